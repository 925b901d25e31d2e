"""The lines that name a grade and nothing else, above what is told of it, and the title that an ad's own text has."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.grades.heads import heads_of, job_of, names_only
from matcher.reading.grades.names import other_job_at
from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.sentence import Sentence

# "0", "none", "no experience": it tells that nothing is asked
TOLD = guarded(
    r"\b(?:years?|yrs?|months?|mos?|ged|diploma|degree|none|no (?:prior |previous |minimum )?(?:\w+ )?(?:experience"
    r"|credentials?"
    r"|certif\w+|years?)|no (?:additional|further|other|special) (?:\w+ )?(?:requirements?|qualifications?)"
    r"|(?:nothing|none) (?:more|further|additional|beyond)|(?:basic|minimum) (?:requirements|qualifications) only|zero"
    r"|certifi\w+|credentials?|same(?![- ]day)|everything|fewer than|less than) ?\b"
)
_TITLE = guarded(
    r"(?:position(?: title)?|job title|title|job|designation|role|post|now hiring|opening|vacancy|posting|recruitment"
    r"|hiring(?: for)?|hired at|filled at|open now)\W*$"
)


def is_title(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether a sentence is the title of the ad in its own text: its first line, or "Position title: Coder I"."""
    sentence = sentences[number]
    if len(sentence.text) > 90 or sentence.bullet:
        return False
    if number < 12 and sentence.label and _TITLE.match(sentence.label.lower()):
        return True
    if number == 0:
        tells = TOLD.search(sentence.low) is not None or names_code(sentence.text)
        return (
            not tells
            and sentence.text[-1:] not in ".!?:;"
            and _is_line(sentences, 0)
            and (not sentence.label or not _tells_more(sentence))
        )
    return False


def _tells_more(sentence: Sentence) -> bool:
    return len(sentence.label) > 3 and not heads_of(sentence.label) and not _TITLE.match(sentence.label.lower())


def blocks(sentences: Sequence[Sentence]) -> dict[int, tuple[str, ...]]:
    """The headings and lines of their own that each name a grade, if two grades are named so."""
    alone = {
        n: keys
        for n, s in enumerate(sentences)
        if len(s.low) < 70
        and (s.is_heading or (not s.label and _is_line(sentences, n)) or _heads_lines(sentences, n))
        and (keys := names_only(whole(s)))
    }
    if len({keys for n, keys in alone.items() if sentences[n].bullet}) < 2:  # "• Mentors coders" heads nothing
        alone = {n: keys for n, keys in alone.items() if not sentences[n].bullet}
    if len(set(alone.values())) > 1:
        others = {n: keys for n, s in enumerate(sentences) if _heads_lines(sentences, n) and (keys := _other_job(s))}
        return {**others, **alone} if any(sentences[n].bullet for n in alone) else alone
    return {n: keys for n, keys in alone.items() if n and sentences[n].text.endswith(":")}


def _other_job(sentence: Sentence) -> tuple[str, ...]:
    return () if len(sentence.low) > 40 else job_of(whole(sentence), other_job_at)


def _heads_lines(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether an item stands above a line that is none: "• HCC Coder - Trainee", then "Life science graduates"."""
    sentence = sentences[number]
    if not sentence.bullet or number + 1 == len(sentences):
        return False
    after = sentences[number + 1]
    return after.line == sentence.line + 1 and not (after.bullet or after.is_heading)


def whole(sentence: Sentence) -> str:
    """What an item says with its label: "HCC Coder - Trainee"."""
    return f"{sentence.label} - {sentence.text}" if sentence.bullet and sentence.label else sentence.text


def _is_line(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether a sentence is all of its line and no item."""
    sentence = sentences[number]
    if sentence.bullet or sentence.text[-1:] in ".;,!?":
        return False
    around = [sentences[n] for n in (number - 1, number + 1) if 0 <= n < len(sentences)]
    return all(s.line != sentence.line for s in around)
