"""What holds for every bank, history and seed."""

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from coach.core.questions import CATEGORIES, Question, required_facts
from coach.core.sampling import Answered, Reason, Wanted, find_pending, sample

POINTS = ("range", "growth", "budget")
FEW_CATEGORIES = list(CATEGORIES)[:4]
FACTS = {"company": "Acme", "role": "cook"}

questions = st.builds(
    Question,
    id=st.integers(0, 30).map("q-{}".format),
    text=st.sampled_from(["Why?", "Why {company}?", "Why {competitor}?", "Is {role} at {competitor} the same?"]),
    category=st.sampled_from(FEW_CATEGORIES),
    follow_ups=st.sampled_from([(), ("And {product}?",)]),
    occupations=st.sampled_from([(), (), ("cook",), ("nurse",)]),
)
# One question that always fits, so that there is something to ask.
banks = st.lists(questions, max_size=25, unique_by=lambda question: question.id).map(
    lambda bank: [*bank, Question("always", "Why?", FEW_CATEGORIES[0])]
)
histories = st.lists(
    st.builds(
        lambda id_, session, results, is_retake: Answered(
            id_,
            session,
            made=tuple(point for point, is_made in zip(POINTS, results, strict=True) if is_made),
            missed=tuple(point for point, is_made in zip(POINTS, results, strict=True) if not is_made),
            is_retake=is_retake,
        ),
        st.integers(0, 30).map("q-{}".format) | st.just("always"),
        st.integers(1, 6),
        st.tuples(*[st.booleans()] * len(POINTS)),
        st.booleans(),
    ),
    max_size=25,
    unique_by=lambda asked: (asked.question_id, asked.session_number, asked.is_retake),
)
seeds = st.integers(0, 2**32)
counts = st.integers(1, 30)
WANTED = Wanted(occupation="Head Cook", facts=FACTS)


@given(banks, histories, counts, seeds)
def test_no_question_twice_and_never_one_that_does_not_fit(
    bank: list[Question], history: list[Answered], n: int, seed: int
) -> None:
    choices = sample(bank, history, n, Random(seed), WANTED)
    chosen = [choice.question.id for choice in choices]
    fitting = {
        question.id
        for question in bank
        if required_facts(question) <= FACTS.keys() and question.occupations in ((), ("cook",))
    }
    assert len(chosen) == len(set(chosen)) == min(n, len(fitting))
    assert set(chosen) <= fitting
    assert not [choice for choice in choices if required_facts(choice.question)]


@given(banks, histories, counts, seeds, st.randoms(use_true_random=False))
def test_same_seed_same_choice_whatever_the_order_of_bank_and_history(
    bank: list[Question], history: list[Answered], n: int, seed: int, shuffler: Random
) -> None:
    expected = sample(bank, history, n, Random(seed), WANTED)
    shuffled_bank, shuffled_history = list(bank), list(history)
    shuffler.shuffle(shuffled_bank)
    shuffler.shuffle(shuffled_history)
    found = sample(shuffled_bank, shuffled_history, n, Random(seed), WANTED)
    assert [(choice.question, choice.reason) for choice in found] == [(c.question, c.reason) for c in expected]
    assert [set(choice.due_points) for choice in found] == [set(choice.due_points) for choice in expected]


@given(banks, histories, counts, seeds)
def test_due_points_come_first(bank: list[Question], history: list[Answered], n: int, seed: int) -> None:
    choices = sample(bank, history, n, Random(seed), WANTED)
    n_due = sum(choice.reason is Reason.DUE for choice in choices)
    due = {pending.question_id for pending in find_pending(history) if pending.is_due}
    assert [choice.reason is Reason.DUE for choice in choices] == [True] * n_due + [False] * (len(choices) - n_due)
    assert [bool(choice.due_points) for choice in choices] == [choice.reason is Reason.DUE for choice in choices]
    if n_due < n:
        assert {choice.question.id for choice in choices if choice.reason is Reason.DUE} == due & {
            choice.question.id for choice in sample(bank, [], 99, Random(0), WANTED)
        }


@given(st.integers(1, 4), st.integers(1, 6), seeds, st.data())
def test_first_session_is_balanced_over_categories(
    n_categories: int, n_each: int, seed: int, data: st.DataObject
) -> None:
    bank = [
        Question(f"{category}-{number}", "Why?", category)
        for category in FEW_CATEGORIES[:n_categories]
        for number in range(n_each)
    ]
    n = data.draw(st.integers(1, len(bank)))
    per_category = Counter(choice.question.category for choice in sample(bank, [], n, Random(seed)))
    shares = [per_category[category] for category in FEW_CATEGORIES[:n_categories]]
    assert max(shares) - min(shares) <= 1


@given(banks, histories, counts, seeds)
def test_new_categories_come_before_drawn_ones(
    bank: list[Question], history: list[Answered], n: int, seed: int
) -> None:
    reasons = [choice.reason for choice in sample(bank, history, n, Random(seed), WANTED)]
    order = [Reason.DUE, Reason.NEW, Reason.DRAWN]
    assert reasons == sorted(reasons, key=order.index)


@given(histories)
def test_retired_points_were_made_in_the_last_two_answers(history: list[Answered]) -> None:
    cold = sorted((asked for asked in history if not asked.is_retake), key=lambda asked: asked.session_number)
    pending = {(item.question_id, item.point) for item in find_pending(history)}
    for question_id in {asked.question_id for asked in cold}:
        answers = [asked for asked in cold if asked.question_id == question_id]
        for point in POINTS:
            was_missed = any(point in asked.missed for asked in answers)
            is_sure = len(answers) >= 2 and all(point in asked.made for asked in answers[-2:])
            assert ((question_id, point) in pending) == (was_missed and not is_sure)
