"""A plan, as far as the other side goes: what is written and removed there, and what will be agreed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from netui.domain.sync.agreed import Item, Items
from netui.exchange.sync.card_lines import CardText
from netui.exchange.sync.card_merge import same_meaning
from netui.exchange.sync.item_text import ItemText
from netui.session.sync.safety import doubt
from netui.session.sync.values import Push, SeenCollection, SyncReport, Terms

_ITEMS_A_STEP = 20


def in_steps(*parts: Iterable[None]) -> Iterator[None]:
    """Run through the parts of a plan, and pause now and then: a few milliseconds pass between two pauses."""
    for part in parts:
        for done, _ in enumerate(part):
            if done % _ITEMS_A_STEP == 0:
                yield


class OtherSide:
    """The items of one collection as a plan leaves them.

    Attributes:
        agreed: the items as they are agreed once the records are saved, without the pushes.
        pushes: what changes there, in order.
    """

    def __init__(self, seen: SeenCollection, items: Items, terms: Terms, report: SyncReport) -> None:
        self._seen, self._items, self._terms, self._report = seen, items, terms, report
        self.agreed: dict[str, Item] = dict(items)
        self.pushes: list[Push] = []

    def remove(self, name: str, tag: str | None) -> None:
        """Plan to have an item removed there."""
        self.pushes.append(Push(name, None, tag, None))
        self._report.pushed.removed += 1

    def is_wanted_again(self, name: str, item: Item, read: Callable[[str], ItemText] = CardText) -> bool:
        """True if the item of a record that was removed here was changed there: it is here again.

        One that stands there as it was is removed there as well.
        """
        self.agreed.pop(name)
        if name not in self._seen.tags:
            return False
        text = self._seen.texts.get(name)
        if text is None or same_meaning(text, item.agreement.theirs, read):
            self.remove(name, self._seen.tags[name])
            return False
        return True

    def prune(self, name: str, item: Item) -> None:
        """Take off what is not to be there any more, if that is wished, and nobody there wrote it since."""
        if self._terms.prunes and self._seen.tags.get(name) == item.tag:
            self.remove(name, item.tag)

    def add(self, name: str, item: Item, title: str) -> None:
        """Plan to have a record there that is not there, or not any more.

        Args:
            name: of the item.
            item: what will be agreed; its agreement holds the text.
            title: name of the person, or what the entry is about.
        """
        self.agreed.pop(name, None)
        if self._push(Push(name, item.agreement.mine, None, item), title):
            self._report.pushed.added += 1

    def settle(self, name: str, item: Item, text: str | None, title: str) -> None:
        """Agree on an item of both sides; ``text``: what is to be written there first, None or empty for nothing."""
        if not text:
            self.agreed[name] = item
        elif self._push(Push(name, text, item.tag, item), title):
            self._report.pushed.changed += 1

    def _push(self, push: Push, title: str) -> bool:
        """Plan to have an item written there; False for what the other side would not have as it is."""
        refused = self._terms.refused.get(push.name)
        if refused is not None and push.item is not None and refused.text == push.item.agreement.mine:
            self._report.refused.append((push.record, title, refused.reason))
            return False
        self.pushes.append(push)
        return True

    def doubt(self, removed_here: int, what: tuple[str, str]) -> str:
        """Return why the plan is to be asked about, in a sentence; empty when it is not; see ``safety``."""
        return doubt(self._terms.remote, self._seen, self._items, removed_here, self.pushes, what)
