"""All that was measured of an answer's delivery, and the words that were counted, as a renderable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from coach.core.delivery import measure_delivery
from coach.core.delivery.filled_pauses import find_filled_pauses
from coach.core.delivery.fillers import find_fillers
from coach.core.delivery.hedges import find_hedges
from coach.core.delivery.restarts import find_restarts
from coach.core.gate import Refusal
from coach.core.habits import compare_with_own
from coach.core.transcript import evidence
from coach.ui.delivery_words import FILLERS, HEDGES, RESTARTS, tell_delivery, tell_sureness
from coach.ui.times import clock
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.attempts import Attempt
    from coach.core.delivery import Delivery
    from coach.core.language.plain_words import WordSpan
    from coach.core.scoring import Heard
    from coach.core.transcript import Transcript

_FINDERS = {FILLERS: find_fillers, RESTARTS: find_restarts, HEDGES: find_hedges}
_MAX_QUOTES = 8
"""The others are counted: a table is no place for fifty of them."""


def delivery_view(attempt: Attempt, earlier: Sequence[Delivery] = ()) -> RenderableType:
    """All that can be told of how an answer was said, for 80 columns and up.

    Everything is measured anew from the words and the sound's facts that are kept, so that an answer from before a
    measure existed has it, too.

    Args:
        attempt: the answer.
        earlier: the deliveries of the person's spoken answers before it, the oldest first.

    """
    number = "" if attempt.id is None else f"  #{attempt.id}"
    title = Text.assemble((clean(attempt.asked.text), "bold"), (number, "dim"))
    if isinstance(attempt.outcome, Refusal):
        told: RenderableType = Text.assemble(("Not judged. ", "yellow"), clean(attempt.outcome.sentence))
    else:
        told = _facts(attempt, earlier)
    return Padding(Group(title, Text(), told), (1, 2))


def _facts(attempt: Attempt, earlier: Sequence[Delivery]) -> Table:
    delivery = measure_delivery(attempt.heard.transcript, attempt.heard.facts)
    table = Table.grid(padding=(0, 2))
    table.add_column()
    table.add_column(ratio=1)
    for fact in tell_delivery(delivery, attempt.asked, compare_with_own(delivery, earlier)):
        cell = Text(fact.value)
        if fact.remark:
            cell.append(f"  {fact.remark}", style="yellow")
        if places := _places(attempt.heard, fact.name):
            cell.append("\n" + " · ".join(places), style="dim")
        table.add_row(Text(fact.name, style="dim"), cell)
    return table


def _places(heard: Heard, name: str) -> list[str]:
    """The words that a fact counts, each with its time where it is known; for fillers the times in the sound, too."""
    if name not in _FINDERS:
        return []
    transcript = heard.transcript
    spans = _FINDERS[name]([word.text for word in transcript.words])
    told = [_quote(transcript, span) for span in spans]
    if name == FILLERS:
        pauses = find_filled_pauses(heard.facts, transcript) or ()
        told += [f"sound {clock(pause.start_s)} ({tell_sureness(pause.probability)})" for pause in pauses]
    more = [f"and {len(told) - _MAX_QUOTES} more"] if len(told) > _MAX_QUOTES else []
    return told[:_MAX_QUOTES] + more


def _quote(transcript: Transcript, span: WordSpan) -> str:
    quote = evidence(transcript, *span)
    when = f" {clock(quote.start_s)}" if transcript.timed else ""
    return f"“{clean(quote.quote.strip('.,;:'))}”{when}"
