"""What is called a test and is none of hiring: of the body, of a certifying body, in class, of those who work there."""

from __future__ import annotations

from data.vocabulary import GENERIC, credentials
from matcher.reading.guard import guarded

# "the CIRCC exam" is a certifying body's; "PCS" and "art" are words of their own beside a test of coding
_CODES = "|".join(sorted((c.lower() for c in credentials() if c not in (*GENERIC, "PCS", "ART")), reverse=True))

#: What else is called a test: of the body, of software, of a patient.
OTHER_KIND = guarded(
    r"\b(?:drug|tb|tuberculosis|physical|health|medical(?! (?:cod|term|vocab|spelling|word|language|record|chart))|fit"
    r"|covid|eye|lab|laboratory|diagnostic"
    r"|molecular|claims?(?= examination)|bill(?= examination)"
    r"|alcohol"
    r"|urine|vision|titer|psychological|risk(?! adj)|needs|self|comprehensive|oasis|nursing"
    r"|nicotine|cotinine|skin|blood"
    r"|stress|nuclear|treadmill|allergy|sleep|genetic|pulmonary(?: function)?"
    r"|hearing|breath|patch|cardiac|imaging|sweat"
    r"|certification|certifying|credentialing|board|licens(?:ing|ure)|personality|background|polygraph|color"
    r"|language|english|annual|periodic|unit|user acceptance|system"
    r"|proficiency level|questionnaire|culture|behaviou?ral|predictive|disc|values|driving|duty|functional|capacity"
    r"|agility|internet|(?<!coding )speed|bandwidth|preventati?ve|quarterly|monthly|yearly|weekly|ongoing"
    r"|performance(?! (?:exam|test)))[- ](?:\w+ )?(?:tests?|testing|exam(?:ination)?s?"
    r"|assessments?|screen\w*|evaluations?)\b"
)
#: … of a body that certifies, of pupils.
OTHER = guarded(
    r"\b(?:exam|examination|test)\b[- ](?:fees?|date|costs?|voucher|prep\w*|scheduled|review|attempts?|week|days?"
    r"|results?|score from|is scheduled|paid|vouchers?|reimbursement|is passed)\b|\bassessment questionnaire\b"
    r"|\bevaluation (?:guidelines?|codes?|levels?|services?|of (?:coded|documentation|codes|charts))\b"
    r"|\b(?:planning|plans?|preparing|ready|going|scheduled) to (?:take|sit) (?:the|an|my|your) (?:exam|test)\b"
    # "candidates who are exam-ready and commit to testing within 60 days"
    r"|\bfor (?:advancement|promotion)\b|\b(?:exam|test)-ready\b|\b(?:commit\w*|agree\w*|plan\w*) to (?:test|testing)\b"
    # "Interview candidates, administer the coding test and report"
    r"|(?:^\W*|, |\band )(?:administer|proctor|grade|score)s? (?:the |our |all |pre-\w+ )?(?:\w+ )?(?:tests?|exams?"
    r"|assessments?)\b"
    r"|\brecogni[sz]ed (?:[\w-]+ ){0,2}exam|\b(?:has|have|having) passed\b"
    r"|\btest (?:claims|files?|plans?|scripts?|data|environments?)\b"
    r"|\bassessments? of (?!\d|about|around|roughly|some|(?:your |the applicant['’]s |applicants['’]? "
    r"|their )?(?:[\w-]+ ){0,3}(?:knowledge|skills?"
    r"|abilit(?:y|ies))\b|\w+ (?:hours?|minutes|questions|cases|charts|records|notes))"
    rf"|\b(?:certification|certifying|credential(?:ing)?|national|board|aapc|ahima|{_CODES}|nccq|licens\w+|nclex|aama"
    r"|that|your|passed|their)[- ,/](?:\w+ ){0,3}?(?:exams?"
    r"|examination)\b|\b(?:sit|sitting) (?:for|to)\b|\beligible (?:for|to) (?!assign|hire|interview|work|an? offer"
    r"|start|be )"
    r"|\b(?:scheduled|registered|waiting|about|due|signed up) to (?:sit|take|write|pass|test)\b"
    r"|\b(?:will|to) sit (?:the|an?|your) exam\b|\b(?:specialty|core|first|second) exam\b[^.;]{0,20}\b(?:renewal"
    r"|paid|fee)\b"
    r"|\bpays? for (?:the|your|one|two"
    r"|an?|each|exam\w*|cert\w*|first|every)\b"
    r"|\bpays? (?:for )?(?:one|two|your|the first) (?:tests?|exams?|attempts?)\b"
    r"|\bstudy days?\b|\bhired as\b"
    r"|\b(?:to|and|then) (?:reach|advance|move up|rise|be promoted|become) [^.;]{0,16}\b(?:level|grade|i{2,3}"
    r"|senior|lead)\b"
    # "Coders who keep their numbers may ask for the Coder II exam"
    r"|\b(?:may|can|could) (?:then )?(?:ask for|request|take|sit) the (?:coder|level|grade) (?:i{2,3}|iv|[2-4])\b"
    # "Coders may test for level III after a year": to rise, not to be hired
    r"|\b(?:may|can|could) test (?:for|into|out of|up to) [^.;]{0,24}\b(?:after|once|twice|each|every)\b"
    r"|\bexam(?:ination)?s? (?:for(?! (?:the |this |that |each |your )?(?:position|job|title|class|medical coder"
    r"|coder|line))"
    r"|paid|on the first|twice|once)\b|\btests? (?:encoder|you code|it,)|\bper (?:year|hour)\b|\bexams?/"
    r"|\b(?:certificate|certification|credential)\b[^.;]{0,40}\bpass(?:ed|ing)\b[^.;]{0,15}\bexam"
    r"|\bwriting samples?\b|\bsample lessons?\b"
    # "a variety of online assessments, including work authorization and cover letter"
    r"|\bassessments?\b[^.;]{0,20}\b(?:work authori[sz]ation|cover letter)"
    # "checks the OASIS answers against the record before the assessment is locked"
    r"|\bassessment is (?:locked|submitted|transmitted|exported)\b"
    r"|\bpractice evaluations?\b|\bevaluation (?:and|&) management\b|\bmedically\b"
    r"|\bexaminations? (?:and|to) be medically\b"
    r"|\bpass(?:ed)? (?:the |your |an? |that |their |this )?exams?\b(?![^.;]{0,30}\b(?:interview"
    r"|hire(?! date)|offer"
    r"|client|before|assignment)\b)|\bexam\w*\b[^.;]{0,24}\bwithin\b|\bexam rooms?\b|\btests? ordered\b"
    r"|\b(?:test|assessments?)\b[^.;]{0,12}\bwithin (?:[\w()-]+ ){0,3}(?:months?|years?|days of (?:hire|your|start"
    r"|employment)|(?:30|60|90|120|180) days)\b"
)
#: In a school or on the job: "a quiz each Friday", "develop course materials and assessments".
SCHOOL = guarded(
    r"\b(?:tests?|exams?|assessments?|audits?)\b[^.;]{0,20}\b(?:(?:once|twice) a (?:year|quarter|month)|annually"
    r"|yearly|(?:each|every) (?:year|quarter|month)"
    r"|quarterly|monthly)\b|"
    r"\b(?:hipaa|compliance|yearly|annual|training module|each module)\b[^.;]{0,30}\b(?:quiz|quizzes|tests?|exams?)\b"
    r"|\b(?:quiz|quizzes|tests?|exams?)\b[^.;]{0,20}\b(?:after|with) (?:each|every) (?:training )?(?:module|week"
    r"|class)\b|"
    r"\b(?:quiz|quizzes|tests?|exams?|assessments?)\b[^.;]{0,20}\b(?:each|every) (?:week|friday|module|month"
    r"|chapter)"
    r"|\b(?:course|classroom|curriculum|students?|trainees?|develop\w*|design\w*|create\w*|writ(?:e|es"
    r"|ing)) \b[^.;]{0,60}\b(?:tests?|quizzes|exams?|assessments?)\b|\bmonths? \d+[-:]|\bafter training\b"
    r"|\bend of (?:the |your )?(?:training|course|class|orientation|probation)\b"
    # "… the post-orientation assessment before working independently", "each specialty's test to be cross-trained"
    r"|\bduring (?:the |your )?(?:orientation|training|onboarding|probation)\b"
    r"|\bpost-? ?(?:orientation|training|onboarding)\b|\b(?:to be|before being|before they are) cross-?trained\b"
    r"|\bbefore (?:(?:you|they|he or she|coders?|can|may|are|is|being|be) )*(?:go(?:ing|es)?|mov(?:e|es|ing)"
    r"|work(?:s|ing)?|cod(?:e|es|ing)|releas\w+|advanc\w+)\b[^.;]{0,16}\b(?:production|independent\w*"
    r"|on (?:your|their) own|unsupervised)\b"
)
