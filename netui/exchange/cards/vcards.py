"""A card of the user's as vCard: whole with its picture, or as little as a code has room for."""

from __future__ import annotations

import base64
from collections.abc import Iterator

from netui.domain.cards.card import BusinessCard
from netui.domain.people.kept_lines import name_line
from netui.domain.records.values import Labelled
from netui.exchange.vcard.dialects import VCard3, WrittenLine
from netui.exchange.vcard.syntax import content_line, escape, fold, parsed

LARGEST_PHOTO_BYTES = 200_000
"""Most bytes of a picture in a card; a larger one is left out: phones and servers refuse such cards."""
_DIALECT = VCard3()
_PNG = b"\x89PNG"


def write(card: BusinessCard, photo: bytes = b"") -> bytes:
    """The card as a file, 3.0, with its picture where that is small enough."""
    lines = [*_lines(card)]
    if photo and len(photo) <= LARGEST_PHOTO_BYTES:
        kind = "PNG" if photo.startswith(_PNG) else "JPEG"
        lines.append(f"PHOTO;ENCODING=b;TYPE={kind}:{base64.b64encode(photo).decode()}")
    return b"".join(map(fold, ("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD")))


def whole(card: BusinessCard) -> str:
    """A card with everything but picture, tagline and department, for a code; with line feeds.

    Labels, and types that every reader takes for granted, are left out: each letter makes the code larger.
    """
    lines = [_name(card), content_line("FN", escape(card.name)), *_work(card, with_department=False)]
    lines += [content_line("EMAIL", escape(one.value), {"TYPE": _type(one)}) for one in card.emails]
    lines += [_DIALECT.phone(one).line for one in card.phones]
    lines += [content_line("URL", escape(one.value)) for one in card.links]
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, *_beside(card), "END:VCARD", ""))


def short(card: BusinessCard) -> str:
    """Name, work, and the first address, number and page."""
    lines = [_name(card), content_line("FN", escape(card.name))]
    lines += _work(card, with_department=False)
    lines += [content_line("EMAIL", escape(one.value)) for one in card.emails[:1]]
    lines += [content_line("TEL", escape(_dialled(one))) for one in card.phones[:1]]
    lines += [content_line("URL", escape(one.value)) for one in card.links[:1]]
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


def mecard(card: BusinessCard) -> str:
    """Return the card as a MECARD, which phones read as well, and which is shorter still."""
    found = parsed(name_line(card.name))
    family, given = (*(found.fields if found else ()), "", "")[:2]
    parts = [("N", ",".join(map(_mecard_text, filter(None, (family, given)))))]
    parts += [("ORG", _mecard_text(card.organisation))] if card.organisation else []
    parts += [("TEL", _mecard_text(_dialled(one))) for one in card.phones[:1]]
    parts += [("EMAIL", _mecard_text(one.value)) for one in card.emails[:1]]
    parts += [("URL", _mecard_text(one.value)) for one in card.links[:1]]
    return f"MECARD:{''.join(f'{name}:{value};' for name, value in parts)};"


def _lines(card: BusinessCard) -> Iterator[str]:
    yield _name(card)
    yield content_line("FN", escape(card.name))
    yield from _work(card, with_department=True)
    several = len(card.emails) > 1
    written = [_DIALECT.email(one, is_preferred=several and at == 0) for at, one in enumerate(card.emails)]
    written += [_DIALECT.phone(one) for one in card.phones]
    written += [WrittenLine(content_line("URL", escape(one.value)), one.label) for one in card.links]
    yield from _with_labels(written)
    if card.address:
        yield content_line("URL", escape(card.address))
    yield from _beside(card)
    if card.tagline:
        yield content_line("NOTE", escape(card.tagline))


def _beside(card: BusinessCard) -> Iterator[str]:
    if card.location:
        yield content_line("ADR", f";;;{escape(card.location)};;;")
    if card.pronouns:
        yield content_line("X-PRONOUNS", escape(card.pronouns))


def _name(card: BusinessCard) -> str:
    return name_line(card.name)


def _work(card: BusinessCard, *, with_department: bool) -> Iterator[str]:
    units = [card.organisation, *((card.department,) if with_department and card.department else ())]
    if any(units):
        yield content_line("ORG", ";".join(map(escape, units)))
    if card.title:
        yield content_line("TITLE", escape(card.title))


def _with_labels(written: list[WrittenLine]) -> Iterator[str]:
    groups = 0
    for one in written:
        if one.label:
            groups += 1
            yield f"item{groups}.{one.line}"
            yield f"item{groups}.{content_line('X-ABLabel', escape(one.label))}"
        else:
            yield one.line


def _type(one: Labelled) -> tuple[str, ...]:
    return (one.label.upper(),) if one.label in ("home", "work") else ()


def _dialled(one: Labelled) -> str:
    """A number without blanks, which a code need not hold."""
    return "".join(one.value.split())


def _mecard_text(text: str) -> str:
    for sign in ("\\", ";", ",", ":", '"'):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())
