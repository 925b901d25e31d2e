"""Wishes told in a turn of phrase, not in a word: "gets you to the top of the pile", "we smile at", "has a soft spot".

``words/cues.toml`` holds the plain words (preferred, a plus); here stand the verbs and the many things they go with.
"""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue

#: Without one of these no sentence holds such a phrase.
_HINTS = (
    *(
        "makes",
        "make ",
        "the top",
        "front",
        "edge",
        "leg up",
        "head start",
        "attention",
        "noticed",
        "hurt",
        "the scale",
    ),
    *(
        "the balance",
        "a tie",
        "the tie",
        "smile",
        "lean",
        "spot",
        "weakness",
        "partial",
        "fond",
        "glad",
        "happy",
        "happier",
        "better ",
    ),
    *(
        "pleased",
        "delight",
        "thrill",
        "interested",
        "overjoyed",
        "ecstatic",
        "excited",
        "to you ",
        "at best",
        "preference",
        "keen",
        "twice",
        "decide",
        "points",
        "if you",
    ),
    *("favo", "positively", "kindly", "tell us", "let us", "say so", "mention", "point it"),
    *("count as", "counts as", "count for", "counts for", "counts extra", "count extra", "application", "candidacy"),
    *(
        "chances",
        "odds",
        "resume",
        "worth",
        "paid",
        "something",
        "what ",
        "merrier",
        "world",
        "wishes",
        "our way",
        "choice",
        "all the nicer",
        "at ease",
        "at rest",
        "stand out",
        "like that",
        "like it",
        "the offer",
        "your rate",
        "your pay",
    ),
)
_HINT = guarded("|".join(_HINTS))
# What stands before such a phrase is wished: "A CRC would make us happy", "The CPMA gives you a head start".
_AFTER_IT = guarded(
    r"(?:(?:will|would|does|do|'d|'ll) (?:also |certainly |really |only )?)?(?:"
    r"makes? (?:us|me|them|him|her|our|my|the \w+|everyone)(?: \w+){0,2} (?:happy|happier|smile|day|glad|grin)"
    r"|(?:gets?|puts?|moves?|brings?|sends?|floats?|lands?) (?:you|your \w+|it|one)(?: \w+)? (?:to|at|near"
    r"|toward|towards|in)"
    r" (?:the |our )?(?:top|front|head)\b"
    r"|(?:gives?|earns?|wins?|buys?) (?:you|your \w+|one|applicants|candidates) (?:an? |some |extra |a few "
    r"|more )?(?:\w+ )?"
    r"(?:edge|leg up|head start|points?|nod|advantage|attention|look)\b"
    # "both count as pluses", "will lift your application over the others", "is worth a dollar an hour more"
    r"|(?:both |all |also )?counts? (?:as|for) (?:an? )?(?:(?!years?\b|months?\b)\w+ )?(?:plus(?:es)?|bonus(?:es)?"
    r"|extras?|advantages?|assets?|points?|tie-?breakers?)\b|counts? extra\b"
    r"|(?:lifts?|raises?|push(?:es)?|bumps?|boosts?|strengthens?|improves?|elevates?|helps?|favou?rs?|flatters?)"
    r" (?:your|an?|the) (?:application|chances|candidacy|resume|résumé|odds|standing)\b"
    r"|(?:is|are) worth (?:(?:an?|another|one|two|some|to us|easily) )*(?:extra|\$|dollars?|cents?|more|raise|bonus"
    r"|points?|second look|mention)|(?:is|are|gets?|be) paid (?:[\w$.]+ ){0,4}(?:more|extra)\b"
    r"|(?:all|so much|that much) the (?:happier|nicer|merrier)\b"
    # "we'd be delighted, because …", "I'd be very interested.", "I want to talk to you even more"
    # "If you're a CPC I'd like that, and it will show in the offer"
    r"|(?:i|we|they)(?: would|['’]d) (?:really |certainly )?(?:like|love|prefer|enjoy) (?:that|it)\b"
    r"(?= ?(?:[.,;!]|$|a lot|very much|too|best))"
    r"|(?:be )?(?:shows?|seen|felt|reflected|noticed) (?:up )?in (?:the|your|our|my) (?:offer|pay|rate|salary|check)\b"
    r"|be (?:\w+ (?:more )?)?(?:delighted|thrilled|impressed|pleased|interested|excited|overjoyed|ecstatic|glad)"
    r"(?= ?(?:[.,;!]|$|because\b|since\b|as\b))"
    r"|(?:talk|speak|listen) to you (?:even more|all the more|first|sooner)\b"
    r"|(?:not|never) go unnoticed|(?:is|are|be|get|gets) noticed|(?:tips?|turns?) the (?:scales?|balance)"
    r"|(?:puts?|sets?) (?:my|our|the \w+['’]s) minds? at (?:ease|rest)"
    r"|makes? (?:you|your \w+|one) stand out"
    r"|breaks? (?:a|the) tie|(?:thrills?|delights?|tickles?|impresse?s?) (?:us|them|me)\b)"
    r"|(?:won't|wouldn't|doesn't|can't|couldn't|will not|would not|does not|cannot) hurt\b"
    # "will be looked upon favorably", "is regarded with favor", "counts in your favor", "speaks for you"
    r"|(?:be |is |are )?(?:looked|viewed|regarded|considered|seen|received|weighed|taken)(?: up)?(?: ?on| at)?(?: as)?"
    r"(?: very| most)? (?:favou?rabl[ey]|positively|kindly|with favou?r)\b"
    r"|(?:counts?|speaks?|works?|weighs?|goes|be|is)(?: strongly| heavily| very much)? in (?:your|an applicant['’]s"
    r"|a candidate['’]s|their|one['’]s) favou?r\b"
    r"|(?:as|is|are) (?:a )?preferences?\b(?! for)|\bnot decide\b"
    # "If you hold the CDEO, tell us", "… please mention it"
    r"|,? (?:please |do |be sure to |make sure to )?(?:tell us|let us know|say so|mention (?:it|that)|point it out)\b"
    r"(?= ?(?:[.!;]|$|in your|when you))"
    r"|,? if (?:you(?:['’]ve| have)(?: already)? got|you happen to (?:have|hold)|you (?:already )?(?:have"
    r"|hold)) (?:it|one)"
    r"(?=[.!;]|$)"
    # "Certification is something I'd prefer", "A CPC is what we would like best"
    r"|(?:is|are|would be) (?:something|a thing|things|what|one thing) (?:that )?(?:we|i|they)(?:['’]d"
    r"| would)? (?:\w+ )?"
    r"(?:prefer|like best|love|hope for|wish for)\b"
    r"|,? if (?:you(?:'ve| have)(?: got)? (?:it|one)|you (?:hold|own) (?:it|one)),? (?:but |and )?(?:it's )?(?:fine|ok"
    r"|okay|no (?:problem|worries|big deal)|not to worry|all right)(?:,? if (?:you )?(?:don't|haven't|not))?"
)
# What stands after it is: "we smile at", "the doctors lean towards", "has a soft spot for", "glad to see", "At best".
_BEFORE_IT = guarded(
    r"\b(?:looks? (?:very |most )?(?:favou?rably|kindly) (?:on|upon|at)"
    r"|smiles? (?:at|on|upon)|leans?(?: \w+)? (?:to|towards?)|leaning(?: \w+)? (?:to|towards?)"
    r"|(?:soft spot|weakness) for|partial to|fond of|keen on"
    # not "I'd be glad of anyone with …", "just as glad of somebody who …", which take people
    r"|(?<!just as )(?<!equally )(?:glad|happy|happier|pleased|delighted|thrilled)"
    r" (?:of(?! any(?:one|body)\b)|to (?:see|have|find|get|hire|meet))|looks? twice at|at best"
    r"|(?:happier|better off|better served|thrilled|delighted) with"
    # "In a perfect world you'd have", "if we had our way", "We'd give a slight edge to", "we do favor folks with"
    r"|in (?:an?|our|the) (?:perfect|ideal|dream|better|best of all) world|if wishes (?:came|come) true"
    r"|if (?:we|i) (?:had|could have) (?:our|my) way|(?:had we|if we had|given) (?:the|a|our) choice"
    r"|(?:we|they|i)(?: do| also| might| would|['’]d)? favou?r (?=(?:people|folks|those|candidates|applicants|anyone"
    r"|coders|someone|somebody)\b))\b"
    # "If you also hold the CEMC, we'll notice"; not "If you also hold the CCS, a year is enough"
    r"|^(?:and )?if you (?:also|happen to|even) (?:hold|have|bring|carry|possess|come with)\b"
    r"(?![^.;]*\b(?:years?|months?|enough|do|need|must|within)\b)"
)


# "CPC-I or CPC required - CPC-I better", "CPC is fine, CCS is even better"
_ONE_IS_BETTER = guarded(
    r"\b(?:c[a-z]{2,4}(?:-[a-z])?|rhi[at]) ((?:(?:is|are|would be) )?(?:even )?(?:better|best|nicer))(?= ?[.;,)!]|$)"
)
# "Four is better", "two better!"; not "Both is better but either is fine", "six years or better"
_MORE_IS_BETTER = guarded(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|ten|more|longer))(?:\+| or more| years?)?"
    r" ((?:(?:is|are|would be) )?(?:even |still |much |far )?(?:better|nicer|best))\b(?! than\b)(?! coders?\b)"
)


def soft_cues(low: str) -> Iterator[tuple[Cue, bool]]:
    """Such phrases, and whether each rules what follows it.

    >>> [(cue.start, forward) for cue, forward in soft_cues("we smile at the crc; a cpma won't hurt")]
    [(28, False), (3, True)]
    """
    for found in (*_MORE_IS_BETTER.finditer(low), *_ONE_IS_BETTER.finditer(low)):
        yield Cue(found.start(1), found.end(1), "preferred"), False
    if _HINT.search(low):
        for found in _AFTER_IT.finditer(low):
            yield Cue(found.start(), found.end(), "preferred"), False
        for found in _BEFORE_IT.finditer(low):
            yield Cue(found.start(), found.end(), "preferred"), True
