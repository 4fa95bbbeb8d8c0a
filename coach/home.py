"""The home screen: looks where a person stands with their jobs, and asks what to do next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach import shelf
from coach.core.agenda import make_agenda
from coach.core.jobs.readiness import find_thin
from coach.core.outlook import CHECK, QUIT, SWITCH, Offer, Outlook, find_last_missed, make_offers
from coach.errors import JobError
from coach.practising import RECENT_ATTEMPTS, as_answered
from coach.store.unfinished import find
from coach.ui.home import home_view
from coach.ui.keyboard import END, ENTER

if TYPE_CHECKING:
    from pathlib import Path

    from coach.core.jobs import Job
    from coach.environment import Environment
    from coach.ui.keyboard import Keyboard


class Home:
    """The home screen of one sitting; remembers which job is before the person, and whether they can be heard."""

    def __init__(self, environment: Environment) -> None:
        """Begin with the job that was practised last."""
        self._environment = environment
        self._job_file = _last_job(environment)
        self._known = shelf.list_jobs(environment)
        self._can_speak: bool | None = None

    def ask(self, keyboard: Keyboard) -> Offer | None:
        """Show where the person stands and wait for what they want; None when they leave.

        Raises:
            BankError: a question bank cannot be used.
            StoreError: the history cannot be read.
        """
        while True:
            outlook = self.look()
            offers = {offer.key: offer for offer in make_offers(outlook)}
            self._environment.console.print(home_view(outlook, tuple(offers.values())))
            key = _wait(keyboard, offers)
            if key == QUIT:
                return None
            if key != SWITCH:
                return offers[key]
            self._job_file = _next_job(self._environment, self._job_file)

    def note(self, offer: Offer, *, has_succeeded: bool) -> None:
        """Take in what became of an offer."""
        if offer.arguments == CHECK:
            self._can_speak = has_succeeded

    def look(self) -> Outlook:
        """Where the person stands now; a job that has just been made comes before them."""
        return replace(self._look(), n_unfinished=len(find(self._environment.recordings_dir)))

    def _look(self) -> Outlook:
        files = shelf.list_jobs(self._environment)
        new = [path for path in files if path not in self._known]
        self._known = files
        if new:
            self._job_file = new[-1]
        elif self._job_file not in files:
            self._job_file = _last_job(self._environment)
        if self._job_file is None:
            return Outlook(has_begun_job=bool(shelf.list_partial(self._environment)))
        name = shelf.call(self._environment, self._job_file)
        try:
            job = self._environment.job(self._job_file)
        except JobError as error:
            return Outlook(job_name=name, heading=name, fault=error.message, n_jobs=len(files))
        return self._look_at(job, name, len(files))

    def _look_at(self, job: Job, name: str, n_jobs: int) -> Outlook:
        bank = self._environment.bank()
        with self._environment.history() as history:
            summaries = history.summaries(job.title, limit=RECENT_ATTEMPTS)
        points = {point.text for point in job.points}
        return Outlook(
            job_name=name,
            heading=", ".join(filter(None, (job.title, job.company))),
            n_jobs=n_jobs,
            n_parts_prepared=sum(not part.gaps for part in find_thin(job, bank)),
            has_points=bool(job.points),
            has_practised=bool(summaries),
            can_speak=self._can_speak,
            agenda=make_agenda(job, bank, as_answered(summaries)),
            last_missed=tuple(point for point in find_last_missed(summaries) if point in points),
        )


def _wait(keyboard: Keyboard, offers: dict[str, Offer]) -> str:
    """The key of one of the offers; leaving at the end of input."""
    while True:
        key = keyboard.read_key(None)
        if key == END:
            return QUIT
        name = "Enter" if key == ENTER else key
        if name in offers:
            return name


def _last_job(environment: Environment) -> Path | None:
    """The file of the job that was practised last, else the first; None when there is none."""
    files = shelf.list_jobs(environment)
    if len(files) < 2:
        return files[0] if files else None
    with environment.history() as history:
        title = history.last_job()
    for path in files:
        try:
            if environment.job(path).title == title:
                return path
        except JobError:  # it says so itself once the person switches to it
            continue
    return files[0]


def _next_job(environment: Environment, current: Path | None) -> Path | None:
    files = shelf.list_jobs(environment)
    if current not in files:
        return files[0] if files else None
    return files[(files.index(current) + 1) % len(files)]
