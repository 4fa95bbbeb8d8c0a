"""The bank: what is read from it, what is refused, how templates are filled, and what the shipped one holds."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from coach.core.questions import CATEGORIES, FACTS, Question, fill, merge_banks, parse_bank, required_facts
from coach.errors import BankError

SHIPPED = Path(__file__).parents[2] / "questions"

WHOLE = """
occupations = ["staff nurse"]

[[question]]
id = "night-shift"
text = '''
You meet {interviewer} at {company}
on a night shift. What do you ask?'''
category = "craft"
why = "Nights are short of people."
target_s = 75
follow_ups = ["And {interviewer} is busy?"]
strong_answer = "One question that cannot wait."

[[question]]
id = "short-one"
text = "Why?"
category = "motivation"
occupations = []
"""


def entry(**changes: object) -> dict[str, object]:
    return {"id": "why-us", "text": "Why us?", "category": "motivation"} | changes


def faults_of(*entries: object, **document: object) -> list[str]:
    with pytest.raises(BankError) as caught:
        parse_bank({"question": list(entries)} | document, "mine.toml")
    heading, *lines = caught.value.message.splitlines()
    assert heading == f"The question bank mine.toml has {len(lines)} fault{'s' if len(lines) > 1 else ''}:"
    assert "coach questions check" in caught.value.hint
    return [line.removeprefix("- ") for line in lines]


@pytest.fixture(scope="module")
def shipped() -> tuple[Question, ...]:
    banks = {str(path): parse_bank(tomllib.loads(path.read_text()), str(path)) for path in SHIPPED.rglob("*.toml")}
    return merge_banks(banks)


def test_every_key_is_read() -> None:
    assert parse_bank(tomllib.loads(WHOLE), "whole.toml") == (
        Question(
            id="night-shift",
            text="You meet {interviewer} at {company} on a night shift. What do you ask?",
            category="craft",
            why="Nights are short of people.",
            target_s=75.0,
            follow_ups=("And {interviewer} is busy?",),
            strong_answer="One question that cannot wait.",
            occupations=("staff nurse",),
        ),
        Question(id="short-one", text="Why?", category="motivation", target_s=90.0),
    )


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"catgory": "salary"}, "unknown key 'catgory'; did you mean 'category'?"),
        ({"xyz": 1}, "unknown key 'xyz'; known: id, text, category, why, target_s, follow_ups, strong_answer, "),
        ({"text": "  "}, "text is empty"),
        ({"text": 7}, "text must be text in quotes, not 7"),
        ({"id": "Why Us"}, "id 'Why Us' must be small letters"),
        ({"id": "why--us"}, "id 'why--us' must be small letters"),
        ({"category": "selery"}, "unknown category 'selery'; did you mean 'salary'?"),
        ({"category": "zzz"}, "unknown category 'zzz'; known: greeting, "),
        ({"category": ["salary"]}, "category must be text in quotes, not ['salary']"),
        ({"why": False}, "why must be text in quotes, not False"),
        ({"target_s": 1.5}, "target_s must be a number of seconds from 10 to 600, not 1.5"),
        ({"target_s": 601}, "not 601"),
        ({"target_s": float("nan")}, "not nan"),
        ({"target_s": True}, "not True"),
        ({"target_s": "90"}, "not '90'"),
        ({"follow_ups": "And then?"}, "follow_ups must be a list of texts in quotes, none of them empty, not 'And"),
        ({"follow_ups": ["And then?", " "]}, "follow_ups must be a list"),
        ({"occupations": [1]}, "occupations must be a list"),
        ({"text": "Do you know {compny}?"}, "unknown placeholder '{compny}'; did you mean 'company'?"),
        ({"text": "Do you know {0}?"}, "unknown placeholder '{0}'; known: interviewer, "),
        ({"follow_ups": ["{company.__class__}"]}, "unknown placeholder '{company.__class__}'"),
        ({"why": "{company!r}"}, "unknown placeholder '{company!r}'"),
        ({"strong_answer": "{company:>9}"}, "unknown placeholder '{company:>9}'"),
        ({"text": "Do you know {{company}}?"}, "a brace without its partner"),
        ({"text": "Do you know {company?"}, "a brace without its partner in 'Do you know {company?'"),
    ],
)
def test_fault_names_question_and_value(changes: dict[str, object], fault: str) -> None:
    damaged = entry(**changes)
    (line,) = faults_of(damaged)
    assert line.startswith(f"{damaged['id']} (question 1): ")
    assert fault in line


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ({}, "the file: holds no question; each one begins with a line [[question]]"),
        ({"question": []}, "the file: holds no question"),
        ({"question": {"id": "why-us"}}, "the file: holds no question"),
        ({"question": ["Why us?"]}, "question 1: must be a table that begins with [[question]], not 'Why us?'"),
        ({"question": [entry()], "questions": 1}, "the file: unknown key 'questions'; did you mean 'question'?"),
        ({"question": [entry()], "occupations": "nurse"}, "the file: occupations must be a list"),
        ({"question": [{"text": "Why?", "category": "company"}]}, "question 1: id is missing"),
        ({"question": [{"id": "why-us", "category": "company"}]}, "why-us (question 1): text is missing"),
        ({"question": [entry(), entry(text="Why not?")]}, "why-us: 2 questions have this id; ids must differ"),
    ],
)
def test_fault_of_document(document: dict[str, object], fault: str) -> None:
    with pytest.raises(BankError) as caught:
        parse_bank(document, "mine.toml")
    assert caught.value.message.startswith(f"The question bank mine.toml has 1 fault:\n- {fault}")


def test_all_faults_are_reported_at_once() -> None:
    lines = faults_of(entry(txet="x", target_s=0), "loose", {}, entry(category="nope"), occupatoins=["nurse"])
    assert [line.split(": ")[0] for line in lines] == [
        "the file",
        "why-us (question 1)",
        "why-us (question 1)",
        "question 2",
        "question 3",
        "question 3",
        "question 3",
        "why-us (question 4)",
        "why-us",
    ]


def test_long_values_are_cut_in_messages() -> None:
    (line,) = faults_of(entry(target_s="x" * 5000))
    assert line.endswith("xxx...")
    assert len(line) < 200


def test_banks_are_merged_in_order() -> None:
    mine, theirs = Question("a", "A?", "salary"), Question("b", "B?", "salary")
    assert merge_banks({"mine.toml": [mine], "theirs.toml": [theirs]}) == (mine, theirs)
    assert merge_banks({}) == ()


def test_clashes_between_banks_are_all_named() -> None:
    a, b, c = (Question(id_, "Why?", "salary") for id_ in "abc")
    with pytest.raises(BankError) as caught:
        merge_banks({"one.toml": [a, b], "two.toml": [b, c], "three.toml": [c, b]})
    assert caught.value.message.splitlines() == [
        "Ids must differ over all question banks, but there are 2 clashes:",
        "- b: in one.toml and in two.toml and in three.toml",
        "- c: in two.toml and in three.toml",
    ]


def template() -> Question:
    return Question(
        id="met",
        text="You met {interviewer}: what of {company}?",
        category="greeting",
        why="For {role}.",
        follow_ups=("And {interviewer}?",),
        strong_answer="Names {product}.",
    )


def test_facts_of_all_prose_are_required() -> None:
    assert required_facts(template()) == {"interviewer", "company", "role", "product"}
    assert required_facts(Question("plain", "Why?", "salary")) == frozenset()


def test_fill_puts_facts_in() -> None:
    facts = {"interviewer": "Ana\n  Ruiz", "company": "{role} & {0.__class__} \\1", "role": "chef", "product": "Soup"}
    filled = fill(template(), facts)
    assert filled.text == "You met Ana Ruiz: what of {role} & {0.__class__} \\1?"
    assert (filled.why, filled.follow_ups, filled.strong_answer) == ("For chef.", ("And Ana Ruiz?",), "Names Soup.")
    assert (filled.id, filled.category) == ("met", "greeting")


def test_fill_names_missing_and_blank_facts() -> None:
    with pytest.raises(BankError, match=r"The question met needs .*: company, product\.") as caught:
        fill(template(), {"interviewer": "Ana", "role": "chef", "company": " \n"})
    assert "coach job edit" in caught.value.hint


def test_shipped_bank_is_large_enough(shipped: tuple[Question, ...]) -> None:
    general = [question for question in shipped if not question.occupations]
    assert len(general) >= 150
    per_category = Counter(question.category for question in general)
    assert all(per_category[category] >= 8 for category in CATEGORIES if category != "craft"), per_category
    per_occupation = Counter(question.occupations for question in shipped if question.occupations)
    assert len(per_occupation) >= 12
    assert all(n >= 5 for n in per_occupation.values()), per_occupation


@pytest.mark.parametrize(
    ("id_", "category"),
    [
        ("why-this-role", "motivation"),
        ("hard-quarter", "behavioural"),
        ("salary-expectations", "salary"),
        ("your-questions", "closing"),
    ],
)
def test_questions_of_the_sample_answers_are_there(shipped: tuple[Question, ...], id_: str, category: str) -> None:
    assert [question.category for question in shipped if question.id == id_] == [category]


def test_shipped_questions_are_complete(shipped: tuple[Question, ...]) -> None:
    for question in shipped:
        assert 60 <= question.target_s <= 120, question.id
        assert 1 <= len(question.follow_ups) <= 2, question.id
        for prose in (question.text, *question.follow_ups, question.why, question.strong_answer):
            assert prose.endswith((".", "?", '."', '?"')), (question.id, prose)
        assert len(re.findall(r"[.?!](?:\s|$)", question.why)) == 1, (question.id, question.why)


def test_shipped_questions_differ(shipped: tuple[Question, ...]) -> None:
    for prose in ([q.text for q in shipped], [q.why for q in shipped], [q.strong_answer for q in shipped]):
        assert [text for text, n in Counter(prose).items() if n > 1] == []


def test_every_fact_is_used_and_fills_its_questions(shipped: tuple[Question, ...]) -> None:
    assert {name for question in shipped for name in required_facts(question)} == set(FACTS)
    facts = {name: name.upper() for name in FACTS}
    assert not [question.id for question in shipped if "{" in fill(question, facts).text]


UNFAIR = (
    r"\b(how old|your age|born|birth|married|marriage|husband|wife|partner at home|pregnan\w*|child-?care)\b"
    r"|\byour (own )?(family|children|health|religion|faith|nationality|party|union|current salary|present salary)\b"
    r"|\b(disab\w*|native speaker|arrest\w*|what do you earn|salary history|citizen\w*)\b"
)
STALE = (
    r"in five years' time|see yourself in|greatest weakness|hit the ground|outside the box|why should we hire"
    r"|passionate|team player|win-win|\bsynerg|what animal|go the extra mile"
)


@pytest.mark.parametrize("pattern", [UNFAIR, STALE], ids=["unfair", "stale"])
def test_shipped_prose_avoids(shipped: tuple[Question, ...], pattern: str) -> None:
    found = [
        (question.id, match[0])
        for question in shipped
        for prose in (question.text, *question.follow_ups, question.why, question.strong_answer)
        if (match := re.search(pattern, prose, re.IGNORECASE))
    ]
    assert found == []
