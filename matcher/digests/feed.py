"""Atom (RFC 4287): a feed reader follows a profile; an entry is a job, and changes when the job does."""

from __future__ import annotations

from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from data.records import Match
from matcher.digests.cells import is_web, one_line
from matcher.digests.digest import Digest, headline
from matcher.digests.page import facts, lack_word

ATOM = "http://www.w3.org/2005/Atom"


def render(digest: Digest) -> bytes:
    """The feed; ids are made of the profile's and the job's ids, so that a reader knows each job again."""
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")
    _add(feed, "id", _urn(digest.profile_id))
    _add(feed, "title", f"Coding jobs for {one_line(digest.name)}")
    _add(feed, "subtitle", headline(digest))
    _add(feed, "updated", _instant(digest.as_of))
    _add(_add(feed, "author"), "name", "medcoder")
    for match in digest.matches:
        _entry(feed, digest, match)
    ET.indent(feed)
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True)) + b"\n"


def _entry(feed: ET.Element, digest: Digest, match: Match) -> None:
    entry = _add(feed, "entry")
    news = digest.news.get(match.id)
    _add(entry, "id", _urn(digest.profile_id, match.id))
    _add(entry, "title", (one_line(match.title) or "(no title)") + (f" ({news})" if news else ""))
    _add(
        entry, "updated", _instant(digest.as_of if news else digest.told_on.get(match.id) or _first_seen(digest, match))
    )
    if is_web(match.url):
        _add(entry, "link", rel="alternate", href=match.url)
    _add(entry, "category", term=match.verdict)
    _add(_add(entry, "author"), "name", one_line(match.employer) or "unknown employer")
    told = [" · ".join(facts(match)), one_line(match.why)]
    told += [f"{lack_word(match)}: {one_line(match.missing)}"] if match.missing else []
    told += [f"“{one_line(reason.quote)}”" for reason in match.reasons if reason.quote]
    _add(entry, "content", "\n".join(dict.fromkeys(told)), type="text")


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text or None
    return child


def _urn(*names: str) -> str:
    name = "medcoder:" + "\n".join(names)
    return uuid5(NAMESPACE_URL, name.encode("utf-8", "backslashreplace").decode()).urn


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _first_seen(digest: Digest, match: Match) -> date:
    try:
        return date.fromisoformat(match.first_seen[:10])
    except ValueError:
        return digest.as_of
