"""What lies ahead: the agenda itself, and `coach plan` over a history."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.core.agenda import make_agenda
from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.jobs import Job
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.questions import Question
from coach.core.sampling import Answered
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript
from coach.store.history import History

RunCoach = Callable[..., Any]
BANK = (
    Question("pay", "Pay?", "salary"),
    Question("why", "Why us, {company}?", "motivation"),
    Question("ward", "Which ward?", "craft", occupations=("midwife",)),
    Question("team", "And {team}?", "panel"),
    Question("hello", "How are you?", "greeting"),
)
JOB = Job("Nurse", company="St Mary", points=(KeyPoint("range"), KeyPoint("growth"), KeyPoint("mission")))
DELIVERY = Delivery(None, 9, None, None, 0, None, 0, None)
NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


def test_due_questions_come_first_the_longest_overdue_before_the_others() -> None:
    history = [
        Answered("why", 1, missed=("mission",)),
        Answered("pay", 2, missed=("range",)),
        Answered("pay", 3, missed=("range", "growth")),
    ]
    agenda = make_agenda(JOB, BANK, history)
    assert [item.question.text for item in agenda.due] == ["Why us, St Mary?", "Pay?"]
    assert [(p.point, p.n_sessions_to_wait) for p in agenda.due[1].points] == [("growth", 0), ("range", 1)]
    assert agenda.later == ()


def test_a_question_whose_points_all_wait_comes_later() -> None:
    history = [Answered("pay", 1, missed=("range",)), Answered("pay", 2, made=("range",))]
    agenda = make_agenda(JOB, BANK, history)
    assert agenda.due == ()
    assert [item.question.id for item in agenda.later] == ["pay"]


@pytest.mark.parametrize(
    "missed",
    [
        Answered("pay", 1, missed=("a point the job dropped",)),
        Answered("gone-from-the-bank", 1, missed=("range",)),
        Answered("team", 1, missed=("range",)),
    ],
)
def test_what_can_no_longer_be_asked_does_not_return(missed: Answered) -> None:
    agenda = make_agenda(JOB, BANK, [missed])
    assert agenda.due == agenda.later == ()


def test_never_asked_are_those_that_fit_in_the_order_of_an_interview() -> None:
    agenda = make_agenda(JOB, BANK, [Answered("pay", 1), Answered("pay", 1, is_retake=True)])
    assert [question.id for question in agenda.never_asked] == ["hello", "why"]
    assert agenda.n_fitting == 3


# --- coach plan ---


def remember(home: Path, missed: str, n_sessions: int = 1, question_id: str = "why-this-role") -> None:
    """Sessions in which one point was missed at one question."""
    result = PointResult(KeyPoint(missed), PointState.MISSED, None)
    score = Score((result,), (), DELIVERY)
    asked = Asked(question_id, "As it was put then?", "motivation", 90.0)
    with History(home / "history.db") as history:
        for _ in range(n_sessions):
            session_id = history.begin_session("Nurse", NOON)
            heard = Heard(Transcript.typed("I like to work in teams and on wards."))
            history.save(session_id, Attempt(asked, Origin.TYPED, NOON, heard, score))


@pytest.fixture
def job(coach_home: Path) -> None:
    folder = coach_home / "jobs"
    folder.mkdir(parents=True)
    (folder / "st-mary.toml").write_text('title = "Nurse"\npoints = ["I know your wards"]\n')


@pytest.mark.usefixtures("job")
def test_the_plan_says_what_is_due_and_why(run_coach: RunCoach, coach_home: Path) -> None:
    remember(coach_home, "I know your wards")
    shown = run_coach("plan")
    assert shown.exit_code == 0
    assert "Due in the coming session" in shown.stdout
    assert "why-this-role" in shown.stdout
    assert "missed once; due now" in shown.stdout
    assert "coach practice --job st-mary --due-only" in shown.stdout


@pytest.mark.usefixtures("job")
def test_the_plan_says_what_comes_later(run_coach: RunCoach, coach_home: Path) -> None:
    remember(coach_home, "I know your wards", n_sessions=2)
    shown = run_coach("plan", "--job", "st")
    assert "Due in the coming session" not in shown.stdout
    assert "missed twice; due after 1 more session" in shown.stdout
    assert "--due-only" not in shown.stdout


@pytest.mark.usefixtures("job")
def test_before_the_first_session_nothing_is_due_and_everything_is_new(run_coach: RunCoach) -> None:
    shown = run_coach("plan")
    assert "No missed point waits to come back." in shown.stdout
    assert "(greeting)" in shown.stdout
    assert "why-this-role" not in shown.stdout
    assert "why-this-role" in run_coach("plan", "--all").stdout


def test_without_a_job_the_plan_names_the_next_step(run_coach: RunCoach) -> None:
    failed = run_coach("plan")
    assert failed.exit_code == 1
    assert failed.stderr == "Error: There is no job yet.\nMake one with: coach job new\n"
