"""What is asked next, and why."""

from collections import Counter
from random import Random

import pytest

from coach.core.questions import Question
from coach.core.sampling import Answered, Choice, Pending, Reason, Wanted, find_pending, matches_occupation, sample
from coach.errors import BankError

BANK = (
    Question("pay", "Pay?", "salary"),
    Question("start", "When?", "salary"),
    Question("why", "Why?", "motivation"),
    Question("met", "You met {interviewer}?", "greeting"),
    Question("ward", "What now?", "craft", occupations=("staff nurse", "midwife")),
)


def ids(choices: tuple[Choice, ...]) -> list[str]:
    return [choice.question.id for choice in choices]


def course(results: str) -> tuple[Answered, ...]:
    """A history of one point at one question, a session per letter: m(ade), x (missed), anything else (not asked)."""
    return tuple(
        Answered(
            question_id="pay" if result in "mx" else "other",
            session_number=10 * number,
            made=("range",) if result == "m" else (),
            missed=("range",) if result == "x" else (),
        )
        for number, result in enumerate(results, start=1)
    )


@pytest.mark.parametrize(
    ("results", "n_sessions_to_wait"),
    [
        ("", None),
        ("m", None),
        ("x", 0),
        ("x-", -1),
        ("xx", 1),
        ("xx-", 0),
        ("xm", 1),
        ("xm-", 0),
        ("xm-m", None),
        ("xmm", None),
        ("xm-x", 1),
        ("xm-x-m", 1),
        ("xm-mx", 0),
        ("xmmmx", 0),
    ],
)
def test_missed_point_returns_next_session_then_every_second(results: str, n_sessions_to_wait: int | None) -> None:
    pending = find_pending(course(results))
    assert [item.n_sessions_to_wait for item in pending] == ([] if n_sessions_to_wait is None else [n_sessions_to_wait])
    assert [item.is_due for item in pending] == [item.n_sessions_to_wait <= 0 for item in pending]


def test_pending_tells_its_course_in_whatever_order_the_history_comes() -> None:
    expected = (Pending("pay", "range", n_sessions_to_wait=1, n_missed=2, n_made_in_a_row=1),)
    assert find_pending(course("xx-m")) == expected
    assert find_pending(course("xx-m")[::-1]) == expected


def test_retake_does_not_move_the_schedule() -> None:
    cold = Answered("pay", 1, missed=("range",))
    retake = Answered("pay", 1, made=("range",), is_retake=True)
    assert find_pending([cold, retake]) == find_pending([cold])
    assert (
        find_pending([Answered("pay", 1, made=("range",)), Answered("pay", 1, missed=("range",), is_retake=True)]) == ()
    )


def test_points_that_the_job_dropped_do_not_return() -> None:
    history = [Answered("pay", 1, missed=("range", "growth"))]
    assert [item.point for item in find_pending(history, {"growth"})] == ["growth"]
    (choice,) = sample(BANK, history, 1, Random(1), Wanted(due_only=True, points=("growth",)))
    assert choice.due_points == ("growth",)


def test_due_questions_come_first_the_longest_overdue_before_the_others() -> None:
    history = [
        Answered("why", 1, missed=("mission",)),
        Answered("pay", 2, missed=("range", "growth")),
        Answered("pay", 2, missed=("other",), is_retake=True),
    ]
    for seed in range(20):
        choices = sample(BANK, history, 5, Random(seed), Wanted(facts={"interviewer": "Ana"}))
        assert choices[:2] == (
            Choice(BANK[2], Reason.DUE, ("mission",)),
            Choice(BANK[0], Reason.DUE, ("range", "growth")),
        )
        assert [(choice.question.text, choice.reason) for choice in choices[2:]] == [
            ("You met Ana?", Reason.NEW),
            ("When?", Reason.DRAWN),
        ]


def test_categories_never_asked_come_before_the_least_asked() -> None:
    history = [Answered("pay", 1), Answered("why", 2), Answered("pay", 3), Answered("gone-from-the-bank", 3)]
    choices = sample(BANK, history, 9, Random(3), Wanted(occupation="Staff nurse (nights)"))
    assert [(choice.question.id, choice.reason) for choice in choices] == [
        ("ward", Reason.NEW),
        ("why", Reason.DRAWN),
        ("start", Reason.DRAWN),
        ("pay", Reason.DRAWN),
    ]


def test_retakes_do_not_count_towards_the_balance() -> None:
    history = [Answered("pay", 1), *[Answered("pay", 1, is_retake=True)] * 5, Answered("why", 1), Answered("why", 2)]
    for seed in range(10):
        assert ids(sample(BANK, history, 1, Random(seed))) == ["start"]


def test_question_of_the_occupation_comes_before_general_ones() -> None:
    general = [Question(f"general-{n}", "How?", "craft") for n in range(5)]
    for seed in range(10):
        (choice,) = sample([*general, BANK[4]], [], 1, Random(seed), Wanted(occupation="midwife"))
        assert choice.question.id == "ward"


def test_large_categories_do_not_win_ties() -> None:
    bank = [Question("small", "A?", "salary"), *(Question(f"large-{n}", "B?", "company") for n in range(9))]
    firsts = Counter(sample(bank, [], 1, Random(seed))[0].question.category for seed in range(400))
    assert 150 < firsts["salary"] < 250


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), {"pay", "start", "why"}),
        (Wanted(categories=["salary"]), {"pay", "start"}),
        (Wanted(question_ids=["ward", "why"]), {"ward", "why"}),
        (Wanted(question_ids=["ward", "why"], categories=["craft"]), {"ward"}),
        (Wanted(new_only=True), {"start", "why"}),
        (Wanted(due_only=True), {"pay"}),
        (Wanted(occupation="Head Midwife"), {"pay", "start", "why", "ward"}),
        (Wanted(facts={"interviewer": "Ana"}), {"pay", "start", "why", "met"}),
        (Wanted(facts={"interviewer": " "}), {"pay", "start", "why"}),
    ],
)
def test_filters(wanted: Wanted, expected: set[str]) -> None:
    assert set(ids(sample(BANK, [Answered("pay", 1, missed=("range",))], 9, Random(1), wanted))) == expected


@pytest.mark.parametrize(
    ("n", "wanted", "message", "hint"),
    [
        (0, Wanted(), "session of 0 questions", "1 or more"),
        (1, Wanted(new_only=True, due_only=True), "both new and due", "--new-only or"),
        (1, Wanted(categories=["selary"]), "no category 'selary'; did you mean 'salary'?", "coach questions list"),
        (1, Wanted(question_ids=["zzzz"]), "no question 'zzzz'.", "coach questions list"),
        (1, Wanted(question_ids=["met"]), "question met needs .*: interviewer", "coach job edit"),
        (1, Wanted(due_only=True, categories=["salary", "craft"]), "due in salary, craft", "without --due-only"),
        (1, Wanted(new_only=True, categories=["motivation"]), "fits in motivation has been", "without --new-only"),
        (1, Wanted(categories=["craft"]), "No question fits in craft", "other categories"),
        (1, Wanted(question_ids=["why"], categories=["salary"]), "is called why and also in salary", "--question"),
        (1, Wanted(categories=["greeting"]), "No question fits in greeting", "facts"),
    ],
)
def test_what_cannot_be_asked(n: int, wanted: Wanted, message: str, hint: str) -> None:
    with pytest.raises(BankError, match=message) as caught:
        sample(BANK, [Answered("why", 1)], n, Random(1), wanted)
    assert hint in caught.value.hint


def test_empty_bank_is_refused() -> None:
    with pytest.raises(BankError, match=r"No question fits\."):
        sample([], [], 1, Random(1))


@pytest.mark.parametrize(
    ("title", "is_match"),
    [
        ("Staff Nurse", True),
        ("NURSE on the staff of Ward 7", True),
        ("Midwife/Team Lead", True),
        ("Nurse", False),
        ("Nursery staff", False),
        ("", False),
    ],
)
def test_occupation_is_matched_by_whole_words(title: str, is_match: bool) -> None:
    assert matches_occupation(BANK[4], title) is is_match
    assert matches_occupation(BANK[0], title)
