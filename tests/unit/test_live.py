"""The stage of a session: what it shows, which keys it takes, and how it does without a screen."""

import io
import re
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console, ConsoleDimensions

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.sound import Meter
from coach.core.transcript import Transcript
from coach.errors import DeviceError
from coach.ports import Move
from coach.ui.keyboard import END, ENTER
from coach.ui.live import LiveStage, Look, show_working
from tests.scripted_keyboard import ScriptedKeyboard

DELIVERY = Delivery(None, 8, None, None, None, None, 0, None)
ASKED = Asked("why-us", "Why us?", "motivation", 1.0)
ATTEMPT = Attempt(
    ASKED,
    Origin.MICROPHONE,
    datetime(2026, 3, 1, 12, tzinfo=UTC),
    Heard(Transcript.typed("I like the people here and the work.")),
    Score((), (), DELIVERY),
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
        self.console = Console(file=self._file, width=80, height=24, force_terminal=is_terminal)
        self.stage = LiveStage(self.console, self.keyboard, look or Look())

    def shown(self) -> str:
        return self._file.getvalue()


class Clockwork:
    """A meter that is a quarter of a second further each time it is asked, and ends by itself at its end."""

    def __init__(self, end_s: float = 60.0, fault: str = "") -> None:
        self.elapsed_s = -0.25
        self._end_s = end_s
        self._fault = fault

    def __call__(self) -> Meter:
        self.elapsed_s += 0.25
        is_over = self.elapsed_s >= self._end_s
        return Meter(self.elapsed_s, -20.0, is_over=is_over, fault=self._fault if is_over else "")


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


POINT = PointResult(KeyPoint("the people"), PointState.MISSED)
KEYWORD = KeywordResult(Keyword("people"), KeywordState.SAID)


@pytest.mark.parametrize(
    ("outcome", "is_offered"),
    [
        (Score((POINT,), (), DELIVERY), True),
        (Score((), (KEYWORD,), DELIVERY), True),
        (Score((), (), DELIVERY), False),
        (Refusal(RefusalReason.SILENT, "No speech was heard."), False),
    ],
    ids=["a point", "a keyword", "neither", "no score"],
)
def test_overruling_is_offered_where_there_is_something_to_overrule(outcome: Score | Refusal, is_offered: bool) -> None:
    theatre = Theatre("o", "q")
    assert theatre.stage.show(replace(ATTEMPT, outcome=outcome), None, None) is (
        Move.OVERRULE if is_offered else Move.QUIT
    )
    assert ("o  overrule" in theatre.shown()) is is_offered


# --- Reviews taller than the window ---


def written(theatre: Theatre) -> str:
    """What is shown without what steers the terminal."""
    return re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]", "", theatre.shown())


LONG = replace(ATTEMPT, heard=Heard(Transcript.typed(" ".join(f"word{number}" for number in range(400)))))


def test_a_review_taller_than_the_window_comes_in_pages_and_nothing_is_left_out() -> None:
    theatre = Theatre(None, "x", ENTER, None, "x", ENTER, "n", is_terminal=True)
    assert theatre.stage.show(LONG, None, None) is Move.NEXT
    shown = written(theatre)
    pages = re.split(r"(?:.*Enter  more.*\n?)+", shown)
    assert [page.count("\n") for page in pages[:-1]] == [23, 23]
    assert "Why us?" in pages[0], "the verdict comes first"
    assert re.findall(r"word\d+", shown) == [f"word{number}" for number in range(400)]
    assert shown.count("╭") == shown.count("╰") == 1


@pytest.mark.parametrize(
    ("key", "move"), [("n", Move.NEXT), ("r", Move.RETAKE), ("e", Move.CORRECT), ("q", Move.QUIT), (END, Move.QUIT)]
)
def test_a_review_need_not_be_read_to_its_end(key: str, move: Move) -> None:
    theatre = Theatre(key, is_terminal=True)
    assert theatre.stage.show(LONG, None, RECORDING) is move
    assert "word399" not in theatre.shown()


def test_a_review_that_fits_is_shown_at_once() -> None:
    theatre = Theatre("n", is_terminal=True)
    theatre.stage.show(ATTEMPT, None, None)
    assert "Enter  more" not in theatre.shown()


def test_without_a_screen_a_review_has_no_pages() -> None:
    theatre = Theatre("n")
    theatre.stage.show(LONG, None, None)
    assert "word399" in theatre.shown()
    assert "Enter  more" not in theatre.shown()


def test_a_retake_shows_first_what_it_changed() -> None:
    theatre = Theatre("n")
    theatre.stage.show(LONG, ATTEMPT, None)
    assert theatre.shown().index("Against the last answer") < theatre.shown().index("Review")


def test_a_retake_without_a_score_is_not_held_against_anything() -> None:
    refused = replace(ATTEMPT, outcome=Refusal(RefusalReason.SILENT, "No speech was heard."))
    theatre = Theatre("n")
    theatre.stage.show(refused, ATTEMPT, None)
    assert "Against the last answer" not in theatre.shown()


# --- While an answer is heard and scored ---


@pytest.mark.parametrize(
    ("unread_s", "told"),
    [(80.0, "writing it down  1 minute of your answer left"), (0.0, "looking for your points")],
)
def test_what_goes_on_is_told_and_wiped_away(unread_s: float, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.ui.live._PATIENCE_S", 0.0)
    theatre = Theatre(is_terminal=True)
    with show_working(theatre.console, lambda: unread_s):
        pass
    assert told in written(theatre)
    assert theatre.shown().endswith(("\x1b[2K", "\x1b[?25h"))


def test_what_takes_a_moment_only_is_not_told() -> None:
    theatre = Theatre(is_terminal=True)
    with show_working(theatre.console, lambda: 10.0):
        pass
    assert written(theatre).strip() == ""


def test_without_a_screen_nothing_is_told_of_what_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.ui.live._PATIENCE_S", 0.0)
    theatre = Theatre()
    with show_working(theatre.console, lambda: 10.0):
        pass
    assert theatre.shown() == ""


# --- Without a screen ---


def test_a_line_sent_while_recording_ends_the_answer() -> None:
    theatre, meter = Theatre(None, None, "x", ENTER, "n"), Clockwork()
    theatre.stage.listen(ASKED, (), meter)
    assert meter.elapsed_s < ASKED.target_s
    assert theatre.keyboard.waiting == ["n"]
    assert theatre.shown() == "Recording. Enter ends the answer.\n"


@pytest.mark.parametrize("sent", [ENTER, END])
def test_a_line_sent_beforehand_ends_the_answer_at_its_target_length(sent: str) -> None:
    theatre, meter = Theatre(sent, "n"), Clockwork()
    theatre.stage.listen(ASKED, (), meter)
    assert meter.elapsed_s == ASKED.target_s
    assert theatre.keyboard.waiting == ["n"], "no other line is touched"
    assert theatre.shown() == "Recording. It ends after 0:01.\n"


@pytest.mark.parametrize("keys", [(), (ENTER,)])
def test_a_lost_microphone_ends_the_answer(keys: tuple[str, ...]) -> None:
    meter = Clockwork(end_s=0.5)
    Theatre(*keys).stage.listen(ASKED, (), meter)
    assert meter.elapsed_s == 0.5


CUT_SHORT = "This answer was cut short. The microphone was lost."


@pytest.mark.parametrize("is_terminal", [True, False])
def test_the_review_of_an_answer_that_was_cut_short_says_so_first(is_terminal: bool) -> None:
    theatre = Theatre("e", "e", "n", is_terminal=is_terminal)
    theatre.stage.listen(ASKED, (), Clockwork(end_s=0.5, fault="The microphone was lost."))
    for n_shown in (1, 2):
        theatre.stage.show(LONG, ATTEMPT, None)
        shown = written(theatre)
        assert shown.count(CUT_SHORT) == n_shown, "also once the transcript was corrected"
    assert shown.index(CUT_SHORT) < shown.index("Against the last answer")


@pytest.mark.parametrize("is_terminal", [True, False])
def test_the_answer_after_one_that_was_cut_short_is_whole(is_terminal: bool) -> None:
    theatre = Theatre(is_terminal=is_terminal)
    theatre.stage.listen(ASKED, (), Clockwork(end_s=0.0, fault="The microphone was lost."))
    theatre.keyboard.waiting = [ENTER, "n"]
    theatre.stage.ask(ASKED, (1, 1), lambda: None)
    theatre.stage.show(ATTEMPT, None, None)
    assert "cut short" not in written(theatre), "a typed answer, during which nothing is listened to"


# --- On a screen ---


class Resizing(Clockwork):
    """A meter under which the window changes its size."""

    def __init__(self, theatre: Theatre, sizes: Sequence[tuple[int, int]]) -> None:
        super().__init__()
        self._theatre = theatre
        self._sizes = list(sizes)

    def __call__(self) -> Meter:
        self._theatre.console.size = ConsoleDimensions(*self._sizes.pop(0))
        return super().__call__()


@pytest.mark.parametrize(
    ("sizes", "n_questions"),
    [([(80, 24)] * 3, 1), ([(80, 24), (50, 24), (50, 24)], 2), ([(50, 24), (80, 24), (80, 20)], 4)],
    ids=["none", "narrower", "narrower, wider, lower"],
)
def test_after_a_change_of_size_the_question_is_shown_anew(sizes: list[tuple[int, int]], n_questions: int) -> None:
    theatre = Theatre("s", None, None, ENTER, is_terminal=True)
    theatre.stage.ask(ASKED, (2, 3), lambda: None)
    theatre.stage.listen(ASKED, (), Resizing(theatre, sizes))
    assert written(theatre).count("Question 2 of 3") == n_questions
    assert theatre.shown().count("\x1b[H") == 2 * (n_questions - 1)
    assert "\x1b[2J" not in theatre.shown(), "clearing the screen flickers"


def test_the_enter_that_began_an_answer_does_not_end_it() -> None:
    theatre, meter = Theatre(ENTER, None, ENTER, is_terminal=True), Clockwork()
    theatre.stage.listen(ASKED, (), meter)
    assert meter.elapsed_s == 0.5


@pytest.mark.parametrize(("look", "is_shown"), [(Look(hints=True), True), (Look(), False)])
def test_the_points_of_what_is_asked_show_only_as_hints(look: Look, is_shown: bool) -> None:
    theatre = Theatre(None, ENTER, look=look, is_terminal=True)
    theatre.stage.listen(ASKED, ["I like your\x1b wards"], Clockwork())
    assert ("· I like your� wards" in written(theatre)) is is_shown


def test_a_question_is_read_aloud_to_its_end_before_any_key_counts() -> None:
    """Without a screen, where every line was meant."""
    theatre, spoken = Theatre(ENTER), []

    def speak(text: str, _stopping: threading.Event) -> None:
        assert theatre.keyboard.waiting == [ENTER]
        spoken.append(text)

    stage = LiveStage(theatre.console, theatre.keyboard, Look(speak=speak))
    assert stage.ask(ASKED, (1, 1), lambda: None) is Move.START
    assert spoken == [ASKED.text]
    assert "Reading the question aloud." in theatre.shown()


def test_a_key_ends_the_reading_and_another_begins_the_answer() -> None:
    ended: list[bool] = []
    keys = [None, ENTER, None, "x", "s"]
    theatre = Theatre(*keys, look=Look(speak=lambda _, stopping: ended.append(stopping.wait(10.0))), is_terminal=True)
    assert theatre.stage.ask(ASKED, (1, 1), lambda: None) is Move.SKIP
    assert ended == [True]
    before, _, after = written(theatre).partition("your answer has not begun yet")
    assert "any key  stop reading; then Enter starts your answer" in before
    assert "Enter  start " not in before
    assert "Enter  start " in after


def test_of_a_question_that_is_not_read_aloud_nothing_more_is_said() -> None:
    theatre = Theatre("s", is_terminal=True)
    theatre.stage.ask(ASKED, (1, 1), lambda: None)
    assert "not begun" not in theatre.shown()


@pytest.mark.parametrize(("key", "move"), [(ENTER, Move.START), ("s", Move.SKIP), ("q", Move.QUIT), (END, Move.QUIT)])
def test_the_keys_of_a_question(key: str, move: Move) -> None:
    begun: list[str] = []
    theatre = Theatre("x", None, key)
    assert theatre.stage.ask(ASKED, (1, 2), lambda: begun.append("loading")) is move
    assert begun == ["loading"]
    assert "Question 1 of 2" in theatre.shown()
