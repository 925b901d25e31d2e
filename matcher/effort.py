"""How long a person would need to earn what they lack, in months: the measure of "nearest" and of "nearly".

From the career paths of the trade: an exam without a gate takes a season of study, RHIT and RHIA need a degree, a
nursing licence another career. These are an advisor's orders of magnitude, not promises.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from data.records import EDUCATION_ORDER, Profile
from data.vocabulary import credentials
from matcher.wording import credential_words

#: Beyond this nothing is told apart: another career.
FOREVER = 60.0
#: Months of study for a first exam, and for one more beside a credential that is held.
FIRST_EXAM, NEXT_EXAM = 6.0, 4.0
#: Codes whose gate is more than an exam → months for someone who stands before the gate.
GATED: Mapping[str, float] = {
    "RHIT": 24.0, "RHIA": 48.0, "RN": 48.0, "ART": FOREVER, "RRA": FOREVER, "CCDS": 24.0, "CCDS-O": 24.0, "CDIP": 18.0,
    "CIRCC": 12.0, "CHDA": 24.0, "CPC-I": 36.0, "FAHIMA": FOREVER, "ODS-C": 24.0, "CTR": 24.0, "ACC": 24.0,
    "CHIM": 36.0, "CHIM-AU": 24.0, "CC-AU": 24.0, "EPIC-CERT": 12.0, "HCS-D": 6.0, "HCS-O": 6.0, "COS-C": 6.0,
}  # fmt: skip
#: Months to the next level of schooling, from the one before.
SCHOOLING: Mapping[str, float] = {"hs": 6.0, "certificate": 9.0, "associate": 24.0, "bachelor": 24.0, "master": 24.0}


def months_to_earn(code: str, profile: Profile, as_of: date) -> float:
    """Months until this person could hold a credential; 0 where it is held, the exam's date where one is booked.

    CPC in progress with an exam in two months is two months, whatever a beginner would need.
    """
    if code in profile.held:
        return 0.0
    booked = [c for c in profile.credentials if c.code == code and c.status == "in_progress"]
    if booked:
        day = booked[0].exam_date
        return max(0.5, (day - as_of).days / 30.4) if day else 6.0
    if any(c.code == code and c.status == "lapsed" for c in profile.credentials):
        return 2.0  # renewing asks for credits and a fee, not for the exam
    return _from_nothing(code, profile)


def _from_nothing(code: str, profile: Profile) -> float:
    certified = any(c in credentials() and credentials()[c].counts_as_coding for c in profile.held)
    if code.startswith("ANY-"):
        return FIRST_EXAM
    if code == "CPC" and "CPC-A" in profile.held:
        return max(4.0, 24.0 - 12 * profile.years) if profile.years else 12.0
    if code == "RHIT" and profile.education in ("associate", "bachelor", "master"):
        return 12.0
    if code == "RHIA" and profile.education in ("bachelor", "master"):
        return 18.0
    return GATED.get(code, NEXT_EXAM if certified else FIRST_EXAM)


def months_of_schooling(have: str | None, need: str | None) -> float:
    """Months from one level of schooling to another; 0 where it is reached.

    >>> months_of_schooling("associate", "bachelor")
    24.0
    """
    start = EDUCATION_ORDER.index(have) + 1 if have in EDUCATION_ORDER else 0
    end = EDUCATION_ORDER.index(need) + 1 if need in EDUCATION_ORDER else 0
    # a certificate is no step on the way from school to a degree
    steps = [level for level in EDUCATION_ORDER[start:end] if level != "certificate" or need == "certificate"]
    return sum(SCHOOLING[level] for level in steps)


def easiest(codes: Iterable[str], profile: Profile, as_of: date) -> tuple[float, str]:
    """The months and the code of a group that this person would hold first."""
    return min(((months_to_earn(code, profile, as_of), code) for code in codes), default=(0.0, ""))


def outlook_of(code: str, months: float, profile: Profile, *, named: bool = True) -> str:
    """How soon this person could hold a credential, in words; ``named`` says which one it is.

    >>> outlook_of("CPC", 4.0, Profile("p"))
    'CPC takes about 4 months'
    """
    for own in profile.credentials:
        if own.code == code and own.status == "in_progress" and own.exam_date:
            return f"your {code} exam is on {own.exam_date.isoformat()}"
        if own.code == code and own.status == "lapsed":
            return f"your {code} is lapsed: renew it"
    if code == "CPC" and "CPC-A" in profile.held:
        return "your CPC-A becomes CPC with two years of coding, sooner with a course and practice charts"
    gate = {"RHIT": ", with an accredited degree", "RHIA": ", with an accredited degree", "RN": ", another career"}
    about = f"{months:.0f} months" if months < 24 else f"{months / 12:.0f} years"
    takes = f"{credential_words(code)} takes about" if named else "it takes about"
    return f"{takes} {about}{gate.get(code, '')}"
