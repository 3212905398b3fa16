"""What quick capture understands, and what it has to know: values without behaviour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum

from netui.domain.cadence.rules import Channel, Tier
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.people.name_index import NameIndex
from netui.domain.records.conversation import Direction, KeyPoint
from netui.domain.records.follow_up import Owner


class PartKind(StrEnum):
    """What a stretch of the line was understood as."""

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


@frozen
class Span:
    """A stretch of the line that was understood.

    Attributes:
        start: index of its first character in the line as typed.
        end: index after its last.
        kind: as what.
        text: the stretch as typed.
        meaning: what it stands for, in words or as a key: an ISO day, a channel's key, a contact's id ...
    """

    start: int
    end: int
    kind: PartKind
    text: str
    meaning: str


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
    """

    text: str
    contact_id: str = ""
    candidates: tuple[str, ...] = ()
    is_new: bool = False
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def is_settled(self) -> bool:
        """Whether it is known who this is, be it somebody new."""
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
class Capture:
    """What one line means. Two captures are equal when they mean the same, wherever it stood in the line.

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
        direction: out when the user wrote and had no reply.
        answered: False when the user wrote and had no reply; None when it does not apply.
        spans: every part that was understood, by start.
        problems: what needs the user, by start.
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
    direction: Direction = Direction.BOTH
    answered: bool | None = None
    spans: tuple[Span, ...] = field(default=(), compare=False)
    problems: tuple[CaptureProblem, ...] = field(default=(), compare=False)

    @property
    def is_ready(self) -> bool:
        """Whether it can be taken as it stands."""
        return not any(problem.blocks for problem in self.problems)


def _no_channel(_contact_id: str) -> str:
    return ""


def _never_together(_contact_id: str, _named: Sequence[str]) -> int:
    return 0


@frozen
class CaptureContext:
    """What a line has to be read against.

    Attributes:
        today: the day from which days count.
        names: everybody there is.
        channels: of the rules, with their aliases.
        tiers: of the rules.
        default_channel: key of the channel when nothing says which.
        usual_channel: contact id -> key of the channel used most with them, or empty.
        together: (contact id, ids of others named) -> in how many conversations they took part together.
        thank_within: when a promise without a day is due.
    """

    today: date
    names: NameIndex
    channels: tuple[Channel, ...] = ()
    tiers: tuple[Tier, ...] = ()
    default_channel: str = ""
    usual_channel: Callable[[str], str] = _no_channel
    together: Callable[[str, Sequence[str]], int] = _never_together
    thank_within: Duration = Duration(2, "d")
