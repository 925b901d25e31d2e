"""Ads from files into the store: JSON Lines, CSV, JobSpy's CSV, saved pages, alert mails.

The source of what is imported is ``import:NAME``, its key the file's own id. That an ad is absent from a file closes
nothing: a file is whatever somebody saved. A line that cannot be read is told with its number, and the rest goes on.

    JSON Lines    id, title, company, location, description, html; optionally url, posted, pay, employment, workplace
    CSV           the same columns, by any of the names of :data:`NAMES`; JobSpy's columns are among them
    a folder      saved pages (.html), mails (.eml), and any of the files above; also a single page or mail
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from crawler.normalise import normalise
from data.errors import BadInput, MedcoderError
from data.records import Listing, RawPosting
from data.settings import Settings
from data.store import open_store
from data.stored import Upserted

#: What a file, and one line of it, may weigh, in bytes.
LARGEST, LONGEST_LINE = 100_000_000, 2_000_000
BATCH = 200

#: Our field → what files call it, the best name first. JobSpy writes job_url, date_posted, job_type, is_remote, …
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "job_id", "jobid", "req_id", "reference", "guid"),
    "title": ("title", "job_title", "position", "jobtitle"),
    "company": ("company", "company_name", "employer", "organization", "hiring_organization"),
    "location": ("location", "job_location", "place"),
    "description": ("description", "job_description", "text", "body", "snippet"),
    "url": ("url", "job_url", "link", "job_link", "apply_url", "job_url_direct"),
    "posted": ("posted", "date_posted", "posted_date", "date", "published"),
    "pay": ("pay", "salary", "wage", "compensation"),
    "employment": ("employment", "job_type", "employment_type", "schedule"),
    "workplace": ("workplace", "remote", "is_remote", "work_type"),
    "requisition": ("requisition", "requisition_id", "req"),
}
# "<p>", "<br/>", "</li>": a text that has one of these is HTML, whatever its file says of it
_TAGS = re.compile(r"</?(?:p|br|li|ul|ol|div|h[1-6]|b|strong|table|tr|td)\b[^>]{0,300}>", re.I)
# "import:NAME" is a source's id: the first part of a public id that may be typed
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")

# what a folder is read for, and what beside it may be an ad all the same: that one is told, a picture or script is not
_PAGES, _TABLES = (".html", ".htm", ".xhtml", ".eml"), (".jsonl", ".ndjson", ".csv")
_PERHAPS = (".txt", ".md", ".rtf", ".pdf", ".doc", ".docx", ".odt", ".json", ".tsv", ".xls", ".xlsx", ".mht", ".mhtml",
            ".msg", ".webarchive")  # fmt: skip

OnTrouble = Callable[[MedcoderError], None]
Found = RawPosting | MedcoderError


def import_file(
    settings: Settings, path: Path, name: str = "", *, at: datetime | None = None, on_trouble: OnTrouble | None = None
) -> Upserted:
    """Read a file or folder into the store; ``on_trouble`` is called for each ad that cannot be read.

    ``name`` is by default made of the file's. A file that cannot be used at all is :class:`data.errors.BadInput`.
    """
    at = at or datetime.now(UTC)
    source = f"import:{source_name(name, path)}"
    done: list[Upserted] = []
    with open_store(settings.database_url) as store:
        for batch in _batches(read_postings(path, source), at, on_trouble):
            done.append(store.upsert(batch, at))
    kinds = ("new", "changed", "unchanged", "reopened")
    return Upserted(*(tuple(id for part in done for id in getattr(part, kind)) for kind in kinds))


def source_name(name: str, path: Path) -> str:
    """The name that a file is imported under; one that a person gave must already be one.

    >>> source_name("", Path("My Jobs (Ohio).csv"))
    'my_jobs_ohio'
    """
    if name:
        if not _NAME.fullmatch(name):
            raise BadInput(f"{name!r} cannot name an import", "", "use small letters, digits, _ and -")
        return name
    return re.sub(r"[^a-z0-9]+", "_", path.resolve().stem.lower()).strip("_")[:40] or "file"


def read_postings(path: Path, source: str) -> Iterator[Found]:
    """Every ad of a file or folder in its order, and a trouble in the place of each that cannot be read."""
    if path.is_dir():
        yield from _folder(path, source)
        return
    head = _head(path)
    if path.suffix.lower() in _PAGES:
        from crawler.importing_pages import read_page

        yield from read_page(path, path.name, source)
    elif head.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        yield from _json(path, head, source)
    else:
        yield from _csv(path, source)


def _folder(folder: Path, source: str) -> Iterator[Found]:
    from crawler.importing_pages import read_page

    found = 0
    for path in filter(_is_meant, sorted(folder.rglob("*"))):
        kind = path.suffix.lower()
        if kind in _PERHAPS:
            yield BadInput(
                "the file was passed over", str(path), "save it as a page (.html), mail (.eml), CSV or JSON Lines"
            )
            continue
        found += 1
        try:
            name = path.relative_to(folder).as_posix()
            yield from read_page(path, name, source) if kind in _PAGES else read_postings(path, source)
        except BadInput as trouble:
            yield trouble
    if not found:
        raise BadInput("the folder holds no saved page, mail, CSV or JSON Lines", str(folder), "check the name")


def _is_meant(path: Path) -> bool:
    """Whether a file of a folder is, or may be, an ad; what a saved page brought along in "page_files" is none."""
    kind = path.suffix.lower()
    perhaps = kind in _PERHAPS and not path.name.startswith(".") and not path.parent.name.endswith("_files")
    return path.is_file() and (perhaps or kind in (*_PAGES, *_TABLES))


def _head(path: Path) -> str:
    """The beginning of a file that is worth reading."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"the file is larger than {LARGEST // 1_000_000} MB", str(path), "split it")
        with path.open("rb") as file:
            head = file.read(8192)
    except FileNotFoundError:
        raise BadInput("the file does not exist", str(path), "check the name") from None
    except OSError as trouble:
        raise BadInput("the file cannot be read", str(path), str(trouble.strerror or trouble)) from trouble
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadInput("the file is not a text", str(path), "save it as CSV or JSON Lines")
    if not head.strip():
        raise BadInput("the file is empty", str(path), "check the name")
    return head.decode("utf-8", "replace")


# ---------------------------------------------------------------- JSON Lines


def _json(path: Path, head: str, source: str) -> Iterator[Found]:
    rows = _array(path) if head.lstrip("\ufeff \t\r\n").startswith("[") else _lines(path)
    for number, row in rows:
        yield row if isinstance(row, MedcoderError) else posting(row, source, path, f"line {number}")


def _array(path: Path) -> Iterator[tuple[int, Any]]:
    """A whole JSON array; its numbers count elements."""
    try:
        yield from enumerate(json.loads(path.read_bytes().decode("utf-8-sig")), 1)
    except (ValueError, RecursionError) as trouble:
        raise BadInput("the file is neither JSON Lines nor a JSON array", str(path), f"correct it: {trouble}") from None


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    with path.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE + 1), b""), 1):
            if len(line) > LONGEST_LINE:
                yield number, BadInput(f"line {number} is longer than {LONGEST_LINE:,} bytes", str(path), "shorten it")
                while line and not line.endswith(b"\n"):
                    line = file.readline(LONGEST_LINE)
            elif line.strip():
                yield number, _object(line, number, path)


def _object(line: bytes, number: int, path: Path) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as trouble:
        return BadInput(f"line {number} is not valid JSON", str(path), f"correct it: {trouble}")


# ---------------------------------------------------------------- CSV


def _csv(path: Path, source: str) -> Iterator[Found]:
    text = _decoded(path.read_bytes())
    csv.field_size_limit(LONGEST_LINE)
    delimiter = max(",;\t|", key=text.partition("\n")[0].count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = {str(name).strip().lower() for name in rows.fieldnames or ()}
        if not columns & set(NAMES["title"]):
            raise BadInput("the file has no column named title", str(path), "name its columns in the first line")
        for row in rows:
            named = {str(key).strip().lower(): value for key, value in row.items() if isinstance(value, str)}
            yield posting(named, source, path, f"line {rows.line_num}")
    except csv.Error as trouble:
        yield BadInput(f"line {rows.line_num} is not valid CSV", str(path), f"correct it: {trouble}")


def _decoded(content: bytes) -> str:
    """UTF-8 or UTF-16 with their marks, else what Excel writes where it does not write UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


# ---------------------------------------------------------------- a row is a posting


def posting(row: Any, source: str, path: Path, where: str) -> Found:
    """One row as a posting; what it lacks is a trouble that names file and line."""
    if not isinstance(row, Mapping):
        return BadInput(f"{where} is not a JSON object", str(path), "each line must be one ad")
    said = {field: _first(row, names) for field, names in NAMES.items()}
    key = said["id"] or said["url"]
    for field, value in (("id", key), ("title", said["title"])):
        if not value:
            return BadInput(f"{where} has no {field}", str(path), f"give it one of {', '.join(NAMES[field])}")
    if not key.isprintable():
        return BadInput(f"the id of {where} holds control characters", str(path), "give it a plain one")
    body = said["description"]
    return RawPosting(
        source=source,
        key=key[:300],
        url=said["url"],
        title=said["title"],
        company=said["company"],
        location=said["location"] or ", ".join(filter(None, (_first(row, ("city",)), _first(row, ("state",))))),
        body=body,
        html=row.get("html") is True or bool(_TAGS.search(body)),
        posted=said["posted"],
        pay=said["pay"] or _jobspy_pay(row),
        employment=said["employment"],
        workplace={"true": "Remote", "false": ""}.get(said["workplace"].lower(), said["workplace"]),
        requisition=said["requisition"],
        snippet_only=len(body) < 200,
        payload=json.dumps(dict(row), ensure_ascii=False, default=str).encode("utf-8", "replace"),
    )


def _first(row: Mapping[str, Any], names: Iterable[str]) -> str:
    """The first of these fields that says something; pandas writes nan for nothing."""
    for name in names:
        value = row.get(name)
        text = "" if value is None or isinstance(value, (dict, list)) else str(value).strip()
        if text and text.lower() not in ("nan", "none", "null", "nat"):
            return text
    return ""


def _jobspy_pay(row: Mapping[str, Any]) -> str:
    """ "$25.0 - $31.0 / hourly" of JobSpy's min_amount, max_amount and interval."""
    low, high, interval = (_first(row, (name,)) for name in ("min_amount", "max_amount", "interval"))
    unit = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}.get(interval, "")
    return f"${low} - ${high or low} / {unit}" if low and unit else ""


def _batches(
    found: Iterator[Found], at: datetime, on_trouble: OnTrouble | None
) -> Iterator[list[tuple[Listing, RawPosting]]]:
    """Listings some at a time; of two ads with one id the first counts."""
    seen: set[str] = set()

    def good() -> Iterator[tuple[Listing, RawPosting]]:
        for one in found:
            if isinstance(one, RawPosting) and one.key in seen:
                one = BadInput(f"a second ad has the id {one.key[:80]!r}", one.source, "give each ad an id of its own")
            if isinstance(one, RawPosting):
                seen.add(one.key)
                yield normalise(one, today=at.date()), one
            elif on_trouble is not None:
                on_trouble(one)

    rows = good()
    while batch := list(islice(rows, BATCH)):
        yield batch
