"""coach questions: shipped banks and one's own, through the command line; and how what is typed is read."""

import stat
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.core.questions import CATEGORIES, Question, parse_bank
from coach.core.questions.file import find_faults, propose_id, read_category, read_length, write_question
from coach.core.questions.search import find_question, select_questions
from coach.environment import Environment
from coach.errors import BankError

RunCoach = Callable[..., Any]
MINE = '# mine\n\n[[question]]\nid = "my-own"\ntext = "Mine?"\ncategory = "salary"\n'


@pytest.fixture
def folder(coach_home: Path) -> Path:
    path = coach_home / "questions"
    path.mkdir(parents=True)
    return path


def flat(text: str) -> str:
    return " ".join(text.split())


# --- What is typed ---


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90.0),
        (" 90 s", 90.0),
        ("45 seconds", 45.0),
        ("1:30", 90.0),
        ("2 min", 120.0),
        ("1.5m", 90.0),
        ("1 min 30 s", 90.0),
        ("2m5", 125.0),
    ],
)
def test_lengths(text: str, seconds: float) -> None:
    assert read_length(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "5", "601", "11 min", "-90", "1:2:3", "nan"])
def test_what_is_no_length(text: str) -> None:
    with pytest.raises(ValueError, match="is no length from 10 to 600 seconds"):
        read_length(text)


@pytest.mark.parametrize(
    ("text", "category"),
    [("salary", "salary"), ("SAL", "salary"), ("1", "greeting"), ("First 90 days", "first-90-days"), ("17", "closing")],
)
def test_categories(text: str, category: str) -> None:
    assert read_category(text) == category


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("role", "Several categories begin “role”: role-challenges, role-ideas"),
        ("salery", "There is no category “salery”; did you mean 'salary'?"),
        ("0", f"There is no category “0”. There are: {', '.join(CATEGORIES)}."),
        ("18", f"There is no category “18”. There are: {', '.join(CATEGORIES)}."),
        ("", f"There is no category “”. There are: {', '.join(CATEGORIES)}."),
    ],
)
def test_what_is_no_category(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"categor") as caught:
        read_category(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "taken", "id_"),
    [
        ("What's your plan for us, if any at all?", (), "whats-your-plan-for-us-if"),
        ("Pourquoi là?", ("pourquoi-la", "pourquoi-la-2"), "pourquoi-la-3"),
        ("なぜ?", (), "my-question"),
    ],
)
def test_proposed_ids_are_new_and_can_be_used(text: str, taken: tuple[str, ...], id_: str) -> None:
    assert propose_id(text, taken) == id_
    assert find_faults(Question(id_, text, "craft")) == ()


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="{}"), max_size=30).map(
    lambda text: " ".join(text.split())
)
FULL = TEXT.filter(bool)


@given(
    st.builds(
        Question,
        id=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True),
        text=FULL,
        category=st.sampled_from(sorted(CATEGORIES)),
        why=TEXT,
        target_s=st.floats(10, 600),
        follow_ups=st.lists(FULL, max_size=3).map(tuple),
        strong_answer=TEXT,
        occupations=st.lists(FULL, max_size=2).map(tuple),
    )
)
def test_a_written_question_reads_back_the_same(question: Question) -> None:
    assert parse_bank(tomllib.loads(write_question(question)), "x") == (question,)


# --- Finding ---

BANK = (
    Question("pay", "Pay?", "salary"),
    Question("pay-rise", "More?", "salary"),
    Question("ward", "Ward?", "craft", occupations=("staff nurse",)),
)


@pytest.mark.parametrize(("wanted", "id_"), [("pay", "pay"), ("PAY-R", "pay-rise"), (" w", "ward")])
def test_a_question_is_found(wanted: str, id_: str) -> None:
    assert find_question(BANK, wanted).id == id_


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("p", "Several questions begin with 'p': pay, pay-rise."),
        ("wart", "There is no question 'wart'; did you mean 'ward'?"),
        ("", "There is no question ''."),
    ],
)
def test_a_question_is_not_found(wanted: str, message: str) -> None:
    with pytest.raises(BankError) as caught:
        find_question(BANK, wanted)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("categories", "occupation", "ids"),
    [
        ((), "", ["pay", "pay-rise", "ward"]),
        (("salary",), "", ["pay", "pay-rise"]),
        ((), "Nurse", ["ward"]),
        ((), "Senior staff nurse (nights)", ["ward"]),
        (("salary",), "nurse", []),
    ],
)
def test_questions_are_selected(categories: tuple[str, ...], occupation: str, ids: list[str]) -> None:
    assert [question.id for question in select_questions(BANK, categories, occupation)] == ids


def test_an_unknown_occupation_names_those_there_are() -> None:
    with pytest.raises(BankError) as caught:
        select_questions(BANK, (), "pilot")
    assert caught.value.message == "No question is only for 'pilot'."
    assert "staff nurse" in caught.value.hint


# --- coach questions list | show ---


def test_the_list_holds_the_shipped_questions_and_ones_own(run_coach: RunCoach, folder: Path) -> None:
    (folder / "mine.toml").write_text(MINE)
    listed = run_coach("questions", "list", "--category", "sal")
    assert listed.exit_code == 0
    assert "my-own  Mine?  your own" in listed.stdout
    assert "salary-expectations" in listed.stdout
    assert "why-this-role" not in listed.stdout
    only_own = run_coach("questions", "list", "--own").stdout
    assert "1 question. See one with" in only_own
    assert "salary-expectations" not in only_own


def test_the_list_of_an_occupation(run_coach: RunCoach) -> None:
    listed = run_coach("questions", "list", "--occupation", "nurse").stdout
    assert "for: nurse, nursing, midwife" in listed
    assert "why-this-role" not in listed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("list", "--category", "salery"), "There is no category “salery”; did you mean 'salary'?"),
        (("list", "--occupation", "pilot"), "No question is only for 'pilot'"),
        (("show", "why-this-rool"), "There is no question 'why-this-rool'; did you mean 'why-this-role'?"),
    ],
)
def test_slips_are_named(arguments: tuple[str, ...], message: str, run_coach: RunCoach) -> None:
    failed = run_coach("questions", *arguments)
    assert failed.exit_code == 1
    assert message in flat(failed.stderr)


def test_a_question_is_shown_whole(run_coach: RunCoach) -> None:
    shown = run_coach("questions", "show", "ambition-and-role")
    assert shown.exit_code == 0
    for part in ("about 1:15", "Why it is asked", "What a strong answer holds", "What may be asked after it"):
        assert part in shown.stdout
    assert "role: the title of the position applied for" in shown.stdout


# --- coach questions add ---


def test_a_question_is_added_step_by_step(run_coach: RunCoach, coach_home: Path) -> None:
    lines = [
        "Why do you, a baker, code?",
        "roles",
        "resume",
        "forever",
        "1:15",
        "",
        "And {when}?",
        "And now?",
        "",
        "",
        "",
    ]
    outcome = run_coach("questions", "add", stdin="\n".join(lines).encode())
    assert outcome.exit_code == 0, outcome.stderr
    path = coach_home / "questions" / "own.toml"
    (question,) = parse_bank(tomllib.loads(path.read_text("utf-8")), "own")
    assert question == Question(
        "why-do-you-a-baker-code", "Why do you, a baker, code?", "resume", target_s=75.0, follow_ups=("And now?",)
    )
    assert "There is no category “roles”" in flat(outcome.stdout)
    assert "“forever” is no length" in flat(outcome.stdout)
    assert "unknown placeholder '{when}'" in flat(outcome.stdout)
    assert f"coach practice --question {question.id}" in outcome.stdout
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(place.stat().st_mode) for place in (path.parent, coach_home)} == {0o700}


def test_a_question_that_cannot_be_used_is_told_before_anything_is_asked(run_coach: RunCoach, coach_home: Path) -> None:
    outcome = run_coach("questions", "add", "--text", "Tell us about your {banana}.", "--category", "craft")
    assert outcome.exit_code == 1
    assert "“Tell us about your {banana}.” cannot be used" in outcome.stderr
    assert outcome.stdout == ""
    assert not (coach_home / "questions").exists()


def test_adding_keeps_what_stands_there(run_coach: RunCoach, folder: Path) -> None:
    path = folder / "own.toml"
    path.write_text(MINE.rstrip("\n"))
    for text in ("First one?", "First one?"):
        assert run_coach("questions", "add", "--text", text, "--category", "salary").exit_code == 0
    assert path.read_text().startswith(MINE)
    ids = [question.id for question in parse_bank(tomllib.loads(path.read_text()), "own")]
    assert ids == ["my-own", "first-one", "first-one-2"]


def test_options_need_no_asking(run_coach: RunCoach, coach_home: Path, folder: Path) -> None:
    options = [
        "--text",
        "Why  us?",
        "--category",
        "motiv",
        "--target",
        "2 min",
        "--why",
        "Because.",
        "--id",
        "why-us-x",
    ]
    options += ["--follow-up", "Really?", "--strong-answer", "A reason.", "--occupation", "nurse"]
    outcome = run_coach("questions", "add", *options)
    assert outcome.exit_code == 0
    assert ">" not in outcome.stdout
    found = {q.id: q for q in Environment(coach_home, coach_home / "settings.toml").bank()}["why-us-x"]
    assert found == Question(
        "why-us-x", "Why us?", "motivation", "Because.", 120.0, ("Really?",), "A reason.", ("nurse",)
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "The question has no text."),
        (("--text", "Why?"), "The question has no category."),
        (("--text", "Why?", "--category", "salary", "--id", "why-this-role"), "why-this-role: in the questions"),
        (("--text", "Why?", "--category", "salary", "--id", "Not an id"), "must be small letters"),
        (("--text", "Why {x}?", "--category", "salary"), "unknown placeholder '{x}'"),
    ],
)
def test_what_cannot_be_added_leaves_nothing(
    options: tuple[str, ...], message: str, run_coach: RunCoach, coach_home: Path
) -> None:
    failed = run_coach("questions", "add", *options)
    assert failed.exit_code == 1
    assert message in flat(failed.stderr)
    assert not (coach_home / "questions" / "own.toml").exists()


@pytest.mark.parametrize(("option", "value"), [("--category", "salery"), ("--target", "soon")])
def test_an_option_that_cannot_be_read_is_wrong_usage(option: str, value: str, run_coach: RunCoach) -> None:
    failed = run_coach("questions", "add", option, value)
    assert failed.exit_code == 2
    assert value in failed.stderr


def test_an_id_that_is_taken_is_asked_for_again(run_coach: RunCoach, coach_home: Path) -> None:
    lines = ["", "", "", "", "why-this-role", "Not an id", "mine"]
    outcome = run_coach("questions", "add", "--text", "Why?", "--category", "1", stdin="\n".join(lines).encode())
    assert outcome.exit_code == 0
    assert "There is a question “why-this-role” already." in flat(outcome.stdout)
    assert 'id = "mine"' in (coach_home / "questions" / "own.toml").read_text()


def test_a_folder_that_cannot_be_made_is_named(run_coach: RunCoach, coach_home: Path) -> None:
    coach_home.mkdir()
    (coach_home / "questions").write_text("in its place")
    failed = run_coach("questions", "add", "--text", "Why?", "--category", "salary")
    assert failed.exit_code == 1
    assert "own.toml cannot be written" in flat(failed.stderr)


# --- coach questions check ---


def test_banks_without_faults(run_coach: RunCoach, folder: Path) -> None:
    (folder / "mine.toml").write_text(MINE)
    outcome = run_coach("questions", "check")
    assert outcome.exit_code == 0
    assert "1 question of your own." in outcome.stdout


def test_without_own_banks_there_is_no_fault(run_coach: RunCoach) -> None:
    outcome = run_coach("questions", "check")
    assert outcome.exit_code == 0
    assert "Add one with: coach questions add" in outcome.stdout


def test_faults_of_every_file_are_named_at_once(run_coach: RunCoach, folder: Path) -> None:
    (folder / "a.toml").write_text(MINE.replace("salary", "salery"))
    (folder / "b.toml").write_text("[[question]\n")
    failed = run_coach("questions", "check")
    assert failed.exit_code == 1
    told = flat(failed.stderr)
    assert f"{folder / 'a.toml'} has 1 fault: - my-own (question 1): unknown category 'salery'" in told
    assert f"{folder / 'b.toml'} cannot be read: in line 1, the heading has no end" in told


def test_a_clash_with_a_shipped_question_is_named(run_coach: RunCoach, folder: Path) -> None:
    (folder / "mine.toml").write_text(MINE.replace("my-own", "why-this-role"))
    failed = run_coach("questions", "check")
    assert failed.exit_code == 1
    assert f"why-this-role: in motivation.toml and in {folder / 'mine.toml'}" in flat(failed.stderr)


def test_a_file_elsewhere_is_checked_as_if_it_were_among_them(
    run_coach: RunCoach, folder: Path, tmp_path: Path
) -> None:
    (folder / "mine.toml").write_text(MINE)
    assert run_coach("questions", "check", str(folder / "mine.toml")).exit_code == 0
    elsewhere = tmp_path / "new.toml"
    elsewhere.write_text(MINE)
    failed = run_coach("questions", "check", str(elsewhere))
    assert failed.exit_code == 1
    assert "my-own: in the questions there are and in" in flat(failed.stderr)


def test_a_faulty_bank_of_ones_own_is_named_when_questions_are_drawn(run_coach: RunCoach, folder: Path) -> None:
    (folder / "mine.toml").write_text("question = 3")
    (folder.parent / "jobs").mkdir()
    (folder.parent / "jobs" / "a.toml").write_text('title = "Nurse"')
    failed = run_coach("plan")
    assert failed.exit_code == 1
    assert str(folder / "mine.toml") in flat(failed.stderr)
    assert "coach questions check" in failed.stderr
