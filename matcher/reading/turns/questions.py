"""Questions to the reader that ask something of them: "Have you coded for a year? Then we can teach you"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.cues import cues
from matcher.reading.naming.tokens import Token

# "Have you worked for a year as a biller?", "Do you have a diploma?", "Got a CPC?", "And a CCS?"
_ASKS_YOU = guarded(
    r"(?:and |or )?(?:have you|do you (?:also |already )?(?:have|hold|own|bring)|are you (?:an? |already |certified)"
    r"|did you (?:finish|complete|pass|earn)|can you show|got an?|is there an?)\b"
)
# "Then we can teach you", "If so, apply", "We want to meet you", "This is your job"
_THEN = guarded(
    r"(?:then\b|if so\b|if (?:the answer is |you said |you can say )?yes\b|yes\b|great\b|good\b|perfect\b|wonderful\b"
    r"|we(?:['’]d| would| will| want| can| need)\b|come\b|apply\b|send\b|let['’]s\b|you(?:['’]re| are| may| might"
    r"| could"
    r"| can| qualify)\b|call\b|read on|keep reading|this is (?:for you|your))"
)
_DENIES = frozenset(("no", "not", "reject", "preferred"))
#: No more questions than this stand before the word that answers them.
_MOST = 6


def asks_you(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether a sentence is a question that whoever is wanted answers with yes."""
    low = sentences[number].low
    if not low.endswith("?") or not _ASKS_YOU.match(low) or " no " in low or "without" in low:
        return False
    for reply in sentences[number + 1 : number + 1 + _MOST]:
        if not reply.low.endswith("?"):
            return bool(_THEN.match(reply.low)) and not any(c.kind in _DENIES for c in cues(reply.low))
        if reply.low.startswith(("no", "not")):
            return False
    return False


# "You need one of the three.", "Any one of these is enough.", "One of the two will do."
_ONE_DOES = guarded(
    r"(?:you (?:only |just )?(?:need|must have|should have)|we (?:only |just )?(?:need|ask(?: for)?|want)|having)?\s?"
    r"(?:(?:just |only |any |at least )*(?:one|any)) of (?:the|these|those|them|the above)\b(?: (?:two|three|four"
    r"|five|above"
    r"|things))?(?: (?:is|are|will|would|does|suffices?|makes)\b[^.;]{0,24})?[.!]?$"
)


def one_is_enough(after: Sentence | None, tokens: list[Token]) -> list[Token]:
    """The tokens of a list as choices where the next sentence says that one is enough."""
    if after is None or " of the" not in after.low or not _ONE_DOES.match(after.low):
        return tokens
    if len({t.kind for t in tokens} & {"cred", "edu", "years"}) < 2:
        return tokens
    return [t._replace(kind="or") if t.kind in ("comma", "and", "semi") else t for t in tokens]
