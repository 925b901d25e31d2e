"""What brackets say of the words before them: time, a wish, another choice, or who else may come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.ladders import LINKS
from matcher.reading.clause.statement import FACTS, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.merely_told import TYPICAL
from matcher.reading.turns.told_apart import harder


def bracketed(
    sentence: Sentence, tokens: Sequence[Token], outer: Sequence[Token], inner: list[Token]
) -> tuple[list[Token], list[list[Token]]]:
    """What brackets add to the words before them (``outer``), and what they state of their own."""
    words = sentence.low[inner[0].start : inner[-1].end]
    kinds = {t.kind for t in inner}
    if words.startswith("(one ") and [t.kind for t in inner[1:-1]] == ["one_of", "preferred"]:
        return [inner[2]], []  # "CIRCC or CCC (one preferred)"
    if late := _time_for(outer, inner):
        return late, []
    if _held_first(words, outer, inner):
        timed = any(t.kind in ("within", "later") for t in outer)
        return ([] if timed else [Token(inner[0].start, inner[0].start, "later")]), [inner]
    if _turns_away_apprentices(outer, inner) or _due_besides(outer, inner):
        return [], [inner]
    if instead := _years_instead(outer, inner):
        return [], [instead]
    if _asks_nothing(words, outer, inner) or _only_if(sentence, tokens, inner):
        return _equivalent(outer, inner, words), []
    if _wishes(outer, inner) or {"years", "uncert"} <= kinds or harder(outer, inner):
        return [], [inner]
    if _fewer_with_degree(outer, inner):
        return [], [inner[1:-1]]
    if "years" in kinds and kinds & {"edu", "cred"} and "lieu" not in kinds and _last_is_years(outer):
        return (list(_as_choices(inner)) if inner[1].kind != "or" else inner), []
    if "edu" in kinds and _without(outer):
        return [t for t in inner if t.kind == "edu"], []
    return _taking(outer, inner)


# "(CPC required at hire)", "(RHIT on day one)"
_FIRST_DAY = guarded(r"\b(?:at|upon|on|by) (?:the )?(?:time of )?(?:hire|start|day one|entry)\b|\bto start\b")


def _held_first(words: str, outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets tell what is held on the first day, so that what stands before them may come later.

    "CEMC (CPC required at hire)"
    """
    said = {t.kind for t in inner[1:-1]}
    named = {c for t in inner if t.kind == "cred" for c in codes_of(t)}
    last = next((t for t in reversed(outer) if t.kind in FACTS), None)
    if last is None or last.kind != "cred" or not _FIRST_DAY.search(words):
        return False
    listed = "cred" in said and said <= {"cred", "held", "required", "or", "comma", "slash"}
    return listed and not named & set(codes_of(last))


def _due_besides(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets tell of another credential that is due in time: "CPC or CCS (CRC within 12 months)"."""
    kinds = [t.kind for t in inner[1:-1]]
    if "within" not in kinds or "cred" not in kinds or not set(kinds) <= _DUE or kinds[0] == "or":
        return False
    held = {c for t in outer if t.kind == "cred" for c in codes_of(t)}
    last = next((t for t in reversed(outer) if t.kind in FACTS), None)
    return bool(held) and last is not None and last.kind in ("cred", "years")


_DUE = frozenset(("cred", "within", "required", "obtain", "and", "or", "slash", "comma", "colon"))


def _turns_away_apprentices(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets in a list turn nobody away but apprentices: "CPC (no CPC-A), CCS or RHIT"."""
    kinds = [t.kind for t in inner]
    if kinds not in (["open", "no", "cred", "close"], ["open", "no", "apprentice", "close"]):
        return False
    return any(t.kind == "cred" for t in outer) and (kinds[2] == "apprentice" or is_apprentice(codes_of(inner[2])))


def _asks_nothing(words: str, outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets tell what is usual, take something unnamed, or wish for what is asked anyhow."""
    kinds = {t.kind for t in inner}
    unnamed = bool(kinds & {"accept", "if", "reject"}) and not kinds & {*FACTS, "apprentice"}
    unnamed = unnamed or (kinds == {"open", "not", "close"} and _OTHER_PAPER.match(words) is not None)
    return bool(TYPICAL.search(words) or unnamed or _wishes_else(words, inner) or _wishes_more(outer, inner))


# "an MD or MBBS degree (licensure not needed)": not what stands before the brackets.
_OTHER_PAPER = guarded(
    r"\((?:an? |the |your |u\.?s\.? |state )*(?:licen[cs]ure|licen[cs]e|residency|registration|practice|board exams?)\b"
)


def _taking(outer: Sequence[Token], inner: list[Token]) -> tuple[list[Token], list[list[Token]]]:
    """What brackets add and what they state where they tell who else is taken, or turned away."""
    kinds = {t.kind for t in inner}
    if choice := _or_if(outer, inner):
        return choice, []
    if kinds & {"accept", "if", "lieu", "reject"} and not _defines(outer, inner):
        return [], [inner]
    if not kinds & {"accept", "if"}:
        return inner, []
    listed, terms = _with_terms(inner)
    return [t for t in listed if t.kind not in ("accept", "if", "required", "semi")], terms


def _or_if(outer: Sequence[Token], inner: Sequence[Token]) -> list[Token]:
    """A further choice on a condition: "CANPC (or COC if all your work was anesthesia)", "CCS (RHIT if five years)"."""
    cut = next((i for i, t in enumerate(inner) if t.kind == "if"), 0)
    named, terms = list(inner[1:cut]), [t for t in inner[cut:-1] if t.kind in FACTS and t.kind != "exp"]
    listed = {t.kind for t in named} <= {"or", "cred", "comma", "slash"} and any(t.kind == "cred" for t in named)
    last = next((t for t in reversed(outer) if t.kind in FACTS), None)
    if not listed or last is None or last.kind != "cred" or [t.kind for t in terms] not in ([], ["years"]):
        return []
    at, end = inner[0].start, inner[cut].start
    choice = named if named[0].kind == "or" else [Token(at, at, "or"), *named]
    return [Token(at, at, "semi"), *choice, Token(end, end, "with"), *terms] if terms else choice


def _with_terms(inner: list[Token]) -> tuple[list[Token], list[list[Token]]]:
    """The list in brackets, and who else is taken on terms: "(CPC, CCS-P; CPC-A considered with a year)"."""
    cut = next((i for i, t in enumerate(inner) if t.kind == "semi"), 0)
    terms = inner[cut + 1 : -1]
    if not cut or not any(t.kind == "years" for t in terms) or not any(t.kind == "cred" for t in terms):
        return inner, []
    return [*inner[:cut], inner[-1]], [terms]


def _time_for(outer: Sequence[Token], inner: Sequence[Token]) -> list[Token]:
    """The window of brackets that only give time for what stands before them.

    "CPMA (if you don't have it yet: within six months)", "CPMA (or willing to earn the CPMA in a year)"
    """
    late = [t for t in inner if t.kind == "within"][-1:]
    if [t.kind for t in inner[1:-1]] == ["required", "within"]:  # "CPC (req in 1 yr), CRC (pref)"
        late = list(inner[1:-1])
    named = {c for t in inner if t.kind == "cred" for c in codes_of(t)}
    last = next((t for t in reversed(outer) if t.kind in FACTS), None)
    others = any(t.kind in FACTS and t.kind not in ("cred", "loose", "any") for t in inner)
    if not late or last is None or last.kind not in ("cred", "any", "body", "loose") or others:
        return []
    return late if named <= set(codes_of(last)) and _gives(inner) else []


def _gives(inner: Sequence[Token]) -> bool:
    """Whether brackets give time: "(if not held: six months)", "(graduates awaiting the exam may apply; a year)"."""
    kinds = {t.kind for t in inner}
    return bool(kinds & {"if", "or", "required"}) or ({"later", "accept"} <= kinds and "apprentice" not in kinds)


def _years_instead(outer: Sequence[Token], inner: Sequence[Token]) -> list[Token]:
    """Years that brackets take for the degree before them: "an associate's (two years extra will do just as well)"."""
    last = next((t for t in reversed(outer) if t.kind in FACTS), None)
    facts = [t for t in inner if t.kind in FACTS]
    takes = any(t.kind == "accept" for t in inner) and not any(t.kind in ("if", "with", "preferred") for t in inner)
    if last is None or last.kind != "edu" or [t.kind for t in facts] != ["years"] or not takes:
        return []
    end = inner[-1].start
    return [facts[0], Token(end, end, "lieu"), last._replace(start=end, end=end)]


def _wishes(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets wish for more than what stands before them: "a coding credential (CPC ideal) and a year"."""
    kinds = {t.kind for t in inner}
    named = [t for t in inner if t.kind in FACTS]
    mixed = kinds & {"required", "not", "reject", "accept", "semi", "within", "later"}
    before = any(t.kind in FACTS for t in outer)
    return before and "preferred" in kinds and not mixed and bool(named) and all(t.kind == "cred" for t in named)


def _wishes_else(words: str, inner: Sequence[Token]) -> bool:
    """Whether brackets wish for a thing that is no credential: "three years of coding (surgery: ideal) and a CPC"."""
    wish = next((t for t in inner if t.kind == "preferred"), None)
    if wish is None or any(t.kind in FACTS or t.kind in ("required", "not", "exp") for t in inner):
        return False
    if words.startswith(("(both is", "(both would", "(both’s", "(both's")):
        return True  # "CPC or CCC (both is great)"
    named = words[1 : wish.start - inner[0].start].replace(":", " ").split()
    return any(w.isalpha() and len(w) > 2 and w not in LINKS for w in named)


def _equivalent(outer: Sequence[Token], inner: Sequence[Token], words: str) -> list[Token]:
    """Experience that brackets take for a degree: "Bachelor's degree (will consider equivalent experience)"."""
    last = next((t for t in reversed(outer) if t.kind in FACTS), None)
    if last is None or last.kind != "edu" or not _EQUIVALENT.search(words):
        return []
    return [Token(inner[0].start, inner[-1].end, "equiv_exp")]


_EQUIVALENT = guarded(r"\b(?:equivalent|comparable|equal) (?:(?:years|amount) of )?(?:\w+ )?experience\b")


def _wishes_more(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets wish for more of what stands before them: "an RHIT or CPC (two or more a plus), five years"."""
    named = [t for t in inner if t.kind in (*FACTS, "one_of")]
    wished = any(t.kind == "preferred" for t in inner) and not any(t.kind in ("required", "not") for t in inner)
    more = {t.kind for t in named} - {"one_of"}
    return wished and bool(more) and more <= {"loose", "any"} and any(t.kind == "cred" for t in outer)


def _only_if(sentence: Sentence, tokens: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets tell for whom a wish is meant: "A bachelor's degree (if yours is an RN diploma) is a plus"."""
    wish = sentence.kind == "preferred" or any(t.kind == "preferred" for t in tokens)
    return wish and inner[1].kind == "if" and not any(t.kind in ("years", "accept", "preferred") for t in inner)


def _without(outer: Sequence[Token]) -> bool:
    """Whether brackets follow the degree that somebody lacks: "without the degree (a GED is fine) five years"."""
    return [t.kind for t in outer[-2:]] == ["no", "degree"]


def _last_is_years(outer: Sequence[Token]) -> bool:
    facts = [t for t in outer if t.kind in FACTS]
    return bool(facts) and facts[-1].kind == "years"


def _fewer_with_degree(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets ask fewer years of graduates: "CPC and five years (three years with an associate's degree)"."""
    order = [t.kind for t in inner[1:-1] if t.kind not in ("least", "exp", "accept", "required", "or")]
    asked = [t.value for t in outer if t.kind == "years" and isinstance(t.value, float)]
    fewer = next((t.value for t in inner if t.kind == "years" and isinstance(t.value, float)), 0.0)
    told = order in (["years", "with", "edu"], ["years", "if", "edu"])
    return told and any(t.kind == "cred" for t in outer) and bool(asked) and 0 < fewer < asked[-1]


def _as_choices(inner: Sequence[Token]) -> Iterator[Token]:
    """ "5 yrs (3 yrs with an associate's; 1 yr with a bachelor's)": the brackets and semicolons part choices."""
    for token in inner:
        if token.kind in ("open", "semi"):
            yield Token(token.start, token.start, "semi")
            yield Token(token.start, token.end, "or")
        elif token.kind != "close":
            yield token


def _names_many(inner: Sequence[Token]) -> bool:
    """Whether brackets name three credentials, or two of which either will do: "(CPC or COSC, either is fine)"."""
    named = sum(t.kind == "cred" for t in inner)
    return named > 2 or (named == 2 and any(t.kind == "one_of" for t in inner))


def _defines(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets list what the loose word before them means: "certified people (CPC / CRC; CPC-A also OK)"."""
    return (
        (_names_many(inner) or len([t for t in inner if t.kind == "body"]) > 1)
        and not any(t.kind == "cred" for t in outer)
        and any(t.kind in ("loose", "any") for t in outer)
    )
