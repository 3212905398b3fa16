"""A folded text for each of many records, the latest first; a search narrowed by a letter starts from the last one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from netui.domain.text.text_block import FoldedLines

_BLOCK_RECORDS = 4096
"""Most records in a block; one letter outside Latin-1 doubles the memory of its block, not of all."""
_FRESH_AT_MOST = 512
_PASSES_KEPT = 24


class _Pass:
    """One search through all blocks; it goes as far as it is asked to, and a narrower one can start from it."""

    def __init__(
        self, blocks: Sequence[FoldedLines], wanted: tuple[str, ...], unwanted: frozenset[str], after: _Pass | None
    ) -> None:
        """Begin; ``after`` is a pass that has found all that this one is to find, as far as it went."""
        self.wanted, self.unwanted = wanted, unwanted
        self._blocks = blocks
        self._found: list[int] = []
        self._to_look_at: list[int] = [*after._found, *after._to_look_at[after._looked_at :]] if after else []
        self._looked_at: int = 0
        self._block: int = after._block if after else 0
        self._line: int = after._line if after else 0
        self._coming = self._go_on()

    @property
    def reached(self) -> tuple[int, int]:
        """Block and line up to which the search has come."""
        return self._block, self._line

    def narrows(self, before: _Pass) -> bool:
        """True if every result of this search is one of ``before`` as well: the next letter of a word was typed."""
        if not before.unwanted <= self.unwanted:
            return False
        if len(self.wanted) == 1 == len(before.wanted):  # a name that is being typed is looked for among many passes
            return before.wanted[0] in self.wanted[0]
        return all(any(letters in longer for longer in self.wanted) for letters in before.wanted)

    def places(self) -> Iterator[int]:
        """Yield the places of the results, in order, found one by one."""
        number = 0
        while True:
            if number == len(self._found):
                place = next(self._coming, -1)
                if place < 0:
                    return
                self._found.append(place)
            yield self._found[number]
            number += 1

    def go_on(self) -> None:
        """Take notice that records were added at the end, perhaps to the last block."""
        self._coming = self._go_on()

    def _go_on(self) -> Iterator[int]:
        wanted, unwanted = self.wanted, self.unwanted
        while self._looked_at < len(self._to_look_at):
            place = self._to_look_at[self._looked_at]
            self._looked_at += 1
            if self._blocks[place // _BLOCK_RECORDS].holds(place % _BLOCK_RECORDS, wanted, unwanted):
                yield place
        while self._block < len(self._blocks):
            for line in self._blocks[self._block].holding(wanted, unwanted, self._line):
                self._line = line + 1
                yield self._block * _BLOCK_RECORDS + line
            if self._block == len(self._blocks) - 1:
                self._line = len(self._blocks[self._block])  # more may come in here
                return
            self._block, self._line = self._block + 1, 0


class FoldedTexts:
    """A folded text for each record, the latest first. Changes in place; used from one thread."""

    def __init__(self, ids: Sequence[str] = (), texts: Sequence[str] = ()) -> None:
        """Begin with one text for each id, the latest first."""
        self._blocks: list[FoldedLines] = []
        self._ids: list[list[str]] = []
        self._ages: list[int] = []
        self._made = 0
        self._gone_at: dict[str, int] = {}  # id -> how many blocks had been made when it was last removed from them
        self._fresh: dict[str, str] = {}
        self._passes: list[_Pass] = []
        self.add_later(ids, texts)

    def add_later(self, ids: Sequence[str], texts: Sequence[str]) -> None:
        """Add records behind all others, none of which is there yet."""
        first = 0
        # A record removed from a block does not come back to it.
        have_gone = not self._gone_at.keys().isdisjoint(ids)
        if self._blocks and (room := _BLOCK_RECORDS - len(self._blocks[-1])) > 0 and not have_gone:
            self._blocks[-1] = self._blocks[-1].followed_by(FoldedLines(texts[:room]))
            self._ids[-1] += ids[:room]
            first = room
        for start in range(first, len(ids), _BLOCK_RECORDS):
            some = slice(start, start + _BLOCK_RECORDS)
            self._insert(len(self._blocks), FoldedLines(texts[some]), [*ids[some]])
        for one in self._passes:
            one.go_on()

    def put(self, record_id: str, text: str) -> None:
        """Add a record, or take over its changed text; it comes first from now on."""
        self.remove(record_id)
        self._fresh[record_id] = f" {text}".replace("\n", " ")
        if len(self._fresh) >= _FRESH_AT_MOST:
            latest_first = [*reversed(self._fresh)]
            self._insert(0, FoldedLines([self._fresh[each][1:] for each in latest_first]), latest_first)
            self._fresh = {}
            self._passes.clear()

    def _insert(self, place: int, block: FoldedLines, ids: list[str]) -> None:
        self._made += 1
        self._blocks.insert(place, block)
        self._ids.insert(place, ids)
        self._ages.insert(place, self._made)

    def remove(self, record_id: str) -> None:
        """Forget a record; nothing happens when there is none of that id."""
        if self._fresh.pop(record_id, None) is None:
            self._gone_at[record_id] = self._made

    def holding(self, wanted: Sequence[str], unwanted: Collection[str] = ()) -> Iterator[str]:
        """Yield ids of the records that have all wanted texts and none of the unwanted ones, the latest first.

        Only the results for fewer letters, and records that were not looked at then, are searched.
        """
        for record_id, text in reversed(self._fresh.items()):
            if all(letters in text for letters in wanted) and not any(letters in text for letters in unwanted):
                yield record_id
        for place in self._pass_for(tuple(wanted), frozenset(unwanted)).places():
            block = place // _BLOCK_RECORDS
            record_id = self._ids[block][place % _BLOCK_RECORDS]
            if self._gone_at.get(record_id, 0) < self._ages[block]:
                yield record_id

    def holding_among(
        self, few: Collection[str], wanted: Sequence[str], unwanted: Collection[str] = ()
    ) -> Iterator[str]:
        """Yield the same of a few records, by their ids: those of the others are passed over without a look at them."""
        for record_id, text in reversed(self._fresh.items()):
            if record_id in few and all(each in text for each in wanted) and not any(each in text for each in unwanted):
                yield record_id
        for lines, ids, age in zip(self._blocks, self._ids, self._ages, strict=True):
            for line in [line for line, record_id in enumerate(ids) if record_id in few]:
                if lines.holds(line, wanted, unwanted) and self._gone_at.get(ids[line], 0) < age:
                    yield ids[line]

    def _pass_for(self, wanted: tuple[str, ...], unwanted: frozenset[str]) -> _Pass:
        for known in self._passes:
            if known.wanted == wanted and known.unwanted == unwanted:
                return known
        fresh = _Pass(self._blocks, wanted, unwanted, None)
        narrowed = [known for known in self._passes if fresh.narrows(known)]
        before = max(narrowed, key=lambda known: known.reached, default=None)
        made = _Pass(self._blocks, wanted, unwanted, before) if before else fresh
        self._passes.insert(0, made)
        del self._passes[_PASSES_KEPT:]
        return made
