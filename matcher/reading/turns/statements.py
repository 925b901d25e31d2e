"""What each sentence of an ad states about who qualifies: a demand, a wish, a way in besides, a swap, an exclusion."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from matcher.reading.clause.bare_lists import told_sections
from matcher.reading.clause.statement import ASKING, CREDENTIALS, MUTE, Statement
from matcher.reading.clause.talk import PERKS, TALKS
from matcher.reading.doors.rows import with_rows
from matcher.reading.guard import words_of
from matcher.reading.layout.common import of_all
from matcher.reading.layout.employer import employer_kind
from matcher.reading.layout.openings import rank_of
from matcher.reading.naming.denied_twice import denied_twice
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.preferred_degree import with_preferred_degree
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.naming.tokens import tokens_of
from matcher.reading.naming.told_time import begins_with_number
from matcher.reading.people.told import with_accounts
from matcher.reading.rules.bare_years import number_after, only_years
from matcher.reading.text import Ad, Sentence
from matcher.reading.turns.allotting import allotted_from
from matcher.reading.turns.answered_labels import with_answers
from matcher.reading.turns.apprentice_due import with_due_of_apprentices
from matcher.reading.turns.as_it import lacked_as_it
from matcher.reading.turns.by_place import Eager, asks_by_label, is_eager_for
from matcher.reading.turns.continued import carried, credentials_of_title, from_title, is_apprenticeship, with_former
from matcher.reading.turns.defined import with_classes
from matcher.reading.turns.kinds_apart import kinds_apart
from matcher.reading.turns.labels import TIMED_ITEM, due_by, may_lead, welcomed
from matcher.reading.turns.later import later_from, leads_a_list
from matcher.reading.turns.letter import told_beside
from matcher.reading.turns.meant import same_as
from matcher.reading.turns.merely_asked import without_asked
from matcher.reading.turns.merely_told import without_usual_years
from matcher.reading.turns.of_some_only import without_asked_of_some
from matcher.reading.turns.of_whom import of_whom
from matcher.reading.turns.one_now import one_now
from matcher.reading.turns.or_else import or_else
from matcher.reading.turns.out_of_place import with_all_in_place
from matcher.reading.turns.persons import either_of_people, of_the_same
from matcher.reading.turns.probation import later_with_probation, probation_in, with_probation
from matcher.reading.turns.questions import (
    asks_you,
    number_answered,
    one_is_enough,
    question_before,
    says_one_does,
)
from matcher.reading.turns.recalled import told_first
from matcher.reading.turns.said import (
    Said,
    begins_to_tell,
    opens_lines,
    under,
)
from matcher.reading.turns.same_of_you import same_of_you
from matcher.reading.turns.silence import (
    is_mute,
    may_be_due,
    may_be_served,
    may_count_on,
    may_lead_on,
    may_tell_of_some,
    may_tell_years,
)
from matcher.reading.turns.something_else import anything_else
from matcher.reading.turns.ways_to_hear import hear_as, with_those
from matcher.reading.turns.whose import asked_loosely, whose
from matcher.reading.turns.willing import past_willing
from matcher.reading.turns.wished_and_due import with_due

#: No ad states more: of thousands of known ones none states a tenth of it. All statements are compared with each
#: other, so that an endless text must not state all it can.
MOST = 300


def statements(ad: Ad, found: Sequence[Mention], eager: Eager = "") -> Iterator[tuple[Sentence, list[Statement]]]:
    """Each sentence that says anything of qualifications, with what it states.

    ``eager``: prose that stands under no heading asks by default: all of it, as in an ad that would else ask nothing
    at all, or only what names credentials, as in an ad that is prose throughout.
    After :data:`MOST` statements the rest is passed over.
    """
    total = 0
    for sentence, stated in of_the_same(
        with_classes(with_former(with_due_of_apprentices(_Walk(ad, found, eager).statements())))
    ):
        yield sentence, stated
        total += len(stated)
        if total >= MOST:
            return


class _Walk:
    """Goes through the sentences of an ad in order and keeps in mind what they led to."""

    def __init__(self, ad: Ad, found: Sequence[Mention], eager: Eager) -> None:
        found = with_preferred_degree(ad, found)
        ad, found = lacked_as_it(with_answers(with_all_in_place(ad, found)), found)
        ad, rows = with_rows(ad, found)
        self.ad, self.accounts = with_accounts(ad, found, rows)
        self.accounts |= kinds_apart(self.ad, found) | rows
        self.found, self.eager = found, eager
        self.starts = [m.start for m in found]
        self.told = told_sections(ad, found, self.starts)
        self.titled = credentials_of_title(ad)
        self.title = ad.title.lower().strip()
        self.apprenticeship = is_apprenticeship(self.title, found)
        self.probation = probation_in(ad)
        self.named_at = -9  # the line that named a credential last
        self.last_named: tuple[str, ...] = ()
        self.named_by: dict[str, tuple[str, ...]] = {}  # the credentials of each opening
        self.telling = -1  # the line that began to list what is needed
        self.listing = -9  # the last line of what a line of prose with a colon asks in the lines below it
        self.timed_at = -9  # the line that told years last
        self.asked_at = -9  # the line that asked something last
        self.last_tokens: list[Token] = []  # those of the sentence before
        self.loosely = ""  # how the sentence before asks any credential
        self.lead, self.led_at = "", -9  # what announces the items of a list, and the line of the last of them

    def statements(self) -> Iterator[tuple[Sentence, list[Statement]]]:
        """Each sentence that may say anything of qualifications, with what it states."""
        allotted: dict[int, list[Statement]] = {}
        for number, sentence in enumerate(self.ad.sentences):
            if (sentence.kind in MUTE and not sentence.is_heading) or sentence.low == self.title:
                continue  # "Certified Professional Coder (Home Health)" once more above the ad asks nothing by itself
            if sentence.start in self.accounts:
                self._past_account(sentence)
                yield sentence, self.accounts[sentence.start]
                continue
            if number not in allotted:
                allotted.update(enumerate(allotted_from(self.ad, number, self.found, self.starts), number))
            if number in allotted:
                self._past(sentence, allotted[number])
                yield sentence, allotted[number]
                continue
            if may_lead(sentence):
                self.lead, self.led_at = sentence.low, sentence.line
            if number and self.last_tokens:
                same = same_of_you(sentence, self.ad.sentences[number - 1], self.last_tokens)
                if same and not self._names(sentence):
                    self.last_tokens = []
                    yield sentence, same
                    continue
            self.last_tokens = []
            if other := anything_else(sentence, self._named_lately(sentence)):
                yield sentence, other
                continue
            if not self._names(sentence) and self._is_silent(number, sentence):
                self.loosely = ""
                yield sentence, []
                continue
            named, said = self.last_named, self._said(number)
            self.last_tokens = said.tokens
            ruled = carried(self.ad, number, said.tokens) if said.tokens and not sentence.is_heading else ""
            said = under(ruled, said) if ruled else said
            stated = [] if ruled == "not" else self._stated(said)
            told = bool(stated) and (bool(named) or "already" in sentence.low)
            stated = without_asked_of_some(sentence, stated) if told else stated
            self.loosely = asked_loosely(said.tokens, stated)
            if opens_lines(said) or (stated and sentence.line - self.listing == 1):
                self.listing = sentence.line
            if any(s.kind == "demand" for s in stated):
                self.asked_at = sentence.line
            yield said.sentence, stated

    def _past(self, sentence: Sentence, stated: Sequence[Statement]) -> None:
        """Keep in mind a sentence that allots years."""
        self.timed_at = self.asked_at = self.named_at = sentence.line
        codes = tuple(dict.fromkeys(c for s in stated for w in s.ways for g in w.groups for c in g.codes))
        self.last_named, self.last_tokens = codes or self.last_named, []

    def _past_account(self, sentence: Sentence) -> None:
        """Keep in mind a sentence that tells of some people."""
        self.last_tokens = []
        codes = [c for s in self.accounts[sentence.start] for w in s.ways for g in w.groups for c in g.codes]
        if codes:
            self.named_at, self.last_named = sentence.line, tuple(dict.fromkeys(codes))

    def _names(self, sentence: Sentence) -> bool:
        """Whether anything is named in a sentence."""
        at = bisect_left(self.starts, sentence.start)
        return at < len(self.starts) and self.starts[at] < sentence.end

    def _names_credential(self, sentence: Sentence) -> bool:
        """Whether a credential is named in a sentence."""
        inside = self.found[bisect_left(self.starts, sentence.start) : bisect_left(self.starts, sentence.end)]
        return any(m.kind == "cred" for m in inside)

    def _is_silent(self, number: int, sentence: Sentence) -> bool:
        """Whether a sentence that names nothing surely states nothing."""
        met = words_of(sentence.low)
        counting = self._counts_on(sentence) and may_count_on(met)
        if is_mute(sentence, met) and not counting:
            return True
        if sentence.low.endswith("?") or may_tell_years(sentence, met) or may_lead_on(sentence, met):
            return False
        if counting and number_after(sentence.low, False):
            return False
        if number and begins_with_number(sentence.low) and self.ad.sentences[number - 1].low.endswith("?"):
            return False  # "How many years? Two."
        if may_be_due(sentence, met, self._named_lately(sentence), self.ad.sentences[number - 1] if number else None):
            return False
        return not (may_be_served(met) or (may_tell_of_some(sentence, met) and self._asks_by_place(sentence)))

    def _counts_on(self, sentence: Sentence) -> bool:
        """Whether a bare number in a sentence may be one of years: "Three years of coding. CCS holders need two."."""
        begin = max(0, sentence.start - 120)  # "The typical coder here has ten years. We ask for three."
        return sentence.line - self.timed_at < 2 or _TOLD_YEARS.search(self.ad.text, begin, sentence.start) is not None

    def _named_lately(self, sentence: Sentence) -> bool:
        """Whether a credential was named in one of the last lines."""
        return sentence.line - self.named_at < 3

    def _said(self, number: int) -> Said:
        """A sentence with its tokens and its neighbours."""
        sentences = self.ad.sentences
        told = sentences[number]
        if told.low.endswith("?") and asks_you(sentences, number):
            told = told._replace(low=told.low[:-1] + ".", kind="requirements", loose=False)
        asked = self._asks_by_place(told)
        tokens = whose(tokens_of(told, self.found, self.starts, asked, self._counts_on(told)), self.loosely)
        reply = sentences[number + 1].low if number + 1 < len(sentences) else ""
        tokens = without_asked(told.low, self._led(told, tokens), reply)
        told, tokens = told_first(*denied_twice(told, tokens), self.last_named, self.timed_at >= 0)
        if any(t.kind == "lieu" for t in tokens):
            told, tokens = without_usual_years(told, tokens)
        tokens = either_of_people(told.low, with_probation(told, tokens, self.probation))
        sentence = welcomed(told, tokens)
        if any(t.kind == "apprentice" for t in tokens) and (self.apprenticeship or told_beside(told.low)):
            tokens = [t for t in tokens if t.kind != "apprentice"]
        if tokens and self.titled:
            tokens = from_title(sentence.low, tokens, self.titled)
        before = question_before(sentences, number)
        after = sentences[number + 1] if number + 1 < len(sentences) else None
        if not tokens and (answered := number_answered(before, sentence.low)):
            tokens, asked = [answered], True
        if after is not None and tokens:
            tokens = or_else(sentence.low, tokens, after.low)
        chosen = [] if tokens and says_one_does(sentence.low) else one_is_enough(after, tokens)
        return Said(sentence, chosen, asked or chosen is not tokens, before, after)

    def _led(self, sentence: Sentence, tokens: list[Token]) -> list[Token]:
        """The tokens of an item with the time that the line above its list gives: "One of these within a year:"."""
        if not self.lead or not sentence.bullet or sentence.line - self.led_at != 1:
            self.lead = self.lead if sentence.line == self.led_at else ""
            return tokens
        self.led_at = sentence.line
        kinds = {t.kind for t in tokens}
        if kinds & TIMED_ITEM:
            self.lead = ""
        late = due_by(self.lead, tokens) if "cred" in kinds else None
        return sorted([*tokens, late, late._replace(kind="throughout", value=None)]) if late else tokens

    def _asks_by_place(self, sentence: Sentence) -> bool:
        """Whether a sentence asks whatever its words, by its section, its label or the sentences before it."""
        return (
            (sentence.kind in ASKING and not sentence.loose)
            or (sentence.section, sentence.bullet) in self.told
            or (sentence.label != "" and asks_by_label(sentence))
            or (of_all(sentence.low) and not _talks(sentence))
            or (sentence.kind == "" and sentence.line - self.listing == 1 and not _talks(sentence))
            or (sentence.line == self.telling and not TALKS.search(sentence.low) and not _of_employer(sentence))
            or (is_eager_for(self.eager, sentence, self._names_credential(sentence)) and not _talks(sentence))
            or (sentence.line - self.asked_at == 1 and sentence.kind == "" and only_years(sentence.low))
        )

    def _stated(self, said: Said) -> list[Statement]:
        if begins_to_tell(said):
            self.telling = said.sentence.line
        before = said.before.low if said.before else ""
        if any(t.kind == "years" for t in said.tokens):
            self.timed_at = said.sentence.line
        named_lately = self._named_lately(said.sentence)
        if first := one_now(said.sentence, said.tokens, self.last_named if named_lately else ()):
            return [first]
        near = named_lately and not leads_a_list(said.before, said.sentence, said.after)
        if later := later_from(said.sentence, said.tokens, near, before, self.last_named):
            return [later_with_probation(later, self.probation)]
        named = self.last_named
        said = self._with_above(said)
        if any(t.kind in CREDENTIALS for t in said.tokens):
            self.named_at = said.sentence.line
            self.last_named = _named_in(said.tokens)
        said = with_those(said, named, self.last_named)
        heard = past_willing(said.sentence, hear_as(said, self.found, self.starts))
        stated = of_whom(said.sentence, said.tokens, heard)
        return with_due(said.sentence, stated)

    def _with_above(self, said: Said) -> Said:
        """ "Any of the above credentials", "the same credentials as team A": with the ones that are meant."""
        if named := _named_in(said.tokens):
            opening = f"{said.sentence.opening or rank_of(said.sentence)}"
            self.named_by.setdefault(opening, named)
        meant = same_as(said.sentence.low, said.tokens, self.last_named, self.named_by)
        return said._replace(tokens=meant) if meant else said


_TOLD_YEARS = re.compile(r"\byears?\b[^.!?;\n]{0,50}[.!?;,] ?$")


def _named_in(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The credentials that some tokens name."""
    return tuple(dict.fromkeys(c for t in tokens if t.kind == "cred" for c in codes_of(t)))


def _talks(sentence: Sentence) -> bool:
    return bool(TALKS.search(sentence.low) or PERKS.search(sentence.low))


def _of_employer(sentence: Sentence) -> bool:
    """Whether its label tells what the employer gives: "Skills we need: CPC. Skills we teach: CRC"."""
    return bool(sentence.label) and employer_kind(sentence.label.lower()) != ""
