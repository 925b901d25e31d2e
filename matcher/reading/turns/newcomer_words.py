"""The words by which an ad tells of people who come in on a condition; see :mod:`matcher.reading.turns.newcomers`."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "An applicant who holds …", "Persons with the CPC alone …", "If you've got …", "For those holding …", "No credential
#: yet but …", "Candidates without it …", "RHIT-eligible applicants …", "A biller with three years …"
_PEOPLE = (
    r"(?:applicants?|candidates?|persons?|people|colleagues?|staff|members|coders?|billers?|hires|employees|grads?"
    r"|graduates?|nurses?|incumbents?"
    r"|selectees?|appointees?|technicians?|instructors?|abstractors?|registrars?|holders?|leaders?|managers?"
    r"|auditors?|specialists?|educators?|rns?|lpns?)\b"
)
_LACK_YOU = (
    r"if (?:you|they|he or she|rn|an rn|hired"
    r"|(?:all|the only (?:one|thing|credential|certification|cert)) you|[a-z ]{0,4}[\w-]+ is (?:the|your)"
    r" only)\b|you (?:may|can|could) (?:also |still |even )?(?:come|join|apply|start|be hired|begin)\b[^.;,]{0,20}"
    r" without\b|no (?:credential|cert|letters)|not (?:yet )?certified"
)
WHO = guarded(
    r"(?:or |alternatively,? |also,? |so (?:may|can|could|will) |for |however,? |exceptions?: ?|note: ?|[a-z]+s: ){0,4}"
    rf"(?:(?:(?:all|any|an?|other|some|the) )?(?:(?:[\w/-]+ ){{0,3}}{_PEOPLE}|those|anyone|someone)\b|{_LACK_YOU})"
)
#: What they are let in by: "may be hired", "can start", "we'd also say yes to", "we will still talk to you".
MAY = guarded(
    r"\b(?:may|can|could|might) (?:also |still |well )?(?:be (?:hired|considered|appointed|employed|taken|engaged"
    r"|accepted|brought|selected)|start|join|apply|begin|come|enter)\b"
    r"|\b(?:we|they|i)(?: ?['’](?:d|ll)| will| would| can| could| may)? (?:also |still |gladly |even )*(?:say yes"
    r"|talk to|consider|take|hire|look at|accept|speak (?:to|with)|welcome|interview|think about|bring (?:you "
    r"|them |people )?on"
    r"|entertain|(?:do )?make (?:room|an exception) for|have room for)\b"
    r"|^so (?:may|can|could|will)\b"
    # "Coding program graduates have six months to earn it"
    r"|\b(?:have|has|gets?|are given|is given|receives?) (?:up to )?(?:an? )?[\w-]+ (?:\(\d+\) )?"
    r"(?:months?|years?|days|weeks) to (?:earn|obtain|get|pass|certify|become|sit|complete|test)\b"
    # "Candidates with three years may obtain certification within a year"
    r"|\b(?:may|can|could|might) (?:then |also |still |instead )?(?:obtain|earn|complete|get|certify|become certified"
    r"|sit for|pass|test)\b(?=[^.;]{0,60}\b(?:within|by|in|after)\b)"
    r"|\b(?:is|are|will be) (?:also |equally |just as |likewise |as )?(?:considered|welcome|accepted|eligible"
    r"|fine|ok|okay|all right)\b"
    r"|\bapply (?:anyway|all the same|too)\b|\bcome with\b"
    r"|\b(?:gets?|have|has|are given|is given|receives?) (?:an? |up to )[^.;,]{0,24}\b(?:window|grace|extension)\b"
)
#: "… three years; those with a CCA may …", "…, though a candidate with five years may …"
BREAK = guarded(
    r"(?:;|[,.] (?:though|although|but|and|or|yet|unless)| unless|[,—–]| -)\s?"
    r"(?=(?:(?:an?|the|any|those|anyone|someone|we|if|you|they|rns?|lpns?|nurses|graduates|grads|students)\b))"
    # "CRC; CPC or CCS holders without it must …"
    r"|; ?(?=[\w-]+(?:(?:,|/| or) ?[\w-]+){0,4} (?:holders|applicants|candidates|coders|hires|nurses)\b)"
)
#: What parts who they are from what they must do.
DUE = guarded(
    r"\b(?:must|has to|have to|had to|needs? to|shall|agrees? to|signs?|willing to|in which case|to be|is due|are due"
    r"|due|follow|earn\w*|obtain\w*|pass\w*|get|gets|gain\w*|sit|sits|certify|certifies|complet\w+|acquir\w+"
    r"|achiev\w+"
    r"|attain\w*|becom\w+|in hand|in place|off|finish\w*|expect you|(?:he|she|you|they|who)['’]ll|will|provided"
    r"|on (?:the |this )?(?:understanding|condition)|held)\b"
)
#: "if you have neither you must pass the HCS-D" lacks what was named before.
LACKS = guarded(
    r"\b(?:no|(?:neither|none)(?! (?:you|they|he|she|is|are|must|will|then|yet)\b)|without|w/o|not"
    r"|lack\w*|short of|missing|(?:do|does|have|has|is|are|did)n['’]?t)\b"
)
#: "hired without it", "who hasn't one yet", "if you hold none": what was asked before.
WITHOUT_IT = guarded(
    r"\b(?:without|w/o|hasn['’]?t|haven['’]?t|lack\w*|(?:have|has|hold|holds|got|is|are)(?: not)?|not)"
    r"(?: (?:got|have|hold|held|yet|any of))* (?:it|one|them|these|those|this|that|none|neither)\b"
    r"|\bwithout(?= (?:and|but|if|provided|so)|[,.;]|$)|\b(?:none|neither)\b"
)
#: "We also consider nurses who hold a CPC; for them no coding experience is required"
NONE_ASKED = guarded(
    r"\b(?:for|of|from) (?:them|these|those|such people),? no (?:\w+ )?experience\b|\bno (?:\w+ )?experience"
    r" (?:is )?(?:asked|required|needed|expected) of (?:them|these|those)\b"
)
ALONE = guarded(r"\b(?:alone|only|just|solely|on the strength of)\b")
OTHER_ONE = guarded(r"\b(?:second|other|missing|specialty) (?:one|credential|cert)")


OWNS = guarded(r"['\"’”)s]*(?: (?:exam|credential|certification|itself|then|is|are|has|have|been|be))*\s*")
#: Who may not come: beginners. What is left asks experience of everybody.
NO_FRESHERS = guarded(
    r"freshers? (?:are |will |is )?not (?:be )?(?:accepted|eligible|considered|entertained|allowed|required|hired)"
    r"|(?<!\bor )\bno freshers"
    r"|freshers?,? (?:please |kindly |pls )?(?:need not apply|should not apply|do not apply|don['’]t apply"
    r"|(?:please |kindly"
    r" )(?:excuse|ignore|avoid)|excluded|excuse)\b|(?:excluding|except|other than) freshers\b"
    r"|(?:can(?:no|['’])t|do not|don['’]t|will not|won['’]t|unable to|cannot) (?:consider|accept|hire|entertain"
    r"|take) freshers"
    r"|not for freshers|not an entry[- ]level|not (?:open to|for) (?:new grad|entry)"
    # "No beginners please", "This is not for newcomers", "not a beginner's job"
    r"|(?<!\bor )\bno (?:beginners|newcomers|newbies|rookies|entry[- ]level (?:coders|candidates|applicants|people))\b"
    r"|\bnot (?:a (?:job|role|position|seat) )?(?:for|suitable for|meant for|suited to) (?:an? )?(?:beginners?"
    r"|newcomers?"
    r"|rookies|trainees?|newbies|new coders|first-time coders)\b|\bnot an? (?:beginner['’]?s?|starter|first) (?:job"
    r"|role"
    r"|position)\b"
    # "Experienced coders only, please", "Only experienced inpatient coders"
    r"|\bexperienced (?:[\w&/-]+ ){0,3}(?:coders?|candidates|applicants|auditors?|people|professionals"
    r"|specialists?|hands) only\b(?= ?(?:$|[.,;!)]|please|should|need apply))"
    r"|(?:^|[,;:(] ?)(?:only|strictly|exclusively) (?:truly )?experienced (?:[\w&/-]+ ){0,3}(?:coders?"
    r"|candidates|applicants|auditors?|people|professionals|specialists?)(?= ?(?:$|[.,;!)]|please|should|need apply))"
)
#: "… though RNs may take up to twelve months to obtain it": what was asked just before.
OBTAINS_IT = guarded(
    r"\b(?:obtain|earn|get|pass|gain|add|complete|acquire|finish|sit for|achieve|do) (?:it|one|that|them|so)\b"
)
