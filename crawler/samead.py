"""Whether two listings are one ad: by requisition, or by employer, title, place and what their texts differ in.

Ads of one employer share most of their words, so likeness alone says little. What decides is the difference: a copy
differs in place, pay, date, dress and boilerplate; another job differs in specialty, setting, level, shift, credential
or years, often in a single word. Unsure means not the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from functools import cache

from crawler.differences import BLOCK, CUES, TAIL, Around, Change, Step, differences, unframed
from crawler.employers import may_be_staffing, same_employer, state_words
from crawler.features import Features, bag, unsaid
from crawler.likeness import missing
from crawler.plainwords import words
from crawler.requisitions import apart, one_number, two_openings
from crawler.wordlists import said

#: Below this many words a text is a teaser: too little to tell jobs apart by.
SHORT = 60
#: How much of the shorter text has to be in the other one.
COMMON, COMMON_RETITLED, COMMON_OF_STRANGERS = 0.75, 0.85, 0.95
#: The same before it is known how much of it is a board's frame.
COMMON_FRAMED = 0.65
#: So many words in common are the least that tells an ad within a frame.
FEWEST = 30
#: How much less of the different words than of all words may be in common.
SLACK = 0.1

_STOP = said("stop")
_COUNTED, _PAY = said("counted"), said("pay")
_NUMBERS, _SITES, _PAST, _SHIFTS = said("numbers"), said("sites"), said("past"), said("shifts")
_WEEKDAYS, _BENEFITS, _OF_BENEFITS, _LABELS = said("weekdays"), said("benefits"), said("of_benefits"), said("labels")
_NEGATIONS, _DATES, _APPLYING = said("negations"), said("dates"), said("applying")
WORKS = said("works")
_GRADED = said("graded")
_RANKED, LEVELS, POSTS, _CLIENTS = said("ranked"), said("levels"), said("posts"), said("clients")


def same_ad(a: Features, b: Features) -> bool:
    """The same title or a board's own, the same house or a firm's for it, and texts in which nothing tells."""
    kin = same_employer(a, b)
    teaser, common = min(len(a.words), len(b.words)) < SHORT, _common(a, b) if kin else COMMON_OF_STRANGERS
    if not teaser and not may_overlap(a, b, _least(a, b, common)):
        return False  # cheap, and settles most
    if (a.title != b.title and not _retitled(a, b)) or elsewhere(a, b):
        return False
    if not kin and not may_be_staffing(a, b):
        return False
    return kin and _same_teaser(a, b) if teaser else same_text(a, b, common)


def may_overlap(a: Features, b: Features, common: float) -> bool:
    """Whether the texts may have enough of their different words in common, by their outlines."""
    fewer, other = sorted((a, b), key=lambda one: (one.different, one.outline))
    return fewer.different - missing(fewer.outline, other.outline) >= (common - SLACK) * fewer.different


def _common(a: Features, b: Features) -> float:
    return COMMON if a.title == b.title else COMMON_RETITLED


def _least(a: Features, b: Features, common: float) -> float:
    """How much has to be in common at first sight; what a board puts around a house's ad makes it less."""
    return COMMON_FRAMED if common < COMMON_OF_STRANGERS and not two_openings(a, b) else common


def _retitled(a: Features, b: Features) -> bool:
    """A board's own title for the job: what it adds stands in the text of the other, and no level is another."""
    if two_openings(a, b) or min(len(a.words), len(b.words)) < SHORT:
        return False
    odd = a.title ^ b.title
    if odd & (LEVELS | POSTS) or not a.title & b.title:
        return False
    more, less = a.title - b.title, b.title - a.title
    if more & WORKS and less & WORKS:
        return False
    if not unsaid(more, b) and not unsaid(less, a):
        return True
    return not (more and less) and not odd & decisivewords()


def same_requisition(a: Features, b: Features) -> bool:
    """One employer's same requisition, under titles that have at least half of their words in common."""
    if min(len(a.requisition), len(b.requisition)) < 3:
        return False
    if a.requisition != b.requisition and not one_number(a.requisition, b.requisition):
        return False
    alike = len(a.title & b.title) * 2 >= len(a.title | b.title)
    certain = a.employer == b.employer or (same_employer(a, b) and a.state == b.state)
    return alike and certain and not elsewhere(a, b)


def elsewhere(a: Features, b: Features) -> bool:
    """Different towns: one of the two has to be worked on the spot, or each has a requisition and neither is remote."""
    towns_differ = bool(a.city and b.city and a.city != b.city)
    on_the_spot = bool({a.workplace, b.workplace} & {"onsite", "hybrid"})
    return towns_differ and (on_the_spot or (two_openings(a, b) and not _from_home(a, b)))


def _from_home(a: Features, b: Features) -> bool:
    """The board or the text says that one works from home."""
    said = " ".join(a.words)
    return "remote" in (a.workplace, b.workplace) or any(
        way in said for way in ("remote", "from home", "work at home", "telework")
    )


def _same_teaser(a: Features, b: Features) -> bool:
    """Little text: the place must be the same and the shorter text a piece of the longer one."""
    short, long = sorted((a.words, b.words), key=len)
    if a.city != b.city or apart({a.state} - {""}, {b.state} - {""}) or len(short) < 12:
        return False
    steps = list(differences(short, long))
    changes = [step for step in steps if step.change and all(step.change)]
    if len(long) < 1.5 * len(short) and any(
        _tells(step.change, step.around, a.own | b.own, Counter()) for step in changes if step.change
    ):
        return False
    return sum(step.shared for step in steps) >= 0.9 * len(short)


def same_text(a: Features, b: Features, common: float, firmly: bool = False) -> bool:
    """Whether nothing tells in what the texts differ in; ``firmly`` where all facts agree: more is a board's own."""
    if a.words == b.words:
        return True
    bags = bag(a), bag(b)
    if len(bags[0] & bags[1]) < (_least(a, b, common) - SLACK) * min(map(len, bags)):
        return False
    steps = list(differences(a.words, b.words))
    inner = steps if two_openings(a, b) else unframed(steps, firmly)
    if not _enough_shared(steps, common) and (firmly or not _enough_shared(inner, common)):
        return False
    if _is_cut(a, b):
        return True
    steps = inner
    own = a.own | b.own | (a.title | b.title if firmly else frozenset())
    changes = [(step.change, step.around) for step in steps if step.change]
    gone = Counter(word for (old, _), _ in changes for word in old)
    come = Counter(word for (_, new), _ in changes for word in new)
    moved = gone & come  # a block that stands elsewhere in the other text
    return not any(
        _tells(change, around, own, moved) or _other_site(a, b, change, around) or _other_unit(a, b, change, around)
        for change, around in changes
    )


def _enough_shared(steps: Sequence[Step], common: float) -> bool:
    """Whether so much of the shorter side is in common; a few words are no ad."""
    shared = sum(step.shared for step in steps)
    sides = [shared + sum(len(step.change[side]) for step in steps if step.change) for side in (0, 1)]
    return shared >= FEWEST and shared >= common * min(sides)


def _is_cut(a: Features, b: Features) -> bool:
    """An aggregator's copy: one text breaks off within the other, and at most a few words of its own follow."""
    if two_openings(a, b):
        return False
    short, long = sorted((a.words, b.words), key=len)
    kept = len(short) - TAIL
    return len(long) - len(short) >= BLOCK and short[:kept] == long[:kept]


def _tells(change: Change, around: Around, own: frozenset[str], moved: Counter[str]) -> bool:
    """Whether a change makes it another job."""
    old, new = (_content(side, own, moved) for side in change)
    odd = (set(old) ^ set(new)) - around.known
    if not odd or _is_of_applying(change, around) or (_is_block(change) and len(CUES & {*change[0], *change[1]}) < 2):
        return False
    near = {*change[0], *change[1], *around.before[-2:], *around.after[:2]}
    if (odd & decisivewords()) - _harmless(odd, near) or (odd <= _WEEKDAYS and near & _SHIFTS):
        return True
    if odd >= {"full", "part"} or _other_rank(change, around) or _other_client(old, new, around):
        return True
    if near & _COUNTED and any(word.isdigit() or word in _NUMBERS for word in odd):
        return not {*around.before, *near} & _PAY and not _PAST & {*around.before, *near, *around.after}
    return _is_field(old, new, around)


def _is_of_applying(change: Change, around: Around) -> bool:
    """ "Closes April 24": "Closes May 29. Those who applied in April need not apply again"."""
    said = {*change[0], *change[1]}
    dated = _DATES & {*around.before, *said, *around.after}
    return bool(said & _APPLYING and dated and not said & decisivewords() - _NEGATIONS)


def _harmless(odd: Set[str], near: Set[str]) -> Set[str]:
    """Words that are no shift, specialty or refusal here: "from the first day", "dental insurance"."""
    if near & _BENEFITS:
        return _OF_BENEFITS
    shift = frozenset[str]() if near & _SHIFTS or len(odd) <= 4 else frozenset({"day", "days"})
    return shift | _NEGATIONS if len(odd) > 6 else shift


def _other_rank(change: Change, around: Around) -> bool:
    """ "Coder I" for "Coder II", "GS-8" for "GS-7"."""
    old, new = change
    if len(old) == len(new) == 1 and old[0].isdigit() and new[0].isdigit() and _GRADED & set(around.before[-1:]):
        return True
    return len(old) == len(new) == 1 and {*old, *new} <= LEVELS and bool(_RANKED & set(around.before[-1:]))


def _other_client(old: Sequence[str], new: Sequence[str], around: Around) -> bool:
    """ "Our client, Ferris Point Hospital, needs", "Client location: Maine": a name for another, no other wording."""
    if not (_CLIENTS & set(around.before[-2:]) and 0 < len(old) <= 4 and 0 < len(new) <= 4):
        return False
    houses = any(len(side) > 1 and said("common_names") & set(side) for side in (old, new))
    return houses or all(state_words() & set(side) for side in (old, new))


def _is_field(old: Sequence[str], new: Sequence[str], around: Around) -> bool:
    """A few words for a few others, where an ad names what one has to know; a mended spelling is none."""
    words = [word for word in old if word.isalpha()], [word for word in new if word.isalpha()]
    return all(words) and len(words[0]) + len(words[1]) <= 8 and around.names_a_field() and not _spelling(*words)


def _other_site(a: Features, b: Features, change: Change, around: Around) -> bool:
    """ "Main Campus", "West Campus": two requisitions for work on the spot."""
    if "remote" in (a.workplace, b.workplace) or (a.requisition and a.requisition == b.requisition):
        return False
    near, own = {*around.before[-1:], *around.after[:1]}, a.own | b.own  # another town is told apart elsewhere
    return bool(near & _SITES) and all(0 < len(_content(side, own, Counter())) <= 4 for side in change)


def _other_unit(a: Features, b: Features, change: Change, around: Around) -> bool:
    """ "Unit: Chandler Tower", "Unit: Good Shepherd": two requisitions of one house, each with its own."""
    sides = [_content(side, a.own | b.own, Counter()) for side in change]
    if not two_openings(a, b):
        return False
    if not all(sides):  # "joint, spine and sports procedures", "spine procedures"
        return 0 < len(sides[0]) + len(sides[1]) <= 3 and bool(CUES & set(around.after[:1]))
    if max(map(len, sides)) > 4:
        return False
    return bool(_LABELS & set(around.before[-1:])) or _swapped(sides, change, around)


def _swapped(sides: Sequence[Sequence[str]], change: Change, around: Around) -> bool:
    """A word for a word, "Central time zone" for "Pacific time zone": an ad that is posted anew keeps its words."""
    near = {*around.before, *change[0], *change[1], *around.after}
    plain = all(word.isalpha() and word not in _NUMBERS for side in change for word in side)
    alike = _spelling(*sides) or bool(near & (_PAY | _PAST | _BENEFITS | _DATES))
    return plain and max(map(len, change)) <= 3 and not alike


def _is_block(change: Change) -> bool:
    """Text that only one of the two has, long enough for a paragraph about the house."""
    return not (change[0] and change[1]) and len(change[0]) + len(change[1]) >= BLOCK


def _content(side: Sequence[str], own: frozenset[str], moved: Counter[str]) -> list[str]:
    return [word for word in side if word not in _STOP and word not in own and word not in moved]


def _spelling(old: Sequence[str], new: Sequence[str]) -> bool:
    """ "experienced coders" for "experience coder"."""
    from rapidfuzz import fuzz

    return fuzz.ratio("".join(old), "".join(new)) >= 75


@cache
def decisivewords() -> frozenset[str]:
    """Words that make another job: settings, levels, shifts, every specialty and credential of the vocabulary."""
    from data.vocabulary import credentials, terms

    known = [term for term in terms() if term.kind in ("specialty", "software")]
    names = [term.name for term in known]
    names += [alias for term in known for alias in (*term.aliases, *term.exact) if len(alias.split()) == 1]
    found = {word for name in names for word in words(name) if len(word) > 2} - said("too_plain") - _STOP
    codes = {code.lower().replace("-", "") for code in credentials()} | {w for c in credentials() for w in words(c)}
    return frozenset(found | {code for code in codes if len(code) > 2} | said("decisive")) - {"any", "coding"}
