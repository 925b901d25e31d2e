"""Facts as words for people: "2 years", "an associate degree", "CPC or CCS"."""

from __future__ import annotations

from collections.abc import Iterable

from data.records import Pay

_SCHOOLING = {
    "hs": "a high school diploma", "certificate": "a coding certificate programme", "associate": "an associate degree",
    "bachelor": "a bachelor's degree", "master": "a master's degree",
}  # fmt: skip
_GENERIC = {"ANY-CODING": "a coding credential", "ANY-AAPC": "an AAPC credential", "ANY-AHIMA": "an AHIMA credential"}
_ROLES = {
    "coder": "coder", "auditor": "auditor", "educator": "educator", "cdi": "CDI specialist",
    "biller_coder": "biller-coder", "him": "records and coding", "manager": "manager", "other": "other work",
}  # fmt: skip


def years_words(years: float) -> str:
    """A length of experience.

    >>> years_words(1), years_words(2.5), years_words(0.5)
    ('1 year', '2.5 years', '6 months')
    """
    if 0 < years < 1:
        return f"{years * 12:.0f} months"
    return f"{years:g} year" + ("" if years == 1 else "s")


def schooling_words(level: str | None) -> str:
    """A level of schooling."""
    return _SCHOOLING.get(level or "", "no schooling")


def credential_words(code: str) -> str:
    """A code, or the family that a generic code stands for."""
    return _GENERIC.get(code, code)


def role_words(role: str) -> str:
    """A role as people say it."""
    return _ROLES.get(role, role)


def one_of(words: Iterable[str]) -> str:
    """Alternatives, at most six.

    >>> one_of(["CPC", "CCS", "RHIT"])
    'CPC, CCS or RHIT'
    """
    listed = list(words)
    if len(listed) > 6:
        listed = [*listed[:5], "another of their list"]
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}" if listed else ""


def all_of(words: Iterable[str]) -> str:
    """Things together: "A, B and C"."""
    listed = list(words)
    return f"{', '.join(listed[:-1])} and {listed[-1]}" if len(listed) > 1 else "".join(listed)


def pay_words(pay: Pay | None) -> str:
    """Pay offered, as an ad would say it; empty where none is.

    >>> pay_words(Pay(24.5, 31.0, "hour")), pay_words(Pay(None, 60000, "year")), pay_words(Pay(20, 20, "hour"))
    ('$24.50-31.00 an hour', 'up to $60,000 a year', '$20.00 an hour')
    """
    if pay is None or (pay.min is None and pay.max is None):
        return ""
    sign = "$" if pay.currency == "USD" else f"{pay.currency} "
    unit = f"{'an' if pay.unit == 'hour' else 'a'} {pay.unit}"
    shown = [f"{value:,.2f}" if value < 1000 else f"{value:,.0f}" for value in (pay.min, pay.max) if value is not None]
    if pay.min is None:
        return f"up to {sign}{shown[0]} {unit}"
    if pay.max is None:
        return f"from {sign}{shown[0]} {unit}"
    return f"{sign}{shown[0]} {unit}" if pay.min == pay.max else f"{sign}{shown[0]}-{shown[1]} {unit}"
