"""A grade that asks what another asks: "the same, plus a CPC", "as Entry, with 3 years", "all of Level 1 and"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.grades.names import BARE, by_figure, by_word, names_in
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

_WHAT = (
    r"(?:certif\w+|credentials?|licen[cs]e\w*|codes|education|schooling|diploma|degree|training"
    r"|experience|years|lists?)"
)
# What comes on top follows: ", plus", "and", "with"
_THEN = r"(?:[,;:]? ?(?:\b(?:plus|and|with|but(?: with)?|along with|together with|as well as|also)\b)?:? ?)"
_ALL = re.compile(
    r"(?:(?:must |should )?(?:meets?|has|have|with|needs?|requires?|holds?|is|are) )?(?:all (?:of )?|exactly |just )?"
    r"(?:(?:the )?same(?: (?:requirements?|qualifications?|things?|as (?:for )?(?P<s>[^,;.]{1,40}?)))?"
    r"|as (?:for |in |with |at )?(?:an? |the )?(?P<a>[^,;.]{1,30}?)"
    r"|(?:everything|all|whatever)(?: of| that)? (?:is )?(?:in|of|for|required (?:of|for|at|in)|asked (?:of|for|at"
    r"|in)|listed (?:for|under))?"
    r" ?(?:an? |the )?(?P<e>[^,;.]{1,40}?)"
    r"|(?:the )?(?P<r>[^,;.]{1,40}?) (?:requirements?|qualifications?|standards?|minimums?)(?: above)?|(?:the )?above)"
    rf"(?=\W*$|,|;| plus\b| and\b| with\b| but\b){_THEN}"
)
# "Grade 5 and eighteen months"; not "Coder II and III: hybrid", which tells of both
_BEGINS = re.compile(
    r"(?:an? |the )?(?:all (?:of )?)?(?P<r>[\w ]{2,24}?)"
    r"(?:,? (?:and|plus|with)\b(?! (?:\w+ )?(?:i{1,3}|iv|v|[1-6])\b(?! (?:years?|months?|yrs?)))|,|\W*$)"
)
# "Education: as above; and", "Experience: same as Coder I"
_LABELLED = guarded(
    r"(?:the )?(?:same(?: as)?|as)(?: (?:for|in|at|with))?(?: (?:above|an? |the )?(?P<r>[\w ]{1,20}?)|)"
    r"[;.,]?(?: and)?\W*"
)
_FACETS = frozenset(
    (
        "education",
        "experience",
        "certification",
        "certifications",
        "certificate",
        "credentials",
        "training",
        "schooling",
    )
)
_PARTLY = guarded(rf"\b(?:the )?same (?P<what>{_WHAT})(?: (?:requirements?|as (?:an? |the )?[\w ]{{1,20}}))?")
_IN_PLACE = guarded(
    r"\bin addition to (?:the |an? )?(?P<r>[\w ]{1,40}?)(?: requirements?| qualifications?)?(?=,|:|;|$)"
)


class Referred(NamedTuple):
    """The grade to which a sentence refers, of what of it, and the rest of the sentence."""

    key: str
    rest: Sentence
    what: str = ""

    def takes(self, sentence: Sentence) -> bool:
        """Whether a sentence of that grade tells anything of what is the same: of a label all that bears it."""
        return self.what.lower() not in _FACETS or not sentence.label or self.what == sentence.label

    def narrowed(self, sentence: Sentence) -> Sentence:
        """A sentence of that grade with nothing but what is the same."""
        if not self.what:
            return sentence
        pattern = _TIME if self.what.startswith(("cert", "cred", "lic", "code", "list")) else None
        return sentence._replace(low=pattern.sub(lambda m: " " * len(m[0]), sentence.low)) if pattern else sentence


_TIME = re.compile(
    r"(?:,? (?:and|with) )?(?:at least )?\b(?:\d+|one|two|three|four|five|six)(?: ?(?:-|–|to) ?\w+)?\+? (?:years?"
    r"|yrs?|months?)\b[^,;.]*"
)


def referred_by(sentence: Sentence, key: str, order: Sequence[str]) -> Referred | None:
    """To which other grade a sentence refers, if it does; one that it does not name is the one before."""
    low = sentence.low
    before = (
        order[order.index(key) - 1] if key in order and order.index(key) else next((k for k in order if k != key), "")
    )
    if told := _LABELLED.fullmatch(low) if sentence.label.lower() in _FACETS else None:
        named = _named(told["r"], key) if told["r"] not in (None, "above") else before
        return Referred(named, sentence._replace(low=" " * len(low)), sentence.label) if named in order else None
    if partly := _PARTLY.search(low):
        left = low[: partly.start()] + " " * (partly.end() - partly.start()) + low[partly.end() :]
        return Referred(before, sentence._replace(low=left), partly["what"]) if before else None
    found = _ALL.match(low) or _IN_PLACE.search(low)
    if found is None:
        first = _BEGINS.match(low)
        found = first if first and _named(first["r"], key) else None
    if found is None:
        return None
    whom = next((w for w in found.groupdict().values() if w), "")
    named = _named(whom, key) if whom else before
    if not named and low.startswith("all "):
        named = before
    if not named or named not in order:
        return None
    end = found.end()
    rest = sentence._replace(text=sentence.text[end:], low=low[end:], start=sentence.start + end)
    return Referred(named, rest)


# "All of the MC3 qualifications, and", "Everything asked of the Coder I, plus"
_REFERS = guarded(
    r"(?:all (?:of )?(?:the )?(?:[\w ]{1,30}? )?(?:requirements?|qualifications?|above)|everything|same)\b[^.;]{0,40}?"
    r"(?:,? (?:and|plus|with)\b|,|:|$)"
)


def refers(low: str) -> bool:
    """Whether a sentence says that what was asked before is asked too."""
    return _REFERS.match(low) is not None


def _named(whom: str, key: str) -> str:
    names = names_in(whom, whom.upper())
    if names and not whom[: names[0].start].strip() and not whom[names[-1].end :].strip():
        return next((k for n in names for k in n.keys if k != key), "")
    if names:
        return ""
    bare = BARE.match(whom)
    if bare and bare["w"]:
        return by_word(bare["w"])
    return {"i": "1", "ii": "2", "iii": "3"}.get(whom.strip(), "")


# "one of the certifications listed for Coder II", "Certification by AHIMA or AAPC as listed for the 1 level"
_LISTED = guarded(
    r"(?:certif\w+|credentials?)(?: (?:by|from|through) [a-z]{4,5}(?: (?:or|and) [a-z]{4,5})?,?)?(?: as)?"
    r"(?: (?:listed|named|required|asked|accepted|shown|given))? (?:for|of|under|in|at) (?:an? |the )?"
)
# "Coder I incumbents shall obtain one of the certifications named above within 24 months"
_NAMED_ABOVE = guarded(
    r"(?:certif\w+|credentials?|licen[cs]es?) (?:(?:that|which) (?:is|are) )?"
    r"(?:named|listed|shown|given|mentioned|required|described|noted|specified) (?:above|below)\b"
)
# "the 1 level", "the II grade"
_RANK_FIRST = guarded(r"(?P<n>[1-5]|i{1,3}|iv) (?:level|grade|class|step)\b")


def listed_for(sentence: Sentence) -> tuple[int, int, tuple[str, ...]] | None:
    """Where a sentence names credentials only as those of other grades, and the grades; none for "named above"."""
    if above := _NAMED_ABOVE.search(sentence.low):
        return *above.span(), ()
    found = _LISTED.search(sentence.low)
    if found and (first := _RANK_FIRST.match(sentence.low, found.end())):
        return found.start(), first.end(), (by_figure(first["n"]),)
    names = names_in(sentence.low, sentence.text) if found else []
    name = next((n for n in names if found and 0 <= n.start - found.end() < 24), None)
    return (found.start(), name.end, name.keys) if found and name else None
