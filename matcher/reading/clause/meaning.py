"""What one clause of one modality states: a demand, a wish, a way in besides, an exclusion, time for what was asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, zip_longest

from data.vocabulary import GENERIC
from matcher.reading.clause.cut import Clause
from matcher.reading.clause.denials import APPRENTICES
from matcher.reading.clause.experience import coding_experience
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.label_words import one_of_label
from matcher.reading.clause.statement import (
    ANY_APPRENTICE,
    ASKING,
    CREDENTIALS,
    FACTS,
    Statement,
    is_apprentice,
    with_ways,
)
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, replace, unique


def clause_statements(sentence: Sentence, clause: Clause, asked: bool) -> Iterator[Statement]:
    """What a clause states; ``asked``: it stands under requirements."""
    modality = _modality(sentence, clause)
    if modality == "not":
        return
    if modality == "reject":
        stated = _excluded(sentence, clause, asked)
    else:
        stated = _by_apprentices(sentence, clause, asked) or _by_ways(sentence, clause, modality, asked)
    if stated:
        yield stated


def _modality(sentence: Sentence, clause: Clause) -> str:
    """The modality of a clause; what rejects those without a credential requires one."""
    if clause.modality == "reject" and clause.has("uncert") and not _of_holders(clause):
        return "required"
    if not clause.modality and _merely_welcome(sentence.low, clause):
        return "preferred"
    return clause.modality or ("preferred" if sentence.kind == "preferred" else "required")


def _of_holders(clause: Clause) -> bool:
    """Whether those who lack one credential hold another, which is turned away: "A CPB without one of the above"."""
    named = [t.kind for t in clause.tokens if t.kind in ("cred", "uncert")]
    return named[:1] == ["cred"] and named[-1:] == ["uncert"]


def _merely_welcome(low: str, clause: Clause) -> bool:
    """Whether a degree, or one more credential, is welcome and nothing more: "A bachelor's is welcome"."""
    facts = {t.kind for t in clause.tokens if t.kind in FACTS}
    if facts != {"edu"} and not (facts <= CREDENTIALS and _BESIDES_ANOTHER.search(low)):
        return False
    return any(
        t.kind == "accept" and low.startswith(("welcome", "are welcome", "is welcome"), t.start) for t in clause.tokens
    )


# "RHIT in addition is welcome", "The CDIP as a second credential is welcome", "A CRC on top is welcome"
_BESIDES_ANOTHER = guarded(
    r"\b(?:in addition|on top|as an? (?:second|further|extra|additional)|(?:second|further|extra|additional)"
    r" (?:coding )?(?:cred|cert|one))"
)


def _excluded(sentence: Sentence, clause: Clause, asked: bool) -> Statement | None:
    """ "CPC-A not accepted": whom the clause turns away."""
    lieu = next((t.start for t in clause.tokens if t.kind == "lieu"), len(sentence.text))
    named = [t for t, after in zip_longest(clause.tokens, clause.tokens[1:]) if not (after and after.kind == "later")]
    codes = tuple(c for t in named if t and t.kind == "cred" and t.start < lieu for c in codes_of(t))
    if clause.has("apprentice") and not any(is_apprentice((c,)) for c in codes):
        if clause.has("or", "and", "comma") and codes:
            return Statement(
                "exclude", NOTHING, sentence, asked, codes=(*codes, ANY_APPRENTICE)
            )  # "no CCA or apprentice"
        codes = tuple(f"{c}-A" for c in codes if f"{c}-A" in APPRENTICES)  # "your CPC is still an apprentice one"
    codes = tuple(c for c in codes if f"{c}-A" not in codes)
    if not codes and not clause.has("apprentice"):
        return None
    return Statement("exclude", NOTHING, sentence, asked, codes=codes or (ANY_APPRENTICE,))


def _by_apprentices(sentence: Sentence, clause: Clause, asked: bool) -> Statement | None:
    """ "Apprentices with two years are welcome": a way in besides."""
    if not clause.has("apprentice") or clause.has("cred") or not clause.has("accept"):
        return None
    held = (Way((Group((ANY_APPRENTICE,), None, (sentence.start, sentence.end)),)),)
    facts = [t for t in clause.tokens if t.kind not in ("loose", "any")]
    return Statement("besides", all_of((held, ways_of(facts, sentence.start))), sentence, asked)


def _by_ways(sentence: Sentence, clause: Clause, modality: str, asked: bool) -> Statement | None:
    """What a clause states by the ways in that its facts make, or else by experience alone."""
    ways = ways_of(clause.tokens, sentence.start, _accepts(clause) or one_of_label(sentence.label))
    if modality == "preferred" or _merely_paid(sentence, ways, modality):
        wished = _rather_than(sentence.low, clause) or _unconditioned(clause)
        return Statement("wish", ways_of(wished, sentence.start) if wished else ways, sentence, asked)
    if ways != NOTHING:
        ways = _with_experience(sentence, clause, ways, asked or modality == clause.modality)
        return _in_time(sentence, clause, asked) or _demand(sentence, clause, ways, asked)
    return _experience(sentence, clause, asked)


def _with_experience(sentence: Sentence, clause: Clause, ways: Ways, firm: bool) -> Ways:
    """The ways with the experience that stands beside them in a list: "coding experience, a CPC and a diploma"."""
    at = next((i for i, t in enumerate(clause.tokens) if t.kind == "exp"), -1)
    if at < 0 or any(w.experience or w.years is not None for w in ways) or not _listed(clause.tokens, at):
        return ways
    if not firm and clause.tokens[at - 1].kind == "with":  # "people with a credential and work history"
        return ways
    if not coding_experience(sentence, clause):
        return ways
    spot = (sentence.start + clause.tokens[at].start, sentence.start + clause.tokens[at].end)
    return tuple(replace(w, experience=True, experience_at=spot) for w in ways)


def _listed(tokens: Sequence[Token], at: int) -> bool:
    """Whether experience is an item of its own among facts that are all asked."""
    return not {t.kind for t in tokens[at - 1 : at + 2]} & {"or", "one_of", "slash", "lieu"}


def _merely_paid(sentence: Sentence, ways: Ways, modality: str) -> bool:
    """Whether credentials are named for the pay they bring, outside of what the ad asks."""
    told = modality == "required" and sentence.kind not in ASKING and _only_credentials(ways)
    return told and bool(PAID_MORE.search(sentence.low))


def _in_time(sentence: Sentence, clause: Clause, asked: bool) -> Statement | None:
    """ "A certification obtained within a year is fine": time for what is asked elsewhere."""
    if not clause.has("within") or clause.has("cred", "years", "edu") or not _accepts(clause):
        return None
    return Statement("later", NOTHING, sentence, asked, target=_months(clause))


def _demand(sentence: Sentence, clause: Clause, ways: Ways, asked: bool) -> Statement:
    """What is asked, or a way in besides it where the clause says that it will do as well."""
    lacking = clause.has("uncert") and clause.has("years") and not _tells_both(ways)
    late = _months(clause) if lacking else ""
    if late and _THE_SAME.search(sentence.low) and all(w.codes <= set(GENERIC) for w in ways):
        ways = tuple(replace(w, groups=()) for w in ways)
    instead = ("instead",) if lacking and not clause.has("cred") else ()
    kind = "besides" if lacking or _is_aside(sentence.low, clause) else "demand"
    if kind == "besides" and _of_beginners(sentence.low, clause):
        ways = tuple(replace(w, years=0.0) if w.groups and w.years is None else w for w in ways)
    return Statement(kind, ways, sentence, asked or clause.modality == "required", target=late, codes=instead)


def _of_beginners(low: str, clause: Clause) -> bool:
    """Whether those who may come are beginners: "Freshers with CPC-A welcome", "a new CCA is considered without it"."""
    if clause.has("years", "lieu"):
        return False
    return _BEGINNERS.search(low, max(0, clause.tokens[0].start - 24), clause.tokens[-1].end + 24) is not None


_BEGINNERS = guarded(
    r"\bfreshers?\b|\bwith or without (?:[\w-]+ ){0,2}experience\b"
    r"|\b(?:without|no) (?:any )?(?:[\w-]+ ){0,2}experience\b"
    r"|\bwithout (?:it|that|them|those|the (?:year|years|experience))\b|\bexperienced? or not\b|\bbeginners?\b"
    r"|\b(?:regardless of|whatever (?:the|your|their)) experience\b"
    r"|\b(?:new|recent|newly|fresh|brand[- ]new|recently) (?:[\w-]+ )?(?:grad\w*|certified|credentialed|minted"
    r"|coders?)\b"
)


def _tells_both(ways: Ways) -> bool:
    """Whether ways with a credential and without one are told: "two years and a CPC, or five without certification"."""
    held = [w for w in ways if w.groups and all(g.within is None for g in w.groups)]
    return bool(held) and any(not w.groups for w in ways)


def _months(clause: Clause) -> str:
    """The months within which something is to be earned, or nothing."""
    return next((str(t.value) for t in clause.tokens if t.kind == "within"), "")


def _experience(sentence: Sentence, clause: Clause, asked: bool) -> Statement | None:
    """ "Coding experience required": experience of no told length."""
    if not clause.has("exp") or not coding_experience(sentence, clause):
        return None
    at = next((sentence.start + t.start, sentence.start + t.end) for t in clause.tokens if t.kind == "exp")
    return Statement("demand", (Way(experience=True, experience_at=at),), sentence, asked)


def _is_aside(low: str, clause: Clause) -> bool:
    """Whether a clause only gives an example, or takes something besides what is asked."""
    if low.startswith(("example", "for example")):
        return True
    return _accepts(clause) and (_takes_facts(low, clause) or any(takes(low, clause) for takes in _TAKES_BESIDES))


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
    """ "A CCS is also accepted"."""
    return any("also" in low[t.start - 6 : t.end] for t in clause.tokens if t.kind == "accept")


def _eased(_: str, clause: Clause) -> bool:
    """ "One year is enough if you know our system"."""
    return clause.has("if") and clause.has("years") and not clause.has("cred", "edu", "within")


def _reduced(low: str, clause: Clause) -> bool:
    """ "For coders off another contract the requirement is reduced to eighteen months"."""
    told = any(t.kind == "accept" and _LESS.search(low, t.start, t.end) for t in clause.tokens)
    return told and clause.has("years") and not clause.has("cred", "edu", "within")


_LESS = guarded(r"reduced|lowered|cut\b|shortened|drops?|falls?|shrinks?|\b(?:comes?|goes|brought) ")


def _rather_than(low: str, clause: Clause) -> tuple[Token, ...]:
    """What is wished rather than another: "CPC holders over CCA holders", "CCS is favored over the CPC"; or nothing."""
    if " over " not in low and " rather than " not in low:
        return ()
    named = [i for i, t in enumerate(clause.tokens) if t.kind == "cred"]
    gaps = ((b, low[clause.tokens[a].end : clause.tokens[b].start]) for a, b in pairwise(named))
    at = next((b for b, gap in gaps if _OVER.search(gap)), 0)
    return clause.tokens[:at]


_OVER = guarded(r"\b(?:over|rather than|ahead of|before) (?:an? |the |any )?$")


def _unconditioned(clause: Clause) -> tuple[Token, ...]:
    """What is wished without the condition after it: "CCS preferred, if you come with the RHIT"; or nothing."""
    at = next((i for i, t in enumerate(clause.tokens) if t.kind == "if"), 0)
    plain = (
        at and any(t.kind in FACTS for t in clause.tokens[:at]) and any(t.kind == "cred" for t in clause.tokens[at:])
    )
    return clause.tokens[:at] if plain else ()


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
_TAKES_BESIDES: tuple[Callable[[str, Clause], bool], ...] = (_if_so, _also, _eased, _reduced, _considers)

# "no certification but six years, and the certification gained inside one year": one of those asked of the others.
_THE_SAME = guarded(r"\b(?:the|that|this) (?:certif|credential)")

# "a CPC gets $2 more an hour", "+$1.00 for the CRC"
PAID_MORE = guarded(
    r"\$\s?[\d.,]+ (?:more|extra|an hour more|/hr more|bonus)|\+ ?\$|= ?(?:extra |an extra |\+ ?)?\$|\bextra \$"
    r"|gets \$|or \$[\d.,]+[^.;]{0,12} if you"
    r"|pay (?:a bit |a little )?(?:more|extra) (?:for|if)"
)


def _only_credentials(ways: Ways) -> bool:
    return ways != NOTHING and all(w.groups and w.years is None and w.education is None for w in ways)


def _of_other_kinds(low: str, clause: Clause) -> bool:
    """Whether credentials like those named are taken too: "comparable certifications will be considered"."""
    first = next((t for t in clause.tokens if t.kind in FACTS), None)
    return (
        first is not None
        and first.kind in ("any", "loose", "body")
        and bool(_OTHER_KIND.search(low[max(0, first.start - 48) : first.start]))
    )


_OTHER_KIND = guarded(r"\b(?:equivalent|comparable|similar|other|equal|like)(?: [\w-]+){0,3} $")


def _accepts(clause: Clause) -> bool:
    """Whether "welcome", "will be considered", "is OK" speaks of the facts of the clause."""
    facts = [t for t in clause.tokens if t.kind in FACTS]
    spots = [t for t in clause.tokens if t.kind == "accept"]
    if not spots or not facts:
        return False
    if any(t.kind == "cred" for t in facts) or clause.has("uncert"):
        return True
    return any(min(max(s.start - f.end, f.start - s.end) for f in facts) < 40 for s in spots)


# "The diagnostic opening needs …; the interventional opening needs …", "… for the inpatient team, … for the
# outpatient team"
_SEVERAL = guarded(r"\b(?:opening|seat|track|team|position|role|level|desk)s?\b")


def several(sentence: Sentence, found: list[Statement]) -> Iterator[Statement]:
    """The statements of a sentence that tells of several openings, their demands as one choice."""
    demands = [s for s in found if s.kind == "demand"]
    if (
        len(demands) > 1
        and len(_SEVERAL.findall(sentence.low)) >= len(demands)
        and all(any(w.groups for w in s.ways) for s in demands)
    ):
        yield with_ways(demands[0], unique(w for s in demands for w in s.ways))
        yield from (s for s in found if s.kind != "demand")
    else:
        yield from found


def wished_first(sentence: Sentence, tokens: Sequence[Token], found: Sequence[Statement]) -> Iterator[Statement]:
    """ "CCDS preferred at hire and required within two years": what is asked in time is wished on the first day."""
    if len(found) != 1 or found[0].kind != "demand" or not any(g.within for w in found[0].ways for g in w.groups):
        return
    kinds = [t.kind for t in tokens if t.kind in ("cred", "preferred", "required", "obtain", "within")]
    wish = next((t.start for t in tokens if t.kind == "preferred"), 0)
    named, due = kinds.count("cred"), {"required", "obtain"}
    told = kinds[named : named + 1] == ["preferred"] and kinds[-1] == "within" and set(kinds[named + 1 : -1])
    if named and told and told <= due and not any(t.kind == "or" and t.start > wish for t in tokens):
        at = [t for t in tokens if t.kind in ("cred", "or", "comma", "slash")]
        cut = next(i for i, t in enumerate(tokens) if t.kind == "preferred")
        yield Statement("wish", ways_of([t for t in at if t.start < tokens[cut].start], sentence.start), sentence)
