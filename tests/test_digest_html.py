"""The HTML digest: whole in itself, a stranger's text stays text; then looked at in a real Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from matcher.digests.best_step import BestStep
from matcher.digests.caseload import PersonLine, caseload, caseload_html
from matcher.digests.digest import Digest, render
from tests.digest_samples import AS_OF, hostile_digest, match, plain_digest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="the system has no Chromium (apt install chromium)")

SCREENS = {"phone": (320, 640, "light"), "phone, dark": (390, 844, "dark"), "desktop": (1280, 800, "light")}


class Tags(HTMLParser):
    """Counts tags and keeps the addresses and handlers that they carry."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]


def test_a_strangers_markup_is_shown_and_never_runs() -> None:
    found = Tags(render(hostile_digest(), "html"))
    assert not {"script", "img", "iframe", "link", "object"} & set(found.tags)
    assert not [name for name in found.attributes if name.startswith("on")]
    assert all(link.startswith("#") for link in found.links)
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in render(hostile_digest(), "html")


def test_a_strangers_template_is_shown_and_never_filled() -> None:
    assert b"{{ 7*7 }} {% raw %} {0} %s" in render(hostile_digest(), "html")


def test_the_page_says_who_when_why_and_what_else() -> None:
    page = render(plain_digest(), "html").decode()
    for words in ("Dana R.", "Nov 23, 2026", "1 new, 1 changed, 1 reopened", "3 more wait", "You qualify", "Not yet",
                  "“CCS required”", "CRC within 6 months of hire", "asked Lee about it", "Pay side by side",
                  "taken down Nov 22, 2026", "lakeside did not answer", "What would open most"):  # fmt: skip
        assert words in page


def test_a_morning_without_news_says_so() -> None:
    assert "Nothing new since the last digest." in render(Digest("d", "Dana", AS_OF), "html").decode()


def test_pay_is_drawn_only_where_there_is_something_to_compare() -> None:
    digest = replace(plain_digest(), pay={"mercy:R-001": plain_digest().pay["mercy:R-001"]})
    assert b"<svg" not in render(digest, "html")
    assert render(plain_digest(), "html").count(b"<svg") == 3


def test_by_mail_the_words_stay_and_the_pictures_go() -> None:
    page = render(plain_digest(), "html", mail=True).decode()
    assert "<svg" not in page
    assert "$24.00 – $30.00" in page


def long_digest() -> Digest:
    """Words that do not break, in every place that could burst."""
    long = "Otorhinolaryngology" * 12
    jobs = tuple(
        match(
            rank, long, employer=long, why=long, missing=long, url=f"https://jobs.example/{long}", id=f"{long}:{rank}"
        )
        for rank in range(1, 4)
    )
    pay = dict.fromkeys((job.id for job in jobs), plain_digest().pay["mercy:R-001"])
    return replace(plain_digest(), name=long, matches=jobs, pay=pay, gap_line=long, notices=(long,))


def caseload_page() -> bytes:
    """A counsellor's page with people of every kind."""
    job = plain_digest().matches[0]
    people = [
        PersonLine("dana", "Dana R.", 3, 9, job, "2 of 9 jobs are out of reach", 0, (BestStep("The CRC", 7),)),
        PersonLine("lee", "Lee", days=20, blocks=long_digest().name),
        PersonLine("x" * 60, hostile_digest().name, best=hostile_digest().matches[13]),
    ]
    return caseload_html(caseload(AS_OF, people, plain_digest().silent_sources))


def many_digest() -> Digest:
    """So many that are out of reach that they stand folded."""
    return replace(plain_digest(), matches=tuple(match(rank, verdict="not_yet", missing="CRC") for rank in range(1, 6)))


DIGESTS = {"many": many_digest(), "plain": plain_digest(), "hostile": hostile_digest(), "long": long_digest()}

#: Contrast by WCAG 2.2 of every text against what is painted behind it; the least is given back with its words.
CONTRAST = """() => {
  const rgb = s => s.match(/[\\d.]+/g).map(Number);
  const lum = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255;
    return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
  const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  let worst = [99, ''];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) { const e = walk.currentNode.parentElement, words = walk.currentNode.data.trim();
    if (!words || !e.getClientRects().length) continue;
    const a = lum(rgb(getComputedStyle(e).color)), b = lum(behind(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < worst[0]) worst = [ratio, words]; }
  return worst; }"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, digest in DIGESTS.items():
        (folder / f"{name}.html").write_bytes(render(digest, "html"))
    (folder / "caseload.html").write_bytes(caseload_page())
    return {name: folder / f"{name}.html" for name in (*DIGESTS, "caseload")}


@pytest.mark.browser
@needs_browser
@pytest.mark.parametrize("name", [*DIGESTS, "caseload"])
@pytest.mark.parametrize("screen", SCREENS)
def test_it_fits_the_screen_can_be_read_and_asks_nobody(
    browser: Any, pages: dict[str, Path], name: str, screen: str
) -> None:
    width, height, scheme = SCREENS[screen]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page, asked, said = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append("dialog"))
    page.goto(pages[name].as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ratio, words = page.evaluate(CONTRAST)
    assert ratio >= 4.5, words
    assert asked == [pages[name].as_uri()]
    assert said == []
    context.close()


@pytest.mark.browser
@needs_browser
def test_it_can_be_walked_by_headings_landmarks_and_keys(browser: Any, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(pages["plain"].as_uri())
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.evaluate("[...document.querySelectorAll('main,header,footer,nav')].length") == 4
    assert page.evaluate("[...document.querySelectorAll('a')].every(a => a.textContent.trim())")
    targets = (
        "[...document.querySelectorAll('a[href^=\"#\"]')].every(a => document.querySelector(a.getAttribute('href')))"
    )
    assert page.evaluate(targets)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the jobs"
    page.close()


@pytest.mark.browser
@needs_browser
def test_what_is_out_of_reach_is_folded_on_screen_and_whole_on_paper(browser: Any, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(pages["many"].as_uri())
    assert not page.locator("#job-1").is_visible()
    page.get_by_text("Show them").click()
    assert page.locator("#job-1").is_visible()
    page.reload()
    page.emulate_media(media="print")
    assert page.locator("#job-1").is_visible()
    page.close()


@pytest.mark.browser
@needs_browser
def test_on_paper_every_reason_and_address_is_printed(browser: Any, pages: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(pages["plain"].as_uri())
    page.emulate_media(media="print")
    assert page.get_by_text("Ask about the quota").first.is_visible()
    after = "getComputedStyle(document.querySelector('.job h3 a'), '::after').content"
    assert "https://jobs.example/1" in page.evaluate(after)
    assert page.pdf(format="Letter").startswith(b"%PDF")
    page.close()
