"""A person's ``profile.toml``: read into a :class:`data.records.Profile` and checked, word by word.

What cannot be used (broken TOML, a text where a number belongs, an unknown level of schooling) is
:class:`data.errors.BadInput`. What is merely unknown (a key, a credential, an area that no ad will ever name) is a
sentence of :func:`check_profile`, with the nearest known word; ranking goes on without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from data.errors import BadInput, MedcoderError, NotFound
from data.near import nearest
from data.records import EDUCATION_ORDER, HeldCredential, Profile, Wants
from data.settings import CONFIG_TABLES, Settings, read_toml
from data.vocabulary import credentials, names, terms

T = TypeVar("T")

STATUSES = ("held", "in_progress", "lapsed")
ROLES = ("coder", "auditor", "educator", "cdi", "biller_coder", "him", "manager", "other")
WORKPLACES = ("remote", "hybrid", "onsite")
EMPLOYMENTS = ("full_time", "part_time", "prn", "contract", "temporary", "internship")

#: The tables of the file and their keys; "" is the top.
KEYS: dict[str, tuple[str, ...]] = {
    "": ("name", "about", "education", "credentials", "experience", "skills", "wants"),
    "education": ("level",),
    "credentials": ("code", "status", "exam_date"),
    "experience": ("years", "areas"),
    "skills": ("specialties", "code_sets", "software"),
    "wants": (
        "roles", "specialties", "workplace", "state", "city", "max_distance_miles", "employment", "min_pay_hourly",
        "exclude_employers",
    ),
}  # fmt: skip


def load_profile(path: Path) -> Profile:
    """The profile in a file; trouble is :class:`BadInput` naming file and key, with a suggestion where there is one."""
    return _Reader(path).profile()


def check_profile(path: Path) -> tuple[str, ...]:
    """One sentence for everything in the file that counts for nothing; trouble that stops a reading is raised."""
    return read_profile(path)[1]


def read_profile(path: Path) -> tuple[Profile, tuple[str, ...]]:
    """The profile and the sentences of :func:`check_profile`, in one reading."""
    from matcher.oddities import oddities  # late: only who is told of doubts needs the places

    profile, doubts = read_words(path)
    return profile, (*doubts, *(f"{path.name}: {said}" for said in oddities(profile)))


def read_words(path: Path) -> tuple[Profile, tuple[str, ...]]:
    """The profile and a sentence for each unknown word in it, as a part of a profile can be read."""
    reader = _Reader(path)
    return reader.profile(), tuple(reader.doubts)


def load_profiles(folder: Path, troubles: list[MedcoderError] | None = None) -> list[Profile]:
    """Every profile of a folder by id; a broken one is raised, or put into ``troubles`` where such a list is given."""
    found: list[Profile] = []
    for path in files(folder):
        try:
            found.append(load_profile(path))
        except MedcoderError as trouble:
            if troubles is None:
                raise
            troubles.append(trouble)
    return found


def find_profile(settings: Settings, name_or_path: str) -> Profile:
    """The profile of that name in the home's folder, or at that path; :class:`NotFound` suggests the nearest name."""
    return load_profile(profile_path(settings, name_or_path))


def profile_path(settings: Settings, name_or_path: str) -> Path:
    """Where a profile lies: anything with a slash or an ending is a path, a bare word a name in the home's folder."""
    given = Path(name_or_path).expanduser()
    if given.suffix == ".toml" or len(given.parts) > 1:
        return given
    if name_or_path and (settings.profiles / f"{name_or_path}.toml").is_file():
        return settings.profiles / f"{name_or_path}.toml"
    raise NotFound("profile", name_or_path, [path.stem for path in files(settings.profiles)], "medcoder profile list")


def files(folder: Path) -> list[Path]:
    """The files of profiles in a folder, by name; a folder that is called like one is none."""
    return [path for path in sorted(folder.glob("*.toml")) if not path.is_dir()] if folder.is_dir() else []


class _Reader:
    """Reads one file key by key; ``doubts`` gathers what is unknown but does no harm."""

    def __init__(self, path: Path) -> None:
        self.path, self.doubts = path, list[str]()
        self.top: Mapping[str, Any] = read_toml(path)
        if any(table in self.top for table in CONFIG_TABLES):
            raise self._trouble("this is medcoder's config.toml, not a profile", "move it one folder up, into the home")
        self._unknown_keys("", self.top)

    def profile(self) -> Profile:
        experience, skills = self._table("experience"), self._table("skills")
        return Profile(
            id=self.path.stem,
            name=self._text(self.top, "", "name"),
            about=self._text(self.top, "", "about"),
            education=self._education(),
            credentials=tuple(map(self._credential, self._rows("credentials"))),
            years=self._number(experience, "experience", "years") or 0.0,
            areas=self._areas(experience),
            specialties=self._names(skills, "skills", "specialties", "specialty"),
            code_sets=self._names(skills, "skills", "code_sets", "code_set"),
            software=self._names(skills, "skills", "software", "software"),
            wants=self._wants(self._table("wants")),
        )

    def _wants(self, table: Mapping[str, Any]) -> Wants:
        return Wants(
            roles=self._choices(table, "wants", "roles", ROLES),
            specialties=self._names(table, "wants", "specialties", "specialty"),
            workplace=self._choices(table, "wants", "workplace", WORKPLACES),
            state=self._state(table),
            city=self._text(table, "wants", "city"),
            max_distance_miles=self._number(table, "wants", "max_distance_miles"),
            employment=self._choices(table, "wants", "employment", EMPLOYMENTS),
            min_pay_hourly=self._number(table, "wants", "min_pay_hourly"),
            exclude_employers=self._texts(table, "wants", "exclude_employers"),
        )

    def _education(self) -> Any:
        level = self._text(self._table("education"), "education", "level")
        return self._one_of("education.level", level, EDUCATION_ORDER) if level else None

    def _credential(self, row: Mapping[str, Any]) -> HeldCredential:
        code = self._text(row, "credentials", "code")
        if not code:
            raise self._trouble("every [[credentials]] needs a code", 'such as code = "CPC"')
        known = credentials()
        canonical = code if code in known else code.strip().upper()
        if canonical not in known or canonical.startswith("ANY-"):
            self._doubt("credentials.code", code, [c for c in known if not c.startswith("ANY-")])
        status = self._one_of("credentials.status", row.get("status", "held"), STATUSES)
        return HeldCredential(canonical, status, self._date(row, "exam_date"))  # type: ignore[arg-type]

    def _areas(self, table: Mapping[str, Any]) -> dict[str, float]:
        areas = table.get("areas", {})
        if not isinstance(areas, Mapping):
            raise self._trouble("[experience.areas] must be a table of years", '"inpatient" = 2')
        return {
            self._name("experience.areas", area, "specialty"): self._number(areas, "experience.areas", area) or 0.0
            for area in areas
        }

    def _state(self, table: Mapping[str, Any]) -> str:
        from matcher.places import STATES

        state = self._text(table, "wants", "state").strip()
        by_name = {name.lower(): code for code, name in STATES.items()}
        code = by_name.get(state.lower(), state.upper())
        return self._one_of("wants.state", code, tuple(STATES)) if code else ""

    # ---- values

    def _table(self, name: str) -> Mapping[str, Any]:
        table = self.top.get(name, {})
        if not isinstance(table, Mapping):
            raise self._trouble(f"[{name}] must be a table", f"write [{name}] on its own line")
        self._unknown_keys(name, table)
        return table

    def _rows(self, name: str) -> list[Mapping[str, Any]]:
        rows = self.top.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
            raise self._trouble(f"{name} must be tables", f"write [[{name}]] before each of them")
        for row in rows:
            self._unknown_keys(name, row)
        return rows

    def _text(self, table: Mapping[str, Any], where: str, key: str) -> str:
        return self._typed(table, where, key, "", lambda v: isinstance(v, str), "a text in quotes")

    def _texts(self, table: Mapping[str, Any], where: str, key: str) -> tuple[str, ...]:
        def good(value: object) -> bool:
            return isinstance(value, list) and all(isinstance(item, str) for item in value)

        return tuple(dict.fromkeys(self._typed(table, where, key, [], good, "a list of texts")))

    def _number(self, table: Mapping[str, Any], where: str, key: str) -> float | None:
        def good(value: object) -> bool:
            return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e6

        value = self._typed(table, where, key, None, good, "a number that is not negative")
        return None if value is None else float(value)

    def _date(self, table: Mapping[str, Any], key: str) -> date | None:
        return self._typed(table, "credentials", key, None, lambda v: type(v) is date, "a date such as 2027-02-01")

    def _typed(
        self, table: Mapping[str, Any], where: str, key: str, default: T, good: Callable[[Any], bool], kind: str
    ) -> T:
        if key not in table:
            return default
        value = table[key]
        if not good(value):
            raise self._trouble(f"{where}.{key} must be {kind}, not {value!r:.60}".lstrip("."), "correct it there")
        return value  # type: ignore[no-any-return]

    def _choices(self, table: Mapping[str, Any], where: str, key: str, known: tuple[str, ...]) -> tuple[str, ...]:
        picked = (value.strip().lower().replace(" ", "_").replace("-", "_") for value in self._texts(table, where, key))
        return tuple(self._one_of(f"{where}.{key}", value, known) for value in picked)

    def _names(self, table: Mapping[str, Any], where: str, key: str, kind: str) -> tuple[str, ...]:
        values = self._texts(table, where, key)
        return tuple(dict.fromkeys(self._name(f"{where}.{key}", value, kind) for value in values))

    def _name(self, where: str, value: str, kind: str) -> str:
        canonical = _canonical(kind).get(value.strip().lower())
        if canonical is None:
            self._doubt(where, value, names(kind))
        return canonical or value

    # ---- trouble

    def _one_of(self, where: str, value: object, known: tuple[str, ...]) -> str:
        if value in known:
            return str(value)
        raise self._trouble(f"{where} is {value!r:.60}, which is none of {', '.join(known)}", _nearest(value, known))

    def _unknown_keys(self, where: str, table: Mapping[str, Any]) -> None:
        for key in table:
            if key not in KEYS[where]:
                self._doubt("key", f"{where}.{key}".lstrip("."), [f"{where}.{k}".lstrip(".") for k in KEYS[where]])

    def _doubt(self, what: str, value: str, known: Iterable[str]) -> None:
        sentence = f"{self.path.name}: {what} {value!r:.60} is not known, so it counts for nothing"
        self.doubts.append(f"{sentence}; {near}" if (near := _nearest(value, known)) else f"{sentence}.")

    def _trouble(self, failed: str, next_move: str) -> BadInput:
        return BadInput(failed, str(self.path), next_move or "correct it there")


def _nearest(value: object, known: Iterable[str]) -> str:
    near = nearest(str(value), known)
    return f"did you mean {near!r}?" if near else ""


def _canonical(kind: str) -> dict[str, str]:
    """What people write → the canonical name, of one kind; a name beats an alias."""
    of_kind = [term for term in terms() if term.kind == kind]
    out = {alias.lower(): term.name for term in of_kind for alias in (*term.weak, *term.exact, *term.aliases)}
    return out | {term.name.lower(): term.name for term in of_kind}
