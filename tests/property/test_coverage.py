"""What must hold for every answer: tested with a lexical stand-in for the sentence encoder."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.keywords import Keyword, KeywordState, find_keywords
from coach.core.language.text import sentence_bounds, tokenise, tokenise_text
from coach.core.points import KeyPoint, PointState, find_points
from coach.core.transcript import Evidence, Transcript

SENTENCES = (
    "I moved the notes trolley into the bays, so we could see people.",
    "We got falls down from nine to 4 a month.",
    "My manager wasn't keen on it at first.",
    "I've never used Terraform, our platform team did that.",
    "We cut costs by forty percent in Q3.",
    "I use Python and SQL every day.",
    "Honestly, um, it was hard work.",
    "She rang the family the same day.",
    "We saved 10,000 pounds on stock.",
    "I trained two new starters in the safety huddle.",
    "No one was hurt.",
    "R is what I use for modelling.",
)
NEUTRAL = ("That is about it, I think.", "Thank you for asking.", "It was a good time for me.", "We had lunch then.")
TERMS = ("Python", "SQL", "Terraform", "falls", "safety huddle", "notes", "R", "Go", "AWS", "stock control", "e-mail")
POINTS = (
    "I moved the notes trolley into the bays",
    "Cut costs by 40%",
    "Falls down from nine to four a month",
    "Saved ten thousand pounds on stock",
    "Trained new starters",
    "Use Terraform daily",
    "Nobody was hurt",
    "Opened a shop in Spain",
)

CALM = settings(deadline=None, max_examples=50)  # the time of one example says more about the machine than the code

answers = st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join)
anything = st.text(max_size=120)
terms = st.lists(st.sampled_from(TERMS), unique=True, max_size=6)
points = st.lists(st.sampled_from(POINTS), unique=True, max_size=5)


def shared(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
    """Stem overlap (Jaccard) as a stand-in for cosine similarity."""
    sets = [[{token.stem for token in tokenise_text(text)} for text in texts] for texts in (left, right)]
    return [[len(a & b) / max(1, len(a | b)) for b in sets[1]] for a in sets[0]]


def keyword_states(answer: str, chosen: Sequence[str]) -> dict[str, KeywordState]:
    results = find_keywords(Transcript.typed(answer), [Keyword(term) for term in chosen])
    return {result.keyword.term: result.state for result in results}


def point_states(answer: str, chosen: Sequence[str]) -> dict[str, PointState]:
    results = find_points(Transcript.typed(answer), [KeyPoint(text) for text in chosen], shared)
    return {result.point.text: result.state for result in results}


def check_quote(transcript: Transcript, found: Evidence) -> None:
    words = transcript.words[found.first_word : found.last_word + 1]
    assert words
    assert found.quote == " ".join(word.text for word in words)


@CALM
@given(answers | anything, terms, points)
def test_every_quote_is_in_the_transcript_where_its_span_says(
    answer: str, chosen: list[str], planned: list[str]
) -> None:
    transcript = Transcript.typed(answer)
    for result in find_keywords(transcript, [Keyword(term) for term in chosen]):
        assert (result.evidence is None) == (result.state is KeywordState.MISSED)
        if result.evidence is not None:
            check_quote(transcript, result.evidence)
    for found in find_points(transcript, [KeyPoint(text) for text in planned], shared):
        assert (found.evidence is None) == (found.state is PointState.MISSED)
        if found.evidence is not None:
            check_quote(transcript, found.evidence)


@CALM
@given(answers, st.permutations(TERMS), st.permutations(POINTS))
def test_order_changes_nothing(answer: str, shuffled_terms: list[str], shuffled_points: list[str]) -> None:
    assert keyword_states(answer, shuffled_terms) == keyword_states(answer, TERMS)
    assert point_states(answer, shuffled_points) == point_states(answer, POINTS)


@CALM
@given(answers)
def test_letter_case_changes_nothing(answer: str) -> None:
    for written in (answer.lower(), answer.upper()):
        assert keyword_states(written, TERMS) == keyword_states(answer, TERMS)
        assert point_states(written, POINTS) == point_states(answer, POINTS)


@CALM
@given(answers)
def test_number_format_changes_nothing(answer: str) -> None:
    written = answer.replace("forty percent", "40%").replace("10,000 pounds", "£10,000").replace("to 4", "to four")
    assert keyword_states(written, TERMS) == keyword_states(answer, TERMS)
    assert point_states(written, POINTS) == point_states(answer, POINTS)


@CALM
@given(answers, st.lists(st.sampled_from(NEUTRAL), min_size=1, max_size=3))
def test_saying_more_loses_nothing(answer: str, more: list[str]) -> None:
    longer = " ".join([answer, *more])
    worth = {PointState.MADE: 2, PointState.PARTLY: 1, PointState.MISSED: 0}
    after = point_states(longer, POINTS)
    assert all(worth[after[text]] >= worth[state] for text, state in point_states(answer, POINTS).items())
    covered = keyword_states(longer, TERMS)
    assert all(covered[term] is state for term, state in keyword_states(answer, TERMS).items() if state != "missed")


@CALM
@given(answers, terms, st.sampled_from([", ", ". ", " ", " and "]))
def test_reading_the_list_aloud_gains_nothing(answer: str, chosen: list[str], joint: str) -> None:
    read_out = f"{answer} {joint.join(chosen)}."
    assert keyword_states(read_out, chosen) == keyword_states(answer, chosen)


@CALM
@given(answers, st.sampled_from(TERMS), st.integers(2, 5))
def test_repeating_a_term_gains_nothing(answer: str, term: str, n_times: int) -> None:
    once, often = f"{answer} I know {term}.", f"{answer} " + f"I know {term}. " * n_times
    assert keyword_states(once, TERMS) == keyword_states(often, TERMS)


@CALM
@given(answers, terms, points)
def test_the_same_answer_gets_the_same_verdicts(answer: str, chosen: list[str], planned: list[str]) -> None:
    assert keyword_states(answer, chosen) == keyword_states(answer, chosen)
    assert point_states(answer, planned) == point_states(answer, planned)


@CALM
@given(st.lists(anything.filter(lambda text: bool(text) and not any(char.isspace() for char in text)), max_size=30))
def test_tokens_and_sentences_stay_inside_the_words(words: list[str]) -> None:
    tokens = tokenise(words)
    assert all(0 <= token.first_word <= token.last_word < len(words) for token in tokens)
    assert [token.first_word for token in tokens] == sorted(token.first_word for token in tokens)
    bounds = sentence_bounds(words)
    assert [i for first, last in bounds for i in range(first, last + 1)] == list(range(len(words)))
