"""What each sentence of an ad states about who qualifies: a demand, a wish, a way in besides, a swap, an exclusion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matcher.reading.clauses import APPRENTICES, Clause, Token, clauses, tokens_of
from matcher.reading.expression import select, ways_of
from matcher.reading.mentions import Mention
from matcher.reading.text import Ad, Sentence
from matcher.reading.ways import NOTHING, Way, Ways

#: Sections that never make a demand, whatever words stand in them.
MUTE = frozenset(("benefits", "eeo", "pay"))
#: Sections whose sentences demand by default.
ASKING = frozenset(("requirements", "preferred"))


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause's meaning.

    ``kind``: "demand", "wish", "besides" (a further way in), "swap" (``ways`` instead of what ``target`` names: "cred",
    "edu" or "years"), "exclude", "only_for" (``ways`` for holders of ``codes``), "later" (``ways`` hold the window for
    the credentials asked elsewhere), "any_group" (a family by loose words). ``firm``: it stands under requirements.
    """

    kind: str
    ways: Ways
    sentence: Sentence
    firm: bool = False
    target: str = ""
    codes: tuple[str, ...] = ()


def statements(ad: Ad, found: Sequence[Mention]) -> Iterator[tuple[Sentence, list[Statement]]]:
    """Each sentence that says anything of qualifications, with what it states."""
    starts = [m.start for m in found]
    for sentence in ad.sentences:
        if sentence.kind in MUTE and not sentence.is_heading:
            continue
        asked = sentence.kind in ASKING and not sentence.loose
        tokens = tokens_of(sentence, found, starts, asked)
        yield sentence, list(_read(sentence, tokens, asked)) if tokens else []


def _read(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    tokens = _trusted(sentence, tokens)
    kinds = {t.kind for t in tokens}
    if "combo" in kinds:
        tokens = _before_combo(tokens)
        kinds = {t.kind for t in tokens}
    if not kinds & {"cred", "any", "loose", "body", "edu", "degree", "years", "exp"}:
        return
    if "lieu" in kinds and "reject" not in kinds and (swap := list(_swap(sentence, tokens, asked))):
        yield from swap
        return
    if not asked and not _asks(sentence, tokens):
        return
    label = _label_modality(sentence)
    if (only := _only_for(sentence, tokens, asked)) is not None:
        yield only
        return
    for clause in clauses(sentence.low, tokens, label):
        yield from _clause(sentence, clause, asked, kinds)


def _clause(sentence: Sentence, clause: Clause, asked: bool, kinds: set[str]) -> Iterator[Statement]:
    modality = clause.modality or ("preferred" if sentence.kind == "preferred" else "required")
    if modality == "not":
        return
    if modality == "reject":
        codes = tuple(c for t in clause.tokens if t.kind == "cred" and isinstance(t.value, tuple) for c in t.value)
        if codes:
            yield Statement("exclude", NOTHING, sentence, asked, codes=codes)
        return
    any_list = clause.has("accept") and not clause.has("if")
    ways = ways_of(clause.tokens, sentence.start, any_list)
    if modality == "preferred":
        yield Statement("wish", ways, sentence, asked)
    elif ways != NOTHING:
        besides = clause.has("accept") and clause.modality != "required" and not sentence.is_heading
        firm = asked or clause.modality == "required"
        yield Statement("besides" if besides else "demand", ways, sentence, firm)
    elif clause.has("exp") and _coding_experience(sentence, clause):
        at = next((sentence.start + t.start, sentence.start + t.end) for t in clause.tokens if t.kind == "exp")
        yield Statement("demand", (Way(experience=True, experience_at=at),), sentence, asked)


# ---------------------------------------------------------------- is it about qualifications?

# "We are seeking a certified coder", "looking for", "ideal applicant has", "you have", "to be considered", "hold".
_SEEKS = re.compile(
    r"\b(?:seek(?:s|ing)?|look(?:s|ing)? for|candidates?|applicants?|qualif\w+|require\w*|must|need\w*|should|hold(?:s|ing)?|you have|you'll have|you bring|"
    r"minimum|at least|to be considered|experience|experienced|wanted|eligible|apply|hire[ds]?|hiring|certified|we ask|asks? for|proven|active|current|join)\b"
)
# "Teaches the CPC class", "pays your AAPC dues", "AHIMA Standards": words about credentials that ask nothing.
_TALKS = re.compile(
    r"\b(?:reimburs\w+|dues|we pay|pays? for|paid for|renewal|ceus?|membership|tuition|stipend|bonus|raise|standards of ethical|teaches|vest\w*|pto|after \w+ (?:months|year)|promot\w+|career|"
    r"average (?:coder|employee|tenure)|in business|founded|since \d{4}|celebrat\w+|proud|our (?:last|current|other|longtime|full time|team)|coders have|has been (?:here|with)|have been (?:here|with)|"
    r"ranked|named|voted|recognized|accredited|practice brief|scholarship|conference|licen[cs]ee)\b"
)


def _asks(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a sentence outside the requirements is about who qualifies."""
    low = sentence.low
    kinds = {t.kind for t in tokens}
    if _TALKS.search(low) and not re.search(r"\b(?:must|required|requires)\b", low):
        return False
    strong = kinds & {"required", "preferred", "reject", "within", "not"}
    if sentence.kind in ("duties", "about", "process", "location", "schedule") and not sentence.loose:
        return bool(kinds & {"cred", "any", "body", "years", "edu"} and re.search(r"\b(?:must (?:have|hold|be|maintain|possess|obtain|earn)|required|requires|mandatory|minimum|preferred|seeking|looking for|need)\b", low))
    if kinds <= {"exp", "loose", "comma", "and", "or"}:
        return bool(re.search(r"\b(?:certified|certification|credential)\b", low)) and bool(strong)
    return bool(strong or _SEEKS.search(low))


def _label_modality(sentence: Sentence) -> str:
    low = sentence.label.lower()
    if not low:
        return ""
    if "not considered" in low or "not accepted" in low:
        return "reject"
    if "not required" in low:
        return "not"
    if "required" in low or "must" in low:
        return "required"
    return "preferred" if sentence.kind == "preferred" else ""


_CODING = re.compile(r"cod(?:ing|er|ed)|billing|audit|cdi|medical record|him\b|icd|cpt|revenue cycle|risk adjustment|claims|profee|inpatient|outpatient")


def _coding_experience(sentence: Sentence, clause: Clause) -> bool:
    """Whether experience without a number is experience of the trade, not of a program or a hospital."""
    spot = next(t for t in clause.tokens if t.kind == "exp")
    around = sentence.low[max(0, spot.start - 45) : spot.end + 45]
    return bool(_CODING.search(around)) and "no " not in sentence.low[max(0, spot.start - 25) : spot.start]


# ---------------------------------------------------------------- trust

_OTHER_TRADE = re.compile(
    r"\b(?:bls|acls|cpr|board[ -]certified|first aid|iso|forklift|magnet|great place to work|notary|hipaa certif|joint commission|physicians? (?:is|are) certified|certified mail|gift certificate|medicare certified|jci)\b"
)
_VOUCH = re.compile(
    r"certif|credential|requir|prefer|hold|active|current|aapc|ahima|plus|must|desir|licen|coder|coding|qualif|minimum|need|years|or equivalent|accept|consider|eligible|exam|earn|obtain"
)


def _trusted(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """The tokens without acronyms that mean something else here, and without what the AHIMA merely approved."""
    from data.vocabulary import credentials

    known = credentials()
    creds = [t for t in tokens if t.kind == "cred"]
    out = []
    for token in tokens:
        if token.kind == "cred" and isinstance(token.value, tuple):
            row = known[token.value[0]]
            if any(word in sentence.low for word in row.unless_near):
                continue
            alone = len({t.value for t in creds}) < 2 and sentence.kind not in ASKING
            if row.needs_context and alone and not _VOUCH.search(sentence.low):
                continue
        if token.kind == "body" and re.match(r"['’]?s?[ -]*(?:or \w+[ -])?(?:/\w+ )?(?:approved|accredited|standards|guidelines|code|member|dues|chapter|compliant|practice|books|number|card|clinic|or aapc[ -]approved|or ahima[ -]approved|exam\b|criteria)", sentence.low[token.end : token.end + 40]):
            continue
        if token.kind in ("loose", "any") and _OTHER_TRADE.search(sentence.low):
            continue
        out.append(token)
    return _without_former(out, sentence.low)


def _without_former(tokens: list[Token], low: str) -> list[Token]:
    """"COC (CPC-H)", "RHIT (formerly ART)": the name in brackets is the old one of the same credential."""
    former = {"CPC-H": "COC", "ART": "RHIT", "RRA": "RHIA", "CTR": "ODS-C"}
    out: list[Token] = []
    for token in tokens:
        value = token.value if isinstance(token.value, tuple) else ()
        if token.kind == "cred" and len(value) == 1 and value[0] in former:
            before = [t for t in out if t.kind == "cred"][-1:]
            gap = low[before[0].end : token.start] if before else ""
            if before and before[0].value == (former[value[0]],) and ("(" in gap or "former" in gap) and len(gap) < 14:
                continue
        out.append(token)
    return out


def _before_combo(tokens: list[Token]) -> list[Token]:
    """What stands before "or an equivalent combination of education and experience"; that clause only substitutes."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "combo")
    head = tokens[:at]
    while head and head[-1].kind in ("or", "open_list", "any", "comma", "semi"):
        head.pop()
    rest = [t for t in tokens[at:] if t.kind == "semi"]
    return head + (tokens[tokens.index(rest[0]) :] if rest else [])


# ---------------------------------------------------------------- swaps and conditions


def _swap(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """"Four years may be substituted for the degree": what stands in for what."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "lieu")
    left, right = tokens[:at], tokens[at + 1 :]
    instead = left
    named = right
    if not select(_plain(left)):  # "In lieu of a degree, four years of related experience."
        cut = next((i for i, t in enumerate(right) if t.kind in ("comma", "semi")), 0)
        if not cut:
            first = next((i for i, t in enumerate(right) if t.kind in ("degree", "edu", "loose", "any", "cred")), -1)
            cut = first + 1
        named, instead = right[:cut], right[cut:]
    target = _target(named, sentence.low, tokens[at])
    demand = [t for t in instead if _family(t) == target]
    other = [t for t in instead if _family(t) != target]
    if target == "edu" and (cut := _last_edu_alternative(instead)):
        demand, other = instead[:cut], instead[cut:]
    elif target != "edu" or not demand:
        other = instead if not demand or target == "years" else other
    ways = ways_of([t for t in other if t.kind != "lieu"], sentence.start)
    if ways == NOTHING and target:
        return
    if demand and target == "edu" and any(t.kind in ("edu", "degree") for t in demand):
        base = ways_of(demand, sentence.start)
        if base != NOTHING:
            wish = sentence.kind == "preferred" or any(t.kind == "preferred" for t in demand)
            yield Statement("wish" if wish else "demand", base, sentence, asked)
            if wish:
                return
    if sentence.kind == "preferred":
        return
    summed = bool(re.search(r"\b(?:in all|in total|total)\b", sentence.low))
    yield Statement("swap", ways, sentence, asked, target=target, codes=("sum",) if summed else ())


def _plain(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind not in ("exp",)]


def _last_edu_alternative(tokens: Sequence[Token]) -> int:
    """"Bachelor's; an associate's with two years … in lieu": where the alternative to the first degree begins, or 0."""
    schooled = [i for i, t in enumerate(tokens) if t.kind in ("edu", "degree")]
    if not schooled:
        return 0
    timed = [i for i, t in enumerate(tokens) if t.kind == "years"]
    if len(schooled) > 1 and (not timed or schooled[1] < timed[0]):
        return schooled[1]
    if timed and timed[0] > schooled[0]:
        return timed[0]
    return 0


def _target(tokens: Sequence[Token], low: str, lieu: Token) -> str:
    for token in tokens:
        if (family := _family(token)) and token.kind != "exp":
            return family
    words = low[lieu.end : lieu.end + 40]
    if "experience" in words or "year" in words:
        return "years"
    if "certif" in words or "credential" in words:
        return "cred"
    return "edu"


def _family(token: Token) -> str:
    if token.kind in ("cred", "any", "loose", "body"):
        return "cred"
    return {"edu": "edu", "degree": "edu", "years": "years"}.get(token.kind, "")


# "HCS-D coders - 1 yr is enough", "With a certification: at least 1 year", "Certified applicants need 2 yrs", "one year if you
# hold the CCS": years for those who hold a credential.
_HOLDERS = re.compile(r"(?:holders?|applicants?|candidates?|coders|people|those|who (?:hold|have)|with an?\b|if you (?:hold|have|are))")


def _only_for(sentence: Sentence, tokens: list[Token], asked: bool) -> Statement | None:
    """A demand that holds for some only, or None."""
    kinds = [t.kind for t in tokens if t.kind in ("cred", "loose", "any", "years", "edu", "reject", "preferred", "accept", "body")]
    label = sentence.label.lower()
    if not label and ("reject" in kinds or "preferred" in kinds):
        return None
    if label.startswith(("with a", "for those with", "without", "for cert", "certified", "non-cert")) and "years" in kinds:
        codes = () if label.startswith(("with a", "for cert", "certified", "for those with")) else ("none",)
        return Statement("only_for", ways_of(tokens, sentence.start), sentence, asked, codes=codes)
    return None


def with_ways(statement: Statement, ways: Ways) -> Statement:
    """The same statement about other ways."""
    return replace(statement, ways=ways)


def is_apprentice(codes: Sequence[str]) -> bool:
    """Whether all codes are below the full credential."""
    return bool(codes) and set(codes) <= APPRENTICES
