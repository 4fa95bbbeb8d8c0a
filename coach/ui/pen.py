"""Texts, numbers and yes or no, typed as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from coach.ui.keyboard import Keyboard


class LinePen:
    """A person who types lines at a terminal or sends them through a pipe."""

    def __init__(self, console: Console, keyboard: Keyboard, editor: Callable[[str], str | None] | None) -> None:
        """Type on a console.

        Args:
            console: where prompts go.
            keyboard: lends whole lines.
            editor: opens a text in the person's own editor and gives it back, None when it was not saved; None for
                no editor of their own, when lines are typed here.
        """
        self._console = console
        self._keyboard = keyboard
        self._editor = editor

    def write(self, prompt: str) -> str:
        """See ports.Pen."""
        self._console.print(Text(f"{prompt} An empty line ends it.", style="dim"))
        lines = []
        with self._keyboard.lines():
            while line := self._read("  "):
                lines.append(line)
        return "\n".join(lines)

    def edit(self, text: str) -> str:
        """See ports.Pen."""
        if self._editor is not None:
            with self._keyboard.lines():
                changed = self._editor(text)
            return text if changed is None or not changed.strip() else changed
        self._console.print(Text(clean(text), style="dim"))
        return self.write("Type the whole corrected text; nothing keeps it as it is.") or text

    def choose(self, title: str, options: Sequence[str]) -> int | None:
        """See ports.Pen."""
        self._console.print(Text(title, style="bold"))
        for number, option in enumerate(options, start=1):
            self._console.print(Text(f"  {number:2}  {clean(option)}"))
        with self._keyboard.lines():
            while answer := self._read(f"1 to {len(options)}, nothing to go back: ").strip():
                if answer.isdecimal() and 1 <= int(answer) <= len(options):
                    return int(answer) - 1
        return None

    def agree(self, question: str) -> bool:
        """See ports.Pen."""
        with self._keyboard.lines():
            return self._read(f"{clean(question)} [y/n] ").strip().lower() in {"y", "yes"}

    def _read(self, prompt: str) -> str:
        """One line; empty at the end of input."""
        try:
            return self._console.input(Text(prompt))
        except EOFError:
            return ""
