"""What no card has a property for: lines of netui's own, which only a private export has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netui.domain.records.contact import Contact
from netui.exchange.vcard.syntax import content_line, escape

OWN = "X-NETUI-"
"""Beginning of the names of these lines."""


def own_lines(contact: Contact) -> Iterator[str]:
    """The lines with which a card, read back, is the same contact; those that would be empty are left out."""
    met = contact.met
    values = {
        "ID": escape(contact.id),
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


def _listed(words: Iterable[str]) -> str:
    return ",".join(map(escape, words))
