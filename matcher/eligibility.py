"""Whether a person qualifies for one ad, by the rules of the contract, and why, in the ad's own words.

Over all ways in: ``eligible`` when one is met in full today, ``conditional`` when one is met but for what may be earned
later (or is trained), ``not_yet`` otherwise. The same over a whole index: :mod:`matcher.index.signatures`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from data.records import EDUCATION_ORDER, CredentialGroup, Finding, Pathway, Profile, Reason, Requirements, Verdict
from data.vocabulary import met_by
from matcher.effort import easiest, months_of_schooling, outlook_of
from matcher.wording import credential_words, one_of, schooling_words, years_words

#: An ad with less text than this says too little to call anyone eligible, in characters.
READABLE = 200


class Lack(NamedTuple):
    """One thing that a way in asks and the person does not have yet; ``months`` is the way there."""

    kind: str  # credential, years, experience, schooling
    what: str
    months: float
    field: str  # the path of the fact in the reading
    later: bool = False  # may be earned after hire, or is trained
    in_time: bool = True  # and this person can earn it within the time given
    outlook: str = ""  # how soon, in words


class Qualified(NamedTuple):
    """The answer: a verdict, the way in that it rests on, what is met by what, and what is lacking."""

    verdict: Verdict
    way: int
    lacks: tuple[Lack, ...] = ()
    reasons: tuple[Reason, ...] = ()
    met: tuple[str, ...] = ()

    @property
    def months(self) -> float:
        """Months to everything that this way in wants today."""
        return sum(lack.months for lack in self.lacks if not lack.later)


def qualify(
    requirements: Requirements,
    profile: Profile,
    *,
    evidence: Sequence[Finding] = (),
    readable: bool = True,
    as_of: date | None = None,
) -> Qualified:
    """Decide over all ways in; ``readable=False`` (a title, a snippet, a broken text) is ``unclear``, never eligible.

    Exam dates are counted from ``as_of``, by default far in the past: then a booked exam is never near.
    """
    today = as_of or date(2000, 1, 1)
    codes = met_by(profile.held, requirements.excluded_credentials)
    ways = [
        _Way(number, way, _lacks(number, way, requirements, profile, codes, today))
        for number, way in enumerate(requirements.pathways or (Pathway(),))
    ]
    best = min(ways, key=lambda way: (way.standing, way.months, way.number))
    verdict: Verdict = ("eligible", "conditional", "not_yet")[best.standing] if readable else "unclear"
    reasons = _reasons(best, requirements, profile, codes, _Quotes(evidence))
    return Qualified(verdict, best.number, best.lacks, reasons, _met_by(best.way, profile))


def verdict_for(requirements: Requirements, held: Iterable[str], years: float, education: str | None) -> Verdict:
    """The bare verdict for a set of credentials, years and schooling, by the letter of the contract."""
    codes = met_by(held, requirements.excluded_credentials)
    best: Verdict = "not_yet"
    for way in requirements.pathways or (Pathway(),):
        open_groups = [group for group in way.credentials if not codes.intersection(group.any_of)]
        years_ok = _years_ok(way, years)
        schooled = _rank(education) >= _rank(way.education)
        if years_ok and schooled and not open_groups:
            return "eligible"
        later = all(group.within_months is not None for group in open_groups)
        if schooled and later and (years_ok or requirements.will_train):
            best = "conditional"
    return best


class _Way(NamedTuple):
    number: int
    way: Pathway
    lacks: tuple[Lack, ...]

    @property
    def standing(self) -> int:
        if not self.lacks:
            return 0
        return 1 if all(lack.later for lack in self.lacks) else 2

    @property
    def months(self) -> float:
        return sum(lack.months for lack in self.lacks if not lack.later) or sum(lack.months for lack in self.lacks)


def _lacks(
    number: int, way: Pathway, asked: Requirements, profile: Profile, codes: frozenset[str], today: date
) -> tuple[Lack, ...]:
    path = f"pathways[{number}]"
    found = [
        _credential_lack(group, f"{path}.credentials[{at}]", profile, today)
        for at, group in enumerate(way.credentials)
        if not codes.intersection(group.any_of)
    ]
    if not _years_ok(way, profile.years):
        found.append(_years_lack(way, path, profile, asked.will_train))
    if _rank(profile.education) < _rank(way.education):
        months = months_of_schooling(profile.education, way.education)
        found.append(Lack("schooling", schooling_words(way.education), months, f"{path}.education"))
    return tuple(found)


def _credential_lack(group: CredentialGroup, path: str, profile: Profile, today: date) -> Lack:
    months, code = easiest(group.any_of, profile, today)
    within, what = group.within_months, one_of(map(credential_words, group.any_of))
    in_time = months <= (12.0 if within == "unstated" else within or 0.0)
    outlook = outlook_of(code, months, profile, named=len(group.any_of) > 1)
    return Lack("credential", what, months, path, within is not None, in_time, outlook)


def _years_lack(way: Pathway, path: str, profile: Profile, trained: bool) -> Lack:
    need = way.min_years or 0.0
    if profile.years >= need:
        return Lack("experience", "some experience", 12.0, f"{path}.experience_required", trained)
    lacking = need - profile.years
    what = years_words(need) if not profile.years else f"{years_words(lacking)} more, of {years_words(need)}"
    return Lack("years", what, lacking * 12, f"{path}.min_years", trained)


def _years_ok(way: Pathway, years: float) -> bool:
    return years >= (way.min_years or 0) and (years > 0 or not way.experience_required)


def _rank(education: str | None) -> int:
    return EDUCATION_ORDER.index(education) + 1 if education in EDUCATION_ORDER else 0


class _Quotes:
    """The ad's own words for a fact, by its path."""

    def __init__(self, evidence: Sequence[Finding]) -> None:
        self._by_field: dict[str, str] = {}
        for finding in evidence:
            self._by_field.setdefault(finding.field, finding.quote)

    def __getitem__(self, path: str) -> str:
        for known in (path, path.replace("experience_required", "min_years"), path.split(".")[0]):
            if known in self._by_field:
                return self._by_field[known]
        return next((quote for field, quote in self._by_field.items() if field.startswith(path)), "")


def _reasons(
    best: _Way, asked: Requirements, profile: Profile, codes: frozenset[str], quotes: _Quotes
) -> tuple[Reason, ...]:
    out = [_met(best, at, group, profile, asked, quotes) for at, group in enumerate(best.way.credentials)]
    if best.way.min_years and profile.years >= best.way.min_years:
        sentence = f"Your {years_words(profile.years)} meet the {years_words(best.way.min_years)} asked"
        out.append(Reason("met", sentence, quotes[f"pathways[{best.number}].min_years"]))
    out += [_lack_reason(lack, asked, quotes) for lack in best.lacks]
    if asked.substitution and best.standing == 2:
        sentence = "They accept an equivalent combination of education and experience: worth asking"
        out.append(Reason("ask", sentence, quotes["substitution"]))
    return tuple(reason for reason in out if reason)


def _met(
    best: _Way, at: int, group: CredentialGroup, profile: Profile, asked: Requirements, quotes: _Quotes
) -> Reason | None:
    quote = quotes[f"pathways[{best.number}].credentials[{at}]"]
    taken = profile.held - set(asked.excluded_credentials)
    if own := sorted(taken.intersection(group.any_of), key=group.any_of.index):
        return Reason("met", f"Your {own[0]} is one they take", quote)
    for code in sorted(taken):
        if met := met_by([code]) & set(group.any_of):
            generic = any(name.startswith("ANY-") for name in met)
            sentence = (
                f"Your {code} counts as {credential_words(min(met))}"
                if generic
                else f"Your {code} should stand in for {min(met)}"
            )
            return Reason("met" if generic else "inferred", sentence, quote)
    return None


def _lack_reason(lack: Lack, asked: Requirements, quotes: _Quotes) -> Reason:
    quote = quotes[lack.field]
    if not lack.later:
        return Reason("missing", f"You lack {lack.what}{f' ({lack.outlook})' if lack.outlook else ''}", quote)
    if lack.kind != "credential":
        return Reason("later", f"You lack {lack.what}, and they train", quotes["will_train"] or quote)
    time = "in time" if lack.in_time else "hardly in that time"
    return Reason("later", f"{lack.what} may be earned after hire: {lack.outlook}, {time}", quote)


def _met_by(way: Pathway, profile: Profile) -> tuple[str, ...]:
    asked = {code for group in way.credentials for code in group.any_of}
    return tuple(sorted(asked & profile.held))
