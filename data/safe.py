"""A stranger's text made harmless for a terminal: no escape sequences, no control characters, no reversed reading."""

from __future__ import annotations

import re

# "\x1b[31mred", "\x1b]0;title\x07", "\x9b2J": sequences go as a whole, so that "[31m" does not stay behind.
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,16}[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]{0,4096}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]{0,16}[0-~]"
)

# NUL, bell, backspace, carriage return; DEL and C1; "\u202e" turns a line around; half a surrogate pair cannot be
# printed at all. Tab and line feed stay.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

_LINE_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def terminal(text: str) -> str:
    r"""The text without anything that could steer a terminal; line breaks and tabs stay.

    >>> terminal("\x1b[31mred\x1b[0m\r\nnext\x07")
    'red\nnext'
    """
    if text.isprintable():  # none of what goes is printable, and most short texts hold none of it
        return text
    return _CONTROL.sub("", _LINE_BREAK.sub("\n", _SEQUENCE.sub("", text)))


def one_line(text: str) -> str:
    r"""As :func:`terminal`, and on one line with single spaces.

    >>> one_line("  Coder\n\tII \x1b[2J")
    'Coder II'
    """
    return " ".join(terminal(text).split())
