from hypothesis import given
from hypothesis import strategies as st

from coach.core.posting import extract_keywords
from coach.core.posting.passages import plain_text
from coach.core.posting.phrases import split_words

LINES = (
    "Requirements",
    "NICE TO HAVE:",
    "Benefits",
    "- Python, Django and PostgreSQL",
    "• wound care and venepuncture",
    "You must hold an 18th Edition certificate and a driving licence.",
    "Experience with C++, C# or .NET is desirable.",
    "We offer a pension, private healthcare and 25 days of holiday.",
    "<li>Strong communication &amp; teamwork</li>",
    "You will manage stocktakes, rotas and cash handling.",
    "Excel at Excel; go with Go.",
)
POSTINGS = st.lists(st.sampled_from(LINES), max_size=12).map("\n".join)
HOSTILE = st.text(
    alphabet=st.characters(codec="utf-8", include_characters="\x00\x1b\r\n<>&;•.,:/+-#()[]"), max_size=300
)


@given(POSTINGS | HOSTILE, st.integers(0, 25))
def test_never_fails_and_keeps_to_the_limit(posting: str, limit: int) -> None:
    assert len(extract_keywords(posting, limit)) <= limit


@given(POSTINGS)
def test_is_the_same_on_every_run(posting: str) -> None:
    assert extract_keywords(posting) == extract_keywords(posting)


@given(POSTINGS | HOSTILE)
def test_every_term_is_written_in_the_posting(posting: str) -> None:
    written = " ".join(split_words(plain_text(posting)))
    for keyword in extract_keywords(posting):
        assert keyword.term in written
        assert keyword.term.isprintable()


@given(POSTINGS)
def test_no_term_is_or_holds_another(posting: str) -> None:
    terms = [f" {keyword.term.lower()} " for keyword in extract_keywords(posting)]
    assert not any(one in other for n, one in enumerate(terms) for m, other in enumerate(terms) if n != m)


@given(POSTINGS)
def test_aliases_and_weights_are_usable(posting: str) -> None:
    for keyword in extract_keywords(posting):
        assert keyword.weight in {1.0, 1.5, 2.0}
        assert not keyword.confirmed
        assert keyword.term.lower() not in keyword.aliases
        assert all(alias.strip() == alias and alias for alias in keyword.aliases)


@given(POSTINGS)
def test_line_ends_change_nothing(posting: str) -> None:
    assert extract_keywords(posting.replace("\n", "\r\n")) == extract_keywords(posting)
