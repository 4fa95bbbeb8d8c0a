"""The practice session on a terminal: the question, the level and the clock, then the review. Nothing else."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.control import Control
from rich.live import Live
from rich.panel import Panel
from rich.segment import ControlType, SegmentLines
from rich.text import Text

from coach.core.attempts import Asked, Attempt
from coach.core.comparison import compare
from coach.core.follow_ups import is_follow_up
from coach.core.gate import Refusal
from coach.errors import CoachError
from coach.ports import Move
from coach.ui.keyboard import END, ENTER
from coach.ui.times import clock, length
from coach.ui.views import clean, comparison_view, note_text, review_card

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from rich.console import Console

    from coach.core.delivery import Delivery
    from coach.core.sound import Meter
    from coach.ui.keyboard import Keyboard

_REFRESH_S = 0.1
_SHORTEST_S = 0.5
"""Enter within this time after recording began is taken for a second press of the one that began it."""

_PATIENCE_S = 0.5
"""What takes less time after an answer than this is not worth a word on the screen."""

_METER_CELLS = 24
_METER_FLOOR_DB = -60.0
_QUIET_DB = -40.0
_TAIL_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Look:
    """What a person wants to see and hear in a session. See Settings for the meaning of each.

    Attributes not among the settings:
        speak: reads a text aloud until its end, or until another thread sets the event.
        play: plays a recording in the same way.
        earlier: how the person's own answers before one were delivered.
    """

    quiet_scores: bool = False
    thinking_s: int = 0
    time_up: bool = False
    live_transcript: bool = False
    hints: bool = False
    speak: Callable[[str, threading.Event], None] | None = None
    play: Callable[[Path, threading.Event], None] | None = None
    earlier: Callable[[Attempt], Sequence[Delivery]] | None = None


class LiveStage:
    """A practice session's screen and keyboard."""

    def __init__(self, console: Console, keyboard: Keyboard, look: Look) -> None:
        """Draw on a console and read from a keyboard."""
        self._console = console
        self._keyboard = keyboard
        self._look = look
        self._question: RenderableType = Text()
        self._cut_short_by = ""

    def ask(self, asked: Asked, place: tuple[int, int], meanwhile: Callable[[], None]) -> Move:
        """See ports.Stage."""
        self._console.print()
        title = f"Question {place[0]} of {place[1]}"
        if is_follow_up(asked.question_id):
            title = f"Follow-up to question {place[0]} of {place[1]}"
        self._question, self._cut_short_by = question_panel(asked, title), ""
        self._console.print(self._question)
        meanwhile()
        head = None
        if self._look.speak is not None:
            reading = partial(self._look.speak, asked.text)
            self._sound(reading, "♪", "reading the question aloud", "stop reading; then Enter starts your answer")
            head = Text.assemble(("○ ", "cyan"), ("your answer has not begun yet", "bold"))
        key = self._offer({"Enter": "start", "s": "skip", "q": "quit"}, head=head)
        move = {"Enter": Move.START, "s": Move.SKIP, "q": Move.QUIT}[key]
        if move is Move.START and self._look.thinking_s:
            self._think(self._look.thinking_s)
        return move

    def listen(self, asked: Asked, points: Sequence[str], meter: Callable[[], Meter]) -> None:
        """See ports.Stage."""
        if not self._console.is_terminal:
            self._cut_short_by = self._listen_plainly(asked, meter)
            return
        size = self._console.size
        with Live(console=self._console, auto_refresh=False, transient=True) as live:
            while True:
                now = meter()
                if self._console.size != size:
                    size = self._console.size
                    self._console.print(wipe(size.height), self._question)
                live.update(self._recording_view(asked, points, now), refresh=True)
                if now.is_over:
                    self._cut_short_by = now.fault
                    return
                key = self._keyboard.read_key(_REFRESH_S)
                if key == END or (key == ENTER and now.elapsed_s >= _SHORTEST_S):
                    return

    def show(self, attempt: Attempt, before: Attempt | None, recording: Path | None) -> Move:
        """See ports.Stage."""
        earlier = () if self._look.earlier is None else self._look.earlier(attempt)
        review: list[RenderableType] = []
        if self._cut_short_by:  # told already, but a long review sends that off the screen
            review.append(note_text(f"This answer was cut short. {self._cut_short_by}"))
        if before is not None and not isinstance(attempt.outcome, Refusal):
            review.append(comparison_view(compare(before, attempt)))
        review.append(review_card(attempt, quiet_scores=self._look.quiet_scores, earlier=earlier))
        names = {"n": "next", "r": "retake", "p": "play", "e": "correct", "o": "overrule", "q": "quit"}
        moves = {"n": Move.NEXT, "r": Move.RETAKE, "e": Move.CORRECT, "o": Move.OVERRULE, "q": Move.QUIT}
        play = None if recording is None or self._look.play is None else partial(self._look.play, recording)
        if play is None:
            del names["p"]
        if isinstance(attempt.outcome, Refusal) or not (attempt.outcome.points or attempt.outcome.keywords):
            del names["o"], moves["o"]  # there is nothing to overrule
        key = self._turn_pages(Group(*review), moves) or self._offer(names)
        while key == "p" and play is not None:
            self._sound(play, "▶", "playing the recording", "stop")
            key = self._offer(names)
        return moves[key]

    def tell(self, message: str, hint: str = "") -> None:
        """See ports.Stage."""
        self._console.print(note_text(message, hint))

    def _turn_pages(self, shown: RenderableType, ends: Collection[str]) -> str | None:
        """Print a review, on a screen no faster than it is read; which of the keys that end it came before its end."""
        if not self._console.is_terminal:
            self._console.print(shown)
            return None
        lines = self._console.render_lines(shown, pad=False)
        n_page = max(1, self._console.height - 1)  # the keys take a line
        while len(lines) > n_page:
            self._console.print(SegmentLines(lines[:n_page], new_lines=True), end="")
            del lines[:n_page]
            key = self._offer({"Enter": "more", "n": "next", "r": "retake", "q": "quit"}, ends)
            if key != "Enter":
                return key
        self._console.print(SegmentLines(lines, new_lines=True), end="")
        return None

    def _listen_plainly(self, asked: Asked, meter: Callable[[], Meter]) -> str:
        """Without a screen, a line ends the answer; where it was sent beforehand, at the answer's target length.

        Returns:
            What cut the answer short; empty when nothing did.
        """
        self._keyboard.settle()
        is_scripted = self._keyboard.read_key(0.0) is not None
        end = f"It ends after {clock(asked.target_s)}" if is_scripted else "Enter ends the answer"
        self._console.print(f"Recording. {end}.")
        while not (now := meter()).is_over:
            if is_scripted:
                if now.elapsed_s >= asked.target_s:
                    break
                time.sleep(_REFRESH_S)
            elif self._keyboard.read_key(_REFRESH_S) in {ENTER, END}:
                break
        return now.fault

    def _sound(self, make: Callable[[threading.Event], None], mark: str, what: str, any_key: str) -> None:
        """Play or read something aloud until its end; on a screen, any key stops it."""
        stopping = threading.Event()
        with ThreadPoolExecutor(1, "sound") as pool:
            sounding = pool.submit(make, stopping)
            try:
                if self._console.is_terminal:
                    line = Text.assemble((f"{mark} ", "cyan"), (what, "bold"))
                    self._wait_for(sounding, Group(line, keys_line({"any key": any_key})))
                else:
                    self._console.print(f"{what.capitalize()}.")
                    sounding.exception()
            finally:
                stopping.set()
        try:
            sounding.result()
        except CoachError as error:
            self.tell(error.message, error.hint)

    def _wait_for(self, sounding: Future[None], shown: RenderableType) -> None:
        with Live(shown, console=self._console, auto_refresh=False, transient=True):
            self._keyboard.settle()
            while not sounding.done() and self._keyboard.read_key(_REFRESH_S) is None:
                pass

    def _recording_view(self, asked: Asked, points: Sequence[str], meter: Meter) -> RenderableType:
        parts: list[RenderableType] = [meter_line(meter, asked.target_s)]
        if self._look.time_up and meter.elapsed_s >= asked.target_s:
            parts.append(Text("  Time is up. Bring the answer to an end when you are ready.", style="yellow"))
        if self._look.hints:
            parts += [Text(f"  · {clean(point)}", style="dim") for point in points]
        if self._look.live_transcript and meter.text:
            parts.append(Text(f"  {clean(meter.text[-_TAIL_CHARACTERS:])}", style="dim italic"))
        return Group(*parts, keys_line({"Enter": "end the answer"}))

    def _think(self, seconds: int) -> None:
        """Count down; Enter begins sooner."""
        if not self._console.is_terminal:
            self._console.print(f"Think for {seconds} s. Enter begins sooner.")
        self._keyboard.settle()
        with Live(console=self._console, auto_refresh=False, transient=True) as live:
            until_s = time.monotonic() + seconds
            while (left_s := until_s - time.monotonic()) > 0:
                text = Text.assemble(("◌ ", "cyan"), ("thinking  ", "bold"), f"{clock(left_s + 1)} left")
                live.update(Group(text, keys_line({"Enter": "start now"})), refresh=self._console.is_terminal)
                if self._keyboard.read_key(min(_REFRESH_S, left_s)) in {ENTER, END}:
                    return

    def _offer(self, names: Mapping[str, str], more: Collection[str] = (), head: Text | None = None) -> str:
        """Wait for one of some keys, q at the end of input; what they do is on the screen only while they do it.

        Args:
            names: keys, and what they do.
            more: keys that count as well, for which the line has no room.
            head: a line above them.
        """
        shown = keys_line(names) if head is None else Group(head, keys_line(names))
        if not self._console.is_terminal:
            self._console.print(shown)
        with Live(shown, console=self._console, auto_refresh=False, transient=True):
            self._keyboard.settle()
            while True:
                key = self._keyboard.read_key(None)
                if key == END:
                    return "q"
                name = "Enter" if key == ENTER else key
                if name is not None and (name in names or name in more):
                    return name


@contextmanager
def show_working(console: Console, unread_s: Callable[[], float]) -> Iterator[None]:
    """Show on a screen that an answer is being heard and scored, once that has taken a moment. See answering.People."""
    if not console.is_terminal:
        yield
        return
    begun_s = time.monotonic()

    def line() -> RenderableType:
        is_soon = time.monotonic() - begun_s < _PATIENCE_S
        return Text() if is_soon else working_line(unread_s())

    with Live(get_renderable=line, console=console, refresh_per_second=1 / _REFRESH_S, transient=True):
        yield


def wipe(n_lines: int) -> Control:
    """Empties a screen of so many lines, from its top.

    After a change of size nobody knows how many lines those written before take up: some terminals break them anew,
    some cut them off. Line by line, because clearing a screen at once flickers, and some keep what was on it.
    """
    erase = (ControlType.ERASE_IN_LINE, 2)
    return Control(ControlType.HOME, *(erase, (ControlType.CURSOR_DOWN, 1)) * n_lines, ControlType.HOME)


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


def working_line(unread_s: float) -> Text:
    """What coach is doing between an answer and its review."""
    if unread_s > 0.0:
        return Text.assemble(("◌ ", "cyan"), ("writing it down  ", "bold"), f"{length(unread_s)} of your answer left")
    return Text.assemble(("◌ ", "cyan"), ("looking for your points", "bold"))


def keys_line(names: Mapping[str, str]) -> Text:
    """The keys that do something now."""
    text = Text("  ")
    for key, meaning in names.items():
        text.append(f" {key} ", style="reverse").append(f" {meaning}   ")
    return text
