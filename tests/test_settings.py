"""Settings: where things are, and broken configuration told in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.errors import BadInput
from data.settings import load_settings


def test_home_and_database_come_from_the_environment(tmp_path: Path) -> None:
    settings = load_settings({"MEDCODER_HOME": str(tmp_path), "MEDCODER_DATABASE_URL": "postgresql://db/medcoder"})
    assert settings.home == tmp_path
    assert settings.database_url == "postgresql://db/medcoder"


def test_the_database_lies_in_the_home_by_default(tmp_path: Path) -> None:
    assert load_settings({"MEDCODER_HOME": str(tmp_path)}).database_url == f"sqlite:///{tmp_path / 'medcoder.db'}"


def test_a_broken_config_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[schedule\nhour = 3")
    with pytest.raises(BadInput, match=r"not valid TOML \(.*config\.toml\)"):
        load_settings({"MEDCODER_HOME": str(tmp_path)})


@pytest.mark.parametrize(
    ("text", "sentence"), [("hour = 'three'", "hour must be a whole number"), ("hour = true", "hour must be")]
)
def test_a_value_of_the_wrong_kind_names_table_and_key(tmp_path: Path, text: str, sentence: str) -> None:
    (tmp_path / "config.toml").write_text(f"[schedule]\n{text}\n")
    settings = load_settings({"MEDCODER_HOME": str(tmp_path)})
    with pytest.raises(BadInput, match=rf"\[schedule\] {sentence}"):
        settings.value("schedule", "hour", int, 3)


def test_a_whole_number_serves_where_a_number_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[crawl]\ndelay = 2\n")
    assert load_settings({"MEDCODER_HOME": str(tmp_path)}).value("crawl", "delay", float, 1.0) == 2.0


def test_a_table_that_is_no_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("schedule = 3\n")
    with pytest.raises(BadInput, match=r"\[schedule\] must be a table"):
        load_settings({"MEDCODER_HOME": str(tmp_path)}).value("schedule", "hour", int, 3)
