"""Days that a sentence tells apart: those at home, those at the office, and mere visits."""

from __future__ import annotations

from matcher.reading.guard import guarded

_DAYS = (
    r"(?:\d(?!\d)|one|two|three|four|five|some|other|remaining|rest|mon|tue|tues|wed|thu|thur|thurs|fri)[a-z]*"
    r"(?:\s*(?:-|to|or|and|\+|&|/)\s*\w+)?"
)
# "three days a week may be worked from home", "2 days home / 3 days office", "other days from home", "one day remote".
HOME_DAYS = guarded(
    rf"\b{_DAYS}\s+(?:of (?:your|the) )?(?:full |more |whole |flex )?(?:days?|mornings|afternoons"
    rf"|weeks)\b[^.;$]{{0,45}}?\b(?:from home|at"
    rf" home|home|wherever"
    rf"|remote(?:ly)?|wfh|telework(?:ed)?)\b"
    rf"|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|other|remaining|rest)[a-z]*\b[^.;]{{0,45}}?\b(?:from home"
    rf"|at home|home"
    rf"|remote(?:ly)?|wfh|telework)\b|\b(?:two|three|four|[1-4])(?: \w+){{0,2}} (?:at|from) home\b"
    r"|\bhome\b on [\w -]{0,20}days\b"
    r"|\b(?:home|remote(?:ly)?|telework)\b[^.;]{0,60}\b(?:one|two|three|four|[1-4])(?: (?:or|to) \w+)? days?"
    r" (?:(?:a|per|each) week|weekly)"
    rf"|\b(?:home|remote(?:ly)?|wfh|telework)\b\W{{1,3}}(?:up to |on )?{_DAYS} days?\b"
    # "One evening a week is taught on campus, the rest online from wherever you like"
    r"|\b(?:rest|others?|remaining|remainder)\b[^.;]{0,25}\bonline\b"
    # "Office Mon/Wed, home Tue/Thu/Fri", "60% remote", "a 60/40 split between home and office"
    r"|\b(?:home|remote|wfh|telework)\W{1,3}(?:mon|tue|wed|thu|fri)(?:s|rs|sdays?|nesdays?|rsdays?|days?)?\b"
    r"|\b[1-9]\d ?(?:%"
    r"|percent) (?:remote|from home|telework|home)\b"
    r"|\bsplit between\b"
    # "one remote day per week", "remote work agreements of up to four days per week"
    r"|\b(?:one|two|three|four|some|[1-4]) (?:remote|telework|home|wfh|work[- ](?:from|at)[- ]home) days?\b"
    rf"|\b(?:remote|telework|home)(?: work| working)?(?: agreements?| schedules?)?\W{{1,3}}(?:of |for )?(?:up to "
    rf"|on )?{_DAYS} days?\b"
)
# "Two days a week in our Columbia office", "2 days on site", "at least 4 days a month in the Phoenix corporate center",
# "one day per week at Innovation Park"; "One quarterly day", "in person once a year" are visits.
OFFICE_DAYS = guarded(
    rf"\b{_DAYS}\s+(?:full\s+|required\s+|mandatory\s+|set\s+)?(?:days?|evenings?|mornings?)\b(?!\s+(?:of|after"
    rf"|from hire))[^.;]{{0,40}}?\b(?:office|on[- ]?site|campus"
    rf"|in[- ]person|in the|at the|at our|in our|downtown|building|at [\w'-]+ (?:hall|house|tower|plaza|street))\b"
    r"|\bon[- ]?site\b[^.;]{0,25}\bdays? (?:a|per|each|every) (?:week|month)"
    r"|\b(?:office|campus|on[- ]?site|in[- ]person|headquarters)\b[^.;]{0,40}?\b(?:one|two|three|four"
    r"|[1-4])(?:\s*(?:-|to|or)\s*\w+)? days?\b(?!['’]? notice)"  # "may be inspected with two days' notice"
    r"|\bexpected\b[^.;]{0,40}\b(?:office|campus|on[- ]?site)\b[^.;]{0,30}\b(?:days?|week)"
    r"|\bpresence\b[^.;]{0,30}\b(?:mon|tue|wed|thu|fri)"
    # "mostly from home with one office day per week", "two in-office days"
    r"|\b(?:one|two|three|four|some|a few|[1-4]) (?:in[- ])?(?:office|on[- ]?site|campus) days?\b"
    r"|\b(?:hub|office|campus|building)\b[^.;]{0,20}\b(?:on|every|each) (?:mon|tue|wed|thu|fri)"
    r"|\b(?:office|on[- ]?site|campus) days\s?:"
    r"|\b(?:hub|office|campus|building) (?:mon|tues|wednes|thurs|fri)days\b(?! off)"
)
# "Onsite presence is required three days each week": the others are elsewhere; "part time, three days a week" are all.
SOME_DAYS = guarded(
    r"\b(?:one|two|three|[1-3])(?:\s*(?:-|to|or)\s*\w+)? (?:required |set |(?:in[- ])?office |on[- ]?site |campus )?"
    r"(?:days?|evenings?|mornings?)(?: in (?:the )?office| on[- ]?site)?"
    r" (?:(?:a|per|each|every|in the) (?:week|pay period)|weekly)\b"
    r"|\b(?:one|two|three|[1-3]) days (?:in (?:the )?office|on[- ]?site)(?=\W*$| ?\()"
    r"|\b(?:some|a few) (?:in[- ])?(?:office|on[- ]?site|campus) days\b"
    r"|\b(?:office|on[- ]?site|campus) days\s?:"
)
VISIT = guarded(
    r"\b(?:quarterly|once a (?:year|quarter|month)|a year|per year|annual(?:ly)?|each quarter|every quarter"
    r"|orientation|onboarding|induction|training|first|initial|only for|document verification)\b"
)
