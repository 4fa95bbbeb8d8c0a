"""Single keys from a terminal, and lines from anything else."""

from __future__ import annotations

import os
import select
import sys
import time
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import IO, TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

ENTER = "\n"
END = ""
"""What read_key() gives at the end of input."""

_SETTLE_S = 0.3
"""Key presses within this time after a screen has changed are taken for a second press of the last key."""


class Keyboard(Protocol):
    """Where keys come from."""

    def read_key(self, timeout_s: float | None) -> str | None:
        """The next key in lower case, ENTER for Enter, END at the end of input; None when none came in time."""
        ...

    def settle(self) -> None:
        """Let go of keys pressed up to a moment from now, so that a nervous second press does nothing."""
        ...

    def lines(self) -> AbstractContextManager[None]:
        """While it lasts, whole lines can be typed and edited as in any program."""
        ...

    def __enter__(self) -> Keyboard:
        """Take the keyboard over."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it back as it was."""
        ...


def open_keyboard() -> Keyboard:
    """The keyboard of this process: single keys on a terminal, else lines of standard input."""
    if not sys.stdin.isatty():
        return LineKeyboard(sys.stdin)
    if os.name == "nt":
        return ConsoleKeyboard()
    return TerminalKeyboard(sys.stdin.fileno())


class TerminalKeyboard:
    """Single keys from a POSIX terminal, which is given back as it was."""

    def __init__(self, descriptor: int) -> None:
        """Read from a terminal's file descriptor."""
        self._descriptor = descriptor
        self._saved: Any = None

    def __enter__(self) -> TerminalKeyboard:
        """Switch line editing and echo off. Ctrl-C still interrupts."""
        import termios
        import tty

        self._saved = termios.tcgetattr(self._descriptor)
        tty.setcbreak(self._descriptor, termios.TCSADRAIN)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the terminal back as it was."""
        import termios

        if self._saved is not None:
            with suppress(termios.error):  # the terminal was closed
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._saved)

    def read_key(self, timeout_s: float | None) -> str | None:
        """See Keyboard."""
        ready, _, _ = select.select([self._descriptor], [], [], timeout_s)
        if not ready:
            return None
        data = os.read(self._descriptor, 32)
        if not data or data == b"\x04":
            return END
        if data[:1] in {b"\r", b"\n"}:
            return ENTER
        return data.decode("utf-8", "replace")[0].lower()

    def settle(self) -> None:
        """See Keyboard."""
        _drop_presses(self)

    @contextmanager
    def lines(self) -> Iterator[None]:
        """See Keyboard."""
        self.__exit__(None, None, None)
        try:
            yield
        finally:
            self.__enter__()


class LineKeyboard:
    """Lines of a pipe or file as keys: an empty line is Enter, else its first character counts."""

    def __init__(self, lines: IO[str]) -> None:
        """Read from a text stream."""
        self._lines = lines

    def __enter__(self) -> LineKeyboard:
        """Nothing to prepare."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to give back."""

    def read_key(self, timeout_s: float | None) -> str | None:
        """See Keyboard."""
        if timeout_s is not None and not self._has_input(timeout_s):
            return None
        line = self._lines.readline()
        if not line:
            return END
        return line.strip()[:1].lower() or ENTER

    def settle(self) -> None:
        """Lines of a script were meant: nothing is forgotten."""

    def lines(self) -> AbstractContextManager[None]:
        """See Keyboard."""
        return nullcontext()

    def _has_input(self, timeout_s: float) -> bool:
        if os.name == "nt":
            return True
        ready, _, _ = select.select([self._lines], [], [], timeout_s)
        return bool(ready)


class ConsoleKeyboard:
    """Single keys from a Windows console."""

    def __enter__(self) -> ConsoleKeyboard:
        """Nothing to prepare."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to give back."""

    def read_key(self, timeout_s: float | None) -> str | None:
        """See Keyboard."""
        import msvcrt

        until = None if timeout_s is None else time.monotonic() + timeout_s
        while not msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore]
            if until is not None and time.monotonic() >= until:
                return None
            time.sleep(0.02)
        key: str = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
        if key == "\x03":
            raise KeyboardInterrupt
        if key in {"\x04", "\x1a"}:
            return END
        return ENTER if key in {"\r", "\n"} else key.lower()

    def settle(self) -> None:
        """See Keyboard."""
        _drop_presses(self)

    def lines(self) -> AbstractContextManager[None]:
        """See Keyboard."""
        return nullcontext()


def _drop_presses(keyboard: Keyboard) -> None:
    """Read and forget what is pressed until a moment from now.

    A key pressed later stays, even if this thread was held up meanwhile by models that are loading.
    """
    until_s = time.monotonic() + _SETTLE_S
    while (left_s := until_s - time.monotonic()) > 0 and keyboard.read_key(left_s) not in {None, END}:
        pass
