"""What is counted in an answer's words holds for any words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coach.core.delivery.fillers import find_fillers
from coach.core.delivery.hedges import find_hedges
from coach.core.delivery.restarts import find_restarts
from coach.core.delivery.story import find_parts, measure_story
from coach.core.language.plain_words import WordSpan

SAID = (
    "I we it's it was, had had, the the um, kind of I think, so like, very- — ... 40% rose. As a result planned In you"
)
WORDS = st.lists(
    st.sampled_from(SAID.split()) | st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=6),
    max_size=80,
)


def is_in_order(spans: tuple[WordSpan, ...], n_words: int) -> bool:
    """Whether the spans lie within the words, in order, without overlapping."""
    flat = [place for span in spans for place in span]
    gaps = all(before[1] < after[0] for before, after in pairwise(spans))
    return gaps and flat == sorted(flat) and all(0 <= place < n_words for place in flat)


@given(WORDS)
def test_what_is_found_lies_in_the_answer(words: list[str]) -> None:
    for find in (find_fillers, find_hedges, find_restarts):
        assert is_in_order(find(words), len(words))


@given(WORDS)
def test_the_parts_of_a_story_hold_every_word_once(words: list[str]) -> None:
    parts, story = find_parts(words), measure_story(words)
    assert (parts is None) == (story is None)
    if parts is not None and story is not None:
        assert [place for (first, last), _ in parts for place in range(first, last + 1)] == list(range(len(words)))
        assert 0.999 < story.situation + story.task + story.action + story.result < 1.001
