"""The person's own editor: what it saves comes back, and one that fails is told with the next step."""

import os
import shlex
import sys
from collections.abc import Callable

import pytest

from coach.errors import InputError
from coach.ui.editor import find_editor

pytestmark = pytest.mark.skipif(os.name == "nt", reason="names of programs as a POSIX shell quotes them")


def editor_that(program: str) -> str:
    """What to name as an editor for Python to do this with the file."""
    code = f"import sys; from pathlib import Path; file = Path(sys.argv[1]); {program}"
    return shlex.join([sys.executable, "-c", code])


@pytest.fixture
def edit_with(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str | None]:
    """Opens a text in an editor that is named so."""

    def edit(named: str) -> str | None:
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", named)
        editor = find_editor()
        assert editor is not None
        return editor("post grass")

    return edit


def test_what_was_saved_comes_back(edit_with: Callable[[str], str | None]) -> None:
    assert edit_with(editor_that("file.write_text(file.read_text().replace('post grass', 'Postgres'))")) == "Postgres\n"
    assert edit_with(editor_that("pass")) is None


def test_nobody_is_sent_to_an_editor_they_have_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "")
    assert find_editor() is None


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("/nowhere/editor", "The editor '/nowhere/editor' did not start, or ended with an error."),
        (editor_that("sys.exit(1)"), "did not start, or ended with an error."),
        ("vi 'of mine", "The editor 'vi 'of mine' did not start, or ended with an error."),
        (editor_that("file.unlink()"), "did not start, or ended with an error."),
        (editor_that(r"file.write_bytes(b'caf\xe9')"), "What the editor saved is not UTF-8 text."),
    ],
    ids=["missing", "failing", "misspelt", "without its file", "not UTF-8"],
)
def test_an_editor_that_fails_is_told(edit_with: Callable[[str], str | None], named: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        edit_with(named)
    assert says in caught.value.message
    assert "Nothing was changed." in caught.value.message
    assert "EDITOR" in caught.value.hint
