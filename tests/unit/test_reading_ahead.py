"""Points are looked at while a person speaks, the newest words first, and a review waits for none of it."""

import threading
from collections.abc import Sequence

import pytest

from coach.core.points import KeyPoint
from coach.core.transcript import Transcript, Word
from coach.errors import EngineError
from coach.reading_ahead import AheadReader

POINTS = (KeyPoint("I moved the budget"), KeyPoint("I can start in four weeks"))
WAIT_S = 20.0


def words(text: str) -> list[Word]:
    return list(Transcript.typed(text).words)


class Looker:
    """Keeps what it was asked; holds on inside each look until it is let go."""

    def __init__(self, failure: BaseException | None = None) -> None:
        self.seen: list[tuple[str, str]] = []
        self.has_begun = threading.Semaphore(0)
        self.may_go_on = threading.Semaphore(0)
        self._failure = failure

    def __call__(self, said: Transcript, points: Sequence[KeyPoint]) -> None:
        (point,) = points
        self.seen.append((said.text, point.text))
        self.has_begun.release()
        assert self.may_go_on.acquire(timeout=WAIT_S)
        if self._failure is not None:
            raise self._failure

    def let_go(self, n_looks: int) -> None:
        for _ in range(n_looks):
            self.may_go_on.release()

    def wait_for(self, n_looks: int) -> None:
        for _ in range(n_looks):
            assert self.has_begun.acquire(timeout=WAIT_S)


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "reading ahead"]


def wait_for_the_end() -> None:
    for thread in threads():
        thread.join(WAIT_S)
        assert not thread.is_alive()


def test_each_point_is_held_against_the_words_so_far() -> None:
    look = Looker()
    look.let_go(9)
    ahead = AheadReader(look, POINTS)
    ahead.take(words("I moved it."))
    look.wait_for(2)
    ahead.take(words("I moved it. And then"))
    look.wait_for(2)
    assert look.seen == [(said, p.text) for said in ("I moved it.", "I moved it. And then") for p in POINTS]
    ahead.stop()
    wait_for_the_end()


def test_words_that_are_out_of_date_are_passed_over() -> None:
    look = Looker()
    ahead = AheadReader(look, POINTS)
    ahead.take(words("One."))
    look.wait_for(1)
    ahead.take(words("One. Two."))
    ahead.take(words("One. Two. Three."))
    look.let_go(9)
    look.wait_for(3)
    assert [said for said, _ in look.seen] == ["One.", "One.", "One. Two. Three.", "One. Two. Three."]
    ahead.stop()
    wait_for_the_end()


def test_a_stop_waits_for_nothing_and_leaves_the_other_points() -> None:
    look = Looker()
    ahead = AheadReader(look, POINTS)
    ahead.take(words("One."))
    look.wait_for(1)
    ahead.stop()
    ahead.take(words("One. Two."))
    look.let_go(9)
    wait_for_the_end()
    assert len(look.seen) == 1


def test_a_stop_before_any_word_ends_it() -> None:
    AheadReader(Looker(), POINTS).stop()
    wait_for_the_end()


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("failure", [EngineError("There is no encoder.", "Install it."), ImportError("no torch")])
def test_a_model_that_fails_is_left_to_the_review_to_tell(failure: Exception) -> None:
    look = Looker(failure)
    look.let_go(9)
    ahead = AheadReader(look, POINTS)
    ahead.take(words("One."))
    wait_for_the_end()
    ahead.take(words("One. Two."))
    assert len(look.seen) == 1
