"""A card as one page that works from a disk: nothing in it is fetched, and nothing runs."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from urllib.parse import quote

from netui.domain.cards.card import BusinessCard, LinePart, email_part, link_part, phone_part
from netui.domain.text.folding import fold
from netui.exchange.cards.qr_code import Code
from netui.exchange.cards.svg import code_parts, text
from netui.exchange.cards.vcards import write as vcard

LARGEST_BYTES = 300_000
"""Most bytes of a page; one that would be larger is made without the picture."""
_CODE_PIXELS = 240
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = """
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:flex;align-items:center;justify-content:center;background:#f2f2f2;color:#111;
font-family:sans-serif;line-height:1.5}
main{background:#fff;max-width:28rem;padding:2rem;border-top:6px solid ACCENT;overflow-wrap:anywhere}
h1{margin:0;font-size:1.6rem}p{margin:.2rem 0}ul{list-style:none;padding:0}a{color:inherit}
img{width:96px;height:96px;object-fit:cover;border-radius:50%}
.save{display:inline-block;padding:.5rem 1rem;border:1px solid currentColor;text-decoration:none}
.code{background:#fff;width:240px;height:240px;display:block;margin:1rem 0}
@media (prefers-color-scheme:dark){body{background:#111;color:#eee}main{background:#1d1d1d}}
@media print{@page{size:85mm 55mm;margin:0}body{display:block;min-height:0;background:#fff;color:#000;font-size:7pt}
main{background:#fff;width:85mm;height:55mm;max-width:none;padding:4mm;box-sizing:border-box;overflow:hidden}
.save{display:none}.code{width:24mm;height:24mm;float:right;margin:0}img{width:12mm;height:12mm}}
"""


def write(card: BusinessCard, code: Code | None, photo: bytes = b"") -> bytes:
    """The page; without the picture where it would be larger than 300 kB."""
    page = _page(card, code, photo)
    return page if len(page) <= LARGEST_BYTES or not photo else _page(card, code, b"")


def _page(card: BusinessCard, code: Code | None, photo: bytes) -> bytes:
    style = _STYLE.replace("ACCENT", card.accent or "#888888").replace("\n", "")
    parts = [
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">',
        f"<title>{text(card.name)}</title><style>{style}</style></head><body><main>",
        *_who(card, photo),
        *_reached(card),
        *_saved(card, photo),
    ]
    if code is not None:
        parts.append(
            '<svg class="code" role="img" aria-label="A code with this card" '
            f'viewBox="0 0 {_CODE_PIXELS} {_CODE_PIXELS}" '
            f'xmlns="http://www.w3.org/2000/svg">{code_parts(code, _CODE_PIXELS)}</svg>'
        )
    return ("".join(parts) + "</main></body></html>\n").encode()


def _who(card: BusinessCard, photo: bytes) -> Iterator[str]:
    if photo:
        kind = "png" if photo.startswith(b"\x89PNG") else "jpeg"
        yield f'<img alt="" src="data:image/{kind};base64,{base64.b64encode(photo).decode()}">'
    yield f"<h1>{text(card.name)}</h1>"
    for line in filter(None, (card.pronouns, card.title, card.work, card.location, card.tagline)):
        yield f"<p>{text(line)}</p>"


def _reached(card: BusinessCard) -> Iterator[str]:
    parts = [(one.label, email_part(one)) for one in card.emails]
    parts += [(one.label, phone_part(one)) for one in card.phones]
    parts += [(one.label, link_part(one.value)) for one in card.links]
    if parts:
        yield "<ul>"
        yield from (f"<li>{f'{text(label)}: ' if label else ''}{_anchor(part)}</li>" for label, part in parts)
        yield "</ul>"


def _saved(card: BusinessCard, photo: bytes) -> Iterator[str]:
    """A link that holds the card itself, so that there is something to save where nothing can be fetched."""
    name = re.sub("[^a-z0-9]+", "-", fold(card.name)).strip("-") or "card"
    small = photo if len(photo) <= LARGEST_BYTES // 8 else b""
    yield (
        f'<p><a class="save" download="{name}.vcf" '
        f'href="data:text/vcard;charset=utf-8,{quote(vcard(card, small).decode())}">Save contact</a></p>'
    )


def _anchor(part: LinePart) -> str:
    if not part.address:
        return text(part.text)
    return f'<a rel="noopener noreferrer" href="{text(part.address)}">{text(part.text)}</a>'
