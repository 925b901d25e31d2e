"""The front door: gathers the rooms' commands and turns trouble into a sentence.

Data goes to stdout, everything else to stderr; exit 0 done, 1 trouble told in a sentence, 2 wrong usage.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

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
    try:
        sys.exit(cli.main(prog_name="medcoder", standalone_mode=False))
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except click.Abort:  # control-C, or the end of the answers in the middle of an interview
        click.echo("\nmedcoder: stopped before the end: start the same command again.", err=True)
        sys.exit(1)
    except MedcoderError as trouble:
        from data.safe import one_line  # a wrong name, or a stranger's, must not steer the terminal

        click.echo(f"medcoder: {one_line(str(trouble))}", err=True)
        sys.exit(trouble.exit_code)
    except BrokenPipeError:  # the reader of our output went away: `medcoder match | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
