"""Oracle Recruiting Cloud in its true shape: finder syntax that must stay literal, rows only when expanded, details."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import unquote

from crawler.demo.ads import Ad, Employer
from crawler.demo.pages import page
from crawler.demo.serving import GONE, NOT_FOUND, Answer, Request, as_json, as_text

API = "/hcmRestApi/resources/latest/"
SITES = "/hcmUI/CandidateExperience/en/sites/"
_WORKPLACES = {"Remote": "ORA_REMOTE", "Hybrid": "ORA_HYBRID", "Onsite": "ORA_ON_SITE"}
_EMPTY = {"TotalJobsCount": 0, "Limit": 0, "Offset": 0, "requisitionList": []}


class Oracle:
    """Answers the two REST resources by ``siteNumber``; it has no robots file, as many such hosts."""

    def __init__(self, employers: Sequence[Employer], today: date, origin: str) -> None:
        self.sites = {employer.board: employer for employer in employers}
        self.today, self.origin = today, origin

    def answer(self, request: Request) -> Answer:
        """The answer to one request."""
        if request.path == API + "recruitingCEJobRequisitions":
            return self._list(request.query)
        if request.path == API + "recruitingCEJobRequisitionDetails":
            return self._detail(request.query)
        # "/hcmUI/CandidateExperience/en/sites/CX_1/job/7237"
        if found := re.fullmatch(rf"{SITES}(\w+)/job/([\w-]+)", request.path):
            return self._job_page(found[1], found[2])
        return NOT_FOUND

    def _list(self, query: str) -> Answer:
        terms = finder(query)
        site = self.sites.get(terms.get("siteNumber", ""))
        if site is None:
            return as_json({"title": "Bad Request", "status": "400"}, 400)
        limit, offset = min(int(terms.get("limit", "25")), 200), int(terms.get("offset", "0"))
        if offset + limit > 10_000:
            return as_json({"items": [_EMPTY]})
        item: dict[str, Any] = {"TotalJobsCount": len(site.ads), "Limit": limit, "Offset": offset}
        if "requisitionList" in query:  # without the expansion there are no rows
            item["requisitionList"] = [_row(ad) for ad in site.ads[offset : offset + limit]]
        return as_json({"items": [item], "count": 1, "hasMore": False, "limit": 25, "offset": 0})

    def _detail(self, query: str) -> Answer:
        terms = finder(query)
        site = self.sites.get(terms.get("siteNumber", ""))
        key = terms.get("Id", "").strip('"')
        if site is not None and key in site.gone:
            return GONE
        found = [_detail(ad) for ad in site.ads if ad.key == key] if site else []
        return as_json({"items": found, "count": len(found), "hasMore": False, "limit": 25, "offset": 0})

    def _job_page(self, name: str, key: str) -> Answer:
        site = self.sites.get(name)
        if site is not None and key in site.gone:
            return GONE
        ad = next((ad for ad in site.ads if ad.key == key), None) if site else None
        return as_text(page(ad, f"{self.origin}{SITES}{name}/job/{key}")) if ad else NOT_FOUND


def finder(query: str) -> Mapping[str, str]:
    """The terms of ``finder=findReqs;siteNumber=CX_1,limit=200``; encoded signs make it unreadable, as there.

    >>> finder("onlyData=true&finder=findReqs;siteNumber=CX_1,limit=200")["siteNumber"]
    'CX_1'
    >>> dict(finder("finder=findReqs%3BsiteNumber%3DCX_1"))
    {}
    """
    raw = next((part[7:] for part in query.split("&") if part.startswith("finder=")), "")
    _, _, terms = raw.partition(";")
    pairs = (term.partition("=") for term in terms.split(",") if "=" in term)
    return {name: unquote(value) for name, _, value in pairs}


def _place(ad: Ad) -> str:
    return f"{ad.locations[0]}, United States" if "," in ad.locations[0] else "United States"


def _row(ad: Ad) -> dict[str, Any]:
    return {
        "Id": ad.key,
        "Title": ad.title,
        "PostedDate": ad.posted.isoformat(),
        "PostingEndDate": None,
        "Language": "US",
        "PrimaryLocationCountry": "US",
        "HotJobFlag": False,
        "WorkplaceTypeCode": _WORKPLACES.get(ad.workplace),
        "WorkplaceType": {"Onsite": "On-site"}.get(ad.workplace, ad.workplace) or None,
        "JobFamily": None,
        "JobSchedule": ad.time,
        "JobType": None,
        "Department": ad.department or None,
        "ShortDescriptionStr": "",
        "PrimaryLocation": _place(ad),
        "secondaryLocations": [{"Name": f"{place}, United States"} for place in ad.locations[1:]],
        "ExternalQualificationsStr": None,
        "ExternalResponsibilitiesStr": None,
    }


def _detail(ad: Ad) -> dict[str, Any]:
    """The details; a body that has the mark ``<!--cut-->`` is spread over Oracle's three texts."""
    parts = [part.strip() for part in ad.body.split("<!--cut-->")] + ["", ""]
    flex = [{"Prompt": "Shift", "Value": ad.shift}] if ad.shift else []
    if ad.pay:
        flex.append({"Prompt": "Minimum Salary/Range*", "Value": f"{ad.pay[0]:.4f}"})
        flex.append({"Prompt": "Maximum Salary/Range*", "Value": f"{ad.pay[1]:.4f}"})
    return _row(ad) | {
        "Category": ad.department,
        "JobShift": ad.shift or None,
        "WorkHours": None,
        "RequisitionId": ad.requisition or ad.key,
        "ExternalDescriptionStr": parts[0],
        "ExternalResponsibilitiesStr": parts[1],
        "ExternalQualificationsStr": parts[2],
        "CorporateDescriptionStr": "",
        "ExternalPostedStartDate": f"{ad.posted.isoformat()}T14:05:00+00:00",
        "ExternalPostedEndDate": None,
        "skills": [],
        "requisitionFlexFields": flex,
    }
