"""The background worker: order, looking ahead, failures, and what is known of the sound."""

import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.core.segmenter import WINDOW_S, Pacing
from coach.core.sound import SILENCE_DB, AudioFacts, Span
from coach.core.steadiness import MIN_WORDS
from coach.core.transcript import Word
from coach.errors import EngineError
from coach.ports import Hints
from coach.transcribing import RecognizerThread, Transcriber

PACING = Pacing(n_silence=3, n_speech=2, n_pad=2, n_max=40, n_join=10)
NAMES = Hints(names=("Maria",))


class LoudnessDetector:
    """Takes what is loud for speech."""

    def __init__(self) -> None:
        self.n_resets = 0

    def probability(self, window: pcm.Samples) -> float:
        return 1.0 if pcm.peak(window) > 0.1 else 0.0

    def reset(self) -> None:
        self.n_resets += 1


class PitchRecognizer:
    """Writes down the size of the first loud sample of each segment, so that words tell which sound they came from.

    A segment waits while the gate is closed, and fails when it holds a sample of the size `fails_at`.
    """

    engine = "pitch"
    model = "pitch"

    def __init__(self, fails_at: float | None = None) -> None:
        self.heard: list[tuple[str, int]] = []
        self.hints: list[Hints] = []
        self.gate = threading.Event()
        self.gate.set()
        self._fails_at = fails_at

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:
        assert self.gate.wait(20.0)
        if self._fails_at is not None and np.any(np.isclose(samples, self._fails_at)):
            raise EngineError("The engine broke.", "Try another.")
        voices = list(dict.fromkeys(f"{size:.2f}" for size in samples[samples > 0.1]))
        self.heard.append((" ".join(voices), len(samples)))
        self.hints.append(hints)
        return [Word(voice, 0.01 * i, 0.01 * i + 0.01) for i, voice in enumerate(voices)]


def speech(size: float, n_windows: int) -> pcm.Samples:
    return np.full(n_windows * pcm.WINDOW_SAMPLES, size, dtype=np.float32)


def pause(n_windows: int) -> pcm.Samples:
    return pcm.silence(n_windows * pcm.WINDOW_SAMPLES)


class Bench:
    """A transcriber with its recogniser."""

    def __init__(self, recognizer: PitchRecognizer) -> None:
        self.recognizer = recognizer
        self.thread = RecognizerThread(lambda: recognizer)
        self.thread.recognizer()

    def transcriber(self, *, looks_ahead: bool = True) -> Transcriber:
        return Transcriber(self.thread, LoudnessDetector(), NAMES, PACING, looks_ahead=looks_ahead)

    def wait_until_idle(self) -> None:
        give_up_at_s = time.monotonic() + 20.0
        while not self.thread.is_idle:
            assert time.monotonic() < give_up_at_s, "the recogniser never finished"
            time.sleep(0.001)


@pytest.fixture
def make_bench() -> Iterator[Callable[[PitchRecognizer], Bench]]:
    benches: list[Bench] = []

    def make(recognizer: PitchRecognizer) -> Bench:
        benches.append(Bench(recognizer))
        return benches[-1]

    yield make
    for bench in benches:
        bench.recognizer.gate.set()
        bench.thread.close()


@pytest.fixture
def bench(make_bench: Callable[[PitchRecognizer], Bench]) -> Bench:
    return make_bench(PitchRecognizer())


def texts(words: Sequence[Word]) -> list[str]:
    return [word.text for word in words]


# --- Order and times ---


def test_words_come_in_the_order_of_the_sound_with_its_times(bench: Bench) -> None:
    transcriber = bench.transcriber()
    sizes = [0.2, 0.3, 0.4, 0.5]
    for size in sizes:
        transcriber.feed(np.concatenate([speech(size, 5), pause(15)]))
    words = transcriber.finish().transcript.words
    assert texts(words) == ["0.20", "0.30", "0.40", "0.50"]
    starts = [max(0, 20 * i - PACING.n_pad) * WINDOW_S for i in range(len(sizes))]
    assert [word.start_s for word in words] == pytest.approx(starts)


def test_the_recognizer_is_told_the_names(bench: Bench) -> None:
    transcriber = bench.transcriber()
    transcriber.feed(speech(0.5, 5))
    transcriber.finish()
    assert bench.recognizer.hints == [NAMES]


def test_a_new_answer_resets_the_detector(bench: Bench) -> None:
    detector = LoudnessDetector()
    Transcriber(bench.thread, detector, NAMES)
    assert detector.n_resets == 1


@pytest.mark.parametrize("samples", [pcm.silence(0), pcm.silence(10), pause(50)], ids=["nothing", "10", "silence"])
def test_without_speech_the_engine_is_not_asked(bench: Bench, samples: pcm.Samples) -> None:
    transcriber = bench.transcriber()
    transcriber.feed(samples)
    heard = transcriber.finish()
    assert heard.transcript.words == ()
    assert heard.facts is not None
    assert replace(heard.facts, voice=None) == AudioFacts(len(samples) / 16_000, (), SILENCE_DB, 0.0)
    assert heard.facts.voice is not None
    assert heard.facts.voice.holds == ()
    assert bench.recognizer.heard == []


def test_words_so_far_are_those_of_the_first_segments_that_are_ready(bench: Bench) -> None:
    transcriber = bench.transcriber()
    assert transcriber.words_so_far() == []
    transcriber.feed(np.concatenate([speech(0.2, 5), pause(15)]))
    bench.wait_until_idle()
    assert texts(transcriber.words_so_far()) == ["0.20"]
    bench.recognizer.gate.clear()
    transcriber.feed(np.concatenate([speech(0.3, 5), pause(15)]))
    assert texts(transcriber.words_so_far()) == ["0.20"]
    bench.recognizer.gate.set()
    assert texts(transcriber.finish().transcript.words) == ["0.20", "0.30"]
    assert texts(transcriber.words_so_far()) == ["0.20", "0.30"]


def test_words_so_far_are_told_as_each_segment_is_ready(bench: Bench) -> None:
    told: list[list[str]] = []
    transcriber = Transcriber(
        bench.thread, LoudnessDetector(), NAMES, PACING, tell=lambda words: told.append(texts(words))
    )
    transcriber.feed(np.concatenate([speech(0.2, 5), pause(15), speech(0.3, 5), pause(15)]))
    bench.wait_until_idle()
    assert told == [["0.20"], ["0.20", "0.30"]]
    transcriber.feed(speech(0.4, 5))
    transcriber.finish()
    bench.wait_until_idle()
    assert told[-1] == ["0.20", "0.30", "0.40"]


def test_nothing_is_told_past_a_segment_that_failed(make_bench: Callable[[PitchRecognizer], Bench]) -> None:
    bench = make_bench(PitchRecognizer(fails_at=0.3))
    told: list[list[str]] = []
    transcriber = Transcriber(
        bench.thread, LoudnessDetector(), NAMES, PACING, tell=lambda words: told.append(texts(words))
    )
    for size in (0.2, 0.3, 0.4):
        transcriber.feed(np.concatenate([speech(size, 5), pause(15)]))
    bench.wait_until_idle()
    assert told == [["0.20"]] * 3


class FluentRecognizer(PitchRecognizer):
    """Makes a long sentence of each segment; if it lies, of other words for each length of it."""

    def __init__(self, *, lies: bool) -> None:
        super().__init__()
        self._lies = lies

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:
        super().recognize(samples, hints)
        name = f"made{len(samples)}up" if self._lies else "said"
        return [Word(f"{name}{i}", 0.0, 0.0) for i in range(MIN_WORDS)]


@pytest.mark.parametrize(("lies", "steadiness", "n_hearings"), [(False, 1.0, 4), (True, 0.0, 7)])
@pytest.mark.parametrize("looks_ahead", [True, False])
def test_a_part_is_heard_again(
    make_bench: Callable[[PitchRecognizer], Bench], lies: bool, steadiness: float, n_hearings: int, looks_ahead: bool
) -> None:
    bench = make_bench(FluentRecognizer(lies=lies))
    transcriber = bench.transcriber(looks_ahead=looks_ahead)
    for size in (0.2, 0.3, 0.4):
        transcriber.feed(np.concatenate([speech(size, 20), pause(15)]))
        bench.wait_until_idle()
    assert transcriber.finish().steadiness == steadiness
    bench.wait_until_idle()
    assert len(bench.recognizer.heard) == n_hearings


def test_how_much_is_still_to_be_recognised_is_known(bench: Bench) -> None:
    transcriber = bench.transcriber()
    assert transcriber.unread_s() == 0.0
    bench.recognizer.gate.clear()
    transcriber.feed(np.concatenate([speech(0.2, 5), pause(15), speech(0.3, 10), pause(15)]))
    first, second = (5 + 2) * WINDOW_S, (2 + 10 + 2) * WINDOW_S  # with two windows of silence on either side
    assert transcriber.unread_s() == pytest.approx(first + second)
    bench.recognizer.gate.set()
    transcriber.finish()
    assert transcriber.unread_s() == 0.0


# --- Looking ahead ---


def test_what_was_recognised_ahead_is_used_when_nothing_more_is_said(bench: Bench) -> None:
    transcriber = bench.transcriber()
    transcriber.feed(np.concatenate([speech(0.2, 5), pause(4)]))
    bench.wait_until_idle()
    assert transcriber.words_so_far() == []
    assert len(bench.recognizer.heard) == 1
    transcriber.feed(pause(3))
    assert texts(transcriber.finish().transcript.words) == ["0.20"]
    assert len(bench.recognizer.heard) == 1


def test_what_was_recognised_ahead_is_dropped_when_speech_goes_on(bench: Bench) -> None:
    transcriber = bench.transcriber()
    transcriber.feed(np.concatenate([speech(0.2, 5), pause(4)]))
    bench.wait_until_idle()
    transcriber.feed(speech(0.3, 5))
    assert texts(transcriber.finish().transcript.words) == ["0.20", "0.30"]
    assert [voices for voices, _ in bench.recognizer.heard] == ["0.20", "0.20 0.30"]


def test_nothing_is_recognised_ahead_while_the_engine_is_busy(bench: Bench) -> None:
    transcriber = bench.transcriber()
    bench.recognizer.gate.clear()
    transcriber.feed(np.concatenate([speech(0.2, 5), pause(11)]))
    transcriber.feed(np.concatenate([speech(0.3, 5), pause(4)]))
    bench.recognizer.gate.set()
    bench.wait_until_idle()
    transcriber.feed(speech(0.4, 5))
    assert texts(transcriber.finish().transcript.words) == ["0.20", "0.30", "0.40"]
    assert [voices for voices, _ in bench.recognizer.heard] == ["0.20", "0.30 0.40"]


def test_a_file_is_not_read_ahead(bench: Bench) -> None:
    transcriber = bench.transcriber(looks_ahead=False)
    transcriber.feed(np.concatenate([speech(0.2, 5), pause(4)]))
    bench.wait_until_idle()
    assert bench.recognizer.heard == []
    assert texts(transcriber.finish().transcript.words) == ["0.20"]


# --- Failures ---


@pytest.mark.parametrize("looks_ahead", [True, False])
def test_a_failure_of_the_engine_is_told_at_the_end(
    make_bench: Callable[[PitchRecognizer], Bench], looks_ahead: bool
) -> None:
    bench = make_bench(PitchRecognizer(fails_at=0.3))
    transcriber = bench.transcriber(looks_ahead=looks_ahead)
    for size in (0.2, 0.3, 0.4):
        transcriber.feed(np.concatenate([speech(size, 5), pause(15)]))
    bench.wait_until_idle()
    assert texts(transcriber.words_so_far()) == ["0.20"]
    with pytest.raises(EngineError, match="The engine broke"):
        transcriber.finish()


def test_after_a_failure_the_next_answer_is_heard(make_bench: Callable[[PitchRecognizer], Bench]) -> None:
    bench = make_bench(PitchRecognizer(fails_at=0.3))
    failing = bench.transcriber()
    failing.feed(speech(0.3, 5))
    with pytest.raises(EngineError):
        failing.finish()
    following = bench.transcriber()
    following.feed(speech(0.4, 5))
    assert texts(following.finish().transcript.words) == ["0.40"]


def test_an_engine_that_cannot_be_loaded_is_told_to_everyone_who_asks() -> None:
    def load() -> PitchRecognizer:
        raise EngineError("There is no model.", "Fetch one.")

    thread = RecognizerThread(load)
    transcriber = Transcriber(thread, LoudnessDetector(), NAMES, PACING)
    transcriber.feed(speech(0.2, 5))
    with pytest.raises(EngineError, match="There is no model"):
        transcriber.finish()
    with pytest.raises(EngineError, match="There is no model"):
        thread.recognizer()
    thread.close()


def test_samples_that_come_while_the_engine_is_loading_are_kept() -> None:
    may_load = threading.Event()

    def load() -> PitchRecognizer:
        assert may_load.wait(20.0)
        return PitchRecognizer()

    thread = RecognizerThread(load)
    transcriber = Transcriber(thread, LoudnessDetector(), NAMES, PACING)
    for size in (0.2, 0.3):
        transcriber.feed(np.concatenate([speech(size, 5), pause(15)]))
    assert not thread.is_idle
    may_load.set()
    assert texts(transcriber.finish().transcript.words) == ["0.20", "0.30"]
    thread.close()


# --- What is known of the sound ---


def facts_of(bench: Bench, samples: pcm.Samples) -> AudioFacts:
    transcriber = bench.transcriber()
    transcriber.feed(samples)
    facts = transcriber.finish().facts
    assert facts is not None
    return facts


def test_the_sounds_facts_are_those_of_the_speech(bench: Bench) -> None:
    loud = speech(0.5, 5)
    loud[:512:2] = 1.0
    facts = facts_of(bench, np.concatenate([pause(10), loud, pause(20), speech(0.25, 10), pause(3)]))
    assert facts.duration_s == pytest.approx(48 * WINDOW_S)
    assert facts.speech == (Span(10 * WINDOW_S, 15 * WINDOW_S), Span(35 * WINDOW_S, 45 * WINDOW_S))
    energy = 256 * 1.0 + (5 * 512 - 256) * 0.25 + 10 * 512 * 0.0625
    assert facts.speech_level_db == pytest.approx(10 * np.log10(energy / (15 * 512)))
    assert facts.clipped_share == pytest.approx(256 / (15 * 512))


@pytest.mark.parametrize(("size", "level_db"), [(1.0, 0.0), (0.5, -6.02), (0.125, -18.06)])
def test_the_level_is_that_of_a_steady_sound(bench: Bench, size: float, level_db: float) -> None:
    facts = facts_of(bench, np.concatenate([pause(10), speech(size, 10), pause(10)]))
    assert facts.speech_level_db == pytest.approx(level_db, abs=0.01)
    assert facts.clipped_share == (1.0 if size == 1.0 else 0.0)


def test_the_voice_is_followed_through_the_whole_answer_whatever_its_speech(bench: Bench) -> None:
    facts = facts_of(bench, np.concatenate([pause(8), speech(0.5, 8), pause(3)]))
    assert facts.voice is not None
    assert facts.voice.levels_db == (-120, -120, -7, -6, -14)


def test_speech_ends_with_the_recording_not_with_its_last_window(bench: Bench) -> None:
    facts = facts_of(bench, speech(0.5, 5)[:-100])
    assert facts.duration_s == facts.speech[-1].end_s == (5 * 512 - 100) / 16_000


# --- Memory ---


class WordlessRecognizer(PitchRecognizer):
    """Keeps nothing of what it hears."""

    def recognize(self, samples: pcm.Samples, hints: Hints) -> list[Word]:
        return []


@pytest.mark.parametrize("tenth", [pcm.silence(1_600), speech(0.5, 4)[:1_600]], ids=["silence", "endless speech"])
def test_memory_stays_flat_over_minutes(make_bench: Callable[[PitchRecognizer], Bench], tenth: pcm.Samples) -> None:
    bench = make_bench(WordlessRecognizer())
    transcriber = Transcriber(bench.thread, LoudnessDetector(), NAMES)

    def listen(minutes: int) -> int:
        for _ in range(minutes * 600):
            transcriber.feed(tenth)
        bench.wait_until_idle()
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        after_one = listen(1)
        after_four = listen(3)
    finally:
        tracemalloc.stop()
    # Three minutes of samples are 11 MB; what is kept is the open segment and a few facts of the closed ones.
    assert after_four - after_one < 1_300_000
    assert transcriber.words_so_far() == []
