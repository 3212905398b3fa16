"""The context in which a line of capture is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from netui.domain.cadence.rules import Channel, Tier
from netui.domain.capture.own_words import LANGUAGES, NO_OWN_WORDS, OwnWords
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.people.name_index import NameIndex


@frozen
class Profile:
    """The details of somebody that tell people of one name apart.

    Attributes:
        company: or empty.
        title: or empty.
        location: or empty.
    """

    company: str = ""
    title: str = ""
    location: str = ""


def _no_profile(_contact_id: str) -> Profile:
    return Profile()


def _no_channel(_contact_id: str) -> str:
    return ""


def _no_places(_contact_ids: Sequence[str]) -> frozenset[str]:
    return frozenset()


def _never_together(_contact_id: str, _named: Sequence[str]) -> int:
    return 0


@frozen
class CaptureContext:
    """The context in which a line is read.

    Attributes:
        today: the day from which days count.
        names: everybody there is.
        channels: of the rules, with their aliases.
        tiers: tiers of the rules.
        default_channel: key of the channel when nothing says which.
        usual_channel: contact id -> key of the channel used most with them, or empty.
        together: (contact id, ids of others named) -> in how many conversations they took part together.
        thank_within: when a promise without a day is due.
        profile: contact id -> what tells them from others of their name.
        selected: id of the person who is meant while the line names nobody; empty for none.
        is_verdict: whether the line is written behind a verdict on the one selected, who has told what others do.
        languages: those in which free text may be written, the usual one first; at least one.
        own_words: the user's own words beside the lists of each language.
        places_with: ids of people -> where conversations with them were held, folded and without articles.
    """

    today: date
    names: NameIndex
    channels: tuple[Channel, ...] = ()
    tiers: tuple[Tier, ...] = ()
    default_channel: str = ""
    usual_channel: Callable[[str], str] = _no_channel
    together: Callable[[str, Sequence[str]], int] = _never_together
    thank_within: Duration = Duration(2, "d")
    profile: Callable[[str], Profile] = _no_profile
    selected: str = ""
    is_verdict: bool = False
    languages: tuple[str, ...] = LANGUAGES
    own_words: OwnWords = NO_OWN_WORDS
    places_with: Callable[[Sequence[str]], frozenset[str]] = _no_places
