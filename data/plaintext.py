"""Plain text of one shape, whoever wrote it: one block per line, one kind of bullet, no odd characters.

The text is the ground that every quote and offset stands on, so it is made once and never changed afterwards:
``clean_text(clean_text(x)) == clean_text(x)``. A line is ``"# heading"``, ``"• bullet"`` (two spaces more per level of
nesting), a table row (``"cell | cell"``) or a paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from unicodedata import category

from data.blocks import with_heads
from data.columns import columned
from data.pictured import with_pictured_heads
from data.run_on.lines import with_breaks
from data.run_on.marks import BETWEEN, BULLETS, listed
from data.wrapped import unwrapped


def clean_text(text: str) -> str:
    """``text`` in NFC with plain spaces, one kind of bullet, no control characters and no empty lines.

    >>> clean_text("**Skills**\\r\\n - CPC\\u00a0required\\x07\\n")
    '# Skills\\n• CPC required'
    """
    cleaned = ""
    for _ in range(_ROUNDS):
        cleaned, parted = _clean(text)
        # A line that was parted from another may be a row of items, or be taken for one that was broken at a width.
        if cleaned == text or not (parted or any(cleaned.count(mark) > 2 for mark in BETWEEN)):
            break
        text = cleaned
    return cleaned


#: In as many goes a text becomes one that nothing changes any more.
_ROUNDS = 5


def _clean(text: str) -> tuple[str, bool]:
    """A text gone through once, and whether lines were parted in it, so that another time may change it again."""
    # Most is only looked for, which goes twice as fast in a text of one byte a sign.
    if not (bare := _bare_ascii(text)):
        bare = text = _made_ordinary(text)
    if "\\" in bare:
        bare = text = _ESCAPES.sub("", text)
    # No line holds more of what parts labels than the whole text does.
    if bare.count(":") - bare.count(": ") > 2 and any(map(_runs_together, text.split("\n"))):
        bare = text = _GLUED.sub("\n", text)
    if any(bare.count(mark) > 2 for mark in (f" {_BARE} ", *BULLETS, *BETWEEN)):
        bare = text = _listed(text)
    headed = with_heads(text if bare.isascii() else with_pictured_heads(text))
    lines = unwrapped(_cleaned(headed, bare if headed is text else headed))
    whole = "\n".join(lines)
    cleaned = "\n".join(map(with_breaks, lines))
    return cleaned, cleaned != whole


def _cleaned(text: str, bare: str) -> list[str]:
    """The lines of an ordinary text, each clean; where nothing is to be squeezed only those that are not clean yet."""
    if "  " in bare or "**" in bare or " \n" in bare or bare.endswith(" "):
        rows = text.split("\n")
        return list(map(_clean_line, columned(rows, _BULLET.match) if "   " in text else rows))
    return _UNCLEAN.sub(lambda line: "\n" + _clean_line(line[0][1:]), "\n" + text)[1:].split("\n")


# A line that opens neither with a word nor with a bullet of ours: "2 years", "- CPC", "o CPC", "a) CPC", "# Skills #".
_UNCLEAN = re.compile(r"\n(?!• [^\W_]|[A-Za-z][^. )\n](?!.{0,2}\)))[^\n]*")


def _runs_together(line: str) -> bool:
    """Whether the labels of a form lost the breaks before them: "…diplomaExperience:2 yearsLicensure Required:CPC"."""
    return len(line) > 60 and line.count(":") - line.count(": ") > 2 and bool(_GLUED.search(line))


# "High school or GEDEducation Preferred:Bachelor's", "CPC, COSCPreferred Licenses:CIC", "…classifiedPay Band:4"
_GLUED = re.compile(
    r"(?<=[A-Za-z0-9).])(?=(?:Minimum |Required |Preferred |Desired )?(?:Education|Experience|Licensure|Licenses?"
    r"|Certifications?|Credentials?|Skills|Software|Shift|Schedule|Department|Location"
    r"|(?:Job|Position|Employment|Work|Pay)(?= [A-Z]))(?:[/&, ]{1,3}[A-Z][a-z]{1,15}| and| or){0,4}:)"
)


def _listed(text: str) -> str:
    """A text with the lists in its lines parted; rows of a table stand beside others and stay."""
    lines = text.split("\n")
    barred = ["|" in line for line in lines]
    beside = [before or after for before, after in zip((False, *barred), (*barred[1:], False), strict=False)]
    cells = zip(lines, barred, beside, strict=True)
    return "\n".join(line if row and near else listed(line) for line, row, near in cells)


def _bare_ascii(text: str) -> str:
    """A text with a sign of one byte for each bullet; ``""`` where more than ASCII that prints is beside them."""
    bare = text.replace("•", _BARE)
    plain = bare.isascii() and _BARE not in text and not bare.encode("ascii").translate(None, _PLAIN)
    return bare if plain else ""


def _made_ordinary(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if _is_ordinary(text):
        return text
    text = _ODD.sub(lambda odd: _ODD_CHARACTERS[ord(odd[0])] or "", text)
    return _CONTROLS.sub("", _NEWLINES.sub("\n", text)).replace("\t", "   ")


_BARE = "\x7f"  # no text that was made ordinary holds it
_PLAIN = bytes((0x0A, *range(0x20, 0x80)))
_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# JobSpy and other exporters of Markdown write "2\-3 years", "3\+ years", "\*".
# The search begins where a row of them does, and never gives one back: a long row is gone through once.
_ESCAPES = re.compile(r"(?<!\\)\\++(?=[-+*_.&#()\[\]!~>|])")
_SPACES = re.compile(r" {2,}")

# Spaces of every width become one; zero-width and direction marks vanish; so do soft hyphens.
_ODD_CHARACTERS: dict[int, str | None] = {
    **dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
    **dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, 0xFEFF, 0xFE0F)),
    **dict.fromkeys(range(0x2066, 0x206A)),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}

_ODD = re.compile(f"[{''.join(map(chr, _ODD_CHARACTERS))}]")


def _is_ordinary(text: str) -> bool:
    """Whether nothing stands in ``text`` that is to be replaced: what prints, save one mark, and plain line breaks.

    Most texts are so, and this costs a tenth of one search for the characters themselves.
    """
    return text.replace("\n", "").isprintable() and "\ufe0f" not in text


# "- CPC", "* CPC", "· CPC", "o CPC", "➢ CPC", "✅ CPC", "🔹 CPC", "1. CPC", "a) CPC", "(2) CPC": what ads open an
# item with.
_BULLET = re.compile(
    r"( {0,12})(?:[-*+–—•·●○◦▪▫■□◆◇▸►▶➢➤➔→>»›‣⁃∙✓✔✅☑✦✧★☆⭐🔹🔸🔷🔶❖❯\uf0b7\uf0a7\uf0d8]{1,2}|o(?= )|\d{1,2}[.)](?= )"
    r"|[a-h]\.(?= [A-Z(])|\(?(?:[a-hA-H]|\d{1,2}|[ivx]{1,4})\)(?= )) ?"
)
# "**Requirements**", "__Requirements:__", "## Requirements", "***"
_MARKDOWN = re.compile(r"(?:#{1,6} (?P<hash>.+)|(?P<mark>\*\*|__)(?P<bold>[^*_\n]{1,98})(?P=mark)(?P<colon>:?))$")
# "*What you need*", "~ Must have ~", "--- REQUIRED ---", ">> Must haves <<": a short line in a frame; not "*All times
# Eastern.*"
_FRAMED = re.compile(
    r"(?P<mark>[*_](?=[^\W_])|~{1,3} ?|={1,6} ?|-{2,6} ?|[–—] ?|>{2,4} ?|« ?|\+{2,4} ?)"
    r"(?P<words>[A-Za-z][^*~=_\n|]{2,58}[\w:?)])(?: ?(?:[*~=_–—-]{1,6}|<{2,4}|»|\+{2,4}))$"
)
# "-OR-", "- and -", "--OR--", "***or***": a word that joins the lines around it.
_JOINING = re.compile(r"[-=_*~–—/(\[ ]{1,6}(or|and|and/or)[-=_*~–—/)\] ]{1,6}[:.]?", re.I)
_RULES = "-=_*~#.• "
_RULER = re.compile(r"[-=_*~#.• ]{3,}$")


#: Signs that say something themselves: "➕ CPMA" is a plus.
_MEANT = frozenset("➕")


def _clean_line(line: str) -> str:
    if line.startswith("• ") and line[2:3].isalnum():  # as the lines of a page come
        return "• " + _squeezed(line[2:].replace("**", "")) if "**" in line or "  " in line else line.rstrip()
    stripped = line.strip()
    if _is_plain(line):
        return _squeezed(stripped.replace("**", ""))
    if not stripped or (stripped[0] in _RULES and _RULER.match(stripped)):
        return ""
    if stripped[0] in "#*_" and (markdown := _MARKDOWN.match(stripped)):
        return _marked_down(markdown)
    if stripped[-1] in "*_~=-–—<»+" and (framed := _FRAMED.match(stripped)):
        return ("" if framed["mark"] in "*_" else "# ") + _squeezed(framed["words"])
    stripped = stripped.replace("**", "")
    if not stripped:
        return ""
    if joining := _JOINING.fullmatch(stripped):
        return joining[1]
    if stripped[0] == "|":
        return _squeezed(_without_frame(stripped))
    if _is_picture(stripped[0]):
        return _item("• ", stripped[1:])
    bullet = _BULLET.match(line)
    if bullet and bullet.end() < len(line) and not _is_number_or_pay(line, bullet) and not _COUNTED.match(line):
        return _item("  " * min(4, len(bullet[1]) // 2) + "• ", line[bullet.end() :])
    return _squeezed(stripped)


def _without_frame(row: str) -> str:
    """A row of a Markdown table without the bars at both its ends: "| Education | HS |", but "| Coder I | Coder II"."""
    for _ in range(_DEEPEST):
        if row.count("|") < 3 or not row[0] == row[-1] == "|":
            break
        row = row[1:-1].strip()
    return row


#: No table has more empty cells at both its ends: a row of nothing but bars is no table.
_DEEPEST = 3


def _marked_down(heading: re.Match[str]) -> str:
    words = (heading["hash"] or "").strip("#* ") or ((heading["bold"] or "") + (heading["colon"] or "")).strip()
    return "# " + _squeezed(words) if words else ""


def _item(bullet: str, rest: str) -> str:
    words = _squeezed(rest.replace("**", ""))
    return bullet + words if words.strip(_RULES) else ""


def _is_picture(first: str) -> bool:
    """Whether a line opens with a picture, which is a bullet: "🏥 CPC required"."""
    return ord(first) > 0x2500 and category(first) == "So" and first not in _MEANT


def _is_plain(line: str) -> bool:
    """Whether a line surely opens with a word: no bullet, no "o ", "a." or "iv)", no sign of Markdown."""
    first = line[:1]
    return first.isascii() and first.isalpha() and line[1:2] not in ". " and ")" not in line[1:5]


def _is_number_or_pay(line: str, bullet: re.Match[str]) -> bool:
    """Whether what looks like a bullet belongs to the words: "-5 % off", "+1 555…"; not in "-2 years of coding"."""
    mark = bullet[0].strip()
    return (
        not _YEARS.match(line, bullet.end())
        and mark in ("-", "+", "*", "–", "—", ">")
        and not bullet[0].endswith(" ")
        and line[bullet.end() : bullet.end() + 1].isdigit()
    )


# "… at least two / (2) years of coding": the rest of a number.
_COUNTED = re.compile(r"\s*\(\d{1,2}\) (?:years?|yrs?|months?|weeks|days)\b")
_YEARS = re.compile(r"\d{1,2}\+? ?(?:years?|yrs?|months?)\b", re.I)


def _squeezed(text: str) -> str:
    return (_SPACES.sub(" ", text) if "  " in text else text).strip()
