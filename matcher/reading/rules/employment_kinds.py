"""The words by which a sentence offers a kind of employment: "80 hours biweekly", "per diem", "13-week contract"."""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import guarded, noted
from matcher.reading.rules.employment_ours import first_of_ours

#: Kind of employment, in the order of the spec → what offers it.
KINDS = {
    # "Full-time, 80 hours biweekly", "FTE: 1.0", "40 hours (per week)", "Biweekly Hours: 75"; not "one year of
    # full-time
    # coding experience", "full-time equivalents", "our 2 full time coders", "could go full time next year".
    "full_time": guarded(
        r"\b(?:full[- ]?time(?!rs?\b)|full (?=or part|and part|/ ?part)|full-(?= (?:or|and) part))"
        r"(?! (?:equivalent|student"
        r"|(?:paid )?(?:work|employment) (?:as|in)\b|coding work"
        r"|study|professional experience|(?:\w+ ){0,4}experience"
        r"|(?:\w+ )?(?:instructors|faculty|coders with|next|later)"
        r"|(?:is )?(?:likely|possible)|by ))"
        r"|(?<!at )(?<!for )\b100 ?(?:%|percent) (?:appointment|effort|fte|time)\b|\bf/t\b"
        # "Appointment: Career, 100%", "Percent time: 100%", "Scheduled hours: 80 per pay period"
        r"|\b(?:appointment|percent time|% time)\b[^.;|]{0,24}\b100 ?%|\bcareer,? (?:at )?100 ?%"
        r"|\bh(?:ou)?rs\W{1,3}(?:75|80) (?:per|/|a|each) ?(?:pay[- ]?period|two weeks|pp)\b"
        r"|\b(?:four|4) ?(?:tens|10s"
        r"|x ?10s?|/ ?10s?"
        r"|ten[- ]hour days)\b|\b(?:5|five) ?x ?(?:8s?"
        r"|eights?)\b|\bthree (?:12s|12[- ]hour"
        r" shifts|twelves)\b|(?<!to )(?<!or )\bforty hours\b(?=[,.;]|$| (?:a|per|each|every) week)"
        r"|\bwhole[- ]time\b(?! equivalent)|(?<!\d )(?<!\d)\bft\b|\bft (?:openings?|seats?|roles?|positions?|perm"
        r"|coders?)\b|\b1\.0+ fte\b"
        r"|\b(?:fte|percent of (?:time|effort))\W{1,4}100 ?%"
        r"|\bfte\W{1,4}1(?:\.0+)?\b|\bfte\s?/[^.;:|]{0,30}[:|]\W{0,3}1(?:\.0+)?\b"
        r"|\bh(?:ou)?rs ?(?:per|/|a|each) ?(?:pay[- ]?period|two weeks|pp)\W{1,4}(?:75|80)\b"
        r"|(?<!-)(?<!- )(?<!to )(?<!or )\b40\+? ?(?:scheduled |guaranteed |paid )?h(?:ou)?rs?\b"
        r"|\bh(?:ou)?rs(?: per week"
        r"| a week|/we?e?k| weekly)?\W{1,4}(?:40"
        r"|37\.5)\b"
        r"|\b37\.5 h(?:ou)?rs\b|\b(?:75|80) ?h(?:ou)?rs ?/ ?(?:pp|pay period)\b|\b(?:75"
        r"|80) h(?:ou)?rs (?:biweekly|bi-weekly|(?:per|an?|each|every|in (?:an?|each))"
        r" (?:(?:two|2)[- ]weeks?|(?:(?:two|2)[- ]weeks?|14[- ]days?|bi-?weekly) pay period|pay (?:period|cycle)"
        r"|fortnight)"
        r"|every two weeks"
        r"|per 2 weeks)\b|\bbi-?weekly h(?:ou)?rs\W{1,4}(?:75|80)\b|\bcounted as full"
        r"|\b(?:1[6-9]|2\d|3[0-2]),? (?:\d\d,? )?or (?:36|38|40) h(?:ou)?rs\b"
    ),
    "part_time": guarded(
        # "24 or 40 hours a week", "20, 30 or 40 hours": as one likes
        r"\b(?:1[6-9]|2\d|3[0-2]),? (?:\d\d,? )?or (?:36|38|40) h(?:ou)?rs\b|"
        r"\b(?:half|three[- ]quarter|quarter)[- ]time\b|\b(?:status|type|class|basis|schedule)\W{1,3}pt\b"
        r"|^\W*pt\W*$|\b(?:part[- ]?time)(?!rs?\b)(?!,? experience)(?! equivalent)"
        r"(?! (?:is|are|work is) (?:pro-?rated"
        r"|counted|credited))(?! (?:students?|(?:employees|staff"
        r"|associates"
        r"|team members)\b))"
        r"|\bpt\b(?=\s*[/|]\s*ft\b)|(?<=ft/)pt\b|(?<=ft or )pt\b|(?<=ft and )pt\b"
        r"|\bpt(?= (?:or|and) ft\b)|\bp/t\b|(?<!/)\bpt(?= (?:coder|auditor|position|job|0?\.\d)\b)"
        r"|\btwo (?:12s|12[- ]hour shifts|twelves)\b"
        # not "You will still code a few hours a week"
        r"|(?<!code )(?<!coding )(?<!codes )(?<!spend )(?<!teach )\ba few hours (?:a|per|each) week\b"
        # "needs a coder for three days a week"
        r"|\b(?:coder|biller|auditor|specialist) for (?:two|three|[23]) days (?:a|per) week\b"
        r"|\bfull[- ]?time or (?:1[2-9]|2\d|3[0-2])\b(?=(?: ?(?:-"
        r"|to) ?\d\d)? ?h(?:ou)?rs)"
        r"|(?<!advisor \()(?<!adviser \()(?<!director \()(?<!physician \()(?<![\d.])0?\.[2-8]\d? ?fte\b"
        r"(?! (?:and|or|&) (?:over|above|more|up|higher|better|greater))"
        r"|\bfull[- ]?time,? or 0?\.[4-9]\b"
        r"|\b(?:fte|percent(?: of)? (?:time|effort))\W{1,4}[2-8]\d ?%"
        r"|(?<!/)\bpt (?:evenings|days|nights|weekends|mornings|hours)\b"
        r"|\bfte\W{1,4}0?\.[2-8]\d?\b|\bfte\s?/[^.;:|]{0,30}[:|]\W{0,3}0?\.[2-8]\d?\b"
        r"|\bh(?:ou)?rs ?(?:per|/|a|each) ?(?:pay[- ]?period|two weeks|pp)\W{1,4}(?:[2-5]\d|6[0-4])\b"
    ),
    # "on an as needed basis", "contract, as needed, usually 8 to 20 hours"; "assists as needed" is a duty.
    "prn": guarded(
        r"\bprn\b(?! (?:medic\w+|meds?|orders?|drugs?|nurs\w+|list))|\bon[- ]call,? (?:as|when|if) needed\b"
        # "We need an on-call coder", "on call when our regular coder is out"
        r"|\bon[- ]call (?:(?!for|to|with|and|from)[\w-]+ )?(?:coders?|auditors?|position|role|basis|job)\b"
        r"(?! (?:rotation|duty|pay|shift|schedule|phone))|\bon[- ]call (?:when|whenever|while) our\b"
        r"|^\W*occasional\W*$|\bcall(?:ed)?(?: you)?(?: in)? (?:when|as|if|only when)(?: we are"
        r"| you are)? needed\b|^\W*as[- ]needed(?=[;.|]|$|, (?:\d|about|usually|no |hours|flex|part|prn|evening"
        r"|weekend|contract|days))"
        r"|(?<!& )(?<!hotel and )(?<!travel and )(?<!\+ )(?<!plus )\bper[- ]diem\b(?! (?:diagnos\w+|forms?"
        r"|claims?"
        r"|billing|rate|rates"
        r"|payment|allowance|reimburse"
        r"|stipend|meal))|\bas[- ]needed (?:(?:weekend|evening|weekday|remote|inpatient"
        r"|outpatient|medical) )?(?:coders?|basis"
        r"|position"
        r"|status|role|only)\b|\b(?:contract|hours|schedule|status|type|shift|flexible"
        r"|casual)\b[^.;]{0,20}\bas[- ]needed\b(?=[,;.|]|$)|\bzero[- ]hours\b|\b(?:casual|supplemental"
        r"|relief|flex|resource) pool\b|\b(?:pool|relief) (?:position|coder"
        r"|role)s?\b|\bcall(?:ed)? (?:you )?in when\b|\bcasual (?:position|pool|employment"
        r"|role|coder|status)\b|(?:^|[|:(-])\s*casual(?=\s*(?:[,|;)/]|$))|\bbank staff\b|^\W*(?:bank"
        r"|locum)(?: ?/ ?relief)?\W*$"
    ),
    # "13 week contract", "Independent contractor (1099)", "W2 or C2C", "contract-to-hire", "Contract" as a label;
    # not "vendor contracts", "a VA contract", "No C2C", "equal opportunity contractor", "contract physicians".
    "contract": guarded(
        r"\b(?:(?:you|coders)(?:'d| would| will|'ll)? (?:be|are|work as)|engaged as|paid as|hired as"
        r"|work as) (?:an? )?contractors?\b|(?<!of )(?<!the )(?<!our )\bcontract(?:,| or| and|/) ?(?:full|part"
        r"|perm|direct|w-?2|1099)|\b(?:full[- ]time|part[- ]time|permanent|w-?2)(?: or |, or |, | and "
        r"| ?/ ?)contract\b(?!-funded)(?! (?:coders|staff|employees|work))"
        r"|\b(?:independent|1099|w-?2) contract(?:or|ors|ing|s)?\b|\b(?:in|out)side ir35\b"
        # "filling three remote coding contracts", "Contracts run for eight to twelve weeks"
        r"|\bfill(?:ing)?\b[^.;]{0,20}\b(?:coding|coder|cdi|auditing) contracts?\b"
        r"|\bcontracts? (?:run|last|are|is)s?(?: for)? (?:(?:about|usually|typically) )?"
        r"(?:\d+|six|eight|nine|ten|twelve|thirteen)(?:(?: to |-)\w+)? (?:weeks|months)\b"
        r"|(?<!no )(?<!not )(?<!nor )(?<!or )(?<!#)\b1099\b(?!-)(?! (?:forms?|reporting|filing))"
        r"|\bw-?2\b[^.;,]{0,24} or 1099\b(?=,? (?:your|whichever|as you|if you|available))"
        # "Full-time W-2 with benefits, or 1099 if you like that better", "Employee or 1099"
        r"|\b(?:w-?2|employee|payroll)(?: employee)?(?: with [\w-]+(?: [\w-]+){0,2})?,? or (?:as |on )?(?:an? )?1099\b"
        r"|\b(?:w-?2|1099) (?:or|/|and) c2c\b|\b(?:on )?c2c (?:ok|okay|accepted|welcome|considered|only)\b"
        r"|\bor 1099 (?:at|for) \$|\$\d[\d.]* ?(?:/ ?(?:hr|hour) )?(?:on )?c2c\b"
        r"|\bfree[- ]?lanc\w+"
        r"|\bcontract(?:ing)?[- ](?:to[- ](?:hire|perm\w*)|position|role|job|assignment|opportunity|basis|needs"
        r"|coders? needed|duration|length|work\b|type|engagement|w-?2|1099)|\bfixed[- ]term\b"
        # "on assignment at the client for 26 weeks"
        r"|\b\d+[- ]weeks?,? (?:(?:with|w/) )?(?:an? |the )?(?:option|possib\w* (?:of )?(?:an? )?(?:extension"
        r"|renewal)|extension|likely to)"
        r"|\bassignment\b[^.;]{0,30}\bfor (?:\d+|six|eight|nine|twelve|thirteen) (?:weeks|months)\b"
        r"|\b(?:\d+|thirteen) weeks?\b[^.;]{0,20}\b(?:w-?2|1099|c2c)\b"
        r"|(?:\b(?:(?<!temporary )assignment(?: length)?|contract length|contract duration)|(?:^|[;|•] ?)(?:duration"
        r"|length))"
        r"\W{1,3}(?:about |approx\.? )?(?:\d+|six"
        r"|eight|nine"
        r"|twelve|thirteen)"
        r"[- +]*(?:weeks?|wks?|months?|mos?)\b"
        r"|\b(?:\d+|one|two|three|six|nine|twelve|thirteen|(?:\w+-)?(?:week|month"
        r"|(?<!three-)(?<!four-)(?<!five-)(?<!ten-)year))[- ]+(?:weeks?|wks?|months?"
        r"|mos?|mth|years?|renewable|full[- ]time|w-?2)?[- ]*(?:renewable |full[- ]time |w-?2 "
        r"|initial )*contract\b(?! (?:season|year|vendor|agenc|compan|firm|partner|coding compan))"
        r"|\b(?:types?|status|(?<!an )(?<!of )employment|duration|term(?! of)"
        r"|engagement)\b[^.;\n]{0,25}\bcontract(?:or)?\b(?!-funded)(?!,? (?:implied|express))"
        r"|^\W*contract(?:or)?\W*$|\bcontract\W{1,3}(?:of |for |is )?(?:\d+|two|three|four|six|nine"
        r"|twelve)[- +]*(?:weeks?|wks?|months?|mos?)\b|\b(?:for|hiring|need|needs|seeking|wanted|filling) (?:an? "
        r"|\d+ |two "
        r"|three )?contract (?:\w+ ){0,2}(?:coder|auditor)s?\b|\bcontract(?:or)? (?:coder|auditor)s? (?:needed|wanted"
        r"|position)"
        # "All are W-2 contracts of about 26 weeks", "Contracts run for eight to twelve weeks"
        r"|\b(?:w-?2|1099) contracts\b|\bcontracts (?:of|for|run(?:ning)?(?: for)?) (?:about |around |roughly )?"
        r"(?:\d+|six|eight|ten|twelve|thirteen)\b[^.;]{0,14}\b(?:weeks|months)\b"
        r"|\bcome in on a contract\b|\bpay on contract\b|\b(?:during|on) (?:the )?contract\b"
        r"|\b(?:\d+|three|four|five|six|eight|nine|ten|twelve|thirteen)[- ]?(?:week|wk|month"
        r"|mo)s?[- ]+(?:assignment|contract|travel|engagement)\b"
        r"|(?:^|[,;|-]) ?\W*contract (?:through|until|thru|for|ends?|runs?)\b|\bcontract (?:may|could|might|can)"
        r" (?:convert|extend"
        r"|be extended|go|turn|roll)\b|\bself[- ]employed\b|\binterim\b(?! (?:and discharge|or discharge|diagnos\w+"
        # not "interim and final bills of long stays"
        r"|reports?|bill\w*|cod(?:es|ing for (?:cost|long|outliers?))\b|claims?|stays?|drgs?|final|and final|or final"
        r"|period|measures?"
        r"|staffing|health|solutions|services|coding solutions))"
    ),
    # "temporary full-time position, about 6 months", "seasonal project coders"; a staffing contract is a contract.
    "temporary": guarded(
        r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* ?(?:-|–|to|thru|through|until) ?(?:jan|feb|mar|apr"
        r"|may|jun|jul|aug|sep|oct|nov|dec)\w*\b[^.;]{0,20}\bproject[- ]based\b|"
        r"\bback-?fill\w*\b[^.;]{0,25}\bleave\b|\bcover(?:s|ing)?(?: for)? (?:an?|our|the|her"
        r"|his)\b[^.;]{0,25}(?<!will )(?<!to )(?<!must )\bleave\b"
        r"|\b(?:\d+|two|three|four|five|six|eight|nine)[- ](?:day|week|month) project\b"
        r"|\b(?:[1-9]\d|thirty|sixty|ninety)[- ]day project\b"
        r"|\bcover(?:s|ing)? (?:for )?(?:[\w-]+ )?(?:maternity|parental|family|medical|sick) leave\b"
        r"|\bsummer (?:position|job|role|help|only|opening)\b(?! in (?:19|20)\d\d)"
        r"|\b(?:(?:family|medical|maternity|parental) leave|maternity|parental|leave)"
        r" (?:cover(?:age)?|replacement)\b|\bleave"
        r" replacement\b|\btime[- ]limited (?:position|role|post|job|appointment|opening)\b"
        r"|\b\w+[- ](?:year|month) term (?:position|appointment|job)\b|\bnon-?permanent\b|\bterm appointment\b"
        r"|\blimited[- ](?:duration|time) (?:appointment|position|assignment|role|job)\b"
        r"|\bextra[- ]help\b|\btemporary\b(?! (?:codes?|\(?category|crowns?|edits?"
        r"|reassign\w*|transfers?|(?:\w+"
        r" )?(?:employees|workers)|disab|remote|work from|duties|assignments? (?:as|to)"
        r"|absence|housing|privileges|(?:appointment|basis) (?:while|and later|until)"
        r"|staffing|agenc|license|permit))|\blimited[- ]term\b|\bterm[- ]limited\b|\btemp\b(?! (?:agenc|staff|file"
        r"|control))|\bfor the season\b|\b(?:through|during|for|until the end of) (?:the |our )?(?:peak|busy) season\b"
        r"|\b(?:peak|busy) season (?:coders?|help|positions?|jobs?|work|staff|hires?|only)\b|\b(?:january|february"
        r"|march|april|may|june|july|august"
        r"|september|october|november|december) season\b|\bseasonal\b(?! (?:affective|flu|influenza"
        r"|vaccin|volume|allerg|variation|party|events|increase))"
        # "35 coders for the project", "staffing a retrospective review that runs February 9 through May 22"
        r"|\b(?:need|hir|look|staff|want|seek|add|recruit|bring)\w*\b[^.;]{0,40}\bfor (?:the|this|an?) "
        r"(?:[\w-]+ ){0,3}project\b(?! (?:management|manager|lead))"
        r"|\b(?:project|engagement|sweep|review (?:that|which))\b[^.;]{0,12}\b(?:runs?|running|lasts?"
        r"|goes)\b[^.;]{0,40}\b(?:january|february|march|april"
        r"|may|june|july"
        r"|august|september|october|november|december|jan|feb|weeks|months)\b"
        r"|\bproject (?:through|until|till|ending|(?:length|duration) (?:is|will be|of|runs))\b"
        r"|\b(?:winter|summer|spring|fall) project\b"
        r"|\b(?:retrospective|hcc|chart|backlog) project(?=\W*$)"
        r"|\bproject (?:coders?|position|role|basis)\b|\b(?:length|duration) of the project\b"
        r"|\bshort[- ]term (?:position|project"
        r"|assignment|role|engagement)\b|\bproject (?:of|for|lasting) (?:about |roughly )?(?:\d+|\w+) (?:weeks"
        r"|months)\b"
    ),
    "internship": guarded(
        r"\bstudent intern(?:ship)?s?\b|\bexternship (?:position|program|programme|role|opportunity)\b"
        r"|^\W*externship\W*$|\bco-?op (?:student"
        r"|position|role|coder)|\binternship (?:position|program|programme|role|opportunity)\b|\b(?:coding|him|paid"
        r"|summer) intern(?:ship)?s?\b|^\W*intern(?:ship)?\b(?! (?:experience|hours|counts?|completed|may))"
    ),
}  # fmt: skip
# "Full/Part Time: Full time", "Full-time / Part-time: Full-time": what is asked in a form, not what is answered.
_KIND = (
    r"(?:full|part|regular|reg|perm(?:anent)?|temp(?:orary)?|contract|seasonal|per[- ]diem|prn|casual)(?:[- ]?time)?"
)
_EITHER_LABEL = guarded(
    r"\bfull(?:[- ]?time)?\s?/\s?part[- ]?time(?:\s?[:?]|(?=\s(?:full|part)\b))"
    r"|\bregular\s?/\s?temporary(?=\s(?:regular|temporary)\b)"
    rf"|(?:^|[|;•*\n])\W*{_KIND}(?:\s?(?:/|,| or)\s?{_KIND})+(?:\s?[:?]|\s[-–—](?=\s))(?=\s?{_KIND}\b(?!\s?(?:/"
    rf"|or\b)))"
)

#: One of these stands wherever the pattern of the kind can match.
_GATES = {
    "full_time": (
        "100",
        "full", "whole", "ft", "fte", "f/t", "four t", "four 1", "4 t", "4 1", "4x", "4/", "forty", "three 1",
        "three t", "x", "five", "40", "80 h", "75 h", "75", "37.5", "pay", "two weeks", "pp",
    ),
    "part_time": (
        "percent", "or 3", "or 4", "days a week", "days per week",
        "two 12", "two twelves", "time or", "half", "quarter", "part", "pt", "fte", "p/t", "few",
    "pay", "two weeks", "pp"
    ),
    "prn": ("occasional", "pool", "relief", "call", "prn", "diem", "needed", "zero", "casual", "bank"),
    "contract": ("ir35", "option", "exten", "duration", "interim", "contract", "1099", "c2c", "lanc", "fixed",
    "employed", "assignment",
    "engagement"),
    "temporary": (
        "permanent", "term ", "limited", "term appoint", "extra", "cover", "leave", "replacement", "temp",
        "season", "project", "review that",
        "short", "engagement", "sweep",
        "fill", "summer",
    ),
    "internship": ("intern", "extern", "op "),
}  # fmt: skip


# "List for each job its full-time or part-time status", "This does not include temporary appointments": past jobs.
_OF_BEFORE = guarded(r"\blimited term ses\b|\bcreditable\b|\bpart[- ]time status\b|\bnot include temporary\b")


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def kinds_in(said: str) -> tuple[tuple[str, int, int], ...]:
    """The kinds of employment in one sentence (in lower case), each with where its words begin and end."""
    found: list[tuple[str, int, int]] = []
    if ("status" in said or "not include" in said or "creditable" in said or "limited" in said) and _OF_BEFORE.search(
        said
    ):
        return ()
    if "/" in said or " or " in said:
        said = _EITHER_LABEL.sub(lambda label: " " * len(label[0]), said)
    met = noted(said)
    for kind, pattern in KINDS.items():
        if pattern.may(met) and any(word in said for word in _GATES[kind]) and (match := first_of_ours(pattern, said)):
            found.append((kind, match.start(), match.end()))
    return tuple(found)
