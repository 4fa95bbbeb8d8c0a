"""What is known of an answer's delivery, put in words: one fact for each measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.advice import LONG_SHARE, SHORT_SHARE
from coach.core.delivery import (
    FILLERS_FLAG_PER_MIN,
    FILLERS_QUIET_PER_MIN,
    PACE_NOTE_WPM,
    PACE_QUIET_WPM,
    Measure,
)
from coach.core.delivery.loudness import FADES_FROM_DB
from coach.core.delivery.story import GUIDE_SHARES
from coach.core.delivery.story_cues import Part
from coach.core.story_questions import asks_for_story
from coach.ui.times import clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.core.attempts import Asked
    from coach.core.comparison import DeliveryChange
    from coach.core.delivery import Delivery
    from coach.core.delivery.loudness import Loudness
    from coach.core.delivery.story import Story
    from coach.core.delivery.wording import Wording
    from coach.core.habits import Unusual

_PACE_SPAN_WPM = (70.0, 215.0)
_FALL_SPAN_DB = (-5.0, 20.0)
_FILLERS_SPAN_PER_MIN = (0.0, 2 * FILLERS_FLAG_PER_MIN)

_SUREST = 0.9

FILLERS, RESTARTS, HEDGES = "Fillers", "Said again", "Hedges"
"""The names of the facts whose words can be pointed at."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A value beside its band, on a line that reaches over the span; all in the measure's own unit."""

    value: float
    band: tuple[float, float]
    span: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Fact:
    """One measure of delivery.

    Attributes:
        name: what is measured.
        value: the measure with its unit.
        remark: a word on it; empty inside its band, and where there is no band.
        scale: the value beside its band; None where there is no band.
        note: what the review says of it; empty while there is nothing to say.

    """

    name: str
    value: str
    remark: str = ""
    scale: Scale | None = None
    note: str = ""


def tell_delivery(delivery: Delivery, asked: Asked, unusual: Sequence[Unusual] = ()) -> tuple[Fact, ...]:
    """Every fact that is known of a delivery, in the order in which they are shown.

    Args:
        delivery: the delivery.
        asked: the question; what a story holds is told only where one is asked for.
        unusual: what is unlike the person's own earlier answers.

    """
    usual = {item.measure: item for item in unusual}
    return (
        _tell_length(delivery, asked.target_s),
        *_tell_pace(delivery, usual.get(Measure.PACE_WPM)),
        *_tell_pauses(delivery, usual.get(Measure.LONG_PAUSES)),
        _tell_fillers(delivery, usual.get(Measure.FILLERS_PER_MIN)),
        *_tell_loudness(delivery.loudness),
        *_tell_wording(delivery.wording, delivery.n_words),
        *(_tell_story(delivery.story) if asks_for_story(asked) else ()),
    )


def tell_sureness(probability: float) -> str:
    """A probability in words that claim no more than it was fitted on: see coach.core.delivery.filled_pauses."""
    return "over 90% sure" if probability > _SUREST else f"{probability:.0%} sure"


def tell_changes(changes: Sequence[DeliveryChange]) -> tuple[str, ...]:
    """What a retake changed, as "pace 190 words a minute → 150 words a minute"; what reads the same is left out."""
    told = [
        (change.measure, tell_measure(change.measure, change.before), tell_measure(change.measure, change.after))
        for change in changes
        if change.measure is not Measure.FIRST_WORD_S
    ]
    return tuple(f"{measure} {before} → {after}" for measure, before, after in told if before != after)


def tell_measure(measure: Measure, value: float) -> str:
    """A measure that is compared, with its unit."""
    match measure:
        case Measure.LENGTH_S:
            return clock(value)
        case Measure.PACE_WPM:
            return f"{value:.0f} words a minute"
        case Measure.FIRST_WORD_S:
            return f"after {value:.1f} s"
        case Measure.LONG_PAUSES:
            return f"{value:.0f}"
        case Measure.FILLERS_PER_MIN:
            return f"{value:.1f} a minute"


def _tell_length(delivery: Delivery, target_s: float) -> Fact:
    n_words = f"{delivery.n_words} words"
    if delivery.duration_s is None:
        return Fact("Length", n_words, note=n_words)
    share = delivery.duration_s / target_s
    remark = "short" if share < SHORT_SHARE else "long" if share > LONG_SHARE else ""
    value = f"{clock(delivery.duration_s)} of about {clock(target_s)}"
    return Fact("Length", value, remark, Scale(share, (SHORT_SHARE, LONG_SHARE), (0.0, 2.0)), f"{value} · {n_words}")


def _tell_pace(delivery: Delivery, unusual: Unusual | None) -> Iterator[Fact]:
    pace_wpm = delivery.pace_wpm
    if pace_wpm is None:
        return
    value = f"{pace_wpm:.0f} words a minute"
    remark = "slow" if pace_wpm < PACE_NOTE_WPM[0] else "fast" if pace_wpm > PACE_NOTE_WPM[1] else ""
    usual = (
        "" if unusual is None else f"{'faster' if unusual.is_more else 'slower'} than your usual {unusual.usual:.0f}"
    )
    is_quiet = PACE_QUIET_WPM[0] <= pace_wpm <= PACE_QUIET_WPM[1]
    note = "" if is_quiet and not usual else _with_remarks(value, remark, usual)
    yield Fact("Pace", value, _joined(remark, usual), Scale(pace_wpm, PACE_QUIET_WPM, _PACE_SPAN_WPM), note)


def _tell_pauses(delivery: Delivery, unusual: Unusual | None) -> Iterator[Fact]:
    if delivery.first_word_s is not None:
        yield Fact("Before the first word", f"{delivery.first_word_s:.1f} s")
    n_pauses = delivery.n_long_pauses
    if n_pauses is None:
        return
    usual = "" if unusual is None else f"your usual is {unusual.usual:g}"
    longest = f", the longest {delivery.longest_pause_s:.1f} s" if n_pauses else ""
    share = f", {delivery.long_pause_share:.0%} of the time" if n_pauses and delivery.long_pause_share else ""
    plural = "" if n_pauses == 1 else "s"
    said = f"{n_pauses} pause{plural} over a second{longest}" if n_pauses else "no long pause"
    note = _with_remarks(said, usual) if n_pauses or usual else ""
    yield Fact("Pauses over 1 s", f"{n_pauses}{longest}{share}", usual, note=note)


def _tell_fillers(delivery: Delivery, unusual: Unusual | None) -> Fact:
    n_fillers = delivery.n_all_fillers
    count = f"at least {n_fillers}" if n_fillers else "none heard"
    per_min = delivery.fillers_per_min
    if per_min is None:
        return Fact(FILLERS, count)
    remark = "many" if per_min > FILLERS_FLAG_PER_MIN else "some" if per_min > FILLERS_QUIET_PER_MIN else ""
    usual = ""
    if unusual is not None:
        usual = f"{'more' if unusual.is_more else 'fewer'} than your usual {unusual.usual:.1f} a minute"
    heard = f"{delivery.n_filled_pauses} only in the sound" if delivery.n_filled_pauses else ""
    sure = f", {tell_sureness(delivery.filled_pause_probability)}" if delivery.filled_pause_probability else ""
    value = f"{count}, {per_min:.1f} a minute" if n_fillers else count
    said = f"at least {_count(n_fillers, 'filler')}" if n_fillers else "no filler heard"
    return Fact(
        FILLERS,
        f"{value} ({heard}{sure})" if heard else value,
        _joined(remark, usual),
        Scale(per_min, (0.0, FILLERS_QUIET_PER_MIN), _FILLERS_SPAN_PER_MIN),
        _with_remarks(said, heard, usual) if remark or usual else "",
    )


def _tell_loudness(loudness: Loudness | None) -> Iterator[Fact]:
    if loudness is None:
        return
    yield Fact("Level", f"{loudness.level_db:.0f} dB")
    fades = loudness.end_fall_db > FADES_FROM_DB
    fall = f"{abs(loudness.end_fall_db):.0f} dB {'softer' if loudness.end_fall_db >= 0 else 'louder'} than the rest"
    yield Fact(
        "Ends of sentences",
        f"{fall}, over {loudness.n_sentences} sentences",
        "fading" if fades else "",
        Scale(loudness.end_fall_db, (0.0, FADES_FROM_DB), _FALL_SPAN_DB),
        "the ends of sentences fade" if fades else "",
    )


def _tell_wording(wording: Wording | None, n_words: int) -> Iterator[Fact]:
    if wording is None:
        return
    per_100_words = f", {100 * wording.n_restarts / n_words:.1f} in 100 words" if wording.n_restarts else ""
    yield Fact(RESTARTS, f"at least {wording.n_restarts}{per_100_words}" if wording.n_restarts else "none heard")
    per_100_words = f", {wording.hedges_per_100_words:.1f} in 100 words" if wording.n_hedges else ""
    yield Fact(HEDGES, f"{wording.n_hedges}{per_100_words}")
    if wording.i_share is not None:
        yield Fact("I and we", f"“I” {wording.n_i} · “we” {wording.n_we}")


def _tell_story(story: Story | None) -> Iterator[Fact]:
    if story is None:
        yield Fact("Story", "too little to go by")
        return
    told = {
        Part.SITUATION: story.situation,
        Part.TASK: story.task,
        Part.ACTION: story.action,
        Part.RESULT: story.result,
    }
    yield Fact("Story", " · ".join(f"{part} {share:.0%}" for part, share in told.items()))
    yield Fact("Guides advise", " · ".join(f"{part} {share:.0%}" for part, share in GUIDE_SHARES.items()))


def _count(n: int, name: str) -> str:
    return f"{n} {name}" if n == 1 else f"{n} {name}s"


def _joined(*remarks: str) -> str:
    return ", ".join(filter(None, remarks))


def _with_remarks(said: str, *remarks: str) -> str:
    told = _joined(*remarks)
    return f"{said} ({told})" if told else said
