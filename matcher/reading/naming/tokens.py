"""A sentence as tokens: the facts that it names and the small words between them, in order and without overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.layout.stance import of_tag
from matcher.reading.naming.aims import without_other_aims
from matcher.reading.naming.all_of_them import counted_in_brackets
from matcher.reading.naming.counting import without_counting
from matcher.reading.naming.course_due import without_aim_of_course, without_due_course, without_mere_coursework
from matcher.reading.naming.degree_choice import with_kinds_of_degree, without_school_gone_beyond
from matcher.reading.naming.fewer_taken import with_fewer_taken
from matcher.reading.naming.included import with_included
from matcher.reading.naming.kinds_of import of_one_kind
from matcher.reading.naming.length_after import with_length_after
from matcher.reading.naming.level_letters import without_level_letters
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.of_things import without_things
from matcher.reading.naming.said_of_else import without_said_of_else
from matcher.reading.naming.schooling import of_high_school
from matcher.reading.naming.schooling_ahead import schooling_ahead
from matcher.reading.naming.semicolons import listed_by_semicolons
from matcher.reading.naming.served import with_served
from matcher.reading.naming.small_words import small_words
from matcher.reading.naming.taught_to_others import teaches_others, without_taught
from matcher.reading.naming.token import ATOMS, BACK, WORTHY, Token
from matcher.reading.naming.told_time import may_tell_time, told_time
from matcher.reading.naming.unknown import (
    without_compact,
    without_licensable,
    without_physicians,
    without_unknown,
    without_unneeded_nurse,
)
from matcher.reading.rules.bare_years import number_after


def tokens_of(
    sentence: Sentence, found: Sequence[Mention], starts: Sequence[int], asked: bool, counting: bool = False
) -> list[Token]:
    """The tokens of a sentence; ``found`` is all that the ad names, ``starts`` their offsets.

    ``counting``: the sentence before told years, so that a bare number may stand for some.
    """
    low = sentence.low
    if asked and GRADUATE.fullmatch(low):
        return [Token(0, len(low), "edu", ("bachelor",))]
    wished = GRADUATE_OF.match(low) if asked and "graduate" in low else None
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.start + len(sentence.text))
    untold = number_after(low, first < last) if counting else None
    if first == last and not untold and not wished and not may_tell_time(sentence, asked):
        return []
    named = [Token(m.start - sentence.start, m.end - sentence.start, m.kind, m.value) for m in found[first:last]]
    if wished and not any(t.start < wished.end() for t in named):
        field = [t for t in named if t.kind == "edu" and t.start - wished.end() < 4]
        named = [Token(*wished.span(), "edu", ("bachelor",)), *(t for t in named if t not in field)]
    if (" -" in low or ":" in low or "–" in low) and any(t.kind == "edu" for t in named):
        named = without_level_letters(low, named)
    if any(t.kind == "diploma" for t in named):
        named = of_high_school(low, named)
    time = told_time(sentence, named, asked, untold)
    if not time.years and not any(t.kind in WORTHY or t.kind == "exp" for t in named):
        return []
    schooled = any(t.kind in ("edu", "degree") for t in named)
    small = without_other_aims(low, named, small_words(low, schooled, time.eased))
    tokens = _without_overlap([*_not_inside(named, small), *time.years, *time.windows], small)
    if "both" in low or "dual" in low or "(either" in low or "(all" in low or "(one" in low:
        tokens = counted_in_brackets(low, tokens)
    tokens = _without_gloss(low, _with_tags(low, tokens) if "(" in low else tokens)
    tokens = of_one_kind(low, with_included(low, tokens) if "incl" in low else tokens)
    tokens = without_physicians(low, tokens) if "mbbs" in low else tokens
    tokens = without_unneeded_nurse(low, tokens) if "be a nurse" in low else tokens
    if "compact" in low or "state " in low:
        tokens = without_compact(low, tokens)
    tokens = listed_by_semicolons(tokens) if ";" in low else tokens
    tokens = without_licensable(low, tokens) if "eligible" in low and "licen" in low else tokens
    tokens = _without_known(low, tokens) if "know" in low or " tell " in low else tokens
    tokens = without_things(low, without_counting(low, tokens))
    tokens = without_said_of_else(low, tokens, sentence.kind == "preferred")
    tokens = with_fewer_taken(low, tokens) if len(time.years) > 1 else tokens
    tokens = schooling_ahead(low, tokens) if schooled else tokens
    if schooled and ("beyond" in low or "past" in low):
        tokens = without_school_gone_beyond(low, tokens)
    tokens = without_mere_coursework(low, tokens) if schooled and "cours" in low else tokens
    tokens = without_aim_of_course(low, tokens) if " for " in low and (schooled or "prepar" in low) else tokens
    tokens = without_taught(low, tokens) if teaches_others(low) else tokens
    tokens = without_due_course(low, tokens) if schooled and time.windows else tokens
    return with_length_after(low, with_served(low, without_unknown(low, tokens))) if " or " in low else tokens


# "… lately enough to know why it is not going to work as primary": what one knows refuses nobody
_KNOWN = guarded(r"\b(?:to|and|you|who|can|will) (?:know|tell) (?:why|when|how|what|which|whether|where)\b[^.;:]*")
_VERDICTS = frozenset(("reject", "not", "accept"))


def _without_known(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the verdicts of a clause that says what one knows."""
    known = _KNOWN.search(low)
    if known is None:
        return tokens
    begin, end = known.span()
    if any(begin <= t.start < end and t.kind in ATOMS for t in tokens):
        return tokens
    return [t for t in tokens if not (begin <= t.start < end and t.kind in _VERDICTS)]


def _with_tags(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens, brackets that tell nothing but how firmly a thing is asked as a word for it: "COSC (negotiable)"."""
    out: list[Token] = []
    for token in tokens:
        out.append(token)
        at = len(out) - 2
        while at > 0 and out[at].kind not in _NO_TAG:
            at -= 1
        if token.kind == "close" and at > 0 and out[at].kind == "open":
            kind = of_tag(low[out[at].end : token.start].strip()) if out[at - 1].kind in ATOMS else ""
            if kind and (kind == "reject" or not any(t.kind in _MODAL for t in out[at:])):
                out[at + 1 : -1] = [Token(out[at].end, token.start, kind, BACK)]
    return out


_NO_TAG = ATOMS | {"open", "close", "within", "later", "held", "obtain", "uncert", "accept"}
_MODAL = frozenset(("required", "preferred", "not"))


# "Qualifications: Graduate.": an ad of Indian offices asks any degree.
GRADUATE = guarded(r"(?:any |must be an? |ug |should be an? )?(?:graduates?|graduation)[.,;]?")


# "Graduate (life science preferred)", "Graduates, any stream"
GRADUATE_OF = guarded(
    r"(?:any |an? |ug |must be an? |should be an? )?graduates?(?=(?: \(|, ?)(?:any|life|science|pharma|nursing"
    r"|paramedical|medical|bio|preferabl|cpc|ccs|coc|crc|cic|aapc|ahima|certified)|$)"
)


def _not_inside(named: list[Token], small: Sequence[Token]) -> list[Token]:
    """What is named without the words that a turn of phrase holds: "education" in "combination of education and …"."""
    wide = [t for t in small if t.kind in _WIDE]
    return [
        t
        for t in named
        if t.kind not in ("exp", "edu", "loose", "any") or not any(w.start < t.end and t.start < w.end for w in wide)
    ]


#: No longer is what only marks an item: "(a)", "(iv)".
_MARK = 6


def _without_gloss(low: str, tokens: list[Token]) -> list[Token]:
    """ "Certified Coding Specialist (CCS)": a name with its letters in brackets is one credential, named once."""
    out: list[Token] = []
    for token in tokens:
        out.append(token)
        if [t.kind for t in out[-2:]] == ["open", "close"] and token.end - out[-2].start > _MARK:
            del out[-2:]  # "the CCA exam (fee paid by us) by the end of month 12"
        elif token.kind == "close" and (opened := _only_choosing(low, out)):
            del out[opened:]  # "HCS-D or BCHH-C certification (one or the other)"
        elif [t.kind for t in out[-4:]] == ["cred", "open", "cred", "close"] and out[-4].value == out[-2].value:
            out[-4:] = [out[-4]._replace(end=token.end)]
        elif at := _same_diploma(out):
            out[-at:] = [out[-at]._replace(end=token.end)]
        elif [t.kind for t in out[-4:]] == ["edu", "open", "edu", "close"]:
            if low.startswith("degree", out[-4].start):
                out[-4:] = [out[-2]]  # "Degree holders (associate or above)"
            elif low.startswith("diploma", out[-2].start) and out[-4].value == ("certificate",):
                out[-4:] = [out[-4]]  # "Graduate of a Health Information Management program (diploma)"
        if token.kind == "close" and out and out[-1] is token:
            out = with_kinds_of_degree(low, out)
    return out


def _same_diploma(out: list[Token]) -> int:
    """How many of the last tokens name one diploma: "high school graduates (or GED holders)"; 0 where they do not."""
    for shape in (["edu", "or", "edu"], ["edu", "open", "or", "edu", "close"]):
        last, named = out[-len(shape) :], {t.value for t in out if t.kind == "edu"}
        if [t.kind for t in last] == shape and named == {("hs",)}:
            return len(shape)
    return 0


def _only_choosing(low: str, out: list[Token]) -> int:
    """Where brackets open that only say that either will do, or 0."""
    opened = max((i for i, t in enumerate(out) if t.kind == "open"), default=0)
    return opened if opened and low[out[opened].end : out[-1].start].strip() in _EITHER else 0


_EITHER = frozenset(("one or the other", "either one", "either", "any one", "one of them", "either will do"))


#: Cues that hold the word "experience", "education" or "credential" themselves: "is not an accepted credential".
_WIDE = frozenset(("equiv_exp", "combo", "uncert", "reject"))


def _without_overlap(strong: list[Token], weak: Sequence[Token]) -> list[Token]:
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
