"""The wizard: what each answer becomes, what may be skipped, and that nothing is lost."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from coach.core.jobs import Job
from coach.core.jobs.preparation import ENDINGS, Interviewer, Preparation
from coach.core.keywords import Keyword
from coach.documents import Document
from coach.errors import InputError
from coach.wizard import Given, Wizard, find_path, looks_like_path

POSTING = """Staff Nurse, St Mary's Hospital

Requirements
- Wound care and triage
- Experience with electronic health records
"""
RESUME = "Cut falls by 30% in a year\nLed a ward team of 6\nWent to Leeds and liked it"

WHOLE = {
    "File with the posting": ["posting.md"],
    "Title of the position": [""],
    "Company": ["St Mary's"],
    "Which should go?": ["1"],
    "Add terms": ["Triage scale = 2, wards", ""],
    "Whom did you meet?": ["01632 960123", "Ann Lee, matron", "Bo", "ann lee", ""],
    "What went well?": ["My falls story", ""],
    "What did you not say": ["My year in paediatrics"],
    "What is it for": ["Care  close to home"],
    "another company": ["St Jude's"],
    "File with your résumé": ["nowhere.pdf", "cv.txt"],
    "Which will you know by heart?": ["7", "1-2"],
    "Which results": ["Trained 12 students"],
    "Which salary range": ["40 to 45"],
    "Why this job": ["The team", "The town", ""],
    "Which will you ask?": ["1,3"],
    "If they remember one sentence": ["I keep wards calm"],
}


class Answers:
    """A form filled in by a table: beginning of a question -> answers, one after the other, then empty lines."""

    def __init__(self, table: dict[str, list[str]], end: BaseException | None = None, at: str = "") -> None:
        self._table = {begin: iter(answers) for begin, answers in table.items()}
        self._end, self._at = end, at
        self._last: Iterator[str] = iter(())
        self.told: list[str] = []
        self.shown: list[str] = []
        self.asked: list[str] = []

    def head(self, title: str) -> None:
        self.told.append(title)

    def tell(self, message: str, hint: str = "") -> None:
        self.told.append(f"{message} {hint}".strip())

    def show(self, options: Sequence[str]) -> None:
        self.shown += options

    def ask(self, question: str, default: str = "") -> str | None:
        self.asked.append(question)
        if self._end is not None and question.startswith(self._at):
            raise self._end
        for begin, answers in self._table.items():
            if begin in question:
                self._last = answers
                break
        else:
            if question not in {"And?", "More?", "Whom else?", ""}:
                self._last = iter(())
        return next(self._last, "") or default


class Silence(Answers):
    """Input that has ended."""

    def ask(self, question: str, default: str = "") -> str | None:
        self.asked.append(question)
        return None


def read(path: Path) -> Document:
    documents = {"posting.md": Document(POSTING), "cv.txt": Document(RESUME), "dull.txt": Document("No figures here")}
    if path.name not in documents:
        raise InputError(f"{path} cannot be read.", "Check the path.")
    return documents[path.name]


def run(answers: Answers, given: Given | None = None, job: Job | None = None) -> Job:
    return Wizard(answers, read, given or Given(), job).run()


def test_every_answer_finds_its_place() -> None:
    answers = Answers(WHOLE)
    job = run(answers)
    assert (job.title, job.company, job.posting) == ("Staff Nurse", "St Mary's", POSTING)
    assert job.facts == {"competitor": "St Jude's"}
    assert job.preparation == Preparation(
        must_land=("I keep wards calm",),
        interviewers=(Interviewer("Ann Lee", "matron"), Interviewer("Bo")),
        went_well=("My falls story",),
        missed=("My year in paediatrics",),
        mission=("Care close to home",),
        achievements=("Cut falls by 30% in a year", "Led a ward team of 6", "Trained 12 students"),
        salary=("40 to 45",),
        reasons=("The team", "The town"),
        at_the_end=(ENDINGS[0], ENDINGS[2]),
    )


def test_keywords_are_proposed_dropped_and_added() -> None:
    answers = Answers(WHOLE)
    job = run(answers)
    proposed = [line.split("  (")[0] for line in answers.shown if "(weight" in line]
    assert len(proposed) >= 2
    assert [keyword.term for keyword in job.keywords] == [*proposed[1:], "Triage scale", "wards"]
    assert job.keywords[-2:] == (Keyword("Triage scale", weight=2.0), Keyword("wards"))
    assert all(keyword.confirmed for keyword in job.keywords)


def test_a_proposed_keyword_can_be_dropped_by_its_name() -> None:
    proposed = run(Answers(WHOLE | {"Which should go?": [""], "Add terms": [""]})).keywords
    chosen = f"1, {proposed[2].term.upper()}"
    assert run(Answers(WHOLE | {"Which should go?": [chosen], "Add terms": [""]})).keywords == (
        proposed[1],
        *proposed[3:],
    )


def test_what_cannot_be_understood_is_said_and_asked_again() -> None:
    answers = Answers(WHOLE)
    run(answers)
    assert "ann lee is there already." in answers.told
    assert "“01632 960123” begins with no name. Write it as: Maria Keller, head of marketing" in answers.told
    assert "nowhere.pdf cannot be read. Check the path." in answers.told
    assert "“7” is not in the list. Type numbers from 1 to 2, such as 1,3-4." in answers.told


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("x = 900", "x is not added: its weight is 900; it must be above 0 and up to 100."),
        ("a, x = 0, b", "x is not added: its weight is 0; it must be above 0 and up to 100."),
        ("FCP = banana", "FCP is not added: “banana” is no number. Write it as: FCP = 2"),
        ("= 3", "“= 3” names no term. Write it as: SQL = 2"),
        ("SQL, sql", "sql is there already."),
    ],
)
def test_a_keyword_that_cannot_be_taken(added: str, told: str) -> None:
    answers = Answers({**TITLED, "Add terms": [added, ""]})
    run(answers)
    assert told in answers.told


TITLED = {"Title of the position": ["Nurse"]}


def test_everything_but_the_title_can_be_skipped() -> None:
    assert run(Answers(TITLED)) == Job("Nurse")


def test_a_missing_title_is_asked_for_at_once() -> None:
    answers = Answers({"Title of the position": ["", " ", ".", " Staff  nurse "]})
    assert run(answers).title == "Staff nurse"
    assert answers.told.count("The title is the one thing that coach needs. For example: Staff nurse") == 3


def test_the_end_of_input_before_a_title_ends_the_asking() -> None:
    answers = Silence({})
    assert run(answers) == Job("")
    assert answers.asked[-1] == "Company"


@pytest.mark.parametrize("answers", [Answers({}), Silence({})], ids=["empty lines", "end of input"])
def test_what_was_given_is_not_asked_for(answers: Answers) -> None:
    job = run(answers, Given(Path("posting.md"), Path("cv.txt"), title="Nurse"))
    assert (job.title, job.company, job.posting) == ("Nurse", "St Mary's Hospital", POSTING)
    assert "Title of the position" not in answers.asked
    assert job.keywords, "all proposals stay when nobody drops any"
    assert "Cut falls by 30% in a year" in answers.shown


def test_a_given_file_that_cannot_be_read_is_asked_for() -> None:
    answers = Answers({"File with the posting": ["posting.md"]})
    assert run(answers, Given(Path("wrong.md"))).posting == POSTING
    assert "wrong.md cannot be read. Check the path." in answers.told


def test_a_dot_skips_the_rest_of_a_step() -> None:
    answers = Answers({**TITLED, "What went well?": ["The start", "."], "Company": ["."]})
    job = run(answers)
    assert job.preparation == Preparation(went_well=("The start",))
    assert not [question for question in answers.asked if question.startswith("What went badly")]
    assert [question for question in answers.asked if question.startswith("What is it for")]
    assert job.company == ""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["p", "Nurse", "", "We care.", "."], "Nurse\n\nWe care.", id="asked for"),
        pytest.param(["We look for a nurse", "", "who cares", "."], "We look for a nurse\n\nwho cares", id="at once"),
        pytest.param(["p", "."], "", id="nothing"),
    ],
)
def test_a_posting_can_be_pasted(lines: list[str], expected: str) -> None:
    assert run(Answers({**TITLED, "File with the posting": lines})).posting == expected


def test_a_resume_without_figures_is_named() -> None:
    answers = Answers({**TITLED, "File with your résumé": ["dull.txt"]})
    run(answers)
    assert "No line of it holds a figure. Write your results down with numbers." in answers.told


def test_a_job_begun_before_is_only_asked_for_the_rest() -> None:
    begun = replace(run(Answers(WHOLE)), company="")
    answers = Answers({"Company": ["St Jude's"], "Whom did you meet?": ["Cy", ""], "What went badly": ["Nerves", ""]})
    job = run(answers, job=begun)
    prepared = begun.preparation
    people = (*prepared.interviewers, Interviewer("Cy"))
    assert job == replace(begun, company="St Jude's").with_preparation(
        replace(prepared, interviewers=people, went_badly=("Nerves",))
    )
    assert not [question for question in answers.asked if question.startswith(("What went well", "File with", "Title"))]


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        ("Title of the position", lambda job: job.posting == POSTING),
        ("Which should go?", lambda job: len(job.keywords) > 1),
        ("Whom else?", lambda job: job.preparation.interviewers == (Interviewer("Ann Lee", "matron"),)),
        ("And?", lambda job: job.preparation.went_well == ("My falls story",)),
        ("If they remember", lambda job: job.preparation.at_the_end == (ENDINGS[0], ENDINGS[2])),
    ],
)
def test_an_interruption_leaves_what_was_entered(at: str, holds: Callable[[Job], bool]) -> None:
    wizard = Wizard(Answers(WHOLE, KeyboardInterrupt(), at), read, Given())
    with pytest.raises(KeyboardInterrupt):
        wizard.run()
    assert holds(wizard.job)


def test_an_interruption_leaves_the_lines_pasted_so_far() -> None:
    class Pasting(Answers):
        def ask(self, question: str, default: str = "") -> str | None:
            if question == "" and len(self.asked) > 3:
                raise KeyboardInterrupt
            return super().ask(question, default)

    wizard = Wizard(Pasting({"File with the posting": ["p", "one", "two", "three"]}), read, Given())
    with pytest.raises(KeyboardInterrupt):
        wizard.run()
    assert wizard.job.posting.startswith("one\ntwo")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("posting.md", True),
        ("no such file.PDF", True),
        ("/tmp/x y", True),
        ("~/x y", True),
        ("'my posting'", True),
        ("file:///tmp/a", True),
        ("postnig", True),
        ("Social Media Manager", False),
        ("Marketing/Sales Manager", False),
        ("word " * 400, False),
    ],
)
def test_a_path_is_told_from_a_pasted_text(text: str, expected: bool) -> None:
    assert looks_like_path(text) is expected


def test_an_existing_file_is_a_path_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my posting").write_text("x")
    monkeypatch.chdir(tmp_path)
    assert looks_like_path("my posting")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a.md", "a.md"),
        (" 'a b.md' ", "a b.md"),
        ('"a b.md"', "a b.md"),
        (r"a\ b.md", "a b.md"),
        ("file:///tmp/a%20b.md", "/tmp/a b.md"),
        ("~/a.md", str(Path.home() / "a.md")),
        ("~nobody-of-this-name/a.md", "~nobody-of-this-name/a.md"),
    ],
)
def test_paths_as_they_are_typed_and_dropped(text: str, expected: str) -> None:
    assert find_path(text) == Path(expected)
