"""Records to columns and back. JSON is kept in ASCII and texts as compressed bytes, so that no text of a stranger,
not even one with NULs or half a surrogate pair, is refused by either database."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any

from data.records import (
    Finding,
    Listing,
    Pay,
    RawPosting,
    Reading,
    RunReport,
    SourceHealth,
)
from data.requirements_json import requirements_from_json, requirements_to_json

#: Where a listing is and when it was posted is not what it says: boards that print "30+ days ago" would else
#: bring a new version every night.
_NOT_SAID = frozenset(("source", "key", "url", "posted"))

#: Of compression: two thirds of the time of the usual one for a twentieth more room.
_LEVEL = 1
#: What zlib keeps of its window for what is to come.
_LOOKAHEAD = 262
#: The fields of a listing that its document keeps; its text lies apart.
_KEPT = tuple(f.name for f in fields(Listing) if f.name != "text")
_kept_of = attrgetter(*_KEPT)
#: The fields of a raw posting that its line of JSON keeps, but for the body.
_RAW_HEAD = tuple(f.name for f in fields(RawPosting) if f.name not in ("payload", "body"))
_raw_head_of = attrgetter(*_RAW_HEAD)
#: What a raw posting's line says in place of a body that stands in the payload.
_BODY_AT = "body_at"
#: By so many signs a body is looked for.
_OPENING = 24
_PRINTED = bytes(range(0x20, 0x7F))
_DECODER = json.JSONDecoder()
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def instant(at: datetime) -> str:
    """An instant as a text of one width, so that texts sort as instants do; a naive one is a ValueError."""
    if at.tzinfo is None:
        raise ValueError(f"an instant needs its time zone: {at!r}")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def maybe_instant(at: datetime | None) -> str | None:
    """As :func:`instant`; None stays None."""
    return None if at is None else instant(at)


def moment(text: str) -> datetime:
    """The inverse of :func:`instant`."""
    return datetime.fromisoformat(text)


def maybe_moment(text: str | None) -> datetime | None:
    """As :func:`moment`; None stays None."""
    return None if text is None else datetime.fromisoformat(text)


def dump(value: Any) -> str:
    """JSON in ASCII, keys sorted: same value, same text."""
    return _ENCODER.encode(value)


def load(text: str) -> Any:
    """The inverse of :func:`dump`."""
    return json.loads(text)


def encoded(text: str) -> bytes:
    """A text as bytes, made once for its names and its body; any str at all, also one that is not valid Unicode."""
    return text.encode("utf-8", "surrogatepass")


def pack(text: bytes) -> bytes:
    """A text of :func:`encoded`, compressed."""
    # A window no larger than the text finds the same repeats; the largest would have to be cleared for each text.
    window = min(15, max(9, (len(text) + _LOOKAHEAD).bit_length()))
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, window, max(6, window - 7))
    return packer.compress(text) + packer.flush()


def unpack(body: bytes) -> str:
    """The text of :func:`pack`."""
    return zlib.decompress(body).decode("utf-8", "surrogatepass")


def digest(text: bytes) -> str:
    """The name of a text of :func:`encoded`: 32 hex digits of BLAKE2b."""
    from hashlib import blake2b  # late: it loads OpenSSL, which nobody who only reads needs

    return blake2b(text, digest_size=16).hexdigest()


def storable(text: str) -> str:
    """A short text as either database takes it: without NULs and halves of surrogate pairs."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


# ---------------------------------------------------------------- listings


def listing_doc(listing: Listing) -> dict[str, Any]:
    """A listing without its text as a JSON object; fields that say nothing are left out."""
    doc: dict[str, Any] = dict(zip(_KEPT, _kept_of(listing), strict=True))
    doc["posted"] = listing.posted.isoformat() if listing.posted else None
    doc["pay"] = _pay_doc(listing.pay)
    return {name: value for name, value in doc.items() if value not in ("", None, (), False)}


def listing_from(doc: Mapping[str, Any], text: str) -> Listing:
    """The inverse of :func:`listing_doc`; fields of a later medcoder are passed over."""
    known: dict[str, Any] = {name: value for name, value in doc.items() if name in _KEPT}
    if posted := known.get("posted"):
        known["posted"] = date.fromisoformat(posted)
    if pay := known.get("pay"):
        known["pay"] = Pay(**pay)
    known["employment"] = tuple(known.get("employment", ()))
    return Listing(**{"url": "", "title": "", "employer": "", **known, "text": text})


def fingerprint(doc: Mapping[str, Any], text: bytes) -> str:
    """Of what a listing says, by its document and text: words, place, pay and kind; not its address nor its date."""
    said = {name: value for name, value in doc.items() if name not in _NOT_SAID}
    return digest(dump(said).encode("ascii") + b"\n" + text)


def _pay_doc(pay: Pay | None) -> dict[str, Any] | None:
    return None if pay is None else {f.name: getattr(pay, f.name) for f in fields(pay)}


# ---------------------------------------------------------------- raw postings


def raw_body(raw: RawPosting) -> bytes:
    """A raw posting as one compressed blob: a line of JSON, then the payload.

    A body that the payload holds as a string of JSON is not told again: the line says where it begins.
    """
    doc: dict[str, Any] = dict(zip(_RAW_HEAD, _raw_head_of(raw), strict=True))
    doc["fetched_at"] = maybe_instant(raw.fetched_at)
    doc["facts"] = dict(raw.facts)
    if (at := _body_at(raw)) is not None:
        return pack(dump(doc | {_BODY_AT: at}).encode("ascii") + b"\n" + raw.payload)
    # Its longest field by a way of its own; in the order of the keys it is the first.
    return pack(b'{"body":' + quoted(raw.body) + b"," + dump(doc).encode("ascii")[1:] + b"\n" + raw.payload)


def quoted(text: str) -> bytes:
    """A text as :func:`dump` writes it, sign by sign; one that is plain but for its breaks and quotes at once.

    >>> quoted('<p class="x">') == dump('<p class="x">').encode()
    True
    """
    if text.isascii():
        plain = text.encode("ascii").replace(b"\\", b"\\\\").replace(b'"', b'\\"')
        plain = plain.replace(b"\n", b"\\n").replace(b"\r", b"\\r").replace(b"\t", b"\\t")
        if not plain.translate(None, _PRINTED):
            return b'"' + plain + b'"'
    return dump(text).encode("ascii")


def raw_from(body: bytes) -> RawPosting:
    """The inverse of :func:`raw_body`; fields of a later medcoder are passed over."""
    head, _, payload = zlib.decompress(body).partition(b"\n")
    doc = load(head.decode("ascii"))
    if _BODY_AT in doc:
        doc["body"] = _DECODER.raw_decode(payload.decode("utf-8"), doc[_BODY_AT])[0]
    doc["fetched_at"] = maybe_moment(doc.get("fetched_at"))
    names = {f.name for f in fields(RawPosting)}
    return RawPosting(**{name: value for name, value in doc.items() if name in names}, payload=payload)


def _body_at(raw: RawPosting) -> int | None:
    """Where in the payload, in its signs, the string begins that is the body; None where there is none."""
    if not raw.body:
        return None
    try:
        payload = raw.payload.decode("utf-8")
        for ascii_only in (True, False):
            opening = json.dumps(raw.body[:_OPENING], ensure_ascii=ascii_only)[:-1]
            if (found := payload.find(opening)) >= 0 and _DECODER.raw_decode(payload, found)[0] == raw.body:
                return found
    except ValueError:  # no text, or a quote of which no string begins
        pass
    return None


# ---------------------------------------------------------------- readings


def reading_body(reading: Reading) -> bytes:
    """A reading without its text as a compressed blob."""
    doc = {
        "requirements": requirements_to_json(reading.requirements),
        "evidence": [[f.field, f.value, f.quote, f.start] for f in reading.evidence],
        "doubts": list(reading.doubts),
    }
    return pack(dump(doc).encode("ascii"))


def reading_from(body: bytes, text: str) -> Reading:
    """The inverse of :func:`reading_body`."""
    doc = load(zlib.decompress(body).decode("ascii"))
    evidence = tuple(Finding(*found) for found in doc["evidence"])
    return Reading(requirements_from_json(doc["requirements"]), evidence, tuple(doc["doubts"]), text)


# ---------------------------------------------------------------- nights


def health_doc(health: SourceHealth) -> dict[str, Any]:
    """The health of a source as a JSON object."""
    doc = {f.name: getattr(health, f.name) for f in fields(health)}
    return doc | {"at": maybe_instant(health.at)}


def health_from(doc: Mapping[str, Any]) -> SourceHealth:
    """The inverse of :func:`health_doc`; fields of a later medcoder are passed over."""
    names = {f.name for f in fields(SourceHealth)}
    known = {name: value for name, value in doc.items() if name in names}
    return SourceHealth(**known | {"at": maybe_moment(doc.get("at"))})


def report_doc(report: RunReport) -> dict[str, Any]:
    """The report of a round as a JSON object."""
    doc = {f.name: getattr(report, f.name) for f in fields(report)}
    doc["started"], doc["finished"] = instant(report.started), maybe_instant(report.finished)
    doc["sources"] = [health_doc(health) for health in report.sources]
    return doc | {"counts": dict(report.counts), "troubles": list(report.troubles)}


def report_from(doc: Mapping[str, Any]) -> RunReport:
    """The inverse of :func:`report_doc`; fields of a later medcoder are passed over."""
    names = {f.name for f in fields(RunReport)}
    known = {name: value for name, value in doc.items() if name in names}
    known["started"], known["finished"] = moment(doc["started"]), maybe_moment(doc.get("finished"))
    known["sources"] = tuple(health_from(health) for health in doc.get("sources", ()))
    return RunReport(**known | {"troubles": tuple(doc.get("troubles", ()))})
