"""coach report: which answers it tells of, where it writes, and that it overwrites nothing unasked."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import coach.core.pcm as pcm
from coach.audio.recording import Recording
from coach.core.attempts import Asked, Attempt
from coach.core.scoring import Score
from coach.environment import Environment
from coach.store.history import History
from tests.conftest import RunCoach
from tests.report_answers import answer, days_later

JOB = "Social media manager"
SaveSession = Callable[..., int]


@pytest.fixture
def save_session(coach_home: Path) -> SaveSession:
    """Saves a session of answers and returns its number: save_session(answer(), job="Analyst", day=3)."""

    def save(*attempts: Attempt, job: str = JOB, day: int = 0) -> int:
        with History(coach_home / "history.db") as history:
            session_id = history.begin_session(job, days_later(day))
            for attempt in attempts:
                history.save(session_id, replace(attempt, answered_at=days_later(day)))
        return session_id

    return save


@pytest.fixture
def recording(coach_home: Path) -> str:
    """The name of a recording of a second among those that are kept."""
    folder = coach_home / "recordings"
    folder.mkdir(parents=True)
    kept = Recording(folder / "answer.wav")
    kept.write(pcm.silence(pcm.SAMPLE_RATE_HZ))
    kept.close()
    return "answer.wav"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to write into."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def asked(question: str) -> Attempt:
    """An answer to a question of its own."""
    return answer(asked=Asked(question.lower(), question, "motivation", 90.0))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("arguments", "name", "told", "untold"),
    [
        ((), "coach-session-3.html", {"Gamma"}, {"Alpha", "Beta"}),
        (("2",), "coach-session-2.html", {"Beta"}, {"Alpha", "Gamma"}),
        (("--job", JOB), "coach-job.html", {"Alpha", "Gamma"}, {"Beta"}),
    ],
    ids=["the newest", "by number", "a job"],
)
def test_it_tells_of_what_was_asked(
    arguments: tuple[str, ...],
    name: str,
    told: set[str],
    untold: set[str],
    save_session: SaveSession,
    run_coach: RunCoach,
    here: Path,
) -> None:
    save_session(asked("Alpha"))
    save_session(asked("Beta"), job="Analyst", day=1)
    save_session(asked("Gamma"), day=2)
    outcome = run_coach("report", *arguments)
    assert (outcome.exit_code, names(here)) == (0, {name})
    assert name in outcome.stdout
    page = (here / name).read_text("utf-8")
    assert {question for question in told | untold if question in page} == told


def test_a_job_is_told_of_by_its_name(
    save_session: SaveSession, run_coach: RunCoach, coach_home: Path, here: Path
) -> None:
    save_session(asked("Alpha"))
    (coach_home / "jobs").mkdir()
    (coach_home / "jobs" / "shop.toml").write_text(f'title = "{JOB}"\n')
    assert run_coach("report", "--job", "shop").exit_code == 0
    assert "Alpha" in (here / "coach-job.html").read_text("utf-8")


def test_a_session_is_drawn_as_it_stood_then(save_session: SaveSession, run_coach: RunCoach, here: Path) -> None:
    for day in range(3):
        save_session(asked("Alpha"), day=day)
    assert run_coach("report", "2", "--to", "then.html").exit_code == 0
    assert run_coach("report", "--to", "now.html").exit_code == 0
    assert [(here / name).read_text("utf-8").count('class="dot points"') for name in ("then.html", "now.html")] == [
        2 + 1,  # the key below the chart has a dot, too
        3 + 1,
    ]


@pytest.mark.parametrize(
    ("max_cards", "shown"),
    [
        (1, {"Epsilon", "Zeta"}),
        (2, {"Epsilon", "Zeta"}),
        (3, {"Delta", "Epsilon", "Zeta"}),
        (5, {"Delta", "Epsilon", "Zeta"}),
    ],
    ids=["the newest in any case", "it alone fits", "two fit", "a third would be cut"],
)
def test_a_long_job_shows_the_newest_sessions_whole(
    max_cards: int,
    shown: set[str],
    save_session: SaveSession,
    run_coach: RunCoach,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("coach.reporting.MAX_CARDS", max_cards)
    save_session(asked("Alpha"), asked("Beta"), asked("Gamma"))
    save_session(asked("Delta"), day=1)
    save_session(asked("Epsilon"), asked("Zeta"), day=2)
    assert run_coach("report", "--job", JOB).exit_code == 0
    page = (here / "coach-job.html").read_text("utf-8")
    headings = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta")
    assert {text for i, text in enumerate(headings, 1) if f'id="question-{i}"' in page} == shown
    assert f"The newest {2 if 'Delta' in shown else 1} of 3 sessions follow in full" in page
    assert page.count('class="dot points"') == 3 + 1


def test_a_job_lays_out_what_was_said_and_missed(save_session: SaveSession, run_coach: RunCoach, here: Path) -> None:
    for day in range(2):
        save_session(answer(), day=day)
    assert run_coach("report", "--job", JOB, "--to", "job.html").exit_code == 0
    assert run_coach("report", "--to", "session.html").exit_code == 0
    assert [(here / name).read_text("utf-8").count('class="marks"') for name in ("job.html", "session.html")] == [2, 0]


def test_answers_unlike_the_persons_own_say_so(save_session: SaveSession, run_coach: RunCoach, here: Path) -> None:
    usual = answer(" ".join(["word"] * 40))
    assert isinstance(usual.outcome, Score)
    slow = replace(usual, outcome=replace(usual.outcome, delivery=replace(usual.outcome.delivery, pace_wpm=90.0)))
    fast = replace(usual, outcome=replace(usual.outcome, delivery=replace(usual.outcome.delivery, pace_wpm=150.0)))
    save_session(*[slow] * 5, fast)
    assert run_coach("report").exit_code == 0
    assert (here / "coach-session-1.html").read_text("utf-8").count("faster than your usual 90") == 1


@pytest.mark.parametrize(
    ("n_bytes", "arguments", "told", "is_warned"),
    [
        (640, (), "1 kB", False),
        (48_200, (), "48 kB", False),
        (999_400, (), "999 kB", False),
        (999_500, (), "1.0 MB", False),
        (20_000_000, (), "20.0 MB", False),
        (23_460_000, (), "23.5 MB", True),
        (23_460_000, ("--no-audio",), "23.5 MB", False),
    ],
)
def test_the_size_of_the_page_is_told(
    n_bytes: int,
    arguments: tuple[str, ...],
    told: str,
    is_warned: bool,
    save_session: SaveSession,
    run_coach: RunCoach,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    save_session(answer())
    monkeypatch.setattr("coach.reporting.write_page", lambda *_, **__: n_bytes)
    outcome = run_coach("report", *arguments)
    assert f"coach-session-1.html ({told}). Open it in any browser." in outcome.stdout
    assert ("too large for most mail; --no-audio" in outcome.stdout) is is_warned


def test_a_second_report_gets_a_name_of_its_own(save_session: SaveSession, run_coach: RunCoach, here: Path) -> None:
    save_session(answer())
    for _ in range(3):
        assert run_coach("report").exit_code == 0
    assert names(here) == {"coach-session-1.html", "coach-session-1-2.html", "coach-session-1-3.html"}


def test_a_folder_is_written_into(save_session: SaveSession, run_coach: RunCoach, here: Path) -> None:
    save_session(answer())
    (here / "reports").mkdir()
    assert run_coach("report", "--to", "reports").exit_code == 0
    assert names(here / "reports") == {"coach-session-1.html"}


def test_a_script_overwrites_nothing(save_session: SaveSession, run_coach: RunCoach, here: Path) -> None:
    save_session(answer())
    (here / "mine.html").write_text("mine")
    outcome = run_coach("report", "--to", "mine.html")
    assert outcome.exit_code == 1
    assert "mine.html is already there" in outcome.stderr
    assert (here / "mine.html").read_text() == "mine"


@pytest.mark.parametrize(("reply", "is_replaced"), [(b"y\n", True), (b"n\n", False), (b"\n", False)])
def test_a_person_is_asked(
    reply: bytes,
    is_replaced: bool,
    save_session: SaveSession,
    run_coach: RunCoach,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Environment, "is_interactive", True)
    save_session(answer())
    (here / "mine.html").write_text("mine")
    outcome = run_coach("report", "--to", "mine.html", stdin=reply)
    assert "Replace it?" in outcome.stdout
    assert ((here / "mine.html").read_text("utf-8") != "mine") is is_replaced
    assert outcome.exit_code == (0 if is_replaced else 1)
    assert names(here) == {"mine.html"}


def test_only_its_owner_may_read_it(save_session: SaveSession, run_coach: RunCoach, here: Path) -> None:
    save_session(answer())
    run_coach("report")
    assert (here / "coach-session-1.html").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("arguments", "n_players"), [((), 1), (("--no-audio",), 0)], ids=["with recordings", "without"]
)
def test_recordings_are_embedded_unless_left_out(
    arguments: tuple[str, ...],
    n_players: int,
    save_session: SaveSession,
    recording: str,
    run_coach: RunCoach,
    here: Path,
) -> None:
    save_session(answer(recording=recording))
    assert run_coach("report", *arguments).exit_code == 0
    page = (here / "coach-session-1.html").read_text("utf-8")
    assert page.count('src="data:audio/mpeg;base64,') == page.count("<audio") == n_players


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("gone.wav", "The recording is no longer kept."),
        ("../elsewhere.wav", "The recording is no longer kept."),
        ("broken.wav", "The recording cannot be played:"),
    ],
)
def test_a_recording_that_cannot_be_played_is_noted(
    name: str, note: str, save_session: SaveSession, recording: str, run_coach: RunCoach, coach_home: Path, here: Path
) -> None:
    (coach_home / "recordings" / "broken.wav").write_bytes(b"no sound at all")
    (coach_home / "elsewhere.wav").write_bytes((coach_home / "recordings" / recording).read_bytes())
    save_session(answer(recording=name), answer(recording=recording))
    assert run_coach("report").exit_code == 0
    page = (here / "coach-session-1.html").read_text("utf-8")
    assert note in page
    assert page.count("<audio") == 1


@pytest.mark.parametrize(
    ("arguments", "exit_code", "message"),
    [
        (("1", "--job", JOB), 2, "Name a session or a job, not both."),
        (("7",), 1, "There is no session 7"),
        (("0",), 2, "0 is not possible; it must be from 1 to 9223372036854775807."),
        (("2",), 1, "Session 2 holds no answer."),
        (("--job", "Baker"), 1, f"There is no answer for a job “Baker”. The newest session is for “{JOB}”."),
        (("--job", "Cook"), 1, "There is no answer for a job “Cook”."),
        (("--to", "missing/report.html"), 1, "missing/report.html cannot be written: No such file or directory."),
        (("--to", "long" * 100), 1, "cannot be written: File name too long."),
    ],
)
def test_what_cannot_be_told_is_said(
    arguments: tuple[str, ...], exit_code: int, message: str, save_session: SaveSession, run_coach: RunCoach, here: Path
) -> None:
    save_session(answer())
    save_session()
    save_session(job="Cook")
    outcome = run_coach("report", *arguments)
    assert (outcome.exit_code, names(here)) == (exit_code, set())
    assert message in " ".join(outcome.stderr.split())


@pytest.mark.parametrize("arguments", [(), ("--job", JOB)])
def test_an_empty_history_says_how_to_begin(arguments: tuple[str, ...], run_coach: RunCoach, here: Path) -> None:
    outcome = run_coach("report", *arguments)
    assert (outcome.exit_code, names(here)) == (1, set())
    assert "Begin with: coach job new, then coach practice" in outcome.stderr
