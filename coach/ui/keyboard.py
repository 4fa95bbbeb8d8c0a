"""Single keys from a terminal, and lines from anything else."""

from __future__ import annotations

import codecs
import os
import select
import sys
import time
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING, Any, Protocol

from coach.ui.edited_line import edit_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

ENTER = "\n"
END = ""
"""What read_key() gives at the end of input."""

_MAX_BYTES = 4096
"""Read at once; the longest line that a Linux terminal holds."""

_SETTLE_S = 0.3
"""Key presses within this time after a screen has changed are taken for a second press of the last key."""

_SAME_KEY_S = 0.05
"""The codes of one key come one after another within this time, through a network, too."""

_FIRST_OF_TWO = frozenset({"\x00", "\xe0"})
"""What a Windows console gives for an arrow, paging or function key, before a code that is a letter's or a digit's."""


class Keyboard(Protocol):
    """Where keys come from."""

    def read_key(self, timeout_s: float | None) -> str | None:
        """The next key in lower case, ENTER for Enter, END at the end of input; None when none came in time."""
        ...

    def settle(self) -> None:
        """Let go of keys pressed up to a moment from now, so that a nervous second press does nothing."""
        ...

    def read_line(self, prompt: str = "", keep: Callable[[str], None] | None = None) -> str | None:
        """Show a prompt and read a whole line, edited as in any program; None at the end of input.

        Where it was broken off with Ctrl-C, it ends with edited_line.INTERRUPT; elsewhere, Ctrl-C interrupts the
        program. A text that is pasted may hold line ends.

        Args:
            prompt: shorter than the window is wide.
            keep: told what stands in the line so far, time and again while it is typed.
        """
        ...

    def lend(self) -> AbstractContextManager[None]:
        """While it lasts, another program can have the keyboard."""
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
        return LineKeyboard(sys.stdin.fileno())
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
        """Switch line editing and echo off. Ctrl-C still interrupts.

        Ctrl-Z does nothing: a recording cannot be suspended, and shells give the terminal back with echo.
        """
        import termios
        import tty

        if self._saved is None:
            self._saved = termios.tcgetattr(self._descriptor)
        else:  # another program had the keyboard, and may have been killed before it put things back
            self._restore()
        tty.setcbreak(self._descriptor, termios.TCSADRAIN)
        modes = termios.tcgetattr(self._descriptor)
        modes[6][termios.VSUSP] = _no_character(self._descriptor)
        termios.tcsetattr(self._descriptor, termios.TCSADRAIN, modes)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give the terminal back as it was."""
        self._restore()
        self._saved = None

    def _restore(self) -> None:
        import termios

        if self._saved is not None:
            with suppress(termios.error):  # the terminal was closed
                termios.tcsetattr(self._descriptor, termios.TCSADRAIN, self._saved)

    def read_key(self, timeout_s: float | None) -> str | None:
        """See Keyboard."""
        ready, _, _ = select.select([self._descriptor], [], [], timeout_s)
        if not ready:
            return None
        first = os.read(self._descriptor, 1)  # and no more than a key: what was typed ahead is for whoever reads next
        if first in {b"", b"\x04"}:
            return END
        if first in {b"\r", b"\n"}:
            return ENTER
        if first == b"\x1b":
            self._drop_sequence()
        decoder, code = codecs.getincrementaldecoder("utf-8")("replace"), first
        while not (text := decoder.decode(code, final=not code)):
            code = self._read_code()
        return text[0].lower()

    def _drop_sequence(self) -> None:
        """Read what an arrow, paging or function key, or one pressed with Alt, sends after its escape code."""
        code = self._read_code()
        if code == b"O" or (code == b"[" and (code := self._read_code()) == b"["):  # `[[` for F1 on a Linux console
            self._read_code()
        while b"" < code < b"@":  # ECMA-48, 5.4: a control sequence ends with a code from @ on
            code = self._read_code()

    def _read_code(self) -> bytes:
        """One byte more of the same key; none where the key has ended."""
        ready, _, _ = select.select([self._descriptor], [], [], _SAME_KEY_S)
        return os.read(self._descriptor, 1) if ready else b""

    def read_line(self, prompt: str = "", keep: Callable[[str], None] | None = None) -> str | None:
        """See Keyboard. It comes from standard input, and only in the program's main thread."""
        with self.lend():
            return edit_line(prompt, keep)

    def settle(self) -> None:
        """See Keyboard."""
        _drop_presses(self)

    @contextmanager
    def lend(self) -> Iterator[None]:
        """See Keyboard."""
        import termios

        self._restore()
        try:
            yield
        finally:
            with suppress(termios.error):  # the terminal was closed meanwhile
                self.__enter__()


class LineKeyboard:
    """Lines of a pipe or file as keys: an empty line is Enter, else its first character counts.

    Each line answers one question, in order; none is lost.
    """

    def __init__(self, descriptor: int) -> None:
        """Read from a file descriptor, of which nothing else may read: what was sent at once waits in here."""
        self._descriptor = descriptor
        self._waiting = b""
        self._has_ended = False

    def __enter__(self) -> LineKeyboard:
        """Nothing to prepare."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to give back."""

    def read_key(self, timeout_s: float | None) -> str | None:
        """See Keyboard."""
        until_s = None if timeout_s is None else time.monotonic() + timeout_s
        while not self._has_line():
            left_s = None if until_s is None else max(0.0, until_s - time.monotonic())
            if not self._has_input(left_s):
                return None
            self._take_input()
        line = self.read_line()
        return END if line is None else line.strip()[:1].lower() or ENTER

    def read_line(self, prompt: str = "", keep: Callable[[str], None] | None = None) -> str | None:  # noqa: ARG002
        """See Keyboard."""
        sys.stdout.write(prompt)
        sys.stdout.flush()
        while not self._has_line():
            self._take_input()
        if not self._waiting:
            return None
        line, _, self._waiting = self._waiting.partition(b"\n")
        return line.decode("utf-8", "replace").removesuffix("\r")

    def settle(self) -> None:
        """Lines of a script were meant: nothing is forgotten."""

    def lend(self) -> AbstractContextManager[None]:
        """See Keyboard."""
        return nullcontext()

    def _has_line(self) -> bool:
        return b"\n" in self._waiting or self._has_ended

    def _has_input(self, timeout_s: float | None) -> bool:
        if os.name == "nt":  # there, select() knows sockets only
            return True
        ready, _, _ = select.select([self._descriptor], [], [], timeout_s)
        return bool(ready)

    def _take_input(self) -> None:
        data = os.read(self._descriptor, _MAX_BYTES)
        self._waiting += data
        self._has_ended = not data


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
        if key in _FIRST_OF_TWO:  # kbhit() knows nothing of the second code: it cannot tell such a key from a typed à
            msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
        if key == "\x03":
            raise KeyboardInterrupt
        if key in {"\x04", "\x1a"}:
            return END
        return ENTER if key in {"\r", "\n"} else key.lower()

    def read_line(self, prompt: str = "", keep: Callable[[str], None] | None = None) -> str | None:  # noqa: ARG002
        """See Keyboard."""
        try:
            return input(prompt)
        except EOFError:
            return None

    def settle(self) -> None:
        """See Keyboard."""
        _drop_presses(self)

    def lend(self) -> AbstractContextManager[None]:
        """See Keyboard."""
        return nullcontext()


def _no_character(descriptor: int) -> bytes:
    """What a terminal takes for no key at all, where one key is assigned to each of its functions (termios(3))."""
    return bytes([os.fpathconf(descriptor, "PC_VDISABLE")])


def _drop_presses(keyboard: Keyboard) -> None:
    """Read and forget what is pressed until a moment from now.

    A key pressed later stays, even if this thread was held up meanwhile by models that are loading.
    """
    until_s = time.monotonic() + _SETTLE_S
    while (left_s := until_s - time.monotonic()) > 0 and keyboard.read_key(left_s) not in {None, END}:
        pass
