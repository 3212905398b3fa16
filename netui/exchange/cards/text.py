"""A card in words, for a terminal and for mail."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from netui.domain.cards.card import BusinessCard
from netui.domain.text.display import cell_width, cut, one_line

WIDTH_CELLS = 72


def card_text(card: BusinessCard) -> tuple[str, ...]:
    """The card on lines of at most 72 columns: who and where, then addresses with their labels before them."""
    return tuple(line for given in _lines(card) for line in _broken(given))


def _lines(card: BusinessCard) -> Iterator[tuple[str, str]]:
    """Yield label and text of each line; an empty label for a line without one."""
    yield "", f"{card.name} ({card.pronouns})" if card.pronouns else card.name
    for text in (card.title, card.work, card.location, card.tagline):
        if text:
            yield "", text
    rows = [(one.label or "e-mail", one.value) for one in card.emails]
    rows += [(one.label or "phone", one.value) for one in card.phones]
    rows += [(one.label or "web", one.value) for one in card.links]
    if card.address:
        rows.append(("card", card.address))
    if rows:
        yield "", ""
        width = min(max(cell_width(one_line(label)) for label, _ in rows), WIDTH_CELLS // 3)
        for label, value in rows:
            shown = one_line(label)
            yield f"{shown}{' ' * max(0, width - cell_width(shown))}  ", value


def _broken(given: tuple[str, str]) -> Iterator[str]:
    label, text = given[0], one_line(given[1])
    if cell_width(label) + cell_width(text) <= WIDTH_CELLS:
        yield (label + text).rstrip()
        return
    if label:
        yield cut(label.rstrip(), WIDTH_CELLS)
    # Half as many letters as there is room for: a letter has at most two columns.
    room = WIDTH_CELLS if text.isascii() else WIDTH_CELLS // 2
    yield from wrap(text, room, break_on_hyphens=False)
