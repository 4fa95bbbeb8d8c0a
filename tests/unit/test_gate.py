"""What cannot be judged gets a reason; what can be judged passes."""

import pytest

from coach.core.gate import RefusalReason, check_answer, reword_for_file, share_looping, variety, without_restarts
from coach.core.sound import SILENCE_DB, AudioFacts, Span
from coach.core.steadiness import STEADY_FROM
from coach.core.transcript import Transcript

ANSWER = "I grew the audience from ten thousand to forty thousand followers in one year with short video"

# What the embedded engine wrote for answers in other languages, and for random words, said by a synthesiser.
FRENCH = "The most important thing is to have a passion. " * 5
SHORT_FRENCH = (
    "The movement is the first, and the first is the second, the second, and the second is the third. The second is "
    "the third, the third, and the third is the third. The third is the third, the third, and the third is the third."
)
GERMAN = (
    "In my list, I'm still having a hard time from the exploiting light. The Hutton Cross-Eprolimer, mid-release room, "
    "is held heavily on the supply of noise of the bout. At time, I'm not in the front of the fish, "
    + "I'm in the front of the house, "
    * 4
)
SPANISH = (
    "The new team of West of Weep is sponsored in the key of the 6-person team. They have a lot of interest in the "
    "6-person team, and they have a lot of attention to the 5-person team. In the 6-person team, we have the 6-person "
    "team of the Los Angeles team, which is the most important team of the West of America."
)
RANDOM_WORDS = (
    "Turnip lantern hammer trumpet, blanket elephant, saddle basket, window tiger, that island ribbon, glacier engine, "
    "copper kettle, monkey pepper table, orchid onion, velvet, whispered raffle, and capillo purple, 17 puddle, button."
)
RESTARTS = (
    "I, I was, I was at the, the depot when, when the lift, the lift broke, and I, I rang the, the engineer, who, who "
    "said it would, it would take until Monday, so I moved, I moved the whole delivery to the side door and we, we had "
    "every pallet inside before, before lunch."
)


def facts(
    speech_s: float = 8.0, level_db: float = -25.0, clipped_share: float = 0.0, duration_s: float = 10.0
) -> AudioFacts:
    speech = (Span(0.5, 0.5 + speech_s),) if speech_s else ()
    return AudioFacts(duration_s, speech, level_db, clipped_share)


@pytest.mark.parametrize(
    ("text", "sound", "reason"),
    [
        pytest.param("", facts(0.0, SILENCE_DB), RefusalReason.SILENT, id="silence"),
        pytest.param("Thank you.", facts(0.0, SILENCE_DB), RefusalReason.SILENT, id="words invented over silence"),
        pytest.param(ANSWER, facts(level_db=-60.0), RefusalReason.TOO_QUIET, id="whispered from another room"),
        pytest.param(ANSWER, facts(clipped_share=0.2), RefusalReason.CLIPPED, id="distorted"),
        pytest.param("Oh.", facts(0.4), RefusalReason.TOO_SHORT, id="a cough"),
        pytest.param("Fine.", facts(2.5), RefusalReason.TOO_SHORT, id="fine"),
        pytest.param("It went quite well", None, RefusalReason.TOO_SHORT, id="four words, typed"),
        pytest.param("", None, RefusalReason.TOO_SHORT, id="nothing typed"),
        pytest.param("you the", facts(), RefusalReason.UNINTELLIGIBLE, id="two words in eight seconds of sound"),
        pytest.param(ANSWER, facts(2.1), RefusalReason.UNINTELLIGIBLE, id="faster than anyone speaks"),
        pytest.param("I think so. " * 9, facts(), RefusalReason.LOOPING, id="a looping recogniser"),
        pytest.param("no " * 12, None, RefusalReason.LOOPING, id="one word over and over"),
        pytest.param(FRENCH, facts(13.0), RefusalReason.UNINTELLIGIBLE, id="French, as the embedded engine wrote it"),
        pytest.param(SHORT_FRENCH, facts(9.0), RefusalReason.UNINTELLIGIBLE, id="a short answer in French"),
        pytest.param(GERMAN, facts(13.0), RefusalReason.UNINTELLIGIBLE, id="German"),
        pytest.param(SPANISH, facts(17.0), RefusalReason.UNINTELLIGIBLE, id="Spanish"),
        pytest.param(RANDOM_WORDS, facts(15.0), RefusalReason.UNINTELLIGIBLE, id="random words"),
    ],
)
def test_refused(text: str, sound: AudioFacts | None, reason: RefusalReason) -> None:
    refusal = check_answer(Transcript.typed(text), sound)
    assert refusal is not None
    assert refusal.reason is reason
    assert refusal.sentence.endswith(".")


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        pytest.param(ANSWER, facts(), id="an ordinary answer"),
        pytest.param(ANSWER, None, id="a typed answer"),
        pytest.param(ANSWER, facts(level_db=-50.0), id="a quiet voice"),
        pytest.param(ANSWER, facts(clipped_share=0.01), id="a loud word"),
        pytest.param(ANSWER, facts(60.0, duration_s=90.0), id="a slow speaker"),
        pytest.param("I, I, I mean we grew it by a lot, a lot, honestly", None, id="a person who restarts"),
        pytest.param(RESTARTS, facts(30.0), id="a person who restarts nearly every sentence"),
        pytest.param(RANDOM_WORDS, None, id="a list of words, typed"),
        pytest.param("Python, SQL, Docker, Kubernetes, Terraform and Spark", facts(), id="a short list"),
    ],
)
def test_judged(text: str, sound: AudioFacts | None) -> None:
    assert check_answer(Transcript.typed(text), sound) is None


def test_words_that_came_out_differently_when_heard_again_were_made_up() -> None:
    refusal = check_answer(Transcript.typed(ANSWER), facts(), steadiness=0.3)
    assert refusal is not None
    assert refusal.reason is RefusalReason.UNINTELLIGIBLE
    assert refusal.sentence.startswith("Heard once more, your answer came out in other words: ")
    assert "English only" in refusal.sentence
    assert check_answer(Transcript.typed(ANSWER), facts(), steadiness=STEADY_FROM) is None


@pytest.mark.parametrize(
    ("sound", "what"),
    [
        (facts(0.0, SILENCE_DB), "No speech was heard in 10 s. "),
        (facts(0.0, SILENCE_DB, duration_s=0.25), "No speech was heard in 0.2 s. "),
        (facts(level_db=-60.0), "The voice is too quiet to judge (-60 dB). "),
        (facts(clipped_share=0.2), "The recording is distorted: 20% of it is at the limit. "),
    ],
)
def test_what_to_do_about_a_file_is_nothing_to_do_at_a_microphone(sound: AudioFacts, what: str) -> None:
    refusal = check_answer(Transcript.typed(ANSWER), sound)
    assert refusal is not None
    reworded = reword_for_file(refusal)
    assert reworded.reason is refusal.reason
    for sentence in (refusal.sentence, reworded.sentence):
        assert sentence.startswith(what)
    assert refusal.sentence.endswith("then answer again.")
    assert "again." not in reworded.sentence
    assert len(reworded.sentence) > len(what)


def test_a_loop_is_told_as_what_it_is() -> None:
    heard = check_answer(Transcript.typed("I think so. " * 9), facts())
    typed = check_answer(Transcript.typed("I think so. " * 9), None)
    assert heard is not None
    assert typed is not None
    what = "The recogniser repeated itself instead of writing down what was said. "
    assert heard.sentence == f"{what}Try another model, or answer again."
    assert reword_for_file(heard).sentence == f"{what}Try another model on it."
    assert typed.sentence == (
        "The answer says the same words again and again, which is too little to judge. Answer in a few full sentences."
    )


def test_a_refusal_for_want_of_words_is_the_same_for_a_file() -> None:
    refusal = check_answer(Transcript.typed("Fine."), facts(2.5))
    assert refusal is not None
    assert reword_for_file(refusal) == refusal


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("a b c d", 0.0),
        ("a a a a", 0.0),
        ("a a a a a", 1.0),
        ("x y z a b a b a b a b a b c d", 2 / 3),
        ("", 0.0),
    ],
)
def test_share_looping(words: str, share: float) -> None:
    assert share_looping(words.split()) == pytest.approx(share)


def test_variety_is_counted_in_spans_of_one_length() -> None:
    assert variety(["a", "b", "a", "b"]) == 0.5
    assert variety([str(n) for n in range(100)]) == 1.0
    assert variety([str(n % 20) for n in range(100)]) == 0.5


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("i i um i was i was at the at the depot", "i was at the depot"),
        ("we rang the engineer we rang the engineer", "we rang the engineer we rang the engineer"),
        ("", ""),
    ],
)
def test_without_restarts(words: str, kept: str) -> None:
    assert without_restarts(words.split()) == kept.split()
