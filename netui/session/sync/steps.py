"""The two steps of a run that touch the other side: looking at it, and writing to it.

Between them stands ``planned``: nothing is changed by it. What was agreed is noted while it is written, so a run that
is killed goes on with the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from netui.domain.sync.agreed import Item, Items
from netui.exchange.sync.remote import OutOfDateError, Remote
from netui.session.sync.values import RunPlan, Seen

_NOTED_EVERY = 200
"""Items after which what is agreed is noted: all of it is written each time."""


def look(remote: Remote, items: Items, *, looks_at_all: bool = False) -> Seen:
    """Look at a collection: the text of an item is read when its tag is not the agreed one, or all are to be.

    Raises:
        OSError: it cannot be reached.
    """
    tags = remote.list()
    wanted = [name for name, tag in tags.items() if looks_at_all or name not in items or items[name].tag != tag]
    found = remote.get(wanted)
    gone = set(wanted) - found.keys()
    return Seen(
        {name: found[name][1] if name in found else tag for name, tag in tags.items() if name not in gone},
        {name: text for name, (text, _) in found.items()},
    )


def push(plan: RunPlan, remote: Remote, agreed: dict[str, Item], note: Callable[[], None]) -> int:
    """Write there what a plan says, and note it as agreed; return how many were changed there meanwhile.

    An item that was written and not noted, because the program was killed, is merged with itself by the next run.

    Args:
        plan: whose command is done.
        remote: the other side.
        agreed: the items agreed so far; grows and shrinks.
        note: keeps ``agreed``, called now and then, and at the end.

    Raises:
        OSError: the other side cannot be written to; what was written so far is noted.
    """
    late = 0
    try:
        for done, one in enumerate(plan.pushes, start=1):
            try:
                if one.text is None or one.item is None:
                    remote.delete(one.name, one.tag or "")
                    agreed.pop(one.name, None)
                else:
                    agreed[one.name] = replace(one.item, tag=remote.put(one.name, one.text, one.tag))
            except OutOfDateError:
                late += 1
            if done % _NOTED_EVERY == 0:
                note()
    finally:
        if plan.pushes:
            note()
    return late
