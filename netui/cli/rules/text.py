"""The rules in force in the shape of the file, so that what is shown could be put there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from netui.config.rules.file import SECTIONS
from netui.config.rules.lengths import LENGTHS, LENGTHS_OR_NEVER, NEVER, length_sections
from netui.config.rules.quiet_days import WEEKDAYS
from netui.domain.cadence.rules import Aim, QueueRules, QuietDates, Rules

_PLAIN = re.compile(r"[A-Za-z][\w -]*|\d+[dwmy%]|\d\d-\d\d\.\.\d\d-\d\d")
_MEANS_ANOTHER_THING = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""Words that YAML 1.1 does not read as text: ``yes``, ``no``, ``null``."""


def rules_as_file(rules: Rules) -> dict[str, object]:
    """The rules as a document with the keys of the file; what is not set is left out."""
    sections = {
        "version": 1,
        "tiers": {
            tier.key: _set(
                label=tier.label,
                every=str(tier.every) if tier.every else None,
                grace=str(tier.grace) if tier.grace.count else None,
                capacity=tier.capacity,
            )
            for tier in rules.tiers
        },
        "tags": {tag: {"every": str(every)} for tag, every in rules.tag_every.items()},
        "channels": {
            channel.key: _set(weight=channel.weight, label=channel.label or None, aliases=list(channel.aliases) or None)
            for channel in rules.channels
        },
        **{section: _lengths(rules, keys) for section, keys in length_sections({**LENGTHS, **LENGTHS_OR_NEVER})},
        "review": {"on": WEEKDAYS[rules.review_on]},
        "quiet": {
            "weekdays": [WEEKDAYS[day] for day in sorted(rules.quiet_weekdays)],
            "dates": [_stretch(dates) for dates in rules.quiet_dates],
        },
        "queue": _queue(rules.queue),
        **_goals_aims_and_roles(rules),
    }
    return {section: sections[section] for section in SECTIONS}


def _lengths(rules: Rules, keys: Mapping[str, str]) -> dict[str, object]:
    return {key: str(getattr(rules, name) or NEVER) for key, name in keys.items()}


def _queue(queue: QueueRules) -> dict[str, object]:
    return {
        "daily_limit": queue.daily_limit,
        "weak_ties_per_week": queue.weak_ties_per_week,
        "horizon": str(queue.horizon),
        "spread": f"{round(queue.spread * 100)}%",
        "unanswered": {"after": queue.unanswered_after, "wait": str(queue.unanswered_wait)},
    }


def _goals_aims_and_roles(rules: Rules) -> dict[str, object]:
    return {
        "goals": [
            {"name": goal.name, "count": goal.count, "target": goal.target, "per": goal.per} for goal in rules.goals
        ],
        "aims": [_aim(aim) for aim in rules.aims],
        "roles": {role: {"within": str(within)} for role, within in rules.roles.items()},
    }


def _aim(aim: Aim) -> dict[str, object]:
    whom = {key: list(getattr(aim, key)) or None for key in ("companies", "titles", "topics", "tags", "roles")}
    by = aim.by.isoformat() if aim.by is not None else None
    return _set(name=aim.name, by=by, **whom, ask=aim.ask or None, warm=str(aim.warm), per_week=aim.per_week)


def rules_lines(rules: Rules) -> Iterator[str]:
    """Return the rules as lines of YAML."""
    for section, content in rules_as_file(rules).items():
        if isinstance(content, Mapping) and any(isinstance(value, Mapping) for value in content.values()):
            yield f"{section}:"
            yield from (f"  {_flow(key)}: {_flow(value)}" for key, value in content.items())
        elif isinstance(content, Sequence) and content:
            yield f"{section}:"
            yield from (f"  - {_flow(value)}" for value in content)
        else:
            yield f"{section}: {_flow(content)}"


def _flow(value: object) -> str:
    """A value as YAML on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f")  # every digit, and no exponent: the file knows none
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.casefold() not in _MEANS_ANOTHER_THING:
        return value
    return json.dumps(value, ensure_ascii=False)


def _set(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}


def _stretch(dates: QuietDates) -> str:
    first, last = f"{dates.first[0]:02d}-{dates.first[1]:02d}", f"{dates.last[0]:02d}-{dates.last[1]:02d}"
    if dates.year is None:
        return f"{first}..{last}"
    return f"{dates.year}-{first}..{dates.last_year or dates.year}-{last}"
