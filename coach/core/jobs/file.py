"""A job as a commented TOML file that a person likes to read and edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.core.jobs.preparation import MUST_LAND, SECTIONS
from coach.core.questions import FACTS
from coach.core.toml_text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.core.jobs import Job
    from coach.core.jobs.preparation import Entry, Interviewer, Section
    from coach.core.keywords import Keyword
    from coach.core.points import KeyPoint

_OPENING = """\
# A position applied for, with what you prepared for it. Everything but the title may stay empty.
# Texts stand in quotes; lists are written ["one", "two"]. After a change:  coach job check
"""
_FACTS_NOTE = "# Names and facts that questions may use. Those not filled in are never asked about."
_INTERVIEWERS_NOTE = """\
# Whom you met. You will greet and thank them by name; the contact is for a thank-you note."""
_KEYWORDS_NOTE = """\
# Terms of the posting worth saying. Weight 2 counts twice; aliases are other ways to say the same."""
_POINTS_NOTE = """\
# More that you plan to say, in your own words. `questions` pins a point to questions of the bank, which then take
# nothing else; `categories` lets it come up with every question of a category; with neither it belongs to every
# question. What you prepared above comes up by itself where it fits:  coach job plan  shows where."""


def write_job(job: Job) -> str:
    """The job file of a job; reading it gives the same job back.

    Keys without content are written empty, as places to fill in.
    """
    return "\n".join([_OPENING, *_head(job), *_facts(job), *_people(job.preparation.interviewers), *_body(job), ""])


def _head(job: Job) -> Iterator[str]:
    yield f"title = {quote(job.title)}"
    yield f"company = {quote(job.company)}"
    if job.posting_file or not job.posting:
        yield f"posting_file = {quote(job.posting_file)}  # its text, beside this file"
    if job.posting and not job.posting_file:
        yield f"posting = {_quoted_lines(job.posting)}"
    yield ""
    yield from _entries(MUST_LAND, job)


def _facts(job: Job) -> Iterator[str]:
    yield _FACTS_NOTE
    yield "[facts]"
    derived = {name: fact for name, fact in job.known_facts.items() if name not in job.facts}
    for name, meaning in FACTS.items():
        if name in job.facts:
            yield f"{name} = {quote(job.facts[name])}"
        elif name not in derived:
            yield f'# {name} = ""  # {meaning}'
    yield ""


def _people(people: Sequence[Interviewer]) -> Iterator[str]:
    yield _heading("The people you met")
    yield _INTERVIEWERS_NOTE
    yield ""
    for person in people:
        yield "[[interviewers]]"
        yield f"name = {quote(person.name)}"
        yield f"role = {quote(person.role)}"
        yield f"contact = {quote(person.contact)}"
        yield ""
    if not people:
        yield from ("# [[interviewers]]", '# name = "Maria Keller"', '# role = "head of marketing"', "")


def _body(job: Job) -> Iterator[str]:
    for section in SECTIONS:
        if section is not MUST_LAND:
            yield _heading(section.title)
            yield f"[{section.table}]"
            yield from _entries(section, job)
    yield _heading("Keywords")
    yield _KEYWORDS_NOTE
    yield ""
    for keyword in job.keywords:
        yield from _keyword(keyword)
    yield _heading("Key points")
    yield _POINTS_NOTE
    yield ""
    for point in job.own_points:
        yield from _point(point)


def _entries(section: Section, job: Job) -> Iterator[str]:
    for entry in section.entries:
        yield f"# {entry.ask}"
        yield f"{entry.key} = {_value(entry, job.preparation.texts(entry.key))}"
        yield ""


def _value(entry: Entry, texts: Sequence[str]) -> str:
    if len(texts) == 1 and not entry.is_list:
        return quote(texts[0])
    if not texts:
        return "[]" if entry.is_list else '""'
    return "\n".join(["[", *(f"    {quote(text)}," for text in texts), "]"])


def _keyword(keyword: Keyword) -> Iterator[str]:
    yield "[[keywords]]"
    yield f"term = {quote(keyword.term)}"
    if keyword.aliases:
        yield f"aliases = {_row(keyword.aliases)}"
    if keyword.weight != 1.0:
        yield f"weight = {int(keyword.weight) if keyword.weight.is_integer() else repr(keyword.weight)}"
    yield ""


def _point(point: KeyPoint) -> Iterator[str]:
    yield "[[points]]"
    yield f"text = {quote(point.text)}"
    if point.categories:
        yield f"categories = {_row(point.categories)}"
    if point.questions:
        yield f"questions = {_row(point.questions)}"
    yield ""


def _heading(title: str) -> str:
    return f"# --- {title} ---"


def _row(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(quote, texts))}]"


def _quoted_lines(text: str) -> str:
    """A TOML multi-line string; the line feed after the opening quotes is not part of it."""
    return '"""\n' + "\n".join(quote(line)[1:-1] for line in text.split("\n")) + '"""'
