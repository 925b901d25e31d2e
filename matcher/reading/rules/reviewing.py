"""Auditing as a duty without the word, and the word where it is no duty: the worker's own charts are audited."""

from __future__ import annotations

from matcher.reading.guard import guarded

CUES = (
    "reviews", "review", "reviewing", "checks", "check", "checking", "validates", "corrects", "scores", "samples",
    "second-level reviewer", "second look", "look over", "looks over", "goes through", "examines", "examine", "denied",
    "denials", "downgrades", "re-review", "bills", "internal audit", "internal audits", "reverse code", "reverse codes",
    "reverse coding", "read over", "reads over", "read behind", "reads behind", "second-read", "second-reads",
)  # fmt: skip

# "Reviews and corrects the codes picked by providers", "checks coding done by contract physicians", "checks a sample of
# their work each month", "review the work of the others".
_OF_OTHERS = (
    r"\b(?:reviews?|checks?|validates?|corrects?|scores?|samples?)\b[^.;]{0,40}\b(?:codes|coding|work"
    r"|charts)\b[^.;]{0,15}"
    r"\b(?:of (?:other|the other|their|each|another|new|coders?|junior)"
    r"|(?:picked|done|assigned|chosen|selected|made|entered|submitted) by|others)\b"
    # "Lead technicians review coding and help the others to be accurate"
    r"|\breviews? coding (?:and|to)\b[^.;]{0,80}\b(?:accura\w+|coders?|coding staff)\b"
    r"|\b(?:checks?|reviews?) (?:a )?samples? of (?:their|each|every|the|coders)\b|\bsecond[- ]level reviewer\b"
)
# "spot check 10 charts per coder per month", "reviewing a second annotator's codes", "examines junior coders'
# finished cases", "second look at the work of newer coders", "check the work of the office-visit coder".
_OF_CODERS = (
    r"\b(?:check|review|examine|look(?:s|ing)? over|second look|go(?:es)? through)(?:s|ing)?\b[^.;]{0,45}"
    r"\b(?:(?:coders?|annotators?)(?:'s?|s')? (?:\w+ )?(?:codes|coding|work|output|charts|cases|accounts)"
    r"|(?:charts|cases|accounts|encounters|records) (?:per|of each|from each|for each|by) (?:\w+ )?coders?"
    r"|(?:work|codes|charts|cases) of (?:\w+,? ){0,2}(?:[\w-]+ )?(?:coders?|colleagues|trainees))\b"
    # "review every account that a Level I coder flags as uncertain"
    r"|\breviews? (?:every|each|all|the) (?:accounts?|charts?|cases?|records?) (?:that )?(?:[\w-]+ ){0,4}coders? "
    r"(?:flags?|marks?|holds?|sends?|refers?)\b"
    # "read over the charts they code in their first 60 days", "second-reads the charts of trainees"
    r"|\b(?:reads? (?:over|behind)|second[- ]reads?) (?:the |their |what |all )?(?:[\w'-]+ ){0,3}?(?:they|coders?"
    r"|trainees?|new hires|apprentices)\b|\b(?:checks?|reviews?) what (?:[\w-]+ ){0,2}coders (?:have )?coded?\b"
)
# "Reviews team accounts before billing", "checks the team's charts", "Quality review: each coder is sampled"
_OF_TEAM = (
    r"\breviews? (?:their|(?:the )?(?:providers|residents|physicians)['’]) (?:codes|coding|code selections?)\b"
    r"|\bsecond reviews? of\b|\b(?:runs?|conducts?|performs?|leads?) (?:the |our |an? )?(?:\w+ )?internal audits?\b|"
    r"\bquality reviews?: (?:each|every|all|the) (?:of the )?coders?\b|"
    r"\b(?:reviews?|checks?|samples?) (?:the |our |each )?(?:team|staff|junior|trainee|new coder)(?:['’]?s['’]?)? "
    r"(?:\w+ )?(?:accounts|charts|cases|records|work|coding)\b"
)
# "Reviews coding-related denials against the record", "re-review the record and decide if the codes stand", "reviews
# provider and hospital bills".
_OF_CLAIMS = (
    r"\b(?:review|validate|analy[sz]e|examine)(?:s|ing)?\b[^.;]{0,60}\b(?:denied|denials|downgrade[sd])\b"
    r"|\bre-?review(?:s|ing)? (?:the|each|denied|disputed)\b|\b(?:check|review)(?:s|ing)? (?:\w+ ){0,3}bills\b"
    r"[^.;]{0,60}\b(?:record|injured|codes?)|\breverse[- ]cod(?:es?|ing)\b"
)
# "Reviews fifteen notes for every new clinician", "Chart reviews of ten encounters per provider", "Reviews flagged
# claims against the record for unbundling", "Review pended claims and records for correct coding"
_OF_EACH = (
    r"\breview(?:s|ing)?\b[^.;]{0,40}\b(?:notes|charts|encounters|records|visits)\b[^.;]{0,16}\b(?:per|for every"
    r"|for each|of each|of every|from each|by each) (?:new )?(?:provider|clinician|physician|coder|doctor)\b"
    r"|\breview(?:s|ing)?\b[^.;]{0,40}\bclaims\b[^.;]{0,60}\b(?:for|of) (?:correct (?:coding|codes)|unbundling|upcoding"
    r"|modifier (?:use|abuse|errors)|coding (?:errors|accuracy))\b"
)
_AUDITS = guarded("|".join((_OF_EACH, _OF_OTHERS, _OF_CODERS, _OF_TEAM, _OF_CLAIMS)))


def reviews(said: str) -> bool:
    """Whether a sentence (in lower case) makes looking over what others have coded a duty."""
    return _AUDITS.search(said) is not None


# "95% on client audits", "measured at the annual audit", "hold 97% on the weekly 20-chart audit", "after audits".
_OWN = guarded(r"\b(?:on|in|at|after|pass|by)\b(?! (?:inpatient|outpatient|coding))(?: [\w-]+){0,4}[ -]$")
# "audit findings are turned into lessons", "the audit team", "audit you monthly", "a buddy from the audit side", "in
# the audit programme as an auditee".
_OTHERS_DO = guarded(
    r"\s?(?:team\b|findings\b|you\b|your\b|trail\b|ready\b|(?:must|have to|has to|need to) (?:come|be|score|stay)\b"
    r"|side\b|buddy\b|partner\b|[^.;]{0,40}\bas (?:an )?auditees?\b|calendar\b|(?:the|your) first\b"
    # "take part in audits of their own work", "Trusts audit our coders at 95%"
    # "Audit score of 95% or better, each month", "Approved auditor workshop"
    r"|scores?\b(?! (?:cards?|every))"
    r"|of (?:their|your|his|her) own\b|(?:our )?coders (?:at|against|to) \d"
    r"|(?:allow|permit|show|improve|stay)s?\b|results\b|response\b|feedback\b|summary\b|(?:each|every) (?:month"
    r"|quarter|year)\b|below\b|we had\b)"
)
# "we audit five charts a month", "on the client's random audits", "five coders have moved on to auditing"
_BY_OTHERS = guarded(
    r"\b(?:we|they|client|clients|lead|manager|government)(?: (?:also|do|does|will|then|may|always|both)){0,2} $"
    r"|\b(?:clean|random|outside|external|independent|government(?:'s)?|spot|last|recent|recovery|rac|charge"
    r"|state-?wide|state and federal|pass(?:es|ing)?) $|\bparticipat\w+ in (?:\w+ )?$"
    r"|\b(?:moved?|promot\w+|path|advance\w*) (?:on |over |up )?(?:in)?to (?:\w+ )?$|\brun a radv $"
)
# "6 inpatient coders, a coding supervisor and an auditor", "one lead and one QA auditor", "with an auditor on chat"
# "a passing result on our 25-chart sample audit"
_PASSED = guarded(r"\b(?:result|score|grade|pass|passing)\b[^.;]{0,12} (?:on|in|at|of) (?:our|the|an?) [\w -]{0,24}$")
_WORKSHOP = guarded(r" (?:workshop|course|certificate|qualification)\b")
_COLLEAGUE = guarded(
    r"\b(?:coders?|leads?|supervisors?|managers?|specialists?|educators?|people)\b[^.;:]{0,30}(?:,|\band|&|\bplus)"
    r" (?:an?|one|two|three|four|five|\d+) (?:qa |quality |coding |internal )?$"
    r"|\bwith an (?:\w+ )?$"
)
# "answer the auditor's findings within 24 hours"
_ANSWERED = guarded(r"['’]?s?['’]? (?:findings|comments|feedback|questions|report)\b")


# "Keeps a coding quality score of 95% or higher"
_SHARE = guarded(r"(?: \w+){0,6} \d\d(?:\.\d+)? ?(?:%|percent)")


def is_audited(low: str, begin: int, start: int, end: int) -> bool:
    """Whether the word at ``low[start:end]`` speaks of audits that others make; the sentence starts at ``begin``.

    >>> said = "must keep 95% on client audits"
    >>> is_audited(said, 0, said.index("audits"), len(said))
    True
    """
    word = low[start:end]
    if word in ("auditor", "auditors"):
        beside = _COLLEAGUE.search(low, max(begin, start - 60), start)
        return beside is not None or any(p.match(low, end) for p in (_ANSWERED, _WORKSHOP))
    if word not in ("audit", "audits", "auditing", "coding quality"):
        return False
    before = low[max(begin, start - 60) : start]
    if word == "coding quality":
        share = _SHARE.match(low, end) is not None
        return share or "%" in before or "percent" in before or low.startswith(" minimum", end)
    if _BY_OTHERS.search(before) or _PASSED.search(before):
        return True
    return _OTHERS_DO.match(low, end) is not None or ("%" in before and _OWN.search(before) is not None)
