"""Progress on a terminal of 80 columns, with no, one and several sessions."""

import io
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from rich.cells import cell_len
from rich.console import Console

from coach.core.progress import AttemptSummary, Progress, measure_progress
from coach.ui.progress import progress_view

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _in_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Times are shown in the person's own zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot set a time zone for one process")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC0")
        time.tzset()
        yield
    time.tzset()


def shown(progress: Progress, *, quiet_scores: bool = False) -> str:
    """What a terminal without colours would show, without space at the ends of lines."""
    file = io.StringIO()
    console = Console(width=80, no_color=True, file=file, legacy_windows=False, highlight=False)
    console.print(progress_view(progress, quiet_scores=quiet_scores))
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def summary(
    session: int, question: str, coverage: float | None, *, is_cold: bool = True, missed: tuple[str, ...] = ()
) -> AttemptSummary:
    began = NOON + timedelta(days=session - 1)
    return AttemptSummary(
        session_id=session,
        session_started_at=began,
        attempt_id=0,
        question_id=question,
        text=question,
        category="behavioural",
        is_cold=is_cold,
        answered_at=began,
        point_coverage=coverage,
        keyword_coverage=coverage,
        refused=coverage is None,
        missed=missed,
    )


def test_no_session() -> None:
    assert shown(Progress()) == "\n  No answers yet. Begin with: coach job new, then coach practice\n\n"


def test_one_session_shows_no_change() -> None:
    progress = measure_progress([summary(1, "Why us?", 0.5), summary(1, "Why you?", None)])
    assert shown(progress) == (
        """
  Sessions

                                             not
    #  when                     answers   judged   points   keywords  retakes
   ──────────────────────────────────────────────────────────────────────────
    1  01 Mar 2026, 12:00             2        1      50%        50%

  Points and keywords are the share said in first answers.

  Questions, each against itself

                                                   not
   question                            answers  judged  first  latest  change
   ──────────────────────────────────────────────────────────────────────────
   Why us?                                   1            50%
   Why you?                                  1       1

  Without a share: no points are planned for it, or none could be judged.

"""
    )


def test_several_sessions_compare_each_question_with_itself() -> None:
    progress = measure_progress(
        [
            summary(1, "Why us?", 0.25, missed=("I know your shops",)),
            summary(1, "Why us?", 0.75, is_cold=False),
            summary(2, "Why us?", 1.0),
            summary(2, "Tell me about a hard quarter.", 0.5, missed=("I told my manager early",)),
            summary(3, "Tell me about a hard quarter.", 0.0, missed=("I told my manager early",)),
        ]
    )
    assert shown(progress) == (
        """
  Sessions

    #  when                          answers    points     keywords   retakes
   ──────────────────────────────────────────────────────────────────────────
    1  01 Mar 2026, 12:00                  2       25%          25%       75%
    2  02 Mar 2026, 12:00                  2       75%          75%
    3  03 Mar 2026, 12:00                  1        0%           0%

  Points and keywords are the share said in first answers.

  Questions, each against itself

   question                                    answers  first  latest  change
   ──────────────────────────────────────────────────────────────────────────
   Why us?                                           3    25%    100%     +75
   Tell me about a hard quarter.                     2    50%      0%     -50

  First to latest, on average: +12 percentage points over 2 questions.

  Keeps being missed
  ✗  I told my manager early                                  2 times in a row

"""
    )


def test_quiet_scores_leave_the_shares_out() -> None:
    progress = measure_progress([summary(i, "Why us?", 0.25 * i, missed=("I know your shops",)) for i in (1, 2)])
    told = shown(progress, quiet_scores=True)
    assert "%" not in told
    assert [line.split() for line in told.splitlines() if "Mar" in line or "Why us?" in line] == [
        ["1", "01", "Mar", "2026,", "12:00", "1"],
        ["2", "02", "Mar", "2026,", "12:00", "1"],
        ["Why", "us?", "2"],
    ]
    assert "I know your shops" in told


def test_two_sessions_of_one_question_make_no_average() -> None:
    progress = measure_progress([summary(1, "Why us?", 0.25), summary(2, "Why us?", 1.0)])
    assert "+75" in shown(progress)
    assert "on average" not in shown(progress)


def test_no_change_has_no_sign() -> None:
    progress = measure_progress([summary(1, "Why us?", 0.5), summary(2, "Why us?", 0.504)])
    (row,) = [line for line in shown(progress).splitlines() if "Why us?" in line]
    assert row.split() == ["Why", "us?", "2", "50%", "50%", "0"]


def test_an_answer_that_was_not_judged_is_counted_and_compared_with_nothing() -> None:
    progress = measure_progress(
        [summary(1, "Why us?", 0.5), summary(1, "Why us?", None, is_cold=False), summary(2, "Why us?", None)]
    )
    (row,) = [line for line in shown(progress).splitlines() if "Why us?" in line]
    assert row.split() == ["Why", "us?", "3", "2", "50%"]


@pytest.mark.parametrize(
    "text",
    ["\x1b[31m\x9b2J\u202e[bold]markup[/bold] [/]", "x" * 200, "日本語" * 50, "👩\u200d💻" * 50],
    ids=["control sequences", "a long word", "wide letters", "emoji"],
)
def test_hostile_text_stays_text_and_nothing_overflows(text: str) -> None:
    told = shown(measure_progress([summary(i, text, 0.5, missed=(text,)) for i in (1, 2, 3)]))
    assert not {"\x1b", "\x9b", "\u202e"} & set(told)
    assert max(cell_len(line) for line in told.splitlines()) <= 80
    if "[bold]" in text:
        assert "[bold]markup[/bold]" in told
