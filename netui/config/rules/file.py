"""``rules.yaml``: the cadence rules as the user writes them, read into values with the place of every mistake."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from netui.config.rules.aims import read_aims, read_roles
from netui.config.rules.default import default_rules
from netui.config.rules.lengths import LENGTHS, LENGTHS_OR_NEVER, NEVER, length_sections
from netui.config.rules.quiet_days import read_quiet, weekday
from netui.config.yaml.nodes import Fields, Node, Text
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section
from netui.config.yaml.value_messages import shown, stands
from netui.domain.cadence.rules import Channel, Goal, QueueRules, Rules, Tier
from netui.domain.core.errors import Problem
from netui.domain.dates.duration import Duration

SECTIONS = (
    "version",
    "tiers",
    "tags",
    "channels",
    "first_meeting",
    "help",
    "birthdays",
    "introductions",
    "events",
    "review",
    "quiet",
    "queue",
    "goals",
    "aims",
    "roles",
)
"""Top keys of the file, in the order of the default one."""
GOAL_COUNTS = ("new_contacts", "gives", "conversations", "introductions", "reconnections")
"""Words for the things that a goal can count."""
GOAL_PERIODS = ("day", "week", "month", "quarter", "year")
"""Words for the period over which a goal counts."""


def read_rules(text: str, file: str) -> tuple[Rules | None, tuple[Problem, ...]]:
    """Read the text of a rules file.

    A section that is left out takes the default's; one that is present replaces it whole.

    Args:
        text: any text.
        file: its name in the problems.

    Returns:
        The rules, None when anything is wrong; and all that is wrong, in the order of the file.
    """
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    rules = _rules(reading, reading.section(tree.root, "", SECTIONS), default_rules())
    problems = reading.found()
    return (None if problems else rules), problems


def _rules(reading: Reading, top: Section, default: Rules) -> Rules:
    version = top.whole("version", 1, least=1)
    node = top.node("version")
    if version != 1 and node is not None:
        reading.wrong(node, f"version: {stands(node)} is not known to this netui; it reads version 1")
    quiet = read_quiet(reading, top) if "quiet" in top.values else (default.quiet_weekdays, default.quiet_dates)
    return Rules(
        tiers=_tiers(reading, top) if "tiers" in top.values else default.tiers,
        channels=_channels(reading, top) if "channels" in top.values else default.channels,
        tag_every=_tags(reading, top) if "tags" in top.values else default.tag_every,
        **_lengths(reading, top, default),
        help_thank_within=_length_or_never(reading, top, "help_thank_within", default.help_thank_within),
        review_on=_review(reading, top, default),
        quiet_weekdays=quiet[0],
        quiet_dates=quiet[1],
        queue=_queue(reading, top) if "queue" in top.values else default.queue,
        goals=_goals(reading, top) if "goals" in top.values else default.goals,
        aims=read_aims(reading, top) if "aims" in top.values else default.aims,
        roles=read_roles(reading, top) if "roles" in top.values else default.roles,
    )


def _lengths(reading: Reading, top: Section, default: Rules) -> Mapping[str, Duration]:
    """Return the rules that are one length of time each, by the names of their fields."""
    found: dict[str, Duration] = {}
    for name, keys in length_sections(LENGTHS):
        section = reading.section(top.node(name), name, tuple(keys))
        found.update({field: section.duration(key, getattr(default, field)) for key, field in keys.items()})
    return found


def _length_or_never(reading: Reading, top: Section, field: str, default: Duration | None) -> Duration | None:
    name, key = LENGTHS_OR_NEVER[field]
    section = reading.section(top.node(name), name, (key,))
    written = section.node(key)
    is_never = isinstance(written, Text) and written.text.strip().casefold() == NEVER
    return None if is_never else section.duration(key, default)


def _review(reading: Reading, top: Section, default: Rules) -> int:
    """Return the weekday of the weekly review; 0 is Monday."""
    section = reading.section(top.node("review"), "review", ("on",))
    node, where = section.node("on"), section.place("on")
    word = reading.word(node, where, "a weekday") if node is not None else None
    day = weekday(reading, word, where) if word is not None else None
    return default.review_on if day is None else day


def _named(reading: Reading, top: Section, section: str, keys: str) -> list[tuple[Text, Node]]:
    """Return the entries of a section whose keys are the user's words; each word only once, regardless of case."""
    lines: dict[str, Text] = {}
    entries = []
    for key, value in reading.entries(top.node(section), section, keys):
        # As a key, `null` or `~` is a word like any other.
        if reading.word(replace(key, quoted=True), section, "a name") is None:
            continue
        first = lines.setdefault(key.text.casefold(), key)
        if first.text != key.text:
            message = f"{shown(key.text)} is {shown(first.text)} of line {first.line} in another case; rename one"
            reading.wrong(key, f"{section}: {message}")
        entries.append((key, value))
    return entries


def _refuse_none(reading: Reading, top: Section, section: str, what: str) -> None:
    """Report a section that is there and holds nothing, where nothing would leave netui without use."""
    key, node = top.values[section]
    is_empty = isinstance(node, Fields) and not node.entries and not node.is_partial
    if is_empty or (isinstance(node, Text) and node.is_blank):
        reading.wrong(
            key, f"{section}: nothing stands here; write at least one {what}, or remove the line for the default"
        )


def _tiers(reading: Reading, top: Section) -> tuple[Tier, ...]:
    _refuse_none(reading, top, "tiers", "tier, as in `close: {label: Close, every: 1m}`")
    tiers = []
    for key, node in _named(reading, top, "tiers", "`close: {label: Close, every: 1m}`"):
        tier = reading.section(node, f"tiers.{key.text}", ("label", "every", "grace", "capacity"))
        tiers.append(
            Tier(
                key=key.text,
                label=tier.text("label", key.text),
                every=tier.duration("every", None, least_days=1),
                grace=tier.duration("grace", Duration(0, "d")),
                capacity=tier.whole("capacity", None, least=1),
            )
        )
    return tuple(tiers)


def _tags(reading: Reading, top: Section) -> Mapping[str, Duration]:
    tags: dict[str, Duration] = {}
    for key, node in _named(reading, top, "tags", "`mentor: {every: 6w}`"):
        if key.text.startswith("#"):
            reading.wrong(
                key, f"tags: {shown(key.text)} is written without its `#` here: {shown(key.text.lstrip('#'))}"
            )
        tag = reading.section(node, f"tags.{key.text}", ("every",))
        tag.needs("every", "a length of time, as in `{every: 6w}`", key)
        every = tag.duration("every", None, least_days=1)
        if every is not None:
            tags[key.text] = every
    return tags


def _channels(reading: Reading, top: Section) -> tuple[Channel, ...]:
    _refuse_none(reading, top, "channels", "channel, as in `call: {weight: 1}`")
    channels = []
    owners: dict[str, tuple[str, int]] = {}
    entries = _named(reading, top, "channels", "`call: {weight: 1, aliases: [phone]}`")
    for key, _ in entries:
        owners[key.text.casefold()] = (key.text, key.line)
    for key, node in entries:
        where = f"channels.{key.text}"
        channel = reading.section(node, where, ("weight", "aliases", "label"))
        channel.needs("weight", "how much a touch counts, from 0 to 1, as in `{weight: 1}`", key)
        channels.append(
            Channel(
                key=key.text,
                weight=channel.number("weight", 0, least=0, most=1),
                aliases=_aliases(reading, channel, key.text, owners),
                label=channel.text("label", ""),
            )
        )
    return tuple(channels)


def _aliases(reading: Reading, channel: Section, key: str, owners: dict[str, tuple[str, int]]) -> tuple[str, ...]:
    aliases = []
    where = channel.place("aliases")
    for item in reading.items(channel.node("aliases"), where, "[phone, video]"):
        alias = reading.word(item, where, "a word")
        if alias is None or alias.text == key:
            continue
        fold = alias.text.casefold()
        if fold in owners:
            owner, line = owners[fold]
            reading.wrong(
                alias, f"{where}: {shown(alias.text)} already means {shown(owner)} (line {line}); keep one of the two"
            )
        else:
            owners[fold] = (key, alias.line)
            aliases.append(alias.text)
    return tuple(aliases)


def _queue(reading: Reading, top: Section) -> QueueRules:
    fallback = QueueRules()
    keys = ("daily_limit", "weak_ties_per_week", "horizon", "spread", "unanswered")
    queue = reading.section(top.node("queue"), "queue", keys)
    unanswered = reading.section(queue.node("unanswered"), "queue.unanswered", ("after", "wait"))
    return QueueRules(
        daily_limit=queue.whole("daily_limit", fallback.daily_limit, least=1),
        weak_ties_per_week=queue.whole("weak_ties_per_week", fallback.weak_ties_per_week, least=0),
        horizon=queue.duration("horizon", fallback.horizon),
        spread=queue.share("spread", fallback.spread),
        unanswered_after=unanswered.whole("after", fallback.unanswered_after, least=1),
        unanswered_wait=unanswered.duration("wait", fallback.unanswered_wait, least_days=1),
    )


def _goals(reading: Reading, top: Section) -> tuple[Goal, ...]:
    example = "- {name: New people, count: new_contacts, target: 1, per: month}"
    goals = []
    for number, node in enumerate(reading.items(top.node("goals"), "goals", example), 1):
        where = f"goals.{number}"
        if isinstance(node, Text) and node.is_blank:
            reading.wrong(node, f"{where}: nothing stands here; write a goal, as in `{example[2:]}`")
            continue
        goal = reading.section(node, where, ("name", "count", "target", "per"))
        goal.needs("name", "a name of your own", node)
        goal.needs("count", "what to count: " + ", ".join(GOAL_COUNTS), node)
        goal.needs("target", "how many, as in `target: 1`", node)
        goal.needs("per", "over which time: " + ", ".join(GOAL_PERIODS), node)
        goals.append(
            Goal(
                name=goal.text("name", ""),
                count=goal.choice("count", "", GOAL_COUNTS),
                target=goal.whole("target", 1, least=1),
                per=goal.choice("per", "", GOAL_PERIODS),
            )
        )
    return tuple(goals)
