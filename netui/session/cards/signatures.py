"""Checks that signatures still say what their cards say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from netui.domain.cards.card import BusinessCard
from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import MONTH_NAMES
from netui.domain.records.network_fact import SIGNATURE
from netui.session.core.session import Session
from netui.session.imports.people.said import print_of

FORMS = ("text", "html")


@frozen
class OldSignature:
    """A signature that does not say any more what its card says.

    Attributes:
        card: key of the card.
        form: ``text`` or ``html``.
        on: the day on which it was made; None when unknown.
        parts: those of the card that have changed since.
        today: the day on which it is told.
    """

    card: str
    form: str
    on: date | None
    parts: tuple[str, ...]
    today: date

    @property
    def sentence(self) -> str:
        """The outdated parts in words: ``Your signature of 3 May no longer says what the card says: title.``."""
        year = f" {self.on.year}" if self.on and self.on.year != self.today.year else ""
        made = f" of {self.on.day} {MONTH_NAMES[self.on.month - 1]}{year}" if self.on else ""
        return f"Your signature{made} no longer says what the card says: {', '.join(self.parts)}."


def prints_of(card: BusinessCard) -> dict[str, str]:
    """Part of the card that a signature shows -> fingerprint of what it says; parts that say nothing are left out."""
    said: dict[str, object] = {"name": card.name, "closing": card.signature.closing, "photo": card.signature.photo}
    for part in card.signature.lines:
        value = card.work if part == "organisation" else getattr(card, part)
        said[part] = tuple(one.value for one in value) if isinstance(value, tuple) else value
    return {part: print_of(value) for part, value in said.items() if value}


def signature_id(card: str, form: str) -> str:
    """Id of the record about a signature."""
    return f"{SIGNATURE}:{card}:{form}"


def prints_text(prints: Mapping[str, str]) -> str:
    """The fingerprints in the form in which they are stored."""
    return " ".join(f"{part}:{value}" for part, value in prints.items())


def old_signatures(cards: Iterable[BusinessCard], session: Session) -> Iterator[OldSignature]:
    """The signatures that have been made and do not say any more what their cards say."""
    for card in cards:
        for form in FORMS:
            kept = session.network.setting(signature_id(card.key, form))
            if kept is None or not kept.print:
                continue
            then = dict(part.split(":", 1) for part in kept.print.split() if ":" in part)
            now = prints_of(card)
            changed = tuple(part for part in {**then, **now} if then.get(part) != now.get(part))
            if changed:
                yield OldSignature(card.key, form, kept.on, changed, session.today)
