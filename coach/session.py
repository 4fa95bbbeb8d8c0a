"""One practice session: ask, record, hear, score, save, show, and again. Knows ports and core only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.correction import Alias, correct, suggest_aliases
from coach.core.follow_ups import choose_follow_up
from coach.core.gate import Refusal
from coach.core.keywords import KeywordState
from coach.core.overruling import Kind, Overrule
from coach.core.points import PointState
from coach.core.scoring import Heard
from coach.core.transcript import Transcript
from coach.errors import CoachError, DeviceError
from coach.ports import Hints, Move
from coach.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from coach.core.follow_ups import FollowUp
    from coach.core.jobs import Job
    from coach.core.questions import Question
    from coach.core.scoring import Score
    from coach.judging import Judge
    from coach.ports import AudioSource, Pen, SampleSink, Stage


class Archive(Protocol):
    """What becomes of answers: saved once, corrected and overruled as often as the person likes."""

    def save(self, attempt: Attempt) -> Attempt:
        """Keep an attempt; returns it with its number."""
        ...

    def correct(self, attempt: Attempt, corrected: Transcript, outcome: Score | Refusal) -> Attempt:
        """Keep a corrected transcript and its score beside the original."""
        ...

    def overrule(self, attempt: Attempt, overrules: Sequence[Overrule]) -> Attempt:
        """Keep states set by the person beside the machine's."""
        ...

    def add_alias(self, alias: Alias) -> None:
        """Remember how a term of the job was heard."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session needs of the world around it.

    Attributes:
        now: the time, in UTC.
        open_source: a fresh microphone for one answer.
        open_sink: a new file for an answer to this question begun at this time, noted as unfinished until forgotten.
        finished: the answer in this recording has been saved.
        discard: removes a recording.
        try_microphone: begins to listen for a moment and tells the person when nothing but zeros arrives; returns at
            once, and does nothing when called again.
        keeps_audio: whether recordings outlast their review.
    """

    now: Callable[[], datetime]
    open_source: Callable[[], AudioSource]
    open_sink: Callable[[Asked, datetime], tuple[SampleSink, Path]]
    finished: Callable[[Path], None]
    discard: Callable[[Path], None]
    try_microphone: Callable[[], None]
    keeps_audio: bool = True


@dataclass(frozen=True, slots=True)
class People:
    """The person's side of a session.

    Attributes:
        stage: screen and keys.
        pen: texts and choices.
        is_typing: whether answers are typed, not spoken.
        is_at_terminal: whether somebody is there to be asked what they want when something goes wrong.
    """

    stage: Stage
    pen: Pen
    is_typing: bool = False
    is_at_terminal: bool = False


class _Running:
    """A source that runs already: nothing is noted of an answer before a device has been found that records it."""

    def __init__(self, source: AudioSource) -> None:
        source.start()
        self._source = source
        self.read, self.stop, self.n_overflows = source.read, source.stop, source.n_overflows

    def start(self) -> None:
        """See ports.AudioSource."""


class Practice:
    """Takes one person through a list of questions."""

    def __init__(self, job: Job, judge: Judge, people: People, desk: Desk, archive: Archive) -> None:
        """Wire a job to a judge, a person, a desk and an archive; nothing happens before run()."""
        self._job = job
        self._judge = judge
        self._stage = people.stage
        self._pen = people.pen
        self._is_typing = people.is_typing
        self._is_at_terminal = people.is_at_terminal
        self._desk = desk
        self._archive = archive

    def run(self, questions: Sequence[Question], *, asks_follow_ups: bool = False) -> list[Attempt]:
        """Ask each question; the attempts made, retakes included, in order.

        Args:
            questions: what to ask.
            asks_follow_ups: ask a follow-up, one at most, after a question whose last answer missed points.

        Raises:
            CoachError: an answer cannot be recorded or kept, and nobody is there to be asked what to do.
        """
        attempts: list[Attempt] = []
        for number, question in enumerate(questions, start=1):
            place = (number, len(questions))
            move = self._practise(ask(question), place, attempts)
            if move is Move.NEXT and asks_follow_ups:
                follow_up = choose_follow_up(question, attempts[-1].outcome)
                if follow_up is not None:
                    move = self._follow_up(follow_up, place, attempts)
            if move is Move.QUIT:
                break
        return attempts

    def _follow_up(self, follow_up: FollowUp, place: tuple[int, int], attempts: list[Attempt]) -> Move:
        """Ask a follow-up, which is held against nothing but the points it was chosen for."""
        every_point = self._job.points
        self._job = replace(self._job, points=follow_up.points)
        try:
            return self._practise(ask(follow_up.question), place, attempts)
        finally:
            self._job = replace(self._job, points=every_point)

    def _practise(self, asked: Asked, place: tuple[int, int], attempts: list[Attempt]) -> Move:
        """Ask one question until the person goes on; NEXT, once the last attempt is their answer, SKIP or QUIT."""
        before: Attempt | None = None
        while True:
            move = self._stage.ask(asked, place, self._get_ready)
            if move in {Move.QUIT, Move.SKIP}:
                return move
            answered = self._type(asked) if self._is_typing else self._speak(asked)
            if answered is None:
                continue
            attempt, recording = answered
            attempt, move = self._review(attempt, recording, before)
            attempts.append(attempt)
            if recording is not None and not self._desk.keeps_audio:
                self._tidy(self._desk.discard, recording)
            if move is not Move.RETAKE:
                return move
            before = attempt

    def _get_ready(self) -> None:
        """While the question is being read, load what the answer will need and listen to the microphone."""
        points = [point.text for point in self._job.points]
        self._judge.warm(recognizer=not self._is_typing, texts=points)
        if not self._is_typing:
            self._desk.try_microphone()

    def _type(self, asked: Asked) -> tuple[Attempt, Path | None] | None:
        answered_at = self._desk.now()
        text = self._pen.write("Type your answer.")
        if not text.strip():
            return None
        heard = Heard(Transcript.typed(text))
        while True:
            try:
                return self._archive.save(self._judge.judge(self._job, asked, heard, Origin.TYPED, answered_at)), None
            except CoachError as error:
                # Else the text would be gone: of a spoken answer the recording is left, of a typed one nothing.
                if not self._is_at_terminal:
                    raise
                self._stage.tell(error.message, error.hint)
                if not self._pen.agree("What you typed is not saved. Try again?"):
                    return None

    def _speak(self, asked: Asked) -> tuple[Attempt, Path | None] | None:
        """Record, hear, score and save one answer; None, after saying why, when that was not possible."""
        answered_at = self._desk.now()
        try:
            recorder, recording = self._record(asked, answered_at)
        except DeviceError as error:
            return self._type_instead(asked, error)
        except CoachError as error:
            self._stage.tell(error.message, error.hint)
            return None
        try:
            attempt = self._judge.judge(self._job, asked, recorder.heard(), Origin.MICROPHONE, answered_at)
            saved = self._archive.save(replace(attempt, recording=recording.name if self._desk.keeps_audio else None))
        except CoachError as error:
            self._stage.tell(f"{error.message} The recording is kept: {recording}", f"{error.hint} Then: coach recover")
            return None
        except BaseException:
            self._tell_kept()
            raise
        self._tidy(self._desk.finished, recording)
        return saved, recording

    def _type_instead(self, asked: Asked, error: DeviceError) -> tuple[Attempt, Path | None] | None:
        """Where no microphone records, offer to type; without anybody to ask, the session ends with that error."""
        if not self._is_at_terminal:
            way_out = "" if "--typed" in error.hint else " Or type your answers: `coach practice --typed`."
            raise DeviceError(error.message, error.hint + way_out) from error
        self._stage.tell(error.message, error.hint)
        if not self._pen.agree("Type your answers instead?"):
            return None
        self._is_typing = True
        return self._type(asked)

    def _record(self, asked: Asked, answered_at: datetime) -> tuple[Recorder, Path]:
        transcriber = self._judge.transcriber(hints_of(self._job))
        source = _Running(self._desk.open_source())
        try:
            sink, recording = self._desk.open_sink(asked, answered_at)
        except BaseException:
            source.stop()
            raise
        recorder = Recorder(source, sink, transcriber)
        recorder.start()
        try:
            self._stage.listen(asked, recorder.meter)
        except BaseException:
            recorder.stop()
            self._tell_kept()
            raise
        failure = recorder.stop()
        if failure is not None:
            self._stage.tell(failure.message, failure.hint)
        if recorder.n_overflows():
            self._stage.tell(
                f"The system lost some sound {recorder.n_overflows()} times because it was too busy.",
                "Close other programs if the transcript has holes.",
            )
        return recorder, recording

    def _review(self, attempt: Attempt, recording: Path | None, before: Attempt | None) -> tuple[Attempt, Move]:
        """Show an answer until the person goes on; corrections and overrules included."""
        while True:
            move = self._stage.show(attempt, before, recording)
            try:
                if move is Move.CORRECT:
                    attempt = self._correct(attempt)
                elif move is Move.OVERRULE:
                    attempt = self._overrule(attempt)
                else:
                    return attempt, move
            except CoachError as error:
                self._stage.tell(error.message, error.hint)

    def _tell_kept(self) -> None:
        self._stage.tell("What you said so far is kept.", "Finish the answer with: coach recover")

    def _tidy(self, put_away: Callable[[Path], None], recording: Path) -> None:
        """Do what comes after an answer was saved; failing at it costs nothing of the answer."""
        try:
            put_away(recording)
        except CoachError as error:
            self._stage.tell(error.message, error.hint)

    def _correct(self, attempt: Attempt) -> Attempt:
        before = attempt.heard.transcript
        text = self._pen.edit(before.text)
        if text.split() == before.text.split():
            return attempt
        corrected = correct(before, text)
        for alias in suggest_aliases(before, corrected, self._job.keywords):
            if self._pen.agree(f"Take “{alias.heard}” for “{alias.term}” from now on?"):
                self._archive.add_alias(alias)
                self._job = self._job.with_aliases({alias.term: (alias.heard,)})
        points = self._job.points_for(attempt.asked.question_id, attempt.asked.category)
        keywords = self._job.keywords_for(attempt.asked.question_id, attempt.asked.category)
        outcome = self._judge.score(replace(attempt.heard, transcript=corrected), points, keywords)
        return self._archive.correct(attempt, corrected, outcome)

    def _overrule(self, attempt: Attempt) -> Attempt:
        if isinstance(attempt.outcome, Refusal):
            self._stage.tell("There is no score to overrule.", "Correct the transcript instead if words are missing.")
            return attempt
        points, keywords = attempt.outcome.points, attempt.outcome.keywords
        options = [f"{result.state}: {result.point.text}" for result in points]
        options += [f"{result.state}: {result.keyword.term}" for result in keywords]
        chosen = self._pen.choose("Which one is wrong?", options)
        if chosen is None:
            return attempt
        is_point = chosen < len(points)
        states = list(PointState) if is_point else [KeywordState.SAID, KeywordState.NEGATED, KeywordState.MISSED]
        state = self._pen.choose("What is right?", [str(state) for state in states])
        if state is None:
            return attempt
        text = points[chosen].point.text if is_point else keywords[chosen - len(points)].keyword.term
        kind = Kind.POINT if is_point else Kind.KEYWORD
        return self._archive.overrule(attempt, [Overrule(kind, text, str(states[state]))])


def ask(question: Question) -> Asked:
    """A question of the bank as it is put and stored."""
    return Asked(question.id, question.text, question.category, question.target_s)


def hints_of(job: Job) -> Hints:
    """The names a recogniser may know: of the company and of the people met. Never a term that is scored."""
    met = [interviewer.name for interviewer in job.preparation.interviewers]
    given = [job.known_facts[key] for key in ("company", "interviewer") if key in job.known_facts]
    return Hints(names=tuple(dict.fromkeys(given + met)))
