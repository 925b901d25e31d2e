"""How far along one must be: trainee, entry, experienced, senior, management."""

from __future__ import annotations

from collections.abc import Sequence

from data.records import Finding, Pathway
from matcher.reading.guard import guarded
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

CUES = (
    "trainee", "trainees", "apprentice", "apprentices", "apprenticeship", "fresher", "freshers", "no experience",
    "experience not", "zero experience", "no prior", "any experience", "experience", "from scratch",
    "from the ground up", "no coding experience",
    "need not", "needn't", "brand new", "work history", "coding background", "coding work", "academy",
    "need to have", "done this", "done it",
    "we will train", "will teach", "fresh out of", "fresh from", "straight out of", "straight from",
)  # fmt: skip

# "Inpatient Coder III", "Sr. Coder", "Lead Coder", "Coding Specialist II"; "Coder I/II" and "Coder / Senior Coder" go
# by the years.
_SENIOR = guarded(
    r"\b(?:sr|senior|lead|principal|master|staff auditor)\b(?!ing)|(?<!grade )\b(?:ii|iii|iv|v)\b"
    r"|\b(?:coder|specialist|auditor|analyst|level|educator|technician)[ -]?[2-5]\b"
)
_EITHER = guarded(
    r"\b(?:i|1) ?(?:/|or|-|and|&|to|,|through) ?(?:[a-z]+ ){0,3}(?:ii|iii|2|3)\b"
    r"|\bcoder ?(?:/|or|and) ?(?:sr|senior)\b|\b(?:entry"
    r"|junior|jr)\b[^,]{0,20}\b(?:/|or|to)\b|\b(?:all|multiple|various) levels\b|\bgs-"
)
_TRAINEE_TITLE = guarded(
    r"\b(?:trainees?|apprentices?|apprenticeship|freshers?|intern(?:ship)?|fellow(?:ship)?|academy|student|cadet"
    r"|in training)\b(?! (?:coordinator|manager|instructor|director|encouraged|welcome))"
)
_BEGINNERS_TITLE = guarded(
    r"\b(?:apprentices?|freshers?|trainees?|new grads?|beginners?)\b[^|]{0,12}\b(?:encouraged|welcome|ok|okay"
    r"|considered|accepted)\b"
)
# "No experience needed", "experience NOT needed, we have trained all of our coders from scratch", "No prior coding
# work is needed".
_NO_EXPERIENCE = guarded(
    r"\b(?:don't|do not|needn't) need (?:any |prior |previous )?(?:\w+ )?experience\b"
    r"|\bno\b[^.;?]{0,40}\bexperience\?|\b(?:no|zero|without)\b[^.;]{0,40}\bexperience\b[^.;]{0,25}\b(?:is "
    r"|are )?(?:needed|necessary|required"
    r"|no problem|\?|assumed|ok|okay|welcome|expected)"
    r"|\bno experience\b(?! (?:[\w-]+ ){0,4}beyond)\W*(?:no problem|needed|necessary|required)?"
    r"|\bexperience (?:(?:is )?not|isn't) (?:needed|necessary|required|essential|asked)\b"
    r"|\b(?:need not|needn't|don't need to|do not need to|no need to) (?:know|have coded|have worked|have done)\b"
    r"|\b(?:never|not) done (?:this|it)(?: work)?(?: before)?\?"
    r"|\bbrand new is (?:fine|ok|okay|welcome)\b|\bno (?:work history|coding background)\b"
    r"|\bno risk adjustment background is assumed\b|\bno (?:prior|previous) (?:\w+ ){0,4}(?:needed|required"
    r"|necessary)\b|\bfreshers? (?:welcome|can apply|may apply|only|wanted|are welcome)\b|\bfreshers\b"
)
# "or fresh out of a coding course, in which case we'll teach you the rest"
_FRESH = guarded(
    r"\b(?:fresh|straight) (?:out of|from)\b[^.;]{0,30}\b(?:course|school|program(?:me)?|class|college|classroom)\b"
)
_TRAINS = guarded(
    r"\b(?:train(?:s|ed|ing)?|teach(?:es)?|apprentice\w*|academy|mentor|learn|from (?:scratch|the ground up)"
    r"|classroom)\b"
)


def level(page: Page, pathways: Sequence[Pathway], will_train: bool, role: str) -> Fact[str]:
    """The level: leading people, then the title's rank, then training from nothing, then the easiest way in's years."""
    title = page.title.lower()
    if role == "manager":
        return _of_title(page, "management")
    if _TRAINEE_TITLE.search(title) or (will_train and _BEGINNERS_TITLE.search(title)):
        return _of_title(page, "trainee")
    if _SENIOR.search(title) and not _EITHER.search(title):
        return _of_title(page, "senior")
    years = min((_years(way) for way in pathways), default=0.0)
    finding = _trains_from_nothing(page, will_train) if years < 1 else None
    if finding or (will_train and years == 0):
        return Fact("trainee", (finding,) if finding else ())
    return Fact(_by_years(years))


def _by_years(years: float) -> str:
    return "senior" if years >= 5 else "experienced" if years >= 1 else "entry"


def _years(way: Pathway) -> float:
    """The years of one way in; experience without a number counts as a year."""
    if way.min_years:
        return way.min_years
    return 1.0 if way.experience_required else 0.0


def _of_title(page: Page, value: str) -> Fact[str]:
    finding = page.headline("level", value, page.title.split()[0] if page.title.split() else "")
    return Fact(value, (finding,) if finding else ())


def _trains_from_nothing(page: Page, will_train: bool) -> Finding | None:
    """The sentence that wants beginners by name, where the ad trains them; "No experience needed" alone is entry."""
    for start, end in page.sentences("level"):
        said = page.low[start:end]
        if will_train and _FRESH.search(said):
            return page.finding("level", "trainee", start, end)
        none = _NO_EXPERIENCE.search(said)
        if none and (will_train or "fresher" in said or _TRAINS.search(said)):
            return page.finding("level", "trainee", start, end)
    return None
