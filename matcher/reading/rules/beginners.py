"""Whether an ad speaks of people who have never done the work: in its title, by name, by asking nothing of them."""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Ad

_NEEDED = r"(?:needed|required|necessary|expected|essential|asked|assumed|a must)"
# "no coding background", "you have no job history", "experience isn't necessary", "desirable but not essential"
_UNASKED = (
    r"(?:\b(?:no|zero|without|not need)|n't need) (?:any )?(?!less\b|more\b|later\b|fewer\b)(?:[\w-]+ ){0,3}"
    r"(?:experience|background|job history|work history)\b"
    rf"|\b(?:experience|background|coding work)\b[^.;]{{0,30}}(?:\bnot|n't|\bun) ?{_NEEDED}\b"
    rf"|\bno (?:prior|previous|coding|billing|medical|healthcare) (?:(?!certif|credential|degree)[\w-]+ ){{0,4}}"
    rf"(?:is |are )?{_NEEDED}\b"
    rf"|\b(?:previous|prior) (?:\w+ ){{0,3}}(?:is|are)(?: not|n't) {_NEEDED}\b|\bnone in coding\b"
    r"|\bexperience\b\W{1,4}(?:none|zero)\b|\bexperience\b\W{0,3} ?(?:does not|doesn['’]t) matter\b"
    r"|\b0 ?(?:-|–|to) ?[12] ?(?:years|yrs)\b|\bnone for apprentices\b|\bnot the experience\b"
    r"|(?:n't|\bnot) (?:need|have) to know (?:how to code|(?:any )?coding)"
)
# "never coded a chart", "nobody is expected to have coded before", "just passed your exam?"
_NEVER = (
    # "You don't need to have done this before", "Never done this?", "No need to have coded before"
    r"(?:(?:n['’]t|\bnot) (?:need|have) to|\bno need to|\bneed not|\bneedn['’]t) have (?:ever )?"
    r"(?:done (?:this|it)|coded)\b"
    r"|\b(?:never|not) done (?:this|it|that)(?: work| kind of work)?(?: before)?\?"
    r"|\bmatters? whether you(?:['’]ve| have) (?:ever )?(?:done this|coded)\b"
    r"|\b(?:never|not) coded\b|\b(?:nobody|no one|not|n't)\b[^.;]{0,25}\b(?:have|having) (?:ever )?coded\b"
    r"|\bcoded before\?"
    r"|\bbrand[- ]new\b(?! (?:[\w-]+ )?(?:building|system|office|clinic|hospital|department|center|facility|position"
    r"|role|tower"
    r"|campus|team|service|line|wing|site|program))|\b(?:just|recently) (?:finished|completed|graduated|got) "
    r"|\b(?:1st|first) job\?|\bwith no coding (?:years|history)\b"
    r"|\bnot worked as a coder yet\b|\b(?:mov|break|step|transition|chang|cross)(?:e"
    r"|ing)?(?: over)?(?: from [\w ]{1,20})? (?:in)?to (?:cdi|coding"
    r"|risk adj)|\bjust passed\b|\bnewly certified\b|\bnew[- ]to[- ](?:cdi|coding|risk adj)"
    r"|\b(?:fresh|straight|right) (?:out of|from) (?:an? |the |their |your )?(?:\w+ )?(?:school|course|class|college"
    r"|program)|\bstart your .{0,12}career|\bfirst (?:real |paid )?(?:coding )?(?:job|position)\b|\b(?:would"
    r"|who) (?:like|want)s? to (?:code|become"
    r" coders|learn (?:to code|coding)|get into coding)\b"
)
# "new graduates encouraged", "open to new CPC-As", "externs welcome", "brand new is fine"
_WELCOME = (
    r"\b(?:(?:new|recent|fresh|brand[- ]new|entry[- ]level|externship|first[- ]time) (?:[\w-]+ )?(?:cpc-as?|coders?"
    r"|grad(?:uate)?s?|apprentices?|candidates|applicants)|externs?|students|beginners|newcomers|brand[- ]new"
    r"|recent graduates of [^.;]{0,40})\b[^.;]{0,30}\b(?:welcome|encouraged|ok|okay|considered|fine|invited|can"
    r" apply)\b"
    r"|\b(?:cpc|coc|crc|cic)-as?\b[^.;]{0,20}\b(?:welcome|encouraged|invited)\b"
    r"|\bideal (?:candidate|applicant|hire)[^.;]{0,30}\b(?:recent|new) (?:[\w-]+ ){0,3}grad|\bat (?:the "
    r"|an? )?trainee level\b"
    # "Entry level coder needed. Training provided.", "Inexperienced applicants considered", "We like beginners"
    r"|(?<!not an )(?<!not )(?<!non-)\b(?:entry[- ]level|beginn(?:er|ing)|inexperienced|novice) (?:[\w-]+ )?(?:coders?"
    r"|applicants?|candidates?|people|hires?) (?:is |are |will be )?(?:also )?(?:needed|wanted|considered|accepted"
    r"|sought|hired)\b"
    r"|^\W*(?:inexperienced|beginner|novice|entry[- ]level) coders?\W*$|\b(?:novices|beginners"
    r"|newcomers) (?:considered|accepted|hired)\b"
    r"|\b(?:like|love|hire|take|invest in|believe in|look for|looking for) (?:[\w-]+ )?(?:beginners|newcomers"
    r"|novices)\b"
    # "Great opportunity for someone starting out", "Not certified? We will pay for your course and your exam."
    r"|\b(?:someone|somebody|anyone|people|coders?|those|a person)(?: who (?:is|are))? (?:just )?starting out\b"
    r"|\byou(?:['’]re| are) just starting out\b"
    r"|\b(?:no|without) (?:certificat\w+|credentials?|certs?)(?: yet)?\?|\b(?:not|aren['’]t|are not) (?:yet )?certified"
    r"(?: yet)?\?"
    # "Great opportunity for recent graduates", "ideal for a new CPC-A"
    r"|\bnew cpc-as?\?|\b(?:opportunity|job|position|role|fit|start|place|chance|ideal|perfect"
    r"|great) for (?:an? )?(?:new|recent|newly"
    r"|fresh|entry[- ]level|beginning)\b"
    r"|(?<!not an )(?<!not )(?<!non-)\bentry[- ]level\b[^.;]{0,40}\b(?:train|teach|taught|learn)"
    r"|\b(?:people|those|anyone|hires|coders|nurses?|rns?|lpns?) (?:without|with no|w/o"
    r"|w/no) (?:[\w-]+ ){0,2}(?:experience\b"
    r"|hccs?\b|risk adjust"
    r"|coding\b|background)"
    # "No certificate, no problem", "No credential? Don't worry"
    r"|\b(?:no|without a) (?:certificat\w+|credentials?|certs?)(?: yet)?[,?!.]? ?(?:no (?:problem|worries|matter)"
    r"|don['’]t worry|not to worry|that['’]s (?:ok|fine))"
    r"|\bcareer[- ]changers?\b|\breturning parents\b|\bfirst-time coders\b"
    r"|\b(?:recent|new) grad\w* (?:of [^.;]{1,40} )?(?:start|begin|enter|are (?:taught|trained))\b"
    r"|\bopen to (?:new|recent|newly|fresh)\b|\bpeople from (?:registration|billing|the front desk)\b"
)
# "trainee program", "earn while you learn", "trained from the ground up": the learner is in the words.
_LEARNERS = (
    r"(?:train|teach|taught|learn)\w*\b[^.;]{0,60}\b(?:from scratch|ground up)|\btrained as [\w ]{0,20}coders?"
    r"|\bcod(?:ing|er) trainee|\btrainee (?:program|coder|medical)|\bapprentice(?:ship)? (?:program|coder|seat)"
    r"|\b(?:coding|coder|paid|our|an|registered) apprenticeship\b(?! (?:status|designation|credential))"
    r"|\bregistered apprentice|\btraineeship\b|\bapprentices learn\b|\bpaid apprentice|\bfreshers?\b"
    r"|\bfresh graduates?\b|\battend class\b"
    r"|\bearn while (?:you|they) learn\b|(?:train|teach)\w* (?:the |a )?right person"
)
_NOVICE = guarded("|".join((_UNASKED, _NEVER, _WELCOME, _LEARNERS)))
_NOVICE_TITLE = guarded(
    r"trainee|in training|apprentice|training program|fresher|entry[- ]level|development post|academy"
    r"|\bno (?:prior |previous )?(?:(?:medical )?coding |work |job )?(?:experience|background)|career (?:chang|shift)er"
    r"|intern\b|extern|fellow|new grad|new to|no cert|non[- ]?certified|uncertified"
)


# "Recent graduates are welcome to apply for Coder I, not for this position"; "the finance manager, who has never coded"
_ELSEWHERE = guarded(
    r"\bnot (?:for|to) this (?:position|job|role|one|opening)\b"
    r"|\b(?:manager|director|supervisor|administrator|owner|boss|physician|doctor|provider|leader)s?,? who(?:['’]s"
    r"| has|['’]ve| have)? never coded\b"
)


def for_beginners(ad: Ad) -> bool:
    """Whether an ad speaks of beginners; a look at all of it, so asked last."""
    if _NOVICE_TITLE.search(ad.title.lower()):
        return True
    return any(
        (_NOVICE.search(s.low) and not _ELSEWHERE.search(s.low)) or (s.label and _labelled(s.label, s.low[:20]))
        for s in ad.sentences
    )


# "Trainees: GED and two years of hospital work; we teach you"
_TRAINEES = re.compile(r"(?:coder |coding )?trainees")


@lru_cache(maxsize=4096)
def _labelled(label: str, said: str) -> bool:
    """Whether a label names beginners, or what begins after it asks nothing: "Experience: none"."""
    low = lowered(label)
    none = said.startswith(("none;", "none,", "none needed", "none required", "none necessary", "not needed"))
    none = none or said.strip(" .") in ("none", "zero") or said.startswith("zero is")
    return (none and "experience" in low) or _TRAINEES.fullmatch(low) is not None or _NOVICE.search(low) is not None
