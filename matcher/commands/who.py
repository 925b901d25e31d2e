"""Which person a command means."""

from __future__ import annotations

from data.errors import BadInput
from data.settings import Settings
from matcher.profile import files, find_profile


def profile_id(settings: Settings, name: str | None) -> str:
    """The id of the named profile; without a name that of the only one there is, else :class:`BadInput`."""
    return find_profile(settings, name).id if name else profile_name(settings, name)


def profile_name(settings: Settings, name: str | None) -> str:
    """The name or path as given; without one the name of the only profile there is, else :class:`BadInput`."""
    if name:
        return name
    known = [path.stem for path in files(settings.profiles)]
    if len(known) == 1:
        return known[0]
    if not known:
        raise BadInput("there is no profile yet", str(settings.profiles), "run medcoder profile new")
    some = ", ".join(known[:5]) + (", …" if len(known) > 5 else "")
    raise BadInput(f"there are {len(known)} profiles", some, "say which with --profile")
