"""The small word classes that sentences about another door are made of: persons, conditions, words that release."""

from __future__ import annotations

#: What stands before the word for a person: "any", "our own", "currently licensed".
_BEFORE = (
    r"(?:(?:the|any|all|an?|our|own|those|some|every|each|both|certain|current|currently|existing|internal|licensed"
    r"|registered|practi[cs]ing|active|recent|new|former|seasoned|experienced|qualified|certified|uncertified|retired"
    r"|foreign|staff|fellow|such|hospital|medical|clinical|in-house|long-time|coding|billing|rhi[at]|rn)[ -]){0,4}"
)
_HEAD = (
    r"(?:applicant|candidate|person|individual|holder|coder|biller|graduate|grad|alumnu|completer|nurse|rn|lpn|lvn|emt"
    r"|paramedic|assistant|technician|tech|clerk|scribe|transcriptionist|transcriber|abstractor|auditor|specialist"
    r"|employee|hire|colleague|student|extern|intern|veteran|physician|doctor|pharmacist|therapist|professional"
    r"|worker|member|trainee|incumbent|transfer|registrar|extender|practitioner|hygienist|phlebotomist|administrator)s?"
)
CODE = r"(?:rhi[at]|cc[as](?:-p)?|cpc(?:-[ap])?|coc|cic|crc|cpma|cdip|ccds|lpn|lvn|rn)"
_BARE = (
    r"(?:anyone|anybody|someone|somebody|everyone|everybody|whoever|those|people|persons|folks|alumni|staff"
    r"|one (?:who|with|holding))"
)
#: Somebody told of by a word for people: "our registered nurses", "anyone", "an RHIT".
PERSON = rf"(?:{_BEFORE}(?:(?:[\w/-]+ ){{0,2}}?(?:{_HEAD}|{_BARE})|{CODE}['’]?s)\b|an? {CODE}\b)"
#: What opens a condition, before the words of it.
IF = (
    r"(?:(?:only )?if|when|whenever|where|wherever|provided(?: that)?|so long as|as long as|in case|given that"
    r"|on condition that)"
)
#: What leads to the people who are meant.
FOR = r"(?:for|of|from|by|in|with|to|in the case of|in case of|as to|when it comes to)"
NOT = r"(?:not|n['’]t|never|no longer)"
_ADVERB = (
    r"(?:also |still |then |however |strictly |automatically |readily |usually |always |gladly |happily |simply )*"
)
#: Participles of what is given up: "waived", "set aside".
GIVEN_UP = (
    r"(?:waived|waivable|dropped|lifted|skipped|overlooked|forgiven|relaxed|forgone|forgotten|disregarded|ignored"
    r"|omitted|struck"
    r"|suspended|(?:set|put|laid) aside|left (?:out|off|aside)|let go|done away with)"
)
_ASKED = (
    r"(?:required|needed|necessary|asked(?: for)?|expected|demanded|mandatory|compulsory|called for|insisted (?:up)?on"
    r"|wanted|applied|enforced|obligatory|a must|a requirement|a condition|an obstacle)"
)
#: A demand that falls: "is waived", "is not asked", "may be overlooked", "does not apply", "is optional".
FALLS = (
    rf"(?:(?:(?:can|may|will|could|would|might|shall) (?:also )?be |(?:is|are|gets?|be) )?{_ADVERB}{GIVEN_UP}"
    rf"|(?:(?:is|are|will be|would be|be) ?)?{NOT} {_ADVERB}(?:be )?(?:strictly |absolutely )?{_ASKED}"
    rf"|(?:does|do|will|would|need|shall) ?{NOT} (?:apply|hold|count|be (?:met|held|shown))"
    r"|(?:is|are) (?:optional|unnecessary|moot)"
    r"|falls? away|goes away|can go)"
)
#: Verbs of giving up, in the mouth of the employer or of "you".
GIVES_UP = (
    r"(?:waive|drop|skip|overlook|forgive|relax|forgo|forego|disregard|ignore|omit|strike|suspend|bypass|dispense with"
    r"|do without|do away with|look past|look beyond|leave (?:out|off|aside)|(?:set|put|lay) aside|lift"
    r"|forget(?: about)?|let go of|make light of|flex on)"
)
_PERMITTED = r"(?:may|can|could|might|will|would|are allowed to|is allowed to|are welcome to|are free to|get to)"
#: Ways of entering.
_ENTER = (
    r"(?:apply|come(?: in| on board| aboard| here| to us)?|join(?: us)?|start|begin|enter|qualify|work|get in"
    r"|be (?:also )?(?:hired|considered|accepted|interviewed|taken(?: on| in)?|employed|appointed|eligible|admitted"
    r"|brought on))"
)
_ENTERED = (
    r"(?:hired|considered|accepted|interviewed|taken(?: on| in)?|employed|appointed|eligible|admitted|welcome|let in"
    r"|fine|okay|ok)"
)
#: A demand that is no condition of being taken: "may apply without", "are considered without".
ENTERS = rf"(?:(?:{_PERMITTED} )?(?:also |still |even )?{_ENTER}|(?:is|are) (?:also |still |even )?{_ENTERED}) without"
#: What people are said to do with a demand that is not theirs: "need not have", "are exempt from", "can skip".
ESCAPE = (
    rf"(?:(?:do|does|would|will|need|may|can|should) ?{NOT} (?:also )?(?:need(?: to)?|have to|require|must)"
    r"(?: (?:have|hold|be|show|bring|possess|present|meet))?"
    r"|need not(?! apply)(?: (?:have|hold|be|show|bring|possess|present|meet|worry about))?"
    r"|needs? (?:no|neither)\b"
    rf"|{_PERMITTED} (?:also |still )?{GIVES_UP}"
    r"|(?:gets?|got|comes?|goes) (?:around|past|by without|along without|out of)"
    rf"|{ENTERS}"
    r"|(?:is|are|be|stands?|will be|may be|can be|would be) (?:also |then )?(?:exempt(?:ed)?|excused|excepted|spared"
    r"|freed|free|released|relieved|absolved|let off|immune|excluded)"
    # "Anyone without the CCA at that point is released from the program": who has to go is spared nothing
    r"(?! (?:from|of) (?:(?:the|this|their|his or her|our) )?(?:program(?:me)?|employment|dut(?:y|ies)|positions?"
    r"|jobs?|service|apprenticeship|cohort|class|staff|payroll|post)\b)(?: (?:from|of))?)"
)
#: Bringing one thing for another: "may substitute their internship hours for".
TRADES = (
    rf"(?:{_PERMITTED} (?:also )?(?:substitute|use|count|offer|present|swap|exchange|bring|show) [^.;]{{3,80}}?"
    r" (?:for|in place of|instead of|in lieu of|towards?|as))"
)
#: What fulfils a demand: "meet this requirement", "have thereby satisfied it".
FULFIL = (
    r"(?:(?:already |thereby |also )*(?:meets?|satisf(?:y|ies)|fulfil{1,2}s?|covers?|clears?|(?:is|are) held to meet))"
)
#: A demand that is only pointed at.
POINTED = (
    r"(?:this|that|it|these|those|them|both|either|any of (?:this|that|these|those)|(?:this|that|the|these|those)"
    r"(?: \w+)? (?:requirements?|rules?|demands?|conditions?|expectations?|standards?|criteri(?:on|a)|minimums?))"
)
