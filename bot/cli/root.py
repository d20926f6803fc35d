"""The one typer application, and how it speaks."""

import typer
from rich.console import Console

app = typer.Typer(
    name="wafa",
    help="Wafa, a loyalty bot for Telegram that a shop runs itself.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def fail(message: str, status: int = 1) -> typer.Exit:
    """Say what is wrong on stderr and give the exit to raise."""
    err.print(f"[red]{message}[/red]")
    return typer.Exit(status)
