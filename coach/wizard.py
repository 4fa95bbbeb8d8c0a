"""The wizard that makes a job: asks for everything once, lets each part be skipped, and loses nothing on the way."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlsplit

from coach.core.jobs import MAX_WEIGHT, Job
from coach.core.jobs.entries import read_heading, read_interviewer, read_keywords, read_numbers
from coach.core.jobs.preparation import (
    COMPANY,
    ENDINGS,
    FIRST_INTERVIEW,
    MUST_LAND,
    RESUME,
    ROLE,
    TO_ASK,
    WISHES,
)
from coach.core.posting import extract_keywords
from coach.core.questions import FACTS
from coach.core.resume import find_achievements
from coach.documents import Document, tidy
from coach.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coach.core.jobs.preparation import Entry, Interviewer, Section
    from coach.core.keywords import Keyword

LEAVE = "."
"""A line of its own that leaves a step, or ends a pasted text."""

_PATH = re.compile(r"[~/.'\"]|file:|[A-Za-z]:\\|.*\.(?:txt|md|html?|pdf|docx?|odt|rtf)['\"]?$", re.IGNORECASE)


class _LeaveError(Exception):
    """The rest of a step is skipped."""


class Form(Protocol):
    """What the wizard says and hears; the person may also be a file of lines."""

    def head(self, title: str) -> None:
        """A new step begins."""
        ...

    def tell(self, message: str, hint: str = "") -> None:
        """Say something."""
        ...

    def show(self, options: Sequence[str]) -> None:
        """A list, numbered from 1."""
        ...

    def ask(self, question: str, default: str = "") -> str | None:
        """One line as it was typed, the default for an empty one; None at the end of input."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """What was said on the command line, and needs no question.

    Attributes:
        posting: the posting's file; None to ask for it.
        resume: the résumé's file; None to ask for it.
        title: the position; empty to ask for it.
        company: the company; empty to ask for it.
    """

    posting: Path | None = None
    resume: Path | None = None
    title: str = ""
    company: str = ""


class Wizard:
    """Fills one job step by step; `job` holds what has been entered so far, at any moment.

    Parts that are filled already are not asked for again, so that an interrupted job can be gone on with.
    """

    def __init__(self, form: Form, read: Callable[[Path], Document], given: Given, job: Job | None = None) -> None:
        """Prepare to ask.

        Args:
            form: where to ask.
            read: reads postings and résumés; raises CoachError.
            given: what need not be asked.
            job: what was entered before; None to begin afresh.
        """
        self.job = job or Job(title="")
        self._form = form
        self._read = read
        self._given = given
        self._proposed = ("", "")

    def run(self) -> Job:
        """Ask step by step; the job as far as the person filled it. Its title is empty when they gave none."""
        steps: list[tuple[str, Callable[[], None]]] = [
            ("The posting", self._ask_posting),
            ("The position", self._ask_position),
            ("Keywords of the posting", self._ask_keywords),
            ("The people you met", self._ask_people),
            (FIRST_INTERVIEW.title, lambda: self._ask_section(FIRST_INTERVIEW)),
            (COMPANY.title, lambda: self._ask_section(COMPANY)),
            (ROLE.title, lambda: self._ask_section(ROLE)),
            (RESUME.title, self._ask_resume),
            (WISHES.title, lambda: self._ask_section(WISHES)),
            (TO_ASK.title, self._ask_what_to_ask),
            (MUST_LAND.title, lambda: self._ask_section(MUST_LAND)),
        ]
        self._form.tell("Enter skips a question or ends a list. A line with only a dot skips the rest of a step.")
        self._form.tell("Ctrl-C stops: what you have entered is kept.")
        for number, (title, step) in enumerate(steps, start=1):
            self._form.head(f"{number} of {len(steps)}  {title}")
            try:
                step()
            except _LeaveError:
                continue
            if step == self._ask_position and not self.job.title:
                break  # the input has ended: there is nobody to ask
        return self.job

    # --- steps ---

    def _ask_posting(self) -> None:
        if self.job.posting:
            self._form.tell("The posting is there already.")
            return
        document = self._read_file(str(self._given.posting)) if self._given.posting is not None else None
        question = "File with the posting (text, Markdown, HTML, PDF or DOCX), or p to paste it"
        while document is None and (answer := self._ask(question)):
            document = self._read_posting(answer)
        if document is not None:
            self._proposed = (document.title, document.company)
            self.job = replace(self.job, posting=document.text)
            self._form.tell(f"{len(document.text.split())} words were read.")

    def _ask_position(self) -> None:
        title, company = self._proposed if any(self._proposed) else read_heading(self.job.posting)
        if not self.job.title:
            self.job = replace(self.job, title=self._given.title or self._ask_title(title))
        if not self.job.company:
            answer = self._given.company or (self._form.ask("Company", company) or company).strip()
            self.job = replace(self.job, company="" if answer == LEAVE else answer)

    def _ask_title(self, proposed: str) -> str:
        """The title, asked for until there is one; the proposal, which may be empty, when the input ends."""
        while (answer := self._form.ask("Title of the position", proposed)) is not None:
            title = " ".join(answer.split()) or proposed
            if title and title != LEAVE:
                return title
            self._form.tell("The title is the one thing that coach needs.", "For example: Staff nurse")
        return proposed

    def _ask_keywords(self) -> None:
        if not self.job.keywords:
            proposed = tuple(
                replace(keyword, confirmed=True)
                for keyword in extract_keywords(self.job.posting)
                if keyword.term.casefold() != self.job.company.casefold()
            )
            self.job = replace(self.job, keywords=proposed)
            if proposed:
                self._form.show([_described(keyword) for keyword in proposed])
                terms = [keyword.term for keyword in proposed]
                dropped = self._ask_numbers(
                    "Which should go? Numbers such as 3,5-7; Enter keeps all", len(terms), terms
                )
                kept = tuple(keyword for n, keyword in enumerate(proposed, start=1) if n not in dropped)
                self.job = replace(self.job, keywords=kept)
        question = "Add terms, separated by commas; “SQL = 2” counts twice"
        while answer := self._ask(question):
            self._add_keywords(answer)
            question = "More?"

    def _ask_people(self) -> None:
        if self.job.preparation.interviewers:
            self._form.tell("Already there: " + ", ".join(p.name for p in self.job.preparation.interviewers))
        question = "Whom did you meet? Name, role, and e-mail address if you have it"
        while answer := self._ask(question):
            try:
                person = read_interviewer(answer)
            except ValueError as error:
                self._form.tell(str(error))
                continue
            question = "Whom else?"
            people = self.job.preparation.interviewers
            if any(person.name.casefold() == other.name.casefold() for other in people):
                self._form.tell(f"{person.name} is there already.")
                continue
            self._prepare(interviewers=(*people, person))

    def _ask_resume(self) -> None:
        if not self.job.preparation.achievements:
            document = self._read_file(str(self._given.resume)) if self._given.resume is not None else None
            while document is None and (
                answer := self._ask("File with your résumé, to choose lines with figures from")
            ):
                document = self._read_file(answer)
            offered = find_achievements(document.text) if document is not None else ()
            if offered:
                self._form.show(offered)
                chosen = self._ask_numbers("Which will you know by heart? Numbers, or all", len(offered))
                self._prepare(achievements=tuple(line for n, line in enumerate(offered, start=1) if n in chosen))
            elif document is not None:
                self._form.tell("No line of it holds a figure. Write your results down with numbers.")
        self._ask_section(RESUME, goes_on=True)

    def _ask_what_to_ask(self) -> None:
        if not self.job.preparation.at_the_end:
            self._form.tell("Before you leave, it is good to settle these:")
            self._form.show(ENDINGS)
            chosen = self._ask_numbers("Which will you ask? Numbers, all, or Enter for none", len(ENDINGS))
            self._prepare(at_the_end=tuple(line for n, line in enumerate(ENDINGS, start=1) if n in chosen))
        self._ask_section(TO_ASK)

    def _ask_section(self, section: Section, *, goes_on: bool = False) -> None:
        """Ask for what a section does not hold yet; with goes_on, for more of it, too."""
        for entry in section.entries:
            texts = self.job.preparation.texts(entry.key)
            if texts and not goes_on:
                self._form.tell(f"Already there: {'; '.join(texts)}")
            else:
                self._ask_entry(entry)
        for name in section.facts:
            if name not in self.job.facts and (answer := self._ask(f"For questions that name it: {FACTS[name]}")):
                self.job = replace(self.job, facts={**self.job.facts, name: answer})

    def _ask_entry(self, entry: Entry) -> None:
        question = entry.ask
        while answer := self._ask(question):
            texts = self.job.preparation.texts(entry.key)
            line = " ".join(answer.split())
            if line not in texts:
                self._prepare(**{entry.key: (*texts, line)})
            if not entry.is_list:
                return
            question = "And?"

    # --- single answers ---

    def _ask(self, question: str) -> str:
        answer = (self._form.ask(question) or "").strip()
        if answer == LEAVE:
            raise _LeaveError
        return answer

    def _ask_numbers(self, question: str, n: int, names: Sequence[str] = ()) -> frozenset[int]:
        """Numbers from 1 to n, or names of what they stand for, asked for until they can be read."""
        while True:
            try:
                return read_numbers(self._ask(question), n, names)
            except ValueError as error:
                self._form.tell(str(error))

    def _read_posting(self, answer: str) -> Document | None:
        """The posting that an answer names or begins; None, after saying why, when it cannot be read."""
        if answer.lower() in {"p", "paste"}:
            return self._read_lines("")
        return self._read_file(answer) if looks_like_path(answer) else self._read_lines(answer)

    def _read_lines(self, first: str) -> Document | None:
        """A pasted text; what has come so far is kept in the job at once."""
        self._form.tell("Paste the text. A line with only a dot ends it.")
        lines = [first]
        while (line := self._form.ask("")) is not None and line.strip() != LEAVE:
            lines.append(line)
            self.job = replace(self.job, posting="\n".join(lines).strip())
        text = tidy("\n".join(lines))
        return Document(text) if text else None

    def _read_file(self, answer: str) -> Document | None:
        try:
            return self._read(find_path(answer))
        except CoachError as error:
            self._form.tell(error.message, error.hint)
            return None

    def _prepare(self, **changes: tuple[str, ...] | tuple[Interviewer, ...]) -> None:
        self.job = self.job.with_preparation(replace(self.job.preparation, **changes))  # type: ignore[arg-type]

    def _add_keywords(self, answer: str) -> None:
        for keyword in read_keywords(answer):
            term, _, weight = map(str.strip, keyword.term.partition("="))
            if not term:
                self._form.tell(f"“= {keyword.weight:g}” names no term.", "Write it as: SQL = 2")
            elif weight:
                self._form.tell(f"{term} is not added: “{weight}” is no number.", f"Write it as: {term} = 2")
            elif not 0 < keyword.weight <= MAX_WEIGHT:
                must = f"it must be above 0 and up to {MAX_WEIGHT:g}"
                self._form.tell(f"{term} is not added: its weight is {keyword.weight:g}; {must}.")
            elif any(keyword.term.casefold() == other.term.casefold() for other in self.job.keywords):
                self._form.tell(f"{keyword.term} is there already.")
            else:
                self.job = replace(self.job, keywords=(*self.job.keywords, keyword))


def looks_like_path(text: str) -> bool:
    """Whether a typed line names a file rather than being the first line of a pasted text."""
    if _PATH.match(text) or len(text.split()) == 1:
        return True
    try:
        return find_path(text).exists()
    except OSError:  # too long for a name
        return False


def find_path(text: str) -> Path:
    """The path that was typed or dropped on the terminal: quoted, escaped, below ~, or as a file: address."""
    plain = text.strip().strip("'\"")
    if plain.startswith("file://"):
        return Path(unquote(urlsplit(plain).path))
    path = Path(plain if os.name == "nt" else plain.replace("\\ ", " "))
    try:
        return path.expanduser()
    except RuntimeError:  # no such user
        return path


def _described(keyword: Keyword) -> str:
    also = f", also {', '.join(keyword.aliases)}" if keyword.aliases else ""
    return f"{keyword.term}  (weight {keyword.weight:g}{also})"
