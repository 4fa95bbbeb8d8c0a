"""coach questions list | show | add | check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.environment import Environment


def _reading(name: str) -> Callable[[click.Context, click.Parameter, str], str | float]:
    """Reads an option by a function of coach.core.questions.file; empty ones stay as they are."""

    def read(_ctx: click.Context, _parameter: click.Parameter, text: str) -> str | float:
        from coach.core.questions import file as question_file

        if not text:
            return text
        try:
            value: str | float = getattr(question_file, name)(text)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
        return value

    return read


@click.group()
def questions() -> None:
    """The questions that can be asked: those that come with coach, and your own."""


@questions.command("list")
@click.option("--category", "categories", multiple=True, metavar="NAME", help="Only of this category; may be repeated.")
@click.option(
    "--occupation", default="", metavar="TITLE", help="Only those for this occupation, such as 'staff nurse'."
)
@click.option("--own", "only_own", is_flag=True, help="Only your own.")
@click.pass_obj
def list_(environment: Environment, categories: tuple[str, ...], occupation: str, only_own: bool) -> None:
    """List the questions by category."""
    from coach.core.questions.file import read_category
    from coach.core.questions.search import select_questions
    from coach.errors import BankError
    from coach.own_questions import own_ids
    from coach.ui.prose import print_prose
    from coach.ui.questions import question_list

    try:
        wanted = [read_category(name) for name in categories]
    except ValueError as error:
        raise BankError(str(error), "Without --category, all of them are listed.") from error
    own = own_ids(environment)
    chosen = select_questions(environment.bank(), wanted, occupation)
    if only_own:
        chosen = tuple(question for question in chosen if question.id in own)
    print_prose(environment.console, question_list(chosen, own))


@questions.command()
@click.argument("wanted", metavar="ID")
@click.pass_obj
def show(environment: Environment, wanted: str) -> None:
    """Show everything about a question."""
    from coach.core.questions.search import find_question
    from coach.own_questions import own_ids
    from coach.ui.questions import question_view

    question = find_question(environment.bank(), wanted)
    environment.console.print(question_view(question, is_own=question.id in own_ids(environment)))


@questions.command()
@click.option("--text", default="", help="The question.")
@click.option("--category", default="", metavar="NAME", callback=_reading("read_category"), help="Its category.")
@click.option(
    "--target", "target_s", default="", metavar="TIME", callback=_reading("read_length"), help="As 90 or 1:30."
)
@click.option("--why", default="", metavar="TEXT", help="Why it is asked.")
@click.option("--follow-up", "follow_ups", multiple=True, metavar="TEXT", help="May be repeated.")
@click.option("--strong-answer", default="", metavar="TEXT", help="What a strong answer holds.")
@click.option("--occupation", "occupations", multiple=True, metavar="TITLE", help="Only for this one; may be repeated.")
@click.option("--id", "id_", default="", metavar="ID", help="A short name; by default made of the question.")
@click.pass_obj
def add(environment: Environment, /, id_: str, target_s: str | float, **given: str | tuple[str, ...]) -> None:
    """Add a question of your own. What no option says is asked; only its text and category are needed.

    It is appended to questions/own.toml among your data, a file that you may edit.
    """
    from coach.core.questions import Question
    from coach.own_questions import add_question, ask_question
    from coach.ui.form import LineForm
    from coach.ui.prose import print_prose
    from coach.ui.questions import question_added

    plain = {
        key: _plain(value) if isinstance(value, str) else tuple(map(_plain, value)) for key, value in given.items()
    }
    begun = Question(id=_plain(id_), target_s=float(target_s or 0), **plain)  # type: ignore[arg-type]
    question = ask_question(LineForm(environment.console), begun, environment.bank())
    path = add_question(environment, question)
    print_prose(environment.console, question_added(question, path))


@questions.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def check(environment: Environment, file: Path | None) -> None:
    """Report every fault of your own question banks, or of one FILE."""
    from coach.own_questions import check_banks, questions_dir
    from coach.ui.prose import print_prose
    from coach.ui.views import note_text

    n = check_banks(environment, file)
    where = file or questions_dir(environment)
    message = f"No fault in {where}: {n} question{'' if n == 1 else 's'} of your own."
    hint = "" if n else "Add one with: coach questions add"
    print_prose(environment.console, note_text(message, hint))


def _plain(text: str) -> str:
    """One line of text that can be written as UTF-8, whatever bytes the shell passed on."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
