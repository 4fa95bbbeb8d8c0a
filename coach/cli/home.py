"""`coach` alone: the home screen, and the commands that its keys run."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import click

from coach.cli.faults import print_error
from coach.errors import CoachError

if TYPE_CHECKING:
    from coach.environment import Environment


def show_home(ctx: click.Context) -> None:
    """Ask what to do and do it, until the person leaves. Whatever a command shows stays until a key is pressed."""
    from coach.home import Home
    from coach.ui.keyboard import END, open_keyboard

    environment: Environment = ctx.obj
    home = Home(environment)
    try:
        while True:
            with open_keyboard() as keyboard:
                keyboard.settle()
                offer = home.ask(keyboard)
            if offer is None:
                return
            home.note(offer, has_succeeded=run_command(ctx, offer.arguments))
            with open_keyboard() as keyboard:
                click.echo("\nPress any key to go back to the home screen.")
                keyboard.settle()
                if keyboard.read_key(None) == END:
                    return
    except KeyboardInterrupt:
        return


def run_command(ctx: click.Context, arguments: tuple[str, ...]) -> bool:
    """Run a command as if it had been typed after `coach`; whether it succeeded. It says itself why it failed."""
    group = ctx.command
    assert isinstance(group, click.Group)  # noqa: S101 - `coach` itself
    name, *rest = arguments
    command = group.get_command(ctx, name)
    assert command is not None, name  # noqa: S101 - the offers are ours
    try:
        with command.make_context(name, rest, parent=ctx) as inner:
            command.invoke(inner)
    except CoachError as error:
        print_error(error)
        return False
    except click.ClickException as error:
        error.show()
        return False
    except click.exceptions.Exit as end:
        return end.exit_code == 0
    except SystemExit as end:
        if end.code != 128 + signal.SIGINT:  # anything but Ctrl-C was meant for the whole program
            raise
        return False
    except (click.Abort, KeyboardInterrupt):
        return False
    return True
