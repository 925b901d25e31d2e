"""The US states in which a remote or hybrid worker must live, and those from which the ad takes nobody."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page
from matcher.reading.rules.states_bare import chosen
from matcher.reading.rules.states_counties import add_of_counties
from matcher.reading.rules.states_lines import unlabelled, with_heading, with_list
from matcher.reading.rules.states_meant import IN_ANY, WHERE_WE_ARE
from matcher.reading.rules.states_titled import add_titled
from matcher.reading.rules.us_states import CODES, NAMES, Place, left_over, places

#: Words in whose sentences states may be allowed or left out: the states themselves, and words for many.
CUES = (
    *NAMES,
    *sorted(CODES),
    "dakotas",
    "new england",
    "carolinas",
    "states",
    "state",
    "lower 48",
    "contiguous",
    "continental",
    "conus",
    "48 states",
    "county",
    "counties",
)

# "must reside in", "open to residents of", "you need to live in", "remote from ND, SD", "Fully remote within
# Wisconsin",
# "the 14 states in which we have payroll, which are", "State of Work Location:", "Remote days must be worked in
# Virginia".
_ALLOWS = guarded(
    r"\b(?:resid(?:e|es|ing|ence|ency)|residents?|liv(?:e|es|ing)|located|based|domiciled|payroll|hir(?:e|es|ing)"
    r"|register(?:ed)?(?! nurse| professional| health)|employ(?:s|ees|er in(?! accordance)|ing)?|authorized|approved"
    r"|eligible)\b"
    r"|\b(?:following|these|listed|one of the|one of our|approved|eligible|allowed|permitted|authorized|hiring"
    r"|our) states\b|\bstates?\s*(?:of (?:work|residence)[^:]{0,20})?:|\bstates (?:in which|where)\b"
    r"|\b(?:remote(?:ly)?|work[- ]from[- ]home|wfh|home[- ]based|from home|hybrid|telework|telecommut(?:e|es|ing))\b"
    r"|\bworked in\b|\b(?:must|needs? to|have to|has to) be in\b|\bbe in (?:any|one) of\b"
    r"|\bemployment is (?:limited|restricted) to\b"
    r"|\bpay (?:people|coders|employees|staff) in\b"
    r"|\bset up (?:to pay|for payroll)\b|\bineligible\b"
    r"|\bin-state\b|\bopen (?:across|to"
    r"|in)\b|\banywhere in\b|\banyone (?:in|from)\b|\bperformed (?:from|in)\b|\b(?:any|every|all"
    r"|each) (?:\w+ )?states?\b|\bmay apply\b|\bwork(?:s|ing|ed)? (?:\w+ )?(?:in|from)\b|\bdone in\b|\bcoders in\b"
    r"|\ballowed from\b|\bwork ?sites? (?:with)?in\b"
    r"|\bonly (?:\w+ )?(?:in|from)\b|\bsorry\b|\bonly\W*$|\bwork locations?\s*:|\b(?:engage|contract (?:with|in)"
    r"|take|accept)\b"
    r"|\bwork where\b|\bentity\b|\bcall one of\b|\b(?:home(?! (?:health|care|infusion|hospice|visits?))"
    r"|(?<!group )(?<!nursing )homes|house"
    r"|address|addresses)\b|\bavailable (?:in|to)\b"
    r"|\bhome in\b|\boutside(?: of)?\b"
    r"|\bcandidates (?:in|from)\b|\b(?:nobody|no one) (?:in|from)\b"
    r"|\bapplicants (?:in"
    r"|from)\b|\bas long as (?:that|it|your (?:desk|home|house))(?:['’]s| is)? (?:\w+ )?in\b"
    r"|\bset up in\b|\bcommut(?:e|es|ing) from\b|\bplease be in\b"
    # "… and be in Pennsylvania when you telework"
    r"|\bbe in\b(?=[^.;,]{3,20} when(?:ever)? (?:you|working|teleworking))"
)
# "except CA and NY", "excluding", "other than", "all states but", "we can not contract with anyone living in",
# "not available in", "unable to hire in", "do not hire residents of", "outside of".
_EXCEPT = guarded(
    r"\b(?:besides|(?:apart|aside) from|save for|except(?:ing|ion|ions)?(?: for| of)?|exclud(?:e|es|ed|ing)"
    r"|other than|(?:all"
    r"|any|every|each) (?:\w+ )?(?:states? )?but"
    r"|states but|(?:in|within) the (?:u\.?s\.?a?|united states|country|nation)\W{0,2} but(?! (?:must|you|not|we))"
    r"|but not|outside(?: of)?|(?:not|no|never|nobody|cannot|can't|(?:keep|stop|bar|prevent)s? us from|anywhere"
    r" but|everywhere but|unable|isn't|aren't|don't|won't|doesn't"
    r"|ineligible"
    r"|prohibited|minus)\b(?![- ]for[- ]profit)(?! (?:need|have to|require|only|just|limited|restricted"
    r"|matter|(?:more|less|fewer|later|longer) than))(?! a hybrid| hybrid))"
)
#: A ban reaches no farther than this to the first state of its list.
BAN_REACH = 70
# "candidates outside of TX will not be considered", "not open to anyone outside Ohio": two bans allow; so does
# "applicants outside Ohio must relocate".
_TWICE = guarded(
    r"\boutside(?: of)?\b[^.;]{0,80}\b(?:not|cannot|can't|won't)\b"
    r"|\boutside(?: of)?\b[^.;]{0,80}\b(?:must|needs? to|ha(?:s|ve) to|agrees? to) (?:first )?(?:relocate|move)\b"
    r"|\b(?:no|cannot|can['’]t|won['’]t|don['’]t|unable|never)\b(?! travel)[^.;]{0,50}\boutside\b"
    r"|\b(?:not|no one|nobody)\b[^.;]{0,40}\boutside\b"
)
# "candidates in TX preferred"; "our office is located in Ohio", "we are based in Utah", "our coders live in Iowa".
_NO_TERM = guarded(
    # "employs 640 physicians across Ohio"
    r"\bemploys? (?:more than |over |about |nearly |some |roughly |around )?\d|"
    # "best if you live in Wyoming, but it's no rule"
    r"\bfrom (?!home\b)[a-z ]{4,14} to [a-z ]{4,14}\b|\bno rule\b|\bbest (?:places?|employers?) to work\b|\b(?:visits?"
    r"|patients|members"
    r"|seniors)\b[^.;]{0,40}\bhomes?\b|\bmay not be (?:asked|required)\b"
    r"|\bequal pay\b|\bwhether you live\b|\blicen[cs]e\b[^.;]{0,30}\bany state\b|\bas (?:large|big|wide"
    r"|far) as\b(?! (?:our|the) payroll)"
    r"|\bthe size of\b|\btake"
    r" [^.;]{0,40}\bfirst\b|\bnot a (?:rule"
    r"|must|condition|requirement)\b|\bbest if you\b|\bideally\b"
    r"|\bwould be (?:nice|best|ideal|great)\b|\bprefer(?:red|ence|ably)?\b(?! is for (?:hybrid|on-?site|in-office))"
    r"|\bno\b[^.;,]{0,25}\b(?:needed|required|necessary)\b|\b(?:not|n't) (?:need|have"
    r"|required) to (?:live|reside|be|relocate)\b|\bneed(?: not|n['’]t) (?:live|reside|be|relocate)\b"
    r"|\bour (?:\w+ )?(?:coders|staff|team|employees|people|members)\b (?:(?!must\b|should\b)\w+ )?(?:live|reside"
    r"|are|work)\b"
)
_FIRM_IS = guarded(
    r"\b(?:headquarter\w*|office|hospital|clinic|company|practice|system|organi[sz]ation|group|firm|we|team"
    r"|departments?)\b,? (?:is |are |currently )?(?:located|based|headquartered|licensed"
    r"|registered in)\b(?! to (?:employ|hire|pay))"
)
# "We are registered in TX and GA - you need to live in one of them": where the firm is, is where one must live.
_MUST_LIVE = guarded(
    r"(?<!not )(?<!n't )\b(?:must|needs? to|has to|have to|required to|should) (?:currently |also )?(?:live|reside"
    r"|be (?:located|based|living|residing))\b"
)
# "CA and NY residents are not eligible", "residents of CA will not be considered": the ban follows the list.
_BANNED = guarded(
    # "sorry friends in AK, HI & CA - we're not registered there"
    r"^[^.;\w]{0,4}we(?:['’]re| are) not (?:registered|set up|licensed|able)\b[^.;]{0,16}\b(?:there|in (?:those"
    r"|these|them))\b|"
    # not "New Mexico (we are not registered elsewhere)"
    r"^[^.;]{0,20}, so (?:nobody|no one|none)\b"
    r"|^[^.;]{0,12}\b(?:are|is|lie|lies|fall|falls) (?:both |all )?outside (?:of )?(?:our|the) (?:network|payroll"
    r"|footprint|service area|hiring area)\b"
    # not "live close enough (Kansas or Missouri side) that 2 days a week isn't a hardship"
    r"|^(?![^.;]*\b(?:elsewhere|hardship|too far|anywhere else|(?:any )?other states?)\b)"
    r"[^.;,]{0,40}?\b(?:(?:are|is|will|can|do|may)\s?(?:not|n't)"
    r"|cannot|can't|won't|aren't|excluded|excepted|ineligible"
    r"|not (?:eligible|considered|accepted|available|able))\b"
)
_CONTIGUOUS = guarded(
    # not "At Continental Mutual Health"
    r"\b(?:contiguous|conus|continental(?=\W*$|[,.;)]|[- ](?:48|forty|united|u\.?s|us|america|states|residents|only)))"
    r"[- ]?(?:48|forty[- ]eight|united states|u\.?s|usa|states|us)?\b"
    r"|\blower[- ]?(?:48|forty[- ]eight|states)\b"
    r"|\b48 (?:contiguous )?states\b|\banywhere in the 48\b"
)
# "AZ, NM or CO for W-2; anywhere in the 48 for 1099": the list limits only some.
_ANYWHERE_TOO = guarded(r"\banywhere (?:else )?in the (?:48|lower|contiguous|continental|u\.?s|united|country)\b")
# "Illinois (outside Cook County)", "(we are looking at Vermont)", "(client in MN)": said in passing
_PASSING = guarded(
    r"\((?:outside|except(?: for)?) [^()]{0,30}\bcount(?:y|ies)\)"
    r"|\([^()]{0,24}\b(?:looking at|client in|soon|pending)\b[^()]{0,40}\)",
    re.I,
)
_BEYOND = guarded(
    r"\b(?:offices|locations|hospitals|clinics|clients|branches|facilities|centers|sites|practices|serv(?:e|es"
    r"|ing)|founded in"
    r"|(?:hospital|facility|client|clinic|center|system|practice) in|groups in|plans in|operat(?:e|es|ing)|statewide"
    r"|licen[cs]ed?(?! to (?:employ|hire|pay))"
    r"|registered nurse|rn|lpn"
    r"|experience|trainings?|manager|meetings?|acquired|orientation|conference|onboarding|pay transparency|law|laws"
    r"|medicaid"
    r"|payers?|claims)\b"
)

# "has been taking care of people at home in northern MN & WI since 1988"; "CA PRIVACY NOTICE: California resident job
# applicants can learn more about their rights"; "we will consider applicants with arrest records under the San
# Francisco
# Fair Chance Ordinance": laws and history, not terms.
_ELSEWHERE = guarded(
    r"\bsince (?:1[89]|20)\d\d\b|\bprivacy\b|\bordinance\b|\bfair chance\b|\btransparency\b|\bpursuant\b|\bstatute\b"
    r"|\bccpa\b|\b(?:in accordance with|under|required by) (?:\w+ ){1,3}laws?\b"
    r"|\bat a different rate\b|\bpaid at least\b|\bexempt (?:minimum|threshold)\b|\bincome tax|\bindia\b"
    r"|\bkarnataka\b|\bkerala\b"
    r"|\btelangana\b|\btamil nadu\b|\blearn more\b|\bpay range for\b"
    r"|\bsalary range for\b|\bminimum wage\b"
)


# "No CA.", "US only, not CA or NY"
_ONLY_SHUT = guarded(r"(?:^|[,;(] ?)(?:no|not|excluding|except|excl|minus)\b")
_NONE_OF = guarded(r"(?:^|[,;(] ?|\bonly,? )(?:no|not|excluding|except|excl\.?|minus) $")


class _Said(NamedTuple):
    """The states that one sentence allows and those that it shuts out, in its order."""

    states: tuple[str, ...]
    excluded: tuple[str, ...]


def states(page: Page, workplace: str) -> tuple[Fact[tuple[str, ...]], Fact[tuple[str, ...]]]:
    """The states in which a remote or hybrid worker may live, and the ones that the ad shuts out."""
    allowed: dict[str, Finding] = {}
    excluded: dict[str, Finding] = {}
    for start, end in page.sentences("states"):
        end = with_list(page, end)
        said = _read(unlabelled(page.text[with_heading(page, start, end) : end]))
        for code in said.states or chosen(page, start, end):
            allowed.setdefault(code, page.finding("states", code, start, end))
        for code in said.excluded:
            excluded.setdefault(code, page.finding("excluded_states", code, start, end))
    if workplace not in ("remote", "hybrid"):
        allowed.clear()
    else:
        add_titled(page, allowed, excluded)
        if not allowed:
            add_of_counties(page, allowed)
    for code in excluded:
        allowed.pop(code, None)
    return Fact(tuple(allowed), tuple(allowed.values())), Fact(tuple(excluded), tuple(excluded.values()))


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def _read(said: str) -> _Said:
    """What one sentence says of states."""
    said = _PASSING.sub(lambda aside: " " * len(aside[0]), said) if "(" in said else said
    low = lowered(said)
    allows = _ALLOWS.search(low)
    many = ("AK", "HI") if _CONTIGUOUS.search(low) and not _BEYOND.search(low) else ()
    vague = (_NO_TERM.search(low) and not IN_ANY.search(low)) or (_FIRM_IS.search(low) and not _MUST_LIVE.search(low))
    if _ELSEWHERE.search(low) or vague:
        return _Said((), ())
    found = places(said, low) if allows or many or _ONLY_SHUT.search(low) else []
    if found and _only_shuts(said, low, found[0].start):
        return _Said((), (*many, *(place.code for place in found)))
    if not found or not allows:
        return _Said((), many)
    bans = [] if _TWICE.search(low) else [m.start() for m in _EXCEPT.finditer(low)]
    banned = not _TWICE.search(low) and _BANNED.search(low[found[-1].end :]) is not None
    shut = [place.code for place in found if banned or _shut(place, found[0].start, bans, low)]
    words = [match.end() for match in _ALLOWS.finditer(low)]
    free = [p.code for p in found if p.code not in shut and _allowed(p, words, low)]
    if many and _ANYWHERE_TOO.search(low):
        free = []
    return _Said(tuple(dict.fromkeys(free)), tuple(dict.fromkeys((*many, *shut))))


# "Alabama residents only": the word that allows may follow.
_RESIDENTS = guarded(
    r"(?:(?: or|, or| and|,) [\w ]{4,16}){0,6},? (?:address|residents? |addresses|homes?(?! (?:health|care|infusion"
    r"|visits?|services|offices? in)))\b|[^.;]{0,80}\b(?:residents?|residency|only)\b"
)


def _only_shuts(said: str, low: str, first: int) -> bool:
    """Whether "no" stands right before states that are all that follows."""
    rest = said[first:]
    return _NONE_OF.search(low, 0, first) is not None and len(left_over(rest, places(rest, lowered(rest)))) <= 3


# "Our licence covers Alabama and Mississippi, so you have to live in one of those."
_ONE_OF_THEM = guarded(
    r"\b(?:must|needs? to|has to|have to|required to|should) (?:\w+ )?(?:live|reside|be (?:located|based|living"
    r"|residing)"
    r"|work) in (?:one of (?:those|these|them)|(?:those|these) states)\b"
    r"|\b(?:must|needs? to|has to|have to) (?:be|live) in one\b"
)


# "a tobacco-free employer in accordance with Florida law"
_OF_LAW = guarded(r" (?:state )?(?:laws?|statutes?|regulations?|medicaid)\b")


def _allowed(place: Place, words: list[int], low: str) -> bool:
    """Whether the word that allows stands before the place and means living there; or residents are named after."""
    if _OF_LAW.match(low, place.end):
        return False
    if any(at <= place.start and not _BEYOND.search(low, at, place.start) for at in words):
        return True
    if WHERE_WE_ARE.search(low, 0, place.start) or _ONE_OF_THEM.search(low, place.end):
        return True
    return _RESIDENTS.match(low, place.end) is not None


# "cannot hire in CA; must live in TX": a new clause between the ban and the place.
_NEW_CLAUSE = guarded(
    r"[.;!?]\s|, (?:[\w-]+ ){1,3}(?:allowed|permitted|possible|welcome|ok|okay) (?:in|from)\b|, residence in\b"
    r"|\bat present\b|\bwe (?:can )?(?:hire|employ)\b|\bhas to be\b|\bbut (?:must|you|we)\b|\bmust"
    r" (?:live|reside)\b|\bso (?:you|must)\b"
)


def _shut(place: Place, first: int, bans: list[int], low: str) -> bool:
    """Whether the nearest ban before the place reaches it: no clause begins between them."""
    before = [at for at in bans if at < place.start]
    if before and first - before[-1] > BAN_REACH:
        return False
    return bool(before) and not _NEW_CLAUSE.search(low, before[-1], place.start)
