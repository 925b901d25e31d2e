"""Time to earn a credential ("within 12 months of hire", "eligible to sit for"): which of a list it rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from data.records import WithinMonths
from data.vocabulary import GENERIC
from matcher.reading.clause.atoms import Atom
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import replace


def without_parted_time(tokens: list[Token]) -> list[Token]:
    """The tokens without the commas around a time behind "and": "a CPC and, within a year, an auditing credential"."""
    kinds = [t.kind for t in tokens]
    at = next((i for i in range(1, len(kinds) - 2) if kinds[i - 1 : i + 3] == ["and", "comma", "within", "comma"]), 0)
    return [*tokens[:at], tokens[at + 1], *tokens[at + 3 :]] if at else tokens


def _without_or_certified(tokens: list[Token]) -> list[Token]:
    """Without "or certified" behind what one may be eligible for: "RHIT eligible or certified; one year as a coder"."""
    kinds = [t.kind for t in tokens]
    for at in range(1, len(kinds) - 2):
        ends = at + 3 == len(kinds) or kinds[at + 3] in ("semi", "comma", "within")
        if ends and kinds[at - 1 : at + 3] == ["cred", "later", "or", "loose"]:
            return [*tokens[: at + 1], *tokens[at + 3 :]]
    return tokens


def certified_in_time(tokens: list[Token]) -> list[Token]:
    """The tokens with a credential in the last choice, where years or schooling go with one that is due in time.

    "CPC or COC, or two years with a plan to certify within a year": the CPC or COC in time; "…; or ability to become
    certified within 24 months with two years": any.
    """
    tokens = _without_or_certified(tokens)
    window = next((i for i, t in enumerate(tokens) if t.kind == "within"), 0) or _pursued(tokens)
    choice = _last_choice(tokens, window)
    named = [c for kind in ("cred", "body") for t in tokens[:choice] if t.kind == kind for c in codes_of(t)]
    named = [c for c in named if c not in GENERIC] or named
    part = tokens[choice:window]
    after = _with_it(tokens[window + 1 :])
    tokens = [*tokens[: window + 1], *after] if after else tokens
    kinds = {t.kind for t in (*part, *after)}
    if not choice or not named or kinds & _OTHERWISE or not kinds & {"years", "edu"}:
        return tokens
    if tokens[window].kind != "later" and (loose := next((t for t in part if t.kind == "loose"), None)):
        return [t._replace(kind="cred", value=("ANY-CODING",)) if t is loose else t for t in tokens]
    if not any(t.kind in ("obtain", "later") for t in (*part, tokens[window])):
        return tokens
    late = tokens[window]
    due = Token(late.start, late.start, "cred", tuple(dict.fromkeys(named)))
    kept = [t for t in part if t.kind not in ("obtain", "later", "with", "and")]
    if not kept:  # "CPC or CCS, or able to certify within 6 months if …": a choice apart from the ones before
        return [*tokens[: choice - 1], due._replace(kind="comma"), tokens[choice - 1], due, *tokens[window:]]
    return [*tokens[:choice], *kept, due._replace(kind="and", value=None), due, *tokens[window:]]


#: What may join years to the time given before them: "(must have two years)", "if you have two years", "with two".
_JOINS_YEARS = frozenset(("with", "open", "if", "required", "least", "comma", "and", "has"))


def _with_it(tokens: list[Token]) -> list[Token]:
    """What goes with the time that is given: anything behind "with", else nothing but years of experience."""
    kinds = [t.kind for t in tokens]
    if kinds[:1] == ["with"]:
        return tokens
    joined = kinds[:1] in (["open"], ["if"]) and "years" in kinds
    if not joined or not set(kinds) <= _JOINS_YEARS | {"years", "exp", "close"}:
        return []
    return [tokens[0]._replace(kind="with"), *(t for t in tokens if t.kind in ("years", "exp"))]


def _pursued(tokens: Sequence[Token]) -> int:
    """Where those who work towards it are told at last: "… or one year of experience and pursuing certification"."""
    kinds = [t.kind for t in tokens]
    return len(kinds) - 2 if kinds[-2:] == ["later", "loose"] else 0


#: With one of these the last choice is no plain one.
_OTHERWISE = frozenset(("cred", "any", "body", "reject", "not", "preferred", "accept", "lieu", "uncert", "or", "semi"))


def _last_choice(tokens: Sequence[Token], window: int) -> int:
    """Where the last choice before a window begins: behind its "or", or a semicolon of "one of the following"."""
    listed = any(t.kind == "one_of" for t in tokens[:2])
    for index in range(window - 1, 0, -1):
        if tokens[index].kind == "or" or (listed and tokens[index].kind == "semi"):
            return index + 1
    return 0


def timed(out: list[Atom], tokens: Sequence[Token], index: int, facts: Sequence[int]) -> list[Atom]:
    """Give the credentials around a window ("within 12 months of hire", "eligible to sit for") the time it allows."""
    if out[-1].kind != "cred":
        return out
    at = bisect_left(facts, index)
    nearest = facts[at + 1] if at + 1 < len(facts) else len(tokens)
    earlier = facts[at - 1] if at else -1
    after = [t for t in tokens[index + 1 : nearest] if t.kind in ("within", "later")]
    window = next((t for t in after if t.kind == "within"), None)
    if window and not _to_earn(tokens, window, nearest):
        return _by_window(out, tokens, (index, nearest), window)
    if window and all(t.kind == "within" for t in after):
        after = []
    before = [t for t in tokens[earlier + 1 : index] if t.kind in ("within", "later")]
    if before and (_is_for(tokens, before, index) or not _named_before(tokens, facts[:at])):
        exact = next((t.value for t in before if t.kind == "within"), None)
        return _set_within(out, _within(exact))
    if after and not _starts_another(tokens, index, after[0]):
        # "RHIT or RHIA graduates who are eligible": all of the list; "RHIT or RHIT-eligible": the last alone.
        return _set_within(out, "unstated", after[0].start - tokens[index].end > 1 or _of_one_school(out))
    if any(t.kind == "within" for t in before) or not _leads(tokens, earlier):
        return out
    months = _of_its_list(out)
    return out if months is None else _set_within(out, months)


def _of_one_school(out: Sequence[Atom]) -> bool:
    """ "RHIA or RHIT eligible": what graduates of one programme or the other sit for is one word for both."""
    last = out[-2:]
    return [len(a.ways[0].codes) for a in last] == [1, 1] and {c for a in last for c in a.ways[0].codes} == _ONE_SCHOOL


_ONE_SCHOOL = {"RHIA", "RHIT"}


def _by_window(out: list[Atom], tokens: Sequence[Token], spots: tuple[int, int], window: Token) -> list[Atom]:
    """The atoms with the time of a window that stands after the last; ``spots``: the last fact and the next."""
    index, nearest = spots
    months = _within(window.value)
    between = tokens[index + 1 : tokens.index(window)]
    if any(t.kind in ("both", "all", "throughout") for t in between) or _both_in_brackets(tokens[: index + 1], between):
        return _each_within(out, months)
    if (count := _earned_together(tokens, index)) > 1:
        return [*out[:-count], *_each_within(out[-count:], months)]
    whole = any(t.kind in ("or", "if") and t.start < window.start for t in tokens[index + 1 : nearest])
    return _set_within(out, months, True, whole)


def _earned_together(tokens: Sequence[Token], index: int) -> int:
    """How many credentials up to one are to be earned together: "obtain both the CPC and the CRC within a year"."""
    first = index
    while first > 1 and [t.kind for t in tokens[first - 2 : first + 1]] == ["cred", "and", "cred"]:
        first -= 2
    before = [t.kind for t in tokens[:first] if t.kind != "both"]
    return (index - first) // 2 + 1 if before[-1:] == ["obtain"] else 1


def _both_in_brackets(before: Sequence[Token], between: Sequence[Token]) -> bool:
    """Whether the time is for all that brackets name together: "two certifications (CPC and CRC) within two years"."""
    opens = max((i for i, t in enumerate(before) if t.kind == "open"), default=-1)
    kinds = [t.kind for t in before[opens + 1 :]]
    named_before = any(t.kind == "cred" for t in before[: max(opens, 0)])
    return (
        opens >= 0 and not named_before and kinds == ["cred", "and", "cred"] and [t.kind for t in between] == ["close"]
    )


def _is_for(tokens: Sequence[Token], before: Sequence[Token], index: int) -> bool:
    """Whether the time before a credential is meant for it."""
    return _rules(tokens, before, index) or _to_earn(tokens, before[-1], index)


def _named_before(tokens: Sequence[Token], facts: Sequence[int]) -> bool:
    """Whether a credential is among facts."""
    return any(tokens[i].kind in ("cred", "any", "body", "loose") for i in facts)


def _of_its_list(out: Sequence[Atom]) -> WithinMonths:
    """The time of the credential before the last where both are of one list: "within a year: RHIT, CCA, or CCS"."""
    if len(out) < 2 or out[-2].kind != "cred" or out[-1].operator != "or":
        return None
    groups = out[-2].ways[0].groups
    listed = out[-1].strength >= 75 or _ends_list(out)
    return groups[0].within if listed and len(groups) == 1 else None


def _ends_list(atoms: Sequence[Atom]) -> bool:
    """Whether the last closes a list with a comma before its "or": "within a year: RHIT, CCA, or CCS"."""
    return len(atoms) > 2 and atoms[-1].strength == 50 and atoms[-2].operator == "or" and atoms[-2].strength == 75


def _each_within(atoms: list[Atom], months: WithinMonths) -> list[Atom]:
    """ "The CRC and the CDEO, or will get both within a year": the time is for every credential before it."""
    return [
        replace(a, ways=tuple(replace(w, groups=tuple(replace(g, within=months) for g in w.groups)) for w in a.ways))
        for a in atoms
    ]


def _rules(tokens: Sequence[Token], before: Sequence[Token], index: int) -> bool:
    """Whether "eligible" is told of the credential after it: not "RHIT eligibility; or CCA".

    "willing to obtain, within the first year, the COSC": a comma counts only where no time stands in between.
    """
    late = next((t for t in reversed(before) if t.kind == "later"), None)
    if late is None:
        return False
    kinds = {t.kind for t in tokens[tokens.index(late) + 1 : index]}
    return not kinds & {"semi", "or"} if before[-1].kind == "later" else not kinds & {"semi", "or", "and", "open"}


def _to_earn(tokens: Sequence[Token], window: Token, nearest: int) -> bool:
    """Whether the window is for the credential after it: "an RN, who would have one year to obtain the CRC"."""
    if nearest >= len(tokens) or tokens[nearest].kind not in ("cred", "body"):
        return False
    at = tokens.index(window)
    between = [t.kind for t in tokens[at + 1 : nearest]]
    if _names_kind(tokens, at) and between in (["open"], ["colon"], ["loose", "open"], ["any", "open"]):
        return True  # "a CPC and a specialty credential within 18 months (CGSC, COSC or CUC)"
    if between == ["comma"] and tokens[at - 1].kind == "later" and _follows_and(tokens, at):
        return True  # "a CCS-P and have, or are willing to earn within a year, the CPMA"
    if not between and at and tokens[at - 1].kind == "and":
        return True  # "a CPC and, within a year, the CRC"
    told = "obtain" in between or (tokens[nearest].start - window.end < 8 and window.more)
    return told and not {"or", "comma", "semi", "and", "open"} & set(between)


def _names_kind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a window is for what is listed behind it: nothing that was named by name stands right before it."""
    spot = at - 1 if at and tokens[at - 1].kind in ("loose", "any") else at
    return spot > 0 and tokens[spot - 1].kind in ("and", "with", "semi", "or")


def _follows_and(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" stands between a token and the credential before it."""
    last = max((i for i, t in enumerate(tokens[:index]) if t.kind == "cred"), default=-1)
    return any(t.kind == "and" for t in tokens[last + 1 : index])


def _leads(tokens: Sequence[Token], index: int) -> bool:
    """Whether a window stood before the list that goes on here, and so rules all of it."""
    return index > 0 and any(t.kind in ("within", "later") for t in tokens[:index])


def _starts_another(tokens: Sequence[Token], index: int, late: Token) -> bool:
    """Whether "eligible" belongs to what follows it: "CPC, or eligible to sit for the CCS"."""
    spot = tokens.index(late)
    following = next((i for i in range(spot, len(tokens)) if tokens[i].kind == "cred"), 0)
    if (
        following
        and _follows_and(tokens, spot)
        and [t.kind for t in tokens[spot + 1 : following]] == ["within", "comma"]
    ):
        return True
    at = next((i for i, t in enumerate(tokens) if t.kind in ("cred", "body") and 0 < t.start - late.end < 25), -1)
    return at > index and not any(t.kind in ("semi", "or") and t.start >= late.end for t in tokens[index + 1 : at])


def _within(value: object) -> WithinMonths:
    return value if isinstance(value, (int, float)) else "unstated"


def _set_within(atoms: list[Atom], months: WithinMonths, back: bool = False, whole: bool = False) -> list[Atom]:
    """Give the last credential the time, with ``back`` its list too, with ``whole`` also what stands before ", or"."""
    out = list(atoms)
    for index in range(len(out) - 1, -1, -1):
        atom = out[index]
        if atom.kind != "cred":
            break
        way = atom.ways[0]
        out[index] = replace(atom, ways=(replace(way, groups=tuple(replace(g, within=months) for g in way.groups)),))
        # "A, B, or C within …"
        listed = index > 1 and out[index - 1].operator == "or" and out[index - 1].strength == 75
        if not back or not (atom.operator == "or" and atom.strength >= (50 if whole or listed else 75)):
            break
    return out
