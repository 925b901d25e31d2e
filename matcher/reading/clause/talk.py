"""Words about credentials that ask nothing of the applicant: perks, colleagues, other employers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token

# "Employees in CDS I who are promoted to II have six months to obtain it"
_PROMOTED = (
    r"(?:who are|who is|when|if|once|those|anyone|coders?|employees?|staff) (?:being |getting )?"
    r"promoted (?:to|into|from)"
)
PROMOTED = guarded(rf"\b{_PROMOTED}\b")
# "Expired certifications will be treated as non certified", "Candidates with and without certification can come"
IDLE = guarded(
    # not "Only candidates with a current CPC should send a resume", "Please send a resume only if you hold a CPC"
    r"\b(?:treated as|cert no"
    r"|(?<!should )(?:share|send|submit|forward) (?:your |an? )?(?:updated )?(?:resume|cv)(?! only\b)"
    r"|certified (?:/|and|or|&) ?non|learners|promotion to|for promotion|be (?:\w+ )?promoted|cert card"
    r"|(?<!to the )next lower(?! (?:level|rung|class|title|position))"
    r"|(?:team members?|employees?|staff|coders?) of our own|internal (?:candidates?|applicants?|transfers?)"
    r"|(?:our (?:current|present|own)|current) (?:employees|staff|team members)"
    r"|(?:one|some|two|three|four|most|many|half|several|another) of our (?:\w+ )?"
    r"(?:coders|billers|auditors|team|staff|people|employees)"
    r"|(?:may|can|could|might|will)(?: also)? be (?:considered|hired|filled|placed|reviewed)"
    r" (?:for|as|at|into|in) (?:an? |the )?(?:[\w-]+ ){0,2}"
    r"(?:ii|iii|iv|senior|lead|higher|advanced)\b"
    r"|years? of experience (?:equals|is equal to|means|is defined as|is considered)"
    r"|we (?:once |also |recently |already )?(?:had|tried) (?:someone|somebody|people|folks|an? \w+)"
    r"|(?<!to the next )lower grade|higher grade"
    r"|(?:promot\w*|advanc\w*|full performance|target)[^.]{0,40}gs-?\d|renewed"
    r"|years? above high school|may not be hired until|month[- ]for[- ]month|armed forces (?:or the\b|or u\.?s\b"
    r"|under\b|program)"
    r"|also, requires \w+ additional"
    r"|(?:every(?:one|body|where)?|all|most|other|those)(?: \w+)? (?:ads?|postings?|jobs?|employers?|listings?"
    r"|places?|else)\b"
    r"[^.;]{0,30}\b(?:asks?|wants?|requires?|demands?)|keep (?:seeing|hearing|reading [\"“‘])"
    r"|(?:copy|copies|proof|transcripts?) of\b[^.;]{0,40}\b(?:attached|uploaded|enclosed|submitted|included)"
    r"|rather (?:train|teach)\b"
    r"|(?:supervised|overseen|mentored|led|reviewed) by an? (?:\w+ )?(?:certified|credentialed)"
    r"|(?:start|begin|placed|hired|come in) at (?:the|a|our) (?:[\w-]+ )?(?:senior|higher|top|step|rate)"
    r"|(?:start|begin|placed|come in|comes in|slotted) (?:at|in|on|into) (?:pay )?(?:grade|step|level|band"
    r"|range|tier)"
    r"|(?:both )?new (?:and|or) experienced|experienced (?:and|or) new"
    r"|recertif\w*|(?<!years, )(?<!years )(?<!coding, )(?<!coding )(?<!experience, )(?<!experience )"
    r"with (?:and|or) without(?! (?:[\w-]+ ){0,2}experience)"
    r"|(?:have|has|'ve) (?:been|stayed|worked) (?:here|with us|around)"
    r"|(?:come|comes|came) back as"
    # "Remote is possible for an experienced certified coder", "Telework may be available to a CPC with a year here"
    r"|^(?:remote|telework|hybrid|home|work(?:ing)? from home)(?: work| schedule)? (?:is|may be|can be|could be)"
    r" (?:possible|an option|available|considered|offered|open|discussed) (?:for|to)"
    # "The coding certificate is a 34-credit program accepted toward the AAS", "Students of the program sit for the CCA"
    r"|^(?:the|our) (?:[\w&/'’-]+ ){0,6}(?:certificate|diploma|degree|program(?:me)?|course|curriculum)"
    r" (?:(?:is|are) (?:an? (?:fully |nationally )?(?:\d+|one-|two-)|(?:accredited|approved|recogni[sz]ed|offered"
    r"|taught|designed|delivered|accepted (?:for|towards?|by)))|has \d+|consists|runs|leads|prepares|transfers|covers)"
    r"|^(?:our )?students (?:(?:of|in) (?:the|our) (?:[\w-]+ ){1,3})?(?:then |usually |all )?(?:sit|test|take|earn"
    r"|prepare|graduate)"
    # "You'll audit the work of our CPC-A coders", "Mentoring CPC-As is part of the job"
    r"|(?:\byou(?:['’]ll| will| would| may| also| help| get to)+ (?:train|teach|mentor|audit|review|supervise"
    r"|coach|guide"
    r"|oversee|check|help)|^(?:mentor|audit|review|supervis|coach|guid|overs)(?:s|e|es|ing|ee|eeing)?)"
    r" (?:[\w'’]+ ){0,5}?(?:c[po]c-a|c[ir]c-a|apprentice)s?"
    # "New graduates have done well here", "people from the front desk usually thrive on this team"
    r"|(?:ha(?:s|ve)|usually|often|tends? to|always)(?: \w+)? (?:done|do|fared?|worked? out|thrived?|succeed(?:ed)?)"
    r"(?: very| quite| really)? (?:well|fine|great|here|with us|on (?:this|our)|in (?:this|our))"
    # "The team studies for the CRC together on Fridays", "Works with RNs in CDI"
    r"|^(?:the|our) (?:\w+ )?(?:team|coders|staff|department|auditors|office) (?:(?:is|are) )?(?:stud(?:y|ies|ying)"
    r"|prepar(?:e|es|ing)) for\b"
    r"|^(?:works?|working|liaises?|partners?|collaborates?|meets?) (?:closely |daily |hand in hand )?with (?:the "
    r"|our )?"
    # not "Works with physicians; RN license and CPC required"
    r"(?:rns?|lpns?|nurses|cdi|physicians|coders)\b(?![^.]*;[^.]*\b(?:required|must|needed)\b)"
    r"|used to (?:require|ask|want|insist|need|expect|demand|take|hire)\b(?![^.;]*\b(?:but|now|today)\b)"
    r"|(?:wish|want|hope|hoping|wishing) to (?:become|move up|advance)"
    r"|may be required to|may later be"
    rf"|{_PROMOTED}"
    # "must earn the CCA within 18 months to advance to Coding Specialist II"
    r"|(?<!failure )to (?:advance|progress|move up|be promoted|rise) (?:to|into) (?:an? |the )?(?:[\w-]+ ){0,3}"
    r"(?:ii|iii|2|3|senior|lead|next)"
    r"|before (?:moving|advancing|progressing|being promoted)(?: up)? (?:to|into) (?:an? |the )?(?:[\w-]+ ){0,2}"
    r"(?:ii|iii|2|3|senior|lead|next)"
    # "After three years you may apply for the lead position, which requires a bachelor's"
    r"|(?:you|they|coders?) (?:may|can) (?:then )?(?:apply|bid|move up|test|train) (?:for|to|into) (?:the|an?|our)"
    r" (?:\w+ ){0,2}?(?:lead|auditor|senior|supervisor|manager|educator|trainer|next)"
    r"|you (?:may|can|could) (?:then |also )?(?:earn|add|get|take|pursue)(?: it| that)? (?:here|with us|later"
    r"|while|once)"
    # "People who already hold a coding credential should apply for Coder I instead"
    r"|(?:who|if you) already (?:holds?|have|has|own|are)\b[^.;]{0,60}\b(?:apply|see|look|go|check)\b[^.;]{0,40}"
    r"\binstead"
    r"|(?:can|may|could) (?:be )?(?:earn|add|get|obtain|take)(?:ed)?\b[^.;]{0,50}if you (?:like|wish|want|choose))\b"
)
# "80% of our staff hold an RHIA", "Each team has a lead with the CCS", "You will work with CDI nurses (RN, CCDS)",
# "Bachelor's degree holders start one step higher": who is there and what may come, where nothing else is demanded.
COLLEAGUES = guarded(
    r"\b\d{1,3} ?(?:%|percent) of (?:our|the) (?:\w+ )?(?:coders|staff|team|people|auditors|department)\b"
    r"|\b(?:most|many) (?:people|coders) who (?:have|hold|take|do) this (?:job|role|work)\b"
    r"|\bholders (?:start|begin|come in|are placed) (?:one|two|a|at)\b"
    r"|\byou (?:may|can|could) (?:then |also )?(?:train|study|prepare) for\b"
    r"|^you(?:['’]ll| will| would| also)* (?:work|partner|collaborate|liaise) (?:closely |daily )?with (?:the |our )?"
    r"(?:[\w-]+ ){0,2}(?:rns?|nurses|cdi|physicians|coders|doctors|providers)\b"
    r"|\bshare (?:the|your|an?) (?:work|office|room|queue|load) with\b"
    r"|\b(?:each|every|the) (?:team|pod|unit|group|site|office) has an? (?:lead|manager|supervisor|auditor|educator)\b"
    r"|\b(?:is|are) (?:done|coded|handled|covered|audited|checked) by our\b"
    r"|\b(?:training|practicum|externship|clinical) site for\b|\bquestions go to\b|\bdegree programs? (?:at|are|is)\b"
    r"|\b(?:some|other|certain|a few) (?:clients|hospitals|sites|contracts|facilities) (?:ask|want|prefer|like)\b"
    r"|^you(?:['’]ll| will| would)* (?:audit|mentor|precept|train|supervise|host) (?:[\w-]+ ){0,2}"
    r"(?:interns?|students?|externs?|trainees?)\b"
    r"|^an? (?:coder|colleague|auditor|person|teammate) (?:with|who (?:has|holds)) [^.;,]{3,30} "
    r"(?:covers|handles|does|codes|takes|works|sits|checks)\b"
)
# "We pay for your CPC renewal", "Exam fee reimbursed": perks, wherever they stand.
PERKS = guarded(
    r"\b(?:starting (?:rate|pay|wage)|starts? at (?:the|an?) (?:\w+ )?(?:rate|step|salary|wage|pay)\b"
    r"|(?:added|additional|extra|higher) (?:salary|stipend|allowance|incentive)"
    r"|helps? (?:[\w'’]+ ){1,4}pay (?:for|toward)"
    r"|(?:certification|credential(?:ing)?) (?:allowance|bonus|incentive|stipend|differential)s?"
    # "$19 an hour to start, $22 once certified"
    r"|[\d.]+(?:k|/hr| an hour)? (?:once|when) (?:you(?:['’]re| are) )?(?:certified|credentialed)"
    r"|sign[- ]on|service awards?|retention bonus"
    r"|reimburs(?:e|es|ed|ing|able)\b|reimbursement (?:of|for your|up to)"
    r"|(?:tuition|fees?|exams?|renewals?|dues|costs?|ceus?|education|certification|membership) reimbursement"
    r"|(?:we|they|i|hospital|county|practice|company|clinic|group|office|employer|university|agency|doctors?)"
    r"(?:['’]ll| will| also| even)* (?:pays?|covers?|sponsors?|picks? up)(?: for)? (?:the|your|any|half|all|an?)\b"
    r"|we(?:'ll| will)? (?:pay|cover|sponsor)|we (?:put|send|enroll) (?:you|everyone|everybody|them|all)"
    r"|(?:paid|covered|sponsored|funded) (?:for )?by (?:us|the|our)\b|be sponsored to"
    # "Pay depends on experience or degree", "are paid at the lower rate", "receive a bonus of one dollar"
    r"|(?:pay|salary|salaries|wages?|compensation|hourly rate|rate)(?: rate| range| offered)? (?:depends?|varies"
    r"|var(?:y|ies)|(?:is|are|will be) (?:based|determined|set)|starts?|begins?)"
    r"|(?:are|is) paid (?:at|more|less|an?|the|\$)"
    # "More with certs.", "A bit extra for a credential", "Pay is $26 - $31 depending on experience and credential"
    r"|^(?:an? (?:bit|little) |slightly |somewhat )?(?:more|extra|higher)(?: pay| money)? (?:with|for|if you|once)\b"
    r"|^(?:the |our |your )?(?:pay|salary|wages?|compensation|rate|range)\b[^.;]{0,50}"
    r"\b(?:depending|based|according|commensurate) (?:up)?(?:on|to|with)\b"
    r"|(?:earns?|receives?|gets?|eligible for) (?:an? )?"
    r"(?:(?:additional|extra|higher|one-time|quarterly|annual|yearly) )?(?:bonus|differential|raise|pay|premium)"
    r"|(?:raise|increase|bump)(?: of \S+| to \S+)? (?:the day|when|once|after|as soon as|if) you"
    r"|(?:loan|student loan) (?:forgiveness|repayment|assistance)"
    r"|extra (?:day|days|week|hours?) of (?:leave|pto|vacation)"
    r"|dues|renewals? (?:is|are|fees?)|exam fees?|tuition"
    # "We encourage our coders to earn the CRC", "We help you get the CPMA"
    r"|^(?:and |but )?we(?:['’]ll| will| also| gladly| even| actively| strongly)* (?:encourage|help|support|assist)"
    r" (?:you|our|all|every\w*|coders|staff|people|them)\b(?![^.;]*\b(?:months?|years?|if)\b)(?=[^.;]*"
    r"\b(?:earn|get|obtain|pursu|prepar|study|sit|achiev|gain|becom|with the|toward)))\b"
)
# "CDIP or CCDS will do; we pay for the exam", "… (we cover the fee)", "…, and we reimburse the course"
_PERK_APART = re.compile(
    r"[;(]| [-–—] |, (?:and |plus )?(?=we |our |(?:an? )?(?:\$[\d,.]+k? )?(?:sign[- ]on|retention|tuition|dues"
    r"|ceus?)\b)| and (?=we\b|they |our |(?:after|once|when|if) [^,;.]{2,30}\bwe\b)"
)


def before_perk(low: str, tokens: Sequence[Token], perk: int) -> list[Token]:
    """What a sentence says before the part, or around the brackets, that tell of a perk, which begins at ``perk``."""
    opens, closes = low.rfind("(", 0, perk), low.find(")", perk)
    if low.rfind(")", 0, perk) < opens and closes > 0 and any(t.start > closes for t in tokens):
        return [t for t in tokens if not opens <= t.start <= closes]  # "the CCA exam (fee paid by us) by month 12"
    # The look ahead may stand on the perk itself: "…, and we will pay for the test".
    cuts = [m.start() for m in _PERK_APART.finditer(low) if m.end() <= perk]
    return [t for t in tokens if t.start < cuts[-1]] if cuts else []


DEMANDS = guarded(
    r"\b(?:must|has to|have to|shall|required?|requires|needs?|within|obtain|minimum|preferred|desired"
    r"|(?:is|are) a plus)\b"
)
# "Teaches the CPC class", "pays your AAPC dues", "AHIMA Standards": words about credentials that ask nothing.
TALKS = guarded(
    r"\b(?:(?:rating|evaluation|review|assessment) of (?:your |the |all )?(?:training|education) and experience"
    r"|fails? to maintain|treated as"
    # not "three years, with or without a CPC"
    r"|(?<!years, )(?<!years )(?<!coding, )(?<!coding )(?<!experience, )(?<!experience )"
    r"(?:with (?:and|or) without cert\w*|with or without(?! (?:[\w-]+ ){0,2}experience))|replace our|past performance"
    r"|may apply for|combined experience|years of service|retir\w+|has coded|who coded|dues|ceus?|tuition"
    r"|reimburs(?:e|es|ed|ing|able)\b|reimbursement (?:of|for your|up to)"
    r"|(?:tuition|fees?|exams?|renewals?|dues|costs?|ceus?|education|certification|membership) reimbursement"
    r"|stipend|standards of ethical|teaches|vest\w*|pto|promot\w+|average (?:coder|employee|tenure)"
    r"|(?:years|been|still|stay\w*) in business"
    r"|founded|move up|(?:she|he)(?: (?:was|had|came)|(?:['’]s| is) (?:an?|the|our))|you['’]d grow into"
    # "I have seen certified people who couldn't and uncertified people who could"
    r"|(?:i|we)(?:['’]ve| have) (?:seen|met|known|worked with) (?:un)?certified\b"
    r"|predecessor\w*|used to (?:insist|say|read)"
    r"|since \d{4}|celebrat\w+|our (?:last|current|other|longtime|full time|team|coders|average)|coders have"
    r"|ha(?:s|ve) been (?:here|with|around|in(?! (?:[\w-]+ ){0,2}(?:billing|coding|auditing|him)\b))"
    r"|been there|ranked|voted|practice brief|scholarship|licen[cs]ee"
    r"|(?:are|is|get|were) (?:often|usually|sometimes|frequently|typically|regularly) (?:hired|kept|offered"
    r"|moved|asked to"
    r" stay)"
    r"|years?(?: [\w-]+){0,4} and you (?:can|may|get|skip|start|move|['’]ll)|makes? you an? (?:coder|senior|lead|level)"
    r"|after \w+ (?:months|year)|for over)\b"
)
# "We'll pay for the CPC course after you have been here 6 months": a perk, no time to earn it
PAID_AFTER = guarded(
    r"\b(?:pays?|covers?|sponsors?|reimburses?|funds?)\b[^.;]{0,50}\bafter (?:you|they|one|an? \w+)\b[^.;]{0,20}"
    r"\b(?:been|worked|completed|finished|stayed)\b"
)
