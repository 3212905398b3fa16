"""The cadence rules as values: what stands in ``rules.yaml`` once it has been read and found valid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.text.folding import fold


@frozen
class Tier:
    """A tier: how close a relationship is, or should be.

    Attributes:
        key: its name in the file and on the contact.
        label: its name on the screen; never empty.
        every: its cadence; None: never falls due by itself.
        grace: how long after the due date it is still merely due; zero days when absent.
        capacity: how many people it is meant for; None: any number.
    """

    key: str
    label: str
    every: Duration | None = None
    grace: Duration = Duration(0, "d")
    capacity: int | None = None


@frozen
class Channel:
    """A way of being in touch.

    Attributes:
        key: its name in the file and on the conversation.
        weight: how much of the cadence one touch is worth, 0..1; 0 is no touch.
        aliases: other words for it in capture, in any language.
        label: its name on the screen.
    """

    key: str
    weight: float
    aliases: tuple[str, ...] = ()
    label: str = ""


@frozen
class QuietDates:
    """A stretch of days on which nothing falls due, both ends inclusive.

    Attributes:
        first: month and day, and the year when it is of one year only.
        last: likewise; a yearly stretch may cross New Year.
        year: the year of ``first`` when it is of one year only; None when it is yearly.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None = None
    last_year: int | None = None

    def covers(self, day: date) -> bool:
        """True if the day lies within the stretch."""
        if self.year is not None and self.last_year is not None:
            return (self.year, *self.first) <= (day.year, day.month, day.day) <= (self.last_year, *self.last)
        here = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last


@frozen
class QueueRules:
    """The length of the day's list, and the limits on what may come into it.

    Attributes:
        daily_limit: the queue proper; what is beyond it is shown as later; 1 or more.
        weak_ties_per_week: weak and dormant ties that rotate into the queue; 0 turns it off.
        horizon: how far ahead "coming up" looks.
        spread: by how much of their cadence people who came together are spread, 0..1.
        unanswered_after: number of messages in a row without an answer from which on the program waits.
        unanswered_wait: how long it then suggests nothing, from the last message on.
    """

    daily_limit: int = 12
    weak_ties_per_week: int = 2
    horizon: Duration = Duration(7, "d")
    spread: float = 0.2
    unanswered_after: int = 2
    unanswered_wait: Duration = Duration(30, "d")


@frozen
class Goal:
    """A small goal: one new person a month.

    Attributes:
        name: the user's words.
        count: what is counted: ``new_contacts``, ``gives``, ``conversations``, ``introductions``, ``reconnections``.
        target: how many; 1 or more.
        per: ``day``, ``week``, ``month``, ``quarter`` or ``year``.
    """

    name: str
    count: str
    target: int
    per: str


@frozen
class Aim:
    """A strategic goal, and who could tell the user something about it.

    Attributes:
        name: the user's words; each once.
        by: the last day of it; None: without end.
        companies: people fit who work there, or once did.
        titles: people fit who have all words of one of them in their title.
        topics: people fit who have an interest, an offer or a tag about one of them.
        tags: people fit who have one of these tags.
        roles: people fit who have one of these roles.
        ask: what to ask them; may be empty.
        warm: how long before its last day people come up.
        per_week: how many come up each week, 0..5.
    """

    name: str
    by: date | None = None
    companies: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    ask: str = ""
    warm: Duration = Duration(6, "m")
    per_week: int = 1

    @property
    def key(self) -> str:
        """The name folded, with ``-`` for what is no letter or digit: what records name it by."""
        return "".join(sign if sign.isalnum() else "-" for sign in fold(self.name))


def usual_roles() -> dict[str, Duration]:
    """Return the roles somebody is wanted in unless the rules say otherwise, with how long a touch covers each."""
    months = {"mentor": 6, "advocate": 6, "peer": 3, "partner": 3, "client": 3, "learner": 6}
    return {role: Duration(count, "m") for role, count in months.items()}


@frozen
class Rules:
    """The whole content of ``rules.yaml``.

    Attributes:
        tiers: closest first; the order is the order of the keys 1..9.
        tag_every: tag -> cadence; the shortest among a contact's tags wins over the tier.
        channels: in the order of the file.
        thank_within: how soon after a first conversation a thank-you is due.
        help_thank_within: how soon after somebody gave something a thank-you is due; None for never.
        birthday_lead: how long before a birthday it is brought up.
        introduction_check: how long after an introduction its outcome is asked about.
        introduction_ask_again: how long somebody asked about an introduction is waited for, before asking once more.
        quiet_weekdays: 0 is Monday.
        quiet_dates: stretches on which nothing falls due.
        event_lead: how long before an event its plan is brought up.
        review_on: the weekday from which on the weekly review is offered; 0 is Monday.
        queue: how long the list of a day is.
        goals: in the order of the file.
        aims: in the order of the file.
        roles: role -> how long a touch covers it, in the order of the file.
    """

    tiers: tuple[Tier, ...]
    channels: tuple[Channel, ...]
    tag_every: Mapping[str, Duration] = field(default_factory=dict)
    thank_within: Duration = Duration(2, "d")
    help_thank_within: Duration | None = Duration(2, "d")
    birthday_lead: Duration = Duration(3, "d")
    introduction_check: Duration = Duration(2, "w")
    introduction_ask_again: Duration = Duration(1, "w")
    event_lead: Duration = Duration(3, "d")
    quiet_weekdays: frozenset[int] = frozenset()
    quiet_dates: tuple[QuietDates, ...] = ()
    review_on: int = 4
    queue: QueueRules = field(default_factory=QueueRules)
    goals: tuple[Goal, ...] = ()
    aims: tuple[Aim, ...] = ()
    roles: Mapping[str, Duration] = field(default_factory=usual_roles)

    def tier(self, key: str) -> Tier | None:
        """The tier of that key; None when there is none (any more)."""
        return next((tier for tier in self.tiers if tier.key == key), None)

    def tier_label(self, key: str) -> str:
        """The tier's name on the screen; the key itself when the rules no longer know it."""
        tier = self.tier(key)
        return tier.label if tier else key

    def channel(self, key: str) -> Channel | None:
        """The channel of that key; None when there is none (any more)."""
        return next((channel for channel in self.channels if channel.key == key), None)

    def channel_label(self, key: str) -> str:
        """The channel's name on the screen; the key itself when the rules no longer know it."""
        channel = self.channel(key)
        return (channel.label if channel else "") or key

    def is_quiet(self, day: date) -> bool:
        """True if nothing falls due on that day."""
        return day.weekday() in self.quiet_weekdays or any(dates.covers(day) for dates in self.quiet_dates)
