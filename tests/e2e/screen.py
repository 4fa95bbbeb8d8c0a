"""The installed coach in a real terminal: what a person would see on it, and the keys they would press."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyte

COACH = Path(sys.executable).with_name("coach")

N_ROWS, N_COLUMNS = 60, 80
"""High enough for a review; in a smaller window it is shown in pages."""

ENTER = "\r"
CTRL_C = "\x03"

_REACTION_S = 0.8
"""A person's time to react. coach lets go of keys within 0.3 s of a new screen, as second presses of the last key."""

_PATIENCE_S = 90.0
"""Longer than anything takes, also the loading of the models, on a machine that is busy with something else."""

_SCROLLBACK = 2000
_BORDERS = re.compile(r"[│╭╮╰╯─]+")
_STEERING = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
"""Sequences that move the cursor, erase or style (ECMA-48, 5.4)."""


class Terminal:
    """A terminal that runs coach. What coach writes is read only inside the methods that wait."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        """Start coach.

        Args:
            arguments: its command line.
            environment: its environment variables, TERM aside.
            folder: where it is started.
        """
        self._master, self._slave = pty.openpty()
        termios.tcsetwinsize(self._slave, (N_ROWS, N_COLUMNS))
        self._screen = pyte.HistoryScreen(N_COLUMNS, N_ROWS, history=_SCROLLBACK)
        self._stream = pyte.ByteStream(self._screen)
        self._n_written_before_key = 0
        self._is_hung_up = False
        self.written = b""
        # The leader of a new session that opens a terminal gets its Ctrl-C and its hang-up: hence the shell's detour.
        self._process = subprocess.Popen(
            ["sh", "-c", 'exec "$@" <>"$0" >&0 2>&0', os.ttyname(self._slave), str(COACH), *arguments],
            env={**environment, "TERM": "xterm-256color"},
            cwd=folder,
            start_new_session=True,
        )

    def wait_for(self, text: str, within_s: float = _PATIENCE_S) -> None:
        """Wait until a text is shown that was written since the last key was pressed."""
        self.wait_until(lambda: text in self._news() and text in self.prose(), f"{text!r} to appear", within_s)

    def wait_until(self, is_true: Callable[[], bool], what: str, within_s: float = _PATIENCE_S) -> None:
        """Wait until something is true of the terminal; fails, showing the screen, when it does not come true."""
        give_up_at_s = time.monotonic() + within_s
        while not is_true():
            has_ended = self._process.poll() is not None
            has_read = self._read(0.05)
            if not has_read and not is_true() and (has_ended or time.monotonic() > give_up_at_s):
                state = f"coach ended with {self._process.returncode}" if has_ended else f"{within_s} s passed"
                raise AssertionError(f"waiting for {what}, {state}. The terminal shows:\n{self.text()}")

    def watch(self, seconds: float) -> None:
        """Let time pass."""
        until_s = time.monotonic() + seconds
        while (left_s := until_s - time.monotonic()) > 0:
            self._read(left_s)

    def press(self, keys: str, *, after_s: float = _REACTION_S) -> None:
        """Press keys, all at once, after a person's time to react to what they see."""
        self.watch(after_s)
        self._n_written_before_key = len(self.written)
        os.write(self._master, keys.encode())

    def resize(self, n_columns: int, n_rows: int = N_ROWS) -> None:
        """Change the window's size."""
        self._screen.resize(lines=n_rows, columns=n_columns)
        termios.tcsetwinsize(self._slave, (n_rows, n_columns))

    def lines(self) -> list[str]:
        """The lines on the screen now, without the empty ones below."""
        lines = [line.rstrip() for line in self._screen.display]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def text(self) -> str:
        """Everything the terminal shows, what has scrolled off the screen first."""
        columns = range(self._screen.columns)
        scrolled = ["".join(line[column].data for column in columns).rstrip() for line in self._screen.history.top]
        return "\n".join([*scrolled, *self.lines()])

    def prose(self) -> str:
        """The same without frames and line breaks."""
        return flat(self.text())

    def has_color(self) -> bool:
        """Whether anything on the screen is coloured."""
        rows = self._screen.buffer.values()
        return any((char.fg, char.bg) != ("default", "default") for row in rows for char in row.values())

    def modes(self) -> list[Any]:
        """The terminal's settings: echo, line editing and the like."""
        return termios.tcgetattr(self._slave)

    def signal(self, number: signal.Signals) -> None:
        """Send coach a signal."""
        self._process.send_signal(number)

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._master)
        os.close(self._slave)
        self._is_hung_up = True

    def wait_for_exit(self, within_s: float = _PATIENCE_S) -> int:
        """Wait until coach has ended; its exit code, or minus the number of the signal that ended it."""
        if self._is_hung_up:
            return self._process.wait(within_s)
        self.wait_until(lambda: self._process.poll() is not None, "coach to end", within_s)
        while self._read(0.1):
            pass
        return self._process.returncode

    def close(self) -> None:
        """End coach, however it stands."""
        self._process.kill()
        self._process.wait()
        if not self._is_hung_up:
            self.hang_up()

    def _news(self) -> str:
        """What was written since the last key was pressed, also where something else was written over it."""
        written = self.written[self._n_written_before_key :].decode("utf-8", "replace")
        return flat(_STEERING.sub("", written))

    def _read(self, timeout_s: float) -> bool:
        """Whether coach wrote something within a time."""
        ready, _, _ = select.select([self._master], [], [], timeout_s)
        if ready:
            data = os.read(self._master, 65536)
            self.written += data
            self._stream.feed(data)
        return bool(ready)


def flat(text: str) -> str:
    """A text without frames and line breaks."""
    return " ".join(_BORDERS.sub(" ", text).split())
