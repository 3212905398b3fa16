"""The commands about aims: frozen values without behaviour."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.session.core.command import Command


@frozen
class PassOverForAim(Command):
    """Leave somebody out for an aim: they have no turn for it in the next 60 days.

    Attributes:
        contact_id: who.
        aim_key: the folded name of the aim.
    """

    contact_id: str
    aim_key: str
