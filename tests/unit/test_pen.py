"""What a person types as lines: answers, corrections, choices; and what Ctrl-C does to each."""

import io
from collections.abc import Callable, Sequence

import pytest
from rich.console import Console

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
    assert "Keep what you typed? [Y/n], then Enter: " in desk.shown()


@pytest.mark.parametrize("answers", [[""], ["what?"], []], ids=["Enter", "neither yes nor no", "end of input"])
def test_only_a_no_throws_an_answer_away(answers: list[str]) -> None:
    desk = Desk("One,", f"tw{INTERRUPT}", *answers)
    assert desk.write() == desk.kept[-1] == "One,\ntw"


@pytest.mark.parametrize("answers", [["n"], [" NO "], [INTERRUPT]], ids=["n", "no", "Ctrl-C again"])
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


@pytest.mark.parametrize("line", [f"1{INTERRUPT}", INTERRUPT])
def test_ctrl_c_in_a_menu_only_leaves_it(line: str) -> None:
    assert Desk(line).pen.choose("Which?", ["this"]) is None


@pytest.mark.parametrize(
    ("line", "is_agreed"), [("y", True), (" Yes ", True), ("", False), ("n", False), ("NO", False)]
)
def test_enter_alone_agrees_to_nothing_unless_that_is_shown(line: str, is_agreed: bool) -> None:
    desk = Desk(line)
    assert desk.pen.agree("Remove it?") is is_agreed
    assert desk.shown() == "Remove it? [y/N], then Enter: "


def test_neither_yes_nor_no_is_asked_again() -> None:
    desk = Desk("maybe", "n")
    assert desk.pen.agree("Keep it?", enter_agrees=True) is False
    assert "Type y for yes or n for no." in desk.shown()


def test_a_transcript_is_corrected_word_by_word() -> None:
    desk = Desk("post grass", "Postgres", "Nobody said this", "eye", "I", "")
    assert desk.pen.edit("We used Post Grass and eye led it.") == "We used Postgres and I led it."
    assert "“Nobody said this” is not there." in desk.shown()
    assert desk.shown().count("What was said instead?") == 2
    assert Desk().pen.edit("As it is.") == "As it is."


@pytest.mark.parametrize(("line", "left"), [("-", "We  won."), ("", "We um won.")])
def test_words_are_taken_out_by_a_sign_and_left_by_enter_alone(line: str, left: str) -> None:
    desk = Desk("um", line, "")
    assert desk.pen.edit("We um won.") == left
    assert "What was said instead? - deletes the words, just Enter leaves them: " in desk.shown()
    assert desk.keyboard.waiting == []


@pytest.mark.parametrize(
    ("chosen", "mended"),
    [
        (["2", "trained to"], "I came to Leeds and was trained to lead."),
        (["3", "2"], "I came 2 Leeds and was 2 lead."),
        ([""], "I came to Leeds and was to lead."),
        (["2", ""], "I came to Leeds and was to lead."),
    ],
    ids=["the second", "all", "none", "none after all"],
)
def test_of_words_that_occur_several_times_only_those_meant_are_changed(chosen: list[str], mended: str) -> None:
    desk = Desk("to", *chosen, "")
    assert desk.pen.edit("I came to Leeds and was to lead.") == mended
    assert [line.rstrip() for line in desk.shown().splitlines()[1:5]] == [
        "Which words are wrong? Just Enter when all is right: They stand in several places. Which one is wrong?",
        "   1  I came “to” Leeds and was to …",
        "   2  … to Leeds and was “to” lead.",
        "   3  all of them",
    ]


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


def test_a_menu_higher_than_the_screen_stands_in_two_columns() -> None:
    desk = Desk("24")
    options = [f"missed: point {i} that goes on and on and on and on for ever" for i in range(1, 26)]
    assert desk.pen.choose("Which one is wrong?", options) == 23
    lines = desk.shown().splitlines()
    assert len(lines) <= 25
    assert max(map(len, lines)) <= 80
    assert lines[1].startswith("   1 missed: point 1 that goes on")
    assert "  14 missed: point 14 that goes on" in lines[1]
    assert lines[13].startswith("  13 missed: point 13")
    assert "…" in lines[1]


def test_a_long_question_breaks_between_words_before_the_answer() -> None:
    desk = Desk("y")
    assert desk.pen.agree(
        "The answer of 1 March, 12:00 to “What would you do in your first week?” was cut short. Finish it?"
    )
    assert desk.shown().splitlines() == [
        "The answer of 1 March, 12:00 to “What would you do in your first week?” was cut ",
        "short. Finish it? [y/N], then Enter: ",
    ]
