"""Two denials that demand: "You won't last a week here without a CPC", "If you're not a CPC, keep scrolling".

What will not happen without a thing makes it a demand, whatever the verb, but for verbs of refusing and of minding ("we
won't turn away anyone without a CPC") and for what only some want ("you can't be promoted without one"). A thing
that is "not just nice" or that nobody would "call optional" is asked as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.guard import Guarded, guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import ATOMS, BACK, Token, codes_of

#: The value of a word that rules what stands after it.
_TAKES = "takes"
_NAMED = frozenset(("cred", "any", "body", "years", "edu", "degree"))
_DENIALS = frozenset(("no", "not", "reject", "uncert", "preferred"))
_NOT = r"(?:n['’]t| not)"
# "won't", "can't", "nobody", "there's no point", "refuses to"
_BAR = (
    rf"\b(?:(?:wo|ca|do|does|did|would|could|have|has|are|is|['’]re|['’]ve){_NOT}|will not|can not|cannot|never|nobody"
    r"|no[- ]one|not about to|refuses? to"
    r"|no (?:point|use|sense|job|jobs|place|room|work|seat|way|chance|future|interview|offer|start|entry|access))\b"
)
_HAVE = r"(?:have|hold|show|carry|list|own|bring|possess|come with|got|earned|passed)"
# "without", "who isn't", "that doesn't show", "if you don't have"
_LACK = (
    rf"\b(?:without|lacking|with no|(?:who|that) (?:(?:is|are|was|were|ai){_NOT}|(?:do|does|did|has|have){_NOT} {_HAVE}"
    rf"|lacks?|ha(?:s|ve|d) no)|if you(?:(?: are|['’]re) not| aren['’]t)|if you (?:do|have){_NOT} {_HAVE})\b"
)
_BAR_FIRST = guarded(rf"{_BAR}(?P<said>[^.;:,?!]{{0,60}}?){_LACK}")
# What nobody means who asks it of all: minding, refusing, and what comes to some or later.
_ELSE = guarded(
    r"\b(?:minds?|turn(?:s|ed|ing)?|reject\w*|refus\w*|hesitat\w*|afraid|worr\w+|matters?|hurt|penali\w+|against"
    r"|disqualif\w+"
    r"|exclud\w*|rul(?:e|ed|ing)|stop|held|hold|discourag\w*|problem|issue|overlook\w*|requir\w+|need|needs|ask\w*"
    r"|insist\w*|expect\w*|care|counts?|promot\w+|advanc\w+|move up|senior|leads?|pays?(?! for)|paid|raise|bonus"
    r"|alone|own|wrong"
    r"|independent\w*|unsupervised|from home|remote\w*|leave|miss|first|more than|less|fewer|because|certain|some"
    r"|shy|blame|judge\w*|punish\w*|forget|regret\w*|necessar\w+|mandatory|obliged|have to|had to|train\w*|teach\w*)\b"
)
# "You won't be turned down for lacking a CPC": two denials that spare.
_REFUSES = guarded(
    r"\b(?:turn(?:s|ed|ing)? (?:\w+ ){0,2}(?:away|down)|reject\w*|refus\w*|penali\w+|disqualif\w+|exclud\w+|ruled? out"
    r"|hold (?:it )?against|discourag\w+|looks? down)\b"
)
#: With one of these there is more to it: "… unless you have five years", "not yet", "until you pass".
_MORE = guarded(r"\b(?:unless|until|yet|except|within|months?|but|though|although|either|instead)\b")
_PEOPLE = r"(?P<people>(?:anyone|anybody|those|people|applicants|candidates|coders|auditors|persons|resumes))"
# How one who lacks it is addressed at the head of a clause: "Without a CPC", "If you're not a CPC", "No CPC"
_LACKING = guarded(
    r"(?:^|(?<=[;:] ))(?:(?:and|but|so|sorry,?) )?(?:without|lacking|no|not(?: having)?"
    rf"|{_PEOPLE} (?:without|lacking|who (?:is|are){_NOT})"
    rf"|if you(?:(?: are|['’]re) not| aren['’]t)|if you (?:do|have){_NOT} {_HAVE})\b"
)
# … and what becomes of them: "don't bother", "keep scrolling", "we can't even talk", "no dice"
_THEN = guarded(
    r"(?: (?:credential|certification|certificate|number|card|holder)|(?: of)?(?: (?!or "
    r"|and )[\w/-]+){0,3} experience| of [\w/-]+(?: coding)?)?(?:\)? ?[,:=–—-]| )? ?(?:(?:then|please|so|sorry"
    r"|i['’]m afraid|i am afraid),? )*"
    rf"(?:(?:do{_NOT} (?:even )?(?:bother|waste|click|write|call|ask us))"
    r"|(?:just )?(?:keep (?:scrolling|looking|walking)|scroll (?:on|past)|move (?:on|along)|look elsewhere|stop here"
    r"|save your)"
    r"|no (?:dice|chance|luck|deal|go|way|shot|interview|job|offer|call ?back|phone call|desk|seat|charts?|login"
    r"|entry)\b"
    rf"|(?:this|that|it|the (?:job|role|position|seat)|we|i)(?:(?: is| are|['’]s|['’]re)? not|(?: is| are|['’]s){_NOT}"
    r"|(?: wo| ca)n['’]t be| will not be|['’]m not) (?:the (?:\w+ )?(?:job|role|place|seat|spot|one|team)"
    r"|an? (?:match|fit)|(?:going to|gonna) (?:work|happen)|for you|your (?:job|role|seat)|possible|right for you)"
    rf"|(?:i|we|they|hr|the [a-z]+|our [a-z]+) (?:(?:simply|just|really) )?(?:(?:ca|wo|could|would){_NOT}|cannot"
    rf"|will not"
    r"|can not)(?: even| ever)? \w+"
    r"|you (?:(?:ca|wo)n['’]t|cannot|will not|can not)(?: even| ever)? \w+"
    r"|not (?:an? (?:match|fit|chance|candidate)|for you|here)\b|there(?:['’]s| is| are) (?:no|nothing)\b|(?:your"
    r"|the) (?:application|resume|conversation) (?:stops|ends|goes"
    r"|won['’]t|will not|is over)|nothing (?:else )?(?:happens|moves|works|helps|counts))"
)
# "Coders without a CPC won't hear back from us"
_THEY = guarded(
    rf"(?: (?:credential|certification|certificate|in hand))? (?:(?:wo|ca|do|are){_NOT}|will not|cannot|need not"
    rf"|get nowhere"
    r"|(?:get|have) no)\b"
)
_TAKES_IT = guarded(r" (?:it|them|those|these|that)\b")
# "isn't just nice", "is not merely preferred", "aren't only a plus"
_MERELY = guarded(rf"\b(?:is|are|was){_NOT} (?:just|merely|simply|only|purely|solely) ")
# "I won't pretend the CPC is optional", "we don't consider a CPC optional", "I wouldn't call it a luxury"
_CALLED = guarded(
    rf"\b(?:(?:wo|would|do|does|ca|could|is|are){_NOT}|will not|cannot|never|nobody|no one|not)"
    r"(?: (?:here|going to|about to|ever|would|will|on \w+ \w+)){0,3} "
    r"(?:pretend|call|consider|say|claim|treat|think|see|view|regard|describe)s?\b[^.;,]{2,40}?"
    r"\b(?:optional|negotiable|an? luxury|(?:just )?an? nice[- ]to[- ]have|unimportant|an? (?:mere )?(?:formality"
    r"|extra))\b"
)


def denied_twice(sentence: Sentence, tokens: list[Token]) -> tuple[Sentence, list[Token]]:
    """The sentence and its tokens, two denials in it as the word that demands."""
    low, kinds = sentence.low, {t.kind for t in tokens}
    if not kinds & _DENIALS or not kinds & ATOMS:
        return sentence, tokens
    if "preferred" in kinds and (merely := _MERELY.search(low)):
        return sentence, _more_than_wished(tokens, merely)
    if called := _CALLED.search(low):
        return sentence, _ruled(tokens, called.start(), "required", *called.span())
    if _MORE.search(low):
        return sentence, tokens
    return _barred_first(sentence, tokens) or _lacking_first(sentence, tokens) or (sentence, tokens)


def _more_than_wished(tokens: list[Token], merely: re.Match[str]) -> list[Token]:
    """ "A CPC isn't just nice": the wish that is denied as a demand."""
    wish = next((t for t in tokens if t.kind == "preferred" and 0 <= t.start - merely.end() < 6), None)
    if wish is None:
        return tokens
    rest = [t for t in tokens if t.end <= merely.start() or t.start >= wish.end]
    return sorted([*rest, Token(merely.start(), wish.end, "required", BACK)])


def _barred_first(sentence: Sentence, tokens: list[Token]) -> tuple[Sentence, list[Token]] | None:
    """ "You won't last a week here without a CPC"; or nothing."""
    low = sentence.low
    for found in _BAR_FIRST.finditer(low):
        inside = any(found.start() <= t.start < found.end() and t.kind in ATOMS for t in tokens)
        if inside or not _lacked(low, tokens, found.end()):
            continue
        if _REFUSES.search(low, found.start("said"), found.end("said")):
            return sentence, _ruled(tokens, found.start(), "not", *found.span())
        if not _ELSE.search(low, found.start("said"), found.end("said")):
            return _without(sentence, found.span()), _ruled(tokens, found.start(), "required", *found.span())
    return None


def _lacking_first(sentence: Sentence, tokens: list[Token]) -> tuple[Sentence, list[Token]] | None:
    """ "If you're not a CPC, keep scrolling"; or nothing."""
    low = sentence.low
    lack = _LACKING.search(low)
    named = _lacked(low, tokens, lack.end()) if lack else []
    then = _after(low, named[-1].end, lack.group("people")) if lack and named else None
    if lack is None or then is None or _is_lower(named):
        return None
    if low.startswith("no ", lack.start()) and _TAKES_IT.match(low, then.end()):
        return None  # "No CCA please, our clients won't take it"
    kept = [t for t in tokens if not then.start() <= t.start < then.end()]
    return _without(sentence, lack.span(), then.span()), _ruled(kept, lack.start(), "required", *lack.span())


def _after(low: str, end: int, people: str | None) -> re.Match[str] | None:
    """What becomes of those who lack what ends there; ``people``: they are the subject themselves."""
    return (_bar(_THEY, low, end) if people else None) or _bar(_THEN, low, end)


def _bar(pattern: Guarded, low: str, end: int) -> re.Match[str] | None:
    then = pattern.match(low, end)
    return None if then is None or _ELSE.search(low, then.start()) else then


def comes_to_nothing(low: str) -> bool:
    """Whether an answer turns away those who lack something: "Then this isn't for you", "Keep scrolling"."""
    return _bar(_THEN, low, 0) is not None


def _is_lower(named: Sequence[Token]) -> bool:
    """Whether it is the lower level that is named: "No CPC-A please"."""
    codes = [c for t in named for c in codes_of(t)]
    return bool(codes) and all(c.endswith("-A") for c in codes)


def _lacked(low: str, tokens: Sequence[Token], end: int) -> list[Token]:
    """The row of facts right after words of lack that end there."""
    after = [t for t in tokens if t.start >= end and t.kind in _ROW]
    if not after or after[0].kind not in _NAMED or not _RIGHT.fullmatch(low, end, after[0].start):
        return []
    row = [after[0]]
    for token in after[1:]:
        if token.start - row[-1].end > 4:
            break
        row.append(token)
    while row[-1].kind not in _NAMED:
        row.pop()
    return row


_ROW = frozenset((*_NAMED, "or", "comma", "slash", "loose", "open", "close"))
_RIGHT = guarded(
    r" ?(?:(?:an?|the|your|their|its|any|at least|active|current|valid|full|real|to be|certified|as|own) ?){0,4}\(?"
)


def _ruled(tokens: list[Token], start: int, kind: str, first: int, last: int) -> list[Token]:
    """The tokens with a word that rules what follows; of those between ``first`` and ``last`` only facts are left."""
    kept = [t for t in tokens if t.end <= first or t.start >= last or t.kind in _ROW]
    return sorted([*kept, Token(start, start + 1, kind, _TAKES)])


def _without(sentence: Sentence, *spans: tuple[int, int]) -> Sentence:
    """The sentence without some of its words."""
    low = sentence.low
    for start, end in spans:
        low = low[:start] + " " * (end - start) + low[end:]
    return sentence._replace(low=low)
