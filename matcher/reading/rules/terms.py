"""Code sets, software and specialties: the terms of the vocabulary that the ad names as part of the work."""

from __future__ import annotations

from data.records import Finding
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page
from matcher.reading.rules.scan import Hit, Scanner
from matcher.reading.rules.specialties import education

FIELDS = {"code_set": "code_sets", "software": "software", "specialty": "specialties"}


def terms(page: Page, scanner: Scanner, kind: str) -> Fact[tuple[str, ...]]:
    """The canonical names of one kind that the work or the requirements name, in the order of the ad."""
    found: list[tuple[int, str, Finding]] = []
    for index, hits in page.terms.items():
        term = scanner.terms[index]
        if term.kind != kind:
            continue
        hit = next((hit for hit in hits if _counts(page, hit)), None)
        if hit:
            found.append((hit.start, term.name, _finding(page, FIELDS[kind], term.name, hit)))
    if kind == "specialty" and (taught := education(page)):
        found.append((taught.start, "education", taught))
    found.sort(key=lambda item: item[:2])
    return Fact(tuple(name for _, name, _ in found), tuple(finding for _, _, finding in found))


def _counts(page: Page, hit: Hit) -> bool:
    start, end = page.sentence(hit.start)
    return not page.silent(max(start, hit.start - 100), min(end, hit.end + 60))


def _finding(page: Page, name: str, value: str, hit: Hit) -> Finding:
    """The whole sentence where it is short, else the words around the hit."""
    start, end = page.sentence(hit.start)
    if end - start > 240:
        start, end = max(start, hit.start - 80), min(end, hit.end + 80)
    return page.finding(name, value, start, end)
