"""Specialties that are duties rather than names: who is taught is what makes teaching one."""

from __future__ import annotations

from functools import lru_cache

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.rules.asides import is_aside
from matcher.reading.rules.page import SILENT, Page
from matcher.reading.rules.reviewing import reviews
from matcher.reading.rules.teaching import CUES as OCCASIONS
from matcher.reading.rules.teaching import NOT_TAUGHT, teaches
from matcher.reading.rules.teaching_told import CUES as SHORT_CUES
from matcher.reading.rules.teaching_told import only_leads, told_shortly

CUES = (
    "educate", "educates", "educating", "education", "educational", "educator", "educators", "teach", "teaches",
    "teaching", "train", "trains", "training", "trainer", "feedback",
    "coach", "coaches", "coaching", "mentor", "mentors", "mentoring", "in-service", "in-services", "patterns",
    "preceptor", "precepts", "explain", "explains", "onboarding", "curriculum", "guidance", "shows", "tips",
    *OCCASIONS, *SHORT_CUES,
)  # fmt: skip

_LEARNERS = (
    r"(?:providers?|physicians?|clinicians?|coders?|coding staff|residents|faculty|surgeons|doctors|staff|students"
    r"|learners|trainees|practices|departments?|nurses|team members|coding team|billing staff|attendings?"
    r"|therapists?|proceduralists|medical staff|cdi specialists)"
)
# "Educates residents", "one-to-one education to coders", "provider education webinars", "trains providers", "written
# feedback to coders", "the coding education calendar", "facilitating training", "teaching sessions".
_TEACHES = guarded(
    rf"\b(?:educat(?:e|es|ing)\b(?! (?:yourself|patients|members|families))|(?:coding|coder|provider|physician"
    rf"|clinical|documentation|clinician) (?:educator|trainer|instructor)s?\b"
    rf"|documentation education\b"
    rf"|(?:provider|physician|coder|clinician|coding|documentation|one-to-one|one-on-one|service-line|corrective"
    rf"|targeted|ongoing)\b[^.;:|]{{0,20}}\b(?:education|teaching|training)\b(?! (?:program|programme|course"
    rf"|certificate|from|school)\b)(?! (?:required|preferred))"
    rf"|(?:education|training|teaching|feedback|coaching|in-?services?)\b (?:\w+ ){{0,2}}?(?:to|for|of"
    rf"|with) (?:\w+,? ){{0,3}}?{_LEARNERS}\b|education (?:sessions?|webinars?|calls?|calendar|materials?"
    rf"|infrastructure|interventions?)\b"
    rf"|(?:teach(?:es|ing)?|train(?:s|ing)?|coach(?:es|ing)?|mentor(?:s|ing)?) (?:and \w+ )?(?:new |other |our "
    rf"|junior |the |clinical |less experienced |newly hired |incoming )?{_LEARNERS}\b(?! (?:rules|hospital|status"
    rf"|program|attestation))"
    rf"|(?:deliver|provid|conduct|facilitat|develop|present|plan|prepar"
    rf"|lead)\w*\b[^.;:|]{{0,45}}\b(?:training(?! (?:required|provided))|educational|education(?! (?:and"
    rf"|or) experience)|teaching)\b|teaching sessions\b|feedback (?:\w+ ){{0,2}}?(?:to|for"
    rf"|that helps) (?:the )?{_LEARNERS}\b|(?:give|gives|giving) (?:the |our )?{_LEARNERS} (?:\w+ )?feedback\b"
    rf"|giv(?:e|es|ing) (?:\w+,? ){{0,4}}?{_LEARNERS}(?: (?:and|or) \w+)? (?:\w+ )?feedback\b"
    rf"|explains? (?:\w+ ){{0,3}}?to (?:the |our )?(?:[\w-]+ ){{0,2}}?{_LEARNERS}\b(?! (?:managers?|heads?|directors?))"
    rf"|shows? (?:[\w-]+ ){{0,2}}?{_LEARNERS} (?:how"
    rf"|their)\b|trains? (?:[\w-]+ ){{0,3}}?(?:specialists|technicians)\b|onboarding sessions\b|curriculum\b"
    rf"|provid\w+ (?:\w+ )?guidance to (?:improve|correct|{_LEARNERS}|various levels of staff)"
    rf"|feedback sessions\b|provid\w+ feedback\b"
    rf"|(?:giv(?:e|es|ing)|shar(?:e|es|ing)) (?:them |\w+ and \w+ "
    rf"|\w+ )?feedback on (?:\w+ ){{0,2}}?(?:documentation|coding|codes)\b"
    rf"|(?:preceptor|mentor|trainer|coach) (?:to|for) (?:the |our |new |newer |junior )?{_LEARNERS}\b"
    rf"|(?:teach|coach|train)(?:es|s)? them (?:what|how|why|one|on|about)\b"
    rf"|giv(?:e|es|ing) them feedback\b|(?:documentation|coding) tips\b|tips (?:for|to) (?:the "
    rf"|our )?{_LEARNERS}\b"
    rf"|(?:train|teach|coach|mentor)(?:s|es|ing)? (?:\w+,? ){{1,3}}?(?:and|or) {_LEARNERS}\b"
    rf"|(?:turns?|use) [^.;]{{0,40}}\b(?:education|lessons)\b|training (?:and|&) (?:education|auditing)\b"
    rf"|shows? (?:providers|physicians|doctors) their\b|live online training\b)"
)
# "Educator: runs the classes for coders"; apart, so that the rest is tried at words only.
_EDUCATOR_FIRST = guarded(r"\W*(?:educator\b|teaching: )")
_NOT_DUTY = guarded(
    r"\b(?:continuing|higher|tuition|ckd|patient|tax|years of|level of|combination of|equivalent|accredited|formal"
    r"|completion of|intense|intensive|code of|yearly|annual mandatory|need|needs"
    r"|participate in|attend\w*|receive\w*|complete\w*|company provided|paid|free|on-the-job|our own"
    r"|taught by)\b[^.;]{0,25}\b(?:education|training|educators)\b"
    r"|\btraining (?:is |are |will be )?(?:given|provided|led|delivered) by\b"
    # "Coder - Remote after training", "provides coding, auditing and training to the agency"
    r"|\b(?:after|until|following) (?:\w+ )?training\b|\bprovides (?:\w+ )?coding,? (?:auditing,? )?and training\b"
    r"|\beducation\W{0,3}(?:and|or|/|&|,) (?:\w+ ){0,2}experience\b|\b(?:education"
    r"|training)\b[^.;]{0,20}\b(?:required|requirements?|preferred|assistance|reimbursement|history|benefit|provided"
    r"|check|credits?|verification)\b|\bwe(?:'ll| will)? (?:teach|train)\b|\bwill train\b|\btrained\b"
    r"|\bteaching (?:hospital|physician|point|facility|site|setting)s?\b(?! (?:the|how|about|what)\b)"
    r"|\beducation\s?[-:|]|^\W*education\W"
    r"|\b(?:to|with|from|by) (?:the|our|an?) (?:coding |provider )?(?:educators?|trainers?|instructors?)\b"
    r"|\b(?:a|your|with|of our|by a) (?:coder )?mentors?\b"
    r"|\bfeedback to (?:faculty|surgeons"
    r"|physicians)\b(?![^.;]{0,60}\beducat)|\btraining (?:room|period|center|centre|location|is held|takes place|class"
    r"|will be|lasts|program(?:me)?\b)|\baccepts feedback\b|\bnew physicians? (?:joined|each)\b"
)


# "Kettle Ridge Health trains its own coders", "two people to train as coders", "the university trains 500 residents",
# "We take a class of twenty every quarter, train them on real charts": the house teaches
_HOUSE_TEACHES = guarded(
    r"\btrains? (?:its|their) own\b|\bto train as\b"
    r"|\b(?:university|cent(?:er|re)|hospital|school|system|college)\b[^.;]{0,50}\b(?:trains?|teaches) (?:[\w-]+ ){0,3}"
    r"(?:residents|students|fellows)\b"
    r"|\bwe (?:take|hire|bring|put)\b[^.;]{0,60}\b(?:train|teach) them\b"
)
_TITLE = guarded(
    r"\b(?:educator|trainer|instructor|provider education|adjunct|lecturer|professor|teacher)\b|\b(?:quality"
    r"|audit\w*|coding) (?:and|&|/) education\b"
)


def education(page: Page) -> Finding | None:
    """The sentence that makes teaching clinicians or coders a duty; the employer's own teaching of the hire is none."""
    if _TITLE.search(page.title.lower()) and (titled := page.headline("specialties", "education", page.title)):
        return titled
    for start, end in page.sentences("education"):
        if page.kind(start) not in SILENT and _teaches(page.low[start:end]):
            return page.finding("specialties", "education", start, end)
    return None


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def _teaches(said: str) -> bool:
    if told_shortly(said) and not NOT_TAUGHT.search(said) and not is_aside(said):
        return True
    if only_leads(said) or _HOUSE_TEACHES.search(said):
        return False
    first = _EDUCATOR_FIRST.match(said)
    for match in (*((first,) if first else ()), *_TEACHES.finditer(said)):
        around = said[max(0, match.start() - 30) : match.end() + 25]
        if not _NOT_DUTY.search(around) and not is_aside(said[max(0, match.start() - 60) : match.end()]):
            return True
    return teaches(said) and not is_aside(said)


def auditing(page: Page) -> Finding | None:
    """The sentence that makes looking over other people's codes a duty, without the word audit."""
    low = page.title.lower()
    if (_REVIEWER.search(low) or _DENIALS.search(low)) and (
        titled := page.headline("specialties", "auditing", page.title)
    ):
        return titled
    for start, end in page.sentences("auditing"):
        if page.kind(start) not in SILENT and reviews(page.low[start:end]) and not page.aside(start, end):
            return page.finding("specialties", "auditing", start, end)
    return None


# "Prepayment Coding Reviewer", "Bill Review Coder"
_REVIEWER = guarded(r"\b(?:coding|prepayment|drg) review(?:er)?\b|\bbill review\b")
# "Coding Denials Specialist", "Denials Coder": the codes of denied claims are reviewed; not "E&M Coder, Denial Coder"
_DENIALS = guarded(
    r"\b(?:coding|drg|clinical)\b[^|]{0,12}\b(?:denials?|appeals?)\b|(?<!, )\bdenials?\b[^|]{0,12}\bcod(?:er|ing)\b"
)
# "Coding Quality Auditor - Facility"
_FACILITY = guarded(r"\bfacility\b(?<!treatment facility)(?<!nursing facility)(?<!care facility)")


def facility(page: Page) -> Finding | None:
    """A title that names the facility side of coding."""
    return page.headline("specialties", "facility", page.title) if _FACILITY.search(page.title.lower()) else None


# "Coding Auditor II - Professional", "Coder, Professional/Facility"; not "Coding Professional", a person.
_PROFESSIONAL = guarded(
    r"[-\u2013\u2014,(/&:]\s*professional\b(?! (?:coder|development|medical))|\bprofessional\s*(?:and|&|/)\s*facility\b"
)


def professional(page: Page) -> Finding | None:
    """A title that names the professional side of coding."""
    named = _PROFESSIONAL.search(page.title.lower())
    return page.headline("specialties", "professional fee", page.title) if named else None


# "Medical Records Technician (Coder In/Out Patient)", "(CDIS Outpat)"
_IN_TITLE = guarded(r"\bin ?/ ?out(?:pt|pat|[- ]?patient)?\b|\binpa?t\b|\bout/in(?:patient)?\b")
_OUT_TITLE = guarded(r"\bin ?/ ?out(?:pt|pat|[- ]?patient)?\b|\boutpa?t\b|\bout(?:/| and | & )in(?:patient)?\b")


def inpatient(page: Page) -> Finding | None:
    """A title that names inpatient records in short."""
    return page.headline("specialties", "inpatient", page.title) if _IN_TITLE.search(page.title.lower()) else None


def outpatient(page: Page) -> Finding | None:
    """A title that names outpatient records in short."""
    named = _OUT_TITLE.search(page.title.lower())
    return page.headline("specialties", "hospital outpatient", page.title) if named else None


# "inpatient, outpatient and emergency", "emergency, observation, day surgery and clinic": names of kinds of records.
_KINDS = (
    r"(?:inpatient|outpatient|observation|(?:day |same[- ]day )?surgery|ancillary|diagnostic|clinic|ed|er|emergency"
    r"|imaging|radiology|dental|swing bed|urgent care|behavioral health|inpatients|ambulatory surgery|hospitalist"
    r"|ancillary and clinic)"
)
_LISTED = {
    "emergency department": rf"{_KINDS}(?:,? and|,? or|,| &|/) ?(?:the )?emergency\b"
    rf"|\bemergency(?:,| and|, and| &|/) ?{_KINDS}\b|{_KINDS}(?: charts| accounts| visits| records)?,? (?:and"
    rf" (?:later|then|end with)|later|then|go on to)"
    rf" emergency\b",
    "clinic": rf"{_KINDS}(?:,? and|,? or|,| &|/) ?(?:the )?(?:rural health )?clinic\b(?! (?:staff|manager))"
    rf"|\bclinic(?:,| and|, and) ?{_KINDS}\b"
    rf"|\bclinics? (?:visits|notes|encounters|charts)\b|\b(?:notes|visits|encounters) (?:from|of|in) (?:[\w-]+ ){{0,4}}"
    r"clinics?\b"
    # "code clinic, podiatry and therapy visits", "records from the adult health, immunization and disease clinics"
    r"|\bcod(?:e|es|ing) (?:[\w-]+ ){0,2}clinic(?:,| and)[^.;]{0,40}\b(?:visits|notes|encounters)\b"
    r"|\b(?:records|notes|visits|encounters) from (?:[\w-]+,? ){0,8}clinics\b"
    r"|\bclinics (?:send|see|have|produce) [^.;]{0,24}\bvisits\b"
    # "ancillary, recurring therapy, clinic", "day surgery and specialty clinic", "clinic and home visit documentation"
    rf"|\b(?:recurring(?: therapy)?|acute|operating room|nursing home|wound care)(?:, and|,? or| and|,| &|/)"
    rf" ?(?:specialty )?clinic\b|{_KINDS}(?:, and| and|,| &) ?specialty clinic\b"
    r"|\bclinic and (?:home visit|fracture room|er|ed|hospital)\b|\bclinic, hospital\b|\bclinic accounts\b"
    # "One year of billing and coding in a clinic", "ancillary and clinic accounts"
    r"|\b(?:coding|coded|years?|experience|billing) in a (?:[\w-]+ ){0,2}clinic\b(?! (?:or|network|billing))"
    r"|\bancillary(?: and| &| ?/) ?clinic\b"
    # "codes to services of the county behavioral health and dental clinics", "provider encounters for all four clinics"
    r"|\b(?:codes?|coding)\b[^.;]{0,60}\b(?:services|visits|encounters) (?:of|for|in|from|at)"
    r" (?:[\w'-]+,? ){0,6}clinics?\b",
}
_LISTED["radiology"] = r"\bdiagnostic(?: and| &| ?/|,) interventional (?:radiology|imaging)\b"
# "Coder 1s may bid on Coder 2 jobs (surgery, emergency)": what others do.
_LATER_JOB = guarded(r"\bmay (?:bid|apply|transfer|move|be promoted) (?:on|for|to|into)\b")
_LISTS = {name: guarded(pattern) for name, pattern in _LISTED.items()}


def _listed(page: Page, name: str) -> Finding | None:
    word = name.split()[0]
    for start, end in page.sentences("listed") if word in page.low else ():
        said = page.low[start:end]
        if word not in said or not _LISTS[name].search(said) or _LATER_JOB.search(said):
            continue
        if page.kind(start) not in SILENT and not is_aside(said):
            return page.finding("specialties", name, start, end)
    return None


def emergency(page: Page) -> Finding | None:
    """Emergency records in a list of what is coded."""
    return _listed(page, "emergency department")


def clinic(page: Page) -> Finding | None:
    """Clinic records in a list of what is coded."""
    return _listed(page, "clinic")


def radiology(page: Page) -> Finding | None:
    """The diagnostic half of "diagnostic and interventional radiology"; the other is named by itself."""
    return _listed(page, "radiology")


#: Specialties that are not words of the vocabulary alone.
DUTIES = {
    "education": education,
    "auditing": auditing,
    "facility": facility,
    "professional fee": professional,
    "emergency department": emergency,
    "clinic": clinic,
    "radiology": radiology,
    "inpatient": inpatient,
    "hospital outpatient": outpatient,
}
