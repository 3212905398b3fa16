"""The section ``me`` of the settings: read with the place of every mistake."""

from __future__ import annotations

from typing import Any

from netui.config.settings.model import ME_LISTS, ME_TEXTS
from netui.config.yaml.nodes import Node, Text
from netui.config.yaml.section_reader import Reading, Section, path
from netui.config.yaml.value_messages import shown
from netui.domain.dates.partial_day import goes_back, partial_day
from netui.domain.people.me import Employment, Me

_MOST_ENTRY_CHARACTERS = 300
"""Most characters of an entry of a list: an address may be long."""
_EXAMPLES = {"emails": "[jo@example.org]", "links": "[https://example.org/jo]", "places": "[Lisbon, Bremen]"}


def read_me(reading: Reading, node: Node | None) -> Me:
    """The user's own data from the settings; what is wrong in it is reported and left out.

    Args:
        reading: collects what is wrong.
        node: the group ``me``; None when it is left out.
    """
    section = reading.section(node, "me", (*ME_TEXTS, *ME_LISTS, "worked_at"))
    found: dict[str, Any] = {key: section.text(key, "") for key in ME_TEXTS}
    found |= {key: _entries(reading, section, key) for key in ME_LISTS}
    return Me(**found, worked_at=tuple(_employments(reading, section)))


def _entries(reading: Reading, section: Section, key: str) -> tuple[str, ...]:
    place = section.place(key)
    items = reading.items(section.node(key), place, _EXAMPLES.get(key, "[old maps, tide mills]"))
    words = [reading.word(item, place, "text", longest=_MOST_ENTRY_CHARACTERS) for item in items]
    found = []
    for word in filter(None, words):
        if key == "emails" and not _is_address(word.text):
            reading.wrong(word, f"{path(place)}{shown(word.text)} is no e-mail address; write jo@example.org")
        else:
            found.append(word.text.strip())
    return tuple(dict.fromkeys(found))


def _is_address(text: str) -> bool:
    name, sign, host = text.strip().rpartition("@")
    return bool(name and sign and host) and " " not in text.strip()


def _employments(reading: Reading, section: Section) -> list[Employment]:
    place = section.place("worked_at")
    found = []
    for item in reading.items(section.node("worked_at"), place, "[{company: Northwind, from: 2017, to: 2020}]"):
        one = reading.section(item, place, ("company", "from", "to"))
        one.needs("company", "the name of an employer", item)
        company = one.text("company", "")
        since, until = _time(reading, one, "from"), _time(reading, one, "to")
        if since and until and goes_back(since.text, until.text):
            reading.wrong(until, f"{path(one.place('to'))}{shown(until.text)} is before {shown(since.text)}")
        elif company:
            found.append(Employment(company, since.text if since else "", until.text if until else ""))
    return found


def _time(reading: Reading, section: Section, key: str) -> Text | None:
    node = section.node(key)
    word = reading.word(node, section.place(key), "a year, a month or a day") if node is not None else None
    if word is None:
        return None
    try:
        partial_day(word.text)
    except ValueError:
        reading.wrong(
            word, f"{path(section.place(key))}{shown(word.text)} is no year, month or day; write 2017, 2017-03"
        )
        return None
    return word
