"""A careers URL → platform and key: from the URL itself, from where it redirects, and from the page's own traces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from crawler.guard import PrivateAddress, check, origin
from data.errors import BadInput

#: Platforms that recognise almost any site: asked last.
LAST_RESORTS = ("site", "feed", "page")
# "href=…", "src=…", "'https://…'": every address in a page, also within scripts, where slashes are often escaped.
_ADDRESS = re.compile(r"""https?:(?:\\?/){2}[^\s"'<>\\)]{4,400}(?:\\/[^\s"'<>\\)]{1,200})*""")
_TITLE = re.compile(r"<title[^>]*>([^<]{1,300})", re.I)
_SITE_NAME = re.compile(r"""<meta[^>]+property=["']og:site_name["'][^>]*content=["']([^"']{1,200})""", re.I)
_ORGANISATION = re.compile(r'"hiringOrganization"\s*:\s*\{[^{}]{0,400}?"name"\s*:\s*"([^"]{1,200})"')
# '<link rel="alternate" type="application/rss+xml" href="/jobs.rss">': a feed that its own name calls one of jobs.
_FEED = re.compile(
    r"""<link\b(?=[^>]{0,400}type=["']application/(?:rss|atom)\+xml["'])[^>]{0,300}?href=["']([^"'<>]{0,200}"""
    r"""(?:job|career|vacanc|position|opening)[^"'<>]{0,200})["']""",
    re.I,
)
# "<?xml …?><rss", "<feed xmlns=…": the page itself is a feed.
_IS_FEED = re.compile(r"\s*(?:<\?xml[^>]{0,200}>)?\s*(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.I | re.S)
# "Careers at Mercy Health | Jobs": the words around a name in a title.
_NOISE = re.compile(
    r"\b(?:careers?|jobs?|search|our|opportunities|openings|current|home|page|at|join|us|work(?:ing)? (?:at|with|for)"
    r"|welcome to|employment|external|site|career site)\b|[|•·:–—-]+\s*$|^\s*[|•·:–—-]+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a URL probably is: the row's words, how we know, and whether we are sure."""

    platform: str
    row: dict[str, Any] = field(default_factory=dict)
    how: str = ""
    sure: bool = True


def check_url(url: str) -> str:
    """The URL with a scheme; what is no public web address is :class:`data.errors.BadInput`."""
    url = url.strip()
    url = url if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", url) and not re.match(r"[\w.-]+:\d", url) else f"https://{url}"
    try:
        check(url)
        if "." not in (urlsplit(url).hostname or ""):
            raise ValueError("no domain")
    except PrivateAddress as trouble:
        raise BadInput(trouble.failed, trouble.on, "give the address of a public careers page") from None
    except ValueError:
        raise BadInput(
            "this is no address of a web page", url[:200], "give one like https://careers.example.org"
        ) from None
    return url


def by_url(url: str) -> Guess | None:
    """The platform that an address itself names."""
    for name, found in _recognised(url):
        return Guess(name, found, f"the address is one of {name}")
    return None


def by_page(hops: Iterable[str], page: str) -> Guess | None:
    """The platform that redirects lead to, that most addresses in the page belong to, or that its data speaks of."""
    addresses = list(hops)
    for hop in addresses[1:] or addresses:
        if guess := by_url(hop):
            return Guess(guess.platform, guess.row, f"it leads to {origin(hop)}")
    if _IS_FEED.match(page):
        return Guess("feed", {"url": addresses[-1]}, "the address is a feed")
    if guess := _by_links(page):
        return guess
    for name, trace in _traces():
        if re.search(trace, page):
            return Guess(name, {"base": origin(addresses[-1])}, f"the page shows traces of {name}", sure=False)
    if '"JobPosting"' in page or "schema.org/JobPosting" in page:
        return Guess("site", {"url": origin(addresses[-1]) + "/"}, "the page carries a schema.org JobPosting")
    if found := _FEED.search(page):
        return Guess("feed", {"url": urljoin(addresses[-1], unescape(found[1]))}, "the page names a feed", sure=False)
    return None


def employer_of(url: str, page: str, row: dict[str, Any]) -> str:
    """The employer's name, as well as the page or the address tells it.

    >>> employer_of("https://careers.mercy.org/", "<title>Careers at Mercy Health</title>", {})
    'Mercy Health'
    """
    for pattern in (_SITE_NAME, _ORGANISATION, _TITLE):
        if match := pattern.search(page):
            name = " ".join(_NOISE.sub(" ", unescape(match[1]).partition("|")[0]).split()).strip(" -|,")
            if re.search("[A-Za-z]{3}", name):
                return name[:80]
    host = (urlsplit(url).hostname or "").split(".")
    word = str(row.get("board", "")).split("/")[0] or max(host[:-1] or host, key=len)
    return (
        re.sub(r"^(?:careers|jobs|hospital|recruiting)-", "", word.split(".")[0])
        .replace("-", " ")
        .replace("_", " ")
        .title()
    )


def _by_links(page: str) -> Guess | None:
    """The board that the page's own addresses name most often; sure where they name no other."""
    counts: dict[tuple[str, str], int] = {}
    rows: dict[tuple[str, str], dict[str, str]] = {}
    for address in _addresses(page):
        for name, found in _recognised(address):
            key = (name, str(sorted(found.items())))
            counts[key] = counts.get(key, 0) + 1
            rows[key] = found
            break
    if not counts:
        return None
    best = max(counts, key=lambda key: counts[key])
    return Guess(best[0], rows[best], f"the page links to its board on {best[0]}", sure=len(counts) == 1)


def _addresses(page: str) -> Iterator[str]:
    for number, match in enumerate(_ADDRESS.finditer(page)):
        if number >= 3000:
            return
        yield unquote(unescape(match[0].replace("\\/", "/")))


def _recognised(url: str) -> Iterator[tuple[str, dict[str, str]]]:
    from crawler.spiders import platforms

    for name, spider in platforms().items():
        if name not in LAST_RESORTS and (found := spider.recognise(url)) is not None:
            yield name, found


def _traces() -> Iterator[tuple[str, str]]:
    from crawler.spiders import platforms

    for name, spider in platforms().items():
        if spider.trace:
            yield name, spider.trace
