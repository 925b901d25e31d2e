"""A small HTTP server on the loopback: hands each request to a board's ``answer`` and counts what was asked."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Request:
    """One request: ``query`` is as it was sent, ``body`` its bytes."""

    method: str
    path: str
    query: str = ""
    body: bytes = b""

    def parameter(self, name: str, default: str = "") -> str:
        """The first value of a parameter of the query."""
        return parse_qs(self.query, keep_blank_values=True).get(name, [default])[0]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the board says."""

    body: bytes
    status: int = 200
    type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


def as_json(content: Any, status: int = 200) -> Answer:
    """An answer in JSON."""
    return Answer(json.dumps(content, ensure_ascii=False).encode(), status, "application/json; charset=utf-8")


def as_text(content: str, kind: str = "text/html", status: int = 200) -> Answer:
    """An answer in text of the given kind."""
    return Answer(content.encode(), status, f"{kind}; charset=utf-8")


NOT_FOUND = as_text("<html><body><h1>404</h1><p>There is no such page.</p></body></html>", status=404)
GONE = as_text("<html><body><h1>410</h1><p>This position has been filled.</p></body></html>", status=410)


class LoopbackServer:
    """A server on one port of 127.0.0.1, in a thread; ``hits`` are ``(method, path)`` in the order of asking.

    ``port`` 0 takes any free one, and so does a wanted port that somebody else holds.
    """

    def __init__(self, port: int = 0) -> None:
        self.hits: list[tuple[str, str]] = []
        self.answer: Callable[[Request], Answer] = lambda _: NOT_FOUND
        try:
            self._server = _Server(("127.0.0.1", port), self)
        except OSError:
            self._server = _Server(("127.0.0.1", 0), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._server.server_address[1])

    @property
    def origin(self) -> str:
        """``http://127.0.0.1:PORT``."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no more and free the port."""
        if self._thread.is_alive():
            self._server.shutdown()
            self._thread.join(5)
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], owner: LoopbackServer) -> None:
        self.owner = owner
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a client that hangs up in the middle is no trouble of the board's."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server
    timeout = 30
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._reply()

    def do_POST(self) -> None:
        self._reply()

    def do_HEAD(self) -> None:
        self._reply()

    def _reply(self) -> None:
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = Request(self.command, unquote(parts.path), parts.query, body)
        self.server.owner.hits.append((asked.method, asked.path))
        self._send(self.server.owner.answer(asked))

    def _send(self, answer: Answer) -> None:
        tag = f'"{hashlib.sha256(answer.body).hexdigest()[:20]}"'
        unchanged = answer.status == 200 and self.command == "GET" and self.headers.get("If-None-Match") == tag
        body = b"" if unchanged else answer.body
        self.send_response(304 if unchanged else answer.status)
        for name, value in {"Content-Type": answer.type, "ETag": tag, **answer.headers}.items():
            self.send_header(name, value)
        if len(body) > 500 and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 1, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the terminal clean."""
