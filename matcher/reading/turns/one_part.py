"""What one part of a sentence states: turns of phrase are tried one after the other, and clauses say the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.clause.adding import add
from matcher.reading.clause.asking import asks
from matcher.reading.clause.bare_lists import is_bare_list
from matcher.reading.clause.clauses import clauses
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.label_words import label_modality
from matcher.reading.clause.meaning import clause_statements
from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.clause.talk import COLLEAGUES, DEMANDS, IDLE, PERKS, before_perk
from matcher.reading.clause.together import several, wished_first
from matcher.reading.clause.wishing import EXTRA_MONEY, PAID_MORE
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.turns.combinations import without_combo
from matcher.reading.turns.holders import demands_for_holders
from matcher.reading.turns.idioms import idioms
from matcher.reading.turns.idle_clauses import without_clause
from matcher.reading.turns.if_none import if_none
from matcher.reading.turns.label_swaps import as_swap, by_label
from matcher.reading.turns.meanwhile import meanwhile
from matcher.reading.turns.newcomer_words import NO_FRESHERS
from matcher.reading.turns.none_of_some import none_of_some
from matcher.reading.turns.swaps import swaps_in
from matcher.reading.turns.told_apart import more_of_some, of_some
from matcher.reading.ways import Way


class Part(NamedTuple):
    """The tokens of one part of a sentence that are still to be heard.

    ``asked``: it stands under requirements; ``aside``: it is not the first part; ``heard``: the sentence itself asks.
    """

    sentence: Sentence
    tokens: list[Token]
    asked: bool
    aside: bool = False
    heard: bool = False

    @property
    def kinds(self) -> set[str]:
        """The kinds of its tokens."""
        return {t.kind for t in self.tokens}


def some_experience(sentence: Sentence) -> Statement:
    """A demand of experience of no told length."""
    way = Way(experience=True, experience_at=(sentence.start, sentence.end))
    return Statement("demand", (way,), sentence, True)


def hear_part(part: Part) -> Iterator[Statement]:
    """What a part states; nothing where it names nothing or only tells what the employer gives."""
    if "uncert" in part.kinds and (anyone := _ANYONE.match(part.sentence.low)):
        part = part._replace(tokens=[t for t in part.tokens if t.start >= anyone.end()])
    elif "combo" in part.kinds:
        part = part._replace(tokens=without_combo(part.sentence.low, part.tokens))
    if NO_FRESHERS.search(part.sentence.low):
        yield some_experience(part.sentence)
    if "promot" in part.sentence.low:
        part = _before_promotion(part)
    part = _beside_idle(part)
    if _is_idle(part):
        return
    part, paid = _paid_more(part)
    if paid:
        yield paid
    if (not paid or part.tokens) and (tokens := _without_perk(part)):
        yield from _past_idioms(part._replace(tokens=tokens))


# "CPC required; for promotion to Coder II you'll need the CCS within three years", "An associate degree; a bachelor's
# will be needed for promotion"
_FOR_PROMOTION = guarded(
    r"[;,] (?:and |but )?(?:[^.;,]{3,40} (?:needed|required|asked|due|expected|wanted) )?"
    r"(?:(?:for|before|on|upon) (?:any |a )?promotion|to (?:be|get) promoted)\b"
)


def _before_promotion(part: Part) -> Part:
    """What a sentence asks before it tells what the next job asks."""
    sentence = part.sentence
    found = _FOR_PROMOTION.search(sentence.low)
    kept = [t for t in part.tokens if found and t.end <= found.start()]
    if found is None or not any(t.kind in FACTS for t in kept):
        return part
    cut = found.start()
    return part._replace(sentence=sentence._replace(text=sentence.text[:cut], low=sentence.low[:cut]), tokens=kept)


def _beside_idle(part: Part) -> Part:
    """What a sentence asks beside a part in which it only talks: "CPC; recertify every 24 months"."""
    low, facts = part.sentence.low, [t for t in part.tokens if t.kind in FACTS]
    idle = IDLE.search(low) if facts else None
    talk = (idle or COLLEAGUES.search(low)) if facts and ";" in low else None
    if talk and (rest := without_clause(part.sentence, part.tokens, talk.start())):
        return part._replace(sentence=rest[0], tokens=rest[1])
    if idle is None:
        return part
    if facts[-1].end <= idle.start() and (breaks := [*_BREAK.finditer(low, facts[-1].end, idle.start())]):
        cut = breaks[-1].start()
        sentence = part.sentence._replace(text=part.sentence.text[:cut], low=low[:cut])
        return part._replace(sentence=sentence, tokens=[t for t in part.tokens if t.end <= cut])
    turn = _TURN.search(low, idle.end(), facts[0].start) if idle.end() <= facts[0].start else None
    if turn is None or _COURSE.search(idle[0]):
        return part
    sentence = part.sentence._replace(low=" " * turn.end() + low[turn.end() :])
    return part._replace(sentence=sentence, tokens=[t for t in part.tokens if t.start >= turn.start()])


_BREAK = guarded(r"[;,]| [-–—] ")
# "One of our coders is retiring, so we need a CPC", "Open to internal candidates first; CPC and 2 years"
_TURN = guarded(
    r";(?! or\b)|[,–—-] (?:and )?(?:so|therefore|hence|thus)\b|,? (?:and|but|yet|so)(?= (?:we|you|i)\b)|\. "
)
# "The programme runs 18 months; trainees sit the CCA at its end": what follows is told of it
_COURSE = guarded(r"program|course|certificate|diploma|degree|curriculum|students")


# "Certified or non-certified both can apply, min 2 years": the first words ask nothing.
_ANYONE = guarded(
    r"(?:both )?(?:certified|cert)(?: candidates| coders)? ?(?:/|and|or|&) ?(?:non|un|not)[- ]?cert\w*(?: candidates"
    r"| coders| people)?(?: both)?(?: (?:can|may|are|is|will|should)\b[^.,;]*)?[,;.:]? ?"
)


def _is_idle(part: Part) -> bool:
    """Whether nothing is asked, since nothing is named or the words are of no account."""
    if not part.kinds & _TELLING:
        return True
    low = part.sentence.low
    if COLLEAGUES.search(low) and not DEMANDS.search(low):
        return True
    anyone = _ANYONE.match(low)
    idle = IDLE.search(low, anyone.end() if anyone and "uncert" not in part.kinds else 0)
    if idle is None or ("preferred" in part.kinds and idle[0].startswith("with ")):
        return False  # "We would like a CCS, but have had good coders with and without"
    if "within" in part.kinds and " been" in idle[0]:  # "required once you have been here a year"
        return False
    return not _CREDITED.search(low) and not _BESIDES_BASIC.match(low)


# "one year of creditable experience equivalent to the next lower grade"
_CREDITED = guarded(r"\b(?:speciali[sz]ed|creditable|qualifying|progressive) experience\b")
# "In addition to the basic requirements, one year of coding equal to the next lower grade"
_BESIDES_BASIC = guarded(
    r"(?:in addition to|beyond|besides|on top of) (?:meeting )?(?:the|these) basic requirements?, "
)
_TELLING = frozenset((*FACTS, "exp", "uncert", "apprentice"))


def _paid_more(part: Part) -> tuple[Part, Statement | None]:
    """ "A CPC gets $2 more an hour": what is paid for is wished; with what stands before a semicolon or after one."""
    if "cred" not in part.kinds:
        return part, None
    found = PAID_MORE.search(part.sentence.low)
    firm = part.kinds & {"within", "later"} or ("required" in part.kinds and ";" not in part.sentence.low)
    if not found and not firm:
        found = EXTRA_MONEY.search(part.sentence.low)
    rest = without_clause(part.sentence, part.tokens, found.start()) if found and ";" in part.sentence.low else None
    paid = [t for t in part.tokens if rest is None or t not in rest[1]]
    kinds = {t.kind for t in paid}
    if not found or "cred" not in kinds or kinds & {"years", "edu"}:
        return part, None
    named = [t for t in paid if t.kind in ("cred", "or", "comma", "slash")]
    wish = Statement("wish", ways_of(named, part.sentence.start), part.sentence)
    sentence, tokens = rest or (part.sentence, [])
    return part._replace(sentence=sentence, tokens=tokens), wish


def _without_perk(part: Part) -> list[Token]:
    """The tokens without what the employer gives ("we pay for your CPC"); none where no fact is left."""
    low = part.sentence.low
    perk = PERKS.search(low)
    if perk and _REFUND.match(low):
        return before_perk(low, part.tokens, perk.start())
    if not perk or DEMANDS.search(low) or _DUE_THEN.search(low, perk.end()):
        return part.tokens
    tokens = before_perk(low, part.tokens, perk.start())
    return tokens if any(t.kind in FACTS for t in tokens) else []


# "Exam fee reimbursed when you pass the CPC within 12 months", "We reimburse the CPC exam within your first year"
_REFUND = guarded(
    r"(?:(?:we|(?:the |our )?\w+)(?:['’]ll| will)? (?:also )?(?:reimburs\w+|refund\w*)"
    r"|(?:reimbursement|exam(?:ination)? fees?|(?:the )?cost of)\b[^.;]{0,40}\b(?:reimburs|refund|paid|covered))"
    r"(?![^.;]*\b(?:must|required?|shall|has to|have to))"
)
# "… willing to study for the CPC, we pay for the course and you sit for the exam inside of 18 months"
_DUE_THEN = guarded(
    r"\byou (?:then |also |will |must |have to )*(?:sit|pass|earn|get|take|test|finish|certify)\b[^.;]{0,40}"
    r"\b(?:inside|in|by|before|no later)\b"
)


def _past_idioms(part: Part) -> Iterator[Statement]:
    """What the turns of phrase state, then what the rest does if anything is asked there."""
    sentence = part.sentence
    stated, tokens = idioms(sentence, part.tokens, part.asked)
    yield from stated
    if not tokens:
        return
    bare = is_bare_list(sentence, tokens)
    # "Maintain CPC certification" yields to requirements; not a list that stands below duties by a lost heading
    kept = sentence.kind == "duties" and sentence.low.startswith(("maintain", "keep"))
    asked = part.asked or (bare and not kept)
    if asked or bare or part.heard or asks(sentence, tokens):
        yield from _turned(part._replace(tokens=as_swap(sentence, tokens), asked=asked))


def _turned(part: Part) -> list[Statement]:
    """What the first of the turns that fits states, or else what the clauses do."""
    if part.sentence.label and (instead := by_label(*part[:3])):
        return instead
    if "within" in part.kinds and (bridged := meanwhile(*part[:3])):
        return [bridged]
    for turn in (_swapped, _exam_if_none, _or_uncertified):
        if (stated := turn(part)) is not None:
            return stated
    if part.aside and (told := of_some(*part[:3])):
        return [told]
    stated, tokens = if_none(*part[:3])
    if stated or not tokens:
        return stated
    stated = (
        none_of_some(part.sentence, tokens, part.asked)
        or more_of_some(part.sentence, tokens, part.asked)
        or demands_for_holders(part.sentence, tokens, part.asked)
    )
    return stated or _of_clauses(part._replace(tokens=tokens))


def _swapped(part: Part) -> list[Statement] | None:
    """ "Four years in lieu of the degree"."""
    kinds = part.kinds
    if "lieu" not in kinds or "reject" in kinds or _more_than_asked(part):
        return None
    if part.tokens[0].kind == "no":  # "No other credential stands in for it"
        return []
    if denied_from := _denied_swap(part.tokens):
        return _of_clauses(part._replace(tokens=part.tokens[: denied_from[0]]))
    return list(swaps_in(*part[:3]))


def _denied_swap(tokens: list[Token]) -> tuple[int, ...]:
    """Where a part begins that takes nothing instead: "CPC; experience cannot be substituted for certification"."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "lieu")
    if not at or tokens[at - 1].kind not in ("no", "not") or tokens[at].start - tokens[at - 1].end > 12:
        return ()
    return (max((i for i, t in enumerate(tokens[:at]) if t.kind in ("semi", "but", "dash")), default=0),)


def _more_than_asked(part: Part) -> bool:
    """Whether something is wished instead of less of the same: "three years instead of the one that we insist on"."""
    at = next(i for i, t in enumerate(part.tokens) if t.kind == "lieu")
    return part.sentence.kind == "preferred" and not any(t.kind in FACTS for t in part.tokens[at:])


def _exam_if_none(part: Part) -> list[Statement] | None:
    """ "If not certified, must sit for the exam within 90 days"."""
    kinds = part.kinds
    if not {"uncert", "within"} <= kinds or kinds & {"cred", "any", "years", "edu", "body"}:
        return None
    earned = [Token(0, 0, "any", ("ANY-CODING",)), *(t for t in part.tokens if t.kind == "within")]
    return [Statement("only_for", ways_of(earned, part.sentence.start), part.sentence, part.asked, codes=("none",))]


def _or_uncertified(part: Part) -> list[Statement] | None:
    """ "A CPC and a year, or no credential and four years, with certification in a year": both sides of the "or"."""
    kinds = [t.kind for t in part.tokens]
    at = kinds.index("uncert") if "uncert" in kinds else 0
    left, right = part.tokens[: max(at - 1, 0)], part.tokens[at + 1 :]
    named = any(t.kind in ("cred", "any", "body") for t in left)
    if not named or kinds[at - 1] != "or" or {"reject", "preferred", "not"} & set(kinds):
        return None
    given = ways_of([t for t in right if t.kind in ("years", "edu", "and", "or", "comma")], part.sentence.start)
    if not any(w.years for w in given) or any(t.kind == "cred" for t in right):
        return None
    late = next((str(t.value) for t in right if t.kind == "within"), "")
    further = Statement("besides", given, part.sentence, part.asked, target=late, codes=("instead",))
    held = [t for t in left if t.kind != "one_of" or not part.sentence.low.startswith("either", t.start)]
    return [*_of_clauses(part._replace(tokens=held)), further]


def _of_clauses(part: Part) -> list[Statement]:
    """What the clauses of one modality each state, those joined by "or" as one demand."""
    sentence, tokens, asked = part[:3]
    found: list[Statement] = []
    for clause in clauses(sentence.low, tokens, "" if part.aside else label_modality(sentence)):
        for statement in clause_statements(sentence, clause, asked):
            add(found, statement, clause)
    return [*several(sentence, found), *wished_first(sentence, tokens, found)]
