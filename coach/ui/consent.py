"""Yes or no, and what Enter alone means where it is asked."""


def choice_marks(*, enter_agrees: bool) -> str:
    """What can be typed, with a capital letter for what Enter alone means."""
    return "[Y/n]" if enter_agrees else "[y/N]"


def is_consent(line: str, *, enter_agrees: bool) -> bool:
    """Whether a line agrees; one that says neither yes nor no is taken as Enter alone."""
    answer = line.strip().lower()
    return answer not in {"n", "no"} if enter_agrees else answer in {"y", "yes"}
