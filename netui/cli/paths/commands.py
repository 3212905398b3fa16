"""Ways to people and companies: path, org."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command, whole_number


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    path = add_command(
        commands,
        "path",
        Deferred("netui.cli.paths.run:path"),
        more="TARGET is a person, a company, or words of a title or role. To a person the best 5 ways are shown, to\n"
        "the people of a company or role the best 10 in all. What shows that two know each other are your notes, and\n"
        "the conversations, events and employers they share.",
        example="netui path 'ben ito'\nnetui path halyard --json\nnetui path 'compiler lead' --role",
    )
    path.add_argument("target", metavar="TARGET", nargs="+", help="a person, a company, or words of a title or role")
    add_sort = path.add_one_of()
    add_sort("--person", action="store_true", help="a person is meant")
    add_sort("--company", action="store_true", help="a company is meant")
    add_sort("--role", action="store_true", help="a title or role is meant")
    path.add_argument("--limit", metavar="N", type=whole_number, help="at most N ways, up to 20")
    org = add_command(
        commands,
        "org",
        Deferred("netui.cli.paths.run:org"),
        more="`netui org list` lists the companies of your network. Only departments that stand on somebody's card\n"
        "are known.",
        example="netui org halyard\nnetui org list --json",
    )
    org.add_argument("name", metavar="NAME", nargs="+", help="a company, or list")
