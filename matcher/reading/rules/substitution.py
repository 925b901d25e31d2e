"""Whether an equivalent combination of education and experience is accepted in general words."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.text import Ad
from matcher.reading.ways import Span

# "An equivalent combination of education and experience", "any acceptable mixture of training, education and …",
# "Education and/or experience combinations judged equivalent", "combination of education, training and experience".
_COMBINATION = guarded(
    r"(?:equivalent|acceptable|suitable|comparable|appropriate|any|other|relevant|satisfactory"
    r"|similar)\s(?:\w+\s){0,3}(?:combinations?|mixtures?|mix|blend)\b"
    r"|(?:education|training)\s(?:and|or)\sexperience (?:may|can|will) be (?:substituted|swapped|exchanged|traded)"
    r" (?:for|with) (?:one another|each other)"
    # "Education may be substituted for experience", "One year of education can be substituted for two of experience"
    r"|\b(?:education|schooling) (?:may|can|will|could) (?:also )?(?:be (?:substituted|used|counted)"
    r"|substitute) (?:in place of|for|as) (?:[\w()-]+ ){0,6}?(?:experience|work)\b(?! as follows|:)"
    r"|\byears? of (?:[\w-]+ ){0,2}(?:education|schooling) (?:is |are )?(?:equals?|equal to"
    r"|counts? (?:as|for|toward)) (?:[\w()-]+ ){0,6}?(?:experience|work)\b"
    r"|(?:combinations?|mixtures?|mix|blend)\sof\s(?:\w+[ ,/]+){0,6}(?:education|experience|training|schooling"
    r"|coursework)"
    r"|(?:education|experience)\s(?:\w+\s){0,3}combinations?\b|equivalent education and(?:/or)? experience"
    r"|equivalent in education and experience"
    # "I have the experience of A, but less than a year, and some education, but less than B asks": parts of both
    r"|experience\b[^.]{0,60}\bbut less than\b[^.]{0,60}\b(?:education|college|courses)\b[^.]{0,60}\bbut less than\b"
    r"|(?:training|education)(?: and|/|,|\s)+experience"
    r"(?:,? (?:taken |added )?together,?| combined)? (?:(?:that |which )?(?:is|are) (?:judged "
    r"|deemed )?)?(?:equivalent|equal|comparable) to\b"
)

# "An equivalent combination of the above", "… of (1), (2) and (3)", "education and experience together are equivalent"
_OF_THE_ABOVE = guarded(
    r"\b(?:equivalent|comparable|acceptable|suitable|similar) (?:combinations?|mix(?:es|tures?)?) of"
    r" (?:the (?:above|two|foregoing)|these|those|both|(?:any of |all )?the (?:two|three|options)"
    r"|\(?a\)? and \(?b\)?|\(?[1a]\)?(?:,|\)| and))"
    r"|\b(?:education|schooling|training) and (?:\w+ )?experience (?:taken )?together (?:are|is|make|come to|equal)\b"
)

_NAMED = (
    "combination",
    "mix",
    "blend",
    "equivalent ed",
    "equivalent in ed",
    "equivalent to",
    "equal to",
    "comparable to",
    "one another",
    "each other",
    "but less than",
    "substitut",
    "equals",
    "counts",
)
#: What stands beside experience in a combination.
_LEARNED = ("education", "training", "schooling", "coursework", "college", "degree")


def substitution(ad: Ad) -> Span | None:
    """Where the ad says so, or None."""
    whole = ad.text.lower()
    if not any(word in whole for word in _NAMED):
        return None
    for sentence in ad.sentences:
        if sentence.kind in ("benefits", "eeo", "pay", "form"):
            continue
        low = sentence.low
        if above := _OF_THE_ABOVE.search(low):
            return sentence.start + above.start(), sentence.start + above.end()
        if any(word in low for word in _NAMED) and ("experience" in low or " work" in low):
            found = _COMBINATION.search(low)
            if found and any(word in low for word in _LEARNED):
                return sentence.start + found.start(), sentence.start + found.end()
    return None
