"""Whatever a job holds, its file gives it back."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from coach.core.jobs import Job, parse_job
from coach.core.jobs.file import write_job
from coach.core.jobs.preparation import ENTRIES, Interviewer, Preparation
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.core.questions import CATEGORIES, FACTS

TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).map(str.strip).filter(bool)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
MAYBE = st.just("") | TEXT
KEYWORDS = st.lists(
    st.builds(Keyword, TEXT, TEXTS, st.floats(0, 100, exclude_min=True)),
    max_size=3,
    unique_by=lambda keyword: keyword.term.casefold(),
).map(tuple)
POINTS = st.lists(
    st.builds(KeyPoint, TEXT, st.lists(st.sampled_from(sorted(CATEGORIES)), max_size=2).map(tuple), TEXTS),
    max_size=3,
    unique_by=lambda point: point.text.casefold(),
).map(tuple)
PEOPLE = st.lists(
    st.builds(Interviewer, TEXT, MAYBE, MAYBE), max_size=2, unique_by=lambda person: person.name.casefold()
).map(tuple)
PREPARATIONS = st.builds(Preparation, interviewers=PEOPLE, **dict.fromkeys(ENTRIES, TEXTS))
FACTS_GIVEN = st.dictionaries(st.sampled_from(sorted(FACTS)), MAYBE, max_size=3)
JOBS = st.builds(Job, TEXT, MAYBE, MAYBE, keywords=KEYWORDS, points=POINTS, facts=FACTS_GIVEN)


@given(JOBS, PREPARATIONS)
def test_reading_gives_back_what_was_written(job: Job, preparation: Preparation) -> None:
    whole = job.with_preparation(preparation)
    again = parse_job(tomllib.loads(write_job(whole)), "job.toml")
    assert again == whole
    assert write_job(again) == write_job(whole)


@given(JOBS, PREPARATIONS, st.sampled_from(sorted(CATEGORIES)), TEXT)
def test_the_points_of_a_question_are_points_of_the_job_and_none_comes_twice(
    job: Job, preparation: Preparation, category: str, question_id: str
) -> None:
    whole = job.with_preparation(preparation)
    texts = [point.text.casefold() for point in whole.points_for(question_id, category)]
    assert set(texts) <= {point.text.casefold() for point in whole.points}
    assert len(texts) == len(set(texts))
