"""Teaching as a duty, said by its occasion: a talk, a class, a chat over a chart.

What is told to clinicians or coders is teaching; what the employer teaches the hire is not (see :mod:`specialties`).
"""

from __future__ import annotations

from matcher.reading.guard import guarded

CUES = (
    "talk", "talks", "webinar", "webinars", "class", "classes", "session", "sessions", "lesson", "lessons", "workshop",
    "workshops", "trainings", "orientation", "in-service", "in-services", "presentation", "presentations", "lunch and",
    "lunch-and-learn", "lunch-and-learns", "lunch & learn", "sits", "sit down",
    "sit with", "sitting", "meets", "meet with", "meeting",
    "walk", "walks", "show", "go over", "goes over", "going over", "go through", "goes through", "tells", "tell",
    "findings", "results", "look over", "looks over", "learned", "comments", "instructs", "briefs", "train",
    "trains", "teach", "teaches", "coach", "coaches", "educates", "precepts", "yearly",
    "explain it", "explain the", "explaining the", "explains the", "telling", "learn from",
)  # fmt: skip

_WHOM = (
    r"(?:providers?|physicians?|clinicians?|coders?|residents?|faculty|surgeons?|doctors?|hospitalists|attendings?"
    r"|pas|nps|fellows|practitioners|midwives|dentists|therapists|nurses|practices|practice staff|divisions?"
    r"|medical staff"
    r"|provider groups?|new staff|new hires|others|colleagues|them|each (?:one )?of (?:them|your \w+|the \w+|our"
    r" \w+)|team|dr\.? \w+|prescribers"
    r"|paramedics|medics|crews?|registrars?|teammates|clinic (?:staff|personnel)|personnel|sections?(?! (?:chief"
    r"|head))|aides?|assistants?|scribes"
    r"|new people|technicians|trainees)"
)
_WHAT = r"(?:documentation|documenting|coding|codes|notes|guidelines?|updates?|modifiers|e/m|found|mistakes|errors)"
_OCCASION = (
    r"(?:(?:(?<=a )|(?<=ly )|(?<=short )|(?<=brief ))talk|talks(?! (?:to|with)\b)"
    r"|webinars?|class(?:es)?|sessions?|lessons?|workshops?|trainings?|in-?services?|presentations?|seminars?"
    r"|orientations?|lunch(?:[- ](?:and|&)[- ]learns?)?)"
)
_GIVES = (
    r"(?:hold|give|lead(?! cod)|run|host|build|present|prepare|deliver|do|conduct|arrange|offer|plan|share|organi[sz]e)"
    r"(?:s|es|ing)?"
)
#: "hold a short monthly talk on documentation for the residents", "give our PAs a yearly talk", "a one-hour class for
#: the client's coders", "shares what was learned in lunchtime classes", "gives each new provider an hour of
#: orientation"; "sits down with the coder to go through it", "walk the doctors through it", "show them what their notes
#: were missing", "tells the doctors what they leave out"; "teaches from them", "teach that doctor", "education of
#: others", "feedback of results to them", "findings turn into training".
TEACHES = guarded(
    rf"\b{_GIVES}\b[^.;]{{0,60}}\b{_OCCASION}\b[^.;]{{0,60}}\b(?:{_WHOM}|{_WHAT})\b"
    rf"|\b{_GIVES}\b (?:[\w'-]+ ){{0,3}}{_WHOM} (?:[\w'-]+ ){{0,5}}{_OCCASION}\b"
    rf"|\b{_OCCASION} (?:on [^.;]{{0,30}})?(?:for|with) (?:[\w'-]+ ){{0,4}}{_WHOM}\b"
    rf"|\b{_OCCASION} for (?:[\w'-]+ ){{0,2}}offices\b"
    rf"|\bshar(?:e|es|ing)\b[^.;]{{0,50}}\b(?:coders|clinicians|providers)\b[^.;]{{0,40}}\b{_OCCASION}\b"
    rf"|\b(?:sits?|sitting) (?:down )?with (?:[\w'-]+ ){{0,4}}{_WHOM}\b[^.;]{{0,60}}\b(?:go|going|show|through|over"
    rf"|explain|documentation|coding|results|errors|what)\b"
    rf"|\bmeet(?:s|ing)? (?:(?:[\w-]+ ){{0,3}}with (?=\w)|(?=each|every))(?:[\w'-]+ ){{0,4}}{_WHOM}\b"
    rf"[^.;]{{0,50}}\b(?:results|errors|teach|(?:go|going) (?:over|through)|what (?:was|you|they)|documentation)\b"
    rf"|\b(?:walk|walks|walking|take|takes) (?:[\w'-]+ ){{0,3}}{_WHOM} through\b"
    rf"|\b(?:show|shows|showing|tell|tells|telling) (?:[\w'-]+ ){{0,2}}(?:{_WHOM}|\w{{3,}}ologists?)\b[^.;]{{0,45}}"
    rf"\b(?:how|what|where|why|when)\b"
    rf"[^.;]{{0,45}}\b(?:document\w*|notes?|cod\w+|missing|missed|found|differently|wrong|leav\w+)\b"
    # "explaining the national standards to them", "meet the provider by video, explain it",
    # "send the coders a short summary of what we should learn"
    rf"|\bexplain(?:s|ing)? the (?:[\w-]+ ){{0,3}}(?:standards|guidelines|rules) to (?:[\w'-]+ ){{0,3}}{_WHOM}\b"
    rf"|\bmeets? (?:the|each) {_WHOM}\b[^.;]{{0,30}}\bexplain\b"
    rf"|\bsends? (?:the |our |all )?{_WHOM} an? [^.;]{{0,50}}\blearn\b"
    # "Instructs new paramedics on report writing", "teaches the section once a month about documentation changes"
    rf"|(?<!the )(?<!our )(?<!a )(?<!we )\b(?:teach|train|educat|coach|instruct|brief|precept)(?:e?s|ing|e)?"
    rf" (?:[\w'-]+,? ){{0,4}}?{_WHOM}"
    rf"(?= (?:[\w-]+ ){{0,4}}(?:on|in|about|how|to|who)\b|\s*[.,;]|$)"
    rf"|\bteach(?:es)? (?:the|an?) (?:[\w-]+ ){{0,3}}(?:class|course|session)\b"
    # "Runs the yearly CPT update training", "gives talks to residents", "presents the results to the coders"
    rf"|\b{_GIVES} [^.;]{{0,40}}\b(?:update|coding|cpt|icd[\w/-]*|documentation)\b[^.;]{{0,20}}\b(?:training"
    rf"|{_OCCASION})\b"
    rf"|\b{_GIVES} (?:[\w'-]+ ){{0,4}}talks?\b|\b(?:an?|short|monthly|yearly) talks? to (?:the |our )?(?:new"
    rf" )?{_WHOM}\b"
    rf"|\bpresent(?:s|ing)? (?:the |audit |your |documentation |coding )*(?:results|findings) to (?:[\w'-]+ ){{0,2}}"
    rf"{_WHOM}\b"
    rf"|\b(?:go|goes|going) (?:over|through)\b[^.;]{{0,40}}\bwith (?:[\w'-]+ ){{0,3}}{_WHOM}\b"
    rf"|\bteach(?:es)? (?:part of it|from them|(?:that|the|each|every|every new|our) (?:\w+ )?{_WHOM})\b"
    rf"|\bteach(?:es|ing)? [^.;]{{0,25}}\bto (?:[\w'-]+ ){{0,2}}{_WHOM}\b"
    rf"|\beducation (?:of (?:others|staff)|plans? for|for (?:[\w'-]+ ){{0,2}}{_WHOM})\b"
    # "teaching skills to conduct continuing education for staff"
    rf"|\b{_GIVES} continuing education (?:for|to) (?:[\w'-]+ ){{0,2}}(?:staff|{_WHOM})\b"
    rf"|\bteaching (?:calendar|plan|sessions?|calls?|rounds?|hours?)\b|\bsends? each (?:provider|doctor|coder"
    rf"|surgeon)\b"
    rf"[^.;]{{0,30}}\bon (?:coding|documentation)\b|\bgives? (?:the|each) coders? (?:the |their )?results\b"
    rf"|\bfeedback on (?:their|the) (?:notes|charts|documentation)\b"
    rf"|\bteaching\W+new physician|\bnew (?:physician|provider) orientation\b"
    rf"|\bfeedback (?:reports?|letters?|summar(?:y|ies)) (?:for|to)\b|\b(?:messages?|notes?|e-?mails?)\b[^.;]{{0,30}}"
    rf"\bto (?:the |each )?{_WHOM}\b[^.;]{{0,60}}\bexplain"
    rf"|\bfeedback (?:\w+ ){{0,3}}(?:to|for|with) (?:[\w'-]+ ){{0,3}}{_WHOM}\b"
    rf"|\bgiv(?:e|es|ing) (?:[\w'-]+ ){{1,4}}feedback\b|\breview and feedback\b"
    rf"|\bturns? [^.;]{{0,40}}\binto (?:\w+ )?(?:training|lessons|education)\b"
    rf"|\b(?:findings|results|audits?)\b[^.;]{{0,25}}\b(?:turn|turned|become|grow|made) into (?:\w+ )?"
    rf"(?:training|lessons|education)\b|\breturns them with comments\b|\bmentors? (?:[\w'-]+ ){{0,4}}coders\b"
)
# "classes for new hires last six weeks", "you will sit with a mentor", "sessions with patients".
NOT_TAUGHT = guarded(
    r"\b(?:patients?|you receive|you will receive|you get|interview|applicants?|candidates?|finalists|mentor (?:sits"
    r"|reads)|our educators?|our trainers?|we (?:give|hold|offer|run|show|teach|will)|we'll|attends?|takes? part"
    r"|participat\w+|dial in|join(?! the (?:exit|closing|close-?out))|becom\w+|would like to|who wants?|machine"
    r"|completion of|graduat\w+|our employees"
    r"|is trained|are trained|trained by|team meets|gives? you|you learn|need (?:\w+ )?training|spouse|benefits?"
    r"|(?:training|teaching|classes?) (?:is |are |will be )?(?:given|provided|led|taught) by)\b"
)


def teaches(said: str) -> bool:
    """Whether a sentence (in lower case) names an occasion at which this job teaches clinicians or coders."""
    match = TEACHES.search(said)
    return match is not None and not NOT_TAUGHT.search(said, max(0, match.start() - 40), match.end() + 10)
