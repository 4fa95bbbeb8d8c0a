"""A sound file played as if it were a microphone."""

from __future__ import annotations

import itertools
import threading
import time
from typing import TYPE_CHECKING

import coach.core.pcm as pcm
from coach.audio.block_queue import BlockQueue
from coach.audio.decoding import read_blocks
from coach.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class FileSource:
    """An AudioSource that delivers a file, either all at once or at the pace of a device.

    All at once, the whole file counts as delivered by start(): it is still read to its end after stop(). Past its end
    the source behaves like a device that delivers nothing more.
    """

    def __init__(self, path: Path, block_s: float = 0.1, *, real_time: bool = False) -> None:
        """Choose a file; nothing is opened before start().

        Args:
            path: a sound file of any format that decoding reads.
            block_s: length of a block.
            real_time: deliver each block when a microphone would, from a thread.

        """
        self._path = path
        self._n_block = max(1, round(block_s * pcm.SAMPLE_RATE_HZ))
        self._real_time = real_time
        self._file_blocks: Iterator[pcm.Samples] = iter(())
        self._delivered = BlockQueue()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Open the file and deliver its first block.

        Raises:
            AudioError: the file cannot be read.

        """
        blocks = read_blocks(self._path, self._n_block)
        self._file_blocks = itertools.chain([next(blocks)], blocks)
        if self._real_time:
            self._thread = threading.Thread(target=self._deliver, name="file source", daemon=True)
            self._thread.start()
            while not self._delivered.wait(timeout_s=1.0):
                pass

    def read(self, timeout_s: float) -> pcm.Samples | None:
        """The next block in order; None when none arrived within timeout_s, or at the end after stop().

        Raises:
            AudioError: the file is damaged or was cut off; raised once every block before was read.

        """
        if self._real_time:
            return self._delivered.get(timeout_s)
        block = next(self._file_blocks, None)
        if block is None:
            self._stopping.wait(timeout_s)
        return block

    def stop(self) -> None:
        """End delivery."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
        self._delivered.end()

    def n_overflows(self) -> int:
        """Always 0: a file waits."""
        return 0

    def _deliver(self) -> None:
        due_s = time.monotonic()
        try:
            for block in self._file_blocks:
                # A device delivers a block once its last sample was heard.
                due_s += len(block) / pcm.SAMPLE_RATE_HZ
                if self._stopping.wait(max(0.0, due_s - time.monotonic())):
                    return
                self._delivered.put(block)
        except CoachError as error:
            self._delivered.end(error)
