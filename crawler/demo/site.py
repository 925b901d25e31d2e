"""An employer's own site: robots.txt names a sitemap, the sitemap names pages, pages carry a schema.org JobPosting.

One page lies under a path that robots.txt forbids and is named all the same: nobody polite ever asks for it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from html import escape

from crawler.demo.ads import Ad, Employer
from crawler.demo.pages import job_posting, page
from crawler.demo.serving import GONE, NOT_FOUND, Answer, Request, as_text

FORBIDDEN = "/careers/internal/"
_REFERRAL = FORBIDDEN + "coder-referral-41399"
_PLAIN = {"/": "Welcome", "/about": "About us", _REFERRAL: "For staff only"}
_INDEX = """<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{url}</loc></sitemap></sitemapindex>
"""
_URLS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>
"""


class Site:
    """Answers robots.txt, a sitemap index, its sitemap, the job pages and a few that are no jobs."""

    def __init__(self, employers: Sequence[Employer], today: date, origin: str) -> None:
        self.employer = employers[0]
        self.today, self.origin = today, origin

    def answer(self, request: Request) -> Answer:
        """The answer to one request."""
        if request.path == "/robots.txt":
            robots = f"User-agent: *\nDisallow: {FORBIDDEN}\n\nSitemap: {self.origin}/sitemap.xml\n"
            return as_text(robots, "text/plain")
        if request.path == "/sitemap.xml":
            return as_text(_INDEX.format(url=f"{self.origin}/sitemap-pages.xml"), "application/xml")
        if request.path == "/sitemap-pages.xml":
            return as_text(self._sitemap(), "application/xml")
        if request.path in _PLAIN:
            return as_text(f"<html><body><h1>{_PLAIN[request.path]}</h1></body></html>")
        return self._job(request.path)

    def _path(self, ad: Ad) -> str:
        return f"/careers/{ad.slug.lower()}-{ad.key}"

    def _sitemap(self) -> str:
        paths = [("/about", self.employer.ads[0].posted), (_REFERRAL, self.today)]
        paths += [(self._path(ad), ad.posted) for ad in self.employer.ads]
        urls = "".join(
            f"<url><loc>{escape(self.origin + path)}</loc><lastmod>{day.isoformat()}</lastmod></url>"
            for path, day in paths
        )
        return _URLS.format(urls=urls)

    def _job(self, path: str) -> Answer:
        if path.rpartition("-")[2] in self.employer.gone:
            return GONE
        ad = next((ad for ad in self.employer.ads if self._path(ad) == path), None)
        if ad is None:
            return NOT_FOUND
        return as_text(_broken_page(ad, self.origin + path) if ad.broken else page(ad, self.origin + path))


def _broken_page(ad: Ad, url: str) -> str:
    """A page as careless software makes it: raw line breaks and a trailing comma in the JSON, tags never closed."""
    text = json.dumps(job_posting(ad, url), ensure_ascii=False).replace("<", "\\u003c")
    text = text.replace("\\n", "\n")[:-1] + ",}"
    return (
        f"<html><head><title>{escape(ad.title)}</title><script type='application/ld+json'>{text}</script>\n"
        f"<body><h1>{escape(ad.title)}<div><table><tr><td>{ad.body}<p><ul><li>"
    )
