"""Any other credential that a sentence of its own lets in: "If yours is something else, tell us about it"."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.layout.sentence import Sentence
from matcher.reading.ways import Group, Way

# "If you have something else that is nationally recognized, tell us about it", "Got a different one? Write anyway"
_ELSE = guarded(
    r"(?:(?:and|but|or|so) )?(?:(?:if )?(?:yours is|what you (?:have|hold|bring) is|you(?:['’]ve)?(?: have| got"
    r"| hold| bring)+|got|have|hold) )"
    r"(?:something else|some other|another(?: one)?|a different(?: one)?"
    r"|one that(?: is|['’]s) not (?:listed|here))\b"
    r"[^.;]{0,60}?[,?:–—-] ?(?:please |then |do |just )*"
    r"(?:tell|let|apply|send|call|ask|talk|write|say"
    r"|we(?:['’]ll| will| would|['’]d)(?: still| gladly)? (?:look|consider|take|listen|talk|read|accept)"
    r"|that['’]s (?:fine|ok|okay)|no problem)\b"
)
_MAY_SAY = Gate(_ELSE)


def anything_else(sentence: Sentence, named: bool) -> list[Statement]:
    """The further way in that such a sentence opens, if a credential was ``named`` shortly before it."""
    if not named or not words_of(sentence.low) & _MAY_SAY.bits or not _ELSE.match(sentence.low):
        return []
    any_other = Way((Group(("ANY-CODING",), None, (sentence.start, sentence.end)),))
    return [Statement("swap", (any_other,), sentence, True, target="cred")]
