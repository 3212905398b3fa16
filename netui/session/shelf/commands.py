"""The commands about the reading shelf: frozen values without behaviour."""

from __future__ import annotations

from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.records.link import Link
from netui.session.core.command import Command


@frozen
class KeepLink(Command):
    """Keep a link. An address that is kept already gets the tags; the id is given by the session."""

    link: Link


@frozen
class SaveLink(Command):
    """Replace a link; ``before`` is how it was looked at."""

    before: Link
    after: Link


@frozen
class RemoveLink(Command):
    """Take a link off the shelf."""

    link_id: str


@frozen
class ShareLink(Command):
    """Note that somebody was given a link.

    Attributes:
        link_id: which.
        contact_id: whom.
        channel: key of the channel of the conversation that says so; empty: none is logged.
        on: the day.
    """

    link_id: str
    contact_id: str
    channel: str
    on: date


@frozen
class NotForThem(Command):
    """Never suggest a link for somebody again."""

    link_id: str
    contact_id: str
