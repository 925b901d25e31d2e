"""How one is employed: full time, part time, as needed, by contract, for a time, as an intern."""

from __future__ import annotations

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.rules.employment_hours import by_hours
from matcher.reading.rules.employment_kinds import KINDS, kinds_in
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

CUES = (
    "full-time", "full time", "fulltime", "full or part", "full-", "FT", "FTE", "40 hours", "40 hrs", "80 hours",
    "75 hours", "part-time", "part time", "parttime", "PT", "prn", "per diem", "per-diem", "as needed", "as-needed",
    "zero hours", "casual", "bank staff", "contract", "contractor", "contractors", "contracting", "1099", "c2c",
    "corp-to-corp", "freelance", "freelancer", "freelancers", "free lance", "temporary", "temp", "temps",
    "limited term", "term appointment", "extra help", "extra-help", "locum", "bank",
    "limited-term", "term-limited", "limited duration", "limited-duration", "limited time", "limited-time",
    "half time", "half-time", "seasonal", "season",
    "project", "interim", "short-term", "short term", "internship", "intern", "interns", "biweekly hours",
    "leave replacement", "maternity cover", "leave cover", "leave coverage", "f/t", "p/t", "four tens", "4 tens",
    "10s", "10-hour", "8-hour", "8-hr", "10-hr",
    "three-quarter", "three quarter", "externship", "8s", "ten-hour", "time-limited", "pool", "relief", "called in",
    "call you in",
    "co-op", "summer", "backfill", "back-fill", "occasional", "on call",
    "on-call", "substitute", "leave", "cover", "weekly",
    "4x10", "4/10s", "mon-thu", "m-th", "tue-fri", "percent time", "career, 100%",
    "few hours", "length", "duration", "m-f", "monday", "week",
    "non-permanent", "nonpermanent", "40h", "weeks", "appointment", "effort", "12-hour", "12s", "37.5 hours",
    "40 guaranteed", "hours", "hrs",
    "ir35", "contracts", "weekly hours", "percent of time", "percent time",
    "std hours",
    "standard hours", "assignment", "engagement", "sweep", "runs",
    "fixed-term", "fixed term", "self-employed", "whole-time", "whole time",
)  # fmt: skip


def employment(page: Page) -> Fact[tuple[str, ...]]:
    """The kinds of employment that the ad offers, in the order of the spec, each with its words."""
    found: dict[str, Finding] = {}
    for start, end in page.sentences("employment"):
        for kind, begin, stop in kinds_in(page.low[start:end]):
            if kind not in found:
                found[kind] = page.finding("employment", kind, start + begin, min(end, start + stop))
    title = page.title.lower()
    titled = {kind for kind, _, _ in kinds_in(title)}
    if _CONTRACT_TITLE.search(title):
        titled.add("contract")
    for kind in titled - found.keys():
        finding = page.headline("employment", kind, page.title)
        if finding:
            found[kind] = finding
    hours = None if found.keys() & {"full_time", "part_time", "prn"} else by_hours(page)
    if hours and (hours.value == "part_time" or "contract" not in found or _FORTY.search(hours.quote.lower())):
        found[hours.value] = hours
    kinds = tuple(kind for kind in KINDS if kind in found)
    return Fact(kinds, tuple(found[kind] for kind in kinds))


# "W2 contract, 6 months, 40 hrs/wk": both; the hours of a day alone say nothing of a contract
_FORTY = guarded(r"\b(?:40|forty)[ -]?(?:hours?|hrs?|h)\b")
# "IR Coder (Contract)", "Coder - Contract to Perm", "1099 ED Coders needed"; a "VA Contract" is the employer's.
_CONTRACT_TITLE = guarded(
    r"(?<!va )(?<!federal )(?<!government )(?<!agency )\bcontract\b(?=\W*(?:\)|$|to ))"
    r"|\b1099\b"
    # "Contract Clinical Coder", "CONTRACT - Outpatient Facility Coder"; not "Contract Compliance Coder"
    r"|^\W*contract\b(?! (?:manag|analy|admin|negotiat|complian|and|&))[^,]*"
    r"\b(?:(?:coder|auditor|abstractor)s?|coding|cdi)\b"
)
