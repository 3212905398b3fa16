"""The blocks of Monica's export: lists of values by their type, at the account and at each contact.

A value that is text is the uuid of one that stands at the account. Null and empty texts are as if they were not there.
Photos and documents are never looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, tzinfo
from hashlib import blake2b

from netui.domain.text.display import without_effects

_PLURAL = {"activities": "activity", "contact_fields": "contact_field", "debts": "debt", "life_events": "life_event"}
Value = Mapping[str, object]
"""One value of a block: ``uuid``, ``properties``, ``data`` …"""


def singular(kind: str) -> str:
    """The type of a block as it is looked for: ``contact`` for ``contacts``."""
    if kind in _PLURAL:
        return _PLURAL[kind]
    return f"{kind[:-3]}y" if kind.endswith("ies") else kind.removesuffix("s") if kind != "address" else kind


class Blocks:
    """The blocks of one object.

    Attributes:
        account: those of the account, where a value is only named; None for those of the account itself.
    """

    def __init__(self, data: object, account: Blocks | None = None) -> None:
        self.account = account
        self._values: dict[str, list[object]] = {}
        self._by_uuid: dict[str, Value] = {}
        for block in data if isinstance(data, list) else ():
            if not isinstance(block, dict) or not isinstance(block.get("type"), str):
                continue
            values = block.get("values")
            found = list(values) if isinstance(values, list) else []
            self._values.setdefault(singular(block["type"]), []).extend(found)
        for values in self._values.values():
            self._by_uuid.update({str(one["uuid"]): one for one in values if isinstance(one, dict) and one.get("uuid")})

    def all(self, kind: str) -> Iterator[Value]:
        """Yield every value of a type, those that are only named among them."""
        for one in self._values.get(kind, ()):
            value = self.named(one) if isinstance(one, str) else one
            if isinstance(value, dict):
                yield value

    def named(self, uuid: str) -> Value | None:
        """The value of that uuid, here or at the account."""
        return self._by_uuid.get(uuid) or (self.account.named(uuid) if self.account is not None else None)


def text_of(value: object, key: str) -> str:
    """A text among the properties of a value, stripped; empty when it is not there."""
    properties = value.get("properties") if isinstance(value, dict) else None
    found = properties.get(key) if isinstance(properties, dict) else None
    if isinstance(found, bool) or found is None or isinstance(found, (dict, list)):
        return ""
    return without_effects(str(found)).strip()


def property_of(value: object, key: str) -> object:
    """Any property of a value; None when it is not there."""
    properties = value.get("properties") if isinstance(value, dict) else None
    return properties.get(key) if isinstance(properties, dict) else None


def uuid_of(value: object) -> str:
    """The uuid of a value; empty without one."""
    return str(value.get("uuid") or "") if isinstance(value, dict) else ""


def key_of(value: Value, kind: str, whose: str) -> str:
    """The uuid of a value; of one without, as older versions write them, the print of whose it is and what it says."""
    if uuid := uuid_of(value):
        return uuid
    said = json.dumps(
        [kind, whose, value.get("created_at"), value.get("properties"), value.get("data")], sort_keys=True
    )
    return blake2b(said.encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()


def day_of(text: object) -> date | None:
    """The day in ``2026-12-10T00:00:00.000000Z`` or ``2026-12-10``: Monica writes days as midnight in UTC."""
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None


def local_day(text: object, zone: tzinfo | None) -> date | None:
    """The user's day of a moment; of a mere day, that day."""
    written = str(text)
    if written[11:19] in ("", "00:00:00"):
        return day_of(text)
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return day_of(text)
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).astimezone(zone).date()
