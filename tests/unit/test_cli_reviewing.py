"""What was measured of how one spoke, on request."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from click.testing import Result

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.scoring import Heard, score_answer
from coach.core.transcript import Transcript
from coach.store.history import History

ANSWER = "I, I moved the budget to short video, and maybe we were lucky, you know, that it worked."


def test_all_that_was_measured_is_shown_on_request(coach_home: Path, run_coach: Callable[..., Result]) -> None:
    heard = Heard(Transcript.typed(ANSWER))
    asked = Asked("hard-quarter", "Tell me about a hard quarter.", "behavioural", 90.0)
    begun = datetime(2026, 3, 1, tzinfo=UTC)
    with History(coach_home / "history.db") as history:
        attempt = Attempt(asked, Origin.TYPED, begun, heard, score_answer(heard, (), (), lambda _left, _right: []))
        history.save(history.begin_session("Manager", begun), attempt)
    told = run_coach("review", "--delivery")
    assert (told.exit_code, told.stderr) == (0, "")
    for wanted in (
        "Tell me about a hard quarter.  #1",
        "18 words",
        "“I, I”",
        "“maybe”",
        "“you know”",
        "“I” 1 · “we” 1",
    ):
        assert wanted in told.stdout
    assert "Try next" not in told.stdout
    assert "Try next" in run_coach("review").stdout
