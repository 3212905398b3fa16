"""The two steps of a run that touch the other side: looking at it, and writing to it.

Between them stands ``planned``: nothing is changed by it. What was agreed is noted after each item that was written, so
a run that is killed goes on with the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from netui.domain.sync.agreed import Item, Items
from netui.exchange.sync.remote import OutOfDateError, Remote
from netui.session.sync.values import RunPlan, Seen


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
    """Write there what a plan says, and note each as agreed; return how many were changed there meanwhile.

    Args:
        plan: whose command is done.
        remote: the other side.
        agreed: the items agreed so far; grows and shrinks.
        note: keeps ``agreed``, called after each.

    Raises:
        OSError: the other side cannot be written to; what was written so far is noted.
    """
    late = 0
    for one in plan.pushes:
        try:
            if one.text is None or one.item is None:
                remote.delete(one.name, one.tag or "")
                agreed.pop(one.name, None)
            else:
                agreed[one.name] = replace(one.item, tag=remote.put(one.name, one.text, one.tag))
        except OutOfDateError:
            late += 1
            continue
        note()
    return late
