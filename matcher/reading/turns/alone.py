"""Credentials that are not enough on their own: "A CPC by itself won't clear the client", "Just a CPC? Please wait"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING

# "CPC by itself", "a CCA on its own", "the COC alone", "CPC only"
AFTER = guarded(
    r"['’]?s?,? ?(?:alone|by (?:it|them)sel(?:f|ves)|on (?:its|their) own|only|and nothing (?:else|more))\b"
)
# "just a CPC", "with only the CPC", "nothing but a CCA"
BEFORE = guarded(
    r"(?<!\bnot )\b(?:just|only|merely|solely|nothing (?:but|more than))(?: (?:hold\w*|has|have|having))?"
    r"(?: an?| the| your)? "
    r"(?:(?:\w+ ){1,3}(?:such as|like|for instance|say),? )?$"
)
# "CPC only, not remote": what follows tells of something else, unless it is the refusal itself
_ONLY = guarded(
    r"['’]?s? (?:only|alone) ?(?:[,;:(.!]|[-–—] )(?!\W*(?:sorry|i['’]m|we['’]re|unfortunately|please|will|wo|is|are"
    r"|do|does|ca|can|cannot|no(?:pe)?\W*$|not (?:accepted|considered|enough|sufficient|acceptable|taken))\b)"
)
# "won't get past", "will not clear", "goes in the bin", "pls excuse", "gets bounced", "is a no", "do not send"
_REFUSED = guarded(
    r"\b(?:not|never|cannot|sorry|excuse|nope?|bin|trash|recycl\w*|bounc\w+|reject\w*|return\w*|declin\w+|skip\w*"
    r"|delet\w+|discard\w*|waste|pass on|turned|sent back|fails?|falls short|too little|weeded|screened out)\b|n['’]t\b"
)
# "A CPC alone isn't required", "don't let that stop you"
_HARMLESS = guarded(r"\b(?:stop you|shy away|hesitate|worr(?:y|ied)|required|needed|necessary|a must)\b")
# "Only CPC or CCS - CBCS does not count", "Only a CPC or CCS, CBCS will not do": of the last alone
_PARTED = guarded(r" [-–—] |[;:]")
_OTHERS = frozenset(FACTS - {"cred"}) | {"accept", "preferred", "within", "later", "lieu"}


def not_enough(sentence: Sentence, tokens: Sequence[Token], asked: bool, reply: str = "") -> Statement | None:
    """What a sentence turns away that comes alone, or None; ``reply``: the sentence after it, if it is a question."""
    low = sentence.low
    named = [t for t in tokens if t.kind == "cred"]
    lumped = len(named) == 1 and re.search(r"\b(?:such as|like|for instance|say),? $", low[: named[0].start])
    others = _OTHERS - {"loose", "any"} if lumped else _OTHERS
    if not named or any(t.kind in others for t in tokens) or _HARMLESS.search(reply or low):
        return None
    if any(b.start - a.end > 5 or _PARTED.search(low, a.end, b.start) for a, b in pairwise(named)) or (
        len(named) > 1
        and (
            not BEFORE.search(low, 0, named[0].start) or any(t.kind == "semi" and t.end < named[-1].end for t in tokens)
        )
    ):
        return None  # "RHIT or CCS (a CPC alone is not accepted)"
    if not (AFTER.match(low, named[-1].end) or BEFORE.search(low, 0, named[0].start)):
        return None
    if _ONLY.match(low, named[-1].end) or not _REFUSED.search(reply or _part(low, named[0].start)):
        return None
    return Statement("exclude", NOTHING, sentence, asked, codes=tuple(c for t in named for c in codes_of(t)))


def _part(low: str, at: int) -> str:
    """The part of a sentence between semicolons: not "You do not need to call; just have your CPC card ready"."""
    ends = low.find(";", at)
    return low[low.rfind(";", 0, at) + 1 : ends if ends > 0 else len(low)]
