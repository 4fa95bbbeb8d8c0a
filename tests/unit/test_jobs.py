"""Job files: what is read, and every fault at once."""

import tomllib

import pytest

from coach.core.jobs import Job, parse_job
from coach.core.jobs.preparation import Interviewer, Preparation
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.errors import JobError

GOOD = """
title = "Nurse"
company = "St Mary"
keywords = ["triage", {term = "electronic health record", aliases = ["EHR"], weight = 2}]
[facts]
interviewer = "Ann"
[[points]]
text = "Cut falls by half"
questions = ["hard-quarter"]
[[points]]
text = "Led a team of six"
categories = ["management"]
[[points]]
text = "I can start in May"
"""


def test_a_job_is_read() -> None:
    job = parse_job(tomllib.loads(GOOD), "job.toml")
    assert job.keywords == (Keyword("triage"), Keyword("electronic health record", ("EHR",), 2.0))
    assert job.facts == {"interviewer": "Ann"}


@pytest.mark.parametrize(
    ("question", "category", "expected"),
    [
        pytest.param("hard-quarter", "behavioural", ["Cut falls by half"], id="pins win"),
        pytest.param("q", "management", ["Led a team of six", "I can start in May"], id="category, and any"),
        pytest.param("q", "salary", ["I can start in May"], id="only what fits everywhere"),
    ],
)
def test_points_for_a_question(question: str, category: str, expected: list[str]) -> None:
    job = parse_job(tomllib.loads(GOOD), "job.toml")
    assert [point.text for point in job.points_for(question, category)] == expected


@pytest.mark.parametrize(
    ("question", "category", "is_expected"),
    [
        pytest.param("hard-quarter", "behavioural", True, id="about the work"),
        pytest.param("hard-quarter+follow-up-1", "behavioural", True, id="its follow-up"),
        pytest.param("salary-expectations", "salary", False, id="about pay"),
        pytest.param("your-questions", "closing", False, id="about what comes next"),
        pytest.param("sum-yourself-up", "closing", True, id="presenting oneself at the end"),
        pytest.param("who-you-are+follow-up-1", "greeting", True, id="presenting oneself, followed up"),
    ],
)
def test_the_postings_words_are_only_looked_for_where_they_are_expected(
    question: str, category: str, is_expected: bool
) -> None:
    job = parse_job(tomllib.loads(GOOD), "job.toml")
    assert job.keywords_for(question, category) == (job.keywords if is_expected else ())


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("", "title is missing"),
        ('title = "x"\npiont = 1', "piont is not known; did you mean 'points'?"),
        ('title = "x"\nzzz = 1', "zzz is not known; known are: title"),
        ("title = 4", "title is 4; it must be a text in quotes"),
        ('title = "x"\nkeywords = "sql"', "keywords is 'sql'; write each as a table: [[keywords]]"),
        ('title = "x"\nkeywords = [4]', "keywords[1] is 4; it must be a text or a table"),
        ('title = "x"\n[[keywords]]\nterm = "a"\nweight = 0', "keywords[1].weight is 0; it must be a number"),
        ('title = "x"\n[[keywords]]\nterm = "a"\nweight = true', "keywords[1].weight is True"),
        (
            'title = "x"\n[[keywords]]\nterm = "a"\naliases = 4',
            "keywords[1].aliases is 4; it must be a text in quotes, or a list",
        ),
        (
            'title = "x"\n[[keywords]]\nterm = "a"\naliases = [1]',
            "keywords[1].aliases is [1]; it must be a text in quotes, or a list",
        ),
        ('title = "x"\nkeywords = ["SQL", "sql"]', "keywords[2] says the same as keywords[1]: 'sql'"),
        ('title = "x"\n[[points]]\ntext = " "', "points[1].text is missing"),
        ('title = "x"\nfacts = 1', "facts is 1; write it as a table: [facts]"),
        ('title = "x"\n[facts]\ncompany = 1', "facts.company is 1"),
        ('title = "x"\n[facts]\ncompani = "a"', "facts.compani is not known; did you mean 'company'?"),
        ('title = "x"\n[facts]\nshoe = "a"', "facts.shoe is not known; known are: interviewer, "),
        (
            'title = "x"\n[facts]\nposting_file = "a"',
            "facts.posting_file is not known; it belongs at the top of the file",
        ),
        ('title = "x"\nmissed = "a"', "missed is not known; it belongs under [first_interview]"),
        ('title = "x"\n[resume]\nmust_land = "a"', "resume.must_land is not known; it belongs at the top of the file"),
        ('title = "x"\nresume = "a"', "resume is 'a'; write it as a table: [resume]"),
        ('title = "x"\n[wishes]\nsalary = 60000', "wishes.salary is 60000; it must be a text in quotes, or a list"),
        ('title = "x"\nmust_land = 1', "must_land is 1; it must be a text in quotes, or a list"),
        ('title = "x"\n[[interviewers]]\nrole = "head"', "interviewers[1].name is missing"),
        ('title = "x"\ninterviewers = ["Ann", "ann"]', "interviewers[2] says the same as interviewers[1]: 'ann'"),
        (
            'title = "x"\n[[points]]\ntext = "a"\ncategories = ["salery"]',
            "points[1].categories[1] is 'salery', which is no question category; did you mean 'salary'?",
        ),
        (
            'title = "x"\n[[points]]\ntext = "a"\ncategories = ["zzz"]',
            "points[1].categories[1] is 'zzz', which is no question category; known are: greeting, ",
        ),
    ],
)
def test_faults(content: str, fault: str) -> None:
    with pytest.raises(JobError) as caught:
        parse_job(tomllib.loads(content), "job.toml")
    assert fault in caught.value.message
    assert "job.toml" in caught.value.message


def test_every_fault_at_once() -> None:
    with pytest.raises(JobError) as caught:
        parse_job({"title": 1, "nope": 2, "keywords": [3]}, "job.toml")
    assert caught.value.message.count("\n  - ") == 3


@pytest.mark.parametrize(
    ("remembered", "expected"),
    [
        pytest.param({}, ((), ("EHR",)), id="nothing"),
        pytest.param({"triage": ("tree age", "try age")}, (("tree age", "try age"), ("EHR",)), id="added in order"),
        pytest.param({"electronic health record": ("EHR", "e h r")}, ((), ("EHR", "e h r")), id="known ones once"),
        pytest.param({"Triage": ("tree age",), "surgery": ("surge",)}, ((), ("EHR",)), id="no such keyword"),
    ],
)
def test_remembered_aliases_join_those_of_the_job(
    remembered: dict[str, tuple[str, ...]], expected: tuple[tuple[str, ...], ...]
) -> None:
    job = parse_job(tomllib.loads(GOOD), "job.toml")
    richer = job.with_aliases(remembered)
    assert tuple(keyword.aliases for keyword in richer.keywords) == expected
    assert [keyword.weight for keyword in richer.keywords] == [1.0, 2.0]
    assert (richer.title, richer.points, richer.facts) == (job.title, job.points, job.facts)


PREPARED = """
title = "Nurse"
company = "St Mary"
must_land = "I keep wards calm"
interviewers = ["Ann Lee", {name = "Bo", role = "matron"}]
[facts]
company = "St Mary's"
team = ""
[first_interview]
missed = "My year in paediatrics"
[company_research]
values = ["Kindness first", "  "]
[wishes]
start = ["I can start in May"]
[[points]]
text = "i can START in may"
questions = ["salary-expectations"]
"""


def test_what_is_prepared_is_read() -> None:
    job = parse_job(tomllib.loads(PREPARED), "job.toml")
    assert job.preparation == Preparation(
        must_land=("I keep wards calm",),
        interviewers=(Interviewer("Ann Lee"), Interviewer("Bo", "matron")),
        missed=("My year in paediatrics",),
        values=("Kindness first",),
        start=("I can start in May",),
    )


def test_facts_follow_from_what_is_prepared_unless_they_are_given() -> None:
    job = parse_job(tomllib.loads(PREPARED), "job.toml")
    assert job.known_facts == {
        "role": "Nurse",
        "company": "St Mary's",
        "interviewer": "Ann Lee",
        "value": "Kindness first",
    }


@pytest.mark.parametrize(
    ("question", "category", "expected"),
    [
        ("remember-interviewer", "greeting", ["Hello again, Ann Lee", "Hello again, Bo"]),
        ("goodbye-to-interviewer", "closing", ["Thank you, Ann Lee", "Thank you, Bo"]),
        ("add-to-first-round", "consistency", ["My year in paediatrics"]),
        ("mine", "doubts", ["My year in paediatrics"]),
        ("in-one-sentence", "greeting", ["I keep wards calm"]),
        ("salary-expectations", "salary", ["i can START in may"]),
        ("notice-and-start", "salary", ["i can START in may"]),
        ("mine", "craft", []),
    ],
)
def test_what_is_prepared_comes_up_where_it_fits(question: str, category: str, expected: list[str]) -> None:
    job = parse_job(tomllib.loads(PREPARED), "job.toml")
    assert [point.text for point in job.points_for(question, category)] == expected


def test_a_line_said_twice_is_one_point_and_keeps_its_pins() -> None:
    job = parse_job(tomllib.loads(PREPARED), "job.toml")
    assert job.own_points == (KeyPoint("i can START in may", questions=("salary-expectations",)),)
    assert [point.text.casefold() for point in job.points].count("i can start in may") == 1


def test_another_preparation_takes_its_points_along() -> None:
    job = Job("Nurse", points=(KeyPoint("Own"),)).with_preparation(Preparation(ideas=("Old",)))
    job = job.with_preparation(Preparation(ideas=("New",)))
    assert [point.text for point in job.points] == ["Own", "New"]


@pytest.mark.parametrize(
    ("ids", "fault"),
    [
        (None, ""),
        ({"hard-quarter", "why-us"}, ""),
        (
            {"hard-quarters", "why-us"},
            "points[1].questions holds 'hard-quarter', and there is no such question; did you",
        ),
    ],
)
def test_pins_are_held_against_the_bank(ids: set[str] | None, fault: str) -> None:
    if not fault:
        parse_job(tomllib.loads(GOOD), "job.toml", ids)
        return
    with pytest.raises(JobError) as caught:
        parse_job(tomllib.loads(GOOD), "job.toml", ids)
    assert fault in caught.value.message
