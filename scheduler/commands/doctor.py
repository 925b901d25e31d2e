"""``medcoder doctor``: everything that could stop tonight's round."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import UTC, datetime

import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
def doctor(as_json: bool) -> None:
    """Look at everything that could stop tonight's round, and name the command that mends it.

    Exit code 1 when something will stop it, or a part of it.
    """
    from data.console import emit_json, table
    from scheduler.commands.nightly import settings_or_defaults
    from scheduler.doctor import Check, examine

    settings, troubles = settings_or_defaults()
    broken = [Check("config", "bad", str(trouble), f"correct {settings.config_file}") for trouble in troubles]
    checks = [*broken, *examine(settings, datetime.now(UTC))]
    if as_json:
        emit_json([asdict(check) for check in checks])
    else:
        shown = [asdict(check) | {"mend": check.mend if check.state != "ok" else ""} for check in checks]
        table(shown, {"state": "", "name": "what", "found": "found", "mend": "to mend it"})
    sys.exit(1 if any(check.state == "bad" for check in checks) else 0)
