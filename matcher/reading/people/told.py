"""The accounts of some people in an ad, each cut out of the sentence that tells of all before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from matcher.reading.clause.statement import MUTE, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.naming.approved import is_merely_approved
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.tokens import tokens_of
from matcher.reading.people.account import Account, account_in, tells_of_some
from matcher.reading.people.words import GOES_ON
from matcher.reading.text import Ad, Sentence

#: What each account states, by where it begins; a sentence that only goes on with it states nothing.
Accounts = dict[int, list[Statement]]

# Without a time, or an exam ahead, there is no account.
_TIMED = guarded(
    r"\b(?:days?|weeks?|months?|mos?|mths?|years?|yrs?|anniversary|probation\w*|introductory|booked|scheduled"
    r"|score)\b"
)

# "Apprentice Coder", "Coding Trainee": nobody is told apart there by being new
_TRAINEE = guarded(r"\b(?:apprentice\w*|trainees?|traineeship|interns?|internship|students?|graduates?)\b")


def with_accounts(ad: Ad, found: Sequence[Mention], read_already: Container[int] = ()) -> tuple[Ad, Accounts]:
    """The ad with its accounts of some people as sentences of their own, and what they state.

    ``read_already``: where the sentences begin that others have read.
    """
    read = _Accounts(ad, found)
    for number, sentence in enumerate(ad.sentences):
        if sentence.start in read_already:
            read.out.append(sentence)
        else:
            read.take(number)
    return ad._replace(sentences=tuple(read.out)), read.told


class _Accounts:
    """Goes through the sentences of an ad and cuts out the accounts."""

    def __init__(self, ad: Ad, found: Sequence[Mention]) -> None:
        self.ad, self.found = ad, found
        self.starts = [m.start for m in found]
        self.out: list[Sentence] = []
        self.told: Accounts = {}
        self.skip = range(0)
        self.trainees = bool(_TRAINEE.search(ad.title.lower()))
        self.last: tuple[str, ...] = ()  # the credentials named last

    def take(self, number: int) -> None:
        """Take a sentence as it is, or as what it tells of all and what it tells of some."""
        sentence = self.ad.sentences[number]
        account = None
        if number in self.skip:
            self.told[sentence.start] = []
        elif sentence.kind not in MUTE and sentence.kind != "preferred" and not sentence.is_heading:
            account = self._account(number)
        if account is None:
            self.out.append(sentence)
            self._note(sentence.start, sentence.end)
            return
        left, right = _cut(sentence, account.cut)
        self.out += [s for s in (left, right) if s]
        self.told[right.start] = [account.statement] if account.statement else []
        self._note(sentence.start, sentence.end)

    def _begins_line(self, number: int) -> bool:
        return number == 0 or self.ad.sentences[number - 1].line != self.ad.sentences[number].line

    def _note(self, begin: int, end: int) -> None:
        named = self._named(begin, end)
        self.last = named or self.last

    def _named(self, begin: int, end: int) -> tuple[str, ...]:
        inside = self.found[bisect_left(self.starts, begin) : bisect_left(self.starts, end)]
        return tuple(dict.fromkeys(c for m in inside if m.kind in ("cred", "body") for c in m.value))

    def _account(self, number: int) -> Account | None:
        """What a sentence, alone or with the one after it, tells of some people."""
        sentence = self.ad.sentences[number]
        if sentence.low.startswith("or ") and self._begins_line(number):
            return None  # a choice of a list of its own
        if sentence.label:
            self.last = self._named(self._label_at(sentence), sentence.start) or self.last
            if account := self._labelled(sentence):
                return account
        if _TIMED.search(sentence.low) and (account := self._alone(sentence)):
            return self._with_meant(sentence, account)
        return self._over_more(number, sentence)

    def _alone(self, sentence: Sentence) -> Account | None:
        tokens = tokens_of(sentence, self.found, self.starts, True)
        # "…; we pay the AAPC fee" names no credential that they have to earn
        tokens = [t for t in tokens if t.kind != "body" or not is_merely_approved(sentence.low, t)]
        return account_in(sentence, tokens, self.last, self.trainees)

    def _goes_between(self, sentence: Sentence, between: Sentence) -> bool:
        """Whether a sentence stands between a question and what becomes of those asked: "Uncertified? Fine. …"."""
        if _CALLS.fullmatch(between.low):
            return True
        short = sentence.low.endswith("?") and len(sentence.low) < _SHORT and between.line == sentence.line
        return short and not GOES_ON.match(between.low) and not self._named(between.start, between.end)

    def _label_at(self, sentence: Sentence) -> int:
        """Where the label of a sentence stands, which is right before it."""
        size = len(sentence.label)
        at = self.ad.text.rfind(sentence.label, max(0, sentence.start - size - 8), sentence.start)
        return at if at >= 0 else sentence.start

    def _labelled(self, sentence: Sentence) -> Account | None:
        """What is told of the people whom the label names: "Our own intake nurses (RN): HCS-D within a year"."""
        at = self._label_at(sentence)
        if at == sentence.start or _GRADE.fullmatch(sentence.label.lower()) or not _TIMED.search(sentence.low):
            return None
        text = self.ad.text[at : sentence.end]
        whole = sentence._replace(text=text, low=lowered(text), start=at, label="")
        tokens = tokens_of(whole, self.found, self.starts, True)
        account = account_in(whole, tokens, self.last, self.trainees)
        if account is None or account.cut > 0 or account.statement is None:
            return None
        return account._replace(statement=account.statement._replace(sentence=sentence))

    def _over_more(self, number: int, sentence: Sentence) -> Account | None:
        """What a sentence tells of some people with the one after it, or with "Apply!" and the one after that."""
        last = number + 1
        if last + 1 < len(self.ad.sentences) and self._goes_between(sentence, self.ad.sentences[last]):
            last += 1
        after = self.ad.sentences[last] if last < len(self.ad.sentences) else None
        if after is None or not _may_go_on(sentence, after):
            return None
        tokens = tokens_of(sentence, self.found, self.starts, True)
        if not tells_of_some(sentence, tokens, self.trainees, _OF_THEM.match(after.low) is not None):
            return None
        if self._alone(after):
            return None
        text = self.ad.text[sentence.start : after.end]
        both = sentence._replace(text=text, low=lowered(text))
        account = account_in(both, tokens_of(both, self.found, self.starts, True), self.last, self.trainees, True)
        if account is None or account.cut >= len(sentence.low):
            return None
        self.skip = range(number + 1, last + 1)
        return self._with_meant(sentence, account)

    def _with_meant(self, sentence: Sentence, account: Account) -> Account:
        """The account with the credentials that its own sentence names before it as those that "it" means."""
        named = self._named(sentence.start, sentence.start + account.cut)
        if not named or account.statement is None:
            return account
        marks = account.statement.codes[: len(account.statement.codes) - len(self.last)]
        return account._replace(statement=account.statement._replace(codes=(*marks, *named)))


# "Apprentice: …", "Trainee coder: …": a grade of its own
_GRADE = guarded(r"(?:coding |coder )?(?:apprentice|trainee|junior|intern|entry)(?: coder| level)?")
#: So short is a question that names people.
_SHORT = 40
# "Apply!", "Come on in."
_CALLS = guarded(
    r"(?:please )?(?:apply|come on in|welcome|no problem|that['’]s (?:fine|ok|okay)|fine|great)(?: anyway| too)?\W*"
)
_OF_THEM = guarded(r"(?:and |then )?(?:they|he or she|these|such)\b")

# "Sorry, no apprentices (CPC-A). Must hold a CPC and earn the COC within six months": told of all, not of those refused
_REFUSES = guarded(r"(?:(?:sorry|unfortunately|please)(?: note)?,? )?no \w[^.?!]*[.;!]?$")
_ASKS_AFRESH = guarded(r"(?:you )?must (?:have|hold|possess|be (?:an? )?(?:active |current )?(?:cert\w+|[a-z]{3,4}\b))")


def _may_go_on(sentence: Sentence, after: Sentence) -> bool:
    if _REFUSES.match(sentence.low) and _ASKS_AFRESH.match(after.low):
        return False
    near = after.line == sentence.line or (after.line == sentence.line + 1 and sentence.low.endswith("?"))
    return near and not after.is_heading and bool(_TIMED.search(after.low)) and bool(GOES_ON.match(after.low))


def _cut(sentence: Sentence, at: int) -> tuple[Sentence | None, Sentence]:
    """What a sentence tells of all, and what it tells of some."""
    if not any(c.isalnum() for c in sentence.low[:at]):
        return None, sentence
    left = sentence._replace(text=sentence.text[:at].rstrip(" ,;:(-–—"), low=sentence.low[:at].rstrip(" ,;:(-–—"))
    right = sentence._replace(text=sentence.text[at:], low=sentence.low[at:], start=sentence.start + at)
    return left, right
