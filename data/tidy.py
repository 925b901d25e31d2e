"""Markup that is well formed to begin with, as most ads are: its lines without a parser, the same as from its tree.

Only what HTML leaves as it is written is taken: tags of text, each closed in its turn, no block within words, items in
lists. Anything that a parser would move, close or read otherwise is left to one, and to :mod:`data.markup`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from html import unescape

LONGEST_HEADING = 100
DEEPEST = 20

#: Each element as one small letter where it begins and a capital where it ends; ``r`` is a break.
_LETTERS = {
    "p": "p", "div": "d", "ul": "u", "ol": "o", "li": "l", **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "h"),
    "a": "k", "b": "b", "strong": "s", "u": "v", "i": "i", "em": "e", "span": "n", "font": "f",
}  # fmt: skip
_WORDS = ("bB", "sS", "vV", "iI", "eE", "nN", "fF", "kK")
_BREAKS = frozenset("rpPdDuUoOlLhH")
_STRONG = dict.fromkeys("bsvh", 1) | dict.fromkeys("BSVH", -1)
_LISTS = dict.fromkeys("uo", 1) | dict.fromkeys("UO", -1)
# 'p class="x"', "/p": a tag between its brackets, with attributes that hold none.
_TAG = re.compile(r"""(/?)([a-z]+[1-6]?)(?:\s+[a-z-]+="[^"<>]*")*\s?""")
_TAGS = re.compile("<([^<>]*)>")
# A list with its items, once nothing else is left in them.
_EMPTY_LIST = re.compile(r"u\.*U|o\.*O")
_LINK_IN_LINK = re.compile("k[^K]*k")
# "R&D", "&nbsp", "&#8;": an ampersand before anything but the name or the number of a character that prints.
_UNSURE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|apos|nbsp|bull|middot|hellip|[lr][sd]quo|[mn]dash|reg|trade|copy|eacute|rarr"
    r"|#(?:3[2-9]|[4-9]\d|1[6-9]\d|[2-9]\d\d|[1-9]\d{3})|#x(?:2[0-9A-Fa-f]|[aA]0|20[0-9A-Fa-f]{2}));)"
)
_ODD_SPACES = "\t\f\v\x1c\x1d\x1e\x1f"


def tidy_lines(html: str, keep_newlines: bool) -> list[str] | None:
    """The lines of well-formed markup; None for what needs a parser.

    >>> tidy_lines('<p class="x"><b>Skills</b></p><ul><li>R&amp;D</li></ul>', False)
    ['# Skills', '• R&D']
    >>> [tidy_lines(it, False) for it in ("<p>one<p>two", "<b><p>moved</p></b>", "a < b")]
    [None, None, None]
    """
    if not keep_newlines:
        html = html.replace("\n", " ")
    parts = _TAGS.split(html)
    texts, letters = parts[::2], list(map(_letter, parts[1::2]))
    if html.count("<") != len(letters) or "" in letters or "\r" in html or not _nests(code := "".join(letters)):
        return None
    odd = any(map(html.__contains__, _ODD_SPACES))
    plain = not (keep_newlines or odd or "&" in html or "  " in html) and html.isascii()
    if "&" in html:
        if _UNSURE.search("<".join(texts)):
            return None
        texts = list(map(unescape, texts))
    return _lines(texts, code, _said_plainly if plain else partial(_said, keep_newlines=keep_newlines, odd=odd))


def marked(text: str, bullet: str, all_strong: bool) -> str:
    """A line's text behind its bullet, or as a heading where all of it is strong."""
    if bullet:
        return bullet + text
    if all_strong and len(text) <= LONGEST_HEADING and not text.startswith(("#", "•")) and "\n" not in text:
        return "# " + text
    return text


@lru_cache(64)
def bullet_of(depth: int) -> str:
    """The bullet of an item in so many lists."""
    return "  " * min(4, max(0, depth - 1)) + "• "


@lru_cache(2048)  # boards write the same few tags again and again
def _letter(tag: str) -> str:
    """The letter of a tag between its brackets; ``""`` for one that needs a parser."""
    if tag in ("br", "br/", "br /"):
        return "r"
    if not (found := _TAG.fullmatch(tag)):
        return ""
    letter = _LETTERS.get(found[2], "")
    return letter.upper() if found[1] else letter


def _nests(code: str) -> bool:
    """Whether each tag stands where it may: pairs go, the innermost first, until nothing is left."""
    if _LINK_IN_LINK.search(code):
        return False
    code = _stripped(code.replace("r", ""), lambda left: _without(left, _WORDS))
    code = _without(code, ("pP", "hH"))
    return not _stripped(code, lambda left: _EMPTY_LIST.sub("", _without(left, ("dD",)).replace("lL", ".")))


def _stripped(code: str, strip: Callable[[str], str]) -> str:
    """What is left when nothing more goes, or when all is nested deeper than any ad is."""
    for _ in range(DEEPEST):
        before, code = code, strip(code)
        if code == before:
            break
    return code


def _without(code: str, pairs: Sequence[str]) -> str:
    for pair in pairs:
        code = code.replace(pair, "")
    return code


def _lines(texts: Sequence[str], code: str, say: Callable[[Sequence[str]], str]) -> list[str]:
    lines: list[str] = []
    line: list[str] = []
    since = strong = lists = 0
    bullet, all_strong = "", True
    for at, text in enumerate(texts):
        if not text:
            continue
        ends, stronger, deeper, item = _turn(code[since:at])
        since = at
        if ends and line:
            if said := say(line):
                lines.append(marked(said, bullet, all_strong) if bullet or all_strong else said)
                bullet = ""
            line, all_strong = [], True
        if item is not None:
            bullet = bullet_of(lists + item)
        strong, lists = strong + stronger, lists + deeper
        line.append(text)
        if all_strong and not strong and not text.isspace():
            all_strong = False
    if said := say(line):
        lines.append(marked(said, bullet, all_strong))
    return lines


def _said(line: Sequence[str], keep_newlines: bool, odd: bool) -> str:
    """What a line says, its words one space apart; ``""`` where it is nothing but bars."""
    text = "".join(line).strip(None if keep_newlines else " ")
    if not keep_newlines and (odd or "  " in text or not text.isascii()):
        text = " ".join(text.split())
    return text if text.strip("| ") else ""


def _said_plainly(line: Sequence[str]) -> str:
    """The same where all of the markup is ASCII that nowhere has two spaces: within one piece are none to squeeze."""
    text = line[0].strip(" ") if len(line) == 1 else ""
    return text if text[:1] not in ("", "|") else _said(line, False, False)


@lru_cache(2048)
def _turn(letters: str) -> tuple[bool, int, int, int | None]:
    """What the tags between two texts say: whether a line ends, how much deeper all is in strong words and in lists,
    and how much deeper in lists an item began, if one did."""
    item, lists = None, 0
    for letter in letters:
        lists += _LISTS.get(letter, 0)
        if letter == "l":
            item = lists
    strong = sum(_STRONG.get(letter, 0) for letter in letters)
    return not _BREAKS.isdisjoint(letters), strong, lists, item
