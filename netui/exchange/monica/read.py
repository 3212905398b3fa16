"""Monica's JSON export (version 4; Settings, Export): people, what happened with them, and what they were promised."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.exchange.common.batch import Batch, FileRead, Skipped
from netui.exchange.common.files.json_text import parsed_json
from netui.exchange.common.files.text import decode
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, IncomingFollowUp, KnownPair
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.monica.blocks import Blocks, Value, key_of, property_of, text_of, uuid_of
from netui.exchange.monica.happenings import conversation_of, promises_of
from netui.exchange.monica.person import KEY, name_of, person_of

_HEAD_BYTES = 4096
_OBJECT = re.compile(rb"\s*\{")
_MARKS = (b'"app_version"', b'"account"')
_KINDS = ("note", "call", "activity", "conversation", "life_event", "gift")
_PEOPLE_A_STEP = 50
_PROTOCOLS = {"email": "mailto:", "phone": "tel:"}
"""Type of a type of contact field -> the protocol of what stands in it."""


def looks_like_it(content: bytes) -> bool:
    """True if the bytes begin as such an export does."""
    head = content[:_HEAD_BYTES].removeprefix(b"\xef\xbb\xbf")
    return _OBJECT.match(head) is not None and all(mark in content[: 16 * _HEAD_BYTES] for mark in _MARKS)


def reading(content: bytes, options: ReadOptions = NO_OPTIONS) -> Generator[float, None, Batch]:
    """The content of an export, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    yield 0.0
    decoded = decode(content, options.encoding)
    whole = parsed_json(decoded.text)
    account = whole.get("account") if isinstance(whole, dict) else None
    if not isinstance(account, dict) or not isinstance(account.get("data"), list):
        raise RefusedError(
            "Not an export of Monica",
            "This is JSON of another program. Nothing was imported; in Monica choose Settings, Export, JSON.",
        )
    export = _Export(account, options)
    for done, (number, value) in enumerate(export.contacts()):
        if done % _PEOPLE_A_STEP == 0:
            yield number / (export.count + 1)
        export.take(number, value)
    return replace(export.batch(), files=(FileRead("", "monica", decoded.encoding, len(export.people)),))


class _Export:
    """An export on its way to people and what happened with them.

    Attributes:
        count: of its contacts.
        people: uuid -> person, of those who have a page.
    """

    def __init__(self, account: Mapping[str, object], options: ReadOptions) -> None:
        self._options = options
        self._blocks = Blocks(account.get("data"))
        instance = account.get("instance")
        self._field_types = _types(instance, "contact_field_types")
        self._types = {
            uuid: name
            for kind in ("contact_field_types", "activity_types", "life_event_types")
            for uuid, (name, _) in _types(instance, kind).items()
        }
        self._contacts = list(self._blocks.all("contact"))
        self.count = len(self._contacts)
        self._me = {text_of(one, "me_contact") for one in (*self._blocks.all("user"), account)} - {""}
        self._names = {uuid_of(one): name_of(one) for one in self._contacts}
        self._partial = {uuid_of(one) for one in self._contacts if property_of(one, "is_partial")}
        self._relations = list(self._blocks.all("relationship"))
        self.people: dict[str, IncomingContact] = {}
        self._happened: dict[str, tuple[str, Value, list[str], str]] = {}
        self._promises: list[IncomingFollowUp] = []
        self._skipped: list[Skipped] = []

    def contacts(self) -> Iterator[tuple[int, Value]]:
        """Yield each contact with its number, from 1."""
        return enumerate(self._contacts, start=1)

    def take(self, number: int, value: Value) -> None:
        """Take one contact, and what belongs to it."""
        uuid, where = uuid_of(value), f"contact {number}"
        reason = self._not_taken(value, uuid)
        if reason:
            self._skipped.append(Skipped(0, reason, where=where))
            return
        blocks = Blocks(value.get("data"), self._blocks)
        person = person_of(value, blocks, self._field_types, self._relatives(uuid))
        through = text_of(value, "first_met_through")
        if through in self._partial:
            person = replace(person, met_where=f"through {self._names[through]}")
        elif through in self._names:
            person = replace(person, met_through=f"{KEY}{through}")
        self.people[uuid] = person
        for kind in _KINDS:
            for happened in blocks.all(kind):
                if kind != "gift" or text_of(happened, "status") in ("offered", "received"):
                    key = key_of(happened, kind, uuid)
                    self._happened.setdefault(key, (kind, happened, [], where))[2].append(uuid)
        for promise in promises_of(person, blocks, self._options.today, where):
            if isinstance(promise, Skipped):
                self._skipped.append(promise)
            else:
                self._promises.append(promise)

    def _not_taken(self, value: Value, uuid: str) -> str:
        if uuid in self._me:
            return "you yourself"
        if uuid in self._partial:
            return "a relative without a page of their own"
        return "" if self._names.get(uuid) else "no name"

    def _relatives(self, uuid: str) -> Iterator[str]:
        """Yield ``Friend: Mary`` for each relation with somebody who has no page.

        Monica holds most relations twice, one for each end, and its type says what the second end is to the first: of
        the mother of a child, ``child``. Of one that it holds once the same word is taken.
        """
        kinds: dict[str, list[str]] = {}
        others: dict[str, list[str]] = {}
        for relation in self._relations:
            one, other = text_of(relation, "contact_is"), text_of(relation, "of_contact")
            kind = text_of(relation, "type").replace("_", " ") or "related"
            if one == uuid:
                kinds.setdefault(other, []).append(kind)
            elif other == uuid:
                others.setdefault(one, []).append(kind)
        for relative, said in {**others, **kinds}.items():
            if relative in self._partial and self._names.get(relative):
                yield from (f"{kind[:1].upper()}{kind[1:]}: {self._names[relative]}" for kind in said)

    def batch(self) -> Batch:
        """Return all that was read as a batch."""
        conversations: list[IncomingConversation] = []
        for key, (kind, value, uuids, where) in self._happened.items():
            people = tuple(self.people[uuid] for uuid in dict.fromkeys(uuids))
            outcome = conversation_of(kind, key, value, people, self._options, where, self._types)
            if isinstance(outcome, Skipped):
                self._skipped.append(outcome)
            else:
                conversations.append(outcome)
        pairs = ((text_of(one, "contact_is"), text_of(one, "of_contact")) for one in self._relations)
        known = tuple(
            KnownPair(f"{KEY}{one}", f"{KEY}{other}")
            for one, other in pairs
            if one in self.people and other in self.people
        )
        return Batch(
            tuple(self.people.values()),
            tuple(self._skipped),
            conversations=tuple(conversations),
            follow_ups=tuple(self._promises),
            acquaintances=known,
        )


def _types(instance: object, key: str) -> dict[str, tuple[str, str]]:
    """Uuid of each type of a kind -> its name, else the word that Monica translates, and its protocol."""
    values = instance.get(key) if isinstance(instance, dict) else None
    found = values if isinstance(values, list) else []
    types: dict[str, tuple[str, str]] = {}
    for one in found:
        if isinstance(one, dict):
            name = text_of(one, "name") or text_of(one, "translation_key").replace("_", " ").capitalize()
            protocol = text_of(one, "protocol") or _PROTOCOLS.get(text_of(one, "type"), "")
            types[uuid_of(one)] = name, protocol
    return types
