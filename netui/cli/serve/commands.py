"""The program in a browser: serve."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command, whole_number


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    serving = add_command(
        commands,
        "serve",
        Deferred("netui.cli.serve.run:serve"),
        example="netui serve --open\nnetui serve --port 8200",
        more="Only this computer can reach it, and only with the address that is printed. From another one:\n"
        "ssh -L PORT:127.0.0.1:PORT host.",
    )
    serving.add_argument("--port", metavar="N", type=whole_number, default=0, help="a free one unless named")
    serving.add_argument("--open", action="store_true", help="open the browser")
    serving.add_argument("--host", metavar="ADDRESS", default="127.0.0.1", help="127.0.0.1, and no other")
