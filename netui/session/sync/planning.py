"""Plans a run of synchronisation: what happens to the people of a collection, on either side.

| base to mine | base to theirs | then |
|---|---|---|
| same | changed | taken |
| changed | same | pushed |
| changed | changed | both, line by line; see ``card_merge`` |
| removed | same | removed there |
| removed | changed | not removed: here again |
| same | removed | removed here, or kept and no longer followed where more than a card is known |
| changed | removed | there again |
| no base | | the same person by id, else by the rule of imports; nothing is removed |
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from netui.domain.people.identity_keys import uid_key
from netui.domain.records.contact import Contact
from netui.domain.records.identity import is_id
from netui.domain.sync.agreed import AgreedTexts, Item, Items
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.sync.card_lines import CardText
from netui.exchange.sync.card_merge import merged, same_meaning
from netui.exchange.sync.item_text import without_long_lines
from netui.exchange.vcard.dialects import Dialect
from netui.exchange.vcard.kept import HEAVY
from netui.exchange.vcard.write import THREE
from netui.session.core.network import Network
from netui.session.imports.people.matching import PeopleInImport
from netui.session.imports.people.own_records import with_record
from netui.session.imports.people.rows import ImportRow, new_contact
from netui.session.sync.bare import Bare
from netui.session.sync.cards import card_of, contact_with, dialect_of, differing, person_on, print_of
from netui.session.sync.other_side import OtherSide, in_steps
from netui.session.sync.tier_category import with_category, without_category
from netui.session.sync.values import Conflict, NewThere, Part, SeenCollection, SyncReport, Terms

SUFFIX = ".vcf"
_SOURCE = "vcard"


def planning(
    seen: SeenCollection, items: Items, network: Network, terms: Terms, report: SyncReport
) -> Generator[None, None, Part]:
    """The plan of a run for people on either side, in steps of a few milliseconds.

    Args:
        seen: the collection there.
        items: what was agreed.
        network: what is here; looked at between the keys, so what changes meanwhile is refused by the command.
        terms: what the run goes by.
        report: grows.
    """
    run = _PeopleRun(seen, items, network, terms, report)
    yield from in_steps(run.known_items(), run.new_items(), run.new_people())
    return run.part()


class _PeopleRun:
    """The items of a collection and the people here, one beside the other."""

    def __init__(self, seen: SeenCollection, items: Items, network: Network, terms: Terms, report: SyncReport) -> None:
        self._seen, self._items, self._network, self._terms = seen, items, network, terms
        self._there = OtherSide(seen, items, terms, report)
        self._changed: list[tuple[Contact, Contact]] = []
        self._added: list[Contact] = []
        self._removed: list[Contact] = []
        self._claimed = {item.record for item in items.values()}
        self._moved: set[str] = set()
        self._unread: set[str] = set()
        self._came: set[str] = set()
        self._bare = Bare(network)
        self._report = report
        self._here = tuple(network.contacts())

    def known_items(self) -> Iterator[None]:
        """Decide about the items that both sides had."""
        for name, item in self._items.items():
            yield
            contact = self._network.contact(item.record)
            is_there = name in self._seen.tags
            if contact is None:
                self._went_here(name, item)
            elif not self._terms.follows(contact):
                self._there.prune(name, item)
            elif not is_there and (elsewhere := self._by_uid.get(_uid(item.agreement.theirs))):
                self._there.agreed.pop(name)  # there again, by another device, or under another name
                self._moved.add(elsewhere)
                self._merge(elsewhere, contact, item.agreement, self._seen.texts[elsewhere])
            elif not is_there:
                if not item.is_left:
                    self._went_there(name, item, contact)
            elif name in self._seen.texts or item.print != self._print(contact):
                self._merge(name, contact, item.agreement, self._seen.texts.get(name, item.agreement.theirs))

    def new_items(self) -> Iterator[None]:
        """Decide about items that were not there before: each is of somebody known here, or of somebody new."""
        names = sorted(self._seen.tags.keys() - self._items.keys() - self._moved)
        if not names:
            return
        by_uid = {key: one for one in self._here for key in (one.id, *one.imported)}
        people = PeopleInImport(self._terms.now, self._terms.new_id)
        yield from people.know(self._here)
        for name in names:
            yield
            one = _read(self._seen.texts[name], name, self._report)
            if one is None:
                continue
            known = by_uid.get(one.uid) or by_uid.get(uid_key(one.uid))
            found = (
                (known,) if known else tuple(person.contact for person in people.meant_by(ImportRow(0, one, _SOURCE)))
            )
            if len(found) > 1:
                self._report.left.append((name, f"{one.name} may be any of {len(found)} people here"))
            elif found and found[0].id in self._claimed:
                self._report.left.append((name, f"{found[0].name} is there twice"))
            elif found and self._terms.follows(found[0]):
                self._claimed.add(found[0].id)  # whatever comes of it: they have a card there
                self._merge(name, found[0], AgreedTexts(), self._seen.texts[name])
            elif not found and one.uid in self._came:  # the copy that a program left beside it
                self._report.left.append((name, f"{one.name} is there twice"))
            elif not found and self._terms.takes_new and name not in self._terms.declined:
                if name in self._seen.cut:
                    self._unread.add(name)
                    continue
                yield from people.know((self._take_new(name, one),))  # the next may be the same card once more
            else:
                self._report.not_taken += 1
                if self._terms.asks_new and not found and name not in self._terms.declined:
                    self._report.new_there[name] = NewThere(one.name, self._seen.tags[name])

    def new_people(self) -> Iterator[None]:
        """Decide about people here who are not there."""
        for contact in self._here:
            yield
            if contact.id not in self._claimed and self._terms.follows(contact):
                name = f"{contact.id}{SUFFIX}"
                if name in self._seen.tags:  # somebody else's, or nobody's: never written over
                    self._report.left.append((name, f"it has the name of {contact.name}'s card"))
                    continue
                self._push_new(name, contact)

    def part(self) -> Part:
        """Return the plan, once all items and people were decided about."""
        return Part(
            self._changed,
            self._added,
            self._removed,
            self._there.pushes,
            self._there.agreed,
            self._there.doubt(len(self._removed), ("person", "people")),
            frozenset(self._unread),
        )

    @cached_property
    def _by_uid(self) -> Mapping[str, str]:
        """Names of the items that were not there before, by the id that their card says it has."""
        new = sorted(self._seen.tags.keys() - self._items.keys())
        return {uid: name for name in new if (uid := _uid(self._seen.texts[name]))}

    def _went_here(self, name: str, item: Item) -> None:
        """Plan for somebody who was removed here."""
        if name in self._seen.cut:
            self._unread.add(name)
        elif self._there.is_wanted_again(name, item):
            one = _read(self._seen.texts[name], name, self._report)
            if one is not None:
                self._take_new(name, one, item.record)
                self._report.restored.append(one.name)

    def _went_there(self, name: str, item: Item, contact: Contact) -> None:
        """Plan for somebody who was removed there."""
        if not same_meaning(self._card(contact, dialect_of(item.agreement.mine)), item.agreement.mine):
            self._push_new(name, contact)
            self._report.restored.append(contact.name)
        elif self._bare.has_only_a_card(contact):
            self._there.agreed.pop(name)
            self._removed.append(contact)
            self._report.pulled.removed += 1
        else:
            self._there.agreed[name] = replace(item, is_left=True)
            self._report.stayed.append(contact.name)

    def _merge(self, name: str, contact: Contact, base: AgreedTexts, theirs: str) -> None:
        if name in self._seen.cut:
            self._unread.add(name)
            return
        terms, dialect = self._terms, dialect_of(theirs)
        mine, short = self._card(contact, dialect), without_long_lines(theirs, HEAVY)
        is_whole = name in self._seen.texts
        is_cut = short != theirs or (not is_whole and self._items[name].is_cut)
        if mine == base.mine and short == base.theirs:
            self._agree(name, contact, base, is_cut=is_cut)
            return
        try:
            result = merged(base, mine, theirs, terms.remark)
        except ValueError as error:
            self._report.left.append((name, f"it holds {error}"))
            return
        if result.theirs and is_cut and not is_whole:  # its pictures must not be lost
            self._unread.add(name)
            return
        sent = with_category(contact, terms.tiers)
        after = contact_with(sent, result.mine, dialect) if result.mine else sent
        after = without_category(after, contact.tier, terms.tiers, terms.today)
        after = differing(after, result.conflicts, terms.remote, terms.today)
        if after != contact:
            self._changed.append((contact, after))
            self._report.pulled.changed += result.mine is not None
        self._report.conflicts += [Conflict(contact.id, contact.name, one) for one in result.conflicts]
        agreement = AgreedTexts(self._card(after, dialect), without_long_lines(result.theirs or theirs, HEAVY))
        self._agree(name, after, agreement, is_cut=is_cut, text=result.theirs)

    def _agree(
        self, name: str, contact: Contact, agreement: AgreedTexts, *, is_cut: bool, text: str | None = None
    ) -> None:
        """Agree on an item of both sides, once ``text`` is written there where there is one."""
        item = Item(self._seen.tags[name], contact.id, agreement, print=self._print(contact), is_cut=is_cut)
        self._there.settle(name, item, text, contact.name)

    def _take_new(self, name: str, one: IncomingContact, contact_id: str = "") -> Contact:
        """Somebody who is new here, under the id that another device of the user's gave them, if it is one."""
        wanted = contact_id or (one.uid if is_id(one.uid) and self._network.contact(one.uid) is None else "")
        row = ImportRow(0, one, _SOURCE)
        contact = with_record(new_contact(row, wanted or self._terms.new_id(), self._terms.now), one)
        contact = without_category(contact, contact.tier, self._terms.tiers, self._terms.today)
        self._added.append(contact)
        self._claimed.add(contact.id)
        self._came |= {contact.id, one.uid} - {""}
        text = self._seen.texts[name]
        agreement = AgreedTexts(self._card(contact, dialect_of(text)), without_long_lines(text, HEAVY))
        self._agree(name, contact, agreement, is_cut=agreement.theirs != text)
        self._report.pulled.added += 1
        return contact

    def _push_new(self, name: str, contact: Contact) -> None:
        card = self._card(contact)
        agreed = Item("", contact.id, AgreedTexts(card, card), print=self._print(contact))
        self._there.add(name, agreed, contact.name)

    def _print(self, contact: Contact) -> str:
        return print_of(contact, self._terms.tiers)

    def _card(self, contact: Contact, dialect: Dialect = THREE) -> str:
        return card_of(with_category(contact, self._terms.tiers), dialect)


def _read(text: str, name: str, report: SyncReport) -> IncomingContact | None:
    """The person of an item; None, and a word about it in the report, when there is none."""
    try:
        found = person_on(CardText(text).card)
    except ValueError as error:
        found = f"it holds {error}"
    if isinstance(found, str):
        report.left.append((name, found))
        return None
    return found


def _uid(card: str) -> str:
    """The id that a card says it has; empty for what is no card."""
    try:
        return CardText(card).uid
    except ValueError:
        return ""
