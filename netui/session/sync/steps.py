"""The two steps of a run that touch the other side: looking at it, and writing to it.

Between them stands ``planned``: nothing is changed by it. Each item is noted as agreed when it has been written, so the
next run goes on where a killed one ended.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from netui.domain.sync.agreed import Item, KnownCollection, Refused, UnagreedItem
from netui.exchange.sync.item_text import without_long_lines
from netui.exchange.sync.remote import OutOfDateError, RefusedItemError, Remote, UnsafeToWriteError
from netui.session.sync.values import Counts, Part, Pushed, SeenCollection

_LONGEST_KEPT = 16_384
"""Characters of a text that is kept for the next run; a longer one is read again."""
_MOST_KEPT = 32 << 20
"""Characters of all texts that are kept of a collection: what a server holds beyond that is read again."""


def look(remote: Remote, known: KnownCollection, *, looks_at_all: bool = False) -> SeenCollection:
    """Look at a collection: the text of an item is read when it has no tag or not the one it was known by, or all are.

    Raises:
        OSError: it cannot be reached.
    """
    tags = remote.list()
    agreed = {name: item.tag for name, item in known.items.items()}
    other = {name: tag for name, tag in tags.items() if looks_at_all or not tag or agreed.get(name) != tag}
    kept = {} if looks_at_all else {name: one for name, one in known.readings.items() if one.tag == other.get(name)}
    return read(
        remote,
        SeenCollection(
            tags,
            {name: one.text for name, one in kept.items()},
            frozenset(name for name, one in kept.items() if one.is_cut),
        ),
        other.keys() - kept.keys(),
    )


def read(remote: Remote, seen: SeenCollection, names: Collection[str]) -> SeenCollection:
    """The collection with these items read as they are now, without those that are gone.

    Raises:
        OSError: it cannot be reached.
    """
    found = remote.get([name for name in seen.tags if name in names])
    gone = set(names) - found.keys()
    return SeenCollection(
        {name: found[name][1] if name in found else tag for name, tag in seen.tags.items() if name not in gone},
        {name: text for name, text in seen.texts.items() if name not in names}
        | {name: text for name, (text, _) in found.items()},
        seen.cut - frozenset(names),
    )


def readings(seen: SeenCollection, part: Part, *, may_cut: bool) -> dict[str, UnagreedItem]:
    """The items that need not be read again in the next run, though nothing is agreed on them.

    Args:
        seen: the collection.
        part: what is done about it.
        may_cut: whether it can be told whom an item is about without its long lines.
    """
    pushed = {one.name for one in part.pushes}
    found: dict[str, UnagreedItem] = {}
    left = _MOST_KEPT
    for name, text in seen.texts.items():
        tag, item = seen.tags.get(name, ""), part.agreed.get(name)
        if tag and name not in pushed and (item is None or item.tag != tag):
            short = without_long_lines(text) if may_cut else text
            if len(short) <= min(left, _LONGEST_KEPT):
                left -= len(short)
                found[name] = UnagreedItem(tag, short, name in seen.cut or short != text)
    return found


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
