"""Times for words from an engine that gives none."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from coach.core.transcript import Word

_PAUSE_MARKS = (",", ".", "?", "!", ";", ":")
_PAUSE_SHARE = 1.5


def spread_words(texts: Sequence[str], active: Sequence[bool], window_s: float) -> list[Word]:
    """Words laid over the parts of a segment that hold sound, each for a time in proportion to its letters.

    The k-th letter of the text is taken to be heard when k/n of the active time has passed, which puts the words
    before a pause before it. The error is a few tenths of a second: good enough to find a quote in a recording.

    Args:
        texts: the words in order.
        active: for each window of the segment, whether it holds sound.
        window_s: the length of a window in seconds.

    """
    if not texts:
        return []
    elapsed = [0.0, *accumulate(1.0 if on else 0.0 for on in active)]
    if elapsed[-1] == 0.0:
        elapsed = [float(i) for i in range(len(active) + 1)]
    letters = [len(text) + (_PAUSE_SHARE if text.endswith(_PAUSE_MARKS) else 0.0) + 1.0 for text in texts]
    ends = list(accumulate(letters))
    marks = [0.0, *(end / ends[-1] * elapsed[-1] for end in ends)]
    return [
        Word(text, _time(marks[i], elapsed, window_s, late=True), _time(marks[i + 1], elapsed, window_s, late=False))
        for i, text in enumerate(texts)
    ]


def _time(mark: float, elapsed: Sequence[float], window_s: float, *, late: bool) -> float:
    """When `mark` windows of sound have passed; at a pause, its far side when late, else its near side."""
    i = bisect_left(elapsed, mark - 1e-9)
    if late:
        while i + 1 < len(elapsed) and elapsed[i + 1] <= mark + 1e-9:
            i += 1
    if i == 0 or elapsed[i] <= mark + 1e-9:
        return i * window_s
    return (i - (elapsed[i] - mark)) * window_s
