"""Sentences that name no credential and give time for the one asked before: "You have nine months to earn it"."""

from __future__ import annotations

import re

from matcher.reading.rules.after_hire import windows
from matcher.reading.sentence import Sentence
from matcher.reading.statement import FACTS, MUTE, Statement
from matcher.reading.tokens import Token
from matcher.reading.ways import NOTHING


def later_from(sentence: Sentence) -> Statement | None:
    """ "You have nine months from your hire date to earn it": time for what was asked before, or None."""
    low = sentence.low
    if sentence.kind not in MUTE and _EXAM_SET.search(low) and _CONSIDERED.search(low):
        return Statement("later", NOTHING, sentence, target="unstated")
    if (
        sentence.kind in MUTE
        or not _EARN.search(low)
        or ("certif" not in low and " it" not in low and "exam" not in low and not _TO_OBTAIN.search(low))
    ):
        return None
    times = [w for w in windows(low) if w.sure or _LACKING.match(low)]
    return Statement("later", NOTHING, sentence, target=str(times[0].months)) if times else None


# "Applicants without one may be hired on condition that it is earned within 18 months"
_LACKING = re.compile(
    r"(?:applicants?|candidates?|those|anyone|people|hires|coders|if you)\b[^,;]{0,30}\b(?:without|lack\w*|not|n't|none"
    r"|no)\b"
)


# "Candidates who are registered for an exam with a test date may be considered"
_EXAM_SET = re.compile(
    r"\b(?:registered|scheduled|signed up|sitting|enrolled|waiting|awaiting|about to sit|test date|have taken"
    r"|will)\b[^.]{0,50}\b(?:exam"
    r"|test|results?)\b|\bexam (?:is )?(?:still )?(?:ahead|booked|scheduled|set)\b"
)


# "Newly hired staff have 6 months from date of hire to obtain."
_TO_OBTAIN = re.compile(
    r"\b(?:to (?:obtain|earn|pass|achieve)|obtained|earned|passed|achieved)(?: this| these| one| them)?(?:$|[.,;])"
)
_CONSIDERED = re.compile(r"\b(?:considered|welcome|tell us|may apply|can apply|accepted|okay|ok|fine|eligible)\b")


# "to earn it", "that it is earned", "the exam has to be passed"; not "a teaching certificate must be earned"
_EARN = re.compile(
    r"\b(?:earn|obtain|get|pass|achieve|complete)\b"
    r"|\b(?:it|one|exam|credential|certification)\b[^.;,]{0,20}\b(?:earned|obtained|passed|achieved|in place)\b"
)


def awaiting(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """ "CPC or COSC (will consider those who await their results)": time for the whole list, not told how much."""
    creds = [i for i, t in enumerate(tokens) if t.kind in ("cred", "body")]
    if not creds or not _EXAM_SET.search(sentence.low) or not any(t.kind == "accept" for t in tokens[creds[-1] :]):
        return tokens
    last = tokens[creds[-1]]
    if any(t.kind == "within" for t in tokens):
        return tokens
    soon = re.search(r"\bnext (\w+) (months?|weeks?)", sentence.low)
    timed = windows(f"within {soon[1]} {soon[2]} of hire") if soon else []
    late = Token(last.end + 2, last.end + 2, "within" if timed else "later", timed[0].months if timed else None)
    return [
        *tokens[: creds[-1] + 1],
        late,
        *(t for t in tokens[creds[-1] + 1 :] if t.kind not in ("accept", "if", "open", "close")),
    ]


def without_trailing_welcome(tokens: list[Token]) -> list[Token]:
    """ "CCS or RHIT - candidates who are scheduled to sit may apply; pass within 6 months": a list, and time for it."""
    if not any(t.kind in ("later", "within") for t in tokens):
        return tokens
    last = max((i for i, t in enumerate(tokens) if t.kind in FACTS), default=-1)
    tail = tokens[last + 1 :]
    if last < 0 or not any(t.kind in ("later", "within") for t in tail):
        return tokens
    cut = next((i for i, t in enumerate(tail) if t.kind in ("dash", "semi")), None)
    if cut is None or not any(t.kind == "accept" for t in tail[cut:]):
        return tokens
    return [*tokens[: last + 1], *tail[:cut], *(t for t in tail[cut:] if t.kind in ("later", "within", "obtain"))]
