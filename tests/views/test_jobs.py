"""Jobs on the screen and as Markdown: exact text at 80 columns."""

from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from coach.core.jobs import Job
from coach.core.jobs.brief import Block, Brief
from coach.core.jobs.preparation import Interviewer, Preparation
from coach.core.jobs.readiness import OWN_POINT, Gap, Intention, Part, Planned
from coach.core.keywords import Keyword
from coach.core.points import KeyPoint
from coach.core.questions import Question
from coach.ui.form import LineForm
from coach.ui.jobs import Row, brief_markdown, brief_page, check_view, job_list, job_made, job_view, plan_view

PATH = Path("nurse.toml")
BRIEF = Brief(
    "Nurse, St Mary",
    "I keep wards calm",
    (
        Block("Say their names", ("Ann Lee, matron",)),
        Block("If they ask about pay", ("A range that is so long in words that it has to go on in the next line",), 2),
    ),
)


def shown(view: RenderableType, *, styled: bool = False) -> str:
    """What a terminal of 80 columns shows, without blanks at the ends of lines."""
    console = Console(width=80, force_terminal=styled, color_system="standard" if styled else None, highlight=False)
    with console.capture() as capture:
        console.print(view)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def test_the_brief() -> None:
    bar = "━" * 78
    assert shown(brief_page(BRIEF)).splitlines() == [
        "Nurse, St Mary",
        f"┏{bar}┓",
        f"┃ I keep wards calm{' ' * 60}┃",
        f"┗{bar}┛",
        "Say their names        • Ann Lee, matron",
        "If they ask about pay  • A range that is so long in words that it has to go on",
        "                         in the next line",
        "                       (and 2 more)",
    ]


def test_the_line_that_must_land_is_bold() -> None:
    assert "\x1b[1mI keep wards calm" in shown(brief_page(BRIEF), styled=True)


def test_a_brief_without_a_line_has_no_box() -> None:
    assert shown(brief_page(Brief("Nurse", "", ()))).strip() == "Nurse"


def test_the_brief_as_markdown() -> None:
    hostile = Brief("Nurse", "A *star* & a <b>", (Block("Ask them", ("Why [now]?\nWhen #1?",), 1),))
    assert brief_markdown(hostile).splitlines() == [
        "# Nurse",
        "",
        r"**A \*star\* & a \<b\>**",
        "",
        "## Ask them",
        "",
        r"- Why \[now\]? When \#1?",
        "- (and 1 more)",
    ]


def test_the_seven_parts() -> None:
    parts = [Part("Know the company", ()), Part("Know the role", (Gap("Add the news", "[company_research] news"),))]
    assert shown(check_view(parts, PATH, "nurse")).splitlines() == [
        "✓ 1 Know the company",
        "◐ 2 Know the role",
        "      Add the news  [company_research] news",
        "",
        "1 of 2 parts are complete. nurse.toml holds no fault.",
        "Add to them step by step with: coach job fill nurse",
    ]


def test_nothing_left_to_prepare() -> None:
    view = check_view([Part("Know the role", ())], PATH, "nurse")
    assert shown(view).endswith("1 of 1 parts are complete. nurse.toml holds no fault.")


def test_the_plan() -> None:
    falls = Planned("I cut falls by a third and the ward kept it up for two years after", OWN_POINT, True)
    pay = Planned("40 to 45", "your salary range", is_pinned=True)
    kindly = Planned("Kindly", "your results")
    intentions = [
        Intention(Question("why-us", "Why us?", "motivation"), (falls, pay, kindly)),
        Intention(Question("hello", "Hello?", "greeting"), (kindly,)),
        Intention(Question("bye", "Bye?", "closing")),
    ]
    assert shown(plan_view(intentions)).splitlines() == [
        "",
        "Pinned to these questions",
        "why-us  Why us?",
        "  • I cut falls by a third and the ward kept it up for two years after  (pinned)",
        "  • 40 to 45  (your salary range, pinned)",
        "  • Kindly  (your results)",
        "",
        "The first minutes: hello again, names, and who you are (greeting)",
        "hello  Hello?",
        "  • Kindly  (your results)",
        "",
        "1 more question has no points yet: coach job plan --all",
    ]
    everything = shown(plan_view(intentions, is_all=True))
    assert everything.endswith("bye  Bye?\n  • nothing planned yet")
    homeless = shown(plan_view(intentions[:2], [kindly]))
    assert homeless.endswith("\n\nThese come up with no question\n  • Kindly  (your results)")


def test_a_plan_without_questions() -> None:
    assert shown(plan_view([])) == "No question fits this job."


def test_a_job_shows_only_what_is_prepared() -> None:
    job = Job(
        "Nurse",
        "St Mary",
        keywords=(Keyword("triage", weight=2.0), Keyword("wounds")),
        points=(KeyPoint("Own", questions=("hard-quarter",)),),
    ).with_preparation(Preparation(interviewers=(Interviewer("Ann", "matron", "a@b.c"),), missed=("My year abroad",)))
    assert shown(job_view(job, PATH)).splitlines() == [
        "Nurse, St Mary",
        "nurse.toml",
        "",
        "The people you met",
        "  • Ann · matron · a@b.c",
        "",
        "Your first interview",
        "What did you not say that you wish you had?",
        "  • My year abroad",
        "",
        "Keywords, with their weights",
        "  • triage (2) · wounds (1)",
        "",
        "Your own key points",
        "  • Own  (for hard-quarter)",
        "",
        "Facts for questions",
        "  • role: Nurse",
        "  • company: St Mary",
        "  • interviewer: Ann",
        "  • interviewer_role: matron",
    ]


def test_the_list_of_jobs() -> None:
    name = "n" * 60
    rows = [Row(name, "Nurse", "St Mary", "3 of 7 parts complete"), Row("b", remark="broken")]
    assert shown(job_list(rows)).splitlines() == [
        name,
        "  Nurse, St Mary",
        "  3 of 7 parts complete",
        "b",
        "  broken",
    ]
    assert shown(job_list([])) == "There is no job yet. Make one with: coach job new"


def test_what_to_do_once_a_job_is_made() -> None:
    assert shown(job_made(PATH, "nurse")).splitlines() == [
        "",
        "Kept in nurse.toml.",
        "",
        "What next",
        "  See what is still thin:    coach job check nurse",
        "  See what you plan to say:  coach job plan nurse",
        "  Add more, step by step:    coach job fill nurse",
        "  Change it as a file:       coach job edit nurse",
        "  Practise aloud:            coach practice --job nurse",
        "  Just before the call:      coach job brief nurse",
    ]


HOSTILE = "\x1b[31mred\u202e[bold]x[/bold]"
PLANNED = Planned(HOSTILE, "your results")


@pytest.mark.parametrize(
    "view",
    [
        pytest.param(brief_page(Brief(HOSTILE, HOSTILE, (Block("Ask them", (HOSTILE,)),))), id="brief"),
        pytest.param(job_view(Job(HOSTILE, HOSTILE, points=(KeyPoint(HOSTILE, (), (HOSTILE,)),)), PATH), id="job"),
        pytest.param(check_view([Part("x", (Gap(HOSTILE, "x"),))], PATH, HOSTILE), id="check"),
        pytest.param(job_list([Row(HOSTILE, HOSTILE, HOSTILE, HOSTILE)]), id="list"),
        pytest.param(plan_view([Intention(Question("q", HOSTILE, "salary"), (PLANNED,))], [PLANNED]), id="plan"),
        pytest.param(job_made(Path(HOSTILE), HOSTILE), id="made"),
    ],
)
def test_what_others_wrote_cannot_steer_the_terminal(view: RenderableType) -> None:
    text = shown(view)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]" in "".join(text.split())


def test_questions_of_the_wizard(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(width=40, color_system=None)
    answers = iter(["", " typed ", "yes", "maybe", "no", ""])
    prompts: list[str] = []

    def answer(prompt: str) -> str:
        prompts.append(prompt)
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", answer)
    form = LineForm(console)
    with console.capture() as capture:
        form.head("1 of 2  The posting")
        form.tell("Kept in /a/path/that/is/longer/than/the/line/of/the/terminal.toml", HOSTILE)
        form.show(["one", HOSTILE])
        heard = [
            form.ask("Title", "Nurse"),
            form.ask(""),
            form.agree("Sure?"),
            form.agree("Sure?"),
            form.agree("Sure?", enter_agrees=True),
        ]
        heard += [form.ask("Title", "Nurse"), form.agree("Sure?"), form.agree("Sure?", enter_agrees=True)]
    assert heard == ["Nurse", " typed ", True, False, True, None, False, False]
    assert prompts == ["> ", "", *["> "] * 7]
    text = capture.get()
    assert "/a/path/that/is/longer/than/the/line/of/the/terminal.toml" in text
    assert "Title [Nurse]\nSure? [y/N]\n" in text
    assert "\x1b" not in text


def test_what_is_no_text_can_still_be_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "caf\udce9")
    assert LineForm(Console(quiet=True)).ask("Title") == "caf?"
