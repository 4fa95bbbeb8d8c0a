"""The settings file: what is read, and every fault at once."""

import pytest

from coach.errors import SettingsError
from coach.settings import Settings, parse_settings


def test_settings_are_read_over_the_defaults() -> None:
    settings = parse_settings({"engine": "moonshine", "questions": 7, "quiet_scores": True}, "settings.toml")
    assert settings == Settings(engine="moonshine", questions=7, quiet_scores=True)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"engin": "x"}, "engin is not known; did you mean 'engine'?"),
        ({"qqqq": "x"}, "qqqq is not known; known are: engine"),
        ({"questions": 0}, "questions is 0; it must be between 1 and 50"),
        ({"questions": "4"}, "questions is '4'; it must be a whole number"),
        ({"questions": True}, "questions is True; it must be a whole number"),
        ({"keep_audio": "no"}, "keep_audio is 'no'; it must be true or false"),
        ({"engine": 1}, "engine is 1; it must be a text in quotes"),
    ],
)
def test_faults(data: dict[str, object], fault: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(data, "settings.toml")
    assert fault in caught.value.message


def test_every_fault_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings({"a": 1, "b": 2}, "settings.toml")
    assert caught.value.message.count("\n  - ") == 2
