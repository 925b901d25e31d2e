"""What the others hold and the next one must hold too: "All of us are CPCs. We expect the same of you"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING

# "So will you.", "Yours can be either.", "You'd be no exception.", "You should hold one too.", "That goes for you too."
_SAME_OF_YOU = guarded(
    r"(?:and |but |so |yes, )?(?:(?:we|i)(?:['’]d| would| will|['’]ll)? (?:also )?(?:expect|ask|want|need) (?:the same"
    r"|that|it|no(?:thing)? less)(?: (?:of|from|for) (?:you|everyone|whoever|the (?:next|new)|our next)\b[^.;]{0,24})?"
    r"|(?:and )?so (?:must|should|will|shall|would) (?:you|yours|the (?:next|new))\b[^.;]{0,24}"
    r"|(?:(?:the|our) (?:next|new) (?:one|hire|coder|person)|you)(?:['’]ll| will| must| should| would| need to)? "
    r"(?:be|have|hold|need)(?: to (?:be|have|hold))?(?: one| it| that)?,? (?:too|as well|also)"
    r"|yours (?:can|may|must|should|will) be\b[^.;]{0,24}"
    r"|you(?:['’]d| would|['’]ll| will)? (?:be|are) no (?:exception|different)"
    r"|(?:that|this|it|the same) (?:goes|holds|applies) (?:for|to) you\b[^.;]{0,12})[.!]?$"
)
_TOLD = frozenset(
    (
        "cred",
        "body",
        "any",
        "loose",
        "or",
        "comma",
        "and",
        "slash",
        "years",
        "edu",
        "one_of",
        "such_as",
        "open",
        "close",
    )
)


def same_of_you(sentence: Sentence, before: Sentence, named: Sequence[Token]) -> list[Statement]:
    """The demand that a sentence makes of what the one before it tells of others; ``named``: the tokens of that."""
    if before.line != sentence.line or not any(t.kind in ("cred", "body", "any", "loose") for t in named):
        return []
    if not _SAME_OF_YOU.match(sentence.low):
        return []
    ways = ways_of([t for t in named if t.kind in _TOLD], before.start)
    return [Statement("demand", ways, sentence, True)] if ways != NOTHING else []
