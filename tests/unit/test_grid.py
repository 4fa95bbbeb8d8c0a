"""Points and keywords through the sessions: laid out, shown on 80 columns, and handed to other programs."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.grid import Grid, GridRow, LatestChange, Mark, Verdict, find_latest_change, lay_out
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.overruling import Kind, Overrule
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.progress import Practised, measure_progress
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts
from coach.core.transcript import Transcript
from coach.store.history import History
from coach.ui.progress import Overview, overview_view
from coach.ui.progress_export import COLUMNS
from tests.conftest import RunCoach

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LETTERS = {Mark.SAID: "+", Mark.PARTLY: "~", Mark.MISSED: "-", None: "."}


def points(*states: str) -> list[Verdict]:
    """Verdicts such as `3 budget made`: session, point, state."""
    parts = (text.split() for text in states)
    return [Verdict(int(session), Kind.POINT, text, state) for session, text, state in parts]


def drawn(grid: Grid) -> list[str]:
    return [f"{row.text} {''.join(LETTERS[mark] for mark in row.marks)}" for row in grid.rows]


# Laid out


def test_nothing_makes_an_empty_grid() -> None:
    assert lay_out([], Kind.POINT) == Grid()
    assert lay_out(points("1 a made"), Kind.KEYWORD) == Grid()


@pytest.mark.parametrize(
    ("verdicts", "rows"),
    [
        pytest.param(["1 a made", "2 a missed", "3 a partly"], ["a +-~"], id="the three states"),
        pytest.param(["1 a missed", "3 b made"], ["a -.", "b .+"], id="not asked"),
        pytest.param(["1 a missed", "1 a partly", "1 a missed"], ["a ~"], id="the best of a session counts"),
        pytest.param(["1 a made", "1 b missed", "1 c missed"], ["b -", "c -", "a +"], id="the most often missed first"),
        pytest.param(["9 a made", "1 a missed"], ["a +-"], id="sessions as they come"),
    ],
)
def test_points_are_laid_out(verdicts: list[str], rows: list[str]) -> None:
    assert drawn(lay_out(points(*verdicts), Kind.POINT)) == rows


@pytest.mark.parametrize(
    ("state", "mark"),
    [("said", Mark.SAID), ("heard_as", Mark.SAID), ("negated", Mark.MISSED), ("missed", Mark.MISSED)],
)
def test_keywords_count_as_coverage_counts_them(state: str, mark: Mark) -> None:
    assert lay_out([Verdict(1, Kind.KEYWORD, "SQL", state)], Kind.KEYWORD) == Grid((1,), (GridRow("SQL", (mark,)),))


# What the newest session changed


@pytest.mark.parametrize(
    ("verdicts", "gained", "lost"),
    [
        pytest.param(["1 a missed", "2 a made"], ("a",), (), id="gained"),
        pytest.param(["1 a missed", "2 a partly"], ("a",), (), id="partly is more than missed"),
        pytest.param(["1 a made", "2 a partly"], (), ("a",), id="and less than said"),
        pytest.param(["1 a made", "2 a missed"], (), ("a",), id="lost"),
        pytest.param(["1 a made", "2 a made", "1 b missed", "2 b missed"], (), (), id="as before"),
        pytest.param(["1 a missed", "2 b made", "3 a made"], ("a",), (), id="against the last time it was asked"),
        pytest.param(["1 a made", "2 a missed", "3 a made"], ("a",), (), id="not against the first time"),
        pytest.param(["1 b made", "2 a made"], (), (), id="asked for the first time, or not this time"),
        pytest.param(["1 a made"], (), (), id="a single session"),
    ],
)
def test_the_latest_change_is_against_the_time_before(
    verdicts: list[str], gained: tuple[str, ...], lost: tuple[str, ...]
) -> None:
    grid = lay_out(points(*verdicts), Kind.POINT)
    assert find_latest_change(grid) == LatestChange(grid.sessions[-1], gained, lost)


def test_an_empty_grid_has_no_latest_change() -> None:
    assert find_latest_change(Grid()) is None


# Days in a row

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("days_ago", "streak"),
    [
        ([], 0),
        ([0], 1),
        ([1], 1),
        ([2], 0),
        ([0, 1, 2], 3),
        ([1, 2, 3], 3),
        ([0, 2, 3], 1),
        ([0, 1, 3], 2),
        (range(400), 400),
    ],
)
def test_a_streak_ends_today_or_yesterday(days_ago: list[int], streak: int) -> None:
    days = tuple(sorted(TODAY - timedelta(days=n) for n in days_ago))
    assert Practised(days=days).streak_days(TODAY) == streak


# Kept in a history

REFUSED = Refusal(RefusalReason.SILENT, "No speech was heard.")


def answer(state: str, keyword: str = "said", question_id: str = "q1", day: int = 0) -> Attempt:
    score = Score(
        (PointResult(KeyPoint("on budget"), PointState(state)),),
        (KeywordResult(Keyword("SQL"), KeywordState(keyword)),),
        Delivery(90.0, 2, None, None, None, None, 0, None),
    )
    asked = Asked(question_id, "What did you achieve?", "behavioural", 90.0)
    heard = Heard(Transcript.typed("two words"), AudioFacts(90.0, (), -20.0, 0.0))
    return Attempt(asked, Origin.MICROPHONE, NOON + timedelta(days=day), heard, score)


@pytest.fixture
def history_file(coach_home: Path) -> Path:
    """Baker: missed then (as a retake) made, missed, made; a refused answer; Sailor: made."""
    path = coach_home / "history.db"
    with History(path) as history:
        first = history.begin_session("Baker", NOON)
        history.save(first, answer("missed", "missed"))
        history.save(first, answer("made"))
        history.save(history.begin_session("Sailor", NOON), answer("made"))
        third = history.begin_session("Baker", NOON)
        history.save(third, answer("missed", "negated", day=1))
        history.save(third, answer("made", day=1, question_id="q2"))
        history.save(history.begin_session("Baker", NOON), replace(answer("made", day=3), outcome=REFUSED))
        history.begin_session("Baker", NOON)
    return path


def test_only_cold_attempts_of_the_job_are_laid_out(history_file: Path) -> None:
    with History(history_file) as history:
        verdicts = history.verdicts("Baker", 10)
        assert lay_out(verdicts, Kind.POINT) == Grid((1, 3), (GridRow("on budget", (Mark.MISSED, Mark.SAID)),))
        assert lay_out(verdicts, Kind.KEYWORD) == Grid((1, 3), (GridRow("SQL", (Mark.MISSED, Mark.SAID)),))
        assert {verdict.session_id for verdict in history.verdicts("Baker", 2)} == {3}
        assert history.verdicts("Cook", 10) == ()


def test_a_session_that_was_imported_stands_where_it_began(history_file: Path) -> None:
    with History(history_file) as history:
        imported = history.begin_session("Baker", NOON - timedelta(days=9))
        history.save(imported, answer("partly"))
        assert drawn(lay_out(history.verdicts("Baker", 10), Kind.POINT)) == ["on budget ~-+"]
        assert {verdict.session_id for verdict in history.verdicts("Baker", 3)} == {1, 3}


def test_follow_ups_are_not_laid_out(history_file: Path) -> None:
    with History(history_file) as history:
        history.save(1, answer("made", question_id="q1+follow-up-1"))
        assert drawn(lay_out(history.verdicts("Baker", 10), Kind.POINT)) == ["on budget -+"]


def test_the_newest_score_counts(history_file: Path) -> None:
    with History(history_file) as history:
        history.overrule(history.attempt(1), [Overrule(Kind.POINT, "on budget", "partly")], NOON)
        assert drawn(lay_out(history.verdicts("Baker", 10), Kind.POINT)) == ["on budget ~+"]


@pytest.mark.parametrize(
    ("job", "practised"),
    [
        (None, Practised(4, 6, 540.0, (date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 4)))),
        ("Sailor", Practised(1, 1, 90.0, (date(2026, 3, 1),))),
        ("Cook", Practised()),
    ],
)
def test_all_of_the_history_is_counted(job: str | None, practised: Practised, history_file: Path) -> None:
    with History(history_file) as history:
        assert history.practised(job) == practised


def test_the_last_job_is_that_of_the_last_answer(history_file: Path, tmp_path: Path) -> None:
    with History(history_file) as history:
        history.begin_session("Cook", NOON)
        assert history.last_job() == "Baker"
    with History(tmp_path / "empty.db") as history:
        assert history.last_job() is None


# Shown


def shown(overview: Overview) -> str:
    file = io.StringIO()
    Console(width=80, no_color=True, file=file, legacy_windows=False, highlight=False).print(overview_view(overview))
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def overview(history_file: Path, job: str | None = None, grid: Grid | None = None) -> Overview:
    with History(history_file) as history:
        summaries, practised = history.summaries(job), history.practised(job)
        laid_out = grid or lay_out(history.verdicts("Baker", 10), Kind.POINT)
    return Overview(measure_progress(summaries), practised, 2, "Baker", laid_out, Grid(), len(summaries))


def test_practice_and_grid_are_shown(history_file: Path) -> None:
    told = shown(overview(history_file))
    assert told.splitlines()[1] == "  6 answers in 4 sessions on 3 days · 9 minutes spoken · 2 days in a row"
    lines = [line.strip() for line in told[told.index("  Points in first") :].splitlines() if line]
    assert lines[0] == "Points in first answers, by session  Baker"
    assert lines[1].split() == ["1", "3"]
    assert lines[3].split() == ["on", "budget", "✗", "✓"]
    assert lines[4] == "✓ said  ◐ partly  ✗ missed  · not asked"
    assert lines[5:] == ["Session 3 against the time before", "gained  on budget"]
    assert "Measured on" not in told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (1.2, "1 second"),
        (40.0, "40 seconds"),
        (59.6, "1 minute"),
        (61.0, "1 minute"),
        (540.0, "9 minutes"),
        (3_590.0, "1:00 hours"),
        (3_900.0, "1:05 hours"),
        (5_000_000.0, "1,388:53 hours"),
    ],
)
def test_a_length_is_as_exact_as_a_person_cares(seconds: float, told: str, history_file: Path) -> None:
    before = overview(history_file)
    practised = replace(before.practised, recorded_s=seconds)
    assert f"· {told} spoken ·" in shown(replace(before, practised=practised))


def test_an_imported_session_with_a_longer_number_keeps_its_place(history_file: Path) -> None:
    told = shown(overview(history_file, grid=lay_out(points("12345 a made", "2 a missed"), Kind.POINT)))
    assert [line.split() for line in told.splitlines() if "12345" in line] == [["12345", "2"]]


def test_what_was_gained_and_lost_stands_below_its_grid(history_file: Path) -> None:
    told = shown(
        overview(history_file, grid=lay_out(points("1 a made", "1 b missed", "2 a partly", "2 b made"), Kind.POINT))
    )
    assert told.splitlines()[-3:] == ["  Session 2 against the time before", "  gained  b", "  lost    a"]


def test_a_session_that_changed_nothing_says_nothing(history_file: Path) -> None:
    told = shown(overview(history_file, grid=lay_out(points("1 a made", "2 a made"), Kind.POINT)))
    assert "against the time before" not in told


def test_a_long_list_of_gains_is_cut(history_file: Path) -> None:
    verdicts = [f"{session} p{i} {state}" for session, state in ((1, "missed"), (2, "made")) for i in range(15)]
    told = shown(overview(history_file, grid=lay_out(points(*verdicts), Kind.POINT)))
    assert "p10 · p11 · and 3 more" in " ".join(told.split())


def test_a_single_session_makes_no_grid(history_file: Path) -> None:
    assert "by session" not in shown(overview(history_file, grid=Grid((1,), (GridRow("a", (Mark.SAID,)),))))


def test_what_was_left_out_is_counted(history_file: Path) -> None:
    told = shown(replace(overview(history_file), n_measured=2))
    assert "Measured on the newest 2 of 6 answers. --json measures all." in told


@pytest.mark.parametrize("first", [1, 99_990, 1_234_567_890])
def test_the_latest_sessions_that_fit_are_shown(first: int, history_file: Path) -> None:
    sessions = tuple(range(first, first + 40))
    rows = tuple(GridRow(f"{'日本語' * 20} {i}", (Mark.MISSED,) * 40) for i in range(30))
    told = shown(overview(history_file, grid=Grid(sessions, rows)))
    assert max(cell_len(line) for line in told.splitlines()) <= 80
    assert f" {sessions[-1]}" in told
    assert "The 12 most often missed of 30 rows." in told


# For other programs


def test_json_holds_everything(history_file: Path, run_coach: RunCoach) -> None:
    told = json.loads(run_coach("progress", "--json").stdout)
    assert told["practised"]["answers"] == 6
    assert told["practised"]["days"] == ["2026-03-01", "2026-03-02", "2026-03-04"]
    assert [session["session"] for session in told["sessions"]] == [1, 2, 3, 4]
    assert told["sessions"][0]["cold"] == {"points": 0.0, "keywords": 0.0}
    assert told["sessions"][0]["retakes"] == {"points": 1.0, "keywords": 1.0}
    assert told["sessions"][3]["not_judged"] == 1
    assert told["questions"][0]["cold"]["points"] == [0.0, 0.0]
    assert [question["job"] for question in told["questions"]] == ["Baker", "Sailor", "Baker"]
    assert told["missed_again"] == [{"question": "q1", "point": "on budget", "times_in_a_row": 2}]
    assert told["grids"]["points"] == {
        "sessions": [1, 3],
        "rows": [{"text": "on budget", "marks": ["missed", "said"]}],
        "gained": ["on budget"],
        "lost": [],
    }
    assert told["mean_change"] == 0.0


def test_csv_has_a_row_for_each_answer(history_file: Path, run_coach: RunCoach) -> None:
    header, *rows = csv.reader(io.StringIO(run_coach("progress", "--csv", "--job", "Baker").stdout))
    assert tuple(header) == COLUMNS
    assert rows[0] == [
        "1",
        "1",
        NOON.isoformat(),
        "q1",
        "behavioural",
        "1",
        "1",
        "0.0",
        "0.0",
        "0",
        "0",
        "1",
        "2",
        "90.0",
        "Baker",
    ]
    assert [row[0] for row in rows] == ["1", "2", "4", "5", "6"]
    assert [row[5:9] for row in rows[-1:]] == [["1", "0", "", ""]]


def test_an_empty_history_is_still_json_and_csv(run_coach: RunCoach) -> None:
    assert json.loads(run_coach("progress", "--json").stdout)["sessions"] == []
    assert run_coach("progress", "--csv").stdout == ",".join(COLUMNS) + "\n"
    assert run_coach("progress", "--csv", "--json").exit_code == 2


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_a_job_is_named_as_it_is_for_practice(
    form: tuple[str, ...], history_file: Path, run_coach: RunCoach, coach_home: Path
) -> None:
    (coach_home / "jobs").mkdir()
    (coach_home / "jobs" / "st-mary.toml").write_text('title = "Baker"\n')
    assert (
        run_coach("progress", "--job", "st-mary", *form).stdout == run_coach("progress", "--job", "Baker", *form).stdout
    )


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_a_mistyped_job_is_named(form: tuple[str, ...], history_file: Path, run_coach: RunCoach) -> None:
    outcome = run_coach("progress", "--job", "Bakr", *form)
    assert (outcome.exit_code, outcome.stdout) == (1, "")
    assert "There is no answer for a job “Bakr”." in outcome.stderr
    assert "The newest session is for “Baker”." in outcome.stderr


def test_the_settings_hide_the_shares(history_file: Path, run_coach: RunCoach, coach_home: Path) -> None:
    assert "%" in run_coach("progress").stdout
    (coach_home / "settings.toml").write_text("quiet_scores = true\n")
    told = run_coach("progress").stdout
    assert "%" not in told
    assert "Points in first answers, by session  Baker" in told


def test_the_command_shows_the_grid_of_the_job_practised_last(history_file: Path, run_coach: RunCoach) -> None:
    told = run_coach("progress").stdout
    assert "Points in first answers, by session  Baker" in told
    assert "Keywords in first answers, by session  Baker" in told
    assert "by session" not in run_coach("progress", "--job", "Sailor").stdout


def test_jobs_counted_together_are_told_with_the_way_to_see_one(history_file: Path, run_coach: RunCoach) -> None:
    assert '2 jobs counted together. For one alone: coach progress --job "Baker"' in run_coach("progress").stdout
    assert [line.strip() for line in run_coach("progress").stdout.splitlines()].count("Sailor") == 1
    assert "counted together" not in run_coach("progress", "--job", "Baker").stdout
