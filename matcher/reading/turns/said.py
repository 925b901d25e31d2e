"""A sentence as it is to be heard, between its neighbours, and the ways to hear it: as a reply, as what one lacks."""

from __future__ import annotations

from typing import NamedTuple

from matcher.reading.clause.bare_lists import is_bare_list, leads
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import ASKING, MUTE, Statement
from matcher.reading.doors.fewer import fewer
from matcher.reading.doors.more_without import more_without
from matcher.reading.doors.served import served_instead
from matcher.reading.doors.some_people import of_some_people
from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.naming.token import Token
from matcher.reading.text import Sentence
from matcher.reading.turns.alone import not_enough
from matcher.reading.turns.beginners_too import beginners_too, newly_certified
from matcher.reading.turns.certified_and_new import newcomers_too
from matcher.reading.turns.continued import SO
from matcher.reading.turns.further import or_else
from matcher.reading.turns.hearing import hear
from matcher.reading.turns.idioms import idioms
from matcher.reading.turns.lacking import is_lacking, lacks_one, names_degree, without_degree
from matcher.reading.turns.letter import letter_alone
from matcher.reading.turns.newcomer_words import NO_FRESHERS
from matcher.reading.turns.one_part import some_experience
from matcher.reading.turns.only_that import of_only
from matcher.reading.turns.questions import apprentices_too
from matcher.reading.turns.replies import replied_to
from matcher.reading.turns.silence import speaks_of_past
from matcher.reading.turns.taken_too import taken_instead


class Said(NamedTuple):
    """A sentence as it is to be heard, between its neighbours; ``asked``: it asks by where it stands."""

    sentence: Sentence
    tokens: list[Token]
    asked: bool
    before: Sentence | None
    after: Sentence | None


def under(ruled: str, said: Said) -> Said:
    """A sentence under the modality that those before it give it."""
    sentence = said.sentence
    if ruled == "accept":
        at = len(sentence.low)
        return said._replace(tokens=[*said.tokens, Token(at, at, "accept")])
    if ruled == "preferred":
        sentence = sentence._replace(kind="preferred")
    if ruled in ("preferred", "required") and sentence.low.endswith("?"):  # "Two years? Required."
        sentence = sentence._replace(low=sentence.low[:-1] + ".")
    return said._replace(sentence=sentence, asked=said.asked or sentence is not said.sentence)


def begins_to_tell(said: Said) -> bool:
    """Whether the rest of the line asks as well: "You bring: …", or a sentence that is a bare list."""
    sentence, tokens = said.sentence, said.tokens
    if tokens and not sentence.is_heading and is_bare_list(sentence, tokens):
        return True
    return sentence.kind not in ASKING and leads(sentence.low)


def opens_lines(said: Said) -> bool:
    """Whether the lines below a line of prose are what it asks: "We need one of two things, beside a diploma:"."""
    prose = said.sentence.kind == "" and not said.sentence.is_heading and said.sentence.low.endswith(":")
    return prose and {"required", "one_of"} <= {t.kind for t in said.tokens}


def with_reply(said: Said) -> list[Statement] | None:
    """ "Two years of coding? Required.": a question with the word after it."""
    if not said.tokens or not said.after or not said.sentence.low.endswith("?"):
        return None
    if new := newcomers_too(said.sentence, said.after, said.tokens):
        return new
    if bounced := not_enough(said.sentence, said.tokens, said.asked, said.after.low):
        return [bounced]
    if taken := apprentices_too(said.sentence, said.after, said.tokens):
        return taken
    if instead := taken_instead(said.sentence, said.after, said.tokens):
        return [instead]
    return replied_to(said.sentence, said.after, said.tokens) or None


def of_holders_of_one(said: Said) -> list[Statement] | None:
    """ "Candidates with only a CPC", and below it "Please look at our other postings": what is turned away."""
    return of_only(said.sentence, said.tokens, said.asked, said.after) if said.tokens else None


def for_want_of_degree(said: Said) -> list[Statement] | None:
    """ "No degree? Four years of coding.", "… a degree; if you never finished one, four years": what is stated."""
    if not said.tokens or not said.before or _MATTERS.match(said.sentence.low):
        return None
    if not _asks_about_degree(said.before) and not _never_finished(said.before, said.sentence):
        return None
    stated, _ = without_degree(said.sentence, said.tokens, said.asked, before=True)
    return stated or as_it_stands(said)


# "No degree? No problem. What matters is that you have coded for two years": asked of everybody
_MATTERS = guarded(
    r"(?:what (?:matters|counts|we (?:care|ask|need|want|look))|(?:we|i) (?:just|only|do) (?:need|want|ask|care))\b"
)


def for_want_of_other(said: Said) -> list[Statement] | None:
    """ "Two years of derm coding. No derm? Then four years in any other specialty": fewer or more years besides."""
    low = said.before.low if said.before else ""
    kinds = {t.kind for t in said.tokens}
    if not low.endswith("?") or len(low) > 34 or not low.startswith(_LESS):
        return None
    if "years" not in kinds or kinds & {"cred", "edu", "reject", "not", "preferred", "no"}:
        return None
    ways = ways_of([t for t in said.tokens if t.kind in ("years", "or", "least")], said.sentence.start)
    return [Statement("besides", ways, said.sentence, True)]


_LESS = ("no ", "not ", "never ", "new to ", "less ", "fewer ", "short of ", "short on ", "too little ")


def in_its_stead(said: Said) -> list[Statement] | None:
    """ "A degree gets you an interview. So does an RHIT. Otherwise we need three years": what stands in for it."""
    low = said.sentence.low
    if not said.tokens or not (low.startswith(_STEAD) or low.endswith(_STEAD_LAST)) or not said.before:
        return None
    if " if " in said.before.low and _OTHERWISE.match(low):
        return None  # "None if you have an associate's; otherwise three years": asked of all others
    if low.endswith(_STEAD_LAST):  # "One year if certified (CPC). Three years if not."
        stated = or_else(said.sentence, said.tokens, " if " in said.before.low)
        return [stated] if stated else None
    echoes = SO.match(low) is not None and said.before.kind != "preferred" and _LETS_IN.search(said.before.low)
    stated = or_else(said.sentence, said.tokens, bool(echoes))
    return [stated] if stated else None


_OTHERWISE = guarded(r"otherwise,? (?:at least )?(?:\d|one|two|three|four|five|six|seven|eight|ten)\b")
_STEAD_LAST = (
    " if not.",
    " if not",
    " if you're not.",
    " if you’re not.",
    " if you are not.",
    " if you don't.",
    " otherwise.",
)
_STEAD = (
    "so ",
    "otherwise",
    "failing",
    "if not",
    "or else",
    "if you don",
    "if you do not",
    "if you are",
    "if you have",
)
# "… gets you an interview", "… is enough", "… will do": one such thing lets somebody in.
_LETS_IN = guarded(
    r"\b(?:gets? you|earns? you|lets you in|opens? (?:the|our|that) door|qualif(?:y|ies)|(?:will|would) do"
    r"|suffices?|works?"
    r"|(?:is|are|would be|will be) (?:enough|fine|good enough|acceptable|accepted|plenty|sufficient)|so (?:do"
    r"|does|is|will))\b"
)


def of_fewer(said: Said) -> list[Statement] | None:
    """ "Four years of coding. Two will do if you hold the RHIA": what it states of those who need fewer years."""
    if not said.tokens:
        return None
    near = said.before is not None and said.before.line == said.sentence.line and not _chooses(said.before)
    told = said.before.low if said.before and near else ""
    some = more_without(said.sentence, said.tokens, said.asked)
    some = some or of_some_people(said.sentence, said.tokens, said.asked, told)
    return some or fewer(said.sentence, said.tokens, said.asked, told) or None


def _chooses(sentence: Sentence) -> bool:
    """Whether a sentence tells a choice of ways in: "CIRCC, or CCC with three years"."""
    return " or " in sentence.low and (names_code(sentence.text) or _CHOICE.search(sentence.low) is not None)


# "a degree and two years, or four years"; not "risk adjustment, coding or record audit work"
_CHOICE = guarded(
    r" or (?:(?:at least|an?|the|have|hold) )*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|bachelor|associate"
    r"|master|degree|diploma|high school|ged|equiv\w*|certif\w*|credential|no|with"
    r"|without|if)\b"
)


def of_the_new(said: Said) -> list[Statement] | None:
    """ "Newly certified? We will train you.": who holds what is asked and comes without the years."""
    return newly_certified(said.sentence, said.tokens, said.after.low if said.after else "") or None


def as_it_stands(said: Said) -> list[Statement] | None:
    """What a sentence that names something states by its own words."""
    if said.sentence.is_heading and said.after and _NOTHING.match(said.after.low):
        return []  # "Experience required: none"
    return list(hear(said.sentence, said.tokens, said.asked)) if said.tokens else None


# "None, will train", "N/A", "Entry-level; …", "2 years preferred": under a heading that seems to ask.
_NOTHING = guarded(
    r"(?:none\b|n/?a\b|no (?:prior |previous )?(?:experience|minimum)|not (?:required|applicable|needed)|entry[- ]level"
    r"|zero\b|0(?: years?| yrs?)?\W*$|[^.;:]{0,40}\bpreferred\W*$)"
)


def of_the_past(said: Said) -> list[Statement] | None:
    """ "You have coded before": what is stated without naming anything."""
    if said.sentence.kind in MUTE:
        return None
    if taken := letter_alone(said.sentence):
        return taken
    if NO_FRESHERS.search(said.sentence.low) and not said.sentence.low.endswith("?"):
        return [some_experience(said.sentence)]
    if too := beginners_too(said.sentence, [], said.asked)[0] or served_instead(said.sentence, [], said.asked)[0]:
        return too
    if not speaks_of_past(said.sentence.low):
        return None
    return idioms(said.sentence, [], said.asked)[0]


def _never_finished(before: Sentence, sentence: Sentence) -> bool:
    """ "… an associate's degree; if you never finished one, …": those lack the degree just named."""
    return lacks_one(sentence.low) and names_degree(before.low) and not names_code(before.text)


def _asks_about_degree(before: Sentence) -> bool:
    """ "No degree?": what follows is for those without one."""
    return before.low.endswith("?") and len(before.low) < 60 and is_lacking(before.low[:-1])
