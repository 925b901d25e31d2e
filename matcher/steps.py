"""Steps that a person can take: a credential in the form they would really hold it, years of work, the next degree.

What a beginner gets for the CPC exam is the CPC-A; the RHIT brings its degree; the CCDS needs years in CDI. Months and
gates are those of :mod:`matcher.effort`, fees those of the vocabulary, both an advisor's figures: ask the issuer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from data.errors import WrongUsage, did_you_mean
from data.records import EDUCATION_ORDER, Education, HeldCredential, Profile
from data.vocabulary import credentials, met_by
from matcher.effort import FOREVER, months_of_schooling, months_to_earn
from matcher.wording import schooling_words

#: Who passes these exams without two years of work is an apprentice first: CPC-A, not CPC.
APPRENTICE = {"CPC": "CPC-A", "COC": "COC-A", "CIC": "CIC-A", "CRC": "CRC-A"}
#: Years of documented coding after which the A comes off.
APPRENTICE_YEARS = 2.0
#: Schooling that a credential brings with it, since no one holds it without.
_BRINGS: dict[str, Education] = {"RHIT": "associate", "RHIA": "bachelor"}
#: The next step at school is a degree; what lies below a certificate is behind everyone who asks.
_DEGREES: tuple[Education, ...] = ("associate", "bachelor")

# "+1y", "+2 years"
_YEARS = re.compile(r"\+\s?(\d{1,2}(?:\.\d)?)\s?(?:y|yrs?|years?)?", re.I)


StepKind = Literal["credential", "years", "degree"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: kind, name, months until it is done, its cost in the vocabulary's words, the person after it."""

    kind: StepKind
    name: str
    months: float
    cost: str
    after: Profile


def earn(profile: Profile, code: str) -> Profile:
    """The person with one more credential, and the schooling that no one holds it without."""
    held = (*(c for c in profile.credentials if c.code != code), HeldCredential(code))
    return replace(profile, credentials=held, education=_at_least(profile.education, _BRINGS.get(code)))


def work(profile: Profile, years: float) -> Profile:
    """The person after more years of their work, in total and in each area; an apprentice outgrows the A.

    >>> sorted(work(Profile("p", credentials=(HeldCredential("CPC-A"),)), 2).held)
    ['CPC']
    """
    areas = {area: had + years for area, had in profile.areas.items()}
    return grown(replace(profile, years=profile.years + years, areas=areas))


def grown(profile: Profile) -> Profile:
    """The person with the A of every apprentice credential removed, where two years of work are reached."""
    if profile.years < APPRENTICE_YEARS:
        return profile
    full = {apprentice: code for code, apprentice in APPRENTICE.items()}
    held = (replace(c, code=full.get(c.code, c.code)) if c.status == "held" else c for c in profile.credentials)
    return replace(profile, credentials=tuple(dict.fromkeys(held)))


def steps(profile: Profile, as_of: date, asked: Iterable[str] | None = None, *, far: float = FOREVER) -> Iterator[Step]:
    """Every step open to this person that takes less than ``far`` months, the quickest first.

    ``asked`` names the codes that some ad asks, generic ones included; a credential that opens none of them is no step.
    """
    found = [*_exams(profile, as_of, asked), *_years(profile), *_schooling(profile)]
    yield from sorted((step for step in found if step.months < far), key=lambda step: step.months)


def what_if(profile: Profile, wish: str) -> Profile:
    """The person as ``wish`` says: ``"CCS,+1y,associate"``; a word that is none of these is told with the nearest.

    >>> what_if(Profile("p"), "CCS, +2y").held, what_if(Profile("p"), "+2y").years
    (frozenset({'CCS'}), 2.0)
    """
    for part in (part.strip() for part in wish.split(",") if part.strip()):
        if years := _YEARS.fullmatch(part):
            profile = work(profile, float(years[1]))
        elif part.lower() in EDUCATION_ORDER:
            profile = replace(profile, education=_at_least(profile.education, _level(part.lower())))
        elif part.upper() in credentials():
            profile = earn(profile, part.upper())
        else:
            near = did_you_mean(part.upper(), credentials()) or did_you_mean(part.lower(), EDUCATION_ORDER)
            failed = f"'{part}' is no credential, number of years or degree"
            raise WrongUsage(failed, "--what-if", f"{near}write it like CCS, +1y or associate")
    if not wish.strip(" ,"):
        raise WrongUsage("nothing is asked", "--what-if", "write CCS,+1y or associate")
    return profile


def _exams(profile: Profile, as_of: date, asked: Iterable[str] | None) -> Iterator[Step]:
    met, wanted = met_by(profile.held), None if asked is None else frozenset(asked)
    for code, known in credentials().items():
        opens = _opens(code) - met
        if _open_to(code, profile) and (opens if wanted is None else opens & wanted):
            yield Step(
                "credential", f"the {code}", months_to_earn(code, profile, as_of), known.exam_cost, earn(profile, code)
            )


@cache
def _opens(code: str) -> frozenset[str]:
    return met_by([code])


def _open_to(code: str, profile: Profile) -> bool:
    known = credentials()[code]
    if code in profile.held or known.status != "active" or code.startswith("ANY-"):
        return False
    if (apprentice := APPRENTICE.get(code)) in credentials():
        return profile.years >= 2 or apprentice in profile.held
    return not (code in APPRENTICE.values() and (profile.years >= 2 or code.removesuffix("-A") in profile.held))


def _years(profile: Profile) -> Iterator[Step]:
    yield Step("years", "one more year of experience", 12.0, "", work(profile, 1))
    yield Step("years", "two more years of experience", 24.0, "", work(profile, 2))


def _schooling(profile: Profile) -> Iterator[Step]:
    place = EDUCATION_ORDER.index(profile.education) if profile.education else -1
    for level in _DEGREES:
        if EDUCATION_ORDER.index(level) > place:
            months = months_of_schooling(profile.education, level)
            yield Step("degree", schooling_words(level), months, "tuition", replace(profile, education=level))
            return


def _at_least(have: Education | None, need: Education | None) -> Education | None:
    rank: dict[str | None, int] = {None: -1, **{level: at for at, level in enumerate(EDUCATION_ORDER)}}
    return have if rank[have] >= rank[need] else need


def _level(word: str) -> Education:
    return next(level for level in EDUCATION_ORDER if level == word)
