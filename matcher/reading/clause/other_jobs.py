"""What a sentence tells of other work than is offered: a later grade, a job that is filled, work that some take on.

"Coders who later sign up for the trauma queue must have the CCS", "filled by promotion only", "two years with us":
whoever comes new cannot be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.clause.other_people import Told
from matcher.reading.guard import guarded

_JOB = r"(?:positions?|jobs?|roles?|posts?|openings?|grades?|seats?|levels?|steps?|titles?|queues?|teams?)"
_STAFF = (
    r"(?:coders?|staff|employees?|people|members?|those|anyone|anybody|auditors?|specialists?|incumbents?|colleagues?"
    r"|whoever|trainees?|apprentices?|someone|everyone|nurses|graduates|clerks|billers)"
)
#: Where a part of a sentence begins.
_BEGINS = r"(?:^|(?<=[;:.,(–—-] ))"
# "Coders who later sign up for", "those who take the optional RADV assignments", "staff moving up to Level B"
_SOME_WHO = guarded(
    rf"\b{_STAFF}(?: (?:with|holding|in|on|of|at|from) (?:the |an? |our )?[\w/& -]{{2,24}}?)? (?:(?:who|that)"
    r"(?: [\w-]+ly| then| also| want to| wish to| would like to| choose to| decide to| care to| hope to)* "
    r"(?:later|choose|opt|volunteer|sign up|take (?:on|up|the (?:optional|extra|voluntary))|advance|transfer|progress"
    r"|move (?:up|on|over|to|into)|rise|bid|promot|teach|mentor|lead|train others|cross over|switch|get promoted|float"
    r"|become (?:leads?|auditors?|trainers?|seniors?|preceptors?))"
    r"|(?:moving|advancing|rising|transferring|progressing|bidding|volunteering|opting|promoted|stepping)(?! from\b) )"
)
# "Coders who agree to precept hold a degree and get $1.50 more", "clerks who earn a CCA can post for the Coder I job"
_PRIVILEGE = guarded(
    rf"\b{_STAFF} (?:who|that) [^.;]{{3,60}}? (?:(?:gets?|receives?|earns?) (?:\$|paid|more|extra|an? (?:raise|bonus"
    r"|step|extra|differential|premium|day|additional))|(?:can|may|could) (?:then )?(?:post|bid|move|transfer|switch"
    r"|go home|work from home)|are (?:paid|eligible)|will be (?:paid|sent|eligible)"
    r"|(?:shall|will) (?:then )?(?:receive|get|earn|be promoted))"
    # "4% in the year you add the RCCIR", "$2 more once you pass the CIC"
    r"|(?:\d ?%|\$ ?\d[\d.,]*)[^.;]{0,30} (?:in the year|when|once|if|for|upon|after) you (?:add|earn|get|pass|gain)\b"
    # "Remote work may be asked for after two years of service, or after one with a CEDC"
    rf"|{_BEGINS}(?:remote(?: work)?|telework|hybrid(?: work)?|(?:a )?home office|work(?:ing)? from home|flexible hours"
    r"|four tens|(?:a )?day shift|weekends? off) (?:[\w-]+ ){0,2}?"
    r"(?:may|can|becomes?|comes?|opens?|will be|is possible)\b"
)
# "annual renewal of either is required, and 36 CEUs every two years are granted": papers kept up
_KEPT_UP = guarded(
    r"\b(?:renewals?|ceus?|continuing education|recertification)\b[^;]{0,80}\b(?:every|each|per|annual\w*)\b"
)
# "Preceptors (extra $2/h, voluntary)", "the optional weekend team": extra work
# not "CPC mandatory (overtime optional)"
_EXTRA = guarded(
    r"\((?:(?:extra|double|more|added|paid) [^()]{1,24}, |(?:this|it|which|that) is "
    r"|(?:purely|entirely|strictly|all) )?(?<!not )(?:(?:voluntary|optional)(?! [a-z])|extra pay|extra \$)[^()]{0,30}\)"
    r"|(?<!, )\b(?:optional|voluntary|volunteer) (?:[\w-]+ ){0,2}(?:assignments?|shifts?|team|queue|projects?|work|duty"
    r"|program|weekends?|overtime (?:team|work|shifts?)|track|teaching)\b|\bwhich (?:is|are) (?:voluntary|optional)\b"
)
# "filled by promotion only", "that position is filled", "not being recruited now", "listed for information"
_CLOSED = guarded(
    r"\b(?:filled|reached|gained|obtained|open|entered|available|made) (?:only |solely )?(?:by|through|on|upon) "
    r"(?:internal )?promotion|\bpromotion(?:al)? only\b"
    rf"|\b(?:that|this|the(?: \w+)?|these|those) {_JOB} (?:is|are|has been|have been)(?: \w+)? "
    r"(?:already |currently |now )?(?:filled|taken|staffed|closed(?! to)|occupied|not (?:open(?! to)|vacant|being))\b"
    r"|\b(?:not|n['’]t|no longer) (?:(?:now|currently|at this time|being) )*(?:recruit|fill|advertis)(?:ing|ed)\b"
    r"|\b(?:recruited|posted|advertised|announced|filled|hired|listed)(?: for)? separately\b"
    # "Coder II (CPC + 4 years) is a separate posting"
    r"|\b(?:is|are) (?:an? )?(?:separate|different|another) (?:posting|opening|job|position|requisition|vacancy)"
    r"|\bfor (?:information|reference)(?: only| purposes)|\bno (?:openings?|vacanc(?:y|ies)) (?:at|in|for)\b"
)
# "those positions call for three years", "the senior role requires the CCS": other jobs, just told of
_THOSE = guarded(
    r"\b(?:those|such|these other|the (?:benefited|higher|senior|lead|next|permanent|other|later|auditor|supervisor)) "
    rf"{_JOB} (?:call for|calls for|requires?|needs?|asks?(?: for)?|wants?|comes? with|takes?)\b"
    r"|\b(?:may|can|could) (?:later |then |also |in time )?(?:move|advance|bid|post|transfer|step|rise|switch|train"
    r"|teach|apply|test)\b[^.;]{3,60}?,? (?:(?:for|to|in) which|which (?:requires?|needs?|asks?|calls?|takes?))\b"
)
_UP = r"(?:move|step|advance|progress|rise|climb|go)(?: up| on)*(?: to| into| toward)"
# "for promotion to Senior Coder", "To move to Level B an employee shows", "needed only at the next level"
_HIGHER = guarded(
    rf"{_BEGINS}(?:for|upon|on|to earn|to get|to be considered for|before) (?:an? |any |your )?"
    r"(?:promotion|advancement|progression|promoted)\b"
    rf"|{_BEGINS}(?:to|before you(?: can)?|(?:if|when|once) you(?: ever| later)?(?: want to| wish to| would like to)?"
    rf"|those who|you can later|later you (?:can|may)) (?:then |one day )?{_UP}\b"
    r"|\b(?:required|needed|asked|necessary|expected|due|a must) (?:only )?(?:for|before|upon|at) (?:the |a |any )?"
    r"(?:promotion|advancement|next (?:level|grade|step)|senior|higher|lead|level (?:ii|iii|2|3))\b"
    r"|\b(?:comes?|waits?|matters?|counts?|kicks? in|asked) only (?:at|for|with|from|on) (?:the )?"
    r"(?:next|promotion|senior|lead|level)\b"
)
# "Should you become certified later", "If you ever want to teach", "Once you have been here a year"
_LATER = guarded(
    rf"{_BEGINS}(?:should you (?:later |ever |one day |then |some day )*(?:become|get|earn|pass|add|decide|wish|want"
    r"|choose|go|move|take|acquire)|(?:if|when|once) you (?:later|ever|one day|some day|eventually)\b"
    r"|(?:if|when|once) you(?:['’]ve| have) been (?:here|with us)"
    # "With us you can go on to earn the CPMA", "Once you're here you can add the CRC", "Down the line you might want a
    # CCS"; not "you can earn it within a year"
    rf"|{_BEGINS}(?:with us,?|(?:once|after|when) you(?:['’]re| are) (?:here|in|on board|settled(?: in)?|one of us)"
    r"|down the (?:line|road)|later on|in time|eventually|some ?day|one day|over time|after (?:that|a while|a year"
    r"|your first year)),? you (?:can|may|could|might)(?: even| also| then)* (?:go on to )?(?:earn|add|get|take|want"
    r"|sit"
    r"|try|study|pursue|work toward|pick up)\b(?![^.;]*\b(?:within|months?|must|instead)\b)"
    # "After your CIC we move you to inpatient"
    r"|(?:after|once you have|when you have) your [\w-]{3,6}(?: exam)?,? we (?:move|promote|transfer|send|let|put|pay))"
)
# "Everybody wants two years of experience. We want zero.", "Most ads ask for a CPC and two years": other employers
_ELSEWHERE = guarded(
    rf"{_BEGINS}(?:because )?(?:(?:everyone|everybody)(?: else)?|(?:every|most|all(?: the)?|other|so many)(?: other)? "
    r"(?:jobs?|ads?|postings?|employers?|listings?)(?: out there)?)"
    r" (?:seems? to )?(?:wants?|demands?|asks? for|insists? on)\b"
)
_OURS = r"(?:us|the (?:department|county|company|hospital|practice|team|group|agency|city|state|district))"
# "two years of CDI with us", "2 years as Specialist I", "three years with the department": of those already there
_TENURE = guarded(
    r"(?<!within )(?<!your )(?<!first )(?<!after )(?<!every )(?<!in )(?<!for )(?<!\bor )\b(?:\d{1,2}|one|two|three|four"
    r"|five|six)(?: \(\d+\))?\+? (?:full )?(?:years?|yrs?|months?)(?: or more| of(?: [\w-]+){1,3})?"
    rf"(?: ?(?:with|at) {_OURS}\b| as (?:an? )?(?:coder|specialist|technician|auditor|analyst) (?:i{{1,2}}|[12])\b"
    r"| (?:in|at) (?:the |that )?(?:lower|previous|prior|current) (?:grade|level|step)\b"
    r"| in grade\b| here(?= (?:will|do|does|is|are|brings?|makes?|gets?)\b| ?(?:\+|and|plus|,|\)))"
    r"| on the (?:floor|desk) with us)(?! or\b)"
)
# "stay two years with us": no condition; "staff with two years with the group meet this standard": a way in
_STAYS = guarded(
    r"\belsewhere\b|\b(?:meets?|qualif\w+|counts?|suffic\w+|instead|stay|stays|commit\w*|agree\w*|remain\w*"
    r"|promis\w*|contract"
    r"|sign\w*|lease|repay|owe)\b"
)
# "Promotional candidates: one year as Medical Coder I with the County": a way in for those who are there
_INSIDERS = guarded(
    r"(?:promotional|internal|current|in-house|existing)(?: \w+)?(?: (?:candidates?|applicants?|employees|staff))?$"
)
# "You'd have the chance to attend the CCA course", "each employee is given the opportunity to sit for"
_CHANCE = guarded(
    r"\b(?:given|offered|have|has|get|gets|had|the|a|an|every|any) (?:the |an? |every |ample |paid )?"
    r"(?:chance|opportunity|option|choice)s? (?:to|of) (?:earn|attend|sit|tak|study|pursu|get|becom|train|add|obtain"
    r"|enrol|join|work toward)"
)
_LABEL = guarded(
    r"(?:the )?(?:next (?:level|grade|step|rung|class)|ladder$|advancement|promotion|progression|later|in time"
    r"|growth|may (?:later )?(?:earn|get|add)"
    r"|career (?:ladder|path)|down the road|step up|future|optional (?:work|extras?)|extra (?:work|pay)|for extra pay"
    r"|bonus pay|(?:step |pay |annual |merit )?(?:increases?|raises?|increments?|incentives?)|requirements? (?:for|to) "
    r"(?:tenure|promotion|advance\w*|the (?:next|senior)|senior|move|reach))\b[^:]{0,40}$"
)
_WHO_ELSE = (
    rf"(?:(?:experienced|seasoned|senior|skilled|entry-level|inexperienced|new) (?:{_STAFF}|candidates?|applicants?"
    r"|professionals|ones)|freshers?|beginners|(?:those|people|candidates|applicants|coders|anyone)"
    r" (?:with|who (?:have|has|already have)) (?:more|prior|previous|no|over|some|less|fewer|coding|experience)\b"
    r"[^.;]{0,30}?"
    r"|if you(?: already)? have (?:more|prior|previous|no|over|some|less|fewer|experience|coding)\b[^.;]{0,40}?)"
)
# "experienced coders kindly apply under job id 7741", "If you have more than two years, please apply to req 5521"
_ANOTHER_AD = guarded(
    rf"{_BEGINS}(?:for )?(?:the )?{_WHO_ELSE},? (?:(?:please|pls|kindly|should|must|can|may|are (?:asked|requested) to"
    r"|need to|will have to|to|also|instead) ){0,3}(?:apply|look|see|check|refer|go|use|send)\b[^.;]{0,40}?"
    r"\b(?:(?:job|req|requisition|posting|opening|vacancy|advert|ad|position|reference|ref)\.? ?"
    r"(?:id|code|no\.?|number|ref\w*|#)|requisition|req)[:.]? ?#?[a-z]{0,4}[-_/]?\d"
)
#: To the end of its part of the sentence from where it is told, or all of that part.
_FROM = (_ANOTHER_AD, _SOME_WHO, _PRIVILEGE, _KEPT_UP, _THOSE, _HIGHER, _LATER, _CHANCE, _ELSEWHERE)
_PART = (_EXTRA, _TENURE)


def _opens(found: re.Match[str]) -> bool:
    """Whether the years stand first: "Two years with the County as a Clerk", which those have who come from there."""
    return not found.start() and " here " not in found[0]


def told_of_other_jobs(low: str, label: str = "") -> Iterator[Told]:
    """The parts of a sentence (in lower case) that are told of work that is not offered now.

    >>> low = "cpc required; coders who later move to trauma must have the ccs"
    >>> [low[t.start : t.end] for t in told_of_other_jobs(low)]
    ['coders who later move to trauma must have the ccs']
    """
    if _CLOSED.search(low) or (label and _LABEL.match(label)):
        yield Told(0, len(low))
        return
    for pattern in (*_FROM, *_PART):
        found = pattern.search(low)
        if found and not (pattern is _TENURE and (_opens(found) or _STAYS.search(low) or _INSIDERS.match(label))):
            start = found.start() if pattern in _FROM else max(low.rfind("; ", 0, found.start()) + 1, 0)
            ends = low.find(";", found.end())
            yield Told(start, ends if ends > 0 else len(low))
