"""Work from home that is told of other people: of those who finished, of the next grade, of a colleague."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Associates who pass are moved to Coder I and may then work from home", "Graduates take jobs … with remote employers",
# "Residents who hold 95% for 60 days are placed in a Coder 1 opening, with the remote schedule of that job".
_WHO_FINISHED = (
    r"(?:graduates|associates|apprentices|trainees|interns|scholars|fellows|residents|those|(?:coders|people|anyone)"
    r" who (?:finish|complete|graduate|pass|do so))"
)
_NEXT_JOB = (
    r"(?:mov|plac|hir|promot|advanc|step|becom|tak)\w* [^.;]{0,24}?"
    r"\b(?:coder (?:i{1,3}|[1-3])|jobs?|roles?|positions?|openings?)\b"
)
# "the other coder works nights from home", "one who moved to Boise and works remotely", "some coders telework when …"
_COLLEAGUE = (
    r"(?:the|our|my) (?:other|second|third|retired|former) (?:coder|biller|one|lady|person)\b[^.;]{0,30}"
    r"\b(?:home|remote)|\bone who (?:has )?(?:moved|lives)\b[^.;]{0,30}\b(?:home|remote)"
    r"|(?:some|a few|one|two) (?:of our |of the )?(?:coders|staff|people) (?:telework|work (?:remotely|from home))\b"
)
_OF_OTHERS = guarded(rf"\b(?:{_WHO_FINISHED}\b[^.;]{{0,90}}?\b{_NEXT_JOB}|{_COLLEAGUE})")
# "… begins at the Coder II level": not of the grade that the title names
_BEGINS_AT = guarded(
    r"\b(?:telework|remote(?: work)?|work(?:ing)? from home|home)\b[^.;]{0,24}\b(?:begins?|starts?|opens?|comes)"
    r" (?:at|with|from) (?:the )?(?:coder |level |grade |step )*(i{2,3}|iv|[2-4])\b"
)
_LEARNERS = guarded(
    r"\b(?:trainee|apprentice\w*|intern(?:ship)?|residency|academy|fellow(?:ship)?|scholars?|cohort"
    r"|(?:training|residency|apprentice\w*) program(?:me)?)\b"
)
# "Coder I positions are remote", "Coders with a year in the job may work from home", "After qualification …"
_ONCE_LEARNED = guarded(
    r"\bcoders? (?:i{1,3}|[1-3])\b|\bcoders with (?:a|one) year\b|\bqualified coders\b|\bjourney-?level\b"
    r"|\b(?:after|upon|on|once) (?:you )?(?:qualif\w+|graduat\w+|accreditation)\b|\bgraduates\b"
    r"|\b(?:after|finish\w*|complet\w*|end of) (?:of )?the (?:whole )?(?:program(?:me)?|apprenticeship|traineeship"
    r"|academy|residency)\b"
)


# "After graduation you work from home": of whoever comes now
_YOU_THEN = guarded(r"\b(?:after|upon|on) graduat\w+,? you(?:['’]ll| will)? (?:then )?(?:work|code|go|are|move)\b")
# "The supervisor is expected on site; the coders work at home."
_THE_TEAM = guarded(
    r"\b(?:the|your|our) (?:coders|team|staff|auditors)(?: themselves)?\b[^.;,]{0,30}\b(?:home|remote(?:ly)?)\b"
)
_LEADER = guarded(r"\b(?:manager|supervisor|director|lead|chief)\b")


def of_the_team(said: str, title: str) -> bool:
    """Whether a sentence tells of the home of those whom the one in the title leads (both in lower case).

    >>> of_the_team("the manager is here; the coders are home three days a week", "coding manager")
    True
    """
    return _LEADER.search(title) is not None and _THE_TEAM.search(said) is not None


def of_others(said: str) -> bool:
    """Whether a sentence (in lower case) tells of the home of other people than the one it wants.

    >>> of_others("graduates who pass move into a coder i job and may then work from home")
    True
    """
    return _OF_OTHERS.search(said) is not None


def of_next_grade(said: str, title: str) -> bool:
    """Whether a sentence tells of home for a grade above the one in the title (both in lower case).

    >>> of_next_grade("telework begins at the coder ii level.", "medical coder i")
    True
    """
    begins = _BEGINS_AT.search(said)
    if begins and begins[1] not in title.split():
        return True
    return _LEARNERS.search(title) is not None and _ONCE_LEARNED.search(said) is not None and not _YOU_THEN.search(said)
