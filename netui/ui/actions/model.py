"""An action: its keys, its places, its label, and the code it runs."""

from __future__ import annotations

from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.ui.actions.places import Place


class Group(StrEnum):
    """Heading under which help shows an action."""

    DECIDE = "Decide"
    WRITE = "Write down"
    PRACTICE = "The practice"
    LOOK = "Look"
    MOVE = "Move"
    NETUI = "netui"


@frozen
class Action:
    """An action: something the user can do, with its keys.

    Attributes:
        id: its name in the settings; never changes.
        keys: as Textual names them, the one shown first.
        label: for the key bar, in at most eleven cells.
        help: one sentence without a full stop; empty where that of another action speaks for it.
        group: the heading in the help.
        places: where it can be done.
        run: what does it: ``module:function``, loaded when it is first done and called with the screen; ``.method`` of
            the screen itself; empty: the list that has the focus does it, by its binding of this id.
        given: further arguments of what is run.
        bar: its turn in the key bar, the lowest leftmost; 0: the key bar does not name it.
        pair: id of an action that shares its place in the key bar, ``h l week``, ``[ ] shorter longer``; empty: none.
        words: everyday words by which the palette finds it besides its own, as they are typed; ``note!`` claims a word
            that stands in the labels of others.
        opens: the places it leads to, where its key does nothing more; empty where that needs no word.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: Group
    places: frozenset[Place]
    run: str = ""
    given: tuple[str | int, ...] = ()
    bar: int = 0
    pair: str = ""
    words: str = ""
    opens: frozenset[Place] = frozenset()
