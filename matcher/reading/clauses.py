"""A sentence as tokens, and its tokens as clauses of one modality each.

"CPC required; CCS or RHIT a plus, CPC-A not accepted" is three clauses: required, preferred, rejected.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matcher.reading.cues import cues
from matcher.reading.mentions import Mention
from matcher.reading.rules.after_hire import windows
from matcher.reading.rules.years import lengths
from matcher.reading.text import Sentence

#: Kinds of tokens that are facts; every other kind joins or rules them.
ATOMS = frozenset(("cred", "any", "loose", "body", "edu", "degree", "diploma", "exp", "years", "apprentice"))
#: Kinds that name something by which a sentence is worth reading.
WORTHY = ATOMS - {"exp", "diploma"}


class Token(NamedTuple):
    """``start..end`` counts in the sentence; ``value`` is codes, a level, a number of years or of months."""

    start: int
    end: int
    kind: str
    value: object = None
    more: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens under one modality: "required", "preferred", "not", "reject", or "" where no word says it."""

    modality: str
    tokens: tuple[Token, ...]

    def has(self, *kinds: str) -> bool:
        """Whether it holds a token of one of these kinds."""
        return any(t.kind in kinds for t in self.tokens)


def tokens_of(sentence: Sentence, found: Sequence[Mention], starts: Sequence[int], asked: bool) -> list[Token]:
    """The tokens of a sentence; ``found`` is all that the ad names, ``starts`` their offsets."""
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.start + len(sentence.text))
    low = sentence.low
    has_time = "year" in low or "yr" in low or "mo" in low or "yoe" in low or bool(_TERSE.search(low))
    if first == last and not has_time:
        return []
    named = [Token(m.start - sentence.start, m.end - sentence.start, m.kind, m.value) for m in found[first:last]]
    timed: list[Token] = []
    if has_time:
        timed = [Token(n.start, n.end, "years", n.years, n.more) for n in lengths(low, asked)]
    if not any(t.kind in WORTHY for t in named) and not timed and not any(t.kind == "exp" for t in named):
        return []
    late = (
        [Token(w.start, w.end, "within", w.months, w.sure) for w in windows(low)]
        if has_time or "day" in low or "probation" in low
        else []
    )
    small = [
        Token(c.start, c.end, c.kind) for c in cues(low) if not (c.kind == "later" and _OF_PEOPLE.match(low, c.end))
    ]
    wide = [t for t in small if t.kind in _WIDE]
    named = [
        t
        for t in named
        if t.kind not in ("exp", "edu", "loose", "any") or not any(w.start < t.end and t.start < w.end for w in wide)
    ]
    return _without_overlap([*named, *timed, *late], small)


# "3y IP", "2+y profee"
_TERSE = re.compile(r"\d\+?y\b")
# "Eligible candidates are …", "eligible to apply", "eligible for benefits" speak of people, not of exams.
_OF_PEOPLE = re.compile(
    r" (?:candidates|applicants|employees|coders|states|for (?:benefits|hire|remote|overtime|rehire)"
    r"|to (?:apply|work))"
)
#: Cues that hold the word "experience" or "education" themselves.
_WIDE = frozenset(("equiv_exp", "combo", "uncert"))


def _without_overlap(strong: list[Token], weak: list[Token]) -> list[Token]:
    """Facts win over the small words inside them ("one" in "one year", "or" in "HS or GED")."""
    strong.sort(key=lambda t: (t.start, -t.end))
    kept: list[Token] = []
    for token in strong:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
        elif token.kind == "within" and kept[-1].kind == "years":
            kept[-1] = token
    ends = [t.end for t in kept]
    out = list(kept)
    for token in weak:
        at = bisect_left(ends, token.start + 1)
        if at == len(kept) or kept[at].start >= token.end:
            out.append(token)
    out.sort()
    return out


# ---------------------------------------------------------------- modality

_SPLITS = frozenset(("semi", "colon", "dash", "open", "close"))
_MODAL = frozenset(("required", "preferred", "not", "reject"))
#: Words that rule what follows them; all others rule what stands before them, if anything does.
_FORWARD = (
    "must", "require", "need", "minimum", "min.", "at minimum", "at a minimum", "minimally", "prefer", "we ", "preferably", "preferrably", "ideal",
    "should", "has to", "have to", "sorry", "don't", "do not", "can't", "other than", "except", "no ", "without", "only", "would love", "love to", "we'd love", "not for", "not looking", "won't", "cannot", "a requirement", "does not", "doesn't", "not accepted:", "needs", "expected", "is not open", "not open", "not considered:",
    "given", "priority",
)  # fmt: skip
#: Of the words that reject, those that name what they reject after them.
_TAKES = (
    "we ", "don't take", "do not take", "can't take", "won't take", "not taking", "don't accept", "do not accept", "does not accept", "can't accept", "cannot accept",
    "sorry", "please no", "not open", "other than", "except", "not for", "unable", "no longer acc", "cannot consider", "don't consider", "do not consider", "would not accept", "not looking", "excluded", "is not open",
)  # fmt: skip
_EXACT_BACKWARD = frozenset(
    (
        "required",
        "preferred",
        "needed",
        "is needed",
        "ideal",
        "do not apply",
        "need not apply",
        "preferred but not required",
        "nice but not needed",
    )
)


def clauses(low: str, tokens: Sequence[Token], label: str = "") -> list[Clause]:
    """Cut a sentence's tokens into clauses of one modality each, in order; ``label`` is the modality it begins under."""
    out: list[Clause] = []
    buffer: list[Token] = []
    ahead = label
    inside: str | None = None  # the modality ahead when a bracket opened
    lone = False  # "no" rules the next fact alone
    aside = False  # inside brackets that explain the clause before them
    tokens = _denied(low, tokens)
    chosen = _is_choice(tokens)
    for index, token in enumerate(tokens):
        if token.kind == "within" and out and not _facts(buffer):
            firm = "required" if any(t.kind in ("required", "obtain") for t in buffer) else out[-1].modality
            out[-1] = Clause(firm, (*out[-1].tokens, *buffer, token))
            buffer.clear()
        elif token.kind == "open" and out and not _facts(buffer) and _explains(tokens, index):
            aside = True
            buffer.append(token)
        elif aside and token.kind == "close":
            out[-1] = Clause(out[-1].modality, (*out[-1].tokens, *buffer, token))
            buffer.clear()
            aside = False
        elif token.kind == "close" and inside is not None:
            if ahead != inside and _facts(buffer):
                _flush(out, buffer, ahead, None)
            ahead, inside = inside, None
            buffer.append(token)
        elif token.kind == "semi" and not chosen and (ahead or not _facts(buffer)):
            _flush(out, buffer, ahead, token)
            ahead = ahead if label or _labelled(tokens, index) else ""
        elif token.kind == "open":
            inside = ahead
            buffer.append(token)
        elif token.kind in _MODAL:
            last = token.kind == "reject" and not _facts(tokens[index + 1 :])
            ahead = _meet(out, buffer, ahead, token, low, last)
            lone = token.kind == "not" and token.more
        elif lone and ahead == "not" and token.kind in ("and", "with", "comma", "dash") and _facts(buffer):
            _flush(out, buffer, ahead, None)
            ahead, lone = "", False
            buffer.append(token)
        else:
            buffer.append(token)
    _flush(out, buffer, ahead, None)
    return out


def _is_choice(tokens: Sequence[Token]) -> bool:
    """Whether "one of these: …; …; …" opens the sentence, so that its semicolons part choices."""
    colon = next((i for i, t in enumerate(tokens) if t.kind == "colon"), -1)
    return any(t.kind == "one_of" for t in tokens[:colon]) and not _facts(tokens[:colon])


def _explains(tokens: Sequence[Token], index: int) -> bool:
    """Whether the brackets that open here tell what the clause before them means ("Master's preferred (MHA, MBA)")."""
    inside = []
    for token in tokens[index + 1 :]:
        if token.kind == "close":
            break
        inside.append(token)
    return _facts(inside) and not any(t.kind in _MODAL or t.kind in ("accept", "if") for t in inside)


def _meet(out: list[Clause], buffer: list[Token], ahead: str, token: Token, low: str, last: bool = False) -> str:
    """What a word of modality does to the tokens before it and to those after it; returns the modality ahead."""
    if (last and _facts(buffer)) or _rules_backward(low[token.start : token.end], low, token, buffer):
        return _settle(out, buffer, ahead, token, low)
    if token.kind == "not" and _is_subject(buffer):
        buffer.clear()
    if token.kind == "not" and not token.more and not _facts(buffer) and low[token.end : token.end + 1] in (",", "."):
        return ahead  # "Not needed, just a high school diploma" answers a question
    if _facts(buffer) and not (
        token.kind == "required" and ahead in ("", "required") and not _parts(low, buffer, token)
    ):
        _flush(out, buffer, ahead, None)
    elif _facts(buffer):
        buffer.append(token)
        return ahead
    buffer.append(token)
    return token.kind


def _is_subject(buffer: Sequence[Token]) -> bool:
    """Whether the buffer ends in credentials that are those of people ("RHITs do not need prior experience")."""
    facts = [t for t in buffer if t.kind in ATOMS]
    return bool(facts) and all(t.kind == "cred" for t in facts) and buffer[-1].kind == "cred"


def _parts(low: str, buffer: Sequence[Token], token: Token) -> bool:
    """Whether a colon after the word makes it a label of what follows ("CPC. Also required: RHIT")."""
    return low[token.end : token.end + 2].lstrip().startswith(":")


#: Levels below the full credential.
APPRENTICES = frozenset(("CPC-A", "COC-A", "CIC-A", "CRC-A"))


def _denied(low: str, tokens: Sequence[Token]) -> list[Token]:
    """Tokens in which "no" has become what it does to the fact after it: "no CPC-A" rejects, "no degree" does not ask."""
    out: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == "no":
            after = next((t for t in tokens[index + 1 :] if t.kind in ATOMS or t.kind in _MODAL), None)
            if after is None and out and out[-1].kind == "years":
                _set_apart(out)  # "1 yr w/ CPC, 2 yrs w/o"
            if after is None or after.start - token.end > 25 or after.kind in _MODAL or _LESS.search(low, token.end, after.start):
                continue
            alone = low[after.end : after.end + 7].lstrip().startswith(("only", "alone"))
            rejects = (alone and after.kind == "cred") or after.kind == "apprentice" or (after.kind == "cred" and set(_codes(after)) <= APPRENTICES)
            token = Token(token.start, token.end, "reject" if rejects else "not", more=True)
        out.append(token)
    return out


# "We won't look at less than two years": that asks two years.
_LESS = re.compile(r"\b(?:less|fewer|under|below|short)\b")


def _set_apart(tokens: list[Token]) -> None:
    """Make the last fact a choice besides what stands before it."""
    for index in range(len(tokens) - 2, -1, -1):
        if tokens[index].kind in ("comma", "semi", "slash"):
            tokens[index] = Token(tokens[index].start, tokens[index].end, "semi")
            tokens.insert(index + 1, Token(tokens[index].end, tokens[index].end, "or"))
            return
        if tokens[index].kind in ATOMS:
            return


def _codes(token: Token) -> tuple[str, ...]:
    return token.value if isinstance(token.value, tuple) else ()


def _facts(buffer: Sequence[Token]) -> bool:
    return any(t.kind in ATOMS and t.kind not in ("exp",) for t in buffer)


def _labelled(tokens: Sequence[Token], index: int) -> bool:
    """Whether the modality before a semicolon was a label ("Required: …; …"), which goes on after it."""
    modal = [i for i, t in enumerate(tokens[:index]) if t.kind in _MODAL]
    return bool(modal) and modal[-1] + 1 < len(tokens) and tokens[modal[-1] + 1].kind == "colon"


def _rules_backward(word: str, low: str, token: Token, buffer: Sequence[Token]) -> bool:
    if token.more or not any(t.kind in ATOMS for t in buffer):
        return False
    if token.kind == "reject" and not word.startswith(_TAKES):
        return _facts(buffer)
    after = low[token.end : token.end + 3].lstrip()
    if after.startswith(":"):
        return False
    if word in _EXACT_BACKWARD:
        return True
    return not word.startswith(_FORWARD)


def _settle(out: list[Clause], buffer: list[Token], ahead: str, modal: Token, low: str) -> str:
    """Give the buffered tokens the modality of the word after them."""
    if cut := _after_semicolon(buffer):
        out.append(Clause(ahead, tuple(buffer[:cut])))
        del buffer[:cut]
    if (not _facts(buffer) and cut) or _about_else(low, buffer, modal):
        _flush(out, buffer, ahead, None)
        buffer.clear()
        return ahead
    if ahead in ("not", "reject") and modal.kind in ("required", "not"):
        _flush(out, buffer, ahead, None)
        return ""
    if ahead == "not" and modal.kind == "reject":  # "without a credential need not apply"
        _flush(out, buffer, "required", None)
        return ""
    asked = ahead or ("required" if any(t.kind == "required" for t in buffer) else "")
    if asked and asked != modal.kind and (cut := _last_item(buffer)):
        out.append(Clause(asked, tuple(buffer[:cut])))
        out.append(Clause(modal.kind, (*buffer[cut:], modal)))
    elif modal.kind in ("preferred", "reject") and not asked and (cut := _ladder(buffer, modal.kind)):
        out.append(Clause("", tuple(buffer[:cut])))
        out.append(Clause(modal.kind, (*buffer[cut:], modal)))
    else:
        out.append(Clause(modal.kind, (*buffer, modal)))
    buffer.clear()
    return ahead if ahead and ahead != modal.kind else ""


def _about_else(low: str, buffer: Sequence[Token], modal: Token) -> bool:
    """Whether other words stand between the last comma and the word: "3 years of coding, ophthalmology preferred"."""
    last = max((i for i, t in enumerate(buffer) if t.kind in ATOMS and t.kind != "exp"), default=-1)
    after = buffer[last + 1 :]
    comma = max((i for i, t in enumerate(after) if t.kind == "comma"), default=-1)
    near = after[comma + 1 : comma + 2] if comma >= 0 else after
    listed = buffer[last].kind != "years" and any(t.kind in ("or", "equal", "open_list") for t in [*after[: max(comma, 0)], *near])
    if comma >= 0 and near and near[0].start - after[comma].end > 3 and not after[:comma]:
        listed = False  # "…, eClinicalWorks or Athena exposure helpful"
    if last < 0 or modal.kind != "preferred" or listed:
        return False
    commas = [
        t
        for t in after
        if t.kind == "open" or (t.kind == "comma" and (buffer[last].kind != "edu" or buffer[last].value == ("hs",)))
    ]
    return bool(commas) and any(w.isalpha() and len(w) > 2 for w in low[commas[-1].end : modal.start].split())


def _after_semicolon(buffer: Sequence[Token]) -> int:
    """Where the part after the last semicolon begins, if facts stand on both sides of it; or 0."""
    for index in range(len(buffer) - 1, 0, -1):
        if buffer[index].kind == "semi":
            return index if _facts(buffer[:index]) else 0
    return 0


def _last_item(buffer: Sequence[Token]) -> int:
    """Where the last item of a comma list begins ("Required: CPC, CPMA a plus"), or 0."""
    for index in range(len(buffer) - 1, 0, -1):
        if buffer[index].kind in ("comma", "dash", "close", "and", "open"):
            return index if _facts(buffer[:index]) and _facts(buffer[index:]) else 0
    return 0


def _ladder(buffer: Sequence[Token], modality: str) -> int:
    """Where the last part begins, if only that part is ruled: "high school diploma, associate's preferred"; or 0."""
    for index in range(len(buffer) - 1, 0, -1):
        kind = buffer[index].kind
        if modality == "preferred" and _of_its_own(buffer, index):
            return index
        if kind in ("dash",) or (kind in ("comma", "open", "and") and _other_kind(buffer[:index], buffer[index:])):
            return index if _facts(buffer[:index]) and _facts(buffer[index:]) else 0
        if modality == "reject" and kind in ("open", "close", "dash", "if"):
            return index if _facts(buffer[:index]) and _facts(buffer[index:]) else 0
    return 0


def _of_its_own(buffer: Sequence[Token], index: int) -> bool:
    """Whether the list before ``index`` is whole: "CPC or CCS-P, with CEMC preferred", "CPC or COC, CRC preferred"."""
    if buffer[index].kind not in ("comma", "with", "open"):
        return False
    left = [t for t in buffer[:index] if t.kind in ATOMS]
    right = [t for t in buffer[index:] if t.kind in ATOMS and t.kind != "exp"]
    if not left or not right or any(_family(t) != "cred" for t in right) or not any(_family(t) == "cred" for t in left):
        return False
    if all(t.kind in ("any", "loose") for t in left):
        return buffer[index].kind != "open" and right[0].kind == "cred"  # "Coding certification, RHIT or CCS preferred"
    if buffer[index].kind == "with" or buffer[index + 1].kind == "with":
        return right[0].kind == "cred"
    first = next(i for i, t in enumerate(buffer) if t.kind in ATOMS)
    joined = len(left) > 1 and any(t.kind in ("or", "and", "slash", "with") for t in buffer[first:index])
    listed = any(t.kind in ("or", "and") for t in buffer[index : index + 2])
    mixed = len({_family(t) for t in left} - {""}) > 1
    return (joined or mixed) and not listed and right[0].kind == "cred"


def _other_kind(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether what the word rules is of another kind than what stands before: years after a credential, a degree after a diploma."""
    left = {_family(t) for t in before if t.kind in ATOMS} - {""}
    right = {_family(t) for t in after if t.kind in ATOMS} - {""}
    return bool(left and right) and (not left & right or (left == right and left <= {"edu", "years"}))


def _family(token: Token) -> str:
    if token.kind in ("cred", "any", "loose", "body"):
        return "cred"
    return {"edu": "edu", "degree": "edu", "diploma": "edu", "years": "years"}.get(token.kind, "")


def _flush(out: list[Clause], buffer: list[Token], modality: str, end: Token | None) -> None:
    if end is not None:
        buffer.append(end)
    if any(t.kind in ATOMS for t in buffer):
        asked = "required" if any(t.kind == "required" for t in buffer) else ""
        out.append(Clause(modality or asked, tuple(buffer)))
        buffer.clear()
    elif end is not None and not any(t.kind in _MODAL for t in buffer):
        buffer.clear()
