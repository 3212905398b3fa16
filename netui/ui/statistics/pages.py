"""The pages of the statistics: which there are, and going from one to another."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from textual.screen import Screen

from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.title_rule import Tab, TabState
from netui.ui.widgets.rule_line import RuleLine

TITLE = "You"

PAGES = (
    ("Year", "netui.ui.statistics.year:YearScreen"),
    ("Giving", "netui.ui.statistics.giving:GivingScreen"),
    ("Style", "netui.ui.statistics.style:StyleScreen"),
    ("Wins", "netui.ui.statistics.wins:WinsScreen"),
)
"""Name and screen of each page, in the order of their digits."""

SHORTER, LONGER = -1, 1


class Paged:
    """A page of the statistics.

    Attributes:
        page: which, from 1.
    """

    page: int
    program: Program

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The pages, for the title."""
        return tuple(
            Tab(f"{number} {name}", TabState.HERE if number == self.page else TabState.AHEAD)
            for number, (name, _) in enumerate(PAGES, start=1)
        )

    def turn_to(self, page: int) -> None:
        """Show another page in the place of this one."""
        if page != self.page:
            cast("Screen[None]", self).dismiss()
            self.program.open_place(page_of(page, self.program))

    def on_rule_line_tab_chosen(self, message: RuleLine.TabChosen) -> None:
        """Show the page whose name was clicked on."""
        self.turn_to(message.place + 1)

    def turn(self, step: int) -> None:
        """Show the next page, or the one before."""
        self.turn_to((self.page - 1 + step) % len(PAGES) + 1)


def page_of(page: int, program: Program) -> Screen[None]:
    """Return a page, which is loaded when it is first asked for."""
    module, _, name = PAGES[page - 1][1].partition(":")
    return cast("Screen[None]", getattr(import_module(module), name)(program))


def open_statistics(screen: OnScreen) -> None:
    """Show the year."""
    screen.program.open_place(page_of(1, screen.program))
