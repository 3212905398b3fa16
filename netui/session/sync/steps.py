"""The two steps of a run that touch the other side: looking at it, and writing to it.

Between them stands ``planned``: nothing is changed by it. Each item is noted as agreed when it has been written, so the
next run goes on where a killed one ended.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from netui.domain.sync.agreed import Item, Items, Refused
from netui.exchange.sync.remote import OutOfDateError, RefusedItemError, Remote, UnsafeToWriteError
from netui.session.sync.values import Counts, Part, Pushed, Seen


def look(remote: Remote, items: Items, *, looks_at_all: bool = False) -> Seen:
    """Look at a collection: the text of an item is read when it has no tag or not the agreed one, or all are to be.

    Raises:
        OSError: it cannot be reached.
    """
    tags = remote.list()
    wanted = [
        name for name, tag in tags.items() if looks_at_all or not tag or name not in items or items[name].tag != tag
    ]
    found = remote.get(wanted)
    gone = set(wanted) - found.keys()
    return Seen(
        {name: found[name][1] if name in found else tag for name, tag in tags.items() if name not in gone},
        {name: text for name, (text, _) in found.items()},
    )


def push(
    part: Part, remote: Remote, agreed: dict[str, Item], refused: dict[str, Refused], note: Callable[[str], None]
) -> Pushed:
    """Write there what a plan says, and note it as agreed.

    An item that was written and not noted, because the program was killed, is merged with itself by the next run.

    Args:
        part: whose records are saved.
        remote: the other side.
        agreed: the items agreed so far; grows and shrinks.
        refused: what the other side would not have; grows and shrinks.
        note: called with the name of each item, once what is agreed about it stands in ``agreed`` and ``refused``.

    Raises:
        OSError: the other side cannot be written to.
    """
    written, late = Counts(), []
    words: list[tuple[str, str, str]] = []
    left: list[tuple[str, str, str]] = []
    for one in part.pushes:
        try:
            if one.text is None or one.item is None:
                remote.delete(one.name, one.tag or "")
                agreed.pop(one.name, None)
                written.removed += 1
            else:
                agreed[one.name] = replace(one.item, tag=remote.put(one.name, one.text, one.tag))
                written.added += one.tag is None
                written.changed += one.tag is not None
            refused.pop(one.name, None)
        except OutOfDateError:
            late.append(one.name)
        except RefusedItemError as error:
            mine = one.item.agreement.mine if one.item is not None else ""
            refused[one.name] = Refused(mine, str(error))
            words.append((one.record, one.name, str(error)))
        except UnsafeToWriteError as error:
            left.append((one.record, one.name, str(error)))
        note(one.name)
    return Pushed(written, tuple(late), tuple(words), tuple(left))
