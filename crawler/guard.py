"""Which addresses a crawl may reach: public ones, by HTTP, and nothing on the person's own network.

A careers page can redirect anywhere, so the check is made on every request at the wire and once more on what a name
resolves to. Only an origin that a row names exactly under ``allow_private`` is let through.
"""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from data.errors import SourceError

LONGEST_URL = 4000
_NAT64 = ip_network("64:ff9b::/96")


class PrivateAddress(SourceError):
    """A board led to an address on a private network."""


def origin(url: str) -> str:
    """Scheme, host and port of a URL, as rows write them.

    >>> origin("http://127.0.0.1:8001/jobs?x=1")
    'http://127.0.0.1:8001'
    """
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def is_web(url: str) -> bool:
    """Whether a URL is one of the web that can be taken apart.

    >>> is_web("https://x.example/1"), is_web("javascript:x"), is_web("https://[::1"), is_web("https://x.example:99999/")
    (True, False, False, False)
    """
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_private(address: str) -> bool:
    """Whether an IP address is anything but a public host; what is no address at all is not.

    >>> is_private("10.0.0.1"), is_private("::ffff:127.0.0.1"), is_private("8.8.8.8")
    (True, True, False)
    """
    try:
        parsed = ip_address(address.strip("[]").partition("%")[0])
    except ValueError:
        return False
    return not all(it.is_global and not it.is_multicast for it in (parsed, *_inner(parsed)))


def check(url: str, allowed: Iterable[str] = (), named: Iterable[str] = ()) -> None:
    """Raise :class:`PrivateAddress` for a URL that is not HTTP or names a private host; ``allowed`` are exact origins.

    ``named`` are host names that some row's ``allow_private`` lets resolve to a private address: only that row may.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".").lower()
    if parts.scheme not in ("http", "https") or not host or len(url) > LONGEST_URL:
        raise PrivateAddress("the address is not of the web, which alone is crawled", url[:200])
    local = host == "localhost" or host.endswith((".localhost", ".local", ".internal")) or host in set(named)
    if (local or is_private(host)) and origin(url) not in set(allowed):
        raise PrivateAddress("the address is a private address, which is not crawled", origin(url))


def _inner(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 one stands for: mapped, 6to4, Teredo's server and client, NAT64."""
    if isinstance(address, IPv4Address):
        return []
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inner.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return [it for it in inner if it is not None]
