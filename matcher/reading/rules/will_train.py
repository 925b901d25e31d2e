"""Whether the employer trains someone who lacks the experience or the credential.

Two things must be told: that beginners may come (in the title, in words, or because nobody is asked for experience),
and that somebody makes coders of them.
"""

from __future__ import annotations

from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Sentence
from matcher.reading.rules.beginners import for_beginners
from matcher.reading.text import Ad
from matcher.reading.ways import Span, Ways

_CUE = guarded(
    "train|teach|taught|apprentice|preceptor|residency|coders of them|earn while|sits? with you|academy|class"
    "|send you through|put you through|puts you through|learn|mentor|show you|coach|course|precept"
    "|own coders|our own|bring"
    "|hcc school|paid school|our school|boot camp|bootcamp|instruct|walk you through|shadow|send you to|paired"
    "|alongside|beside|next to|guidance|remov|ojt"
)
_YOU = (
    r"(?:you|them|people|someone|anyone|beginners|new coders"
    r"|(?:the|a) (?:right|willing|new) (?:person|individual|candidate|applicant|one|hire|coder|biller))"
)
_TELLS = Gate(_CUE)
# "we will train you", "teaches you our specialties", "Preceptors teach you the rest", "we'll show you HCCs", "CDI
# itself you learn from us", "sit with a mentor and learn profee coding", "our coding mentor works with you"
_TEACHES = guarded(
    rf"\b(?:train|trains|teach|teaches|teaching|training|coach|coaches|mentor|mentors) {_YOU}\b"
    r"(?! (?:on|in) (?:our|the) (?:system|software|ehr|epic|encoder))"
    rf"|\b(?:can|could|will|'ll) show {_YOU} (?:how|the ropes|hccs?|the rest)\b|\byou (?:will "
    rf"|'ll )?(?:\w+ )?learn\b[^.;]{{0,40}}"
    r"\b(?:from us|from our|with us|coding|to code|on live)\b"
    r"|\blearn (?:\w+ ){0,5}coding\b|\bmentor (?:works|sits) with you"
    r"|\byou(?:'ll| will)? (?:sit|work|train) (?:on[- ]?site )?(?:with|beside|alongside|next to|under) an? (?:\w+ )?"
    r"(?:mentor|preceptor|(?:senior|experienced|lead) coder)"
    r"|\bwe(?:'ll| will)? show you\b(?! (?:our|around|the (?:system|office)))|\b(?:who|to) show you(?=[.;,]|$)"
    r"|\bour (?:[\w-]+ ){0,3}training program|\bmakes? (?:a )?coders? (?:out )?of\b|\bearn while (?:you|they)"
    r" learn\b|\bcoder residency\b"
    r"|\bbring you up to speed\b|\blearn on the job\b|\bwe\b[^.;]{0,30}\band (?:will )?(?:teach|train)\b"
    r"|\bhelp you (?:to )?(?:get|become|earn) (?:certified|your cert|an? (?:cpc|cca|cert))"
    r"|\b(?:coder|mentor|lead|somebody|someone|colleague|preceptor)\b[^.;]{0,30}\b(?:sits?|works?) (?:with"
    r"|beside|next to) you\b"
    r"|\b(?:get|be|are|is) (?:fully )?(?:trained|taught) (?:as|by|to|in|how|from|coding)\b"
    r"|\bwalk you through (?:your first|coding|icd|cpt|charts)\b"
    r"|\bwe(?:'ll| will| can| do)? (?:teach|train)(?=[.;,!]|$)|\b(?:teach|train) (?:you )?the rest\b"
    r"|\byou (?:will |'ll )?(?:\w+ )?learn\b[^.;]{0,60}\b(?:anatomy|icd|cpt|in class|in the classroom)\b"
)
# "No experience necessary, we will train", "our trainers take you to real charts", "free training will be given", "are
# taught coding by us", "picks three people and teaches them inpatient", "training in our coding school".
_TRAINS = guarded(
    r"\b(?:will|we|we'll|we've|we'd|can|office|employer|hospital|client|company|manager|she|he|they"
    r"|who)\b[^.;]{0,25}\b(?:train|teach|trained|taught)\b"
    r"|\b(?:will be|be|is|are|get|being) (?:fully |hired and )?(?:trained|taught)\b"
    r"|\btraining (?:programme |program |plan |course )?(?:is |will be )?(?:provided"
    r"|given|offered)|(?:train|teach|taught|trained)\w*\b[^.;]{0,60}\b(?:from scratch|ground up|from zero"
    r"|from the beginning)"
    r"|\b(?:free|paid|full|comprehensive|thorough|extensive|in-depth|class ?room|on[- ]the[- ]job"
    r"|weeks of|days|months of|month|complete"
    r"|hands-on) (?:\w+ ){0,3}(?:training|learning|mentoring|mentorship|coaching|instruction)\b|\btraining in"
    r" our\b|\b(?:coding|training|hcc|icd|cpt|paid|our own|in-house) (?:\w+ )?school\b"
    r"|\b(?:free|paid) (?:[\w-]+ ){0,3}(?:class|school|academy|boot ?camp)\b|^\W*training: (?:yes|provided|available)\b"
    r"|open to (?:teaching|training)|our trainers?\b|\btrainees?\b|\bacademy\b|apprenticeship"
    r"|attends? (?:[\w-]+ )?class|\bresidency program"
    r"|\b(?:has|have) trained (?:several|many|all|most|new|cpc|coders|\w+ coders)|enjoys? teaching"
    # "We pay for the course", "we cover your coding program"
    r"|\b(?:we|they)(?:'ll| will)? (?:pay for|cover|fund|sponsor|buy) (?:the |your |an? )(?:[\w-]+ ){0,3}(?:course"
    r"|class|program|schooling|training)\b"
    r"|\b(?:we|they)(?:['’]ll| will| also)? (?:have|run|offer|provide|give) (?:an? |our |the "
    r"|all )?(?:[\w-]+ ){0,4}(?:training|course|class"
    r"|boot ?camp)\b"
    r"|\b(?:day|week|month|hour)s?[- ](?:long )?(?:[\w-]+ ){0,3}(?:preceptorship|mentorship|course|class|boot ?camp"
    r"|school)\b"
    r"|\btraining of (?:\d+|\w+) (?:days|weeks|months)\b|\b(?:full|thorough|complete) training\b"
    r"|\bwith an? (?:[\w-]+ )?(?:teacher|trainer|preceptor)\b|\b(?:we|they) (?:teach|train)\b(?! \d)"
    r"|\btakes? (?:you|each|every|newcomers|new coders|trainees) (?:[\w-]+ ){0,2}through\b|\bour (?:[\w-]+"
    r" ){0,3}training program"
    r"|\btraining is (?:done|on us|ours|included|paid)"
    r"|\b(?:follow|join|enter|complete) (?:our|the|an?) (?:[\w-]+ ){0,3}training (?:program|plan|scheme|path)"
    r"|\b(?:be|is|are) (?:coached|mentored) (?:by|from)\b|\bunder an? (?:[\w-]+ )?(?:preceptor|mentor|trainer"
    r"|teacher)\b"
    r"|\bwill train (?:right|willing) (?:person|candidate|applicant)"
    r"|learn(?:s|ing)? to code|learns? the trade|send you through|\bcoaching class|\b(?:walk|guide|take|lead) (?:you"
    r"|trainees"
    r"|students) through\b|\binstructors?\b"
    r"|\b(?:alongside|shadow|beside|next to|paired with) an? (?:[\w-]+ )?(?:mentor|preceptor|trainer|coder)\b"
    r"|\b(?:there(?: is|'s| are)|we have|you(?:'ll| will)? (?:get|have)) (?:an? )?(?:[\w-]+ )?(?:preceptor|mentor"
    r"|trainer|teacher)s?\b|\bshadow (?:our|an?|the|coders|senior|experienced|working)\b"
    r"|\b(?:grow|raise|make)s? (?:our|their|its) own (?:coders|talent|people)?|\bbrings? (?:them|people|you|newcomers)"
    r" (?:up|along) (?:ourselves|from|step)"
    r"|\b(?:preceptors?|mentors?|trainers?) (?:will )?(?:sits?|works?|stays?|walks?|goes|go) (?:with|beside"
    r"|through)\b|\bcomplete the [\w ]{0,40}\bcourse\b"
    r"|\b(?:\d+|two|three|four|six) (?:months?|weeks) (?:[\w-]+ )?training\b"
    r"|\bojt (?:is |will be )?(?:provided|given|available|offered)\b|\blearns (?:the (?!systems?|software)|to|all"
    r"|how)\b"
    r"|\b(?:while|for) learning (?:[\w-]+ ){0,3}cod|\bstipend\b[^.;]{0,30}\btrain|\btraining\b[^.;]{0,30}\bstipend\b"
    # "You will be supported to achieve the ACC", "training in medical coding for three months"
    r"|\bsupport(?:ed)? (?:you )?to (?:achieve|gain|complete|obtain|study|pass|work towards?)\b"
    r"|\btraining (?:in|on) (?:[\w-]+ ){1,3}for (?:\d+|\w+) (?:months|weeks)\b"
    # "New coders receive extensive training", "mentorship from senior coders", "CDI training provided"
    r"|\b(?:receives?|gets?|given|get) (?:[\w-]+,? (?:and )?){0,3}(?:training|mentoring|mentorship|coaching"
    r"|instruction)\b"
    r"|\b(?:mentor(?:ship|ing)|guidance|coaching|support|training) (?:from|by|with|of) (?:our |an? )?(?:senior"
    r"|experienced"
    r"|seasoned|lead|certified|credentialed|veteran)\b"
    r"|\b(?:training|mentoring|mentorship)(?: and (?:\w+ ){1,2})? ?(?:is |are |will be )?(?:provided|available"
    r"|offered|included|supplied)\b"
)
# "We offer training in ICD-10 to any hire", "we'll train in coding somebody from registration", "the county gives a
# course in coding": who teaches the trade itself teaches people who lack it, whatever years are asked of them.
_THE_TRADE = r"(?:cod(?:ing|e)\b|icd|cpt|hccs?\b|risk adjustment|cdi\b)"
_TEACHES_TRADE = guarded(
    rf"\b(?:we'd|we would|would) (?:train|teach) (?:you )?(?:the )?{_THE_TRADE}"
    rf"|\b(?:offers?|provides?|gives?|arranges?|pays? for|runs?)\b[^.;]{{0,30}}\b(?:training|courses?|class(?:es)?"
    rf"|lessons) (?:in|on|for) (?:\w+ ){{0,2}}{_THE_TRADE}[^.;]{{0,30}}"
    rf"\b(?:hires?|hired|you|anyone|someone|everyone|applicants?)\b"
    rf"|\b(?:we|we'll|we will|will|can|i'll) (?:train|teach) (?:(?:in|to) )?{_THE_TRADE}"
    rf"|\b(?:we|we'll|we will|will|can|i'll) (?:train|teach) (?:[\w-]+ ){{1,6}}(?:in|to|how to) {_THE_TRADE}"
    rf"|\b(?:send|put|take)s? (?:you|new|our|every|each|all|hires)\b[^.;]{{0,25}}\b(?:to|through) (?:our |an? |the )?"
    rf"(?:[\w-]+ ){{0,3}}(?:class|course|school|academy|boot ?camp|(?:coding|certification|training) program(?:me)?)\b"
    rf"|\b(?:we|we'll|we will|will|willing to|happy to|glad to|prepared to|open to|ready to) (?:also "
    rf"|gladly )?(?:train|teach|mentor"
    rf"|training|teaching|mentoring) (?:an? |the )(?:[\w-]+ )?(?:new|newly|right|inexperienced|green|recent|eager"
    rf"|motivated|bright)\b(?! (?:system|software|process|specialt))"
    rf"|\b(?:have|has|'ve) trained new(?:ly)? (?:certified )?(?:grad\w*|coders)\b"
    rf"|\b(?:we|we'll|we will|will|can|i'll) (?:teach|train) {_YOU} (?:the |how to ){_THE_TRADE}"
    # "we'll enroll you in and teach the inpatient coding class", "the coding class is taught by us"
    rf"|\b(?:we|we'll|we will|will|can) (?:[\w-]+ ){{0,5}}(?:teach|run|give|hold) (?:you )?(?:the|an?|our) "
    rf"(?:[\w-]+ ){{0,2}}{_THE_TRADE} (?:class|course|school)"
    r"|\btraining (?:is )?(?:built|designed|made|meant|written|intended) for (?:first-time|new|beginning|brand[- ]new)"
    rf"|\bclass ?rooms?\b[^.;]{{0,40}}\b(?:learn\w*|taught|studying) (?:\w+ )?{_THE_TRADE}"
    # "Would train the right RN into CDI"
    rf"|\bwould train (?:[\w-]+ ){{1,6}}(?:in|into|to) {_THE_TRADE}"
)
_NEW = (
    r"(?:(?:new|recent|newly|fresh|inexperienced|uncertified|entry[- ]level|beginning|beginners?|anyone|people|those"
    r"|someone|candidates|applicants|individuals|nurses|rns?|cpc-as?|apprentices|motivated|qualified|eager"
    r"|the right)\b)"
)
# "Entry level, will train", "Experience preferred but willing to train", "1-2 years preferred, however we will train",
# "training is provided to those without it", "On-the-job training for new graduates", "We offer training to obtain the
# CPC": whoever says so trains people who lack something, whatever else is asked.
_TRAINS_ANYONE = guarded(
    r"(?<!you )(?<!who )(?<!they )(?<!and )\b(?:will|willing to|happy to|glad to|able to|prepared to|can|would) train"
    r"(?=\W*$|[.,;!)(]| (?:on|in) (?:the job\b|coding|all|icd|cpt|hcc|risk adj|inpatient|outpatient|pro-?fee|cdi\b"
    r"|drg|surg)| if | as needed| -)"
    r"|\bwe(?:['’]ll| will| also| gladly)? train (?:new(?:ly certified)?|beginning|inexperienced) (?:coders"
    r"|graduates|grads)\b"
    r"|(?<!must be )(?<!should be )\b(?:willing to|willingness to|happy to|glad to|able to|open to"
    r"|prepared to) train(?:ing)? "
    rf"(?:(?:an? |the )?{_NEW}|coders|billers|(?:good|strong|bright) \w+)"
    r"|(?<!you )(?<!who )\b(?:will|can|to) train (?:an? |the )?(?:\w+ )?(?:applicant|candidate|individual|person)s?\b"
    r"|\b(?:but|although|though|however,?) (?:we (?:can |will |do )?(?:offer|provide|give) )?training(?=[.;,!]|$"
    r"| (?:is |will be )?(?:provided|given|available|offered|possible)\b)|\bwill train: yes\b"
    r"|\b(?:training|mentoring|mentorship|preceptorship)s? (?:program )?(?:(?:is|will be|can be) )?"
    rf"(?:(?:provided|given|available|offered) )?(?:for|to) {_NEW}(?!(?<=new) coders)(?! (?:hires?|employees|staff"
    rf"|providers"
    r"|physicians|who)\b)"
    r"|\b(?:provid|offer|giv|sponsor|pay for|pays for|cover|arrang)(?:es?|s|ing)?\b[^.;]{0,30}\b(?:training"
    r"|class(?:es)?"
    r"|course(?:s|work)?|schooling|instruction) (?:needed |required |necessary )?(?:to (?:help you )?(?:obtain|earn|get"
    r"|become|pass)|leading to|toward) (?!additional|another|other|more|further|advanced|a second|specialty)"
    # "We'll train certified coders with a year in any specialty", "CDI training provided"
    r"|\b(?:we(?:['’]ll| will| can)?|willing to|happy to) train (?:an? |the )?(?:[\w-]+ )?(?:coders?|billers?"
    r"|nurses?|rns?|lpns?)"
    r"(?= (?:with|from|in|to|who|new|without)\b)"
    r"|(?<!going )(?<!continuing )(?<!regular )(?<!ly )\b(?:cdi|coding|hcc|icd-10|risk adjustment|inpatient) training"
    r" (?:is |will be )?(?:provided|given|available|offered)\b"
    # "I'll teach you antigens", "we'll teach you inpatient"; not "we'll teach you our templates"
    r"|\b(?:we|i)(?:['’]ll| will| can) teach you (?!our\b|the\b|how we|any|about|your|what|to\b|in\b|on\b|and\b)[a-z]"
    r"|\bhelp(?:s|ing)? (?:you|them|cpc-as?|apprentices|new coders) (?:to )?(?:remove|drop|lose|shed|take off) (?:your"
    r"|the|their) \W?a\b"
)
# "HS diploma. On-the-job training provided.", "We provide full training": of people who need have nothing.
_ON_THE_JOB = guarded(
    r"\b(?:on[- ]the[- ]job|full|complete|comprehensive|thorough|extensive|paid) training (?:(?:is"
    r"|will be) )?(?:provided"
    r"|given|available|offered|included)\b|\b(?:provide|offer|give)s? (?:full|complete|comprehensive"
    r"|on[- ]the[- ]job|paid)"
    r" training\b|\b(?:be|is|are) trained on[- ]the[- ]job\b"
)
# "Provides on-the-job training to new coding staff": what the hire does for others.
_FOR_OTHERS = guarded(
    r"\W*(?:provid|conduct|deliver|develop|assist|lead|coordinat|participat|giv|offer|perform|help|support)(?:e?s"
    r"|ing|e)?"
    r" (?:(?!we\b)[\w-]+ ){0,4}(?:training|mentor\w*|instruction|coaching|education) (?:to|for|of) "
    r"|\W*responsible for\b"
)
# Training on a system, of staff or of providers is none.
_NOT = guarded(
    r"(?:system|software|ehr|emr)\b[^.;]{0,40}\bshow you|provider|physician|client(?:'s)? system|process"
    r" training|orientation|on our (?:own )?(?:system|software"
    r"|encoder)|show you our|support (?:the )?trainees|(?:train|teach|mentor|coach)(?:s|ing)? (?:the )?trainees"
    # "Annual cyber security training", "CPR and de-escalation training given here": not of the trade.
    r"|\b(?:cpr|bls|first aid|safety|security|de-escalation|crisis|harassment|ethics|privacy|diversity|osha|emergency"
    r"|mandatory|mandated|annual|in-service|leadership|respirator)(?: and [\w-]+)? (?:[\w-]+ )?training"
    r"|cross[- ]train|compliance train|hipaa|not train|not (?:have|able)\b[^.;]{0,20}\bto (?:teach|train)"
    r"|train\w* (?:is |will be )?(?:provided |given )?(?:in|on) (?:our |the )?(?:epic|cerner|meditech|ehr|emr"
    r"|system|encoder|software)"
    r"|\bnot an? (?:training|learning|trainee|teaching|apprentice\w*) (?:position|job|role|post|seat|program)"
    r"|don't teach|don't train|unable to train|cannot train"
    r"|can't train|without training|no training"
    r"|training (?:team|materials|documents|decks|sessions|staff)|too quickly|train on the systems"
    r"|for the right candidate with|(?<!we )(?<!we'll )(?<!we will )trains? (?:new(?! (?:grad|comers?))|staff|other"
    r"|junior)"
    r"|you (?:will |'ll )?(?:train|teach|mentor|coach) (?:new|junior|staff|other|the|coders|our|clin)"
    # "ModMed is nice but we can teach you the system", "We'll teach you Epic"
    r"|\b(?:train|teach|show) (?:you|people|anyone|them) (?:on |in |how to use )?(?:(?:the|our|this|that|its)"
    r" (?:[\w-]+ ){0,2}(?:systems?|software|ehr|emr|encoder|tools?|templates?|workflows?|platform|portal)"
    r"|epic|cerner|meditech|modmed|athena\w*|nextgen|ecw|eclinicalworks|vista|centricity)\b"
    r"|show you in (?:week|your first|the first)|leadership academy|curriculum|\bfirst (?:day|week|two weeks|few"
    r" weeks|month)\b[^.;]{0,20}\bpaired"
    r"|\b(?:nobody|no one)\b[^.;]{0,20} (?:train|teach|show)"
    r"|\btraining (?:program|obtained)\b[^.;]{0,90}\b(?:armed forces|included)\b"
)
# "Outpatient Coder - Will Train New Grads", "Coder (training provided)"
_TITLE_TRAINS = guarded(
    r"\b(?:will|we|we'll) train\b|\btraining (?:provided|given|included)\b|\bwe(?:'ll| will) teach\b"
)
# "Takes each new hire through the classes" is what an educator does for others
_TEACHER = guarded(r"\b(?:educator|trainer|instructor)\b")
_TEACHES_YOU = guarded(r"\b(?:train|teach|show|coach|mentor) you\b")


def will_train(ad: Ad, ways: Ways = ()) -> Span | None:
    """Where the ad offers to train someone without experience or credential, or None."""
    told = [
        s
        for s in map(_with_label, ad.sentences)
        if s.kind != "form"
        and words_of(s.low) & _TELLS.bits
        and _CUE.search(s.low)
        and not (_NOT.search(s.low) or _FOR_OTHERS.match(s.low))
    ]
    title = ad.title.lower()
    if _TEACHER.search(title):
        told = [s for s in told if _TEACHES_YOU.search(s.low)]
    elif told and _TITLE_TRAINS.search(title):
        return told[0].start, told[0].start + len(told[0].text)
    open_to_all = any(not (w.experience or w.years or w.groups) for w in ways)
    unasked = any(not w.experience and not w.years for w in ways)
    beginners: bool | None = None  # of the whole ad, once it matters
    for sentence in told:
        low = sentence.low
        found = _TEACHES_TRADE.search(low) or _TRAINS_ANYONE.search(low)
        teaches = None if found else _TEACHES.search(low)
        trains = None if found else _TRAINS.search(low)
        found = found or (_ON_THE_JOB.search(low) if open_to_all else None)
        if beginners is None and (trains or (teaches and not unasked)):
            beginners = for_beginners(ad)
        found = found or (teaches if unasked or beginners else None) or (trains if beginners else None)
        if found and len(low) > len(sentence.text):
            return sentence.start, sentence.end
        if found:
            return sentence.start + found.start(), sentence.start + found.end()
    return None


def _with_label(sentence: Sentence) -> Sentence:
    """ "Will train: yes", "Training: provided": the label with the few words after it."""
    if not sentence.label or len(sentence.low) > _FEW or "train" not in sentence.label.lower():
        return sentence
    return sentence._replace(low=f"{lowered(sentence.label)}: {sentence.low}")


#: Longer is no answer to a label: "Provided by the team".
_FEW = 24
