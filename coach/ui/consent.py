"""Yes or no, and what Enter alone means where it is asked."""

NEITHER = "Type y for yes or n for no."
"""What to tell a person whose line says neither."""


def choice_marks(*, enter_agrees: bool) -> str:
    """What can be typed, with a capital letter for what Enter alone means."""
    return "[Y/n]" if enter_agrees else "[y/N]"


def read_consent(line: str, *, enter_agrees: bool) -> bool | None:
    """Whether a line agrees; None where it says neither yes nor no."""
    answer = line.strip().lower()
    return {"": enter_agrees, "y": True, "yes": True, "n": False, "no": False}.get(answer)
