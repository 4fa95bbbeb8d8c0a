"""From a posting to the plan: the wizard in a terminal, what it writes, and what the commands make of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.environment import Environment
from coach.shelf import list_partial
from tests.e2e.screen import ENTER, Terminal, flat

pytestmark = pytest.mark.microphone

POSTING = """<!doctype html><html><head><title>Jobs</title></head><body><main>
<h1>Staff Nurse, St Mary's Hospital</h1>
<ul><li>Triage and wound care</li><li>Experience with electronic health records (EHR) is required</li></ul>
</main></body></html>"""
RESUME = (
    "Sam Reed\nLeeds, 2014-2020\n- Cut falls by 30% in a year\n- Led a ward team of 6 through a winter\n- Likes cake\n"
)

LINES = (
    ("File with the posting", "nowhere.pdf"),
    ("nowhere.pdf cannot be read: No such file or directory.", "posting.html"),
    ("Title of the position [Staff Nurse]", ""),
    ("Company [St Mary's Hospital]", ""),
    ("Which should go?", "99"),
    ("“99” is not in the list.", ""),
    ("Add terms", "infection control = 2"),
    ("More?", ""),
    ("Whom did you meet?", "Zoë O’Brien, matron, zoe@example.org"),
    ("Whom else?", ""),
    ("What went well?", "The story of the falls project"),
    ("And?", "."),
    ("What is it for, in a sentence", "Care close to home"),
    ("What does it want to reach next?", "."),
    ("What have you found in public work", "."),
    ("File with your résumé", "resume.txt"),
    ("Which will you know by heart?", "all"),
    ("Which results of your work", "Trained 12 students"),
    ("And?", "."),
    ("Which salary range", "£35k to £38k"),
    ("How do you like to be managed", "."),
    ("Which will you ask?", "1"),
    ("What do you want to know from them?", "."),
    ("If they remember one sentence", "I keep wards calm"),
)


def fill(terminal: Terminal, *lines: tuple[str, str]) -> None:
    for question, line in lines:
        terminal.wait_for(question)
        terminal.press(line + ENTER, after_s=0.2)


@pytest.fixture
def documents(tmp_path: Path) -> None:
    (tmp_path / "posting.html").write_text(POSTING, encoding="utf-8")
    (tmp_path / "resume.txt").write_text(RESUME, encoding="utf-8")


@pytest.mark.usefixtures("documents")
def test_from_a_posting_to_the_plan(
    start_coach: Callable[..., Terminal], run_coach: Callable[..., Any], home: Path
) -> None:
    terminal = start_coach("job", "new")
    fill(terminal, *LINES)
    assert terminal.wait_for_exit() == 0, terminal.text()
    path = home / "jobs" / "st-mary-s-hospital.toml"
    assert str(path).encode() in terminal.written, "whole, so that it can be copied"

    job = Environment(home, home / "settings.toml").job(path)
    assert (job.title, job.company) == ("Staff Nurse", "St Mary's Hospital")
    assert {"wound care", "infection control"} <= {keyword.term for keyword in job.keywords}
    prepared = job.preparation
    assert prepared.interviewers[0].contact == "zoe@example.org"
    assert prepared.achievements == (
        *("Cut falls by 30% in a year", "Led a ward team of 6 through a winter"),
        "Trained 12 students",
    )
    assert prepared.salary == ("£35k to £38k",)

    plan = flat(run_coach("job", "plan").stdout)
    assert "salary-expectations What are your salary expectations? • £35k to £38k (your salary range)" in plan
    assert "You met Zoë O’Brien last time" in plan
    check = flat(run_coach("job", "check").stdout)
    assert "✓ 6 Have results of your résumé by heart" in check
    assert "Add what went badly [first_interview] went_badly" in check
    assert "Add your results" not in check

    terminal = start_coach("job", "brief")
    assert terminal.wait_for_exit() == 0
    assert b"\x1b[1mI keep wards calm" in terminal.written, "the line that must land is bold"


def test_a_job_can_be_left_gone_on_with_and_discarded(start_coach: Callable[..., Terminal], home: Path) -> None:
    environment = Environment(home, home / "settings.toml")
    terminal = start_coach("job", "new")
    fill(terminal, ("File with the posting", ""), ("Title of the position", ""))
    fill(terminal, ("The title is the one thing", "Nurse"), ("Company", ""), ("Add terms", "triage"))
    terminal.wait_for("More?")
    terminal.press("\x03")
    assert terminal.wait_for_exit() != 0
    assert [path.name for path in list_partial(environment)] == ["nurse.partial.toml"]

    terminal = start_coach("job", "new")
    fill(terminal, ("You began nurse and did not finish. Go on with it? [Y/n]", "y"), ("File with the posting", ""))
    fill(terminal, ("Company", ""), ("Add terms", ""), ("Whom did you meet?", "Ann Lee"))
    terminal.wait_for("Whom else?")
    terminal.press("\x03")
    assert terminal.wait_for_exit() != 0
    (partial,) = list_partial(environment)
    assert environment.job(partial).preparation.interviewers[0].name == "Ann Lee"

    terminal = start_coach("job", "new")
    fill(terminal, ("You began nurse and did not finish.", "n"), ("Discard it?", "y"))
    terminal.wait_for("File with the posting")
    terminal.press("\x03")
    terminal.wait_for_exit()
    assert not list((home / "jobs").iterdir())


def test_a_slip_in_the_file_is_shown_and_mended(run_coach: Callable[..., Any], home: Path) -> None:
    (home / "jobs").mkdir(parents=True)
    path = home / "jobs" / "nurse.toml"
    path.write_text('title = "Nurse"\ncompany = "St Mary\n', encoding="utf-8")
    told = run_coach("job", "check")
    assert told.returncode == 1
    assert f"{path} cannot be read: in line 2, the quote that ends the text is missing." in told.stderr
    assert 'company = "St Mary\n' in told.stderr
    assert "cannot be used; see why with: coach job check nurse" in run_coach("job", "list").stdout
    path.write_text('title = "Nurse"\ncompany = "St Mary"\n', encoding="utf-8")
    assert run_coach("job", "check").returncode == 0
