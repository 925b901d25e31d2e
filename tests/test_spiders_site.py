"""An employer's own site: sitemaps of every kind, and JSON-LD however it is broken."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.answers import BadAnswer
from crawler.jsonld import job_postings, read_posting, repaired
from crawler.spiders.series import Series
from data.records import RawPosting
from tests.boards import answer_of, spider_of

SITE = "https://careers.example.org"


def read(body: bytes | str, url: str = f"{SITE}/sitemap.xml", spider: Any = None) -> tuple[list[Any], list[Series]]:
    """The records of one sitemap, and the sitemaps that it leads to."""
    spider = spider or spider_of("site", url=SITE)
    series, answer = Series(slice=(url, "named")), answer_of(url, body, "application/xml")
    return spider.rows(answer, series), spider.narrow(answer, series)


def urlset(*paths: str) -> str:
    return "<urlset>" + "".join(f"<url><loc>{SITE}{path}</loc></url>" for path in paths) + "</urlset>"


def test_only_addresses_that_may_be_jobs_are_listed() -> None:
    rows, _ = read(
        urlset("/jobs/coder-1", "/about", "/careers/coder", "/blog/our-jobs-fair", "/position/7", "/news/jobless")
    )
    assert [row["loc"].removeprefix(SITE) for row in rows] == [
        "/jobs/coder-1",
        "/careers/coder",
        "/blog/our-jobs-fair",
        "/position/7",
    ]


def test_a_row_may_say_which_addresses_are_jobs() -> None:
    rows, _ = read(urlset("/stelle/1", "/jobs/2"), spider=spider_of("site", url=SITE, pattern="/stelle/"))
    assert [row["loc"] for row in rows] == [f"{SITE}/stelle/1"]


@pytest.mark.parametrize(
    "entry",
    [
        "<url><loc>{}</loc><lastmod>2026-11-20</lastmod></url>",
        "<url>\n <loc>\n  {}\n </loc>\n <lastmod>2026-11-20</lastmod></url>",
        "<ns:url><ns:loc>{}</ns:loc><ns:lastmod>2026-11-20</ns:lastmod></ns:url>",
        "<URL><LOC><![CDATA[{}]]></LOC><LASTMOD>2026-11-20</LASTMOD></URL>",
    ],
)
def test_entries_are_read_in_every_dress(entry: str) -> None:
    url = f"{SITE}/jobs/coder?a=1&amp;b=2"
    rows, _ = read("<urlset>" + entry.format(url) + "</urlset>")
    assert rows == [{"loc": f"{SITE}/jobs/coder?a=1&b=2", "lastmod": "2026-11-20"}]


def test_a_packed_sitemap_is_unpacked_and_a_damaged_one_told() -> None:
    packed = gzip.compress(urlset("/jobs/1").encode())
    assert len(read(packed)[0]) == 1
    with pytest.raises(BadAnswer, match="damaged gzip"):
        read(packed[:-12])


def test_a_page_instead_of_a_sitemap_is_told() -> None:
    with pytest.raises(BadAnswer, match="not a sitemap"):
        read("<html><body>Not found</body></html>")


def test_sitemaps_that_name_each_other_end() -> None:
    spider = spider_of("site", url=SITE)
    index = (
        "<sitemapindex>" + "".join(f"<sitemap><loc>{SITE}/{n}.xml</loc></sitemap>" for n in "ab") + "</sitemapindex>"
    )
    first = read(index, spider=spider)[1]
    assert [series.slice[0] for series in first] == [f"{SITE}/a.xml", f"{SITE}/b.xml"]
    assert read(index, f"{SITE}/a.xml", spider)[1] == []


def test_where_some_sitemaps_are_named_for_jobs_only_they_are_read() -> None:
    index = "<sitemapindex>" + "".join(
        f"<sitemap><loc>{SITE}/{name}.xml</loc></sitemap>" for name in ("posts", "jobs-1", "jobs-2", "pages")
    )
    assert [it.slice[0] for it in read(index + "</sitemapindex>")[1]] == [f"{SITE}/jobs-1.xml", f"{SITE}/jobs-2.xml"]


def test_an_endless_index_is_cut() -> None:
    index = "<sitemapindex>" + "".join(f"<sitemap><loc>{SITE}/{n}.xml</loc></sitemap>" for n in range(5000))
    assert len(read(index + "</sitemapindex>")[1]) == 300


@pytest.mark.parametrize(
    ("path", "key", "title"),
    [
        ("/careers/inpatient-coder-ii-18075", "18075", "inpatient coder ii 18075"),
        ("/job/toledo/outpatient-coder/641/20417", "20417", "outpatient coder"),
        ("/jobs/medical-coder", "jobs/medical-coder", "medical coder"),
        ("/jobs/12345/", "12345", "12345"),
    ],
)
def test_an_address_tells_key_and_words(path: str, key: str, title: str) -> None:
    posting = spider_of("site", url=SITE).posting({"loc": SITE + path, "lastmod": ""})
    assert (posting.key, posting.title) == (key, title)


def test_an_address_without_words_is_read_to_know_its_title() -> None:
    spider = spider_of("site", url=SITE)
    assert spider.worth_reading(spider.posting({"loc": f"{SITE}/jobs/12345", "lastmod": ""}))
    assert not spider.worth_reading(spider.posting({"loc": f"{SITE}/jobs/nurse-12345", "lastmod": ""}))


# ---------------------------------------------------------------- JSON-LD


@pytest.mark.parametrize(
    "source",
    [
        '{"@type": "JobPosting", "title": "Coder"}',
        '{"@type": "JobPosting", "title": "Coder",}',
        '[{"@type": "JobPosting", "title": "Coder",},]',
        '{"@graph": [{"@type": "Thing"}, {"@type": ["JobPosting"], "title": "Coder"}]}',
        '<!-- {"@type": "JobPosting", "title": "Coder"} -->',
        '//<![CDATA[\n{"@type": "JobPosting", "title": "Coder"}\n//]]>',
        '{"@type": "http://schema.org/JobPosting", "title": "Coder"};',
        "{&quot;@type&quot;: &quot;JobPosting&quot;, &quot;title&quot;: &quot;Coder&quot;}",
        '{"@type": "JobPosting", "title": "Coder", "description": "He said "hi" to us"}',
        '{"@type": "JobPosting", "title": "Coder", "description": "a\nb\tc\x0bd"}',
        '{"@type": "ItemList", "itemListElement": [{"item": {"@type": "JobPosting", "title": "Coder"}}]}',
    ],
)
def test_broken_json_is_repaired(source: str) -> None:
    (found,) = job_postings(f'<script type="application/ld+json">{source}</script>')
    assert found["title"] == "Coder"


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
        lambda x: st.lists(x) | st.dictionaries(st.text(), x),
        max_leaves=12,
    )
)
def test_good_json_is_read_as_it_stands(data: Any) -> None:
    assert repaired(json.dumps(data)) == data


NAMES = ("title", "description", "datePosted", "jobLocation", "address", "addressLocality", "baseSalary", "value",
         "minValue", "hiringOrganization", "name", "identifier", "employmentType", "jobLocationType")  # fmt: skip
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(NAMES), anything))
def test_a_posting_of_any_shape_is_read(data: dict[str, Any]) -> None:
    full = read_posting(data, RawPosting("s", "k", "u", "Coder"))
    assert (full.key, full.title) == ("k", "Coder")
    assert all(
        isinstance(it, str)
        for it in (full.body, full.location, full.pay, full.posted, full.company, *full.facts.values())
    )


@given(st.text(max_size=300))
def test_any_page_is_searched(page: str) -> None:
    assert isinstance(job_postings(page + '"JobPosting"'), list)
    assert isinstance(job_postings(f'<script type="application/ld+json">{page}JobPosting</script>'), list)
