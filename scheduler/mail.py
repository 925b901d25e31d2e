"""A digest as a mail: plain words, HTML, and the CSV attached; sent over TLS, refused and uncertain told apart."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Callable
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from hashlib import sha256

from data.errors import BadInput
from data.safe import one_line
from matcher.digests.caseload import Caseload, caseload_csv, caseload_html, caseload_text
from matcher.digests.digest import Digest, headline, render
from matcher.digests.markdown import text
from scheduler.outlets import Outlet, Refused, Uncertain, reveal

#: In place of a profile's id: the summary of everybody.
CASELOAD = "_caseload"

#: Seconds that a mail server may take for one answer.
TIMEOUT = 30.0


def message_id(profile: str, outlet: str, round: str) -> str:
    """Fixed by whose, where and when: a message that is sent again is known as the same one."""
    name = sha256(f"{profile}\n{outlet}\n{round}".encode()).hexdigest()[:32]
    return f"<{name}@medcoder.invalid>"


def compose(outlet: Outlet, digest: Digest, id: str, at: datetime) -> EmailMessage:
    """A person's digest as a message; same digest, id and instant, same bytes."""
    mail = envelope(outlet, digest.profile_id, f"Coding jobs: {headline(digest)}", id, at)
    page = render(digest, "html", mail=True)
    return _fill(mail, text(digest), page, render(digest, "csv"), f"medcoder-{digest.as_of.isoformat()}.csv")


def compose_caseload(outlet: Outlet, found: Caseload, id: str, at: datetime) -> EmailMessage:
    """The counsellor's summary as a message."""
    mail = envelope(outlet, CASELOAD, f"Your caseload: {len(found.lines)} people", id, at)
    page, table = caseload_html(found), caseload_csv(found)
    return _fill(mail, caseload_text(found), page, table, f"caseload-{found.as_of.isoformat()}.csv")


def _fill(mail: EmailMessage, words: str, page: bytes, table: bytes, name: str) -> EmailMessage:
    mail.set_content(words)
    mail.add_alternative(page.decode(), subtype="html")
    mail.add_attachment(table, maintype="text", subtype="csv", filename=name)
    for place, part in enumerate(part for part in mail.walk() if part.is_multipart()):
        part.set_boundary(f"=_medcoder_{str(mail['Message-ID'])[1:17]}_{place}")  # by default it is drawn at random
    return mail


def envelope(outlet: Outlet, profile: str, subject: str, id: str, at: datetime) -> EmailMessage:
    """A message without a body: who, to whom, about what."""
    mail = EmailMessage()
    mail["From"] = address(outlet.sender)
    mail["To"] = address(outlet.address(profile))
    mail["Subject"] = one_line(subject)
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = id
    mail["Auto-Submitted"] = "auto-generated"
    return mail


def address(text: str) -> Address:
    """``Dana R. <dana@example.org>`` as the parts of a header; :class:`BadInput` where it is none."""
    name, spec = parseaddr(text)
    try:
        return Address(one_line(name), addr_spec=spec)
    except ValueError as trouble:
        raise BadInput("that is no mail address", one_line(text), "correct it in config.toml") from trouble


def send(outlet: Outlet, mail: EmailMessage, *, timeout: float = TIMEOUT) -> None:
    """Hand the message to the server. :class:`Refused` = certainly not taken; :class:`Uncertain` = nobody knows."""
    password = reveal(outlet.secrets["password"], outlet.name) if "password" in outlet.secrets else ""
    with _Line(outlet, timeout) as line:
        line.step("the mail server does not answer", lambda server: None)
        if password:
            line.step("the mail server refuses the login", lambda server: server.login(outlet.user, password))
        line.step("the mail server refuses the message", lambda server: _announce(server, mail))
        line.hand_over(mail.as_bytes(policy=mail.policy.clone(linesep="\r\n", max_line_length=78)))


def _announce(server: smtplib.SMTP, mail: EmailMessage) -> None:
    """Say who writes to whom; an answer that is no yes is an error."""
    _, sender = parseaddr(str(mail["From"]))
    _, receiver = parseaddr(str(mail["To"]))
    for code, answer in (server.mail(sender), server.rcpt(receiver)):
        if code not in (250, 251):
            raise smtplib.SMTPResponseException(code, answer)


class _Line:
    """A connection to a mail server; nothing that fails on it shows an address or a secret."""

    def __init__(self, outlet: Outlet, timeout: float) -> None:
        self.outlet, self.timeout = outlet, timeout
        self._server: smtplib.SMTP | None = None

    def __enter__(self) -> _Line:
        self.step("the mail server cannot be reached", lambda _: self._connect())
        return self

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.close()

    def step(self, what: str, ask: Callable[[smtplib.SMTP], object]) -> None:
        """One exchange before the message itself: whatever fails here, nothing was delivered."""
        try:
            ask(self._server)  # type: ignore[arg-type]
        except smtplib.SMTPResponseException as trouble:
            raise self._refused(what, trouble) from None
        except ssl.SSLCertVerificationError as trouble:
            why = f"its certificate is not trusted ({trouble.verify_message})"
            raise Refused(what, self.outlet.name, why, again=False) from None
        except (smtplib.SMTPException, OSError) as trouble:
            raise Refused(what, self.outlet.name, _kind(trouble)) from None

    def hand_over(self, content: bytes) -> None:
        """The message itself: a line that breaks before the server's answer leaves the outcome unknown."""
        assert self._server is not None
        try:
            code, answer = self._server.data(content)
        except smtplib.SMTPResponseException as trouble:  # it would not even begin
            raise self._refused("the mail server refuses the message", trouble) from None
        except (smtplib.SMTPException, OSError) as trouble:
            raise Uncertain("the mail server did not confirm the message", self.outlet.name, _kind(trouble)) from None
        if code != 250:
            trouble_ = smtplib.SMTPResponseException(code, answer)
            raise self._refused("the mail server refuses the message", trouble_)

    def _connect(self) -> None:
        outlet = self.outlet
        context = ssl.create_default_context(cafile=outlet.ca_file or None)
        if outlet.security == "tls":
            self._server = smtplib.SMTP_SSL(outlet.host, outlet.port, timeout=self.timeout, context=context)
        else:
            self._server = smtplib.SMTP(outlet.host, outlet.port, timeout=self.timeout)
        if outlet.security == "starttls":
            self._server.starttls(context=context)
        self._server.ehlo_or_helo_if_needed()

    def _refused(self, what: str, trouble: smtplib.SMTPResponseException) -> Refused:
        # The server's own words may repeat an address; its code says enough.
        again = 400 <= trouble.smtp_code < 500
        return Refused(what, self.outlet.name, f"it answered {trouble.smtp_code}", again=again)


def _kind(trouble: Exception) -> str:
    return "it took too long" if isinstance(trouble, TimeoutError) else type(trouble).__name__
