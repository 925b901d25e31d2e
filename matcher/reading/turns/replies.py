"""Questions of a few words and the reply that rules them: "Two years? Required.", "CPMA? We'll be impressed."."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.denied_twice import comes_to_nothing
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING

# "CPMA? We'll be impressed.", "CRC too? Even better!"
_PRAISE = guarded(
    r"(?:we['’]ll be |we would be |(?:that|it)(?: would|['’]d) be |that['’]s "
    r"|(?:(?:we|i|they)(?: |(?=['’]d)))?(?:would |will |['’]d |['’]ll )?(?:really |absolutely )?)?"
    r"(?:(?:love|like|appreciate|welcome|adore) (?:it|that|one|them)|helps|(?:it|that) helps"
    r"|(?:even )?(?:lovelier|nicer)|the icing|impressed|impressive|even better"
    r"|(?:be )?(?:thrilled|delighted|overjoyed|tickled)"
    r"|(?:do |please )?(?:tell us|let us know|say so|mention it|speak up)"
    r"|all the better|so much the better|great|wonderful|lovely|a plus|a bonus"
    r"|be still (?:our|my) hearts?|music to (?:our|my) ears|jackpot|wow|hooray|score"
    r"|(?:we|i)(?:['’]m|['’]re| am| are) (?:sold|smitten|in love|listening|interested)"
    r"|you(?:['’]ve| have)?(?: just)? (?:moved|jumped|gone|went) (?:up|to the)"
    r"|bonus|perfect|awesome|fantastic|nice|we['’]d love|we want to hear|we['’]re all ears|gold star|extra points)\b"
)


_ONLY = guarded(r"\b(?:only|alone|just|nothing but)\b")
_SORRY = guarded(
    r"(?:sorry|(?:we|i) (?:have to |must |do |usually |always )?(?:say no|pass|decline)|no\b(?! (?:problem"
    r"|worries|matter|issue))|not (?:for|enough|this)|then (?:this|we)"
    r"|please (?:don['’]t|do not)|we (?:can['’]t|cannot"
    r"|won['’]t)"
    # "CPC-A? We like you, but not for this chair", "CPC-A? Thank you, but we need the full credential"
    r"|(?:(?:we|i) (?:do )?(?:like|love|value|respect|admire|hear) you|thanks?(?: you)?|congrat\w+|good for you"
    r"|(?:great|good) start)\b[^.;]{0,30}"
    r"\bbut (?:not\b|(?:we|i|this|our)\b[^.;]{0,30}\b(?:need|can|cannot|not|takes?|full)\b|no\b)"
    r"|(?:please )?apply (?:for|to) (?:our|the) [^.;]{2,40}\binstead\b"
    # "CPC-A? We have an apprentice track opening in the spring", "CPC-A? Please see our Coder I posting"
    r"|we (?:will |['’]ll )?have (?:an? |our )?(?:[\w-]+ ){0,3}(?:posting|listing|requisition|req|(?:track|class"
    r"|program) (?:opening|starting|coming))\b"
    r"|(?:please )?(?:see|look at|check|apply to|watch for|try) our (?:[\w-]+ ){1,4}(?:postings?|listings?|openings?"
    r"|reqs?)\b)"
)
_NOT_HERE = guarded(
    r"(?:(?:sorry|unfortunately)[,:]? )?(?:it['’]s |that['’]s |it is )?(?:not (?:for|on|in|at) this (?:one|job|role"
    r"|position"
    r"|opening|seat|desk|contract|time)|not (?:enough|accepted|sufficient)\b|(?:we|i) can['’]t use (?:it|that))"
)
# "CPC or CCS? Required.", "Two years? Yes, please.", "A bachelor's? Not needed."
_ANSWERS = frozenset(
    (
        *("required", "a must", "must", "mandatory", "yes, required", "non-negotiable", "absolutely", "definitely"),
        *("i insist", "we insist", "we do insist", "i do insist", "on that i insist", "on that we insist", "of course"),
        *(
            "yes",
            "yes, please",
            "yes please",
            "yes, always",
            "always",
            "naturally",
            "not negotiable",
            "no way around it",
        ),
    )
)


def replied_to(question: Sentence, reply: Sentence, tokens: Sequence[Token]) -> list[Statement]:
    """What a question and the word after it state: a demand by "Required.", a wish by "Preferred." or by praise."""
    if wished := praised(question, reply, tokens):
        return wished
    word = reply.low.strip(" .!")
    if needed := _refused_without(question, word, tokens):
        return needed
    codes = tuple(c for t in tokens if t.kind == "cred" for c in codes_of(t))
    if codes and (_ONLY.search(question.low) or is_apprentice(codes)) and _SORRY.match(word):  # "CPC only? Sorry."
        return [Statement("exclude", NOTHING, question, True, codes=codes)]
    if codes and _NOT_HERE.match(word):  # "CPC? Not for this one."
        return [Statement("exclude", NOTHING, question, True, codes=codes)]
    if codes and word.startswith("yes") and _HELPS.search(question.low) and not _MUST.search(question.low):
        return [Statement("wish", ways_of(_credentials(tokens), question.start), question)]
    if len(question.text) > 90 or any(t.kind in ("no", "uncert", "not") for t in tokens):
        return []
    if question.bullet and word == "yes":
        return []  # "• Do you hold the CPC? A. Yes / B. No"
    ways = ways_of(tokens, question.start)
    if ways == NOTHING or (word not in _ANSWERS and word not in ("preferred", "a plus", "desired", "nice to have")):
        return []
    return [Statement("demand" if word in _ANSWERS else "wish", ways, question, True)]


# "No CPC? Then we can't hire you.", "Do you hold the CPC? If not, please don't apply."
_TURNED_AWAY = guarded(
    r"(?:(?:if not|then|so),? )?(?:(?:(?:we|i)(?:['’]re| are|['’]m| am) )?sorry\b|please (?:don['’]t|do not) apply"
    r"|(?:don['’]t|do not) apply|(?:we|i|they) (?:can['’]t|cannot|won['’]t|will not|don['’]t|do not) (?:be able to )?"
    r"(?:hire|consider|take|interview|accept|use|look|talk|move|process|review)\b)"
)
# "No HCS-D yet? Sorry, come back when you have it": that takes back no other choice of the ad
_LETS_IN = guarded(r"\b(?:but|unless|until|yet|right away|first|come back|when you)\b")


def _refused_without(question: Sentence, word: str, tokens: Sequence[Token]) -> list[Statement]:
    """The demand of a question after a credential where a reply turns away those without it."""
    named = _credentials(tokens)
    facts = {t.kind for t in tokens} & (FACTS | {"exp", "apprentice"})
    lacks = any(t.kind in ("no", "uncert") for t in tokens) or word.startswith("if not")
    if (
        (facts != {"cred"} and facts != {"body"})
        or not lacks
        or " yet" in question.low
        or _LETS_IN.search(word)
        or not (_TURNED_AWAY.match(word) or comes_to_nothing(word))
    ):
        return []
    return [Statement("demand", ways_of(named, question.start), question, True)]


# "Will COBGC help me?" "Yes."
_HELPS = guarded(r"\b(?:helps?|matters?|counts?|useful|a plus|a bonus|an advantage|an asset|likes?|prefers?)\b")
_MUST = guarded(r"\b(?:need|must|required?|have to|mandatory)\b")


def _credentials(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind in ("cred", "body", "or", "comma", "and", "slash")]


def praised(question: Sentence, answer: Sentence, tokens: Sequence[Token]) -> list[Statement]:
    """A wish that stands as a question and the praise after it."""
    creds = _credentials(tokens)
    if not any(t.kind == "cred" for t in creds) or len(question.text) > 70 or not _PRAISE.match(answer.low):
        return []
    return [Statement("wish", ways_of(creds, question.start), question)]
