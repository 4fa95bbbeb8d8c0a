"""Two answers beside each other on a terminal of 80 columns."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from rich.console import Console

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.comparison import compare
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript
from coach.ui.comparison import diff_view

REFUSED = Refusal(RefusalReason.SILENT, "No speech was heard.")


def answer(number: int, team: str, reach: str = "said", text: str = "led a team") -> Attempt:
    """An answer with one point and one keyword in the states named."""
    score = Score(
        points=(PointResult(KeyPoint(text), PointState(team)), PointResult(KeyPoint("on budget"), PointState.MADE)),
        keywords=(KeywordResult(Keyword("reach"), KeywordState(reach)),),
        delivery=Delivery(45.0 * number, 90, 120.0, 0.5, 1, 1.5, 0, 2.5),
    )
    asked = Asked("q1", "What did you achieve?", "behavioural", 90.0)
    heard = Heard(Transcript.typed("words"))
    return Attempt(asked, Origin.MICROPHONE, datetime(2026, 3, number, 12, tzinfo=UTC), heard, score, id=number)


def shown(before: Attempt, after: Attempt, *, jobs: Sequence[str] = (), quiet_scores: bool = False) -> str:
    file = io.StringIO()
    view = diff_view((before, after), compare(before, after), jobs, quiet_scores=quiet_scores)
    Console(width=80, no_color=True, file=file, legacy_windows=False, highlight=False).print(view)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def test_gains_losses_and_delivery() -> None:
    lines = shown(answer(1, "missed"), answer(2, "made", "missed")).splitlines()
    assert lines[1:3] == ["  From answer 1 to answer 2", "  What did you achieve?"]
    assert lines[4:] == [
        "",
        "  Points",
        "  + gained led a team",
        "  coverage +50 percentage points",
        "",
        "  Keywords",
        "  - lost   reach",
        "  coverage -100 percentage points",
        "",
        "  Delivery",
        "  length       0:45 → 1:30",
        "  pace         120 words a minute → 120 words a minute  the same",
        "  first word   after 0.5 s → after 0.5 s                the same",
        "  long pauses  1 → 1                                    the same",
        "  fillers      2.5 a minute → 2.5 a minute              the same",
    ]


def test_nothing_gained_nothing_lost_and_no_numbers_for_those_who_want_none() -> None:
    told = shown(answer(1, "made"), answer(2, "made"), quiet_scores=True)
    assert told.count("the same as before") == 2
    assert "coverage" not in told


def test_an_answer_that_was_not_judged_is_named() -> None:
    told = shown(replace(answer(1, "made"), outcome=REFUSED), answer(2, "made"))
    assert "Not judged, so not compared: answer 1." in told
    assert "Points" not in told
    assert "Delivery" not in told


def test_answers_that_were_judged_by_nothing_in_common_say_so() -> None:
    other = replace(answer(2, "made"), outcome=Score((), (), answer(2, "made").outcome.delivery))  # type: ignore[union-attr]
    told = shown(answer(1, "made"), other)
    assert told.count("they have none in common") == 2
    assert "the same as before" not in told
    assert "coverage" not in told


def test_answers_for_two_jobs_name_them() -> None:
    answers = (answer(1, "made"), answer(2, "made"))
    assert "They were given for two jobs: “Nurse” → “[b]Cook”." in shown(*answers, jobs=("Nurse", "[b]Cook"))
    assert "jobs" not in shown(*answers, jobs=("Nurse", "Nurse"))


def test_answers_to_two_questions_are_both_named() -> None:
    other = replace(answer(2, "made"), asked=Asked("q2", "Why us?", "motivation", 60.0))
    told = shown(answer(1, "made"), other)
    assert "What did you achieve?\n  Why us?" in told
    assert "They answer two questions" in told


@pytest.mark.parametrize("text", ["\x1b[31m[bold]x[/bold]", "x" * 200, "日本語" * 50])
def test_hostile_text_stays_text_and_nothing_overflows(text: str) -> None:
    told = shown(answer(1, "missed", text=text), answer(2, "made", text=text))
    assert "\x1b" not in told
    assert max(cell_len(line) for line in told.splitlines()) <= 80
