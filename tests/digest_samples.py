"""A digest full of what ads bring: long words, quotes, markup, formulas, escapes, every kind of verdict and news."""

from __future__ import annotations

from datetime import date

from data.records import Match, Pay, Reason, Verdict
from matcher.digests.digest import ClosedJob, Digest

AS_OF = date(2026, 11, 23)

#: Texts that a hostile or careless ad may carry, none of which may run, break a cell or a page.
HOSTILE = (
    '=HYPERLINK("http://evil.example","Click")',
    "\t=1+1",
    "\r=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "＝1+1",
    "＠SUM(A1)",
    "  =1+1",
    '"=1+1',
    "fine;=1+1",
    "fine, @x",
    "\u200b=1+1",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} {0} %s",
    "\x1b[31mred\x1b[0m \u202etxet",
    "a,b;c\td\n\"e\" 'f' \\ |g|",
    "[click](javascript:alert(1)) `code` *bold* # head",
    "naïve Überstunden – “quotes” 日本 🩺",
    "half \ud800 pair",
    "x" * 400,
)


def match(rank: int, title: str = "Inpatient Coder", verdict: Verdict = "eligible", **fields: object) -> Match:
    """A match with sensible fields, any of which may be given."""
    usual: dict[str, object] = {
        "id": f"mercy:R-{rank:03}",
        "score": round(0.99 - rank / 1000, 4),
        "employer": "Mercy Health",
        "location": "Toledo, OH",
        "workplace": "remote",
        "pay": "$24.00 – $30.00 an hour",
        "url": f"https://jobs.example/{rank}",
        "why": "You hold CCS; the ad asks “CCS required”.",
        "posted": "2026-11-20",
        "first_seen": "2026-11-21T03:00:00+00:00",
        "reasons": (Reason("met", "You hold CCS", "CCS required"), Reason("ask", "Ask about the quota", "")),
    }
    return Match(rank=rank, title=title, verdict=verdict, **(usual | fields))  # type: ignore[arg-type]


def plain_digest() -> Digest:
    """A small digest as most mornings bring one."""
    matches = (
        match(1, "Inpatient Coder III", missing=""),
        match(2, "Outpatient Coder, Emergency Department", pay="$52,000 – $62,400 a year", workplace="hybrid"),
        match(3, "Risk Adjustment Coder (HCC)", "conditional", missing="CRC within 6 months of hire", pay=""),
        match(4, "Coding Auditor", "not_yet", missing="3 more years of auditing", posted="", pay="$38 an hour"),
        match(5, "Coder", "unclear", workplace="unspecified", location="", pay="", reasons=()),
    )
    return Digest(
        "dana",
        "Dana R.",
        AS_OF,
        matches,
        news={"mercy:R-001": "new", "mercy:R-002": "changed", "mercy:R-003": "reopened"},
        status={"mercy:R-002": "saved"},
        notes={"mercy:R-002": "asked Lee about it"},
        pay={
            "mercy:R-001": Pay(24.0, 30.0, "hour"),
            "mercy:R-002": Pay(52000.0, 62400.0, "year"),
            "mercy:R-004": Pay(38.0, None, "hour"),
        },
        min_pay_hourly=26.0,
        closed_saved=(ClosedJob("mercy:R-009", "Coder II", "Mercy Health", date(2026, 11, 22)),),
        silent_sources=("lakeside did not answer (timed out); what is known of it stays as it was.",),
        notices=("The digest of 2026-11-22 to mail may or may not have arrived; its jobs stand here again.",),
        gap_line="The CRC credential would open 7 more of the jobs you want.",
        waiting=3,
        items={"mercy:R-001": "f1"},
    )


def hostile_digest() -> Digest:
    """Every hostile text in every text field of a match."""
    matches = tuple(
        match(
            rank, text, why=text, missing=text, employer=text, location=text, workplace=text, pay=text, url=text,
            id=f"{text}:{rank}", posted=text, first_seen=text, reasons=(Reason("met", text, text),),
        )
        for rank, text in enumerate(HOSTILE, 1)
    )  # fmt: skip
    ids = [found.id for found in matches]
    return Digest(
        "dana",
        HOSTILE[13],
        AS_OF,
        matches,
        status=dict.fromkeys(ids, HOSTILE[0]),
        notes=dict(zip(ids, HOSTILE, strict=True)),
        closed_saved=tuple(ClosedJob(id, text, text, AS_OF) for id, text in zip(ids, HOSTILE, strict=True)),
        silent_sources=HOSTILE,
        notices=HOSTILE,
        gap_line=HOSTILE[13],
    )
