"""One answer as the report shows it: words put to numbers, and the transcript cut where evidence begins and ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.advice import advise
from coach.core.attempts import Origin
from coach.core.comparison import Comparison, compare
from coach.core.follow_ups import is_follow_up
from coach.core.gate import Refusal
from coach.core.habits import compare_with_own
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.ui.delivery_words import Fact, tell_changes, tell_delivery
from coach.ui.report_charts import Gauge, draw_gauge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.core.attempts import Asked, Attempt
    from coach.core.delivery import Delivery
    from coach.core.keywords import KeywordResult
    from coach.core.points import PointResult
    from coach.core.scoring import Score
    from coach.core.transcript import Word


@dataclass(frozen=True, slots=True)
class Sound:
    """An answer's recording in the report.

    Attributes:
        mp3: the recording, compressed; empty where there is none.
        note: why there is none, where the person might expect one.

    """

    mp3: bytes = b""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of delivery.

    Attributes:
        name: what is measured.
        value: the measure with its unit.
        remark: what to say about it; empty inside its quiet band, and near the person's own usual.
        gauge: the value beside its band; None where there is no band.

    """

    name: str
    value: str
    remark: str = ""
    gauge: Gauge | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words of a transcript that prove the same things.

    Attributes:
        words: the words.
        marks: what they prove, as names of classes such as "point-made"; empty for nothing.
        goes_on: whether the next words prove one of these things, too.

    """

    words: tuple[Word, ...]
    marks: str
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Card:
    """One answer.

    Attributes:
        attempt: the answer; its outcome is `score` or `refusal`.
        sound: its recording.
        number: its number in the history.
        facts: where it came from, in a few words each.
        score: the score; None when refused.
        refusal: the reason why there is no score; empty when there is one.
        advice: the one thing to try next; empty when refused.
        keywords: the keywords by state, in the order of KeywordState, states without any left out.
        measures: the delivery.
        stretches: the transcript.
        times: when each word begins, in hundredths of a second, as steps from the word before.
        gained: what a retake covers that the answer before it did not.
        lost: the reverse.
        changes: how the delivery of a retake differs from that of the answer before it.

    """

    attempt: Attempt
    sound: Sound
    number: int
    facts: tuple[str, ...]
    score: Score | None
    refusal: str
    advice: str
    keywords: tuple[tuple[KeywordState, tuple[KeywordResult, ...]], ...]
    measures: tuple[Measure, ...]
    stretches: tuple[Stretch, ...]
    times: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    changes: tuple[str, ...]

    @property
    def is_follow_up(self) -> bool:
        """Whether it answers a follow-up, asked for the points that the answer before it missed."""
        return is_follow_up(self.attempt.asked.question_id)

    @property
    def is_playable(self) -> bool:
        """Whether words can be played: there is a recording, and they have times in it."""
        return bool(self.sound.mp3) and self.attempt.heard.transcript.timed

    @property
    def n_made(self) -> int:
        """How many points were made."""
        return sum(result.state is PointState.MADE for result in self.score.points) if self.score else 0

    @property
    def n_said(self) -> int:
        """How many keywords were said or heard as."""
        covered = {KeywordState.SAID, KeywordState.HEARD_AS}
        return sum(len(results) for state, results in self.keywords if state in covered)


def build_card(attempt: Attempt, before: Attempt | None, sound: Sound, earlier: Sequence[Delivery] = ()) -> Card:
    """The card of an answer.

    Args:
        attempt: the answer, saved.
        before: the answer to the same question that it repeats; None for a first one.
        sound: its recording.
        earlier: the deliveries of the person's spoken answers before it, the oldest first; what is unlike them is said.

    """
    score = None if isinstance(attempt.outcome, Refusal) else attempt.outcome
    comparison = compare(before, attempt) if before is not None else Comparison()
    return Card(
        attempt=attempt,
        sound=sound,
        number=attempt.id or 0,
        facts=tuple(_facts(attempt)),
        score=score,
        refusal=attempt.outcome.sentence if isinstance(attempt.outcome, Refusal) else "",
        advice=advise(score, attempt.asked) if score else "",
        keywords=_by_state(score) if score else (),
        measures=_measures(score.delivery, attempt.asked, earlier) if score else (),
        stretches=tuple(_stretches(attempt)),
        times=_times(attempt.heard.transcript.words),
        gained=comparison.points_gained + comparison.keywords_gained,
        lost=comparison.points_lost + comparison.keywords_lost,
        changes=tell_changes(comparison.delivery),
    )


def hundredths(seconds: float) -> int:
    """A time in hundredths of a second, rounded down so that no word loses its beginning."""
    return int(100 * seconds + 1e-6)


def _facts(attempt: Attempt) -> Iterator[str]:
    if is_follow_up(attempt.asked.question_id):
        yield "follow-up"
    yield "first answer" if attempt.is_cold else "retake"
    yield attempt.asked.category.replace("-", " ").replace("_", " ")
    yield f"{attempt.answered_at.astimezone():%d %B %Y, %H:%M}"
    if attempt.heard_by:
        yield f"heard by {attempt.heard_by}"
    if attempt.origin is not Origin.MICROPHONE:
        yield "typed" if attempt.origin is Origin.TYPED else "from a file"
    if attempt.original is not None:
        yield "transcript corrected"


def _by_state(score: Score) -> tuple[tuple[KeywordState, tuple[KeywordResult, ...]], ...]:
    groups = ((state, tuple(result for result in score.keywords if result.state is state)) for state in KeywordState)
    return tuple((state, results) for state, results in groups if results)


def _measures(delivery: Delivery, asked: Asked, earlier: Sequence[Delivery]) -> tuple[Measure, ...]:
    return tuple(map(_measure, tell_delivery(delivery, asked, compare_with_own(delivery, earlier))))


def _measure(fact: Fact) -> Measure:
    gauge = None if fact.scale is None else draw_gauge(fact.scale.value, fact.scale.band, fact.scale.span)
    return Measure(fact.name, fact.value, fact.remark, gauge)


def _stretches(attempt: Attempt) -> Iterator[Stretch]:
    words = attempt.heard.transcript.words
    results: tuple[PointResult | KeywordResult, ...] = ()
    if not isinstance(attempt.outcome, Refusal):
        results = (*attempt.outcome.points, *attempt.outcome.keywords)
    names = [f"{'point' if isinstance(item.state, PointState) else 'keyword'}-{item.state}" for item in results]
    proved: list[list[int]] = [[] for _ in words]
    for number, result in enumerate(results):
        if result.evidence is not None:
            for i in range(result.evidence.first_word, result.evidence.last_word + 1):
                proved[i].append(number)
    first = 0
    for i in range(1, len(words) + 1):
        following = proved[i] if i < len(words) else None
        if following != proved[first]:
            marks = " ".join(dict.fromkeys(names[number] for number in proved[first]))
            yield Stretch(words[first:i], marks, goes_on=not set(proved[first]).isdisjoint(following or ()))
            first = i


def _times(words: tuple[Word, ...]) -> str:
    starts = [hundredths(word.start_s) for word in words]
    return " ".join(str(after - before) for before, after in zip([0, *starts], starts, strict=False))
