"""Who is on the way to a credential: the exam is set, or may be sat for, or the course is under way."""

from __future__ import annotations

from matcher.reading.guard import guarded

#: "Candidates who are registered for an exam with a test date may be considered"
EXAM_SET = guarded(
    r"\b(?:registered|scheduled|signed up|sitting|enrolled|waiting|awaiting|about to sit|test date|have taken|booked"
    r"|will (?:sit|take|write))\b[^.]{0,50}\b(?:exams?|examinations?|(?<!coding )(?<!typing )tests?|boards|results?)\b"
    r"|\ba?waiting (?:for )?(?:their |the )?(?:certif\w+|credential\w*)\b|\bexam (?:is )?(?:still )?(?:ahead"
    r"|booked|scheduled|set)\b|\bwith an? (?:confirmed |set |scheduled )?(?:test|exam) date\b"
    r"|^\W*(?:in (?:process|progress)|pending|exam pending)\b"
)
# "Candidates eligible to sit for either exam are accepted"
MAY_SIT = guarded(
    r"\b(?:eligible|entitled|qualified|cleared|approved) (?:to|for)\b[^.]{0,30}"
    r"\b(?:exams?|examinations?|boards|it|one)\b"
    r"|\b(?:eligible|entitled|cleared) to (?:write|sit|challenge|test|certify)\b|\b(?:exam|test)-ready\b"
)
# "If you are part way through one of those, that's fine", "Half way to either? Apply"
PART_WAY = guarded(
    r"\b(?:part|half|most of the|some of the)[ -]?way (?:through|to|into|there)\b"
    r"|\bworking (?:on|towards?) (?:it|one|either|any|that|this)\b"
)
# "In process is OK if your test is within three months"
PENDING = guarded(r"(?:if )?(?:in[- ]pro(?:cess|gress)|pending|under ?way)\b")
# "If you're within one semester of finishing a coding program we'll talk", "students about to finish a course"
IN_COURSE = guarded(
    r"\b(?:in (?:the|your|their|a) (?:last|final) (?:term|semester|quarter|year|month|weeks?|class|course)"
    r"|(?:within|a|one|less than|only) (?:\w+ ){0,2}?(?:semester|term|quarter|class|course|months?|weeks?)"
    r" (?:of|from|away from|short of|before) (?:finish\w*|complet\w+|graduat\w+|the end)"
    r"|(?:about|close|due|set) to (?:be )?(?:finish\w*|complet\w+|graduat\w+)"
    r"|(?:nearing|near) (?:the end|completion|graduation)"
    r"|(?:you['’]?re|you are|are|is|still) (?:now |currently |still |almost |nearly )?"
    r"(?:finishing|completing|enrolled in))\b"
    r"[^.;]{0,40}\b(?:program(?:me)?|course(?:work)?|school|certificate|class(?:es)?|college)\b"
)


def is_under_way(low: str) -> bool:
    """Whether somebody is about to be certified: the exam is set, or may be sat for, or the course is under way."""
    under_way = (EXAM_SET, MAY_SIT, PART_WAY, IN_COURSE)
    return bool(PENDING.match(low)) or any(pattern.search(low) for pattern in under_way)
