"""Postings of six trades, in bullets and in prose: what a reader of the trade would put on the list, and would not."""

from pathlib import Path

import pytest

from coach.core.posting import WEIGHT_DESIRABLE, WEIGHT_REQUIRED, extract_keywords

SAMPLE = (Path(__file__).parents[2] / "samples" / "posting.md").read_text(encoding="utf-8")

NURSE = """Staff Nurse (Band 5) – Acute Medical Unit
St Aldhelm's Hospital NHS Trust, Bristol

About us
We are a busy teaching hospital serving 400,000 people, rated Good by the CQC.

The role
You will assess, plan and deliver care for acutely unwell adults on a 28-bed unit. You will:
• Carry out observations and escalate deteriorating patients using NEWS2
• Administer medicines safely, including intravenous antibiotics and controlled drugs
• Manage wound care, catheter care and pressure ulcer prevention
• Lead safe handovers using SBAR

Essential
- NMC registration
- IV cannulation and venepuncture, or willingness to learn
- Safeguarding adults level 2
- Good communication skills and compassion

Desirable
- Non-invasive ventilation

We offer 27 days of annual leave, the NHS pension scheme and subsidised parking.
"""

ELECTRICIAN = """Maintenance Electrician, Days
Harker Foods, Wakefield. £42,000 plus overtime

Harker Foods makes ready meals for the big supermarkets. We're growing and need an electrician for our factory.

You'll look after conveyors and packaging lines, so fault finding on three-phase motors, inverters and control circuits
will be your daily work. You'll read wiring diagrams without help. PLC experience (Siemens S7) is a big plus.

You must hold an NVQ Level 3 in electrical installation, and be confident with isolation. You should know how a CMMS
works. We look for people who stay calm and take pride in a tidy panel.

Benefits: 33 days' holiday, pension, canteen, free parking, tool allowance.
"""

PASTRY_CHEF = """PASTRY CHEF DE PARTIE

Location: Edinburgh
Hours: 45 per week, 4 days on / 3 off
Salary: £31k + tips

WHAT YOU'LL DO
* Make croissants, brioche and sourdough from scratch each morning
* Keep portion control and food costs under 26%
* Follow HACCP

WHAT YOU'LL NEED
* 2 years' experience in a pastry kitchen
* Sugar work
* Good knife skills
* You're organised, clean and calm under pressure

NICE TO HAVE
* Viennoiserie

PERKS
Staff meals, 50% off food, tips shared equally, paid training.
"""

DATA_ENGINEER = """# Senior Data Engineer

## What we're looking for
Designing, building and maintaining batch and streaming pipelines in Python and Spark on AWS.
Strong SQL; Scala is a bonus
Hands-on experience with Kafka or Kinesis
Experience with query performance tuning and cost optimisation

**Nice to have**
Kubernetes, Databricks

**What we offer**
Stock options, 30 days holiday, learning budget, dog-friendly office. Follow us on Instagram.
"""

MUSEUM_EDUCATOR = """Museum Educator (part-time, 0.6 FTE)

The Harbour Museum tells the story of our city's docks. Last year 22,000 schoolchildren visited us.

The successful candidate will lead object handling sessions and gallery tours, linked to the national curriculum. You
will recruit and train volunteers and evaluate programmes using visitor feedback.

We would like to hear from you if you have a teaching qualification; experience of risk assessments; and some knowledge
of maritime history. British Sign Language and grant applications would be an advantage.

The museum is closed on Mondays. Apply with a letter of no more than two pages to the Learning Manager by noon on 12
June. Interviews will be held on 20 June.
"""


def terms(posting: str) -> set[str]:
    return {keyword.term for keyword in extract_keywords(posting)}


@pytest.mark.parametrize(
    ("posting", "wanted"),
    [
        (
            SAMPLE,
            {"content calendar", "short video", "Instagram", "Hootsuite", "tone of voice", "campaign planning"}
            | {"budget", "analytics", "Google Analytics", "community management", "A/B testing"},
        ),
        (
            NURSE,
            {"NMC registration", "SBAR", "NEWS2", "pressure ulcer prevention", "controlled drugs", "IV cannulation"}
            | {"Safeguarding adults level 2", "Non-invasive ventilation", "observations"},
        ),
        (
            ELECTRICIAN,
            {"NVQ Level 3", "CMMS", "fault finding", "three-phase motors", "Siemens S7", "isolation", "PLC"},
        ),
        (PASTRY_CHEF, {"knife skills", "Sugar work", "sourdough", "portion control", "HACCP", "Viennoiserie"}),
        (DATA_ENGINEER, {"Kafka", "Kinesis", "performance tuning", "streaming pipelines", "Scala", "Databricks"}),
        (
            MUSEUM_EDUCATOR,
            {"object handling", "gallery tours", "national curriculum", "maritime history", "visitor feedback"}
            | {"British Sign Language", "risk assessments", "volunteers"},
        ),
    ],
    ids=["social media", "nurse", "electrician", "pastry chef", "data engineer", "museum educator"],
)
def test_finds_the_terms_of_the_trade_whole(posting: str, wanted: set[str]) -> None:
    assert wanted <= terms(posting)


@pytest.mark.parametrize(
    ("posting", "unwanted"),
    [
        (SAMPLE, {"sounds", "agency", "brightside", "roasters", "manager", "ritual", "holiday"}),
        (NURSE, {"bristol", "serving", "aldhelm's", "pension", "parking", "leave", "safe"}),
        (ELECTRICIAN, {"harker", "wakefield", "supermarkets", "canteen", "allowance", "calm"}),
        (PASTRY_CHEF, {"edinburgh", "tips", "salary", "hours", "meals", "training"}),
        (DATA_ENGINEER, {"stock", "holiday", "instagram", "office", "looking", "bonus"}),
        (MUSEUM_EDUCATOR, {"mondays", "letter", "pages", "noon", "interviews", "manager", "harbour", "fte"}),
    ],
    ids=["social media", "nurse", "electrician", "pastry chef", "data engineer", "museum educator"],
)
def test_leaves_out_headings_employers_offers_and_verbs(posting: str, unwanted: set[str]) -> None:
    assert unwanted.isdisjoint(word for term in terms(posting) for word in term.lower().split())


@pytest.mark.parametrize(
    ("posting", "term", "weight"),
    [
        (DATA_ENGINEER, "Kafka", WEIGHT_REQUIRED),
        (DATA_ENGINEER, "Scala", WEIGHT_DESIRABLE),
        (DATA_ENGINEER, "Kubernetes", WEIGHT_DESIRABLE),
        (MUSEUM_EDUCATOR, "maritime history", WEIGHT_REQUIRED),
        (MUSEUM_EDUCATOR, "grant applications", WEIGHT_DESIRABLE),
        (ELECTRICIAN, "Siemens S7", WEIGHT_DESIRABLE),
        (SAMPLE, "Hootsuite", WEIGHT_DESIRABLE),
    ],
)
def test_weighs_a_term_by_the_wording_around_it(posting: str, term: str, weight: float) -> None:
    assert {keyword.term: keyword.weight for keyword in extract_keywords(posting)}[term] == weight


def test_what_only_holds_a_word_of_a_soft_skill_is_a_hard_skill() -> None:
    found = [keyword.term for keyword in extract_keywords(NURSE)]
    assert found.index("pressure ulcer prevention") < found.index("communication")


def test_a_term_inside_a_longer_one_needs_a_place_of_its_own() -> None:
    assert terms("Requirements:\n- Google Analytics") == {"Google Analytics"}
    assert terms("Requirements:\n- Google Analytics\n- Read the analytics every week") == {
        "Google Analytics",
        "analytics",
    }


def test_a_list_that_was_pasted_without_a_title_loses_no_line() -> None:
    assert {"Python", "Docker", "SQL"} <= terms("Python\nSQL, Docker\nKafka")
