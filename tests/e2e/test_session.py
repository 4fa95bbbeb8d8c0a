"""A practice session as a person meets it: in a terminal, with a microphone, from the question to the history."""

import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.audio.decoding import decode
from coach.core.attempts import Attempt, Origin
from coach.core.keywords import KeywordState
from coach.core.pcm import SAMPLE_RATE_HZ
from coach.core.points import PointState
from coach.core.scoring import Score
from tests.e2e.screen import COACH, CTRL_C, ENTER, Terminal, flat
from tests.e2e.sitting import JOB, SAYS_MISSION, VOICE, answer, attempts, begin, leave, proof

pytestmark = pytest.mark.microphone

QUESTION = "Why do you want this role?"
MISSION = "Your mission of making good coffee simple is what draws me"
CALENDAR = "I run the content calendar for three brands"

SAYS_CALENDAR = "In my job I run the content calendar for three brands, which I enjoy a lot."
SAYS_COLANDER = "In my job I run the contents colander for three brands, which I enjoy a lot."


def point_states(attempt: Attempt) -> dict[str, PointState]:
    assert isinstance(attempt.outcome, Score), attempt.outcome
    return {result.point.text: result.state for result in attempt.outcome.points}


def keyword_states(attempt: Attempt) -> dict[str, KeywordState]:
    assert isinstance(attempt.outcome, Score), attempt.outcome
    return {result.keyword.term: result.state for result in attempt.outcome.keywords}


def type_answer(terminal: Terminal, text: str) -> None:
    """Answer the question on screen by typing, and wait for the review."""
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press(f"{text}\r\r")
    terminal.wait_for("e correct")


def test_an_answer_goes_from_the_question_to_the_history(
    practise: Callable[..., Terminal], virtual_microphone: Any, home: Path
) -> None:
    terminal = practise([SAYS_MISSION])
    modes = terminal.modes()
    begin(terminal)
    assert terminal.modes() != modes
    virtual_microphone.play(VOICE)
    terminal.wait_for("0:04 of about 1:30")
    terminal.wait_until(lambda: "▮" in terminal.text(), "the level of the voice to show")
    while_recording = terminal.lines()
    terminal.watch(1.0)
    terminal.press(ENTER)
    terminal.wait_for("e correct")
    virtual_microphone.fall_silent()

    assert while_recording[-2].startswith("● recording")
    assert while_recording[-1].split() == ["Enter", "end", "the", "answer"]
    shown = flat("\n".join(while_recording))
    assert QUESTION in shown
    for unasked in (MISSION, CALENDAR, SAYS_MISSION, "content strategy", "skip"):
        assert unasked not in shown

    review = terminal.prose()
    assert "1 of 4 made" in review
    assert "your mission is to make good coffee simple" in proof(review, MISSION)
    assert f"✗ missed {CALENDAR}" in review
    assert "#1 heard by scripted (script.txt)" in review
    leave(terminal)
    assert "Saved as session 1." in terminal.prose()
    assert terminal.modes() == modes

    (saved,) = attempts(home)
    assert (saved.origin, saved.engine, saved.is_cold) == (Origin.MICROPHONE, "scripted", True)
    assert saved.heard.transcript.text == SAYS_MISSION
    assert point_states(saved)[MISSION] is PointState.MADE
    assert saved.recording is not None
    recorded_s = len(decode(home / "recordings" / saved.recording)) / SAMPLE_RATE_HZ
    assert saved.heard.facts is not None
    assert recorded_s == pytest.approx(saved.heard.facts.duration_s, abs=0.001)
    assert 5.0 < recorded_s < 9.0
    assert [path.name for path in (home / "recordings").iterdir()] == [saved.recording]


def test_a_retake_shows_what_it_gained_and_is_not_cold(
    practise: Callable[..., Terminal], virtual_microphone: Any, home: Path
) -> None:
    terminal = practise([SAYS_MISSION, SAYS_CALENDAR])
    answer(terminal, virtual_microphone)
    terminal.press("r")
    answer(terminal, virtual_microphone)
    review = terminal.prose()
    assert "Review of a retake" in review
    told = review[review.index("Against the last answer") :]
    assert CALENDAR in told[told.index("gained") : told.index("lost")]
    assert MISSION in told[told.index("lost") :]
    leave(terminal)
    assert [(saved.is_cold, saved.heard.transcript.text) for saved in attempts(home)] == [
        (True, SAYS_MISSION),
        (False, SAYS_CALENDAR),
    ]
    assert len({saved.recording for saved in attempts(home)}) == 2


def test_a_corrected_transcript_is_scored_again_and_teaches_an_alias(
    practise: Callable[..., Terminal], virtual_microphone: Any, home: Path, tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nsed -i 's/contents colander/content calendar/' \"$1\"\n")
    editor.chmod(0o700)
    terminal = practise([SAYS_COLANDER], EDITOR=str(editor))
    answer(terminal, virtual_microphone)
    terminal.press("e")
    terminal.wait_for("Take “contents colander” for “content calendar” from now on? [y/N]")
    terminal.press("y\r")
    terminal.wait_for("heard by scripted (script.txt), corrected")
    assert "content calendar for three brands" in proof(terminal.prose().rpartition("Review ")[2], CALENDAR)
    leave(terminal)
    (saved,) = attempts(home)
    assert saved.heard.transcript.text == SAYS_CALENDAR
    assert saved.original is not None
    assert saved.original.text == SAYS_COLANDER
    assert keyword_states(saved)["content calendar"] is KeywordState.SAID

    # The next practice knows the alias.
    terminal = practise([], "--typed")
    type_answer(terminal, SAYS_COLANDER)
    leave(terminal)
    (saved,) = attempts(home)
    assert saved.heard.transcript.text == SAYS_COLANDER
    assert keyword_states(saved)["content calendar"] is KeywordState.SAID


def test_a_recording_is_played(practise: Callable[..., Terminal], virtual_microphone: Any, home: Path) -> None:
    terminal = practise([SAYS_MISSION])
    answer(terminal, virtual_microphone)
    assert not virtual_microphone.is_used_as_loudspeaker()
    terminal.press("p")
    terminal.wait_until(virtual_microphone.is_used_as_loudspeaker, "the recording to be played")
    terminal.wait_until(lambda: not virtual_microphone.is_used_as_loudspeaker(), "the recording to end")
    terminal.wait_for("e correct")

    terminal.press("p")
    terminal.wait_for("any key stop")
    terminal.wait_until(virtual_microphone.is_used_as_loudspeaker, "the recording to be played again")
    terminal.press("n")
    terminal.wait_until(lambda: not virtual_microphone.is_used_as_loudspeaker(), "playing to stop", within_s=2.0)
    terminal.wait_for("e correct")
    assert terminal.prose().count("1 of 4 made") == 1, "the card is not shown again"

    terminal.press("p")
    terminal.wait_until(virtual_microphone.is_used_as_loudspeaker, "the recording to be played once more")
    terminal.press(CTRL_C)
    terminal.wait_until(lambda: not virtual_microphone.is_used_as_loudspeaker(), "Ctrl-C to stop it", within_s=2.0)
    terminal.wait_for("e correct")
    leave(terminal)
    assert len(attempts(home)) == 1


def test_a_typed_answer_is_overruled(practise: Callable[..., Terminal], home: Path) -> None:
    terminal = practise([SAYS_MISSION], "--typed", "--question", "salary-expectations")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press("I am looking for a salary between sixty and seventy thousand,\r")
    terminal.press("and I also value\x7f\x7f\x7f\x7f\x7fwant room to grow.\r\r", after_s=0.1)
    terminal.wait_for("e correct")
    assert "✗ missed I can start four weeks after an offer" in terminal.prose()
    assert "p play" not in terminal.prose()
    terminal.press("o")
    terminal.wait_for("3 missed: I can start four weeks after an offer")
    terminal.press("3\r")
    terminal.wait_for("1 made")
    terminal.press("1\r")
    terminal.wait_for("✓ made I can start four weeks after an offer (you; coach said missed)")
    leave(terminal)
    (saved,) = attempts(home)
    assert (saved.origin, saved.recording, saved.engine) == (Origin.TYPED, None, "")
    assert saved.heard.transcript.text.endswith("seventy thousand, and I also want room to grow.")
    assert isinstance(saved.outcome, Score)
    overruled = {
        result.point.text: (result.state, result.machine_state)
        for result in saved.outcome.points
        if result.machine_state
    }
    assert overruled == {"I can start four weeks after an offer": (PointState.MADE, PointState.MISSED)}
    assert not list((home / "recordings").glob("*"))


def test_questions_are_skipped_answered_and_left(practise: Callable[..., Terminal], home: Path) -> None:
    terminal = practise([SAYS_MISSION], "--typed", "--questions", "3")
    terminal.wait_for("Question 1 of 3")
    terminal.press("s")
    terminal.wait_for("Question 2 of 3")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press("I moved the budget from display ads to short video last spring.\r\r")
    terminal.wait_for("e correct")
    terminal.press("n")
    terminal.wait_for("Question 3 of 3")
    leave(terminal)
    (saved,) = attempts(home)
    assert f"Question 2 of 3 {saved.asked.text}" in terminal.prose()


def test_double_presses_neither_end_nor_skip(
    practise: Callable[..., Terminal], virtual_microphone: Any, home: Path
) -> None:
    terminal = practise([SAYS_MISSION], "--questions", "2")
    terminal.wait_for("Enter start")
    terminal.press(ENTER + ENTER)
    terminal.wait_for("● recording")
    virtual_microphone.play(VOICE)
    terminal.wait_for("recording 0:04")
    terminal.press(ENTER + ENTER)
    terminal.wait_for("e correct")
    terminal.press("nn")
    terminal.wait_for("Question 2 of 2")
    terminal.press("qq")
    assert terminal.wait_for_exit() == 0
    (saved,) = attempts(home)
    assert f"Question 1 of 2 {saved.asked.text}" in terminal.prose()
    assert saved.heard.facts is not None
    assert saved.heard.facts.duration_s > 4.0


def test_there_is_time_to_think(practise: Callable[..., Terminal]) -> None:
    terminal = practise([SAYS_MISSION], "--think", "4")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("thinking 0:04 left")
    started_s = time.monotonic()
    terminal.wait_for("thinking 0:01 left")
    assert "● recording" not in terminal.prose()
    terminal.wait_for("● recording 0:00")
    assert 3.0 < time.monotonic() - started_s < 7.0
    assert "thinking" not in terminal.prose()


def test_enter_ends_the_time_to_think(practise: Callable[..., Terminal]) -> None:
    terminal = practise([SAYS_MISSION], "--think", "300")
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("thinking 5:00 left")
    terminal.press(ENTER)
    terminal.wait_for("● recording 0:00")


def test_hints_and_words_show_when_asked_for(practise: Callable[..., Terminal], virtual_microphone: Any) -> None:
    terminal = practise([SAYS_CALENDAR], "--hints", "--live-transcript", "--time-up")
    begin(terminal)
    player = virtual_microphone.play(VOICE)
    terminal.wait_for(f"· {MISSION}")
    assert SAYS_CALENDAR not in terminal.prose()
    terminal.watch(5.0)
    player.terminate()
    # A pause of two seconds closes a segment.
    terminal.wait_for(SAYS_CALENDAR)
    assert terminal.lines()[-1].split() == ["Enter", "end", "the", "answer"]


@pytest.mark.parametrize(("more", "has_color"), [({}, True), ({"NO_COLOR": "1"}, False)], ids=["color", "NO_COLOR"])
def test_color_can_be_switched_off(practise: Callable[..., Terminal], more: dict[str, str], has_color: bool) -> None:
    terminal = practise([SAYS_MISSION], **more)
    terminal.wait_for("Enter start")
    assert terminal.has_color() is has_color
    begin(terminal)
    assert terminal.has_color() is has_color
    terminal.press(ENTER)
    terminal.wait_for("No score.")
    assert terminal.has_color() is has_color


def test_a_narrower_window_shows_the_same_without_traces(
    practise: Callable[..., Terminal], virtual_microphone: Any, home: Path
) -> None:
    terminal = practise([SAYS_MISSION])
    begin(terminal)
    virtual_microphone.play(VOICE)
    terminal.wait_for("0:02 of about")
    for n_columns, second in ((60, 4), (50, 5), (80, 7)):
        terminal.resize(n_columns)
        terminal.wait_for(f"0:0{second} of about")
        for part in ("● recording", "─ Question 1 of 1 ─", "Enter  end the answer"):
            assert sum(part in line for line in terminal.lines()) == 1, terminal.text()
        assert max(map(len, terminal.lines())) <= n_columns
    assert b"\x1b[2J" not in terminal.written, "clearing the screen flickers"
    terminal.press(ENTER)
    terminal.wait_for("e correct")
    assert "1 of 4 made" in terminal.prose()
    leave(terminal)
    assert len(attempts(home)) == 1


def test_a_review_higher_than_the_window_is_shown_in_pages(practise: Callable[..., Terminal], home: Path) -> None:
    terminal = practise([], "--typed")
    terminal.resize(80, 24)
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answer.")
    terminal.press(f"{SAYS_MISSION} {SAYS_CALENDAR}\r\r")
    terminal.wait_for("Enter more")
    shown = flat("\n".join(terminal.lines()))
    assert len(terminal.lines()) == 24
    assert "2 of 4 made" in shown, "the verdict does not scroll away"
    assert "e correct" not in shown
    terminal.press(ENTER)
    terminal.wait_for("e correct")
    assert "typed ─╯" in terminal.text()
    assert terminal.prose().count("2 of 4 made") == 1
    leave(terminal)
    assert len(attempts(home)) == 1


def test_words_are_corrected_without_an_editor(practise: Callable[..., Terminal], home: Path) -> None:
    terminal = practise([], "--typed")
    type_answer(terminal, SAYS_COLANDER)
    terminal.press("e")
    terminal.wait_for("Which words are wrong?")
    terminal.press("I\r")
    terminal.wait_for("which “I” enjoy a lot.")
    terminal.press("2\r")
    terminal.wait_for("What was said instead? - deletes the words, just Enter leaves them:")
    terminal.press("\r")
    terminal.wait_for("Which words are wrong?")
    terminal.press("contents colander\r")
    terminal.wait_for("What was said instead?")
    terminal.press("content calendar\r")
    terminal.wait_for(SAYS_CALENDAR)
    terminal.press("\r")
    terminal.wait_for("Take “contents colander” for “content calendar” from now on? [y/N]")
    terminal.press("n\r")
    terminal.wait_for("e correct")
    leave(terminal)
    (saved,) = attempts(home)
    assert saved.heard.transcript.text == SAYS_CALENDAR


def test_without_a_microphone_answers_can_be_typed(
    practise: Callable[..., Terminal], virtual_microphone: Any, home: Path
) -> None:
    virtual_microphone.unplug()
    left = practise([SAYS_MISSION])
    left.wait_for("Enter start")
    leave(left)
    terminal = practise([SAYS_MISSION])
    terminal.wait_for("Enter start")
    terminal.press(ENTER)
    terminal.wait_for("Type your answers instead? [y/N]")
    assert terminal.prose().count("cannot be opened") == 1
    terminal.press("y\r")
    terminal.wait_for("Type your answer.")
    terminal.press(f"{SAYS_MISSION}\r\r")
    terminal.wait_for("e correct")
    leave(terminal)
    (saved,) = attempts(home)
    assert (saved.origin, saved.session_id) == (Origin.TYPED, 1)


def test_without_a_terminal_the_output_is_plain(
    virtual_microphone: Any, variables: dict[str, str], tmp_path: Path, home: Path
) -> None:
    script = tmp_path / "script.txt"
    script.write_text(SAYS_MISSION)
    process = subprocess.Popen(
        [COACH, "practice", "--job", JOB, "--question", "why-this-role", "--engine", "scripted", "--model", script],
        env={**variables, **virtual_microphone.places},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write("\n")
        process.stdin.flush()
        lines = [process.stdout.readline()]
        while lines[-1] and not lines[-1].startswith("Recording. Enter ends the answer."):
            lines.append(process.stdout.readline())
        virtual_microphone.play(VOICE)
        time.sleep(5.0)
        written = "".join(lines) + process.communicate("\nq\n", timeout=180)[0]
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 0, written
    assert "1 of 4 made" in written
    assert "\x1b" not in written
    assert "\r" not in written
    (saved,) = attempts(home)
    assert saved.heard.transcript.text == SAYS_MISSION


def test_a_silent_microphone_is_named_before_anything_is_said(
    practise: Callable[..., Terminal], virtual_microphone: Any
) -> None:
    terminal = practise([SAYS_MISSION])
    terminal.wait_for("The microphone delivers only zeros")
    begin(terminal)
    assert "Now there is sound" not in terminal.prose()
    virtual_microphone.play(VOICE)
    terminal.wait_for("Now there is sound: the microphone works.")
    terminal.press(ENTER)
    terminal.wait_for("q quit")
    leave(terminal)

    virtual_microphone.play(VOICE)
    terminal = practise([SAYS_MISSION])
    begin(terminal)
    assert "zeros" not in terminal.prose()


def test_the_embedded_engine_hears_which_points_were_made(
    start_coach: Callable[..., Terminal], virtual_microphone: Any, home: Path
) -> None:
    terminal = start_coach("practice", "--job", JOB, "--question", "why-this-role", "--engine", "moonshine")
    begin(terminal)
    virtual_microphone.play(VOICE).wait(timeout=40)
    terminal.press(ENTER)
    terminal.wait_for("e correct")
    leave(terminal)
    (saved,) = attempts(home)
    assert saved.engine == "moonshine"
    assert {text for text, state in point_states(saved).items() if state is not PointState.MISSED} == {
        MISSION,
        CALENDAR,
        "I grew our audience from 10,000 to 40,000 followers in a year",
    }
    assert "good coffee simple" in proof(terminal.prose(), MISSION)
    assert "content calendar for three brands" in proof(terminal.prose(), CALENDAR)
