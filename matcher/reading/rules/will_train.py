"""Whether the employer trains someone who lacks the experience or the credential.

Two things must be told: that beginners may come (in the title, in words, or because nobody is asked for experience),
and that somebody makes coders of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Sentence
from matcher.reading.rules.beginners import for_beginners
from matcher.reading.rules.taught import (
    COURSE_DUE,
    GUIDED,
    ON_THE_JOB,
    PAYS_CLASS,
    TEACHES,
    TEACHES_TRADE,
    TRAINS,
    TRAINS_ANYONE,
)
from matcher.reading.rules.trade_taught import BY_OURS, PAYS_TRADE, TAUGHT_HERE, TRADE_TAUGHT
from matcher.reading.text import Ad
from matcher.reading.ways import Span, Ways

_CUE = guarded(
    "train|teach|taught|apprentice|preceptor|residency|coders of them|earn while|sits? with you|academy|class"
    "|send you through|put you through|puts you through|learn|mentor|show you|coach|course|precept"
    "|own coders|our own|bring"
    "|hcc school|paid school|our school|boot camp|bootcamp|instruct|walk you through|shadow|send you to|paired"
    "|alongside|beside|next to|the ropes|grow[- ]your|coder of|a off|enrol|show people|training (?:class|level"
    "|grade)|live trainer|pays for|pay for|guidance|remov"
    "|ojt|side by side|side-by-side|speed|wing|supervision|prep|schooling"
    "|lesson|shows|grow|them coders|from zero|from scratch|tuition|into coders|a coder\\b|one-on-one"
    "|buddy|tutor|sponsor|cover the course|practicode|get it off|orientation|supported t"
    "|support you|support to|coding program"
)
_TELLS = Gate(_CUE)
# "Provides on-the-job training to new coding staff": what the hire does for others.
_FOR_OTHERS = guarded(
    r"\W*(?:provid|conduct|deliver|develop|assist|lead|coordinat|participat|giv|offer|perform|help|support)(?:e?s"
    r"|ing|e)?"
    r" (?:(?!we\b)[\w-]+ ){0,4}(?:training|mentor\w*|instruction|coaching|education) (?:to|for|of) "
    # "Knowledge of how people learn and the ability to give training to newly hired coders"
    r"|(?:knowledge|ability|skill(?:s|ed)?)\b[^.;:]{0,60}\b(?:training|mentor\w*|instruction|coaching|education"
    r"|train|teach|mentor"
    r"|coach)\b"
    r"|\W*responsible for\b"
)
# Training on a system, of staff or of providers is none.
_NOT = guarded(
    # "we cant train from zero", "I can't onboard brand-new people", "your preceptor shows you its workflow"
    r"\b(?:can['’]?t|cannot|not set up to|won['’]?t) (?:train|teach|onboard)\b|\bshows? you (?:its|their|the"
    r"|our) workflow"
    r"|\bnot (?:suitable|open|meant) for (?:trainees?|beginners|newcomers)\b|\btrainee (?:\w+ )?cannot\b"
    r"|\bif you(?:['’]re| are)? (?:show )?(?:an )?interest(?:ed)?\b[^.;]{0,12}\bthey\b"
    r"|(?:system|software|ehr|emr)\b[^.;]{0,40}\bshow you|\b(?:providers|physicians|clinicians|doctors)\b"
    r"|(?:provider|physician) (?:education|training)|client(?:'s)? system|process"
    r" training|(?<!-month )(?<!-month cdi )(?<!-month coding )orientation(?! with an? )|on our (?:own )?(?:system"
    r"|software"
    r"|encoder)|show you our|"
    r"(?:support|train|teach|mentor|coach|check|supervis|guid)(?:e?s|ing|e)? (?:the |our )?trainees?\b"
    # "Annual cyber security training", "CPR and de-escalation training given here": not of the trade.
    r"|\b(?:cpr|bls|first aid|safety|security|de-escalation|crisis|harassment|ethics|privacy|diversity|osha|emergency"
    r"|mandatory|mandated|annual|in-service|leadership|respirator)(?: and [\w-]+)? (?:[\w-]+ )?training"
    r"|(?<!we will )(?<!we'll )(?<!willing to )cross[- ]train|compliance train|hipaa|not train|not (?:have"
    r"|able)\b[^.;]{0,20}\bto (?:teach|train)"
    r"|train\w* (?:is |will be )?(?:provided |given )?(?:in|on) (?:our |the )?(?:epic|cerner|meditech|ehr|emr"
    r"|system|encoder|software)"
    r"|\bnot an? (?:training|learning|trainee|teaching|apprentice\w*) (?:position|job|role|post|seat|program)"
    r"|(?:n['’]t|do not|cannot|unable to|not able to|will not) (?:\w+ )?(?:teach|train)\b|without training|no training"
    # "This role includes mentoring and training new coders"
    r"|\b(?:role|position|job|duties|responsibilities) (?:also )?(?:includes?|involves?) (?:[\w-]+,? (?:and )?){0,3}"
    r"(?:training|mentoring|teaching)\b"
    r"|training (?:team|materials|documents|decks|sessions|staff)|too quickly|train on the systems"
    r"|for the right candidate with|(?<!we )(?<!we'll )(?<!we will )trains? (?:new(?! (?:grad|comers?))|staff|other"
    r"|junior)"
    r"|you (?:will |'ll )?(?:train|teach|mentor|coach) (?:new|junior|staff|other|the|coders|our|clin)"
    # "ModMed is nice but we can teach you the system", "We'll teach you Epic"
    r"|\b(?:train|teach|show) (?:you|people|anyone|them) (?:on |in |how to use )?(?:(?:the|our|this|that|its)"
    r" (?:[\w-]+ ){0,2}(?:systems?|software|ehr|emr|encoder|tools?|templates?|workflows?|platform|portal)"
    r"|epic|cerner|meditech|modmed|athena\w*|nextgen|ecw|eclinicalworks|vista|centricity)\b"
    # "We use Netsmart myAvatar; we'll show you how", "we chart in ModMed, and we can teach you that"
    r"|\b(?:uses?|(?:charts?|works?|runs?|bills?|documents?|lives?|is) (?:all )?(?:in|on)) (?!icd|cpt)"
    r"[\w .()-]{2,40}[,;:–—-]+ ?(?:and |but |so )?we(?:['’]ll| will| can)(?: gladly| happily)? (?:show|teach|train) you"
    r" (?:how\b(?! to code)|that\b|it\b|on it\b|to use it|around)"
    # "We will cross-train you on the patient types you haven't coded", "we teach our build"
    r"|\bcross[- ]train you (?:on|in|to)\b|\b(?:teach|train|show)(?: you)? our (?:own )?(?:build|set-?up)\b"
    r"|\bteach you if you(?:['’]re| are| come) (?:new to|from) (?:elsewhere|another|out of state|a different)"
    r"|show you in (?:week|your first|the first)|leadership academy|curriculum|\bfirst (?:day|week|two weeks|few"
    r" weeks|month)\b[^.;]{0,20}\bpaired"
    r"|\b(?:nobody|no one)\b[^.;]{0,20} (?:train|teach|show)"
    # "One year of coding or completion of a hospital-based coding apprenticeship"
    r"|\bor (?:a |the )?(?:successful )?(?:completion of|completed|graduation from) (?:[\w&'’/-]+ ){0,5}"
    r"(?:trainee program|apprenticeship|internship|externship|residency)"
    r"|\btraining\b[^.;]{0,20}\b(?:on|in) (?:our|the client['’]s|the) (?:own )?(?:tool|platform|portal|software"
    r"|systems?)\b"
    # "We use Netsmart myAvatar; we'll show you how"
    r"|\bwe (?:use|run|work in|are on) [^.;,]{2,30}(?:[;,]| and| but) (?:and |but )?we(?:['’]ll| will) (?:show"
    r"|teach) you\b"
    r"|\bprofessions trainees?\b|\btraining (?:program|obtained)\b[^.;]{0,90}\b(?:armed forces|included)\b"
)
# "Experience training people new to coding", "You should be trained in ICD-10": what the applicant has done already
_BY_OTHERS = guarded(
    r"\bexperience (?:in |with )?(?:training|teaching|mentoring|coaching|onboarding) (?!program|from|provided|given)"
    r"|\b(?:should|must|needs? to|has to|have to) (?:already )?(?:be|have been) (?:\w+ )?trained\b"
    r"|\b(?:helps?|assists?|aids?) (?:with|in) (?:the )?(?:training|teaching|mentoring|onboarding)\b"
    r"|\bno (?:on-the-job|paid|classroom|formal|additional|further|such) training\b(?! (?:is )?(?:need|requir|necess))"
    r"|\bshow you how (?:our|the|it|this|we|to (?:use|navigate|log))\b(?! cod)"
)
# "Outpatient Coder - Will Train New Grads", "Coder (training provided)"
_TITLE_TRAINS = guarded(
    r"\b(?:will|we|we'll) train\b|\btraining (?:provided|given|included)\b|\bwe(?:'ll| will) teach\b"
)
# "Takes each new hire through the classes" is what an educator does for others
_TEACHER = guarded(r"\b(?:educator|trainer|instructor|education (?:specialist|consultant|coordinator))\b")
_TEACHES_YOU = guarded(r"\b(?:train|teach|show|coach|mentor) you\b")


# "We will train the right coder on ENT", "We'll teach you dermatology coding": of those who have coded for years.
_IN_SPECIALTY = guarded(
    r"\b(?:train|teach)\b(?: you| the right (?:\w+ )?(?:coder|person|candidate)| an? (?:\w+ ){0,2}coder| someone)?"
    r" (?:on|in) (?!house\b|coding\b|medical\b|all\b|everything\b|the (?:basics|job|trade))\w+"
    r"|\b(?:train|teach) you (?!medical |everything|the |how |to |our |all |icd|cpt)[\w/-]+ (?:[\w/-]+ )?coding\b"
)


def will_train(ad: Ad, ways: Ways = ()) -> Span | None:
    """Where the ad offers to train someone without experience or credential, or None."""
    told = [
        s
        for s in map(_with_label, ad.sentences)
        if s.kind != "form"
        and words_of(s.low) & _TELLS.bits
        and _CUE.search(s.low)
        and not _BY_OTHERS.search(s.low)
        and (BY_OURS.search(s.low) or not (_NOT.search(s.low) or _FOR_OTHERS.match(s.low)))
    ]
    title = ad.title.lower()
    if _TEACHER.search(title):
        told = [s for s in told if _TEACHES_YOU.search(s.low)]
    elif told and _TITLE_TRAINS.search(title):
        return told[0].start, told[0].start + len(told[0].text)
    if ways and all(w.years for w in ways):
        told = [s for s in told if not _IN_SPECIALTY.search(s.low)]
    asked = _Asked(ad, ways, told)
    for sentence in told:
        if found := _taught(sentence.low, asked) or _sent_to_class(sentence, asked):
            return _span(sentence, found)
    return _learning(ad) if asked.no_experience and _LEARNER_TITLE.search(title) else None


# "Coding Apprentice", "Trainee Medical Coder": of whom no experience is asked, they make coders, in whatever words
_LEARNER_TITLE = guarded(
    r"\b(?:apprentices?|apprenticeship|trainees?|traineeship)\b(?! (?:\w+ )?(?:coordinator|manager|educator"
    r"|instructor))"
)
_OF_LEARNING = guarded(r"\b(?:learn\w*|beginners?|apprentices?\w*|trainees?|taught|train\w*|exam|class|course)\b")


def _learning(ad: Ad) -> Span | None:
    """The first sentence that speaks of learning."""
    sentence = next((s for s in ad.sentences if _OF_LEARNING.search(s.low)), None)
    return (sentence.start, sentence.end) if sentence else None


def _span(sentence: Sentence, found: re.Match[str]) -> Span:
    """Where the words stand in the ad; of a sentence with its label before it, all of it."""
    if len(sentence.low) > len(sentence.text):
        return sentence.start, sentence.end
    return sentence.start + found.start(), sentence.start + found.end()


class _Asked:
    """What an ad asks of people, as far as it decides whether words on training are an offer to beginners."""

    def __init__(self, ad: Ad, ways: Ways, told: Sequence[Sentence]) -> None:
        self.ad = ad
        self.nothing = any(not (w.experience or w.years or w.groups) for w in ways)
        self.no_experience = any(not w.experience and not w.years for w in ways)
        due = any(g.within is not None for w in ways for g in w.groups)
        #: Somebody may come who holds no credential and earns one later.
        self.of_uncertified = any(w.groups and all(g.within is not None for g in w.groups) for w in ways)
        #: Somebody may come who never needs one, at least by this ad.
        self.of_anyone = any(not w.groups for w in ways)
        lacking = due or _takes_apprentices(ways) or any(_NEW_CODERS.search(s.low) for s in told)
        #: Experience is asked of nobody, and some lack the credential, or are new.
        self.of_new = lacking and not any(w.experience or w.years for w in ways)
        self.of_new = self.of_new or any(not w.experience and not w.years and _takes_apprentices((w,)) for w in ways)

    @cached_property
    def of_beginners(self) -> bool:
        """Whether it speaks of beginners: a look at all of it, so only once it matters."""
        return for_beginners(self.ad)


def _taught(low: str, asked: _Asked) -> re.Match[str] | None:
    """The words of a sentence that offer training, given what is asked."""
    found = TEACHES_TRADE.search(low) or TRAINS_ANYONE.search(low) or TRADE_TAUGHT.search(low) or BY_OURS.search(low)
    found = found or (ON_THE_JOB.search(low) if asked.nothing or asked.of_new else None)
    guided = None if found else GUIDED.search(low)
    if found or (guided and asked.of_new):
        return found or guided
    teaches = TEACHES.search(low) or TAUGHT_HERE.search(low)
    if teaches and (asked.no_experience or asked.of_beginners):
        return teaches
    trains = TRAINS.search(low) or guided
    if trains and asked.of_beginners:
        return trains
    if asked.of_uncertified:
        return PAYS_CLASS.search(low)
    return PAYS_TRADE.search(low) if asked.nothing else None


def _sent_to_class(sentence: Sentence, asked: _Asked) -> re.Match[str] | None:
    """ "Must complete an approved coding course within the first year. The Department pays."."""
    due = COURSE_DUE.search(sentence.low) if asked.of_anyone and "cod" in sentence.low else None
    return due if due and _PAID.search(lowered(asked.ad.text[sentence.start : sentence.end + 60])) else None


_PAID = guarded(r"\b(?:pays?|paid|covers?|covered|free|tuition|sponsor\w*|reimburse\w*|no cost|our|on us)\b")


# "New coders start on clinic accounts under a mentor": of whom no experience is asked
_NEW_CODERS = guarded(
    r"\b(?:new|newly certified|beginning|apprentice) coders?\b|\b(?:new|recent) grad(?:uate)?s\b|\bexterns\b"
)


def _takes_apprentices(ways: Ways) -> bool:
    return any(code.endswith("-A") for w in ways for g in w.groups for code in g.codes)


def _with_label(sentence: Sentence) -> Sentence:
    """ "Will train: yes", "Training: provided": the label with the few words after it."""
    if not sentence.label:
        return sentence
    if _HOW.match(sentence.label.lower()):
        return sentence._replace(low=f"{lowered(sentence.label)}: {sentence.low}")
    if len(sentence.low.partition(",")[0]) > _FEW or "train" not in sentence.label.lower():
        return sentence
    return sentence._replace(low=f"{lowered(sentence.label)}: {sentence.low}")


# "How we'll teach you: first two weeks in a classroom"
_HOW = guarded(
    r"we(?:['’]ll| will)? (?:train|teach)(?: you)?$|how (?:we(?:['’]ll| will)? (?:teach|train) you|you(?:['’]ll"
    r"| will)? (?:be (?:taught|trained)|learn))\b"
)
#: Longer is no answer to a label: "Provided by the team".
_FEW = 24
