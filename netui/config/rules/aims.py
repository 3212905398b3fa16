"""The sections of ``rules.yaml`` about where the user wants to go: aims, and the roles somebody is wanted in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from netui.config.yaml.nodes import Fields, Node, Text
from netui.config.yaml.section_reader import Reading, Section
from netui.config.yaml.value_messages import shown
from netui.domain.cadence.rules import Aim
from netui.domain.dates.duration import Duration
from netui.domain.text.folding import fold

MOST_PER_WEEK = 5
_WHOM = ("companies", "titles", "topics", "tags", "roles")
_KEYS = ("name", "by", *_WHOM, "ask", "warm", "per_week")
_EXAMPLE = "- {name: Change job, by: 2027-03-31, companies: [Halyard]}"
_MOST_QUESTION_CHARACTERS = 200
_DAY_FIRST = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")


def read_aims(reading: Reading, top: Section) -> tuple[Aim, ...]:
    """Return the aims in the order of the file; what is wrong with one is reported where it stands."""
    aims: list[Aim] = []
    first: dict[str, tuple[int, str]] = {}
    for number, node in enumerate(reading.items(top.node("aims"), "aims", _EXAMPLE), 1):
        where = f"aims.{number}"
        if isinstance(node, Text) and node.is_blank:
            reading.wrong(node, f"{where}: nothing stands here; write an aim, as in `{_EXAMPLE[2:]}`")
            continue
        section = reading.section(node, where, _KEYS)
        aim = _aim(reading, section, node, where)
        written = section.node("name")
        if aim.name and written is not None:
            line, name = first.setdefault(aim.key, (written.line, aim.name))
            if line != written.line:
                reading.wrong(written, f"{where}.name: {_called_alike(aim.name, name, line)}")
        aims.append(aim)
    return tuple(aims)


def read_roles(reading: Reading, top: Section) -> Mapping[str, Duration]:
    """Return role -> how long a touch covers it, in the order of the file."""
    roles: dict[str, Duration] = {}
    for key, node in reading.entries(top.node("roles"), "roles", "`mentor: {within: 6m}`"):
        if reading.word(Text(key.text, key.line, key.column, quoted=True), "roles", "a role") is None:
            continue
        role = reading.section(node, f"roles.{key.text}", ("within",))
        role.needs("within", "how long a touch lasts, as in `{within: 6m}`", key)
        within = role.duration("within", None, least_days=1)
        if within is not None:
            roles[key.text] = within
    return roles


def _aim(reading: Reading, section: Section, node: Node, where: str) -> Aim:
    section.needs("name", "a name of your own", node)
    whom = {key: _words(reading, section, key) for key in _WHOM}
    if not isinstance(node, Fields):
        pass  # what stands in its place was told already
    elif not any(key in section.values or key in section.meant for key in _WHOM):
        reading.wrong(node, f"{where}: nothing says who fits; add one of {', '.join(_WHOM)}")
    elif not any(whom.values()) and not section.meant:
        empty = next(section.values[key][0] for key in _WHOM if key in section.values)
        if not any(problem.line >= empty.line for problem in reading.problems):
            reading.wrong(empty, f"{where}: nothing says who fits; name at least one in {', '.join(_WHOM)}")
    return Aim(
        name=section.text("name", ""),
        by=_day(reading, section),
        ask=_question(reading, section),
        warm=section.duration("warm", Duration(6, "m")),
        per_week=_per_week(reading, section),
        **whom,
    )


def _called_alike(name: str, other: str, line: int) -> str:
    """Say that two aims have one name, or two that are told apart by signs alone: records would take them for one."""
    if fold(name) == fold(other):
        return f"an aim of line {line} is called {shown(name)} already"
    return f"{shown(name)} is told from {shown(other)} of line {line} by signs alone; choose other words"


def _words(reading: Reading, section: Section, key: str) -> tuple[str, ...]:
    where = section.place(key)
    words = (
        reading.word(item, where, "a word or a name")
        for item in reading.items(section.node(key), where, "[Halyard, Port of Stavanger]")
    )
    return tuple(dict.fromkeys(word.text.strip() for word in words if word is not None))


def _day(reading: Reading, section: Section) -> date | None:
    node = section.node("by")
    if node is None:
        return None
    written = reading.word(node, section.place("by"), "a day such as 2027-03-31")
    if written is None:
        return None
    text = written.text.strip()
    try:
        if len(text) != len("2027-03-31"):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        reading.wrong(node, f"{section.place('by')}: {shown(text)} is no day; {_meant_day(text)}")
        return None


def _meant_day(text: str) -> str:
    """The day as it is to be written, where another way of writing it can be told."""
    found = _DAY_FIRST.fullmatch(text)
    try:
        said = date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else "one such as 2027-03-31"
    except ValueError:
        said = "one such as 2027-03-31"
    return f"write {said}"


def _question(reading: Reading, section: Section) -> str:
    node = section.node("ask")
    word = (
        reading.word(node, section.place("ask"), "text", longest=_MOST_QUESTION_CHARACTERS)
        if node is not None
        else None
    )
    return word.text if word is not None else ""


def _per_week(reading: Reading, section: Section) -> int:
    count = section.whole("per_week", 1, least=0)
    node = section.node("per_week")
    if count > MOST_PER_WEEK and node is not None:
        message = f"{count} is more than {MOST_PER_WEEK}; a whole number from 0 to {MOST_PER_WEEK} is meant"
        reading.wrong(node, f"{section.place('per_week')}: {message}")
        return 1
    return count
