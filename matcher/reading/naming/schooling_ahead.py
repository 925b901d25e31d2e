"""Degrees that need not be finished: "completed or in progress", "or within a semester of finishing it", "enrolled in".

A degree under way is none yet, so that alone it asks no schooling; beside the finished one it is a way in without.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Span

_SOON = (
    r"(?:(?:nearly|almost|soon(?: to be)?|about to be|to be|being|partly|half|expected to be|scheduled to be|set to be)"
    r" )"
)
_UNITS = r"(?:semesters?|terms?|quarters?|years?|months?|class(?:es)?|courses?|credits?)"
# "within one semester of finishing", "two courses short of"
_SHORT = (
    rf"(?:(?:within|only|just|less than)? ?(?:an?|one|two|three|four|\d)(?: \w+)? {_UNITS}"
    r" (?:away from|short of|shy of|(?:away )?(?:of|from) (?:finishing|completing|completion of|earning|getting"
    r"|graduating with)))"
)
_DONE = (
    r"(?:completed?|finished|in hand|earned|conferred|done|awarded|held|obtained|granted|attained"
    r"|already (?:finished|earned))"
)
# "in progress", "due to be conferred within six months", "nearly so", "expected by June", "under way"
_AHEAD = (
    rf"(?:(?:currently |still |at least )?(?:in[- ]progress|in[- ]process|under ?way|pending|near(?:ing"
    rf"|ly)? (?:complet\w+|done|so|there)"
    rf"|close to (?:it|complet\w+|done|finish\w*)"
    r"|(?:expected|anticipated)(?: (?:by|in|this|next|soon|graduation|completion|to)\b|(?= date))"
    r"|almost (?:complete|there|so)"
    rf"|{_SOON}{_DONE}"
    rf"|due(?: to be)?(?: {_DONE})?|being (?:finished|completed|pursued)|pursuing|enrolled|on (?:its|the) way))"
)
# Behind a degree: "completed or in progress", "(in progress OK)", "in hand or due within six months"
_EITHER = guarded(
    rf"(?:['’]s)?(?: [\w/&’'-]+){{0,7}}?[,( ]+(?:either |whether |must be |is ){{0,3}}({_DONE},? (?:or|/) (?:be "
    rf"|is )?(?:an? )?{_AHEAD}"
    rf"|{_AHEAD},? or (?:already )?{_DONE}|(?:or )?{_AHEAD} (?:is |are |will be )?(?:ok|okay|fine|acceptable"
    rf"|accepted|considered|welcome|counts?|too)\b)"
    r"[^.;)]{0,30}"
)
_ALONE = guarded(
    rf"(?:['’]s)?(?: degree)?(?: in [\w/&-]+(?: [\w/&-]+){{0,4}}?)?,? \(?(?:that is |which is |currently "
    rf"|now )*{_AHEAD}\b"
)
# Before a degree: "enrolled in a", "working toward your", "within a semester of finishing an", "on track to earn a"
_TOWARD = guarded(
    r"\b(?:enrol(?:led|lment|ment) (?:in|at|for)|working (?:on|towards?)|pursuing|studying (?:for|towards?)|attending"
    r"|(?:close to|nearing|about to) (?:finish|complet|earn|get)\w*|on track (?:to|for) ?\w*|(?:part"
    r"|half) ?-?way (?:through|to)"
    r"|in (?:the|your|their|a) (?:last|final|second|third|senior|junior) (?:year|semester|term|quarter)s? of"
    rf"|{_SHORT}|finishing|completing|progress(?:ing)? toward)"
    r" (?:an? |the |your |their |that |such (?:an? )?)?(?:[\w-]+ ){0,2}$"
)
# "… or be within one semester of finishing it", "or currently enrolled in one"
_OF_IT = guarded(
    r",? ?\(?(or) (?:be |you are |are |someone |currently |still |now |actively |presently )*"
    rf"(?:{_SHORT}(?: \w+ing)?|(?:enrolled in|working (?:on|towards?)|pursuing|finishing|completing|close to|nearing)"
    r"(?= (?:it|one|that|such|the degree|your degree|an? (?:[\w-]+ )?degree)\b)|well on (?:your|the) way)"
    r"(?: (?:from|of|to))?(?: (?:it|one|that|such a (?:degree|program)|the degree|your degree"
    r"|an? (?:[\w-]+ )?degree))?\b"
)


def schooling_ahead(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without degrees that are under way; one that may be either is a choice between it and none.

    >>> low = "associate degree, completed or in progress"
    >>> [(t.kind, t.value) for t in schooling_ahead(low, [Token(0, 16, "edu", ("associate",)), Token(31, 42, "later")])]
    [('edu', ('associate',)), ('or', None), ('years', 0.0)]
    """
    if any(t.kind == "preferred" for t in tokens):
        return tokens
    out = tokens
    for token in tokens:
        if token not in out or not _is_degree(token):
            continue
        if found := _EITHER.match(low, token.end) or _OF_IT.search(low, token.end):
            if not _blocked(tokens, token, found.start(1)):  # not "a degree, with the RHIT earned or pending"
                out = _or_none(out, token, (max(found.start(), token.end), found.end()))
        elif (found := _ALONE.match(low, token.end)) or _TOWARD.search(low, max(0, token.start - 70), token.start):
            out = _without(low, out, token, found.end() if found else token.end)
    return out


def _is_degree(token: Token) -> bool:
    return token.kind == "degree" or (
        token.kind == "edu" and codes_of(token)[:1] in (("associate",), ("bachelor",), ("master",))
    )


def _blocked(tokens: Sequence[Token], token: Token, start: int) -> bool:
    """Whether something else is named between a degree and the words: they are of that."""
    return any(token.end <= t.start < start and t.kind in ("cred", "years", "any", "edu", "semi") for t in tokens)


def _or_none(tokens: Sequence[Token], token: Token, span: Span) -> list[Token]:
    """The tokens with a choice of nothing behind a degree, instead of the words that give it."""
    kept = [t for t in tokens if not (span[0] <= t.start < span[1] and t.kind not in ("cred", "semi", "close"))]
    at = kept.index(token) + 1
    return [*kept[:at], Token(span[1] - 2, span[1] - 1, "or"), Token(span[1] - 1, span[1], "years", 0.0), *kept[at:]]


def _without(low: str, tokens: Sequence[Token], token: Token, end: int) -> list[Token]:
    """The tokens without a degree that is under way; where it is one of a choice, nothing is the choice."""
    at = tokens.index(token)
    begin = max(
        (m.start() for m in [_TOWARD.search(low, max(0, token.start - 70), token.start)] if m), default=token.start
    )
    kept = [t for t in tokens if not (begin <= t.start < end and t.kind not in ("cred", "semi", "close", "or"))]
    chosen = at > 0 and any(t.kind == "or" for t in tokens[max(0, at - 2) : at])
    return sorted([*kept, token._replace(kind="years", value=0.0)]) if chosen else kept
