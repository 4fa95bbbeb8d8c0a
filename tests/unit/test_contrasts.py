"""A word in whose place another stands changes the claim: Monday for Friday, before for after, Krone for Rose."""

import pytest

from coach.core.points.contrasts import Contrast, contrast
from coach.core.points.evidence import read_point, split_answer

NONE, WISH, ANOTHER, OPPOSITE = Contrast.NONE, Contrast.WISH, Contrast.ANOTHER, Contrast.OPPOSITE


@pytest.mark.parametrize(
    ("point", "answer", "expected"),
    [
        # Sets of which one shuts out the others.
        ("I can start on 1 March", "I can start on 1 May.", ANOTHER),
        ("I can start on 1 March", "I can start on the first of March.", NONE),
        ("I can start on 1 March", "In May I am away. I can start on 1 March.", NONE),
        ("We march to the same beat", "We may dance to the same beat.", NONE),  # no months
        ("I worked on Mondays", "I worked on Fridays.", ANOTHER),
        ("I prefer to work mornings", "I prefer to work evenings.", ANOTHER),
        ("I speak German and French", "I speak German and Italian.", ANOTHER),
        ("I speak German and French", "I speak French and German.", NONE),
        ("Prefer mornings", "In the evenings I read.", NONE),  # the rest of the point is not there
        ("Mornings", "Evenings.", NONE),  # nothing but the word
        ("We met in the spring", "We met in the fall.", NONE),  # ordinary words without a capital letter
        ("We met in Spring", "We met in Fall.", ANOTHER),
        # Opposites.
        ("I saw sickness absence fall", "I saw sickness absence rise.", OPPOSITE),
        ("Increased the reporting of falls on the ward", "I got twice the reports of falls on the ward.", NONE),
        ("I raised the alarm after a fall on the ward", "I rang after the fall on the ward.", NONE),
        ("I would like to work full time", "I would like to work part time.", OPPOSITE),
        ("My team had no sick leave", "My team had a lot of sick leave.", OPPOSITE),
        ("I joined before the merger", "I joined after the merger.", OPPOSITE),
        ("I joined before the merger", "After lunch I joined before the merger.", NONE),
        ("I have led a ward before", "After that I led a ward.", NONE),  # compares nothing
        ("I came in an hour earlier", "I came in an hour later.", OPPOSITE),
        ("I came in an hour earlier", "I never came an hour later.", NONE),
        ("I increased sales by 10%", "I reduced sales by 10%.", OPPOSITE),
        ("I increased sales by 10%", "I reduced the sales team. Then I increased sales by 10%.", NONE),
        ("I always ask the patient", "I never ask the patient.", OPPOSITE),
        ("Three passed the exam and one left", "The exam: nobody left, three failed it.", NONE),  # no company in common
        ("I served the wedding with no complaints", "I served the wedding and had several complaints.", OPPOSITE),
        ("No guest has been ill", "Two guests have been ill.", OPPOSITE),
        ("No guest has been ill", "Not two guests have been ill.", NONE),
        ("No guest has been ill", "Every guest has been ill.", NONE),
        # Names.
        ("I worked eight years at Hotel Rose", "I worked eight years at Hotel Krone.", ANOTHER),
        ("I worked eight years at Hotel Krone", "I worked eight years at Hotel Crown.", NONE),  # heard amiss
        ("I worked eight years at Hotel Rose", "I worked eight years at the hotel.", NONE),
        ("I worked eight years with Rose", "Rose is nice. I worked eight years with Anna.", NONE),
        ("Anna Weber helped me with the move", "It was Peter Weber who helped me with the move.", NONE),  # begins it
        ("Then Anna Weber helped me move", "I think Peter Weber helped me move.", ANOTHER),
        ("I asked Anna about the rota", "I asked Anna about the rota, and Peter.", NONE),
        ("I asked Anna about the rota", "Peter came. I asked about the rota on Monday.", NONE),
        # Wishes.
        ("Trained the night staff", "I would like to train the night staff.", WISH),
        ("Trained the night staff", "I offered to train the night staff.", WISH),
        ("Trained the night staff", "I trained the night staff.", NONE),
        ("Trained the night staff", "I would train the night staff.", NONE),
        ("Offered to train the night staff", "I offered to train the night staff.", NONE),
        ("Should have trained the night staff", "I should have trained the night staff.", NONE),
        ("Start in four weeks on the ward", "I will start in four weeks on the ward.", NONE),  # a plan itself
        ("Trained the night staff", "I hope so.", NONE),
        ("It is", "It was.", NONE),
    ],
)
def test_what_another_word_makes_of_a_point(point: str, answer: str, expected: Contrast) -> None:
    assert contrast(read_point(point), split_answer(answer.split())) is expected
