"""What an action is: who does it, where, by which keys, and how it is called."""

from __future__ import annotations

from enum import StrEnum

from netui.domain.core.frozen import frozen


class Place(StrEnum):
    """Where the user is; a key means what it means there."""

    CONTACTS = "contacts"
    QUEUE = "queue"
    CONVERSATIONS = "conversations"
    CARD = "card"
    HISTORY = "history"
    HELP = "help"
    SORTING = "sorting"
    RULES = "rules"
    COMING_UP = "coming up"
    FORM = "form"
    IMPORT = "import"
    SEARCH = "search"
    DUPLICATES = "duplicates"
    TYPING = "typing"


class Doer(StrEnum):
    """Whose method ``action_<id>`` performs an action."""

    APP = "app"
    SCREEN = "screen"
    LIST = "list"


class Group(StrEnum):
    """Heading under which help shows an action."""

    DECIDE = "Decide"
    WRITE = "Write down"
    LOOK = "Look"
    MOVE = "Move"
    NETUI = "netui"


@frozen
class Action:
    """Something the user can do.

    Attributes:
        id: its name in the settings; never changes. It is performed by ``action_<id>``.
        keys: as Textual names them, the one shown first.
        label: for the key bar, in at most ten cells.
        help: one sentence without a full stop; empty where that of another action speaks for it.
        group: the heading in the help.
        places: where it can be done.
        doer: whose method performs it.
        bar: whether the key bar names it.
        call: the action with its arguments, where the method is shared; empty: the id.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    places: frozenset[Place]
    doer: Doer = Doer.SCREEN
    bar: bool = False
    call: str = ""

    @property
    def target(self) -> str:
        """What a binding calls."""
        return self.call or self.id
