"""Keys and lines: from a pipe, where each line counts once, and from a real terminal, where Ctrl-C loses no text."""

import ast
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from coach.ui.edited_line import INTERRUPT, _Watch
from coach.ui.keyboard import END, ENTER, ConsoleKeyboard, LineKeyboard, TerminalKeyboard

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
    assert time.monotonic() - started_s > 0.04
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


def test_ctrl_z_does_not_suspend_a_session(terminal: tuple[int, TerminalKeyboard, int]) -> None:
    person, keyboard, _ = terminal
    with keyboard:
        os.write(person, b"\x1a")
        assert keyboard.read_key(1.0) == "\x1a", "it is a key like any other, and no key of coach's"


def test_a_program_that_is_killed_while_it_has_the_keyboard_costs_nothing(
    terminal: tuple[int, TerminalKeyboard, int],
) -> None:
    person, keyboard, program = terminal
    before = termios.tcgetattr(program)
    for _ in range(2):  # also when the keyboard is taken over again
        with keyboard:
            with keyboard.lend():
                tty.setraw(program)
            os.write(person, b"x")
            assert keyboard.read_key(1.0) == "x"
            assert termios.tcgetattr(program)[3] & termios.ISIG, "Ctrl-C still interrupts"
        assert termios.tcgetattr(program) == before


def read_keys(keyboard: TerminalKeyboard, n: int) -> list[str | None]:
    with keyboard:
        return [keyboard.read_key(1.0) for _ in range(n)]


def test_what_is_typed_ahead_of_a_line_is_left_for_the_line(terminal: tuple[int, TerminalKeyboard, int]) -> None:
    person, keyboard, program = terminal
    with keyboard:
        os.write(person, b"\nI led the caf\xc3\xa9.\n")
        assert keyboard.read_key(1.0) == ENTER
    assert os.read(program, 100) == b"I led the caf\xc3\xa9.\n"


def test_keys_that_wait_together_are_read_one_by_one(terminal: tuple[int, TerminalKeyboard, int]) -> None:
    person, keyboard, _ = terminal
    os.write(person, "N é€😀q\n".encode())
    assert read_keys(keyboard, 7) == ["n", " ", "é", "€", "😀", "q", ENTER]


@pytest.mark.parametrize(
    "sequence",
    [b"\x1b[A", b"\x1b[6~", b"\x1b[15;5~", b"\x1b[?1;2c", b"\x1bOP", b"\x1b[[E", b"\x1bn"],
    ids=["arrow", "page down", "ctrl f5", "a terminal's answer", "f1", "f5 of a Linux console", "alt n"],
)
def test_a_key_of_several_codes_is_one_key(sequence: bytes, terminal: tuple[int, TerminalKeyboard, int]) -> None:
    person, keyboard, _ = terminal
    os.write(person, sequence + b"q")
    assert read_keys(keyboard, 2) == ["\x1b", "q"]


@pytest.mark.parametrize(
    ("codes", "key"), [(b"\x1b", "\x1b"), (b"\x1b[", "\x1b"), (b"\xe9", "\N{REPLACEMENT CHARACTER}")]
)
def test_a_key_that_ends_too_early_is_not_waited_for(
    codes: bytes, key: str, terminal: tuple[int, TerminalKeyboard, int]
) -> None:
    person, keyboard, _ = terminal
    with keyboard:
        os.write(person, codes)
        assert [keyboard.read_key(1.0), keyboard.read_key(0.0)] == [key, None]


# --- A Windows console ---


class Console:
    """msvcrt's keys: some are two codes, the second of which waits where kbhit() does not look."""

    def __init__(self, *keys: str) -> None:
        self.keys = [*keys]
        self._second = ""

    def kbhit(self) -> bool:
        return bool(self.keys)

    def getwch(self) -> str:
        first, self._second = (self._second or self.keys.pop(0)), ""
        if len(first) > 1:
            first, self._second = first
        return first


UP, PAGE_DOWN, F9 = "\xe0H", "\xe0Q", "\x00C"


def press(monkeypatch: pytest.MonkeyPatch, *keys: str) -> ConsoleKeyboard:
    console = Console(*keys)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(kbhit=console.kbhit, getwch=console.getwch))
    return ConsoleKeyboard()


def test_keys_of_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard = press(monkeypatch, "R", "\r", "é", "\x1a", "\x03")
    assert [keyboard.read_key(None) for _ in range(4)] == ["r", ENTER, "é", END]
    with pytest.raises(KeyboardInterrupt):
        keyboard.read_key(None)
    assert keyboard.read_key(0.0) is None


def test_arrow_paging_and_function_keys_of_a_console_are_no_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard = press(monkeypatch, UP, PAGE_DOWN, F9, "n")
    assert [keyboard.read_key(0.0) for _ in range(5)] == ["\xe0", "\xe0", "\x00", "n", None]


# --- Lines of a terminal, which only a program of its own can read ---

READ_LINES = """
import os, signal, sys, termios
from coach.ui.keyboard import TerminalKeyboard

def end(*_):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise SystemExit(143)

def tell(what, value):
    print(what + repr(value), file=told, flush=True)

def state():
    return termios.tcgetattr(0), signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGALRM)

told = open(sys.argv[1], "w", encoding="utf-8")
if sys.argv[2:] == ["without readline"]:
    sys.modules["readline"] = None
signal.signal(signal.SIGTERM, end)
signal.signal(signal.SIGHUP, signal.SIG_IGN)  # it may come late, when a shell passes it on
with TerminalKeyboard(0) as keyboard:
    before = state()
    line = ""
    try:
        while line is not None:
            line = keyboard.read_line("> ", lambda text: tell("kept", text))
            assert not os.isatty(0) or state() == before
            tell("line", line)
    finally:
        tell("ignores Ctrl-C", signal.getsignal(signal.SIGINT) == signal.SIG_IGN)
"""


WITHIN_S = 60.0
"""Longer than anything here takes, also on a machine that is busy with something else."""

IN_TERMINAL = ["sh", "-c", 'exec "$@" <>"$0" >&0 2>&0']
"""The leader of a new session that opens a terminal gets its Ctrl-C: hence the shell's detour."""


class Typist:
    """A terminal in which a program reads lines, and the person who types them."""

    def __init__(self, told: Path, *options: str) -> None:
        self.person, self.program_end = pty.openpty()
        self.modes = termios.tcgetattr(self.program_end)
        self._told = told
        told.touch()
        self.program = subprocess.Popen(
            [*IN_TERMINAL, os.ttyname(self.program_end), sys.executable, "-c", READ_LINES, told, *options],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
            start_new_session=True,
        )
        self._wait_for_prompt()

    def types(self, keys: bytes) -> str | None:
        """Type what ends a line; the line that the program reads."""
        n_told = len(self.told("line"))
        os.write(self.person, keys)
        wait_until(lambda: len(self.told("line")) > n_told)
        line = self.told("line")[n_told]
        if line is not None:
            self._wait_for_prompt()
        return line

    def told(self, what: str) -> list[Any]:
        """What the program has told of lines, of what was kept, and of its end."""
        lines = self._told.read_text("utf-8").splitlines()
        return [ast.literal_eval(line.removeprefix(what)) for line in lines if line.startswith(what)]

    def hang_up(self) -> None:
        os.close(self.person)
        os.close(self.program_end)

    def _wait_for_prompt(self) -> None:
        shown = b""
        while b"> " not in shown:
            ready, _, _ = select.select([self.person], [], [], WITHIN_S)
            assert ready, "no prompt was shown"
            shown += os.read(self.person, 65536)


def wait_until(is_true: Callable[[], bool]) -> None:
    give_up_at_s = time.monotonic() + WITHIN_S
    while not is_true():
        assert time.monotonic() < give_up_at_s
        time.sleep(0.02)


@pytest.fixture
def typist(tmp_path: Path) -> Iterator[Typist]:
    typist = Typist(tmp_path / "told")
    yield typist
    typist.program.kill()
    typist.program.wait()


LEFT, HOME = b"\x1b[D", b"\x1b[H"
PASTE, PASTED = b"\x1b[200~", b"\x1b[201~"


def test_a_line_is_edited_and_ctrl_c_keeps_it(typist: Typist) -> None:
    assert typist.types(b"Sixtu\x7fy thousand\r") == "Sixty thousand"
    assert typist.types(b"Sixty" + 2 * LEFT + b"e" + HOME + b"A \r") == "A Sixety"
    assert typist.types(b"\r") == ""
    assert typist.types("Café\r".encode()) == "Café"
    assert typist.types(b"not UTF-8: \xff\r") == "not UTF-8: \N{REPLACEMENT CHARACTER}"
    assert typist.types(PASTE + b"One.\r\rTwo." + PASTED + b"\r") == "One.\n\nTwo.", "pasting ends no line"
    assert typist.types(b"long " * 2_000 + b"\r") == "long " * 2_000, "terminals cut lines off at 4,095 characters"
    os.write(typist.person, b"Half a sen")
    wait_until(lambda: "Half a sen" in typist.told("kept"))
    assert typist.types(b"\x03") == f"Half a sen{INTERRUPT}"
    assert typist.types(b"\x03") == INTERRUPT
    assert typist.types(b"\x04") is None
    assert typist.program.wait(WITHIN_S) == 0


def test_without_the_library_the_terminal_edits_the_line(tmp_path: Path) -> None:
    typist = Typist(tmp_path / "told", "without readline")
    assert typist.types(b"Sixtu\x7fy thousand\r") == "Sixty thousand"
    assert typist.types(b"\x03") == INTERRUPT
    assert typist.types(b"\x04") is None
    assert typist.program.wait(WITHIN_S) == 0


def test_a_disk_that_is_slower_than_the_next_look_is_waited_for() -> None:
    kept: list[str] = []

    def keep(text: str) -> None:
        kept.append(text)
        signal.raise_signal(signal.SIGALRM)

    with _Watch(keep):
        signal.raise_signal(signal.SIGALRM)
        assert kept == [""]
        signal.raise_signal(signal.SIGALRM)
        assert kept == ["", ""]


def test_what_was_typed_of_a_line_outlasts_its_window(typist: Typist) -> None:
    os.write(typist.person, b"Half a sen")
    wait_until(lambda: typist.told("kept") == ["Half a sen"])
    typist.hang_up()
    assert typist.program.wait(WITHIN_S) == 0
    assert typist.told("line") == ["Half a sen", None]


def test_a_program_that_is_ended_while_a_line_is_typed_leaves_the_terminal_as_it_was(typist: Typist) -> None:
    typist.program.terminate()
    assert typist.program.wait(WITHIN_S) == 143
    assert typist.told("ignores Ctrl-C") == [True], "an impatient Ctrl-C does not disturb the end"
    assert termios.tcgetattr(typist.program_end) == typist.modes
