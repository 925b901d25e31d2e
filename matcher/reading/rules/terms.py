"""Code sets, software and specialties: the terms of the vocabulary that the ad names as part of the work."""

from __future__ import annotations

import re

from data.records import Finding
from data.vocabulary import Term
from matcher.reading.guard import guarded
from matcher.reading.rules.beside import GATE, is_beside
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.named_in_passing import is_only_years
from matcher.reading.rules.page import LONGEST_QUOTE, SILENT, Page
from matcher.reading.rules.reviewing import is_audited
from matcher.reading.rules.scan import Scanner
from matcher.reading.rules.specialties import DUTIES

FIELDS = {"code_set": "code_sets", "software": "software", "specialty": "specialties"}


def terms(page: Page, scanner: Scanner, kind: str) -> Fact[tuple[str, ...]]:
    """The canonical names of one kind that the work or the requirements name, in the order of the ad."""
    found: list[tuple[int, str, Finding]] = []
    for index, hits in page.terms.items():
        term = scanner.terms[index]
        if term.kind != kind:
            continue
        for start, end, weak in hits:
            if scanner.meant(index, page.low, start, end, weak) and _counts(page, start, end, term):
                found.append((start, term.name, _finding(page, FIELDS[kind], term.name, start, end)))
                break
    names = {name for _, name, _ in found}
    for name, duty in DUTIES.items() if kind == "specialty" else ():
        if name not in names and (finding := duty(page)):
            found.append((finding.start, name, finding))
    found.sort(key=lambda item: item[:2])
    return Fact(tuple(name for _, name, _ in found), tuple(finding for _, _, finding in found))


def _counts(page: Page, start: int, end: int, term: Term) -> bool:
    index = page.index(start)
    begin, stop, met = page.starts[index], max(page.ends[index], start), page.met[index]
    if term.kind == "software" and _IS_HOUSE.match(page.text, end):
        return False
    if term.name == "auditing" and is_audited(page.low, begin, start, end):
        return False
    if term.name == "hospital outpatient" and is_only_years(page.low, begin, start, end):
        return False
    if term.kind == "specialty" and begin < page.head and (begin or not page.title.strip()):
        return False  # in the line of the place: "Burns, OR"
    if term.name == "veterans" and page.is_form and begin >= page.head:
        return False  # in the questionnaire of an agency it names the agency
    if page.silent(max(begin, start - 100), min(stop, end + 60)) and not _of_its_kind(page, term.name, index):
        return False
    if _NOT_FOR_US.may(met) and _NOT_FOR_US.search(page.low, begin, start):
        return False
    if page.low.endswith("no ", begin, start) and _is_denied(page.low, begin, start, end, stop):
        return False
    if (
        term.kind == "specialty"
        and begin >= page.head
        and met & GATE.bits
        and is_beside(page.low, begin, start, stop, met)
    ):
        return False
    return not (_NOT_ENOUGH.may(met) and _NOT_ENOUGH.match(page.low, end, stop))


# "Paragon Surgical Partners", "Epic Health Partners": the name of a house, none of a system
_IS_HOUSE = re.compile(
    r"(?: [A-Z][\w&'’-]+){0,2} (?:Partners|Physicians|Associates|Consulting|Staffing|Clinics?|Surgeons|Medical Group"
    r"|Surgery Centers?)\b"
)


def _of_its_kind(page: Page, name: str, index: int) -> bool:
    """Whether praise of the employer says how its work is coded: "a 21 bed critical access hospital"."""
    return name == "critical access" and page.kinds[index] not in SILENT


def _is_denied(low: str, begin: int, start: int, end: int, stop: int) -> bool:
    """Whether "no" stands before a term and speaks of the work, not of what one must have done."""
    return _NO.search(low, begin, start) is not None and not _STILL.match(low, end, stop)


_NO = guarded(r"\bno $")
# "No DRG hunting", "no CPT, no phone calls"; "no ED experience needed" still names the work.
_STILL = guarded(r"[^.;,]{0,30}\b(?:experience|background|needed|required|necessary|knowledge|backlog)\b")


# "we are NOT looking for facility / DRG coders", "Not looking: freshers, HCC / ED / radiology background",
# "You will not be asked to work denials", "The coder does not complete OASIS items"
_NOT_FOR_US = guarded(
    r"\b(?:not|no longer) (?:looking|seeking|hiring|interested)\b(?! (?:for )?(?:a|an) (?:job|biller))"
    r"|\b(?:not|never) be (?:asked|expected) to\b|\bnot eligible\b|\bdoes not (?:complete|handle|touch)\b"
    # "Incumbents do not code inpatient stays", "you won't be coding any radiology", "We don't see trauma"
    r"|\b(?<!who )(?<!that )(?<!if you )(?:do|does|will|would|wo|is|are)(?: not|n['’]t) (?:be )?(?:code|coding|bill"
    r"|billing|touch|see|review|assign|abstract"
    r"|do|handle)(?: any| the| our)? (?:(?!but\b)[\w/-]+(?:,|,? or|,? and)? ){0,3}$"
    # "We are on athena and switched off of Allscripts two years ago"
    r"|\b(?:switched|moved|migrated|converted|came) (?:over )?(?:off(?: of)?|away from|from) (?:\w+ )?$"
)
# "General physician coding does not substitute", "Candidates with only HCC exp kindly
# ignore", "Pro-fee ED alone will not be enough", "… by a different team"
_NOT_ENOUGH = guarded(
    r"[^.;]{0,60}\b(?:(?:will|does|do|would|is|are)(?: not|n't) (?:be )?(?:enough|accepted|substitute"
    r"|count(?:ed)?|qualify"
    r"|go toward|add(?! up)|make up|satisfy)"
    r"|not the role|is a separate|is separate"
    r"|(?:kindly|please) (?:ignore|excuse)|not suitable|need not apply"
    r"|by (?:a|another) (?:different |other )?team)\b"
)


def _finding(page: Page, name: str, value: str, start: int, end: int) -> Finding:
    """The whole sentence where it is short, else the words around the hit."""
    begin, stop = page.sentence(start)
    if stop - begin > LONGEST_QUOTE:
        begin, stop = max(begin, start - 80), min(stop, end + 80)
    return page.finding(name, value, begin, stop)
