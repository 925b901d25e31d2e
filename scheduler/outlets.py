"""Outlets: where a person's news leaves the house, as ``config.toml`` states them.

    [outlets.mail]
    kind = "email"
    profiles = ["dana"]                 # whose news; "*" is everyone's, for a counsellor
    to = "dana@example.org"             # or a table: to = { dana = "dana@example.org", lee = "lee@example.org" }
    from = "medcoder@example.org"
    host = "smtp.example.org"
    security = "starttls"               # or "tls"; "none" is for a mail server on this machine
    user = "medcoder@example.org"
    password = "env:MEDCODER_MAIL_PASSWORD"   # or "keyring:medcoder/mail"

    [outlets.phone]
    kind = "apprise"                    # Slack, Teams, Telegram, ntfy, webhooks, the desktop …
    profiles = ["dana"]
    url = "env:MEDCODER_PHONE_URL"

    [outlets.desk]                      # the counsellor's summary of everybody, after each round
    kind = "email"
    caseload = true
    to = "counsellor@example.org"

A secret never stands in the file: it is named, and looked up when it is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from email.utils import parseaddr
from typing import Any, NoReturn
from urllib.parse import urlsplit

from data.errors import BadInput, NotFound, OutletError
from data.settings import Settings, secret

KINDS = ("email", "apprise")
PORTS = {"starttls": 587, "tls": 465, "none": 25}

#: How many jobs one message brings: a mail is read, a chat is glanced at.
LIMITS = {"email": 50, "apprise": 10}

_KEYS = {
    "email": (
        "kind",
        "profiles",
        "caseload",
        "limit",
        "to",
        "from",
        "host",
        "port",
        "security",
        "user",
        "password",
        "ca_file",
    ),
    "apprise": ("kind", "profiles", "caseload", "limit", "url"),
}

# A name becomes part of a ledger and of a Message-ID: "mail", "lees_phone".
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,40}")
# "env:MEDCODER_MAIL_PASSWORD", "keyring:medcoder/mail"
_SECRET = re.compile(r"(?P<where>env|keyring):(?P<name>[\w.-]+)(?:/(?P<user>[^\s]+))?")
# "dana@example.org", "Dana R. <dana@example.org>"
_ADDRESS = re.compile(r"(?:[^<>@\r\n]*<)?[^\s<>@,;]+@[^\s<>@,;]+>?")

LOOPBACK = ("localhost", "127.0.0.1", "::1")
#: Notices that stay on this machine's own screen hold no secret in their address.
DESKTOP = ("dbus", "qt", "glib", "kde", "gnome", "macosx", "windows", "syslog")


class Refused(OutletError):
    """The message was certainly not delivered; ``again`` says whether trying again may help."""

    def __init__(self, failed: str, on: str = "", next_move: str = "", *, again: bool = True) -> None:
        super().__init__(failed, on, next_move)
        self.again = again


class Uncertain(OutletError):
    """The message may or may not have been delivered; sending it again might double it."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """One ``[outlets.NAME]``; ``secrets`` maps a key to the *name* of its secret, never to the secret."""

    name: str
    kind: str
    profiles: tuple[str, ...]
    limit: int
    to: Mapping[str, str] = field(default_factory=dict)  # profile → address; "*" for all others
    sender: str = ""
    host: str = ""
    port: int = 0
    security: str = "starttls"
    user: str = ""
    ca_file: str = ""
    secrets: Mapping[str, str] = field(default_factory=dict)
    caseload: bool = False  # whether the summary of everybody goes out here

    def serves(self, profile: str) -> bool:
        """Whether this person's news goes out here."""
        return profile in self.profiles or "*" in self.profiles

    def address(self, profile: str) -> str:
        """Where this person's mail goes."""
        return self.to.get(profile) or self.to.get("*", "")


def load_outlets(settings: Settings) -> list[Outlet]:
    """Every outlet by name; the first that is wrong is :class:`BadInput` with its key."""
    return [_outlet(settings, name) for name in sorted(_tables(settings))]


def find_outlet(settings: Settings, name: str) -> Outlet:
    """The outlet of that name; :class:`NotFound` suggests the nearest."""
    if name not in _tables(settings):
        raise NotFound("outlet", name, _tables(settings), "medcoder notify list")
    return _outlet(settings, name)


def each_outlet(settings: Settings) -> Iterator[tuple[str, Outlet | BadInput]]:
    """Every outlet by name, or what is wrong with it; one that is wrong does not hide the others."""
    for name in sorted(_tables(settings)):
        try:
            yield name, _outlet(settings, name)
        except BadInput as trouble:
            yield name, trouble


def reveal(reference: str, outlet: str) -> str:
    """The secret behind ``env:NAME`` or ``keyring:SERVICE/USER``; :class:`Refused` where there is none."""
    found = _SECRET.fullmatch(reference)
    assert found is not None  # checked when the outlet was read
    value = secret(found["name"]) if found["where"] == "env" else _from_keyring(found["name"], found["user"] or "")
    if not value:
        where = "set the environment variable" if found["where"] == "env" else "store it with: keyring set"
        raise Refused("a secret is not there", outlet, f"{where} {found['name']} {found['user'] or ''}", again=False)
    return value


def _from_keyring(service: str, user: str) -> str:
    import keyring  # late: looks for back ends
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(service, user) or ""
    except KeyringError as trouble:
        raise Refused("the keyring cannot be read", service, type(trouble).__name__, again=False) from None


def _tables(settings: Settings) -> Mapping[str, Any]:
    tables = settings.config.get("outlets", {})
    if not isinstance(tables, Mapping):
        raise BadInput("[outlets] must be a table of tables", str(settings.config_file), "write [outlets.mail]")
    return tables


def _outlet(settings: Settings, name: str) -> Outlet:
    return _Reader(settings, name).outlet()


class _Reader:
    """Reads one table key by key; every trouble names the key."""

    def __init__(self, settings: Settings, name: str) -> None:
        self.file, self.name = str(settings.config_file), name
        table = _tables(settings)[name]
        self.table: Mapping[str, Any] = table if isinstance(table, Mapping) else {}

    def outlet(self) -> Outlet:
        kind = self._text("kind")
        if not _NAME.fullmatch(self.name) or self.name == "files":
            self._refuse("kind", "has a name that cannot be used; small letters, digits, - and _ can")
        if kind not in KINDS:
            self._refuse("kind", f"must be one of {', '.join(KINDS)}")
        if unknown := [key for key in self.table if key not in _KEYS[kind]]:
            self._refuse(unknown[0], f"is not known; there are {', '.join(_KEYS[kind])}")
        limit = self.table.get("limit", LIMITS[kind])
        if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
            self._refuse("limit", "must be a whole number from 1")
        caseload = self.table.get("caseload", False)
        if not isinstance(caseload, bool):
            self._refuse("caseload", "must be true or false")
        return replace(self._mail(limit) if kind == "email" else self._chat(limit), caseload=caseload)

    def _mail(self, limit: int) -> Outlet:
        security, host = self._text("security") or "starttls", self._text("host")
        if security not in PORTS:
            self._refuse("security", f"must be one of {', '.join(PORTS)}")
        if not host:
            self._refuse("host", "is missing")
        if security == "none" and host not in LOOPBACK:
            self._refuse("security", "can be none only for a mail server on this machine")
        port = self.table.get("port", PORTS[security])
        if not isinstance(port, int) or not 0 < port < 65536:
            self._refuse("port", "must be a number from 1 to 65535")
        secrets = {"password": self._secret("password")} if "password" in self.table else {}
        profiles, to = self._profiles(), self._to()
        if unserved := [one for one in profiles if one not in to and "*" not in to]:
            self._refuse("to", f"has no address for {unserved[0]}")
        return Outlet(
            self.name, "email", profiles, limit, to, self._address(self._text("from"), "from"), host, port, security,
            self._text("user"), self._text("ca_file"), secrets,
        )  # fmt: skip

    def _chat(self, limit: int) -> Outlet:
        url = self._text("url")
        if _is_open(url):
            return Outlet(self.name, "apprise", self._profiles(), limit, secrets={"plain": url})
        return Outlet(self.name, "apprise", self._profiles(), limit, secrets={"url": self._secret("url")})

    def _profiles(self) -> tuple[str, ...]:
        found = self.table.get("profiles")
        if found is None and self.table.get("caseload"):
            return ()
        if not isinstance(found, list) or not found or not all(isinstance(one, str) for one in found):
            self._refuse("profiles", 'must list whose news goes there, as ["dana"]')
        return tuple(found)

    def _to(self) -> dict[str, str]:
        found = self.table.get("to")
        table = found if isinstance(found, Mapping) else {"*": found}
        return {str(profile): self._address(address, "to") for profile, address in table.items()}

    def _address(self, found: Any, key: str) -> str:
        if not isinstance(found, str) or not _ADDRESS.fullmatch(found) or not parseaddr(found)[1].isascii():
            self._refuse(key, "must be an address like dana@example.org")
        return str(found)

    def _secret(self, key: str) -> str:
        found = self._text(key)
        if not _SECRET.fullmatch(found):
            self._refuse(key, "must name a secret, as env:NAME or keyring:SERVICE/USER, and not hold it")
        return found

    def _text(self, key: str) -> str:
        found = self.table.get(key, "")
        if not isinstance(found, str):
            self._refuse(key, "must be a text")
        return str(found)

    def _refuse(self, key: str, what: str) -> NoReturn:
        raise BadInput(f"[outlets.{self.name}] {key} {what}", self.file, "correct it there")


def _is_open(url: str) -> bool:
    """Whether an address may stand in the file: the desktop's own, or a service on this machine without a login."""
    try:
        parts = urlsplit(url)
        return parts.scheme in DESKTOP or (parts.hostname in LOOPBACK and parts.username is parts.password is None)
    except ValueError:
        return False
