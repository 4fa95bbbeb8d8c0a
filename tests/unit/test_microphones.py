"""The microphone is listened to while the first question is read: what is told, and that it is let go of."""

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.errors import DeviceError
from coach.microphones import MicrophoneTrial

LOST = DeviceError("The microphone was lost.", "Plug it in again.")
ZEROS = pcm.silence(pcm.SAMPLE_RATE_HZ)
HISS = np.full(pcm.SAMPLE_RATE_HZ, 0.001, dtype=np.float32)


class Source:
    """Delivers one block, or fails."""

    def __init__(self, block: pcm.Samples | None, on_start: DeviceError | None = None) -> None:
        self._block = block
        self._on_start = on_start
        self.n_starts = self.n_stops = 0

    def start(self) -> None:
        self.n_starts += 1
        if self._on_start is not None:
            raise self._on_start

    def read(self, timeout_s: float) -> pcm.Samples | None:
        if self._block is None:
            raise LOST
        return self._block

    def stop(self) -> None:
        self.n_stops += 1

    def n_overflows(self) -> int:
        return 0


@pytest.mark.parametrize(
    ("source", "is_told"),
    [(Source(ZEROS), True), (Source(HISS), False), (Source(None), False), (Source(ZEROS, LOST), False)],
    ids=["zeros", "a silent room", "lost meanwhile", "not there"],
)
def test_only_zeros_are_told_and_only_once(source: Source, is_told: bool) -> None:
    told: list[str] = []
    trial = MicrophoneTrial(lambda: source, lambda message, hint: told.append(f"{message} {hint}"))
    trial.begin()
    trial.begin()
    assert trial.open_source() is source
    assert (source.n_starts, source.n_stops) == (1, 1), "the trial has let go of the microphone before an answer"
    assert ["delivers only zeros" in sentence for sentence in told] == [True] * is_told


def test_without_a_trial_the_microphone_is_there_at_once() -> None:
    source = Source(HISS)
    assert MicrophoneTrial(lambda: source, lambda *_: None).open_source() is source
    assert source.n_starts == 0
