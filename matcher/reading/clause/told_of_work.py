"""Where a sentence tells of the work, in which others and things have credentials and years: "mentor CCA holders".

What decides is how its clause begins: with a deed done with others ("send queries to the CDS"), with people who do
something ("RN reviewers confirm each denial"), with a deed done to charts ("audit those of the prior two years") or
with a thing ("accounts older than two years go to collections"). A clause that asks tells of nobody else, however it
begins; of a deed or a thing only the years are its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.clause.other_people import Told
from matcher.reading.guard import guarded
from matcher.reading.rules.years import Length, lengths

#: Where a clause begins, and whom its verb may have as subject.
_BEGINS = r"(?:^|[;:.!(•] ?|[–—-] |, (?:and )?|\band )"
# "Over eighteen months you will sit next to experienced coders"
_IN_WHICH = r"(?:(?:over|for|during|throughout|in|at) (?:[\w'’-]+ ){1,4}?(?=(?:you|they|trainees|apprentices)\b))?"
_WHO = (
    r"(?:(?:and|also|then|please) )?"
    r"(?:(?:you|they|trainees|apprentices"
    r"|(?:the|this) (?:coder|person|candidate|role|position|selected \w+|successful \w+))"
    r"(?:['’](?:ll|d)| will| may| can| would| must| should)*"
    r"(?: (?:also|be|get|sometimes|often|asked|expected|able|need|want))*(?: to)? |(?:will|can|may|who|must) (?:also )?"
    r"(?:be (?:able|willing|ready|happy) to )?)?"
    r"(?:(?:the )?(?:ability|able|willing(?:ness)?|ready|comfortable|happy|eager|patience) to )?(?:[a-z]{3,9}ly )?"
)
_CODES = r"(?:rn|lpn|lvn|cpc|ccs|ccs-p|rhit|rhia|coc|cca|crc|cic|cpma|cdi|cds|ccds|cdip|cpc-a)"
#: Whom one helps, so that "support" and "lead" are no nouns: "support the RN case managers", "mentor CCA holders".
_WHOM = (
    r"(?=(?:the|our|your|other|new|fellow|junior|two|three|four|all|any|staff|residents|physicians|providers|nurses"
    rf"|{_CODES}s?)\b)"
)
_WITH_OTHERS = (
    r"(?:(?:work|learn|partner|collaborat|communicat|coordinat|meet|consult|interact|liais|round|cooperat)"
    r"(?:e?s|ing|e)?(?: \w+ly| together| hand in hand| side by side| daily)?"
    r" (?:with|next to|alongside|beside|under|around|among)\b|work(?:s|ing)? for\b"
    r"|sit(?:s|ting)? (?:with|next to|alongside|beside)\b"
    r"|(?:send|rout|escalat|forward|refer|submit|direct|issu|hand|report|answer|return|assign|explain|present|writ"
    r"|e-?mail|mail|fax)(?:e?s|ing|ring|e)?\b[^.;:,()]{0,50}? (?:to|from) (?=[a-z])"
    r"|(?:answer|field|take|return|forward)s? (?:calls|questions|queries|requests|messages) (?:of|by|from)"
    r"|(?:join|support|mentor|assist|help|train|teach|coach|lead|supervis|educat|contact|call|shadow|backfill|reliev"
    rf"|precept|brief|advis)(?:e?s|ing|e)? {_WHOM})"
)
# "CPC required; work next to two CCS coders", "you will work with RNs and physicians", "join our CCS-led team"
_OTHERS = guarded(rf"{_BEGINS}{_IN_WHICH}{_WHO}(?P<deed>{_WITH_OTHERS})|(?<=[a-z] )to (?P<to>{_WITH_OTHERS})")
_CLINICAL = (
    r"(?: (?:nurses?|reviewers|coders|managers|specialists|auditors|staff|teams?|leads|mentors"
    r"|educators|students|interns))"
)
# "RN reviewers confirm each denial", "LPNs and MAs room the patients"
_PEOPLE_DO = guarded(
    r"(?:^|[;:.!] ?|[–—-] |, (?:while |as |and )?)"
    rf"(?P<deed>(?:our |the |some |all |two |three |an? |(?:our|the) [a-z]+['’]s )?(?:{_CODES}s?(?: and |, |/| or "
    rf"| & )){{0,2}}"
    rf"{_CODES}(?:s(?: and mas)?|(?: case| clinical)?{_CLINICAL})(?: (?:also|will|always|then|usually|often|only"
    rf"|double))?"
    r" (?:confirm|schedule|room|answer|handle|send|issue|write|review|audit|check|lead|train|teach|see|sign|triage"
    r"|query|help"
    r"|support|assist|work|code|run|manage|supervise|make|do|give|mentor|coach|screen|validate|round|cover|join|take"
    r"|close|dictate)s?)"
    r"(?= (?!with\b|as\b|for us\b|from home)[a-z])"
)
# "our RHIA director leads the team", "our CCS-led team"
_LED = guarded(
    rf"\b(?:our|your) (?:[\w-]+ )?{_CODES}(?:-(?:led|run|managed|headed|staffed|heavy|strong|rich)\b"
    r"|,? (?:director|manager|supervisor|leads?|leaders?|mentors?|educators?|trainers?|nurses|reviewers|colleagues"
    r"|partners?|boss|owner|founders?)\b)"
)
#: What is done to charts and claims.
_DEED = guarded(
    rf"{_BEGINS}{_WHO}(?:with )?(?P<deed>code|bill|audit|review|abstract|process|post|track|keep|update|verify|check"
    r"|reconcile|research|resolve|appeal|follow|monitor|prepare|handle|close|correct|enter|scan|file|validate|clean"
    r"|clear|rework|work|analyze|retain|store|archive|pull|compile|collect|rebill|recode|re-?review|compare|cover|trend"
    r"|scrub|maintain|capture|reopen|look (?:back )?(?:at|into|through|over)|go (?:back )?(?:through|over)|look-?back)"
    r"(?:e?s)?\b"
)
#: The things of which an ad tells how old they are or how long they last.
_NOUN = (
    r"(?:accounts?|claims?|charts?|records?|reviews?|evaluations?|appraisals?|audits?|projects?|appeals?|contracts?"
    r"|backlogs?|polic(?:y|ies)|plans?|benefits|bonus(?:es)?|pto|vacation|leases?|grants?|funding|raises?|denials?"
    r"|files?|encounters?|visits|patients|children|turnover|warrant(?:y|ies)|reports?|statistics|data"
    r"|notes|documents?|agreements?|terms?|software|equipment|dates of service)"
)
# "accounts older than two years go to collections", "the contract is for 12 months with a possible extension of a year"
_THING = guarded(
    rf"{_BEGINS}(?P<deed>(?:and |while |as |because |since |with )?(?:(?:the|our|all|any|each|every|these|most|some"
    rf"|with|an?) )?(?:(?!and\b|or\b|with\b|of\b|in\b|you\b)[\w/-]+ ){{0,2}}?{_NOUN})(?: [\w-]+)?"
    r" (?:is|are|was|were|has|have|had|goes|go|runs?|lasts?|at|after|of|from|to|older|covering|cover|for|that|date"
    r"|dated|dating|stays?|reach(?:es)?|spans?|spanning|over|in|on|every)\b"
)
# … ends where the sentence turns to what is asked: ", CPC required", ", 2 years", " and must hold", ", CPC or CCS"
_ENDS = re.compile(
    r"[;)!]|\bbut\b|\. | [–—-] |, (?=[^,;]{0,40}\b(?:required|preferred|must|needed|a plus|desired|minimum)\b)"
    r"|, (?=(?:with )?(?:an? |active |current |valid )*(?:cpc|ccs|ccs-p|coc|cic|crc|rhi[at])\b)"
    r"| and (?=(?:must|needs?|requires?|you|we|have|has|hold|holds|be|\d)\b)"
    r"|,? (?:and |with |for )?(?=(?:\d{1,2}\+?|one|two|three|four|five)(?: ?- ?\d)? (?:years?|yrs?)\b)"
)
_ASKS = guarded(
    r"\b(?:requir\w+(?! to)|prefer\w*|must|needs?|needed|wants?|seek\w*|looking|hir(?:e|ing)|minimum|at least|a plus"
    # not "you will sit next to experienced coders"
    r"|experience(?:s|d(?! (?:[\w-]+ )?(?:coders|auditors?|billers|mentors?|colleagues|staff|people|teams?|leads?)\b))?"
    r"|background|applicants?|candidates?|you(?:['’]ll| will)? (?:have|hold|need|bring)"
    r"|certified as|as an? (?:certified )?(?:cpc|ccs|coder|rhi[at])|as (?:cpc|ccs)|hold|holding|held|possess\w*"
    r"|qualif\w+"
    r"|someone|desirable|helpful|useful|ideal\w*|welcome|bonus|an asset|eligib\w+|in lieu|or equivalent|with (?:your"
    r"|an? active|active|current|valid|an? current))\b"
)
# "two years of coding", "3 years as a biller": experience, whatever the clause tells
_OF_WORK = guarded(
    r"['’]?s? (?:of|in|as|doing|working)(?: an?)? (?:[\w/-]+ ){0,4}?(?:coding|coders?|billing|billers?|auditing"
    r"|auditors?"
    r"|experience|practice|him|cdi|abstracting|work)\b"
)
# "code charts, 2 years", "work denials (one year)", "code ED charts with two years behind you": asked beside the deed
_PARTED = re.compile(
    r"[,;:(–—•]| - | with (?!look|charts|claims|an? (?:look|possible|option|extension))"
    r"|(?<!ays)(?<!ths) and $"
)
# "they should clear CPC in 6 months": time to earn it
_PAPERS = re.compile(rf"\b(?:{_CODES}|exams?|tests?|certif\w+|credentials?|it)\b")
# "from 2 months to 18 years", "at one year and at two years": it goes on
_GOES_ON = re.compile(
    r"(?: ?(?:to|through|up to|-|–|or|and)(?: at)? ?(?:\d{1,2}|one|two|three|four|five|six) (?:years?|months?|yrs?))+"
)
# "we offer tuition reimbursement for a bachelor's degree", "we pay for a scholarship to nursing school"
_PERK = guarded(
    r"(?:^|[;:.] ?|[–—-] |, (?:and )?)(?:and |also,? )?(?P<deed>(?:we|the (?:hospital|clinic|practice"
    r"|company)) (?:also |even |will )?"
    r"(?:offer|provide|give|have|pay|cover|help|fund)s?\b(?=[^.;]{0,60}\b(?:tuition|scholarships?|discounts?"
    r"|(?:student )?loans?"
    r"|college fund|children|spouses?|famil(?:y|ies)|leave|pto|match)\b)"
    r"|(?:free|discounted|reduced|paid|generous) (?:[\w-]+ )?(?:tuition|college|degree|schooling|education|classes)"
    r"|tuition (?:assistance|reimbursement|discount|support|waiver|help|aid)|scholarships?)"
)
_STOP = re.compile(r"[;)]|\. |, (?:and |but )?(?:you|the (?:job|role|position))\b")
# "… if you lack the CPC, due within a year": no mere perk
_DUE = guarded(r"\b(?:within|months?|by the end|first year|due|until)\b")


# "sit next to a CCS who has been here | for 15 years", "learn from a CPC | with 12 years of experience": theirs
_THEIR_YEARS = re.compile(
    rf"\b(?:who|that) (?:has|have|['’]s|is|was|had)\b[^,;.]*$"
    rf"|\b(?:next to|from|beside|under|alongside|shadow) (?:an?|our|one|two|three) (?:[\w-]+ )?{_CODES}s?$"
)
_PAST_YEARS = re.compile(
    r"(?:\d{1,2}\+?|[a-z]+)(?: ?- ?\d)? (?:years?|yrs?)\b(?: of (?:\w+ )?experience| in (?:the )?\w+)?"
)


def told_of_work(low: str) -> Iterator[Told]:
    """The parts of a sentence (in lower case) in which the work is told, with what others and things have.

    >>> low = "cpc required; you will work with rns and physicians"
    >>> [low[t.start : t.end] for t in told_of_work(low)]
    ['work with rns and physicians']
    """
    for found in _OTHERS.finditer(low):
        yield from _clause(low, found, found.start("deed") if found["deed"] else found.start("to"))
    for found in _PEOPLE_DO.finditer(low):
        yield from _clause(low, found, found.start("deed"))
    for found in _LED.finditer(low):
        if not _ASKS.search(low[found.end() : found.end() + 30]):
            yield Told(*found.span())
    for found in _PERK.finditer(low):
        if not _DUE.search(low, found.end()):
            yield Told(found.start("deed"), next((m.start() for m in _STOP.finditer(low, found.end())), len(low)))
    yield from _its_years(low)


def _clause(low: str, found: re.Match[str], begin: int) -> Iterator[Told]:
    """The clause of a deed, to where it ends; nothing where it asks."""
    ends = _ENDS.search(low, found.end())
    stop = ends.start() if ends else len(low)
    if ends and _THEIR_YEARS.search(low, begin, stop):
        after = _PAST_YEARS.match(low, ends.end())
        stop = after.end() if after else stop
    if not _ASKS.search(low[found.end() : stop]):
        yield Told(begin, stop)


def _its_years(low: str) -> Iterator[Told]:
    """The years in a clause that begins with a deed or a thing, which are those of the things of which it tells."""
    told = [n for n in lengths(low) if not _OF_WORK.match(low, n.end)]
    if not told:
        return
    begins = [m for pattern in (_DEED, _THING) for m in pattern.finditer(low)]
    for length in told:
        of_deed = any(_is_of(low[m.end("deed") : length.start]) for m in begins if m.end() <= length.start)
        if of_deed or _is_of_subject(low, length):
            goes_on = _GOES_ON.match(low, length.end)
            yield Told(length.start, goes_on.end() if goes_on else length.end)


# "bill for therapists with a master's degree": theirs; "code charts with a bachelor's degree": asked
_THEIRS = re.compile(
    r"\b(?:therapists?|providers?|physicians?|residents?|clinicians?|counsell?ors?|nurses|surgeons?|practitioners"
    r"|students?|athletes|workers) (?:with|who (?:have|hold)) (?:an? )?$"
)


def belongs_to_deed(low: str, start: int) -> bool:
    """Whether what begins there is held by those for whom something is coded, billed or checked."""
    theirs = _THEIRS.search(low, max(0, start - 40), start)
    if theirs is None:
        return False
    at = theirs.start()
    return any(m.end() <= at and _is_of(low[m.end() : at]) for m in _DEED.finditer(low))


# "the statute of limitations is six years", "timely filing is one year for Medicare"
_IS = re.compile(
    r"\b(?:is|are|was|were|runs?|lasts?|allows|gives|permits|pays for|covers) (?:about |only |up to |still "
    r"|now |nearly |over )?$"
)
_SUBJECT_ASKS = re.compile(
    r"\b(?:experience|requir\w+|minimum|needs?|ask\w*|floor|bar|threshold|what|least|cut-?off|qualif\w+|standard"
    r"|expect\w*"
    r"|prefer\w*|ideal\w*|wants?|looking|must|years?|time|background|coding|enough|more|this|it|that|one|two|three"
    r"|so|as|or|nor|either|neither|also|number|length|amount|answer|seniority|practice|rule|norm|line|limit|all|we"
    r"|you|i|they|here|there|there['’]s"
    r"|below"
    r"|coders?|auditors?|billers?|someone|person|applicants?|candidates?|entry|start\w*|hire\w*)\b"
)
# "with 20 years in revenue cycle, we know our clients"
_OURS = re.compile(r"[^.;]{0,50}?, (?:we|our)\b(?! (?:\w+ )?(?:need|want|require|ask|look|seek|expect|hire|prefer))")


def _is_of_subject(low: str, length: Length) -> bool:
    """Whether a length is all that is said of a subject which asks nothing, or the employer's own."""
    before = low[max(low.rfind(s, 0, length.start) + 1 for s in ";.:!(") : length.start]
    if before.strip() in ("with", "after", "over", "for") and _OURS.match(low, length.end):
        return True
    verb = _IS.search(before)
    return (
        verb is not None and bool(before[: verb.start()].strip()) and not _SUBJECT_ASKS.search(before, 0, verb.start())
    )


def _is_of(between: str) -> bool:
    """Whether a length still belongs to what was told before it: nothing parts them and nothing asks between."""
    return not (_PARTED.search(between) or _ASKS.search(between) or _PAPERS.search(between))
