"""Sentences that name no credential and give time for the one asked before: "You have nine months to earn it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS, MUTE, Statement
from matcher.reading.clause.talk import PAID_AFTER, PROMOTED
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.mentions import mentions
from matcher.reading.naming.token import Token
from matcher.reading.rules.after_hire import TIME, windows
from matcher.reading.rules.aimed_at import ahead
from matcher.reading.rules.given_time import GIVEN, MUST, gives_time_later
from matcher.reading.turns.under_way import EXAM_SET, IN_COURSE, MAY_SIT, PART_WAY, PENDING, is_under_way
from matcher.reading.turns.willing import merely_willing
from matcher.reading.ways import NOTHING, Group, Way


def later_from(
    sentence: Sentence, tokens: Sequence[Token], near: bool, before: str, named: tuple[str, ...]
) -> Statement | None:
    """Time for what was asked before ("You have nine months to earn it"), or None.

    ``near``: it was asked just now; ``before``: the sentence before, which may ask "Not certified yet?"; ``named``: the
    credentials that were named last.
    """
    low = sentence.low
    if _years_of_uncertified(tokens) or PAID_AFTER.search(low) or PROMOTED.search(low):
        return None
    if sentence.kind in MUTE or _says_itself(low, tokens) or not (near or NAMES.search(low)):
        return None
    if merely_willing(sentence) or (_TAUGHT_FREE.search(low) and not tokens):
        return None
    if near and (months := _of_time_label(sentence)):
        return Statement("later", NOTHING, sentence, target=months)
    timed = any(t.kind == "years" for t in tokens)
    if is_under_way(low) and _CONSIDERED.search(low):
        return Statement("later", NOTHING, sentence, target=_months(low) or "unstated")
    if (started := _WITHOUT_IT.search(low)) and not timed:
        months = _months(low[started.start() :])
        return Statement("later", NOTHING, sentence, target=months) if months else None
    if _speaks_of_another(low, tokens):
        return None
    lacking = _tells_lack(low) or _asks_lack(before)
    if not lacking and (
        _OTHER_DUE.search(low) or not (_about_earning(low) or _is_due(sentence) or gives_time_later(low))
    ):
        return None
    months = _months(low)
    given = GIVEN.search(low) if not months and lacking else None
    if given and not (timed and low.endswith(MUST, 0, given.start())):
        months = _months(f"within {given[1]}")
    elif timed:
        return None
    named = named or tuple(c for m in mentions(sentence.label) if m.kind == "cred" for c in m.value)
    ways = (Way((Group(named),)),) if named else NOTHING
    return Statement("later", ways, sentence, target=months) if months else None


def _is_due(sentence: Sentence) -> bool:
    """Whether it only says when something is due; "Joining: within 30 days" tells of something else."""
    told = not sentence.label or NAMES.search(sentence.label.lower())
    return bool(told) and _DUE_ALONE.match(sentence.low) is not None


def leads_a_list(before: Sentence | None, sentence: Sentence, after: Sentence | None) -> bool:
    """Whether a line gives the time for the items below it, not for those above: "Required within 24 months"."""
    if sentence.bullet or not (before and before.bullet and after and after.bullet):
        return False
    return _DUE_ALONE.match(sentence.low) is not None


# "Staff may take two courses a term without tuition after twelve months of service": a gift
_TAUGHT_FREE = guarded(r"\b(?:tuition|courses? free|free courses?)\b")


def _of_time_label(sentence: Sentence) -> str:
    """The months that stand behind a label for the time to earn it: "Time frame to obtain: 12 months"."""
    label, _, said = (sentence.label.lower(), "", sentence.low) if sentence.label else sentence.low.partition(":")
    return _months(f"within {said.strip().removeprefix('within ')}") if said and _TIME_LABEL.match(label) else ""


def _years_of_uncertified(tokens: Sequence[Token]) -> bool:
    """Whether years are told of those without a credential, and no time to earn it: "No certification: 5 years"."""
    kinds = {t.kind for t in tokens}
    told = [t.value for t in tokens if t.kind == "years" and isinstance(t.value, float)]
    return "uncert" in kinds and bool(told) and told[0] > 1 and not kinds & {"within", "obtain", "later"}


# "Time Frame to Obtain: 12 months", "Timeframe: within one year of hire"
_TIME_LABEL = guarded(
    r"(?:time ?-?(?:frame|line|limit|allowed)|time(?= to )|deadline|due|to be obtained|obtain(?:ed)?)"
    r"(?: (?:to|for|of) (?:obtain|earn|complet|certif|requirement)\w*(?: \w+){0,3})?\W*$"
)


def _months(low: str) -> str:
    """The months of the first window that words tell, or nothing."""
    return next((str(w.months) for w in windows(low)), "")


def _speaks_of_another(low: str, tokens: Sequence[Token]) -> bool:
    """Whether a loose word names a credential of its own, not the one that was asked before."""
    if not any(t.kind in ("loose", "any") and not _OF_COURSE.match(low, t.end) for t in tokens):
        return False
    return not (_ONE_OF_THOSE.search(low) or _BECOME_SO.search(low) or MEANT.search(low))


def _tells_lack(low: str) -> bool:
    """Whether words tell of those who lack it, or are on the way to it."""
    lack = _LACKING.match(low)
    # not "If you do not live here, …"
    told = lack is not None and (ahead(low, lack.end(), ()) != "other" or "certified" in lack[0] or "cred" in lack[0])
    return told or bool(_ON_THE_WAY.search(low))


def _asks_lack(before: str) -> bool:
    """Whether the question before does: "Not certified yet?"."""
    if not before.endswith("?") or len(before) >= 60:
        return False
    return _tells_lack(before) or _LATER_TOO.search(before) is not None


def _says_itself(low: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence says itself what is asked; "Not a must at once; we allow 18 months" wishes for nothing."""
    of_course = [t for t in tokens if t.kind == "body" and _OF_COURSE.match(low, t.end)]  # "we pay for the AAPC class"
    kinds = {t.kind for t in tokens if t not in of_course} & _OWN
    if kinds == {"edu"} and (_ENROLLS.search(low) or IN_COURSE.search(low)):
        return False  # "The company enrolls you in the coding course; you have to pass the exam within nine months"
    return bool(kinds) and not (kinds == {"preferred"} and (gives_time_later(low) or "encouraged to apply" in low))


_ENROLLS = guarded(r"\b(?:enrol\w*|sends?|signs?|puts?|registers?) (?:you|them|everyone|everybody|new hires|each)\b")


def _about_earning(low: str) -> bool:
    return bool(_EARN.search(low) or _IS_EARNED.search(low) or _ALONE.search(low) or _FAILING.search(low))


#: A sentence with one of these says itself what is asked.
_OWN = frozenset(("cred", "body", "edu", "degree", "preferred", "reject"))
# What points back to a credential: "it", "one of the three", "either exam", "this requirement", "the qualification";
# not "holds one office hour and helps students get ready for national exams".
_PRO = (
    r"(?:it|them|all(?= (?:must|to|are|need|should|have)\b)|this|these|that|those|either|both|neither"
    r"|one(?! (?:[a-z]+ )?(?:hours?|days?|evenings?|mornings?|nights?|weeks?|weekends?|shifts?|class(?:es)?|sessions?"
    r"|meetings?|sections?|calls?|visits?|lessons?|references?|samples?|charts?|copy)\b)|(?:(?:any"
    r"|either|each|all|both|one) )*of"
    r" (?:the|these|those|them)\b(?: (?:two|three|four|five|above|same|listed))?(?: [a-z]+)?|(?:the|this|that|these"
    r"|those|their|your|his or her|such|said|either) (?:[\w-]+ ){0,2}?(?:credentials?|certifications?|certificates?"
    r"|certs?|exams?|examinations?|qualifications?|registration|requirements?|conditions?|designations?|letters|boards)"
    r"|an exam|^(?:exam(?:ination)?|test|boards)"
    r"|the (?:second|third|other|latter|missing)(?: one| of (?:these|them|the two))?)\b"
)
_DO = (
    r"(?:earn|obtain|gain|get|pass|achieve|attain|acquire|complete|clear|secure|finish|take|sit(?: for)?|have|hold|meet"
    r"|fulfil+|satisfy|add|bring|produce|show|pursue|become|pick up|come by|collect"
    r"|reinstate|renew|restore|reactivate)(?:s|d|ed|ing)?"
)
_DONE = (
    r"(?:earned|obtained|gained|passed|achieved|attained|acquired|completed|cleared|secured|finished|taken|held|met"
    r"|fulfilled|satisfied|in (?:our |your )?hands?|in place|on file|in possession|due|follow|had|required|needed"
    r"|expected)"
)
# "to earn it", "must gain the qualification", "will get one of these", "to become certified"
_EARN = guarded(rf"\b{_DO} (?:and \w+ )?(?:{_PRO}|exam\b|boards\b|certified\b|credentialed\b|registered\b|so\b)")
# "CCS", and on the next line "Required within 6 months"
_DUE_ALONE = guarded(
    r"^\W*(?:(?:required|due|needed|obtained|must be obtained|to be obtained)(?: ?:)? )?(?:within|no later than)"
    r" [^.;,]{4,40}\W*$"
)
# "that it is earned", "the exam has to be passed", "one of those certificates is in hand", "may be earned within …"
_IS_EARNED = guarded(
    rf"\b{_PRO}[^.;,]{{0,30}}?\b{_DONE}\b"
    rf"|(?:^|[,;(] )\W*(?:which |and )?(?:may|can|must|to|should|has to|could|will|shall|needs to) (?:then |also )?"
    rf"be {_DONE}\b"
)
# "and must pass within 180 days", "have 6 months from date of hire to obtain."
_ALONE = guarded(
    r"\b(?:must|shall|should|has to|have to|needs? to|to|will|can|may|and) (?:then |still |also |successfully )?"
    r"(?:pass|qualify|certify|test|obtain|earn|achieve|catch up|do so|do it|get there)"
    r"(?: this| these| one| them)?(?= (?:within|by|before|in|no later|not later|inside|during|at)\b|[.,;)]|$)"
)
# "Failure to obtain this within 6 months ends employment", "a grace period of one year is granted",
# "you have until …"
_FAILING = guarded(
    r"\bgrace\b|\bwaiver of\b|\b(?:give|have|has|get|gets|allow)(?: you| them| people)? until\b|\bfail(?:ure|ing"
    r"|s)? to (?:obtain"
    r"|earn|pass|achieve|get|gain)\b"
)
# "one of those three certificates", "the credentials named in Pattern B": no credential that is asked anew.
_ONE_OF_THOSE = guarded(
    r"\b(?:one|any|either|each|both|two) of (?:the|those|these|them)\b"
    r"|\b(?:credentials?|certifications?|certificates?) (?:named|listed|above|mentioned|in question|asked for)\b"
)
# "Persons not so certified have until the end of their probation to become so"
_BECOME_SO = guarded(r"\b(?:become|becoming) so\b")
# "The auditing credential can follow", "the specialty one", "the second"
MEANT = guarded(
    r"\b(?:the|your|that|any) (first|second|third|other|latter|former|missing|remaining|[a-z&/-]+)"
    r" (?:credential|certification|certificate|cert|one)\b"
    r"|\bthe (second|third|other|latter)\b(?= (?:can|may|must|has|will|is|comes|follows?|need)\b)"
)
NAMES = guarded(r"certif|credential|\bexam|qualif|registr|\bpass\b")
# "Instructors of the certification review course get it within a year"
_OF_COURSE = guarded(r" (?:review|prep\w*|course|class|program|exam)")
# What else is due some time after hire.
_OTHER_DUE = guarded(
    r"\b(?:orientation|background|drug|tb|flu|shots?|clearance|fingerprint\w*|badge|vaccin\w*|immuni[sz]\w*|modules?"
    r"|onboarding|accuracy|productivity|production"
    r"|quality|quota|cpr|bls|driver\w*|benefits?|pto|equipment|residen\w*|relocat\w*|move|vest\w*|charts?|records?"
    r"|bonus\w*|raises?|hourly|vacation|claims?|edits|denials?|queries|queues?|accounts|encounters|worklists?)\b"
)
# "Applicants without one may be hired on condition that …", "Not there yet? You have a year", "Uncertified hires:"
_PERSONS = (
    r"(?:applicants?|candidates?|those|anyone|someone|people|persons?|hires?|coders?|employees?|staff|selectees?"
    r"|appointees?|graduates?|incumbents?|newcomers?|you|they|whoever)"
)
_LACKING = guarded(
    rf"\W*(?:(?:if|for|should|where|when|however|otherwise|but|then|an?|any|all|the|new|other|exceptional|strong"
    rf"|qualified|promising),? )*(?:{_PERSONS}\b(?:(?! we\b)[^,;:.]){{0,50}}?\b(?:without|lack\w*|not|\w+n['’]t|none|no"
    rf"|neither|yet to|still (?:to|working|studying|preparing))\b|(?:un|non-?)(?:certified|credentialed) |not (?:yet"
    rf" )?(?:there|certified|credentialed|held)\b"
    rf"|no (?:credential|certif\w+|cert|letters?|such)\b|(?:if )?not(?: yet)?,)"
)
# "Could you get it later? Only if …, and then within 12 months."
_LATER_TOO = guarded(
    rf"\b{_DO} (?:it|one|them|that|the exam|certified)\b[^?]{{0,24}}\b(?:later|after(?:wards?)?|on the job|once hired"
    r"|while (?:working|employed)|here)\b"
)
# "If you are still working on it we can wait six months", "Still studying?", "if you haven't tested yet"
_ON_THE_WAY = guarded(
    r"\b(?:if|should|where|when|in case)\b[^.;,]{0,20}\b(?:still|in the works|in progress|on (?:your|the|its) way"
    r"|pending"
    r"|haven['’]?t (?:\w+ )?yet|not (?:\w+ )?yet|(?:recent|new) grad\w*)\b|^(?:still|not) (?:yet )?(?:studying"
    r"|working|in school|there"
    r"|preparing"
    r"|tested|testing)\b|^on (?:your|the) way\b"
)
# "You can start without it so long as you're certified inside of six months"
_WITHOUT_IT = guarded(
    r"\b(?:start|begin|join|come|be hired|apply|work) (?:\w+ )?without(?: (?:it|one|them)\b|(?=,))[^.;]{0,30}"
    r"\b(?:certified|earn|pass|get|obtain|have)\b"
    # "We'll take you if you pass inside 90 days of your first day"
    r"|\b(?:take|hire|consider|be hired|start|come|welcome)\b[^.;]{0,24}\b(?:if|provided|as long as|so long as) you"
    r" (?:then |can |will )?(?:pass|earn|get|obtain|certify|test|clear)\b"
)
#: Without one of these a sentence that names nothing gives no time.
GIVES_TIME = (IN_COURSE, EXAM_SET, MAY_SIT, PENDING, PART_WAY, TIME)
_CONSIDERED = guarded(
    r"\b(?:considered|we(?: will| would| can|['’]ll|['’]d)? (?:consider|accept|take|hire)|welcome|tell us"
    r"|consideration (?:will be |is |may be )?(?:also )?given"
    r"|(?:may|can|should|please|do|also|still|(?:encouraged|invited|eligible|free|urged) to) apply\b(?! for\b)"
    r"|apply (?:too|as well|anyway|now|today)|accepted|okay|ok|fine|hired"
    r"|(?:we|i)(?:['’]ll| will|['’]d| would|['’]re happy to)? (?:also |still |gladly )?"
    r"(?:consider|talk|look at|speak|interview))\b"
)


def awaiting(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """ "CPC or COSC (will consider those who await their results)": time for the whole list, not told how much."""
    creds = [i for i, t in enumerate(tokens) if t.kind in ("cred", "body")]
    if not creds or not EXAM_SET.search(sentence.low) or not any(t.kind == "accept" for t in tokens[creds[-1] :]):
        return tokens
    last = tokens[creds[-1]]
    inside = [t.kind for t in tokens[creds[-1] + 1 : creds[-1] + 3]] == ["accept", "close"]  # "(CPC-A is fine)"
    if any(t.kind == "within" for t in tokens) or inside:
        return tokens
    soon = re.search(r"\bnext (\w+) (months?|weeks?|days)", sentence.low)
    timed = windows(f"within {soon[1]} {soon[2]} of hire") if soon else []
    late = Token(last.end + 2, last.end + 2, "within" if timed else "later", timed[0].months if timed else None)
    return [
        *tokens[: creds[-1] + 1],
        late,
        *(t for t in tokens[creds[-1] + 1 :] if t.kind not in ("accept", "if", "open", "close")),
    ]


def without_trailing_welcome(tokens: list[Token]) -> list[Token]:
    """ "CCS or RHIT - candidates who are scheduled to sit may apply; pass within 6 months": a list, and time for it."""
    if not any(t.kind in ("later", "within") for t in tokens):
        return tokens
    last = max((i for i, t in enumerate(tokens) if t.kind in FACTS), default=-1)
    tail = tokens[last + 1 :]
    if last < 0 or not any(t.kind in ("later", "within") for t in tail):
        return tokens
    cut = next((i for i, t in enumerate(tail) if t.kind in ("dash", "semi")), None)
    if cut is None or not any(t.kind == "accept" for t in tail[cut:]):
        return tokens
    return [*tokens[: last + 1], *tail[:cut], *(t for t in tail[cut:] if t.kind in ("later", "within", "obtain"))]
