"""Questions to the reader that ask something of them: "Have you coded for a year? Then we can teach you"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import ANY_APPRENTICE, FACTS, Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.cues import cues
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.rules.number_words import value_of
from matcher.reading.turns.taken_too import is_kind
from matcher.reading.ways import Group, Way

# "Have you worked for a year as a biller?", "Do you have a diploma?", "Got a CPC?", "And a CCS?"
_ASKS_YOU = guarded(
    r"(?:and |or )?(?:have you|do you (?:also |already )?(?:have|hold|own|bring)|are you (?:an? |already |certified)"
    r"|(?:you(?:['’]ve| have) )?(?:recently|just|newly|already) (?:passed|earned|finished|completed|got(?:ten)?)"
    r"|hold (?:an?|the|your)|did you (?:finish|complete|pass|earn)|can you show|got an?|is there an?|(?:have|got"
    r"|hold|holding) (?:an?|the|your|at"
    r" least|two|three|one)|you(?:['’]ve got| have| hold|['’]re| are) (?:an?|the|your|already|certified|at least|two"
    r"|three)"
    r"|already (?:an?|certified|hold|have))\b"
)
# "Then we can teach you", "If so, apply", "We want to meet you", "This is your job"
_THEN = guarded(
    r"(?:then\b|if so\b|if (?:the answer is |you said |you can say )?yes\b|great\b|good\b|perfect\b|wonderful\b"
    r"|we(?:['’]d| would| will| want| can| need| should)\b|(?:then )?(?:this|it) (?:may|might|could|can|would) be\b"
    r"|come\b|apply\b|send\b|let['’]s\b|you(?:['’]re| are| may| might"
    r"| could"
    r"| can| qualify)\b|call\b|stop (?:reading|looking|scrolling|here)\b|read on|keep reading|this is (?:for you|your))"
)
_NEW = guarded(r"(?:and |or )?(?:you(?:['’]ve| have) )?(?:recently|just|newly)\b")
_DENIES = frozenset(("no", "not", "reject", "preferred"))
#: A question that goes on another one is no longer: "Do you have a CPC? At least two years in pediatrics?"
_SHORT = 60
#: No more questions than this stand before the word that answers them.
_MOST = 6


# "Qualifying questions: Do you hold a CRC or CPC?", "Screening questions"
_QUALIFYING = guarded(
    r"(?:the )?(?:(?:pre[- ]?)?(?:qualif\w+|screen\w*)|knock[- ]?out|must[- ]have|submittal|required) questions?\b"
)


# "Do you hold a CPC? (Required)"
_REQUIRED = guarded(r"[(\[]?(?:required|mandatory|must(?: have)?|essential)[)\]]?\W*")


def asks_you(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether a sentence is a question that whoever is wanted answers with yes."""
    low = sentences[number].low
    after = sentences[number + 1] if number + 1 < len(sentences) else None
    if after and after.line == sentences[number].line and _REQUIRED.fullmatch(after.low) and _ASKS_YOU.match(low):
        return low.endswith("?") and " no " not in low and "without" not in low
    headed = sentences[number].label or sentences[number].heading
    if headed and low.endswith("?") and _QUALIFYING.match(headed.lower()):
        return _ASKS_YOU.match(low) is not None and " no " not in low and "without" not in low
    if sentences[number].bullet:
        return False  # a form's questions
    if low.endswith("?") and not low.startswith(("no", "not", "neither")) and not _ASKS_YOU.match(low):
        earlier = range(number - 1, max(number - _MOST, -1), -1)
        before = next((n for n in earlier if _ASKS_YOU.match(sentences[n].low)), -1)
        if before < 0 or not all(s.low.endswith("?") for s in sentences[before:number]) or len(low) > _SHORT:
            return False
        number, low = before, sentences[before].low
    if not low.endswith("?") or not _ASKS_YOU.match(low) or " no " in low or "without" in low:
        return False
    if _NEW.match(low) and not sentences[number].kind and any(s.kind == "requirements" for s in sentences[number:]):
        return False  # "Just finished your program? Come on in. Requirements: CPC or CPC-A"
    for reply in sentences[number + 1 : number + 1 + _MOST]:
        if not reply.low.endswith("?"):
            return bool(_THEN.match(reply.low)) and not any(c.kind in _DENIES for c in cues(reply.low))
        if reply.low.startswith(("no", "not")):
            return False
    return False


# "Still an apprentice?", "Only a CPC-A so far?", and "That's OK", "Fine with us": they come in as well.
_STILL = guarded(r"(?:still|only|just|new|hold|holding|have|are you|you['’]re|got)\b[^?]{0,40}\?$")
_FINE = guarded(
    r"(?:(?:that['’]s|it['’]s|this is|that is) )?(?:also |quite |perfectly |still )?(?:ok|okay|fine|all right"
    r"|alright|no problem"
    r"|not a problem|welcome|you(?:['’]re| are) welcome|(?:please )?(?:apply|come)\b(?! (?:back|again)))\b"
)


def apprentices_too(question: Sentence, reply: Sentence, tokens: Sequence[Token]) -> list[Statement]:
    """The further way in that a question about apprentices and a kind word after it make."""
    lower = [c for t in tokens if t.kind == "cred" for c in codes_of(t)]
    if not (lower or any(t.kind == "apprentice" for t in tokens)) or not (not lower or is_apprentice(lower)):
        return []
    if not _STILL.match(question.low) or not (_FINE.match(reply.low) or is_kind(reply.low)):
        return []
    group = Group(tuple(lower) or (ANY_APPRENTICE,), None, (question.start, question.end))
    return [Statement("besides", (Way((group,)),), question, True)]


# "Certified?", "Already credentialed?", "Are you certified already?", "Have a coding certification?"
_CERTIFIED = guarded(
    r"(?:(?:and )?(?:if |are you |already |coding[- ]))*(?:certified|credentialed)(?: already| now| coder)?\?$"
    r"|(?:got|have|hold|holding)(?: an?| the| your| any)? (?:coding )?(?:certification|certificate|credential"
    r"|cert|letters)\?$"
)


def of_the_certified(
    question: Sentence, sentence: Sentence, tokens: Sequence[Token], named: Sequence[str] = ()
) -> Statement | None:
    """What is asked of those who are certified: "Certified? Then six months is plenty"; ``named``: "Got your CCS?"."""
    if not question.low.endswith("?") or not (_CERTIFIED.match(question.low) or (named and _holds(question.low))):
        return None
    years = [t for t in tokens if t.kind in ("years", "least")]
    if not years or any(t.kind in _DENIES or (t.kind in FACTS and t.kind != "years") for t in tokens):
        return None
    ways = ways_of(years, sentence.start)
    return Statement("only_for", ways, sentence, True, target="eased", codes=tuple(named) or ("ANY-CODING",))


# "Do you need a CPC?", "No CPC?": what asks for something else than who holds it.
_ASKS = guarded(
    r"\b(?:need|must|required?|do|does|is|are|should|why|how|what|which|will|no|not|without|only|just)\b|n['’]t\b"
)


def _holds(low: str) -> bool:
    """Whether a short question is for those who hold what it names: "CPC?", "Certificate (CPC, CBCS)?"."""
    return len(low) < 46 and not _ASKS.search(low.removeprefix("are you "))


_HOW_MANY = guarded(r"\bhow (?:many years|much (?:\w+ )?(?:experience|coding)|long|many)\b")
# "Two.", "At least three.", "1 or more"
_BARE = guarded(
    r"(?:at least |just |only |a minimum of )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\+?"
    r"(?: or more| minimum| to start)?[.!]?$"
)


def number_answered(question: Sentence | None, low: str) -> Token | None:
    """ "How many years? Two.": the years that the answer tells."""
    if question is None or not question.low.endswith("?") or not _HOW_MANY.search(question.low):
        return None
    found = _BARE.match(low) if "year" in question.low or "experience" in question.low else None
    return Token(*found.span(1), "years", float(value_of(found[1]))) if found else None


# "Fine.", "That's OK.": what stands between a question and what it leads to.
_APPROVES = guarded(
    r"(?:that(?: is|['’]s) |also |quite )?(?:fine|ok|okay|good|great|all right|alright"
    r"|no (?:problem|worries|matter))(?: too| with us)?[.!]$"
)


def question_before(sentences: Sequence[Sentence], number: int) -> Sentence | None:
    """The sentence before, or the question that "Fine." answers: "No certificate? Fine. Three years is what we ask"."""
    before = sentences[number - 1] if number else None
    if before is None or number < 2 or not _APPROVES.match(before.low):
        return before
    question = sentences[number - 2]
    return question if question.low.endswith("?") and question.line == before.line else before


# "You need one of the three.", "Any one of these is enough.", "One of the two will do."
_ONE_DOES = guarded(
    r"(?:just |any )?one (?:of them )?(?:is|will be) (?:enough|plenty|sufficient|all it takes)[.!]?$"
    r"|(?:any )?one will do[.!]?$|"
    r"(?:you (?:only |just )?(?:need|must have|should have)|we (?:only |just )?(?:need|ask(?: for)?|want)|having)?\s?"
    r"(?:(?:just |only |any |at least )*(?:one|any)) of (?:the|these|those|them|the above)\b(?: (?:two|three|four"
    r"|five|above"
    r"|things))?(?: (?:is|are|will|would|does|suffices?|makes)\b[^.;]{0,24})?[.!]?$"
)


def says_one_does(low: str) -> bool:
    """Whether a sentence says that one of what stands before it is enough."""
    return ("one" in low or "any" in low) and len(low) < 70 and _ONE_DOES.match(low) is not None


def one_is_enough(after: Sentence | None, tokens: list[Token]) -> list[Token]:
    """The tokens of a list as choices where the next sentence says that one is enough."""
    if after is None or not says_one_does(after.low):
        return tokens
    if len({t.kind for t in tokens} & {"cred", "edu", "years"}) < 2:
        return tokens
    return [t._replace(kind="or") if t.kind in ("comma", "and", "semi") else t for t in tokens]
