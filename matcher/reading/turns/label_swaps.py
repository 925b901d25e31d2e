"""What stands in for what a label names: "In lieu of degree: five years"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement, family_of
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.layout.short_lines import OF_DEGREE
from matcher.reading.naming.token import Token

# "Accepted in place of certification: six years", "In lieu of degree: five years", "Without degree: seven years"
_INSTEAD_OF = guarded(
    r"\b(?:in (?:place|lieu) of|instead of|substitut\w+ for|without|alternative to|if no) (?:an? |the )?(?:\w+ ){0,2}"
    r"(?:(?P<cred>certif\w+|credentials?|licens\w+|cpc|ccs|rhi[at])|(?P<edu>degree|bachelor\S*|associate\S*|diploma"
    r"|education))"
)


# "Equivalency: two years of related work experience for the associate's"
_EQUIVALENCY = guarded(
    r"(?:degree |education(?:al)? |acceptable )?(?:equivalenc(?:y|ies)|equivalents?|substitutions?)\W*$"
)


def _for_degree(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What stands for the degree that another line asks, its years on top of those that are asked besides."""
    told = _without_brackets(tokens)
    if not any(t.kind == "years" for t in told) or any(t.kind in ("cred", "lieu", "reject", "not") for t in told):
        return []
    ways = ways_of([t._replace(more=True) if t.kind == "years" else t for t in told], sentence.start)
    return [Statement("swap", ways, sentence, asked, target="edu")]


def _without_brackets(tokens: list[Token]) -> list[Token]:
    """ "Two years of work experience (in addition to the required experience below)"."""
    opened = next((i for i, t in enumerate(tokens) if t.kind == "open"), len(tokens))
    closed = next((i for i, t in enumerate(tokens) if i > opened and t.kind == "close"), len(tokens))
    return [*tokens[:opened], *tokens[closed + 1 :]]


def _equivalency(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """Years that a line of equivalencies tells for a degree, on top of those that are asked besides."""
    years = [t for t in tokens if t.kind == "years"]
    named = [t for t in tokens if t.kind in ("edu", "degree")]
    if len(years) != 1 or len(named) != 1 or years[0].start > named[0].start or any(t.kind == "cred" for t in tokens):
        return []
    ways = ways_of([years[0]._replace(more=True)], sentence.start)
    return [Statement("swap", ways, sentence, asked, target="edu")]


# "Education may substitute", "Substitution of education for experience", "Allowable substitutions"
_EDUCATION_FOR = guarded(
    r"(?:allowable |acceptable |permitted )?substitutions?(?: (?:of|for) [\w ]{3,40}| allowed| permitted)?\W*$"
    r"|(?:education|college|schooling|degrees?) (?:may|can|will) (?:be )?(?:substituted?|count|replace)\b[\w ]{0,40}$"
)
_WORTH = guarded(r"\b(?:for|equals?|replaces?|counts? (?:as|for)|is worth)\b|[=:–—-]")


def _years_of_each(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What each degree is worth: "Substitution: associate's degree for two years, bachelor's degree for four"."""
    facts = [t for t in tokens if t.kind in ("edu", "years")]
    pairs = list(zip(facts[::2], facts[1::2], strict=False))
    told = [(edu, years) for edu, years in pairs if (edu.kind, years.kind) == ("edu", "years")]
    if not told or len(facts) != 2 * len(told) or any(family_of(t) == "cred" for t in tokens):
        return []
    if not all(_WORTH.search(sentence.low, edu.end, years.start) for edu, years in told):
        return []
    start = sentence.start
    return [
        Statement("swap", ways_of([edu], start), sentence, asked, target="years", codes=(f"{years.value:g}",))
        for edu, years in told
    ]


def by_label(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What stands in for what a label names; or nothing."""
    low = sentence.label.lower()
    if low and _EDUCATION_FOR.match(low) and (each := _years_of_each(sentence, tokens, asked)):
        return each
    if low and OF_DEGREE.match(low) and (given := _for_degree(sentence, tokens, asked)):
        return given
    if low and _EQUIVALENCY.match(low) and not any(t.kind in ("lieu", "reject", "not", "or", "and") for t in tokens):
        return _equivalency(sentence, tokens, asked)
    found = _INSTEAD_OF.search(low) if low else None
    if not found or any(t.kind in ("lieu", "reject", "not", "preferred") for t in tokens):
        return []
    ways = ways_of([t for t in tokens if t.kind != "accept"], sentence.start)
    target = "cred" if found["cred"] else "edu"
    return [Statement("swap", ways, sentence, asked, target=target)] if any(w.years for w in ways) else []


def as_swap(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """ "Substitution: two years of coding for the degree": the label makes "for" the word that swaps."""
    low = (sentence.label or sentence.low).lower()
    if sentence.label and _OF_CREDENTIAL.match(low) and _earned_in_time(tokens):
        begun = (Token(0, 0, "lieu"), Token(0, 0, "loose", ("ANY-CODING",)), Token(0, 0, "comma"))
        return [*begun, *tokens]
    if not low.startswith("substitut") or any(t.kind == "lieu" for t in tokens):
        return tokens
    for index, token in enumerate(tokens):
        before = sentence.low[: token.start]
        worth = family_of(token) == "years" and tokens[index - 1].kind == "edu"  # "an associate's for two years"
        if index and (worth or family_of(token) in ("edu", "cred")) and _FOR.search(before):
            return [*tokens[:index], Token(token.start - 4, token.start - 1, "lieu"), *tokens[index:]]
    return tokens


# "In lieu of certification: must be RHIT eligible or hold a certificate of a coding program, and certify in six months"
_OF_CREDENTIAL = guarded(
    r"in (?:lieu|place) of (?:an? |the )?(?:above |required |coding |said )?(?:certif\w+|credentials?)(?: above)?\W*$"
)


def _earned_in_time(tokens: list[Token]) -> bool:
    """Whether schooling or an exam ahead is told, with the time for the certification itself, and no years."""
    kinds = {t.kind for t in tokens}
    return "within" in kinds and bool(kinds & {"edu", "later"}) and not kinds & {"lieu", "years", "reject", "preferred"}


_FOR = guarded(r"\bfor (?:the |a |an |your |each )?(?:required )?$")
