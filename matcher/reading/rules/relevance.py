"""Whether an ad is for medical-coding work at all.

Points for and against are added up: what the title calls the job weighs most, then what the duties are, then the words
of the trade. A title of another trade is only outweighed by duties that say who assigns the codes.
"""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

CUES = (
    "assign", "assigns", "assigning", "assigned", "assignment", "code", "codes", "coding", "coder", "coders",
    "abstract", "abstracts", "abstracting",
    "validate", "validates", "audit", "audits", "auditing", "cdi", "documentation integrity",
    "documentation improvement", "clinical documentation",
    "risk adjustment", "drg", "queries",
)  # fmt: skip

# "Medical Coder", "Coding Auditor", "Coder - ED", "HCC Coder I", "Director, Coding", "Medical Coding - IP", "Profee
# Coding".
_TITLE = guarded(r"\b(?:coders?|coding)\b|\bcodificador")
_CDI_TITLE = guarded(
    r"\b(?:pro-?fee|professional fee|e/?m|e&m|chart|drg|hcc|icd|inpatient|outpatient"
    r"|documentation)\b[^|]{0,15}\b(?:audit\w*|review\w*|validat\w*)|\bclinical validat(?:ion|or)\b"
    r"|\bcdis?\b|\bclinical documentation\b"
    r"|\bdocumentation (?:integrity|improvement)\b|\bdrg (?:valid\w+|audit\w*"
    r"|review\w*|analyst)"
    r"|\bmedical records? administrat\w+ specialist\b[^|]{0,4}\bauditor\b"
    r"|\bauditor\b[^|]{0,6}\b(?:professional|provider|physician) (?:services|billing|fee)\b"
    r"|\brisk adjustment (?:audit\w*|review\w*|specialist|analyst)|\bchart reviewer\b|\bhcc\b"
)
_SURE_TITLE = guarded(
    r"\b(?:medical|clinical|hospital|inpatient|outpatient|facility|physician|professional|pro-?fee|hcc"
    r"|risk adjustment|him|icd|cpt|certified|health(?:care)?|surg\w+|emergency|radiology|anesthesia|oncology"
    r"|ophthalmology|cardiology|dental|orthop\w+|pathology)\b[^,;|]{0,25}\bcod(?:er|ers|ing)\b|\bcod(?:er"
    r"|ing)\b[^|]{0,30}\b(?:audit\w*|educat\w*|quality|compliance|denials|integrity|hcc|inpatient|outpatient"
    r"|apprentice|trainee|cpc|manager|director|supervisor)|\b(?:manager|director|supervisor)\b[^|]{0,20}\bcoding\b"
    r"|\bcoder\W*$"
)
# "Entry Level Coder / Data Specialist": the coder comes first.
_CODER_FIRST = guarded(r"(?:[\w-]+ ){0,3}coder\b")
# "Surgery Scheduler / Coder", "Credentialing & Coding Specialist": one person is both.
_AND_CODER = guarded(r"(?:/|&|\band|,) ?(?:\w+ )?coder\b")
# "Clinical Coder - contract - phleb/CPT": the needle after the word decides.
_WARD_TITLE = guarded(r"\b(?:phleb|scribe|nurse|registrar|transcription|assistant)")
# Other trades: software, the desk, the phone, the ward, sales.
_SOFTWARE_TITLE = guarded(
    r"\b(?:qualitative|survey|cnc|video|game|software|developers?|engineer(?:ing)?|programmer|front[- ]?end"
    r"|back[- ]?end|full[- ]?stack|java|javascript"
    r"|python|ruby|php|sql|hl7|fhir|devops|data scientist|architect|web|systems? coder|applications?|machine learning"
    r"|\.net|bootcamp instructor)\b"
    # "Epic Resolute Analyst - Claims and Coding Workflows" builds the system in which others code.
    r"|\b(?:epic|resolute|cerner|oracle health|meditech|ehr|emr)\b[^|]{0,20}\b(?:analyst|builder"
    r"|administrator|trainer)\b"
)
_OTHER_TITLE = guarded(
    r"\b(?:scribes?|patient access|registra(?:r|rs|tion)|receptionist|front desk|prior auth\w*|authorizations?"
    r"|collections?|collector|a/?r caller|ar caller|accounts? receivable|accounts? executive|sales"
    r"|business development|utili[sz]ation|case manage\w*|transcription\w*|"
    r"records clerk|file clerk|release of information|roi|data entry|data specialist|cancer|tumor|credentialing"
    r"|medical assistant|phleb\w*|nurse|nursing|caregiver|pharmac\w*|scheduler|scheduling|customer service"
    r"|call center|payment poster|policy development|recruiter|"
    r"administrator|administration specialist|hit|\(hit\)|office automation|analyzer|eligibility|insurance verif\w*"
    r"|benefits verif\w*|technologist|therapist|product manager|project manag\w+"
    r"|implementation|pmo|personal trainer|recovery coach"
    r"|marketing|seo|ppc|teacher|ads?)\b"
)
_BILLING_TITLE = guarded(
    r"\bbill(?:er|ers|ing)\b|\bclaims?\b|\breimbursement\b|\brevenue (?:cycle|integrity)\b|\bhim\b"
    r"|\bhealth information\b|\bmedical records?\b|\bcharge\b"
)

# "Assigns ICD-10-CM and CPT codes", "code inpatient stays", "validates MS-DRG", "review the notes and pick the codes".
_ASSIGNS = guarded(
    r"\b(?:assign(?:s|ing|ment)?|appl(?:y|ies|ying)|select(?:s|ing)?|pick(?:s|ing)?|determin(?:e|es|ing)|sequenc(?:e"
    r"|es|ing)|captur(?:e|es|ing)|validat(?:e|es|ing)|re-?codes?|translat(?:e|es|ing)|convert(?:s|ing)?|classif(?:y"
    r"|ies)|finali[sz]e)\b[^.;]{0,70}\b(?:codes?|coding|icd|cpt|hcpcs|ms-drg|apr-drg|drgs?|modifiers|hccs?)\b"
    r"|\b(?:cod(?:e|es|ing))\b (?:and abstract\w* )?(?:[\w/-]+,? ){0,6}?(?:charts?|records?|encounters?|accounts?"
    r"|visits?|notes?|cases|stays|discharges|procedures|surger(?:y|ies)|services|reports|admissions|episodes"
    r"|diagnoses|facility|claims from)\b"
    r"|\bassigns? (?:and sequence )?(?:accurate |appropriate |correct |the )?(?:diagnos\w+|procedure|medical"
    r"|billing)?[^.;]{0,20}\bcod(?:es|ing)\b"
    r"|\b(?:audit|review|validat)\w*\b[^.;]{0,50}\b(?:coding|coded|code assignment|codes assigned|drg)\b"
    r"|\baudit\w*\b[^.;]{0,90}\bcodes (?:billed|submitted|reported|assigned|chosen)\b"
    r"|\bteach(?:es|ing)?\b[^.;]{0,40}\b(?:icd|cpt|medical coding)\b"
    r"|\bdocumentation\b[^.;]{0,40}\bquer(?:y|ies)\b|\bcompliant quer(?:y|ies)\b|\bcodes? (?:for|the op|from)\b"
    r"|\bperform(?:s|ing)? (?:\w+ ){0,3}coding\b|\b(?:coding|coder) (?:experience|required)\b"
    r"|\bbacks? up coding\b|\b(?:job|time) is coding\b"
    r"|\bcoding (?:icd|cpt|inpatient|outpatient|ed|er|charts)\b|\b(?:\d+|two|three|four|five|six) coders\b"
)
# "Half of the job is coding": worth two.
_SHARE = guarded(
    r"\b(?:half|most|part|some|percent|%) (?:of )?(?:the|this|your) (?:job|work|time|day|week) is coding\b"
)
# "the code supplied by the ordering office", "as they appear on a claim", "understanding of CPT and ICD-10 codes".
_NOT_OURS = guarded(
    r"\b(?:supplied by|entered by the coder|understand\w*|knowledge of|familiar\w*|appear on|not assign|do not code"
    r"|does not (?:assign|code)|coding team|coding department|sent to (?:the )?cod\w*|source code|code review"
    r"|clean code|code coverage|by (?:the|our|an?) (?:[\w-]+ ){0,2}coders?"
    # "so you will not be picking codes", "you won't assign codes", "no coding is expected of you"
    r"|(?:(?:will|do|does|are) not|won['’]t|don['’]t|aren['’]t|never)(?: be)? (?:pick|assign|select|chang|cod)\w*)\b"
)
#: Words of the trade, and of the other one that also has coders; how many different ones stand is what counts.
TRADE = (
    "icd-10", "icd10", "icd-10-cm", "cpt", "hcpcs", "cpc", "ccs", "rhit", "rhia", "aapc", "ahima", "medical coding",
    "medical coder", "ms-drg", "drg", "hcc", "coding guidelines", "e/m", "clinical coding", "coding clinic",
    "medicare", "medicaid", "physician", "physicians", "patient", "patients",
    "hospital", "clinic", "modifiers", "denials", "encounters", "diagnosis", "diagnoses", "opcs-4",
)  # fmt: skip
SOFTWARE = (
    "javascript", "typescript", "python", "java", "c++", "github", "git", "react", "kubernetes", "aws", "azure",
    "postgres", "postgresql", "sql server", "agile", "scrum", "unit test", "unit tests", "code review", "code reviews",
    "software development", "software engineer", "software engineering", "rest api", "rest apis", "backend", "frontend",
    "microservices", "hl7", "fhir", "llm", "llms", "computer science", "codebase",
)  # fmt: skip


# "your interest in a Medical Records Technician (Coder) position": a title that the text makes a coder's.
_NAMED_CODER = guarded(
    r"\btechnician \((?:coder|clinical documentation|cdis?)\b[^)]{0,60}\),?(?: gs[- ]\d+(?:-\d+)?)? position\b"
)
# "Billing, Credentialing and Coding Coordinator"; not "Claims and Coding Services", which are sold.
_ALSO_CODING = guarded(r"(?:,|\band|&|/) ?coding (?:coordinator|specialist|analyst|associate|technician|manager)\b")


def relevance(page: Page) -> Fact[bool]:
    """True where the work is assigning, auditing, teaching or managing medical codes or the documentation for them."""
    title = page.title.lower()
    duties = _duties(page)
    score = _title_points(title) + len(duties) - _software_points(page)
    trade = _different(page, "trade")
    score += 1 if trade >= 4 else -1 if trade == 0 else 0
    if "records" in title and "technician (c" in page.low and _NAMED_CODER.search(page.low):
        score += THRESHOLD + 1
    if _FACULTY.search(title) and any("teach" in page.low[start:end] for start, end in duties):
        score += THRESHOLD + 1
    if _RECORDS_TITLE.search(title) and any(_CODES_ITSELF.search(page.low, *duty) for duty in duties):
        score += 2
    if not title and not duties:
        score = -1
    if score < THRESHOLD:
        return Fact(False)
    start, end = duties[0] if duties else page.sentence(0)
    finding = (page.headline("is_coding_job", "true", page.title) if _TITLE.search(title) else None) or page.finding(
        "is_coding_job", "true", start, end
    )
    return Fact(True, (finding,))


THRESHOLD = 3
# "Adjunct Faculty - Health Information Technology": who teaches the codes
_FACULTY = guarded(r"\b(?:faculty|instructor|professor|lecturer|adjunct)\b")
# "HIM Technician: … answer the front window and code emergency and clinic visits two days a week"
_RECORDS_TITLE = guarded(r"\b(?:him|health information|medical records?)\b")
_CODES_ITSELF = guarded(
    r"\bcodes? (?:[\w/-]+,? ){0,6}?(?:charts?|records?|encounters?|accounts?|visits?)\b"
    r"|\bassign\w*\b[^.;]{0,40}\b(?:codes|icd|cpt)\b|\baudit\w*\b[^.;]{0,90}\bcodes (?:billed|submitted|reported)\b"
)
# "Medical Coding Reviewer (Program Administrator)": the class of the office stands in brackets.
_IN_BRACKETS = guarded(r"\([^)]*\)")


def _title_points(title: str) -> int:
    if _SOFTWARE_TITLE.search(title):
        return -8
    points = 0
    if _TITLE.search(title):
        points = 4 if _SURE_TITLE.search(title) else 3
    elif _CDI_TITLE.search(title):
        points = 4
    if _OTHER_TITLE.search(title) and not _CDI_TITLE.search(title):
        coder = _CODER_FIRST.match(title) or _ALSO_CODING.search(title) or _AND_CODER.search(title)
        aside = _SURE_TITLE.search(title) and not _OTHER_TITLE.search(_IN_BRACKETS.sub("", title))
        points -= 1 if aside or (coder and not _WARD_TITLE.search(title)) else 5
    elif "technician" in title and not points:
        points = 0 if _BILLING_TITLE.search(title) else -3
    elif not points and _BILLING_TITLE.search(title):
        points = 1
    return points


def _software_points(page: Page) -> int:
    words = _different(page, "software")
    return 5 if words >= 4 else 3 if words >= 2 else 0


def _different(page: Page, cue: str) -> int:
    return len({page.low[start:end] for start, end in page.hits(cue)})


def _duties(page: Page) -> list[tuple[int, int]]:
    """The sentences that say that this job assigns or reviews codes, at most four."""
    found: list[tuple[int, int]] = []
    for start, end in page.sentences("relevance"):
        if _is_duty(page.low[start:end]):
            found.append((start, end))
            if _SHARE.search(page.low, start, end):
                found.append((start, end))
            if len(found) >= 4:
                break
    return found


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def _is_duty(said: str) -> bool:
    match = _ASSIGNS.search(said)
    return match is not None and not _NOT_OURS.search(said, max(0, match.start() - 60), match.end() + 40)
