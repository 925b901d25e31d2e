"""Fixtures for every test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.databases import empty_schema, postgres_server

# How fast an example is belongs to the benchmarks: on a busy machine the default deadline fails tests of behaviour.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a real PostgreSQL that lasts as long as the tests; skips where none can be had."""
    with postgres_server() as url:
        yield url


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The address of an empty store in PostgreSQL."""
    with empty_schema(postgres) as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an empty store in SQLite; the file does not exist yet."""
    return f"sqlite:///{tmp_path / 'medcoder.db'}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty store, in either database."""
    url = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    assert isinstance(url, str)
    return url


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, which the commands take for theirs."""
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    return tmp_path
