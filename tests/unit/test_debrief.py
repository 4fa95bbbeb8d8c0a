"""coach debrief: which question was meant, what is written down, the notes, and that nothing is overwritten unasked."""

import stat
import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.debrief import Debrief, RealAnswer, draft_notes, find_alike, write_debrief
from coach.core.gate import Refusal, RefusalReason
from coach.core.jobs import Job
from coach.core.jobs.preparation import Interviewer, Preparation
from coach.core.questions import Question
from coach.core.scoring import Heard
from coach.core.transcript import Transcript
from coach.debriefing import debrief
from coach.environment import Environment
from coach.store.history import History

BANK = (
    Question("pay", "What salary do you expect?", "salary"),
    Question("pay-now", "What salary are you on now?", "salary"),
    Question("product", "What would you change about {product}?", "company"),
)
DAY = date(2026, 5, 4)
JOB_FILE = """\
title = "Nurse"
company = "St Mary"
points = [{ text = "I know your wards", categories = ["motivation"] }, { text = "A range", categories = ["salary"] }]
[[interviewers]]
name = "Ann Lee"
contact = "ann@example.org"
[[interviewers]]
name = "Bo Ek"
"""


# --- Which question was meant ---


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("pay-now", "pay-now"),
        ("What salary would you be expecting?", "pay"),
        ("Which changes to the kettle would you make?", "product"),
        ("Where do you live?", None),
        ("What do you do?", None),
    ],
)
def test_the_question_that_was_meant(text: str, id_: str | None) -> None:
    found = find_alike(text, BANK, {"product": "the kettle"})
    assert (found.id if found else None) == id_


def test_a_template_without_its_fact_is_not_meant() -> None:
    assert find_alike("What would you change about {product}?", BANK, {}) is None


# --- What is written ---


def test_an_interview_reads_back_from_its_file() -> None:
    answers = (
        RealAnswer('Why "us"?', "why-us", 3, "Because \\ so.", ("A point",), 4),
        RealAnswer("And then?"),
    )
    text = write_debrief(Debrief("Nurse, St Mary", DAY, answers, ("Send the plan\x7f",)))
    assert "felt = 4  # rather well; 1 is badly, 5 is well" in text
    assert tomllib.loads(text) == {
        "job": "Nurse, St Mary",
        "held_on": DAY,
        "promised": ["Send the plan\x7f"],
        "asked": [
            {
                "text": 'Why "us"?',
                "question": "why-us",
                "times_practised": 3,
                "said": "Because \\ so.",
                "made": ["A point"],
                "felt": 4,
            },
            {"text": "And then?", "times_practised": 0, "said": "", "made": []},
        ],
    }


PEOPLE = (Interviewer("Ann Lee", contact="ann@example.org"), Interviewer("Bo Ek"))


def job(*people: Interviewer) -> Job:
    return Job("Nurse", company="St Mary", preparation=Preparation(interviewers=people))


def test_a_note_thanks_by_name_and_recalls_the_points_made() -> None:
    talk = Debrief("Nurse", DAY, (RealAnswer("Why?", made=("I know your wards",)),), ("The rota I drew up",))
    ((person, note),) = draft_notes(job(PEOPLE[0]), talk)
    assert person is PEOPLE[0]
    assert note.splitlines() == [
        "To: ann@example.org",
        "Subject: Thank you for our conversation on 4 May",
        "",
        "Dear Ann Lee,",
        "",
        "Thank you for your time on 4 May, and for what you told me about the Nurse position at St Mary.",
        "",
        "What I would most like you to remember of our conversation:",
        "- I know your wards",
        "",
        "What I promised is on its way:",
        "- The rota I drew up",
        "",
        "I would be glad to take up this work, and I look forward to hearing from you.",
        "",
        "Kind regards",
        "[your name]",
    ]


@pytest.mark.parametrize(
    ("made", "recalled"),
    [
        ((), [[], []]),
        (("a",), [["a"], ["a"]]),
        (("a", "b", "c"), [["a", "c"], ["b"]]),
        (tuple("abcdef"), [["a", "c"], ["b", "d"]]),
    ],
)
def test_notes_share_the_points_out(made: tuple[str, ...], recalled: list[list[str]]) -> None:
    notes = draft_notes(job(*PEOPLE), Debrief("Nurse", DAY, (RealAnswer("Why?", made=made),)))
    assert [[line[2:] for line in note.splitlines() if line.startswith("- ")] for _, note in notes] == recalled


def test_nobody_was_met() -> None:
    assert draft_notes(job(), Debrief("Nurse", DAY)) == ()


# --- The command ---


@pytest.fixture
def folder(coach_home: Path) -> Path:
    jobs = coach_home / "jobs"
    jobs.mkdir(parents=True)
    (jobs / "st-mary.toml").write_text(JOB_FILE)
    asked = Asked("why-this-role", "Why do you want this role?", "motivation", 90.0)
    now = datetime(2026, 5, 1, tzinfo=UTC)
    with History(coach_home / "history.db") as history:
        session_id = history.begin_session("Nurse", now)
        refusal = Refusal(RefusalReason.SILENT, "Nothing was heard.")
        history.save(session_id, Attempt(asked, Origin.TYPED, now, Heard(Transcript.typed("")), refusal))
    return jobs / "st-mary.interviews"


LINES = ("Why do you want this role?", "y", "That I know them", "1", "7", "4", "Do you swim?", "Yes", "", "", "", "")


def run(run_coach: Callable[..., Any], *lines: str) -> Any:
    return run_coach("debrief", "--on", "2026-05-04", stdin="\n".join([*lines, ""]).encode())


def test_an_interview_is_written_down(run_coach: Callable[..., Any], folder: Path) -> None:
    told = run(run_coach, *LINES)
    assert told.exit_code == 0, told.stderr
    assert "You had practised it 1 time." in told.stdout
    assert "“7” is no number from 1 to 5." in told.stdout
    assert "It is none that coach knows." in told.stdout
    assert "✓ practised  Why do you want this role?  went rather well" in told.stdout
    assert "· new to you Do you swim?" in told.stdout
    assert "1 of 2 questions had been practised." in told.stdout
    written = tomllib.loads((folder / "2026-05-04.toml").read_text())
    assert written["asked"][0] == {
        "text": "Why do you want this role?",
        "question": "why-this-role",
        "times_practised": 1,
        "said": "That I know them",
        "made": ["I know your wards"],
        "felt": 4,
    }
    assert "- I know your wards" in (folder / "2026-05-04-thanks-ann-lee.txt").read_text()
    names = {path.name for path in folder.iterdir()}
    assert names == {"2026-05-04.toml", "2026-05-04-thanks-ann-lee.txt", "2026-05-04-thanks-bo-ek.txt"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert "st-mary.interviews" not in run_coach("job", "list").stdout


@pytest.mark.parametrize(("answer", "n_files"), [("y", 3), ("n", 6), ("", 6)])
def test_nothing_is_overwritten_without_consent(
    answer: str, n_files: int, run_coach: Callable[..., Any], folder: Path
) -> None:
    folder.mkdir()
    names = ("2026-05-04.toml", "2026-05-04-thanks-ann-lee.txt", "2026-05-04-thanks-bo-ek.txt")
    for name in names:
        (folder / name).write_text("mine")
    assert run(run_coach, *LINES, *([answer] * 3)).exit_code == 0
    assert len(list(folder.iterdir())) == n_files
    assert [(folder / name).read_text() == "mine" for name in names] == [answer != "y"] * 3


def test_nothing_was_said(run_coach: Callable[..., Any], folder: Path) -> None:
    told = run(run_coach)
    assert told.exit_code == 0
    assert "Nothing was written down." in told.stdout
    assert not folder.exists()


class InterruptedForm:
    """A person who answers some questions and then presses Ctrl-C; consent is asked for like any other answer."""

    def __init__(self, *lines: str) -> None:
        """Take the answers in their order."""
        self.told: list[str] = []
        self._lines = list(lines)

    def ask(self, _question: str, _default: str = "") -> str:
        if not self._lines:
            raise KeyboardInterrupt
        return self._lines.pop(0)

    def agree(self, question: str, *, enter_agrees: bool = False) -> bool:
        return self.ask(question) == "y"

    def head(self, _title: str) -> None:
        """Not needed."""

    def tell(self, message: str, _hint: str = "") -> None:
        self.told.append(message)

    def show(self, _options: object) -> None:
        """Not needed."""


def interrupt(coach_home: Path, *lines: str) -> list[str]:
    """Ctrl-C after these lines; what was told."""
    environment = Environment(coach_home, coach_home / "settings.toml")
    form = InterruptedForm(*lines)
    with pytest.raises(KeyboardInterrupt):
        debrief(environment, form, coach_home / "jobs" / "st-mary.toml", DAY)
    return form.told


def test_an_interruption_keeps_what_was_entered_and_overwrites_nothing(folder: Path, coach_home: Path) -> None:
    folder.mkdir()
    (folder / "2026-05-04.toml").write_text("mine")
    interrupt(coach_home, "Do you swim?", "Yes", "none", "5", "And")
    assert (folder / "2026-05-04.toml").read_text() == "mine"
    asked, begun = tomllib.loads((folder / "2026-05-04-2.toml").read_text())["asked"]
    assert (asked["text"], asked["said"], asked["felt"]) == ("Do you swim?", "Yes", 5)
    assert begun == {"text": "And", "times_practised": 0, "said": "", "made": []}


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("Why do you want this role?",), {"text": "Why do you want this role?"}),
        (("Why do you want this role?", "y"), {"question": "why-this-role", "times_practised": 1}),
        (("why-this-role",), {"text": "Why do you want this role?", "question": "why-this-role"}),
        (("Do you swim?", "Yes"), {"said": "Yes", "made": []}),
        (("Do you swim?", "Yes", "1"), {"said": "Yes", "made": ["I know your wards"]}),
        (("Do you swim?", "Yes", "1", "7"), {"said": "Yes", "made": ["I know your wards"]}),
    ],
)
def test_an_interruption_keeps_the_question_that_was_asked_about(
    lines: tuple[str, ...], kept: dict[str, object], folder: Path, coach_home: Path
) -> None:
    told = interrupt(coach_home, *lines)
    (asked,) = tomllib.loads((folder / "2026-05-04.toml").read_text())["asked"]
    assert asked | kept == asked
    assert told[-1] == f"What you entered is kept in {folder / '2026-05-04.toml'}."


def test_an_interruption_keeps_promises_where_no_question_was_told(folder: Path, coach_home: Path) -> None:
    interrupt(coach_home, "", "The rota", "My papers")
    written = tomllib.loads((folder / "2026-05-04.toml").read_text())
    assert written["promised"] == ["The rota", "My papers"]


def test_an_interruption_before_anything_was_entered_writes_nothing(folder: Path, coach_home: Path) -> None:
    interrupt(coach_home)
    assert not folder.exists()


ENTERED = ("Do you swim?", "Yes", "none", "5", "", "")


def test_an_interruption_where_consent_is_asked_for_keeps_the_interview(folder: Path, coach_home: Path) -> None:
    folder.mkdir()
    (folder / "2026-05-04.toml").write_text("mine")
    told = interrupt(coach_home, *ENTERED)
    assert (folder / "2026-05-04.toml").read_text() == "mine"
    assert "Do you swim?" in (folder / "2026-05-04-2.toml").read_text()
    assert told[-1] == f"What you entered is kept in {folder / '2026-05-04-2.toml'}."


def test_an_interruption_at_a_note_says_where_the_interview_is(folder: Path, coach_home: Path) -> None:
    folder.mkdir()
    (folder / "2026-05-04-thanks-ann-lee.txt").write_text("mine")
    told = interrupt(coach_home, *ENTERED)
    assert {path.name for path in folder.iterdir()} == {"2026-05-04.toml", "2026-05-04-thanks-ann-lee.txt"}
    assert told[-1] == f"What you entered is kept in {folder / '2026-05-04.toml'}."


def test_what_cannot_be_written_is_told_in_full(run_coach: Callable[..., Any], folder: Path) -> None:
    folder.write_text("A file stands where the folder belongs.")
    told = run(run_coach, *LINES)
    assert told.exit_code == 1
    assert 'said = "That I know them"' in told.stdout
    assert "cannot be written" in told.stderr


def test_promises_are_kept_and_a_question_is_known_by_its_id(run_coach: Callable[..., Any], folder: Path) -> None:
    lines = ("salary-expectations", "Forty", "9", "all", "", "", "The rota", "My papers", "")
    told = run(run_coach, *lines)
    assert told.exit_code == 0
    assert "You had never practised it." in told.stdout
    assert "“9” is not in the list." in told.stdout
    written = tomllib.loads((folder / "2026-05-04.toml").read_text())
    assert written["promised"] == ["The rota", "My papers"]
    (asked,) = written["asked"]
    assert (asked["question"], asked["made"]) == ("salary-expectations", ["A range"])
    assert "felt" not in asked
    assert asked["text"].endswith("?")


@pytest.mark.parametrize(
    ("day", "told"),
    [("2026-13-45", "'2026-13-45' is no day; write it as 2026-05-31."), ("2999-01-01", "2999-01-01 has not come yet.")],
)
def test_a_day_that_cannot_be_is_told(day: str, told: str, run_coach: Callable[..., Any], folder: Path) -> None:
    outcome = run_coach("debrief", "--on", day)
    assert outcome.exit_code == 2
    assert told in outcome.stderr
    assert not folder.exists()
