"""Length, pace, pauses, and what is left of them where the sound is not known."""

from dataclasses import replace

import pytest

from coach.core.delivery import Measure, compare_measures, measure_delivery
from coach.core.delivery.filled_pauses import filled_pause_probability
from coach.core.sound import SILENCE_DB, AudioFacts, Hold, Span, Voice, level_db
from coach.core.transcript import Transcript


def test_pace_leaves_long_pauses_out() -> None:
    facts = AudioFacts(40.0, (Span(1.0, 11.0), Span(11.5, 21.5), Span(29.0, 39.0)), -20.0, 0.0)
    delivery = measure_delivery(Transcript.typed("word " * 61), facts)
    assert delivery.n_long_pauses == 1
    assert delivery.longest_pause_s == pytest.approx(7.5)
    assert delivery.long_pause_share == pytest.approx(7.5 / 38)
    assert delivery.first_word_s == pytest.approx(1.0)
    assert delivery.pace_wpm == pytest.approx(60 * 61 / 30.5)
    assert delivery.fillers_per_min == 0.0


def test_a_typed_answer_has_words_only() -> None:
    delivery = measure_delivery(Transcript.typed("um one two"), None)
    assert (delivery.n_words, delivery.n_fillers) == (3, 1)
    assert delivery.pace_wpm is delivery.duration_s is delivery.n_long_pauses is delivery.fillers_per_min is None


def test_words_are_counted_with_or_without_sound() -> None:
    text = "I, I took it, um, kind of late"
    for facts in (None, AudioFacts(4.0, (Span(0.5, 3.5),), -20.0, 0.0)):
        delivery = measure_delivery(Transcript.typed(text), facts)
        assert delivery.wording is not None
        assert (delivery.n_fillers, delivery.wording.n_restarts, delivery.wording.n_hedges) == (1, 1, 1)
        assert delivery.story is None


def test_speech_of_no_length_has_no_pace() -> None:
    delivery = measure_delivery(Transcript.typed("one"), AudioFacts(5.0, (Span(1.0, 1.0),), -20.0, 0.0))
    assert delivery.pace_wpm is delivery.long_pause_share is None


def test_measures_that_two_answers_both_have() -> None:
    facts = AudioFacts(30.0, (Span(1.0, 11.0), Span(14.0, 24.0)), -20.0, 0.0)
    spoken = measure_delivery(Transcript.typed("um " + "word " * 39), facts)
    shorter = replace(spoken, duration_s=20.0, pace_wpm=None)
    assert compare_measures(spoken, shorter) == {
        Measure.LENGTH_S: (30.0, 20.0),
        Measure.FIRST_WORD_S: (1.0, 1.0),
        Measure.LONG_PAUSES: (1, 1),
        Measure.FILLERS_PER_MIN: (2.0, 2.0),
    }
    assert compare_measures(spoken, measure_delivery(Transcript.typed("word"), None)) == {}


def test_fillers_are_compared_only_where_both_were_looked_for_alike() -> None:
    facts = AudioFacts(30.0, (Span(1.0, 11.0),), -20.0, 0.0)
    words_only = measure_delivery(Transcript.typed("um one two"), facts)
    assert Measure.FILLERS_PER_MIN not in compare_measures(words_only, replace(words_only, n_filled_pauses=0))
    assert Measure.FILLERS_PER_MIN in compare_measures(words_only, words_only)


def test_fillers_of_the_sound_count_with_those_of_the_words() -> None:
    um = Hold(2.0, 2.6, 1.0, 0.2, 0.0, 0.0)
    facts = AudioFacts(30.0, (Span(1.0, 11.0),), -20.0, 0.0, Voice((um,), (-20,) * 235))
    delivery = measure_delivery(Transcript.typed("basically one two"), facts)
    assert (delivery.n_fillers, delivery.n_filled_pauses, delivery.n_all_fillers) == (1, 1, 2)
    assert delivery.fillers_per_min == pytest.approx(4.0)
    assert delivery.filled_pause_probability == filled_pause_probability(um)
    assert delivery.loudness is None
    none_found = measure_delivery(Transcript.typed("one two"), replace(facts, voice=Voice()))
    assert (none_found.n_filled_pauses, none_found.filled_pause_probability) == (0, None)


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
