"""The state of the day, kept up to date in the header."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

from netui.session.core.done_today import Verdict
from netui.session.triage.day_so_far import day_so_far
from netui.session.triage.untiered import FIRST_PEOPLE
from netui.ui.shell.in_slices import InSlices
from netui.ui.shell.services import Services
from netui.ui.text.day_labels import header_day
from netui.ui.widgets.header import Day, Header

_PEOPLE_AT_ONCE = 2000
"""Most people of whom goals are counted with each decision; of more, when no key has come for a while."""

_GOALS_AFTER_S = 0.3

_USUAL_FILE = "network.json"
"""Name of the database where none is named."""


class DayOnScreen:
    """Counts what the header says."""

    def __init__(self, screen: Screen[Any], services: Services, header: Header) -> None:
        """Count what is on a desk for the header of a screen."""
        self._screen = screen
        self._services = services
        self._header = header
        self._goals_due: Timer | None = None
        self._slices = InSlices(screen, lambda _share: None, self._show_rest)
        self._is_first = True
        self._awaits_frame = False

    @property
    def _is_small(self) -> bool:
        return self._services.session.network.contact_count() <= _PEOPLE_AT_ONCE

    @property
    def _on(self) -> str:
        return header_day(self._services.session.today, is_frozen=self._services.is_day_frozen)

    @property
    def _file(self) -> str:
        """The fate of the work, where it is not plain."""
        services = self._services
        if self._begins:
            return "a new network" if services.session.network.contact_count() else "a new, empty network"
        if services.read_only_because or services.demo:
            return "read only" if services.read_only_because else "demo"
        name = services.database_path.name
        return "" if name == _USUAL_FILE else name

    @property
    def _sync(self) -> str:
        """The state of synchronising; empty until a remote was looked at."""
        desk = self._services.sync
        if desk is None or not desk.statuses:
            return ""
        # Loaded where something is synchronised.
        from netui.session.sync.status import header_words

        differing = sum(len(one.differs) for one in self._services.session.network.contacts() if one.differs)
        return header_words(desk.statuses.values(), differing)

    @property
    def _begins(self) -> bool:
        """True if this is a beginning: hardly anybody is there, and nothing was decided or is due."""
        session = self._services.session
        queue = session.queue
        is_small = session.network.contact_count() < FIRST_PEOPLE
        return is_small and not (session.decided.count or queue.today_items or queue.later or self._services.demo)

    @property
    def _beneath(self) -> Day:
        """The day as the screen says it over which this one is opened: what it has counted is not missing meanwhile."""
        others = [screen for screen in self._screen.app.screen_stack if screen is not self._screen]
        headers = (header for screen in reversed(others) for header in screen.query(Header))
        return next((header.day for header in headers), self._header.day)

    def show(self) -> None:
        """Count anew. The goals come after the first frame and, where there are many people, when no key does."""
        services = self._services
        day = day_so_far(services.session)
        is_first, self._is_first = self._is_first, False
        known = self._beneath if is_first else self._header.day
        self._header.show(
            Day(
                today=day.left,
                later=day.later,
                decided=day.decided,
                talked=sum(tally.count for tally in day.tallies if tally.verdict is Verdict.TALKED),
                verdicts=day.verdicts,
                goals=known.goals,
                event=known.event,
                sync=self._sync,
                file=self._file,
                on=self._on,
            )
        )
        if self._is_small and is_first:
            self._awaits_frame = self._screen.call_after_refresh(self._show_rest)
        elif self._is_small and not self._awaits_frame:  # Textual says of a new screen twice that it is there
            self._show_rest()
        elif not self._is_small:
            if self._goals_due is not None:
                self._goals_due.stop()
            self._goals_due = self._screen.set_timer(_GOALS_AFTER_S, self._show_rest)

    def _show_rest(self) -> None:
        self._awaits_frame = False
        # Loaded once the first frame is seen.
        from netui.session.events.book import counter_words
        from netui.session.goals.progress import goals, kept_goals

        if not (self._is_small or self._begins or self._slices.has(kept_goals(self._services.session))):
            return  # they are counted between the keys
        found = () if self._begins else goals(self._services.session)  # there is nothing to count yet
        counted = tuple((each.goal.name, each.count, each.goal.target) for each in found)
        event = counter_words(self._services.session)
        self._header.show(replace(self._header.day, goals=counted, event=event))
