"""What a word of time to earn speaks of, read word by word: a credential and what leads to it, or something else.

The words are in ``words/aims.toml``. What is named by letters is told by where it stands in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from matcher.reading.words import words

_WORDS = {kind: frozenset(found) for kind, found in words("aims").items()}
_GOALS, _POINTING, _BEFORE = _WORDS["goals"], _WORDS["pointing"], _WORDS["before_goals"]
_LIGHT, _ENDS, _THINGS = _WORDS["light"], _WORDS["ends"], _WORDS["things"]
_NOUNS = _GOALS | _BEFORE
_LEADING = _LIGHT | _NOUNS
_BESIDES = _LIGHT | _BEFORE | _ENDS | _WORDS["besides"]

#: A goal, a word that points back to one, something else, or nothing that tells.
#: What leads to what lies beside: "on our dime", "with our help".
_LEADS = frozenset(("on", "at", "with", "through", "by", "from", "in", "under", "for", "while"))
#: Of these there are many kinds: "a TB test", "our compliance courses".
_OF_ANY = frozenset(("exam", "exams", "test", "tests", "course", "courses", "class", "classes", "program", "programs"))
Aim = Literal["goal", "back", "other", "end"]

#: What may stand between words that lead to a goal: "obtain and maintain a", "enrolled in an HIT or coding program".
_JOINING = ("and", "or", "/", '"', "“")
#: So far from a word stands what it speaks of.
_FAR = 80
_WORD = re.compile(r"['\"“‘-]?[\w'’/-]+['\"”]?|[^\w\s]")


def ahead(low: str, at: int, named: Collection[int]) -> Aim:
    """What follows a place of a sentence.

    ``named``: where the credentials begin that the sentence names.

    >>> ahead("willing to obtain the cpc", 17, [22]), ahead("willing to take the exam", 15, [])
    ('goal', 'goal')
    >>> ahead("able to obtain a clearance", 14, []), ahead("or willing to obtain.", 20, [])
    ('other', 'end')
    """
    found = list(_WORD.finditer(low, at, at + _FAR))
    led = False  # by a word that should lead to a goal
    for index, word in enumerate(found):
        said, after = word[0], found[index + 1][0] if index + 1 < len(found) else ""
        if word.start() in named or said in _GOALS:
            return "goal"
        if said in _POINTING and _points(after):
            return "back"
        if said in _JOINING or (led and said == ","):
            if after.endswith("ing") and after not in _LEADING:
                return "other"  # "preparing for and attending meetings"
            if not (after in (_LEADING if not led else _NOUNS) or _starts(found, index, named)):
                return "other" if led else "end"
        elif said in _BEFORE:
            led = True
        elif said not in _LIGHT:
            return "end" if not led and (said in _ENDS or _is_sign(said)) else "other"
    return "other" if led else "end"


def _starts(found: list[re.Match[str]], index: int, named: Collection[int]) -> bool:
    return index + 1 < len(found) and found[index + 1].start() in named


def _points(after: str) -> bool:
    """Whether a word that may point back does so, by the word or sign after it."""
    return after in _ENDS or after in ("", "of", "and", "or", "to", "this") or _is_sign(after)


def _is_sign(word: str) -> bool:
    return word not in ("%", "$", "#") and not any(c.isalnum() for c in word)


def back(low: str, begin: int, at: int) -> Aim:
    """What the words before a place speak of, back to ``begin``, where something named ends, or to a sign.

    >>> back("the exam is on", 0, 11), back("the team is on", 0, 11), back("or must be obtained", 0, 19)
    ('goal', 'other', 'end')
    >>> back("you can get that on our dime", 0, 28)
    'back'
    """
    said = [m[0] for m in _WORD.finditer(low, max(begin, at - _FAR), at)]
    other = led = False  # words that tell something else were met, and the preposition that leads to them
    for index in range(len(said) - 1, -1, -1):
        word = said[index]
        if word in _GOALS or word in _POINTING:
            return "other" if (other and not led) or _is_kind_of(said, index) else "goal" if word in _GOALS else "back"
        if _is_sign(word) or (led and word not in _BESIDES):
            break
        other = other or word not in _BESIDES
        led = other and (led or word in _LEADS)
    return "other" if other else "end"


def _is_kind_of(said: Sequence[str], index: int) -> bool:
    """Whether an exam or course is one of another kind: "a TB test", "our compliance courses"."""
    return said[index] in _OF_ANY and index > 0 and said[index - 1] not in _BESIDES and not _is_sign(said[index - 1])


def last_thing(low: str, begin: int, at: int) -> int:
    """Where the last word before a place stands that names what is no credential of a coder, or -1."""
    return max((m.start() for m in _WORD.finditer(low, begin, at) if m[0] in _THINGS), default=-1)


def points_back(low: str, begin: int, at: int) -> bool:
    """Whether nothing but words that point back is said in a part of a sentence: "ability to obtain one"."""
    return not any(m[0] in _GOALS for m in _WORD.finditer(low, begin, at))
