"""`coach` alone, as a person meets it: the first time, without anything; and later, with a history."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.screen import ENTER, N_ROWS, Terminal
from tests.e2e.sitting import SAMPLES, VOICE, attempts, leave

pytestmark = pytest.mark.microphone

GO_BACK = "Press any key to go back to the home screen."


def fits(terminal: Terminal) -> bool:
    """Whether the whole home screen is to be seen at once."""
    lines = terminal.lines()
    return len(lines) < N_ROWS and any(line.startswith("╭─ coach") for line in lines) and lines[-1].startswith("╰")


def go_back(terminal: Terminal) -> None:
    """Leave what a command has shown."""
    terminal.wait_for(GO_BACK)
    terminal.press(" ")
    terminal.wait_for("q quit")
    assert fits(terminal), terminal.text()


def make_job(terminal: Terminal) -> None:
    """Prepare by the wizard: a posting, one thing to say, and nothing else."""
    terminal.press(ENTER)
    for question, answer in (
        ("File with the posting", str(SAMPLES / "posting.md")),
        ("Title of the position [Social Media Manager]", ""),
        ("Company [Brightside Coffee Roasters]", "Brightside"),
        ("Which should go?", ""),
        ("Add terms", ""),
        ("Whom did you meet?", "Maria Keller, head of marketing"),
        ("Whom else?", ""),
        ("What went well?", "."),
        ("What is it for, in a sentence", "Making good coffee simple"),
        ("What does it want to reach next?", "."),
        ("What have you found in public work", "."),
        ("File with your résumé", "."),
        ("Which salary range", "."),
        ("Before you leave", "."),
        ("If they remember one sentence", ""),
    ):
        terminal.wait_for(question)
        terminal.press(answer + ENTER, after_s=0.2)


def test_a_first_time_user_is_led_to_the_first_question(
    start_coach: Callable[..., Terminal], virtual_microphone: Any, home: Path
) -> None:
    terminal = start_coach()
    terminal.wait_for("q quit")
    assert fits(terminal)
    for step in ("▸ 1 Prepare for your interview", "2 Check the microphone", "3 Answer your first question"):
        assert step in terminal.prose()

    make_job(terminal)
    go_back(terminal)
    assert any("│  Social Media Manager, Brightside" in line for line in terminal.lines())
    assert "▸ 2 Check the microphone" in terminal.prose()

    terminal.press(ENTER)
    terminal.wait_for("Please say a sentence now")
    virtual_microphone.play(VOICE)
    go_back(terminal)
    assert "✓ 2 Check the microphone" in terminal.prose()
    assert "Enter answer your first question" in terminal.prose()

    terminal.press(ENTER)
    terminal.wait_for("Question 1 of 1")
    terminal.press("q")
    go_back(terminal)
    leave(terminal)
    assert (home / "jobs" / "brightside.toml").exists()


def test_a_person_who_is_not_heard_is_offered_to_type(
    start_coach: Callable[..., Terminal], home: Path, prepared: None
) -> None:
    terminal = start_coach()
    terminal.wait_for("Enter check the microphone and the rest")
    terminal.press(ENTER)
    go_back(terminal)
    assert "✗ 2 Check the microphone" in terminal.prose()
    terminal.press(ENTER)
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press("I plan short video and the content calendar for three brands, and I know your town well.\r\r")
    terminal.wait_for("e correct")
    terminal.press("q")
    go_back(terminal)
    assert "Enter practise by typing" in terminal.prose()
    leave(terminal)
    assert len(attempts(home)) == 1


def test_later_it_shows_what_is_due_and_what_was_missed(
    start_coach: Callable[..., Terminal], home: Path, prepared: None
) -> None:
    terminal = start_coach("practice", "--typed", "--question", "salary-expectations", "--no-follow-ups")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press("I am looking for 60,000 to 70,000, because that is what the work is worth.\r\r")
    terminal.wait_for("e correct")
    leave(terminal)

    terminal = start_coach()
    terminal.wait_for("q quit")
    assert fits(terminal)
    shown = terminal.prose()
    assert "1 question is due again: ▸ What are your salary expectations?" in shown
    assert "Missed last time: ✗ Room to grow matters to me ✗ I can start four weeks after an offer" in shown
    assert "7 of 7 parts of your preparation are complete." in shown

    terminal.press("a")
    terminal.wait_for("missed once; due now")
    go_back(terminal)
    terminal.press("r")
    terminal.wait_for("Room to grow matters to me")
    go_back(terminal)
    terminal.press("d")
    terminal.wait_for("What are your salary expectations?")
    terminal.press("q")
    terminal.wait_for(GO_BACK)
    terminal.press("\x04")
    assert terminal.wait_for_exit() == 0


@pytest.fixture
def prepared(home: Path) -> None:
    """A job that is prepared in every part."""
    (home / "jobs").mkdir(parents=True)
    shutil.copy(SAMPLES / "job.toml", home / "jobs" / "brightside.toml")
    shutil.copy(SAMPLES / "posting.md", home / "jobs")
