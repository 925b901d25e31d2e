"""A classic iCIMS portal in its true shape: a paged list of cards in iframe form, JSON-LD in the job page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from html import escape

from crawler.demo.ads import Ad, Employer
from crawler.demo.pages import job_posting, script
from crawler.demo.serving import NOT_FOUND, Answer, Request, as_text

PAGE = 20
_ROBOTS = """User-agent: *
Disallow: /jobs/login
Disallow: /jobs/*/login
Disallow: /jobs/candidate
Disallow: /connect
Sitemap: {origin}/sitemap.xml
"""
_WRAPPER = "<html><body><div id='brand'>{name}</div><iframe src='{url}?in_iframe=1'></iframe></body></html>"
_SEARCH = """<!DOCTYPE html>
<html><head><title>Search our Job Opportunities at {name}</title>
<!-- no rel="prev" on page zero, no rel="next" on the last page -->
{link}</head>
<body class="iCIMS_JobSearch"><ul class="container-fluid iCIMS_JobsTable">
{cards}
</ul></body></html>
"""
_CARD = """<li class="iCIMS_JobCardItem">
<div class="row">
<div class="col-xs-6 header left">
<span class="sr-only field-label">Job Locations</span>
<span >
{places}</span>
</div>
<div class="col-xs-6 header right">
<span class="sr-only field-label">Posted Date</span>
<span title="{posted} 2:40 PM">
{days} days ago</span>
</div>
<div class="col-xs-12 title">
<a href="{url}?in_iframe=1" class="iCIMS_Anchor" title="{key} - {title}">
<span class="sr-only field-label">Title</span>
<h3 >
{title}</h3>
</a>
</div>
<div class="col-xs-12 description">
{teaser}...</div>
<div class="col-xs-12 additionalFields">
{header}
</div>
</div>
</li>"""
_TAG = """<div class="iCIMS_JobHeaderTag">
<dt class="iCIMS_JobHeaderField">{label}</dt>
<dd class="iCIMS_JobHeaderData"><span >
{value}</span>
</dd>
</div>"""
_JOB = """<!DOCTYPE html>
<html><head><title>{title}</title>
{posting}</head>
<body class="iCIMS_JobPage"><h1 class="iCIMS_Header">{title}</h1>
{header}
<div class="iCIMS_JobContent">{body}</div></body></html>
"""


class Icims:
    """Answers ``/jobs/search?pr=N&in_iframe=1`` and ``/jobs/ID/SLUG/job?in_iframe=1``; one portal a host."""

    def __init__(self, employers: Sequence[Employer], today: date, origin: str) -> None:
        self.portal = employers[0]
        self.today, self.origin = today, origin

    def answer(self, request: Request) -> Answer:
        """The answer to one request; without ``in_iframe=1`` a portal shows only its branded wrapper."""
        if request.path == "/robots.txt":
            return as_text(_ROBOTS.format(origin=self.origin), "text/plain")
        if request.path == "/sitemap.xml":
            return as_text(self._sitemap(), "application/xml")
        # "/jobs/18075/inpatient-coder/job"
        job = re.fullmatch(r"/jobs/(\d+)/[^/]+/job", request.path)
        if not job and request.path not in ("/jobs/search", "/jobs"):
            return NOT_FOUND
        if request.parameter("in_iframe") != "1":
            url = escape(self.origin + request.path)
            return as_text(_WRAPPER.format(name=escape(self.portal.name), url=url))
        return self._job(job[1]) if job else self._search(int(request.parameter("pr", "0") or 0))

    def _search(self, number: int) -> Answer:
        ads = self.portal.ads[number * PAGE : (number + 1) * PAGE]
        more = len(self.portal.ads) > (number + 1) * PAGE
        url = f"{self.origin}/jobs/search?pr={number + 1}&amp;in_iframe=1"
        link = f'<link rel="next" href="{url}" />\n' if more else ""
        cards = "\n".join(self._card(ad) for ad in ads)
        return as_text(_SEARCH.format(name=escape(self.portal.name), link=link, cards=cards))

    def _url(self, ad: Ad) -> str:
        return f"{self.origin}/jobs/{ad.key}/{ad.slug.lower()}/job"

    def _card(self, ad: Ad) -> str:
        return _CARD.format(
            places=escape(" | ".join(_code(place) for place in ad.locations)),
            posted=f"{ad.posted.month}/{ad.posted.day}/{ad.posted.year}",
            days=(self.today - ad.posted).days,
            url=self._url(ad),
            key=ad.key,
            title=escape(ad.title),
            teaser=escape(re.sub(r"<[^>]*>", " ", ad.body)[:220]),
            header=self._header(ad),
        )

    def _header(self, ad: Ad) -> str:
        labels = {"ID": ad.requisition or f"{ad.posted.year}-{ad.key}", "Category": ad.department, "Shift": ad.shift}
        labels |= {
            "Position Type": ad.time,
            "Remote": {"Remote": "Yes", "Onsite": "No"}.get(ad.workplace, ad.workplace),
        }
        tags = [_TAG.format(label=label, value=escape(value)) for label, value in labels.items() if value]
        return '<dl class="iCIMS_JobHeaderGroup">\n' + "\n".join(tags) + "\n</dl>"

    def _job(self, key: str) -> Answer:
        ad = next((ad for ad in self.portal.ads if ad.key == key), None)
        if ad is None:  # a closed job leads back to the search
            return Answer(b"", 302, headers={"Location": f"{self.origin}/jobs/search?in_iframe=1"})
        posting = script(job_posting(ad, self._url(ad)))
        return as_text(_JOB.format(title=escape(ad.title), posting=posting, header=self._header(ad), body=ad.body))

    def _sitemap(self) -> str:
        urls = "".join(f"<url><loc>{escape(self._url(ad))}</loc></url>" for ad in self.portal.ads)
        return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'


def _code(place: str) -> str:
    """ "Toledo, OH" as a portal says it: "US-OH-Toledo"."""
    city, comma, state = place.partition(",")
    return f"US-{state.strip()}-{city}" if comma else "US-Remote"
