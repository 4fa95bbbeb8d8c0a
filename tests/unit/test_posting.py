import time

import pytest

from coach.core.language.abbreviations import EXPANSIONS, WORDLIKE
from coach.core.language.variants import declared_abbreviations, find_aliases
from coach.core.posting import WEIGHT_DESIRABLE, WEIGHT_MENTIONED, WEIGHT_REQUIRED, extract_keywords
from coach.core.posting.cues import Part
from coach.core.posting.passages import plain_text, read_passages
from coach.core.posting.phrases import find_phrases, split_words

NURSE = """STAFF NURSE – BAND 5 (Medical Ward)
About the Trust
We are a leading NHS employer, committed to excellence, and we celebrate our amazing people.
KEY RESPONSIBILITIES:
• Deliver evidence-based nursing care &amp; complete care plans
• Administer IV medication safely; escalate deteriorating patients
– Work within the multidisciplinary team (MDT)
PERSON SPECIFICATION
Essential:
1. NMC registration
2. Experience of wound care and venepuncture
3. Excellent communication skills
Desirable:
* Mentorship qualification
* Cannulation
BENEFITS
* 27 days annual leave, NHS pension
How to apply
Send your CV to jobs@ward.example
We are an equal opportunities employer and welcome applicants regardless of age, gender or religion.
"""

ELECTRICIAN = """Electrician wanted
We need a time-served electrician for domestic and commercial sites around Derby.
Requirements
- 18th Edition, ECS Gold Card
- inspection and testing
- fault finding on distribution boards
- full UK driving licence
Nice to have
- EV charger installation
We offer a van, a fuel card and a company pension.
"""

PROGRAMMER = (
    "<h1>Senior Backend Engineer</h1><p>Acme Ltd builds <b>payment</b> software.</p>"
    "<h2>What you&rsquo;ll bring</h2><ul><li>5+ years with Python, Django &amp; PostgreSQL</li>"
    "<li>Kubernetes (K8s), Docker and C++</li><li>Strong communication and teamwork</li></ul>"
    "<h2>Nice to have</h2><ul><li>Go or Rust</li><li>Kafka</li></ul>"
    "<h2>What we offer</h2><ul><li>Private health insurance</li><li>Gym membership</li></ul>"
)

PROSE = (
    "Harbour Mills is looking for a Finance Officer to join our finance team in Hull. You will run the weekly payroll, "
    "process pension contributions and answer queries from line managers. You must have experience of Sage and a good "
    "grasp of PAYE. Knowledge of TUPE would be an advantage. We offer free parking and a generous holiday allowance."
)


def terms(posting: str) -> list[str]:
    return [keyword.term for keyword in extract_keywords(posting)]


def weights(posting: str) -> dict[str, float]:
    return {keyword.term: keyword.weight for keyword in extract_keywords(posting)}


@pytest.mark.parametrize(
    ("posting", "wanted"),
    [
        (NURSE, {"NMC registration", "wound care", "venepuncture", "care plans", "IV medication", "Cannulation"}),
        (ELECTRICIAN, {"18th Edition", "inspection and testing", "fault finding", "driving licence"}),
        (PROGRAMMER, {"Python", "Django", "PostgreSQL", "Kubernetes", "Docker", "C++", "Go", "Rust", "Kafka"}),
        (PROSE, {"payroll", "Sage", "PAYE", "TUPE"}),
    ],
    ids=["nurse", "electrician", "programmer", "prose"],
)
def test_finds_the_terms_of_the_trade(posting: str, wanted: set[str]) -> None:
    assert wanted <= set(terms(posting))


@pytest.mark.parametrize(
    ("posting", "unwanted"),
    [
        (
            NURSE,
            ["pension", "leave", "religion", "gender", "responsibilities", "specification", "about", "trust", "cv"],
        ),
        (ELECTRICIAN, ["van", "fuel", "pension", "derby", "wanted", "requirements", "nice"]),
        (PROGRAMMER, ["insurance", "gym", "acme", "years", "strong", "offer", "5+", "h2", "senior"]),
        (PROSE, ["parking", "holiday", "harbour", "hull", "advantage", "experience", "team"]),
    ],
    ids=["nurse", "electrician", "programmer", "prose"],
)
def test_leaves_out_headings_boilerplate_places_and_praise(posting: str, unwanted: list[str]) -> None:
    words = {word for term in terms(posting) for word in term.lower().split()}
    assert words.isdisjoint(unwanted)


@pytest.mark.parametrize(
    ("posting", "term", "weight"),
    [
        (NURSE, "wound care", WEIGHT_REQUIRED),
        (NURSE, "care plans", WEIGHT_MENTIONED),
        (NURSE, "Cannulation", WEIGHT_DESIRABLE),
        (ELECTRICIAN, "fault finding", WEIGHT_REQUIRED),
        (ELECTRICIAN, "EV charger installation", WEIGHT_DESIRABLE),
        (PROGRAMMER, "Python", WEIGHT_REQUIRED),
        (PROGRAMMER, "Kafka", WEIGHT_DESIRABLE),
        (PROSE, "payroll", WEIGHT_MENTIONED),
        (PROSE, "Sage", WEIGHT_REQUIRED),
        (PROSE, "TUPE", WEIGHT_DESIRABLE),
    ],
)
def test_weighs_a_term_by_where_it_stands(posting: str, term: str, weight: float) -> None:
    assert weights(posting)[term] == weight


def test_puts_hard_skills_before_soft_ones_and_required_before_desirable() -> None:
    found = terms(PROGRAMMER)
    assert found.index("Python") < found.index("Kafka") < found.index("communication")
    assert found[-2:] == ["communication", "teamwork"]


def test_an_abbreviation_in_brackets_is_the_same_term() -> None:
    found = {keyword.term: keyword for keyword in extract_keywords(PROGRAMMER)}
    assert "k8s" in found["Kubernetes"].aliases
    assert "K8s" not in found


def test_confirms_nothing() -> None:
    assert not any(keyword.confirmed for keyword in extract_keywords(PROGRAMMER))


def test_a_term_listed_in_two_forms_comes_once() -> None:
    found = terms("Requirements:\n- PLCs and pumps\n- fault-finding on a PLC\n- fault finding, PLCs, plcs")
    assert sum(term.lower().startswith("plc") for term in found) == 1
    assert sum(term.lower().startswith("fault") for term in found) == 1


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("You need Python by next spring.", False),
        ("You need Python, starting next Spring.", False),
        ("You need Python, starting Spring 2027.", False),
        ("You need Python and Spring.", True),
    ],
)
def test_a_season_is_no_term(sentence: str, expected: bool) -> None:
    assert ("spring" in {term.lower() for term in terms(f"Requirements\n- {sentence}")}) is expected


def test_a_pair_stands_for_its_parts() -> None:
    found = terms("Requirements\n- Inspection and testing to BS 7671\n- Strong testing and inspection skills")
    assert "Inspection and testing" in found
    assert {"testing", "inspection"}.isdisjoint(found)


@pytest.mark.parametrize(
    "posting", ["", " \n\t ", "Staff Nurse", "Apply now", "•", "\x00\x1b[31m", "!!! ... ???", "&nbsp;"]
)
def test_a_posting_without_terms_gives_none(posting: str) -> None:
    assert extract_keywords(posting) == ()


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_keeps_to_the_limit(limit: int) -> None:
    assert len(extract_keywords(PROGRAMMER, limit)) == limit


@pytest.mark.parametrize(
    "variant",
    [
        ELECTRICIAN.replace("\n", "\r\n"),
        ELECTRICIAN.replace("\n", "\r"),
        ELECTRICIAN.replace("- ", "• "),
        ELECTRICIAN.replace("- ", "* "),
        ELECTRICIAN.replace("- ", "– "),
        ELECTRICIAN.replace("- ", "\t·  "),
        ELECTRICIAN.replace("- ", "1. "),
        ELECTRICIAN.replace("- ", "â€¢ "),
        ELECTRICIAN.replace(" ", "\u00a0"),
        ELECTRICIAN.replace("Nice to have", "NICE TO HAVE").replace("Requirements", "REQUIREMENTS"),
        ELECTRICIAN.replace("Requirements", "<b>Requirements</b>"),
        "\ufeff" + ELECTRICIAN.replace("fault", "fau\u00adlt").replace("testing", "test\u200bing"),
    ],
    ids=["crlf", "cr", "dot", "star", "dash", "tab", "number", "misread", "nbsp", "capitals", "tags", "invisible"],
)
def test_layout_and_encoding_change_nothing(variant: str) -> None:
    assert weights(variant) == weights(ELECTRICIAN)


def test_lines_cut_at_a_fixed_width_are_joined() -> None:
    cut = PROSE.replace("answer queries", "answer\nqueries").replace("experience of Sage", "experience\nof Sage")
    assert cut != PROSE
    assert terms(cut) == terms(PROSE)


def test_a_posting_that_lost_its_line_ends_still_gives_its_terms() -> None:
    found = weights(" ".join(ELECTRICIAN.split()))
    assert {"fault finding", "driving licence"} <= set(found)


def test_control_characters_reach_no_term() -> None:
    hostile = "Requirements\n- \x1b[2J\x1b]0;owned\x07Python\u202e and \x00Kubernetes\n- [bold]Docker[/bold]"
    found = terms(hostile)
    assert "Python" in found
    assert all(character.isprintable() for term in found for character in term)


@pytest.mark.parametrize(
    "posting",
    [
        "a" * 200_000,
        "a@" * 100_000,
        "<" * 200_000,
        "x (" * 70_000,
        " " * 200_000,
        "Go R Excel " * 18_000,
        PROSE * 480,
        "&amp;" * 40_000,
    ],
    ids=["word", "mail", "tags", "brackets", "blanks", "capitals", "prose", "entities"],
)
def test_200_kb_take_seconds_at_worst(posting: str) -> None:
    began_s = time.perf_counter()
    extract_keywords(posting)
    assert time.perf_counter() - began_s < 10  # about one on an idle core; quadratic behaviour would take minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++, C# and .NET.", ["C++", ",", "C#", "and", ".NET", "."]),
        ("CI/CD, P&L, A/B testing", ["CI/CD", ",", "P&L", ",", "A/B", "testing"]),
        ("design/build on-call Node.js", ["design", "/", "build", "on-call", "Node.js"]),
        ("you'll need R&D.", ["you'll", "need", "R&D", "."]),
    ],
)
def test_splits_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


@pytest.mark.parametrize(
    ("sentence", "wanted", "unwanted"),
    [
        ("You will manage the rota and oversee infection control.", {"rota", "infection control"}, {"manage"}),
        ("Experience with Go and R helps.", {"Go", "R"}, {"helps"}),
        ("You excel at this and go far.", set(), {"excel", "go"}),
        ("Strong stakeholder management skills.", {"stakeholder management"}, {"skills", "Strong"}),
        ("CIPD Level 7 and Band 6 experience", {"CIPD Level 7", "Band 6"}, {"6", "7"}),
        ("Hold a City & Guilds 2391 certificate.", {"City & Guilds 2391 certificate"}, {"Guilds 2391 certificate"}),
        ("Python, Ansible & Docker, Bamboo, Pulumi & Helmfile", {"Docker", "Bamboo"}, {"Ansible & Docker"}),
        ("Hold a current Immediate Life Support card.", {"Immediate Life Support card"}, {"Support card"}),
        ("Excellent Customer Service", set(), {"Excellent Customer Service"}),
        ("Experience of auditing farms.", {"auditing farms"}, {"auditing"}),
        ("We improve our CI/CD setup.", {"CI/CD"}, {"CI/CD setup"}),
        ("Some clinical experience and clinical duties.", {"clinical experience"}, {"clinical"}),
        ("Java Spring Docker Kubernetes Terraform", {"Java", "Docker", "Terraform"}, set()),
        (
            "You will plan tests, planned and stopped work, and carried loads.",
            {"loads"},
            {"plan", "planned", "stopped"},
        ),
        ("our supplier invoice payment reconciliation process", {"payment reconciliation process"}, set()),
        (
            "the big site health and safety leaflets",
            {"health and safety leaflets", "health and safety"},
            {"and safety leaflets"},
        ),
        ("support with the assembly supply chain and family visits", {"assembly supply chain"}, set()),
        ("a " + "w" * 41 + " programme", set(), {"w" * 41}),
    ],
)
def test_phrases_end_at_everyday_words(sentence: str, wanted: set[str], unwanted: set[str]) -> None:
    found = {" ".join(occurrence.words) for occurrence in find_phrases(read_passages(sentence + " Really."))}
    assert wanted <= found
    assert found.isdisjoint(unwanted)


@pytest.mark.parametrize(
    ("posting", "parts"),
    [
        ("Must have:\nPython, SQL", [Part.REQUIRED]),
        ("Bonus points:\nPython, SQL", [Part.DESIRABLE]),
        ("Desirable: Python, SQL", [Part.DESIRABLE]),
        ("Your tasks:\n- Python, SQL\nPerks:\n- Fruit, yoga", [Part.DUTIES, Part.OFFER]),
        ("About us\nWe sell boats, cars and planes.", [Part.COMPANY]),
        ("We believe in boats, cars and planes.", [Part.COMPANY]),
        ("You must know boats. You will sell cars. Boats, cars, planes.", [Part.REQUIRED, Part.DUTIES, Part.PLAIN]),
        ("What we offer:\n- Python, SQL training", [Part.OFFER]),
        ("Colours and shapes:\n- red, green", [Part.PLAIN]),
    ],
)
def test_every_passage_knows_its_part(posting: str, parts: list[Part]) -> None:
    assert [passage.part for passage in read_passages(posting)] == parts


@pytest.mark.parametrize(
    ("posting", "text"),
    [
        ("a&amp;amp;b", "a&b"),
        ("<p>one</p><p>two</p>", "\none\n\ntwo\n"),
        ("see https://example.org/x now", "see | now"),
        ("<strong>Py</strong>thon", "Python"),
        ("it’s “here”", 'it\'s "here"'),
        ("x\x07y\u200bz", "x yz"),
        ("for <COMPANY> staff", "for | staff"),
        ("caf\u00e9 na\u0303o", "café não"),
    ],
)
def test_plain_text(posting: str, text: str) -> None:
    assert plain_text(posting) == text


@pytest.mark.parametrize(
    ("term", "aliases"),
    [
        ("KPIs", {"key performance indicator"}),
        ("machine learning", {"ml"}),
        ("IT", {"information technology"}),
        ("on-call", {"on call", "oncall"}),
        ("Node.js", {"node js", "nodejs", "node"}),
        (".NET", {"dot net"}),
        ("C#", {"c sharp"}),
        ("C++", {"c plus plus"}),
        ("CI/CD", {"ci cd", "continuous integration"}),
        ("P&L", {"p and l", "profit and loss"}),
        ("driving licence", {"driving license"}),
        ("data modeling", {"data modelling"}),
    ],
)
def test_aliases(term: str, aliases: set[str]) -> None:
    assert aliases <= set(find_aliases(term))


@pytest.mark.parametrize(
    "term", ["it", "stem", "send", "programming", "laboratory", "Python", "three-phase motors x-y"]
)
def test_invents_no_aliases(term: str) -> None:
    assert {"information technology", "programmeming", "labouratory", term.lower()}.isdisjoint(find_aliases(term))
    assert not any("threephase" in alias for alias in find_aliases(term))


def test_an_abbreviation_that_ends_in_s_is_no_plural_of_another() -> None:
    assert "coordinate measuring machine" not in find_aliases("CMMS")
    assert "coordinate measuring machine" in find_aliases("CMM")
    assert "programmable logic controller" in find_aliases("PLCs")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("the Care Quality Commission (CQC) report", (("Care Quality Commission", "CQC"),)),
        ("lifting and handling of loads (LHL)", (("lifting and handling of loads", "LHL"),)),
        ("research and development (R&D)", (("research and development", "R&D"),)),
        ("fault finding (essential)", ()),
        ("a job (full time)", ()),
    ],
)
def test_declared_abbreviations(text: str, pairs: tuple[tuple[str, str], ...]) -> None:
    assert declared_abbreviations(text) == pairs
    for phrase, short in pairs:
        assert short.lower() in find_aliases(phrase, pairs)
        assert phrase.lower() in find_aliases(short, pairs)


def test_abbreviations_are_lower_case_and_say_something_else() -> None:
    for short, expansions in EXPANSIONS.items():
        assert short == short.lower()
        assert expansions
        assert short not in expansions
        assert all(expansion == expansion.lower() for expansion in expansions)
    assert set(EXPANSIONS) >= WORDLIKE
