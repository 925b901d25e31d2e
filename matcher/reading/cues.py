"""The small words that join and rule what an ad names: and, or, one of, required, a plus, in lieu of, will be considered."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

import ahocorasick

# One kind per line; phrases in lower case. The longest at a place counts.
CUES: dict[str, str] = {
    "or": "or|and/or|or else|alternatively|otherwise|or a|or an|or the",
    "and": "and|&|plus|as well as|along with|together with|and also|in addition|in addition to|combined with|also|coupled with|paired with|who also|accompanied by|including|+",
    "with": "with|w/|having|holding",
    "comma": ",",
    "slash": "/",
    "semi": ";|;|•",
    "colon": ":",
    "dash": " - | – | — ",
    "open": "(|[",
    "close": ")|]",
    "one_of": "one of|any of|either|at least one|any one|one or more|one or more of|one current|one active|any|one",
    "both": "both",
    "such_as": "such as|e.g.|e.g|eg|ex:|for example|for instance|i.e.|including but not limited to|like",
    "equal": "or equivalent|or equivalents|or an equivalent|or the equivalent|or equivalency|and/or equivalent|or its equivalent|or their equivalent|or equal|/equivalent|, equivalent|or any equivalent|or comparable|or a comparable",
    "open_list": "or similar|or other|or another|or any other|or related|or a similar|other equivalent|or some other|or like|etc|etc.|or other equivalent|or a different|or other nationally|or other recognized"
    "|or alike|or other relevant|or any relevant|or relevant|or any recognized|another",
    "required": "required|is required|are required|req'd|reqd|mandatory|is mandatory|is a must|a must|must|must have|must hold|must be|requires|require|necessary|essential|needed|is needed|needs"
    "|need|compulsory|is compulsory|non-negotiable|required at|obligatory|(r)|(required)|(req)|we require|a requirement|should have|should hold|should be|has to be|have to be|has to|have to|prerequisite|must possess|must maintain|ought to|reqs",
    "preferred": "preferred|preferrably|prefered|pref'd|pref|pref.|preferably|prefer|prefers|we prefer|preference|desired|desirable|highly desirable|a plus|is a plus|are a plus|plus!|is plus|plusses|big plus|a big plus|huge plus|definite plus"
    "|a huge plus|nice to have|nice|nice-to-have|would be nice|a bonus|bonus|bonus points|is a bonus|helpful|helps|an asset|asset|advantage|an advantage|advantageous|added advantage|an added advantage|ideal|ideally|ideal candidate"
    "|strongly preferred|highly preferred|(preferred)|(p)|(pref)|(pref'd)|(desired)|good to have|beneficial|would be great|great|encouraged|recommended|is a +|considered a plus|would be a plus|would be an asset|optional|welcomed"
    "|top of the stack|wonderful|appreciated|valued|favored|favoured|gladly|put you at the top|extra credit|brownie points|a strong plus|strong plus|not a must|would love|we'd love|we'd like|we would like|would like to see|love to see|love to have|also nice|we like|is good|merit|given priority|priority|plus if|stands out|stand out|moves you|a leg up|an edge|pluses|catch our eye|a plus!|preferable|cherry on top|icing on the cake|would help|preferred but not required|preferred, not required|preferred but not necessary|nice but not needed|a plus but not required|preferred (not required)|not required but preferred|is welcome but not required|but not required|but isn't required|but not needed|but isn't a must|but not necessary|but not mandatory|not a dealbreaker|would be welcome|would be helpful|➕|extra points|points|extra pay",
    "least": "minimum|at minimum|min.|min|minimally|at a minimum|minimum of|at least|a minimum of",
    "uncert": "lacking a credential|lacking certification|without certificates|non certified|non-certified|not certified|isn't certified|uncertified|without certification|without a certification|without a credential|without credentials|without certificate|not credentialed|no certification|non-credentialed|without being certified|without one of these|without one|not yet certified|aren't certified|lack certification|lacks certification|lacking certification|doesn't have a certification|who don't have it yet|without the credential|not hold a credential|not currently certified|not be certified|no credential|no credentials|no cert|w/o cert|w/o certification|without cert|are not certified|is not certified",
    "not": "don't have to|dont have to|do not have to|doesn't have to|dont need|not required|not needed|not necessary|isn't required|is not required|isn't needed|no need|not mandatory|are not required|aren't required|don't need|do not need|you don't need|not a requirement|won't need|will not need|not need|do not require|don't require|does not require|doesn't require|required: no|not essential|unnecessary|not expected|not obligatory|isn't necessary|never required|waived",
    "no": "no|not|never|neither|nor|without|w/o|zero|none|non|lacking|lack|can't|cannot|don't|doesn't|won't|isn't|aren't",
    "lieu": "in lieu of|in place of|instead of|may substitute for|may be substituted for|can substitute for|will substitute for|may replace|can replace|as a substitute for|substitutes for|substitute for|substituted for|substitution for|may stand in for|stand in for|in substitution for|in substitution of|to substitute for|can be substituted for|may count for|counts in place of|can stand in for|satisfies|will be accepted in lieu|accepted in lieu of|considered in lieu of|counts as|takes the place of|make up for|may offset|in exchange for|may be used in place of|may be considered in lieu of|may be accepted in lieu of|may be accepted in place of",
    "accept": "will be considered|will also be considered|also considered|considered|we will consider|will consider|would consider|we'd consider|may be considered|can be considered|is ok|ok|okay|is okay|is fine|are fine|fine|accepted|is accepted|are accepted|acceptable|is acceptable|are acceptable"
    "|welcome|are welcome|welcome to apply|may apply|can apply|can also apply|may also apply|counts|count|also counts|all count|we'll look at|look at|we'd look at|also look at|we accept|accept|accepts|we take|will take|they'll take|is enough|are enough|enough|qualifies|qualify|suffice|suffices|sufficient|will do|open to|eligible to apply|encouraged to apply|also eligible|remain eligible|are eligible to apply|we'll also|also qualify|also acceptable|could also|satisfies this|will suffice|gladly look|works too|works|can come|also work|apply anyway|apply",
    "reject": "can't be submitted|cannot be submitted|can't be considered|can't be accepted|cannot be accepted|won't be submitted|will not be interviewed|won't be interviewed|not be hired|not be considered|will not be considered|won't be considered|not considered|not accepted|not acceptable|are not accepted|is not accepted|not eligible|cannot be considered|can't take|we can't take|won't take|will not be accepted|not be accepted|need not apply|do not apply|please do not apply|don't apply|don't take|do not take|we don't take|do not accept|don't accept|does not accept|we do not accept|can not be considered|no longer accepted|not sufficient|not qualify|do not qualify|don't qualify|does not qualify|does not meet|do not meet|not enough|won't be accepted|cannot accept|can't accept|not taking|unable to accept|unable to consider|not meet the requirement|does not count|do not count|doesn't count|don't count|not count|not be accepted|doesn't qualify|won't work|will be rejected|are excluded|excluded|not for|is not open to|not open to|disqualified|ineligible|not apply|isn't enough|is not enough|aren't eligible|not suitable|not looking for|please no|not valid|not apprentice|other than|except|cannot consider|not substitute|we do not consider|don't consider|do not consider|would not accept|not suited|will be declined|not entertained|not interview|no longer valid",
    "if": "if|provided|as long as|so long as|only if|when|for those|for those who|unless|in case|in that case|where",
    "later": "eligible|eligibility|eligible to sit|eligible to test|eligible to sit for|eligible for|-eligible|working toward|working towards|in progress|pursuing|actively pursuing|enrolled|currently enrolled|scheduled|willing to obtain|willingness to obtain|ability to obtain|able to obtain|willing to pursue|"
    "willing to sit|commit to|on track|candidate for|pending|in process|studying for|will obtain|to be obtained|exam scheduled|registered to sit|sit for|sitting for|ready to sit|preparing for|obtainable|bound|on the way to|able to sit|agree to obtain|willing to earn|willing to get|willing to become|willing to take|about to sit|testing soon",
    "obtain": "obtain|obtained|earn|earned|achieve|achieved|attain|attained|acquire|acquired|complete|completed|pass|passed|get|become|certify|clear|gain|finish|secure|upgraded|upgrade|get your|to be earned|must be obtained|sits for",
    "experienced": "freshers|fresher",
    "none": "none|n/a|not applicable|none required",
    "combo": "equivalent combination|combination of education|combination of training|combination of experience|combinations of|combination of relevant|equivalent mix|acceptable mixture|equivalent blend|combination thereof|combination that|mix of education|mix of training|blend of education|combinations judged|equivalent education and experience|combinations may|combinations will|comparable combination|suitable combination|education/experience combination|combination of related|combination of both|combination of the",
    "equiv_exp": "or equivalent experience|or equivalent work experience|or equivalent years of experience|or an equivalent amount of|or comparable experience|or related experience|or relevant experience|or equivalent training|or equivalent work|or the equivalent experience|or equivalent job experience"
    "|or equivalent professional experience|or the equivalent in experience|or equivalent in experience|or equivalent on-the-job|or equivalent hands-on|or experience equivalent|or commensurate experience|or similar experience|or equivalent practical experience|or demonstrated equivalent|or equivalent coding experience|or equivalent training and experience|or equivalent training/experience|or equivalent training or experience|or equivalent related experience|or equivalent knowledge|or an equivalent level of experience|or the equivalent work experience|or equivalent relevant experience|or solid experience|or comparable work experience|or equivalent him experience|or equivalent industry experience|or equivalent in work experience|or equivalent in training|or the equivalent in training|or the experience to match|or experience in lieu|or equivalent on the job|or equivalent experience in lieu|or experience to match|or matching experience",
}
MODAL = frozenset(("required", "preferred", "not"))


class Cue(NamedTuple):
    """``low[start:end]`` is a cue of this kind."""

    start: int
    end: int
    kind: str


@cache
def _automaton() -> Any:
    found = ahocorasick.Automaton()
    for kind, phrases in CUES.items():
        for phrase in phrases.split("|"):
            if phrase:
                found.add_word(phrase, (kind, len(phrase)))
    found.make_automaton()
    return found


def cues(low: str) -> list[Cue]:
    """The cues of a sentence (in lower case) in order; of two that overlap, the earlier, then the longer."""
    found = []
    for last, (kind, size) in _automaton().iter(low):
        begin, end = last - size + 1, last + 1
        if _whole(low, begin, end):
            found.append((begin, -end, kind))
    found.sort()
    out, reached = [], 0
    for begin, end, kind in found:
        if begin >= reached:
            out.append(Cue(begin, -end, kind))
            reached = -end
    return out


def _whole(low: str, begin: int, end: int) -> bool:
    if low[begin].isalnum() and begin and (low[begin - 1].isalnum() or low[begin - 1] == "'"):
        return False
    return not (low[end - 1].isalnum() and end < len(low) and (low[end].isalnum() or low[end : end + 2] == "'t"))
