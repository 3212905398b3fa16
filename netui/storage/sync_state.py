"""The memory of a synchronisation: what this device and a remote agreed on, beside the database.

It is of this device. Losing it costs a first run, in which nothing is removed, and never data.

All of it stands in one file, written as a whole before and after the items of a run are written there. In between each
item is a line in a second file: a run that is killed goes on where it was, and a long one does not write all that it
knows for each item anew. Lines belong to the whole that they follow, by its number; those of another are passed over.
A run after which all is as it was known before writes nothing.

Two runs with one remote, of two programs, would each write what the other does not know: one at a time claims it.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from netui.domain.records.values import Json
from netui.domain.sync.agreed import AgreedTexts, Item, KnownCollection, Refused, UnagreedItem
from netui.storage.layout import Folder
from netui.storage.system.errors import in_words
from netui.storage.system.lock import Claim
from netui.system import disk

_VERSION = 2


class SyncState:
    """The file of one remote; each collection has its items."""

    def __init__(self, database: str, remote: str) -> None:
        """Make the memory of one remote; nothing is read yet.

        Args:
            database: path of the JSON file.
            remote: name of the other side: letters, digits, ``-`` and ``_``.
        """
        self._side = Folder(database).side
        self._path = os.path.join(self._side, f"sync-{remote}.json")
        self._lines = os.path.join(self._side, f"sync-{remote}.lines")
        self._claim = Claim(os.path.join(self._side, f"sync-{remote}.lock"))
        self._number = ""
        self._stands: Mapping[str, KnownCollection] | None = (
            None  # what is in the file, where that is known and no line follows
        )

    def claim(self) -> bool:
        """Claim the memory for this program alone; False while another program has it.

        Raises:
            SaveError: the disk refused.
        """
        with in_words(self._path):
            disk.private_folder(self._side)
            return self._claim.take()

    def let_go(self) -> None:
        """Release the memory for other programs."""
        self._claim.give_back()

    def known(self) -> dict[str, KnownCollection]:
        """All that is known of each collection; nothing where nothing, or nothing readable, is noted."""
        self._stands = None
        try:
            with disk.opened(self._path) as file:
                whole = json.loads(file.read())
            if whole["version"] != _VERSION:
                return {}
            known = {str(name): _known(one) for name, one in whole["collections"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
        self._number = str(whole.get("number", ""))
        if os.path.exists(self._lines):
            self._follow(known)
        elif self._number:
            self._stands = dict(known)
        return known

    def save(self, collections: Mapping[str, KnownCollection]) -> None:
        """Note what is known, all of it or nothing; where just that is noted already, nothing is written.

        Raises:
            SaveError: the disk refused.
        """
        if self._stands == collections:
            return
        self._number = secrets.token_hex(8)
        document: Json = {
            "version": _VERSION,
            "number": self._number,
            "collections": {name: _document(known) for name, known in collections.items()},
        }
        with in_words(self._path):
            disk.private_folder(self._side)
            unfinished = f"{self._path}.{os.getpid()}.tmp"
            disk.write_new(unfinished, (json.dumps(document, ensure_ascii=False).encode("utf-8"),), is_precious=False)
            disk.publish(unfinished, self._path, is_precious=False)
            _remove(self._lines)
        self._stands = dict(collections)

    def note(self, collection: str, name: str, item: Item | None, refused: Refused | None) -> None:
        """Note what is known of one item by now, after ``save``; None for what it is not any more.

        Raises:
            SaveError: the disk refused.
        """
        said: list[Json] = [
            self._number,
            collection,
            name,
            _item_document(item) if item is not None else None,
            {"text": refused.text, "reason": refused.reason} if refused is not None else None,
        ]
        self._stands = None
        with in_words(self._lines):
            disk.append(self._lines, f"{json.dumps(said, ensure_ascii=False)}\n".encode())

    def forget(self) -> None:
        """Remove the memory; nothing when there is none."""
        self._stands = None
        _remove(self._path)
        _remove(self._lines)

    def _follow(self, known: dict[str, KnownCollection]) -> None:
        """Take over what was noted after the whole; from a line on that broke off nothing is."""
        items = {name: dict(one.items) for name, one in known.items()}
        refused = {name: dict(one.refused) for name, one in known.items()}
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError), disk.opened(self._lines) as file:
            for line in file:
                of, collection, name, item, no = json.loads(line)
                if of != self._number or not self._number:
                    break
                _set(items[collection], name, _item(item) if item is not None else None)
                _set(refused[collection], name, Refused(str(no["text"]), str(no["reason"])) if no is not None else None)
        known.update({name: replace(one, items=items[name], refused=refused[name]) for name, one in known.items()})


_T = TypeVar("_T")


def _set(known: dict[str, _T], name: str, one: _T | None) -> None:
    known.pop(name, None)
    if one is not None:
        known[name] = one


def _remove(path: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(path)


def _known(one: Mapping[str, Any]) -> KnownCollection:
    return KnownCollection(
        {str(name): _item(item) for name, item in one["items"].items()},
        {str(name): Refused(str(each["text"]), str(each["reason"])) for name, each in one["refused"].items()},
        dict(one["memory"]),
        {str(name): str(tag) for name, tag in _mapping(one.get("declined")).items()},
        {str(name): _reading(each) for name, each in _mapping(one.get("readings")).items()},
    )


def _mapping(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, dict) else {}


def _reading(one: Mapping[str, object]) -> UnagreedItem:
    return UnagreedItem(str(one["tag"]), str(one["text"]), bool(one["cut"]))


def _item(one: Mapping[str, object]) -> Item:
    agreement = AgreedTexts(str(one["mine"]), str(one.get("theirs", one["mine"])))
    return Item(
        str(one["tag"]),
        str(one["id"]),
        agreement,
        bool(one.get("left")),
        str(one.get("print", "")),
        bool(one.get("cut")),
    )


def _document(known: KnownCollection) -> dict[str, Json]:
    return {
        "items": {name: _item_document(item) for name, item in known.items.items()},
        "refused": {name: {"text": one.text, "reason": one.reason} for name, one in known.refused.items()},
        "memory": dict(known.memory),
        "declined": dict(known.declined),
        "readings": {
            name: {"tag": one.tag, "text": one.text, "cut": one.is_cut} for name, one in known.readings.items()
        },
    }


def _item_document(item: Item) -> dict[str, Json]:
    said: dict[str, Json] = {"tag": item.tag, "id": item.record, "mine": item.agreement.mine}
    if item.agreement.theirs != item.agreement.mine:
        said["theirs"] = item.agreement.theirs
    if item.is_left:
        said["left"] = True
    if item.print:
        said["print"] = item.print
    if item.is_cut:
        said["cut"] = True
    return said
