"""A small seeded sample of ``tests/soak/store_kills.py``."""

from __future__ import annotations

from pathlib import Path

from tests.soak.store_kills import kill_upgrades, kill_writers


def test_a_writer_killed_at_any_moment_leaves_what_it_acknowledged(store_url: str) -> None:
    acts, _, wrong = kill_writers(store_url, seed=7, kills=8)
    assert wrong == 0
    assert acts > 0


def test_an_upgrade_killed_at_any_moment_loses_nothing(tmp_path: Path) -> None:
    lost, _ = kill_upgrades(tmp_path / "upgrades", seed=7, kills=6)
    assert lost == 0
