"""Where the work is done: remote, hybrid, on site, or not said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.rules.asides import BENEFITS, speaks_of_benefits
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page
from matcher.reading.rules.place_claims import claim
from matcher.reading.rules.place_others import of_next_grade, of_the_team

#: Words in whose sentences the place of work may be said.
CUES = (
    "remote", "remotely", "hybrid", "on-site", "onsite", "on site", "in person", "in-person", "in-office", "in office",
    "in house", "in-house", "office", "offices", "home", "home-based", "work-from-home", "wfh", "telework",
    "teleworking", "teleworked",
    "teleworkers", "teleworker", "telecommuters", "housed", "stationed", "sits in", "sits at",
    "telecommute", "telecommuting", "telecommuter", "campus", "virtual", "virtually", "on grounds",
    "on the premises", "#remote", "#remotejobs", "#li-remote", "#li-hybrid", "#li-onsite", "#workfromhome",
    "work location", "job location", "work at", "works at", "works in", "worked in", "worked at", "station",
    "institute", "health center", "safety center", "located at", "located in", "our clinic", "our hospital",
    "our center", "our centre", "department", "commute", "commuting", "performed at", "office-based", "home-office",
    "desk", "telecommutable",
    "worksite", "work site", "anywhere", "floor", "presence", "report to", "reports to", "no commute", "couch",
    "kitchen",
    "split", "splits", "come in", "come into", "hub", "performed in", "building", "headquarters",
    "at the clinic", "at the practice", "at the hospital", "at the office", "at our", "classroom", "annex",
    "duty station",
    "duty location",
    "place of performance", "where they live", "where you live", "m-f", "mon-fri", "takes place", "done there",
    "done here", "every day", "work setting",
    "wednesday",
    "tuesday", "place of work", "practice on",
    "field based", "field-based", "dakotas",
    "in our", "expected in", "be here", "premises", "on-premises", "on-premise",
    "on base", "on post", "attendance",
    "spread over", "spread across", "scattered", "sit together", "sign in", "log in",
    "clinic", "site", "online", "tied to", "assigned to", "country", "where you", "alternate", "alternating",
    "setting", "accomplished", "located",
    "address", "outside",
    "work schedule", "works from", "street", "st", "rd", "ave", "road", "place", "room", "job site", "rotate",
    "float", "clinics", "practices", "transportation", "ship", "ships", "shipped",
    "mailed", "homeworking", "performed on", "inhouse", "inside the", "wfo/wfh", "house", "residence", "based at",
    "based in", "home working", "class",
    "classes", "mon",
    "living room", "spare", "location", "work place", "be working",
    "done at", "done in", "seated", "wherever", "live anywhere", "agile working", "evening",
    "homes", "houses", "off-site", "offsite", "off site", "distributed", "on-location",
    "on location", "semi-remote", "sit next", "sits next", "sit beside", "side by side", "shoulder to shoulder",
    "next to", "beside", "face to face", "face-to-face", "in one room", "same room",
    "our records room", "our billing room",
    "need you here", "cubicle", "cubicles", "desks", "in-clinic", "in clinic", "site-based", "site based", "workplace",
    "any place", "50/50", "60/40", "40/60", "coding room", "would work",
    "want you here", "every other week", "here every", "here daily", "office on", "work here",
    "where you'll work", "where you will work", "where you work", "work from", "wfo", "work mode", "hospital", "dept",
)  # fmt: skip

_TITLE_REMOTE = guarded(
    r"\b(?:remote|work[- ](?:from|at)[- ]home|wfh|telework|telecommut(?:e|ing)|virtual|home[- ]based|anywhere"
    r"|nationwide)\b(?!\s+(?:valley|area"
    r"|location|access|monitoring|patient|sensing|mountain))"
)


class _Claim(NamedTuple):
    kind: str
    start: int
    end: int


def workplace(page: Page) -> Fact[str]:
    """``remote``, ``hybrid``, ``onsite`` or ``unspecified``, with the sentence that says so."""
    claims = list(_claims(page))
    kinds = {claim.kind for claim in claims}
    value = _decide(kinds, _titled(page))
    if value == "unspecified":
        return Fact(value)
    wanted = _WITNESSES[value]
    best = min((c for c in claims if c.kind in wanted), key=lambda c: (wanted.index(c.kind), c.start), default=None)
    finding = (
        page.finding("workplace", value, best.start, best.end) if best else page.headline("workplace", value, value)
    )
    doubts = ("It says both that remote work is possible and that it is not.",) if {"not", "remote"} <= kinds else ()
    return Fact(value, (finding,) if finding else (), doubts)


#: Claims that some of the work is done away from the office.
_AWAY = ("remote", "maybe", "hybrid", "days", "home_days")
_WITNESSES = {
    "hybrid": ("hybrid", "days", "telework", "office_days", "home_days", "onsite"),
    "remote": ("yes", "remote", "maybe"),
    "onsite": ("not", "onsite", "office", "office_days"),
}


def _decide(kinds: set[str], titled: str) -> str:
    if "hybrid" in kinds or titled == "hybrid":
        return "hybrid"
    if "yes" in kinds:
        return "remote"
    if "telework" in kinds:  # as the federal form has it: "Telework eligible: Yes. Remote job: No"
        return "hybrid"
    if "not" in kinds and titled != "remote" and not ("no_remote" in kinds and kinds & {"days", "home_days"}):
        return "onsite"
    if "days" in kinds or ("office_days" in kinds and ("remote" in kinds or titled == "remote")):
        return "hybrid"
    if titled == "remote" or "remote" in kinds:
        return "remote"
    if "home_days" in kinds:
        return "hybrid"
    if titled == "onsite" or kinds & {"onsite", "office", "office_days"}:
        return "onsite"
    return "remote" if "maybe" in kinds else "unspecified"


def _titled(page: Page) -> str:
    """What title or place say by themselves."""
    head = f"{page.title}\n{page.location}".lower()
    if "hybrid" in head:
        return "hybrid"
    if re.search(r"\b(?:not|no|non)[- ]remote\b", head):
        return "onsite"
    if _TITLE_REMOTE.search(head):
        return "remote"
    return "onsite" if re.search(r"\bon[- ]?site\b|\bin[- ]office\b", head) else ""


# "Is this remote, hybrid or in office?": of what a question lets one choose, the answer alone is said.
_AMONG = guarded(
    r"\b(?:remote|hybrid|home|on[- ]?site|office)\b[^?]{0,30}\bor\b[^?]{0,20}"
    r"\b(?:remote|hybrid|home|on[- ]?site|office)\b"
)


def _tells_of_others(said: str, title: str) -> bool:
    return of_next_grade(said, title) or of_the_team(said, title)


# "Telework" as a line of a form, and "Yes. Two days each week" below it
_FORM = guarded(r"\W*(?:telework|remote|work from home)(?: eligib\w+| status| job| work)?[^\w?]*")


def _claims(page: Page) -> Iterator[_Claim]:
    title = page.title.lower()
    for start, end in page.sentences("workplace"):
        said = page.low[start:end]
        if page.met[page.index(start)] & BENEFITS.bits and speaks_of_benefits(said[:100]):
            # "The position is on-site; relocation assistance is available"
            said = ";".join(part for part in said.split(";") if not speaks_of_benefits(part))
        if _FORM.fullmatch(said):
            said = f"{said.rstrip(' :')}: {page.answer(start)}"
        if said.endswith("?"):  # "From home?" "Sorry, no."
            said = ("" if _AMONG.search(said) else said + " ") + page.answer(start)
        kind = claim(said)
        if kind in _AWAY and _tells_of_others(said, title):
            # "Trainees work in our Elm Avenue office; Coder I positions are remote"
            kind = claim(";".join(part for part in said.split(";") if not _tells_of_others(part, title)))
        if kind == "no_remote":
            yield _Claim("not", start, end)
        if kind:
            yield _Claim(kind, start, end)
