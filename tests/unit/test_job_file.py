"""The job file that coach writes: reads back as the same job, and reads well."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from coach.core.jobs import Job, parse_job
from coach.core.jobs.file import write_job
from coach.core.jobs.preparation import ENTRIES, Interviewer, Preparation
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint

SAMPLE = Path(__file__).parents[2] / "samples" / "job.toml"


def read(text: str) -> Job:
    return parse_job(tomllib.loads(text), "job.toml")


def test_the_sample_is_what_coach_writes() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    assert write_job(read(text)) == text


def test_the_sample_shows_every_entry_filled() -> None:
    prepared = read(SAMPLE.read_text(encoding="utf-8")).preparation
    assert [key for key in ENTRIES if not prepared.texts(key)] == []
    assert prepared.interviewers


@pytest.mark.parametrize(
    "job",
    [
        pytest.param(Job("Nurse"), id="empty"),
        pytest.param(Job('A "quoted" \\ title', company="Tab\there"), id="escapes"),
        pytest.param(Job("N", posting='One\n\n"""two"""\r\\ three\x00\x1b\x7f'), id="posting within"),
        pytest.param(Job("N", posting_file="n.posting.md"), id="posting beside"),
        pytest.param(Job("N", facts={"team": "ward 7", "company": ""}), id="facts"),
        pytest.param(Job("N", keywords=(Keyword("a", ("b", "c"), 1.5), Keyword("d", weight=2.0))), id="keywords"),
        pytest.param(Job("N", points=(KeyPoint("p", ("salary",), ("x", "y")), KeyPoint("q"))), id="points"),
    ],
)
def test_reads_back_as_the_same_job(job: Job) -> None:
    assert read(write_job(job)) == job


def test_a_single_entry_can_hold_several_texts() -> None:
    job = Job("N").with_preparation(Preparation(salary=("50", "60"), interviewers=(Interviewer("Ann", "", "a@b.c"),)))
    assert read(write_job(job)) == job


def test_a_posting_in_its_own_file_is_not_written_twice() -> None:
    job = replace(Job("N", posting="long text"), posting_file="n.posting.md")
    assert "long text" not in write_job(job)


def test_an_empty_job_shows_what_there_is_to_fill_in() -> None:
    text = write_job(Job("Nurse", company="St Mary"))
    for line in ("missed = []", 'salary = ""', "# [[interviewers]]", '# team = ""  # the team or department'):
        assert line in text
    assert '# company = ""' not in text, "known from the top of the file"
    assert max(map(len, text.splitlines())) <= 120
