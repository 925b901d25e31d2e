"""Lines that their ends and beginnings join: "A; or", "OR", "• or B"; sentences too: "A. Or B."."""

from __future__ import annotations

from matcher.reading.combining.grades import Stated, asks_any
from matcher.reading.text import Sentence
from matcher.reading.turns.continued import WHOLE

#: No item of a list has more sentences; a line with more is an ad whose line breaks were lost.
MOST = 40


def rest_of_line(stated: Stated, at: int) -> list[int]:
    """A sentence and those after it in its line; one more than :data:`MOST` where there are more."""
    line = stated[at][0].line
    end = at + 1
    while end < len(stated) and end - at <= MOST and stated[end][0].line == line:
        end += 1
    return list(range(at, end))


def series_from(stated: Stated, index: int) -> list[list[int]]:
    """This line and the next ones that "or" joins, be it told by the last alone: "A; B; or C"."""
    if stated[index][0].kind == "preferred":
        return [[index]]
    items = _or_sentences(stated, index) or [[index]]
    if len(items) > 1:
        return items
    first = rest_of_line(stated, index)
    if len(first) > MOST or any(_opens_choice(stated[i][0]) for i in first[1:]):
        return [[index]]  # "the sentence right before it begins the choice"
    items, pending = [first], 0  # how many of the last items are joined by their marks alone
    while (at := _next(stated, items[-1][-1] + 1)) and not _ends(stated, at, at > items[-1][-1] + 1):
        joint, line = _joint(stated, items[-1][-1], at), rest_of_line(stated, at)
        if joint == "and" and _goes_on(stated, items, line):
            items[-1] += line
            continue
        if joint in ("", "and") or (joint == "mark" and not _alike(stated, items[-1], at)):
            break
        if _binds(stated, items[-1], line) or (_of_uncertified(stated, at) and not _name_any(stated, items)):
            return [[index]]
        pending = 0 if joint == "or" else pending + 1
        items.append(line)
    return items[: len(items) - pending]


def _goes_on(stated: Stated, items: list[list[int]], line: list[int]) -> bool:
    """Whether "and" at the end of a line makes one item of two: "RHIT and / two years; or / CCS"."""
    shapes = [_shape(stated, items[-1]), _shape(stated, line)]
    return (len(items) == 1 or _lines(stated, items[0]) > 1) and all(shapes) and shapes[0] != shapes[1]


def _binds(stated: Stated, item: list[int], line: list[int]) -> bool:
    """Whether "or" joins the last line of an item alone to the next: "a diploma and / a CPC; or / a CCS"."""
    last = [i for i in item if stated[i][0].line == stated[item[-1]][0].line]
    return len(last) < len(item) and _lines(stated, item) > 1 and _shape(stated, last) == _shape(stated, line)


def _of_uncertified(stated: Stated, at: int) -> bool:
    """Whether a line tells of those without a credential: "CPC / two years / or no certification but four years"."""
    return any(s.kind == "besides" and s.codes[:1] == ("instead",) for s in stated[at][1])


def _name_any(stated: Stated, items: list[list[int]]) -> bool:
    """Whether credentials are among what some lines ask."""
    asked = (s for item in items for i in item for s in stated[i][1] if s.kind == "demand")
    return any(w.groups for s in asked for w in s.ways)


def _lines(stated: Stated, item: list[int]) -> int:
    return len({stated[i][0].line for i in item})


def _next(stated: Stated, at: int) -> int:
    """The next sentence that is no lone "or"; 0 at the end."""
    if at < len(stated) and _is_or(stated[at][0]):
        at += 1
    return at if at < len(stated) else 0


def _is_or(sentence: Sentence) -> bool:
    return sentence.low.strip("| :.#-—*()") in ("or", "and/or")


def _ends(stated: Stated, at: int, after_or: bool) -> bool:
    """Whether a line belongs to no series; after a lone "OR" it may have a heading of its own."""
    sentence, found = stated[at]
    return (sentence.is_heading and not after_or) or any(s.codes == (WHOLE,) for s in found)


def _joint(stated: Stated, last: int, at: int) -> str:
    """How a line is joined to the one before it: "or", a mark ("A;") that leaves it to a later line, or nothing."""
    low = stated[last][0].low.rstrip(" .")
    if at > last + 1 or low.rstrip(";,").endswith((" or", ";or", ",or")) or _opens_choice(stated[at][0]):
        return "or"
    if low.rstrip(";,").endswith((" and", ";and", ",and")):
        return "and"
    return "mark" if low.endswith((";", ",")) else ""


def _alike(stated: Stated, before: list[int], at: int) -> bool:
    """Whether a line asks the same kinds of things as the one before it, or each more than one kind."""
    shapes = [_shape(stated, before), _shape(stated, rest_of_line(stated, at))]
    if not all(shapes) or any(stated[i][0].bullet != stated[at][0].bullet for i in before):
        return False
    return shapes[0] == shapes[1] or all(len(shape) > 1 for shape in shapes)


def _shape(stated: Stated, item: list[int]) -> frozenset[str]:
    """Which kinds of things an item asks: credentials, years, schooling."""
    ways = [w for i in item for s in stated[i][1] if s.kind == "demand" for w in s.ways]
    told = {"cred": any(w.groups for w in ways), "edu": any(w.education for w in ways)}
    told["years"] = any(w.years is not None or w.experience for w in ways)
    return frozenset(kind for kind, asked in told.items() if asked)


# "Or CIRCC and one year.", "OR: RHIT …", "Alternative: RN with …", "You also qualify with one year …"
_CHOICE = ("or ", "or,", "or:", "alternative:", "alternatively", "alternative -", "alt.:", "alt:", "you also qualify")


def _opens_choice(sentence: Sentence) -> bool:
    label = sentence.label.lower()
    return (
        sentence.low.startswith(_CHOICE)
        or label in ("or", "alternative", "alternatively", "alt", "alt.")
        or label[:3] in ("or ", "or,")
    )


def _or_sentences(stated: Stated, index: int) -> list[list[int]]:
    """A sentence and those right after it in its line that begin with "or", each of which demands something."""
    items = [[index]]
    for at in range(index + 1, min(len(stated), index + 9)):
        opens = _opens_choice(stated[at][0]) or stated[at][0].low.startswith("otherwise ")
        if stated[at][0].line != stated[index][0].line or not opens:
            break
        items.append([at])
    while len(items) > 1 and not asks_any(stated, items[-1]):
        items.pop()  # "… OR a combination of education and experience."
    return items if all(asks_any(stated, item) for item in items) else []
