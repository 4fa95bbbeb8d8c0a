import pytest

from coach.core.language.phonetics import consonant_classes, likeness, sound, spelled_sound


def alike(left: str, right: str) -> float:
    return likeness("".join(map(sound, left.split())), "".join(map(sound, right.split())))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("knight", "night"),
        ("phone", "fone"),
        ("write", "rite"),
        ("quick", "kwik"),
        ("station", "stasion"),
        ("rotor", "rota"),
    ],
)
def test_spellings_of_one_sound(left: str, right: str) -> None:
    assert alike(left, right) >= 0.9


@pytest.mark.parametrize(
    ("term", "heard", "other"),
    [
        ("kubernetes", "cuba needs", "cupboards"),
        ("postgres", "post grass", "progress"),
        ("mentoring", "mendering", "mending"),
        ("conveyancing", "convincing", "conveying"),
        ("forklift", "fork lived", "folk song"),
    ],
)
def test_a_garbled_term_is_nearer_than_another_word(term: str, heard: str, other: str) -> None:
    assert alike(term, heard) > max(0.75, alike(term, other))


def test_likeness_is_a_share() -> None:
    assert likeness("abc", "abc") == 1.0
    assert likeness("", "abc") == 0.0
    assert likeness("ptk", "lmn") == 0.0
    assert likeness("pat", "bad") == likeness("bad", "pat")


def test_letters_are_said_by_name() -> None:
    assert sound("r") == "ar"
    assert sound("k8") == "keit"
    assert spelled_sound("hr") == sound("h") + sound("r")


def test_consonant_classes_ignore_vowels_and_voice() -> None:
    assert consonant_classes("pat") == consonant_classes("bida")
