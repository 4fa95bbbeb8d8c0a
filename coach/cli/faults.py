"""How a command that failed says so."""

from coach.errors import CoachError


def print_error(error: CoachError) -> None:
    """Print what happened and the next step to standard error, as text whatever it holds."""
    from rich.console import Console

    from coach.ui.prose import print_prose
    from coach.ui.views import error_text

    print_prose(Console(stderr=True, highlight=False), error_text(error.message, error.hint))
