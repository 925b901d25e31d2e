"""People who come in on a condition: who they are, what they hold or lack, and what they must earn in which time.

"If you've got the CIC, you can start but the CCS has to follow within a year": CIC now and CCS in twelve months.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.records import WithinMonths
from matcher.reading.expression import ways_of
from matcher.reading.sentence import Sentence
from matcher.reading.statement import Statement
from matcher.reading.tokens import Token, codes_of
from matcher.reading.ways import NOTHING, Group, Way, all_of

# "An applicant who holds …", "Persons with the CPC alone …", "If you've got …", "For those holding …", "No credential
# yet but …", "Candidates without it …", "RHIT-eligible applicants …"
_WHO = re.compile(
    r"(?:or |alternatively,? |also,? |for |however,? )?(?:(?:all|any|an?|other|some|the) )?(?:(?:[\w-]+ ){0,2}"
    r"(?:applicants?|candidates?|persons?|people|coders?|hires?|employees|grads|graduates|nurses|incumbents?)"
    r"|those|anyone|someone)\b"
    r"|(?:or |alternatively,? )?(?:if you\b|no (?:credential|cert|letters)|not (?:yet )?certified)"
)
# What parts who they are from what they must do.
_CONDITION = re.compile(
    r"\b(?:on (?:the |this )?(?:understanding|condition)|provided|(?:as|so) long as|(?:if|when) (?:they|you|he or she) "
    r"(?:agree|pass|earn|get|will)|but (?:the|you|they|must|only|then)|in which case"
    r"|and (?:agree|commit|will|promise|are willing)|who (?:agree|will|commit)|agree to|willing to|will be given)\b"
    r"|, (?=(?:the|then|an?|your|they|you|it)\b)"
)
_MODAL = re.compile(r"\b(?:must|has to|have to|needs? to|shall)\b")
_LACKS = re.compile(r"\b(?:no|neither|none|without|not|lack\w*|\w+n't)\b")
# "are registered for the exam", "have their exam on the calendar", "RHIT-eligible", "with a test date"
_EXAM_AHEAD = re.compile(
    r"\b(?:registered|scheduled|signed up|on the calendar|test date|exam date|booked|eligible|about to (?:sit|take)"
    r"|await\w*|sitting)\b"
)


def newcomers(sentence: Sentence, tokens: Sequence[Token]) -> list[Statement]:
    """What a sentence about such people states, or nothing where it is about nobody in particular."""
    low = sentence.low
    who = _WHO.match(low)
    if not who or any(t.kind in ("reject", "preferred") for t in tokens):
        return []
    windows = [t for t in tokens if t.kind == "within"]
    accept = next((t.start for t in tokens if t.kind == "accept"), 0)
    if _EXAM_AHEAD.search(low, 0, accept) and not any(t.kind == "years" for t in tokens):
        months = windows[-1].value if windows else None
        return _with_exam_ahead(sentence, tokens, months if isinstance(months, (int, float)) else "unstated")
    return _on_condition(sentence, tokens, windows[-1]) if windows else []


def _on_condition(sentence: Sentence, tokens: Sequence[Token], window: Token) -> list[Statement]:
    parting = list(_CONDITION.finditer(sentence.low, 0, window.start)) or list(_MODAL.finditer(sentence.low))[:1]
    cut = parting[-1].start() if parting else 0
    before, after = [t for t in tokens if t.end <= cut], [t for t in tokens if t.start >= cut]
    earned = [t for t in after if t.kind == "cred"]
    held = [t for t in before if t.kind == "cred" and not _LACKS.search(sentence.low[max(0, t.start - 12) : t.start])]
    years = any(t.kind in ("years", "edu") for t in before)
    if any(t.kind == "cred" and t not in held for t in before):
        return []  # "who hold the CPC but not the CPMA": that one is due, see holders
    if not cut or {c for t in held for c in codes_of(t)} & {c for t in earned for c in codes_of(t)}:
        return []
    if held and earned:
        codes = tuple(c for t in held for c in codes_of(t))
        rest = [t for t in before if t.kind in ("years", "edu", "and", "or")]
        ways = all_of((ways_of(rest, sentence.start), ways_of(after, sentence.start)))
        return [Statement("only_for", ways, sentence, True, codes=codes)]
    if held and re.search(r"\b(?:second|other|missing|specialty) (?:one|credential|cert)", sentence.low[cut:]):
        return [Statement("later", NOTHING, sentence, True, target=str(window.value))]
    lacking = any(t.kind == "uncert" for t in before) or _LACKS.search(sentence.low[:cut]) is not None
    if held or not lacking or not years:
        return []
    ways = all_of((ways_of([t for t in before if t.kind not in ("any", "loose", "cred")], sentence.start),
                   ways_of(after if earned else (), sentence.start)))  # fmt: skip
    return [Statement("besides", ways, sentence, True, target=str(window.value), codes=("instead",))]


def _with_exam_ahead(sentence: Sentence, tokens: Sequence[Token], months: WithinMonths) -> list[Statement]:
    """ "Graduates who are registered for the RHIT exam are fine": the RHIT in time."""
    named = [t for t in tokens if t.kind == "cred"]
    if not named:
        return []
    at = (sentence.start + named[0].start, sentence.start + named[-1].end)
    way = Way((Group(tuple(dict.fromkeys(c for t in named for c in codes_of(t))), months, at),))
    return [Statement("besides", (way,), sentence, True)]
