"""Notices, against a real local mail server and a real local webhook, with faults; nothing is ever sent twice."""

from __future__ import annotations

import email
import json
import logging
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from click.testing import CliRunner

from data.errors import BadInput, MedcoderError
from data.settings import Settings
from data.store import Store, open_store
from matcher.digests.digest import Digest, render
from matcher.digests.news import told, trouble_lines
from scheduler import mail, outlets
from scheduler.commands.notify import notify as command
from scheduler.notify import Told, check_outlets, deliver, try_out
from scheduler.outlets import Outlet, Refused
from tests.digest_samples import AS_OF, hostile_digest, plain_digest

AT = datetime(2026, 11, 23, 4, 30, tzinfo=UTC)
ROUND = "2026-11-23"
PASSWORD = "hunter2-very-secret"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost, signed by itself, with its key in the same file."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "localhost.pem"
    private = serialization.PrivateFormat.PKCS8
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, private, serialization.NoEncryption())
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return path


@dataclass
class Post:
    """A mail server's handler: keeps what it took, and fails as it is told to, a fault for each attempt."""

    faults: list[str] = field(default_factory=list)
    taken: list[EmailMessage] = field(default_factory=list)
    attempts: int = 0

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        self.attempts += 1
        if self.faults and self.faults[0].isdigit():
            return f"{self.faults.pop(0)} no, <{address}> not now"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        fault = self.faults.pop(0) if self.faults else ""
        if fault.startswith("data "):
            return f"{fault[5:]} refused"
        found = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(found, EmailMessage)
        self.taken.append(found)
        if fault == "drop":
            server.transport.abort()
        return "250 OK"


@pytest.fixture
def post(certificate: Path) -> Iterator[tuple[Post, int]]:
    """The mail server with STARTTLS and a login, and its port."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    handler = Post()

    def login(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        return AuthResult(success=data.password.decode() == PASSWORD, handled=False)

    controller = Controller(
        handler, hostname="127.0.0.1", port=0, tls_context=context, require_starttls=True, authenticator=login,
        auth_required=True,
    )  # fmt: skip
    with_port(controller)
    yield handler, controller.port
    controller.stop()


def with_port(controller: Controller) -> None:
    """Start on a port that the system chooses."""
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        controller.port = free.getsockname()[1]
    controller.start()


@pytest.fixture
def outlet(post: tuple[Post, int], certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Outlet:
    monkeypatch.setenv("MEDCODER_TEST_PASSWORD", PASSWORD)
    return Outlet(
        "mail", "email", ("dana",), 50, {"dana": "Dana R. <dana@example.org>"}, "medcoder@example.org", "localhost",
        post[1], "starttls", "medcoder", str(certificate), {"password": "env:MEDCODER_TEST_PASSWORD"},
    )  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'm.db'}") as opened:
        yield opened


def send(
    store: Store, outlet: Outlet, round: str = ROUND, digest: Digest | None = None
) -> tuple[Told | None, list[float]]:
    """Deliver without waiting; what came of it and the waits there would have been."""
    waits: list[float] = []
    return deliver(store, outlet, digest or plain_digest(), round, AT, sleep=waits.append), waits


def state(store: Store, round: str = ROUND) -> str:
    (found,) = store.deliveries("dana", "mail", round=round)
    return found.state


# ------------------------------------------------------------ mail


def test_a_digest_arrives_as_words_page_and_table(post: tuple[Post, int], outlet: Outlet, store: Store) -> None:
    assert send(store, outlet) == (Told("mail", "sent"), [])
    (found,) = post[0].taken
    assert found["Subject"] == "Coding jobs: 1 new, 1 changed, 1 reopened, 1 closed"
    assert found["To"] == '"Dana R." <dana@example.org>'
    plain, page, table = (found.get_body(("plain",)), found.get_body(("html",)), next(found.iter_attachments()))
    assert plain is not None
    assert page is not None
    assert "Inpatient Coder III" in plain.get_content()
    assert "<h1>Coding jobs for Dana R.</h1>" in page.get_content()
    assert "<svg" not in page.get_content()
    assert table.get_filename() == "medcoder-2026-11-23.csv"
    assert table.get_payload(decode=True).startswith(b"\xef\xbb\xbfrank,score,verdict")  # type: ignore[union-attr]
    assert state(store) == "sent"
    assert store.sent("dana", "mail")["mercy:R-001"].state == "sent"


def test_strange_texts_arrive_as_texts(post: tuple[Post, int], outlet: Outlet, store: Store) -> None:
    digest = hostile_digest()
    assert send(store, outlet, digest=digest)[0] == Told("mail", "sent")
    (found,) = post[0].taken
    page, table = found.get_body(("html",)), next(found.iter_attachments())
    assert page is not None
    assert page.get_content().replace("\r\n", "\n") == render(digest, "html", mail=True).decode()
    assert table.get_payload(decode=True) == render(digest, "csv")


def test_the_message_id_is_fixed_by_whose_where_and_when(post: tuple[Post, int], outlet: Outlet, store: Store) -> None:
    send(store, outlet)
    assert post[0].taken[0]["Message-ID"] == mail.message_id("dana", "mail", ROUND)
    ids = {mail.message_id(*names) for names in [("a", "b", "c"), ("a", "b", "d"), ("a", "x", "c"), ("x", "b", "c")]}
    assert len(ids) == 4
    bodies = {mail.compose(outlet, plain_digest(), "<1@x>", AT).as_bytes() for _ in range(2)}
    assert len(bodies) == 1


def test_a_round_run_again_sends_nothing_again(post: tuple[Post, int], outlet: Outlet, store: Store) -> None:
    send(store, outlet)
    assert send(store, outlet) == (Told("mail", "sent"), [])
    assert len(post[0].taken) == 1


def test_no_news_is_no_mail(post: tuple[Post, int], outlet: Outlet, store: Store) -> None:
    assert send(store, outlet, digest=Digest("dana", "Dana", AS_OF)) == (None, [])
    assert store.deliveries() == []


def test_a_refused_mail_is_tried_again_with_back_off(post: tuple[Post, int], outlet: Outlet, store: Store) -> None:
    post[0].faults[:] = ["451", "data 452"]
    assert send(store, outlet) == (Told("mail", "sent"), [2.0, 10.0])
    assert len(post[0].taken) == 1


def test_a_mail_that_is_refused_for_good_is_told_and_may_go_later(
    post: tuple[Post, int], outlet: Outlet, store: Store
) -> None:
    post[0].faults[:] = ["550"]
    outcome, waits = send(store, outlet)
    assert outcome is not None
    assert (outcome.state, waits) == ("refused", [])
    assert outcome.trouble == "the mail server refuses the message (mail): it answered 550."
    assert told(store.deliveries("dana"), "mail") == {}
    assert send(store, outlet)[0] == Told("mail", "sent")


def test_back_off_ends_and_what_was_not_sent_comes_with_the_next_digest(
    post: tuple[Post, int], outlet: Outlet, store: Store
) -> None:
    post[0].faults[:] = ["451"] * 4
    outcome, waits = send(store, outlet)
    assert outcome is not None
    assert (outcome.state, waits) == ("refused", [2.0, 10.0, 30.0])
    assert "was refused; its jobs stand here again" in trouble_lines(store.deliveries("dana"), "mail")[0]


def test_a_line_that_breaks_before_the_answer_is_uncertain_and_never_sent_again(
    post: tuple[Post, int], outlet: Outlet, store: Store
) -> None:
    post[0].faults[:] = ["drop"]
    outcome, waits = send(store, outlet)
    assert outcome is not None
    assert (outcome.state, waits, len(post[0].taken)) == ("uncertain", [], 1)
    again, _ = send(store, outlet)
    assert again is not None
    assert again.trouble == "mail: the message of 2026-11-23 may or may not have arrived."
    assert len(post[0].taken) == 1
    assert told(store.deliveries("dana"), "mail") == {}
    assert "may or may not have arrived; its jobs stand here" in trouble_lines(store.deliveries("dana"), "mail")[0]


def test_a_process_killed_between_intent_and_answer_is_uncertain(
    post: tuple[Post, int], outlet: Outlet, store: Store
) -> None:
    store.intend("dana", "mail", ROUND, mail.message_id("dana", "mail", ROUND), {"a": "f"}, AT)
    outcome, _ = send(store, outlet)
    assert outcome is not None
    assert (outcome.state, state(store), post[0].taken) == ("uncertain", "uncertain", [])


def test_the_intent_is_recorded_before_anything_is_sent(
    outlet: Outlet, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(mail, "send", lambda *_: seen.append(state(store)))
    send(store, outlet)
    assert seen == ["intended"]


def test_a_server_that_says_nothing_is_refused_before_the_message(outlet: Outlet) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as deaf:
        mute = replace(outlet, host="127.0.0.1", port=deaf.getsockname()[1])
        with pytest.raises(Refused, match="cannot be reached"):
            mail.send(mute, mail.compose(outlet, plain_digest(), "<1@x>", AT), timeout=0.2)


@pytest.mark.parametrize("change", [{"port": 1}, {"host": "mail.invalid"}])
def test_a_server_that_is_not_there_is_refused(outlet: Outlet, change: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="cannot be reached") as trouble:
        try_out(replace(outlet, **change), "dana", now=AT)
    assert trouble.value.again


def test_a_certificate_that_nobody_vouches_for_is_refused_for_good(outlet: Outlet, post: tuple[Post, int]) -> None:
    with pytest.raises(Refused, match="certificate is not trusted") as trouble:
        try_out(replace(outlet, ca_file=""), "dana", now=AT)
    assert not trouble.value.again
    assert post[0].attempts == 0


def test_a_wrong_password_is_told_without_it(
    outlet: Outlet, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDCODER_TEST_PASSWORD", "wrong-" + PASSWORD)
    with caplog.at_level(logging.DEBUG), pytest.raises(Refused, match="refuses the login") as trouble:
        try_out(outlet, "dana", now=AT)
    assert PASSWORD not in str(trouble.value) + caplog.text + repr(outlet)


def test_a_server_s_words_cannot_leak_an_address(post: tuple[Post, int], outlet: Outlet, store: Store) -> None:
    post[0].faults[:] = ["550"]
    outcome, _ = send(store, outlet)
    assert outcome is not None
    assert "dana@example.org" not in outcome.trouble


def test_a_secret_that_is_not_there_is_told_by_its_name(outlet: Outlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MEDCODER_TEST_PASSWORD")
    with pytest.raises(Refused, match="MEDCODER_TEST_PASSWORD"):
        try_out(outlet, "dana", now=AT)


def test_a_secret_may_lie_in_the_keyring(
    outlet: Outlet, post: tuple[Post, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keyring.get_password", lambda service, user: PASSWORD if user == "mail" else None)
    try_out(replace(outlet, secrets={"password": "keyring:medcoder/mail"}), "dana", now=AT)
    assert len(post[0].taken) == 1


def test_a_test_carries_no_job(outlet: Outlet, post: tuple[Post, int]) -> None:
    try_out(outlet, "dana", now=AT)
    assert post[0].taken[0]["Subject"] == "medcoder: a test"


# ------------------------------------------------------------ webhook


class Hook(ThreadingHTTPServer):
    """A webhook that keeps what it gets and fails as it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.faults: list[str] = []
        self.taken: list[dict[str, Any]] = []


class _Answer(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        fault = self.server.faults.pop(0) if self.server.faults else ""
        if fault.isdigit():
            self.send_response(int(fault))
            self.end_headers()
            return
        self.server.taken.append(json.loads(body))
        if fault == "drop":
            self.connection.close()
            return
        if fault == "slow":
            time.sleep(1.5)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[Hook]:
    server = Hook()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def chat(hook: Hook, monkeypatch: pytest.MonkeyPatch) -> Outlet:
    monkeypatch.setenv("MEDCODER_TEST_HOOK", f"json://dana:{PASSWORD}@127.0.0.1:{hook.server_port}/in?rto=0.5&cto=0.5")
    return Outlet("chat", "apprise", ("dana",), 10, secrets={"url": "env:MEDCODER_TEST_HOOK"})


def test_a_webhook_gets_every_job(hook: Hook, chat: Outlet, store: Store) -> None:
    assert send(store, chat) == (Told("chat", "sent"), [])
    (found,) = hook.taken
    assert found["title"] == "Coding jobs for Dana R.: 1 new, 1 changed, 1 reopened, 1 closed"
    assert all(match.title in found["message"] for match in plain_digest().matches)


def test_a_webhook_that_is_busy_is_tried_again(hook: Hook, chat: Outlet, store: Store) -> None:
    hook.faults[:] = ["503", "429"]
    assert send(store, chat) == (Told("chat", "sent"), [2.0, 10.0])
    assert len(hook.taken) == 1


def test_a_webhook_that_says_no_is_not_asked_again(hook: Hook, chat: Outlet, store: Store) -> None:
    hook.faults[:] = ["404"]
    outcome, waits = send(store, chat)
    assert (outcome, waits) == (
        Told("chat", "refused", "the service refuses the message (chat): it answered 404."),
        [],
    )


@pytest.mark.parametrize("fault", ["drop", "slow"])
def test_a_webhook_that_does_not_answer_is_uncertain(hook: Hook, chat: Outlet, store: Store, fault: str) -> None:
    hook.faults[:] = [fault]
    outcome, waits = send(store, chat)
    assert outcome is not None
    assert (outcome.state, waits) == ("uncertain", [])
    send(store, chat)
    assert len(hook.taken) == 1


def test_a_webhook_that_is_not_there_is_refused(chat: Outlet, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDCODER_TEST_HOOK", "json://127.0.0.1:1/")
    outcome, waits = send(store, chat)
    assert outcome is not None
    assert (outcome.state, len(waits)) == ("refused", 3)


def test_the_address_of_a_webhook_is_in_no_log(
    hook: Hook, chat: Outlet, store: Store, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    hook.faults[:] = ["drop"]
    with caplog.at_level(logging.DEBUG):
        outcome, _ = send(store, chat)
    printed = capsys.readouterr()
    assert PASSWORD not in str(outcome) + caplog.text + printed.out + printed.err + repr(chat)


def test_an_address_that_is_none_is_told_without_it(chat: Outlet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDCODER_TEST_HOOK", f"nonsense://{PASSWORD}")
    with pytest.raises(BadInput) as trouble:
        try_out(chat, "dana")
    assert PASSWORD not in str(trouble.value)


# ------------------------------------------------------------ config


GOOD = {
    "mail": {
        "kind": "email", "profiles": ["dana", "lee"], "to": {"dana": "d@x.org", "lee": "l@x.org"}, "from": "m@x.org",
        "host": "smtp.x.org", "user": "m", "password": "env:NO_SUCH_SECRET",
    },
    "chat": {"kind": "apprise", "profiles": ["*"], "url": "keyring:medcoder/chat"},
    "desk": {"kind": "apprise", "profiles": ["dana"], "url": "dbus://"},
}  # fmt: skip


def settings(tables: object) -> Settings:
    return Settings(Path("home"), "sqlite:///:memory:", {"outlets": tables})


def test_outlets_are_read_with_their_defaults() -> None:
    chat, desk, post = outlets.load_outlets(settings(GOOD))
    assert (post.port, post.security, post.limit, post.address("lee")) == (587, "starttls", 50, "l@x.org")
    assert (chat.serves("anyone"), post.serves("anyone"), chat.limit) == (True, False, 10)
    assert desk.secrets == {"plain": "dbus://"}


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("mail", {"password": "hunter2"}, "password must name a secret"),
        ("chat", {"url": "slack://tokena/tokenb/tokenc"}, "url must name a secret"),
        ("mail", {"security": "none"}, "only for a mail server on this machine"),
        ("mail", {"security": "ssl"}, "security must be one of starttls"),
        ("mail", {"profiles": "dana"}, "profiles must list whose news"),
        ("mail", {"profiles": ["max"]}, "to has no address for max"),
        ("mail", {"to": "nobody"}, "to must be an address"),
        ("mail", {"to": "a@x.org\r\nBcc: b@x.org"}, "to must be an address"),
        ("mail", {"to": "dána@x.org"}, "to must be an address"),
        ("mail", {"caseload": "yes"}, "caseload must be true or false"),
        ("mail", {"port": 0}, "port must be a number"),
        ("mail", {"host": ""}, "host is missing"),
        ("mail", {"passwrd": "x"}, "passwrd is not known"),
        ("chat", {"kind": "pigeon"}, "kind must be one of"),
        ("chat", {"limit": True}, "limit must be a whole number"),
        ("files", {}, "has a name that cannot be used"),
    ],
)
def test_what_is_wrong_is_told_with_its_key_and_never_the_secret(name: str, change: dict[str, Any], said: str) -> None:
    table = {**GOOD.get(name, GOOD["desk"]), **change}
    with pytest.raises(BadInput) as trouble:
        outlets.load_outlets(settings({name: table}))
    assert f"[outlets.{name}] " in str(trouble.value)
    assert said in str(trouble.value)
    assert "hunter2" not in str(trouble.value)
    assert "tokena" not in str(trouble.value)


def test_one_wrong_outlet_does_not_hide_the_others() -> None:
    found = dict(check_outlets(settings(GOOD | {"bad": {"kind": "x"}})))
    assert "kind must be one of" in found["bad"]
    assert "NO_SUCH_SECRET" in found["mail"]
    assert found["desk"] == ""


def test_an_unknown_outlet_suggests_the_nearest() -> None:
    with pytest.raises(MedcoderError, match="did you mean 'mail'"):
        outlets.find_outlet(settings(GOOD), "mial")


def test_the_commands_list_outlets_and_send_a_greeting(
    post: tuple[Post, int], outlet: Outlet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    assert "No outlet is configured" in CliRunner().invoke(command, ["list"]).stderr
    (tmp_path / "config.toml").write_text(
        f'[outlets.mail]\nkind = "email"\nprofiles = ["dana"]\nto = "d@x.org"\nfrom = "m@x.org"\nhost = "localhost"\n'
        f'port = {post[1]}\nuser = "m"\npassword = "env:MEDCODER_TEST_PASSWORD"\nca_file = "{outlet.ca_file}"\n'
        '[outlets.bad]\nkind = "x"\n',
        encoding="utf-8",
    )
    listed = CliRunner().invoke(command, ["list", "--json"]).stdout
    assert [row["trouble"][:24] for row in json.loads(listed)] == ["[outlets.bad] kind must ", ""]
    assert PASSWORD not in listed
    assert "mail took the message." in CliRunner().invoke(command, ["test", "mail"]).stderr
    post[0].faults[:] = ["550"]
    refused = CliRunner().invoke(command, ["test", "mail"])
    assert (refused.exit_code, len(post[0].taken)) == (1, 1)
    assert "it answered 550" in refused.stderr
