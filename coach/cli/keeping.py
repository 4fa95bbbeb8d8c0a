"""coach forget, coach keep-audio, coach export, coach import."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli.options import row_number
from coach.settings import MOST_DAYS

if TYPE_CHECKING:
    from coach.environment import Environment
    from coach.keeping import Doomed
    from coach.moving import Freight


@click.command()
@click.option("--attempt", type=row_number, metavar="N", help="One answer.")
@click.option("--session", type=row_number, metavar="N", help="One session with its answers.")
@click.option("--job", metavar="NAME", help="All sessions of a job.")
@click.option("--everything", is_flag=True, help="The whole history with its backups.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@click.pass_obj
def forget(
    environment: Environment, attempt: int | None, session: int | None, job: str | None, everything: bool, yes: bool
) -> None:
    """Remove answers for good: words, scores and recordings. Asks first, and says what it removed."""
    from coach.keeping import choose_scope, look_up, look_up_everything, remove_files
    from coach.shelf import find_title

    scope = choose_scope(attempt, session, job)
    if (scope is None) is not everything:
        raise click.UsageError("Name one of --attempt, --session, --job and --everything.")
    with environment.practice_lock():
        if scope is None:
            doomed = look_up_everything(environment)
            if _agrees(environment, doomed, yes=yes):
                remove_files(doomed.files)
                _say_what_went(environment, doomed)
            return
        with environment.history() as history:
            if job is not None:
                scope = replace(scope, key=find_title(environment, job, history.jobs()))
            doomed = look_up(environment, history, scope)
            if _agrees(environment, doomed, yes=yes):
                # Files first: where one cannot be removed, the history still knows it and the command can be repeated.
                remove_files(doomed.files)
                history.forget(scope)
                _say_what_went(environment, doomed)


def _agrees(environment: Environment, doomed: Doomed, *, yes: bool) -> bool:
    from coach.ui.views import clean

    agreed = yes or click.confirm(f"Forget {clean(doomed.name)}: {_contents(doomed)}? This cannot be undone.")
    if not agreed:
        environment.console.print("Nothing was removed.")
    return agreed


def _contents(doomed: Doomed) -> str:
    """What goes, in words."""
    from coach.keeping import count

    if doomed.holdings is None:
        parts = ["a history that cannot be read"]
    else:
        parts = [count(doomed.holdings.n_attempts, "answer")]
        if doomed.holdings.n_sessions:
            parts.insert(0, count(doomed.holdings.n_sessions, "session"))
    parts.append(count(doomed.n_recordings, "recording"))
    if doomed.n_backups:
        parts.append(count(doomed.n_backups, "backup"))
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _say_what_went(environment: Environment, doomed: Doomed) -> None:
    from coach.ui.views import note_text

    environment.console.print(f"Removed: {_contents(doomed)}.")
    if doomed.backups:
        names = ", ".join(str(path) for path in doomed.backups)
        environment.console.print(
            note_text(
                f"A copy from before an update may still hold it: {names}.", "Delete it when you need it no more."
            ),
            soft_wrap=True,
        )
    if doomed.is_everything:
        environment.console.print("Your job files and settings stay.")


@click.command("keep-audio")
@click.argument("how", type=click.Choice(["always", "days", "never"]), required=False)
@click.argument("n_days", metavar="[N]", type=click.IntRange(1, MOST_DAYS), required=False)
@click.option("--yes", is_flag=True, help="With never: also remove the recordings there are, without asking.")
@click.pass_obj
def keep_audio(environment: Environment, how: str | None, n_days: int | None, yes: bool) -> None:
    """Settle how long recordings stay: always, for days N, or never. Transcripts stay in any case.

    Old recordings go when the next practice begins. Without a word, tells what is settled.
    """
    from coach.keeping import set_keep_audio

    if (how == "days") is not (n_days is not None):
        raise click.UsageError("Write `keep-audio days N`, N being a number of days; `always` and `never` need none.")
    settled = environment.settings.keep_audio
    if how is not None:
        settled = n_days or how == "always"
        set_keep_audio(environment, settled)
    environment.console.print(_settled(settled))
    if how == "never":
        _drop_all(environment, yes=yes)


def _settled(keep_audio: bool | int) -> str:
    from coach.keeping import count

    if keep_audio is True:
        return "Recordings are kept until you remove them."
    if keep_audio is False:
        return "Recordings are not kept: each goes after its review. Transcripts stay."
    return (
        f"Recordings are kept for {count(keep_audio, 'day')}; older ones go when a practice begins. Transcripts stay."
    )


def _drop_all(environment: Environment, *, yes: bool) -> None:
    """Remove the recordings of earlier answers, too, if the person likes."""
    from coach.keeping import count, drop_recordings

    with environment.practice_lock(), environment.history() as history:
        now = environment.now()
        n_kept = len(history.recordings(now))
        if not n_kept:
            return
        told = count(n_kept, "recording")
        if yes or (environment.is_interactive and click.confirm(f"Remove the {told} of earlier answers, too?")):
            drop_recordings(environment, history, now)
            environment.console.print(f"Removed: {told}.")
        else:
            environment.console.print(
                f"Still kept: {told} of earlier answers. coach keep-audio never --yes removes them."
            )


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--no-audio", is_flag=True, help="Leave the recordings out.")
@click.pass_obj
def export(environment: Environment, file: Path, no_audio: bool) -> None:
    """Write all your answers, jobs and own questions into FILE, a new zip archive, to take to another machine."""
    from coach.keeping import count
    from coach.moving import export_history
    from coach.signals import ending_on_signals

    with ending_on_signals():
        held = export_history(environment, file, with_audio=not no_audio)
    parts = [count(held.n_sessions, "session"), count(held.n_recordings, "recording"), *_prepared(held)]
    told = f"{', '.join(parts[:-1])} and {parts[-1]}"
    environment.console.print(f"{file}: {told}. Take it in with: coach import FILE.zip", soft_wrap=True, markup=False)


def _prepared(freight: Freight) -> list[str]:
    """The jobs and files of own questions that an archive brings, in words."""
    from coach.keeping import count

    numbers = ((freight.n_jobs, "job"), (freight.n_banks, "question file"))
    return [count(number, thing) for number, thing in numbers if number]


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def import_(environment: Environment, file: Path) -> None:
    """Take in what coach export wrote into FILE. What is here already stays and is not taken in twice."""
    from coach.keeping import count
    from coach.moving import import_history
    from coach.signals import ending_on_signals
    from coach.ui.views import note_text

    with ending_on_signals(), environment.practice_lock():
        new = import_history(environment, file)
    parts = [count(new.n_attempts, "new answer"), count(new.n_sessions, "new session"), *_prepared(new)]
    environment.console.print(
        f"Taken in: {', '.join(parts)}. Numbers may differ from those on the other machine.", soft_wrap=True
    )
    if new.unlike:
        told = f"Here already, with other content, and left as they are: {', '.join(new.unlike)}."
        hint = "To have the other ones, take them out of the archive by hand: it is an ordinary zip file."
        environment.console.print(note_text(told, hint), soft_wrap=True)
