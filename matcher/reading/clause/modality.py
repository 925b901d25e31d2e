"""What a word of modality does where it stands: it rules what is before it, or what is ahead, or a part of either."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.both import LISTED, all_of_them, either_if_both
from matcher.reading.clause.cut import Cut
from matcher.reading.clause.ladders import POINTS_BACK, about_else, after_semicolon, ladder, last_item, the_last_alone
from matcher.reading.clause.refusals import TAKES
from matcher.reading.guard import guarded
from matcher.reading.naming.cues import phrases_of
from matcher.reading.naming.token import ATOMS, BACK, Token, has_facts
from matcher.reading.words import words

#: Words that rule what follows them, and of those that reject the ones that name what they reject after them.
_FORWARD, _TAKES = tuple(words("modality")["forward"]), tuple(words("modality")["takes"])
_EXACT_BACKWARD = frozenset(phrase for family in words("modality")["backward"] for phrase in phrases_of(family))


def meet(cut: Cut, token: Token, low: str, last: bool) -> None:
    """Let a word of modality rule the tokens before it or those after it; ``last``: nothing is named after it."""
    token = _wished(token, cut.buffer)
    optional = last and bool(cut.found) and cut.found[-1].modality == "not"
    if token.kind == "preferred" and all_of_them(cut):
        cut.add("preferred", [t for t in cut.found[-1].tokens if t.kind in LISTED])
        return
    if token.kind == "preferred" and (choice := either_if_both(cut)):
        cut.add("", choice)
        cut.add("preferred", choice)
        return
    if token.kind == "preferred" and optional and not has_facts(cut.buffer):
        cut.rule_last("preferred")  # "CRC optional but nice"
        return
    closes = token.kind == "reject" or (not cut.ahead and low.startswith(_LIKES, token.start))
    if (last and closes and has_facts(cut.buffer)) or _rules_backward(low, token, cut.buffer):
        if not _wish_put_in(cut, token):
            _settle(cut, token, low)
        return
    if token.kind == "not":
        _drop_subject(cut, token, low)
        if _answers(token, cut.buffer, low):
            return
    goes_on = token.kind == "required" and cut.ahead in ("", "required")
    if has_facts(cut.buffer) and goes_on:
        cut.buffer.append(token)
        return
    if has_facts(cut.buffer):
        cut.flush(cut.ahead)
    cut.buffer.append(token)
    cut.ahead = token.kind


def _wish_put_in(cut: Cut, token: Token) -> bool:
    """End a wish that stands between what is asked and its word: "Certification, preferably CPC, required"."""
    put_in = cut.ahead == "preferred" and bool(cut.buffer) and cut.buffer[-1].kind in ("comma", "dash")
    if not (token.kind == "required" and put_in and cut.found and not cut.found[-1].modality):
        return False
    cut.rule_last("required")
    cut.flush("preferred")
    cut.ahead = ""
    return True


# "The CIC is something we would love to see", "RHIT would be a second one we like to have"
_LIKES = (
    "we like",
    "we'd like",
    "we’d like",
    "we'd love",
    "we’d love",
    "we would l",
    "would like",
    "would love",
    "love to",
    "like to",
)


def _wished(token: Token, buffer: Sequence[Token]) -> Token:
    """What is welcome and not asked is wished: "A master's is welcome and by no means expected"."""
    last = max((i for i, t in enumerate(buffer) if t.kind in ATOMS), default=len(buffer))
    welcome = token.kind == "not" and not token.more and any(t.kind == "accept" for t in buffer[last:])
    return Token(token.start, token.end, "preferred", BACK) if welcome else token


def _drop_subject(cut: Cut, token: Token, low: str) -> None:
    """Forget the people of whom something is not asked: "RHITs do not need prior experience"."""
    if not _is_subject(cut.buffer) and not low.startswith("need", token.start):
        return
    if (at := after_semicolon(cut.buffer)) and not has_facts(cut.buffer[at:]):
        cut.flush(cut.ahead)  # "One year of coding; it need not be in oncology"
    cut.buffer.clear()


def _is_subject(buffer: Sequence[Token]) -> bool:
    """Whether the buffer ends in credentials that are those of people ("RHITs do not need prior experience")."""
    facts = [t for t in buffer if t.kind in ATOMS]
    return bool(facts) and all(t.kind == "cred" for t in facts) and buffer[-1].kind == "cred"


def _answers(token: Token, buffer: Sequence[Token], low: str) -> bool:
    """Whether a denial answers a question, and rules nothing: "Not needed, just a high school diploma"."""
    return not token.more and not has_facts(buffer) and low[token.end : token.end + 1] in (",", ".")


def _rules_backward(low: str, token: Token, buffer: Sequence[Token]) -> bool:
    """Whether the word rules what stands before it: "CPC required", not "required: CPC"."""
    word = low[token.start : token.end]
    if token.more or not any(t.kind in ATOMS for t in buffer):
        return False
    if token.value in (TAKES, BACK):
        return token.value == BACK
    if _IT_IS.match(low, token.start):
        return False
    after = low[token.end : token.end + 3].lstrip()
    if token.kind == "reject" and not word.startswith(_TAKES):
        listed = after.startswith(":") or _SUCH.match(low, token.end) is not None
        return has_facts(buffer) and not (listed and all(t.kind != "cred" for t in buffer))
    if after.startswith(":"):
        return False
    return word in _EXACT_BACKWARD or _put_after(word, low, token, buffer) or not word.startswith(_FORWARD)


# "The following do not meet the requirement: CCA, CPC-A"
_SUCH = guarded(r" (?:the|this|our|these|that) (?:requirements?|standards?|minimum|criteria)\s?:")


# "It is preferred that the applicant also hold a CPMA"
_IT_IS = guarded(r"(?<=\bit is )(?:\w+ly )?(?:required|preferred|desired|essential|mandatory|desirable) that\b")


def _put_after(word: str, low: str, token: Token, buffer: Sequence[Token]) -> bool:
    """Whether "ideally" stands behind what it wishes: "a coding certification, CPC ideally, and two years"."""
    ends = low[token.end : token.end + 1] in (",", ")", ";", ".", "")
    near = bool(buffer) and buffer[-1].kind in ATOMS and token.start - buffer[-1].end < 3
    return word in ("ideally", "preferably") and ends and near


def _settle(cut: Cut, modal: Token, low: str) -> None:
    """Give the buffered tokens the modality of the word after them."""
    buffer = cut.buffer
    if modal.kind == "preferred" and buffer[0].kind == "if" and _of_condition(low, buffer, modal):
        cut.add(modal.kind, buffer[1:])
        buffer.clear()
    elif _ends_at_semicolon(cut, modal, low):
        buffer.clear()  # "two years; a tribal background highly desirable"
    elif about_else(low, buffer, modal):
        cut.buffer = _without_wished(buffer)
        cut.flush(cut.ahead)
        cut.buffer.clear()
    elif (denied := _twice_denied(cut.ahead, modal)) is not None:
        cut.flush(denied)
        cut.ahead = ""
    else:
        _rule_buffer(cut, modal, low)


def _of_condition(low: str, buffer: Sequence[Token], modal: Token) -> bool:
    """Whether all of a condition is wished: "If you've the CDIP, those are pluses", "If …, our lead will be glad"."""
    if POINTS_BACK.search(low, buffer[0].end, modal.start):
        return True
    return modal.value == BACK and all(t.kind in ("if", "cred", "or", "comma", "slash") for t in buffer)


# "You might have a CRC; then all the better", "The COSC is rare; if so, great"
_THEN = guarded(r" ?(?:and |but |if so,? |then |that |it |would |will |be |is |['’]s |so much )*")


def _ends_at_semicolon(cut: Cut, modal: Token, low: str) -> bool:
    """Make a clause of what stands before a semicolon, and say whether nothing is named after it."""
    if not (at := after_semicolon(cut.buffer)) or _THEN.fullmatch(low, cut.buffer[at].end, modal.start):
        return False
    cut.add(cut.ahead, cut.buffer[:at])
    del cut.buffer[:at]
    if has_facts(cut.buffer):
        return False
    if modal.kind == "required" and any(t.kind == "exp" for t in cut.buffer):
        cut.add("required", cut.buffer[:])  # "CPC; coding experience required"
    return True


def _without_wished(buffer: Sequence[Token]) -> list[Token]:
    """Without the experience that is what is wished: "Certified coder, experience a plus"."""
    last = max((i for i, t in enumerate(buffer) if t.kind in ATOMS and t.kind != "exp"), default=-1)
    return [t for i, t in enumerate(buffer) if i <= last or t.kind != "exp"]


def _twice_denied(ahead: str, modal: Token) -> str | None:
    """What a denial before and a word after come to, None if that is not so."""
    if ahead in ("not", "reject") and modal.kind in ("required", "not"):
        return ahead
    # "without a credential need not apply"
    return "required" if ahead == "not" and modal.kind == "reject" else None


def _rule_buffer(cut: Cut, modal: Token, low: str) -> None:
    """Put the buffer, or the last part of it, under the word after it."""
    buffer = cut.buffer
    asked = cut.ahead or ("required" if any(t.kind == "required" for t in buffer) else "")
    at = 0 if _both_wished(cut, modal) else _past_least(buffer, modal) or _begin_of_ruled(buffer, modal, asked, low)
    if at:
        cut.add(asked, buffer[:at])
    cut.add(modal.kind, [*buffer[at:], modal])
    buffer.clear()
    if cut.ahead == modal.kind:
        cut.ahead = ""


def _past_least(buffer: Sequence[Token], modal: Token) -> int:
    """Where the part begins behind the least that is asked: "CCA minimum, CCS preferred", "min. CCA, CCS desired"."""
    least = next((i for i, t in enumerate(buffer) if t.kind == "least"), -1)
    if modal.kind != "preferred" or least < 0 or (buffer[least + 1 : least + 2] and buffer[least + 1].kind == "years"):
        return 0
    named = next((i for i, t in enumerate(buffer) if i >= least - 2 and t.kind in ("cred", "years")), len(buffer))
    for index in range(max(least, named) + 1, len(buffer)):
        if buffer[index].kind in ("comma", "dash", "slash", "close", "semi", "open"):
            return index if has_facts(buffer[:index]) and has_facts(buffer[index:]) else 0
    return 0


def _both_wished(cut: Cut, modal: Token) -> bool:
    """Whether two of different kinds are wished after what is required: "RHIT required; RHIA and a bachelor's …"."""
    kinds = [t.kind for t in cut.buffer if t.kind not in ("semi", "comma", "degree", "exp", "least")]
    told = bool(cut.found) and cut.found[-1].modality == "required" and cut.buffer[0].kind in _FIRST
    return told and modal.kind == "preferred" and kinds in _PAIRS


_FIRST = frozenset(("semi", "comma", "cred", "edu", "years"))
_PAIRS = (
    ["cred", "and", "edu"],
    ["edu", "and", "cred"],
    *([a, joint, b] for a, b in (("edu", "years"), ("years", "edu"), ("cred", "years")) for joint in ("and", "with")),
)


def _begin_of_ruled(buffer: Sequence[Token], modal: Token, asked: str, low: str) -> int:
    """Where the part that a word rules begins in what stands before it, 0 for all of that."""
    if asked and asked != modal.kind and (at := last_item(buffer)):
        return at
    if modal.kind == "preferred" and not asked and (at := the_last_alone(low, buffer, modal)):
        return at
    if modal.kind == "reject" and (at := _past_accepted(buffer)):
        return at
    if modal.kind == "reject" and any(t.kind == "apprentice" for t in buffer):
        return _begin_of_apprentices(buffer)
    if asked or modal.kind == "required" or _one_subject(low, buffer, modal):
        return 0
    return ladder(buffer, modal.kind)


def _past_accepted(buffer: Sequence[Token]) -> int:
    """Where the part begins behind what is taken: "RHIT or RHIA accepted, CPC alone insufficient"."""
    taken = max((i for i, t in enumerate(buffer) if t.kind == "accept"), default=len(buffer))
    parted = [t.kind for t in buffer[taken + 1 : taken + 2]]
    rest = buffer[taken + 1 :]
    if parted not in (["comma"], ["semi"], ["but"], ["dash"]) or not has_facts(buffer[:taken]) or not has_facts(rest):
        return 0
    return taken + 1


def _begin_of_apprentices(buffer: Sequence[Token]) -> int:
    """ "CPC - apprentice status will not be considered"; but "apprentice status (CPC-A) and the CCA do not qualify"."""
    at = next(i for i, t in enumerate(buffer) if t.kind == "apprentice")
    return at if at > 1 and buffer[at - 1].kind in ("dash", "comma") and at == len(buffer) - 1 else 0


def _one_subject(low: str, buffer: Sequence[Token], modal: Token) -> bool:
    """Whether a degree opens a list that is the subject of one verb: "A bachelor's, CPMA or CPCO is a plus"."""
    first = buffer[0]
    level = first.kind == "edu" and first.value in (("associate",), ("bachelor",), ("master",))
    degree = first.start < 4 and (level or first.kind == "degree")
    rest = {t.kind for t in buffer[1:]}
    kinds = [t.kind for t in buffer if t.kind in ATOMS or t.kind in ("and", "or", "comma")]
    if low.startswith(("count ", "are both", "both "), modal.start) and kinds in (
        ["cred", "and", "edu"],
        ["edu", "and", "cred"],
    ):
        return True  # "The CDIP and a bachelor's count as pluses"
    if kinds in (["edu", "comma", "or", "edu", "comma"], ["cred", "comma", "or", "cred", "comma"]):
        return modal.kind == "preferred"  # "A coding program, or an associate degree, is preferred"
    verb = low.startswith(("is ", "are ", "would ", "will "), modal.start)
    return degree and modal.kind == "preferred" and verb and "or" in rest and rest <= {"cred", "comma", "or"}
