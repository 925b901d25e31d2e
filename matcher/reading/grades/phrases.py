"""The phrases around the name of a grade that tell what is said of it: asking, hiring, later, in another ad."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded

# What may stand before a name at the beginning of a clause: "and for a Coder II", "Requirements, Coder I".
_LEADS = (
    r"(?:(?:and|or|but|then|also|while|whereas|for|at|as|to|be|in|an?|the|our|each|one|two|required|requirements?"
    r"|qualifications?|minimum|eligibility|criteria|candidates?|applicants?|people|persons|those|hired|placed|come"
    r"|coming|qualify|start|starting|apply|applying|enter|considered|level|position|role|job|new|opening)[,:]? )"
)
_STOPS = (
    r"(?:you|we|they|he|she|it|i|must|needs?|requires?|ha[ds]|have|having|with|without|of|from|our|is|are|was|were|will"
    r"|would|can|may|might|should|than|equivalent|less|more|fewer|if|unless|when|once|after|before|no|not|years?"
    r"|yrs?|months?|experience|one|two|three|four|five|six|\d+|including|plus|who|that|which|other|such|these"
    r"|cpc|ccs|coc|cic|crc|rhi[at]|cca|certified|by|on|through|under|beside|alongside|all|both|either|every|as|to)"
)
MODIFIERS = rf"(?:(?!{_STOPS}\b)[\w&/'’-]+ ){{0,4}}"
BEFORE = re.compile(
    rf"(?P<edge>^\W{{0,3}}|[;.:!?] |\(|[–—·-] |, | and | but | or | / )(?P<leads>{_LEADS}{{0,6}}){MODIFIERS}$"
)
WEAK = (", ", " and ", " but ", " or ", " / ")
FAR = 90  # so far before a name its clause may begin
_ASKING = (
    r"(?:requires?|needs?|asks? for|calls? for|takes?|wants?|ha(?:s|ve)|holds?|comes? (?:in )?with|brings?"
    r"|(?:must|shall|should|will|would)(?: also)? (?:have|hold|possess|need|be|bring)|(?:is|are) (?:for|asked for)|is"
    r"|are"
    r"|gets? by with)"
)
_GOES_ON = (
    r"(?:must|shall|should|will|would|you|we|applicants|candidates|with|no|none|only|do|does|don['’]t|for|in addition"
    r"|(?:opens?|reports?|works?|gets?|pays?|reviews?|mentors?|supervises?|trains?|leads?|performs?|handles?|includes?"
    r"|becomes?|comes?|moves?|adds?|earns?|starts?|teach(?:es)?|codes?|makes?|also|likewise|when|up to|under|over"
    r"|less|fewer|more than|at least|two|three|four|five|six|seven|eight))\b"
)
FOLLOWS = re.compile(
    r"\)?(?: (?:level|positions?|roles?|seats?|posts?|jobs?|openings?|vacanc(?:y|ies)|grade|candidates?|applicants?"
    r"|requirements?|qualifications?|hires?"
    r"|employees|incumbents|appointees|coders|staff)\b)?(?: and (?:above|up|higher|over|below)|\+)?"
    rf"(?:(?:,? (?:additionally|also|in addition|further))?(?P<sign>,? ?(?:[:=|·]|[–—-](?= )|\.{{2,}})|,? {_ASKING}\b"
    rf"|,? (?={_GOES_ON})| ?(?=\()|\W*$| ?(?=,)))"
)
HIRING = re.compile(
    r"\b(?:hir(?:e|es|ed|ing)|bring (?:you|people|someone|them|in)|tak(?:e|en|ing)|consider(?:ed|ing)?|hop(?:e|es|ing)"
    r"|look(?:ing|s)?|come in|come|join|start|(?:under)?fill(?:ed|ing)?|appoint(?:ed|ing)?|plac(?:e|ed|ing)|want|wants"
    r"|seek(?:ing|s)?|settle|accept(?:s|ed)?|enter|offer(?:ed)?|recruit(?:ed|ing)?|put|go|welcome|apply|you(?:['’]re"
    r"| are))\b"
    r"(?:(?! (?:as|at|for|to|that|which|whom?|from)\b)[ \w'’-]){0,40}(?: (?:as|at|for|to|to fill|in|into)){0,2}"
    r"(?: (?:an?|the|our|either|one|the level of))?(?: (?!(?:and|or|with|that|which|who|from)\b)[\w/&-]+){0,3} ?$"
)
# "Trainees who then pass the CCA go on to Coder I", "our coders move up to Coder II"
LATER = guarded(
    r"\b(?:mov(?:e|es|ing)|step(?:s|ping)?|advanc\w+|go(?:es)? (?:on|up)|progress\w*|ris(?:e|es|ing)|promot\w+|grow\w*"
    r"|graduat(?:e|es) (?:to|into)|converts?|bumped?|upgrad\w+|reclass\w+|becom(?:e|es)|climb\w*|reach\w*|are offered"
    r"|is offered|go (?:in)?to|turn(?:s|ed)? into|test (?:up|into)|bid (?:on|for|into))\b[^.;]{0,40}$"
)
MUST = guarded(r"\b(?:must|shall|required|has to|have to|within)\b")
# "please look at req 5521 instead of this one", "should apply under Req 210"
ELSEWHERE = guarded(
    r"\b(?:apply|look|see|refer|go|check|find|posted|listed)\b[^.;]{0,40}\b(?:req(?:uisition)?\b|posting\b"
    r"|announcement\b|job (?:id|no|number|#)|ad\b|advert\w*)[^.;]{0,12}(?:\d|\binstead)"
    r"|\b(?:look|see|check)(?: at)? (?:for )?(?:our|the) [^.;]{0,30}\b(?:postings?|openings?|ads?|listings?)\b"
    r"|\binstead of this (?:one|ad|posting|job)\b|\b(?:apply|look|see|check)\b[^.;]{0,60}\binstead\b"
)
REFUSES = guarded(r"\b(?:not|cannot|never|n['’]t)\b")
APPRENTICES = guarded(r"c-a\b|\bapprentice")
# "…: Level 2", "puts you at Level 2", "makes you a Coder II"
LINKS = re.compile(
    r"(?::|=|→|->|\bmakes? (?:you|for)(?: an?)?|\bputs? you (?:at|in|on|as)|\bgets? you(?: in)?(?: at| as)?"
    r"|\byou (?:start|come in|begin|join|are hired)(?: us)? (?:as|at)(?: an?)?|\bmeans?|\bstarts? you (?:at"
    r"|as)(?: an?)?|\bcomes? in (?:at|as)(?: an?)?"
    r"|\bqualif\w+ (?:you )?(?:for|as)(?: an?)?|\bcounts? as(?: an?)?)(?: the| an?)? ?$"
)
PLACED = re.compile(r"(?:\b(?:for|at|as|in)(?: an?| the)?|\() ?(?:(?!of\b)[\w/&-]+ ){0,2}$")
AND_ONLY = re.compile(r"[\s,/&]*(?:and|or|to|through)?[\s,/&]*(?:an?|the)? ?")
BESIDE_WORK = guarded(r"\b(?:coder|biller|auditor|specialist|analyst|technician|abstractor)s? ?/ ?$")
# "Coder / Sr. Coder"
EITHER_ONLY = re.compile(r" ?/ ?(?:an? )?")
INSTEAD_OF = re.compile(rf"\b(?:in place of|instead of|rather than|in lieu of)(?: an?| the)? {MODIFIERS}$")
# "Coder II ($21.85 to $25.10 an hour)": nothing but the name and pay
ALONE = re.compile(
    r"(?: ?\([^()]{0,30}\))?(?: [-–—:,])? ?(?:[$€£\d.,]+|to\b|per\b|an? hour|with\b|hour(?:ly)?|hr|year(?:ly)?"
    r"|month(?:ly)?|annual(?:ly)?|level|position|role|job|minimum|basic|requirements?|qualifications?|must|have|\W)*"
)
SPACE = re.compile(r"(?P<sign>) ?")
# "Coders (CPC and one year) make $25", "Senior: …"
SIGNED = re.compile(
    r" ?(?:[:=|·(]|[–—-] )|\.?$| (?:also )?(?:means|needs|requires|asks for|takes|has|holds|must have)\b"
)
# "For the auditor job you need a CPMA"
SIGNED_TOO = re.compile(rf"(?:{SIGNED.pattern})|,? (?:you|we) (?:must|need|require|ask|want|will need)\b")
# "The coding manager (RHIA) assigns the work": an aside on somebody
ASIDE = re.compile(r" ?\([^()]{0,60}\) (?!and\b|or\b)\w")
# "a Coder II a CPC and 2 years, and an auditor a CPMA"
GAPPED = re.compile(r" (?:an? |the |\d)")
# "Have a CPC? You're a Coder at $24."
YOU_ARE = re.compile(r"\byou(?:['’]re| are| become) an? ")
# "HSD/GED (Coder)"
IN_BRACKETS = re.compile(r"\(")
CLOSES = re.compile(r"\)| and ")
# "helps Coder I hires get their CCA", "works under a Coder III, who must be a CPC", "our senior coder Pat has the CCC"
OTHER = re.compile(
    rf"(?:\b(?:helps?|mentors?|supervises?|teach(?:es)?|trains?|precepts?|reviews?|checks?|audits?|assists?|backs? up"
    rf"|under|beside|alongside|next to|reports? to|answers? to)(?: the work of)?(?: an?| the| our| other)?"
    rf"|(?:^|[;.,] )our(?: own)?) {MODIFIERS}$"
)
CLAUSES = re.compile(r"[;.] |, (?:and |but )?| and (?=the i)")
STEP_PAID = re.compile(r" ?(?:\(|at |is |[-–=] ?)?\$")
PAST_NAME = re.compile(r"\)?(?:[,;/]? (?:and |/ )?|$)")
# Nothing that is asked follows: "…: Level 1, and the training is paid"
ENDS = re.compile(r"\W*$|,? and\b|\W* instead\b")
EDGES = re.compile(r"[;.?:] | but |, (?:and |or )?(?=(?:we|you|they|the|may|can|will|would|might|could)\b)")
# "Coder I (Band 3): …", "Seat 1 is an entry coder."
ALIAS = re.compile(
    r",? ?which (?:we )?(?:also )?(?:have |is |are )?(?:also )?open[:,]?"
    r"| ?\((?:level|band|grade|pay|salary|tier|class)[^()]{0,20}\)(?: ?[:–—-])?"
    r"|(?: ?an?)? ?(?:[\w-]+ ){0,2}(?:coder|specialist|auditor|technician|analyst)(?: (?:i{1,3}|\d|trainee))?(?=\.|:|$)"
)
# "There are no demands at the trainee level beyond high school", "None at Coder I"
NONE_AT = guarded(r"\b(?:no|none|nothing)\b[^.;]{0,60} (?:at|for) (?:the |an? )?$")
BEYOND = re.compile(r"\b(?:beyond|except|other than|apart from)\b")
CAPITAL = re.compile(r"\.? (?=[A-Z])")
