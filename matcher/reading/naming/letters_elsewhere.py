"""Letters of a credential that mean another thing here: "our CCC (comprehensive cancer center)", "bill CCS claims".

An ad tells it by spelling the letters out, before or after them, by the thing that they stand before, or by a deed that
is done to charts and claims alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.reading.naming.mentions import Mention

# "CCS (Clinical Classifications Software) categories"
_AFTER = re.compile(r" ?\(([A-Za-z][\w'’&/ -]{5,60})[),;]")
# "continuum of care (COC)"
_BEFORE = re.compile(r"([A-Za-z][\w'’&/ -]{5,60}) \($")
#: What says that words in brackets name a credential after all, however it is written.
_NAMES_ONE = re.compile(
    r"certif|cod(?:er|ing)|regist|credential|accredit|licens|specialist|professional|technician|health information",
    re.I,
)
_SMALL = frozenset(("of", "and", "the", "for", "in", "to", "a", "on", "with", "&"))
#: Things before which no credential stands.
_THING = re.compile(
    r"(?<=COC)[ -]accredited\b|[ -](?:claims|categor(?:y|ies)|screenings?|standards|measures?|conferences?|clinics?"
    r"|centers?|cycles?|visits?"
    r"|patients?|cases|referrals?|beneficiar(?:y|ies)|members(?! of)|enrollees|scores?|notices?|payers?|appeals"
    r"|edits|groupers|encounters?|buildings?|drive|street|tower|rates|staffing|physicals"
    r"|surger(?:y|ies)|protocols?|grants?|network|medical records|bills|billing (?:rules|guidelines)|reimbursement"
    r"|(?:team|staff|committee) (?=members|meetings?|will|is|are|at|in))\b",
    re.I,
)
# "bill CCS and Medi-Cal claims", "abstract CRC and mammograms"
_DONE_TO = re.compile(
    r"\b(?:bill|code|process|abstract|submit|scrub|appeal|rebill|adjudicate|price|codes|bills) $",
    re.I,
)
#: So far before letters their meaning may begin.
_FAR = 70


def without_letters_elsewhere(text: str, named: list[Mention]) -> list[Mention]:
    """What an ad names without letters that mean another thing where they stand.

    >>> from matcher.reading.naming.mentions import mentions
    >>> mentions("We bill CCS and Medi-Cal claims"), mentions("Work at our CCC (comprehensive cancer center)")
    ([], [])
    """
    return [m for m in named if not (m.kind == "cred" and _is_elsewhere(text, m, named))]


def _is_elsewhere(text: str, name: Mention, named: Sequence[Mention]) -> bool:
    letters = text[name.start : name.end]
    if not (1 < len(letters) < 6 and letters.isupper() and letters.isalpha()):
        return False
    if not (_is_spelled(text, name, letters) or _THING.match(text, name.end) or _is_done_to(text, name)):
        return False
    return not any(o is not name and o.kind == "cred" and -4 < o.start - name.end < 6 for o in named)


def _is_spelled(text: str, name: Mention, letters: str) -> bool:
    """Whether brackets beside the letters spell them as something that is no credential."""
    told = _AFTER.match(text, name.end)
    if told is not None:
        return _stands_for(told[1].split(), letters)
    if not text.startswith((")", ","), name.end):
        return False
    told = _BEFORE.search(text, max(0, name.start - _FAR), name.start)
    return told is not None and any(_stands_for(told[1].split()[-n:], letters) for n in range(3, 7))


def _stands_for(words: Sequence[str], letters: str) -> bool:
    """Whether words begin with these letters, one each but for the small ones, and name no credential."""
    if not words or _NAMES_ONE.search(" ".join(words)):
        return False
    large = "".join(w[0] for w in words if w not in _SMALL).upper()
    return letters in (large, "".join(w[0] for w in words).upper())


def _is_done_to(text: str, name: Mention) -> bool:
    return bool(_DONE_TO.search(text, max(0, name.start - 12), name.start))


_OF_AUSTRALIA: dict[object, tuple[str, ...]] = {("CHIM",): ("CHIM-AU",), ("CCC",): ("CC-AU",)}


def of_australia(named: list[Mention]) -> list[Mention]:
    """Letters as HIMAA gives them: "HIMAA Certified Clinical Coder (CCC)" codes no cardiology."""
    return [m._replace(value=_OF_AUSTRALIA.get(m.value, m.value)) for m in named]
