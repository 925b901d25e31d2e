"""Retell the shipped ads by changes that keep their meaning: what is read of who qualifies must stay the same.

The proof needs no labels, so it runs on any ad; what changes names the pattern that hangs on one wording.
"""

from __future__ import annotations

import argparse
import random
import re
import textwrap
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

from data.markup import html_to_text
from data.plaintext import clean_text
from data.requirements_json import requirements_to_json
from matcher.reading.read import read
from tests.bench.reading import BENCHMARK, Ad, load, plain
from tests.figures import Figure

#: A retelling takes the plain text of an ad and gives its new text, and whether that is HTML.
Retelling = Callable[[str], tuple[str, bool]]
#: What must not change: who qualifies, and what is wished of whom.
FIELDS = ("is_coding_job", "pathways", "preferred", "excluded_credentials", "substitution")
#: So many ads are retold in full.
ADS = 200


def _in_words(pattern: str, new: str) -> Retelling:
    return lambda text: (re.sub(pattern, new, text), False)


def _in_lines(change: Callable[[str], str]) -> Retelling:
    return lambda text: ("\n".join(map(change, text.split("\n"))), False)


def _in_markup(heading: str, item: str, inner: str, paragraph: str) -> Retelling:
    """Lines as markup; ``inner``: an item of a list inside a list, "" where the markup knows no depth to tell it by."""

    def form_of(line: str) -> str:
        if line.startswith("  • "):
            return inner
        return heading if line.startswith("# ") else item if line.startswith("• ") else paragraph

    def retell(text: str) -> tuple[str, bool]:
        if not inner and "\n  • " in text:
            return text, False
        return "".join(form_of(line).format(escape(_MARK.sub("", line))) for line in text.split("\n")), True

    return retell


_MARK = re.compile(r"^(?:# |(?:  )?• )")


#: How the layout may be set otherwise; nothing at all may change by it.
LAYOUT: dict[str, Retelling] = {
    "hyphens for bullets": _in_words(r"(?m)^• ", "- "),
    "stars for bullets": _in_words(r"(?m)^• ", "* "),
    "arrows for bullets": _in_words(r"(?m)^• ", "► "),
    "numbers for bullets": _in_words(r"(?m)^• ", "1. "),
    "bullets lost on the way": _in_words(r"(?m)^(?:  )?• ", ""),
    "bullets and marks of headings lost": _in_words(r"(?m)^(?:(?:  )?• |# )", ""),
    "a semicolon behind each item": _in_words(r"(?m)^(• .*[a-z)A-Z])\.?$", r"\1;"),
    "curly apostrophes": _in_words(r"(?<=\w)'(?=\w)", "’"),
    "headings in capitals": _in_lines(lambda line: line.upper() if line.startswith("# ") else line),
    "pictures before headings": _in_lines(lambda line: "📌 " + line[2:] if line.startswith("# ") else line),
    "lines broken at 60 signs": _in_lines(lambda line: line if line.startswith("# ") else textwrap.fill(line, 60)),
    "lines broken at 80 signs": _in_lines(lambda line: line if line.startswith("# ") else textwrap.fill(line, 80)),
    "markup": _in_markup("<h3>{}</h3>", "<li>{}</li>", "<ul><ul><li>{}</li></ul></ul>", "<p>{}</p>"),
    "markup of breaks alone": _in_markup("<b>{}</b><br>", "&bull;&nbsp;{}<br>", "", "{}<br>"),
}
_YEARS = r"(?<![-$.\d])\b([2-9]) years\b(?= (?:of|experience|coding))"
_CODE = r"(?<![\w(/-])(CPC|CCS|RHIT|RHIA|COC|CIC|CRC|CCA)(?![\w)/-])"
_HIRED = r"\bwithin (\w+) (months|years) (?:of|after|from) (?:date of )?(?:hire|employment)\b"
#: How the same may be said in other words.
WORDING: dict[str, Retelling] = {
    "at least … years": _in_words(_YEARS, r"at least \1 years"),
    "… or more years": _in_words(_YEARS, r"\1 or more years"),
    "…+ yrs": _in_words(_YEARS, r"\1+ yrs"),
    "a certification by its code": _in_words(_CODE, r"\1 certification"),
    "a code with its sign": _in_words(_CODE, r"\1®"),
    "needed for required": _in_words(r"\b(is|are) required\b(?! to| for| by| within| in| at)", r"\1 needed"),
    "a must for required": _in_words(r"(?<=[a-z)A-Z]) required(?=[.;\n])(?<!is required)(?<!are required)", " a must"),
    "desired for preferred": _in_words(r"(?<=[a-zA-Z)]) preferred(?=[.;\n])(?<!is preferred)", " desired"),
    "a plus for preferred": _in_words(r"(?<=[a-zA-Z)]) preferred(?=[.;\n])(?<!is preferred)", " is a plus"),
    "possess for have": _in_words(r"\b[Mm]ust have (?=an?\b|at least|\d|two|one|three)", "Must possess "),
    "no later than … after hire": _in_words(_HIRED, r"no later than \1 \2 after hire"),
    "in the first …": _in_words(_HIRED, r"in the first \1 \2 of employment"),
    "in place of": _in_words(r"\bin lieu of\b", "in place of"),
    "not accepted": _in_words(r"\bwill not be considered\b", "will not be accepted"),
    "prefered": _in_words(r"\bpreferred\b", "prefered"),
    "requred": _in_words(r"\brequired\b", "requred"),
    "certifcation": _in_words(r"\bcertification\b", "certifcation"),
    "yeras": _in_words(r"\byears\b", "yeras"),
    "associates degree": _in_words(r"\b[Aa]ssociate['’]?s? degree\b", "Associates degree"),
    "high school or its equivalent": _in_words(r"\b[Hh]igh school diploma or GED\b", "High school or equivalent"),
}  # fmt: skip

_KNOWN = r"(?:CPC|CCS(?:-P)?|RHIT|RHIA|CCA|COC|CIC|CRC)"
#: An item or line that asks credentials and says no more: "• Active CPC, CCS or RHIT required".
_PLAIN = re.compile(
    rf"(?m)^((?:• )?(?:Must (?:have|hold) )?(?:[Aa]n? )?(?:[Aa]ctive |[Cc]urrent )?{_KNOWN}"
    rf"(?:,? (?:or )?{_KNOWN}|/{_KNOWN})*(?: certification| credential)?(?: is required| required)?)[.;]?$"
)
_LIST = re.compile(rf"(?m)^(• [^\n]*\b{_KNOWN}\b[^\n]*(?:\n• [^\n]*)*)$")


def _beside_a_credential(words: str) -> Retelling:
    """The words at the end of the first line that asks credentials and says no more."""
    return lambda text: (_PLAIN.sub(lambda asked: asked[1] + words, text, count=1), False)


def _as_an_item(words: str) -> Retelling:
    """The words as the last item of the first list that names a credential."""
    return lambda text: (_LIST.sub(lambda items: f"{items[1]}\n• {words}", text, count=1), False)


#: What any ad may say besides, and that asks nothing of which the reading tells.
NEIGHBOURS: dict[str, Retelling] = {
    words: _beside_a_credential(words)
    for words in (
        "; must pass a background check", ", and must be able to sit for long periods", "; able to lift 25 pounds",
        "; ability to obtain a security clearance", ". Interviews are scheduled by video.", "; no weekends",
        " and experience with insurance eligibility", ". Applications are accepted until the job is filled.",
        "; must obtain a flu shot within 30 days of hire", ", and the ability to work with little supervision",
        ". Travel between two clinics is required.", ". All candidates must be at least 18 years old.",
    )
} | {
    words: _as_an_item(words)
    for words in (
        "Willingness to learn new software", "Candidates for this position must have a positive attitude",
        "Pending claims are worked within 24 hours", "Works closely with nurses, coders and physicians",
        "Our practice has been in business for 25 years", "We are not able to sponsor visas",
    )
}  # fmt: skip


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """The share of retellings by which anything is read otherwise, of each kind; ``--times`` ads, 200 by default."""
    ads = chosen(args.seed, args.times or ADS)
    for name, kinds, bar in (("layout", LAYOUT, 0.02), ("wording", WORDING, 0.02), ("neighbour", NEIGHBOURS, 0.02)):
        told = changed = 0
        for kind, retelling in kinds.items():
            tried = [ad["id"] for ad in ads if is_retold(ad, retelling)]
            otherwise = [ad["id"] for ad in ads if ad["id"] in set(tried) and differences(ad, retelling)]
            told, changed = told + len(tried), changed + len(otherwise)
            yield Figure(f"read otherwise: {kind}", len(otherwise), f"of {len(tried)}", note=" ".join(otherwise[:4]))
        yield Figure(f"share read otherwise by another {name}", changed / max(told, 1), bar=bar, at_least=False)


def chosen(seed: int, number: int) -> list[Ad]:
    """So many of the shipped ads, by a seed; all of them at most, and one at least."""
    ads = load(BENCHMARK / "ads.jsonl") + load(BENCHMARK / "later_ads.jsonl")
    return random.Random(seed).sample(ads, max(1, min(number, len(ads))))


def is_retold(ad: Ad, retelling: Retelling) -> bool:
    """Whether a retelling changes an ad at all."""
    text = plain(ad)
    new, html = retelling(text)
    return html or new != text


def differences(ad: Ad, retelling: Retelling) -> dict[str, tuple[Any, Any]]:
    """Field → (before, after) of what is read otherwise once an ad is retold."""
    text = plain(ad)
    new, html = retelling(text)
    before, after = _fields(ad, text), _fields(ad, (html_to_text if html else clean_text)(new))
    return {name: (before[name], after[name]) for name in FIELDS if before[name] != after[name]}


def _fields(ad: Ad, text: str) -> dict[str, Any]:
    found = read(ad["title"] or "", ad["company"] or "", ad["location"] or "", text)
    return {k: _plain(v) for k, v in requirements_to_json(found.requirements).items()}


def _plain(value: Any) -> Any:
    """A value in which the order of lists does not count."""
    if isinstance(value, list):
        return sorted((_plain(v) for v in value), key=repr)
    return {k: _plain(v) for k, v in value.items()} if isinstance(value, dict) else value
