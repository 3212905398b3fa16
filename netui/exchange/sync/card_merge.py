"""The three-way merge of a card, line by line.

Each side is compared with what it was at the last agreement, which is kept for both sides as they wrote it: a program
that spells a card in its own way has changed nothing by that, and two spellings may stand beside each other for ever.
A line that one side changed goes to the other; only lines that go are touched, so what a side holds beyond that stays
as it is. Where both changed one single value, mine stands and theirs is told; of notes both are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from netui.domain.core.frozen import frozen
from netui.domain.sync.agreed import AgreedTexts, LineConflict
from netui.exchange.sync.card_lines import STRUCTURED, CardText
from netui.exchange.sync.item_text import ItemLine, ItemText, Meaning, Slot
from netui.exchange.vcard.own_lines import OWN
from netui.exchange.vcard.syntax import content_line, escape

_ADDED_BELOW = "NOTE"
_GUESSED = "N"
"""The parts of a name are guessed by whoever has no field for them: they follow the name."""


@frozen
class MergedItem:
    """The result of a merge.

    Attributes:
        mine: my card with what came in; None when nothing did.
        theirs: their card with what goes out; None when nothing does.
        conflicts: what could not be united, in the order of my card.
    """

    mine: str | None
    theirs: str | None
    conflicts: tuple[LineConflict, ...] = ()


def merged(
    base: AgreedTexts, mine: str, theirs: str, remark: str = "", read: Callable[[str], ItemText] = CardText
) -> MergedItem:
    """Return both cards after a merge.

    Args:
        base: of the last agreement.
        mine: my card as it is now.
        theirs: their card as it is now.
        remark: what stands above their notes where both changed them: ``— from phone, 22 Nov:``.
        read: reads such a text; raises ValueError.

    Raises:
        ValueError: a text is not one card.
    """
    my_card, their_card = read(mine), read(theirs)
    my_base, their_base = (read(text) if text else None for text in (base.mine, base.theirs))
    cards = [card for card in (my_card, their_card, my_base, their_base) if card is not None]
    repeated = frozenset[str]().union(*(card.repeated() for card in cards))
    my_lines, their_lines = my_card.lines(repeated), their_card.lines(repeated)
    merge = _Merge(
        my_lines,
        their_lines,
        my_base.lines(repeated) if my_base else (),
        their_base.lines(repeated) if their_base else (),
        remark,
    )
    merge.run()
    return MergedItem(
        my_card.rewritten(_changed(my_lines, merge.to_me), my_card.uid) if merge.to_me else None,
        their_card.rewritten(_changed(their_lines, merge.to_them), their_card.uid or my_card.uid)
        if merge.to_them
        else None,
        tuple(merge.conflicts),
    )


def same_meaning(one: str, other: str, read: Callable[[str], ItemText] = CardText) -> bool:
    """True if two items say the same, however they are written; False too where one of them cannot be read."""
    try:
        result = merged(AgreedTexts(), one, other, read=read)
    except ValueError:
        return False
    return result.mine is None and result.theirs is None and not result.conflicts


def united(base: AgreedTexts, mine: str, theirs: str) -> str:
    """One card that says what both say, for two copies that are to be alike; of a value that both changed mine stands.

    Raises:
        ValueError: a text is not one card.
    """
    result = merged(base, mine, theirs)
    has_more = bool(CardText(mine).octet_lines()) and not CardText(theirs).octet_lines()
    return (result.mine or mine) if has_more else (result.theirs or theirs)


def with_value(card: str, name: str, value: str) -> str:
    """A card whose line of that name has another value; without the line where the value is empty.

    Args:
        card: the text.
        name: name of a line that stands once.
        value: unescaped; several parts with ``;`` between where the line has parts.
    """
    text = CardText(card)
    parts = value.split(";") if name in STRUCTURED else [value]
    line = ItemLine((name, ""), Meaning(value), content_line(name, ";".join(map(escape, parts)))) if value else None
    return text.rewritten(_changed(text.lines(), {(name, ""): line}), text.uid)


class _Merge:
    """A merge, slot by slot; ``to_me`` and ``to_them`` hold what changes on each side, None for a line that goes."""

    def __init__(
        self,
        mine: Iterable[ItemLine],
        theirs: Iterable[ItemLine],
        my_base: Iterable[ItemLine],
        their_base: Iterable[ItemLine],
        remark: str,
    ) -> None:
        self._mine, self._theirs = _by_slot(mine), _by_slot(theirs)
        self._my_base, self._their_base = _by_slot(my_base), _by_slot(their_base)
        self._remark = remark
        self.to_me: dict[Slot, ItemLine | None] = {}
        self.to_them: dict[Slot, ItemLine | None] = {}
        self.conflicts: list[LineConflict] = []

    def run(self) -> None:
        """Decide every slot. Own lines that another program dropped go back with the next that goes there."""
        dropped: dict[Slot, ItemLine | None] = {}
        for slot in dict.fromkeys((*self._mine, *self._theirs, *self._my_base, *self._their_base)):
            mine, theirs = self._mine.get(slot), self._theirs.get(slot)
            if theirs is None and slot[0].startswith(OWN):
                theirs = self._their_base.get(slot)
                if theirs is not None and mine is not None:
                    dropped[slot] = mine
            i_changed = _meaning(mine) != _meaning(self._my_base.get(slot))
            they_changed = _meaning(theirs) != _meaning(self._their_base.get(slot))
            if _meaning(mine) == _meaning(theirs) or not (i_changed or they_changed):
                continue
            if not they_changed:
                self.to_them[slot] = mine
            elif not i_changed:
                self.to_me[slot] = theirs
            else:
                self._both_changed(slot, mine, theirs)
        if self.to_them:
            self.to_them = {**dropped, **self.to_them}

    def _both_changed(self, slot: Slot, mine: ItemLine | None, theirs: ItemLine | None) -> None:
        if theirs is None:
            self.to_them[slot] = mine
        elif self._is_theirs(slot, mine):
            self.to_me[slot] = theirs
        elif slot[1] and mine is not None and mine.meaning.value == theirs.meaning.value:
            # One address twice: the side that names its kind knows more, and nothing is to be decided.
            is_bare = not (mine.meaning.parameters or mine.meaning.label)
            (self.to_me if is_bare else self.to_them)[slot] = theirs if is_bare else mine
        elif slot[0] == _ADDED_BELOW and mine is not None:
            self.to_me[slot] = self.to_them[slot] = _both_notes(mine, theirs, self._remark)
        else:
            self.to_them[slot] = mine
            if slot[0] != _GUESSED:
                self.conflicts.append(LineConflict(slot[0], mine.meaning.value if mine else "", theirs.meaning.value))

    def _is_theirs(self, slot: Slot, mine: ItemLine | None) -> bool:
        """True if their line comes in: of several lines, and of notes, a change beats a removal."""
        if slot[0] == _GUESSED:
            return _meaning(self._mine.get(("FN", ""))) == _meaning(self._theirs.get(("FN", "")))
        return mine is None and (bool(slot[1]) or slot[0] == _ADDED_BELOW)


def _by_slot(lines: Iterable[ItemLine]) -> dict[Slot, ItemLine]:
    found: dict[Slot, ItemLine] = {}
    for line in lines:
        if line.slot is not None:
            found.setdefault(line.slot, line)
    return found


def _meaning(line: ItemLine | None) -> Meaning | None:
    return line.meaning if line is not None else None


def _both_notes(mine: ItemLine, theirs: ItemLine, remark: str) -> ItemLine:
    """Return both notes, theirs below a remark; only the longer one where it holds the other."""
    if theirs.meaning.value in mine.meaning.value:
        return mine
    if mine.meaning.value in theirs.meaning.value:
        return theirs
    both = "\n".join(part for part in (mine.meaning.value, remark, theirs.meaning.value) if part)
    return replace(mine, meaning=Meaning(both), text=content_line(_ADDED_BELOW, escape(both)))


def _changed(lines: Iterable[ItemLine], changes: Mapping[Slot, ItemLine | None]) -> tuple[ItemLine, ...]:
    """The lines with some replaced, some gone, and the new ones behind the last of their name."""
    left = dict(changes)
    out: list[ItemLine] = []
    for line in lines:
        if line.slot is not None and line.slot in changes:
            changed = left.pop(line.slot, None)
            if changed is not None:
                out.append(changed)
        else:
            out.append(line)
    for slot, new in left.items():
        if new is None:
            continue
        after = [at for at, line in enumerate(out) if line.slot is not None and line.slot[0] == slot[0]]
        out.insert(after[-1] + 1 if after else len(out), new)
    return tuple(out)
