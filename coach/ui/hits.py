"""What a search found, as a renderable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from coach.ui.views import clean

if TYPE_CHECKING:
    from coach.core.hits import Hit, Hits


def hits_view(hits: Hits) -> RenderableType:
    """The answers found with the words around each hit, the newest first."""
    if not hits.newest:
        return Padding(Text("No answer holds these words."), (1, 2))
    parts: list[RenderableType] = []
    for hit in hits.newest:
        parts += [_heading(hit), Padding(_quote(hit), (0, 0, 1, 2))]
    parts.append(Text(_count(len(hits.newest), hits.n_all), style="dim"))
    return Padding(Group(*parts), (1, 2))


def _heading(hit: Hit) -> Text:
    return Text.assemble(
        (f"#{hit.attempt_id}", "bold"),
        (f"  session {hit.session_id}, {hit.answered_at.astimezone():%d %b %Y}  ", "dim"),
        clean(hit.question),
    )


def _quote(hit: Hit) -> Text:
    """The quote; a hit stands between guillemets, since colours may be off."""
    text = Text("“")
    for piece in hit.quote:
        if piece.is_hit:
            text.append(f"«{clean(piece.text)}»", style="bold yellow")
        else:
            text.append(clean(piece.text))
    return text.append("”")


def _count(n_shown: int, n_all: int) -> str:
    if n_shown == n_all:
        return "1 answer." if n_all == 1 else f"{n_all:,} answers."
    return f"The newest {n_shown:,} of {n_all:,} answers. -n shows more."
