"""The offers of a line being typed: the visible, the taken, the marked."""

from __future__ import annotations

import json
from collections.abc import Mapping

from netui.domain.capture.model import Offer, OfferKind
from netui.domain.core.frozen import frozen

Key = tuple[str, str, str]
_ORDER = tuple(OfferKind)


class OffersRead:
    """Answers the parser which offers are taken, and keeps what it offers."""

    def __init__(self, taken: frozenset[Key]) -> None:
        self._taken = taken
        self.offers: dict[Key, Offer] = {}

    def takes(self, offer: Offer) -> bool:
        """True if the user takes an offer."""
        self.offers[offer.key] = offer
        return offer.key in self._taken


@frozen
class SeenOffers:
    """The offers of a line as they can be seen.

    Attributes:
        open: those that are not taken: people, promises, fields, points, days, places, each in the order of the line.
        taken: those that are.
        marked: the one that keys are about, be it taken; or None.
    """

    open: tuple[Offer, ...] = ()
    taken: tuple[Offer, ...] = ()
    marked: Offer | None = None


class Offers:
    """The offers of one line, from its first letter until it is saved.

    A taken offer stays taken while one types on, as long as the same offer (kind, words, meaning) is there.

    Attributes:
        taken: keys of what was taken.
        seen: what can be seen of the offers.
        takes_new: whether whatever is offered newly is taken at once, until it is given back.
    """

    def __init__(self, kept: str = "", *, takes_new: bool = False, is_draft: bool = False) -> None:
        """Begin with nothing, or with what was kept with a draft: what it does not name was given back."""
        self.taken: frozenset[Key] = _keys_of(kept)
        self.takes_new = takes_new
        self._met: frozenset[Key] | None = None if is_draft else frozenset()
        self.seen = SeenOffers()
        self._all: Mapping[Key, Offer] = {}
        self._begun: frozenset[tuple[OfferKind, int]] = frozenset()
        self._marked: Key | None = None

    @property
    def kept(self) -> str:
        """The taken offers, to be kept with the draft; empty for none."""
        return json.dumps(sorted(self.taken), ensure_ascii=False) if self.taken else ""

    def look(self, offers: Mapping[Key, Offer], word: tuple[int, int]) -> bool:
        """Take over what the parser offers now; whether something is held back.

        Nothing new is offered in a word that is being typed, ``mon`` on the way to ``monitor``; what was offered before
        may go on with it.

        Args:
            offers: all of the line, be they taken.
            word: where the word begins and ends that is being typed; both the same for none.
        """
        start, end = word
        self._all = {
            key: offer
            for key, offer in sorted(offers.items(), key=lambda one: (_ORDER.index(one[1].kind), one[1].start))
            if key in self.taken
            or start == end
            or not (offer.start < end and offer.end > start)
            or (offer.kind, offer.start) in self._begun
        }
        self._begun = frozenset((offer.kind, offer.start) for offer in self._all.values())
        self.taken = frozenset(key for key in self.taken if key in offers)
        if self.takes_new and self._met is not None:
            self.taken |= self._all.keys() - self._met
        self._met = (self._met or frozenset()) | self._all.keys()
        if self._marked not in self._all:
            self._marked = None
        self._see()
        return len(self._all) < len(offers)

    def take_at(self, place: int) -> None:
        """Take the open offer at a place in ``seen``; nothing where there is none any more."""
        if place < len(self.seen.open):
            self.take(self.seen.open[place])

    def take(self, offer: Offer) -> None:
        """Take an offer; one that is taken is given back."""
        self.taken ^= {offer.key}
        self._see()

    def turn(self) -> bool:
        """Take all that is offered, or the marked one; again gives it back. Whether there was anything."""
        before = self.taken
        if self.seen.marked is not None:
            self.take(self.seen.marked)
        elif self.seen.open:
            self.taken |= {offer.key for offer in self.seen.open}
        else:
            self.taken = frozenset()
        self._see()
        return self.taken != before

    def step(self) -> bool:
        """Mark the next offer, after the last the first again; whether there is any."""
        keys = list(self._all)
        if not keys:
            return False
        at = keys.index(self._marked) + 1 if self._marked is not None and self._marked in keys else 0
        self._marked = keys[at % len(keys)]
        self._see()
        return True

    def mark(self, offer: Offer) -> None:
        """Mark one."""
        self._marked = offer.key
        self._see()

    def unmark(self) -> bool:
        """Take the mark away; whether there was one."""
        had, self._marked = self._marked is not None, None
        self._see()
        return had

    def clear(self) -> None:
        """Forget what was taken: the line is another one."""
        self.taken, self._marked, self._begun, self._met = frozenset(), None, frozenset(), frozenset()

    def _see(self) -> None:
        self.seen = SeenOffers(
            tuple([offer for offer in self._all.values() if offer.key not in self.taken]),
            tuple([offer for offer in self._all.values() if offer.key in self.taken]),
            self._all.get(self._marked) if self._marked is not None else None,
        )


def word_being_typed(line: str, caret: int) -> tuple[int, int]:
    """The bounds of the word at whose end the caret stands; both the caret where it stands at none."""
    is_in_word = caret > 0 and line[caret - 1].isalnum() and not line[caret : caret + 1].isalnum()
    start = caret
    while is_in_word and start > 0 and (line[start - 1].isalnum() or line[start - 1] in "'’-"):
        start -= 1
    return start, caret


def _keys_of(kept: str) -> frozenset[Key]:
    """The kept keys, if they can be read."""
    try:
        found = json.loads(kept) if kept else []
    except ValueError:
        return frozenset()
    if not isinstance(found, list):
        return frozenset()
    whole = [key for key in found if isinstance(key, list) and len(key) == 3 and all(isinstance(k, str) for k in key)]
    return frozenset((kind, text, meaning) for kind, text, meaning in whole)
