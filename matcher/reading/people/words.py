"""The words by which an ad tells some people apart from all others, and what becomes of them."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.spelled import NUMBER

# "applicants", "a coder", "new grads", "staff", "military spouses"
PERSON = guarded(
    r"\b(?:applicants?|candidates?|persons?|people|individuals?|folks|colleagues?|caregivers?|staff"
    r"|co-?workers?|associates(?= (?:who|hired|without|joining|coming|holding|lacking|not)\b)"
    r"|team members?|coders?"
    r"|billers?"
    r"|hires|(?<=new )hire|(?<=a )hire|employees?|workers?|graduates?|grads?|students?|trainees?|apprentices?"
    r"|externs?|interns?|nurses?"
    r"|incumbents?"
    r"|selectees?|appointees?|technicians?|techs?|instructors?|abstractors?|registrars?|holders?|auditors?"
    r"|specialists?|educators?|professionals?|newcomers?|veterans|spouses|assistants?|scribes?|rns|lpns|lvns"
    r"|those|anyone|anybody|someone|somebody|whoever|mas|emts?|paramedics?|managers?|supervisors?|leaders?"
    r"|reviewers?|clerks?"
    r"|juniors?|remainder|others|rest|everyone else|everybody else"
    r"|the few)\b(?!-| (?:designation|status|version|form|level|program|school|credential|experience|coding"
    r"|education)\b)"
)
# Words that may stand before a person and tell what he is: "RHIT-eligible", "newly graduated", "in-house".
BEFORE = guarded(
    r"(?:(?:an?|any|all|the|some|our|those|these|other|every|both|new|recent|newly|fresh|uncertified"
    r"|non ?certified"
    r"|not yet certified|unlicensed|non[- ]?credentialed|uncredentialed|current|existing|internal|in-house"
    r"|inexperienced|experienced|"
    r"strong|promising|otherwise|qualified|outstanding|program|coding|billing|him|hit|hi|medical|coder|trainee"
    r"|certified|credentialed|apprentice|entry-level|junior|graduate|student|military|second-year|final-year"
    r"|eligible|[a-z]{2,5}(?:-[a-z]{1,3})?(?:/[a-z]{2,5})*-(?:only|eligible|certified)|\d+(?:st"
    r"|nd|rd|th)"
    r"|exam|level|college|school|health|information|management|technology|registered|licensed|practical) )+$"
)
# "… who hold", "… without", "… hired into", "… coming from": what tells them apart stands behind them.
AFTER = guarded(
    r",? ?(?:w/o?(?= )|(?:who(?:se|['’](?:ve|s|re|d))?|that|with|without|lacking|holding|hired|appointed|coming"
    r"|moving|joining"
    r"|promoted|trained|enrolled|awaiting|waiting|in|of|from|already|not|still|having|only|working|transferring"
    r"|comes?|currently|graduating|selected|chosen|credentialed|certified as|eligible|scheduled|registered"
    r"|missing|new to|finishing|starting|sitting"
    r"|taking|studying|on the|at the)\b)"
)
# "If you hold none", "where hired without it", "should you not be certified", "in the case of recent graduates"; not
# "CPC when hired, plus a specialty certification not later than 18 months after hire", which tells a time
CONDITION = guarded(
    r"\b(?:if|unless|should you|in case|in the case of|where (?:an?|the|no|not|none|neither|hired|only|someone|you"
    r"|certification)|when (?:an?|no|not|none|neither|hired(?! ?[,;.)]| and\b| plus\b)|only|someone"
    r"|you(?! (?:start|begin|apply|join|come on board)(?: ?[,;.)]| and\b| plus\b))|they))\b"
)
# "Not certified at hire: …", "No CPC yet?", "CPC only?", "Without a credential …", "Still a student?"
FRAGMENT = guarded(
    r"(?:(?:still |currently |if )?(?:not (?:yet )?(?:certified|credentialed)|non-?certified|uncertified|unlicensed"
    r"|no (?:[\w/-]+ ){0,3}?(?:credentials?|certifi\w+|certs?|letters"
    r"|c(?:pc|cs|ca|rc|oc|ic|osc|gsc|gic|ircc|cc|emc|edc|obgc|anpc|deo|cds|dip|cvtc|sfac|pcd|pedc|uc|imc|honc|bcs|pma)"
    r"|rhi[ta]|rcc(?:ir)?)\b"
    r"|without (?:an? |the |any |it|one)?(?:[\w/-]+ )?(?:credentials?|certifi\w+|certs?|\b)|hired without"
    r"|lacking|(?:do|did|have|has)n['’]?t\b(?=[^.?]{0,60}\?)|(?:none|neither)(?= of\b| yet\b|[,:])|new to"
    r"|new (?:graduate"
    r"|grad)s?|recent (?:graduate|grad)s?"
    r"|just (?:finished|graduated|out of)|in (?:its|their|the) absence"
    r"|(?:did|done|finished|completed) (?:the|your|school)(?=[^.?]{0,60}\?)|haven['’]t|still (?:a student"
    r"|studying|in school)"
    r"|awaiting|(?:exam|test) (?:scheduled|booked)"
    r"|(?:only |just )?(?:an? )?[\w-]{3,6}(?:/[\w-]{3,6}| or [\w-]{3,6})* (?:only(?! if)|alone|holders?))\b)"
)
#: What such people lack: "without", "not yet certified", "has lapsed".
LACK = guarded(
    r"\b(?:no|neither|none|absence|without|w/o|not|lack(?:s|ing|ed)?|short of|missing|never|uncertified|non-?certified"
    r"|un(?:licensed|credentialed)|non-?credentialed|yet to|before (?:their|the|taking|passing|sitting)"
    r"|(?:do|does|have|has|is|are|did)n['’]?t"
    r"|(?:has|have) (?:lapsed|expired)|lapsed|expired|schooling only|cannot|hired uncertified)\b|n['’]t\b"
)
#: Who is new to the work: "recent graduates", "trainees", "students".
NEW = guarded(
    r"\b(?:graduates?|grads?|students?|trainees?|interns?|externs?|apprentices?|newcomers?|traineeship"
    r"|finished school|juniors?|with (?:less|fewer))\b"
)
#: Whose exam is ahead: "RHIT-eligible", "awaiting a test date".
AHEAD = guarded(
    r"\b(?:newly graduated|recently graduated|eligible|eligibility|authori[sz]ation to test|registered for"
    r"|scheduled|signed up|booked|test date"
    r"|exam date|about to (?:sit|take|test)|await\w*|waiting (?:for|on)|sitting for|exam pending|sat for|candidacy"
    r"|approved to (?:sit|test)|applied (?:to|for))\b"
)
#: Who comes from the employer's own ranks, or by a road of their own.
OURS = guarded(
    r"\b(?:internal|in-house|our own|coming (?:from|out|up|over)|moving (?:from|over|up|in)|transfer\w*|promoted"
    r"|joining us from|trained (?:here|by us|in-house)|hired (?:into|in|as|from|on)|come (?:up )?(?:from|through)"
    r"|employees of|from (?:our|the|another|within)|trainee (?:level|track|role)|at the trainee|veterans|spouses"
    r"|military|inside the|on our (?:staff|team)|already (?:with|on|working|employed))\b"
)
OTHERS = guarded(r"\b(?:everyone else|everybody else|anyone else|anybody else|others|remainder|rest)\b")
#: What lets them in or puts off what is due: then they need be told apart by nothing more than what they are.
LETS_IN = guarded(
    r"\b(?:may|can|could|might) (?:also |still |well |be )*(?:hired|considered|appointed|employed|taken|engaged"
    r"|accepted"
    r"|brought|selected|start|join|apply|begin|come|enter|earn|obtain|get|pass|take|certify|defer\w*|put off|waived"
    r"|postponed)"
    r"|\b(?:we|they|i)(?: ?['’](?:d|ll)| will| would| can| could| may| do)? (?:also |still |gladly "
    r"|even )*(?:consider"
    r"|take|hire|look at|accept|talk to|welcome|wait|start|bring|give|allow)\b|\bwill give\b"
    rf"|\b(?:have|has|gets?) (?:up to |until )?(?:a |an |another )?(?:{NUMBER})[ -](?:months?|days|years?"
    rf"|weeks) (?:to|for|from)\b"
    r"|\b(?:are given|is given|receives?|allowed|granted|given|exempt|exception|deferred|waived|considered"
    r"|welcome|accepted|please apply|do(?:es)? not have to|need not|not required|allowance|grace)\b"
)
# Where what is told of them ends and what becomes of them begins.
BECOMES = guarded(
    r"\b(?:must|shall|will|should|needs?(?= to)|(?<!who )(?<!that )(?<!not )needs?(?= (?:an?|the|both|one of)\b)"
    r"|may|can|could|might"
    r"|(?:has|have|had|having) to|owes? us|owes?"
    r"|(?:is|are) (?:given|allowed|granted|required|expected|considered|welcome|accept(?:ed|able)|exempt|fine"
    r"|ok|okay|in\b"
    r"|obliged|hired|taken|also|asked|to|due)"
    r"|agrees? (?:in writing )?to|start(?:s)? as|comes? in|needn['’]t"
    rf"|(?:have|has|gets?|receives?|work(?:s)? toward\w*)(?= (?:up to |until |from |another |a full |only )?"
    rf"(?:{NUMBER})[ -](?:\(\d+\) )?(?:days?|weeks?|months?|mos?|years?|yrs?)\b"
    rf"(?! (?:of|in|exp|experience|coding|with)\b))|gets? (?:certified|it)|obtains?|earns?|please apply|sits?(?= for)"
    r"|becomes?|certif(?:y|ies)(?! as)|adds?)\b"
    r"|(?:['’]ll|['’]d)\b|[:;?]| [-–—] |\.(?= )"
    r"|, (?=(?:you|they|we|he|she|it|i|that|who may|then|please|the|an?|their|your|certification|in which|in that"
    r"|one of|any of|any|credential|on (?:the )?condition|provided|as long as|so long as)\b)"
)
#: What a sentence begins with that goes on about the people of the one before.
GOES_ON = guarded(
    # "No COSC? Fine, but you'd be working on it"
    r"(?:(?:fine|ok(?:ay)?|good|great|not? (?:a )?(?:problem|worries)|(?:that['’]s|it['’]s) (?:fine|ok(?:ay)?|alright"
    r"|all right|not a problem|no problem))[,;:—–-]? (?:as long as |so long as |provided )?)?"
    r"(?:and |then |but |so |of course |if so,? )?(?:you(?:['’](?:ll|d|ve))?|they(?:['’](?:ll|d|ve))?|he or she|we"
    r"(?:['’](?:ll|d))?|it|this|that|those|these|such|their|in (?:that|this|such) cases?|an? (?:apprentice|trainee"
    r"|hire|coder|candidate|applicant)|trainees|apprentices|the (?:exam|test|credential|certification|full|missing"
    r"|other|a)|certification|within|then|obtain|earn|get|pass|must|exam|just|once hired|after that|come"
    r"|start|apply|plan)\b"
)
#: No years are asked of them.
NO_YEARS = guarded(
    r"\b(?:straight (?:from|out of) (?:school|college|a program)|with (?:less|fewer)\b|(?:with "
    r"|and )?no (?:[\w-]+ )?(?:years?"
    r"|experience)\b"
    r"|(?:not|n['’]t) need (?:the|any) (?:\w+ )?(?:years|experience)"
    r"|without (?:any |the )?(?:\w+ )?(?:years|experience))\b"
)
#: A number of days, months or years that is no experience.
_LENGTH = (
    rf"(?P<n>{NUMBER})(?: ?\(\d+\))?[ -](?P<u>days?|weeks?|months?|mos?\b\.?|mths?|years?"
    rf"|yrs?)\b(?P<half> and a half)?"
    r"['’]?(?! (?:of )?(?:[\w-]+ ){0,2}(?:experience|exp|coding|work|billing)\b| (?:of|in|as|with)\b)"
)
#: "get 4 months", "given 12 months", "may be put off for a year", "grace period: 8 months": time that is granted.
GRANTED = guarded(
    r"\b(?:gets?|given|gives? (?:you|them)|allow(?:s|ed|ing)?|grant(?:s|ed)?|receives?|wait|owes? us"
    r"|allowance(?: of)?|grace(?: period)?(?: of)?:?|deadline(?: of)?:?|extension(?: of)?:?|put off|deferred"
    r"|waived|postponed"
    r"|not to exceed|not exceeding|period of|for up to|extended|within|inside(?: of)?|in (?:the|your|their) first"
    # "must also hold the CCS or earn it in eighteen months"
    r"|(?:earn|obtain|get|pass|add|complete|acquire)s? (?:it|one|that|them|this|the [\w-]+) in)"
    rf"(?: ?(?:up to|until|a full|another|about|the first|a period of|for|not to exceed|no more than))* ?{_LENGTH}"
)
#: "They have a year and a half for the CPC", "those without either have 36 months": the same, of what one has.
HAVE_TIME = guarded(
    r"(?:(?<!must )(?<!should )(?<!if they )(?<!when they )(?<!once they )(?<!as they )(?<!provided they )"
    r"(?<!who )(?<!that )(?<!to )(?<!you )(?<!can )(?<!may )(?<!n't )(?<!n’t )(?<!not )"
    rf"(?:\bhave|\bhas)(?: (?:up to|a full|another|about|the first))* {_LENGTH}"
    r"(?= to | for (?:the|it|that|one|this)\b| from | in which| after |[.;)]|\W*$)"
    r"|(?:\byou have|['’](?:ve|d) (?:got|have)|\bgot)(?: (?:up to|a full|another|about|the first))* "
    + _LENGTH.replace("(?P<n>", "(?P<n2>").replace("(?P<u>", "(?P<u2>").replace("(?P<half>", "(?P<half2>")
    + r"(?= to | for (?:the|it|that|one|this)\b| from | in which))"
)
#: What they come to hold, in words: without it the time may be one of something else.
EARNS = guarded(
    r"\b(?:certif(?:y|ied|ication)|credential|get there|lifted|comes? off|exams?|test(?:s|ed|ing)?|pass\w*"
    r"|obtain\w*|register"
    r"|re-?sit|deferred"
    r"|put off"
    r"|waived|postponed|allowance|grace|exempt|due)\b"
    r"|\b(?:earn\w*|gets?|add|complete|acquire|achieve|attain|finish|have|hold|turn|take|becomes?|gain|remove\w*|lose"
    r"|drop|shed|rid of|wait|held|trade|swap|exchange|possess|work(?:ing)? on"
    r"|want(?=s? it done))\b[^.;]{0,24}\b(?:it|such|one|them|those|these"
    r"|theirs|that|so"
    r"|the [\"“'‘]?a|other|second|either|any)\b|\b(?:then|or),? within\b"
    r"|\b(?:we|i)(?:['’]ll|['’]d| will| can| could) wait\b"
)
#: Time that runs to something else: until the employer pays.
OTHERWISE = guarded(r"\b(?:pay|pays|paid|reimburse\w*|bonus|raise|tuition)\b")
#: A credential that is due for another job.
PROMOTION = guarded(
    r"\bto (?:advance|be promoted|progress)\b|\bmoves? (?:up|on) to (?:the|level|band|grade|coder)\b"
    r"|\b(?:try|test|sit) again\b|\bre-?take\b|\bsecond attempt\b"
)
#: Those who hold the apprentice form.
APPRENTICE = guarded(
    r"\bapprentices?\b|\bends in (?:an? )?[\"“]?a\b|\b(?:rid of|lose|drop|remov\w+|shed|get) the [\"“'‘]?a\b"
)
#: "CRC within six months if you don't have it": asked of all, whoever holds it already.
ITSELF = guarded(
    r"(?:if|when|where|unless) (?:(?:it is|they are|one is|you|they|the (?:candidate|applicant|coder)|he or she) )?"
    r"(?:already |currently )?(?:(?:do(?:es)?|is|are|have|has)? ?(?:not|n['’]t)|don['’]?t|doesn['’]t|haven['’]t) ?"
    r"(?:already |yet |currently )*(?:held|obtained|in hand|have it|hold it|got it|possess it|(?:have"
    r"|hold) one|have (?:the|your) second one)\b"
    # "CPMA within 6 months if not already", "… if you aren't one already"
    r"|if not already(?=\W*$|[.;,)])|(?:if|when|unless) (?:you|they|he or she)(?: are|['’]re| is)? ?(?:not|n['’]t)"
    r" (?:already |yet )?one\b(?! of)"
)
#: The same of one of two that stand right before it: "CCDS or CDIP within a year if you do not hold one of them yet".
ONE_OF_THEM = guarded(
    r"(?:if|when|where|unless) (?:you|they|the (?:candidate|applicant|coder|hire)|he or she)\b[^.;,]{0,24}"
    r"\b(?:hold|have|holds|has|got|without|lacks?|lacking) (?:at least )?(?:one|either|any|neither|none)"
    r"(?: of (?:them|these|those|the two))?(?: already| yet| now| today)*\W*$"
)
#: The same of people: "… to be earned within a year by those who do not hold it".
THOSE_WITHOUT_IT = guarded(r"[^.;,]{3,60}\b(?:not|without|lack\w*|n['’]t)\b[^.;,]{0,24}\bit(?: yet| already)?\W*$")
#: A course that is behind them.
COURSE = guarded(
    r"\b(?:completed|finished|completing|finishing) (?:an?|the|your|their)"
    r" (?:(?:\w+ )?(?:course(?:work)?|certificate)|\w+ program"
    r"|(?:[\w/&-]+ ){1,2}or (?:[\w/&-]+ ){1,2}(?:program|course))\b"
)
#: "another coding certification (CPC, CCS or similar)"
SOME_OTHER = guarded(r"\b(?:hold|have|with|holding) (?:(?:some|an)? ?other|(?:a|some) different) (?:[\w-]+ ){0,3}\(?$")
#: "If you don't have the two years": it is no credential that they lack.
LACKS_YEARS = guarded(
    r"(?:\b(?:not|no|without|lack\w*|short of)|n['’]t)\b(?: (?!cert|cred|exam)[\w-]+){0,4} (?:years?|experience"
    r"|degree|background)\b"
)
#: "other than the CRC": all that is asked but for it.
OTHER_THAN = guarded(r"\b(?:other than|different from)(?: the| an?)? $")
#: What is asked is put off.
PUTS_OFF = guarded(r"\b(?:put off|deferred|postponed|waived for|extended)\b")
#: They come without what is asked: "may move into this job uncertified".
COMES_WITHOUT = guarded(
    r"\b(?:hired?|start|begin|come|join|appointed|move|taken|enter|considered)\b[^.;,]{0,30}\b(?:uncertified|without"
    r" (?:it|one|either|any|a certificat\w+|certification|the credential))\b"
)
#: What people may lack that is a credential.
LACKS_PAPERS = guarded(
    r"\b(?:without|w/o|lack\w*)\b(?:[^.;,]{0,40}?\b(?:certif\w*|cred\w*|certs?|licen\w*|letters|exams?|it|one|them"
    r"|these|those|either|any|that|neither|this|held|yet)\b|\s*$)"
)
LACKS_BY_WORD = guarded(r"\b(?:without|w/o|lack\w*)\b")
#: Who moves up within the house: what is due is no matter of hiring, but where they are told by what they hold.
PROMOTED = guarded(r"\bpromoted\b")
#: "Another coding credential is fine if you earn the RCC within a year": those who hold it
ANOTHER_ONE = guarded(
    r"(?:\bany |\ban|\b)other (?:[\w-]+ ){0,3}(?:credentials?|certifications?|certificates?)"
    r"(?= (?:(?:is|are|will be|would be|may be|can be) (?:\w+ )?(?:accepted|fine|ok|okay|considered|acceptable"
    r"|welcome|taken)"
    r"|(?:will|would) do)\b)"
)
