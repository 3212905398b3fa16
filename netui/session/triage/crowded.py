"""Tiers that hold more people than the rules mean them for."""

from __future__ import annotations

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.session.core.labels import plural
from netui.session.core.session import Session


def crowded_words(change: Change, session: Session) -> tuple[str, ...]:
    """A sentence for each tier that somebody came into by a change and that is too full now; empty as a rule."""
    came = dict.fromkeys(
        edit.after.tier
        for edit in change.edits
        if isinstance(edit.after, Contact)
        and not (isinstance(edit.before, Contact) and edit.before.tier == edit.after.tier)
    )
    said = []
    for key in came:
        tier = session.rules.tier(key)
        if tier is None or tier.capacity is None:
            continue
        count = sum(contact.tier == key for contact in session.network.contacts())
        if count > tier.capacity:
            said.append(f"{tier.label} has {plural(count, 'person', 'people')} now; it is meant for {tier.capacity}.")
    return tuple(said)
