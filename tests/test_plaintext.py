"""Markup and text become lines that keep their structure, whatever comes in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.markup import html_to_text
from data.plaintext import clean_text
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


@pytest.mark.parametrize("piece", ["<div>", "<li>", "<b>", "</p>", "<table><tr><td>", "<!--", "<a ", "&lt", "<p>x</p>"])
def test_a_megabyte_of_nonsense_is_read_in_one_go(piece):
    html_to_text(piece * (400_000 // len(piece)))


@needs_shared
def test_cleaning_real_ads_twice_changes_nothing():
    with open(SHARED / "eval" / "unlabelled" / "real.jsonl", encoding="utf-8") as handle:
        ads = [json.loads(line)["description"] for line in handle]
    for ad in ads:
        once = clean_text(ad)
        assert clean_text(once) == once
