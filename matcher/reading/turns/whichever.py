"""Where it only does not matter which of several one holds: "CPC or CCS, we don't care, but you need one of them"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "… but you need one of them", "… but it has to be one of them", "…, only that you hold one"
_ONE_ASKED = guarded(
    r"\b(?:but|only|as long as|so long as|though|just)\b,? ?(?:that )?"
    r"(?:(?:you|they|i|we|everyone|it) (?:do |does |really |definitely )?"
    r"(?:need|needs|must (?:have|hold|be)|ha(?:s|ve) to (?:have|hold|be)|have|hold)|it(?:['’]s got to| must"
    r"| has to) be)"
    r" (?:at least )?one(?: of (?:them|these|those|the (?:two|three))| or the other)?\W*$"
)
# "I don't care if it's a CPC or a CCS as long as it's current", "We don't mind whether it is a CPC or a CCS"
_WHETHER = guarded(
    r"(?:do(?:es)?(?: not|n['’]t) (?:care|mind|matter(?: to us)?)|(?:not|n['’]t) (?:picky|fussy|particular) about) "
    r"(?:if|whether) (?:it['’]s|it is|yours is|that['’]s) [^.;,]{2,40} or (?!not\b)"
)


def whichever(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the word that denies, where only the choice does not matter."""
    asked = _ONE_ASKED.search(low)
    if asked is None and _WHETHER.search(low) is None:
        return tokens
    out = [t for t in tokens if t.kind not in ("not", "no") and (asked is None or t.start < asked.start())]
    named = [t for t in out if t.kind in ("cred", "any", "body", "loose")]
    if not named:
        return tokens
    if all(t.kind == "loose" for t in named):  # "which certification you hold is up to you, but you must hold one"
        out = [t._replace(kind="any", value=("ANY-CODING",)) if t.kind == "loose" else t for t in out]
    listed = range(named[0].start, named[-1].end)
    return [t._replace(kind="or") if t.kind in ("comma", "and") and t.start in listed else t for t in out]
