"""Wrong usage of a command, told in one sentence as every other trouble is; and the days that options take."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from data.errors import WrongUsage, did_you_mean


class Day(click.ParamType[date]):
    """A day as a person writes it on the command line: 2027-02-28."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or wrong usage."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value).strip())
        except ValueError:
            self.fail(f"{value!r:.60} is no day of the calendar; write it as 2027-02-28", param, ctx)


DAY = Day()


def told(error: click.UsageError) -> WrongUsage:
    """What click found wrong as one sentence: what is wrong, what may be meant, and whose help says more."""
    command = error.ctx.command_path if error.ctx else "medcoder"
    return WrongUsage(_wrong(error).rstrip("."), "", f"{_meant(error)}{command} --help says more")


def _wrong(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchCommand):
        return f"there is no command {error.command_name!r:.60}"
    if isinstance(error, click.NoSuchOption):
        return f"there is no option {error.option_name!r:.60}"
    if isinstance(error, click.MissingParameter) and error.param:
        return f"{_called(error.param)} is missing"
    if isinstance(error, click.BadParameter) and error.param:
        return _bad(error, error.param)
    return error.format_message()


def _bad(error: click.BadParameter, param: click.Parameter) -> str:
    kind, value = param.type, error.message.partition(" is not ")[0]
    if isinstance(kind, click.Choice):
        return f"{value} is none of {', '.join(map(str, kind.choices))}"
    if isinstance(kind, click.IntRange | click.FloatRange) and "range {" not in error.message:
        return f"{_called(param)} must be {_range(kind)}, not {value}"
    return f"{_called(param)}: {error.message[:1].lower()}{error.message[1:]}"


def _range(kind: click.IntRange | click.FloatRange) -> str:
    whole = "a whole number" if isinstance(kind, click.IntRange) else "a number"
    if kind.max is None:
        return f"{whole} of {kind.min} or more"
    return f"{whole} from {kind.min} to {kind.max}"


def _called(param: click.Parameter) -> str:
    return max(param.opts, key=len) if isinstance(param, click.Option) else param.human_readable_name


def _meant(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchCommand) and error.ctx and isinstance(error.ctx.command, click.Group):
        return did_you_mean(error.command_name, error.ctx.command.list_commands(error.ctx))
    if isinstance(error, click.NoSuchOption) and error.ctx:
        return did_you_mean(error.option_name, [opt for param in error.ctx.command.params for opt in param.opts])
    if isinstance(error, click.BadParameter) and error.param and isinstance(error.param.type, click.Choice):
        return did_you_mean(error.message.partition(" is not ")[0].strip("'\""), map(str, error.param.type.choices))
    return ""
