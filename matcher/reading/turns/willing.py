"""What is wished and may be earned by who is willing: "CIRCC preferred. If not held, willing to obtain in a year"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token

# under "Preferred": "If not certified, willingness to obtain within 18 months", "we'd like you to earn it in a year"
_WILLING = guarded(
    r"\bwilling(?:ness)?\b|\binterest(?:ed)? in\b|\b(?:like|love|hope|encourage|prefer) (?:for )?(?:you|them) to\b"
    r"|\bdesire to\b|\bplans? to\b|\bopen to\b"
)


def merely_willing(sentence: Sentence) -> bool:
    """Whether a sentence among what is preferred tells no more than that one should be willing."""
    return sentence.kind == "preferred" and _WILLING.search(sentence.low) is not None


def past_willing(sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """What a sentence states, without time for what is only wished."""
    if not found or not merely_willing(sentence):
        return found
    return [s for s in found if s.kind not in ("later", "only_for")]


# "COS-C or HCS-O if you will do OASIS review", "CPMA if you want to audit"; not "CPC in a year if you want to stay"
_CHOOSES = guarded(
    r",? (?:is |are )?(?:only )?(?:needed |required )?if you(?:['’]d| would| will|['’]ll)? (?:also )?"
    r"(?:(?:want|wish|like(?= to\b)|plan|hope|intend|choose|elect|are going)\b(?: to)?"
    r"|(?:will )?(?:be )?(?=do\b|cod\w+|audit\w+))"
    r"(?!(?: to)? (?:(?:be )?(?:considered|hired|interviewed|part|one)|apply|stay|keep|remain|join|help|grow"
    r"|work (?:here|for|with)|this|the job|it\b))"
)


def for_the_choosing(sentence: Sentence, tokens: list[Token], asked: bool) -> Statement | None:
    """What only those need who choose further work: a wish, as nobody must choose it."""
    last = max((i for i, t in enumerate(tokens) if t.kind == "cred"), default=-1)
    if (
        last < 0
        or any(t.kind not in _NAMES for t in tokens[: last + 1])
        or any(t.kind in FACTS for t in tokens[last + 1 :])
    ):
        return None
    first = next(t.start for t in tokens if t.kind == "cred")
    if not _BEGINS.fullmatch(sentence.low, 0, first) or not _CHOOSES.match(sentence.low, tokens[last].end):
        return None
    return Statement("wish", ways_of(tokens[: last + 1], sentence.start), sentence, asked)


# nothing stands before it: not "We'll pay for your CPC or CPEDC if you want to go for it"
_BEGINS = guarded(r"(?:(?:an?|the|and|also|active|current|valid) )*")
_NAMES = frozenset(("cred", "or", "comma", "slash"))
