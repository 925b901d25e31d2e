"""Paragraphs headed by a few words and a full stop: "Special features. The Hospital has …"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.headings import Kind, heading_kind
from matcher.reading.layout.sentence import Sentence

#: So many paragraphs make it the way of an ad; one or two may just begin with a short sentence.
_MANY = 3
#: A heading is shorter.
_LONG = 40
# "Special features.", "Place.", "Pay and benefits."; not "We're growing.", "CPC required."
_HEAD = guarded(r"(?:A |An )?[A-Z]?[a-z]+(?: (?:and|of|the|for|to|&|[a-z]{3,}|[A-Z][a-z]+)){0,3}\.")
# "Who can apply.", "How we look after coders.", "What the job is.": half a question; not "What counts is speed."
_QUESTION = guarded(
    r"(?:who|what|how|why|where|when) (?!else\b)(?:(?!(?:is|are|was|matters|counts|does|do) )[\w'’-]+ ){1,5}?[\w'’-]+\."
)
# "Remote.", "Full time.", "High school diploma.", "Minimum two years.": what says something itself.
_SAYS = guarded(
    r"\b(?:remote|hybrid|on-?site|full|part|contract|permanent|diploma|degree|certifi\w+|years?|required|preferred"
    r"|is|are"
    r"|was|we|you|no|not|none|must|will|yes|please|thanks?|apply|join|days?|nights?|weekends?|medical coder|available"
    r"|one|two|three|four|first|second|third|grade|level|tier|seat|chair|track|coders?|opening)\b"
)


def with_paragraph_heads(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences, those of paragraphs with such a heading under the kind that it has; unknown ones ask nothing."""
    heads = {index for index in range(len(sentences) - 1) if _is_head(sentences, index)}
    if not heads or len({sentences[i].line for i in heads} | _answered(sentences)) < _MANY:
        return sentences
    out = list(sentences)
    kind: Kind | None = None  # that of the heading, where the lines did not tell it
    before: Kind = ""
    heading = ""
    for index, sentence in enumerate(sentences):
        if index in heads:
            told = heading_kind(sentence.text) or _kept(sentence) or _unknown(sentence)
            kind, before, heading = (None if sentence.kind == told else told), sentence.kind, sentence.text
            out[index] = sentence._replace(kind=told, is_heading=True)
        elif (kind in _SHORT or sentence.label) and _opens(sentences, index):
            kind = None  # "Compensation. $66,300. …" and below it a paragraph of its own, or one with a label
        elif kind is not None and sentence.kind == before and not sentence.is_heading:
            out[index] = sentence._replace(kind=kind, heading=heading, loose=False)
        else:
            kind = None
    return out


def _answered(sentences: Sequence[Sentence]) -> set[int]:
    """The lines that a half question labels, which stand beside such paragraphs: "What you need. CPC." """
    return {s.line for s in sentences if s.label and _QUESTION.fullmatch(f"{s.label.lower()}.")}


# "Background. Five years of coding.", "Schooling. A two-year degree." under "Our criteria": parts of what is asked.
_PART = guarded(r"(?:background|schooling|studies|tools|systems|history|track record|letters|papers|languages?)\.")


def _unknown(sentence: Sentence) -> Kind:
    """The kind of a heading that is told by no word: one that asks nothing, or, of half a question, what it was."""
    return sentence.kind if _QUESTION.fullmatch(sentence.low) else "about"


def _kept(sentence: Sentence) -> Kind:
    """The kind of the section above that a heading leaves as it is, since it only names a part of it."""
    return sentence.kind if sentence.heading and _PART.fullmatch(sentence.low) else ""


#: Of these a paragraph tells all.
_SHORT = frozenset(("pay", "location", "schedule", "benefits"))


def _opens(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence opens a paragraph that is no item of a list."""
    return not sentences[index].bullet and (not index or sentences[index - 1].line != sentences[index].line)


def _is_head(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence opens a paragraph, goes on in its line and names what the paragraph is about."""
    sentence = sentences[index]
    if not _opens(sentences, index) or sentence.label or sentences[index + 1].line != sentence.line:
        return False
    if len(sentence.text) >= _LONG:
        return False
    return bool(_QUESTION.fullmatch(sentence.low)) or (
        bool(_HEAD.fullmatch(sentence.text)) and not _SAYS.search(sentence.low)
    )
