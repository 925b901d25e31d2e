"""Lists of choices that a line introduces: "one of the following:", tracks, lettered openings."""

from __future__ import annotations

from matcher.reading.clause.statement import ASKING
from matcher.reading.combining.grades import Stated
from matcher.reading.combining.plans import rules
from matcher.reading.combining.referring import referred
from matcher.reading.guard import guarded
from matcher.reading.layout.common import is_common
from matcher.reading.layout.headings import heading_kind, is_facet
from matcher.reading.layout.openings import opening_of, rank_of
from matcher.reading.text import Sentence
from matcher.reading.ways import is_group


def may_lead(sentence: Sentence) -> bool:
    """Whether a sentence that states nothing may still introduce choices."""
    return (
        sentence.is_heading
        or sentence.low.endswith((":", "following", "one of", "any of", " below", " below.", *_HAVE_EITHER))
        or _ends_naming(sentence.low)
        or bool(sentence.opening)
        or bool(opening_of(sentence))
        or _is_either(sentence)
        or _is_all_of_it(sentence.low)
        or rules(sentence)
    )


# "Persons hired into this series must have either", not "CODER I, either"
_HAVE_EITHER = (" have either", " hold either", " meet either", " possess either", " need either", " be either")


# "one of the following is required:", "any one of the following three", "must meet ONE of these:", "through one of
# two tracks:", not "a bachelor's may replace one of the years below"
# "either:", "one line of the table must be met", "one of these routes:", "Experience and education - meet one:".
_INTRO = guarded(
    r"\b(?:(?:at least |any |meet |only )?one (?:\(1\) )?(?:of|line|row|option|combination|from)\b"
    r"(?! (?:each|every|(?:the|these|those|your) (?:\w+ )?years)\b)|any of\b|one or more of"
    # not "To qualify for either opening"
    r"|either\b(?! (?:opening|position|job|role|band|grade|level|class|post|seat|vacancy|shift|location)s?\b)"
    r"|any one\b|at least (?:one|1)\b(?! (?:years?|yrs?|months?|full)\b)"
    r"|\b(?<!\d\.)(?:one|1|any) (?:is |are )?(?:required|needed|necessary|will do|does|suffices|enough|sufficient)\b"
    r"|(?:\b(?:meets?|satisf(?:y|ies)|have|hold|need|show|bring|just|only)|[-–—(]) one\)? ?:?$|ways? to qualify"
    r"|(?:pick|choose|select) (?:yours|one|any)|depends? (?:up)?on (?:the|your|which) (?:cred|cert|one)"
    r"|following (?:ways|routes|options|paths|tracks)|(?:two|three|four|several|different) (?:\w+ )?(?:ways|roads"
    r"|routes|doors|paths|backgrounds|(?:kinds|sorts|types|groups) of (?:people|candidates?|applicants?|coders?))"
    r"|\(?[a1]\)?(?:,| or) \(?[b2]\)?(?:,? or \(?[c3]\)?)?\b(?!,? (?:and|&) \(?[c-h3-8]))"
)


# "Clinical track: …", "Certified route: …", "Option A - …", "Coding door: …"
_TRACK = guarded(r"\b(?:track|route|path|pathway|option|door|way in|road|lane|stream|seat|opening)s?\b")


def choices_after(stated: Stated, index: int) -> list[list[int]]:
    """The items after an introduction such as "one of the following:", each as the indices of its sentences."""
    if either := _either(stated, index):
        return either
    if not _introduces(stated[index][0]) or (stated[index][1] and _is_all_of_it(stated[index][0].low)):
        return []  # "CPC or CRC (any one)."
    if _by_columns(stated, index) or _under_heads(stated, index):
        return []
    items: list[list[int]] = []
    told = _told_number(stated[index][0].low)
    for at in range(index + 1, min(len(stated), index + _REACH)):
        item = stated[at][0]
        if item.is_heading and _is_passed_over(stated, items, at):
            continue
        if items and not item.is_heading and item.line == stated[items[-1][0]][0].line:
            items[-1].append(at)
            continue
        if (
            _may_not_follow(stated, items, item)
            or len(items) == (told or -1)
            or _past_credentials(stated, index, items, at)
        ):
            break
        items.append([at])
        if len(items) > 14:
            break
    return items if len(items) > 1 else []


def _by_columns(stated: Stated, index: int) -> bool:
    """Whether a table follows of which each column is an opening: "one of three levels:", "| Coder I | Coder II"."""
    if index + 2 >= len(stated) or not stated[index + 1][0].opening:
        return False
    cells = [s for s, _ in stated[index + 1 : index + 6] if s.line == stated[index + 1][0].line]
    return len({s.opening for s in cells}) > 1


def _under_heads(stated: Stated, index: int) -> bool:
    """Whether each choice is a list under a line of its own: "one of these combinations:", "Combination 1", …."""
    if index + 2 >= len(stated) or stated[index + 1][1]:
        return False
    head, first = stated[index + 1][0], stated[index + 2][0]
    return rank_of(head) > 0 and len(head.low) < 30 and first.line > head.line


#: No list of choices has more sentences. All of an ad after each of its sentences is never looked through.
_REACH = 150


# "Either I", "Or II", "And": the lines by which public service parts its patterns.
_EITHER = guarded(r"either(?: \(?(?:i|1|a)\)?)?")
_OR_ELSE = guarded(r"or(?: \(?(?:i{2,3}|iv|v|\d|[b-e])\)?)?")


def _either(stated: Stated, index: int) -> list[list[int]]:
    """The patterns between a lone "either", "or" and "and"."""
    if not _is_either(stated[index][0]):
        return []
    items: list[list[int]] = [[]]
    for at in range(index + 1, min(len(stated), index + 30)):
        low = stated[at][0].low.strip(" :.#-—*()")
        if _OR_ELSE.fullmatch(low):
            items.append([])
        elif low == "and" or stated[at][0].is_heading or (len(items) > 1 and len(items[-1]) == len(items[0])):
            break
        else:
            items[-1].append(at)
    return items if len(items) > 1 and all(items) else []


def _is_either(sentence: Sentence) -> bool:
    return sentence.low.startswith("either") and _EITHER.fullmatch(sentence.low.strip(" :.")) is not None


def _introduces(sentence: Sentence) -> bool:
    """Whether a sentence says that one of what follows it is enough."""
    low = sentence.low.rstrip()
    opens = (
        low.endswith((":", "following", " one of", " any of", " below", " below.", *_HAVE_EITHER))
        or sentence.is_heading
    )
    return (opens or _ends_naming(low) or _is_all_of_it(low)) and bool(_INTRO.search(low))


def _is_all_of_it(low: str) -> bool:
    """Whether a whole sentence says it with a full stop: "You qualify by any one of these."."""
    return low.endswith(".") and len(low) < _SHORT_INTRO and _ONE_OF_THESE.search(low) is not None


_SHORT_INTRO = 70
_ONE_OF_THESE = guarded(
    r"\((?:meet |must meet )?(?:any one|any|one|either|at least one)(?: (?:will do|is enough|suffices))?\)\.$"
    r"|\b(?:any one|any|one|either|at least one) of (?:these|those|the following|\(?a\)?,? (?:or )?\(?b\)?[ ,a-g()or]*"
    r"|a (?:to|through|-) [b-g])(?: (?:will do|is enough|suffices|qualifies you|ways|routes))?\.$"
)


def _ends_naming(low: str) -> bool:
    """Whether a sentence ends in what its list holds: "Any one of the following coding certifications".

    Or in its numbers: "Applicants must meet one of (1) to (3).".
    """
    end = low[-50:]
    if " following " in end and _FOLLOWING.search(low) is not None:
        return True
    return (" of " in end or "either " in end) and _NUMBERS.search(end) is not None


_NUMBERS = guarded(
    r"either (?:item |option |point )?\(?[1ai]\)? or (?:item |option |point )?\(?[2b]\)?\.?$|"
    r"\b(?:one|any) of (?:the )?(?:items? |options? |points? )?\(?[1ai]\)?(?:,| to| through| or|-|–)[^.;:]{1,16}\.?$"
)


_FOLLOWING = guarded(r"\bof the following(?: [a-z/&-]+){0,2} (?:cert\w+|credentials?|requirements|options|criteria)$")


def _may_not_follow(stated: Stated, items: list[list[int]], item: Sentence) -> bool:
    """Whether a line is no further item of a list of choices: prose, a heading, or set otherwise than the items."""
    if item.is_heading or not (item.bullet or item.label or _short(item) or _ENUMERATED.match(item.text)):
        return True
    if not items:
        return False
    first, last = stated[items[0][0]][0], stated[items[-1][-1]][0]
    if len(items) > 1 and (_speaks_of_one(first, item, len(items)) or item.low.rstrip(" :").endswith(_OPEN)):
        return True  # "2. Certification. Persons hired must have either" after "1. You must meet one of:"
    if item.low.startswith(_BESIDES) and not last.low.endswith((" and", " or")):
        return True  # "one of the following: / CPC / CCS / And at least 18 months"
    if item.label and not first.label and (is_facet(item.label) or heading_kind(item.label) in ASKING):
        return True  # "CCS within 12 months", then "EDUCATION: high school"
    outdented = item.depth < first.depth if item.bullet else last.bullet
    return outdented or not _alike(first, item) or is_common(item)


def _speaks_of_one(first: Sentence, item: Sentence, number: int) -> bool:
    """Whether a line is of people who come in by one of the items: "A Pattern 1 candidate must obtain …"."""
    kind = first.low.split(" ", 1)[0]
    named = kind.isalpha() and kind in item.low[1:] and not item.low.startswith(kind)
    return named and bool(referred(item.low, number))


_OPEN = (" either", " one of", " one of these", " one of the following", " any of")
_BESIDES = ("and ", "plus ", "along with ", "together with ", "as well as ")


def _past_credentials(stated: Stated, index: int, items: list[list[int]], at: int) -> bool:
    """Whether years or schooling end a list of credentials: "one of these certifications: • CPC • CCS • two years"."""
    if len(items) < 2:
        return False
    intro = stated[index][0]
    found = [w for s in stated[at][1] if s.kind == "demand" for w in s.ways]
    told = [item for item in items if any(s.kind == "demand" for i in item for s in stated[i][1])]
    if not found or any(w.groups for w in found) or not all(_is_credential(stated, item) for item in told):
        return False
    flat = intro.bullet and intro.depth == stated[at][0].depth and all(w.education is None for w in found)
    return flat or _OF_CREDENTIALS.search(intro.low) is not None


_OF_CREDENTIALS = guarded(r"\b(?:certif|credential|licens)\w*")


def _is_credential(stated: Stated, item: list[int]) -> bool:
    """Whether an item asks a credential and nothing else."""
    ways = [w for i in item for s in stated[i][1] if s.kind == "demand" for w in s.ways]
    return bool(ways) and all(is_group(w) for w in ways)


def _is_passed_over(stated: Stated, items: list[list[int]], at: int) -> bool:
    """Whether a heading ends no list of choices: the head of a table, or a label of what follows it in its line."""
    item = stated[at][0]
    if not items:
        return "|" in item.text or _labels(stated, at)
    first, last = stated[items[0][0]][0], stated[items[-1][0]][0]
    return _labels(stated, at) and (item.line == last.line or _alike(first, item))


def _labels(stated: Stated, at: int) -> bool:
    """Whether a heading is but the label of what follows it in its line: "Education: an associate's degree"."""
    return at + 1 < len(stated) and stated[at + 1][0].line == stated[at][0].line


# "one of A, B or C:", "one of these three:": how many choices follow.
_LETTERS = guarded(r"\b(?:of|either) (?:\(?a\)?,? )(?:\(?(b)\)?,? )?(?:or )?(?:\(?(c|d)\)?)?\b")
_TOLD = guarded(r"\bone of (?:the |these |the following )?(two|three|four)\b")


def _told_number(low: str) -> int:
    """How many choices an introduction says there are, or 0."""
    if told := _TOLD.search(low):
        return ("two", "three", "four").index(told[1]) + 2
    letters = _LETTERS.search(low)
    last = (letters[2] or letters[1]) if letters else None
    return "abcd".index(last) + 1 if last else 0


_ENUMERATED = guarded(r"(?:\(?[A-Za-z0-9]{1,3}[.)] |[A-Z][\w /&'-]{2,30}:)")


def _style(item: Sentence) -> str:
    """How an item of a list of choices is set, so that its end is seen."""
    if "|" in item.text:
        return "row"
    if item.bullet:
        return "bullet"
    if _TRACK.search((item.label or item.text[:30]).lower()):
        return "track"
    return "letter" if _ENUMERATED.match(item.text) else "line"


def _alike(first: Sentence, item: Sentence) -> bool:
    """Whether both are set in one way; a bold label makes a line of its bullet: "• Education: …" before "• …"."""
    return _style(item) == _style(first) or (item.bullet and bool(first.label))


def _short(sentence: Sentence) -> bool:
    return len(sentence.text) < 90 or "|" in sentence.text
