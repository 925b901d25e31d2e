"""What would open more doors: every step a person can take, and exactly how many open listings it changes.

Nothing is estimated: who qualifies is decided anew with the step done, once for each distinct set of ways in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from data.records import Profile
from matcher.index.areas import all_areas
from matcher.index.facts import READ
from matcher.index.signatures import CONDITIONAL, ELIGIBLE, NOT_YET, decide
from matcher.steps import Step, steps

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matcher.index.index import Index

#: How many single steps are tried in pairs: the best ones, and the quickest of those that open nothing alone.
PAIRED = 14
#: A step that takes longer, in months, is another career and no advice: the RHIA without a degree, the CPC-I.
FAR = 36.0


@dataclass(frozen=True, slots=True)
class Opening:
    """What a step, or a pair of them, changes: listings (one of each cluster) that become eligible or conditional.

    ``pay`` is the median of the middle of the pay of those that name one, in dollars an hour; ``settings`` the areas of
    work that most of them are in.
    """

    names: tuple[str, ...]
    months: float
    cost: str
    eligible: int
    conditional: int
    pay: float | None
    settings: tuple[str, ...]

    @property
    def opens(self) -> int:
        """Listings that come within reach either way."""
        return self.eligible + self.conditional


@dataclass(frozen=True, slots=True)
class Gap:
    """Where a person stands among the listings that nothing but their demands shuts, and what would change it."""

    listings: int
    eligible: int
    conditional: int
    single: tuple[Opening, ...]
    pairs: tuple[Opening, ...]


def find_gap(index: Index, profile: Profile, as_of: date, *, blocked: tuple[str, ...] = ()) -> Gap:
    """Every step and the best pairs, the one that opens most first; of equals the quicker."""
    market = _Market(index, profile, as_of, blocked)
    taken = list(steps(profile, as_of, asked_codes(index), far=FAR))
    single = [(step, market.opening((step,))) for step in taken]
    ranked = sorted(single, key=lambda found: (-found[1].opens, found[0].months))
    best = [step for step, opening in ranked if opening.opens][: PAIRED - 4]
    quick = [step for step, opening in ranked if not opening.opens][: PAIRED - len(best)]
    alone = {step.name: opening.opens for step, opening in single}
    pairs = [
        market.opening(pair) for pair in combinations([*best, *quick], 2) if not pair[0].kind == pair[1].kind == "years"
    ]
    # a pair is worth telling only where it opens more than its parts one by one
    more = [pair for pair in pairs if pair.opens > sum(alone[name] for name in pair.names)]
    return Gap(
        market.size,
        int((market.before == ELIGIBLE).sum()),
        int((market.before == CONDITIONAL).sum()),
        tuple(opening for _, opening in ranked if opening.opens),
        tuple(sorted(more, key=lambda pair: (-pair.opens, pair.months))),
    )


def asked_codes(index: Index) -> frozenset[str]:
    """Every code that some ad of the index asks."""
    import numpy as np

    names = index["sig_names"][np.unique(index["sig_codes"])]
    return frozenset(name.decode("ascii") for name in names.tolist())


class _Market:
    """The listings that count for one person, and how they stand before any step."""

    def __init__(self, index: Index, profile: Profile, as_of: date, blocked: tuple[str, ...]) -> None:
        import numpy as np

        from matcher.rank import filters

        self.index, self.profile, self.as_of = index, profile, as_of
        open_to = np.flatnonzero((filters(index, profile, as_of, {}, blocked) == 0) & (index["flags"] & READ != 0))
        _, first = np.unique(index["cluster"][open_to], return_index=True)
        self.numbers = open_to[np.sort(first)]
        self.signatures = index["sig"][self.numbers]
        self.before = self._stand(profile)

    @property
    def size(self) -> int:
        return len(self.numbers)

    def opening(self, taken: tuple[Step, ...]) -> Opening:
        """What these steps together change."""
        after = self._stand(_together(self.profile, taken))
        eligible = (after == ELIGIBLE) & (self.before != ELIGIBLE)
        conditional = (after == CONDITIONAL) & (self.before == NOT_YET)
        opened = self.numbers[eligible | conditional]
        return Opening(
            tuple(step.name for step in taken),
            _months(taken),
            _cost(taken),
            int(eligible.sum()),
            int(conditional.sum()),
            self._pay(opened),
            self._settings(opened),
        )

    def _stand(self, profile: Profile) -> NDArray[Any]:
        return decide(self.index, profile, self.as_of).verdict[self.signatures]  # type: ignore[no-any-return]

    def _pay(self, numbers: NDArray[Any]) -> float | None:
        import numpy as np

        middle = (self.index["pay_low"][numbers] + self.index["pay_high"][numbers]) / 2
        named = middle[~np.isnan(middle)]
        return round(float(np.median(named)), 2) if len(named) else None

    def _settings(self, numbers: NDArray[Any], most: int = 3) -> tuple[str, ...]:
        import numpy as np

        if not len(numbers):
            return ()
        mixes = np.bincount(self.index["area"][numbers], minlength=len(self.index["mix_at"]) - 1)
        of_area = np.repeat(mixes, np.diff(self.index["mix_at"])) * self.index["mix_share"]
        names = all_areas()
        weight = np.bincount(self.index["mix_area"], of_area, minlength=len(names))
        order = np.argsort(-weight, kind="stable")[:most]
        return tuple(names[at] for at in order.tolist() if weight[at] > 0)


def _together(profile: Profile, taken: tuple[Step, ...]) -> Profile:
    """The person after several steps: what each adds to who they are today."""
    from dataclasses import replace

    from data.records import EDUCATION_ORDER
    from matcher.steps import grown, work

    held = dict.fromkeys([*profile.credentials, *(c for step in taken for c in step.after.credentials)])
    earned = {c.code for c in held if c.status == "held"}
    codes = tuple(c for c in held if c.status == "held" or c.code not in earned)
    levels = [step.after.education for step in taken if step.after.education]
    best = max([*levels, *([profile.education] if profile.education else [])], key=EDUCATION_ORDER.index, default=None)
    more = max(step.after.years - profile.years for step in taken)
    return grown(replace(work(profile, more), credentials=codes, education=best))


def _cost(taken: tuple[Step, ...]) -> str:
    """What the steps cost; of several, which of them."""
    named = [step for step in taken if step.cost]
    return "; ".join(f"{step.name}: {step.cost}" if len(named) > 1 else step.cost for step in named)


def _months(taken: tuple[Step, ...]) -> float:
    """Study and work go side by side; two exams or schools one after the other."""
    years = [step.months for step in taken if step.kind == "years"]
    study = [step.months for step in taken if step.kind != "years"]
    return max(max(years, default=0.0), sum(study))
