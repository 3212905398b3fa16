"""The rules as they stand on one day, made ready for looking at thousands of people."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from datetime import date, timedelta

from netui.domain.cadence.coverage import Reach, latest_start
from netui.domain.cadence.rules import Rules, Tier
from netui.domain.core.frozen import frozen
from netui.domain.dates.day_words import CalendarDays, DayWords
from netui.domain.dates.duration import Duration, moved
from netui.domain.records.contact import Contact

CLOSENESS_POINTS = 5.0
"""Points in the score for the closest tier; the others step down evenly towards 0."""

_LONGEST_QUIET_DAYS = 400
"""Days looked ahead for one that is not quiet; rules that leave none are taken to have no quiet days."""

KNOWN_DAYS = 30
"""Days before a first logged conversation; somebody met earlier than that is not new, only noted late."""

THANKED_WEIGHT = 0.5
"""Least weight of a first conversation that asks for thanks: a like does not."""

STILL_NEW_DAYS = 14
"""Days for which a first conversation asks for a thank-you."""

TURNS_APART_DAYS = 90
"""Days after a conversation, or a skipped turn, in which nobody has another turn as a weak tie."""

BELATED_DAYS = 7
"""Days after a birthday on which a wish is still kind."""

_LONGEST_HOLIDAY_DAYS = 31
"""Most days by which the reminder of a birthday within quiet days comes before them."""

WEEK_DAYS = 7


@frozen
class TierOnDay:
    """A tier, with the score and the days that follow from it on one day.

    Attributes:
        tier: as the rules have it.
        closeness: points in the score, over 0 and up to ``CLOSENESS_POINTS``; the closest tier has most.
        far: whether it takes part in the rotation of weak ties: it has no cadence, or the longest.
        overdue_to: due dates up to this day, inclusive, are overdue: the grace is over.
        reach: how far the touches of its people hold; None when it has no cadence.
        reach_of_week: the same, as of the end of the horizon after this week.
    """

    tier: Tier
    closeness: float
    far: bool
    overdue_to: date
    reach: Reach | None
    reach_of_week: Reach | None


@frozen
class Rhythm:
    """The cadence of a person, with the rule it comes from.

    Attributes:
        every: the cadence; None: never falls due by itself.
        rule: ``own``, ``tag`` or ``tier``.
        word: the tag, or the key of the tier; empty for their own.
    """

    every: Duration | None
    rule: str
    word: str


class DayRules:
    """The rules on one day; made once and handed to every function of the cadence.

    No value: it keeps what was worked out for one person, for the next who is like them.

    Attributes:
        rules: as read from the file.
        today: the day that counts as today.
        today_text: the same, ISO.
        horizon_on: the last day that is coming up, inclusive.
        monday: the day on which the week began.
        monday_text: the same, ISO.
        greeted_after: ISO day; somebody with a conversation after it and before Monday has no turn as a weak tie.
        weights: channel key -> how much of a cadence one touch is worth, 0..1. A channel that the rules do not know
            (any more) counts in full: the conversation was had.
        tiers: tier key -> what it means on this day.
        tag_every: tag, case folded -> its cadence.
        new_since: ISO day; a first conversation before it asks for no thank-you any more.
        helped_since: ISO day; help that was given before it asks for no thank-you any more.
        new_if_known_since: somebody known before it was not new at a first conversation since ``new_since``.
        days_around: month and day of every day on which a birthday can have an item.
        words: how days are told.
    """

    def __init__(self, rules: Rules, today: date) -> None:
        monday = moved(today, -today.weekday())
        new_since = min(moved(today, -STILL_NEW_DAYS), latest_start(rules.thank_within, today))
        self.rules = rules
        self.today = today
        self.today_text = today.isoformat()
        self.horizon_on = rules.queue.horizon.after(today)
        self.monday = monday
        self.monday_text = monday.isoformat()
        self.greeted_after = moved(monday, -TURNS_APART_DAYS).isoformat()
        self.weights: Mapping[str, float] = {channel.key: channel.weight for channel in rules.channels}
        self.tiers: Mapping[str, TierOnDay] = _tiers_on(rules, today, monday)
        self.tag_every: Mapping[str, Duration] = {tag.casefold(): every for tag, every in rules.tag_every.items()}
        self.new_since = new_since.isoformat()
        self.helped_since = moved(today, -STILL_NEW_DAYS).isoformat()
        self.new_if_known_since = moved(new_since, -KNOWN_DAYS)
        self.days_around = _days_around(today, self.horizon_on, rules)
        self.words = DayWords(today)
        self._open_days: dict[date, date] = {}
        self._reaches: dict[Duration, Reach] = {}
        self._ruling_tags: dict[tuple[str, ...], str] = {}

    @classmethod
    def of(cls, rules: Rules, today: date) -> DayRules:
        """Make the rules ready for one day."""
        return cls(rules, today)

    def for_other_days(self) -> DayRules:
        """Return the same rules on the same day, for words that are read on others."""
        twin = copy(self)
        twin.words = CalendarDays(self.today)
        return twin

    def weight(self, channel: str) -> float:
        """Return the share of the cadence that one touch through the channel is worth; 0 is no touch."""
        return self.weights.get(channel, 1.0)

    def tier_of(self, contact: Contact) -> Tier | None:
        """The contact's tier; None while unsorted, and when the rules do not know it (any more)."""
        found = self.tiers.get(contact.tier)
        return found.tier if found else None

    def every_of(self, contact: Contact) -> Duration | None:
        """Return the cadence of somebody: their own, else the shortest of their tags, else their tier's.

        None without a tier: somebody who is not sorted has no cadence, even with such a tag.
        """
        found = self.tiers.get(contact.tier)
        if found is None or contact.every is not None:
            return contact.every if found else None
        tag = self.ruling_tag(contact)
        return self.tag_every[tag.casefold()] if tag else found.tier.every

    def rhythm(self, contact: Contact) -> Rhythm | None:
        """Return the cadence of somebody, with the rule that says so; None without a tier."""
        found = self.tiers.get(contact.tier)
        if found is None:
            return None
        if contact.every is not None:
            return Rhythm(contact.every, "own", "")
        tag = self.ruling_tag(contact)
        return (
            Rhythm(self.tag_every[tag.casefold()], "tag", tag)
            if tag
            else Rhythm(found.tier.every, "tier", contact.tier)
        )

    def ruling_tag(self, contact: Contact) -> str:
        """Return the tag of somebody with the shortest cadence; empty when the rules name none of their tags."""
        if not contact.tags or not self.tag_every:
            return ""
        found = self._ruling_tags.get(contact.tags)
        if found is None:
            ruled = [tag for tag in contact.tags if tag.casefold() in self.tag_every]
            found = min(ruled, key=lambda tag: self.tag_every[tag.casefold()].nominal_days, default="")
            self._ruling_tags[contact.tags] = found
        return found

    def reach_of(self, contact: Contact) -> Reach | None:
        """Return how far the touches of somebody hold beyond the horizon; None for people without a cadence."""
        every = self.every_of(contact)
        if every is None:
            return None
        found = self._reaches.get(every)
        if found is None:
            found = self._reaches[every] = Reach.of(every, self.horizon_on, self.rules)
        return found

    def open_day(self, day: date) -> date:
        """Return the first day from ``day`` on, inclusive, that is not quiet."""
        found = self._open_days.get(day)
        if found is None:
            found = self._open_days[day] = _open_day(day, self.rules)
        return found

    def reminder(self, on: date) -> date:
        """Return the day on which to bring up something yearly that falls on a day.

        A reminder that would fall on quiet days comes after them when that is in time, else before them.
        """
        return _reminder(on, self.rules)


def _open_day(day: date, rules: Rules) -> date:
    ahead = range(min(_LONGEST_QUIET_DAYS, (date.max - day).days))
    candidates = (day + timedelta(days=count) for count in ahead)
    return next((candidate for candidate in candidates if not rules.is_quiet(candidate)), day)


def _open_day_before(day: date, rules: Rules) -> date:
    """Return the last day up to ``day``, inclusive, that is not quiet."""
    back = range(min(_LONGEST_QUIET_DAYS, (day - date.min).days))
    candidates = (day - timedelta(days=count) for count in back)
    return next((candidate for candidate in candidates if not rules.is_quiet(candidate)), day)


def _reminder(on: date, rules: Rules) -> date:
    shown_on = _open_day(moved(on, -rules.birthday_lead.days_from(on)), rules)
    return shown_on if shown_on <= on else _open_day_before(on, rules)


def _tiers_on(rules: Rules, today: date, monday: date) -> dict[str, TierOnDay]:
    with_cadence = [tier for tier in rules.tiers if tier.every is not None]
    farthest = with_cadence[-1] if len(with_cadence) > 1 else None
    horizon = rules.queue.horizon
    yesterday = moved(today, -1)
    return {
        tier.key: TierOnDay(
            tier=tier,
            closeness=round(CLOSENESS_POINTS * (len(rules.tiers) - place) / len(rules.tiers), 2),
            far=tier.every is None or tier is farthest,
            overdue_to=latest_start(tier.grace, yesterday),
            reach=Reach.of(tier.every, horizon.after(today), rules) if tier.every else None,
            reach_of_week=Reach.of(tier.every, horizon.after(moved(monday, WEEK_DAYS)), rules)
            if tier is farthest and tier.every
            else None,
        )
        for place, tier in enumerate(rules.tiers)
    }


def _days_around(today: date, horizon_on: date, rules: Rules) -> frozenset[tuple[int, int]]:
    first = max(1, today.toordinal() - BELATED_DAYS)
    last = rules.birthday_lead.after(horizon_on).toordinal() + _LONGEST_HOLIDAY_DAYS
    days = [date.fromordinal(each) for each in range(first, min(last, first + 366, date.max.toordinal()) + 1)]
    found = {(day.month, day.day) for day in days if day <= horizon_on or _reminder(day, rules) <= horizon_on}
    # People born on 29 February celebrate on 1 March in other years.
    return frozenset(found | {(2, 29)} if (3, 1) in found else found)
