"""schema.org JobPosting in pages: found in JSON-LD (broken JSON repaired) or microdata, read as a RawPosting.

BeautifulSoup (on lxml) finds the scripts and the microdata: one page at a time at the pace of politeness, 260 pages a
second are plenty here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

from crawler.answers import pick, text
from data.records import RawPosting

_CONTROLS = re.compile(r"[\x00-\x1f]+")
# '… "title": "Coder",}' and '… "x": [1, 2,]': careless templates leave a comma before the bracket.
_TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
# "<!--" and "//<![CDATA[" around the JSON, from the days when browsers showed scripts.
_WRAPPING = re.compile(r"^\s*(?:<!--|(?://)?\s*<!\[CDATA\[)|(?:(?://)?\s*\]\]>|-->)\s*;?\s*$")
# '"He said "hi" to us"': a quote within a text has neither { [ , : before it nor , : } ] behind it.
_INNER_QUOTE = re.compile(r'(\S)(\s*)"(?!\s*[,:}\]])')


def job_postings(page: str) -> list[dict[str, Any]]:
    """Every JobPosting of a page as a dictionary, in the order of the page; none where there is none. Never raises."""
    if "JobPosting" not in page:
        return []
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page, "lxml")
    found = [
        posting
        for script in soup.find_all("script", type=re.compile(r"^\s*application/ld\+json", re.I))
        for posting in _postings(repaired(script.get_text()))
    ]
    if found:
        return found
    return [_microdata(node) for node in soup.find_all(itemtype=re.compile(r"schema\.org/JobPosting", re.I))]


def repaired(source: str) -> Any:
    """What a JSON text means, as it stands or after the repairs that careless pages need; None where none helps.

    >>> repaired('{"title": "Coder\\n II",}')
    {'title': 'Coder  II'}
    """
    source = _WRAPPING.sub("", source)
    for text_ in (source, *_repairs(source)):
        try:
            return json.loads(text_, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def read_posting(data: dict[str, Any], posting: RawPosting) -> RawPosting:
    """A posting completed from a JobPosting; what the posting already says better (title, url, key) is kept."""
    place = _address(data)
    body = text(data, "description")
    if body.count("&lt;") > body.count("<"):
        body = unescape(body)  # markup escaped once too often
    facts = {
        "city": _said(place, "addressLocality"),
        "country": _said(place, "addressCountry"),
        "closes": text(data, "validThrough"),
    }
    return replace(
        posting,
        title=posting.title or text(data, "title") or text(data, "name"),
        company=text(data, "hiringOrganization", "name") or text(data, "hiringOrganization") or posting.company,
        location=_location(data, place) or posting.location,
        body=body or posting.body,
        html=True if body else posting.html,
        posted=text(data, "datePosted") or posting.posted,
        pay=_pay(data) or posting.pay,
        employment=", ".join(texts(data.get("employmentType"))) or posting.employment,
        workplace=text(data, "jobLocationType") or posting.workplace,
        requisition=text(data, "identifier", "value") or text(data, "identifier") or posting.requisition,
        facts={**posting.facts, **{name: value for name, value in facts.items() if value}},
    )


def texts(value: Any) -> list[str]:
    """A text, or a list of them, as a list of texts."""
    values = value if isinstance(value, list) else [value]
    return [item.strip() for item in values if isinstance(item, str) and item.strip()]


def _repairs(source: str) -> Iterator[str]:
    flat = _CONTROLS.sub(" ", source)
    yield flat
    flat = _TRAILING_COMMA.sub("", flat)
    yield flat
    yield unescape(flat)
    yield _INNER_QUOTE.sub(lambda it: it[0] if it[1] in "{[,:\\" else f'{it[1]}{it[2]}\\"', flat)
    opening, closing = flat.find("{"), flat.rfind("}")
    if 0 <= opening < closing:
        yield flat[opening : closing + 1]


def _postings(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for item in data[:500]:
            yield from _postings(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type") or data.get("type")
        if any("JobPosting" in kind for kind in texts(kinds)):
            yield data
        else:
            for name in ("@graph", "mainEntity", "itemListElement", "item"):
                yield from _postings(data.get(name), depth + 1)


def _address(data: dict[str, Any]) -> Any:
    places = data.get("jobLocation")
    first = places[0] if isinstance(places, list) and places else places
    address = pick(first, "address", default=first)
    return address[0] if isinstance(address, list) and address else address


def _location(data: dict[str, Any], address: Any) -> str:
    if isinstance(address, str):
        return address
    parts = [_said(address, name) for name in ("addressLocality", "addressRegion", "addressCountry")]
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _said(address: Any, name: str) -> str:
    """One part of an address, given as a text or as a thing with a name; iCIMS writes UNAVAILABLE for none."""
    found = text(address, name) or text(address, name, "name")
    return "" if found.upper() in ("UNAVAILABLE", "N/A", "NONE") else found


def _pay(data: dict[str, Any]) -> str:
    salary = data.get("baseSalary") or data.get("estimatedSalary")
    if isinstance(salary, list):
        salary = salary[0] if salary else None
    value = pick(salary, "value", default=salary)
    low, high = text(value, "minValue"), text(value, "maxValue")
    one = text(value, "value") or (str(value) if isinstance(value, (str, int, float)) else "")
    amounts = f"{low} - {high}" if low or high else one
    unit = text(value, "unitText") or text(salary, "unitText")
    return f"{amounts} {unit} {text(salary, 'currency')}".strip() if amounts.strip() else ""


def _microdata(node: Any) -> dict[str, Any]:
    """Microdata as the same dictionary; the description keeps its markup."""
    data: dict[str, Any] = {}
    for item in node.find_all(itemprop=True):
        owner = item.find_parent(itemscope=True)
        name = str(item["itemprop"])
        value = item.decode_contents() if name == "description" else str(item.get("content") or item.get_text(" "))
        if owner is node and not item.has_attr("itemscope"):
            data.setdefault(name, value.strip())
        elif name.startswith("address") and not item.has_attr("itemscope"):
            data.setdefault("jobLocation", {}).setdefault(name, value.strip())
        elif name == "name" and owner is not None and owner.get("itemprop") == "hiringOrganization":
            data["hiringOrganization"] = value.strip()
        elif name in ("minValue", "maxValue", "value", "unitText", "currency"):
            data.setdefault("baseSalary", {}).setdefault(name, value.strip())
    return data
