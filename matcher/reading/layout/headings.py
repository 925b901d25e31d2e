"""What a heading or a label says about the words under it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any, Literal

import ahocorasick

from matcher.reading.guard import guarded, noted
from matcher.reading.layout.brought import is_brought
from matcher.reading.layout.employer import employer_kind
from matcher.reading.layout.moods import fine_if, invites, mood
from matcher.reading.layout.named_lists import named_list
from matcher.reading.layout.stance import of_heading
from matcher.reading.layout.wished import wishes
from matcher.reading.words import words

Kind = Literal[
    "",
    "requirements",
    "preferred",
    "duties",
    "benefits",
    "about",
    "eeo",
    "pay",
    "location",
    "schedule",
    "process",
    "form",
]

#: "Education", "Licenses & Certifications": they keep the modality that they stand in.
_FACET_ONLY = guarded(
    r"(?:work|job|your|special|technical|computer|professional|and|or|/|&|,|years|of|level|relevant|background"
    r"|degrees?"
    r"|education(?:al)?|experience|certificat(?:ions?|es?)|credentials?|licen[sc](?:es?|ure|ing)|registrations?"
    r"|skills?|knowledge"
    r"|training|abilities|competencies|software|\W)+$"
)
_WORDS_ONLY = guarded(r"[^a-z0-9'&/ +-]+")


@lru_cache(maxsize=4096)
def heading_kind(heading: str) -> Kind:
    """The kind of section that a heading opens; "" where it says nothing we know.

    >>> heading_kind("Minimum Qualifications"), heading_kind("Preferred Education"), heading_kind("What you'll do")
    ('requirements', 'preferred', 'duties')
    """
    low = plain(heading)
    noted(low)
    turned = kind_by_turn(low)
    return _by_cues(low) if turned is None else turned


def kind_by_turn(low: str) -> Kind | None:
    """The kind of a heading that is a turn of phrase, whatever cues stand in it."""
    if "required" in low and "prefer" in low and "not required" not in low and "none " not in low:
        return "requirements"
    if asked := named_list(low) or of_heading(low):
        return asked
    if "bonus" in low and _PAID_BONUS.fullmatch(low):
        return "benefits"
    if low.endswith("not optional") or ("top" in low and _OUR_TOP.fullmatch(low)):
        return "requirements"
    if fine_if(low) or (wishes(low) and not invites(low)):
        return "preferred"
    if _names_entry(low):
        return "requirements"
    if ("n't" in low or "no" in low) and _UNASKED_BUT.search(low):
        return "preferred"
    if _tells_person(low):
        return "requirements"
    if _NOT_ASKED.match(low) and not any(word in low for word in ("but", "though", "yet", "help", "nice")):
        return "benefits"
    if is_brought(low):
        return "requirements"
    if _WISH.fullmatch(low) or (low.startswith(("pref", "des")) and _WISHED_PART.fullmatch(low)):
        return "preferred"
    if low.endswith((" pref", " pref'd", " opt")):  # "Education (Pref)", "Certification - opt."
        return "preferred"
    if low.startswith(_LETTERS):
        return ""
    if told := employer_kind(low):
        return "benefits" if _first_kind(low) == "benefits" else told
    if (low.startswith("opening") and "require" not in low) or _HIRING.match(low):
        return ""  # "Openings: 4, full time, remote"
    if _PAPERS.search(low):
        return "process"
    physical = "physical requirement" in low or "physical demand" in low
    return "about" if physical else None


# "We are hiring for three teams": opens what each of them asks.
_HIRING = guarded(
    r"(?:we are|we're|now|currently|also) hiring (?:for|in|across|two|three|several)\b"
    # "We have openings for:": no perk
    r"|(?:we|they)(?:'ve| have)(?: got)? (?:[\w-]+ ){0,3}(?:openings?|positions?|seats?|vacancies|roles|jobs|spots)\b"
)
#: "A note from Theresa, who runs coding:", "Dear coder:": a letter begins, which tells all.
_LETTERS = (
    "a note from",
    "a word from",
    "a message from",
    "note from",
    "message from",
    "from the desk",
    "dear ",
    "hello ",
)


def _names_entry(low: str) -> bool:
    """Whether a heading tells what one comes with: "Candidate profile", "You'll have", "Two ways in"."""
    if low in _THE_PERSON or low in _BEGINNINGS or ("minimum" in low and _DESIRED_MINIMUM.match(low)):
        return True
    if "common" in low and _COMMON.fullmatch(low):
        return True
    if _PROFILE.fullmatch(low) or (low.endswith(("have", "got", "with")) and _WILL_HAVE.fullmatch(low)):
        return True
    return bool(_WAYS_IN.search(low) or (" hire" in low and _HIRES.search(low)))


_THE_PERSON = frozenset(("you", "essential", "the person", "the candidate", "the applicant"))
# "Common for both", "Common to all positions"
_COMMON = guarded(r"(?:points? |criteria )?common (?:for|to) (?:all|both|each|every)\b[\w /&-]{0,30}")


def _tells_person(low: str) -> bool:
    """Whether a heading tells of the person that is sought: "Who we hope to find", "We'd love to meet you if"."""
    if "hope" in low and _HOPED.search(low):
        return True
    if low.startswith("who ") and _LIKED.fullmatch(low):
        return True
    return " to " in low and _MEET.search(low) is not None


def _by_cues(low: str) -> Kind:
    """The kind by the surest cue in a heading, or by its mood."""
    first = _first_kind(low)
    if first in ("location", "schedule", "pay") and _A_JOB.search(low):
        return ""
    if first == "about" and (_FLEXIBLE.search(low) or _RANKED.match(low)):
        return ""
    if first == "preferred" and invites(low):
        return ""
    mild = low.startswith(("soft", "we'd", "why", "we would")) or "n't need" in low or "not need" in low
    if first in ("requirements", "preferred", "eeo", "process") and not mild:
        return first
    return mood(low) or first or ("requirements" if _NOTED.fullmatch(low) else "")


# "STEP TWO - emergency department accounts": an opening by its rank, and none of the words after it
_RANKED = guarded(
    r"(?:level|step|tier|grade|band|rung|stage|track|route|option|seat|position|opening|class) "
    r"(?:i{1,3}|iv|[1-5a-d]|one|two|three|four|five)\b"
)
# "Anesthesia Coder - remote", "Part-time Auditor": the job once more, no section of the place.
_A_JOB = guarded(r"\b(?:coder|coders|auditor|auditors|abstractor|coding specialist|biller|educator)\b(?!['’]s)")


def _first_kind(low: str) -> Kind:
    """The surest kind of which a cue stands in the heading; of each cue the first place alone counts."""
    found = [cue for _, cue in _automaton().iter(low)]
    kinds = [kind for kind, cue in dict.fromkeys(found) if _at_word(low, cue)]
    return _kinds()[min(kinds)] if kinds else ""


# "Not required, though it may decide", "Not on the list, but noted", "None of these are needed; all are welcome";
# not "No experience required, but you must be certified".
_UNASKED_BUT = guarded(
    r"(?:\bnot|\bnobody|\bnone|n't|\bno)\b(?: \w+){0,4}? (?:requir\w+|need\w*|insist\w*|ask\w*|demand\w*|musts?"
    r"|mandatory|necessary|essential|obligatory|compulsory|expect\w*|on (?:the|this|our|any) (?:check)?list)\b.{0,24}?"
    r"\b(?:but|though|yet|welcome|do (?:like|love|enjoy))\b(?!.*\b(?:must|requir\w+|needs?|have to|insist)\b)"
)
# "Please bring", "Papers", "What's next", "Documents required", "Supporting documents", "Documents to bring"
_PAPERS = guarded(
    r"^(?:(?:required|supporting|supplemental|necessary|mandatory|application|needed|requested) )+documents?\b"
    r"|^documents? (?:\w+ )?(?:required|needed|to|requested|you)\b"
    r"|^(?:(?:applicants|candidates|you) (?:should|must|need to|will need to)|please|what to|things to) (?:also )?"
    r"(?:send|submit|bring|include|upload|attach|carry|apply with)\b(?!.*\bmust have\b)"
    r"|^(?:application|submission|submittal) (?:requirements?|materials?|package)$"
    r"|^(?:new[- ]hire )?(?:papers|paperwork)"
    r"(?: (?:needed|required))?$|^proof of (?:\w+ )?(?:credentials?|certification|licensure)$"
    r"|^steps to apply|^what's next$"
    r"|^apply$|^sounds good$"
)
# "Since we are so far out we are flexible": opens a list of what they take, not of who they are.
_FLEXIBLE = guarded(r"\bwe(?: are|'re) (?:\w+ )?(?:flexible|easy|reasonable|realistic|open)\b")
# "Sign-on bonus", "Bonus program": money, as a whole heading; not "Inpatient Coder - sign-on bonus!"
_PAID_BONUS = guarded(
    r"(?:sign-on|signing|sign on|referral|retention|annual|yearly|quarterly) bonus(?:es)?"
    r"|bonus (?:pay|plan|program|structure)s?"
)
# "Our top candidate has": the one whom they want
_OUR_TOP = guarded(r"(?:our|the) top (?:candidate|applicant|choice|pick) (?:has|holds|will have|must have)")
# "Desired Candidate Profile": what Indian boards call the requirements.
_PROFILE = guarded(r"(?:desired|preferred|required) (?:candidate|applicant|job)?(?:'?s)? ?profile")
# "Desired Minimum Qualifications": in public service what is needed to enter.
_DESIRED_MINIMUM = guarded(r"(?:desired|desirable) minimum\b")
# "We'd love to hear from you if you have": whoever fits, not what is wished.
_MEET = guarded(
    r"\b(?:love|like|want|glad|happy|keen|eager) to (?:hear from|meet|talk to|talk with|speak (?:to|with)) you if\b"
)
# "Here is what we hope you are", "Who we hope to find": the person, not what is wished of one.
_HOPED = guarded(r"\b(?:who|what|whom)\b.*\bhopes? (?:you are|you['’]re|to (?:find|meet|hire))\b")
# "Start with: a diploma. End with: the CPC-A": what one comes with.
_BEGINNINGS = frozenset(
    (
        "start with",
        "what you start with",
        "what you come with",
        "you start with",
        "begin with",
        "come with",
        "you come with",
        "arrive with",
        "bring",
        "have",
        "must bring",
        "you must bring",
    )
)
# "What would make me hire you", "What gets us to hire you": not "What would make us glad to hire you"
_HIRES = guarded(r"\b(?:makes?|gets?|has|have|persuades?|convinces?) (?:me|us|them|him|her|the \w+) (?:to )?hire\b")
# "Who I'd like", "Who we would love to hire", "Who we bring on", "Who could do it", "Who this would suit", "You
# could come to us two ways": the person, and the ways in.
_LIKED = guarded(
    r"who (?:i|we|they|the \w+)(?:['’]d| would)? (?:really )?(?:likes?|love|wants?|needs?|hires?|employs?|accepts?"
    r"|considers?|takes?(?: on)?|brings? (?:on|in|aboard))\b.{0,24}"
    r"|who (?:we|they)(?:['’]re| are) (?:after|hiring|thinking of|hoping for)\b.{0,24}"
    r"|who (?:(?:it|this)(?: \w+)? )?(?:can|could|would|will|might|should|ought to) (?:do (?:it|this|the (?:job|work))"
    r"|fit|suit|write)\b.{0,16}"
    r"|who (?:it|this)(?: \w+)? (?:suits|fits|is for)\b.{0,16}"
    r"|who (?:we|i)(?:['’]ve| have)? (?:got )?(?:picture|imagine|in mind)"
)
_WAYS_IN = guarded(
    r"\b(?:two|three|four|several|both|different) (?:\w+ )?(?:ways|roads|routes|paths|doors|kinds|sorts|backgrounds)\b"
)
# "Nice", "Should have", "Would love", "Want" (beside "Need"), "Above and beyond": a whole heading that is a wish, in
# words that mean less inside a longer one.
_WISH = guarded(
    r"likes?|(?:also |what |would |it )?(?:helps?|helpful)(?: too| also)?"
    r"|(?:very |also )?(?:nice|good|great|handy)|should(?:s| have)?|coulds?|(?:we(?:'d| would) "
    r"|would )?love|could have"
    r"|(?:the )?extras?|(?:the |our |my )?wish(?:es)?|(?:also )?wants?|(?:even )?(?:better|greater)|best"
    r"|(?:above|over|going|go) (?:and|&) (?:beyond|above)|(?:on top|the extra mile|going the extra mile|gravy)"
)
# "Pref. Qual.", "Des. Exp.", "Pref certs"
_WISHED_PART = guarded(r"(?:pref|des)(?:'d|d)? (?:quals?|exp|certs?|creds?|edu|educ|skills?|lic|exper)")
# "You'll have", "What you will have", "To be successful in this role you'll have": not "What you will have the
# chance to do"
_WILL_HAVE = guarded(r"(?:what |(?:to|for|in|as)\b.{2,50} )?you(?:'ll| will) (?:already )?(?:have(?: got)?|come with)")
# "NOT NEEDED: degree", "The no-need-to-haves", "What you don't need", "The following are not required": under it stands
# what nobody asks.
_NOT_ASKED = guarded(
    r"(?:the |what |things )?(?:you |we |(?:the|this|our) (?:job|role|position|work|seat|client) "
    r"|(?:(?:the )?following|these|those)(?: [\w-]+)? (?:is|are) )?"
    r"(?:none of (?:these|the following|those)(?: [\w-]+)? (?:is|are)|not|no longer|no"
    r"|don't|do not|doesn't|does not|won't|will not)[ -]"
    r"(?:really )?(?:need\w*|requir\w+|necessary|ask)\b"
)
# "Cert", "Creds needed", "Exp", "Yrs": labels of a note.
_NOTED = guarded(
    r"(?:min |my |client |req |req'?d |reqd |required )?(?:certs?|creds?|exp|yrs|years|edu|educ|lic|quals?|reqs?"
    r"|musts?|essential|wanted|seeking|sought|e essential|essential e)(?: (?:needed|req'?d?|reqd|required"
    r"|wanted|min|must))?"
)


@cache
def _kinds() -> tuple[Kind, ...]:
    """The first kind that fits decides, so their order in the file is by how sure they are."""
    return tuple(kind for kind in words("headings") if kind != "inline")  # type: ignore[misc]


@cache
def _automaton() -> Any:
    """Finds every cue, with the number of its kind: of the surest where it stands under several."""
    found = ahocorasick.Automaton()
    for number, kind in reversed(list(enumerate(_kinds()))):
        for cue in words("headings")[kind]:
            found.add_word(cue, (number, cue))
    found.make_automaton()
    return found


@lru_cache(maxsize=4096)
def is_facet(heading: str) -> bool:
    """Whether the heading only names a part ("Education", "Licenses & Certifications") and no modality."""
    return bool(_FACET_ONLY.match(plain(heading)))


# "About 60% of the time you will code: ER, outpatient and …": how much of it, not what it is about
_ROUGHLY = guarded(r"^about (?=\d|(?:half|most|a (?:third|quarter|fifth)|two thirds|three quarters)\b)")


def plain(heading: str) -> str:
    """A heading's words alone, in lower case."""
    words = _ROUGHLY.sub("", _WORDS_ONLY.sub(" ", heading.lower().replace("’", "'")).strip(" -"))
    return " ".join(words.split()) if "  " in words else words


def _at_word(low: str, cue: str) -> bool:
    at = low.find(cue)
    if at < 0 or (at and low[at - 1].isalnum()):
        return False
    # Of several words the last is whole: "about you" is not in "about your week".
    after = low[at + len(cue) : at + len(cue) + 2]
    return " " not in cue or not after[:1].isalpha() or (after[0] == "s" and not after[1:].isalpha()) or cue[-1] in "ts"
