"""Options that several commands share."""

import click

row_number = click.IntRange(1, 2**63 - 1)
"""The type of a session's or an answer's number, as SQLite counts rows."""

engine_option = click.option(
    "--engine", default="", metavar="NAME", help="whisper or moonshine; by default Whisper when a model is here."
)
model_option = click.option(
    "--model", default="", metavar="NAME", help="A Whisper model's name, or a checkpoint's path."
)
job_option = click.option(
    "--job", metavar="NAME", help="Your job, by name or as a file; may be left out when there is only one."
)
