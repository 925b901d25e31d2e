"""Where a word of modality rules only the last part of what stands before it: "high school, associate preferred"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import ATOMS, BACK, Token, has_facts


def about_else(low: str, buffer: Sequence[Token], modal: Token) -> bool:
    """Whether other words stand between the last comma and the word: "3 years of coding, ophthalmology preferred"."""
    last = max((i for i, t in enumerate(buffer) if t.kind in ATOMS and t.kind != "exp"), default=-1)
    after = buffer[last + 1 :]
    comma = max((i for i, t in enumerate(after) if t.kind == "comma"), default=-1)
    near = after[comma + 1 : comma + 2] if comma >= 0 else after
    listing = ("or", "open_list") if buffer[last].value == ("hs",) else ("or", "equal", "open_list")
    listed = buffer[last].kind != "years" and any(t.kind in listing for t in [*after[: max(comma, 0)], *near])
    if comma >= 0 and near and near[0].start - after[comma].end > 3 and not after[:comma]:
        # "…, eClinicalWorks or Athena exposure helpful"; not "RN, PT or OT background helpful"
        listed = listed and buffer[last].value == ("RN",)
    plural = low.startswith("are ", modal.start) or low.endswith((" are ", " are all ", " are both "), 0, modal.start)
    if comma >= 0 and plural and any(t.kind == "and" for t in near):
        listed = True  # "…, the CHC, and Excel skills are noticed"
    if buffer[last].kind == "edu" and low.startswith("(", modal.start) and "(" not in low[: modal.start]:
        return False  # "Associate's degree, HIM or related (preferred)": the tag is on the whole line
    if last < 0 or listed or not (modal.kind == "preferred" or (modal.kind == "not" and buffer[last].kind == "years")):
        return False
    shut = max((t.start for t in after if t.kind == "close"), default=-1)  # "(any issuer) preferred"
    commas_list = (
        buffer[last].kind != "edu"
        or buffer[last].value == ("hs",)
        or _OF_FIELD.fullmatch(low, buffer[last].end, modal.start) is not None
    )
    commas = [t for t in after if (t.kind == "open" and t.start > shut) or (t.kind == "comma" and commas_list)]
    if commas and (
        _PLACES.search(low, buffer[last].end, modal.start) or _WORK.fullmatch(low, buffer[last].end, modal.start)
    ):
        return False
    return bool(commas) and any(
        w.isalpha() and _tells(w) and not (w == "but" and modal.value == BACK)
        for w in low[commas[-1].end : modal.start].replace(":", " ").replace("/", " ").split()
    )


# "two years in an IHS, tribal or FQHC facility preferred": the commas part kinds of one place.
_PLACES = guarded(
    r"\b(?:in|at|for) an? (?:[\w/-]+ ?){1,2}(?:, [\w/ -]{2,24}){0,3},? (?:or|and) [\w/ -]{0,24}\b"
    r"(?:facility|setting|hospital|practice|clinic|environment|office|cent(?:er|re)|system|organi[sz]ation"
    r"|health plan|group) (?:is |are )?$"
)


# "a year of coding, billing or charge entry experience preferred": they part kinds of one work.
_OF_WORK = (
    r"(?:[\w&/-]+ ){0,2}(?:cod(?:ing|er)|billing|biller|auditing|audits?|charge (?:entry|capture|posting)|posting"
    r"|claims|abstracting|collections?|him|medical records?|registration|scheduling|revenue cycle|denials?|cdi"
    r"|reimbursement)"
    r"(?: (?:work|experience|review|processing))?"
)
_WORK = guarded(
    rf"(?: or more| minimum)? (?:of|in|as an?|with|doing) {_OF_WORK}(?:, {_OF_WORK}){{0,4}},? (?:or|and|and/or)"
    rf" {_OF_WORK} (?:is |are )?(?:strongly |highly )?"
)


# "Any graduate, life science preferred", "Bachelor's degree (health information preferred)": the field is wished
_OF_FIELD = guarded(r"(?: degree)?,? ?[,(] ?[a-z]+(?: [a-z]+){0,4} ")
# "If you've a bachelor's, or the CDIP, those are pluses"
POINTS_BACK = guarded(
    r", ?(?:then )?(?:those|that|it|these|they|this|either|both)(?: would| will)?(?: be|['’]s| is| are)? ?$"
)
# "CPMA and CRC, if not already held, are preferred"
LINKS = frozenset(("are", "would", "will", "also", "both", "all", "either", "each", "strongly", "highly"))
LINKS |= {"those", "these", "they", "that", "this", "such", "being"}


#: Kinds of work that two letters name: "2 years of coding, GI preferred".
_BRIEF = frozenset(("gi", "ed", "er", "ir", "ob", "ep", "ip", "op", "pt", "pb", "hb"))


def _tells(word: str) -> bool:
    """Whether a word names something, and does not only lead to the word of modality."""
    return word in _BRIEF or (len(word) > 2 and word not in LINKS)


def after_semicolon(buffer: Sequence[Token]) -> int:
    """Where the part after the last semicolon begins, if facts stand on both sides of it; or 0."""
    for index in range(len(buffer) - 1, 0, -1):
        if buffer[index].kind == "semi":
            return index if has_facts(buffer[:index]) else 0
    return 0


def last_item(buffer: Sequence[Token]) -> int:
    """Where the last item of a comma list begins ("Required: CPC, CPMA a plus"), or 0."""
    for index in range(len(buffer) - 1, 0, -1):
        if buffer[index].kind in ("comma", "dash", "close", "and", "open"):
            return index if has_facts(buffer[:index]) and has_facts(buffer[index:]) else 0
    return 0


def ladder(buffer: Sequence[Token], modality: str) -> int:
    """Where the last part begins, if only that part is ruled: "high school diploma, associate's preferred"; or 0."""
    for index in range(len(buffer) - 1, 0, -1):
        kind = buffer[index].kind
        if modality == "preferred" and (_of_its_own(buffer, index) or _taken_before(buffer, index)):
            return index
        if kind == "open" and _within_brackets(buffer, index):
            return index
        if kind == "and" and modality == "preferred" and _pair(buffer, index):
            return 0  # "A master's and the CHC desirable"
        if kind == "comma" and modality == "preferred" and _or_degree(buffer, index):
            return 0
        if kind in ("dash",) or (kind in ("comma", "open", "and") and _other_kind(buffer[:index], buffer[index:])):
            return index if has_facts(buffer[:index]) and has_facts(buffer[index:]) else 0
        if modality == "not" and kind == "comma" and [t.kind for t in buffer[index + 1 :]] == ["exp"]:
            return index if has_facts(buffer[:index]) else 0  # "CANPC, experience not needed"
        if modality == "reject" and kind in ("open", "close", "dash", "if"):
            return index if has_facts(buffer[:index]) and has_facts(buffer[index:]) else 0
    return 0


def the_last_alone(low: str, buffer: Sequence[Token], modal: Token) -> int:
    """Where the last of two begins of which a verb in the singular tells: "CPC, and a CRC is a plus"; or 0."""
    kinds = [t.kind for t in buffer]
    left = kinds[: -3 if kinds[-3:-2] == ["comma"] else -2]
    if kinds[-2:] != ["and", "cred"] or not left or not set(left) <= _CHOICE or buffer[0].start:
        return 0
    joint, last = buffer[-2], buffer[-1]
    one = low[joint.end : last.start].strip() in ("a", "an")
    return len(buffer) - 2 if one and _SINGULAR.match(low, last.end) and modal.start - last.end < 3 else 0


_CHOICE = frozenset(("cred", "or", "slash"))
_SINGULAR = guarded(r" (?:certification |credential )?(?:is|would be|will be) ")


def _or_degree(buffer: Sequence[Token], index: int) -> bool:
    """Whether a list of credentials ends in a degree: "RHIT, CCS, or associate's degree preferred"."""
    before = [t.kind for t in buffer[:index] if t.kind not in ("comma", "or", "slash")]
    listed = bool(before) and set(before) == {"cred"} and not any(t.kind == "or" for t in buffer[:index])
    return listed and [t.kind for t in buffer[index : index + 3]] == ["comma", "or", "edu"]


def _within_brackets(buffer: Sequence[Token], index: int) -> bool:
    """Whether the word stands in brackets with what it rules: "CPC with 2 years (3 or more preferred)"."""
    inside = buffer[index:]
    return has_facts(inside) and has_facts(buffer[:index]) and all(t.kind != "close" for t in inside)


def _taken_before(buffer: Sequence[Token], index: int) -> bool:
    """Whether what stands before the comma will do, so that only the rest is better: "RHIT will do, RHIA is better"."""
    last = next((t for t in reversed(buffer[:index]) if t.kind in ATOMS or t.kind == "accept"), None)
    right = [t for t in buffer[index:] if t.kind in ATOMS]
    taken = buffer[index].kind in ("comma", "but") and last is not None and last.kind == "accept"
    return taken and has_facts(buffer[:index]) and bool(right) and all(t.kind == "cred" for t in right)


def _pair(buffer: Sequence[Token], index: int) -> bool:
    """Whether "and" joins a degree above high school and a credential, and nothing else is named."""
    left = [t for t in buffer[:index] if t.kind in ATOMS]
    right = [t for t in buffer[index:] if t.kind in ATOMS]
    return (
        len(left) == 1
        and left[0].kind == "edu"
        and left[0].value in (("bachelor",), ("master",))
        and all(t.kind == "cred" for t in right)
    )


def _of_its_own(buffer: Sequence[Token], index: int) -> bool:
    """Whether the list before ``index`` is whole: "CPC or CCS-P, with CEMC preferred", "CPC or COC, CRC preferred"."""
    if buffer[index].kind not in ("comma", "with", "open", "and"):
        return False
    left = [t for t in buffer[:index] if t.kind in ATOMS]
    right = [t for t in buffer[index:] if t.kind in ATOMS and t.kind != "exp"]
    if not left or not right or any(_family(t) != "cred" for t in right) or not any(_family(t) == "cred" for t in left):
        return False
    if buffer[index].kind == "and":  # "CPC or CCS-P, plus an AAPC specialty credential preferred"
        kinds = {t.kind for t in buffer[:index]}
        if _family([t for t in left if t.kind != "exp"][-1]) == "years":
            return True  # "CPC with five years and a CRC preferred"
        generic = all(t.kind != "cred" for t in right) and any(t.kind == "body" for t in right)
        return generic and "cred" in kinds and bool(kinds & {"or", "years", "comma"})
    if all(t.kind in ("any", "loose") for t in left):
        return buffer[index].kind != "open" and right[0].kind == "cred"  # "Coding certification, RHIT or CCS preferred"
    if buffer[index].kind == "comma" and buffer[index + 1].kind == "with":
        return left[-1].kind == "cred"  # "a CCS, with a second AHIMA credential an advantage"
    if buffer[index].kind == "with" or buffer[index + 1].kind == "with":
        return right[0].kind == "cred"
    if buffer[index].kind == "comma" and all(t.kind != "cred" for t in right) and any(t.kind == "body" for t in right):
        if left[-1].kind == "body" and buffer[index + 1].kind == "body":
            return False  # "A certificate of AHIMA, AAPC or another body is a plus"
        return buffer[index + 1].kind not in ("or", "open_list")  # "CPC, a specialty credential from AAPC preferred"
    first = next(i for i, t in enumerate(buffer) if t.kind in ATOMS)
    joined = len(left) > 1 and any(t.kind in ("or", "and", "slash", "with") for t in buffer[first:index])
    listed = any(t.kind in ("or", "and") for t in buffer[index : index + 2])
    mixed = len({_family(t) for t in left} - {""}) > 1
    return (joined or mixed) and not listed and right[0].kind == "cred"


def _other_kind(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether what the word rules is of another kind than what stands before: years after a credential."""
    left = {_family(t) for t in before if t.kind in ATOMS} - {""}
    right = {_family(t) for t in after if t.kind in ATOMS} - {""}
    if left == right == {"edu"} and {t.value for t in before if t.kind == "edu"} == {
        t.value for t in after if t.kind == "edu"
    }:
        return False  # "a bachelor's degree (B.A. or B.S.) preferred"
    if right == {"years"} and "cred" in left and [_family(t) for t in before if t.kind in ATOMS][-1] == "years":
        return before[-1].kind != "and" and after[0].kind == "comma"  # "CPC and 2 years, 5 years preferred"
    return bool(left and right) and (not left & right or (left == right and left <= {"edu", "years"}))


def _family(token: Token) -> str:
    if token.kind in ("cred", "any", "loose", "body"):
        return "cred"
    return {"edu": "edu", "degree": "edu", "diploma": "edu", "years": "years"}.get(token.kind, "")
