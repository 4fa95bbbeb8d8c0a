"""Recording one answer: nothing is lost, what is kept is what is heard, and failures end it cleanly."""

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.audio.file_source import FileSource
from coach.audio.recording import Recording
from coach.core.transcript import Word
from coach.errors import AudioError, CoachError, DeviceError
from coach.ports import AudioSource, Hints, SampleSink
from coach.recorder import Recorder
from coach.transcribing import RecognizerThread, Transcriber

LOST = DeviceError("The microphone 'USB' was lost after 0.3 s.", "Plug it in again.")
UNSURE = AudioError("The end of answer.wav may be missing: no space left.", "Free some space.")
FULL = AudioError("The recording stopped: no space left. 0.2 s are saved.", "Free some space.")


class Source:
    """Delivers blocks, then fails or falls silent; after stop() what was delivered can still be read."""

    def __init__(self, blocks: Sequence[pcm.Samples], failure: BaseException | None = None) -> None:
        self._blocks = list(blocks)
        self._failure = failure
        self.n_stops = 0

    def start(self) -> None:
        """It is always ready."""

    def read(self, timeout_s: float) -> pcm.Samples | None:
        if self._blocks:
            return self._blocks.pop(0)
        if self._failure is not None:
            raise self._failure
        time.sleep(min(timeout_s, 0.01))
        return None

    def stop(self) -> None:
        self.n_stops += 1

    def n_overflows(self) -> int:
        return 3


class Sink:
    """Keeps samples in memory, rounded as a file would; fails at a block when told to."""

    def __init__(self, failure: BaseException | None = None, fails_at_block: int = -1) -> None:
        self.kept: list[pcm.Samples] = []
        self.is_closed = False
        self._failure = failure
        self._fails_at_block = fails_at_block

    def write(self, samples: pcm.Samples) -> pcm.Samples:
        if self._failure is not None and len(self.kept) == self._fails_at_block:
            raise self._failure
        self.kept.append(pcm.from_int16(pcm.to_int16(samples)))
        return self.kept[-1]

    def close(self) -> None:
        self.is_closed = True


class ConstantDetector:
    """Takes everything for speech, so that the recogniser is given every sample."""

    def probability(self, window: pcm.Samples) -> float:
        return 1.0

    def reset(self) -> None:
        """Nothing to forget."""


class ListeningRecognizer:
    """Keeps what it is given; whether it understood is not the question here."""

    engine = "listening"
    model = "listening"

    def __init__(self) -> None:
        self.segments: list[pcm.Samples] = []

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:
        self.segments.append(samples)
        return [Word("heard", 0.0, 1.0)]

    @property
    def samples(self) -> pcm.Samples:
        return pcm.join(self.segments)


@pytest.fixture
def recognizer() -> ListeningRecognizer:
    return ListeningRecognizer()


@pytest.fixture
def transcriber(recognizer: ListeningRecognizer) -> Iterator[Transcriber]:
    thread = RecognizerThread(lambda: recognizer)
    yield Transcriber(thread, ConstantDetector(), Hints())
    thread.close()


def noise(n_samples: int, seed: int = 5) -> pcm.Samples:
    """Values that lie between the steps of 16 bits."""
    return np.random.default_rng(seed).uniform(-0.9, 0.9, n_samples).astype(np.float32)


def record_until_over(source: AudioSource, sink: SampleSink, transcriber: Transcriber) -> Recorder:
    recorder = Recorder(source, sink, transcriber)
    recorder.start()
    give_up_at_s = time.monotonic() + 20.0
    while not recorder.meter().is_over:
        assert time.monotonic() < give_up_at_s, "the recording never ended by itself"
        time.sleep(0.005)
    return recorder


def whole_windows(samples: pcm.Samples) -> pcm.Samples:
    """Filled up with silence, as the recogniser is given the end of an answer."""
    return np.concatenate([samples, pcm.silence(-len(samples) % pcm.WINDOW_SAMPLES)])


def test_all_of_a_file_is_kept_and_what_is_kept_is_what_is_heard(
    recognizer: ListeningRecognizer, transcriber: Transcriber, tmp_path: Path
) -> None:
    with Recording(tmp_path / "spoken.wav") as spoken:
        spoken.write(noise(100_000))
    kept = tmp_path / "kept.wav"
    source = FileSource(tmp_path / "spoken.wav", block_s=0.05)
    source.start()
    recorder = Recorder(source, Recording(kept), transcriber)
    recorder.start()
    assert recorder.stop() is None
    heard = recorder.heard()
    assert np.array_equal(decode(kept), decode(tmp_path / "spoken.wav"))
    assert np.array_equal(recognizer.samples, whole_windows(decode(kept)))
    assert heard.facts is not None
    assert heard.facts.duration_s == 100_000 / 16_000
    assert heard.transcript.text == "heard"


def test_what_is_transcribed_is_what_will_be_read_back(
    recognizer: ListeningRecognizer, transcriber: Transcriber
) -> None:
    """A value between two 16-bit steps must not reach the recogniser: the file would give another transcript."""
    sink = Sink()
    recorder = Recorder(Source([noise(800), noise(900, seed=6)]), sink, transcriber)
    recorder.start()
    assert recorder.stop() is None
    recorder.heard()
    assert np.array_equal(recognizer.samples, whole_windows(pcm.join(sink.kept)))


def test_everything_delivered_before_the_stop_is_kept(transcriber: Transcriber) -> None:
    sink = Sink()
    recorder = Recorder(Source([noise(160, seed=i) for i in range(200)]), sink, transcriber)
    recorder.start()
    assert recorder.stop() is None
    assert [len(block) for block in sink.kept] == [160] * 200


class LateSource(Source):
    """Delivers its last block at the very moment when a read times out and the person stops."""

    def __init__(self, last: pcm.Samples) -> None:
        super().__init__([])
        self._last = last
        self._is_reading = threading.Event()
        self._has_delivered = threading.Event()

    def read(self, timeout_s: float) -> pcm.Samples | None:
        if self._has_delivered.is_set():
            return super().read(timeout_s)
        self._is_reading.set()
        assert self._has_delivered.wait(20.0)
        return None

    def stop(self) -> None:
        assert self._is_reading.wait(20.0)
        self._blocks.append(self._last)
        self._has_delivered.set()
        super().stop()


def test_a_block_that_arrives_while_a_read_times_out_is_kept(transcriber: Transcriber) -> None:
    sink = Sink()
    recorder = Recorder(LateSource(noise(160)), sink, transcriber)
    recorder.start()
    assert recorder.stop() is None
    assert [len(block) for block in sink.kept] == [160]


def test_the_meter_follows_the_sound(transcriber: Transcriber) -> None:
    source = Source([np.full(1_600, 0.5, dtype=np.float32), np.full(1_600, 0.125, dtype=np.float32)])
    recorder = Recorder(source, Sink(), transcriber)
    assert (recorder.meter().elapsed_s, recorder.meter().is_over) == (0.0, False)
    recorder.start()
    give_up_at_s = time.monotonic() + 20.0
    while recorder.meter().elapsed_s < 0.2:
        assert time.monotonic() < give_up_at_s
        time.sleep(0.005)
    assert recorder.meter().elapsed_s == 0.2
    assert recorder.meter().level_db == pytest.approx(-18.06, abs=0.01)
    assert not recorder.meter().is_over
    recorder.stop()
    assert recorder.meter().is_over
    assert recorder.meter().fault == ""


@pytest.mark.parametrize(
    ("source_failure", "sink_failure", "n_kept"),
    [(LOST, None, 3), (None, FULL, 2)],
    ids=["the microphone is lost", "the disk is full"],
)
def test_a_failure_ends_the_recording_and_all_before_it_is_heard(
    source_failure: CoachError | None,
    sink_failure: CoachError | None,
    n_kept: int,
    recognizer: ListeningRecognizer,
    transcriber: Transcriber,
) -> None:
    blocks = [noise(1_600, seed=i) for i in range(3)]
    source, sink = Source(blocks, source_failure), Sink(sink_failure, fails_at_block=2)
    recorder = record_until_over(source, sink, transcriber)
    assert recorder.meter().elapsed_s == pytest.approx(0.1 * n_kept)
    failure = recorder.stop()
    assert failure is (source_failure or sink_failure)
    assert failure is not None
    assert recorder.meter().fault == failure.message
    assert sink.is_closed
    assert source.n_stops == 1
    heard = recorder.heard()
    assert heard.transcript.text == "heard"
    kept = [pcm.from_int16(pcm.to_int16(block)) for block in blocks[:n_kept]]
    assert np.array_equal(recognizer.samples, whole_windows(pcm.join(kept)))


def test_a_bug_in_the_worker_is_raised_where_it_is_seen(transcriber: Transcriber) -> None:
    source, sink = Source([noise(1_600)], ZeroDivisionError("a bug")), Sink()
    recorder = record_until_over(source, sink, transcriber)
    with pytest.raises(ZeroDivisionError, match="a bug"):
        recorder.stop()
    assert sink.is_closed
    assert source.n_stops == 1


def test_a_bug_in_what_listens_cuts_nobody_off(recognizer: ListeningRecognizer) -> None:
    class BrokenDetector(ConstantDetector):
        def probability(self, window: pcm.Samples) -> float:
            raise ZeroDivisionError("a bug")

    thread, sink = RecognizerThread(lambda: recognizer), Sink()
    recorder = Recorder(Source([noise(1_600)] * 5), sink, Transcriber(thread, BrokenDetector(), Hints()))
    recorder.start()
    assert recorder.stop() is None
    assert len(sink.kept) == 5
    with pytest.raises(ZeroDivisionError, match="a bug"):
        recorder.heard()
    thread.close()


@pytest.mark.parametrize(("before", "told"), [(None, UNSURE), (LOST, LOST)])
def test_a_file_that_cannot_be_closed_is_told_unless_worse_is(
    before: CoachError | None, told: CoachError, transcriber: Transcriber
) -> None:
    class UnsureSink(Sink):
        def close(self) -> None:
            super().close()
            raise UNSURE

    sink = UnsureSink()
    recorder = Recorder(Source([noise(1_600)], before), sink, transcriber)
    recorder.start()
    assert recorder.stop() is told
    assert sink.is_closed
    assert recorder.heard().transcript.text == "heard"


def test_lost_sound_is_counted(transcriber: Transcriber) -> None:
    assert Recorder(Source([]), Sink(), transcriber).n_overflows() == 3


@pytest.mark.parametrize("fake", [Source([]), FileSource(Path("x.wav"))])
def test_the_sources_are_sources(fake: object) -> None:
    assert isinstance(fake, AudioSource)


def test_the_sink_is_a_sink() -> None:
    assert isinstance(Sink(), SampleSink)
