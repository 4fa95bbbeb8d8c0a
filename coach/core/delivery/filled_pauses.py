"""Filled pauses ("um", "uh") found in the sound itself, because recognisers leave most of them out.

A hesitation is a voice that rests on one sound, mostly begun after a silence. So does a word drawn out ("aaand"), which
is why each pause found carries a probability and only the likelier ones are told. Short ones ("uh" under a quarter of a
second) are missed. tests/bench/delivery.py prints how often it is right.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from coach.core.language.inflections import is_hesitation
from coach.core.language.plain_words import plain
from coach.core.sound import AudioFacts, Hold
from coach.core.transcript import Transcript, Word

SURE_FROM = 0.5
"""Holds less likely than this are not told."""

_LONGEST_S = 2.0
"""A longer hold is a hum or a tone in the room."""

_STILL_BELOW_DB = 0.6
"""No voice is this steady, not even one that tries to be (0.7 dB in the recordings measured); a tone in the room is."""

_GLIDE_FROM = 1.0
"""A pitch that strays this many semitones is a melody; in filled pauses it strayed 0.6 at most."""

_AT_SILENCE_S = 0.1
"""A hold this near to a silence touches it."""

_INTERCEPT = 7.4
_SLOPES = (2.1, -3.9, 2.2, 1.3)
"""Logistic regression on the 194 holds of 18 minutes of speech by some forty people. Only 11 of them are filled pauses,
by three people; they count threefold, as if there were two a minute. So few labels settle an order, hardly a
probability. Of the nine that it told, eight were filled pauses, and the other a drawn-out "and"; fitted without each
recording in turn, seven of nine. None was told in the 16 minutes without fillers."""

_SAME_PAUSE_S = 0.15
"""Two holds nearer to each other than this are one pause: the vowel of an um and its m."""

_LETTER_S = 0.06
"""The least time that a letter of a word takes: speech hardly exceeds 16 letters a second."""

_REACH_MEASURED_S = 0.5
_REACH_ESTIMATED_S = 3.0
"""How far a written "um" may stand from its sound: with an engine that measures times, and with one whose words are
spread over a segment (2.3 s seen)."""


@dataclass(frozen=True, slots=True)
class FilledPause:
    """A filled pause heard in the sound.

    Attributes:
        start_s: when it begins, in seconds from the start of the answer.
        end_s: when it ends.
        probability: that it is one, and not a word drawn out; from SURE_FROM to 1.

    """

    start_s: float
    end_s: float
    probability: float


def find_filled_pauses(facts: AudioFacts | None, transcript: Transcript) -> tuple[FilledPause, ...] | None:
    """The filled pauses of an answer that its words do not hold, in order; add them to those written.

    Left out is what a word covers whose times were measured, and one pause for each "um" that the recogniser wrote.
    Estimated times (of engines that give no probabilities) cannot tell which sound a word is.

    Args:
        facts: what is known of the sound.
        transcript: the answer's words.

    Returns:
        None when there is no sound, or its voice was not followed.

    """
    if facts is None or facts.voice is None:
        return None
    written = [word for word, text in zip(transcript.words, _texts(transcript), strict=True) if is_hesitation(text)]
    said = [word for word in transcript.words if word.probability is not None and word not in written]
    likely = [
        FilledPause(hold.start_s, hold.end_s, probability)
        for hold in facts.voice.holds
        if (probability := filled_pause_probability(hold)) >= SURE_FROM and not _is_covered(hold, said)
    ]
    return _without_written(_joined(likely), written)


def filled_pause_probability(hold: Hold) -> float:
    """How likely a hold is a filled pause, in [0, 1]; 0 where it cannot be one."""
    features = filled_pause_features(hold)
    if features is None:
        return 0.0
    return 1.0 / (1.0 + math.exp(-_INTERCEPT - math.fsum(map(mul, _SLOPES, features))))


def filled_pause_features(hold: Hold) -> tuple[float, ...] | None:
    """What speaks for a filled pause, in the order of _SLOPES; None where the hold cannot be one.

    They are the length in doublings of a second, the change of the spectrum in dB, whether a silence comes before, and
    whether one comes before and after.
    """
    is_voice_at_rest = hold.spectrum_change_db >= _STILL_BELOW_DB and hold.pitch_change < _GLIDE_FROM
    if hold.length_s > _LONGEST_S or not is_voice_at_rest:
        return None
    follows = hold.sound_before_s <= _AT_SILENCE_S
    stands_alone = follows and hold.sound_after_s <= _AT_SILENCE_S
    return (math.log2(min(hold.length_s, 1.0)), hold.spectrum_change_db, float(follows), float(stands_alone))


def _texts(transcript: Transcript) -> list[str]:
    return plain([word.text for word in transcript.words])


def _is_covered(hold: Hold, words: Sequence[Word]) -> bool:
    """Whether one word takes up half of a hold and would have had no time without it.

    Recognisers stretch the word beside a filled pause over it: such a word is longer than its letters need.
    """
    for word in words:
        shared_s = min(hold.end_s, word.end_s) - max(hold.start_s, word.start_s)
        if shared_s >= 0.5 * hold.length_s and word.end_s - word.start_s - shared_s < _LETTER_S * len(word.text):
            return True
    return False


def _joined(pauses: Sequence[FilledPause]) -> list[FilledPause]:
    """Pauses in order, neighbours that are one made one."""
    joined: list[FilledPause] = []
    for pause in pauses:
        if joined and pause.start_s - joined[-1].end_s < _SAME_PAUSE_S:
            before = joined.pop()
            pause = FilledPause(before.start_s, pause.end_s, max(before.probability, pause.probability))
        joined.append(pause)
    return joined


def _without_written(pauses: Sequence[FilledPause], written: Sequence[Word]) -> tuple[FilledPause, ...]:
    """Pauses without the nearest one to each written "um" within reach."""
    left = list(pauses)
    for word in written:
        reach_s = _REACH_ESTIMATED_S if word.probability is None else _REACH_MEASURED_S
        near = [(_distance_s(pause, word), pause) for pause in left if _distance_s(pause, word) <= reach_s]
        if near:
            left.remove(min(near, key=lambda pair: pair[0])[1])
    return tuple(left)


def _distance_s(pause: FilledPause, word: Word) -> float:
    return max(0.0, pause.start_s - word.end_s, word.start_s - pause.end_s)
