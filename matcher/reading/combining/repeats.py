"""Of two demands for the same credentials the more exact one: what an ad asks twice is asked once."""

from __future__ import annotations

from collections.abc import Sequence

from data.vocabulary import GENERIC
from matcher.reading.combining.demands import Demand
from matcher.reading.combining.picture import only_generic
from matcher.reading.combining.precise import is_extra, stands_apart
from matcher.reading.ways import NOTHING, is_experience, is_group, is_late, is_untold, replace


def without_repeats(demands: Sequence[Demand], text: str) -> list[Demand]:
    """Of two demands for the same credentials the more exact one: the longer list, the one that tells the time."""
    out: list[Demand] = []
    wider = [d for d in demands if len(d.ways) > 1 and all(w.groups for w in d.ways) and not _is_list(d)]
    for demand in demands:
        if demand.ways == NOTHING or (wider and _told_before(demand, wider)) or _years_again(demand, demands):
            continue
        twin = next((i for i, d in enumerate(out) if _same(d, demand, text)), None) if _is_list(demand) else None
        if twin is None:
            out.append(demand)
        else:
            out[twin] = _better(out[twin], demand)
    return out


def _is_list(demand: Demand) -> bool:
    return all(is_group(w) for w in demand.ways)


def _told_before(demand: Demand, wider: Sequence[Demand]) -> bool:
    """Whether a bare list of credentials only repeats those of ways in told elsewhere (``wider``)."""
    if is_late(demand.ways) or not _is_list(demand):
        return False
    codes = {c for w in demand.ways for c in w.codes} - set(GENERIC)
    return any(all(not codes or codes & w.codes for w in other.ways) for other in wider)


def _years_again(demand: Demand, demands: Sequence[Demand]) -> bool:
    """Whether bare years only repeat those of a choice of which a way asks fewer: "2 years (1 with the RCC)"."""
    if len(demand.ways) != 1 or not is_experience(demand.ways[0]):
        return False
    told = [[w.years for w in d.ways if w.years is not None] for d in demands if len(d.ways) > 1]
    return any(max(years, default=None) == demand.ways[0].years and min(years) < max(years) for years in told if years)


def _same(a: Demand, b: Demand, text: str) -> bool:
    """Whether two demands are about the same choice of credentials."""
    if not all(is_group(w) for w in (*a.ways, *b.ways)):
        return False
    if only_generic(a.ways) != only_generic(b.ways) and any(_apart(d, text) for d in (a, b)):
        return False
    if is_late(b.ways) != is_late(a.ways) and (_part_of(a, b) or _on_top(a, b)):
        return False
    if any(all(w.codes <= _NO_CODING for w in d.ways) for d in (a, b)):
        return {w.codes for w in a.ways} == {w.codes for w in b.ways}
    left = frozenset(c for w in a.ways for c in w.codes) - set(GENERIC)
    right = frozenset(c for w in b.ways for c in w.codes) - set(GENERIC)
    shared, least = 2 * len(left & right), max(1, min(len(left), len(right)))
    apart = shared == least and is_late(a.ways) != is_late(b.ways)  # "RN, CRC or CPC. CDEO or CRC by your second year"
    return (shared >= least and not apart) or not left or not right


def _apart(demand: Demand, text: str) -> bool:
    return all(stands_apart(g, text) for w in demand.ways for g in w.groups)


def _part_of(a: Demand, b: Demand) -> bool:
    """Whether the demand with a window is for some only of the credentials: "CPC or RCC; RCC within 18 months"."""
    late, held = (a, b) if is_late(a.ways) else (b, a)
    named = {c for w in late.ways for c in w.codes}
    return not named & set(GENERIC) and named < {c for w in held.ways for c in w.codes} - set(GENERIC)


#: Licences that no coding credential stands for.
_NO_CODING = frozenset(("RN",))


def _on_top(a: Demand, b: Demand) -> bool:
    """Whether one asks a specialty in time, the other any credential now: "AAPC certified. CPMA within a year"."""
    late, held = (a, b) if is_late(a.ways) else (b, a)
    return only_generic(held.ways) and all(is_extra(g) for w in late.ways for g in w.groups)


def _better(a: Demand, b: Demand) -> Demand:
    def score(d: Demand) -> tuple[int, int, int, int]:
        codes = {c for w in d.ways for c in w.codes}
        return len(codes - set(GENERIC)) > 0, d.firm, len(codes - set(GENERIC)), "ANY-CODING" not in codes

    best, other = (b, a) if score(b) > score(a) else (a, b)
    told_later = is_untold(best.ways) and not is_untold(
        other.ways
    )  # "…, or test eligible. Certification within a year"
    if (not is_late(best.ways) or told_later) and is_late(other.ways):
        months = next(g.within for w in other.ways for g in w.groups if g.within is not None)
        if {c for w in other.ways for c in w.codes} >= {c for w in best.ways for c in w.codes} or only_generic(
            other.ways
        ):
            return Demand(
                tuple(replace(w, groups=tuple(replace(g, within=months) for g in w.groups)) for w in best.ways),
                best.firm,
                best.order,
            )
    return best
