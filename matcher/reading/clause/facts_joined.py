"""The facts of a clause, each with how it is joined to those before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from data.records import Education
from matcher.reading.clause.announced_lists import (
    announced_after,
    announced_first,
    another_list,
    elsewhere,
    in_halves,
    is_over,
    is_whole,
    numbered_after,
    one_by_one,
    opens_list,
    unmarked,
)
from matcher.reading.clause.atoms import Atom, Operator
from matcher.reading.clause.choosing import any_of_kinds, both_and_either
from matcher.reading.clause.counted import select
from matcher.reading.clause.in_brackets import inside_brackets, opens_choice, past_degree
from matcher.reading.clause.joint import Joined, joint
from matcher.reading.clause.joints import (
    binds,
    conditional,
    each_of,
    for_all,
    joining,
    lists,
    lower_degree,
    stands_apart,
)
from matcher.reading.clause.open_ended import opened
from matcher.reading.clause.rows import FIRST, ON_TOP, is_row
from matcher.reading.clause.timing import timed
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.rules.education import LEVELS
from matcher.reading.ways import Group, Way, replace

#: How tightly "with" binds to the last choice of a list.
_BOUND = 85


class _Gap(NamedTuple):
    """Two facts that follow each other among the ``tokens``, and the ``kinds`` of what joins them."""

    tokens: Sequence[Token]
    facts: Sequence[int]
    previous: int
    following: int
    kinds: list[str]


def atoms_of(tokens: Sequence[Token], start: int, any_list: bool) -> list[Atom]:
    """The facts of a clause that begins at ``start`` in the ad; ``any_list``: "one of the following" rules it."""
    facts, any_list = select(tokens), any_list or is_row(tokens)
    out: list[Atom] = []
    previous, pair, listed_from = -1, False, _listed_from(tokens, any_list)
    for index in facts:
        way, kind = way_of(tokens[index], start)
        if out:
            gap = _Gap(tokens, facts, previous, index, unmarked([t.kind for t in joining(tokens, previous, index)]))
            operator, strength = _joined(gap, out, kind, listed_from < previous, any_list)
            pair = _of_pair(pair, kind, gap.kinds, operator)
            strength = _bound(gap, operator, 92 if pair and operator == "or" else strength)
            out.append(Atom(kind, (way,), operator, strength, "with" in gap.kinds or "if" in gap.kinds))
        else:
            out.append(Atom(kind, (way,)))
        out = timed(opened(out, tokens, index, facts, start), tokens, index, facts)
        previous = index
    return for_all(any_of_kinds(each_of(lists(_or_in_time(out)), tokens), tokens, facts), tokens)


def _listed_from(tokens: Sequence[Token], any_list: bool) -> int:
    """After which token facts stand in a list of choices; a number past the last where none do."""
    if in_halves(tokens) or (not any_list and any(t.kind == "both" for t in tokens)):
        return len(tokens)
    first = (i for i, t in enumerate(tokens) if t.kind in ("one_of", "such_as"))
    return -1 if any_list else next(first, len(tokens))


def _joined(gap: _Gap, out: Sequence[Atom], kind: str, listed: bool, any_list: bool) -> Joined:
    """How a fact of a kind is joined to the atoms before it, and how tightly."""
    before = out[-1].kind
    again = another_list(gap.tokens[gap.previous + 1 : gap.following]) or is_over(gap.tokens, gap.facts, gap.previous)
    joined = joint(before, kind, gap.kinds, listed and not again, _is_announced(gap, kind, any_list))
    if _is_due_on_top(gap):
        return "and", 60
    operator, strength = _apart(gap, out, kind, joined)
    if kind == before == "years" and operator == "or" and elsewhere(gap.tokens, gap.following, gap.facts):
        strength = 86  # "a CPC with one year in an ASC, or three years elsewhere"
    return operator, strength


def _is_due_on_top(gap: _Gap) -> bool:
    """Whether what is due in time stands behind a comma and comes on top: "CPC, CPMA within six months"."""
    first, second, after = (gap.tokens[i : i + 1] for i in (gap.previous, gap.following, gap.following + 1))
    if gap.kinds != ["comma"] or [t.kind for t in (*first, *second, *after)] != ["cred", "cred", "within"]:
        return False
    return FIRST.issuperset(codes_of(first[0])) and ON_TOP.issuperset(codes_of(second[0]))


def _is_announced(gap: _Gap, kind: str, any_list: bool) -> bool:
    """Whether a fact of a kind stands among choices that the clause has announced."""
    told = any_list or announced_first(gap.tokens, gap.facts[0]) or announced_after(gap.tokens, gap.previous)
    return told and (kind == "cred" or not is_whole(gap.tokens, gap.facts))


def _bound(gap: _Gap, operator: Operator, strength: int) -> int:
    """The strength of a joint where brackets bind tighter."""
    if inside_brackets(gap.tokens, gap.previous, gap.following):
        return 91 + strength // 12
    if operator == "or" and past_degree(gap.tokens, gap.previous, gap.following):
        return 30
    if operator == "or" and opens_choice(gap.tokens, gap.previous, gap.following, gap.facts):
        return 90
    return strength


def _or_in_time(atoms: list[Atom]) -> list[Atom]:
    """ "RHIT, or RHIT-eligible with the exam passed within six months": one credential, with time for it."""
    out: list[Atom] = []
    for atom in atoms:
        if len(out) > 1 and out[-1].operator == "and" and atom.operator == "or" and _same_later(out[-1], atom):
            out[-1] = replace(out[-1], ways=atom.ways)
        else:
            out.append(atom)
    return out


def _same_later(before: Atom, after: Atom) -> bool:
    """Whether the second atom names just the credentials of the first, to be earned in time."""
    if before.kind != "cred" or after.kind != "cred" or before.ways[0].codes != after.ways[0].codes:
        return False
    held, late = before.ways[0].groups, after.ways[0].groups
    return len(held) == len(late) == 1 and held[0].within is None and late[0].within is not None


def _apart(gap: _Gap, out: Sequence[Atom], kind: str, joined: Joined) -> Joined:
    """How two facts are joined where the words of the list around them say otherwise than those between them."""
    tokens, previous, index, kinds = gap.tokens, gap.previous, gap.following, gap.kinds
    if conditional(tokens, index, out):
        return "or", 15 if "semi" in kinds else 25  # "a CCS; five years, three if you hold both"
    if kind == "cred" and kinds == ["or"] and out[-1].tied and out[-1].strength == _BOUND:
        return "or", _BOUND + 2  # "one of: RHIA, CCS, or RN with CCDS or CDIP"
    right_before = [k for k in kinds if k not in ("open", "close")][-1:]
    if _is_numbered(tokens, index) and (right_before == ["or"] or numbered_after(tokens, previous)):
        return "or", 15  # "one of: (1) a program, (2) an RHIT, (3) one year", "(a) CPC, or (b) CPC-A and a year"
    if kind == "cred" and out[-1].kind in ("edu", "years") and opens_list(tokens[previous + 1 : index]):
        return "and", 5  # "three years and one of the following current credentials: RHIA; RHIT"
    if kinds == ["and"] and kind == out[-1].kind and tokens[previous - 1].kind == "both":
        return "and", 91  # "either a CCS or both the CPC and the CIC"
    if strength := both_and_either(tokens, index, out, kinds):
        return "and", strength
    if kind == "edu" and kinds == ["comma"] and one_by_one(tokens, previous, index):
        return "and", 45
    if kinds[-2:] == ["and", "both"]:
        return "and", 3  # "…, or three years, and in both cases a diploma"
    if joined[0] == "and" and binds(out, kind, kinds):
        return "and", _BOUND
    if kind == "years" and kinds == ["and"] and stands_apart(tokens, previous):
        return "and", 85
    if (
        kind == "years"
        and (kinds[:1] == ["with"] or (kinds[:1] == ["and"] and tokens[index].more))
        and lower_degree(tokens, gap.facts[: gap.facts.index(index)][-2:], out)
    ):
        return "and", 85
    if kinds == ["comma"] and tokens[index].kind in ("any", "loose") and out[-1].ways[0].codes == {"RN"}:
        return "and", 45  # "an RN licence, a coding certification and two years"
    return joined


def _is_numbered(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number or a letter stands right before a fact: "(2) an RHIT", "b) CPC-A"."""
    if index < 2 or tokens[index - 1].kind != "close" or tokens[index].start - tokens[index - 1].end > 8:
        return False
    before = tokens[index - 2]
    if before.kind == "open":
        return tokens[index - 1].start - before.end < 3
    last = next((t.kind for t in reversed(tokens[: index - 1]) if t.kind in ("open", "close")), "close")
    return last == "close"


def _of_pair(begun: bool, kind: str, between: Sequence[str], operator: Operator) -> bool:
    """Whether a credential belongs to a choice that stands beside another: "an RN with either the CCDS or the CDIP"."""
    if kind != "cred":
        return False
    opens = [k for k in between if k not in ("colon", "open")][-2:]
    return opens in (["with", "one_of"], ["and", "one_of"]) or (begun and operator == "or" and "semi" not in between)


def way_of(token: Token, start: int) -> tuple[Way, str]:
    """A fact as a way in, and the kind of atom that it makes."""
    at = (start + token.start, start + token.end)
    if token.kind == "years":
        assert isinstance(token.value, float)
        given = token.value > 0
        return Way(years=token.value, experience=given, more=token.more, years_at=at, experience_at=at), "years"
    if token.kind == "exp":
        return Way(experience=True, experience_at=at), "exp"
    if token.kind in ("edu", "degree"):
        return Way(education=_level(token), education_at=at), "edu"
    codes = tuple(dict.fromkeys(token.value)) if isinstance(token.value, tuple) else ()
    return Way((Group(codes, None, at),)), "cred"


def _level(token: Token) -> Education:
    levels: tuple[Education, ...] = ("hs", "certificate", "associate", "bachelor", "master")
    word = token.value[0] if isinstance(token.value, tuple) and token.value else "associate"
    return levels[LEVELS.index(word)]
