"""The microphone is listened to while the first question is read: what is told, and that it is let go of."""

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.errors import DeviceError
from coach.microphones import MicrophoneTrial
from coach.ports import AudioSource

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
    trial.open_source()
    assert (source.n_starts, source.n_stops) == (1, 1), "the trial has let go of the microphone before an answer"
    assert ["delivers only zeros" in sentence for sentence in told] == [True] * is_told


def test_once_there_is_sound_in_an_answer_it_is_told_and_zeros_are_not_spoken_of_again() -> None:
    told: list[str] = []
    sources = [Source(ZEROS), Source(ZEROS), Source(HISS), Source(HISS)]
    trial = MicrophoneTrial(lambda: sources.pop(0), lambda message, _hint: told.append(message))
    trial.begin()
    silent, heard = trial.open_source(), trial.open_source()
    assert silent.read(0.0) is ZEROS
    assert len(told) == 1
    assert [heard.read(0.0) is HISS for _ in range(2)] == [True, True]
    assert told[1:] == ["Now there is sound: the microphone works."]
    trial.open_source().read(0.0)
    assert len(told) == 2


def test_a_microphone_that_is_waited_for_works_as_any_other() -> None:
    sources = [Source(ZEROS), source := Source(HISS)]
    trial = MicrophoneTrial(lambda: sources.pop(0), lambda *_: None)
    trial.begin()
    awaited = trial.open_source()
    assert isinstance(awaited, AudioSource)
    awaited.start()
    awaited.stop()
    assert (source.n_starts, source.n_stops, awaited.n_overflows()) == (1, 1, 0)


def test_without_a_trial_the_microphone_is_there_at_once() -> None:
    source = Source(HISS)
    assert MicrophoneTrial(lambda: source, lambda *_: None).open_source() is source
    assert source.n_starts == 0
