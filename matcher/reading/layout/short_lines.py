"""Sentences inside a line that have a label of their own, by a word or as the answer to a question."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.employer import employer_kind
from matcher.reading.layout.headings import Kind, heading_kind, is_facet
from matcher.reading.layout.moods import turns_away

# "CPC or CCS: either", "We need two of the following:" is no label; nor is the first half of "2 - 4 years", "entry
# - level".
NO_LABEL = guarded(
    r"\b(?:cpc|ccs|rhit|rhia|coc|cca|cic|crc|of the following|one of"
    r"|(?:two|three|four|some) of$|degree|diploma|aapc|ahima"
    r"|bachelor['’]?s|master['’]?s|associate['’]s)\b|\d$"
    r"|\d\+? (?:years?|yrs?|months?)$|^(?:no|a|an|one|any"
    r"|current) "
)
# "Degree Equivalency: two years of related work experience", "Equivalent to degree: …", "In place of degree: …"
OF_DEGREE = guarded(
    r"(?:acceptable |accepted )?(?:(?:degree|education(?:al)?) (?:equivalenc(?:y|ies)|equivalents?|substitut\w+)"
    r"|equivalent (?:to|of|for) (?:the |a )?degree|in (?:place|lieu) of (?:the |a )?degree)\W*$"
)
# "Our minimum: six years. Our hope: RHIA.", "Must: CCS. Plus: CDIP."
_INNER = guarded(r"([A-Z][A-Za-z' -]{2,38}): (?=\S)")


# "Level II: CPC, 2+ years.", "Coder III - CCS": a further grade of the same line.
_INNER_GRADE = guarded(
    r"((?!Min|Max)(?:(?:GS|[A-Z][a-z]+)[ -]){1,3}(?:I{1,3}|IV|[1-8])"
    r"|(?:Entry|Junior|Mid|Senior)(?:[- ][Ll]evel)?|Experienced)"
    r"(?:: ?| [-–—] )(?=\S)"
)


def inner_label(text: str) -> tuple[Kind, str, int] | None:
    """The kind ("": that of its line) and label of a sentence that has one of its own, and how long that is."""
    if grade := _INNER_GRADE.match(text):
        return "", grade[1], grade.end()
    found = _INNER.match(text) if ": " in text[:42] else None
    if not found or is_facet(found[1]):
        return None
    if NO_LABEL.search(found[1].lower()) and not OF_DEGREE.match(found[1].lower()):
        return None
    if "not " in found[1].lower() or "n't" in found[1]:
        return None  # "What's not needed: a degree"
    if not found[1].isupper() and any(w.isupper() and len(w) > 2 for w in found[1].split()):
        return None  # "CGSC plus CPMA: even better"
    kind = heading_kind(found[1])
    tells = kind in ("requirements", "preferred", "benefits") or employer_kind(found[1].lower())
    return (kind, found[1], found.end()) if tells else None


# "Pay: $26 an hour. You need a CPC and two years.", "Salary: $52,000. CPC or CCS. 2+ years of coding.": what a label
# rules ends where something is asked.
_ASKED = guarded(
    r"\b(?:required|requires?|mandatory|you(?:['’]ll| will)? need|(?:you )?must (?:have|hold)|a must"
    r"|we (?:need|require|ask)|minimum|at least|looking for)\b"
)
_WORTH = guarded(
    r"\b(?:cpc|ccs|coc|cic|crc|rhi[ta]|cca|certifi(?:ed|cation)|credential|diploma|degree)\b"
    r"|\byears?\b[^.;]{0,30}\b(?:coding|experience|auditing)\b"
)
_BARE = guarded(
    r"(?:an? )?(?:active |current )?(?:cpc|ccs|coc|cic|crc|rhi[ta]|cca)(?:-[aph])?\b[^.;]{0,40}[.;]?$"
    r"|(?:\d{1,2}|one|two|three|four|five)\+? (?:years?|yrs?)['’]? (?:of )?(?:[\w-]+ ){0,3}(?:coding|experience)\b"
)
_GIVEN = guarded(
    r"\$|\b(?:bonus\w*|tuition|reimburs\w*|stipend|raises?|steps?|vest\w*|premium|extra|differential|depend\w*|based on"
    r"|commensurate|after|ceus?|renewal|dues|membership|paid|pays?|earns?|leave|pto|scale|start(?:s|ing)?)\b"
)


def asks_after(low: str) -> bool:
    """Whether a sentence (in lower case) under a label of pay or perks asks something of the person."""
    if _GIVEN.search(low):
        return False
    return _BARE.match(low) is not None or (_ASKED.search(low) is not None and _WORTH.search(low) is not None)


# "What's required?", "And what would help?", "Extras?", "Years needed?", "Who do we turn down?": questions that are
# headings in a line.
_ASKS_WHAT = guarded(
    r"(?:and |so |then )?(?:what|which|who|anything|extras?|bonus(?:es)?|pluses|nice[- ]to[- ]haves?|must[- ]haves?"
    r"|preferred|preferences|required|requirements|desired|refused|(?:how many |number of |min\w* )?(?:years|yrs)"
    r"|(?:coding )?(?:certification|credentials?|licen[cs]e|degree|diploma|experience)(?= [^?]{0,30}"
    r"\b(?:needed|required|necessary|asked)\?))\b"
    r"[^?]{0,44}\?"
)


def question_label(text: str) -> tuple[Kind, str] | None:
    """The kind that a question gives to its answer, and the question as a label: "What would help? CIC." is a wish."""
    low = text.lower()
    if not low.endswith("?") or not _ASKS_WHAT.fullmatch(low):
        return None
    if turns_away(low):
        return "", text
    kind = heading_kind(text)
    return (kind, text) if kind in ("requirements", "preferred") else None
