"""Numbers of years without their unit: "five years of experience, or three with a CPC", "CPC and two"."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from matcher.reading.guard import guarded

# "five years of experience, or three with a CPC": the second number has lost its unit.
# "min 3 yrs profee (5 pref'd)", "1 (minimum), 3 (preferred)": the number in brackets has lost its unit too.
_BARE_WISH = guarded(
    r"(?:\(|, |; |but |or |/ ?)(\d{1,2}|two|three|four|five|six|seven|eight|ten)(?:\+| or more| plus)? ?\(?(?=(?:yrs? "
    r"|years? )?(?:(?:is|are|would be) )?(?:strongly |highly |even |much |definitely |greatly )?(?:required|req'?d"
    r"|considered|accepted|acceptable|okay|minimum|min\b|pref|desired|desirable|ideal|a plus|nice|better|great"
    r"|a bonus|helpful|best\b))"
)
# "… five years, but three will do", "two if you have a CPC; without one we want four."
_BARE = guarded(
    r"\b(?:(?<!\bone )(?<!\btwo )(?<!\bthree )or|but|though"
    r"|(?:we|i|they) (?:want|need|ask)(?: for)?|then|else|otherwise|ideally|preferably|(?:cpc"
    r"|ccs|coc|crc|cic"
    r"|rhi[at]|degree) and) (\d|two|three|four|five"
    r"|six|one)(?=(?: or more| plus|\+)? (?:with|plus|if|when|w/|will|would|is|could|for|in|as"
    r"|of (?:anything|any|something|other))\b"
    r"|[.;)]|,(?!\d)|$)"
    # "CPC and at least six years, or a degree and at least three"
    # "… or who hold the CPC and have at least three"
    r"|\b(?:and|plus|with|or) (?:(?:have|has|having|brings?|shows?) )?(?:at least|a minimum of|no less than)"
    r" (one|two|three|four|five|six|seven|eight|ten|\d)(?=[.;)]|,(?!\d)|$)"
    # "Five years preferred; minimum of two"
    r"|[;,:(–-] ?(?:but )?(?:an? (?:absolute |bare )?)?(?:minimum(?: of| is)?|min\.?|at least|no (?:less|fewer) than)"
    r" (one|two|three|four|five|six|seven|eight|ten|\d)(?=[.;)]|,(?!\d)|$)"
    # "two years of hospital coding (four if CPC only)"
    r"|\((one|two|three|four|five|six|seven|eight|ten|\d)(?= (?:if|with|when)\b[^)]{0,30}"
    r"\b(?:cpc|ccs|coc|cic|crc|rhi[at]|cca|rcc|rn|cert|cred|degree))"
    # "two years for a CPC; a COC with one; a bachelor's and four, an associate's and six"
    r"|(?<!along )(?:\b(?:and|with|for|plus)|[+&]) (one|two|three|four|five|six|seven|eight|ten|\d)"
    r"(?=(?: more)?[.;)]|,(?!\d)|$)"
    # "three years as an auditor, preceded by two as a coder"
    r"|\b(?:preceded by|followed by|then) (?:at least )?(one|two|three|four|five|six|\d)(?= (?:as an?|in|on|of) )"
    # "three to five years, depending on the degree: three with a bachelor's, five with an associate's"
    r"|[,:;] (one|two|three|four|five|six|seven|eight|ten|\d)"
    r"(?= with (?:an? |the |only |just )*(?:bachelor|associate|master|high school|degree|diploma|ged|no degree))"
)
# "two years with the COC; with anything else, three", "six years, unless …, in which case four are enough"
_OF_OTHERS = guarded(
    r"\b(?:in which case(?: only| just| it is)?|anything else|anyone else|everyone else|everybody else|any other"
    r"|(?:the |all )?others?|the rest)[,:]? (?:it is |it['’]s |needs? )?"
    r"(one|two|three|four|five|six|seven|eight|ten|\d)(?:\+| or more| plus)?"
    r"(?= (?:is|are|will|would|suffices?|because|since)\b|[.;)]|,(?!\d)|$)"
)


_NUM = r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
# "… and two would please me more", "four is better", "three are enough", "5 preferred", "three is what we hope for";
# not "knowledge of all 3 is preferred", "trauma level 1 preferred"
_RATED = guarded(
    rf"(?<![-\w$.])(?<!\ball )(?<!\bof the )(?<!apprentice )(?<!\bthat )(?<!\bthis )(?<!\bthe )(?<!level )"
    rf"{_NUM}(?:\+"
    rf"| or more| plus"
    rf"| and up)?"
    r"(?=(?: (?:(?:is|are|['’]s|will be|would be) (?:more than |quite "
    r"|just |also |even |all |far |much )*(?:enough|plenty|fine|ok|okay|sufficient|better|best|ideal|preferred|desired"
    r"|great|nice|welcome|what (?:we|i|they|the)|our|the (?:least|minimum|floor)|a (?:plus|bonus|must)|required|needed"
    r"|accepted|acceptable|good)|(?:will|would|might|can|['’]d) (?:also |even )?(?:do|suffice|be (?:enough|better|ideal"
    r"|great|nice)|please|suit|make (?:us|me)|help|work|serve)|suits? (?:us|me)|pleases? (?:us|me)|suffices?"
    r"|a (?:big )?"
    r"(?:plus|bonus)|pref(?:erred|['’]d)?|desired|ideal(?:ly)?)\b(?! than\b)))"
)
# "We hope for four.", "They dream of six.", "ideally five", "Five even better!", "Three would be wonderful."
_HOPED = guarded(
    rf"(?:\b(?:hop(?:e|es|ing) for|dream(?:s|ing)? of|wish(?:es)? for|ideally|prefer(?:s|ably)?"
    rf"|(?:would|['’]d) (?:love|like|prefer)) (?:to (?:see|have) )?{_NUM}(?:\+| or more| plus)?(?=[.!;]|$)"
    rf"|(?:^|[!.;] ){_NUM}(?:\+| or more| plus)?,? (?:(?:is|are|would be|will be|['’]d be) )?"
    r"(?:even |still |much |far )?(?=(?:better|best|ideal|nicer|wonderful|lovely|perfect"
    r"|fantastic|terrific|awesome|amazing|preferable|welcome)"
    r"(?: still| yet)?[.!;]))"
)
# "CCS holders need two.", "degree holders may have one", "we would love four", "a person with a degree requires one"
_NEEDS = guarded(
    r"\b(?:needs?|requires?|and (?:have|has|having|brings?|shows?)|(?:may|can|must|should|shall|to|will"
    r"|must) (?:have|show|bring"
    r"|(?:come|apply|start|join|get) (?:in |to us )?with)|only|just"
    r"|(?:love|like|prefer|welcome|favou?r|want)|hop(?:e|ing) for|ask(?:s|ed)?(?: \w+)? for|looks? for"
    r"|get by (?:with|on)"
    r"|holders?:|(?:has |have )?(?:coded|worked|audited|billed|been coding|done (?:it|this|that)) for"
    r"|(?:i|we|they)(?:['’]d|['’]ll| would| will) (?:also |even |gladly |happily )?(?:take|accept|settle for)"
    r"|(?:may|can|could|will|must) (?:come|apply|start|join|get in|enter|qualify) with"
    r"|(?:if|when|where) (?:you|they) (?:bring|have|offer|show)"
    r"|(?:lowers?|reduces?|cuts?|brings?|drops?|shortens?) (?:that|this|it|the|these|those)(?: \w+)?(?: down)? to"
    rf"|rhi[at]s?:|cpcs?:|ccss?:|cocs?:) (?:at least |just |only |but |to see |to have |no more than )?{_NUM}"
    r"(?=[.;)!]|,(?!\d)|$| (?:because|since)\b)"
)
# "four years of coding (two with a degree)", "three years, two for those with a bachelor's", "…; 1 for CCAs",
# "two years with a CPC, four without"
_FOR_SOME = guarded(
    rf"(?:\(|[,;] (?:or |but |and )?(?:only |just )?|\b(?:take|accept|settle for|consider|make do with"
    rf"|be happy with) (?:just )?){_NUM}(?= (?:if|for|from|with|when|where) "
    r"| without(?:[.;,)]|$| (?:one|it|that|a(?:ny)? (?:degree|diploma|credential)|the (?:degree|letters)|certif)))"
    # "three years; with a bachelor's we accept two", "five are preferred but we will consider three"
    rf"|\b(?:(?:we|they|i)(?: will|['’]ll| would|['’]d| can| could| may)?|but (?:will|would|can|could|may)) "
    rf"(?:take|accept|settle for|consider|look at|talk to|go (?:down to|with|as low as)|live with|work with"
    rf"|be (?:fine|ok"
    rf"|okay|good|happy) with)(?: just| only)? {_NUM}(?=[.;)]|,(?!\d)|$)"
)


# "an RHIT with 12 months of coding, or a CPC with 24"
_BARE_MONTHS = guarded(r"\b(?:with|and|or|for) (\d\d)(?= ?(?:months?)?[.;)]|,(?!\d)|$)")


def bare_numbers(low: str, after: int, months: bool = False) -> Iterator[tuple[int, int]]:
    """Where numbers without a unit stand behind a length that ends at ``after``; ``months``: it is told in months."""
    if months:
        for found in _BARE_MONTHS.finditer(low, after):
            yield found.span(1)
    for found in _BARE.finditer(low, after):
        if not _is_item(low, found.end()):
            yield found.span(found.lastindex or 0)
    for pattern in (_BARE_WISH, _OF_OTHERS, _RATED, _NEEDS, _FOR_SOME, _HOPED):
        for found in pattern.finditer(low, after):
            yield found.span(found.lastindex or 0)


def past_more(low: str, end: int) -> int:
    """Where a number ends that "or more" or a plus may follow: "three or more with a CPMA", "(2+ preferred)"."""
    if low.startswith("+", end):
        return end + 1
    return end + len(" or more") if low.startswith(" or more", end) and not low.startswith(" than", end + 8) else end


def _is_item(low: str, end: int) -> bool:
    """Whether a number is that of an item: "…; or 2) an active RHIT", not "(three years, or 2)"."""
    return low.startswith(")", end) and low.rfind("(", 0, end) <= low.rfind(")", 0, end)


def is_condition(low: str, end: int) -> bool:
    """Whether a bare number that ends here is asked on a condition only: "(5 if you have been away from coding)"."""
    return low.startswith((" if", " when", " where"), end) and not _HELD.search(low, end)


_HELD = guarded(r"\b(?:cpc|ccs|coc|rhi[at]|cca|cic|crc|certif\w+|credential\w*|degree|diploma|associate|bachelor)")


def number_after(low: str, named: bool) -> tuple[int, int] | None:
    """Where a number of years stands in a short sentence after one that told years: "CCS holders need two.".

    ``named``: the sentence names a credential or a degree; "if you need one" tells no year.
    """
    if len(low) > 130:
        return None
    if found := _ON_TERMS.match(low) or _IF_NOT.match(low) or _IS_ENOUGH.match(low) or _WE_ASK.fullmatch(low):
        return found.span(1)
    found = (
        (_NEEDS.search(low) if named else _SOME_NEED.match(low))
        or _RATED.search(low)
        or _OF_OTHERS.match(low)
        or _HOPED.search(low)
    )
    if found and found[found.lastindex or 0] == "one" and low.startswith(_OF_TWO):
        return None  # "Both would be lovely but one is enough": one of the two
    return found.span(found.lastindex or 0) if found else None


_OF_TWO = (
    "either ",
    "any one ",
    "whichever ",
    "both ",
    "having both ",
    "to have both ",
    "the two ",
    "all three ",
    "ideally both",
    "you don't need both",
)
# "A year if you're certified. Three if you aren't.", "And two with an associate degree.", "(One if cath lab was most of
# it)", "We'll take three if you have been in a trauma center"
_ON_TERMS = guarded(
    r"\(?(?:and |but |or |then )?(?:(?:we|i|they)(?:['’]ll|['’]d| will| would| can)(?: also| even)? "
    rf"(?:take|accept|consider) )?(?:at least |just |only |make it |make that )?{_NUM}(?:\+| or more)? "
    r"(?:if|when|with|for|without|where) (?:(?:at least )?(?:one|two|half|part|most|all) of (?:them|those|these|it)"
    r"|you|your|an?|the|only|those|anyone|people|holders|certif\w+|no|[\w-]+(?: [\w-]+){0,2} (?:is|was|were))\b"
)
# "If you don't, I'd want to see four.", "If not, five."
_IF_NOT = guarded(
    r"(?:if (?:not|you (?:do not|don['’]t|aren['’]t|are not|haven['’]t|have not)),|without (?:it|one|that),?) "
    r"(?:(?:then )?(?:we|i|they|you)(?:['’]d|['’]ll| would| will)? (?:want|need|ask for|like|have)"
    r"(?: to (?:see|have))? )?"
    rf"(?:at least |about )?{_NUM}(?:\+| or more| instead)?[.!]?$"
)
# "Former scribes need only one"
_SOME_NEED = guarded(
    r"[^.;:?!]{0,40}\b(?:people|coders|billers|scribes|transcriptionists|nurses|graduates|applicants|candidates"
    r"|those|side)"
    rf"\b[^.;:?!]{{0,40}} needs? (?:only |just |at least )?{_NUM}(?=\W*$|[.;,])"
)
# "Two years isn't enough. Four is.", "Make it three.", "Three would do."
_IS_ENOUGH = guarded(
    rf"(?:but |and |though )?(?=make|[\w ]+ (?:is|are|will|would|does|do|be)\b)(?:make (?:it"
    rf"|that) )?{_NUM}(?: or more)?"
    r"(?: (?:is|are|will|would|does|do|might be|would be))?[.!]?$"
)
# "We ask for three.", "Ours wants two.", "Today I'm asking for two.", "You need five.", "Now it's three."
_WE_ASK = guarded(
    r"(?:(?:here|now|today|but|and|so|these days|in this office),? )*"
    r"(?:(?:we|i|you|ours|mine|they|this (?:one|job|role|seat))(?:['’]re| are|['’]m| am|['’]d|['’]ll| will| would)?"
    r" (?:(?:only|just|really|now|still|here|do|be) )*(?:ask(?:s|ing)?(?: for)?|wants?|needs?|requires?"
    r"|look(?:ing)? for|expect|happy with|glad of|fine with|content with|settle for|insist on)|it['’]s|it is)"
    rf" (?:just |only |at least |about )?{_NUM}(?:\+| or more)?[.!]?"
)
#: Sentences with one of these may hold such a number.
UNTOLD = (_WE_ASK, _SOME_NEED, _IS_ENOUGH, _ON_TERMS, _NEEDS, _RATED, _OF_OTHERS, _HOPED, _IF_NOT)


#: "That comes down to five if …", "For graduates this is lowered to one year", "the number drops to three with a CPC",
#: "We'll go to three if at least one of them was denial work", "we'd settle for four if …"
LESSENED = guarded(
    r"\b(?:this|that|it|these|those|which|number|figure|requirement|minimum|years?|experience|we|i|they"
    r"|you)\b[^.;,:]{0,24}?"
    r"\b((?:is|are|may be|can be|will be|gets?) (?:lowered|reduced|cut|shortened|brought down) ?(?:back )?to"
    r"|(?:comes?|go(?:es)?|drops?|falls?|shrinks?) (?:as low as|(?:down |back )?to)"
    r"|settles? for|make do with|get by with|be (?:happy|content|fine) with) "
    r"(one|two|three|four|five|six|seven|eight|\d|twelve months|eighteen months|(?:six|nine|1[28]|[69]) months|a year)"
    r"(?= (?:years?|yrs?)\b| (?:if|when|for|with|where|once)\b|[.;)]|,(?!\d)|$)"
)


def lessened(low: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a sentence says that fewer years will do, and where the number stands."""
    found = LESSENED.search(low)
    return (found.span(1), found.span(2)) if found else None


# "a bachelor's and four, an associate's and six, or, if you have no degree, eight": two of them or more.
_AFTER_DEGREE = guarded(
    r"\b(?:bachelor|associate|master|degree|diploma|ged|school)['’]?s?(?: degree)?(?:,? (?:and|with|plus|needs?"
    r"|takes?)|:|,)"
    r" (one|two|three|four|five|six|seven|eight|nine|ten|\d)(?= years?\b|[.,;)]|$| or\b)"
)


def after_degrees(low: str) -> list[tuple[int, int]]:
    """Where the numbers of years stand that a sentence tells for each of several degrees."""
    found = [m.span(1) for m in _AFTER_DEGREE.finditer(low)]
    return found if len(found) > 1 else []


# "CPC and two." after "RCC and one year of radiology coding.": the whole of an item
_AFTER_CREDENTIAL = guarded(
    r"(?: and|,| with|,? plus| \+)?(?: at least| no less than)? (one|two|three|four|five|six|seven|eight|ten)"
    r"(?: or more)?[.;,]?(?: or)?$"
)


def after_credential(low: str, ends: Collection[int]) -> tuple[int, int] | None:
    """Where the number stands that ends a short item right behind a credential, which ends at one of ``ends``."""
    if len(low) > 44 or not ends:
        return None
    found = _AFTER_CREDENTIAL.match(low, max(ends))
    return found.span(found.lastindex or 0) if found else None


#: "If yours is the CPC, then it's three.", "With the CCA we ask for two."
THEN = guarded(
    r"(?:if|with|for|where|when|should)\b[^.;:]{0,50}?,? (?:then )?(?:it(?: is|['’]s)|(?:we|they) (?:ask|want"
    r"|need|take|accept)"
    r"|you need|make (?:it|that))(?: for)? (one|two|three|four|five|six|seven|eight|[1-9])(?=[.;,]|$)"
    # "CCS holders need two.", "An applicant with a bachelor's degree needs only one."
    r"|[^.;:]{0,60}?\b(?:holders?|applicants?|candidates?|people|those|persons?|graduates?|degree|diploma|rns?"
    r"|nurses?)\b"
    r"[^.;:]{0,60}?\b(?:needs?|are asked for|is asked for) (?:only |just )?"
    r"(one|two|three|four|five|six|seven|eight|[1-9])(?=[.;,]|$)"
)


def told_of_some(low: str) -> tuple[int, int] | None:
    """Where a sentence tells how many years are asked of some, without the word."""
    found = THEN.match(low)
    return found.span(found.lastindex or 0) if found else None


# "Two (2) or more years", "Minimum 3 yrs", "2+ years' experience": a line of a note, right after one that asks.
_LINE = guarded(
    r"(?:minimum|min\.?|at least)?(?: of)? ?[\w.-]+ ?(?:\(\d{1,2}\))? ?\+? ?(?:or more )?(?:years?|yrs?)\.?['’]?"
    r"(?: or more| minimum| min\.?| plus)?(?: of)?(?: experience| exp\.?)?"
    # "Two years inpatient", "2+ yrs HCC", "3 years in risk adjustment", but no sentence of its own
    r"(?:,? (?!(?:we|our|us|is|are|was|has|have|will|serving|strong|young|old|ago)\b)[\w/&+-]{1,18}){0,10}\W*"
)


def only_years(low: str) -> bool:
    """Whether a line says how many years, and of what at most: "Two (2) or more years", "2+ yrs HCC"."""
    return len(low) < 90 and "y" in low and _LINE.fullmatch(low) is not None
