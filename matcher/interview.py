"""A short interview in the terminal that ends in a profile; Enter leaves a question open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar, cast

import click

from data.near import nearest
from data.records import EDUCATION_ORDER, HeldCredential, Profile, Wants
from data.vocabulary import credentials, names, terms
from matcher.places import STATES
from matcher.profile import EMPLOYMENTS, ROLES, WORKPLACES

T = TypeVar("T")

# "CPC", "CCS in progress 2027-02-01", "RHIT lapsed"
_CREDENTIAL = re.compile(
    r"(?P<code>[A-Za-z][\w-]*)(?:\s+(?P<status>held|lapsed|in[ _-]progress))?(?:\s+(?P<day>\d{4}-\d\d-\d\d))?", re.I
)
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


def identifier(name: str) -> str:
    """A name as a profile's id, which is the stem of its file on every system.

    >>> identifier("Dána R."), identifier("con")
    ('dana_r', 'con_')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    id = re.sub(r"[^a-z0-9-]+", "_", plain).strip("_-")[:60] or "me"
    return f"{id}_" if _RESERVED.fullmatch(id) else id


def interview(id: str | None) -> Profile:
    """Ask, answer by answer; an answer that cannot be used is told and asked again."""
    name = _ask("Your name", str)
    education = _ask(f"Your schooling ({', '.join(EDUCATION_ORDER)})", _one_of(EDUCATION_ORDER))
    held = _ask("Your credentials (CPC-A; CCS in progress 2027-02-01; RHIT lapsed)", _credentials) or ()
    years = _ask("Years of coding experience, paid", _number) or 0.0
    skills = _ask("What you have coded (inpatient, emergency department, cardiology …)", _terms("specialty")) or ()
    software = _ask("Software you know (Epic, 3M 360 Encompass …)", _terms("software")) or ()
    code_sets = _ask("Code sets you know (ICD-10-CM, CPT …)", _terms("code_set")) or ()
    wants = _wants()
    about = _ask("Anything else, in your own words", str) or ""
    return Profile(
        id=id or identifier(name or "me"),
        name=name or "",
        about=about,
        education=cast(Any, education or None),
        credentials=held,
        years=years,
        specialties=skills,
        software=software,
        code_sets=code_sets,
        wants=wants,
    )


def short_interview() -> Profile:
    """The six answers that a first look needs; everything else is left open."""
    name = _ask("Your name", str) or ""
    state = _ask("The state you live in (OH)", _state) or ""
    education = _ask(f"Your schooling ({', '.join(EDUCATION_ORDER)})", _one_of(EDUCATION_ORDER))
    held = _ask("Your credentials (CPC-A; CCS in progress 2027-02-01; RHIT lapsed)", _credentials) or ()
    years = _ask("Years of coding experience, paid", _number) or 0.0
    workplace = _ask(f"How you want to work ({', '.join(WORKPLACES)})", _some_of(WORKPLACES)) or ()
    return Profile(
        id=identifier(name or "me"),
        name=name,
        education=cast(Any, education or None),
        credentials=held,
        years=years,
        wants=Wants(state=state, workplace=workplace),
    )


def _wants() -> Wants:
    return Wants(
        roles=_ask(f"Work you want ({', '.join(ROLES[:-1])})", _some_of(ROLES)) or (),
        specialties=_ask("Fields you want to work in", _terms("specialty")) or (),
        workplace=_ask(f"How you want to work ({', '.join(WORKPLACES)})", _some_of(WORKPLACES)) or (),
        state=_ask("The state you live in (OH)", _state) or "",
        city=_ask("Your city, for the distance to a workplace", str) or "",
        max_distance_miles=_ask("Miles you would travel", _number),
        employment=_ask(f"Employment ({', '.join(EMPLOYMENTS[:4])})", _some_of(EMPLOYMENTS)) or (),
        min_pay_hourly=_ask("Least pay an hour, in dollars", _number),
    )


def _ask(question: str, read: Callable[[str], T]) -> T | None:
    """The answer as ``read`` makes of it, None where it is left open."""
    while True:
        answer = click.prompt(question, default="", show_default=False, err=True).strip()
        if not answer:
            return None
        try:
            return read(answer)
        except ValueError as trouble:
            click.echo(f"  {trouble}", err=True)


def _number(answer: str) -> float:
    found = re.fullmatch(r"\$?\s*(\d{1,6}(?:\.\d+)?)\s*\w*", answer)
    if found is None:
        raise ValueError(f"{answer!r:.40} is no number; write 2 or 1.5")
    return float(found[1])


def _one_of(known: Sequence[str]) -> Callable[[str], str]:
    def read(answer: str) -> str:
        word = answer.lower().replace("-", "_").replace(" ", "_")
        starts = [name for name in known if name.startswith(word)]
        if word in known or len(starts) == 1:
            return word if word in known else starts[0]
        near = nearest(word, known)
        raise ValueError(f"{answer!r:.40} is none of {', '.join(known)}" + (f"; did you mean {near}?" if near else ""))

    return read


def _some_of(known: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    one = _one_of(known)
    return lambda answer: tuple(dict.fromkeys(one(part) for part in _parts(answer)))


def _terms(kind: str) -> Callable[[str], tuple[str, ...]]:
    def read(answer: str) -> tuple[str, ...]:
        called = {
            alias.lower(): term.name for term in terms() if term.kind == kind for alias in (term.name, *term.aliases)
        }
        unknown = [part for part in _parts(answer) if part.lower() not in called]
        if unknown:
            near = nearest(unknown[0], called)
            hint = f"did you mean {called[near]}?" if near else f"we know {', '.join(names(kind)[:12])} …"
            raise ValueError(f"{unknown[0]!r:.40} is not known; {hint}")
        return tuple(dict.fromkeys(called[part.lower()] for part in _parts(answer)))

    return read


def _credentials(answer: str) -> tuple[HeldCredential, ...]:
    return tuple(_credential(part) for part in _parts(answer))


def _credential(part: str) -> HeldCredential:
    found = _CREDENTIAL.fullmatch(part)
    known = [code for code in credentials() if not code.startswith("ANY-")]
    if found is None or found["code"].upper() not in known:
        code = found["code"].upper() if found else part.upper()
        near = nearest(code, known)
        raise ValueError(f"{part!r:.40} is no credential that we know" + (f"; did you mean {near}?" if near else ""))
    status = re.sub(r"[ -]", "_", (found["status"] or "held").lower())
    return HeldCredential(found["code"].upper(), cast(Any, status), _day(found["day"]) if found["day"] else None)


def _day(answer: str) -> date:
    try:
        return date.fromisoformat(answer)
    except ValueError:
        raise ValueError(f"{answer!r:.40} is no day of the calendar; write it as 2027-02-28") from None


def _state(answer: str) -> str:
    by_name = {name.lower(): code for code, name in STATES.items()}
    code = by_name.get(answer.lower(), answer.upper())
    if code not in STATES:
        raise ValueError(f"{answer!r:.40} is no US state; write OH or Ohio")
    return code


def _parts(answer: str) -> list[str]:
    return [part.strip() for part in re.split("[;,]", answer) if part.strip()]
