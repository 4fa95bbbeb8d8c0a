"""The report as a page: what it shows of answers, and that text stays text."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.grid import Grid, GridRow, Mark
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.core.progress import measure_progress
from coach.core.scoring import Heard, Score
from coach.core.transcript import Transcript, Word
from coach.ui.report import render_report
from coach.ui.report_cards import Sound, build_card, hundredths
from tests.report_answers import KEYWORDS, POINTS, answer, hear, judged, refused, speak
from tests.report_pages import GRID, Page, mean, report, summary

# --- cards ---


def test_evidence_cuts_the_transcript_where_it_begins_and_ends() -> None:
    card = build_card(answer(), None, Sound())
    assert [(" ".join(word.text for word in item.words), item.marks, item.goes_on) for item in card.stretches] == [
        ("I moved the budget to", "point-made", True),
        ("short video", "point-made keyword-said", False),
        ("and", "", False),
        ("engagement", "point-partly keyword-heard_as", True),
        ("rose by half", "point-partly", False),
        ("within", "keyword-negated", False),
        ("one quarter", "", False),
    ]


def test_times_are_steps_in_hundredths() -> None:
    words = (Word("a", 0.29, 0.3), Word("b", 0.57, 0.8), Word("c", 1.1, 1.2))
    card = build_card(replace(answer(), heard=Heard(Transcript(words)), outcome=refused().outcome), None, Sound())
    assert card.times == "29 28 53"


@pytest.mark.parametrize(("seconds", "expected"), [(0.0, 0), (0.29, 29), (1.149, 114), (12.3, 1230)])
def test_times_are_never_rounded_up(seconds: float, expected: int) -> None:
    assert hundredths(seconds) == expected


@pytest.mark.parametrize(
    ("n_words", "length_s", "remarks"),
    [
        (210, 90.0, {"Length": "", "Pace": "", "Fillers": ""}),
        (50, 30.0, {"Length": "short", "Pace": "slow", "Fillers": ""}),
        (600, 150.0, {"Length": "long", "Pace": "fast", "Fillers": ""}),
    ],
)
def test_delivery_is_quiet_inside_its_bands(n_words: int, length_s: float, remarks: dict[str, str]) -> None:
    heard = hear(speak(" ".join(["word"] * n_words)))
    assert heard.facts is not None
    speech = (replace(heard.facts.speech[0], end_s=length_s),)
    heard = replace(heard, facts=replace(heard.facts, duration_s=length_s, speech=speech))
    card = build_card(answer(heard=heard, outcome=judged(heard, POINTS, KEYWORDS)), None, Sound())
    told = {measure.name: measure.remark for measure in card.measures}
    assert {name: told[name] for name in remarks} == remarks


def test_a_retake_says_what_it_gained_and_lost() -> None:
    heard = answer().heard
    before = judged(heard, {**POINTS, "Budget moved to video": (PointState.MISSED, None)}, KEYWORDS)
    after = judged(heard, POINTS, {**KEYWORDS, "short video": (KeywordState.MISSED, None)})
    card = build_card(answer(outcome=after, is_cold=False), answer(outcome=before), Sound())
    assert (card.gained, card.lost) == (("Budget moved to video",), ("short video",))


def test_a_retake_says_how_its_delivery_changed() -> None:
    before, after = answer(" ".join(["word"] * 20)), answer(" ".join(["word"] * 80))
    first, last = (
        replace(attempt, outcome=judged(attempt.heard, {}, {})) for attempt in (before, replace(after, is_cold=False))
    )
    assert build_card(last, first, Sound()).changes[0] == "length 0:10 → 0:40"
    page = Page(render_report(report(first, last)))
    assert "Delivery since the answer before" in page.text
    assert "length 0:10 → 0:40" in page.text
    assert build_card(first, None, Sound()).changes == ()


def test_a_follow_up_is_named_as_one() -> None:
    follow_up = answer(asked=Asked("hard-quarter+follow-up-1", "And what came of it?", "behavioural", 45.0))
    assert build_card(follow_up, None, Sound()).facts[:2] == ("follow-up", "first answer")
    page = Page(render_report(report(answer(), follow_up)))
    assert "And what came of it? follow-up" in page.text
    assert page.text.count("follow-up") == 2


# --- the page ---


def test_a_card_shows_points_keywords_delivery_and_advice() -> None:
    page = Page(render_report(report(answer())))
    for wanted in (
        "Tell us about a hard quarter.",
        "1 of 3 made",
        "“I moved the budget to short video” 0:00",
        "engagement (“engagement”) 0:04",
        "2 of 4 said",
        "Try next Next time, say it: Weekly report to my manager.",
        "words a minute",
        "I moved the budget to short video and engagement rose by half within one quarter",
    ):
        assert wanted in page.text


def test_what_the_user_overruled_shows_both_words() -> None:
    score = answer().outcome
    assert isinstance(score, Score)
    points = (replace(score.points[2], state=PointState.MADE, machine_state=PointState.MISSED), *score.points[1:])
    keywords = (replace(score.keywords[1], state=KeywordState.SAID, machine_state=KeywordState.HEARD_AS),)
    text = Page(render_report(report(answer(outcome=replace(score, points=points, keywords=keywords))))).text
    assert "your word; coach said missed" in text
    assert "your word; coach said heard as" in text


def test_a_refused_answer_has_its_reason_and_no_score() -> None:
    page = Page(render_report(report(refused())))
    assert "No score. The answer has 3 words." in page.text
    assert "Try next" not in page.text
    assert "Delivery" not in page.text


def test_quiet_scores_leave_the_numbers_and_charts_out() -> None:
    told = {
        "progress": measure_progress([summary(1, 0.2), summary(2, 0.8), summary(3, 0.9)]),
        "means": (mean(1, 0.2), mean(2, 0.8), mean(3, 0.9)),
        "points": GRID,
    }
    loud = Page(render_report(report(answer(), **told)))
    quiet = Page(render_report(report(answer(), **told, quiet_scores=True)))
    assert "1 of 3 made" in loud.text
    assert "90%" in loud.text
    assert loud.all("svg", "chart")
    assert "1 of 3 made" not in quiet.text
    assert "%" not in quiet.text.replace("Engagement rose by 60%", "")
    assert not quiet.all("svg", "chart")
    assert quiet.all("table", "marks")


@pytest.mark.parametrize(
    ("n_sessions", "sentence"),
    [(1, "A chart begins with the second session"), (2, "Mean coverage of the first answers in each session")],
)
def test_few_data_are_named(n_sessions: int, sentence: str) -> None:
    page = Page(render_report(report(answer(), means=tuple(mean(i, 0.5) for i in range(n_sessions)))))
    assert sentence in page.text
    assert not page.all("polyline")


def test_a_recording_is_embedded_and_its_words_can_be_played() -> None:
    page = Page(render_report(report(answer(), sounds={1: Sound(mp3=b"sound")})))
    assert page.all("audio")[0]["src"] == "data:audio/mpeg;base64," + base64.b64encode(b"sound").decode()
    assert [button["data-start"] for button in page.all("button", "play")] == ["50", "450", "300", "450", "650"]
    assert page.all("div", "words")[0]["data-times"] == " ".join(["50"] * 15)


@pytest.mark.parametrize(
    ("attempt", "sounds", "note"),
    [
        (answer(), {}, ""),
        (answer(), {1: Sound(note="The recording is no longer kept.")}, "The recording is no longer kept."),
        (
            replace(
                answer(),
                heard=Heard(Transcript.typed("I moved the budget")),
                outcome=refused().outcome,
                origin=Origin.TYPED,
                engine="",
            ),
            {},
            "typed",
        ),
    ],
    ids=["left out", "gone", "typed"],
)
def test_without_a_recording_nothing_can_be_clicked(attempt: Attempt, sounds: dict[int, Sound], note: str) -> None:
    page = Page(render_report(report(attempt, sounds=sounds)))
    assert not page.all("audio")
    assert not page.all("button")
    assert "data-times" not in page.all("div", "words")[0]
    assert note in page.text


HOSTILE = [
    "</script><script>hacked()</script>",
    "</style><style>*{display:none}</style>",
    "<img src=x onerror=hacked()>",
    '" onmouseover="hacked()',
    "' onfocus='hacked()",
    "{{ 7 * 7 }}{% include 'report.css' %}",
    "<!-- --> <![CDATA[ ]]> &lt;b&gt; &amp;",
    "<iframe src=https://example.invalid/>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    words = text.split(" ")
    heard = hear(speak(" ".join([*words, "and", "so", "on"])))
    outcome = judged(heard, {text: (PointState.MADE, (0, len(words) - 1))}, {text: (KeywordState.HEARD_AS, (0, 0))})
    attempt = answer(question=text, heard=heard, outcome=outcome, engine=text, model=text)
    progress = measure_progress(summary(i, 0.5, text=text, missed=(text,)) for i in range(2))
    sounds = {1: Sound(mp3=b"sound")}
    grid = Grid((1, 2), (GridRow(text, (Mark.MISSED, Mark.SAID)),))
    page = Page(render_report(report(attempt, job=text, progress=progress, sounds=sounds, points=grid)))
    plain = Page(render_report(report(answer(), sounds=sounds)))
    assert page.text.count(text) >= 8
    assert page.code == plain.code
    assert not {"img", "iframe", "b"} & {tag for tag, _ in page.elements}
    assert not {name for _, attrs in page.elements for name in attrs if name.startswith("on")}


def test_characters_that_disguise_text_are_replaced() -> None:
    text = "pay\N{RIGHT-TO-LEFT OVERRIDE}txt\0\x1b[31m"
    grid = Grid((1, 2), (GridRow(text, (Mark.MISSED, Mark.SAID)),))
    page = Page(render_report(report(answer(question=text), points=grid)))
    assert page.text.count("pay�txt��[31m") == 4
    assert not set("\N{RIGHT-TO-LEFT OVERRIDE}\0\x1b") & set(page.text)


def test_the_policy_names_the_pages_own_script_and_style_and_nothing_else() -> None:
    page = Page(render_report(report(answer())))
    (policy,) = (meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.split(" ", 1) for rule in (policy or "").split("; "))

    def digest(text: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    assert rules == {
        "default-src": "'none'",
        "script-src": digest(page.code[0]),
        "style-src": digest(page.code[1]),
        "media-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_the_page_names_no_other_place() -> None:
    html = render_report(report(answer(), sounds={1: Sound(mp3=b"sound")}))
    assert not re.search(r"https?:|//\w|@import|url\(", html)
