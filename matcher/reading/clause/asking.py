"""Does a sentence ask anything of the applicant, or does it merely talk?"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.clause.clauses import Clause
from matcher.reading.clause.denials import denied
from matcher.reading.clause.statement import ASKING, MUTE, family_of, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Ad, Sentence

# "Here is what we need from you.", "What the client asks for:", "Requirements are simple."
LEADS = guarded(
    r"\b(?:what (?:we|i|they|the client|you)(?:['’]re|['’]m| are| am)? (?:need|ask|look|want|require)\w*"
    r"|requirements? (?:are|is)|(?:our|my) needs are"
    r"|you (?:will )?need the following|we ask for)\b"
)


def leads(low: str) -> bool:
    """Whether a sentence says that what is needed follows it in its line."""
    return ("need" in low or "ask" in low or "require" in low or "want" in low or "look" in low) and bool(
        LEADS.search(low)
    )


def told_sections(ad: Ad, found: Sequence[Mention], starts: Sequence[int]) -> frozenset[tuple[int, bool]]:
    """Lists under headings that we do not know which ask all the same: an item is nothing but credentials."""
    out = set()
    for sentence in ad.sentences:
        if sentence.bullet and sentence.kind in ("", "about", "duties", "process") and len(sentence.text) < 160:
            first = bisect_left(starts, sentence.start)
            if (
                first < len(found)
                and found[first].kind == "cred"
                and found[first].end <= sentence.end
                and _LIST_HEAD.match(sentence.low[: found[first].start - sentence.start])
            ):
                out.add((sentence.section, True))
    return frozenset(out)


_LIST_HEAD = guarded(
    r"(?:active|current|valid|an?|the|either|one of|one|out of|any|of|following|certification|certified"
    r"|certification|credentials?|must have|[ :,])*$"
)


# "Expired certifications will be treated as non certified", "Candidates with and without certification can come"
IDLE = guarded(
    r"\b(?:treated as|cert no|(?:share|send|submit|forward) (?:your |an? )?(?:updated )?(?:resume|cv)"
    r"|certified (?:/|and|or|&) ?non|learners|promotion to|for promotion|be promoted|cert card|next lower"
    r"|(?:team members?|employees?|staff|coders?) of our own|internal (?:candidates?|applicants?|transfers?)"
    r"|(?:our (?:current|present|own)|current) (?:employees|staff|team members)"
    r"|lower grade|higher grade|(?:promot\w*|advanc\w*|full performance|target)[^.]{0,40}gs-?\d|renewed"
    r"|years? above high school|may not be hired until|month[- ]for[- ]month|armed forces|also, requires \w+ additional"
    r"|(?:every(?:one|body|where)?|all|most|other|those)(?: \w+)? (?:ads?|postings?|jobs?|employers?|listings?"
    r"|places?|else)\b"
    r"[^.;]{0,30}\b(?:asks?|wants?|requires?|demands?)|keep (?:seeing|hearing|reading [\"“‘])"
    r"|(?:copy|copies|proof|transcripts?) of\b[^.;]{0,40}\b(?:attached|uploaded|enclosed|submitted|included)"
    r"|rather (?:train|teach)\b"
    r"|(?:supervised|overseen|mentored|led|reviewed) by an? (?:\w+ )?(?:certified|credentialed)"
    r"|(?:start|begin|placed|hired|come in) at (?:the|a|our) (?:[\w-]+ )?(?:senior|higher|top|step|rate)"
    r"|(?:both )?new (?:and|or) experienced|experienced (?:and|or) new"
    r"|recertif\w*|with (?:and|or) without(?! (?:[\w-]+ ){0,2}experience)"
    r"|(?:have|has|'ve) (?:been|stayed|worked) (?:here|with us|around)"
    r"|(?:come|comes|came) back as"
    r"|(?:wish|want|hope|hoping|wishing) to (?:become|move up|advance)"
    r"|may be required to|may later be"
    r"|(?:can|may|could) (?:be )?(?:earn|add|get|obtain|take)(?:ed)?\b[^.;]{0,50}if you (?:like|wish|want|choose))\b"
)


# "We pay for your CPC renewal", "Exam fee reimbursed": perks, wherever they stand.
PERKS = guarded(
    r"\b(?:starting (?:rate|pay|wage)|starts? at (?:the|an?) (?:\w+ )?(?:rate|step|salary|wage|pay)\b"
    r"|(?:added|additional|extra|higher) (?:salary|stipend|allowance|incentive)"
    r"|sign[- ]on|service awards?|retention bonus"
    r"|reimburs(?:e|es|ed|ing|able)\b|reimbursement (?:of|for your|up to)"
    r"|(?:tuition|fees?|exams?|renewals?|dues|costs?|ceus?|education|certification|membership) reimbursement"
    r"|we(?:'ll| will)? (?:pay|cover|sponsor)|we (?:put|send|enroll) (?:you|everyone|everybody|them|all)"
    r"|(?:paid|covered|sponsored|funded) (?:for )?by (?:us|the|our)\b|be sponsored to"
    r"|dues|renewals? (?:is|are|fees?)|exam fees?|tuition)\b"
)


# "CDIP or CCDS will do; we pay for the exam", "… (we cover the fee)", "…, and we reimburse the course"
_PERK_APART = re.compile(r"[;(]| [-–—] |, (?:and )?(?=we |our )| and (?=we )")


def before_perk(low: str, tokens: Sequence[Token], perk: int) -> list[Token]:
    """What a sentence says before the part that tells of a perk, which begins before ``perk``."""
    # The look ahead may stand on the perk itself: "…, and we will pay for the test".
    cuts = [m.start() for m in _PERK_APART.finditer(low) if m.end() <= perk]
    return [t for t in tokens if t.start < cuts[-1]] if cuts else []


DEMANDS = guarded(
    r"\b(?:must|has to|have to|shall|required?|requires|needs?|within|obtain|minimum|preferred|desired"
    r"|(?:is|are) a plus)\b"
)


def is_bare_list(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a sentence of prose is nothing but a list of qualifications: "CPC, CANPC or CCA.", "HS or GED"."""
    if sentence.kind in MUTE or sentence.is_heading:
        return False
    if len(tokens) > 1 and tokens[0].kind == "exp" and tokens[0].start == 0 and tokens[1].start - tokens[0].end < 4:
        sentence = sentence._replace(low=sentence.low[tokens[1].start :], text=sentence.text[tokens[1].start :])
        tokens = [t._replace(start=t.start - tokens[1].start, end=t.end - tokens[1].start) for t in tokens[1:]]
    if (
        tokens
        and tokens[0].kind == "years"
        and tokens[0].start < 3
        and len(sentence.text) < (100 if sentence.label and sentence.kind in ("", *ASKING) else 70)
        and not TALKS.search(sentence.low)
    ):
        more = len(sentence.low[tokens[0].end :].strip(" .,;")) > 3 and not _TERM.search(
            sentence.label.lower() + sentence.low
        )
        return more and (sentence.low[-1] in ".;,)" or sentence.bullet)
    if _is_bare_degree(sentence, tokens):
        return True
    spots = [t for t in tokens if t.kind in ("cred", "edu", "any", "body")]
    if all(t.kind == "any" for t in spots):
        spots = []
    if not spots or spots[0].start > (45 if any(t.kind == "one_of" and t.start < 12 for t in tokens) else 24):
        return False
    covered = sum(t.end - t.start for t in tokens)
    named = tokens[0].end if tokens[0].kind == "colon" and tokens[0].start < 12 else 0  # "Option 1: RHIA."
    letters = len(sentence.text[named:].replace(" ", "").replace("please", ""))
    return covered >= letters * 0.6 or (covered >= letters * 0.4 and len(spots) > 2)


def _is_bare_degree(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a short sentence opens with a degree and says no more than which: "Bachelor's in HIM or Nursing."."""
    if not tokens or len(sentence.text) > 110 or sentence.low.endswith("?"):
        return False
    first = tokens[0]
    opens = first.kind == "edu" and sentence.low[: first.start].strip() in ("", "a", "an", "five", "any")
    return opens and bool(_OF_DEGREE.match(sentence.low, first.end)) and not TALKS.search(sentence.low)


# "High school diploma.", "Bachelor's in Nursing, Pharmacy or any paramedical field.", "Associate degree or higher; …"
_OF_DEGREE = guarded(r"(?: degree| education| diploma)?s?(?: ?[.;,]| ?$| in | of | from | or | including )")


# "Six months, may be extended.", "Probation: 12 months": how long a job lasts.
_TERM = guarded(
    r"(?:months?|weeks?|years?), (?:full|part)[- ]time\b|probation|extend|extension|contract|assignment|project"
    r"|duration|term\b|commitment"
)
# "We are seeking a certified coder", "looking for", "ideal applicant has", "you have", "to be considered", "hold".
_SEEKS = guarded(
    r"\b(?:seek(?:s|ing)?|look(?:s|ing)? for|candidates?|applicants?|qualif\w+|require\w*|must|need\w*|should"
    r"|hold(?:s|ing)?|you have|you'll have|you bring|"
    r"minimum|at least|to be considered|experience|experienced|wanted|eligible|apply|hire[ds]?|hiring|certified"
    r"|we ask|asks? for|proven|active|current|join|want\w*|expect\w*|(?:come|comes|come to us) with|bring\w*"
    r"|please have"
    r"|licensed|someone|anyone|the person|indicated by"
    r"|gets? you|you(?:'ve|’ve|'re|’re| are| hold| earned)|will have|in mind"
    r"|(?:show|provide|produce|present) (?:us )?(?:proof|evidence) of|a promise to)\b"
)


# "Teaches the CPC class", "pays your AAPC dues", "AHIMA Standards": words about credentials that ask nothing.
TALKS = guarded(
    r"\b(?:fails? to maintain|treated as|with (?:and|or) without cert\w*"
    r"|with or without(?! (?:[\w-]+ ){0,2}experience)|replace our|past performance"
    r"|may apply for|combined experience|years of service|retir\w+|has coded|who coded|dues|ceus?|tuition"
    r"|reimburs(?:e|es|ed|ing|able)\b|reimbursement (?:of|for your|up to)"
    r"|(?:tuition|fees?|exams?|renewals?|dues|costs?|ceus?|education|certification|membership) reimbursement"
    r"|stipend|standards of ethical|teaches|vest\w*|pto|promot\w+|average (?:coder|employee|tenure)"
    r"|(?:years|been|still|stay\w*) in business"
    r"|founded"
    r"|since \d{4}|celebrat\w+|our (?:last|current|other|longtime|full time|team|coders|average)|coders have"
    r"|ha(?:s|ve) been (?:here|with|around|in(?! (?:[\w-]+ ){0,2}(?:billing|coding|auditing|him)\b))"
    r"|been there|ranked|voted|practice brief|scholarship|licen[cs]ee"
    r"|after \w+ (?:months|year)|for over)\b"
)
_NEEDS = guarded(
    r"\b(?:please have|expect|bring|come with|must|required?|requires|need|needs|needed|looking for|seek\w*"
    r"|you have|want|ask)\b"
)


def asks(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a sentence outside the requirements is about who qualifies."""
    low = sentence.low
    kinds = {t.kind for t in tokens}
    if "no" in kinds:
        kinds |= {t.kind for t in denied(low, tokens) if t.kind == "reject"}
    turns_away = "reject" in kinds or label_modality(sentence) == "reject"
    if turns_away and any(t.kind == "apprentice" or is_apprentice(codes_of(t)) for t in tokens):
        return True  # "No CPC-A pls": of whatever else the sentence talks
    families = {family_of(t) for t in tokens} - {""}
    if "lieu" in kinds and len(families) > 1 and sentence.kind == "":
        return True  # "A bachelor's is what our firm is used to; ten years make up for it"
    talks = TALKS.search(low)
    due = next((t.end for t in tokens if t.kind == "within"), len(low))
    if talks and talks.start() < due and not _NEEDS.search(low):
        return False
    if len(families) > 1 and sentence.kind == "" and not PERKS.search(low):
        return True  # a degree and years, a credential and years: what else would that be?
    strong = kinds & {"required", "preferred", "reject", "within", "not", "least", "lieu", "uncert"}
    named = kinds & {"cred", "body"} or (kinds & {"loose", "any"} and "required" in kinds)
    if named and "obtain" in kinds and any(t.kind == "within" and t.value != "unstated" for t in tokens):
        return True  # "You will sit and pass the CCA by the end of year two"
    if sentence.kind in ("duties", "about", "process", "location", "schedule") and not sentence.loose:
        return bool(kinds & {"cred", "any", "body", "years", "edu"}) and bool(_DEMANDS_IN_PASSING.search(low))
    if kinds & {"years"} and not kinds & {"cred", "any", "edu"}:
        return bool(strong) or (bool(_YEARS_ASKED.search(low)) and not _OF_OTHERS.search(low))
    if kinds <= {"exp", "loose", "comma", "and", "or"}:
        certified = bool(re.search(r"\b(?:certified|certification|credential)\b", low)) and bool(strong)
        return certified or ("experienced" in low and bool(_EXPERIENCED.search(low)))
    return bool(strong or kinds & {"accept", "later"} or _SEEKS.search(low))


# "Established practice seeks an experienced coder", "We need experienced inpatient coders"
_EXPERIENCED = guarded(
    r"\b(?:seek(?:s|ing)?|looking for|needs?|wants?|hiring|hires?|search\w* for|in search of)\b[^.;,]{0,30}"
    r"\bexperienced (?:[\w/-]+ ){0,3}(?:coders?|auditors?|cdi|specialists?|abstractors?)\b"
)


_DEMANDS_IN_PASSING = guarded(
    r"\b(?:(?:must|shall) (?:have|hold|be|become|get|complete|attain|achieve|maintain|possess|obtain|earn)"
    r"|required|requires|mandatory|minimum|at least"
    r"|preferred|seeking"
    r"|looking for|need|(?:looking|want|wish|hoping|trying|plan\w*) to (?:hire|recruit|appoint|engage|add)"
    r"|we(?:['’]re| are) (?:\w+ )?(?:hiring|recruiting))\b"
)
# "Two years of dermatology coding would do", "we want someone with 3+ yrs", "3 years' experience": years of an
# applicant.
_YEARS_ASKED = guarded(
    r"\bexperience[,:(]? ?(?:of )?(?:at least )?(?:\d|one|two|three|four|five)[^.;]{0,12}\b(?:years?|yrs?)\b|"
    r"\b(?:years?|yrs?|months?|mos?)\b\.?['’]?s? ?(?:or more |\+ |plus )?(?:of |in )?(?:(?:an?y?|the|your|other"
    r"|recent|full|solid|\w+[a-z])[ /-]){0,4}?"
    r"(?:cod(?:ing|ed)|experience|exp\b|billing|audit\w*|cdi|specialty|nursing|abstract\w*|under your belt"
    r"|behind you)"
    r"|\b(?:show us|someone|person|people|candidates?|applicants?|you(?:'ve|'ll)?(?: have)?|need\w*|want|seek\w*"
    r"|looking for|ask\w*|hire|prefer\w*|require\w*) "
    r"[^.;]{0,60}\b(?:years?|yrs?)\b"
    r"|\b(?:we|they) (?:want|ask|need|expect|look)(?: for| to see)? [^.;]{0,20}\bmonths\b"
)
# "Our manager has nine years of coding behind her", "the other two have been there 14 yrs": years of people who
# are not you.
_OF_OTHERS = guarded(
    r"\b(?:our|we|us|she|he|they|his|her|their|it|practice|hospital|clinic|company|firm|team|founder|owner"
    r"|director|manager|lead|staff"
    r"|colleagues?|other)\b(?:(?!\b(?:need|want|ask|seek|look|require|prefer|hire|after an?\b|hop|search|hunt"
    r"|someone|somebody|anyone|person|candidate|applicant|individual|you)\w*\b)[^.;]){0,70}\b(?:years?|yrs?)\b"
)


def label_modality(sentence: Sentence) -> str:
    """The modality that the label before a sentence gives it ("Preferred: …"), or ""."""
    low = (sentence.label or sentence.heading).lower()
    if ("not" in low or "n't" in low or "excl" in low) and _TURNED_AWAY.search(low):
        return "reject"
    low = sentence.label.lower()
    if not low:
        return ""
    if sentence.kind == "preferred":
        return "preferred"  # "What would be lovely but isn't a must: …"
    if "no means" in low or "not necess" in low:
        return "not"
    if "not required" in low:
        return "not"
    if "required" in low or "must" in low:
        return "required"
    return ""


def one_of_label(label: str) -> bool:
    """Whether the label says that one of what follows does: "Credential (any one): RN; RHIA; RHIT", "Either: …"."""
    low = label.lower()
    return ("one" in low or "either" in low) and bool(_ONE.search(low))


_ONE = guarded(r"\b(?:any|one|either) of\b|\b(?:any|either|at least) one\b|\b(?:one|either)\W*$")


# "Not considered: CPC-A", "Who we do not hire: …", "Excluded credentials"
_TURNED_AWAY = guarded(
    r"(?:not|n['’]t|never) (?:be )?(?:consider|accept|hir|tak|suitable|eligible|for\b|work\b|fly\b|fit\b)"
    r"|\bexcluded|\bexclusions?\b"
)


_CODING = guarded(
    r"cod(?:ing|er|ed)|billing|audit|abstract|cdi|medical record|him\b|icd|cpt|revenue cycle|risk adjustment|claims"
    r"|profee|inpatient|outpatient"
)


def coding_experience(sentence: Sentence, clause: Clause) -> bool:
    """Whether experience without a number is experience of the trade, not of a program or a hospital."""
    spot = next(t for t in clause.tokens if t.kind == "exp")
    around = sentence.low[max(0, spot.start - 45) : spot.end + 45]
    before = sentence.low[max(0, spot.start - 25) : spot.start]
    denied = "no " in before or "n't need" in before or "not need" in before or _IS_NOT.match(sentence.low, spot.end)
    return (
        bool(
            _CODING.search(around)
            or before.endswith(("years of ", "few years "))
            or _OF_PLACE.match(sentence.low, spot.end)
        )
        and not denied
    )


# "Experience in a physician office": that of the trade too
_OF_PLACE = guarded(
    r" in (?:at least )?(?:one|two|three|any|some) (?:or more )?of\b"
    r"| (?:working )?in an? (?:\w+ ){0,2}(?:office|practice|clinic|hospital)\b"
)
# "Experience isn't, although …", "coding experience is not a must"
_IS_NOT = guarded(r" (?:is not|isn't|is never)\b")
