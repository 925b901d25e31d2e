"""A person's file: what is read, what is told, and where names come from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from data.errors import BadInput, MedcoderError, NotFound
from data.records import HeldCredential, Profile
from data.settings import Settings
from matcher.profile import check_profile, find_profile, load_profile, load_profiles, profile_path
from tests.shared import SHARED, needs_shared

DANA = """
name = "Dana R."
about = "Outpatient coder."
[education]
level = "associate"
[[credentials]]
code = "CPC-A"
[[credentials]]
code = "RHIT"
status = "in_progress"
exam_date = 2027-02-01
[experience]
years = 1.5
[experience.areas]
"profee" = 1.5
[skills]
specialties = ["ED"]
code_sets = ["ICD-10-CM", "CPT"]
software = ["Epic"]
[wants]
roles = ["coder"]
workplace = ["remote", "on-site"]
state = "Ohio"
city = "Toledo"
employment = ["full-time"]
min_pay_hourly = 24
exclude_employers = ["Acme Staffing"]
"""


def write(folder: Path, text: str, name: str = "dana.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_profile_is_read_with_names_made_canonical(tmp_path: Path) -> None:
    dana = load_profile(write(tmp_path, DANA.replace('"on-site"', '"onsite"')))
    assert (dana.id, dana.name, dana.education, dana.years) == ("dana", "Dana R.", "associate", 1.5)
    assert dana.credentials == (HeldCredential("CPC-A"), HeldCredential("RHIT", "in_progress", date(2027, 2, 1)))
    assert dana.held == {"CPC-A"}
    assert dana.areas == {"professional fee": 1.5}
    assert dana.specialties == ("emergency department",)
    assert (dana.wants.state, dana.wants.employment, dana.wants.min_pay_hourly) == ("OH", ("full_time",), 24.0)


def test_an_empty_profile_is_a_profile(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    assert load_profile(path) == Profile("dana")
    (said,) = check_profile(path)
    assert said.startswith("dana.toml: it says nothing of the person")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            '"Toledo"',
            '"Tolledo"',
            "wants.city 'Tolledo' is not known in OH, so distances are not counted; did you mean",
        ),
        ('state = "Ohio"', "", "wants.city counts for nothing without wants.state"),
        (
            'city = "Toledo"',
            "max_distance_miles = 20",
            "wants.max_distance_miles counts for nothing without wants.city",
        ),
        ("years = 1.5", "years = 300", "experience.years is 300, which is longer than anybody works"),
        ('"profee" = 1.5', '"profee" = 120', "experience.areas 'professional fee' is 120"),
        ("min_pay_hourly = 24", "min_pay_hourly = 52000", "wants.min_pay_hourly is 52000 an hour"),
    ],
)
def test_what_is_known_but_cannot_count_is_told(tmp_path: Path, old: str, new: str, says: str) -> None:
    text = DANA.replace('"on-site"', '"onsite"')
    assert check_profile(write(tmp_path, text)) == ()
    (said,) = check_profile(write(tmp_path, text.replace(old, new)))
    assert said.startswith(f"dana.toml: {says}")


def test_a_config_among_the_profiles_is_told_and_is_nobody(tmp_path: Path) -> None:
    path = write(tmp_path, '[crawl]\ncontact = "me@example.org"\n', "config.toml")
    with pytest.raises(BadInput, match=r"this is medcoder's config\.toml, not a profile .* move it one folder up"):
        load_profile(path)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('"on-site"', '"on-sight"', "wants.workplace is 'on_sight'"),
        ('"associate"', '"asociate"', "did you mean 'associate'?"),
        ('"in_progress"', '"in progres"', "did you mean 'in_progress'?"),
        ("years = 1.5", 'years = "many"', "experience.years must be a number that is not negative, not 'many'"),
        ("years = 1.5", "years = -1", "experience.years must be"),
        ("2027-02-01", '"spring"', "credentials.exam_date must be a date such as 2027-02-01"),
        ('state = "Ohio"', 'state = "Ohayo"', "wants.state is 'OHAYO'"),
        ('name = "Dana R."', "name = Dana", "not valid TOML"),
        ("[skills]", "[[skills]]", "[skills] must be a table"),
        ('code = "CPC-A"', "", "every [[credentials]] needs a code"),
        ('["ED"]', '"ED"', "skills.specialties must be a list of texts"),
    ],
)
def test_what_cannot_be_used_is_one_sentence_with_file_key_and_next_move(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    text = DANA.replace('"on-site"', '"onsite"') if old != '"on-site"' else DANA
    assert old in text
    path = write(tmp_path, text.replace(old, new))
    with pytest.raises(BadInput) as trouble:
        load_profile(path)
    assert says in str(trouble.value)
    assert str(path) in str(trouble.value)
    assert "\n" not in str(trouble.value)


def test_what_is_only_unknown_is_told_with_the_nearest_and_does_no_harm(tmp_path: Path) -> None:
    text = DANA.replace('"on-site"', '"onsite"').replace("CPC-A", "CPCC").replace("[wants]", "[want]")
    path = write(tmp_path, text.replace('["ED"]', '["cardiollogy"]'))
    load_profile(path)
    told = check_profile(path)
    assert len(told) == 3
    assert any("'want'" in line and "did you mean 'wants'?" in line for line in told)
    assert any("'CPCC'" in line and "did you mean 'CPC'?" in line for line in told)
    assert any("'cardiollogy'" in line and "did you mean 'cardiology'?" in line for line in told)


def test_a_name_is_looked_up_in_the_home_and_a_path_is_a_path(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "sqlite://")
    settings.profiles.mkdir()
    path = write(settings.profiles, "")
    assert find_profile(settings, "dana").id == "dana"
    assert profile_path(settings, str(path)) == path
    with pytest.raises(NotFound, match="did you mean 'dana'"):
        find_profile(settings, "dnaa")
    with pytest.raises(BadInput, match="does not exist"):
        find_profile(settings, str(tmp_path / "nobody.toml"))


def test_a_broken_profile_does_not_stop_the_others_where_troubles_are_gathered(tmp_path: Path) -> None:
    write(tmp_path, "")
    write(tmp_path, "name =", "edwin.toml")
    troubles: list[MedcoderError] = []
    assert [p.id for p in load_profiles(tmp_path, troubles)] == ["dana"]
    assert "edwin.toml" in str(troubles[0])
    with pytest.raises(BadInput):
        load_profiles(tmp_path)
    assert load_profiles(tmp_path / "nowhere") == []


def test_ten_thousand_skills_are_no_trouble(tmp_path: Path) -> None:
    skills = ", ".join(f'"skill {n}"' for n in range(2_000))
    dana = load_profile(write(tmp_path, f"[skills]\nsoftware = [{skills}]"))
    assert len(dana.software) == 2_000


@needs_shared
def test_the_twelve_people_load_without_a_doubt() -> None:
    assert SHARED is not None
    paths = sorted((SHARED / "eval/profiles").glob("*.toml"))
    assert len(paths) == 12
    assert all(check_profile(path) == () for path in paths)
