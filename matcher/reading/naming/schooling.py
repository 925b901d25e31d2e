"""A "coding certificate" is a course where it stands beside a degree or is completed, else a credential."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.records import EDUCATION_ORDER
from matcher.reading.naming.token import Token, codes_of

_SCHOOLS = frozenset(("edu", "degree", "diploma"))
_NAMED = frozenset(("cred", "any", "loose", "body", "edu", "degree", "diploma", "years"))
# "You have completed a coding certificate", "completion of a medical coding certificate", "finished a …"
_COMPLETES = re.compile(r"\b(?:complet\w+|finish\w*|graduat\w+)(?: of)?(?: an?| the| your)? $")


# "vocational coding certificate", "a college coding certificate", "a one-year coding certificate"
_OF_SCHOOL = re.compile(
    r"\b(?:vocational|college|technical|university|school|post-?secondary|academic|completed|finished"
    r"|\w+-year) $"
)
# "a billing and coding certificate from a school", "… certificate earned at a community college"
_FROM_SCHOOL = re.compile(
    r"[ ,]{1,2}(?:(?:earned|taken|gained|awarded|issued) )?(?:from|through|at|by|of) (?:an?|any|your|the) "
    r"(?:[\w-]+ ){0,3}?(?:school|college|university|institution|institute|academy|program|programme|course)\b"
)


# "must attend our 12-week coding course", "will complete the hospital's own coding program", "must begin an approved
# coding course within 60 days of hire"
_OWN_COURSE = re.compile(
    r"\b(?:begin|start) (?:an?|the|your) (?:[\w-]+ ){0,3}$|"
    r"\b(?:attend|complete|finish|take|pass|go through|participate in|enroll in) (?:our|the [\w-]+['’]s)(?: own)? "
    r"(?:(?!accredited|approved)[\w-]+ ){0,3}$"
    # "we have an in-house coding bootcamp (paid!)"
    r"|\b(?:we|they) (?:have|run|offer|give|provide) (?:an? |our |the )?(?:own |free |paid "
    r"|in-house )+(?:[\w-]+ ){0,2}$"
)


def without_own_course(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the course that the employer itself gives to those it hires: nobody brings it along."""
    return [t for t in tokens if t.kind != "edu" or not _OWN_COURSE.search(low[max(0, t.start - 60) : t.start])]


def as_schooling(low: str, tokens: list[Token], label: str = "") -> list[Token]:
    """The tokens with a certificate that is a course made one.

    "An associate's degree or a coding certificate", "a coding certificate plus two years, or a degree": the certificate
    of a school; "a bachelor's degree and a coding certificate", "CPC or another coding certificate": a credential.
    ``label``: what stands above or before the words; under "Education" every certificate is that of a school.
    """
    if "(" in low:
        tokens = _as_told(low, tokens)
    if "certificate" not in low:
        return tokens
    out = list(tokens)
    taught = ("education" in label or label.startswith(("schooling", "academic"))) and not (
        "cert" in label or "lic" in label
    )
    for index, token in enumerate(tokens):
        if (
            token.kind == "any"
            and low[token.start : token.end].endswith("certificate")
            and (taught or _schools(low, out, index))
        ):
            out[index] = Token(token.start, token.end, "edu", ("certificate",))
            out[index + 1 :] = [_as_level(t) for t in out[index + 1 :]]
    return out


def _as_told(low: str, tokens: list[Token]) -> list[Token]:
    """Without a program of which brackets tell the level: "graduate of an HIM program (certificate or associate's)"."""
    for index in range(len(tokens) - 3):
        program, opens = tokens[index : index + 2]
        wide = program.value == ("certificate",) or low.startswith(("degree holder", "any degree"), program.start)
        if (program.kind, opens.kind) != ("edu", "open") or not wide:
            continue
        end = next((i for i in range(index + 2, len(tokens)) if tokens[i].kind not in _TELLS_LEVEL), len(tokens))
        levels = [t for t in tokens[index + 2 : end] if t.kind == "edu"]
        if "certificate" in low[opens.end : tokens[end].start if end < len(tokens) else len(low)]:
            levels.append(program)
        if levels and [t.kind for t in tokens[end : end + 1]] == ["close"]:
            least = min(levels, key=lambda t: EDUCATION_ORDER.index(codes_of(t)[0]))
            return [*tokens[:index], least, *tokens[end + 1 :]]
    return tokens


#: What brackets hold that tell the levels of a program.
_TELLS_LEVEL = frozenset(("edu", "degree", "or", "comma", "slash"))


def _as_level(token: Token) -> Token:
    """A degree of which no level is told: "a coding certificate or degree"."""
    return Token(token.start, token.end, "edu", ("associate",)) if token.kind == "degree" else token


def _schools(low: str, tokens: Sequence[Token], index: int) -> bool:
    before_it = max(0, tokens[index].start - 30), tokens[index].start
    if _COMPLETES.search(low, *before_it) or _OF_SCHOOL.search(low, *before_it):
        return True
    if _FROM_SCHOOL.match(low, tokens[index].end):
        return True
    before = [t for t in tokens[:index] if t.kind in _NAMED]
    after = next((i for i in range(index + 1, len(tokens)) if tokens[i].kind in _NAMED), 0)
    listed = not before and [t.kind for t in tokens[index + 1 : after]] == [
        "comma"
    ]  # "Coding certificate, associate's"
    if after and tokens[after].kind in _SCHOOLS and (listed or _choice(tokens[index + 1 : after])):
        return not before or before[-1].kind != "cred"
    named = bool(before) and before[-1].kind != "cred" and any(t.kind in _SCHOOLS for t in before)
    return named and _choice(tokens[max(0, index - 3) : index])


def _choice(between: Sequence[Token]) -> bool:
    """Whether nothing but "or" and what goes with it stands there."""
    kinds = [t.kind for t in between]
    return "or" in kinds[-2:] or "slash" in kinds[-1:]


# "Bachelor's in HIM or allied health with three years", "an associate's degree in nursing or a related field with two"
_ITS_FIELDS = re.compile(
    r"(?: degree)? in (?:(?!\b(?:coders?|billers?|someone|anyone|person|people|folks|candidates?|applicants?"
    r"|graduates?|nurses?|those|or with|experience)\b)[a-z ,/&'-]){3,80}? with\b"
)


# "a bachelor's in HIM, nursing or a related field, seven years in coding": the last field ends the list.
_LAST_FIELD = re.compile(
    r"(?: degree)? in (?:(?!\b(?:with|and an?|experience|years?)\b)[a-z ,/&'-]){3,80}?,? or "
    r"(?:an?|another|other|any|some) (?:[\w-]+ ){0,2}?(?:field|area|discipline|subject|major|science|profession)s?\b"
)


def of_its_fields(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without what joins the fields of a degree, where years follow or a related field ends the list."""
    if not (" with " in low or " or " in low):
        return tokens
    fields = (_ITS_FIELDS, _LAST_FIELD, _OR_RELATED) if " in " in low else (_OR_RELATED,)
    out = tokens
    for index, token in enumerate(tokens):
        schools = token.kind in ("edu", "degree")
        found = next((m for p in fields if (m := p.match(low, token.end))), None) if schools else None
        inside = [t for t in tokens[index + 1 :] if found and t.start < found.end() - 4]
        if inside and {t.kind for t in inside} <= _JOINING:
            out = [t for t in out if t not in inside]
    return out


# "Bachelor's, HIM or related | 5 years", "Associate's in health information or similar: two years"
_OR_RELATED = re.compile(
    r"(?: degree)?(?:(?:,| in)? (?:(?!\b(?:with|and an?|experience|years?)\b)[a-z ,/&'-]){2,60}?)? or (?:related"
    r"|similar|allied|comparable|other|closely related)(?: (?:field|area|discipline|subject|major|degree)s?)?,?"
    r"(?= ?(?:[|:;]|plus\b|(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b))"
)
_JOINING = frozenset(("or", "and", "comma", "slash", "degree", "loose", "open_list"))


_SCHOOLED = ("program", "curriculum", "college", "university", "school", "institution")
_OF_SCHOOLS = frozenset(("edu", "degree", "equal", "or", "open", "close", "slash"))
# "Associate's or higher from …", "a bachelor's (or above) from …"
_OR_HIGHER = r"(?:,? \(?(?:or|and) (?:an? )?(?:higher|above|better|greater|beyond)(?: degree)?\)?)?"
# "an associate's degree from a CAHIIM-accredited HIT or HIM program": the course of that degree, no other schooling.
_ITS_COURSE = re.compile(
    rf"(?: degree)?(?: level)?{_OR_HIGHER},? "
    r"(?:from|through|at|in|out of|completed at|conferred by|awarded by) (?:an?|any|the|our) "
    r"(?:(?!or an? |and an? |complet|finish)[^.,;:()]){0,70}?\b(?:programs?|programmes?|curriculum)\b"
)


# "Associate's degree (A.A.) or equivalent from two-year college or technical school; or …": where that is taken.
_ITS_SCHOOL = re.compile(
    rf"(?: degree)?(?: \([^()]{{1,16}}\))?{_OR_HIGHER}"
    r"(?:,? or (?:its |an? )?equivalent)?,? (?:from|through|at) (?:an? |any |the )?"
    r"(?:(?:accredited|community|junior|local|regionally|recognized|(?:two|four|2|4)[- ]year) )*"
    r"(?:college|university|(?:technical |vocational |trade )?school|institution)\b[^.,;:()]{0,60}?"
    r"(?=[.,;:()]|$| and\b| with\b| plus\b|, or\b)"
)


def of_one_course(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the course or the school at which a degree is taken."""
    if not any(word in low for word in _SCHOOLED):
        return tokens
    out = _approved_by_either(tokens)
    for token in tokens:
        if token.kind in ("edu", "degree") and codes_of(token)[:1] not in (("hs",), ("certificate",)):
            course = _ITS_COURSE.match(low, token.end)
            if course and token in out:
                out = [t for t in out if not token.end <= t.start < course.end()]
            elif token in out and (school := _ITS_SCHOOL.match(low, token.end)):
                inside = range(token.end, school.end())
                out = [t for t in out if t.start not in inside or t.kind not in _OF_SCHOOLS]
    return out


def _approved_by_either(tokens: Sequence[Token]) -> list[Token]:
    """ "An AHIMA- or AAPC-approved coding program": who approves a course is no choice beside it."""
    out: list[Token] = []
    for token in tokens:
        its_own = codes_of(token) == ("certificate",) and out and out[-1].kind == "body"
        if its_own and token.start - out[-1].end < 2:  # "an AHIMA or AAPC certificate program"
            other = [t.kind for t in out[-3:-1]] in (["body", "or"], ["body", "slash"])
            del out[-3 if other else -1 :]
        out.append(token)
        near = len(out) > 2 and token.start - out[-3].end < _APART
        if near and [t.kind for t in out[-3:]] == ["body", "or", "edu"] and codes_of(token) == ("certificate",):
            out[-3:-1] = []
    return out


#: No further apart stand "AHIMA-" and "AAPC-approved coding".
_APART = 8


# "a degree in HIM or relevant work experience", "a coding program, or experience in a medical office"
_PLAIN_WORK = re.compile(
    r" (?:an? |some |any |have |having )?(?:(?:prior|previous|past|relevant|related|work|working|hands-on|practical"
    r"|medical|office|coding|billing|him|job|on-the-job|professional|healthcare|industry|real|actual|proven) ){0,4}"
)


def or_experience(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with experience that stands as a choice beside schooling told as such."""
    if "experience" not in low or " or " not in low:
        return tokens
    for index, token in enumerate(tokens):
        schools = token.kind == "degree" or (token.kind == "edu" and token.value != ("hs",))
        rest = [t for t in tokens[index + 1 :] if t.kind not in ("degree", "loose", "comma")] if schools else []
        if [t.kind for t in rest[:2]] not in (["or", "exp"], ["open_list", "exp"]) or (
            rest[2:] and rest[2].kind in ("preferred", "years", "least")
        ):
            continue
        if _PLAIN_WORK.fullmatch(low, rest[0].end, rest[1].start):
            at = tokens.index(rest[0])
            return [*tokens[:at], Token(rest[0].start, rest[1].end, "equiv_exp"), *tokens[tokens.index(rest[1]) + 1 :]]
    return tokens


# "a diploma", "CPC; diploma; one year", "Diploma required, degree preferred", "plus your diploma"
_ALONE_BEFORE = re.compile(
    r"(?:^|[,;:(+•/&] ?|[-–—] |\b(?:an?|the|and|or|with|plus|your|need|have|finished|hold|holding) )$"
)
_ALONE_AFTER = re.compile(
    r"\W*$|[,;.)!](?! or (?:an? )?(?:degree|certificate))| (?:\(or|or (?!an? |degree|cert|assoc|bach|higher|course)"
    r"|or (?:a )?ged|and|plus|with|required|req\b|is|are|needed|on file|in hand|at (?:least|a minimum)|minimum|a must"
    r"|will|to start)\b| ?[&+(]| [-–—] "
)
# "degree or diploma", "any graduate / diploma": that of a college.
_OF_COLLEGE = re.compile(
    r"(?:degree|certificate|graduat\w+|bachelor\S*|associate\S*|nursing|b\.?sc\S*|pharm\S*)"
    r",? ?(?:or|and|/|&)? ?(?:an? )?$"
)


# "Degree, Diploma, B.Tech", "any degree / diploma": the least of the schools that a list offers.
_OFFERED_WITH = re.compile(
    r"(?:degree|graduat(?:e|ion)|bachelor\S*|b\.?sc\.?|b\.?pharm\S*|b\.?tech\.?) ?(?:,|/|\bor\b) ?(?:an? |any )?$"
)


def of_high_school(low: str, named: list[Token]) -> list[Token]:
    """The tokens with a diploma of which nothing else is told made one of high school: "CPC, diploma, one year".

    One that a list offers beside a degree is that of a college.

    >>> of_high_school("a diploma and a year", [Token(2, 9, "diploma")])[0].value
    ('hs',)
    >>> of_high_school("any degree or diploma", [Token(14, 21, "diploma")])[0].value
    ('certificate',)
    """
    return [
        Token(t.start, t.end, "edu", _level(low, t)) if t.kind == "diploma" and _level(low, t) else t for t in named
    ]


def _level(low: str, diploma: Token) -> tuple[str, ...]:
    if _OFFERED_WITH.search(low, max(0, diploma.start - 30), diploma.start):
        return ("certificate",)
    return ("hs",) if _stands_alone(low, diploma.start, diploma.end) else ()


def _stands_alone(low: str, start: int, end: int) -> bool:
    before = max(0, start - 30)
    return (
        _ALONE_AFTER.match(low, end) is not None
        and _ALONE_BEFORE.search(low, before, start) is not None
        and _OF_COLLEGE.search(low, before, start) is None
    )
