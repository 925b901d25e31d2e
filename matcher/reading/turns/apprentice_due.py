"""What is due of apprentices whom the sentence before lets in: "CPC-A accepted. Must become CPC within 2 years."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.statement import Statement, of_apprentices
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.ways import Group, Way, replace

Stated = tuple[Sentence, list[Statement]]

# "Must become CPC within 2 years", "You must turn it into a CPC", "They have to be a full CPC in a year"
_BECOMES = guarded(
    r"\W*(?:(?:and|but|then|they|you|these|those|he or she|such hires|apprentices|however|once hired),? )*"
    r"(?:must|need(?:s|ed)?(?: to)?|ha(?:s|ve) to|should|will|are to|are expected to|shall|to)\b(?: then| also)? "
    r"(?:become|be\b|turn|convert|upgrade|move|get|earn|obtain|pass|achieve|attain|reach|complete|hold|have)"
    # "Full CPC has to follow in 18 months"
    r"|\W*(?:the |a )?(?:full )?c[a-z]c (?:certification |credential )?(?:has to|must|should|will|to) (?:follow|be\b"
    r"|come)"
)


def with_due_of_apprentices(stated: Iterator[Stated]) -> Iterator[Stated]:
    """Statements, those who let apprentices in as one with what the sentence after tells that they must become."""
    former: Stated | None = None
    for sentence, found in stated:
        if former is not None:
            taken = _lets_in(former[1]) if sentence.line - former[0].line < 2 else None
            due = _due(found, taken) if taken else None
            if taken and due:
                former = (former[0], [s for s in former[1] if s is not taken])
                found = [due]
            yield former
        former = sentence, found
    if former is not None:
        yield former


def _lets_in(found: Sequence[Statement]) -> Statement | None:
    """The statement that lets in apprentices, and nothing else."""
    return next((s for s in found if s.kind == "besides" and of_apprentices(s.ways) and _bare(s.ways[0])), None)


def _bare(way: Way) -> bool:
    return len(way.groups) == 1 and way.groups[0].within is None and way.years is None and way.education is None


def _due(found: Sequence[Statement], taken: Statement) -> Statement | None:
    """How those apprentices come in, if the sentence after tells what they become in time."""
    if len(found) != 1 or len(found[0].ways) != 1:
        return None
    told, lower = found[0], taken.ways[0].groups[0]
    groups = told.ways[0].groups
    if told.kind == "besides" and len(groups) > 1 and groups[0].codes == lower.codes and groups[1].within is not None:
        return told  # "A CPC-A must become a CPC within 2 years"
    full = {c.removesuffix("-A") for c in lower.codes}
    one = told.kind == "demand" and len(groups) == 1 and set(groups[0].codes) == full
    if not one or groups[0].within is None or not _BECOMES.match(told.sentence.low):
        return None
    held = Group(lower.codes, None, lower.at)
    return replace(told, kind="besides", ways=(replace(told.ways[0], groups=(held, groups[0])),))
