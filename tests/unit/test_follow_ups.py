"""Follow-ups: which one is chosen, when it is asked, what it is held against, and what it leaves alone."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.answering import Desk, People
from coach.core.attempts import Asked, Attempt, Origin
from coach.core.correction import Alias
from coach.core.delivery import Delivery
from coach.core.follow_ups import choose_follow_up, is_follow_up, main_id
from coach.core.gate import Refusal, RefusalReason
from coach.core.jobs import Job
from coach.core.keywords import Keyword
from coach.core.overruling import Overrule
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.progress import AttemptSummary, measure_progress
from coach.core.questions import Question
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript
from coach.environment import Environment
from coach.ports import Move
from coach.practising import Options, run_practice
from coach.session import Practice
from coach.store.history import History

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
RUNS, RANGE, GROWTH = (
    KeyPoint("I run the content calendar for three brands"),
    KeyPoint("I expect a range of forty to fifty thousand"),
    KeyPoint("I doubled the audience of our newsletter"),
)
QUESTION = Question(
    "work",
    "What do you do?",
    "resume",
    target_s=120.0,
    follow_ups=("Why?", "How large was the newsletter's audience?", "Which audiences did newsletters have?"),
)
JOB = Job("Manager", points=(RUNS, RANGE, GROWTH))


def scored(*states: tuple[KeyPoint, PointState]) -> Score:
    results = tuple(PointResult(point, state, None) for point, state in states)
    return Score(results, (), Delivery(None, 9, None, None, None, None, 0, None))


# --- The choice ---


@pytest.mark.parametrize(
    ("missed", "text"),
    [
        (GROWTH, "How large was the newsletter's audience?"),
        (RUNS, "Why?"),
        (KeyPoint("What, why, how and which"), "Why?"),
    ],
)
def test_the_follow_up_closest_in_words_is_chosen_else_the_first(missed: KeyPoint, text: str) -> None:
    chosen = choose_follow_up(QUESTION, scored((missed, PointState.MISSED)))
    assert chosen is not None
    assert chosen.question.text == text
    assert chosen.points == (missed,)


def test_a_follow_up_is_a_shorter_question_of_its_own() -> None:
    states = ((RUNS, PointState.MADE), (RANGE, PointState.PARTLY), (GROWTH, PointState.MISSED))
    chosen = choose_follow_up(QUESTION, scored(*states))
    assert chosen is not None
    assert chosen.points == (RANGE, GROWTH)
    assert (chosen.question.id, chosen.question.category) == ("work+follow-up-2", "resume")
    assert (chosen.question.target_s, chosen.question.follow_ups) == (45.0, ())
    assert is_follow_up(chosen.question.id)
    assert main_id(chosen.question.id) == main_id("work") == "work"
    assert not is_follow_up("work")


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (QUESTION, scored((RUNS, PointState.MADE))),
        (QUESTION, scored()),
        (QUESTION, Refusal(RefusalReason.SILENT, "Nothing was heard.")),
        (replace(QUESTION, follow_ups=()), scored((RUNS, PointState.MISSED))),
    ],
)
def test_there_is_nothing_to_follow_up(question: Question, outcome: Score | Refusal) -> None:
    assert choose_follow_up(question, outcome) is None


# --- What it leaves alone ---


def test_progress_counts_no_follow_up() -> None:
    cold = AttemptSummary(1, NOON, 1, "work", "What?", "resume", is_cold=True, answered_at=NOON, point_coverage=0.2)
    follow_up = replace(cold, attempt_id=2, question_id="work+follow-up-1", point_coverage=1.0)
    assert measure_progress([cold, follow_up]) == measure_progress([cold])


def test_the_points_of_a_follow_up_are_those_of_its_question() -> None:
    pinned = replace(RUNS, questions=("work",))
    job = Job("Manager", points=(pinned, RANGE))
    assert job.points_for("work+follow-up-2", "resume") == job.points_for("work", "resume") == (pinned,)


# --- In a session ---


class ScriptedPeople:
    """Does what it is told, and writes down what it was shown. Answers are typed."""

    def __init__(self, asks: str, answers: Sequence[str], shows: str, *, is_told: bool = False) -> None:
        """Take moves by their first letters (s stands for START, k for SKIP), and answers in their order."""
        moves = {"s": Move.START, "k": Move.SKIP, "q": Move.QUIT, "n": Move.NEXT, "r": Move.RETAKE, "e": Move.CORRECT}
        self._asks = [moves[letter] for letter in asks]
        self._shows = [moves[letter] for letter in shows]
        self._answers = list(answers)
        self._is_told = is_told
        self.asked: list[tuple[str, int]] = []

    def ask(self, asked: Asked, place: tuple[int, int], meanwhile: Callable[[], None]) -> Move:
        self.asked.append((asked.text, place[0]))
        meanwhile()
        return self._asks.pop(0)

    def listen(self, _asked: Asked, _points: Sequence[str], _meter: Callable[..., Any]) -> None:
        raise AssertionError("nothing is recorded")

    def show(self, _attempt: Attempt, _before: Attempt | None, _recording: Path | None) -> Move:
        return self._shows.pop(0)

    def tell(self, message: str, _hint: str = "") -> None:
        assert self._is_told, message

    def write(self, _prompt: str, _keep: Callable[[str], None]) -> str:
        return self._answers.pop(0)

    def edit(self, _text: str) -> str:
        return self._answers.pop(0)

    def choose(self, _title: str, _options: Sequence[str]) -> int | None:
        return None

    def agree(self, _question: str) -> bool:
        return False


class Keeps:
    """An archive that keeps nothing, but knows what it was given."""

    def correct(self, attempt: Attempt, _corrected: Transcript, outcome: Score | Refusal) -> Attempt:
        return replace(attempt, outcome=outcome)

    def overrule(self, attempt: Attempt, _overrules: Sequence[Overrule]) -> Attempt:
        return attempt

    def add_alias(self, alias: Alias) -> None:
        """Not needed."""


class LiteralJudge:
    """Takes a point for made when its very words were said."""

    def warm(self, **_which: object) -> None:
        """Nothing to load."""

    def close(self) -> None:
        """Nothing was loaded."""

    def judge(self, job: Job, asked: Asked, heard: Heard, origin: Origin, answered_at: datetime) -> Attempt:
        outcome = self.score(heard, job.points_for(asked.question_id, asked.category), job.keywords)
        return Attempt(asked, origin, answered_at, heard, outcome)

    def score(self, heard: Heard, points: Sequence[KeyPoint], _keywords: Sequence[Keyword]) -> Score:
        said = heard.transcript.text
        return scored(*((p, PointState.MADE if p.text in said else PointState.MISSED) for p in points))


class Forgetful:
    """A draft of which nothing is kept."""

    is_kept = False

    def keep(self, text: str) -> None:
        """Forget it."""


def refuse(*_: object) -> Any:
    raise AssertionError("nothing is recorded")


def practise(people: ScriptedPeople, *questions: Question, asks_follow_ups: bool = True) -> list[Attempt]:
    desk = Desk(
        now=lambda: NOON,
        open_source=refuse,
        open_sink=refuse,
        open_draft=lambda _asked, _answered_at: Forgetful(),
        save=lambda attempt: attempt,
        finished=refuse,
        discard=refuse,
        try_microphone=refuse,
    )
    practice = Practice(JOB, LiteralJudge(), People(people, people, is_typing=True), desk, Keeps())
    return practice.run(questions, asks_follow_ups=asks_follow_ups)


def points_of(attempt: Attempt) -> list[tuple[str, PointState]]:
    assert isinstance(attempt.outcome, Score), attempt.outcome
    return [(result.point.text, result.state) for result in attempt.outcome.points]


OTHER = Question("other", "Anything else?", "closing")
SAYS_RUNS, SAYS_GROWTH = f"{RUNS.text}.", f"{GROWTH.text}."
SAYS_ALL = f"{RUNS.text}. {RANGE.text}. {GROWTH.text}."
FOLLOW_UP = "How large was the newsletter's audience?"


def test_a_follow_up_is_held_against_the_points_that_were_missed() -> None:
    people = ScriptedPeople("sss", [SAYS_RUNS, SAYS_GROWTH, SAYS_ALL], "nnn")
    _, second, third = practise(people, QUESTION, OTHER)
    assert people.asked == [("What do you do?", 1), (FOLLOW_UP, 1), ("Anything else?", 2)]
    assert second.asked.question_id == "work+follow-up-2"
    assert points_of(second) == [(RANGE.text, PointState.MISSED), (GROWTH.text, PointState.MADE)]
    assert [text for text, _ in points_of(third)] == [point.text for point in JOB.points]


@pytest.mark.parametrize(
    ("asks", "answers", "shows", "texts"),
    [
        ("ss", [SAYS_ALL, SAYS_ALL], "nn", ["What do you do?", "Anything else?"]),
        ("ks", [SAYS_ALL], "n", ["What do you do?", "Anything else?"]),
        ("s", [SAYS_RUNS], "q", ["What do you do?"]),
        ("sks", [SAYS_RUNS, SAYS_ALL], "nn", ["What do you do?", FOLLOW_UP, "Anything else?"]),
        ("sq", [SAYS_RUNS], "n", ["What do you do?", FOLLOW_UP]),
        ("sss", [SAYS_RUNS, SAYS_ALL, SAYS_ALL], "rnn", ["What do you do?", "What do you do?", "Anything else?"]),
        ("sks", [SAYS_RUNS, SAYS_ALL], "rn", ["What do you do?", "What do you do?", "Anything else?"]),
    ],
    ids=[
        "nothing missed",
        "skipped",
        "quit",
        "follow-up skipped",
        "quit at the follow-up",
        "made in the retake",
        "retake skipped",
    ],
)
def test_when_a_follow_up_is_asked(asks: str, answers: list[str], shows: str, texts: list[str]) -> None:
    people = ScriptedPeople(asks, answers, shows)
    practise(people, QUESTION, OTHER)
    assert [text for text, _ in people.asked] == texts


def test_one_follow_up_at_most() -> None:
    people = ScriptedPeople("sss", [SAYS_RUNS, SAYS_RUNS, SAYS_RUNS], "nrn")
    attempts = practise(people, QUESTION)
    assert [attempt.asked.text for attempt in attempts] == ["What do you do?", FOLLOW_UP, FOLLOW_UP]


def test_a_corrected_answer_to_a_follow_up_is_held_against_the_same_points() -> None:
    (_, second) = practise(ScriptedPeople("ss", [SAYS_RUNS, SAYS_RUNS, SAYS_GROWTH], "nen"), QUESTION)
    assert points_of(second) == [(RANGE.text, PointState.MISSED), (GROWTH.text, PointState.MADE)]


def test_without_follow_ups_none_is_asked() -> None:
    people = ScriptedPeople("s", [SAYS_RUNS], "n")
    practise(people, QUESTION, asks_follow_ups=False)
    assert [text for text, _ in people.asked] == ["What do you do?"]


# --- coach practice ---


class Rehearsal(Environment):
    """A world whose person follows a script and whose judge takes words literally."""

    people_in_it: ScriptedPeople

    def judge(self, _engine: object = None) -> Any:
        return LiteralJudge()

    @contextmanager
    def people(self, _look: object, **_: bool) -> Iterator[People]:
        yield People(type(self).people_in_it, type(self).people_in_it, is_typing=True)


@pytest.mark.parametrize(
    ("option", "setting", "is_asked"),
    [(None, "", True), (None, "follow_ups = false", False), (False, "", False), (True, "follow_ups = false", True)],
)
def test_the_option_counts_before_the_setting(
    option: bool | None, setting: str, is_asked: bool, tmp_path: Path
) -> None:
    job, settings = tmp_path / "job.toml", tmp_path / "settings.toml"
    job.write_text(f'title = "Manager"\npoints = ["{RUNS.text}"]\n')
    settings.write_text(setting)
    Rehearsal.people_in_it = ScriptedPeople("ss", ["I like to learn."] * 2, "nn", is_told=True)
    attempts = run_practice(
        Rehearsal(tmp_path, settings), job, None, Options(ids=("next-skill",), typed=True, follow_ups=option)
    )
    asked = ["next-skill", "next-skill+follow-up-1"][: 1 + is_asked]
    assert [attempt.asked.question_id for attempt in attempts] == asked
    with History(tmp_path / "history.db") as history:
        assert [attempt.asked.question_id for attempt in history.session(1).attempts] == asked


@pytest.mark.parametrize(
    ("arguments", "follow_ups"), [((), None), (("--follow-ups",), True), (("--no-follow-ups",), False)]
)
def test_the_command_passes_the_option_on(
    arguments: tuple[str, ...],
    follow_ups: bool | None,
    run_coach: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[Options] = []
    monkeypatch.setattr("coach.practising.run_practice", lambda *given: seen.append(given[-1]))
    assert run_coach("practice", "--typed", "--job", str(tmp_path / "job.toml"), *arguments).exit_code == 0
    assert [options.follow_ups for options in seen] == [follow_ups]
