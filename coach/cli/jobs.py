"""coach job new | fill | check | edit | list | show | plan | brief."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from coach.environment import Environment

_wanted = click.argument("wanted", metavar="[JOB]", required=False)


@click.group()
def job() -> None:
    """Prepare for a position, and see what you plan to say.

    JOB is a job's name, the beginning of it, its title, or a file; without it, the only job there is.
    """


@job.command()
@click.argument("name", required=False)
@click.option("--to", "target", type=click.Path(path_type=Path), help="Write this file instead of one among your jobs.")
@click.option("--posting", type=click.Path(path_type=Path), help="The posting: text, Markdown, HTML, PDF or DOCX.")
@click.option("--resume", type=click.Path(path_type=Path), help="Your résumé, likewise; its figures are offered.")
@click.option("--title", default="", help="The position.")
@click.option("--company", default="", help="The company.")
@click.pass_obj
def new(environment: Environment, /, name: str | None, target: Path | None, **given: Path | str | None) -> None:
    """Prepare for a position, step by step.

    Everything but its title may be skipped. NAME is what to call the job; by default it is called after the company. A
    file in its place is taken for the posting.
    """
    from coach import shelf
    from coach.job_making import make_job
    from coach.signals import ending_on_signals
    from coach.ui.form import LineForm
    from coach.ui.jobs import job_made
    from coach.ui.prose import print_prose
    from coach.wizard import Given

    if name and given["posting"] is None and Path(name).is_file():
        given["posting"], name = Path(name), None
    if target is not None and target.is_dir():
        target = target / f"{shelf.name_file(name or 'job')}{shelf.SUFFIX}"
    elif target is not None and target.suffix != shelf.SUFFIX:
        target = target.with_name(target.name + shelf.SUFFIX)
    elif target is None and name:
        target = shelf.jobs_dir(environment) / f"{shelf.name_file(name)}{shelf.SUFFIX}"
    with ending_on_signals():
        path = make_job(environment, LineForm(environment.console), Given(**given), target)  # type: ignore[arg-type]
    print_prose(environment.console, job_made(path, shelf.call(environment, path)))


@job.command()
@_wanted
@click.pass_obj
def fill(environment: Environment, wanted: str | None) -> None:
    """Ask for what is still missing, step by step.

    Ctrl-C stops at any time; what you have entered is kept.
    """
    from coach.job_making import fill_job
    from coach.shelf import find_job
    from coach.signals import ending_on_signals
    from coach.ui.form import LineForm

    path = find_job(environment, wanted)
    with ending_on_signals():
        fill_job(environment, LineForm(environment.console), path)


@job.command()
@_wanted
@click.pass_obj
def check(environment: Environment, wanted: str | None) -> None:
    """Report every fault, and what is still thin."""
    from coach.core.jobs import parse_job
    from coach.core.jobs.readiness import find_thin
    from coach.environment import read_toml
    from coach.errors import JobError
    from coach.shelf import call, find_job
    from coach.ui.jobs import check_view
    from coach.ui.prose import print_prose

    path = find_job(environment, wanted)
    bank = environment.bank()
    parse_job(read_toml(path, JobError), str(path), {question.id for question in bank})
    view = check_view(find_thin(environment.job(path), bank), path, call(environment, path))
    print_prose(environment.console, view)


@job.command()
@_wanted
@click.pass_obj
def edit(environment: Environment, wanted: str | None) -> None:
    """Open a job file in your editor.

    That is the one of $VISUAL or $EDITOR; without any, the path is printed, to be opened by hand.
    """
    from coach.errors import JobError
    from coach.shelf import find_job
    from coach.ui.views import note_text

    path = find_job(environment, wanted)
    if not (environment.is_interactive and (os.environ.get("VISUAL") or os.environ.get("EDITOR"))):
        click.echo(click.format_filename(path))
        if environment.is_interactive:
            click.echo("Open this file in any text editor. Or have coach ask for what is missing: coach job fill")
        return
    try:
        click.edit(filename=str(path))
    except click.ClickException as error:
        hint = f"Set EDITOR to an editor that you have, or open {path} in any other."
        raise JobError(f"The editor did not open: {error.message}.", hint) from error
    environment.job(path)
    environment.console.print(note_text(f"{path.name} can be used.", "What is still thin: coach job check"))


@job.command("list")
@click.pass_obj
def list_(environment: Environment) -> None:
    """List your jobs."""
    from coach.core.jobs.readiness import find_thin
    from coach.errors import CoachError
    from coach.shelf import PARTIAL, call, list_jobs, list_partial
    from coach.ui.jobs import Row, job_list
    from coach.ui.prose import print_prose

    bank = environment.bank()
    rows = []
    for path in list_jobs(environment):
        try:
            found = environment.job(path)
            parts = find_thin(found, bank)
            remark = f"{sum(not part.gaps for part in parts)} of {len(parts)} parts complete"
            rows.append(Row(call(environment, path), found.title, found.company, remark))
        except CoachError:
            name = call(environment, path)
            rows.append(Row(name, remark=f"cannot be used; see why with: coach job check {name}"))
    begun = [path.name.removesuffix(PARTIAL) for path in list_partial(environment)]
    rows += [Row(name, remark="begun; go on with it, or discard it, with: coach job new") for name in begun]
    print_prose(environment.console, job_list(rows))


@job.command()
@_wanted
@click.pass_obj
def show(environment: Environment, wanted: str | None) -> None:
    """Show everything that is prepared for a job."""
    from coach.shelf import find_job
    from coach.ui.jobs import job_view

    path = find_job(environment, wanted)
    environment.console.print(job_view(environment.job(path), path))


@job.command()
@_wanted
@click.option("--category", "categories", multiple=True, metavar="NAME", help="Only questions of this category.")
@click.option("--question", "ids", multiple=True, metavar="ID", help="Only this question; may be repeated.")
@click.option("--all", "is_all", is_flag=True, help="Also questions without points.")
@click.pass_obj
def plan(
    environment: Environment, wanted: str | None, categories: tuple[str, ...], ids: tuple[str, ...], is_all: bool
) -> None:
    """Show the points you intend for each question.

    Questions with pinned points come first, the others in the order of an interview.
    """
    from coach.core.jobs.readiness import choose, find_homeless, plan
    from coach.shelf import find_job
    from coach.ui.jobs import plan_view

    found = environment.job(find_job(environment, wanted))
    intentions = plan(found, environment.bank())
    chosen = choose(intentions, categories, ids)
    homeless = () if categories or ids else find_homeless(found, intentions)
    environment.console.print(plan_view(chosen, homeless, is_all=is_all or bool(ids)))


@job.command()
@_wanted
@click.option("--markdown", is_flag=True, help="Write Markdown, to print or to keep.")
@click.pass_obj
def brief(environment: Environment, wanted: str | None, markdown: bool) -> None:
    """Print the one page to read before the call."""
    from coach.core.jobs.brief import write_brief
    from coach.shelf import find_job
    from coach.ui.jobs import brief_markdown, brief_page

    page = write_brief(environment.job(find_job(environment, wanted)))
    if markdown:
        click.echo(brief_markdown(page))
    else:
        environment.console.print(brief_page(page))
