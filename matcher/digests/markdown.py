"""Markdown: for notes, chats and wikis; a stranger's text cannot make markup of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.records import Match
from matcher.digests.cells import is_web, one_line
from matcher.digests.digest import Digest, headline
from matcher.digests.page import GROUPS, day, facts, lack_word, quotes

# What Markdown (CommonMark, and GitHub's tables, autolinks, mentions and formulas) can read as markup within a line;
# "https://" and "www." become links without any other sign.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&@$]|:(?=//)|(?<=www)\.", re.I)
# "# Duties", "- CPC", "+ pay", "=====" at the start of a line: a heading, a list, an underline.
_BEGINS = re.compile(r"^[#+=-]")
# "1. ", "12) " there would begin a numbered list.
_NUMBERED = re.compile(r"^(\d+)([.)])")


def escape(text: str) -> str:
    r"""A stranger's text as words only.

    >>> escape("[x](javascript:1) *b*"), escape("CPC-A: 9:30, https://x")
    ('\\[x\\](javascript:1) \\*b\\*', 'CPC-A: 9:30, https\\://x')
    """
    line = _BEGINS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", one_line(text)))
    return _NUMBERED.sub(r"\1\\\2", line)


def render(digest: Digest) -> bytes:
    """Headings by verdict, one numbered item a job, then what else there is to tell; UTF-8."""
    return ("\n".join(_lines(digest)).rstrip() + "\n").encode("utf-8")


def text(digest: Digest) -> str:
    """The digest as plain words, for mail programs and chats without markup."""
    return "\n".join(_plain(digest)).rstrip() + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield from (f"# Coding jobs for {escape(digest.name)}", "", f"{day(digest.as_of)}: {headline(digest)}", "")
    yield from (f"> {escape(notice)}\n" for notice in digest.notices)
    if digest.gap_line:
        yield from (f"**What would open most:** {escape(digest.gap_line)}", "")
    for verdict, name in GROUPS.items():
        if shown := [match for match in digest.matches if match.verdict == verdict]:
            yield from (f"## {name}", "", *(line for match in shown for line in _job(digest, match)), "")
    for name, told in _rest(digest):
        yield from (f"## {name}", "", *(f"- {escape(line)}" for line in told), "")


def _job(digest: Digest, match: Match) -> Iterator[str]:
    title = escape(match.title) or "(no title)"
    linked = f"[{title}](<{match.url}>)" if is_web(match.url) else title
    badges = [b for b in (digest.news.get(match.id), digest.status.get(match.id)) if b]
    number = f"{match.rank}. "
    room = " " * len(number)  # what belongs to an item stands under its words
    yield f"{number}**{linked}**" + "".join(f" ({escape(badge)})" for badge in badges)
    yield f"{room}{' · '.join(escape(fact) for fact in _facts(match))}  "
    yield f"{room}{escape(match.why)}" + (
        f"  \n{room}{lack_word(match)}: {escape(match.missing)}" if match.missing else ""
    )
    said = [one_line(reason.quote) for reason in quotes(match.reasons)[:2]]
    yield from (f"{room}> “{escape(quote)}”" for quote in said if quote and quote not in one_line(match.why))


def _facts(match: Match) -> list[str]:
    return [*facts(match), match.id]


def _rest(digest: Digest) -> Iterator[tuple[str, list[str]]]:
    if digest.closed_saved:
        yield "Closed among those you keep", [f"{j.title}, {j.employer} ({j.closed})" for j in digest.closed_saved]
    if digest.silent_sources:
        yield "Boards that were silent", list(digest.silent_sources)
    if digest.waiting:
        yield "Later", [f"{digest.waiting} more wait for the next digest."]


def _plain(digest: Digest) -> Iterator[str]:
    yield from (f"Coding jobs for {one_line(digest.name)}, {day(digest.as_of)}: {headline(digest)}", "")
    yield from map(one_line, digest.notices)
    if digest.gap_line:
        yield f"What would open most: {one_line(digest.gap_line)}"
    for verdict, name in GROUPS.items():
        if shown := [match for match in digest.matches if match.verdict == verdict]:
            yield from ("", name.upper(), "")
            for match in shown:
                yield from _plain_job(digest, match)
    for name, told in _rest(digest):
        yield from ("", name.upper(), "", *(f"- {one_line(line)}" for line in told))


def _plain_job(digest: Digest, match: Match) -> Iterator[str]:
    badge = f" [{digest.news[match.id]}]" if match.id in digest.news else ""
    yield f"{match.rank}. {one_line(match.title)}{badge}"
    yield f"   {' · '.join(map(one_line, _facts(match)))}"
    yield f"   {one_line(match.why)}"
    yield from [f"   {lack_word(match)}: {one_line(match.missing)}"] if match.missing else []
    yield from (f"   {match.url}", "") if is_web(match.url) else ("",)
