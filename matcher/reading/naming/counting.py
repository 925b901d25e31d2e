"""What counts as experience and what does not: "Externships count toward the year", "time as a CPC-A isn't counted".

A clause whose subject is a kind of time or work and whose verb is one of counting asks nothing of its own: what its
subject names (a program, an apprentice credential, some years) is neither asked nor refused. Only the years toward
which something counts stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.ways import Span

_KIND = (
    r"(?:externships?|internships?|practicums?|practica|clinicals?|rotations?|coursework|class(?:room|es)?"
    r"|school(?:ing)?"
    r"|projects?|training|bootcamps?|time|years?|months?|hours|weeks|work|jobs?|experience|exp|apprenticeships?"
    r"|traineeships?|fellowships?|residenc(?:y|ies)|volunteering|shadowing|scribing|nursing|billing|registration|charts"
    r"|stints?|employment|service|duties|practice (?:charts|records)|practicode|simulations?)"
)
_NOT = r"(?: ?(?:not|n['’]t|never|no longer))"
_DO = r"(?:(?:do|does|will|would|can|may|could|is|are|be|also|still|shall|should|has|have|been|only|all|both|each) ?)"
_TOWARD = (
    r" (?:toward|towards|as (?:(?:paid|work|coding|real) )?experience|at (?:half|full)|for (?:up to|one|two"
    r"|three|half|at most|no more)"
    r"|up to|in full|hour for|one for one|the same|against the)"
)
_COUNTS = (
    rf"(?:(?:counts?|counted|credited|prorated|excluded)\b(?! (?:as|for) (?:an?|the) (?:degree|credential|certif))"
    rf"|(?:qualif(?:y|ies)|recogni[sz]ed|appl(?:y|ies|ied)|accepted|used|taken|considered|included"
    rf"|acceptable)(?={_TOWARD}))"
)
_REFUSED = r"(?:qualif(?:y|ies)|substitutes?|(?:be )?(?:accepted|considered|recogni[sz]ed|included)|applicable)"
# "Externship hours from your program count", "time as an apprentice isn't counted"
_TOLD = guarded(
    rf"(?:^|[;:(] ?|, (?:(?:but|and|though|although|since|because|as|while) )?(?:no, )?|\b(?:since|because"
    rf"|although|though|but|and) )"
    rf"(?P<what>(?:(?:the|your|any|all|our|only|that|those|no|neither|unpaid|paid|prior|previous|part-time) )?"
    rf"(?:[\w’'/-]+ ){{0,5}}?{_KIND}\b(?: ?\([^()]{{1,60}}\)| (?:as|in|spent|from|with|on|at|of|during|before"
    rf"|done|worked"
    rf"|gained|earned|while|that|you)\b(?:[^.;:(),]|, (?!and|but|since|because|as|while|though"
    rf"|no)){{1,60}}?)?) (?:{_DO}{{0,4}}{_NOT}? ?{_DO}{{0,3}}{_COUNTS}"
    rf"|{_DO}{{1,3}}{_NOT} ?{_DO}{{0,3}}{_REFUSED}(?=\W*$|[.;:)]|{_TOWARD}))"
)
# "we do not count school projects", "not counting the externship", "this does not include time in registration"
_WE = guarded(
    rf"\b(?:(?:we|i|they|this|that|it|which)(?:['’]ll)? (?:{_DO}{{0,3}}{_NOT}? ?{_DO}{{0,2}})(?:count|include"
    rf"|credit|recogni[sz]e)s?"
    rf"|not (?:counting|including)|excluding|exclusive of) "
    rf"(?P<what>(?:(?:the|your|any|all|that|those|other|unpaid) )?(?:[\w’'/-]+ ){{0,3}}?{_KIND}\b"
    r"(?: (?:as|in|spent|from|with|on|at|of|during)\b[^.;:(),]{1,40}?)?(?: (?:and|or) (?:[\w-]+ ){0,3}?"
    rf"{_KIND}\b)?)(?=[.;:(),]|$| toward| for | as | at )"
)


def without_counting(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without what only tells what counts.

    >>> low = "two years; time spent as a cpc-a does not count"
    >>> tokens = [Token(0, 9, "years", 2.0), Token(29, 34, "cred"), Token(35, 49, "reject")]
    >>> [t.kind for t in without_counting(low, tokens)]
    ['years']
    """
    if "count" not in low and not any(word in low for word in _WORDS):
        return tokens
    spans = list(_spans(low))
    return [t for t in tokens if not any(a <= t.start < b for a, b in spans)] if spans else tokens


_WORDS = (
    "credit",
    "qualif",
    "accept",
    "includ",
    "exclud",
    "appl",
    "prorat",
    "recogni",
    "considered",
    "used",
    "substitute",
)


def _spans(low: str) -> Iterator[Span]:
    for pattern in (_TOLD, _WE):
        for found in pattern.finditer(low):
            if not _OF_PEOPLE.search(found["what"]) and not (
                _NUMBER.search(found["what"]) and _says_enough(low, found)
            ):
                yield found.start("what") if pattern is _TOLD else found.start(), found.end()


def _says_enough(low: str, found: re.Match[str]) -> bool:
    """Whether years are said to be enough, or people to be turned away: "Two years of billing experience count too"."""
    toward = low.startswith((" toward", " for ", " as "), found.end()) and not _FOR_IT.match(low, found.end())
    toward = toward or _DENIED.search(found[0]) is not None
    return not toward or _TURNED_AWAY.search(found[0]) is not None


_DENIED = guarded(_NOT)
# "Bachelor's degree (or four more years of experience counted for it)"
_FOR_IT = guarded(r" (?:for|as) (?:it|that|this|one|such)\b(?! (?:year|experience|time|purpose)s?)")
_TURNED_AWAY = guarded(r"(?:considered|accepted)$")
_OF_PEOPLE = guarded(r"\b(?:applicants?|candidates?|coders|people|those|anyone|persons?|individuals?|employees?)\b")
# "four more years of coding experience may be counted instead of the degree"
_NUMBER = guarded(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|ten) ?\+? (?:(?:more|further|additional|extra|added|other) )?"
    r"(?:years?|yrs?|months?)\b"
)
