"""The freshness of contact, tier by tier: a moon for each person."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import ContactStatus
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.relationship.moon import Moon
from netui.domain.relationship.tier_letters import tier_letters
from netui.session.core.session import Session


@frozen
class TierFreshness:
    """The people of a tier that has a cadence.

    Attributes:
        label: label of the tier.
        letter: its sign.
        place: from the closest, from 1.
        moons: one for each active person, the freshest first; at least one.
    """

    label: str
    letter: str
    place: int
    moons: tuple[Moon, ...]

    @property
    def fresh(self) -> int:
        """The number of people in rhythm."""
        return self.moons.count(Moon.FULL)


def freshness(session: Session) -> tuple[TierFreshness, ...]:
    """Return the tiers with a cadence and somebody in them, the closest first.

    The queue is asked who is due, since it knows already: to count everybody's cadence anew would take a second in a
    large network.
    """
    queue, network = session.queue, session.network
    due = {item.contact_id for item in (*queue.today_items, *queue.later) if item.kind is FollowUpKind.CADENCE}
    soon = {}
    for item in queue.coming_up:
        if item.kind is FollowUpKind.CADENCE:
            soon[item.contact_id] = Moon.OPEN if item.due <= session.today else Moon.HALF
    found: dict[str, list[Moon]] = {tier.key: [] for tier in session.rules.tiers if tier.every is not None}
    for contact in network.contacts():
        moons = found.get(contact.tier)
        if moons is not None and contact.status is ContactStatus.ACTIVE:
            touched = Moon.FULL if network.headers_with(contact.id) else Moon.NONE
            moons.append(Moon.OPEN if contact.id in due else soon.get(contact.id, touched))
    letters, order = tier_letters(session.rules.tiers), list(Moon)
    return tuple(
        TierFreshness(tier.label, letters[tier.key], place, tuple(sorted(found[tier.key], key=order.index)))
        for place, tier in enumerate(session.rules.tiers, 1)
        if found.get(tier.key)
    )
