"""Words that rule elsewhere and mean another thing where they stand: "Medicare Advantage", "we'd like someone with"."""

from __future__ import annotations

from collections.abc import Callable

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue
from matcher.reading.naming.refused_meanings import refuses_nobody


def means_other(low: str, cue: Cue) -> bool:
    """Whether the words around a cue (in a sentence in lower case) make it another thing."""
    rule = _RULES.get(cue.kind)
    return rule is not None and rule(low, cue)


def _later(low: str, cue: Cue) -> bool:
    if low.endswith("eligibility", 0, cue.end) and _HEADS.match(low, cue.end):
        return True
    return bool(_OF_PEOPLE.match(low, cue.end) or _NOT_LATE.search(low, max(0, cue.start - 6), cue.start))


def _accept(low: str, cue: Cue) -> bool:
    """ "coders who can start without much orientation"; "To qualify, you need a CPC", "To be considered, have …"."""
    if low.endswith((" who ", " that "), 0, cue.start) and _BEGINS.match(low, cue.start):
        return True
    if low.startswith("included", cue.start):  # "CPC, apprentices included"; else it takes nobody in
        let_in = low.endswith(("apprentice ", "apprentices ", "cpc-a "), 0, cue.start)
        return not (let_in and _FULL.search(low, 0, cue.start))
    if low.startswith("acceptable ", cue.start) and _ATTRIBUTE.match(low, cue.end):
        return True  # "or possession of an acceptable equivalency diploma"
    led = low.endswith((" to ", " to be "), 0, cue.start) or low[: cue.start] in ("to ", "to be ")
    return led and low.startswith(_ASKED_FOR, cue.start)


# not "any AAPC coding certification, apprentice included", of which the apprentice is one
_FULL = guarded(r"\b(?:cpc|coc|cic|crc)(?!-)\b")
_ATTRIBUTE = guarded(r" (?:high school |state )?(?:equivalen\w+|diploma|ged|certificate|substitute)\b")


def _no(low: str, cue: Cue) -> bool:
    if low.startswith(_NON, cue.end):
        return low.startswith("non", cue.start)
    return _no_matter(low, cue)


def _not(low: str, cue: Cue) -> bool:
    if low.endswith(("passer ", "passers "), 0, cue.start):  # "board passer or not"
        return True
    if _MIND.match(low, cue.start):  # "… finished a coding program and don't mind starting at the bottom"
        return True
    return _EVERY_BOX.match(low, cue.start) is not None or _no_matter(low, cue)


_MIND = guarded(r"(?:do not|don['’]?t|does not|doesn['’]?t|not) mind\b(?! if\b)")


def _no_matter(low: str, cue: Cue) -> bool:
    """ "CPC or CCS, we don't care which"."""
    asked = "which" in low or "where" in low or "who" in low or "what" in low
    return asked and _WHICHEVER.match(low, cue.start) is not None


def _lieu(low: str, cue: Cue) -> bool:
    """ "CPC, or the hospital-side equals, COC or CCS"."""
    return low.startswith("equals", cue.start) and low[cue.end : cue.end + 1] in ",:("


def _if(low: str, cue: Cue) -> bool:
    """ "full training is provided"."""
    return low.startswith("provided", cue.start) and low.endswith(
        (" is ", " are ", " be ", " not ", "n't "), 0, cue.start
    )


def _open_list(low: str, cue: Cue) -> bool:
    """ "CPC or CCS, whichever you hold", "CPC, 95% or better"."""
    if low.endswith(" other", cue.start, cue.end) and _OTHER_THING.match(low, cue.end):
        return True
    if low.startswith("or ", cue.start) and low[max(0, cue.start - 9) : cue.start].rstrip().endswith(("%", "percent")):
        return True
    return low.endswith("ever", cue.start, cue.end) and low[cue.end : cue.end + 1] != ")"


# "CPC-I or other instructor approval", "CPC, Epic or other EHR": no other credential
_OTHER_THING = guarded(
    r" (?:[\w-]+ ){0,2}(?:approval|clearance|software|systems?|tools?|encoders?|ehr|emr|platforms?|languages?)\b"
)


def _one_of(low: str, cue: Cue) -> bool:
    """ "a license in any state", "considered for our one trainee opening"."""
    if low.endswith("our ", 0, cue.start) and low[cue.start : cue.end] == "one":
        return True
    return low.startswith(_ANY_PLACE, cue.end) and low[cue.start : cue.end] == "any"


def _preferred(low: str, cue: Cue) -> bool:
    """ "Medicare Advantage"; "we would like someone with two years", "the person we hope for has coded"."""
    if low.endswith(("both ", "two "), 0, cue.start) and low.startswith(("is better", "are better"), cue.start):
        return True  # "IR or cath coding. Both is better but either is ok"
    if _WHOM.search(low, max(0, cue.start - 50), cue.start) or low.endswith("medicare ", 0, cue.start):
        return True
    word = low[cue.start : cue.end]
    if low.startswith("-eligible", cue.end):
        return True  # "This is a bonus-eligible role"
    if word == "(d)" and "(c)" in low[: cue.start]:
        return True  # "(a) RHIA; (b) RHIT; (c) CCS; (d) CPC": the letter of an item
    if _NO_LESS.match(low, cue.end):
        return True
    if word.removeprefix("a ") in _PRAISE and _NATURE.match(low, cue.end):
        return True
    return word.endswith("like") and "also" not in word and _PERSON.match(low, cue.end) is not None


# "Seven years would be about right, and we won't go below that", "… would be comfortable, but no less"
_NO_LESS = guarded(
    r",? (?:(?:and|but|though|yet) )?(?:(?:we|i|they)(?:['’]ll)? )?(?:(?:would|will|can|could|do|may) ?)?"
    r"(?:won['’]t|can['’]t|n['’]t|cannot|don['’]t|not|never|no|nothing) "
    r"(?:(?:go|take|accept|consider|look|settle|drop|come|hire|anyone|anybody|for|at|with|any) ){0,4}"
    r"(?:below|lower|under|less|fewer)(?= ?(?:$|[.;,)]|(?:than )?(?:that|this|it)\b))"
    # "Three years would be about right, and fewer than that won't fly"
    r"|,? (?:and|but) (?:fewer|less|anything (?:less|under|below|fewer))(?: (?:than )?(?:that|this|it))? (?:would|will"
    r"|is|are|wo|do|does)(?: not|n['’]t)\b"
)
_PRAISE = ("great", "nice", "helpful", "lovely", "wonderful", "terrific", "fantastic", "awesome", "good", "amazing")
# "2 years of surgical coding & great attitude", "nice phone manners and a helpful nature", "great with people"
_NATURE = guarded(
    r",? (?:(?!(?:if|when|but|and|or|to|for|in|is|are|we|you|will)\b)[\w/-]+ )?(?:attitudes?|manners?|nature"
    r"|communicat\w+|attention|ethics?|listeners?"
    r"|personalit\w+"
    r"|person|disposition|demeanou?r|sense|memory|typing|handwriting|spirit|presence|skills?|team ?(?:player"
    r"|mate)s?|voice"
    r"|organi[sz]\w+|judge?ment|humou?r|temperament|opportunit(?:y|ies)|chance|job|position|career|pay|offices?|team"
    r"|hours|benefits|boss(?:es)?|place|culture"
    r"|company|environment|staff|doctors|salary|perks|schedule|co-?workers|colleagues|people|english|spelling"
    r"|grammar|eye for|follow[- ]through"
    r"|(?:with|at|to) (?:people|patients|numbers|providers|doctors|physicians|others|detail|math|excel|computers|each"
    r"|everyone|everybody|the (?:phone|public|doctors|staff)))\b"
)


def _required(low: str, cue: Cue) -> bool:
    """ "With an associate's degree the experience needed is one year": what some need, not what is asked of all."""
    if low.endswith("a must", cue.start, cue.end) and low.startswith(_MUST_DO, cue.end):
        return True  # "the A must be gone in 18 months"
    named = low.endswith(("experience ", "years ", "time "), 0, cue.start) and _COMES_TO.match(low, cue.end)
    return bool(named) and _SOME.search(low, 0, cue.start) is not None


_MUST_DO = (" be ", " have ", " come ", " go ", " get ", " drop ", " fall ", " disappear")
# "needed is one year", "required drops to two", "required is only 12 months"
_COMES_TO = guarded(
    r" (?:is|are|will be|would be|becomes?|(?:is |are )?(?:drop|fall|goe|come|shrink|reduce|lower|shorten"
    r"|cut)(?:s|ed|d)?"
    r" (?:down )?to)(?: (?:only|just|then|but))? (?:\d|an?\b|one|two|three|four|five|six|nine|twelve|eighteen)"
)
_SOME = guarded(r"\b(?:with|if|for|when|where|holders|graduates|those|who|holding)\b")


_RULES: dict[str, Callable[[str, Cue], bool]] = {
    "accept": _accept,
    "if": _if,
    "later": _later,
    "lieu": _lieu,
    "no": _no,
    "not": _not,
    "one_of": _one_of,
    "open_list": _open_list,
    "preferred": _preferred,
    "reject": refuses_nobody,
    "required": _required,
}


#: "or a non-nurse with CPC and CPMA", "non-supervisory: two years"
_NON = ("-nurse", "-rn", " nurse", "-clinic", "-licensed", "-superv", "-manage", "-lead", "-exempt")
_BEGINS = guarded(r"(?:can|may|could) (?:start|join|come in|begin)\b(?! with(?:out)? (?:a |an |the )?c)")
# "You don't have to tick every box", "you need not meet all of these": what must be follows.
_EVERY_BOX = guarded(
    r"(?:(?:don['’]t|do not|doesn['’]t|does not) (?:have|need)(?: to)?|need ?n(?:o|['’])t|won['’]t need(?: to)?)"
    r" (?:tick|check|meet|have|satisfy|match|fit|fulfill?|hit) (?:every|all|each)\b"
)
# "it does not matter which", "we don't mind where", "makes no difference to us which of the two", "no matter where"
_WHICHEVER = guarded(
    r"(?:(?:does not|do not|doesn['’]?t|don['’]?t|couldn['’]t|wouldn['’]t) (?:much )?(?:matter|care|mind)|no (?:matter"
    r"|difference)|not (?:important|matter)|immaterial|irrelevant)(?: much| less)?(?: to (?:us|me|them))?,?"
    r" (?:which|where|who|what|in which|for who|how)\b"
)
_ANY_PLACE = (" state", " u.s. state", " us state", " one state", " setting", " specialty", " field", " kind of")
_ASKED_FOR = ("qualify", "considered", "accepted", "apply")
# "We'd like somebody with two years", "we would like a coder who has": the person, whose years are asked.
_PERSON = guarded(
    r" our (?:next|new) (?:[\w-]+ ){1,3}to (?:have|hold|be|come|bring)\b"
    r"| (?:to (?:hire|find|add) )?(?:someone|somebody|a person|people|an? (?:\w+ ){0,2}(?:coder|biller|auditor))"
    r"(?: \w+){0,3}? (?:who|with|that)\b(?![^.;]{0,12}\b(?:also|even)\b)"
)


# "The person we're hoping for has coded for two years": what that person has is asked.
_WHOM = guarded(
    r"\b(?:person|candidate|applicant|coder|auditor|someone|somebody|one|individual|hire)(?: that| whom| who)?"
    r" (?:we|i|they)(?:['’]re| are|['’]m| am)? $"
)
# "Eligibility CPC or CCS is mandatory": a heading without its colon.
_HEADS = guarded(r" (?:cpc|ccs|coc|cic|crc|rhi[ta]|cca|aapc|ahima|any|criteria)\b")
# "Eligible candidates are …", "eligible to apply", "eligible for benefits" speak of people, not of exams.
_OF_PEOPLE = guarded(
    r" (?:candidates|applicants|employees|coders|states|for (?:benefits|hire|remote|overtime|rehire)"
    r"|to (?:apply|work)|(?:when|if|once|as soon as)\b)"
)


# "active (not pending)", "no candidates for it": those words say that it must be held.
_NOT_LATE = guarded(r"\b(?:not|no) ?[\"“'‘]?$|\bnon-?$")
