"""Paragraphs headed by a few words and a full stop: "Special features. The Hospital has …"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.headings import Kind, heading_kind
from matcher.reading.layout.sentence import Sentence

#: So many paragraphs make it the way of an ad; one or two may just begin with a short sentence.
_MANY = 3
# "Special features.", "Place.", "Pay and benefits."; not "We're growing.", "CPC required."
_HEAD = guarded(r"[A-Z][a-z]+(?: (?:and|of|the|for|to|&|[a-z]{3,}|[A-Z][a-z]+)){0,3}\.")
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
    if len({sentences[i].line for i in heads}) < _MANY:
        return sentences
    out = list(sentences)
    kind: Kind | None = None  # that of the heading, where the lines did not tell it
    before: Kind = ""
    heading = ""
    for index, sentence in enumerate(sentences):
        if index in heads:
            told = heading_kind(sentence.text) or _kept(sentence) or "about"
            kind, before, heading = (None if sentence.kind == told else told), sentence.kind, sentence.text
            out[index] = sentence._replace(kind=told, is_heading=True)
        elif kind is not None and sentence.kind == before and not sentence.is_heading:
            out[index] = sentence._replace(kind=kind, heading=heading, loose=False)
        else:
            kind = None
    return out


# "Background. Five years of coding.", "Schooling. A two-year degree." under "Our criteria": parts of what is asked.
_PART = guarded(r"(?:background|schooling|studies|tools|systems|history|track record|letters|papers|languages?)\.")


def _kept(sentence: Sentence) -> Kind:
    """The kind of the section above that a heading leaves as it is, since it only names a part of it."""
    return sentence.kind if sentence.heading and _PART.fullmatch(sentence.low) else ""


def _is_head(sentences: Sequence[Sentence], index: int) -> bool:
    """Whether a sentence opens a paragraph, goes on in its line and names what the paragraph is about."""
    sentence = sentences[index]
    opens = not index or sentences[index - 1].line != sentence.line
    if not opens or sentence.bullet or sentence.label or sentences[index + 1].line != sentence.line:
        return False
    return len(sentence.text) < 40 and bool(_HEAD.fullmatch(sentence.text)) and not _SAYS.search(sentence.low)
