"""Turns of phrase that wish, spare, turn away or insist: "comes in handy", "plays no role", "steer clear of".

They are made of a verb and of the many things that it goes with, so that they are no list of words as in
``words/cues.toml``. :mod:`matcher.reading.naming.soft` holds more of those that wish.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue

_WILL = (
    r"(?:(?:will|would|shall|can|could|may|does|do|['’]d|['’]ll)(?: also| certainly| really| surely| definitely)? )?"
)
_IS = r"(?:is|are|be|was|been|['’]s)(?: also| certainly| really| always| considered| seen as)?"

# "comes in handy", "is a feather in your cap", "catches our eye", "bumps your pay", "breaks ties", "carries weight"
_WISHED = guarded(
    rf"\b{_WILL}(?:"
    rf"{_IS} (?:(?:very|quite|rather|most|especially|particularly|highly|much|of) )*(?:handy|useful|benefit|use to us"
    r"|applauded|sought after|hoped for|prized|cherished|coveted|weighted|rewarded|celebrated|admired|relished"
    r"|our preference|on (?:our|the|my) wish ?list|extra (?:nice|credit))\b"
    rf"|{_IS} an? (?:\w+ )?(?:selling point|wish|sweetener|feather in (?:your|one['’]s|the|any) cap|nicety"
    rf"|boon|perk|draw"
    r"|attraction|door[- ]opener|talking point|conversation starter|trump|trump card|booster|enhancement)\b"
    r"|(?:is|are|be) (?:just |pure |only |the |simply )?(?:icing|gravy|frosting)\b(?: on \w+ \w+)?"
    r"|(?:especially|particularly|strongly|highly|warmly) (?:encouraged|invited|urged) to apply"
    r"|(?:if|where|when|whenever) (?:at all )?(?:possible|feasible)(?=[.;)]|$|,(?! (?:an? |the )))|(?:does"
    r"|do) no harm"
    r"|comes? in (?:very |quite )?(?:handy|useful)|stands? you in good stead|serves? you well|does wonders"
    r"|benefits (?:you|us|your \w+)\b|would benefit you\b|go(?:es)? (?:a long way|far)\b|pays? off\b"
    r"|(?:catch(?:es)?|draws?|grabs?|attracts?|gets?|turns?|raises?|piques?) (?:our|my|the \w+['’]s?|some|a few"
    r"|everyone['’]s) (?:eyes?|heads?|attention|notice|interest|eyebrows)\b"
    r"|turns? heads|wins? (?:our |some )?hearts|warms? (?:our|my) hearts?|brings? an? smile|raises? a smile"
    r"|sweetens? (?:the|your) \w+|seals? the deal|clinch(?:es)? it|breaks? ties|opens? (?:more )?doors"
    r"|(?:gets?|earns?|wins?|buys?|deserves?|rates?|merits?)(?: you| your \w+)? (?:an? )?(?:second|closer"
    r"|longer|first"
    r"|faster|quicker|earlier) (?:glance|look|reading|read|interview|call|reply)\b"
    r"|gets? you (?:noticed|in faster|to the interview (?:faster|sooner|first))\b|impress(?:es)? (?:the|our|us|me)\b"
    r"|(?:bumps?|lifts?|raises?|adds? to|increases?|boosts?|ups|betters?|improves?) (?:up )?(?:your|the|our)"
    r" (?:\w+ )?(?:pay|rate|offer|score|salary|wage|ranking|rating|rank|starting|odds|chances|case|profile)\b"
    r"|(?:strengthens?|enhances?|enrich(?:es)?|adds? to|rounds? (?:out|off)|complements?|completes|polish(?:es)?)"
    r" (?:your|the|a|an) (?:\w+ )?(?:case|profile|file|picture|resume|cv|candidate|application|role|background|bid)\b"
    r"|(?:makes?|renders?) you (?:an? |our |the |even |all the )?(?:\w+ )?(?:candidate|applicant|favou?rite|contender"
    r"|stronger|attractive|competitive|shine|more \w+)\b"
    r"|rounds? (?:you|things|it) (?:out|off)|(?:counts?|speaks?|pleads?) (?:for|well of) you\b|(?:weighs?"
    r"|counts?) in(?: when| as|[.,;]|$)"
    r"|(?:be|is) (?:an? )?(?:joy|delight|pleasure|music to (?:our|my) ears)|(?:would )?makes? (?:our"
    r"|my) (?:day|week|month|year)"
    r"|(?:pleases|cheers|tempts|charms) (?:us|me|our \w+)|swings? (?:it|the \w+)|jumps? the (?:queue|line)"
    r"|(?:gives?|lends?) (?:your|an?) (?:\w+ )?(?:file|application|resume|case)(?: an?)? \w+"
    r"|adds? (?:\w+ )?(?:shine|polish|weight|lustre|sparkle|strength) to"
    r"|(?:ranks?|places?) (?:you|one|an? \w+) (?:higher|above|ahead)|nudges? (?:the|your) \w+ up(?:ward)?"
    r"|an? (?:\w+ )?plus point|not without (?:its|some) (?:charm|merit|value|weight)"
    r"|carr(?:y|ies) (?:much|real|great|a lot of|considerable) weight\b"
    r"|(?:scores?|ranks?|rates?) (?:higher|highly|better|well)\b|adds? (?:\w+ )?(?:points?|value)\b"
    r"|(?:pays?|earns?|commands?|draws?|brings?|carries|adds|means|fetch(?:es)?|gets?)(?: you| with it)? (?:an? )?"
    r"(?:(?:\w+ )?(?:premium|differential|(?:higher|better|extra) (?:\w+ )?(?:rate|step|pay|salary|package|wage"
    r"|ctc|hike))\b"
    r"|\$ ?[\d.,]+k? (?:more|extra|bonus|an hour more|per hour more|on top|stipend))"
    r"|qualif(?:y|ies)(?: you)? for (?:an? |the )?(?:\w+ )?(?:differential|premium|bonus|higher|stipend|extra)"
    r"|starts? you (?:\w+ )?(?:higher|at a higher|a step)"
    # "opens the OASIS part of the work to you", "lets you take audit work as well", "can pick up IR charts too"
    r"|opens? (?:up )?(?:the|our|more|all) [^.;,]{1,50}? (?:to|for) you\b"
    r"|(?:lets?|allows?|enables?|entitles?) you (?:to )?(?:take|code|do|pick up|work|handle|review|audit|get)\b"
    r"[^.;,]{1,40}? (?:too|as well)\b"
    r"|qualif(?:y|ies) you for (?:the|our) [\w-]+ (?:share|part|side|portion|half)\b"
    r"|(?:(?:can|may|will|could|might) also|(?:can|may|will|could|might)(?= [^.;,]{1,50} (?:too|as well)\b))"
    r" (?:pick up|take on|be given|be assigned|be trusted with|be offered|(?:do|code|audit|handle)"
    r"(?= (?!just\b|as\b|for\b|if\b|too\b|well\b|fine\b|nicely\b|here\b|instead\b|very\b|when\b|in\b)[a-z]))\b"
    r"|(?:is|are) (?:offered|given|assigned) [^.;,]{1,40}? (?:too|as well)\b)"
)
# "weightage will be given to", "kudos for", "we get excited about", "we'd be over the moon with", "even better with"
# "To stand out you need a CRC", "To be a favorite you should have ICU coding"
_WISHING = guarded(
    r"\b(?:(?:strongly |highly )?encouraged to (?:have|hold|bring|obtain|earn|get|pursue|possess)\b"
    r"|(?:(?:if|where|when|whenever) (?:at all )?possible|with (?:any |some |a bit of )?luck|perhaps|maybe|hopefully"
    r"|possibly),? (?:also |even |you have )?(?=an? (?:c[a-z]{2,4}\b|rhi[at]|\w+['’]?s? degree|second"
    r"|specialty)|the c)"
    r"|(?:hats? off|thumbs up) (?:for|to)"
    r"|you(?:['’]ll| will) shine with"
    r"|(?<!would )(?<!['’]d )\b(?:like|love)s? to (?:see|find)(?= (?:(?:an?|the) )?(?:c[a-z]{2,4}\b|rhi[at]\b"
    r"|(?:bachelor"
    r"|associate|master)|\w+ degree|\d|(?:two|three|four|five|six|seven|ten) years))"
    r"|(?:excited|enthusiastic|over the moon|stoked|tickled) (?:about|with|by|to (?:see|find))"
    r"|(?:love|like|enjoy|adore)s? (?:seeing|finding|reading about)|(?:managers|doctors|lead|team) (?:like"
    r"|love)s? to see"
    r"|we(?: do|['’]re| are)? (?:hope|hoping) (?:for|to (?:see|find|get)) (?=an? (?:[a-z]{3,4}\b|\w+ degree)"
    r"|\d|two|three|four"
    r"|five|six)(?!an? (?:\w+ )?(?:coder|person|auditor|biller))|we wish for"
    r"|would (?:gladly|dearly|happily|warmly) (?:see|welcome|have)|['’]d (?:gladly|dearly|happily"
    r"|warmly) (?:see|welcome)"
    r"|(?:would|['’]d) (?:also|really|especially|certainly|very much|just|still|even)(?: really)? (?:love|like|prefer"
    r"|welcome|appreciate|value)(?: to (?:see|have|find))?(?= an? (?:[a-z]{3,4}\b|\w+['’]?s? degree)| the c"
    r"| c[a-z]{2,3}\b"
    r"| \d| (?:one|two|three|four|five|six|seven|eight|ten)\b)"
    r"|(?:would|['’]d) welcome (?=an? |the |\d|two|three|four|five|six|seven|eight|ten)"
    r"|(?:we|i|they)(?:['’]ll| will| do| also)? favou?r (?=an? |the |candidates? |applicants? )"
    r"|(?:even )?better (?:with\b|(?:yet|still)[,:])|in (?:case of )?a tie\b|stand (?:taller|higher|out) with"
    r"|score if you (?:hold|have)"
    r"|looks? (?:fondly|kindly|favou?rably|with (?:favou?r|kindness|a kind eye)) (?:on|upon|at)"
    r"|happy when (?:we|i) (?:see|find|meet)|(?:a|the) (?:[\w$./]+ ){0,2}(?:differential|premium"
    r"|supplement) for|\bweightage (?:for|to)"
    r"|\bto (?:stand out|shine|impress (?:us|me)|win (?:us|me) over|rise to the top|move to the (?:top|front)"
    r"|be (?:a|our|the) (?:favou?rite|front-?runner|top (?:pick|choice|candidate))|be (?:truly|really|especially)"
    r" competitive|get (?:extra|bonus|brownie) points|catch (?:our|my) eye)\b[^.;,]{0,24},? (?:you(?:['’]d|['’]ll| will"
    r"| would)? (?:need|want|should have|must have|have to have)|have|bring|show (?:us|me)|it takes)"
    r"|(?:add|adds|pay|pays) (?:you )?(?:an? |extra |\$?[\d.]+ )?(?:dollar|extra|more|raise|bonus|premium)"
    r"(?: an hour| per hour)? (?:for|if)|on (?:our|the|my) wish ?list:)"
)
# "can be skipped", "is up to you", "plays no role", "is no prerequisite", "has been dropped as a requirement"
_NOT_ASKED = guarded(
    r"\bneither (?:required|needed|asked(?: for)?|mandatory|necessary) nor (?:preferred|wanted|desired|needed"
    r"|expected"
    r"|required|encouraged)\b|"
    r"\bneither (?:one |(?:of )?(?:these|them|which|the two|credential|certification) )?(?:is|are|was) (?:an? )?"
    r"(?:\w+ )?(?:required|needed|necessary|essential|mandatory|musts?|expected|requirement|deal-?breaker)\b|"
    rf"\b{_WILL}(?:(?:can|may|could) be (?:skipped|left out|omitted|missing|absent|done without|forgone"
    rf"|dispensed with)"
    rf"|{_IS} (?:entirely |quite |wholly )?(?:up to you|beside the point|your (?:own )?(?:choice|affair|call"
    rf"|business)"
    r"|neither here nor there|dispensable|expendable|superfluous|not the point)"
    r"|of no (?:\w+ )?(?:consequence|concern|account|importance|moment)|on nobody['’]s list"
    r"|(?:is|are)(?:n['’]t| not) (?:among|one of|part of|on) (?:our|the|my) (?:\w+ )?(?:demands?|requirements?|musts"
    r"|checklist|conditions|expectations)"
    r"|plays? no (?:\w+ )?(?:role|part)|has no bearing|(?:is|are) no (?:longer )?(?:\w+ )?"
    r"(?:prerequisites?|conditions?|preconditions?|musts?|asked|required|needed|necessity)"
    r"|(?:is|are|was)(?:n['’]t| not| never) (?:an? |one of our |part of our |among our )(?:(?:strict|formal|absolute"
    r"|real|hard|firm|legal|fixed|must-have|hiring) )?(?:must|prerequisites?|preconditions?|conditions?"
    r"|deal-?[ -]?breaker"
    r"|requirements|need|necessity|obligation)\b(?! of appointment)(?: of (?:hire|employment))?"
    r"|(?:is|are)(?:n['’]t| not) (?:something|a thing|what) (?:that )?(?:we|i|they) (?:look for|insist on|ask for|ask"
    r"|need|require|demand|expect|check)"
    r"|(?:has|have) been (?:dropped|removed|struck|lifted|waived|abolished|scrapped|taken out)"
    r"(?: as an? \w+| from \w+ \w+)?"
    r"|(?:is|are|was|were) (?:dropped|removed|scrapped|abolished|struck) (?:as an? \w+|from (?:the|our) \w+)"
    r"|(?:does|do|will|would)(?:n['’]t| not) (?:disqualify|exclude|bar|stop|hinder|sink) (?:you|anyone"
    r"|anybody|an? \w+)"
    r"|(?:is|are)(?:n['’]t| not) disqualifying)"
)
# "we waive", "we have dropped", "we no longer ask for", "you can skip", "forget about", "happy to overlook"
_SPARING = guarded(
    r"(?:\b(?:we|they|i)(?:['’]ve| have| has)? (?:dropped|scrapped|abolished|struck|done away with|removed)"
    r"|\b(?:we|they|i)(?: can| will| may|['’]ll)? (?:waive|forgo|dispense with|do without)"
    r"|\bno longer (?:require|ask for|ask|demand|insist on|need|expect|want)s?"
    r"|\b(?:can|may|could) (?:skip|forget|do without|leave out)|^(?:so )?(?:skip|forget)(?: about)?"
    r"|\bforget about|\b(?:gave|given|give) up asking for"
    r"|\b(?:we|they)(?:['’]ve| have)? stopped (?:asking for|requiring|demanding)"
    r"|\bcan (?:leave|keep)(?= the)|\blooks? past|\bmissing(?=.{3,30} (?:won['’]t|will not|does not"
    r"|doesn['’]t) hurt)|\b(?:happy|glad|willing|ready|prepared) to (?:overlook|waive|forgo|do without|skip))"
    r"(?= (?:an? |the |any |your |our )?(?!year|requirement|rule))\b"
)
# "is a knock-out", "goes straight to the bin", "should look elsewhere", "carries no weight", "is off the list"
_AWAY = guarded(
    rf"\b{_WILL}(?:disqualif(?:y|ies) (?:you|an? \w+|anyone|the \w+)|"
    r"(?<!not )(?<!n['’]t )(?:is|are|means?) (?:an? )?(?:automatic |instant |immediate )?"
    r"(?:knock-?[ -]?outs?|disqualifiers?|disqualification|rejection|non-?starters?)\b"
    r"|go(?:es)? (?:straight |right |directly )?(?:to|in|into) the (?:bin|trash|shredder|no pile|waste\w*|round file)"
    r"|auto-?(?:matically )?(?:declined|rejected|deleted|closed)"
    r"|asked to (?:re-?apply|come back|return|try again|wait)(?: \w+)?"
    r"|(?:should|must|may|please|need to|have to),? (?:please )?(?:look|apply|try|search) elsewhere"
    r"|(?:is|are)(?:n['’]t| not) (?:permitted|allowed|admitted|approved|authori[sz]ed|wanted|sought"
    r"|what we(?:['’]re| are)"
    r" (?:after|looking for)|equivalent|comparable|on (?:\w+ ){0,2}(?:\w+['’]s )?list of (?:accepted|approved"
    r"|acceptable"
    r"|recogni[sz]ed)(?: \w+)?|(?:an? )?(?:substitutes?\b|(?:acceptable|accepted|valid|recogni[sz]ed|approved"
    r"|qualifying|coding) (?:\w+ )?"
    r"(?:credential|certification|certificate|qualification|substitute)s?))\b"
    r"|(?:won['’]t|will not|do(?:es)?n['’]t|do(?:es)? not|never) (?:get|receive|hear back"
    r"|earn)(?: you)? (?:an? |any )?(?:call"
    r"|interview|reply|response|look|second look|callback|answer|hearing)\b"
    r"|(?:(?:should|may|can|must|please)(?: instead)?,? (?:apply (?:to|for)|see|look at|check(?: out)?|visit|consider"
    r"|watch for|refer to)|(?:are|is) (?:invited|encouraged|welcome|asked) to (?:apply (?:to|for)|see|look at))"
    r" (?:our|the) (?:[\w-]+ ){0,3}?(?:coder (?:i|1)|entry[- ]level|trainee|apprentice\w*|junior|other|separate"
    r"|associate)\b(?: (?:opening|posting|program|role|position|job|requisition|listing)s?)?"
    r"|be (?:considered|reviewed|looked at|taken|hired) (?:only )?(?:in|for|at|during) (?:our |the "
    r"|an? )?(?:next|later|future"
    r"|other|another)\b(?: \w+)*"
    r"|(?:have|need|be forced) to (?:say no|decline)(?: to you)?\b"
    r"|please (?:skip|pass on|ignore|disregard|pass by) (?:this|it|us)\b(?: \w+)?"
    r"|asked (?:not|never) to (?:apply|send|write)|cuts? no ice"
    r"|outside (?:of )?(?:our|the) (?:scope|brief|client['’]s \w+)"
    r"|(?:shall|will|to) be (?:ignored|discarded|dropped|skipped|deleted|binned|returned|rejected|declined"
    r"|disregarded|refused)|beyond our \w+|disqualif(?:y"
    r"|ies)(?=[.,;]|$)"
    r"|(?:is|are)(?:n['’]t| not) an? (?:match|fit)\b"
    # "If you're a CPC-A, I'm sorry, but this isn't the spot for you"
    r"|this (?:is not|isn['’]t) the (?:right )?(?:spot|place|job|seat|role|position|opening|one|fit)"
    r" for (?:you|them|those)\b"
    r"|carr(?:y|ies) no weight|(?:is|are) worth(?:less| nothing)|(?:is|are|been|be) (?:taken |struck "
    r"|dropped )?(?:off|from)"
    r" (?:the|our|their|my)(?: \w+['’]s)? list\b"
    r"|we(?:['’]ll| will| would)? (?:have|need) to pass\b(?=[.,;!]|$)"
    r"|(?:can|could|may)(?:not|['’]t| not) (?:work|code|serve|be staffed) (?:on|for|with) (?:this|the|our|us))"
)
# "is closed to", "steer clear of", "unable to submit", "anything but", "please, no", "Knock-outs:"
_TAKING_NONE = guarded(
    r"(?:\b(?:closed|off[- ]limits|not available|unavailable) to|\bsteers? clear of|\b(?:stay|stays|keep"
    r"|keeps) away from"
    r"|\b(?:unable|not able|not allowed|not permitted|forbidden) to (?:submit|place|use|present|forward|hire"
    r"|take|staff"
    r"|employ|engage|put forward|propose)|\banything (?:but|except)|\bplease,? no|\bsteering clear of"
    r"|\b(?:give|gives|allow|grant|award)s? no credit for|\bturn(?:s|ing)?(?= [^.;]{3,30} away)"
    r"|\bask(?=[^.;]{3,30} not to apply)"
    r"|\b(?:knock-?outs?|disqualifiers?|disqualifying)(?= ?:))"
    r"(?= ?:? ?(?:an? |the |any |those |holders |coders |applicants |candidates )*"
    r"[\"“]?(?:c[a-z]{2,4}\b|rhi[at]|apprentic|billing))"
)
# "is not optional", "is anything but optional"; "won't bend on", "there is no way around", "can't start without"
_ASKED = guarded(
    rf"\b(?:{_IS}|isn['’]t|aren['’]t) ?(?:not|never|anything but|hardly|by no means|far from)? (?:optional|up for"
    r" (?:debate|discussion|negotiation)|open to (?:debate|discussion|negotiation)|negotiable)\b"
)
_ASKING = guarded(
    r"\b(?:(?:won['’]t|will not|don['’]t|do not|can['’]t|cannot|never|not) (?:bend|budge|compromise|yield"
    r"|give way|relent"
    r"|negotiate|waver|be flexible) (?:on|about|over)|no (?:way|getting|going) (?:a)?round"
    r"|(?<!not )(?<!n['’]t )(?:inflexible|firm|strict|adamant|unbending) (?:on|about)(?! (?:no|not)\b)"
    r"|(?<=, )(?:but )?not on (?=the |your |an? )|missing (?=[^.;,]{2,30} (?:is|are|would be) an? (?:deal|knock"
    r"|no-?go))"
    r"|(?:won['’]t|will not|can['’]t|cannot|can not|never|do not|don['’]t) (?:ever )?(?:waive|skip|forgo|relax)"
    r"|without (?=[^.;,]{2,20} you (?:will not|won['’]t|cannot|can['’]t) be (?:seen|heard|read|called"
    r"|interviewed|hired))"
    r"|(?:won['’]t|will not|can['’]t|cannot|can not) (?:start|begin|join|work|code|come aboard|get in"
    r"|be (?:hired|onboarded"
    r"|placed|put on \w+|assigned|offered \w+ \w+)) (?:here )?without)\b"
)
_DENIED = re.compile(r"not|never|n['’]t|anything but|hardly|by no means|far from")


class Turn(NamedTuple):
    """A turn of phrase, and whether it rules what follows it."""

    cue: Cue
    forward: bool


_TURNS = (
    (_WISHED, "preferred", False),
    (_WISHING, "preferred", True),
    (_NOT_ASKED, "not", False),
    (_SPARING, "not", True),
    (_AWAY, "reject", False),
    (_TAKING_NONE, "reject", True),
    (_ASKED, "required", False),
    (_ASKING, "required", True),
)


def turns(low: str) -> Iterator[Turn]:
    """The turns of phrase of a sentence in small letters.

    >>> [(t.cue.kind, t.forward) for t in turns("a crc comes in handy; we steer clear of cpc-as")]
    [('preferred', False), ('reject', True)]
    """
    for pattern, kind, forward in _TURNS:
        for found in pattern.finditer(low):
            if pattern is not _ASKED or _DENIED.search(found[0]):
                yield Turn(Cue(found.start(), found.end(), kind), forward)
