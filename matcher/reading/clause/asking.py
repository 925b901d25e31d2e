"""Does a sentence ask anything of the applicant, or does it merely talk?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.clause.denials import denied
from matcher.reading.clause.label_words import label_modality
from matcher.reading.clause.statement import family_of, is_apprentice
from matcher.reading.clause.talk import PERKS, TALKS
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence

# "We are seeking a certified coder", "looking for", "ideal applicant has", "you have", "to be considered", "hold".
_SEEKS = guarded(
    r"\b(?:seek(?:s|ing)?|look(?:s|ing)? for|candidates?|applicants?|qualif\w+|require\w*|must|need\w*|should"
    r"|hold(?:s|ing)?|you have|you'll have|you bring|"
    r"minimum|at least|to be considered|experience|experienced|wanted|eligible|apply|hire[ds]?|hiring|certified"
    r"|we ask|asks? for|proven|active|current|join|want\w*|expect\w*|(?:come|comes|come to us) with|bring\w*"
    r"|please have"
    # "This job is meant for people who've finished a coding course"
    r"|(?:job|role|position|opening|seat|program|class|traineeship)s? (?:is|are)"
    r"(?: (?:meant|intended|designed|made|built|reserved|open|only))* for (?:people|those|persons|graduates|grads)"
    r"|(?:job|role|position|opening|seat|opportunity|place|desk) for (?:an?|the)"
    r"|licensed|someone|anyone|the person|indicated by"
    r"|gets? you|you(?:'ve|’ve|'re|’re| are| hold| earned)|will have|in mind"
    r"|(?:show|provide|produce|present) (?:us )?(?:proof|evidence) of|a promise to)\b"
)
_NEEDS = guarded(
    r"\b(?:(?:job|role|position|opening|opportunity|place) for (?:an?|the|someone)|hoping for|please have|(?:have"
    r"|has) to|shall|expect|bring|come with|must|required?|requires|need|needs"
    r"|needed|looking for|seek\w*|(?:like|love|hop(?:e|es|ing)|trying) to (?:find|hire|meet|bring on)"
    r"|you have|wants?|ask)\b"
)


def asks(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a sentence outside the requirements is about who qualifies."""
    low = sentence.low
    kinds = {t.kind for t in tokens}
    if "no" in kinds:
        kinds |= {t.kind for t in denied(low, tokens) if t.kind in ("reject", "required")}
    labelled = label_modality(sentence) == "reject"
    if ("reject" in kinds or labelled) and _speaks_of_apprentices(tokens):
        return True  # "No CPC-A pls": of whatever else the sentence talks
    if labelled and "cred" in kinds:
        return True  # "Who should not apply: CCA holders"
    several = sentence.kind == "" and len({family_of(t) for t in tokens} - {""}) > 1
    if "lieu" in kinds and several:
        return True  # "A bachelor's is what our firm is used to; ten years make up for it"
    if _talks(low, tokens):
        return False
    if several and not PERKS.search(low):
        return True  # a degree and years, a credential and years: what else would that be?
    return _is_to_be_earned(tokens, kinds) or _by_words(sentence, kinds)


def _speaks_of_apprentices(tokens: Sequence[Token]) -> bool:
    return any(t.kind == "apprentice" or is_apprentice(codes_of(t)) for t in tokens)


def _talks(low: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence merely talks, before it comes to a time by which something is due."""
    talks = TALKS.search(low)
    due = next((t.end for t in tokens if t.kind == "within"), len(low))
    return talks is not None and talks.start() < due and not _NEEDS.search(low)


def _names_credential(kinds: set[str]) -> bool:
    return bool(kinds & {"cred", "body"} or (kinds & {"loose", "any"} and "required" in kinds))


def _is_to_be_earned(tokens: Sequence[Token], kinds: set[str]) -> bool:
    """Whether a credential has its time: "You pass the CCA by the end of year two", "A year in you must have it"."""
    timed = any(t.kind == "within" and t.value != "unstated" for t in tokens)
    return timed and bool(kinds & {"obtain", "required", "later"}) and _names_credential(kinds)


def _by_words(sentence: Sentence, kinds: set[str]) -> bool:
    """Whether the words around what a sentence names ask for it; where it tells of something else, only strong ones."""
    low = sentence.low
    if sentence.kind in ("duties", "about", "process", "location", "schedule") and not sentence.loose:
        return bool(kinds & {"cred", "any", "body", "years", "edu"}) and bool(_DEMANDS_IN_PASSING.search(low))
    strong = bool(kinds & _STRONG)
    if kinds & {"years"} and not kinds & {"cred", "any", "edu"}:
        if _EVERYBODY.match(low):
            return strong
        return strong or (bool(_YEARS_ASKED.search(low)) and (bool(_OF_ONE.match(low)) or not _OF_OTHERS.search(low)))
    if kinds <= {"exp", "loose", "comma", "and", "or"}:
        certified = strong and bool(re.search(r"\b(?:certified|certification|credential)\b", low))
        return certified or (("experienced" in low or "seasoned" in low) and bool(_EXPERIENCED.search(low)))
    wanted = sentence.label != "" and _WANTED.search(sentence.label.lower()) is not None
    return strong or wanted or bool(kinds & {"accept", "later"}) or bool(_SEEKS.search(low) or _PLEASE.search(low))


# "CPC please.", "Please be a CRC.", "COC or CPC, please, and some patience": asked for in a polite word.
_PLEASE = guarded(r"^please (?:be an?|hold|come|have|bring)\b|^[^.;:]{2,50}\bplease(?=[.,!;]|$)(?! (?:call|send|see))")


# "Certified coder wanted: CPC, COC or CCS-P with two years"
_WANTED = guarded(r"\b(?:coders?|auditors?|billers?|specialists?|person|people)\b.*\b(?:wanted|needed|sought)\b")


_STRONG = frozenset(("required", "preferred", "reject", "within", "not", "least", "lieu", "uncert", "always"))
# "Established practice seeks an experienced coder", "We need experienced inpatient coders"
_EXPERIENCED = guarded(
    r"\b(?:seek(?:s|ing)?|looking for|needs?|wants?|hiring|hires?|search\w* for|in search of)\b[^.;,]{0,30}"
    r"\b(?:experienced|seasoned) (?:[\w/-]+ ){0,3}(?:coders?|auditors?|cdi|specialists?|abstractors?)\b"
)
_DEMANDS_IN_PASSING = guarded(
    r"\b(?:(?:must|shall) (?:have|hold|be|become|get|complete|attain|achieve|maintain|possess|obtain|earn)"
    # "Our next coder needs a CPC", "Applicants must attach proof of CPC certification"
    r"|(?:coder|auditor|biller|person|hire|candidate|applicant|position|job|role|one)s? needs? (?:an?|to (?:be|have"
    r"|hold))"
    # "Only candidates with a current CPC should send a resume"
    r"|only (?:candidates|applicants|coders|people|those) (?:with|who (?:hold|have))"
    r"|must (?:attach|send|submit|include|provide|show|bring|upload|present) (?:[\w-]+ ){0,2}"
    r"(?:proof|cop(?:y|ies)|evidence|verification) of"
    r"|required|requires|mandatory|minimum|at least"
    r"|open to (?:any(?:one|body)|all|people|those|applicants)\b[^.;]{0,40} with"
    r"|preferred|seeking"
    # "You qualify if you are enrolled in an HIM program"
    r"|you(?: will|['’]ll)? qualify (?:if|when|with|by)"
    # "We ask for two years doing both billing and coding", below duties without bullets; not "If in recovery, we ask …"
    r"|(?<!, )we (?:do |only |also |just |really )?(?:ask (?:for|that)|require|insist on|look for|expect (?:an?|at"
    r"|one|two|three|four|five|\d))"
    r"|looking for|need|(?:looking|want|wish|hoping|trying|plan\w*) to (?:hire|recruit|appoint|engage|add)"
    r"|we(?:['’]re| are) (?:\w+ )?(?:hiring|recruiting)"
    # "We want a coder with a CPC", "our clinic seeks a certified coder", "in search of a CRC", "we invite CCS holders"
    r"|(?:wants?|seeks?|in search of|is after|are after|invites?) (?:an?|one|two|someone|people|coders?|certified"
    r"|experienced|credentialed|qualified|skilled|applicants?|candidates?)"
    r"|(?:candidates?|applicants?) (?:should|will|needs?|hold|has|have)|(?:is|are) (?:an absolute |an? )?must"
    r"|you (?:hold|should (?:have|hold|be))|you(?: will|['’]ll)? (?:have|hold) (?:an? )?(?:current |active |valid )?"
    r"(?:cpc|ccs|rhi[at]|coc|cca|cic|crc|certif\w+|credential\w*|\d+|two|three|four|five|years?)"
    r"|you(?: are|['’]re) an? (?:certified|credentialed|experienced|seasoned|registered)"
    r"|come (?:to us )?with an?"
    r"|open to (?:an?|certified|experienced) [\w-]+)\b"
)
# "Two years of dermatology coding would do", "we want someone with 3+ yrs", "3 years' experience": years of an
# applicant.
_YEARS_ASKED = guarded(
    r"\byou(?:['’]ve| have) (?:already |previously )?(?:been )?(?:cod|bill|audit|work|abstract)\w+\b[^.;]{0,110}"
    r"\bfor (?:at least |more than |over )?\S+ (?:years?|yrs?)\b|"
    r"\bexperience[,:(]? ?(?:of )?(?:at least )?(?:\d|one|two|three|four|five)[^.;]{0,12}\b(?:years?|yrs?)\b|"
    r"\b(?:years?|yrs?|months?|mos?)\b\.?['’]?s? ?(?:or more |\+ |plus )?(?:of |in )?(?:(?:an?y?|the|your|other"
    r"|recent|full|solid|\w+[a-z])[ /-]){0,4}?"
    r"(?:cod(?:ing|ed)|experience|exp\b|billing|audit\w*|cdi|specialty|nursing|abstract\w*|under your belt"
    r"|behind you)"
    r"|^(?:please |just )?(?:come|bring|have|offer) (?:us |along )?(?:with )?(?:\w+ ){0,3}(?:years?|yrs?)\b"
    r"|\b(?:show us|someone|person|people|candidates?|applicants?|you(?:'ve|'ll)?(?: have)?|need\w*|wants?|seek\w*"
    r"|looking for|ask\w*|hire|prefer\w*|require\w*) "
    r"[^.;]{0,60}\b(?:years?|yrs?)\b"
    r"|\b(?:we|they) (?:want|ask|need|expect|look)(?: for| to see)? [^.;]{0,20}\bmonths\b"
    r"|\b(?:we|i|they)(?:['’]d| would)(?: much| far)? (?:rather|sooner) (?:have|see|hire|take|get)\b"
    r"[^.;]{0,30}\b(?:years?|yrs?)\b"
)
# "Everybody wants two years. We don't."
_EVERYBODY = guarded(
    r"(?:and )?(?:everyone|everybody|others|other \w+|most \w+|they all)\b(?! (?:here|who|we|must|needs)\b)"
)
# "Someone who's done it for two years or more.", "I'd rather have two good years in ortho than …"
_OF_ONE = guarded(
    r"(?:someone|somebody|a person|anyone|(?:we|i|they)(?:['’]d| would)(?: much| far)? (?:rather|sooner))\b"
)
# "Our manager has nine years of coding behind her", "the other two have been there 14 yrs": years of people who
# are not you.
_OF_OTHERS = guarded(
    r"\b(?:our|we|us(?! (?:medical|health|coding|based|rcm|hospital))|she"
    r"|he|they|his|her|their|it|practice|hospital|clinic|company|firm|team|founder|owner"
    r"|director|manager|lead|staff"
    r"|colleagues?|other)\b(?:(?!\b(?:need|want|ask|seek|look|require|prefer|hire|after an?\b|hop|search|hunt"
    r"|someone|somebody|anyone|person|candidate|applicant|individual|you)\w*\b)[^.;]){0,70}\b(?:years?|yrs?)\b"
)
