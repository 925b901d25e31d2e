"""Markup to lines with its structure kept: headings, bullets, rows of tables; one block per line."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from data.plaintext import clean_text
from data.tidy import bullet_of, marked, tidy_lines

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
STRONG = frozenset(("b", "strong", "u"))
LISTS = frozenset(("ul", "ol", "menu", "dl"))
CELLS = frozenset(("td", "th"))
SKIPPED = frozenset(("script", "style", "head", "template", "noscript", "svg", "iframe", "object", "title"))
DEEPEST = 2_000


def html_to_text(html: str) -> str:
    """The text of a page or a fragment of one, however broken. Never raises; linear in the length of ``html``.

    >>> html_to_text("<b>Requirements</b><ul><li>CPC<li>2 years</ul>")
    '# Requirements\\n• CPC\\n• 2 years'
    """
    # A lone NUL ends the parse in C, and lone surrogates cannot be encoded for it.
    html = html.replace("\0", " ").encode("utf-8", "replace").decode("utf-8", "replace")
    keep_newlines = not _has_blocks(html)
    if (lines := tidy_lines(html, keep_newlines)) is not None:
        return clean_text("\n".join(lines))
    root = None if _too_deep(html) else LexborHTMLParser(html).root
    if root is None:
        return clean_text(unescape(_ANY_TAG.sub("\n", html)))
    writer = _Writer(keep_newlines)
    writer.walk(root)
    writer.end_line()
    return clean_text("\n".join(writer.lines))


def _has_blocks(html: str) -> bool:
    return bool(_BLOCK_TAG.search(html))


# "<p>", "<br/>", "<li class=…": without any of these the line breaks of the source are all the structure there is.
_BLOCK_TAG = re.compile(r"<(?:p|br|li|div|td|h[1-6])\b", re.I)


def _too_deep(html: str) -> bool:
    """Whether tags nest so deep that a tree of them costs more than it tells (parsers turn quadratic there)."""
    if len(html) < 3 * DEEPEST or html.count("<") < DEEPEST:  # "<p>" is the shortest
        return False
    depth = deepest = 0
    for tag in _ANY_TAG.finditer(html):
        depth += -1 if tag[0][1] == "/" else tag[0][-2] != "/"
        deepest = max(deepest, depth)
    return deepest > DEEPEST


# "<div class=x>", "</p>", "<br/>"; "a < b" is no tag.
_ANY_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


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

    def walk(self, root: Any) -> None:
        """Take every node in document order, and every element once more when it is left; no recursion."""
        node, open_acts = root, []
        while True:
            act = None
            if (tag := node.tag) == "-text":
                self._add(node.text_content or "")
            else:
                if (act := _ACTS.get(tag)) is not None:
                    act(self, True)
                if tag not in SKIPPED and (child := node.child) is not None:
                    open_acts.append(act)
                    node = child
                    continue
            while True:
                if act is not None:
                    act(self, False)
                if not open_acts:  # never ``node == root``: the library compares the markup of both
                    return
                if (following := node.next) is not None:
                    node = following
                    break
                node, act = node.parent, open_acts.pop()

    def end_line(self) -> None:
        self._all_strong, all_strong = True, self._all_strong
        if not self._pieces:  # a block that begins or ends where another does
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        text = text.strip() if self.keep_newlines else " ".join(text.split())
        if text and text.strip("| "):
            self.lines.append(marked(text, self._bullet, all_strong))
            self._bullet = ""

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        if self._all_strong and not self._strong and not text.isspace():
            self._all_strong = False

    def block(self, entering: bool) -> None:
        """A block in a cell of a table only parts words: the row stays one line."""
        if self._row:
            self._pieces.append(" ")
        else:
            self.end_line()

    def item(self, entering: bool) -> None:
        self.end_line()
        if entering:
            self._bullet = bullet_of(self._lists)

    def list(self, entering: bool) -> None:
        self._lists += 1 if entering else -1
        self.block(entering)

    def strong(self, entering: bool) -> None:
        self._strong += 1 if entering else -1

    def heading(self, entering: bool) -> None:
        self.strong(entering)
        self.block(entering)

    def row(self, entering: bool) -> None:
        self.end_line()
        self._row = entering

    def cell(self, entering: bool) -> None:
        if not entering:
            self._pieces.append(" ")
        elif self._pieces:
            self._pieces.append(" | ")


#: What each tag does to the lines; a tag that is not here does nothing.
_ACTS: dict[str, Callable[[_Writer, bool], None]] = {
    **dict.fromkeys(BLOCKS, _Writer.block),
    **dict.fromkeys(LISTS, _Writer.list),
    **dict.fromkeys(STRONG, _Writer.strong),
    **dict.fromkeys(HEADINGS, _Writer.heading),
    **dict.fromkeys(CELLS, _Writer.cell),
    "li": _Writer.item,
    "tr": _Writer.row,
}
