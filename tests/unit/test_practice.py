"""A session with fakes at its edges: what becomes of an answer when something goes wrong around it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import coach.core.pcm as pcm
from coach.answering import Desk, People
from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.jobs import Job
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.progress import AttemptSummary
from coach.core.questions import Question
from coach.core.sampling import Answered, find_pending
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript
from coach.environment import Environment
from coach.errors import AudioError, CoachError, DeviceError, StoreError
from coach.ports import Move
from coach.practising import Options, as_answered, run_practice
from coach.session import Practice
from coach.store.history import History
from coach.store.unfinished import Unfinished, find, read_text, remember

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
QUESTIONS = [Question("one", "Why?", "motivation"), Question("two", "Why us?", "motivation")]
NO_MICROPHONE = DeviceError("There is no microphone.", "Plug one in.")
SILENCE = "..."
LOCKED = StoreError("The history is locked.", "Close the other program.")


class Person:
    """Follows a script, and writes down what was said to them."""

    def __init__(self, *moves: Move, texts: Sequence[str] = (), agrees: Sequence[bool] = ()) -> None:
        self._moves = list(moves)
        self._texts = list(texts)
        self._agrees = list(agrees)
        self.told: list[str] = []
        self.shown: list[Attempt] = []
        self.compared: list[Attempt | None] = []
        self.hinted: list[list[str]] = []
        self.on_listening: Callable[[], None] = lambda: None
        self.on_typing: Callable[[], None] = lambda: None

    def ask(self, _asked: Asked, _place: tuple[int, int], meanwhile: Callable[[], None]) -> Move:
        meanwhile()
        return self._moves.pop(0)

    def listen(self, _asked: Asked, points: Sequence[str], _meter: Callable[..., Any]) -> None:
        self.hinted.append(list(points))
        self.on_listening()

    def show(self, attempt: Attempt, before: Attempt | None, _recording: Path | None) -> Move:
        self.shown.append(attempt)
        self.compared.append(before)
        return self._moves.pop(0)

    def tell(self, message: str, hint: str = "") -> None:
        self.told.append(f"{message} {hint}".strip())

    def write(self, _prompt: str, keep: Callable[[str], None]) -> str:
        text = self._texts.pop(0)
        keep(text)
        self.on_typing()
        return text

    def edit(self, text: str) -> str:
        return text

    def choose(self, _title: str, _options: Sequence[str]) -> int | None:
        return None

    def agree(self, question: str) -> bool:
        self.told.append(question)
        return self._agrees.pop(0)


class Source:
    """Delivers one block of silence, or is not there."""

    def __init__(self, failure: DeviceError | None = None) -> None:
        self._blocks = [pcm.silence(1_600)]
        self._failure = failure
        self.failure_of_reading: Exception | None = None
        self.n_starts = self.n_stops = 0

    def start(self) -> None:
        self.n_starts += 1
        if self._failure is not None:
            raise self._failure

    def read(self, timeout_s: float) -> pcm.Samples | None:
        if self.failure_of_reading is not None:
            raise self.failure_of_reading
        return self._blocks.pop() if self._blocks else None

    def stop(self) -> None:
        self.n_stops += 1

    def n_overflows(self) -> int:
        return 0


class Sink:
    """Keeps nothing."""

    def write(self, samples: pcm.Samples) -> pcm.Samples:
        return samples

    def close(self) -> None:
        """Nothing to close."""


class Ear:
    """A transcriber that hears the same sentence in everything."""

    def feed(self, samples: pcm.Samples) -> None:
        """Hear nothing of it."""

    def words_so_far(self) -> list[Any]:
        return []

    def unread_s(self) -> float:
        return 0.0

    def finish(self) -> Heard:
        return Heard(Transcript.typed("I like the people here."))


class EasyJudge:
    """Takes every answer but silence."""

    n_closed = 0

    def close(self) -> None:
        type(self).n_closed += 1

    def warm(self, **_which: object) -> None:
        """Nothing to load."""

    def transcriber(self, _hints: object, **_which: object) -> Ear:
        return Ear()

    def judge(self, _job: Job, asked: Asked, heard: Heard, origin: Origin, answered_at: datetime) -> Attempt:
        if heard.transcript.text == SILENCE:
            return Attempt(asked, origin, answered_at, heard, Refusal(RefusalReason.SILENT, "No speech was heard."))
        outcome = Score((), (), Delivery(None, 9, None, None, None, None, 0, None))
        return Attempt(asked, origin, answered_at, heard, outcome)


class StrictJudge(EasyJudge):
    """Takes the first point of an answer for made and the others for missed."""

    def judge(self, job: Job, asked: Asked, heard: Heard, origin: Origin, answered_at: datetime) -> Attempt:
        first, *others = (
            PointResult(point, PointState.MISSED) for point in job.points_for(asked.question_id, asked.category)
        )
        results = (replace(first, state=PointState.MADE), *others)
        return Attempt(asked, origin, answered_at, heard, Score(results, (), Delivery(None, 9, *[None] * 4, 0, None)))


class Archive:
    """Keeps attempts in a list; fails as often as it is told to, in the way it is told to."""

    def __init__(self, *failures: BaseException) -> None:
        self._failures = list(failures)
        self.kept: list[Attempt] = []

    def save(self, attempt: Attempt) -> Attempt:
        if self._failures:
            raise self._failures.pop(0)
        self.kept.append(attempt)
        return attempt

    def correct(self, attempt: Attempt, *_: object) -> Attempt:
        return attempt

    def overrule(self, attempt: Attempt, *_: object) -> Attempt:
        return attempt

    def add_alias(self, alias: object) -> None:
        """Not needed."""


class Draft:
    """Keeps a text in memory, or does not."""

    def __init__(self, *, is_working: bool = True) -> None:
        self.text = ""
        self._is_working = is_working

    @property
    def is_kept(self) -> bool:
        return bool(self.text)

    def keep(self, text: str) -> None:
        self.text = text if self._is_working else ""


class Room:
    """Everything around one session."""

    def __init__(
        self, person: Person, archive: Archive, *, is_at_terminal: bool = True, is_typing: bool = False
    ) -> None:
        self.person = person
        self.archive = archive
        self.source = Source()
        self.draft = Draft()
        self.sink_failure: CoachError | None = None
        self.tidying_failure: CoachError | None = None
        self.tidied: list[str] = []
        self.n_sinks = 0
        self.people = People(person, person, is_typing=is_typing, is_at_terminal=is_at_terminal)

    def practise(self, *, keeps_audio: bool = True) -> list[Attempt]:
        desk = self.desk(keeps_audio=keeps_audio)
        return Practice(Job("Nurse"), EasyJudge(), self.people, desk, self.archive).run(QUESTIONS)

    def desk(self, *, keeps_audio: bool) -> Desk:
        return Desk(
            now=lambda: NOON,
            open_source=lambda: self.source,
            open_sink=self._open_sink,
            open_draft=lambda _asked, _answered_at: self.draft,
            save=self.archive.save,
            finished=lambda _: self._tidy("finished"),
            discard=lambda _: self._tidy("discarded"),
            try_microphone=lambda: None,
            keeps_audio=keeps_audio,
        )

    def _open_sink(self, _asked: Asked, _answered_at: datetime) -> tuple[Sink, Path]:
        if self.sink_failure is not None:
            raise self.sink_failure
        self.n_sinks += 1
        return Sink(), Path("answer.wav")

    def _tidy(self, how: str) -> None:
        self.tidied.append(how)
        if self.tidying_failure is not None:
            raise self.tidying_failure


# --- No microphone ---


def test_without_a_microphone_the_person_may_type_from_then_on() -> None:
    person = Person(Move.START, Move.NEXT, Move.START, Move.NEXT, texts=["One.", "Two."], agrees=[True])
    room = Room(person, Archive())
    room.source = Source(NO_MICROPHONE)
    attempts = room.practise()
    assert [(attempt.origin, attempt.heard.transcript.text) for attempt in attempts] == [
        (Origin.TYPED, "One."),
        (Origin.TYPED, "Two."),
    ]
    assert person.told == ["There is no microphone. Plug one in.", "Type your answers instead?"]
    assert room.n_sinks == 0, "nothing is noted of an answer that nothing records"


def test_a_person_who_does_not_like_to_type_is_asked_the_question_again() -> None:
    person = Person(Move.START, Move.QUIT, agrees=[False])
    room = Room(person, Archive())
    room.source = Source(NO_MICROPHONE)
    assert room.practise() == []


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        ("Plug one in.", "Plug one in. Or type your answers: `coach practice --typed`."),
        ("Use `coach practice --typed`.", "Use `coach practice --typed`."),
    ],
)
def test_where_nobody_can_be_asked_a_missing_microphone_ends_the_session(hint: str, told: str) -> None:
    room = Room(Person(Move.START), Archive(), is_at_terminal=False)
    room.source = Source(DeviceError("There is no microphone.", hint))
    with pytest.raises(DeviceError) as caught:
        room.practise()
    assert caught.value.hint == told
    assert room.person.told == []


# --- Saving ---


def test_a_file_that_cannot_be_made_lets_go_of_the_microphone() -> None:
    room = Room(Person(Move.START, Move.QUIT), Archive())
    room.sink_failure = AudioError("The disk is full.", "Free some space.")
    assert room.practise() == []
    assert room.person.told == ["The disk is full. Free some space."]
    assert room.source.n_starts == room.source.n_stops == 1


def test_a_spoken_answer_that_cannot_be_saved_keeps_its_recording() -> None:
    room = Room(Person(Move.START, Move.QUIT), Archive(LOCKED))
    assert room.practise() == []
    (told,) = room.person.told
    assert told == (
        "The history is locked. The recording is kept: answer.wav Close the other program. Then: coach recover"
    )
    assert room.tidied == []


@pytest.mark.parametrize("moment", ["while it is recorded", "while it is judged"])
def test_an_answer_that_is_interrupted_is_told_to_be_kept(moment: str) -> None:
    def interrupt() -> None:
        raise SystemExit(130)

    room = Room(Person(Move.START), Archive(SystemExit(130)))
    if moment == "while it is recorded":
        room.person.on_listening = interrupt
    with pytest.raises(SystemExit):
        room.practise()
    assert room.person.told == ["What you said so far is kept. Finish the answer with: coach recover"]
    assert room.source.n_stops == 1
    assert room.tidied == []


@pytest.mark.parametrize(("keeps_audio", "tidied"), [(True, ["finished"]), (False, ["discarded"])])
def test_what_fails_after_an_answer_was_saved_does_not_unsave_it(keeps_audio: bool, tidied: list[str]) -> None:
    room = Room(Person(Move.START, Move.QUIT), Archive())
    room.tidying_failure = StoreError("The note cannot be removed.", "Check the disk.")
    attempts = room.practise(keeps_audio=keeps_audio)
    assert attempts == room.archive.kept == room.person.shown
    assert len(attempts) == 1
    assert room.tidied == tidied
    assert room.person.told == ["The note cannot be removed. Check the disk."] * len(tidied)


def test_a_typed_answer_is_not_lost_to_a_history_that_is_locked_for_a_while() -> None:
    person = Person(Move.START, Move.QUIT, texts=["One."], agrees=[True, True])
    room = Room(person, Archive(LOCKED, LOCKED), is_typing=True)
    (attempt,) = room.practise()
    assert attempt.heard.transcript.text == "One."
    assert (
        person.told
        == [
            "The history is locked. Close the other program.",
            "What you typed is not saved. Try again?",
        ]
        * 2
    )


TYPED_IS_KEPT = "What you typed is kept. Finish the answer with: coach recover"


@pytest.mark.parametrize(("is_working", "told"), [(True, [TYPED_IS_KEPT]), (False, [])])
def test_who_gives_up_saving_a_typed_answer_is_told_whether_it_is_kept(is_working: bool, told: list[str]) -> None:
    room = Room(Person(Move.START, Move.QUIT, texts=["One."], agrees=[False]), Archive(LOCKED), is_typing=True)
    room.draft = Draft(is_working=is_working)
    assert room.practise() == []
    assert room.person.told[2:] == told
    assert room.draft.is_kept is is_working


def test_of_a_typed_answer_that_was_saved_no_draft_is_kept() -> None:
    room = Room(Person(Move.START, Move.QUIT, texts=["One."]), Archive(), is_typing=True)
    (attempt,) = room.practise()
    assert attempt.heard.transcript.text == "One."
    assert not room.draft.is_kept
    assert room.person.told == []


@pytest.mark.parametrize("text", ["One.", ""])
def test_typing_that_is_interrupted_is_told_to_be_kept(text: str) -> None:
    def interrupt() -> None:
        raise SystemExit(129)

    room = Room(Person(Move.START, texts=[text]), Archive(), is_typing=True)
    room.person.on_typing = interrupt
    with pytest.raises(SystemExit):
        room.practise()
    assert room.draft.text == text
    assert room.person.told == (
        ["What you typed so far is kept. Finish the answer with: coach recover"] if text else []
    )


def test_where_nobody_can_be_asked_a_typed_answer_that_is_not_saved_is_an_error() -> None:
    room = Room(Person(Move.START, texts=["One."]), Archive(LOCKED), is_at_terminal=False, is_typing=True)
    with pytest.raises(StoreError):
        room.practise()
    assert room.person.told == ["What you typed so far is kept. Finish the answer with: coach recover"]


@pytest.mark.parametrize("bug", [OSError("no space"), RuntimeError("a bug")])
def test_a_bug_while_recording_leaves_the_recording_to_be_finished(bug: Exception) -> None:
    room = Room(Person(Move.START), Archive())
    room.source.failure_of_reading = bug
    with pytest.raises(type(bug)):
        room.practise()
    assert room.person.told == ["What you said so far is kept. Finish the answer with: coach recover"]
    assert room.tidied == []


def test_a_recording_not_to_be_kept_goes_even_when_its_review_is_interrupted() -> None:
    room = Room(Person(Move.START), Archive())  # no move follows the review
    with pytest.raises(IndexError):
        room.practise(keeps_audio=False)
    assert room.tidied == ["discarded"]


def test_a_retake_is_held_against_the_last_answer_that_was_scored() -> None:
    again = [Move.START, Move.RETAKE]
    person = Person(*again * 3, Move.START, Move.QUIT, texts=["One.", SILENCE, "Three.", "Four."])
    one, _, three, _ = Room(person, Archive(), is_typing=True).practise()
    assert person.compared == [None, one, one, three]


def test_while_a_follow_up_is_answered_only_the_points_it_was_asked_for_are_hints() -> None:
    room = Room(Person(Move.START, Move.NEXT, Move.START, Move.NEXT), Archive())
    job = Job("Nurse", points=tuple(map(KeyPoint, ("pay", "wards", "hours"))))
    practice = Practice(job, StrictJudge(), room.people, room.desk(keeps_audio=True), room.archive)
    practice.run([replace(QUESTIONS[0], follow_ups=("And why here?",))], asks_follow_ups=True)
    assert room.person.hinted == [["pay", "wards", "hours"], ["wards", "hours"]]


# --- The history of the draw ---


def test_a_session_that_was_imported_comes_before_younger_ones_in_the_draw() -> None:
    made = AttemptSummary(1, NOON, 1, "one", "Why?", "motivation", is_cold=True, answered_at=NOON, made=("pay",))
    earlier = NOON - timedelta(days=30)
    missed = replace(made, session_id=2, session_started_at=earlier, answered_at=earlier, made=(), missed=("pay",))
    assert find_pending(as_answered([missed, made])) == find_pending(
        [Answered("one", 1, missed=("pay",)), Answered("one", 2, made=("pay",))]
    )


# --- The numbers of sessions ---


class House(Environment):
    """A world with one person in it; its microphone is not there."""

    person: Person
    source_failure: DeviceError | None = NO_MICROPHONE

    def judge(self, _engine: object = None) -> Any:
        return EasyJudge()

    def microphone(self) -> Any:
        return Source(type(self).source_failure)

    @contextmanager
    def people(self, _look: object, *, is_typing: bool = False) -> Iterator[People]:
        yield People(type(self).person, type(self).person, is_typing=is_typing, is_at_terminal=True)


class Attended(House):
    """The same world, with somebody in it who can be asked."""

    is_interactive = True


@pytest.fixture
def house(tmp_path: Path) -> House:
    (tmp_path / "job.toml").write_text('title = "Manager"\n')
    House.source_failure = NO_MICROPHONE
    return House(tmp_path, tmp_path / "settings.toml")


def practise(house: House, person: Person, *, typed: bool = False) -> list[Attempt]:
    House.person = person
    options = Options(ids=("next-skill",), typed=typed, follow_ups=False)
    return run_practice(house, house.data_dir / "job.toml", None, options)


def test_a_session_left_before_its_first_answer_uses_no_number_up(house: House) -> None:
    assert practise(house, Person(Move.QUIT)) == []
    assert House.person.told == ["No answer was recorded."]
    practise(house, Person(Move.START, Move.QUIT, agrees=[False]))
    assert House.person.told == [
        "There is no microphone. Plug one in.",
        "Type your answers instead?",
        "No answer was recorded.",
    ]
    (attempt,) = practise(house, Person(Move.START, Move.NEXT, texts=["I learned to cook."]), typed=True)
    assert attempt.session_id == 1
    assert House.person.told[0].startswith("Saved as session 1.")


def test_a_session_that_is_interrupted_says_where_its_answers_are(house: House) -> None:
    person = Person(Move.START, Move.RETAKE, Move.START, texts=["I learned to cook."])
    with pytest.raises(IndexError):  # the script ends in the middle of the retake
        practise(house, person, typed=True)
    assert person.told == ["Saved as session 1. See it again with: coach review. Compare with: coach progress"]


def test_a_spoken_answer_is_noted_in_its_session_until_it_is_saved(house: House) -> None:
    House.source_failure = None
    noted: list[int] = []
    person = Person(Move.START, Move.NEXT)
    person.on_listening = lambda: noted.extend(item.session_id for item in find(house.recordings_dir))
    (attempt,) = practise(house, person)
    assert noted == [attempt.session_id] == [1]
    assert find(house.recordings_dir) == ()
    assert attempt.recording is not None
    assert (house.recordings_dir / attempt.recording).exists()


def test_what_is_not_to_be_kept_is_known_of_until_it_is_removed(house: House) -> None:
    """Else the voice would stay for ever where the program is killed over the review."""
    House.source_failure = None
    house.settings_file.write_text("keep_audio = false")
    waiting: list[Path] = []

    class Reader(Person):
        def show(self, attempt: Attempt, before: Attempt | None, recording: Path | None) -> Move:
            waiting.extend(item.file for item in find(house.recordings_dir))
            return super().show(attempt, before, recording)

    practise(house, Reader(Move.START, Move.NEXT))
    assert [file.suffix for file in waiting] == [".wav"]
    assert list(house.recordings_dir.iterdir()) == []


def test_an_answer_whose_review_was_cut_off_is_put_away_unasked(house: House) -> None:
    """It is saved: nothing is left to finish, and removing it would leave its words in the history."""
    House.source_failure = None
    (attempt,) = practise(house, Person(Move.START, Move.NEXT))
    assert attempt.recording is not None
    recording, job_file = house.recordings_dir / attempt.recording, str(house.data_dir / "job.toml")
    remember(
        house.recordings_dir,
        Unfinished(attempt.asked, job_file, "Manager", attempt.session_id or 0, attempt.answered_at, recording),
    )
    house.settings_file.write_text("keep_audio = false")
    practise(Attended(house.data_dir, house.settings_file), Person(Move.QUIT), typed=True)
    assert House.person.told == ["No answer was recorded."]
    assert list(house.recordings_dir.iterdir()) == []


def test_the_models_of_a_session_are_let_go_at_its_end(house: House) -> None:
    n_before = EasyJudge.n_closed
    practise(house, Person(Move.QUIT))
    assert EasyJudge.n_closed == n_before + 1


def test_a_recording_too_old_that_cannot_be_removed_keeps_nobody_from_practising(house: House) -> None:
    house.settings_file.write_text("keep_audio = 7")
    with History(house.data_dir / "history.db") as history:
        number = history.begin_session("Manager", NOON)
        judged = EasyJudge().judge(Job("Manager"), Asked("q", "Q?", "c", 60.0), Ear().finish(), Origin.FILE, NOON)
        history.save(number, replace(judged, recording="old.wav"))
    (house.recordings_dir / "old.wav").mkdir(parents=True)  # a folder, which is not removed as a file is
    assert practise(house, Person(Move.QUIT)) == []
    assert "old.wav cannot be removed" in House.person.told[0]


def test_a_typed_answer_is_noted_in_its_session_until_it_is_saved(house: House) -> None:
    noted: list[tuple[int, str]] = []
    person = Person(Move.START, Move.NEXT, texts=["I learned to cook."])
    person.on_typing = lambda: noted.extend((item.session_id, read_text(item)) for item in find(house.recordings_dir))
    (attempt,) = practise(house, person, typed=True)
    assert noted == [(attempt.session_id, "I learned to cook.")]
    assert list(house.recordings_dir.iterdir()) == []


@pytest.fixture
def cut_short(house: House) -> House:
    """A house where a window was closed while somebody was typing an answer; the next time somebody can be asked."""

    def close_the_window() -> None:
        raise SystemExit(129)

    person = Person(Move.START, texts=["I learned to cook."])
    person.on_typing = close_the_window
    with pytest.raises(SystemExit):
        practise(house, person, typed=True)
    return Attended(house.data_dir, house.settings_file)


def test_an_answer_that_was_cut_short_is_finished_at_the_next_start(cut_short: House) -> None:
    person = Person(Move.QUIT, agrees=[True])
    practise(cut_short, person, typed=True)
    assert "The answer you typed on " in person.told[0]
    assert person.told[1] == "It is saved as answer 1 of session 1."
    with cut_short.history() as history:
        (attempt,) = history.session(1).attempts
    assert (attempt.origin, attempt.heard.transcript.text) == (Origin.TYPED, "I learned to cook.")
    assert list(cut_short.recordings_dir.iterdir()) == []


@pytest.mark.parametrize(("is_removed", "told"), [(True, "It is removed."), (False, "It waits.")])
def test_an_answer_that_was_cut_short_is_removed_only_when_that_is_wanted(
    cut_short: House, is_removed: bool, told: str
) -> None:
    person = Person(Move.QUIT, agrees=[False, is_removed])
    practise(cut_short, person, typed=True)
    assert person.told[1] == "Remove it for good?"
    assert person.told[2].startswith(told)
    assert (list(cut_short.recordings_dir.iterdir()) == []) is is_removed
    assert len(find(cut_short.recordings_dir)) == (not is_removed)


def test_an_answer_that_cannot_be_finished_waits(cut_short: House) -> None:
    (cut_short.data_dir / "job.toml").rename(cut_short.data_dir / "other.toml")
    (cut_short.data_dir / "job.toml").write_text('title = "Manager"\npoints = 3\n')
    House.person = person = Person(Move.QUIT, agrees=[True])
    run_practice(cut_short, cut_short.data_dir / "other.toml", None, Options(ids=("next-skill",), typed=True))
    assert "points" in person.told[1]
    assert len(find(cut_short.recordings_dir)) == 1
