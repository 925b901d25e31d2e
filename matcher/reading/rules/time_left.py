"""Time after hire told by what is left: "until the end of your first year", "a year for the CPC", "due a year in".

"By your anniversary", "passed within 9" (months, where no unit stands) and "CCS two years later" tell it as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from matcher.reading.guard import guarded
from matcher.reading.rules.spelled import NUMBER, months_of, number_of
from matcher.reading.rules.window import Window

_UNIT = r"(?:months?|mos?|years?|yrs?|weeks?|days|quarters?)"
# "You have until the end of your first year to …", "through the end of your first six months"
_UNTIL_END = guarded(
    r"\b(?:until|till|through|up to) the (?:end|close|last day) of (?:your|the|their) (?:first|initial)"
    rf"(?: (?P<n>{NUMBER}))?[ -](?P<u>{_UNIT})\b"
)
_NAMED = (
    r"(?:c[a-z]{2,4}(?:-[a-z])?|rhi[at]|exam(?:ination)?|certif(?:ication|icate)|credential|test|license)"
    r"\b(?! (?:cod|work|exper|prep|train|course|class|team|side))"
)
# "We give you one year for the CCS", "You get six months for the exam", "Allow yourself a year for the CPC"
_FOR_IT = guarded(
    r"\b(?:giv(?:e|es|en)(?: (?:you|them|everyone|people|staff|each|new (?:hires|coders)|coders))?|gets?|got|have|has"
    r"|allow(?:s|ed)?(?: (?:you|yourself|them))?|take|need) (?:up to |a full |about )?"
    rf"(?P<n>{NUMBER})[ -](?P<u>{_UNIT}) for (?:the|an?|your|their|passing|earning|getting)(?: the| an?)? {_NAMED}"
)
# "Certification is due one year in", "CPC required six months in"
_IN = guarded(
    r"\b(?:required|due|needed|mandatory|expected|must have|a must)(?: by| at)? "
    rf"(?P<n>{NUMBER}) (?P<u>{_UNIT}) (?:in|on)(?=[.,;:)]|$)"
    # "Due after 6 months: CPC", "One year in: CPC"
    rf"|\b(?:required|due|needed|expected) after (?:the first "
    rf"|your first )?(?P<n2>{NUMBER}) (?P<u2>{_UNIT})(?=[:.;)]|$)"
    rf"|^(?P<n3>{NUMBER}) (?P<u3>{_UNIT}) in(?=:|$)"
)
# "by your anniversary", "before the anniversary of your hire"
_ANNIVERSARY = guarded(
    r"\b(?:by|before|on|at|until|no later than) (?:your|their|the|his or her) (?:(?:work|hire|employment|job"
    r"|service) )?"
    r"anniversary\b(?! (?:of (?:the|our)|bonus|gift))"
)
# "taken within 6 months, passed within 9", "obtained within 12 of hire": months
_BARE = guarded(
    r"\b(?:earn|pass|obtain|gain|certif|complet|achiev|clear|get)\w*\b[^.;\d]{0,24}\b(?:within|inside|by) "
    r"(?P<n>[2-9]|1\d|24|60|90|120|180|two|three|four|five|six|eight|nine|ten|twelve"
    r"|fifteen|eighteen)(?= (?:of|from|after) (?:hire|start|your|the)\b|[.,;)]|$)"
)
# "The RHIT is due six months after graduation": the time runs from something else
_GRADUATION = guarded(
    rf"\b(?:due|earn\w*|obtain\w*|pass\w*|required|get)\b[^.;]{{0,20}} (?P<n>{NUMBER}) {_UNIT} (?:after|from|of)"
    r" (?:your |their |the )?graduat\w+"
)
# "CCA when you start and CCS two years later"
_LATER = guarded(
    rf"(?:,| no more than| at most| at the latest)? (?P<n>{NUMBER}) (?P<u>{_UNIT}) (?:later|on|after that)\b"
)


def time_left(low: str, named: Collection[int] = ()) -> Iterator[Window]:
    """The windows so told in a sentence in lower case; ``named``: where credentials end.

    >>> next(time_left("you have until the end of your first year to pass")).months
    12
    """
    for pattern in (_UNTIL_END, _FOR_IT, _IN):
        for found in pattern.finditer(low):
            which = next((i for i in ("2", "3") if pattern is _IN and found[f"u{i}"]), "")
            months = months_of(number_of(found[f"n{which}"]), found[f"u{which}"])
            if months >= 1:
                begin = found.start() if pattern is _UNTIL_END else found.start(f"n{which}")
                yield _window(begin, found.end(f"u{which}"), months)
    yield from (Window(*m.span(), 12, True) for m in _ANNIVERSARY.finditer(low))
    yield from (Window(m.start("n"), m.end("n"), _bare(m["n"]), True) for m in _BARE.finditer(low))
    if "graduat" in low:
        yield from (Window(m.start("n"), m.end(), "unstated", True) for m in _GRADUATION.finditer(low))
    for end in named if " later" in low or "after that" in low else ():
        later = _LATER.match(low, end)
        if later and (months := months_of(number_of(later["n"]), later["u"])) >= 1:
            yield _window(later.start("n"), later.end(), months)


def _bare(number: str) -> int:
    """The months of a number without a unit; those of 60 and more are days."""
    told = number_of(number)
    return int(months_of(told, "days") if told > _MOST_MONTHS else told)


#: More are days.
_MOST_MONTHS = 24


def _window(start: int, end: int, months: float) -> Window:
    return Window(start, end, int(months) if months == int(months) else months, True)
