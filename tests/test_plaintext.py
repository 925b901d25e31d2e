"""Markup and text become lines that keep their structure, whatever comes in."""

import json
import re
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.markup import html_to_text
from data.plaintext import clean_text
from data.tidy import tidy_lines
from tests.shared import SHARED, needs_shared

MARKUP = [
    ("<p>One</p><p>Two</p>", "One\nTwo"),
    ("One<br>Two<br/>Three", "One\nTwo\nThree"),
    ("<h2>Requirements</h2><ul><li>CPC</li><li>2 years</li></ul>", "# Requirements\n• CPC\n• 2 years"),
    ("<p><strong>Minimum Qualifications</strong></p><p>CPC</p>", "# Minimum Qualifications\nCPC"),
    ("<p><b>Education:</b> high school</p>", "Education: high school"),
    ("<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>", "• One\n  • Inner\n• Two"),
    ("<table><tr><td>CPC</td><td>Required</td></tr><tr><td>CCS</td><td></td></tr></table>", "CPC | Required\nCCS |"),
    ("<p>broken <b>bold<p>next</i>", "broken bold\n# next"),
    ("a &amp; b&nbsp;c &#8211; d", "a & b c – d"),
    ("<script>var x = 'CPC'</script><style>p{}</style>text", "text"),
    ("<div>&bull; CPC</div><div>- CCS</div>", "• CPC\n• CCS"),
    ("line one\nline two", "line one\nline two"),
    ("<p>one\n  sentence over lines</p>", "one sentence over lines"),
    ("", ""),
    ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
]

PLAIN = [
    ("• CPC\n* CCS\n- RHIT\n➢ COC\n✅ CIC", "• CPC\n• CCS\n• RHIT\n• COC\n• CIC"),
    ("1. CPC\n2) CCS\n(3) RHIT\na) COC", "• CPC\n• CCS\n• RHIT\n• COC"),
    ("**Qualifications:**\n## Pay", "# Qualifications:\n# Pay"),
    ("2\\-3 years\\+", "2-3 years+"),
    ("a\u00a0b\u200bc\u00add\x00e", "a bcde"),
    ("e\u0301", "é"),
    ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
    ("one\n\n-----\n\ntwo", "one\ntwo"),
    ("-5 degrees", "-5 degrees"),
]


@pytest.mark.parametrize(("html", "text"), MARKUP)
def test_markup_becomes_lines(html, text):
    assert html_to_text(html) == text


@pytest.mark.parametrize(("raw", "text"), PLAIN)
def test_plain_text_becomes_clean_lines(raw, text):
    assert clean_text(raw) == text


def test_a_paragraph_broken_at_a_fixed_width_is_one_line_again():
    width = (
        "The coder reviews charts and assigns codes for the clinics of the\n"
        "northern region, and reports to the manager.\n"
    )
    assert clean_text("\n".join([width] * 4)).splitlines()[0].endswith("reports to the manager.")


@given(st.text(alphabet="ab <>/&#;-*•\\\n\r\t\u00a0#1.)(_|pliubr") | st.text())
def test_cleaning_twice_changes_nothing(raw):
    once = clean_text(raw)
    assert clean_text(once) == once


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("• CPC \n• RHIT  or  CCS\n• **two** years", "• CPC\n• RHIT or CCS\n• two years"),
        ("• CPC\x7f required\n• RHIT", "• CPC required\n• RHIT"),
        ("• Caf\u0065\u0301 coder\u00a0II", "• Café coder II"),
        ("• CPC\tor CCS", "• CPC or CCS"),
    ],
)
def test_bullets_with_and_without_odd_characters_are_cleaned_alike(text, cleaned):
    assert clean_text(text) == cleaned


@given(st.text(alphabet="<>/pliubrdv \"'=!-&;\x00\ud800x\n") | st.text())
def test_no_markup_raises_and_its_text_is_clean(html):
    text = html_to_text(html)
    assert clean_text(text) == text


TAGS = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "h2",
    "h3",
    "b",
    "strong",
    "u",
    "i",
    "em",
    "span",
    "font",
    "a",
    "td",
    "pre",
    "small",
]
SAID = [
    "CPC",
    " ",
    "\n",
    "a\nb",
    "  two ",
    "&amp;",
    "&#39;s",
    "&nbsp;",
    "&rsquo;",
    "R&D",
    "&nbsp",
    "<br>",
    "<br />",
    "\t",
    "é",
    "<",
]
WITHIN = {
    **dict.fromkeys(("p", "h2", "b", "u", "span", "a"), ("b", "u", "span", "a")),
    **dict.fromkeys(("ul", "ol"), ("li", "li", "ul")),
    **dict.fromkeys(("div", "li"), ("p", "h2", "div", "ul", "ol", "b", "span", "a", "li")),
}


def elements(allowed, depth=4):
    """Texts and elements, well formed but for a few."""
    said = st.sampled_from(SAID)
    if not depth:
        return said

    def element(tag):
        start = st.sampled_from([f"<{tag}>", f"<{tag}>", f'<{tag} class="x y" id="&amp;">'])
        inner = st.lists(elements(WITHIN[tag], depth - 1), max_size=3).map("".join)
        return st.tuples(start, inner, st.just(f"</{tag}>")).map("".join)

    return said | st.sampled_from(allowed).flatmap(element)


@given(
    st.lists(elements(WITHIN["div"]), max_size=4).map("".join)
    | st.lists(st.sampled_from([*SAID, *(f"<{slash}{tag}>" for tag in TAGS for slash in ("", "/"))])).map("".join)
)
def test_well_formed_markup_reads_as_its_tree_does(html):
    with mock.patch("data.markup.tidy_lines", return_value=None):
        from_tree = html_to_text(html)
    assert html_to_text(html) == from_tree


PIECES = [
    *(
        "• ",
        "- ",
        "o ",
        "a. ",
        "b) ",
        "iv) ",
        "(2) ",
        "# ",
        "**",
        "*",
        "---",
        " ",
        "\n",
        "\n",
        "\t",
        "\x85",
        "é",
        "CPC",
    ),
    *("CCS needed", "2 years", "a", "Education:", "Shift:x", "foo:bar", "with", " an", "🏥", "\\-", "A" * 61, ")"),
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_lines_that_are_clean_already_are_what_cleaning_makes_of_them(text):
    with mock.patch("data.plaintext._UNCLEAN", re.compile(r"\n[^\n]*")):
        each_cleaned = clean_text(text)
    assert clean_text(text) == each_cleaned


def test_markup_that_a_parser_would_change_is_left_to_one():
    changed = [
        "<p>one<p>two",
        "<b><p>x</p></b>",
        "<li>x</li>",
        "<a>x<b><a>y</a></b></a>",
        "x</p>",
        "&nbsp",
    ]
    assert [html for html in changed if tidy_lines(html, False) is not None] == []
    assert tidy_lines("<div><p>a</p><ul><li><b>c</b> d<br/></li></ul></div>", False) == ["a", "• c d"]


@pytest.mark.parametrize("depth", [5, 3_000])
def test_well_formed_markup_may_nest_deeply(depth):
    assert html_to_text("<div>" * depth + "CPC" + "</div>" * depth) == "CPC"


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<li>", "<b>", "</p>", "<table><tr><td>", "<!--", "<a ", "&lt", "<p>x</p>", "<a>", "<ul><li>x</li></ul>"],
)
def test_a_megabyte_of_nonsense_is_read_in_one_go(piece):
    html_to_text(piece * (400_000 // len(piece)))


@needs_shared
def test_cleaning_real_ads_twice_changes_nothing():
    with open(SHARED / "eval" / "unlabelled" / "real.jsonl", encoding="utf-8") as handle:
        ads = [json.loads(line)["description"] for line in handle]
    for ad in ads:
        once = clean_text(ad)
        assert clean_text(once) == once


def test_a_row_of_items_behind_a_parted_heading_is_parted_at_once() -> None:
    text = (
        "We code for nine clinics in the valley. Required qualifications: | Associate's degree in health information"
        " technology | RHIA, RHIT or CCS upon hire | Four years of inpatient coding experience. Preferred"
        " qualifications: | Bachelor's degree in health information | CDIP or CCDS upon hire | Two years of appeals"
    )
    once = clean_text(text)
    assert "• RHIA, RHIT or CCS upon hire\n" in once
    assert clean_text(once) == once


def test_a_short_line_heads_its_block() -> None:
    text = "We audit.\n\nHow it works\nYou code.\nWe pay.\n\nHelps\nCEMC\n\nWhat you bring\nCPMA\n\nCPC or CCS\nat once"
    assert clean_text(text).split("\n") == [
        "We audit.", "# How it works", "You code.", "We pay.", "# Helps", "CEMC", "# What you bring", "CPMA",
        "CPC or CCS", "at once",
    ]  # fmt: skip


def test_one_block_with_a_short_line_is_no_way_of_setting_a_text() -> None:
    assert (
        clean_text("We audit.\n\nHow it works\nYou code.\n\nWe pay.") == "We audit.\nHow it works\nYou code.\nWe pay."
    )


def test_items_that_run_on_in_a_line_become_a_list() -> None:
    line = "Dermatology Coder Full-time Spokane, WA. We code for nine dermatologists and two clinics in the valley. "
    text = line + "Requirements * CPC or CPCD * Two years Preferred * CPMA"
    assert clean_text(text).split("\n") == [
        line.strip(), "Requirements", "• CPC or CPCD", "• Two years", "Preferred", "• CPMA",
    ]  # fmt: skip


WRAPPED = """Our coders read the notes of nine clinics and send
what they find to the billing office the same day.
Requirements
- CPC or CCS, or proof that you sit for either of the
two within six months of your first day of work
- one year of coding or billing in the office of a
doctor, which may be a school of medicine
a high school diploma
Schedule : days
We pay dues and books. A raise follows the first audit
if nothing is found that has to be sent back to you."""


def test_lines_broken_at_a_narrow_width_are_whole_again_and_short_ones_stay() -> None:
    assert clean_text(WRAPPED).split("\n") == [
        "Our coders read the notes of nine clinics and send what they find to the billing office the same day.",
        "Requirements",
        "• CPC or CCS, or proof that you sit for either of the two within six months of your first day of work",
        "• one year of coding or billing in the office of a doctor, which may be a school of medicine",
        "a high school diploma",
        "Schedule : days",
        "We pay dues and books. A raise follows the first audit if nothing is found that has to be sent back to you.",
    ]


def test_labels_in_a_post_without_a_width_stay_lines_of_their_own() -> None:
    lines = [
        "Designation : Medical Coder / Senior Medical Coder, ED professional fee",
        "Exp : one to five years in ED professional coding only, no facility",
        "Certification : CPC or COC, active, proof to be shown at the interview",
        "Qualification : any life science or paramedical graduate may apply",
        "Shift : day",
    ]
    assert clean_text("\n".join(lines)).split("\n") == lines


@pytest.mark.parametrize(
    "text",
    [
        "📌 What you need\n• CPC\n• Two years\n🌟 Even better\n• RHIT",
        "📌 What you need\n✅ CPC\n✅ Two years\n📌 Even better\n✅ RHIT",
        "✅ What you need\n👉 CPC\n👉 Two years\n✅ Even better\n👉 RHIT",
    ],
)
def test_a_picture_above_a_list_opens_a_heading(text: str) -> None:
    assert clean_text(text) == "# What you need\n• CPC\n• Two years\n# Even better\n• RHIT"


def test_pictures_before_items_are_bullets() -> None:
    text = "🏥 CPC or CCS\n🏠 Remote\n💡 Experience with surgeons\nApply today."
    assert clean_text(text) == "• CPC or CCS\n• Remote\n• Experience with surgeons\nApply today."
