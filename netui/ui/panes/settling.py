"""The items that the next change settles: the cursor goes on from them to the one after."""

from __future__ import annotations

from collections.abc import Callable, Collection


class Settling:
    """The part of a selection that knows which of its items are about to be dealt with."""

    def __init__(self, settling: Callable[[], None]) -> None:
        """Nothing is settled; ``settling`` is called when something is about to be decided."""
        self._settling = settling
        self._settled: frozenset[str] = frozenset()

    def settle(self, item_ids: Collection[str]) -> None:
        """Prepare for a change that settles these items: the cursor goes on to the one after them."""
        self._settled = frozenset(item_ids)
        self._settling()

    def take_settled(self) -> frozenset[str]:
        """Ids of the items that the change which has come deals with."""
        settled, self._settled = self._settled, frozenset()
        return settled
