"""Markup to plain text with its structure kept: headings, bullets, rows; one block per line.

The text is the ground that every quote and offset stands on, so it is made once and never changed afterwards:
``clean_text(clean_text(x)) == clean_text(x)``. A line is ``"# heading"``, ``"• bullet"`` (two spaces more per level of
nesting), a table row (``"cell | cell"``) or a paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import Any
from unicodedata import category

from selectolax.lexbor import LexborHTMLParser

#: Tags after and before which a new line begins.
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
STRONG = frozenset(("b", "strong", "u", *HEADINGS))
LISTS = frozenset(("ul", "ol", "menu", "dl"))
CELLS = frozenset(("td", "th"))
SKIPPED = frozenset(("script", "style", "head", "template", "noscript", "svg", "iframe", "object", "title"))
#: Tags that change anything about the text in or around them.
_SPEAKS = STRONG | LISTS | CELLS | BLOCKS
LONGEST_HEADING = 100
DEEPEST = 2_000


def html_to_text(html: str) -> str:
    """The text of a page or a fragment of one, however broken. Never raises; linear in the length of ``html``.

    >>> html_to_text("<b>Requirements</b><ul><li>CPC<li>2 years</ul>")
    '# Requirements\\n• CPC\\n• 2 years'
    """
    # A lone NUL ends the parse in C, and lone surrogates cannot be encoded for it.
    html = html.replace("\0", " ").encode("utf-8", "replace").decode("utf-8", "replace")
    root = None if _too_deep(html) else LexborHTMLParser(html).root
    if root is None:
        return clean_text(unescape(_ANY_TAG.sub("\n", html)))
    writer = _Writer(keep_newlines=not _has_blocks(html))
    for entering, tag, node in _walk(root):
        writer.visit(entering, tag, node)
    writer.end_line()
    return clean_text("\n".join(writer.lines))


def clean_text(text: str) -> str:
    """``text`` in NFC with plain spaces, one kind of bullet, no control characters and no empty lines.

    >>> clean_text("**Skills**\\r\\n - CPC\\u00a0required\\x07\\n")
    '# Skills\\n• CPC required'
    """
    text = unicodedata.normalize("NFC", text)
    if not text.isascii():  # a bullet makes most texts so; a search costs a tenth of a translation
        text = _ODD.sub(lambda odd: _ODD_CHARACTERS[ord(odd[0])] or "", text)
    if _STRANGE.search(text):
        text = _CONTROLS.sub("", _NEWLINES.sub("\n", text))
    text = text.replace("\t", "   ")
    if "\\" in text:
        text = _ESCAPES.sub("", text)
    rows = text.split("\n")
    lines = [_clean_line(line) for line in (_columned(rows) if "   " in text else rows)]
    return "\n".join(_unwrapped(lines))


# ---------------------------------------------------------------- markup


def _has_blocks(html: str) -> bool:
    return bool(_BLOCK_TAG.search(html))


# "<p>", "<br/>", "<li class=…": without any of these the line breaks of the source are all the structure there is.
_BLOCK_TAG = re.compile(r"<(?:p|br|li|div|td|h[1-6])\b", re.I)


def _too_deep(html: str) -> bool:
    """Whether tags nest so deep that a tree of them costs more than it tells (parsers turn quadratic there)."""
    if html.count("<") < DEEPEST:
        return False
    depth = deepest = 0
    for tag in _ANY_TAG.finditer(html):
        depth += -1 if tag[0][1] == "/" else tag[0][-2] != "/"
        deepest = max(deepest, depth)
    return deepest > DEEPEST


# "<div class=x>", "</p>", "<br/>"; "a < b" is no tag.
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def _walk(root: Any) -> Iterator[tuple[bool, str, Any]]:
    """Every node in document order with its tag, and every element once more when it is left; no recursion."""
    node, tags = root, []
    while True:
        tag = node.tag
        yield True, tag, node
        child = None if tag == "-text" or tag in SKIPPED else node.child
        if child is not None:
            tags.append(tag)
            node = child
            continue
        while True:
            if tag != "-text":
                yield False, tag, node
            if not tags:  # never ``node == root``: the library compares the markup of both
                return
            following = node.next
            if following is not None:
                node = following
                break
            node, tag = node.parent, tags.pop()


class _Writer:
    """Gathers pieces of text into lines, knowing whether all of a line was strong."""

    def __init__(self, keep_newlines: bool) -> None:
        self.lines: list[str] = []
        self.keep_newlines = keep_newlines
        self._pieces: list[str] = []
        self._strong = 0
        self._lists = 0
        self._bullet = ""
        self._all_strong = True
        self._row = False

    def visit(self, entering: bool, tag: str, node: Any) -> None:
        """Take a node; ``entering`` or leaving it."""
        if tag == "-text":
            self._add(node.text_content or "")
            return
        if tag not in _SPEAKS:
            return
        step = 1 if entering else -1
        if tag in STRONG:
            self._strong += step
        if tag in LISTS:
            self._lists += step
        if tag in CELLS:
            self._cell(entering)
        elif tag == "tr":
            self.end_line()
            self._row = entering
        elif tag in BLOCKS and not (self._row and tag != "li"):
            self.end_line()
        elif tag in BLOCKS:
            self._pieces.append(" ")
        if tag == "li" and entering:
            self._bullet = "  " * min(4, max(0, self._lists - 1)) + "• "

    def end_line(self) -> None:
        if not self._pieces:  # a block that begins or ends where another does
            self._all_strong = True
            return
        text = " ".join("".join(self._pieces).split()) if not self.keep_newlines else "".join(self._pieces).strip()
        if text.strip("| "):
            self.lines.append(self._marked(text))
            self._bullet = ""
        self._pieces.clear()
        self._all_strong = True

    def _marked(self, text: str) -> str:
        if self._bullet:
            return self._bullet + text
        if self._all_strong and len(text) <= LONGEST_HEADING and not text.startswith(("#", "•")) and "\n" not in text:
            return "# " + text
        return text

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        if self._all_strong and not self._strong and not text.isspace():
            self._all_strong = False

    def _cell(self, entering: bool) -> None:
        if (entering and any(piece.strip() for piece in self._pieces)) or (entering and self._pieces):
            self._pieces.append(" | ")
        elif not entering:
            self._pieces.append(" ")


# ---------------------------------------------------------------- lines

_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Whatever either of them looks for: most texts hold none, and one search is cheaper than two substitutions.
_STRANGE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
# JobSpy and other exporters of Markdown write "2\-3 years", "3\+ years", "\*".
_ESCAPES = re.compile(r"\\+(?=[-+*_.&#()\[\]!~>|])")
_SPACES = re.compile(r" {2,}")

# Spaces of every width become one; zero-width and direction marks vanish; so do soft hyphens.
_ODD_CHARACTERS: dict[int, str | None] = {
    **dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
    **dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, 0xFEFF, 0xFE0F)),
    **dict.fromkeys(range(0x2066, 0x206A)),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}

_ODD = re.compile(f"[{''.join(map(chr, _ODD_CHARACTERS))}]")

# "- CPC", "* CPC", "· CPC", "o CPC", "➢ CPC", "✅ CPC", "🔹 CPC", "1. CPC", "a) CPC", "(2) CPC": what ads open an
# item with.
_BULLET = re.compile(
    r"( {0,12})(?:[-*+–—•·●○◦▪▫■□◆◇▸►▶➢➤➔→»›‣⁃∙✓✔✅☑✦✧★☆⭐🔹🔸🔷🔶❖❯\uf0b7\uf0a7\uf0d8]{1,2}|o(?= )|\d{1,2}[.)](?= )"
    r"|[a-h]\.(?= [A-Z(])|\(?(?:[a-hA-H]|\d{1,2}|[ivx]{1,4})\)(?= )) ?"
)
# "**Requirements**", "__Requirements:__", "## Requirements", "***"
_MARKDOWN = re.compile(r"(?:#{1,6} (?P<hash>.+)|(?P<mark>\*\*|__)(?P<bold>[^*_\n]{1,98})(?P=mark)(?P<colon>:?))$")
_RULES = "-=_*~#.• "
_RULER = re.compile(r"[-=_*~#.• ]{3,}$")


#: Signs that say something themselves: "➕ CPMA" is a plus.
_MEANT = frozenset("➕")


def _columned(lines: list[str]) -> Iterator[str]:
    """Rows of a table that was set with spaces get bars between their cells; two in a row make a table."""
    gaps = [bool(line and "   " in line.strip() and _GAP.search(line)) for line in lines]
    for index, line in enumerate(lines):
        near = (index and gaps[index - 1]) or (index + 1 < len(lines) and gaps[index + 1])
        if gaps[index] and near and not _BULLET.match(line):
            head = "| " if line.startswith("        ") else ""
            yield head + _GAP.sub(r"\1 | ", line.strip())
        else:
            yield line


# "Education               High school diploma / GED                 Associate's in HIT"
_GAP = re.compile(r"(\S) {3,}(?=\S)")


def _clean_line(line: str) -> str:
    stripped = line.strip()
    if _is_plain(line):
        return _squeezed(stripped.replace("**", ""))
    if not stripped or (stripped[0] in _RULES and _RULER.match(stripped)):
        return ""
    if stripped[0] in "#*_" and (markdown := _MARKDOWN.match(stripped)):
        words = (markdown["hash"] or "").strip("#* ") or ((markdown["bold"] or "") + (markdown["colon"] or "")).strip()
        return "# " + _squeezed(words) if words else ""
    stripped = stripped.replace("**", "") if "**" in stripped else stripped
    if not stripped:
        return ""
    if (
        ord(stripped[0]) > 0x2500
        and stripped[0] not in "•"
        and category(stripped[0]) == "So"
        and stripped[0] not in _MEANT
    ):
        words = _squeezed(stripped[1:].replace("**", ""))
        return "• " + words if words.strip(_RULES) else ""
    bullet = _BULLET.match(line)
    if bullet and bullet.end() < len(line) and not _is_number_or_pay(line, bullet):
        depth = "  " * min(4, len(bullet[1]) // 2)
        words = _squeezed(line[bullet.end() :].replace("**", ""))
        return depth + "• " + words if words.strip(_RULES) else ""
    return _squeezed(stripped)


def _is_plain(line: str) -> bool:
    """Whether a line surely opens with a word: no bullet, no "o ", "a." or "iv)", no sign of Markdown."""
    first = line[:1]
    return first.isascii() and first.isalpha() and line[1:2] not in ". " and ")" not in line[1:5]


def _is_number_or_pay(line: str, bullet: re.Match[str]) -> bool:
    """Whether what looks like a bullet belongs to the words: "-5 % off", "+1 555…"."""
    mark = bullet[0].strip()
    return (
        mark in ("-", "+", "*", "–", "—")
        and not bullet[0].endswith(" ")
        and line[bullet.end() : bullet.end() + 1].isdigit()
    )


def _squeezed(text: str) -> str:
    return (_SPACES.sub(" ", text) if "  " in text else text).strip()


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines without the empty ones; a paragraph that its writer broke at a fixed width becomes one line again."""
    full = [len(line) for line in lines if len(line) > 60]
    wrapped = len(full) >= 4 and max(full) <= 100
    out: list[str] = []
    for line in lines:
        if out and line and (wrapped or out[-1].endswith(_HANGS)) and _goes_on(out[-1], line):
            out[-1] += " " + line.strip()
        elif line:
            out.append(line)
    return out


# "… one year of physician coding with an": nothing ends like this.
_HANGS = (" a", " an", " the", " of", " with", " in", " to", " for", " from", " at least", " your", " our", " its")


def _goes_on(before: str, line: str) -> bool:
    """Whether ``line`` is the rest of the paragraph that ``before`` broke off."""
    if line.startswith(("#", "•", "  ")) or before.startswith("# ") or before.endswith(":"):
        return False
    if before.endswith(_HANGS) and not before.startswith("•"):
        return True
    last = before[before.rfind("\n") + 1 :]
    return line[0].islower() or line[0] in "(&" or (len(last) > 55 and not last.endswith((".", ":", "!", "?", ";")))
