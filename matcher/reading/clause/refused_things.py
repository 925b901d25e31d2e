"""Where a sentence refuses something else than what somebody holds: papers, agencies, people for where they live.

"Photos of your CPC card are not accepted", "CPC coders who need sponsorship will not be considered", "agencies
representing CPCs need not apply": no credential is turned away there, nor asked. And where it refuses those who hold
nothing of what it names ("…, and someone with neither need not apply"), it turns away nothing of that either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.clause.other_people import Told
from matcher.reading.guard import guarded

#: What turns away whatever stands before it.
_AWAY = (
    r"(?:(?:should |must |may |are asked |is asked )?(?:need )?not (?:to )?"
    r"(?:apply|respond|inquire|call|contact|write)\b"
    r"|(?:will|can|could|would|shall|may|should|do|does|is|are|was|were|be|has|have|wo|ca)(?: ?not|n['’]t)"
    r"(?: (?:yet|be|being|been|going to|able to|\w+ly))* (?:consider\w*|accept\w*|interview\w*|hire[ds]?"
    r"|review\w*|process\w*|submitted|taken|read|apply|eligible|count|honou?red|recogni[sz]ed|acknowledged|answered"
    r"|entertained|returned|forwarded|opened|qualify|enough|valid|looked at|invited|contacted)\b"
    r"|(?:will|shall) be (?:\w+ly )?(?:ignored|deleted|blocked|returned|discarded|rejected|refused)\b"
    r"|(?:is|are|be|gets?|being) (?:\w+ly )?(?:rejected|refused|declined|discarded|returned|deleted|ineligible|excluded"
    r"|disqualified|unacceptable|disregarded|turned away|sent away|screened out|filtered out|thrown out)\b)"
)
_GAP = r"(?:(?!\b(?:without|lacking|only|alone|missing|with no|no|not|n['’]t|but|apprentice\w*|c\w\w-a)\b)[^.;:])"
# "Photos of your CPC certificate are not accepted", "screenshots of the CPC card", "agencies representing CPC coders"
_PAPERS = guarded(
    r"\b(?:(?:photo)?cop(?:y|ies)|photos?(?:graphs)?|pictures?|screen ?shots?|scans?|images|faxes|faxed \w+|e-?mails?"
    r"|(?:phone )?calls|agenc(?:y|ies)|recruiters?|headhunters?|vendors?|staffing \w+|third[- ]part(?:y|ies)(?: \w+)?"
    r"|brokers?|offshore \w+|overseas \w+|(?:applications?|resumes?|cvs)(?: \w+){1,4}? (?:received|submitted|sent"
    rf"|postmarked|dated|arriving|mailed|emailed|faxed|after|by (?:fax|mail|phone)))\b{_GAP}{{0,70}}? {_AWAY}"
    # "CPC required, no agencies representing CPCs"
    r"|\bno (?:agenc(?:y|ies)|recruiters?|vendors?|third[- ]part(?:y|ies)|offshore \w+|brokers)"
    r" (?:represent|present|send|offer|submit|with|for|on behalf)\w*[^.;:,()]{0,40}"
)
_LETTERS = (
    r"(?:(?:\bcertified [\w-]+ \()?(?:\b(?:certified|credentialed|experienced) )?"
    r"\b(?:c[cior][a-z]{1,3}|cp[a-z]{1,3}|rhi[at]|coders?)\b\)?)"
)
# what has nothing to do with what one holds: where one lives, what one asks for, for whom one works
_CIRCUMSTANCE = (
    r"(?:sponsor\w*|visas?|relocat\w*|outside|abroad|offshore|overseas|out[- ]of[- ]state|liv(?:e|es|ing)|resid\w+"
    r"|located|based|weekends?|nights?|part[- ]time|full[- ]time|commut\w+|background|drug|two (?:employers|jobs)"
    r"|(?:two|another|other|both) (?:\w+ )?employers?|agenc\w+|third[- ]part\w+|c2c|corp|1099|fully remote"
    r"|remote(?:ly)?|expired|lapsed|time zones?|day shift)"
)
# "CPC coders who need sponsorship will not be considered", "certified coders (CPC) outside Texas", "CPC certificates
# that have expired are not accepted"
_HOLDERS = guarded(
    rf"{_LETTERS}(?: (?:certifi\w+|credentials?|coders?|holders?|candidates?|applicants?|people|auditors?)){{0,2}},?"
    r" (?:who|that|which|requiring|needing|seeking|wanting|living|residing|located|based|working|employed|outside"
    rf"|from outside|received|currently|already)\b{_GAP}{{0,50}}?\b(?:{_CIRCUMSTANCE})\b{_GAP}{{0,40}}? {_AWAY}"
    rf"|{_LETTERS}(?: (?:certifi\w+|credentials?|coders?|holders?|candidates?|applicants?|people|auditors?)){{0,2}},?"
    rf" (?:outside|abroad|overseas|offshore)\b{_GAP}{{0,40}}? {_AWAY}"
    # "a lapsed CPC will not be accepted", "offshore CPC teams will not be considered"
    r"|\b(?:an? |any )?(?:expired|lapsed|inactive|suspended|revoked|offshore|overseas|unverified|out[- ]of[- ]state"
    rf"|outdated|retired) (?:or \w+ )?(?=(?:\w+ )?{_LETTERS}){_GAP}{{0,40}}? {_AWAY}"
    # "We cannot consider CPC coders who live outside the US"
    r"|\b(?:can|could|will|do|wo|ca)(?: ?not|n['’]t)(?: \w+ly)? (?:consider|accept|take|hire|interview|sponsor|employ)"
    rf" (?:any )?{_LETTERS}(?: (?:certifi\w+|credentials?|coders?|holders?|candidates?|applicants?|people)){{0,2}},? "
    rf"(?:who|that|outside|living|residing|located|based|needing"
    rf"|requiring){_GAP}{{0,40}}?\b{_CIRCUMSTANCE}\b[^.;:,()]{{0,40}}"
)
_NONE = (
    r"(?:(?:neither|none|nothing)(?: of (?:these|those|them|the (?:above|two|three|four|credentials|certifications)))?"
    r"|no such (?:\w+ )?\w+)"
)
_IT = r"(?:it|either|either one|any of (?:these|those|them|the above)|those|them|that)"
_PERSON = (
    r"(?:those|someone|somebody|anyone|anybody|everyone|people|persons?|a person|applicants?|candidates?|coders?"
    r"|individuals?|whoever|resumes?|applications?)"
)
# "…, and someone with neither need not apply", "those without it need not apply", "applicants who hold none of these"
_LACKERS = guarded(
    rf"[,;–—-]? ?(?:\b(?:and|but|so|as|while) )?\b{_PERSON}(?: (?:who|that|which))?"
    rf" (?:(?:with|holding|having|hold|holds|have|has|possess(?:es|ing)?|offer\w*|bring\w*) {_NONE}"
    rf"|(?:without|lacking|who lack|lack) {_IT})\b(?: of (?:either|any) kind)?"
    rf"(?: \w+ly| please)? {_AWAY}[^.;:()]{{0,40}}"
)


def refused_things(low: str) -> Iterator[Told]:
    """The parts of a sentence (in lower case) that refuse something else than a credential.

    >>> low = "cpc required; photos of the cpc card are not accepted"
    >>> [low[t.start : t.end] for t in refused_things(low)]
    ['photos of the cpc card are not accepted']
    """
    for pattern in (_PAPERS, _HOLDERS):
        for found in pattern.finditer(low):
            yield Told(found.start(), found.end())


def refused_lackers(low: str) -> re.Match[str] | None:
    """The part that refuses those who hold nothing of what the sentence names before it.

    >>> refused_lackers("a cpc with two years, and someone with neither need not apply")[0]
    ', and someone with neither need not apply'
    """
    return _LACKERS.search(low)
