"""One practice session: ask, record, hear, score, save, show, and again. Knows ports and core only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.core.attempts import Asked, Attempt, Origin
from coach.errors import CoachError
from coach.ports import Hints, Move
from coach.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from coach.core.jobs import Job
    from coach.core.questions import Question
    from coach.judging import Judge
    from coach.ports import AudioSource, SampleSink, Stage


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session needs of the world around it.

    Attributes:
        now: the time, in UTC.
        open_source: a fresh microphone for one answer.
        open_sink: a new file for one answer, from the time it begins and the question's id.
        save: keeps an attempt; returns it with its number.
        play: plays a recording until its end.

    """

    now: Callable[[], datetime]
    open_source: Callable[[], AudioSource]
    open_sink: Callable[[datetime, str], tuple[SampleSink, Path]]
    save: Callable[[Attempt], Attempt]
    play: Callable[[Path], None]


class Practice:
    """Takes one person through a list of questions."""

    def __init__(self, job: Job, judge: Judge, stage: Stage, desk: Desk) -> None:
        """Wire a job to a judge, a screen and a desk; nothing happens before run()."""
        self._job = job
        self._judge = judge
        self._stage = stage
        self._desk = desk

    def run(self, questions: Sequence[Question]) -> list[Attempt]:
        """Ask each question; the attempts made, retakes included, in order."""
        self._judge.warm()
        attempts: list[Attempt] = []
        for number, question in enumerate(questions, start=1):
            if not self._practise(question, (number, len(questions)), attempts):
                break
        return attempts

    def _practise(self, question: Question, place: tuple[int, int], attempts: list[Attempt]) -> bool:
        """Ask one question until the person goes on; False when they quit."""
        asked = ask(question)
        while True:
            move = self._stage.ask(asked, *place)
            if move in {Move.QUIT, Move.SKIP}:
                return move is Move.SKIP
            answered = self._answer(asked)
            if answered is None:
                continue
            attempt, recording = answered
            attempts.append(attempt)
            move = self._review(attempt, recording)
            if move is not Move.RETAKE:
                return move is not Move.QUIT

    def _answer(self, asked: Asked) -> tuple[Attempt, Path] | None:
        """Record, hear, score and save one answer; None, after saying why, when that was not possible."""
        answered_at = self._desk.now()
        facts = self._job.known_facts
        hints = Hints(names=tuple(facts[key] for key in ("company", "interviewer") if key in facts))
        try:
            recorder, recording = self._record(asked, answered_at, hints)
        except CoachError as error:
            self._stage.tell(error.message, error.hint)
            return None
        try:
            attempt = self._judge.judge(self._job, asked, recorder.heard(), Origin.MICROPHONE, answered_at)
        except CoachError as error:
            self._stage.tell(f"{error.message} The recording is kept: {recording}", error.hint)
            return None
        return self._desk.save(replace(attempt, recording=recording.name)), recording

    def _record(self, asked: Asked, answered_at: datetime, hints: Hints) -> tuple[Recorder, Path]:
        source = self._desk.open_source()
        transcriber = self._judge.transcriber(hints)
        sink, recording = self._desk.open_sink(answered_at, asked.question_id)
        recorder = Recorder(source, sink, transcriber)
        try:
            recorder.start()
        except CoachError:
            sink.close()
            recording.unlink(missing_ok=True)
            raise
        try:
            self._stage.listen(asked, recorder.meter)
        finally:
            failure = recorder.stop()
        if failure is not None:
            self._stage.tell(failure.message, failure.hint)
        if recorder.n_overflows():
            self._stage.tell(
                f"The system lost some sound {recorder.n_overflows()} times because it was too busy.",
                "Close other programs if the transcript has holes.",
            )
        return recorder, recording

    def _review(self, attempt: Attempt, recording: Path) -> Move:
        while True:
            move = self._stage.show(attempt, may_play=True)
            if move is not Move.PLAY:
                return move
            try:
                self._desk.play(recording)
            except CoachError as error:
                self._stage.tell(error.message, error.hint)


def ask(question: Question) -> Asked:
    """A question of the bank as it is put and stored."""
    return Asked(question.id, question.text, question.category, question.target_s)
