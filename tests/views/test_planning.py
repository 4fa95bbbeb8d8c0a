"""The plan on the screen: exact text at 80 columns."""

import pytest
from rich.console import Console, RenderableType

from coach.core.agenda import Agenda, Returning
from coach.core.questions import Question
from coach.core.sampling import Pending
from coach.ui.planning import agenda_view, why_text

PAY = Question("pay", "What pay\x1b[2J do you [b]expect[/b]?", "salary")
WHY = Question("why", "Why this role?", "motivation")


def shown(view: RenderableType) -> list[str]:
    """What a terminal of 80 columns shows, without blanks at the ends of lines."""
    console = Console(width=80, highlight=False)
    with console.capture() as capture:
        console.print(view)
    return [line.rstrip() for line in capture.get().splitlines()]


def test_everything_that_lies_ahead() -> None:
    due = Returning(PAY, (Pending("pay", "A range, with reasons", 0, 3, 0), Pending("pay", "Growth", 1, 1, 1)))
    later = Returning(WHY, (Pending("why", "Your mission", 2, 1, 0),))
    agenda = Agenda((due,), (later,), (WHY, PAY, Question("start", "When?", "salary")), 12)
    assert shown(agenda_view(agenda, "st mary")) == [
        "Due in the coming session",
        "pay  What pay�[2J do you [b]expect[/b]?",
        "  • A range, with reasons",
        "    missed 3 times; due now",
        "  • Growth",
        "    missed once, made once since, 1 more to go; due after 1 more session",
        "",
        "Comes back later",
        "why  Why this role?",
        "  • Your mission",
        "    missed once; due after 2 more sessions",
        "",
        "Never asked  3 of the 12 questions that fit this job",
        "  1  Why this role, and why here rather than elsewhere (motivation)",
        "  2  Pay, hours, place, notice and offers (salary)",
        "See them one by one with: coach plan --job 'st mary' --all",
        "",
        "Practise it with: coach practice --job 'st mary' --due-only",
    ]


def test_nothing_waits_and_everything_was_asked() -> None:
    assert shown(agenda_view(Agenda(n_fitting=3), "nurse")) == [
        "No missed point waits to come back.",
        "Every one of the 3 questions that fit has been asked.",
        "",
        "Practise it with: coach practice --job nurse",
    ]


def test_every_question_never_asked() -> None:
    assert shown(agenda_view(Agenda(never_asked=(WHY,), n_fitting=1), "nurse", is_all=True))[1:5] == [
        "Never asked  1 of the 1 questions that fit this job",
        "",
        "Why this role, and why here rather than elsewhere (motivation)",
        "why  Why this role?",
    ]


@pytest.mark.parametrize(
    ("pending", "expected"),
    [
        (Pending("pay", "x", 0, 1, 0), "missed once; due now"),
        (Pending("pay", "x", -2, 2, 0), "missed twice; due now"),
        (Pending("pay", "x", 1, 4, 1), "missed 4 times, made once since, 1 more to go; due after 1 more session"),
    ],
)
def test_why_a_point_comes_back(pending: Pending, expected: str) -> None:
    assert why_text(pending) == expected
