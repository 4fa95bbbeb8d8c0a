"""The one thing to try next after an answer, chosen by rule: the user's own points first, then keywords, then delivery.

One thing only, because after-action feedback teaches when it is personal and small (Chollet 2022).
"""

from __future__ import annotations

from coach.core.delivery import FILLERS_FLAG_PER_MIN, PACE_NOTE_WPM
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.core.scoring import Score

SHORT_SHARE = 0.5
LONG_SHARE = 1.5
"""Lengths outside these shares of the target are named; answers of 60-120 s are advised, without a trial behind it."""


def advise(score: Score, target_s: float) -> str:
    """A sentence saying what to try next.

    Args:
        score: the score of the answer.
        target_s: the question's target length in seconds.

    """
    for state, words in ((PointState.MISSED, "Next time, say it"), (PointState.PARTLY, "Next time, say all of it")):
        for result in score.points:
            if result.state is state:
                text = result.point.text
                return f"{words}: {text}" if text.endswith((".", "?", "!")) else f"{words}: {text}."
    delivery = score.delivery
    if delivery.duration_s is not None and delivery.duration_s > LONG_SHARE * target_s:
        shorter = "Every point made. Now make them" if score.points else "Say the same"
        return f"{shorter} in about {target_s:.0f} s: this took {delivery.duration_s:.0f} s."
    missed = [result.keyword for result in score.keywords if result.state is KeywordState.MISSED]
    if missed:
        heaviest = max(missed, key=lambda keyword: keyword.weight)
        return f"Work in the posting's own word where it is true: {heaviest.term}."
    return _advise_delivery(score, target_s)


def _advise_delivery(score: Score, target_s: float) -> str:
    delivery = score.delivery
    if delivery.pace_wpm is not None and delivery.pace_wpm > PACE_NOTE_WPM[1]:
        return f"Slow down a little: {delivery.pace_wpm:.0f} words a minute; 120 to 165 is easy to follow."
    if delivery.pace_wpm is not None and delivery.pace_wpm < PACE_NOTE_WPM[0]:
        return f"A little faster: {delivery.pace_wpm:.0f} words a minute; 120 to 165 is easy to follow."
    if delivery.fillers_per_min is not None and delivery.fillers_per_min > FILLERS_FLAG_PER_MIN:
        return f"Pause instead of filling: at least {delivery.n_fillers} fillers were heard."
    if delivery.duration_s is not None and delivery.duration_s < SHORT_SHARE * target_s:
        return f"There is room for an example: {delivery.duration_s:.0f} s of about {target_s:.0f} s."
    return "Everything you planned was said. Try it once more without notes, or take the next question."
