import pytest

from coach.core.language.terms import find_mentions, forms_of
from coach.core.language.text import tokenise_text


def spans(term: str, answer: str, *aliases: str) -> list[tuple[int, int]]:
    mentions = find_mentions(tokenise_text(answer), forms_of(term, aliases))
    return [(mention.first, mention.last) for mention in mentions]


@pytest.mark.parametrize("term", ["", " ", "—", "and"])
def test_a_term_without_words_has_no_forms(term: str) -> None:
    assert forms_of(term) == ()


@pytest.mark.parametrize(
    ("term", "answer", "expected"),
    [
        ("stock", "stock and more stock", [(0, 0), (3, 3)]),
        ("risk assessment", "a risk, um, assessment", [(1, 3)]),
        ("risk assessment", "a risk, an assessment", []),
        ("risk assessment", "risk risk assessment", [(0, 2), (1, 2)]),
        ("risk assessment", "the risk", []),
        ("on-call", "oncall again", [(0, 0)]),
        ("AWS", "A W S again", [(0, 2)]),
        ("OKRs", "Ok, Rs again", [(0, 1)]),
        ("notable", "not able", []),
        ("overtime", "over time", []),
        ("ab", "a b", [(0, 1)]),
        ("IV", "I very much", []),
        ("CI/CD", "CI CD and continuous integration", [(0, 1), (3, 4)]),
        ("NVQ Level 3", "a level three NVQ", [(1, 3)]),
        ("NVQ Level 3", "a level three. My NVQ", []),
        ("NVQ Level 3", "a level two NVQ", []),
        ("Band 6 nurse", "a nurse, band six", []),
        ("Band 6 nurse", "a nurse band six", [(1, 3)]),
        ("level test plan", "the plan level test", []),
        ("React.js", "a React page", [(1, 1)]),
        ("Ph.D.", "my PhD", [(1, 1)]),
        ("PowerBI", "in Power BI", [(1, 2)]),
        ("Part III", "a part three architect", [(1, 2)]),
        ("KPIs", "a KPI", [(1, 1)]),
        ("SLA", "both SLAs", [(1, 1)]),
        ("Registered Dental Hygienist", "I am an RDH", [(3, 3)]),
        ("Houses in multiple occupation", "the HMOs", [(1, 1)]),
        ("Wild Bird Zealots", "the W B Z", [(1, 3)]),
        ("Active Care Team", "I act on it", []),
        ("wild birds", "a wb", []),
        ("FIFO", "first in, first out", [(0, 3)]),
        ("Financial Planning & Analysis", "in FP and A now", [(1, 3)]),
        ("FP&A", "financial planning and analysis", [(0, 3)]),
        ("Digitisation", "a digital thing", []),
        ("Profit & Loss", "I own the P and L", [(3, 5)]),
        ("Profit & Loss", "the profit length of stay", []),
        ("C#", "writing C sharp", [(1, 2)]),
        ("Infrastructure-as-Code", "infrastructure as, uh, as code", [(0, 4)]),
        ("Turndown service", "a turn down service", [(1, 3)]),
        ("Person-centred care", "person-centered care", [(0, 2)]),
    ],
)
def test_mentions(term: str, answer: str, expected: list[tuple[int, int]]) -> None:
    found = spans(term, answer)
    assert [span for span in found if span in expected] == expected
    assert bool(found) is bool(expected)


def test_the_longest_form_wins_where_two_begin_together() -> None:
    assert spans("SQL", "SQL Server it is", "SQL Server") == [(0, 1)]


def test_an_alias_brings_its_own_abbreviations() -> None:
    assert spans("ML", "we do machine learning") == [(2, 3)]
    assert spans("learning machines", "we do ML", "machine learning") == [(2, 2)]
