"""A question as TOML, and what a person types for its parts, as values."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from coach.core.questions import CATEGORIES, TARGET_RANGE_S, TARGET_S, Question, nearest, parse_bank
from coach.core.toml_text import quote
from coach.errors import BankError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

OPENING = """\
# Your own questions. They are asked beside those that come with coach. After a change:  coach questions check
# A text may name a fact of your job between braces, as in {company}; it is then only asked when the fact is known.
"""
"""What a bank of one's own begins with."""

_MAX_ID_WORDS = 6
_UNITS = r"(?:s|sec|secs|seconds?)"
_MINUTES = r"(?:m|min|mins|minutes?)"
_LENGTHS = (
    (re.compile(rf"(\d+(?:\.\d+)?)\s*{_UNITS}?"), (1.0, 0.0)),
    (re.compile(rf"(\d+(?:\.\d+)?)\s*{_MINUTES}"), (60.0, 0.0)),
    (re.compile(rf"(\d+)(?::|\s*{_MINUTES}\s*)(\d{{1,2}})\s*{_UNITS}?"), (60.0, 1.0)),
)


def write_question(question: Question) -> str:
    """One table of a bank; reading it gives the same question back, once its prose holds no double spaces."""
    return "\n".join(["[[question]]", *_lines(question), ""])


def read_length(text: str) -> float:
    """The length of an answer in seconds, from a line such as "90", "90 s", "1:30" or "2 min".

    Raises:
        ValueError: it is no length, or outside questions.TARGET_RANGE_S.
    """
    low_s, high_s = TARGET_RANGE_S
    for pattern, (first_s, second_s) in _LENGTHS:
        match = pattern.fullmatch(text.strip().lower())
        if match is not None:
            seconds = float(match[1]) * first_s + (float(match[2]) * second_s if second_s else 0.0)
            if low_s <= seconds <= high_s:
                return seconds
    raise ValueError(f"“{text}” is no length from {low_s:g} to {high_s:g} seconds. Type one such as 90 or 1:30.")


def read_category(text: str) -> str:
    """The category that a person means by its number in the list, its name, or the beginning of it.

    Raises:
        ValueError: it is none of them, or several begin so.
    """
    names = list(CATEGORIES)
    plain = re.sub(r"[\s_]+", "-", text.strip().casefold())
    if plain.isdecimal() and 1 <= int(plain) <= len(names):
        return names[int(plain) - 1]
    if plain in CATEGORIES:
        return plain
    begins = [name for name in names if plain and name.startswith(plain)]
    if len(begins) == 1:
        return begins[0]
    advice = f": {', '.join(begins)}" if begins else nearest(plain, names) or f". There are: {', '.join(names)}."
    raise ValueError(f"{'Several categories begin' if begins else 'There is no category'} “{text}”{advice}")


def propose_id(text: str, taken: Collection[str]) -> str:
    """An id made of a question's first words that no other question has."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", "")).encode("ascii", "ignore").decode()
    stem = "-".join(re.findall(r"[a-z0-9]+", plain.lower())[:_MAX_ID_WORDS]) or "my-question"
    candidate, number = stem, 1
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    return candidate


def find_faults(question: Question) -> tuple[str, ...]:
    """What is wrong with a question, as sentences without its place; empty when it can be used."""
    entry = {"id": question.id, "text": question.text, "category": question.category, "why": question.why}
    lists = {"follow_ups": list(question.follow_ups), "occupations": list(question.occupations)}
    rest = {"target_s": question.target_s, "strong_answer": question.strong_answer}
    try:
        parse_bank({"question": [{**entry, **lists, **rest}]}, question.id)
    except BankError as error:
        lines = error.message.splitlines()[1:]
        return tuple(line.removeprefix("- ").removeprefix(f"{question.id} (question 1): ") for line in lines)
    return ()


def _lines(question: Question) -> Iterator[str]:
    yield f"id = {quote(question.id)}"
    yield f"text = {quote(question.text)}"
    yield f"category = {quote(question.category)}"
    if question.why:
        yield f"why = {quote(question.why)}"
    if question.target_s != TARGET_S:
        yield f"target_s = {question.target_s!r}" if question.target_s % 1 else f"target_s = {question.target_s:.0f}"
    if question.follow_ups:
        yield f"follow_ups = [{', '.join(map(quote, question.follow_ups))}]"
    if question.strong_answer:
        yield f"strong_answer = {quote(question.strong_answer)}"
    if question.occupations:
        yield f"occupations = [{', '.join(map(quote, question.occupations))}]"
