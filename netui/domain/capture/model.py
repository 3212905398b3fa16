"""The values of quick capture: what it understands, and its context; no behaviour."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.conversation import Direction, KeyPoint
from netui.domain.records.follow_up import Owner


class PartKind(StrEnum):
    """The meanings of a stretch of the line."""

    DAY = "day"
    PERSON = "person"
    CHANNEL = "channel"
    TAG = "tag"
    TIER = "tier"
    PLACE = "place"
    KEY_POINT = "key_point"
    GAVE = "gave"
    GOT = "got"
    ASKED = "asked"
    TOLD = "told"
    NO_REPLY = "no_reply"
    PROMISE = "promise"
    DUE = "due"
    LINK = "link"
    FIELD = "field"


class Level(StrEnum):
    """The certainty of a reading, which decides what Enter does with it."""

    SAID = "said"
    """The grammar says so: saved."""
    TAKEN = "taken"
    """Only one reading is possible: saved."""
    OFFERED = "offered"
    """Probable: saved when the user takes it; until then its words stand in the summary."""
    ASKED = "asked"
    """A name that may mean several people: the line waits."""
    MENTIONED = "mentioned"
    """Somebody who is named and took no part."""


class OfferKind(StrEnum):
    """The kinds of records and fields that an offer would write."""

    PERSON = "person"
    PROMISE = "promise"
    FIELD = "field"
    POINT = "point"
    DAY = "day"
    PLACE = "place"


@frozen
class Span:
    """A stretch of the line that was understood.

    Attributes:
        start: index of its first character in the line as typed.
        end: index after its last.
        kind: as what.
        text: the stretch as typed.
        meaning: what it stands for, in words or as a key: an ISO day, a channel's key, a contact's id ...
        level: how sure that is.
        why: the rule that read it so and the words it went by, as a phrase; empty where the grammar says it.
    """

    start: int
    end: int
    kind: PartKind
    text: str
    meaning: str
    level: Level = Level.SAID
    why: str = ""


@frozen
class CaptureProblem:
    """Something in the line that needs the user.

    Attributes:
        start: index of the first character it is about; with ``end`` equal, the whole line is meant.
        end: index after the last.
        sentence: what is wrong and how to mend it, for the user.
        blocks: whether the line cannot be taken as it stands; else a remark, and the text stayed in the summary.
        candidates: ids of the people of whom one has to be chosen, the likeliest first; else empty.
    """

    start: int
    end: int
    sentence: str
    blocks: bool
    candidates: tuple[str, ...] = ()

    @property
    def is_about_nobody(self) -> bool:
        """True if it says that nobody is named."""
        return self.blocks and self.start == self.end and not self.candidates


@frozen
class Person:
    """Somebody who took part.

    Attributes:
        text: the name as written.
        contact_id: who it is; empty for somebody new, or when it is not settled.
        candidates: ids of all whom the text may mean, the likeliest first; empty for somebody new.
        is_new: a contact to be made with ``text`` as its name.
        start: index of the name in the line as typed.
        end: index after it.
        says_new: whether a line has to say outright that this is somebody new, as ``Priya (new)``.
    """

    text: str
    contact_id: str = ""
    candidates: tuple[str, ...] = ()
    is_new: bool = False
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    says_new: bool = field(default=False, compare=False)

    @property
    def is_settled(self) -> bool:
        """True if it is known who this is, be it somebody new."""
        return self.is_new or bool(self.contact_id)


@frozen
class Promise:
    """Something to be done by one of the two sides.

    Attributes:
        owner: who promised.
        what: the promise in the user's words.
        due_on: the day it is due.
        about: whom it was made to, or who made it; None: the first who took part.
        start: index of it in the line as typed.
        end: index after it.
    """

    owner: Owner
    what: str
    due_on: date
    about: Person | None = None
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@frozen
class Detail:
    """A field of a contact that a line says.

    Attributes:
        field: ``company`` ``title`` ``birthday`` ``phone`` ``email`` ``location``.
        value: in the user's words; a birthday as ``--05-03`` or an ISO day.
        about: whose it is; None: the first who took part.
    """

    field: str
    value: str
    about: Person | None = None


@frozen
class Mention:
    """Somebody known who is named in a line and took no part.

    Attributes:
        contact_id: who.
        text: as written.
        start: index of the name in the line as typed.
        end: index after it.
    """

    contact_id: str
    text: str
    start: int
    end: int


@frozen
class Offer:
    """Something probable in a line that the user may take: an outlined chip.

    Exactly one of the values below is there, as ``kind`` says. Two offers with the same ``key`` are the same one, be
    it in a line that was typed on: so what was taken stays taken.

    Attributes:
        kind: what it is.
        start: index of its words in the line as typed.
        end: index after them.
        text: those words.
        why: the rule and its words, as a phrase for the user: ``“send …” at the head of a clause is something to do``.
        person: somebody to be added, known or new; what is known of a new one stands in ``details``.
        details: fields that come with it: those of a new person; or the one field that is offered.
        promise: with its day, and to whom it is (None: the first who took part).
        point: a key point.
        on: the day on which it happened.
        place: where it was.
    """

    kind: OfferKind
    start: int
    end: int
    text: str
    why: str = ""
    person: Person | None = None
    details: tuple[Detail, ...] = ()
    promise: Promise | None = None
    point: KeyPoint | None = None
    on: date | None = None
    place: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """The identity of an offer while the line changes: kind, words, meaning."""
        return self.kind.value, " ".join(self.text.split()), self.meaning

    @property
    def meaning(self) -> str:
        """A short text of what taking it writes: ``> send him the deck by 2026-11-19``, ``Tom, new · Acme``."""
        if self.promise is not None:
            mark = ">" if self.promise.owner is Owner.ME else "<"
            return f"{mark} {self.promise.what} by {self.promise.due_on.isoformat()}"
        if self.person is not None:
            values = [detail.value for detail in self.details]
            return " · ".join([f"{self.person.text}{', new' if self.person.is_new else ''}", *values])
        if self.details:
            return " · ".join(f"{detail.field} {detail.value}" for detail in self.details)
        if self.point is not None:
            return f"* {self.point.text}"
        return self.on.isoformat() if self.on is not None else f"at {self.place}"


@frozen
class Capture:
    """The meaning of one line. Two captures are equal when they mean the same, wherever it stood in the line.

    Attributes:
        on: the day it happened.
        people: who took part, in the order named; empty when the line names nobody, which is a problem then.
        channel: key of a channel.
        tags: for the people, without ``#``, in order, each once.
        tier: key of a tier for the people, or empty.
        place: where, or empty. A place said with ``at`` stays in the summary too.
        summary: what happened, in the user's words; everything that was not understood as something else.
        key_points: in order.
        gave: in order, as are the next three.
        got: what was received.
        asked: what the user asked for.
        told: what the user shared about themselves.
        promises: in order.
        contact_links: addresses of the one person's profiles.
        links: addresses that came up.
        details: fields of those who took part, in the order of the line.
        direction: out when the user wrote and had no reply.
        answered: False when the user wrote and had no reply; None when it does not apply.
        spans: every part that was understood, by start.
        problems: what needs the user, by start.
        offers: what the user may take besides, in the order of the line.
        mentioned: those known who are named and took no part, by start; each name, not each person, once.
        is_selected: whether ``people`` is the person selected, because the line names nobody.
    """

    on: date
    people: tuple[Person, ...] = ()
    channel: str = ""
    tags: tuple[str, ...] = ()
    tier: str = ""
    place: str = ""
    summary: str = ""
    key_points: tuple[KeyPoint, ...] = ()
    gave: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    promises: tuple[Promise, ...] = ()
    contact_links: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    details: tuple[Detail, ...] = ()
    direction: Direction = Direction.BOTH
    answered: bool | None = None
    spans: tuple[Span, ...] = field(default=(), compare=False)
    problems: tuple[CaptureProblem, ...] = field(default=(), compare=False)
    offers: tuple[Offer, ...] = field(default=(), compare=False)
    mentioned: tuple[Mention, ...] = field(default=(), compare=False)
    is_selected: bool = field(default=False, compare=False)

    @property
    def is_ready(self) -> bool:
        """True if it can be taken as it stands."""
        return not any(problem.blocks for problem in self.problems)
