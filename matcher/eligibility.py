"""Whether a person qualifies for one ad, by the rules of the contract, and why, in the ad's own words.

Over all ways in: ``eligible`` when one is met in full today, ``conditional`` when one is met but for what may be earned
later (or is trained), ``not_yet`` otherwise. The same over a whole index: :mod:`matcher.index.signatures`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
        self._all, self._by_field = evidence, dict[str, str]()
        for finding in evidence:
            self._by_field.setdefault(finding.field, finding.quote)

    def __getitem__(self, path: str) -> str:
        for known in (path, path.replace("experience_required", "min_years"), path.split(".")[0]):
            if known in self._by_field:
                return self._by_field[known]
        return next((quote for field, quote in self._by_field.items() if field.startswith(path)), "")

    def of(self, path: str, code: str) -> str:
        """The words that name one code of a group, where the ad says so in a sentence of its own; else the group's."""
        naming = [f for f in self._all if f.field == path and code in f.value.split("/")]
        return min(naming, key=lambda f: len(f.value.split("/"))).quote if naming else self[path]

    def exactly(self, field: str) -> str:
        """The words found at one path, or none."""
        return self._by_field.get(field, "")

    def named(self, path: str) -> list[str]:
        """The ad's own names, in no list of ours, behind "any coding credential" in a group."""
        return list(dict.fromkeys(found.value for found in self._all if found.field == f"{path}.named"))

    def conditions(self, path: str) -> Iterator[tuple[str, str]]:
        """What a whole way in hangs on, each with the ad's words."""
        yield from ((found.value, found.quote) for found in self._all if found.field == f"{path}.condition")

    def condition(self, path: str, code: str) -> str:
        """The words that take a code of a group on a condition, if any."""
        told = (f for f in self._all if f.field == f"{path}.condition" and code in f.value.split("/"))
        return next((found.quote for found in told), "")


def _reasons(
    best: _Way, asked: Requirements, profile: Profile, codes: frozenset[str], quotes: _Quotes
) -> tuple[Reason, ...]:
    out = [r for at, g in enumerate(best.way.credentials) for r in _met(best, at, g, profile, asked, quotes)]
    if best.way.min_years and profile.years >= best.way.min_years:
        sentence = f"Your {years_words(profile.years)} meet the {years_words(best.way.min_years)} asked"
        out.append(Reason("met", sentence, quotes[f"pathways[{best.number}].min_years"]))
    out += [_lack_reason(lack, asked, quotes) for lack in best.lacks]
    out += _conditions(best, quotes)
    if asked.substitution and best.standing == 2:
        sentence = "They accept an equivalent combination of education and experience: worth asking"
        out.append(Reason("ask", sentence, quotes["substitution"]))
    return tuple(out)


def _met(
    best: _Way, at: int, group: CredentialGroup, profile: Profile, asked: Requirements, quotes: _Quotes
) -> Iterator[Reason]:
    path = f"pathways[{best.number}].credentials[{at}]"
    taken = profile.held - set(asked.excluded_credentials)
    if own := sorted(taken.intersection(group.any_of), key=group.any_of.index):
        yield Reason("met", f"Your {own[0]} is one they take", quotes.of(path, own[0]))
        if condition := quotes.condition(path, own[0]):
            yield Reason("doubt", f"They take the {own[0]} only on a condition: see whether you meet it", condition)
        return
    for code in sorted(taken):
        if met := met_by([code]) & set(group.any_of):
            yield _stands_in(code, met, quotes.named(path), quotes[path])
            return


def _stands_in(code: str, met: frozenset[str], named: Sequence[str], quote: str) -> Reason:
    """That a credential meets what the ad asks by another name; a doubt where that name is in no list of ours."""
    if not any(name.startswith("ANY-") for name in met):
        return Reason("inferred", f"Your {code} should stand in for {min(met)}", quote)
    if named and met == {"ANY-CODING"}:
        sentence = f"It names {one_of(named)}, which we do not know: ask whether your {code} counts"
        return Reason("doubt", sentence, quote)
    return Reason("met", f"Your {code} counts as {credential_words(min(met))}", quote)


_ON_TERMS = {
    "students": "It is for students: see whether you count as one",
    "recent": "It asks how long ago the schooling was: see whether yours counts",
}


def _conditions(best: _Way, quotes: _Quotes) -> Iterator[Reason]:
    """What the way in hangs on beside what is weighed: it holds for whoever meets the rest."""
    for value, quote in quotes.conditions(f"pathways[{best.number}]"):
        yield Reason("doubt", _ON_TERMS[value], quote)
    for lack in best.lacks:
        if lack.later and (quote := quotes.exactly(f"{lack.field}.grace")):
            yield Reason("doubt", "Time to earn it is given on a condition: see whether you meet it", quote)


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
