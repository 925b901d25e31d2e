"""Items of one line, parted by semicolons, of which one tells of itself alone and the others ask besides."""

from __future__ import annotations

import re
from collections.abc import Iterator

# "3 years accepted in lieu of the CCS; high school diploma; team player", "CPC unless you have 5 years; HS diploma"
_SWAP = re.compile(
    r"\b(?:in (?:lieu|place) of|substitut\w+ for|(?:accepted|taken|count) (?:instead of|for)|unless"
    r"|or [^.;]{3,50} instead)\b(?! (?:it|that|them|this|these|either|each|which|the above)\b)",
    re.I,
)
# "…; candidates without a CPC must earn it in a year; CDEO is a bonus", "…; not certified yet? You get a year; …"
_SOME = re.compile(
    r"(?:candidates?|applicants?|anyone|those|people|persons?|coders|(?:new )?hires|new coders|employees)"
    r" (?:without|lacking|who|not|with no)\b|(?:(?:if )?not (?:yet |already )?|un|non-?)certified\b(?! \$)",
    re.I,
)
# "…; sorry, no apprentices (CPC-A); must hold a CPC and earn the COC within six months"
_REFUSED = re.compile(
    r"(?:(?:sorry|unfortunately|please)(?: note)?,? )?no (?:CPC-A|COC-A|apprentice|biller|CPB|trainee|new grad)", re.I
)
# "…; CPC or four years in lieu of certification", "…; must hold the CPC unless …": these name both sides.
_WHOLE = re.compile(r"\b(?:or|required|must)\b[^;]{3,80}\b(?:in (?:lieu|place) of|instead of|unless)\b", re.I)
# Items that go on with what was said: "…; or two years", "…; if not, …", "…; then one year will do".
_GOES_ON = re.compile(
    r"(?:or|and|but|if|otherwise|then|plus|with(?:out)?|in|each|for|such|this|that|these|those|it|they|any(?:one|body)?"
    r"|else|everyone|everybody|all|others?|only|no|not|none|same|either|where|when|you|we|also|which|a master"
    r"|a bachelor|an associate|\W|[a-h]\)|\d\))(?!\w)",
    re.I,
)
_OFFERED = re.compile(r"\b(?:following|either|one of|any of|options?|choices?|will do|suffices?|enough)\b", re.I)
_SEMICOLON = re.compile(r";\s+")


def around_items(body: str, skip: int) -> Iterator[tuple[int, int]]:
    """Where the items beside one that tells of itself end, and the next begin: (after the sign, after the space)."""
    signs = list(_SEMICOLON.finditer(body, skip))
    if not signs or _OFFERED.search(body, skip):
        return
    begins = [skip, *(m.end() for m in signs)]
    swaps = [bool(_SWAP.search(body, a, b)) for a, b in zip(begins, [*begins[1:], len(body)], strict=True)]
    alone = [bool(_SOME.match(body, a) or _REFUSED.match(body, a)) for a in begins]
    for at, sign in enumerate(signs):
        end = sign.end()
        swap = swaps[at] != swaps[at + 1] and (swaps[at] or len(signs) > 1 or _WHOLE.search(body, end))
        if alone[at + 1] or ((swap or alone[at]) and not _GOES_ON.match(body, end)):
            yield sign.start() + 1, end
