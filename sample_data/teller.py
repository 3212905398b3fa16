"""What was said in the conversations of the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from random import Random

from cast import Person
from fixed import chance_of, day, id_of, moment
from words import Pool, Sentence, Words

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.domain.records.event import Event

_CHANNELS: Mapping[str, Mapping[str, float]] = {
    "inner": {"meeting": 8, "call": 5, "message": 6, "email": 2, "event": 1, "like": 1},
    "close": {"meeting": 7, "call": 5, "message": 5, "email": 4, "event": 1, "comment": 1, "like": 1, "note": 1},
    "active": {"meeting": 4, "call": 4, "message": 5, "email": 5, "event": 2, "comment": 2, "like": 2},
    "weak": {"meeting": 2, "call": 1, "message": 5, "email": 4, "event": 2, "comment": 2, "like": 2},
    "dormant": {"meeting": 3, "call": 1, "message": 2, "email": 3},
}
_DRAFTED: Mapping[str, Mapping[str, float]] = {
    "message": {"check-in": 3, "reconnect": 2, "share-link": 1},
    "email": {"check-in": 2, "share-link": 2, "thank-you": 1},
}
_POINT_KINDS = ("insight", "trend", "challenge", "advice")
_REMARKS = ("ask about this alone, next time", "quiet today, call at the weekend", "was offered a job, not public")
_PLACE_AT_FIRST = {"conf": "Ghent", "tides": "Bristol"}
"""Where those who were met at an occasion were met."""


class Teller:
    """Makes conversations, and never says the same thing twice while there is something else to say."""

    def __init__(self, words: Words, ids: Mapping[str, str], shelf: Sequence[str]) -> None:
        self._words, self._ids, self._shelf = words, ids, shelf
        self._chance = Random(20261120)
        self._pool = Pool(self._chance)

    def tell(self, person: Person, days: Sequence[date]) -> Iterator[Conversation]:
        """The conversations with one person, oldest first."""
        said: list[Sentence] = []
        points: list[str] = []
        for place, on in enumerate(days):
            yield _from_draft(self._conversation(person, on, len(days) - 1 - place, said, points))

    def _conversation(
        self, person: Person, on: date, newer: int, said: list[Sentence], points: list[str]
    ) -> Conversation:
        chance = self._chance
        channel, direction, answered = self._way(person, on, newer)
        made_at = moment(on, chance.randrange(17, 23), chance.randrange(60))
        place = self._place(person, on, channel)
        summary = self._summary(person, on, channel, answered, place, said)
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
        moments = self._words.moments.get(person.slug, ())
        if newer < len(moments) and not (on == person.since and "conf" in person.marks):
            points.extend(moments[newer]["points"])
            return _as_remembered(told, moments[newer])
        if channel in ("comment", "like") or answered is False:
            return told
        return self._with_more(told, person, points)

    def _place(self, person: Person, on: date, channel: str) -> str:
        """Where it was; empty for what has no place."""
        if channel not in ("meeting", "event"):
            return ""
        if on == person.since:
            for mark, place in _PLACE_AT_FIRST.items():
                if mark in person.marks:
                    return place
        return self._chance.choice(self._words.everyday["places"]) if person.is_near else person.city

    def _way(self, person: Person, on: date, newer: int) -> tuple[str, Direction, bool | None]:
        """Channel, who spoke, and whether there was an answer."""
        chance = self._chance
        if "silent" in person.marks and newer < 2:
            return "message", Direction.OUT, False
        if on == person.since and not _PLACE_AT_FIRST.keys().isdisjoint(person.marks):
            return "event", Direction.BOTH, None
        if newer == 0:
            # The last one is a whole touch, so that the days in the cast say who falls due.
            return chance.choice(("meeting", "meeting", "call") if person.is_near else ("call",)), Direction.BOTH, None
        if "conf" in person.marks:
            return "message", Direction.BOTH, None
        ways = dict(_CHANNELS[person.tier])
        if not person.is_near:
            ways["meeting"] *= 0.4
        channel = chance.choices(list(ways), list(ways.values()))[0]
        if channel in ("comment", "like", "note"):
            return channel, Direction.BOTH if channel == "note" else Direction.OUT, None
        if channel in ("message", "email") and chance.random() < 0.25:
            return channel, Direction.OUT, chance.random() < 0.75
        if channel in ("message", "email") and chance.random() < 0.2:
            return channel, Direction.IN, None
        return channel, Direction.BOTH, None

    def _summary(
        self, person: Person, on: date, channel: str, answered: bool | None, place: str, said: list[Sentence]
    ) -> str:
        chance = self._chance
        if channel in ("comment", "like"):
            about = chance.choice((*self._words.trades[person.trade]["about"], *person.interests))
            return chance.choice(self._words.everyday[channel]).format(x=about)
        topic = person.trade if chance.random() < 0.88 else "everyday"
        if answered is False:
            topic = "unanswered"
        elif on == person.since and not _PLACE_AT_FIRST.keys().isdisjoint(person.marks):
            topic = "conference"
        sentences = self._words.sentences(topic, together=channel in ("meeting", "event"))
        sentence = self._pool.take(topic, sentences, said[-7:])
        said.append(sentence)
        lead = self._lead(person, channel, str(sentence)) if answered is not False and chance.random() < 0.65 else ""
        told = lead.format(p=place) + str(sentence)
        return told[:1].upper() + told[1:]

    def _lead(self, person: Person, channel: str, sentence: str) -> str:
        leads = self._words.lead["away" if channel == "meeting" and not person.is_near else channel]
        # Two colons in one sentence are one too many.
        fitting = [lead for lead in leads if not (lead.endswith(": ") and ": " in sentence)]
        return self._chance.choice(fitting) if fitting else ""

    def _with_more(self, told: Conversation, person: Person, points: list[str]) -> Conversation:
        """Key points, what was given, received, asked and told, a link."""
        chance, words = self._chance, self._words.trades[person.trade]
        noted: list[KeyPoint] = []
        unsaid = [text for text in words["points"] if text not in points]
        if unsaid and chance.random() < 0.38:
            points.append(chance.choice(unsaid))
            noted.append(_point(points[-1]))
        if chance.random() < 0.16:
            noted.append(
                _point(str(self._pool.take("personal", self._words.sentences("personal", together=False), ())))
            )
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


def _as_remembered(told: Conversation, words: Mapping[str, object]) -> Conversation:
    """The conversation as the story has it, word for word."""

    def texts(name: str) -> tuple[str, ...]:
        found = words.get(name, ())
        return tuple(map(str, found)) if isinstance(found, list) else ()

    return replace(
        told,
        channel=str(words["channel"]),
        summary=str(words["say"]),
        place=str(words.get("place", "")),
        key_points=tuple(map(_point, texts("points"))),
        gave=texts("gave"),
        got=texts("got"),
        asked=texts("asked"),
        direction=Direction.BOTH,
        answered=None,
    )


def _from_draft(told: Conversation) -> Conversation:
    """The conversation, sent from a draft where it was a letter of mine; which template it was is its own chance."""
    if told.direction is not Direction.OUT or told.channel not in _DRAFTED:
        return told
    chance = chance_of(f"{told.id} template")
    return replace(
        told, template=chance.choices(list(_DRAFTED[told.channel]), list(_DRAFTED[told.channel].values()))[0]
    )


def at_occasions(conversation: Conversation, occasions: Iterable[Event]) -> Conversation:
    """The conversation, belonging to the event at which it took place."""
    for event in occasions:
        first_on, last_on = event.starts_on or date.max, event.ends_on or date.min
        if event.place in conversation.place and first_on <= conversation.on <= last_on:
            return replace(conversation, event=event.id)
    return conversation


def with_company(
    told: Mapping[str, Sequence[Conversation]], cast: Sequence[Person], contacts: Mapping[str, Contact]
) -> dict[str, list[Conversation]]:
    """The conversations, with a third person of the same circle at many a table."""
    joined: dict[str, list[Conversation]] = {}
    for person in cast:
        circle = [one for one in cast if one is not person and _is_circle(one, person)]
        joined[person.slug] = [
            # The last one was between the two: its words are about nobody else.
            _joined(one, circle, contacts) if one.channel == "meeting" and one.on != person.last_on else one
            for one in told[person.slug]
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
