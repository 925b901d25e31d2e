"""A further person whom a sentence of its own lets in: "One exception: a CIC with five years".

What such a sentence does not speak of, it takes from the demand before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import CREDENTIALS, FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING

# "One exception: a CIC with …", "The only exception is an RHIA with …", "We have made one exception, for …"
_EXCEPTION = guarded(
    r"exceptions?: |(?:(?:the|our|my|there(?: is|['’]s)|with|(?:we|i) (?:do )?(?:have|allow)|but) )*"
    r"(?:(?:one|an|only|sole|single|small|lone|usual|common) )+exceptions?\b(?! (?:to|of) (?:every|all))"
    r"|(?:we|i|they)(?:['’]ve|['’]ll|['’]d| have| had| would| will| can| do| did| once| also| sometimes)* "
    r"(?:made?|makes?) (?:one|an|the odd|the occasional|a few|a single) exceptions?\b[^.;:]{0,40}?\b(?:for|with|:)"
)
# "It could also be you if you have …", "This might be you too, if …"
_YOU = guarded(
    r"(?:(?:it|this|that) )?(?:could|might|may|can) (?:also )?be (?:you|yours|for you)\b,? (?:too,? )?(?:if|with)\b"
    # "You can be certified through NCCT as well, but then make it three years"
    r"|you (?:can|may|could) (?:also |just as well )?be (?:an? |certified |credentialed )[^.;]{0,60}?, but then\b"
    # "With a CPC instead, 3 years", "If you hold the CPC instead: three"
    r"|(?:or |and |but )?(?:with|if (?:you|they) (?:hold|have|bring)|holding|having) (?:an? |the |only )?"
    r"[^.;:,]{2,30}? instead[,:]"
)
# "Four years without.", "Three years without one.": of those who lack the credential
_WITHOUT = guarded(
    r"(?:or |but )?(?:at least |only )?(?:[\w.]+\+? ){1,2}without"
    r"(?: (?:one|it|letters|certification|an?y? credential))?\W*"
)
# "We sometimes take one year if …", "I have also hired people with …", "They occasionally settle for three …"
_SOMETIMES = guarded(
    r"(?:we|i|they)(?:['’]d|['’]ll|['’]ve| will| would| do| have| may| might| can)* (?:sometimes|occasionally|at times"
    r"|now and then|now and again|once in a while|from time to time|on occasion|also|even|gladly)(?: also)? "
    r"(?:takes?|taken|took|look(?:ed)? at|consider(?:ed)?|(?:talk(?:ed)?|speak) (?:to|with)|hired?|accept(?:ed)?"
    r"|see[ns]?|read"
    r"|interview(?:ed)?|settled? for|make do with|go with|get by with|bring in|brought in|welcome|sa(?:y|id) yes to)\b"
    r"|(?:sometimes|occasionally|now and then|now and again|once in a while|from time to time|on occasion|at times),? "
    r"(?:we|i|they)(?:['’]ll| will| do| have)? (?:take|look at|consider|talk to|hired?|accept|see|interview"
    r"|settle for)\b"
)
# "If you have … we'll interview you too", "Someone with …: send your resume anyway", "…, that's as good as three to us"
_TOO = guarded(
    r"\b(?:we|i|they|please|do|you|send|apply|write|call|talk|come|get in touch|let['’]s)\b[^.;:]{0,60}"
    r"\b(?:too|as well|anyway|anyhow|also|likewise|all the same|just the same|regardless|nevertheless)\b[.! ]*$"
    r"|\b(?:we|i)(?:['’]ll| will|['’]d| would) (?:also|still|gladly|happily|be (?:glad|happy|willing) to) (?:\w+ )?"
    r"(?:talk|look|interview|call|consider|meet|speak|see|hear|read|listen|take)\b[^.;]{0,24}[.! ]*$"
    r"|(?P<even>\b(?:is|are|['’]s|was|count(?:s|ed)?(?: it| that)?|that|good) (?:just )?(?:as good|as much|the same"
    r"|also fine|fine too|good enough) ?(?:as|for|to|too)?\b[^.;,()]{0,30}[.! ]*$)"
    r"|[:,–—-] ?(?:that['’]s |it['’]s |that is )?(?:also|too|just as|perfectly) (?:fine|good|ok|okay|welcome"
    r"|acceptable)[.! ]*$"
    # "If you are certified by another recognized coding body, that is acceptable too"
    r"|\b(?:is|are|['’]s|would be|will be|works?|counts?|suffices?|do|does)"
    r"(?: (?:just |perfectly |also )*(?:fine|good|ok|okay|all right|acceptable|accepted|welcome|enough|considered"
    r"|taken))?"
    r" (?:too|as well|also|likewise)[.! ]*$"
)
_WHO = guarded(
    r"(?:(?:and|but|or|yes|so|also|then|sure|otherwise|likewise)[,:]? )*"
    r"(?:if (?:you(?:r (?:cert\w*|credential))?|it|yours|all)\b(?! (?:want|wish|need|would|think|wonder|plan|care)\b)"
    r"|an? (?!year|month|few"
    r"|lot|day|degree)|someone|somebody"
    r"|another|anyone|people|coders|those|with\b|no \w|not an?\b|without\b)"
)
# Not "I will also talk to CIC holders if …": that is another person.
_ALSO = guarded(
    r"\b(?:also(?! (?:talk|consider|take|look|hear|accept|welcome|interview|call|meet|see|read|hire|be)\b)|too|besides"
    r"|on top|in addition|as well)\b"
)
_TURNS = frozenset(("reject", "not", "preferred", "within", "later", "lieu", "apprentice", "required", "obtain"))


def is_further(sentence: Sentence) -> bool:
    """Whether a sentence says that somebody else may come, whatever was asked before."""
    low = sentence.low
    if low.startswith(_LACKING):
        return False  # "If you don't have letters but have coded for three years": see if_none
    if "exception" in low or sentence.label.lower().endswith("exception"):
        return sentence.label.lower().endswith("exception") or _EXCEPTION.match(low) is not None
    return bool(
        _YOU.match(low) or _WITHOUT.fullmatch(low) or _SOMETIMES.match(low) or (_WHO.match(low) and _TOO.search(low))
    )


_LACKING = (
    "if you don't",
    "if you don’t",
    "if you do not",
    "if you haven",
    "if you have no",
    "if you've no",
    "if you've neither",
    "if you lack",
    "if you are not",
)


def further(sentence: Sentence, tokens: Sequence[Token]) -> Statement | None:
    """The way in of the further person of whom a sentence tells, or None."""
    kinds = {t.kind for t in tokens}
    if not kinds & {"years", "cred", "edu"} and not _names_another(sentence.low, tokens):
        return None
    if kinds & _TURNS or not is_further(sentence) or _begins_asking(tokens):
        return None
    if _WITHOUT.fullmatch(sentence.low):
        alone = ways_of([t for t in tokens if t.kind == "years"], sentence.start)
        return None if alone == NOTHING else Statement("besides", alone, sentence, True, codes=("instead",))
    told = _TOO.search(sentence.low)
    end = told.start("even") if told and told["even"] else len(sentence.low)
    if any(t.kind == "cred" and t.start > end for t in tokens) or ("exp" in kinds and "years" not in kinds):
        return None  # "A CPC-A is as good as a CPC", "Anyone with a CPC and inpatient experience can apply as well"
    kept, lacked = without_lacked([t for t in tokens if t.start < end])
    ways = ways_of(_by_body(kept), sentence.start)
    if ways == NOTHING or sentence.kind == "preferred":
        return None
    codes = _how(sentence.low, kept, lacked)
    return Statement("besides", ways, sentence, True, codes=codes)


def _names_another(low: str, tokens: Sequence[Token]) -> bool:
    """Whether it tells of a credential besides those asked, of any kind or of a body."""
    generic = [t for t in tokens if t.kind in ("any", "loose", "body")]
    return bool(generic) and (generic[0].kind == "body" or _ANOTHER.search(low) is not None)


def _by_body(tokens: list[Token]) -> list[Token]:
    """ "If you are certified by AHIMA instead": the body alone says which credential it is."""
    if not any(t.kind == "body" for t in tokens):
        return tokens
    kept = [t for t in tokens if t.kind not in ("loose", "any")]
    return [t._replace(kind="cred") if t.kind == "body" else t for t in kept]


# "certified by another recognized coding body", "some other coding certification", "a different credential"
_ANOTHER = guarded(
    r"\b(?:another|(?:an?|some|any) (?:other|different|equivalent|comparable)) (?:[\w-]+ ){0,4}"
    r"(?:bod(?:y|ies)|organi[sz]ations?|associations?|certif\w+|credentials?|board|agency|one|kind)\b"
)


def _begins_asking(tokens: Sequence[Token]) -> bool:
    """Whether what is asked stands before a semicolon: "A credential: CPC, CCS or CRC; the CPC-A is fine too"."""
    cut = next((i for i, t in enumerate(tokens) if t.kind == "semi"), 0)
    return any(t.kind == "cred" for t in tokens[:cut]) and any(t.kind == "accept" for t in tokens[cut:])


# "Otherwise we need three years", "Failing that, a diploma will do"
_ELSE = guarded(
    r"(?:otherwise|failing (?:that|this|these|those)|if (?:not|you (?:do not|don['’]t|aren['’]t|are not"
    r"|haven['’]t|have not))(?=,)|or else),? (?:(?:then )?(?:we|i|they|you|it|an?|at least"
    r"|applicants|candidates|the (?:applicant|candidate)|a?\s?minimum|no (?:less|fewer))\b|then\b|must\b"
    r"|(?=\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|ten\b|six months))"
)


def or_else(sentence: Sentence, tokens: Sequence[Token], echoes: bool) -> Statement | None:
    """What stands in for the demand right before: "Otherwise we need three years"; ``echoes``: "So does an RHIT"."""
    kinds = {t.kind for t in tokens}
    if not kinds & {"years", "cred", "edu"} or kinds & (_TURNS - {"required"}) or sentence.kind == "preferred":
        return None
    if not echoes and (not _ELSE.match(sentence.low) or kinds & CREDENTIALS):
        return None
    ways = ways_of(without_lacked(tokens)[0], sentence.start)
    return None if ways == NOTHING else Statement("else", ways, sentence, True)


def _how(low: str, kept: Sequence[Token], lacked: Sequence[Token]) -> tuple[str, ...]:
    """Whether it comes on top of what is asked ("and you also hold a CEMC"), or in place of a credential."""
    named = [t for t in kept if t.kind == "cred"]
    if not named and any(t.kind in CREDENTIALS or t.kind == "uncert" for t in lacked):
        return ("instead",)
    before = low[max(0, named[0].start - 24) : named[0].start] if named else ""
    if low.startswith(("you can", "you may", "you could")):
        return ()
    return ("also",) if _ALSO.search(before) and not lacked and "if" in low else ()


def without_lacked(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """What the person has, and what they lack: "no CPC but an RHIT", "two years and no HCS-D yet"."""
    kept: list[Token] = []
    lacked: list[Token] = []
    denied = False
    for token in tokens:
        if token.kind in ("no", "uncert"):
            denied = True
            lacked.append(token)
        elif denied and token.kind in ("but", "with", "semi", "dash", "colon"):
            denied = False
        elif denied and (token.kind in FACTS or token.kind in ("or", "exp", "slash", "comma", "and")):
            lacked.append(token)
            denied = token.kind != "comma" and token.kind != "and"
        else:
            kept.append(token)
    return kept, lacked
