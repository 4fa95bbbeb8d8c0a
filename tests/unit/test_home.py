"""`coach` alone: what the home screen offers, what it shows, and what its keys run."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from coach.core.agenda import Agenda, Returning
from coach.core.attempts import Asked, Attempt, Origin
from coach.core.delivery import Delivery
from coach.core.outlook import Offer, Outlook, find_last_missed, make_offers
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.progress import AttemptSummary
from coach.core.questions import Question
from coach.core.sampling import Pending
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript
from coach.environment import Environment
from coach.home import Home
from coach.store.history import History
from coach.ui.home import home_view
from coach.ui.keyboard import END, ENTER

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
DUE = Agenda(due=(Returning(Question("pay", "Pay?", "salary"), (Pending("pay", "range", 0, 1, 0),)),))
FIRST = ("practice", "--job", "st-mary", "--questions", "1")


def at(**changes: Any) -> Outlook:
    return replace(Outlook(job_name="st-mary", heading="Nurse, St Mary", n_jobs=1, n_parts_prepared=5), **changes)


# --- What is offered ---


@pytest.mark.parametrize(
    ("outlook", "step", "arguments"),
    [
        (Outlook(), 1, ("job", "new")),
        (Outlook(has_begun_job=True), 1, ("job", "new")),
        (at(), 2, ("doctor",)),
        (at(is_microphone_checked=True), 3, FIRST),
        (at(has_practised=True), None, ("practice", "--job", "st-mary")),
        (at(fault="unreadable"), None, ("job", "edit", "st-mary")),
    ],
    ids=["no job", "job begun", "job", "microphone checked", "practised", "faulty job"],
)
def test_enter_does_the_most_sensible_thing(outlook: Outlook, step: int | None, arguments: tuple[str, ...]) -> None:
    first, *_, last = make_offers(outlook)
    assert outlook.first_step == step
    assert (first.key, first.arguments) == ("Enter", arguments)
    assert last == Offer("q", "quit")


@pytest.mark.parametrize(
    ("outlook", "keys"),
    [
        (Outlook(), "d"),
        (at(), "ptjebin"),
        (at(is_microphone_checked=True), "tmjebin"),
        (at(has_practised=True), "argmjebin"),
        (at(has_practised=True, agenda=DUE), "dargmjebin"),
        (at(has_practised=True, n_jobs=2), "argmjebins"),
        (at(fault="unreadable", n_jobs=2), "ns"),
    ],
)
def test_every_key_does_one_thing(outlook: Outlook, keys: str) -> None:
    assert [offer.key for offer in make_offers(outlook)] == ["Enter", *keys, "q"]


def test_last_missed_is_what_the_last_session_left_missed() -> None:
    attempt = AttemptSummary(1, NOON, 1, "pay", "Pay?", "salary", is_cold=True, answered_at=NOON, missed=("old",))
    cold = replace(attempt, session_id=2, partly=("growth",), missed=("range", "mission"))
    follow_up = replace(attempt, session_id=2, question_id="pay+follow-up-1", missed=("mission",), made=("range",))
    assert find_last_missed([attempt, cold, follow_up]) == ("growth", "mission")
    assert find_last_missed([]) == ()


# --- What is shown ---


def shown(outlook: Outlook, *offers: Offer) -> list[str]:
    """The lines inside the frame at 80 columns."""
    console = Console(width=80, highlight=False)
    with console.capture() as capture:
        console.print(home_view(outlook, offers))
    return [line[3:-3].rstrip() for line in capture.get().splitlines()[2:-2]]


def test_a_first_time_user_sees_three_steps() -> None:
    assert shown(at(), Offer("Enter", "check the microphone", ("doctor",)), Offer("q", "quit")) == [
        "Nurse, St Mary",
        "",
        "✓ 1  Prepare for your interview",
        "▸ 2  Check the microphone",
        "  3  Answer your first question",
        "",
        " Enter   check the microphone  coach doctor",
        " q       quit",
    ]


def test_later_it_says_what_is_due_and_what_was_missed() -> None:
    missed = ("one\x1b[2J", "two [b]", "three", "four", "five")
    assert shown(at(has_practised=True, agenda=DUE, last_missed=missed), Offer("q", "quit")) == [
        "Nurse, St Mary",
        "",
        "1 question is due again:",
        "  ▸ Pay?",
        "Missed last time:",
        "  ✗ one�[2J",
        "  ✗ two [b]",
        "  ✗ three",
        "    and 2 more",
        "5 of 7 parts of your preparation are there.",
        "",
        " q   quit",
    ]


def test_nothing_is_due() -> None:
    assert "Nothing that you missed is due." in shown(at(has_practised=True))


def test_a_fault_is_shown() -> None:
    assert shown(at(fault="title is missing"))[2] == "title is missing"


# --- The home screen over a history ---


class Keys:
    """A keyboard whose keys have been pressed already; the input ends after them."""

    def __init__(self, *keys: str) -> None:
        """Take the keys in their order."""
        self._keys = list(keys)

    def read_key(self, _timeout_s: float | None) -> str | None:
        return self._keys.pop(0) if self._keys else END

    def settle(self) -> None:
        """Nothing is pressed by accident."""

    def lines(self) -> Any:
        return nullcontext()

    def __enter__(self) -> "Keys":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to give back."""


@pytest.fixture
def environment(coach_home: Path) -> Environment:
    return Environment(coach_home, coach_home / "settings.toml")


def prepare(home: Path, name: str, title: str) -> None:
    folder = home / "jobs"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(f'title = "{title}"\npoints = ["I know your wards"]\n')


def practise(home: Path, title: str) -> None:
    """A session in which the point was missed."""
    result = PointResult(KeyPoint("I know your wards"), PointState.MISSED, None)
    score = Score((result,), (), Delivery(None, 9, None, None, None, None, 0, None))
    with History(home / "history.db") as history:
        session_id = history.begin_session(title, NOON)
        asked = Asked("why-this-role", "Why?", "motivation", 90.0)
        history.save(session_id, Attempt(asked, Origin.TYPED, NOON, Heard(Transcript.typed("I like it.")), score))


def test_without_a_job_nothing_is_created(environment: Environment, coach_home: Path) -> None:
    assert Home(environment).look() == Outlook()
    assert not coach_home.exists()


def test_a_job_that_was_begun_is_known(environment: Environment, coach_home: Path) -> None:
    (coach_home / "jobs").mkdir(parents=True)
    (coach_home / "jobs" / "x.partial.toml").write_text('title = "Nurse"')
    assert Home(environment).look() == Outlook(has_begun_job=True)


def test_the_outlook_of_a_practised_job(environment: Environment, coach_home: Path) -> None:
    prepare(coach_home, "st-mary", "Nurse")
    practise(coach_home, "Nurse")
    outlook = Home(environment).look()
    assert (outlook.job_name, outlook.heading, outlook.has_practised) == ("st-mary", "Nurse", True)
    assert [item.question.id for item in outlook.agenda.due] == ["why-this-role"]
    assert outlook.last_missed == ("I know your wards",)


def test_it_begins_with_the_job_practised_last_and_switches_to_the_next(
    environment: Environment, coach_home: Path
) -> None:
    for name, title in (("a", "Cook"), ("b", "Nurse"), ("c", "Teacher")):
        prepare(coach_home, name, title)
    (coach_home / "jobs" / "0.toml").write_text("broken")
    practise(coach_home, "Nurse")
    home = Home(environment)
    assert home.look().job_name == "b"
    assert home.ask(Keys("s", "x", "j")) == Offer("j", "see how far you are prepared", ("job", "check", "c"))
    assert home.ask(Keys("s", ENTER)) == Offer("Enter", "edit the job's file", ("job", "edit", "0"))
    (coach_home / "jobs" / "0.toml").unlink()
    assert home.look().job_name == "b"


def test_checking_the_microphone_leads_to_the_first_question(environment: Environment, coach_home: Path) -> None:
    prepare(coach_home, "st-mary", "Nurse")
    home = Home(environment)
    assert home.ask(Keys(ENTER)) == Offer("Enter", "check the microphone and the rest", ("doctor",))
    assert home.ask(Keys(ENTER)) == Offer("Enter", "answer your first question", FIRST)


@pytest.mark.parametrize("keys", [(), ("q",), ("z", "q")])
def test_leaving(keys: tuple[str, ...], environment: Environment) -> None:
    assert Home(environment).ask(Keys(*keys)) is None


# --- The command ---


def test_elsewhere_than_on_a_terminal_it_prints_the_help(run_coach: Callable[..., Any], coach_home: Path) -> None:
    told = run_coach()
    assert told.exit_code == 0
    assert told.stdout == run_coach("--help").stdout
    assert not coach_home.exists()


@pytest.fixture
def press(run_coach: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Run `coach` as on a terminal where these keys are pressed."""

    def start(*keys: str) -> Any:
        keyboard = Keys(*keys)
        monkeypatch.setattr(Environment, "is_interactive", True)
        monkeypatch.setattr("coach.ui.keyboard.open_keyboard", lambda: keyboard)
        return run_coach()

    return start


def test_keys_run_commands_and_lead_back(press: Callable[..., Any], coach_home: Path) -> None:
    prepare(coach_home, "st-mary", "Nurse")
    practise(coach_home, "Nurse")
    told = press("a", "r", "q")
    assert told.exit_code == 0
    assert told.stdout.count("╭─ coach ─") == 3
    assert "missed once; due now" in told.stdout
    assert "Session 1" in told.stdout


def test_a_command_that_fails_leads_back(press: Callable[..., Any], coach_home: Path) -> None:
    prepare(coach_home, "st-mary", "Nurse")
    practise(coach_home, "Teacher")
    prepare(coach_home, "t", "Teacher")
    (coach_home / "settings.toml").write_text("engine = 3")
    told = press(ENTER, "q")
    assert told.exit_code == 0
    assert "engine is 3" in told.stderr
    assert told.stdout.count("╭─ coach ─") == 2


def test_ctrl_c_leaves(press: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Keys, "read_key", interrupt)
    assert press().exit_code == 0


def test_every_offer_is_a_command_that_can_be_parsed() -> None:
    from coach.cli.main import coach

    outlooks = [Outlook(), at(), at(is_microphone_checked=True), at(has_practised=True, agenda=DUE), at(fault="x")]
    for offer in {offer for outlook in outlooks for offer in make_offers(outlook) if offer.arguments}:
        name, *rest = offer.arguments
        group = coach.make_context("coach", [name, *rest])
        command = coach.get_command(group, name)
        assert command is not None, offer
        command.make_context(name, rest, parent=group)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(("plan", "--nonsense"), "No such option"), (("plan", "--job", "x"), "There is no job 'x'"), (("plan", "-h"), "")],
)
def test_whatever_ends_a_command_leads_back(
    arguments: tuple[str, ...], told: str, coach_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from coach.cli.home import run_command
    from coach.cli.main import coach

    context = coach.make_context("coach", ["plan"])
    context.obj = Environment(coach_home, coach_home / "settings.toml")
    run_command(context, arguments)
    assert told in capsys.readouterr().err
