"""People who may be hired at one grade: "Applicants without certification may be hired as a Coder I"."""

from __future__ import annotations

from matcher.reading.grades.names import names_in
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence

# "Applicants without certification may be hired as a Coder I and must certify within 18 months": told of that grade
_PLACED = guarded(
    r"(?:[\w-]+ ){1,3}(?:without|lacking|who (?:are not|do not|lack)|not (?:yet )?certified)\b[^.;]{0,50}?"
    r" may be (?:hired|appointed|placed|employed|considered|brought in)(?: only)? (?:as|at|into|for) (?:an? |the )?"
)


def placed_at(sentence: Sentence) -> tuple[str, ...]:
    """The grade at which those come in of whom alone a sentence tells; nothing where it names none, or several."""
    found = _PLACED.match(sentence.low)
    name = next((n for n in names_in(sentence.low, sentence.text) if found and 0 <= n.start - found.end() < 24), None)
    return name.keys if name and len(name.keys) == 1 else ()
