import pytest

from coach.core.language.hearing import find_heard, stretches
from coach.core.language.text import tokenise_text


def heard(answer: str, term: str, taken: tuple[int, ...] = ()) -> str | None:
    sentence = tokenise_text(answer)
    found = find_heard(stretches([sentence], taken), term)
    if found is None:
        return None
    return " ".join(answer.split()[found.tokens[0].first_word : found.tokens[-1].last_word + 1])


@pytest.mark.parametrize(
    ("term", "answer", "expected"),
    [
        ("Kubernetes", "we moved to Cuba needs then", "Cuba needs"),
        ("Terraform", "we wrote it in terra farm", "terra farm"),
        ("CIPD", "finishing my Cip D level seven", "Cip D"),
        ("school runs", "I like the scullerons best", "scullerons"),
        ("conveyors", "an oven conveyer", "conveyer"),
        ("safety huddle", "the safety hurdle", "safety hurdle"),
        ("pipelines", "it was the pie-cline that failed", "pie-cline"),  # said in the singular
        ("Kubernetes", "it all moved on to K-ates then", "K-ates"),  # said as K8s
        ("machine learning", "your amell triage is quick", "amell"),  # said as ML
        ("CIMA", "my last cheema paper", "cheema"),  # s, sh and ch
        ("LIMS", "ours had limbs too", "limbs"),  # a b that nobody says
        ("one-to-ones", "the won two ones each week", "won two ones"),  # a figure in the term
        ("forklift", "my four cliff ticket", "four cliff"),  # a figure that sounds like a part of a word
        ("health and safety", "health and dumb safety wise", "health and dumb safety"),  # grammar in the term itself
        ("bill of materials", "the bill offmaterials was mine", "bill offmaterials"),  # begins with a word of grammar
        ("rota", "they moan about the rotor everywhere", "rotor"),  # an r that many do not say
        ("health and safety", "Hell and, um, safety is mine", "Hell and, um, safety"),  # hesitation does not part
        ("health and safety", "Hell, um, and safety is mine", "Hell, um, and safety"),
    ],
)
def test_what_was_heard_instead(term: str, answer: str, expected: str) -> None:
    assert heard(answer, term) == expected


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        ("Rust", "I felt rusty"),
        ("C++", "in the sea plus plus"),
        ("Go", "a goe"),
        ("", "anything"),
        ("notable", "I was not able"),
        ("Cuba needs", "it was Cuba, needs must"),
        ("forms", "from the start"),
        ("video", "I gave it three days"),
        ("trunking", "after two meetings"),
        ("FreeRTOS", "after four days"),
        ("forklift", "at 4 cliff"),
        ("personal care", "the personal one"),
        ("lead", "under the lids"),
        ("GMP", "we kept to G. L. P. there"),
        ("LIMS", "the lymphs were fine"),
    ],
)
def test_what_is_left_alone(term: str, answer: str) -> None:
    assert heard(answer, term) is None


@pytest.mark.parametrize(
    ("answer", "taken"),
    [
        ("I have never used lymphs there", ()),
        ("I have used a, um, lymphs there", ()),
        ("we had SAP and lymphs there", (2,)),
        ("we had SAP, lymphs there", (2,)),
        ("lymphs and SAP came first", (2,)),
        ("it was lymphs, SAP and more", (3,)),
    ],
)
def test_less_is_asked_where_the_words_around_call_for_a_term(answer: str, taken: tuple[int, ...]) -> None:
    assert (heard(answer, "LIMS", taken) or "").rstrip(",") == "lymphs"


@pytest.mark.parametrize("answer", ["we had SAP lymphs there", "SAP came and lymphs went", "and lymphs"])
def test_a_term_elsewhere_in_the_sentence_calls_for_nothing(answer: str) -> None:
    assert heard(answer, "LIMS", taken=(answer.split().index("SAP"),) if "SAP" in answer else ()) is None


def test_words_that_say_another_term_are_taken() -> None:
    assert heard("we moved to Cuba needs then", "Kubernetes", taken=(3,)) is None


def test_the_most_alike_of_several_is_meant() -> None:
    assert heard("cuba nets or cubernetes", "Kubernetes") == "cubernetes"
