"""The background worker: samples in, segments to the recogniser while the person still speaks, words out in order."""

from __future__ import annotations

import math
import threading
from concurrent.futures import Future
from dataclasses import replace
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import coach.core.pcm as pcm
from coach.core.scoring import Heard
from coach.core.segmenter import Pacing, Segmenter, Stretch
from coach.core.sound import AudioFacts, level_db
from coach.core.transcript import Transcript, Word
from coach.core.voice import VoiceTrack
from coach.second_hearing import SecondHearing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coach.ports import Hints, Recognizer, SpeechDetector


def has_failed(future: Future[Any]) -> bool:
    """Whether a future holds an error by now."""
    return future.done() and future.exception() is not None


class RecognizerThread:
    """One recogniser, loaded and used in one thread of its own; requests are answered in order.

    The thread is a daemon: a person who quits does not wait for a model that is still loading.
    """

    def __init__(self, load: Callable[[], Recognizer]) -> None:
        """Begin loading at once, behind the caller's back."""
        self._loaded: Future[Recognizer] = Future()
        self._requests: SimpleQueue[tuple[pcm.Samples, Hints, Future[list[Word]]] | None] = SimpleQueue()
        self._n_waiting = 0
        self._count_lock = threading.Lock()
        threading.Thread(target=self._work, args=(load,), name="recogniser", daemon=True).start()

    def recognizer(self) -> Recognizer:
        """The recogniser, once it has loaded.

        Raises:
            EngineError: it could not be loaded.

        """
        return self._loaded.result()

    @property
    def has_failed(self) -> bool:
        """Whether the recogniser could not be loaded."""
        return has_failed(self._loaded)

    @property
    def is_idle(self) -> bool:
        """Whether a request would be begun at once."""
        return self._n_waiting == 0 and self._loaded.done()

    def submit(self, samples: pcm.Samples, hints: Hints) -> Future[list[Word]]:
        """Queue a segment; the future holds its words or the EngineError."""
        future: Future[list[Word]] = Future()
        with self._count_lock:
            self._n_waiting += 1
        self._requests.put((samples, hints, future))
        return future

    def close(self) -> None:
        """End the thread after the requests that are waiting."""
        self._requests.put(None)

    def _work(self, load: Callable[[], Recognizer]) -> None:
        try:
            self._loaded.set_result(load())
        except BaseException as error:  # noqa: BLE001 - handed to whoever asks for the recogniser
            self._loaded.set_exception(error)
        while (request := self._requests.get()) is not None:
            samples, hints, future = request
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(self._loaded.result().recognize(samples, hints))
                except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the words
                    future.set_exception(error)
            with self._count_lock:
                self._n_waiting -= 1


class Transcriber:
    """Turns one answer into words while it is being spoken.

    feed() is called with the answer's samples in pieces of any size, then finish() once. The transcript depends on
    the samples alone, not on how they were cut into blocks or on how fast the recogniser was.
    """

    def __init__(
        self,
        thread: RecognizerThread,
        detector: SpeechDetector,
        hints: Hints,
        pacing: Pacing | None = None,
        *,
        looks_ahead: bool = True,
        tell: Callable[[Sequence[Word]], None] | None = None,
    ) -> None:
        """A transcriber for one answer; it resets the detector.

        Args:
            thread: the recogniser.
            detector: tells speech from other sound.
            hints: names the recogniser may know.
            pacing: how utterances are packed.
            looks_ahead: whether to begin on an open segment at a pause; costs time and wins it only while a person
                speaks, not when a file is read.
            tell: given the words so far each time a segment has been recognised, in the recogniser's thread, which it
                must not hold up.
        """
        self._thread = thread
        self._detector = detector
        self._hints = hints
        self._segmenter = Segmenter(pacing)
        self._buffer = pcm.SampleBuffer()
        self._n_windows = 0
        self._n_samples = 0
        self._closed: list[tuple[Stretch, Future[list[Word]]]] = []
        self._tell = tell
        self._told: list[Word] = []
        self._n_told = 0
        self._told_lock = threading.Lock()
        self._looks_ahead = looks_ahead
        self._ahead: tuple[Stretch, Future[list[Word]]] | None = None
        self._again = SecondHearing(lambda samples: thread.submit(samples, hints))
        self._speech_energy = 0.0
        self._n_speech_samples = 0
        self._n_speech_clipped = 0
        self._voice = VoiceTrack()
        detector.reset()

    def feed(self, samples: pcm.Samples) -> None:
        """Take the next samples."""
        self._n_samples += len(samples)
        self._buffer.append(samples)
        while self._buffer.end >= (self._n_windows + 1) * pcm.WINDOW_SAMPLES:
            self._take_window()
        self._buffer.forget_before(self._segmenter.needed_from() * pcm.WINDOW_SAMPLES)
        if self._looks_ahead:
            self._look_ahead()
            if self._thread.is_idle:
                self._again.go_on()

    def words_so_far(self) -> list[Word]:
        """The words of the segments recognised so far, in order, without waiting; a failure is left to finish().

        Any thread may ask, and many times a second.
        """
        with self._told_lock:
            for stretch, future in self._closed[self._n_told :]:
                if not future.done() or future.exception() is not None:
                    break
                self._told.extend(self._placed(stretch, future.result()))
                self._n_told += 1
            return list(self._told)

    def unread_s(self) -> float:
        """How many seconds, in the segments so far, are not recognised yet. May be called from any thread."""
        return math.fsum(stretch.span.length_s for stretch, future in tuple(self._closed) if not future.done())

    def finish(self) -> Heard:
        """End the answer and wait for its words.

        Raises:
            EngineError: the recogniser could not be loaded or failed.

        """
        missing = -self._n_samples % pcm.WINDOW_SAMPLES
        if missing:
            self._buffer.append(pcm.silence(missing))
            self._take_window()
        for stretch in self._segmenter.finish():
            self._recognize(stretch)
        words = tuple(word for stretch, future in self._closed for word in self._placed(stretch, future.result()))
        return Heard(Transcript(words), self._facts(), self._again.finish())

    def _take_window(self) -> None:
        first = self._n_windows * pcm.WINDOW_SAMPLES
        window = self._buffer.slice(first, first + pcm.WINDOW_SAMPLES)
        probability = self._detector.probability(window)
        self._n_windows += 1
        self._voice.take(window)
        if probability >= self._segmenter.pacing.speech_from:
            self._speech_energy += pcm.sum_of_squares(window)
            self._n_speech_clipped += pcm.n_clipped(window)
            self._n_speech_samples += len(window)
        for stretch in self._segmenter.push(probability):
            self._recognize(stretch)

    def _recognize(self, stretch: Stretch) -> None:
        if self._ahead is not None and self._ahead[0] == stretch:
            self._closed.append(self._ahead)
        else:
            if self._ahead is not None:
                self._ahead[1].cancel()
            self._closed.append((stretch, self._submit(stretch)))
        self._ahead = None
        self._again.take(self._samples_of(stretch), self._closed[-1][1])
        if self._tell is not None:
            tell = self._tell
            self._closed[-1][1].add_done_callback(lambda _: tell(self.words_so_far()))

    def _look_ahead(self) -> None:
        """At a pause, begin on the open segment: if the person has finished, its words are ready at "stop"."""
        stretch = self._segmenter.ahead()
        if stretch is None or (self._ahead is not None and self._ahead[0] == stretch) or not self._thread.is_idle:
            return
        self._ahead = (stretch, self._submit(stretch))

    def _submit(self, stretch: Stretch) -> Future[list[Word]]:
        return self._thread.submit(self._samples_of(stretch), self._hints)

    def _samples_of(self, stretch: Stretch) -> pcm.Samples:
        return self._buffer.slice(stretch.first * pcm.WINDOW_SAMPLES, stretch.end * pcm.WINDOW_SAMPLES)

    def _placed(self, stretch: Stretch, words: list[Word]) -> list[Word]:
        """A segment's words at their times in the answer, past whose end the last window may reach."""
        offset_s, end_s = stretch.span.start_s, self._n_samples / pcm.SAMPLE_RATE_HZ
        return [
            replace(word, start_s=min(word.start_s + offset_s, end_s), end_s=min(word.end_s + offset_s, end_s))
            for word in words
        ]

    def _facts(self) -> AudioFacts:
        share = self._n_speech_clipped / self._n_speech_samples if self._n_speech_samples else 0.0
        duration_s = self._n_samples / pcm.SAMPLE_RATE_HZ
        spans = [utterance.span for utterance in self._segmenter.utterances]
        return AudioFacts(
            duration_s=duration_s,
            speech=tuple(replace(span, end_s=min(span.end_s, duration_s)) for span in spans),
            speech_level_db=level_db(self._speech_energy, self._n_speech_samples),
            clipped_share=share,
            voice=self._voice.finish(),
        )
