"""Points held against the beginning of an answer while the rest of it is being spoken.

The verdict falls on the whole answer, at its end. But by then most of its sentences, and most points with the sentences
that bear on them, have been looked at; an encoder that remembers them leaves a person little to wait for.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from coach.core.transcript import Transcript

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coach.core.points import KeyPoint
    from coach.core.transcript import Word


class AheadReader:
    """Holds points against the words so far, in a thread of its own, until stop()."""

    def __init__(self, look: Callable[[Transcript, Sequence[KeyPoint]], object], points: Sequence[KeyPoint]) -> None:
        """Wait for words.

        Args:
            look: holds points against a transcript, and remembers; it may wait for a model that is still loading.
            points: what to hold against the words.

        """
        self._look = look
        self._points = points
        self._newest: tuple[Word, ...] = ()
        self._has_news = threading.Condition()
        self._has_stopped = False
        threading.Thread(target=self._work, name="reading ahead", daemon=True).start()

    def take(self, words: Sequence[Word]) -> None:
        """Look at these words next, in the place of others that have not been begun; returns at once."""
        with self._has_news:
            self._newest = tuple(words)
            self._has_news.notify()

    def stop(self) -> None:
        """Leave off after the point at hand, without waiting for it."""
        with self._has_news:
            self._has_stopped = True
            self._has_news.notify()

    def _work(self) -> None:
        try:
            while words := self._next():
                for point in self._points:
                    if self._has_stopped:
                        return
                    self._look(Transcript(words), [point])
        except Exception:  # noqa: BLE001 - whoever judges the whole answer meets it again, and tells
            return

    def _next(self) -> tuple[Word, ...]:
        """The newest words, once there are some; none after stop()."""
        with self._has_news:
            self._has_news.wait_for(lambda: self._newest or self._has_stopped)
            words, self._newest = self._newest, ()
            return () if self._has_stopped else words
