"""An employer's own site, whatever runs it: robots.txt → sitemaps → pages with a schema.org JobPosting."""

from __future__ import annotations

import gzip
import re
import zlib
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from crawler.answers import BadAnswer, NotAnAd, decoded, status_sentence
from crawler.jsonld import job_postings, read_posting
from crawler.spiders.base import PlatformSpider
from crawler.spiders.series import Series, Task
from data.records import RawPosting

LARGEST_SITEMAP = 60_000_000
MOST_SITEMAPS = 300
# "<url><loc>https://…</loc><lastmod>2026-11-20</lastmod></url>", with or without a prefix, and with CDATA at times
_ENTRY = re.compile(r"<(?:\w+:)?(url|sitemap)\b[^>]*>(.*?)</(?:\w+:)?\1>", re.DOTALL | re.IGNORECASE)
_LOC = re.compile(r"<(?:\w+:)?loc\b[^>]*>\s*(?:<!\[CDATA\[)?\s*(.*?)\s*(?:\]\]>)?\s*</", re.DOTALL | re.IGNORECASE)
_LASTMOD = re.compile(r"<(?:\w+:)?lastmod\b[^>]*>\s*(.*?)\s*</", re.DOTALL | re.IGNORECASE)
# "/careers/inpatient-coder-1234", "/job/toledo/coder/1/2", "/en/openings/77", "/vacancies/…", "/position/…"
_JOB_PATH = re.compile(
    r"/(?:[\w-]*-)?(?:jobs?|careers?|positions?|openings?|vacanc(?:y|ies)|requisitions?|opportunit(?:y|ies)|posting)(?:[/-]|$)",
    re.I,
)
# "sitemap-jobs.xml" beside "sitemap-posts.xml": where some are named so, the others hold no jobs.
_JOB_SITEMAP = re.compile(r"job|career|position|vacanc|requisition|opening", re.I)
# "inpatient-coder-ii-18075", "18075": the number that tells an ad from its neighbours
_NUMBER = re.compile(r"(?<!\d)(\d{4,12})(?!\d)")


class SiteSpider(PlatformSpider):
    """Any site whose job pages carry a schema.org JobPosting (JSON-LD or microdata) and stand in a sitemap.

    You are on one if a job's page source holds ``"@type": "JobPosting"``. ``url`` is the site's address; ``sitemap``
    names its sitemap where robots.txt does not, ``pattern`` is a regular expression that job addresses match where they
    do not say job, career, position or the like. ``key`` is the last long number in an address, or else its path.
    """

    name = "site"
    headers = {"Accept": "text/html,application/xhtml+xml,application/xml"}
    custom_settings: dict[str, Any] | None = {"DOWNLOAD_MAXSIZE": LARGEST_SITEMAP}

    def __init__(self, task: Task, **kwargs: Any) -> None:
        super().__init__(task, **kwargs)
        self._sitemaps: set[str] = set()

    @property
    def base(self) -> str:
        """The site's origin."""
        parts = urlsplit(self.source.option("base") or self.source.url)
        return f"{parts.scheme}://{parts.netloc}"

    def list_request(self, series: Series) -> Request:
        """robots.txt first, then each sitemap."""
        if series.slice is None:
            return Request(f"{self.base}/robots.txt", headers=self.headers, meta={"robots": True})
        return Request(series.slice[0], headers=self.headers)

    def accept(self, response: Response, series: Series) -> None:
        """A site may lack robots.txt, and one of the usual places of a sitemap."""
        missing = response.status in (403, 404, 410)
        if response.status != 200 and not (missing and (series.slice is None or series.slice[1] == "guess")):
            raise BadAnswer(status_sentence(response))

    def rows(self, response: Response, series: Series) -> list[Any]:
        """The pages of a sitemap that may be jobs."""
        series.over = True
        if series.slice is None or response.status != 200:
            return []
        source = _unzipped(response)
        entries = [(kind.lower(), *_entry(inside)) for kind, inside in _ENTRY.findall(source)]
        series.next = [loc for kind, loc, _ in entries if kind == "sitemap" and loc]
        if not entries and "<urlset" not in source and "<sitemapindex" not in source:
            raise BadAnswer("answered with something that is not a sitemap")
        return [
            {"loc": loc, "lastmod": changed} for kind, loc, changed in entries if kind == "url" and self._is_job(loc)
        ]

    def narrow(self, response: Response, series: Series) -> list[Series]:
        """The sitemaps that robots.txt or an index names; the usual places where none is named."""
        if series.slice is None:
            named = _sitemaps(decoded(response)) if response.status == 200 else []
            named = [self.source.option("sitemap")] if self.source.option("sitemap") else named
            if named:
                return [Series(slice=(urljoin(self.base, url), "named")) for url in named[:50]]
            return [Series(slice=(f"{self.base}/{name}", "guess")) for name in ("sitemap.xml", "sitemap_index.xml")]
        children = [url for url in series.next or [] if url.startswith("http") and url not in self._sitemaps]
        telling = [url for url in children if _JOB_SITEMAP.search(urlsplit(url).path)]
        chosen = list(dict.fromkeys(telling or children))[: MOST_SITEMAPS - len(self._sitemaps)]
        self._sitemaps.update(chosen)  # an index that names itself, or its parent, would never end
        return [Series(slice=(url, "named")) for url in chosen]

    def posting(self, record: Any) -> RawPosting:
        """One page of the sitemap; its title is only what its address says until it is read."""
        url = record["loc"]
        return self.make(_key(url), url, _title(url), posted=record["lastmod"])

    def worth_reading(self, posting: RawPosting) -> bool:
        """An address that says nothing has to be read; one that does is judged by it."""
        return not re.search("[a-z]{3}", posting.title, re.I) or super().worth_reading(posting)

    def detail_request(self, posting: RawPosting) -> Request:
        """The page itself."""
        return Request(posting.url, headers=self.headers)

    def read_detail(self, response: Response, posting: RawPosting) -> RawPosting:
        """The page's JobPosting, which knows all better than the sitemap."""
        found = job_postings(decoded(response))
        if not found:
            raise NotAnAd("carries no JobPosting")
        full = read_posting(found[0], replace(posting, title="", posted=""))
        return full if full.title else replace(full, title=posting.title)

    def _is_job(self, url: str) -> bool:
        pattern = self.source.option("pattern")
        if not url.startswith("http"):
            return False
        return bool(re.search(pattern, url[:500]) if pattern else _JOB_PATH.search(urlsplit(url).path))


def _key(url: str) -> str:
    path = urlsplit(url).path.rstrip("/")
    numbers = _NUMBER.findall(path.rpartition("/")[2]) or _NUMBER.findall(path)
    return numbers[-1] if numbers else path.strip("/") or "home"


def _title(url: str) -> str:
    """The words of an address: the longest part of its path that is words."""
    parts = [re.sub(r"[-_+.]+", " ", unquote(part)).strip() for part in urlsplit(url).path.split("/")]
    worded = [part for part in parts[1:] if re.search("[a-z]{3}", part, re.I) and not _JOB_PATH.fullmatch(f"/{part}")]
    return max(worded, key=len, default=next(filter(None, reversed(parts)), "page"))


def _entry(inside: str) -> tuple[str, str]:
    loc, changed = _LOC.search(inside), _LASTMOD.search(inside)
    return unescape(loc[1]).strip() if loc else "", changed[1] if changed else ""


def _sitemaps(robots: str) -> list[str]:
    return [
        line.partition(":")[2].strip() for line in robots.splitlines() if line.strip().lower().startswith("sitemap:")
    ]


def _unzipped(response: Response) -> str:
    if not response.body.startswith(b"\x1f\x8b"):
        return decoded(response)
    try:
        with gzip.open(_Bytes(response.body)) as packed:
            return packed.read(LARGEST_SITEMAP).decode("utf-8", "replace")
    except (OSError, EOFError, zlib.error):
        raise BadAnswer("answered with a damaged gzip") from None


def _Bytes(body: bytes) -> Any:
    from io import BytesIO

    return BytesIO(body)
