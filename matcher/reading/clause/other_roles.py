"""Where an ad for a coder tells what its leads, its auditors or another of its teams must hold.

"The Senior Auditor must also hold a CPMA; this posting is for the Auditor", "Team leads also need the CPMA", "The CRC
is required on our risk team only. This job: CPC": what decides is the subject, a role that the title does not offer,
and that the clause asks it besides ("also"), or that the ad then turns to this job, to coders, to "you".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.clause.other_people import Told
from matcher.reading.guard import guarded

_BEGINS = r"(?:^|(?<=[;:.] )|(?<=while )|(?<=whereas )|(?<=but ))"
_RANK = (
    r"(?P<role>(?:senior|sr\.?|lead|principal|head|chief|supervising) (?:[\w/-]+ )?(?:coder|auditor|specialist|analyst"
    r"|abstractor|reviewer|educator)s?"
    r"|(?:[\w/-]+ )?(?:auditor|educator|trainer|supervisor|manager|team lead|lead|preceptor|team leader|mentor)s?)"
)
_WHERE = r"(?: (?:on|in|at|of) (?:our|the|this) [\w-]+| here| among us| we have)"
_MUST = r"(?:must|needs?|requires?|(?:is|are) (?:required|expected|asked) to|has to|have to|will|should|shall|do|does)"
_HOLD = r"(?:holds?|have|has|needs?|carr(?:y|ies)|requires?|earns?|keeps?|possess(?:es)?|bring)"
# "The Lead must also hold a CCS", "Team leads also need the CPMA", "Supervisors need a degree as well"
_ALSO = guarded(
    rf"{_BEGINS}(?:(?:the|our|all|every|each|any|an?) )?{_RANK}{_WHERE}? (?:(?:{_MUST} )?(?:also|additionally"
    rf"|in addition)"
    rf" {_HOLD}\b|(?:{_MUST}|{_HOLD})(?: {_HOLD})? [^.;:]{{2,40}}? (?:as well|in addition|on top(?: of that)?|too)\b)"
)
# "The auditor on our team holds a CPMA": somebody whom the reader will meet
_AMONG_US = guarded(rf"{_BEGINS}(?:the|our|an?|one) {_RANK}{_WHERE} (?:is|has|holds|carries|earned|came)\b")
_TEAM = (
    r"(?:our|the) (?!(?:ideal|right|successful|new|selected|next|best|perfect|coder|auditor|position|job|role"
    r"|employer)\b)"
    r"(?:[\w/&-]+ ){1,3}?(?:teams?|side|unit|department|coders|staff|auditors|clinics?|hospitals?|facility|division"
    r"|office|group|campus|desk|queue)"
)
# "Senior coders hold a CCS. For this position …", "Our inpatient team needs a CCS; this job does not"
_ASKED = guarded(
    rf"{_BEGINS}(?:for )?(?:(?:the|our|all|an?) )?(?:{_RANK}|{_TEAM})(?: (?:role|position|job|seat|opening)s?)?"
    rf"{_WHERE}?,? (?:(?:an? |the )[^.;:]{{2,20}} )?(?:{_MUST} (?:also )?)?(?:be\b|{_HOLD}\b"
    r"|(?:is|are) (?:needed|required)\b|asks? for\b|wants?\b|calls? for\b|looks? for\b)"
)
# "The CRC is required on our risk team only", "A CPMA is for our auditors"
_FOR_THEM = guarded(
    r"(?:^|(?<=[;.] ))(?:an? |the )?[^.;:]{2,40} (?:is|are) (?:only |just |solely )?"
    r"(?:(?:required|needed|asked|meant|necessary|mandatory|a must)(?: only)? )?(?:on|in|for|of|by|at) "
    rf"(?:the |our )?(?:{_RANK}|{_TEAM})(?: only| alone)?(?=[.;,]|$)"
    rf"|^(?:an? |the )?[^.;:]{{2,20}} (?:for|by) (?:the |our )?(?:{_RANK.replace('role', 'other')}(?: roles?"
    rf"| positions?)?|{_TEAM}) only(?=[.;,]|$)"
)
# "CPC required; CRC for the HCC team only": what is asked of all stands before it
_ONLY_THEM = guarded(
    rf"(?<=; )(?:and )?(?:an? |the )?[^.;:]{{2,20}} (?:for|by|in|on) (?:the |our )?"
    rf"(?:{_RANK}(?: roles?| positions?)?|{_TEAM}) only\b"
)
# "CPMA within 18 months for those who move into auditing", "… for coders who go on to lead"
_WHO_GO_ON = guarded(
    r"\b(?:for|by) (?:those|coders|people|staff|anyone|anybody|whoever|employees|colleagues)(?: who| that)? "
    r"(?:(?:will|want to|wish to|choose to|later|then|may|hope to|would like to|one day|decide to|go on to|move on to)"
    r" )*(?:(?:moves?|moving|go|goes|going|steps?|chang(?:e|es|ing)|cross(?:es|ing)?)(?: up| on| over)* (?:in)?to"
    r"|(?:take|takes|taking) (?:on|up)|start|starting)? ?(?:the )?"
    r"(?P<role>audit(?:ing|s|ors?)?|leads?|leading|teach(?:ing|es)?|train(?:ing)? others|management"
    r"|supervis(?:e|ing)|education|mentor(?:ing)?)(?: (?:role|roles|work|team|side|track|later|one day"
    r"|others))?(?=[.;,)]|$)"
)
_JOB = r"(?:posting|job|role|position|opening|seat|one|ad|vacancy|requisition|hire|post|team)"
#: The ad turns to what is offered.
_TURNS = re.compile(
    rf"(?:(?:[;,.]|^| [–—-]) ?)(?:(?:but|and|while|whereas|however,?|yet|though) )*(?:(?:for |in |on "
    rf"|at )?this {_JOB}\b"
    rf"|this (?:is|['’]s) (?:an? |the )?(?:[\w-]+ ){{0,3}}{_JOB}\b"
    r"|here,? (?:we|a|an|you|the)\b|(?:the |a )?(?:staff |regular |line )?coders?(?::"
    r"| (?:do|does|needs?|must|is|are)\b)"
    r"(?: not|n['’]t)?(?! also)|(?:for )?you(?:rs)? (?:do not|don['’]t|will not|won['’]t|need|only|just|are not|can"
    r"|is)\b"
    r"(?! to)(?! also)|we (?:ask|only|just|need|want) (?:only |just )?(?:for )?(?!also)|not (?:so )?(?:you|the coder"
    r"|this)"
    r"|(?:a|the) \w+ (?:is enough|will do|suffices))"
)


# "Management positions require an RHIA", where what this one asks stands before it
_POSITIONS = guarded(
    rf"{_BEGINS}(?:the |our |all )?(?P<role>management|supervisory|leadership|senior|lead|audit(?:ing|or))"
    r" (?:positions|roles|jobs|posts|coders) (?:also )?(?:requires?|needs?|asks? for|calls? for|must have)\b"
)


def told_of_other_roles(low: str, after: str, sought: str, asked: bool = False) -> Iterator[Told]:
    """The parts of a sentence (in lower case) told of other roles than ``sought``; ``after``: the next sentence.

    ``asked``: the sentence before names a credential.

    >>> low = "team leads also need the cpma; coders do not."
    >>> [low[t.start : t.end] for t in told_of_other_roles(low, "", "coder")]
    ['team leads also need the cpma']
    """
    for pattern in (_ALSO, _AMONG_US, _ONLY_THEM, *((_POSITIONS,) if asked else ())):
        for found in pattern.finditer(low):
            if not _is_offered(found["role"] or found[0], sought):
                yield Told(found.start(), _end(low, found.end()))
    for pattern in (_ASKED, _FOR_THEM):
        for found in pattern.finditer(low):
            end = _end(low, found.end())
            only = asked and found[0].endswith(" only")
            if (only or _turns(low[end:], after)) and not _is_offered(found["role"] or found[0], sought):
                yield Told(found.start(), end)
    for found in _WHO_GO_ON.finditer(low):
        if not _is_offered(found["role"], sought):
            begin = max(low.rfind(mark, 0, found.start()) + 1 for mark in (";", ".", ":"))
            yield Told(begin, found.end())


def _end(low: str, at: int) -> int:
    ends = _ENDS.search(low, at)
    return ends.start() if ends else len(low)


_ENDS = re.compile(
    r"[;!?]|\. |\.$| [–—-] |,? (?:but|while|whereas)\b|, (?=(?:(?:the|our|staff) )?coders?\b|you\b|this\b|here\b)"
)


def _turns(rest: str, after: str) -> bool:
    """Whether the rest of the sentence, or the next one where there is none, turns to this job."""
    rest = rest.strip(" .")
    return bool(_TURNS.match(rest) if rest else _TURNS.match(after))


def _is_offered(role: str, sought: str) -> bool:
    """Whether the title offers that role: by its last word, and by its rank if it has one."""
    words = re.findall(r"[a-z]+", role)
    stems = [w[:5] for w in words[-1:]] + [w for w in words if w in ("senior", "sr", "lead", "principal")]
    return any(stem in sought for stem in stems if stem not in ("coder", "speci"))
