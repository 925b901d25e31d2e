"""What the label or the heading of a sentence adds to its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.clause.statement import is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import BACK, Token, codes_of
from matcher.reading.rules.after_hire import windows


def above(sentence: Sentence) -> str:
    """What a sentence is about by its label, or by the heading above it, in lower case."""
    heading = "" if sentence.is_heading else sentence.heading.lower()
    label = sentence.label.lower()
    return heading if heading and label in _MOODS else label or heading


#: Labels that say how firm a thing is, not what it is: "Education" above "Required: diploma".
_MOODS = frozenset(("required", "preferred", "desired", "minimum", "must", "must have", "nice to have", "desirable"))


# "Each of these: COC, CPMA", "All three:"
_EACH = guarded(r"^(?:hold |have )?(?:each of|every one of|all of (?:these|the|them)|all (?:two|three|four|five))\b")


def labelled(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """With a word for a credential where only the label says it: "Credential: AHIMA or AAPC"."""
    kinds = {t.kind for t in tokens}
    label = above(sentence)
    if ("each" in label or "all" in label) and _EACH.search(label):
        return [Token(0, 0, "all"), *tokens]
    if kinds >= {"loose", "colon"}:
        tokens = _without_name(tokens)
    if "cred" in kinds and not kinds & {"within", "years", "later"} and (late := _due_by(sentence, label, tokens)):
        return sorted([*tokens, late, late._replace(kind="throughout", value=None)])
    if "breaker" in label and _only_apprentices(tokens):  # "The dealbreakers: CPC-As and no-shows"
        return [*tokens, Token(len(sentence.low), len(sentence.low), "reject", BACK)]
    if label == "maybe":  # "MAYBE: only two years, if you also hold the CHONC"
        return [*tokens, Token(len(sentence.low), len(sentence.low), "accept")]
    if sentence.label == _WELCOME:
        return [*tokens, Token(len(sentence.low), len(sentence.low), "accept")]
    if "edu" in kinds and "body" in kinds and _teaches(sentence.low, tokens):
        return tokens
    if "body" in kinds and not kinds & {"cred", "any", "loose"} and re.search(r"cred|certif|licen", label):
        return [Token(0, 0, "loose", ("ANY-CODING",)), *tokens]
    if "body" in kinds and not kinds & {"cred", "any", "loose"}:
        return [named for t in tokens for named in _with_certificate(sentence.low, t)]
    return tokens


# "A coding course through AAPC or AHIMA", "a coding program (technical college, AAPC or AHIMA)"
_BY = guarded(
    r"(?: course| program)?(?: \(|, )?(?:[\w ]{0,30}, ?)?(?: ?(?:through|by|from|with|at|of) )?(?:either |the )?"
)


def _teaches(low: str, tokens: Sequence[Token]) -> bool:
    """Whether a body is named as who teaches a course, not as whose credential is asked."""
    first = next(i for i, t in enumerate(tokens) if t.kind == "body")
    course = next((t for t in reversed(tokens[:first]) if t.kind == "edu"), None)
    if course is None or course.value != ("certificate",):
        return False
    return _BY.fullmatch(low, course.end, tokens[first].start) is not None


def _only_apprentices(tokens: Sequence[Token]) -> bool:
    """Whether nothing but credentials of apprentices is named, and nothing said of them."""
    said = {"accept", "preferred", "required", "reject", "years", "edu", "within"}
    named = [t for t in tokens if t.kind == "cred"]
    return not said & {t.kind for t in tokens} and all(is_apprentice(codes_of(t)) for t in named)


def _with_certificate(low: str, token: Token) -> tuple[Token, ...]:
    """ "Send us your AHIMA or AAPC certificate": with the certificate as a word for a credential."""
    if token.kind != "body" or not low.startswith(" certificate", token.end):
        return (token,)
    return token, Token(token.end + 1, token.end + 12, "loose", ("ANY-CODING",))


def _without_name(tokens: list[Token]) -> list[Token]:
    """ "REQUIRED LICENSE/CERTIFICATIONS: RN; …": words before a colon that only name what follows."""
    kinds = [t.kind for t in tokens]
    colon = kinds.index("colon")
    named = kinds[colon + 1 : colon + 2] == ["cred"] and "loose" in kinds[:colon]
    if not named or set(kinds[:colon]) - {"required", "preferred", "slash", "loose", "and", "or", "comma"}:
        return tokens
    return [t for t in tokens[:colon] if t.kind in ("required", "preferred")] + tokens[colon:]


def _due_by(sentence: Sentence, label: str, tokens: Sequence[Token]) -> Token | None:
    """The time that a heading or a label gives to what stands under it: "Within 18 months you will need"."""
    return None if sentence.is_heading else due_by(label, tokens)


def due_by(lead: str, tokens: Sequence[Token]) -> Token | None:
    """The time that words above a list (in lower case) give to the credentials of an item."""
    lead = lead.replace("due in ", "due within ", 1)
    if not (lead.startswith(_IN_TIME) or _DUE.search(lead) or _LATER_IN.fullmatch(lead)):
        return None
    told = [w for w in windows(lead) if w.sure or lead.startswith("within") or lead.startswith("within", w.start)]
    end = max(t.end for t in tokens if t.kind == "cred")
    return Token(end, end, "within", told[0].months, True) if told else None


def may_lead(sentence: Sentence) -> bool:
    """Whether a line may announce a list: "Obtain one of these within a year:", "Required within 24 months"."""
    if sentence.is_heading:
        return False
    return sentence.low.endswith(":") or (
        not sentence.bullet and len(sentence.low) < 60 and sentence.low[-1:] not in ".;,"
    )


#: With one of these an item of a list has a time or a kind of its own.
TIMED_ITEM = frozenset(("within", "later", "years", "edu", "degree"))


_IN_TIME = ("within ", "by ", "in ", "inside ", "before ", "after ", "to earn ", "during ", "no later than ")
# "Required within 12 months of hire", "To be held by your first anniversary", "Certification due within a year",
# "One of the following is required within 6 months of hire", "Certifications (must obtain within a year)"
_DUE = guarded(
    r"\b(?:certif\w+|credentials?|licens\w+|following|these|required|need(?:ed)?|held|earn(?:ed)?"
    r"|obtain(?:ed)?|get"
    r"|gain(?:ed)?"
    r"|acquired?|achieved?|attain(?:ed)?|due|expected)(?:[,( –-]+(?:to be |must be |is |are |be |either "
    r"|at hire,? or )?"
    r"(?:required |obtained |earned |held |must |obtain |earn |or )*)"
    r"(?:within|by|in|inside|before|after|no later than|during)\b"
)
# "Due one year in", "Six months in"
_LATER_IN = guarded(r"(?:(?:due|required|needed|expected) )?[\w-]+ (?:days|weeks|months|years?) in\W*")
_WELCOME = "Welcome"
# "Would also consider: a CPC-A with five years in the front office"
_CONSIDERED = (
    *(
        "would also accept",
        "will also accept",
        "we also accept",
        "also accepted",
        "we will also accept",
        "we'd also accept",
    ),
    *("would consider", "would also consider", "will consider", "will also consider", "also considered"),
    *("we would consider", "we'd consider", "we will consider", "we'd also consider", "we will also consider"),
)


def welcomed(sentence: Sentence, tokens: Sequence[Token]) -> Sentence:
    """The sentence as one that lets people in: "Welcome: apprentices (CPC-A) with a year" wishes for nobody."""
    label = sentence.label.lower()
    if label.startswith(_CONSIDERED) and ("cred" in (kinds := {t.kind for t in tokens}) or {"edu", "years"} <= kinds):
        return sentence._replace(kind="requirements", label=_WELCOME)
    if not label.startswith(("welcome", "also welcome")):
        return sentence
    lower = any(t.kind == "apprentice" or (t.kind == "cred" and is_apprentice(codes_of(t))) for t in tokens)
    return sentence._replace(kind="requirements", label=_WELCOME) if lower else sentence
