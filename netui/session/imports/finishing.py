"""The last touches to people who came in: who knows whom, the tier of a rhythm, the event at which they were met."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import replace
from datetime import date

from netui.domain.cadence.rules import Rules, Tier
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, Met
from netui.domain.records.event import Event
from netui.exchange.common.incoming import KnownPair
from netui.session.core.network import Network
from netui.session.imports.commands import ImportOptions
from netui.session.imports.in_steps import listed
from netui.session.imports.people.matching import PeopleInImport
from netui.session.imports.people.own_records import with_references

_PEOPLE_A_STEP = 200
_MONTH_DAYS, _YEAR_DAYS = 30, 365
"""Days that a month and a year count when a rhythm of days is compared with that of a tier."""
_UNIT_DAYS = {"d": 1, "w": 7, "m": _MONTH_DAYS, "y": _YEAR_DAYS}


def finish_people(
    people: PeopleInImport,
    acquaintances: Iterable[KnownPair],
    options: ImportOptions,
    rules: Rules | None,
    network: Network | None,
    today: date,
) -> Generator[float, None, None]:
    """Give those who came in what needs all the others to be there, in steps of a few milliseconds.

    Args:
        people: as they stand after all rows came in.
        acquaintances: who knows whom, by ids in the files.
        options: what the user wants.
        rules: for the tiers; None for none.
        network: for the event; None for none.
        today: the day of the import.
    """
    incoming = yield from listed(people.new_rows())
    became = yield from people.became()
    here = frozenset((yield from listed(contact.id for contact in people.everybody())))
    event = next((one for one in network.events() if one.id == options.event_id), None) if network else None
    for number, (contact, row) in enumerate(incoming):
        if number % _PEOPLE_A_STEP == 0:
            yield 1.0
        finished = contact
        if row.record is not None:
            finished = with_references(finished, became, here)
        if row.met_through and (through := became.get(row.met_through)):
            finished = replace(finished, met=replace(finished.met or Met(), through=through))
        if row.every is not None and options.with_tiers and rules is not None:
            tier = nearest_tier(row.every, rules.tiers)
            finished = replace(finished, tier=tier, tier_since=today) if tier else finished
        if event is not None:
            finished = replace(finished, met=_met_at(event, finished.met))
        if finished != contact:
            people.adjust(finished)
    _acquaint(people, became, acquaintances)


def nearest_tier(every: Duration, tiers: Iterable[Tier]) -> str:
    """The tier whose rhythm is nearest to another; of two equally near ones the closer. Empty without any."""
    days = every.count * _UNIT_DAYS[every.unit]
    rhythms = [(tier.key, tier.every.count * _UNIT_DAYS[tier.every.unit]) for tier in tiers if tier.every is not None]
    return min(rhythms, key=lambda each: abs(each[1] - days))[0] if rhythms else ""


def _met_at(event: Event, met: Met | None) -> Met:
    """The way somebody was met, with the event as day and place."""
    through = met.through if met is not None else ""
    return Met(event.starts_on or (met.on if met is not None else None), event.name, through)


def _acquaint(people: PeopleInImport, became: Mapping[str, str], acquaintances: Iterable[KnownPair]) -> None:
    """Note with both that they know each other."""
    for pair in acquaintances:
        one, other = became.get(pair.one), became.get(pair.other)
        if one and other and one != other:
            for who, whom in ((one, other), (other, one)):
                contact: Contact = people.contact(who)
                if whom not in contact.knows:
                    people.adjust(replace(contact, knows=(*contact.knows, whom)))
