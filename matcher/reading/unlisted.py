"""Credentials that an ad asks by a name which is in no list of ours: "CACO or CPC", "XYZ-C certification required".

They are read as any coding credential; the ad's own name for them is kept, so that nobody takes theirs for the one
asked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from data.records import Finding
from data.vocabulary import terms
from matcher.reading.guard import guarded
from matcher.reading.naming.mentions import Mention
from matcher.reading.text import Ad, Sentence
from matcher.reading.ways import Ways

_ANY = ("ANY-CODING",)
# "XYZ-C certification required", "a current ROCC credential"; "HIM certification" names a family
_CERTIFIED = guarded(
    r"(?<![\w$#.&/-])[A-Z]{3,6}(?:-[A-Z]{1,2})?(?=[®™]? (?:certification|credential|certificate|designation)\b)"
)
#: What stands between the name and the word for it: " ", "® ".
_GAP = 2
#: Capitals before "certification" that name what is certified, or another trade's paper.
_NO_NAME = frozenset(("HIM", "HIT", "ICD", "CPT", "HCC", "DRG", "CDI", "EHR", "EMR", "BLS", "CPR", "ACLS", "PALS",
                      "AAPC", "AHIMA", "NHA", "AHA", "USA", "ONE", "ANY", "AND", "NOT", "CEU", "CEUS"))  # fmt: skip


def unlisted(ad: Ad, found: Sequence[Mention], ways: Ways) -> Iterator[Finding]:
    """The names behind "any coding credential", each at the path of its group with ``.named`` added.

    None where the ad takes any credential besides: "CACO, CPC or another coding certification".
    """
    starts, begins = [m.start for m in found], [s.start for s in ad.sentences]
    for number, way in enumerate(ways):
        for at, group in enumerate(way.groups):
            place = bisect_right(begins, group.at[0]) - 1
            if "ANY-CODING" in group.codes and group.at[1] and place >= 0:
                path = f"pathways[{number}].credentials[{at}].named"
                yield from (
                    Finding(path, name, name, start) for name, start in _names(ad.sentences[place], found, starts)
                )


# "CPC or XYZ-C", "AHFI, CPMA": capitals that stand in one list with a credential we know
_LISTED = guarded(r"(?<![\w$#.&/-])[A-Z]{3,6}(?:-[A-Z]{1,3})?(?![\w-])")
_JOINT = guarded(r",? (?:or|and|and/or) |, | ?/ ?")
#: Capitals of lists that are no credential of anybody.
_NO_PAPER = frozenset(("ETC", "III", "PTO", "USRN", "PHRN"))


def beside(ad: Ad, found: Sequence[Mention], ways: Ways) -> Iterator[str]:
    """The sentence for unknown names that stand in one list with a credential that is asked."""
    starts, begins = [m.start for m in found], [s.start for s in ad.sentences]
    places = {bisect_right(begins, g.at[0]) - 1 for w in ways for g in w.groups if "ANY-CODING" not in g.codes}
    names = [name for place in sorted(places) if place >= 0 for name in _listed(ad.sentences[place], found, starts)]
    if names:
        yield f"It names {', '.join(dict.fromkeys(names))} beside it, which we do not know: it may count too."


def _listed(sentence: Sentence, found: Sequence[Mention], starts: Sequence[int]) -> Iterator[str]:
    text, inside = sentence.text, found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    if text.isupper() and " " in text.strip():
        return  # where all is in capitals, capitals tell nothing
    begins = [m.start - sentence.start for m in inside]
    for match in _LISTED.finditer(text):
        if match[0] in _NO_NAME | _NO_PAPER | _terms():
            continue
        after = bisect_left(begins, match.end())
        if _is_joined(text, match.span(), inside[max(0, after - 1) : after + 1], sentence.start):
            yield match[0]


def _is_joined(text: str, span: tuple[int, int], near: Sequence[Mention], offset: int) -> bool:
    """Whether what stands before a name or after it is a credential and only "or", a comma or a slash between."""
    if any(m.start - offset <= span[0] < m.end - offset for m in near):
        return False  # a name we know
    between = (
        text[m.end - offset : span[0]] if m.start - offset < span[0] else text[span[1] : m.start - offset]
        for m in near
        if m.kind == "cred"
    )
    return any(_JOINT.fullmatch(gap) for gap in between)


def of_names(named: Sequence[Finding]) -> Iterator[str]:
    """The sentence for the names that are in no list of ours."""
    if names := ", ".join(dict.fromkeys(finding.value for finding in named)):
        yield f"It names {names}, which we do not know: whether another credential counts in its place, they must say."


def _names(sentence: Sentence, found: Sequence[Mention], starts: Sequence[int]) -> list[tuple[str, int]]:
    inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    named = [
        (sentence.text[m.start - sentence.start : m.end - sentence.start], m.start)
        for m in inside
        if m.value == _ANY and m.kind == "cred"
    ]
    taken = [(m.start, m.end) for m in inside]
    for match in _CERTIFIED.finditer(sentence.text):
        start = sentence.start + match.start()
        if match[0] not in _NO_NAME and match[0] not in _terms() and not any(a <= start < b for a, b in taken):
            named.append((match[0], start))
    ends = {start + len(name) for name, start in named}
    free = any(m.kind in ("any", "loose", "body") and not ends & {*range(m.start - _GAP, m.start)} for m in inside)
    return [] if free else named


@cache
def _terms() -> frozenset[str]:
    """Every name of the vocabulary of terms that is written in capitals."""
    return frozenset(word for term in terms() for word in (term.name, *term.exact, *term.weak, *term.aliases))
