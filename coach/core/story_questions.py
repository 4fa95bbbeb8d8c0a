"""Which questions ask for a story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.core.follow_ups import is_follow_up

if TYPE_CHECKING:
    from coach.core.attempts import Asked

_STORY_CATEGORY = "behavioural"
_ASKS_FOR_PAST = re.compile(
    r"\b(a time|an? (example|situation|achievement|mistake|conflict|disagreement)|when did you|have you ever|"
    r"(did|have) you (achieve|improve)d?|proud(est)?)\b",
    re.IGNORECASE,
)


def asks_for_story(asked: Asked) -> bool:
    """Whether a question asks for something that happened; a follow-up asks for one part of it only."""
    is_about_past = asked.category == _STORY_CATEGORY or bool(_ASKS_FOR_PAST.search(asked.text))
    return is_about_past and not is_follow_up(asked.question_id)
