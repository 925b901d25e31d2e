"""Addresses of every platform name it and its board; those of its vendor's own pages name none."""

from __future__ import annotations

import pytest

from crawler import detect

GUID = "a1f943e7-8d4d-4348-bf5e-4664f78d3abb"
ADDRESSES = [
    ("https://ccf.wd1.myworkdayjobs.com/en-US/Clinic/job/x/y_1", "workday", "ccf/wd1/Clinic"),
    ("https://ccf.wd1.myworkdayjobs.com/Clinic", "workday", "ccf/wd1/Clinic"),
    ("https://wd1.myworkdaysite.com/en-US/recruiting/sutterhealth/SH", "workday", "sutterhealth/wd1/SH"),
    ("https://boards.greenhouse.io/acme/jobs/12", "greenhouse", "acme"),
    ("https://job-boards.greenhouse.io/acme", "greenhouse", "acme"),
    ("https://boards.greenhouse.io/embed/job_board?for=acme", "greenhouse", "acme"),
    ("https://careers-covenanthealth.icims.com/jobs/search?ss=1", "icims", "careers-covenanthealth"),
    ("https://e.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX", "oracle", "e.fa.us2.oraclecloud.com/CX"),
    ("https://acme.bamboohr.com/careers/63", "bamboohr", "acme"),
    ("https://acme.bamboohr.com/jobs/?source=x", "bamboohr", "acme"),
    ("https://acme.breezy.hr/p/33b788b22d82-coder", "breezy", "acme"),
    ("https://acme.recruitee.com/o/coder", "recruitee", "acme"),
    ("https://acme.teamtailor.com/jobs/8126512-coder", "teamtailor", "acme"),
    ("https://acme.na.teamtailor.com/jobs", "teamtailor", "acme.na"),
    ("https://acme.jobs.personio.com/job/2483204", "personio", "acme"),
    ("https://acme.jobs.personio.de/", "personio", "acme"),
    ("https://acme.pinpointhq.com/en/postings/fceb8b47", "pinpoint", "acme"),
    ("https://acme.avature.net/en_US/careers/JobDetail/Coder/17055", "avature", "acme.avature.net/en_US/careers"),
    ("https://jobs.acme.edu/jobs/SearchJobs/?jobOffset=25", "avature", "jobs.acme.edu/jobs"),
    ("https://acme.avature.net/careers", "avature", "acme.avature.net/careers"),
    ("https://career4.successfactors.com/career?company=Ac", "successfactors_feed", "career4.successfactors.com/Ac"),
    (
        "https://sjobs.brassring.com/TGnewUI/Search/Home/Home?partnerid=25632&siteid=5649#home",
        "brassring",
        "25632/5649",
    ),
    ("https://jobs.acme.org/TGnewUI/Search/home/HomeWithPreLoad?PartnerId=2&SiteId=5&jobid=7", "brassring", "2/5"),
    ("https://acme.eightfold.ai/careers?domain=acme.org&pid=77", "eightfold", "acme"),
    ("https://jobs.jobvite.com/acme/job/oX1yZfw1", "jobvite", "acme"),
    ("https://jobs.jobvite.com/careers/acme/jobs", "jobvite", "acme"),
    ("https://acme.applytojob.com/apply/jobs/details/NmmaOEHCRw?&", "jazzhr", "acme"),
    ("https://jobs.lever.co/acme/466ed4a1-2c00-400e-8b9b-77b0c63d64d2", "lever", "acme"),
    ("https://jobs.eu.lever.co/acme", "lever", "acme"),
    ("https://api.lever.co/v0/postings/acme?mode=json", "lever", "acme"),
    ("https://jobs.ashbyhq.com/iodine%20software/1b0e", "ashby", "iodine software"),
    ("https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true", "ashby", "acme"),
    ("https://apply.workable.com/acme-health/j/3934C5C72F/", "workable", "acme-health"),
    ("https://apply.workable.com/api/v1/widget/accounts/acme?details=true", "workable", "acme"),
    ("https://acme.jibeapply.com/jobs/49124", "jibe", "acme.jibeapply.com"),
    (f"https://recruiting2.ultipro.com/ACM10/JobBoard/{GUID}/?q=", "ukg", f"recruiting2.ultipro.com/ACM10/{GUID}"),
    (f"https://acme.rec.pro.ukg.net/ACM10/JobBoard/{GUID.upper()}/", "ukg", f"acme.rec.pro.ukg.net/ACM10/{GUID}"),
    ("https://pm.healthcaresource.com/cs/acme#/job/12040", "healthcaresource", "acme"),
    ("https://pm.healthcaresource.com/CS/acme/#/search", "healthcaresource", "acme"),
    ("https://acme.taleo.net/careersection/2/jobsearch.ftl?lang=en", "taleo", "acme.taleo.net/2"),
    (
        "https://phf.tbe.taleo.net/phf02/ats/careers/requisition.jsp?org=ACME&cws=38&rid=1",
        "taleo_business",
        "phf.tbe.taleo.net/phf02/ACME/38",
    ),
    ("https://phf.tbe.taleo.net/phf02/ats/servlet/Rss?org=ACME", "taleo_business", "phf.tbe.taleo.net/phf02/ACME/1"),
    ("https://jobs.smartrecruiters.com/AcmeHealth1/744000001-coder", "smartrecruiters", "AcmeHealth1"),
    ("https://api.smartrecruiters.com/v1/companies/AcmeHealth1/postings", "smartrecruiters", "AcmeHealth1"),
    (f"https://recruiting.paylocity.com/recruiting/jobs/All/{GUID}/Acme-Inc", "paylocity", f"{GUID}/Acme-Inc"),
    (f"https://recruiting.paylocity.com/Recruiting/Jobs/All/{GUID}", "paylocity", GUID),
    (
        f"https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid={GUID}&ccId=9200_2",
        "adp",
        f"{GUID}/9200_2",
    ),
    (
        f"https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid={GUID}&jobId=1",
        "adp",
        f"{GUID}/19000101_000001",
    ),
    ("https://www.governmentjobs.com/careers/contracosta?keywords=coder", "neogov", "contracosta"),
    ("https://www.schooljobs.com/careers/acme/jobs/5463760/coder", "neogov", "acme"),
    ("https://acme.peopleadmin.com/postings/650776", "peopleadmin", "acme.peopleadmin.com"),
    ("https://www.usajobs.gov/job/830216800", "usajobs", "0675;0669"),
]
NONE = [
    "https://www.example.org/careers", "https://www.icims.com/products", "https://myworkdayjobs.com/",
    "https://www.bamboohr.com/pricing", "https://app.breezy.hr/signin", "https://www.recruitee.com/",
    "https://www.teamtailor.com/en/", "https://www.personio.com/", "https://www.pinpointhq.com/",
    "https://www.avature.net/", "https://www.successfactors.com/career", "https://sjobs.brassring.com/",
    "https://jobs.jobvite.com/careers", "https://app.eightfold.ai/", "https://www.applytojob.com/",
    "https://breezy.hr/", "https://bamboohr.com.example.org/careers", "https://[::1",
    "https://www.lever.co/customers", "https://www.ashbyhq.com/pricing", "https://apply.workable.com/",
    "https://www.jibeapply.com/", "https://www.ultipro.com/login", "https://pm.healthcaresource.com/",
    "https://acme.taleo.net/careersection/rest/jobboard/searchjobs", "https://phf.tbe.taleo.net/phf02/ats/",
    "https://www.smartrecruiters.com/", "https://recruiting.paylocity.com/", "https://workforcenow.adp.com/theme/",
    "https://www.governmentjobs.com/careers/home/index?agency=acme", "https://www.peopleadmin.com/",
]  # fmt: skip


@pytest.mark.parametrize(("url", "platform", "board"), ADDRESSES)
def test_an_address_names_its_platform_and_board(url: str, platform: str, board: str) -> None:
    guess = detect.by_url(url)
    assert guess is not None
    assert (guess.platform, guess.row["board"], guess.sure) == (platform, board, True)


@pytest.mark.parametrize(
    "url",
    [
        "https://[//workforcenow.adp.com/?cid=1",
        "https://[//a.tbe.taleo.net/b/ats/?org=1&org=%ff",
        "https://x/?" + "&" * 500,
    ],
)
def test_a_malformed_address_does_no_harm(url: str) -> None:
    detect.by_url(url)


@pytest.mark.parametrize("url", NONE)
def test_the_vendors_own_pages_name_none(url: str) -> None:
    assert detect.by_url(url) is None


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://jobs.eu.lever.co/acme", "https://api.eu.lever.co"),
        ("https://www.schooljobs.com/careers/acme", "https://www.schooljobs.com"),
    ],
)
def test_a_board_on_the_vendors_other_host_says_so(url: str, base: str) -> None:
    guess = detect.by_url(url)
    assert guess is not None
    assert guess.row["base"] == base


@pytest.mark.parametrize(
    ("page", "platform"),
    [
        ('<script src="https://app.jibecdn.com/prod/search/1/main.js"></script>', "jibe"),
        ('<script>var phApp = phApp || {"pageId":"page12"};</script>', "phenom"),
        ('<img src="https://tbcdn.talentbrew.com/company/641/logo.png">', "radancy"),
        ('<link rel="alternate" href="/postings/all_jobs.atom">', "peopleadmin"),
        ('<section id="search-results" data-ajax-url="/fr/search-jobs/results"></section>', "radancy"),
    ],
)
def test_what_only_one_platform_leaves_in_a_page_tells_it(page: str, platform: str) -> None:
    guess = detect.by_page(["https://careers.quarry.example/jobs"], page)
    assert guess is not None
    assert (guess.platform, guess.row, guess.sure) == (platform, {"base": "https://careers.quarry.example"}, False)
