"""A sentence without what only tells: what is usual, asides, conditions, reasons."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.text import Sentence
from matcher.reading.turns.letter import with_letter


def without_typical(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Without the part that only tells what is usual: "…; CPC is what most of our team holds"."""
    if not TYPICAL.search(sentence.low):
        return tokens
    cuts = [0, *(t.start for t in tokens if t.kind == "semi"), len(sentence.low)]
    kept = [(a, b) for a, b in itertools.pairwise(cuts) if not TYPICAL.search(sentence.low[a:b])]
    inside = [t for t in tokens if t.kind in ("open", "close") or any(a <= t.start < b for a, b in kept)]
    return inside if kept else tokens


def without_wanted(low: str, tokens: list[Token]) -> list[Token]:
    """Without what only those need who want some work besides: "COS-C as well if you want the OASIS work"."""
    found = _IF_WANTED.search(low)
    if found is None or not any(t.kind == "cred" and t.end <= found.start() for t in tokens):
        return tokens
    cuts = [t.end for t in tokens if t.kind == "semi" and t.end <= found.start()]
    begin = max([*cuts, *(m.end() for m in _JOINS.finditer(low, 0, found.start()))], default=0)
    kept = [t for t in tokens if not begin <= t.start < found.end()]
    wished = any(t.kind == "cred" and t.end == found.start() - 1 for t in tokens)  # "CIRCC if you want the IR cases"
    return tokens if wished and not any(t.kind == "cred" for t in kept) else kept


_IF_WANTED = guarded(
    r"\bif you(?:['’]d| would)? (?:also )?(?:want|like|wish|choose|plan|hope|care|opt)(?: to (?:code|do|take|work"
    r"|review|audit|handle|pick up|cover)(?: on)?)? (?:also )?(?:the |our |any |some )?(?:[\w/-]+ ){1,3}"
    r"(?:work|cases|accounts|charts|records|visits|side|claims|queue|notes|reviews|procedures)\b"
)
_JOINS = guarded(r", (?:and|plus|but|with)\b")


def without_asides(low: str, tokens: list[Token]) -> list[Token]:
    """Without a condition between "or" and what it is a condition of.

    "A year of coding is asked, or, without experience, a program", "a degree; or, without one, five years", "a CPC,
    whether or not the A is off, or a CCA"
    """
    spans = [(m.start(m.lastindex or 0), m.end()) for m in _ASIDE.finditer(low)]
    return [t for t in tokens if not any(a <= t.start < b for a, b in spans)] if spans else tokens


def without_usual_years(sentence: Sentence, tokens: list[Token]) -> tuple[Sentence, list[Token]]:
    """Without the years of all beside those of some: "If yours is a CPC-A we want to see 3 years instead of 2"."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "lieu"), 0)
    held = [t.kind for t in tokens[:at] if t.kind in ("cred", "edu", "years")]
    of_some = at and tokens[at - 1].kind in ("years", "exp") and ("cred" in held) != ("edu" in held)
    found = _USUAL.match(sentence.low, tokens[at].end) if of_some else None
    if found is None:
        return sentence, tokens
    start, end = tokens[at].start, found.end()
    low = sentence.low[:start] + " " * (end - start) + sentence.low[end:]
    return sentence._replace(low=low), [t for t in tokens if not start <= t.start < end]


# "3 years instead of 2", "three years in place of the usual two", "4 years instead of three"
_USUAL = guarded(
    r" (?:the |our |the usual )?(?:one|two|three|four|five|six|seven|eight|ten|\d{1,2})"
    r"(?: years?| yrs?)?(?=\W*$|[.;,)])"
)


def without_unneeded(low: str, tokens: list[Token]) -> list[Token]:
    """Without a further thing that is not asked, which no list of ours names: "CPC or CCS-P, CWS not needed"."""
    found = _UNNEEDED.search(low)
    if found is None or not any(t.kind in FACTS and t.end <= found.start() for t in tokens):
        return tokens
    inside = [t for t in tokens if found.start() <= t.start < found.end()]
    facts = [t for t in inside if t.kind in FACTS or t.kind == "exp"]
    if any(t.kind != "loose" for t in facts) or (facts and not _SECOND.search(found[0])):
        return tokens
    if found[0].startswith("("):
        inside += [t for t in tokens if t.kind == "close" and t.start >= found.end()][:1]
    return [t for t in tokens if t not in inside]


_UNNEEDED = guarded(
    r"(?:[,;] |\()(?:but )?(?:an? |the |any )?(?!(?:this|that|it|they|these|those|which|while|though|although"
    r"|however|but|is"
    r"|are|was|strictly|absolutely|preferred|desired|desirable|helpful|nice|ideal\w*|useful|welcome|great|good|a plus"
    r"|optional|and|or|certif\w+|credential\w*|experience)\b)(?:(?!or\b|and\b)[\w/&'-]+ ){1,4}?(?:is |are )?not "
    r"(?:needed|required|necessary|asked(?: for)?|expected|mandatory)\b(?=[.;)]|,|$)"
)
_SECOND = guarded(r"\b(?:specialty|second|other|additional|further|special|auditing)\b")


def without_where_best(low: str, tokens: list[Token]) -> list[Token]:
    """Without the word that tells where experience is best had: "Experience in coding, preferably in a hospital"."""
    at = next((i for i, t in enumerate(tokens) if low.startswith("preferably ", t.start)), 0)
    before = [t.kind for t in tokens[:at] if t.kind not in ("comma", "open", "and", "dash")]
    if not at or before[-1:] != ["exp"] or any(t.kind in FACTS for t in tokens[at + 1 :]):
        return tokens
    return tokens[:at] + tokens[at + 1 :]


# "Holders of the CCC, with or without a CPC, need only a year", "CPC; with or without a degree."
_EITHER_WAY = guarded(
    r", with or without (?:an? |the |any )?[\w/-]+(?: (?:credential|certification|degree))?(?=,)"
    r"|[,;(]? ?with or without (?:an? |any )?(?:(?:college|associate['’]?s?|bachelor['’]?s?|him) )?degree(?=[.,;)]|$)"
    r"|[,;:.] ?(?:an? |any )?(?:college )?degree or (?:none|no degree|not)(?=[.,;]|$)"
)
# "With or without a degree, a CPC is needed", "Degree or no degree, you need the CPC"
_EITHER_FIRST = guarded(
    r"with or without (?:an? |the |any )?[\w/'’ -]{2,24}(?=,)|(\w+) or no \1(?=,)"
    # "Any degree or none."
    r"|(?:an? |any )?(?:college )?degree(?: or (?:none|no degree|not)|: any or none)(?=[.,;]|$)"
)


def without_either_way(sentence: Sentence, tokens: list[Token]) -> tuple[Sentence, list[Token]]:
    """The sentence without the aside that something may be held or not."""
    lettered = with_letter(sentence.low, tokens)
    if lettered is not tokens:  # "CPC with or without the A"
        return sentence._replace(low=sentence.low.replace("with or without", " " * 15)), lettered
    found = _EITHER_FIRST.match(sentence.low) or _EITHER_WAY.search(sentence.low)
    if found is None or not (found.start() == 0 or any(t.kind == "cred" and t.end <= found.start() for t in tokens)):
        return sentence, tokens
    start, end = found.span()
    low = sentence.low[:start] + " " * (end - start) + sentence.low[end:]
    return sentence._replace(low=low), [t for t in tokens if not start <= t.start < end + 1]


_ASIDE = guarded(
    r"\bor(,? (?:without|lacking|failing)(?: [\w'’-]+){1,4}),(?! (?:\w+ ){0,2}(?:additional|more|further|extra)\b)"
    r"|\bor(,? (?:for|if|from|with) [^,;()]{2,40}?\b(?:without|lacking|lack|who (?:do not|don['’]t) (?:have"
    r"|hold)) [^,;]{2,40}),"
    # "a CPC or CCA, or, if you have none, two years"
    r"|\bor(,? if (?:(?:you|they|applicants|candidates|the applicant) (?:have|has|hold|got|come with) (?:none|neither"
    r"|not one|no such \w+)|not|none|neither|you (?:don['’]t|do not|lack|are not|aren['’]t)\b[^,;()]{0,30})),"
    r"|\bor(,? (?:failing (?:that|this|those|these)|in (?:its|their) absence|absent (?:that|one|those))),"
    r"|, (whether or not [^,;]{2,60}),"
    # "three years, with or without a CPC", "two years of coding, whether or not you are certified"
    r"|\b(with or without (?:an? |any |the |your )?(?:cpc|ccs|coc|rhi[at]|cca|cert\w*|credentials?|letters)\b"
    r"[^.;,]{0,30})(?=[.;,]|$)"
    r"|\b(whether or not you(?:['’]re| are) (?:certified|credentialed))(?=[.;,]|$)"
    # "Certification is nice but I have known plenty of certified folks who couldn't code a sore throat"
    r"|\bbut ((?:i|we)(?:['’]ve| have)? (?:also |too )?(?:known|met|seen|worked with|hired|trained|employed)"
    r" (?!(?:only|nobody|no one|none|never)\b)[^.;,]{3,120})"
    # "CCA and CPC, while valued elsewhere in our company, do not qualify"
    r"|, ((?:while|though|although)(?: [\w-]+){0,3} (?:valued|welcome|fine|useful|respected|accepted|good|great|common"
    r"|required|preferred|appreciated|excellent|perfect)"
    r" (?:elsewhere|(?:in|for|by|on|at) (?:our )?other)\b[^,;()]{0,50}),"
    r"|(, none of (?:which|them|these) (?:can|may|will|is|are)(?: be)? (?:waived|negotiable|optional|substituted))"
)


def without_conditions(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """Without "If RCC isn't what you have, …" before a demand and "though …" after it."""
    if IF_NONE.match(sentence.low) or BUT_HAS.match(sentence.low):
        return tokens
    if _IF_NOT.match(sentence.low) and not any(t.kind == "reject" for t in tokens):
        comma = next((t.start for t in tokens if t.kind == "comma"), -1)
        rest = [t for t in tokens if t.start > comma]
        if not any(t.kind == "cred" for t in rest) and _IT.match(sentence.low, comma + 1):
            return [*(t for t in tokens if t.start < comma and t.kind in ("cred", "or", "and")), *rest]
        return rest
    if "because" in sentence.low:
        tokens = _without_reasons(sentence.low, tokens)
    though = _THOUGH.search(sentence.low)
    if not though:
        return tokens
    rest = [t for t in tokens if t.start >= though.end()]
    if _gives_time(rest):
        return tokens  # "HCS-D: required, though you may earn it during your first twelve months"
    if _TAKES_PLACE.search(sentence.low, though.end()):
        return [*(t for t in tokens if t.end <= though.start()), Token(though.start(), though.end(), "semi"), *rest]
    wished = any(t.kind == "preferred" for t in rest) and any(t.kind == "edu" for t in rest)
    if [t.kind for t in tokens if t.end <= though.start()][-1:] == ["or"] and any(t.kind == "years" for t in rest):
        return tokens  # "A bachelor's is usual, though ten years make up for it"
    if [t.kind for t in rest if t.kind != "comma"] in (["if", "preferred"], ["preferred"]):
        kept = [t for t in tokens if t.end <= though.start() and t.kind != "comma"]
        if any(
            t.kind in ("no", "not") for t in kept
        ):  # "We do not ask for the CPB, though if you have it we'll be glad"
            return [*kept, Token(though.start(), though.end(), "semi"), *(t for t in rest if t.kind == "preferred")]
    if wished or (
        any(t.kind in ("accept", "preferred") for t in rest)
        and any(t.kind in ("cred", "body", "any", "years") for t in rest)
    ):
        rest = [
            t for t in rest if t.kind != "if" or t.start > though.end() + 2
        ]  # "…, though if you have only the CPC we'd accept it with eight years"
        return [*(t for t in tokens if t.end <= though.start()), Token(though.start(), though.end(), "semi"), *rest]
    ends = next((t.start for t in tokens if t.kind == "semi" and t.start > though.end()), len(sentence.low))
    return [t for t in tokens if t.start < though.start() or t.start >= ends]


def _gives_time(rest: Sequence[Token]) -> bool:
    """Whether what follows only says that what was asked may be earned in time."""
    kinds = {t.kind for t in rest}
    return "within" in kinds and bool(kinds & {"obtain", "later"}) and not kinds & _ELSE


_ELSE = frozenset((*FACTS, "preferred", "reject", "not", "no", "lieu", "or", "if"))


# "If no CCS, RHIT with five years", "Without a CPC, three years of coding": a way for those who lack it.
IF_NONE = guarded(
    r"(?:if (?:no|not|you (?:do not|don't|dont) (?:have|hold)|you(?: are|['’]re) not|you (?:aren['’]t|haven['’]t|lack)"
    r"|you(?: have|['’]ve| hold) (?:not?\b|none|neither|never\b)"
    r"|you(?: have|['’]ve)? (?:only|merely) (?:done|coded|worked|know|have)\b|(?:none|neither)\b)"
    r"|with (?:neither|none)\b|without"
    r"|lacking|in (?:the )?absence of|absent(?= (?:an?|the|that|such|any|cert|cred))"
    r"|where (?:no|there is no|neither)|when (?:no|there is no)|failing|applicants? (?:without|lacking)"
    r"|candidates? (?:without|lacking)|those (?:without|lacking))\b[^,(]{0,30}?(?: ?\([^)]{2,80}\))?"
    r"(?:,|:| (?=you (?:must|need|have|will need|get|will have)\b"
    r"|(?:you|we|i)(?:['’]d|['’]ll| would| will)? (?:need|want|ask|like|have|require|expect|look at"
    r"|consider|take|accept)\b"
    r"|it(?:['’]s| is| takes)\b|(?:a minimum of|at least)\b))"
)


# "If you do not have plastics but have at least 3 years of another specialty, we will train you"
BUT_HAS = guarded(
    r"if (?:you (?:do not|don't|dont|haven't|have not|have never|lack|never)"
    r"|you['’]ve never|(?:that|this)(?: is not|['’]s not| isn['’]t) you)\b"
    r"[^.]{0,60}"
    r"\bbut (?:you\b|(?:do )?have\b|['’]ve\b|got\b|can show\b)"
)


_IF_NOT = guarded(
    r"(?:if|for those|those|new hires|candidates|applicants) [^,]{0,60}(?:n't|not|without|yet)\b[^,]{0,40}, "
)


def _without_reasons(low: str, tokens: list[Token]) -> list[Token]:
    """Without why it is asked: "a CPC within a year, because people who did not have to never did"."""
    because = low.index("because")
    if because < 12 or not any(t.kind in FACTS and t.end <= because for t in tokens):
        return tokens
    ends = next((t.start for t in tokens if t.kind == "semi" and t.start > because), len(low))
    return [t for t in tokens if t.start < because or t.start >= ends]


# "If the CCC is not held upon hire, it must be obtained within two years."
_IT = guarded(
    r"\s?(?:then )?(?:it|they|this|that|these|(?:you|they|he or she) (?:must|will|have to|has to"
    r"|need to) (?:obtain|earn|get) (?:it|them))\b"
)
# "An associate's is required, though two years of coding can take its place"
_TAKES_PLACE = guarded(
    r"\btakes? (?:its|their|that) place\b|\bin (?:its|their) (?:place|stead)\b|\b(?:be )?substituted?\b"
    # "A bachelor's, though five years of coding count as the degree"
    r"|\b(?:counts?|serves?) as the\b"
)
_THOUGH = guarded(r"\b(?:though|although|even if|even though)\b")


# "(we see mostly CRC and CPC)", "(most of our team hold the CPC)", "(CPC is what most of us hold)"
TYPICAL = guarded(
    r"\b(?:will have (?:a higher|more)|(?:more than (?:it|that)|it|one|that) anyway|mostly|most of|typically"
    r"|usually|what (?:we|i|you)(?:['’]ll)? (?:mostly |mainly |usually )?(?:see|get|find|meet) (?:most|mainly"
    r"|usually|here)|many of|for example our|half of(?! (?:your|the|an?) (?:apprentic|hours|program|course)))\b"
)
