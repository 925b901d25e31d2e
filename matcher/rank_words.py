"""Why a listing fits and what is missing, as plain sentences with the ad's own words in quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from data.records import Profile, Reading, Reason, Verdict
from matcher.eligibility import Qualified, qualify
from matcher.index.facts import Shown, hourly
from matcher.rank_person import with_wishes, years_away, years_by_area
from matcher.wording import all_of, pay_words, role_words, years_words

#: A factor below this is worth a word.
WORTH_SAYING = 0.9
#: Years in an area this near to another are years in it.
NEAR_ENOUGH = 0.8
#: … and in an area less near than this hardly know of the other.
HARDLY_NEAR = 0.5
#: Longest quote in a sentence, in characters.
LONGEST_QUOTE = 110
#: Kinds of reasons in the order of telling: what speaks for it, then what stands between, the hardest first.
ORDER = ("met", "inferred", "missing", "later", "ask", "doubt")


_WORKPLACE = {"remote": "Remote", "hybrid": "Hybrid", "onsite": "On site"}


class Told(NamedTuple):
    """The words of one match."""

    verdict: Verdict
    why: str
    missing: str
    pay: str
    reasons: tuple[Reason, ...]


class Teller:
    """Tells one person of listings, as of a day."""

    def __init__(self, profile: Profile, as_of: date) -> None:
        self.profile, self.as_of = with_wishes(profile), as_of

    def tell(self, shown: Shown, factors: Mapping[str, float]) -> Told:
        """The verdict in words, what speaks for the listing and what is missing; ``factors`` by name, 0 to 1."""
        asked = shown.requirements
        answer = qualify(asked, self.profile, evidence=shown.evidence, readable=shown.readable, as_of=self.as_of)
        elsewhere = tuple(self._elsewhere(shown))
        found = (*answer.reasons, *elsewhere, *self._area(shown, factors, answer), *self._misfits(shown, factors))
        reasons = tuple(sorted((*found, *_unread(shown)), key=lambda reason: ORDER.index(reason.kind)))
        why = [self._opening(answer, bool(elsewhere))]
        why += map(sentence, [r for r in reasons if r.kind in ("met", "inferred")])
        why += self._fits(shown, factors)
        missing = map(sentence, [r for r in reasons if r.kind not in ("met", "inferred")])
        verdict: Verdict = "not_yet" if elsewhere and answer.verdict != "unclear" else answer.verdict
        return Told(verdict, " ".join(filter(None, why)), " ".join(missing), pay_words(shown.pay), reasons)

    def _opening(self, answer: Qualified, elsewhere: bool) -> str:
        if elsewhere and answer.verdict == "eligible":
            return "You have what it asks, but do not live where it hires."
        if answer.verdict == "eligible" and not answer.reasons:
            return "It asks nothing that you lack."
        if answer.verdict == "eligible" and any(reason.kind == "doubt" for reason in answer.reasons):
            return "You seem to qualify today."
        return {
            "eligible": "You qualify today.",
            "conditional": "You qualify if you earn the rest after hire.",
            "not_yet": "Not yet.",
            "unclear": "Too little of the ad is known.",
        }[answer.verdict]

    def _fits(self, shown: Shown, factors: Mapping[str, float]) -> Iterator[str]:
        """What else speaks for it, one short sentence each."""
        asked, wants = shown.requirements, self.profile.wants
        if shared := [area for area in asked.specialties if area in (*wants.specialties, *self.profile.areas)]:
            yield f"Your kind of work: {all_of(shared[:3])}."
        if asked.workplace in wants.workplace and factors["place"] >= WORTH_SAYING:
            where = {
                "remote": "Remote, as you want.",
                "hybrid": "Hybrid and near you.",
                "onsite": "On site and near you.",
            }
            yield where.get(asked.workplace, "")
        if wants.state and wants.state in asked.states:
            yield f"Open to people in {wants.state}."
        if wants.min_pay_hourly and hourly(shown.pay)[1] >= wants.min_pay_hourly:
            yield "The pay reaches your wish."

    def _area(self, shown: Shown, factors: Mapping[str, float], answer: Qualified) -> Iterator[Reason]:
        """Years in total but not in the kind of work that the ad is about."""
        way = shown.requirements.pathways[answer.way] if shown.requirements.pathways else None
        if way is None or not way.min_years or self.profile.years < way.min_years:
            return
        quote = _quote_of(shown, f"pathways[{answer.way}].min_years")
        for asked in way.years_in:
            have = max(self.profile.areas.get(asked.area, 0.0), 0.0)
            if have < asked.years:
                lacking = f"lacks {years_words(asked.years - have)} in {asked.area}"
                yield Reason("doubt", f"Eligible by total years, {lacking}", quote)
                return
        if weakness := self._weakness(shown, answer.way, way.min_years, factors["experience"] < 0.8):
            yield Reason("doubt", f"Eligible by total years, but {weakness}", quote)

    def _weakness(self, shown: Shown, way: int, asked: float, weak: bool) -> str:
        """Why years that are enough in number may not be: of other work, long ago, or of no certified coder.

        ``weak``: the ranking holds them so too; else only areas that are far from all of the person's are a reason.
        """
        from matcher.index.ad_areas import told_areas  # late: only matches that are told need it
        from matcher.index.areas import near

        have, near_enough = self.profile.areas or years_by_area(self.profile), NEAR_ENOUGH if weak else HARDLY_NEAR
        told = told_areas(Reading(shown.requirements, shown.evidence), way)
        lacking = [
            word
            for area, word in told.items()
            if sum(years for mine, years in have.items() if near(mine, area) >= near_enough) < asked
        ]
        if lacking and (weak or (have and len(lacking) == len(told))):
            return f"few of them in {all_of(lacking[:3])}"
        if weak and (away := years_away(self.profile)):
            return f"you have been away for {years_words(away)}"
        if weak and not self.profile.held:
            return "they may not count without a credential"
        return "few of them in this kind of work" if weak else ""

    def _elsewhere(self, shown: Shown) -> Iterator[Reason]:
        """That the ad takes nobody from where the person lives: who meets all else still does not qualify."""
        asked, state = shown.requirements, self.profile.wants.state
        if state and (asked.states and state not in asked.states):
            yield Reason("missing", f"Not open to people in {state}", _quote_of(shown, "states"))
        elif state in asked.excluded_states:
            yield Reason("missing", f"Not open to people in {state}", _quote_of(shown, "excluded_states"))

    def _misfits(self, shown: Shown, factors: Mapping[str, float]) -> Iterator[Reason]:
        """What is not as the person wants it."""
        asked, wants = shown.requirements, self.profile.wants
        if factors["place"] < WORTH_SAYING and not any(self._elsewhere(shown)):
            how = _WORKPLACE.get(asked.workplace, "Not said whether on site or remote")
            yield Reason("doubt", f"{how}: {shown.location}" if shown.location else how, _quote_of(shown, "workplace"))
        if factors["role"] < WORTH_SAYING:
            yield Reason("doubt", f"The role is {role_words(asked.role)}", _quote_of(shown, "role"))
        if factors["pay"] < WORTH_SAYING and wants.min_pay_hourly:
            yield Reason("doubt", f"Pays less than your ${wants.min_pay_hourly:.2f} an hour", _quote_of(shown, "pay"))
        if factors["employment"] < WORTH_SAYING and asked.employment:
            offered = all_of(word.replace("_", " ") for word in asked.employment)
            yield Reason("doubt", f"It is {offered}", _quote_of(shown, "employment"))
        if factors["level"] < WORTH_SAYING:
            yield Reason("doubt", "Below your level", _quote_of(shown, "level"))


def sentence(reason: Reason) -> str:
    """A reason with its quote: ``You lack 1 year more, of 3 years: "three years of coding".``"""
    quote = " ".join(reason.quote.split()).rstrip(" .;:,")
    if len(quote) > LONGEST_QUOTE:
        quote = quote[: LONGEST_QUOTE - 1].rsplit(" ", 1)[0] + " …"
    return f'{reason.sentence}: "{quote}".' if quote else f"{reason.sentence}."


def _unread(shown: Shown) -> Iterator[Reason]:
    """That no more than a part of the ad is known, or may be."""
    if not shown.readable:
        yield Reason("doubt", f"The ad says too little: {'open it' if shown.url else 'paste the whole of it'}")
    elif shown.short:
        yield Reason("doubt", "It is very short: if the ad says more, paste the whole of it")


def _quote_of(shown: Shown, field: str) -> str:
    exact = next((found.quote for found in shown.evidence if found.field == field), "")
    return exact or next((found.quote for found in shown.evidence if found.field.startswith(field)), "")
