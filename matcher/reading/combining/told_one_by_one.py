"""Ways in told one after the other in prose: "Two roads. The first is an RHIT. The second is …", "CPC yes. CCS yes"."""

from __future__ import annotations

from collections.abc import Callable

from matcher.reading.combining.grades import Stated, asks_any
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

# "There are two roads into this job.", "People come to us in one of two ways."
_WAYS = guarded(
    r"\b(?:ways?|roads?|routes?|paths?|doors?|options?|choices|kinds|sorts|types|combinations|backgrounds"
    r"|profiles|openings|positions|jobs|seats|desks|chairs|vacancies|people|coders)\b"
)
# "The first is an RHIT.", "One way is …", "The other: a CPC and …", "Another takes four years."
_ORDINAL = guarded(
    r"(?:the )?(?:first|second|third|fourth|one|other|another|last|next)(?: (?:way|road|route|path|door|option"
    r"|kind|sort"
    r"|type|one))?(?: in)?(?: (?:is|are|asks|needs|takes|goes|leads|means|wants|would be|has|comes with|brings|holds"
    r"|requires|runs)\b|:|,)"
)
# "The full CPC, yes.", "CCA maybe, if you've five years.", "RHIT: fine."
_YES = guarded(
    r"(?:(?:and|an?|the|full|any|your|with) )*c?[a-z-]{2,6}(?: or [a-z-]{3,6})?[,:]? (?:yes|sure|maybe|possibly|perhaps"
    r"|by all means|certainly|of course|gladly)\b"
)
_MOST = 5


def ordinals_from(stated: Stated, index: int) -> list[list[int]]:
    """Sentences that tell "the first", "the second" of the ways that the sentence before them speaks of."""
    before = " ".join(s.low for s, _ in stated[max(0, index - 2) : index + 1])
    if not index or not _WAYS.search(before):
        return []
    return _run(stated, index, _is_ordinal)


def yes_from(stated: Stated, index: int) -> list[list[int]]:
    """Sentences that each say yes to a credential: "CCS yes. CPC yes. CCA maybe, if you've five years"."""
    return _run(stated, index, _says_yes)


def _run(stated: Stated, index: int, belongs: Callable[[Sentence], bool]) -> list[list[int]]:
    items: list[list[int]] = []
    line = stated[index][0].line
    for at in range(index, min(len(stated), index + _MOST)):
        sentence = stated[at][0]
        if sentence.line != line or not belongs(sentence) or not asks_any(stated, [at]):
            break
        items.append([at])
    return items if len(items) > 1 else []


def _is_ordinal(sentence: Sentence) -> bool:
    return bool(_ORDINAL.match(sentence.low))


def _says_yes(sentence: Sentence) -> bool:
    return bool(_YES.match(sentence.low))
