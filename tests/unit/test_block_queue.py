"""The queue between a device's thread and the reader."""

import threading
import time

import numpy as np
import pytest

from coach.audio.block_queue import BlockQueue
from coach.errors import DeviceError


def block(value: float) -> np.ndarray:
    return np.full(4, value, dtype=np.float32)


def test_blocks_come_in_order_and_then_nothing() -> None:
    blocks = BlockQueue()
    blocks.put(block(1))
    blocks.put(block(2))
    assert [float(got[0]) for got in (blocks.get(0), blocks.get(0)) if got is not None] == [1.0, 2.0]
    assert blocks.get(0) is None


def test_waiting_takes_nothing_away() -> None:
    blocks = BlockQueue()
    assert not blocks.wait(0.01)
    blocks.put(block(1))
    assert blocks.wait(0)
    assert blocks.wait(0)
    assert blocks.get(0) is not None


def test_reading_waits_for_a_late_block() -> None:
    blocks = BlockQueue()
    threading.Timer(0.1, blocks.put, [block(1)]).start()
    assert blocks.get(20.0) is not None


def test_after_the_end_reading_returns_at_once() -> None:
    blocks = BlockQueue()
    blocks.put(block(1))
    blocks.end()
    assert blocks.get(0) is not None
    started_s = time.monotonic()
    assert blocks.get(20.0) is None
    assert blocks.get(20.0) is None
    assert time.monotonic() - started_s < 20.0


def test_a_failure_comes_after_the_blocks_before_it_and_stays() -> None:
    blocks = BlockQueue()
    blocks.put(block(1))
    blocks.end(DeviceError("lost"))
    blocks.end()
    assert blocks.get(0) is not None
    for _ in range(2):
        with pytest.raises(DeviceError, match="lost"):
            blocks.get(0)
