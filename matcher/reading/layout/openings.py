"""The names of grades, routes and openings: "Coder II", "Track A", "GS-07", "# 2. Inpatient Coder", "Freshers"."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.layout.sentence import Sentence

# "TRACK A ancillary accounts", "# A) HB Inpatient Coder", "Route 1.", "Coding Specialist II (Pay grade 109)", "LEVEL A
# ......", "Required Qualifications, Coder 2:": one of several grades, routes or openings.
_NOUN = (
    r"(?:track|range|step|stage|phase|pattern|option|position|opening|path|route|team|role|seat|level|grade|band"
    r"|tier|door"
    r"|desk|slot|spot|pod|assignment|contract"
    r"|requirement|job|post|vacancy|profile|category|kind|way|background|ladder|rung|combination|alternative"
    r"|coder|specialist|technician|tech|analyst|auditor|abstractor)s?\s*#?"
)
_GRADE = guarded(
    rf"(?:^|\b)(?:to be hired as an? )?{_NOUN}(?P<a>i{{1,3}}|iv|[1-8]|one|two|three|four|[a-d])\b"
    # "Desk A / Inpatient", not "Coder I / Senior coder"
    r"(?!['’]s\b|\s*(?:&|/(?! (?!senior|lead|level|coder|grade|entry|trainee)[a-z]{4}))"
    r"|\s+(?:and|or|to|staff|ads?|of|more|trauma|nicu|stroke)\b)"
    r"|^\(?(?P<b>[a-d]|[1-4])\)\s|^(?P<c>i{1,3}|iv)(?::\s|$)"
)
# "Hired as a I", "To come in as a II", "At the I level", "For a III:": a grade without its noun.
_BARE_GRADE = guarded(
    r"(?:(?:to )?(?:be )?(?:hired?|brought (?:in|on)|come in|start(?:ing|s)?|filled|fill|enter(?:ing)?|appointed"
    r"|join(?:ing)?"
    r"|placed|considered|qualify) (?:as|at|for) (?:an? |the )?(?:level )?|(?:for|at|as) (?:an?|the) )(?P<e>i{1,3}|iv)\b"
    r"(?! ?(?:[/&]|or|and|to)\b)"
)
# "Pattern A", "Option 2": ways in, which may stand inside a grade ("CODER I, either Pattern A or Pattern B").
_OF_WAYS = guarded(r"\b(?:pattern|option|path|pathway|route|track|door|ladder|rung|combination|alternative)s? ")
# A quick look for the first of these, as most lines name no grade.
_NAMED = guarded(_NOUN + "[1-8a-diotf]")
# "GS-07: One year of specialized experience", "For the GS-8 level", "For appointment at SG-14"
_GS = guarded(
    r"(?:(?:for|at|to qualify (?:for|at)|appointment (?:at|to)) )*(?:the )?[gs][gs][- ]?0?(\d{1,2})\b(?! level)"
)
# "TH-7:", "NC-05": the grade of a pay plan as the head of what it asks
_PLAN = guarded(r"[a-z]{2}-0?(\d{1,2})\W*")
# "Applicants qualify at T-6 with:", "To be appointed at the W-9 level", "May be hired at HS-5"
_AT_GRADE = guarded(
    r"(?:(?:applicants|candidates|persons|people|you|those|to|may|can|will|also) )*"
    r"(?:qualify|(?:be |are )?(?:hired|appointed|placed)|enter) (?:at|as|for)(?: an?| the)?"
    r"(?: grade| level)? [a-z]{1,3}-0?(\d{1,2})\b"
)
# "# 2. Inpatient Coder", "Emergency Department Coder:", "Senior Auditor": an opening by the name of its job.
_JOB = guarded(
    r"(?:(?:opening |position |job )?#?[1-9a-d][.):] |(?:opening|position|job title|job|role|post|vacancy)"
    r"(?: #?[1-9a-d])?(?::| [-–—]) )?(?!(?:all|both|each|every|any|about|our|your|the|ideal"
    r"|who|what|why|how|you|as|required"
    r"|minimum|of|experience|cert(?:ified|\.)?|reg(?:istered|\.)?|accredited) )"
    r"(?:[\w&/'-]+ ){0,6}(?:coder|auditor|specialist|educator|abstractor|reviewer|trainee|apprentice)s?"
    r"(?: (?:trainee|senior|lead))?"
    r"(?: \([^()]{0,40}\))?$"
)
# "an Accredited Clinical Coder", "A skilled coder": an item that asks for somebody.
_PRAISED = guarded(
    r"^(?:an?|the|be|must) |\b(?:certified|accredited|registered|experienced|credentialed|qualified|licensed|skilled)\b"
)
# "Three (3) Ambulatory Coders", "2 x Inpatient Coder", "One full-time profee coder": how many of whom, on a line.
_COUNTED = guarded(
    r"(?:one|two|three|four|five|six|seven|eight|ten|\d{1,2})(?: \(\d{1,2}\))?(?: x|x)? (?:[\w&/'-]+ ){0,4}"
    r"(?:coder|auditor|specialist|educator|abstractor|reviewer|trainee|apprentice)s?$"
)
# "Entry track", "Certified route": a way in by its name; not "Career path".
_NAMED_WAY = guarded(
    r"(?!(?:career|promotion|growth|learning|advancement|your|our|the|this|a|fast|clinical ladder|required|preferred) )"
    r"(?:[\w-]+ ){1,2}(?:track|route|path|pathway|stream|lane)$"
)
# "The full-time opening", "The PRN post", "Our night position": an opening by what sets it apart.
_THE_ONE = guarded(
    r"(?:the|our) (?!open |ideal |current |this |right )[\w/-]+(?: [\w/-]+)? (?:opening|post|position|seat|vacancy)$"
)
# "# Diagnostic seat", "# Night position": such a name as a heading; not "Open positions", "About the position".
_HEADED = guarded(
    r"(?!(?:about|our|your|the|this|open|current|job|new|what|why|how|more|other|multiple|available|both|all"
    r"|each|every)\b)"
    r"(?:[\w&/-]+ ){1,3}(?:opening|post|position|seat|vacancy)$"
)
# "Cardiology team: …", "Day shift: …", "Main campus (Dayton): …": whom it is for, as a label.
_UNIT = guarded(
    r"(?!(?:about|our|your|the|this|meet|join|work|what|who|open|current|required?|preferred|minimum|whole|entire)\b)"
    r"(?:[\w&/'-]+ ){1,3}(?:team|shift|department|campus|clinics?|unit|site|project|service line)$"
    r"|for (?:the|our) (?!ideal|right|successful)(?:[\w/-]+ ){1,2}(?:role|position|job|opening|post|seat|level)$"
    r"|(?:full[ -]?time|part[ -]?time|prn|per diem|days|evenings|nights|weekends)$"
)
_SHIFT = guarded(r"(?:full[ -]?time|part[ -]?time|prn|per diem|days|evenings|nights|weekends)")
# "The facility coder must have a COC": whom a sentence tells of, of several that are sought.
_THE_CODER = guarded(
    r"(?:the|our|for the) (?!ideal|successful|right|new|best|other|next|senior|selected)"
    r"((?:[\w/-]+ ){1,2}(?:coder|auditor|educator|abstractor|reviewer|trainee))s?(?: (?:position|role|job|opening))?"
    r",? (?:must|needs?|should|has to|have to|requires?|asks?|will need|we (?:want|need|ask))\b"
)
# "Coder I requirements", "Auditor - minimum qualifications", "PRN (1)": what may follow a name.
_AFTER_NAME = guarded(
    r"(?:(?: [-–—])? (?:minimum |basic |job |position )?(?:requirements?|qualifications?)| \([^()]{0,40}\))$"
)
# "Eligibility - Freshers", "Requirements for the ED coder": what may stand before a name.
_BEFORE_NAME = guarded(
    r"(?:eligibility|(?:minimum |job |basic )?(?:requirements?|qualifications?|criteria)|candidate profile)"
    r"(?: criteria)?(?: ?[-–—:] ?| for (?:the |an? |our )?)"
)
# "#1 Inpatient coder - $40/hr", "#2: ED auditor": the number makes an opening of a line.
_HASHED = guarded(
    r"#\d{1,2}[.:)]? (?:[\w&/'-]+ ){0,4}(?:coder|auditor|specialist|educator|abstractor|reviewer|trainee)s?\b"
    r"[^.;]{0,30}$"
    # "A. Inpatient coder, 400-bed teaching hospital": so does a letter, where what kind of place it is follows
    r"|[a-h][.)] (?:[\w&/'-]+ ){0,6}(?:coder|auditor|specialist|educator|abstractor|reviewer|trainee)s?"
    r"(?:,| [-–—(])[^.;:]{0,60}$"
)
# "You may come to us as a coder. Then …", "The second way in: …": a way in told in sentences.
_WAY = guarded(
    r"you (?:may|can|could) (?:also )?(?:come|join|apply|enter|qualify|get in)(?: to us| in| with us| on board)? "
    r"(?:as|by|through)\b"
    r"|(?:one|the (?:first|second|third|other)|another) (?:way|route|road|door)(?: in| to us)?\b"
    r"|the (?:first|second|third|other|next|last) (?:job|position|role|opening|post|seat|one) "
    r"(?:is|needs?|asks?|wants?|requires?|calls for)\b"
)
# "Freshers: …", "Experienced: …", "Entry level"
_PEOPLE = guarded(
    r"(?:for )?(?:the )?(?:freshers?|(?:seasoned|veteran|senior|beginning) coders?"
    r"|beginners?|(?:annex 21 )?trainees?|trainee (?:clinical |medical )?coders?|(?:clinical |medical )?(?:coder"
    r"|coding) trainees?"
    r"|entry[ -]level|mid[ -]level|(?:experienced|new|certified|non-certified|uncertified)"
    r"(?: (?:coders?|candidates?|people|grad\w*|applicants))?"
    # "Applicants without a certificate", "Those who hold a credential", "Coders with no certification yet"
    r"|(?:applicants?|candidates?|coders?|people|those|anyone) "
    r"(?:with(?:out)?|who (?:have|hold|lack|are not yet|are)|holding|lacking|not yet) (?:an? |the |no |any |yet )*"
    r"(?:coding )?(?:certificat(?:e|ion)|credential|licen[cs]e|certified|credentialed|letters)s?(?: yet)?"
    # "If you are not certified", "With a credential" above what that takes
    r"|(?:if (?:you are|you['’]re) (?:not |not yet |already )?|not (?:yet )?)(?:certified|credentialed)"
    r"|with(?:out)? (?:an? |any )?(?:coding )?(?:certificat(?:e|ion)|credential)s?)$"
)
# "Req 4471: Inpatient …", "Requisition #20-118", "Job ID 90211 - Outpatient": an opening by its number.
_NUMBERED = guarded(
    r"(?:req|requisition|req\.|job id|posting|opening id|job order|order)\s?(?:no\.? ?|#|id )?\s?(\d[\d-]{1,7})"
    r"(?=:| [-–—]|$)"
)
# "POSITION: ED Coder" where it is no label.
_TITLED = guarded(r"(?:opening|position|job title|job|role|post|vacancy)(?: #?[1-9a-d])?(?::| [-–—]) ")
_OPENS = Gate(_NAMED, _GS, _AT_GRADE, _COUNTED, _NUMBERED, _WAY, _TITLED, _THE_CODER, _PEOPLE)
_JOBS, _RANKS, _GRADES = Gate(_JOB), Gate(_NAMED, _GS, _AT_GRADE), Gate(_GS, _AT_GRADE)
_RANK = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "a": 1, "b": 2, "c": 3, "d": 4, "one": 1, "two": 2, "three": 3, "four": 4}


def opening_of(sentence: Sentence) -> str:
    """The name of the grade, route or opening that a sentence begins to tell of, or ""."""
    if sentence.opening:
        return f"row {sentence.opening}"
    low, label = sentence.low, sentence.label
    if not label and not sentence.is_heading and not _may_open(sentence, low):
        return ""
    words = (label or (sentence.text if sentence.is_heading else "")).lower().strip(" :*")
    if words in ("certified", "credentialed") and sentence.text[:3].isupper() and "year" not in low:
        return ""  # "Certified: CPC or COC" beside "Experienced: two years"
    if "|" in low and _SHIFT.fullmatch(words):
        return ""  # "Full-Time | Days | Health Information": a line of chips
    return _named_by(low, label.lower(), words, sentence.bullet, sentence.is_heading)


@lru_cache(maxsize=4096)
def _named_by(low: str, label: str, words: str, bullet: bool, is_heading: bool) -> str:
    """The name that the words of a line give it, wherever it stands; many lines are those of other ads."""
    if rank := _rank_by(low, label, bullet, is_heading):
        return f"{rank} way" if _OF_WAYS.search((label or low)[:45] + " ") else f"{rank}"
    if numbered := _NUMBERED.match(label or low):
        return f"req {numbered[1]}"
    if (names_job(low) and label in _TITLES) or (not (bullet or words) and _TITLED.match(low) and _JOB.match(low)):
        return f"titled {low}"  # "Position: ED Coder … Position: Radiology Coder"
    if name := _job_of(low, label, words, bullet, is_heading):
        return f"job {name}"
    return f"way {(label or low)[:40]}" if not bullet and _WAY.match(label or low) else ""


def _job_of(low: str, label: str, words: str, bullet: bool, is_heading: bool) -> str:
    """The opening that a label, a heading or a line names as a job, a team, a shift or a kind of people."""
    named = _AFTER_NAME.sub("", words)
    if before := _BEFORE_NAME.match(named):
        named = named[before.end() :]
    if label and bullet and not names_job(named) and names_job(named.split(", ")[0]):
        return named  # "1. Inpatient coder, Level I trauma center: CCS, 3 years"
    if names_job(named) or (label and (_UNIT.match(named) or _HEADED.match(named))):
        return named
    if not bullet and not words and (told := _THE_CODER.match(low)):
        return told[1]
    if not bullet and not words and names_people(low):
        return low
    return words or low if _calls_itself_one(low, words, bool(label), bullet, is_heading) else ""


def names_people(low: str) -> bool:
    """Whether a line (in lower case) names a kind of applicants: "Certified applicants (CPC or CANPC)"."""
    return len(low) < 80 and _PEOPLE.match(_AFTER_NAME.sub("", low)) is not None


_TITLES = frozenset(("opening", "position", "job title", "job", "role", "post", "vacancy", "title"))


def _may_open(sentence: Sentence, low: str) -> bool:
    """Whether a line without a label that is no heading may name a grade, route or opening."""
    met = words_of(low)
    if met & _OPENS.bits or low[:1] in "i#" or ")" in low[:3] or low[1:3] == ". ":
        return True
    short = sentence.bullet and len(low) < 80
    if short and met & _JOBS.bits:
        return True
    return " i" in low[: 60 if short else 24] and bool(_BARE_GRADE.match(low))


def _calls_itself_one(low: str, words: str, labelled: bool, bullet: bool, is_heading: bool) -> bool:
    """Whether a heading or a short line is the name of an opening: "Night seat", "#2 ED coder", "Two profee coders"."""
    if is_heading and _HEADED.match(words):
        return True
    if len(low) >= 80:
        return False
    if bullet:
        named = _AFTER_NAME.sub("", low)  # "1) FRESHERS (Trainee Coder)"
        of_people = low.startswith(_FRESH) and _PEOPLE.match(named) is not None
        return not labelled and (of_people or (_JOB.match(named) is not None and not _PRAISED.search(low)))
    return bool(_HASHED.match(low) or _COUNTED.match(low))


#: How the name of a kind of people begins that may stand in an item of its own.
_FRESH = ("fresher", "experienced", "beginner", "trainee", "entry", "for fresher", "for experienced")


@lru_cache(maxsize=4096)
def names_job(words: str) -> bool:
    """Whether a heading or label (in lower case) is the name of a job or of a kind of applicants."""
    return 0 < len(words) < 60 and bool(
        _JOB.match(words) or _PEOPLE.match(words) or _THE_ONE.match(words) or _NAMED_WAY.match(words)
    )


def names_grade(words: str) -> bool:
    """Whether a heading (in lower case) is the name of one grade."""
    return bool(rank_in(words, 40)) or ("g" in words and bool(_GS.match(words)))


def rank_of(sentence: Sentence) -> int:
    """Which grade a heading, label or short line names; 0 where none, or several."""
    label, low = sentence.label.lower(), sentence.low
    if not label and not _may_rank(sentence, low) and not (sentence.is_heading and len(low) < 8):
        return 0
    return _rank_by(low, label, sentence.bullet, sentence.is_heading)


@lru_cache(maxsize=4096)
def _rank_by(low: str, label: str, bullet: bool, is_heading: bool) -> int:
    if is_heading or len(low) < 40:
        words = low
    else:
        words = (low[:45] if not bullet else "") or label or _before_colon(low)
    if (is_heading or label) and (plan := _PLAN.fullmatch(label or low)):
        return int(plan[1])
    if ("gs" in (label or low) or "sg" in (label or low)) and (grade := _GS.match(label or low)):
        return int(grade[1])
    if ("qualify" in low or "hired" in low or "appointed" in low) and (grade := _AT_GRADE.match(low)):
        return int(grade[1])
    whole = is_heading or bool(label) or bool(_ENDS_IN_GRADE.search(low))
    return (rank_in(label) if label else 0) or rank_in(words, 99 if whole else 12)


# "Medical Coding Specialist II": a whole line that is a title with its grade.
_ENDS_IN_GRADE = guarded(r"^(?:[\w/-]+ ){1,4}(?:coder|specialist|technician|analyst|auditor) (?:i{1,3}|iv|[1-5])$")


def _may_rank(sentence: Sentence, low: str) -> bool:
    """Whether a line without a label may name a grade: a long item only before its colon."""
    if not words_of(low) & _RANKS.bits:
        return low[:1] == "i" or " i" in low[:60] or ")" in low[:3]
    long_item = sentence.bullet and not sentence.is_heading and len(low) >= 40 and ":" not in low[:24]
    return not long_item or bool(words_of(low) & _GRADES.bits)


def _before_colon(low: str) -> str:
    """The label of an item that is none of a line: "• For Grade 3: three years. For Grade 2: one"."""
    at = low.find(":", 0, 24)
    return low[:at] if at > 0 else ""


_SEPARATOR = re.compile(r" [-–—] |: ")


def rank_in(words: str, before: int = 99) -> int:
    """The one grade that the words name, if its name begins within the first ``before`` characters."""
    if " i" in words[:60] and (bare := _BARE_GRADE.match(words)):
        return _RANK[bare["e"]]
    if not words or not (_NAMED.search(words) or ")" in words[:3] or words[:1] == "i"):
        return 0
    head = _SEPARATOR.split(words, 1)[0]  # "Opening 1 – Coder II"
    found = list(_GRADE.finditer(head)) or list(_GRADE.finditer(words))
    names = {m["a"] or m["b"] or m["c"] or m["d"] for m in found}
    if len(names) != 1 or found[0].start() > before:
        return 0
    name = names.pop()
    return _RANK.get(name) or int(name)
