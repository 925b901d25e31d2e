"""Papers that nobody reads without a credential: "No resumes without an RHIT, please"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING

# "No resumes without an RHIT, please", "Applications without a CPC are not read"
_WITHOUT = guarded(
    r"(?:sorry, |please, )?(?:(?:no|(?:please )?(?:do not|don['’]t) send) (?:us )?(?:any |your |an? )?"
    r"(?:resumes?|applications?|cvs?|calls?) (?:please )?without"
    r"|(?:resumes?|applications?|cvs?) without (?=.*\b(?:not|never|discard|delet|declin|reject|set aside|unread)))\b"
)


def papers_without(sentence: Sentence, tokens: Sequence[Token]) -> list[Statement]:
    """The credential without which nobody need write; or nothing."""
    found = _WITHOUT.match(sentence.low)
    kept = [t for t in tokens if found and t.start >= found.end() and t.kind in ("cred", "or", "comma", "slash")]
    ways = ways_of(kept, sentence.start)
    return [Statement("demand", ways, sentence, True)] if ways != NOTHING else []
