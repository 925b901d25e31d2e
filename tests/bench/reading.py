"""Reading, measured: quality on the shipped benchmark beside what general tools read, and on the labelled ads that may
not be shipped where they lie beside the checkout; then speed, stage by stage and beside two yardsticks."""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from tests.benchmark.score_requirements import read as read_file
from tests.benchmark.score_requirements import score
from tests.figures import Figure
from tests.shared import ROOT, SHARED

BENCHMARK = ROOT / "tests" / "benchmark"
#: Figure of the scorer → the bar on ads that nobody tuned to.
BARS = {
    "is_coding_job_f1": 0.98, "non_coding_rejected": 0.93, "verdict": 0.97, "verdict_strict": 0.85,
    "required_credentials_f1": 0.97, "preferred_credentials_f1": 0.93, "min_years_acc": 0.95, "education_acc": 0.95,
    "workplace_acc": 0.95, "pay_acc": 0.95, "accuracy_pct_acc": 0.95, "after_hire_f1": 0.93,
    "excluded_credentials_f1": 0.93, "excluded_states_f1": 0.93, "states_f1": 0.93, "employment_f1": 0.93,
    "will_train_f1": 0.93, "coding_test_f1": 0.93, "substitution_f1": 0.93, "code_sets_f1": 0.96, "software_f1": 0.96,
    "specialties_f1": 0.88, "role_acc": 0.88, "level_acc": 0.88,
}  # fmt: skip
#: Plain text and HTML ads a second on one core.
SPEED = {False: 1000.0, True: 600.0}
#: The figures that a snippet has labels for.
TOLD_BY_SNIPPETS = (
    "verdict", "verdict_strict", "required_credentials_f1", "preferred_credentials_f1", "after_hire_f1",
    "excluded_credentials_f1", "min_years_acc", "education_acc", "will_train_f1", "coding_test_f1",
)  # fmt: skip
Ad = dict[str, Any]


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Score the shipped ads, the baselines on them, the ads beside the checkout; then time the reader."""
    ads = load(BENCHMARK / "ads.jsonl")
    yield from quality("shipped", ads, BENCHMARK / "readings.jsonl")
    yield from baselines(ads)
    yield from without_breaks(ads)
    later = BENCHMARK / "later_readings.jsonl"
    yield from quality("later writers", load(BENCHMARK / "later_ads.jsonl"), later)
    yield from snippets()
    if SHARED is not None:
        folder = SHARED / "eval" / "requirements"
        yield from quality("all labelled", load(folder / "ads.jsonl"), folder / "gold.jsonl")
    yield from speed(ads)


def load(path: Path) -> list[Ad]:
    """The ads of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


# ---------------------------------------------------------------- quality


def quality(name: str, ads: list[Ad], gold: Path) -> Iterator[Figure]:
    """Every figure of the scorer, and the share of facts whose quote stands at its offset."""
    from data.requirements_json import requirements_to_json

    readings = {ad["id"]: reading(ad) for ad in ads}
    figures, _, _ = score(read_file(str(gold)), {k: requirements_to_json(r.requirements) for k, r in readings.items()})
    for figure, value in figures.items():
        at_most = figure == "years_invented"
        yield Figure(f"{name}: {figure}", value, bar=0.02 if at_most else BARS.get(figure), at_least=not at_most)
    quotes = [
        r.text.startswith(f.quote, f.start) and 0 < len(f.quote) <= 240 for r in readings.values() for f in r.evidence
    ]
    yield Figure(f"{name}: quotes that stand at their offset", sum(quotes) / len(quotes), bar=1.0)


def snippets() -> Iterator[Figure]:
    """The parts of ads that decide who qualifies, scored on what their labels say and on nothing else."""
    from data.plaintext import clean_text
    from data.records import Requirements
    from data.requirements_json import requirements_to_json
    from matcher.reading.read import read

    plainest = requirements_to_json(Requirements()) | {"is_coding_job": True}
    wanted, got = {}, {}
    for row in load(BENCHMARK / "snippets.jsonl"):
        found = requirements_to_json(read(row["title"], "", "", clean_text(row["text"])).requirements)
        wanted[row["id"]] = plainest | row["requirements"]
        got[row["id"]] = plainest | {name: found[name] for name in row["requirements"]}
    figures, _, _ = score(wanted, got)
    for figure in TOLD_BY_SNIPPETS:
        yield Figure(f"snippets: {figure}", figures[figure], bar=BARS.get(figure))


def baselines(ads: list[Ad]) -> Iterator[Figure]:
    """The two general readings: every credential required, or all in one any-of group."""
    from tests.benchmark.baselines import baseline

    gold = read_file(str(BENCHMARK / "readings.jsonl"))
    for label, together in (("every credential required", False), ("any of the credentials", True)):
        figures, _, _ = score(gold, {ad["id"]: baseline(ad, plain(ad), together) for ad in ads})
        for figure in ("verdict", "verdict_strict", "required_credentials_f1", "min_years_acc", "education_acc"):
            yield Figure(f"general reading, {label}: {figure}", figures[figure])


def without_breaks(ads: list[Ad]) -> Iterator[Figure]:
    """Who qualifies by the shipped ads with lists, as they are and with all their lines run together.

    So come the texts of many feeds and data files: without bullets, breaks or signs of a heading.
    """
    from data.requirements_json import requirements_to_json

    gold = read_file(str(BENCHMARK / "readings.jsonl"))
    lists = [ad for ad in ads if gold[ad["id"]]["is_coding_job"] and plain(ad).count("\n• ") > 4]
    for name, between in (("as they are", None), ("their lines run together", " "), ("not even a space between", "")):
        told = lists if between is None else [_joined(ad, between) for ad in lists]
        read = {ad["id"]: requirements_to_json(reading(ad).requirements) for ad in told}
        figures, _, _ = score({key: gold[key] for key in read}, read)
        for figure in ("verdict", "verdict_strict", "required_credentials_f1"):
            yield Figure(f"ads with lists, {name}: {figure}", figures[figure], note=f"{len(told)} ads")


def _joined(ad: Ad, between: str) -> Ad:
    """An ad as one line, without the signs of its headings and items."""
    return {**ad, "html": False, "description": _LINE_SIGNS.sub(between, "\n" + plain(ad)).strip()}


_LINE_SIGNS = re.compile(r"\n *(?:[•#] )?")


def plain(ad: Ad) -> str:
    """The ad's plain text."""
    from data.markup import html_to_text
    from data.plaintext import clean_text

    return (html_to_text if ad["html"] else clean_text)(ad["description"])


def reading(ad: Ad) -> Any:
    """The reading of an ad."""
    from matcher.reading.read import read

    return read(ad["title"] or "", ad["company"] or "", ad["location"] or "", plain(ad))


# ---------------------------------------------------------------- speed


def speed(ads: list[Ad]) -> Iterator[Figure]:
    """Ads a second on one core, each of 4 kB or more, start-up apart."""
    reading(ads[0])
    for html, bar in SPEED.items():
        made = _four_kilobytes([ad for ad in ads if ad["html"] is html])
        size = sum(len(ad["description"]) for ad in made) / len(made)
        kind = "HTML" if html else "plain text"
        rate = len(made) / _seconds(reading, made)
        yield Figure(f"ads of {kind}, one core", rate, "ads/s", bar, note=f"{size:,.0f} characters each in the mean")
        yield Figure("  where no sentence was ever seen before", len(made) / _seconds_cold(made), "ads/s")
        if html:
            yield from _beside("bare BeautifulSoup text", _soup(), made, rate)
        else:
            yield from _stages(made)
            yield from _beside("spaCy PhraseMatcher", _phrases(), made, rate)


def _stages(ads: list[Ad]) -> Iterator[Figure]:
    """Milliseconds an ad in each stage of the reader: where to look when it is slow."""
    from matcher.reading.naming.mentions import mentions
    from matcher.reading.qualifying import qualifying
    from matcher.reading.rules.facts import page_of, read_facts
    from matcher.reading.text import sections

    texts = [plain(ad) for ad in ads]
    cut = [sections(text, ad["title"] or "", "", ad["location"] or "") for ad, text in zip(ads, texts, strict=True)]
    stages: dict[str, Callable[[int], object]] = {
        "plain text": lambda i: plain(ads[i]),
        "sections": lambda i: sections(texts[i]),
        "mentions": lambda i: mentions(texts[i]),
        "ways in": lambda i: qualifying(cut[i], mentions(texts[i])),
        "facts, scan": lambda i: page_of(cut[i]),
        "facts": lambda i: read_facts(cut[i], (), False),
    }
    for name, stage in stages.items():
        yield Figure(f"  of it {name}", _seconds(stage, list(range(len(ads)))) / len(ads) * 1000, "ms/ad")


def _beside(name: str, yardstick: Callable[[Ad], object] | None, ads: list[Ad], rate: float) -> Iterator[Figure]:
    if yardstick is None:
        return
    theirs = len(ads) / _seconds(yardstick, ads)
    yield Figure(f"  {name}", theirs, "ads/s")
    yield Figure(f"  this reader against {name}", rate / theirs, "times")


def _soup() -> Callable[[Ad], object]:
    from bs4 import BeautifulSoup

    return lambda ad: BeautifulSoup(ad["description"], "html.parser").get_text("\n")


def _phrases() -> Callable[[Ad], object] | None:
    """spaCy's PhraseMatcher over the same vocabulary, where it is installed for the benchmark."""
    try:
        import spacy  # type: ignore[import-not-found, unused-ignore]
        from spacy.matcher import PhraseMatcher  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        return None
    from data.vocabulary import credentials, terms

    language = spacy.blank("en")
    found = PhraseMatcher(language.vocab, attr="LOWER")
    phrases = [a for term in terms() for a in (*term.aliases, *term.exact)]
    phrases += [a for known in credentials().values() for a in (known.code, *known.aliases)]
    found.add("terms", list(language.pipe(phrases)))
    return lambda ad: found(language(ad["description"]))


def _seconds(work: Callable[[Any], object], items: list[Any]) -> float:
    began = time.process_time()
    for item in items:
        work(item)
    return time.process_time() - began


def _seconds_cold(ads: list[Ad]) -> float:
    """As :func:`_seconds`, with everything forgotten before each ad that the reader remembers of sentences."""
    from matcher.reading.guard import forget

    modules = [module for name, module in sys.modules.items() if name.startswith(("matcher.", "data."))]
    known = [value for module in modules for value in vars(module).values() if hasattr(value, "cache_parameters")]
    caches = [cache for cache in known if cache.cache_parameters()["maxsize"]]
    seconds = 0.0
    for ad in ads:
        forget()
        for cache in caches:
            cache.cache_clear()
        seconds += _seconds(reading, [ad])
    return seconds


def _four_kilobytes(ads: list[Ad]) -> list[Ad]:
    """The ads, each brought to 4 kB by what longer ads hold more of: duties, the employer, benefits, of other ads."""
    pool = [line for ad in ads for line in _beside_the_point(plain(ad))]
    made = []
    for number, ad in enumerate(ads):
        text, at = ad["description"], number * 97  # somewhere else for each ad, the same in every run
        while len(text) < 4000:
            line = pool[at % len(pool)]
            text, at = f"{text}\n<p>{escape(line)}</p>" if ad["html"] else f"{text}\n{line}", at + 1
        made.append(ad | {"description": text})
    return made


def _beside_the_point(text: str) -> Iterator[str]:
    """The sentences of an ad that stand under duties, benefits and the like."""
    from matcher.reading.text import sections

    for sentence in sections(text).sentences:
        if sentence.kind in ("duties", "about", "benefits", "eeo") and not sentence.is_heading:
            yield sentence.text
