"""A line that is nothing but "plus", "and" or a sign for it: it joins the lines around it, or heads what is wished."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.place import Place

_SIGNS = frozenset(("and", "&", "+", "as well as", "in addition", "together with", "along with", "in addition to"))
_PLUS = frozenset(("plus", "and plus"))
# "2 years of outpatient coding", "CRC within 6 months of hire", "a high school diploma": no mere list of credentials,
# as what is wished often is: "CRC, CPMA"
_TELLS = guarded(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|eight|ten|an?)\+? ?(?:\(\d{1,2}\) ?)?(?:or more |full |\+ )?"
    r"(?:years?|yrs?|months?|mos)\b"
    r"|\b(?:within|required|must|diploma|ged|high school|either|one of|any one|active|current|valid)\b"
)
_WISHES = guarded(r"\b(?:prefer|desir|nice|ideal|helpful|bonus|familiar|knowledge of|comfort)")
# What is wished for is not headed twice.
_AGAIN = guarded(r"\n\W*plus\W*\n")
_YEARS = guarded(r"\b(?:years?|yrs?|months?) ")


def joins_lines(body: str, bullet: bool, place: Place, before: str, after: str, asked: str) -> bool:
    """Whether a line joins what the line ``before`` it asks to what the lines ``after`` it do.

    ``asked`` is all that stands in its section up to there; each in lower case.
    """
    word = body.strip(" :,.-–—()*").lower() or body.strip()
    if word in _SIGNS:
        return True
    if word not in _PLUS or place.kind == "preferred" or not before or not after:
        return False
    if bullet or body.startswith("plus"):
        return True
    if _AGAIN.search(after) or _AGAIN.search(asked):
        return True
    after = after.partition("\n")[0]
    if _WISHES.search(after):
        return False
    if after.startswith("• "):  # a list of its own, which may be one of wishes
        return _YEARS.search(after) is not None and _YEARS.search(asked) is None
    return _TELLS.search(after) is not None
