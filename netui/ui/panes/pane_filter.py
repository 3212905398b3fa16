"""The filter of the pane that has the focus."""

from __future__ import annotations

from collections.abc import Callable

from netui.ui.actions.places import Place
from netui.ui.ask.ask import Ask
from netui.ui.panes.panes import Lists
from netui.ui.shell.program import Program


class PaneFilter:
    """The filter of a pane: narrows its list by a query.

    Attributes:
        program: the running program.
        ask: where the query is typed.
    """

    def __init__(
        self, program: Program, ask: Ask, lists: Lists, pane: Callable[[], Place], filtered: Callable[[], None]
    ) -> None:
        """Filter the lists; ``pane`` says which one has the focus, ``filtered`` is called when one was."""
        self.program = program
        self.ask = ask
        self._lists = lists
        self._pane = pane
        self._filtered = filtered

    @property
    def name(self) -> str:
        """The name of the list."""
        return self._lists.at(self._pane()).name

    @property
    def needle(self) -> str:
        """The filter of the list; empty when there is none."""
        return self._lists.at(self._pane()).query

    def filter_by(self, query: str) -> int:
        """Show what matches, everything when the query is empty; how many do."""
        if query:
            self.program.read_words()
        found = self._lists.filter(self._pane(), query)
        self._filtered()
        return found

    def unclear(self, query: str) -> str:
        """The unreadable part of a query, in a sentence; empty when all of it can be read."""
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        problems = seeker_of(self.program.services.session).read(query).problems
        return problems[0].sentence if problems else ""

    def hand_on(self, place: Place) -> None:
        """Filter the contacts by what nobody in the queue was found with, on the way from there to them."""
        queue = self._lists.queue
        if (self._pane(), place) == (Place.QUEUE, Place.CONTACTS) and queue.query and not queue.shown:
            self._lists.filter(place, queue.query)

    def step(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self._lists.at(self._pane()).list.action_move(rows)
