"""The commands as a shell sees them: output, messages, exit codes."""

import json
import os
import shutil
import subprocess
import sys
import wave
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import pytest

from coach import __version__
from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript, evidence
from coach.store.history import History

ANSWER = "Last spring I moved the budget to short video and engagement rose by sixty percent."
POSTING = "We need a social media manager. You write SQL and own our content calendar. SQL is a must."


class Outcome(Protocol):
    """What a command left behind."""

    exit_code: int
    stdout: str
    stderr: str


RunCoach = Callable[..., Outcome]


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """What the scripted engine says to every segment."""
    path = tmp_path / "script.txt"
    path.write_text("Thank you for your time today.")
    return path


@pytest.fixture
def recording(recordings: list[Path], tmp_path: Path) -> Path:
    """A short recording."""
    return Path(shutil.copy(recordings[1], tmp_path / "thanks.flac"))


@pytest.fixture
def silence(tmp_path: Path) -> Path:
    """Half a second of nothing."""
    path = tmp_path / "silence.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(bytes(16_000))
    return path


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def request(**entries: object) -> bytes:
    return json.dumps({"transcript": ANSWER, **entries}).encode() + b"\n"


# --- The group ---


def test_help_names_every_command(run_coach: RunCoach) -> None:
    shown = run_coach("--help")
    assert shown.exit_code == 0
    for name in ("demo", "practice", "review", "progress", "keywords", "transcribe", "score", "models"):
        assert f"\n  {name} " in shown.stdout


def test_the_version_is_told(run_coach: RunCoach) -> None:
    assert run_coach("--version").stdout == f"coach, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("--nonsense",),
        ("transcribe",),
        ("score", "missing.jsonl"),
        ("review", "zero"),
        ("review", "0"),
        ("review", "9" * 30),
        ("models", "nonsense"),
        ("models", "get"),
    ],
)
def test_wrong_usage_has_exit_code_2(arguments: tuple[str, ...], run_coach: RunCoach) -> None:
    failed = run_coach(*arguments)
    assert failed.exit_code == 2
    assert "Error:" in failed.stderr
    assert failed.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("demo", "--engine", "nonsense"),
        ("transcribe", "a.wav", "--engine", "nonsense"),
        ("score", "--engine", "nonsense"),
    ],
)
def test_an_unknown_engine_is_named_before_any_work(arguments: tuple[str, ...], run_coach: RunCoach) -> None:
    failed = run_coach(*arguments)
    assert failed.exit_code == 1
    assert failed.stderr == "Error: There is no engine 'nonsense'.\nChoose one of: whisper, moonshine.\n"
    assert failed.stdout == ""


@pytest.mark.parametrize(
    "arguments", [("transcribe", "a.wav"), ("demo",), ("models", "list"), ("models", "where"), ("review",)]
)
def test_a_broken_settings_file_is_named(arguments: tuple[str, ...], run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "settings.toml").write_text("questions = 0\nengin = 1\n")
    failed = run_coach(*arguments)
    if arguments == ("review",):  # it needs none before there is something to show
        assert "There is no session yet." in failed.stderr
        return
    assert failed.exit_code == 1
    assert failed.stderr.startswith(f"Error: {coach_home / 'settings.toml'} cannot be used:\n")
    assert "questions is 0; it must be between 1 and 50" in failed.stderr
    assert "engin is not known; did you mean 'engine'?" in failed.stderr


@pytest.mark.parametrize("engine", [(), ("--engine", "whisper")])
def test_a_missing_model_names_the_next_step(engine: tuple[str, ...], run_coach: RunCoach, recording: Path) -> None:
    failed = run_coach("transcribe", str(recording), "--model", "small.en", *engine)
    assert failed.exit_code == 1
    told = " ".join(failed.stderr.split())
    assert told.startswith("Error: The Whisper model 'small.en' is not on this machine: there is no file ")
    assert told.endswith("small.en.pt. Fetch it once with: coach models get small.en")


# --- coach transcribe ---


def test_transcribe_tells_what_a_recording_says(run_coach: RunCoach, recording: Path, script: Path) -> None:
    told = run_coach("transcribe", str(recording), "--engine", "scripted", "--model", str(script))
    assert (told.exit_code, told.stdout) == (0, "Thank you for your time today.\n")


def test_transcribe_goes_on_past_files_that_it_cannot_read(
    run_coach: RunCoach, recording: Path, script: Path, tmp_path: Path
) -> None:
    broken, missing = tmp_path / "notes.txt", tmp_path / "missing [b]x[/b].wav"
    broken.write_bytes(b"This is no sound.")
    files = [str(path) for path in (missing, recording, broken, recording)]
    told = run_coach("transcribe", *files, "--jsonl", "--engine", "scripted", "--model", str(script))
    assert told.exit_code == 1
    assert told.stderr == (
        f"Error: There is no file {missing}.\nCheck the name and the folder.\n"
        f"Error: {broken} is not a sound file.\n"
        "Give a sound file: wav, flac, mp3, ogg, opus, m4a or webm.\n"
    )
    entries = lines(told.stdout)
    assert len(entries) == 2
    for entry in entries:
        assert list(entry) == ["file", "engine", "model", "text", "words", "audio_s", "compute_s"]
        assert (entry["file"], entry["engine"], entry["model"]) == (str(recording), "scripted", str(script))
        assert entry["text"] == "Thank you for your time today."
        assert [word["text"] for word in entry["words"]] == entry["text"].split()
        assert list(entry["words"][0]) == ["text", "start_s", "end_s", "probability"]
        assert entry["audio_s"] == 11.5520625
        assert entry["compute_s"] >= 0.0


def test_transcribe_names_the_files_when_there_are_several(run_coach: RunCoach, recording: Path, script: Path) -> None:
    told = run_coach("transcribe", str(recording), str(recording), "--engine", "scripted", "--model", str(script))
    assert told.stdout == f"{recording}: Thank you for your time today.\n" * 2


@pytest.mark.parametrize("as_jsonl", [False, True])
def test_a_file_without_speech_is_told_apart_from_the_transcript(
    as_jsonl: bool, run_coach: RunCoach, silence: Path, script: Path
) -> None:
    options = ["--jsonl"] if as_jsonl else []
    told = run_coach("transcribe", str(silence), *options, "--engine", "scripted", "--model", str(script))
    assert (told.exit_code, told.stderr) == (0, f"{silence}: no speech was found.\n")
    assert [entry["text"] for entry in lines(told.stdout)] == ([""] if as_jsonl else [])


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ("a lot of money " * 9, "not to be trusted. The recogniser repeated itself"),
        ("Copper lantern bridge violet mustard engine " * 3, "not to be trusted. The 18 words that were written"),
        ("Yes.", "not to be trusted. Only 1 word could be made out in"),
    ],
)
def test_words_that_were_made_up_are_told(
    said: str, doubt: str, run_coach: RunCoach, recording: Path, script: Path
) -> None:
    script.write_text(said)
    told = run_coach("transcribe", str(recording), "--engine", "scripted", "--model", str(script))
    assert told.exit_code == 0
    assert told.stdout.split() == said.split()
    assert told.stderr.startswith(f"{recording}: {doubt}")
    assert "Try another model on it" in told.stderr
    assert "answer again" not in told.stderr


# --- coach answer ---


def test_a_file_without_speech_is_no_answer(
    run_coach: RunCoach, silence: Path, script: Path, tmp_path: Path, coach_home: Path
) -> None:
    (tmp_path / "job.toml").write_text('title = "Nurse"')
    options = ("--job", str(tmp_path / "job.toml"), "--engine", "scripted", "--model", str(script))
    refused = run_coach("answer", str(silence), "--question", "why-this-role", *options)
    assert refused.exit_code == 1
    assert f"No speech was found in {silence}, which lasts 0.5 s; nothing was saved." in refused.stderr
    assert list((coach_home / "recordings").iterdir()) == []
    assert run_coach("review").exit_code == 1


# --- coach score ---


def test_score_reports_each_bad_line_and_goes_on(run_coach: RunCoach, tmp_path: Path) -> None:
    stdin = b"".join(
        [
            request(id="first", keywords=["short video"], points=["I moved the budget to short video"]),
            b"\n",
            b"nonsense\n",
            b"   \t\n",
            request(id="caf\u00e9"),
            b'{"id": "\xff"}\n',
            request(id=6, points=[""]),
            json.dumps({"id": 7, "audio": str(tmp_path / "missing.wav")}).encode() + b"\n",
            request(id="refused", transcript="Too few words."),
            request(id="last").rstrip(),
        ]
    )
    told = run_coach("score", "--jsonl", stdin=stdin)
    assert told.exit_code == 1
    entries = lines(told.stdout)
    assert [entry["id"] for entry in entries] == ["first", "café", "refused", "last"]
    keys = ["id", "refused", "transcript", "keywords", "points", "coverage", "delivery"]
    assert all(list(entry) == keys for entry in entries)
    assert entries[0]["keywords"] == [{"term": "short video", "state": "said", "quote": "short video"}]
    assert entries[0]["points"][0]["state"] == "made"
    assert entries[0]["coverage"] == {"points": 1.0, "keywords": 1.0}
    assert entries[2]["refused"].startswith("The answer has 3 words")
    errors = [line for line in told.stderr.splitlines() if line.startswith("Error: ")]
    places = [error.split(": ")[1] for error in errors]
    assert places == ["line 3", "line 6", "line 7", "line 8"]
    assert errors[0] == "Error: line 3: not valid JSON at character 1: expecting value."
    assert "not UTF-8" in errors[1]
    assert "'points[0]' is empty" in errors[2]
    assert "There is no file" in errors[3]


def test_score_reads_a_file_and_succeeds_when_every_line_does(run_coach: RunCoach, tmp_path: Path) -> None:
    (tmp_path / "requests.jsonl").write_bytes(request(id=1) + request(id=2))
    told = run_coach("score", str(tmp_path / "requests.jsonl"))
    assert (told.exit_code, told.stderr) == (0, "")
    assert [entry["id"] for entry in lines(told.stdout)] == [1, 2]


def test_score_hears_recordings(run_coach: RunCoach, recording: Path, script: Path) -> None:
    script.write_text(ANSWER)
    stdin = json.dumps({"id": 1, "audio": str(recording), "keywords": ["short video"]}).encode()
    told = run_coach("score", "--engine", "scripted", "--model", str(script), stdin=stdin)
    assert told.exit_code == 0
    (entry,) = lines(told.stdout)
    assert entry["transcript"] == ANSWER
    assert entry["coverage"] == {"points": None, "keywords": 1.0}
    assert entry["delivery"]["duration_s"] == 11.5520625


def test_score_tells_of_a_silent_file_what_helps_a_file(run_coach: RunCoach, silence: Path, script: Path) -> None:
    stdin = json.dumps({"id": 1, "audio": str(silence)}).encode()
    told = run_coach("score", "--engine", "scripted", "--model", str(script), stdin=stdin)
    (entry,) = lines(told.stdout)
    assert entry["refused"] == "No speech was heard in 0.5 s. Check in a player that it is the right file."


def test_score_of_nothing_is_nothing(run_coach: RunCoach) -> None:
    told = run_coach("score", "--jsonl", stdin=b"\n\n")
    assert (told.exit_code, told.stdout, told.stderr) == (0, "", "")


def test_transcripts_are_scored_where_no_engine_is_ready(run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "settings.toml").write_text('engine = "whisper"\nmodel = "gone"\n')
    stdin = request(id=1) + b'{"id": 2, "audio": "a.wav"}\n'
    told = run_coach("score", stdin=stdin)
    assert told.exit_code == 1
    assert [entry["id"] for entry in lines(told.stdout)] == [1]
    assert "line 2: " in told.stderr


def test_hostile_text_reaches_no_terminal(run_coach: RunCoach) -> None:
    hostile = "\x1b[2J\x1b]0;owned\x07 [bold]x[/bold] \u202e\x9b31m"
    stdin = request(id=hostile, transcript=hostile + ANSWER, points=[hostile]) + request(id={"a": hostile})
    told = run_coach("score", stdin=stdin + request(id=1, **{hostile: 1}))
    steering = {"\x1b", "\x07", "\u202e", "\x9b"}
    assert not steering & set(told.stdout + told.stderr)
    assert lines(told.stdout)[0]["id"] == hostile
    assert "[bold]x[/bold]" in told.stderr


# --- coach keywords ---


def test_keywords_of_a_file_and_of_standard_input_are_the_same(run_coach: RunCoach, tmp_path: Path) -> None:
    (tmp_path / "posting.md").write_text(POSTING)
    of_file = run_coach("keywords", str(tmp_path / "posting.md"), "--json")
    of_stdin = run_coach("keywords", "-", "--json", stdin=POSTING.replace("\n", "\r\n").encode())
    assert of_file.exit_code == of_stdin.exit_code == 0
    assert of_file.stdout == of_stdin.stdout
    entries = json.loads(of_file.stdout)
    assert [sorted(entry) for entry in entries] == [["aliases", "term", "weight"]] * len(entries)
    assert "SQL" in {entry["term"] for entry in entries}


def test_keywords_of_a_web_page(run_coach: RunCoach, tmp_path: Path) -> None:
    (tmp_path / "posting.html").write_text("<html><body><p>You write <b>SQL</b> queries every day.</p></body></html>")
    told = run_coach("keywords", str(tmp_path / "posting.html"), "--json")
    assert "SQL" in {entry["term"] for entry in json.loads(told.stdout)}


def test_keywords_for_a_person(run_coach: RunCoach) -> None:
    told = run_coach("keywords", "-", stdin=POSTING.encode())
    assert told.exit_code == 0
    assert "SQL" in told.stdout
    assert all(len(line) <= 80 for line in told.stdout.splitlines())


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_a_posting_without_terms_is_told(text: str, run_coach: RunCoach) -> None:
    told = run_coach("keywords", "-", stdin=text.encode())
    assert (told.exit_code, told.stdout) == (0, "No terms were found. Is this the text of a job posting?\n")
    assert json.loads(run_coach("keywords", "-", "--json", stdin=text.encode()).stdout) == []


@pytest.mark.parametrize(
    ("name", "stdin", "message"),
    [
        ("missing.md", b"", "missing.md cannot be read: No such file or directory."),
        ("-", b"caf\xe9", "Standard input is not UTF-8 text: byte 3 is 0xe9."),
    ],
)
def test_a_posting_that_cannot_be_read_is_named(name: str, stdin: bytes, message: str, run_coach: RunCoach) -> None:
    failed = run_coach("keywords", name, stdin=stdin)
    assert failed.exit_code == 1
    assert failed.stderr.startswith(f"Error: {message}\n")


# --- coach review, coach progress ---


def test_an_empty_history_names_the_next_step(run_coach: RunCoach) -> None:
    reviewed = run_coach("review")
    assert reviewed.exit_code == 1
    assert reviewed.stderr.startswith("Error: There is no session yet.\nBegin with: coach job new, then coach practice")
    measured = run_coach("progress")
    assert measured.exit_code == 0
    assert "No answers yet. Begin with: coach job new, then coach practice" in measured.stdout


def test_an_unknown_session_is_named(run_coach: RunCoach, coach_home: Path) -> None:
    failed = run_coach("review", "7")
    assert failed.exit_code == 1
    assert failed.stderr == (
        f"Error: There is no session 7 in the history {coach_home / 'history.db'}.\n"
        "There is none yet: practise first.\n"
    )


def test_a_history_that_cannot_be_opened_is_named(run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "history.db").write_text("This is no database, however long one looks at it. " * 20)
    for command in ("review", "progress"):
        failed = run_coach(command)
        assert failed.exit_code == 1
        assert failed.stderr.startswith(f"Error: The history {coach_home / 'history.db'} is damaged or is no database")
    (coach_home / "history.db").unlink()


def test_a_file_in_the_data_directorys_place_is_named(run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.touch()
    failed = run_coach("progress")
    assert failed.exit_code == 1
    assert "history.db" in failed.stderr
    assert failed.stderr.count("\n") <= 3


@pytest.fixture
def practised(coach_home: Path) -> int:
    """A history of one session with one answer; the session's number."""
    transcript = Transcript.typed(ANSWER)
    proof = evidence(transcript, 2, 8)
    attempt = Attempt(
        Asked("hard-quarter", "Tell me about a hard quarter.", "behavioural", 90.0),
        Origin.TYPED,
        datetime(2026, 3, 1, 12, 0, tzinfo=UTC),
        Heard(transcript),
        Score(
            (PointResult(KeyPoint("I moved the budget"), PointState.MADE, proof),),
            (KeywordResult(Keyword("SQL"), KeywordState.MISSED),),
            Delivery(None, 15, None, None, None, None, 0, None),
        ),
    )
    with History(coach_home / "history.db") as history:
        number = history.begin_session("Manager [b]of[/b] things", attempt.answered_at)
        history.save(number, attempt)
    return number


@pytest.mark.parametrize("named", [True, False])
def test_a_session_is_shown_again(named: bool, practised: int, run_coach: RunCoach) -> None:
    told = run_coach("review", *([str(practised)] if named else []))
    assert (told.exit_code, told.stderr) == (0, "")
    assert "Manager [b]of[/b] things" in told.stdout.replace("\n", " ")
    assert "✓ made   I moved the budget" in told.stdout
    assert "“I moved the budget to short video”" in told.stdout
    assert "1 of 1 made" in told.stdout


@pytest.mark.parametrize(("arguments", "settings"), [(("--quiet-scores",), ""), ((), "quiet_scores = true")])
def test_a_session_is_shown_without_numbers_on_demand(
    arguments: tuple[str, ...], settings: str, practised: int, run_coach: RunCoach, coach_home: Path
) -> None:
    (coach_home / "settings.toml").write_text(settings)
    told = run_coach("review", *arguments)
    assert "✓ made   I moved the budget" in told.stdout
    assert "1 of 1 made" not in told.stdout


def test_progress_is_shown_for_all_jobs_or_one(practised: int, run_coach: RunCoach) -> None:
    assert "Tell me about a hard quarter." in run_coach("progress").stdout
    assert "Tell me about a hard quarter." in run_coach("progress", "--job", "Manager [b]of[/b] things").stdout
    assert "There is no answer for a job “Astronaut”." in run_coach("progress", "--job", "Astronaut").stderr


# --- names of commands ---


@pytest.mark.parametrize("name", ["practise", "Practice", "reports", "jobs", "question", "device"])
def test_a_name_that_is_easily_taken_for_a_command_is_that_command(name: str, run_coach: RunCoach) -> None:
    assert run_coach(name, "--help").exit_code == 0


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("practce", "There is no command 'practce'; did you mean 'practice'?"),
        ("zzz", "There is no command 'zzz'."),
        ("--nonsense", "No such option"),
    ],
)
def test_a_slip_in_a_command_is_answered_with_what_was_meant(name: str, told: str, run_coach: RunCoach) -> None:
    failed = run_coach(name)
    assert failed.exit_code == 2
    assert told in failed.stderr


# --- coach practice, before anything is recorded ---


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("-n", "x", "'x' is not a whole number of questions; try -n 4."),
        ("-n", "0", "0 is not possible; it must be from 1 to 50."),
        ("-n", "51", "51 is not possible; it must be from 1 to 50."),
        ("--think", "1.5", "'1.5' is not a whole number of seconds; try --think 30."),
    ],
)
def test_a_wrong_number_is_told_with_what_would_do(option: str, value: str, told: str, run_coach: RunCoach) -> None:
    failed = run_coach("practice", option, value)
    assert failed.exit_code == 2
    assert told in failed.stderr


@pytest.mark.parametrize(
    ("job", "message"),
    [
        (None, "job.toml cannot be read: No such file or directory."),
        ("title = ", "job.toml cannot be read: in line 1, nothing comes after the ="),
        ("points = 1\nkeyword = []", "title is missing"),
        ('title = "A"\nposting_file = "none.md"', "none.md cannot be read: No such file or directory."),
    ],
)
def test_a_job_file_that_cannot_be_used_is_named(
    job: str | None, message: str, run_coach: RunCoach, tmp_path: Path
) -> None:
    path = tmp_path / "job.toml"
    if job is not None:
        path.write_text(job)
    failed = run_coach("practice", "--typed", "--job", str(path))
    assert failed.exit_code == 1
    assert failed.stderr.startswith("Error: ")
    assert message in failed.stderr


# --- The end of the process ---

LEAVES_WHILE_LOADING = """
import sys, threading, time, torch
import coach.__main__, coach.cli.main

def load():
    while True:
        torch.zeros(100_000).copy_(torch.ones(100_000))

def leave():
    for _ in range(4):
        threading.Thread(target=load, daemon=True).start()
    time.sleep(0.3)
    print("Goodbye.")
    sys.exit(3)

coach.cli.main.coach = leave
coach.__main__.main()
"""


def test_what_goes_to_a_file_is_utf_8_whatever_the_system_would_choose(coach_home: Path) -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "coach", "models", "list"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert "▸" in listed.stdout.decode("utf-8")


def test_leaving_while_a_model_is_loading_is_quiet() -> None:
    left = subprocess.run([sys.executable, "-c", LEAVES_WHILE_LOADING], capture_output=True, text=True, check=False)
    assert (left.returncode, left.stdout, left.stderr) == (3, "Goodbye.\n", "")
