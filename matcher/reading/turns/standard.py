"""Ways in by a qualification standard of the civil service: basic requirements, tiers of certification, grades.

Such notices state three things that must all be met: one of the basic requirements (a year of creditable experience, a
degree, a course), a certification of one of some tiers, and what the lowest grade on offer asks besides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from matcher.reading.clause.statement import MUTE, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.questionnaire import is_questionnaire
from matcher.reading.naming.mentions import Mention
from matcher.reading.text import LONGEST, Ad, Sentence
from matcher.reading.turns.tiers import JOURNEY, Tiers
from matcher.reading.ways import NOTHING, Group, Span, Way, Ways, all_of, unique

#: Sentences with what each states.
Stated = list[tuple[Sentence, list[Statement]]]

# "one year of creditable experience that indicates knowledge of medical terminology", "1 year … showing knowledge of"
_BASIC_YEAR = guarded(
    r"\b(?:one|1)\b[^.;]{0,8}\byears?\b[^.;]{0,30}\b(?:(?:experience|work)"
    r" (?:that|which|show\w+|demonstrat\w+|indicat\w+)"
    r"[^.;]{0,40}\b(?:knowledge|terminology)|creditable experience (?:in|of|with|cod\w+)\b"
    r"|creditable (?:medical )?coding experience\b(?! (?:equal|equivalent|comparable|at|one))"
    r"|creditable experience(?=; or\b))"
)
# "an associate's degree … with a major field of study in health information technology"
_BASIC_DEGREE = guarded(r"\bassociate[’'?]?s?[’']?s? degree\b[^;]{0,160}\b(?:major|health information)")
# "completion of an AHIMA approved coding program, or other intense coding training program"
_BASIC_COURSE = guarded(r"\b(?:completion|completed|graduat\w+)\b[^.;]{0,60}\bcoding (?:\w+ ){0,2}(?:program|course)")
# What belongs to them: how they combine, what a course must have been.
_TAIL = guarded(
    r"\b(?:equivalent combinations?|education combination|training program must have|six months of"
    r"|six additional months|course for medical technicians|basic requirements?|semester hours|next[- ]lower"
    r"|one of the following)\b"
)
# "one year of experience equivalent to the next lower grade", "comparable in difficulty to GS-5", "at the GS-7 level"
_LOWER = guarded(r"\b(?:equivalent|comparable|next[- ]lower|journey|at (?:the )?gs)\b")
# "above the entry grade an applicant needs one year …", "for each higher grade": not for the lowest one
_HIGHER = guarded(
    r"\b(?:above|beyond|higher than|over) (?:the |that |an )?(?:entry|entrance|lowest|first|trainee|starting"
    r"|beginning)\b|\b(?:each|every|any|all|the) higher grades?\b|\bhigher grades? (?:are|is|need|require|ask)"
    r"|\bgrades? above (?:it|that)\b"
)
_YEAR = guarded(r"\b(?:one|1|52)\b[^.;]{0,12}\b(?:years?|weeks)\b(?! of (?:service|education|probation))")
# "None required beyond them", "experience one level below is not needed beyond the basic requirements"
_NOTHING_MORE = guarded(
    r"\bnone (?:is |are )?(?:required |needed )?(?:beyond|above)\b|\bnone beyond them\b"
    r"|\bbasic requirements? (?:only|alone)\b|\bonly the basic requirements?\b"
    r"|\b(?:not|nothing|no)\b[^.;]{0,40}\b(?:beyond|besides|above|on top of) (?:the )?basic\b"
    # "GS-04: Do you meet the basic requirements?", "to qualify at GS-4 one must meet the basic requirements above"
    r"|\bgs[- ]?0?\d{1,2}\b[^.;]{0,40}\b(?:you|must|only) meet (?:only )?the basic requirements?\b"
    r"(?!,| and\b| plus\b| as well)"
)
_BACHELOR = guarded(r"\b(?:bachelor[’'?]?s?|(?:4|four)[- ]years? (?:course|of education))\b")
# "two years of education above the high school level", "one year of general experience": what the lowest grades ask
_COLLEGE = guarded(r"\b(?:2|two) years of education above\b")
_GENERAL = guarded(r"\bgeneral experience\b")
#: The grade at which two years of college stand for experience.
LOWEST = 4
# "your ability to perform the work at the GS-4 level": the grade itself, not the one below it
_OWN_GRADE = guarded(r"\b(?:perform the work|minimum qualifications?)\b[^.;]{0,90}\bgs\b")
# "three years of experience in clinical documentation improvement"
_OF_CDI = guarded(
    r"\b(?P<years>one|two|three|four|five|\d)\W{0,4}(?:\(\d\) )?years?[’']? (?:of )?(?:\w+ ){0,2}?experience in"
    r" (?:the )?clinical documentation"
)
_NUMBERS = {"one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0}
_GRADE = guarded(r"\b(?:gs|grade)\b[- ]*(?:0?675[- ]*)?0?(?P<grade>\d{1,2})\b")
# "GS-4/5/6/7/8", "GS-0675-04/05", "GS 4 - 8": the first is the lowest
_RANGE = guarded(r"\bgs[- ]*(?:0?675[- ]*)?0?(?P<low>\d{1,2})(?: ?(?:/|-|–|to|through) ?(?:gs[- ]?)?0?(?:\d{1,2})\b)+")
_FOR_CDI = guarded(r"\bcdis?\b|\bdocumentation (?:improvement|integrity)\b")
_LICENSED = guarded(r"\b(?:rn|m\.?d\.?|registered nurse)\b")


def by_standard(ad: Ad, found: Sequence[Mention], stated: Stated) -> Stated:
    """What an ad states, where it follows a standard: the standard's demands for all that belongs to them."""
    low = lowered(ad.text)
    stated = list(_of_lowest(low, stated)) if "gs" in low else stated
    form = is_questionnaire(low)
    if "nurse" in ad.title.lower():  # whose standard is another
        return stated
    if not form and not _is_notice(low):
        return stated
    read = _Standard(ad, found)
    if form:
        return list(read.demands(bool(read.basics or read.grades), True)) or stated
    whole = len(read.basics) > 1
    demands = list(read.demands(whole, read.tiers.are_plain()))
    taken = (read.taken if whole else set()) | (read.tiers.taken if read.tiers.are_plain() else set())
    return [*demands, *((s, _kept(said) if s.start in taken else said) for s, said in stated)]


# "Grade GS-6 and above: one additional year of experience", "GS-07: one year at the GS-06 level"
_AT_GRADE = guarded(
    r"(?:for |at )?(?:the )?(?:grades? )?gs[- ]*0?(?P<grade>\d{1,2})(?: and (?:above|higher|up)| only|\+)?:"
)


def _of_lowest(low: str, stated: Stated) -> Stated:
    """What is stated, without what is asked for a grade above the lowest of those that an ad names as a range."""
    lowest = min((int(m["low"]) for m in _RANGE.finditer(low)), default=0)
    if not lowest:
        return stated
    told = [(s, said, _AT_GRADE.match(s.low)) for s, said in stated]
    return [(s, said if not at or int(at["grade"]) <= lowest else _kept(said)) for s, said, at in told]


def _is_notice(low: str) -> bool:
    """Whether an ad in prose speaks of the standard: in its own words, or of its tiers and of grades."""
    if "level certification" not in low:
        return False
    return "creditable experience" in low or ("mastery level" in low and "basic requirements" in low and "gs-" in low)


def _kept(said: list[Statement]) -> list[Statement]:
    """What a sentence of the standard states besides: whom it turns away, what it prefers."""
    return [s for s in said if s.kind in ("exclude", "wish")]


class _Standard:
    """Goes through the sentences of a notice and sorts what they ask."""

    def __init__(self, ad: Ad, found: Sequence[Mention]) -> None:
        self.ad = ad
        self.starts = [s.start for s in ad.sentences]
        self.taken: set[int] = set()  # where sentences begin that belong to the standard
        self.basics: list[tuple[Sentence, Way]] = []
        self.grades: dict[int, list[tuple[Sentence, Way]]] = {}
        self.grade = 0  # the one spoken of last
        self.tiers = Tiers(found)
        ranges = [int(m["low"]) for m in _RANGE.finditer(f"{ad.title}\n{ad.text}".lower())]
        self.lowest = min(ranges, default=0)
        for sentence in _joined(ad):
            self._take(sentence)

    def demands(self, basics: bool, tiers: bool) -> Iterator[tuple[Sentence, list[Statement]]]:
        """The demands: basic requirements with those of the lowest grade, and the certification."""
        lowest = min(self.grades, default=0)
        if 0 < self.lowest < lowest:  # "GS-4/5/6/7/8" of which the first asks nothing more
            lowest = self.lowest
        ways = _with_grade(_ways(self.basics), _ways(self.grades.get(lowest, [])))
        if basics and ways:
            yield self._demand((self.basics or self.grades[lowest])[0][0], ways)
        if tiers and (asked := self.tiers.asked(lowest, bool(_FOR_CDI.search(self.ad.title.lower())))):
            yield self._demand(asked[0], (Way((asked[1],)),))

    def _demand(self, sentence: Sentence, ways: Ways) -> tuple[Sentence, list[Statement]]:
        alone = sentence._replace(low="", label="", heading="", bullet=False, is_heading=False)
        return alone, [Statement("demand", ways, alone, True)]

    def _take(self, sentence: Sentence) -> None:
        low = f"{sentence.label.lower()} {sentence.low}" if sentence.label else sentence.low
        compared = None if _OWN_GRADE.search(low) else _LOWER.search(low)
        self._note_grade(low, compared.start() if compared else len(low), bool(compared))
        self.tiers.take(sentence, low, self.grade)
        basics = list(_basic(low, sentence))
        self.basics += [(sentence, way) for way in basics]
        for more in () if basics else _of_grade(low, sentence, bool(compared), self.grade):
            self.grades.setdefault(self.grade, []).append((sentence, more))
            basics.append(more)
        first, last = bisect_left(self.starts, sentence.start), bisect_left(self.starts, sentence.end)
        if sentence.start in self.tiers.taken:  # "… must have either: (1) …" in one line, read part by part
            self.tiers.taken.update(self.starts[first:last])
        if basics or (_TAIL.search(low) and not self.tiers.speaks_of(sentence)):
            self.taken.update(self.starts[first:last])

    def _note_grade(self, low: str, before: int, compared: bool) -> None:
        """Keep in mind which grade is spoken of: "GS-8: …", "equivalent to the next lower grade (GS-7)"."""
        told = [(m.start(), int(m["grade"])) for m in _GRADE.finditer(low)]
        own = [n for at, n in told if at < before]
        lower = [n for at, n in told if at >= before]
        if own and not _RANGE.search(low):
            self.grade = own[-1]
        elif compared and lower and not own:
            self.grade = lower[0] + 1
        elif compared and not told and not self.grade and "journey" in low:
            self.grade = JOURNEY + 1


def _joined(ad: Ad) -> Iterator[Sentence]:
    """The sentences that ask or tell, those of one line put together that a heading inside it has cut."""
    whole: Sentence | None = None
    for sentence in ad.sentences:
        if sentence.kind in MUTE:
            continue
        if whole and whole.line == sentence.line and whole.text[-1:].isalnum() and len(whole.text) < LONGEST:
            text = ad.text[whole.start : sentence.end]
            whole = whole._replace(text=text, low=lowered(text))
            continue
        if whole:
            yield whole
        whole = sentence
    if whole:
        yield whole


def _basic(low: str, sentence: Sentence) -> Iterator[Way]:
    """The basic requirements that a sentence tells."""
    span = (sentence.start, sentence.end)
    if _OF_CDI.search(low) or "six months" in low:
        return
    if _BASIC_YEAR.search(low):
        yield Way(years=1.0, years_at=span)
    if _BASIC_DEGREE.search(low) and not _BACHELOR.search(low):
        yield Way(education="associate", education_at=span)
    if _BASIC_COURSE.search(low):
        yield Way(education="certificate", education_at=span)


def _of_grade(low: str, sentence: Sentence, compared: bool, grade: int) -> Iterator[Way]:
    """What a sentence asks for a grade, besides the basic requirements."""
    span = (sentence.start, sentence.end)
    if _HIGHER.search(low):
        return
    if _NOTHING_MORE.search(low):
        yield Way()
    if (compared or _GENERAL.search(low)) and _YEAR.search(low):
        yield Way(years=1.0, years_at=span)
    if _BACHELOR.search(low) and "transcript" not in low:
        yield Way(education="bachelor", education_at=span)
    if grade <= LOWEST and _COLLEGE.search(low):
        yield Way(education="associate", education_at=span)
    begin = 0
    for cdi in _OF_CDI.finditer(low):
        yield _cdi_way(low[begin : cdi.start()], cdi["years"], span)
        begin = cdi.end()


def _cdi_way(before: str, number: str, span: Span) -> Way:
    """ "An associate's degree and three years …", "mastery level certification and two years …", "RN and one …"."""
    years = _NUMBERS.get(number) or float(number)
    education = "associate" if "associate" in before else None
    licensed = (Group(("RN",), None, span),) if _LICENSED.search(before) else ()
    return Way(licensed, years, True, education, False, span, span if education else (0, 0))  # type: ignore[arg-type]


def _ways(items: Iterable[tuple[Sentence, Way]]) -> Ways:
    return unique(way for _, way in items)


def _with_grade(basics: Ways, grade: Ways) -> Ways:
    """The basic requirements with those of a grade; a degree above them stands for both."""
    degrees = tuple(w for w in grade if w.education and basics)
    others = tuple(w for w in grade if w not in degrees)
    if NOTHING[0] in others:
        return basics
    together = all_of((basics, others)) if others or not degrees else basics if not grade else ()
    return unique((*together, *degrees)) if together != NOTHING or degrees else ()
