"""The one page to read before the call."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.core.jobs import Job

MAX_WORDS = 340
"""What is read silently in ninety seconds at 238 words a minute, the mean for English non-fiction (Brysbaert 2019,
doi 10.1016/j.jml.2019.104047), less some for the headings."""

MAX_ITEMS = 4
"""More lines under one heading are not kept in mind in one reading (Cowan 2001, doi 10.1017/S0140525X01003922)."""

MAX_TERMS = 8
"""Keywords fit in a line or two; the heaviest come first."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under one heading.

    Attributes:
        heading: the heading.
        lines: what to read.
        n_left_out: how many more lines the job holds.
    """

    heading: str
    lines: tuple[str, ...]
    n_left_out: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """The page.

    Attributes:
        title: the position and the company.
        line: the line that must land; empty when the job holds none and nothing could stand for it.
        blocks: the rest in the order in which a call needs it.
    """

    title: str
    line: str
    blocks: tuple[Block, ...]


def write_brief(job: Job) -> Brief:
    """The page for a job: at most MAX_ITEMS lines under a heading and MAX_WORDS words in all.

    Where there is too much, every block gives up its last lines first, so that none is crowded out. Without a line that
    must land, the first achievement or key point stands in for it.
    """
    wanted = [(heading, lines) for heading, lines in _contents(job) if lines]
    line = _line(job)
    kept = [0] * len(wanted)
    n_words = len(line.split())
    for n in range(MAX_ITEMS):
        for i, (_, lines) in enumerate(wanted):
            n_more = len(lines[n].split()) if n < len(lines) else 0
            if n < len(lines) and kept[i] == n and (n == 0 or n_words + n_more <= MAX_WORDS):
                kept[i] += 1
                n_words += n_more
    blocks = tuple(Block(heading, lines[:n], len(lines) - n) for (heading, lines), n in zip(wanted, kept, strict=True))
    return Brief(", ".join(filter(None, (job.title, job.company))), line, blocks)


def _line(job: Job) -> str:
    stand_ins = (*job.preparation.must_land, *job.preparation.achievements, *(point.text for point in job.own_points))
    return stand_ins[0] if stand_ins else ""


def _contents(job: Job) -> list[tuple[str, tuple[str, ...]]]:
    prepared = job.preparation
    line = _line(job)
    people = tuple(", ".join(filter(None, (person.name, person.role))) for person in prepared.interviewers)
    company = (*prepared.mission, *prepared.values, *prepared.objectives, *prepared.news)
    terms = [keyword.term for keyword in sorted(job.keywords, key=lambda keyword: -keyword.weight)]
    results = prepared.achievements or tuple(point.text for point in job.own_points)
    return [
        ("Say their names", people),
        ("Make good this time", prepared.missed + prepared.promised + prepared.went_badly),
        ("Your results", tuple(text for text in results if text != line)),
        ("Your ideas", prepared.ideas),
        ("Why here", prepared.reasons),
        ("The company", company),
        ("Their words", (" · ".join(terms[:MAX_TERMS]),) if terms else ()),
        ("If they ask about pay", prepared.salary + prepared.start),
        ("Ask them", prepared.questions),
        ("Before you leave", prepared.at_the_end),
    ]
