"""What the trades call things for short: some thousand abbreviations with their long forms, from general knowledge.

They tell what an answer says. The fewer ones of coach.core.language.abbreviations, which were read one by one, are also
offered to people as other writings of their terms.

Each module holds entries parted by `;`: the abbreviation, then its long forms, parted by `|`. A star marks letters that
are also an ordinary word or sound: the long form in a posting is not said by them, but they may stand for it in one.
"""

from collections.abc import Mapping
from types import MappingProxyType

from coach.core.language.short_forms import business, commerce, engineering, health, society, technology

_MODULES = (technology, health, engineering, business, society, commerce)


def _read() -> tuple[dict[str, tuple[str, ...]], set[str]]:
    found: dict[str, tuple[str, ...]] = {}
    ordinary = set()
    for entry in (entry for module in _MODULES for entry in module.LINES.replace("\n", " ").split(";")):
        short, *long = entry.strip().split("|")
        if short.startswith("*"):
            ordinary.add(short.removeprefix("*"))
        short = short.removeprefix("*")
        found[short] = tuple(dict.fromkeys((*found.get(short, ()), *long)))
    return found, ordinary


_FOUND, _ORDINARY = _read()

LONG_FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType(_FOUND)
"""Lower-case abbreviation to its lower-case long forms."""

ORDINARY: frozenset[str] = frozenset(_ORDINARY)
"""Abbreviations that are also ordinary words or sounds."""
