"""How far the voice falls at the ends of sentences."""

from dataclasses import replace

import pytest

from coach.core.delivery.loudness import Loudness, measure_loudness
from coach.core.sound import LEVEL_STEP_S, AudioFacts, Span, Voice
from coach.core.transcript import Transcript, Word

N_BODY, N_END, N_PAUSE = 20, 5, 8
STEPS = N_BODY + N_END + N_PAUSE


def answer(*falls_db: int, body_db: int = -20) -> AudioFacts:
    """One sentence for each fall: its body, its end, and a pause."""
    levels_db: list[int] = []
    for fall_db in falls_db:
        levels_db += [body_db] * N_BODY + [body_db - fall_db] * N_END + [-60] * N_PAUSE
    spans = tuple(Span(first, first + (N_BODY + N_END) * LEVEL_STEP_S) for first in starts_s(len(falls_db)))
    return AudioFacts(len(levels_db) * LEVEL_STEP_S, spans, -21.5, 0.0, Voice((), tuple(levels_db)))


def starts_s(n_sentences: int) -> list[float]:
    return [i * STEPS * LEVEL_STEP_S for i in range(n_sentences)]


def words(n_sentences: int, mark: str = ".", late_s: float = 0.0, probability: float | None = 0.9) -> Transcript:
    """Two words for each sentence, the second with a mark, ended late_s after the speech."""
    said = []
    for start_s in starts_s(n_sentences):
        end_s = start_s + (N_BODY + N_END) * LEVEL_STEP_S + late_s
        said += [Word("we", start_s, start_s + 0.5, probability), Word(f"won{mark}", end_s - 0.4, end_s, probability)]
    return Transcript(tuple(said))


@pytest.mark.parametrize(
    ("falls_db", "told_db"),
    [
        ((6, 6, 6, 6), 6.0),
        ((0, 0, 0, 0), 0.0),
        ((-3, -3, -3, -3), -3.0),
        ((2, 4, 12, 14), 8.0),
        ((1, 2, 3, 4, 15), 3.0),
    ],
    ids=["fading", "level", "rising", "the middle of an even number", "one faint end"],
)
def test_the_fall_is_the_median_over_the_sentences(falls_db: tuple[int, ...], told_db: float) -> None:
    n = len(falls_db)
    loudness = measure_loudness(answer(*falls_db), words(n))
    assert loudness == Loudness(level_db=-21.5, end_fall_db=pytest.approx(told_db), n_sentences=n)


@pytest.mark.parametrize("mark", [".", "?", "!", '."', ".)", ".’"])
def test_every_mark_ends_a_sentence(mark: str) -> None:
    assert measure_loudness(answer(5, 5, 5, 5), words(4, mark)) is not None


@pytest.mark.parametrize("mark", ["", ",", ";"])
def test_without_sentences_nothing_is_told(mark: str) -> None:
    assert measure_loudness(answer(5, 5, 5, 5), words(4, mark)) is None


@pytest.mark.parametrize(
    ("late_s", "probability", "is_told"),
    [(0.4, 0.9, True), (0.8, 0.9, False), (0.8, None, True), (-1.4, None, True), (1.7, None, False)],
)
def test_a_sentence_ends_at_the_pause_near_its_last_word(
    late_s: float,
    probability: float | None,
    is_told: bool,
) -> None:
    told = measure_loudness(answer(5, 5, 5, 5), words(4, late_s=late_s, probability=probability))
    assert (told is not None) == is_told


def test_three_sentences_are_too_few() -> None:
    assert measure_loudness(answer(5, 5, 5), words(3)) is None


def test_sentences_too_short_to_have_an_end_do_not_count() -> None:
    facts = answer(5, 5, 5, 5, 5)
    last = facts.speech[-1]
    short = replace(last, start_s=last.end_s - 1.2)
    told = measure_loudness(replace(facts, speech=(*facts.speech[:-1], short)), words(5))
    assert told is not None
    assert told.n_sentences == 4


def test_a_pause_within_a_sentence_belongs_to_neither_body_nor_end() -> None:
    facts = answer(6, 6, 6, 6)
    halves = []
    for span in facts.speech:
        halves += [
            Span(span.start_s, span.start_s + 5 * LEVEL_STEP_S),
            Span(span.start_s + 9 * LEVEL_STEP_S, span.end_s),
        ]
    levels_db = [-60 if 5 <= i % STEPS < 9 else level for i, level in enumerate(facts.voice.levels_db)]  # type: ignore[union-attr]
    told = measure_loudness(replace(facts, speech=tuple(halves), voice=Voice((), tuple(levels_db))), words(4))
    assert told is not None
    assert told.end_fall_db == pytest.approx(6.0)


def test_breath_after_the_last_word_is_not_its_end() -> None:
    facts = answer(6, 6, 6, 6)
    longer = tuple(replace(span, end_s=span.end_s + 2 * LEVEL_STEP_S) for span in facts.speech)
    told = measure_loudness(replace(facts, speech=longer), words(4))
    assert told is not None
    assert told.end_fall_db == pytest.approx(6.0)


def test_without_sound_or_without_the_voice_nothing_is_known() -> None:
    assert measure_loudness(None, Transcript.typed("We won. We won. We won. We won.")) is None
    assert measure_loudness(replace(answer(5, 5, 5, 5), voice=None), words(4)) is None
