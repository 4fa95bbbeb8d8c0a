"""All sessions of a job in numbers: neighbours taken together, and read from a history."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.overruling import Kind, Overrule
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts
from coach.core.transcript import Transcript
from coach.core.trend import SessionGroup, SessionMeans, group_sessions
from coach.store.history import History

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def session(number: int, points: float | None = None, **others: float) -> SessionMeans:
    return SessionMeans(number, NOON + timedelta(days=number), points=points, **others)  # type: ignore[arg-type]


def sizes(n_sessions: int, max_groups: int) -> list[int]:
    groups = group_sessions([session(i) for i in range(n_sessions)], max_groups)
    assert [item.session_id for group in groups for item in group.sessions] == list(range(n_sessions))
    return [len(group.sessions) for group in groups]


@pytest.mark.parametrize(
    ("n_sessions", "max_groups", "expected"),
    [(0, 3, []), (1, 3, [1]), (3, 3, [1, 1, 1]), (4, 3, [2, 2]), (7, 3, [1, 3, 3]), (9, 3, [3, 3, 3]), (5, 1, [5])],
)
def test_the_newest_groups_are_whole(n_sessions: int, max_groups: int, expected: list[int]) -> None:
    assert sizes(n_sessions, max_groups) == expected


@pytest.mark.parametrize("n_sessions", [39, 40, 41, 79, 80, 81, 25_000])
def test_there_are_never_more_groups_than_asked_for(n_sessions: int) -> None:
    assert len(sizes(n_sessions, 40)) <= 40


def test_each_session_of_a_group_counts_alike() -> None:
    group = SessionGroup(
        (
            session(1, 0.2, n_cold=9, n_retakes=1, keywords=0.5),
            session(2, 0.6, n_cold=1, retakes=0.75),
            session(3, n_cold=2),
        )
    )
    assert (group.first.session_id, group.last.session_id) == (1, 3)
    assert (group.n_cold, group.n_retakes) == (12, 1)
    assert (group.points, group.keywords, group.retakes) == (pytest.approx(0.4), 0.5, 0.75)


def test_a_group_of_nothing_judged_has_no_mean() -> None:
    group = SessionGroup((session(1), session(2)))
    assert (group.points, group.keywords, group.retakes) == (None, None, None)


@pytest.mark.parametrize(
    ("means", "is_judged"),
    [({}, False), ({"points": 0.0}, True), ({"keywords": 0.0}, True), ({"retakes": 0.0}, True)],
    ids=["nothing", "points", "keywords", "retakes"],
)
def test_a_mean_of_nothing_said_is_still_a_mean(means: dict[str, float], is_judged: bool) -> None:
    assert session(1, **means).is_judged is is_judged


# Read from a history


def answer(state: str, keyword: str = "said", question_id: str = "q1") -> Attempt:
    """An answer of 90 s, judged by one point and one keyword."""
    score = Score(
        (PointResult(KeyPoint("on budget"), PointState(state)),),
        (KeywordResult(Keyword("SQL"), KeywordState(keyword)),),
        Delivery(90.0, 2, None, None, None, None, 0, None),
    )
    asked = Asked(question_id, "What did you achieve?", "behavioural", 90.0)
    heard = Heard(Transcript.typed("two words"), AudioFacts(90.0, (), -20.0, 0.0))
    return Attempt(asked, Origin.MICROPHONE, NOON, heard, score)


REFUSED = replace(answer("made"), outcome=Refusal(RefusalReason.SILENT, "No speech was heard."))


@pytest.fixture
def history_file(tmp_path: Path) -> Path:
    """Baker on the third day, then (as if imported) on the first; Sailor on the second."""
    path = tmp_path / "history.db"
    with History(path) as history:
        later = history.begin_session("Baker", NOON + timedelta(days=3))
        for attempt in (
            answer("missed", "missed"),
            answer("made"),
            answer("partly", question_id="q2"),
            answer("made", question_id="q2+follow-up-1"),
            replace(REFUSED, asked=Asked("q3", "?", "c", 90.0)),
        ):
            history.save(later, attempt)
        history.save(history.begin_session("Sailor", NOON + timedelta(days=2)), answer("made"))
        history.save(history.begin_session("Baker", NOON + timedelta(days=1)), REFUSED)
        history.begin_session("Baker", NOON + timedelta(days=4))
    return path


def test_sessions_are_told_in_the_order_they_began(history_file: Path) -> None:
    with History(history_file) as history:
        first, second = history.means("Baker")
    assert first == SessionMeans(3, NOON + timedelta(days=1), n_attempts=1, recorded_s=90.0, n_cold=1)
    assert not first.is_judged
    assert second == SessionMeans(
        session_id=1,
        started_at=NOON + timedelta(days=3),
        n_attempts=5,
        recorded_s=450.0,
        n_cold=3,
        n_retakes=1,
        points=0.25,
        keywords=0.5,
        retakes=1.0,
    )


def test_only_sessions_that_began_by_then_are_told(history_file: Path) -> None:
    with History(history_file) as history:
        assert [item.session_id for item in history.means("Baker", NOON + timedelta(days=1))] == [3]
        assert history.means("Baker", NOON) == history.means("Cook") == ()


def test_summaries_end_with_the_sessions_that_began_by_then(history_file: Path) -> None:
    with History(history_file) as history:
        told = history.summaries(until=NOON + timedelta(days=2))
        assert [(summary.session_id, summary.attempt_id) for summary in told] == [(2, 6), (3, 7)]
        assert len(history.summaries("Baker", until=NOON + timedelta(days=3))) == 6


def test_the_newest_score_counts(history_file: Path) -> None:
    with History(history_file) as history:
        history.overrule(history.attempt(1), [Overrule(Kind.POINT, "on budget", "made")], NOON)
        assert history.means("Baker")[-1].points == 0.75
