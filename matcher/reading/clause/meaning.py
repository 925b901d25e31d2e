"""What one clause of one modality states: a demand, a wish, a way in besides, an exclusion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from data.vocabulary import GENERIC
from matcher.reading.clause.cut import Clause
from matcher.reading.clause.experience import coding_experience, if_worked
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.label_words import one_of_label
from matcher.reading.clause.refusals import APPRENTICES
from matcher.reading.clause.statement import (
    ANY_APPRENTICE,
    FACTS,
    Statement,
    family_of,
    is_apprentice,
)
from matcher.reading.clause.taking import accepts, is_aside, of_beginners
from matcher.reading.clause.wishing import is_merely_welcome, rather_than, unconditioned
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of, replace


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
    if stated and stated.kind == "wish" and _EXPECTED_LATER.search(sentence.low):
        due = [Way((g,)) for w in stated.ways for g in w.groups if g.within is not None]
        yield from (Statement("demand", (way,), sentence, asked) for way in due[:1])


# "CCDS or CDIP preferred, and expected within 3 years of hire": wished now, asked then
_EXPECTED_LATER = guarded(
    r"\b(?:preferred|desired|a plus)(?: at (?:hire|the time of hire))?,? (?:and|but) (?:is |are |will be |must be )?"
    r"(?:expected|required|obtained|earned|due|needed) (?:with)?in\b"
)


def _modality(sentence: Sentence, clause: Clause) -> str:
    """The modality of a clause; what rejects those without a credential requires one."""
    if clause.modality == "reject" and clause.has("uncert") and not _of_holders(clause):
        return "required"
    if not clause.modality and is_merely_welcome(sentence.low, clause):
        return "preferred"
    return clause.modality or ("preferred" if sentence.kind == "preferred" else "required")


def _of_holders(clause: Clause) -> bool:
    """Whether those who lack one credential hold another, which is turned away: "A CPB without one of the above"."""
    named = [t.kind for t in clause.tokens if t.kind in ("cred", "required", "uncert")]
    # not "CPC required: resumes without the credential number are discarded"
    return named[:1] == ["cred"] and "required" not in named and named[-1:] == ["uncert"]


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
    if not codes and (not clause.has("apprentice") or _DENIED_THEM.search(sentence.low)):
        return None
    return Statement("exclude", NOTHING, sentence, asked, codes=codes or (ANY_APPRENTICE,))


# "No, we don't do remote for apprentices", "Night shifts are never given to apprentices": not they are turned away.
_DENIED_THEM = guarded(
    r"\b(?:remote(?: work| days?)?|tele-?(?:work|commuting)|home (?:office|days?|work)|work(?:ing)? (?:from|at) home"
    r"|overtime|parking|(?:night|evening|weekend)(?: shift| work)?s?|on[- ]call|bonus(?:es)?|pto|benefits)\b"
    r"(?: (?:(?:is|are|do|does)(?:n['’]t| not| never)?|not|never|yet|possible|available|given|offered|open|allowed|an"
    r"|option)){0,5} (?:for|to) (?:our |the |any |new )?apprentices?\b"
)


def _by_apprentices(sentence: Sentence, clause: Clause, asked: bool) -> Statement | None:
    """ "Apprentices with two years are welcome", "those with apprentice status need a year": a way in besides."""
    if not clause.has("apprentice") or clause.has("cred") or not (clause.has("accept") or _must_have_years(clause)):
        return None
    held = (Way((Group((ANY_APPRENTICE,), None, (sentence.start, sentence.end)),)),)
    facts = [t for t in clause.tokens if t.kind not in ("loose", "any")]
    return Statement("besides", all_of((held, ways_of(facts, sentence.start))), sentence, asked)


def _must_have_years(clause: Clause) -> bool:
    """Whether years are asked of apprentices by a word between the two, or on the condition that one is one."""
    kinds = [t.kind for t in clause.tokens if t.kind in ("apprentice", "required", "years", "if")]
    if kinds[:2] == ["if", "apprentice"] and kinds.count("years") == 1:
        return kinds[-1] == "years"  # "If you still carry the 'A', we will talk as long as you have a year of billing"
    return kinds == ["apprentice", "required", "years"]


def _by_ways(sentence: Sentence, clause: Clause, modality: str, asked: bool) -> Statement | None:
    """What a clause states by the ways in that its facts make, or else by experience alone."""
    ways = ways_of(clause.tokens, sentence.start, accepts(clause) or one_of_label(sentence.label))
    if modality == "preferred":
        wished = rather_than(sentence.low, clause) or unconditioned(clause)
        return Statement("wish", ways_of(wished, sentence.start) if wished else ways, sentence, asked)
    if ways != NOTHING:
        ways = _or_experience(sentence, clause, _fewer_on_terms(clause, ways))
        ways = _with_experience(sentence, clause, ways, asked or modality == clause.modality)
        return _demand(sentence, clause, ways, asked)
    return _experience(sentence, clause, asked)


def _or_experience(sentence: Sentence, clause: Clause, ways: Ways) -> Ways:
    """ "Coding experience or a CPC", "Experience in coding or a degree in HIM": without it with experience."""
    named = [t for t in clause.tokens if t.kind in FACTS or t.kind in ("exp", "or", "and", "with", "semi", "but")]
    kinds = [t.kind for t in named]
    one = len({family_of(t) for t in named} - {""}) == 1 and "years" not in kinds
    if (
        kinds[:2] != ["exp", "or"]
        or not one
        or set(kinds[1:]) - {*FACTS, "or"}
        or not coding_experience(sentence, clause)
    ):
        return ways
    spot = (sentence.start + named[0].start, sentence.start + named[0].end)
    return any_of((Way(experience=True, experience_at=spot),), ways)


def _fewer_on_terms(clause: Clause, ways: Ways) -> Ways:
    """ "CPC and three years; two if you come from a hospital": with the two years the CPC is asked as well."""
    kinds = [t.kind for t in clause.tokens if t.kind in FACTS or t.kind == "if"]
    if kinds[-2:] != ["years", "if"] or len(ways) != 2:
        return ways
    most, fewer = ways
    eased = fewer.years and not fewer.groups and not fewer.education and fewer.years < (most.years or 0.0)
    if not eased or not (most.groups or most.education):
        return ways
    return most, replace(most, years=fewer.years, years_at=fewer.years_at)


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
    near = [t.kind for t in tokens[max(0, at - 2) : at + 2]]
    if near[:2] in (["and", "or"], ["semi", "or"]):
        near = near[2:]  # "a coding program and coding or billing experience": that "or" joins two kinds of work
    return not set(near[-3:]) & {"or", "one_of", "slash", "lieu"}


def _demand(sentence: Sentence, clause: Clause, ways: Ways, asked: bool) -> Statement:
    """What is asked, or a way in besides it where the clause says that it will do as well."""
    lacking = clause.has("uncert") and clause.has("years") and not _tells_both(ways)
    late = _months(clause) if lacking else ""
    if late and _THE_SAME.search(sentence.low) and all(w.codes <= set(GENERIC) for w in ways):
        ways = tuple(replace(w, groups=()) for w in ways)
    instead = ("instead",) if lacking and not clause.has("cred") else ()
    kind = "besides" if lacking or is_aside(sentence.low, clause) else "demand"
    if kind == "besides" and (worked := if_worked(sentence, ways)):
        ways = worked
    elif kind == "besides" and of_beginners(sentence.low, clause):
        ways = tuple(replace(w, years=0.0) if w.groups and w.years is None else w for w in ways)
    return Statement(kind, ways, sentence, asked or clause.modality == "required", target=late, codes=instead)


def _tells_both(ways: Ways) -> bool:
    """Whether ways with a credential and without one are told: "two years and a CPC, or five without certification"."""
    held = [w for w in ways if w.groups and all(g.within is None for g in w.groups)]
    return bool(held) and any(not w.groups for w in ways)


def _months(clause: Clause) -> str:
    """The months within which something is to be earned, or nothing."""
    return next((str(t.value) for t in clause.tokens if t.kind == "within"), "")


def _experience(sentence: Sentence, clause: Clause, asked: bool) -> Statement | None:
    """ "Coding experience required": experience of no told length."""
    if not clause.has("exp") or not coding_experience(sentence, clause) or _WELCOME.search(sentence.low):
        return None
    at = next((sentence.start + t.start, sentence.start + t.end) for t in clause.tokens if t.kind == "exp")
    asked = asked or _PLEASE.search(sentence.low) is not None
    return Statement("demand", (Way(experience=True, experience_at=at),), sentence, asked)


# "Some medical office experience, please."
_PLEASE = guarded(r"\bplease[.!]*$")


# "Any hospital coding experience is welcome", "Experience with surgery welcome"
_WELCOME = guarded(r"\bexperience\b[^.;,]{0,24} (?:(?:is|are|would be) (?:\w+ )?)?welcome\b")
# "no certification but six years, and the certification gained inside one year": one of those asked of the others.
_THE_SAME = guarded(r"\b(?:the|that|this) (?:certif|credential)")
