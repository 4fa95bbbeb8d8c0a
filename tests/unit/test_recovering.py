"""Finishing answers that were cut short, and taking in recordings made elsewhere."""

import shutil
import sqlite3
import wave
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import coach.core.pcm as pcm
from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.jobs import Job
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.questions import Question
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts
from coach.core.transcript import Transcript
from coach.environment import Environment
from coach.errors import AudioError, EngineError, JobError, StoreError
from coach.recovering import finish, recover_all, take_in
from coach.store.history import History
from coach.store.unfinished import Unfinished, find, remember

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 3, 1, 13, tzinfo=UTC)
RUNS, RANGE, GROWTH = (
    KeyPoint("I run the calendar"),
    KeyPoint("I expect forty thousand"),
    KeyPoint("I doubled the audience"),
)
WORK = Asked("work", "What do you do?", "resume", 60.0)
FOLLOW_UP = Asked("work+follow-up-1", "Why?", "resume", 45.0)
SILENT = Refusal(
    RefusalReason.SILENT, "No speech was heard in 1 s. Check that the right microphone is on, then answer again."
)


def scored(*states: tuple[KeyPoint, PointState]) -> Score:
    results = tuple(PointResult(point, state, None) for point, state in states)
    return Score(results, (), Delivery(None, 9, None, None, None, None, 0, None))


class Verdict:
    """A judge that hears what it is told to, and misses every point."""

    def __init__(self, refusal: Refusal | None = None) -> None:
        self.refusal = refusal

    def close(self) -> None:
        """Nothing was loaded."""

    def hear(self, blocks: Iterable[pcm.Samples], _hints: object) -> Heard:
        n_samples = sum(map(len, blocks))
        facts = AudioFacts(n_samples / pcm.SAMPLE_RATE_HZ, (), -20.0, 0.0)
        return Heard(Transcript.typed("I like the people here."), facts)

    def judge(self, job: Job, asked: Asked, heard: Heard, origin: Origin, answered_at: datetime) -> Attempt:
        missed = [(point, PointState.MISSED) for point in job.points_for(asked.question_id, asked.category)]
        return Attempt(asked, origin, answered_at, heard, self.refusal or scored(*missed), "e", "m")


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    points = ", ".join(f'"{point.text}"' for point in (RUNS, RANGE, GROWTH))
    (tmp_path / "job.toml").write_text(f'title = "Manager"\npoints = [{points}]\n')
    return Environment(tmp_path / "home", tmp_path / "settings.toml")


def record(path: Path, seconds: float = 1.0) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, pcm.SAMPLE_RATE_HZ, 0, "NONE", ""))
        file.writeframes(bytes(2 * round(seconds * pcm.SAMPLE_RATE_HZ)))


def cut_short(environment: Environment, asked: Asked, session_id: int, seconds: float = 1.0) -> Unfinished:
    recording = environment.recordings_dir / "answer.wav"
    record(recording, seconds)
    job_file = environment.data_dir.parent / "job.toml"
    item = Unfinished(asked, str(job_file), "Manager", session_id, LATER, recording)
    remember(environment.recordings_dir, item)
    return item


def begun(history: History, *outcomes: Score | Refusal) -> int:
    """A session with these answers to the question about work."""
    number = history.begin_session("Manager", NOON)
    for outcome in outcomes:
        history.save(number, Attempt(WORK, Origin.TYPED, NOON, Heard(Transcript.typed("I work.")), outcome))
    return number


def points_of(attempt: Attempt | None) -> list[str]:
    assert attempt is not None
    assert isinstance(attempt.outcome, Score), attempt.outcome
    return [result.point.text for result in attempt.outcome.points]


FIRST = scored((RUNS, PointState.MISSED), (RANGE, PointState.MADE), (GROWTH, PointState.MADE))
LAST = scored((RUNS, PointState.MADE), (RANGE, PointState.PARTLY), (GROWTH, PointState.MISSED))
ALL = [RUNS.text, RANGE.text, GROWTH.text]


@pytest.mark.parametrize(
    ("asked", "outcomes", "points"),
    [
        (FOLLOW_UP, [FIRST, LAST], [RANGE.text, GROWTH.text]),
        (WORK, [FIRST, LAST], ALL),
        (FOLLOW_UP, [], ALL),
        (FOLLOW_UP, [SILENT], ALL),
        (FOLLOW_UP, [scored((RUNS, PointState.MADE))], ALL),
    ],
    ids=["what the last answer missed", "no follow-up", "answer forgotten", "answer refused", "nothing missed"],
)
def test_a_follow_up_is_held_against_the_points_it_was_asked_for(
    asked: Asked, outcomes: list[Score | Refusal], points: list[str], environment: Environment
) -> None:
    with environment.history() as history:
        item = cut_short(environment, asked, begun(history, *outcomes))
        assert points_of(finish(environment, history, Verdict(), item)) == points


def test_an_answer_is_finished_in_its_session(environment: Environment) -> None:
    with environment.history() as history:
        item = cut_short(environment, WORK, begun(history))
        attempt = finish(environment, history, Verdict(), item)
        assert history.session(1).attempts == (attempt,)
    assert find(environment.recordings_dir) == ()
    assert item.file.exists()


@pytest.mark.parametrize("job", [None, "Cook"], ids=["no session", "another job's session"])
def test_an_answer_outlives_its_history(job: str | None, environment: Environment) -> None:
    """The history was moved away, and a new one may have given the number to a session of its own."""
    with environment.history() as history:
        if job is not None:
            history.begin_session(job, NOON)
        item = cut_short(environment, WORK, 1)
        attempt = finish(environment, history, Verdict(), item)
        assert attempt is not None
        assert attempt.session_id == (1 if job is None else 2)
        session = history.session(attempt.session_id)
    assert (session.job, session.started_at, session.attempts) == ("Manager", LATER, (attempt,))


def test_a_job_file_that_was_moved_is_found_by_its_title(environment: Environment) -> None:
    jobs = environment.data_dir / "jobs"
    jobs.mkdir(parents=True)
    (jobs / "broken.toml").write_text("title =")
    (jobs / "cook.toml").write_text('title = "Cook"')
    shutil.move(environment.data_dir.parent / "job.toml", jobs / "manager.toml")
    with environment.history() as history:
        item = cut_short(environment, WORK, begun(history))
        assert points_of(finish(environment, history, Verdict(), item)) == ALL


def test_without_its_job_an_answer_waits(environment: Environment) -> None:
    with environment.history() as history:
        item = cut_short(environment, WORK, begun(history))
        Path(item.job_file).unlink()
        with pytest.raises(JobError, match=r"job\.toml"):
            finish(environment, history, Verdict(), item)
    assert find(environment.recordings_dir) == (item,)


def test_a_recording_without_a_word_in_it_is_put_away(environment: Environment) -> None:
    with environment.history() as history:
        item = cut_short(environment, WORK, begun(history), seconds=0.2)
        assert finish(environment, history, Verdict(), item) is None
    assert list(environment.recordings_dir.iterdir()) == []


def typed(environment: Environment, text: str, session_id: int) -> Unfinished:
    """An answer whose window was closed while it was being typed."""
    file = environment.recordings_dir / "answer.txt"
    job_file = environment.data_dir.parent / "job.toml"
    item = Unfinished(WORK, str(job_file), "Manager", session_id, LATER, file)
    remember(environment.recordings_dir, item)
    file.write_text(text)
    return item


@pytest.mark.parametrize("keep_audio", ["true", "false"])
def test_what_was_typed_is_saved_as_it_stands(keep_audio: str, environment: Environment) -> None:
    environment.settings_file.write_text(f"keep_audio = {keep_audio}")
    with environment.history() as history:
        item = typed(environment, "I run the cal", begun(history))
        attempt = finish(environment, history, Verdict(), item)
        assert attempt is not None
        assert (attempt.origin, attempt.recording, attempt.session_id) == (Origin.TYPED, None, 1)
        assert attempt.heard == Heard(Transcript.typed("I run the cal"))
        assert history.session(1).attempts == (attempt,)
    assert list(environment.recordings_dir.iterdir()) == []


def test_what_was_typed_and_saved_just_before_a_kill_is_not_taken_twice(environment: Environment) -> None:
    with environment.history() as history:
        number = begun(history)
        saved = finish(environment, history, Verdict(), typed(environment, "I run the cal", number))
        assert finish(environment, history, Verdict(), typed(environment, "I run the cal", number)) == saved
        assert len(history.session(1).attempts) == 1
    assert list(environment.recordings_dir.iterdir()) == []


def damage(environment: Environment, attempt_id: int) -> None:
    """Put what coach never writes into an answer."""
    with closing(sqlite3.connect(environment.data_dir / "history.db", isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER scores_keep")
        connection.execute("UPDATE scores SET delivery = '{\"mood\": 1}' WHERE attempt_id = ?", (attempt_id,))


def test_another_answer_that_cannot_be_read_is_no_reason_to_begin_a_session(environment: Environment) -> None:
    with environment.history() as history:
        item = cut_short(environment, FOLLOW_UP, begun(history, FIRST, LAST))
        damage(environment, attempt_id=1)
        attempt = finish(environment, history, Verdict(), item)
        assert points_of(attempt) == [RANGE.text, GROWTH.text]
        assert attempt == history.find_attempt(FOLLOW_UP.question_id, LATER)
        assert history.holdings().n_sessions == 1
        again = cut_short(environment, FOLLOW_UP, 1)
        assert finish(environment, history, Verdict(), again) == attempt


def test_an_answer_that_was_saved_and_cannot_be_read_is_not_saved_twice(environment: Environment) -> None:
    with environment.history() as history:
        finish(environment, history, Verdict(), typed(environment, "I run the cal", begun(history)))
        damage(environment, attempt_id=1)
        item = typed(environment, "I run the cal", 1)
        with pytest.raises(StoreError, match="mood"):
            finish(environment, history, Verdict(), item)
        assert (history.holdings().n_sessions, history.holdings().n_attempts) == (1, 1)
    assert find(environment.recordings_dir) == (item,)


def test_without_a_recogniser_what_was_typed_is_finished(
    run_coach: Callable[..., Any], coach_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise EngineError("There is no recogniser.", "Fetch one.")

    monkeypatch.setattr(Environment, "engine", refuse)
    (tmp_path / "job.toml").write_text('title = "Manager"\n')
    environment = Environment(coach_home, coach_home / "settings.toml")
    with environment.history() as history:
        typed(environment, "I run the calendar of the whole team.", begun(history))
    told = run_coach("recover")
    assert (told.exit_code, told.stderr) == (0, "")
    with environment.history() as history:
        assert [attempt.origin for attempt in history.session(1).attempts] == [Origin.TYPED]


def test_an_error_names_the_recording_once(environment: Environment, capsys: pytest.CaptureFixture[str]) -> None:
    with environment.history() as history:
        item = cut_short(environment, WORK, begun(history))
    item.file.write_bytes(b"no sound")

    class Silent(Environment):
        def judge(self, _engine: object = None) -> Any:
            return Verdict()

    assert recover_all(Silent(environment.data_dir, environment.settings_file), engine=None) == 1
    told = capsys.readouterr().out.replace("\n", "")
    assert told.partition("Error:")[2].count("answer.wav") == 1
    assert "is not a recording made by coach" in told


# --- Recordings made elsewhere ---

QUESTION = Question("work", "What do you do?", "resume")


@pytest.fixture
def take(environment: Environment, tmp_path: Path) -> Callable[..., Attempt]:
    """Take in a second of sound that is judged so."""

    def take_it_in(refusal: Refusal | None = None) -> Attempt:
        record(tmp_path / "memo.wav")
        return take_in(environment, Verdict(refusal), tmp_path / "job.toml", QUESTION, tmp_path / "memo.wav")

    return take_it_in


def test_a_recording_made_elsewhere_is_kept_with_its_sound(
    take: Callable[..., Attempt], environment: Environment
) -> None:
    attempt = take()
    assert (attempt.origin, attempt.session_id) == (Origin.FILE, 1)
    assert [path.name for path in environment.recordings_dir.iterdir()] == [attempt.recording]


def test_a_file_without_speech_is_refused_and_nothing_is_kept(
    take: Callable[..., Attempt], environment: Environment, tmp_path: Path
) -> None:
    with pytest.raises(AudioError) as caught:
        take(SILENT)
    assert caught.value.message == (
        f"No speech was found in {tmp_path / 'memo.wav'}, which lasts 1.0 s; nothing was saved."
    )
    assert "microphone" not in caught.value.hint
    assert list(environment.recordings_dir.iterdir()) == []
    with environment.history() as history:
        assert history.holdings().n_sessions == 0
        assert history.begin_session("Manager", NOON) == 1


def test_a_refused_file_is_told_what_helps_a_file(take: Callable[..., Attempt]) -> None:
    sentence = (
        "The voice is too quiet to judge (-60 dB). Move closer to the microphone or raise its level, then answer again."
    )
    outcome = take(Refusal(RefusalReason.TOO_QUIET, sentence)).outcome
    assert isinstance(outcome, Refusal)
    assert outcome.sentence.startswith("The voice is too quiet to judge (-60 dB). Make the file louder")
    assert "answer again" not in outcome.sentence
