"""Reading names, and the words of people and conversations, a little at a time between the keys."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

from netui.session.capture.reader import Reader
from netui.session.search.service import Seeker

CONVERSATIONS_AT_ONCE = 300
"""Number of the newest conversations that are read in the key that begins to look."""

_CONVERSATIONS_A_STEP, _PEOPLE_WEIGHED_A_STEP, _TEXTS_A_STEP, _NAMES_A_STEP, _STEP_EVERY_S = 200, 60, 1500, 600, 0.012
_TOLD_EVERY_STEPS = 25
"""Number of turns after which the one who looks is told what has come in; they are told at the end, too."""

_AFTER_A_KEY_S = 0.15
"""Seconds after a key in which nothing is read: the next one may be on its way."""


def learn_names(reader: Reader, owner: MessagePump, then: Callable[[], None]) -> None:
    """Take in the names of everybody by a timer of ``owner``, and call ``then``; few are taken in at once."""

    def take_some() -> bool:
        left = reader.learn(_NAMES_A_STEP)
        if not left:
            reader.names.complete("", 1)  # what it looks through is laid out now, not with the first letter
            then()
        return left

    def go_on() -> None:
        if not take_some():
            timer.stop()

    if take_some():
        timer = owner.set_interval(_STEP_EVERY_S, go_on)


class BackgroundIndex:
    """Reads on for as long as there is something to read; begun when somebody first looks for something."""

    def __init__(self, seeker: Seeker, owner: MessagePump, grown: Callable[[], None]) -> None:
        """Read by a timer of ``owner``, and call ``grown`` when more can be found than before."""
        self._seeker = seeker
        self._owner = owner
        self._grown = grown
        self._timer: Timer | None = None
        self._pause: Timer | None = None
        self._turns = 0
        self._is_awaited = False

    def begin(self) -> None:
        """Read the newest at once and the others from now on; while that lasts, wait a little: a key was pressed.

        Where not even everybody is known, the answer to the key waits for the reading, which does not wait then.
        """
        knows_people = self._seeker.knows_people
        self._is_awaited = self._is_awaited or not knows_people
        if self._timer is not None:
            if knows_people:
                self._wait(self._timer)
        elif self._seeker.unread or not knows_people:
            self._seeker.read_more(CONVERSATIONS_AT_ONCE)
            if self._seeker.unread or not knows_people or self._seeker.weigh_more(_PEOPLE_WEIGHED_A_STEP):
                self._timer = self._owner.set_interval(_STEP_EVERY_S, self._read_on)

    def _wait(self, timer: Timer) -> None:
        timer.pause()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._owner.set_timer(_AFTER_A_KEY_S, timer.resume)

    def _read_on(self) -> None:
        if self._seeker.read_people(_TEXTS_A_STEP):
            return
        if self._is_awaited:
            self._is_awaited = False
            self._grown()
        self._seeker.read_more(_CONVERSATIONS_A_STEP)
        people_left = self._seeker.weigh_more(_PEOPLE_WEIGHED_A_STEP)
        self._turns += 1
        if not self._seeker.unread and not people_left and self._timer is not None:
            self._timer.stop()
            self._timer = None
            self._grown()
        elif self._turns % _TOLD_EVERY_STEPS == 0:
            self._grown()
