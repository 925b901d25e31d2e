"""When "a year" is one of experience: "at least a year of coding", not "$68,000 a year"."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "at least a year of", "a full year", "with a year or more"; "$68,000 a year" is none.
#: Tried on the words before, a bar, and "a year" with what follows.
A_YEAR = guarded(
    r"(?:at least|minimum(?: of)?|with|have|has|least|needs?|wants?|asks?|requires?|requiring"
    r"|(?:ask|look)(?:s|ing)? for"
    r"|show(?: us| me"
    r"| them)?|expects?|seeks?"
    r"|bring|brings"
    r"|done (?:this|it|that) for|\b(?:have|has|having|['’]ve) (?:[a-z]+ )?[a-z]+(?:ed|ne|led|ing)\b[^.;]{0,50}"
    r" for|(?:\bhave|\bhas|['’]ve) (?:already )?(?:had|put in|clocked|logged|spent|got|racked up"
    r"|worked|coded|billed|audited)"
    r"|(?:worked|coded|billed|audited|held|did (?:it|this|that|the (?:same|job|work))(?: [\w-]+){0,2}"
    r"|been coding)\b[^.;,]{0,24} for(?: (?:more than|over|at least|about))?"
    r"|(?:you|who)(?:['’](?:ve|s)| have| has) been (?:in|at|with|around)\b[^.;,]{1,40} for"
    r"|plus|and)\s?\|an? (?:\w+ )?year"
    r"|\b(?:until|till) then,? \|an? year|\b(?:for|of|about) \|a year at"
    r"|\|a (?:full|solid|whole|further|second|single|good|decent|real|half) year"
    r"|(?:adds?|amounts?|comes?) (?:up )?to \||[,;:] \|an? year (?:in|of|as|at|on) "
    r"|\b(?:there is|there['’]s|is) (?:at least |about )?\|an? (?:full )?year|\|an? (?:extra|additional) year"
    r"|\b(?:less than|fewer than|under|below) \|an? (?:full )?year"
    # "If you have worked in our specialty a year is enough", "a year will do", "or just a year if it was cardiology"
    r"|\|an? year (?:is|are|will|would|does|might)(?: more than| quite| be)* (?:enough|plenty|fine|ok|okay"
    r"|sufficient|do|suffice|all right|acceptable|all we)\b"
    r"|\b(?:only|just) \|a year (?:if|when|for (?:those|people|holders))\b"
    r"|[\d(][a-d]?\) \|an? year (?:in|at|as|on|with|around)\b"  # "3) a year in any medical office"
    r"|(?<!s )\|an? year (?:of|or|at it|and a half)|\|an? years? exp"
    r"|\|an? year['’]s? (?:worth of )?(?:[\w-]+ ){0,2}(?:exp|cod|bill|work)|^\|an? year"
)
