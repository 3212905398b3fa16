"""The effect of other rules on the queue, before they take force."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from netui.domain.cadence.rules import Rules
from netui.domain.core.frozen import frozen
from netui.domain.queue.items import QueueItem
from netui.domain.queue.order import Queue
from netui.session.core.queue_projection import QueueProjection
from netui.session.core.session import Session

_PEOPLE_A_STEP = 200
"""People looked at in one step: about 2 ms of work."""


@frozen
class RulesEffect:
    """The queue under other rules, next to the queue as it is.

    Attributes:
        coming: names of those who would come into the queue, in its order, each once; user text.
        leaving: names of those who would leave it.
        moving: how many of them would stay, at another place.
        due_before: how many are due now, later ones included.
        due_after: how many would be.
        today_before: how many of them are to be done today.
        today_after: how many would be.
        by_tier: label of each tier -> how many would be due, how many are; only tiers in which something changes.
        fitting: name of each aim that is new or another one, and brings people up now -> how many fit it.
    """

    coming: tuple[str, ...]
    leaving: tuple[str, ...]
    moving: int
    due_before: int
    due_after: int
    today_before: int
    today_after: int
    by_tier: Mapping[str, tuple[int, int]]
    fitting: Mapping[str, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """True if anything would change."""
        return bool(self.coming or self.leaving or self.moving or self.fitting) or self._counts_differ

    @property
    def _counts_differ(self) -> bool:
        return (self.today_before, self.due_before) != (self.today_after, self.due_after)


def rules_effect(session: Session, rules: Rules) -> RulesEffect:
    """Return the effect of the rules on today's queue; nothing is changed."""
    return _compared(session, rules, QueueProjection(session.network, rules, session.today))


def effect_in_steps(session: Session, rules: Rules) -> Iterator[RulesEffect | None]:
    """Work out the effect, a few milliseconds at a time: yields None after each step, and at last the effect.

    When the network changes meanwhile it begins again. The session keeps the queue that was worked out.
    """
    version = -1
    projection = QueueProjection(session.network, rules, session.today)
    while version != session.network.version:
        version = session.network.version
        projection = QueueProjection(session.network, rules, session.today)
        for _ in projection.look_at_all(_PEOPLE_A_STEP):
            yield None
            if version != session.network.version:
                break
        else:
            projection.queue(session.decided.spent)
            yield None
    if rules != session.rules:
        session.other_rules.keep(projection)  # for when they are saved
    yield _compared(session, rules, projection)


def _compared(session: Session, rules: Rules, projection: QueueProjection) -> RulesEffect:
    queue_before, queue_after = session.queue, projection.queue(session.decided.spent)
    before, after = _due(queue_before), _due(queue_after)
    who_before, who_after = _who(before), _who(after)
    staying = [who for who in who_after if who in who_before]
    order_before = [who for who in who_before if who in who_after]
    return RulesEffect(
        coming=tuple(name for who, name in who_after.items() if who not in who_before),
        leaving=tuple(name for who, name in who_before.items() if who not in who_after),
        moving=sum(one != other for one, other in zip(staying, order_before, strict=True)),
        due_before=len(before),
        due_after=len(after),
        today_before=len(queue_before.today_items),
        today_after=len(queue_after.today_items),
        by_tier=_by_tier(before, after, session.rules, rules),
        fitting={
            aim.name: count
            for aim in rules.aims
            if aim not in session.rules.aims and (count := projection.fitting(aim)) is not None
        },
    )


def _who(items: Iterable[QueueItem]) -> dict[str, str]:
    """Names by the id of a person, or of an event, in the order in which the first of theirs stands."""
    names: dict[str, str] = {}
    for item in items:
        names.setdefault(item.contact_id or item.id, item.name)
    return names


def _due(queue: Queue) -> tuple[QueueItem, ...]:
    return (*queue.today_items, *queue.later)


def _by_tier(
    before: tuple[QueueItem, ...], after: tuple[QueueItem, ...], old: Rules, new: Rules
) -> dict[str, tuple[int, int]]:
    counted_before, counted_after = Counter(item.tier for item in before), Counter(item.tier for item in after)
    keys = dict.fromkeys([*(tier.key for tier in new.tiers), *(tier.key for tier in old.tiers)])
    found: dict[str, tuple[int, int]] = {}
    for key in keys:
        tier = new.tier(key) or old.tier(key)
        if tier is not None and counted_after[key] != counted_before[key]:
            found[tier.label] = (counted_after[key], counted_before[key])
    return found
