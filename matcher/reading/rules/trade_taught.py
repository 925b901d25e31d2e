"""Words by which the trade itself is taught, told by what is taught and to whom.

Somebody teaches ("our coders teach …", "you receive …"), what is taught is coding, and who learns it is new: training
on a system, of staff or of providers has another object.
"""

from __future__ import annotations

from matcher.reading.guard import guarded

_TRADE = (
    r"(?:(?:medical |clinical |professional |hospital |inpatient |outpatient |risk adjustment |hcc |diagnosis )*"
    r"(?:cod(?:ing|e)\b|coder skills)|icd-?(?:10|9)?|cpt|hcpcs|hccs?\b|cdi\b)"
)
_NEWCOMERS = (
    r"(?:(?:new(?:ly)?|entry[- ]level|beginning|inexperienced|recent|fresh|green|selected|chosen|successful|untrained"
    r"|uncertified|all|each|every) (?:[\w-]+ ){0,2}?(?:hires?|coders?|candidates?|applicants?|people|graduates?|grads?"
    r"|staff|employees?|trainees?|starters?)|beginners?|newcomers?|freshers?|apprentices?|trainees?|people|those|anyone"
    r"|somebody|someone|you)"
)
_LACKING = (
    r"(?:new to (?:the (?:field|trade|work|profession)|coding|it)|without (?:any |prior |previous |coding |job )*"
    r"(?:experience|certif\w+|credential)|with (?:no|little|zero) (?:prior |previous |coding )*(?:experience"
    r"|background)"
    r"|not (?:yet |currently )?certified|who (?:have never|haven['’]t|have not|do not|don['’]t|are new|are not)\b"
    r"|uncertified|never coded)"
)
#: Whoever says so trains people who lack something, whatever else is asked.
TRADE_TAUGHT = guarded(
    # "Training in ICD-10 coding provided for applicants new to the field"
    rf"\b(?:training|instruction|classes|lessons|courses?|coaching|mentoring) (?:in|on) (?:[\w-]+ ){{0,2}}?{_TRADE}"
    rf"[^.;]{{0,50}}\b(?:for|to) [^.;]{{0,30}}?{_LACKING}"
    rf"|\b(?:training|instruction|classes|a course|coaching|mentoring)\b[^.;]{{0,40}} (?:for"
    rf"|to) (?:[\w-]+ ){{0,3}}{_LACKING}"
    # "We pay for the CPC class and exam for those not yet certified"
    rf"|\b(?:pays?|covers?|sponsors?|funds?)\b[^.;]{{0,40}}\b(?:class|course|program|schooling|training)\b[^.;]{{0,40}}"
    rf"\b{_LACKING}"
    # "We train medical assistants to become coders", "Start as a trainee and finish as a coder"
    r"|\b(?:we|they|our \w+)(?:['’]ll)? (?:will |can |also |gladly )?(?:train|teach|help) (?:[\w-]+ ){1,7}?"
    r"(?:to (?:become|be)|into|as) (?:an? )?(?:[\w-]+ )?coders?\b"
    r"|\b(?:start|begin)s? as an? (?:[\w-]+ )?(?:trainee|apprentice)\b|\bcoder[- ]in[- ]training (?:program|track"
    r"|position)"
    rf"|\b(?:spent|spends?|spending) (?:[\w-]+ ){{0,5}}?learning (?:[\w-]+ ){{0,2}}?{_TRADE}"
    r"|\bwe start (?:you )?from (?:zero|scratch|the (?:very )?(?:beginning|basics))\b"
    # "We'll make you a coder", "We grow coders here", "we bring the coding lessons", "Each trainee gets a preceptor"
    r"|\b(?:we|they|it|program(?:me)?|academy|school|class|course)(?:['’]ll| will| can)? (?:makes?|turns?) (?:you"
    r"|them|people"
    r"|beginners|newcomers) (?:into )?(?:an? )?(?:\w+ )?coders?\b(?! (?:i{1,3}|\d)\b)"
    r"|\bwe (?:grow|make|raise|develop) (?:our own |new |good )?coders\b"
    r"|\b(?:we|they)(?:['’]ll| will| can)? (?:bring|provide|supply|give|add|offer|have) (?:you )?(?:the |our |free )?"
    r"(?:coding|cpt|icd-?10) (?:lessons|classes|class|course|instruction)\b"
    r"|\b(?:each|every) (?:trainee|beginner|apprentice|newcomer) (?:gets|has|receives|is given|sits|works|spends)\b"
    r"|(?:^|\b(?:we|i)(?:['’]ll)? )(?:will |can )?teach (?:you )?the (?:\w+ and the )?(?:codes|trade|basics)\b"
    # "Comprehensive coder training program for entry-level hires", "a coding school for beginners"
    rf"|\b(?:coder|coding) (?:training|trainee|apprentice(?:ship)?|development|school|academy|boot ?camp)"
    rf"(?: (?:program(?:me)?|course|track|class))? (?:is )?(?:open |meant |offered |made |built )?(?:for|to) "
    rf"(?:our |the )?(?!experienced){_NEWCOMERS}"
    # "Selected candidates receive six weeks' training in medical coding before going live"
    rf"|\b{_NEWCOMERS}(?: will| would| can)? (?:first )?(?:receives?|gets?|undergoe?s?|go through|are given|have"
    rf"|start with"
    rf"|complete) (?:[\w'’-]+ ){{0,5}}?(?:training|instruction|classes|lessons|coaching|course|class|bootcamp) (?:in"
    rf"|on) "
    rf"(?:[\w-]+ )?{_TRADE}"
)
#: "Our coders teach new hires to code over the first three months": no duty of whoever is hired.
BY_OURS = guarded(
    rf"\b(?:(?:our|an?) (?:own |[\w-]+ ){{0,2}}|the (?:lead|senior) )(?:coders?|educators?|trainers?|team|mentors?"
    rf"|leads?"
    rf"|supervisor|instructors?|staff)(?: will| can)? (?:teach|train|show|coach)(?:es"
    rf"|s)? {_NEWCOMERS} (?:[\w-]+ ){{0,3}}?"
    rf"(?:to|how to|in) {_TRADE}"
)
#: Of people of whom no experience is asked.
TAUGHT_HERE = guarded(
    # "You don't need to know coding yet: you will learn it here"
    r"\byou(?:['’]ll| will| can)? (?:\w+ )?learn (?:it|that|this|them|everything|all of it|the (?:trade|job|work"
    r"|rest|codes))"
    r"(?: all)? (?:here|with us|on the job|from (?:us|our|the|a)|as you go|in (?:class|the classroom|training)"
    r"|by doing)\b"
    # "Experience in HCC is nice, but we can teach that"
    r"|\b(?:experience|background|knowledge|coding|exposure)\b[^.;]{0,50}\b(?:nice|plus|preferred|helpful|optional"
    r"|welcome"
    r"|not (?:a must|required|necessary|needed))\b[^.]{0,16}\b(?:we|they|i)(?: can| will|['’]ll)? (?:happily "
    r"|gladly |also )?"
    r"(?:teach|train) (?:that|it|this|you|those|the rest|anyone|people)\b(?! (?:on|in) (?:our|the|epic|cerner))"
)
#: Where nothing is asked: "We will pay for your CPC course while you work at the front desk".
PAYS_TRADE = guarded(
    r"\b(?:pays?|covers?|sponsors?|funds?|includes?|including)(?: for)? (?:tuition for )?(?:the |your |an? "
    r"|all of your )?"
    r"(?:medical |online )?(?:cpc|cca|ccs|coding|coder|certification) (?:and billing |certificate )?"
    r"(?:course|class(?:es)?|program(?:me)?|certificate|school|training)\b"
    # "Will pay for the CPC class if you want to go for it": a benefit
    r"(?![^.;]{0,30}\bif you(?:['’]d| would)? (?:want|wish|like|care|choose|decide)\b)"
)
