"""Demands that hold only for those with, or without, some credential."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import ANY_APPRENTICE, FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.naming.mentions import mentions
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.each import years_for_each
from matcher.reading.turns.each_kind import of_each_kind
from matcher.reading.turns.lacking import lacks_experience
from matcher.reading.turns.meant import HOLDS_THOSE
from matcher.reading.turns.trades import of_trade
from matcher.reading.ways import NOTHING, Way, all_of, replace

# "HCS-D coders - 1 yr is enough", "RNs: 3 years", "Coders (RHIA, RHIT): 3 years", "Registered nurses must hold …",
# "Certified applicants need 2 yrs", "With a certification: at least 1 year", "All others must hold …".
_OTHERS = guarded(
    r"^(?:all |any )?(?:others?|other (?:applicants|candidates|coders)|(?:everyone|everybody|anyone|anybody) else"
    r"|the rest|otherwise)\s*(?::|,|-|must|needs?|requires?|should|has to|have to|$)"
)


# "If the only thing you have is a CPC we'd need four years", "If all you hold is the CCA, six years"
_ONLY_HELD = guarded(
    r"if (?:the only (?:thing|one|credential|letters|certification) (?:that )?you(?:['’]ve got| have got| have| hold)"
    r" (?:is|are)"
    r"|all (?:that )?you (?:have|hold)(?: got)? is|you (?:only|just) (?:have|hold)|you have only)\b"
)
# "two years for CPC holders", "three from anyone with the CIRCC", "one of those who hold an RHIT"
_ANY_WITH = (
    r"(?:any(?:one|body)|those|people|someone|coders|candidates|applicants) (?:with|who (?:hold|have|holds|has)"
    r"|holding)"
    r"(?: an?| the)? $"
)
_ANYONE = guarded(rf"\b(?:for|from|of) {_ANY_WITH}")
_FOR_HOLDERS = guarded(rf"\b(?:for|from) (?:the |our )?$|\b(?:for|from|of) {_ANY_WITH}")


# "With cred, 2 yrs.", "Without certification: 4 years", "If certified, one year"
_WITH = guarded(
    r"(with|without|w/o|no|if|for)(?: the)? (?:an? |your |you are )?"
    r"(?:creds?|certs?|credentials?|certification|certified|a credential)\b[,:;-]? "
)


def demands_for_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """Demands that hold only for those with (or without) a credential, or nothing."""
    low = sentence.low
    if any(t.kind in ("preferred", "reject") for t in tokens):
        return
    label = sentence.label.lower()
    sought = label.endswith(("wanted", "needed", "sought"))  # "Certified coder wanted: CPC with two years"
    if (
        not sought
        and label.startswith(("with a", "for those with", "for cert", "certified a", "certified c"))
        and any(t.kind == "years" for t in tokens)
    ):
        yield Statement("only_for", ways_of(tokens, sentence.start), sentence, asked)
        return
    if (held := _WITH.match(low)) and not any(t.kind == "apprentice" for t in tokens):
        if tokens[0].start > held.end() and {"uncert", "years"} <= {t.kind for t in tokens}:
            yield _for_the_others(sentence, tokens, asked)
            return
        spots = [i for i, t in enumerate(tokens) if t.kind in ("comma", "close") and t.start >= held.end()]
        comma = next((tokens[i].start for i in spots if tokens[i].kind == "close" or not _in_brackets(tokens, i)), -1)
        named = tuple(c for t in tokens if held.end() <= t.start < comma for c in codes_of(t) if t.kind == "cred")
        ways = ways_of([t for t in tokens if t.start >= (comma if named else held.end())], sentence.start)
        if ways != NOTHING and named:
            yield Statement("only_for", ways, sentence, asked, codes=named)
            return
        if ways != NOTHING:
            lacking = held[1].startswith(("without", "w/o", "no"))
            if lacking and not any(t.kind in ("within", "obtain") for t in tokens):
                yield Statement("besides", ways, sentence, asked, codes=("instead",))
                return
            yield Statement("only_for", ways, sentence, asked, codes=("none",) if lacking else ())
            return
    if (codes := _named_by(label)) and not any(t.kind == "accept" for t in tokens):
        yield Statement("only_for", ways_of(tokens, sentence.start), sentence, asked, codes=codes)
        return
    if (only := _ONLY_HELD.match(low)) and {"cred", "years"} <= {t.kind for t in tokens}:
        ways = ways_of([t for t in tokens if t.start >= only.end() and t.kind != "required"], sentence.start)
        yield Statement("besides", ways, sentence, asked, codes=("instead",))
        return
    if _OTHERS.match(label or low):
        yield Statement("only_for", ways_of(tokens, sentence.start), sentence, asked, codes=("others",))
        return
    if found := of_each_kind(sentence, tokens, asked):
        yield from found
        return
    if found := list(of_trade(sentence, tokens, asked)):
        yield from found
        return
    if found := list(_people(sentence, tokens, asked)):
        yield from found
        return
    if each := years_for_each(sentence, tokens, asked):
        yield from each
        return
    if due := _due_of_some(sentence, tokens, asked):
        yield due
        return
    yield from _trailing_holders(sentence, tokens, asked)
    yield from _leading_holders(sentence, tokens, asked)


# "for anyone who joins with an RHIT alone", "of coders with only the CPC", "from those who hold a CCA"
_OF_THOSE = guarded(
    r"\b(?:for|of|from|by) (?:any(?:one|body)|those|people|coders|applicants|candidates|hires|someone|everyone)\b"
    r"[^.;,]{0,25}\b(?:with|holding|holds?|have|has|by|on)(?: only| just| merely)?(?: an?| the)? $"
)


def _due_of_some(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """What is due in time of the holders of another: "CCS within a year for anyone who joins with an RHIT alone"."""
    late = next((i for i, t in enumerate(tokens) if t.kind == "within"), 0)
    ends = next((i for i, t in enumerate(tokens) if t.kind == "semi" and i > late), len(tokens))
    named, held = ([t for t in part if t.kind == "cred"] for part in (tokens[:late], tokens[late:ends]))
    if not late or not named or not held or any(t.kind in ("years", "edu", "accept") for t in tokens[:ends]):
        return None
    if not _OF_THOSE.search(sentence.low, tokens[late].end, held[0].start):
        return None
    due = [t for t in tokens[: late + 1] if t.kind in ("cred", "or", "comma", "slash", "within")]
    codes = tuple(c for t in held for c in codes_of(t))
    return Statement("only_for", ways_of(due, sentence.start), sentence, asked, codes=codes)


def _named_by(label: str) -> tuple[str, ...]:
    """The credentials of the people whom a label names: "RNs: …", "CPC holders: …"; not "RN license: …"."""
    if len(label) > 40 or not _HOLDERS.search(label):
        return ()
    return tuple(dict.fromkeys(c for m in mentions(label.upper()) if m.kind == "cred" for c in m.value))


_HOLDERS = guarded(r"^(?:nurses|rns|lpns|[a-z/-]+s|.*\b(?:holders|applicants|candidates))$")


def _for_the_others(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement:
    """ "For the certified, one year; for the uncertified, three and certification within six months": the second."""
    late = next((str(t.value) for t in tokens if t.kind == "within"), "")
    facts = [t for t in tokens if not (late and t.kind in ("loose", "any")) and t.kind not in ("uncert", "within")]
    return Statement("besides", ways_of(facts, sentence.start), sentence, asked, target=late, codes=("instead",))


# "Applicants certified by AAPC must hold the CIC", "Candidates whose only credential is CPC must also get …",
# "Hires without a
# credential shall earn one", "A CASCC holder may have one year", "Anyone hired without the CRC has to pass it":
# who, and what then.
_WHO = guarded(
    r"(?:all |any |if )?(?:applicants|candidates|those|persons|coders|anyone|people|(?:new )?hires|employees|graduates"
    r"|someone|an? (?:applicant|candidate|person|coder|graduate|individual))\s"
    r"(?:hired |who )?(?:who|whose|with|without|with out|certified|holding|hold|have|has|are|is|coming|from|not"
    r"|lacking|new|only)\b"
)
_NEW_TO = guarded(r"\bwith out\b|\b(?:new|strangers?) to\b")
# "People new to the work must come certified": nobody without experience comes uncertified.
_NEW_TO_WORK = guarded(
    r"\b(?:new|strangers?) to (?:the |this |our |medical )?(?:work|field|coding|trade|job|business|profession)\b"
)
_THEN = guarded(
    r"\b(?:must|needs? to|needs?|has to|have to|shall|will|should|may have|can have|requires?|are required to"
    r"|is required to)\b"
)


def _people(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """Demands on people told apart by a credential that they hold, or lack."""
    low = sentence.low
    who = _WHO.match(low)
    then = _THEN.search(low, who.end()) if who else None
    if not who or not then or any(t.kind in ("reject", "accept") for t in tokens):
        return
    before = [t for t in tokens if t.end <= then.start()]
    after = [t for t in tokens if t.start >= then.start()]
    named = tuple(c for t in before if t.kind == "cred" for c in codes_of(t))
    lacking = any(t.kind in ("uncert", "no") for t in before) or _NEW_TO.search(low, 0, then.start()) is not None
    if schooled := _schooled(before, after, sentence, asked):
        yield schooled
        return
    ways = ways_of([*(t for t in before if t.kind == "uncert"), *after], sentence.start)
    if ways == NOTHING or not (named or lacking or any(t.kind in ("body", "loose", "any") for t in before)):
        return
    if lacking and named:  # "anyone hired without the CRC has to pass the CRC in 18 months"
        yield Statement("demand", ways, sentence, True)
    elif lacking and lacks_experience(low, who.end(), then.start()) and any(t.kind == "years" for t in after):
        yield Statement("besides", ways, sentence, asked)  # "those without ortho need four years of other surgery"
    elif lacking and _NEW_TO_WORK.search(low, 0, then.start()) and any(w.groups for w in ways):
        yield Statement("besides", tuple(replace(w, years=0.0) for w in ways), sentence, asked)
    elif lacking:
        yield Statement("only_for", ways, sentence, asked, codes=("none",))
    elif named:
        yield Statement("only_for", ways, sentence, asked, codes=named)
    else:
        yield Statement("besides", ways, sentence, asked)


def _schooled(before: Sequence[Token], after: Sequence[Token], sentence: Sentence, asked: bool) -> Statement | None:
    """ "An applicant with an associate's degree needs two years": a way in besides."""
    has = ways_of([t for t in before if t.kind in ("edu", "or", "comma", "slash")], sentence.start)
    needs = ways_of([t for t in after if t.kind in ("years", "least", "exp")], sentence.start)
    if has == NOTHING or needs == NOTHING or any(t.kind == "no" for t in before):
        return None
    return Statement("besides", all_of((has, needs)), sentence, asked)


# "RHITs must also hold the CPC", "CCAs must have the CPC as well"
_MUST_TOO = guarded(
    r" ?(?:must|have to|need(?: to)?|should) (?:also\b|(?=[^.;]{2,40}\b(?:too|as well|besides|in addition)\b))"
)


def _needed(tokens: list[Token]) -> list[Token]:
    """Without what the clause says is not needed: "COSC holders: the CPC is not needed and I accept one year"."""
    cut = next((i for i, t in enumerate(tokens) if t.kind == "not"), -1)
    before = [t for t in tokens[:cut] if t.kind in FACTS] if cut > 0 else []
    return tokens[cut + 1 :] if before and all(t.kind == "cred" for t in before) else tokens


def _leading_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    facts = [i for i, t in enumerate(tokens) if t.kind in FACTS]
    if not facts:
        return
    first = tokens[facts[0]]
    low = sentence.low
    named = _name_of_holders(low, tokens, facts)
    if named is None:
        return
    codes, after = named
    rest = [t for t in tokens if t.start >= after]
    if not any(t.kind in ("years", "edu", "cred") for t in rest) or any(
        t.kind == "accept" and first.kind != "cred" for t in rest
    ):
        return
    if any(t.kind == "accept" for t in rest) and not any(t.kind == "years" for t in rest):
        return
    if not any(t.kind in ("years", "edu") for t in rest) and not (
        low.startswith(("rn", "registered", "nurses", "if ")) or _MUST_TOO.match(low, after)
    ):
        return
    eased = "eased" if any(t.kind == "accept" for t in rest) or low.startswith("holders of ") else ""
    yield Statement("only_for", ways_of(_needed(rest), sentence.start), sentence, asked, target=eased, codes=codes)


# "Certified applicants need", "RNs:", "Coders (RHIA, RHIT, CCS):", "HCS-D coders -", "Registered nurses must"
# "A CASCC holder may have one year"
_ONE_HOLDER = guarded(
    r"an? [a-z./ -]{2,24}?(?:holder|coder|applicant|candidate) (?:may have|needs?|must have|requires|can have)\b"
)
# "If you hold the CCS", "if only CPC, then three years", "With just the CPC"
_IF_HELD = guarded(
    r"(?:if (?:that one|the one (?:that )?you (?:have|hold|bring)|what you (?:have|hold|bring)) is"
    r"|if the only (?:one|thing|credential|certification|cert) (?:you (?:have|hold|bring)|in your hand) is"
    r"|if (?:it|yours) ?(?:is|['’]s)(?: only| just)?|if you (?:only |just )?(?:hold|have|already have|are)"
    r"|if you(?: still (?:hold|have)|['’](?:re|ve|ve got))(?: still| only| just)?"
    r"|(?:if|with|for)(?: you have)? (?:only|just)|if|with(?= (?:the|an?) [a-z]+(?:-[a-z])?, )) (?:an? |the |your )?"
)


# "For CPC holders two are enough", "For those with a CCS, one year"
_FOR_ONE = guarded(
    r"for (?:the |any |our )?(?=[a-z/-]+(?: (?:or|and) [a-z-]+)? (?:holders?|applicants|candidates|coders)\b)"
    r"|(?:for|from|of) (?:those|people|anyone|someone|somebody|an? (?:person|coder|candidate|applicant)|candidates"
    r"|applicants|holders|coders) (?:with|holding|who (?:holds?|has|have)|of) (?:an? |the )?|holders of (?:an? |the )?"
)


_PEOPLE = guarded(r"(?:certified|credentialed) (?:applicants|candidates|people|hires)")


_PLURAL = guarded(r"\s?(?:applicants|candidates|coders|holders|professionals)\b|s\b|['’]s\b")


def _name_of_holders(low: str, tokens: Sequence[Token], facts: Sequence[int]) -> tuple[tuple[str, ...], int] | None:
    if people := _PEOPLE.match(low):
        return None if any(tokens[i].kind == "cred" for i in facts) else ((), people.end())
    if low.startswith(("coders (", "nurses (")):
        close = low.find(")")
        codes = tuple(
            c for i in facts if tokens[i].end <= close and tokens[i].kind == "cred" for c in codes_of(tokens[i])
        )
        return (codes, close) if codes and _SEPARATES.match(low[close + 1 :]) else None
    if one := _ONE_HOLDER.match(low):
        codes = tuple(
            c for i in facts if tokens[i].end <= one.end() and tokens[i].kind == "cred" for c in codes_of(tokens[i])
        )
        return (codes, one.end()) if codes else None
    held = (_IF_HELD.match(low) or HOLDS_THOSE.match(low) or _FOR_ONE.match(low)) if "instead" not in low else None
    if not facts or tokens[facts[0]].kind != "cred" or tokens[facts[0]].start > (held.end() if held else 3):
        return None
    last = facts[0]
    held_codes = list(codes_of(tokens[last]))
    for index in facts[1:]:
        if tokens[index].kind != "cred" or tokens[index].start - tokens[last].end > 6:
            break
        if held and _ends_condition(low, tokens, last, index):
            break
        held_codes += codes_of(tokens[index])
        last = index
    end = tokens[last].end
    if held:
        return tuple(held_codes), end
    plural = _PLURAL.match(low[end:]) or (_is_plural(low[tokens[last].start : end]) and _PLURAL.match("s"))
    if plural:
        end += plural.end() if low[end:].startswith(plural[0]) else 0
        return (tuple(held_codes), end) if _SEPARATES.match(low[end:]) else None
    if _NEEDS.match(low[end:]):  # "CPC/CCS-P needs 2 yrs"
        return tuple(held_codes), end
    return (tuple(held_codes), end + 1) if low[end : end + 1] == ":" else None


def _is_plural(name: str) -> bool:
    """Whether a name itself is of several people: "Registered Nurses", "RNs"; not "CCS"."""
    return name in ("rns", "lpns") or (len(name) > 8 and name[-1] == "s")


def _ends_condition(low: str, tokens: Sequence[Token], last: int, index: int) -> bool:
    """Whether a comma parts those who hold one from what they need: "If RHIT or RHIA, the CCS must be added"."""
    if low[tokens[last].end] != "," or _in_brackets(tokens, last):
        return False
    whole = any(t.kind == "or" for t in tokens[:last]) or low[tokens[last].end + 2 :].startswith(("the ", "a ", "an "))
    return whole or [t.kind for t in tokens[index + 1 : index + 2]] == ["required"]


def _in_brackets(tokens: Sequence[Token], index: int) -> bool:
    """Whether a bracket is open there: "If you are certified (CPC, CCA, CBCS) …"."""
    return next((t.kind for t in reversed(tokens[:index]) if t.kind in ("open", "close")), "") == "open"


_NEEDS = guarded(r"\s(?:needs?|requires?|only needs?)\s(?:at least |a )?(?:\d|one|two|three|four|five)")


_SEPARATES = guarded(r"\s?(?::|[-–—] |must |need |require |should have |with )")


def _trailing_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """ "Associate degree for RHIT applicants; high school diploma for CCA/CPC applicants"."""
    part: list[Token] = []
    out: list[Statement] = []
    told = [*tokens, Token(len(sentence.text), len(sentence.text), "semi")]
    for number, token in enumerate(told):
        if token.kind != "semi" and not (token.kind in ("comma", "and") and told[number + 1].kind == "years"):
            part.append(token)
            continue
        if out and [t.kind for t in part[:2]] == ["none", "apprentice"]:  # "…; none for apprentices"
            out.append(Statement("only_for", (Way(years=0.0),), sentence, asked, "eased", (ANY_APPRENTICE,)))
            part = []
            continue
        creds = [i for i, t in enumerate(part) if t.kind == "cred"]
        if (
            not creds
            or not _FOR_HOLDERS.search(sentence.low[: part[creds[0]].start])
            or not (
                _APPLICANTS.match(sentence.low[part[creds[-1]].end :])
                or _ANYONE.search(sentence.low[: part[creds[0]].start])
            )
        ):
            return
        codes = tuple(c for i in creds for c in codes_of(part[i]))
        ways = ways_of(part[: creds[0]], sentence.start)
        if ways == NOTHING:
            return
        out.append(Statement("only_for", ways, sentence, asked, codes=codes))
        part = []
    yield from out


_APPLICANTS = guarded(r"s?\s?(?:applicants|candidates|holders|coders)\b|s(?=[,;. ]|$)")
