"""Actions on what is synchronised."""

from __future__ import annotations

from netui.ui.actions.model import Action, Group
from netui.ui.actions.places import SELECTED, Place

_HERE = frozenset({Place.SYNC})
_DECIDE = "netui.ui.sync.decide"

SYNC = (
    Action(
        "sync",
        ("=",),
        "sync",
        "Synchronise now; again: what differs, what came",
        Group.NETUI,
        SELECTED,
        "netui.ui.sync.flow:make_equal",
        words="make equal synchronise synchronize phone carddav caldav vdirsyncer",
    ),
    Action("sync_theirs", ("f",), "theirs", "Theirs holds", Group.DECIDE, _HERE, f"{_DECIDE}:take_theirs", bar=2),
    Action("sync_mine", ("x",), "mine", "My word holds", Group.DECIDE, _HERE, f"{_DECIDE}:keep_mine", bar=3),
    Action("sync_card", ("enter",), "card", "Open their card", Group.LOOK, _HERE, ".open_card", bar=4),
    Action("sync_again", ("=",), "again", "Synchronise now", Group.NETUI, _HERE, f"{_DECIDE}:run_again", bar=5),
    Action("sync_on", ("y",), "go ahead", "Do it all the same", Group.DECIDE, _HERE, f"{_DECIDE}:go_ahead", bar=6),
    Action(
        "sync_new",
        ("n",),
        "new",
        "Take in who is there and not here",
        Group.DECIDE,
        _HERE,
        f"{_DECIDE}:take_new",
        bar=7,
    ),
    Action("leave_sync", ("escape",), "back", "Back to where you came from", Group.LOOK, _HERE, ".leave", bar=35),
)
"""All actions of this room, in the order in which help shows them."""
