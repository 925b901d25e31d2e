"""What each sentence of an ad states about who qualifies: a demand, a wish, a way in besides, a swap, an exclusion."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from matcher.reading.answers import answer, lacked_by
from matcher.reading.asking import (
    DEMANDS,
    IDLE,
    LEADS,
    NO_FRESHERS,
    PERKS,
    TALKS,
    asks,
    before_perk,
    is_bare_list,
    label_modality,
    leads,
    told_sections,
)
from matcher.reading.clauses import Clause, clauses
from matcher.reading.continued import carried, from_title, with_former
from matcher.reading.exempt import spared
from matcher.reading.expression import ways_of
from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.holders import demands_for_holders
from matcher.reading.idioms import BEFORE, HAS_DONE, idioms, replied_to
from matcher.reading.if_none import if_none
from matcher.reading.labels import above, labelled, welcomed
from matcher.reading.lacking import is_lacking, without_degree
from matcher.reading.later import GIVES_TIME, awaiting, later_from, without_trailing_welcome
from matcher.reading.meaning import PAID_MORE, clause_statements, several, wished_first
from matcher.reading.mentions import Mention, mentions
from matcher.reading.newcomers import after_break, newcomers
from matcher.reading.openings import of_all
from matcher.reading.parts import parts_of, without_asides, without_conditions, without_typical
from matcher.reading.rules.years import TIME
from matcher.reading.schooling import as_schooling
from matcher.reading.statement import (
    ASKING,
    CREDENTIALS,
    FACTS,
    MUTE,
    Statement,
    of_apprentices,
    with_ways,
)
from matcher.reading.swaps import as_swap, swaps_in
from matcher.reading.text import Ad, Sentence
from matcher.reading.tokens import GRADUATE, Token, codes_of, tokens_of
from matcher.reading.trust import trusted, without_combo
from matcher.reading.ways import Group, Way, any_of


def statements(ad: Ad, found: Sequence[Mention], eager: bool = False) -> Iterator[tuple[Sentence, list[Statement]]]:
    """Each sentence that says anything of qualifications, with what it states.

    ``eager``: prose that stands under no heading asks by default, as in an ad that would else ask nothing at all.
    """
    return with_former(_stated(ad, found, eager))


def _stated(ad: Ad, found: Sequence[Mention], eager: bool) -> Iterator[tuple[Sentence, list[Statement]]]:
    titled = tuple(c for m in mentions(ad.title) if m.kind == "cred" for c in m.value) if "title" in ad.text else ()
    starts = [m.start for m in found]
    told = told_sections(ad, found, starts)
    asked_at = -9  # the line that named a credential last
    last_named: tuple[str, ...] = ()
    telling = -1  # the line that began to list what is needed
    for number, sentence in enumerate(ad.sentences):
        if sentence.kind in MUTE and not sentence.is_heading:
            continue
        if _states_nothing(sentence, starts):
            yield sentence, []
            continue
        asked = (sentence.kind in ASKING and not sentence.loose) or (sentence.section, sentence.bullet) in told
        asked = (
            asked
            or (sentence.label and sentence.label.lower().startswith(_EVERY))
            or (of_all(sentence.low) and not _talks(sentence))
        )
        asked = asked or (sentence.line == telling and not TALKS.search(sentence.low))
        asked = asked or (eager and sentence.kind == "" and not _talks(sentence))
        tokens = tokens_of(sentence, found, starts, asked)
        sentence = welcomed(sentence, tokens)
        if tokens and titled:
            tokens = from_title(sentence.low, tokens, titled)
        if tokens and not sentence.is_heading and (ruled := carried(ad, number, tokens)):
            if ruled == "not":
                yield sentence, []
                continue
            if ruled == "accept":
                tokens = [*tokens, Token(len(sentence.low), len(sentence.low), "accept")]
            if ruled == "preferred":
                sentence, asked = sentence._replace(kind="preferred"), True
            if ruled in ("preferred", "required") and sentence.low.endswith("?"):  # "Two years? Required."
                sentence, asked = sentence._replace(low=sentence.low[:-1] + "."), True
        if (tokens and not sentence.is_heading and is_bare_list(sentence, tokens)) or (
            sentence.kind not in ASKING and leads(sentence.low)
        ):
            telling = sentence.line
        named = any(t.kind in CREDENTIALS for t in tokens)
        before = ad.sentences[number - 1].low if number else ""
        if later := later_from(sentence, tokens, sentence.line - asked_at < 3, before, last_named):
            yield sentence, [later]
            continue
        if named:
            asked_at = sentence.line
            last_named = tuple(dict.fromkeys(c for t in tokens if t.kind == "cred" for c in codes_of(t)))
        if (
            tokens
            and sentence.low.endswith("?")
            and number + 1 < len(ad.sentences)
            and (wished := replied_to(sentence, ad.sentences[number + 1], tokens))
        ):
            yield sentence, wished
        elif tokens and number and _asks_about_degree(ad.sentences[number - 1]):
            yield (
                sentence,
                without_degree(sentence, tokens, asked, before=True)[0] or list(_sentence(sentence, tokens, asked)),
            )
        elif (
            number
            and (lacked := lacked_by(ad.sentences[number - 1], found, starts)) is not None
            and (replied := answer(sentence, trusted(sentence, tokens), asked, lacked))
        ):
            yield sentence, [replied]
        elif tokens:
            yield sentence, list(_sentence(sentence, tokens, asked))
        elif sentence.kind not in MUTE and _may_speak_of_past(sentence.low):
            yield sentence, idioms(sentence, [], asked)[0]
        else:
            yield sentence, []


#: Without a mention and without one of these a sentence states nothing; most of an ad is such.
_SPEAKS = Gate(TIME, LEADS, BEFORE, HAS_DONE, GRADUATE, *GIVES_TIME)


def _states_nothing(sentence: Sentence, starts: Sequence[int]) -> bool:
    """Whether a sentence surely states nothing; ``starts``: where the ad names anything."""
    if words_of(sentence.low) & _SPEAKS.bits or sentence.low[:1].isdigit():
        return False
    at = bisect_left(starts, sentence.start)
    return at == len(starts) or starts[at] >= sentence.start + len(sentence.text)


def _may_speak_of_past(low: str) -> bool:
    return "before" in low or "previous" in low or "already" in low


def _asks_about_degree(before: Sentence) -> bool:
    """ "No degree?": what follows is for those without one."""
    return before.low.endswith("?") and len(before.low) < 60 and is_lacking(before.low[:-1])


def _talks(sentence: Sentence) -> bool:
    return bool(TALKS.search(sentence.low) or PERKS.search(sentence.low))


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
    "both",
    "everyone",
    "everybody",
    "all three",
    "all four",
)


def _sentence(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    tokens = labelled(sentence, as_schooling(sentence.low, trusted(sentence, tokens), above(sentence)))
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
    if asked or asks(sentence, tokens):
        spares, tokens = spared(sentence, tokens, asked)
        yield from spares
        if not tokens:
            return
        if found := newcomers(sentence, tokens):
            yield from found
            return
        tokens, found = after_break(sentence, tokens)
        yield from found
    tokens = awaiting(sentence, without_trailing_welcome(tokens))
    tokens = without_asides(sentence.low, tokens)
    tokens = without_typical(sentence, without_conditions(sentence, tokens))
    heard = asked or asks(sentence, tokens)
    for number, part in enumerate(parts_of(sentence, tokens)):
        yield from _read(sentence, part, asked, aside=number > 0, heard=heard)


# "Certification isn't required. Experience is."
_EXPERIENCE_IS = guarded(r"(?:but )?experience (?:is|matters|counts|is a must|is required|is needed)\.?$")


def _read(
    sentence: Sentence, tokens: list[Token], asked: bool, aside: bool = False, heard: bool = False
) -> Iterator[Statement]:
    kinds = {t.kind for t in tokens}
    if "combo" in kinds:
        tokens = without_combo(sentence.low, tokens)
        kinds = {t.kind for t in tokens}
    if NO_FRESHERS.search(sentence.low):
        yield Statement("demand", (Way(experience=True, experience_at=(sentence.start, sentence.end)),), sentence, True)
    if not kinds & {*FACTS, "exp", "uncert", "apprentice"} or (
        IDLE.search(sentence.low) and "specialized experience" not in sentence.low
    ):
        return
    if "cred" in kinds and PAID_MORE.search(sentence.low):
        yield Statement(
            "wish", ways_of([t for t in tokens if t.kind in ("cred", "or", "comma", "slash")], sentence.start), sentence
        )
        return
    if (perk := PERKS.search(sentence.low)) and not DEMANDS.search(sentence.low):
        tokens = before_perk(sentence.low, tokens, perk.start())
        if not any(t.kind in FACTS for t in tokens):
            return
    stated, tokens = idioms(sentence, tokens, asked)
    yield from stated
    if not tokens:
        return
    kinds = {t.kind for t in tokens}
    asked = asked or is_bare_list(sentence, tokens)
    if not asked and not heard and not asks(sentence, tokens):
        return
    tokens = as_swap(sentence, tokens)
    kinds = {t.kind for t in tokens}
    if "lieu" in kinds and "reject" not in kinds:
        yield from swaps_in(sentence, tokens, asked)
        return
    if "uncert" in kinds and "reject" in kinds and not kinds & {"cred", "years"}:
        spot = next(t for t in tokens if t.kind == "uncert")
        at = (sentence.start + spot.start, sentence.start + spot.end)
        yield Statement("demand", (Way((Group(("ANY-CODING",), None, at),)),), sentence, True)
        return
    if {"uncert", "within"} <= kinds and not kinds & {"cred", "any", "years", "edu", "body"}:
        # "if not certified, must sit for the exam within 90 days"
        earned = [Token(0, 0, "any", ("ANY-CODING",)), *(t for t in tokens if t.kind == "within")]
        yield Statement("only_for", ways_of(earned, sentence.start), sentence, asked, codes=("none",))
        return
    stated, tokens = if_none(sentence, tokens, asked)
    if stated or not tokens:
        yield from stated
        return
    if only := list(demands_for_holders(sentence, tokens, asked)):
        yield from only
        return
    found: list[Statement] = []
    for clause in clauses(sentence.low, tokens, "" if aside else label_modality(sentence)):
        for statement in clause_statements(sentence, clause, asked):
            if found and found[-1].kind == "exclude" and statement.kind == "demand" and of_apprentices(statement.ways):
                # "Apprentices do not qualify: a CPC-A must have the A off first"
                found.append(found[-1]._replace(codes=tuple(sorted(statement.ways[0].codes))))
            elif found and statement.kind == found[-1].kind == "demand" and _joined(sentence, clause):
                found[-1] = with_ways(statement, any_of(found[-1].ways, statement.ways))
            else:
                found.append(statement)
    yield from several(sentence, found)
    yield from wished_first(sentence, tokens, found)


def _joined(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause begins with "or": "two years required, or one year with a degree"."""
    for token in clause.tokens:
        if token.kind in ("or", "open_list"):
            return True
        if token.kind not in ("comma", "semi", "required", "least", "dash"):
            return False
    return False
