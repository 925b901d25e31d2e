"""Bodies that are named for what they approve, teach or charge, not for the credentials they grant.

>>> low = "we pay the aapc fee"
>>> is_merely_approved(low, Token(11, 15, "body", ("ANY-AAPC",)))
True
"""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "AHIMA-approved program", "AAPC member", "AAPC's exam": what a body is named for beside its credentials.
_OF_BODY = guarded(
    r"['’]?s?[ -]*(?:or \w+[ -])?(?:/\w+ )?(?:approved|accredited|standards|guidelines|code\b|member|dues"
    r"|fees?\b|(?:exam|test|membership|annual|course) fees?|conference|webinar|meeting|event|workshop"
    r"|chapter|compliant|practice|books|number|card|clinic|or aapc[ -]approved|or ahima[ -]approved"
    r"|exam\b|criteria)"
)


def is_merely_approved(low: str, token: Token) -> bool:
    """Whether a body named in a sentence (in lower case) is named for what it approves or teaches."""
    return bool(_OF_BODY.match(low[token.end : token.end + 40]))
