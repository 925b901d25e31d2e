"""What one is in the job: coder, auditor, educator, CDI specialist, biller-coder, HIM technician, manager."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

CUES = (
    "supervises", "supervise", "leads", "lead", "manages", "oversees", "direct reports", "hires", "hiring",
    "directs", "directly", "approves", "approve", "evaluations", "their schedules", "their reviews",
    "audit", "audits", "auditing", "denied", "denial", "denials", "appeal", "appeals",
    "second-level", "second level", "validation",
    "drg validation",
    "downgrade", "downgrades", "score", "scores", "re-reviews", "quality reviews", "coding reviews",
    "reverse code", "reverse codes",
    "reverse coding",
    "payment", "payments", "claims",
    "claim", "compare", "compares", "decide",
    "statements", "balances", "collections", "a/r", "billing line", "billing questions", "follow-up", "follow up",
    "bill it",
    "account questions",
    "submission",
)  # fmt: skip

_MANAGER = guarded(
    r"(?<!non-)(?<!non )\bsupervisory\b"
    r"|\b(?:manager|mgr|supervisor|director|chief|head of|vp|vice president|superintendent|assistant manager)\b"
)
_EDUCATOR = guarded(
    r"\b(?:provider education|education consultant|education coordinator|educator|trainer|instructor"
    r"|education specialist|teacher|tutor|faculty(?! practice)|training specialist)\b"
)
_CDI = guarded(
    r"\bcdis?\b|\bclinical documentation (?:integrity|improvement|specialist|analyst|nurse|reviewer|excellence)"
    r"|\bdocumentation (?:integrity|improvement) (?:specialist|nurse)"
)
_AUDITOR = guarded(
    r"\b(?:auditors?|audit\b(?! coordinator)|validat(?:or|ion)|quality (?:analyst|reviewer|specialist|lead|review"
    r"|assurance|auditor)|qa\b|qc\b|compliance (?:auditor|analyst|reviewer)|second level|reviewer|payment integrity"
    r"|bill review\w*|bill coding|investigator)\b"
)
# "Dental Medicaid Coding Reviewer (Health Claims Reviewer II)": reviews how others coded
_CODING_REVIEWER = guarded(r"(?<!adjustment )\bcoding reviewer\b.*")
_DENIALS = guarded(r"\bdenials?\b|\bappeals?\b")
_CODER = guarded(
    r"\bcod(?:er|ers|ing specialist|ing analyst|ing associate|ing technician|ing tech|ing clerk|ing professional)\b"
)
_BILLER = guarded(
    # "Coder, Professional Billing" names a department, "Biller" a person.
    r"\bbill(?:er|(?<!professional bill)(?<!hospital bill)ing)\b"
    r"(?! (?:office|service|department|compliance))|\bcharge poster\b(?!\s*$)"
    r"|\bcoder[ /&-]+(?:claims|collector)\b"
)
_HIM = guarded(
    r"\b(?:him|hims|health information|(?:medical )?records?)\b[^/,|]{0,12}\b(?:tech(?:nician)?|clerk|specialist"
    r"|associate|analyst|coordinator|generalist|assistant)\b"
)
_BOTH_TITLE = guarded(
    r"\bbilling coder\b|\bcoding (?:and|&|/) billing (?:specialist|analyst|associate)|mental health billing\b"
)
# "Dental Coding & Claims Specialist" works both.
_CLAIMS_TITLE = guarded(r"\bcoding (?:and|&|/) claims\b")
# "Medical Records Technician (Coder)": the federal title of a coder; "HIM Technician / Coder" is a technician who
# codes.
_VHA_CODER = guarded(
    r"\brec(?:ords?)? tech(?:nician)?s?[ ,–-]*\(?\s?(?:[\w-]+ )?coder|\btech(?:nician)? ?(?:\(|,)\s?(?:[\w-]+ )?coder"
)

# "Supervises six coders", "Directly supervises 4", "leads a team of 26": people, not a queue.
_LEADS = guarded(
    r"\b(?:supervis(?:es|e|ing)|manages|leads?(?= (?:an?|the|our|all|daily|\d+|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve)\b)|oversees"
    r"|direct(?:s|ly) (?:supervises"
    r"|manages))\b[^.;]{0,40}\b(?:staff|coders|employees|team of \d+|team of \w+|supervisors|managers|technicians"
    r"|clerks|people|ftes|auditors|department personnel)\b|\b\d+ direct reports\b|\bhires, (?:train|evaluat)"
    r"|\bhiring, (?:training|evaluat)"
    # "you do their schedules and their reviews"
    r"|\b(?:do|does|make|makes|write|writes|handle|handles) (?:their|the coders['’])"
    r" (?:schedules?|reviews?|evaluations?) and (?:their )?(?:schedules?|reviews?|evaluations?|timecards?)\b"
)
# What only those do who decide on people, be they called coders: a lead who answers questions leads nobody.
_DECIDES_ON_THEM = guarded(
    # "approves time off, gives the annual reviews", "do their evaluations and approve leave"
    r"\bapprov(?:es?|ing) (?:their )?(?:time off|pto|leave|vacations?|timecards?|time cards|schedules)\b[^.;]{0,40}"
    r"\b(?:reviews|evaluations|appraisals)\b"
    r"|\b(?:reviews|evaluations|appraisals)\b[^.;]{0,40}\bapprov(?:es?|ing) (?:their )?(?:time off|pto|leave|vacations?"
    r"|timecards?|time cards|schedules)\b"
    r"|\b(?:team|group|pod) of (?:\d+|\w+),? (?:do|does|write|writes|give|gives) their (?:annual |yearly )?"
    r"(?:reviews|evaluations|appraisals)\b"
)
# "Oversees the daily operations of the coding unit"
RUNS = guarded(
    r"\b(?:oversee|manag|direct|run|supervis|lead)(?:e?s|ing|e)? (?:the |all |our )?(?:[\w-]+,? (?:and )?){0,3}"
    r"(?:operations?|functions?|work|activities) of (?:the |our |an? )?(?:[\w-]+ ){0,2}coding (?:unit|department|team"
    r"|division|section|office|service)\b"
)
_NOT_LEADS = guarded(r"\b(?:no|not|without|never)\b[^.;]{0,20}\b(?:supervis|direct reports)|\bunder\b")
# "submit claims, post payments, call payers": the bill is his as well as the code.
_BILLS = guarded(
    r"\b(?:submit(?:s|ting)?|send(?:s|ing)?|submission of|file|files|filing|bill|bills|scrub"
    r"|drop)\b[^.;]{0,45}\b(?:claims?|insurance|statements?)\b|\bpost(?:s|ing)? (?:insurance |patient "
    r"|all )?payments?\b|\bpatient (?:balances|billing questions|account questions|statements)\b|\bbilling line\b"
    r"|\bwork(?:s|ing)? (?:the )?(?:a/?r|aging|assigned insurance)\b|\bcollections?\b|\bbill it\b"
    r"|\bworks? denied claims\b|\bsliding[- ]fee adjustments\b|\bbilling questions\b|\bfix(?:es|ing)? (?:the (?:ones"
    r"|claims) that|rejections|rejected)\b"
    # "Corrects rejected claims", "bills Medicaid, Medicare and sliding-fee encounters"
    r"|\bcorrect(?:s|ing)? (?:and (?:resubmits?|rebills?) )?(?:rejected|denied) claims\b|\bbills? (?:medicaid|medicare"
    r"|insur\w+|payers|patients)\b"
    r"|\binsurance follow[- ]?up\b|\bfollow up with insurance\b"
)
_AUDITS = guarded(
    r"\b(?:audit(?:s|ing)?|second[- ]level review|re-?reviews?|performs? (?:quality|coding) (?:reviews?|audits?)"
    r"|quality audits)\b[^.;]{0,50}\b(?:cod\w+|charts?|records?|accounts?|claims?|submissions|encounters|providers?"
    r"|documentation)\b|\b(?:reviews?|works?)\b[^.;]{0,50}\b(?:denied|denials|downgrades?)\b|\b(?:scores? them"
    r"|reviews?\b[^.;]{0,50}\band scores?)\b|\bdrg validation\b"
    r"|\breverse[- ]cod(?:es?|ing)\b|\b(?:compares?|comparing) (?:paid |billed |submitted )?(?:claims?|bills?)"
    r" (?:with|to|against) the\b"
    r"|\bdecid\w+ (?:whether|if) [^.;]{0,60}\bcodes?\b[^.;]{0,80}\b(?:supported|stand|correct)\b"
)
# "Looks into denied claims", "writes the appeal": in a job whose title names denials, its codes are reviewed
_ANSWERS_DENIALS = guarded(
    r"\b(?:looks? into|pulls?|researches|investigates?|answers?|resolves?)\b[^.;]{0,50}\b(?:denied|denials"
    r"|downgrades?)\b"
    r"|\b(?:writes?|drafts?|prepares?|files?)\b[^.;]{0,30}\bappeals?\b"
)
# "Reverse codes bills that others coded": nothing else is done all day.
_ONLY_AUDITS = guarded(r"\breverse[- ]cod(?:es?|ing)\b")
# "assigns ICD-10 codes", "codes inpatient stays": where nothing like it stands, a coder who audits is an auditor.
_CODES = guarded(
    r"\b(?:assign\w*|apply|applies|select\w*|sequenc\w*|abstract\w*)\b[^.;]{0,60}\b(?:codes?|icd|cpt|modifiers)\b"
    r"|\b(?:codes?|coding) (?:of )?(?:[\w/-]+ ){0,4}(?:charts|records|encounters|accounts|visits|notes|cases|stays"
    r"|procedures|services|surgery|surgeries)\b"
)
_RECORDS = guarded(
    r"\b(?:releases? of information|(?:quantitative|qualitative)\b[^.;]{0,24}\banalysis"
    r"|requests? for records|records? requests?|chart completion|scan(?:s|ning)?|filing"
    r"|deficienc\w+|missing signatures|patient index|birth certificates?|front window|transcription"
    r"|(?:timely|missing|physician|provider) signatures?|(?:thins?|purges?|archives?|stores?|storing|thinning|purging"
    r"|archiving)\b[^.;]{0,24}\b(?:records|charts)|(?:records?|chart) (?:retention|storage))\b"
)
# "Your main work will be coding", "Assigns ICD-10-CM codes from physician documentation (60%)"
_MAINLY_CODES = guarded(
    r"\b(?:main|primary|chief|principal) (?:work|duty|job|task|responsibility|focus)\b[^.;\n]{0,24}\bcod(?:e|es|ing)\b"
    r"|\b(?:cod(?:e|es|ing)|assign\w*)\b[^.;\n]{0,90}\((?:[5-9]\d|100) ?%\)"
    r"|\b(?:mostly|mainly|primarily) cod(?:e|es|ing)\b"
)
# "HIM Coder" who also releases records and scans
_HIM_TITLE = guarded(r"\b(?:him|health information|(?:medical|health) records?)\b")


# "a Medical Records Technician (Clinical Documentation Improvement Specialist) position": what a title leaves out.
_NAMED_CDI = guarded(
    r"\btechnician,? \((?:clinical documentation|cdis?)\b[^)]{0,60}\),?(?: gs[- ]\d+(?:-\d+)?)? position\b"
)


def role(page: Page) -> Fact[str]:
    """The role by its title; where the title is a plain coder's, duties may say that it is more."""
    title = page.title.lower()
    named = _by_title(title)
    if (
        named == "biller_coder"
        and _BOTH_TITLE.search(title)
        and not _BILLS.search(page.low)
        and _CODES.search(page.low)
    ):
        named = "coder"  # a "coding and billing specialist" who only codes
    if named == "him" and "coder" not in title and not _RECORDS.search(page.low):
        named = "coder"  # the title of a records technician, the duties of a coder
    if named in ("him", "coder") and _HIM_TITLE.search(title) and (said := _NAMED_CDI.search(page.low)):
        return Fact("cdi", (page.finding("role", "cdi", *said.span()),))
    if named and named != "coder":
        return Fact(named, _title_finding(page, named))
    past = page.is_form and _VHA_CODER.search(title)  # a questionnaire asks of a coder what else one has done
    of_records = not past and _HIM_TITLE.search(title) and len(_records_duties(page.low)) > 1
    if of_records and not _MAINLY_CODES.search(page.low):
        return Fact("him", _title_finding(page, "him"))
    duties = _by_duties(page, title)
    if duties:
        value, start, end = duties
        return Fact(value, (page.finding("role", value, start, end),))
    return Fact("coder", _title_finding(page, "coder"))


def _records_duties(low: str) -> set[str]:
    """The duties with records that an ad names; to release them and to answer requests is one."""
    found = {match.group() for match in _RECORDS.finditer(low)}
    return {_kind_of_duty(duty) for duty in found}


def _kind_of_duty(duty: str) -> str:
    """The duty with records that words stand for, so that one is not counted twice."""
    kinds = {"request": "requests", "release": "requests", "signature": "signatures", "retention": "storage"}
    stored = "storage" if duty.endswith(("records", "charts", "storage")) and "request" not in duty else duty
    return next((kind for word, kind in kinds.items() if word in duty), stored)


def _title_finding(page: Page, value: str) -> tuple:  # type: ignore[type-arg]
    found = page.headline("role", value, page.title.split()[0] if page.title.split() else "")
    return (found,) if found else (page.finding("role", value, *page.sentence(0)),)


def _by_title(title: str) -> str:
    """The role that a title names by itself; "" where it names none."""
    if _MANAGER.search(title):
        return "manager"
    if _VHA_CODER.search(title):
        if _CDI.search(title):
            return "cdi"
        return "auditor" if "auditor" in title and "coder/auditor" not in title else "coder"
    teaches, audits = _EDUCATOR.search(title), _AUDITOR.search(title)
    if teaches and not (audits and audits.start() < teaches.start()):  # the first of two names decides
        return "educator"
    if _CODER.search(title) and _HIM.search(title) and "coding" not in title:
        return "him"
    if (_BILLER.search(title) and re.search(r"\bcod(?:er|ing)\b", title)) or _CLAIMS_TITLE.search(title):
        return "biller_coder"
    if _CDI.search(title):
        return "cdi"
    if _AUDITOR.search(title) and not re.search(
        r"\bcoder\b\s*(?:/|and|&)\s*(?:\w+ )?(?:auditor|reviewer|qa|qc)\b|\boasis reviewer\b|\bclaims reviewer\b"
        r"|\bchart reviewer\b|\brisk adjustment (?:coding )?reviewer\b",
        _CODING_REVIEWER.sub("", title),
    ):
        return "auditor"
    if _HIM.search(title) and "coding" not in title:
        return "him"
    return "coder" if _CODER.search(title) else ""


def _by_duties(page: Page, title: str) -> tuple[str, int, int] | None:
    """What the duties make of a plain title: its words, or None where they are a coder's."""
    plain = re.search(r"\bcoder\b", title) is not None
    leads_on = plain and re.search(r"\blead\b", title) is not None  # "Lead Coder": may lead people too
    reviewed = _DENIALS.search(title) is not None
    bills: list[tuple[int, int]] = []
    audits: list[tuple[int, int]] = []
    for start, end in page.sentences("role"):
        if page.silent(start, min(end, start + 80)):
            continue
        leads, billing, auditing = _duties_in(page.low[start:end])
        if (
            leads
            and (not plain or (leads_on and _DECIDES_ON_THEM.search(page.low, start, end)))
            and _is_so(page, start, end)
        ):
            return "manager", start, end
        bills += [(start, end)] * billing
        if auditing or (reviewed and _ANSWERS_DENIALS.search(page.low[start:end])):
            audits.append((start, end))
    if len(bills) >= 2:
        return "biller_coder", *bills[0]
    if reviewed and "coder" not in title and audits:
        return "auditor", *audits[0]
    if (
        audits
        and not bills
        and not _CODES.search(page.low)
        and (not plain or reviewed or len(audits) >= 2 or _ONLY_AUDITS.search(page.low))
    ):
        return "auditor", *audits[0]
    return None


def _is_so(page: Page, start: int, end: int) -> bool:
    """Whether a form's question is answered so: "Does this position formally supervise employees? No"."""
    return page.low[start:end].rstrip()[-1:] != "?" or page.answer(start).startswith("yes")


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def _duties_in(said: str) -> tuple[bool, int, bool]:
    """Whether a sentence leads people, how many billing duties it names (two are enough), whether it audits."""
    leads = any(p.search(said) for p in (_LEADS, RUNS, _DECIDES_ON_THEM)) and not _NOT_LEADS.search(said)
    billing = {match.group() for match in _BILLS.finditer(said)}
    return leads, min(2, len(billing)), _AUDITS.search(said) is not None
