"""What college told without a degree is worth: "College may substitute year for year for up to two of the four years".

Two years of college are what an associate's degree takes, and four a bachelor's.
"""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.doors.clauses import before_clause
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.rules.number_words import value_of

_N = r"(one|two|three|four|five|six|seven|eight|[1-8])(?: ?\(\d\))?"
# "Related college coursework may substitute on a year-for-year basis for …", "College counts year for year toward …"
_COLLEGE = guarded(
    r"(?:\b(?:related|relevant|accredited|successfully|completed|appropriate|(?:each|every|one) year of"
    r"|years? of) )*"
    r"\b(?:college|university|post-?secondary)\b(?! degree| diploma| graduate)[^.;:]{0,80}?"
    r"\b(?:substitut\w+|replace\w*|counts?|counted|credited|in place of|in lieu of|instead of|exchanged|traded)\b"
)
_BY_THE_YEAR = guarded(
    r"\byear[- ](?:for|to|by)[- ](?:a[- ])?year\b|\bone[- ](?:for|to)[- ]one\b"
    r"|\b(?:each|every|one) (?:full )?year of (?:(?:completed|accredited|related|relevant|approved) )*college\b"
    r"|\bone year of college (?:\w+ )?for (?:one|each|every|a) year\b"
)
_MOST = guarded(
    r"\b(?:up to|(?:to |for )?a maximum of|maximum|not (?:to exceed|more than)|no more than|at most)"
    rf"(?: a maximum of)? {_N}"
    rf"(?: (?:full )?(?:years?|yrs?)\b| of (?:the|these|those)(?: {_N})?(?: required)? (?:years?|yrs?)\b)"
)
#: The years that a degree takes.
_DEGREES = (("associate", 2), ("bachelor", 4))


# "Completed degree(s) … above the minimum education requirement may be substituted … on a year for year basis"
_HIGHER_DEGREES = guarded(
    r"\b(?:completed |earned |relevant |related |additional )*degrees?(?:\(s\))?\b[^;:]{0,80}\b(?:above|beyond"
    r"|exceeding|higher than|over) (?:the |our )?(?:minimum|required|requirement)\b[^;:]{0,60}"
    r"\b(?:substitut\w+|replace\w*|count\w*)"
)


def college(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], Sentence, list[Token]]:
    """What years of college stand in for, as swaps; then the sentence and the tokens of what it asks itself."""
    low = sentence.low
    found = _COLLEGE.search(low) if sentence.kind != "preferred" else None
    if not found and (by_degree := _by_degree(sentence, tokens, asked)):
        return by_degree, sentence._replace(text="", low=""), []
    most = _MOST.search(low, found.start()) if found and _BY_THE_YEAR.search(low, found.start()) else None
    others = (t for t in tokens if t.kind == "edu" and found and t.start > found.start())
    if not found or not most or any(not low.startswith("course", t.start) for t in others):
        return [], sentence, tokens
    worth = value_of(most[1])
    swaps = [_swap(sentence, asked, level, years, most[2]) for level, years in _DEGREES if years <= worth]
    return (swaps, *before_clause(sentence, tokens, found.start())) if swaps else ([], sentence, tokens)


def _by_degree(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """Each degree for as many years as it takes, where any above what is asked counts by the year."""
    found = _HIGHER_DEGREES.match(sentence.low) if "degree" in sentence.low else None
    if not found or not _BY_THE_YEAR.search(sentence.low, found.end()) or any(t.kind == "years" for t in tokens):
        return []
    return [_swap(sentence, asked, level, years, None) for level, years in _DEGREES]


def _swap(sentence: Sentence, asked: bool, level: str, years: int, whole: str | None) -> Statement:
    """A degree for as many of the years as it takes."""
    sums = (f"{years:g}", f"{value_of(whole):g}") if whole else (f"{years:g}",)
    ways = ways_of([Token(0, len(sentence.text), "edu", (level,))], sentence.start)
    return Statement("swap", ways, sentence, asked, "years", sums)
