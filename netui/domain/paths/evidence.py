"""Evidence that two contacts know each other: its kinds, and how much each says. The records say no more than that."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import log2
from types import MappingProxyType

from netui.domain.core.frozen import frozen
from netui.domain.records.introduction import IntroductionStatus


class EvidenceKind(StrEnum):
    """A kind of evidence that two people know each other, the most telling first."""

    THROUGH = "through"
    KNOWS = "knows"
    INTRODUCED = "introduced"
    TALK = "talk"
    EMPLOYER = "employer"
    EVENT = "event"


@frozen
class Evidence:
    """A sign that two contacts know each other.

    Attributes:
        kind: what it is.
        strength: how much it says, over 0 and up to 1.
        of: id of who brought the user and the other together, or on whose card it stands; empty where both are alike.
        record: id of the introduction, conversation or event; for an employer, its name.
        on: the day it happened, ISO, where it has one; for an employer, the years shared, or empty.
        people: how many contacts the circle has: at the table, at the company, at the event; 2 for a pair.
        now: whether both are at the company today.
    """

    kind: EvidenceKind
    strength: float
    of: str = ""
    record: str = ""
    on: str = ""
    people: int = 2
    now: bool = False


THROUGH_STRENGTH, KNOWS_STRENGTH = 0.9, 0.8
INTRODUCED: Mapping[IntroductionStatus, float] = MappingProxyType(
    {IntroductionStatus.LANDED: 0.7, IntroductionStatus.MADE: 0.5}
)

TALK_STRENGTH = 0.6
"""Strength of a conversation with two contacts; shared among the others when there are more."""

PEOPLE_AT_A_TABLE = 8
"""Most contacts of a conversation in which each can be said to know each."""

CIRCLE_AT_MOST = 200
"""Circles of more people say nothing about any two of them."""


def talk_strength(people: int) -> float:
    """Return how much a conversation with so many contacts says about two of them; 0 when it says nothing."""
    return TALK_STRENGTH / (people - 1) if 2 <= people <= PEOPLE_AT_A_TABLE else 0.0


def employer_strength(people: int) -> float:
    """Return how much it says to have worked together where so many contacts have; half of it if nobody knows when."""
    return _circle(0.6, 1.2, people)


def event_strength(people: int) -> float:
    """Return how much it says to have been at one event with so many contacts."""
    return _circle(0.4, 0.8, people)


def _circle(most: float, weight: float, people: int) -> float:
    """Fall with the size of a circle: ``min(most, weight / log2(2 + n))``; 0 for fewer than 2 and for a crowd."""
    return min(most, weight / log2(2 + people)) if 2 <= people <= CIRCLE_AT_MOST else 0.0
