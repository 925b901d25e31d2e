"""An ad as the rules of single facts see it: its text, the words found in it, and the sentence around any place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from data.records import Finding
from matcher.reading.rules.asides import is_aside
from matcher.reading.rules.scan import Hit, Scanner, lowered

LONGEST_QUOTE = 240

# "… per hour. Remote in TX", "EOE! Apply", a line break; not "St. Louis", "U.S. residents", "approx. 40", "Dr. Amani".
_END = re.compile(r"(?<!\bSt)(?<!\bDr)(?<!\bU\.S)(?<!\bvs)(?<!\bNo)(?<!\bInc)[.!?]['\")\]]*\s+(?=[\w(•\"'$])|\n+")


@dataclass(slots=True)
class Page:
    """``text`` is what the offsets count in; ``low`` the same in lower case and of the same length."""

    title: str
    company: str
    location: str
    text: str
    low: str = ""
    cues: dict[str, list[Hit]] = field(default_factory=dict)
    terms: dict[int, list[Hit]] = field(default_factory=dict)
    _ends: list[int] = field(default_factory=list)

    def hits(self, cue: str) -> list[Hit]:
        """The words found for one rule, in the order of the text."""
        return self.cues.get(cue, [])

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around ``at`` begins and ends."""
        if not self._ends:
            self._ends = [m.end() for m in _END.finditer(self.text)] or [len(self.text)]
        index = bisect_right(self._ends, at)
        start = self._ends[index - 1] if index else 0
        end = self._ends[index] if index < len(self._ends) else len(self.text)
        return start, end

    def sentences(self, cue: str) -> Iterator[tuple[int, int]]:
        """The sentences in which a word for this rule stands, each once."""
        last = -1
        for hit in self.hits(cue):
            if hit.start >= last:
                start, last = self.sentence(hit.start)
                yield start, last

    def line(self, at: int) -> tuple[int, int]:
        """Where the line around ``at`` begins and ends, without its break."""
        end = self.text.find("\n", at)
        return self.text.rfind("\n", 0, at) + 1, len(self.text) if end < 0 else end

    def aside(self, start: int, end: int) -> bool:
        """Whether a sentence makes no terms: benefits, praise of the employer, equal-opportunity text, how to apply."""
        return is_aside(self.low[start:end])

    def headline(self, name: str, value: object, word: str) -> Finding | None:
        """A fact that only title or place state: their first words in the text, if they stand there."""
        for said in (self.title, self.location):
            at = self.text.find(said) if said and word.lower() in said.lower() else -1
            if at >= 0:
                return self.finding(name, value, at, at + len(said))
        return None

    def finding(self, name: str, value: object, start: int, end: int) -> Finding:
        """A fact with the ad's own words between two offsets."""
        quote = self.text[start:end].rstrip()
        return Finding(name, str(value), quote[:LONGEST_QUOTE].rstrip(), start)


def make_page(scanner: Scanner, title: str, company: str, location: str, text: str) -> Page:
    """Scan an ad once for everything that the rules wait for."""
    low = lowered(text)
    cues, terms = scanner.scan(text, low)
    return Page(title, company, location, text, low, cues, terms)
