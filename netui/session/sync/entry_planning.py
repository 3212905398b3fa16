"""The plan of a run of synchronisation for the entries of a calendar, on either side; see ``planning``.

A removal there drops the record or leaves it here, no longer followed: nothing that was written down is lost by it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import Generic, TypeVar

from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.follow_up import FollowUp
from netui.domain.sync.agreed import Agreement, Item, Items
from netui.exchange.sync.calendar_lines import EntryText
from netui.exchange.sync.card_merge import merged, same_meaning
from netui.session.sync.entries import own_id_in
from netui.session.sync.entry_kinds import EntryKind
from netui.session.sync.safety import doubt
from netui.session.sync.values import Conflict, Part, Push, Report, Seen, Terms

SUFFIX = ".ics"
_ITEMS_A_STEP = 20
_R = TypeVar("_R", FollowUp, Conversation)
_H = TypeVar("_H", FollowUp, ConversationHeader)


def planning(
    seen: Seen, items: Items, kind: EntryKind[_R, _H], terms: Terms, report: Report
) -> Generator[None, None, Part]:
    """The plan of a run for entries of a kind, in steps of a few milliseconds; ``report`` grows."""
    run = _Run(seen, items, kind, terms, report)
    for steps in (run.known_items(), run.new_items(), run.new_records()):
        for done, _ in enumerate(steps):
            if done % _ITEMS_A_STEP == 0:
                yield
    return run.part()


class _Run(Generic[_R, _H]):
    """The items of a collection and the records here, one beside the other."""

    def __init__(self, seen: Seen, items: Items, kind: EntryKind[_R, _H], terms: Terms, report: Report) -> None:
        self._seen, self._items, self._terms, self._report = seen, items, terms, report
        self._kind: EntryKind[_R, _H] = kind
        self._agreed: dict[str, Item] = dict(items)
        self._changed: list[tuple[_R, _R]] = []
        self._added: list[_R] = []
        self._pushes: list[Push] = []
        self._claimed = {item.record for item in items.values()}

    def known_items(self) -> Iterator[None]:
        """Decide about the items that both sides had."""
        for name, item in self._items.items():
            yield
            at_hand = self._kind.at_hand(item.record)
            is_there = name in self._seen.tags
            if at_hand is None:
                yield from self._kind.knowing()
                self._went_here(name, item, is_there=is_there)
            elif not self._kind.is_shared(at_hand):
                if self._terms.prunes and self._seen.tags.get(name) == item.tag:
                    self._pushes.append(Push(name, None, item.tag, None))
                    self._report.pushed.removed += 1
            elif item.is_left:
                continue
            elif not is_there:
                self._went_there(name, item, at_hand)
            elif name in self._seen.texts or item.print != self._kind.print(at_hand):
                self._merge(name, at_hand, item.agreement, self._seen.texts.get(name, item.agreement.theirs))

    def new_items(self) -> Iterator[None]:
        """Decide about items that were not there before: each is a record of this device, or may become one."""
        names = sorted(self._seen.tags.keys() - self._items.keys())
        if names:
            yield from self._kind.knowing()
        for name in names:
            yield
            try:
                own = own_id_in(EntryText(self._seen.texts[name]))
            except ValueError as error:
                self._report.left.append((name, f"it holds {error}"))
                continue
            known = self._kind.at_hand(own) if own else None
            if known is None:
                self._take_new(name)
            elif known.id in self._claimed:
                twice = self._kind.record(known.id)
                self._report.left.append((name, f"{self._kind.name(twice) if twice else own} is there twice"))
            else:
                self._claimed.add(known.id)
                self._merge(name, known, Agreement(), self._seen.texts[name])

    def new_records(self) -> Iterator[None]:
        """Decide about records here that are not there."""
        for at_hand in self._kind.to_be_sent(self._claimed):
            yield
            if at_hand is not None and (name := f"{at_hand.id}{SUFFIX}") not in self._seen.tags:
                self._push_new(name, at_hand)

    def part(self) -> Part:
        """Return the plan, once all items and records were decided about."""
        return Part(
            self._changed,
            self._added,
            (),
            self._pushes,
            self._agreed,
            doubt(self._terms.remote, self._seen, self._items, 0, self._pushes, self._kind.what),
        )

    def _went_here(self, name: str, item: Item, *, is_there: bool) -> None:
        self._agreed.pop(name)
        self._claimed.discard(item.record)
        if not is_there:
            return
        text = self._seen.texts.get(name)
        if text is None or _says_the_same(text, item.agreement.theirs):
            self._pushes.append(Push(name, None, self._seen.tags[name], None))
            self._report.pushed.removed += 1
        elif (record := self._take_new(name)) is not None:
            self._report.restored.append(self._kind.name(record))

    def _went_there(self, name: str, item: Item, at_hand: _H) -> None:
        record = self._kind.record(at_hand.id)
        if record is None:  # what cannot be read is left as it is, on both sides
            return
        if self._kind.takes_changes and not _says_the_same(self._kind.text(record), item.agreement.mine):
            self._push_new(name, at_hand)
            self._report.restored.append(self._kind.name(record))
            return
        self._agreed[name] = replace(item, is_left=True)
        after = self._kind.after_removal(record)
        if after != record:
            self._changed.append((record, after))
            self._report.pulled.removed += 1

    def _merge(self, name: str, at_hand: _H, base: Agreement, theirs: str) -> None:
        record = self._kind.record(at_hand.id)
        if record is None:
            return
        mine, tag = self._kind.text(record), self._seen.tags[name]
        if mine == base.mine and theirs == base.theirs:
            self._agreed[name] = Item(tag, record.id, base, print=self._kind.print(at_hand))
            return
        try:
            result = merged(base, mine, theirs, read=EntryText)
        except ValueError as error:
            self._report.left.append((name, f"it holds {error}"))
            return
        after = self._kind.changed(record, result.mine) if result.mine else record
        if after != record:
            self._changed.append((record, after))
            self._report.pulled.changed += 1
        if self._kind.takes_changes:
            title = self._kind.name(record)
            self._report.conflicts += [Conflict(record.id, title, one) for one in result.conflicts]
        agreement = Agreement(self._kind.text(after), result.theirs or theirs)
        item = Item(tag, record.id, agreement, print=self._kind.print(at_hand) if after == record else "")
        if not result.theirs:
            self._agreed[name] = item
        elif self._push(Push(name, result.theirs, item.tag, item), record):
            self._report.pushed.changed += 1

    def _take_new(self, name: str) -> _R | None:
        """A record of somebody else's entry, if it names somebody who is known here."""
        text = self._seen.texts[name]
        try:
            made = self._kind.read(text)
        except ValueError as error:
            self._report.left.append((name, f"it holds {error}"))
            return None
        if made is None or not self._kind.is_shared(made):
            self._report.not_taken += 1
            return None
        if made.id in self._claimed:  # the copy that a program left beside it
            self._report.left.append((name, f"{self._kind.name(made)} is there twice"))
            return None
        self._added.append(made)
        self._claimed.add(made.id)
        self._agreed[name] = Item(self._seen.tags[name], made.id, Agreement(self._kind.text(made), text))
        self._report.pulled.added += 1
        return made

    def _push_new(self, name: str, at_hand: _H) -> None:
        record = self._kind.record(at_hand.id)
        if record is None:
            return
        text = self._kind.text(record)
        self._agreed.pop(name, None)
        item = Item("", record.id, Agreement(text, text), print=self._kind.print(at_hand))
        if self._push(Push(name, text, None, item), record):
            self._report.pushed.added += 1

    def _push(self, push: Push, record: _R) -> bool:
        """Plan to have an item written there; False for what the other side would not have as it is."""
        refused = self._terms.refused.get(push.name)
        if refused is not None and push.item is not None and refused.text == push.item.agreement.mine:
            self._report.refused.append((record.id, self._kind.name(record), refused.reason))
            return False
        self._pushes.append(push)
        return True


def _says_the_same(one: str, other: str) -> bool:
    try:
        return same_meaning(one, other, EntryText)
    except ValueError:
        return False
