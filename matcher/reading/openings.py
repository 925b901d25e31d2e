"""The names of grades, routes and openings: "Coder II", "Track A", "GS-07", "# 2. Inpatient Coder", "Freshers"."""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.sentence import Sentence

# "TRACK A ancillary accounts", "# A) HB Inpatient Coder", "Route 1.", "Coding Specialist II (Pay grade 109)", "LEVEL A
# ......", "Required Qualifications, Coder 2:": one of several grades, routes or openings.
_NOUN = (
    r"(?:track|step|stage|phase|pattern|option|position|opening|path|route|team|role|seat|level|grade|band|tier|door"
    r"|requirement|job|post|vacancy|profile|category"
    r"|coder|specialist|technician|analyst|auditor|abstractor)s?\s*#?"
)
_GRADE = guarded(
    rf"(?:^|\b)(?:to be hired as an? )?{_NOUN}(?P<a>i{{1,3}}|iv|[1-8]|[a-d])\b(?!\s*[/&]|\s+(?:and|or|to|staff)\b)"
    r"|^\(?(?P<b>[a-d]|[1-4])\)\s|^(?P<c>i{1,3}|iv)(?::\s|$)"
)
# A quick look for the first of these, as most lines name no grade.
_NAMED = guarded(_NOUN + "[1-8a-di]")
# "GS-07: One year of specialized experience", "For the GS-8 level"
_GS = guarded(r"(?:for |at |to qualify (?:for|at) )?(?:the )?gs[- ]?0?(\d{1,2})\b(?! level)")
# "# 2. Inpatient Coder", "Emergency Department Coder:", "Senior Auditor": an opening by the name of its job.
_JOB = guarded(
    r"(?:(?:opening |position |job )?#?[1-9a-d][.):] )?(?!(?:about|our|your|the|ideal|who|what|why|how|you|as|required"
    r"|minimum|of|experience|certified) )"
    r"(?:[\w&/'-]+ ){0,4}(?:coder|auditor|specialist|educator|abstractor|reviewer|trainee|apprentice)s?"
    r"(?: (?:trainee|senior|lead))?"
    r"(?: \([^()]{0,40}\))?$"
)
# "Three (3) Ambulatory Coders", "2 x Inpatient Coder", "One full-time profee coder": how many of whom, on a line.
_COUNTED = guarded(
    r"(?:one|two|three|four|five|six|seven|eight|ten|\d{1,2})(?: \(\d{1,2}\))?(?: x|x)? (?:[\w&/'-]+ ){0,4}"
    r"(?:coder|auditor|specialist|educator|abstractor|reviewer|trainee|apprentice)s?$"
)
# "The full-time opening", "The PRN post", "Our night position": an opening by what sets it apart.
_THE_ONE = guarded(
    r"(?:the|our) (?!open |ideal |current |this |right )[\w/-]+(?: [\w/-]+)? (?:opening|post|position|seat|vacancy)$"
)
# "Freshers: …", "Experienced: …"
_PEOPLE = guarded(
    r"(?:for )?(?:the )?(?:freshers?|(?:experienced|new|certified|non-certified|uncertified)"
    r"(?: (?:coders?|candidates?|grad\w*|applicants))?)$"
)
_COMMON = guarded(
    r"(?:common|all|every|each|both|either|for all|for every|for each|for any|in every|in all|in each|in either"
    r"|whatever|whichever|either way|no matter|regardless|in any case|everyone|everybody|those who)\b"
)
# "High school diploma for all three.", "Either way a diploma", "A diploma applies to both"
_FOR_ALL = guarded(
    r"\b(?:for|of|in|to|at) (?:all|both|every|each|either)(?: of)?(?: the)?(?: above| these| them)?"
    r"(?: (?:two|three|four|five))?"
    r"(?: (?:levels?|grades?|positions?|openings?|routes?|doors?|roles?|jobs?|tracks?|teams?|cases?))?[.,;:!]*$"
    r"|^in (?:any|either|both|all) cases?\b"
)
# "Req 4471: Inpatient …", "Requisition #20-118", "Job ID 90211 - Outpatient": an opening by its number.
_NUMBERED = guarded(
    r"(?:req|requisition|req\.|job id|posting|opening id|job order|order)\s?(?:no\.? ?|#|id )?\s?(\d[\d-]{1,7})"
    r"(?=:| [-–—]|$)"
)
_OPENS = Gate(_NAMED, _GS, _COUNTED, _NUMBERED)
_RANK = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "a": 1, "b": 2, "c": 3, "d": 4}


def opening_of(sentence: Sentence) -> str:
    """The name of the grade, route or opening that a sentence begins to tell of, or ""."""
    if sentence.opening:
        return f"row {sentence.opening}"
    low = sentence.low
    if (
        not sentence.label
        and not sentence.is_heading
        and not words_of(low) & _OPENS.bits
        and low[:1] != "i"
        and ")" not in low[:3]
    ):
        return ""
    if rank := rank_of(sentence):
        return f"{rank}"
    if numbered := _NUMBERED.match(sentence.label.lower() or low):
        return f"req {numbered[1]}"
    words = (sentence.label or (sentence.text if sentence.is_heading else "")).lower().strip(" :*")
    if names_job(words) or (not sentence.bullet and len(sentence.text) < 60 and _COUNTED.match(sentence.low)):
        return f"job {words or sentence.low}"
    return ""


@lru_cache(maxsize=4096)
def names_job(words: str) -> bool:
    """Whether a heading or label (in lower case) is the name of a job or of a kind of applicants."""
    return 0 < len(words) < 60 and bool(_JOB.match(words) or _PEOPLE.match(words) or _THE_ONE.match(words))


def rank_of(sentence: Sentence) -> int:
    """Which grade a heading, label or short line names; 0 where none, or several."""
    label, low = sentence.label.lower(), sentence.low
    if sentence.is_heading or len(low) < 40:
        words = low
    else:
        words = (low[:45] if not sentence.bullet else "") or label
    if "gs" in (label or low) and (grade := _GS.match(label or low)):
        return int(grade[1])
    return (rank_in(label) if label else 0) or rank_in(words, 99 if sentence.is_heading or label else 12)


def rank_in(words: str, before: int = 99) -> int:
    """The one grade that the words name, if its name begins within the first ``before`` characters."""
    if not words or not (_NAMED.search(words) or ")" in words[:3] or words[:1] == "i"):
        return 0
    found = list(_GRADE.finditer(words))
    names = {m["a"] or m["b"] or m["c"] for m in found}
    if len(names) != 1 or found[0].start() > before:
        return 0
    name = names.pop()
    return _RANK.get(name) or int(name)


def is_common(sentence: Sentence) -> bool:
    """Whether a sentence tells what all openings ask: "All levels: …", "… for all three"."""
    low, label = sentence.low, sentence.label.lower()
    return bool(_COMMON.match(low) or (label and _COMMON.match(label))) or of_all(low)


def of_all(low: str) -> bool:
    """Whether a sentence says at its end that it holds for all openings."""
    named = "all" in low or "both" in low or "each" in low or "every" in low or "either" in low
    return named and bool(_FOR_ALL.search(low))
