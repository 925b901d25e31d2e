"""Recording a source: what it was asked and what it answered, as a page set that tests can replay without a network.

    row.toml        the source's row, its addresses replaced by ``{origin}``
    answers.toml    ``[[answer]]``: path, method, asks (the request's body), status, type, headers, and file
    001.json …      the answers' bodies, in the order of the first asking
    secrets.toml    where the platform wants a key: its names, with made-up values

No header of a request is kept, and of an answer's only what a replay needs: no cookie is. What a cookie or a key said,
signed tokens and e-mail addresses are struck out of addresses and bodies too.
"""

from __future__ import annotations

import base64
import gzip
import json
import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from crawler.guard import origin
from crawler.sources import Source, row_of
from data.errors import BadInput, SourceError, StoreError
from data.records import SourceHealth
from data.settings import Settings, secret
from data.toml import tables

if TYPE_CHECKING:
    from scrapy.http import Request, Response

#: Headers of answers that a replay needs.
_KEPT = ("Location", "ETag", "Last-Modified")
#: A cookie's value that is shorter says nothing about anybody, and may be any word of a page.
_TELLING = 8
# "eyJhbGciOi….eyJzdWIiOi….c2lnbmF0dXJl": a signed token.
_TOKEN = re.compile(r"eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}")
# "csrfToken":"a81f…", name="csrf-token" content="…", jsessionid=…: what a session hangs on.
_SESSION = re.compile(
    r"""((?:csrf|xsrf|session)[\w-]{0,20}["']?\s*(?:content=|value=|[:=])\s*["']?)([\w+/=.-]{12,})""", re.I
)
_MAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12}")
# "``USAJOBS_KEY``" in a platform's docstring: a name of a secret.
_NAMED = re.compile(r"``([A-Z][A-Z0-9]+_[A-Z0-9_]+)``")
_ENDINGS = {"json": "json", "xml": "xml", "html": "html", "plain": "txt"}


@dataclass(frozen=True, slots=True)
class Heard:
    """One request and its answer, as the wire saw them; ``headers`` are the answer's."""

    method: str
    url: str
    asked: str
    status: int
    headers: Mapping[str, str]
    cookies: tuple[str, ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of a recording: the folder, how many answers it holds, and how the source fared meanwhile."""

    folder: Path
    answers: int
    health: SourceHealth


def record(settings: Settings, source: Source, folder: Path, *, first_look: int = 0) -> Recorded:
    """Crawl a source once, into a store that is thrown away, and write its page set into a new folder.

    ``first_look`` ends it after so many coding ads. Raises :class:`data.errors.BadInput` for a folder that is not
    empty and :class:`data.errors.SourceError` where the source answered nothing.
    """
    from crawler.run import crawl

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadInput("the folder is not empty", str(folder), "name a new one with --out")
    with TemporaryDirectory(prefix="medcoder-") as aside:
        spool = Path(aside) / "heard.jsonl"
        away = replace(settings, database_url=f"sqlite:///{Path(aside) / 'record.db'}")
        (health,) = crawl(away, [source], at=datetime.now(UTC), first_look=first_look, record=spool)
        heard = read_spool(spool)
    if not any(one.status == 200 and not one.url.endswith("/robots.txt") for one in heard):
        raise SourceError("nothing could be recorded", source.id, health.reason)
    files = page_set(source, heard, secrets_of(source.platform))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as trouble:
        raise StoreError("the page set cannot be written", str(folder), trouble.strerror or str(trouble)) from trouble
    return Recorded(folder, len(heard), health)


def spooling(path: Path) -> Callable[[Request, Response], None]:
    """A listener for the wire that appends what it hears to a file, a JSON line each."""

    def hear(request: Request, response: Response) -> None:
        headers = {name: (response.headers.get(name) or b"").decode("latin-1") for name in (*_KEPT, "Content-Type")}
        line = {
            "method": request.method,
            "url": request.url,
            "asked": request.body.decode("utf-8", "replace"),
            "status": response.status,
            "headers": {name: value for name, value in headers.items() if value},
            "cookies": [_value_of(cookie) for cookie in response.headers.getlist("Set-Cookie")],
            "body": base64.b64encode(_plain(response)).decode("ascii"),
        }
        with path.open("a", encoding="utf-8") as spool:
            spool.write(json.dumps(line) + "\n")

    return hear


def read_spool(path: Path) -> list[Heard]:
    """What was heard, each request once, with the last of its answers; in the order of the first asking."""
    found: dict[tuple[str, str, str], Heard] = {}
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        said = json.loads(line)
        one = Heard(**{**said, "cookies": tuple(said["cookies"]), "body": base64.b64decode(said["body"])})
        found[one.method, one.url, one.asked] = one
    return list(found.values())


def secrets_of(platform: str) -> tuple[str, ...]:
    """The names of the secrets that a platform takes from the environment."""
    from crawler.spiders import platform as spider_of

    spider = spider_of(platform)
    return tuple(dict.fromkeys((*getattr(spider, "secrets", ()), *_NAMED.findall(spider.__doc__ or ""))))


def page_set(source: Source, heard: Iterable[Heard], secrets: Iterable[str] = ()) -> dict[str, bytes]:
    """The files of a page set by name; pure but for the values of secrets, which are struck out."""
    heard, secrets = list(heard), list(secrets)
    strike = _striker(heard, {name: secret(name) for name in secrets})
    files, entries = {"row.toml": _row(source, heard, strike).encode()}, []
    for number, one in enumerate(heard, 1):
        entry, ending = _entry(one, strike)
        if one.body:
            entry["file"] = f"{number:03}.{ending}"
            files[entry["file"]] = strike(_text(one)).encode("utf-8", "replace")
        else:
            entry["body"] = " "  # a replay takes an empty text for none
        entries.append(entry)
    files["answers.toml"] = "\n".join(tables({"[answer]": entry}) for entry in entries).encode()
    if secrets:
        lines = "".join(f'{name} = "{_made_up(name)}"\n' for name in secrets)
        files["secrets.toml"] = f"# Made up: a real key is never written down.\n{lines}".encode()
    return files


def _entry(one: Heard, strike: Callable[[str], str]) -> tuple[dict[str, Any], str]:
    """One answer's table without its body, and the ending that its file gets."""
    kind = one.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    ending = next((ending for word, ending in _ENDINGS.items() if word in kind), "html")
    parts = urlsplit(one.url)
    entry: dict[str, Any] = {"path": strike(parts.path + (f"?{parts.query}" if parts.query else "") or "/")}
    if one.method != "GET":
        entry["method"] = one.method
    if one.asked:
        entry["asks"] = strike(one.asked)
    if one.status != 200:
        entry["status"] = one.status
    entry["type"] = f"{kind or 'text/html'}; charset=utf-8"
    if headers := {name: strike(one.headers[name]) for name in _KEPT if one.headers.get(name)}:
        entry["headers"] = {name: value.removeprefix("{origin}") or "/" for name, value in headers.items()}
    return entry, ending


def _row(source: Source, heard: Iterable[Heard], strike: Callable[[str], str]) -> str:
    """The row as a test writes it: its own origin is ``{origin}``, by ``url`` where it has one and by ``base``."""
    row = {name: value for name, value in row_of(source).items() if name not in ("enabled", "delay", "aliases")}
    row["base"] = "{origin}"
    text = tables({"row": row})
    return strike(text.partition("\n")[2])


def _striker(heard: Iterable[Heard], secrets: Mapping[str, str]) -> Callable[[str], str]:
    """What replaces every recorded origin by ``{origin}``, and strikes out what must not be kept."""
    told: dict[str, str] = {}
    for site in {origin(one.url) for one in heard}:
        told |= {site: "{origin}", site.replace("/", "\\/"): "{origin}", quote(site, safe=""): "{origin}"}
    for name, value in secrets.items():
        if value:
            told |= {value: _made_up(name), quote(value, safe=""): _made_up(name)}
    for one in heard:
        told |= {value: "struck-out" for value in one.cookies if len(value) >= _TELLING}
    longest_first = sorted(told, key=len, reverse=True)

    def strike(text: str) -> str:
        for word in longest_first:
            text = text.replace(word, told[word])
        text = _TOKEN.sub("struck-out", text)
        text = _SESSION.sub(r"\1struck-out", text)
        return _MAIL.sub("someone@example.org", text)

    return strike


def _text(one: Heard) -> str:
    charset = re.search(r"charset=[\"']?([\w-]+)", one.headers.get("Content-Type", ""))
    for name in ("utf-8-sig", charset[1] if charset else "cp1252", "latin-1"):
        with suppress(UnicodeError, LookupError):
            return one.body.decode(name)
    return ""


def _plain(response: Response) -> bytes:
    """The body unpacked; servers are asked not to pack it, and some do all the same."""
    packed: bytes = response.body
    how = (response.headers.get("Content-Encoding") or b"").strip().lower()
    with suppress(OSError, EOFError, zlib.error):
        if how == b"gzip":
            return gzip.decompress(packed)
        if how == b"deflate":
            return zlib.decompress(packed)
    return packed


def _value_of(cookie: bytes) -> str:
    return cookie.decode("latin-1").partition(";")[0].partition("=")[2].strip().strip('"')


def _made_up(name: str) -> str:
    return f"made-up-{name.lower().replace('_', '-')}"
