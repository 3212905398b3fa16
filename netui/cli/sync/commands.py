"""Synchronisation: sync."""

from __future__ import annotations

from netui.cli.core.deferred import Deferred
from netui.cli.core.parser import Commands, add_command, add_group

_RUN = "netui.cli.sync.run"


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    group = add_group(
        commands,
        "sync",
        example="netui sync add ~/.contacts/netui\nnetui sync\nnetui sync phone --dry-run",
    )
    _add_running(group)
    _add_adding(group)
    add_command(group, "list", Deferred(f"{_RUN}:list_all"), does="list the remotes", example="netui sync list")
    removing = add_command(
        group,
        "remove",
        Deferred(f"{_RUN}:remove"),
        does="stop synchronising with a remote; nobody is removed, on neither side",
        example="netui sync remove phone",
    )
    removing.add_argument("name", metavar="NAME", help="the remote")
    _add_deciding(group)


def _add_running(group: Commands) -> None:
    running = add_command(
        group,
        "run",
        Deferred(f"{_RUN}:run"),
        does="synchronise now; `netui sync` and `netui sync NAME` do the same",
        example="netui sync\nnetui sync phone --dry-run",
    )
    running.add_argument("name", metavar="NAME", nargs="?", help="one remote; all of them unless named")
    running.add_argument("--dry-run", action="store_true", help="show what would be done, and do nothing")
    running.add_argument(
        "--prune", action="store_true", help="take those off there whom the query does not find any more"
    )
    running.add_argument("--full", action="store_true", help="look at every card, also those that seem unchanged")


def _add_deciding(group: Commands) -> None:
    add_command(
        group,
        "conflicts",
        Deferred(f"{_RUN}:conflicts"),
        does="show whom you and a remote say different things of",
        example="netui sync conflicts",
    )
    resolving = add_command(
        group,
        "resolve",
        Deferred(f"{_RUN}:resolve"),
        does="decide what is so: your words, or theirs",
        example="netui sync resolve ana theirs",
    )
    resolving.add_argument("person", metavar="PERSON", help="of whom")
    resolving.add_argument("whose", metavar="mine|theirs", choices=("mine", "theirs"), help="whose words hold")
    merging = add_command(
        group,
        "merge",
        Deferred(f"{_RUN}:merge"),
        does="merge two cards in two files, as a conflict command of vdirsyncer",
        example="netui sync merge a.vcf b.vcf",
    )
    merging.add_argument("file", metavar="A", help="a card; of one value that both changed this one stands")
    merging.add_argument("output", metavar="B", help="the same person's other card; both files get the result")


def _add_adding(group: Commands) -> None:
    adding = add_command(
        group,
        "add",
        Deferred("netui.cli.sync.adding:add"),
        does="synchronise with a folder of cards, or an account on a server, from now on; the first run is shown, and "
        "asked about",
        example='netui sync add ~/.contacts/netui --name phone --run "vdirsyncer sync netui"\n'
        'netui sync add https://dav.example.org --user ada --password-command "pass show dav"',
    )
    adding.add_argument(
        "place", metavar="FOLDER|URL", help="a folder, which need not be there yet; or the address of a server"
    )
    adding.add_argument("--user", metavar="NAME", default="", help="of the account on the server")
    adding.add_argument(
        "--password-command",
        metavar="COMMAND",
        help="a program that prints the password; else it is asked for, and the keyring keeps it",
    )
    adding.add_argument("--name", metavar="NAME", help="what to call it; as the folder or the server unless named")
    adding.add_argument("--run", metavar="COMMAND", help="a program to be run before and after each time")
    adding.add_argument(
        "--query", metavar="QUERY", default="", help="who is to be there; everybody but archived people"
    )
    adding.add_argument(
        "--conversations",
        choices=("journal", "event"),
        help="conversations go there, too: as a journal, or as events where a server has no journals",
    )
    adding.add_argument(
        "--book", metavar="NAME", default="", help="an address book that is there already; else one of netui's own"
    )
    adding.add_argument(
        "--new", choices=("take", "leave", "ask"), default="take", help="people there who are none here"
    )
