"""What a single sentence states: what it says of some people alone, then what each of its parts states."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.clause.asking import asks
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement, is_apprentice
from matcher.reading.doors.college import college
from matcher.reading.doors.either import either_clause
from matcher.reading.doors.lacking import for_lack
from matcher.reading.doors.lettered import lettered_choice
from matcher.reading.doors.rates import at_a_rate
from matcher.reading.doors.served import served_instead
from matcher.reading.doors.spared import spared
from matcher.reading.doors.unlisted import unlisted
from matcher.reading.doors.worth import worth
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.alone import not_enough
from matcher.reading.turns.also import without_never_alone
from matcher.reading.turns.as_meant import as_meant
from matcher.reading.turns.beginners_too import beginners_too
from matcher.reading.turns.both_in_time import both_in_time
from matcher.reading.turns.by_level import years_by_level
from matcher.reading.turns.deeds_of_holders import deeds_of_holders
from matcher.reading.turns.degree_of_each import degree_of_each
from matcher.reading.turns.eligible import eligible_people
from matcher.reading.turns.exam_ahead import graduates_too
from matcher.reading.turns.fewer_years import fewer_years
from matcher.reading.turns.further import further
from matcher.reading.turns.grace import grace_for_some
from matcher.reading.turns.later import awaiting, without_trailing_welcome
from matcher.reading.turns.letter import LETTER_OFF, letter_alone, status_off
from matcher.reading.turns.merely_told import (
    without_asides,
    without_conditions,
    without_either_way,
    without_typical,
)
from matcher.reading.turns.newcomers import after_break, newcomers
from matcher.reading.turns.no_swap import no_swap
from matcher.reading.turns.no_years import spared_holders, spared_of_years
from matcher.reading.turns.now_or_later import now_or_later
from matcher.reading.turns.on_top import base_and_top
from matcher.reading.turns.one_part import Part, hear_part, some_experience
from matcher.reading.turns.parts import parts_of
from matcher.reading.turns.rather import rather
from matcher.reading.turns.refused import refused_after
from matcher.reading.turns.sent_on import more_sent_on, sent_on
from matcher.reading.turns.taken_too import applies_too
from matcher.reading.turns.taken_without import taken_without
from matcher.reading.turns.takes import of_new_graduates, whom_they_take
from matcher.reading.turns.the_other import one_and_other
from matcher.reading.turns.too_few import too_few
from matcher.reading.turns.trades import asked_as_well
from matcher.reading.turns.two_of import two_of
from matcher.reading.turns.upgrades import becomes_full
from matcher.reading.turns.willing import for_the_choosing
from matcher.reading.ways import NOTHING


def hear(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """What a sentence states; ``asked``: it stands under requirements."""
    if "discriminat" in sentence.low:
        return  # "We do not discriminate against apprentices" turns nobody away
    if " one of " in sentence.low and asked_as_well(sentence.low):
        return
    if more_sent_on(sentence.low, tokens):
        return
    if "with or without" in sentence.low or " or no" in sentence.low:
        sentence, tokens = without_either_way(sentence, tokens)
    meant = as_meant(sentence, tokens)
    tokens = without_never_alone(sentence.low, meant)
    if meant and not tokens:
        return
    if either := lettered_choice(sentence, tokens, asked) or either_clause(sentence, tokens, asked):
        yield from either
        return
    doors: list[Statement] = []
    for door in (unlisted, college, at_a_rate, served_instead, worth, spared, for_lack):
        if not doors:
            doors, sentence, tokens = door(sentence, tokens, asked)
    if tokens or not doors:
        yield from _past_doors(sentence, tokens, asked)
    yield from doors


def _past_doors(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """What a sentence states of all, past those whom it spares."""
    if "without" in sentence.low:
        tokens = taken_without(sentence.low, tokens)
    if any(t.kind in ("reject", "lieu", "no") for t in tokens):
        told, tokens = no_swap(sentence, tokens, asked)
        yield from told
    if stated := _as_a_whole(sentence, tokens, asked):
        yield from stated
        return
    for turn in (status_off, beginners_too, now_or_later, two_of, both_in_time, degree_of_each, deeds_of_holders):
        told, tokens = turn(sentence, tokens, asked)
        yield from told
        if not tokens:
            return
    if _NOT_THIS.match(sentence.low) and not {t.kind for t in tokens} & _STATES and not _of_a_thing(tokens):
        return  # "Not two years of having a CPC."
    named = any(t.kind in ("cred", "years", "edu") for t in tokens)
    if sentence.is_heading and not named and not _HIRES.match(sentence.low):
        return
    whole = Part(sentence, tokens, asked)
    if sentence.low.endswith("?"):
        if door := _open_door(whole):
            yield door
            return
        whole = whole._replace(tokens=_before_dash(tokens))
    elif one := applies_too(sentence, tokens) or further(sentence, tokens):
        yield one
        return
    yield from of_new_graduates(sentence, whom_they_take(sentence, list(_by_parts(whole))))


def _as_a_whole(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What a sentence states in one turn of phrase, so that no part of it says more; or nothing."""
    if LETTER_OFF.search(sentence.low) and (away := letter_alone(sentence, tokens)):
        return away
    if levels := years_by_level(sentence, tokens, asked):
        return [levels]
    if _EXPERIENCE_IS.match(sentence.low) or _NONE_WITHOUT.search(sentence.low):
        return [some_experience(sentence)]
    if refused := refused_after(sentence, tokens, asked):
        return [refused]
    if " if you" in sentence.low and (chosen := for_the_choosing(sentence, tokens, asked)):
        return [chosen]
    free = None if any(t.kind == "edu" for t in tokens) else spared_of_years(sentence)
    return [free] if free else []


# "We are hiring experienced and certified coders for these teams:"
_HIRES = guarded(
    r"(?:we|our \w+)(?: are|['’]re| is)? (?:now |currently |also )?"
    r"(?:hiring|recruiting|seeking|looking (?:for|to \w+)) (?:(?!who\b)[\w-]+,? ){0,4}?"
    r"(?:certified|experienced|credentialed)\b"
)
# "I've never hired anyone without experience", "Nobody starts here without experience"
_NONE_WITHOUT = guarded(
    r"\b(?:(?:we|i|they|practice|hospital|clinic|office|doctors?)\b[^.;,?]{0,12}?(?:never|not|n['’]t)"
    r"|nobody(?: is| gets)?|no one(?: is| gets)?) "
    r"(?:hire|taken?|took|start|consider|interview|place|let|put|train|work|touche|code)[sd]?\b[^.;,?]{0,30}"
    r" (?:without|with no) (?:any |some |prior |previous |real |coding )*experience\b"
)


def _of_a_thing(tokens: list[Token]) -> bool:
    """Whether nothing is named before the first break: "Not a desk job; CPC and CRC"."""
    return bool(tokens) and [t.kind for t in tokens if t.kind != "no"][:1] == ["semi"]


_NOT_THIS = guarded(r"not (?:an? |the |\d|one |two |three |four |five )")
#: With one of these a sentence that begins with "Not" still states something: "Not accepted: CPC-A".
_STATES = frozenset(
    ("but", "apprentice", "reject", "not", "preferred", "required", "uncert", "accept", "lieu", "comma", "within", "or")
)
# "Certification isn't required. Experience is."
_EXPERIENCE_IS = guarded(
    r"(?:prior |previous |some )?experience (?:is )?(?:a must|required|needed|necessary|essential|mandatory)\W*$"
    r"|(?:either way,? |and )?(?:some |previous |prior )(?:experience|work|time) (?:in|at|with"
    r"|on) [^.;,]{3,40} (?:is|are)"
    r" (?:a must|required|needed|essential|mandatory)\b"
    r"|(?:but )?experience (?:is|matters|counts|is a must|is required|is needed)\.?$"
)


def _open_door(part: Part) -> Statement | None:
    """ "No credential but 4 years of coding? Apply anyway": a way in besides."""
    if not {"uncert", "years"} <= part.kinds:
        return None
    ways = ways_of([t for t in part.tokens if t.kind != "loose"], part.sentence.start)
    return Statement("besides", ways, part.sentence, part.asked)


def _before_dash(tokens: list[Token]) -> list[Token]:
    """What of a question states anything: only what stands before a dash."""
    return tokens[: next((i for i, t in enumerate(tokens) if t.kind == "dash"), 0)]


def _by_parts(whole: Part) -> Iterator[Statement]:
    """What a sentence states of some people alone, then what each of its parts states."""
    sentence, tokens, asked = whole[:3]
    late = False
    if asked or asks(sentence, tokens):
        stated, rest = _of_some(whole)
        yield from stated
        late = any(s.kind == "besides" and s.target for s in stated)
        if rest is None:
            return
        tokens = rest
    if any(word in sentence.low for word in ("other", "second", "remaining", "additional", " more ")):
        stated, tokens = one_and_other(sentence, tokens, asked)
        yield from stated
        asked = asked or bool(stated)
    base, tokens = base_and_top(tokens, sentence.low)
    if base:
        yield Statement("demand", ways_of(base, sentence.start), sentence, asked)
    tokens = tokens if late else awaiting(sentence, without_trailing_welcome(tokens))
    tokens = without_asides(sentence.low, tokens)
    tokens = without_typical(sentence, without_conditions(sentence, tokens))
    heard = asked or asks(sentence, tokens)
    for number, part in enumerate(parts_of(sentence, tokens)):
        yield from hear_part(Part(sentence, part, asked, aside=number > 0, heard=heard))


def _of_some(whole: Part) -> tuple[list[Statement], list[Token] | None]:
    """What is stated of those spared, of newcomers and of returners, and the tokens left; None if that was all."""
    sentence, tokens, asked = whole[:3]
    spares, tokens = fewer_years(sentence, tokens, asked)
    if "than" in sentence.low or "under" in sentence.low or "below" in sentence.low or " of " in sentence.low:
        least, tokens = too_few(sentence, tokens, asked)
        spares += least
    for turn in (sent_on, rather):
        others, tokens = turn(sentence, tokens, asked)
        spares += others
    if not tokens:
        return spares, None
    for whom in (
        spared_holders,
        applies_too,
        not_enough,
        grace_for_some,
        _apprentices_away,
        becomes_full,
        eligible_people,
    ):
        if one := whom(sentence, tokens, asked):
            return [*spares, one], None
    if found := newcomers(sentence, tokens):
        return [*spares, *found], None
    if "edu" in whole.kinds or "course" in sentence.low:
        tokens, found = graduates_too(sentence, tokens)
        spares += found
    tokens, found = after_break(sentence, tokens)
    return [*spares, *found], tokens


def _apprentices_away(sentence: Sentence, tokens: list[Token], asked: bool) -> Statement | None:
    """ "If you hold the CPC-A we would be happy to hear from you later; now we cannot consider it"."""
    said = [t.kind for t in tokens if t.kind in ("accept", "preferred", "reject", "years", "edu", "within")]
    codes = tuple(c for t in tokens if t.kind == "cred" for c in codes_of(t))
    others = any(t.kind in FACTS and t.kind != "cred" for t in tokens)
    if others or not is_apprentice(codes) or said[-1:] != ["reject"] or {"years", "edu", "within"} & set(said):
        return None
    return Statement("exclude", NOTHING, sentence, asked, codes=codes)
