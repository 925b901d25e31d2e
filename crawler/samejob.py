"""Whether two listings are one job: one ad (:mod:`crawler.samead`), or one told in other words.

Of a retold ad the facts are compared (:mod:`crawler.samefacts`), and what the titles say of the work and its place.
"""

from __future__ import annotations

from functools import lru_cache

from crawler.contradicting import but_for_pay, contradict, of_fields, other_terms, other_times
from crawler.differences import differences
from crawler.employers import keeps_its_name, may_tell_anew, same_employer, same_house
from crawler.features import Features, bag, unsaid
from crawler.requisitions import apart, other_numbering, two_openings
from crawler.samead import (
    COMMON,
    COMMON_OF_STRANGERS,
    LEVELS,
    POSTS,
    SLACK,
    WORKS,
    decisivewords,
    elsewhere,
    may_overlap,
    same_ad,
    same_requisition,
    same_text,
)
from crawler.samefacts import TOLD_ANEW, copied, figures_meet, kept, retold
from crawler.wordlists import said, table

#: Of a text whose parts stand in another order, how much may be words that the other has not.
REORDERED = 0.05

_STOP, _DATES, _POSTS_OF = said("stop"), said("dates"), table("posts_of")


def same_job(a: Features, b: Features) -> bool:
    """Whether two listings advertise one job."""
    if same_requisition(a, b):
        return True
    if apart(a.times, b.times) or apart(a.asked, b.asked):
        return False
    if same_ad(a, b) or _posted_anew(a, b):
        return not other_times(a, b)
    return _retold(a, b)


def may_be_one(a: Features, b: Features) -> bool:
    """Whether two listings that are both one with a third may be one: one job, or told too differently to say."""
    if same_job(a, b):
        return True
    if apart(a.times, b.times) or apart(a.asked, b.asked) or (same_house(a, b) and two_openings(a, b)):
        return False
    return not (_two_jobs(a, b) or all(_lacking(a, b)) or copied(a, b) or contradict(a, b))


def _two_jobs(a: Features, b: Features) -> bool:
    """By title or place."""
    return _other_level(a, b) or _far(a, b) or _other_work(a, b)


def _retold(a: Features, b: Features) -> bool:
    """One job in other words: facts agree, and so does what the titles say of the work."""
    house = same_house(a, b)
    openings = house and two_openings(a, b)
    if openings and not other_numbering(a, b):
        return False
    nameless = not may_tell_anew(a, b)
    if not figures_meet(a, b, house) or (nameless and not keeps_its_name(a, b)):
        return False
    if not may_overlap(a, b, TOLD_ANEW + SLACK) or _two_jobs(a, b):
        return False
    lacking = _lacking(a, b)
    if not copied(a, b):
        return not all(lacking) and retold(a, b, any(lacking))
    # Few copies stand the test of their words, which is the quicker one: their facts are asked for last.
    return not (openings or nameless or any(lacking)) and _copied(a, b) and kept(a, b)


def _copied(a: Features, b: Features) -> bool:
    """The same words under titles of one work, in another order of parts or with nothing that tells between them."""
    return not _each_its_work(a, b) and (same_text(a, b, COMMON, firmly=True) or _reordered(a, b))


def _posted_anew(a: Features, b: Features) -> bool:
    """Two openings of one house whose texts differ in the order of their parts and in numbers that are no terms."""
    if not two_openings(a, b) or a.title != b.title or (a.employer, a.city, a.state) != (b.employer, b.city, b.state):
        return False
    if not may_overlap(a, b, COMMON_OF_STRANGERS):
        return False
    harmless = all(word.isdigit() or word in _DATES for word in bag(a) ^ bag(b))
    return harmless and not _in_order(a, b) and not but_for_pay(a, b) and not other_terms(a, b)


def _reordered(a: Features, b: Features) -> bool:
    """Hardly a word of one that the other has not, and none that tells."""
    first, second = _said(a), _said(b)
    fewest, most = REORDERED * min(len(first), len(second)), len(a.own) + len(b.own)
    if min(len(first), len(second)) - len(first & second) > fewest + most:
        return False  # settles most
    less, more = sorted((first - second, second - first), key=len)
    odd = (less if len(less) < len(more) else less | more) - a.own - b.own
    return len(odd) <= fewest and not odd & decisivewords() and not _in_order(a, b)


@lru_cache(maxsize=4096)
def _said(one: Features) -> frozenset[str]:
    """The words of the text that tell something."""
    return bag(one) - _STOP


def _in_order(a: Features, b: Features) -> bool:
    return sum(step.shared for step in differences(a.words, b.words)) >= COMMON * min(len(a.words), len(b.words))


def _each_its_work(a: Features, b: Features) -> bool:
    """Under one text "anesthesia" in one title and "pain" in the other; either may stand in that text."""
    tells = decisivewords() | WORKS | LEVELS
    if (a.title ^ b.title) & POSTS:
        return True
    return bool((a.title - b.title) & tells and (b.title - a.title) & tells)


def _far(a: Features, b: Features) -> bool:
    """In another state or town, and neither text names the other's."""
    on_the_spot = {a.workplace, b.workplace} & {"onsite", "hybrid"}
    if a.state and b.state and a.state != b.state and "onsite" in on_the_spot:
        return True
    if same_employer(a, b):
        return elsewhere(a, b) and not (_lies_where(a, b) or _lies_where(b, a))
    two_towns = bool(a.city and b.city and a.city != b.city and on_the_spot)
    return two_towns and not (_lies_where(a, b) or _lies_where(b, a))


def _lies_where(a: Features, b: Features) -> bool:
    """The text has another town than its board: the one of the other listing."""
    said = f" {' '.join(b.words)} "
    return f" {a.city} " in said and f" {b.city} " not in said


def _other_work(a: Features, b: Features) -> bool:
    """Each title tells of work of its own, and one of a field that the other ad does not know: "Oncology Coder"."""
    ours, theirs = _odd(a, b)
    return bool(ours and theirs and (of_fields(unsaid(ours, b)) or of_fields(unsaid(theirs, a))))


def _lacking(a: Features, b: Features) -> tuple[bool, bool]:
    """Whether a word that tells in one's title is lacking in the other ad."""
    ours, theirs = _odd(a, b)
    return bool(unsaid(ours - _posts_of(b), b)), bool(unsaid(theirs - _posts_of(a), a))


def _posts_of(one: Features) -> frozenset[str]:
    """Every word for a post that the title names: "DRG Reviewer" may be a "DRG Validation Auditor" elsewhere."""
    posts = {_POSTS_OF[word] for word in one.title if word in _POSTS_OF}
    return frozenset(word for word, post in _POSTS_OF.items() if post in posts)


def _odd(a: Features, b: Features) -> tuple[frozenset[str], frozenset[str]]:
    """The words of each title that tell, and that the other has not."""
    return frozenset(a.title - b.title) & decisivewords(), frozenset(b.title - a.title) & decisivewords()


def _other_level(a: Features, b: Features) -> bool:
    """Two levels; of two openings of one house, a level in one title alone."""
    levels = a.title & LEVELS, b.title & LEVELS
    return levels[0] != levels[1] and (all(levels) or (two_openings(a, b) and same_house(a, b)))
