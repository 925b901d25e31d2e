"""Greenhouse in its true shape: one JSON answer holds every posting, its HTML escaped once more as entities."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from crawler.demo.ads import Ad, Employer
from crawler.demo.pages import page
from crawler.demo.serving import GONE, Answer, Request, as_json, as_text


class Greenhouse:
    """Answers ``/v1/boards/BOARD/jobs?content=true``, ``/v1/boards/BOARD/jobs/ID`` and ``/BOARD/jobs/ID``."""

    def __init__(self, employers: Sequence[Employer], today: date, origin: str) -> None:
        self.boards = {employer.board: employer for employer in employers}
        self.today, self.origin = today, origin

    def answer(self, request: Request) -> Answer:
        """The answer to one request."""
        if request.path == "/robots.txt":
            return as_text("User-agent: *\nDisallow: /embed/\n", "text/plain")
        parts = request.path.strip("/").split("/")
        api = parts[:2] == ["v1", "boards"]
        name, *rest = parts[2:] if api else parts
        board = self.boards.get(name)
        if board is None or rest[:1] not in (["jobs"], []):
            return as_json({"status": 404, "error": "Job not found"}, 404)
        if len(rest) > 1:
            return self._one(board, rest[1], api)
        if not rest:
            return as_json({"name": board.name, "content": ""})
        content = request.parameter("content") == "true"
        jobs = [self._job(board, ad, content) for ad in board.ads]
        return as_json({"jobs": jobs, "meta": {"total": len(jobs)}})

    def _one(self, board: Employer, key: str, api: bool) -> Answer:
        if key in board.gone:
            return GONE
        ad = next((ad for ad in board.ads if ad.key == key), None)
        if ad is None:
            return as_json({"status": 404, "error": "Job not found"}, 404)
        return as_json(self._job(board, ad, True)) if api else as_text(page(ad, self._url(board, ad)))

    def _url(self, board: Employer, ad: Ad) -> str:
        return f"{self.origin}/{board.board}/jobs/{ad.key}"

    def _job(self, board: Employer, ad: Ad, content: bool) -> dict[str, Any]:
        job: dict[str, Any] = {
            "absolute_url": self._url(board, ad),
            "internal_job_id": int(ad.key) - 1000,
            "location": {"name": _places(ad)},
            "metadata": [{"id": 1, "name": "Employment Type", "value": ad.time, "value_type": "single_select"}],
            "id": int(ad.key),
            "updated_at": f"{ad.posted.isoformat()}T09:12:40-05:00",
            "requisition_id": ad.requisition or ad.key,
            "title": ad.title,
            "company_name": ad.employer,
            "first_published": f"{ad.posted.isoformat()}T09:12:40-05:00",
            "language": "en",
        }
        if content:
            job["content"] = escape(ad.body)
            job["departments"] = [{"id": 7, "name": ad.department, "child_ids": [], "parent_id": None}]
            job["offices"] = [{"id": 8, "name": place, "location": place} for place in ad.locations]
        return job


def _places(ad: Ad) -> str:
    """The places as boards write them that have no field for how one works: "Toledo, OH (Hybrid)"."""
    places = "; ".join(ad.locations)
    return f"{places} ({ad.workplace})" if ad.workplace and ad.workplace not in places else places
