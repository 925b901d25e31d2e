"""Headings that wish in a turn of phrase: "Above the minimum", "The strongest applicants also have", "Wow us with".

>>> wishes("not a deal breaker"), wishes("kudos for"), wishes("our edge"), wishes("valued employees")
(True, True, False, False)
"""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Useful", "Highly valued", "Much appreciated", "Viewed favourably", "Given extra weight", "Extra nice", "PQs", "N2H",
# "Edge": a whole heading, in words that mean less inside a longer one.
_WHOLE = guarded(
    r"(?:(?:also|very|most|much|highly|greatly|really|always|particularly|especially|strongly|warmly"
    r"|any of these|and|but|is"
    r"|are|extra|would be|will be|all|these|additional|further|other|credentials?|certifications?|skills?) )*"
    r"(?:useful|valued|valuable|favou?red|favou?rable|encouraged|appreciated|welcomed?|nice|lovely|handy|attractive"
    r"|advisable|suggested|good|worthwhile|impressive)"
    r"|pqs|n2h|nth|(?:an? |the |your )?edge"
    r"|extra mile|supplementary|supplemental|complementary|value[- ]adds?|next[- ]level|sweet spot"
    r"|(?:useful|lovely|nice|handy|neat|good|great|cool|sweet|want)[ -](?:to|2)[ -]haves?(?: \w+)?"
    r"|(?:nice|lovely|welcome|useful|neat) (?:touch(?:es)?|additions?|surprises?|bits)|so much the better"
    r"|(?:the |our |your |key |main |candidate )*(?:differentiators?|eye-?catchers?|competitive edge|wow factors?)"
    r"|(?:the |a |some |extra |with )*(?:sprinkles|sparkle|toppings?|frosting|whipped cream|glitter"
    r"|fairy dust)(?: on top)?"
)
# "Not mandatory", "Non-compulsory", "Not a deal breaker": not "Not required", which asks nothing.
_NO_MUST = guarded(
    r"\bpreference for\b|^(?:additional|other|extra|further) [a-z]+ not (?:strictly )?(?:required|needed"
    r"|necessary|essential)$|^(?:an? )?(?:added|extra) benefits?$|^what (?:will|would|might|could) (?:also "
    r"|really )?help$"
    r"|^(?:also|might be|may be) considered$|^value[- ]added\b|^distinguishing (?:factors?|qualities|extras?)$"
    r"|^useful (?:experience|skills?|knowledge|credentials?|extras?)"
    r"|^(?:weighted|(?:quality )?ranking) factors?$"
    r"|^(?:very |really )?(?:nice|good|great|helpful|useful|handy|lovely|welcome"
    r"|fine)\b.{0,12}\bnot (?:strictly |a )?"
    r"(?:necessary|needed|required|essential|mandatory|must)$|\bbut not (?:strictly "
    r"|absolutely )?(?:necessary|needed|required|essential|mandatory|expected)$"
    r"|^not strictly "
    r"(?:necessary|needed|required|speaking)|"
    r"^(?:(?:these are|they're|it's|it is|this is) )?(?:not?|non|never|none of these(?: is| are)?)[ -]"
    r"(?:a |an |any |strictly |absolutely |at all )*(?:mandatory|pre-?requisites?|compulsory|obligatory"
    r"|deal[ -]?breakers?|vital"
    r"|critical"
    r"|crucial|imperative|show[ -]?stoppers?|hard requirements?)\b"
)
# "Above the minimum", "Beyond the basics", "Going above", "Secondary qualifications"
_BEYOND = guarded(
    r"^(?:going |what goes |anything |skills )?(?:above|beyond|over|past|on top of) the (?:bare )?(?:minimum"
    r"|basics?|musts?"
    r"|must-haves|essentials|requirements|threshold|floor|baseline)\b|^going (?:above|beyond|further)\b"
    r"|^(?:secondary|supplementa\w+|complementary|additive|aspirational|stretch|non-essential) (?:\w+ )?(?:quals?\b"
    r"|qualifications?|skills|criteria|credentials?|requirements?|certifications?|assets)"
)
# "The strongest candidates will also have", "Our best hires had", "Top applicants often hold": not "The successful
# candidate will have".
_BEST = guarded(
    r"^(?:the |our |most )*(?:(?:strongest|top|best|(?:highly|best)[ -]qualified(?= \w+ (?:\w+ )?also)"
    r"|(?:most )?competitive|dream|stand-?out|outstanding"
    r"|exceptional|finest)"
    r" (?:candidates?|applicants?|hires?|coders?|people)"
    r"(?: (?:for|in) (?:this|the|our) (?:position|role|job|opening|post))?"
    r" (?:(?:will|would|may|might|often|usually|typically"
    r"|also|even) )*"
    r"|(?:\w+ )?(?:candidates?|applicants?|hires?|coders?) (?:(?:will|would|may|might) )?(?:often|usually|typically"
    r"|frequently|sometimes) (?:also )?|strong (?:candidates?|applicants?) (?:(?:will|would|may) )?(?:also|even) )"
    r"(?:have|has|had|hold|holds|bring|brings|come with|possess|offer|show)$"
)
# "Don't worry if you don't have these", "It's okay if you lack", "We don't insist on these", "No worries if not"
_FINE_WITHOUT = guarded(
    r"\b(?:worry|worries|sweat|panic|fret|okay|ok|fine|alright|all right|problem"
    r"|stress)\b.{0,12}\bif (?:you (?:don't|do not"
    r"|lack|haven't|have none|are missing|miss)|not\b)|^(?:we |they )?(?:don't|do not|won't|never) insist\b"
)
# "Kudos for", "High fives if", "Wow us with", "To impress us", "Gets our attention", "Top of the pile", "You jump the
# queue with", "We get excited about", "Maybe you also have", "It also helps", "You'll really shine if"
_EARNS = guarded(
    r"^(?:kudos|props|high[ -]fives?|points|applause|a round of applause|hats off|virtual hug|cookies?"
    r"|a cookie) (?:for|if|to)\b"
    r"|\b(?:wow|impress|dazzle|excite|thrill|win) (?:us|me|them|the (?:\w+ )?(?:team|manager|client|doctors?))\b"
    r"|\bgets? (?:our|my|their|the [\w' ]+) attention\b|\bcatch(?:es)? (?:our|my|their|the [\w' ]+) eye\b"
    r"|\bjumps? (?:the|to the front of the) (?:queue|line)\b|\b(?:front|head) of the (?:line|queue)"
    r"|\btop of (?:the|our) "
    r"(?:pile|list|heap|stack)|\bwe(?:'d| would)? get excited\b|^(?:maybe|perhaps|possibly) you(?: also| even"
    r"| already|'ve)? "
    r"|^it (?:also |really |always |certainly )?(?:helps|counts)\b|\bshine\b|\byou(?:'d| would) be (?:an?|our"
    r"|the) (?:superstar|rock ?star|star|hero|dream)\b|\bgives? you (?:the|an) (?:edge"
    r"|advantage)\b"
    r"|\bwe(?:'d| would)? also (?:love|like|enjoy|appreciate|welcome|value)\b|\b(?:manager|client|team|director"
    r"|doctor|we)s? "
    r"(?:\w+ )?(?:hopes? for|is hoping for|are hoping for)|\bwish[- ]?list|\b(?:viewed|looked (?:up)?on|weighted"
    r"|considered"
    r"|regarded|received|weighed|seen) (?:very |more )?favou?rabl[ye]|\bfavou?rabl[ye] (?:viewed|considered"
    r"|regarded|weighed)"
    r"|\b(?:given|carr(?:y|ies)|have|extra|added|additional) (?:extra |added |additional |more )?weight\b"
    r"|\ball the better$"
)


# "Priority given to", "Special consideration for", "We favor", "Strengthens your application", "Improves your odds",
# "Rated higher", "Additional points awarded for", "For overachievers", "If the stars align", "A cut above"
_LIFTS = guarded(
    r"^(?:(?:we give|you get|you earn) (?:preference|priority|(?:extra|bonus|more) points) (?:to|for)$"
    r"|(?:top |first |hiring |special |some )?priority (?:(?:will be |is |may be )?given|consideration|for|goes)"
    r"|special consideration(?: (?:for|to|given)|$)|we (?:favou?r|lean toward|are partial|have a soft spot)"
    r"|we're (?:partial|fans"
    r"|suckers|big on)|(?:big |huge )?fans of|(?:our |my )?favou?rites|deciding factors?|tipping points?"
    r"|(?:for |if you're |if you are )?(?:an? |our |the )?(?:rock ?stars?|overachievers?|unicorns?|superstars?"
    r"|high flyers?|go-getters?"
    r"|all-stars?)(?: (?:status|extras|also|often|will|have|bring|hold|only|level))*$"
    r"|hoped[- ]for|yearned[- ]for|longed[- ]for|wished[- ]for|dreamt[- ]of|if the stars|if we're lucky"
    r"|lucky us|a cut above"
    r"|ahead of the (?:pack|curve|crowd|rest)|head and shoulders|(?:rising|rise|rises|go|goes"
    r"|straight) to the top\b|stand-?out"
    r" (?:qualit|attribut|feature|credential|skill)|win-win|it's a win|a win if|lagniappe|boosters?$|upgrades?$"
    r"|wants? not needs?"
    r"|(?:nice|good|great|lovely) (?:add-ons?|additions?)$|(?:optional |helpful |ideal )?add-ons$|premium credentials"
    r"|(?:we(?:'re| are| will be| would be) )?(?:nice|good|great|lovely|handy|useful|fun|cool|pleased|glad|happy"
    r"|delighted)"
    r"[ -]to[ -](?:see|find|read|hear|notice|mention|bring|know|show|offer|add)"
    r"(?: (?:(?:in|on|with|among) )?(?:an?|your|the|any) (?:\w+ )?(?:applica(?:tions?|nts?)|candidates?|resumes?"
    r"|cvs?))?$)"
    r"|\b(?:strengthens?|boosts?|improves?|increases?|raises?|enhances?|helps?|lifts?"
    r"|bolsters?) (?:your|an?|the) (?:\w+ )?(?:application"
    r"|chances?|odds|case|resume|cv|candidacy|prospects|ranking|score)\b|\byour (?:application|candidacy|resume"
    r"|cv) "
    r"(?:even )?(?:stronger|shine|pop|stand out)"
    r"|\b(?:ranked|rated|scored|placed|weighted) (?:higher|extra|first|more highly|above)\b"
    r"|^(?:additional|supplemental|extra|more|added) points\b|\bhappy dance\b|\bswoon|\bsocks off|\bheart[- ]eyes"
    r"|\blooks? (?:good|great|nice|well) on (?:an?|any|your) (?:application|resume|cv)"
    r"|\bmakes? (?:your|an?|the) (?:application|candidacy|resume|cv) (?:stronger|stand out|shine|better)"
    # "Additional credentials that set an applicant apart", "Stands out to us", "Moves your application up the pile"
    r"|\bsets? (?:you|one|them|(?:[a-z]+ ){0,2}(?:applica(?:tions?|nts?)|candidates?|coders?|people|person|best"
    r"|strongest|ones?|hires?"
    r"|resumes?)) apart$|\bdistinguish(?:es)? (?:you|one|(?:[a-z]+ ){0,2}(?:applica(?:tions?|nts?)|candidates?"
    r"|coders?))\b"
    r"|\b(?:rounds? (?:out|off)|complements?|enrich(?:es)?|elevates?|lifts?) (?:you\b|(?:your|an?) (?:application"
    r"|candidacy"
    r"|resume|cv|profile)\b)|\bsecond look\b|^stands out (?:to|for)\b"
    r"|\b(?:moves?|puts?|pushes|bumps?|ranks?|rates?) (?:you|your \w+|an? \w+) (?:\w+ )?(?:up|higher|ahead"
    r"|further up)\b"
)

# "Preferred, not mandatory", "Strongly desired", "Counts in your favour", "Highly regarded", "We are especially
# interested in", "Credentials we love", "Also of interest", "Will help", "Looked on kindly", "The more the better",
# "Should-haves", "Stretch goals", "Pref.", "Sugar on top"
_LIKED = guarded(
    r"^(?:preferred|desired|desirable) (?:but |and |though )?not (?:mandatory|required|essential|needed|a must)$"
    r"|^(?:(?:strongly|highly|greatly|especially|particularly|really|most|also|very much) )+(?:preferred|desired)$"
    r"|\b(?:counts?|works?|speaks?|goes|weighs?) in (?:your|their|a candidate's) favou?r\b|\bin good stead\b"
    r"|^(?:(?:will be|are|is|very|highly|well|most|much|also) )*(?:regarded|sought[- ]after|prized|coveted"
    r"|rated|liked|loved)$"
    r"|^heavily weighted|^(?:we(?:'re| are) )?(?:also |most |very )?(?:especially|particularly"
    r"|most) (?:interested in|keen on|welcome)"
    r"|^(?:also |would be |might be )?of (?:particular |special |extra |added |additional |great "
    r"|some )?interest\b|^we(?:'d| would)? (?:particularly |especially "
    r"|warmly |gladly )?welcome$"
    r"|^(?:other |extra |some |more )*(?:credentials?|certifications?|certs|skills?|things|letters"
    r"|qualifications?) (?:that )?"
    r"we(?:'d| would)? (?:also )?(?:love|like|welcome|enjoy|adore)(?: to see)?$"
    r"|\bthe more\b.{0,10}\bthe better$|\bmore (?:of \w+ )?(?:is|the) (?:the )?better$|^(?:a |one )?(?:leg"
    r"|step) (?:up|ahead)$"
    r"|^(?:head|top) of the class|^honou?r roll|^(?:could|should)[- ]haves?$|^stretch goals?|^(?:pref|des)$"
    r"|^(?:will|would|may|might|could|can) (?:also |really |certainly )?help$|^(?:looked|smiled) (?:up)?on kindly$"
    r"|^(?:our |your |my |the )?wish(?:es)?$|^(?:things )?we(?:'d| would)? love (?:seeing|finding)$|^enhancers?$"
    r"|^(?:attractive|lovely|welcome) additions?$|^(?:extra |some )?credit (?:is |will be )?given (?:for|to)$"
    r"|^worth (?:extra|bonus|mention\w*|noting|telling|saying)"
    # "Tell us if you have", "Mention it if you hold"
    r"|^(?:(?:please|do|also) )*(?:tell us|let us know|mention|note|say|point out)(?: it| so)? (?:if|whether) you "
    r"(?:also )?(?:have|hold|know|are)\b"
    r"|^(?:the )?sweet stuff|^sugar on|^(?:extra|bonus|special) love for|^(?:other |some "
    r"|a few )?nice (?:things|background)"
)


def wishes(low: str) -> bool:
    """Whether a heading given in lower case wishes, whatever cues of other kinds stand in it."""
    return bool(
        _WHOLE.fullmatch(low)
        or _NO_MUST.search(low)
        or _BEYOND.search(low)
        or _BEST.search(low)
        or _FINE_WITHOUT.search(low)
        or _EARNS.search(low)
        or _LIFTS.search(low)
        or _LIKED.search(low)
    )
