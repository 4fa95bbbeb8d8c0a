"""Blocks of sound on their way from the thread that delivers them to the one that reads them."""

from __future__ import annotations

import queue
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.core.pcm import Samples
    from coach.errors import CoachError


@dataclass(frozen=True, slots=True)
class _End:
    failure: CoachError | None


class BlockQueue:
    """A queue of blocks that knows its end. put() and end() are for the delivering thread, the rest for the reader."""

    def __init__(self) -> None:
        """An empty queue."""
        # A SimpleQueue, because its put() never waits for a lock that the reader holds: a device's thread may use it.
        self._items: queue.SimpleQueue[Samples | _End] = queue.SimpleQueue()
        self._next: Samples | _End | None = None

    def put(self, block: Samples) -> None:
        """Deliver the next block."""
        self._items.put(block)

    def end(self, failure: CoachError | None = None) -> None:
        """Nothing follows; only the first call counts. The failure is raised once all blocks before it were read."""
        self._items.put(_End(failure))

    def wait(self, timeout_s: float) -> bool:
        """Whether a block or the end is there to be read, waiting for it up to timeout_s."""
        if self._next is None:
            try:
                self._next = self._items.get(timeout=timeout_s)
            except queue.Empty:
                return False
        return True

    def get(self, timeout_s: float) -> Samples | None:
        """The next block; None when none arrived within timeout_s, or at the end.

        Raises:
            CoachError: the failure that ended the queue, at every call from then on.

        """
        if not self.wait(timeout_s):
            return None
        item = self._next
        if isinstance(item, _End):
            if item.failure is not None:
                raise item.failure
            return None
        self._next = None
        return item
