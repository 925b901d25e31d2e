"""How a name is written where it stands: by itself, in capitals, or in small letters among others of its kind."""

from __future__ import annotations

import re

from matcher.reading.rules.credentials import SAFE_IN_SMALL

# "CERT-Certified Coding Specialist", "Lic-Registered Nurse": how personnel systems sort papers
_LABELLED = re.compile(r"(?:^|[\s,;:(/])(?:[A-Z]{2,6}|Cert|Lic|Crt|Reg)-$")


def stands_alone(text: str, begin: int, end: int) -> bool:
    """Whether no letter or digit touches the phrase, so that "PCS" is not found in "ICD-10-PCS" nor "CPC" in "CPCX"."""
    labelled = text[begin - 1 : begin] == "-" and " " in text[begin:end] and _LABELLED.search(text, begin - 8, begin)
    if begin and (
        text[begin - 1].isalnum() or (text[begin - 1] == "-" and not labelled and text[begin - 2 : begin - 1].isalnum())
    ):
        return begin > 0 and text[begin - 1].islower() and text[begin].isupper() and text[begin - 1 : begin] != "-"
    if begin and text[begin - 1] == "#":
        return False
    after = text[end : end + 2]
    if after[:1].isalnum():
        return after[0] == "s" and not after[1:].isalnum()
    # "CPC-certified" names the CPC, "CPC-X" something else.
    return not (after[:1] == "-" and after[1:].isalpha() and not text[end + 2 : end + 3].isalpha())


# "ICD-10-CM/PCS", "CM and PCS": the code set, not the credential of that name.
_OTHER_SET = re.compile(r"\b(?:cm|10)(?: ?[/&,] ?| and | or )$")


# "cpc, coc or ccs-p", "rhit/rhia": named among others of the kind
_LIKE = "(?:" + "|".join(sorted(map(re.escape, SAFE_IN_SMALL), key=len, reverse=True)) + ")"
_BETWEEN = r"(?:,? ?(?:and/or|or|and|&)? ?|/)"
_LIKE_BEFORE = re.compile(rf"(?<![\w-]){_LIKE}{_BETWEEN}$")
_LIKE_AFTER = re.compile(rf"{_BETWEEN}(?<![\w-]){_LIKE}(?![\w-])")


def written_so(text: str, low: str, begin: int, end: int) -> bool:
    """Whether an acronym is written in capitals; "cpc" and "Cpc" count beside words of certification or their like."""
    letters = [c for c in text[begin:end] if c.isalpha()]
    if all(c.isupper() for c in letters):
        return not (low.startswith("pcs", begin) and _OTHER_SET.search(low, max(0, begin - 8), begin))
    if not all(c.islower() for c in letters[1:]) or low[begin:end] not in SAFE_IN_SMALL:
        return False
    if _LIKE_BEFORE.search(low, max(0, begin - 16), begin) or _LIKE_AFTER.match(low, end):
        return True
    around = low[max(0, begin - 60) : end + 60]
    return any(
        word in around for word in ("certif", "credential", "requir", "must", "prefer", "coder", "plus", "need", "cred")
    )
