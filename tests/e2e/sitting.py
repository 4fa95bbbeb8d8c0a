"""One sitting, step by step: what a person does in it and what is in the history afterwards."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from coach.core.attempts import Attempt
from coach.store.history import History
from tests.e2e.screen import ENTER, Terminal

SAMPLES = Path(__file__).parents[2] / "samples"
JOB = SAMPLES / "job.toml"
VOICE = SAMPLES / "recordings" / "why_this_role.flac"
"""Six seconds without a pause come first, so what is recorded of it is one segment: one line of a script."""

SAYS_MISSION = "I want this role because your mission is to make good coffee simple for everyone at home."


def begin(terminal: Terminal) -> None:
    """Begin to answer the question on the screen."""
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("● recording")


def answer(terminal: Terminal, microphone: Any, seconds: float = 5.0) -> None:
    """Begin an answer, say something and end it; the review is there afterwards."""
    begin(terminal)
    microphone.play(VOICE)
    terminal.watch(seconds)
    terminal.press(ENTER)
    terminal.wait_for("e correct")
    microphone.fall_silent()


def leave(terminal: Terminal) -> None:
    """Quit."""
    terminal.press("q")
    assert terminal.wait_for_exit() == 0, terminal.text()


def attempts(home: Path) -> tuple[Attempt, ...]:
    """The attempts of the last session that holds any, from a history that is sound."""
    with closing(sqlite3.connect(home / "history.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with closing(History(home / "history.db")) as history:
        session_id = history.last_session_id()
        return () if session_id is None else history.session(session_id).attempts


def proof(prose: str, point: str) -> str:
    """The quote that a review shows for a point it calls made."""
    shown = re.search(rf"✓ made {re.escape(point)} “([^”]*)”", prose)
    assert shown is not None, f"{point!r} is not shown as made in: {prose}"
    return shown.group(1)
