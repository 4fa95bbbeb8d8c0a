"""How an answer was said: on the card what is outside its band, on request everything, on 80 columns."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from coach.core.attempts import Asked, Attempt, Origin
from coach.core.comparison import DeliveryChange
from coach.core.delivery import Delivery, Measure, measure_delivery
from coach.core.delivery.loudness import Loudness
from coach.core.delivery.story import Story
from coach.core.delivery.wording import Wording
from coach.core.gate import Refusal, RefusalReason
from coach.core.habits import Unusual
from coach.core.scoring import Heard, Score
from coach.core.sound import AudioFacts, Hold, Span, Voice
from coach.core.transcript import Transcript, Word
from coach.ui.delivery import delivery_view
from coach.ui.delivery_words import tell_changes, tell_delivery
from coach.ui.views import review_card

PAST = Asked("hard-quarter", "Tell us about a hard quarter.", "behavioural", 90.0)
WHY = Asked("why-us", "Why us?", "motivation", 90.0)
CALM = Delivery(75.0, 150, 140.0, 1.0, 0, 0.0, 0, 0.0, 0.0, 0)
SAID = (
    "When I joined, we had nine complaints a week. I, I had to halve them by June. Um, I read every one, and I moved "
    "two people to the desk. Maybe I was, I felt lucky. I think it was right. As a result complaints fell to three a "
    "week and by June the desk was, you know, quiet."
)


def shown(renderable: RenderableType) -> str:
    file = io.StringIO()
    Console(width=80, no_color=True, file=file, legacy_windows=False, highlight=False).print(renderable)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines())


def spoken(text: str, asked: Asked = PAST, voice: Voice | None = None) -> Attempt:
    """Two words a second from the first second on, without a pause."""
    words = tuple(Word(word, 1 + i / 2, 1.4 + i / 2) for i, word in enumerate(text.split()))
    end_s = words[-1].end_s
    heard = Heard(Transcript(words), AudioFacts(end_s + 1, (Span(1.0, end_s),), -20.0, 0.0, voice))
    score = Score((), (), measure_delivery(heard.transcript, heard.facts))
    return Attempt(asked, Origin.MICROPHONE, datetime(2026, 3, 1, tzinfo=UTC), heard, score, "moonshine", "tiny", id=4)


def notes(delivery: Delivery, unusual: Sequence[Unusual] = ()) -> list[str]:
    return [fact.note for fact in tell_delivery(delivery, PAST, unusual) if fact.note]


@pytest.mark.parametrize(
    ("delivery", "unusual", "note"),
    [
        pytest.param(CALM, (), "", id="nothing to say"),
        pytest.param(replace(CALM, pace_wpm=185.0), (), "185 words a minute (fast)", id="fast"),
        pytest.param(
            CALM,
            (Unusual(Measure.PACE_WPM, 140.0, 121.0),),
            "140 words a minute (faster than your usual 121)",
            id="faster than usual",
        ),
        pytest.param(
            replace(CALM, pace_wpm=105.0),
            (Unusual(Measure.PACE_WPM, 105.0, 130.4),),
            "105 words a minute (slow, slower than your usual 130)",
            id="slow and slower than usual",
        ),
        pytest.param(
            replace(CALM, n_long_pauses=4, longest_pause_s=2.25, long_pause_share=0.1),
            (Unusual(Measure.LONG_PAUSES, 4.0, 1.5),),
            "4 pauses over a second, the longest 2.2 s (your usual is 1.5)",
            id="pauses",
        ),
        pytest.param(CALM, (Unusual(Measure.LONG_PAUSES, 0, 3),), "no long pause (your usual is 3)", id="no pauses"),
        pytest.param(
            replace(CALM, n_fillers=5, n_filled_pauses=2, filled_pause_probability=0.8, fillers_per_min=5.6),
            (),
            "at least 7 fillers (2 only in the sound)",
            id="fillers in the sound",
        ),
        pytest.param(
            replace(CALM, n_fillers=1, fillers_per_min=0.8),
            (Unusual(Measure.FILLERS_PER_MIN, 0.8, 4.0),),
            "at least 1 filler (fewer than your usual 4.0 a minute)",
            id="fewer fillers",
        ),
        pytest.param(
            CALM,
            (Unusual(Measure.FILLERS_PER_MIN, 0.0, 4.0),),
            "no filler heard (fewer than your usual 4.0 a minute)",
            id="no fillers",
        ),
        pytest.param(replace(CALM, loudness=Loudness(-20.0, 11.0, 5)), (), "the ends of sentences fade", id="fading"),
        pytest.param(replace(CALM, loudness=Loudness(-20.0, 9.0, 5)), (), "", id="not fading"),
        pytest.param(
            replace(CALM, wording=Wording(9, 9, 6.0, 0, 9), story=Story(1.0, 0.0, 0.0, 0.0, has_result_cue=False)),
            (),
            "",
            id="what has no band",
        ),
    ],
)
def test_the_card_says_only_what_is_outside_its_band(
    delivery: Delivery, unusual: tuple[Unusual, ...], note: str
) -> None:
    assert notes(delivery, unusual) == ["1:15 of about 1:30 · 150 words", *([note] if note else [])]


def test_the_card_holds_an_answer_against_the_persons_own() -> None:
    attempt = spoken(SAID)
    earlier = [replace(CALM, pace_wpm=pace_wpm, n_filled_pauses=None) for pace_wpm in (141, 143, 145, 147, 149)]
    assert "usual" not in shown(review_card(attempt, earlier=earlier[:4]))
    card = shown(review_card(attempt, earlier=earlier))
    assert "120 words a minute (slower than   │\n│  your usual 145)" in card


def test_all_that_was_measured() -> None:
    um = Hold(2.0, 2.6, 1.0, 0.2, 0.0, 0.0)
    assert shown(delivery_view(spoken(SAID, voice=Voice((um,))))).splitlines()[1:] == [
        "  Tell us about a hard quarter.  #4",
        "",
        "  Length                 0:31 of about 1:30  short",
        "  Pace                   120 words a minute",
        "  Before the first word  1.0 s",
        "  Pauses over 1 s        0",
        "  Fillers                at least 3, 5.7 a minute (1 only in the sound, over",
        "                         90% sure)  some",
        "                         “Um” 0:09 · “you know” 0:29 · sound 0:02 (over 90%",
        "                         sure)",
        "  Said again             at least 2, 3.4 in 100 words",
        "                         “I, I” 0:05 · “I was, I felt” 0:16",
        "  Hedges                 2, 3.4 in 100 words",
        "                         “Maybe” 0:16 · “I think” 0:19",
        "  I and we               “I” 6 · “we” 1",
        "  Story                  situation 15% · task 14% · action 22% · result 49%",
        "  Guides advise          situation 13% · task 8% · action 39% · result 39%",
    ]


def test_what_is_not_known_is_left_out() -> None:
    attempt = spoken("I like the work and the people here, and maybe the place.", WHY)
    typed = replace(attempt, origin=Origin.TYPED, heard=Heard(Transcript.typed(attempt.heard.transcript.text)), id=None)
    assert shown(delivery_view(typed)).splitlines()[1:] == [
        "  Why us?",
        "",
        "  Length      12 words",
        "  Fillers     none heard",
        "  Said again  none heard",
        "  Hedges      1, 8.3 in 100 words",
        "              “maybe”",
        "  I and we    “I” 1 · “we” 0",
    ]


def test_a_short_answer_to_a_question_about_the_past_has_no_shares() -> None:
    told = shown(delivery_view(spoken("The place was good.")))
    assert "Story                  too little to go by" in told
    assert "I and we" not in told


def test_only_so_many_words_are_quoted() -> None:
    told = " ".join(shown(delivery_view(spoken("Maybe this, maybe that. " * 10, WHY))).split())
    assert told.count("maybe”") + told.count("Maybe”") == 8
    assert "and 12 more" in told


def test_fillers_in_the_sound_have_their_place_and_how_sure_it_is() -> None:
    um = Hold(62.0, 62.6, 1.0, 0.2, 0.0, 0.0)
    doubtful = Hold(30.0, 30.3, 1.5, 0.2, 0.0, 1.0)
    attempt = spoken("word " * 150, WHY, Voice((doubtful, um)))
    told = " ".join(shown(delivery_view(attempt)).split())
    assert "at least 2, 1.6 a minute (2 only in the sound, " in told
    assert "sound 1:02 (over 90% sure)" in told


def test_the_loudness_is_told_on_request() -> None:
    facts = {fact.name: fact for fact in tell_delivery(replace(CALM, loudness=Loudness(-23.4, 12.2, 6)), WHY)}
    assert facts["Level"].value == "-23 dB"
    assert facts["Ends of sentences"].value == "12 dB softer than the rest, over 6 sentences"
    assert facts["Ends of sentences"].remark == "fading"
    facts = {fact.name: fact for fact in tell_delivery(replace(CALM, loudness=Loudness(-23.4, -1.2, 6)), WHY)}
    assert facts["Ends of sentences"].value == "1 dB louder than the rest, over 6 sentences"
    assert facts["Ends of sentences"].remark == ""


def test_a_refused_answer_has_its_reason() -> None:
    refused = replace(spoken("One two."), outcome=Refusal(RefusalReason.TOO_SHORT, "Only two words were heard."))
    assert "Not judged. Only two words were heard." in shown(delivery_view(refused))


@pytest.mark.parametrize("text", ["\x1b[31m[bold]maybe[/bold]", "maybe " * 40, "um—" * 60])
def test_hostile_text_stays_text_and_nothing_overflows(text: str) -> None:
    told = shown(delivery_view(spoken(text, replace(WHY, text=text))))
    assert "\x1b" not in told
    assert max(cell_len(line) for line in told.splitlines()) <= 80


def test_changes_of_a_retake_are_those_that_read_differently() -> None:
    changes = (
        DeliveryChange(Measure.LENGTH_S, 45.0, 90.0),
        DeliveryChange(Measure.PACE_WPM, 150.2, 149.9),
        DeliveryChange(Measure.FIRST_WORD_S, 0.5, 2.5),
        DeliveryChange(Measure.LONG_PAUSES, 4, 2),
        DeliveryChange(Measure.FILLERS_PER_MIN, 7.2, 4.0),
    )
    assert tell_changes(changes) == (
        "length 0:45 → 1:30",
        "long pauses 4 → 2",
        "fillers 7.2 a minute → 4.0 a minute",
    )
