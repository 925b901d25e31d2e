"""Apprentices, and nurses, who are sent on kindly: "We wish you well, but this desk needs the full credential"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.clause.statement import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING

# "we wish you well", "keep an eye on our page", "look at our Coder I ad instead", "can't be billed to the client",
# "the contract rules out apprentices", "needs somebody with the full credential"
_SENT_ON = guarded(
    r"\bwish you (?:well|luck|all the best)\b|\bkeep an eye\b"
    # not "send your externship results, which we are glad to look at instead of a résumé"
    r"|(?<!\bwe )(?<!glad to )(?<!happy to )(?<!\bwe['’]ll )(?<!\bwe will )\b(?:look|apply|see|try|check|watch"
    r"|wait) [^.;]{0,40}"
    r"\binstead\b(?! of\b)|(?<!\bwe )(?<!\bcan )(?<!\bwill )(?<!['’]ll )\b(?:wait|hold off|come back|apply)"
    r"(?: to us| again)? (?:until|till|when|once|after) (?:the|your|that) (?:a|-a|apprentice\w*|mark|letter)\b"
    r"|\b(?:can(?:not|['’]t| not)|could not|couldn['’]t|may not|won['’]t|will not) be (?:billed|placed|used|sent"
    r"|assigned|put|counted|staffed|approved|credentialed)\b"
    r"|\b(?:rules? out|bars?|prohibits?|forbids?|excludes?|does(?:n['’]t| not) (?:allow|permit|cover|let in))\b"
    r"|\bneeds? (?:the full|a full|somebody|someone|full)\b|\b(?:another|a different|our other|the junior|a junior)"
    r" (?:ad|opening|posting|job|position|seat|desk)s?\b|\bjunior (?:openings|jobs|seats|positions|roles)\b"
    r"|\b(?:next|another) time\b|\bonce (?:the|your|that) (?:a|-a|apprentice\w*|mark|letter)\b"
)
# "Apprentices may apply, but they cannot be placed alone"
_TAKEN = guarded(r"\b(?:may|can|could|do) (?:also |still )?apply\b|\b(?:welcome|considered|fine)\b")
_PARTS = frozenset(("semi", "dash"))
_OTHERS = frozenset(("years", "edu", "within", "later", "preferred", "reject"))


def sent_on(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """Whom a sentence sends on, and the tokens of its other parts."""
    if any(t.kind == "cred" and codes_of(t) == ("RN",) for t in tokens) and _are_sent(sentence.low, tokens):
        return [Statement("exclude", NOTHING, sentence, asked, codes=("RN",))], []
    found = _SENT_ON.search(sentence.low)
    if (
        not found
        or (_TAKEN.search(sentence.low) and "instead" not in sentence.low)
        or not any(t.kind == "apprentice" or is_apprentice(codes_of(t)) for t in tokens if t.kind in _NAMES)
    ):
        return [], tokens
    cuts = [0, *(i for i, t in enumerate(tokens) if t.kind in _PARTS), len(tokens)]
    for first, last in pairwise(cuts):
        part = tokens[first:last]
        begin = tokens[first].start if first else 0
        end = tokens[last].start if last < len(tokens) else len(sentence.low)
        if begin <= found.start() < end and (codes := _apprentices(part)):
            away = Statement("exclude", NOTHING, sentence, asked, codes=codes)
            return [away], [*tokens[:first], *tokens[last + 1 :]]
    return [], tokens


# "an RN or LPN without a coding cert, please look at our OASIS-only posting instead"
_ELSEWHERE = guarded(
    r"\b(?:without|lacking|with no|who (?:do not|don['’]t|are not)(?: have| hold)?) [^.;,]{0,24}?"
    r"\b(?:certs?\b|certif\w+|credential\w*|one of (?:these|them|those))[^.;]{0,24}"
    r"\b(?:look|apply|see|try|check) [^.;]{0,40}\b(?:instead|(?:our|the) other (?:ad|opening|posting|job|position)s?)\b"
)


def _are_sent(low: str, tokens: Sequence[Token]) -> bool:
    """Whether nurses without a coding credential are sent to another opening."""
    return all(codes_of(t) == ("RN",) for t in tokens if t.kind == "cred") and _ELSEWHERE.search(low) is not None


# "Candidates with more than 6 months of experience kindly apply to our lateral openings"
_ANOTHER_AD = guarded(
    r"\b(?:candidates?|applicants?|coders?|those|people|anyone|persons?|professionals|freshers|if you)\b[^.;]{0,80}?"
    r"\b(?:apply|look|see|check|refer|go|watch)(?: out)?(?: (?:to|at|for|under|into))? [^.;]{0,30}?"
    r"\b(?:(?:our|the|another|a different|a separate|that) (?:[\w-]+ ){0,3}?(?:postings?|openings?|ads?|listings?"
    r"|requisitions?|vacanc(?:y|ies)|jobs?|positions?|roles?)|req(?:uisition)?\.? ?#?\d+)"
)
# "If you've had more than a year of it this isn't the right program for you", "… over two years would be bored here"
_TOO_MUCH = guarded(
    r"\b(?:more than|over|beyond|upwards of|in excess of|longer than) (?:an?|one|two|three|four|five|six|\d+)\b"
    r"[^.;]{0,90}?"
    r"\b(?:(?:is not|isn['’]t|not|are not|aren['’]t) (?:really |quite |likely to be )?(?:the |a |our |your )?(?:right"
    r"|meant|intended|made|aimed|suited|(?:good |best )?(?:fit|match))\b"
    r"|(?:be|get|are|is) bored\b|over-?qualified|too (?:far along|senior|experienced|advanced|seasoned)"
    r"|better (?:placed|suited|off|served)\b|outgrown)"
)
_NOT_HERE = guarded(r"\b(?:this (?:posting|opening|position|job|role|ad|vacancy)|to apply|apply now|apply today)\b")


# "New CPC-As, watch for our January class instead", "CPC holders may like our outpatient opening better", "If you hold
# the CPC, our pro-fee team is hiring as well"
_ELSEWHERE_TOO = guarded(
    r"\b(?:watch|wait|look(?: out)?|keep an eye(?: out)?) (?:for|on) (?:our|the|a) (?:[\w/-]+ ){0,3}(?:class|cohort"
    r"|postings?|openings?|academy|program|ad)\b"
    r"|\b(?:may|might|will|would) (?:also )?(?:like|prefer|enjoy|fit|suit|be happier (?:in|with)) our (?:[\w/-]+ ){0,3}"
    r"(?:postings?|openings?|seats?|positions?|roles?|team|jobs?|desk)\b"
    r"|\bour (?:[\w/-]+ ){1,3}(?:team|desk|side|department|office|group)s? (?:is|are) (?:also )?(?:hiring|recruiting)\b"
)
_CREDENTIALS_ALONE = frozenset(
    ("cred", "or", "comma", "and", "slash", "if", "with", "colon", "one_of", "apprentice", "such_as")
)


def more_sent_on(low: str, tokens: Sequence[Token]) -> bool:
    """Whether those who have more are sent to another opening, which asks nothing of those who come to this one.

    So are holders of another credential: "CPC holders may like our outpatient opening better".
    """
    kinds = {t.kind for t in tokens}
    if "cred" in kinds and kinds <= _CREDENTIALS_ALONE and _ELSEWHERE_TOO.search(low):
        return True
    more = "years" in kinds or ("exp" in kinds and low.startswith(("experienced ", "seasoned ")))
    if not more or kinds & {"cred", "any", "body", "apprentice", "uncert", "edu", "required"}:
        return False
    if _TOO_MUCH.search(low):
        return True
    return _ANOTHER_AD.search(low) is not None and not _NOT_HERE.search(low)


_NAMES = frozenset(("cred", "apprentice"))


def _apprentices(part: Sequence[Token]) -> tuple[str, ...]:
    """The apprentices of whom a part speaks, if of nobody and nothing else; with "your CPC" those of the CPC."""
    if any(t.kind in _OTHERS for t in part):
        return ()
    codes = tuple(c for t in part if t.kind == "cred" for c in codes_of(t))
    if is_apprentice(codes):
        return codes
    return (ANY_APPRENTICE,) if any(t.kind == "apprentice" for t in part) else ()
