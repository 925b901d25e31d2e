"""The front door: gathers the rooms' commands and turns trouble into a sentence.

Data goes to stdout, everything else to stderr; exit 0 done, 1 trouble told in a sentence, 2 wrong usage.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click
from click.exceptions import NoArgsIsHelpError

from data.errors import MedcoderError

#: Command → where it lives. A module is imported only when its command is called or its help is asked for.
COMMANDS: dict[str, str] = {
    "demo": "scheduler.commands.demo:demo",
    "init": "scheduler.commands.init:init",
    "crawl": "crawler.commands.crawl:crawl",
    "sources": "crawler.commands.sources:sources",
    "import": "crawler.commands.import_:import_",
    "duplicates": "crawler.commands.duplicates:duplicates",
    "record": "crawler.commands.record:record",
    "parse": "matcher.commands.parse:parse",
    "reread": "matcher.commands.reread:reread",
    "index": "matcher.commands.index:index",
    "match": "matcher.commands.match:match",
    "show": "matcher.commands.show:show",
    "explain": "matcher.commands.explain:explain",
    "check": "matcher.commands.check:check",
    "gap": "matcher.commands.gap:gap",
    "market": "matcher.commands.market:market",
    "profile": "matcher.commands.profile:profile",
    "digest": "matcher.commands.digest:digest",
    "mark": "matcher.commands.mark:mark",
    "saved": "matcher.commands.saved:saved",
    "block": "matcher.commands.block:block",
    "caseload": "scheduler.commands.caseload:caseload",
    "nightly": "scheduler.commands.nightly:nightly",
    "schedule": "scheduler.commands.schedule:schedule",
    "runs": "scheduler.commands.runs:runs",
    "doctor": "scheduler.commands.doctor:doctor",
    "notify": "scheduler.commands.notify:notify",
    "backup": "scheduler.commands.backup:backup",
}

WELCOME = """medcoder reads medical-coding job ads and says who qualifies, in the ad's own words.

Start here:
  medcoder demo             the whole thing on a demo board, nothing of yours is touched
  medcoder init             say who you are, see your first matches in minutes
  medcoder sources add URL  a careers page to watch
  medcoder nightly          crawl, read, rank, write the digests

medcoder --help lists every command."""


class Rooms(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of a first day."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's room."""
        where = COMMANDS.get(cmd_name)
        if where is None:
            return None
        module, _, name = where.partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Rooms, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="medcoder")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Find the medical-coding jobs that you qualify for, and say why."""
    if ctx.invoked_subcommand is None:
        click.echo(WELCOME)


def main() -> None:
    """Run the command line; every :class:`MedcoderError` becomes one sentence and its exit code."""
    _stand_in()
    try:
        sys.exit(_call())
    except NoArgsIsHelpError as nothing:
        nothing.show()
        sys.exit(nothing.exit_code)
    except click.UsageError as wrong:
        from data.usage import told

        _end(told(wrong))
    except click.Abort:  # control-C, or the end of the answers in the middle of an interview
        click.echo("\nmedcoder: stopped before the end: start the same command again.", err=True)
        sys.exit(1)
    except MedcoderError as trouble:
        _end(trouble)
    except BrokenPipeError:  # the reader of our output went away: `medcoder match | head`
        _let_go()
        sys.exit(1)
    except OSError as trouble:  # a full disk behind `medcoder match > FILE`; what else the disk refuses, rooms tell
        _let_go()
        failed = "something could not be written or read" if trouble.filename else "the output cannot be written"
        _end(MedcoderError(failed, str(trouble.filename or ""), trouble.strerror or str(trouble)))


def _call() -> int:
    """The command's exit code, once all that it wrote has gone out: a full disk is told by us, not by Python's end."""
    try:
        return int(cli.main(prog_name="medcoder", standalone_mode=False) or 0)
    finally:
        sys.stdout.flush()


def _end(trouble: MedcoderError) -> NoReturn:
    from data.safe import one_line  # a wrong name, or a stranger's, must not steer the terminal

    with suppress(OSError):  # nobody can be told on a full disk; the exit code stands
        click.echo(f"medcoder: {one_line(str(trouble))}", err=True)
    sys.exit(trouble.exit_code)


def _let_go() -> None:
    """Throw away what is still to be written, or Python's own end would try it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _stand_in() -> None:
    """Put nothing in place of a stream that the caller closed (``<&-``), before a file of ours takes its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # as Python leaves it
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))


if __name__ == "__main__":
    main()
