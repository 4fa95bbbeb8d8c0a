"""Pairs of a point and an answer about which a fair listener would not hesitate, against the real encoder and reader.

Most hold the same words but for one, or the same figure in other words; what a person trusts or distrusts coach for.
"""

import pytest

from coach.core.points import KeyPoint, PointState, find_points
from coach.core.transcript import Transcript
from coach.engines.encoder import MiniLm

STATES = {"made": PointState.MADE, "partly": PointState.PARTLY, "missed": PointState.MISSED}


@pytest.mark.parametrize(
    ("point", "said", "allowed"),
    [
        # The same figure in other words.
        ("I can start on 1 March", "I can start on the first of March.", "made"),
        ("I can start on the first of March", "I can start on March 1st.", "made"),
        ("I cut waste by a third", "I cut waste by one third.", "made"),
        ("I cut waste by a third", "I cut waste by 33 percent.", "made"),
        ("We served 5,500 guests", "We served five and a half thousand guests.", "made"),
        ("We served 5,500 guests", "We served fifty-five hundred guests.", "made"),
        ("I trained two apprentices", "I trained a couple of apprentices.", "made"),
        ("I trained two apprentices", "I trained a pair of apprentices.", "made"),
        # A figure that the recogniser wrote as a word.
        ("I trained two apprentices", "I trained to apprentices.", "made"),
        ("I trained two apprentices", "I trained too apprentices and they stayed.", "made"),
        ("We won four prizes", "We won for prizes.", "made"),
        ("I trained two apprentices", "I went to the school to train apprentices.", "partly missed"),
        # Another figure, or the same ones exchanged.
        ("We served 5,500 guests", "We served 4,500 guests.", "partly missed"),
        (
            "I led a team of five and trained two apprentices",
            "I led a team of two and trained five apprentices.",
            "partly missed",
        ),
        ("Food cost down from 31% to 23%", "Food cost went up from 23% to 31%.", "partly missed"),
        # Another day, place, language, name.
        ("I can start on 1 March", "I can start on 1 May.", "partly missed"),
        ("I can start on the first of March", "I can start on the first of May.", "partly missed"),
        ("We opened on Monday", "We opened on Friday.", "partly missed"),
        ("I speak German and French", "I speak German and Italian.", "partly missed"),
        ("I speak German and French", "I speak French and German.", "made"),
        ("I learned chocolate work in Brussels", "I learned chocolate work in Zurich.", "partly missed"),
        ("I worked eight years at Hotel Rose", "I worked eight years at Hotel Krone.", "partly missed"),
        ("I worked at Hotel Rose for eight years", "I spent eight years at Hotel Rose.", "made"),
        ("My manager Anna suggested it", "My colleague Peter suggested it.", "partly missed"),
        ("I prefer to work in the office", "I prefer to work from home.", "partly missed"),
        ("I prefer to work mornings, from 4 to 12", "I prefer to work evenings, from 4 to 12.", "partly missed"),
        ("I check the fridges every morning", "I check the fridges every month.", "partly missed"),
        # The opposite.
        ("I came in an hour earlier", "I came in an hour later.", "partly missed"),
        ("I joined before the merger", "I joined after the merger.", "missed"),
        ("I was the first to qualify", "I was the last to qualify.", "partly missed"),
        ("More than half the crew came back", "Less than half the crew came back.", "partly missed"),
        ("I increased sales by 10%", "I reduced sales by 10%.", "missed"),
        ("I always talk to people before acting", "I never talk to people before acting.", "missed"),
        (
            "I never send out a plate I would not eat myself",
            "I often send out plates I would not eat myself.",
            "partly missed",
        ),
        (
            "I served the wedding with no complaints",
            "I served the wedding and there were several complaints.",
            "partly missed",
        ),
        ("No guest has been ill", "Two guests have been ill.", "missed"),
        ("No guest has been ill", "No guest has ever been ill.", "made"),
        ("All of my trainees passed", "Four of the five trainees passed.", "partly missed"),
        # The same words may tell another story.
        ("The moths were to blame", "My director at the time thought I should blame the moths.", "missed"),
        (
            "I founded the open source date picker",
            "I've contributed to an open source date picker with around 200 people on it.",
            "missed partly",
        ),
        # A wish is no deed.
        ("Trained the night staff", "I would like to train the night staff.", "partly missed"),
        # What a contrast nearby must not spoil.
        (
            "A platform change cut our engagement by half",
            "And engagement rose by sixty percent. Last spring our engagement fell by half after a platform change.",
            "made",
        ),
        ("I show it once, then I watch them", "I show it once and then I watch them.", "made"),
    ],
)
def test_a_verdict_that_a_fair_listener_would_give(
    point: str, said: str, allowed: str, sentence_encoder: MiniLm
) -> None:
    answer = Transcript.typed(f"I was asked to talk about my work here. {said} That is how it was.")
    (result,) = find_points(answer, [KeyPoint(point)], sentence_encoder.similarities, sentence_encoder.readings)
    assert result.state in {STATES[name] for name in allowed.split()}
