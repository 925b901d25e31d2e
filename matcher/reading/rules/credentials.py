"""How ads write credentials: codes with and without dots, dashes and names; families; the bodies that grant them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from data.vocabulary import credentials
from matcher.reading.words import words

Phrase = tuple[str, str, tuple[str, ...], bool]

#: Codes that count in small letters too, beside words of certification ("need cpc or cosc"): those of four letters
#: are no words of English.
SAFE_IN_SMALL = {"cpc", "cpc-a", "ccs", "ccs-p", "cic", "coc", "crc", "cca", "cpb", "rn"} | {
    code.lower() for code, known in credentials().items() if known.counts_as_coding and len(code) > 3 and code != "CRIP"
}


def phrases() -> Iterator[Phrase]:
    """Every phrase that names a credential, a family or a body, as (phrase, kind, value, in capitals only)."""
    for code in credentials():
        if not code.startswith("ANY-"):
            yield from _spellings(code)
    table = words("credentials")
    for written, codes in table["expansions"].items():
        yield written, "cred", tuple(codes), True
    for other in table["others"]:
        yield other, "cred", ("ANY-CODING",), " " not in other
    for nurse in table["nurses"]:
        yield nurse, "cred", ("RN",), False
    yield from _generic()
    for body, code in table["bodies"].items():
        yield body, "body", (code,), False


def _spellings(code: str) -> Iterator[Phrase]:
    known = credentials()[code]
    written = {code.lower(): True} if code not in ("CDC-DENTAL", "EPIC-CERT", "CC-AU", "CHIM-AU") else {}
    for base in list(written):
        written |= dict.fromkeys(_acronyms(base), True)
    for alias in known.aliases:
        capitals = alias.upper() == alias and " " not in alias.strip()
        low = alias.lower()
        written.setdefault(low, capitals or low.split("-")[0].split(" ")[0] in written)
    for name in [phrase for phrase, capitals in written.items() if " " in phrase and not capitals]:
        for shortened in _shortened(name):
            written.setdefault(shortened, False)
    for phrase, capitals in written.items():
        yield phrase, "cred", (code,), capitals and " app" not in phrase


#: How personnel systems cut the words of a name: "Cert Professional Coder", "Reg Health Info Technician".
_SHORT = {
    "certified": ("cert", "cert."),
    "registered": ("reg", "reg."),
    "professional": ("prof", "prof."),
    "specialist": ("spec", "spec."),
    "information": ("info", "info."),
    "technician": ("tech", "tech."),
    "administrator": ("admin", "admin."),
    "documentation": ("doc", "docum"),
}


def _shortened(name: str) -> Iterator[str]:
    """A name of three words or more with some of its words cut."""
    choices = [(word, *_SHORT.get(word, ())) for word in name.split(" ")]
    for cut in product(*choices):
        if len(cut) > 2 and cut != tuple(name.split(" ")):
            yield " ".join(cut)


def _acronyms(code: str) -> Iterator[str]:
    """``cpc-a`` also as "cpc a", "cpc - a", "cpc(a)", "c.p.c.-a", "cpc®-a"."""
    base, dash, suffix = code.partition("-")
    dotted = ".".join(base)
    if not dash:
        yield from (dotted, dotted + ".")
        yield from (". ".join(base) + ".", " ".join(base)) if len(base) < 5 else ()
        return
    for joint in ("-", " ", " -", "- ", " - ", "®-", "®", "--"):
        yield f"{base}{joint}{suffix}"
    if len(suffix) == 1:
        for stem in (dotted, dotted + "."):
            yield from (
                f"{stem}-{suffix}",
                f"{stem}-{suffix}.",
                f"{stem} - {suffix}.",
                f"{stem}{suffix}.",
                f"{stem}.{suffix}",
            )
        yield from (
            f"{base}({suffix})",
            f"{base} ({suffix})",
            f"{base} ({suffix}",
        )


def _generic() -> Iterator[Phrase]:
    table = words("credentials")
    for what in table["what"]:
        for kind in table["kinds"]:
            for phrase in (f"{what} {kind}", f"{kind} in {what}", f"{kind} {what}"):
                if kind != "certificate" or phrase.endswith(kind):  # a certificate in coding is from a school
                    yield phrase, "any", ("ANY-CODING",), False
    for who in table["people"]:
        for how in ("certified", "credentialed", "credentialled"):
            yield f"{how} {who}", "any", ("ANY-CODING",), False
    for how in ("certified", "credentialed"):
        yield f"coding-{how}", "any", ("ANY-CODING",), False
    for phrase in table["apprentices"]:
        yield phrase, "apprentice", (), False
    for phrase in table["loose"]:
        yield phrase, "loose", ("ANY-CODING",), False
