"""Which sentences that name nothing surely state nothing, told by the words that they lack: most of an ad is such.

Each gate stands for a turn that states something of its own; a turn that is added to
:mod:`matcher.reading.turns.statements` for sentences without a token needs one here
(``test_a_reading_is_the_same_where_nothing_is_passed_over`` tells).
"""

from __future__ import annotations

from matcher.reading.clause.bare_lists import LEADS, leads
from matcher.reading.clause.statement import ASKING, MUTE
from matcher.reading.doors.served import SERVED_INSTEAD
from matcher.reading.guard import Gate
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.tokens import GRADUATE
from matcher.reading.naming.told_time import begins_with_count
from matcher.reading.rules.bare_years import LESSENED, THEN, UNTOLD, lessened, told_of_some
from matcher.reading.rules.years import TIME, lengths
from matcher.reading.turns.beginners_too import BEGINNERS_TOO
from matcher.reading.turns.deeds import HAS_DONE, MUST_HAVE_DONE
from matcher.reading.turns.idioms import BEFORE
from matcher.reading.turns.later import GIVES_TIME, NAMES
from matcher.reading.turns.letter import LETTER_FINE, LETTER_OFF
from matcher.reading.turns.newcomer_words import NO_FRESHERS

_TIMED, _UNTOLD, _OF_SOME = Gate(TIME), Gate(*UNTOLD), Gate(LESSENED, THEN)
_LEADS, _DONE, _GRADUATE = Gate(LEADS), Gate(BEFORE, HAS_DONE, MUST_HAVE_DONE), Gate(GRADUATE)
_SERVED = Gate(SERVED_INSTEAD)
_DUE, _NAMES, _LETTER = Gate(*GIVES_TIME), Gate(NAMES), Gate(LETTER_FINE, LETTER_OFF, NO_FRESHERS, BEGINNERS_TOO)
#: All of them at once: the quick look.
_ANY = Gate(
    LETTER_FINE,
    LETTER_OFF,
    NO_FRESHERS,
    BEGINNERS_TOO,
    TIME,
    LESSENED,
    THEN,
    LEADS,
    BEFORE,
    HAS_DONE,
    MUST_HAVE_DONE,
    GRADUATE,
    SERVED_INSTEAD,
    *GIVES_TIME,
)


def is_mute(sentence: Sentence, met: int) -> bool:
    """Whether nothing in a sentence that names nothing speaks; ``met``: what its words meet."""
    return not met & _ANY.bits and not begins_with_count(sentence.low)


def may_tell_of_some(sentence: Sentence, met: int) -> bool:
    """Whether it tells years of some in another way than by their unit, if it asks at all."""
    low = sentence.low
    if met & _GRADUATE.bits and len(low) < _AS_LONG:
        return True
    return bool(met & _OF_SOME.bits) and bool(lessened(low) or told_of_some(low))


def may_be_served(met: int) -> bool:
    """Whether it may take practical training in place of the years that are asked."""
    return bool(met & _SERVED.bits)


#: No longer is "Graduate (life science preferred)", which is all that a degree is asked by.
_AS_LONG = 64


def may_tell_years(sentence: Sentence, met: int) -> bool:
    """Whether it may tell years by their unit, or by a number under a label: "Years of experience: 3"."""
    headed = sentence.label or sentence.heading
    return bool(met & _TIMED.bits and lengths(sentence.low)) or (bool(headed) and begins_with_count(sentence.low))


def may_count_on(met: int) -> bool:
    """Whether a bare number may be one of years, where such were told just now: "CCS holders need two."."""
    return bool(met & _UNTOLD.bits)


def may_be_due(sentence: Sentence, met: int, named_lately: bool, before: Sentence | None) -> bool:
    """Whether it may give time for what was asked: it names papers, or a credential or a question stands before it."""
    if not met & _DUE.bits:
        return False
    return named_lately or bool(met & _NAMES.bits) or (before is not None and before.low.endswith("?"))


def may_lead_on(sentence: Sentence, met: int) -> bool:
    """Whether it says that the rest of its line asks, that something was done before, or that the A is fine."""
    low = sentence.low
    if met & _LEADS.bits and sentence.kind not in ASKING and leads(low):
        return True
    if met & _LETTER.bits and any(p.search(low) for p in (LETTER_FINE, LETTER_OFF, NO_FRESHERS, BEGINNERS_TOO)):
        return True
    return bool(met & _DONE.bits) and sentence.kind not in MUTE and speaks_of_past(low)


def speaks_of_past(low: str) -> bool:
    """Whether a sentence may say that one has done something."""
    return any(word in low for word in _OF_PAST)


_OF_PAST = (
    "before",
    "previous",
    "already",
    "ve worked",
    "ve coded",
    "ve been a",
    "ve been employed",
    "ve done",
    "ve billed",
)
