"""Words that turn somebody away and mean another thing where they stand: "not for profit", "excluded services"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue


def refuses_nobody(low: str, cue: Cue) -> bool:
    """Whether a word that turns away is not meant so: it only tells of what kind a thing is.

    >>> refuses_nobody("edits for excluded services", Cue(10, 18, "reject"))
    True
    >>> refuses_nobody("apprentices are excluded from this", Cue(16, 24, "reject"))
    False
    """
    if low.endswith("not for", cue.start, cue.end):
        return _NO_PERSON.match(low, cue.end) is not None
    if low.startswith(_VERBS, cue.start) and _AS_NOUN.search(low, max(0, cue.start - 30), cue.end):
        return _NOUN_ENDS.match(low, cue.end) is not None
    if low.endswith("excluded", cue.start, cue.end) and _BY_LAW.match(low, cue.end):
        return True
    if low.startswith(_KINDS, cue.start) and " " not in low[cue.start : cue.end]:
        return _OF_A_THING.match(low, cue.end) is not None and not _IS.search(low, 0, cue.start)
    return False


# "not for profit", "not for the faint of heart", "not for everyone"
_NO_PERSON = guarded(r"[- ](?:profit|everyone|everybody|the (?:faint|timid|weak|shy|lazy)|sale|resale|nothing|long)\b")
_VERBS = ("rejects", "refuses", "declines")
# "Works claim rejects", "payer rejects and denials"
_AS_NOUN = guarded(
    r"\b(?:claims?|payers?|edits?|lines?|billing|works?|resolves?|daily|clearinghouse|front[- ]end) rejects$"
)
_NOUN_ENDS = guarded(r"[,.;:)]|$| (?:and|or|from|in|with|daily)\b")
# "not have been excluded from Medicare", "excluded from participation in federal programs"
_BY_LAW = guarded(
    r",? (?:or \w+ )?(?:from|by) (?:participat\w+|medicare|medicaid|(?:any |all )?(?:federal|government|state|health)"
    r"|(?:the )?oig)\b"
)
_KINDS = (
    "excluded",
    "ineligible",
    "disqualified",
    "unacceptable",
    "unsuitable",
    "insufficient",
    "excepted",
)
# "excluded services", "ineligible applicants are notified": the word stands before what it describes
_OF_A_THING = guarded(
    r" (?!(?:from|for|by|at|here|as|in|on|to|with|of|unless|until|due|because|this|that|these|those|now|and|or|but|are"
    r"|is|will|at|under|if|when|while|though|c[a-z]{2}|c[a-z]{2}-a|rhi[at]|the|an?|any|all|new|apprentice\w*)\b)[a-z]"
)
_IS = guarded(r"(?:\b(?:is|are|be|was|were|being|been|remains?|considered|deemed|also)|['’](?:s|re))(?: \w+ly)? $")
