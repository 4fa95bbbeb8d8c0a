"""coach models list | get | where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from coach.environment import Environment


@click.group()
def models() -> None:
    """List, fetch and find speech recognition models."""


@models.command("list")
@click.pass_obj
def list_models(environment: Environment) -> None:
    """List the engines and Whisper's published models, and which are on this machine."""
    from coach.ui.views import models_view

    rows = [(item.engine, item.model, item.remark, item.is_chosen) for item in environment.models()]
    environment.console.print(models_view(rows))


@models.command()
@click.argument("name")
@click.pass_obj
def get(environment: Environment, name: str) -> None:
    """Fetch one of Whisper's published models. The only command that opens a network connection."""
    say = partial(environment.console.print, soft_wrap=True, markup=False)
    say(f"{name} is here: {environment.get_model(name)}")
    if not any(item.model == name and item.is_chosen for item in environment.models()):
        setting = f'engine = "whisper" and model = "{name}"'
        say(f"To be heard by it, write {setting} into {environment.settings_file}, or practise with --model {name}.")


@models.command()
@click.pass_obj
def where(environment: Environment) -> None:
    """Say where models are kept."""
    environment.console.print(str(environment.models_dir), soft_wrap=True, markup=False)
