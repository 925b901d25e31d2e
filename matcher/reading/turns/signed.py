"""Letters behind a person's name, which nobody else needs: "You'll report to Joan Kim, RHIA, who …"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token

_LETTERS = r"(?:(?:, ?| )(?:R[NHT]\w*|C[A-Z][A-Z-]+|M\.D\.?|Ph\.?D\.?|[MB][A-Z]{1,3}|and|&)(?![A-Za-z-]))*,? "
_WORD = r"[A-Z][a-zà-ÿ'’.-]*[a-zà-ÿ.]"
# "report to Joan, …", "I'm Marta, …", "Ask Sarah Kim, …", "our manager, Lena Ortiz, …", "signed: Dr. Pell, …"
_LED = guarded(
    r"\b(?:report(?:s|ing)? (?:directly )?to"
    r"|(?:[Tt]alk|[Ss]peak|[Ww]rite|[Aa]pply|[Rr]esumes?|[Ll]etter|back|belong\w*) (?:to|with)"
    r"|(?:[Aa]sk|[Cc]all|[Cc]ontact|[Ee]-?mail|[Mm]eet|[Ww]rite|[Tt]ext)(?: for| to| with)?"
    r"|I['’]m|I am|[Mm]y name is|[Nn]ame['’]s|[Tt]his is|(?:led|run|managed|headed|overseen|supervised|trained) by"
    r"|[Uu]nder|(?:manager|administrator|director|supervisor|lead|owner|boss|coder|auditor|educator|chief|founder),?"
    r"|[Ss]igned,?|[Ss]incerely,?|[Rr]egards,?|[Tt]hanks,?|[Ff]rom:?)"
    rf" (?:[–—-] )?(?P<name>{_WORD}(?: {_WORD}){{0,2}}){_LETTERS}$"
)
_ALONE = guarded(rf"(?:^|[.:–—-] |\b[Oo]ur \w+, ){_WORD}(?: [A-Z]\.)? {_WORD}{_LETTERS}$")
# "Lena Ortiz, CMPE, reads every application", "Joan, RHIA, who has run our billing": what such a person does.
_DOES = guarded(
    r"(?:(?:, ?| )(?:[A-Z][A-Z-]+|and|&)(?![A-Za-z-]))*[,)]? (?:who\b|whom\b|has\b|is (?:the|our|your|in)\b|was\b"
    r"|runs?\b|leads?\b"
    r"|reads?\b"
    r"|manages?\b|heads?\b|oversees?\b|started\b|founded\b|built\b|answers?\b|looks\b|will (?:call|answer|train|be)\b"
    r"|would\b|and (?:I|her|his|she|he)\b)|,? ?(?:\d+|[a-z]+) years\b|[.]?$"
)
# "Lou, CPC-I, has trained nine of them": one name is enough where it is plain that somebody acts.
_SINGLE = guarded(rf"(?:^|[.:–—-] ){_WORD}{_LETTERS}$")
_ACTS = guarded(
    r"(?:(?:, ?| )(?:[A-Z][A-Z-]+|and|&)(?![A-Za-z-]))*, (?:who\b|has (?:been|run|led|trained|coded|worked)\b|runs\b"
    r"|leads\b|trains\b)"
)
# "Medical Coder, CPC", "High School, CPC": no name of a person.
_OF_TRADE = guarded(
    r"\b(?:[Cc]od(?:er|ing)|[Mm]edical|[Cc]ertifi\w+|[Ss]chool|[Dd]iploma|[Ss]pecialist|[Aa]uditor|[Hh]ealth"
    r"|[Rr]equire\w+|[Bb]iller|[Mm]anager|[Oo]ffice|[Cc]redential\w*|[Dd]egree|[Ee]xperience|[Cc]enter|[Ss]enior"
    r"|[Pp]referred|[Aa]nalyst|[Tt]echnician|[Ss]ystems?|[Qq]ualif\w+|[Rr]emote)\b"
)


def is_signature(sentence: Sentence, token: Token) -> bool:
    """Whether a credential is that of a person whom the sentence calls by name."""
    text = sentence.text
    at = max(0, token.start - 70)
    if led := _LED.search(text, at, token.start):
        return not _OF_TRADE.search(led["name"])
    alone = _ALONE.search(text, at, token.start)
    if not alone and (single := _SINGLE.search(text, at, token.start)):
        return not _OF_TRADE.search(single[0]) and _ACTS.match(text, token.end) is not None
    return bool(alone and not _OF_TRADE.search(alone[0]) and _DOES.match(text, token.end))
