"""The notes of a vault: people, conversations, events, and what is on the reading shelf."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp, FollowUpStatus, Owner
from netui.domain.records.link import Link
from netui.domain.records.values import Labelled
from netui.exchange.common.outgoing import OutgoingFile, OutgoingPerson, octets
from netui.exchange.vault.markdown import body, front_matter, one_line, tags
from netui.exchange.vault.names import NamedNote, distinct_names

PEOPLE, CONVERSATIONS, EVENTS, READING = "People", "Conversations", "Events", "Reading"
_SUFFIX = ".md"


@frozen
class Remark:
    """Something that was noted about one person alone in a conversation."""

    on: date
    text: str


@frozen
class PersonOut:
    """A person with what belongs into their note.

    Attributes:
        person: the contact with what is computed.
        promises: of either side, the open ones first.
        remarks: the oldest first.
    """

    person: OutgoingPerson
    promises: tuple[FollowUp, ...] = ()
    remarks: tuple[Remark, ...] = ()


def write(
    people: Sequence[PersonOut],
    conversations: Sequence[Conversation],
    events: Sequence[Event],
    links: Sequence[Link],
    channels: Mapping[str, str],
) -> tuple[OutgoingFile, ...]:
    """The notes, by name; each has a place of its own in the folder.

    Args:
        people: those who get a note.
        conversations: between them; others who took part are not named.
        events: at which they were.
        links: links of the reading shelf.
        channels: key of a channel -> what it is called; a conversation without words is called so.
    """
    contacts = [one.person.contact for one in people]
    named = [NamedNote(one.id, one.name, one.company) for one in contacts]
    names = distinct_names(named, (READING,))
    of_events = distinct_names([NamedNote(one.id, one.name, "event") for one in events], (READING, *names.values()))
    files = {f"{PEOPLE}/{names[one.person.contact.id]}": _person(one) for one in people}
    files |= {f"{EVENTS}/{of_events[one.id]}": _event(one) for one in events}
    files |= _conversations(conversations, names, channels, (*names.values(), *of_events.values()))
    if links:
        files[READING] = _reading(links)
    made = ((f"{name}{_SUFFIX}", lines) for name, lines in files.items())
    return tuple(OutgoingFile(name, octets("\n".join(lines).rstrip() + "\n")) for name, lines in sorted(made))


def _conversations(
    conversations: Iterable[Conversation], names: Mapping[str, str], channels: Mapping[str, str], taken: Iterable[str]
) -> dict[str, list[str]]:
    whom = {one.id: [names[each] for each in one.contacts if each in names] for one in conversations}
    wanted = [NamedNote(one.id, f"{one.on} {', '.join(whom[one.id])}") for one in conversations]
    called = distinct_names(wanted, taken)
    return {
        f"{CONVERSATIONS}/{one.on:%Y}/{called[one.id]}": _conversation(one, whom[one.id], channels)
        for one in conversations
    }


def _person(one: PersonOut) -> list[str]:
    contact, met = one.person.contact, one.person.contact.met
    legal, as_they_were = tags(contact.tags)
    lines = [
        *front_matter(
            {
                "netui": contact.id,
                "aliases": contact.aliases,
                "tags": legal,
                "netui-tags": as_they_were,
                "tier": contact.tier,
                "company": contact.company,
                "title": contact.title,
                "emails": _labelled(contact.emails),
                "phones": _labelled(contact.phones),
                "links": _labelled(contact.links),
                "met": (met.on or met.where) if met else None,
                "birthday": contact.birthday,
                "last": one.person.last_on,
                "due": one.person.due_on,
            }
        ),
        "",
        f"# {one_line(contact.name)}",
    ]
    lines += _section("Promises", map(_promise, one.promises))
    notes = [contact.notes.strip(), *(f"- {each.on}: {' '.join(each.text.split())}" for each in one.remarks)]
    lines += _section("Notes", (body(text) for text in notes if text))
    lines += _section("Kept", (f"- {one_line(line)}" for line in contact.kept))
    return lines


def _section(name: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return ["", f"## {name}", *found] if found else []


def _promise(one: FollowUp) -> str:
    box = "x" if one.status is FollowUpStatus.DONE else " "
    what = one_line(one.what) or "a promise"
    says = f"they owe: {what}" if one.owner is Owner.THEM else what
    due = f" 📅 {one.due_on}" if one.due_on else ""
    done = f" ✅ {one.done_on}" if one.done_on and box == "x" else ""
    return f"- [{box}] {says}{due}{done} ^{one.id}"


def _conversation(one: Conversation, whom: Sequence[str], channels: Mapping[str, str]) -> list[str]:
    channel = channels.get(one.channel, one.channel)
    lines = [
        *front_matter(
            {
                "netui": one.id,
                "on": one.on,
                "channel": one.channel,
                "people": tuple(f"[[{name}]]" for name in whom),
            }
        ),
        "",
        f"# {one_line(one.summary) or one_line(channel)}",
    ]
    points = [f"- {one_line(point.text)}" for point in one.key_points]
    said = (("Gave", one.gave), ("Got", one.got), ("Asked", one.asked), ("Told", one.told))
    things = [f"{word}: {'; '.join(map(one_line, words))}" for word, words in said if words]
    places = [f"Place: {one_line(one.place)}"] if one.place else []
    for part in (points, [*things, *places], [f"- {one_line(link)}" for link in one.links]):
        lines += ["", *part] if part else []
    return lines


def _event(one: Event) -> list[str]:
    values = {
        "netui": one.id,
        "place": one.place,
        "starts": one.starts_on,
        "ends": one.ends_on,
        "status": one.status.value,
    }
    goals = [f"- {one_line(goal.what)}: {goal.target}" for goal in one.goals]
    return [*front_matter(values), "", f"# {one_line(one.name)}", *(["", *goals] if goals else [])]


def _reading(links: Sequence[Link]) -> list[str]:
    return [f"# {READING}", "", *(line for one in links for line in _link(one))]


def _link(one: Link) -> Iterator[str]:
    title = f"{one_line(one.title)}: " if one.title else ""
    yield f"- {title}{one_line(one.url)}"
    if one.note:
        yield f"  {one_line(one.note)}"


def _labelled(values: Iterable[Labelled]) -> tuple[str, ...]:
    return tuple(f"{one.label}: {one.value}" if one.label else one.value for one in values)
