"""The charts of the report: few data make no trend, many stay apart, and labels stand where there is room."""

from itertools import pairwise

import pytest

from coach.core.progress import measure_progress
from coach.ui.report_charts import MAX_ANSWERS, MAX_COLUMNS, draw_gauge, draw_question, draw_sessions
from tests.report_answers import days_later
from tests.report_pages import mean, summary


@pytest.mark.parametrize("coverages", [[], [0.5], [None, None, None], [None, 0.5]])
def test_one_judged_session_is_no_chart(coverages: list[float | None]) -> None:
    assert draw_sessions([mean(i, coverage, None) for i, coverage in enumerate(coverages)]) is None


@pytest.mark.parametrize(("n_sessions", "n_lines"), [(2, 0), (3, 1), (9, 1)])
def test_two_values_are_not_joined_by_a_line(n_sessions: int, n_lines: int) -> None:
    chart = draw_sessions([mean(i, 0.1 * i) for i in range(n_sessions)])
    assert chart is not None
    assert [(series.kind, len(series.dots), len(series.lines)) for series in chart.series] == [
        ("points", n_sessions, n_lines),
        ("keywords", n_sessions, n_lines),
    ]


def test_a_line_breaks_where_a_session_was_not_judged() -> None:
    coverages = [0.1, 0.2, None, 0.4, 0.5]
    chart = draw_sessions([mean(i, share) for i, share in enumerate(coverages)])
    assert chart is not None
    assert [len(line.split(" ")) for line in chart.series[0].lines] == [2, 2]


def test_retakes_stand_apart_without_a_line() -> None:
    chart = draw_sessions([mean(i, 0.2, retakes=0.9) for i in range(4)])
    assert chart is not None
    points, _, retakes = chart.series
    assert {dot.label for dot in points.dots} == {"20%"}
    assert {dot.label for dot in retakes.dots} == {"90%"}
    assert retakes.lines == ()


def test_heights_follow_coverage() -> None:
    chart = draw_sessions([mean(i, share) for i, share in enumerate([0.0, 0.5, 1.0])])
    assert chart is not None
    none, middle, full = chart.series[0].dots
    assert [none.y, middle.y, full.y] == [chart.shares[0].at, chart.shares[2].at, chart.shares[4].at]
    assert none.y > middle.y > full.y


@pytest.mark.parametrize(
    ("n_sessions", "n_columns", "group_size"),
    [(MAX_COLUMNS, MAX_COLUMNS, 1), (MAX_COLUMNS + 7, 24, 2), (10_000, MAX_COLUMNS, 250)],
)
def test_all_sessions_are_drawn_apart_and_inside(n_sessions: int, n_columns: int, group_size: int) -> None:
    chart = draw_sessions([mean(i, 0.5) for i in range(n_sessions)])
    assert chart is not None
    assert (len(chart.columns), chart.group_size) == (n_columns, group_size)
    assert sum(len(group.sessions) for group in chart.groups) == n_sessions
    xs = [dot.x for dot in chart.series[0].dots]
    assert min(after - before for before, after in pairwise(xs)) > 10
    assert chart.left < min(xs)
    assert max(xs) < chart.right
    labelled = [tick.at for tick in chart.columns if tick.label]
    assert min(after - before for before, after in pairwise(labelled)) >= 60
    assert chart.columns[-1].label


@pytest.mark.parametrize(("days", "form"), [(60, "%d %b"), (400, "%b %Y")])
def test_days_that_are_far_apart_have_their_year(days: int, form: str) -> None:
    chart = draw_sessions([mean(0, 0.5), mean(days, 0.5)])
    assert chart is not None
    assert chart.columns[-1].label == days_later(days).astimezone().strftime(form)


@pytest.mark.parametrize(
    ("keywords", "retakes", "side"),
    [
        (0.1, None, -1),
        (0.55, None, 1),
        (None, 0.55, 1),
        (0.45, None, -1),
        (0.55, 0.45, None),
        (0.55, 0.5, None),
    ],
    ids=["free", "keywords above", "retakes above", "keywords below", "both sides", "above and at the same height"],
)
def test_a_label_stands_where_no_other_dot_is(keywords: float | None, retakes: float | None, side: int | None) -> None:
    chart = draw_sessions([mean(i, 0.5, keywords, retakes=retakes) for i in range(2)])
    assert chart is not None
    dot = chart.series[0].dots[0]
    assert (dot.label_y is None) is (side is None)
    assert side is None or (dot.label_y or 0.0) * side > dot.y * side


def test_a_label_is_not_written_below_the_scale() -> None:
    chart = draw_sessions([mean(i, 0.0, 0.05) for i in range(2)])
    assert chart is not None
    assert chart.series[0].dots[0].label_y is None


def test_a_question_is_drawn_from_its_first_answer_to_its_latest() -> None:
    strip = draw_question(measure_progress(summary(i, share) for i, share in enumerate([0.0, 1.0, 0.5])).questions[0])
    assert [dot.label for dot in strip.dots] == ["0%", "100%", "50%"]
    assert strip.dots[0].x < strip.dots[2].x < strip.dots[1].x


def test_a_question_of_many_answers_shows_the_newest() -> None:
    question = measure_progress(summary(i, i / 100) for i in range(30)).questions[0]
    assert [dot.label for dot in draw_question(question).dots] == [f"{i}%" for i in range(30 - MAX_ANSWERS, 30)]


@pytest.mark.parametrize(
    ("value", "share"), [(120.0, 0.5), (70.0, 0.0), (170.0, 1.0), (20.0, 0.0), (900.0, 1.0)], ids=str
)
def test_a_gauge_ends_where_its_span_ends(value: float, share: float) -> None:
    gauge = draw_gauge(value, (95.0, 145.0), (70.0, 170.0))
    assert (gauge.band_from, gauge.band_to, gauge.value) == (0.25, 0.75, share)
