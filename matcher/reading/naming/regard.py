"""Wishes told as something given: "receive five preference points", "extra smiles for", "are placed a step higher".

A verb of giving or placing, and what it gives: of both there are few, of what they say together many.
"""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue

_GIFT = (
    r"(?:weight(?:age)?|credits?|points?|marks?|preference|precedence|consideration|priority|smiles?|stars?|kudos"
    r"|cheers|applause|props|nods?|love|respect|bonus(?:es)?|brownie points?|treatment|edge|head start|look)"
)
_MORE = r"(?:extra|additional|added|special|bonus|preferential|preference|priority|first|gold|strong|more|some|double)"
_GIVEN = (
    r"(?:(?:is|are|will be|shall be|may be|can be|goes?|gets?) )?(?:given|awarded|granted|allowed|added|shown|paid)?"
)
_HOLDERS = r"(?: (?:those|candidates|applicants|people|holders|anyone|coders)(?: (?:with|of|holding|having|who \w+))?)?"
# "Consideration will be given to holders of the CASCC", "extra smiles for a CEMC", "gold stars for"
_FOR_IT = guarded(
    rf"\b(?:{_MORE} )+{_GIFT} ?{_GIVEN} ?(?:to|for|if){_HOLDERS}(?= )"
    rf"|\b(?:gives?|giving|awards?|allows?|shows?) (?:an? |some |due |the )?(?:{_MORE} |slight |small )*{_GIFT}"
    rf" (?:to|for){_HOLDERS}(?= )"
    rf"|\b(?:the |an? )?(?:{_MORE} |second |closer |longer )*{_GIFT} (?:goes|would go|will go) to{_HOLDERS}(?= )"
    rf"|\b{_GIFT} (?:is|are|will be|shall be|may be) (?:given|awarded|granted|allowed|shown) (?:to|for){_HOLDERS}(?= )"
    rf"|\b(?:gold stars?|kudos|props|applause|cheers|brownie points?|double points|a nod) (?:to|for){_HOLDERS}(?= )"
)
# "The seat would benefit from a COC"
_GAINS = guarded(r"\b(?:would|could|might|will) (?:also |really )?(?:benefit|profit|gain) from\b")
_TAKES = (
    r"(?:(?:will|would|shall|may|do|does|can|could) )?(?:also )?(?:gets?|receives?|earns?|carr(?:y|ies)|brings?|adds?"
    r"|scores?|enjoys?|takes?|fetch(?:es)?|have|has|(?:is|are|be) (?:given|awarded|granted|shown|allowed))"
)
_NUMBER = r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|the|\d+) )?"
_PLACED = r"(?:placed|ranked|rated|put|listed|scored|read|called|interviewed|seen|looked at|considered|slotted|started)"
# "receive five preference points", "carries extra weight", "are placed one step higher", "will be ranked first"
_BY_IT = guarded(
    rf"\b{_TAKES} {_NUMBER}(?:{_MORE} ){{1,2}}{_GIFT}\b"
    rf"|\b{_TAKES} (?:hiring )?(?:weight(?:age)?|priority|precedence|preference)\b(?: over [^.;,]+)?"
    rf"|\b(?:is|are|be|gets?|get) {_PLACED} {_NUMBER}(?:(?:steps?|grades?|notch(?:es)?|rungs?) )?"
    r"(?:higher|first|ahead|above|up)\b(?: (?:of|on) [^.;,]+)?"
)
_HINT = guarded(rf"\b{_GIFT}\b|\b(?:higher|first|ahead|above|up)\b")


# "A year would be reassuring", "The RCC would make a difference", "that would round you out": not "I would love to"
_WOULD = guarded(
    r"\b(?P<who>[\w’']+) (?P<what>(?:would|might|could) (?:(?:also|really|certainly|surely|just|only) )?"
    r"(?P<does>[a-z]+(?: [\w’'-]+){0,4}))"
)
_PEOPLE = frozenset(
    (
        *("i", "we", "you", "they", "he", "she", "who", "that", "which", "it", "what", "candidate", "candidates"),
        *("applicant", "applicants", "person", "people", "coder", "coders", "someone", "anyone", "nobody"),
        *("manager", "client", "team", "position", "role", "job"),
    )
)
# "would do", "could be enough", "might be considered", "would need": lets somebody in, or asks.
_LETS_IN = guarded(
    r"(?:be |also be )?(?:do\b|suffice|work\b|enough|fine|ok|count|qualif|serve|accept|consider|acceptable|sufficient"
    r"|need|require|have\b|replace|substitut|stand in|equal|satisf|meet\b|okay|taken|looked|prefer"
    r"|good enough|apply|start|come\b)"
)
_MATTERS = guarded(
    r"be (?:\w+ly |so |very |most |quite )?(?!cod|work|bill|train|report|learn|help|us|mov|audit|travel|go|tak|do"
    r"|review|assign|hir|start|com|talk|look|see|sitt|call)[a-z]+ing\b"
    r"|make (?:an? |all the |the )?(?:\w+ )?difference|round (?:you|it|things|your \w+) (?:out|off)|be wanted"
    r"|be (?:\w+ )?(?:welcomed|loved|adored|admired)"
    r"|(?:distinguish|strengthen|lift|favou?r|flatter|recommend|elevate|set apart) (?:you|an?|the|your)\b"
)


def _conditional(low: str) -> Iterator[Cue]:
    """What would be pleasant of the thing named before it; of the people who apply it tells nothing."""
    for found in _WOULD.finditer(low):
        told = None if found["who"] in _PEOPLE or _LETS_IN.match(found["does"]) else _MATTERS.match(found["does"])
        if told:
            yield Cue(found.start("what"), found.start("does") + told.end(), "preferred")


def regards(low: str) -> Iterator[tuple[Cue, bool]]:
    """Such phrases, and whether each rules what follows it.

    >>> [(low[c.start : c.end], f) for low in ["rhias receive five preference points"] for c, f in regards(low)]
    [('receive five preference points', False)]
    """
    if "would " in low or "might " in low or "could " in low:
        for cue in _conditional(low):
            yield cue, False
        for found in _GAINS.finditer(low):
            yield Cue(found.start(), found.end(), "preferred"), True
    if _HINT.search(low):
        for found in _FOR_IT.finditer(low):
            yield Cue(found.start(), found.end(), "preferred"), True
        for found in _BY_IT.finditer(low):
            yield Cue(found.start(), found.end(), "preferred"), False
