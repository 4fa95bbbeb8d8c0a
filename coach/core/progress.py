"""Whether practice helps: each question against itself, cold attempts and retakes apart; what keeps being missed."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coach.core.follow_ups import is_follow_up

MISSED_AGAIN_FROM = 2
"""A point missed in this many cold attempts in a row keeps being missed; once may be chance."""


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """One attempt of the history without its transcript and evidence.

    Attributes:
        session_id: the number of its session.
        session_started_at: when the session began, in UTC.
        attempt_id: its number in the history.
        question_id: the question's id in its bank.
        text: the question as it was put.
        category: the question's category.
        is_cold: the first answer to this question in its session; later ones are retakes.
        answered_at: when it began, in UTC.
        point_coverage: share of the points made, in [0, 1]; None when refused or when there were none to make.
        keyword_coverage: share of the keywords' weight said, in [0, 1]; None likewise.
        refused: it could not be judged.
        n_words: how many words were judged.
        duration_s: length of the recording; None for a typed answer.
        made: the texts of the points made.
        partly: the texts of the points partly made.
        missed: the texts of the points missed.
        job: the title of the job it was for.

    """

    session_id: int
    session_started_at: datetime
    attempt_id: int
    question_id: str
    text: str
    category: str
    is_cold: bool
    answered_at: datetime
    point_coverage: float | None = None
    keyword_coverage: float | None = None
    refused: bool = False
    n_words: int = 0
    duration_s: float | None = None
    made: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    job: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Coverages in [0, 1] in the order of time; attempts without one are left out."""

    values: tuple[float, ...] = ()

    @property
    def first(self) -> float | None:
        """The earliest; None when there is none."""
        return self.values[0] if self.values else None

    @property
    def last(self) -> float | None:
        """The latest; None when there is none."""
        return self.values[-1] if self.values else None

    @property
    def change(self) -> float | None:
        """The latest less the earliest; None with fewer than two, which show no change."""
        return self.values[-1] - self.values[0] if len(self.values) > 1 else None

    @property
    def mean(self) -> float | None:
        """The arithmetic mean; None when there is none."""
        return math.fsum(self.values) / len(self.values) if self.values else None


@dataclass(frozen=True, slots=True)
class Coverages:
    """The coverages of some attempts of one kind.

    Attributes:
        n_attempts: how many attempts there were, refused ones included.
        points: their point coverages.
        keywords: their keyword coverages.

    """

    n_attempts: int
    points: Series
    keywords: Series


@dataclass(frozen=True, slots=True)
class Tally:
    """Some attempts, counted, first ones and retakes apart; means are `cold.points.mean` and the like.

    Attributes:
        n_refused: how many attempts could not be judged; counted, never averaged.
        cold: the first answers to each question in its session.
        retakes: the later ones.

    """

    n_refused: int
    cold: Coverages
    retakes: Coverages

    @property
    def n_attempts(self) -> int:
        """All attempts, refused ones included."""
        return self.cold.n_attempts + self.retakes.n_attempts


@dataclass(frozen=True, slots=True)
class SessionProgress(Tally):
    """The attempts of one session.

    Attributes:
        session_id: its number.
        started_at: when it began, in UTC.
        job: the title of the job it was for.

    """

    session_id: int
    started_at: datetime
    job: str


@dataclass(frozen=True, slots=True)
class QuestionProgress(Tally):
    """One question of one job against itself: for another job other points are planned for it.

    Attributes:
        question_id: its id in its bank.
        text: the question as it was last put.
        category: its category then.
        last_answered_at: when its latest attempt began, in UTC.
        job: the title of the job.

    """

    question_id: str
    text: str
    category: str
    last_answered_at: datetime
    job: str


@dataclass(frozen=True, slots=True)
class MissedAgain:
    """A point that keeps being missed.

    Attributes:
        question_id: the question it belongs to.
        point: its text.
        n_in_a_row: in how many of the latest cold attempts it was missed, without a break.

    """

    question_id: str
    point: str
    n_in_a_row: int


@dataclass(frozen=True, slots=True)
class Progress:
    """What the history tells.

    Attributes:
        sessions: in the order they began.
        questions: in the order they were first asked.
        missed_again: the points that keep being missed, the most often missed first.

    """

    sessions: tuple[SessionProgress, ...] = ()
    questions: tuple[QuestionProgress, ...] = ()
    missed_again: tuple[MissedAgain, ...] = ()

    @property
    def changes(self) -> Series:
        """How much the cold point coverage of each question changed, for those that were judged cold at least twice.

        Its mean is the fair trend: every question is compared with itself before questions are averaged, so that
        harder questions asked later do not look like a decline.
        """
        changes = (question.cold.points.change for question in self.questions)
        return Series(tuple(change for change in changes if change is not None))

    def latest_questions(self, n_most: int) -> tuple[QuestionProgress, ...]:
        """The questions answered last, so many at most, in the order they were first asked."""
        recent = sorted(self.questions, key=lambda question: question.last_answered_at)[-n_most:]
        shown = {(question.job, question.question_id) for question in recent}
        return tuple(question for question in self.questions if (question.job, question.question_id) in shown)


@dataclass(frozen=True, slots=True)
class Practised:
    """How much was practised.

    Attributes:
        n_sessions: sessions with an answer.
        n_attempts: answers, retakes and refused ones included.
        recorded_s: the length of their recordings together; typed answers have none.
        days: the days with an answer, in the person's own zone and in order.

    """

    n_sessions: int = 0
    n_attempts: int = 0
    recorded_s: float = 0.0
    days: tuple[date, ...] = ()

    def streak_days(self, today: date) -> int:
        """How many days in a row there was an answer, up to today; a day that is not over yet breaks nothing."""
        practised = set(self.days)
        day = today if today in practised else today - timedelta(days=1)
        n_days = 0
        while day in practised:
            n_days += 1
            day -= timedelta(days=1)
        return n_days


def measure_progress(summaries: Iterable[AttemptSummary]) -> Progress:
    """The progress that attempts show, given in any order; follow-ups, asked right after a review, show none."""
    sessions: dict[int, list[AttemptSummary]] = defaultdict(list)
    questions: dict[tuple[str, str], list[AttemptSummary]] = defaultdict(list)
    for summary in sorted(summaries, key=lambda summary: (summary.answered_at, summary.attempt_id)):
        if is_follow_up(summary.question_id):
            continue
        sessions[summary.session_id].append(summary)
        questions[summary.job, summary.question_id].append(summary)
    missed_again = [missed for attempts in questions.values() for missed in find_missed_again(attempts)]
    return Progress(
        sessions=tuple(
            sorted(
                map(_session_progress, sessions.values()), key=lambda session: (session.started_at, session.session_id)
            )
        ),
        questions=tuple(map(_question_progress, questions.values())),
        missed_again=tuple(sorted(missed_again, key=lambda missed: -missed.n_in_a_row)),
    )


def find_missed_again(attempts: Sequence[AttemptSummary]) -> tuple[MissedAgain, ...]:
    """The points missed in each of the last MISSED_AGAIN_FROM or more cold attempts of one question.

    Attempts without points, refused ones among them, say nothing and are passed over. A point that was partly made, or
    was not yet planned, ends the run.

    Args:
        attempts: the attempts of one question in the order of time.

    """
    told = [attempt for attempt in attempts if attempt.is_cold and (attempt.made or attempt.partly or attempt.missed)]
    if not told:
        return ()
    runs = dict.fromkeys(told[-1].missed, 0)
    for point in runs:
        for attempt in reversed(told):
            if point not in attempt.missed:
                break
            runs[point] += 1
    return tuple(
        MissedAgain(told[-1].question_id, point, n_in_a_row)
        for point, n_in_a_row in runs.items()
        if n_in_a_row >= MISSED_AGAIN_FROM
    )


def _session_progress(attempts: Sequence[AttemptSummary]) -> SessionProgress:
    tally = _tally(attempts)
    return SessionProgress(
        n_refused=tally.n_refused,
        cold=tally.cold,
        retakes=tally.retakes,
        session_id=attempts[0].session_id,
        started_at=attempts[0].session_started_at,
        job=attempts[0].job,
    )


def _question_progress(attempts: Sequence[AttemptSummary]) -> QuestionProgress:
    tally, latest = _tally(attempts), attempts[-1]
    return QuestionProgress(
        n_refused=tally.n_refused,
        cold=tally.cold,
        retakes=tally.retakes,
        question_id=latest.question_id,
        text=latest.text,
        category=latest.category,
        last_answered_at=latest.answered_at,
        job=latest.job,
    )


def _tally(attempts: Sequence[AttemptSummary]) -> Tally:
    return Tally(
        n_refused=sum(attempt.refused for attempt in attempts),
        cold=_coverages([attempt for attempt in attempts if attempt.is_cold]),
        retakes=_coverages([attempt for attempt in attempts if not attempt.is_cold]),
    )


def _coverages(attempts: Sequence[AttemptSummary]) -> Coverages:
    return Coverages(
        n_attempts=len(attempts),
        points=_series(attempt.point_coverage for attempt in attempts),
        keywords=_series(attempt.keyword_coverage for attempt in attempts),
    )


def _series(coverages: Iterable[float | None]) -> Series:
    return Series(tuple(coverage for coverage in coverages if coverage is not None))
