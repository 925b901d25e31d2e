"""The chips that a job site sets above an ad: "Profile insights / Licenses / CPC", a machine's guess of its terms."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.sentence import Sentence

# "Profile insights", "Here's how the job qualifications align with your profile"
_OPENS = guarded(r"profile insights\b|(?:here['’]s|find out) how (?:the|your) (?:job qualifications|skills) align\b")
# "Full job description", "Job details", "About the job": what follows is the employer's again.
_CLOSES = guarded(r"(?:full )?job (?:description|details|type)\b|about (?:the|this) (?:job|role)\b|pay\b|benefits\b")
_FULL = guarded(r"full job description\b")
_OF_PAPERS = guarded(r"\b(?:certif\w+|licen[cs]\w+|credentials?|education|diploma|degree|ged|years?|experience)\b")
#: No chips take more sentences.
_LONGEST = 40
#: No chip is longer.
_CHIP = 60


def without_chips(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences, the chips above a full description as a form that asks nothing."""
    full = next((i for i, s in enumerate(sentences) if _FULL.match(s.low)), -1)
    first = next((i for i, s in enumerate(sentences[: max(full, 0)]) if _opens(sentences, i, full)), -1)
    asked = (s for s in sentences[max(full, 0) :] if s.kind == "requirements")
    if first < 0 or all(s.section == sentences[first].section for s in asked):
        return sentences
    last = next(i for i in range(first + 1, full + 1) if _CLOSES.match(sentences[i].low) or i == full)
    if last - first > _LONGEST:
        return sentences
    chips = [s._replace(kind="form", is_heading=False) if _qualifies(s) else s for s in sentences[first:last]]
    return [*sentences[:first], *chips, *sentences[last:]]


def _opens(sentences: list[Sentence], index: int, full: int) -> bool:
    """Whether chips begin at a sentence: by the words of the site, or "Qualifications" above mere short lines."""
    sentence = sentences[index]
    if _OPENS.match(sentence.low):
        return True
    if not sentence.is_heading or sentence.kind not in ("requirements", "preferred") or full - index > _LONGEST:
        return False
    chips = sentences[index + 1 : full]
    return bool(chips) and all(len(s.text) < _CHIP and not s.text.endswith(".") and not s.label for s in chips)


def _qualifies(sentence: Sentence) -> bool:
    """Whether a chip is about who qualifies; those of skills tell of the work."""
    return bool(_OF_PAPERS.search(sentence.low)) or names_code(sentence.text)
