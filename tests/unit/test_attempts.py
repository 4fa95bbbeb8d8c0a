"""What an attempt says of itself."""

import pytest

from tests.report_answers import answer


@pytest.mark.parametrize(
    ("engine", "model", "told"),
    [
        ("whisper", "base.en", "whisper (base.en)"),
        ("whisper", "~/models/own.pt", "whisper (own.pt)"),
        ("whisper", "C:\\models\\own.pt", "whisper (own.pt)"),
        ("", "", ""),
    ],
)
def test_the_model_that_heard_it_is_named_in_short(engine: str, model: str, told: str) -> None:
    assert answer(engine=engine, model=model).heard_by == told
