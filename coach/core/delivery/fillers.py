"""Words that fill time: um and uh, "you know", "basically", and "like" or "so" where they are set off."""

from collections.abc import Sequence

from coach.core.language.inflections import is_hesitation
from coach.core.language.plain_words import WordSpan, plain

_SET_OFF = {"like", "so"}
_PHRASES = {("you", "know"), ("i", "mean")}
_ALONE = {"basically", "literally"}
_BEFORE = ",.?!"


def find_fillers(words: Sequence[str]) -> tuple[WordSpan, ...]:
    """Where the fillers of an answer stand, in order.

    "like" and "so" count only between commas or at a sentence's start before a comma, because elsewhere they are
    ordinary words; "you know" and "I mean" only where they open or close something. "Kind of" and "sort of" soften
    what is said: they are hedges (coach.core.delivery.hedges), and nothing counts as both.
    """
    texts = plain(words)
    found: list[WordSpan] = []
    for i, text in enumerate(texts):
        if is_hesitation(text) or text in _ALONE:
            found.append((i, i))
        elif text in _SET_OFF:
            if words[i].endswith(",") and _opens(words, i):
                found.append((i, i))
        elif tuple(texts[i : i + 2]) in _PHRASES and (words[i + 1].endswith(",") or _opens(words, i)):
            found.append((i, i + 1))
    return tuple(found)


def _opens(words: Sequence[str], i: int) -> bool:
    """Whether a word begins an answer or stands after a mark."""
    return i == 0 or words[i - 1][-1] in _BEFORE
