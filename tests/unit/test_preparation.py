"""What a preparation draws on for each question, what is still thin, what is planned, and the page before the call."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from coach.core.jobs import Job, parse_job
from coach.core.jobs.brief import MAX_ITEMS, MAX_WORDS, Block, write_brief
from coach.core.jobs.draws import OF_CATEGORIES, OF_QUESTIONS, derive_points, draw
from coach.core.jobs.preparation import ENTRIES, Interviewer, Preparation
from coach.core.jobs.readiness import N_PARTS, OWN_POINT, PEOPLE, Gap, Planned, choose, find_homeless, find_thin, plan
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.core.questions import CATEGORIES, Question, parse_bank
from coach.errors import BankError

ROOT = Path(__file__).parents[2]
EIGHT = tuple(f"Result {n}" for n in range(8))
BANK = (
    Question("pay", "How much?", "salary"),
    Question("why", "Why {company}?", "motivation"),
    Question("ward", "Which ward?", "craft", occupations=("staff nurse",)),
    Question("hello", "Hello?", "greeting"),
    Question("whom", "You met {interviewer}?", "greeting"),
)


@pytest.fixture(scope="module")
def shipped() -> tuple[Question, ...]:
    files = sorted((ROOT / "questions").rglob("*.toml"))
    return tuple(question for file in files for question in parse_bank(tomllib.loads(file.read_text()), file.name))


@pytest.fixture(scope="module")
def sample() -> Job:
    return parse_job(tomllib.loads((ROOT / "samples" / "job.toml").read_text()), "job.toml")


def test_every_part_is_drawn_on_by_some_question() -> None:
    prepared = Preparation(interviewers=(Interviewer("Ann"),), **{key: (f"my {key}",) for key in ENTRIES})
    texts = {point.text for point in derive_points(prepared)}
    raw_material = {"my went_badly"}  # to be turned into points, not to be said as it is
    assert texts == {f"my {key}" for key in ENTRIES} - raw_material | {"Hello again, Ann", "Thank you, Ann"}


@pytest.mark.parametrize("key", ["interviewers", "shoe"])
def test_only_texts_are_given_by_name(key: str) -> None:
    with pytest.raises(KeyError, match=key):
        Preparation().texts(key)


def test_draws_name_only_what_there_is(shipped: tuple[Question, ...]) -> None:
    assert set(OF_CATEGORIES) <= set(CATEGORIES)
    assert set(OF_QUESTIONS) <= {question.id for question in shipped}


def test_no_question_asks_for_more_than_one_answer_holds() -> None:
    for name, wanted in (*OF_CATEGORIES.items(), *OF_QUESTIONS.items()):
        assert sum(n for _, n in wanted) <= 6, name


@pytest.mark.parametrize(
    ("question", "category", "expected"),
    [
        ("mine", "salary", ["50 to 60"]),
        ("hours-and-availability", "salary", ["Four days"]),
        ("other-offers", "salary", []),
        ("mine", "motivation", ["The product", "Simple coffee"]),
        ("mine", "consistency", ["I left on good terms", "Budget work", "A sketch"]),
        ("promised-last-time", "consistency", ["A sketch"]),
        ("mine", "craft", []),
    ],
)
def test_a_question_draws_on_what_fits_it(question: str, category: str, expected: list[str]) -> None:
    prepared = Preparation(
        salary=("50 to 60",),
        hours=("Four days",),
        reasons=("The product",),
        mission=("Simple coffee",),
        told=("I left on good terms",),
        missed=("Budget work",),
        promised=("A sketch",),
    )
    assert list(draw(prepared, question, category)) == expected


def test_many_lines_are_shared_out_over_the_questions() -> None:
    prepared = Preparation(achievements=EIGHT)
    drawn = {id_: draw(prepared, id_, "resume") for id_ in map(str, range(40))}
    assert {len(lines) for lines in drawn.values()} == {3}
    assert {line for lines in drawn.values() for line in lines} == set(EIGHT), "none is left out everywhere"
    assert all(list(lines) == sorted(lines) for lines in drawn.values()), "in the order of the job file"


def test_a_new_line_only_takes_places_of_others() -> None:
    for id_ in map(str, range(40)):
        before = set(draw(Preparation(achievements=EIGHT), id_, "resume"))
        after = set(draw(Preparation(achievements=(*EIGHT, "New")), id_, "resume"))
        assert after - before <= {"New"}


def test_an_empty_job_is_thin_in_every_part(shipped: tuple[Question, ...]) -> None:
    parts = find_thin(Job("Nurse"), shipped)
    assert len(parts) == N_PARTS
    assert all(part.gaps for part in parts)


def test_the_sample_is_prepared_in_every_part(sample: Job, shipped: tuple[Question, ...]) -> None:
    assert [gap for part in find_thin(sample, shipped) for gap in part.gaps] == []


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"missed": ()}, Gap("Add what you did not say", "[first_interview] missed")),
        ({"management": ()}, Gap("Add how you like to be managed", "[wishes] management")),
        ({"news": ()}, Gap("Add the company's news", "[company_research] news")),
        ({"ideas": ("One",)}, Gap("Add your ideas: 1 so far, at least 2 are good", "[role_research] ideas")),
        (
            {"achievements": ("Led 4", "Cut costs", "Grew 5%")},
            Gap("Put a figure into “Cut costs”", "[resume] achievements"),
        ),
        (
            {"achievements": ("Led eight people and two assistants", "Was the one who asked", "Twenty-five a day")},
            Gap("Put a figure into “Was the one who asked”", "[resume] achievements"),
        ),
        ({"achievements": ("Led 4",)}, Gap("Add your results: 1 so far, at least 3 are good", "[resume] achievements")),
        ({"interviewers": ()}, Gap("Add the people you met", "[[interviewers]]")),
        ({"interviewers": (Interviewer("Ann"),)}, Gap("Add what Ann does there", "[[interviewers]] role")),
        ({"must_land": ()}, Gap("Add the line that must land", "must_land")),
        ({"at_the_end": ()}, Gap("Add what to settle before you leave", "[to_ask] at_the_end")),
    ],
)
def test_one_gap_is_named_with_its_place(
    changes: dict[str, tuple[str, ...]], gap: Gap, sample: Job, shipped: tuple[Question, ...]
) -> None:
    thin = sample.with_preparation(replace(sample.preparation, **changes))
    assert [found for part in find_thin(thin, shipped) for found in part.gaps] == [gap]


@pytest.mark.parametrize(
    ("n", "gap"),
    [
        (0, "Add words of the posting: none so far, at least 5 are good"),
        (1, "Add words of the posting: 1 so far, at least 5 are good"),
        (5, ""),
        (20, ""),
        (21, "Drop some of the 21 keywords: nobody keeps more than about 20 in mind"),
    ],
)
def test_keywords_are_neither_too_few_nor_too_many(n: int, gap: str, sample: Job) -> None:
    job = replace(sample, keywords=tuple(Keyword(f"term {i}") for i in range(n)))
    assert find_thin(job, BANK)[2].gaps == ((Gap(gap, "[[keywords]]"),) if gap else ())


def test_a_plan_begins_with_pins_and_follows_the_interview() -> None:
    job = Job("Nurse", "St Mary", points=(KeyPoint("p", questions=("why", "ward")), KeyPoint("q")))
    intentions = plan(job, BANK)
    assert [(item.question.id, item.is_pinned) for item in intentions] == [
        ("why", True),
        ("ward", True),
        ("hello", False),
        ("pay", False),
    ]
    assert intentions[0].question.text == "Why St Mary?"
    assert intentions[0].points == (Planned("p", OWN_POINT, is_pinned=True),)
    assert intentions[-1].points == (Planned("q", OWN_POINT),)


def test_a_plan_says_which_part_each_point_comes_from() -> None:
    prepared = Preparation(
        interviewers=(Interviewer("Ann Lee"),), salary=("40 to 45",), must_land=("Calm",), reasons=("Calm", "The town")
    )
    job = Job("Nurse", "St Mary", points=(KeyPoint("40 TO 45", questions=("pay",)),)).with_preparation(prepared)
    assert {item.question.id: item.points for item in plan(job, BANK)} == {
        "pay": (Planned("40 TO 45", "your salary range", is_pinned=True),),
        "why": (Planned("Calm", "the line that must land"), Planned("The town", "why you want this job")),
        "hello": (Planned("Hello again, Ann Lee", PEOPLE),),
        "whom": (Planned("Hello again, Ann Lee", PEOPLE),),
    }


def test_what_comes_up_with_no_question_is_found() -> None:
    job = Job("Nurse", points=(KeyPoint("p", questions=("gone",)), KeyPoint("q"))).with_preparation(
        Preparation(news=("A new ward",), went_badly=("Nerves",))
    )
    assert find_homeless(job, plan(job, BANK)) == (Planned("p", OWN_POINT), Planned("A new ward", "the company's news"))


def test_a_pinned_template_without_its_fact_is_shown_as_it_is() -> None:
    job = Job("Nurse", points=(KeyPoint("p", questions=("whom",)),))
    assert plan(job, BANK)[0].question.text == "You met {interviewer}?"


@pytest.mark.parametrize(
    ("categories", "ids", "expected"),
    [
        ((), (), ["hello", "pay"]),
        (("salary",), (), ["pay"]),
        ((), ("hello",), ["hello"]),
        (("salary",), ("hello",), []),
    ],
)
def test_a_part_of_a_plan(categories: tuple[str, ...], ids: tuple[str, ...], expected: list[str]) -> None:
    intentions = plan(Job("Baker"), BANK)
    assert [item.question.id for item in choose(intentions, categories, ids)] == expected


@pytest.mark.parametrize(
    ("categories", "ids", "message"),
    [
        (("salery",), (), "There is no category 'salery'; did you mean 'salary'?"),
        ((), ("zzz",), "There is no question that fits the job 'zzz'."),
    ],
)
def test_an_unknown_part_of_a_plan(categories: tuple[str, ...], ids: tuple[str, ...], message: str) -> None:
    with pytest.raises(BankError) as caught:
        choose(plan(Job("Baker"), BANK), categories, ids)
    assert caught.value.message == message


def test_the_brief_of_the_sample(sample: Job) -> None:
    brief = write_brief(sample)
    assert brief.title == "Social media manager, Brightside Coffee Roasters"
    assert brief.line == "I turn a small content team into the reason people buy"
    assert brief.blocks[0] == Block("Say their names", ("Maria Keller, head of marketing", "Tom Okafor, design lead"))
    assert brief.blocks[-1].heading == "Before you leave"


@pytest.mark.parametrize(
    ("job", "line", "headings"),
    [
        pytest.param(Job("N"), "", [], id="nothing"),
        pytest.param(Job("N", points=(KeyPoint("One"), KeyPoint("Two"))), "One", ["Your results"], id="points"),
        pytest.param(
            Job("N").with_preparation(Preparation(achievements=("Led 4", "Cut 5"))),
            "Led 4",
            ["Your results"],
            id="achievements",
        ),
        pytest.param(Job("N", keywords=(Keyword("a"), Keyword("b", weight=2.0))), "", ["Their words"], id="keywords"),
    ],
)
def test_something_stands_in_for_the_line(job: Job, line: str, headings: list[str]) -> None:
    brief = write_brief(job)
    assert brief.line == line
    assert [block.heading for block in brief.blocks] == headings
    assert all(line not in block.lines for block in brief.blocks)


def test_heavy_keywords_come_first() -> None:
    job = Job("N", keywords=(Keyword("a"), Keyword("b", weight=2.0)))
    assert write_brief(job).blocks[0].lines == ("b · a",)


def test_too_much_is_cut_from_every_block_alike() -> None:
    long = tuple(f"{n} " + "word " * 19 for n in range(6))
    prepared = Preparation(ideas=long, reasons=long, questions=long, at_the_end=long, missed=long, values=long)
    brief = write_brief(Job("N").with_preparation(prepared))
    assert sum(len(line.split()) for block in brief.blocks for line in block.lines) <= MAX_WORDS
    assert {len(block.lines) for block in brief.blocks} <= {2, 3}
    assert all(len(block.lines) + block.n_left_out == 6 for block in brief.blocks)


def test_no_block_has_more_lines_than_one_keeps_in_mind() -> None:
    brief = write_brief(Job("N").with_preparation(Preparation(ideas=tuple(map(str, range(9))))))
    assert brief.blocks == (Block("Your ideas", tuple(map(str, range(MAX_ITEMS))), 9 - MAX_ITEMS),)
