"""Records one answer: a worker takes each block from the source, writes it to disk at once, and has it transcribed."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import coach.core.pcm as pcm
from coach.core.sound import Meter, level_db
from coach.errors import CoachError

if TYPE_CHECKING:
    from coach.core.scoring import Heard
    from coach.ports import AudioSource, SampleSink
    from coach.transcribing import Transcriber

_READ_TIMEOUT_S = 0.2


class Recorder:
    """One answer being recorded. start(), then stop(); in between meter() says how it goes."""

    def __init__(self, source: AudioSource, sink: SampleSink, transcriber: Transcriber) -> None:
        """Wire a source that was started to its file and its transcriber; nothing happens before start()."""
        self._source = source
        self._sink = sink
        self._transcriber = transcriber
        self._has_stopped = threading.Event()
        self._worker = threading.Thread(target=self._work, name="recorder", daemon=True)
        self._meter = Meter(0.0, level_db(0.0, 0), is_over=False)
        self._failure: CoachError | None = None
        self._bug: BaseException | None = None
        self._bug_of_hearing: Exception | None = None

    def start(self) -> None:
        """Begin with the first block that the source has delivered."""
        self._worker.start()

    def meter(self) -> Meter:
        """How the recording goes right now."""
        words = self._transcriber.words_so_far()
        return replace(self._meter, text=" ".join(word.text for word in words))

    def stop(self) -> CoachError | None:
        """End the recording and close its file.

        Returns:
            What cut the recording short (the device was lost, the disk is full), or None. What came before is kept.

        """
        self._source.stop()
        self._has_stopped.set()
        self._worker.join()
        try:
            self._sink.close()
        except CoachError as error:
            self._failure = self._failure or error
        if self._bug is not None:
            raise self._bug
        return self._failure

    def heard(self) -> Heard:
        """The answer's words, waiting for the last of them. Call after stop().

        Raises:
            EngineError: the recogniser failed; the recording is kept.

        """
        if self._bug_of_hearing is not None:
            raise self._bug_of_hearing
        return self._transcriber.finish()

    def unread_s(self) -> float:
        """How many seconds of the answer the recogniser has still to hear."""
        return self._transcriber.unread_s()

    def n_overflows(self) -> int:
        """How many times input was lost because it was not fetched in time."""
        return self._source.n_overflows()

    def _hear(self, samples: pcm.Samples) -> None:
        """A bug in what listens cuts nobody off: recording goes on without it, and heard() raises it."""
        if self._bug_of_hearing is None:
            try:
                self._transcriber.feed(samples)
            except Exception as error:  # noqa: BLE001 - raised again by heard(), in the caller's thread
                self._bug_of_hearing = error

    def _work(self) -> None:
        n_samples, fault = 0, ""
        try:
            while True:
                # Asked before reading: a block may arrive after a read that timed out and before the stop.
                is_last_chance = self._has_stopped.is_set()
                block = self._source.read(_READ_TIMEOUT_S)
                if block is None:
                    if is_last_chance:
                        break
                    continue
                kept = self._sink.write(block)
                n_samples += len(kept)
                self._hear(kept)
                level = level_db(pcm.sum_of_squares(kept), len(kept))
                self._meter = Meter(n_samples / pcm.SAMPLE_RATE_HZ, level, is_over=False)
        except CoachError as error:
            self._failure, fault = error, error.message
        except BaseException as error:  # noqa: BLE001 - raised again by stop(), in the caller's thread
            self._bug = error
        self._meter = Meter(n_samples / pcm.SAMPLE_RATE_HZ, self._meter.level_db, is_over=True, fault=fault)
