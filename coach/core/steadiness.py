"""Whether a recogniser wrote down what it heard.

An engine that is given a language it does not know writes fluent sentences of its own. Words that were really said come
out alike when the same sound is heard a little faster or slower; made-up ones come out as other words. This asks
nothing of the engine but to hear a part again.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from statistics import fmean

SPEEDS = (1.06, 0.94)
"""How much faster the sound is heard again, one after the other: little enough that a person would hardly notice."""

SURE_FROM = 0.85
"""Agreement of one hearing that settles it: nearly all hearings of English reached it when this was settled, and hardly
one of another language."""

STEADY_FROM = 0.6
"""Where no hearing settles it, the mean agreement from which the words are taken to have been said. tests/bench/gate.py
prints it: under 0.6 for answers in other languages, but for some that go round in circles; recordings of people come
out at 0.86 and more, and fall below 0.6 when under added noise about half of the words are heard wrong."""

MIN_WORDS = 20
"""Fewer words of a segment may come out differently by chance: a mumbled sentence, an unusual accent."""

N_SEGMENTS = 2
"""So many segments are heard again at most, each at every speed."""


def agreement(first: Sequence[str], again: Sequence[str]) -> float:
    """How much alike two transcripts of one sound are: twice the words in common, in order, over all words (Dice).

    Args:
        first: lower-case words, at least one.
        again: lower-case words of the other hearing.

    """
    common = SequenceMatcher(None, first, again, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in common) / (len(first) + len(again))


def steadiness(agreements: Sequence[float]) -> float | None:
    """How far words can be taken to have been said, in [0, 1]; None where nothing was heard again.

    Args:
        agreements: of each hearing with the first.

    """
    if not agreements:
        return None
    return max(agreements) if is_sure(agreements) else fmean(agreements)


def is_sure(agreements: Sequence[float]) -> bool:
    """Whether one hearing settles it."""
    return max(agreements, default=0.0) >= SURE_FROM
