"""Questions answered in whole lines, at a terminal or through a pipe."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from coach.ui.consent import NEITHER, choice_marks, read_consent
from coach.ui.prose import print_prose
from coach.ui.views import clean, note_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console


class LineForm:
    """A person who types lines, or a file of them. See wizard.Form."""

    def __init__(self, console: Console) -> None:
        """Ask on a console."""
        self._console = console
        with suppress(ImportError):  # Windows edits lines itself
            # Lets lines be edited, and be longer than the 4,095 characters that a terminal passes on by itself.
            import readline  # noqa: F401

    def head(self, title: str) -> None:
        """A new step begins."""
        self._console.print()
        print_prose(self._console, Text(clean(title), style="bold"))

    def tell(self, message: str, hint: str = "") -> None:
        """Say something."""
        print_prose(self._console, note_text(message, hint))

    def show(self, options: Sequence[str]) -> None:
        """A list, numbered from 1."""
        table = Table.grid(padding=(0, 2))
        for number, option in enumerate(options, start=1):
            table.add_row(f"{number:4}", Text(clean(option)))
        self._console.print(table)

    def ask(self, question: str, default: str = "") -> str | None:
        """One line as it was typed, the default for an empty one; None at the end of input."""
        if question:
            line = Text(clean(question))
            if default:
                line.append(f" [{clean(default)}]", style="dim")
            print_prose(self._console, line)
        try:
            # Not the console's own input(): with readline, editing would wipe a prompt that was printed before.
            answer = input("> " if question else "")
        except EOFError:
            self._console.print()  # nobody has ended the line
            return None
        # What is no text in the terminal's encoding could not be saved as UTF-8 later.
        return answer.encode("utf-8", "replace").decode("utf-8") or default

    def agree(self, question: str, *, enter_agrees: bool = False) -> bool:
        """Yes or no, or just Enter; no at the end of input."""
        while (answer := self.ask(f"{question} {choice_marks(enter_agrees=enter_agrees)}")) is not None:
            if (decided := read_consent(answer, enter_agrees=enter_agrees)) is not None:
                return decided
            self.tell(NEITHER)
        return False
