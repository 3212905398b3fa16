"""A card as a picture in lines: text that stays text, and the code black on white."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from netui.domain.cards.card import BusinessCard, email_part, link_part, phone_part
from netui.domain.text.display import cell_width, cut, one_line
from netui.exchange.cards.qr_code import Code, path_of

_WIDTH, _HEIGHT, _MARGIN = 850, 550, 50
"""The size of a card of 85 by 55 millimetres."""
_CODE_SIDE = 260
_TEXT_CELLS = 34
_LINE_HEIGHT = 34


def write(card: BusinessCard, code: Code | None) -> bytes:
    """The card with its code, if there is one; no script, no font of its own, nothing from elsewhere."""
    accent = card.accent or "#333333"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" font-family="sans-serif">',
        f"<title>{text(card.name)}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<rect width="12" height="{_HEIGHT}" fill="{accent}"/>',
        *_texts(card),
    ]
    if code is not None:
        left, top = _WIDTH - _CODE_SIDE - _MARGIN // 2, _HEIGHT - _CODE_SIDE - _MARGIN // 2
        parts.append(code_parts(code, _CODE_SIDE, left, top))
    parts.append("</svg>")
    return "".join(parts).encode()


def code_parts(code: Code, size: float, left: float = 0, top: float = 0) -> str:
    """The code as a white square with one path on it."""
    return (
        f'<rect x="{left}" y="{top}" width="{size}" height="{size}" fill="#ffffff"/>'
        f'<path d="{path_of(code, size, left, top)}" fill="#000000" shape-rendering="crispEdges"/>'
    )


def text(said: str) -> str:
    """User text on one line, escaped, with nothing that turns its direction or is obeyed."""
    return escape(one_line(said.encode("utf-8", "replace").decode()))


def _texts(card: BusinessCard) -> Iterator[str]:
    y = 100
    yield f'<text x="{_MARGIN}" y="{y}" font-size="44" font-weight="bold" fill="#111111">{_cut(card.name, 30)}</text>'
    said = [card.pronouns, card.title, card.work, card.location, card.tagline]
    for line in filter(None, said):
        y += _LINE_HEIGHT
        yield f'<text x="{_MARGIN}" y="{y}" font-size="24" fill="#333333">{_cut(line, 60)}</text>'
    y += _LINE_HEIGHT // 2
    reached = [email_part(one) for one in card.emails] + [phone_part(one) for one in card.phones]
    reached += [link_part(one.value) for one in card.links]
    for part in reached:
        y += _LINE_HEIGHT
        if y > _HEIGHT - _MARGIN // 2:
            break
        shown = f'<text x="{_MARGIN}" y="{y}" font-size="24" fill="#111111">{_cut(part.text, _TEXT_CELLS)}</text>'
        yield f'<a href="{text(part.address)}">{shown}</a>' if part.address else shown


def _cut(said: str, cells: int) -> str:
    line = one_line(said.encode("utf-8", "replace").decode())
    return escape(cut(line, cells) if cell_width(line) > cells else line)
