"""A line typed at a POSIX terminal, edited with the keys of the readline library, and kept while it is typed.

A terminal's own editing would lose what was typed of a line when the window is closed, and all of a line after its
4,095th character.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

INTERRUPT = "\x03"
"""Ctrl-C. A line that ends with it was broken off there."""

_LOOK_EVERY_S = 0.5
"""How often is looked at what has been typed: a crash may cost as little of a text as of a recording."""


def edit_line(prompt: str, keep: Callable[[str], None] | None) -> str | None:
    """A line from standard input; None at its end. To be called in the main thread only. See keyboard.Keyboard.

    Args:
        prompt: shown before it.
        keep: told what stands in the line so far, time and again.
    """
    if (readline := _library()) is not None:
        readline.set_auto_history(False)  # what was typed at one prompt is nobody's business at the next
        readline.parse_and_bind("set enable-bracketed-paste on")
    with _Watch(keep) as watch:
        try:
            return _as_text(input(prompt))
        except KeyboardInterrupt:
            return _in_line() + INTERRUPT
        except (EOFError, OSError):  # or the window was closed, and what was seen in the line is all there is of it
            return watch.seen or None


class _Watch:
    """Looks at the line while it lasts, between two keys, and lets Ctrl-C break the line off."""

    def __init__(self, keep: Callable[[str], None] | None) -> None:
        self.seen = ""
        self._keep = keep
        self._is_keeping = False
        self._handlers: dict[int, Any] = {signal.SIGINT: signal.default_int_handler, signal.SIGALRM: self._look}
        self._handlers_before: dict[int, Any] = {}

    def __enter__(self) -> _Watch:
        for number, handler in self._handlers.items():
            self._handlers_before[number] = signal.signal(number, handler)
        signal.setitimer(signal.ITIMER_REAL, _LOOK_EVERY_S, _LOOK_EVERY_S)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0.0)
        for number, handler in self._handlers.items():
            if signal.getsignal(number) == handler:  # else a signal that ends the program wants no more of them
                signal.signal(number, self._handlers_before[number])

    def _look(self, *_: object) -> None:
        self.seen = _in_line()
        if self._keep is None or self._is_keeping:  # a disk may take longer than the next look is away
            return
        self._is_keeping = True
        try:
            self._keep(self.seen)
        finally:
            self._is_keeping = False


def _in_line() -> str:
    readline = _library()
    return "" if readline is None else _as_text(readline.get_line_buffer())


def _library() -> ModuleType | None:
    """The library; None where Python was built without it, and the terminal edits its lines by itself."""
    try:
        import readline
    except ImportError:
        return None
    return readline


def _as_text(line: str) -> str:
    """A line without what is no text in the terminal's encoding, and could not be saved as UTF-8 later."""
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
