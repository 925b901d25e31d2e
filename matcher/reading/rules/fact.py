"""What a rule hands back: a value, the ad's words for it, and what the ad leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from data.records import Finding

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """One fact of an ad; no findings where the value is the default."""

    value: T
    findings: tuple[Finding, ...] = ()
    doubts: tuple[str, ...] = ()
