"""The report in a real browser: it plays from the right time, keeps to itself, and can be used by everybody."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

import coach.core.pcm as pcm
from coach.audio.recording import Recording
from coach.core.attempts import Asked, Attempt
from coach.core.keywords import KeywordState
from coach.core.points import PointState
from coach.store.history import History
from tests.report_answers import STEP_S, TEXT, WordSpan, answer, days_later, hear, judged, refused, speak

WORDS = TEXT.split(" ")
N_WORDS = len(WORDS)

HOSTILE = """</script><script>hacked=1</script><img src=https://example.invalid/x onerror=hacked=1>"'{{7*7}}"""

RunCoach = Callable[..., "subprocess.CompletedProcess[str]"]
OpenReport = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    program = shutil.which("chromium")
    if program is None:
        pytest.fail("chromium is missing: install the package chromium")
    with sync_playwright() as playwright:
        # Without the sandbox, so that it also starts for root, as in containers.
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_report(browser: Browser, run_coach: RunCoach, tmp_path: Path) -> Iterator[OpenReport]:
    """Makes a report and opens it: open_report("--no-audio", color_scheme="dark").

    A message on the console, an error of a script or a request for anything but the file fails the test.
    """
    contexts = []
    faults: list[str] = []

    def open_page(*arguments: str, **options: object) -> Page:
        path = tmp_path / "report.html"
        done = run_coach("report", *arguments, "--to", path)
        assert done.returncode == 0, done.stderr
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("request", lambda request: faults.append(request.url) if _is_elsewhere(request.url, path) else None)
        page.goto(path.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _is_elsewhere(url: str, path: Path) -> bool:
    return not url.startswith("data:") and url.split("#")[0] != path.as_uri()


@pytest.fixture
def kept(home: Path) -> Path:
    """Two sessions: an answer; then a retaken answer, a refused one, and one full of hostile text.

    The first answer of the second session is heard: a tone of 0.2 s where each word is said to begin.
    """
    folder = home / "recordings"
    folder.mkdir(parents=True)
    _record(folder / "tones.wav")
    spoken = answer(recording="tones.wav")
    sessions = [
        [spoken],
        [spoken, answer(recording="tones.wav"), replace(refused(), asked=_ask("q2")), _hostile()],
    ]
    with History(home / "history.db") as history:
        for day, attempts in enumerate(sessions):
            session_id = history.begin_session(HOSTILE, days_later(day))
            for attempt in attempts:
                history.save(session_id, replace(attempt, answered_at=days_later(day)))
    return home


def _record(path: Path) -> None:
    rate = pcm.SAMPLE_RATE_HZ
    samples = pcm.silence(round((N_WORDS + 2) * STEP_S * rate))
    tone = (0.5 * np.sin(2 * np.pi * 440 * np.arange(rate // 5) / rate)).astype(np.float32)
    for i in range(N_WORDS):
        first = round((i + 1) * STEP_S * rate)
        samples[first : first + len(tone)] = tone
    recording = Recording(path)
    recording.write(samples)
    recording.close()


def _ask(question_id: str, text: str = "Why us?") -> Asked:
    return Asked(question_id, text, "motivation", 90.0)


def _hostile() -> Attempt:
    heard = hear(speak(f"{HOSTILE} and some more words"))
    everything: WordSpan = (0, 5)
    outcome = judged(heard, {HOSTILE: (PointState.MADE, everything)}, {HOSTILE: (KeywordState.HEARD_AS, everything)})
    return answer(
        asked=_ask("q3", HOSTILE), heard=heard, outcome=outcome, engine=HOSTILE, model=HOSTILE, recording="tones.wav"
    )


def _player(page: Page, card: int) -> str:
    """JavaScript for the player of a card."""
    assert page.locator("article").count() > card
    return f"document.querySelectorAll('article')[{card}].querySelector('audio')"


def _wait_until_playing(page: Page, player: str) -> None:
    # Playwright's own way to wait compiles text in the page, which the page forbids.
    state = f"!{player}.paused && !{player}.seeking && {player}.readyState > 2"
    give_up_at_s = time.monotonic() + 10.0
    while not page.evaluate(state):
        assert time.monotonic() < give_up_at_s, "it does not play"


def _time_s(page: Page, player: str) -> float:
    return float(page.evaluate(f"{player}.currentTime"))


def _start_s(word: int) -> float:
    return STEP_S * (word + 1)


LATE_S = 1.5
"""How far a busy machine may let the player run before a test looks at it; the words of a test lie further apart."""


@pytest.mark.parametrize(
    ("what", "word"),
    [
        (".words span >> nth=10", 10),
        (".point .play >> nth=0", 0),
        (".point .play >> nth=1", 8),
        (".point p >> nth=1", 8),
        (".keywords .play >> nth=0", 5),
        (".keywords .play >> nth=2", 12),
    ],
    ids=["a word", "a point's quote", "another", "the point itself", "a keyword", "another keyword"],
)
def test_a_click_plays_from_there(what: str, word: int, kept: Path, open_report: OpenReport) -> None:
    page = open_report()
    player = _player(page, 0)
    page.locator("article").nth(0).locator(what).click(force=True)  # its button lies over it
    _wait_until_playing(page, player)
    assert _start_s(word) <= _time_s(page, player) < _start_s(word) + LATE_S
    assert page.get_by_role("status").text_content() == f"Playing from 0:{int(_start_s(word)):02d}"


def test_the_recording_sounds_where_its_words_stand(kept: Path, open_report: OpenReport) -> None:
    page = open_report()
    onsets_s = page.evaluate(
        f"""async () => {{
            const text = atob({_player(page, 0)}.src.split(",")[1]);
            const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
            const sound = await new OfflineAudioContext(1, 1, 16000).decodeAudioData(bytes.buffer);
            const samples = sound.getChannelData(0);
            const onsets = [];
            let quiet = 16000;
            for (let i = 0; i < samples.length; i++) {{
                if (Math.abs(samples[i]) < 0.1) quiet++;
                else {{ if (quiet > 1600) onsets.push(i / 16000); quiet = 0; }}
            }}
            return onsets;
        }}"""
    )
    assert onsets_s == pytest.approx([_start_s(word) for word in range(N_WORDS)], abs=0.02)


def test_the_current_word_is_marked_while_it_plays(kept: Path, open_report: OpenReport) -> None:
    page = open_report()
    player = _player(page, 0)
    page.locator("article").nth(0).locator(".words span").nth(2).click()
    _wait_until_playing(page, player)
    looks = page.evaluate(
        f"""async () => {{
            const words = [...document.querySelector(".words").querySelectorAll("span")];
            const looks = [];
            while (looks.length < 60) {{
                await new Promise(requestAnimationFrame);
                const now = words.filter((word) => word.classList.contains("now"));
                looks.push([{player}.currentTime, now.length, words.indexOf(now[0])]);
                await new Promise((resolve) => setTimeout(resolve, 25));
            }}
            return looks;
        }}"""
    )
    assert {n_marked for _, n_marked, _ in looks} == {1}
    assert looks[-1][2] >= 4
    for time_s, _, word in looks:
        assert _start_s(word) - 0.05 <= time_s < _start_s(word + 1) + 0.15


def test_only_one_recording_plays_at_a_time(kept: Path, open_report: OpenReport) -> None:
    page = open_report()
    first, second = _player(page, 0), _player(page, 1)
    page.locator("article").nth(0).locator(".point .play").first.click()
    _wait_until_playing(page, first)
    page.locator("article").nth(1).locator(".point .play").first.click()
    _wait_until_playing(page, second)
    assert page.evaluate(f"{first}.paused")


def test_the_keyboard_reaches_words_points_and_keywords(kept: Path, open_report: OpenReport) -> None:
    page = open_report()
    card, player = page.locator("article").nth(0), _player(page, 0)
    assert card.locator(".words [tabindex='0']").all_text_contents() == ["I"]
    card.locator(".keywords .play").last.focus()
    page.keyboard.press("Tab")
    for key in ("ArrowRight", "ArrowRight", "End", "ArrowRight", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.textContent") == WORDS[-3]
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    _wait_until_playing(page, player)
    assert _start_s(N_WORDS - 3) <= _time_s(page, player) < _start_s(N_WORDS - 3) + LATE_S
    for place, word in ((card.locator(".point .play").nth(1), 8), (card.locator(".keywords .play").nth(0), 5)):
        page.evaluate(f"{player}.pause()")
        place.focus()
        page.keyboard.press("Enter")
        _wait_until_playing(page, player)
        assert _start_s(word) <= _time_s(page, player) < _start_s(word) + LATE_S


def test_hostile_text_is_shown_and_does_nothing(kept: Path, open_report: OpenReport) -> None:
    page = open_report()
    assert page.locator("h1").text_content() == HOSTILE
    assert page.locator("article").nth(3).locator("h3").text_content() == HOSTILE
    assert (page.locator("article").nth(3).locator(".words").text_content() or "").startswith(HOSTILE)
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.locator("img, iframe, object, embed, link, form").count() == 0
    assert page.locator("script").count() == 1


@pytest.mark.parametrize(
    "attack",
    [
        "fetch('https://example.invalid/').then(() => 'reached', () => 'refused')",
        "new Promise((r) => { const i = new Image(); i.onload = () => r('reached'); i.onerror = () => r('refused'); "
        "i.src = 'https://example.invalid/i.png'; })",
        "(() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; "
        "document.body.append(s); return window.hacked ? 'reached' : 'refused'; })()",
        "(() => { const b = document.createElement('b'); b.setAttribute('onclick', 'window.hacked = 1'); b.click(); "
        "return window.hacked ? 'reached' : 'refused'; })()",
    ],
    ids=["fetch", "image", "script", "handler"],
)
def test_the_page_itself_forbids_scripts_and_connections(
    attack: str, kept: Path, browser: Browser, run_coach: RunCoach, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    assert run_coach("report", "--no-audio", "--to", path).returncode == 0
    page = browser.new_page()
    refusals: list[str] = []
    page.on("console", lambda message: refusals.append(message.text))
    page.goto(path.as_uri())
    assert page.evaluate(attack) == "refused"
    assert any("Content Security Policy" in refusal for refusal in refusals)
    page.close()


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("arguments", [(), ("--job", HOSTILE, "--no-audio")], ids=["session", "job"])
def test_nothing_stands_in_anybodys_way(
    arguments: tuple[str, ...], color_scheme: str, kept: Path, open_report: OpenReport
) -> None:
    page = open_report(*arguments, color_scheme=color_scheme)
    if not arguments:
        page.locator(".words span").nth(7).click()
        page.wait_for_selector(".now")
    violations = Axe().run(page).response["violations"]
    assert [(item["id"], item["impact"], [node["html"] for node in item["nodes"]]) for item in violations] == []


@pytest.mark.parametrize("arguments", [(), ("--job", HOSTILE, "--no-audio")], ids=["session", "job"])
def test_a_narrow_screen_is_not_scrolled_sideways(
    arguments: tuple[str, ...], kept: Path, open_report: OpenReport
) -> None:
    page = open_report(*arguments, viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_narrow_screen_begins_with_the_progress_and_its_newest_session(kept: Path, open_report: OpenReport) -> None:
    page = open_report("--job", HOSTILE, "--no-audio", viewport={"width": 360, "height": 740})
    assert not page.get_by_role("link", name="Progress").is_visible()
    page.get_by_text("On this page").click()
    assert page.get_by_role("link", name="Progress").is_visible()
    for what in (".chart", ".marks"):
        box = f"document.querySelector('.scroll:has({what})')"
        assert page.evaluate(f"{box}.scrollLeft + {box}.clientWidth >= {box}.scrollWidth - 1")


def test_a_session_in_the_grid_leads_to_its_answers(kept: Path, open_report: OpenReport) -> None:
    page = open_report("--job", HOSTILE, "--no-audio")
    assert page.locator(".marks").first.get_by_role("cell", name="missed").count() == 2
    page.locator(".marks").first.get_by_role("link", name="1").click()
    assert page.url.endswith("#session-1")
    assert page.locator("#session-1").is_visible()


def test_print_leaves_out_what_paper_cannot_do(kept: Path, open_report: OpenReport) -> None:
    page = open_report(color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator("audio").first.is_visible()
    assert not page.locator("nav").is_visible()
    assert page.locator(".words").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_without_recordings_everything_is_still_there_to_read(kept: Path, open_report: OpenReport) -> None:
    page = open_report("--no-audio")
    assert page.locator("audio, button").count() == 0
    assert page.locator(".words").first.text_content() == TEXT
    assert "“I moved the budget to short video”" in (page.locator(".point").first.text_content() or "")
