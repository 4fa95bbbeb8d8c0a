"""A recogniser that is busy keeps no block waiting."""

import threading

import numpy as np

import coach.core.pcm as pcm
from coach.core.pcm import SAMPLE_RATE_HZ, Samples
from coach.core.segmenter import Pacing
from coach.core.transcript import Word
from coach.ports import Hints
from coach.recorder import Recorder
from coach.transcribing import RecognizerThread, Transcriber

WITHIN_S = 20.0
N_BLOCK = SAMPLE_RATE_HZ // 10
PACING = Pacing(n_max=100, n_join=20)
UTTERANCE = [0.2] * 20 + [0.0] * 10
"""Levels of the blocks of one utterance of 2 s and of a pause that is long enough to close its segment."""


class Blocks:
    """Delivers blocks as they are asked for, and says when the last one has been dealt with."""

    def __init__(self, levels: list[float]) -> None:
        self._blocks = [np.full(N_BLOCK, level, dtype=np.float32) for level in levels]
        self.all_taken = threading.Event()

    def start(self) -> None:
        """There is nothing to open."""

    def read(self, timeout_s: float) -> Samples | None:
        if self._blocks:
            return self._blocks.pop(0)
        self.all_taken.set()
        return None

    def stop(self) -> None:
        """There is nothing to release."""

    def n_overflows(self) -> int:
        return 0


class Kept:
    """Keeps blocks in memory."""

    def __init__(self) -> None:
        self.blocks: list[Samples] = []

    def write(self, samples: Samples) -> Samples:
        self.blocks.append(samples)
        return samples

    def close(self) -> None:
        """Nothing to close."""


class LoudIsSpeech:
    """Every window with sound in it is speech."""

    def probability(self, window: Samples) -> float:
        return 0.9 if pcm.peak(window) > 0.1 else 0.1

    def reset(self) -> None:
        """It remembers nothing."""


class BusyRecognizer:
    """Hears nothing until it is let go, then one word in each segment."""

    engine = "busy"
    model = "busy"

    def __init__(self) -> None:
        self.is_begun = threading.Event()
        self.let_go = threading.Event()

    def recognize(self, samples: Samples, hints: Hints) -> list[Word]:
        self.is_begun.set()
        assert self.let_go.wait(WITHIN_S)
        return [Word("word", 0.0, len(samples) / SAMPLE_RATE_HZ)]


def record(n_utterances: int) -> tuple[Recorder, Blocks, Kept, BusyRecognizer]:
    """A recording under way."""
    source, sink, recognizer = Blocks(UTTERANCE * n_utterances), Kept(), BusyRecognizer()
    transcriber = Transcriber(RecognizerThread(lambda: recognizer), LoudIsSpeech(), Hints(), PACING)
    recorder = Recorder(source, sink, transcriber)
    recorder.start()
    return recorder, source, sink, recognizer


def test_blocks_are_written_and_counted_while_the_recogniser_is_busy() -> None:
    recorder, source, sink, recognizer = record(n_utterances=5)
    assert source.all_taken.wait(WITHIN_S)
    assert recognizer.is_begun.wait(WITHIN_S)
    assert recorder.stop() is None
    assert not recognizer.let_go.is_set()
    assert len(sink.blocks) == 5 * len(UTTERANCE)
    assert recorder.meter().elapsed_s == 15.0
    assert recorder.meter().is_over
    recognizer.let_go.set()
    recorder.heard()


def test_every_segment_is_heard_once_the_recogniser_is_free() -> None:
    recorder, source, _, recognizer = record(n_utterances=5)
    assert source.all_taken.wait(WITHIN_S)
    recorder.stop()
    recognizer.let_go.set()
    words = recorder.heard().transcript.words
    assert [round(word.start_s) for word in words] == [0, 3, 6, 9, 12]


def test_a_recogniser_that_is_still_loading_keeps_no_block_waiting() -> None:
    source, sink, is_loadable = Blocks(UTTERANCE * 2), Kept(), threading.Event()
    recognizer = BusyRecognizer()
    recognizer.let_go.set()

    def load() -> BusyRecognizer:
        assert is_loadable.wait(WITHIN_S)
        return recognizer

    recorder = Recorder(source, sink, Transcriber(RecognizerThread(load), LoudIsSpeech(), Hints(), PACING))
    recorder.start()
    assert source.all_taken.wait(WITHIN_S)
    assert recorder.stop() is None
    assert len(sink.blocks) == 2 * len(UTTERANCE)
    is_loadable.set()
    assert len(recorder.heard().transcript.words) == 2
