"""Whether the employer trains someone who lacks the experience or the credential."""

from __future__ import annotations

import re

from matcher.reading.text import Ad
from matcher.reading.ways import Span

_CUES = ("train", "teach", "apprentice", "academy", "class")
# "No experience necessary, we will train", "we have trained all of our coders from scratch", "we teach ICD-10-CM
# from the
# ground up", "paid training program", "free 3 month class room training", "teach them diagnostic radiology".
_TRAINS = re.compile(
    r"(?:we|employer|hospital|will|who)(?:'ll| will| can| also)? (?:train|teach)\b|(?:trained|train|teach"
    r"|taught|teaches|trains)\b[^.;]{0,60}\b(?:from scratch|ground up|from zero|from the beginning|right person"
    r"|no experience)"
    r"|training (?:is |will be )?provided|paid (?:training|apprentice\w*|trainee)|on[- ]the[- ]job training"
    r"|class ?room training|trainee program|apprenticeship|training program(?:me)? for|will train"
    r"|teach you everything|learn to code|attend class"
)
# Training on a system, of staff or of providers is none.
_NOT = re.compile(
    r"provider|physician|client(?:'s)? system|process training|orientation|on our (?:own )?(?:system|software"
    r"|encoder)|show you our system|cross[- ]train|compliance train|hipaa|not train|don't teach|unable to train"
    r"|cannot train|training (?:team|materials|documents|decks|sessions)|too quickly|train on the systems"
    r"|training may be provided for the right candidate with"
)
_NOVICE = re.compile(
    r"no (?:prior )?(?:\w+ ){0,3}experience|not certified|zero (?:\w+ )?experience"
    r"|without (?:\w+ ){0,2}(?:experience|certification)|experience not needed|from scratch|ground up|trainee"
    r"|apprentice|fresher|newly certified|career|new coders|no experience|entry|exam|attend class|learn"
)


def will_train(ad: Ad) -> Span | None:
    """Where the ad says so, or None."""
    whole = ad.text.lower()
    if not any(cue in whole for cue in _CUES):
        return None
    novice = bool(_NOVICE.search(ad.title.lower())) or any(
        "no " in s.low and "experience" in s.low and _NOVICE.search(s.low) for s in ad.sentences
    )
    for sentence in ad.sentences:
        low = sentence.low
        if not any(cue in low for cue in _CUES) or _NOT.search(low):
            continue
        found = _TRAINS.search(low)
        if found and (_NOVICE.search(low) or novice):
            return sentence.start + found.start(), sentence.start + found.end()
    return None
