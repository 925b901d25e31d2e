"""People told of over two sentences: "We take billers with two years. They must pass the CPC in their first year"."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.clause.statement import Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import all_of, is_group

Stated = tuple[Sentence, list[Statement]]

# "He or she must …", "That person would …", "Such candidates have …", "In that case the CCS is due …"
_THESE = guarded(
    r"(?:and |but |then |of course )?(?:(?:he or she|she or he|they|he|she|(?:that|this) (?:person|coder|candidate"
    r"|applicant|hire)|such an? \w+|(?:such|those|these) (?:people|persons|coders|candidates|applicants|hires|folks"
    r"|employees|colleagues))(?:['’]ll|['’]d)?\b|in (?:that|this|their|such|such a|his or her) cases?\b)"
)


def of_the_same(stated: Iterator[Stated]) -> Iterator[Stated]:
    """The statements, with what a sentence asks of those whom the one before it lets in made a part of that."""
    held: Stated | None = None
    for sentence, found in stated:
        same = held and len(found) == 1 and (_THESE.match(sentence.low) or _you_of_door(held[1], sentence.low))
        if held and same and (joined := _joined(held, sentence, found)):
            held, found = (held[0], joined), []
        elif held and found and sentence.line == held[0].line and _is_said_again(held[1], found):
            found = []
        elif held and not found and _NO_YEARS.match(sentence.low) and sentence.line == held[0].line:
            held = (held[0], [_of_no_years(s) for s in held[1]])
            continue
        if held:
            yield held
        held = (sentence, found)
    if held:
        yield held


# "No certification? … send us your resume anyhow. You will need to be certified by the end of your second year"
_YOU = guarded(
    r"(?:but |and |then |of course )?you(?:['’]ll|['’]d| will| would| must| do)?\b[^.;]{0,40}\b(?:certif|credential)"
)


def _you_of_door(door: list[Statement], low: str) -> bool:
    """Whether "you" are those whom the sentence before lets in without a credential."""
    return all(s.kind == "besides" and s.codes == ("instead",) for s in door) and _YOU.match(low) is not None


# "CPC-As: we have one trainee seat. No anesthesia experience needed."
_NO_YEARS = guarded(
    r"no (?:[\w/-]+ ){0,3}(?:experience|years)(?: in [\w -]{3,20})? (?:is |are )?"
    r"(?:needed|required|necessary|asked|expected)\b"
)


def _is_said_again(taken: list[Statement], found: list[Statement]) -> bool:
    """Whether apprentices are asked just what they are taken by: "CPC-As: one seat. You do need the CPC-A in hand"."""
    lets_in = [w for s in taken for w in s.ways if s.kind == "besides"]
    asked = [w for s in found for w in s.ways if s.kind == "demand"]
    if len(taken) != 1 or len(found) != 1 or len(lets_in) != 1 or len(asked) != 1:
        return False
    return lets_in[0].codes == asked[0].codes != set() and is_apprentice(tuple(asked[0].codes)) and is_group(asked[0])


def _of_no_years(stated: Statement) -> Statement:
    """A way in besides by a credential alone, as one of no years."""
    plain = stated.kind == "besides" and all(w.groups and w.years is None for w in stated.ways)
    return (
        stated._replace(ways=tuple(w._replace(years=0.0, experience=False) for w in stated.ways)) if plain else stated
    )


def _joined(held: Stated, sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """The ways in besides of the sentence before, each with what this one asks in time; or nothing."""
    due = [s for s in found if s.kind == "demand" and all(g.within for w in s.ways for g in w.groups)]
    near = sentence.line == held[0].line
    if not near or not due or not all(s.kind == "besides" for s in held[1]):
        return []
    asked = {c for w in due[0].ways for c in w.codes}
    if not asked or any(w.codes & asked for s in held[1] for w in s.ways):
        return []
    return [s._replace(ways=all_of((s.ways, due[0].ways)), codes=("instead",)) for s in held[1]]


def either_of_people(low: str, tokens: list[Token]) -> list[Token]:
    """ "RNs and RHITs with two years may earn the CDEO": people of either kind, not one who is both."""
    out = list(tokens)
    between = _KINDS_OF_PEOPLE.search(low) if "and" in low or "as well" in low else None
    if between and any(t.kind in ("accept", "both") and t.start < between.start(1) for t in tokens):
        at = between.start(1), between.end(1)
        out = [t._replace(kind="or") if t.kind == "and" and at[0] <= t.start < at[1] else t for t in out]
        out = [t for t in out if t.kind != "both" or t.end > at[0]]
    for index in range(1, len(tokens) - 1):
        sides = tokens[index - 1], tokens[index + 1]
        if tokens[index].kind == "and" and all(_are_people(low, t) for t in sides):
            out[index] = tokens[index]._replace(kind="or")
    return out


# "Open to nurses (RN) and to coders (CCS, RHIT) with three years", "both RNs with three years and CCS holders with two"
_KINDS_OF_PEOPLE = guarded(
    r"\b(?:nurses|rns|coders|billers|graduates|[a-z-]{3,6}s|holders)\b (?:with|who|holding|\()[^.;:]{2,60}?"
    r"(,? (?:and|as well as) )(?:to |for |also )*(?:(?:certified|experienced|inpatient|clinical|registered) )?"
    r"(?:nurses|rns|coders|billers|graduates|(?:rhi[at]|ccs|cpc|coc|cic|crc)s|[a-z-]{3,6} holders|holders of)\b"
    r"(?= (?:with|who|holding|of|\())"
)
# "For RHIT and RHIA graduates of the past 18 months"
_OF_BOTH = guarded(r"(?: and [a-z-]{3,5})? (?:graduates|holders|coders|applicants|candidates)\b")


def _are_people(low: str, token: Token) -> bool:
    """Whether a credential stands in the plural for those who hold it: "RHITs"."""
    if token.kind != "cred" or len(codes_of(token)) != 1:
        return False
    if low.startswith("for ") and _OF_BOTH.match(low, token.end):
        return True
    code = codes_of(token)[0].lower()
    return low.startswith(f"{code}s", token.start) and not low[token.start + len(code) + 1 :][:1].isalnum()
