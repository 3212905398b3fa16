"""Rules as a JSON document and back, so that a start need not read YAML again when nothing has changed."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from netui.config.rules.lengths import LENGTHS
from netui.domain.cadence.rules import Aim, Channel, Goal, QueueRules, QuietDates, Rules, Tier
from netui.domain.dates.duration import Duration
from netui.domain.records.values import Json

T = TypeVar("T")


def rules_document(rules: Rules) -> Json:
    """The rules as JSON."""
    queue = rules.queue
    return {
        "tiers": [[t.key, t.label, str(t.every) if t.every else None, str(t.grace), t.capacity] for t in rules.tiers],
        "tags": {tag: str(every) for tag, every in rules.tag_every.items()},
        "channels": [[c.key, c.weight, list(c.aliases), c.label] for c in rules.channels],
        **{name: str(getattr(rules, name)) for name in LENGTHS},
        "help_thank_within": str(rules.help_thank_within) if rules.help_thank_within is not None else None,
        "review_on": rules.review_on,
        "quiet_weekdays": sorted(rules.quiet_weekdays),
        "quiet_dates": [[*q.first, *q.last, q.year, q.last_year] for q in rules.quiet_dates],
        "queue": [queue.daily_limit, queue.weak_ties_per_week, str(queue.horizon), queue.spread],
        "unanswered": [queue.unanswered_after, str(queue.unanswered_wait)],
        "goals": [[goal.name, goal.count, goal.target, goal.per] for goal in rules.goals],
        "aims": [_aim_row(aim) for aim in rules.aims],
        "roles": {role: str(within) for role, within in rules.roles.items()},
    }


def rules_of(document: Json) -> Rules:
    """The rules that :func:`rules_document` wrote.

    Raises:
        ValueError: the document is none of its.
    """
    try:
        return _rules(_a(dict, document))
    except (KeyError, TypeError) as error:
        raise ValueError(f"no rules: {error}") from error


def _rules(rules: dict[str, Json]) -> Rules:
    limit, weak_ties, horizon, spread = _a(list, rules["queue"])
    after, wait = _a(list, rules["unanswered"])
    return Rules(
        tiers=tuple(_tier(_a(list, row)) for row in _a(list, rules["tiers"])),
        channels=tuple(_channel(_a(list, row)) for row in _a(list, rules["channels"])),
        tag_every={tag: _duration(every) for tag, every in _a(dict, rules["tags"]).items()},
        **{name: _duration(rules[name]) for name in LENGTHS},
        help_thank_within=_duration(help_within) if (help_within := rules["help_thank_within"]) is not None else None,
        review_on=_a(int, rules["review_on"]),
        quiet_weekdays=frozenset(_a(int, day) for day in _a(list, rules["quiet_weekdays"])),
        quiet_dates=tuple(_quiet(_a(list, row)) for row in _a(list, rules["quiet_dates"])),
        queue=QueueRules(
            daily_limit=_a(int, limit),
            weak_ties_per_week=_a(int, weak_ties),
            horizon=_duration(horizon),
            spread=_a(float, spread),
            unanswered_after=_a(int, after),
            unanswered_wait=_duration(wait),
        ),
        goals=tuple(_goal(_a(list, row)) for row in _a(list, rules["goals"])),
        aims=tuple(_aim(_a(list, row)) for row in _a(list, rules["aims"])),
        roles={role: _duration(within) for role, within in _a(dict, rules["roles"]).items()},
    )


def _a(kind: type[T], value: object) -> T:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} where {kind.__name__} is meant")
    return value


def _duration(value: object) -> Duration:
    return Duration.parse(_a(str, value))


def _tier(row: list[Json]) -> Tier:
    key, label, every, grace, capacity = row
    return Tier(
        key=_a(str, key),
        label=_a(str, label),
        every=None if every is None else _duration(every),
        grace=_duration(grace),
        capacity=None if capacity is None else _a(int, capacity),
    )


def _channel(row: list[Json]) -> Channel:
    key, weight, aliases, label = row
    return Channel(
        _a(str, key), _a(float, weight), tuple(_a(str, alias) for alias in _a(list, aliases)), _a(str, label)
    )


def _quiet(row: list[Json]) -> QuietDates:
    first_month, first_day, last_month, last_day, year, last_year = row
    return QuietDates(
        first=(_a(int, first_month), _a(int, first_day)),
        last=(_a(int, last_month), _a(int, last_day)),
        year=None if year is None else _a(int, year),
        last_year=None if last_year is None else _a(int, last_year),
    )


def _goal(row: list[Json]) -> Goal:
    name, count, target, per = row
    return Goal(_a(str, name), _a(str, count), _a(int, target), _a(str, per))


def _aim_row(aim: Aim) -> list[Json]:
    by = aim.by.isoformat() if aim.by is not None else None
    whom = [list(words) for words in (aim.companies, aim.titles, aim.topics, aim.tags, aim.roles)]
    return [aim.name, by, *whom, aim.ask, str(aim.warm), aim.per_week]


def _aim(row: list[Json]) -> Aim:
    name, by, companies, titles, topics, tags, roles, ask, warm, per_week = row
    return Aim(
        name=_a(str, name),
        by=None if by is None else date.fromisoformat(_a(str, by)),
        companies=_texts(companies),
        titles=_texts(titles),
        topics=_texts(topics),
        tags=_texts(tags),
        roles=_texts(roles),
        ask=_a(str, ask),
        warm=_duration(warm),
        per_week=_a(int, per_week),
    )


def _texts(words: Json) -> tuple[str, ...]:
    return tuple(_a(str, word) for word in _a(list, words))
