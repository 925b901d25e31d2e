"""Full or part time by the hours of the week: "about thirty hours a week", "72 hours biweekly", "M-F 8 to 5"."""

from __future__ import annotations

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.rules.page import Page

_ONES = ("", "-one", "-two", "-three", "-four", "-five", "-six", "-seven", "-eight", "-nine")
_WORDS = {
    **{word + one: ten + n for word, ten in (("twenty", 20), ("thirty", 30)) for n, one in enumerate(_ONES)},
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "sixteen": 16,
    "forty": 40,
}
# "about thirty hours a week", "16-20 hours per week", "a forty hour week", "Forty hours.", "forty (40) hours weekly"
_HOURS = guarded(
    rf"\b(?:(?P<least>\d{{1,2}})(?:\.\d)?\s?(?:-|to)\s?)?(?P<number>\d{{1,2}}(?:\.\d\d?)?"
    rf"|{'|'.join(_WORDS)})(?: \(\d{{1,2}}(?:\.\d)?\))?(?:[- ]h(?:ou)?rs?| ?h(?=\b(?! ?:)))\b"
    r"(?P<week>[ -]*(?:(?:a|per|each|every|/)? ?(?:week|wk)\b|weekly\b|p\.?/?w\b))?"
    r"(?P<two>[ -]*(?:bi-?weekly\b|(?:a|per|each|every|/) ?(?:(?:two|2)[- ]weeks?|pay period|fortnight)\b))?"
)
# "Weekend only, 16 hours", "4 days a week, 32 hours"
_OF_A_WEEK = guarded(r"^\W*(?:weekends?(?:[- ]only)?|(?:[2-5]|two|three|four|five) days (?:a|per|each) week),? ")
# "Hours: 30-32 per week"
_LABELLED = guarded(
    # "The hours are 28 a week"
    r"\bhours?(?:\W{1,3}| (?:is|are|will be|would be|run(?: to)?|come to|total) (?:about |around |roughly )?)"
    r"(?:\d\d ?(?:-|to) ?)?(?P<number>\d\d(?:\.\d)?)(?: hours?)? ?(?:a|per|each|/) ?(?:week|wk)\b"
    # "Weekly hours: 20-25"
    r"|\b(?:weekly (?:scheduled )?hours|hours (?:per|a) week)"
    r"\W{1,3}(?:\d\d ?(?:-|to) ?)?(?P<weekly>\d\d(?:\.\d)?)\b(?! ?(?:-|to))"
)
_AT_LEAST = (
    "minimum ", "minimum of ", "minimum: ", "at least ", "min. ", "min ", "min: ", "min. of ", "less than ",
    "fewer than ",
)  # fmt: skip
# "M-F 8 to 5", "8-5 M-F": a whole day, every day
_WHOLE_DAYS = guarded(
    r"\b(?:7|8|9)(?::\d\d)? ?(?:am?|a\.m\.)? ?(?:-|to) ?(?:4|5|6)(?::\d\d)? ?(?:pm?|p\.m\.)?,? (?:m ?- ?f"
    r"|mon\w* ?(?:-|to|through) ?fri)"
    r"|\bmon\w* ?(?:-|to|through) ?fri\w*,? 0[6-9]\d\d ?- ?1[4-7]\d\d\b"
    r"|\b(?:m ?- ?f|mon\w* ?(?:-|to|through) ?fri\w*),? (?:from )?(?:7|8|9)(?::\d\d)? ?(?:am?|a\.m\.)? ?(?:-"
    r"|to) ?(?:4|5|6)\b"
)
# "Mon-Thu 7-5", "M-Th 6:30am to 5pm": four days of ten hours
_LONG_DAYS = guarded(
    r"\b(?:m ?- ?th|mon\w* ?(?:-|to|through|thru) ?thu\w*|tue\w* ?(?:-|to|through|thru) ?fri\w*|t ?- ?f),? (?:from )?"
    r"(?:6|7)(?::\d\d)? ?(?:am?|a\.m\.)? ?(?:-|to) ?(?:4:30|5|6)(?::\d\d)?(?:\b| ?p\.?m)"
)
# "needs a coder for three days a week", "You work five mornings a week"; not "three days a week in the office"
_FEW_DAYS = guarded(
    r"\b(?:needs?|wants?|looking|hir(?:e|ing)|seeking|work|works|working|come in|position|job|schedule|hours)\b"
    r"[^.;]{0,50}\b(?:(?:(?:one|two|1|2)(?: or | to |-))?(?:one|two|three|[1-3]) days"
    r"|(?:\w+(?: or | to |-))?(?:two|three|four|five|[2-5]) (?:mornings|afternoons|evenings)) (?:a|per|each"
    r"|every) week\b"
)
_PARTS_OF_WEEK = guarded(
    r"\b(?:offices?|campus|on[- ]?site|home|remote\w*|hybrid|telework\w*|in[- ]person|commut\w+|rest|others?"
    r"|clinics?)\b"
)
# "Scheduled Weekly Hours", and "40" on the line below it
_HOURS_HEAD = guarded(r"\W*(?:\w+ ){0,2}(?:hours|hrs)(?: per week| a week| weekly)?\W*")
# "Hours: 80 per two weeks"; "M-F, 36-40 hours"
_FULL = guarded(
    r"\bhours?\W{1,3}(?:75|80) (?:per|every|each|in) (?:two|2) weeks\b"
    r"|\b(?:m ?- ?f|mon\w* ?(?:-|to|through) ?fri\w*), 3[5-9] ?(?:-|to) ?40 (?:hours|hrs)\b"
)
_FULL_WEEK = guarded(r"\W*(?:37\.5|38|40)(?:\.0+)?\W*$")


def _of_the_title(page: Page) -> Finding | None:
    """Part time by the hours that the title tells: "Pediatric Coder (24 hrs/wk)"."""
    told = _HOURS.search(page.title.lower())
    if told is None or not told["week"] or told["number"] in _WORDS or not 8 <= float(told["number"]) <= 33:
        return None
    return page.headline("employment", "part_time", page.title)


def by_hours(page: Page) -> Finding | None:
    """Full or part time by the hours of the week, where no word says it."""
    if titled := _of_the_title(page):
        return titled
    for start, end in page.sentences("employment"):
        said = page.low[start:end]
        if (
            _WHOLE_DAYS.search(said)
            or _FULL.search(said)
            or _LONG_DAYS.search(said)
            or (_HOURS_HEAD.fullmatch(said) and _FULL_WEEK.match(page.answer(start)))
        ):
            return page.finding("employment", "full_time", start, end)
        if _FEW_DAYS.search(said) and not _PARTS_OF_WEEK.search(said):
            return page.finding("employment", "part_time", start, end)
        labelled = _LABELLED.search(said)
        if labelled and 8 <= float(labelled["number"] or labelled["weekly"]) <= 33:
            return page.finding("employment", "part_time", start, end)
        if labelled and 35 <= float(labelled["number"] or labelled["weekly"]) <= 48:
            return page.finding("employment", "full_time", start, end)
        for match in _HOURS.finditer(said):
            hours = _WORDS.get(match["number"]) or float(match["number"])
            open_end = said.startswith((" at the least", " at least", " minimum", " or more"), match.end())
            open_end = open_end or said.endswith(_AT_LEAST, 0, match.start())
            week = match["week"] or match["two"] or _OF_A_WEEK.search(said) or said.strip(" .•") == f"about {match[0]}"
            hours = hours / 2 if match["two"] else hours
            if week and 8 <= hours <= 33 and not open_end:
                return page.finding("employment", "part_time", start, end)
            if match["least"] and float(match["least"]) < 35 <= hours:
                continue  # "30 to 40 hours a week": either
            if 35 <= hours <= 48 and (week or "6 days" in said or said.strip(" .•") == match[0]):
                return page.finding("employment", "full_time", start, end)
    return None
