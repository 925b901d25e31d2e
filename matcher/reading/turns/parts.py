"""A sentence without what only tells, and its brackets on their own where they state something themselves."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from matcher.reading.clause.label_words import one_of_label
from matcher.reading.clause.ladders import LINKS
from matcher.reading.clause.statement import FACTS, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.told_apart import harder


def without_typical(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Without the part that only tells what is usual: "…; CPC is what most of our team holds"."""
    if not _TYPICAL.search(sentence.low):
        return tokens
    cuts = [0, *(t.start for t in tokens if t.kind == "semi"), len(sentence.low)]
    kept = [(a, b) for a, b in itertools.pairwise(cuts) if not _TYPICAL.search(sentence.low[a:b])]
    inside = [t for t in tokens if t.kind in ("open", "close") or any(a <= t.start < b for a, b in kept)]
    return inside if kept else tokens


def without_asides(low: str, tokens: list[Token]) -> list[Token]:
    """Without a condition between "or" and what it is a condition of.

    "A year of coding is asked, or, without experience, a program", "a degree; or, without one, five years", "a CPC,
    whether or not the A is off, or a CCA"
    """
    spans = [(m.start(m.lastindex or 0), m.end()) for m in _ASIDE.finditer(low)]
    return [t for t in tokens if not any(a <= t.start < b for a, b in spans)] if spans else tokens


# "Holders of the CCC, with or without a CPC, need only a year"
_EITHER_WAY = guarded(r", with or without (?:an? |the |any )?[\w/-]+(?: (?:credential|certification|degree))?(?=,)")


def without_either_way(sentence: Sentence, tokens: list[Token]) -> tuple[Sentence, list[Token]]:
    """The sentence without the aside that something may be held or not."""
    found = _EITHER_WAY.search(sentence.low)
    if found is None or not any(t.kind == "cred" and t.end <= found.start() for t in tokens):
        return sentence, tokens
    start, end = found.span()
    low = sentence.low[:start] + " " * (end - start) + sentence.low[end:]
    return sentence._replace(low=low), [t for t in tokens if not start <= t.start < end + 1]


_ASIDE = guarded(
    r"\bor(,? (?:without|lacking|failing)(?: [\w'’-]+){1,4}),(?! (?:\w+ ){0,2}(?:additional|more|further|extra)\b)"
    r"|\bor(,? (?:for|if|from|with) [^,;()]{2,40}?\b(?:without|lacking|lack|who (?:do not|don['’]t) (?:have"
    r"|hold)) [^,;]{2,40}),"
    # "a CPC or CCA, or, if you have none, two years"
    r"|\bor(,? if (?:(?:you|they|applicants|candidates|the applicant) (?:have|has|hold|got|come with) (?:none|neither"
    r"|not one|no such \w+)|not|none|neither|you (?:don['’]t|do not|lack|are not|aren['’]t)\b[^,;()]{0,30})),"
    r"|\bor(,? (?:failing (?:that|this|those|these)|in (?:its|their) absence|absent (?:that|one|those))),"
    r"|, (whether or not [^,;]{2,60}),"
    r"|(, none of (?:which|them|these) (?:can|may|will|is|are)(?: be)? (?:waived|negotiable|optional|substituted))"
)


def without_conditions(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Without "If RCC isn't what you have, …" before a demand and "though …" after it."""
    if IF_NONE.match(sentence.low):
        return tokens
    if _IF_NOT.match(sentence.low) and not any(t.kind == "reject" for t in tokens):
        comma = next((t.start for t in tokens if t.kind == "comma"), -1)
        rest = [t for t in tokens if t.start > comma]
        if not any(t.kind == "cred" for t in rest) and _IT.match(sentence.low, comma + 1):
            return [*(t for t in tokens if t.start < comma and t.kind in ("cred", "or", "and")), *rest]
        return rest
    if "because" in sentence.low:
        tokens = _without_reasons(sentence.low, tokens)
    though = _THOUGH.search(sentence.low)
    if not though:
        return tokens
    rest = [t for t in tokens if t.start >= though.end()]
    wished = any(t.kind == "preferred" for t in rest) and any(t.kind == "edu" for t in rest)
    if [t.kind for t in tokens if t.end <= though.start()][-1:] == ["or"] and any(t.kind == "years" for t in rest):
        return tokens  # "A bachelor's is usual, though ten years make up for it"
    if wished or (
        any(t.kind in ("accept", "preferred") for t in rest) and any(t.kind in ("cred", "years") for t in rest)
    ):
        rest = [
            t for t in rest if t.kind != "if" or t.start > though.end() + 2
        ]  # "…, though if you have only the CPC we'd accept it with eight years"
        return [*(t for t in tokens if t.end <= though.start()), Token(though.start(), though.end(), "semi"), *rest]
    ends = next((t.start for t in tokens if t.kind == "semi" and t.start > though.end()), len(sentence.low))
    return [t for t in tokens if t.start < though.start() or t.start >= ends]


# "If no CCS, RHIT with five years", "Without a CPC, three years of coding": a way for those who lack it.
IF_NONE = guarded(
    r"(?:if (?:no|not|you (?:do not|don't|dont) (?:have|hold)|you(?: are|['’]re) not|you (?:aren['’]t|haven['’]t|lack)"
    r"|you(?: have|['’]ve| hold) (?:not?\b|none|neither)|(?:none|neither)\b)|with (?:neither|none)\b|without|lacking"
    r"|in the absence of)\b[^,(]{0,30}?(?: ?\([^)]{2,80}\))?"
    r"(?:,|:| (?=you (?:must|need|have|will need|get|will have)\b))"
)


_IF_NOT = guarded(
    r"(?:if|for those|those|new hires|candidates|applicants) [^,]{0,60}(?:n't|not|without|yet)\b[^,]{0,40}, "
)


def _without_reasons(low: str, tokens: list[Token]) -> list[Token]:
    """Without why it is asked: "a CPC within a year, because people who did not have to never did"."""
    because = low.index("because")
    if because < 12 or not any(t.kind in FACTS and t.end <= because for t in tokens):
        return tokens
    ends = next((t.start for t in tokens if t.kind == "semi" and t.start > because), len(low))
    return [t for t in tokens if t.start < because or t.start >= ends]


# "If the CCC is not held upon hire, it must be obtained within two years."
_IT = guarded(
    r"\s?(?:then )?(?:it|they|this|that|these|(?:you|they|he or she) (?:must|will|have to|has to"
    r"|need to) (?:obtain|earn|get) (?:it|them))\b"
)
_THOUGH = guarded(r"\b(?:though|although|even if|even though)\b")


def parts_of(sentence: Sentence, tokens: list[Token]) -> Iterator[list[Token]]:
    """The sentence without its brackets that state something of their own, then each of these."""
    outer: list[Token] = []
    inner: list[list[Token]] = []
    depth: list[Token] | None = None
    for token in tokens:
        if token.kind == "open" and depth is None:
            depth = [token]
        elif token.kind == "close" and depth is not None:
            depth.append(token)
            words = sentence.low[depth[0].start : token.end]
            kinds = {t.kind for t in depth}
            if late := _time_for(outer, depth):
                outer.extend(late)
            elif instead := _years_instead(outer, depth):
                inner.append(instead)
            elif (
                _TYPICAL.search(words)
                or _only_if(sentence, tokens, depth)
                or (kinds & {"accept", "if", "reject"} and not kinds & {*FACTS, "apprentice"})
                or _wishes_else(words, depth)
                or _wishes_more(outer, depth)
            ):
                outer.extend(_equivalent(outer, depth, words))
            elif _wishes(outer, depth) or {"years", "uncert"} <= kinds or harder(outer, depth):
                inner.append(depth)
            elif kinds & {"years"} and kinds & {"edu", "cred"} and "lieu" not in kinds and _last_is_years(outer):
                outer.extend(_as_choices(depth))
            elif "edu" in kinds and _without(outer):
                outer.extend(t for t in depth if t.kind == "edu")
            elif kinds & {"accept", "if", "lieu", "reject"} and not _defines(outer, depth):
                inner.append(depth)
            elif kinds & {"accept", "if"} and (cut := _takes_after(depth)):
                outer.extend(depth[:cut])
                inner.append(depth[cut + 1 : -1])
            elif kinds & {"accept", "if"}:
                depth, terms = _with_terms(depth)
                inner.extend(terms)
                outer.extend(t for t in depth if t.kind not in ("accept", "if", "required", "semi"))
            else:
                outer.extend(depth)
            depth = None
        elif depth is not None:
            depth.append(token)
        else:
            outer.append(token)
    whole = outer + (depth or [])
    yield from [whole] if one_of_label(sentence.label) else _by_semicolon(whole)
    yield from inner


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
    if not late or last is None or last.kind not in ("cred", "any", "body") or others:
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


def _by_semicolon(tokens: list[Token]) -> Iterator[list[Token]]:
    """Cut at semicolons where only some parts speak of what is accepted: "two years; one will do for an RHIT"."""
    parts: list[list[Token]] = [[]]
    for index, token in enumerate(tokens):
        choice = token.kind == "semi" and _or_else(tokens[index + 1 :])
        taken = token.kind == "comma" and _takes_apprentice(tokens, index)
        if (
            taken
            or (token.kind == "or" and _or_lacking(tokens, index))
            or (token.kind == "semi" and not choice)
            or (token.kind == "dash" and _welcomes(tokens[index + 1 :]))
        ):
            parts.append([])
        else:
            parts[-1].append(token)
    accepting = [any(t.kind in ("accept", "uncert") for t in part) for part in parts]
    if len(parts) > 1 and any(accepting) and not all(accepting):
        yield from (part for part in parts if part)
    else:
        yield tokens


def _or_lacking(tokens: Sequence[Token], index: int) -> bool:
    """Whether those without a credential come by years of their own: "CCS and one year, or no credential and four"."""
    after = tokens[index + 1 :]
    return bool(
        after
        and after[0].kind == "uncert"
        and any(t.kind == "years" for t in after)
        and any(t.kind in ("within", "later") for t in after)
        and any(t.kind in ("cred", "body", "any", "loose") for t in tokens[:index])
    )


def _takes_apprentice(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma parts what is asked from an apprentice who may come: "CPC or RCC, one year, CPC-A works too"."""
    following = tokens[index + 1 : index + 3]
    if [t.kind for t in following] != ["cred", "accept"] or not is_apprentice(codes_of(following[0])):
        return False
    return any(t.kind == "years" for t in tokens[:index]) and not any(t.kind == "preferred" for t in tokens)


def _or_else(following: Sequence[Token]) -> bool:
    """Whether a plain choice follows: "one year; or a four-year course", not "…; or no certification but four"."""
    kinds = {t.kind for t in following}
    return bool(following) and following[0].kind == "or" and not kinds & {"uncert", "accept", "no", "apprentice"}


def _takes_after(inner: Sequence[Token]) -> int:
    """Where brackets turn from a list to who is taken besides: "(CPC or CCS-P; CPC-A considered with a year)"."""
    cut = next((i for i, t in enumerate(inner) if t.kind == "semi"), 0)
    after = {t.kind for t in inner[cut:]}
    return (
        cut if cut and {"accept", "cred", "years"} <= after and not any(t.kind == "accept" for t in inner[:cut]) else 0
    )


def _without(outer: Sequence[Token]) -> bool:
    """Whether brackets follow the degree that somebody lacks: "without the degree (a GED is fine) five years"."""
    return [t.kind for t in outer[-2:]] == ["no", "degree"]


def _welcomes(tokens: Sequence[Token]) -> bool:
    """Whether a dash tells who else may come: "CPC or RHIT - apprentices will be considered with a year"."""
    kinds = {t.kind for t in tokens}
    lower = [t for t in tokens if t.kind == "cred"]
    if "accept" in kinds and lower and all(is_apprentice(codes_of(t)) for t in lower):
        return True  # "CRC or CPC - A's are fine if it's a CRC-A"
    return {"accept", "years"} <= kinds and bool(kinds & {"apprentice", "cred"})


def _last_is_years(outer: Sequence[Token]) -> bool:
    facts = [t for t in outer if t.kind in FACTS]
    return bool(facts) and facts[-1].kind == "years"


def _as_choices(inner: Sequence[Token]) -> Iterator[Token]:
    """ "5 yrs (3 yrs with an associate's; 1 yr with a bachelor's)": the brackets and semicolons part choices."""
    for token in inner:
        if token.kind in ("open", "semi"):
            yield Token(token.start, token.start, "semi")
            yield Token(token.start, token.end, "or")
        elif token.kind != "close":
            yield token


def _defines(outer: Sequence[Token], inner: Sequence[Token]) -> bool:
    """Whether brackets list what the loose word before them means: "certified people (CPC / CRC; CPC-A also OK)"."""
    return (
        (len([t for t in inner if t.kind == "cred"]) > 2 or len([t for t in inner if t.kind == "body"]) > 1)
        and not any(t.kind == "cred" for t in outer)
        and any(t.kind in ("loose", "any") for t in outer)
    )


# "(we see mostly CRC and CPC)", "(most of our team hold the CPC)", "(CPC is what most of us hold)"
_TYPICAL = guarded(
    r"\b(?:will have (?:a higher|more)|(?:more than (?:it|that)|it|one|that) anyway|mostly|most of|typically"
    r"|usually|many of|for example our|half of)\b"
)
