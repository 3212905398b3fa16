"""The people of the story, from ``story/people.txt``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fixed import STORY, TODAY, chance_of, day, id_of, moment

from netui.domain.records.contact import Contact, ContactStatus, Met, Position
from netui.domain.records.values import Anniversary, Labelled

_DOMAINS = ("example.org", "example.com", "example.net")
_FIRST_DAY = date(2023, 11, 21)
_DEFAULT_LAST = {"inner": (2, 9), "close": (3, 18), "active": (5, 60), "weak": (60, 140), "dormant": (400, 700)}
_NEAR = ("Bremen", "Bremerhaven", "Hamburg", "Leer", "Oldenburg")
_BIRTHDAY_KEPT_FREE_DAYS = 14


@dataclass(frozen=True, slots=True)
class Person:
    """One line of the cast."""

    slug: str
    name: str
    trade: str
    tier: str
    company: str
    title: str
    city: str
    met: str
    interests: tuple[str, ...]
    offers: tuple[str, ...]
    needs: tuple[str, ...]
    marks: Mapping[str, str]

    @property
    def is_near(self) -> bool:
        """Whether one meets without packing a bag."""
        return self.city in _NEAR

    @property
    def last_on(self) -> date | None:
        """Day of the last conversation; None for those who had none."""
        if not self.tier:
            return None
        for mark in ("new", "last"):
            if mark in self.marks:
                return _working(day(-int(self.marks[mark])), exactly=True)
        if "conf" in self.marks:
            return day(-42 + chance_of(self.slug).randrange(6, 13))
        low, high = _DEFAULT_LAST[self.tier]
        return _working(day(-chance_of(self.slug).randint(low, high)))

    @property
    def since(self) -> date:
        """Day of the first conversation, at the earliest."""
        if "new" in self.marks and self.last_on:
            return self.last_on
        if "conf" in self.marks:
            return day(-43 + chance_of(self.slug).randrange(3))
        if "tides" in self.marks:
            return day(-421)
        if "since" in self.marks:
            return max(_FIRST_DAY, date.fromisoformat(f"{self.marks['since']}-05"))
        if self.tier == "dormant":
            return _FIRST_DAY
        return _FIRST_DAY + timedelta(days=chance_of(f"{self.slug} since").randrange(0, 560))


def _working(on: date, *, exactly: bool = False) -> date:
    return on if exactly or on.weekday() < 5 else on - timedelta(days=on.weekday() - 4)


def people() -> tuple[Person, ...]:
    """The cast, in the order of the file."""
    lines = (STORY / "people.txt").read_text("utf-8").splitlines()
    return tuple(_person(line) for line in lines if line and not line.startswith("#"))


def _person(line: str) -> Person:
    cells = [cell.strip() for cell in line.split("|")]
    slug, name, trade, tier, company, title, city, met, interests, offers, needs, marks = cells
    return Person(
        slug,
        name,
        trade,
        "" if tier == "-" else tier,
        company,
        title,
        city,
        met,
        _listed(interests),
        _listed(offers),
        _listed(needs),
        {key: value for key, _, value in (mark.partition("=") for mark in marks.split())},
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def contacts_of(
    cast: Sequence[Person], personal: Sequence[str], days: Mapping[str, Sequence[date]]
) -> dict[str, Contact]:
    """A contact for everybody, by slug.

    Args:
        cast: the people.
        personal: what is noted about people.
        days: of the conversations with each, oldest first, by slug.
    """
    ids = {person.slug: id_of(person.slug, _made_at(person)) for person in cast}
    return {person.slug: _contact(person, cast, ids, personal, days[person.slug]) for person in cast}


def _made_at(person: Person) -> datetime:
    return moment(person.since, 20, 14) if person.tier else moment(day(-8), 18, 2)


def _contact(
    person: Person, cast: Sequence[Person], ids: Mapping[str, str], personal: Sequence[str], days: Sequence[date]
) -> Contact:
    chance = chance_of(f"{person.slug} contact")
    marks = person.marks
    made_at = _made_at(person)
    handle = f"{person.slug}-{chance.getrandbits(24):06x}"
    profile = (Labelled(f"https://www.linkedin.com/in/{handle}", "linkedin"),)
    return Contact(
        id=ids[person.slug],
        name=person.name,
        emails=_emails(person, chance.random()),
        phones=_phones(cast.index(person), chance.random()) if person.tier else (),
        links=profile if not person.tier or chance.random() < 0.7 else (),
        company=person.company,
        title=person.title,
        positions=_positions(person),
        location=person.city if person.tier else "",
        tags=(*((marks["tag"],) if "tag" in marks else ()), *(("ssd26",) if "conf" in marks else ())),
        tier=person.tier,
        tier_since=made_at.date() if person.tier else None,
        roles=(marks["role"],) if "role" in marks else (),
        interests=person.interests,
        offers=person.offers,
        needs=person.needs,
        met=Met(_met_on(person, days), person.met, ids.get(marks.get("through", ""), "")),
        birthday=_birthday(marks.get("born"), chance_of(f"{person.slug} born").random(), person),
        notes=_notes(person, personal),
        next_on=day(int(marks["next"])) if "next" in marks else None,
        next_set_at=moment(person.last_on, 19) if "next" in marks and person.last_on else None,
        pinned="pin" in marks,
        status=ContactStatus(marks.get("status", "active")),
        knows=_knows(person, cast, ids),
        source="capture" if person.tier else "linkedin",
        created_at=made_at,
    )


def _positions(person: Person) -> tuple[Position, ...]:
    """The earlier employer, for those of whom it is known: ``was=Severn-Pilots:1998..2009``."""
    company, _, years = person.marks.get("was", "").partition(":")
    since, _, until = years.partition("..")
    return (Position(company.replace("-", " "), since=since, until=until),) if company else ()


def _met_on(person: Person, days: Sequence[date]) -> date | None:
    """The day: of the first conversation, or of the request on LinkedIn; nobody noted it for those from before."""
    if not person.tier:
        return day(-int(person.marks.get("linked", chance_of(f"{person.slug} met").randrange(40, 900))))
    is_old = person.since == _FIRST_DAY or person.tier == "dormant" or person.marks.get("tag") == "brightwater"
    return None if is_old else days[0]


def _emails(person: Person, share: float) -> tuple[Labelled, ...]:
    if "mail" in person.marks:
        return (Labelled(person.marks["mail"], "work"),)
    slug = person.slug
    first, _, last = slug.partition("-")
    domain = _DOMAINS[len(slug) % 3]
    if share < 0.25:
        return ()
    home = (Labelled(f"{first}@{_DOMAINS[(len(slug) + 1) % 3]}", "home"),) if share > 0.85 else ()
    return (Labelled(f"{first}.{last.replace('-', '')}@{domain}", "work"), *home)


def _phones(number: int, share: float) -> tuple[Labelled, ...]:
    """From the ranges kept free for stories: +1 555 01xx and +44 20 7946 0xxx."""
    if share < 0.6:
        return ()
    return (Labelled(f"+44 20 7946 0{number:03}" if number > 99 or share > 0.8 else f"+1 555 01{number:02}", "mobile"),)


def _birthday(mark: str | None, share: float, person: Person) -> Anniversary | None:
    if mark:
        return Anniversary.parse(mark)
    if share > 0.4 or not person.tier or "conf" in person.marks or "new" in person.marks:
        return None
    on = TODAY + timedelta(days=_BIRTHDAY_KEPT_FREE_DAYS + int(share / 0.4 * (364 - 2 * _BIRTHDAY_KEPT_FREE_DAYS)))
    on = on.replace(day=28) if (on.month, on.day) == (2, 29) else on
    return Anniversary(on.month, on.day, 1955 + len(person.name) * 2 if share > 0.2 else None)


def _notes(person: Person, personal: Sequence[str]) -> str:
    chance = chance_of(f"{person.slug} notes")
    if not person.tier or chance.random() > 0.35:
        return ""
    return ". ".join(text[:1].upper() + text[1:] for text in chance.sample(list(personal), 2)) + "."


def _knows(person: Person, cast: Sequence[Person], ids: Mapping[str, str]) -> tuple[str, ...]:
    """Who brought us together, and who shares the house or the circle; a few are left out, as in life."""
    through = person.marks.get("through")
    known = [ids[through]] if through else []
    for other in cast:
        if other is person or not other.tier or not person.tier:
            continue
        circle = person.marks.get("tag") in ("brightwater", "choir") and other.marks.get("tag") == person.marks["tag"]
        if circle and chance_of(" ".join(sorted((person.slug, other.slug)))).random() < 0.7:
            known.append(ids[other.slug])
    return tuple(dict.fromkeys(known))
