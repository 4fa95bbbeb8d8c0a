"""Progress: each question against itself, cold attempts and retakes apart, honest with few data."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from coach.core.progress import AttemptSummary, MissedAgain, Progress, Series, find_missed_again, measure_progress

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def day(session_id: int) -> datetime:
    return NOON + timedelta(days=session_id)


def summaries(*rows: str) -> list[AttemptSummary]:
    """One attempt a row: session, question, then cold or retake, then point and keyword coverage ("-" where none).

    A row that ends in "refused" stands for an answer that could not be judged.
    """
    numbers = count(1)
    return [summary(next(numbers), *row.split()) for row in rows]


def summary(number: int, session: str, question: str, kind: str, *told: str) -> AttemptSummary:
    coverages = [None if text in {"-", "refused"} else float(text) for text in told]
    return AttemptSummary(
        session_id=int(session),
        session_started_at=day(int(session)),
        attempt_id=number,
        question_id=question,
        text=f"{question} as put in session {session}",
        category="behavioural",
        is_cold=kind == "cold",
        answered_at=day(int(session)) + timedelta(minutes=number),
        point_coverage=coverages[0],
        keyword_coverage=coverages[-1],
        refused=told[-1] == "refused",
    )


def with_points(number: int, kind: str, made: str = "", partly: str = "", missed: str = "") -> AttemptSummary:
    """An attempt of one question; the points of each state are the letters of a word."""
    is_cold, refused = kind == "cold", not (made or partly or missed)
    states = (tuple(made), tuple(partly), tuple(missed))
    return AttemptSummary(1, NOON, number, "q1", "Why?", "c", is_cold, NOON, None, None, refused, 0, None, *states)


def test_a_question_is_compared_with_itself_for_the_same_job_only() -> None:
    rows = [
        replace(with_points(number, "cold", **{state: "a"}), job=job, point_coverage=share, answered_at=day(number))
        for number, job, state, share in (
            (1, "Baker", "missed", 0.0),
            (2, "Sailor", "made", 1.0),
            (3, "Baker", "missed", 0.0),
        )
    ]
    progress = measure_progress(rows)
    assert [(question.job, question.cold.points.values) for question in progress.questions] == [
        ("Baker", (0.0, 0.0)),
        ("Sailor", (1.0,)),
    ]
    assert [missed.n_in_a_row for missed in progress.missed_again] == [2]
    assert [question.job for question in progress.latest_questions(1)] == ["Baker"]


@pytest.mark.parametrize(
    ("values", "first", "last", "change", "mean"),
    [
        ((), None, None, None, None),
        ((0.5,), 0.5, 0.5, None, 0.5),
        ((0.25, 1.0), 0.25, 1.0, 0.75, 0.625),
        ((1.0, 0.0, 0.5), 1.0, 0.5, -0.5, 0.5),
        ((0.5, 0.5), 0.5, 0.5, 0.0, 0.5),
    ],
)
def test_a_series_tells_no_more_than_it_holds(
    values: tuple[float, ...], first: float | None, last: float | None, change: float | None, mean: float | None
) -> None:
    series = Series(values)
    assert (series.first, series.last, series.change, series.mean) == (first, last, change, mean)


def test_no_history_is_no_progress() -> None:
    assert measure_progress([]) == Progress()
    assert Progress().changes == Series()


def test_sessions_average_cold_attempts_and_keep_retakes_apart() -> None:
    progress = measure_progress(
        summaries(
            "1 q1 cold 0.2 0.4",
            "1 q2 cold 0.6 0.0",
            "1 q1 retake 1.0 0.8",
            "1 q3 cold refused",
            "2 q1 cold - 0.5",
        )
    )
    first, second = progress.sessions
    assert (first.session_id, first.started_at, first.n_attempts, first.n_refused) == (1, day(1), 4, 1)
    assert (first.cold.n_attempts, first.cold.points.mean, first.cold.keywords.mean) == (3, 0.4, 0.2)
    assert (first.retakes.n_attempts, first.retakes.points.mean, first.retakes.keywords.mean) == (1, 1.0, 0.8)
    assert (second.session_id, second.n_attempts, second.n_refused) == (2, 1, 0)
    assert (second.cold.points.mean, second.cold.keywords.mean) == (None, 0.5)
    assert (second.retakes.n_attempts, second.retakes.points.mean) == (0, None)


def test_a_question_is_compared_with_itself() -> None:
    progress = measure_progress(
        summaries(
            "1 q1 cold 0.2 0.4",
            "1 q1 retake 0.9 0.9",
            "1 q2 cold 0.6 0.0",
            "2 q1 cold refused",
            "2 q1 retake 0.7 1.0",
            "3 q1 cold 0.5 0.6",
        )
    )
    first, second = progress.questions
    assert (first.question_id, first.text, first.category) == ("q1", "q1 as put in session 3", "behavioural")
    assert (first.n_attempts, first.n_refused) == (5, 1)
    assert (first.cold.n_attempts, first.cold.points, first.cold.keywords) == (
        3,
        Series((0.2, 0.5)),
        Series((0.4, 0.6)),
    )
    assert first.retakes.points == Series((0.9, 0.7))
    assert second.cold.points == Series((0.6,))
    assert (second.cold.points.change, second.n_attempts) == (None, 1)


def test_the_order_of_the_summaries_does_not_matter() -> None:
    told = summaries("2 q1 cold 0.1 0.1", "1 q2 cold 0.2 0.2", "1 q1 cold 0.3 0.3", "2 q2 cold 0.4 0.4")
    progress = measure_progress(told)
    assert progress == measure_progress(reversed(told))
    assert [session.session_id for session in progress.sessions] == [1, 2]
    assert [question.question_id for question in progress.questions] == ["q2", "q1"]
    assert progress.questions[1].cold.points == Series((0.3, 0.1))


def test_harder_questions_asked_later_are_no_decline() -> None:
    progress = measure_progress(
        summaries(
            "1 easy cold 0.8 -", "2 easy cold 0.9 -", "2 hard cold 0.1 -", "3 hard cold 0.4 -", "3 new cold 0.0 -"
        )
    )
    assert [session.cold.points.mean for session in progress.sessions] == pytest.approx([0.8, 0.5, 0.2])
    assert progress.changes.values == pytest.approx((0.1, 0.3))
    assert progress.changes.mean == pytest.approx(0.2)


def test_the_latest_questions_stand_in_the_order_they_were_first_asked() -> None:
    told = summaries("1 q1 cold 0.1 -", "1 q2 cold 0.1 -", "2 q3 cold 0.1 -", "3 q1 cold 0.1 -")
    progress = measure_progress(told)
    assert [question.question_id for question in progress.latest_questions(2)] == ["q1", "q3"]
    assert progress.latest_questions(9) == progress.questions


@pytest.mark.parametrize(
    ("attempts", "missed_again"),
    [
        ([], {}),
        ([{"missed": "ab"}], {}),
        ([{"missed": "ab"}, {"missed": "ab"}], {"a": 2, "b": 2}),
        ([{"missed": "a"}, {"missed": "a"}, {"missed": "a"}], {"a": 3}),
        ([{"missed": "ab"}, {"missed": "a", "made": "b"}], {"a": 2}),
        ([{"missed": "a"}, {"missed": "a"}, {"made": "a"}], {}),
        ([{"missed": "a"}, {"missed": "a"}, {"partly": "a"}], {}),
        ([{"missed": "a"}, {"missed": "a"}, {"missed": "b"}], {}),
        ([{"made": "b"}, {"missed": "a"}, {"missed": "ab"}], {"a": 2}),
        ([{"missed": "a"}, {"made": "a"}, {"missed": "a"}], {}),
        ([{"missed": "a"}, {}, {"missed": "a"}, {}], {"a": 2}),
        ([{"missed": "a"}, {"kind": "retake", "made": "a"}, {"missed": "a"}], {"a": 2}),
        ([{"kind": "retake", "missed": "a"}, {"kind": "retake", "missed": "a"}], {}),
    ],
    ids=[
        "nothing",
        "once is chance",
        "twice",
        "three times",
        "made last time",
        "made in the end",
        "partly in the end",
        "no longer planned",
        "planned later",
        "not in a row",
        "refused attempts say nothing",
        "retakes do not count for",
        "retakes do not count against",
    ],
)
def test_points_missed_in_the_last_cold_attempts_keep_being_missed(
    attempts: list[dict[str, str]], missed_again: dict[str, int]
) -> None:
    told = find_missed_again([with_points(number, **{"kind": "cold"} | told) for number, told in enumerate(attempts)])
    assert {missed.point: missed.n_in_a_row for missed in told} == missed_again
    assert all(missed.question_id == "q1" for missed in told)


def test_what_is_missed_most_comes_first() -> None:
    def attempt(number: int, question: str, missed: str) -> AttemptSummary:
        return AttemptSummary(number, day(number), number, question, "?", "c", True, day(number), missed=tuple(missed))

    rows = [(1, "q1", "a"), (2, "q1", "a"), (3, "q2", "bc"), (4, "q2", "bc"), (5, "q2", "bc"), (6, "q3", "d")]
    progress = measure_progress(attempt(*row) for row in rows)
    assert progress.missed_again == (MissedAgain("q2", "b", 3), MissedAgain("q2", "c", 3), MissedAgain("q1", "a", 2))
