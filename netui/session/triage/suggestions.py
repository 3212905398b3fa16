"""Offers that the program makes of its own accord, once it is time: a slower rhythm, a fresh start."""

from __future__ import annotations

from datetime import date

from netui.domain.cadence.slower_cadence import OFFERED_FROM_VERDICTS, SlowerCadence, slower_cadence
from netui.domain.core.frozen import frozen
from netui.domain.queue.fresh_start import FreshStart, fresh_start_offer
from netui.domain.records.follow_up import FollowUpKind
from netui.session.core.session import Session


@frozen
class CadenceSuggestion:
    """The offer to loosen somebody's rhythm, ready to be put.

    Attributes:
        name: name of the person: user text.
        offer: the figures.
    """

    name: str
    offer: SlowerCadence


def suggestion_for(session: Session, contact_id: str) -> CadenceSuggestion | None:
    """The offer to loosen somebody's rhythm; None when it is not time.

    It is made at every third snooze or skip, so never twice in a row.
    """
    contact = session.network.contact(contact_id)
    if contact is None:
        return None
    offer = slower_cadence(contact, session.network, session.day)
    return (
        CadenceSuggestion(contact.name, offer)
        if offer is not None and offer.times % OFFERED_FROM_VERDICTS == 0
        else None
    )


def slower_cadence_for(session: Session, contact_id: str) -> CadenceSuggestion | None:
    """The offer to loosen somebody's rhythm, however seldom they were put off; None for somebody without a rhythm."""
    contact = session.network.contact(contact_id)
    offer = slower_cadence(contact, session.network, session.day, least=0) if contact is not None else None
    return CadenceSuggestion(contact.name, offer) if contact is not None and offer is not None else None


def suggestions(session: Session) -> tuple[CadenceSuggestion, ...]:
    """Return the offers for everybody snoozed or skipped three times in a row or more; the most often snoozed first."""
    network, found = session.network, []
    for kept in network.follow_ups():
        if kept.kind is not FollowUpKind.CADENCE or len(kept.decisions) < OFFERED_FROM_VERDICTS:
            continue
        contact = network.contact(kept.contact)
        offer = slower_cadence(contact, network, session.day) if contact is not None else None
        if contact is not None and offer is not None:
            found.append(CadenceSuggestion(contact.name, offer))
    return tuple(sorted(found, key=lambda one: (-one.offer.times, one.name.casefold(), one.offer.contact_id)))


def fresh_start(session: Session, last_opened_on: date | None = None) -> FreshStart | None:
    """The offer of a fresh start; None while the queue can be worked off.

    Args:
        session: whose queue.
        last_opened_on: the day the program was last opened before today; None when that is not known.
    """
    days_away = (session.today - last_opened_on).days if last_opened_on is not None else 0
    return fresh_start_offer(session.queue, session.network.fresh_start_on(), max(0, days_away), session.day)
