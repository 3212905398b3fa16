"""The person a message goes to, and what it is about."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.link import Link


@frozen
class MessageAbout:
    """The subject of a message, besides the person.

    Attributes:
        other: the other one of an introduction.
        link: what is shared.
        target: whom the user wants to meet.
        occasion: what happened, in words.
        purpose: what it is for, as templates name it (``informational``); empty: as the records suggest.
    """

    other: Contact | None = None
    link: Link | None = None
    target: Contact | None = None
    occasion: str = ""
    purpose: str = ""


@frozen
class Addressee:
    """Somebody who is to be written to.

    Attributes:
        contact_id: whose id.
        about: what the message is about.
        item: what of the queue it was opened from; None: whatever is due about them.
    """

    contact_id: str
    about: MessageAbout = MessageAbout()
    item: QueueItem | None = None
