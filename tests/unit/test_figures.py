import pytest

from coach.core.language.text import tokenise_text
from coach.core.points.figures import Figures, compare_figures


@pytest.mark.parametrize(
    ("point", "answer", "expected"),
    [
        ("cut it by 40%", "down by forty percent", Figures(1.0, 0.0, 0.0)),
        ("cut it by 40%", "down by 14%", Figures(0.0, 1.0, 0.0)),
        ("asking for 60,000 to 70,000", "between sixty and seventy thousand", Figures(1.0, 0.0, 0.0)),
        ("from 2 to 5,000 readers", "from two to five thousand readers", Figures(1.0, 0.0, 0.0)),
        ("2,000 readers", "from two to five thousand readers", Figures(0.0, 1.0, 0.0)),
        ("20 trips", "twenty and then some", Figures(1.0, 0.0, 0.0)),
        ("cut it by 40%", "down by a lot", Figures(0.0, 0.0, 1.0)),
        ("cut it by a third", "down by one third", Figures(1.0, 0.0, 0.0)),
        ("cut it by 20%", "down by one fifth", Figures(1.0, 0.0, 0.0)),
        ("cut it by 75%", "down by three quarters", Figures(1.0, 0.0, 0.0)),
        ("cut it by two thirds", "down by a third", Figures(0.0, 1.0, 0.0)),
        ("trained two apprentices", "trained a couple of apprentices", Figures(1.0, 0.0, 0.0)),
        ("trained three apprentices", "trained a pair of", Figures(0.0, 1.0, 0.0)),
        ("trained two apprentices", "we are a nice couple", Figures(0.0, 0.0, 1.0)),
        ("trained two apprentices", "trained to apprentices", Figures(1.0, 0.0, 0.0)),
        ("won four prizes", "won for prizes", Figures(1.0, 0.0, 0.0)),
        ("won four prizes", "won to prizes", Figures(0.0, 0.0, 1.0)),
        ("trained two apprentices", "went there to train apprentices", Figures(0.0, 0.0, 1.0)),
        ("served 5,500 guests", "served five and a half thousand guests", Figures(1.0, 0.0, 0.0)),
        ("a team of five, trained two apprentices", "a team of two, trained five apprentices", Figures(0.0, 1.0, 0.0)),
        ("a team of five, trained two apprentices", "two apprentices in a team of five", Figures(1.0, 0.0, 0.0)),
        ("trained two apprentices", "trained five apprentices, no, two apprentices", Figures(1.0, 0.0, 0.0)),
        ("from 97 to 99", "97 to just over 98", Figures(0.5, 0.5, 0.0)),
        ("falls from 14 to 6", "up from six to fourteen", Figures(0.0, 1.0, 0.0)),
        ("falls from 14 to 6", "from 14 down to six", Figures(1.0, 0.0, 0.0)),
        ("falls from 14 to 6", "not from six to 14 but from 14 to six", Figures(1.0, 0.0, 0.0)),
        ("down to 6 in six months", "down to 6 in six weeks", Figures(0.5, 0.5, 0.0)),
        ("14 people from 6 towns", "from 6 towns, 14 people", Figures(1.0, 0.0, 0.0)),
        ("saved 10,000 pounds", "ten thousand pounds saved", Figures(1.0, 0.0, 0.0)),
        ("about 20% of sales", "about a fifth of sales", Figures(1.0, 0.0, 0.0)),
        ("a team of over 40", "there are 45 of us", Figures(1.0, 0.0, 0.0)),
        ("a team of over 40", "there are 22 of us", Figures(0.0, 1.0, 0.0)),
        ("under 10 minutes", "nine minutes flat", Figures(1.0, 0.0, 0.0)),
        ("one of the team", "someone in it", Figures(0.0, 0.0, 0.0)),
        ("over 40 of us", "there are 90 of us", Figures(0.0, 1.0, 0.0)),
        ("from 14% to 6%", "from 14% to six", Figures(1.0, 0.0, 0.0)),
        ("done in two weeks", "it took a fortnight", Figures(1.0, 0.0, 0.0)),
        ("done in half a year", "it took six months", Figures(1.0, 0.0, 0.0)),
        ("more than a year without one", "fourteen months without one", Figures(1.0, 0.0, 0.0)),
        ("over a year without one", "eight months without one", Figures(0.0, 1.0, 0.0)),
        ("every week I train", "every month I train", Figures(0.0, 1.0, 0.0)),
        ("each week I train", "once a week I train", Figures(1.0, 0.0, 0.0)),
        ("half of them came", "about half came", Figures(0.0, 0.0, 0.0)),
        ("over half of them came", "about a fifth came", Figures(0.0, 1.0, 0.0)),
        ("three days", "a team of three", Figures(1.0, 0.0, 0.0)),
        ("at least 0 faults", "3 faults", Figures(0.0, 1.0, 0.0)),
        ("usable in less than 3 seconds", "in two seconds", Figures(1.0, 0.0, 0.0)),
        ("usable in less than 3 seconds", "in four seconds", Figures(0.0, 1.0, 0.0)),
        ("no more than 3 complaints", "two complaints", Figures(1.0, 0.0, 0.0)),
        ("no more than 3 complaints", "four complaints", Figures(0.0, 1.0, 0.0)),
        ("more than 3 complaints", "four complaints", Figures(1.0, 0.0, 0.0)),
        ("at most 3 complaints", "four complaints", Figures(0.0, 1.0, 0.0)),
        ("in less than a year", "in eight months", Figures(0.0, 1.0, 0.0)),
        ("in less than a year", "in ten months", Figures(1.0, 0.0, 0.0)),
        ("less than a year", "fourteen months", Figures(0.0, 1.0, 0.0)),
        ("I did it for 2.5 years", "for two and a half years", Figures(1.0, 0.0, 0.0)),
        ("done in 90 minutes", "it took an hour and a half", Figures(1.0, 0.0, 0.0)),
        ("done in an hour and a half", "it was done in an hour", Figures(0.0, 1.0, 0.0)),
        ("down to 20 minutes", "a third of an hour, twenty minutes", Figures(1.0, 0.0, 0.0)),
        ("down to 20 minutes", "down to twenty days", Figures(0.0, 1.0, 0.0)),
        ("I began in 2008", "since two thousand and eight", Figures(1.0, 0.0, 0.0)),
        ("from 21 March on", "from the twenty-first of March on", Figures(1.0, 0.0, 0.0)),
        ("from 21 March on", "from the 22nd of March on", Figures(0.0, 1.0, 0.0)),
        ("no figure", "9 of 10", Figures(0.0, 0.0, 0.0)),
        ("hired a second nurse", "hired another nurse", Figures(0.0, 0.0, 0.0)),
        ("asked for a second opinion", "asked somebody else, too", Figures(0.0, 0.0, 0.0)),
        ("hired a third nurse", "hired a nurse", Figures(0.0, 0.0, 0.0)),
        ("30 requests a second", "thirty requests every second", Figures(1.0, 0.0, 0.0)),
        ("a third fewer complaints", "33% fewer complaints", Figures(1.0, 0.0, 0.0)),
        ("cut by a third last year", "cut by one third", Figures(1.0, 0.0, 0.0)),
        ("raised £1.2 million", "raised £1.2million", Figures(1.0, 0.0, 0.0)),
        ("raised £40 thousand", "raised forty thousand pounds", Figures(1.0, 0.0, 0.0)),
        ("managed 2 hundred volunteers", "managed 200", Figures(1.0, 0.0, 0.0)),
    ],
)
def test_figures(point: str, answer: str, expected: Figures) -> None:
    tokens = tokenise_text(answer)
    assert compare_figures(tokenise_text(point), tokens, tokens) == expected


def test_a_number_elsewhere_must_count_the_same_thing() -> None:
    point = tokenise_text("nine falls a month")
    window = tokenise_text("fewer falls a month")
    same, other = tokenise_text("we had nine falls then"), tokenise_text("nine buses left")
    assert compare_figures(point, window, [*window, *same]).agree == 1.0
    assert compare_figures(point, window, [*window, *other]).agree == 0.5
