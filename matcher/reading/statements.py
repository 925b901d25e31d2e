"""What each sentence of an ad states about who qualifies: a demand, a wish, a way in besides, a swap, an exclusion."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from matcher.reading.clauses import APPRENTICES, Clause, Token, clauses, tokens_of
from matcher.reading.expression import select, ways_of
from matcher.reading.mentions import Mention
from matcher.reading.rules.after_hire import windows
from matcher.reading.text import Ad, Sentence
from matcher.reading.ways import NOTHING, Group, Way, Ways, any_of, unique

#: Sections that never make a demand, whatever words stand in them.
MUTE = frozenset(("benefits", "eeo", "pay"))
#: Sections whose sentences demand by default.
ASKING = frozenset(("requirements", "preferred"))


#: Stands for the apprentice forms of whatever credentials the ad asks, where it says "apprentices" alone.
ANY_APPRENTICE = "APPRENTICES"


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
    told = _told_sections(ad, found, starts)
    telling = -1  # the line that began to list what is needed
    for sentence in ad.sentences:
        if sentence.kind in MUTE and not sentence.is_heading:
            continue
        asked = (sentence.kind in ASKING and not sentence.loose) or (sentence.section, sentence.bullet) in told
        asked = asked or (sentence.line == telling and not _TALKS.search(sentence.low))
        tokens = tokens_of(sentence, found, starts, asked)
        if (tokens and not sentence.is_heading and _bare_list(sentence, tokens)) or (
            sentence.kind not in ASKING and _LEADS.search(sentence.low)
        ):
            telling = sentence.line
        if tokens:
            yield sentence, list(_sentence(sentence, tokens, asked))
        elif (" it" in sentence.low or "exam" in sentence.low or "certif" in sentence.low) and (
            later := _later(sentence)
        ):
            yield sentence, [later]
        else:
            yield sentence, []


# "Here is what we need from you.", "What the client asks for:", "Requirements are simple."
_LEADS = re.compile(
    r"\b(?:what (?:we|they|the client|you) (?:need|ask|look|want|require)\w*|requirements? (?:are|is)|you (?:will )?need the following|we ask for)\b"
)


def _told_sections(ad: Ad, found: Sequence[Mention], starts: Sequence[int]) -> frozenset[tuple[int, bool]]:
    """Lists under headings that we do not know which are lists of requirements all the same: an item is bare credentials."""
    out = set()
    for sentence in ad.sentences:
        if sentence.bullet and sentence.kind in ("", "about", "duties", "process") and len(sentence.text) < 160:
            first = bisect_left(starts, sentence.start)
            if (
                first < len(found)
                and found[first].kind == "cred"
                and found[first].end <= sentence.end
                and _LIST_HEAD.match(sentence.low[: found[first].start - sentence.start])
            ):
                out.add((sentence.section, True))
    return frozenset(out)


_LIST_HEAD = re.compile(
    r"(?:active|current|valid|an?|the|either|one of|certified|certification|credentials?|must have|[ :,])*$"
)


def _later(sentence: Sentence) -> Statement | None:
    """ "You have nine months from your hire date to earn it": time for what was asked before, or None."""
    low = sentence.low
    if sentence.kind not in MUTE and _EXAM_SET.search(low) and _CONSIDERED.search(low):
        return Statement("later", NOTHING, sentence, target="unstated")
    if (
        sentence.kind in MUTE
        or not _EARN.search(low)
        or ("certif" not in low and " it" not in low and "exam" not in low)
    ):
        return None
    times = [w for w in windows(low) if w.sure]
    return Statement("later", NOTHING, sentence, target=str(times[0].months)) if times else None


# "Candidates who are registered for an exam with a test date may be considered"
_EXAM_SET = re.compile(
    r"\b(?:registered|scheduled|signed up|sitting|enrolled|waiting|about to sit|test date)\b[^.]{0,50}\b(?:exam|test|results?)\b"
)
_CONSIDERED = re.compile(r"\b(?:considered|welcome|may apply|can apply|accepted|okay|ok|fine|eligible)\b")
_EARN = re.compile(r"\b(?:earn|obtain|get|pass|achieve|complete)\b")


def _sentence(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    tokens = _trusted(sentence, tokens)
    if sentence.is_heading and not any(t.kind in ("cred", "years") or t.kind == "edu" for t in tokens):
        return
    if sentence.low.endswith("?"):
        kinds = {t.kind for t in tokens}
        if "uncert" in kinds and "years" in kinds:  # "No credential but 4 years of coding? Apply anyway"
            ways = ways_of([t for t in tokens if t.kind != "loose"], sentence.start)
            yield Statement("besides", ways, sentence, asked)
            return
        dash = next((i for i, t in enumerate(tokens) if t.kind == "dash"), 0)
        tokens = tokens[:dash]
    tokens = _without_typical(sentence, _without_conditions(sentence, tokens))
    for number, part in enumerate(_parts(sentence, tokens)):
        yield from _read(sentence, part, asked, aside=number > 0)


def _without_typical(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Without the part that only tells what is usual: "…; CPC is what most of our team holds"."""
    if not _TYPICAL.search(sentence.low):
        return tokens
    cuts = [0, *(t.start for t in tokens if t.kind == "semi"), len(sentence.low)]
    kept = [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if not _TYPICAL.search(sentence.low[a:b])]
    inside = [t for t in tokens if t.kind in ("open", "close") or any(a <= t.start < b for a, b in kept)]
    return inside if kept else tokens


def _without_conditions(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Without "If RCC isn't what you have, …" before a demand and "though …" after it."""
    if _IF_NONE.match(sentence.low):
        return tokens
    if _IF_NOT.match(sentence.low):
        comma = next((t.start for t in tokens if t.kind == "comma"), -1)
        return [t for t in tokens if t.start > comma]
    though = _THOUGH.search(sentence.low)
    return [t for t in tokens if t.start < though.start()] if though else tokens


# "If no CCS, RHIT with five years", "Without a CPC, three years of coding": a way for those who lack it.
_IF_NONE = re.compile(
    r"(?:if (?:no|not|you (?:do not|don't|dont) (?:have|hold))|without|lacking|in the absence of)\b[^,]{2,30},"
)
_IF_NOT = re.compile(
    r"(?:if|for those|those|new hires|candidates|applicants) [^,]{0,60}(?:n't|not|without|yet)\b[^,]{0,40}, "
)
_THOUGH = re.compile(r"\b(?:though|although|even if|even though)\b")


def _parts(sentence: Sentence, tokens: list[Token]) -> Iterator[list[Token]]:
    """The sentence without its brackets that state something of their own, then each of these."""
    outer: list[Token] = []
    inner: list[list[Token]] = []
    depth: list[Token] | None = None
    for token in tokens:
        if token.kind == "open" and depth is None:
            depth = [token]
        elif token.kind == "close" and depth is not None:
            depth.append(token)
            words = sentence.low[depth[0].start : token.end]
            kinds = {t.kind for t in depth}
            if _TYPICAL.search(words) or (kinds & {"accept", "if", "reject"} and not kinds & _FACTS):
                pass
            elif kinds & {"years"} and kinds & {"edu", "cred"} and _last_is_years(outer):
                outer.extend(_as_choices(depth))
            elif kinds & {"accept", "if", "lieu", "reject"} and not _defines(outer, depth):
                inner.append(depth)
            elif kinds & {"accept", "if"}:
                outer.extend(t for t in depth if t.kind not in ("accept", "if", "required", "semi"))
            else:
                outer.extend(depth)
            depth = None
        elif depth is not None:
            depth.append(token)
        else:
            outer.append(token)
    yield from _by_semicolon(outer + (depth or []))
    yield from inner


def _by_semicolon(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut at semicolons where only some of the parts speak of what is accepted: "two years; one will do for an RHIT"."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.kind == "semi":
            parts.append([])
        else:
            parts[-1].append(token)
    accepting = [any(t.kind in ("accept", "uncert") for t in part) for part in parts]
    if len(parts) > 1 and any(accepting) and not all(accepting):
        yield from (part for part in parts if part)
    else:
        yield tokens


def _last_is_years(outer: Sequence[Token]) -> bool:
    facts = [t for t in outer if t.kind in _FACTS]
    return bool(facts) and facts[-1].kind == "years"


def _as_choices(inner: Sequence[Token]) -> Iterator[Token]:
    """ "5 yrs (3 yrs with an associate's; 1 yr with a bachelor's)": the brackets and semicolons part choices."""
    for token in inner:
        if token.kind in ("open", "semi"):
            yield Token(token.start, token.start, "semi")
            yield Token(token.start, token.end, "or")
        elif token.kind != "close":
            yield token


def _defines(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether the brackets list what the loose word before them means: "certified candidates (CPC / CRC; CPC-A also OK)"."""
    return (
        len([t for t in inner if t.kind == "cred"]) > 2
        and not any(t.kind == "cred" for t in outer)
        and any(t.kind in ("loose", "any") for t in outer)
    )


_FACTS = frozenset(("cred", "any", "loose", "body", "edu", "degree", "years"))
# "(we see mostly CRC and CPC)", "(most of our team hold the CPC)", "(CPC is what most of us hold)"
_TYPICAL = re.compile(r"\b(?:mostly|most of|typically|usually|many of|for example our|half of)\b")


def _read(sentence: Sentence, tokens: list[Token], asked: bool, aside: bool = False) -> Iterator[Statement]:
    kinds = {t.kind for t in tokens}
    if "combo" in kinds:
        tokens = _before_combo(tokens)
        kinds = {t.kind for t in tokens}
    if _NO_FRESHERS.search(sentence.low):
        yield Statement("demand", (Way(experience=True, experience_at=(sentence.start, sentence.end)),), sentence, True)
    if not kinds & {*_FACTS, "exp", "uncert", "apprentice"} or _IDLE.search(sentence.low):
        return
    if _PERKS.search(sentence.low) and not _DEMANDS.search(sentence.low):
        return
    asked = asked or _bare_list(sentence, tokens)
    if not asked and not _asks(sentence, tokens):
        return
    if "lieu" in kinds and "reject" not in kinds:
        yield from _swap(sentence, tokens, asked)
        return
    if "uncert" in kinds and "reject" in kinds and not kinds & {"cred", "years"}:
        spot = next(t for t in tokens if t.kind == "uncert")
        at = (sentence.start + spot.start, sentence.start + spot.end)
        yield Statement("demand", (Way((Group(("ANY-CODING",), None, at),)),), sentence, True)
        return
    if "years" in kinds and _IF_LACKING.match(sentence.low):
        yield Statement("besides", ways_of(tokens, sentence.start), sentence, asked)
        return
    if _IF_NONE.match(sentence.low) and "reject" not in kinds:
        comma = next((t.start for t in tokens if t.kind == "comma"), 0)
        named = {c for t in tokens if t.start < comma for c in _codes(t)}
        rest = [t for t in tokens if t.start > comma]
        if (
            not named & {c for t in rest for c in _codes(t) if t.kind == "cred"}
            and ways_of(rest, sentence.start) != NOTHING
        ):
            yield Statement("besides", ways_of(rest, sentence.start), sentence, asked, codes=("instead",))
            return
        tokens = rest
    if only := list(_only_for(sentence, tokens, asked)):
        yield from only
        return
    found: list[Statement] = []
    for clause in clauses(sentence.low, tokens, "" if aside else _label_modality(sentence)):
        for statement in _clause(sentence, clause, asked):
            if found and statement.kind == found[-1].kind == "demand" and _joined(sentence, clause):
                found[-1] = with_ways(statement, any_of(found[-1].ways, statement.ways))
            else:
                found.append(statement)
    yield from _openings(sentence, found)


# "Expired certifications will be treated as non certified", "Candidates with and without certification can come"
_IDLE = re.compile(r"\b(?:treated as|renewed|recertif\w*|with (?:and|or) without|may be required to|may later be)\b")
# "We pay for your CPC renewal", "Exam fee reimbursed": perks, wherever they stand.
_PERKS = re.compile(
    r"\b(?:reimburs\w+|we (?:pay|cover|sponsor)|paid (?:for )?by us|dues|renewals? (?:is|are|fees?)|exam fees?|tuition)\b"
)
_DEMANDS = re.compile(r"\b(?:must|required?|requires|needs?|within|obtain|minimum)\b")


# "If you do not have plastics but have at least 3 years of another specialty, we will train you"
_IF_LACKING = re.compile(r"if you (?:do not|don't|dont|haven't|have not|lack)\b[^.]{0,60}\bbut (?:you )?have\b")


def _joined(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause begins with "or": "two years required, or one year with a degree"."""
    for token in clause.tokens:
        if token.kind in ("or", "open_list"):
            return True
        if token.kind not in ("comma", "semi", "required", "least", "dash"):
            return False
    return False


# "The diagnostic opening needs …; the interventional opening needs …", "… for the inpatient team, … for the outpatient team"
_OPENING = re.compile(r"\b(?:opening|seat|track|team|position|role|level|desk)s?\b")


def _openings(sentence: Sentence, found: list[Statement]) -> Iterator[Statement]:
    demands = [s for s in found if s.kind == "demand"]
    if (
        len(demands) > 1
        and len(_OPENING.findall(sentence.low)) >= len(demands)
        and all(any(w.groups for w in s.ways) for s in demands)
    ):
        yield with_ways(demands[0], unique(w for s in demands for w in s.ways))
        yield from (s for s in found if s.kind != "demand")
    else:
        yield from found


def _bare_list(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a sentence of prose is nothing but a list of qualifications: "CPC, CPC-A, CANPC or CCA.", "HS diploma or GED"."""
    if sentence.kind in MUTE or sentence.is_heading:
        return False
    if (
        tokens
        and tokens[0].kind == "years"
        and tokens[0].start < 3
        and len(sentence.text) < 70
        and not _TALKS.search(sentence.low)
    ):
        return sentence.low[-1] in ".;," or sentence.bullet
    spots = [t for t in tokens if t.kind in ("cred", "edu")]
    if not spots or spots[0].start > (45 if any(t.kind == "one_of" and t.start < 12 for t in tokens) else 24):
        return False
    covered = sum(t.end - t.start for t in tokens)
    letters = len(sentence.text.replace(" ", ""))
    return covered >= letters * 0.6 or (covered >= letters * 0.4 and len(spots) > 2)


def _clause(sentence: Sentence, clause: Clause, asked: bool) -> Iterator[Statement]:
    modality = clause.modality or ("preferred" if sentence.kind == "preferred" else "required")
    if modality == "not":
        return
    if modality == "reject" and clause.has("uncert"):
        modality = "required"
    if modality == "reject":
        lieu = next((t.start for t in clause.tokens if t.kind == "lieu"), len(sentence.text))
        codes = tuple(c for t in clause.tokens if t.kind == "cred" and t.start < lieu for c in _codes(t))
        if codes or clause.has("apprentice"):
            yield Statement("exclude", NOTHING, sentence, asked, codes=codes or (ANY_APPRENTICE,))
        return
    if clause.has("apprentice") and not clause.has("cred") and clause.has("accept"):
        yield Statement(
            "besides", (Way((Group((ANY_APPRENTICE,), None, (sentence.start, sentence.end)),)),), sentence, asked
        )
        return
    welcome = _accepts(clause)
    ways = ways_of(clause.tokens, sentence.start, welcome)
    if (
        modality == "required"
        and sentence.kind not in ASKING
        and _only_credentials(ways)
        and _PAID_MORE.search(sentence.low)
    ):
        modality = "preferred"
    if modality == "preferred":
        yield Statement("wish", ways, sentence, asked)
    elif ways != NOTHING:
        if welcome and clause.has("within") and not clause.has("cred", "years", "edu"):
            months = next(t.value for t in clause.tokens if t.kind == "within")
            yield Statement("later", NOTHING, sentence, asked, target=str(months))
            return
        aside = welcome and (clause.has("uncert") or (clause.modality != "required" and clause.has("cred", "edu")))
        aside = aside or sentence.low.startswith(("example", "for example"))
        firm = asked or clause.modality == "required"
        yield Statement(
            "besides" if aside or (clause.has("uncert") and clause.has("years")) else "demand", ways, sentence, firm
        )
    elif clause.has("exp") and _coding_experience(sentence, clause):
        at = next((sentence.start + t.start, sentence.start + t.end) for t in clause.tokens if t.kind == "exp")
        yield Statement("demand", (Way(experience=True, experience_at=at),), sentence, asked)


# "a CPC gets $2 more an hour", "+$1.00 for the CRC"
_PAID_MORE = re.compile(r"\$\s?[\d.,]+ (?:more|extra|an hour more|/hr more|bonus)|\+ ?\$|gets \$")


def _only_credentials(ways: Ways) -> bool:
    return ways != NOTHING and all(w.groups and w.years is None and w.education is None for w in ways)


def _accepts(clause: Clause) -> bool:
    """Whether "welcome", "will be considered", "is OK" speaks of the facts of the clause and not of something after them."""
    facts = [t for t in clause.tokens if t.kind in _FACTS]
    spots = [t for t in clause.tokens if t.kind == "accept"]
    if not spots or not facts:
        return False
    if any(t.kind == "cred" for t in facts) or clause.has("uncert"):
        return True
    return any(min(abs(s.start - f.end) for f in facts) < 40 for s in spots)


# ---------------------------------------------------------------- is it about qualifications?

# "We are seeking a certified coder", "looking for", "ideal applicant has", "you have", "to be considered", "hold".
_NO_FRESHERS = re.compile(
    r"freshers? (?:are |will )?not (?:be )?(?:accepted|eligible|considered|entertained|allowed)|no freshers|not for freshers|not an entry[- ]level|not (?:open to|for) (?:new grad|entry)"
)
_SEEKS = re.compile(
    r"\b(?:seek(?:s|ing)?|look(?:s|ing)? for|candidates?|applicants?|qualif\w+|require\w*|must|need\w*|should|hold(?:s|ing)?|you have|you'll have|you bring|"
    r"minimum|at least|to be considered|experience|experienced|wanted|eligible|apply|hire[ds]?|hiring|certified|we ask|asks? for|proven|active|current|join)\b"
)
# "Teaches the CPC class", "pays your AAPC dues", "AHIMA Standards": words about credentials that ask nothing.
_TALKS = re.compile(
    r"\b(?:fails? to maintain|treated as|with (?:and|or) without cert\w*|with or without|replace our|retir\w+|has coded|who coded|have coded|reimburs\w+|dues|we pay|pays? for|paid for|renewal|ceus?|membership|tuition|stipend|bonus|raise|standards of ethical|teaches|vest\w*|pto|after \w+ (?:months|year)|promot\w+|career|"
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
        return bool(
            kinds & {"cred", "any", "body", "years", "edu"}
            and re.search(
                r"\b(?:must (?:have|hold|be|maintain|possess|obtain|earn)|required|requires|mandatory|minimum|preferred|seeking|looking for|need)\b",
                low,
            )
        )
    if kinds & {"years"} and not kinds & {"cred", "any", "edu"}:
        return bool(strong or _ASKS_YEARS.search(low))
    if kinds <= {"exp", "loose", "comma", "and", "or"}:
        return bool(re.search(r"\b(?:certified|certification|credential)\b", low)) and bool(strong)
    return bool(strong or _SEEKS.search(low))


# "at least two years", "with 3+ years", "need 2 yrs", "we want someone with two years": years that a sentence of prose asks.
_ASKS_YEARS = re.compile(
    r"\b(?:at least|atleast|minimum|min\.?|must|need\w*|require\w*|seek\w*|looking for|wanted|should|you have|you bring|with \d|with \w+ (?:\(\d+\) )?years|candidates?|applicants?|qualif\w+)\b|\d\+|experience"
)


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


_CODING = re.compile(
    r"cod(?:ing|er|ed)|billing|audit|cdi|medical record|him\b|icd|cpt|revenue cycle|risk adjustment|claims|profee|inpatient|outpatient"
)


def _coding_experience(sentence: Sentence, clause: Clause) -> bool:
    """Whether experience without a number is experience of the trade, not of a program or a hospital."""
    spot = next(t for t in clause.tokens if t.kind == "exp")
    around = sentence.low[max(0, spot.start - 45) : spot.end + 45]
    return bool(_CODING.search(around)) and "no " not in sentence.low[max(0, spot.start - 25) : spot.start]


# ---------------------------------------------------------------- trust

_OTHER_TRADE = re.compile(
    r"\b(?:bls|acls|cpr|board[ -]certified|first aid|iso|forklift|magnet|great place to work|notary|hipaa certif|joint commission|physicians? (?:is|are) certified|certified mail|gift certificate|medicare certified|jci)\b"
)
# "Our associates are given …", "1,900 associates", "sales associate": people, no degrees.
_OUR_PEOPLE = re.compile(r"(?:\b(?:of|after|upon|since|before) graduation$|\bour |\bthe |\d |\bteam |\bcoding |\bfellow |\ball |\bnew |\bto )associates? ?$")
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
        if token.kind == "body" and re.match(
            r"['’]?s?[ -]*(?:or \w+[ -])?(?:/\w+ )?(?:approved|accredited|standards|guidelines|code|member|dues|chapter|compliant|practice|books|number|card|clinic|or aapc[ -]approved|or ahima[ -]approved|exam\b|criteria)",
            sentence.low[token.end : token.end + 40],
        ):
            continue
        if token.kind == "edu" and _OUR_PEOPLE.search(sentence.low[max(0, token.start - 25) : token.end + 1].rstrip(" .,;)")):
            continue
        if token.kind in ("loose", "any") and _OTHER_TRADE.search(sentence.low):
            continue
        out.append(token)
    return _without_former(_without_recalled(out, sentence.low), sentence.low)


def _without_recalled(tokens: list[Token], low: str) -> list[Token]:
    """ "In addition to the RHIA/RHIT, a CCS …": what is only recalled is not asked again."""
    at = low.find("in addition to")
    comma = next((t.start for t in tokens if t.kind == "comma" and t.start > at), -1)
    if at != 0 or comma < 0:
        return tokens
    return [t for t in tokens if t.start > comma]


def _without_former(tokens: list[Token], low: str) -> list[Token]:
    """ "COC (CPC-H)", "RHIT (formerly ART)": the name in brackets is the old one of the same credential."""
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
    while head and head[-1].kind in ("or", "open_list", "equal", "one_of", "any", "comma", "semi"):
        head.pop()
    rest = [t for t in tokens[at:] if t.kind == "semi"]
    return head + (tokens[tokens.index(rest[0]) :] if rest else [])


# ---------------------------------------------------------------- swaps and conditions


def _swap(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """ "Four years may be substituted for the degree": what stands in for what."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "lieu")
    left, right = tokens[:at], tokens[at + 1 :]
    instead = left
    named = right
    if at < 2 and not select(_plain(left)) and not any(t.kind == "exp" for t in left):  # "In lieu of a degree, four years of related experience."
        named, instead = _after_target(right)
    elif _dangling(left) and select(_plain(right)):  # "Associate's degree, or in lieu of the degree two more years"
        yield from _as_demand(sentence, left, asked)
        named, instead = _after_target(right)
    target = _target(named, sentence.low, tokens[at])
    if target == "cred" and any(t.kind == "cred" for t in named) and any(t.kind == "cred" for t in instead):
        yield Statement("swap", ways_of(instead, sentence.start), sentence, asked, target=target)
        return
    demand = [t for t in instead if _family(t) == target]
    other = [t for t in instead if _family(t) != target]
    if instead is not left:
        demand, other = [], list(instead)
    elif target == "edu" and (cut := _last_edu_alternative(instead)):
        demand, other = instead[:cut], instead[cut:]
    elif target != "edu" or not demand:
        other = instead if not demand or target == "years" else other
    ways = ways_of([t for t in other if t.kind != "lieu"], sentence.start)
    if ways == NOTHING and (spot := next((t for t in other if t.kind == "exp"), None)):
        ways = (Way(experience=True, experience_at=(sentence.start + spot.start, sentence.start + spot.end)),)
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


def _after_target(right: list[Token]) -> tuple[list[Token], list[Token]]:
    """What stands after "in lieu of", cut behind the thing that is replaced."""
    cut = next((i for i, t in enumerate(right) if t.kind in ("comma", "semi")), 0)
    if not cut:
        cut = 1 + next((i for i, t in enumerate(right) if t.kind in ("degree", "edu", "loose", "any", "cred")), -1)
    return right[:cut], right[cut:]


def _dangling(left: Sequence[Token]) -> bool:
    """Whether what stands before "in lieu of" ends in "or", so that the alternative comes after it."""
    return bool(left) and left[-1].kind in ("or", "comma") and any(t.kind == "or" for t in left[-2:])


def _as_demand(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Iterator[Statement]:
    ways = ways_of(tokens, sentence.start)
    if ways != NOTHING:
        yield Statement("wish" if sentence.kind == "preferred" else "demand", ways, sentence, asked)


def _plain(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind not in ("exp",)]


def _last_edu_alternative(tokens: Sequence[Token]) -> int:
    """ "Bachelor's; an associate's with two years … in lieu": where the alternative to the first degree begins, or 0."""
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


# "HCS-D coders - 1 yr is enough", "RNs: 3 years", "Coders (RHIA, RHIT): 3 years", "Registered nurses must hold …",
# "Certified applicants need 2 yrs", "With a certification: at least 1 year", "All others must hold …".
_HOLDERS = re.compile(
    r"(?:®|’s|'s|s)?(?:[ -]certified)?[ /]*(?:\([^)]{0,40}\))?\s?(?:holders?|applicants?|candidates?|coders?|professionals|nurses|graduates|people)?\s*(?::|-|–|—|must|need|require|should|with|have)"
)
_OTHERS = re.compile(
    r"^(?:all |any )?(?:others?|other (?:applicants|candidates)|everyone else|anyone else|those without|otherwise)\b"
)
_FOR_HOLDERS = re.compile(r"\bfor (?:the |our )?$")


def _only_for(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """Demands that hold only for those with (or without) a credential, or nothing."""
    low = sentence.low
    if any(t.kind in ("preferred", "reject") for t in tokens):
        return
    label = sentence.label.lower()
    if label.startswith(("with a", "for those with", "for cert", "certified a", "certified c")) and any(
        t.kind == "years" for t in tokens
    ):
        yield Statement("only_for", ways_of(tokens, sentence.start), sentence, asked)
        return
    if _OTHERS.match(label or low):
        yield Statement("only_for", ways_of(tokens, sentence.start), sentence, asked, codes=("others",))
        return
    yield from _trailing_holders(sentence, tokens, asked)
    yield from _leading_holders(sentence, tokens, asked)


def _leading_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    facts = [i for i, t in enumerate(tokens) if t.kind in _FACTS]
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
    if not any(t.kind in ("years", "edu") for t in rest) and not sentence.low.startswith(
        ("rn", "registered", "nurses")
    ):
        return
    yield Statement("only_for", ways_of(rest, sentence.start), sentence, asked, codes=codes)


# "Certified applicants need", "RNs:", "Coders (RHIA, RHIT, CCS):", "HCS-D coders -", "Registered nurses must"
_IF_HELD = re.compile(r"if you (?:hold|have|already have) (?:an? |the |your )?")
_PEOPLE = re.compile(r"(?:certified|credentialed) (?:applicants|candidates|people|hires)")
_PLURAL = re.compile(r"\s?(?:applicants|candidates|coders|holders|professionals)\b|s\b|['’]s\b")


def _name_of_holders(low: str, tokens: Sequence[Token], facts: Sequence[int]) -> tuple[tuple[str, ...], int] | None:
    if people := _PEOPLE.match(low):
        return None if any(tokens[i].kind == "cred" for i in facts) else ((), people.end())
    if low.startswith(("coders (", "nurses (")):
        close = low.find(")")
        codes = tuple(
            c for i in facts if tokens[i].end <= close and tokens[i].kind == "cred" for c in _codes(tokens[i])
        )
        return (codes, close) if codes and _SEPARATES.match(low[close + 1 :]) else None
    held = _IF_HELD.match(low) if "instead" not in low else None
    if not facts or tokens[facts[0]].kind != "cred" or tokens[facts[0]].start > (held.end() if held else 3):
        return None
    last = facts[0]
    codes = list(_codes(tokens[last]))
    for index in facts[1:]:
        if tokens[index].kind != "cred" or tokens[index].start - tokens[last].end > 6:
            break
        codes += _codes(tokens[index])
        last = index
    end = tokens[last].end
    if held:
        return tuple(codes), end
    plural = _PLURAL.match(low[end:]) or (end - tokens[last].start > 8 and low[end - 1] == "s" and _PLURAL.match("s"))
    if plural:
        end += plural.end() if low[end:].startswith(plural[0]) else 0
        return (tuple(codes), end) if _SEPARATES.match(low[end:]) else None
    return (tuple(codes), end + 1) if low[end : end + 1] == ":" else None


_SEPARATES = re.compile(r"\s?(?::|[-–—] |must |need |require |should have |with )")


def _trailing_holders(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """ "Associate degree for RHIT applicants; high school diploma for CCA/CPC applicants"."""
    part: list[Token] = []
    out: list[Statement] = []
    for token in [*tokens, Token(len(sentence.text), len(sentence.text), "semi")]:
        if token.kind != "semi":
            part.append(token)
            continue
        creds = [i for i, t in enumerate(part) if t.kind == "cred"]
        if (
            not creds
            or not _FOR_HOLDERS.search(sentence.low[: part[creds[0]].start])
            or not _APPLICANTS.match(sentence.low[part[creds[-1]].end :])
        ):
            return
        codes = tuple(c for i in creds for c in _codes(part[i]))
        ways = ways_of(part[: creds[0]], sentence.start)
        if ways == NOTHING:
            return
        out.append(Statement("only_for", ways, sentence, asked, codes=codes))
        part = []
    yield from out


_APPLICANTS = re.compile(r"s?\s?(?:applicants|candidates|holders|coders)\b")


def _codes(token: Token) -> tuple[str, ...]:
    return token.value if isinstance(token.value, tuple) else ()


def with_ways(statement: Statement, ways: Ways) -> Statement:
    """The same statement about other ways."""
    return replace(statement, ways=ways)


def is_apprentice(codes: Sequence[str]) -> bool:
    """Whether all codes are below the full credential."""
    return bool(codes) and set(codes) <= APPRENTICES
