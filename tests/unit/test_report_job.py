"""The page of a job: its grids, its heading, what is left out of it, and its size."""

import re
from dataclasses import replace

import pytest

from coach.core.grid import Grid, GridRow, Mark
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.core.progress import measure_progress
from coach.reporting import MAX_CARDS
from coach.ui.report import render_report
from tests.report_answers import answer, days_later, hear, judged, speak
from tests.report_pages import GRID, Page, mean, report, summary


def test_the_grid_tells_what_was_said_and_missed_in_each_session() -> None:
    page = Page(render_report(report(answer(), points=GRID)))
    assert page.rows[-3:] == [
        ["Session", "1", "2", "3"],
        ["Weekly report", "✗missed", "·not asked", "✓said"],
        ["Budget moved", "✓said", "✓said", "◐partly"],
    ]
    assert "Gained in session 3Weekly report" in page.text
    assert "Lost in session 3Budget moved" in page.text
    # Only the first session is on this page.
    assert [link["href"] for link in page.all("a") if (link["href"] or "").startswith("#session")] == ["#session-1"]


def test_keywords_have_a_grid_of_their_own() -> None:
    page = Page(render_report(report(answer(), points=GRID, keywords=replace(GRID, rows=GRID.rows[1:]))))
    assert len(page.all("table", "marks")) == 2
    assert page.text.count("Lost in session 3") == 2
    assert page.text.count("Gained in session 3") == 1


def test_a_single_session_makes_no_grid() -> None:
    page = Page(render_report(report(answer(), points=Grid((1,), (GridRow("Weekly report", (Mark.SAID,)),)))))
    assert not page.all("table", "marks")
    assert "Said and missed" not in page.text


def test_long_tables_are_cut_and_say_so() -> None:
    progress = measure_progress(summary(i, 0.5, question_id=f"q{i}", text=f"Question {i}?") for i in range(130))
    grid = Grid((1, 2), tuple(GridRow(f"point {i}", (Mark.SAID, Mark.SAID)) for i in range(80)))
    page = Page(render_report(report(answer(), progress=progress, points=grid, n_measured=2_000)))
    assert "The 100 questions answered last, of 130." in page.text
    assert "The 60 most often missed of 80." in page.text
    assert "Measured on the newest 2,000 answers." in page.text
    first_cells = [row[0] for row in page.rows]
    assert [cell for cell in first_cells if "Question " in cell] == [f"Question {i}?" for i in range(30, 130)]
    assert [cell for cell in first_cells if "point" in cell] == [f"point {i}" for i in range(60)]


def test_a_long_list_of_what_keeps_being_missed_is_cut() -> None:
    missed = tuple(f"missed point {i}." for i in range(70))
    progress = measure_progress(summary(i, 0.0, missed=missed) for i in range(2))
    text = Page(render_report(report(answer(), progress=progress))).text
    assert "The 60 most often missed of 70." in text
    assert ("missed point 59." in text, "missed point 60." in text) == (True, False)


def test_sessions_without_cards_are_counted() -> None:
    means = tuple(mean(i, 0.5) for i in range(1_200))
    text = Page(render_report(report(answer(), means=means))).text
    assert "The newest 1 of 1,200 sessions follow in full; the chart above holds all of them." in text
    assert "Each dot is the mean of 30 neighbouring sessions." in text
    assert "follow in full" not in Page(render_report(report(answer()))).text
    assert "follow in full" not in Page(render_report(report(answer(), means=means, is_one_session=True))).text


def test_neighbouring_sessions_stand_together_in_the_table() -> None:
    means = tuple(mean(i, 0.5, n_cold=4) for i in range(1, 46))
    page = Page(render_report(report(answer(), means=means)))
    assert "Each dot is the mean of 2 neighbouring sessions, the first of 1." in page.text
    assert page.rows[1][:3] == ["1", f"{days_later(1).astimezone():%d %b %Y, %H:%M}", "4"]
    days = " to ".join(f"{days_later(i).astimezone():%d %b %Y}" for i in (44, 45))
    assert page.rows[-1] == ["44 to 45", days, "8", "50%", "50%", "0", "–"]


@pytest.mark.parametrize(
    ("is_one_session", "totals"),
    [
        (False, ["5 answers", "2 sessions", "3 minutes answered aloud", "75% your points, latest session"]),
        (True, ["2 answers", "40 seconds answered aloud", "25% your points"]),
    ],
)
def test_the_heading_counts_what_the_page_is_about(is_one_session: bool, totals: list[str]) -> None:
    means = (
        mean(1, 0.25, None, n_attempts=2, recorded_s=40.0),
        mean(2, 0.75, None, n_attempts=3, recorded_s=140.0),
    )
    html = render_report(report(answer(), means=means, is_one_session=is_one_session))
    heading = html[html.index('class="totals"') : html.index("</header>")]
    assert [f"{value} {name}" for name, value in re.findall("<dt>(.+)</dt><dd>(.+)</dd>", heading)] == totals


def test_what_is_unlike_the_persons_own_usual_is_said() -> None:
    attempt = answer(" ".join(["word"] * 60))
    outcome = judged(attempt.heard, {}, {})
    slower = replace(outcome.delivery, pace_wpm=90.0)
    earlier = {1: [slower] * 5}
    text = Page(render_report(report(replace(attempt, outcome=outcome), earlier=earlier))).text
    assert "faster than your usual 90" in text
    assert "your usual" not in Page(render_report(report(replace(attempt, outcome=outcome)))).text


MAX_BYTES = 3_000_000


def test_a_job_of_many_long_answers_stays_under_three_megabytes() -> None:
    text = " ".join(f"word{i}" for i in range(300))
    heard = hear(speak(text))
    points = {
        f"A point of about ten words as people write them {i}": (PointState.MADE, (20 * i, 20 * i + 18))
        for i in range(6)
    }
    keywords = {f"keyword {i}": (KeywordState.SAID, (7 * i, 7 * i)) for i in range(20)}
    long_answer = answer(heard=heard, outcome=judged(heard, points, keywords))
    rows = tuple(GridRow(f"A point of about ten words as people write {i}", (Mark.PARTLY,) * 12) for i in range(500))
    html = render_report(
        report(
            *[long_answer] * MAX_CARDS,
            progress=measure_progress(summary(i, 0.5, question_id=f"q{i}") for i in range(2_000)),
            means=tuple(mean(i, 0.5, retakes=0.5) for i in range(25_000)),
            points=Grid(tuple(range(12)), rows),
            keywords=Grid(tuple(range(12)), rows),
        )
    )
    assert len(html.encode()) < MAX_BYTES / 2
