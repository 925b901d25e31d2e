"""Whether a whole line is a heading: known from markup, by its colon, its capitals or its words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from data.vocabulary import GENERIC, credentials
from matcher.reading.guard import guarded
from matcher.reading.layout.headings import heading_kind, is_facet, kind_by_turn, plain
from matcher.reading.layout.named_lists import named_list
from matcher.reading.layout.plain_headings import is_all_worded, is_worded
from matcher.reading.layout.tags import is_tagged
from matcher.reading.layout.wished import wishes


@lru_cache(maxsize=4096)
def is_heading(body: str, marked: bool, bullet: bool) -> bool:
    """Whether a whole line is a heading: known from markup, by its colon, its capitals or its words."""
    text = body.strip()
    if not text or len(text) > 110 or ("|" in text and not marked) or text.lower() in ("or", "and/or"):
        return False
    if is_tagged(text) or text.lower().endswith(_GOING_ON):
        return False
    if not marked and text.lower() in _VALUES:
        return False
    if marked:
        return (not text.endswith((".", ";")) or len(text) < 40) and not _labels_a_line(text)
    if bullet and text[-1] == "*":  # "• What you need to have*": what is left of bold words
        return text.count(" ") < 9 and bool(heading_kind(text))
    # "It would be great if you have...", "Bonus points…", "Would like but don't have to have -"
    if text[-1] == ":" or text.endswith(("...", "…", *_DASHES)):
        bare = text.rstrip(":.… -–—")
        return bare.count(" ") < 15 and (
            bool(heading_kind(bare)) or (text[-1] == ":" and not bullet and bare.count(" ") < 8)
        )
    if text[-1] == "?":
        return bool(_QUESTION.match(text.lower())) or (not bullet and _reads_as_heading(text[:-1]))
    if text[-1] == "." and not bullet and text.count(" ") < 7 and _WHAT.match(text):
        return True
    if bullet and _MODAL_ALONE.fullmatch(text):
        return True
    if bullet:  # "4. MINIMUM QUALIFICATIONS", not "EXPERIENCE WITH CERNER"
        return bool(_CAPITALS.search(text)) and _is_loud(_bare(text))
    return text[-1] not in ".,;" and _reads_as_heading(_bare(text))


#: A field of which only the value was kept, among others: "Remote" between "Medical Coder" and "CPC required".
_VALUES = frozenset(
    (
        "remote",
        "fully remote",
        "remote job",
        "remote position",
        "remote role",
        "work from home",
        "day shift",
        "days shift",
        "first shift",
        "1st shift",
        "second shift",
        "night shift",
        "evening shift",
        "flexible schedule",
        "flexible hours",
    )
)
#: So ends what the next line goes on: "A coding certification, or".
_GOING_ON = (" or", " and", " and/or")
#: So ends a heading above a list as with a colon.
_DASHES = (" -", " –", " —", " --")


@lru_cache(maxsize=2048)
def leads_list(body: str) -> bool:
    """Whether the words of a line that stands between two lists make it the heading of the second."""
    text = body.strip()
    if text[-1:] in ".;,:" or text.count(" ") > 13 or not text[:1].isupper() or any(map(str.isdigit, text)):
        return False
    bare = _bare(text)
    short = bare.count(" ") < 3 and bare[1:].islower() and not bare.endswith(_LEADING)  # "Scope", "Does not fit"
    heads = bool(heading_kind(bare)) or short
    return heads and not names_code(bare) and not _NAMED.search(bare)


#: So ends what goes on in the items of its list: "You should", "Applicants must".
_LEADING = (" should", " must", " will", " can", " to", " who", " with", " and", " or", " of", " for", " are", " be")
# "Certified Coder", "High school diploma": what a list may ask, on a line without a bullet.
_NAMED = guarded(r"\b(?:diploma|ged|degree in|bachelor|associate|master|certified|school|aapc|ahima)\b", re.I)


def _is_loud(bare: str) -> bool:
    return bare.isupper() and len(bare) > 8 and bool(_NAMES_PART.search(bare)) and _reads_as_heading(bare)


def _bare(text: str) -> str:
    """A line without what stands in brackets and without the numbers of sections."""
    text = _HOW_MANY.sub("", text) if text[:60].count(" ") > 3 else text
    text = _BRACKETS.sub("", text).strip() if "(" in text else text
    if "." not in text and ")" not in text and ":" not in text and "ection" not in text and "ECTION" not in text:
        return text
    return _NUMBERED.sub("", text) if _MAY_NUMBER.search(text) else text


def _labels_a_line(text: str) -> bool:
    """Whether a line marked as a heading says something itself: "# Education: Master's", "# Certification: CDIP"."""
    label, colon, rest = text.partition(": ")
    return bool(colon and rest.strip()) and is_facet(label) and not heading_kind(rest)


def _reads_as_heading(bare: str) -> bool:
    """Whether words alone make a heading of a short line: "What you need", "MANDATORY QUALIFICATIONS"."""
    words = bare.count(" ")
    asks = bare.startswith("What ")  # "What would put you on top of the pile": no item begins so
    if words > 9 or any(map(str.isdigit, bare)):
        return False
    if bare.isupper() and names_code(bare):
        return False  # "CRC OR CPC CERTIFICATION", "CPMA, CDEO"
    if bare.split(" ", 1)[0].strip(",;") in codes_named():
        return False  # "CRC plus CPMA"
    if bare.isupper() and len(bare) > 4 and bare.count("/") < 2:
        return bool(heading_kind(bare)) or (0 < words < 8 and not _SAYS.search(bare.lower()))
    return (
        ":" not in bare
        and bool(heading_kind(bare))
        and (not _SAYS.search(bare.lower()) or _says_nothing_itself(bare))
        and not _is_item(bare)
        and _is_worded_so(bare, words < (10 if asks else 6))
    )


def _is_worded_so(bare: str, short: bool) -> bool:
    """Whether the words of a line are those of a heading; of a long one all must be."""
    low = plain(bare)
    if is_all_worded(low):
        return True
    # "Remote · Full-time · Mid-Senior level": the fields of a form
    return short and (" · " in bare or is_worded(low) or kind_by_turn(low) is not None)


def _says_nothing_itself(bare: str) -> bool:
    """Whether words that might ask something only head what does: "Not strictly required", "Years needed"."""
    low = plain(bare)
    return wishes(low) or named_list(low) != "" or _YEARS_ASKED.fullmatch(low) is not None


def _is_item(bare: str) -> bool:
    """Whether a short line is what a list without bullets asks: "Coding certification", "Knowledge of HCCs"."""
    if _OF_SOMETHING.match(bare) or _SUCH_EXPERIENCE.match(bare):
        return True
    first, _, last = bare.rpartition(" ")
    if not first or not _LAST_PART.fullmatch(last) or is_facet(bare):
        return False
    return heading_kind(first) not in ("requirements", "preferred")


# "Knowledge of skin substitute billing rules", "Experience in urology"; not "Experience and education".
_OF_SOMETHING = guarded(
    r"(?:knowledge|experience|proficiency|proficient|familiarity|ability|certification|background|skills?|licensure)"
    r" (?:of|in|with|to|as|using|coding)\b",
    re.I,
)
# "Substantial coding experience in the NHS", "Recent HIPE experience with ICD-10-AM"
_SUCH_EXPERIENCE = guarded(
    r"(?!(?:what|your|our|required?|minimum|preferred|desired|desirable|essential)\b)[\w/&-]+ (?:[\w/&-]+ ){0,4}"
    r"experience (?:in|of|with|at|within) [\w(]"
)
# The last word of "RN licence", "Epic experience": in small letters, as no heading in title case has it.
_LAST_PART = guarded(
    r"(?:certifi\w+|credentials?|licen[cs]\w+|experience|knowledge|skills?|background|education|training)"
)


_WORDS = re.compile(r"[A-Z][A-Z-]+")


@cache
def codes_named() -> frozenset[str]:
    """The codes of credentials, none of which is a word of a heading."""
    return frozenset(c for c in credentials() if c not in GENERIC and len(c) > 2)


def names_code(text: str) -> bool:
    """Whether the code of a credential stands in a text, as it is written: "CPC required", not "Cpc"."""
    return not codes_named().isdisjoint(_WORDS.findall(text))


# "MANDATORY QUALIFICATIONS (per Performance Work Statement 5.2)": what stands in brackets does not make it a
# sentence.
_BRACKETS = guarded(r"\([^()]{0,60}\)")
# "SECTION 4. MINIMUM REQUIREMENTS", "IV. Qualifications", "3.2. Education", "2.2 Desired"
_NUMBERED = guarded(
    r"(?<!\w)(?:section\s+|part\s+)?(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-H])[.):]\s*(?=[A-Za-z])|section \d+[.:]?\s*"
    r"|^\d{1,2}\.\d{1,2} (?=[a-z])(?!(?:years?|yrs?|months?|hours?|hrs?|fte|million|miles)\b)",
    re.I,
)
# "B. ENTRY REQUIREMENTS - an applicant shall meet B1 and B2", "QUALIFICATIONS: all of these must be met at hire"
_HOW_MANY = guarded(
    r"(?<=[A-Z]{4})(?: [-–—]|:|,) (?:an? |the |each |every |all |both |any )?"
    r"(?:applicants?|candidates?|you|all|any|both|one|two|each|every|the following|these)\b[a-z ]{0,24}"
    r"\b(?:meet|satisfy|have|hold|possess|be met|are (?:needed|required)|apply)\b[^.;]{0,60}$"
)
# "What we require.", "Where.", "What would make us smile.": a heading in the shape of a sentence.
_WHAT = guarded(
    r"(?:what|where|how|who|why|when|our|pay|hours|benefits|duties"
    r"|(?:(?:minimum|basic|required) )?(?:qualifications|requirements)|must haves?|nice to haves?)\b[^.?:]*\.$"
    r"|(?:needed|wanted|required|preferred)\b[^.?:]*\.$",  # not "PREFERRED: Coding certification."
    re.I,
)
# Of most items no word is written in capitals, and none of those is a heading.
_CAPITALS = guarded(r"[A-Z]{2}")
# Without one of these signs before a word no number of a section stands there: most lines have none.
_MAY_NUMBER = guarded(r"[.):]\s*[A-Za-z]|\.\d{1,2} [a-z]|section \d", re.I)
# "Q: Do I need to be certified?", "Do I need a degree?": what an answer below is about.
_QUESTION = guarded(r"(?:q[:.] ?.{1,100}|(?:do|does|is|are|what|how|will|can) [^?]{1,80})\?$")
# "• Required", "• Preferred": the heads of items that lost their depth.
_MODAL_ALONE = guarded(
    r"(?:required|preferred|desired|desirable|essential|mandatory|minimum|must[- ]haves?|nice[- ]to[- ]haves?)", re.I
)
# The last word of a heading that stands in a list.
_NAMES_PART = guarded(
    r"(?:QUALIFICATIONS?|REQUIREMENTS?|DUTIES|FUNCTIONS?|RESPONSIBILITIES|SKILLS|ABILITIES|EDUCATION|EXPERIENCE"
    r"|TRAINING"
    r"|CERTIFICATIONS?|CREDENTIALS?|LICENSES?|LICENSURE|BENEFITS|CONDITIONS|SUMMARY|PREFERRED|REQUIRED|DESIRED"
    r"|STANDARDS)$"
)
# "Years needed" above "3": says nothing itself.
_YEARS_ASKED = guarded(
    r"(?:min\w*\.? |total |number of |how many )?(?:years?|yrs)(?: of [\w ]{3,24})?(?: exp\w*)?"
    r" (?:needed|required|req'?d)"
)
# "CPC required", "Associate degree preferred", "High school or equivalent (Required)": short lines that say something
# themselves. "Preferred", "What you need", "Required Qualifications" do not.
_SAYS = guarded(
    r"\S\s*\(?(?:required|preferred|desired|mandatory|a plus|needed)\)?$|\b(?:cpc|ccs|rhi[at]|coc|diploma"
    r"|degree|bachelor|associate"
    r"|certified|school|must be|must have an?|aapc|ahima|preferably)\b|^(?:full|part|no)\b"
    r"|\bany (?:graduat\w+|stream|discipline)\b"
    r"|^(?:any|current|active|valid|national|nationally) |, (?:active|current|valid|unrestricted)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|ten|\d)\b.{0,14}\b(?:years?|yrs?|months?)\b"
)
