"""Whether a clause takes something besides what is asked: "a CCS is also accepted", "one year is enough if …"."""

from __future__ import annotations

from collections.abc import Callable

from matcher.reading.clause.cut import Clause
from matcher.reading.clause.statement import (
    FACTS,
)
from matcher.reading.guard import guarded


def of_beginners(low: str, clause: Clause) -> bool:
    """Whether those who may come are beginners: "Freshers with CPC-A welcome", "a new CCA is considered without it"."""
    if clause.has("years", "lieu"):
        return False
    near = _BEGINNERS.search(low, max(0, clause.tokens[0].start - 24), clause.tokens[-1].end + 24)
    return (near or _FREE.match(low, clause.tokens[-1].end)) is not None


# "CPC-A considered for our one trainee opening; no experience required"
_FREE = guarded(
    r"[^.;(]{0,40}[;(] ?no (?:[\w-]+ ){0,2}experience (?:is )?(?:needed|required|necessary|asked|expected)\b"
)


_BEGINNERS = guarded(
    r"\bfreshers?\b|\bwith or without (?:[\w-]+ ){0,2}experience\b"
    r"|\b(?:without|no) (?:any )?(?:[\w-]+ ){0,2}experience\b"
    r"|\bwithout (?:it|that|them|those|the (?:year|years|experience))\b|\bexperienced? or not\b|\bbeginners?\b"
    r"|\b(?:regardless of|whatever (?:the|your|their)) experience\b"
    r"|\b(?:new|recent|newly|fresh|brand[- ]new|recently) (?:[\w-]+ )?(?:grad\w*|certified|credentialed|minted"
    r"|coders?)\b"
)


def is_aside(low: str, clause: Clause) -> bool:
    """Whether a clause only gives an example, or takes something besides what is asked."""
    if low.startswith(("example", "for example")):
        return True
    return accepts(clause) and (_takes_facts(low, clause) or any(takes(low, clause) for takes in _TAKES_BESIDES))


def _takes_facts(low: str, clause: Clause) -> bool:
    """Whether a clause takes what it names; "the following are accepted: …" is the list itself."""
    if "following" in low and sum(t.kind == "cred" for t in clause.tokens) > 2:
        return False
    named = clause.has("cred", "edu") and (not clause.has("required") or _but_then(clause))
    return clause.has("uncert") or named or _of_other_kinds(low, clause)


def _but_then(clause: Clause) -> bool:
    """ "A CPC-A is fine too, but then I need to see a full year": what is required is so of those alone."""
    return [t.kind for t in clause.tokens if t.kind in ("accept", "but", "required")] == ["accept", "but", "required"]


def _also(low: str, clause: Clause) -> bool:
    """ "A CCS is also accepted", "I would be just as glad of somebody who has coded for three years"."""
    taken = [t for t in clause.tokens if t.kind == "accept"]
    return any("also" in low[t.start - 6 : t.end] or low.startswith(_AS_MUCH, t.start) for t in taken)


_AS_MUCH = ("just as ", "equally ")


def _eased(low: str, clause: Clause) -> bool:
    """ "One year is enough if you know our system"; not "…, otherwise three years", which tells of all."""
    if "otherwise" in low and sum(t.kind == "years" for t in clause.tokens) > 1:
        return False
    return clause.has("if") and clause.has("years") and not clause.has("cred", "edu", "within")


def _reduced(low: str, clause: Clause) -> bool:
    """ "For coders off another contract the requirement is reduced to eighteen months"."""
    told = any(t.kind == "accept" and _LESS.search(low, t.start, t.end) for t in clause.tokens)
    return told and clause.has("years") and not clause.has("cred", "edu", "within")


_LESS = guarded(r"reduced|lowered|cut\b|shortened|drops?|falls?|shrinks?|\b(?:comes?|goes|brought) ")


def _if_so(low: str, clause: Clause) -> bool:
    """Whether some years will do on a condition: "One year is enough if you know our system"."""
    facts = {t.kind for t in clause.tokens if t.kind in FACTS}
    order = [t.kind for t in clause.tokens if t.kind in ("years", "accept", "if")]
    if facts != {"years"} or order[:2] != ["years", "accept"]:
        return False
    accept = next(t for t in clause.tokens if t.kind == "accept")
    return order[2:] == ["if"] or (not order[2:] and _FOR_SOME.match(low, accept.end) is not None)


_FOR_SOME = guarded(r" for (?:an?|this|that|the|any|our|those|candidates|applicants|people|anyone|someone|coders)\b")


def _considers(low: str, clause: Clause) -> bool:
    """ "Will consider three years with neurosurgery": fewer years of a special kind will do."""
    facts = [t.kind for t in clause.tokens if t.kind in FACTS]
    first = clause.tokens[0]
    return facts == ["years"] and first.kind == "accept" and _WILL_TAKE.match(low) is not None


_WILL_TAKE = guarded(
    r"(?:we |they |client )?(?:will|would|may|might|can|could|['’]ll|['’]d) (?:also |gladly |even )?"
    r"(?:consider|accept|take|look at|entertain)\b"
)


def _of_other_work(_: str, clause: Clause) -> bool:
    """ "Two years in pathology; five years of other coding would do": more years of any kind."""
    order = [t.kind for t in clause.tokens if t.kind in FACTS or t.kind in ("elsewhere", "accept")]
    return order == ["years", "elsewhere", "accept"]


_TAKES_BESIDES: tuple[Callable[[str, Clause], bool], ...] = (
    *(_if_so, _also, _eased),
    *(_reduced, _considers, _of_other_work),
)


def _of_other_kinds(low: str, clause: Clause) -> bool:
    """Whether credentials like those named are taken too: "comparable certifications will be considered"."""
    first = next((t for t in clause.tokens if t.kind in FACTS), None)
    return (
        first is not None
        and first.kind in ("any", "loose", "body")
        and bool(_OTHER_KIND.search(low[max(0, first.start - 48) : first.start]))
    )


_OTHER_KIND = guarded(r"\b(?:equivalent|comparable|similar|others?|equal|like)(?: [\w-]+){0,3} $")


def accepts(clause: Clause) -> bool:
    """Whether "welcome", "will be considered", "is OK" speaks of the facts of the clause."""
    facts = [t for t in clause.tokens if t.kind in FACTS]
    spots = [t for t in clause.tokens if t.kind == "accept"]
    if not spots or not facts:
        return False
    if any(t.kind == "cred" for t in facts) or clause.has("uncert"):
        return True
    return any(min(max(s.start - f.end, f.start - s.end) for f in facts) < 40 for s in spots)
