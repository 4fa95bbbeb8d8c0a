"""The lines of a résumé that report results with figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MIN_WORDS = 4
"""A shorter line is a heading, a grade or a date."""

MIN_WRAPPED_CHARS = 40
"""A shorter line ended because its author ended it, not because it was full."""

_BULLET = re.compile(r"^\s*(?:[-*+•●○◦▪■►▶‣⁃∙·–—§✓✔➢➤\uf0b7]\s*|#{1,6}\s+|\d{1,2}[.)]\s+|o\s+)+")
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)%][.!?])\s+(?=[A-Z])")
_EMPHASIS = re.compile(r"\*\*|__")
_CONTACT = re.compile(r"\S@\S+\.|https?://|www\.|\+?\(?\d[\d ()/.-]{8,}\d")
"""An address or a telephone number: the whole line says where to reach the person."""

_NO_RESULT = re.compile(
    r"""
    \b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b | \b\d{1,2}[./](?:19|20)\d\d\b  # dates
    | \b(?:19|20)\d\d(?!,?\d)                                                 # years
    | \b[A-Z]{1,2}\d[A-Z\d]?\ +\d[A-Z]{2}\b | \b[A-Z]{2}\ +\d{5}\b              # post codes
    """,
    re.VERBOSE,
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half"
    r"|halved|doubled|tripled|trebled|quadrupled)\b",
    re.IGNORECASE,
)


def find_achievements(resume: str, limit: int = 15) -> tuple[str, ...]:
    """The sentences and bullets that hold a figure which is no date, telephone number, address or post code.

    Args:
        resume: its text, plain or as Markdown; lines cut at a fixed width are put together again.
        limit: the most lines to return.

    Returns:
        The first of them in their order, without bullets; none twice.
    """
    lines = [
        sentence.strip() for line in _unwrapped(resume.splitlines()) for sentence in _SENTENCE_END.split(_bare(line))
    ]
    return tuple(dict.fromkeys(line for line in lines if _is_result(line)))[:limit]


def _is_result(line: str) -> bool:
    if len(line.split()) < MIN_WORDS:
        return False
    rest = _NO_RESULT.sub(" ", line)
    return _CONTACT.search(rest) is None and _FIGURE.search(rest) is not None


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines, with those put together again that a fixed width had cut within a sentence."""
    whole: list[str] = []
    for line in lines:
        last = whole[-1].rstrip() if whole else ""
        is_cut = len(last) >= MIN_WRAPPED_CHARS and last[-1] not in ".!?:;" and line[:1] != ""
        if is_cut and (line.lstrip()[:1].islower() or line.lstrip()[:1].isdigit()):
            whole[-1] = f"{last} {line.strip()}"
        else:
            whole.append(line)
    return whole


def _bare(line: str) -> str:
    return " ".join(_EMPHASIS.sub("", _BULLET.sub("", line)).split())
