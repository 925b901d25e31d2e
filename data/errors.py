"""Every trouble that a person may meet, as one tree.

    MedcoderError             told in one sentence, exit code 1
    ├── BadInput              a file, a value or a line that cannot be used
    │   └── WrongUsage        a value on the command line that means nothing, exit code 2
    ├── NotFound              a name that nothing here answers to; suggests the nearest
    │   └── NoListing         an id of a listing that is not there
    ├── StoreError            the database cannot be opened, read or written
    │   └── NewerSchema       it was written by a newer medcoder
    ├── Busy                  another medcoder holds the lock
    ├── SourceError           a board did not answer as a board should
    ├── IndexMissing          nothing has been indexed yet
    └── OutletError           a digest or a notice could not be delivered

Each is built from typed parts (what failed, on what, the next move) and ``str(error)`` is the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from data.near import nearest, nearest_id


class MedcoderError(Exception):
    """What failed, on what, and the next move, in one sentence.

    >>> str(MedcoderError("the profile cannot be read", "dana.toml", "run medcoder profile check dana"))
    'the profile cannot be read (dana.toml): run medcoder profile check dana.'
    """

    #: What the command ends with: 1 for trouble, 2 for wrong usage, as click itself does.
    exit_code = 1

    def __init__(self, failed: str, on: str = "", next_move: str = "") -> None:
        self.failed, self.on, self.next_move = failed, on, next_move
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """The whole trouble as one sentence, without a line break."""
        where = f" ({self.on})" if self.on else ""
        move = f": {self.next_move}" if self.next_move else ""
        said = " ".join(f"{self.failed}{where}{move}".split()).rstrip(".")
        return said if said.endswith("?") else f"{said}."


class BadInput(MedcoderError):
    """A file, value or line that cannot be used."""


class WrongUsage(BadInput):
    """A value on the command line that means nothing; corrected, the same command would do."""

    exit_code = 2


class NotFound(MedcoderError):
    """Nothing here answers to that name; the nearest known one is suggested.

    >>> str(NotFound("source", "mercy_helth", ["mercy_health"], "medcoder sources list"))
    "no source is called 'mercy_helth': did you mean 'mercy_health'? medcoder sources list shows all."
    """

    def __init__(self, kind: str, name: str, known: Iterable[str], list_command: str) -> None:
        super().__init__(f"no {kind} is called '{name}'", "", f"{did_you_mean(name, known)}{list_command} shows all")


class NoListing(NotFound):
    """No listing has that id; the one of the same key, or of nearly the same, is suggested.

    >>> str(NoListing("R10235", ["oak:R10235"]))
    "no listing is called 'R10235': did you mean 'oak:R10235'? medcoder match shows all."
    """

    def __init__(self, id: str, known: Iterable[str], list_command: str = "medcoder match") -> None:
        ids = list(known)
        near, of_source = nearest_id(id, ids), [one for one in ids if one.startswith(f"{id}:")]
        hint = f"did you mean '{near}'? " if near else ""
        if of_source and not near:
            hint = f"an id is source:key, such as {of_source[0]}; "
        MedcoderError.__init__(self, f"no listing is called '{id}'", "", f"{hint}{list_command} shows all")


class StoreError(MedcoderError):
    """The database cannot be opened, read or written."""


class NewerSchema(StoreError):
    """The database was written by a newer medcoder than this one."""


class Busy(MedcoderError):
    """Another medcoder holds the lock."""


class SourceError(MedcoderError):
    """A board did not answer as a board should."""


class IndexMissing(MedcoderError):
    """Nothing has been indexed yet."""


class OutletError(MedcoderError):
    """A digest or a notice could not be delivered."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word, with a space after it; "" where none is near.

    >>> did_you_mean("CSS", ["CPC", "CCS"])
    "did you mean 'CCS'? "
    """
    near = nearest(name, known)
    return f"did you mean '{near}'? " if near else ""
