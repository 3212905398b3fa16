"""The commands of synchronisation: frozen values without behaviour."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.session.core.command import Command


@frozen
class TakeFromRemote(Command):
    """Take over what changed on another side.

    Attributes:
        remote: its name.
        changed: people before and after.
        added: people who are new.
        removed: people who went there and of whom nothing but their card is known here.
    """

    remote: str
    changed: tuple[tuple[Contact, Contact], ...] = ()
    added: tuple[Contact, ...] = ()
    removed: tuple[Contact, ...] = ()


@frozen
class Decide(Command):
    """Decide what is so where the user and a remote differ about a person.

    Attributes:
        contact_id: whose.
        takes_theirs: whether all of theirs hold; else the user's words stay.
    """

    contact_id: str
    takes_theirs: bool
