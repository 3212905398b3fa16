"""The two steps of a run that touch the other side: looking at it, and writing to it.

Between them stands ``planned``: nothing is changed by it. What was agreed is noted while it is written, so a run that
is killed goes on with the next one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from netui.domain.sync.agreed import Item, Items, Refused
from netui.exchange.sync.remote import OutOfDateError, RefusedItemError, Remote, UnsafeToWriteError
from netui.session.sync.values import Counts, Part, Pushed, Seen

_NOTED_EVERY = 200
"""Items after which what is agreed is noted: all of it is written each time."""


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


class Told(Protocol):
    """Hears of each item that was written."""

    def __call__(self, *, is_to_be_noted: bool) -> None:
        """Count it; and note what is agreed, if that is due."""


def push(part: Part, remote: Remote, agreed: dict[str, Item], refused: dict[str, Refused], told: Told) -> Pushed:
    """Write there what a plan says, and note it as agreed.

    An item that was written and not noted, because the program was killed, is merged with itself by the next run.

    Args:
        part: whose records are saved.
        remote: the other side.
        agreed: the items agreed so far; grows and shrinks.
        refused: what the other side would not have; grows and shrinks.
        told: called after each item; now and then ``agreed`` is to be noted.

    Raises:
        OSError: the other side cannot be written to.
    """
    written, late = Counts(), []
    words: list[tuple[str, str, str]] = []
    left: list[tuple[str, str, str]] = []
    for done, one in enumerate(part.pushes, start=1):
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
        told(is_to_be_noted=done % _NOTED_EVERY == 0)
    return Pushed(written, tuple(late), tuple(words), tuple(left))
