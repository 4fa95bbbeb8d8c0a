"""How an answer was delivered: length, pace, pauses, fillers, wording. Shown as a guide, never part of coverage."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from coach.core.delivery.filled_pauses import find_filled_pauses
from coach.core.delivery.fillers import find_fillers
from coach.core.delivery.loudness import Loudness, measure_loudness
from coach.core.delivery.story import Story, measure_story
from coach.core.delivery.wording import Wording, measure_wording

if TYPE_CHECKING:
    from coach.core.sound import AudioFacts
    from coach.core.transcript import Transcript

LONG_PAUSE_S = 1.0
"""Pauses longer than this are named, and left out of the time that pace is measured on (Feiler & Powell 2015)."""

PACE_QUIET_WPM = (120.0, 165.0)
"""Inside this band nothing is said about pace (Miller 1976; Microsoft's Speaker Coach notes above 165)."""

PACE_NOTE_WPM = (110.0, 180.0)
"""Outside this band the review names the pace."""

FILLERS_QUIET_PER_MIN = 5.0
"""Up to 5 fillers a minute do no harm, 12 clearly do (Laske & DiGennaro Reed 2024, 10.1002/jaba.1093)."""

FILLERS_FLAG_PER_MIN = 8.0
"""Above this the review flags fillers; between the two it notes them."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an answer was delivered. None stands for what cannot be told, as times of a typed answer.

    What follows fillers_per_min is None, too, in answers judged before coach measured it.

    Attributes:
        duration_s: length of the recording.
        n_words: words recognised.
        pace_wpm: words per minute of speech, pauses longer than LONG_PAUSE_S left out.
        first_word_s: silence before the first word.
        n_long_pauses: pauses between words longer than LONG_PAUSE_S.
        longest_pause_s: the longest of them, 0 when there is none.
        n_fillers: fillers found among the words. Recognisers drop um and uh, so read it as "at least".
        fillers_per_min: n_fillers and n_filled_pauses together, over the duration.
        long_pause_share: share of the time from the first word to the last that long pauses take, in [0, 1].
        n_filled_pauses: filled pauses found in the sound that the words do not hold.
        filled_pause_probability: how sure these are, the mean in [0, 1]; None when there are none.
        loudness: how loud the voice was, and how it fell at the ends of sentences.
        wording: restarts, hedges, I and we.
        story: how the words are shared between situation, task, action and result, where they tell a story.

    """

    duration_s: float | None
    n_words: int
    pace_wpm: float | None
    first_word_s: float | None
    n_long_pauses: int | None
    longest_pause_s: float | None
    n_fillers: int
    fillers_per_min: float | None
    long_pause_share: float | None = None
    n_filled_pauses: int | None = None
    filled_pause_probability: float | None = None
    loudness: Loudness | None = None
    wording: Wording | None = None
    story: Story | None = None

    @property
    def n_all_fillers(self) -> int:
        """Those found among the words and those found in the sound."""
        return self.n_fillers + (self.n_filled_pauses or 0)


class Measure(StrEnum):
    """What of the delivery is compared, between two answers or with the person's own earlier ones."""

    LENGTH_S = "length"
    PACE_WPM = "pace"
    FIRST_WORD_S = "first word"
    LONG_PAUSES = "long pauses"
    FILLERS_PER_MIN = "fillers"


def measure_delivery(transcript: Transcript, facts: AudioFacts | None) -> Delivery:
    """The delivery of an answer; without facts of its sound only the words are counted."""
    words = [word.text for word in transcript.words]
    of_words = Delivery(
        duration_s=None if facts is None else facts.duration_s,
        n_words=len(words),
        pace_wpm=None,
        first_word_s=None,
        n_long_pauses=None,
        longest_pause_s=None,
        n_fillers=len(find_fillers(words)),
        fillers_per_min=None,
        wording=measure_wording(words),
        story=measure_story(words),
    )
    if facts is None or not facts.speech:
        return of_words
    return _with_sound(of_words, facts, transcript)


def _with_sound(delivery: Delivery, facts: AudioFacts, transcript: Transcript) -> Delivery:
    pauses_s = [after.start_s - before.end_s for before, after in pairwise(facts.speech)]
    long_pauses_s = [pause_s for pause_s in pauses_s if pause_s > LONG_PAUSE_S]
    whole_s = facts.speech[-1].end_s - facts.speech[0].start_s
    spoken_s = whole_s - math.fsum(long_pauses_s)
    filled = find_filled_pauses(facts, transcript)
    n_fillers = delivery.n_fillers + len(filled or ())
    return replace(
        delivery,
        pace_wpm=60.0 * delivery.n_words / spoken_s if spoken_s > 0 else None,
        first_word_s=facts.speech[0].start_s,
        n_long_pauses=len(long_pauses_s),
        longest_pause_s=max(long_pauses_s, default=0.0),
        fillers_per_min=60.0 * n_fillers / facts.duration_s,
        long_pause_share=math.fsum(long_pauses_s) / whole_s if whole_s > 0 else None,
        n_filled_pauses=None if filled is None else len(filled),
        filled_pause_probability=statistics.fmean(pause.probability for pause in filled) if filled else None,
        loudness=measure_loudness(facts, transcript),
    )


def compare_measures(before: Delivery, after: Delivery) -> dict[Measure, tuple[float, float]]:
    """The measures that two answers both have, before and after, each in the unit of its name.

    Fillers are left out where they were looked for in the sound of one answer only: more would be found there.
    """
    measures: dict[Measure, tuple[float | None, float | None]] = {
        Measure.LENGTH_S: (before.duration_s, after.duration_s),
        Measure.PACE_WPM: (before.pace_wpm, after.pace_wpm),
        Measure.FIRST_WORD_S: (before.first_word_s, after.first_word_s),
        Measure.LONG_PAUSES: (before.n_long_pauses, after.n_long_pauses),
        Measure.FILLERS_PER_MIN: (before.fillers_per_min, after.fillers_per_min),
    }
    if (before.n_filled_pauses is None) != (after.n_filled_pauses is None):
        del measures[Measure.FILLERS_PER_MIN]
    return {measure: (old, new) for measure, (old, new) in measures.items() if old is not None and new is not None}
