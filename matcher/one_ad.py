"""One ad, now: text that a person pasted, a page they saved, or a file of it, read and judged without any store."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from data.errors import BadInput
from data.markup import html_to_text
from data.plaintext import clean_text
from data.records import Listing, Match, Profile, Reading

#: An ad of more bytes than this is something else.
LARGEST = 5_000_000
#: How each system gives its clipboard to a program, in the order of trying.
_PASTE = (("pbpaste",), ("wl-paste", "--no-newline"), ("xclip", "-selection", "clipboard", "-o"),
          ("powershell", "-NoProfile", "-Command", "Get-Clipboard"))  # fmt: skip


def ad_from_file(path: Path) -> str:
    """The text of a file; a missing, binary or huge one is :class:`BadInput`."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"the file has more than {LARGEST // 1_000_000} MB", str(path), "an ad is smaller")
        content = path.read_bytes()
    except FileNotFoundError:
        raise BadInput("the file does not exist", str(path), "check the name") from None
    except OSError as trouble:
        raise BadInput("the file cannot be read", str(path), str(trouble.strerror)) from trouble
    if b"\x00" in content[:4096]:
        raise BadInput("the file is no text", str(path), "save the ad as a web page or as text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def ad_from_clipboard() -> str:
    """What lies on the clipboard; :class:`BadInput` where this system has no way to ask."""
    for command in _PASTE:
        if shutil.which(command[0]):
            done = subprocess.run(command, capture_output=True, timeout=20, check=False)
            return done.stdout.decode("utf-8", "replace")
    raise BadInput("this system gives no program its clipboard", "", "save the ad into a file and name it")


def listing_of(content: str, title: str = "", location: str = "") -> Listing:
    """The ad as a listing of no board; HTML is told by its tags, and without ``title`` the first line is the title."""
    head = content.lstrip()[:2000].lower()
    is_html = head.startswith("<") or any(tag in head for tag in ("<p>", "<div", "<br", "<li>", "</"))
    text = html_to_text(content) if is_html else clean_text(content)
    if len("".join(text.split())) < 20:
        raise BadInput("there is hardly any text in the ad", "", "paste the whole ad, or name a file of it")
    first, _, rest = text.partition("\n")
    if not title and len(first) <= 120 and rest:
        title, text = first.lstrip("#• "), rest
    return Listing("", "this ad", "", title, "", location, text=text)


def read_listing(listing: Listing) -> Reading:
    """The reading of an ad that is in no store."""
    from matcher.reading.read import read  # late: the reader takes a second to load, a wrong name should not

    return read(listing.title, listing.employer, listing.location, listing.text)


def judge(listing: Listing, reading: Reading, people: Iterable[Profile], as_of: date) -> list[tuple[Profile, Match]]:
    """Each person and what the ad means for them, who fits best first; equal ones in the order of their ids."""
    from matcher.index import index_entries
    from matcher.index.rows import Entry
    from matcher.rank import rank

    index = index_entries([Entry(listing, reading, pasted=True)])
    found = [(person, rank(index, person, as_of=as_of, top=None)[0]) for person in people]
    return sorted(found, key=lambda one: (bool(one[1].filtered_by), -one[1].score, one[0].id))
