"""People who come in on a condition: who they are, what they hold or lack, and what they must earn in which time.

"If you've got the CIC, you can start but the CCS has to follow within a year": CIC now and CCS in twelve months. A
sentence about such people tells up to four things, in any order: what they have (years, schooling, a credential), what
they lack ("without", "no certificate", "hired without it"), that they may come ("may start", "we'd say yes to"), and
what is due ("the CCS has to follow within a year", "then get it in six months").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement, family_of, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.exam_ahead import EXAM_AHEAD, of_exam_ahead
from matcher.reading.turns.later import EXAM_SET
from matcher.reading.turns.newcomer_words import (
    ALONE,
    BREAK,
    DUE,
    LACKS,
    MAY,
    NONE_ASKED,
    OBTAINS_IT,
    OTHER_ONE,
    OWNS,
    WHO,
    WITHOUT_IT,
)
from matcher.reading.ways import NOTHING, Group, Way, all_of

_MOST_BREAKS = 12
#: What a list of credentials is made of.
_LISTED = ("cred", "or", "comma", "slash")


class _Told(NamedTuple):
    """What a sentence tells of some people: tokens of what they have and of what is due, what they lack (``named``: a
    credential by its name), the window, whether they may come."""

    held: list[Token]
    due: list[Token]
    lacked: str
    named: bool
    window: Token | None
    may: bool


def newcomers(
    sentence: Sentence, tokens: Sequence[Token], before: str = "", unless: bool = False, asked: Sequence[Token] = ()
) -> list[Statement]:
    """What a sentence about such people states, or nothing.

    ``before``: the family of what was asked last; ``unless``: it is asked of all but these people; ``asked``: the
    credentials that "it" means.
    """
    low = sentence.low
    who = unless or _tells_who(low, tokens) or MAY.match(low) or _holder_may(low, tokens)
    if not who or _either_kind(tokens):
        return []
    kinds = {t.kind for t in tokens}
    if kinds & {"reject", "preferred", "lieu"} or (
        "within" in kinds and any(is_apprentice(codes_of(t)) for t in tokens)
    ):
        return []
    told = _told(low, [_schooled(low, t) for t in tokens] if "within" in kinds else tokens, before)
    if asked and told.window and told.held and not told.due and OBTAINS_IT.search(low):
        told = told._replace(due=[*asked, told.window])
    if unless:
        told = told._replace(may=True, lacked=before) if told.window else told._replace(held=[])
    if "accept" in kinds and "uncert" in kinds:
        told = told._replace(may=True)
    may = MAY.search(low)
    accept = may.start() if may else next((t.start for t in tokens if t.kind == "accept"), 0)
    if EXAM_AHEAD.search(low, 0, accept) and not any(t.kind == "years" for t in tokens):
        if not told.window and not may and not any(t.kind == "cred" for t in tokens):
            return []
        months = told.window.value if told.window else None
        return of_exam_ahead(sentence, tokens, months if isinstance(months, (int, float)) else "unstated")
    return _stated(sentence, told)


def _tells_who(low: str, tokens: Sequence[Token]) -> bool:
    """Whether it begins with people, not with a name that holds such a word: "Certified Professional Coder (CPC) …"."""
    who = WHO.match(low)
    return who is not None and not any(t.kind == "cred" and t.start < who.end() < t.end for t in tokens)


def _schooled(low: str, token: Token) -> Token:
    """ "Coding certificate holders have 90 days to pass the CPC": what they hold is schooling, the CPC is to come."""
    school = token.kind == "any" and low.startswith(" holder", token.end) and low[: token.end].endswith("certificate")
    return token._replace(kind="edu", value=("certificate",)) if school else token


def _holder_may(low: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with the holder of a credential who is let in: "An RHIT may start without the CCS"."""
    held = next((t for t in tokens if t.kind == "cred"), None)
    if held is None or held.start > 4 or not any(t.kind == "within" for t in tokens):
        return False
    return MAY.match(low, held.end + 1) is not None


def _either_kind(tokens: Sequence[Token]) -> bool:
    """ "Candidates hold a credential and a year, or no credential and four": those with and those without."""
    facts = [i for i, t in enumerate(tokens) if family_of(t)]
    for left, right in pairwise(facts):
        if {family_of(tokens[left]), family_of(tokens[right])} == {"cred", "years"} and _only_or(tokens, left, right):
            return True  # "We'll take either a CPC or two years of coding"
    at = next((i for i, t in enumerate(tokens) if t.kind == "uncert"), 0)
    return at > 1 and tokens[at - 1].kind == "or" and any(t.kind in ("cred", "any") for t in tokens[: at - 1])


def _only_or(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether nothing but "or" stands between two facts."""
    between = tokens[left + 1 : right]
    near = any(t.kind == "or" and t.start - tokens[left].end < 4 for t in between)  # not "a CPC who coded IR or cath"
    return near and {t.kind for t in between} - {"comma", "loose", "one_of", "least"} == {"or"}


def after_break(sentence: Sentence, tokens: Sequence[Token]) -> tuple[list[Token], list[Statement]]:
    """The tokens before a part about such people ("…, though one with five years may …"), and what it states."""
    low = sentence.low
    if not MAY.search(low) and not any(t.kind == "within" for t in tokens):
        return list(tokens), []
    for found in islice(BREAK.finditer(low), _MOST_BREAKS):  # a bound: each cuts the sentence anew
        cut = found.end()
        left = [t for t in tokens if t.end <= cut and t.start < found.start()]
        right = [t._replace(start=t.start - cut, end=t.end - cut) for t in tokens if t.start >= cut]
        facts = [t for t in left if t.kind in FACTS]
        family = family_of(facts[-1]) if facts else ""
        part = sentence._replace(text=sentence.text[cut:], low=low[cut:], start=sentence.start + cut)
        asked = [t._replace(start=t.start - cut, end=t.end - cut) for t in left if t.kind in _LISTED]
        named = asked if family == "cred" else ()
        if stated := newcomers(part, right, family, "unless" in found[0], named):
            return left, stated
    return list(tokens), []


# ---------------------------------------------------------------- what is told


def _told(low: str, tokens: Sequence[Token], before: str) -> _Told:
    windows = [t for t in tokens if t.kind == "within"]
    window = windows[-1] if windows else None
    cut = _cut(low, tokens, window)
    due = (
        [t for t in tokens if t.start >= cut and (t.kind in ("cred", "body", "or", "comma", "slash") or t is window)]
        if window
        else []
    )
    if window and window not in due:  # "you have six months to earn it"
        due = [*due, window]
    if window and not any(t.kind in ("cred", "body") for t in due):
        due = [*_subject_of_duty(low, tokens, cut), window]
    lacked, missing = _lacked(low, tokens, before)
    if window and not any(
        t.kind in ("cred", "body") for t in due
    ):  # "RNs without the HCS-D must pass it by month nine"
        due = [*(t for t in missing if t.kind in ("cred", "or", "comma", "slash")), window]
    held = [t for t in tokens if t.start < cut or t.kind in ("years", "edu", "degree")]
    taken = {*due, *missing}
    held = [t for t in held if t not in taken and t.kind not in ("within", "uncert", "not", "no")]
    due = [t._replace(kind="cred") if t.kind == "body" else t for t in due]  # "to pass an exam of AHIMA or AAPC"
    due = due if any(t.kind == "cred" for t in due) else []
    named = any(t.kind == "cred" for t in missing)
    return _Told(held, due, lacked, named, window, bool(MAY.search(low) or _NEED_NOT.search(low)))


def _cut(low: str, tokens: Sequence[Token], window: Token | None) -> int:
    """Where the duty begins that the window is for: before the last credential that has a word of duty before it."""
    if window is None:
        return len(low) + 1
    if meant := next((t for t in tokens if t.kind == "cred" and t.more), None):
        return meant.start  # "the other one", "one of the five above": what is due
    duties = [m.start() for m in DUE.finditer(low, 0, window.start)]
    last = max((t.start for t in tokens if t.kind in FACTS and t.end <= window.start), default=0)
    earlier = [d for d in duties if d <= last]
    after = [d for d in duties if d > last]
    named = [t for t in tokens if t.kind == "cred" and t.end <= window.start]
    if after and named and not _owned(low, named[-1], after[0]):
        return after[0]
    first = _first_of_list(tokens, named[-1]).start if named else last
    told = [d for d in earlier if d <= first]
    return told[-1] if told else after[0] if after else window.start


def _owned(low: str, cred: Token, duty: int) -> bool:
    """Whether a duty is that of the credential before it: "the CIRCC must then be earned", "CCS is due"."""
    return OWNS.fullmatch(low, cred.end, duty) is not None


def _first_of_list(tokens: Sequence[Token], last: Token) -> Token:
    index = tokens.index(last)
    while index > 1 and tokens[index - 1].kind in ("or", "slash") and tokens[index - 2].kind == "cred":
        index -= 2
    return tokens[index]


def _subject_of_duty(low: str, tokens: Sequence[Token], cut: int) -> list[Token]:
    """The credentials right before a duty that names none after it: "certification as RHIT or CCS is due"."""
    named = [t for t in tokens if t.kind == "cred" and t.end <= cut]
    if not named or not _owned(low, named[-1], cut):
        return []
    first = _first_of_list(tokens, named[-1])
    return [t for t in tokens if first.start <= t.start <= named[-1].start]


def _lacked(low: str, tokens: Sequence[Token], before: str) -> tuple[str, list[Token]]:
    """The family of what they lack ("cred", "edu", "years" or ""), and the tokens that name it."""
    missing = [
        t
        for t in tokens
        if family_of(t) and LACKS.search(low[max(0, t.start - 22) : t.start].replace(" but ", ",").split(",")[-1])
    ]
    missing = [
        t
        for t in missing
        if not (t.kind == "years" and not low[max(0, t.start - 12) : t.start].rstrip().endswith("without"))
    ]
    if missing:
        return family_of(missing[0]), _whole_list(tokens, missing)
    if any(t.kind == "uncert" for t in tokens) or _NEED_NOT.search(low):
        return "cred", []
    return (before or "cred", []) if WITHOUT_IT.search(low) else ("", [])


# "a person with five years of fraud work need not be a coder yet"
_NEED_NOT = guarded(
    r"\b(?:need not|needn['’]t|(?:does|do)(?: not|n['’]t) (?:have|need) to)(?: \w+)? (?:be|hold) (?:an? )?"
    r"(?:coder|certified|credentialed|credential|certificate|one|it)\b"
)


def _whole_list(tokens: Sequence[Token], missing: list[Token]) -> list[Token]:
    """What is missing, with the rest of the list that begins with it: "not yet certified (CCA, CPC or RHIT)"."""
    out = list(missing)
    for token in tokens[tokens.index(missing[-1]) + 1 :]:
        if out[-1].kind != token.kind and token.kind not in ("comma", "or", "slash", "open", "cred"):
            break
        if token.kind in ("cred", "comma", "or", "slash"):
            out.append(token)
    return out


# ---------------------------------------------------------------- what is stated


def _stated(sentence: Sentence, told: _Told) -> list[Statement]:
    start = sentence.start
    have = [t for t in told.held if t.kind in ("years", "edu", "degree", "and", "or", "comma")]
    facts = any(t.kind in ("years", "edu", "degree") for t in have)
    held = tuple(c for t in told.held if t.kind == "cred" for c in codes_of(t))
    held += ("ANY-CODING",) if held and any(t.kind in ("open_list", "equal") for t in told.held) else ()
    due = ways_of(told.due, start) if told.due else NOTHING
    month = str(told.window.value) if told.window else ""
    rest = ways_of(have, start) if facts else NOTHING
    earned = {c for w in due for c in w.codes}
    if set(held) & earned or not (told.may or told.lacked or told.window):
        return []
    group = Group(held, None, (start, sentence.end))
    nurse = (Group(("RN",), None, (start, start + 6)),) if held and _is_nurse(sentence.low, held) else ()
    way = (Way((*nurse, group)),)
    if held and not told.window and NONE_ASKED.search(sentence.low):
        named = ways_of([t for t in told.held if t.kind in ("cred", "and", "or", "with", "obtain")], start)
        return [Statement("besides", tuple(w._replace(years=0.0) for w in named), sentence, True)]
    only = told.named or ALONE.search(sentence.low) is not None or any(t.more for t in told.due if t.kind == "cred")
    if held and told.due and told.may and only:  # "who hold the CPC but not the CPMA may be hired if …"
        return [Statement("besides", all_of((way, rest, due)), sentence, True)]
    if held and told.due:
        return [Statement("only_for", all_of((rest, due)), sentence, True, codes=held)]
    if held and told.window and OTHER_ONE.search(sentence.low):
        return [Statement("later", NOTHING, sentence, True, target=month)]
    if held:
        timed = (
            told.may and not sentence.low.startswith("if ") and not told.window and any(t.kind == "years" for t in have)
        )
        return [Statement("besides", all_of((rest, way)), sentence, True)] if timed else []
    if told.named and told.due and not facts:  # "Appointees who do not hold the CCA or CPC must obtain one in a year"
        return [Statement("demand", due, sentence, True)]
    if told.lacked == "edu" and facts and not told.window:
        return [Statement("swap", rest, sentence, True, target="edu")]
    if told.due and not told.lacked and not told.may and facts and ALONE.search(sentence.low):
        return [Statement("only_for", due, sentence, True, codes=("none",))]
    if (
        told.lacked == "cred"
        and told.may
        and facts
        and not told.window
        and not any(t.kind == "cred" for t in told.held)
    ):
        booked = "unstated" if EXAM_SET.search(sentence.low) else ""
        return [Statement("besides", rest, sentence, True, target=booked, codes=("instead",))]
    if told.may and not told.window and not told.lacked and {"edu", "years"} <= {t.kind for t in have}:
        return [Statement("besides", rest, sentence, True)]  # "Holders of an associate's may come with three years"
    if told.window and facts and (told.lacked == "cred" or told.may):
        return [Statement("besides", all_of((rest, due)), sentence, True, target=month, codes=("instead",))]
    return []


def _is_nurse(low: str, held: Sequence[str]) -> bool:
    """Whether nurses who hold something more are spoken of: "Nurses with the CCDS and three years may apply"."""
    return "RN" not in held and low.startswith(("nurses with", "nurses who", "a nurse with", "any nurse with"))
