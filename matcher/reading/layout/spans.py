"""Where sentences begin and end in a line, also where line breaks and spaces were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from matcher.reading.layout.semicolon_items import around_items
from matcher.reading.words import words

#: A sentence longer than this is cut: no rule may ever meet an endless one.
LONGEST = 1_000

# "… required. Must have", "… years! You", "(CPC). Two"; not "yrs. exp", "Dr. Amani", "e.g. CPC", "C.P.C. or",
# "U.S. Army". A product may begin with a small letter: "… of orthopedics. eClinicalWorks a plus".
# "2 years coding peds. athenahealth would be great": one has no capital at all.
_BRAND = "(?:[a-z]{1,7}[A-Z][A-Za-z]|athena(?:health|net)?[ ,])"
_STOP = re.compile(
    # The signs come first and what goes for each after them, so that the search runs from sign to sign.
    rf"[.!?•🔸🔹▪●](?:(?<=[.!?])(?=['\")\]]*\s+[\"'(\[•$]?(?:[A-Z0-9•*$]|{_BRAND}))|(?<=\.)(?=\w\w|\d )|(?<=[•🔸🔹▪●]))"
)
_ASCII_STOP = re.compile(  # ten times as fast
    rf"[.!?](?:(?=['\")\]]*\s+[\"'(\[$]?(?:[A-Z0-9*$]|{_BRAND}))|(?<=\.)(?=\w\w|\d ))"
)
_AFTER_STOP = re.compile(rf"['\")\]]*\s+(?=[\"'(\[•$]?(?:[A-Z0-9•*$]|{_BRAND}))")
_SHORT = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|vs|rs|dr|mr|ms|mrs|st|inc|ltd|co|u\.s|approx|dept|ext|min|max|yrs?|mos?|exp|req|pref"
    r"|cert|assoc|bach|deg|equiv"
    r"|prof|ave|est|h\.s|incl|etc|mt|ft|fl|jr|sr|p\.m|a\.m)|(?:^|[\s(/,])(?:[a-z]\.){1,5}-?[a-z]|(?:^"
    r"|[\s:;(])(?-i:[a-h]))$",
    re.I,
)
# "… 3 yrs IP exp. HS diploma", "1 yr exp. athena helpful": these end a sentence where a capital or a brand follows.
_BEGINS = re.compile(rf"[A-Z]|{_BRAND}")
_UNIT = re.compile(r"(?:yrs?|mos?|exp|req|pref|cert|equiv|etc)", re.I)
_DOTS = frozenset("•🔸🔹▪●")
# "…current statusCertification as CPC", "… coding experience Must have an active …": a lost line break, known by
# the words
# that begin the next item.
_OPENERS = re.compile(
    r"(?:Must|Minimum|Ability|Able|Knowledge|Strong|High School|High school|Current|Certifi|Experience"
    r"|Excellent|Bachelor|Associate|Proficien"
    r"|Familiar|Previous|Prior|Demonstrated|Working|Completion|Successful|Active|Registered|At least|Required"
    r"|Preferred|Graduat|Basic"
    r"|Advanced|Good|Thorough|Willing|Valid|Understanding|RHIT|RHIA|CPC|CCS|Education|Licens)"
)
_CAMEL = re.compile(r"[a-z]*[A-Z]")
_CLEAR = re.compile(
    r"(?:Must (?:have|be|hold|possess)|Minimum (?:of )?\d|At least (?:\d|one|two|three|five)|Knowledge of"
    r"|Ability to|Able to|Experience (?:in|with)"
    r"|Strong |Excellent |Proficien|Successful completion|Working knowledge|Minimum of|Bachelor"
    r"|Associate['’]?s? [Dd]egree|High [Ss]chool"
    r"|Current |Valid |Education [–:-]|Certification[ :]|Experience[ :]|Familiar)(?! [a-z]+ed by)"
)


@lru_cache(maxsize=4096)
def spans(body: str, skip: int) -> tuple[tuple[int, int], ...]:
    """Where the sentences of a line begin and end after ``skip``, without the space around them; none is endless.

    >>> line = "CPC required. Two yrs. exp. Dr. Amani decides."
    >>> [line[a:b] for a, b in spans(line, 0)]
    ['CPC required.', 'Two yrs. exp.', 'Dr. Amani decides.']
    """
    return tuple(_spans(body, skip))


def _spans(body: str, skip: int) -> Iterator[tuple[int, int]]:
    begin = skip
    for cut, after in (*_cuts(body, skip), (len(body), len(body))):
        while begin < cut:
            stop = _within_size(body, begin, cut)
            first, last = begin, stop
            while first < last and body[first] == " ":
                first += 1
            while last > first and body[last - 1] == " ":
                last -= 1
            if last > first:
                yield first, last
            begin = stop
        begin = after


def _within_size(body: str, begin: int, end: int) -> int:
    if end - begin <= LONGEST:
        return end
    space = body.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
    return space if space > begin else begin + LONGEST


def _cuts(body: str, skip: int) -> list[tuple[int, int]]:
    """(end of a sentence, begin of the next) for each."""
    stops = (_ASCII_STOP if body.isascii() else _STOP).finditer(body, skip)
    cuts = [cut for m in stops if (cut := _cut_at(body, skip, m.start()))]
    if ". " in body and (body[skip : skip + 2].islower() or (not cuts and body.count(". ") > 1)):
        cuts += [
            (m.end(1), m.end())
            for m in _SMALL_STOP.finditer(body, skip)
            if not _is_short(body, skip, m.end(1) - 1, m.end())
        ]
    if ";" in body or ", and if" in body or ", but if" in body or ", or, " in body or ", or none " in body:
        cuts += [(m.start() + 1, m.end()) for m in _THEN_WHO.finditer(body, skip)]
        cuts.sort()
    if ";" in body:
        cuts = sorted({*cuts, *around_items(body, skip)})
    if "or if " in body or ", or who " in body:
        cuts += [(m.start(), m.end()) for m in _OR_IF.finditer(body, skip)]
        cuts.sort()
    if " which " in body or "in place of" in body or "; in " in body:
        cuts += [(m.start(), m.end()) for m in _IN_ITS_PLACE.finditer(body, skip)]
        cuts.sort()
    if "requirement to " in body:
        cuts += [(m.start(), m.end()) for m in _REQUIRED_TO.finditer(body, skip)]
        cuts.sort()
    if len(body) > 120:
        cuts += [
            (m.start(), m.start()) for m in _OPENERS.finditer(body, skip + 2) if _opens_item(body, m.start(), m.end())
        ]
        cuts.sort()
    return cuts


# "Associate's degree, for which two more years may be substituted", "…; in its place four further years will do"
_IN_ITS_PLACE = re.compile(
    r"[,;]\s+(?=(?:for|instead of|in (?:place|lieu) of) which\b[^.;]{4,80}"
    r"\b(?:substitut|accept|tak|serve|stand|consider|do\b)"
    r"|in (?:its|their) (?:place|stead)\b|in (?:place|lieu) of (?:it|that|them)\b)",
    re.I,
)


# "CPC or CCS, with the requirement to obtain the CRC within a year": a demand of its own.
_REQUIRED_TO = re.compile(
    r",?\s+(?:with|and) (?=(?:an? |the )?requirement to (?:also )?(?:obtain|earn|get|pass|attain|achieve)\b)", re.I
)


# "cpc or cedc, min 2 years ED. we use EncoderPro. no holidays": a writer who knows no capitals.
_SMALL_STOP = re.compile(r"\w{2}(\.)\s+(?=[a-z]{2})")


# "CCS or CPC required; candidates whose only credential is the CPC must also …", "…; if you hold the CRC, one year
# will do", "One year, or, if you are a nurse, no experience is needed", "One year, or none with the CCS"
_THEN_WHO = re.compile(
    r",\s+(?:and|but)\s+(?=if you (?:have|hold|do not|don't|lack|are not)\b)"
    r"|,\s+or,\s+(?=(?:if you|for (?:those|nurses|holders|people|anyone))\b[^.;]{4,60}, (?:no|none|only|just)\b)"
    r"|,\s+or\s+(?=none (?:at all )?(?:if|for|with)\b(?![^.;]*(?:degree|diploma|associate|bachelor|graduate|program)))"
    r"|;\s+(?=(?:candidates|applicants"
    r"|an? (?:person|applicant|candidate|coder|graduate) (?:with|who|holding)|graduates"
    r"|those|persons|anyone|new hires|hires|everyone else|everybody else|all others|anyone else|others must"
    # "…; for the others two years of inpatient is enough", "…; the rest need two"
    r"|(?:for|from|of) (?:all |any )?(?:the )?(?:others?|(?:every|any)(?:one|body) else|rest"
    r"|other (?:credential|cert)\w*)"
    r"|the (?:others|rest)(?= (?:must|needs?|should|have to))"
    r"|experienced (?:[\w-]+ )?(?:coders|candidates|applicants|people|hires|billers|auditors)"
    r"|(?-i:(?:Coder|Level|Grade|Tier|Specialist|Auditor) (?:I{1,3}|IV|[1-4])(?= ?[:–—-]))"
    r"|others need|(?-i:(?:an? |(?:with|for) (?:the |an? )?|if (?:it['’]s )?(?:an? |the )?)[A-Z]{3,4}(?:-[AHP])?)"
    r"(?= needs?\b|, (?:then )?(?:\d|one|two|three|four|five|six|a)\b)|if you|if not|otherwise"
    r"|(?:without|lacking) (?:the|an?|cert\w+|(?-i:[A-Z]{3,4}(?:-[AHP])?)))\b)",
    re.I,
)


# "You qualify if you hold a CCS, or if you have an RHIT and two years": what follows is a choice of its own.
_OR_IF = re.compile(
    r",?\s+(?=or (?:(?:else )?if (?:you|they|he or she|she or he)|who)"
    r"(?:['’](?:ve|re)| (?:have|are|hold|possess|bring|come|finished|completed|graduated|passed|earned|coded"
    r"|worked|did))\b(?! (?:not|no|never|neither|about|in|enrolled|scheduled|registered|working|close|near|willing"
    r"|still|to)\b|n['’]t))",
    re.I,
)


# "five yrs coding exp. OR an associate's w/ three"; not "OR Education: a master's degree"
_OR_GOES_ON = re.compile(r"OR (?![A-Z][\w /-]{2,30}:)")


def _cut_at(body: str, skip: int, at: int) -> tuple[int, int] | None:
    sign = body[at]
    if sign in _DOTS:
        inside = at > skip and body[at - 1] == " " and body[at + 1 : at + 2] == " " and not _NAME.match(body, at + 1)
        return (at - 1, at + 2) if inside else None
    if after := _AFTER_STOP.match(body, at + 1):
        if len(body) - after.end() < 7 and _LEADS_ON.fullmatch(body, after.end()):
            return None
        if sign == "." and (_is_short(body, skip, at, after.end()) or _OR_GOES_ON.match(body, after.end())):
            return None  # "five yrs coding exp. OR an associate's w/ three"
        return at + len(after[0].rstrip()) + 1, after.end()
    # "… before final billing.Queries providers", "… or GED.CPC or CCS.1 year": the space was lost.
    if sign == "." and _STUCK.match(body, at + 1) and at - skip > 3 and body[at - 3 : at].replace("-", "").isalpha():
        return at + 1, at + 1
    stuck = sign == "." and body[at + 1 : at + 2].isupper() and body[at + 2 : at + 3].islower()
    return (
        (at + 1, at + 1)
        if stuck and at > skip and (body[at - 1].islower() or body[at - 1].isdigit() or body[at - 1] == ")")
        else None
    )


# "One year of coding. OR": so ends an item that the next one goes on
_LEADS_ON = re.compile(r"(?:OR|AND|AND/OR|Or|And)\W*")
_STUCK = re.compile(r"[A-Z]{3}[A-Z-]{0,4}[, ]|\d{1,2}\+? (?:years?|yrs?)\b")
# "Must hold one: CPC • CCS-P • CCA": dots between mere names are commas.
_NAME = re.compile(r" [A-Z][A-Z-]{1,7}(?: [•▪●] |\.?\)?$)")


_ROMAN = frozenset(("ii", "iii", "iv", "vi", "vii", "viii", "ix"))
# "A. RHIT and one year; or B. CPC and two years"
_OR_ITEM = re.compile(r"[;,] (?:or|and|OR|AND) (?:[B-H]|\d)$")


def _is_short(body: str, skip: int, at: int, following: int) -> bool:
    """Whether the full stop belongs to an abbreviation: "Dr. Amani", "Req. No. 12"; not "R.H.I.T. Specialty"."""
    if at - skip < 3 and at > skip and (at - skip == 1 or body[skip:at].isdigit()) and body[skip:at].isalnum():
        return True  # "B. Associate degree": the letter of an item
    if at - skip < 5 and body[skip:at].lower() in _ROMAN:
        return True  # "iii. RHIT or RHIA"
    if at - skip > 6 and _OR_ITEM.search(body, at - 6, at):
        return True
    long = at - skip > 7 and body[at - 7 : at].isalpha()  # longer than any abbreviation: so end most sentences
    short = None if long else _SHORT.search(body, max(skip, at - 12), at)
    if short is None:
        return body[max(skip, at - 2) : at].lower() == "no" and body[following : following + 1].isdigit()
    if _UNIT.fullmatch(short[0].strip(" (/,")) and _BEGINS.match(body, following):
        return False
    if _MORE_YEARS.match(body, following) and _YEARS.search(body, max(skip, at - 16), at):
        return False
    return not (
        short[0].count(".") > 1
        and body[following : following + 1].isupper()
        and body[following + 1 : following + 4].islower()
    )


# "2 yrs min. 5 yrs ideal.", "Min. 2 yrs. 5 preferred": other years are told of afresh.
_YEARS = re.compile(r"\d\+? ?(?:yrs?|years?)\b", re.I)
_MORE_YEARS = re.compile(
    r"\d{1,2}\+? (?:(?:yrs?|years?)\.? )?(?:(?:is|are|would be) )?(?:ideal|pref|best|better|desired|a plus|nice)", re.I
)


#: Words that no sentence ends with.
_GOES_ON = frozenset(words("sentences")["goes_on"])
# "an active Medical Coding Certification (CPC)", "of HCC Coding Experience": the last word of what it names.
_LAST_OF_NAME = re.compile(r"(?:Certification|Experience)(?! ?[:–-])")
_NAMED_BY = re.compile(r"[A-Z][\w/-]*$")


_NUMBERED = re.compile(r"[ (](?:\d{1,2}|[a-hA-H])\)$")


def _opens_item(body: str, at: int, end: int) -> bool:
    before = body[at - 1]
    if before == " ":
        if body[max(0, at - 12) : at].split()[-1:] and body[max(0, at - 12) : at].split()[-1].lower() in _GOES_ON:
            return False
        if _LAST_OF_NAME.match(body, at) and _NAMED_BY.search(body, max(0, at - 24), at - 1):
            return False
        if body[at - 2] == ")" and _NUMBERED.search(body, max(0, at - 8), at - 1):
            return False  # "…; or 2) Associate's degree and two years"
        return (body[at - 2].islower() or body[at - 2].isdigit() or body[at - 2] in ")’'") and bool(
            _CLEAR.match(body, at)
        )
    fits = before.islower() or before.isdigit() or before in ")%.;"
    return fits and not _CAMEL.match(body, end)
