"""The last agreement between this device and a remote, item by item."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from netui.domain.core.frozen import frozen


@frozen
class Agreement:
    """The texts of both sides when they last agreed; both empty before the first time."""

    mine: str = ""
    theirs: str = ""


@frozen
class Item:
    """An item that both sides have.

    Attributes:
        tag: it had there.
        contact: id of the person here.
        agreement: what both had written.
        is_left: it went there and the person stayed here: they are no longer followed.
    """

    tag: str
    contact: str
    agreement: Agreement
    is_left: bool = False


Items = Mapping[str, Item]
"""By the name of the item."""

NOTHING: Items = MappingProxyType({})
