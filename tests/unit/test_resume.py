"""The lines of a résumé that report results with figures."""

import pytest

from coach.core.resume import find_achievements

RESUME = """\
# Alex Morgan
alex@example.com · +44 20 7946 0958 · 12 Example Road, Leeds LS1 4AP
Social media lead, Northwind Tea (03/2019 – 2024)
• Grew the audience from 10,000 to 40,000 followers in a single
year by moving the budget from display to short video
• Cut the **cost per lead** by 35%
- Led a team of four. Doubled its output in two years. Loved it all.
- Wrote content calendars for brands
- Led 5 people in retail 2019 - 2024
- Cut the cost per lead by 35%
Born 01.02.1990 in Leeds, England
Call me on (0113) 496 0000 at any time
"""


def test_results_with_figures_are_found_in_their_order() -> None:
    assert find_achievements(RESUME) == (
        "Grew the audience from 10,000 to 40,000 followers in a single year by moving the budget from display to short"
        " video",
        "Cut the cost per lead by 35%",
        "Led a team of four.",
        "Doubled its output in two years.",
        "Led 5 people in retail 2019 - 2024",
    )


@pytest.mark.parametrize(
    "resume", ["", "Jan 2019", "Worked at a bank from 2001 to 2010", "See www.example.com for 12 more"]
)
def test_no_result(resume: str) -> None:
    assert find_achievements(resume) == ()


def test_no_more_than_asked_for() -> None:
    assert len(find_achievements("\n".join(f"I did {n} things well" for n in range(30)), limit=4)) == 4
