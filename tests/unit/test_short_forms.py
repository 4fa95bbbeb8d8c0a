"""The table of short forms is well kept: no entry is empty, doubled or an ordinary word of grammar."""

import re

import pytest

from coach.core.language.abbreviations import EXPANSIONS
from coach.core.language.inflections import FUNCTION_WORDS
from coach.core.language.short_forms import (
    LONG_FORMS,
    ORDINARY,
    business,
    commerce,
    engineering,
    health,
    society,
    technology,
)


def test_entries_have_a_form() -> None:
    for short, long_forms in LONG_FORMS.items():
        assert re.fullmatch(r"[a-z0-9][a-z0-9&/+.:-]{1,9}", short), short
        assert short not in FUNCTION_WORDS
        for long_form in long_forms:
            assert long_form == long_form.strip().lower(), short
            assert len(long_form) > len(short), short
            assert long_form not in EXPANSIONS.get(short, ()), f"{short} stands in abbreviations, too"


@pytest.mark.parametrize("module", [business, commerce, engineering, health, society, technology])
def test_no_module_names_a_short_form_twice(module: object) -> None:
    entries = str(getattr(module, "LINES", "")).split(";")
    shorts = [entry.split("|")[0].strip().removeprefix("*") for entry in entries]
    assert len(shorts) > 500
    assert len(shorts) == len(set(shorts))


def test_ordinary_words_are_marked() -> None:
    assert {"act", "oct"} <= ORDINARY <= LONG_FORMS.keys()
    assert "ndis" not in ORDINARY


def test_readings_of_several_trades_stand_together() -> None:
    assert {"planned preventative maintenance", "parts per million"} <= {
        *LONG_FORMS.get("ppm", ()),
        *EXPANSIONS.get("ppm", ()),
    }
