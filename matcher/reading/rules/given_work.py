"""Work that the employer says it gives to whoever applies, and questions of coding that an application answers."""

from __future__ import annotations

from matcher.reading.guard import guarded

_MADE = (
    r"(?:sample|trial|fake|mock|practice|test|made[- ]up|redacted|de-identified|dummy|scrubbed|anonymi[sz]ed|blinded"
    r"|sanitized|old|real|closed)"
)
_COUNT = r"(?:[1-9]\d?|an?|one|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|a few|a couple of|some)"
_NOUN = (
    r"(?:charts?|notes?|cases?|records?|reports?|superbills?|encounters?|accounts?|episodes?|claims?|visits?|op notes?"
    r"|discharges?|denials?|scenarios?|questions)"
)
_DO = r"(?:code|look (?:at|over)|audit|review|abstract|work(?: through| up)?|try|do|read|complete|mark up)"
# "I'll have you look at 5 op notes with me on zoom", "We'll ask you to code three fake notes"
_HAVE_YOU = (
    rf"(?:we|i)(?:['’]ll| will| would|['’]d)? (?:also |then )?(?:have|ask|get|like) you (?:to )?{_DO}"
    rf" (?:about |through )?(?:{_COUNT}|{_MADE})\b[^.;:]{{0,30}}?\b{_NOUN}\b"
)
# "We send five cases to code (paid, $75)", "We send a sample chart to everyone who applies"
_SEND = (
    rf"(?:we|i)(?:['’]ll| will)? (?:then |also )?(?:send|e-?mail|give|hand|mail|share)s?\b[^.;:]{{0,24}}?"
    rf"\b(?:{_MADE} (?:\w+ )?{_NOUN}|{_COUNT} (?:\w+ ){{0,2}}?{_NOUN} (?:to (?:code|audit|abstract)|for you to"
    rf"|and ask))\b"
    # "I send everybody the same four clinic notes", "We'll hand you a messy op report and see what you make of it"
    r"|(?:we|i)(?:['’]ll| will)? (?:send|give|hand)s? (?:everybody|everyone|(?:all|every|each) (?:applicants?"
    rf"|candidates?)) (?:the same |our )?{_COUNT} (?:\w+ ){{0,2}}{_NOUN}\b"
    r"|(?:we|i)(?:['’]ll| will)? (?:send|give|hand|show) you an? (?:\w+ ){0,3}(?:report|note|chart|superbill|record)\b"
    r"[^.;]{0,12}\bsee (?:what|how)\b"
)
# "To qualify you will code 40 sample reports", "Everybody who interviews does a few of our de-identified op notes",
# "Interviewees … complete an audit of four records", "Four trial charts before contract"
_WHO = (
    rf"(?:to qualify,? (?:you|we)|interviewees|(?:everybody|everyone|anyone|whoever|each person|all) who (?:interviews?"
    rf"|applies|apply))\b[^.;]{{0,80}}?\b(?:codes?|does|do|completes?|audits?|abstracts?"
    rf"|works?)\b[^.;]{{0,40}}?\b{_NOUN}\b"
    rf"|{_COUNT} (?:trial|test|sample) {_NOUN} (?:before|prior to|first)\b"
    rf"|you(?:['’]ll| will) (?:get|receive|be sent|be given|be handed) {_COUNT} {_MADE} (?:\w+ )?{_NOUN}\b"
    # "phone call, twelve dictated reports for you to code", "there is a sample of fifteen cases to code", "You
    # will code a small batch for us first"
    rf"|{_COUNT} (?:[\w-]+ ){{0,2}}{_NOUN} for you to (?:code|audit|abstract)\b"
    rf"|(?:there is|there['’]s|comes?|then) (?:an? )?(?:sample|batch|set|handful) of (?:{_COUNT} )?(?:\w+ )?{_NOUN}"
    rf" to {_DO}\b"
    rf"|you(?:['’]ll| will)? (?:code|audit) (?:an? (?:\w+ )?(?:batch|sample|set|handful)|{_COUNT} (?:\w+ )?{_NOUN})"
    r" (?:of \w+ )?for us (?:first|before)\b"
)
# "ten charts a day at first", "for each provider every month": the work itself
_THE_WORK = guarded(
    r"\b(?:an?|per|each|every) (?:day|week|month|quarter|hour|shift|provider|coder|year)\b|\b(?:daily|weekly|monthly"
    r"|quarterly)\b|\bfirst (?:week|month|day)\b|\bmentor|\btrain(?:ing|ed)\b|\bexperience\b|\bwriting\b"
)
_GIVEN = guarded(rf"\b(?:{_HAVE_YOU}|{_SEND}|{_WHO})")
# "email a resume and the ASA code for a laparoscopic chole"
_ANSWERED = guarded(
    r"\b(?:e-?mail|send|include|reply with|attach)\b[^.;]{0,50}\bthe (?:right |correct )?(?:asa|cpt|icd-10|hcpcs|e/m)?"
    r" ?codes? for\b|\bput the (?:cpt|icd[\w-]*|codes?) in (?:your|the) (?:cover letter|e-?mail|subject)\b"
    # "complete the attached sample chart", "Try-out: you code a batch of ten for pay"
    r"|\b(?:complete|code) the (?:attached|enclosed) (?:sample|test|practice)\b|^\W*try-?out\b"
)


def given_to_try(said: str) -> bool:
    """Whether a sentence (in lower case) says that people are given work, or asked of coding, before they are hired.

    >>> given_to_try("we send five cases to code (paid)."), given_to_try("we send you ten charts to code each day.")
    (True, False)
    """
    if _ANSWERED.search(said):
        return True
    return _GIVEN.search(said) is not None and _THE_WORK.search(said) is None
