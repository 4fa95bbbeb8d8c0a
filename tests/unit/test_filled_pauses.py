"""Which holds of the voice are told as filled pauses, and how words take them away."""

from dataclasses import replace

import pytest

from coach.core.delivery.filled_pauses import SURE_FROM, FilledPause, filled_pause_probability, find_filled_pauses
from coach.core.sound import AudioFacts, Hold, Span, Voice
from coach.core.transcript import Transcript, Word

UM = Hold(5.0, 5.5, spectrum_change_db=1.5, pitch_change=0.2, sound_before_s=0.0, sound_after_s=0.0)
NO_WORDS = Transcript(())


def facts(*holds: Hold) -> AudioFacts:
    return AudioFacts(20.0, (Span(0.5, 19.0),), -20.0, 0.0, Voice(holds))


def moved(hold: Hold, by_s: float) -> Hold:
    return replace(hold, start_s=hold.start_s + by_s, end_s=hold.end_s + by_s)


def estimated(text: str, start_s: float, end_s: float) -> Word:
    return Word(text, start_s, end_s)


def measured(text: str, start_s: float, end_s: float) -> Word:
    return Word(text, start_s, end_s, 0.9)


def found(words: tuple[Word, ...], *holds: Hold) -> list[float]:
    """Where the pauses found begin."""
    pauses = find_filled_pauses(facts(*holds), Transcript(words))
    assert pauses is not None
    return [pause.start_s for pause in pauses]


# --- How likely ---


def test_a_steady_voice_alone_between_silences_is_likely_a_filled_pause() -> None:
    (pause,) = find_filled_pauses(facts(UM), NO_WORDS) or ()
    assert pause == FilledPause(5.0, 5.5, filled_pause_probability(UM))
    assert 0.8 < pause.probability < 1.0


@pytest.mark.parametrize(
    "less",
    [
        replace(UM, end_s=5.25),
        replace(UM, spectrum_change_db=2.3),
        replace(UM, sound_before_s=0.4),
        replace(UM, sound_after_s=0.4),
    ],
    ids=["short", "less steady", "after a word", "before a word"],
)
def test_each_feature_speaks_for_itself(less: Hold) -> None:
    assert 0.0 < filled_pause_probability(less) < filled_pause_probability(UM)


@pytest.mark.parametrize(
    "vowel",
    [
        Hold(5.0, 5.25, 2.2, 0.2, 0.5, 0.5),
        Hold(5.0, 5.4, 2.3, 0.2, 0.5, 0.0),
        Hold(5.0, 5.3, 2.3, 0.2, 0.0, 1.0),
    ],
    ids=["in a word", "drawn out before a silence", "first vowel after a silence"],
)
def test_vowels_of_words_are_unlikely(vowel: Hold) -> None:
    assert 0.0 < filled_pause_probability(vowel) < SURE_FROM
    assert find_filled_pauses(facts(vowel), NO_WORDS) == ()


@pytest.mark.parametrize(
    "no_voice_at_rest",
    [replace(UM, end_s=7.5), replace(UM, spectrum_change_db=0.3), replace(UM, pitch_change=1.5)],
    ids=["hum", "tone", "melody"],
)
def test_what_no_hesitating_voice_does_is_none(no_voice_at_rest: Hold) -> None:
    assert filled_pause_probability(no_voice_at_rest) == 0.0


# --- Beside the words ---


def test_without_sound_or_without_the_voice_nothing_is_known() -> None:
    assert find_filled_pauses(None, Transcript.typed("I um did")) is None
    assert find_filled_pauses(replace(facts(), voice=None), NO_WORDS) is None


def test_an_answer_without_holds_has_none() -> None:
    assert find_filled_pauses(facts(), NO_WORDS) == ()


@pytest.mark.parametrize(
    ("word", "is_left"),
    [
        (measured("so", 5.0, 5.5), False),
        (measured("basically", 4.9, 5.4), False),
        (measured("so", 5.4, 5.9), True),
        (measured("so", 4.6, 5.5), True),
        (measured("infrastructure", 4.6, 5.5), False),
        (estimated("so", 5.0, 5.5), True),
    ],
    ids=["covered", "covered mostly", "beside it", "stretched over it", "too long for the rest", "only estimated"],
)
def test_a_hold_that_a_word_needs_is_no_filled_pause(word: Word, is_left: bool) -> None:
    assert found((word,), UM) == ([5.0] if is_left else [])


@pytest.mark.parametrize(
    ("word", "is_left"),
    [
        (measured("um,", 5.1, 5.4), False),
        (measured("Uh", 5.9, 6.0), False),
        (measured("um", 4.0, 4.4), True),
        (estimated("um", 7.8, 8.0), False),
        (estimated("um", 1.0, 1.4), True),
        (estimated("hum", 5.0, 5.5), True),
    ],
    ids=["there", "near", "elsewhere", "as near as estimates are", "further than estimates", "another word"],
)
def test_what_the_recogniser_wrote_is_not_told_again(word: Word, is_left: bool) -> None:
    assert found((word,), UM) == ([5.0] if is_left else [])


def test_each_written_um_stands_for_the_nearest_pause_alone() -> None:
    holds = (UM, moved(UM, 2.0), moved(UM, 6.0))
    assert found((estimated("um", 6.6, 6.9),), *holds) == [5.0, 11.0]
    assert found((estimated("um", 6.6, 6.9), estimated("uh", 6.9, 7.0)), *holds) == [11.0]


def test_the_vowel_and_the_m_of_an_um_are_one_pause() -> None:
    vowel, m = UM, replace(moved(UM, 0.6), spectrum_change_db=1.0)
    (pause,) = find_filled_pauses(facts(vowel, m), NO_WORDS) or ()
    assert (pause.start_s, pause.end_s) == (5.0, pytest.approx(6.1))
    assert pause.probability == filled_pause_probability(m) > filled_pause_probability(vowel)
    assert len(find_filled_pauses(facts(UM, moved(UM, 0.8)), NO_WORDS) or ()) == 2
