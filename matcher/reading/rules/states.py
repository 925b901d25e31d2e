"""The US states in which a remote or hybrid worker must live, and those from which the ad takes nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from data.records import Finding
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

NAMES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID",
    "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME",
    "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO",
    "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM",
    "new york": "NY", "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR",
    "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN",
    "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA", "west virginia": "WV",
    "wisconsin": "WI", "wyoming": "WY", "district of columbia": "DC", "washington dc": "DC", "washington, dc": "DC",
    "washington d.c.": "DC", "washington, d.c.": "DC",
}  # fmt: skip
CODES = frozenset(NAMES.values())

#: Words in whose sentences states may be allowed or left out: the states themselves, and words for many.
CUES = (*NAMES, *sorted(CODES), "states", "state", "lower 48", "contiguous", "continental", "conus", "48 states")

# "Pennsylvania", "N. Carolina" is rare; two capitals stand for a state only in a list or after a word that wants a place.
_STATE = re.compile(
    r"\b(?:"
    + "|".join(sorted((re.escape(n) for n in NAMES), key=len, reverse=True))
    + r")\b(?! (?:city|state university))",
)
_CODE = re.compile(r"(?<![\w$#.&/-])(?:" + "|".join(sorted(CODES)) + r")(?![\w&'-])(?!\.\w)")
_CODE_IN_SLASHES = re.compile(
    r"(?<![\w$#])(?:(?:" + "|".join(sorted(CODES)) + r")/)+(?:" + "|".join(sorted(CODES)) + r")(?!\w)"
)
#: Codes that are also words: they count only beside another state in a list.
_WORDS = frozenset(("IN", "OR", "ME", "OK", "HI", "OH", "PA", "MA", "LA", "DE", "ID", "CO", "AL"))

# "must reside in", "open to residents of", "you need to live in", "remote from ND, SD", "Fully remote within Wisconsin",
# "the 14 states in which we have payroll, which are", "State of Work Location:", "Remote days must be worked in Virginia".
_ALLOWS = re.compile(
    r"\b(?:resid(?:e|es|ing|ence|ency)|residents?|liv(?:e|es|ing)|located|based|domiciled|payroll|hir(?:e|es|ing)"
    r"|register(?:ed)?|employ(?:s|ees|ing)?|authorized|approved|eligible)\b"
    r"|\b(?:following|these|listed|one of the|one of our|approved|eligible|allowed|permitted|authorized|hiring"
    r"|our) states\b|\bstates?\s*(?:of (?:work|residence)[^:]{0,20})?:|\bstates (?:in which|where)\b"
    r"|\b(?:remote|work[- ]from[- ]home|wfh|home[- ]based|from home|hybrid|telework)\b|\bworked in\b|\bopen (?:to"
    r"|in)\b|\banywhere in\b|\bavailable (?:in|to)\b|\bhome in\b|\bcandidates (?:in|from)\b|\bapplicants (?:in"
    r"|from)\b"
)
# "except CA and NY", "excluding", "other than", "all states but", "we can not contract with anyone living in",
# "not available in", "unable to hire in", "do not hire residents of", "outside of".
_EXCEPT = re.compile(
    r"\b(?:except(?:ing|ion|ions)?(?: for| of)?|exclud(?:e|es|ed|ing)|other than|all (?:\w+ )?(?:states? )?but"
    r"|states but|but not|(?:not|no|never|nobody|cannot|can't|unable|isn't|aren't|don't|won't|doesn't|ineligible"
    r"|prohibited|minus)\b)"
)
# "CA and NY residents are not eligible", "residents of CA will not be considered": the ban follows the list.
_BANNED = re.compile(
    r"^[^.;,]{0,40}?\b(?:(?:are|is|will|can|do|may)\s?(?:not|n't)|cannot|can't|won't|aren't|excluded|ineligible"
    r"|not (?:eligible|considered|accepted|available|able))\b"
)
_CONTIGUOUS = re.compile(
    r"\b(?:lower|contiguous|continental|conus)[- ]?(?:48|forty[- ]eight|united states|u\.?s|usa|states|us)?\b"
    r"|\b48 (?:contiguous )?states\b"
)
_BEYOND = re.compile(
    r"\b(?:offices|locations|hospitals|clinics|clients|branches|facilities|centers|sites|practices|serv(?:e|es|ing)"
    r"|hospital in|groups in|plans in|operat(?:e|es|ing)|statewide|licen[cs]e|pay transparency|law|laws|medicaid"
    r"|payers?|claims)\b"
)

# "has been taking care of people at home in northern MN & WI since 1988"; "CA PRIVACY NOTICE: California resident job
# applicants can learn more about their rights"; "we will consider applicants with arrest records under the San Francisco
# Fair Chance Ordinance": laws and history, not terms.
_ELSEWHERE = re.compile(
    r"\bsince (?:1[89]|20)\d\d\b|\bprivacy\b|\bordinance\b|\bfair chance\b|\btransparency\b|\bpursuant\b|\bstatute\b|\bccpa\b"
    r"|\blearn more\b|\bpay range for\b|\bsalary range for\b|\bminimum wage\b"
)


class _Place(NamedTuple):
    code: str
    start: int
    end: int


class Allowed(NamedTuple):
    """Allowed and excluded states of one sentence, in its order, and where the sentence stands."""

    states: tuple[str, ...]
    excluded: tuple[str, ...]
    start: int
    end: int


def states(page: Page, workplace: str) -> tuple[Fact[tuple[str, ...]], Fact[tuple[str, ...]]]:
    """The states in which a remote or hybrid worker may live, and the ones that the ad shuts out."""
    allowed: dict[str, Finding] = {}
    excluded: dict[str, Finding] = {}
    for found in _found(page):
        for code in found.states:
            allowed.setdefault(code, page.finding("states", code, found.start, found.end))
        for code in found.excluded:
            excluded.setdefault(code, page.finding("excluded_states", code, found.start, found.end))
    if workplace in ("remote", "hybrid"):
        for code in _in_title(page):
            finding = page.headline("states", code, code)
            if code not in allowed and finding:
                allowed[code] = finding
    else:
        allowed.clear()
    for code in excluded:
        allowed.pop(code, None)
    return Fact(tuple(allowed), tuple(allowed.values())), Fact(tuple(excluded), tuple(excluded.values()))


def _in_title(page: Page) -> tuple[str, ...]:
    """The states of "Remote (PA, NJ, DE)" in the title."""
    found = re.search(r"\b(?:remote|wfh|work from home|hybrid)\b[^(\n]{0,15}\(([^)]*)\)", page.title, re.I)
    return tuple(place.code for place in _places(found.group(1), found.group(1).lower())) if found else ()


def _found(page: Page) -> Iterator[Allowed]:
    for start, end in page.sentences("states"):
        said, low = page.text[start:end], page.low[start:end]
        contiguous = _CONTIGUOUS.search(low)
        if _ELSEWHERE.search(low):
            continue
        if said.endswith(":") or page.text[end : end + 1] == ":":
            end = _listed_below(page, end)
            said, low = page.text[start:end], page.low[start:end]
        places = list(_places(said, low))
        if not places and not contiguous:
            continue
        yield _sorted(low, places, contiguous is not None, start, end)


def _listed_below(page: Page, end: int) -> int:
    """The end of the lines below that are nothing but states: "… in the following states:", "• Georgia", "• Ohio"."""
    index = page.index(end - 1) + 1
    while index < len(page.starts):
        said = page.text[page.starts[index] : page.ends[index]]
        left = len(said) - sum(p.end - p.start for p in _places(said, page.low[page.starts[index] : page.ends[index]]))
        if left > len(said) // 3:
            break
        end = page.ends[index]
        index += 1
    return end


def _sorted(low: str, places: list[_Place], contiguous: bool, start: int, end: int) -> Allowed:
    """Which places the sentence allows and which it shuts out."""
    yes: list[str] = []
    no: list[str] = ["AK", "HI"] if contiguous and not _BEYOND.search(low) else []
    if not places:
        return Allowed((), tuple(no), start, end)
    allows = _ALLOWS.search(low)
    bans = [m.start() for m in _EXCEPT.finditer(low)]
    banned_after = _BANNED.search(low[places[-1].end :]) is not None
    for place in places:
        shut = _shut(place, bans, low) or (banned_after and allows is not None)
        if shut and allows:
            no.append(place.code)
        elif (allows and allows.start() < place.start and not _BEYOND.search(low[allows.start() : place.start])) or (allows and re.match(r"[^.;]{0,80}\b(?:residents?|only)\b", low[place.end :])):
            yes.append(place.code)
    return Allowed(tuple(dict.fromkeys(yes)), tuple(dict.fromkeys(no)), start, end)


def _shut(place: _Place, bans: list[int], low: str) -> bool:
    """Whether the nearest ban before the place reaches it: no clause begins between them."""
    before = [at for at in bans if at < place.start]
    if not before:
        return False
    return not re.search(
        r"[.;:!?]\s|\bbut (?:must|you|we)\b|\bmust (?:live|reside)\b|\bso (?:you|must)\b", low[before[-1] : place.start]
    )


def _places(said: str, low: str) -> Iterator[_Place]:
    """States by name or code, in order; not a city's ("Boise, ID"), not "OK" and "OR" as words."""
    found = [_Place(NAMES[m.group()], m.start(), m.end()) for m in _STATE.finditer(low)]
    found += [_Place(m.group(), m.start(), m.end()) for m in _CODE.finditer(said)]
    for run in _CODE_IN_SLASHES.finditer(said):
        at = run.start()
        for code in run.group().split("/"):
            found.append(_Place(code, at, at + len(code)))
            at += len(code) + 1
    found = sorted({place.start: place for place in found}.values(), key=lambda p: p.start)
    for index, place in enumerate(found):
        before = found[index - 1] if index else None
        after = found[index + 1] if index + 1 < len(found) else None
        if _is_word(said, place, before, after) or _of_a_city(said, place, before):
            continue
        yield place


def _is_word(said: str, place: _Place, before: _Place | None, after: _Place | None) -> bool:
    """Whether a code is a word here: "any state OK", "NC OR SC"."""
    if place.end - place.start != 2 or place.code not in _WORDS:
        return False
    listed_before = (
        before is not None and re.fullmatch(r"[,/;&|\s]*(?:and |or |& )?", said[before.end : place.start]) is not None
    )
    listed_after = (
        after is not None and re.fullmatch(r"[,/;&|\s]*(?:and |or |& )?", said[place.end : after.start]) is not None
    )
    if place.code in ("OR", "IN"):  # "KS OR MO", "live IN MO": a comma makes it a state
        tidy = re.match(r"\s*[,/;)|]|\s*$|\s*(?:and|or|&)\s", said[place.end :]) is not None
        comma = re.search(r"(?:[,/;(|:]\s*|\b(?:and|or|&)\s+)$", said[: place.start]) is not None
        return not ((listed_before or listed_after) and (tidy or comma) and (comma or listed_after))
    if place.code == "OK" and re.search(r"(?i)\b(?:states?|is|are|also|all|too|remote|home)\s*$", said[: place.start]):
        return True
    return False


def _of_a_city(said: str, place: _Place, before: _Place | None) -> bool:
    """ "Boise, ID" and "Tampa, Florida" name a city; "Ohio, Indiana" do not."""
    lead = re.search(r"([A-Z][a-z]+),\s*$", said[: place.start])
    if not lead:
        return False
    return before is None or before.end < lead.end(1)
