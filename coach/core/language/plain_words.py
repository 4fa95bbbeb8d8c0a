"""Words as they are looked for in lists: without letter case and punctuation; and where they stand."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from coach.core.language.numbers import read_number

WordSpan: TypeAlias = tuple[int, int]
"""The first and the last word of a stretch of an answer, both counted from 0 and both inside it."""

_OUTSIDE = re.compile(r"[^\w']")


def plain(words: Sequence[str]) -> list[str]:
    """Each word in lower case, its apostrophes straight, its other punctuation left out; dashes alone become empty."""
    return [_OUTSIDE.sub("", word.replace("’", "'")).lower() for word in words]


def find_phrase(texts: Sequence[str], at: int, phrases: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The first of some phrases that begins at a place of plain words; None when none does."""
    return next((phrase for phrase in phrases if tuple(texts[at : at + len(phrase)]) == phrase), None)


def is_number(text: str) -> bool:
    """Whether a plain word is a number or begins with a digit: "forty", "11", "2nd"."""
    return text[:1].isdigit() or read_number([text], 0) is not None
