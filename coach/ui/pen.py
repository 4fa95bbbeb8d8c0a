"""Texts, numbers and yes or no, typed as lines."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from coach.core.correction import find_words, replace_words, show_place
from coach.ui.consent import NEITHER, choice_marks, read_consent
from coach.ui.edited_line import INTERRUPT
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from coach.ui.keyboard import Keyboard

_DELETE = "-"
"""Typed in place of words, it takes them out: Enter alone is too easily pressed for that."""

_N_AROUND = 3
"""Lines of the screen that a menu leaves to its title, its prompt and what is typed."""


class LinePen:
    """A person who types lines at a terminal or sends them through a pipe."""

    def __init__(self, console: Console, keyboard: Keyboard, editor: Callable[[str], str | None] | None) -> None:
        """Type on a console.

        Args:
            console: where prompts go.
            keyboard: where lines come from.
            editor: opens a text in the person's own editor and gives it back, None when it was not saved; None for
                no editor of their own, when lines are typed here.
        """
        self._console = console
        self._keyboard = keyboard
        self._editor = editor

    def write(self, prompt: str, keep: Callable[[str], None]) -> str:
        """See ports.Pen."""
        self._console.print(Text(f"{prompt} An empty line ends it.", style="dim"))
        lines: list[str] = []

        def so_far(line: str) -> str:
            return "\n".join([*lines, line]).strip()

        while (line := self._read("  ", lambda part: keep(so_far(part)))) and not line.endswith(INTERRUPT):
            lines.append(line)
            keep(so_far(""))
        text = so_far(line.removesuffix(INTERRUPT))
        keep(text)
        if not line.endswith(INTERRUPT) or (text and self.agree("Keep what you typed?", enter_agrees=True)):
            return text
        keep("")
        self._console.print("Nothing you typed here is kept.")
        _interrupt()
        return ""

    def edit(self, text: str) -> str:
        """See ports.Pen."""
        if self._editor is not None:
            with self._keyboard.lend():
                changed = self._editor(text)
            return text if changed is None or not changed.strip() else changed
        changed = text
        while True:
            self._console.print(Text(clean(changed), style="dim"))
            wrong = self._ask("Which words are wrong? Just Enter when all is right: ")
            if not wrong:
                return changed
            places = find_words(changed, wrong)
            if not places:
                self._console.print(Text(f"“{clean(wrong)}” is not there. Type the words as they are shown."))
            elif chosen := self._choose_places(changed, places):
                right = self._ask(f"What was said instead? {_DELETE} deletes the words, just Enter leaves them: ")
                if right:
                    changed = replace_words(changed, chosen, "" if right == _DELETE else right)

    def choose(self, title: str, options: Sequence[str]) -> int | None:
        """See ports.Pen."""
        self._console.print(Text(title, style="bold"))
        self._console.print(_menu(options, self._console.height - _N_AROUND))
        # Ctrl-C goes back, too: it would be hard to lose a practice over a menu opened by mistake.
        while answer := self._read(f"1 to {len(options)}, just Enter to go back: ").strip():
            if answer.endswith(INTERRUPT):
                return None
            if answer.isdecimal() and 1 <= int(answer) <= len(options):
                return int(answer) - 1
            self._console.print(Text(f"“{clean(answer)}” is none of them. Type the number that stands before one."))
        return None

    def agree(self, question: str, *, enter_agrees: bool = False) -> bool:
        """See ports.Pen. Enter alone, and the end of input, says yes only where `enter_agrees`."""
        prompt = f"{clean(question)} {choice_marks(enter_agrees=enter_agrees)}, then Enter: "
        while (decided := read_consent(self._ask(prompt), enter_agrees=enter_agrees)) is None:
            self._console.print(Text(NEITHER))
        return decided

    def _choose_places(self, text: str, places: Sequence[slice]) -> Sequence[slice]:
        """Which of several places where the same words stand is meant; none when the person changes their mind."""
        if len(places) == 1:
            return places
        options = [*(show_place(text, place) for place in places), "all of them"]
        chosen = self.choose("They stand in several places. Which one is wrong?", options)
        if chosen is None:
            return ()
        return places if chosen == len(places) else [places[chosen]]

    def _ask(self, prompt: str) -> str:
        """One line without space around it; Ctrl-C in it ends the program as it does elsewhere."""
        line = self._read(prompt)
        if line.endswith(INTERRUPT):
            _interrupt()
        return line.strip()

    def _read(self, prompt: str, keep: Callable[[str], None] | None = None) -> str:
        """One line; empty at the end of input."""
        *above, last = Text(prompt).wrap(self._console, self._console.width)
        for text in above:
            self._console.print(text)
        line = self._keyboard.read_line(last.plain, keep) or ""
        if line.endswith(INTERRUPT):
            self._console.print()
        return line


def _interrupt() -> None:
    """Do what Ctrl-C does where no line is being typed."""
    signal.raise_signal(signal.SIGINT)


def _menu(options: Sequence[str], height: int) -> Table:
    """Numbered options, in two columns where one would not fit on the screen; there, long ones are cut."""
    if len(options) <= height:
        table = Table.grid(padding=(0, 2))
        for number, option in enumerate(options, start=1):
            table.add_row(f"{number:4}", Text(clean(option)))
        return table
    table = Table.grid(padding=(0, 1), expand=True)
    for _ in range(2):
        table.add_column(width=4)
        table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    n_rows = -(-len(options) // 2)
    for row in range(n_rows):
        cells: list[str | Text] = []
        for i in range(row, len(options), n_rows):
            cells += [f"{i + 1:4}", Text(clean(options[i]), no_wrap=True, overflow="ellipsis")]
        table.add_row(*cells)
    return table
