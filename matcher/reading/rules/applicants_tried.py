"""Tests told by who is tried: whoever applies codes something, is tested, hears not to fear "the test".

Nothing in such a sentence need say of what kind the test is or that it comes before an offer: that applicants take it
is enough. What staff, patients and claims are tested for has another subject.
"""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.other_tests import OTHER_KIND

_KIND = r"(?:test|quiz|exam|examination|assessment|exercise)"
# "Candidates", "each applicant", "anyone we interview", "people we invite in"
_APPLICANTS = (
    r"(?:(?:(?:each|every|all|any|selected|chosen|invited|qualified|promising) )?"
    r"(?:applicants?|candidates?|finalists?|interviewees?)"
    r"|(?:anyone|anybody|everyone|everybody|whoever|people|those)(?: (?:that|who|whom))? we"
    r" (?:interview|invite|call|short-?list|consider|bring|ask|like|want)(?: (?:in|back|over))?)"
)
_DUE = (
    r"(?: (?:will|must|should|shall|would|also|first|then|each|need to|have to|can expect to"
    r"|(?:are|is|may be|will be) (?:asked|going) to))*"
)
_MANY = (
    r"(?:(?:the same |our )?(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several"
    r"|some|a few|a couple of|an? (?:\w+ )?(?:stack|batch|set|pile|packet|handful|sample) of))"
)
_RECORDS = r"(?:charts?|notes?|cases?|records?|reports?|superbills?|encounters?|accounts?|claims?|visits?|scenarios?)"
_TRIED = guarded(
    # "Candidates will code ten charts from our emergency department so we can judge accuracy", "Anyone we interview
    # gets two op notes and an hour"
    rf"\b{_APPLICANTS}{_DUE} (?:(?:code|abstract|audit|level)s? (?:an?|one|{_MANY})|(?:(?:get|receive)s?"
    rf"|(?:be|are|is) (?:given|handed|sent)) {_MANY}) (?:[\w/-]+ ){{0,2}}?{_RECORDS}\b"
    # "Applicants should expect to be tested on CPT surgery coding", "Everyone we interview is quizzed on modifiers"
    rf"|\b(?:{_APPLICANTS}|you){_DUE} (?:expect to )?(?:be |are |is |gets? )(?:tested|quizzed|examined|tried) (?:on"
    rf"|in)\b"
    # "An assessment will be sent to qualified applicants", "a short exam goes out to everyone we consider"
    rf"|\b{_KIND}s?\b[^.;]{{0,24}}\b(?:sent|e-?mailed|mailed|given|administered|goes? out|assigned) to (?:the |our )?"
    rf"(?:{_APPLICANTS}|you\b)"
    # "The agency tests your coding before it submits you"
    r"|\b(?:tests?|quizze?s?|examines?|tries) (?:your (?:coding|skills?|knowledge|accuracy|abilit\w+)|(?:all |each "
    r"|every |our )?(?:applicants?|candidates?|finalists?))\b"
    # "Do not let the assessment scare you", "Don't worry about the test, it is open book"
    rf"|\b(?:worr(?:y|ied) about|let|be afraid of|afraid of|fear|nervous about|prepare for|study for|ready for)"
    rf" (?:the|our|this) (?:coding |skills |online |little )?{_KIND}\b(?! (?:of|for)\b)"
    # "The test is not hard if you code every day: thirty charts, no trick questions"
    rf"|\b(?:the|our) (?:\w+ )?{_KIND}(?: is|['’]s) (?:not (?:too )?(?:hard|long|difficult|tricky)|n[o']t a trick|easy"
    rf"|hard|short|fair|straightforward|timed|pass/fail|open[- ]book)\b"
    # "If you do well on our test, we call you within the week"
    rf"|\b(?:do|does|did|perform|fare|score)s? (?:well|best|high|highest|poorly|badly|below \d+\W*|above \d+\W*)"
    rf" (?:on|in|at) (?:the|our|this) (?:\w+ ){{0,2}}?{_KIND}\b"
    # "We judge coders by a test, not by years", "Good luck on our test"
    rf"|\b(?:judge|choose|hire|pick|select)\b[^.;]{{0,16}} by (?:an?|our|the) (?:\w+ ){{0,2}}?{_KIND}\b"
    rf"|\bluck (?:on|with|in) (?:the|our) (?:\w+ )?{_KIND}\b"
    # "a call with me, then the test, then an offer"
    rf"|\b(?:call|interview|screen|chat|conversation|application|resume)\b[^.;]{{0,16}}, (?:and |then |followed by )*"
    rf"(?:the|an?|our) (?:\w+ ){{0,2}}?{_KIND}\b"
    # "Interviewing with us means a bit of homework", "two interviews and a little coding homework"
    r"|\b(?:interview(?:s|ing)?|hiring|application|applying|selection|applicants|candidates)\b[^.;]{0,40}\bhomework\b"
    r"|\bhomework\b[^.;]{0,40}\b(?:before|for|after) (?:the |your |an? |our )?(?:\w+ )?(?:interview|call|offer)\b"
    # "A coding skills demonstration forms part of every interview"
    r"|\b(?:coding|skills?) demonstration\b[^.;]{0,40}\b(?:interview|hiring|selection|application)"
    # "Coding proficiency is verified with a test"
    rf"|\b(?:proficiency|skills?|accuracy|abilit(?:y|ies)|competenc[ey]|knowledge) (?:[^.;]{{0,30}} )?(?:is|are"
    rf"|will be)"
    rf" (?:verified|confirmed|checked|proven|measured|tested|judged) (?:with|by|through|via|in) (?:an?|our|the)"
    rf" (?:\w+ ){{0,2}}?{_KIND}\b"
    # "Testing is part of our hiring"
    r"|^\W*testing (?:is|forms|will be) (?:an? )?part of (?:the |our )?(?:hiring|interview|selection|process"
    r"|application)"
    # "Testing takes place at our Mobile office on the first Tuesday of the month"
    r"|^\W*testing takes place (?:at|in|on) (?!the (?:lab|clinic))"
)
# "Candidates must have passed", "within a year of hire", "per hour", "at the end of the course": other tests, and work
_ELSE = guarded(
    rf"\bper (?:day|week|month|quarter|hour|shift)\b|\b{_RECORDS} (?:an?|each|every) (?:day|week|month|quarter|hour"
    rf"|shift)"
    r"\b|\b(?:training|course|class|orientation|module"
    r"|patients?|claims?|students?|trainees?|certif\w+|cpc|ccs|cca|rhi[ta]|aapc|ahima|drugs?|tb|tuberculosis"
    r"|physicians? (?:document|write|order)s?|assessment and plan|teach\w*|promot\w+)\b|\b(?:within"
    r"|after) (?:[\w-]+ ){0,3}(?:hire|start\w*|months?)\b"
)
_DENIED = guarded(
    r"\b(?:no|never|without|won['’]t|(?:is|are|do|does|will) not|(?:is|are|do|does)n['’]t)\b[^.;,]{0,20}"
    r"\b(?:tests?|tested|testing|quiz(?:zed)?|homework|sent|given)\b"
)
# "Don't worry about the test": worry is denied, not the test
_COMFORT = guarded(r"\b(?:worr\w+|scared?|afraid|fear|nervous|let)\b")


def applicants_tried(said: str) -> bool:
    """Whether a sentence (in lower case) says that people who apply are tested.

    >>> applicants_tried("candidates will code ten charts for us."), applicants_tried("you code ten charts an hour.")
    (True, False)
    """
    found = _TRIED.search(said)
    if found is None or _ELSE.search(said):
        return False
    if any(m.start() < found.end() and found.start() < m.end() for m in OTHER_KIND.finditer(said)):
        return False
    return _DENIED.search(said) is None or _COMFORT.search(said) is not None
