"""What Ctrl-C and other signals end: the program, or only what goes on in it at the moment."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator

_stoppable: list[threading.Event] = []
"""What Ctrl-C sets before it ends the program, the last first. Of the process, as the handlers of its signals are."""


@contextmanager
def ending_on_signals() -> Iterator[None]:
    """Ctrl-C, a polite kill or a closed terminal ends the program once everything inside has been put in order.

    The first of these signals counts; more of them, from an impatient person, do not disturb the order. Where something
    is going on that Ctrl-C stops by itself, it stops that and nothing else.
    """
    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    on_terminal = sys.stdout.isatty()

    def end(number: int, _frame: object) -> None:
        if number == signal.SIGINT and _stop_one():
            return
        for other in signals:
            signal.signal(other, signal.SIG_IGN)
        if on_terminal and number == getattr(signal, "SIGHUP", None):
            _write_to_nobody()
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, end) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def stopped_by_ctrl_c(stopping: threading.Event) -> Iterator[None]:
    """While it lasts, inside ending_on_signals(), Ctrl-C sets an event instead; pressed again, it ends the program.

    Args:
        stopping: ends what goes on meanwhile, which may be in any thread.
    """
    _stoppable.append(stopping)
    try:
        yield
    finally:
        _stoppable.remove(stopping)


def _stop_one() -> bool:
    """Stop what was begun last; whether there was anything that had not been told to stop already."""
    for stopping in reversed(_stoppable):
        if not stopping.is_set():
            stopping.set()
            return True
    return False


def _write_to_nobody() -> None:
    """The terminal is gone; without this, the next thing said to it would raise an error."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
