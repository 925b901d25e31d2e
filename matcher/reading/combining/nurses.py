"""Nurses beside coders in one ad: "school of nursing, or an associate's in HIM", "an RN licence, or RHIT or CCS"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.ways import Way, Ways, replace, unique

# "Graduate of an accredited school of nursing, or associate's degree in Health Information Management"
_SCHOOL_OR_DEGREE = guarded(
    r"\b(?:school of nursing|nursing (?:school|program|diploma))\b[^.;\n]{0,40}\bor (?:an? )?(?:associate|bachelor)"
)


def nurses_apart(ways: Ways, text: str) -> Ways:
    """The ways, nurses by their licence and all others by their degree, where the ad asks the one school or the other.

    ``text`` is the ad in lower case.
    """
    if "nursing" not in text or not any(_may_be_nurse(w) for w in ways) or not _SCHOOL_OR_DEGREE.search(text):
        return ways
    return unique(part for way in ways for part in _parts(way))


def _parts(way: Way) -> Ways:
    if not _may_be_nurse(way):
        return (way,)
    return (_of_nurse(way),) if _is_nurse(way) else (_of_nurse(way), _of_others(way))


def _is_nurse(way: Way) -> bool:
    """Whether a nursing licence is asked of all who come by a way."""
    return any(g.codes == ("RN",) for g in way.groups)


def _may_be_nurse(way: Way) -> bool:
    """Whether a way with a degree takes a nursing licence, alone or as one of several credentials."""
    return way.education is not None and any("RN" in g.codes for g in way.groups)


def _of_nurse(way: Way) -> Way:
    groups = tuple(replace(g, codes=("RN",)) if "RN" in g.codes else g for g in way.groups)
    return replace(way, groups=groups, education=None)


def _of_others(way: Way) -> Way:
    groups = tuple(
        replace(g, codes=tuple(c for c in g.codes if c != "RN")) if "RN" in g.codes and len(g.codes) > 1 else g
        for g in way.groups
    )
    return replace(way, groups=groups)
