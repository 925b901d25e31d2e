"""Who else may come: "Who may apply? Anyone with an RHIT. Who else? Anyone with three years"."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

# "Who else?", "Anyone else?", "What else would do?", "And who else gets a call?"
_ELSE = guarded(r"(?:and |but )?(?:who|whom|any(?:one|body)|what) else\b(?! do\b)[^?]{0,40}\?$")


# "Are you a CPC with three years of cath lab? Apply too.", "Got a CCA? You as well."
_TOO = guarded(
    r"(?:please )?(?:apply|come|call|write|send|you|that|this|we|then|so)\b[^.;?]{0,30}\b(?:too|also|as well)\b"
)


def or_others(
    sentence: Sentence, before: Sentence | None, after: Sentence | None, stated: list[Statement]
) -> list[Statement]:
    """What is stated, as a further way in where the question before it asks who else may come.

    "Are you a CIRCC? Apply. Are you a CPC with three years? Apply too.": also where the answer says so.
    """
    asked = sentence.text.rstrip().endswith("?")
    if after is not None and asked and after.line == sentence.line and _TOO.match(after.low):
        return [s._replace(kind="else") if s.kind == "demand" else s for s in stated]
    if before is None or not before.low.endswith("?") or not _ELSE.match(before.low):
        return stated
    if before.low.startswith(("what", "and what")) and "need" in before.low:
        return stated  # "What else do you need? Two years"
    return [s._replace(kind="else") if s.kind == "demand" else s for s in stated]
