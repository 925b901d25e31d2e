"""Others than who is hired, as an ad names them: those who lead, heal, teach or check, the house, those there already.

Parts of patterns, for the constructions of :mod:`matcher.reading.clause.other_people`.
"""

from __future__ import annotations

COUNT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|both|several|some|many|most|half"
    r"|few|\d{1,3})"
)
_ADJ = (
    r"(?:(?!(?:and|or|but|to|for|with|who|must|is|are|has|have|of|in|on|at|by|coders?|years?|yrs?|months?)\b)"
    r"[\w/&'’.-]+ ){0,3}?"
)
#: "our ideal coder", "the next lead" are those who are sought.
_IDEAL = r"(?!(?:ideal|next|dream|new|perfect|future|right|best|first|preferred|successful|incoming|selected|newest) )"
_LEADER = (
    r"(?:manager|mgr|supervisor|director|boss|chief|vp|vice president|president|owner|founder|partner|administrator"
    r"|ceo|cfo|executive|superintendent|officer|head)s?"
)
_CLINICIAN = (
    r"(?:(?:doctor|physician|surgeon|provider|dentist|clinician|hospitalist|practitioner|nurse|therapist|crna"
    r"|p(?:a|e)?diatrician|\w+ologist|\w+iatrist|advisor)s?|dr\.? [\w'’-]+)"
)
_TEACHER = r"(?:educator|trainer|instructor|teacher|tutor|mentor|preceptor|professor|lead|team lead|leader)s?"
_CHECKER = r"(?:reviewers|examiners|inspectors|validators)"
_PEER = r"(?:(?:colleague|co-?worker|teammate|peer|predecessor|incumbent|counterpart)s?)"
_HOUSE = r"(?:dept|firm|company|agency|practice|hospital|clinic|vendor|organi[sz]ation|office|leadership|management)s?"
_CODERS = (
    r"(?:coders|abstractors|specialists|analysts|members|employees|hires|ones|team|staff|group|people|auditors|billers"
    r"|consultants)"
)
_ELSE = rf"(?:{_LEADER}|{_CLINICIAN}|{_TEACHER}|{_CHECKER}|{_PEER}|{_HOUSE})"
_OUR = rf"(?:our(?: own)?|your|my|their) {_IDEAL}"
_END = r"(?!['’]s? |[-/])\b"
#: "our clinical manager", "the VP", "two leads", "an outside firm"
OTHERS = (
    rf"(?:(?:{_OUR}|(?:an?|one|the) (?:outside|external|in-house|independent|dedicated) |{COUNT} (?:of our )?"
    rf"|all(?: of)? our ){_ADJ}(?P<role>{_ELSE})"
    rf"|the {_IDEAL}{_ADJ}(?P<own>{_LEADER}|{_CLINICIAN}|{_PEER}|{_HOUSE})){_END}"
)
#: "Our compliance coordinator", "our best denials person": whoever is ours, but for who might be sought.
OURS = (
    rf"our (?:own )?{_IDEAL}{_ADJ}(?!(?:coder|auditor|abstractor|reviewer|order|offer|number|answer|letter|corner|floor"
    r"|paper|center|other|biller|computer|folder|tier)\b)"
    r"(?:[a-z]+(?:er|or|ist|ant|ian|man|woman|person)|head|aide|clerk|assistant)"
    rf"{_END}"
)
#: "Dr. Nguyen", "Preceptors", "Nobody in this office": others by their name alone.
BARE = (
    r"(?P<role>dr\.? [\w'’-]+|doctors|surgeons|providers|physicians|preceptors|mentors|trainers|mgr\.?|vendor"
    r"|client|smes"
    r"|(?:[\w-]+ ){0,2}(?:colleagues|co-?workers|teammates|peers)"
    r"|(?:site |team |project |account |shift |coding )?(?:leads?|managers?|supervisors?|directors?)"
    r"|nobody in (?:this|our|the) \w+)(?: \([^()]{2,40}\))?"
)
_WHO_LEFT = (
    r"the (?:one|person|coder|woman|man) (?:who|that) (?:just |recently )?(?:left|leaves|retired|retires|moved|had|did"
    r"|was|sat|held)(?: last \w+| in \w+| us| (?:this|the|that) (?:job|seat|role|position|desk"
    r"|chair)(?: before(?: you)?"
    r"| last| until \w+)?)?"
    r"|the (?:one|person|coder|woman|man|lady) (?:who |whom )?you(?:['’]d| would|['’]ll| will|['’]re"
    r"| are)?(?: be)? replac\w+"
    r"|(?:the|our) (?:last|previous|former|departing|outgoing) (?:[\w/-]+ ){0,2}?(?:coder|biller|person"
    r"|people|one|hire)s?|the person before you"
)
#: "All six coders on the team", "half of them", "most of us", "everyone here", "the other two", "the one who just left"
ALIKE = (
    rf"(?:(?:all |each |every )?(?:of )?(?:{COUNT} )?(?:of )?(?:our {_IDEAL}|the other |my ){_ADJ}{_CODERS}"
    rf"|(?:all|each) (?:of )?(?:the |our )?{COUNT} {_ADJ}{_CODERS}(?: (?:on|in|of|at) (?:the|this|our) \w+)?"
    rf"|the {_IDEAL}{_ADJ}(?:team|crew|staff|department|group)"
    rf"|(?:{COUNT}|all|each|none|the rest|another) of (?:us|them|our \w+|my \w+|the (?:\w+ )?(?:team|coders|staff"
    rf"|department))"
    r"|most (?:of (?:the|our) )?(?:people|applicants|candidates|hires|new hires)(?: (?:who|that|we) \w+)?"
    r"|our (?:average|typical|usual|newest|latest|youngest|oldest|most \w+|longest[\w-]*) (?:[\w-]+ )?(?:coder|hire"
    r"|biller|auditor|member|employee)"
    r"|every(?:one|body) (?:here|else|on (?:the|our|this|that) (?:team|staff|crew)"
    r"|in (?:the|our|this) (?:office|department))"
    r"|the (?:other|average|typical) (?:(?:[\w-]+ ){0,2}?(?:of (?:this|our|the) \w+|coders?|member|employee)|half|one"
    r"|two|three|four|five|six)|the (?:second|third|other|current|night|day|weekend|senior) (?:coder|biller|auditor)s?"
    rf"|the (?:{COUNT} )?(?:coders|people|auditors|staff|specialists) (?:on|around|beside|next to"
    r"|near) [\w ]{0,24}you"
    rf"|the (?:{COUNT} )?(?:coders|people|auditors|staff) (?:that |whom )?you(?:['’]d|['’]ll| will| would) (?:lead"
    r"|manage|supervise|work with|train|join|sit with|teach|audit)"
    rf"|(?:second|third|fourth|fifth)-years?(?: {_CODERS})?|{COUNT}(?= (?:passed|finished|earned|became|stayed|left)\b)"
    r"|the (?:two|three|four|five) (?:coders|people|auditors|billers) who [\w'’ ]{3,30}?"
    rf"|{_WHO_LEFT}){_END}"
)
#: "coders with", "two billers who", "a CDI team of RNs with": whoever is named after "taught by", "next to".
WHOEVER = (
    rf"(?:(?!(?:and|but|you|who|with)\b)[\w/&'’-]+ ){{0,6}}?"
    rf"(?:{_ELSE}|{_CODERS}|rns|lpns|c[a-z]{{2,4}}s|rhi[at]s|coder|auditor|biller|nurse|specialist)"
)
#: "two reviewers with the CANPC"
COUNTED = rf"{COUNT} {_ADJ}(?:{_CHECKER}|{_LEADER}|{_CLINICIAN}) (?=(?:with|holding) )"
#: "with a mentor who has", "to the senior coders, each of whom holds"
ONE_OF_THEM = (
    rf"(?:an?|the|our|your|another|one of (?:our|the)|{COUNT}) {_ADJ}(?:{_ELSE}|{_CODERS}|partner|buddy|mate|coder"
    r"|auditor|biller|experts?|veterans?|seniors?|someone|nurse|specialist)"
    r",? (?:who|whose|(?:each|all|both|most|half) of whom)"
)
#: "our external auditors (AHIMA-approved trainers)", "our coders, all of whom"
OUR_OWN = rf"(?:our|their|your) {_IDEAL}{_ADJ}{_CODERS}"
# "The trainer: Beth (CPC, CUC)", "Your manager: …", "How long they stay: 8.4 years", "Who trains you: Ana, CPC-I"
LABEL = (
    rf"(?:(?:the|your|our|my) {_IDEAL}{_ADJ}(?:{_LEADER}|{_TEACHER}|{_PEER}|{_CLINICIAN}|team)"
    r"|(?:the |our )?(?:company|firm|client)(?: facts)?"
    rf"|(?:the|your) (?:{_ELSE}|reviewer|auditor) (?:you|who|that)(?:['’]ll|['’]d)?"
    r" (?!want|ask|need|look|expect)[^:]{2,30}"
    r"|what (?:the|our|your) (?:\w+ )?(?:auditor|lead|manager|coder|reviewer|supervisor)s? (?:next|beside|who|above|on"
    r"|in)\b[^:]{2,30}|(?:the |our )?(?:team|staff|department)(?:['’]s)? (?:credentials|certifications|experience|facts"
    r"|profile|make-?up|tenure)|(?:[\w-]+ )?team(?= ?=)|report(?:s|ing)(?: line| to)?|supervises"
    r"|how long (?:they|we|people|our|most|it)\b[^:]{0,40}"
    r"|(?:who )?you(?:['’]ll| will)? (?:report to|work with|meet)|meet (?:the|our|your) [\w-]+|(?:your|the) (?:team"
    r"|colleagues)"
    r"|who (?:trains|teaches|reviews|leads|checks|does|else)\b[^:]{0,30})"
)
# "I hold a CCS and I've run this department for nine years", "I got my own CPC at 45": the writer's own; not what a box
# to tick says: "I hold the CCS and have coded for five years"
THE_WRITER = (
    r"(?:so |yes,? )?i(?:['’]ve|['’]m| have| am| had)?(?: (?:also|once|only|just|personally|still|even|first"
    r"|been|got|earned|passed|started|began|came|became|hold|held|carry|coded|coding|worked|spent|took|sat for|studied"
    r"|finished|was|run|led|managed|an?|my|own)\b){1,4}(?=[^;]{0,90}\b(?:myself|my own|at night|years ago|when i"
    r"|before i|here|since \d{4}|for most|th(?:is|e) (?:office|department|team|practice|clinic|group)|i know|at \d\d"
    r"|last year|back in|i run|i['’]ve run|i manage|i lead)\b)"
    r"(?![^.;]{0,40}\b(?:jobs?|roles?|positions?|spots?|seats?|openings?|desks?|need|rooms?|for you)\b)"
)
# "My assistant, a CPC, will show you around"
MINE = r"my (?:[\w-]+ )?[a-z]+(?=, an? (?:c[poirc][cs]|rhi[at])\b)"
