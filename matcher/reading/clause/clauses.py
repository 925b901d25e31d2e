"""The tokens of a sentence as clauses of one modality each.

"CPC required; CCS or RHIT a plus, CPC-A not accepted" is three clauses: required, preferred, rejected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from matcher.reading.clause.cut import MODAL, Clause, Cut
from matcher.reading.clause.denials import denied
from matcher.reading.clause.modality import meet
from matcher.reading.clause.no_years_of_one import past_none
from matcher.reading.clause.not_yet import not_yet
from matcher.reading.clause.refusals import TAKES
from matcher.reading.clause.rows import is_row
from matcher.reading.clause.wishing import with_counted
from matcher.reading.guard import guarded
from matcher.reading.naming.token import ATOMS, Token, has_facts


def clauses(low: str, tokens: Sequence[Token], label: str = "") -> list[Clause]:
    """Cut a sentence's tokens into clauses of one modality each, in order; it begins under that of ``label``."""
    cutter = _Cutter(low, not_yet(low, denied(low, past_none(low, tokens))), label)
    for index, token in enumerate(cutter.tokens):
        step = _STEPS.get(token.kind)
        if not (step and step(cutter, index, token)) and not cutter.turn(token):
            cutter.buffer.append(token)
    cutter.flush(cutter.ahead)
    return with_counted(low, cutter.found)


class _Cutter(Cut):
    """Goes along the tokens; each step says whether it has dealt with its token."""

    def __init__(self, low: str, tokens: Sequence[Token], label: str) -> None:
        super().__init__(label)
        self.low, self.tokens, self.label = low, tokens, label
        self.chosen = _is_choice(tokens) or is_row(tokens)
        self.outside: str | None = None  # the modality ahead when a bracket opened
        self.lone = False  # "no" rules the next fact alone
        self.aside = False  # inside brackets that explain the clause before them

    def window(self, index: int, token: Token) -> bool:
        """Time to earn belongs to what was named before it, but for "…, but within a year you must earn the CPC"."""
        if not self.found or has_facts(self.buffer) or self._turned_to_time(index):
            return False
        if any(t.kind in ("required", "obtain") for t in self.buffer):
            self.rule_last("required")
        self.join_last(token)
        return True

    def _turned_to_time(self, index: int) -> bool:
        """Whether the sentence turns right before a time to earn, and names after it what is to be earned."""
        turned = index > 0 and self.tokens[index - 1].kind == "but"
        return turned and any(t.kind == "cred" for t in self.tokens[index + 1 :])

    def later(self, index: int, token: Token) -> bool:
        """ "RHIT or CCS required, or eligible": what may still be earned is what was asked before it."""
        after = [t.kind for t in self.tokens[index + 1 :]]
        if (
            not self.found
            or has_facts(self.buffer)
            or "cred" in after[: after.index("semi") if "semi" in after else None]
        ):
            return False
        if not (self.found[-1].modality == "required" and any(t.kind == "cred" for t in self.found[-1].tokens)):
            return False
        self.join_last(token)
        return True

    def bracket_opens(self, index: int, token: Token) -> bool:
        """Brackets explain the clause before them, or have a modality of their own."""
        anew = any(t.kind == "obtain" for t in self.buffer)  # "… not required; you must earn one (CCA or CPC) …"
        if self.found and not has_facts(self.buffer) and not anew and _explains(self.tokens, index):
            self.aside = True
            if self.ahead == "preferred" and self.found[-1].modality == "not":
                self.rule_last("preferred")  # "not required but a plus (CPC, COPC)"
        else:
            self.outside = self.ahead
        self.buffer.append(token)
        return True

    def bracket_closes(self, index: int, token: Token) -> bool:
        """After brackets the modality goes on that was ahead before them."""
        if self.aside:
            self.join_last(token)
            self.aside = False
            return True
        if self.outside is None:
            return False
        if self.ahead != self.outside and has_facts(self.buffer):
            self.flush(self.ahead)
        self.ahead, self.outside = self.outside, None
        self.buffer.append(token)
        return True

    def semicolon(self, index: int, token: Token) -> bool:
        """A semicolon ends a clause, unless it parts choices; a label goes on after it."""
        if self.chosen or not (self.ahead or not has_facts(self.buffer)):
            return False
        self.flush(self.ahead, token)
        if not self.label and not _labelled(self.tokens, index):
            self.ahead = ""
        return True

    def colon(self, index: int, token: Token) -> bool:
        """A list begins after those who are turned away: "No CPC-A, no newcomers: CPC or CCS"."""
        if self.ahead == "not" and not has_facts(self.buffer) and any(t.kind == "required" for t in self.buffer):
            self.buffer.clear()  # "Neither is a must: what is a must is a course"
            self.ahead, self.lone = "", False
            return True
        if self.ahead != "reject" or not has_facts(self.buffer) or not has_facts(self.tokens[index + 1 :]):
            return False
        self.flush(self.ahead)
        self.ahead, self.lone = "", False
        return True

    def comma(self, index: int, token: Token) -> bool:
        """ "…, as is a CPB": the modality before it goes on; "no apprentices, two years": the refusal ends."""
        if self.ahead == "reject" and {t.kind for t in self.buffer if t.kind in ATOMS} in _AWAY:
            return self._ends_refusal(index)
        if not self.found or has_facts(self.buffer) or not _AS_IS.match(self.low, token.end):
            return False
        if any(t.kind in MODAL for t in self.buffer):
            return False  # "… and, preferably, the CCS too"
        self.ahead = self.found[-1].modality
        self.buffer.append(token)
        return True

    def _ends_refusal(self, index: int) -> bool:
        """Whether years or a degree follow who is turned away: they are asked of all others."""
        ahead = [t.kind for t in self.tokens[index + 1 : index + 4] if t.kind not in ("least", "and", "with")]
        if ahead[:1] not in (["years"], ["edu"]):
            return False
        self.flush(self.ahead)
        self.ahead, self.lone = "", False
        return True

    def choice(self, index: int, token: Token) -> bool:
        """ "A master's is welcome and so would a CDIP be", "Epic is a plus; so is CHRI": the same modality."""
        if not self.found or has_facts(self.buffer) or not self.low.startswith(("so ", "and so "), token.start):
            return False
        self.ahead = self.found[-1].modality
        return bool(self.ahead)

    def credential(self, index: int, token: Token) -> bool:
        """ "CPRC is great, CPB too": the modality before it holds for it."""
        if not self.found or self.ahead or not _TOO.match(self.low, token.end):
            return False  # "… and we prefer people with a CPMA too": that has a word of its own
        self.join_last(token)
        return True

    def modality(self, index: int, token: Token) -> bool:
        """A word of modality rules what is before it or after it."""
        ahead = self.tokens[index + 1 :]
        last = token.kind in ("reject", "preferred") and not has_facts(ahead)
        last = last and not (token.kind == "reject" and any(t.kind == "apprentice" for t in ahead))
        last = last or (token.kind == "preferred" and [t.kind for t in self.tokens[index + 1 : index + 2]] == ["open"])
        if self._leads_on(index, token) or self._lists_refused(token):
            token = token._replace(value=TAKES)
        meet(self, token, self.low, last)
        if token.kind == "preferred" and self._wished_of_list(token, [t.kind for t in ahead if t.kind != "close"]):
            self.buffer += self.last_wish()
        self.lone = token.kind == "not" and token.more
        return True

    def _wished_of_list(self, token: Token, ahead: Sequence[str]) -> bool:
        """Whether what is wished is one of a list of choices: "CCS (preferred), RHIT, RHIA or CIC"."""
        if ahead[:2] == ["or", "cred"]:
            return True
        listed = list(takewhile(lambda kind: kind in ("comma", "cred", "or", "slash"), ahead))
        return (
            self.low.startswith("(", token.start) and listed[:2] == ["comma", "cred"] and listed[-2:] == ["or", "cred"]
        )

    def _leads_on(self, index: int, token: Token) -> bool:
        """Whether a word right behind a comma rules the fact right after it: "min. CCA, pref. CCS"."""
        around = self.buffer[-1:] + list(self.tokens[index + 1 : index + 2])
        if len(around) < 2 or token.kind not in ("preferred", "required") or token.value is not None:
            return False
        close = token.start - around[0].end < 2 and around[1].start - token.end < 3
        return close and around[0].kind in ("comma", "semi", "and") and around[1].kind in ATOMS

    def _lists_refused(self, token: Token) -> bool:
        """Whether a list of those turned away follows: "Credentials not accepted for this role include CPC-A, CBCS"."""
        lists = token.kind == "reject" and _INCLUDES.match(self.low, token.end) is not None
        if lists and not any(t.kind in ATOMS and t.kind not in ("loose", "any") for t in self.buffer):
            self.buffer.clear()
        return lists

    def turn(self, token: Token) -> bool:
        """End what is only wished or not asked where the sentence turns; "but" or the comma that turns is spent."""
        turns = self.ahead in ("preferred", "not") and self._turns(token) and has_facts(self.buffer)
        if not turns and not self._ends_no(token):
            return False
        self.flush(self.ahead)
        self.ahead, self.lone = "", False
        if not turns:
            self.buffer.append(token)
        return True

    def _turns(self, token: Token) -> bool:
        """Whether what is only wished, or not asked, ends here: at "but", or a comma before "just"."""
        just = token.kind in ("comma", "dash") and bool(_JUST.match(self.low, token.end))
        return self.outside is None and (token.kind == "but" or just or self.ends_aside(token, self.tokens))

    def _ends_no(self, token: Token) -> bool:
        """Whether "no" has met what it denies, be it experience: "a graduate with no experience, or two years"."""
        if not self.lone or self.ahead != "not" or token.kind not in ("and", "with", "comma", "dash"):
            return False
        rest = {t.kind for t in self.tokens if t.start > token.start} if token.kind == "and" else set()
        if "reject" in rest and rest <= _TWICE:
            return False  # "Candidates without a CPC and one year will not be considered"
        if token.kind == "comma" and self._refused_for_lack(token):
            return False
        else_named = token.kind == "comma" or self.low.startswith((" a ", " an ", " the "), token.end)
        return has_facts(self.buffer) or (else_named and any(t.kind == "exp" for t in self.buffer))

    def _refused_for_lack(self, token: Token) -> bool:
        """Whether nothing more is named before who lacks it is refused: "If you don't hold the CPC, don't apply"."""
        rest = [t.kind for t in self.tokens if t.start >= token.start]
        return rest[-1] == "reject" and set(rest) <= _ROW


#: What may stand between what is lacked and the word that turns away: "without the CPC, agencies, and late ones …".
_ROW = frozenset(("comma", "and", "or", "reject"))
#: What may follow "without a CPC and" up to the word that turns away.
#: Who is turned away, as kinds of what is named.
_AWAY = ({"cred"}, {"apprentice"}, {"cred", "apprentice"})
_TWICE = frozenset(("cred", "years", "exp", "least", "or", "reject"))
#: What is done at each kind of token, before it is asked whether the sentence turns there.
_STEPS: dict[str, Callable[[_Cutter, int, Token], bool]] = {
    "within": _Cutter.window,
    "later": _Cutter.later,
    "open": _Cutter.bracket_opens,
    "close": _Cutter.bracket_closes,
    "semi": _Cutter.semicolon,
    "colon": _Cutter.colon,
    "comma": _Cutter.comma,
    "or": _Cutter.choice,
    "cred": _Cutter.credential,
    **dict.fromkeys(MODAL, _Cutter.modality),
}
_INCLUDES = guarded(r"(?: (?:for|at|by|in|as) [^.;:,]{2,30})? includ(?:e|es|ing)\b")
# "You need no degree, just two years", "Ideally five years, but we need two"
# "preferably with a CPC, minimum of two years"
_JUST = guarded(
    r" (?:just|only|all (?:we|you)|simply|(?:with )?(?:an? )?(?:minimum|min\b\.?|at least)(?= (?:of )?[\w(]))"
)
# "Billing experience is desirable, as is a CPB": under the same modality.
_AS_IS = guarded(
    r" (?:and )?(?:as|so) (?:is|are|would|will)\b"
    r"| (?:and |so )?(?:an? |the )?[\w/-]+ (?:too|as well|likewise)\b"
)
# "A CRC is a plus, a CPMA too", "CPC preferred, CPB likewise"
_TOO = guarded(r",? (?:too|likewise|as well|also)(?:[.;,!]|$)")


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
    return has_facts(inside) and not any(t.kind in MODAL or t.kind in ("accept", "if") for t in inside)


def _labelled(tokens: Sequence[Token], index: int) -> bool:
    """Whether the modality before a semicolon was a label ("Required: …; …"), which goes on after it."""
    modal = [i for i, t in enumerate(tokens[:index]) if t.kind in MODAL]
    after = [t.kind for t in tokens[modal[-1] + 1 : modal[-1] + 4]] if modal else []
    return after[:1] == ["colon"] or after == ["open", "close", "colon"]  # "Preferred (negotiable): …; …"
