"""Whether a figure of pay is the least, the most or both: "starting at $24", "up to $31", "Minimum: … Maximum: …"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.money import Figure

_UP_TO = guarded(
    r"\b(?:up to|upto|(?:pay|pays|paying|rate|wage|salary):? to|max(?:imum)?(?: of)?(?: (?:rate|pay|wage"
    r"|salary))?(?: is| of|:)?|high:?|to a max(?:imum)? of|as much as"
    r"|not exceeding|no (?:more|higher) than|capped at|max(?:es)? out at|tops? out at)\s*(?:about "
    r"|around )?$"
)
# "$27.83/hr maximum", "$31 tops"
_AT_MOST = guarded(
    r"\s*(?:(?:/|per|an?)\s*(?:hour|hr|year|yr))?(?:hourly|annually)? ?"
    r"(?:max(?:imum)?|at most|tops?)\b(?!:| (?:\d|\$|off|rate|pay|hourly|salary|of|is|step))"
)
_FROM = guarded(
    r"\b(?<!\d )(?<!hour )(?:min(?:imum)? (?:hir(?:e|ing) )?"
    r"(?:salary|pay|wage|rate)(?: (?:for|of) (?:this|the) (?:job|role|position))?"
    r"(?: is| of)?|low|starting (?:at|from|(?:pay|rate|wage|salary)(?: is|"
    r" of)?)|starts (?:at|from)|start (?:(?:our |new )?(?:coders|people|you|staff) )?at|from|minimum(?: of)?"
    r"|at least|beginning at|begins at|no less than|min)[^\w;,]{0,3}$"
)
_AND_UP = guarded(
    r"\s*(?:dollars\s*)?(?:/?\s*(?:hour|hr|hourly|per hour|an hour|a year|/yr|annually|monthly"
    r"|a month|per month)?\s*)\(?(?:\+(?! ?\$"
    r"| [a-z])|and up|or more"
    r"|and above"
    r"|& up|(?:to|-) commensurate\b|(?:at )?(?:the )?(?:min(?:imum)?|least)\b(?!, mid| ?/)"
    r"|base, (?:and )?more\b"
    r"|(?:to )?(?:start(?:ing)?|begin)\b(?! up))"
)


def bounds(figure: Figure, low: str) -> tuple[float | None, float | None]:
    """The least and the most: "up to $31" has no least, "starting at $24" no most; a single figure is both."""
    before = low[max(0, figure.start - 70) : figure.start]
    if figure.ranged:
        return figure.least, figure.most
    if _UP_TO.search(before) or _AT_MOST.match(low, figure.end):
        return None, figure.most
    if figure.plus or _FROM.search(before) or _AND_UP.match(low, figure.end):
        return figure.least, None
    return figure.least, figure.most
