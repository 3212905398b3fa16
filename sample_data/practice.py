"""Promises, introductions, occasions, the reading shelf and what came of it all, from ``story/practice.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

import yaml
from cast import Person
from fixed import STORY, TODAY, chance_of, day, id_of, moment
from words import Words

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event, EventGoal, EventStatus, ToMeet
from netui.domain.records.follow_up import Decision, FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link, Shared
from netui.domain.records.outcome import Outcome, Source, SourceKind

PLANS = yaml.safe_load((STORY / "practice.yaml").read_text("utf-8"))
_OLD_DAYS = 30


def events(contacts: Mapping[str, Contact]) -> dict[str, Event]:
    """The occasions, by their key in the story."""
    return {
        plan["id"]: Event(
            id=id_of(plan["id"], moment(day(plan["from"] - 30), 21)),
            name=plan["name"],
            place=plan["place"],
            starts_on=day(plan["from"]),
            ends_on=day(plan["to"]),
            goals=tuple(EventGoal(what, target) for what, target in plan["goals"].items()),
            status=EventStatus(plan["status"]),
            meet=tuple(
                ToMeet(contact=contacts[whom].id, opener=opener)
                if whom in contacts
                else ToMeet(name=whom, opener=opener)
                for whom, opener in plan.get("meet", {}).items()
            ),
        )
        for plan in PLANS["events"]
    }


def links(contacts: Mapping[str, Contact]) -> tuple[Link, ...]:
    """The reading shelf, as it was filled."""
    return tuple(
        Link(
            id=id_of(plan["url"], moment(day(plan["saved"]), 22)),
            url=plan["url"],
            title=plan["title"],
            note=plan["note"],
            tags=tuple(plan["tags"]),
            saved_on=day(plan["saved"]),
            shared=tuple(Shared(contacts[slug].id, day(offset)) for slug, offset in plan["shared"].items()),
        )
        for plan in PLANS["links"]
    )


def introductions(contacts: Mapping[str, Contact]) -> tuple[Introduction, ...]:
    """Who was, is or might be introduced to whom."""
    return tuple(
        Introduction(
            id=id_of(f"{plan['a']} {plan['b']}", moment(day(next(iter(plan["history"].values()))), 20)),
            a=contacts[plan["a"]].id,
            b=contacts[plan["b"]].id,
            reason=plan["reason"],
            status=IntroductionStatus(list(plan["history"])[-1]),
            history=tuple(
                IntroductionStep(IntroductionStatus(status), day(at)) for status, at in plan["history"].items()
            ),
            outcome=plan.get("outcome", ""),
        )
        for plan in PLANS["introductions"]
    )


def outcomes(
    contacts: Mapping[str, Contact],
    told: Mapping[str, Sequence[Conversation]],
    made: Sequence[Introduction],
    occasions: Mapping[str, Event],
) -> tuple[Outcome, ...]:
    """Outcomes with their sources: ``person SLUG``, ``talk SLUG`` (the last one), ``both A B``, ``event ID``."""
    pairs = {(one.a, one.b): one.id for one in made}

    def source(words: str) -> Source:
        kind, *names = words.split()
        if kind == "person":
            return Source(SourceKind.CONTACT, contacts[names[0]].id)
        if kind == "talk":
            return Source(SourceKind.CONVERSATION, told[names[0]][-1].id)
        if kind == "event":
            return Source(SourceKind.EVENT, occasions[names[0]].id)
        return Source(SourceKind.INTRODUCTION, pairs[contacts[names[0]].id, contacts[names[1]].id])

    return tuple(
        Outcome(
            id=id_of(plan["what"], moment(day(plan["at"]), 21)),
            on=day(plan["at"]),
            what=plan["what"],
            kind=plan["kind"],
            sources=tuple(map(source, plan["from"])),
            created_at=moment(day(plan["at"]), 21),
        )
        for plan in PLANS["outcomes"]
    )


def follow_ups(
    cast: Sequence[Person], contacts: Mapping[str, Contact], told: Mapping[str, Sequence[Conversation]], words: Words
) -> Iterator[FollowUp]:
    """Promises, those kept long ago first; and what was put off."""
    for person in cast:
        yield from _kept_promises(person, contacts[person.slug], told[person.slug], words)
    for plan in PLANS["promises"]:
        last = told[plan["with"]][-1]
        assert last.created_at is not None
        yield FollowUp(
            id=id_of(f"{plan['with']} {plan['what']}", last.created_at),
            contact=contacts[plan["with"]].id,
            owner=Owner(plan["owner"]),
            what=plan["what"],
            due_on=day(plan["due"]),
            conversation=last.id,
            created_at=last.created_at,
        )
    for person in cast:
        if "put-off" in person.marks:
            at, until = moment(day(-3), 8, 12), day(int(person.marks["put-off"]))
            yield FollowUp(
                id=id_of(f"{person.slug} put off", at),
                contact=contacts[person.slug].id,
                kind=FollowUpKind.CADENCE,
                snoozed_until=until,
                decisions=(Decision("snooze", at, until),),
                created_at=at,
            )


def _kept_promises(person: Person, contact: Contact, told: Sequence[Conversation], words: Words) -> Iterator[FollowUp]:
    chance = chance_of(f"{person.slug} promises")
    for conversation in told:
        made_at = conversation.created_at
        if made_at is None or conversation.on > TODAY - timedelta(days=_OLD_DAYS) or chance.random() > 0.08:
            continue
        owner = Owner.ME if chance.random() < 0.7 else Owner.THEM
        what = chance.choice(words.trades[person.trade]["mine" if owner is Owner.ME else "theirs"])
        due_on = conversation.on + timedelta(days=chance.randrange(3, 15))
        dropped = chance.random() < 0.1
        yield FollowUp(
            id=id_of(f"{conversation.id} {what}", made_at),
            contact=contact.id,
            owner=owner,
            what=what,
            due_on=due_on,
            status=FollowUpStatus.DROPPED if dropped else FollowUpStatus.DONE,
            conversation=conversation.id,
            done_on=due_on + timedelta(days=chance.randrange(-2, 4)),
            created_at=made_at,
        )
