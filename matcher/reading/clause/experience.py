"""Experience without a number: that of the trade, or of a program, a hospital, a tool."""

from __future__ import annotations

from matcher.reading.clause.cut import Clause
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.rules.other_terms import is_of_others
from matcher.reading.text import Sentence
from matcher.reading.ways import Ways, replace


def coding_experience(sentence: Sentence, clause: Clause) -> bool:
    """Whether experience without a number is experience of the trade, not of a program or a hospital."""
    spot = next(t for t in clause.tokens if t.kind == "exp")
    if _is_another_thing(sentence.low, spot):
        return False
    if is_of_others(sentence.low[: spot.start]) or _PAYS.search(sentence.low, 0, spot.start):
        return False
    around = sentence.low[max(0, spot.start - 45) : spot.end + 45]
    before = sentence.low[max(0, spot.start - 25) : spot.start]
    denied = (
        "no " in before
        or before.endswith("spend ")
        or "n't need" in before
        or "not need" in before
        or _IS_NOT.match(sentence.low, spot.end)
    )
    return (
        bool(
            _CODING.search(around)
            or before.endswith(("years of ", "few years "))
            or (sentence.low.endswith("years of", spot.start, spot.end) and " exp" in sentence.low[spot.end :][:20])
            or _IN_FIELD.search(before)
            or (sentence.low.startswith(("experienced ", "seasoned "), spot.start) and _before_credential(clause, spot))
            or _WITH_CERTIFIED.match(sentence.low, spot.start) is not None
            or _needed(sentence.low, spot)
            or _OF_PLACE.match(sentence.low, spot.end)
            or _SPENT.match(sentence.low, spot.start)
            or _MUST_BE.search(before)
            or _with_some(clause, sentence.low, spot)
            or sentence.low.endswith((" behind you", " under your belt"), spot.start, spot.end)
            or ((before.endswith(_ALONE) or not before) and _BARE_MUST.match(sentence.low, spot.end) is not None)
        )
        and not denied
    )


def _is_another_thing(low: str, spot: Token) -> bool:
    """Whether it is a check of somebody's past, what patients go through, or what the employer promises to be."""
    before = low[max(0, spot.start - 30) : spot.start]
    if low.startswith("with ") and _WITH_OURS.match(low):
        return True
    return bool(_CHECKED.match(low, spot.end) or _LIVED.match(low, spot.end) or _THEIRS.search(before))


# "help coders with a background check and drug screen", "background noise must be kept to a minimum"
_CHECKED = guarded(
    r"(?<=background)[ -](?:checks?|screen\w*|investigat\w+|noise|clearance|music|verification|search\w*|stud(?:y"
    r"|ies))\b"
)
# "experience the difference of coding for a group owned by its doctors"
_LIVED = guarded(
    r"(?<=experience) (?:(?:for yourself )?the (?:difference|benefits?|joys?|support|culture|rewards?|best|freedom"
    r"|power"
    r"|magic|thrill)|what|how|why|life|steady growth|growth|success)\b"
    r"| (?:of|for) (?:our|the|all|every) (?:[\w-]+ )?(?:patients?|providers?|physicians?|members?|customers?"
    r"|famil(?:y|ies)"
    r"|guests?)\b"
)
# "With over 12 years of experience in medical billing, our firm needs a CPC"
_WITH_OURS = guarded(
    r"with (?:over|more than|nearly|almost"
    r"|close to) [\w-]+\+? years[’']?(?: of)? (?:[\w-]+ ){0,3}?experience[^.;,]{0,60}, "
    r"(?:we|our|the (?:company|firm|practice|group|clinic|hospital))\b"
)
# "answer calls about their billing experience", "improve the patient experience", "our billing customers' experience"
_THEIRS = guarded(
    r"\b(?:(?:patients?|customers?|members?|guests?|users?|visitors?|callers?|residents?|employees?|digital|onboarding"
    r"|consumer)['’]?s?['’]?|(?<!of )their (?:[\w-]+ )?) ?$"
)


# "If you're both experienced and certified", "experienced, certified people"
_WITH_CERTIFIED = guarded(r"experienced(?: and|,) (?:certified|credentialed)\b")


def _before_credential(clause: Clause, spot: Token) -> bool:
    """ "Looking for an experienced CPC"."""
    return any(t.kind == "cred" and t.start - spot.end < 3 for t in clause.tokens)


def _needed(low: str, spot: Token) -> bool:
    """ "We do need you to have some experience."."""
    return (
        low[spot.end : spot.end + 1] in ("", ".", ",", ";", "!") and _NEED_SOME.search(low, 0, spot.start) is not None
    )


_NEED_SOME = guarded(
    r"\b(?:needs?|must|require[sd]?|asks?|insist)\b[^.;,]{0,30}\b(?:some|prior|previous|actual|real|hands-on) $"
)
_ALONE = (", ", "; ", "& ", "prior ", "previous ", "some ", "relevant ", "related ")
_CODING = guarded(
    r"cod(?:ing|er|ed)|billing|audit|abstract|cdi|medical record|him\b|icd|cpt|revenue cycle|risk adjustment|claims"
    r"|profee|hcc|\bdrgs?\b|inpatient|outpatient|(?:medical|doctor['’]?s?|physician) office"
)
# "a CPC and gastro experience": in a field of medicine
_FIELDS = (
    r"(?:gastro\w*|gi|cardi\w+|ortho\w*|derm\w*|surgery|surgical|ob|ob/?-?gyn\w*|onc\w*|urology|neuro\w*|pedi\w*"
    r"|radiology|anesthesi\w*|ophthalm\w*|podiatry|pain management|emergency|family (?:practice|medicine)"
    r"|primary care|e/?m|multi-?specialty|behavioral health|home health|fqhc|hipe|acute(?: care)?|medicaid|medicare)"
)
_IN_FIELD = guarded(rf"\b{_FIELDS} $")
# "CPC a must, experience a must": an item of its own
_BARE_MUST = guarded(r":? (?:is |also )*(?:a must|required|req\b|necessary|essential|needed|mandatory)\b")
# "Experience in a physician office", "experience with wound care or general surgery": that of the trade too
_OF_PLACE = guarded(
    rf" (?:with|in) (?:wound care|general surgery|{_FIELDS})\b"
    r"| in (?:at least )?(?:one|two|three|any|some) (?:or more )?of\b"
    r"| (?:working )?in an? (?:\w+ ){0,2}(?:office|practice|clinic|hospital)\b"
)


def _with_some(clause: Clause, low: str, spot: Token) -> bool:
    """ "CPC with extensive experience.": experience of whatever a credential is asked for."""
    ends = low[spot.end : spot.end + 1] in ("", ".", ",", ";", "!", ")")
    held = any(t.kind == "cred" for t in clause.tokens)
    return ends and held and _WITH_SOME.search(low, max(0, spot.start - 60), spot.start) is not None


# "CPC with extensive experience"
_WITH_SOME = guarded(
    r"\b(?:with|and|plus) (?:(?:prior|previous|some|relevant|related|extensive|proven|solid|strong|significant|real"
    r"|actual"
    r"|demonstrated|substantial|considerable|broad|deep|professional|work|job|on-the-job|practical|recent) ){1,3}$"
)
# "Must be experienced."
_MUST_BE = guarded(r"\b(?:must|should|needs? to|has to|have to) be (?:an? )?$")
# "a bit of time in a family practice", "some time behind a front desk"
_SPENT = guarded(
    r"(?:some|a bit of|a little) time (?:in|at|as|behind|around) (?:an? )?(?:[\w-]+ ){0,3}?"
    r"(?:office|practice|clinic|hospital|desk|coder|biller|department)\b"
)
# "Pay reflects years of experience", "(level depends on experience)", "Your rate is set by your coding experience"
_PAYS = guarded(
    r"\b(?:pay|rates?|salar(?:y|ies)|wages?|compensation|placement|steps?|offers?|levels?|grades?"
    r"|titles?)\b[^.;]{0,50}\b(?:reflects?|based"
    r"|depend\w*|commensurate|according|var(?:y|ies)|determined|set|follows?|goes|grows|considers?)\b[^.;]{0,40}$"
)
# "Experience isn't, although …", "coding experience is not a must"
_IS_NOT = guarded(r" (?:is not|isn't|is never)\b")


def if_worked(sentence: Sentence, ways: Ways) -> Ways | None:
    """The ways of those who are taken if they have worked at something, None if that is not said."""
    found = _HAVE_WORKED.search(sentence.low)
    if found is None or not ways or any(not w.groups or w.experience or w.years is not None for w in ways):
        return None
    at = (sentence.start + found.start(), sentence.start + found.end())
    return tuple(replace(w, experience=True, experience_at=at) for w in ways)


# "A CPC-A is welcome to apply if you've worked in a doctor's office before", "… with prior office experience",
# "Apprentices may apply if they have coded 500 HCC charts under supervision"
_HAVE_WORKED = guarded(
    r"\b(?:have|has|having|(?:you|they|who)['’]ve) (?:already |also |previously |actually )?"
    r"(?:worked|coded|billed|audited) (?:(?:in|at|for|as|with|on)\b"
    r"|(?:at least |more than |over |some |about )?(?:[\d,]+|an? (?:few )?(?:hundred|thousand)|hundreds of) "
    r"(?:[\w-]+ ){0,3}(?:charts?|records?|encounters?|cases?|claims?)\b)"
    r"|\b(?:with|(?:if|when|provided(?: that)?|(?:as|so) long as) (?:you|they)(?: have|['’]ve)(?: got)?|who ha(?:ve|s))"
    r" (?:some|prior|previous|relevant) "
    r"(?:(?!no\b)[\w-]+ ){0,3}experience\b"
    # "CRC-A and CPC-A are OK with two prior seasons at any vendor"
    r"|\b(?:with|if you have|after) (?:one|two|three|a|at least one|[1-3]) (?:prior |previous |full |past |completed )*"
    r"(?:seasons?|projects?|assignments?|sweeps?)\b"
)
