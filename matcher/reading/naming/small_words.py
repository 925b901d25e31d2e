"""The small words of a sentence as tokens: what joins and rules the facts, without what means something else there."""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue, cues
from matcher.reading.naming.equivalents import equivalents
from matcher.reading.naming.soft import soft_cues
from matcher.reading.naming.to_earn import to_earn
from matcher.reading.naming.token import BACK, Token
from matcher.reading.naming.turned import turns


@lru_cache(maxsize=4096)  # many ads of an employer ask in the same sentences
def small_words(low: str, schooled: bool, eased: Token | None) -> tuple[Token, ...]:
    """The small words of a sentence; ``schooled``: it names a degree, ``eased``: lets in those with less."""
    small = [t for c in cues(low) if not _means_other(low, c) for t in _small(low, c)]
    if low.startswith("plus:") and small and small[0].start == 0:  # not "five years plus"
        small[0] = small[0]._replace(kind="preferred")
    if "plus" in low:
        small = [t._replace(kind="preferred", value=BACK) if _is_plus(low, t) else t for t in small]
    if schooled and (open_on := _OPEN_ON.search(low)):
        small = sorted([*small, Token(*open_on.span(), "not", None, True)])
    if eased:
        small = sorted([*small, eased])
    small = _with_soft(low, small)
    if later := [Token(c.start, c.end, c.kind) for c in to_earn(low)]:
        small = sorted(_with_turns(small, later))
    if schooled and (alike := list(equivalents(low))):
        small = _with_turns(small, [Token(c.start, c.end, c.kind) for c in alike])
    return tuple(small)


def _is_plus(low: str, token: Token) -> bool:
    """Whether "plus" is all that is said of what stands before it: "CEMC: plus", "CRC - plus!"."""
    said = token.kind == "and" and low.startswith("plus", token.start) and token.end - token.start == 4
    apart = low[: token.start].rstrip().endswith((":", "-", "–", "—", "="))
    return said and apart and low[token.end : token.end + 1] in ("", ".", ";", ",", "!", ")")


# "They're open on degree", "flexible about schooling", "We are not fussy about the degree": it is not asked.
_OPEN_ON = guarded(
    r"\b(?:open|flexible|relaxed|easy|easygoing|(?:not|n['’]t) (?:fussy|picky|particular|strict)) (?:on|about|as to)"
    r"(?= (?:the |a |your |any )?(?:degree|schooling|education|diploma))"
)


def _small(low: str, cue: Cue) -> tuple[Token, ...]:
    """The token of a cue; "may be replaced by" swaps what stands before it for what follows.

    "certified or not yet certified" holds two.
    """
    if cue.kind == "replaced":
        return (Token(cue.start, cue.end, "lieu", BACK),)
    if cue.kind == "not" and (lacking := _OR_NOT.match(low, cue.start)):
        return Token(cue.start, cue.start + 2, "or"), Token(cue.start + 3, lacking.end(), "uncert")
    return (Token(cue.start, cue.end, cue.kind),)


_OR_NOT = guarded(r"or not (?:yet |currently |already )?(?:be(?:en)? )?(?:certified|credentialed)\b")


def _means_other(low: str, cue: Cue) -> bool:
    """Whether the words around a cue make it another thing: "Medicare Advantage", "we would like someone with"."""
    if cue.kind == "later":
        return bool(_OF_PEOPLE.match(low, cue.end) or _NOT_LATE.search(low, max(0, cue.start - 6), cue.start))
    if cue.kind == "not" and low.endswith(("passer ", "passers "), 0, cue.start):
        return True  # "board passer or not"
    if cue.kind == "accept" and low.endswith((" who ", " that "), 0, cue.start) and _BEGINS.match(low, cue.start):
        return True  # "we look for coders who can start without much orientation"
    if cue.kind == "accept":  # "To qualify, you need a CPC", "To be considered, please have …"
        return (low.startswith(_ASKED_FOR, cue.start) and low.endswith((" to ", " to be "), 0, cue.start)) or (
            low.startswith(_ASKED_FOR, cue.start) and low[: cue.start] in ("to ", "to be ")
        )
    if cue.kind == "no" and low.startswith(_NON, cue.end):
        return low.startswith("non", cue.start)
    if cue.kind == "not" and _EVERY_BOX.match(low, cue.start):
        return True
    if cue.kind == "lieu" and low.startswith("equals", cue.start):  # "CPC, or the hospital-side equals, COC or CCS"
        return low[cue.end : cue.end + 1] in ",:("
    if cue.kind in ("not", "no") and ("which" in low or "where" in low or "who" in low or "what" in low):
        return _WHICHEVER.match(low, cue.start) is not None  # "CPC or CCS, we don't care which"
    if cue.kind == "if":  # "full training is provided"
        return low.startswith("provided", cue.start) and low.endswith((" is ", " are ", " be "), 0, cue.start)
    if cue.kind == "open_list" and low.endswith("ever", cue.start, cue.end):
        return low[cue.end : cue.end + 1] != ")"  # "CPC or CCS, whichever you hold"
    if cue.kind == "one_of":  # "a license in any state"
        return low.startswith(_ANY_PLACE, cue.end) and low[cue.start : cue.end] == "any"
    if cue.kind == "preferred":
        person = low[cue.start : cue.end].endswith("like") and "also" not in low[cue.start : cue.end]
        if _WHOM.search(low, max(0, cue.start - 50), cue.start):
            return True
        return low.endswith("medicare ", 0, cue.start) or (person and _PERSON.match(low, cue.end) is not None)
    return False


#: "or a non-nurse with CPC and CPMA", "non-supervisory: two years"
_NON = ("-nurse", "-rn", " nurse", "-clinic", "-licensed", "-superv", "-manage", "-lead", "-exempt")
_BEGINS = guarded(r"(?:can|may|could) (?:start|join|come in|begin)\b(?! with(?:out)? (?:a |an |the )?c)")
# "You don't have to tick every box", "you need not meet all of these": what must be follows.
_EVERY_BOX = guarded(
    r"(?:(?:don['’]t|do not|doesn['’]t|does not) (?:have|need)(?: to)?|need ?n(?:o|['’])t|won['’]t need(?: to)?)"
    r" (?:tick|check|meet|have|satisfy|match|fit|fulfill?|hit) (?:every|all|each)\b"
)
# "it does not matter which", "we don't mind where", "makes no difference to us which of the two", "no matter where"
_WHICHEVER = guarded(
    r"(?:(?:does not|do not|doesn['’]?t|don['’]?t|couldn['’]t|wouldn['’]t) (?:much )?(?:matter|care|mind)|no (?:matter"
    r"|difference)|not (?:important|matter)|immaterial|irrelevant)(?: much| less)?(?: to (?:us|me|them))?,?"
    r" (?:which|where|who|what|in which|for who|how)\b"
)
_ANY_PLACE = (" state", " u.s. state", " us state", " one state", " setting", " specialty", " field", " kind of")
_ASKED_FOR = ("qualify", "considered", "accepted", "apply")
# "We'd like somebody with two years", "we would like a coder who has": the person, whose years are asked.
_PERSON = guarded(
    r" our (?:next|new) (?:[\w-]+ ){1,3}to (?:have|hold|be|come|bring)\b"
    r"| (?:to (?:hire|find|add) )?(?:someone|somebody|a person|people|an? (?:\w+ ){0,2}(?:coder|biller|auditor))"
    r"(?: \w+){0,3}? (?:who|with|that)\b(?![^.;]{0,12}\b(?:also|even)\b)"
)


# "The person we're hoping for has coded for two years": what that person has is asked.
_WHOM = guarded(
    r"\b(?:person|candidate|applicant|coder|auditor|someone|somebody|one|individual|hire)(?: that| whom| who)?"
    r" (?:we|i|they)(?:['’]re| are|['’]m| am)? $"
)


def _with_soft(low: str, small: list[Token]) -> list[Token]:
    """The small words and the turns of phrase that wish, which win over the words inside them."""
    soft = [Token(c.start, c.end, c.kind, None if forward else BACK, forward) for c, forward in soft_cues(low)]
    if soft:
        small = _with_turns(small, soft)
    told = [
        Token(t.cue.start, t.cue.end, t.cue.kind, None if t.forward else BACK, t.forward)
        for t in turns(low)
        if not _means_other(low, t.cue)
    ]
    told = [t for t in told if not any(s.start < t.end and t.start < s.end for s in soft)]
    return _with_turns(small, told) if told else small


def _with_turns(small: list[Token], turns: list[Token]) -> list[Token]:
    """The small words without those inside a turn of phrase, and the turns."""
    return [t for t in small if not any(s.start < t.end and t.start < s.end for s in turns)] + turns


# "Eligible candidates are …", "eligible to apply", "eligible for benefits" speak of people, not of exams.
_OF_PEOPLE = guarded(
    r" (?:candidates|applicants|employees|coders|states|for (?:benefits|hire|remote|overtime|rehire)"
    r"|to (?:apply|work)|(?:when|if|once|as soon as)\b)"
)


# "active (not pending)", "no candidates for it": those words say that it must be held.
_NOT_LATE = guarded(r"\b(?:not|no) ?[\"“'‘]?$|\bnon-?$")
