"""Signs of the scams that are aimed at coders: each a sentence for the person, with the words that raise it."""

from __future__ import annotations

from data.records import Finding
from matcher.reading.guard import guarded
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

CUES = (
    "whatsapp", "telegram", "signal", "google hangouts", "hangouts", "text", "chat", "deposit", "fee", "fees",
    "check", "cheque", "pay for", "purchase", "gift card", "gift cards", "bank account",
    "wire", "training fee", "registration fee", "kit", "ssn", "social security", "no interview", "crypto", "bitcoin",
    "guaranteed", "buy",
)  # fmt: skip

_SIGNS = (
    (
        "It asks you to pay for training, a kit or a registration: employers do not.",
        # "A refundable training fee of $250", "you must purchase our starter kit", "pay for your own
        # certification training with us".
        guarded(
            r"\b(?:training|registration|enrollment|enrolment|application|processing|security|onboarding|placement"
            r"|course|software|kit|certification) (?:fees?|deposit)\b|\b(?:refundable|one[- ]time|upfront"
            r"|up-front) (?:fees?|deposit|payment)\b"
            r"|\b(?:must|need to|required to|have to|will) (?:purchase|buy|pay)\b[^.;]{0,40}\b(?:training|kit|course"
            r"|software|equipment|materials|registration|license)\b|\bpay for (?:your|the) (?:own )?training\b"
        ),
    ),
    (
        "The interview is to be held in a chat app.",
        guarded(
            r"\b(?:whatsapp|telegram|signal|google hangouts|hangouts|wire|messenger|wickr"
            r"|discord)\b[^.;]{0,40}\b(?:interview|hiring manager|recruiter|hr)\b"
            r"|\binterview\b[^.;]{0,60}\b(?:whatsapp|telegram|signal app|hangouts|text message|chat app|messenger)\b"
            r"|\btext (?:the )?hiring manager\b|\b(?:contact|message|text|reach)\b[^.;]{0,30}\b(?:telegram|hangouts"
            r"|signal)\b"
        ),
    ),
    (
        "It sends a check for equipment: a known fraud.",
        guarded(
            r"\b(?:send|mail|issue|receive|get|deposit|cashier's|company)\w*\b[^.;]{0,20}\b(?:check"
            r"|cheque)\b[^.;]{0,40}\b(?:equipment|office supplies|home office|software|computer)\b|\bdeposit (?:the|a"
            r"|our) (?:check|cheque)\b"
        ),
    ),
    (
        "It wants your bank account or social security number before hiring.",
        guarded(
            r"\b(?:send|provide|include|text|email|submit|share)\b[^.;]{0,40}\b(?:bank account|social security number"
            r"|ssn|routing number|online banking)\b"
        ),
    ),
    ("It wants payment in gift cards or crypto.", guarded(
        r"\b(?:pay|send|buy|purchase)\b[^.;]{0,30}\b(?:gift cards?|bitcoin|crypto\w*)\b"
    )),
    ("It hires without any interview.", guarded(
        r"\bno interview (?:required|needed|necessary)\b|\bhired (?:on the spot|immediately) without\b"
        r"|\bwithout an? interview\b"
    )),
)  # fmt: skip
# "We never charge candidates a fee", "our recruiters never ask for them", "it is NOT us", "No fees": a warning, not a
# scam.
_HONEST = guarded(
    r"\b(?:never|not?|don't|do not|does not|doesn't|won't|fraud|scam|report|we pay|paid by us|reimburse\w*|waive[ds]?"
    r"|covers?|covered|beware|free|without charge|exam fees?|membership)\b"
)
_NO_NAME = guarded(r"^(?:confidential|undisclosed|company confidential|hidden|anonymous|private|n/?a|unknown)?$")


def warnings(page: Page) -> Fact[tuple[str, ...]]:
    """Sentences about what smells of a fraud; an ad without an employer's name is one."""
    found: dict[str, Finding] = {}
    for start, end in page.sentences("warnings"):
        said = page.low[start:end]
        if _HONEST.search(said):
            continue
        for sentence, sign in _SIGNS:
            if sentence not in found and (match := sign.search(said)):
                found[sentence] = (
                    page.finding("warnings", sentence, start, end)
                    if end - start <= 240
                    else page.finding("warnings", sentence, start + match.start(), start + match.end())
                )
    return Fact(tuple(found), tuple(found.values()))


def nameless(company: str) -> bool:
    """Whether the ad names no employer.

    >>> nameless("Confidential"), nameless("Mercy Health")
    (True, False)
    """
    return _NO_NAME.match(company.strip().lower()) is not None
