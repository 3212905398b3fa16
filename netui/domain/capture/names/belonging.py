"""The people to whom the promises and fields of a free text belong."""

from __future__ import annotations

from bisect import bisect_left

from netui.domain.capture.model import Person
from netui.domain.capture.names.people_found import People
from netui.domain.capture.prose.facts import Fact
from netui.domain.capture.prose.undone.due import ProsePromise
from netui.domain.records.follow_up import Owner


class Belonging:
    """Answers for one line, whose people are known by now; each answer is looked up, however many people there are."""

    def __init__(self, people: People) -> None:
        """Put the people in the order in which the line names them."""
        self._prose = people.prose
        self._everybody = sorted(people.all, key=lambda each: each.start)
        self._starts = [each.start for each in self._everybody]
        self._by_id = {each.contact_id: each for each in reversed(self._everybody) if each.contact_id}
        self._named = sorted(
            (named.first, each)
            for named in people.roles.named
            if named.hit
            for each in named.hit.ids
            if each in self._by_id
        )
        alone = self._everybody or people.selected
        self.only = alone[0] if len(alone) == 1 else None
        """The one person of the line; None when there are none or several."""

    def whom(self, promise: ProsePromise) -> Person | None:
        """Return to whom a promise is, or whose; None for the only person.

        The first participant named in it (``send Ana the deck``), else the last who was named before it.
        """
        if len(self._everybody) < 2:
            return None
        prose = self._prose
        up_to = promise.speaks_of if promise.owner is Owner.THEM else promise.last
        named = self._named_between(promise.first, up_to)
        if named is not None:
            return named
        first = bisect_left(self._starts, prose.reading.origin(prose.tokens[promise.first].start))
        behind = bisect_left(self._starts, prose.reading.origin(prose.tokens[promise.last - 1].end))
        if first < behind:
            return self._everybody[first]
        return self._everybody[first - 1]

    def _named_between(self, first: int, last: int) -> Person | None:
        """The first participant who is named between two tokens."""
        at = bisect_left(self._named, (first, ""))
        is_there = at < len(self._named) and self._named[at][0] < last
        return self._by_id[self._named[at][1]] if is_there else None

    def owner_of(self, fact: Fact) -> Person | None:
        """The owner of a field in a text: the one person, or of several the subject of the clause; None for nobody."""
        if self.only is not None:
            other = fact.whose is not None and self.only.contact_id not in fact.whose.ids
            return None if other else self.only
        if fact.whose is None:
            return None
        return next((self._by_id[each] for each in fact.whose.ids if each in self._by_id), None)
