"""Text of strangers made fit for a cell: one line, no control characters, and nothing that runs as a formula."""

from __future__ import annotations

import re
import unicodedata

from data import safe

#: The longest text a cell of Excel takes is 32,767 characters.
LONGEST = 32_000

# Signs that make a spreadsheet read a cell as a formula, with the full-width, small and minus forms that some
# programs fold into them.
_SIGNS = "=+\\-@＝﹦＋﹢－﹣−＠﹫"

# "=1+1", "  @SUM(A1)", '"=cmd|' at the start; and "fine;=1+1", "fine, +cmd": a program that splits at another
# separator than ours would begin a new cell there. The apostrophes already there are counted, so that it can be undone.
_FORMULA = re.compile(rf"((?:^|[;,])[\s\"]*)('*)(?=[{_SIGNS}])")
_DEFUSED = re.compile(rf"((?:^|[;,])[\s\"]*)'('*)(?=[{_SIGNS}])")

# The same within a web address, where an apostrophe would break the link: "/jobs/coder,-remote".
_FORMULA_IN_URL = re.compile(rf"[;,](?=[\s\"']*[{_SIGNS}])")

# Invisible characters that words may need: zero-width joiners and the soft hyphen.
_KEPT = "\u200c\u200d\u00ad"

#: Categories of Unicode that no cell needs: control, format, half pairs, private use, unassigned.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def one_line(text: str) -> str:
    """The text on one line: every run of white space one space, no control, format or broken characters.

    >>> one_line("Coder\\tII\\r\\n\\u202eremote\\x1b[31m")
    'Coder II remote'
    """
    clean = text if text.isprintable() else _cleaned(text)
    clean = " ".join(clean.split())
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"


def _cleaned(text: str) -> str:
    return "".join(c for c in safe.one_line(text) if c in _KEPT or unicodedata.category(c) not in _DROPPED)


def defuse(text: str) -> str:
    """One line that no spreadsheet takes for a formula; :func:`restore` is its inverse.

    >>> defuse("=HYPERLINK(1)"), defuse("\\t@x"), defuse("a;=b"), defuse("CPC-A")
    ("'=HYPERLINK(1)", "'@x", "a;'=b", 'CPC-A')
    """
    return _FORMULA.sub(r"\1'\2", one_line(text))


def restore(cell: str) -> str:
    """The text that :func:`defuse` was given.

    >>> restore(defuse("'=1,-2"))
    "'=1,-2"
    """
    return _DEFUSED.sub(r"\1\2", cell)


def defuse_url(url: str) -> str:
    """A web address still good to click; anything that is none is defused as text.

    >>> defuse_url("https://jobs.example/coder,-remote"), defuse_url("javascript:alert(1)")
    ('https://jobs.example/coder%2C-remote', 'javascript:alert(1)')
    """
    line = one_line(url)
    if not is_web(line):
        return defuse(line)
    return _FORMULA_IN_URL.sub(lambda found: "%3B" if found[0] == ";" else "%2C", line)


def is_web(url: str) -> bool:
    """Whether this is an address that a link may carry: http or https, without spaces or quotes."""
    return bool(re.fullmatch(r"https?://[^\s\"'<>\\^`{|}]+", url, re.I))
