"""Options that several commands share."""

from pathlib import Path

import click

engine_option = click.option(
    "--engine", default="", metavar="NAME", help="whisper or moonshine; by default Whisper when a model is here."
)
model_option = click.option(
    "--model", default="", metavar="NAME", help="A Whisper model's name, or a checkpoint's path."
)
job_option = click.option(
    "--job", "job_file", type=click.Path(path_type=Path), required=True, help="Your job file (TOML); see the README."
)
