"""An ad as the rules of single facts see it: its words, what was found in them, and the sentence around any place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from data.records import Finding
from matcher.reading.guard import guarded, noted
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Ad
from matcher.reading.rules.asides import ASIDES, is_aside
from matcher.reading.rules.scan import Hit, Scanner

LONGEST_QUOTE = 240
#: Sections that speak of what the employer gives or is obliged to say: nothing there is a term of the work.
SILENT = frozenset(("benefits", "eeo", "employer", "form"))
# "About the School", "Who we are", "Why Saint Brannoc?"; not "About the role", "About the team".
_EMPLOYER = guarded(
    r"about (?!the (?:role|job|position|work|team|department|program|assignment|client)|you\b|this)|who we are"
    r"|why\b(?! (?:this|the) (?:job|role|position|post))"
    r"|our (?:story|mission|hospital|company|values|history)|company (?:overview|profile|description)|the company"
)


# The work begins here, whatever heading stands above.
_WORK_FIRST = guarded(
    r"(?:about the (?:role|job|position)|the (?:opening|role|position|job)|responsibilities|eligibility|duties"
    r"|what you(?:'ll| will)? do|you will)\b"
)


@dataclass(slots=True)
class Page:
    """``text`` is what the offsets count in: a line with the title, one with the place, then the ad.

    ``low`` is the same in lower case and of the same length; ``starts``, ``ends`` and ``kinds`` run over the sentences,
    and so does ``met``: what patterns need of them (see :mod:`matcher.reading.guard`).
    """

    title: str
    company: str
    location: str
    text: str
    low: str
    head: int
    starts: list[int]
    ends: list[int]
    kinds: list[str]
    met: list[int]
    cues: dict[str, list[Hit]]
    terms: dict[int, list[tuple[int, int, bool]]]

    @property
    def is_form(self) -> bool:
        """Whether it is an applicant's questionnaire."""
        return "form" in self.kinds

    def hits(self, cue: str) -> list[Hit]:
        """The words found for one rule, in the order of the text."""
        return self.cues.get(cue) or []

    def index(self, at: int) -> int:
        """The number of the sentence around an offset."""
        return max(0, bisect_right(self.starts, at) - 1)

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence around ``at`` begins and ends."""
        index = self.index(at)
        return self.starts[index], max(self.ends[index], at)

    def answer(self, at: int) -> str:
        """What follows the sentence around ``at``, in lower case: the first words of an answer to a question."""
        index = self.index(at) + 1
        return self.low[self.starts[index] : self.ends[index]] if index < len(self.starts) else ""

    def line(self, at: int) -> tuple[int, int]:
        """Where the line around ``at`` begins and ends, without its mark and its break."""
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        while start < at and self.text[start] in "#• ":
            start += 1
        return start, len(self.text) if end < 0 else end

    def kind(self, at: int) -> str:
        """The kind of section around ``at``, see :mod:`matcher.reading.layout.headings`; "head" for title and place."""
        return self.kinds[self.index(at)]

    def sentences(self, cue: str) -> Iterator[tuple[int, int]]:
        """The sentences of the ad in which a word for this rule stands, each once; not title and place."""
        last = self.head - 1
        for at, _ in self.hits(cue):
            if at > last:
                index = self.index(at)
                start, last = self.starts[index], self.ends[index]
                if start >= self.head and self.kinds[index] != "form":
                    yield start, last

    def aside(self, start: int, end: int) -> bool:
        """Whether words speak of the employer or of what it gives, wherever they stand."""
        return bool(self.met[self.index(start)] & ASIDES.bits) and is_aside(self.low[start:end])

    def silent(self, start: int, end: int) -> bool:
        """Whether words stand where nothing is asked (benefits, equal opportunity), or are such words themselves."""
        index = self.index(start)
        if self.kinds[index] in SILENT:
            return True
        return bool(self.met[index] & ASIDES.bits) and is_aside(self.low[start:end], self.low[self.starts[index] : end])

    def headline(self, name: str, value: object, word: str) -> Finding | None:
        """A fact that title or place state: their own line, if the word stands in it."""
        for line in (0, 1):
            if line < len(self.starts) and self.starts[line] < self.head:
                start, end = self.starts[line], self.ends[line]
                if lowered(word) in self.low[start:end]:
                    return self.finding(name, value, start, end)
        return None

    def finding(self, name: str, value: object, start: int, end: int) -> Finding:
        """A fact with the ad's own words between two offsets."""
        quote = self.text[start:end].rstrip()
        return Finding(name, str(value), quote[:LONGEST_QUOTE].rstrip(), start)


def head_of(title: str, location: str) -> str:
    """The lines that stand above an ad, so that what only title or place say can be quoted."""
    return "".join(line + "\n" for line in (" ".join(title.split()), " ".join(location.split())) if line)


def make_page(scanner: Scanner, ad: Ad) -> Page:
    """Scan an ad once for everything that the rules wait for."""
    head = head_of(ad.title, ad.location)
    text = head + ad.text
    low = lowered(text)
    cues, terms = scanner.scan(text, low)
    starts, ends, kinds = _head_lines(head)
    shift = len(head)
    done, heading, worked = 0, None, None
    for sentence in ad.sentences:
        start, end = sentence.start, sentence.start + len(sentence.text)
        if heading and heading.line == sentence.line:  # "Scheduled Weekly Hours: 40": one saying
            start = heading.start
            del starts[-1], ends[-1], kinds[-1]
        elif sentence.label:  # "Hybrid: Mondays in Denver": the label is part of what is said
            label = low.rfind(lowered(sentence.label), done + shift, start + shift) - shift
            start = start if label < 0 else label
        starts.append(start + shift)
        ends.append(end + shift)
        kind = (
            "employer"
            if sentence.kind == "about" and _names_employer(sentence.heading, sentence.label)
            else sentence.kind
        )
        if kind == "employer" and (sentence.heading == worked or _WORK_FIRST.match(low, start + shift)):
            kind, worked = "", sentence.heading  # "About us: … The opening: one coder": the rest is no praise
        kinds.append(kind)
        done = end
        heading = sentence if sentence.is_heading else None
    if not starts:
        starts, ends, kinds = [0], [len(text)], [""]
    met = [noted(low[start:end]) for start, end in zip(starts, ends, strict=True)]
    return Page(ad.title, ad.company, ad.location, text, low, shift, starts, ends, kinds, met, cues, terms)


@lru_cache(maxsize=4096)
def _names_employer(heading: str, label: str) -> bool:
    return bool(_EMPLOYER.match(lowered(heading)) or _EMPLOYER.match(lowered(label)))


def _head_lines(head: str) -> tuple[list[int], list[int], list[str]]:
    starts, ends = [], []
    at = 0
    for line in head.splitlines(keepends=True):
        starts.append(at)
        ends.append(at + len(line) - 1)
        at += len(line)
    return starts, ends, ["head"] * len(starts)
