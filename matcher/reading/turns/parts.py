"""The parts of a sentence heard one by one: cut at semicolons, and brackets that state something of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from matcher.reading.clause.label_words import one_of_label
from matcher.reading.clause.statement import is_apprentice
from matcher.reading.naming.token import BACK, Token, codes_of, has_facts
from matcher.reading.text import Sentence
from matcher.reading.turns.brackets import bracketed
from matcher.reading.turns.granted import without_granter
from matcher.reading.turns.put_in import with_brackets


def parts_of(sentence: Sentence, tokens: list[Token]) -> Iterator[list[Token]]:
    """The sentence without its brackets that state something of their own, then each of these."""
    outer: list[Token] = []
    inner: list[list[Token]] = []
    begun: list[Token] | None = None
    for token in with_brackets(without_granter(tokens)):
        if begun is None and token.kind != "open":
            outer.append(token)
            continue
        begun = begun or []
        begun.append(token)
        if token.kind == "close" and _refused(outer, begun):
            inner.append([outer.pop(), begun[1]])
            while outer and outer[-1].kind in ("comma", "or", "and"):
                outer.pop()
            begun = None
        elif token.kind == "close":
            added, apart = bracketed(sentence, tokens, outer, begun)
            outer.extend(added)
            inner.extend(apart)
            begun = None
    whole = outer + (begun or [])
    yield from [whole] if one_of_label(sentence.label) else _by_semicolon(whole)
    yield from inner


def _refused(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets say of the one credential before them that it does not count: "CPC, CCS, CPC-A (no)"."""
    told = [t.kind for t in inner] == ["open", "reject", "close"] and inner[1].value == BACK
    return told and bool(outer) and outer[-1].kind == "cred"


def _by_semicolon(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut at semicolons where only some parts speak of what is accepted: "two years; one will do for an RHIT"."""
    parts: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        choice = token.kind == "semi" and _or_else(tokens[index + 1 :])
        taken = token.kind == "comma" and _takes_apprentice(tokens, index)
        if (
            taken
            or (token.kind == "comma" and _and_apprentices(tokens[index + 1 :]))
            or (token.kind == "or" and _or_lacking(tokens, index))
            or (token.kind == "semi" and not choice and not _denied_in_brief(tokens[index + 1 :]))
            or (token.kind == "dash" and _welcomes(tokens[index + 1 :]))
        ):
            parts.append([])
        else:
            parts[-1].append(token)
    parts = [part for part in parts if not any(t.kind == "combo" for t in part) or has_facts(part)] or parts
    accepting = [any(t.kind in ("accept", "uncert") for t in part) for part in parts]
    if len(parts) > 1 and any(accepting) and not all(accepting):
        yield from (part for part in parts if part)
    else:
        yield tokens


def _or_lacking(tokens: Sequence[Token], index: int) -> bool:
    """Whether those without a credential come by years of their own: "CCS and one year, or no credential and four"."""
    after = tokens[index + 1 :]
    return bool(
        after
        and after[0].kind == "uncert"
        and any(t.kind == "years" for t in after)
        and any(t.kind in ("within", "later") for t in after)
        and any(t.kind in ("cred", "body", "any", "loose") for t in tokens[:index])
    )


def _and_apprentices(following: Sequence[Token]) -> bool:
    """ "You need an AAPC credential, and yes, an apprentice one is fine": the rest of a sentence lets those in."""
    kinds = [t.kind for t in following if t.kind not in ("and", "comma", "but", "any", "loose", "one_of")]
    return kinds == ["apprentice", "accept"]


def _takes_apprentice(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma parts what is asked from an apprentice who may come: "CPC or RCC, one year, CPC-A works too"."""
    following = tokens[index + 1 : index + 3]
    if [t.kind for t in following] != ["cred", "accept"] or not is_apprentice(codes_of(following[0])):
        return False
    return any(t.kind == "years" for t in tokens[:index]) and not any(t.kind == "preferred" for t in tokens)


def _or_else(following: Sequence[Token]) -> bool:
    """Whether a plain choice follows: "one year; or a four-year course", not "…; or no certification but four"."""
    kinds = {t.kind for t in takewhile(lambda t: t.kind != "semi", following)}
    return bool(following) and following[0].kind == "or" and not kinds & {"uncert", "accept", "no", "apprentice"}


def _denied_in_brief(following: Sequence[Token]) -> bool:
    """Whether what follows goes by the words before it: "AHIMA credentials are accepted; NCICS and CBCS are not"."""
    kinds = [t.kind for t in following]
    return kinds[-1:] == ["no"] and "cred" in kinds and set(kinds) <= {"cred", "and", "or", "comma", "no"}


def _welcomes(tokens: Sequence[Token]) -> bool:
    """Whether a dash tells who else may come: "CPC or RHIT - apprentices will be considered with a year"."""
    kinds = {t.kind for t in tokens}
    lower = [t for t in tokens if t.kind == "cred"]
    if "accept" in kinds and lower and all(is_apprentice(codes_of(t)) for t in lower):
        return True  # "CRC or CPC - A's are fine if it's a CRC-A"
    return {"accept", "years"} <= kinds and bool(kinds & {"apprentice", "cred"})
