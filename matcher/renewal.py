"""What a person can do about a credential that does not count today: lapsed, in progress, or still an apprentice's."""

from __future__ import annotations

from collections.abc import Iterator

from data.records import Profile
from data.vocabulary import credentials
from matcher.steps import APPRENTICE_YEARS

_RENEWALS = {
    "AAPC": "renew the membership and make up the missing continuing-education units, or sit the exam again",
    "AHIMA": "make up the missing continuing-education units and pay the reinstatement, or sit the exam again",
}


def advice(profile: Profile) -> Iterator[str]:
    """A sentence for each credential that a step of its own would make count, or count for more."""
    for held in profile.credentials:
        known = credentials().get(held.code)
        if held.status == "lapsed":
            how = _RENEWALS.get(known.issuer if known else "", "ask the body that granted it how to renew it")
            yield f"{held.code} is lapsed and counts as not held: {how}."
        elif held.status == "in_progress":
            when = (
                f"from {held.exam_date.isoformat()} on, if you pass"
                if held.exam_date
                else "once you pass; add exam_date"
            )
            yield f"{held.code} is in progress: it counts {when}."
        elif held.code.endswith("-A"):
            yield _apprentice(held.code, profile.years)


def _apprentice(code: str, years: float) -> str:
    left = APPRENTICE_YEARS - years
    if left <= 0:
        return f"{code}: with {years:g} years you can have the A removed now; ask AAPC with two letters from employers."
    return f"{code} becomes {code[:-2]} with {APPRENTICE_YEARS:g} years of documented coding: {left:g} to go."
