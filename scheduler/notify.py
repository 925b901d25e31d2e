"""Each person's news to each of their outlets, at most once.

The intent is recorded before a message is sent. A refused message is tried again with back-off; one whose outcome is
unknown is not sent again but told of, and its jobs stand in the next digest, because only what arrived counts as told.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from data.errors import BadInput, MedcoderError
from data.records import Profile
from data.settings import Settings
from matcher.digests.digest import Digest
from scheduler.outlets import Outlet, Refused, Uncertain, each_outlet

if TYPE_CHECKING:
    from data.store import Store
    from data.stored import DeliveryState
    from matcher.digests.build import Tonight
    from matcher.digests.caseload import Caseload
    from matcher.index import Index

#: Seconds to wait before each further try of a refused message.
BACK_OFF = (2.0, 10.0, 30.0)

Sleep = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one message; ``trouble`` is a sentence, "" where it arrived."""

    outlet: str
    state: DeliveryState
    trouble: str = ""


def notify(
    settings: Settings,
    store: Store,
    index: Index,
    profile: Profile,
    tonight: Tonight,
    round: str,
    at: datetime,
    *,
    sleep: Sleep = time.sleep,
) -> list[str]:
    """Send one person's news of a round to every outlet of theirs; the sentences of what went wrong."""
    from matcher.digests.build import build_news

    troubles: list[str] = []
    for name, outlet in each_outlet(settings):
        if isinstance(outlet, BadInput):
            troubles.append(f"{name}: {outlet}")
        elif outlet.serves(profile.id):
            day = date.fromisoformat(round[:10])
            digest = build_news(
                store, index, profile, tonight, as_of=day, outlet=name, round=round, limit=outlet.limit,
            )  # fmt: skip
            told = deliver(store, outlet, digest, round, at, sleep=sleep)
            troubles += [told.trouble] if told and told.trouble else []
    return troubles


def deliver(
    store: Store,
    outlet: Outlet,
    digest: Digest,
    round: str,
    at: datetime,
    *,
    back_off: Sequence[float] = BACK_OFF,
    sleep: Sleep = time.sleep,
) -> Told | None:
    """One digest to one outlet, at most once a round; None where there is no news and so nothing to send."""
    if not digest.matches and not digest.closed_saved:
        return None
    letter = Letter(digest.profile_id, outlet, round, at, digest.items)
    return _once(store, letter, lambda: _send(letter, digest), back_off, sleep)


def notify_caseload(
    settings: Settings, store: Store, found: Caseload, round: str, at: datetime, *, sleep: Sleep = time.sleep
) -> list[str]:
    """Send the counsellor's summary to every outlet that is for it, at most once a round; the troubles."""
    from scheduler.mail import CASELOAD

    troubles: list[str] = []
    for name, outlet in each_outlet(settings):
        if isinstance(outlet, Outlet) and outlet.caseload:
            letter = Letter(CASELOAD, outlet, round, at, {})
            told = _once(store, letter, partial(_send_caseload, letter, found), BACK_OFF, sleep)
            troubles += [f"{name}: {told.trouble}"] if told.trouble else []
    return troubles


@dataclass(frozen=True, slots=True)
class Letter:
    """One message of a round: whose, where to, and what the ledger remembers of it."""

    profile: str
    outlet: Outlet
    round: str
    at: datetime
    items: Mapping[str, str]

    @property
    def id(self) -> str:
        """The Message-ID, fixed by whose, where and when."""
        from scheduler.mail import message_id

        return message_id(self.profile, self.outlet.name, self.round)


def _once(store: Store, letter: Letter, send: Callable[[], None], back_off: Sequence[float], sleep: Sleep) -> Told:
    """Record the intent, send, record how that went; nothing where this round's message went out before."""
    name = letter.outlet.name
    if not store.intend(letter.profile, name, letter.round, letter.id, letter.items, letter.at):
        return _before(store, letter)
    told = _try(letter.outlet, send, back_off, sleep)
    store.settle(letter.profile, name, letter.round, told.state, letter.at)
    return told


def _before(store: Store, letter: Letter) -> Told:
    """This round has a message there already; one that was only intended is uncertain: it was killed on the way."""
    name = letter.outlet.name
    (found,) = store.deliveries(letter.profile, name, round=letter.round)
    if found.state == "sent":
        return Told(name, "sent")
    if found.state == "intended":
        store.settle(letter.profile, name, letter.round, "uncertain", letter.at)
    return Told(name, "uncertain", f"{name}: the message of {letter.round} may or may not have arrived.")


def _try(outlet: Outlet, send: Callable[[], None], back_off: Sequence[float], sleep: Sleep) -> Told:
    for wait in (*back_off, None):
        try:
            send()
        except Uncertain as trouble:
            return Told(outlet.name, "uncertain", str(trouble))
        except Refused as trouble:
            if not trouble.again or wait is None:
                return Told(outlet.name, "refused", str(trouble))
            sleep(wait)
        except MedcoderError as trouble:  # the configuration: nothing was sent
            return Told(outlet.name, "refused", str(trouble))
        else:
            break
    return Told(outlet.name, "sent")


def _send(letter: Letter, digest: Digest) -> None:
    from scheduler import chat, mail

    if letter.outlet.kind == "email":
        mail.send(letter.outlet, mail.compose(letter.outlet, digest, letter.id, letter.at))
    else:
        chat.send(letter.outlet, *chat.words(digest))


def _send_caseload(letter: Letter, found: Caseload) -> None:
    from matcher.digests.caseload import caseload_text
    from scheduler import chat, mail

    if letter.outlet.kind == "email":
        mail.send(letter.outlet, mail.compose_caseload(letter.outlet, found, letter.id, letter.at))
    else:
        chat.send(letter.outlet, f"Your caseload: {len(found.lines)} people", caseload_text(found))


def check_outlets(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each outlet's name, and what is wrong with it as far as can be seen without sending; "" where nothing is."""
    from scheduler.outlets import reveal

    for name, outlet in each_outlet(settings):
        if isinstance(outlet, BadInput):
            yield name, str(outlet)
            continue
        try:
            for key, reference in outlet.secrets.items():
                if key != "plain":
                    reveal(reference, name)
        except MedcoderError as trouble:
            yield name, str(trouble)
        else:
            yield name, ""


def try_out(outlet: Outlet, profile: str, *, now: datetime | None = None) -> None:
    """Send a greeting that carries no job and is no one's news; :class:`data.errors.OutletError` where it fails."""
    from scheduler import chat, mail

    at = now or datetime.now(UTC)
    greeting = "This is a test of medcoder's outlet. Digests will come this way."
    if outlet.kind == "email":
        letter = mail.envelope(outlet, profile, "medcoder: a test", mail.message_id(profile, outlet.name, str(at)), at)
        letter.set_content(greeting)
        mail.send(replace(outlet, profiles=(profile,)), letter)
    else:
        chat.send(outlet, "medcoder: a test", greeting)
