"""How two facts of a sentence that stand next to each other are joined, and how tightly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from matcher.reading.clause.atoms import Operator

#: The kinds of tokens that may join two facts.
JOINTS = frozenset(("or", "and", "comma", "slash", "semi", "if", "open_list", "equal", "with"))

Joined = tuple[Operator, int]
#: How tightly a comma joins two levels of schooling.
BY_COMMA = 79


class Gap(NamedTuple):
    """Two neighbours, what stands ``between`` them, and the ``joints`` of that which count.

    ``listed``: they stand in a list of choices; ``introduced``: the sentence opens such a list; ``bound``: "with" or
    "if" stands between them.
    """

    left: str
    right: str
    between: Sequence[str]
    joints: Sequence[str]
    listed: bool
    introduced: bool
    bound: bool

    @property
    def last(self) -> str:
        """The joint right before the second, or nothing."""
        return self.joints[-1] if self.joints else ""

    def after_comma(self) -> bool:
        """Whether a comma stands at or right before the last joint."""
        return "comma" in self.joints[-2:]

    def both(self, kind: str) -> bool:
        """Whether both neighbours are of a kind."""
        return self.left == self.right == kind


def joint(left: str, right: str, between: Sequence[str], listed: bool, introduced: bool = False) -> Joined:
    """How two neighbours are joined, and how tightly."""
    if turned := _by_turn(left, right, list(between)):
        return turned
    gap = _gap(left, right, between, listed, introduced)
    for rule in _RULES:
        if joined := rule(gap):
            return joined
    return "and", 45


#: Words for a credential that is still to come.
_AND_OR_EARN = frozenset(("later", "obtain"))


def _by_turn(left: str, right: str, between: Sequence[str]) -> Joined | None:
    """How turns of phrase join, whatever else stands between."""
    if "one_of" in between and "colon" in between[between.index("one_of") :] and left in ("edu", "years"):
        return "and", 5  # "a diploma plus one of these two: …; or …", "three years and one of these: RHIA; RHIT"
    if _is_equivalent(left, right, between):
        return "or", 55  # "an ACC or equivalent experience of at least three years"
    if left == "cred" and right == "years" and between in (["equal"], ["equal", "with"], ["equal", "and"]):
        return "and", 45  # "CPC or equivalent, two years", "CPC or equivalent with one year"
    if left == "edu" and right == "years" and list(between[:1]) == ["open_list"] and between[1:] in _ADDING:
        return "and", 60  # "a bachelor's or higher with one year"
    if left == right == "years" and _within_it(between):
        return "and", 85  # "five years of ED or surgery coding with at least one as a lead"
    if "always" in between and {"and", "semi"} & set(between):
        return "and", 4  # "RHIT or CCS, or three years, and in both cases a diploma", "…; whichever it is, a CPC"
    if left == right == "cred" and _AND_OR_EARN & set(between) and between[:1] == ["and"]:
        at = next((i for i, kind in enumerate(between) if kind == "or"), len(between))
        if between[at + 1 : at + 2] in (["later"], ["obtain"]):
            return "and", 60  # "a CCS-P and have, or be willing to earn, the CPMA"
    if right == "cred" and _held_or_due(between):
        return "and", 60
    return None


_ADDING = (["with"], ["and"], ["with", "least"], ["and", "least"])


def _held_or_due(between: Sequence[str]) -> bool:
    """ "Two years in a clinic or CAH and hold, or will hold within six months, a CPC": that "or" joins the verbs."""
    if "and" not in between:
        return False
    after = [kind for kind in _after_last("and", between) if kind != "comma"]
    return after[:1] == ["or"] and bool(after[1:]) and set(after[1:]) <= {"within", "later", "obtain", "with"}


def _within_it(between: Sequence[str]) -> bool:
    """Whether "with" stands last, so that the second length of time is a part of the first."""
    joints = [kind for kind in between if kind in JOINTS]
    if joints[-3:] in (["semi", "or", "with"], ["comma", "or", "with"]):
        return False  # "18 months of coding; or a radiation therapist with five years"
    return joints[-1:] == ["with"] and "exp" not in between[between.index("with") :]


def _is_equivalent(left: str, right: str, between: Sequence[str]) -> bool:
    if "equiv_exp" not in between or right != "years" or left not in ("cred", "edu"):
        return False
    return not {"and", "comma", "semi"} & set(between[between.index("equiv_exp") :])


def _gap(left: str, right: str, between: Sequence[str], listed: bool, introduced: bool) -> Gap:
    if not (introduced and _experienced(between)):
        between = _after_last("exp", between)  # "…, or related documentation experience": that "or" is done with
    if "close" in between:  # what brackets held is done with
        after = _after_last("close", between)
        listed = listed and "one_of" in after
        between = after if any(kind in JOINTS for kind in after) else between
    raw = ["or" if kind in ("open_list", "equal") else kind for kind in between if kind in JOINTS]
    joints = _that_count(raw, between, left == right or introduced)
    return Gap(left, right, between, joints, listed, introduced, bool({"if", "with"} & set(raw)))


def _experienced(between: Sequence[str]) -> bool:
    """ "either a CPC, or experienced coders (minimum 3 yrs)": the years in brackets are those of the second."""
    after = list(between[between.index("exp") + 1 :]) if "exp" in between else []
    return after in (["open"], ["open", "least"]) and list(between[: between.index("exp")])[-1:] == ["or"]


def _after_last(kind: str, kinds: Sequence[str]) -> Sequence[str]:
    """What stands after the last of a kind; everything where there is none."""
    return kinds[len(kinds) - list(reversed(kinds)).index(kind) :] if kind in kinds else kinds


def _that_count(joints: list[str], between: Sequence[str], listed: bool) -> list[str]:
    """The joints without those that join other words than the two facts; ``listed``: they are alike, or choices."""
    if "with" in joints and "or" in joints[: len(joints) - joints[::-1].index("with")]:
        joints = [kind for kind in joints if kind != "with"]  # "RNs with CCDS, or coders with CCS"
    joints = ["and" if kind == "with" else kind for kind in joints]
    while joints[-2:] == ["or", "or"]:
        joints = joints[:-1]  # "a bachelor's, or in its place an associate's"
    told = {"open_list", "equal"} & set(between)
    if joints[-2:] == ["or", "comma"] and joints.count("or") > 1 and not told:
        joints = joints[:-1]  # "…, or, in place of that, three years"
    if joints[-2:] == ["and", "or"] and not listed and not told and "exp" not in between:
        joints = joints[:-1]  # "a CPC and have taught or coded for six years": that "or" joins other words
    return joints


def _unjoined(gap: Gap) -> Joined | None:
    if not gap.joints and gap.both("edu") and "open" not in gap.between:
        return "and", 95  # "a coding program at a vocational school"
    if not gap.joints and gap.both("cred") and ("obtain" in gap.between or list(gap.between) == ["later"]):
        return "and", 60  # "a RHIT who agrees to obtain the CCS", "a CPC willing to obtain the CCS within a year"
    return None


def _by_dash(gap: Gap) -> Joined | None:
    if "dash" not in gap.between:
        return None
    return ("or", 12) if gap.last == "or" or _earned_beside(gap) else None


def _earned_beside(gap: Gap) -> bool:
    """ "RHIT or CCS — or you are about to finish a program and will test for the RHIT": that "and" joins the verbs."""
    return list(gap.joints[-2:]) == ["or", "and"] and gap.both("cred") and bool(_AND_OR_EARN & set(gap.between))


# "CPC at hire, COC in 18 months"
def _by_time(gap: Gap) -> Joined | None:
    return ("and", 40) if "held" in gap.between and gap.both("cred") and "or" not in gap.joints else None


def _by_semicolon(gap: Gap) -> Joined | None:
    if "semi" not in gap.joints:
        return None
    choice = gap.last == "or" or (gap.introduced and gap.last != "and")
    return ("or", 15) if choice else ("and", 20)


# "Either one: a CPC / two years of urgent care coding"
def _by_slash(gap: Gap) -> Joined | None:
    return ("or", 30) if gap.introduced and list(gap.joints) == ["slash"] and gap.left != gap.right else None


def _by_or(gap: Gap) -> Joined | None:
    if "open_list" in gap.between and gap.both("cred"):
        return "or", 80
    if gap.last != "or" and not (list(gap.between[:1]) == ["one_of"] and gap.both("cred")):
        return None
    if gap.left == gap.right != "years":
        return "or", 50 if gap.after_comma() else 80
    return "or", 30 if gap.after_comma() else 55


def _by_and(gap: Gap) -> Joined | None:
    if gap.last not in ("and", "if"):
        return None
    if list(gap.joints[-3:]) == ["comma", "or", "and"] and gap.both("cred"):
        return "or", 50  # "an RHIT or CCA, or graduate in May and take the RHIT by the fall"
    if gap.listed and gap.both("cred") and not gap.bound and not {"later", "within", "obtain"} & set(gap.between):
        return "or", 75
    return "and", 40 if gap.after_comma() else 60


def _side_by_side(gap: Gap) -> Joined | None:
    if gap.both("cred"):
        return "or", 75 if gap.after_comma() else 90
    if gap.both("edu") and gap.last == "comma":
        return "or", BY_COMMA
    return ("or", 80) if gap.both("edu") and gap.last == "slash" else None


_RULES: tuple[Callable[[Gap], Joined | None], ...] = (
    _unjoined,
    _by_dash,
    _by_time,
    _by_semicolon,
    _by_slash,
    _by_or,
    _by_and,
    _side_by_side,
)
