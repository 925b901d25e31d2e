"""Values and tables as TOML writes them; files are read by :mod:`tomllib`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any


def quoted(text: str) -> str:
    r"""A text as a TOML string.

    >>> print(quoted('Dana "D." R.\x7f'))
    "Dana \"D.\" R.\u007f"
    """
    return value_of(text)


def line_of(key: str, value: Any) -> str:
    """A key with its value.

    >>> line_of("roles", ["coder", "auditor"])
    'roles = ["coder", "auditor"]'
    """
    return f"{key} = {value_of(value)}"


def value_of(value: Any) -> str:
    """A text, number, boolean, list or mapping of these.

    >>> value_of({"delay": 1.5, "aliases": ["mercy"]})
    '{ "delay" = 1.5, "aliases" = ["mercy"] }'
    """
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{quoted(str(key))} = {value_of(item)}" for key, item in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(value_of, value))}]"
    # JSON's texts, numbers and booleans are TOML's as well, but for DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def tables(rows: Mapping[str, Mapping[str, Any]]) -> str:
    """Tables in their order.

    >>> print(tables({"mercy": {"platform": "lever"}}), end="")
    [mercy]
    platform = "lever"
    """
    return "\n".join(f"[{name}]\n" + "".join(f"{line}\n" for line in _lines(row)) for name, row in rows.items())


def _lines(row: Mapping[str, Any]) -> Iterable[str]:
    return (line_of(key, value) for key, value in row.items())
