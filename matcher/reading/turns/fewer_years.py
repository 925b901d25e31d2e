"""Who needs fewer of the years that are asked, or none, for the schooling that they bring; who needs more without it.

"Two years of coding; only one with an associate's degree", "(no experience needed with a degree)", "(six years if no
degree)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import Way, all_of, replace

Part = list[Token]

# "no experience is needed", "none required", "the year is waived", "may apply without experience", "need none"
_NONE = guarded(
    r"\b(?:no|without(?: any)?) (?:prior |previous |work |coding |such |actual )*(?:experience|years)\b"
    r"|\bnone (?:is |are )?(?:needed|required|necessary|asked|expected)\b|\bneeds? none\b"
    r"|\b(?:experience|years?|requirement|this|it|that)(?: requirement)?(?: \w+){0,2}? waived\b"
    r"|^\W*(?:is |are )?waived\b|\b(?:may|can|will) be waived\b"
    r"|\b(?:experience|years?)(?: is| are)? (?:not (?:needed|required|necessary)|unnecessary)\b"
)
# "with an associate's", "if you hold a degree", "for graduates of a coding program": right before the schooling.
_LED = guarded(
    r"(?:\b(?:with|for|from|(?:graduates?|grads?|completers|alumni|students) of|by"
    r"|when|holding|having|have|has|hold|holds|finished|completed|are)"
    r"(?: (?:only|just|an?|the|any|your|at least|new|recent|accredited|approved|medical|relevant|completed))*|\() ?$"
)
_PEOPLE = guarded(r"\b(?:holders?|graduates?|grads?|applicants?|candidates?|those|people|anyone|you|coders?)\b")
_LACKS = guarded(r"\b(?:without|no|not|lacking|lack)\b")
_ONLY_IF = guarded(r"(?:but |and )?(?:(?:only|just) [^.;,]{2,30} (?:with|if|for)|[^.;,]{2,24} if)\b")
_SCHOOLS = frozenset(("edu", "degree"))
_ELSE = frozenset(("preferred", "reject", "lieu", "uncert", "within", "later", "apprentice", "not", "obtain"))
_CUTS = frozenset(("semi", "open", "close", "dash", "comma", "or", "but"))
_KEPT = _SCHOOLS | {"cred", "any", "body"}


# "Would consider less experience with a degree", "Less experience is fine with an RHIT"
_LESS = guarded(
    r"\b(?:less|fewer|shorter|lighter) (?:coding |prior |relevant |work )?(?:experience|years|history)\b(?! than)"
)
_NO_LESS = frozenset(("years", "reject", "not", "no", "preferred", "required", "within"))


def _less_experience(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """Experience of no told length instead of the years, for those who bring something; or nothing, and the tokens."""
    held = [t for t in tokens if t.kind in _KEPT]
    kinds = {t.kind for t in tokens}
    if not held or "accept" not in kinds or kinds & _NO_LESS or not _LESS.search(sentence.low):
        return [], tokens
    if not _is_led(sentence.low, held):
        return [], tokens
    at = (sentence.start, sentence.end)
    listed = [t for t in tokens if t in held or t.kind in ("or", "comma", "slash")]
    ways = all_of((ways_of(listed, sentence.start), (Way(experience=True, experience_at=at),)))
    if any(w.groups for w in ways):  # no number at all is asked of them, instead of none told
        return [Statement("besides", tuple(replace(w, years=0.0) for w in ways), sentence, asked)], []
    return [Statement("swap", ways, sentence, asked, target="years")], []


def fewer_years(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """What a sentence says of those who need other years, with what it asks of all; or nothing, and the tokens."""
    low = sentence.low
    easier, left = _less_experience(sentence, tokens, asked)
    if easier:
        return easier, left
    if not any(t.kind in _SCHOOLS for t in tokens) and not (_NONE.search(low) and " (" in low):
        return [], tokens
    if sentence.kind == "preferred" or any(t.kind in _ELSE for t in tokens if not _waives(low, t)):
        return [], tokens
    if any(t.more for t in tokens if t.kind == "years"):
        return [], tokens  # "an associate's and two more years, or no degree and four more"
    parts = list(_parts(low, tokens))
    base = parts[0] if parts and _is_base(low, parts[0]) else []
    others = parts[1:] if base else parts
    if not base and len(others) == 1 and _only_points(low, others[0]):
        return [], []  # "None needed with the degree": of which was told elsewhere
    if not others or any(t.kind == "cred" for t in base) or not (base or _stands_alone(low, others)):
        return [], tokens
    stated = [_stated(sentence, part, base, asked) for part in others]
    if any(s is None for s in stated):
        return [], tokens
    ways = ways_of(base, sentence.start)
    asked_of_all = [Statement("demand", ways, sentence, asked)] if base else []
    return [*asked_of_all, *(s for s in stated if s)], []


def _waives(low: str, token: Token) -> bool:
    """Whether a word that seems to swap or to deny is only that of a waiver: "waived with", "not required with"."""
    return token.kind in ("not", "lieu") and ("waived" in low or low.startswith("not ", token.start))


def _parts(low: str, tokens: Sequence[Token]) -> Iterator[Part]:
    """The tokens in parts each of which tells years, or that none are needed."""
    part: Part = []
    for index, token in enumerate(tokens):
        if token.kind in _CUTS and part:
            end = next((t.start for t in tokens[index + 1 :] if t.kind in _CUTS), len(low))
            ahead = [t.kind for t in tokens[index + 1 :] if t.start < end]
            if ("years" in ahead or _NONE.search(low, token.end, end)) and _tells(low, part, token.start):
                yield part
                part = []
                continue
        if token.kind != "close" and (part or token.kind not in _CUTS):
            part.append(token)
    if part:
        yield part


def _tells(low: str, part: Part, end: int) -> bool:
    return any(t.kind == "years" for t in part) or bool(_NONE.search(low, max(0, part[0].start - 12), end))


def _is_base(low: str, part: Part) -> bool:
    """Whether a part asks years whatever the schooling, or years besides a degree."""
    years = [t for t in part if t.kind == "years"]
    schools = [t for t in part if t.kind in _SCHOOLS]
    bound = any(t.kind in ("with", "if") for t in part)
    return len(years) == 1 and not _LACKS.search(low, part[0].start, part[-1].end) and not (schools and bound)


def _stands_alone(low: str, parts: Sequence[Part]) -> bool:
    """Whether a sentence only says who needs fewer: "One year if you have a degree", "With a degree none is needed"."""
    if len(parts) > 1:
        return False
    timed = any(t.kind == "years" for t in parts[0])
    return bool(_ONLY_IF.match(low)) if timed else bool(_NONE.search(low))


def _only_points(low: str, part: Part) -> bool:
    """Whether a sentence says but that those with "the degree" need no years."""
    kinds = {t.kind for t in part if t.kind in FACTS}
    return (
        kinds == {"degree"} and _NONE.search(low) is not None and low.endswith(("the ", "that ", "this "), 0, _at(part))
    )


def _at(part: Part) -> int:
    return next((t.start for t in part if t.kind == "degree"), 0)


def _stated(sentence: Sentence, part: Part, base: Part, asked: bool) -> Statement | None:
    """What a part says of some: fewer years, none, or more for want of a degree."""
    low, start, end = sentence.low, part[0].start, part[-1].end
    facts = [t for t in part if t.kind in FACTS and t.kind not in ("exp", "loose")]
    years = [t for t in facts if t.kind == "years"]
    held = [t for t in facts if t.kind in _KEPT]
    if not held or len(years) > 1 or (years and {t.kind for t in held} - _SCHOOLS):
        return None
    most = next((_number(t) for t in base if t.kind == "years"), 0.0)
    if years and _LACKS.search(low, start, end):
        more = _number(years[0]) > most > 0 and any(t.kind in _SCHOOLS for t in base)
        return Statement("swap", ways_of(years, sentence.start), sentence, asked, target="edu") if more else None
    if held[0].kind == "degree" or not _is_led(low, held):
        return None
    if years:
        fewer = not base or _number(years[0]) < most
        ways = all_of((ways_of(held[:1], sentence.start), ways_of(years, sentence.start)))
        return Statement("besides", ways, sentence, asked) if fewer and len(held) == 1 else None
    if not _NONE.search(low, max(0, start - 12), end):
        return None
    listed = [t for t in part if t in held or t.kind in ("or", "comma", "slash")]
    return Statement("swap", ways_of(listed, sentence.start), sentence, asked, target="years")


def _number(token: Token) -> float:
    return token.value if isinstance(token.value, float) else 0.0


def _is_led(low: str, held: Sequence[Token]) -> bool:
    """Whether the words around schooling say that it is that of some people."""
    first = held[0]
    before = low[max(0, first.start - 40) : first.start]
    return bool(_LED.search(before)) or bool(_PEOPLE.match(low, held[-1].end + 1))
