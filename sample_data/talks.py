"""The conversations: when they happened, and what was said, from ``story/talk.yaml`` and ``story/everyday.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

import yaml
from cast import Person
from fixed import STORY, chance_of, day, id_of, moment

from netui.domain.contact import Contact
from netui.domain.conversation import Conversation, Direction, KeyPoint
from netui.domain.event import Event

WANTED = 900
"""How many conversations the story has."""

_GAP_DAYS = {"inner": 14, "close": 30, "active": 75, "weak": 150, "dormant": 16}
_SLIPPING_GAP_DAYS = 17
_MOST = {"inner": 60, "close": 40, "active": 14, "weak": 7, "dormant": 4}
_CHANNELS = {
    "inner": {"meeting": 8, "call": 5, "message": 6, "email": 2, "event": 1, "like": 1},
    "close": {"meeting": 7, "call": 5, "message": 5, "email": 4, "event": 1, "comment": 1, "like": 1, "note": 1},
    "active": {"meeting": 4, "call": 4, "message": 5, "email": 5, "event": 2, "comment": 2, "like": 2},
    "weak": {"meeting": 2, "call": 1, "message": 5, "email": 4, "event": 2, "comment": 2, "like": 2},
    "dormant": {"meeting": 3, "call": 1, "message": 2, "email": 3},
}
_REMARKS = (
    "ask about this alone, next time",
    "quiet today, call at the weekend",
    "was offered a job, not public",
    "pays next",
)
_POINT_KINDS = ("insight", "trend", "challenge", "advice")


@dataclass(frozen=True, slots=True)
class Material:
    """What can be said.

    Attributes:
        trades: trade -> about, say, points, gave, got, asked, mine, theirs.
        everyday: say, personal, told, places, comment, like, unanswered, conference, new.
        lead: channel -> how a summary begins.
    """

    trades: Mapping[str, Mapping[str, Sequence[str]]]
    everyday: Mapping[str, Sequence[str]]
    lead: Mapping[str, Sequence[str]]


def material() -> Material:
    """All there is to say."""
    everyday = yaml.safe_load((STORY / "everyday.yaml").read_text("utf-8"))
    return Material(yaml.safe_load((STORY / "talk.yaml").read_text("utf-8")), everyday, everyday.pop("lead"))


def days_of(cast: Sequence[Person]) -> dict[str, tuple[date, ...]]:
    """For each person the days of their conversations, oldest first; as many in all as are wanted.

    The gaps grow by one factor for everybody, until the number fits; what is still too many goes from the oldest.
    """
    factor = 2.0
    while (days := {person.slug: _days(person, factor) for person in cast}) and _count(days) < WANTED:
        factor -= 0.01
    surplus = _count(days) - WANTED
    for person in sorted(cast, key=lambda one: -len(days[one.slug]))[:surplus]:
        days[person.slug] = days[person.slug][1:]
    return days


def _count(days: Mapping[str, Sequence[date]]) -> int:
    return sum(map(len, days.values()))


def _days(person: Person, factor: float) -> tuple[date, ...]:
    last_on = person.last_on
    if last_on is None:
        return ()
    chance = chance_of(f"{person.slug} days")
    found = [last_on]
    if "conf" in person.marks:
        return tuple(sorted({person.since, person.since + timedelta(days=4), last_on}))
    if "new" in person.marks:
        return (last_on,)
    while len(found) < _MOST[person.tier]:
        usual = _SLIPPING_GAP_DAYS if "slipping" in person.marks else _GAP_DAYS[person.tier] * factor
        gap = usual * (0.6 + 0.8 * chance.random()) * (1 + 0.03 * len(found))
        if len(found) == 1 and "silent" in person.marks:
            gap = 15
        on = found[-1] - timedelta(days=max(1, round(gap)))
        if on.weekday() > 4 and chance.random() < 0.8:
            on -= timedelta(days=on.weekday() - 4)
        if on < person.since:
            break
        found.append(on)
    if "tides" in person.marks or "since" in person.marks:
        found.append(person.since)
    return tuple(sorted(found))


class Teller:
    """Makes conversations, and never says the same thing twice while there is something else to say."""

    def __init__(self, words: Material, ids: Mapping[str, str], shelf: Sequence[str]) -> None:
        self._words, self._ids, self._shelf = words, ids, shelf
        self._unsaid: dict[str, list[str]] = {}
        self._chance = Random(20261120)

    def tell(self, person: Person, days: Sequence[date]) -> Iterator[Conversation]:
        """The conversations with one person, oldest first."""
        points: list[str] = []
        for place, on in enumerate(days):
            yield self._conversation(person, on, len(days) - 1 - place, points)

    def _conversation(self, person: Person, on: date, newer: int, points: list[str]) -> Conversation:
        chance = self._chance
        channel, direction, answered = self._way(person, on, newer)
        made_at = moment(on, chance.randrange(17, 23), chance.randrange(60))
        place = self._place(person, on, channel)
        summary = self._summary(person, on, channel, answered, place)
        told = Conversation(
            id=id_of(f"{person.slug} {on} {channel}", made_at),
            on=on,
            channel=channel,
            contacts=(self._ids[person.slug],),
            direction=direction,
            answered=answered,
            created_at=made_at,
            at=moment(on, chance.randrange(8, 17), chance.choice((0, 0, 15, 30, 45)))
            if chance.random() < 0.4
            else None,
            summary=summary,
            place=place if place and place not in summary and (not person.is_near or chance.random() < 0.4) else "",
        )
        if channel in ("comment", "like") or answered is False:
            return told
        return self._with_more(told, person, points)

    def _place(self, person: Person, on: date, channel: str) -> str:
        """Where it was; empty for what has no place."""
        if channel not in ("meeting", "event"):
            return ""
        if on == person.since and "conf" in person.marks:
            return "Ghent"
        if on == person.since and "tides" in person.marks:
            return "Bristol"
        return self._chance.choice(self._words.everyday["places"]) if person.is_near else person.city

    def _way(self, person: Person, on: date, newer: int) -> tuple[str, Direction, bool | None]:
        """Channel, who spoke, and whether there was an answer."""
        chance = self._chance
        if "silent" in person.marks and newer < 2:
            return "message", Direction.OUT, False
        if "conf" in person.marks:
            return ("event" if on == person.since else "message" if newer else "call"), Direction.BOTH, None
        if newer == 0:
            # The last one is a whole touch, so that the days in the cast say who falls due.
            return chance.choice(("meeting", "meeting", "call") if person.is_near else ("call",)), Direction.BOTH, None
        if "tides" in person.marks and on == person.since:
            return "event", Direction.BOTH, None
        ways: dict[str, float] = dict(_CHANNELS[person.tier])
        if not person.is_near:
            ways["meeting"] *= 0.4
        channel = chance.choices(list(ways), list(ways.values()))[0]
        if channel in ("comment", "like", "note"):
            return channel, Direction.OUT if channel != "note" else Direction.BOTH, None
        if channel in ("message", "email") and chance.random() < 0.3:
            return channel, Direction.OUT, chance.random() < 0.85
        if channel in ("message", "email") and chance.random() < 0.2:
            return channel, Direction.IN, None
        return channel, Direction.BOTH, None

    def _summary(self, person: Person, on: date, channel: str, answered: bool | None, place: str) -> str:
        chance, everyday = self._chance, self._words.everyday
        if answered is False:
            return self._next("unanswered", everyday["unanswered"])
        if channel in ("comment", "like"):
            about = chance.choice((*self._words.trades[person.trade]["about"], *person.interests))
            return chance.choice(everyday[channel]).format(x=about)
        if "new" in person.marks:
            told = everyday["new"][0 if person.slug.startswith("ravi") else 1]
        elif on == person.since and ("conf" in person.marks or "tides" in person.marks):
            told = self._next("conference", everyday["conference"])
        elif chance.random() < 0.12:
            told = self._next("everyday", everyday["say"])
        else:
            told = self._next(person.trade, self._sentences(person.trade))
        if chance.random() < 0.65 and "new" not in person.marks:
            away = channel == "meeting" and not person.is_near
            leads = self._words.lead["away" if away else channel]
            # Two colons in one sentence are one too many.
            fitting = [lead for lead in leads if not (lead.endswith(": ") and ": " in told)]
            lead = chance.choice(fitting).format(p=place) if fitting else ""
            return (lead + told)[:1].upper() + (lead + told)[1:]
        return told[:1].upper() + told[1:]

    def _sentences(self, trade: str) -> list[str]:
        words = self._words.trades[trade]
        return [
            told
            for sentence in words["say"]
            for told in ([sentence.format(x=about) for about in words["about"]] if "{x}" in sentence else [sentence])
        ]

    def _next(self, topic: str, sentences: Sequence[str]) -> str:
        """A sentence that was not said before; from the beginning again when all were."""
        unsaid = self._unsaid.get(topic)
        if not unsaid:
            unsaid = self._unsaid[topic] = self._chance.sample(list(sentences), len(sentences))
        return unsaid.pop()

    def _with_more(self, told: Conversation, person: Person, points: list[str]) -> Conversation:
        """Key points, what was given, received, asked and told, a link."""
        chance, words = self._chance, self._words.trades[person.trade]
        noted = []
        for source, share in ((words["points"], 0.38), (self._words.everyday["personal"], 0.2)):
            unsaid = [text for text in source if text not in points]
            if unsaid and chance.random() < share:
                text = chance.choice(unsaid)
                points.append(text)
                noted.append(_point(text))
        return replace(
            told,
            key_points=tuple(noted),
            gave=self._some(words["gave"], 0.13),
            got=self._some(words["got"], 0.11),
            asked=self._some(words["asked"], 0.04),
            told=self._some(self._words.everyday["told"], 0.07),
            links=self._some(self._shelf, 0.03) if told.on > day(-100) else (),
        )

    def _some(self, choices: Sequence[str], share: float) -> tuple[str, ...]:
        return (self._chance.choice(choices),) if self._chance.random() < share else ()


def _point(text: str) -> KeyPoint:
    kind, colon, rest = text.partition(": ")
    return KeyPoint(rest, kind) if colon and kind in _POINT_KINDS else KeyPoint(text)


def at_occasions(conversation: Conversation, occasions: Iterable[Event]) -> Conversation:
    """The conversation, belonging to the event at which it took place."""
    for event in occasions:
        days = (event.starts_on or date.max, event.ends_on or date.min)
        if conversation.place == event.place and days[0] <= conversation.on <= days[1]:
            return replace(conversation, event=event.id)
    return conversation


def with_company(
    told: Mapping[str, Sequence[Conversation]], cast: Sequence[Person], contacts: Mapping[str, Contact]
) -> dict[str, list[Conversation]]:
    """The conversations, with a third person of the same circle at every other table or so."""
    joined: dict[str, list[Conversation]] = {}
    for person in cast:
        circle = [one for one in cast if one is not person and _is_circle(one, person)]
        joined[person.slug] = [
            _joined(conversation, circle, contacts) if conversation.channel == "meeting" else conversation
            for conversation in told[person.slug]
        ]
    return joined


def _is_circle(one: Person, other: Person) -> bool:
    tags = {one.marks.get("tag"), other.marks.get("tag")}
    return one.is_near and other.is_near and len(tags) == 1 and not tags.isdisjoint(("brightwater", "choir"))


def _joined(conversation: Conversation, circle: Sequence[Person], contacts: Mapping[str, Contact]) -> Conversation:
    chance = chance_of(conversation.id)
    there = [one for one in circle if one.last_on and one.since <= conversation.on <= one.last_on]
    if not there or chance.random() < 0.25:
        return conversation
    guest = contacts[chance.choice(there).slug]
    remark = {guest.id: chance.choice(_REMARKS)} if chance.random() < 0.4 else {}
    return replace(conversation, contacts=(*conversation.contacts, guest.id), private=remark)
