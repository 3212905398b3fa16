"""Names and titles by which somebody is sought who is to be reached, laid out so that a letter finds them at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import islice

from netui.domain.core.frozen import frozen
from netui.domain.people.indexes.address_index import AddressIndex
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold
from netui.domain.text.text_block import FoldedLines
from netui.session.core.addressed import may_be_addressed
from netui.session.core.session import Session

_PEOPLE_AT_ONCE = 1_000
"""Most people whose names are laid out while a key waits; those of more are in steps."""

_PEOPLE_A_STEP = 50
"""People looked at in one step: about 1 ms."""

_LIKENESS = 0.6
"""Least likeness, 0..1, of a name that may be meant by another."""


class KnownNames:
    """An observer of the network, kept as long as no card changes: each letter of a search for a way asks for them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._addresses = AddressIndex(session.network.contacts)
        self._known: _Known | None = None
        self._changes = 0

    @property
    def is_at_hand(self) -> bool:
        """True if they may be asked for: always, unless a key waits and they are neither there nor soon laid out."""
        is_soon_made = self._session.network.contact_count() <= _PEOPLE_AT_ONCE or not self._session.is_waited_for
        return is_soon_made or (self._known is not None and self._addresses.is_laid_out)

    def prepare(self) -> Iterator[float]:
        """Lay them out, a few with each step; yields how much is done, 0..1. Ends early when a card changes."""
        yield from self._lay_out()
        yield from self._addresses.lay_out()

    def called(self, wanted: str) -> list[str]:
        """Ids of those of whom these folded words are the whole name, or an alias."""
        return list(self._made.whole.get(wanted, ()))

    def with_address(self, text: str) -> list[str]:
        """Ids of those whose address or number it is."""
        return [*self._addresses.owners(text)]

    def with_handle(self, text: str) -> list[str]:
        """Ids of those with a page that ends in it."""
        return [*self._addresses.of_handle(text)]

    def in_part(self, words: Sequence[str]) -> list[str]:
        """Ids of those in one of whose names each of the folded words begins a word."""
        return self._made.names.with_words(words)

    def with_title(self, words: Sequence[str]) -> list[str]:
        """Ids of those who may be addressed, in whose title or one of whose roles each of the words begins a word."""
        return self._made.titles.with_words(words)

    def closest(self, wanted: str, others: Collection[str], *, with_people: bool = True) -> str:
        """The folded name most like this one, of people and of ``others``; empty when none is like it."""
        spelt: Mapping[str, tuple[int, str]] = self._made.spelt if with_people else {}
        names = [(name, letters) for name, (letters, _) in spelt.items()]
        names += [(name, _letters_of(name)) for name in others if name not in spelt]
        like = get_close_matches(wanted, _perhaps_like(wanted, names), n=1, cutoff=_LIKENESS)
        return next(iter(like), "")

    def shown(self, name: str) -> str:
        """A folded name as it is written."""
        return self._made.spelt[name][1]

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Forget them when a card has changed."""
        del concerned
        if any(edit.table == "contacts" for edit in change.edits):
            self._known, self._changes = None, self._changes + 1
            self._addresses.forget()

    def on_reset(self) -> None:
        """Keep them: neither the day nor the rules have to do with them."""

    @property
    def _made(self) -> _Known:
        while self._known is None:
            for _ in self._lay_out():
                pass
        return self._known

    def _lay_out(self) -> Iterator[float]:
        if self._known is not None:
            return
        before, known = self._changes, _Known({}, _Lines(), _Lines(), {})
        people, count = iter(list(self._session.network.contacts())), self._session.network.contact_count()
        done = 0
        while some := list(islice(people, _PEOPLE_A_STEP)):
            for each in some:
                known.take_in(each)
            done += len(some)
            yield done / count
            if self._changes != before:
                return
        self._known = known


class _Lines:
    """Texts of people, one in a line, in the order in which they are found."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._texts: list[str] = []
        self._lines: FoldedLines | None = None

    def add(self, contact_id: str, text: str) -> None:
        """Add a folded text about somebody; nothing is looked for yet."""
        self._ids.append(contact_id)
        self._texts.append(text)

    def with_words(self, words: Sequence[str]) -> list[str]:
        """Ids of those in one of whose lines each word begins a word, or stands in it where words have no blanks."""
        if self._lines is None:
            self._lines, self._texts = FoldedLines(self._texts), []
        wanted = [f" {word}" if word.isascii() else word for word in words]
        return list(dict.fromkeys(self._ids[line] for line in self._lines.holding(wanted)))


@frozen
class _Known:
    """Names and titles as they are laid out.

    Attributes:
        whole: folded name or alias -> ids of those who have it.
        names: names and aliases.
        titles: titles and roles of those who may be addressed.
        spelt: folded name -> its letters, as ``_letters_of`` counts them, and how it is written.
    """

    whole: dict[str, dict[str, None]]
    names: _Lines
    titles: _Lines
    spelt: dict[str, tuple[int, str]]

    def take_in(self, contact: Contact) -> None:
        """Add somebody."""
        plain = plain_words(contact.name)
        self.spelt[plain] = _letters_of(plain), contact.name
        for name in (plain, *map(plain_words, contact.aliases)):
            self.whole.setdefault(name, {})[contact.id] = None
            self.names.add(contact.id, name)
        if may_be_addressed(contact):
            for said in (contact.title, *contact.roles):
                if said:
                    self.titles.add(contact.id, plain_words(said))


def known_names_of(session: Session) -> KnownNames:
    """Return the names of a session's network."""
    return session.observer(KnownNames)


def plain_words(text: str) -> str:
    """A text folded, with one blank between its words."""
    return " ".join(fold(text).split())


def _letters_of(text: str) -> int:
    """The letters that stand in a text, as bits; some share one."""
    letters = 0
    for letter in text:
        letters |= 1 << (ord(letter) & 63)
    return letters


def _perhaps_like(wanted: str, names: Sequence[tuple[str, int]]) -> list[str]:
    """The names that may be like the one wanted: of the others, too many letters are not in both.

    Exact, and far faster than to compare them: letters that only one of two has can be no part of what they share.
    """
    letters, length = _letters_of(wanted), len(wanted)
    return [
        name
        for name, others in names
        if 2 * min(length - (letters & ~others).bit_count(), len(name) - (others & ~letters).bit_count())
        >= _LIKENESS * (length + len(name)) - 1
    ]
