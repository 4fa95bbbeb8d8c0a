"""What a person types on one line, as values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.core.jobs.preparation import Interviewer
from coach.core.keywords import Keyword

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

MAX_TITLE_WORDS = 10
"""A longer first line of a posting is a sentence, not its title."""

_SENTENCE = re.compile(r"(?:we|our|you|your|are|is|join|about)\b.*\s", re.IGNORECASE)
_WEIGHTED = re.compile(r"(.*?)\s*=\s*(\d+(?:\.\d+)?)")
_SPAN = re.compile(r"(\d+)(?:-(\d+))?")
_CONTACT = re.compile(r"\S+@\S+|\+?[\d /-]{6,}")
_N_HEAD_LINES = 4
"""Lines of a posting that may name position and company."""
_COMPANY = re.compile(
    r"\b(?:NHS|Trust|Ltd|Limited|plc|Inc|LLC|LLP|GmbH|Group|Hospital|School|College|University|Academy|Council|Institute"
    r"|Foundation|Association|Company|Hotel|Clinic)\b"
)
_BETWEEN = re.compile(r"\s*,\s*(?=\S)|\s+at\s+|\s+[|–—-]\s+")


def read_numbers(text: str, n: int, names: Sequence[str] = ()) -> frozenset[int]:
    """The numbers that a person chose of a list, as in "3,5-7", "1 4", "all" or nothing.

    Args:
        text: what they typed.
        n: how long the list is; it counts from 1.
        names: what stands in the list, where it may be typed as well, in letters of either case: "5, guests".

    Raises:
        ValueError: a part is no number or range of the list; says which.
    """
    if text.strip().lower() in {"all", "a", "*"}:
        return frozenset(range(1, n + 1))
    if text.strip().lower() in {"", "none", "0"}:
        return frozenset()
    numbers = {" ".join(name.split()).casefold(): number for number, name in enumerate(names, start=1)}
    chosen: set[int] = set()
    for part in _parts(text, numbers):
        match = _SPAN.fullmatch(part)
        low, high = sorted((int(match[1]), int(match[2] or match[1]))) if match else (0, 0)
        if 1 <= low <= high <= n:
            chosen.update(range(low, high + 1))
        elif part.casefold() in numbers:
            chosen.add(numbers[part.casefold()])
        else:
            raise ValueError(f"“{part}” is not in the list. Type numbers from 1 to {n}, such as 1,3-4.")
    return frozenset(chosen)


def _parts(text: str, names: Container[str]) -> Iterator[str]:
    """What stands between commas, when it is one of some names; else each number, span or word of it."""
    for part in re.split("[,;]", text.strip(" ,;\t")):
        name = " ".join(part.split())
        if name.casefold() in names:
            yield name
        else:
            yield from re.sub(r"\s*[-–—]\s*", "-", name).split()


def read_interviewer(text: str) -> Interviewer:
    """Someone met, from a line such as "Maria Keller, head of marketing, maria@example.com".

    Raises:
        ValueError: the line begins with no name.
    """
    name, _, rest = re.sub(r"\s+[-–—]\s+|\s*\(", ", ", text.replace(")", "")).partition(",")
    if not re.search(r"[^\W\d_]", name) or _CONTACT.fullmatch(name.strip()):
        raise ValueError(f"“{text.strip()}” begins with no name. Write it as: Maria Keller, head of marketing")
    parts = [part.strip() for part in rest.split(",") if part.strip()]
    contacts = [part for part in parts if _CONTACT.fullmatch(part)]
    role = ", ".join(part for part in parts if part not in contacts)
    return Interviewer(name.strip(), role, ", ".join(contacts))


def read_keywords(text: str) -> tuple[Keyword, ...]:
    """The terms of a line such as "SQL = 2, data modelling"; those without a weight count once."""
    keywords = []
    for part in filter(None, map(str.strip, text.split(","))):
        match = _WEIGHTED.fullmatch(part)
        keywords.append(Keyword(match[1], weight=float(match[2])) if match else Keyword(part))
    return tuple(keywords)


def read_heading(posting: str) -> tuple[str, str]:
    """The position and company that the first lines of a posting may name, as in "Nurse, St Mary's Hospital".

    What follows the position in its line may be a department; a line below that is plainly a company counts more.
    """
    first, *below = [line.strip("#*_ \t") for line in posting.split("\n", maxsplit=_N_HEAD_LINES)[:_N_HEAD_LINES]]
    if not _is_heading(first):
        return "", ""
    title, *company = _BETWEEN.split(first, maxsplit=1)
    names = [line for line in (*company, *below) if _is_heading(line) and _COMPANY.search(line)]
    return title, next(iter((*names, *company)), "")


def _is_heading(line: str) -> bool:
    return bool(line) and len(line.split()) <= MAX_TITLE_WORDS and not line.endswith(".") and not _SENTENCE.match(line)
