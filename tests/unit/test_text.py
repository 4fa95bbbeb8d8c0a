import pytest

from coach.core.language.text import sentence_bounds, stem, tokenise, tokenise_text


def texts(text: str) -> list[str]:
    return [token.text for token in tokenise_text(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  ", []),
        ("...", []),
        ("Hello, World!", ["hello", "world"]),
        ("C++, C# and .NET", ["c++", "c#", "and", ".net"]),
        ("Node.js ASP.NET", ["node.js", "asp.net"]),
        ("CI/CD", ["ci", "cd"]),
        ("on-call", ["on", "call"]),
        ("P&L and R&D", ["p&l", "and", "r&d"]),
        ("A.W.S. now", ["aws", "now"]),
        ("I've can't won't it's", ["i", "have", "can", "not", "will", "not", "it"]),
        ("don’t", ["do", "not"]),
        ("the ticket's late", ["the", "ticket", "late"]),
        ("naïve café", ["naïve", "café"]),
        ("40%", ["40", "percent"]),
        ("forty percent", ["40", "percent"]),
        ("40 per cent", ["40", "percent"]),
        ("£640,000", ["640000", "pound"]),
        ("28-bed", ["28", "bed"]),
        ("2½ years", ["2.5", "years"]),
        ("¾ of them", ["0.75", "of", "them"]),
        ("£1.2million", ["1200000", "pound"]),
        ("£40 thousand.", ["40000", "pound"]),
        ("40percent", ["40", "percent"]),
        ("1.5x", ["1.5", "x"]),
        ("2.5km", ["2.5", "km"]),
        ("20,000pounds", ["20000", "pounds"]),
        ("1.2m", ["1200000"]),
        ("3D", ["3d"]),
        ("ummm errr hmm", ["um", "um", "um"]),
        ("ER err", ["er", "err"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def test_tokens_know_their_words() -> None:
    tokens = tokenise(["I", "saved", "ten", "thousand", "pounds,", "on-call"])
    assert [(token.text, token.first_word, token.last_word) for token in tokens] == [
        ("i", 0, 0),
        ("saved", 1, 1),
        ("10000", 2, 3),
        ("pounds", 4, 4),
        ("on", 5, 5),
        ("call", 5, 5),
    ]


def test_a_mark_belongs_to_the_last_token_of_its_word() -> None:
    assert [token.mark for token in tokenise_text("one-off, fine. Yes")] == ["", ",", ".", ""]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("pipelines", "pipeline"),
        ("organised", "organizing"),
        ("analyse", "analyzed"),
        ("colour", "colors"),
        ("centre", "center"),
        ("travelling", "traveled"),
        ("programme", "program"),
        ("licence", "license"),
        ("paediatric", "pediatric"),
        ("catalogue", "catalog"),
        ("taught", "teaching"),
        ("led", "leading"),
        ("children", "child"),
        ("menus", "menu"),
        ("strategic", "strategy"),
        ("calls", "calling"),
        ("k8s", "k8"),
    ],
)
def test_inflections_and_spellings_share_a_stem(left: str, right: str) -> None:
    assert stem(left) == stem(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("factory", "factor"),
        ("fair", "fares"),
        ("four", "for"),
        ("news", "new"),
        ("java", "javascript"),
        ("ward", "word"),
    ],
)
def test_different_words_keep_different_stems(left: str, right: str) -> None:
    assert stem(left) != stem(right)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ()),
        ("no end", ((0, 1),)),
        ("One two. Three!", ((0, 1), (2, 2))),
        ("I asked Dr. Khan. She agreed?", ((0, 3), (4, 5))),
        ("I went to H. R. And left.", ((0, 4), (5, 6))),
        ("It cost 2.5 million. Fine.", ((0, 3), (4, 4))),
    ],
)
def test_sentences_cover_every_word_once(words: str, expected: tuple[tuple[int, int], ...]) -> None:
    assert sentence_bounds(words.split()) == expected
