"""Hears and scores answers, with models that load behind the person's back."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.gate import check_answer
from coach.core.keywords import find_keywords
from coach.core.points import find_points
from coach.core.scoring import SCORER_VERSION, Heard, Score, score_answer
from coach.core.transcript import Transcript
from coach.ports import PointReader
from coach.reading_ahead import AheadReader
from coach.transcribing import RecognizerThread, Transcriber, has_failed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from coach.core.gate import Refusal
    from coach.core.jobs import Job
    from coach.core.keywords import Keyword
    from coach.core.pcm import Samples
    from coach.core.points import KeyPoint, PointResult, Readings
    from coach.core.segmenter import Pacing
    from coach.ports import Hints, Recognizer, SentenceEncoder, SpeechDetector

_T = TypeVar("_T")


def load_behind(load: Callable[[], _T]) -> Future[_T]:
    """Begin loading in a daemon thread; the future holds what was loaded, or the error."""
    future: Future[_T] = Future()

    def work() -> None:
        try:
            future.set_result(load())
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the result
            future.set_exception(error)

    threading.Thread(target=work, name="loading", daemon=True).start()
    return future


class Judge:
    """One recogniser, one speech detector and one sentence encoder, shared by the answers of a command."""

    def __init__(
        self,
        load_recognizer: Callable[[], Recognizer],
        load_detector: Callable[[], SpeechDetector],
        load_encoder: Callable[[], SentenceEncoder],
    ) -> None:
        """Remember how to load; nothing is loaded before it is needed or warm() is called."""
        self._load_recognizer = load_recognizer
        self._load_detector = load_detector
        self._load_encoder = load_encoder
        self._thread: RecognizerThread | None = None
        self._detector: SpeechDetector | None = None
        self._encoder: Future[SentenceEncoder] | None = None
        self._ahead: AheadReader | None = None

    def warm(self, *, recognizer: bool = True, encoder: bool = True, job: Job | None = None) -> None:
        """Begin loading, without waiting; what could not be loaded before is tried again.

        Args:
            recognizer: load the recogniser.
            encoder: load the sentence encoder.
            job: rehearse for it, too: its points are encoded and remembered, tables of words are read, and the first
                use of each network, the slowest, is over before the person has answered.

        """
        if recognizer and (self._thread is None or self._thread.has_failed):
            self._close_thread()
            self._thread = RecognizerThread(self._load_recognizer)
        if encoder and (self._encoder is None or has_failed(self._encoder)):
            self._encoder = load_behind(lambda: self._load_and_rehearse(job))

    def _load_and_rehearse(self, job: Job | None) -> SentenceEncoder:
        encoder = self._load_encoder()
        if job is not None:
            said = Transcript.typed(". ".join(point.text for point in job.points))
            _hold(said, job.points, encoder)
            find_keywords(said, job.keywords)
        return encoder

    def recognizer(self) -> Recognizer:
        """The recogniser, once loaded.

        Raises:
            EngineError: it could not be loaded.

        """
        return self._recognizer_thread().recognizer()

    def transcriber(
        self,
        hints: Hints,
        pacing: Pacing | None = None,
        *,
        looks_ahead: bool = True,
        points: Sequence[KeyPoint] = (),
    ) -> Transcriber:
        """A transcriber for one answer. Answers are heard one after another, never two at once.

        Args:
            hints: names the recogniser may know.
            pacing: how utterances are packed.
            looks_ahead: begin on an open segment at a pause.
            points: what to look at in the words so far while the answer is being spoken.

        """
        if self._detector is None:
            self._detector = self._load_detector()
        self._stop_reading_ahead()
        if points:
            encoder = self._encoder_to_come()
            self._ahead = AheadReader(lambda said, some: _hold(said, some, encoder.result()), points)
        return Transcriber(
            self._recognizer_thread(),
            self._detector,
            hints,
            pacing,
            looks_ahead=looks_ahead,
            tell=self._ahead.take if self._ahead is not None else None,
        )

    def hear(self, blocks: Iterable[Samples], hints: Hints, pacing: Pacing | None = None) -> Heard:
        """The words and the sound's facts of a recorded answer.

        Raises:
            EngineError: the recogniser could not be loaded or failed.

        """
        transcriber = self.transcriber(hints, pacing, looks_ahead=False)
        for block in blocks:
            transcriber.feed(block)
        return transcriber.finish()

    def score(self, heard: Heard, points: Sequence[KeyPoint], keywords: Sequence[Keyword]) -> Score | Refusal:
        """The score of an answer, or the reason why it cannot be judged.

        Raises:
            EngineError: the sentence encoder could not be loaded.

        """
        self._stop_reading_ahead()
        if not points or check_answer(heard.transcript, heard.facts, heard.steadiness) is not None:
            return score_answer(heard, points, keywords, _no_similarities)
        encoder = self._sentence_encoder()
        return score_answer(heard, points, keywords, encoder.similarities, _readings_of(encoder))

    def judge(self, job: Job, asked: Asked, heard: Heard, origin: Origin, answered_at: datetime) -> Attempt:
        """An answer to one of the job's questions, scored, as the history keeps it.

        Raises:
            EngineError: a model could not be loaded.

        """
        engine, model = "", ""
        if origin is not Origin.TYPED:
            engine, model = self.recognizer().engine, self.recognizer().model
        return Attempt(
            asked=asked,
            origin=origin,
            answered_at=answered_at,
            heard=heard,
            outcome=self.score(
                heard,
                job.points_for(asked.question_id, asked.category),
                job.keywords_for(asked.question_id, asked.category),
            ),
            engine=engine,
            model=model,
            scorer_version=SCORER_VERSION,
        )

    def close(self) -> None:
        """Let the models go once what they are doing is done; nothing is waited for. Safe to call twice."""
        self._stop_reading_ahead()
        self._close_thread()

    def _close_thread(self) -> None:
        if self._thread is not None:
            self._thread.close()
            self._thread = None

    def _stop_reading_ahead(self) -> None:
        if self._ahead is not None:
            self._ahead.stop()
            self._ahead = None

    def _sentence_encoder(self) -> SentenceEncoder:
        return self._encoder_to_come().result()

    def _encoder_to_come(self) -> Future[SentenceEncoder]:
        self.warm(recognizer=False)
        assert self._encoder is not None  # noqa: S101 - warm() has just set it
        return self._encoder

    def _recognizer_thread(self) -> RecognizerThread:
        self.warm(encoder=False)
        assert self._thread is not None  # noqa: S101 - warm() has just set it
        return self._thread


def _hold(said: Transcript, points: Sequence[KeyPoint], encoder: SentenceEncoder) -> tuple[PointResult, ...]:
    return find_points(said, points, encoder.similarities, _readings_of(encoder))


def _readings_of(encoder: SentenceEncoder) -> Readings | None:
    return encoder.readings if isinstance(encoder, PointReader) else None


def _no_similarities(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:  # noqa: ARG001 - no points, no use
    """Stands for the sentence encoder where no point is judged, so that none is loaded."""
    return []
