"""What the platforms of the demo share: a job page with its schema.org JobPosting, and words for dates."""

from __future__ import annotations

import json
from datetime import date
from html import escape
from typing import Any

from crawler.demo.ads import Ad

_TYPES = {"Full time": "FULL_TIME", "Part time": "PART_TIME", "Per diem": "PER_DIEM", "Temporary": "TEMPORARY"}


def job_posting(ad: Ad, url: str) -> dict[str, Any]:
    """The ad as a schema.org JobPosting."""
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": ad.title,
        "description": ad.body,
        "datePosted": ad.posted.isoformat(),
        "employmentType": _TYPES.get(ad.time, "OTHER"),
        "hiringOrganization": {"@type": "Organization", "name": ad.employer},
        "identifier": {"@type": "PropertyValue", "name": ad.employer, "value": ad.requisition or ad.key},
        "jobLocation": [_place(place) for place in ad.locations if "," in place],
        "url": url,
    }
    if ad.workplace == "Remote":
        found["jobLocationType"] = "TELECOMMUTE"
        found["applicantLocationRequirements"] = {"@type": "Country", "name": "USA"}
    if ad.pay:
        low, high, unit = ad.pay
        value = {"@type": "QuantitativeValue", "minValue": low, "maxValue": high, "unitText": unit.upper()}
        found["baseSalary"] = {"@type": "MonetaryAmount", "currency": "USD", "value": value}
    return found


def _place(place: str) -> dict[str, Any]:
    city, _, state = place.partition(",")
    address = {"addressLocality": city.strip(), "addressRegion": state.strip(), "addressCountry": "US"}
    return {"@type": "Place", "address": {"@type": "PostalAddress", **address}}


def script(content: Any) -> str:
    """A JSON-LD script element; ``<`` is written so that no text can close it."""
    text = json.dumps(content, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
{posting}</head>
<body><header><a href="/">{employer}</a></header>
<main><h1>{title}</h1>
<p>{places}</p>
{body}
</main></body></html>
"""


def page(ad: Ad, url: str) -> str:
    """A whole job page in HTML."""
    title, employer, places = escape(ad.title), escape(ad.employer), escape(" | ".join(ad.locations))
    posting = script(job_posting(ad, url))
    return _PAGE.format(title=title, employer=employer, places=places, posting=posting, body=ad.body)


def ago(posted: date, today: date) -> str:
    """How Workday says it: "Posted Today", "Posted Yesterday", "Posted 6 Days Ago", "Posted 30+ Days Ago"."""
    days = (today - posted).days
    if days <= 0:
        return "Posted Today"
    if days == 1:
        return "Posted Yesterday"
    return "Posted 30+ Days Ago" if days > 30 else f"Posted {days} Days Ago"
