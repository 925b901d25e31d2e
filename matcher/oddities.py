"""What a profile says that is known word by word and still cannot count: a town that is not there, 300 years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from data.records import Profile
from matcher.places import locate, nearest_city

#: More years, and more dollars an hour, than anybody has; who writes more means something else.
MOST_YEARS, MOST_PAY = 60.0, 400.0


def oddities(profile: Profile) -> Iterator[str]:
    """A sentence for each; none where all of it can count."""
    if replace(profile, id="", name="") == Profile(""):
        yield "it says nothing of the person, so every job looks alike; medcoder profile new asks what counts."
    yield from _town(profile)
    areas = {f"experience.areas {area!r:.60}": years for area, years in profile.areas.items()}
    for where, years in ({"experience.years": profile.years} | areas).items():
        if years > MOST_YEARS:
            yield f"{where} is {years:g}, which is longer than anybody works; write years, not months or days."
    if (profile.wants.min_pay_hourly or 0) > MOST_PAY:
        yield f"wants.min_pay_hourly is {profile.wants.min_pay_hourly:g} an hour; write the pay of an hour, 24.0."


def _town(profile: Profile) -> Iterator[str]:
    city, state = profile.wants.city, profile.wants.state
    if city and not state:
        yield 'wants.city counts for nothing without wants.state; add the state, as in state = "OH".'
    elif city and locate(city, state) is None:
        near = nearest_city(city, state)
        hint = f"did you mean {near!r}?" if near else "name a larger town nearby."
        yield f"wants.city {city!r:.60} is not known in {state}, so distances are not counted; {hint}"
    elif profile.wants.max_distance_miles is not None and not city:
        yield "wants.max_distance_miles counts for nothing without wants.city; add the town that you live in."
