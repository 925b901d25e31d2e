"""Other years for those who hold something: "Two years of coding. With an RHIT, one year"; "One year if RHIT".

More of them for those with less schooling: "A bachelor's and seven years. With an associate's degree, nine years".
"""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.ways import Way, ladder, replace

_LENGTH = (
    r"(?:an?|\d+|one|two|three|four|five|six|eight|nine|twelve|eighteen)\b\+?(?: ?\(\d+\))?"
    r"(?:[ -](?:years?|yrs?|months?))?"
)
# "With RHIT, one year", "For those with an associate's only one year", "One year if RHIT", "As little as one year"
_FOR_SOME = guarded(
    r"^(?:or |but )?(?:with|for|if|where|when|holders of|an?|any)\b"
    rf"|(?:^|[(;] ?)(?:only |just |or )?{_LENGTH}(?: of [\w/ -]{{2,40}}?)?"
    r"(?: (?:is|are|will be|may be))?"
    r"(?: (?:required|enough|accepted|sufficient|needed|suffices?|will do|considered|ok|okay|fine|acceptable|allowed))?"
    r",? (?:if|with|for|when|where|in the case of)\b"
    rf"|\b(?:only|just|as little as|reduced to|lowered to|content with|down to|cut to|drops? to) {_LENGTH}"
    r"|\b(?:suffices?|enough)\b"
)


def with_eased(found: list[Statement], asked: Way) -> tuple[list[Statement], Way]:
    """The statements of a sentence in the light of what was ``asked`` so far, and what is asked up to now."""
    out = []
    for statement in found:
        out.append(_eased(statement, asked))
        if out[-1].kind == "demand" and len(out[-1].ways) == 1:
            asked = _most(asked, out[-1].ways[0])
    return out, asked


def _most(asked: Way, further: Way) -> Way:
    """The most years and the highest schooling of what was asked and what is asked further."""
    years = max(asked.years or 0.0, further.years or 0.0)
    return Way(years=years, education=ladder((asked.education, further.education)))


def _eased(statement: Statement, asked: Way) -> Statement:
    """A demand of other years than were ``asked`` before as a further way in, where it tells of some people alone."""
    if statement.kind != "demand" or len(statement.ways) != 1:
        return statement
    way = statement.ways[0]
    if not way.years or way.more or not (_is_fewer(way, asked) or _is_for_less(way, asked)):
        return statement
    if not (way.groups or way.education) or any(g.within is not None for g in way.groups):
        return statement
    low = statement.sentence.low
    on_top = ("also",) if _ON_TOP.search(low) else statement.codes
    return replace(statement, kind="besides", codes=on_top) if _FOR_SOME.search(low) else statement


def _is_fewer(way: Way, asked: Way) -> bool:
    return (way.years or 0.0) < (asked.years or 0.0)


def _is_for_less(way: Way, asked: Way) -> bool:
    """Whether more years are asked of those with less schooling."""
    less = way.education is not None and ladder((way.education, asked.education)) != way.education
    return less and not way.groups and (way.years or 0.0) > (asked.years or 0.0)


# "With a CCDS or CDIP in addition, three years": besides what all must hold
_ON_TOP = guarded(r"\b(?:also|besides|in addition|as well|too|on top)\b")
