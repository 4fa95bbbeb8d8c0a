"""Job files: what is read, and every fault at once."""

import tomllib

import pytest

from coach.core.jobs import parse_job
from coach.core.keywords import Keyword
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
        ('title = "x"\n[[keywords]]\nterm = "a"\naliases = "b"', "keywords[1].aliases is 'b'; it must be a list"),
        ('title = "x"\nkeywords = ["SQL", "sql"]', "keywords[2] says the same as keywords[1]: 'sql'"),
        ('title = "x"\n[[points]]\ntext = " "', "points[1].text is missing"),
        ('title = "x"\nfacts = 1', "facts is 1; write it as a table: [facts]"),
        ('title = "x"\n[facts]\ncompany = 1', "facts.company is 1"),
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
