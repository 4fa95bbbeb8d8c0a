"""The person's own editor, for a text of several lines."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from coach.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

_NEXT_STEP = (
    "Try again, or start coach with EDITOR and VISUAL left empty: then it asks for one wrong word after another."
)


def find_editor() -> Callable[[str], str | None] | None:
    """Opens a text in the editor of VISUAL or EDITOR; None when neither is set: a stranger to vi would be lost in it.

    It gives back the text, None where it was not saved, and raises an InputError where the editor failed.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not named:
        return None
    import click

    def edit(text: str) -> str | None:
        try:
            return click.edit(text)
        except UnicodeDecodeError as error:
            raise InputError("What the editor saved is not UTF-8 text. Nothing was changed.", _NEXT_STEP) from error
        except (click.ClickException, OSError, ValueError) as error:  # ValueError: a quote without its other end
            raise InputError(
                f"The editor '{named}' did not start, or ended with an error. Nothing was changed.", _NEXT_STEP
            ) from error

    return edit
