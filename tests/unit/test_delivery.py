"""Length, pace, pauses and fillers."""

import pytest

from coach.core.delivery import count_fillers, measure_delivery
from coach.core.sound import SILENCE_DB, AudioFacts, Span, level_db
from coach.core.transcript import Transcript


@pytest.mark.parametrize(
    ("text", "n_fillers"),
    [
        ("Um, I think uh it went well, er, hmm.", 4),
        ("I like the team and so do they", 0),
        ("It was, like, hard. So, we stopped.", 2),
        ("You know, it was sort of late", 2),
        ("What kind of paint do you know", 0),
        ("It is a sort of glue", 0),
        ("I mean, basically it is done", 2),
        ("Do you know the umbrella", 0),
        ("", 0),
    ],
)
def test_count_fillers(text: str, n_fillers: int) -> None:
    assert count_fillers(text.split()) == n_fillers


def test_pace_leaves_long_pauses_out() -> None:
    facts = AudioFacts(40.0, (Span(1.0, 11.0), Span(11.5, 21.5), Span(29.0, 39.0)), -20.0, 0.0)
    delivery = measure_delivery(Transcript.typed("word " * 61), facts)
    assert delivery.n_long_pauses == 1
    assert delivery.longest_pause_s == pytest.approx(7.5)
    assert delivery.first_word_s == pytest.approx(1.0)
    assert delivery.pace_wpm == pytest.approx(60 * 61 / 30.5)
    assert delivery.fillers_per_min == 0.0


def test_a_typed_answer_has_words_only() -> None:
    delivery = measure_delivery(Transcript.typed("um one two"), None)
    assert (delivery.n_words, delivery.n_fillers) == (3, 1)
    assert delivery.pace_wpm is delivery.duration_s is delivery.n_long_pauses is delivery.fillers_per_min is None


def test_no_speech_has_a_length_only() -> None:
    delivery = measure_delivery(Transcript(()), AudioFacts(5.0, (), SILENCE_DB, 0.0))
    assert delivery.duration_s == 5.0
    assert delivery.pace_wpm is None


@pytest.mark.parametrize(
    ("energy", "n_samples", "expected"),
    [(0.0, 0, SILENCE_DB), (0.0, 10, SILENCE_DB), (10.0, 10, 0.0), (1.0, 100, -20.0)],
)
def test_level_db(energy: float, n_samples: int, expected: float) -> None:
    assert level_db(energy, n_samples) == pytest.approx(expected)
