"""Which tokens of a clause count as facts: loose words ("certification") only where nothing more exact stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from data.vocabulary import credentials
from matcher.reading.naming.token import Token


class _Said(NamedTuple):
    """What a clause names: the ``kinds`` of its tokens, whether a credential by its name, and who ``granted`` those."""

    kinds: set[str]
    named: bool
    granted: set[str]


def select(tokens: Sequence[Token]) -> list[int]:
    """Which tokens count: loose words ("certification") and bodies only where nothing more exact stands."""
    kinds = {t.kind for t in tokens}
    named = any(t.kind == "cred" and t.value != ("RN",) for t in tokens)
    said = _Said(kinds, named, {_granter(t) for t in tokens if t.kind == "cred"} if "body" in kinds else set())
    out: list[int] = []
    for index, token in enumerate(tokens):
        counts = _COUNTS.get(token.kind)
        if token.kind in _ALWAYS or (counts and counts(tokens, index, said)):
            out.append(index)
    if "body" in kinds and any(tokens[i].kind == "body" for i in out):
        out = [i for i in out if tokens[i].kind != "any" or (_further(tokens, i) and not _of_body(tokens, i, out))]
    return out


def _of_body(tokens: Sequence[Token], index: int, counted: Sequence[int]) -> bool:
    """Whether a body beside it that counts says whose it is: "any other AHIMA coding credential", "… of the AAPC"."""
    before = index - 1 in counted and tokens[index - 1].kind == "body"
    return before or index + 1 in counted


def _degree_counts(tokens: Sequence[Token], index: int, said: _Said) -> bool:
    """Whether "degree" is asked as such: no level is named, and nothing stands in for it."""
    plain = tokens[index].end - tokens[index].start == len("degree")
    if "edu" in said.kinds and not _or_with_years(tokens, index):
        return False
    return "lieu" not in said.kinds and plain


def _or_with_years(tokens: Sequence[Token], index: int) -> bool:
    """ "High school diploma and three years, or a degree and one year": beyond the school, with years of its own."""
    around = [t.kind for t in tokens[max(0, index - 1) : index + 3]]
    told = around in (["or", "degree", "and", "years"], ["or", "degree", "with", "years"])
    return told and all(t.value == ("hs",) for t in tokens if t.kind == "edu")


def _any_counts(tokens: Sequence[Token], index: int, said: _Said) -> bool:
    return (
        not said.named
        or _or_earned(tokens, index)
        or _further(tokens, index)
        or _such_as(tokens, index)
        or _last_choice(tokens, index)
        or _of_nurses(tokens, index)
    )


def _of_nurses(tokens: Sequence[Token], index: int) -> bool:
    """Whether nurses hold any, and a choice follows: "an RN with a coding credential, or a CCS with five years"."""
    before = tokens[max(0, index - 2) : index]
    after = [t.kind for t in tokens[index + 1 :] if t.kind not in ("comma", "open", "close")]
    nurses = [t.kind for t in before] in (["cred", "with"], ["cred", "and"]) and before[0].value == ("RN",)
    return nurses and after[:2] == ["or", "cred"]


def _or_earned(tokens: Sequence[Token], index: int) -> bool:
    """Whether what is named next is to be earned instead: "an AAPC credential, or willingness to sit for the CPC"."""
    following = [t.kind for t in tokens[index + 1 :]]
    named = following.index("cred") if "cred" in following else 0
    between = [k for k in following[:named] if k not in ("body", "slash", "comma", "any", "loose")]
    return between[-2:] in (["or", "later"], ["or", "obtain"]) and set(between[:-2]) <= {"or"}


def _last_choice(tokens: Sequence[Token], index: int) -> bool:
    """Whether any coding credential is the last of a choice: "RHIA, RHIT or coding certification required"."""
    before = [t.kind for t in tokens[max(0, index - 2) : index]]
    near = index > 0 and tokens[index].start - tokens[index - 1].end < 3
    after = [t.kind for t in tokens[index + 1 : index + 3] if t.kind != "within"][:1]
    return before == ["cred", "or"] and near and after not in (["open"], ["colon"], ["dash"], ["such_as"], ["cred"])


def _body_counts(tokens: Sequence[Token], index: int, said: _Said) -> bool:
    """Whether a body stands for its credentials: none of them is named, or it is a further choice."""
    if not said.kinds & {"loose", "any", "cred", "uncert"}:
        return _further(tokens, index)  # "CPC or CCS; others from AAPC considered"
    if _or_earned(tokens, index):
        return True
    if _body(tokens[index]) in said.granted and _lists_its_own(tokens, index):
        return False
    if _one_besides(tokens, index):
        return True
    if _body(tokens[index]) not in said.granted or _further(tokens, index) or _such_as(tokens, index):
        return True
    return _with_another(tokens, index, said.granted)


def _one_besides(tokens: Sequence[Token], index: int) -> bool:
    """Whether any credential of a body is asked beside one that is named: "a CPC and any specialty one from AAPC"."""
    before = [t.kind for t in tokens[max(0, index - 6) : index] if t.kind not in ("comma", "one_of")]
    after = [t.kind for t in tokens[index + 1 : index + 2]]
    return before[-3:-1] == ["cred", "and"] and before[-1] in ("loose", "any") and after != ["open"]


def _lists_its_own(tokens: Sequence[Token], index: int) -> bool:
    """Whether what a body grants follows it: "or one of AAPC's: CPC, COC", "or an AHIMA credential (RHIT, CCS)"."""
    after = [t for t in tokens[index + 1 :] if t.kind not in ("loose", "any")][:2]
    opens = [t.kind for t in after] in (["open", "cred"], ["colon", "cred"])
    return opens and _granter(after[1]) == _body(tokens[index])


def _loose_counts(tokens: Sequence[Token], index: int, said: _Said) -> bool:
    if _names_some(tokens, index) or _of_its_own(tokens, index) or _of_nurses(tokens, index):
        return True
    return not said.named and not said.kinds & {"any", "body"}


def _of_its_own(tokens: Sequence[Token], index: int) -> bool:
    """Whether a later choice ends in any credential: "CPC and a year; or four years and become certified"."""
    last = max((i for i, t in enumerate(tokens[:index]) if t.kind in ("cred", "any", "body")), default=-1)
    between = [t.kind for t in tokens[last + 1 : index]]
    if last < 0 or "or" not in between or not {"years", "edu"} & set(between[between.index("or") :]):
        return False
    following = [t.kind for t in tokens[index + 1 : index + 3]]
    due = ("obtain", "required", "later")  # "two years with credential to be obtained within a year"
    if [t.kind for t in tokens[index - 1 : index + 2 : 2]] == ["and", "within"]:
        return True  # "or five years of experience and certification within one year"
    return "within" in following and any(t.kind in due for t in tokens[index - 2 : index + 2])


def _experience_counts(tokens: Sequence[Token], index: int, _: _Said) -> bool:
    """Whether bare experience is asked with the last choice alone: "a COPC, or else a CPC with real experience"."""
    if _any_amount(tokens, index) or _instead(tokens, index):
        return True
    before = [t.kind for t in tokens[max(0, index - 4) : index]]
    after = [t.kind for t in tokens[index + 1 : index + 2]]
    return before == ["comma", "or", "cred", "with"] and after not in ([], ["years"])


def _instead(tokens: Sequence[Token], index: int) -> bool:
    """Whether experience of no length is the whole of a last choice: "an ACC, or substantial coding experience"."""
    before = [t.kind for t in tokens[max(0, index - 3) : index]]
    last = [k for k in before if k != "comma"][-2:]
    after = {t.kind for t in tokens[index + 1 :]}
    return last in (["cred", "or"], ["any", "or"], ["edu", "or"]) and not after - {"required", "close", "preferred"}


def _any_amount(tokens: Sequence[Token], index: int) -> bool:
    """Whether the last choice asks experience of no length: "CPC and two years, or CGIC and any experience"."""
    at = max((i for i, t in enumerate(tokens[:index]) if t.kind == "cred"), default=0)
    joints = [t.kind for t in tokens[at + 1 : index] if t.kind != "one_of"]
    choice = {"or"} & {t.kind for t in tokens[max(0, at - 2) : at]}
    told = any(t.kind == "years" for t in tokens[:at]) and not any(t.kind == "years" for t in tokens[index:])
    return at > 0 and joints in (["and"], ["with"]) and bool(choice) and told


def _granter(token: Token) -> str:
    codes = token.value if isinstance(token.value, tuple) else ()
    known = credentials().get(codes[0]) if codes else None
    return known.issuer if known else ""


def _body(token: Token) -> str:
    codes = token.value if isinstance(token.value, tuple) else ("",)
    return {"ANY-AAPC": "AAPC", "ANY-AHIMA": "AHIMA", "CBCS": "NHA", "CCDS": "ACDIS"}.get(codes[0], "")


def _with_another(tokens: Sequence[Token], index: int, granted: set[str]) -> bool:
    """Whether a body stands beside one of which nothing is named: "certification from AHIMA or AAPC, or a CDIP"."""
    first, last = index, index
    while first and tokens[first - 1].kind in ("body", "or", "slash"):
        first -= 1
    while last + 1 < len(tokens) and tokens[last + 1].kind in ("body", "or", "slash"):
        last += 1
    others = {_body(t) for t in tokens[first : last + 1] if t.kind == "body"} - granted
    before = [t.kind for t in tokens[max(0, first - 3) : first]]
    after = [t.kind for t in tokens[last + 1 : last + 3] if t.kind not in ("loose", "any")]
    return bool(others) and "cred" not in before and after[:1] not in (["open"], ["colon"], ["dash"])


def _further(tokens: Sequence[Token], index: int) -> bool:
    """Whether the family stands as a further choice: "CPC, CCS or other coding certification"."""
    before = [t for t in tokens[max(0, index - 3) : index] if t.kind != "open"][-2:]  # "CPC, CCS (or AHIMA equivalent)"
    if len(before) == 2 and before[1].kind in ("slash", "or") and before[0].kind == tokens[index].kind == "body":
        return _further(tokens, index - 2)
    if before and before[-1].kind in ("open_list", "equal"):
        return True
    if tokens[index].kind == "body" and [t.kind for t in before] in (["or", "loose"], ["or", "any"], ["cred", "or"]):
        return _named_last(tokens, index)
    if tokens[index].kind == "body" and [t.kind for t in before] in (["open_list", "any"], ["open_list", "loose"]):
        return True  # "CPC, CCA or other credential from AHIMA"
    if len(before) == 2 and before[0].kind == "open_list" and before[1].kind in ("body", "one_of"):
        return True
    one_of = len(before) == 2 and before[-1].kind == "one_of" and before[0].kind in ("or", "slash")
    return one_of and not _names_them_next(tokens, index)


def _names_them_next(tokens: Sequence[Token], index: int) -> bool:
    """Whether what it means is listed right after it: "RN or one of the HIM credentials (RHIT, RHIA)"."""
    after = [t.kind for t in tokens[index + 1 : index + 4] if t.kind not in ("loose", "any")][:2]
    return after[:1] == ["cred"] or after in (["open", "cred"], ["colon", "cred"], ["dash", "cred"], ["comma", "cred"])


def _named_last(tokens: Sequence[Token], index: int) -> bool:
    """Whether no credentials of a body follow: "COC, or a credential from AAPC", "CCS or AHIMA equivalent"."""
    after = [t.kind for t in tokens[index + 1 : index + 2]]
    return after not in (["open"], ["colon"], ["dash"], ["such_as"], ["cred"])


def _such_as(tokens: Sequence[Token], index: int) -> bool:
    after = [t.kind for t in tokens[index + 1 : index + 6]]
    return "such_as" in after and "cred" not in after[: after.index("such_as")]


def _names_some(tokens: Sequence[Token], index: int) -> bool:
    """Whether examples follow: "a certification, e.g. CPC"; not "CIRCC certified (i.e. before you convert)"."""
    return _such_as(tokens, index) and any(t.kind == "cred" for t in tokens[index:])


#: Facts that count wherever they stand, and when other words do.
_ALWAYS = frozenset(("cred", "edu", "years"))
_COUNTS: dict[str, Callable[[Sequence[Token], int, _Said], bool]] = {
    "degree": _degree_counts,
    "any": _any_counts,
    "body": _body_counts,
    "loose": _loose_counts,
    "exp": _experience_counts,
}
