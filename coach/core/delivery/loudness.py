"""How loud an answer was, and whether its sentences fade at their ends."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from coach.core.sound import LEVEL_STEP_S, AudioFacts, mean_level_db
from coach.core.transcript import Transcript, Word

FADES_FROM_DB = 10.0
"""A fall beyond this is named. 10 dB is half as loud to the ear (Stevens 1955, "The measurement of loudness"), and more
than in any recording measured: in the eleven of four sentences or more the fall was 1.6 to 8.8 dB, with a median of
4.6. That is what was ordinary there (most of it one man's voice notes), not a finding about listeners."""

_MIN_SENTENCES = 4
"""Single sentences differ by 8 dB and more, so a median of fewer says little."""

_N_END_STEPS = 5
"""The end of a sentence: its last 0.64 s, about three syllables."""

_N_BODY_STEPS = 8
"""Shorter sentences have no body (1 s) to hold the end against."""

_AUDIBLE_DB = 20.0
"""The end of a sentence is its last step that is no further than this below its body; then comes breath."""

_NEAR_MEASURED_S = 0.5
_NEAR_ESTIMATED_S = 1.5
"""How far the written end of a sentence may lie from the pause after it: with an engine that measures times, and with
one whose words are spread over a segment."""


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud an answer was.

    Attributes:
        level_db: root-mean-square level of the speech in dB relative to full scale. It depends on the microphone: good
            for comparing answers given at the same one.
        end_fall_db: how far the voice falls over the end of a sentence against the rest of it, in dB; the median over
            the sentences. Positive where sentences fade.
        n_sentences: how many sentences that was measured on.

    """

    level_db: float
    end_fall_db: float
    n_sentences: int


def measure_loudness(facts: AudioFacts | None, transcript: Transcript) -> Loudness | None:
    """The loudness of an answer; None when its voice was not followed, or too few sentences end at a pause."""
    if facts is None or facts.voice is None:
        return None
    ends_s = _sentence_ends_s(facts, transcript.words)
    falls_db = [
        fall_db
        for start_s, end_s in pairwise([0.0, *ends_s])
        if (fall_db := _fall_db(_steps_db(facts, facts.voice.levels_db, start_s, end_s))) is not None
    ]
    if len(falls_db) < _MIN_SENTENCES:
        return None
    return Loudness(facts.speech_level_db, median(falls_db), len(falls_db))


def _sentence_ends_s(facts: AudioFacts, words: Sequence[Word]) -> list[float]:
    """Where speech stops at a pause near the written end of a sentence, in order."""
    written = [word for word in words if word.text.rstrip("\"')”’").endswith((".", "?", "!"))]
    return [span.end_s for span in facts.speech if any(_is_near(word, span.end_s) for word in written)]


def _is_near(word: Word, end_s: float) -> bool:
    near_s = _NEAR_ESTIMATED_S if word.probability is None else _NEAR_MEASURED_S
    return abs(word.end_s - end_s) <= near_s


def _steps_db(facts: AudioFacts, levels_db: Sequence[int], start_s: float, end_s: float) -> list[int]:
    """The levels of the speech between two times."""
    steps: list[int] = []
    for span in facts.speech:
        first = math.ceil(max(span.start_s, start_s) / LEVEL_STEP_S)
        steps += levels_db[first : math.ceil(min(span.end_s, end_s) / LEVEL_STEP_S)]
    return steps


def _fall_db(steps_db: Sequence[int]) -> float | None:
    """The fall of the level at the end of a sentence; None where the sentence is too short to tell."""
    if len(steps_db) < _N_END_STEPS + _N_BODY_STEPS:
        return None
    audible_from = mean_level_db(steps_db[:-_N_END_STEPS]) - _AUDIBLE_DB
    end = max(i for i, level in enumerate(steps_db) if level >= audible_from) + 1
    body_db = mean_level_db(steps_db[: end - _N_END_STEPS])
    return body_db - mean_level_db(steps_db[end - _N_END_STEPS : end])
