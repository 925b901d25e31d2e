"""Tiers of certification by which the civil service hires coders: apprentice, mastery, clinical documentation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.mentions import Mention
from matcher.reading.text import Sentence
from matcher.reading.ways import Group

#: What each tier holds where the notice does not list it.
TIERS = {
    "apprentice": ("CCA", "CPC-A", "COC-A"),
    "mastery": ("CCS", "CCS-P", "RHIT", "RHIA", "CPC", "COC", "CIC"),
    "cdi": ("CDIP", "CCDS"),
}
_NAMED = {
    "apprentice": guarded(
        r"\b(?:apprentice ?/ ?associate|associate ?/ ?apprentice|apprentice|associate)[- ]level(?: certif|$)"
    ),
    "mastery": guarded(r"\bmastery[- ]level (?:\w+ )?certif"),
    "cdi": guarded(r"\bdocumentation (?:improvement|integrity) certif"),
}
# "Employees at this level must have a mastery level certification", "Do you possess a mastery level certification?"
_NARROWS = guarded(
    r"\b(?:(?:must|do you) (?:also |currently )?(?:have|hold|possess?)|posses\w*|ha(?:ve|s)|with|require[sd]?)"
    r" (?:either )?(?:an? )?(?:current )?(?:apprentice|associate|mastery|clinical documentation)"
    # "In addition to the basic requirements, one year at the next lower grade, and mastery level certification"
    r"|\bin addition to the basic requirements?\b[^.;]{0,160}\band (?:an? )?mastery[- ]level certif"
)
# "C. I have a mastery level certification": an answer to tick is a tier on offer.
_TICKED = guarded(r"(?:[a-h1-9][.)]\s*)?(?:yes,? )?i (?:do |currently )?(?:have|possess|hold)\b")
# "Mastery level certification and two years of experience": a way into a grade, not a tier on offer.
_WITH_YEARS = guarded(r"\bcertif\w*[^.;]{0,40}\band (?:\w+ ){1,2}years?\b")
# "… may be substituted for a mastery level certification", "required for all positions above the journey level"
_ASIDE = guarded(r"\bsubstitut|\babove the journey\b|\bhigher[- ]grade\b")
# The grade of the journey level: from the next one on, mastery is asked where the notice says so.
JOURNEY = 8
_LISTS = guarded(
    r"\bcertifications? (?:\w+ )?(?:include|are)\b|\b(?:accepted|acceptable|recogni[sz]ed?)\b"
    r"|\blevel certifications? \((?=[a-z]{3})"  # "mastery level certification (CCS, RHIT, CPC)"
)
_REFUSES = guarded(r"\bnot (?:acceptable|accepted|qualif|meet)")


class Tiers:
    """The tiers that a notice offers, those to which a grade narrows them, and the credentials listed for each."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self.found = [m for m in found if m.kind == "cred"]
        self.starts = [m.start for m in self.found]
        self.offered: dict[str, Sentence] = {}
        self.offered_at: dict[int, set[str]] = {}  # the tiers offered where a grade is spoken of
        self.narrowed: list[tuple[int, tuple[str, ...], Sentence]] = []
        self.listed: dict[str, tuple[str, ...]] = {}
        self.accepted: tuple[str, ...] = ()
        self.last = ""
        self.above = False  # "mastery level certification is required for all positions above the journey level"
        self.others = False  # credentials are named apart from the lists of tiers
        self.taken: set[int] = set()

    def are_plain(self) -> bool:
        """Whether nothing but tiers is asked, two of them or more."""
        return len(self.offered) > 1 and not self.others

    def speaks_of(self, sentence: Sentence) -> bool:
        """Whether a sentence names a credential or a tier."""
        return bool(self._codes(sentence)) or any(pattern.search(sentence.low) for pattern in _NAMED.values())

    def take(self, sentence: Sentence, low: str, grade: int) -> None:
        """Take what a sentence says of tiers."""
        named = tuple(tier for tier, pattern in _NAMED.items() if pattern.search(low))
        self.last = named[-1] if named else self.last
        codes = self._codes(sentence)
        if len(codes) > 1 and _LISTS.search(low) and not _REFUSES.search(low):
            if self.last and (named or "certifications include" in low):
                self.listed.setdefault(self.last, _of_tier(self.last, codes))
            else:
                self.accepted = codes
        elif set(codes) - {"RN"}:
            self.others = True
        if named or codes:
            self.taken.add(sentence.start)
        self.above = self.above or "above the journey" in low
        if not named or _ASIDE.search(low) or _WITH_YEARS.search(low) or _REFUSES.search(low):
            return
        if _NARROWS.search(low) and len(named) < 3 and not (len(named) == 1 and _TICKED.match(low)):
            self.narrowed.append((grade, named, sentence))
        else:
            self.offered_at.setdefault(grade, set()).update(named)
            for tier in named:
                self.offered.setdefault(tier, sentence)

    def asked(self, grade: int, cdi: bool) -> tuple[Sentence, Group] | None:
        """The group of credentials that the lowest grade asks, and where it says so; ``cdi``: of CDI specialists."""
        narrowed = [(named, s) for at, named, s in self.narrowed if at <= grade or not grade]
        if not narrowed and self.above and grade > JOURNEY and "mastery" in self.offered:
            narrowed = [(("mastery", "cdi") if cdi else ("mastery",), self.offered["mastery"])]
        if not narrowed and not self.offered:
            return None
        if not narrowed and grade and (own := self.offered_at.get(grade)) and len(own) < len(self.offered):
            narrowed = [(tuple(t for t in TIERS if t in own), next(self.offered[t] for t in TIERS if t in own))]
        named, sentence = next(
            (n for n in narrowed if "cdi" in n[0]),
            narrowed[0] if narrowed else (tuple(self.offered), next(iter(self.offered.values()))),
        )
        if cdi and self.above and "cdi" not in named:
            named = (*named, "cdi")
        return sentence, Group(self._of(named), None, (sentence.start, sentence.end))

    def _of(self, named: Sequence[str]) -> tuple[str, ...]:
        if self.accepted:
            return self.accepted
        if "apprentice" in named and "mastery" in named and not self.listed:
            return ("ANY-AHIMA", "ANY-AAPC", *(TIERS["cdi"] if "cdi" in named else ()))
        of_all = (c for tier in TIERS if tier in named for c in self.listed.get(tier, TIERS[tier]))
        return tuple(dict.fromkeys(of_all))

    def _codes(self, sentence: Sentence) -> tuple[str, ...]:
        first, last = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        inside = self.found[first:last]
        return tuple(dict.fromkeys(c for m in inside for c in m.value))


def _of_tier(tier: str, codes: Sequence[str]) -> tuple[str, ...]:
    """The codes of a list without those that only a longer name holds: "Certified Outpatient Coding-Apprentice"."""
    if tier != "apprentice":
        return tuple(codes)
    return tuple(c for c in codes if c + "-A" not in codes)
