"""The one thing to try next: the user's points before the posting's words before delivery."""

from dataclasses import replace

import pytest

from coach.core.advice import advise
from coach.core.attempts import Asked
from coach.core.delivery import Delivery
from coach.core.delivery.loudness import Loudness
from coach.core.delivery.story import Story
from coach.core.delivery.wording import Wording
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Score

ASKED = Asked("why-us", "Why us?", "motivation", 90.0)
PAST = Asked("hard-quarter", "Tell us about a hard quarter.", "behavioural", 90.0)
FOLLOW_UP = replace(PAST, question_id="hard-quarter+follow-up-1")


def delivery(
    duration_s: float | None = 80.0, pace_wpm: float | None = 140.0, fillers_per_min: float | None = 0.0
) -> Delivery:
    n_fillers = round((fillers_per_min or 0.0) * (duration_s or 0.0) / 60.0)
    return Delivery(duration_s, 180, pace_wpm, 1.0, 0, 0.0, n_fillers, fillers_per_min)


def score(points: str = "", keywords: str = "", told: Delivery | None = None) -> Score:
    """Points as "made partly missed"; keywords as "term:state:weight ..."."""
    return Score(
        points=tuple(
            PointResult(KeyPoint(f"Point {number}"), PointState(state))
            for number, state in enumerate(points.split(), start=1)
        ),
        keywords=tuple(
            KeywordResult(Keyword(term, weight=float(weight)), KeywordState(state))
            for term, state, weight in (row.split(":") for row in keywords.split())
        ),
        delivery=told or delivery(),
    )


@pytest.mark.parametrize(
    ("answer", "advice"),
    [
        (score("made missed partly"), "Next time, say it: Point 2."),
        (score("partly made missed"), "Next time, say it: Point 3."),
        (score("made partly partly"), "Next time, say all of it: Point 2."),
        (score("missed", "SQL:missed:1", delivery(300.0)), "Next time, say it: Point 1."),
        (
            score("made", "SQL:missed:1", delivery(140.0)),
            "Every point made. Now make them in about 90 s: this took 140 s.",
        ),
        (score("made", "SQL:missed:1 Excel:missed:2 R:missed:2"), "posting's own word where it is true: Excel."),
        (score("made", "SQL:said:2 Excel:heard_as:2 R:missed:1"), "posting's own word where it is true: R."),
        (score("made", "SQL:negated:2"), "Everything you planned was said."),
        (score("made", told=delivery(pace_wpm=190.0)), "Slow down a little: 190 words a minute"),
        (score("made", told=delivery(pace_wpm=95.0)), "A little faster: 95 words a minute"),
        (score("made", told=delivery(60.0, fillers_per_min=9.0)), "Pause instead of filling: at least 9 fillers"),
        (score("made", told=delivery(60.0, fillers_per_min=8.0)), "Everything you planned was said."),
        (score("made", told=delivery(30.0)), "There is room for an example: 30 s of about 90 s."),
        (score("made", told=delivery(45.0)), "Everything you planned was said."),
        (score("made", told=delivery(135.0)), "Everything you planned was said."),
        (score("made", "SQL:said:1"), "Everything you planned was said."),
        (score("made", told=delivery(None, None, None)), "Everything you planned was said."),
    ],
)
def test_one_thing_is_advised(answer: Score, advice: str) -> None:
    assert advice in advise(answer, ASKED)


@pytest.mark.parametrize(("end", "told"), [("", "."), (".", ""), ("?", ""), ("!", "")])
def test_a_point_keeps_its_own_stop(end: str, told: str) -> None:
    point = PointResult(KeyPoint(f"What next{end}"), PointState.MISSED)
    assert advise(Score((point,), (), delivery()), ASKED) == f"Next time, say it: What next{end}{told}"


def test_without_points_a_long_answer_does_not_claim_that_any_was_made() -> None:
    assert advise(score(told=delivery(200.0)), ASKED) == "Say the same in about 90 s: this took 200 s."


@pytest.mark.parametrize("keywords", ["", "SQL:said:1"])
def test_without_points_nothing_planned_was_said(keywords: str) -> None:
    assert advise(score(keywords=keywords), ASKED).startswith("No points are planned for this question. Plan some with")
    assert advise(score(keywords="SQL:missed:1"), ASKED).startswith("Work in the posting's own word")


UNFINISHED = Story(0.3, 0.2, 0.5, 0.0, has_result_cue=False)
FINISHED = Story(0.3, 0.2, 0.4, 0.1, has_result_cue=True)


def worded(n_i: int = 0, n_we: int = 0, n_restarts: int = 0) -> Wording:
    return Wording(n_restarts, 0, 0.0, n_i, n_we)


@pytest.mark.parametrize(
    ("story", "wording", "asked", "advice"),
    [
        (UNFINISHED, None, PAST, "You told what you did; say what came of it."),
        (UNFINISHED, None, FOLLOW_UP, "Everything"),
        (UNFINISHED, None, ASKED, "Everything"),
        (FINISHED, None, PAST, "Everything"),
        (None, worded(2, 8), PAST, "You said “we” 8 times and “I” 2 times: say what you did yourself."),
        (FINISHED, worded(1, 5), PAST, "You said “we” 5 times and “I” once: say what you did yourself."),
        (FINISHED, worded(0, 6), PAST, "You said “we” 6 times and “I” never: say what you did yourself."),
        (FINISHED, worded(0, 6), ASKED, "Everything"),
        (FINISHED, worded(2, 4), PAST, "Everything"),
        (FINISHED, worded(0, 5), PAST, "Everything"),
        (None, worded(), PAST, "Everything"),
        (None, worded(n_restarts=10), PAST, "Stop, think, then say it once: 10 times you began again."),
        (None, worded(n_restarts=9), PAST, "Everything"),
    ],
)
def test_how_it_was_told_comes_after_points_and_keywords(
    story: Story | None, wording: Wording | None, asked: Asked, advice: str
) -> None:
    told = replace(delivery(), story=story, wording=wording)
    assert advise(score("made", told=told), asked).startswith(advice)
    assert advise(score("missed", told=told), asked) == "Next time, say it: Point 1."
    assert advise(score("made", "SQL:missed:1", told), asked).startswith("Work in the posting's own word")


def test_fillers_of_the_sound_are_named_with_the_others() -> None:
    told = replace(delivery(60.0, fillers_per_min=9.0), n_fillers=2, n_filled_pauses=7)
    assert advise(score("made", told=told), ASKED) == "Pause instead of filling: at least 9 fillers were heard."


@pytest.mark.parametrize(("end_fall_db", "advice"), [(10.5, "Keep your voice up"), (10.0, "Everything")])
def test_sentences_that_fade(end_fall_db: float, advice: str) -> None:
    told = replace(delivery(), loudness=Loudness(-20.0, end_fall_db, 5))
    assert advise(score("made", told=told), ASKED).startswith(advice)


def test_a_few_restarts_in_a_short_answer_are_not_named() -> None:
    told = replace(delivery(), n_words=20, wording=worded(n_restarts=4))
    assert advise(score("made", told=told), ASKED).startswith("Everything")
