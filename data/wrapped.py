"""Lines that their writer broke at a fixed width: paragraphs become one line again."""

from __future__ import annotations

import itertools
import re

from data.broken import UNITS, GoesOn, broken_midst, counts, never


def unwrapped(lines: list[str]) -> list[str]:
    """Lines without the empty ones; a paragraph that its writer broke at a fixed width becomes one line again."""
    goes_on = _way_of(lines)
    if goes_on is None:
        return [line for line in lines if line]
    out: list[str] = []
    last = ""
    for line in lines:
        if out and line and line[0] not in "#•" and _may_go_on(out[-1], line) and goes_on(last, line):
            out[-1] += " " + line.strip()
        elif line:
            out.append(line)
        last = line or last
    return out


def _way_of(lines: list[str]) -> GoesOn | None:
    """How the lines of a text were broken; ``None`` where they were not."""
    way = _broken_way(lines)
    if not any(line.startswith(UNITS) for line in lines):
        return way
    return lambda last, line: counts(last, line) or (way is not None and way(last, line))


def _broken_way(lines: list[str]) -> GoesOn | None:
    widths = sorted(map(len, lines))
    if not widths:
        return None
    room = widths[-1 - len(widths) // _LONGER]
    if _NARROWEST <= room <= _WIDEST and _fills(lines, room):
        return lambda last, line: _hangs_on(last) or _is_full(last, line, room)
    if widths[-1] <= _WIDEST and len(widths) >= _FULL and widths[-_FULL] > 60:
        return lambda last, line: _goes_on(last, line) or _breaks_off(last, line, widths[-1])
    broken = broken_midst(lines)
    if broken is never and not _hangs(lines):
        return None
    return lambda last, line: (last.endswith(_HANGS) and _goes_on(last, line)) or broken(last, line)


#: No text is broken at less, or at more; so many lines that are full are no chance; one in so many may be longer.
_NARROWEST, _WIDEST, _FULL, _LONGER = 40, 100, 4, 30


def _fills(lines: list[str], room: int) -> bool:
    """Whether lines break off, in the midst of sentences or nearly all, where the next word found no room."""
    pairs = [
        (line, after)
        for line, after in itertools.pairwise(lines)
        if line and after and line[0] != "#" and line[-1] not in ":;" and after.lstrip()[:1] not in "#•"
    ]
    midst = [(line, after) for line, after in pairs if not after[0].isupper() and line[-1] not in _ENDS]
    return _mostly_full(midst, room) or _mostly_full(pairs, room)


def _mostly_full(pairs: list[tuple[str, str]], room: int) -> bool:
    full = sum(_is_full(line, after, room) for line, after in pairs)
    return full >= _FULL - 1 and full * 5 >= len(pairs) * 4


def _is_full(line: str, after: str, room: int) -> bool:
    """Whether the first word of the line after it would not have found room in a line."""
    return len(line) + 1 + (after + " ").index(" ") > room


def _hangs(lines: list[str]) -> bool:
    """Whether a line ends in a word that nothing ends with; by its last three signs, which next to all lack."""
    if _HANG_TAILS.isdisjoint([line[-3:] for line in lines]):
        return False
    return any(line[-3:] in _HANG_TAILS and line.endswith(_HANGS) for line in lines)


# "… one year of physician coding with an": nothing ends like this.
_HANGS = (
    " a",
    " an",
    " the",
    " of",
    " with",
    " in",
    " to",
    " for",
    " from",
    " at least",
    " within",
    " than",
    " your",
    " our",
    " its",
)
_HANG_TAILS = frozenset(words[-3:] for words in _HANGS)


# "Job Location: Chennai", "Certification : CPC or CCS": a line of its own, whatever stands above it.
_LABELLED = re.compile(r"[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*| (?:of|and|for)){0,3} ?: \S")


# "Looking for", "Who we're looking for", "What we ask for": a heading, though a paragraph might break off so.
_LOOKED_FOR = re.compile(
    r"(?:(?:what|who(?:m)?|things|skills|the person)(?: (?:we|i|they)(?:['’](?:re|m))?(?: are| am)?)? )?"
    r"(?:looking|look|asking|ask|hiring|searching) for",
    re.I,
)


def _may_go_on(before: str, line: str) -> bool:
    """Whether a line may be the rest of another at all."""
    if line.startswith(("#", "•", "  ")) or before.startswith("# ") or before.endswith(":"):
        return False
    if " | " in before or " | " in line:  # a row of a table
        return False
    if _is_of_its_own(line) and not before.endswith(_HANGS):
        return False
    if before.endswith(_ENDS) and line[0].isupper() and (before.startswith("•") or _is_heading(line)):
        return False
    return not (_LABELLED.match(line) or (before.endswith(" for") and _LOOKED_FOR.fullmatch(before)))


def _is_of_its_own(line: str) -> bool:
    """ "PREFERRED QUALIFICATIONS", "Minimum qualifications:": no piece of a sentence."""
    return (line.endswith(":") and line[0].isupper()) or (line.isupper() and line[0].isalpha() and " " in line)


def _is_heading(line: str) -> bool:
    """Whether a line that follows a whole sentence is too short to be broken, and no end of a sentence either."""
    return len(line) < _NARROWEST - 5 and not line.endswith(_ENDS)


_ENDS = (".", "!", "?")


def _goes_on(last: str, line: str) -> bool:
    """Whether a line seems the rest of the last one, in a text of which no width is known."""
    return _hangs_on(last) or line[0].islower() or line[0] in "(&"


def _breaks_off(last: str, line: str, room: int) -> bool:
    return not last.endswith((*_ENDS, ":", ";")) and _is_full(last, line, room)


def _hangs_on(last: str) -> bool:
    return last.endswith(_HANGS) and not last.startswith("•")
