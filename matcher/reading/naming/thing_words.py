"""What stands around words that deny, refuse or take a thing; see :mod:`matcher.reading.naming.of_things`."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "no experience with Epic", "no prior experience on our system"
PROGRAM = guarded(
    r" (?:with|in|using|on|of) (?:our |the |this |these |an? )?(?:epic|cerner|meditech|athena\w*|eclinical\w*|ecw"
    r"|nextgen|allscripts|3m|optum|encoders?|emr|ehr|softwares?|systems?|programs?|platforms?|excel|our [\w-]+)\b"
)
# "beside experienced coders", "trained by experienced auditors", "report to an experienced manager", "our experienced"
OURS = guarded(
    r"\b(?:our|(?:work|working|learn|partner|pair\w*|team up|collaborate|sit|support|consult|train\w*|match\w*|placed"
    r"|study|rotate) with|beside|alongside|by|next to|shadow(?:s|ing)?|from|under|join(?:ing)?"
    r"|assist(?:ing)?|report(?:ing|s)? to|we (?:have|employ)|team of)"
    r" (?:an? |the |our |other |many |very |highly |friendly,? )*$"
)
PEOPLE = guarded(
    r"(?:,| and)? (?:[\w/-]+,? (?:and )?){0,3}?(?:coders?|staff|team|nurses?|auditors?|manager|lead|physicians"
    r"|providers|doctors|leaders|colleagues?|professionals?|people|person|trainers?|educators?|billers?|specialists?|supervisor"
    r"|mentors?)\b"
)
LEADERS = guarded(
    r" (?:[\w/-]+ )?(?:leadership|management|managers?|providers|physicians|doctors|surgeons|dentists|owners|faculty)\b"
)
SOUGHT = guarded(
    r"\b(?:seek\w*|look\w*|search\w*|(?<!of )(?<!at )(?<!upon )hir(?:e|es|ing)|want\w*|need\w*|recruit\w*|requir\w*"
    r"|must)\b[^;]{0,60}$"
)
# "not only the CPC", "not just the CPC but also two years"; not "not just a CPC-A"
ONLY = guarded(r" (?:only|solely)\b| (?:just|merely|simply)\b(?=[^.;]{2,80}\bbut (?:also|as well|rather also)\b)")
# "we do not require a car", "you don't need to live nearby", "won't need hand-holding", "no need to bring a laptop"
TAKES_OBJECT = guarded(
    r"(?:need|require|have to|expect|demand|insist(?: on| upon)?|care about|worry about|look for|need not"
    r"|needn['’]t)$"
)
# "no mandatory overtime", "no required meetings": a thing that nobody is forced to
FORCED = guarded(r" [a-z]")
# "You need not relocate", "CPC; need not live in Ohio"; not "Candidates with a year of billing need not test"
YOU = guarded(r"(?:\b(?:you|it|that|which|they|he|she|we)|[;,(]|[-–—]) ?$")
# "A CPC is welcome but you don't need one to be considered"
IT = guarded(r" (?:it|one|them|either|both|this|these|those|any)\b(?! [a-z]+s\b)")
# "Spanish not required", "overtime optional", "a car is not needed"
HAS_SUBJECT = guarded(
    r"(?:required|needed|necessary|mandatory|essential|expected|obligatory|compulsory|optional|a must)$"
)
OBJECT_ENDS = guarded(r"[,;.:()]| [-–—] | (?:and|but|or|though|although|unless|if|because|since|while|as long)\b")
# "Spanish is not required": said of one thing
IS_ONE = guarded(r"\bis(?: not|n['’]t)? \w+$")
# "we do not accept unsolicited resumes", "we will not consider offshore vendors"
REFUSES = guarded(r"(?:accept|accepting|take|taking|consider|recogni[sz]e|entertain|review|hire|interview|look at)$")
# "faxes are not accepted", "remote is not an option", "relatives are not eligible", "gum chewing won't do"
IS_REFUSED = guarded(
    r"(?:[a-z]{3,}ed|taken|acceptable|unacceptable|eligible|ineligible|apply|option|question|table|no-?go|do|work"
    r"|valid|considered|read|enough|count|qualify|possible|suitable|run(?:ning)?)$"
)
# what ends a part of a sentence
ENDS = guarded(r"\s*(?:[;,.)!]|[-–—] |$|(?:for|from|to|by|at|in|on|after|until|because|due|as)\b)")
# "we accept most insurance plans", "we take Medicaid", "open to feedback"
TAKES = guarded(r"(?:^|\b)(?:we |they |client )?(?:\w+ )?(?:accepts?|take|open to|look at|consider|hono[u]?r)$")
# "new patients are welcome", "any shift is fine", "applications accepted", "remote considered"
IS_TAKEN = guarded(
    r"(?:accepted|acceptable|considered|welcome|fine|ok|okay|reviewed|works|counts?|encouraged to apply|included)$"
)
# "no ifs or buts", "no ifs, ands, or buts"
IFS = guarded(r"\bno ifs?,? (?:ands?,? )?(?:or |and )?(?:no )?buts?\b")
# "you are welcome to tour the clinic"
TO_DO = guarded(r" to (?!apply|join|submit|send|inquire|contact|attend|interview|test|us\b|our team)[a-z]+\b")
HOW = guarded(
    r"(?<!to apply)(?<!should apply)"
    r" (?:online|today|now|at|by|via|through|here|in person|directly|on (?:our|the)|with (?:your|a) (?:resume|cv))\b"
)
# who might be taken without what is asked of others
NEWCOMERS = guarded(
    r"\b(?:new(?:ly|com\w+|bies?|er)|new (?:grads?|graduates?|coders?|billers?|people|to|cpc\S*|cca)"
    r"|(?:under|post)?grad\w*|suffix|fresh\w*|beginn\w+|students?|train\w+|interns?"
    r"|externs?|career\w*|entry"
    r"|nurs\w+|lpns?|rns?|lvns?|anyone|anybody|everyone|someone|somebody|equivalent\w*|similar|comparable|other"
    r"|(?<!part[ -])(?<!full[ -])time|foreign|military|substitut\w+|combination|self-taught|history|work|working"
    r"|(?:the|your) (?:applications?|resumes?|cvs?|candidacy))\b"
)
# "Vaccination is not needed for virtual associates": whom it is not asked of
OF_THEM = guarded(r" (?:for|of|from|by) (?:[\w-]+ ){0,3}$")
# "CPC, CCS, and the like are not accepted": the subject is all of the list
LIST_GOES_ON = guarded(r"\s*(?:and|or|nor|&)\b")
# what is no thing by itself: "it is", "though they are", "to have", "others will"
FILLERS = guarded(
    r"\b(?:is|are|be|was|were|has|have|had|to|it|its|this|that|they|them|these|those|which|one|ones|both|either|any|all"
    r"|also|too|though|although|while|but|and|however|yet|not|so|as|or|if|an?|the|you|we|us|here|there|then|such|even"
    r"|at|of|for|in hand|already|now|just|strictly|right away|\w+ly|['’]s|first|will|can|may|others?|alone|only|who"
    r"|with|what|whatever|please|need|should|do|does|people|holders?|coders?|candidates?|applicants?|status|level"
    r"|by itself)\b"
)
WORD = guarded(r"[a-z]{3}")
# "No prior background, degree or certificate needed", "no medical, coding or billing experience": what might qualify
QUALIFYING = guarded(
    r"(?<!-)\b(?:background|train\w*(?! (?:on|in|with|for) (?!cod|bill|med|the field))|school\w*|class(?:es)?|cours\w+"
    r"|knowledge|skills?|letters|licen\w+|papers|qualif\w+|diplomas?|degrees?|experience|certif\w+|credential\w*"
    r"|active|valid|current|ready|in place|proof|exams?|years?|months?|college|nurs\w+|university|education\w*|medical"
    r"|clinical(?! staff)|cod(?:ing|er)|bill(?:ing|er)|prior|previous|formal|past|paid|hospital|outpatient|inpatient"
    r"|higher|advanced|hav(?:e|ing)|h[oe]ld(?:s|ing)?|possess\w*|need|ask\w*(?! you to)|requir\w*|expect\w*|earn\w*|yet"
    r"|yes|thanks|sorry|however|though|just|only|even|say)\b"
)
