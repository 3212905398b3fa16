"""A signature below letters: as text, and as HTML that survives mail programs.

Outlook on Windows sets pages as a word processor does; Gmail drops style sheets and cuts at 10,000 characters; rounded
corners, floating boxes and pictures within the text are lost nearly everywhere; programs that darken mail turn tables
without a background well, and painted ones badly. So it is one table with every style on its element, in long hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from netui.domain.cards.card import BusinessCard, LinePart, email_part, link_part, phone_part
from netui.domain.core.errors import RefusedError
from netui.domain.text.display import cell_width, cut, one_line
from netui.exchange.cards.svg import text

MOST_CHARACTERS = 10_000
"""Most characters of a signature: Gmail's limit."""
_MOST_LINES, _WIDTH_CELLS = 6, 72
_BETWEEN = " · "
_TEXT, _PHOTO_PIXELS = "#333333", 72
_FONT = "font-family:Arial,Helvetica,sans-serif;font-size:13px;line-height:18px"


def signature_text(card: BusinessCard) -> str:
    """``-- `` and at most six lines of at most 72 columns, as mail programs know a signature."""
    lines = [_BETWEEN.join(part.text for part in line) for line in _lines(card)]
    return "\n".join(["-- ", *lines, ""])


def signature_html(card: BusinessCard) -> str:
    """Return the lines of the signature as HTML.

    Raises:
        RefusedError: it would be longer than mail programs keep.
    """
    accent = card.accent or _TEXT
    (name, *rest) = [_BETWEEN.join(_anchor(part, accent) for part in line) for line in _lines(card, with_closing=False)]
    lines = [*([text(card.signature.closing)] if card.signature.closing else []), f"<b>{name}</b>", *rest]
    photo = ""
    if card.signature.photo:
        photo = (
            '<td valign="top" style="padding-right:12px">'
            f'<img src="{text(card.signature.photo)}" width="{_PHOTO_PIXELS}" height="{_PHOTO_PIXELS}" '
            f'alt="{text(card.name)}" border="0"></td>'
        )
    html = (
        '<table cellpadding="0" cellspacing="0" border="0" role="presentation"><tbody><tr>'
        f'{photo}<td valign="top" style="border-left-width:2px;border-left-style:solid;border-left-color:{accent};'
        f'padding-left:12px;{_FONT};color:{_TEXT}">{"<br>".join(lines)}</td></tr></tbody></table>\n'
    )
    if len(html) > MOST_CHARACTERS:
        raise RefusedError(
            "Too long",
            f"The signature has {len(html)} characters, and mail programs keep {MOST_CHARACTERS}. Leave some out: "
            f"cards.{card.key}.signature.lines in cards.yaml.",
        )
    return html


def _anchor(part: LinePart, accent: str) -> str:
    if not part.address:
        return text(part.text)
    return f'<a href="{text(part.address)}" style="color:{accent};text-decoration:none">{text(part.text)}</a>'


def _lines(card: BusinessCard, *, with_closing: bool = True) -> Iterator[list[LinePart]]:
    """The lines in order, each of some parts, as many as there is room for."""
    found = [[LinePart(card.name)], *_chosen(card)]
    has_closing = bool(card.signature.closing)
    if has_closing and with_closing:
        yield [_short(LinePart(card.signature.closing))]
    yield from (_fitting(line) for line in found[: _MOST_LINES - has_closing])


def _chosen(card: BusinessCard) -> Iterator[list[LinePart]]:
    parts = {
        "pronouns": [LinePart(card.pronouns)],
        "title": [LinePart(card.title)],
        "organisation": [LinePart(card.organisation), LinePart(card.department)],
        "location": [LinePart(card.location)],
        "tagline": [LinePart(card.tagline)],
        "emails": [email_part(one) for one in card.emails],
        "phones": [phone_part(one) for one in card.phones],
        "links": [link_part(one.value) for one in card.links],
        "address": [link_part(card.address)] if card.address else [],
    }
    for name in card.signature.lines:
        if line := [part for part in parts[name] if part.text]:
            yield line


def _fitting(line: list[LinePart]) -> list[LinePart]:
    """The first parts that stand in a line; the first of all, cut where it must be."""
    taken = [_short(line[0])]
    width = cell_width(taken[0].text)
    for part in line[1:]:
        shown = _short(part)
        width += cell_width(_BETWEEN) + cell_width(shown.text)
        if width > _WIDTH_CELLS:
            break
        taken.append(shown)
    return taken


def _short(part: LinePart) -> LinePart:
    return LinePart(cut(one_line(part.text), _WIDTH_CELLS), part.address)
