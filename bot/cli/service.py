"""`wafa service install`: a systemd unit, so that Wafa starts with the machine."""

import getpass
import os
import sys
from pathlib import Path

import typer

from bot.cli.root import app, fail, out

service = typer.Typer(help="Run Wafa as a service of this machine.", no_args_is_help=True)
app.add_typer(service, name="service")

SYSTEM = Path("/etc/systemd/system/wafa.service")

UNIT = """\
[Unit]
Description=Wafa, the loyalty bot of this shop
Wants=network-online.target
After=network-online.target

[Service]
WorkingDirectory={folder}
ExecStart={python} -m bot run
User={user}
Restart=on-failure
RestartSec=5
# Wrong settings are not cured by starting again.
RestartPreventExitStatus=2
TimeoutStopSec=40
NoNewPrivileges=true
PrivateTmp=true
ProtectSystem=full

[Install]
WantedBy=multi-user.target
"""


def unit(folder: Path, python: Path, user: str) -> str:
    """The unit's text. Paths with spaces are quoted as systemd wants them."""
    return UNIT.format(folder=str(folder).replace("%", "%%"), python=_quoted(python), user=user)


def _quoted(path: Path) -> str:
    text = str(path).replace("%", "%%")
    return f'"{text}"' if " " in text else text


@service.command()
def install(
    show: bool = typer.Option(False, "--print", help="Only print the unit."),
    user: str = typer.Option("", help="The user that Wafa runs as; default: who owns this folder."),
) -> None:
    """Write the systemd unit and say how to start it."""
    folder = Path.cwd()
    text = unit(folder, Path(sys.executable), user or _owner(folder))
    if show:
        out.print(text, markup=False, end="")
        return
    try:
        SYSTEM.write_text(text, encoding="utf-8")
    except OSError as refused:
        command = f"sudo {sys.executable} -m bot service install"
        raise fail(f"Cannot write {SYSTEM}: {refused.strerror}. Type:  {command}") from None
    out.print(f"Written: {SYSTEM}\nStart it now and at every boot:  sudo systemctl enable --now wafa")
    out.print("What it does:  systemctl status wafa    What it says:  journalctl -u wafa -f")


def _owner(folder: Path) -> str:
    """The folder's user, so that `sudo` does not make Wafa run as root by accident."""
    import pwd

    try:
        return pwd.getpwuid(os.stat(folder).st_uid).pw_name
    except KeyError:
        return getpass.getuser()
