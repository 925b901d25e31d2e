"""The tokens of one clause as ways in: what binds tighter, "or" or "and"?

Between credentials "or" binds tighter than "and" (RHIT and CCS or CIC); between things of different kinds "and" does
(associate's and 2 years, or high school and 5). A comma loosens the word that it stands before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from data.records import Education, WithinMonths
from data.vocabulary import credentials
from matcher.reading.clauses import Token
from matcher.reading.rules.education import LEVELS
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of

Operator = Literal["or", "and"]


@dataclass(frozen=True, slots=True)
class Atom:
    """One fact and how it is joined to the one before it: the smaller ``strength``, the looser."""

    kind: str  # cred, edu, years, exp
    ways: Ways
    operator: Operator = "and"
    strength: int = 0
    tied: bool = False  # by "with"


def ways_of(tokens: Sequence[Token], start: int, any_list: bool = False) -> Ways:
    """The ways in of a clause that begins at ``start`` in the ad; ``any_list``: "one of the following" rules it."""
    atoms = _atoms(tokens, start, any_list)
    return _combine(atoms) if atoms else NOTHING


def _combine(atoms: Sequence[Atom]) -> Ways:
    if len(atoms) == 1:
        return atoms[0].ways
    if _schooled_first(atoms):
        return all_of((atoms[0].ways, _combine(atoms[1:])))
    loosest = min(atom.strength for atom in atoms[1:])
    cuts = [i for i, atom in enumerate(atoms) if i and atom.strength == loosest]
    parts = [_combine(atoms[a:b]) for a, b in zip([0, *cuts], [*cuts, len(atoms)], strict=True)]
    operators = [atoms[i].operator for i in cuts]
    parts = _shared(parts, operators)
    out = parts[0]
    for operator, part in zip(operators, parts[1:], strict=True):
        out = any_of(out, part) if operator == "or" else all_of((out, part))
    return out


def _schooled_first(atoms: Sequence[Atom]) -> bool:
    """Whether a diploma stands before a choice of training and credentials: "high school and a coding program or a CPC"."""
    first, rest = atoms[0], atoms[1:]
    return (
        first.kind == "edu"
        and first.ways[0].education == "hs"
        and rest[0].operator == "and"
        and any(atom.operator == "or" for atom in rest)
        and all(a.kind == "cred" or (a.kind == "edu" and a.ways[0].education == "certificate") for a in rest)
    )


def _shared(parts: list[Ways], operators: Sequence[Operator]) -> list[Ways]:
    """ "A program or one year of coding, and a CPC": the credential at the end is asked in either case."""
    if set(operators) != {"or"} or any(len(part) != 1 for part in parts):
        return parts
    last, others = parts[-1][0], [part[0] for part in parts[:-1]]
    kinds = {_shape(way) for way in others}
    if not last.groups or any(way.groups for way in others) or _shape(last) in kinds or kinds & {"both"}:
        return parts
    return (
        [(replace(way, groups=last.groups),) for way in others] + [parts[-1]]
        if last.education is None and last.years is not None
        else parts
    )


def _shape(way: Way) -> str:
    return "both" if way.years is not None and way.education else "years" if way.years is not None else "edu"


# ---------------------------------------------------------------- atoms


def _atoms(tokens: Sequence[Token], start: int, any_list: bool) -> list[Atom]:
    facts = select(tokens)
    out: list[Atom] = []
    previous = -1
    for index in facts:
        token = tokens[index]
        way, kind = _way(token, start)
        between = _joining(tokens, previous, index)
        each = not any_list and any(t.kind == "both" for t in tokens)
        listed = not each and (any_list or any(t.kind in ("one_of", "such_as") for t in tokens[: max(previous, 0)]))
        if out:
            operator, strength = _joint(out[-1].kind, kind, [t.kind for t in between], listed)
            if operator == "and" and _binds(out, kind, [t.kind for t in between]):
                strength = 85
            if _inside(tokens, previous, index):
                strength = 91 + strength // 12
            elif operator == "or" and _bracketed(tokens, previous, index, facts):
                strength = 50
            out.append(Atom(kind, (way,), operator, strength, any(t.kind == "with" for t in between)))
        else:
            out.append(Atom(kind, (way,)))
        out = _timed(_opened(out, tokens, index, facts, start), tokens, index, facts)
        previous = index
    return _last_alone(_lists(out))


def _inside(tokens: Sequence[Token], previous: int, index: int) -> bool:
    """Whether brackets that close again hold both facts and not the whole clause: "(CPC, CCS; CPC-A also OK) with a year"."""
    opens = [i for i in range(previous) if tokens[i].kind == "open"]
    if not opens or any(t.kind in ("open", "close") for t in tokens[opens[-1] + 1 : index]):
        return False
    close = next((i for i in range(index, len(tokens)) if tokens[i].kind == "close"), 0)
    return bool(close) and any(t.kind in _FACTS for t in (*tokens[: opens[-1]], *tokens[close:]))


_FACTS = frozenset(("cred", "edu", "years"))


def _bracketed(tokens: Sequence[Token], previous: int, index: int, facts: Sequence[int]) -> bool:
    """Whether the choice stands in brackets with more of its own: "CRC (or CPC with the CRC within six months)"."""
    opens = next((i for i in range(previous + 1, index) if tokens[i].kind == "open"), -1)
    if opens < 0 or not any(t.kind == "or" for t in tokens[opens:index]):
        return False
    close = next((i for i in range(index, len(tokens)) if tokens[i].kind == "close"), len(tokens))
    joined = any(t.kind in ("and", "with") for t in tokens[index:close])
    return joined and any(index < i < close for i in facts)


def _binds(out: Sequence[Atom], kind: str, between: Sequence[str]) -> bool:
    """Whether "with" ties what follows to the last item alone: "CCS, RHIT, or CPC with COC", "CPC or RN with five years"."""
    left = out[-1]
    if left.kind != "cred" or left.operator != "or" or "with" not in between or "comma" in between[-2:]:
        return False
    return (kind == "cred" and left.strength <= 75) or (left.ways[0].codes <= _UNLIKE and not out[-2].ways[0].codes <= _UNLIKE)


#: Credentials that are no equals of the others in a list, so that what follows them is theirs alone.
_UNLIKE = frozenset(("RN", "CPC-A", "COC-A", "CIC-A", "CRC-A"))


def _joining(tokens: Sequence[Token], previous: int, index: int) -> Sequence[Token]:
    """The tokens that join two facts: of "2 yrs & an AAPC or AHIMA credential (CPC)" only what stands before "AAPC"."""
    between = tokens[previous + 1 : index]
    passed = next((i for i, t in enumerate(between) if t.kind in ("body", "any", "loose", "degree")), 0)
    return between[:passed] if any(t.kind in _JOINTS for t in between[:passed]) else between


def select(tokens: Sequence[Token]) -> list[int]:
    """Which tokens count: loose words ("certification") and bodies only where nothing more exact stands."""
    kinds = {t.kind for t in tokens}
    named = "cred" in kinds
    granted = {_granter(t) for t in tokens if t.kind == "cred"}
    out: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind == "cred" or token.kind in ("edu", "years"):
            out.append(index)
        elif token.kind == "degree":
            if "edu" not in kinds and "lieu" not in kinds and token.end - token.start == 6:
                out.append(index)
        elif (
            (token.kind == "any" and (not named or _further(tokens, index) or _such_as(tokens, index)))
            or (
                token.kind == "body"
                and (_body(token) not in granted or _further(tokens, index) or _such_as(tokens, index))
                and kinds & {"loose", "any", "cred", "uncert"}
            )
            or (token.kind == "loose" and (_names_some(tokens, index) or (not named and not kinds & {"any", "body"})))
        ):
            out.append(index)
    if "body" in kinds and any(tokens[i].kind == "body" for i in out):
        out = [i for i in out if tokens[i].kind != "any" or _further(tokens, i)]
    return out


def _granter(token: Token) -> str:
    codes = token.value if isinstance(token.value, tuple) else ()
    known = credentials().get(codes[0]) if codes else None
    return known.issuer if known else ""


def _body(token: Token) -> str:
    codes = token.value if isinstance(token.value, tuple) else ("",)
    return {"ANY-AAPC": "AAPC", "ANY-AHIMA": "AHIMA", "CBCS": "NHA", "CCDS": "ACDIS"}.get(codes[0], "")


def _further(tokens: Sequence[Token], index: int) -> bool:
    """Whether the family stands as a further choice: "CPC, CCS or other coding certification"."""
    before = tokens[max(0, index - 2) : index]
    if len(before) == 2 and before[1].kind in ("slash", "or") and before[0].kind == tokens[index].kind == "body":
        return _further(tokens, index - 2)
    if before and before[-1].kind in ("open_list", "equal"):
        return True
    if len(before) == 2 and before[0].kind == "open_list" and before[1].kind in ("body", "one_of"):
        return True
    return bool(before) and before[-1].kind == "one_of" and len(before) == 2 and before[0].kind == "or"


def _such_as(tokens: Sequence[Token], index: int) -> bool:
    after = [t.kind for t in tokens[index + 1 : index + 6]]
    return "such_as" in after and "cred" not in after[: after.index("such_as")]


def _names_some(tokens: Sequence[Token], index: int) -> bool:
    """Whether examples follow: "a certification, e.g. CPC"; not "CIRCC certified (i.e. before you convert)"."""
    return _such_as(tokens, index) and any(t.kind == "cred" for t in tokens[index:])


def _way(token: Token, start: int) -> tuple[Way, str]:
    at = (start + token.start, start + token.end)
    if token.kind == "years":
        assert isinstance(token.value, float)
        return Way(
            years=token.value, experience=token.value > 0, more=token.more, years_at=at, experience_at=at
        ), "years"
    if token.kind in ("edu", "degree"):
        return Way(education=_level(token), education_at=at), "edu"
    codes = token.value if isinstance(token.value, tuple) else ()
    return Way((Group(codes, None, at),)), "cred"


def _level(token: Token) -> Education:
    levels: tuple[Education, ...] = ("hs", "certificate", "associate", "bachelor", "master")
    word = token.value[0] if isinstance(token.value, tuple) and token.value else "associate"
    return levels[LEVELS.index(word)]


def _opened(out: list[Atom], tokens: Sequence[Token], index: int, facts: Sequence[int], start: int) -> list[Atom]:
    """What "or equivalent" adds: any coding credential after credentials, a way by experience after a degree."""
    following = [t for t in tokens[index + 1 :] if t.kind not in ("close", "comma", "open", "loose")][:1]
    if not following:
        return out
    token, last = following[0], out[-1]
    at = (start + token.start, start + token.end)
    following_facts = [tokens[i] for i in facts if i > index]
    soon = (
        bool(following_facts)
        and following_facts[0].start - token.end < 40
        and following_facts[0].kind in ("cred", "any", "body")
    )
    apart = soon and any(t.kind in ("and", "semi") and token.end <= t.start < following_facts[0].start for t in tokens)
    is_open = token.kind in ("open_list", "equal") and (not soon or apart)
    if last.kind == "cred" and is_open:
        return [*out, Atom("cred", (Way((Group(("ANY-CODING",), None, at),)),), "or", 80)]
    nearest = next((i for i in facts if i > index), len(tokens))
    equal = next((t for t in tokens[index + 1 : nearest] if t.kind == "equiv_exp"), None) or token
    schooled = last.kind == "edu" and last.ways[0].education not in ("hs", None)
    if schooled and (equal.kind == "equiv_exp" or (equal.kind == "equal" and last.ways[0].education != "certificate")):
        at = (start + equal.start, start + equal.end)
        return [*out, Atom("exp", (Way(experience=True, experience_at=at),), "or", 70)]
    return out


def _timed(out: list[Atom], tokens: Sequence[Token], index: int, facts: Sequence[int]) -> list[Atom]:
    """Give the credentials around a window ("within 12 months of hire", "eligible to sit for") the time it allows."""
    if out[-1].kind != "cred":
        return out
    nearest = next((i for i in facts if i > index), len(tokens))
    after = [t for t in tokens[index + 1 : nearest] if t.kind in ("within", "later")]
    earlier = max((i for i in facts if i < index), default=-1)
    before = [t for t in tokens[earlier + 1 : index] if t.kind in ("within", "later")]
    creds_before = any(tokens[i].kind in ("cred", "any", "body", "loose") for i in facts if i < index)
    months: WithinMonths = None
    back = False
    whole = False
    if times := [t for t in after if t.kind == "within"]:
        months, back = _within(times[0].value), True
        whole = any(t.kind == "or" and t.start < times[0].start for t in tokens[index + 1 : nearest])
    elif before and (not creds_before or before[-1].kind == "later"):
        exact = [t.value for t in before if t.kind == "within"]
        months = _within(exact[0]) if exact else "unstated"
    elif after and not _starts_another(tokens, index, after[0]):
        # "RHIT or RHIA graduates who are eligible": all of the list; "RHIT or RHIT-eligible": the last alone.
        months, back = "unstated", after[0].start - tokens[index].end > 1
    if (
        months is None
        and out[:-1]
        and out[-2].kind == "cred"
        and out[-1].strength >= 75
        and out[-1].operator == "or"
        and not back
    ):
        previous = out[-2].ways[0].groups[0].within if len(out[-2].ways[0].groups) == 1 else None
        if (
            previous is not None
            and not any(t.kind == "within" for t in tokens[earlier + 1 : index])
            and _leads(tokens, earlier)
        ):
            months = previous
    if months is None:
        return out
    return _set_within(out, months, back, whole)


def _leads(tokens: Sequence[Token], index: int) -> bool:
    """Whether a window stood before the list that goes on here, and so rules all of it."""
    return index > 0 and any(t.kind in ("within", "later") for t in tokens[:index])


def _starts_another(tokens: Sequence[Token], index: int, late: Token) -> bool:
    """Whether "eligible" belongs to what follows it: "CPC, or eligible to sit for the CCS"."""
    return any(t.kind == "cred" and 0 < t.start - late.end < 25 for t in tokens[index + 1 :])


def _within(value: object) -> WithinMonths:
    return value if isinstance(value, (int, float)) else "unstated"


def _set_within(atoms: list[Atom], months: WithinMonths, back: bool, whole: bool) -> list[Atom]:
    """Give the last credential the time, with ``back`` its list too, with ``whole`` ("…, or get one in 12 months") also before ", or"."""
    out = list(atoms)
    for index in range(len(out) - 1, -1, -1):
        atom = out[index]
        if atom.kind != "cred":
            break
        way = atom.ways[0]
        out[index] = replace(atom, ways=(replace(way, groups=tuple(replace(g, within=months) for g in way.groups)),))
        if not back or not (atom.operator == "or" and atom.strength >= (50 if whole else 75)):
            break
    return out


def _joint(left: str, right: str, between: Sequence[str], listed: bool) -> tuple[Operator, int]:
    """How two neighbours are joined, and how tightly."""
    if "exp" in between:  # "…, or related documentation experience": that "or" is done with
        between = between[len(between) - list(reversed(between)).index("exp") :]
    if "close" in between:  # what brackets held is done with
        after = between[len(between) - list(reversed(between)).index("close") :]
        between = after if any(kind in _JOINTS for kind in after) else between
    joints = ["or" if kind in ("open_list", "equal") else kind for kind in between if kind in _JOINTS]
    raw = list(joints)
    if "with" in joints and "or" in joints[: joints.index("with")]:
        joints = [kind for kind in joints if kind != "with"]  # "RNs with CCDS, or coders with CCS"
    joints = ["and" if kind == "with" else kind for kind in joints]
    if joints[-2:] == ["or", "comma"] and joints.count("or") > 1 and not {"open_list", "equal"} & set(between):
        joints = joints[:-1]  # "…, or, in place of that, three years"
    last = joints[-1] if joints else ""
    comma = "comma" in joints[-2:]
    if "dash" in between and last == "or":
        return "or", 12
    if "semi" in joints:
        return ("or", 15) if last == "or" or listed else ("and", 20)
    if "open_list" in between and left == right == "cred":
        return "or", 80
    if last == "or" or (between[:1] == ["one_of"] and left == right == "cred"):
        if left == right and left != "years":
            return "or", 50 if comma else 80
        return "or", 30 if comma else 55
    if last in ("and", "if"):
        if listed and left == right == "cred" and not {"if", "with"} & set(raw) and "later" not in between:
            return "or", 75
        return "and", 40 if comma else 60
    if left == right == "cred":
        return "or", 75 if comma else 90
    if left == right == "edu" and last in ("slash", "comma"):
        return "or", 80
    return "and", 45


_JOINTS = frozenset(("or", "and", "comma", "slash", "semi", "if", "open_list", "equal", "with"))


def _lists(atoms: list[Atom]) -> list[Atom]:
    """In "A, B, or C" the last word makes the list: its comma is no looser than the others."""
    out = list(atoms)
    for index in range(1, len(out)):
        if out[index].operator == "or" and out[index].strength == 15:  # "A with 2; B with 1; or C with 4"
            out[:index] = [replace(a, operator="or", strength=15) if a.strength == 20 else a for a in out[:index]]
    for index in range(2, len(out)):
        atom, before = out[index], out[index - 1]
        same = atom.kind == before.kind == out[index - 2].kind
        if same and atom.operator == "or" and atom.strength == 50 and before.strength in (75, 45, 50, 90):
            out[index] = Atom(atom.kind, atom.ways, "or", 75)
            if before.operator == "and" and atom.kind == "edu":
                out[index - 1] = Atom(before.kind, before.ways, "or", 75)
        if (
            same
            and not atom.tied
            and atom.kind == "cred"
            and atom.operator == "and"
            and before.operator == "or"
            and before.strength == 75
        ):
            out[index] = (
                Atom(atom.kind, atom.ways, "or", 75) if atom.strength in (40, 60) and _long(out, index) else atom
            )
    return out


def _last_alone(atoms: list[Atom]) -> list[Atom]:
    """"CCS, RHIT, or CPC with COC": at the end of a list "with" joins only the last."""
    out = list(atoms)
    for index in range(2, len(out)):
        atom, before = out[index], out[index - 1]
        ends = index + 1 == len(out) or out[index + 1].kind != "cred"
        if atom.tied and atom.kind == before.kind == "cred" and atom.operator == "and" and before.strength == 75 and ends:
            out[index] = replace(atom, strength=88)
    return out


def _long(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "A, B, C and D" is a list of choices: three or more by commas before the "and"."""
    return index >= 3 and all(a.kind == "cred" and a.strength == 75 for a in atoms[index - 2 : index])
