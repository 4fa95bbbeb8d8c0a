"""The practice session on a terminal: the question, the level and the clock, then the review. Nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.live import Live
from rich.panel import Panel
from rich.text import Text

from coach.ports import Move
from coach.ui.keyboard import END, ENTER
from coach.ui.views import clean, clock, note_text, review_card

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rich.console import Console

    from coach.core.attempts import Asked, Attempt
    from coach.core.sound import Meter
    from coach.ui.keyboard import Keyboard

_REFRESH_S = 0.1
_SETTLE_S = 0.5
"""Keys within this time after a screen changes are taken for a second press of the last one."""

_METER_CELLS = 24
_METER_FLOOR_DB = -60.0
_QUIET_DB = -40.0


class LiveStage:
    """A practice session's screen and keyboard."""

    def __init__(self, console: Console, keyboard: Keyboard, *, quiet_scores: bool) -> None:
        """Draw on a console and read from a keyboard."""
        self._console = console
        self._keyboard = keyboard
        self._quiet_scores = quiet_scores

    def ask(self, asked: Asked, number: int, n_questions: int) -> Move:
        """See ports.Stage."""
        self._console.print()
        self._console.print(question_panel(asked, f"Question {number} of {n_questions}"))
        self._console.print(keys_line({"Enter": "start recording", "s": "skip", "q": "quit"}))
        return self._wait_for({ENTER: Move.START, "s": Move.SKIP, "q": Move.QUIT})

    def listen(self, asked: Asked, meter: Callable[[], Meter]) -> Move:
        """See ports.Stage."""
        keys = keys_line({"Enter": "end the answer"})
        if not self._console.is_terminal:
            self._console.print("Recording. Enter ends the answer.")
            while not meter().is_over and self._keyboard.read_key(_REFRESH_S) not in {ENTER, END}:
                pass
            return Move.STOP
        self._keyboard.forget_typed()
        with Live(console=self._console, auto_refresh=False, transient=True) as live:
            while True:
                now = meter()
                live.update(Group(meter_line(now, asked.target_s), keys), refresh=True)
                if now.is_over:
                    return Move.STOP
                key = self._keyboard.read_key(_REFRESH_S)
                if key == END or (key == ENTER and now.elapsed_s >= _SETTLE_S):
                    return Move.STOP

    def show(self, attempt: Attempt, *, may_play: bool) -> Move:
        """See ports.Stage."""
        self._console.print(review_card(attempt, quiet_scores=self._quiet_scores))
        names = {"n": "next", "r": "retake", "p": "play", "q": "quit"}
        if not may_play:
            del names["p"]
        self._console.print(keys_line(names))
        return self._wait_for({"n": Move.NEXT, ENTER: Move.NEXT, "r": Move.RETAKE, "p": Move.PLAY, "q": Move.QUIT})

    def tell(self, message: str, hint: str = "") -> None:
        """See ports.Stage."""
        self._console.print(note_text(message, hint))

    def _wait_for(self, moves: Mapping[str, Move]) -> Move:
        self._keyboard.forget_typed()
        while True:
            key = self._keyboard.read_key(None)
            if key == END:
                return Move.QUIT
            if key is not None and key in moves:
                return moves[key]


def question_panel(asked: Asked, title: str) -> RenderableType:
    """The question, large enough to be the only thing one looks at."""
    return Panel(
        Text(clean(asked.text), style="bold"),
        title=title,
        title_align="left",
        subtitle=f"about {clock(asked.target_s)}",
        subtitle_align="right",
        border_style="blue",
        padding=(1, 2),
    )


def meter_line(meter: Meter, target_s: float) -> Text:
    """The clock against the target, and the level of the voice."""
    share = (meter.level_db - _METER_FLOOR_DB) / -_METER_FLOOR_DB
    cells = round(min(1.0, max(0.0, share)) * _METER_CELLS)
    style = "red" if meter.level_db > -1.0 else ("green" if meter.level_db > _QUIET_DB else "yellow")
    return Text.assemble(
        ("● ", "red"),
        ("recording  ", "bold"),
        f"{clock(meter.elapsed_s)} of about {clock(target_s)}  ",
        ("▮" * cells, style),
        ("▯" * (_METER_CELLS - cells), "dim"),
    )


def keys_line(names: Mapping[str, str]) -> Text:
    """The keys that do something now."""
    text = Text("  ")
    for key, meaning in names.items():
        text.append(f" {key} ", style="reverse").append(f" {meaning}   ")
    return text
