"""A line that ends in a tag of its own, "CEMC certification - nice to have", and the arrows that stand for a colon."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded
from matcher.reading.layout.headings import Kind, heading_kind, is_facet

_TAG = (
    r"(?:(?:is|are|strongly|highly|very|much|would be|not required but|but not required) )*"
    r"(?:required?|req['’]?d?|preferred|pref['’]?d?|desired|desirable|mandatory|essential|a must|must(?:[- ]have)?"
    r"|(?:a |an |big |real |definite )*(?:plus|bonus|asset|advantage)|(?:nice|good|great|lovely)(?:[- ]to[- ]have)?"
    r"|optional|helpful|welcome|ideal|beneficial|needed|necessary|a nice extra|extra)"
)
# "Coding experience, 1 year - required", "GED: required"
TAG_ONLY = guarded(rf"{_TAG}\W*$", re.I)
_TAGGED = guarded(rf"(?P<what>[^|–—]{{2,70}}?)(?: [-–—]+ | ?[:=] ){_TAG}\W*$", re.I)
# "CRC: P", "CPC - R", "Exp: 2 yrs [R]": by letters of which the ad tells what they mean
_LETTER = guarded(r"[^|]{2,60}(?:(?: [-–—]|:) ?\(?|\s[\[(])(?:(?P<wish>P)|R)[\])]?$")
#: What stands between a label and what it says, beside a colon.
ARROW = r"\s?(?:➜|→|➔|➡|➤|⇒|=>|->|»|>>)\s?"
ARROWS = ("➜", "→", "➔", "➡", "➤", "⇒", "=>", "->", "»", ">>")


def is_tagged(text: str) -> bool:
    """Whether a line says of one thing how firmly it is asked, and so is no heading.

    >>> is_tagged("Spanish - nice to have"), is_tagged("Certifications - preferred"), is_tagged("CRC: a plus")
    (True, False, True)
    """
    found = _TAGGED.match(text) if "-" in text or ":" in text or "–" in text or "—" in text or "=" in text else None
    return found is not None and not is_facet(found["what"]) and not heading_kind(found["what"])


def by_letter(text: str) -> Kind:
    """What a line asks by the letter that it ends in.

    >>> by_letter("CRC: P"), by_letter("HS diploma - R"), by_letter("Medicare Part: D")
    ('preferred', 'requirements', '')
    """
    found = _LETTER.match(text) if text[-2:].strip("()[] ") in ("P", "R") else None
    return "" if found is None else "preferred" if found["wish"] else "requirements"


def has_arrow(head: str) -> bool:
    """Whether an arrow stands where a label may end."""
    return any(arrow in head for arrow in ARROWS)
