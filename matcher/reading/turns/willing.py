"""What is wished and may be earned by who is willing: "CIRCC preferred. If not held, willing to obtain in a year"."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

# under "Preferred": "If not certified, willingness to obtain within 18 months", "we'd like you to earn it in a year"
_WILLING = guarded(
    r"\bwilling(?:ness)?\b|\binterest(?:ed)? in\b|\b(?:like|love|hope|encourage|prefer) (?:for )?(?:you|them) to\b"
    r"|\bdesire to\b|\bplans? to\b|\bopen to\b"
)


def merely_willing(sentence: Sentence) -> bool:
    """Whether a sentence among what is preferred tells no more than that one should be willing."""
    return sentence.kind == "preferred" and _WILLING.search(sentence.low) is not None


def past_willing(sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """What a sentence states, without time for what is only wished."""
    if not found or not merely_willing(sentence):
        return found
    return [s for s in found if s.kind not in ("later", "only_for")]
