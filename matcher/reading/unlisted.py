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
