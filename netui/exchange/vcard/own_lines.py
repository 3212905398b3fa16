"""Lines of netui's own on a card, for what no property holds: a private export has them, and they are read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from netui.domain.records.contact import Contact
from netui.domain.records.document import from_document
from netui.domain.records.values import Json
from netui.exchange.vcard.fields import CardFields
from netui.exchange.vcard.syntax import content_line, escape

OWN = "X-NETUI-"
"""Beginning of the names of netui's own lines."""


def own_lines(contact: Contact) -> Iterator[str]:
    """The lines for what the user decided about somebody; those that would be empty are left out.

    With them a card, read back, is the same contact, but for references to other people, dates set once, and earlier
    work: those go out whole as JSON alone.
    """
    met = contact.met
    values = {
        "ID": escape(contact.id),
        "CALLED": escape(contact.called),
        "TIER": escape(contact.tier),
        "TIER-SINCE": contact.tier_since.isoformat() if contact.tier_since else "",
        "EVERY": str(contact.every) if contact.every else "",
        "STATUS": contact.status.value,
        "PINNED": "true" if contact.pinned else "",
        "MET": f"{met.on or ''};{escape(met.where)}" if met and (met.on or met.where) else "",
        "INTERESTS": _listed(contact.interests),
        "OFFERS": _listed(contact.offers),
        "NEEDS": _listed(contact.needs),
        "ROLES": _listed(contact.roles),
    }
    for name, value in values.items():
        if value:
            yield content_line(f"{OWN}{name}", value)


_TEXTS = ("CALLED", "TIER", "TIER-SINCE", "EVERY", "STATUS")
_WORDS = ("INTERESTS", "OFFERS", "NEEDS", "ROLES")


def own_record(card: CardFields, name: str) -> Contact | None:
    """Return the contact that netui's own lines of a card describe; None for a card without an id of netui's.

    A value that cannot be read is as if it were not there.
    """
    contact_id = card.text(f"{OWN}ID")
    if not contact_id:
        return None
    document: dict[str, Json] = {"id": contact_id, "name": name, "pinned": card.text(f"{OWN}PINNED") == "true"}
    document |= {_field(each): text for each in _TEXTS if (text := card.text(f"{OWN}{each}"))}
    for each in _WORDS:
        if (line := card.first(f"{OWN}{each}")) is not None:
            document[_field(each)] = [word for word in line.parts(",") if word]
    if (met := card.first(f"{OWN}MET")) is not None:
        on, where = (*met.parts(";"), "")[:2]
        document["met"] = {"where": where, **({"on": on} if on else {})}
    record = from_document("contacts", document)
    return replace(record, extra={}) if isinstance(record, Contact) else None


def _field(name: str) -> str:
    return name.lower().replace("-", "_")


def _listed(words: Iterable[str]) -> str:
    return ",".join(map(escape, words))
