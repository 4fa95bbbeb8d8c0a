"""The review card and its relatives, as text on a terminal of 80 columns."""

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from coach.core.attempts import Asked, Attempt, Origin, Session
from coach.core.comparison import Comparison, compare
from coach.core.delivery import Delivery
from coach.core.gate import Refusal, RefusalReason
from coach.core.jobs import Job
from coach.core.keywords import Keyword, KeywordResult, KeywordState
from coach.core.points import KeyPoint, PointResult, PointState
from coach.core.scoring import Heard, Score
from coach.core.transcript import Evidence, Transcript, Word, evidence
from coach.ui.times import clock
from coach.ui.views import (
    bar,
    clean,
    comparison_view,
    demo_closing,
    demo_opening,
    error_text,
    keywords_view,
    models_view,
    note_text,
    review_card,
    session_heading,
)

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
QUARTER = Asked("hard-quarter", "Tell me about a hard quarter.", "behavioural", 90.0)
CALM = Delivery(75.0, 17, 140.0, 1.0, 0, 0.0, 0, 0.0)


def shown(renderable: RenderableType, width: int = 80) -> str:
    """What a terminal without colours would show, without space at the ends of lines."""
    file = io.StringIO()
    Console(width=width, no_color=True, file=file, legacy_windows=False, highlight=False).print(renderable)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def styled(renderable: RenderableType, width: int) -> str:
    """The same with its control sequences, as a terminal gets it."""
    file = io.StringIO()
    Console(width=width, force_terminal=True, color_system="truecolor", file=file, legacy_windows=False).print(
        renderable
    )
    return file.getvalue()


def spoken(text: str) -> Transcript:
    """One word a second."""
    return Transcript(tuple(Word(word, float(i), i + 0.5) for i, word in enumerate(text.split())))


def quote(transcript: Transcript, text: str) -> Evidence:
    """The proof that reads like this."""
    words, wanted = [word.text for word in transcript.words], text.split()
    first = next(i for i in range(len(words)) if words[i : i + len(wanted)] == wanted)
    return evidence(transcript, first, first + len(wanted) - 1)


def point(transcript: Transcript, text: str, state: str, proof: str = "") -> PointResult:
    return PointResult(KeyPoint(text), PointState(state), quote(transcript, proof) if proof else None)


def keyword(transcript: Transcript, term: str, state: str, proof: str = "") -> KeywordResult:
    return KeywordResult(Keyword(term), KeywordState(state), quote(transcript, proof) if proof else None)


def attempt(
    transcript: Transcript,
    points: Sequence[PointResult] = (),
    keywords: Sequence[KeywordResult] = (),
    delivery: Delivery = CALM,
) -> Attempt:
    return Attempt(
        QUARTER,
        Origin.MICROPHONE,
        NOON,
        Heard(transcript),
        Score(tuple(points), tuple(keywords), delivery),
        engine="whisper",
        model="base.en",
        id=7,
        session_id=2,
    )


ALL_SAID = spoken("Last spring I moved the budget to short video and engagement rose by sixty percent.")
ALL_MADE = attempt(
    ALL_SAID,
    [
        point(ALL_SAID, "I moved the budget to short video", "made", "I moved the budget to short video"),
        point(ALL_SAID, "Engagement rose by 60%", "made", "engagement rose by sixty percent."),
    ],
    [keyword(ALL_SAID, "short video", "said", "short video"), keyword(ALL_SAID, "engagement", "said", "engagement")],
)

MIXED_SAID = spoken("I moved the budget to short video. Cuba needs more of it. I have never used SQL.")
MIXED = attempt(
    MIXED_SAID,
    [
        point(MIXED_SAID, "I moved the budget to short video", "made", "I moved the budget to short video."),
        point(
            MIXED_SAID,
            "Maria's idea of a barista series stayed with me after the first interview, and I would build on it",
            "partly",
            "more of it.",
        ),
        point(MIXED_SAID, "I can start in May", "missed"),
    ],
    [
        keyword(MIXED_SAID, "short video", "said", "short video."),
        keyword(MIXED_SAID, "Kubernetes", "heard_as", "Cuba needs"),
        keyword(MIXED_SAID, "SQL", "negated", "never used SQL."),
        keyword(MIXED_SAID, "copywriting", "missed"),
        keyword(MIXED_SAID, "A/B testing", "missed"),
    ],
    Delivery(75.0, 17, 190.0, 1.0, 2, 2.4, 9, 7.2),
)


def test_everything_made() -> None:
    assert shown(review_card(ALL_MADE)) == (
        """\
╭─ Review ─────────────────────────────────────────────────────────────────────╮
│                                                                              │
│  Tell me about a hard quarter.                                               │
│                                                                              │
│  Your points  2 of 2 made  ████████████████████ 100%                         │
│  ✓ made   I moved the budget to short video                                  │
│           “I moved the budget to short video”  0:02                          │
│  ✓ made   Engagement rose by 60%                                             │
│           “engagement rose by sixty percent.”  0:10                          │
│                                                                              │
│  Keywords  2 of 2 said  ████████████████████ 100%                            │
│  said     short video · engagement                                           │
│                                                                              │
│  Delivery  1:15 of about 1:30 · 17 words                                     │
│                                                                              │
│  Try next  Everything you planned was said. Try it once more without notes,  │
│  or take the next question.                                                  │
│  ──────────────────────────────────────────────────────────────────────────  │
│  Last spring I moved the budget to short video and engagement rose by sixty  │
│  percent.                                                                    │
│                                                                              │
╰────────────────────────────────────────────── #7 heard by whisper (base.en) ─╯
"""
    )


def test_every_state_and_a_delivery_outside_its_bands() -> None:
    assert shown(review_card(MIXED)) == (
        """\
╭─ Review ─────────────────────────────────────────────────────────────────────╮
│                                                                              │
│  Tell me about a hard quarter.                                               │
│                                                                              │
│  Your points  1 of 3 made  ██████████░░░░░░░░░░ 50%                          │
│  ✓ made   I moved the budget to short video                                  │
│           “I moved the budget to short video.”  0:00                         │
│  ◐ partly Maria's idea of a barista series stayed with me after the first    │
│           interview, and I would build on it                                 │
│           “more of it.”  0:09                                                │
│  ✗ missed I can start in May                                                 │
│                                                                              │
│  Keywords  2 of 5 said  ████████░░░░░░░░░░░░ 40%                             │
│  said     short video                                                        │
│  heard as Kubernetes “Cuba needs”                                            │
│  negated  SQL “never used SQL.”                                              │
│  missed   copywriting · A/B testing                                          │
│                                                                              │
│  Delivery  1:15 of about 1:30 · 17 words · 190 words a minute (fast) · 2     │
│  pauses over a second, the longest 2.4 s · at least 9 fillers                │
│                                                                              │
│  Try next  Next time, say it: I can start in May.                            │
│  ──────────────────────────────────────────────────────────────────────────  │
│  I moved the budget to short video. Cuba needs more of it. I have never      │
│  used SQL.                                                                   │
│                                                                              │
╰────────────────────────────────────────────── #7 heard by whisper (base.en) ─╯
"""
    )


def test_quiet_scores_hide_the_numbers_of_coverage_and_nothing_else() -> None:
    loud, quiet = shown(review_card(MIXED)).splitlines(), shown(review_card(MIXED, quiet_scores=True)).splitlines()
    changed = {
        before.strip("│ "): after.strip("│ ") for before, after in zip(loud, quiet, strict=True) if before != after
    }
    assert changed == {
        "Your points  1 of 3 made  ██████████░░░░░░░░░░ 50%": "Your points",
        "Keywords  2 of 5 said  ████████░░░░░░░░░░░░ 40%": "Keywords",
    }


def test_a_refused_answer_has_a_reason_and_no_score() -> None:
    refused = replace(
        ALL_MADE,
        heard=Heard(Transcript(())),
        outcome=Refusal(
            RefusalReason.SILENT,
            "No speech was heard in 12 s. Check that the right microphone is on, then answer again.",
        ),
    )
    assert shown(review_card(refused)) == (
        """\
╭─ Review ─────────────────────────────────────────────────────────────────────╮
│                                                                              │
│  Tell me about a hard quarter.                                               │
│                                                                              │
│  No score. No speech was heard in 12 s. Check that the right microphone is   │
│  on, then answer again.                                                      │
│  ──────────────────────────────────────────────────────────────────────────  │
│  No words were heard.                                                        │
│                                                                              │
╰────────────────────────────────────────────── #7 heard by whisper (base.en) ─╯
"""
    )


def test_a_typed_answer_has_no_times() -> None:
    transcript = Transcript.typed("I moved the budget to short video, and that paid for itself.")
    typed = replace(
        attempt(
            transcript,
            [point(transcript, "I moved the budget", "made", "I moved the budget")],
            delivery=Delivery(None, 12, None, None, None, None, 0, None),
        ),
        origin=Origin.TYPED,
        engine="",
        model="",
    )
    assert shown(review_card(typed)) == (
        """\
╭─ Review ─────────────────────────────────────────────────────────────────────╮
│                                                                              │
│  Tell me about a hard quarter.                                               │
│                                                                              │
│  Your points  1 of 1 made  ████████████████████ 100%                         │
│  ✓ made   I moved the budget                                                 │
│           “I moved the budget”                                               │
│                                                                              │
│  Delivery  12 words                                                          │
│                                                                              │
│  Try next  Everything you planned was said. Try it once more without notes,  │
│  or take the next question.                                                  │
│  ──────────────────────────────────────────────────────────────────────────  │
│  I moved the budget to short video, and that paid for itself.                │
│                                                                              │
╰─────────────────────────────────────────────────────────────────── #7 typed ─╯
"""
    )


def test_a_retake_says_so() -> None:
    assert shown(review_card(replace(ALL_MADE, is_cold=False))).startswith("╭─ Review of a retake ─")


@pytest.mark.parametrize(
    ("is_cold", "title"), [(True, "─ Review of a follow-up ─"), (False, "─ Review of a follow-up, retaken ─")]
)
def test_a_follow_up_says_so(is_cold: bool, title: str) -> None:
    asked = replace(QUARTER, question_id="hard-quarter+follow-up-2")
    assert title in shown(review_card(replace(ALL_MADE, asked=asked, is_cold=is_cold)))


def test_a_retake_is_held_against_the_answer_before() -> None:
    slower = replace(ALL_MADE, outcome=replace(ALL_MADE.outcome, delivery=replace(CALM, duration_s=95.0)))
    assert shown(comparison_view(compare(slower, ALL_MADE))) == (
        """\
   Against the last answer  The same points and keywords as before.
   delivery length 1:35 → 1:15
"""
    )
    gained = Comparison(points_gained=("I run " + "the calendar " * 6,), keywords_gained=("SQL", "short video"))
    assert shown(comparison_view(replace(gained, points_lost=("I doubled it",)))) == (
        """\
   Against the last answer
   gained   I run the calendar the calendar the calendar the calendar the
            calendar the calendar
            SQL · short video
   lost     I doubled it
"""
    )
    assert "delivery" not in shown(comparison_view(compare(ALL_MADE, ALL_MADE)))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (replace(ALL_MADE, model="/models/own.pt"), "#7 heard by whisper (own.pt)"),
        (replace(ALL_MADE, model="own [b]x.pt"), "#7 heard by whisper (own [b]x.pt)"),
        (replace(ALL_MADE, model="C:\\models\\own.pt"), "#7 heard by whisper (own.pt)"),
        (replace(ALL_MADE, id=None), " heard by whisper (base.en)"),
        (replace(ALL_MADE, origin=Origin.FILE), "#7 file, heard by whisper (base.en)"),
        (replace(ALL_MADE, original=ALL_SAID), "#7 heard by whisper (base.en), corrected"),
    ],
)
def test_the_card_says_who_heard_the_answer(changed: Attempt, told: str) -> None:
    assert f"{told} ─╯" in shown(review_card(changed))


def test_an_answer_without_points_and_keywords_still_has_a_delivery() -> None:
    card = shown(review_card(attempt(ALL_SAID)))
    assert "Your points" not in card
    assert "Keywords" not in card
    assert "Delivery  1:15 of about 1:30 · 17 words" in card


@pytest.mark.parametrize(
    ("delivery", "told"),
    [
        (Delivery(75.0, 150, 120.0, 1.0, 0, 0.0, 0, 0.0), "150 words"),
        (Delivery(75.0, 150, 165.0, 1.0, 0, 0.0, 6, 5.0), "150 words"),
        (Delivery(75.0, 150, 170.0, 1.0, 0, 0.0, 0, 0.0), "150 words · 170 words a minute"),
        (Delivery(75.0, 150, 115.0, 1.0, 0, 0.0, 0, 0.0), "150 words · 115 words a minute"),
        (Delivery(75.0, 150, 105.0, 1.0, 0, 0.0, 0, 0.0), "150 words · 105 words a minute (slow)"),
        (Delivery(75.0, 150, 140.0, 1.0, 1, 1.5, 0, 0.0), "150 words · 1 pause over a second, the longest 1.5 s"),
        (Delivery(75.0, 150, 140.0, 1.0, 0, 0.0, 7, 5.6), "150 words · at least 7 fillers"),
    ],
)
def test_delivery_is_quiet_inside_its_bands(delivery: Delivery, told: str) -> None:
    card = shown(review_card(attempt(ALL_SAID, delivery=delivery)))
    flat = " ".join(line.strip("│ ") for line in card.splitlines())
    assert f"  Delivery  1:15 of about 1:30 · {told}  Try next" in flat


# --- Hostile text stays text ---

HOSTILE = "\x1b[31m\x1b]0;owned\x07[bold red]markup[/bold red] [/] \u202eback\u202c \x9b2J\r\x08 [link=x]y[/link]"
STEERING = {"\x07", "\x08", "\r", "\x9b", "\u202e", "\u202c"}


def hostile_attempt(text: str) -> Attempt:
    transcript = spoken(f"{text} said this and that")
    last = len(transcript.words) - 1
    proof = evidence(transcript, 0, last)
    return replace(
        attempt(
            transcript,
            [
                PointResult(KeyPoint(text), PointState.PARTLY, proof),
                PointResult(KeyPoint(text), PointState.MISSED),
            ],
            [
                KeywordResult(Keyword(text), KeywordState.HEARD_AS, proof),
                KeywordResult(Keyword(text), KeywordState.MISSED),
            ],
        ),
        asked=Asked("q", text, text, 90.0),
        model=text,
    )


def refused_with(text: str) -> Attempt:
    return replace(hostile_attempt(text), outcome=Refusal(RefusalReason.TOO_SHORT, text))


VIEWS: dict[str, Callable[[str], RenderableType]] = {
    "card": lambda text: review_card(hostile_attempt(text)),
    "refusal": lambda text: review_card(refused_with(text)),
    "keywords": lambda text: keywords_view([Keyword(text, aliases=(text, text))]),
    "session": lambda text: session_heading(Session(1, text, NOON)),
    "error": lambda text: error_text(text, text),
    "note": lambda text: note_text(text, text),
    "opening": lambda text: demo_opening(Job(text, company=text), "whisper"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_neither_steers_the_terminal_nor_is_markup(view: str) -> None:
    plain, colourful = shown(VIEWS[view](HOSTILE), 1_000), styled(VIEWS[view](HOSTILE), 1_000)
    assert "�[31m�]0;owned�[bold red]markup[/bold red] [/] �back� �2J�� [link=x]y[/link]" in plain
    for text in (plain, colourful):
        assert not STEERING & set(text)
        assert not set(re.findall("\x1b(?!\\[[0-9;]*m)", text)), "only colours and the like are set"
    assert "\x1b" not in plain


@pytest.mark.parametrize(
    "text",
    ["x" * 300, "日本語" * 60, "👩\u200d💻" * 60, "e\u0301" * 300, "one two " * 100, HOSTILE * 5, "a\nb", ""],
    ids=["a long word", "wide letters", "emoji", "accents", "many words", "hostile", "lines", "nothing"],
)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_overflows_the_terminal(view: str, text: str) -> None:
    widths = {cell_len(line) for line in shown(VIEWS[view](text)).splitlines()}
    assert max(widths) <= 80


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain, with ünïcödé: 日本語 👍", "plain, with ünïcödé: 日本語 👍"),
        ("two\nlines", "two\nlines"),
        ("\x1b[2J", "�[2J"),
        ("a\tb\rc\x00d\x7fe\x9bf", "a�b�c�d�e�f"),
        ("\u202eabc\u2066\u200f", "�abc��"),
        ("half \ud800 pair", "half � pair"),
    ],
)
def test_clean_leaves_text_and_takes_what_steers(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


# --- The smaller views ---


@pytest.mark.parametrize(
    ("coverage", "drawn"),
    [
        (0.0, "░░░░░░░░░░░░░░░░░░░░ 0%"),
        (0.5, "██████████░░░░░░░░░░ 50%"),
        (2 / 3, "█████████████░░░░░░░ 67%"),
        (1.0, "████████████████████ 100%"),
    ],
)
def test_a_bar(coverage: float, drawn: str) -> None:
    assert bar(coverage) == drawn


@pytest.mark.parametrize(("seconds", "told"), [(0.0, "0:00"), (59.9, "0:59"), (65.0, "1:05"), (3_600.0, "60:00")])
def test_a_clock(seconds: float, told: str) -> None:
    assert clock(seconds) == told


def test_an_error_and_its_next_step() -> None:
    assert shown(error_text("There is no file a.wav.", "Check the name.")) == (
        "Error: There is no file a.wav.\nCheck the name.\n"
    )
    assert shown(error_text("There is no file a.wav.", "")) == "Error: There is no file a.wav.\n"
    assert shown(note_text("It is late.", "Go to bed.")) == "It is late. Go to bed.\n"


def test_keywords_as_a_table() -> None:
    found = [Keyword("content calendar", weight=2.0), Keyword("SQL", aliases=("sequel",), weight=1.5)]
    assert [line.split() for line in shown(keywords_view(found)).splitlines() if line.strip("─ ")] == [
        ["term", "weight", "also", "as"],
        ["content", "calendar", "2"],
        ["SQL", "1.5", "sequel"],
    ]
    assert shown(keywords_view([])) == "No terms were found. Is this the text of a job posting?\n"


def test_models_as_a_table() -> None:
    rows = [("moonshine", "tiny-en", "yes", True), ("whisper", "base.en", "no", False)]
    assert [line.split() for line in shown(models_view(rows)).splitlines() if line.strip("─ ")] == [
        ["engine", "model", "on", "this", "machine"],
        ["▸", "moonshine", "tiny-en", "yes"],
        ["whisper", "base.en", "no"],
    ]
    assert "/models/[bold]\N{REPLACEMENT CHARACTER}[2J.pt   yes" in shown(
        models_view([("whisper", "/models/[bold]\x1b[2J.pt", "yes", False)])
    )


def test_the_demonstration_begins_and_ends_with_words() -> None:
    opening = shown(demo_opening(Job("Manager", company="Brightside"), "whisper"), 200)
    assert "Manager, Brightside" in opening
    assert "by whisper" in opening
    closing = shown(demo_closing())
    for step in ("coach job new", "coach practice", "coach review, coach progress"):
        assert step in closing
