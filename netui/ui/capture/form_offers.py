"""The offers of a line for the fields of its form."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from netui.domain.capture.model import Capture, Offer
from netui.domain.dates.parse import short_day
from netui.session.core.session import Session
from netui.ui.capture.form_model import shown_promise
from netui.ui.chips.chip import offered
from netui.ui.forms import values

_LINES = frozenset({"promises", "points"})
"""Fields in which each value has its line; of names there are several with commas between, else there is one value."""


class FormOffers:
    """The offers that can stand in a field, by the id of the field."""

    def __init__(self, capture: Capture, session: Session) -> None:
        self._capture = capture
        self._session = session
        self._left = tuple([offer for offer in capture.offers if _field_of(offer)])

    def said(self) -> Mapping[str, str]:
        """The offer for each field, in words."""
        said: dict[str, str] = {}
        for offer in self._left:
            chip, name = offered(offer, self._capture, self._session), _field_of(offer)
            words = f"{chip.text}{chip.tail}"
            said[name] = f"{said[name]}   ○ {words}" if name in said else words
        return said

    def take(self, names: Collection[str] | None, texts: Mapping[str, str]) -> Mapping[str, str]:
        """The texts of fields with what is offered for them in it.

        Args:
            names: ids of the fields; None for all.
            texts: what stands in the form, by the id of the field.
        """
        taken: dict[str, str] = {}
        for offer in self._left:
            name = _field_of(offer)
            if names is None or name in names:
                before = [text for text in (taken.get(name, texts[name]),) if text]
                by = "\n" if name in _LINES else ", "
                value = self._value(offer)
                taken[name] = by.join([*before, value]) if name in _LINES or name == "contacts" else value
        self._left = tuple([offer for offer in self._left if _field_of(offer) not in taken])
        return taken

    def _value(self, offer: Offer) -> str:
        """The value that the field gets for an offer."""
        if offer.promise is not None:
            return shown_promise(offer.promise)
        if offer.person is not None:
            known = offer.person.contact_id
            return values.person_named(known, self._session) if known else offer.person.text
        if offer.point is not None:
            return offer.point.text
        return short_day(offer.on) if offer.on is not None else offer.place


def _field_of(offer: Offer) -> str:
    """The field of the form in which an offer can stand; empty for a field of somebody's record."""
    found = (
        ("promises", offer.promise),
        ("contacts", offer.person),
        ("points", offer.point),
        ("on", offer.on),
        ("place", offer.place),
    )
    return next((name for name, value in found if value), "")
