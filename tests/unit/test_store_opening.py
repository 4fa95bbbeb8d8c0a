"""Opening the history: created for its owner only, brought up to date, and never touched where it is not ours."""

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Span
from coach.core.transcript import Transcript
from coach.errors import StoreError
from coach.store import schema
from coach.store.faults import store_faults
from coach.store.history import History
from coach.store.migrations import MIGRATIONS
from coach.store.schema import open_database

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ANSWER = Attempt(
    asked=Asked("q1", "What did you achieve?", "behavioural", 90.0),
    origin=Origin.TYPED,
    answered_at=NOON,
    heard=Heard(Transcript.typed("I raised reach by 40% and hired two people")),
    outcome=Score(
        points=(PointResult(KeyPoint("kept within budget"), PointState.MISSED),),
        keywords=(),
        delivery=Delivery(None, 9, None, None, None, None, 0, None),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.db"


def connect(path: Path) -> sqlite3.Connection:
    """The database without coach, as another program would open it."""
    return sqlite3.connect(path, isolation_level=None)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_only_the_owner_can_read_the_history(path: Path) -> None:
    old_mask = os.umask(0)
    try:
        with History(path) as history:
            history.save(history.begin_session("job", NOON), ANSWER)
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(old_mask)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert modes == {"history.db": 0o600, "history.db-wal": 0o600, "history.db-shm": 0o600}


def test_a_history_that_others_could_read_is_closed_to_them(path: Path) -> None:
    History(path).close()
    path.chmod(0o644)
    History(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_committed_is_written_ahead_and_synced(path: Path) -> None:
    with closing(open_database(path)) as connection:
        told = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert told == ["wal", 2, 1]


@pytest.mark.parametrize("start", ["empty file", "empty database"])
def test_an_empty_version_0_becomes_a_history_without_a_backup(tmp_path: Path, start: str) -> None:
    path = tmp_path / "history.db"
    path.touch()
    if start == "empty database":
        with closing(connect(path)) as connection:
            connection.execute("CREATE TABLE gone (x)")
            connection.execute("DROP TABLE gone")
        assert path.stat().st_size > 0
    with History(path) as history:
        history.save(history.begin_session("job", NOON), ANSWER)
    assert [file.name for file in tmp_path.iterdir()] == ["history.db"]


REBUILD = (
    "CREATE TABLE renewed (id INTEGER PRIMARY KEY, job TEXT NOT NULL, started_at TEXT NOT NULL, seed INTEGER) STRICT",
    "INSERT INTO renewed SELECT * FROM sessions",
    "DROP TABLE sessions",
    "ALTER TABLE renewed RENAME TO sessions",
    "CREATE INDEX sessions_of_job ON sessions (job)",
)


@pytest.mark.parametrize(
    "step", [("ALTER TABLE attempts ADD COLUMN note TEXT",), REBUILD], ids=["added column", "rebuilt table"]
)
def test_an_older_history_is_backed_up_and_brought_up_to_date(path: Path, step: tuple[str, ...]) -> None:
    with History(path) as history:
        saved = history.save(history.begin_session("job", NOON), ANSWER)
    before = path.read_bytes()
    open_database(path, (*MIGRATIONS, step)).close()
    backup = path.with_name(f"history.db.backup-v{len(MIGRATIONS)}")
    assert sorted(file.name for file in path.parent.iterdir()) == ["history.db", backup.name]
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert path.read_bytes() != before
    with History(backup) as old:
        assert old.session(1).attempts == (saved,)
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert connection.execute("SELECT id, session_id FROM attempts").fetchall() == [(saved.id, 1)]
        assert connection.execute("SELECT count(*) FROM point_results").fetchone() == (1,)


def test_answers_from_before_the_voice_was_followed_have_none(path: Path) -> None:
    n_before = next(i for i, step in enumerate(MIGRATIONS) if any("voice" in statement for statement in step))
    with closing(open_database(path, MIGRATIONS[:n_before])) as connection:
        at = "2026-03-01T12:00:00.000000+00:00"
        connection.execute("INSERT INTO sessions (id, job, started_at) VALUES (1, 'job', ?)", (at,))
        connection.execute(
            """INSERT INTO attempts (id, session_id, question_id, question, category, target_s, origin, answered_at,
            is_cold, engine, model, duration_s)
            VALUES (1, 1, 'q', 'Why?', 'c', 90.0, 'microphone', ?, 1, '', '', 2.0)""",
            (at,),
        )
        connection.execute("INSERT INTO sounds VALUES (1, '[[0.5, 1.5]]', -20.0, 0.0)")
        connection.execute(
            "INSERT INTO transcripts (id, attempt_id, origin, timed, words) VALUES (1, 1, 'recognised', 1, '[]')"
        )
        connection.execute(
            """INSERT INTO scores (attempt_id, transcript_id, scorer_version, n_words, refusal_reason, refusal_sentence)
            VALUES (1, 1, 1, 0, 'silent', 'No speech was heard.')"""
        )
    with History(path) as history:
        assert history.attempt(1).heard.facts == AudioFacts(2.0, (Span(0.5, 1.5),), -20.0, 0.0, voice=None)


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (("ALTER TABLE attempts ADD COLUMN note TEXT", "SELECT nonsense"), "nonsense"),
        (("DELETE FROM sessions",), "1 rows of attempts lost what they belong to"),
    ],
)
def test_a_step_that_fails_leaves_the_history_as_it_was(path: Path, step: tuple[str, ...], told: str) -> None:
    with History(path) as history:
        saved = history.save(history.begin_session("job", NOON), ANSWER)
    with pytest.raises(StoreError, match=told):
        open_database(path, (*MIGRATIONS, step))
    with History(path) as history:
        assert history.session(1).attempts == (saved,)
    with closing(connect(path)) as connection:
        assert "note" not in [row[1] for row in connection.execute("PRAGMA table_info (attempts)")]


def test_a_newer_history_is_refused_and_not_touched(path: Path) -> None:
    with History(path) as history:
        history.save(history.begin_session("job", NOON), ANSWER)
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = contents(path.parent)
    told = rf"newer coach \(version 99; this one knows up to {len(MIGRATIONS)}\)"
    with pytest.raises(StoreError, match=told) as caught:
        History(path)
    assert "Update coach" in caught.value.hint
    assert contents(path.parent) == before


def test_a_version_that_a_crash_left_in_the_wal_file_is_seen(path: Path, tmp_path: Path) -> None:
    History(path).close()
    crashed = tmp_path / "crashed" / "history.db"
    crashed.parent.mkdir()
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
        for name in ("history.db", "history.db-wal"):
            crashed.with_name(name).write_bytes(path.with_name(name).read_bytes())
    before = contents(crashed.parent)
    with pytest.raises(StoreError, match="newer coach"):
        History(crashed)
    after = contents(crashed.parent)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize(
    "content",
    [b"This is a letter, not a database. " * 40, b"SQLite format 3\x00" + b"\xff" * 4096, b"SQLite"],
    ids=["text", "broken header", "cut off"],
)
def test_a_file_that_is_no_database_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "history.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged or is no database") as caught:
        History(path)
    assert "move the file away" in caught.value.hint
    assert isinstance(caught.value.__cause__, sqlite3.DatabaseError)
    assert contents(tmp_path) == {"history.db": content}


def test_a_database_of_another_program_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "history.db"
    with closing(connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    path.chmod(0o644)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        History(path)
    assert path.read_bytes() == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.parametrize("spoil", ["zeroed pages", "cut in half"])
def test_damage_inside_the_file_is_said_when_it_is_read(path: Path, spoil: str) -> None:
    with History(path) as history:
        session_id = history.begin_session("job", NOON)
        for _ in range(40):
            history.save(session_id, ANSWER)
    whole = path.read_bytes()
    page = int.from_bytes(whole[16:18], "big")
    path.write_bytes(whole[:page] + bytes(len(whole) - page) if spoil == "zeroed pages" else whole[: len(whole) // 2])
    with pytest.raises(StoreError, match="is damaged"), History(path) as history:
        history.session(session_id)


def test_an_old_sqlite_is_refused_by_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(StoreError, match=r"needs 3\.37\.0 or later"):
        open_database(path)
    assert not path.exists()


@pytest.mark.parametrize("place", ["history.db/history.db", "folder"])
def test_a_place_that_cannot_hold_a_file_is_said(tmp_path: Path, place: str) -> None:
    (tmp_path / "history.db").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError, match="may not be opened or written") as caught:
        History(tmp_path / place)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("pragma", "told"),
    [("query_only = ON", "may not be opened or written"), ("max_page_count = 1", "the disk is full")],
)
def test_a_file_that_cannot_be_written_is_said(path: Path, pragma: str, told: str) -> None:
    with closing(open_database(path)) as connection:
        connection.execute(f"PRAGMA {pragma}")
        with pytest.raises(StoreError, match=told), store_faults(path):
            connection.execute(
                "INSERT INTO sessions (job, started_at) VALUES (?, '2026-03-01T12:00:00.000000+00:00')",
                ("x" * 100_000,),
            )


def test_a_history_being_created_by_another_program_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        with monkeypatch.context() as hurried:
            hurried.setattr(schema, "BUSY_TIMEOUT_S", 0.05)
            with pytest.raises(StoreError, match="being written by another program"):
                History(path)
        release = threading.Timer(0.1, other.execute, ["ROLLBACK"])
        release.start()
        with History(path) as history:
            assert history.last_session_id() is None
        release.join()


BEGIN_AT_ONCE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from coach.store.history import History

print("ready", flush=True)
sys.stdin.readline()
with History(Path(sys.argv[1])) as history:
    print(history.begin_session("job", datetime.now(UTC)))
"""


def test_programs_that_create_the_history_at_once_do_not_disturb_each_other(path: Path) -> None:
    command = [sys.executable, "-c", BEGIN_AT_ONCE, str(path)]
    programs = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    numbers = [int(program.communicate(timeout=180)[0]) for program in programs]
    assert sorted(numbers) == [1, 2, 3, 4]
