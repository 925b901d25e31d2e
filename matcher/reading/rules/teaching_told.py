"""Teaching as a duty in few words: results shared, a topic at a meeting, "and teaches"; who hires only leads."""

from __future__ import annotations

from matcher.reading.guard import guarded

CUES = (
    "presents", "present", "topic", "topics", "results", "findings", "feedback", "teaches", "teach", "teaching",
    "training", "trains", "coaching sessions", "group session", "sit-down", "shows him", "show them", "show him",
    "education", "in-services",
)  # fmt: skip

_WHOM = (
    r"(?:providers?|physicians?|clinicians?|coders?|surgeons?|doctors?|groups?|chairs|colleagues"
    r"|clinical supervisor|team meeting|residents?|coding vendors)"
)
_TOLD = guarded(
    # "Presents one coding topic a quarter at the surgery section meeting", "presents at provider meetings"
    r"\bpresents?\b[^.;]{0,40}\b(?:topics?|teaching points?|tips?)\b[^.;]{0,50}"
    r"\b(?:meetings?|conferences?|section|residents|rounds)\b"
    r"|\bpresents? at (?:the )?(?:provider|physician|clinician|medical staff|faculty|section) meetings?\b"
    r"|\btips? at the (?:[\w-]+ )?meeting\b"
    r"|\b(?:short|lunch|teaching|onboarding) talks (?:at|with|to|for)\b"
    # "with written feedback to each", "Give each clinician a page of feedback", "weekly documentation feedback"
    r"|\b(?:written|documentation|coding|individual) feedback\b(?! from)|\b(?:line|page) of feedback\b"
    r"|\b(?:and|with|w/) (?:gives? )?feedback(?: on it| in person|$|[.;])|\bdelivers? feedback\b"
    r"|\bgives? feedback (?:in writing|in person|face[- ]to[- ]face|one[- ]to[- ]one|one[- ]on[- ]one)\b"
    # "In-services nurses on device charges"
    r"|(?:^\W*|, |\band )in-?services (?!on\b|for\b|and\b|are\b|or\b)\w"
    # "Shares findings with coders", "Presents results one to one", "explain the results at their team meeting"
    rf"|\b(?:present|share|explain|discuss|review)(?:s|ing)? (?:the |their |audit |your )*(?:results|findings)\b"
    rf"[^.;]{{0,24}}\b(?:with|to|at)\b[^.;]{{0,14}}\b{_WHOM}\b|\b(?:results|findings) one to one\b"
    rf"|\bgo(?:es)? over (?:the |their )?results with\b|\b(?:results|findings) (?:are |is )?shared"
    rf" with (?:them|(?:[\w-]+ ){{0,2}}{_WHOM})\b"
    # "reports findings to chairs … and teaches", "teach two provider webinars a quarter", "a short teaching huddle"
    r"|(?:^\W*|, |\band (?:also )?|\byou )teach(?:es)?\b(?! (?:you|me|us|them|yourself|in a|at a)\b)"
    r"|\bteaching (?:huddles?|talks?|calls?|points?|by webinar)\b"
    # "Level III … trains others", "Assists in training Specialist I staff", "checks work, trains new employees"
    r"|\btrains? (?:others|new employees|nursing staff|them and)\b|\bassists? in (?:the )?training\b"
    r"|\bhelps? with the training of\b"
    r"|\bcoaching sessions\b|\bgroup sessions?\b|\bsit-down talks?\b|\bshows? (?:him|her|them) (?:why|how)\b"
    # "sees that the education which comes out of them happens", "Education of residents at each rotation"
    r"|\b(?:resulting|arranges?|offers?) education\b|\beducation (?:which|of residents|of new faculty)\b"
)
# "Hires, schedules, coaches and evaluates coding staff": to lead them is not to teach.
_LEADS = guarded(
    r"\b(?:hires?|hiring|schedul(?:es?|ing)|evaluat(?:es?|ing)|apprais(?:es?|ing)|disciplin(?:es?|ing)|interviews?)\b,?"
    r" (?:[\w-]+,? ){0,5}(?:and )?(?:coach(?:es|ing)?|trains?|mentors?|evaluates?)\b"
    r"|\b(?:coach(?:es|ing)?|trains?|mentors?),? (?:and )?(?:evaluat|apprais|disciplin)"
)
# "Able to explain a coding rule to a physician", "Explains reductions to providers by phone"
_EXPLAINS = guarded(
    r"\b(?:ability|able) to (?:\w+ )?explain\b|\bexplain(?:s|ing)? (?:\w+ ){0,2}"
    r"(?:reductions?|determinations?|denials?|variances?|balances?)\b"
)


def told_shortly(said: str) -> bool:
    """Whether a sentence (in lower case) makes teaching a duty in a few plain words."""
    return _TOLD.search(said) is not None


def only_leads(said: str) -> bool:
    """Whether what sounds like teaching is leading a staff or being able to explain.

    >>> only_leads("hires, schedules, coaches and evaluates coding staff")
    True
    """
    return any(pattern.search(said) is not None for pattern in (_LEADS, _EXPLAINS))
