"""coach job: through the command line, with the wizard fed from a pipe."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.core.jobs import parse_job
from coach.environment import Environment
from coach.errors import JobError
from coach.shelf import find_job, find_title, free_path, keep, list_jobs, list_partial, name_file

RunCoach = Callable[..., Any]
ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "job.toml"
POSTING = ROOT / "samples" / "posting.md"
GIVEN = ("--posting", str(POSTING), "--company", "Brightside")


@pytest.fixture
def jobs(coach_home: Path) -> Path:
    return coach_home / "jobs"


@pytest.fixture
def environment(coach_home: Path) -> Environment:
    return Environment(coach_home, coach_home / "settings.toml")


def put(folder: Path, name: str, content: str = 'title = "Nurse"\n') -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def flat(text: str) -> str:
    """Output as one line, however it was wrapped."""
    return " ".join(text.split())


def test_a_job_is_made_from_a_pipe(run_coach: RunCoach, jobs: Path, environment: Environment) -> None:
    lines = ["", "2-20", "", "Maria Keller, head of marketing", "", "The calendar", ""]
    outcome = run_coach("job", "new", *GIVEN, stdin="\n".join(lines).encode())
    assert outcome.exit_code == 0
    assert "coach job check brightside" in outcome.stdout
    path = jobs / "brightside.toml"
    job = environment.job(path)
    assert (job.title, job.company) == ("Social Media Manager", "Brightside")
    assert job.preparation.interviewers[0].role == "head of marketing"
    assert job.preparation.went_well == ("The calendar",)
    assert len(job.keywords) == 1
    assert job.posting == POSTING.read_text(encoding="utf-8")
    assert {stat.S_IMODE(file.stat().st_mode) for file in jobs.iterdir()} == {0o600}
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (jobs, jobs.parent)} == {0o700}


def test_nothing_but_a_title_is_needed(run_coach: RunCoach, jobs: Path) -> None:
    assert run_coach("job", "new", "Night Shift!", "--title", "Nurse").exit_code == 0
    assert parse_job(tomllib.loads((jobs / "night-shift.toml").read_text()), "x").title == "Nurse"
    assert not (jobs / "night-shift.posting.md").exists()


def test_without_a_title_there_is_no_job_and_nothing_is_left(run_coach: RunCoach, jobs: Path) -> None:
    outcome = run_coach("job", "new")
    assert outcome.exit_code == 1
    assert "The job has no title." in outcome.stderr
    assert not jobs.exists()


def test_an_untitled_job_is_asked_for_its_title_when_it_goes_on(run_coach: RunCoach, jobs: Path) -> None:
    put(jobs, "job.partial.toml", 'title = "(untitled)"\ncompany = "St Mary"\n[wishes]\nsalary = "40"')
    assert run_coach("job", "new", stdin=b"y\n\nNurse\n").exit_code == 0
    made = tomllib.loads((jobs / "st-mary.toml").read_text())
    assert (made["title"], made["wishes"]["salary"]) == ("Nurse", "40")


def test_enter_alone_goes_on_with_a_job_begun(run_coach: RunCoach, jobs: Path) -> None:
    put(jobs, "old.partial.toml")
    outcome = run_coach("job", "new", stdin=b"\n")
    assert "You began old and did not finish. Go on with it? [Y/n]" in outcome.stdout
    assert "Discard it?" not in outcome.stdout
    assert [path.name for path in jobs.glob("*.toml")] == ["nurse.toml"]


def test_a_job_begun_elsewhere_is_offered_there(run_coach: RunCoach, tmp_path: Path) -> None:
    put(tmp_path, "mine.partial.toml")
    assert run_coach("job", "new", "--to", str(tmp_path / "mine.toml"), stdin=b"y\n").exit_code == 0
    assert [path.name for path in tmp_path.glob("*.toml")] == ["mine.toml"]


def test_without_a_title_the_rest_is_kept(run_coach: RunCoach, jobs: Path) -> None:
    outcome = run_coach("job", "new", stdin=b"p\nWe care for people.\n.\n")
    assert outcome.exit_code == 1
    assert "The job has no title." in outcome.stderr
    assert "Whom did you meet?" not in outcome.stdout, "there is nobody to ask"
    assert "We care for people." in (jobs / "job.partial.toml").read_text()


@pytest.mark.parametrize(("stdin", "is_kept"), [(b"n\nn\n", True), (b"n\ny\n", False), (b"", True)])
def test_a_job_begun_can_be_discarded(stdin: bytes, is_kept: bool, run_coach: RunCoach, jobs: Path) -> None:
    partial = put(jobs, "old.partial.toml")
    outcome = run_coach("job", "new", stdin=stdin)
    assert "Discard it? What you entered there is then gone for good. [y/N]" in outcome.stdout
    assert partial.exists() is is_kept


@pytest.mark.parametrize("arguments", [("--title", "Chef"), ("other", "--title", "Chef"), ("--posting", "posting.txt")])
def test_who_brings_a_new_job_is_not_led_into_one_begun_before(
    arguments: tuple[str, ...], run_coach: RunCoach, jobs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("posting.txt").write_text("We need a chef who keeps a clean kitchen.")
    partial = put(jobs, "old.partial.toml")
    before = partial.read_text()
    outcome = run_coach("job", "new", *arguments, stdin=b"y\n")
    assert "Go on with it?" not in outcome.stdout
    assert ("You began old and did not finish." in outcome.stdout) is ("other" not in arguments)
    assert partial.read_text() == before


def test_neither_yes_nor_no_is_asked_again(run_coach: RunCoach, jobs: Path) -> None:
    partial = put(jobs, "old.partial.toml")
    outcome = run_coach("job", "new", stdin=b"what?\nn\nperhaps\ny\n")
    assert outcome.stdout.count("Type y for yes or n for no.") == 2
    assert not partial.exists()


@pytest.mark.parametrize(
    ("answer", "titles"),
    [("y", {"brightside.toml": "New"}), ("n", {"brightside.toml": "Nurse", "brightside-2.toml": "New"})],
)
def test_a_file_is_only_overwritten_with_consent(
    answer: str, titles: dict[str, str], run_coach: RunCoach, jobs: Path
) -> None:
    put(jobs, "brightside.toml")
    lines = [".", "", *(["."] * 9), answer]  # a dot leaves a step; the company cannot be left
    outcome = run_coach("job", "new", "Brightside", "--title", "New", stdin="\n".join(lines).encode())
    assert "brightside.toml exists. Overwrite it, and its posting?" in flat(outcome.stdout)
    found = {path.name: tomllib.loads(path.read_text())["title"] for path in jobs.glob("*.toml")}
    assert found == titles


def test_the_end_of_input_is_no_consent(run_coach: RunCoach, jobs: Path) -> None:
    put(jobs, "brightside.toml")
    put(jobs, "brightside-2.posting.md", "another's posting")
    assert run_coach("job", "new", "Brightside", "--title", "New", *GIVEN).exit_code == 0
    assert tomllib.loads((jobs / "brightside.toml").read_text())["title"] == "Nurse"
    assert tomllib.loads((jobs / "brightside-3.toml").read_text())["title"] == "New"
    assert (jobs / "brightside-2.posting.md").read_text() == "another's posting"


@pytest.mark.parametrize(
    ("target", "expected"), [("mine.toml", "mine.toml"), ("mine", "mine.toml"), (".", "st-mary.toml")]
)
def test_a_job_can_lie_elsewhere(
    target: str, expected: str, run_coach: RunCoach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run_coach("job", "new", "St Mary", "--to", target, "--title", "Nurse")
    assert outcome.exit_code == 0
    assert f"coach job check {expected}" in outcome.stdout
    assert (tmp_path / expected).exists()


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interruption_keeps_what_was_entered_and_the_next_start_goes_on(
    number: int, run_coach: RunCoach, jobs: Path, coach_home: Path
) -> None:
    command = [sys.executable, "-m", "coach", "job", "new", "--title", "Nurse", "--company", "St Mary"]
    wizard = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"COACH_HOME": str(coach_home), "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert wizard.stdin is not None
    assert wizard.stdout is not None
    wizard.stdin.write("\n\nAnn Lee\n")
    wizard.stdin.flush()
    assert any("Whom else?" in line for line in iter(wizard.stdout.readline, "")), "it ended before its question"
    time.sleep(0.2)  # until it waits for the next line
    wizard.send_signal(number)
    rest = wizard.communicate(timeout=180)[0]
    assert wizard.returncode != 0
    partial = jobs / "st-mary.partial.toml"
    assert str(partial) in rest, "not broken by the end of a line"
    assert tomllib.loads(partial.read_text())["interviewers"][0]["name"] == "Ann Lee"

    outcome = run_coach("job", "new", stdin=b"y\n\n\nBo\n")
    assert outcome.exit_code == 0
    made = tomllib.loads((jobs / "st-mary.toml").read_text())
    assert [person["name"] for person in made["interviewers"]] == ["Ann Lee", "Bo"]
    assert not partial.exists()


def test_an_unfinished_job_that_was_broken_by_hand_is_passed_over(run_coach: RunCoach, jobs: Path) -> None:
    partial = put(jobs, "old.partial.toml", "title = 4")
    outcome = run_coach("job", "new", "--company", "fresh", stdin=b"y\nn\n.\nNurse\n")
    assert outcome.exit_code == 0
    assert "title is 4" in flat(outcome.stdout)
    assert partial.exists()
    assert (jobs / "fresh.toml").exists()


def test_what_cannot_be_written_is_shown(run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "jobs").write_text("in the way")
    outcome = run_coach("job", "new", "--title", "Nurse", "--company", "St Mary")
    assert outcome.exit_code == 1
    assert 'title = "Nurse"' in outcome.stdout
    assert "cannot be written" in outcome.stderr


def test_check_names_what_is_thin(run_coach: RunCoach, jobs: Path) -> None:
    put(jobs, "nurse.toml")
    outcome = run_coach("job", "check")
    assert outcome.exit_code == 0
    assert "Add what you did not say [first_interview] missed" in flat(outcome.stdout)
    assert "0 of 7 parts are complete" in flat(outcome.stdout)
    assert "coach job fill nurse" in outcome.stdout


def test_check_reports_every_fault_with_pins(run_coach: RunCoach, jobs: Path) -> None:
    put(jobs, "nurse.toml", 'titel = "x"\n[[points]]\ntext = "p"\nquestions = ["hard-quartre"]\n')
    outcome = run_coach("job", "check", "nurse")
    assert outcome.exit_code == 1
    for fault in ("titel is not known", "title is missing", "did you mean 'hard-quarter'?"):
        assert fault in outcome.stderr


def test_check_misses_the_posting(run_coach: RunCoach, jobs: Path) -> None:
    put(jobs, "nurse.toml", 'title = "x"\nposting_file = "gone.md"')
    outcome = run_coach("job", "check")
    assert outcome.exit_code == 1
    assert "gone.md cannot be read" in outcome.stderr


def test_jobs_are_listed_side_by_side(run_coach: RunCoach, jobs: Path) -> None:
    put(jobs, "a.toml", 'title = "Nurse"\ncompany = "St Mary"')
    put(jobs, "b.toml", "title = 4")
    put(jobs, "c.partial.toml")
    shutil.copy(SAMPLE, jobs / "d.toml")
    shutil.copy(POSTING, jobs / "posting.md")
    shown = flat(run_coach("job", "list").stdout)
    for part in ("a Nurse, St Mary 0 of 7 parts", "b cannot be used; see why", "c begun; go on", "7 of 7 parts"):
        assert part in shown


def test_without_jobs_the_list_says_what_to_do(run_coach: RunCoach) -> None:
    assert "Make one with: coach job new" in run_coach("job", "list").stdout


def test_edit_says_where_the_file_lies_when_there_is_no_editor(run_coach: RunCoach, jobs: Path) -> None:
    path = put(jobs, "nurse.toml")
    assert run_coach("job", "edit").stdout == f"{path}\n"


def test_a_person_without_an_editor_is_told_what_to_do_with_the_file(
    run_coach: RunCoach, jobs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(jobs, "nurse.toml")
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Environment, "is_interactive", True)
    assert "Open this file in any text editor" in run_coach("job", "edit").stdout


def test_a_job_is_filled_in_later(run_coach: RunCoach, jobs: Path, environment: Environment) -> None:
    run_coach("job", "new", "nurse", "--title", "Nurse", "--company", "St Mary")
    outcome = run_coach("job", "fill", stdin=b"p\nWe want triage.\n.\n\n\nAnn Lee\n\nMy falls story\n")
    assert outcome.exit_code == 0
    assert "coach job check nurse" in outcome.stdout
    job = environment.job(jobs / "nurse.toml")
    assert (job.title, job.company, job.posting) == ("Nurse", "St Mary", "We want triage.\n")
    assert job.preparation.interviewers[0].name == "Ann Lee"
    assert job.preparation.went_well == ("My falls story",)
    assert {path.name for path in jobs.iterdir()} == {"nurse.toml", "nurse.posting.md"}


def test_what_was_edited_by_hand_is_kept_beside_it(run_coach: RunCoach, jobs: Path) -> None:
    by_hand = '# mine\ntitle = "Nurse"\ncompany = "St Mary"\n'
    path = put(jobs, "nurse.toml", by_hand)
    put(jobs, "nurse.toml.bak", "an older one")
    outcome = run_coach("job", "fill", "nurse", stdin=b"\n\nAnn Lee\n")
    assert f"kept in {jobs / 'nurse.toml-2.bak'}" in outcome.stdout
    assert (jobs / "nurse.toml-2.bak").read_text() == by_hand
    assert (jobs / "nurse.toml.bak").read_text() == "an older one"
    assert tomllib.loads(path.read_text())["interviewers"][0]["name"] == "Ann Lee"


def test_filling_in_nothing_changes_nothing(run_coach: RunCoach, jobs: Path) -> None:
    path = put(jobs, "nurse.toml", '# mine\ntitle = "Nurse"')
    assert "Nothing has changed." in run_coach("job", "fill").stdout
    assert path.read_text() == '# mine\ntitle = "Nurse"'
    assert [file.name for file in jobs.iterdir()] == ["nurse.toml"]


def test_an_interruption_keeps_what_was_filled_in(
    run_coach: RunCoach, jobs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(jobs, "nurse.toml")
    lines = iter(["", "", "", "Ann Lee"])

    def answer(_prompt: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise SystemExit(130) from None

    monkeypatch.setattr("builtins.input", answer)
    outcome = run_coach("job", "fill")
    assert outcome.exit_code == 130
    assert f"What you added is kept in {path}." in outcome.stdout
    assert tomllib.loads(path.read_text())["interviewers"][0]["name"] == "Ann Lee"


@pytest.mark.parametrize("editor", ["no-such-editor", "false"])
def test_an_editor_that_does_not_open_is_told(
    editor: str, run_coach: RunCoach, jobs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(jobs, "mine.toml")
    monkeypatch.setattr(Environment, "is_interactive", True)
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.delenv("VISUAL", raising=False)
    outcome = run_coach("job", "edit")
    assert outcome.exit_code == 1
    assert f"The editor did not open: {editor}: Editing failed" in flat(outcome.stderr)
    assert f"open {path} in any other" in flat(outcome.stderr)


@pytest.mark.parametrize(("written", "exit_code"), [('title = "Matron"', 0), ("title = 4", 1)])
def test_edit_opens_the_editor_and_checks(
    written: str, exit_code: int, run_coach: RunCoach, jobs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(jobs, "nurse.toml")
    editor = put(tmp_path, "editor.py", f"import sys; open(sys.argv[1], 'w').write({written!r})")
    monkeypatch.setenv("EDITOR", f"{sys.executable} {editor}")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(Environment, "is_interactive", True)
    assert run_coach("job", "edit").exit_code == exit_code
    assert path.read_text() == written


def test_show_plan_and_brief_of_the_sample(run_coach: RunCoach) -> None:
    assert "I stayed vague about paid social budgets" in run_coach("job", "show", str(SAMPLE)).stdout
    plan = run_coach("job", "plan", str(SAMPLE), "--category", "salary").stdout
    assert plan.index("salary-expectations") < plan.index("notice-and-start")
    assert "other-offers" not in plan
    assert "other-offers" in run_coach("job", "plan", str(SAMPLE), "--all").stdout
    one = run_coach("job", "plan", str(SAMPLE), "--question", "other-offers").stdout
    assert "nothing planned yet" in one
    page = run_coach("job", "brief", str(SAMPLE)).stdout
    assert max(map(len, page.splitlines())) <= 80
    assert "Maria Keller, head of marketing" in page
    brief = run_coach("job", "brief", str(SAMPLE), "--markdown").stdout
    assert "**I turn a small content team into the reason people buy**" in brief


def test_a_question_that_is_not_there(run_coach: RunCoach) -> None:
    outcome = run_coach("job", "plan", str(SAMPLE), "--question", "other-offer")
    assert outcome.exit_code == 1
    assert "did you mean 'other-offers'?" in outcome.stderr


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("night", "night.toml"),
        ("night.toml", "night.toml"),
        ("NIGHT", "night.toml"),
        ("da", "day-shift.toml"),
    ],
)
def test_a_job_is_found_by_its_name(wanted: str, expected: str, environment: Environment, jobs: Path) -> None:
    for name in ("night.toml", "nights.toml", "day-shift.toml"):
        put(jobs, name)
    assert find_job(environment, wanted) == jobs / expected


def test_a_path_is_taken_as_it_is(environment: Environment, tmp_path: Path) -> None:
    path = put(tmp_path, "my job")
    assert find_job(environment, str(path)) == path
    assert find_job(environment, "gone/job.toml") == Path("gone/job.toml"), "reading it says that it is gone"


def test_a_job_is_found_by_its_title(environment: Environment, jobs: Path) -> None:
    put(jobs, "broken.toml", "title = ")
    path = put(jobs, "elec.toml", 'title = "C/C++ Engineer"\n')
    other = put(jobs, "c.toml")
    assert find_job(environment, "c/c++ engineer") == path
    assert find_job(environment, "c") == other, "a name comes first"


def test_an_answers_job_is_found_by_name_and_by_title(environment: Environment, jobs: Path) -> None:
    put(jobs, "elec.toml", 'title = "Electrician"\n')
    put(jobs, "baker.toml", 'title = "Head baker"\n')
    answered = ("Electrician", "baker")
    assert find_title(environment, "elec", answered) == "Electrician"
    assert find_title(environment, "ELECTRICIAN", answered) == "Electrician"
    assert find_title(environment, "baker", answered) == "baker", "a title with answers comes first"
    assert find_title(environment, str(jobs / "baker.toml"), answered) == "Head baker"
    assert find_title(environment, "ele", answered) == "ele", "what may be forgotten is named whole"


def test_the_only_job_needs_no_name(environment: Environment, jobs: Path) -> None:
    path = put(jobs, "nurse.toml")
    put(jobs, "other.partial.toml")
    assert find_job(environment) == path
    assert list_jobs(environment) == (path,)
    assert [partial.name for partial in list_partial(environment)] == ["other.partial.toml"]


@pytest.mark.parametrize(
    ("names", "wanted", "message"),
    [
        ([], None, "There is no job yet."),
        ([], "x", "There is no job 'x'."),
        (["a", "b"], None, "There are 2 jobs: a, b."),
        (["a", "b"], "nurse", "Several jobs have the title “nurse”: a, b."),
        (["night-1", "night-2"], "night", "Several jobs begin with 'night': night-1, night-2."),
        (["nurse"], "nusre", "There is no job 'nusre'; did you mean 'nurse'?"),
        (["nurse"], "", "There is no job ''."),
        (["nurse"], "n\0", "There is no job 'n\0'."),
        (["nurse"], "n" * 300, f"There is no job '{'n' * 300}'."),
    ],
)
def test_a_job_that_cannot_be_told(
    names: list[str], wanted: str | None, message: str, environment: Environment, jobs: Path
) -> None:
    for name in names:
        put(jobs, f"{name}.toml")
    with pytest.raises(JobError) as caught:
        find_job(environment, wanted)
    assert caught.value.message == message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("St Mary's, Leeds", "st-mary-s-leeds"),
        ("Café Größe", "cafe-groe"),
        ("日本", "job"),
        ("../../etc", "etc"),
        ("a" * 99, "a" * 60),
    ],
)
def test_names_of_files(text: str, expected: str) -> None:
    assert name_file(text) == expected


def test_a_free_path_is_never_taken(tmp_path: Path) -> None:
    wanted = tmp_path / "a.toml"
    assert free_path(wanted) == wanted
    wanted.symlink_to(tmp_path / "nowhere")
    put(tmp_path, "a-2.posting.md")
    assert free_path(wanted) == tmp_path / "a-3.toml"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = put(tmp_path, "a.toml", "before")
    with pytest.raises(UnicodeEncodeError):
        keep(path, "half\ud800")
    assert path.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == ["a.toml"]
