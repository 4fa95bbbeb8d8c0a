"""One answer: spoken or typed, heard, scored and saved. What was said or typed outlasts whatever goes wrong."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.scoring import Heard
from coach.core.transcript import Transcript
from coach.errors import CoachError, DeviceError
from coach.ports import Hints
from coach.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from coach.core.jobs import Job
    from coach.judging import Judge
    from coach.ports import AudioSource, Pen, SampleSink, Stage


class Draft(Protocol):
    """A text that is found again if the program ends while it is being typed."""

    @property
    def is_kept(self) -> bool:
        """Whether there is a text, and it would be found again."""
        ...

    def keep(self, text: str) -> None:
        """Keep the text as it stands now, an empty one by removing what was kept."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What an answer needs of the world around it.

    Attributes:
        now: the time, in UTC.
        open_source: a fresh microphone for one answer, not yet started.
        open_sink: a new file for an answer to this question begun at this time, noted as unfinished until forgotten.
        open_draft: the same for an answer that is typed.
        save: keeps an attempt; returns it with its number.
        finished: the answer in this recording has been saved.
        discard: removes a recording.
        try_microphone: begins to listen for a moment and tells the person when nothing but zeros arrives; returns at
            once, and does nothing when called again.
        keeps_audio: whether recordings outlast their review.
    """

    now: Callable[[], datetime]
    open_source: Callable[[], AudioSource]
    open_sink: Callable[[Asked, datetime], tuple[SampleSink, Path]]
    open_draft: Callable[[Asked, datetime], Draft]
    save: Callable[[Attempt], Attempt]
    finished: Callable[[Path], None]
    discard: Callable[[Path], None]
    try_microphone: Callable[[], None]
    keeps_audio: bool = True


def nothing_unread() -> float:
    """How many seconds of an answer are still to be recognised when there is no sound."""
    return 0.0


def _show_nothing(unread_s: Callable[[], float]) -> AbstractContextManager[None]:  # noqa: ARG001 - nobody looks
    return nullcontext()


@dataclass(frozen=True, slots=True)
class People:
    """The person's side of a session.

    Attributes:
        stage: screen and keys.
        pen: texts and choices.
        working: shows, while it lasts, that an answer is being heard and scored; it is given how many seconds of the
            answer have not been recognised yet.
        is_typing: whether answers are typed, not spoken.
        is_at_terminal: whether somebody is there to be asked what they want when something goes wrong.
    """

    stage: Stage
    pen: Pen
    working: Callable[[Callable[[], float]], AbstractContextManager[None]] = _show_nothing
    is_typing: bool = False
    is_at_terminal: bool = False


class Answering:
    """Takes one answer after another from one person."""

    def __init__(self, judge: Judge, people: People, desk: Desk) -> None:
        """Wire a judge to a person and a desk; nothing happens before get_ready() or take()."""
        self._judge = judge
        self._stage = people.stage
        self._pen = people.pen
        self._working = people.working
        self._is_typing = people.is_typing
        self._is_at_terminal = people.is_at_terminal
        self._desk = desk

    def get_ready(self, job: Job) -> None:
        """While the question is being read, load what the answer will need and listen to the microphone."""
        self._judge.warm(recognizer=not self._is_typing, job=job)
        if not self._is_typing:
            self._desk.try_microphone()

    def take(self, job: Job, asked: Asked) -> tuple[Attempt, Path | None] | None:
        """Take an answer; the attempt as it was saved, and its recording.

        Returns:
            None, once the person has been told why, when there is no answer or it could not be saved.

        Raises:
            CoachError: an answer cannot be recorded or kept, and nobody is there to be asked what to do.

        """
        return self._type(job, asked) if self._is_typing else self._speak(job, asked)

    def discard(self, recording: Path) -> None:
        """Remove a recording that is not to be kept, and its note; failing at it costs nothing of the answer."""
        self._tidy(self._desk.discard, recording)

    def _speak(self, job: Job, asked: Asked) -> tuple[Attempt, Path | None] | None:
        answered_at = self._desk.now()
        try:
            recorder, recording = self._begin(job, asked, answered_at)
        except DeviceError as error:
            return self._type_instead(job, asked, error)
        except CoachError as error:
            self._stage.tell(error.message, error.hint)
            return None
        try:
            self._listen(job, asked, recorder)
            with self._working(recorder.unread_s):
                attempt = self._judge.judge(job, asked, recorder.heard(), Origin.MICROPHONE, answered_at)
            saved = self._desk.save(replace(attempt, recording=recording.name if self._desk.keeps_audio else None))
        except CoachError as error:
            self._stage.tell(f"{error.message} The recording is kept: {recording}", f"{error.hint} Then: coach recover")
            return None
        except BaseException:
            self._tell_kept("What you said so far")
            raise
        if self._desk.keeps_audio:  # else its note goes with it, once the review is over: see discard()
            self._tidy(self._desk.finished, recording)
        return saved, recording

    def _begin(self, job: Job, asked: Asked, answered_at: datetime) -> tuple[Recorder, Path]:
        """A recorder that records; nothing is noted of an answer before a microphone has been found for it.

        Raises:
            DeviceError: the microphone cannot be used.
            CoachError: nothing can be kept, or the speech detector does not load.

        """
        points = job.points_for(asked.question_id, asked.category)
        transcriber = self._judge.transcriber(hints_of(job), points=points)
        source = self._desk.open_source()
        source.start()
        try:
            sink, recording = self._desk.open_sink(asked, answered_at)
        except BaseException:
            source.stop()
            raise
        recorder = Recorder(source, sink, transcriber)
        recorder.start()
        return recorder, recording

    def _listen(self, job: Job, asked: Asked, recorder: Recorder) -> None:
        points = [point.text for point in job.points_for(asked.question_id, asked.category)]
        try:
            self._stage.listen(asked, points, recorder.meter)
        finally:
            failure = recorder.stop()
        if failure is not None:
            self._stage.tell(failure.message, failure.hint)
        if recorder.n_overflows():
            self._stage.tell(
                f"The system lost some sound {recorder.n_overflows()} times because it was too busy.",
                "Close other programs if the transcript has holes.",
            )

    def _type_instead(self, job: Job, asked: Asked, error: DeviceError) -> tuple[Attempt, Path | None] | None:
        """Where no microphone records, offer to type; without anybody to ask, the session ends with that error."""
        if not self._is_at_terminal:
            way_out = "" if "--typed" in error.hint else " Or type your answers: `coach practice --typed`."
            raise DeviceError(error.message, error.hint + way_out) from error
        self._stage.tell(error.message, error.hint)
        if not self._pen.agree("Type your answers instead?"):
            return None
        self._is_typing = True
        return self._type(job, asked)

    def _type(self, job: Job, asked: Asked) -> tuple[Attempt, Path | None] | None:
        answered_at = self._desk.now()
        draft = self._desk.open_draft(asked, answered_at)
        try:
            text = self._pen.write("Type your answer.", draft.keep)
            if not text.strip():
                return None
            saved = self._save_typed(job, asked, text, answered_at)
        except BaseException:
            if draft.is_kept:
                self._tell_kept("What you typed so far")
            raise
        if saved is None:
            if draft.is_kept:
                self._tell_kept("What you typed")
            return None
        draft.keep("")
        return saved, None

    def _save_typed(self, job: Job, asked: Asked, text: str, answered_at: datetime) -> Attempt | None:
        """Score and save a typed answer; None when that fails and the person does not want to try again."""
        while True:
            try:
                with self._working(nothing_unread):
                    attempt = self._judge.judge(job, asked, Heard(Transcript.typed(text)), Origin.TYPED, answered_at)
                return self._desk.save(attempt)
            except CoachError as error:
                if not self._is_at_terminal:
                    raise
                self._stage.tell(error.message, error.hint)
                if not self._pen.agree("What you typed is not saved. Try again?"):
                    return None

    def _tell_kept(self, what: str) -> None:
        self._stage.tell(f"{what} is kept.", "Finish the answer with: coach recover")

    def _tidy(self, put_away: Callable[[Path], None], recording: Path) -> None:
        """Do what comes after an answer was saved; failing at it costs nothing of the answer."""
        try:
            put_away(recording)
        except CoachError as error:
            self._stage.tell(error.message, error.hint)


def hints_of(job: Job) -> Hints:
    """The names a recogniser may know: of the company and of the people met. Never a term that is scored."""
    met = [interviewer.name for interviewer in job.preparation.interviewers]
    given = [job.known_facts[key] for key in ("company", "interviewer") if key in job.known_facts]
    return Hints(names=tuple(dict.fromkeys(given + met)))
