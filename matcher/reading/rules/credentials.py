"""How ads write credentials: codes with and without dots, dashes and names; families; the bodies that grant them."""

from __future__ import annotations

from collections.abc import Iterator

from data.vocabulary import credentials

Phrase = tuple[str, str, tuple[str, ...], bool]

#: Codes that count in small letters too, beside words of certification ("need cpc or ccs").
SAFE_IN_SMALL = frozenset(("cpc", "cpc-a", "ccs", "ccs-p", "rhit", "rhia", "cpma", "cbcs", "cic", "coc", "crc", "cca"))

# "CPC/-A", "RHIT/A", "CPC(-A)": one word for two credentials.
EXPANSIONS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("cpc/-a", "cpc(-a)", "cpc (-a)", "cpc/cpca", "cpc/a", "cpc-(a)", "cpc or -a", "cpc or a"), ("CPC", "CPC-A")
    ),
    **dict.fromkeys(("coc/-a", "coc(-a)", "coc/a", "coc or -a"), ("COC", "COC-A")),
    **dict.fromkeys(("ccs/-p", "ccs(-p)", "ccs (-p)", "ccs/p", "ccs or -p", "ccs-(p)"), ("CCS", "CCS-P")),
    **dict.fromkeys(
        ("rhit/a", "rhia/t", "rhi(a/t)", "rhit/rhia", "rhia/rhit", "rhit/-a", "rhi(t/a)", "rhit(a)"), ("RHIT", "RHIA")
    ),
    **dict.fromkeys(("cpc/-h", "cpc(-h)"), ("CPC", "CPC-H")),
    **dict.fromkeys(("ccds/-o", "ccds(-o)", "ccds/ccds-o"), ("CCDS", "CCDS-O")),
}

_WHAT = (
    "coding",
    "medical coding",
    "coder",
    "medical coder",
    "coding and billing",
    "billing and coding",
    "clinical coding",
    "professional coding",
    "medical billing and coding",
    "medical coding and billing",
    "medical billing/coding",
    "billing/coding",
    "risk adjustment coding",
    "inpatient coding",
    "hospital coding",
    "him",
    "coding/him",
    "him/coding",
    "health information management",
    "him or coding",
    "coding or him",
    "profee coding",
    "outpatient coding",
)
_WHATS = (
    "certification",
    "certifications",
    "certificate",
    "certified",
    "credential",
    "credentials",
    "cert",
    "certs",
    "certs.",
    "cert.",
)
_PEOPLE = (
    "coder",
    "coders",
    "medical coder",
    "medical coders",
    "professional coder",
    "inpatient coder",
    "outpatient coder",
    "hospital coder",
    "clinical coders",
    "coding specialist",
    "coding professional",
    "coding professionals",
    "coding auditor",
    "biller/coder",
    "physician coder",
    "coder/biller",
    "billing and coding professional",
    "medical billing coder",
    "hcc coder",
    "risk adjustment coders",
    "medical records coder",
    "profee coder",
    "surgical coder",
    "medical biller/coder",
)

#: The bodies, and what a credential "from" one of them is.
BODIES = {
    "aapc": "ANY-AAPC",
    "ahima": "ANY-AHIMA",
    "nha": "CBCS",
    "a.a.p.c.": "ANY-AAPC",
    "a.h.i.m.a.": "ANY-AHIMA",
    "american academy of professional coders": "ANY-AAPC",
    "american health information management association": "ANY-AHIMA",
    "american association of professional coders": "ANY-AAPC",
    "national healthcareer association": "CBCS",
    "acdis": "CCDS",
}


def phrases() -> Iterator[Phrase]:
    """Every phrase that names a credential, a family or a body, as (phrase, kind, value, in capitals only)."""
    for code in credentials():
        if not code.startswith("ANY-"):
            yield from _spellings(code)
    for written, codes in EXPANSIONS.items():
        yield written, "cred", codes, True
    yield from _generic()
    for body, code in BODIES.items():
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
    for phrase, capitals in written.items():
        yield phrase, "cred", (code,), capitals and " app" not in phrase


def _acronyms(code: str) -> Iterator[str]:
    """``cpc-a`` also as "cpc a", "cpc - a", "cpc(a)", "c.p.c.-a", "cpc®-a"."""
    base, dash, suffix = code.partition("-")
    dotted = ".".join(base)
    if not dash:
        yield from (dotted, dotted + ".", ". ".join(base) + ".", " ".join(base)) if len(base) < 5 else ()
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
    for what in _WHAT:
        for kind in _WHATS:
            yield f"{what} {kind}", "any", ("ANY-CODING",), False
            yield f"{kind} in {what}", "any", ("ANY-CODING",), False
            yield f"{kind} {what}", "any", ("ANY-CODING",), False
    for who in _PEOPLE:
        for how in ("certified", "credentialed", "credentialled"):
            yield f"{how} {who}", "any", ("ANY-CODING",), False
    for people in (
        "apprentice",
        "apprentices",
        "apprentice-level",
        "apprentice level",
        "apprentice status",
        "apprenticeship status",
    ):
        yield people, "apprentice", (), False
    for loose in (
        "certification",
        "certifications",
        "credential",
        "credentials",
        "certified",
        "credentialed",
        "registered or certified",
        "cert",
        "certs",
        "licensure or certification",
        "coding designation",
        "coding license",
        "coding licensure",
    ):
        yield loose, "loose", ("ANY-CODING",), False
