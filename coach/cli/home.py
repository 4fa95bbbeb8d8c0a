"""`coach` alone: the home screen, and the commands that its keys run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.main import print_error
from coach.errors import CoachError

if TYPE_CHECKING:
    from coach.environment import Environment


def show_home(ctx: click.Context) -> None:
    """Ask what to do and do it, until the person leaves. A command that fails leads back to the home screen."""
    from coach.home import Home
    from coach.ui.keyboard import open_keyboard

    environment: Environment = ctx.obj
    home = Home(environment)
    while True:
        try:
            with open_keyboard() as keyboard:
                keyboard.settle()
                offer = home.ask(keyboard)
        except KeyboardInterrupt:
            return
        if offer is None:
            return
        run_command(ctx, offer.arguments)


def run_command(ctx: click.Context, arguments: tuple[str, ...]) -> None:
    """Run a command as if it had been typed after `coach`; what it has to say about failing is printed."""
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
    except click.ClickException as error:
        error.show()
    except (click.exceptions.Exit, click.Abort, KeyboardInterrupt):
        return
