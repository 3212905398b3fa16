"""The plan of a run of synchronisation for the entries of a calendar, on either side; see ``planning``.

A removal there drops the record or leaves it here, no longer followed: nothing that was written down is lost by it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from typing import Generic, TypeVar

from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.follow_up import FollowUp
from netui.domain.sync.agreed import AgreedTexts, Item, Items
from netui.exchange.sync.calendar_lines import EntryText
from netui.exchange.sync.card_merge import merged, same_meaning
from netui.session.sync.entries import own_id_in
from netui.session.sync.entry_kinds import EntryKind
from netui.session.sync.other_side import OtherSide, in_steps
from netui.session.sync.values import Conflict, Part, SeenCollection, SyncReport, Terms

SUFFIX = ".ics"
_R = TypeVar("_R", FollowUp, Conversation)
_H = TypeVar("_H", FollowUp, ConversationHeader)


def planning(
    seen: SeenCollection, items: Items, kind: EntryKind[_R, _H], terms: Terms, report: SyncReport
) -> Generator[None, None, Part]:
    """The plan of a run for entries of a kind, in steps of a few milliseconds; ``report`` grows."""
    run = _EntryRun(seen, items, kind, terms, report)
    yield from in_steps(run.known_items(), run.new_items(), run.new_records())
    return run.part()


class _EntryRun(Generic[_R, _H]):
    """The items of a collection and the records here, one beside the other."""

    def __init__(
        self, seen: SeenCollection, items: Items, kind: EntryKind[_R, _H], terms: Terms, report: SyncReport
    ) -> None:
        self._seen, self._items, self._terms, self._report = seen, items, terms, report
        self._kind: EntryKind[_R, _H] = kind
        self._there = OtherSide(seen, items, terms, report)
        self._changed: list[tuple[_R, _R]] = []
        self._added: list[_R] = []
        self._claimed = {item.record for item in items.values()}

    def known_items(self) -> Iterator[None]:
        """Decide about the items that both sides had."""
        for name, item in self._items.items():
            yield
            at_hand = self._kind.at_hand(item.record)
            is_there = name in self._seen.tags
            if at_hand is None:
                yield from self._kind.knowing()
                self._went_here(name, item)
            elif not self._kind.is_shared(at_hand):
                self._there.prune(name, item)
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
                self._merge(name, known, AgreedTexts(), self._seen.texts[name])

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
            self._there.pushes,
            self._there.agreed,
            self._there.doubt(0, self._kind.what),
        )

    def _went_here(self, name: str, item: Item) -> None:
        self._claimed.discard(item.record)
        if self._there.is_wanted_again(name, item, EntryText) and (record := self._take_new(name)) is not None:
            self._report.restored.append(self._kind.name(record))

    def _went_there(self, name: str, item: Item, at_hand: _H) -> None:
        record = self._kind.record(at_hand.id)
        if record is None:  # what cannot be read is left as it is, on both sides
            return
        if self._kind.takes_changes and not same_meaning(self._kind.text(record), item.agreement.mine, EntryText):
            self._push_new(name, at_hand)
            self._report.restored.append(self._kind.name(record))
            return
        self._there.agreed[name] = replace(item, is_left=True)
        after = self._kind.after_removal(record)
        if after != record:
            self._changed.append((record, after))
            self._report.pulled.removed += 1

    def _merge(self, name: str, at_hand: _H, base: AgreedTexts, theirs: str) -> None:
        record = self._kind.record(at_hand.id)
        if record is None:
            return
        mine, tag = self._kind.text(record), self._seen.tags[name]
        if mine == base.mine and theirs == base.theirs:
            self._there.agreed[name] = Item(tag, record.id, base, print=self._kind.print(at_hand))
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
        agreement = AgreedTexts(self._kind.text(after), result.theirs or theirs)
        item = Item(tag, record.id, agreement, print=self._kind.print(at_hand) if after == record else "")
        self._there.settle(name, item, result.theirs, self._kind.name(record))

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
        self._there.agreed[name] = Item(self._seen.tags[name], made.id, AgreedTexts(self._kind.text(made), text))
        self._report.pulled.added += 1
        return made

    def _push_new(self, name: str, at_hand: _H) -> None:
        record = self._kind.record(at_hand.id)
        if record is None:
            return
        text = self._kind.text(record)
        item = Item("", record.id, AgreedTexts(text, text), print=self._kind.print(at_hand))
        self._there.add(name, item, self._kind.name(record))
