"""Work that stands for a test: charts to code, claims to audit, a case to solve while people are chosen."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Before an offer we ask everyone to code two charts", "You get four cases (2 IR, 2 EP) as a trial", "SAMPLE OP NOTES
# AT INTERVIEW", "a set of six op reports to code as part of the interview": work that stands for a test …
_WORK = guarded(
    r"\b(?:sample|practice|mock|test(?= (?:chart|note|record|case))|de-identified|redacted|trial|dummy|made-up"
    r"|anonymi[sz]ed|a set of|a handful of"
    r"|a sample of|a (?:short |small )?(?:batch|stack|pile|pack|bundle) of|real|actual|scrubbed|old|closed|blinded"
    r"|a few|some|several|one|[1-9]|1\d|2\d|30|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen"
    r"|twenty|dozen|a couple of|a batch|the same|an? (?:marked-up|made up|messy|short))\b"
    r"(?! (?:years?|yrs?|months?)\b)[^.;:]{0,40}?\b(?:charts?|notes?|cases?|records?|reports?"
    r"|superbills?|encounters?"
    r"|accounts?|episodes?|claims?|scenarios?|packets?|discharges?|denials?|appeals?)\b"
    r"(?! (?:an?|per|each|every|daily)\b|/)"
    # "You code a small batch for us first"
    r"|\b(?:re-?)?code (?:an?|the|our|one|your first) (?:(?:small|short|sample|trial|test|quick|little) )*batch\b"
    r"|\b(?:coding|work|chart|audit) (?:samples?|tasks?|trial|worksheets?|problems|activit(?:y|ies))\b|\ba (?:note"
    r"|chart|record"
    r"|case) or two\b"
    # "You'll be handed a superbill with mistakes in it", "we put an op note in front of you"
    r"|\b(?:handed|given|shown|hand you|give you|show you|put|get) an? (?:\w+ ){0,2}(?:superbill|op note|chart|record"
    r"|encounter|claim|case)\b"
)
# … where it is done while people are chosen,
HIRING = guarded(
    r"\b(?:interviews?|before (?:(?:an|any|the|we)(?: make (?:an|any))? )?(?:offer|hire|hiring)\b|as a trial"
    r"|during selection|to be considered|with your (?:resume|application)|offers? (?:depends?|hinges?|(?:is"
    r"|are) contingent)"
    r"|so (?:that )?we (?:can )?(?:see|know|learn|find out) (?:how|what) you|finalists?"
    r"|short-?list\w*|(?:those|people|candidates|applicants) (?:selected|chosen|invited|picked)"
    r"|selected (?:applicants|candidates)"
    r"|(?:all|every|each) (?:applicants?|candidates?|comers?)|ask (?:everyone|everybody|you|all|(?:our "
    r"|the )?(?:applicants|candidates|finalists))\b|phone screen"
    r"|on the day|video (?:panel|call)|get you an offer|hiring process|how we hire|to apply"
    r"|before (?:we )?mak(?:e|ing) (?:an?|any|the|our) offer|for us first"
    # "After the call there is a sample to code", "Resume, phone call, twelve reports for you to code, offer"
    r"|after (?:the|our|a|your|that|this) (?:\w+ )?(?:call|chat|screen|conversation)(?=,| (?:there|you|we|comes?)\b)"
    r"|(?:call|screen|interview|panel|chat|resume|application),[^.;]{0,70},? (?:and |then )*(?:an? |the )?offer"
    r"|(?:candidates|applicants) (?:(?:are|will be) (?:given|asked|sent|handed)|receive|get)"
    r"|(?:after|once|when) you apply"
    r"|(?:all|every|each) (?:of our )?applicants?|part of (?:the|our) (?:process|application|interview"
    r"|selection|hiring|screening|vetting)"
    r"|before (?:we sign|signing)|before we (?:decide|talk|meet|speak|call|invite"
    r"|set up|schedule|book|bring you|move|go further|make)|our (?:hiring )?process(?: is)?:|hiring (?:steps|stages"
    r"|rounds)"
    r"|part of (?:our|the|your) (?:\w+ )?(?:hiring|selection|interviews?)|trial of|trial (?:shift|day)"
    r"|(?:first|second|next|last|final) (?:step|stage|hurdle|round)(?: (?:is|will be)|:)|when (?:you come in"
    r"|we meet)|we e-?mail (?:you )?(?:an?|some|two|three|four|five)"
    r"|step (?:one|two|three|[1-3])(?: is|:)"
    r"|we(?:['’]ll| will) (?:send|ask|give|hand|have) you|we start with)\b"
)
# … and coded, not only spoken of.
_DONE = guarded(
    r"\bset of\b|\bhands-on\b|\bhave you code\b|\b(?:step|stage|hurdle)\b[^.;]{0,30}\bsample (?:of|set)\b"
    r"|\b(?:(?:to|you|you['’]ll|be|will|then|people|everyone|everybody|them|applicants|candidates"
    r"|finalists) (?:be )?(?:code|coded|abstract"
    r"|audit|work|review)\b|(?:is|are|gets?) (?:coded|abstracted|audited)\b|get|given|gives?|hand|ask|asked|sent|blind"
    r"|send|do (?:an?|\d+|two|three|four|five|six|ten)|after|completed?|completion|return|then|trial"
    r"|how you do|down|put|show|coding|auditing"
    r"|abstracting|(?:re-?)?code[ds]?|abstracts|audits)\b"
)
# "Candidates must have coded 20 charts", "You will interview candidates and review five records"
_ELSE = guarded(
    r"\bwriting samples?\b|\bexperience (?:in |with |of )?(?:coding|auditing|abstracting)\b|\b(?:talk|ask you) about\b"
    r"|\b(?:charts|cases|records) (?:that )?you(?:['’]ve| have) (?:coded|done|worked)\b"
    r"|\b(?:have|has|having) (?:coded|audited|done|worked)\b|\binterview(?:s|ing)? (?:candidates|applicants)\b"
)

# "A five-report exercise comes before the final interview", "recruiter call, a timed case study, panel", "a short
# anatomy
# and attention to detail test on the day of interview": what tries people, beside a step of the choice among them.
_TRIAL = (
    r"(?:tests?|testing|quiz|exam|assessment|exercise|challenge|case stud(?:y|ies)|(?:case|chart|claim|record) reviews?"
    r"|(?:coding|chart|audit|work) samples?|(?:coding|chart|audit) (?:task|round|trial|session|simulation)s?"
    r"|live coding|coding demonstration|simulation)"
)
_STEP = (
    r"(?:(?:final|first|second|third|next|last|panel|video|phone|recruiter|hr|technical) (?:interview|round|call|chat"
    r"|screen|stage|step)|interview (?:process|day|loop|stages?)|(?:day|part|time|date) of (?:the |your "
    r"|our )?interview"
    r"|(?:before|after|at|during|in|with) (?:the |your |an? |any )?(?:interview|offer)|hiring (?:steps|stages|process"
    r"|rounds)"
    r"|selection (?:process|steps|day)|recruitment process|hiring (?:also )?includes|how we hire|shortlist\w*|finalists"
    r"|(?:job )?offers?\b[^.;]{0,12}"
    r"\b(?:depends?|contingent|conditional)|panel by video|^\W*(?:our |the )?(?:process|stages|rounds|steps)\b\W{1,3})"
)
_BESIDE = guarded(rf"\b{_TRIAL}\b[^.;]{{0,60}}\b{_STEP}\b|\b{_STEP}\b[^.;]{{0,60}}\b{_TRIAL}\b")


def beside_a_step(said: str) -> tuple[int, int] | None:
    """Where a test of any name and a step of the hiring stand side by side.

    >>> beside_a_step("recruiter call, a timed case study, panel by video")
    (0, 37)
    """
    found = _BESIDE.search(said)
    return None if found is None or _ELSE.search(said) else found.span()


def tried_by_work(said: str) -> bool:
    """Whether people are given work to try them.

    >>> tried_by_work("we ask all applicants to code three superbills"), tried_by_work("you will code three superbills")
    (True, False)
    """
    if not HIRING.search(said) or _ELSE.search(said):
        return False
    return _WORK.search(said) is not None and _DONE.search(said) is not None
