"""Whether an ad is for medical-coding work at all.

Points for and against are added up: what the title calls the job weighs most, then what the duties are, then the words
of the trade. A title of another trade is only outweighed by duties that say who assigns the codes.
"""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page
from matcher.reading.rules.role import RUNS

CUES = (
    "assign", "assigns", "assigning", "assigned", "assignment", "code", "codes", "coded", "coding", "coder", "coders",
    "abstract", "abstracts", "abstracting",
    "validate", "validates", "audit", "audits", "auditing", "cdi", "documentation integrity",
    "documentation improvement", "clinical documentation",
    "risk adjustment", "drg", "queries", "hcc",
)  # fmt: skip

# "Medical Coder", "Coding Auditor", "Coder - ED", "HCC Coder I", "Director, Coding", "Medical Coding - IP", "Profee
# Coding".
_TITLE = guarded(r"\b(?:coders?|coding)\b|\bcodificador")
_CDI_TITLE = guarded(
    r"\b(?:pro-?fee|professional fee|e/?m|e&m|chart|drg|hcc|icd|inpatient|outpatient"
    r"|documentation|radv|oasis)\b[^|]{0,15}\b(?:audit\w*|review\w*|validat\w*|educat\w*|appeals?|qa)\b"
    # "Appeals Writer - DRG", "Clinical Claims Auditor, DRG", "Sr. QA - IP DRG"
    r"|\b(?:audit\w*|appeals? \w+|qa)\b[^|]{0,6}\b(?:ip )?(?:drg|hcc|e/?m)\b|\bclinical validat(?:ion|or)\b"
    r"|\bcdis?\b|\bclinical documentation\b"
    r"|\bdocumentation (?:integrity|improvement)\b|\bdrg (?:valid\w+|audit\w*"
    r"|review\w*|analyst)"
    r"|\bmedical records? administrat\w+ specialist\b[^|]{0,4}\bauditor\b"
    r"|\bauditor\b[^|]{0,6}\b(?:professional|provider|physician) (?:services|billing|fee)\b"
    r"|\beducat\w+\b[^|]{0,24}\b(?:risk adjustment|hcc)\b"
    r"|\brisk adjustment (?:audit\w*|review\w*|specialist|analyst|educat\w*)|\bchart reviewer\b|\bhcc\b"
)
_SURE_TITLE = guarded(
    r"\b(?:medical|clinical|hospital|inpatient|outpatient|facility|physician|professional|pro-?fee|hcc"
    r"|risk adjustment|him|icd|cpt|certified|health(?:care)?|surg\w+|emergency|radiology|anesthesia|oncology"
    r"|ophthalmology|cardiology|dental|orthop\w+|pathology)\b[^,;|]{0,25}\bcod(?:er|ers|ing)\b|\bcod(?:er"
    r"|ing)\b[^|]{0,30}\b(?:audit\w*|educat\w*|quality|compliance|denials|integrity|hcc|inpatient|outpatient"
    r"|apprentice|trainee|cpc|manager|director|supervisor)|\b(?:manager|director|supervisor)\b[^|]{0,20}\bcoding\b"
    r"|\bcoder\W*$|\bcoder ?(?:/|and|&) ?biller\b|\bbiller ?(?:/|and|&) ?coder\b"
)
# "Entry Level Coder / Data Specialist": the coder comes first.
_CODER_FIRST = guarded(r"(?:[\w-]+ ){0,3}coder\b")
# "Clinical Coder - contract - phleb/CPT": the needle after the word decides.
_WARD_TITLE = guarded(r"\b(?:phleb|scribe|nurse|registrar|transcription|assistant)")
# Other trades: software, the desk, the phone, the ward, sales.
_SOFTWARE_TITLE = guarded(
    r"\b(?:qualitative|survey|cnc|video|game|software|(?<!curriculum )(?<!content )developers?"
    r"|engineer(?:ing)?|programmer|front[- ]?end"
    r"|back[- ]?end|full[- ]?stack|java|javascript"
    r"|python|ruby|php|sql|hl7|fhir|devops|data scientist|architect|web|systems? coder|applications?|machine learning"
    r"|\.net|bootcamp instructor|meddra|(?:building|zoning|fire) code|code (?:compliance|enforcement|inspect\w+))\b"
    # "A/R Denials Specialist (not a coding job!)", "HIM Clerk, non-coding"
    # not "Associate Risk Adjustment Coder - no coding background needed"
    r"|\b(?:not an? |no |non-?)(?:medical )?cod(?:ing|er)\b(?! (?:background|experience|knowledge|skills?|certif\w+"
    r"|credentials?|history|exp)\b)"
    # "Claims Coding Configuration Analyst" sets up the rules by which claims pay
    r"|\b(?:claims?|coding|benefits?|edits?|payments?|payer)\b[^|]{0,12}\bconfiguration"
    r" (?:analyst|specialist|engineer|administrator|consultant|lead)\b"
    # "Epic Resolute Analyst - Claims and Coding Workflows" builds the system in which others code.
    r"|\b(?:epic|resolute|cerner|oracle health|meditech|ehr|emr)\b[^|]{0,20}\b(?:analyst|builder"
    r"|administrator|trainer)\b"
)
_OTHER_TITLE = guarded(
    r"\b(?:scribes?|patient access|patient accounts? (?:rep\w*|specialist|clerk)|registra(?:r|rs|tion)"
    r"|receptionist|front desk"
    r"|prior auth\w*|authorizations?"
    r"|collections?|collector|a/?r caller|ar caller|accounts? receivable|accounts? executive|sales"
    r"|business development|utili[sz]ation|case manage\w*|transcription\w*|"
    r"records clerk|file clerk|release of information|roi|data entry|data specialist|credentialing"
    # "Cancer Registrar", "Tumor Data Analyst"; not "Coding Specialist - Cancer Center"
    r"|(?:cancer|tumor)(?! (?:cent(?:er|re)|institute|program|care|clinics?|hospital|services?|treatment|network"
    r"|specialists|associates|group|coding|coder)\b)"
    r"|medical assistant|phleb\w*|nurse|nursing|caregiver|pharmac\w*|scheduler|scheduling|customer service"
    r"|call center|payment poster|policy development|recruit(?:er|ing|ment)|talent acquisition|staffing coordinator|"
    r"customer success|client success|account manager|solutions? \w+|presales|proposals?|(?:appointment )?setter"
    r"|(?:technical|product|coding) support|"
    r"administrator|administration specialist|(?<!coding and )(?<!coding & )(?<!coding/)hit|\(hit\)"
    r"|office automation|analyzer|eligibility|insurance verif\w*"
    r"|benefits verif\w*|technologist|therapist|product manager|project manag\w+"
    r"|implementation|pmo|(?:clinical|product|algorithm) development (?:lead|manager|specialist)"
    r"|clinical data (?:\w+ ){0,2}(?:analyst|associate|manager|coordinator|specialist|management)|clinical trials?"
    r"|pharmacovigilance|drug safety|personal trainer|recovery coach"
    # "Claims Examiner II"; not "Claims Examiner - Coding Review"
    r"|claims? (?:examiner|processor|adjudicator|adjuster)s?(?![^|]*\bcod(?:er|ing))"
    r"|marketing|seo|ppc|teacher|ads?)\b"
)
_BILLING_TITLE = guarded(
    r"\bbill(?:er|ers|ing)\b|\bclaims?\b|\breimbursement\b|\brevenue (?:cycle|integrity)\b|\bhim\b"
    r"|\bhealth information\b|\b(?:medical|health) records?\b|\bcharge\b"
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
    r"|\bteach(?:es|ing)?\b[^.;]{0,40}\b(?:icd|cpt)\b"
    r"|\bdocumentation\b[^.;]{0,40}\bquer(?:y|ies)\b|\bcompliant quer(?:y|ies)\b"
    r"|\bcodes? (?:for|the op|from)\b(?! the (?:order|referral|script))"
    # "teaches documentation for HCC capture"
    r"|\bteach(?:es|ing)?\b[^.;]{0,30}\bdocumentation\b[^.;]{0,30}\b(?:hccs?|coding|risk adjustment|codes)\b"
    r"|\bperform(?:s|ing)? (?:\w+ ){0,3}coding\b|\b(?:coding|coder) (?:experience|required)\b"
    r"|\bbacks? up coding\b|\b(?:job|time) is coding\b"
    # "corrects modifiers and diagnosis codes from the note", "teaches physicians E/M coding"
    r"|\b(?:correct|chang|choos|chose|add)(?:e?s|ing|e)?\b[^.;]{0,40}\b(?:diagnosis|procedure|icd-10|cpt|hcpcs|drg)"
    r"(?:,? (?:and |or )?(?:modifiers|codes))+\b"
    r"|\b(?:teach|educat|train|coach)\w*\b[^.;]{0,60}\b(?:e/?m |icd-10\S* |cpt |hcc |drg |medical )?coding\b"
    # "audits E/M levels", "audits five coders' charts a day", "whether the codes billed are supported"
    r"|\b(?:audit|second[- ]level review)\w*\b[^.;]{0,30}\b(?:e/?m levels?|coders|drgs?|ms-drg|hccs?)\b"
    r"|\b(?:cpt|icd-10\S*|hcpcs|codes?)(?: codes?)? (?:billed|reported|submitted) (?:is|are)\b"
    r"|\bdefend\w* (?:the )?(?:codes|coding|drgs?)\b"
    # "help getting notes coded and claims out the same week"
    r"|\b(?:gets?|getting|have|having) (?:the |our |all |your )?(?:[\w-]+ )?(?:charts?|notes|visits|encounters"
    r"|records|reports|surgeries|procedures|cases) coded\b"
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
    r"|clean code|code coverage|code of (?:conduct|ethics)|enter(?:s|ing)? (?:the )?(?:[\w-]+ ){0,2}codes?"
    r"|by (?:the|our|an?) (?:[\w-]+ ){0,2}coders?"
    # "so you will not be picking codes", "you won't assign codes", "no coding is expected of you"
    r"|(?:(?:will|do|does|are) not|won['’]t|don['’]t|doesn['’]t|aren['’]t|never)(?: be)?(?: \w+,? or)?"
    r" (?:pick|assign|select|chang|cod|involv|includ|requir)\w*"
    # "Assigning ICD-10 codes; our risk adjustment team does that", "Coding is done by an outside vendor"
    r"|(?:our|the|another|an?)(?: separate| outside| different)? (?:[\w-]+ ){0,3}(?:team|department|unit|vendor|group"
    r"|coders?|company|contractor) (?:does|do|handles?|takes? care of) (?:that|this|those|them|it|all)"
    r"|(?:is|are|gets?) (?:done|handled|performed|assigned|outsourced|left) (?:by|to) (?:our|the|another|an?)"
    # "I pick all the codes myself"
    r"|(?:i|(?:our|the) (?:physicians|providers|doctors|coders?|vendor)) (?:pick|choose|assign|select|code|do)s?"
    r"|(?:physicians|providers|doctors) (?:pick|choose|assign|select)s? (?:all (?:of )?|every |each )?(?:the|their|our)"
    r" (?:own )?codes)\b"
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
# "Billing, Credentialing and Coding Coordinator", "Surgery Scheduler / Coder": one person is both; not
# "Claims and Coding Services", which are sold.
_ALSO_CODING = guarded(
    r"(?:,|\band|&|/) ?(?:(?:\w+ )?coder\b|coding (?:coordinator|specialist|analyst|associate|technician|manager"
    r"|nurse)\b)"
    # "Nurse Auditor, Coding", "RN Coder"
    r"|\b(?:nurse|rn|lpn)\b[^|]{0,12}\bcod(?:er|ing)\b|\bcoding nurse\b"
)


def relevance(page: Page) -> Fact[bool]:
    """True where the work is assigning, auditing, teaching or managing medical codes or the documentation for them."""
    title = page.title.lower()
    duties = _duties(page)
    points = _title_points(title)
    if duties and points >= 0:  # where the title leaves it open, who says once that codes are assigned has said it
        points = max(points, THRESHOLD - 1)
    score = points + len(duties) - _software_points(page)
    trade = _different(page, "trade")
    score += 1 if trade >= 4 else -1 if trade == 0 else 0
    if "records" in title and "technician (c" in page.low and _NAMED_CODER.search(page.low):
        score += THRESHOLD + 1
    if not _software_points(page) and any(RUNS.search(page.low, *duty) for duty in duties):
        score += THRESHOLD + 4  # who runs a coding unit is of the trade, whatever the title
    taught = any("teach" in page.low[start:end] for start, end in duties)
    if _FACULTY.search(title) and (taught or _TEACHES_CODES.search(page.low)):
        score += THRESHOLD + 1
    if _RECORDS_TITLE.search(title) and any(_CODES_ITSELF.search(page.low, *duty) for duty in duties):
        score += 2
    if _DOCUMENTATION_TITLE.search(title) and _CDI_WORK.search(page.low):
        score += THRESHOLD + 1
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
_TEACHES_CODES = guarded(r"\bteach(?:es|ing)?\b[^.;\n]{0,100}\b(?:icd-10|cpt|coding practicum|medical coding)\b")
# "Documentation Specialist: review inpatient charts concurrently and query physicians", "… capture severity of illness"
_DOCUMENTATION_TITLE = guarded(r"\bdocumentation (?:specialist|nurse|reviewer|analyst|rn)\b")
_CDI_WORK = guarded(
    r"\b(?:cdi|ccds|cdip|severity of illness|m?ccs and m?ccs|drgs?|(?:physician|provider) quer(?:y|ies)"
    r"|quer(?:y|ies|ying) (?:the |our )?(?:attending |treating )?(?:physicians|providers|doctors|clinicians))\b"
)
# "HIM Technician: … answer the front window and code emergency and clinic visits two days a week"
_RECORDS_TITLE = guarded(r"\b(?:him|health information|(?:medical|health) records?)\b")
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
    if _OTHER_TITLE.search(title) and ("scribe" in title or not _CDI_TITLE.search(title)):
        coder = _CODER_FIRST.match(title) and not _WARD_TITLE.search(title)
        aside = _SURE_TITLE.search(title) and not _OTHER_TITLE.search(_IN_BRACKETS.sub("", title))
        points -= 0 if _ALSO_CODING.search(title) else 1 if aside or coder else 5
    elif "technician" in title and not points:
        points = 1 if _BILLING_TITLE.search(title) else -3
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
    match = _ASSIGNS.search(said) or RUNS.search(said)
    return match is not None and not _NOT_OURS.search(said, max(0, match.start() - 60), match.end() + 40)
