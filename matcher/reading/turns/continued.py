"""Sentences that take their meaning from the one before or give it theirs: "So is the CPMA", "Either one is a plus"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.vocabulary import GENERIC
from matcher.reading.clause.statement import THAT, THAT_YEAR, Statement, is_apprentice, stood_for
from matcher.reading.doors.release import gives_up
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.cues import cues
from matcher.reading.naming.mentions import Mention, mentions
from matcher.reading.naming.small_words import small_words
from matcher.reading.naming.token import Token
from matcher.reading.rules.given_time import gives_time_later
from matcher.reading.turns.eased import with_eased
from matcher.reading.ways import Way, Ways, is_experience, is_group, replace

# "So is the CPMA", "The same goes for a CRC", "Likewise a CPC-I", "Ditto the CGSC", "As would a degree"
SO = guarded(
    r"(?:and |but )?(?:so (?:is|are|would|will|does|do)\b|(?:the )?same (?:(?:goes|holds|applies|is true|thing) )?"
    r"(?:for|of|with|to)\b|likewise\b|ditto\b|as (?:is|are|would) )"
)
# "CMPE or CMM likewise.", "The CPMA, ditto"
_LIKEWISE = guarded(r"^[^.;:]{2,40}\b(?:likewise|ditto|the same|same here)\W*$")
# "Nor is a degree", "Neither is the CRC"
_NOR = guarded(r"(?:nor|neither) (?:is|are|do|does|will|would)\b")
# "Either one would be a plus.", "It isn't required, but it helps.", "Neither is needed.", "Not a must."
_ABOUT_IT = guarded(
    r"(?:it|this|that|these|those|they|both|either(?: one| of (?:these|them|the two))?|(?:any|one|neither"
    r"|none) of (?:these|those|them|the two)|neither(?: one)?|having (?:it|one|either|both)|not|nice|preferred"
    r"|desired|optional|helpful|required|mandatory|needed|essential|a must|a plus|a bonus|must have|yes"
    r"|would be (?:nice|great|good|lovely|helpful|useful|welcome))"
    r"\b(?:,? (?:one )?(?:is|are|'s|isn't|aren't|would|will|won't|wouldn't|does|doesn't|do|don't|helps?|required|needed"
    r"|necessary|mandatory|a must|essential|but|though"
    r"|to have(?! ?[-–—]| (?!but|though|yet|too|and|as|only)\w))\b[^:]*)?[.!]*$"
)
_BOTH = guarded(
    r"(?:having both\b|(?:both|all three)\b[^.;]{0,40}\b(?:one|either|would|['’]d)\b|(?:both"
    r"|all three)\b[^.]{0,40}[;,–—-])"
)
_FOR_SOME = guarded(r"\b(?:if|that(?! would be)|when|to (?!the |have)|for)\b")


# "CPC. This is an entry-level job; no experience necessary.": told of the job
_OF_JOB = guarded(
    r"(?:it|this|that)(?:['’]s| is| will be| would be)(?: not)? (?:an? |our |the |your |all )?(?:[\w/-]+ ){0,4}?"
    r"(?:job|position|role|post|opening|vacancy|opportunity|office|practice|clinic|hospital|company|team|contract|shift"
    r"|schedule|remote|hybrid|on-?site|full[- ]time|part[- ]time|temporary|permanent)\b"
)
# "It isn't required; it only helps", "This is nice; but we can do without"
_STILL_IT = guarded(
    r" ?(?:it|they|that|this|these|those|but|though|however|yet|we|either|both|not|one|any|neither|none|just|only|if)\b"
)


def _about_it(low: str) -> str:
    """What a sentence says of the one before it, without a part about something else: "…; no travel required"."""
    first, semicolon, rest = low.partition(";")
    return low if not semicolon or _STILL_IT.match(rest) else first


def modality_in(low: str) -> str:
    """What the words of a sentence make of what it names: "preferred", "not", "required" or ""."""
    kinds = [t.kind for t in small_words(low, False, None)]
    if "preferred" in kinds:
        return "preferred"
    denied = "not" in kinds or ("no" in kinds and "required" in kinds)
    return "not" if denied else "required" if "required" in kinds else ""


def carried(ad: Ad, number: int, tokens: Sequence[Token]) -> str:
    """The modality that a sentence takes from its neighbours in the same line, or ""."""
    sentence = ad.sentences[number]
    before = ad.sentences[number - 1] if number else None
    near = before is not None and abs(before.line - sentence.line) < 2
    if before is not None and near and (SO.match(sentence.low) or _LIKEWISE.search(sentence.low)):
        return modality_in(before.low) or ("accept" if any(c.kind == "accept" for c in cues(before.low)) else "")
    if before is not None and near and ":" not in sentence.low and _NOR.match(sentence.low):
        return "not"
    after = ad.sentences[number + 1] if number + 1 < len(ad.sentences) else None
    if (
        after is None
        or after.line != sentence.line
        or after.is_heading
        or (after.label and after.label != sentence.label)
        or any(t.kind in _RULED - {"accept"} for t in tokens)
    ):
        return ""
    if gives_time_later(after.low):
        return ""  # "CCS in addition. Not a must on day one; we allow a year"
    of_all = _ABOUT_IT.match(after.low) and not _FOR_SOME.search(after.low, 1) and not gives_up(after.low)
    told = modality_in(_about_it(after.low)) if of_all and not _OF_JOB.match(after.low) else ""
    if told == "preferred" and any(t.kind == "or" for t in tokens) and _BOTH.match(after.low):
        return ""  # "A CPC or three years of billing. Both would be lovely but one is enough"
    return told if told == "required" or not any(t.kind == "accept" for t in tokens) else ""


_RULED = frozenset(("required", "preferred", "not", "reject", "within", "accept"))


def credentials_of_title(ad: Ad) -> tuple[str, ...]:
    """The credentials that the title names, if the ad speaks of the title."""
    if "title" not in ad.text:
        return ()
    return tuple(c for m in mentions(ad.title) if m.kind == "cred" for c in m.value)


def is_apprenticeship(title: str, found: Sequence[Mention]) -> bool:
    """Whether those whom an ad calls apprentices are its learners: "Four apprentices are accepted in each cohort"."""
    return "apprentice" in title and not any(m.kind == "cred" and is_apprentice(m.value) for m in found)


# "one of the three credentials in the title", "a credential named in our headline"
_IN_TITLE = guarded(r"\b(?:in|from) (?:the|our|this) (?:job |position |ad's )?(?:title|headline|heading)\b")


def from_title(low: str, tokens: list[Token], codes: tuple[str, ...]) -> list[Token]:
    """With the credentials of the title where a sentence speaks of "the credentials in the title"."""
    if not codes or not _IN_TITLE.search(low):
        return tokens
    loose = next((i for i, t in enumerate(tokens) if t.kind in ("loose", "any")), -1)
    if loose < 0 or any(t.kind == "cred" for t in tokens):
        return tokens
    return [*tokens[:loose], tokens[loose]._replace(kind="cred", value=codes), *tokens[loose + 1 :]]


# "A candidate holding the CHRI has fulfilled this", "If you're an RHIT you have your second one already"
_FULFILS = guarded(
    r"\b(?:ha(?:s|ve) (?:already )?(?:fulfilled|met|satisfied|covered)|(?:meets?|fulfil+s?|satisf(?:y|ies)|covers?) "
    r"(?:this|it|that)\b|(?:already )?have (?:it|this|that|both|(?:your|the) second(?: \w+){1,4}) already"
    r"|(?:stands? in|substitutes?|serves?|does|do) (?:for|in place of|instead of) (?:it|this|that|these|them)\b"
    r"|already have (?:it|this|that)\b|need (?:nothing|no) (?:more|further|second)\b)"
)
_TOO = guarded(
    r"\W*(?:(?:the|an?|or|and) )?\w[\w-]*(?:(?:,| or|/| and) ?\w[\w-]*){0,8},? (?:too|as well|also)\b[ ,\w]{0,14}\W*$"
)
_ASKED = guarded(r"\b(?:required|needed|mandatory|necessary|essential|expected|a must)\b")
_FAILS = guarded(r"n['’]t\b|\bnot\b|\bnever\b|\bnor\b")
_FIRST = frozenset(("CPC", "COC", "CIC", "CCA", "CCS", "CCS-P", "RHIT", "RHIA", "CBCS", "CPC-A", "COC-A", "ANY-CODING"))


def with_former(stated: Iterator[tuple[Sentence, list[Statement]]]) -> Iterator[tuple[Sentence, list[Statement]]]:
    """Statements in the light of the demand before them: what fulfils it, and what does as well."""
    asked: Statement | None = None
    last: Statement | None = None
    most = Way()
    for sentence, found in stated:
        if not found:
            yield sentence, found
            continue
        found, most = with_eased(found, most)
        if any(s.target in (THAT, THAT_YEAR) for s in found):
            found = list(_pointed_back(found, last))
        if last is not None and len(found) == 1:
            found = [_whole_alternative(_instead_of_degree(found[0], last), last, asked)]
        if asked is not None and len(found) == 1 and abs(sentence.line - asked.sentence.line) < 2:
            found = [_in_its_light(found[0], asked)]
        yield sentence, found
        asked = next((s for s in found if s.kind == "demand" and any(w.groups for w in s.ways)), asked)
        last = next((s for s in found if s.kind == "demand"), last)


def _pointed_back(found: Sequence[Statement], last: Statement | None) -> Iterator[Statement]:
    """The statements, each that points back ("from this", "instead") as one about the demand before it."""
    for statement in found:
        if told := _of_last(statement, last):
            yield told
            last = told if told.kind == "demand" else last


def _of_last(statement: Statement, last: Statement | None) -> Statement | None:
    """Whom the demand before spares: "Two years of coding. RHIAs are exempt from this"."""
    if statement.target not in (THAT, THAT_YEAR):
        return statement
    ways = last.ways if last else ()
    if not ways or (statement.target == THAT_YEAR and any((w.years or 0) > 1 for w in ways)):
        return None  # "Two years, one of them in HCC. The HCC year is not asked of CRC holders"
    family = stood_for(statement.ways, _families(ways))
    if family == "cred" and _are_fewer(statement.ways, ways):
        return replace(
            statement, kind="besides", target=""
        )  # "Four years. We'd also look at two, if all were in spine"
    if family == "years" and "substitut" in statement.sentence.low and all(is_experience(w) for w in statement.ways):
        family = "edu"  # "Associate's degree / Two years / Four further years may be substituted"
    if statement.codes == (THAT,):  # "The CHONC may stand in for any of these"
        named = tuple(c for w in ways for g in w.groups[:1] for c in g.codes)
        return replace(statement, target=family, codes=named if family == "cred" else ())
    return replace(statement, target=family)


def _are_fewer(fewer: Ways, asked: Ways) -> bool:
    """Whether both tell years, and the first tell nothing else and fewer of them."""
    most = max((w.years or 0.0 for w in asked), default=0.0)
    return all(w.years is not None and not w.groups and not w.education and w.years < most for w in fewer)


def _families(ways: Ways) -> list[str]:
    told = {
        "cred": any(w.groups for w in ways),
        "edu": any(w.education for w in ways),
        "years": any(w.years is not None or w.experience for w in ways),
    }
    return [family for family, asked in told.items() if asked]


# "If you don't have one", "Without it": what was asked just before.
_HAS_NONE = guarded(r"(?:if|for those|without|lacking|no)\b[^,;]{0,40}\b(?:one|it|that|either)\b")
_CREDENTIAL = guarded(r"certif|credential|\bcerts?\b|licen|letters")


def _instead_of_degree(statement: Statement, last: Statement) -> Statement:
    """ "Bachelor's degree. If you don't have one, four further years": what those need who lack the degree."""
    low = statement.sentence.low
    degree = all(w.education and not w.groups and w.years is None for w in last.ways)
    near = abs(statement.sentence.line - last.sentence.line) < 2
    if statement.kind != "besides" or statement.codes != ("instead",) or statement.target or not (degree and near):
        return statement
    if not _HAS_NONE.match(low) or _CREDENTIAL.search(low):
        return statement
    return replace(statement, kind="swap", target="edu", codes=())


#: A further way in that stands for all that was asked before it, not for the last item alone.
WHOLE = "whole"


def _whole_alternative(statement: Statement, last: Statement, asked: Statement | None) -> Statement:
    """ "• CPC or CCS / • Two years / • Or RHIT with one year": the last item replaces both before it."""
    low = statement.sentence.low
    if statement.kind != "demand" or not low.startswith(("or ", "or,")) or asked is None or asked is last:
        return statement
    apart = all(is_group(w) for w in asked.ways) and all(is_experience(w) for w in last.ways)
    whole = all(w.groups and (w.years is not None or w.education) for w in statement.ways)
    near = statement.sentence.line - asked.sentence.line < 4
    if not (apart and whole and near):
        return statement
    ways = tuple(replace(w, years=w.years or 0.0) for w in statement.ways)
    return replace(statement, kind="besides", codes=(WHOLE,), ways=ways)


def _any_kind(asked: Statement) -> bool:
    """Whether a credential of any kind is due later, and nothing else is asked."""
    return all(is_group(w) and w.groups[0].within and set(w.groups[0].codes) <= set(GENERIC) for w in asked.ways)


def _only_certified(asked: Statement) -> bool:
    """Whether any coding credential is asked, and no other: "You must be certified and have two years"."""
    return all(w.groups and w.groups[0].within is None and w.codes <= {"ANY-CODING"} for w in asked.ways)


# "You must be certified. A CPC or CCS counts too": as well as what?
_ALSO = guarded(r"\b(?:also|too|as well|even|likewise|other)\b")
# "We accept CPC and CCS, and a CPC-A is fine too": besides those that stand before it
_LISTS = guarded(
    r"(?:we|they|i) (?:will |also )?(?:accept|recogni[sz]e|take|honou?r|mean|want)\b[^.;]{0,160}(?:, and|;| but)"
    r" [^.;]{0,80}\b(?:also|too|as well|even|likewise)\b"
)


def _are_listed(codes: Sequence[str]) -> bool:
    """Whether several credentials are named, or both bodies: "Credentialed coders only. AAPC or AHIMA both ok"."""
    return len(set(codes) - set(GENERIC)) > 1 or set(codes) == {"ANY-AAPC", "ANY-AHIMA"}


def _is_lower(codes: Sequence[str]) -> bool:
    """Whether the apprentice form is let in, not the full one: "A coding certification. CPC-A counts, CBCS counts"."""
    lower = {c.removesuffix("-A") for c in codes if is_apprentice((c,))}
    return bool(lower) and not lower & set(codes)


def _in_its_light(statement: Statement, asked: Statement) -> Statement:
    low = statement.sentence.low
    bare = all(w.groups and w.years is None and w.education is None for w in statement.ways)
    if statement.kind not in ("demand", "besides") or not bare:
        return statement
    codes = tuple(c for w in statement.ways for c in w.codes)
    if _FULFILS.search(low) and not _FAILS.search(low):
        named = tuple(c for w in asked.ways for g in w.groups[-1:] for c in g.codes)
        return replace(statement, kind="swap", target="cred", codes=named)
    near = statement.sentence.line == asked.sentence.line
    if near and statement.kind == "besides" and _only_certified(asked) and _are_listed(codes):
        besides = (_ALSO.search(low) and not _LISTS.match(low)) or _is_lower(codes)
        return statement if besides else replace(statement, kind="demand")
    if near and statement.kind == "besides" and _any_kind(asked) and not set(codes) & set(GENERIC):
        return replace(statement, kind="demand")  # "A coding certification in a year. CCS, CIC or CDIP will do"
    if near and len(low) < 50 and set(codes) <= _FIRST and _TOO.match(low) and not _ASKED.search(low):
        return replace(statement, kind="besides")
    return statement
