"""Finding words in what was said: corrections count, forgotten answers do not, words are never syntax."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.hits import Hit, Piece
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript
from coach.errors import StoreError
from coach.store.history import History
from coach.store.migrations import MIGRATIONS
from coach.store.schema import open_database
from tests.conftest import RunCoach

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
OUTCOME = Score((), (), Delivery(None, 0, None, None, None, None, 0, None))


def said(text: str, at: datetime = NOON) -> Attempt:
    asked = Asked("q1", "What did you achieve?", "behavioural", 90.0)
    return Attempt(asked, Origin.TYPED, at, Heard(Transcript.typed(text)), OUTCOME)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.db"


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    with History(path) as opened:
        yield opened


def save(history: History, *texts: str, job: str = "Social media manager") -> list[Attempt]:
    session_id = history.begin_session(job, NOON)
    return [history.save(session_id, said(text)) for text in texts]


def found(history: History, *words: str) -> list[int]:
    hits = history.search(words, limit=100)
    assert len(hits.newest) == hits.n_all
    return [hit.attempt_id for hit in hits.newest]


SAID = (
    "I negotiated the budget with our supplier.",  # 1
    "Naïve plans cost money, so I wrote C++ and C#.",  # 2
    "We moved the budget to short video.",  # 3
    "The video was short. NOT NEAR anything OR else.",  # 4
)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        pytest.param(["budget"], [3, 1], id="the newest first"),
        pytest.param(["BUDGET"], [3, 1], id="any letter case"),
        pytest.param(["negotiating"], [1], id="inflected"),
        pytest.param(["naive"], [2], id="accents"),
        pytest.param(["c++"], [2], id="C++"),
        pytest.param(["c#"], [2], id="C#"),
        pytest.param(["c"], [], id="C is neither"),
        pytest.param(["video", "budget"], [3], id="all words"),
        pytest.param(["short video"], [3], id="a phrase"),
        pytest.param(["short", "video"], [4, 3], id="words in any order"),
        pytest.param(["elephant"], [], id="nothing"),
        pytest.param(["..."], [], id="no word"),
        pytest.param([""], [], id="empty"),
        pytest.param(["bud*"], [], id="a star is no wildcard"),
        pytest.param(["NOT"], [4], id="an operator is a word"),
        pytest.param(["budget", "OR", "short"], [], id="so is OR"),
        pytest.param(["text:budget"], [], id="a column"),
        pytest.param(["bud\0get"], [], id="a NUL"),
        pytest.param(['"'], [], id="a quotation mark"),
        pytest.param(['" OR "budget'], [], id="an injection"),
        pytest.param(["NEAR(short video)"], [], id="a function"),
    ],
)
def test_words_are_found(history: History, words: list[str], numbers: list[int]) -> None:
    save(history, *SAID)
    assert found(history, *words) == numbers


def test_a_hit_tells_where_and_quotes(history: History) -> None:
    (saved,) = save(history, " ".join(["well"] * 60 + ["we", "saved", "the", "budget"] + ["then"] * 60))
    (hit,) = history.search(["budgets"], limit=1).newest
    quote = hit.quote
    assert hit == Hit(1, saved.session_id or 0, "Social media manager", "What did you achieve?", NOON, quote)
    assert [piece for piece in quote if piece.is_hit] == [Piece("budget", is_hit=True)]
    told = "".join(piece.text for piece in quote)
    assert "saved the budget then" in told
    assert told.startswith("…")
    assert told.endswith("…")
    assert len(told.split()) <= 26


def test_the_limit_counts_what_it_leaves_out(history: History) -> None:
    save(history, *["the same words"] * 5)
    hits = history.search(["words"], limit=2)
    assert ([hit.attempt_id for hit in hits.newest], hits.n_all) == ([5, 4], 5)


def test_a_corrected_transcript_takes_the_place_of_the_original(history: History) -> None:
    first, _ = save(history, "we use post grass", "we use post grass")
    history.correct(first, Transcript.typed("we use Postgres"), OUTCOME, 1, NOON + timedelta(minutes=1))
    assert found(history, "Postgres") == [1]
    assert found(history, "grass") == [2]
    history.correct(first, Transcript.typed("we use Postgres daily"), OUTCOME, 1, NOON + timedelta(minutes=2))
    assert found(history, "Postgres") == [1]
    assert found(history, "daily") == [1]


def test_the_newest_goes_by_time_not_by_number(history: History) -> None:
    session_id = history.begin_session("Cook", NOON)
    for days in (2, 0, 1):  # what is recovered or imported late was said before
        history.save(session_id, said("the budget", NOON + timedelta(days=days)))
    assert found(history, "budget") == [1, 3, 2]
    assert [hit.attempt_id for hit in history.search(["budget"], limit=2).newest] == [1, 3]


def test_words_that_cannot_be_text_are_told(history: History) -> None:
    with pytest.raises(StoreError, match="cannot hold a value"):
        history.search(["\udcff"], limit=1)


def test_an_older_history_is_searched_from_the_first_day(path: Path) -> None:
    with closing(open_database(path, MIGRATIONS[:2])) as connection:
        connection.execute("INSERT INTO sessions (job, started_at) VALUES ('j', '2026-03-01T12:00:00.000000+00:00')")
        connection.execute(
            """INSERT INTO attempts (session_id, question_id, question, category, target_s, origin, answered_at,
            is_cold, engine, model) VALUES (1, 'q', 'Why?', 'c', 60, 'typed', '2026-03-01T12:00:00.000000+00:00', 1,
            '', '')"""
        )
        for words in ('[["post",0,0,null],["grass",0,0,null]]', '[["Postgres",0,0,null],["it",0,0,null]]'):
            connection.execute(
                "INSERT INTO transcripts (attempt_id, origin, timed, words) VALUES (1, 'typed', 0, ?)", (words,)
            )
    with History(path) as history:
        assert found(history, "grass") == []
        assert found(history, "Postgres it") == [1]
        save(history, "Postgres it is")
        assert found(history, "Postgres it") == [2, 1]


def test_the_command_quotes_and_numbers(run_coach: RunCoach, coach_home: Path) -> None:
    with History(coach_home / "history.db") as history:
        save(history, "I \x1b[2J cut the [bold]budget[/bold] by half", "another budget")
    shown = run_coach("search", "budget")
    assert shown.exit_code == 0
    assert "#1  session 1, 01 Mar 2026  What did you achieve?" in shown.stdout
    assert "cut the [bold]«budget»[/bold] by half" in shown.stdout
    assert "\x1b" not in shown.stdout
    assert shown.stdout.index("#2") < shown.stdout.index("#1")
    assert "2 answers." in shown.stdout
    assert "The newest 1 of 2 answers." in run_coach("search", "-n", "1", "budget").stdout
    assert "No answer holds these words." in run_coach("search", "elephant").stdout
    assert run_coach("search").exit_code == 2


def test_the_command_diff_names_an_answer_that_is_not_there(run_coach: RunCoach, coach_home: Path) -> None:
    with History(coach_home / "history.db") as history:
        save(history, "one", "two")
    told = run_coach("diff", "1", "2").stdout
    assert "From answer 1 to answer 2" in told
    assert "two jobs" not in told
    failed = run_coach("diff", "1", "9")
    assert (failed.exit_code, "no answer 9" in failed.stderr) == (1, True)


def test_the_command_diff_names_the_jobs_where_they_differ(run_coach: RunCoach, coach_home: Path) -> None:
    with History(coach_home / "history.db") as history:
        save(history, "one")
        save(history, "two", job="Cook")
    told = run_coach("diff", "1", "2").stdout
    assert "They were given for two jobs: “Social media manager” → “Cook”." in told


@pytest.mark.parametrize("words", ["", " ", "?!"])
def test_a_search_for_no_word_is_told(words: str, run_coach: RunCoach) -> None:
    outcome = run_coach("search", words)
    assert outcome.exit_code == 2
    assert "there is no word in it" in outcome.stderr


def test_an_answer_is_not_compared_with_itself(run_coach: RunCoach) -> None:
    outcome = run_coach("diff", "1", "1")
    assert outcome.exit_code == 2
    assert "both are answer 1" in outcome.stderr
