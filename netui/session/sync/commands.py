"""The commands of synchronisation: frozen values without behaviour."""

from __future__ import annotations

from typing import TypeAlias

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp
from netui.session.core.command import Command

Shared: TypeAlias = Contact | FollowUp | Conversation
"""A record that can be on another side."""


@frozen
class TakeFromRemote(Command):
    """Take over what changed on another side.

    Attributes:
        remote: its name.
        changed: records before and after.
        added: records that are new.
        removed: records that went there, and are not needed here.
    """

    remote: str
    changed: tuple[tuple[Shared, Shared], ...] = ()
    added: tuple[Shared, ...] = ()
    removed: tuple[Shared, ...] = ()


@frozen
class Decide(Command):
    """Decide what is so where the user and a remote differ about a person.

    Attributes:
        contact_id: whose.
        takes_theirs: whether theirs holds; else the user's words stay.
        field: about which field; empty: about all that differs.
        remote: which remote's word; empty: of all.
    """

    contact_id: str
    takes_theirs: bool
    field: str = ""
    remote: str = ""
