"""Time that the sentence itself says somebody has spent at work: "You have coded for a surgeon for a year and a half".

Decided by the clause: its subject is the applicant (not the employer), its verb one of work in the perfect tense, and
the length is what that verb was done for. Then it is experience, whatever words stand around it.
"""

from __future__ import annotations

from matcher.reading.guard import guarded

_WHO = (
    r"(?:\byou|\bwho|\bwhoever|\bthat|\bthey|\bhe or she|\b(?:candidates?|applicants?|someone|somebody|anyone"
    r"|person|hire"
    r"|incumbent|coder|biller|auditor|abstractor|nurse))"
)
_HAVE = (
    r"(?:(?: will| must| should| shall)? ha(?:ve|s)|['’]ve|['’]s|(?: will)? ?['’]?(?:ll|d) have)"
    r"(?: (?:already|also|actually|previously|personally|both|currently|by now))?"
)
_WORK = (
    r"(?:worked|coded|billed|audited|abstracted|reviewed|validated|served|practi[cs]ed|sat|spent|held|put in|logged"
    r"|clocked|done (?:this|it|that|the|such|just|nothing|pro|hcc|e/?m|ed|inpatient|outpatient|hospital|coding|billing)"
    r"|been (?:an? (?:[\w-]+ ){0,3}?(?:coder|biller|auditor|abstractor|nurse|specialist|analyst|educator"
    r"|manager|lead|supervisor"
    r"|technician|registrar|cpc|ccs|rhi[at])\b|(?:actively |continuously |gainfully |fully )?(?:employed"
    r"|certified|credentialed|licensed)\b"
    r"|in (?!business)(?:an? |the )?(?:[\w-]+ ){0,2}(?:coding|role|seat|field|trade|chair|him|position|job)"
    r"|at (?:this|it|that)|doing|coding|working|billing|auditing|abstracting|reviewing|assigning|responsible))"
)
# What stands before the length.
_SERVED = guarded(
    # "• have coded ED pro-fee for two years or more"
    rf"(?:{_WHO}{_HAVE}|^(?:have|has)(?: already| previously)?) {_WORK}\b(?! (?:with|for) (?:us|our)\b| here\b)"
    r"[^.;:!?]{0,100}?(?:(?<=\w|,|\)) for|(?<=spent)|(?<=put in)|(?<=logged)|(?<=clocked))"
    r" (?:(?:at least|no less than|not less than|more than|over|about|a minimum of|the (?:last|past)|some) )*"
    r"(?:a (?:good|full|solid|whole) )?$"
)
# How long the employer, or a colleague, has done it.
_OURS = guarded(
    r"\b(?:we|our|us|with us|boss|trainer|mentor|owner|team|(?:the|your|a) (?:\w+ )?(?:office|clinic|hospital"
    r"|practice|department|manager"
    r"|supervisor|lead|director|preceptor))\b"
)


def is_served(low: str, start: int, end: int) -> bool:
    """Whether the length at ``start..end`` is what the applicant has worked.

    >>> text = "you have coded for an eye doctor, or for a surgeon, for two years straight"
    >>> is_served(text, text.index("two"), text.index(" straight"))
    True
    """
    if not low.startswith("ha") and " ha" not in low and "'" not in low and "’" not in low:
        return False
    found = _SERVED.search(low, max(0, start - 170), start)
    return found is not None and not _OURS.search(low, max(0, low.rfind(".", 0, start)), found.start())
