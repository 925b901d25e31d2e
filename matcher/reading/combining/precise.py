"""What a way in asks, said once: no family whose members it names, nothing that who holds another need not earn."""

from __future__ import annotations

from collections.abc import Sequence

from data.vocabulary import GENERIC, credentials
from matcher.reading.clause.rows import FIRST
from matcher.reading.clause.statement import is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.ways import Group, Way, Ways, replace


def due_of_others(ways: Ways) -> list[set[str]]:
    """What is due in time of those who come without it, as some come with it on the first day.

    "An RN and three years, or a CCDS and one year. Those without the CCDS earn it within two years"
    """
    late = [(w, g) for w in ways for g in w.groups if g.within is not None] if len(ways) > 1 else []
    return [set(g.codes) for w, g in late if not any(_is_held(h) and set(h.codes) == set(g.codes) for h in w.groups)]


def without_held(way: Way, ways: Ways, text: str) -> Way:
    """A way without what is held now where it alone gives time for any coding credential: who gets it has none.

    "A coding credential. 18 months of coding; or five years as a therapist and a credential in the first year"
    """
    late = [g for g in way.groups if _is_any_later(g, text)]
    if not late or all(any(_is_any_later(g, text) for g in w.groups) for w in ways):
        return way
    kept = (g for g in way.groups if g in late or g.within is not None or set(g.codes) == {"RN"})
    return replace(way, groups=tuple(kept))


def _is_any_later(group: Group, text: str) -> bool:
    begin, _ = group.at
    return (
        group.codes == ("ANY-CODING",)
        and isinstance(group.within, int | float)
        and not _BESIDES.search(text, max(0, begin - 60), begin)
    )


def _is_held(group: Group) -> bool:
    return group.within is None


def precise(way: Way, text: str = "", of_others: Sequence[set[str]] = (), some: bool = False) -> Way:
    """Without a family of credentials where a way names the members; without a list that another one repeats.

    ``text``: the ad; ``of_others``: what is due in time of those alone who do not hold it yet; ``some``: other ways in
    ask none.
    """
    besides = [g for g in way.groups if stands_apart(g, text)]
    named = [g for g in way.groups if set(g.codes) - set(GENERIC) or g in besides or _of_other_body(g, way)]
    if all(g in besides for g in named):
        named = list(way.groups)  # "certified by AAPC or AHIMA; in addition, an auditing certification (CPMA)"
    if not any(credentials()[c].counts_as_coding for g in named for c in g.codes if c in credentials()):
        named = list(way.groups)  # "an RN and a coding credential from the AAPC"
    groups = [g for g in named if not any(_implies(h, g) or (some and _spares(h, g)) for h in named)]
    if all(is_extra(g) for g in groups):
        groups = list(way.groups)
    groups = [g for g in groups if not (g.within == "unstated" and any(_timed_twin(g, h) for h in groups))]
    out: list[Group] = []
    for group in groups:
        twin = next((i for i, g in enumerate(out) if set(g.codes) == set(group.codes)), None)
        if twin is None:
            out.append(group)
        elif (out[twin].within is None) != (set(group.codes) in of_others):
            out[twin] = group
    return replace(way, groups=tuple(out))


# "In addition, an auditing certification (CPMA)", "a second AAPC credential", "any specialty credential from AAPC",
# "one of which is CCS, the other may be any AAPC credential"
_BESIDES = guarded(
    r"(?:\b(?:in addition|on top of (?:it|that|this)|additional(?:ly)?|second|further|specialty|auditing|audit)"
    r"|(?:[;,]|\band|\bwith) the other|\b(?:and|plus|with) (?:at least )?(?:one|an?|any) ?(?:other|more))\b"
    r"[^.;:\n]{0,32}$"
)
_CREDENTIAL = guarded(r"[^.;:,\n]{0,12}\b(?:specialty|second|additional) (?:coding )?(?:credential|certif)")


def stands_apart(group: Group, text: str) -> bool:
    """Whether a kind of credential, or one that nobody begins with, is asked beside another by the ad's own words."""
    begin, end = group.at
    if not text or group.within is not None or set(group.codes) & FIRST or not end:
        return False
    if _BESIDES.search(text, max(0, begin - 60), begin):
        return True
    return set(group.codes) <= set(GENERIC) and _CREDENTIAL.match(text, end) is not None


def _of_other_body(late: Group, way: Way) -> bool:
    """Whether one of a body is due in time of who holds one of another: "CIC with an AHIMA credential in a year"."""
    if late.within is None or len(late.codes) != 1 or late.codes[0] not in _BODIES:
        return False
    known = credentials()
    held = [known[c].issuer for g in way.groups for c in g.codes if c in known and c not in _FAMILIES]
    return bool(held) and known[late.codes[0]].issuer not in held


_FAMILIES = frozenset(GENERIC)
_BODIES = frozenset(("ANY-AAPC", "ANY-AHIMA"))


def _implies(a: Group, b: Group) -> bool:
    """Whether who meets ``a`` meets ``b`` too, so that it need not be asked."""
    wider = set(a.codes) < set(b.codes) or (b.codes == ("ANY-CODING",) and set(a.codes) <= {"ANY-AAPC", "ANY-AHIMA"})
    return a is not b and wider and a.within is None and b.within is None


def _spares(held: Group, late: Group) -> bool:
    """Whether who holds the one need not earn the other: "RHIT, or two years. Those without earn one in 24 months"."""
    if held.within is not None or late.within is None or is_apprentice(held.codes):
        return False
    known = credentials()
    coding = all(c in GENERIC or (c in known and known[c].counts_as_coding) for c in held.codes)
    return set(held.codes) < set(late.codes) or (coding and late.codes == ("ANY-CODING",))


def _timed_twin(a: Group, b: Group) -> bool:
    """Whether another group tells the time for the same credentials ("sit for the CPC … earn it within a year")."""
    return a is not b and b.within not in (None, "unstated") and bool(set(a.codes) & set(b.codes))


def is_extra(group: Group) -> bool:
    """Whether a group is due later and of credentials that nobody begins with."""
    return group.within is not None and not set(group.codes) & (FIRST | set(GENERIC))
