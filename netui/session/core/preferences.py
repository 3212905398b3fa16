"""The user's preferences, as far as the session needs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from netui.domain.capture.own_words import LANGUAGES, OwnWords
from netui.domain.core.frozen import frozen
from netui.domain.people.me import Me


@frozen
class Preferences:
    """The settings of lines, queries and the user; the defaults hold until they are read.

    Attributes:
        default_channel: key of the channel of a conversation that names none.
        saved_queries: name -> query, to be used as ``@name``.
        me: who the user is.
        languages: those in which captured lines are written, the usual one first.
        own_words: tells the words that the user has added to those by which such lines are read.
    """

    default_channel: str = "meeting"
    saved_queries: Mapping[str, str] = field(default_factory=dict)
    me: Me = Me()
    languages: tuple[str, ...] = LANGUAGES
    own_words: Callable[[], OwnWords] = OwnWords
