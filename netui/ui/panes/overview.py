"""The counts of everything, for titles, the strip of tiers and headers, whether or not a pane is filled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from netui.session.core.session import Session
from netui.session.lists.rows import CURRENT, ConversationRow, tier_signs
from netui.ui.actions.places import Place
from netui.ui.frame.title_rule import TierCount, tier_spans
from netui.ui.panes import conversations
from netui.ui.text.looks import Span


class RecordCounts(NamedTuple):
    """The numbers of records.

    Attributes:
        contacts: who are current.
        conversations: all of them.
    """

    contacts: int
    conversations: int


class Overview:
    """Counts what a session has.

    Attributes:
        tiers: how many people each has, closest first.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.tiers: tuple[TierCount, ...] = ()

    def count(self) -> RecordCounts:
        """Count anew."""
        network, rules = self._session.network, self._session.rules
        # With each change, of a hundred thousand people: without a call for each.
        by_tier = Counter([one.tier for one in network.contacts() if one.status in CURRENT])
        signs = tier_signs(rules)
        self.tiers = tuple(
            TierCount(*signs[tier.key], tier.label.partition(" ")[0], by_tier[tier.key]) for tier in rules.tiers
        )
        return RecordCounts(by_tier.total(), len(network.conversations))

    def in_a_title(self, place: Place, newest: Callable[[], ConversationRow]) -> Callable[[int], Sequence[Span]] | None:
        """The writer of a title's rule for what its pane has no room to show; None where there is nothing."""
        if place is Place.CONTACTS:
            return partial(tier_spans, self.tiers)
        if place is not Place.CONVERSATIONS or not len(self._session.network.conversations):
            return None
        row, today = newest(), self._session.today
        return lambda cells: conversations.in_a_title(row, today, cells)
