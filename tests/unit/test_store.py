"""The history on disk: what is saved comes back, what must not be touched stays, what fails is said."""

import math
import pickle
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Span
from coach.core.transcript import Transcript, Word, evidence
from coach.errors import StoreError
from coach.store import schema
from coach.store.history import History

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
TABLES = ("sessions", "attempts", "sounds", "transcripts", "scores", "point_results", "keyword_results")


def spoken(question_id: str = "q1", **changes: Any) -> Attempt:
    """A scored answer that fills every column."""
    said = "I raised reach by 40% and hired two people for the new team"
    transcript = Transcript(tuple(Word(text, i * 0.5, i * 0.5 + 0.4, 0.9) for i, text in enumerate(said.split())))
    attempt = Attempt(
        asked=Asked(question_id, "What did you achieve?", "behavioural", 90.0),
        origin=Origin.MICROPHONE,
        answered_at=NOON,
        heard=Heard(transcript, AudioFacts(8.5, (Span(0.0, 3.0), Span(4.5, 6.5)), -22.25, 0.001)),
        outcome=Score(
            points=(
                PointResult(
                    KeyPoint("reach up 40%", ("behavioural",), ("q1", "q2")),
                    PointState.MADE,
                    evidence(transcript, 1, 4),
                ),
                PointResult(KeyPoint("hired two people"), PointState.PARTLY, evidence(transcript, 6, 8)),
                PointResult(KeyPoint("kept within budget"), PointState.MISSED),
            ),
            keywords=(
                KeywordResult(
                    Keyword("reach", ("audience", "coverage"), 2.5), KeywordState.SAID, evidence(transcript, 2, 2)
                ),
                KeywordResult(Keyword("budget", confirmed=False), KeywordState.MISSED),
            ),
            delivery=Delivery(8.5, 13, 140.5, 0.25, 1, 1.5, 0, 0.0),
        ),
        engine="whisper",
        model="base.en",
        recording="2026-03-01-120000.wav",
        scorer_version=3,
    )
    return replace(attempt, **changes)


def refused(question_id: str = "q1") -> Attempt:
    """An answer that could not be judged."""
    return spoken(
        question_id,
        heard=Heard(Transcript(()), AudioFacts(4.0, (), -120.0, 0.0)),
        outcome=Refusal(RefusalReason.SILENT, "No speech was heard."),
    )


def typed(text: str, question_id: str = "q1") -> Attempt:
    """A typed answer: no sound, no engine, no times."""
    transcript = Transcript.typed(text)
    delivery = Delivery(None, len(transcript.words), None, None, None, None, 0, None)
    return Attempt(
        asked=Asked(question_id, "Why us?", "motivation", 60.0),
        origin=Origin.TYPED,
        answered_at=NOON,
        heard=Heard(transcript),
        outcome=Score((), (), delivery),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.db"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    with History(path) as opened:
        yield opened


def connect(path: Path) -> sqlite3.Connection:
    """The database without coach, as another program would open it."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


# Saving and reading back


@pytest.mark.parametrize(
    "attempt",
    [spoken(), refused(), typed("We shipped it on time"), typed(""), spoken(recording=None)],
    ids=["spoken", "refused", "typed", "empty", "no recording"],
)
def test_an_attempt_comes_back_as_it_was_saved(path: Path, attempt: Attempt) -> None:
    with History(path) as history:
        session_id = history.begin_session("Social media manager", NOON, seed=7)
        saved = history.save(session_id, attempt)
    assert saved == replace(attempt, id=saved.id, session_id=session_id)
    with History(path) as history:
        session = history.session(session_id)
    assert session.attempts == (saved,)
    assert (session.id, session.job, session.started_at) == (session_id, "Social media manager", NOON)


def test_the_first_attempt_of_a_question_in_a_session_is_cold(history: History) -> None:
    first, second = history.begin_session("job", NOON), history.begin_session("job", NOON)
    order = [(first, "q1"), (first, "q2"), (first, "q1"), (second, "q1"), (first, "q1"), (second, "q1")]
    # What the caller believes does not count.
    saved = [history.save(session_id, spoken(question, is_cold=False)) for session_id, question in order]
    assert [attempt.is_cold for attempt in saved] == [True, True, False, True, False, False]
    assert history.session(first).attempts == tuple(attempt for attempt in saved if attempt.session_id == first)


@pytest.mark.parametrize(
    "text",
    [
        'O\'Brien said "no"; DROP TABLE attempts; --',
        "before\x00after",
        "\x1b[31mred\x1b[0m \x07 \r\n \x7f",
        "👩‍💻 наём 採用 e\u0301 \u202eright to left\ufeff",
        "",
        "%_?:job{}\\",
    ],
)
def test_hostile_text_is_kept_as_it_is(history: History, text: str) -> None:
    session_id = history.begin_session(text, NOON)
    transcript = Transcript((Word(text, 0.0, 1.0),))
    score = Score(
        (PointResult(KeyPoint(text, (text,), (text, text)), PointState.MADE, evidence(transcript, 0, 0)),),
        (KeywordResult(Keyword(text, (text,)), KeywordState.HEARD_AS, evidence(transcript, 0, 0)),),
        Delivery(None, 1, None, None, None, None, 0, None),
    )
    attempt = spoken(
        asked=Asked(text, text, text, 1.0), heard=Heard(transcript), outcome=score, engine=text, model=text
    )
    saved = history.save(session_id, replace(attempt, recording=text))
    assert history.session(session_id).attempts == (saved,)
    assert history.session(session_id).job == text
    (summary,) = history.summaries(job=text)
    assert (summary.question_id, summary.text, summary.made) == (text, text, (text,))


def test_times_are_kept_as_utc_whatever_their_zone(history: History, path: Path) -> None:
    tokyo = timezone(timedelta(hours=9))
    session_id = history.begin_session("job", NOON.astimezone(tokyo))
    history.save(session_id, spoken(answered_at=NOON.astimezone(tokyo)))
    assert history.session(session_id).started_at == NOON
    with closing(connect(path)) as connection:
        assert connection.execute("SELECT answered_at FROM attempts").fetchone() == (
            "2026-03-01T12:00:00.000000+00:00",
        )


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_session_that_is_not_there_is_said(history: History, number: int) -> None:
    history.begin_session("job", NOON)
    for ask in (lambda: history.session(number), lambda: history.save(number, spoken())):
        with pytest.raises(StoreError, match=f"no session {number} in") as caught:
            ask()
        assert "newest session is 1" in caught.value.hint
    assert history.summaries() == ()


def test_a_new_history_has_nothing_to_look_at(history: History) -> None:
    assert history.last_session_id() is None
    with pytest.raises(StoreError) as caught:
        history.session(1)
    assert "practise first" in caught.value.hint


def test_the_last_session_is_the_newest_with_an_attempt(history: History) -> None:
    first = history.begin_session("job", NOON)
    history.save(first, refused())
    history.begin_session("job", NOON)
    assert history.last_session_id() == first


def test_what_is_latest_is_told_by_time_and_not_by_number(history: History) -> None:
    """An import, or an answer finished late, brings answers that are older than those of lower numbers."""
    earlier = NOON - timedelta(days=30)
    march, february = history.begin_session("nurse", NOON), history.begin_session("cook", earlier)
    history.save(march, spoken())
    history.save(february, spoken(answered_at=earlier))
    history.save(march, spoken(answered_at=NOON - timedelta(minutes=5)))
    assert history.last_session_id() == march
    assert history.last_job() == "nurse"
    assert [summary.attempt_id for summary in history.summaries()] == [2, 3, 1]
    assert [summary.attempt_id for summary in history.summaries(limit=1)] == [1]
    assert [attempt.id for attempt in history.session(march).attempts] == [3, 1]


# Summaries


def test_summaries_hold_what_progress_needs(history: History) -> None:
    session_id = history.begin_session("job", NOON)
    for attempt in (spoken(), refused(), typed("three short words", "q2")):
        history.save(session_id, attempt)
    scored, silent, written = history.summaries()
    assert (scored.session_id, scored.session_started_at, scored.attempt_id) == (session_id, NOON, 1)
    assert (scored.question_id, scored.text, scored.category) == ("q1", "What did you achieve?", "behavioural")
    assert (scored.is_cold, scored.answered_at, scored.refused) == (True, NOON, False)
    assert (scored.point_coverage, scored.keyword_coverage) == (0.5, 2.5 / 3.5)
    assert (scored.made, scored.partly, scored.missed) == (
        ("reach up 40%",),
        ("hired two people",),
        ("kept within budget",),
    )
    assert (scored.n_words, scored.duration_s) == (13, 8.5)
    assert (silent.refused, silent.is_cold, silent.point_coverage, silent.keyword_coverage) == (True, False, None, None)
    assert (silent.n_words, silent.duration_s, silent.missed) == (0, 4.0, ())
    assert (written.n_words, written.duration_s, written.point_coverage) == (3, None, None)


@pytest.mark.parametrize(
    ("job", "limit", "ids"),
    [
        (None, None, [1, 2, 3, 4]),
        ("baker", None, [1, 3]),
        ("baker", 1, [3]),
        (None, 3, [2, 3, 4]),
        (None, 0, []),
        ("bak", None, []),
    ],
)
def test_summaries_are_chosen_by_job_and_the_newest_come_last(
    history: History, job: str | None, limit: int | None, ids: list[int]
) -> None:
    baker, cook = history.begin_session("baker", NOON), history.begin_session("cook", NOON)
    for session_id in (baker, cook, baker, cook):
        history.save(session_id, spoken())
    assert [summary.attempt_id for summary in history.summaries(job, limit)] == ids


def test_the_newest_score_counts_and_the_words_it_judged(history: History, path: Path) -> None:
    session_id = history.begin_session("job", NOON)
    history.save(session_id, spoken())
    with closing(connect(path)) as connection:
        connection.execute(
            """INSERT INTO transcripts (attempt_id, origin, timed, words)
            VALUES (1, 'corrected', 1, '[["Hello", 0, 1, null]]')"""
        )
        connection.execute(
            """INSERT INTO scores (attempt_id, transcript_id, scorer_version, n_words, refusal_reason, refusal_sentence)
            VALUES (1, 2, 9, 1, 'too_short', 'Say more.')"""
        )
    (attempt,) = history.session(session_id).attempts
    assert attempt.heard.transcript.text == "Hello"
    assert attempt.outcome == Refusal(RefusalReason.TOO_SHORT, "Say more.")
    assert attempt.scorer_version == 9
    (summary,) = history.summaries()
    assert (summary.refused, summary.n_words, summary.missed) == (True, 1, ())


def test_a_delivery_measured_before_all_of_it_was_is_still_read(history: History, path: Path) -> None:
    session_id = history.begin_session("job", NOON)
    history.save(session_id, spoken())
    with closing(connect(path)) as connection:
        connection.execute("DROP TRIGGER scores_keep")
        connection.execute(
            """UPDATE scores SET delivery = '{"duration_s":8.5,"n_words":13,"pace_wpm":140.5,"first_word_s":0.25,
            "n_long_pauses":1,"longest_pause_s":1.5,"n_fillers":0,"fillers_per_min":0.0}'"""
        )
    assert history.session(session_id).attempts[0].outcome == spoken().outcome


def test_own_deliveries_are_those_of_spoken_answers_that_were_judged_before(history: History, path: Path) -> None:
    first, second = history.begin_session("job", NOON), history.begin_session("another job", NOON)

    def paced(pace_wpm: float) -> Attempt:
        outcome = spoken().outcome
        assert isinstance(outcome, Score)
        return spoken(outcome=replace(outcome, delivery=replace(outcome.delivery, pace_wpm=pace_wpm)))

    history.save(first, paced(100.0))
    history.save(first, refused())
    history.save(second, paced(110.0))
    history.save(second, typed("I led a team"))
    history.save(second, paced(120.0))
    history.save(second, refused())
    history.save(first, replace(paced(90.0), answered_at=NOON - timedelta(days=30)))  # imported

    def paces(before: int, limit: int = 9) -> list[float | None]:
        return [delivery.pace_wpm for delivery in history.deliveries(before, limit)]

    assert paces(before=6) == [90.0, 100.0, 110.0, 120.0]
    assert paces(before=6, limit=2) == [110.0, 120.0]
    assert paces(before=5) == [90.0, 100.0, 110.0]
    assert paces(before=7) == paces(before=99) == []
    with closing(connect(path)) as connection:
        connection.execute("DROP TRIGGER scores_keep")
        connection.execute("UPDATE scores SET delivery = '{\"mood\": 1}' WHERE delivery IS NOT NULL")
    with pytest.raises(StoreError, match=r"An answer of the history .*mood"):
        history.deliveries(before=6, limit=9)


# Append-only


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE attempts SET is_cold = 0",
        "UPDATE attempts SET question = 'another'",
        "UPDATE sounds SET clipped_share = 0",
        "UPDATE transcripts SET words = '[]'",
        "UPDATE scores SET point_coverage = 1",
        "UPDATE point_results SET state = 'made'",
        "UPDATE keyword_results SET state = 'said'",
        "DELETE FROM sounds",
        "DELETE FROM transcripts",
        "DELETE FROM scores",
        "DELETE FROM point_results",
        "DELETE FROM keyword_results",
    ],
)
def test_what_was_judged_cannot_be_changed(history: History, path: Path, statement: str) -> None:
    saved = history.save(history.begin_session("job", NOON), spoken())
    with closing(connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    assert history.session(1).attempts == (saved,)


POINT = "INSERT INTO point_results (score_id, position, categories, questions, text, state, first_word)"


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO sessions (job, started_at) VALUES ('job', '2026-03-01T12:00:00')",
        "INSERT INTO sessions (job, started_at) VALUES (NULL, '2026-03-01T12:00:00.000000+00:00')",
        """INSERT INTO attempts (session_id, question_id, question, category, target_s, origin, answered_at, is_cold,
        engine, model) SELECT session_id, question_id, '', '', 1, 'typed', answered_at, 1, '', '' FROM attempts""",
        "INSERT INTO transcripts (attempt_id, origin, timed, words) VALUES (1, 'corrected', 1, 'no JSON')",
        "INSERT INTO transcripts (attempt_id, origin, timed, words) VALUES (2, 'corrected', 1, '[]')",
        "INSERT INTO scores (attempt_id, transcript_id, scorer_version, n_words) VALUES (1, 1, 1, 1)",
        "INSERT INTO scores SELECT 2, 1, 1, 1, 1, 'silent', 'Silent.', NULL, NULL, delivery FROM scores",
        "INSERT INTO scores SELECT 2, 1, 1, 1, 1, NULL, NULL, 1.5, NULL, delivery FROM scores",
        f"{POINT} VALUES (1, 9, '[]', '[]', 'point', 'almost', NULL)",
        f"{POINT} VALUES (1, 9, '[]', '[]', 'point', 'made', 3)",
        f"{POINT} VALUES (1, 0, '[]', '[]', 'point', 'missed', NULL)",
        f"{POINT} VALUES (1, 'nine', '[]', '[]', 'point', 'missed', NULL)",
    ],
    ids=[
        "time without zone",
        "no job",
        "second cold attempt",
        "words that are no JSON",
        "no such attempt",
        "neither score nor refusal",
        "score and refusal",
        "more than all",
        "unknown state",
        "half a proof",
        "place taken",
        "text for a number",
    ],
)
def test_the_database_itself_refuses_what_makes_no_sense(history: History, path: Path, statement: str) -> None:
    saved = history.save(history.begin_session("job", NOON), spoken())
    with closing(connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    assert history.session(1).attempts == (saved,)


def test_an_attempt_can_be_forgotten_and_its_recording_dropped(history: History, path: Path) -> None:
    session_id = history.begin_session("job", NOON)
    kept = history.save(session_id, spoken("q1"))
    history.save(session_id, spoken("q2"))
    with closing(connect(path)) as connection:
        connection.execute("DELETE FROM attempts WHERE id = 2")
        connection.execute("UPDATE attempts SET recording = NULL")
        assert history.session(session_id).attempts == (replace(kept, recording=None),)
        connection.execute("DELETE FROM sessions")
        counts = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}
    assert counts == dict.fromkeys(TABLES, 0)


def test_numbers_are_never_given_twice(history: History, path: Path) -> None:
    session_id = history.begin_session("job", NOON)
    history.save(session_id, spoken())
    with closing(connect(path)) as connection:
        connection.execute("DELETE FROM attempts")
    assert history.save(session_id, spoken()).id == 2


# Faults while working


def test_a_row_that_coach_never_wrote_is_said(history: History, path: Path) -> None:
    session_id = history.begin_session("job", NOON)
    history.save(session_id, refused())
    with closing(connect(path)) as connection:
        connection.execute("DROP TRIGGER scores_keep")
        connection.execute("UPDATE scores SET refusal_reason = 'mood'")
    with pytest.raises(StoreError, match=f"Session {session_id} .*'mood' is not a valid RefusalReason"):
        history.session(session_id)


def test_a_history_locked_by_another_program_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "BUSY_TIMEOUT_S", 0.05)
    with History(path) as history, closing(connect(path)) as other:
        session_id = history.begin_session("job", NOON)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="being written by another program") as caught:
            history.save(session_id, spoken())
        assert "try again" in caught.value.hint
        assert history.session(session_id).attempts == ()
        other.execute("ROLLBACK")
        assert history.save(session_id, spoken()).id == 1


@pytest.mark.parametrize(
    ("attempt", "told"),
    [
        (spoken(answered_at=datetime(2026, 3, 1, 12, 0)), "has no zone"),  # noqa: DTZ001 - the fault under test
        (spoken(asked=Asked("q1", "half a character \ud83d", "c", 60.0)), "surrogates not allowed"),
        (spoken(scorer_version=2**63), "too large"),
        (spoken(heard=Heard(Transcript((Word("a", math.nan, 1.0),)))), "not JSON compliant"),
        (spoken(heard=Heard(Transcript(()), AudioFacts(1.0, (), math.nan, 0.0))), "NOT NULL"),
        (spoken(scorer_version=-1), "CHECK"),
    ],
    ids=["naive time", "surrogate", "large number", "no number in words", "no number", "negative version"],
)
def test_an_attempt_that_cannot_be_kept_leaves_nothing_behind(history: History, attempt: Attempt, told: str) -> None:
    session_id = history.begin_session("job", NOON)
    with pytest.raises(StoreError, match=told):
        history.save(session_id, attempt)
    assert history.session(session_id).attempts == ()
    assert history.save(session_id, spoken()).is_cold


def test_misuse_by_the_program_is_not_blamed_on_the_history(history: History) -> None:
    history.close()
    history.close()
    with pytest.raises(sqlite3.ProgrammingError):
        history.last_session_id()


def test_a_negative_limit_is_refused(history: History) -> None:
    with pytest.raises(ValueError, match="-1"):
        history.summaries(limit=-1)


# Several programs, and sudden ends


def test_two_programs_share_a_history(path: Path) -> None:
    with History(path) as left, History(path) as right:
        session_id = left.begin_session("job", NOON)
        saved = [history.save(session_id, spoken()) for history in (left, right, left)]
        assert [attempt.is_cold for attempt in saved] == [True, False, False]
        assert left.session(session_id) == right.session(session_id)
        assert left.session(session_id).attempts == tuple(saved)


SAVE_WITHOUT_END = """
import pickle, sys
from pathlib import Path
from typing import Any
from coach.store.history import History

attempt = pickle.load(sys.stdin.buffer)
with History(Path(sys.argv[1])) as history:
    session_id = history.begin_session("job", attempt.answered_at)
    while True:
        print(history.save(session_id, attempt).id, flush=True)
"""


@pytest.mark.parametrize("n_saved", [1, 7, 40])
def test_a_program_killed_while_saving_leaves_whole_attempts(path: Path, n_saved: int) -> None:
    attempt = spoken()
    command = [sys.executable, "-c", SAVE_WITHOUT_END, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(pickle.dumps(attempt))
        program.stdin.close()
        for _ in range(n_saved):
            program.stdout.readline()
        program.kill()
        told = program.stdout.read().split()
    with History(path) as history:
        attempts = history.session(1).attempts
        assert len(attempts) >= n_saved + len(told)
        for number, kept in enumerate(attempts, start=1):
            assert kept == replace(attempt, id=number, session_id=1, is_cold=number == 1)
        assert len(history.summaries()) == len(attempts)
        assert history.save(1, attempt).id == len(attempts) + 1
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM transcripts").fetchone() == (len(attempts) + 1,)
