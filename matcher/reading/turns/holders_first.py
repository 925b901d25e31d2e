"""Holders named before what is asked of them: "RHITs must also hold the CPC", "If only CPC, then three years"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, OF_FOREIGN, Statement
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.meant import HOLDS_THOSE
from matcher.reading.ways import Group, Way, all_of

# "RHITs must also hold the CPC", "CCAs must have the CPC as well"
_MUST_TOO = guarded(
    r" ?(?:must|have to|need(?: to)?|should) (?:also\b|(?=[^.;]{2,40}\b(?:too|as well|besides|in addition)\b))"
)


def leading_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What is asked, or eased, of the holders with whom a sentence begins."""
    facts = [i for i, t in enumerate(tokens) if t.kind in FACTS]
    named = _name_of_holders(sentence.low, tokens, facts) if facts else None
    if named is None:
        return []
    codes, after = named
    rest = [t for t in tokens if t.start >= after]
    if "also like to hear" in sentence.low or "like to hear from you too" in sentence.low:
        return []
    if sentence.low.startswith("if ") and _INVITED.search(sentence.low, tokens[facts[-1]].end):
        return []
    if not _asks_of_them(sentence.low, tokens[facts[0]], rest, after):
        return []
    eases = any(t.kind == "accept" for t in rest) or sentence.low.startswith("holders of ")
    eases = eases or _AS_LITTLE.search(sentence.low) is not None
    ways = ways_of(rest, sentence.start)
    if _NEVER_CODED.search(sentence.low) and all(w.years and not w.groups for w in ways):
        at = (sentence.start + tokens[facts[0]].start, sentence.start + after)
        held = all_of(((Way((Group(codes, None, at),)),), ways))
        return [Statement("besides", held, sentence, asked, codes=("instead",))]
    told = Statement("only_for", ways, sentence, asked, target="eased" if eases else "", codes=codes)
    too = _PHYSICIANS.search(sentence.low) if codes == ("RN",) and "years" in {t.kind for t in rest} else None
    return [told, told._replace(codes=OF_FOREIGN)] if too else [told]


# "If you're a nurse who did OASIS for 3 years and never coded, we will teach you": those who have coded come in too
_NEVER_CODED = guarded(
    r"\b(?:never (?:coded|done (?:any )?coding)|(?:no|without|lack) (?:any )?coding experience"
    r"|(?:have|has)(?: not|n['’]t) coded|new to coding)\b[^.;]{0,40}\b(?:teach|train|show|learn)"
)
# "CIRCC folks can have as little as 1 year"
_AS_LITTLE = guarded(r"\b(?:can|may) (?:have|come with|start with|apply with)\b|\bas (?:little|few) as\b")


def _asks_of_them(low: str, first: Token, rest: Sequence[Token], after: int) -> bool:
    """Whether what follows the holders asks something of them, or tells that less will do."""
    kinds = {t.kind for t in rest}
    if not kinds & {"years", "edu", "cred"}:
        return False
    if "accept" in kinds and (first.kind != "cred" or "years" not in kinds):
        return False
    if kinds & {"years", "edu"}:
        return True
    return low.startswith(("rn", "registered", "nurses", "if ")) or _MUST_TOO.match(low, after) is not None


# "Certified applicants need", "RNs:", "Coders (RHIA, RHIT, CCS):", "HCS-D coders -", "Registered nurses must"
# "A CASCC holder may have one year"
_ONE_HOLDER = guarded(
    r"an? [a-z./ -]{2,24}?(?:holder|coder|applicant|candidate) (?:may have|needs?|must have|requires|can have)\b"
)
# "If you hold the CCS", "if only CPC, then three years", "With just the CPC"
_IF_HELD = guarded(
    r"(?:if (?:that one|the one (?:that )?you (?:have|hold|bring)|what you (?:have|hold|bring)) is"
    r"|if the only (?:one|thing|credential|certification|cert) (?:you (?:have|hold|bring)|in your hand) is"
    r"|if you(?:['’]ve| have)? (?:only )?(?:just|recently|newly) (?:passed|earned|got(?:ten)?|received)"
    r"|if (?:it|yours) ?(?:is|['’]s)(?: only| just)?"
    r"|if (?:you|they|(?:the|an?|your) (?:candidate|applicant|person|coder)) (?:only |just )?"
    r"(?:holds?|ha(?:ve|s)|already ha(?:ve|s)|are|is)(?: only| just)?"
    r"|if you(?: still (?:hold|have)|['’](?:re|ve|ve got))(?: still| only| just)?"
    r"|(?:if|with|for)(?: you have)? (?:only|just)|if"
    r"|with(?= (?:the|an?) (?:[a-z]+(?:-[a-z])?, |[a-z]{3}-a (?:we|you|i)\b))) (?:an? |the |your )?"
)


# "RNs and physicians: three years": who is no coder either
_PHYSICIANS_TOO = (
    r"(?: candidates| applicants)?,? (?:and|or|&) (?:(?:foreign |international )?medical (?:school )?graduates"
    r"|physicians|mds|fmgs|imgs)\b"
)
# "For CPC holders two are enough", "For those with a CCS, one year", "For RNs: 3 years"
_FOR_ONE = guarded(
    r"for (?:the |any |our )?(?=[a-z/-]+(?: (?:or|and) [a-z-]+)? (?:holders?|applicants|candidates|coders)\b)"
    rf"|for (?:the |any |our )?(?=[a-z-]{{2,7}}s(?::|,| [–—-] |{_PHYSICIANS_TOO}))"
    r"|(?:for|from|of) (?:those|people|anyone|someone|somebody|an? (?:person|coder|candidate|applicant)|candidates"
    r"|applicants|holders|coders) (?:with|holding|who (?:holds?|has|have)|of) (?:an? |the )?|holders of (?:an? |the )?"
)


_PEOPLE = guarded(r"(?:certified|credentialed) (?:applicants|candidates|people|hires)")


_PHYSICIANS = guarded(_PHYSICIANS_TOO)
_PLURAL = guarded(
    rf"{_PHYSICIANS_TOO}|\s?(?:applicants|candidates|coders|holders|professionals|folks|people)\b|s\b|['’]s\b"
)


# "If you hold the RCC and have coded for a year, we'd like to hear from you": all of that is asked of everybody.
_INVITED = guarded(
    r", (?:then )?(?:please |we['’]d |we would |i['’]d |i would |we |i )*(?:(?:like|love|want|be (?:happy|glad)) to )"
    r"(?:hear from|talk (?:to|with)|meet|speak (?:to|with)|see)\b[^.;,]{0,24}\W*$"
)


def _name_of_holders(low: str, tokens: Sequence[Token], facts: Sequence[int]) -> tuple[tuple[str, ...], int] | None:
    """The credentials of the people with whom a sentence begins, and where their name ends."""
    if people := _PEOPLE.match(low):
        return None if any(tokens[i].kind == "cred" for i in facts) else ((), people.end())
    if low.startswith(("coders (", "nurses (", "apprentices (")):
        close = low.find(")")
        codes = _codes_before(tokens, facts, close)
        return (codes, close) if codes and _SEPARATES.match(low[close + 1 :]) else None
    if one := _ONE_HOLDER.match(low):
        codes = _codes_before(tokens, facts, one.end())
        return (codes, one.end()) if codes else None
    held = (_IF_HELD.match(low) or HOLDS_THOSE.match(low) or _FOR_ONE.match(low)) if "instead" not in low else None
    if not facts or tokens[facts[0]].kind != "cred" or tokens[facts[0]].start > (held.end() if held else 3):
        return None
    codes, last = _listed(tokens, facts)
    return (codes, tokens[last].end) if held else _by_their_name(low, codes, tokens[last])


def _codes_before(tokens: Sequence[Token], facts: Sequence[int], end: int) -> tuple[str, ...]:
    named = (tokens[i] for i in facts if tokens[i].end <= end and tokens[i].kind == "cred")
    return tuple(c for t in named for c in codes_of(t))


def _listed(tokens: Sequence[Token], facts: Sequence[int]) -> tuple[tuple[str, ...], int]:
    """The credentials of the list that a sentence begins with, and which token is the last of them."""
    last = facts[0]
    codes = list(codes_of(tokens[last]))
    for index in facts[1:]:
        far = 12 if [t.kind for t in tokens[last + 1 : index]] == ["or"] else 6  # "the RCC or the CPC"
        if tokens[index].kind != "cred" or tokens[index].start - tokens[last].end > far:
            break
        codes += codes_of(tokens[index])
        last = index
    return tuple(codes), last


def _by_their_name(low: str, codes: tuple[str, ...], last: Token) -> tuple[tuple[str, ...], int] | None:
    """The same where credentials stand for their holders: "RNs must", "CPC/CCS-P needs 2 yrs", "CCS: …"."""
    end = last.end
    plural = _PLURAL.match(low[end:]) or (_is_plural(low[last.start : end]) and _PLURAL.match("s"))
    if plural:
        end += plural.end() if low[end:].startswith(plural[0]) else 0
        return (codes, end) if _SEPARATES.match(low[end:]) else None
    if _NEEDS.match(low[end:]):
        return codes, end
    return (codes, end + 1) if low[end : end + 1] == ":" else None


def _is_plural(name: str) -> bool:
    """Whether a name itself is of several people: "Registered Nurses", "RNs"; not "CCS"."""
    return name in ("rns", "lpns") or (len(name) > 8 and name[-1] == "s")


def in_brackets(tokens: Sequence[Token], index: int) -> bool:
    """Whether a bracket is open there: "If you are certified (CPC, CCA, CBCS) …"."""
    return next((t.kind for t in reversed(tokens[:index]) if t.kind in ("open", "close")), "") == "open"


# "CCA must have 5 years", "CCA needs three", "CPC-A only with a year", "CCA with 3+ years only"
_N = r"(?:an? (?:year|minimum)|\d|one|two|three|four|five|six|seven|eight|ten)"
_NEEDS = guarded(
    r"\s(?:(?:needs?|requires?|only needs?|takes|(?:must|has to|have to) (?:have|bring|show)) (?:at least |over |a )?"
    rf"|only (?:with|if you have) ){_N}|\swith (?:at least )?{_N}[^.;,]{{0,40}} only\W*$"
)


_SEPARATES = guarded(
    r"\s?(?::|[-–—] |must |need |require |should have |(?:can|may) (?:have|come with|start with|apply with) |with )"
)
