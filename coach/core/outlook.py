"""Where a person stands: what the home screen says, and what it offers to do next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from coach.core.agenda import Agenda

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.core.progress import AttemptSummary

ENTER = "Enter"


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where a person stands with one job.

    Attributes:
        job_name: what to call the job on the command line; empty while there is none.
        heading: its position and company.
        fault: why its file cannot be used; empty when it can.
        has_begun_job: a job was begun and not finished.
        n_jobs: how many jobs there are.
        n_parts_prepared: how many of the seven parts of the advice are prepared.
        has_points: there is something to say, so that an answer can be held against it.
        has_practised: there is an answer for the job.
        can_speak: whether the last check found the microphone and the rest in order; None before any check.
        agenda: what is due.
        last_missed: the points that the last session left missed.
        n_unfinished: how many answers were cut short and wait to be finished, of whatever job.
    """

    job_name: str = ""
    heading: str = ""
    fault: str = ""
    has_begun_job: bool = False
    n_jobs: int = 0
    n_parts_prepared: int = 0
    has_points: bool = False
    has_practised: bool = False
    can_speak: bool | None = None
    agenda: Agenda = field(default=Agenda())
    last_missed: tuple[str, ...] = ()
    n_unfinished: int = 0

    @property
    def first_step(self) -> int | None:
        """The step at which a first-time user is: 1 the job, 2 the microphone, 3 the first question; then None."""
        if self.has_practised or self.fault:
            return None
        if not self.has_points:
            return 1
        return 2 if self.can_speak is None else 3


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do by pressing a key.

    Attributes:
        key: the key, a small letter or ENTER.
        meaning: what it does.
        arguments: the arguments of the command that does it; empty where the home screen does it itself.
    """

    key: str
    meaning: str
    arguments: tuple[str, ...] = ()


SWITCH = "s"
QUIT = "q"
CHECK = ("doctor",)
FINISH = "c"
"""The key that finishes the answers that were cut short."""


def make_offers(outlook: Outlook) -> tuple[Offer, ...]:
    """What a person may want to do now, the most sensible first, on Enter; leaving comes last."""
    name = outlook.job_name
    another = Offer("n", "prepare for another job", ("job", "new"))
    if outlook.fault:
        offers = [
            Offer(ENTER, "open the job's file", ("job", "edit", name)),
            Offer("j", "see what is wrong with it", ("job", "check", name)),
            another,
        ]
    elif not name:
        offers = _begin(outlook)
    else:
        first = {1: _say_something, 2: _try_microphone, 3: _first_question}.get(outlook.first_step or 0, _go_on)(
            outlook
        )
        kept = [
            Offer("j", "see what is still thin", ("job", "check", name)),
            Offer("f", "add to your preparation", ("job", "fill", name)),
            Offer("e", "edit it as a file", ("job", "edit", name)),
            Offer("b", "read the page for the call", ("job", "brief", name)),
            Offer("i", "write down a real interview", ("debrief", name)),
            another,
        ]
        offers = first + [offer for offer in kept if offer.arguments != first[0].arguments]
    if outlook.n_unfinished:
        offers.append(Offer(FINISH, "finish what was cut short", ("recover",)))
    if outlook.n_jobs > 1:
        offers.append(Offer(SWITCH, "switch to the next job"))
    return (*offers, Offer(QUIT, "quit"))


def find_last_missed(summaries: Iterable[AttemptSummary]) -> tuple[str, ...]:
    """The points that the last session missed in every answer, in the order they were missed.

    Args:
        summaries: attempts in the order they were made, follow-ups and retakes included.
    """
    attempts = list(summaries)
    last = [attempt for attempt in attempts if attempt.session_id == attempts[-1].session_id]
    made = {point for attempt in last for point in attempt.made}
    missed = dict.fromkeys(point for attempt in last for point in attempt.partly + attempt.missed)
    return tuple(point for point in missed if point not in made)


def _begin(outlook: Outlook) -> list[Offer]:
    meaning = "go on with the job you began" if outlook.has_begun_job else "prepare for your interview"
    return [Offer(ENTER, meaning, ("job", "new")), Offer("d", "see a demonstration first", ("demo",))]


def _say_something(outlook: Outlook) -> list[Offer]:
    return [
        Offer(ENTER, "add what you want to say", ("job", "fill", outlook.job_name)),
        Offer("p", "go straight to a question", _first(outlook)),
        Offer("t", "type an answer", (*_first(outlook), "--typed")),
        Offer("m", "check the microphone", CHECK),
    ]


def _try_microphone(outlook: Outlook) -> list[Offer]:
    return [
        Offer(ENTER, "check the microphone and the rest", CHECK),
        Offer("p", "go straight to a question", _first(outlook)),
        Offer("t", "type your answer instead", (*_first(outlook), "--typed")),
    ]


def _first_question(outlook: Outlook) -> list[Offer]:
    speak, write = _first(outlook), (*_first(outlook), "--typed")
    if outlook.can_speak:
        offers = [Offer(ENTER, "answer your first question", speak), Offer("t", "type your answer instead", write)]
    else:
        offers = [Offer(ENTER, "type your first answer", write), Offer("p", "speak all the same", speak)]
    return [*offers, Offer("m", "check the microphone again", CHECK)]


def _go_on(outlook: Outlook) -> list[Offer]:
    practise = ("practice", "--job", outlook.job_name)
    speak, write = Offer(ENTER, "practise", practise), Offer("t", "practise by typing", (*practise, "--typed"))
    if outlook.can_speak is False:
        speak, write = replace(write, key=ENTER), replace(speak, key="p", meaning="practise aloud all the same")
    offers = [speak, write]
    if outlook.agenda.due:
        due = (*speak.arguments, "--due-only")
        offers.append(Offer("d", "practise what is due", due))
    return [
        *offers,
        Offer("a", "see what lies ahead", ("plan", "--job", outlook.job_name)),
        Offer("r", "review your last session", ("review",)),
        Offer("g", "see your progress", ("progress",)),
        Offer("m", "check the microphone", CHECK),
    ]


def _first(outlook: Outlook) -> tuple[str, ...]:
    return ("practice", "--job", outlook.job_name, "--questions", "1")
