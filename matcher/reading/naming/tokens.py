"""A sentence as tokens: the facts that it names and the small words between them, in order and without overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.cues import Cue, cues
from matcher.reading.naming.equivalents import equivalents
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.soft import soft_cues
from matcher.reading.rules.after_hire import windows
from matcher.reading.rules.bare_years import after_credential, after_degrees, lessened, number_after, told_of_some
from matcher.reading.rules.years import lengths, value_of

#: Kinds of tokens that are facts; every other kind joins or rules them.
ATOMS = frozenset(("cred", "any", "loose", "body", "edu", "degree", "diploma", "exp", "years", "apprentice"))


#: Kinds that name something by which a sentence is worth reading.
WORTHY = ATOMS - {"exp", "diploma"}


#: The value of a word of modality that rules what stands before it, whatever it begins with: "a CRC won't hurt".
BACK = "back"


# What a window may be told by that is no number of years.
LATER = guarded(r"day|probation|anniversary|quarter|trial|qualifying|provisional|status")


class Token(NamedTuple):
    """``start..end`` counts in the sentence; ``value`` is codes, a level, a number of years or of months."""

    start: int
    end: int
    kind: str
    value: object = None
    more: bool = False


def tokens_of(
    sentence: Sentence, found: Sequence[Mention], starts: Sequence[int], asked: bool, counting: bool = False
) -> list[Token]:
    """The tokens of a sentence; ``found`` is all that the ad names, ``starts`` their offsets.

    ``counting``: the sentence before told years, so that a bare number may stand for some.
    """
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.start + len(sentence.text))
    low = sentence.low
    figure = low[:1].isdigit() and _counts_years(sentence)
    has_time = (
        figure
        or "year" in low
        or "yr" in low
        or "mo" in low
        or "yoe" in low
        or "decade" in low
        or bool(_TERSE.search(low))
    )
    if asked and GRADUATE.fullmatch(low):
        return [Token(0, len(low), "edu", ("bachelor",))]
    untold = number_after(low, first < last) if counting else None
    if first == last and not has_time and not untold and not (asked and (lessened(low) or told_of_some(low))):
        return []
    named = [Token(m.start - sentence.start, m.end - sentence.start, m.kind, m.value) for m in found[first:last]]
    timed: list[Token] = []
    if has_time:
        timed = [Token(n.start, n.end, "years", n.years, n.more) for n in lengths(low, asked)]
    if not timed and asked:
        held = [t.end for t in named if t.kind == "cred"]
        number = after_credential(low, held) or told_of_some(low)
        timed = [Token(*number, "years", value_of(low[slice(*number)]))] if number else []
    if not timed and asked and sum(t.kind in ("edu", "degree") for t in named) > 1:
        timed = [Token(*span, "years", value_of(low[slice(*span)])) for span in after_degrees(low)]
    eased = bool(timed) and not named and low.startswith("if ") and not has_time
    if untold and not timed:
        timed = [Token(*untold, "years", value_of(low[slice(*untold)]))]
    fewer = lessened(low) if asked else None
    if fewer:
        timed = [t for t in timed if t.start != fewer[1][0]]
        timed.append(Token(*fewer[1], "years", value_of(low[slice(*fewer[1])])))
    if figure and not timed and (bare := _FIGURE.match(low)):
        timed = [Token(bare.start(1), bare.end(1), "years", float(bare[1]))]
    if not any(t.kind in WORTHY for t in named) and not timed and not any(t.kind == "exp" for t in named):
        return []
    late = (
        [
            Token(w.start, w.end, "within", w.months, w.sure)
            for w in windows(low, {t.end for t in named if t.kind == "cred"})
        ]
        if has_time or LATER.search(low) or ("week" in low and any(t.kind == "cred" for t in named))
        else []
    )
    if late and timed:
        timed = [t for t in timed if not any(_ONLY_OPENS.fullmatch(low, w.end, t.start) for w in late)]
    small = [t for c in cues(low) if not _means_other(low, c) for t in _small(low, c)]
    if low.startswith("plus:") and small and small[0].start == 0:  # not "five years plus"
        small[0] = small[0]._replace(kind="preferred")
    if fewer or eased:  # "if you come from a trauma hospital they take two"
        small.append(Token(*(fewer[0] if fewer else (timed[0].start - 1, timed[0].start)), "accept"))
        small.sort()
    small = _with_soft(low, small)
    if any(t.kind in ("edu", "degree") for t in named) and (alike := list(equivalents(low))):
        small = _with_turns(small, [Token(c.start, c.end, c.kind) for c in alike])
    wide = [t for t in small if t.kind in _WIDE]
    named = [
        t
        for t in named
        if t.kind not in ("exp", "edu", "loose", "any") or not any(w.start < t.end and t.start < w.end for w in wide)
    ]
    return _without_gloss(_without_overlap([*named, *timed, *late], small))


def _without_gloss(tokens: list[Token]) -> list[Token]:
    """ "Certified Coding Specialist (CCS)": a name with its letters in brackets is one credential, named once."""
    out: list[Token] = []
    for token in tokens:
        out.append(token)
        if [t.kind for t in out[-4:]] == ["cred", "open", "cred", "close"] and out[-4].value == out[-2].value:
            out[-4:] = [out[-4]._replace(end=token.end)]
    return out


def _small(low: str, cue: Cue) -> tuple[Token, ...]:
    """The token of a cue; "may be replaced by" swaps what stands before it for what follows.

    "certified or not yet certified" holds two.
    """
    if cue.kind == "replaced":
        return (Token(cue.start, cue.end, "lieu", BACK),)
    if cue.kind == "not" and (lacking := _OR_NOT.match(low, cue.start)):
        return Token(cue.start, cue.start + 2, "or"), Token(cue.start + 3, lacking.end(), "uncert")
    return (Token(cue.start, cue.end, cue.kind),)


_OR_NOT = guarded(r"or not (?:yet |currently |already )?(?:be(?:en)? )?(?:certified|credentialed)\b")


# "before the end of the second year (24 months)", "by your first anniversary with us (one year)": the same time again.
_ONLY_OPENS = guarded(r"(?: (?:of|with|at|from|after|in) [^.;()]{2,24})? ?\($")


def _means_other(low: str, cue: Cue) -> bool:
    """Whether the words around a cue make it another thing: "Medicare Advantage", "we would like someone with"."""
    if cue.kind == "later":
        return bool(_OF_PEOPLE.match(low, cue.end) or _NOT_LATE.search(low, max(0, cue.start - 6), cue.start))
    if cue.kind == "not" and low.endswith(("passer ", "passers "), 0, cue.start):
        return True  # "board passer or not"
    if cue.kind == "accept" and low.endswith((" who ", " that "), 0, cue.start) and _BEGINS.match(low, cue.start):
        return True  # "we look for coders who can start without much orientation"
    if cue.kind == "accept":  # "To qualify, you need a CPC", "To be considered, please have …"
        return (low.startswith(_ASKED_FOR, cue.start) and low.endswith((" to ", " to be "), 0, cue.start)) or (
            low.startswith(_ASKED_FOR, cue.start) and low[: cue.start] in ("to ", "to be ")
        )
    if cue.kind == "no" and low.startswith(("-nurse", "-rn", " nurse", "-clinic", "-licensed"), cue.end):
        return low.startswith("non", cue.start)  # "or a non-nurse with CPC and CPMA"
    if cue.kind in ("not", "no") and ("which" in low or "where" in low or "who" in low or "what" in low):
        return _WHICHEVER.match(low, cue.start) is not None  # "CPC or CCS, we don't care which"
    if cue.kind == "if":  # "full training is provided"
        return low.startswith("provided", cue.start) and low.endswith((" is ", " are ", " be "), 0, cue.start)
    if cue.kind == "open_list" and low.endswith("ever", cue.start, cue.end):
        return low[cue.end : cue.end + 1] != ")"  # "CPC or CCS, whichever you hold"
    if cue.kind == "one_of":  # "a license in any state"
        return low.startswith(_ANY_PLACE, cue.end) and low[cue.start : cue.end] == "any"
    if cue.kind == "preferred":
        person = low[cue.start : cue.end].endswith("like") and "also" not in low[cue.start : cue.end]
        return low.endswith("medicare ", 0, cue.start) or (person and _PERSON.match(low, cue.end) is not None)
    return False


_BEGINS = guarded(r"(?:can|may|could) (?:start|join|come in|begin)\b(?! with(?:out)? (?:a |an |the )?c)")
# "it does not matter which", "we don't mind where", "makes no difference to us which of the two", "no matter where"
_WHICHEVER = guarded(
    r"(?:(?:does not|do not|doesn['’]?t|don['’]?t|couldn['’]t|wouldn['’]t) (?:much )?(?:matter|care|mind)|no (?:matter"
    r"|difference)|not (?:important|matter)|immaterial|irrelevant)(?: much| less)?(?: to (?:us|me|them))?,?"
    r" (?:which|where|who|what|in which|for who|how)\b"
)
_ANY_PLACE = (" state", " u.s. state", " us state", " one state", " setting", " specialty", " field", " kind of")
_ASKED_FOR = ("qualify", "considered", "accepted", "apply")
# "We'd like somebody with two years", "we would like a coder who has": the person, whose years are asked.
_PERSON = guarded(
    r" (?:to (?:hire|find|add) )?(?:someone|somebody|a person|people|an? (?:\w+ ){0,2}(?:coder|biller|auditor))"
    r"(?: \w+){0,3}? (?:who|with|that)\b(?![^.;]{0,12}\b(?:also|even)\b)"
)


def _with_soft(low: str, small: list[Token]) -> list[Token]:
    """The small words and the turns of phrase that wish, which win over the words inside them."""
    soft = [Token(c.start, c.end, c.kind, None if forward else BACK, forward) for c, forward in soft_cues(low)]
    return _with_turns(small, soft) if soft else small


def _with_turns(small: list[Token], turns: list[Token]) -> list[Token]:
    """The small words without those inside a turn of phrase, and the turns."""
    return [t for t in small if not any(s.start < t.end and t.start < s.end for s in turns)] + turns


# "Qualifications: Graduate.": an ad of Indian offices asks any degree.
GRADUATE = guarded(r"(?:any |must be an? |ug |should be an? )?graduates?[.,;]?")
# "Yrs: 1 (edits or billing)", "Years of Related Experience" above "2+": the label holds the unit.
_FIGURE = guarded(r"(\d{1,2})\+?(?= ?(?:$|[(,;.]|or more|minimum|min\b|to |- ?\d))")
_OF_YEARS = guarded(
    r"(?:min\w*\.? |req\w*'?d? )?(?:yrs?|years?)\.?(?:(?: of)?(?: \w+){0,2} exp\w*)?(?: req\w*| needed| min\w*)?"
    r"|(?:min\w*\.? |req\w*'?d? )?exp\w*(?: req\w*)? (?:in |\((?:in )?)?(?:yrs|years)\)?"
)


def _counts_years(sentence: Sentence) -> bool:
    """Whether the label of a sentence, or the heading right above it, says that its number is one of years."""
    return bool(_OF_YEARS.fullmatch((sentence.label or sentence.heading).lower().strip(" :")))


# "3y IP", "2+y profee"
_TERSE = guarded(r"\d\+?y\b")


# "Eligible candidates are …", "eligible to apply", "eligible for benefits" speak of people, not of exams.
_OF_PEOPLE = guarded(
    r" (?:candidates|applicants|employees|coders|states|for (?:benefits|hire|remote|overtime|rehire)"
    r"|to (?:apply|work)|(?:when|if|once|as soon as)\b)"
)


# "active (not pending)", "no candidates for it": those words say that it must be held.
_NOT_LATE = guarded(r"\bnot $|\bnon-?$")


#: Cues that hold the word "experience" or "education" themselves.
_WIDE = frozenset(("equiv_exp", "combo", "uncert"))


def _without_overlap(strong: list[Token], weak: list[Token]) -> list[Token]:
    """Facts win over the small words inside them ("one" in "one year", "or" in "HS or GED")."""
    strong.sort(key=lambda t: (t.start, -t.end))
    kept: list[Token] = []
    for token in strong:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif token.kind == "within" and kept[-1].kind == "years":
            kept[-1] = token
    ends = [t.end for t in kept]
    out = list(kept)
    for token in weak:
        at = bisect_left(ends, token.start + 1)
        if at == len(kept) or kept[at].start >= token.end:
            out.append(token)
        elif token.kind == "or" and token.start < kept[at].start:  # "a degree or a further year"
            out.append(token._replace(end=kept[at].start))
    out.sort()
    return out


def has_facts(buffer: Sequence[Token]) -> bool:
    """Whether any of the tokens is a fact; "experience" alone is none."""
    return any(t.kind in ATOMS and t.kind not in ("exp",) for t in buffer)


def codes_of(token: Token) -> tuple[str, ...]:
    """The credentials that a token names."""
    return token.value if isinstance(token.value, tuple) else ()
