"""The roles of the people named in a free text, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from netui.domain.capture.names.affiliations import Affiliation
from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.names.new_people import Stranger
from netui.domain.capture.prose.sentences import Clause

REMOTE = frozenset(("call", "email", "message"))
"""Channels in which two people are in no one place."""


class Role(Enum):
    """The role of somebody named in what happened."""

    TOOK_PART = "took part"
    OWNER = "owner"
    MENTIONED = "mentioned"


@dataclass(slots=True)
class Named:
    """A name in a text with its role.

    Attributes:
        first: index of its first token.
        last: index after its last.
        role: what it has to do with what happened.
        why: the words that say so, as a phrase.
        hit: the known name; None for a stranger.
        stranger: the unknown name; None for a known one.
        behind: what stands behind the name about them.
        clause: which clause it stands in.
    """

    first: int
    last: int
    role: Role
    why: str
    hit: NameHit | None
    stranger: Stranger | None
    behind: Affiliation | None
    clause: Clause


@dataclass(slots=True)
class WayOfMeeting:
    """A word that says how somebody was met.

    Attributes:
        position: index of its token.
        channel: what it stands for; empty for a contact in no channel.
        strength: 0 a verb, 1 a phrase such as ``on the phone``, 2 a noun, 3 a sign.
        clause: which clause it stands in.
    """

    position: int
    channel: str
    strength: int
    clause: Clause


@dataclass(slots=True)
class Roles:
    """The roles of the people named in a text.

    Attributes:
        named: in order.
        contacts: words that say how, in order.
        somebody_took_part: whether anybody took part so far.
        told: first token of a clause -> the one from which on it says what somebody said or did besides.
        arranges: whether a meeting is spoken of that is still to come.
        in_vain: first token and the one behind the last of words that say that only a message could be left; else None.
    """

    named: list[Named] = field(default_factory=list)
    contacts: list[WayOfMeeting] = field(default_factory=list)
    somebody_took_part: bool = False
    told: dict[int, int] = field(default_factory=dict)
    arranges: bool = False
    in_vain: tuple[int, int] | None = None

    @property
    def took_part(self) -> list[Named]:
        """The participants, in order; a person may come more than once."""
        return [one for one in self.named if one.role is Role.TOOK_PART]

    def has_name(self, clause: Clause) -> bool:
        """True if somebody who took part was named before in a clause."""
        return any(one.clause is clause and one.role is Role.TOOK_PART for one in reversed(self.named[-4:]))

    def is_remote(self, clause: Clause) -> bool:
        """True if somebody was called or written to in a clause, by what was read so far: it has no place then."""
        return bool(self.contacts) and self.contacts[-1].clause is clause and self.contacts[-1].channel in REMOTE

    def is_in_affiliation(self, clause: Clause) -> bool:
        """True if brackets behind the last name said all of a clause: ``Lena (designer, Berlin)``."""
        last = self.named[-1] if self.named else None
        return last is not None and last.behind is not None and clause.last <= last.behind.last
