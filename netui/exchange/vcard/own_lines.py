"""Lines of netui's own on a card, for what no property holds: a private export has them, and they are read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from netui.domain.records.contact import Contact
from netui.domain.records.contact_fields.fields import CONTACT_FIELDS, FieldKind
from netui.domain.records.document import from_document
from netui.domain.records.identity import is_id
from netui.domain.records.values import Json
from netui.exchange.common.own_contact import NO_ID
from netui.exchange.vcard.fields import CardFields
from netui.exchange.vcard.syntax import content_line, escape

OWN = "X-NETUI-"
"""Beginning of the names of netui's own lines."""

_WORDS_IN_ORDER = ("interests", "offers", "needs", "roles")
"""Fields of several words, in the order of their lines; those that are added to the table come behind them."""


def _on_no_card(kind: FieldKind) -> list[str]:
    return [field.name for field in CONTACT_FIELDS if field.kind is kind and not field.in_card]


_TEXTS = tuple(_on_no_card(FieldKind.TEXT))
_WORDS = tuple(dict.fromkeys((*_WORDS_IN_ORDER, *_on_no_card(FieldKind.WORDS))))
_DECIDED = ("tier", "tier_since", "every", "status")
OWN_FIELDS = (*_TEXTS, *_DECIDED, "pinned", "met", *_WORDS)
"""Fields of a contact that stand in netui's own lines: all texts and words without a property, and some others."""


def own_lines(contact: Contact) -> Iterator[str]:
    """The lines for what the user decided about somebody; those that would be empty are left out.

    With them a card, read back, is the same contact, but for references to other people, dates set once, and earlier
    work: those go out whole as JSON alone.
    """
    met = contact.met
    values = {
        "ID": escape(contact.id),
        **{_line(name): escape(getattr(contact, name)) for name in _TEXTS},
        "TIER": escape(contact.tier),
        "TIER-SINCE": contact.tier_since.isoformat() if contact.tier_since else "",
        "EVERY": str(contact.every) if contact.every else "",
        "STATUS": contact.status.value,
        "PINNED": "true" if contact.pinned else "",
        "MET": f"{met.on or ''};{escape(met.where)}" if met and (met.on or met.where) else "",
        **{_line(name): _listed(getattr(contact, name)) for name in _WORDS},
    }
    for name, value in values.items():
        if value:
            yield content_line(f"{OWN}{name}", value)


def own_record(card: CardFields, full_name: str) -> Contact | None:
    """Return the contact that netui's own lines of a card describe; None for a card without them.

    A card that synchronisation has written again has no line for the id: then its ``UID`` is the id, if it is one of
    netui's. A value that cannot be read is as if it were not there.
    """
    contact_id = card.text(f"{OWN}ID")
    if not contact_id and card.text(f"{OWN}STATUS"):  # which every private card has
        uid = card.text("UID")
        contact_id = uid if is_id(uid) else NO_ID
    if not contact_id:
        return None
    document: dict[str, Json] = {"id": contact_id, "name": full_name, "pinned": card.text(f"{OWN}PINNED") == "true"}
    document |= {name: text for name in (*_TEXTS, *_DECIDED) if (text := card.text(f"{OWN}{_line(name)}"))}
    for name in _WORDS:
        if (line := card.first(f"{OWN}{_line(name)}")) is not None:
            document[name] = [word for word in line.parts(",") if word]
    if (met := card.first(f"{OWN}MET")) is not None:
        on, where = (*met.parts(";"), "")[:2]
        document["met"] = {"where": where, **({"on": on} if on else {})}
    record = from_document("contacts", document)
    return replace(record, extra={}) if isinstance(record, Contact) else None


def _line(field_name: str) -> str:
    return field_name.upper().replace("_", "-")


def _listed(words: Iterable[str]) -> str:
    return ",".join(map(escape, words))
