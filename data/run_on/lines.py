"""A line in which items and headings run on, as the lines that it was made of.

Texts that passed through a data file or a feed often come so: "Qualifications CPC or CCS required Two years of coding
High school diploma or GED".
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence

from data.run_on.gaps import Gap, gaps_of
from data.run_on.glued import unglued
from data.run_on.heads import head_at, head_from
from data.run_on.items import ends_item, may_end_item

#: A shorter line is one item, or a sentence.
_LONG = 160
#: Fewer lost ends may be capitals of a writer's own; in a line that is longer, or beside headings, these are enough.
_MANY, _FEW, _LONGER = 3, 2, 400


def with_breaks(line: str) -> str:
    r"""``line`` with a line break at each place where one was lost; as it is where it does not run on.

    >>> print(with_breaks("What you need CPC or CCS required Two years of coding in a busy clinic"
    ...                   " High school diploma Strong knowledge of E/M levels Nice to have CPMA"
    ...                   " Able to travel between clinics"))
    # What you need
    CPC or CCS required
    Two years of coding in a busy clinic
    High school diploma
    Strong knowledge of E/M levels
    # Nice to have
    CPMA
    Able to travel between clinics
    """
    if len(line) < _LONG or line[0] in "#•| ":
        return line
    shape = line.encode("ascii", "replace").translate(_SHAPE)
    if shape.count(b"aAa") >= _MANY and (pieces := unglued(line)) != line:
        return "\n".join(map(with_breaks, pieces.split("\n")))
    if shape.count(b"a Aa") < _FEW:  # so most lines are seen at once to be whole
        return line
    gaps = tuple(gaps_of(line))
    return "\n".join(_lines(line, gaps)) if _runs_on(line, gaps) else line


def _runs_on(line: str, gaps: Sequence[Gap]) -> bool:
    """Whether items surely end in the midst of a line: three, two in a long one, or one beside headings."""
    ends = sum(map(ends_item, gaps))
    if ends >= _MANY or ends == 0 or line.count("|") > 1:  # a row of a table has cells that end so
        return ends >= _MANY
    return (ends == _FEW and len(line) > _LONGER) or ends + sum(head_at(gap) > 0 for gap in gaps) >= _MANY


# Each small letter becomes an "a", as does what may end an item beside one, and each capital an "A".
_SHAPE = bytes.maketrans(string.ascii_letters.encode() + b")%", b"a" * 26 + b"A" * 26 + b"aa")


def _lines(line: str, gaps: Sequence[Gap]) -> Iterator[str]:
    """The lines that a line which surely runs on was made of; a heading has its sign."""
    start = 0
    if (head := head_from(line, 0)) and line[head] != ":":
        yield "# " + line[:head]
        start = head + 1
    tagged = len(_TAGGED.findall(line)) > _TAGS_OF_ITEMS
    for gap in gaps:
        if gap.begin <= start or (tagged and _TAGGED.match(line, gap.end)):
            continue
        head = 0 if tagged and gap.last in _TAGS else head_at(gap)
        if head or (tagged and gap.last in _TAGS) or ends_item(gap) or may_end_item(gap):
            yield line[start : gap.end].rstrip()
            start = gap.begin
        if head and line[head] != ":":  # a label stays with what it is of
            yield "# " + line[gap.begin : head]
            start = head + 1
    yield line[start:]


_TAGS = ("Required", "Preferred")
# "3 Years Inpatient Experience Required 2 Years Epic Experience Required 3M Preferred": each item ends in its tag
_TAGGED = re.compile(r" (?:Required|Preferred)(?= (?!Qual|Edu|Exp|Skill|Cert|Lic|Cred|Knowl)|$)")
_TAGS_OF_ITEMS = 2
