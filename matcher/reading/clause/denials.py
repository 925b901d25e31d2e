"""What a "no" does to what stands by it: "no CPC-A" and "will not take" turn away, "no degree" does not ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from matcher.reading.clause.denial_words import (
    ADJECTIVES,
    BREAKS,
    BY_ITSELF,
    ELLIPSIS,
    LESS,
    MERELY,
    NEVER_HIRED,
    NO_EXCEPTIONS,
    NO_SORRY,
    NOT_HELD,
    SORRY_NO,
)
from matcher.reading.clause.denied_things import denies_a_thing
from matcher.reading.clause.refusals import (
    MODAL,
    TAKES,
    is_lower,
    none_without,
    of_no_other,
    refusal,
    turned_away,
    turning_away,
)
from matcher.reading.naming.of_things import refuses_a_thing
from matcher.reading.naming.token import ATOMS, BACK, Token


class _Denial(NamedTuple):
    """A "no" ``at`` a place of the tokens, what stands ``before`` it as it is meant, the next that it may rule."""

    low: str
    tokens: Sequence[Token]
    at: int
    before: list[Token]
    after: Token | None

    @property
    def token(self) -> Token:
        """The "no" itself."""
        return self.tokens[self.at]

    @property
    def last(self) -> str:
        """The kind of what stands right before it, or ""."""
        return self.before[-1].kind if self.before else ""

    def makes(self, kind: str, value: object = None, end: int = 0) -> list[Token]:
        """What the "no" becomes."""
        return [Token(self.token.start, end or self.token.end, kind, value)]


def denied(low: str, tokens: Sequence[Token]) -> list[Token]:
    """Make "no" what it does to the fact after it: "no CPC-A" rejects, "no degree" does not ask."""
    out: list[Token] = []
    passed = 0
    for index, token in enumerate(tokens):
        if token.start < passed:
            continue  # "accepted" in "isn't accepted"
        if token.kind == "none" and [t.kind for t in out[-2:]] in _OF_NONE:
            told = tokens[index + 1] if index + 1 < len(tokens) and tokens[index + 1].kind == "required" else token
            out.append(Token(token.start, told.end, "not", BACK))
            passed = told.end
            continue
        if token.kind not in ("no", "reject"):
            out.append(token)
            continue
        if token.kind == "reject":
            meant = turning_away(low, tokens, index, out)
            if meant and (other := of_no_other(low, tokens, index)):
                meant = [t._replace(end=other.end, value=BACK) for t in meant if out and out[-1].kind == "cred"]
                passed = other.end
        else:
            after = next((t for t in tokens[index + 1 :] if t.kind in ATOMS or t.kind in MODAL), None)
            meant = _meant(_Denial(low, tokens, index, out, after))
        out += meant
        passed = max(meant[-1].end, passed) if meant else passed
    return out


#: "Certification: none required", "degree: none needed"
_OF_NONE = (["loose", "colon"], ["degree", "colon"], ["edu", "colon"], ["any", "colon"])


def _meant(denial: _Denial) -> list[Token]:
    """What a "no" means, by the first rule that knows; [] where it denies nothing that counts."""
    for rule in _RULES:
        if (meant := rule(denial)) is not None:
            return meant
    return _of_the_next(denial)


def _of_nothing(denial: _Denial) -> list[Token] | None:
    """ "a mentor with no more than two apprentices", "CPC required, no exceptions": denies nothing."""
    end = denial.token.end
    idle = denial.low.startswith((" more than", " fewer than", " for profit", "-for-profit"), end)
    return [] if idle or NO_EXCEPTIONS.match(denial.low, end) or NOT_HELD.match(denial.low, end) else None


def _sorry(denial: _Denial) -> list[Token] | None:
    """ "CPC (CPC-A no, sorry)"."""
    said = denial.low[denial.token.start : denial.token.end]
    sorry = said == "no" and denial.last == "cred" and NO_SORRY.match(denial.low, denial.token.end)
    return denial.makes("reject") if sorry else None


def _refused(denial: _Denial) -> list[Token] | None:
    """ "isn't accepted", "will not be taken"."""
    if refuses_a_thing(denial.low, denial.tokens, denial.at):
        return None  # "CPC required (vaping is not permitted)"
    away = refusal(denial.low, denial.tokens, denial.at)
    return [away] if away else None


def _at_the_end(denial: _Denial) -> list[Token] | None:
    """ "Degree – no"; "CCA: no" turns away."""
    ends = denial.after is None and not denial.low[denial.token.end :].strip(" .;")
    if not ends or denial.last not in ("dash", "colon"):
        return None
    named = denial.before[-2:-1]
    away = bool(named) and named[0].kind == "cred" and is_lower(denial.low, named[0])
    return denial.makes("reject" if away else "not", BACK)


def _by_itself(denial: _Denial) -> list[Token] | None:
    """ "A CPC by itself won't get past the client"."""
    alone = denial.after is None and denial.last == "cred" and BY_ITSELF.match(denial.low, denial.before[-1].end)
    return denial.makes("reject") if alone else None


def _elliptic(denial: _Denial) -> list[Token] | None:
    """ "A diploma is required, a degree is not"."""
    if not ELLIPSIS.match(denial.low, denial.token.start):
        return None
    if _is_told_apart(denial.before):
        return denial.makes("not", BACK)
    if _is_told_apart(denial.before, frozenset(("accept",))):
        return denial.makes("reject", BACK)  # "Only AHIMA credentials are accepted; NCICS and CBCS are not"
    alone = denial.last in ("degree", "edu") and {t.kind for t in denial.before} <= _SCHOOLING
    return denial.makes("not", BACK) if alone else None  # "A CPC is a must. A degree is not."


def _without(denial: _Denial) -> list[Token] | None:
    """ "1 yr w/ CPC, 2 yrs w/o": a choice of its own, in which nothing is denied."""
    if denial.after is None and denial.last == "years":
        _set_apart(denial.before)
    return None


def _nobody(denial: _Denial) -> list[Token] | None:
    """ "Nobody without a CPC"."""
    if not denial.low.startswith(("nobody", "no one", "no-one"), denial.token.start):
        return None
    goes_on = denial.last in ("and", "comma", "semi", "but")  # "CPC required, and nobody without two years"
    firm = none_without(denial.tokens, denial.at, () if goes_on else denial.before)
    return [firm] if firm else None


def _never_hired(denial: _Denial) -> list[Token] | None:
    """ "I've never hired anyone without a CPC", "We don't start people without two years": it is required."""
    if not NEVER_HIRED.match(denial.low, denial.token.end):
        return None
    lacking = next((t for t in denial.tokens[denial.at + 1 :] if t.kind in ATOMS or t.kind in ("uncert", "no")), None)
    if lacking is not None and lacking.kind == "uncert":  # "No resumes without a credential on them"
        anything = Token(lacking.start, lacking.end, "any", ("ANY-CODING",))
        return [Token(denial.token.start, lacking.start, "required", TAKES), anything]
    firm = none_without(denial.tokens, denial.at, ())
    return [firm] if firm else None


def _breaks_it(denial: _Denial) -> list[Token] | None:
    """ "Not having a CPC is a dealbreaker", "Without the CCS is a no-go": it is required."""
    broken = denial.after is not None and BREAKS.match(denial.low, denial.token.end)
    return denial.makes("required", TAKES) if broken else None


def _not_without(denial: _Denial) -> list[Token] | None:
    """ "We can live without a degree, but not without a CPC": two denials demand."""
    twice = denial.low.startswith("not without ", denial.token.start)
    return denial.makes("required", TAKES, denial.token.start + 11) if twice and denial.after else None


def _nor(denial: _Denial) -> list[Token] | None:
    """ "need not apply, nor do holders of the CCA"."""
    if not denial.low.startswith("nor", denial.token.start):
        return None
    if firm := none_without(denial.tokens, denial.at, ()):
        return [firm]  # "Late applications are not considered, nor are coders without a CPC"
    goes_on = any(t.kind == "reject" for t in denial.before)
    return denial.makes("reject", TAKES) if goes_on else None


def _no_must(denial: _Denial) -> list[Token] | None:
    """ "it isn't a must", "not strictly required"."""
    after = denial.after
    if after is None or after.kind != "required" or not MERELY.fullmatch(denial.low, denial.token.end, after.start):
        return None
    return denial.makes("not", end=after.end)


_RULES: tuple[Callable[[_Denial], list[Token] | None], ...] = (
    _of_nothing,
    _sorry,
    _never_hired,
    _refused,
    _at_the_end,
    _by_itself,
    _elliptic,
    _without,
    _nobody,
    _breaks_it,
    _not_without,
    _nor,
    _no_must,
)


def _of_the_next(denial: _Denial) -> list[Token]:
    """What a "no" does to the fact right after it; [] where that is too far away or not denied."""
    low, after, end = denial.low, denial.after, denial.token.end
    if (
        after is None
        or _colon_between(denial.tokens, denial.at, after)
        or after.start - end > (45 if ADJECTIVES.fullmatch(low, end, after.start) else 25)
        or after.kind in MODAL
        or LESS.search(low, end, after.start)
        or denies_a_thing(low, denial.token, after)
        or (after.kind == "apprentice" and low.startswith(" more than", end))  # "… two apprentices"
    ):
        return []
    left_out = _goes_on(denial.before) or _but_not(denial) or _out_of_list(denial) or SORRY_NO.search(low, 0, end)
    away = turned_away(low, after) or (after.kind == "cred" and (left_out or _leads_on(denial)))
    return [Token(denial.token.start, end, "reject" if away else "not", more=True)]


def _goes_on(before: Sequence[Token]) -> bool:
    """Whether a row of those turned away goes on: "no CPC-A, no CCA, …", "no CPC-A and no CCA"."""
    kinds = [t.kind for t in before[-4:]]
    while kinds and kinds[-1] in _JOINED:
        kinds.pop()
    return len(kinds) < len(before[-4:]) and kinds[-2:] == ["reject", "cred"]


def _leads_on(denial: _Denial) -> bool:
    """Whether a row of those turned away begins: "no CCA and no CPC-A"."""
    row = denial.tokens[denial.at : denial.at + 5]
    kinds = [t.kind for t in row]
    joined = kinds[2:3] and kinds[2] in _JOINED
    listed = kinds[:2] == ["no", "cred"] and joined and kinds[3:] == ["no", "cred"]
    return bool(listed) and turned_away(denial.low, row[4])


_JOINED = ("comma", "and", "or")


def _but_not(denial: _Denial) -> bool:
    """Whether a credential is left out of those taken: "We accept CPC and CCS but not CCA"."""
    last = denial.last in ("but", "comma", "and", "dash") and denial.low.startswith("not ", denial.token.start)
    return last and any(t.kind == "accept" for t in denial.before) and any(t.kind == "cred" for t in denial.before)


def _out_of_list(denial: _Denial) -> bool:
    """Whether a list of credentials ends in one that does not count: "CCS or RHIT, no CCA"."""
    kinds = [t.kind for t in denial.tokens]
    listed = set(kinds[: denial.at]) <= _OF_LIST and "cred" in kinds[: denial.at]
    after = [kind for kind in kinds[denial.at + 1 :] if kind != "close"]
    if len(denial.low) - denial.tokens[-1].end > _TAIL:
        return False  # "CPC or CCS - not RHIT necessarily"
    return listed and denial.last in ("comma", "but", "dash", "semi", "open", "colon") and after == ["cred"]


#: So long is at most what stands behind the last that is named: "s, please."
_TAIL = 9
_OF_LIST = frozenset(
    (
        "cred",
        "or",
        "comma",
        "slash",
        "required",
        "but",
        "dash",
        "semi",
        "open",
        "close",
        "colon",
        "any",
        "loose",
        "body",
    )
)


def _colon_between(tokens: Sequence[Token], index: int, after: Token) -> bool:
    """Whether something else is denied, and a list begins after it: "no newcomers: CPC or CCS"."""
    between = tokens[index + 1 : tokens.index(after, index + 1)]
    return any(t.kind == "colon" and t.start - tokens[index].end > 2 for t in between)


_SCHOOLING = frozenset(("degree", "edu", "or", "comma"))


def _is_told_apart(before: Sequence[Token], ruling: frozenset[str] = MODAL) -> bool:
    """Whether a fact stands right before a denial, apart from what is ruled before it: "…, a degree is" (not)."""
    last = max((i for i, t in enumerate(before) if t.kind in ATOMS), default=-1)
    parted = max((i for i, t in enumerate(before[:last]) if t.kind in _PARTED), default=-1)
    ruled = any(t.kind in ruling for t in before[: max(parted, 0)])
    return last >= 0 and ruled and not any(t.kind in ruling for t in before[parted:])


_PARTED = frozenset(("comma", "semi", "and", "but", "dash"))


def _set_apart(tokens: list[Token]) -> None:
    """Make the last fact a choice besides what stands before it."""
    for index in range(len(tokens) - 2, -1, -1):
        if tokens[index].kind in ("comma", "semi", "slash"):
            tokens[index] = Token(tokens[index].start, tokens[index].end, "semi")
            tokens.insert(index + 1, Token(tokens[index].end, tokens[index].end, "or"))
            return
        if tokens[index].kind in ATOMS:
            return
