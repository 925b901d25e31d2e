"""Which of the grades that an ad names is hired: each, the one of the title, those that are open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.reading.grades.heads import heads_of
from matcher.reading.grades.lines import blocks, is_title
from matcher.reading.grades.names import OTHER_JOBS, WORK, names_in, words_in
from matcher.reading.grades.owning import Piece
from matcher.reading.grades.phrases import ELSEWHERE, LATER
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Ad, Sentence

_AD = (
    r"(?:recruitment|posting|opening|vacancy|position|announcement|notice|ad|advertisement|job|requisition|req"
    r"|hire|appointment|role|exam(?:ination)?)s?"
)
# "This recruitment is to fill vacancies at the Coder II level only", "Posting is for Coder 1", "We hire a Coder I"
_HIRED = guarded(
    rf"(?:^|[;.:(,] |\()(?:(?:this|the|our|the (?:current|present)|present|current"
    rf"|today['’]s)? ?{_AD}(?: [\w-]+){{0,3}}?"
    r" (?:is|are|will be|covers|concerns|fills?)(?: (?:only|now|being|made|filled|open|posted|advertised|to fill|an?"
    r"|one|two|the|vacanc(?:y|ies)|positions?|seats?|offered|hired|set))* ?(?:for|at|as|in|on|of)?"
    r"|(?:we|they)(?:['’]re| are)(?: \w+)? (?:hiring|filling|recruiting|posting)(?: only)?(?: for| at| the)?"
    r"|you(?:['’]d| would|['’]ll| will) (?:be|start|join|come in|be hired|begin)(?: as| at| in)?|you (?:start"
    r"|begin)(?: as| at)?"
    r"|(?:everyone|everybody|all (?:new )?(?:hires|coders|staff)|new (?:hires|coders)) (?:starts?|begins?|comes? in"
    r"|are hired|is hired)(?: as| at| in)?"
    r"|this is|(?:hiring|posted|open|vacant|advertised)(?: now)?(?: is| for| at|:)?)"
    r"(?: (?:the|an?|our|one|two|three|\d+|only|level))* ?$"
)
_THIS_ONE = guarded(r" ?\((?:this|the present|our) (?:posting|opening|job|position|ad|vacancy|one|req)\)")
_ONLY_AFTER = re.compile(
    r"(?: level| grade|s)? (?:only|alone)\b|(?: (?:seats?|positions?|levels?|grades?))? (?:is"
    r"|are) (?:the )?(?:only )?(?:one )?(?:now )?(?:open|vacant|hiring|available|being filled)\b(?! until)"
)
_OF_AD = guarded(rf"\b{_AD}\b|\b(?:vacant|open|hir(?:e|ing)|recruit\w*|seats?)\b")
_ONLY_BEFORE = re.compile(r"\bonly (?:for )?(?:the |an? )?$")
# "Grades 7 and 8 are not open", "Level 1 is full", "posted separately", "promoted from within"
_CLOSED = guarded(
    r"\bclosed to\b|\bnot this (?:post|job|position|one|opening|ad|role)\b|\bha(?:s|ve) been filled\b"
    r"|\bwhen they arise\b"
    r"|\b(?:not|n['’]t|no longer|never) (?:\w+ )?(?:open|available|hir\w+|recruit\w*|fill\w*|offer\w*|vacant"
    r"|part of this|being)\b"
    r"|\b(?:is|are) (?:now |already |currently |all )?(?:full|filled|staffed|closed|taken)\b(?! for| at| by)"
    r"|\bno (?:vacanc\w+"
    r"|openings?)\b"
    r"|\b(?:posted|advertised|recruited|listed|announced|hired) (?:for )?separately\b|\bunder (?:a )?(?:separate"
    r"|another|its own|different)\b"
    r"|\bfrom (?:within|among our)\b|\b(?:by|through|on|via) (?:internal )?promotion\b|\bpromot\w+ (?:only|from"
    r"|internally)\b"
    r"|\bopens? (?:up )?(?:to you )?(?:after|once|when)\b|\binternal(?:ly)? (?:only|candidates)\b"
    r"|\bfor (?:information|reference)\b"
)
# "To be considered for Coder II later on", "something to grow into"
_LATER_TOO = guarded(
    r"\blater(?: on)?\b|\bgrow into\b|\bdown the road\b|\bafter (?:you|one|two|three|\w+ (?:years?"
    r"|months?)) (?:with us|here|as|in|at)\b"
    r"|\bin (?:time|due course)\b|\bnext (?:level|step|grade)\b|\bwe help with\b|\bonce you(?:['’]re| are| have"
    r"|['’]ve)\b"
)
_EITHER = guarded(
    r"\b(?:either|both|all|any|each|one of (?:the|these|two|three)|multiple|several|various)\b[^.;:]{0,24}"
    r"\b(?:levels?|grades?|class(?:es)?|bands?|steps?|tiers?)\b|\bdepend(?:s|ing)? (?:up)?on (?:your "
    r"|the )?(?:\w+ ){0,2}"
    r"(?:qualif\w+|experience|background|skills?|credentials?|years|you)\b|\bcommensurate with\b|\bunderfill"
    r"|\bwhichever level\b"
    r"|\blevel (?:will be |is )?(?:determined|decided|set)\b|\byour level\b|\bflexibly staffed\b|\bmay be (?:filled"
    r"|hired|made)\b"
)


# "which we also have open", "is also open"
_ALSO_OPEN = guarded(
    r"\balso (?:have |has )?(?:it )?(?:is |are )?open\b|\b(?:is|are) also (?:being )?(?:open|hiring|hired|filled)\b"
)
# "We have a 1 and a 3 open. The 2s are full."
_FIGURES = guarded(
    r"\b(?P<n>(?:an? |the )(?:\d|i{1,3})s?(?:(?:,| and|,? or) (?:an? |the )?(?:\d|i{1,3})s?){0,3})"
    r" (?:is |are )?(?:now |currently |all )?(?:(?P<open>open|vacant)|(?P<full>full|filled|taken|closed))\b"
)
_FIGURE = re.compile(r"\b(\d|i{1,3})s?\b")
_FIGURE_OF = {"i": "1", "ii": "2", "iii": "3"}


class Hiring:
    """What an ad says of which grades it hires."""

    def __init__(self, ad: Ad, pieces: Sequence[Piece]) -> None:
        self.titled, self.title = _titled(ad), lowered(ad.title)
        self.only: list[str] = []
        self.closed: set[str] = set()
        self.either = False
        self.offered: list[str] = []
        for sentence in ad.sentences:
            self._take(sentence)
        self.offered += [k for p in pieces if p.hires for k in p.keys]
        for piece in pieces:
            if piece.keys and _ALSO_OPEN.search(piece.sentence.low):
                self.offered += piece.keys
                self.closed -= set(piece.keys)
            elif piece.keys and _CLOSED.search(piece.sentence.low):
                self.closed.update(k for k in piece.keys if k not in self.titled)

    def _take(self, sentence: Sentence) -> None:
        low = sentence.low
        self.either = self.either or bool(_EITHER.search(low))
        names = names_in(low, sentence.text)
        if _ALSO_OPEN.search(low):
            self.offered += [k for n in names for k in n.keys]
        for found in _FIGURES.finditer(low):
            told = [_FIGURE_OF.get(n, n) for n in _FIGURE.findall(found["n"])]
            if found["full"]:
                self.closed.update(told)
            else:
                self.only += told
        elsewhere = ELSEWHERE.search(low)
        for name in names:
            clause = _clause(low, name.start)
            before, after = low[clause[0] : name.start], low[name.end : clause[1]]
            if (
                elsewhere
                or _CLOSED.search(low[clause[0] : clause[1]])
                or LATER.search(before)
                or _LATER_TOO.search(low[clause[0] : clause[1]])
            ):
                self.closed.update(name.keys)
            elif (
                _THIS_ONE.match(after)
                or _HIRED.search(before)
                or (_OF_AD.search(low) and (_ONLY_AFTER.match(after) or _ONLY_BEFORE.search(before)))
            ):
                self.only += name.keys
        if sentence.label and not names and _LATER_TOO.search(sentence.label.lower()):
            self.closed.update(heads_of(sentence.label))
        if sentence.label and (_LATER_TOO.search(sentence.label.lower()) or _CLOSED.search(sentence.label.lower())):
            self.closed.update(k for n in names_in(sentence.label.lower(), sentence.label) for k in n.keys)

    def of(self, own: Sequence[str]) -> list[str]:
        """The grades that are hired, of those of which it tells anything (``own``)."""
        if self.only:
            return list(dict.fromkeys(self.only))
        titled = self.titled + ([k for k in own if k in OTHER_JOBS and k in self.title] if self.titled else [])
        if len(titled) > 1 and not set(titled) & set(own):
            titled = []  # "Coder (Trainee through Journey)", told of as I, II and III
        if titled and not (len(titled) == 1 and self.either):
            return list(dict.fromkeys((*titled, *(k for k in self.offered if k not in self.closed))))
        return list(dict.fromkeys((*titled, *(k for k in own if k not in self.closed or self.either))))


def _clause(low: str, at: int) -> tuple[int, int]:
    begin = max(low.rfind(";", 0, at), low.rfind(". ", 0, at), low.rfind("(", 0, at)) + 1
    ends = [e for e in (low.find(";", at), low.find(". ", at), low.find("(", at)) if e > 0]
    closing = low.find(")", at)
    if begin and low[begin - 1] == "(" and closing > 0:
        ends.append(closing)
    return begin, min(ends, default=len(low))


def _titled(ad: Ad) -> list[str]:
    out = list(_keys_of_title(ad.title))
    heads = blocks(ad.sentences)
    for number, sentence in enumerate(ad.sentences[:12]):
        if number not in heads and is_title(ad.sentences, number):
            out += _keys_of_title(sentence.text)
            if names_in(sentence.label.lower(), sentence.label):
                out += heads_of(sentence.label)
    return list(dict.fromkeys(out))


_BESIDE = re.compile(
    rf"\b{WORK}(?= ?(?:/|or|and|&|,) ?(?:an? )?(?:(?:[\w-]+ )?{WORK} )?(?:senior|sr|lead|trainee|junior|apprentice))"
    r"|(?:senior|lead|trainee"
    rf"|junior|apprentice)\b[^,/]{{0,20}} ?(?:/|or|and|&) ?(?:[\w]+ )?{WORK}(?! ?(?:i|\d|\())"
)


def _keys_of_title(title: str) -> Iterator[str]:
    low = lowered(title)
    bracket = re.search(r"\(([^()]*)\)", low)
    if bracket and len(words := words_in(bracket[1])) > 1:
        yield from words
        return
    names = names_in(low, title)
    after = {n.start for n in names}
    numbered = {_alias(low, n.end) for n in names if n.keys[0].isdigit()}
    for name in names:
        if not name.keys[0].isdigit() and (_alias(low, name.end) in after or name.start in numbered):
            continue  # "Trainee Clinical Coder (Band 3)", "Coder I (Entry Level)"
        clause = _clause(low, name.start)
        if not _CLOSED.search(low[clause[0] : clause[1]]):
            yield from name.keys
    beside = _BESIDE.search(low)
    if beside and not any(n.start < beside.end() <= n.end for n in names):
        yield "coder"


def _alias(low: str, at: int) -> int:
    """Where another name of the same grade may stand: in a bracket or behind a dash ("Trainee Coder - Band 3")."""
    while at < len(low) and low[at] in " (-–":
        at += 1
    return at
