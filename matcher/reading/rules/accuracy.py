"""The coding accuracy that the worker must hold, in percent."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from matcher.reading.guard import Guarded, guarded
from matcher.reading.rules.accuracy_later import that_counts
from matcher.reading.rules.accuracy_others import bonus_or_mean
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

CUES = (
    "expect",
    "stay at",
    "score of",
    "scores of",
    "%",
    "percent",
    "per cent",
    "pct",
    "error rate",
    "accuracy",
    "errors",
    "keep your audits",
    "audit scores",
    "out of 100",
)

_PERCENT = guarded(
    r"(?<![\d.])(?P<low>\d{1,3}(?:\.\d)?)\+?(?:\s?%?\s?(?:-|to|and)\s?(?P<high>\d{2,3}(?:\.\d)?))?\s?(?:%"
    r"|per ?cent\b|pct\b)"
)
# "95% coding accuracy", "95 percent is the goal", "Quality: 95%", "maintain 95% quality rating", "a goal of 14 notes
# an hour at 95 percent".
_ABOUT = guarded(
    r"\baccura(?:cy|te|tely)\b|\bacc\b|\bongoing\b|(?<!query )\bagreement rate\b|\bstay at\b"
    r"|\binternal (?:check|audit|review)\b"
    r"|\bquality\b(?! (?:bonus"
    r"|department|team|improvement|measures?))|\berror(?:s| rate)?\b|\bwrong\b"
    r"|\bqa\b(?! (?:team|lead|department))|\bon (?:[\w-]+ ){0,3}qc\b|\bqc at\b"
    r"|\b(?:on|at|in|under) (?:the |each |every |a "
    r"|our )?(?:[\w-]+ ){0,3}?audits?\b"
    r"|\b(?:is|are|be) (?:\w+ )?(?:audited|sampled|expected to be at)\b|\bwe audit\b"
    r"|(?:^|[.;,\n] ?)(?:our|the) (?:standard|bar|mark|floor) is (?:an? )?$"
    r"|\b(?:pre-?bill(?:ing)?|second[- ]level) reviews?\b"
    r"|\baudit (?:scores?|results?)(?: \w+)? (?:of|at|above|over)\b|\bpass(?:ing|es)? (?:\w+ )?audits? (?:at|with)\b"
    r"|\baudits? (?:must|should|(?:has|have|needs?) to) (?:come|be|score|stay)\b|\bheld to\b"
    r"|\b(?:coders|you|charts|work) (?:are|is|will be) (?:reviewed|checked|scored|graded)\b"
    r"|\b(?:chart|charts) (?:pull"
    r"|review)\b"
    r"|\bthe number we ask\b|\bkeep\W{1,2}$|\bquarterly audit\b|\bcorrect\b|^\s?is (?:the|our) (?:goal|target"
    r"|standard"
    r"|expectation|mark|bar|minimum|floor)\b"
    r"|^\s?(?:target|standard|goal|threshold|benchmark|floor|mark)\b|^\s?on (?:each|every|all) (?:code|record"
    r"|chart|type)"
    r"|^\s?(?:on|for|in) (?:both |all |your )?(?:sides|types|parts|cpt|icd|dx|pcs|drg|diagnos\w+|procedure|code) ?"
    r"(?:codes?|assignments?|coding|and|&|,|$)|^\s?or (?:you|we|else|back|the queue)\b|^\s?(?:after|by|from) (?:week"
    r"|month|day|the (?:first|second|third)|the ramp|training)\b|\bor we part\b|\bcharts?(?: per| an|/) ?(?:hour"
    r"|hr|day) at (?:no less"
    r" than|at least)\W*$|\bcoding quality"
    r" minimum of\W*$"
    # "hit 96% on our monthly check", "each quarterly review", "Reviews of your work", "agreement with our reviewer"
    r"|\b(?:monthly|quarterly|weekly|internal|random|peer|our|each|every|pre-bill|record|chart)(?:[- ]\w+)?"
    r" (?:checks?|reviews?|audits?|pulls?)\b|\baudits? at\b|\breviews? of your\b|\bcode[sd] right\b"
    r"|^\s?with (?:an? |at least )?(?:\w+ )?(?:cases|charts|records|encounters|accounts|visits|notes)"
    r"(?: coded)? (?:an?|per|/) ?(?:hour|hr)\b"
    r"|^\s?agreement with (?:our|the|a) (?:[\w-]+ )?(?:reviewers?|readers?|auditors?|lead|educator)\b"
    r"|\bown inter-?rater\b|^\s?agreement or (?:we|you)\b"
    # "60 charts a day by week 12, 95% right"
    r"|^\s?right\b"
    r"|^\s?agreement (?:in|on|at|during) (?:our|the|a|each|every) (?:\w+ )?(?:validation|audits?|reviews?|qa|checks?)\b"
    # "the same standard as everyone else, which is 95%", "our bar for all coders: 96%"
    r"|(?<!productivity )(?<!production )(?<!volume )\b(?:standard|bar|mark|benchmark|target|goal)\b"
    r" (?:as|for|of|that|every)[^.;]{0,30}(?:\bis|:|,|\() ?(?:now )?$"
)
# "keeps quality at or above 95% and productivity at 12 charts": what stands right before a figure is what it is of.
_ATTACHED = guarded(
    r"\bscores? (?:under|below) $|"
    r"\b(?:quality|accuracy)(?: score| rate| rating| level)? (?:(?:is|stays?|kept|remains?) )?"
    r"(?:at|of|above|over|to be)"
    r"(?: or (?:above|over|better than|higher than))?(?: an?)?(?: least| minimum of| average of)? ?$"
    r"|\b(?:quality|accuracy)(?: score| rate| target| goal| standard)?: ?$"
    # "sampled weekly, standard 98%"
    r"|\b(?:sampled|audited|reviewed|checked)(?: \w+)?[,;:] "
    r"(?:the |our )?(?:standard|target|bar|mark|goal)(?: is| of|:)? $"
    # "meets the quality benchmark (95%) and the productivity benchmark (100%)"
    r"|\b(?:quality|accuracy)(?: \w+){0,5} \($"
)
# What else a percentage may be of: the nearest word decides.
_ELSE = guarded(
    r"\b(?:tests?|exams?|(?:on|at|for) (?:the |an |our )?(?:entry|hiring|pre-?hire)|assessments?|quiz(?:zes)?"
    r"|entrance|bonus|vendors?|productivity|response|responses|remote"
    r"|match|vest(?:ed|ing)?|travel|turnover|premium|benefits?|within|cases coded|denials|recover\w*|"
    r"registration|pre-?tax|employees?|staff|colleagues|coders (?:are|of)|pass(?:ed)? rate|overturn(?! should)"
    r"|increase|discount|of the time|of your|clients?' satisfaction|volume|clean claim|capture|retention|of accounts"
    r"|attendance|of (?:our |the |all |new |production ){0,3}"
    r"(?:team|staff|people|coders|nurses)|sampl\w+|commission|medicare|reviewed at"
    r"|uptime|coverage|of (?:the )?(?:hourly|daily|productivity)|hourly|full[- ]time"
    r"|differential|background checks|cut[- ]?off|promot\w*|qualify|interview)\b"
)
# "14 notes an hour at 95%", "hit 6 accounts per hour and 95 percent"
_RATE = guarded(
    r"(?:\ban?|\bper|/)\s?(?:hour|hr|day|week|shift)\b[^.;]{0,12}\b(?:at|with) (?:a )?$"
    r"|\b(?:accounts|charts|records|cases|encounters|visits|notes|claims|reports|discharges)"
    r"(?: (?:an?|per|each|every) |/)(?:hour|hr|day|shift)(?:,? (?:and|plus|\+|&)|,) (?:a )?$"
    # "come up to 95% within your first 30 accounts"
    r"|\b(?:come|get) up to $"
)
# "coders whose results fall under 95%", "Coder I staff may work from home once they maintain 95%".
_LESS = guarded(
    r"(?<!not )(?<!never )(?<!n't )\b(?:fall|falls|falling|drop|drops|dropping|under|below|beneath)\b[^.;\n]{0,14}$"
)
_LATER = guarded(
    r"\b(?:may|can|eligible|allowed)\b[^.;\n]{0,60}\b(?:once|when|after|if)\b[^.;\n(]{0,40}$"
    # "After one year a coder with 95% accuracy may ask for a remote schedule"
    r"|\bafter\b[^.;\n]{0,24}\bcoders? with (?:an? )?$"
    # "follow new coders until three weeks in a row are at 95%", "tracks them to 95% accuracy"
    r"|\b(?:track|follow|bring(?! your)|onboard)s? [^.;\n]{0,30}\b(?:to|until)\b[^.;\n]{0,40}$"
    # "makes sure every coder meets a 95% accuracy rate"
    r"|\b(?:makes? sure|ensures?)\b[^.;\n]{0,50}\bcoders?\b[^.;\n]{0,50}$"
    # "coaches those under the 95% standard", "refresher training for coders below 95%", "those under 90% are audited"
    r"|\b(?:address\w*|coach\w*|train\w*|plans?|retrain\w*|helps?|educat\w*|audited)\b[^.;\n]{0,24}"
    r"\b(?:coders?|providers?|any(?:body|one)|those|people|staff|where)(?: who (?:are|fall|score))? (?:under|below)"
    r" (?:the )?$|\baudited\b[^.\n]{0,30}\bthose (?:under|below) $"
    # "Reviews new coders' work until they reach 95%"
    r"|\b(?:coders?['’]?|trainees|staff|hires)\b[^.;\n]{0,40}\b(?:until|till) they[^.;\n]{0,20}$"
)
_ERRORS = guarded(r"\berror(?:s|[- ]rate)?\b(?! rates in)|\bvariance\b|\bwrong\b|\boverturns\b")
# "95 out of 100 codes right"
_OF_A_HUNDRED = guarded(
    r"\b(?P<right>9\d) (?:codes )?(?:out of|of|in) (?:each |every |a )?(?:hundred"
    r"|100)\b[^.;]{0,20}\b(?:right|correct)\b"
)
# "no more than four errors in each hundred codes"
_IN_A_HUNDRED = guarded(
    r"\b(?P<few>[1-9]|one|two|three|four|five|six) errors? (?:in|per|to|for) (?:each |every |a |one )?(?:hundred"
    r"|100)\b"
)
_FEW = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
# "coders hold 95% or better", "you have to stay at or over 95% to keep remote status"
_HELD = guarded(
    r"\b(?:be|holds?|held|keeps?|kept|maintains?|stays?|sustains?|expects?|wants?|asks? for|requires?)\s(?:at or"
    r" (?:over|above) |above |over "
    r"|at |an? |the )?$"
    # "expected to score at or above 98%", "We hold to 97 percent"
    r"|\bscores? at or (?:above|over) $|\b(?:holds?|held) to $"
)
REACH = 60
# "Quality is looked at each month and they expect 95.", "charts get audited; stay at 95"
_BARE = guarded(
    r"\b(?:expect|stay at|stay above|hold|keep it at|keep your audits at|want) (?P<least>9\d)(?=\W*$|[.,;] "
    r"| or (?:better|above|more|higher))"
    r"|\b(?:audit|quality|accuracy) scores? (?:of |at |above )(?:or above )?(?:at least )?"
    r"(?P<score>9\d)\b(?! ?(?:%|percent|points))"
    # "Productivity is 12 charts a day, accuracy 95."
    r"|\baccuracy(?: is| at| of|:)? (?P<plain>9\d)(?=[.,;](?!\d)|\W*$| (?:and|or better|or above)\b)"
)
_AUDITED = guarded(r"\b(?:quality|accuracy|audit(?:s|ed)?)\b")
# "97% or over" is a demand, unless one passes a test by it.
_PASSED = guarded(r"\b(?:scor|pass|exam|test)")
_OR_MORE = guarded(r"\s?or (?:over|better|above|higher)\b")
#: As near as a word five characters off: "hold 95% productivity" is still productivity.
HELD = 5
#: No ad has more sentences with a percentage in them; a hostile one may.
MOST = 100
#: Nor more percentages in one sentence.
MOST_IN_ONE = 30


def accuracy(page: Page) -> Fact[float | None]:
    """The percentage of the first accuracy demand; an error rate of at most 2 % is 98.

    Averages over what others do, entry tests, bonuses and benefits are no demand. Where nothing else stands, the mark
    below which coders are retrained is one.
    """
    floor: Fact[float | None] = Fact(None)
    for start, end in islice(page.sentences("accuracy"), MOST):
        context = max(0, start - REACH)
        low = _digits(page.low[context:end])
        if "hundred" in low or "100" in low:
            errors = _IN_A_HUNDRED.search(low, start - context)
            right = _OF_A_HUNDRED.search(low, start - context)
            if errors or right:
                least = _right_of_a_hundred(errors, right)
                return Fact(least, (page.finding("accuracy_pct", least, start, end),))
        bare = _BARE.search(low, start - context) if " 9" in low and "%" not in low else None
        if bare and _AUDITED.search(low):
            least = int(bare["least"] or bare["score"] or bare["plain"])
            return Fact(least, (page.finding("accuracy_pct", least, start, end),))
        for match in islice(_PERCENT.finditer(low), MOST_IN_ONE):
            asked = match.start() + context >= start
            value, under = _value(*_around(match, low)) if asked else (None, False)
            if value is not None and not under and (lasting := that_counts(low, match.end())):
                value = lasting  # "reaches 90% at 90 days and holds 95% from then on"
            if value is not None and not (under and floor.value is not None):
                found: Fact[float | None] = Fact(value, (page.finding("accuracy_pct", f"{value:g}", start, end),))
                if not under:
                    return found
                floor = found
    return floor


def _right_of_a_hundred(errors: re.Match[str] | None, right: re.Match[str] | None) -> int:
    """How many codes of a hundred have to be right: "no more than four errors", "95 out of 100 codes right"."""
    if errors:
        return 100 - (_FEW.get(errors["few"]) or int(errors["few"]))
    return int(right["right"]) if right else 100


_WORDS = {
    "ninety-" + word: str(90 + n).rjust(len("ninety-" + word))
    for n, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1)
}


def _digits(low: str) -> str:
    """Number words as digits, of the same length, so that offsets stay: "ninety-five percent"."""
    if "ninety" in low:
        for word, digits in _WORDS.items():
            low = low.replace(word, digits).replace(word.replace("-", " "), digits)
    return low


def _around(match: re.Match[str], low: str) -> tuple[float, str, str]:
    """A percentage with the words before and after it."""
    before, after = low[max(0, match.start() - REACH) : match.start()], low[match.end() : match.end() + REACH]
    return float(match["low"]), before, after


@lru_cache(maxsize=2048)  # an employer's ads ask the same in the same words
def _value(number: float, before: str, after: str) -> tuple[float | None, bool]:
    """What a percentage asks, if anything, and whether it is the mark that no one may fall under."""
    if 10 < number < 80 or number >= 100:  # all of a newcomer's charts are reviewed: "at 100%"
        return None, False
    if _OWN_NUMBER.match(after):
        after = ""
    if _OF_A_TEST.search(before):
        return None, False
    few = number <= 10
    if (few and not _ERRORS.search(before + after)) or _LATER.search(before) or bonus_or_mean(before):
        return None, False
    about = 0 if _ATTACHED.search(before) else _nearest(_ABOUT, before, after)
    if number >= 80 and (_RATE.search(before) or _RIGHT.search(before)):
        about = -1
    elif number >= 90 and about > HELD and (_HELD.search(before) or _alone(before, after)):
        about = HELD
    if about > HELD and _OR_MORE.match(after) and not (_ELSE.search(before + after) or _PASSED.search(before)):
        about = HELD
    if about > 45 or _nearest(_ELSE, before.rpartition("\n")[2], after.partition("\n")[0]) <= about:
        return None, False
    under = bool(_LESS.search(before)) and not _ERRORS.search(before)
    return 100 - number if few else int(number) if number.is_integer() else number, under


# "96% minimum.", all of a sentence
_STARTS = guarded(r"(?:^|[.;•|\n])\s*$")
_IS_LEAST = guarded(r"\s?(?:min(?:imum)?|or better|or above|required|expected|right|correct)\s*(?:[.;•|\n]|$)")


def _alone(before: str, after: str) -> bool:
    return _STARTS.search(before) is not None and _IS_LEAST.match(after) is not None


# "Productivity minimum 90%, quality minimum 96%": what follows has a figure of its own.
_OWN_NUMBER = guarded(r"\s?(?:,|;| and| &)(?: and)? (?:an? )?(?:\w+ )?(?:quality|accuracy)\b[^.;\d]{0,25}\d\d")
# "Take-home test must be 90% correct"
_OF_A_TEST = guarded(r"\b(?:test|exam|quiz)\b[^.;,\n]{0,30}$")
# "Your charts should be right 96% of the time"
_RIGHT = guarded(r"\b(?:right|correct|accurate)(?: at least)? $")


def _nearest(pattern: Guarded, before: str, after: str) -> int:
    """Distance to the nearest match; what follows counts as nearer than what precedes it by as much."""
    following = pattern.search(after)
    nearest = following.start() if following else REACH * 2
    last = REACH * 2
    for found in pattern.finditer(before):
        last = len(before) - found.end() + 1
    return min(nearest, last)
