"""Beginners who come in without the years that are asked: "6 months; fresh passers will join our paid academy"."""

from __future__ import annotations

from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.turns.under_way import EXAM_SET
from matcher.reading.ways import Way

# "freshers", "fresh board passers", "new grads", "newly certified coders", "those with no experience"
_WHO = (
    r"(?:freshers?|fresh (?:board )?(?:passers?|grad(?:uate)?s?|talent)|beginners"
    r"|(?:new|recent|newly|recently) (?:(?:certified|credentialed|coding|hi[mt]) )*(?:grad(?:uate)?s?|coders?|passers"
    r"|people|candidates|applicants)"
    r"|(?:those|people|anyone|candidates|applicants|coders)(?= (?:with|who have) (?:no|zero|none)\b))"
)
_SCHOOL = r"(?:academy|boot ?camp|trainee \w+|training|course|class(?:es)?|program(?:me)?|apprenticeship|cohort|batch)"
# "are welcome", "may apply too", "will join our 8-week Academy", "undergo 2-month paid training", "will be trained"
_COME = (
    r"(?:(?:are |is |always |also |very |most |warmly )*(?:welcome|invited|encouraged to apply)\b(?! to talk)"
    r"|(?:may|can|could|should)(?: also| still)? (?:also |still )?(?:apply|join)\b"
    r"|(?:(?:will |can |would |may )?(?:also )?be |also |are |is ){0,3}(?:considered|trained|accepted|entertained)\b"
    r"|(?:will |would |can |may |first )*(?:join|undergo|go through|enter|attend|begin in|start (?:in|with|out in)"
    rf"|be placed in(?:to)?|complete|get|receive|go into) (?:(?!for |who |and )[\w-]+ ){{0,4}}?{_SCHOOL}\b)"
)
# "We would consider a new graduate", "(will consider new grads)", "Happy to look at strong new grads"
_TAKEN = (
    r"(?:^|[;(] ?|, (?:but |and |though )?| - |\b(?:we|i|they)(?:['’](?:ll|d|re))? |\bbut )"
    r"(?:(?:will|would|can|may|could|do|are|also|gladly|happily|even|always|still) ){0,4}"
    r"(?:(?:happy|glad|willing|open|prepared|ready|able) to )?"
    r"(?:consider(?:ing)?|tak(?:e|ing)(?: on)?|accept(?:ing)?|welcom(?:e|ing)|hir(?:e|ing)|look(?:ing)? at|meet(?:ing)?"
    r"|interview(?:ing)?|open to|talk to) "
    r"(?:(?:an?|the|any|some|strong|exceptional|motivated|bright|promising|right|good) ){0,4}"
)
# Such people at the beginning of a sentence or of a part of it.
BEGINNERS_TOO = guarded(
    rf"(?:^|[;(] ?|, (?:but |and |though )?| - |(?<=[.!] ))(?:any |all |but |also |and |though |an? |strong "
    rf"|note: )*{_WHO}"
    r"(?! ?(?:and|or|&|/) ?(?:the )?(?:experienced|seasoned|skilled))"  # "Freshers and experienced may apply"
    rf"(?:,? (?!are |is |may |can |will |not )[\w'/-]+){{0,7}}?,? {_COME}"
    # "New coders go through a six-week course that this position runs": those whom the hire teaches
    r"(?! (?:that|which) (?:you|(?:this|the) (?:\w+ )?(?:position|role|job|specialist|educator)) )"
    rf"|{_TAKEN}{_WHO}\b(?! (?:who have|with (?:at least )?\w+ years?|of an? |from an? ))"
    # "CPC and one year, or a recent graduate"
    r"|(?<=year|ears|ence|ding),? or (?:an? )?(?:new|recent) (?:\w+ )?grad(?:uate)?s?\b(?! (?:of|from|degree))"
)


# "If you're certified and brand new we'll teach you the rest", "Newly certified? We will train you."
_NEWLY = guarded(
    r"\b(?:newly|freshly|just|recently) (?:certified|credentialed)\b"
    r"|\b(?:certified|credentialed)\b(?! (?:and|or|but) (?:un|non))[^.;?]{0,24}?\b(?:brand[- ]new|new to"
    r"|inexperienced|fresh"
    r"|(?:no|without(?: any)?) (?:prior |previous |coding |work |actual )*experience|never (?:coded|worked))\b"
    r"|\b(?:fresh|straight|right) (?:out of|from) (?:school|class|college|a program)\b[^.;?]{0,30}\b(?:credential"
    r"|certif)"
)
_TRAIN = guarded(
    r"\b(?:we|they|i)(?: do|['’]ll| will| can| also| gladly| happily)* (?:train|teach|mentor)\b"
    r"|\bwill (?:be )?(?:train|teach|trained|taught)\b|\btraining (?:is |will be )?(?:provided|given|offered)\b"
)
_OTHERWISE = frozenset(("years", "edu", "within", "reject", "preferred", "lieu", "uncert", "cred", "not", "apprentice"))


def newly_certified(sentence: Sentence, tokens: list[Token], after: str) -> list[Statement]:
    """The way in of those who hold what is asked and are new, where the sentence or the next says that they train."""
    found = _NEWLY.search(sentence.low)
    if found is None or sentence.kind == "preferred" or any(t.kind in _OTHERWISE for t in tokens):
        return []
    if not _TRAIN.search(sentence.low) and not (sentence.low.endswith("?") and _TRAIN.search(after)):
        return []
    way = Way(years=0.0, years_at=(sentence.start + found.start(), sentence.start + found.end()))
    return [Statement("besides", (way,), sentence, True)]


def beginners_too(sentence: Sentence, tokens: list[Token], _asked: bool) -> tuple[list[Statement], list[Token]]:
    """The way in of those without years, and the tokens of the rest of the sentence; or nothing, and all tokens."""
    found = BEGINNERS_TOO.search(sentence.low)
    if found is None or sentence.kind == "preferred" or EXAM_SET.search(sentence.low):
        return [], tokens
    end = next(
        (t.start for t in tokens if t.kind in ("semi", "close") and t.start > found.start() + 1), len(sentence.low)
    )
    told = [t for t in tokens if found.start() < t.start < end]
    if any(t.kind == "cred" and t.start > end for t in tokens):
        return [], tokens  # "With CRC? New coders are welcome, with no experience; a CRC-A is fine as well"
    named = any(t.kind in FACTS and t.kind not in ("exp", "loose", "any", "degree", "apprentice") for t in told)
    wished = any(t.kind == "preferred" and t.end > found.end() for t in told)  # not "happy to meet beginners"
    if named or wished or any(t.kind in ("reject", "uncert", "apprentice") for t in told):
        return [], tokens
    way = Way(years=0.0, years_at=(sentence.start + found.start(), sentence.start + found.end()))
    left = [t for t in tokens if t.end <= found.start() or t.start > end]
    return [Statement("besides", (way,), sentence, True)], left
