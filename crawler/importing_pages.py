"""Saved pages and alert mails as postings: by their JSON-LD where they have it, else by their words."""

from __future__ import annotations

import email
import hashlib
import re
from collections.abc import Iterator
from email.policy import default
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from crawler.jsonld import job_postings, read_posting
from crawler.relevance import worth_a_look
from data.errors import BadInput, MedcoderError
from data.markup import html_to_text
from data.records import RawPosting

LARGEST_PAGE = 20_000_000
# "<!-- saved from url=(0043)https://careers.example.org/jobs/1 -->": browsers write where a page came from
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://[^\s>\"']+)")
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.I)
# "Coder II | Mercy Vale Health | Careers", "Coder II - Mercy Vale Health"
_TITLE_ENDS = re.compile(r"\s+[|–—]\s+|\s+-\s+(?=[^-]*$)")


def read_page(path: Path, name: str, source: str) -> Iterator[RawPosting | MedcoderError]:
    """The postings of one saved page or mail; its key is its name in the folder, or its JSON-LD's own place in it."""
    try:
        if path.stat().st_size > LARGEST_PAGE:
            raise BadInput("the page is larger than 20 MB", str(path), "leave it out")
        content = path.read_bytes()
    except OSError as trouble:
        yield BadInput("the page cannot be read", str(path), str(trouble.strerror or trouble))
        return
    found = list(_mail(content, source) if path.suffix.lower() == ".eml" else _page(content, name, source))
    if not found:
        yield BadInput("the page holds no ad", str(path), "save the page of one job")
    yield from found


def _page(content: bytes, name: str, source: str) -> Iterator[RawPosting]:
    page = _decoded(content)
    blank = RawPosting(source, name, _address(page), "", payload=content, payload_type="text/html")
    ads = job_postings(page)
    for number, data in enumerate(ads):
        key = name if len(ads) == 1 else f"{name}#{number + 1}"
        full = read_posting(data, RawPosting(source, key, blank.url, "", payload=content, payload_type="text/html"))
        if full.title:
            yield full
    if not ads and (plain := _by_words(page, blank)):
        yield plain


def _by_words(page: str, blank: RawPosting) -> RawPosting | None:
    """A page without JSON-LD: its heading, or its title, and its text."""
    from dataclasses import replace

    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "lxml")
    heading = soup.h1 or soup.title
    title, *rest = _TITLE_ENDS.split(heading.get_text(" ", strip=True)) if heading else [""]
    for node in soup(["script", "style", "nav", "header", "footer"]):
        node.decompose()
    main = soup.find("main") or soup.find("article") or soup.body
    if not title or main is None:
        return None
    site = soup.find("meta", property="og:site_name")
    company = str(site.get("content") or "") if site else (rest[0] if rest else "")
    return replace(blank, title=title, company=company, body=str(main), html=True)


def _address(page: str) -> str:
    """Where the page came from, by its own word."""
    if saved := _SAVED_FROM.search(page[:5000]):
        return saved[1]
    for tag in re.findall(r"<(?:link|meta)\b[^>]{1,600}>", page[:100_000], re.I):
        if re.search(r"rel=[\"']?canonical|og:url", tag, re.I) and (
            link := re.search(r"(?:href|content)=[\"'](https?://[^\"']+)", tag)
        ):
            return link[1]
    return ""


def _decoded(content: bytes) -> str:
    named = _CHARSET.search(content[:4096])
    for charset in ("utf-8-sig", named[1].decode("ascii", "replace") if named else "cp1252"):
        try:
            return content.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


# ---------------------------------------------------------------- alert mails


def _mail(content: bytes, source: str) -> Iterator[RawPosting]:
    """An alert names several jobs, each by a link; only what stands beside it is known of it."""
    message = email.message_from_bytes(content, policy=default)
    part = message.get_body(("html",))
    if part is None:
        return
    from bs4 import BeautifulSoup

    date = message["date"]
    posted = date.datetime.date().isoformat() if date is not None and getattr(date, "datetime", None) else ""
    seen: set[str] = set()
    for link in BeautifulSoup(_text(part), "lxml").find_all("a", href=True):
        found = _linked(link, source, posted)
        if found is not None and found.key not in seen:
            seen.add(found.key)
            yield found


def _text(part: Any) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeDecodeError):
        return str(part.get_payload(decode=True).decode("utf-8", "replace"))


def _linked(link: Any, source: str, posted: str) -> RawPosting | None:
    title, url = " ".join(link.get_text(" ").split()), str(link["href"])
    if not (url.startswith("http") and 6 <= len(title) <= 120 and worth_a_look(title)):
        return None
    box = link.find_parent(["td", "li", "div", "tr"]) or link
    if len(box.get_text()) - len(title) < 4:  # company and place stand beside the title's own cell
        box = box.find_parent(["tr", "table", "div", "ul"]) or box
    beside = [line for line in html_to_text(str(box)[:20_000]).splitlines() if title not in line]
    parts = urlsplit(url)
    plain = urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
    key = hashlib.sha256(f"{plain} {title}".encode("utf-8", "replace")).hexdigest()[:16]
    return RawPosting(
        source,
        key,
        url,
        title,
        company=beside[0].lstrip("•# ") if beside else "",
        location=beside[1].lstrip("•# ") if len(beside) > 1 else "",
        body="\n".join(beside),
        posted=posted,
        snippet_only=True,
    )
