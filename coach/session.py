"""One practice session: ask, take the answer, show the review, and again. Knows ports and core only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from coach.answering import Answering, nothing_unread
from coach.core.attempts import Asked, Attempt
from coach.core.correction import Alias, correct, suggest_aliases
from coach.core.follow_ups import choose_follow_up
from coach.core.gate import Refusal
from coach.core.keywords import KeywordState
from coach.core.overruling import Kind, Overrule
from coach.core.points import PointState
from coach.errors import CoachError
from coach.ports import Move

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from coach.answering import Desk, People
    from coach.core.follow_ups import FollowUp
    from coach.core.jobs import Job
    from coach.core.questions import Question
    from coach.core.scoring import Score
    from coach.core.transcript import Transcript
    from coach.judging import Judge


class Archive(Protocol):
    """What becomes of answers once they are saved: corrected and overruled as often as the person likes."""

    def correct(self, attempt: Attempt, corrected: Transcript, outcome: Score | Refusal) -> Attempt:
        """Keep a corrected transcript and its score beside the original."""
        ...

    def overrule(self, attempt: Attempt, overrules: Sequence[Overrule]) -> Attempt:
        """Keep states set by the person beside the machine's."""
        ...

    def add_alias(self, alias: Alias) -> None:
        """Remember how a term of the job was heard."""
        ...


class Practice:
    """Takes one person through a list of questions."""

    def __init__(self, job: Job, judge: Judge, people: People, desk: Desk, archive: Archive) -> None:
        """Wire a job to a judge, a person, a desk and an archive; nothing happens before run()."""
        self._job = job
        self._judge = judge
        self._stage = people.stage
        self._pen = people.pen
        self._working = people.working
        self._answering = Answering(judge, people, desk)
        self._keeps_audio = desk.keeps_audio
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
            move = self._stage.ask(asked, place, lambda: self._answering.get_ready(self._job))
            if move in {Move.QUIT, Move.SKIP}:
                return move
            answered = self._answering.take(self._job, asked)
            if answered is None:
                continue
            attempt, recording = answered
            try:
                attempt, move = self._review(attempt, recording, before)
            finally:  # also when the window is closed over the review
                if recording is not None and not self._keeps_audio:
                    self._answering.discard(recording)
            attempts.append(attempt)
            if move is not Move.RETAKE:
                return move
            if not isinstance(attempt.outcome, Refusal):  # else there is nothing in it to hold the next one against
                before = attempt

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
        with self._working(nothing_unread):
            outcome = self._judge.score(replace(attempt.heard, transcript=corrected, steadiness=None), points, keywords)
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
