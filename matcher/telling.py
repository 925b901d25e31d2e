"""A reading told in sentences: required (each way in), preferred, in doubt, each with the ad's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.records import CredentialGroup, Finding, Listing, Pathway, Reading, Requirements
from matcher.wording import all_of, credential_words, one_of, pay_words, role_words, schooling_words, years_words


def tell_reading(reading: Reading, listing: Listing | None = None) -> Iterator[str]:
    """The lines of a reading, headings without a colon's list under them left out.

    What the ad's text does not say and its board does, in a field of ``listing``, is told as the board's.
    """
    asked = reading.requirements
    quote = _Quotes(reading.evidence)
    yield from _about(asked, quote, listing or Listing("", "", "", "", ""))
    for number, way in enumerate(asked.pathways):
        several = len(asked.pathways) > 1
        yield f"Way in {number + 1} of {len(asked.pathways)}:" if several else "Required:"
        yield from (f"  {line}" for line in _way(number, way, quote))
    if preferred := list(_preferred(asked, quote)):
        yield "Preferred:"
        yield from (f"  {line}" for line in preferred)
    if small := list(_small_print(asked, quote)):
        yield "Also:"
        yield from (f"  {line}" for line in small)
    if reading.doubts:
        yield "In doubt:"
        yield from (f"  {doubt}" for doubt in reading.doubts)


class _Quotes:
    def __init__(self, evidence: tuple[Finding, ...]) -> None:
        self._evidence = evidence

    def values(self, field: str) -> list[str]:
        """What is found of one fact."""
        return list(dict.fromkeys(found.value for found in self._evidence if found.field == field))

    def all(self, field: str) -> str:
        """Every sentence in which the ad says one fact: "CPC required." and "CPC-A accepted."."""
        quotes = dict.fromkeys(" ".join(f.quote.split()) for f in self._evidence if f.field == field)
        return " — " + " ".join(f'"{quote}"' for quote in quotes) if quotes else ""

    def __call__(self, *fields: str) -> str:
        """The ad's words for the first of these facts that has any, ready to be put behind a sentence."""
        for field in fields:
            for found in self._evidence:
                if found.field == field or found.field.startswith(f"{field}["):
                    return f' — "{" ".join(found.quote.split())}"'
        return ""

    def each(self, field: str, values: Iterable[str]) -> Iterator[str]:
        """Names of one kind with the ad's words for them; those that stand in the same words together."""
        words = {found.value: " ".join(found.quote.split()) for found in self._evidence if found.field == field}
        told: dict[str, list[str]] = {}
        for value in values:
            told.setdefault(words.get(value, ""), []).append(value)
        for said, names in told.items():
            yield ", ".join(names) + (f' — "{said}"' if said else "")


#: Behind a fact that no words of the ad say, but a field of its board.
_BOARD = " (from the board)"


def _about(asked: Requirements, quote: _Quotes, board: Listing) -> Iterator[str]:
    if not asked.is_coding_job:
        yield f"Not a coding job{quote('is_coding_job')}"
    yield f"Role: {role_words(asked.role)}, {asked.level}{quote('role', 'level')}"
    if asked.workplace == "unspecified" and board.workplace:
        yield f"Work: {board.workplace}{_BOARD}"
    else:
        yield f"Work: {asked.workplace}{quote('workplace')}"
    if asked.states:
        yield f"Open to: {', '.join(asked.states)}{quote('states')}"
    if asked.excluded_states:
        yield f"Not open to: {', '.join(asked.excluded_states)}{quote('excluded_states')}"
    if kinds := asked.employment or board.employment:
        said = quote("employment") if asked.employment else _BOARD
        yield f"Employment: {all_of(word.replace('_', ' ') for word in kinds)}{said}"
    if pay := pay_words(asked.pay or board.pay):
        yield f"Pay: {pay}{quote('pay') if asked.pay else _BOARD}"


def _way(number: int, way: Pathway, quote: _Quotes) -> Iterator[str]:
    path = f"pathways[{number}]"
    if way == Pathway():
        yield "nothing is asked"
    for at, group in enumerate(way.credentials):
        field = f"{path}.credentials[{at}]"
        words = _group(group, quote.values(f"{field}.named"))
        yield f"{words}{quote.all(field) or quote(f'{path}.credentials')}"
    if way.min_years:
        yield f"{years_words(way.min_years)} of experience{quote(f'{path}.min_years', path)}"
    elif way.experience_required:
        yield f"some experience{quote(f'{path}.experience_required', path)}"
    for asked in way.years_in:
        recent = f", within the last {years_words(asked.recent_within)}" if asked.recent_within else ""
        yield f"{years_words(asked.years)} of it in {asked.area}{recent}{quote(f'{path}.years_in')}"
    if way.education:
        yield f"{schooling_words(way.education)}{quote(f'{path}.education')}"


def _group(group: CredentialGroup, named: list[str]) -> str:
    """A group in words; ``named`` are the ad's own names for what is in no list of ours."""
    codes = [word for code in group.any_of for word in (named if named and code == "ANY-CODING" else [code])]
    words = one_of(map(credential_words, codes))
    if group.within_months is None:
        return words
    when = "later" if group.within_months == "unstated" else f"within {group.within_months:g} months of hire"
    return f"{words}, may be earned {when}"


def _preferred(asked: Requirements, quote: _Quotes) -> Iterator[str]:
    preferred = asked.preferred
    if preferred.credentials:
        yield f"{one_of(map(credential_words, preferred.credentials))}{quote('preferred.credentials')}"
    if preferred.min_years:
        yield f"{years_words(preferred.min_years)} of experience{quote('preferred.min_years')}"
    if preferred.education:
        yield f"{schooling_words(preferred.education)}{quote('preferred.education')}"


def _small_print(asked: Requirements, quote: _Quotes) -> Iterator[str]:
    if asked.excluded_credentials:
        yield f"not taken: {', '.join(asked.excluded_credentials)}{quote('excluded_credentials')}"
    if asked.substitution:
        yield f"an equivalent combination of education and experience is worth asking about{quote('substitution')}"
    if asked.will_train:
        yield f"they train{quote('will_train')}"
    if asked.coding_test:
        yield f"a coding test{quote('coding_test')}"
    if asked.accuracy_pct:
        yield f"{asked.accuracy_pct:g} % accuracy{quote('accuracy_pct')}"
    for name, field in (("code sets", "code_sets"), ("software", "software"), ("specialties", "specialties")):
        yield from (f"{name}: {told}" for told in quote.each(field, getattr(asked, field)))
    if asked.closing_date:
        yield f"closes on {asked.closing_date.isoformat()}{quote('closing_date')}"
    yield from (f"beware: {warning}" for warning in asked.warnings)
