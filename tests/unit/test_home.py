"""`coach` alone: what the home screen offers, what it shows, and what its keys run."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click import Abort
from click.exceptions import Exit
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
from coach.store.unfinished import Unfinished, remember
from coach.ui.home import home_view
from coach.ui.keyboard import END, ENTER

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)
DUE = Agenda(due=(Returning(Question("pay", "Pay?", "salary"), (Pending("pay", "range", 0, 1, 0),)),))
PRACTISE = ("practice", "--job", "st-mary")
FIRST = (*PRACTISE, "--questions", "1")


def at(**changes: Any) -> Outlook:
    return replace(
        Outlook(job_name="st-mary", heading="Nurse, St Mary", n_jobs=1, n_parts_prepared=5, has_points=True), **changes
    )


# --- What is offered ---


@pytest.mark.parametrize(
    ("outlook", "step", "arguments"),
    [
        (Outlook(), 1, ("job", "new")),
        (Outlook(has_begun_job=True), 1, ("job", "new")),
        (at(has_points=False), 1, ("job", "fill", "st-mary")),
        (at(), 2, ("doctor",)),
        (at(can_speak=True), 3, FIRST),
        (at(can_speak=False), 3, (*FIRST, "--typed")),
        (at(has_practised=True), None, PRACTISE),
        (at(has_practised=True, can_speak=False), None, (*PRACTISE, "--typed")),
        (at(fault="unreadable"), None, ("job", "edit", "st-mary")),
    ],
    ids=["no job", "begun", "empty", "job", "heard", "not heard", "practised", "practised, not heard", "faulty"],
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
        (at(has_points=False), "ptmjebin"),
        (at(), "ptjfebin"),
        (at(can_speak=True), "tmjfebin"),
        (at(can_speak=False), "pmjfebin"),
        (at(has_practised=True), "targmjfebin"),
        (at(has_practised=True, agenda=DUE), "tdargmjfebin"),
        (at(has_practised=True, can_speak=False), "pargmjfebin"),
        (at(has_practised=True, n_jobs=2), "targmjfebins"),
        (at(fault="unreadable", n_jobs=2), "jns"),
        (Outlook(n_unfinished=1), "dc"),
        (at(has_practised=True, n_jobs=2, n_unfinished=2), "targmjfebincs"),
        (at(fault="unreadable", n_unfinished=1), "jnc"),
    ],
)
def test_every_key_does_one_thing(outlook: Outlook, keys: str) -> None:
    assert [offer.key for offer in make_offers(outlook)] == ["Enter", *keys, "q"]


def test_last_missed_is_what_the_last_session_left_missed() -> None:
    attempt = AttemptSummary(1, NOON, 1, "pay", "Pay?", "salary", is_cold=True, answered_at=NOON, missed=("old",))
    cold = replace(attempt, session_id=2, partly=("growth",), missed=("range", "mission"))
    follow_up = replace(attempt, session_id=2, question_id="pay+follow-up-1", missed=("mission",), made=("range",))
    assert find_last_missed([attempt, cold, follow_up]) == ("growth", "mission")
    broken_off = replace(cold, is_cold=False, missed=("range", "mission"))
    assert find_last_missed([attempt, cold, follow_up, broken_off]) == ("growth", "mission")
    assert find_last_missed([]) == ()


# --- What is shown ---


def screen(outlook: Outlook, *offers: Offer) -> list[str]:
    """The lines at 80 columns."""
    console = Console(width=80, highlight=False)
    with console.capture() as capture:
        console.print(home_view(outlook, offers or make_offers(outlook)))
    return capture.get().splitlines()


def shown(outlook: Outlook, *offers: Offer) -> list[str]:
    """The lines inside the frame."""
    return [line[3:-3].rstrip() for line in screen(outlook, *offers)[1:-1]]


QUIT = Offer("q", "quit")


def test_a_first_time_user_sees_three_steps() -> None:
    check, type_ = Offer("Enter", "check the microphone"), Offer("t", "type instead")
    assert shown(at(), check, type_, QUIT, QUIT) == [
        "Nurse, St Mary",
        "",
        "◐ 1  Prepare for your interview  5 of 7 parts complete",
        "▸ 2  Check the microphone",
        "  3  Answer your first question",
        "",
        " Enter   check the microphone",
        " t   type instead                   q   quit",
        " q   quit",
    ]


@pytest.mark.parametrize(
    ("outlook", "steps"),
    [
        (Outlook(), ["▸ 1  Prepare for your interview", "  2  Check the microphone"]),
        (
            at(has_points=False, n_parts_prepared=0),
            ["▸ 1  Prepare for your interview  0 of 7 parts complete", "  2  Check"],
        ),
        (at(n_parts_prepared=7), ["✓ 1  Prepare for your interview", "▸ 2  Check the microphone"]),
        (at(n_parts_prepared=7, can_speak=True), ["✓ 1  Prepare", "✓ 2  Check the microphone", "▸ 3  Answer"]),
        (at(n_parts_prepared=7, can_speak=False), ["✓ 1  Prepare", "✗ 2  Check the microphone  it needs a hand"]),
    ],
)
def test_the_steps_say_how_far_one_is(outlook: Outlook, steps: list[str]) -> None:
    for line, step in zip(shown(outlook)[2:], steps, strict=False):
        assert line.startswith(step)


def test_later_it_says_what_is_due_and_what_was_missed() -> None:
    missed = ("one\x1b[2J", "two [b]", "three", "four", "five")
    assert shown(at(has_practised=True, agenda=DUE, last_missed=missed), QUIT) == [
        "Nurse, St Mary",
        "",
        "1 question is due again:",
        "  ▸ Pay?",
        "Missed last time:  the first 3 of 5",
        "  ✗ one�[2J",
        "  ✗ two [b]",
        "  ✗ three",
        "5 of 7 parts of your preparation are complete.",
        "",
        " q   quit",
    ]


@pytest.mark.parametrize(
    ("n", "line"),
    [
        (1, "An answer was cut short and waits to be finished: press c."),
        (3, "3 answers were cut short and wait to be finished: press c."),
    ],
)
@pytest.mark.parametrize("outlook", [Outlook(), at(), at(has_practised=True), at(fault="unreadable")])
def test_answers_that_were_cut_short_are_not_forgotten(outlook: Outlook, n: int, line: str) -> None:
    waiting = replace(outlook, n_unfinished=n)
    assert line in shown(waiting)
    assert Offer("c", "finish what was cut short", ("recover",)) in make_offers(waiting)
    assert "cut short" not in "".join(shown(outlook))


def test_nothing_is_due() -> None:
    assert "Nothing that you missed is due." in shown(at(has_practised=True))


def test_a_fault_is_shown() -> None:
    assert shown(at(fault="title is missing"))[2] == "title is missing"


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"can_speak": False},
        {"has_practised": True},
        {"has_practised": True, "can_speak": False},
        {"fault": "\n".join(["something is not right here and it takes a line to say so"] * 30)},
    ],
    ids=["first time", "no microphone", "history", "history, no microphone", "faults"],
)
def test_it_fits_a_terminal_of_24_lines_however_long_everything_is(changes: dict[str, Any]) -> None:
    long = "very long " * 40
    due = tuple(Returning(Question(f"q{n}", long, "salary"), (Pending("q", long, 0, 1, 0),)) for n in range(9))
    more = {"n_jobs": 3, "n_unfinished": 12, "agenda": Agenda(due=due), "last_missed": (long,) * 9, **changes}
    outlook = at(heading=long, job_name="n" * 60, **more)
    lines = screen(outlook)
    assert len(lines) <= 23, "one line is left for the cursor"
    assert {len(line) for line in lines} == {80}


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


def test_an_answer_in_the_middle_of_which_the_terminal_was_closed_is_known(
    environment: Environment, coach_home: Path
) -> None:
    file = environment.recordings_dir / "answer.wav"
    asked = Asked("why-this-role", "Why?", "motivation", 90.0)
    remember(file.parent, Unfinished(asked, "job.toml", "Nurse", 1, NOON, file))
    file.touch()
    assert Home(environment).look() == Outlook(n_unfinished=1)
    assert Home(environment).ask(Keys("c")) == Offer("c", "finish what was cut short", ("recover",))


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
    assert home.ask(Keys("s", "x", "j")) == Offer("j", "see what is still thin", ("job", "check", "c"))
    assert home.ask(Keys("s", ENTER)) == Offer("Enter", "open the job's file", ("job", "edit", "0"))
    (coach_home / "jobs" / "0.toml").unlink()
    assert home.look().job_name == "b"


def test_an_answer_that_cannot_be_read_locks_nobody_out(environment: Environment, coach_home: Path) -> None:
    prepare(coach_home, "a", "Cook")
    prepare(coach_home, "b", "Nurse")
    practise(coach_home, "Nurse")
    with closing(sqlite3.connect(coach_home / "history.db", isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER scores_keep")
        connection.execute("UPDATE scores SET delivery = '{\"mood\": 1}'")
    assert Home(environment).look().job_name == "b"


@pytest.mark.parametrize(
    ("has_succeeded", "meaning"), [(True, "answer your first question"), (False, "type your first answer")]
)
def test_checking_the_microphone_leads_to_the_first_question(
    has_succeeded: bool, meaning: str, environment: Environment, coach_home: Path
) -> None:
    prepare(coach_home, "st-mary", "Nurse")
    home = Home(environment)
    check = home.ask(Keys(ENTER))
    assert check == Offer("Enter", "check the microphone and the rest", ("doctor",))
    home.note(check, has_succeeded=has_succeeded)
    first = home.ask(Keys(ENTER))
    assert first is not None
    assert first.meaning == meaning
    home.note(first, has_succeeded=not has_succeeded)
    assert home.ask(Keys(ENTER)) == first, "only the check says whether one can be heard"


def test_a_job_that_has_just_been_made_comes_before_the_person(environment: Environment, coach_home: Path) -> None:
    prepare(coach_home, "b", "Nurse")
    home = Home(environment)
    assert home.look().job_name == "b"
    prepare(coach_home, "a", "Cook")
    assert home.look().job_name == "a"
    assert home.ask(Keys("s", "j")) == Offer("j", "see what is still thin", ("job", "check", "b"))


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
    told = press("a", " ", "r", " ", "q")
    assert told.exit_code == 0
    assert told.stdout.count("╭─ coach ─") == 3
    assert told.stdout.count("Press any key to go back") == 2
    assert "missed once; due now" in told.stdout
    assert "Session 1" in told.stdout


def test_a_command_that_fails_leads_back(press: Callable[..., Any], coach_home: Path) -> None:
    prepare(coach_home, "st-mary", "Nurse")
    practise(coach_home, "Teacher")
    prepare(coach_home, "t", "Teacher")
    (coach_home / "settings.toml").write_text("engine = 3")
    told = press(ENTER, ENTER, "q")
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

    outlooks = [
        *(Outlook(), at(), at(has_points=False), at(can_speak=True), at(can_speak=False), at(fault="x")),
        *(at(has_practised=True, agenda=DUE), at(has_practised=True, agenda=DUE, can_speak=False)),
        Outlook(n_unfinished=1),
    ]
    for offer in {offer for outlook in outlooks for offer in make_offers(outlook) if offer.arguments}:
        name, *rest = offer.arguments
        group = coach.make_context("coach", [name, *rest])
        command = coach.get_command(group, name)
        assert command is not None, offer
        command.make_context(name, rest, parent=group)


@pytest.fixture
def context(coach_home: Path) -> Any:
    from coach.cli.main import coach

    context = coach.make_context("coach", ["plan"])
    context.obj = Environment(coach_home, coach_home / "settings.toml")
    return context


@pytest.mark.parametrize(
    ("arguments", "told", "has_succeeded"),
    [
        (("plan", "--nonsense"), "No such option", False),
        (("plan", "--job", "x"), "There is no job 'x'", False),
        (("plan", "-h"), "", True),
        (("job", "list"), "", True),
    ],
)
def test_whatever_ends_a_command_leads_back(
    arguments: tuple[str, ...], told: str, has_succeeded: bool, context: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    from coach.cli.home import run_command

    assert run_command(context, arguments) is has_succeeded
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("end", "has_succeeded"),
    [(SystemExit(130), False), (KeyboardInterrupt(), False), (Abort(), False), (Exit(1), False), (Exit(0), True)],
)
def test_a_command_that_is_interrupted_leads_back(
    end: BaseException, has_succeeded: bool, context: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coach.cli.home import run_command

    def stop(*_: object, **__: object) -> None:
        raise end

    monkeypatch.setattr("coach.shelf.list_jobs", stop)
    assert run_command(context, ("job", "list")) is has_succeeded


def test_a_signal_to_the_whole_program_ends_it(context: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from coach.cli.home import run_command

    def stop(*_: object) -> None:
        raise SystemExit(143)

    monkeypatch.setattr("coach.shelf.list_jobs", stop)
    with pytest.raises(SystemExit):
        run_command(context, ("job", "list"))
