"""Several grades, routes or openings in one ad, each with all that it asks: every one is a way in."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import Statement
from matcher.reading.combining.referring import as_other_grade
from matcher.reading.guard import guarded
from matcher.reading.layout.common import is_common, of_all
from matcher.reading.layout.kinds import KIND
from matcher.reading.layout.openings import opening_of, rank_in
from matcher.reading.text import Sentence
from matcher.reading.ways import Group, Way, Ways, all_of

Stated = Sequence[tuple[Sentence, list[Statement]]]

_LAST = 120  # sentences that openings may take


def graded_from(stated: Stated, index: int) -> list[list[int]]:
    """Grades, routes or openings that follow each other, each with all that stands under its name."""
    first = opening_of(stated[index][0])
    if not first:
        return []
    blocks: dict[str, list[int]] = {first: [index]}
    now, of_people = first, stated[index][0].opening.startswith(KIND)
    for at in range(index + 1, min(len(stated), index + _LAST)):
        sentence = stated[at][0]
        name = "" if of_all(sentence.low) else _opening_at(stated, at)
        if first.isdigit() and name.endswith(" way"):
            name = ""  # "CODER I: Pattern A … Pattern B …": choices inside the grade
        if name in blocks or (name and _follows(list(blocks)[-1], name)):
            now = name
        elif name or _ends_grade(stated, at, blocks) or of_people:
            break
        blocks.setdefault(now, []).append(at)
    found = list(blocks.values())
    numbered = not rank_in(stated[index][0].label.lower()) and stated[index][0].low[:1] in "(123456789"
    if numbered and len({stated[b[0]][0].line for b in found}) == 1:
        return []  # "(1) CPC or CCS. (2) Two years of coding." in one line
    if (
        len(found) > 1 and not of_people and all(len(_lines(stated, block)) == 1 for block in found[:-1])
    ):  # one line each: so is the last
        line = stated[found[-1][0]][0].line
        found[-1] = [i for i in found[-1] if stated[i][0].line == line]
    asking = [asks_any(stated, block) for block in found]
    told = all(asks or asks_nothing(stated, block) for asks, block in zip(asking, found, strict=True))
    return found if len(found) > 1 and any(asking) and told else []


def _opening_at(stated: Stated, at: int) -> str:
    """The opening that a sentence names itself: "Option A: RHIA, 3 years. Option B: RHIT, 4 years" in one line."""
    sentence, before = stated[at][0], stated[at - 1][0]
    if not sentence.label and as_other_grade(sentence.low, first=True):
        return ""  # "Everything required of the Coder 3, and" under "Coder 4"
    carried = bool(sentence.label) and sentence.label == before.label and sentence.line == before.line
    return opening_of(sentence._replace(label="") if carried else sentence)


def _lines(stated: Stated, block: Sequence[int]) -> set[int]:
    return {stated[i][0].line for i in block}


def _follows(last: str, name: str) -> bool:
    """Whether an opening belongs to the same row of openings as the last one."""
    if last.endswith(" way") and name.endswith(" way"):
        last, name = last[:-4], name[:-4]
    if last.isdigit() and name.isdigit():
        before, rank = int(last), int(name)
        # "SG-9 … SG-14", "Band 5 … Band 4", "Band 3 … Band 5"
        return abs(rank - before) in (1, 2) or (rank > 3 < before and abs(rank - before) < 6)
    if name == "1":
        return last.startswith("job ")  # "Apprentice: … Coder I: …"
    if last.isdigit():  # "Coder 1: … Coder 2: … Coder Senior: …", "Band 5: … Annex 21 trainee: …"
        return name.endswith((" senior", " lead")) or "trainee" in name
    if name.isdigit() and "trainee" in last:
        return True
    return last[:3] == name[:3]


def _ends_grade(stated: Stated, at: int, blocks: dict[str, list[int]]) -> bool:
    """Whether a sentence belongs to no grade any more: what is common to all, or another section."""
    sentence = stated[at][0]
    if as_other_grade(sentence.low):
        return False
    if is_common(sentence):
        return True
    if not sentence.is_heading or len(blocks) < 2:
        return False
    if sentence.kind not in ("requirements", "duties"):
        return True
    # "CODER I: … CODER II: … / CERTIFICATES / CODER I: …": the same openings once more
    again = at + 1 < len(stated) and opening_of(stated[at + 1][0]) in blocks
    return not again and not any(stated[i][0].is_heading for i in next(iter(blocks.values()))[1:])


# "No certification, no experience needed", "none required", "We ask for nothing": an opening for everybody.
_NOTHING_ASKED = guarded(
    r"\b(?:no|neither|without) (?:prior |previous |coding )?(?:certif\w+|credentials?|experience)\b[^.;]{0,40}"
    r"\b(?:needed|required|necessary|asked|expected|experience)\b"
    r"|\bask (?:for )?nothing\b"
    # "Grade 4: no years asked for", "no minimum number of years", "Step 1: none."
    r"|\bno (?:minimum |set )?(?:(?:number|amount) of )?years?\b(?: of (?:\w+ )?experience)?\W*"
    r"(?:(?:is|are|will be) )?(?:asked|needed|required|necessary|expected|$)"
    r"|^(?:[^:]{2,24}: )?none(?: (?:is )?(?:asked|needed|required|necessary))?\W*$"
)


def asks_nothing(stated: Stated, block: Sequence[int]) -> bool:
    """Whether a block says that nothing is asked, so that its way in is open to everybody."""
    return any(_NOTHING_ASKED.search(stated[i][0].low) for i in block if not stated[i][0].is_heading)


# "Certified applicants", "If you are certified", "With a credential": the name of an opening that asks one itself.
_BY_NAME = guarded(
    r"(?:(?:for|if you are|if you['’]re|already) )*(?:certified|credentialed)\b"
    r"|(?:\w+ )?(?:with|who (?:have|hold|are)|holding) (?:an? |the )?(?:coding )?"
    r"(?:certificat(?:e|ion)|credential|certified|credentialed)s?$"
)


def certified_by_name(sentence: Sentence, ways: Ways) -> Ways:
    """The ways under the name of an opening: "Certified coders" above "one year of coding" asks any credential."""
    if any(w.groups for w in ways) or sentence.bullet or sentence.label or not _BY_NAME.match(sentence.low):
        return ways
    held = Way((Group(("ANY-CODING",), None, (sentence.start, sentence.end)),))
    return all_of(((held,), ways))


def asks_any(stated: Stated, block: Sequence[int]) -> bool:
    """Whether a block demands anything."""
    return any(
        s.kind in ("demand", "besides") or (s.kind == "only_for" and s.codes) for i in block for s in stated[i][1]
    )
