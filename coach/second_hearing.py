"""Hears a part of an answer again, behind the person's back, to find out whether its words were really said."""

from __future__ import annotations

from collections import deque
from concurrent.futures import wait
from typing import TYPE_CHECKING

import coach.core.pcm as pcm
from coach.core.language.text import tokenise
from coach.core.steadiness import MIN_WORDS, N_SEGMENTS, SPEEDS, agreement, is_sure, steadiness

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from coach.core.transcript import Word


class SecondHearing:
    """The steadiness of one answer's words (see coach.core.steadiness), found out bit by bit.

    What is heard again depends on the segments alone, not on when go_on() is called. Segments whose words carry
    probabilities are left alone: it was settled on the engine that gives none, and the others take longer to hear.
    """

    def __init__(self, submit: Callable[[pcm.Samples], Future[list[Word]]]) -> None:
        """Nothing to hear yet.

        Args:
            submit: queues samples for the recogniser.

        """
        self._submit = submit
        self._segments: deque[tuple[pcm.Samples, Future[list[Word]]]] = deque()
        self._first: list[str] = []
        self._due: deque[pcm.Samples] = deque()
        self._running: Future[list[Word]] | None = None
        self._n_segments = 0
        self._agreements: list[float] = []

    @property
    def is_settled(self) -> bool:
        """Whether nothing more will be heard again, whatever segments follow."""
        is_over = self._n_segments == N_SEGMENTS and not self._due and self._running is None
        return is_over or is_sure(self._agreements)

    def take(self, samples: pcm.Samples, words: Future[list[Word]]) -> None:
        """The next segment of the answer and its words to come."""
        if self.is_settled:
            return
        # Where nobody calls go_on() meanwhile, an hour of segments would lie in memory for the sake of the first few.
        self._segments = deque(segment for segment in self._segments if _is_worth_hearing_again(segment[1]))
        n_found = self._n_segments + sum(future.done() for _, future in self._segments)
        if n_found < N_SEGMENTS:
            self._segments.append((samples, words))

    def go_on(self) -> bool:
        """Begin what is due next, unless something is under way; whether something is now. Does not wait."""
        if self._running is not None and self._running.done():
            again, self._running = self._running, None
            if again.exception() is None:
                self._agreements.append(agreement(self._first, _texts(again.result())))
        while self._running is None and not self.is_settled:
            if self._due:
                self._running = self._submit(self._due.popleft())
            elif self._segments and self._segments[0][1].done():
                self._open(*self._segments.popleft())
            else:
                break
        return self._running is not None

    def finish(self) -> float | None:
        """Hear what is still due; how steady the words are, or None where nothing was heard again.

        Every segment's words must have come.
        """
        while self.go_on():
            wait([self._running] if self._running is not None else [])
        return steadiness(self._agreements)

    def _open(self, samples: pcm.Samples, future: Future[list[Word]]) -> None:
        if _is_worth_hearing_again(future):
            self._n_segments += 1
            self._first = _texts(future.result())
            self._due.extend(pcm.at_speed(samples, speed) for speed in SPEEDS)


def _is_worth_hearing_again(words: Future[list[Word]]) -> bool:
    """Whether a segment's words are still to come, or are enough and without probabilities.

    A failure is told with the segment's own words.
    """
    if not words.done():
        return True
    if words.exception() is not None:
        return False
    heard = words.result()
    return len(_texts(heard)) >= MIN_WORDS and all(word.probability is None for word in heard)


def _texts(words: Sequence[Word]) -> list[str]:
    return [token.text for token in tokenise([word.text for word in words])]
