"""How the day stands, kept up to date in the header."""

from __future__ import annotations

from textual.message_pump import MessagePump
from textual.timer import Timer

from netui.session.view_goals import goals
from netui.ui.desk import Desk
from netui.ui.header import Day, Header
from netui.ui.program import Tone

_COUNTED_AT_ONCE = 2000
"""With more people, goals are counted when no key has come for a while: a decision does not wait for them."""

_GOALS_AFTER_S = 0.3


class DayOnScreen:
    """Counts what the header says."""

    def __init__(self, clock: MessagePump, desk: Desk, header: Header) -> None:
        """Count what is on a desk for a header; ``clock`` is a screen, whose timers are used."""
        self._clock = clock
        self._desk = desk
        self._header = header
        self._goals_due: Timer | None = None
        self._unsaid = list(desk.notices)
        self._is_shown = False

    def begin(self) -> None:
        """Count for the first time, and say what is to be known at the start."""
        self.show()
        self.say_next()

    def show(self) -> None:
        """Count anew; the goals a little later when there are many people, and after the first frame."""
        desk = self._desk
        queue = desk.session.queue
        saved = "read only" if desk.read_only_because else "demo" if desk.demo else "saved"
        self._header.show(Day(len(queue.today_items), len(queue.later), self._header.goals, saved))
        is_first, self._is_shown = not self._is_shown, True
        if desk.session.network.contact_count() <= _COUNTED_AT_ONCE:
            if is_first:
                self._clock.call_after_refresh(self._show_goals)
            else:
                self._show_goals()
            return
        if self._goals_due is not None:
            self._goals_due.stop()
        self._goals_due = self._clock.set_timer(_GOALS_AFTER_S, self._show_goals)

    def say_next(self) -> None:
        """Say the next of what is to be known at the start, and how many follow; nothing once all has been said."""
        notice = self._unsaid.pop(0) if self._unsaid else ""
        self._header.say(notice, Tone.PLAIN, f"esc: {len(self._unsaid)} more" if self._unsaid else "")

    def _show_goals(self) -> None:
        counted = goals(self._desk.session)
        self._header.show_goals(tuple((each.goal.name, each.count, each.goal.target) for each in counted))
