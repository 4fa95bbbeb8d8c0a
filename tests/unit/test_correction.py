"""Correcting a transcript: what stays keeps its time, and misheard terms are offered as aliases."""

from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.core.correction import Alias, correct, find_words, replace_words, show_place, suggest_aliases
from coach.core.keywords import Keyword
from coach.core.transcript import Transcript, Word


def spoken(text: str) -> Transcript:
    """One word a second, each from its full second on for 0.8 s."""
    return Transcript(tuple(Word(part, float(i), i + 0.8, 0.9) for i, part in enumerate(text.split())))


def times(transcript: Transcript) -> list[tuple[str, float, float, float | None]]:
    return [(word.text, round(word.start_s, 3), round(word.end_s, 3), word.probability) for word in transcript.words]


@pytest.mark.parametrize(
    ("text", "wrong", "right", "mended"),
    [
        ("The cat sat on concatenation.", "cat", "dog", "The dog sat on concatenation."),
        ("To get to it", "to", "too", "too get too it"),
        ("The cat sat.", "mat", "dog", "The cat sat."),
        ("see plus\nplus", "see  plus plus", "C++", "C++"),
        ("We cost $5 (net).", "$5 (net)", r"\1 \g<0>", r"We cost \1 \g<0>."),
    ],
)
def test_words_are_found_and_replaced_whole(text: str, wrong: str, right: str, mended: str) -> None:
    assert replace_words(text, find_words(text, wrong), right) == mended


def test_only_the_places_that_are_given_are_replaced() -> None:
    places = find_words("to be or to go", "to")
    assert replace_words("to be or to go", places[1:], "trained to") == "to be or trained to go"
    assert replace_words("to be or to go", (), "trained to") == "to be or to go"


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("to be", "to", "“to” be"),
        (
            "One two three four five, to, six seven eight nine ten",
            "to",
            "… two three four five, “to”, six seven eight …",
        ),
        ("one (so\nto speak)\nthree", "so to", "one (“so to” speak) three"),
    ],
)
def test_a_place_is_shown_among_the_words_around_it(text: str, words: str, shown: str) -> None:
    (place,) = find_words(text, words)
    assert show_place(text, place) == shown


@pytest.mark.parametrize(
    ("heard", "text", "expected"),
    [
        pytest.param("we won", "we won", [("we", 0.0, 0.8, 0.9), ("won", 1.0, 1.8, 0.9)], id="nothing changed"),
        pytest.param("we won.", "“We  won!”", [("“We", 0.0, 0.8, 0.9), ("won!”", 1.0, 1.8, 0.9)], id="only marks"),
        pytest.param(
            "use post grass now",
            "use Postgres now",
            [("use", 0.0, 0.8, 0.9), ("Postgres", 1.0, 2.8, None), ("now", 3.0, 3.8, 0.9)],
            id="two words become one",
        ),
        pytest.param(
            "we oncall now",
            "we go on call now",
            [
                ("we", 0.0, 0.8, 0.9),
                ("go", 1.0, 1.2, None),
                ("on", 1.2, 1.4, None),
                ("call", 1.4, 1.8, None),
                ("now", 2.0, 2.8, 0.9),
            ],
            id="one word becomes three, by letters",
        ),
        pytest.param(
            "we won", "we have won", [("we", 0.0, 0.8, 0.9), ("have", 0.8, 1.0, None), ("won", 1.0, 1.8, 0.9)], id="gap"
        ),
        pytest.param("um we won", "we won", [("we", 1.0, 1.8, 0.9), ("won", 2.0, 2.8, 0.9)], id="taken out"),
        pytest.param("won", "won it", [("won", 0.0, 0.8, 0.9), ("it", 0.8, 0.8, None)], id="at the end"),
        pytest.param("we won", "", [], id="everything taken out"),
        pytest.param("", "we won", [("we", 0.0, 0.0, None), ("won", 0.0, 0.0, None)], id="out of nothing"),
    ],
)
def test_words_keep_or_share_their_time(
    heard: str, text: str, expected: list[tuple[str, float, float, float | None]]
) -> None:
    corrected = correct(spoken(heard), text)
    assert times(corrected) == expected
    assert corrected.timed


def test_a_word_put_in_front_takes_the_time_before_the_first() -> None:
    late = Transcript((Word("won", 2.0, 2.8),))
    assert times(correct(late, "we won")) == [("we", 0.0, 2.0, None), ("won", 2.0, 2.8, None)]


def test_a_typed_transcript_stays_typed() -> None:
    assert correct(Transcript.typed("we one it"), "we won it all") == Transcript.typed("we won it all")


def test_words_stay_in_order_where_an_engines_times_overlap() -> None:
    heard = Transcript((Word("post", 0.0, 5.0), Word("now", 1.0, 1.5), Word("go", 1.2, 3.0)))
    corrected = correct(heard, "we posted it now and go")
    assert times(corrected) == [
        ("we", 0.0, 0.2, None),
        ("posted", 0.2, 0.8, None),
        ("it", 0.8, 1.0, None),
        ("now", 1.0, 1.5, None),
        ("and", 1.2, 1.2, None),
        ("go", 1.2, 3.0, None),
    ]


LETTERS = st.sampled_from(["a", "b", "A,", "it", "--", "Post-grass", "ß", "é", "x" * 30])
TEXTS = st.lists(LETTERS, max_size=12).map(" ".join)
STEPS = st.floats(min_value=0.0, max_value=20.0)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Words in order, with gaps, without overlap."""
    texts = draw(TEXTS).split()
    marks = list(accumulate(draw(st.lists(STEPS, min_size=2 * len(texts), max_size=2 * len(texts)))))
    return Transcript(
        tuple(
            Word(text, *times, 0.5)
            for text, times in zip(texts, zip(marks[::2], marks[1::2], strict=True), strict=True)
        )
    )


@settings(deadline=None)  # the machine may be busy
@given(heard=transcripts(), text=TEXTS | st.text())
def test_a_corrected_transcript_holds_the_typed_words_with_times_in_order(heard: Transcript, text: str) -> None:
    corrected = correct(heard, text)
    assert [word.text for word in corrected.words] == text.split()
    assert all(word.start_s <= word.end_s for word in corrected.words)
    assert all(before.end_s <= after.start_s for before, after in pairwise(corrected.words))
    if heard.words:
        assert all(word.start_s >= 0.0 and word.end_s <= heard.words[-1].end_s for word in corrected.words)


@settings(deadline=None)  # the machine may be busy
@given(heard=transcripts())
def test_a_transcript_corrected_to_itself_is_the_same(heard: Transcript) -> None:
    assert correct(heard, heard.text) == heard
    assert suggest_aliases(heard, heard, [Keyword("it"), Keyword("Post grass")]) == ()


KEYWORDS = [
    *(Keyword("Postgres"), Keyword("machine learning"), Keyword("Kubernetes", ("k8s",)), Keyword("Java")),
    *(Keyword("JavaScript"), Keyword("C"), Keyword("CI/CD"), Keyword("triage"), Keyword("R"), Keyword("stock control")),
]


@pytest.mark.parametrize(
    ("heard", "text", "expected"),
    [
        pytest.param("we used post grass daily", "We used Postgres daily.", ["Postgres: post grass"], id="two for one"),
        pytest.param("the tree, age nurse", "the triage nurse", ["triage: tree age"], id="marks left out"),
        pytest.param("on Cuba needs", "on k8s", ["Kubernetes: cuba needs"], id="written by its alias"),
        pytest.param("see eye see dee jobs", "CI/CD jobs", ["CI/CD: see eye see dee"], id="four words"),
        pytest.param("machine leaning", "machine learning", ["machine learning: machine leaning"], id="half heard"),
        pytest.param("stick controls here", "Stock controls here", ["stock control: stick controls"], id="inflected"),
        pytest.param("post grass and post grass", "Postgres and Postgres", ["Postgres: post grass"], id="once"),
        pytest.param(
            "tree age in post grass",
            "triage in Postgres",
            ["triage: tree age", "Postgres: post grass"],
            id="in order of place",
        ),
        pytest.param(
            "Cuba needs post grass",
            "Kubernetes, Postgres",
            ["Kubernetes: cuba needs", "Postgres: post grass"],
            id="two",
        ),
        pytest.param("we use post grass daily", "We used Postgres every day.", ["Postgres: post grass"], id="by sound"),
    ],
)
def test_a_misheard_term_is_offered_as_an_alias(heard: str, text: str, expected: list[str]) -> None:
    original = spoken(heard)
    aliases = suggest_aliases(original, correct(original, text), KEYWORDS)
    assert [f"{alias.term}: {alias.heard}" for alias in aliases] == expected


@pytest.mark.parametrize(
    ("heard", "text"),
    [
        pytest.param("post grass", "post office", id="no term"),
        pytest.param("we used postgres", "we used Postgres,", id="letter case and marks"),
        pytest.param("Java code", "JavaScript code", id="another term of the job"),
        pytest.param("postgresql is fast", "Postgres is fast", id="a known variant of the term"),
        pytest.param("and are code", "and R code", id="a word of grammar"),
        pytest.param("so it is", "Java", id="nothing but grammar"),
        pytest.param("we see code", "we C code", id="one common word"),
        pytest.param("learn forty", "learn Java", id="a number"),
        pytest.param("use -- now", "use Java now", id="nothing but marks"),
        pytest.param("learning helps", "machine learning helps", id="only put in"),
        pytest.param("helps", "helps Java", id="put in at the end"),
        pytest.param("a hen sat by tall trees", "Postgres", id="five words heard"),
        pytest.param("post grass", "Postgres it was that we did use", id="rephrased"),
        pytest.param("machine um learning", "machine learning", id="only taken out"),
        pytest.param("", "Postgres", id="nothing heard"),
        pytest.param("post grass", "", id="nothing left"),
    ],
)
def test_what_cannot_stand_for_a_term_is_not_offered(heard: str, text: str) -> None:
    original = spoken(heard)
    assert suggest_aliases(original, correct(original, text), KEYWORDS) == ()


def test_an_alias_agreed_to_is_not_offered_again() -> None:
    original = spoken("we used post grass")
    corrected = correct(original, "we used Postgres")
    assert suggest_aliases(original, corrected, [Keyword("Postgres")]) == (Alias("Postgres", "post grass"),)
    assert suggest_aliases(original, corrected, [Keyword("Postgres", ("post grass",))]) == ()


@settings(deadline=None)  # the machine may be busy
@given(heard=transcripts(), text=TEXTS, terms=st.lists(LETTERS, unique=True, max_size=4))
def test_aliases_are_short_and_never_doubled(heard: Transcript, text: str, terms: list[str]) -> None:
    aliases = suggest_aliases(heard, correct(heard, text), [Keyword(term) for term in terms])
    assert len(set(aliases)) == len(aliases)
    for alias in aliases:
        assert alias.term in terms
        assert 1 <= len(alias.heard.split()) <= 4
        assert alias.heard == alias.heard.casefold()
