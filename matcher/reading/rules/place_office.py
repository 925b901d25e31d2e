"""Words of work at the employer's place: on site, in the office, on the third floor."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "in our main office", "On-site (Madison)", "Work Location: In person", "at our Menaul Blvd campus", "done on grounds".
_ONSITE = guarded(
    r"\b(?:on[- ]?site\b(?!\s+(?:(?:and|or|&) (?:remote|off-?site) (?:teams?|staff|coders|colleagues|employees)"
    r"|day[- ]?care|nursery|child|gym|parking|fitness|clinic|cafeteria|pharmacy|health"
    r"|(?:billing |coding |clinical )?(?:staff|team|providers|clinics)\b|training (?:then|and then|followed)"
    r"|orientation|visits?|meeting|interview|audit))"
    r"|(?:work location|location|work setting|workplace type|job location)\W{1,4}in[- ]person\b"
    r"|in[- ]office\b(?! procedure| labs?| surg| visit)|in-?house\b(?! training| lab| counsel)"
    r"|in house\b(?! training| lab)"
    r"|(?:work|job|duties|position|it)\b[^.;]{0,30}\b(?:done|performed|worked|carried out"
    r"|completed) (?:in|inside|within|from) (?:the"
    r"|our) (?:\w+ )?(?:hospital|clinic"
    r"|office|building|facility)\b"
    r"|(?:^|[,;:] )hospital[- ]based(?=[,.;]|$)"
    r"|office[- ]based\b(?! (?:e&m|e/m|visit|procedure|practice|surg))|on[- ](?:the )?(?:grounds|premises?)\b"
    # "(on base, in the clinic's records section)", "on post at Fort Sill"
    r"|on[- ](?:base|post)\b(?=[,.;)]|$| (?:in|at)\b)(?! (?:in|at) (?:least|salary|pay))"
    r"|report(?:s|ing)? (?:daily|each day|every day) to\b|(?:it's|is|this is) an office job\b|sits? together\b"
    r"|attendance (?:is )?in[- ]person\b"
    r"|(?:comes?|drives?|gets?) (?:in ?)?to (?:our|the) (?:\w+ ){0,3}(?:office|clinic|hospital|campus"
    r"|building)(?: on [\w ]{2,20}?)? (?:daily|every (?:day|morning)"
    r"|each (?:day|morning))\b"
    # "Location: administrative office, Las Vegas"
    # "come to the office on Main St"
    r"|^come (?:in)?to (?:our|the) (?:office|clinic|hospital) (?:on|in|at)\b"
    # "Location: 1200 Elm Street, Suite 4"
    r"|\blocation\W{1,3}\d{2,5} (?:[\w.]+ ){1,3}(?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|blvd|boulevard|dr(?:ive)?|lane"
    r"|way|highway|hwy|pkwy|parkway|plaza)\b"
    r"|^\W*(?:our )?(?:main |central )?office (?:in|on|at) (?:[\w'-]+ ?){1,3}\W*$"
    r"|^\W*(?:position |job )?location\W{1,3}(?!(?:remote|home|any|hybrid|virtual"
    r"|multi)\w*)(?:[\w'-]+ ){0,3}(?:office|clinic|campus|annex|courthouse"
    r"|department)\b(?! (?:or|and) (?:home|remote))|attendance at\b|(?:need|have|has) to be here\b|report(?:s"
    r"|ing)? to the (?:\w+ ){0,3}(?:department|office"
    r"|hospital|clinic|campus|building)(?: in \w+)? (?:daily|each|every|five days)\b"
    r"|on[- ]campus\b(?! (?:gym|child|day|parking|fitness|health))|work in (?:the|our|an?) (?:\w+ )?office\b"
    r"|(?:in|at|out of|(?:work|works|working|worked|code|codes|coding|done|based|performed|is|are"
    r"|or) from) (?:our|the|its)\b[^.;:,!?]{0,50}?\b(?:office|campus|center|centre|building|suite"
    r"|headquarters|clinic|department|facility|tower|plaza|hospital|training room|class ?room)\b(?! (?:settings?"
    r"|automat\w+)\b)"
    r"|(?:work|job(?: itself)?|job duties|duties|position|role)\b[^.;]{0,20}\b(?:is|are) (?:performed |done "
    r"|located |based )?(?:at|in"
    r"|on) (?:(?:the|our)\b(?! (?:[\w-]+ ){0,2}(?:cloud|systems?|ehr|software|portal|platform|desktop)\b)"
    r"|site\b)|able to commute (?:daily )?to\b|(?:be|are|is) based (?:at|in|on) (?:the|our)\b"
    r"|(?:position|role|job|coder|desk|seat|incumbent|you)\b[^.;]{0,12} (?:sits?|(?:housed|stationed|seated|placed)"
    r"(?= (?:at|in|on) )) (?:at|in|on)"
    r" (?:the|our|one of our)\b"
    r"|(?:plan on|expect to) be(?:ing)? (?:in the office|on[- ]?site)\b"
    r"|work(?:s|ing)? (?:at|in|from|out of) (?:one of )?(?:our|the) [\w ]{0,20}offices\b"
    # "rotate through our Allentown and Easton clinics", "float among our seven practices"
    r"|(?:returned|come back|back) (?:to|in|on) (?:the )?(?:campus|office|hospital)\b"
    r"|splits? (?:your |their |the )?time (?:between|among) (?:our|the) [^.;]{0,40}\b(?:clinics|offices|hospitals"
    r"|campuses|sites)\b"
    r"|(?:rotat|float|travel)(?:e|es|ing|s)? (?:through|among|between|to|across) (?:our|all|\w+ of our)\b[^.;]{0,40}"
    r"\b(?:clinics|practices|offices|sites|locations|hospitals|campuses|facilities)\b"
    r"|reliable transportation to (?:and from )?(?:work|the (?:work ?site|office|clinic|hospital))\b"
    r"|(?:opening|vacancy|position|job|role) is (?:for|at|in|on) (?:our|the) [^.;]{0,25}\b(?:campus|office|clinic"
    r"|hospital)\b(?! group| system)"
    r"|(?:hospital|clinic|office|facility)[- ]based (?:position|role|job)\b"
    r"|assigned to (?:the|our) [^.;]{0,30}\b(?:clinic|office|hospital|campus|annex|building)\b"
    r"|performed (?:on|at|in) an? (?:military|government|secure|army|navy|air force)\b"
    r"|at (?:the )?(?:hospital|clinic|office|head office) in\b|work is (?:performed|done) in an? office (?:inside"
    r"|at|on|in|located)\b|here (?:in|at) the office\b|(?:be|here|work) here in\b|work from (?:the"
    r"|our)\b[^.;]{0,20}\boffice\b|new coders spend\b"
    r"|(?:join|for|(?<!work )(?<!works )(?<!working )(?<!liaise )(?<!liaises )(?<!coordinate )(?<!coordinates )with"
    r"|staff(?:s|ing)?) (?:our|the)\b[^.;:,!?]{0,40}?\b(?:billing|business|coding|main|central"
    r"|home) office\b|office hours\b|on[- ]?site (?:position|role|job|only)\b"
    r"|office work\b|within commuting distance\b|here with us\b|\b(?:be|are) here (?:every|each|daily|all|five"
    r"|m-f|mon)\b|\bwork (?:from|at) site\b|^\W*based at\W{1,3}(?!home)\w|(?:position|job|desk) is seated\b"
    # "Where - our office on Elm St", "Where you'll work: the clinic downtown"
    r"|where\W{1,3}(?:(?:main|central|billing|business) )?office (?:in|on|at)\b"
    r"|where(?: you(?:'ll| will)? work| it is| the work is| (?:and|&) when)?\W{1,4}(?:(?:in|at) )?(?:our|the|main)"
    r" (?:[\w'-]+ ){0,3}"
    r"(?:office|clinic|hospital|campus|center|centre|building|headquarters)\b"
    # "Work location: Baptist Tower", "on the third floor", "works here at the hospital", "report to 500 Main Street"
    r"|(?:work|job) (?:location|site)(?: is |\s?[^\w\s]{1,2}\s?)(?!(?:at |in )?(?:100|fully|remote|home|hybrid|united"
    r"|u\.?s|nation|any|vari|virtual|multi"
    r"|flex|tbd|work))\w"
    r"|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|lower|ground) (?:floor|level)\b(?! (?:i|1|trauma))"
    r"|works? (?:here )?(?:at|in) (?:the|our) (?:hospital|clinic|office|center|centre|campus|facility|building"
    r"|department)\b"
    r"|report(?:s|ing)? to (?:our |the )?\d+ \w+ |come in (?:every|each) day\b|(?:class(?:es)?|training"
    r"|work) (?:is|are|takes? place) (?:held |given )?(?:at|on) (?:the|our|site)\b"
    # "Sections meet on the Globe campus", "The course meets on campus on Mondays"
    r"|(?:class(?:es)?|sections?|courses?|students) (?:meets?|(?:is|are) taught) (?:in person|on campus"
    r"|(?:on|at|in) (?:the|our)\b))"
)
_IN_PERSON_FIRST = guarded(r"\W*in[- ]person\b")
ONSITE_SURE = guarded(
    r"\b(?:on[- ]?site|in[- ]person|in[- ]office|on campus|on grounds)\b|\bwork(?:ing)? in (?:the"
    r"|our) [^.;]{0,30}office\b|\bin our\b[^.;:,!?]{0,50}?\b(?:office|building|campus|center|centre|department)\b"
    r"|\boffice only\b"
)
# "Interviews are held in our office", "send your resume to our office", "a gym on campus": no place of work.
_OF_HIRING = guarded(
    r"\bapplications?\b[^.;]{0,30}\b(?:dropped|mailed|picked up|submitted|available)\b"
    r"|\b(?:lift|carr(?:y|ies)|sit|stand)(?:s|ing)?\b[^.;]{0,30}\b(?:lbs|pounds|periods)\b"
    r"|\binterviews? (?:is|are|will be|takes? place)\b|\b(?:send|mail|bring|drop|submit|deliver)\b[^.;]{0,30}"
    r"\b(?:resumes?|applications?|documents|transcripts|cvs?)\b"
    r"|\b(?:gym|child ?care|day ?care|parking|cafeteria|pharmacy|fitness center) (?:\w+ ){0,2}on[- ](?:site|campus)\b"
)


# "no on-site presence is required", "You never need to come on site", "On-site work is not required"
_NOT_HERE = guarded(
    r"\b(?:no|not|never|without|n't)(?: [\w-]+){0,4} (?:on[- ]?site|in[- ]person)\b(?! (?:only|remote))"
    r"|\b(?:on[- ]?site|in[- ]person|office)(?: \w+){0,2} (?:is|are) (?:not|never) (?:required|needed|necessary)\b"
)


def on_site(said: str) -> bool:
    """Whether a sentence says in any words that work is done at the employer's."""
    if _IN_PERSON_FIRST.match(said):
        return True
    return any(_is_here(part) for part in said.split(";"))


def _is_here(part: str) -> bool:
    return _ONSITE.search(part) is not None and not _OF_HIRING.search(part) and not _NOT_HERE.search(part)
