"""What each sentence of an ad states about who qualifies: a demand, a wish, a way in besides, a swap, an exclusion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.reading.asking import (
    DEMANDS,
    IDLE,
    NO_FRESHERS,
    PERKS,
    TALKS,
    asks,
    coding_experience,
    is_bare_list,
    label_modality,
    leads,
    told_sections,
)
from matcher.reading.clauses import APPRENTICES, Clause, clauses
from matcher.reading.expression import ways_of
from matcher.reading.holders import demands_for_holders
from matcher.reading.idioms import idioms, praised
from matcher.reading.mentions import Mention
from matcher.reading.parts import IF_NONE, parts_of, without_conditions, without_typical
from matcher.reading.rules.after_hire import windows
from matcher.reading.statement import ANY_APPRENTICE, ASKING, FACTS, MUTE, Statement, is_apprentice, with_ways
from matcher.reading.swaps import swaps_in
from matcher.reading.text import Ad, Sentence
from matcher.reading.tokens import Token, codes_of, tokens_of
from matcher.reading.trust import before_combo, trusted
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of, unique


def statements(ad: Ad, found: Sequence[Mention]) -> Iterator[tuple[Sentence, list[Statement]]]:
    """Each sentence that says anything of qualifications, with what it states."""
    starts = [m.start for m in found]
    told = told_sections(ad, found, starts)
    telling = -1  # the line that began to list what is needed
    for number, sentence in enumerate(ad.sentences):
        if sentence.kind in MUTE and not sentence.is_heading:
            continue
        asked = (sentence.kind in ASKING and not sentence.loose) or (sentence.section, sentence.bullet) in told
        asked = asked or sentence.label.lower().startswith(_EVERY)
        asked = asked or (sentence.line == telling and not TALKS.search(sentence.low))
        tokens = tokens_of(sentence, found, starts, asked)
        if (tokens and not sentence.is_heading and is_bare_list(sentence, tokens)) or (
            sentence.kind not in ASKING and leads(sentence.low)
        ):
            telling = sentence.line
        if (
            tokens
            and sentence.low.endswith("?")
            and number + 1 < len(ad.sentences)
            and (wished := praised(sentence, ad.sentences[number + 1], tokens))
        ):
            yield sentence, wished
        elif tokens:
            yield sentence, list(_sentence(sentence, tokens, asked))
        elif sentence.kind not in MUTE and ("before" in sentence.low or "previous" in sentence.low or "already" in sentence.low):
            yield sentence, idioms(sentence, [], asked)[0]
        elif (
            " it" in sentence.low or "exam" in sentence.low or "certif" in sentence.low or "obtain" in sentence.low
        ) and (later := _later(sentence)):
            yield sentence, [later]
        else:
            yield sentence, []


# "For every opening: high school diploma"
_EVERY = (
    "for every",
    "for all",
    "for each",
    "all openings",
    "all positions",
    "all levels",
    "every opening",
    "common to",
)


def _later(sentence: Sentence) -> Statement | None:
    """ "You have nine months from your hire date to earn it": time for what was asked before, or None."""
    low = sentence.low
    if sentence.kind not in MUTE and _EXAM_SET.search(low) and _CONSIDERED.search(low):
        return Statement("later", NOTHING, sentence, target="unstated")
    if (
        sentence.kind in MUTE
        or not _EARN.search(low)
        or ("certif" not in low and " it" not in low and "exam" not in low and not _TO_OBTAIN.search(low))
    ):
        return None
    times = [w for w in windows(low) if w.sure]
    return Statement("later", NOTHING, sentence, target=str(times[0].months)) if times else None


# "Candidates who are registered for an exam with a test date may be considered"
_EXAM_SET = re.compile(
    r"\b(?:registered|scheduled|signed up|sitting|enrolled|waiting|awaiting|about to sit|test date|have taken"
    r"|will)\b[^.]{0,50}\b(?:exam"
    r"|test|results?)\b"
)


# "Newly hired staff have 6 months from date of hire to obtain."
_TO_OBTAIN = re.compile(r"\b(?:to )?(?:obtain|earn|pass|achieve)(?:ed)?(?: this| these| one| them)?(?:$|[.,;])")
_CONSIDERED = re.compile(r"\b(?:considered|welcome|may apply|can apply|accepted|okay|ok|fine|eligible)\b")


_EARN = re.compile(r"\b(?:earn|obtain|get|pass|achieve|complete)\b")


def _sentence(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    tokens = _labelled(sentence, trusted(sentence, tokens))
    if _EXPERIENCE_IS.match(sentence.low):
        yield Statement("demand", (Way(experience=True, experience_at=(sentence.start, sentence.end)),), sentence, True)
        return
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
    tokens = _awaiting(sentence, _without_trailing_welcome(tokens))
    tokens = without_typical(sentence, without_conditions(sentence, tokens))
    heard = asked or asks(sentence, tokens)
    for number, part in enumerate(parts_of(sentence, tokens)):
        yield from _read(sentence, part, asked, aside=number > 0, heard=heard)


# "Certification isn't required. Experience is."
_EXPERIENCE_IS = re.compile(r"(?:but )?experience (?:is|matters|counts|is a must|is required|is needed)\.?$")


def _labelled(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """With a word for a credential where only the label says it: "Credential: AHIMA or AAPC"."""
    kinds = {t.kind for t in tokens}
    label = (sentence.label or (sentence.heading if not sentence.is_heading else "")).lower()
    if "body" in kinds and not kinds & {"cred", "any", "loose"} and re.search(r"cred|certif|licen", label):
        return [Token(0, 0, "loose", ("ANY-CODING",)), *tokens]
    return tokens


def _awaiting(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """ "CPC or COSC (will consider those who await their results)": time for the whole list, not told how much."""
    creds = [i for i, t in enumerate(tokens) if t.kind == "cred"]
    if not creds or not _EXAM_SET.search(sentence.low) or not any(t.kind == "accept" for t in tokens[creds[-1] :]):
        return tokens
    last = tokens[creds[-1]]
    if any(t.kind == "within" for t in tokens):
        return tokens
    soon = re.search(r"\bnext (\w+) (months?|weeks?)", sentence.low)
    timed = windows(f"within {soon[1]} {soon[2]} of hire") if soon else []
    late = Token(last.end + 2, last.end + 2, "within" if timed else "later", timed[0].months if timed else None)
    return [
        *tokens[: creds[-1] + 1],
        late,
        *(t for t in tokens[creds[-1] + 1 :] if t.kind not in ("accept", "if", "open", "close")),
    ]


def _without_trailing_welcome(tokens: list[Token]) -> list[Token]:
    """ "CCS or RHIT - candidates who are scheduled to sit may apply; pass within 6 months": a list, and time for it."""
    last = max((i for i, t in enumerate(tokens) if t.kind in FACTS), default=-1)
    tail = tokens[last + 1 :]
    if last < 0 or not any(t.kind in ("later", "within") for t in tail):
        return tokens
    cut = next((i for i, t in enumerate(tail) if t.kind in ("dash", "semi")), None)
    if cut is None or not any(t.kind == "accept" for t in tail[cut:]):
        return tokens
    return [*tokens[: last + 1], *tail[:cut], *(t for t in tail[cut:] if t.kind in ("later", "within", "obtain"))]


def _read(sentence: Sentence, tokens: list[Token], asked: bool, aside: bool = False, heard: bool = False) -> Iterator[Statement]:
    kinds = {t.kind for t in tokens}
    if "combo" in kinds:
        tokens = before_combo(tokens)
        kinds = {t.kind for t in tokens}
    if NO_FRESHERS.search(sentence.low):
        yield Statement("demand", (Way(experience=True, experience_at=(sentence.start, sentence.end)),), sentence, True)
    if not kinds & {*FACTS, "exp", "uncert", "apprentice"} or (
        IDLE.search(sentence.low) and "specialized experience" not in sentence.low
    ):
        return
    if "cred" in kinds and _PAID_MORE.search(sentence.low):
        yield Statement(
            "wish", ways_of([t for t in tokens if t.kind in ("cred", "or", "comma", "slash")], sentence.start), sentence
        )
        return
    if PERKS.search(sentence.low) and not DEMANDS.search(sentence.low):
        return
    stated, tokens = idioms(sentence, tokens, asked)
    yield from stated
    if not tokens:
        return
    kinds = {t.kind for t in tokens}
    asked = asked or is_bare_list(sentence, tokens)
    if not asked and not heard and not asks(sentence, tokens):
        return
    if "lieu" in kinds and "reject" not in kinds:
        yield from swaps_in(sentence, tokens, asked)
        return
    if "uncert" in kinds and "reject" in kinds and not kinds & {"cred", "years"}:
        spot = next(t for t in tokens if t.kind == "uncert")
        at = (sentence.start + spot.start, sentence.start + spot.end)
        yield Statement("demand", (Way((Group(("ANY-CODING",), None, at),)),), sentence, True)
        return
    if {"uncert", "within"} <= kinds and not kinds & {"cred", "any", "years", "edu", "body"}:
        late = next(t for t in tokens if t.kind == "within")  # "if not certified, must sit for the exam within 90 days"
        yield Statement("only_for", (Way((Group(("ANY-CODING",), late.value, (sentence.start, sentence.end)),)),), sentence, asked, codes=("none",))  # type: ignore[arg-type]
        return
    if "years" in kinds and _IF_LACKING.match(sentence.low):
        yield Statement("besides", ways_of(tokens, sentence.start), sentence, asked)
        return
    if IF_NONE.match(sentence.low) and "reject" not in kinds:
        comma = next((t.start for t in tokens if t.kind == "comma"), 0) or _end_of_condition(sentence)
        named = {c for t in tokens if t.start < comma for c in codes_of(t)}
        rest = [t for t in tokens if t.start > comma]
        if (
            not named & {c for t in rest for c in codes_of(t) if t.kind == "cred"}
            and ways_of(rest, sentence.start) != NOTHING
        ):
            yield Statement("besides", ways_of(rest, sentence.start), sentence, asked, codes=("instead",))
            return
        if late := next((t for t in rest if t.kind == "within"), None):  # "If you do not have the CRC, you have six months to earn it"
            yield Statement("later", NOTHING, sentence, asked, target=str(late.value))
            return
        tokens = rest
    if only := list(demands_for_holders(sentence, tokens, asked)):
        yield from only
        return
    found: list[Statement] = []
    for clause in clauses(sentence.low, tokens, "" if aside else label_modality(sentence)):
        for statement in _clause(sentence, clause, asked):
            if found and statement.kind == found[-1].kind == "demand" and _joined(sentence, clause):
                found[-1] = with_ways(statement, any_of(found[-1].ways, statement.ways))
            else:
                found.append(statement)
    yield from _openings(sentence, found)


def _end_of_condition(sentence: Sentence) -> int:
    found = IF_NONE.match(sentence.low)
    return found.end() - 1 if found else 0


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


# "The diagnostic opening needs …; the interventional opening needs …", "… for the inpatient team, … for the
# outpatient team"
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


def _clause(sentence: Sentence, clause: Clause, asked: bool) -> Iterator[Statement]:
    modality = clause.modality or ("preferred" if sentence.kind == "preferred" else "required")
    if modality == "not":
        return
    if modality == "reject" and clause.has("uncert"):
        modality = "required"
    if modality == "reject":
        lieu = next((t.start for t in clause.tokens if t.kind == "lieu"), len(sentence.text))
        codes = tuple(c for t in clause.tokens if t.kind == "cred" and t.start < lieu for c in codes_of(t))
        if clause.has("apprentice") and not is_apprentice(codes):  # "your CPC is still an apprentice one"
            codes = tuple(f"{c}-A" for c in codes if f"{c}-A" in APPRENTICES)
        if codes or clause.has("apprentice"):
            yield Statement("exclude", NOTHING, sentence, asked, codes=codes or (ANY_APPRENTICE,))
        return
    if clause.has("apprentice") and not clause.has("cred") and clause.has("accept"):
        held = (Way((Group((ANY_APPRENTICE,), None, (sentence.start, sentence.end)),)),)
        facts = [t for t in clause.tokens if t.kind not in ("loose", "any")]
        yield Statement("besides", all_of((held, ways_of(facts, sentence.start))), sentence, asked)
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
        aside = welcome and (clause.has("uncert") or (not clause.has("required") and clause.has("cred", "edu")))
        if aside and "following" in sentence.low and len([t for t in clause.tokens if t.kind == "cred"]) > 2:
            aside = False  # "the following are accepted: …" is the list itself
        aside = aside or sentence.low.startswith(("example", "for example"))
        aside = aside or (
            welcome and any("also" in sentence.low[t.start - 6 : t.end] for t in clause.tokens if t.kind == "accept")
        )
        firm = asked or clause.modality == "required"
        lacking = clause.has("uncert") and clause.has("years")
        late = next((str(t.value) for t in clause.tokens if t.kind == "within"), "") if lacking else ""
        yield Statement("besides" if aside or lacking else "demand", ways, sentence, firm, target=late)
    elif clause.has("exp") and coding_experience(sentence, clause):
        at = next((sentence.start + t.start, sentence.start + t.end) for t in clause.tokens if t.kind == "exp")
        yield Statement("demand", (Way(experience=True, experience_at=at),), sentence, asked)


# "a CPC gets $2 more an hour", "+$1.00 for the CRC"
_PAID_MORE = re.compile(
    r"\$\s?[\d.,]+ (?:more|extra|an hour more|/hr more|bonus)|\+ ?\$|gets \$|or \$[\d.,]+[^.;]{0,12} if you"
    r"|pay (?:a bit |a little )?(?:more|extra) (?:for|if)"
)


def _only_credentials(ways: Ways) -> bool:
    return ways != NOTHING and all(w.groups and w.years is None and w.education is None for w in ways)


def _accepts(clause: Clause) -> bool:
    """Whether "welcome", "will be considered", "is OK" speaks of the facts of the clause."""
    facts = [t for t in clause.tokens if t.kind in FACTS]
    spots = [t for t in clause.tokens if t.kind == "accept"]
    if not spots or not facts:
        return False
    if any(t.kind == "cred" for t in facts) or clause.has("uncert"):
        return True
    return any(min(max(s.start - f.end, f.start - s.end) for f in facts) < 40 for s in spots)
