"""Workday in its true shape: a POST list with at most 20 rows and the total on the first page only, then details."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from crawler.demo.ads import Ad, Employer
from crawler.demo.pages import ago, page
from crawler.demo.serving import GONE, NOT_FOUND, Answer, Request, as_json, as_text

SITE = "External"
LIMIT = 20


class Workday:
    """Answers for every tenant: ``/wday/cxs/TENANT/External/jobs`` and the job pages under ``/External/job/``."""

    def __init__(self, employers: Sequence[Employer], today: date, origin: str) -> None:
        self.tenants = {employer.board: employer for employer in employers}
        self.today, self.origin = today, origin

    def answer(self, request: Request) -> Answer:
        """The answer to one request."""
        if request.path == "/robots.txt":
            return as_text(f"User-agent: *\nAllow: /{SITE}/\nDisallow: /refreshFacet/\n", "text/plain")
        if request.path.startswith(f"/{SITE}/job/"):
            return self._job_page(request.path)
        parts = request.path.split("/", 5)
        if parts[:3] != ["", "wday", "cxs"] or len(parts) < 6:
            return NOT_FOUND
        tenant = self.tenants.get(parts[3])
        if tenant is None or parts[4] != SITE:
            return as_json({"errorCode": "HTTP_422", "httpStatus": 422, "message": "", "messageParams": {}}, 422)
        if parts[5] == "jobs":
            return self._list(tenant, request)
        return self._detail(tenant, "/" + parts[5])

    def _list(self, tenant: Employer, request: Request) -> Answer:
        if request.method != "POST":
            return as_json({"errorCode": "HTTP_405"}, 405)
        try:
            asked = json.loads(request.body)
            limit, offset = int(asked.get("limit", LIMIT)), int(asked.get("offset", 0))
        except (ValueError, AttributeError, TypeError):
            return as_json({"errorCode": "HTTP_400"}, 400)
        if not 0 < limit <= LIMIT:
            return as_json({"errorCode": "HTTP_400"}, 400)
        rows = [self._row(ad) for ad in tenant.ads[offset : offset + limit]]
        total = len(tenant.ads) if offset == 0 else 0
        return as_json({"total": total, "jobPostings": rows, "facets": [], "userAuthenticated": False})

    def _row(self, ad: Ad) -> dict[str, Any]:
        row: dict[str, Any] = {
            "title": ad.title,
            "externalPath": path_of(ad),
            "timeType": ad.time,
            "locationsText": ad.locations[0] if len(ad.locations) == 1 else f"{len(ad.locations)} Locations",
            "postedOn": ago(ad.posted, self.today),
            "bulletFields": [ad.key],
        }
        return row | ({"remoteType": ad.workplace} if ad.workplace else {})

    def _detail(self, tenant: Employer, path: str) -> Answer:
        if _key(path) in tenant.gone:
            return GONE
        ad = next((ad for ad in tenant.ads if path_of(ad) == path), None)
        if ad is None:
            return as_json({"errorCode": "S21", "httpStatus": 404, "message": "Job not found."}, 404)
        return as_json({"jobPostingInfo": self._info(ad), "hiringOrganization": {"name": ad.employer, "url": ""}})

    def _info(self, ad: Ad) -> dict[str, Any]:
        country = {"descriptor": "United States of America", "id": "demo0000000000000000000000000001"}
        info: dict[str, Any] = {
            "id": hashlib.sha256(ad.key.encode()).hexdigest()[:32],
            "title": ad.title,
            "jobDescription": ad.body,
            "location": ad.locations[0],
            "additionalLocations": list(ad.locations[1:]),
            "postedOn": ago(ad.posted, self.today),
            "startDate": ad.posted.isoformat(),
            "timeType": ad.time,
            "jobReqId": ad.requisition or ad.key,
            "jobPostingId": f"{ad.slug}_{ad.key}",
            "jobPostingSiteId": SITE,
            "country": country,
            "canApply": True,
            "posted": True,
            "jobRequisitionLocation": {"descriptor": ad.locations[0], "country": {**country, "alpha2Code": "US"}},
            "externalUrl": f"{self.origin}/{SITE}{path_of(ad)}",
        }
        return info | ({"remoteType": ad.workplace} if ad.workplace else {})

    def _job_page(self, path: str) -> Answer:
        path = path.removeprefix(f"/{SITE}")
        for tenant in self.tenants.values():
            if _key(path) in tenant.gone:
                return GONE
            for ad in tenant.ads:
                if path_of(ad) == path:
                    return as_text(page(ad, f"{self.origin}/{SITE}{path}"))
        return NOT_FOUND


def path_of(ad: Ad) -> str:
    """The ``externalPath``: ``/job/Toledo-OH/Inpatient-Coder_R10231``."""
    place = ad.locations[0].replace(", ", "-").replace(" ", "-")
    return f"/job/{place}/{ad.slug}_{ad.key}"


def _key(path: str) -> str:
    return path.rpartition("_")[2]
