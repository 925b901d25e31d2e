"""Lists of qualifications that ask by standing there: items of nothing but credentials, and what leads up to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.clause.statement import ASKING, MUTE
from matcher.reading.clause.talk import TALKS
from matcher.reading.guard import guarded
from matcher.reading.layout.employer import employer_kind
from matcher.reading.layout.headings import plain
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.token import Token
from matcher.reading.text import Ad, Sentence

# "Here is what we need from you.", "What the client asks for:", "Requirements are simple."
LEADS = guarded(
    r"\b(?:what (?:we|i|they|the client|you)(?:['’]re|['’]m| are| am)? (?:need|ask|look|want|require)\w*"
    r"|what (?:do|does|would|will) (?:we|i|they|he|she|it|the \w+) (?:need|ask|look|want|require|expect|take)\w*"
    r"|(?:one|two|three|four|five|some|a few) things? (?:that )?(?:we|i|they|he|she|you|matter|count|are)\b"
    r"|requirements? (?:are|is)|(?:our|my) needs are"
    r"|you (?:will )?need the following|we ask for)\b"
)


def leads(low: str) -> bool:
    """Whether a sentence says that what is needed follows it in its line."""
    return any(word in low for word in ("need", "ask", "require", "want", "look", "thing", "expect", "take")) and bool(
        LEADS.search(low)
    )


_UNSURE = ("", "about", "duties", "process")


def told_sections(ad: Ad, found: Sequence[Mention], starts: Sequence[int]) -> frozenset[tuple[int, bool]]:
    """Lists under headings that we do not know which ask all the same: an item is nothing but credentials."""
    out = set()
    for sentence in ad.sentences:
        if sentence.bullet and sentence.kind in _UNSURE and len(sentence.text) < 160:
            if sentence.kind and employer_kind(plain(sentence.heading)):
                continue  # "Skills you'll gain": CRC
            first = bisect_left(starts, sentence.start)
            if (
                first < len(found)
                and found[first].kind == "cred"
                and found[first].end <= sentence.end
                and _LIST_HEAD.match(sentence.low[: found[first].start - sentence.start])
                and not _OF_COURSES.match(sentence.low, found[first].end - sentence.start)
            ):
                out.add((sentence.section, True))
    return frozenset(out)


# "CRC exam prep", "CDIP and CCDS classes", "RHIA bridge course": what is given.
_OF_COURSES = guarded(
    r"(?:[ ,/]+(?:or |and |& )?(?:c[a-z-]{2,5}|rhi[at])\b)*,? (?:exams?|courses?|prep\w*|fees?"
    r"|class(?:es)?|dues|tuition"
    r"|bonus(?:es)?|renewals?|bridge|scholarships?|study|books?|vouchers?|training|tracks?)\b"
)
_LIST_HEAD = guarded(
    r"(?:(?:active|current|valid|an?|the|either|one|out|any|of|following|certification|certified"
    r"|credentials?|must|have)\b|[ :,])*$"
)


def is_bare_list(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a sentence of prose is nothing but a list of qualifications: "CPC, CANPC or CCA.", "HS or GED"."""
    if sentence.kind in MUTE or sentence.is_heading or (sentence.kind and _tells_of_staff(sentence)):
        return False
    sentence, tokens = _past_experience(sentence, tokens)
    if _opens_with_years(sentence, tokens):
        return _is_bare_length(sentence, tokens)
    return _is_bare_degree(sentence, tokens) or _is_mostly_named(sentence, tokens)


def _tells_of_staff(sentence: Sentence) -> bool:
    if sentence.kind in ASKING:
        return False
    if sentence.kind and employer_kind(plain(sentence.label or sentence.heading)):
        return True  # "Skills you'll gain: CRC"
    return bool(_OF_STAFF.match(sentence.low) or _STAFF_LABEL.match(sentence.label.lower()))


# "Team: 5 coders (CCS-P, CPC), 1 auditor (CPMA)", "Reports to: Coding manager, CCS-P"
_STAFF_LABEL = guarded(
    r"(?:our |the |your )?(?:current )?(?:team|staff|coders|supervisor|manager|reports? to|you report to)\b"
)


# "Our manager is a CPC with 20 years", "The team holds AAPC credentials", "A phone call with the manager, a CCS"
_OF_STAFF = guarded(
    r"(?:our|the|your|a|an|you(?:['’]ll| will)) (?:[\w'’-]+ ){0,5}?(?:manager|supervisor|director|leads?|boss|owner"
    r"|founder|team|staff|coders?|auditors?|colleagues?|department|educators?|mentors?|trainers?|partners?)\b"
)


def _past_experience(sentence: Sentence, tokens: Sequence[Token]) -> tuple[Sentence, Sequence[Token]]:
    """A sentence without the "Experienced" that opens it: "Experienced CPC coder"."""
    if len(tokens) < 2 or tokens[0].kind != "exp" or tokens[0].start != 0 or tokens[1].start - tokens[0].end >= 4:
        return sentence, tokens
    at = tokens[1].start
    rest = [t._replace(start=t.start - at, end=t.end - at) for t in tokens[1:]]
    return sentence._replace(low=sentence.low[at:], text=sentence.text[at:]), rest


def _opens_with_years(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a short sentence opens with a length of time; under a label that asks it may be longer."""
    longest = 100 if sentence.label and sentence.kind in ("", *ASKING) else 70
    opens = bool(tokens) and tokens[0].kind == "years" and tokens[0].start < 3
    return opens and len(sentence.text) < longest and not TALKS.search(sentence.low)


def _is_bare_length(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a length of time says of what it is, and is not how long the job lasts: "Two years of coding."."""
    rest = sentence.low[tokens[0].end :].strip(" .,;")
    if (len(rest) <= 3 and rest not in _TRADES) or _TERM.search(sentence.label.lower() + sentence.low):
        return False
    return sentence.low[-1] in ".;,)" or sentence.bullet


#: What a length of time may be of in two or three letters: "4+ yrs HCC."
_TRADES = frozenset(("hcc", "ra", "ip", "op", "ed", "er", "e/m", "asc", "ir", "cdi", "him", "drg", "sds", "ob", "gi"))


def _is_mostly_named(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether most letters of a sentence are those of what it names, which begins early in it."""
    spots = [t for t in tokens if t.kind in ("cred", "edu", "any", "body")]
    if all(t.kind == "any" for t in spots):
        return False
    if spots[0].start > (45 if any(t.kind == "one_of" and t.start < 12 for t in tokens) else 24):
        return False
    covered = sum(t.end - t.start for t in tokens)
    named = tokens[0].end if tokens[0].kind == "colon" and tokens[0].start < 12 else 0  # "Option 1: RHIA."
    said = _KEPT.sub("", sentence.low[named:]) if "standing" in sentence.low else sentence.text[named:]
    letters = len(said.replace(" ", "").replace("please", ""))
    return covered >= letters * 0.6 or (covered >= letters * 0.4 and len(spots) > 2)


# "CPC in good standing.", "CHIM in good standing with CHIMA.": how it is kept says nothing else
_KEPT = guarded(r",? in good standing(?: with (?:the )?\w+)?")


def _is_bare_degree(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a short sentence opens with a degree and says no more than which: "Bachelor's in HIM or Nursing."."""
    if not tokens or len(sentence.text) > 110 or sentence.low.endswith("?"):
        return False
    first = tokens[0]
    opens = first.kind == "edu" and sentence.low[: first.start].strip() in ("", "a", "an", "five", "any")
    return opens and bool(_OF_DEGREE.match(sentence.low, first.end)) and not TALKS.search(sentence.low)


# "High school diploma.", "Bachelor's in Nursing, Pharmacy or any paramedical field.", "Associate degree or higher; …"
_OF_DEGREE = guarded(r"(?: degree| education| diploma)?s?(?: ?[.;,]| ?$| in | of | from | or | including )")
# "Six months, may be extended.", "Probation: 12 months": how long a job lasts.
_TERM = guarded(
    r"(?:months?|weeks?|years?), (?:full|part)[- ]time\b|probation|extend|extension|contract|assignment|project"
    r"|duration|term\b|commitment"
)
