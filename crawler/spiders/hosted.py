"""A part of platforms that give every employer a host of its own under the vendor's domain: ``WORD.vendor.example``."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

#: Hosts of vendors' own.
_OWN = re.compile(r"(?:www|app|api|apps|help|support|blog|developers?|status|assets|cdn|login|info|go|careers|jobs)\d*")


def board_on(url: str, *domains: str) -> dict[str, str] | None:
    """The row of an address under one of a vendor's domains; None for others and for the vendor's own pages.

    >>> board_on("https://acme.breezy.hr/p/1-coder", "breezy.hr"), board_on("https://www.breezy.hr/", "breezy.hr")
    ({'board': 'acme'}, None)
    """
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return None
    for domain in domains:
        word = host.removesuffix(f".{domain}")
        if word != host and word and not _OWN.fullmatch(word):
            return {"board": word}
    return None


def asked_in(url: str) -> dict[str, str]:
    """What stands behind the ``?`` of an address, by names in small letters, be the rest of it well-formed or not.

    >>> asked_in("https://x.example/Home?PartnerId=25&siteid=7#home")
    {'partnerid': '25', 'siteid': '7'}
    """
    asked = parse_qs(url.partition("?")[2].partition("#")[0])
    return {name.lower(): values[0] for name, values in asked.items()}
