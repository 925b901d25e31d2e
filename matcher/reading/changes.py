"""What a better reader changed: by field, how often, with examples."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from data.records import Reading, Requirements
from data.requirements_json import requirements_to_json

#: Examples kept of each field.
EXAMPLES = 3


@dataclass(slots=True)
class Changes:
    """Counts of readings and of changed fields, and some examples of each; grows by :meth:`add`."""

    read: int = 0
    first: int = 0  # had no reading before
    changed: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, id: str, before: Reading | None, after: Reading) -> None:
        """Count one ad that has been read again."""
        self.read += 1
        if before is None:
            self.first += 1
            return
        found = differences(before.requirements, after.requirements)
        self.changed += bool(found)
        for name, (old, new) in found.items():
            self.fields[name] += 1
            kept = self.examples.setdefault(name, [])
            if len(kept) < EXAMPLES:
                kept.append({"id": id, "before": old, "after": new})

    def to_json(self) -> dict[str, Any]:
        """The whole as one JSON object, the most changed field first."""
        fields = {name: {"count": n, "examples": self.examples[name]} for name, n in self.fields.most_common()}
        return {"read": self.read, "first_readings": self.first, "changed": self.changed, "fields": fields}


def differences(before: Requirements, after: Requirements) -> dict[str, tuple[Any, Any]]:
    """Field → (before, after) of what differs.

    >>> differences(Requirements(role="coder"), Requirements(role="auditor"))
    {'role': ('coder', 'auditor')}
    """
    old, new = requirements_to_json(before), requirements_to_json(after)
    return {name: (old.get(name), new.get(name)) for name in {**old, **new} if old.get(name) != new.get(name)}
