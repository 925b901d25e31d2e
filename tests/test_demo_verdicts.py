"""The three people of the demo are told the truth about its ads; each verdict below was read off the ad by a person."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.demo.ads import load_employers
from data.markup import html_to_text
from matcher.eligibility import qualify
from matcher.profile import load_profile
from matcher.reading.read import read
from scheduler.demo.night import PROFILES

DAY = date(2026, 11, 25)
YES, LATER, NO = "eligible", "conditional", "not_yet"
#: Person → key of an ad → the verdict.
TRUTH = {
    "nadia": {  # CPC-A, certificate, no experience
        "R10232": YES, "R10235": YES, "R10231": NO, "R10233": NO, "R10236": NO, "R10237": NO, "R10238": NO,
        "R10239": NO, "R10240": NO, "R10245": NO, "R10246": NO, "R10247": NO, "R10250": NO, "R10252": NO, "R10256": NO,
        "41301": NO, "41302": YES, "41304": NO, "41305": NO, "41307": NO, "4400101": NO, "4400102": NO,
        "4400104": LATER, "4400109": NO, "8101": NO, "8103": YES, "8107": NO, "8109": NO, "8111": YES, "8115": NO,
        "8120": NO, "20417": NO, "20418": NO, "20421": YES, "20422": NO, "JR-5521": NO, "JR-5522": LATER,
        "JR-5527": YES,
        "QP0711": NO, "QP0712": YES, "QP0713": NO, "QP0717": NO, "5100201": NO, "5100203": NO, "5100205": NO,
        "6200301": NO, "6200306": LATER, "3310": NO, "3311": NO, "772": NO, "9400501": NO,
    },
    "marcus": {  # CCS, RHIT, associate, 7 years inpatient, 4 of them trauma
        "R10231": YES, "R10236": YES, "R10238": YES, "8101": YES, "8109": YES, "20417": YES, "JR-5521": YES,
        "5100201": YES, "3310": YES, "772": YES, "4400109": YES, "R10247": YES, "R10233": NO, "R10237": LATER,
        "41304": NO, "4400102": NO, "20418": NO, "QP0713": NO, "R10239": NO,
    },
    "imani": {  # CPC, CRC, CPMA in progress, bachelor, 6 years risk adjustment, 3 auditing
        "4400101": YES, "4400103": YES, "4400105": YES, "QP0717": YES, "5100206": YES, "QP0713": YES, "5100202": YES,
        "20420": LATER, "4400102": NO, "QP0715": NO, "R10231": NO, "8101": NO, "5100201": NO, "R10252": NO,
    },
}  # fmt: skip


@pytest.mark.parametrize("person", TRUTH)
def test_verdicts_are_what_the_ads_say(person: str) -> None:
    profile = load_profile(PROFILES / f"{person}.toml")
    ads = {ad.key: ad for employer in load_employers(1, DAY) for ad in employer.ads}
    wrong = {}
    for key, truth in TRUTH[person].items():
        ad = ads[key]
        reading = read(ad.title, ad.employer, ad.locations[0], html_to_text(ad.body))
        found = qualify(reading.requirements, profile, as_of=DAY).verdict
        if found != truth:
            wrong[key] = f"{found}, not {truth}: {ad.title}"
    assert len(wrong) <= 0.1 * len(TRUTH[person]), wrong
