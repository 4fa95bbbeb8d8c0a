"""Words, and spans of them as proof."""

import pytest

from coach.core.transcript import Transcript, Word, evidence

SPOKEN = Transcript((Word("We", 0.0, 0.2), Word("moved", 0.3, 0.6), Word("it.", 0.7, 1.0, 0.9)))


def test_text_has_single_spaces() -> None:
    assert SPOKEN.text == "We moved it."
    assert Transcript(()).text == ""


def test_a_typed_answer_has_no_times() -> None:
    typed = Transcript.typed("  We\tmoved \n it. ")
    assert typed.text == SPOKEN.text
    assert not typed.timed


def test_evidence_quotes_its_span_with_times() -> None:
    proof = evidence(SPOKEN, 1, 2)
    assert (proof.quote, proof.start_s, proof.end_s) == ("moved it.", 0.3, 1.0)


@pytest.mark.parametrize(("first", "last"), [(2, 1), (-1, 0), (0, 3)])
def test_no_evidence_outside_the_transcript(first: int, last: int) -> None:
    with pytest.raises(ValueError, match=f"no words {first}..{last} in a transcript of 3 words"):
        evidence(SPOKEN, first, last)
