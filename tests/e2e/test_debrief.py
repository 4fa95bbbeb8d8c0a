"""After the real interview: what was asked, how it felt, and a thank-you note to everybody met."""

import shutil
import stat
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.screen import ENTER, Terminal
from tests.e2e.sitting import SAMPLES, leave

pytestmark = pytest.mark.microphone

MISSION = "Your mission of making good coffee simple is what draws me"
CALENDAR = "I run the content calendar for three brands"


@pytest.fixture
def debrief(start_coach: Callable[..., Terminal], home: Path) -> Callable[..., Terminal]:
    """Write down an interview for a job that is prepared in every part."""
    (home / "jobs").mkdir(parents=True)
    shutil.copy(SAMPLES / "job.toml", home / "jobs" / "brightside.toml")
    shutil.copy(SAMPLES / "posting.md", home / "jobs")
    return lambda: start_coach("debrief", "--on", "2026-05-31")


def fill(terminal: Terminal, *lines: tuple[str, str]) -> None:
    for question, line in lines:
        terminal.wait_for(question)
        terminal.press(line + ENTER, after_s=0.2)


def test_an_interview_is_written_down_and_thanked_for(
    debrief: Callable[..., Terminal], start_coach: Callable[..., Terminal], home: Path
) -> None:
    terminal = start_coach("practice", "--typed", "--question", "why-this-role", "--no-follow-ups")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press("I would like to help because coffee is good.\r\r")
    terminal.wait_for("e correct")
    leave(terminal)

    terminal = debrief()
    fill(
        terminal,
        ("What were you asked?", "why do you want this role"),
        ("Was it this one? Why do you want this role? [y/N]", "y"),
        ("What did you say, in a line?", "The mission, and “three brands”"),
        ("Which of these points did you make?", "9"),
        ("“9” is not in the list.", "1-2"),
        ("How did it go?", "great"),
        ("“great” is no number from 1 to 5.", "4"),
        ("What else were you asked?", "Which animal would you be?"),
        ("It is none that coach knows.", ""),
        ("Which of these points did you make?", ""),
        ("How did it go?", ""),
        ("What else were you asked?", ""),
        ("What did you promise", "The outline of the barista series"),
        ("And?", ""),
    )
    assert terminal.wait_for_exit() == 0, terminal.text()
    shown = terminal.prose()
    assert "You had practised it 1 time." in shown
    assert "✓ practised why do you want this role went rather well" in shown
    assert "1 of 2 questions had been practised." in shown

    folder = home / "jobs" / "brightside.interviews"
    assert sorted(path.name for path in folder.iterdir()) == [
        "2026-05-31-thanks-maria-keller.txt",
        "2026-05-31-thanks-tom-okafor.txt",
        "2026-05-31.toml",
    ]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    kept = tomllib.loads((folder / "2026-05-31.toml").read_text())
    assert kept["promised"] == ["The outline of the barista series"]
    asked = kept["asked"]
    assert [item["text"] for item in asked] == ["why do you want this role", "Which animal would you be?"]
    assert (asked[0]["question"], asked[0]["times_practised"], asked[0]["felt"]) == ("why-this-role", 1, 4)
    assert asked[0]["made"] == [MISSION, CALENDAR]

    notes = [path.read_text() for path in sorted(folder.glob("*.txt"))]
    for note, name, point in zip(notes, ("Maria Keller", "Tom Okafor"), (MISSION, CALENDAR), strict=True):
        assert f"Dear {name}," in note
        assert point in note, "people compare notes: each gets another point"
        assert "The outline of the barista series" in note
        assert "31 May" in note
    assert "To: maria.keller@brightside.example" in notes[0]

    terminal = debrief()
    fill(terminal, ("What were you asked?", ""), ("What did you promise", "A call"), ("And?", ""))
    for _ in range(3):
        fill(terminal, ("exists. Overwrite it? [y/N]", "n"))
    assert terminal.wait_for_exit() == 0, terminal.text()
    assert [path.read_text() for path in (folder / f"{name}.txt" for name in NOTES)] == notes
    assert "A call" in (folder / "2026-05-31-thanks-maria-keller-2.txt").read_text()


NOTES = ("2026-05-31-thanks-maria-keller", "2026-05-31-thanks-tom-okafor")


def test_ctrl_c_keeps_what_was_written_down(debrief: Callable[..., Terminal], home: Path) -> None:
    terminal = debrief()
    fill(
        terminal,
        ("What were you asked?", "Which animal would you be?"),
        ("What did you say, in a line?", "A bee"),
        ("Which of these points did you make?", ""),
        ("How did it go?", "5"),
    )
    terminal.wait_for("What else were you asked?")
    terminal.press("\x03")
    assert terminal.wait_for_exit() != 0
    (kept,) = (home / "jobs" / "brightside.interviews").iterdir()
    assert tomllib.loads(kept.read_text())["asked"][0]["said"] == "A bee"
    assert str(kept).encode() in terminal.written, "whole, so that it can be copied"
