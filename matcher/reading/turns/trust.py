"""Tokens that mean what they seem to: no acronyms of other trades, no former names, nothing that is only recalled."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from data.vocabulary import credentials
from matcher.reading.clause.statement import ASKING
from matcher.reading.guard import guarded, words_of
from matcher.reading.naming.token import Token, has_facts
from matcher.reading.text import Sentence
from matcher.reading.turns.colleagues import is_colleague
from matcher.reading.turns.in_its_place import of_that
from matcher.reading.turns.on_top import tops, without_base

_OTHER_TRADE = guarded(
    r"\b(?:bls|acls|cpr|board[ -]certified|first aid|iso|forklift|magnet|great place to work|notary"
    r"|hipaa certif|joint commission|physicians? (?:is|are) certified|certified mail|gift certificate"
    r"|medicare certified|jci|ecfmg)\b"
)


# "Our associates are given …", "1,900 associates", "sales associate": people, no degrees.
_OUR_PEOPLE = guarded(
    r"(?:\b(?:of|after|upon|since|before) graduation$|\bour |\bthe |\d |\bteam |\bcoding |\bfellow |\ball "
    r"|\bnew |\bto )associates? ?$"
)


#: Words that rule what they stand by, so that it is something asked.
_RULES = frozenset(("required", "preferred", "accept", "reject", "within", "least", "not"))


def low_around(low: str, token: Token) -> str:
    """The words before a token, a bar, and its own and the next word: what kind of credential it speaks of."""
    if token.kind == "open_list":
        return f"{low[token.start : token.end]} |{low[token.end + 1 : token.end + 9]}"
    return f"{low[max(0, token.start - 22) : token.start]}|{low[token.start : token.end]}"


_VOUCH = guarded(
    r"certif|credential|requir|prefer|hold|active|current|aapc|ahima|plus|must|desir|licen|coder|coding|qualif"
    r"|minimum|need|years|or equivalent|\bpref|\breq|accept|consider|eligible|exam|earn|obtain|\bhave\b|having"
    r"|want|someone|anyone|\ba dream|\blike an?\b"
    r"|months|\byrs?\b|\bwith an?\b|impress|welcome|apprentice|\bpass|\btake an?\b|\bbring|\bask\b|expect"
    r"|waive|\b(?:drop|skip|forgo|lift) (?:the|that|this)\b"
    r"|diploma|\bged\b|\bhs\b|high school|degree|\bboth\b|in (?:all|any|either) cases?|\bwithout an? "
    r"|the letters|\bonly\b|\bno |\byours\b|\bif you\b"
)


# "Certified Dental Assistant", "CPC-I or other teaching background": no coding credential.
_OTHER_PEOPLE = guarded(
    r" (?:dental|medical assist\w+|nurs\w+|pharmac\w+|phlebotom\w+|interpreters?|project|teachers?|surgical tech\w+)\b"
    r"| (?:\w+ )?(?:background|training|software|tools?|knowledge|skills?)\b"
)


# "Two specialty certifications", "a second credential", "a vendor certificate": no coding credential as such.
_OF_SPECIALTY = guarded(
    r"\b(?:specialty|second|two|more than one|additional|further|advanced|vendor|software) (?:specialty )?(?:coding )?$"
)


# "required of everyone, regardless of degree", "irrespective of the degree held"
_WHATEVER = guarded(r"\b(?:regardless of|irrespective of|whatever|no matter (?:the|which|what)) (?:\w+ ){0,2}$")


# "enrolled in an associate program", "pursuing a bachelor's", "students of a health information program": no
# degree yet.
_STUDENT = guarded(
    r"\b(?:enrol\w* in|pursuing|students? (?:of|in)|working (?:toward|on)|studying for|semester of"
    r"|(?:be|is|are|['’]re|still|currently|just|now|(?:in|of|from|with|have|has|\w+ed),? or) (?:finishing|completing)"
    r"|about to (?:finish|complete)"
    r"|in (?:the middle|your last \w+|the last \w+|your final \w+) of)\b[^.;]{0,60}$"
)


# "AHIMA-approved program", "AAPC member", "AAPC's exam": what a body is named for beside its credentials.
_OF_BODY = guarded(
    r"['’]?s?[ -]*(?:or \w+[ -])?(?:/\w+ )?(?:approved|accredited|standards|guidelines|code|member|dues"
    r"|chapter|compliant|practice|books|number|card|clinic|or aapc[ -]approved|or ahima[ -]approved"
    r"|exam\b|criteria)"
)


_DONE_WITH = guarded(r"\b(?:complet|graduat|finish)\w*\b[^.;,]{0,24}$")


def _is_approved(low: str, token: Token) -> bool:
    """Whether nothing is told of a course but who approved it; "an AHIMA-approved coding program" is one of coding."""
    return low.startswith(("ahima", "aapc"), token.start) and "coding" not in low[token.start : token.end]


def _done_with(low: str, token: Token) -> bool:
    """Whether a course is one to have completed: "completing an AHIMA-approved program"."""
    return _DONE_WITH.search(low, 0, token.start) is not None


def trusted(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """The tokens without acronyms that mean something else here, and without what the AHIMA merely approved."""
    low = sentence.low
    unsure = _leaves_unsure(sentence, tokens)
    out = []
    for token in tokens:
        if token.value == ("PCS",) and not _is_credential(low, token, tokens):
            continue  # "five years of inpatient coding with PCS", "solid PCS, MS-DRG and POA": the code set
        if token.value == ("QMC",) and low.startswith("qualified", token.start) and not _QPRO.search(low):
            continue  # "is looking for qualified medical coders": any
        if token.kind == "edu" and _is_approved(low, token) and not _done_with(low, token):
            continue  # "six CEUs a year from AAPC-approved courses"
        if token.kind == "edu" and _COMPANY.search(sentence.text, max(0, token.start - 30), token.end):
            continue
        if token.kind == "cred" and isinstance(token.value, tuple):
            row = credentials()[token.value[0]]
            bare = len(sentence.text) < token.end - token.start + 6  # "CPC.": nothing but the credential
            named = low[token.start : token.end] != token.value[0].lower()  # "NCCQ" means the ACC whatever is near
            elsewhere = not named and any(word in low for word in row.unless_near)
            if (row.needs_context and unsure and not bare) or elsewhere:
                continue
        if (means_other := _DOUBTS.get(token.kind)) and means_other(low, token):
            continue
        if token.kind == "edu" and _is_practice(sentence, token):
            continue
        out.append(token)
    if "including" in low:
        out = _including(out, low)
    out = of_that(_of_years(out, low), low)
    if sentence.kind == "preferred" and tops(low, 3):
        out = without_base(out, low)
    return _without_former(_without_recalled(out, low), low)


# "Ridgeway Heart & Vascular Associates", "Valley Pathology Associates": the name of a practice.
_COMPANY = re.compile(r"(?<![.:;!?•] )\b[A-Z][a-z]+(?: [A-Z&][\w&]*)* Associates$")
_QPRO = guarded(r"\bqmc\b|\bqpro\b|certif|credential")
# "CCS, CIC or PCS", "PCS certified", "procedural coding specialist": the credential
_PCS = guarded(r"certif|credential|specialist|^pcs$")


def _is_credential(low: str, token: Token, tokens: Sequence[Token]) -> bool:
    """Whether "PCS" is the credential: said so, or in a list with another one."""
    if _PCS.search(low[max(0, token.start - 14) : token.end + 14]):
        return True
    return any(
        t.kind == "cred" and t is not token and max(t.start - token.end, token.start - t.end) < 6 for t in tokens
    )


def _including(tokens: list[Token], low: str) -> list[Token]:
    """ "CPC or CCS, including apprentice status (CPC-A)": those count as well."""
    following = {t.start: n for t, n in itertools.pairwise(tokens)}
    return [
        t._replace(kind="or")
        if t.kind == "and"
        and low.startswith("including", t.start)
        and (n := following.get(t.start))
        and n.kind == "apprentice"
        else t
        for t in tokens
    ]


def _of_years(tokens: list[Token], low: str) -> list[Token]:
    """ "A 2-year HIM degree" is a degree, not two years of experience."""
    for index, (years, degree) in enumerate(itertools.pairwise(tokens)):
        if years.kind != "years" or degree.kind not in ("degree", "edu"):
            continue
        if not _YEAR_DEGREE.fullmatch(low, years.start, degree.start):
            continue
        if degree.kind == "edu":  # "a two-year associate degree"
            return [*tokens[:index], *tokens[index + 1 :]]
        level = "bachelor" if years.value == 4.0 else "associate"
        return [*tokens[:index], Token(years.start, degree.end, "edu", (level,)), *tokens[index + 2 :]]
    return tokens


_YEAR_DEGREE = guarded(r"(?:2|4|two|four)[- ](?:year|yr)(?: [\w-]+){0,3} ")


def _leaves_unsure(sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether nothing in a sentence vouches for the one acronym in it."""
    if sentence.kind in ASKING or len({t.value for t in tokens if t.kind == "cred"}) != 1:
        return False
    return not any(t.kind in _RULES or t.kind == "years" for t in tokens) and not _VOUCH.search(sentence.low)


def _merely_approved(low: str, token: Token) -> bool:
    return bool(_OF_BODY.match(low[token.end : token.end + 40]))


# "Bachelor's, associate's or no degree at all, it makes no difference to us", "degree holders, self-taught: we only
# look at two things": who may come, not what is asked.
_ALL_ALIKE = guarded(
    r"[^.;]{0,60}?(?:(?:, |\bor )self-taught(?=[,:])|\b(?:makes?|is|it['’]s) (?:no difference|all the same)"
    r" to (?:us|me|them)|\b(?:we|i) (?:treat|see|read) (?:you |them |everyone |all )?(?:all )?(?:the same|alike"
    r"|equally))\b(?! (?:which|what|if))"
)
# "You sit for the RHIT once you have your degree": nobody has it yet.
_NOT_YET = guarded(
    r"\b(?:once|as soon as|right after|after) (?:you|they)(?:['’]ve| have)? (?:have|get|got|earn|earned|finish|finished"
    r"|receive|received|complete|completed) (?:your|their) $"
)


def _any_will_do(low: str, token: Token) -> bool:
    """Whether a degree is named only to say that it matters to nobody; "whether you bring a degree or …" offers it."""
    return _ALL_ALIKE.match(low, token.end) is not None and "whether" not in low


def _whatever(low: str, token: Token) -> bool:
    before = low[max(0, token.start - 70) : token.start]
    if _NOT_YET.search(before) or _any_will_do(low, token):
        return True
    return bool(_WHATEVER.search(before[-40:]) or _STUDENT.search(before) or _PROOF.search(before[-50:]))


# "A background check and proof of degree are required", "Transcripts of your degree will be requested"
_PROOF = guarded(
    r"\b(?:proof|evidence|verification|transcripts?|cop(?:y|ies)|confirmation) of (?:(?:your|the|any|an?) )?$"
)


def _no_degree(low: str, token: Token) -> bool:
    before, met = low[max(0, token.start - 70) : token.start], words_of(low)
    if token.value == ("certificate",) and _THROUGH_OURS.search(before):
        return True  # "we put you through our own coding academy"
    if _any_will_do(low, token):
        return True
    if (_WHATEVER.may(met) and _WHATEVER.search(before)) or (_STUDENT.may(met) and _STUDENT.search(before)):
        return True
    if token.value == ("associate",) and low[token.start : token.end] == "associates" and _WHO_DO.match(low, token.end):
        return True  # "Associates must live in Maine"
    return bool(_OUR_PEOPLE.search(low[max(0, token.start - 25) : token.end + 1].rstrip(" .,;:)")))


# "Bayview Eye Associates needs a coder", "Heart & Vascular Associates, P.A.": a practice; not "Required: Associates"
_PRACTICE = re.compile(
    r"(?<=[a-z.] )(?<!Required )(?<!Preferred )(?<!Minimum )(?<!Accredited )Associates(?:,? (?:P\.|PC|PA|LLC|Inc|Ltd"
    r"|LLP|of [A-Z])|,? (?:\([^)]{0,60}\) )?(?:is|are|was|has|have|needs?|requires?|seeks?|wants?|offers?|provides?"
    r"|serves?|employs?|operates?|looks?|will|runs?|and its)\b)"
)


def _is_practice(sentence: Sentence, token: Token) -> bool:
    """Whether "Associates" ends the name of an employer."""
    if token.value != ("associate",) or "Associates" not in sentence.text:
        return False
    return bool(_PRACTICE.match(sentence.text, token.start)) and sentence.text[: token.start].rstrip()[-1:].isalpha()


def _no_coding_credential(low: str, token: Token) -> bool:
    before = low[max(0, token.start - 22) : token.start]
    if token.kind == "loose" and ("aapc" in before or "ahima" in before):
        return False  # "one AAPC specialty credential"
    if _PAPERS.search(low, max(0, token.start - 24), token.start) or is_colleague(low, token):
        return True
    if token.kind == "loose" and _FROM_BODY.match(low, token.end):
        return False  # "a specialty credential from AAPC"
    if token.kind == "loose" and _OF_SPECIALTY.search(before):
        return True
    if token.kind != "open_list" and _OF_SPECIALTY.search(low_around(low, token)):
        return True  # not "CPC, CCS or similar, or two years"
    if token.kind != "any" and _OTHER_PEOPLE.match(low, token.end):
        return True
    return token.kind != "open_list" and bool(_OTHER_TRADE.search(low))


# "Copies of the credential must be attached", "Send proof of your certification"
_PAPERS = guarded(r"\b(?:cop(?:y|ies)|scans?|pictures?|pics?|numbers?) of (?:the |your |any |each |all )?$")
_FROM_BODY = guarded(r" (?:from|by|through|of|with) (?:the )?(?:aapc|ahima)\b")


def _of_staff(low: str, token: Token) -> bool:
    """Whether a credential is that of the employer's people, or of a course: "taught by our own CCDS holders"."""
    if _COURSE.match(low, token.end):
        return True  # "terminology beyond what is in the CPC course"
    return "our " in low and bool(
        _OURS.search(low, max(0, token.start - 24), token.start) and _STAFF.match(low, token.end)
    )


_WHO_DO = guarded(
    r" (?:also |all )?(?:must|will|are|may|can|should|who|work|live|receive|get|enjoy|have|take|earn|start|begin|join"
    r"|spend|rotate|learn|attend|sit|pass|need)\b"
)
_COURSE = guarded(
    r" (?:course|class|classes|curriculum|textbook|manual|study (?:group|guide))\b(?! (?:complet|requir))"
)
_OURS = guarded(r"\bour (?:own |other |current |senior |in-house |\w+ )?$")
_THROUGH_OURS = guarded(
    r"\b(?:puts?|sends?|takes?)\b[^.;]{0,25}\b(?:through|to) (?:our|an?|the) (?:[\w-]+ ){0,3}$"
    r"|\b(?:through|into|to|in|join\w*|attend\w*|enter) our (?:own )?(?:\w+ ){0,2}$"
    # "we'll enroll you in and teach the inpatient coding class", "we run a 12-week coding course"
    r"|\bwe(?:['’]ll| will| also)? (?:\w+ ){0,4}(?:teach|enroll|run|offer|provide|give|hold|host)\b[^.;]{0,24}$"
)
_STAFF = guarded(
    r"s\b|[ -](?:certified )?(?:holders?|staff|team|trainers?|instructors?|experts?|preceptors?|mentors?)\b"
)


def _of_anyone(low: str, token: Token) -> bool:
    """ "Both new and experienced coders are invited to apply": who may come, not what is asked."""
    return low.endswith(("our ", "new and ", "new or ", "new & ", "junior and "), 0, token.start)


#: What each kind of token may be instead.
# "The preferred schedule is days", "preferred start date": no wish about the person.
_OF_THE_JOB = (
    " schedule",
    " hours",
    " shift",
    " start",
    " work schedule",
    " work hours",
    " working hours",
    " work days",
)


def _of_the_job(low: str, token: Token) -> bool:
    return low.startswith("preferred", token.start) and low.startswith(_OF_THE_JOB, token.end)


_DOUBTS: dict[str, Callable[[str, Token], bool]] = {
    "cred": _of_staff,
    "body": _merely_approved,
    "edu": _no_degree,
    "degree": _whatever,
    "loose": _no_coding_credential,
    "any": _no_coding_credential,
    "open_list": _no_coding_credential,
    "exp": _of_anyone,
    "preferred": _of_the_job,
}


def _without_recalled(tokens: list[Token], low: str) -> list[Token]:
    """ "In addition to the RHIA/RHIT, a CCS …": what is only recalled is not asked again."""
    if tops(low) and any(t.kind == "preferred" for t in tokens):
        return without_base(tokens, low)
    if not _RECALLS.match(low):
        return tokens
    comma = next((t.start for t in tokens if t.kind in ("comma", "colon")), -1)
    recalled = {t.kind for t in tokens if t.start < comma}
    if comma < 0 or (recalled & {"years", "edu"} and not low.startswith("in addition")):
        return tokens
    return [t for t in tokens if t.start > comma]


# "In addition to the RHIA, a CCS", "Something more than the CCS: an RHIT", "Besides your CPC, a year of coding"
_RECALLS = guarded(
    r"in addition to\b|(?:besides|beyond|over and above|on top of|(?:something |anything )?more than)"
    r" (?:the|your|these|those) "
)


#: Names of old and what they are called now.
_FORMER: dict[object, tuple[str, ...]] = {
    ("CPC-H",): ("COC",),
    ("ART",): ("RHIT",),
    ("RRA",): ("RHIA",),
    ("CTR",): ("ODS-C",),
}


def _without_former(tokens: list[Token], low: str) -> list[Token]:
    """ "COC (CPC-H)", "RHIT (formerly ART)": the name in brackets is the old one of the same credential."""
    if all(t.value not in _FORMER for t in tokens):
        return tokens
    out: list[Token] = []
    for token in tokens:
        now = _FORMER.get(token.value)
        if token.kind == "cred" and now:
            before = [t for t in out if t.kind == "cred"][-1:]
            gap = low[before[0].end : token.start] if before else ""
            if before and before[0].value == now and ("(" in gap or "former" in gap) and len(gap) < 14:
                continue
        out.append(token)
    return out


# "any combination equal to the following is qualifying: a diploma and two years", "… that comes to an associate's"
_MEASURED = guarded(
    r"[^.;]{0,50}?\b(?:(?:equal|equivalent|comparable|similar|tantamount) to|the same as|comes? to|amounts? to"
    r"|as good(?: as)?|equals|equivalent:)(?:[^.;:]{0,40}:|(?= ))"
)


def without_combo(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without "or an equivalent combination of education and experience"; that clause only substitutes."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "combo")
    if equals := _EQUALS.match(low, tokens[at].end):
        asked = Token(equals.start(), equals.end(), "required")
        return [asked, *(t for t in tokens if t.start >= equals.end())]
    head = tokens[:at]
    while head and head[-1].kind in ("or", "open_list", "equal", "one_of", "any", "comma", "semi", "open"):
        head.pop()
    if measured := _MEASURED.match(low, tokens[at].end):
        return head + [t for t in tokens if t.start >= measured.end()]
    rest = next((i for i in range(at, len(tokens)) if _goes_on(tokens, i)), len(tokens))
    return head + tokens[rest:]


# "Any combination of education and experience equivalent to high school and two years": as public service asks.
_EQUALS = guarded(r"[^.;,]{0,50}\b(?:equivalent|equal) to (?!(?:the|that|this|these|those|one|such) )")


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the sentence leaves the clause that substitutes: "…; CPC", "… and experience, and two years of it"."""
    if tokens[index].kind == "semi" or (tokens[index].kind == "colon" and has_facts(tokens[index:])):
        return True
    following = [t.kind for t in tokens[index + 1 : index + 5] if t.kind != "least"]
    return tokens[index].kind == "comma" and following[:1] == ["and"] and following[1:2] in (["years"], ["cred"])
