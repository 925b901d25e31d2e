"""A clause that merely talks, between semicolons beside others that ask: "CPC required; the lease was renewed"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS
from matcher.reading.clause.talk import DEMANDS
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token


def without_clause(sentence: Sentence, tokens: Sequence[Token], at: int) -> tuple[Sentence, list[Token]] | None:
    """The sentence with the clause around ``at`` blanked, and the tokens of the others; None where those name nothing.

    Of what the talking clause names itself nothing is asked: "CPC required; two of ours got their BS here".
    """
    low = sentence.low
    begin, end = low.rfind(";", 0, at) + 1, low.find(";", at)
    end = end if end >= 0 else len(low)
    kept = [t for t in tokens if t.end <= begin or t.start >= end]
    named = [t for t in kept if t.kind in FACTS and t.kind != "loose"]
    if not any(t.end <= begin for t in named) and not (named and (DEMANDS.search(low, end) or " needed" in low[end:])):
        return None  # "The programme runs 18 months; trainees sit the CCA at its end"
    blank = " " * (end - begin)
    text = sentence.text[:begin] + blank + sentence.text[end:]
    return sentence._replace(text=text, low=low[:begin] + blank + low[end:]), kept
