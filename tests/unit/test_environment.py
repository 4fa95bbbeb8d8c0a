"""The outside world in one object: places, settings, files, and which engine an answer goes to."""

import io
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import filelock
import pytest
from rich.console import Console

from coach.engines import Choice
from coach.environment import Environment, decode_text, read_text, read_toml, shipped
from coach.errors import AudioError, CoachError, EngineError, InputError, JobError, SettingsError, StoreError

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A fresh user whose models lie in tmp_path/cache/whisper."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Environment(tmp_path / "data", tmp_path / "settings.toml")


def write_settings(environment: Environment, text: str) -> None:
    environment.settings_file.write_text(text, encoding="utf-8")


# --- Places ---


def test_everything_can_be_kept_in_one_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COACH_HOME", str(tmp_path))
    assert Environment.of_user() == Environment(tmp_path, tmp_path / "settings.toml")


def test_else_the_systems_own_places_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COACH_HOME", raising=False)
    environment = Environment.of_user()
    assert environment.data_dir.name == "coach"
    assert environment.settings_file.name == "settings.toml"
    assert environment.data_dir.is_absolute()


def test_data_can_be_kept_elsewhere_for_once(environment: Environment, tmp_path: Path) -> None:
    moved = environment.keeping_data_in(tmp_path / "other")
    assert moved == replace(environment, data_dir=tmp_path / "other")
    assert moved.recordings_dir == tmp_path / "other" / "recordings"


def test_models_lie_where_whisper_looks_unless_set(environment: Environment, tmp_path: Path) -> None:
    assert environment.models_dir == tmp_path / "cache" / "whisper"
    write_settings(environment, 'models_dir = "~/models"')
    assert replace(environment).models_dir == Path.home() / "models"


def test_without_a_cache_folder_models_lie_below_home(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    assert environment.models_dir == Path.home() / ".cache" / "whisper"


@pytest.mark.parametrize(("folder", "name"), [("samples", "job.toml"), ("samples", "posting.md"), ("questions", "")])
def test_what_is_shipped_is_found(folder: str, name: str) -> None:
    assert (shipped(folder) / name).exists()


# --- Settings ---


def test_without_a_file_the_defaults_hold(environment: Environment) -> None:
    assert environment.settings.questions == 4


def test_the_file_is_read(environment: Environment) -> None:
    write_settings(environment, '\ufeffengine = "moonshine"\r\nquestions = 7\r\n')
    assert (environment.settings.engine, environment.settings.questions) == ("moonshine", 7)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"questions = ", "cannot be read: in line 1, nothing comes after the ="),
        (b"a = 1\na = 2\n", "cannot be read: in line 2, it is in the file already"),
        (b"questions = 0\nengin = 1", "engin is not known; did you mean 'engine'?"),
        (b'engine = "caf\xe9"', "is not UTF-8 text: byte 13 is 0xe9."),
        (b"a = " + b"[" * 3_000, "nests its values too deeply"),
    ],
)
def test_a_settings_file_that_cannot_be_used_is_named(environment: Environment, content: bytes, message: str) -> None:
    environment.settings_file.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        _ = environment.settings
    assert caught.value.message.startswith(str(environment.settings_file))
    assert message in caught.value.message
    assert caught.value.hint


def test_a_folder_in_the_settings_files_place_is_named(environment: Environment) -> None:
    environment.settings_file.mkdir()
    with pytest.raises(SettingsError, match=r"settings\.toml cannot be read: Is a directory"):
        _ = environment.settings


def test_a_settings_path_that_no_system_can_have_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read: File name too long"):
        _ = Environment(tmp_path, tmp_path / ("x" * 300)).settings


# --- Engines ---


@pytest.mark.parametrize(
    ("settings", "engine", "model", "chosen"),
    [
        ("", "", "", ("moonshine", "tiny-en")),
        ('engine = "whisper"', "", "", ("whisper", "base.en")),
        ('engine = "whisper"\nmodel = "small"', "", "", ("whisper", "small")),
        ('engine = "whisper"\nmodel = "small"', "whisper", "", ("whisper", "small")),
        ('model = "small"', "whisper", "", ("whisper", "small")),
        ('model = "small"', "moonshine", "", ("moonshine", "tiny-en")),
        ('engine = "whisper"\nmodel = "small"', "whisper", "medium", ("whisper", "medium")),
        ('engine = "whisper"\nmodel = "small"', "moonshine", "", ("moonshine", "tiny-en")),
        ('engine = "moonshine"', "whisper", "", ("whisper", "base.en")),
    ],
)
def test_options_come_before_settings_before_defaults(
    environment: Environment, settings: str, engine: str, model: str, chosen: tuple[str, str]
) -> None:
    write_settings(environment, settings)
    if chosen[0] == "whisper":
        environment.models_dir.mkdir(parents=True)
        (environment.models_dir / f"{chosen[1]}.pt").touch()
    assert environment.engine(engine, model) == Choice(*chosen, environment.models_dir)


def test_an_engine_that_settings_invent_is_named(environment: Environment) -> None:
    write_settings(environment, 'engine = "nonsense"')
    with pytest.raises(EngineError, match="There is no engine 'nonsense'"):
        environment.engine()


def test_models_are_listed_with_the_one_that_hears(environment: Environment) -> None:
    assert [item.engine for item in environment.models() if item.is_chosen] == ["moonshine"]
    write_settings(environment, 'engine = "nonsense"')
    assert not any(item.is_chosen for item in replace(environment).models())


def test_a_judge_asks_for_the_engine_only_when_it_hears(environment: Environment) -> None:
    write_settings(environment, 'engine = "nonsense"')
    judge = environment.judge()
    with pytest.raises(EngineError, match="nonsense"):
        judge.recognizer()


def test_a_judge_uses_the_engine_it_is_given(environment: Environment, tmp_path: Path) -> None:
    (tmp_path / "script.txt").write_text("one two")
    choice = Choice("scripted", str(tmp_path / "script.txt"), tmp_path)
    assert environment.judge(choice).recognizer().engine == "scripted"


# --- Files ---


def missing(path: Path) -> None:
    """Nothing is there."""


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (missing, "cannot be read: No such file or directory."),
        (Path.mkdir, "cannot be read: Is a directory."),
        (lambda path: path.write_bytes(b"ab\xff"), "is not UTF-8 text: byte 2 is 0xff."),
    ],
    ids=["missing", "a folder", "not UTF-8"],
)
@pytest.mark.parametrize("failure", [InputError, JobError])
def test_a_text_that_cannot_be_read_is_named(
    prepare: Callable[[Path], object], message: str, failure: type[CoachError], tmp_path: Path
) -> None:
    path = tmp_path / "posting.md"
    prepare(path)
    with pytest.raises(failure) as caught:
        read_text(path, failure)
    assert caught.value.message == f"{path} {message}"
    assert caught.value.hint
    assert caught.value.__cause__ is not None


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(InputError, match="is no file name"):
        read_text(Path("a\0b"))


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        (b"one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
    ],
)
def test_text_is_read_as_any_system_writes_it(data: bytes, text: str) -> None:
    assert decode_text(data, "Standard input") == text


def test_toml_faults_name_their_line(tmp_path: Path) -> None:
    (tmp_path / "job.toml").write_text('title = "A"\ncompany = B\n')
    with pytest.raises(JobError, match=r"job\.toml cannot be read: in line 2, a text has to stand in quotes"):
        read_toml(tmp_path / "job.toml", JobError)


def test_the_shipped_job_comes_with_its_posting(environment: Environment) -> None:
    job = environment.job(shipped("samples") / "job.toml")
    assert job.title == "Social media manager"
    assert "Brightside" in job.posting


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('title = "A"\nposting_file = "none.md"', "none.md cannot be read: No such file or directory."),
        ('title = "A"\nposting_file = "a\\u0000b"', "is no file name"),
        ("points = 1", "title is missing"),
    ],
)
def test_a_job_that_cannot_be_used_is_named(environment: Environment, text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "job.toml").write_text(text)
    with pytest.raises(JobError) as caught:
        environment.job(tmp_path / "job.toml")
    assert message in caught.value.message


def test_a_posting_written_in_the_job_needs_no_file(environment: Environment, tmp_path: Path) -> None:
    (tmp_path / "job.toml").write_text('title = "A"\nposting = "Here."\nposting_file = "none.md"')
    assert environment.job(tmp_path / "job.toml").posting == "Here."


def test_the_shipped_bank_can_be_used(environment: Environment) -> None:
    ids = [question.id for question in environment.bank()]
    assert len(ids) == len(set(ids)) > 100


# --- The data directory ---


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_recordings_are_for_the_user_alone(environment: Environment) -> None:
    sink, path = environment.new_recording(NOON, "why-us")
    sink.close()
    assert path == environment.data_dir / "recordings" / "20260301T120000000000Z-why-us.wav"
    modes = [stat.S_IMODE(place.stat().st_mode) for place in (environment.data_dir, path.parent, path)]
    assert modes == [0o700, 0o700, 0o600]


def test_a_recording_is_never_overwritten(environment: Environment) -> None:
    sink, path = environment.new_recording(NOON, "why-us")
    sink.close()
    with pytest.raises(AudioError, match=f"{path.name} is already there"):
        environment.new_recording(NOON, "why-us")


def test_a_file_in_the_data_directorys_place_is_named(environment: Environment) -> None:
    environment.data_dir.touch()
    with pytest.raises(AudioError, match="recordings cannot be made"):
        environment.new_recording(NOON, "why-us")
    with pytest.raises(StoreError, match=r"history\.db"):
        environment.history()


def test_a_practice_makes_room_for_the_next_one_at_once(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not just when nobody holds the lock's object any more, as these do."""
    made: list[filelock.BaseFileLock] = []
    make = filelock.FileLock

    def make_and_hold(*arguments: Any, **options: Any) -> filelock.BaseFileLock:
        made.append(make(*arguments, **options))
        return made[-1]

    monkeypatch.setattr(filelock, "FileLock", make_and_hold)
    with environment.practice_lock():
        pass
    with pytest.raises(StoreError, match="full"), environment.practice_lock():
        raise StoreError("The disk is full.")
    with environment.practice_lock():
        assert [lock.is_locked for lock in made] == [False, False, True]


def test_a_second_practice_is_refused(environment: Environment) -> None:
    with environment.practice_lock(), pytest.raises(StoreError, match="Another practice"), environment.practice_lock():
        pass


# --- The person ---


@pytest.mark.parametrize("is_terminal", [True, False])
def test_names_of_files_are_shown_as_they_are(
    is_terminal: bool, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Console(file=io.StringIO(), force_terminal=is_terminal, color_system=None, width=80)
    monkeypatch.setitem(vars(environment), "console", screen)
    with environment.working("Listening to [red]take[/red] [/]\x1b[2J.wav"):
        pass
    assert isinstance(screen.file, io.StringIO)
    assert "Listening to [red]take[/red] [/]\N{REPLACEMENT CHARACTER}[2J.wav" in screen.file.getvalue()
