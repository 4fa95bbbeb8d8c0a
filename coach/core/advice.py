"""The one thing to try next after an answer, chosen by rule: the user's own points first, then keywords, then delivery.

One thing only, because after-action feedback teaches when it is personal and small (Chollet 2022).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.core.delivery import FILLERS_FLAG_PER_MIN, PACE_NOTE_WPM, PACE_QUIET_WPM
from coach.core.delivery.loudness import FADES_FROM_DB
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.core.story_questions import asks_for_story

if TYPE_CHECKING:
    from coach.core.attempts import Asked
    from coach.core.delivery import Delivery
    from coach.core.scoring import Score

SHORT_SHARE = 0.5
LONG_SHARE = 1.5
"""Lengths outside these shares of the target are named; answers of 60-120 s are advised, without a trial behind it."""

WE_SUBJECTS = 6
WE_SHARE = 2 / 3
"""With so many subjects "I" and "we", and more than this share of them "we", one's own part is asked for. Recruiters'
guides ask for it in answers about what one did; the numbers are our own choice, without a trial behind them."""

RESTARTS = 5
RESTARTS_PER_100_WORDS = 5.0
"""With so many restarts, and more than this in a hundred words, they are named. Our own choice, likewise."""

ALL_SAID = "Everything you planned was said. Try it once more without notes, or take the next question."

NOTHING_PLANNED = "No points are planned for this question. Plan some with: coach job fill, or coach job edit"


def advise(score: Score, asked: Asked) -> str:
    """A sentence saying what to try next.

    Args:
        score: the score of the answer.
        asked: the question that it answers.

    """
    delivery, target_s = score.delivery, asked.target_s
    for state, words in ((PointState.MISSED, "Next time, say it"), (PointState.PARTLY, "Next time, say all of it")):
        for result in score.points:
            if result.state is state:
                text = result.point.text
                return f"{words}: {text}" if text.endswith((".", "?", "!")) else f"{words}: {text}."
    if delivery.duration_s is not None and delivery.duration_s > LONG_SHARE * target_s:
        shorter = "Every point made. Now make them" if score.points else "Say the same"
        return f"{shorter} in about {target_s:.0f} s: this took {delivery.duration_s:.0f} s."
    missed = [result.keyword for result in score.keywords if result.state is KeywordState.MISSED]
    if missed:
        heaviest = max(missed, key=lambda keyword: keyword.weight)
        return f"Work in the posting's own word where it is true: {heaviest.term}."
    return (
        (_advise_story(delivery) if asks_for_story(asked) else "")
        or _advise_pace(delivery)
        or _advise_fluency(delivery)
        or _advise_length(delivery, target_s)
        or (ALL_SAID if score.points else NOTHING_PLANNED)
    )


def _advise_story(delivery: Delivery) -> str:
    if delivery.story is not None and not delivery.story.has_result_cue:
        return "You told what you did; say what came of it."
    wording = delivery.wording
    n_subjects = 0 if wording is None else wording.n_i + wording.n_we
    if wording is None or n_subjects < WE_SUBJECTS or wording.n_we <= WE_SHARE * n_subjects:
        return ""
    once = "never" if not wording.n_i else "once" if wording.n_i == 1 else f"{wording.n_i} times"
    return f"You said “we” {wording.n_we} times and “I” {once}: say what you did yourself."


def _advise_pace(delivery: Delivery) -> str:
    pace_wpm = delivery.pace_wpm
    if pace_wpm is None or PACE_NOTE_WPM[0] <= pace_wpm <= PACE_NOTE_WPM[1]:
        return ""
    slow, fast = PACE_QUIET_WPM
    change = "Slow down a little" if pace_wpm > PACE_NOTE_WPM[1] else "A little faster"
    return f"{change}: {pace_wpm:.0f} words a minute; {slow:.0f} to {fast:.0f} is easy to follow."


def _advise_fluency(delivery: Delivery) -> str:
    if delivery.fillers_per_min is not None and delivery.fillers_per_min > FILLERS_FLAG_PER_MIN:
        return f"Pause instead of filling: at least {delivery.n_all_fillers} fillers were heard."
    n_restarts = 0 if delivery.wording is None else delivery.wording.n_restarts
    if n_restarts >= RESTARTS and 100 * n_restarts > RESTARTS_PER_100_WORDS * delivery.n_words:
        return f"Stop, think, then say it once: {n_restarts} times you began again."
    if delivery.loudness is not None and delivery.loudness.end_fall_db > FADES_FROM_DB:
        return "Keep your voice up to the end of each sentence: at the ends it is half as loud."
    return ""


def _advise_length(delivery: Delivery, target_s: float) -> str:
    if delivery.duration_s is not None and delivery.duration_s < SHORT_SHARE * target_s:
        return f"There is room for an example: {delivery.duration_s:.0f} s of about {target_s:.0f} s."
    return ""
