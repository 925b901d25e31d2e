"""Sums that pay for other work than the job: a trial before it, or the job that comes after it."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "We pay $150 for it", "$75 for your time": what a trial is worth, not the job.
_FOR_A_TRIAL = guarded(
    r"\s?for (?:it|that|doing (?:it|so|this|that)|your time|the (?:test|trial|sample|exercise|effort)|this)\b"
    r"|,? (?:if you pass|pass or not)\b"
)
# "a six record test (paid at $100)", "code a paid sample of eight charts first ($60)", "five cases to code (paid, $75)"
_OF_A_TRIAL = guarded(
    r"\b(?:test|trial|sample)s?\b[^.;)]{0,50}\([^)$]{0,20}$|\((?:we do |always )?pa(?:id|y|ys),? (?:at |flat )?$"
)
# "Graduates become Coder I at $23.75 an hour", "moved to Coder I (currently $23.10 an hour)": the pay of the next job
_OF_THE_NEXT_JOB = guarded(
    r"\b(?:become|move|moved|moves|promoted|hired as|offered|advance|advances|graduates)\b[^.;|$]{0,50}"
    r"\b(?:coder|specialist|analyst|technician)s?\b(?:[^.;|$]{0,20}(?:\bat|,|\()[^.;|$]{0,12})$"
    r"|\bbecomes? [a-z ]{2,24} at $"
)


def is_for_other_work(before: str, low: str, end: int) -> bool:
    """Whether the words around a figure that ends here say that it pays for a trial or for the next job.

    >>> is_for_other_work("a six record test (paid at ", "a six record test (paid at $100)", 31)
    True
    """
    if _OF_A_TRIAL.search(before) or _OF_THE_NEXT_JOB.search(before):
        return True
    return _FOR_A_TRIAL.match(low, end) is not None
