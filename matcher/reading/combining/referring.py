"""Sentences about some of the ways in that stand above them: "Those who come by way 1 or 2", "hires under B"."""

from __future__ import annotations

from matcher.reading.guard import guarded

_ONE = r"(?:[1-6]|[a-d]|i{1,3}|iv|one|two|three|four)"
_KIND = (
    r"(?:ways?|routes?|options?|paths?|pathways?|tracks?|doors?|items?|backgrounds?|groups?|patterns?|alternatives?"
    r"|lines?|numbers?|nos?\.?|roads?|kinds?|categor(?:y|ies)|criteri(?:on|a)|bullets?|points?|rows?)"
)
# "way 1 or 2", "under (b)", "pattern ii and iii", "option a"; not "either way a CCDS", "a certificate from a school"
_NUMBERED = guarded(
    rf"\b(?<!either )(?<!which )(?<!any )(?<!every )"
    rf"(?:{_KIND}|under|qualif\w+ (?:by|through|via|as)|(?:comes?|coming|hired|enters?) (?:by|in by|through|via"
    rf"|under))"
    r" (?!a (?!(?:or|and|must|needs?|ha(?:s|ve)|who|shall|should|may|will|also|are|is|can)\b)[a-z])"
    rf"(?P<list>\(?{_ONE}\)?(?:(?:,? (?:or|and) |, ?|/)(?:{_KIND} )?\(?{_ONE}\)?){{0,3}})"
    r"(?=[ ,.;:)]|$)(?! (?:years?|yrs?|months?|of (?:the|these)|or more)\b)"
)
# "the first two groups", "the second of these", "the first or third background"
_ORDINAL = guarded(
    r"\bthe (?P<a>first|second|third|fourth|last|latter|former)(?: (?:or|and) (?:the )?(?P<b>second|third|fourth"
    r"|last))?"
    rf"(?: (?P<n>two|three))?(?: {_KIND}\b| of (?:these|those|the) (?:\w+ )?{_KIND}\b)"
)
_PART = guarded(rf"\b{_ONE}\b")
_PLACE = {"first": 1, "former": 1, "second": 2, "third": 3, "fourth": 4, "latter": -1, "last": -1}
_VALUE = {"a": 1, "b": 2, "c": 3, "d": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4, "one": 1, "two": 2, "three": 3, "four": 4}


def referred(low: str, number: int) -> list[int]:
    """Which of so many ways in (in order, from 0) a sentence speaks of.

    >>> referred("those who come by way 1 or 2 must earn the ccds within 36 months", 3)
    [0, 1]
    """
    if number < 2:
        return []
    if found := _NUMBERED.search(low):
        places = [_VALUE.get(m[0]) or int(m[0]) for m in _PART.finditer(found["list"])]
    elif found := _ORDINAL.search(low):
        first = _PLACE[found["a"]] % (number + 1)
        more = {"two": 2, "three": 3}.get(found["n"] or "", 1)
        places = [*range(first, first + more), *([_PLACE[found["b"]] % (number + 1)] if found["b"] else [])]
    else:
        return []
    return sorted({p - 1 for p in places}) if all(0 < p <= number for p in places) else []


# "any one certificate named in Pattern II or Pattern III", "a credential listed in Option A", "one of the certs in 1"
_NAMED_IN = guarded(
    r"\b(?:credentials?|certificates?|certifications?|certs?)\b(?: (?:that|which|is|are))*"
    r" (?:(?:named|listed|shown|given|mentioned|told|set out|specified|accepted) (?:in|under|at|for|with)|in|of"
    r"|from|under)"
    r" (?:the )?"
)


def named_in(low: str, number: int) -> list[int]:
    """Which of so many ways in name the credentials that this one asks: "any certificate named in Pattern II"."""
    found = _NAMED_IN.search(low)
    return referred("under " + low[found.end() :], number) if found else []


# "All of the MC3 qualifications, and", "Everything asked of a Coder I, plus", "Same as Level 2 and", "Meets Coder II
# requirements with two more years"
_OF_GRADE = (
    r"(?:(?:the |an? |our )*(?:(?:med(?:ical)? |hospital )?(?:coder|coding specialist|level|grade|band|tier|step"
    r"|specialist|technician|analyst|auditor|mc|c)[ -]?)?(?:i{1,3}|iv|[1-8])"
    r"|the (?:lower|previous|prior|first|grade below|level below)(?: (?:level|grade|tier))?)"
)
_BEGINS = (
    r"(?P<named>(?:^|.{2,24}?(?: [-–—]|:) )\W{0,2}(?:(?:candidates|applicants|you|they|must|will|should|also) ){0,3})"
)
_WHOLE = r"(?:of |the |that |is |as |for |in |under |to |all )*"
_AS_GRADE = guarded(
    rf"{_BEGINS}(?:(?:all|everything|same|meets?|meeting|as) {_WHOLE}{_OF_GRADE} "
    r"(?:(?:minimum |basic )?(?:requirement|qualification|criteri|standard)\w*|above|and\b|plus\b|with\b)"
    r"|everything (?:(?:that )?(?:is |we )?(?:required|asked|listed|expected|needed|ask|require) )?"
    rf"(?:of|for|in|under|from) {_OF_GRADE}\b"
    rf"|(?:same as|as for|as in|all of) {_OF_GRADE}\b"
    rf"|{_OF_GRADE} (?:requirement|qualification)s?,? (?:plus|and|with)\b)(?!.{{0,40}} in \d)"
)


def as_other_grade(low: str, first: bool = False) -> bool:
    """Whether a line of a grade asks what the one told before it does; ``first``: it begins by saying so.

    >>> as_other_grade("all of the mc3 qualifications, and"), as_other_grade("all three of cpc, ccs and rhit")
    (True, False)
    """
    found = _AS_GRADE.match(low)
    return found is not None and not (first and found["named"].rstrip().endswith(("-", "–", "—", ":")))
