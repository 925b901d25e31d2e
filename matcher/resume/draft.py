"""What a résumé says of a person, read with the same vocabulary as the ads: a draft that the person confirms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data.records import EDUCATION_ORDER, Education, HeldCredential, Profile, Wants
from matcher.reading.naming.mentions import Mention, mentions
from matcher.reading.rules.facts import page_of, scanner
from matcher.reading.rules.terms import terms
from matcher.reading.rules.years import LENGTH
from matcher.reading.text import sections
from matcher.resume.periods import coding_years, coming_day

# "exam scheduled for March", "studying for the CCS", "candidate", "expected 2027", "in progress"
_IN_PROGRESS = re.compile(
    r"\b(?:in progress|studying|expected|candidate|pursuing|exam (?:scheduled|date|booked)|sitting for|preparing"
    r"|enrolled|anticipated|working to(?:ward|wards)?|will (?:sit|take))\b",
    re.I,
)
# "lapsed 2021", "expired", "inactive"
_LAPSED = re.compile(r"\b(?:lapsed|expired|inactive|no longer|formerly held)\b", re.I)
# "8 years of inpatient coding experience", "two years in medical billing"
_EXPERIENCE = re.compile(r"\b(?:experience|coding|coder|billing|him|health information)\b", re.I)
# "Toledo, OH 43604"
_PLACE = re.compile(r"\b(?P<city>[A-Z][A-Za-z.' -]{2,30}), (?P<state>[A-Z]{2})\b(?: \d{5})?")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}(?:, [A-Z-]{2,6})*")


@dataclass(frozen=True, slots=True)
class Draft:
    """The profile as read, and for each thing found its name and the résumé's own words."""

    profile: Profile
    findings: tuple[tuple[str, str], ...]


def draft_profile(text: str, id: str, today: date) -> Draft:
    """Read a résumé's text (:func:`matcher.resume.files.resume_text`). Pure; what is not said stays empty."""
    lines = text.split("\n")
    named = mentions(text)
    credentials = list(_credentials(text, named, today))
    education, schooling = _education(text, named)
    years, worked = _years(text, lines, today)
    page = page_of(sections(text, "", "", ""))
    skills = {kind: terms(page, scanner(), kind).value for kind in ("specialty", "code_set", "software")}
    city, state = _place(text)
    profile = Profile(
        id=id,
        name=_name(lines),
        about=" ".join(" ".join(lines).split())[:2000],
        education=education,
        credentials=tuple(held for held, _ in credentials),
        years=years,
        specialties=skills["specialty"],
        code_sets=skills["code_set"],
        software=skills["software"],
        wants=Wants(specialties=skills["specialty"], city=city, state=state),
    )
    findings = [(_credential_words(held), line) for held, line in credentials]
    findings += [(f"education: {education}", schooling)] if education else []
    findings += [(f"{years:g} years of experience", line) for line in worked]
    findings += [(kind.replace("_", " "), ", ".join(found)) for kind, found in skills.items() if found]
    return Draft(profile, tuple(findings))


def _credential_words(held: HeldCredential) -> str:
    exam = f", exam by {held.exam_date.isoformat()}" if held.exam_date else ""
    return f"{held.code}, {held.status.replace('_', ' ')}{exam}"


def _line(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : (text + "\n").find("\n", at)].strip()


def _credentials(text: str, named: list[Mention], today: date) -> Iterator[tuple[HeldCredential, str]]:
    """Each credential once; where it is named twice, held beats in progress beats lapsed."""
    found: dict[str, tuple[HeldCredential, str]] = {}
    rank = ("held", "in_progress", "lapsed")
    for mention in named:
        if mention.kind != "cred" or not mention.value:
            continue
        clause = _clause(text, mention)
        status = "in_progress" if _IN_PROGRESS.search(clause) else "lapsed" if _LAPSED.search(clause) else "held"
        exam = coming_day(clause, today) if status == "in_progress" else None
        held = HeldCredential(mention.value[0], status, exam)  # type: ignore[arg-type]
        before = found.get(held.code)
        if before is None or rank.index(status) < rank.index(before[0].status):
            found[held.code] = (held, _line(text, mention.start))
    yield from found.values()


def _clause(text: str, mention: Mention) -> str:
    """The words around a mention, up to the next semicolon, bullet or line: "CPC; CCS exam in March" is two."""
    start = max(text.rfind(sign, 0, mention.start) for sign in ("\n", ";", "•", "|"))
    ends = [at for sign in ("\n", ";", "•", "|") if (at := text.find(sign, mention.end)) >= 0]
    return text[start + 1 : min(ends, default=len(text))][:300]


def _education(text: str, named: list[Mention]) -> tuple[Education | None, str]:
    best: tuple[Education | None, str] = (None, "")
    for mention in named:
        if mention.kind != "edu" or _IN_PROGRESS.search(_clause(text, mention)):
            continue
        level = mention.value[0]
        if level in EDUCATION_ORDER and (
            best[0] is None or EDUCATION_ORDER.index(level) > EDUCATION_ORDER.index(best[0])
        ):
            best = (level, _line(text, mention.start))
    return best


def _years(text: str, lines: list[str], today: date) -> tuple[float, list[str]]:
    """Stated years ("8 years of inpatient coding") or, where none are, those of the dated jobs."""
    stated, said = max(_stated(lines), default=(0.0, ""))
    worked, jobs = coding_years(lines, today)
    return (stated, [said]) if said and stated >= worked else (worked, jobs)


def _stated(lines: list[str]) -> Iterator[tuple[float, str]]:
    for line in lines:
        for found in LENGTH.finditer(line.lower()):
            number = found["digit"] or found["low"]
            counts = found["unit"].startswith("y") and number.replace(".", "", 1).isdigit()
            if counts and _EXPERIENCE.search(line[found.end() : found.end() + 60]):
                yield float(number), line.strip()


def _place(text: str) -> tuple[str, str]:
    from matcher.places import STATES

    for found in _PLACE.finditer(text[:1500]):
        if found["state"] in STATES:
            return found["city"].strip(), found["state"]
    return "", ""


def _name(lines: list[str]) -> str:
    first = next((line.lstrip("# ").strip() for line in lines if line.strip()), "")
    return first.split(",")[0] if len(first) < 60 and _NAME.fullmatch(first) else ""
