"""Whether a test is part of being hired."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.rules.applicants_tried import applicants_tried
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.given_work import given_to_try
from matcher.reading.rules.other_tests import OTHER, OTHER_KIND, SCHOOL
from matcher.reading.rules.page import Page
from matcher.reading.rules.tried_work import HIRING, beside_a_step, tried_by_work

CUES = (
    "test", "tests", "tested", "testing", "assessment", "assessments", "quiz", "exam", "examination", "skills check",
    "competency check",
    "sample audit", "to code", "case study", "case studies", "evaluation", "audit sample", "test charts",
    "sample charts", "sample records", "sample cases", "exercise", "challenge", "practical", "sample notes",
    "sample encounters", "redacted", "how we hire", "interview", "interviews", "trial", "selection", "before an offer",
    "before the offer", "coding sample", "work sample", "work samples", "coding task", "applicants", "candidates",
    "comers", "finalists", "finalist", "sample set", "blind audit", "before hire", "before hiring",
    "we test", "packet", "denial", "discharges", "bring your", "note or two", "chart or two", "couple of",
    "before we decide", "before we make", "before we hire", "before making", "for us first",
    "take-home", "take home", "qualifying", "screening", "qualification set", "qualifying set", "sample accounts",
    "audition", "simulation", "worksheet", "before we set", "how you think", "before we sign", "before signing",
    "step", "stage", "hurdle", "evaluated", "assessed", "measured", "activity", "those selected", "assess your",
    "live coding",
    "sample chart", "sample record", "sample note", "sample op", "test chart",
    "graded", "scored", "blind sample", "hands-on", "we'll send", "we will send", "we send", "we hand",
    "fake", "look at", "have you code", "have you look", "to qualify", "interviewees", "who interviews", "who applies",
    "trial charts", "screener", "tell us", "tell me", "sample visits", "workkeys", "screen", "cases to code",
    "charts to code",
    "notes to code", "records to code", "reports to code", "assesment", "code for", "answers to", "redacted record",
    "keyboarding", "try-out", "demonstration", "tryout", "hand you", "send everybody", "send everyone", "have people",
    "put the", "attached sample", "made-up", "before contract", "asa code", "cpt code", "shortlisted", "short-listed",
    "de-identified", "practice charts", "practice records", "practice cases", "mock", "code them", "code these",
    "for us first", "for us before", "homework", "each applicant", "any applicant", "any candidate",
    "every applicant", "each candidate",
    "every candidate", "quizzed", "examined", "anyone we", "anybody we", "everyone we",
    "everybody we", "people we", "those we", "whoever we",
)  # fmt: skip

_KIND = r"(?:test|quiz|exam|examination|assess?ment|evaluation|exercise|challenge|(?:skills|competency) check)"
# "Pass our 12-case inpatient coding assessment", "a short aptitude test", "pre-hire coding exam", "online HCC test",
# "written test on anatomy", "a records test at interview", "our 25 chart test", "a paid sample audit of five
# encounters".
_TEST = guarded(
    rf"\b(?:coding|coder|skills?|aptitude|pre-?hire|pre-?employment|pre-?screening|pre-?interview|qualifying"
    rf"|entrance|entry|online"
    rf"|written|tech|technical|practical|proficiency|knowledge|audit(?:ing)?|hcc|competency|screening|records?|"
    rf"anatomy|terminology|charts?|short|paid|little|basic|computer|keyboarding|math|hiring|open[- ]book"
    rf"|take[- ]home|timed|drg|icd-10(?:-cm)?|cpt|e/m"
    rf"|specialty|editing|typing|reading|comprehension|quick|brief|sample|case|same"
    rf"|inpatient|outpatient|(?:\d+|ten|twelve|fifteen|twenty|thirty|fifty)[- ](?:question|chart|case|item|minute"
    rf"|record|note|op[- ]note|report|encounter|claim)"
    rf"|placement)s?[- ,](?:(?!(?:and|or) {_KIND}|an? |per |of |in )\w+(?:-\w+){{0,3}}[ -]){{0,3}}?"
    rf"{_KIND}s?\b"
    rf"|\b(?:pass|passes|passing|complete|score|scores?|sit|take|takes|given|gives?|grade|undergo"
    rf"|clear)\b[^.;]{{0,40}}\b{_KIND}s?\b|\b{_KIND}\b[^.;]{{0,30}}\b(?:at|during|before|as part of|part of"
    rf"|prior to"
    rf"|in) (?:the |your |an? |any )?(?:interview|hire|hiring|offer)"
    rf"|\b{_KIND}\b[^.;]{{0,50}}\b(?:are|is) part of (?:the |our )?(?:selection|process|hiring|application)\b"
    rf"|\b{_KIND}s? \((?:\d+|an?|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|about|open|timed|online)\b"
    rf"|\bwe (?:do |will |also )?test\b(?: (?:"
    rf"(?:with|by|using|on) (?:an?|\d+|two|three|four|five|six|ten|sample|real)\b|you|everyone|everybody"
    rf"|applicants|candidates|skills|coders|before|first"
    rf")| ?[(:.,]|$)|\b(?:the )?client (?:will |does |also )?tests? (?:you|everyone|all|each|every)\b"
    rf"|\banswers? to (?:these|the following)\b[^?]{{0,60}}\b(?:cpt|icd-10|modifiers?|codes?)\b"
    rf"|\b(?:applicants|candidates|finalists|you) (?:are|will be|get) tested\b"
    rf"|^\W*testing: (?:yes|\d)|^\W*test\W{{1,3}}\d|\b(?:test|exam|quiz) given\b|\baudition\b"
    rf"|\bexam(?:ination)? will (?:test|cover|measure|consist|include)\b"
    rf"|\blink to (?:an? |our |the )?(?:\w+ ){{0,2}}(?:{_KIND}|simulation)\b"
    rf"|\bbring your (?:own )?(?:cpt|icd[\w-]*|code|coding)(?: \w+)? books?\b"
    rf"|\binterview\b[^.;]{{0,60}}\b(?:practical|hands-on|live|written) (?:case|exercise|chart|coding)\b"
    rf"|\btested (?:before|prior|at|during)\b|\bthere(?: is|'s| will be) an? (?:short |brief |timed )?{_KIND}\b"
    rf"|^\W*tests? (?:through|via|on|in|at)\b|\bmultiple[- ]choice (?:test|exam\w*)\b|\b(?:practical|coding) task\b"
    rf"|\b{_KIND}s?\b[^.;]{{0,30}}\b(?:before|prior to) (?:(?:the|an?|any|your) )?(?:client|offer|interview|call|start"
    rf"|onboard|hire\b|hiring|submission|submittal|placement)"
    rf"|\btest (?:all|every|each) (?:applicants?|candidates?|finalists?)\b"
    rf"|\b(?:notes|charts|records|reports|cases)\b[^.;]{{0,60}}\bcode (?:them|these)\b|(?<!monthly )(?<!weekly"
    rf" )(?<!quarterly )(?<!yearly )(?<!daily )"
    rf"\bsample audits?\b(?! of (?:each|every|the|all|coders))"
    rf"|\bcase stud(?:y|ies)\b[^.;]{{0,40}}\binterview|\binterview\b[^.;]{{0,40}}\bcase stud"
    rf"|\bcode (?:\w+ ){{0,3}}(?:sample|practice|de-identified|test) (?:charts|records|notes|cases|accounts|encounters"
    rf"|reports|claims)\b"
    rf"|\btake[- ]home\b[^.;]{{0,20}}\b(?:audit|code|charts|records|notes|cases|reports|claims|encounters|test|task"
    rf"|case study"
    rf"|exercise)\b"
    # "The client gives a 25-question coding screen"
    rf"|\b(?:\d+|ten|fifteen|twenty|thirty|fifty)[- ](?:question|minute|item|chart|case|encounter|record|note|report)s?"
    rf" (?:\w+ )?screen(?:ing)?\b"
    rf"|\b(?:coding|skills) screen(?:ing)?\b|\b(?:\d+|two|three|four|five|six|eight|ten"
    rf"|twelve|twenty) test (?:charts|records|notes|cases)\b|\b\d+[- ]?(?:hr|hour|min|minute)s? {_KIND}\b"
    rf"|^\W*about (?:the |our )?test(?:ing|s)?\b|\b(?:qualifying|trial|test|screening) (?:round|batch|file)s? of\b"
    # "Qualification step: 20 coded charts, unpaid, graded within 2 days", "ten records, scored by our auditor"
    rf"|\b(?:\d+|five|ten|twelve|twenty) (?:coded )?(?:charts|records|notes|cases|encounters)\b, (?:[^.;]{{0,20}}, )?"
    rf"(?:un)?(?:paid|graded|scored)\b"
    rf"|\b(?:screening|sample|test) assignment\b|\b(?:qualification|qualifying|trial|test|screening) sets? of\b"
    rf"|\((?:\d+|two|three|four|five|six|eight|ten|twelve) (?:\w+ )?(?:charts|records|notes|cases|accounts|reports"
    rf"|encounters) to code\b"
    rf"|^\W*(?:\w+\W+)?{_KIND}\W*(?::|$)"
    rf"|(?<!patients )(?<!claims )(?<!specimens )(?<!samples )(?<!edits )(?<!system )\bwill be tested\b(?! for (?!cod))"
    rf"|\b(?:episodes|charts|records|notes"
    rf"|cases|accounts|encounters|reports)\b[^.;]{{0,20}}\bfor you to code\b"
    rf"|\bpractical\b[^.;]{{0,40}}\b(?:cases|charts|files|records)\b|\b(?:skills?|coding|proficiency) testing\b"
    rf"|\bcharts to code\b"
    rf"|\bgive you\b[^.;]{{0,20}}\bsample (?:charts|records|notes|cases)\b|\b(?:practical|timed"
    rf"|mock) (?:coding )?audit\b"
    rf"|\basked to (?:code|abstract|audit) (?:about |around )?(?:\d+|two|three|four|five|six|eight"
    rf"|ten|twelve|several|a few|some)\b[^.;]{{0,30}}\b(?:charts|records|notes|cases|encounters|accounts)\b"
    rf"|\b\d+[- ](?:case|chart|record|note|report|question)s? practical\b"
    rf"|\btest (?:packet|(?:chart|record|case) sets?)\b"
    rf"|\btest \(\d+ min|\b{_KIND} (?:of|with) (?:\d+|\w+) (?:\w+ )?(?:charts|records|notes|cases|reports|claims"
    rf"|encounters)\b"
    rf"|\b(?:complete|do|submit|return) (?:an? |our |the )?(?:short |brief )?(?:work|coding) sample\b"
    rf"|\bwork sample\b[^.;]{{0,30}}\b(?:code|audit|abstract)"
    rf"|(?:not|n't) (?:required|needed); (?:an? |the )?{_KIND} is\b"
    rf"|\b(?:blind|test|trial) audit of\b|\b{_KIND}\b[^.;]{{0,40}}\bcomes first\b"
    rf"|\b(?:finalists|candidates|applicants) (?:each )?code (?:\d+|two|three|four|five|six|eight|ten|twelve|a few)\b"
    rf"|^\W*(?:skills? |pre-?employment )?testing (?:is |may be |will be )?(?:required|conducted|done|administered"
    rf"|given)"
    rf"|\bassessment tests?\b|\bcivil service (?:\w+ )?(?:test|exam|examination)s?\b|\bprove[- ]?it\b"
    rf"|\bpass(?:ing|es)? (?:an? |our |the )?(?:[\w-]+ )?(?:[\w-]*coding|work) sample\b"
    rf"|^\W*(?:selection|hiring) (?:is )?by (?:\w+ )?{_KIND}|\b{_KIND} (?:may be|will be|must be|is) (?:given"
    rf"|administered)"
    rf"|\b(?:reading|math|typing|aptitude|skills?|coding|terminology)(?: and \w+)? screen(?:ing|er)\b"
    rf"|(?<!the )(?<!epic )\b(?:coding|skills?) screen\b(?! (?:in epic|of|and)\b)|\b(?:two|three|four|five"
    rf"|\d+) sample "
    rf"(?:reviews|audits|charts)\b[^.;]{{0,30}}\b(?:selection|hiring|interview)"
    rf"|\btests? of (?:\w+ ){{0,2}}(?:coding|skills?|knowledge|competence|terminology|anatomy)\b"
    rf"|\bassessment (?:dates?|day|cent(?:re|er))\b|\bperformance (?:exam|examination|test) \("
    rf"|\binterview (?:with|and|plus) (?:an? )?(?:short |brief )?practical\b|^\W*(?:selection|rounds?|process)\b"
    rf"[^.;]{{0,30}}\baptitude\b|\b(?:test|exam) is (?:multiple[- ]choice|written|online|open[- ]book|timed|oral)\b"
    rf"|\btest,? (?:and )?then (?:an? )?(?:panel|interview|hr|manager|call)\b"
    rf"|\b(?:paid|working|coding) trial (?:day|shift)\b[^.;]{{0,30}}\bcod"
    # "ten sample charts which you audit on your own time"
    r"|\bsample (?:charts|records|notes|cases|encounters|claims)\b,? (?:which |that |for )?(?:you|to) "
    r"(?:will )?(?:audit|code|abstract|review)\b"
    # "Coding skills will be evaluated during the interview", "the assessment portion of the interview"
    r"|\b(?:skills?|knowledge|abilit(?:y|ies)|proficiency)\b[^.;]{0,20}\b(?:evaluated|assessed|tested|measured"
    r"|checked)\b[^.;]{0,30}\b(?:interview|hiring|selection|applicat|offer)"
    rf"|\b{_KIND} (?:portion|part|piece|component|stage|round|step)\b"
    r"|\b(?:assess|tests?|checks?|evaluates?|measures?)(?:es)? your (?:coding )?(?:accuracy|skills?|knowledge"
    r"|proficiency)\b[^.;]{0,40}\b(?:before|prior to)\b|\binterview\b[^.;]{0,40}\bpractical (?:part|portion|section)\b"
    r"|\bpre-?(?:employment|hire) testing\b[^.;]{0,40}\b(?:coding|knowledge|terminology|skills)\b"
    # "Interview by Zoom, with exam", "come prepared to code at the interview", "we will send you a little test"
    rf"|\binterviews?\b[^.;]{{0,30}}\b(?:with|and|plus|then|followed by|includes?)(?: an?)? (?:\w+ ){{0,2}}{_KIND}s?\b"
    r"|\b(?:to|will|you['’]ll) code (?:\w+ ){0,3}?(?:at|during|in) (?:the|your|an|our) interview\b"
    rf"|\bwe(?:['’]ll| will)? (?:send|give|e-?mail|hand) you (?:an?|our|the) (?:\w+ ){{0,2}}{_KIND}\b"
    rf"|^\W*{_KIND} (?:\+|and|&) interview\b"
    rf"|\btests? scores? (?:needed|required|to pass|of at least)\b|^\W*testing (?:is|will be) (?:held|on|at"
    rf"|scheduled)\b"
    rf"|\bpass(?:es|ing)? (?:the |an? |our )?(?:(?:[\w-]+ ){{0,3}}?(?:reading|keyboarding|typing|math|terminology"
    rf"|coding|skills)"
    rf" (?:and \w+ )?screen(?:ing)?\b|workkeys|wonderlic|kenexa)"
    # "That's our whole test", "it is a bit of a test"
    rf"|\bour whole test\b|\ba bit of a test\b"
    rf"|\b(?:{_KIND}|performance test) \((?:coding|of)\b"
    rf"|\bis there a test\b|\b(?:asks?|asked"
    rf"|gives?|given|sends?|sent|code|abstract|complete|audit)\b[^.;]{{0,50}}\b(?:sample|practice|mock"
    rf"|de-identified"
    rf"|redacted)\s(?:\w+ )?(?:charts|records|notes|cases|encounters|reports)\b"
)
# "There is no written test", "we don't test people in interviews", "No civil service test score is required".
_NONE = guarded(
    r"\bdrug[- ]free\b|\bnicotine\b|\btobacco\b|(?:test|exam|examination|assessment)s?: none\b|\b(?:no|not|don't"
    r"|doesn't|never|without|isn't|won't)\b(?! (?:pass|clear"
    r"|score))[^.;,]{0,25}\b(?:tests?|quiz"
    r"|exam(?:ination)?s?"
    r"|assessments?)\b|\b(?:tests?|quiz|exams?|assessments?) (?:is |are )?not (?:required|needed|given)\b"
)


def coding_test(page: Page) -> Fact[bool]:
    """True where a coding test, aptitude test or sample of work stands between applying and being hired."""
    for start, end in page.sentences("coding_test"):
        said = page.low[start:end]
        below = page.answer(start) if _HEADS.fullmatch(said) else ""
        if (below and _NONE.search(below)) or (_RATED.search(below or said) and not _BESIDES.search(said)):
            continue
        end = start + (_question_from(page.text[start:end]) or end - start)
        said = page.low[start:end]
        asks = said.rstrip().endswith("?") and "answers to" not in said and not _WILLING.search(said)
        if _answered_yes(page, said, end) if asks else _tested(said):
            return Fact(True, (page.finding("coding_test", "true", start, end),))
    return Fact(False)


def _answered_yes(page: Page, said: str, end: int) -> bool:
    """Whether a question asks after a test and what follows it says yes."""
    asked = _ASKED.search(said)
    return asked is not None and not _of_other_kind(said, *asked.span()) and _answer(page, end).startswith("yes")


# "No test if you passed the client's within the last two years; all others take it": most are tested.
_UNLESS_PASSED = guarded(
    rf"\bno {_KIND} (?:if|when|for those who|for coders who) (?:you(?:['’]ve| have)? )?(?:already |have )?"
    r"(?:passed|taken|done)\b"
)


# "EXAMINATION", with "There is no written examination" below it: the heading asks, the line answers.
_HEADS = guarded(rf"\W*(?:\w+\W+){{0,2}}{_KIND}s?\W*")
# "The exam will consist of a rating of training and experience", "unassembled examination": papers are read, no more.
_RATED = guarded(
    r"\b(?:rating|rated|evaluation|review|score|scored|based)(?: solely| only)? (?:of|on|from) (?:your |the |an? "
    r"|each )?(?:\w+'?s? ){0,2}"
    r"(?:training|education|experience|qualifications|resumes?|application)\b|\bunassembled\b"
    r"|\breview of (?:credentials|qualifications|applications)\b"
    r"|\bresumes? and (?:\w+ )?questionnaires?\b"
)
# "a rating of training and experience (60%) and a written exercise in diagnosis coding (40%)"
_BESIDES = guarded(rf"(?<!no )\b(?:written|coding|performance|practical) (?:\w+ ){{0,2}}?{_KIND}\b(?! is (?:not|un))")
# "Pass our inpatient coding assessment Why Halvorsen?": run on, the question begins at its own capital
_RUN_ON = re.compile(r"(?<=[a-z)] )(?:Why|Who|What|How|Does|Do|Are|Is|Ready|Interested|Sound)\b[^?]*\?$")


def _question_from(said: str) -> int:
    """Where a question begins that was run on to the statement before it, 0 for none."""
    if not said.endswith("?"):
        return 0
    found = _RUN_ON.search(said)
    return found.start() if found and _ASKED.search(said.lower(), 0, found.start()) else 0


# "Is there a test?", "Do you test people?", "Will I be tested?"
_ASKED = guarded(rf"\b(?:{_KIND}s?|tested)\b")


# "Are you willing to take a coding test?" of a form: there is one.
_WILLING = guarded(
    rf"\b(?:are|would|will) you (?:be )?(?:willing|able|prepared|comfortable|ready|open)\b[^.;]{{0,24}}\b(?:tak"
    rf"|complet|sit)"
    rf"(?:e|ing|ting)?\b[^.;]{{0,30}}\b{_KIND}\b"
)


def _answer(page: Page, end: int) -> str:
    """What stands after a question, in lower case."""
    return page.low[end : end + 80].lstrip(" \n•-:a").lstrip()


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def _tested(said: str) -> bool:
    if _DUTY.match(said):
        return False
    if _UNLESS_PASSED.search(said):
        return True
    for match in _TEST.finditer(said):
        if _counts(said, *match.span()) and (not _LEARNING.search(said) or HIRING.search(said)):
            return True
    beside = beside_a_step(said)
    if beside and _counts(said, *beside):
        return True
    if applicants_tried(said):
        return True
    return not _NONE.search(said) and (tried_by_work(said) or given_to_try(said))


# "Conducts coding assessments for providers", "Administers tests to applicants": the coder's own duty.
_DUTY = guarded(
    r"\W*(?:(?:may|will|to|responsible for|duties include|helps?) )?(?:perform|conduct|administer|grad|develop|creat"
    r"|design"
    r"|prepar|proctor|lead|oversee|analy[sz]|evaluat|monitor|support|assist|coordinat|facilitat|implement|maintain"
    r"|participat)(?:e?s|ing|e)?\b(?! (?:well|at)\b)"
)


def _counts(said: str, start: int, end: int) -> bool:
    """Whether the words at a place speak of a test before hiring: of no other kind, not denied, not in class."""
    around = said[max(0, start - 40) : end + 40]
    if _of_other_kind(said, start, end) or OTHER.search(around):
        return False
    return not _NONE.search(around) and not SCHOOL.search(said)


def _of_other_kind(said: str, start: int, end: int) -> bool:
    """Whether each test in a match is one for drugs or the like: "drug test and coding skills test" is not."""
    others = [m.span() for m in OTHER_KIND.finditer(said)]
    kinds = [m.start() for m in _KINDS.finditer(said, start, end)] if others else []
    return bool(kinds) and all(any(a <= at < b for a, b in others) for at in kinds)


_KINDS = guarded(rf"\b{_KIND}s?\b")


# "Interns shadow a mentor and code practice charts": on the job, or in a class.
_LEARNING = guarded(r"\b(?:shadow|mentors?|preceptors?|are classes|in class|from then on)\b")
