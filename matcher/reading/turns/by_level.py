"""Years of several levels or terms told in one sentence: "one year (Coder I) / three years (Coder II)", "4 (PRN)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import ATOMS, Token
from matcher.reading.ways import Way

# "Coder I", "Level 2", "Grade III", "Coder Senior"
_LEVEL = guarded(
    r"\b(?:coder|level|grade|tier|specialist|auditor|abstractor|tech(?:nician)?|analyst)"
    r" (?:i{1,3}|iv|[1-4]|senior|lead)\b"
)
# "2 yrs (FT), 4 yrs (PRN)", "Full-time: two years. Per diem: four", "one year for day shift, three for night shift"
_TERMS = guarded(
    r"\b(?:ft|full[- ]?time|pt|part[- ]?time|prn|per[- ]diem|pool|casual|temp|(?:day|night|evening|weekend)s? shift)\b"
)
# "Coder I, II or III: I (0-1 year), II (2-4 years)"
_BARE_LEVEL = guarded(r"\b(?:i{1,3}|iv)(?= ?\()")
# "1 year for Coder; 3 years for Senior Coder", "1-3 yrs: Coder", "1+ year (Coder) / 3+ (Sr Coder)"
_RUNG = guarded(
    r"(?:\bfor (?:the |an? )?|\(|(?:^|[;,/|] ?)(?=[^;,/|]{2,24}?(?::| [-–—] )))"
    r"(?P<name>(?:(?:senior|sr\.?|lead|junior|jr\.?|medical|team) ){0,2}(?:coder|auditor|qa|sme|lead|executive)s?)\b"
    r"(?=(?: position| role| level| post)?(?:[):;,./|]| [-–—]| and |$))"
)
_HIGHER = guarded(r"\b(?:senior|sr|lead|qa|sme|auditors?)\b")
# "Coder I - none", "Level 1: no experience"
_NONE = guarded(r"\b(?:none|no (?:prior |previous )?experience|zero|0)\b(?! ?(?:-|–|to) ?\d)(?! years?\b)")


_ELSE = frozenset(("reject", "preferred", "not", "lieu", "within", "or"))


def years_by_level(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """The years of each level as ways in, where a sentence tells nothing but those."""
    facts = [t for t in tokens if t.kind in ATOMS and t.kind != "exp"]
    levels = [m.span() for m in _LEVEL.finditer(sentence.low)]
    bare = [m.span() for m in _BARE_LEVEL.finditer(sentence.low)] if levels else []
    levels = bare if len(bare) > 1 else levels or [m.span() for m in _TERMS.finditer(sentence.low)] or _rungs(sentence)
    if len(levels) < 2 or any(t.kind != "years" for t in facts):
        return None
    if _ELSE & {t.kind for t in tokens if t.start > levels[0][0]}:
        return None
    told = [(t.start, t.end, t.value) for t in facts if isinstance(t.value, float)]
    told += [(m.start(), m.end(), 0.0) for m in _NONE.finditer(sentence.low)]
    told.sort()
    if len(told) != len(levels) or len({value for _, _, value in told}) < 2 or not _alternate(levels, told):
        return None
    ways = []
    for start, end, value in told:
        at = (sentence.start + start, sentence.start + end)
        ways.append(Way(years=value, experience=value > 0, years_at=at, experience_at=at))
    return Statement("demand", tuple(ways), sentence, asked)


def _rungs(sentence: Sentence) -> list[tuple[int, int]]:
    """Where the rungs of a ladder are named, of which one is higher; the label of the line may be the first."""
    told = [(m["name"], m.span("name")) for m in _RUNG.finditer(sentence.low)]
    if (label := _RUNG.match(f"{sentence.label.lower()}:")) and told:
        told = [(label["name"], (-1, 0)), *told]
    higher = sum(_HIGHER.search(name) is not None for name, _ in told)
    apart = len({name.rstrip("s") for name, _ in told}) == len(told)
    return [span for _, span in told] if apart and higher else []


def _alternate(levels: Sequence[tuple[int, int]], told: Sequence[tuple[int, int, float]]) -> bool:
    """Whether a level and what it asks follow each other all along, in either order."""
    order = sorted([*((start, "level") for start, _ in levels), *((start, "years") for start, *_ in told)])
    return all(a[1] != b[1] for a, b in pairwise(order))
