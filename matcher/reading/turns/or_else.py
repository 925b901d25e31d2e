"""A credential that is one way in, as the next sentence tells another: "If you have your CCS, wonderful; if not, …"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "If you have your CCS, wonderful;", "You hold a CPC? Great."
_IF_HELD = guarded(r"(?:if )?you(?:['’]ve| have| hold| come with| bring|['’]re| are| already have)\b")
# "if not, three years will do", "if you don't, we need three years": what they need instead.
_IF_NOT = guarded(
    r"(?:but |and )?(?:if (?:not|you (?:do not|don['’]t|haven['’]t|aren['’]t))|otherwise|without (?:it"
    r"|one))\b[^.;]{0,60}"
    r"\b(?:years?|months|months['’])\b"
)


def or_else(low: str, tokens: list[Token], after: str) -> list[Token]:
    """The credential alone where the praise of it is followed by what those need who lack it."""
    kinds = {t.kind for t in tokens}
    if not {"cred", "preferred"} <= kinds or kinds & {"years", "no", "not", "reject", "edu"}:
        return tokens
    if not _IF_HELD.match(low) or not _IF_NOT.match(after):
        return tokens
    return [t for t in tokens if t.kind in ("cred", "or", "slash")]
