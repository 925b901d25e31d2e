"""An ad without what it tells of others: what its manager holds, how long its coders stayed, who taught them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, zip_longest

from matcher.reading.clause.not_asked_here import not_asked_here
from matcher.reading.clause.other_jobs import told_of_other_jobs
from matcher.reading.clause.other_people import Told, is_label_of_others, told_of_named, told_of_others
from matcher.reading.clause.other_roles import told_of_other_roles
from matcher.reading.clause.refused_things import refused_lackers, refused_things
from matcher.reading.clause.told_of_holders import told_of_holders
from matcher.reading.clause.told_of_work import told_of_work
from matcher.reading.guard import guarded, noted
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention
from matcher.reading.turns.hired_grade import Hired

# "Yours can be either.", "… and so will you", "Either background works", "We expect the same of you"
_OF_YOU_TOO = guarded(
    r"\b(?:yours|so (?:will|do|should|must|would|shall) (?:you|the)|can be either"
    r"|either (?:one|is|will|background|works|of)|the same|you (?:too|as well)|likewise"
    r"|(?:if|with|(?<!settle )for) (?:you|the (?:former|latter|first|rn|cpc|ccs))|be no exception|you should"
    r"|you(?:['’]ll| will) be"
    r"|the (?:few|rest|others|ones) who (?:do(?:n['’]t| not)|have(?:n['’]t| not))|join them|one too|become (?:one"
    r"|so))\b"
)


_YOURS = guarded(r"\b(?:(?:get|earn|bring|show us) yours|(?:holds?|has|have|with|earns?|is) one too|the same)\b")
# "Other places will make you wait for a CPC. We hire without it and give you nine months to earn it"
_MEANT_AGAIN = guarded(r"\b(?:without|(?:earn|get|pass|obtain)) (?:it|one|them)\b")
_TIMED = re.compile(r"year|yr|month")
# "Three years of this, please; the one who just left had two": bare numbers, only where years were told just before
_COUNTED = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b")


_SOUGHT = guarded(
    r"\b(?:ideal|wants?|seek\w*|looking|candidates?|applicants?|right|successful|needs?|hir(?:e|ing)|someone|somebody"
    r"|the (?:coder|person|auditor)|next|dream|perfect)\b"
)


class Hearing:
    """Goes through the sentences of an ad and blanks in each what is told of others.

    ``norms``: whether what those hold who do the work that is offered was among it.
    """

    def __init__(self, ad: Ad, found: Sequence[Mention]) -> None:
        self.sought, self.found = ad.title.lower(), found
        self.starts = [m.start for m in found]
        self.norms, self.hired = False, Hired(ad.sentences)
        self.mute: list[tuple[int, int]] = []
        self.before: Sentence | None = None
        self.counting = False  # whether it or the sentence before it tells a time
        self.after, self.line = False, -9  # whether the sentence before told of others, and its line
        followed = zip_longest(ad.sentences, ad.sentences[1:])
        self.ad = ad._replace(sentences=tuple(self._next(s, after) for s, after in followed))

    def mentions(self) -> list[Mention]:
        """What the ad names of the applicant."""
        spans = sorted(self.mute)
        ends = list(accumulate((end for _, end in spans), max))  # how far all up to each of them reach
        begins = [begin for begin, _ in spans]
        return [m for m in self.found if not (at := bisect_right(begins, m.start)) or ends[at - 1] <= m.start]

    def _next(self, sentence: Sentence, after: Sentence | None) -> Sentence:
        self.counting = _TIMED.search(sentence.low) is not None or (
            self.before is not None and _TIMED.search(self.before.low) is not None
        )
        heard = self._heard(sentence, after)
        self.before = sentence
        return heard

    def _is_of_label(self, sentence: Sentence) -> bool:
        """Whether it is the first to stand behind a label that says that others are told of."""
        label, before = sentence.label.lower().strip(" ?"), self.before
        again = before is not None and before.line == sentence.line and before.label == sentence.label
        return label != "" and not again and is_label_of_others(label, sentence.low)

    def _is_of_her(self, sentence: Sentence) -> bool:
        """Whether it tells of "she" where the one before it sought nobody: "Priya bills. She has the CPB"."""
        if not sentence.low.startswith(("she ", "he ")) or sentence.low.startswith(("she or ", "he or ")):
            return False
        return self.before is None or not _SOUGHT.search(self.before.low)

    def _heard(self, sentence: Sentence, after: Sentence | None) -> Sentence:
        if away := list(self.hired.passed_over(sentence)):
            return self._without(sentence, away)
        if not self._names(sentence, 0, len(sentence.low)):
            self.after = self.after and sentence.line == self.line
            return sentence
        lackers = refused_lackers(sentence.low)
        if lackers and self._names(sentence, 0, lackers.start()):
            firm = sentence._replace(kind="requirements", loose=False)
            return self._without(firm, [Told(*lackers.span())])
        still = (self.after and sentence.line - self.line < 2) or self._is_of_her(sentence)
        told = [t for t in told_of_others(sentence.low, self.sought, still) if self._names(sentence, t.start, t.end)]
        told += [t for t in told_of_named(sentence.text) if self._names(sentence, *t[:2])]
        told += [t for t in told_of_other_jobs(sentence.low, sentence.label.lower()) if self._names(sentence, *t[:2])]
        if not (after and _MEANT_AGAIN.search(after.low)):
            told += [t for t in not_asked_here(sentence.low) if self._names(sentence, *t[:2])]
        roles = told_of_other_roles(sentence.low, _following(sentence, after), self.sought, self._asked())
        told += [t for t in roles if self._names(sentence, *t[:2])]
        told += [t for t in refused_things(sentence.low) if self._names(sentence, *t[:2])]
        if self._is_of_label(sentence):
            told = [Told(0, len(sentence.low))]
        if any(t.alike for t in told) and _is_of_you_too(sentence, after):
            told = [t for t in told if not t.alike]
        if after and sentence.low.startswith("i") and _YOURS.search(after.low):
            told = []  # "I got my own CPC at 45. You'll have a year to get yours"
        self.after, self.line = bool(told), sentence.line
        beside = (*told_of_work(sentence.low), *told_of_holders(sentence.low))
        told += [t for t in beside if self._names(sentence, *t[:2])]
        return self._without(sentence, told) if told else sentence

    def _asked(self) -> bool:
        """Whether the sentence before names a credential."""
        if self.before is None or self.before.kind == "preferred":
            return False
        at = bisect_left(self.starts, self.before.start)
        inside = self.found[at : bisect_left(self.starts, self.before.end)]
        return any(m.kind == "cred" for m in inside)

    def _names(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether a part of it names anything, or a time."""
        at = bisect_left(self.starts, sentence.start + start)
        named = at < len(self.starts) and self.starts[at] < sentence.start + end
        part = sentence.low[start:end]
        return named or _TIMED.search(part) is not None or (self.counting and _COUNTED.search(part) is not None)

    def _without(self, sentence: Sentence, told: Sequence[Told]) -> Sentence:
        letters = list(sentence.low)
        for start, end, alike in told:
            letters[start:end] = " " * (end - start)
            self.mute.append((sentence.start + start, sentence.start + end))
            self.norms = self.norms or alike
        low = "".join(letters)
        rest = low.strip(" ;,–—-") or " "
        at, ends = low.find(rest), low.find(rest) + len(rest)
        if ends < len(low) and rest[-1:].isalnum():  # what was cut off there ended in a full stop
            rest, ends = rest + ".", ends + 1
        noted(rest)
        return sentence._replace(text=sentence.text[at:ends], low=rest, start=sentence.start + at)


def _following(sentence: Sentence, after: Sentence | None) -> str:
    """The next sentence with a label of its own: "Staff coders: CPC"."""
    if after is None:
        return ""
    return f"{after.label.lower()}: {after.low}" if after.label and after.label != sentence.label else after.low


def _is_of_you_too(sentence: Sentence, after: Sentence | None) -> bool:
    """Whether it goes on to ask the same of who is hired."""
    return any(_OF_YOU_TOO.search(s.low) for s in (sentence, after) if s)
