"""Hearing a part again: what is heard, how often, and what comes of it."""

from collections.abc import Callable
from concurrent.futures import Future

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.core.steadiness import MIN_WORDS, N_SEGMENTS, STEADY_FROM, agreement
from coach.core.transcript import Word
from coach.errors import EngineError
from coach.second_hearing import SecondHearing

SAID = " ".join(f"word{i}" for i in range(MIN_WORDS))
OTHER = " ".join(f"else{i}" for i in range(MIN_WORDS))
SEGMENT = np.linspace(-0.5, 0.5, 16_000, dtype=np.float32)


def words(text: str, probability: float | None = None) -> list[Word]:
    return [Word(part, 0.0, 0.0, probability) for part in text.split()]


def heard(text: str) -> "Future[list[Word]]":
    future: Future[list[Word]] = Future()
    future.set_result(words(text))
    return future


class Ear:
    """Answers each hearing with the next text; an error where there is None."""

    def __init__(self, *texts: str | None) -> None:
        self.lengths: list[int] = []
        self._texts = list(texts)

    def __call__(self, samples: pcm.Samples) -> "Future[list[Word]]":
        self.lengths.append(len(samples))
        text = self._texts.pop(0)
        if text is not None:
            return heard(text)
        future: Future[list[Word]] = Future()
        future.set_exception(EngineError("The engine broke.", "Try another."))
        return future


def steadiness_of(ear: Callable[[pcm.Samples], "Future[list[Word]]"], *texts: str) -> float | None:
    again = SecondHearing(ear)
    for text in texts:
        again.take(SEGMENT, heard(text))
    return again.finish()


def test_words_that_come_out_alike_settle_it_at_once() -> None:
    ear = Ear(SAID)
    assert steadiness_of(ear, SAID, SAID) == 1.0
    assert ear.lengths == [int(len(SEGMENT) / 1.06)]


def test_words_that_come_out_alike_at_the_other_speed_do_too() -> None:
    ear = Ear(OTHER, SAID)
    assert steadiness_of(ear, SAID, SAID) == 1.0
    assert ear.lengths == [int(len(SEGMENT) / 1.06), int(len(SEGMENT) / 0.94)]


def test_two_segments_are_heard_again_before_an_answer_is_doubted() -> None:
    ear = Ear(OTHER, OTHER, OTHER, OTHER)
    assert steadiness_of(ear, SAID, SAID, SAID) == 0.0
    assert len(ear.lengths) == 4


def test_the_second_segment_can_settle_it() -> None:
    assert steadiness_of(Ear(OTHER, OTHER, SAID), SAID, SAID) == 1.0


def test_without_one_that_settles_it_the_mean_counts() -> None:
    half = " ".join([*SAID.split()[: MIN_WORDS // 2], *OTHER.split()[MIN_WORDS // 2 :]])
    assert steadiness_of(Ear(half, OTHER), SAID) == 0.25 < STEADY_FROM


def test_short_segments_are_left_alone() -> None:
    ear = Ear(SAID)
    assert steadiness_of(ear, "one two three", SAID) == 1.0
    assert len(ear.lengths) == 1
    assert steadiness_of(Ear(), "one two three") is None
    assert steadiness_of(Ear()) is None


def test_words_with_probabilities_are_left_alone() -> None:
    again = SecondHearing(Ear())
    future: Future[list[Word]] = Future()
    future.set_result(words(SAID, 0.5))
    again.take(SEGMENT, future)
    assert again.finish() is None


def test_no_more_sound_is_held_than_may_be_heard_again() -> None:
    again = SecondHearing(Ear())
    for i in range(50):
        sure: Future[list[Word]] = Future()
        sure.set_result(words(SAID, 0.9))
        again.take(SEGMENT, sure if i % 2 else heard("Too short."))
    assert len(again._segments) <= 1
    for _ in range(50):
        again.take(SEGMENT, heard(SAID))
    assert len(again._segments) == N_SEGMENTS


def test_an_engine_that_fails_is_told_elsewhere() -> None:
    failed: Future[list[Word]] = Future()
    failed.set_exception(EngineError("The engine broke.", "Try another."))
    again = SecondHearing(Ear(SAID))
    again.take(SEGMENT, failed)
    again.take(SEGMENT, heard(SAID))
    assert again.finish() == 1.0
    assert steadiness_of(Ear(None, None), SAID) is None


def test_nothing_is_waited_for_while_the_person_speaks() -> None:
    pending: list[Future[list[Word]]] = []

    def ear(_: pcm.Samples) -> "Future[list[Word]]":
        pending.append(Future())
        return pending[-1]

    again = SecondHearing(ear)
    first: Future[list[Word]] = Future()
    assert not again.go_on()
    again.take(SEGMENT, first)
    assert not again.go_on()
    first.set_result(words(SAID))
    assert again.go_on()
    assert again.go_on()
    assert len(pending) == 1
    pending[0].set_result(words(OTHER))
    assert again.go_on()
    assert len(pending) == 2
    assert not again.is_settled
    pending[1].set_result(words(SAID))
    assert not again.go_on()
    assert again.is_settled
    again.take(SEGMENT, heard(SAID))
    assert again.finish() == 1.0


def test_letter_case_and_marks_do_not_count() -> None:
    assert steadiness_of(Ear(SAID.upper() + "."), SAID) == 1.0


@pytest.mark.parametrize(
    ("again", "alike"),
    [("a b c d", 1.0), ("", 0.0), ("x y z w", 0.0), ("a b x d", 0.75), ("a b c d a b c d", 2 / 3), ("b a d c", 0.5)],
)
def test_agreement(again: str, alike: float) -> None:
    assert agreement(["a", "b", "c", "d"], again.split()) == pytest.approx(alike)


def test_agreement_of_long_texts_counts_their_frequent_words() -> None:
    text = ("the " + " the ".join(f"w{i}" for i in range(300))).split()
    assert agreement(text, text) == 1.0


def test_sound_at_another_speed() -> None:
    tone = np.sin(2 * np.pi * 200 * np.arange(16_000) / 16_000).astype(np.float32)
    faster = pcm.at_speed(tone, 1.25)
    assert faster.dtype == np.float32
    assert len(faster) == 12_800
    assert np.argmax(np.abs(np.fft.rfft(faster))) * 16_000 / len(faster) == pytest.approx(250.0)
    assert len(pcm.at_speed(pcm.silence(0), 1.1)) == 0
