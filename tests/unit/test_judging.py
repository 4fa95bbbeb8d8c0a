"""The judge: models are loaded when needed and once, and an attempt says how it was judged."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.core.attempts import Asked, Origin
from coach.core.gate import Refusal, RefusalReason
from coach.core.jobs import Job
from coach.core.keywords import Keyword, KeywordState
from coach.core.points import KeyPoint, PointState
from coach.core.scoring import SCORER_VERSION, Heard, Score
from coach.core.transcript import Transcript
from coach.engines.scripted import ScriptedRecognizer
from coach.errors import EngineError
from coach.judging import Judge, load_behind
from coach.ports import Hints, Recognizer, SentenceEncoder, SpeechDetector

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
ANSWER = "I moved the budget to short video and engagement rose by sixty percent."
ASKED = Asked("hard-quarter", "Tell me about a hard quarter.", "behavioural", 90.0)
JOB = Job(
    "Manager",
    keywords=(Keyword("short video"), Keyword("copywriting")),
    points=(
        KeyPoint("I moved the budget to short video", questions=("hard-quarter",)),
        KeyPoint("I can start in four weeks", questions=("salary",)),
    ),
)


class LoudnessDetector:
    """Takes what is loud for speech."""

    def probability(self, window: pcm.Samples) -> float:
        return 1.0 if pcm.peak(window) > 0.1 else 0.0

    def reset(self) -> None:
        """Nothing to forget."""


class SameTextEncoder:
    """Texts are alike when one holds the other."""

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        return [[1.0 if one in other or other in one else 0.0 for other in right] for one in left]


class Loads:
    """Counts what is loaded; each loader may fail."""

    def __init__(self, failing: str = "") -> None:
        self.names: list[str] = []
        self.failing = failing

    def recognizer(self) -> Recognizer:
        self._load("recognizer")
        return ScriptedRecognizer([ANSWER], model="script.txt")

    def detector(self) -> SpeechDetector:
        self._load("detector")
        return LoudnessDetector()

    def encoder(self) -> SentenceEncoder:
        self._load("encoder")
        return SameTextEncoder()

    def judge(self) -> Judge:
        return Judge(self.recognizer, self.detector, self.encoder)

    def _load(self, name: str) -> None:
        self.names.append(name)
        if name == self.failing:
            raise EngineError(f"The {name} is missing.", "Install it.")


def sound(seconds: float) -> pcm.Samples:
    return np.full(round(seconds * 16_000), 0.3, dtype=np.float32)


def typed(text: str = ANSWER) -> Heard:
    return Heard(Transcript.typed(text))


def test_nothing_is_loaded_before_it_is_needed() -> None:
    loads = Loads()
    loads.judge()
    assert loads.names == []


def test_warming_loads_behind_and_once() -> None:
    loads = Loads()
    judge = loads.judge()
    judge.warm()
    judge.warm()
    assert judge.recognizer() is judge.recognizer()
    judge.score(typed(), JOB.points, ())
    assert sorted(loads.names) == ["encoder", "recognizer"]


def threads_of(judge: Judge) -> list[threading.Thread]:
    """The threads that begin while a judge gets ready for an answer and has it heard."""
    before = set(threading.enumerate())
    judge.transcriber(Hints(), points=JOB.points)
    return [thread for thread in set(threading.enumerate()) - before if thread.name != "loading"]


def test_a_closed_judge_keeps_no_thread_and_so_no_model() -> None:
    judge = Loads().judge()
    threads = threads_of(judge)
    assert {thread.name for thread in threads} == {"recogniser", "reading ahead"}
    judge.close()
    judge.close()
    for thread in threads:
        thread.join(20.0)
        assert not thread.is_alive()


def test_a_judge_that_did_nothing_can_be_closed() -> None:
    Loads().judge().close()


def test_a_recogniser_that_did_not_load_is_let_go_before_the_next() -> None:
    judge = Loads("recognizer").judge()
    before = set(threading.enumerate())
    for _ in range(3):
        judge.warm(encoder=False)
        with pytest.raises(EngineError, match="missing"):
            judge.recognizer()
    judge.close()
    for thread in set(threading.enumerate()) - before:
        thread.join(20.0)
        assert not thread.is_alive()


def test_a_rehearsal_for_a_job_is_over_before_the_answer() -> None:
    asked_for: list[str] = []
    encoder = SameTextEncoder()

    class Remembering:
        def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
            asked_for.extend(left)
            return encoder.similarities(left, right)

    judge = Judge(Loads().recognizer, Loads().detector, Remembering)
    judge.warm(recognizer=False, job=JOB)
    judge.score(typed(), JOB.points[:1], ())  # waits for what was loaded
    assert {point.text for point in JOB.points} <= set(asked_for)


def test_a_job_without_points_needs_no_rehearsal() -> None:
    loads = Loads()
    judge = loads.judge()
    judge.warm(recognizer=False, job=Job("Manager"))
    assert isinstance(judge.score(typed(), JOB.points, ()), Score)
    assert loads.names == ["encoder"]


def test_a_job_without_points_needs_nothing_encoded() -> None:
    class Unused:
        def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
            raise EngineError("There was nothing to encode.", "Leave it.")

    judge = Judge(Loads().recognizer, Loads().detector, Unused)
    judge.warm(recognizer=False, job=Job("Manager", keywords=JOB.keywords))
    with pytest.raises(EngineError, match="nothing to encode"):
        judge.score(typed(), JOB.points, ())  # the encoder did load: only this asks it
    assert isinstance(judge.score(typed(), (), JOB.keywords), Score)


def test_a_recorded_answer_is_heard_in_blocks() -> None:
    loads = Loads()
    judge = loads.judge()
    for _ in range(2):
        heard = judge.hear([sound(1.0), sound(2.0), pcm.silence(8_000)], Hints())
        assert heard.transcript.text == ANSWER
        assert heard.facts is not None
        assert heard.facts.duration_s == 3.5
    assert sorted(loads.names) == ["detector", "recognizer"]


class Remembering(SameTextEncoder):
    """Keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
        self.was_asked = threading.Event()

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        self.asked.append((tuple(left), tuple(right)))
        self.was_asked.set()
        return super().similarities(left, right)


def test_points_are_looked_at_while_the_answer_is_being_spoken() -> None:
    encoder = Remembering()
    judge = Judge(Loads().recognizer, Loads().detector, lambda: encoder)
    transcriber = judge.transcriber(Hints(), points=JOB.points[:1])
    transcriber.feed(np.concatenate([sound(3.0), pcm.silence(3 * 16_000)]))  # long enough to close a segment
    assert encoder.was_asked.wait(20.0)
    assert encoder.asked[0] == ((JOB.points[0].text,), (ANSWER,))
    score = judge.score(transcriber.finish(), JOB.points[:1], ())
    assert isinstance(score, Score)
    assert [result.state for result in score.points] == [PointState.MADE]


def test_where_there_are_no_points_nothing_is_looked_at_ahead() -> None:
    loads = Loads()
    transcriber = loads.judge().transcriber(Hints())
    transcriber.feed(np.concatenate([sound(3.0), pcm.silence(3 * 16_000)]))
    transcriber.finish()
    assert "encoder" not in loads.names


def test_the_next_answer_ends_looking_at_the_last() -> None:
    judge = Loads().judge()
    judge.transcriber(Hints(), points=JOB.points)
    first = [thread for thread in threading.enumerate() if thread.name == "reading ahead"]
    judge.transcriber(Hints(), points=JOB.points)
    judge.score(typed(), (), ())
    for thread in first:
        thread.join(20.0)
    assert not any(thread.is_alive() for thread in first)


def test_a_typed_answer_is_scored_without_a_recogniser() -> None:
    loads = Loads()
    attempt = loads.judge().judge(JOB, ASKED, typed(), Origin.TYPED, NOON)
    assert loads.names == ["encoder"]
    assert (attempt.engine, attempt.model, attempt.origin) == ("", "", Origin.TYPED)


def test_a_spoken_attempt_says_who_heard_it_and_who_judged_it() -> None:
    judge = Loads().judge()
    attempt = judge.judge(JOB, ASKED, judge.hear([sound(3.0)], Hints()), Origin.FILE, NOON)
    assert (attempt.engine, attempt.model) == ("scripted", "script.txt")
    assert (attempt.scorer_version, attempt.answered_at, attempt.asked) == (SCORER_VERSION, NOON, ASKED)
    assert attempt.heard.transcript.text == ANSWER
    assert isinstance(attempt.outcome, Score)
    assert [result.point for result in attempt.outcome.points] == [JOB.points[0]]
    assert [result.state for result in attempt.outcome.keywords] == [KeywordState.SAID, KeywordState.MISSED]


def test_what_the_gate_refuses_needs_no_encoder() -> None:
    loads = Loads()
    outcome = loads.judge().score(typed("I am not sure."), JOB.points, JOB.keywords)
    assert isinstance(outcome, Refusal)
    assert outcome.reason is RefusalReason.TOO_SHORT
    assert loads.names == []


@pytest.mark.parametrize(
    ("failing", "use"),
    [
        ("recognizer", lambda judge: judge.recognizer()),
        ("recognizer", lambda judge: judge.hear([sound(3.0)], Hints())),
        ("recognizer", lambda judge: judge.judge(JOB, ASKED, typed(), Origin.FILE, NOON)),
        ("encoder", lambda judge: judge.score(typed(), JOB.points, JOB.keywords)),
        ("detector", lambda judge: judge.hear([sound(3.0)], Hints())),
    ],
)
def test_a_model_that_cannot_be_loaded_is_tried_again_at_each_use(failing: str, use: Callable[[Judge], object]) -> None:
    loads = Loads(failing)
    judge = loads.judge()
    for n_tries in (1, 2):
        with pytest.raises(EngineError, match=f"The {failing} is missing"):
            use(judge)
        assert loads.names.count(failing) == n_tries


@pytest.mark.parametrize("failing", ["recognizer", "encoder"])
def test_an_answer_is_judged_once_its_model_is_there(failing: str) -> None:
    loads = Loads(failing)
    judge = loads.judge()
    with pytest.raises(EngineError):
        judge.score(judge.hear([sound(3.0)], Hints()), JOB.points, ())
    loads.failing = ""
    assert isinstance(judge.score(judge.hear([sound(3.0)], Hints()), JOB.points, ()), Score)
    judge.warm()
    assert sorted(loads.names) == sorted(["recognizer", "detector", "encoder", failing])


def test_a_failing_encoder_does_not_keep_an_answer_from_being_heard() -> None:
    judge = Loads("encoder").judge()
    judge.warm()
    assert judge.hear([sound(3.0)], Hints()).transcript.text == ANSWER


def test_loading_behind_does_not_wait() -> None:
    may_load = threading.Event()

    def load() -> str:
        assert may_load.wait(20.0)
        return "loaded"

    future = load_behind(load)
    assert not future.done()
    may_load.set()
    assert future.result(timeout=20.0) == "loaded"
