"""What a person types as lines: answers, corrections, choices; and what Ctrl-C does to each."""

import io
from collections.abc import Callable, Sequence

import pytest
from rich.console import Console

from coach.core.correction import replace_words
from coach.ui.edited_line import INTERRUPT
from coach.ui.pen import LinePen
from tests.scripted_keyboard import ScriptedKeyboard


class ScriptedLines(ScriptedKeyboard):
    """Types these lines, then nothing more."""

    def __init__(self, lines: Sequence[str], screen: io.StringIO) -> None:
        self.waiting = list(lines)
        self._screen = screen

    def read_line(self, prompt: str = "", keep: Callable[[str], None] | None = None) -> str | None:
        self._screen.write(prompt)
        line = self.waiting.pop(0) if self.waiting else None
        if line and keep is not None:
            keep(line[:1])
            keep(line.removesuffix(INTERRUPT))
        return line


class Desk:
    """A pen with the lines that will be typed, and what it showed."""

    def __init__(self, *lines: str) -> None:
        self._file = io.StringIO()
        self.keyboard = ScriptedLines(lines, self._file)
        self.kept: list[str] = []
        self.pen = LinePen(Console(file=self._file, width=80), self.keyboard, None)

    def write(self) -> str:
        return self.pen.write("Type.", self.kept.append)

    def shown(self) -> str:
        return self._file.getvalue()


def test_an_answer_ends_with_an_empty_line() -> None:
    desk = Desk("One,", "two.", "", "left")
    assert desk.write() == "One,\ntwo."
    assert desk.keyboard.waiting == ["left"]
    assert Desk().write() == ""


def test_what_is_typed_is_kept_meanwhile() -> None:
    desk = Desk("One,", "two.", "")
    desk.write()
    assert list(dict.fromkeys(desk.kept)) == ["O", "One,", "One,\nt", "One,\ntwo."]


def test_ctrl_c_in_an_answer_asks_before_it_throws_anything_away() -> None:
    desk = Desk("One,", f"tw{INTERRUPT}", "y")
    assert desk.write() == "One,\ntw"
    assert "Keep what you typed? [y/n], then Enter: " in desk.shown()


@pytest.mark.parametrize("answers", [["n"], [], [INTERRUPT]], ids=["no", "end of input", "Ctrl-C again"])
def test_what_is_not_to_be_kept_is_told_and_the_program_ends(answers: list[str]) -> None:
    desk = Desk(f"One{INTERRUPT}", *answers)
    with pytest.raises(KeyboardInterrupt):
        desk.write()
    is_thrown_away = answers != [INTERRUPT]
    assert ("Nothing you typed here is kept." in desk.shown()) is is_thrown_away
    assert desk.kept[-1] == ("" if is_thrown_away else "One")


def test_ctrl_c_before_anything_was_typed_ends_the_program_unasked() -> None:
    desk = Desk(INTERRUPT)
    with pytest.raises(KeyboardInterrupt):
        desk.write()
    assert "Keep" not in desk.shown()


@pytest.mark.parametrize("line", [f"y{INTERRUPT}", INTERRUPT])
def test_ctrl_c_at_a_question_ends_the_program(line: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        Desk(line).pen.agree("Finish it now?")
    with pytest.raises(KeyboardInterrupt):
        Desk(line).pen.choose("Which?", ["this"])


def test_a_transcript_is_corrected_word_by_word() -> None:
    desk = Desk("post grass", "Postgres", "Nobody said this", "and", "", "")
    assert desk.pen.edit("We used post grass and Post Grass.") == "We used Postgres  Postgres."
    assert "“Nobody said this” is not there." in desk.shown()
    assert desk.shown().count("What was said instead?") == 2
    assert Desk().pen.edit("As it is.") == "As it is."


@pytest.mark.parametrize(
    ("text", "wrong", "right", "mended"),
    [
        ("The cat sat on concatenation.", "cat", "dog", "The dog sat on concatenation."),
        ("The cat sat.", "mat", "dog", "The cat sat."),
        ("see plus\nplus", "see  plus plus", "C++", "C++"),
        ("We cost $5 (net).", "$5 (net)", r"\1 \g<0>", r"We cost \1 \g<0>."),
    ],
)
def test_words_are_replaced_whole(text: str, wrong: str, right: str, mended: str) -> None:
    assert replace_words(text, wrong, right) == mended


@pytest.mark.parametrize(("lines", "chosen"), [(["3", "x", "2"], 1), ([""], None), ([], None)])
def test_a_choice_is_one_of_those_offered(lines: list[str], chosen: int | None) -> None:
    assert Desk(*lines).pen.choose("Which?", ["this", "[b]that[/b]"]) == chosen


def test_what_is_none_of_a_choice_is_told() -> None:
    desk = Desk("[b]zz", "2")
    assert desk.pen.choose("Which?", ["this", "that"]) == 1
    assert "“[b]zz” is none of them. Type the number that stands before one." in desk.shown()


def test_a_long_option_stays_beside_its_number() -> None:
    desk = Desk("")
    desk.pen.choose(
        "Which?", ["this", "missed: Maria's idea of a barista series stayed with me after the first interview"]
    )
    assert [line.rstrip() for line in desk.shown().splitlines()[:4]] == [
        "Which?",
        "   1  this",
        "   2  missed: Maria's idea of a barista series stayed with me after the first",
        "      interview",
    ]


def test_a_long_question_breaks_between_words_before_the_answer() -> None:
    desk = Desk("y")
    assert desk.pen.agree(
        "The answer of 1 March, 12:00 to “What would you do in your first week?” was cut short. Finish it?"
    )
    assert desk.shown().splitlines() == [
        "The answer of 1 March, 12:00 to “What would you do in your first week?” was cut ",
        "short. Finish it? [y/n], then Enter: ",
    ]
