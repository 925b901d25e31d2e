"""Words of time to earn that are meant of something else: "able to obtain a clearance", "pending claims".

"Willing to obtain", "eligible", "in progress" let a credential be earned later only where a credential, or the exam,
course or certification that leads to it, is what they speak of. What that is stands behind some of them ("eligible
for …"), before others ("the exam is on the calendar"), or is left out ("CPC, or willing to obtain").
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.rules.aimed_at import Aim, ahead, back, last_thing

_NAMING = frozenset(("cred", "any", "loose", "body", "edu", "degree", "diploma", "apprentice"))

# Words that tell how far a thing has come, which stands before them or is what comes right behind.
_STATE = guarded(
    r"elig|pending|in pro(?:cess|gress)|in the (?:works|making|pipeline)|under ?way|on (?:its|the|your) "
    r"(?:way$|calendar|books|schedule)|almost done|nearly done|scheduled$|to be|obtainable|bound|on track"
    r"|(?:\w+ )?enrolled"
)
# "exam booked", "awaiting results": they say themselves what they are meant of
_TELLS = guarded(
    r"\b(?:exams?|results|test (?:date|booked)|coding|certif\w+|credential|testing soon|c[a-z]{2}|rhit|cert)\b"
)
# "To be eligible, you need a CPC", "Only CPCs are eligible", "CPC, CCS or RHIT: all are eligible": who is taken
_TO_QUALIFY = guarded(
    r"\bto (?:be|become|remain|stay)(?: \w+)? $|\bonly\b[^.;:]{0,60}$"
    r"|\b(?:all|any|either|both|each|these|holders?) (?:are|is) $"
)
# "Those eligible hold a CPC", "Eligible coders get a stipend"
_ARE_TAKEN = guarded(r"(?:those |all |anyone |everyone )?elig\w*\b(?! (?:to|for|and|or)\b)")
# "test results pending", "awaiting results of our bond vote"
_OTHER_RESULTS = guarded(
    r"results (?:pending )?(?:of|from|in|for) "
    r"(?!(?:an? |the |your |their )?(?:exam|test|cert|cred|boards|c[a-z]{2}\b|rhi))"
    r"|(?:test|lab|imaging|study) results\b"
)
# "bound by our code of ethics", "willing to take on more", "able to sit, stand and walk", "ready to sit at a desk"
_ELSE = guarded(
    r"bound (?:by|for|to)\b|(?:[\w-]+ ){0,3}(?:take (?:on|over|up|part|care|turns)\b"
    r"|sit(?: for)?(?: at (?!the next|its next|an? (?:later|test|pearson|prometric))"
    r"|,? (?:on|with|near|next|still|down|in)\b"
    r"|[,/]? ?(?:and/or |and |or )?(?:stand|walk|bend|stoop|lift|reach|type|squat|kneel|view|look|concentrate)))"
)
# "registry-eligible", "RHIT-eligible"; not "bonus-eligible"
_DASHED = guarded(
    r"\b(?:registry|regist\w+|board|boards|exam|test|testing|cert\w*|credential\w*|ahima|aapc|c[a-z]{2,4}|r[a-z]{3})$"
)
#: A sentence begins no later with whom it speaks of.
_EARLY = 10
_LEADS = guarded(r" (?:for|to|as|at|on|by|with|in|of)\b")


def without_other_aims(low: str, named: Sequence[Token], small: Sequence[Token]) -> Sequence[Token]:
    """The small words of a sentence without words of time to earn that are meant of something else.

    >>> cpc, low = Token(0, 3, "cred"), "cpc; pending claims"
    >>> without_other_aims(low, [cpc], [Token(5, 12, "later")])
    []
    """
    if not any(t.kind == "later" for t in small):
        return small
    facts = [t for t in named if t.kind in _NAMING]
    return [t for t in small if t.kind != "later" or _is_meant(low, facts, t)]


def _is_meant(low: str, facts: Sequence[Token], cue: Token) -> bool:
    """Whether a word of time to earn speaks of a credential."""
    said = low[cue.start : cue.end].strip()
    if said.startswith("-"):
        return any(t.end == cue.start for t in facts) or bool(_DASHED.search(low[max(0, cue.start - 12) : cue.start]))
    if _tells_of_others(low, said, cue):
        return False
    if _TELLS.search(said):
        return True
    begins = cue.end + 3 if said.endswith("enrolled") and low.startswith(" in ", cue.end) else cue.end
    aim = ahead(low, begins, {t.start for t in facts})
    if aim == "goal" or _ELSE.match(low, cue.start):
        return aim == "goal"
    held = max((t.end for t in facts if t.end <= cue.start), default=0)
    if aim == "back" or not _STATE.match(said):
        return aim != "other" and last_thing(low, held, cue.start) < 0
    return _tells_of(low, held, cue, aim)


def _tells_of_others(low: str, said: str, cue: Token) -> bool:
    """Whether whole turns of phrase make it another thing: "Those eligible hold a CPC", "test results pending"."""
    if "results" in said:
        return _OTHER_RESULTS.search(low, max(0, cue.start - 8), cue.end + 20) is not None
    return said.startswith("elig") and cue.start < _EARLY and _ARE_TAKEN.match(low) is not None


def _tells_of(low: str, held: int, cue: Token, aim: Aim) -> bool:
    """Whether what stands before a word like "eligible" or "pending" is a credential, which ends at ``held``."""
    if low.startswith("elig", cue.start) and _TO_QUALIFY.search(low, 0, cue.start):
        return False
    if aim == "other":  # "RHIT eligible graduates"; not "pending charts", nor "eligible for remote work"
        return held > 0 and not low[held : cue.start].strip() and not _LEADS.match(low, cue.end)
    return back(low, held, cue.start) != "other" and last_thing(low, held, cue.start) < 0
