"""The text of a résumé: PDF, DOCX, JSON Resume or plain text. Nothing is fetched, and no file can fill the memory."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.errors import BadInput
from data.markup import html_to_text
from data.plaintext import clean_text

#: A résumé of more bytes than this is something else.
LARGEST = 20_000_000
#: A DOCX is a zip: what it may unpack to, so that a zip bomb ends in a sentence.
LARGEST_UNPACKED = 60_000_000
#: Characters of text that are read; forty pages.
LONGEST_TEXT = 200_000
#: Pages of a PDF that are read.
MOST_PAGES = 40


def resume_text(path: Path) -> str:
    """The text of the file at ``path``; :class:`BadInput` says in a sentence why there is none.

    What a file is, is told by its first bytes, not by its name. A JSON Resume becomes its values, one a line.
    """
    content = _content(path)
    if content.startswith(b"%PDF"):
        text = _pdf(content, path)
    elif content.startswith(b"PK"):
        text = _docx(content, path)
    elif (data := _json(content)) is not None:
        text = "\n".join(_values(data))
    else:
        text = _plain(content, path)
    if len("".join(text.split())) < 40:
        raise BadInput(
            "there is hardly any text in the résumé", str(path), "a scanned picture cannot be read; save it as text"
        )
    return clean_text(text[:LONGEST_TEXT])


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"the file has more than {LARGEST // 1_000_000} MB", str(path), "a résumé is smaller")
        return path.read_bytes()
    except FileNotFoundError:
        raise BadInput("the file does not exist", str(path), "check the name") from None
    except OSError as trouble:
        raise BadInput("the file cannot be read", str(path), str(trouble.strerror)) from trouble


def _pdf(content: bytes, path: Path) -> str:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells every flaw of a file that it mends
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BadInput("the PDF is locked with a password", str(path), "save it without one")
        return "\n".join(page.extract_text() for page, _ in zip(reader.pages, range(MOST_PAGES), strict=False))
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
        OSError,
    ) as trouble:
        # pypdf raises whatever a broken file makes of its own code.
        raise BadInput("the PDF is broken", str(path), "save it anew, or as text") from trouble


def _docx(content: bytes, path: Path) -> str:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(item.file_size for item in packed.infolist()) > LARGEST_UNPACKED:
                raise BadInput("the file unpacks to something huge", str(path), "save the résumé anew, or as text")
        document = Document(io.BytesIO(content))
    except (zipfile.BadZipFile, OpcError, LxmlError, KeyError, ValueError, OSError, NotImplementedError) as trouble:
        raise BadInput("the file is no readable DOCX", str(path), "save it anew, or as text") from trouble
    return "\n".join(_docx_lines(document))


def _docx_lines(document: Any) -> Iterator[str]:
    """Paragraphs and tables in the order of the page: many résumés are one big table."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells))
        else:
            yield block.text


def _json(content: bytes) -> Any:
    if not content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"{", b"[")):
        return None
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        return None


def _values(data: Any) -> Iterator[str]:
    """Every text of a JSON Resume; an entry with dates gives them on one line, as a résumé on paper does."""
    if isinstance(data, dict):
        period = [str(data[key]) for key in ("startDate", "endDate") if data.get(key)]
        if len(period) == 1 and data.get("startDate") and data.get("position"):
            period.append("present")
        head = [str(data[key]) for key in ("position", "studyType", "area", "name", "institution") if data.get(key)]
        if period or head:
            yield ", ".join(head) + ("  " + " - ".join(period) if period else "")
        for key, value in data.items():
            if key not in ("startDate", "endDate", "position", "studyType", "area", "name", "institution"):
                yield from _values(value)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value)
    elif isinstance(data, str):
        yield data


def _plain(content: bytes, path: Path) -> str:
    if b"\x00" in content[:4096]:
        raise BadInput(
            "the file is neither PDF, DOCX, JSON Resume nor text", str(path), "save the résumé as one of them"
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return html_to_text(text) if text.lstrip()[:200].lower().startswith(("<!doctype html", "<html")) else text
