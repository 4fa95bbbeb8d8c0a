"""The stage of a session: what it shows, which keys it takes, and how it does without a screen."""

import io
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.scoring import Heard, Score
from coach.core.sound import Meter
from coach.core.transcript import Transcript
from coach.errors import DeviceError
from coach.ports import Move
from coach.ui.keyboard import END, ENTER
from coach.ui.live import LiveStage, Look
from tests.scripted_keyboard import ScriptedKeyboard

ASKED = Asked("why-us", "Why us?", "motivation", 1.0)
ATTEMPT = Attempt(
    ASKED,
    Origin.MICROPHONE,
    datetime(2026, 3, 1, 12, tzinfo=UTC),
    Heard(Transcript.typed("I like the people here and the work.")),
    Score((), (), Delivery(None, 8, None, None, None, None, 0, None)),
)
RECORDING = Path("answer.wav")


class ScriptedKeys(ScriptedKeyboard):
    """Presses these keys as soon as it is asked for one; None stands for a moment without a key."""

    def __init__(self, keys: Sequence[str | None]) -> None:
        self.waiting = list(keys)

    def read_key(self, timeout_s: float | None) -> str | None:
        key = self.waiting.pop(0) if self.waiting else (END if timeout_s is None else None)
        if key is None:
            time.sleep(min(timeout_s or 0.0, 0.01))
        return key


class Theatre:
    """A stage, the keys that will be pressed, and what is shown on it."""

    def __init__(self, *keys: str | None, look: Look | None = None, is_terminal: bool = False) -> None:
        self.keyboard = ScriptedKeys(keys)
        self._file = io.StringIO()
        console = Console(file=self._file, width=80, height=24, force_terminal=is_terminal)
        self.stage = LiveStage(console, self.keyboard, look or Look())

    def shown(self) -> str:
        return self._file.getvalue()


class Clockwork:
    """A meter that is a quarter of a second further each time it is asked, and ends by itself at its end."""

    def __init__(self, end_s: float = 60.0) -> None:
        self.elapsed_s = -0.25
        self._end_s = end_s

    def __call__(self) -> Meter:
        self.elapsed_s += 0.25
        return Meter(self.elapsed_s, -20.0, is_over=self.elapsed_s >= self._end_s)


# --- Playing ---


class Loudspeaker:
    """Plays until it is stopped, or for a moment only."""

    def __init__(self, *, lasts: bool = True, failure: DeviceError | None = None) -> None:
        self.played: list[Path] = []
        self.was_stopped = False
        self._lasts = lasts
        self._failure = failure

    def __call__(self, path: Path, stopping: threading.Event) -> None:
        self.played.append(path)
        if self._failure is not None:
            raise self._failure
        if self._lasts:
            self.was_stopped = stopping.wait(10.0)


@pytest.mark.parametrize("key", ["x", ENTER, "n", END])
def test_any_key_stops_playing_and_does_nothing_else(key: str) -> None:
    loudspeaker = Loudspeaker()
    theatre = Theatre("p", None, None, key, "r", look=Look(play=loudspeaker), is_terminal=True)
    assert theatre.stage.show(ATTEMPT, None, RECORDING) is Move.RETAKE
    assert loudspeaker.played == [RECORDING]
    assert loudspeaker.was_stopped


def test_the_review_is_shown_once_however_often_it_is_played() -> None:
    loudspeaker = Loudspeaker(lasts=False)
    theatre = Theatre("p", None, "p", None, "n", look=Look(play=loudspeaker))
    assert theatre.stage.show(ATTEMPT, None, RECORDING) is Move.NEXT
    assert loudspeaker.played == [RECORDING] * 2
    assert theatre.shown().count("I like the people here") == 1
    assert theatre.shown().count("p  play") == 3


def test_without_a_screen_no_line_is_taken_for_a_key_that_stops() -> None:
    loudspeaker = Loudspeaker(lasts=False)
    theatre = Theatre("p", "n", look=Look(play=loudspeaker))
    assert theatre.stage.show(ATTEMPT, None, RECORDING) is Move.NEXT
    assert "Playing the recording." in theatre.shown()


def test_what_the_loudspeaker_says_is_told_and_the_review_goes_on() -> None:
    loudspeaker = Loudspeaker(failure=DeviceError("There is no loudspeaker.", "Connect one."))
    theatre = Theatre("p", "n", look=Look(play=loudspeaker))
    assert theatre.stage.show(ATTEMPT, None, RECORDING) is Move.NEXT
    assert "There is no loudspeaker. Connect one." in theatre.shown()


@pytest.mark.parametrize(("recording", "look"), [(None, Look(play=Loudspeaker())), (RECORDING, Look())])
def test_what_cannot_be_played_is_not_offered(recording: Path | None, look: Look) -> None:
    theatre = Theatre("p", "q", look=look)
    assert theatre.stage.show(ATTEMPT, None, recording) is Move.QUIT
    assert "p  play" not in theatre.shown()


# --- Without a screen ---


def test_a_line_sent_while_recording_ends_the_answer() -> None:
    theatre, meter = Theatre(None, None, "x", ENTER, "n"), Clockwork()
    theatre.stage.listen(ASKED, meter)
    assert meter.elapsed_s < ASKED.target_s
    assert theatre.keyboard.waiting == ["n"]
    assert theatre.shown() == "Recording. Enter ends the answer.\n"


@pytest.mark.parametrize("sent", [ENTER, END])
def test_a_line_sent_beforehand_ends_the_answer_at_its_target_length(sent: str) -> None:
    theatre, meter = Theatre(sent, "n"), Clockwork()
    theatre.stage.listen(ASKED, meter)
    assert meter.elapsed_s == ASKED.target_s
    assert theatre.keyboard.waiting == ["n"], "no other line is touched"
    assert theatre.shown() == "Recording. It ends after 0:01.\n"


@pytest.mark.parametrize("keys", [(), (ENTER,)])
def test_a_lost_microphone_ends_the_answer(keys: tuple[str, ...]) -> None:
    meter = Clockwork(end_s=0.5)
    Theatre(*keys).stage.listen(ASKED, meter)
    assert meter.elapsed_s == 0.5


# --- On a screen ---


def test_the_enter_that_began_an_answer_does_not_end_it() -> None:
    theatre, meter = Theatre(ENTER, None, ENTER, is_terminal=True), Clockwork()
    theatre.stage.listen(ASKED, meter)
    assert meter.elapsed_s == 0.5


@pytest.mark.parametrize(("key", "move"), [(ENTER, Move.START), ("s", Move.SKIP), ("q", Move.QUIT), (END, Move.QUIT)])
def test_the_keys_of_a_question(key: str, move: Move) -> None:
    begun: list[str] = []
    theatre = Theatre("x", None, key)
    assert theatre.stage.ask(ASKED, (1, 2), lambda: begun.append("loading")) is move
    assert begun == ["loading"]
    assert "Question 1 of 2" in theatre.shown()
