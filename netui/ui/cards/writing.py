"""Asking where a card is to be written, and writing it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from textual.content import Content

from netui.domain.cards.card import BusinessCard
from netui.domain.core.errors import NetuiError
from netui.exchange import target
from netui.exchange.cards import page, qr_code, svg, vcards
from netui.exchange.cards.text import card_text
from netui.ui.ask.ask import Ask, Question
from netui.ui.downloads.download import download
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled

_LABELS = {
    ".vcf": "a vCard, with its picture",
    ".html": "a page that works from a disk",
    ".svg": "a card to be printed",
    ".png": "the code alone",
    ".txt": "in words",
}
_SUFFIXES = tuple(_LABELS)


def ask_where(ask: Ask, program: Program, card: BusinessCard) -> None:
    """Ask for a path, whose ending says as what."""
    trouble: dict[str, str] = {}

    def meaning(text: str) -> Content:
        if text in trouble:
            return plain(trouble[text], "$text-warning")
        known = _LABELS.get(Path(text.strip()).suffix.lower())
        return plain(known or f"end it with {', '.join(_SUFFIXES)}", "$text-muted")

    def key(pressed: str, text: str) -> bool:
        if pressed == "tab":
            path = Path(text.strip() or f"~/{card.key}.vcf")
            now = path.suffix.lower()
            at = _SUFFIXES.index(now) if now in _SUFFIXES else -1
            ask.put(str(path.with_suffix(_SUFFIXES[(at + 1) % len(_SUFFIXES)])))
        return pressed == "tab"

    def accept(text: str) -> bool:
        trouble[text] = _written(text.strip(), program, card)
        ask.show_meaning()
        return not trouble[text]

    ask.open(
        Question(
            title=lambda: titled("Write the card", plain(card.key)),
            accept=accept,
            meaning=meaning,
            key=key,
            keys=lambda: key_line(("enter", "writes"), ("tab", "another kind"), ("esc", "leaves it")),
            text=f"~/{card.key}.vcf",
        )
    )


def _written(text: str, program: Program, card: BusinessCard) -> str:
    """Write the card; why that cannot be, in a sentence, else empty."""
    make = _MAKERS.get(Path(text).suffix.lower())
    if make is None:
        return f"Its ending says as what: {', '.join(_SUFFIXES)}."
    try:
        path = Path(text).expanduser()
        content = make(card, program.services.own_cards.photo(card.photo))
        if not content:
            return "This card has nothing to put into a code."
        if program.is_web:
            download(program, content, path.name)
            return ""
        target.write_file(path, content)
    except NetuiError as problem:
        return problem.sentence
    except (OSError, RuntimeError, ValueError) as problem:
        return f"{text} cannot be written ({problem})."
    program.tell(f"Wrote the card {card.key} to {text}.", Tone.GOOD)
    return ""


def _first(card: BusinessCard) -> qr_code.Code | None:
    return next(iter(qr_code.codes(card)), None)


def _png(card: BusinessCard, _photo: bytes) -> bytes:
    code = _first(card)
    return qr_code.png(code) if code is not None else b""


_MAKERS: Mapping[str, Callable[[BusinessCard, bytes], bytes]] = {
    ".vcf": vcards.write,
    ".html": lambda card, photo: page.write(card, _first(card), photo),
    ".svg": lambda card, _: svg.write(card, _first(card)),
    ".png": _png,
    ".txt": lambda card, _: ("\n".join(card_text(card)) + "\n").encode("utf-8", "replace"),
}
"""Ending of a file -> what makes its content of a card and its picture."""
