"""What a single sentence states: turns of phrase are heard one after the other, and clauses say the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.clause.adding import add
from matcher.reading.clause.asking import asks
from matcher.reading.clause.bare_lists import is_bare_list
from matcher.reading.clause.clauses import clauses
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.label_words import label_modality
from matcher.reading.clause.meaning import PAID_MORE, clause_statements, several, wished_first
from matcher.reading.clause.statement import FACTS, Statement, is_apprentice
from matcher.reading.clause.talk import DEMANDS, IDLE, PERKS, before_perk
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.schooling import as_schooling, of_its_fields, of_one_course
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.alone import not_enough
from matcher.reading.turns.also import never_alone, on_terms, wished_too
from matcher.reading.turns.at_hand import without_at_hand
from matcher.reading.turns.combinations import without_combo
from matcher.reading.turns.exam_ahead import graduates_too
from matcher.reading.turns.exempt import drops, spared
from matcher.reading.turns.grace import grace_for_some
from matcher.reading.turns.holders import demands_for_holders
from matcher.reading.turns.idioms import idioms
from matcher.reading.turns.if_none import if_none
from matcher.reading.turns.inner_words import without_inner
from matcher.reading.turns.label_swaps import by_label
from matcher.reading.turns.labels import above, labelled
from matcher.reading.turns.lacking import or_none
from matcher.reading.turns.later import awaiting, without_trailing_welcome
from matcher.reading.turns.letter import with_letter
from matcher.reading.turns.meant import it_of_first
from matcher.reading.turns.meanwhile import meanwhile
from matcher.reading.turns.newcomer_words import NO_FRESHERS
from matcher.reading.turns.newcomers import after_break, newcomers
from matcher.reading.turns.no_years import spared_holders, spared_of_years
from matcher.reading.turns.none_of_some import none_of_some
from matcher.reading.turns.on_top import base_and_top, without_used
from matcher.reading.turns.papers import papers_without
from matcher.reading.turns.parts import (
    parts_of,
    without_asides,
    without_conditions,
    without_either_way,
    without_typical,
)
from matcher.reading.turns.rather import either_one, open_to_each, rather
from matcher.reading.turns.sent_on import sent_on
from matcher.reading.turns.swaps import as_swap, swaps_in
from matcher.reading.turns.taken_too import applies_too
from matcher.reading.turns.takes import whom_they_take
from matcher.reading.turns.the_other import one_and_other
from matcher.reading.turns.told_apart import more_of_some, of_some, told_apart
from matcher.reading.turns.too_few import too_few
from matcher.reading.turns.trust import trusted
from matcher.reading.ways import NOTHING, Group, Way


class Part(NamedTuple):
    """The tokens of one part of a sentence that are still to be heard.

    ``asked``: it stands under requirements; ``aside``: it is not the first part; ``heard``: the sentence itself asks.
    """

    sentence: Sentence
    tokens: list[Token]
    asked: bool
    aside: bool = False
    heard: bool = False

    @property
    def kinds(self) -> set[str]:
        """The kinds of its tokens."""
        return {t.kind for t in self.tokens}


def hear(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """What a sentence states; ``asked``: it stands under requirements."""
    if "discriminat" in sentence.low:
        return  # "We do not discriminate against apprentices" turns nobody away
    if ", with or without" in sentence.low:
        sentence, tokens = without_either_way(sentence, tokens)
    if "or no " in sentence.low:
        tokens = or_none(tokens)
    if " it " in sentence.low or "that one" in sentence.low:
        tokens = it_of_first(sentence.low, tokens)
    if " a " in sentence.low or "-a " in sentence.low:
        tokens = with_letter(sentence.low, tokens)
    tokens = without_used(open_to_each(sentence.low, either_one(sentence.low, tokens)), sentence.low)
    tokens = without_at_hand(sentence.low, of_one_course(sentence.low, of_its_fields(sentence.low, tokens)))
    tokens = labelled(sentence, as_schooling(sentence.low, trusted(sentence, tokens), above(sentence)))
    tokens = on_terms(sentence.low, wished_too(sentence.low, without_inner(sentence.low, tokens)))
    if never_alone(sentence.low, tokens):
        return
    if "without" in sentence.low and (stated := papers_without(sentence, tokens)):
        yield from stated
        return
    if _EXPERIENCE_IS.match(sentence.low):
        yield _some_experience(sentence)
        return
    if free := spared_of_years(sentence):
        yield free
        return
    named = any(t.kind in ("cred", "years", "edu") for t in tokens)
    if sentence.is_heading and not named and not _HIRES.match(sentence.low):
        return
    whole = Part(sentence, tokens, asked)
    if sentence.low.endswith("?"):
        if door := _open_door(whole):
            yield door
            return
        whole = whole._replace(tokens=_before_dash(tokens))
    yield from whom_they_take(sentence, list(_by_parts(whole)))


# "We are hiring experienced and certified coders for these teams:"
_HIRES = guarded(
    r"(?:we|our \w+)(?: are|['’]re| is)? (?:now |currently |also )?"
    r"(?:hiring|recruiting|seeking|looking (?:for|to \w+)) (?:(?!who\b)[\w-]+,? ){0,4}?"
    r"(?:certified|experienced|credentialed)\b"
)
# "Certification isn't required. Experience is."
_EXPERIENCE_IS = guarded(
    r"(?:prior |previous |some )?experience (?:is )?(?:a must|required|needed|necessary|essential|mandatory)\W*$"
    r"|(?:but )?experience (?:is|matters|counts|is a must|is required|is needed)\.?$"
)


def _some_experience(sentence: Sentence) -> Statement:
    way = Way(experience=True, experience_at=(sentence.start, sentence.end))
    return Statement("demand", (way,), sentence, True)


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
    if asked or drops(sentence.low) or asks(sentence, tokens):
        stated, rest = _of_some(whole)
        yield from stated
        if rest is None:
            return
        tokens = rest
    if "other" in sentence.low or "second" in sentence.low or "remaining" in sentence.low:
        stated, tokens = one_and_other(sentence, tokens, asked)
        yield from stated
        asked = asked or bool(stated)
    base, tokens = base_and_top(tokens, sentence.low)
    if base:
        yield Statement("demand", ways_of(base, sentence.start), sentence, asked)
    tokens = awaiting(sentence, without_trailing_welcome(tokens))
    tokens = without_asides(sentence.low, tokens)
    tokens = without_typical(sentence, without_conditions(sentence, tokens))
    heard = asked or asks(sentence, tokens)
    for number, part in enumerate(parts_of(sentence, tokens)):
        yield from _hear_part(Part(sentence, part, asked, aside=number > 0, heard=heard))


def _of_some(whole: Part) -> tuple[list[Statement], list[Token] | None]:
    """What is stated of those spared, of newcomers and of returners, and the tokens left; None if that was all."""
    sentence, tokens, asked = whole[:3]
    spares, tokens = spared(sentence, tokens, asked)
    if "than" in sentence.low or "under" in sentence.low or "below" in sentence.low or " of " in sentence.low:
        least, tokens = too_few(sentence, tokens, asked)
        spares += least
    for turn in (sent_on, rather):
        others, tokens = turn(sentence, tokens, asked)
        spares += others
    if not tokens:
        return spares, None
    for whom in (spared_holders, applies_too, not_enough, grace_for_some, _apprentices_away):
        if one := whom(sentence, tokens, asked):
            return [*spares, one], None
    if found := newcomers(sentence, tokens):
        return [*spares, *found], None
    if "edu" in whole.kinds:
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


def _hear_part(part: Part) -> Iterator[Statement]:
    if "combo" in part.kinds:
        part = part._replace(tokens=without_combo(part.sentence.low, part.tokens))
    if NO_FRESHERS.search(part.sentence.low):
        yield _some_experience(part.sentence)
    if _is_idle(part):
        return
    if paid := _paid_more(part):
        yield paid
    elif tokens := _without_perk(part):
        yield from _past_idioms(part._replace(tokens=tokens))


def _is_idle(part: Part) -> bool:
    """Whether nothing is asked, since nothing is named or the words are of no account."""
    if not part.kinds & _TELLING:
        return True
    low = part.sentence.low
    idle = IDLE.search(low)
    if idle is None or ("preferred" in part.kinds and idle[0].startswith("with ")):
        return False  # "We would like a CCS, but have had good coders with and without"
    if "within" in part.kinds and " been" in idle[0]:  # "required once you have been here a year"
        return False
    return not _CREDITED.search(low) and not _BESIDES_BASIC.match(low)


# "one year of creditable experience equivalent to the next lower grade"
_CREDITED = guarded(r"\b(?:speciali[sz]ed|creditable|qualifying|progressive) experience\b")
# "In addition to the basic requirements, one year of coding equal to the next lower grade"
_BESIDES_BASIC = guarded(
    r"(?:in addition to|beyond|besides|on top of) (?:meeting )?(?:the|these) basic requirements?, "
)
_TELLING = frozenset((*FACTS, "exp", "uncert", "apprentice"))


def _paid_more(part: Part) -> Statement | None:
    """ "A CPC gets $2 more an hour": what is paid for is wished."""
    if "cred" not in part.kinds or part.kinds & {"years", "edu"} or not PAID_MORE.search(part.sentence.low):
        return None
    named = [t for t in part.tokens if t.kind in ("cred", "or", "comma", "slash")]
    return Statement("wish", ways_of(named, part.sentence.start), part.sentence)


def _without_perk(part: Part) -> list[Token]:
    """The tokens without what the employer gives ("we pay for your CPC"); none where no fact is left."""
    low = part.sentence.low
    perk = PERKS.search(low)
    if not perk or DEMANDS.search(low) or _DUE_THEN.search(low, perk.end()):
        return part.tokens
    tokens = before_perk(low, part.tokens, perk.start())
    return tokens if any(t.kind in FACTS for t in tokens) else []


# "… willing to study for the CPC, we pay for the course and you sit for the exam inside of 18 months"
_DUE_THEN = guarded(
    r"\byou (?:then |also |will |must |have to )*(?:sit|pass|earn|get|take|test|finish|certify)\b[^.;]{0,40}"
    r"\b(?:inside|in|by|before|no later)\b"
)


def _past_idioms(part: Part) -> Iterator[Statement]:
    """What the turns of phrase state, then what the rest does if anything is asked there."""
    sentence = part.sentence
    stated, tokens = idioms(sentence, part.tokens, part.asked)
    yield from stated
    if not tokens:
        return
    asked = part.asked or is_bare_list(sentence, tokens)
    if asked or part.heard or asks(sentence, tokens):
        yield from _turned(part._replace(tokens=as_swap(sentence, tokens), asked=asked))


def _turned(part: Part) -> list[Statement]:
    """What the first of the turns that fits states, or else what the clauses do."""
    if part.sentence.label and (instead := by_label(*part[:3])):
        return instead
    if "within" in part.kinds and (bridged := meanwhile(*part[:3])):
        return [bridged]
    for turn in (_swapped, _not_without, _exam_if_none, _or_uncertified):
        if (stated := turn(part)) is not None:
            return stated
    if part.aside and (told := of_some(*part[:3])):
        return [told]
    stated, tokens = if_none(*part[:3])
    if stated or not tokens:
        return stated
    stated = (
        none_of_some(part.sentence, tokens, part.asked)
        or told_apart(part.sentence, tokens, part.asked)
        or more_of_some(part.sentence, tokens, part.asked)
        or list(demands_for_holders(part.sentence, tokens, part.asked))
    )
    return stated or _of_clauses(part._replace(tokens=tokens))


def _swapped(part: Part) -> list[Statement] | None:
    """ "Four years in lieu of the degree"."""
    kinds = part.kinds
    if "lieu" not in kinds or "reject" in kinds or _more_than_asked(part):
        return None
    if part.tokens[0].kind == "no":  # "No other credential stands in for it"
        return []
    return list(swaps_in(*part[:3]))


def _more_than_asked(part: Part) -> bool:
    """Whether something is wished instead of less of the same: "three years instead of the one that we insist on"."""
    at = next(i for i, t in enumerate(part.tokens) if t.kind == "lieu")
    return part.sentence.kind == "preferred" and not any(t.kind in FACTS for t in part.tokens[at:])


def _not_without(part: Part) -> list[Statement] | None:
    """ "Uncertified coders will not be considered": any coding credential is asked."""
    kinds = part.kinds
    if not {"uncert", "reject"} <= kinds or kinds & {"cred", "years"}:
        return None
    spot = next(t for t in part.tokens if t.kind == "uncert")
    at = (part.sentence.start + spot.start, part.sentence.start + spot.end)
    return [Statement("demand", (Way((Group(("ANY-CODING",), None, at),)),), part.sentence, True)]


def _exam_if_none(part: Part) -> list[Statement] | None:
    """ "If not certified, must sit for the exam within 90 days"."""
    kinds = part.kinds
    if not {"uncert", "within"} <= kinds or kinds & {"cred", "any", "years", "edu", "body"}:
        return None
    earned = [Token(0, 0, "any", ("ANY-CODING",)), *(t for t in part.tokens if t.kind == "within")]
    return [Statement("only_for", ways_of(earned, part.sentence.start), part.sentence, part.asked, codes=("none",))]


def _or_uncertified(part: Part) -> list[Statement] | None:
    """ "A CPC and a year, or no credential and four years, with certification in a year": both sides of the "or"."""
    kinds = [t.kind for t in part.tokens]
    at = kinds.index("uncert") if "uncert" in kinds else 0
    left, right = part.tokens[: max(at - 1, 0)], part.tokens[at + 1 :]
    named = any(t.kind in ("cred", "any", "body") for t in left)
    if not named or kinds[at - 1] != "or" or {"reject", "preferred", "not"} & set(kinds):
        return None
    given = ways_of([t for t in right if t.kind in ("years", "edu", "and", "or", "comma")], part.sentence.start)
    if not any(w.years for w in given) or any(t.kind == "cred" for t in right):
        return None
    late = next((str(t.value) for t in right if t.kind == "within"), "")
    further = Statement("besides", given, part.sentence, part.asked, target=late, codes=("instead",))
    held = [t for t in left if t.kind != "one_of" or not part.sentence.low.startswith("either", t.start)]
    return [*_of_clauses(part._replace(tokens=held)), further]


def _of_clauses(part: Part) -> list[Statement]:
    """What the clauses of one modality each state, those joined by "or" as one demand."""
    sentence, tokens, asked = part[:3]
    found: list[Statement] = []
    for clause in clauses(sentence.low, tokens, "" if part.aside else label_modality(sentence)):
        for statement in clause_statements(sentence, clause, asked):
            add(found, statement, clause)
    return [*several(sentence, found), *wished_first(sentence, tokens, found)]
