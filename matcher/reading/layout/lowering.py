"""Lower case of the same length, so that offsets fit both texts."""

from __future__ import annotations

# Curly quotes and the many dashes are one character each, so offsets stay.
_SAME_LENGTH = {"’": "'", "‘": "'", "´": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-", "\u00a0": " "}


def lowered(text: str) -> str:
    """``text`` in lower case with plain quotes and dashes, of the same length, so that offsets fit both."""
    low = text.lower()
    if len(low) != len(text):  # "İ" becomes two characters
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if not low.isascii():
        for odd, plain in _SAME_LENGTH.items():  # nine searches are faster than one str.translate
            if odd in low:
                low = low.replace(odd, plain)
    return low
