"""Whether the employer trains someone who lacks the experience or the credential."""

from __future__ import annotations

import re

from matcher.reading.text import Ad
from matcher.reading.ways import Span

_CUES = ("train", "teach", "taught", "apprentice", "academy", "class", "send you through")
# "No experience necessary, we will train", "our trainers take you to real charts", "she will teach you", "free
# training will be
# given", "are taught coding by us", "open to teaching the right person", "trained all of our coders from scratch".
_TRAINS = re.compile(
    r"\b(?:will|we|we'll|we've|we'd|can|office|employer|hospital|client|company|manager|she|he|they"
    r"|who)\b[^.;]{0,25}\b(?:train|teach|trained|taught)\b"
    r"|\b(?:will be|be|is|are|get|being) (?:fully )?(?:trained|taught)\b|\btraining (?:is|will be) (?:provided"
    r"|given)|\bteach(?:ing)? (?:you|them|people)\b|(?:train|teach|taught"
    r"|trained)\w*\b[^.;]{0,60}\b(?:from scratch|ground up|from zero|from the beginning)"
    r"|\b(?:free|paid|full|class ?room|on[- ]the[- ]job|weeks of|days|months of|month|complete"
    r"|hands-on) (?:\w+ ){0,2}training\b"
    r"|open to (?:teaching|training)|our trainers?\b|\btrainees?\b|\bacademy\b|apprenticeship|attend class"
    r"|learn(?:ing)? to code|send you through|teach you everything"
)
# Training on a system, of staff or of providers is none.
_NOT = re.compile(
    r"provider|physician|client(?:'s)? system|process training|orientation|on our (?:own )?(?:system|software"
    r"|encoder)|show you our"
    r"|cross[- ]train|compliance train|hipaa|not train|don't teach|don't train|unable to train|cannot train"
    r"|can't train|without training"
    r"|training (?:team|materials|documents|decks|sessions|staff)|too quickly|train on the systems"
    r"|for the right candidate with|trains? (?:new|staff|other|junior)"
)
_NOVICE = re.compile(
    r"(?:no|zero|without|not need|don't need) (?:any )?(?:prior |previous |medical |coding |work )*experience"
    r"|experience (?:is )?not (?:needed|required|necessary)"
    r"|from scratch|ground up|coding trainee|trainee (?:program|coder|medical)|apprentice(?:ship)? (?:program"
    r"|coder|seat)|registered apprentice|paid apprentice|freshers?\b"
    r"|newly certified|new grads?\b[^.;]{0,30}\b(?:ok|welcome|encouraged)|start your .{0,12}career|attend class"
    r"|(?:train|teach)\w* (?:the|a) right person"
)


_NOVICE_TITLE = re.compile(r"trainee|apprentice|fresher|entry[- ]level|academy|no experience|intern\b")


def will_train(ad: Ad) -> Span | None:
    """Where the ad offers to train someone without experience or credential, or None."""
    whole = ad.text.lower()
    if not any(cue in whole for cue in _CUES):
        return None
    novice = bool(_NOVICE_TITLE.search(ad.title.lower())) or bool(_NOVICE.search(whole))
    for sentence in ad.sentences if novice else ():
        low = sentence.low
        if not any(cue in low for cue in _CUES) or _NOT.search(low):
            continue
        found = _TRAINS.search(low)
        if found:
            return sentence.start + found.start(), sentence.start + found.end()
    return None
