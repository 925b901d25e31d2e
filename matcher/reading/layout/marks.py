"""What a line begins with: the sign of a bullet or of a heading, and how deep it is set in."""

from __future__ import annotations


def mark(piece: str) -> tuple[bool, bool, int, int]:
    """(is a bullet, is marked as a heading, length of the mark, depth)."""
    if piece.startswith("• "):
        return True, False, 2, 0
    if piece.startswith("# "):
        return False, True, 2, 0
    if piece[:1] == "-" and piece[1:2].isdigit() and (" year" in piece[:9] or " yr" in piece[:9]):
        return True, False, 1, 0  # "-2 years of coding"
    if not piece.startswith(" "):
        size = next((len(mark) for mark in _TICKS if piece.startswith(mark)), 0) if piece[:1] in "[>~" else 0
        return size > 0, False, size, 0
    bare = piece.lstrip(" ")
    indent = len(piece) - len(bare)
    return (True, False, indent + 2, indent // 2) if bare.startswith("• ") else (False, False, indent, indent // 2)


#: What stands for a bullet in plain text: "> CRC", "[ ] CEMC".
_TICKS = ("> ", "~ ", "[ ] ", "[x] ", "[X] ", "[] ")
