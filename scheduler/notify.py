"""Each person's news to each of their outlets, at most once.

The intent is recorded before a message is sent. A refused message is tried again with back-off; one whose outcome is
unknown is not sent again but told of, and its jobs stand in the next digest, because only what arrived counts as told.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
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
    from scheduler.mail import message_id

    if not digest.matches and not digest.closed_saved:
        return None
    profile = digest.profile_id
    if not store.intend(profile, outlet.name, round, message_id(profile, outlet.name, round), digest.items, at):
        return _before(store, outlet, profile, round, at)
    told = _try(outlet, lambda: _send(outlet, digest, round, at), back_off, sleep)
    store.settle(profile, outlet.name, round, told.state, at)
    return told


def _before(store: Store, outlet: Outlet, profile: str, round: str, at: datetime) -> Told:
    """This round has a message there already; one that was only intended is uncertain: it was killed on the way."""
    (found,) = store.deliveries(profile, outlet.name, round=round)
    if found.state == "sent":
        return Told(outlet.name, "sent")
    if found.state == "intended":
        store.settle(profile, outlet.name, round, "uncertain", at)
    return Told(outlet.name, "uncertain", f"{outlet.name}: the message of {round} may or may not have arrived.")


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


def _send(outlet: Outlet, digest: Digest, round: str, at: datetime) -> None:
    from scheduler import chat, mail

    if outlet.kind == "email":
        id = mail.message_id(digest.profile_id, outlet.name, round)
        mail.send(outlet, mail.compose(outlet, digest, id, at))
    else:
        chat.send(outlet, *chat.words(digest))


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
