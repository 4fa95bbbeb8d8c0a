"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from typing import Any

import click


class WholeNumber(click.ParamType[int]):
    """A whole number within bounds, refused in words that say what would do."""

    name = "integer"

    def __init__(self, least: int, most: int, of: str = "", example: str = "1") -> None:
        """Take numbers from `least` to `most`, of these things; `example` is what to try instead."""
        self._allowed = range(least, most + 1)
        self._of = f" of {of}" if of else ""
        self._example = example

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401 - click's
        """The number; fails as click does."""
        try:
            number = int(value)
        except ValueError:
            self.fail(f"'{value}' is not a whole number{self._of}; try {self._example}.", param, ctx)
        if number not in self._allowed:
            bounds = f"it must be from {self._allowed[0]} to {self._allowed[-1]}"
            self.fail(f"{value} is not possible; {bounds}.", param, ctx)
        return number


class Day(click.ParamType[date]):
    """A day, refused in words that say how to write one."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401 - click's
        """The day; fails as click does."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is no day; write it as 2026-05-31.", param, ctx)


row_number = WholeNumber(1, 2**63 - 1)
"""The type of a session's or an answer's number, as SQLite counts rows."""

engine_option = click.option(
    "--engine", default="", metavar="NAME", help="whisper or moonshine; by default Whisper once base.en is here."
)
model_option = click.option(
    "--model", default="", metavar="NAME", help="A Whisper model's name, or a checkpoint's path."
)
job_option = click.option(
    "--job", metavar="NAME", help="Your job, by name, title or file; may be left out when there is only one."
)
