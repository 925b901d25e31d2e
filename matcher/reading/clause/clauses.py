"""A sentence as tokens, and its tokens as clauses of one modality each.

"CPC required; CCS or RHIT a plus, CPC-A not accepted" is three clauses: required, preferred, rejected.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.clause.denials import TAKES, denied
from matcher.reading.clause.ladders import POINTS_BACK, about_else, after_semicolon, ladder, last_item
from matcher.reading.guard import guarded
from matcher.reading.naming.token import ATOMS, BACK, Token, has_facts
from matcher.reading.words import words


class Clause(NamedTuple):
    """Tokens under one modality: "required", "preferred", "not", "reject", or "" where no word says it."""

    modality: str
    tokens: tuple[Token, ...]

    def has(self, *kinds: str) -> bool:
        """Whether it holds a token of one of these kinds."""
        return any(t.kind in kinds for t in self.tokens)


_MODAL = frozenset(("required", "preferred", "not", "reject"))
#: Words that rule what follows them, and of those that reject the ones that name what they reject after them.
_FORWARD, _TAKES = tuple(words("modality")["forward"]), tuple(words("modality")["takes"])
_EXACT_BACKWARD = frozenset(words("modality")["backward"])


def clauses(low: str, tokens: Sequence[Token], label: str = "") -> list[Clause]:
    """Cut a sentence's tokens into clauses of one modality each, in order; it begins under that of ``label``."""
    out: list[Clause] = []
    buffer: list[Token] = []
    ahead = label
    inside: str | None = None  # the modality ahead when a bracket opened
    lone = False  # "no" rules the next fact alone
    aside = False  # inside brackets that explain the clause before them
    tokens = _not_yet(denied(low, tokens))
    chosen = _is_choice(tokens)
    for index, token in enumerate(tokens):
        if token.kind == "within" and out and not has_facts(buffer):
            firm = "required" if any(t.kind in ("required", "obtain") for t in buffer) else out[-1].modality
            out[-1] = Clause(firm, (*out[-1].tokens, *buffer, token))
            buffer.clear()
        elif token.kind == "open" and out and not has_facts(buffer) and _explains(tokens, index):
            aside = True
            if ahead == "preferred" and out[-1].modality == "not":  # "not required but a plus (CPC, COPC)"
                out[-1] = Clause(ahead, out[-1].tokens)
            buffer.append(token)
        elif aside and token.kind == "close":
            out[-1] = Clause(out[-1].modality, (*out[-1].tokens, *buffer, token))
            buffer.clear()
            aside = False
        elif token.kind == "close" and inside is not None:
            if ahead != inside and has_facts(buffer):
                _flush(out, buffer, ahead, None)
            ahead, inside = inside, None
            buffer.append(token)
        elif token.kind == "semi" and not chosen and (ahead or not has_facts(buffer)):
            _flush(out, buffer, ahead, token)
            ahead = ahead if label or _labelled(tokens, index) else ""
        elif token.kind == "comma" and out and not has_facts(buffer) and _AS_IS.match(low, token.end):
            ahead = out[-1].modality
            buffer.append(token)
        elif token.kind == "cred" and out and _TOO.match(low, token.end):  # "CPRC is great, CPB too"
            out[-1] = Clause(out[-1].modality, (*out[-1].tokens, *buffer, token))
            buffer.clear()
        elif token.kind == "open":
            inside = ahead
            buffer.append(token)
        elif token.kind in _MODAL:
            last = token.kind in ("reject", "preferred") and not has_facts(tokens[index + 1 :])
            last = last or (token.kind == "preferred" and [t.kind for t in tokens[index + 1 : index + 2]] == ["open"])
            ahead = _meet(out, buffer, ahead, token, low, last)
            lone = token.kind == "not" and token.more
        elif ahead in ("preferred", "not") and _turns(low, token, inside is not None) and has_facts(buffer):
            _flush(out, buffer, ahead, None)
            ahead, lone = "", False
        elif lone and ahead == "not" and token.kind in ("and", "with", "comma", "dash") and _denies(token, buffer):
            _flush(out, buffer, ahead, None)
            ahead, lone = "", False
            buffer.append(token)
        else:
            buffer.append(token)
    _flush(out, buffer, ahead, None)
    return _counted(out)


def _denies(token: Token, buffer: Sequence[Token]) -> bool:
    """Whether "no" has met what it denies, be it experience: "a graduate with no experience, or two years"."""
    return has_facts(buffer) or (token.kind == "comma" and any(t.kind == "exp" for t in buffer))


def _not_yet(tokens: Sequence[Token]) -> Sequence[Token]:
    """What is not asked on the first day may be earned later: "The CRC isn't required at hire"."""
    for index, token in enumerate(tokens[:-1]):
        if token.kind != "not":
            continue
        held = next((i for i in range(index + 1, len(tokens)) if tokens[i].kind not in _LISTED), len(tokens))
        if held < len(tokens) and tokens[held].kind == "held" and any(t.kind == "cred" for t in tokens[:held]):
            late = Token(tokens[held].start, tokens[held].end, "later")
            return [*tokens[:index], *tokens[index + 1 : held], late, *tokens[held + 1 :]]
    return tokens


#: What a list of credentials is made of.
_LISTED = frozenset(("cred", "or", "comma", "slash", "and"))


def _counted(found: list[Clause]) -> list[Clause]:
    """ "Experience preferred, one year", "Degree preferred, associate or above": the rest belongs to the wish."""
    for index in range(1, len(found)):
        wish, years = found[index - 1], found[index]
        told = [t.kind for t in years.tokens if t.kind not in ("open", "close", "least")]
        if (
            wish.modality == "preferred"
            and not years.modality
            and (
                (told == ["comma", "years"] and not has_facts(wish.tokens))
                or (told == ["comma", "edu"] and [t.kind for t in wish.tokens if t.kind in ATOMS] == ["degree"])
            )
        ):
            return [*found[: index - 1], Clause("preferred", (*wish.tokens, *years.tokens)), *found[index + 1 :]]
    return found


def _wished(token: Token, buffer: Sequence[Token]) -> Token:
    """What is welcome and not asked is wished: "A master's is welcome and by no means expected"."""
    last = max((i for i, t in enumerate(buffer) if t.kind in ATOMS), default=len(buffer))
    welcome = token.kind == "not" and not token.more and any(t.kind == "accept" for t in buffer[last:])
    return Token(token.start, token.end, "preferred", BACK) if welcome else token


# "You need no degree, just two years", "Ideally five years, but we need two"
_JUST = guarded(r" (?:just|only|all (?:we|you)|simply)\b")


# "Billing experience is desirable, as is a CPB": under the same modality.
_AS_IS = guarded(
    r" (?:and )?(?:as|so) (?:is|are|would|will)\b"
    r"| (?:and |so )?(?:an? |the )?[\w/-]+ (?:too|as well|likewise)\b"
)


# "A CRC is a plus, a CPMA too", "CPC preferred, CPB likewise"
_TOO = guarded(r",? (?:too|likewise|as well|also)(?:[.;,!]|$)")


def _turns(low: str, token: Token, inside: bool) -> bool:
    """Whether what is only wished, or not asked, ends here: at "but", or a comma before "just"."""
    return not inside and (
        token.kind == "but" or (token.kind in ("comma", "dash") and bool(_JUST.match(low, token.end)))
    )


def _is_choice(tokens: Sequence[Token]) -> bool:
    """Whether "one of these: …; …; …" opens the sentence, so that its semicolons part choices."""
    colon = next((i for i, t in enumerate(tokens) if t.kind == "colon"), -1)
    return any(t.kind == "one_of" for t in tokens[:colon]) and not has_facts(tokens[:colon])


def _explains(tokens: Sequence[Token], index: int) -> bool:
    """Whether the brackets that open here tell what the clause before them means ("Master's preferred (MHA, MBA)")."""
    inside = []
    for token in tokens[index + 1 :]:
        if token.kind == "close":
            break
        inside.append(token)
    return has_facts(inside) and not any(t.kind in _MODAL or t.kind in ("accept", "if") for t in inside)


def _meet(out: list[Clause], buffer: list[Token], ahead: str, token: Token, low: str, last: bool = False) -> str:
    """What a word of modality does to the tokens before it and to those after it; returns the modality ahead."""
    token = _wished(token, buffer)
    if token.kind == "preferred" and last and not has_facts(buffer) and out and out[-1].modality == "not":
        out[-1] = Clause("preferred", out[-1].tokens)  # "CRC optional but nice"
        return ahead
    closes = token.kind == "reject" or (not ahead and low.startswith(_LIKES, token.start))
    if (last and closes and has_facts(buffer)) or _rules_backward(low[token.start : token.end], low, token, buffer):
        return _settle(out, buffer, ahead, token, low)
    if token.kind == "not" and (_is_subject(buffer) or low.startswith("need", token.start)):
        if (cut := after_semicolon(buffer)) and not has_facts(buffer[cut:]):
            _flush(out, buffer, ahead, None)  # "One year of coding; it need not be in oncology"
        buffer.clear()
    if (
        token.kind == "not"
        and not token.more
        and not has_facts(buffer)
        and low[token.end : token.end + 1] in (",", ".")
    ):
        return ahead  # "Not needed, just a high school diploma" answers a question
    if has_facts(buffer) and not (
        token.kind == "required" and ahead in ("", "required") and not _parts(low, buffer, token)
    ):
        _flush(out, buffer, ahead, None)
    elif has_facts(buffer):
        buffer.append(token)
        return ahead
    buffer.append(token)
    return token.kind


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


def _is_subject(buffer: Sequence[Token]) -> bool:
    """Whether the buffer ends in credentials that are those of people ("RHITs do not need prior experience")."""
    facts = [t for t in buffer if t.kind in ATOMS]
    return bool(facts) and all(t.kind == "cred" for t in facts) and buffer[-1].kind == "cred"


def _parts(low: str, buffer: Sequence[Token], token: Token) -> bool:
    """Whether a colon after the word makes it a label of what follows ("CPC. Also required: RHIT")."""
    return low[token.end : token.end + 2].lstrip().startswith(":")


def _labelled(tokens: Sequence[Token], index: int) -> bool:
    """Whether the modality before a semicolon was a label ("Required: …; …"), which goes on after it."""
    modal = [i for i, t in enumerate(tokens[:index]) if t.kind in _MODAL]
    after = [t.kind for t in tokens[modal[-1] + 1 : modal[-1] + 4]] if modal else []
    return after[:1] == ["colon"] or after == ["open", "close", "colon"]  # "Preferred (negotiable): …; …"


def _rules_backward(word: str, low: str, token: Token, buffer: Sequence[Token]) -> bool:
    if token.more or not any(t.kind in ATOMS for t in buffer):
        return False
    if token.value in (TAKES, BACK):
        return token.value == BACK
    if token.kind == "reject" and not word.startswith(_TAKES):
        return has_facts(buffer)
    after = low[token.end : token.end + 3].lstrip()
    if after.startswith(":"):
        return False
    if word in _EXACT_BACKWARD or _put_after(word, low, token, buffer):
        return True
    return not word.startswith(_FORWARD)


def _put_after(word: str, low: str, token: Token, buffer: Sequence[Token]) -> bool:
    """Whether "ideally" stands behind what it wishes: "a coding certification, CPC ideally, and two years"."""
    ends = low[token.end : token.end + 1] in (",", ")", ";", ".", "")
    near = bool(buffer) and buffer[-1].kind in ATOMS and token.start - buffer[-1].end < 3
    return word in ("ideally", "preferably") and ends and near


def _settle(out: list[Clause], buffer: list[Token], ahead: str, modal: Token, low: str) -> str:
    """Give the buffered tokens the modality of the word after them."""
    if modal.kind == "preferred" and buffer[0].kind == "if" and POINTS_BACK.search(low, buffer[0].end, modal.start):
        out.append(Clause(modal.kind, tuple(buffer[1:])))
        buffer.clear()
        return ahead
    if cut := after_semicolon(buffer):
        out.append(Clause(ahead, tuple(buffer[:cut])))
        del buffer[:cut]
    if cut and not has_facts(buffer) and modal.kind == "preferred":  # "two years; an IHS background desirable"
        buffer.clear()
        return ahead
    if cut and not has_facts(buffer):  # "two years; a tribal background highly desirable"
        buffer.clear()
        return ahead
    if about_else(low, buffer, modal):
        _flush(out, _without_wished(buffer), ahead, None)
        buffer.clear()
        return ahead
    if ahead in ("not", "reject") and modal.kind in ("required", "not"):
        _flush(out, buffer, ahead, None)
        return ""
    if ahead == "not" and modal.kind == "reject":  # "without a credential need not apply"
        _flush(out, buffer, "required", None)
        return ""
    asked = ahead or ("required" if any(t.kind == "required" for t in buffer) else "")
    if asked and asked != modal.kind and (cut := last_item(buffer)):
        out.append(Clause(asked, tuple(buffer[:cut])))
        out.append(Clause(modal.kind, (*buffer[cut:], modal)))
    elif modal.kind == "reject" and any(t.kind == "apprentice" for t in buffer):
        out.append(Clause(modal.kind, (*buffer, modal)))  # "apprentice status (CPC-A) and the CCA do not qualify"
    elif _one_subject(low, buffer, modal):
        out.append(Clause(modal.kind, (*buffer, modal)))
    elif modal.kind in ("preferred", "reject", "not") and not asked and (cut := ladder(buffer, modal.kind)):
        out.append(Clause("", tuple(buffer[:cut])))
        out.append(Clause(modal.kind, (*buffer[cut:], modal)))
    else:
        out.append(Clause(modal.kind, (*buffer, modal)))
    buffer.clear()
    return ahead if ahead and ahead != modal.kind else ""


def _one_subject(low: str, buffer: Sequence[Token], modal: Token) -> bool:
    """Whether a degree opens a list that is the subject of one verb: "A bachelor's, CPMA or CPCO is a plus"."""
    first = buffer[0]
    level = first.kind == "edu" and first.value in (("associate",), ("bachelor",), ("master",))
    degree = first.start < 4 and (level or first.kind == "degree")
    rest = {t.kind for t in buffer[1:]}
    verb = low.startswith(("is ", "are ", "would ", "will "), modal.start)
    return degree and modal.kind == "preferred" and verb and "or" in rest and rest <= {"cred", "comma", "or"}


def _without_wished(buffer: Sequence[Token]) -> list[Token]:
    """Without the experience that is what is wished: "Certified coder, experience a plus"."""
    last = max((i for i, t in enumerate(buffer) if t.kind in ATOMS and t.kind != "exp"), default=-1)
    return [t for i, t in enumerate(buffer) if i <= last or t.kind != "exp"]


def _flush(out: list[Clause], buffer: list[Token], modality: str, end: Token | None) -> None:
    if end is not None:
        buffer.append(end)
    if any(t.kind in ATOMS for t in buffer):
        asked = "required" if any(t.kind == "required" for t in buffer) else ""
        out.append(Clause(modality or asked, tuple(buffer)))
        buffer.clear()
    elif end is not None and not any(t.kind in _MODAL for t in buffer):
        buffer.clear()
