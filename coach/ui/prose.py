"""Text to be read and copied: lines end between words, and what is one word stays one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console, RenderableType


def print_prose(console: Console, prose: RenderableType) -> None:
    """Print a text, or several, with lines broken between words; off a terminal without any line broken.

    Rich would break a path that is longer than a line in two, and then it could not be copied.
    """
    if isinstance(prose, Group):
        for part in prose.renderables:
            print_prose(console, part)
    elif isinstance(prose, Text) and console.is_terminal:
        lines = [part for line in prose.split("\n", allow_blank=True) for part in _broken(line, console.width)]
        console.print(Text("\n").join(lines), soft_wrap=True)
    else:
        console.print(prose, soft_wrap=isinstance(prose, Text))


def _broken(line: Text, width: int) -> list[Text]:
    starts = [0]
    for word in re.finditer(r"\S+", line.plain):
        if word.start() > starts[-1] and cell_len(line.plain[starts[-1] : word.end()]) > width:
            starts.append(word.start())
    parts = list(line.divide(starts[1:]))
    for part in parts:
        part.rstrip()
    return parts
