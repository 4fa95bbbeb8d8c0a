"""What is kept and what goes: nothing forgotten stays on the disk, nothing else goes with it."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.correction import Alias
from coach.core.delivery import Delivery
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript
from coach.environment import Environment
from coach.errors import SettingsError, StoreError
from coach.keeping import drop_old_recordings, set_keep_audio
from coach.settings import Settings, parse_settings
from coach.store.history import History
from coach.store.unfinished import Unfinished, remember
from tests.conftest import RunCoach

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ASKED = Asked("q1", "What did you achieve?", "behavioural", 90.0)
SECRET = "zanzibar"
"""Said in the first answer of the first session."""


@pytest.fixture
def environment(coach_home: Path) -> Environment:
    return Environment(coach_home, coach_home / "settings.toml")


@pytest.fixture
def kept(environment: Environment) -> Environment:
    """Sessions 1 and 2 for a baker, 3 for a sailor; answers 1 and 2, 3, and 4, each with its recording."""
    with environment.history() as history:
        for job, texts in (("Baker", [f"we went to {SECRET}", "bread"]), ("Baker", ["rolls"]), ("Sailor", ["ropes"])):
            session_id = history.begin_session(job, NOON)
            for text in texts:
                save(environment, history, session_id, text)
        history.add_alias("Baker", Alias("dough", "dome"), NOON)
    return environment


def save(environment: Environment, history: History, session_id: int, text: str, days_ago: int = 0) -> Attempt:
    score = Score(
        (PointResult(KeyPoint(f"the point of {text}"), PointState.MISSED),),
        (),
        Delivery(None, 1, None, None, None, None, 0, None),
    )
    name = f"{session_id}-{text[-5:]}.wav"
    environment.recordings_dir.mkdir(exist_ok=True)
    (environment.recordings_dir / name).write_bytes(text.encode())
    answered_at = environment.now() - timedelta(days=days_ago)
    attempt = Attempt(ASKED, Origin.MICROPHONE, answered_at, Heard(Transcript.typed(text)), score, recording=name)
    return history.save(session_id, attempt)


def attempts_of(environment: Environment) -> list[int]:
    with environment.history() as history:
        return [summary.attempt_id for summary in history.summaries()]


def recordings_of(environment: Environment) -> list[str]:
    return sorted(path.name for path in environment.recordings_dir.iterdir())


def on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


@pytest.mark.parametrize(
    ("arguments", "told", "left", "recordings"),
    [
        (("--attempt", "1"), "1 answer and 1 recording", [2, 3, 4], ["1-bread.wav", "2-rolls.wav", "3-ropes.wav"]),
        (("--session", "1"), "1 session, 2 answers and 2 recordings", [3, 4], ["2-rolls.wav", "3-ropes.wav"]),
        (("--job", "Baker"), "2 sessions, 3 answers and 3 recordings", [4], ["3-ropes.wav"]),
        (("--everything",), "3 sessions, 4 answers and 4 recordings", [], []),
    ],
)
def test_what_is_forgotten_is_gone_and_nothing_else(
    arguments: tuple[str, ...],
    told: str,
    left: list[int],
    recordings: list[str],
    kept: Environment,
    run_coach: RunCoach,
) -> None:
    done = run_coach("forget", *arguments, stdin=b"y\n")
    assert done.exit_code == 0
    assert "This cannot be undone. [y/N]: y" in done.stdout
    assert f"Removed: {told}." in done.stdout
    assert recordings_of(kept) == recordings
    assert SECRET.encode() not in on_disk(kept.data_dir)
    assert attempts_of(kept) == left
    with kept.history() as history:
        assert history.search([SECRET], 1).n_all == 0
        assert bool(history.aliases("Baker")) is (arguments[0] in {"--attempt", "--session"})


def test_the_answers_for_a_job_are_forgotten_by_its_name(kept: Environment, run_coach: RunCoach) -> None:
    (kept.data_dir / "jobs").mkdir()
    (kept.data_dir / "jobs" / "st-mary.toml").write_text('title = "Baker"\n')
    done = run_coach("forget", "--job", "st-mary", stdin=b"y\n")
    assert "Forget the job “Baker”: 2 sessions" in done.stdout
    assert attempts_of(kept) == [4]


def test_the_words_were_on_the_disk_before(kept: Environment) -> None:
    assert SECRET.encode() in on_disk(kept.data_dir)


@pytest.mark.parametrize("answer", [b"n\n", b"\n", b""])
def test_without_consent_nothing_goes(answer: bytes, kept: Environment, run_coach: RunCoach) -> None:
    run_coach("forget", "--everything", stdin=answer)
    assert attempts_of(kept) == [1, 2, 3, 4]
    assert len(recordings_of(kept)) == 4


def test_yes_asks_nothing(kept: Environment, run_coach: RunCoach) -> None:
    assert "[y/N]" not in run_coach("forget", "--session", "2", "--yes").stdout
    assert attempts_of(kept) == [1, 2, 4]


@pytest.mark.parametrize("arguments", [(), ("--attempt", "1", "--session", "1"), ("--everything", "--job", "Baker")])
def test_one_thing_is_forgotten_at_a_time(arguments: tuple[str, ...], kept: Environment, run_coach: RunCoach) -> None:
    assert run_coach("forget", *arguments, "--yes").exit_code == 2
    assert attempts_of(kept) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (("--attempt", "9"), "There is no answer 9 in the history.", "coach progress lists the sessions."),
        (("--session", "9"), "There is no session 9 in the history.", "coach progress lists the sessions."),
        (("--job", "Cook"), "There is no job “Cook” in the history.", "There are: “Baker”, “Sailor”."),
    ],
)
def test_what_is_not_there_is_told(
    arguments: tuple[str, ...], message: str, hint: str, kept: Environment, run_coach: RunCoach
) -> None:
    failed = run_coach("forget", *arguments, "--yes")
    assert (failed.exit_code, failed.stderr) == (1, f"Error: {message}\n{hint}\n")


def test_numbers_are_not_given_out_again(kept: Environment, run_coach: RunCoach) -> None:
    run_coach("forget", "--attempt", "4", "--yes")
    with kept.history() as history:
        assert save(kept, history, 3, "sails").id == 5


def test_answers_that_were_cut_short_go_along(kept: Environment, run_coach: RunCoach) -> None:
    for session_id, job in ((1, "Baker"), (3, "Sailor")):
        recording = kept.recordings_dir / f"{job}.wav"
        recording.write_bytes(b"")
        remember(kept.recordings_dir, Unfinished(ASKED, "/job.toml", job, session_id, NOON, recording))
    run_coach("forget", "--session", "1", "--yes")
    assert [name for name in recordings_of(kept) if name[0] in "BS"] == ["Sailor.json", "Sailor.wav"]
    run_coach("forget", "--job", "Sailor", "--yes")
    assert recordings_of(kept) == ["2-rolls.wav"]


def test_backups_are_named_and_go_with_everything(kept: Environment, run_coach: RunCoach) -> None:
    backup = kept.data_dir / "history.db.backup-v2"
    shutil.copy(kept.data_dir / "history.db", backup)
    told = run_coach("forget", "--attempt", "1", "--yes").stdout
    assert f"A copy from before an update may still hold it: {backup}." in told
    assert "1 backup." in run_coach("forget", "--everything", "--yes").stdout
    assert not backup.exists()


def test_everything_goes_even_when_the_history_is_damaged(kept: Environment, run_coach: RunCoach) -> None:
    for name in ("history.db-wal", "history.db-shm"):
        (kept.data_dir / name).unlink(missing_ok=True)
    (kept.data_dir / "history.db").write_bytes(b"no database at all" * 100)
    kept.settings_file.write_text("questions = 5\n")
    told = run_coach("forget", "--everything", "--yes").stdout
    assert "Removed: a history that cannot be read and 4 recordings." in told
    assert "Your job files and settings stay." in told
    assert sorted(path.name for path in kept.data_dir.iterdir() if path.is_file()) == ["practice.lock", "settings.toml"]


def test_forgetting_nothing_at_all_is_no_error(run_coach: RunCoach) -> None:
    assert "Removed: 0 answers and 0 recordings." in run_coach("forget", "--everything", "--yes").stdout


def test_a_name_from_elsewhere_reaches_no_other_file(environment: Environment, run_coach: RunCoach) -> None:
    with environment.history() as history:
        saved = save(environment, history, history.begin_session("Baker", NOON), "bread")
        victim = environment.data_dir / "victim.wav"
        victim.write_bytes(b"")
        history.save(saved.session_id or 0, replace(saved, recording="../victim.wav"))
    run_coach("forget", "--session", "1", "--yes")
    assert victim.exists()


def test_a_file_that_cannot_be_removed_leaves_the_rows(kept: Environment, run_coach: RunCoach) -> None:
    path = kept.recordings_dir / "2-rolls.wav"
    path.unlink()
    path.mkdir()
    failed = run_coach("forget", "--session", "2", "--yes")
    assert (failed.exit_code, f"{path} cannot be removed" in failed.stderr) == (1, True)
    assert attempts_of(kept) == [1, 2, 3, 4]


# How long recordings stay


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        pytest.param(None, False, "keep_audio = false\n", id="no file"),
        pytest.param("", 30, "keep_audio = 30\n", id="empty"),
        pytest.param("questions = 5", True, "questions = 5\nkeep_audio = true\n", id="no line end"),
        pytest.param("keep_audio=true# mine\nquestions = 5\n", 7, "keep_audio=7# mine\nquestions = 5\n", id="comment"),
        pytest.param("# keep_audio = 1\n", False, "# keep_audio = 1\nkeep_audio = false\n", id="in a comment"),
    ],
)
def test_the_setting_is_written_beside_the_others(
    before: str | None, value: bool | int, after: str, environment: Environment
) -> None:
    if before is not None:
        environment.data_dir.mkdir()
        environment.settings_file.write_text(before)
    set_keep_audio(environment, value)
    assert environment.settings_file.read_text() == after
    assert replace(environment).settings.keep_audio is value


@pytest.mark.parametrize("text", ['engine = """\nkeep_audio = true"""\n', '"keep_audio" = true\n'])
def test_a_settings_file_written_in_an_unusual_way_is_left_alone(text: str, environment: Environment) -> None:
    environment.data_dir.mkdir()
    environment.settings_file.write_text(text)
    with pytest.raises(SettingsError, match="unusual way") as caught:
        set_keep_audio(environment, 7)
    assert caught.value.hint == "Write: keep_audio = 7"
    assert environment.settings_file.read_text() == text


@pytest.mark.parametrize(("value", "days"), [(True, None), (False, None), (1, 1), (36_500, 36_500)])
def test_days_are_a_setting(value: bool | int, days: int | None) -> None:
    settings = parse_settings({"keep_audio": value}, "settings.toml")
    assert settings == Settings(keep_audio=value)
    assert settings.audio_days == days


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        (0, "keep_audio is 0; it must be between 1 and 36500"),
        (-3, "keep_audio is -3; it must be between"),
        (1.5, "keep_audio is 1.5; it must be true or false, or a number of days"),
    ],
)
def test_days_that_are_none(value: object, fault: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings({"keep_audio": value}, "settings.toml")
    assert fault in caught.value.message


@pytest.mark.parametrize(
    ("setting", "told", "left"),
    [
        ("true", "", ["1-fresh.wav", "1-month.wav", "1-weeks.wav"]),
        ("false", "", ["1-fresh.wav", "1-month.wav", "1-weeks.wav"]),
        ("60", "", ["1-fresh.wav", "1-month.wav", "1-weeks.wav"]),
        ("20", "1 recording older than 20 days removed; the transcripts stay.", ["1-fresh.wav", "1-weeks.wav"]),
        ("1", "2 recordings older than 1 day removed; the transcripts stay.", ["1-fresh.wav"]),
    ],
)
def test_old_recordings_go_and_words_stay(setting: str, told: str, left: list[str], environment: Environment) -> None:
    with environment.history() as history:
        session_id = history.begin_session("Baker", NOON)
        for text, days_ago in (("month", 30), ("weeks", 14), ("fresh", 0)):
            save(environment, history, session_id, text, days_ago)
        environment.settings_file.write_text(f"keep_audio = {setting}\n")
        assert drop_old_recordings(environment, history) == told
        assert drop_old_recordings(environment, history) == ""
        attempts = history.session(session_id).attempts
    assert recordings_of(environment) == left
    assert sorted(attempt.recording for attempt in attempts if attempt.recording) == left
    assert [attempt.heard.transcript.text for attempt in attempts] == ["month", "weeks", "fresh"]


def test_a_recording_that_cannot_be_removed_is_tried_again(kept: Environment) -> None:
    kept.settings_file.write_text("keep_audio = 1\n")
    with kept.history() as history:
        save(kept, history, 1, "month", days_ago=30)
        path = kept.recordings_dir / "1-month.wav"
        path.unlink()
        path.mkdir()
        with pytest.raises(StoreError, match="cannot be removed"):
            drop_old_recordings(kept, history)
        path.rmdir()
        assert drop_old_recordings(kept, history).startswith("1 recording ")


def test_the_command_settles_and_tells(kept: Environment, run_coach: RunCoach) -> None:
    assert run_coach("keep-audio").stdout == "Recordings are kept until you remove them.\n"
    assert "kept for 30 days" in run_coach("keep-audio", "days", "30").stdout
    assert "kept for 30 days" in run_coach("keep-audio").stdout
    told = run_coach("keep-audio", "never").stdout
    assert "Still kept: 4 recordings of earlier answers." in told
    assert len(recordings_of(kept)) == 4
    assert "Removed: 4 recordings." in run_coach("keep-audio", "never", "--yes").stdout
    assert recordings_of(kept) == []
    assert run_coach("keep-audio", "never").stdout.count("\n") == 1
    assert attempts_of(kept) == [1, 2, 3, 4]
    assert run_coach("keep-audio", "always").exit_code == 0
    assert kept.settings_file.read_text() == "keep_audio = true\n"


@pytest.mark.parametrize("arguments", [("days",), ("never", "3"), ("days", "0"), ("sometimes",)])
def test_the_command_refuses_what_it_cannot_mean(arguments: tuple[str, ...], run_coach: RunCoach) -> None:
    assert run_coach("keep-audio", *arguments).exit_code == 2
