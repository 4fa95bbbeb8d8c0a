"""How an answer's delivery compares with the person's own earlier answers: "faster than your usual 140"."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType

from coach.core.delivery import Delivery, Measure, compare_measures

MIN_EARLIER = 5
"""Before so many spoken, judged answers nobody has a usual."""

MAX_EARLIER = 20
"""Only the latest so many count, because people change by practising."""

_STEPS = MappingProxyType({Measure.PACE_WPM: 15.0, Measure.FILLERS_PER_MIN: 2.0, Measure.LONG_PAUSES: 2.0})
"""How far from the usual a measure must lie, at the least, in its own unit. Our own choice: the smallest differences
that seem worth a word; no study sets them."""


@dataclass(frozen=True, slots=True)
class Unusual:
    """A measure that is unlike the person's earlier answers.

    Attributes:
        measure: what it is.
        value: the measure in this answer, in the unit of its name.
        usual: the median of the earlier answers.

    """

    measure: Measure
    value: float
    usual: float

    @property
    def is_more(self) -> bool:
        """Whether it is more than usual."""
        return self.value > self.usual


def compare_with_own(delivery: Delivery, earlier: Sequence[Delivery]) -> tuple[Unusual, ...]:
    """Pace, fillers a minute and long pauses that are unlike the person's own earlier answers.

    A measure is told when it lies beyond all of the latest MAX_EARLIER answers that have it, and by a step that is
    worth a word. Were all answers alike, a new one would lie beyond n earlier ones, on either side, 2 times in n + 1,
    whatever the distribution; the step leaves most of these out.

    Args:
        delivery: the answer's.
        earlier: those of the spoken answers before it that could be judged, the oldest first.

    Returns:
        Nothing before there are MIN_EARLIER earlier answers with the measure.

    """
    pairs = [compare_measures(other, delivery) for other in earlier]
    found: list[Unusual] = []
    for measure, step in _STEPS.items():
        known = [pair[measure] for pair in pairs if measure in pair][-MAX_EARLIER:]
        if len(known) < MIN_EARLIER:
            continue
        past = [before for before, _ in known]
        _, value = known[-1]
        usual = statistics.median(past)
        is_beyond_all = not min(past) <= value <= max(past)
        if is_beyond_all and abs(value - usual) >= step:
            found.append(Unusual(measure, value, usual))
    return tuple(found)
