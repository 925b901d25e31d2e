"""What may stand around a "no", as patterns; see :mod:`matcher.reading.clause.denials`."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "CCS — no substitute for this one", "CPC (no substitutes)"; not "a CPB, which is no substitute for it"
NO_OTHER = guarded(
    r"(?:[-–—,;] |.?\()no (?:substitut\w+|replacements?|equivalents?)(?: for (?:it|this|that|these)\b|[.;,)]|$"
    r"| (?:are |is )?(?:accepted|allowed|taken|considered|permitted)\b)"
)
# "RHIT is a plus but not a substitute for the CPC": what it does not stand in for is not turned away itself.
FOR_WHICH = guarded(r"(?:substitutes?|replac\w+|equivalent)(?: for| to)? (?:an? |the |any |your )?$")
# "CPC required, no exceptions, plus four years": nothing is denied.
NO_EXCEPTIONS = guarded(
    r" (?:exceptions?|substitut(?:es?|ions?)|waivers?|excuses|ifs|buts|matter|difference|compromise|negotiation)\b"
)
# "mandatory within nine months if not already held (CPC, CCS or CCA)": the list is what is mandatory.
NOT_HELD = guarded(
    r"(?:['’]?t)? (?:already |yet |currently |presently )*(?:held|certified|credentialed|in hand|possessed"
    r"|(?:have|hold) (?:it|one|any|them))(?: already| yet)?(?:[,:]? ?\(|: )"
)
# "Please do not send copies of your CPC card": papers are not wanted.
PAPERS = guarded(
    r" (?:us |in )?(?:any |an? |the |your )*(?:original |actual )?(?:cop(?:y|ies)|scans?|proof|originals?)\b"
)
NO_SORRY = guarded(r"(?:,? (?:sorry|thanks|thank you))?\W*$|,? (?:sorry|thanks)\b")
# "Other credentials, such as CPC or CCA, cannot be substituted"
OTHERS = guarded(r"\bother (?:coding |national |such )?(?:credentials?|certifications?|certs|letters)\b")
SUBSTITUTED = guarded(r"['’]?t? be (?:substituted|exchanged|swapped)\b(?! (?:by|with)\b)")
# "CPC or CCS. Sorry, no CBCS."
SORRY_NO = guarded(r"\b(?:sorry|apologies|unfortunately),? (?:but )?(?:no|not)$")
BY_ITSELF = guarded(r" (?:alone|only|by itself|on its own|by themselves|standing alone)\b")
# "Not having a CPC is a dealbreaker", "No CCS rules you out", "No CCS, no interview"
BREAKS = guarded(
    r"(?: having| holding| being)? [^.;,]{2,40} (?:(?:is|are|would be|will be)(?: always)? (?:an? )?"
    r"(?:deal-?breaker|knock-?out|disqualif\w+|no-?go|hard stop)|rules? (?:you|anyone) out|disqualif(?:y|ies))\b"
    r"| [^.;,]{2,25}, no (?:job|interview|offer|entry|deal|hire|start|work|chance|call|consideration|position)\b"
)
# "A diploma is required, a degree is not.", "a credential isn't", "an RHIT we don't", "a CRC is neither"
ELLIPSIS = guarded(
    r"(?:not|isn['’]t|aren['’]t|don['’]t|doesn['’]t|neither|won['’]t)(?: (?:at all|though|so much|so|asked|however))?"
    r"(?=[.,;:)]|$| (?:though|although|but|and|or)\b)"
)
# "never hired anyone without", "not let people code without", "no resumes without"
NEVER_HIRED = guarded(
    r"(?:['’]?t)? (?:(?:once |yet |ever )?(?:hir|tak|start|us|employ|plac|consider|interview|let|put|bring|brought|took"
    r"|train|add|send|sent|submit)\w*|resumes?|applications?|applicants?|candidates?|coders?|calls?)\b[^.;,]{0,30}? "
    r"(?=without|with no\b|who (?:has|have|had) no\b|lacking)"
)
MERELY = guarded(r"(?:['’]t)? (?:an? )?(?:(?:strictly|absolutely|really|necessarily|always|formally) )?")
# "No previous clinical coding experience"
ADJECTIVES = guarded(
    r"(?: (?:previous|prior|clinical|medical|coding|specialty|formal|paid|specific|hands-on|related|\w+al))+ "
)
# "We won't look at less than two years": that asks two years.
LESS = guarded(r"\b(?:less|fewer|under|below|short)\b")
# "No CBCS please", "No CCA holders", "CCS or CIC. No CCAs."
# not "If you don't hold the CPC, please don't apply"
PLEASE = guarded(
    r"s?,? (?:pls|please|holders|applicants)\b"
    r"(?! (?:do|don['’]t|note|see|look|apply|wait|hold|try|keep|call|come|check)\b)"
    r"|s\W*$"
)
ALONE = guarded(r"[ -]*(?:only|alone)\b")
# "isn't accepted", "will not be taken", "can't currently be submitted", "does not hire", "not yet able to consider",
# "do not satisfy the contract"
REFUSED = guarded(
    r"['’]?t? ?(?:\w+ly |yet |now |able to |permitted to |allowed to |willing to |going to |in a position to )?"
    r"(?:(?P<passive>(?:be )?(?:submitted|forwarded|presented|put forward|proposed|placed|assigned|used|opened|read"
    r"|recogni[sz]ed|credited|honou?red|counted|invited|looked at|shortlisted|contacted|called|answered|acknowledged"
    r"|processed|evaluated|routed|passed (?:on|along)|kept|shown|sent on|entered|pursued|engaged|appointed"
    r"|onboarded|recruited|employed|selected|staffed|allowed|permitted|admitted|approved|contracted)\b"
    r"|(?:be |been |being |get )?(?:accepted|acceptable"
    r"|considered|taken|hired|interviewed"
    r"|entertained|reviewed|advanced|screened in|eligible|enough|sufficient|adequate"
    r"|suffice|satisfy|qualify|count|meet|fulfil|fulfill|cover|move forward|proceed|advance)\b(?! to\b)"
    r"|be (?:ok|okay|fine)\b)"
    r"|(?P<active>accept|accepting|consider|considering|take|taking|hire|hiring|interview|interviewing|forward"
    r"|present"
    r"|entertain|submit|look at|looking at|recogni[sz]e|honou?r|employ|staff|onboard|recruit|allow|permit|admit)\b)"
)
