"""Answers to "No credential?": what those without it need instead, or how long they have to earn it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.clause.talk import PAID_AFTER
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.token import Token
from matcher.reading.rules.after_hire import windows
from matcher.reading.ways import NOTHING, replace

# "No certification?", "Not certified yet?", "Don't have a CPC?", "Neither of these?", "Uncertified?"
_LACKS = guarded(r"\b(?:no|not|non|without|w/o|lack\w*|missing|neither|none|never|uncertified)\b|n['’]t\b")
_CREDENTIAL = guarded(
    r"certif|\bletters\b|\bcerts?\b|credential|\bcreds?\b|\bones?\b(?: yet)?\?|^(?:(?:have|hold|got) )?(?:neither"
    r"|not yet|none)\b"
    r"|\b(?:have|hold|got) (?:it|them|that)(?: yet)?\?"
    # "You have a CCS? Then you're qualified. You don't? Then bring three years"
    r"|^(?:(?:and|but) )?(?:(?:you )?(?:don['’]t|do not|haven['’]t|aren['’]t)|no|not so|not you)\?$"
    # "Never sat for a test?", "Haven't passed the exam?", "No card?"
    r"|\b(?:s[ai]t|took|take|taken|pass|passed|wr[oi]te|written)(?: for)? (?:the|an?|any|your) (?:\w+ )?"
    r"(?:exams?|tests?|boards)\b|^no (?:card|papers?|exam)\b"
    r"|\b(?:either|both|any|one) ?(?:of (?:them|these|those|the two|the three))?\?"
)


# "Have a CRC but no cardiology experience?", "A CPC and never coded for pay?": it is work that they lack.
_NO_WORK = guarded(
    r"\b(?:no|without|never|not|n['’]t)\b[^?]{0,30}\b(?:experience|coded|worked|work|job|jobs|background)\b"
)


def lacked_by(before: Sentence, found: Sequence[Mention], starts: Sequence[int]) -> list[str] | None:
    """What a question is about that asks for those without it ("No CPC?"); empty where it names no credential.

    None where a sentence is no such question.
    """
    low = before.low
    if not low.endswith("?") or len(low) > 60 or not _LACKS.search(low):
        return None
    inside = found[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
    named = [c for m in inside if m.kind == "cred" for c in m.value]
    last = max((m.end - before.start for m in inside if m.kind == "cred"), default=0)
    if named and _NO_WORK.search(low, last) and not _LACKS.search(low[:last]):
        return None
    return named if named or _CREDENTIAL.search(low) else None


def answer(sentence: Sentence, tokens: Sequence[Token], asked: bool, lacked: Sequence[str]) -> Statement | None:
    """What an answer states for those without the ``lacked`` codes: a way in by years, or time to earn what was asked.

    "No CPC? Eight years of surgery coding will do."; "Not certified yet? You have a year from your hire date."
    """
    if any(t.kind in ("reject", "not", "preferred") for t in tokens) or PAID_AFTER.search(sentence.low):
        return None
    late = next((t.value for t in tokens if t.kind == "within"), None)
    if late is None and (given := _GIVEN.search(sentence.low)):
        late = next((w.months for w in windows(f"within {given[1]} of hire")), None)
    elif any(t.kind == "years" for t in tokens):
        ways = ways_of([t for t in tokens if t.kind not in ("if", "accept", "uncert")], sentence.start)
        if late is not None and all(w.codes <= set(GENERIC) for w in ways) and _same(sentence.low, tokens):
            ways = tuple(replace(w, groups=()) for w in ways)
        target = str(late) if late is not None else ""
        return Statement("besides", ways, sentence, asked, target=target, codes=("instead", *lacked))
    if late is None:
        late = next((w.months for w in windows(sentence.low)), None)
    if late is None or any(t.kind == "edu" for t in tokens):
        return None
    if any(t.kind == "cred" for t in tokens):  # "Have neither? You must pass the CRC within nine months"
        due = [t for t in tokens if t.kind in ("cred", "or", "comma", "slash", "within")]
        if {"and", "obtain"} <= {t.kind for t in tokens}:  # "Come with a CPC and earn the CRC within a year"
            due = [t for t in tokens if t.kind not in ("accept", "if")]
        return Statement("besides", ways_of(due, sentence.start), sentence, asked, codes=("instead",))
    return Statement("later", NOTHING, sentence, asked, target=str(late))


# "You have six months.", "We give you a year": without a word of the hire; not "you have two years of coding".
_GIVEN = guarded(
    r"\b(?:(?:you|they|hires)(?:'ll| will|['’]ve)? (?:have|has|get|got|take)|(?:the )?(?:employee|hire) (?:has|gets)"
    r"|(?:give|allow|grant) (?:you|them|people))(?: up to| a full| about)? "
    r"(half a year|[\w-]+(?: \(\d+\))? (?:days|months?|years?))"
    r"(?=[.;,!]|$| (?:to|for it|from|after)\b)"
)


def _same(low: str, tokens: Sequence[Token]) -> bool:
    """Whether the credential to earn is told by loose words alone."""
    return all("cert" in low[t.start : t.end] or "cred" in low[t.start : t.end] for t in tokens if t.kind == "any")
