"""Demands that hold only for those with, or without, some credential."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import OF_FOREIGN, Statement
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.held_and_due import held_and_due
from matcher.reading.turns.holders_first import in_brackets, leading_holders
from matcher.reading.turns.holders_last import due_of_some, trailing_holders
from matcher.reading.turns.people_asked import people_asked
from matcher.reading.turns.trades import of_trade
from matcher.reading.ways import NOTHING

# "HCS-D coders - 1 yr is enough", "RNs: 3 years", "Coders (RHIA, RHIT): 3 years", "Registered nurses must hold …",
# "Certified applicants need 2 yrs", "With a certification: at least 1 year", "All others must hold …"; of nurses and
# coders "HIM professionals: …" are the others.
_KIN = (
    r"(?:(?:him|health information|hi|non-nurse|non-nursing|coding)"
    r" (?:professional|applicant|candidate|staff|background|people)s?|non-nurses|him coders)"
)
_OTHERS = guarded(
    r"^(?:all |any )?(?:others?|other (?:applicants|candidates|coders)|(?:everyone|everybody|anyone|anybody) else"
    r"|the rest|otherwise)\s*(?::|,|-|must|needs?|requires?|should|has to|have to|$)"
    rf"|^{_KIN}(?::| [-–—] |$)|^for (?:the |our )?{_KIN}(?::|,|$)"
)
# "Coder: five years of inpatient coding" beside "RN: three years …"; not "Coders: CPC with three years"
_CODERS = guarded(r"^(?:coders?(?::|$)|coders (?:must|need|should)\b|for (?:the |our )?coders?(?::|,|$))")


# "If the only thing you have is a CPC we'd need four years", "If all you hold is the CCA, six years"
_ONLY_HELD = guarded(
    r"if (?:the only (?:thing|one|credential|letters|certification) (?:that )?you(?:['’]ve got| have got| have| hold)"
    r" (?:is|are)"
    r"|all (?:that )?you (?:have|hold)(?: got)? is|you (?:only|just) (?:have|hold)|you have only)\b"
)


# "With cred, 2 yrs.", "Without certification: 4 years", "If certified, one year"
_WITH = guarded(
    r"(with|without|w/o|no|if|for)(?: the)? (?:an? |your |you are )?"
    r"(?:creds?|certs?|credentials?|certification|certified|a credential)\b[,:;-]? "
)


def demands_for_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """Demands that hold only for those with (or without) a credential, or nothing."""
    if any(t.kind in ("preferred", "reject") for t in tokens):
        return []
    for turn in _TURNS:
        if stated := turn(sentence, tokens, asked):
            return stated
    return [*trailing_holders(sentence, tokens, asked), *leading_holders(sentence, tokens, asked)]


def _by_label(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "For those with a credential: one year"; "Certified coder wanted: …" tells nobody apart."""
    label = sentence.label.lower()
    others = ":" in sentence.low[:40]  # "RN candidates: three years. Coding candidates: two" in one line
    if label and not others and _NURSES.fullmatch(label) and not any(t.kind == "cred" for t in tokens):
        ways = ways_of(tokens, sentence.start)
        return [Statement("only_for", ways, sentence, asked, codes=("RN",))] if any(w.years for w in ways) else []
    told = label.startswith(("with a", "for those with", "for cert", "certified a", "certified c"))
    if not told or label.endswith(("wanted", "needed", "sought")) or not any(t.kind == "years" for t in tokens):
        return []
    if any(t.kind == "apprentice" for t in tokens):
        return []  # "Certified coder: CPC, CCS. The apprentice version is fine as long as you have a year"
    return [Statement("only_for", ways_of(tokens, sentence.start), sentence, asked)]


# "RN candidates", "For nurses", "Nurses and physicians"
_NURSES = guarded(
    r"(?:for )?(?:rns?|nurses?|registered nurses?)(?: candidates?| applicants?)?"
    r"(?: (?:and|or|&) (?:(?:foreign |international )?medical (?:school )?graduates|physicians|mds|fmgs|imgs))?\W*"
)
# "Nursing candidates: RN with BSN and five years of ICU"
_NURSES_LEAD = guarded(r"(?:for )?(?:rn|nurses?|nursing)(?: candidates| applicants|)(?: only)?(?::| [-–—]) ?")


def _of_nurses(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "Nursing candidates: RN with BSN and five years": what is asked of nurses alone, where coders come too."""
    lead = _NURSES_LEAD.match(sentence.low)
    others = [t for t in tokens if t.kind == "cred" and codes_of(t) != ("RN",)]
    if not lead or others or not any(t.kind == "years" for t in tokens):
        return []
    kept = [t for t in tokens if t.kind != "cred" and t.start >= lead.end()]
    ways = ways_of(kept[1:] if kept[:1] and kept[0].kind in ("with", "and", "comma") else kept, sentence.start)
    return [Statement("only_for", ways, sentence, asked, codes=("RN",))] if ways != NOTHING else []


# "Foreign medical graduates: one year of CDI"
_GRADUATES = guarded(
    r"(?:for )?(?:(?:foreign|international) medical (?:school )?graduates?|fmgs?|imgs?)(?: candidates?| applicants?)?"
    r"(?::|,| [-–—]| must| need|\W*$)"
)


def _of_foreign_graduates(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "Foreign medical graduates: one year of CDI experience": of those who come in by that degree."""
    if not any(_GRADUATES.match(low) for low in (sentence.label.lower(), sentence.low)):
        return []
    ways = ways_of([t for t in tokens if t.kind != "edu"], sentence.start)
    alone = bool(ways) and all(w.years and not w.groups for w in ways)
    return [Statement("only_for", ways, sentence, asked, codes=OF_FOREIGN)] if alone else []


def _with_or_without(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "With cred, 2 yrs.", "Without certification: 4 years", "If certified (CPC, CCA), one year"."""
    held = _WITH.match(sentence.low)
    if held is None or any(t.kind == "apprentice" for t in tokens) or "other than" in sentence.low:
        return []
    if tokens[0].start > held.end() and {"uncert", "years"} <= {t.kind for t in tokens}:
        return [_for_the_others(sentence, tokens, asked)]
    comma = _end_of_condition(tokens, held.end())
    named = tuple(c for t in tokens if held.end() <= t.start < comma for c in codes_of(t) if t.kind == "cred")
    ways = ways_of([t for t in tokens if t.start >= (comma if named else held.end())], sentence.start)
    if ways == NOTHING:
        return []
    lacking = held[1].startswith(("without", "w/o", "no"))
    if lacking and not named and not any(t.kind in ("within", "obtain") for t in tokens):
        return [Statement("besides", ways, sentence, asked, codes=("instead",))]
    return [Statement("only_for", ways, sentence, asked, codes=named or (("none",) if lacking else ()))]


def _end_of_condition(tokens: Sequence[Token], start: int) -> int:
    """Where the comma or the bracket stands that ends "If you are certified (CPC, CCA), …", or -1."""
    spots = [i for i, t in enumerate(tokens) if t.kind in ("comma", "close") and t.start >= start]
    return next((tokens[i].start for i in spots if tokens[i].kind == "close" or not in_brackets(tokens, i)), -1)


def _with_nothing_else(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "If all you hold is the CCA, six years"."""
    only = _ONLY_HELD.match(sentence.low)
    if only is None or not {"cred", "years"} <= {t.kind for t in tokens}:
        return []
    ways = ways_of([t for t in tokens if t.start >= only.end() and t.kind != "required"], sentence.start)
    return [Statement("besides", ways, sentence, asked, codes=("instead",))]


def _of_the_rest(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """ "All others must hold …"."""
    named = any(t.kind == "cred" for t in tokens)
    lead = (sentence.label.lower(), sentence.low)
    if not any(_OTHERS.match(low) or (not named and _CODERS.match(low)) for low in lead):
        return []
    return [Statement("only_for", ways_of(tokens, sentence.start), sentence, asked, codes=("others",))]


def _for_the_others(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement:
    """ "For the certified, one year; for the uncertified, three and certification within six months": the second."""
    late = next((str(t.value) for t in tokens if t.kind == "within"), "")
    facts = [t for t in tokens if not (late and t.kind in ("loose", "any")) and t.kind not in ("uncert", "within")]
    return Statement("besides", ways_of(facts, sentence.start), sentence, asked, target=late, codes=("instead",))


#: The first that states anything is heard.
_TURNS: tuple[Callable[[Sentence, list[Token], bool], list[Statement]], ...] = (
    _by_label,
    _of_foreign_graduates,
    _of_nurses,
    _with_or_without,
    _with_nothing_else,
    _of_the_rest,
    of_trade,
    people_asked,
    due_of_some,
    held_and_due,
)
