"""Lists of those who need not apply, told by what they lack: "Please don't apply if: you have no CPC".

Who lacks something is told by what all others hold; who holds nothing better is turned away.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import ATOMS, Token, codes_of
from matcher.reading.rules.years import lengths
from matcher.reading.turns.one_part import some_experience
from matcher.reading.turns.said import Said
from matcher.reading.ways import NOTHING, Way

# "Please don't apply if:", "Do not apply if you", "This job is not for you if", "You are not a fit if", "We will not
# consider you if"
_UNFIT = guarded(
    r"(?:please,? |kindly )?(?:do not|don['’]t) (?:apply|send|submit|bother|respond)\b[^.;:]{0,40}\bif\b"
    r"|[^.;:]{0,40}(?:\bnot|n['’]t) (?:be )?(?:the (?:job|role|right)"
    r"|(?:a |right |the right )?(?:fit|for you|consider\w*|suitable|move forward)|apply|for (?:you|everyone))\b"
    r"[^.;:]{0,40}\bif\b"
)
# "Please don't apply if you don't have:": the list tells what all hold.
_TURNED = guarded(r"\bif\b.*\b(?:not|don['’]t|can['’]t|cannot|lack|without|unless)\b")
# "You don't hold a CPC", "No credential", "You lack …", "Not certified", "You have never coded"
_LACKS = guarded(
    r"^(?:and |or )?(?:if )?(?:(?:you(?: are| have|['’]re|['’]ve)?|your) )?(?:still )?"
    r"(?:do not|don['’]t|no\b|not\b|lack|without|aren['’]t|haven['’]t|never|un(?:certified|credentialed))"
)
# "Dealbreakers", "Automatic disqualifiers", "What rules you out": below them stands what one lacks, or what one needs.
_BREAKS = guarded(
    r"(?:(?:the|our|my|an?|these are|some|hard|absolute|instant|automatic|immediate|common|main|client|known) )*"
    r"(?:deal[- ]?breakers?|knock-?outs?(?: (?:factors?|criteria|questions?))?|show-?stoppers?|disqualifiers?"
    r"|no-?gos?|rejections?|grounds for rejection"
    r"|(?:what|things that) (?:(?:will|would|may|can) )?(?:rules? you out|disqualif(?:y|ies)(?: you)?"
    r"|ends? an application|get(?:s)? you (?:rejected|turned down|screened out))"
    r"|(?:we(?: will|['’]ll)?|reasons (?:we|to)) (?:pass|say no|reject|decline)(?: (?:you|on you))?(?: (?:if"
    r"|when)\b.*)?)(?: for (?:us|me|this (?:job|role|position)|the client))?"
)
#: So early it is told that there are fewer years: "You have less than one year".
_EARLY = 24
_FEWER = guarded(r"\b(?:less than|fewer than|under|below|short of|shy of)(?= )")
_OF_LIST = frozenset(("cred", "any", "loose", "body", "edu", "degree", "years", "or", "and", "comma", "slash", "exp"))


def tells_unfit(sentence: Sentence) -> bool:
    """Whether a sentence stands under words that say who need not apply."""
    if sentence.is_heading:
        return False
    above = _above(sentence)
    return " if" in above and _UNFIT.match(above) is not None and not _TURNED.search(above)


def _above(sentence: Sentence) -> str:
    return (sentence.label or sentence.heading).lower().rstrip(" :")


def _breaks(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells what one lacks, or has alone, under words for what turns people away."""
    if sentence.is_heading or _BREAKS.fullmatch(_above(sentence)) is None:
        return False
    if _LACKS.search(sentence.low) or _FEWER.search(sentence.low, 0, _EARLY):
        return True
    named = [t for t in tokens if t.kind == "cred"]
    return bool(named) and ("only" in sentence.low or all(is_apprentice(codes_of(t)) for t in named))


def of_the_unfit(said: Said) -> list[Statement] | None:
    """What an item of such a list states; None where a sentence is none."""
    sentence, tokens = said.sentence, said.tokens
    if not tells_unfit(sentence) and not _breaks(sentence, tokens):
        return None
    if fewer := _FEWER.search(sentence.low):
        lacked = [t for t in tokens if t.end <= fewer.start()] if _LACKS.search(sentence.low) else []
        return [*_needed(sentence, lacked), *_least(sentence, fewer.end())]
    if _LACKS.search(sentence.low):
        return _needed(sentence, tokens)
    codes = tuple(dict.fromkeys(c for t in tokens if t.kind == "cred" for c in codes_of(t)))
    others = any(t.kind in ATOMS and t.kind not in ("cred", "loose", "any", "apprentice") for t in tokens)
    if codes and not others and (is_apprentice(codes) or "only" in sentence.low):
        return [Statement("exclude", NOTHING, sentence, True, codes=codes)]
    return []


def _needed(sentence: Sentence, lacked: Sequence[Token]) -> list[Statement]:
    """What all others hold: "No CPC", "Not certified (CPC or CCS)", "No experience"."""
    kept = [t for t in lacked if t.kind in _OF_LIST]
    if kept and all(t.kind == "exp" for t in kept):
        return [some_experience(sentence)]
    if not kept:  # "Not certified"
        kept = [t._replace(kind="any", value=("ANY-CODING",)) for t in lacked if t.kind == "uncert"]
    ways = ways_of(_without_end(kept), sentence.start)
    named = {c for w in ways for c in w.codes}
    return [_demand(sentence, ways)] if ways != NOTHING and not is_apprentice(tuple(named)) else []


def _without_end(kept: list[Token]) -> list[Token]:
    """Without the commas and words that join nothing any more."""
    while kept and kept[-1].kind in ("comma", "or", "and", "slash"):
        kept = kept[:-1]
    return kept


def _least(sentence: Sentence, after: int) -> list[Statement]:
    """The years that all others have: "You have less than two years"."""
    told = lengths(sentence.low[after:])
    if not told:
        return []
    at = (sentence.start + after + told[0].start, sentence.start + after + told[0].end)
    return [_demand(sentence, (Way(years=told[0].years, experience=True, years_at=at, experience_at=at),))]


def _demand(sentence: Sentence, ways: tuple[Way, ...]) -> Statement:
    return Statement("demand", ways, sentence, True)
