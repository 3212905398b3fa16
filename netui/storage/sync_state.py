"""The memory of a synchronisation: what this device and a remote agreed on, beside the database.

It is of this device. Losing it costs a first run, in which nothing is removed, and never data.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from netui.domain.records.values import Json
from netui.domain.sync.agreed import Agreement, Item, Known, Refused
from netui.storage.layout import Folder
from netui.system import disk

_VERSION = 2


class SyncState:
    """The file of one remote; each collection has its items."""

    def __init__(self, database: str, remote: str) -> None:
        """Args: database: path of the JSON file; remote: name of the other side, letters, digits, - and _."""
        self._side = Folder(database).side
        self._path = os.path.join(self._side, f"sync-{remote}.json")

    def known(self) -> dict[str, Known]:
        """All that is known of each collection; nothing where nothing, or nothing readable, is noted."""
        try:
            with disk.opened(self._path) as file:
                whole = json.loads(file.read())
            if whole["version"] != _VERSION:
                return {}
            return {str(name): _known(one) for name, one in whole["collections"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def save(self, collections: Mapping[str, Known]) -> None:
        """Note what is known, all of it or nothing.

        Raises:
            OSError: the disk refused.
        """
        document: Json = {
            "version": _VERSION,
            "collections": {name: _document(known) for name, known in collections.items()},
        }
        disk.private_folder(self._side)
        unfinished = f"{self._path}.{os.getpid()}.tmp"
        disk.write_new(unfinished, (json.dumps(document, ensure_ascii=False).encode("utf-8"),), is_precious=False)
        disk.publish(unfinished, self._path, is_precious=False)

    def forget(self) -> None:
        """Remove the memory; nothing when there is none."""
        if os.path.lexists(self._path):
            os.unlink(self._path)


def _known(one: Mapping[str, Any]) -> Known:
    return Known(
        {str(name): _item(item) for name, item in one["items"].items()},
        {str(name): Refused(str(each["text"]), str(each["reason"])) for name, each in one["refused"].items()},
        dict(one["memory"]),
    )


def _item(one: Mapping[str, object]) -> Item:
    agreement = Agreement(str(one["mine"]), str(one.get("theirs", one["mine"])))
    return Item(str(one["tag"]), str(one["id"]), agreement, bool(one.get("left")))


def _document(known: Known) -> dict[str, Json]:
    return {
        "items": {name: _item_document(item) for name, item in known.items.items()},
        "refused": {name: {"text": one.text, "reason": one.reason} for name, one in known.refused.items()},
        "memory": dict(known.memory),
    }


def _item_document(item: Item) -> dict[str, Json]:
    said: dict[str, Json] = {"tag": item.tag, "id": item.record, "mine": item.agreement.mine}
    if item.agreement.theirs != item.agreement.mine:
        said["theirs"] = item.agreement.theirs
    if item.is_left:
        said["left"] = True
    return said
