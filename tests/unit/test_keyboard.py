"""Keys and lines: from a pipe, where each line counts once, and from a real terminal, where Ctrl-C loses no text."""

import os
import pty
import signal
import termios
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coach.ui.keyboard import END, ENTER, INTERRUPT, LineKeyboard, TerminalKeyboard

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX terminals and pipes")


# --- Lines of a pipe ---


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reading, writing = os.pipe()
    yield reading, writing
    for descriptor in (reading, writing):
        try:
            os.close(descriptor)
        except OSError:
            continue


def test_lines_that_were_sent_at_once_are_keys_one_after_the_other(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    os.write(writing, b"\n  Next please\r\n\n")
    keyboard = LineKeyboard(reading)
    assert [keyboard.read_key(0.0) for _ in range(4)] == [ENTER, "n", ENTER, None]
    os.write(writing, b"q\n")
    assert keyboard.read_key(None) == "q"


def test_keys_and_whole_lines_come_from_the_same_pipe(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    os.write(writing, "o\nÜber alles 1\n\nlast".encode())
    os.close(writing)
    keyboard = LineKeyboard(reading)
    assert keyboard.read_key(0.0) == "o"
    assert [keyboard.read_line() for _ in range(4)] == ["Über alles 1", "", "last", None]
    assert [keyboard.read_key(timeout_s) for timeout_s in (0.0, None)] == [END, END]


def test_half_a_line_is_waited_for(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    os.write(writing, b"re")
    keyboard = LineKeyboard(reading)
    started_s = time.monotonic()
    assert keyboard.read_key(0.05) is None
    assert 0.04 < time.monotonic() - started_s < 2.0
    os.write(writing, b"take\n")
    assert keyboard.read_key(0.05) == "r"


def test_a_file_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "keys.txt").write_text("\nq\n")
    with (tmp_path / "keys.txt").open("rb") as file:
        keyboard = LineKeyboard(file.fileno())
        assert [keyboard.read_key(0.0) for _ in range(3)] == [ENTER, "q", END]


# --- A terminal ---


@pytest.fixture
def terminal() -> Iterator[tuple[int, TerminalKeyboard, int]]:
    """The person's end, the keyboard, and the program's end."""
    person, program = pty.openpty()
    yield person, TerminalKeyboard(program), program
    os.close(person)
    os.close(program)


def typing(person: int, text: bytes) -> threading.Thread:
    """Type after a moment, when the line is being read."""

    def type_it() -> None:
        time.sleep(0.1)
        os.write(person, text)

    thread = threading.Thread(target=type_it)
    thread.start()
    return thread


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (b"Sixtu\x7fy thousand\r", "Sixty thousand"),
        (b"\r", ""),
        (b"Half a sen\x03", f"Half a sen{INTERRUPT}"),
        (b"\x03", INTERRUPT),
        (b"\x04", None),
        ("Café\r".encode(), "Café"),
    ],
    ids=["edited", "empty", "broken off", "broken off at once", "end", "UTF-8"],
)
def test_a_line_is_edited_by_the_terminal_and_ctrl_c_keeps_it(
    terminal: tuple[int, TerminalKeyboard, int], typed: bytes, line: str | None
) -> None:
    person, keyboard, program = terminal
    before = termios.tcgetattr(program)
    with keyboard:
        with_keys = termios.tcgetattr(program)
        thread = typing(person, typed)
        assert keyboard.read_line() == line
        thread.join()
        assert termios.tcgetattr(program) == with_keys
        os.write(person, b"n")
        assert keyboard.read_key(1.0) == "n"
    assert termios.tcgetattr(program) == before


def test_after_a_line_ctrl_c_interrupts_again(terminal: tuple[int, TerminalKeyboard, int]) -> None:
    person, keyboard, program = terminal
    with keyboard:
        thread = typing(person, b"a line\r")
        keyboard.read_line()
        thread.join()
        modes = termios.tcgetattr(program)
        assert modes[3] & termios.ISIG
        assert modes[6][termios.VINTR] == b"\x03"


def test_ctrl_z_does_not_suspend_a_session(terminal: tuple[int, TerminalKeyboard, int]) -> None:
    person, keyboard, _ = terminal
    with keyboard:
        os.write(person, b"\x1a")
        assert keyboard.read_key(1.0) == "\x1a", "it is a key like any other, and no key of coach's"


def test_a_program_that_is_ended_while_a_line_is_typed_leaves_the_terminal_as_it_was(
    terminal: tuple[int, TerminalKeyboard, int],
) -> None:
    _, keyboard, program = terminal
    before = termios.tcgetattr(program)
    old: Callable[..., object] | int | None = signal.signal(signal.SIGTERM, _end)
    killer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGTERM))
    killer.start()
    try:
        with pytest.raises(SystemExit), keyboard:
            keyboard.read_line()
    finally:
        killer.join()
        signal.signal(signal.SIGTERM, old)
    assert termios.tcgetattr(program) == before


def _end(*_: object) -> None:
    raise SystemExit(143)
