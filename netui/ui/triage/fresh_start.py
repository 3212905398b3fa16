"""The fresh start that the program offers of its own accord, kindly and once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

from textual.content import Content

from netui.domain.queue.fresh_start import FreshStart
from netui.domain.records.follow_up import FollowUpKind
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.triage.suggestions import fresh_start
from netui.ui.actions.key_names import key_of
from netui.ui.ask.in_one_line import letters
from netui.ui.panes.hosts import Stage
from netui.ui.shell.services import Services
from netui.ui.text.cells import cell_len
from netui.ui.text.render import phrase, plain

OPENED_ON, DECLINED_ON = "opened-on", "fresh-start-declined-on"
"""Names of the days that are kept over a restart."""

_REST_DAYS = 7
"""Days after it was declined in which a fresh start is not offered again."""


def fresh_start_to_offer(services: Services) -> FreshStart | None:
    """The offer of a fresh start with which the program opens; None when it is not time, or it was just declined."""
    declined_on, today = _day(services.recall(DECLINED_ON)), services.session.today
    if declined_on is not None and 0 <= (today - declined_on).days < _REST_DAYS:
        return None
    return fresh_start(services.session, _day(services.recall(OPENED_ON)))


def fresh_start_still_offered(services: Services, offer: FreshStart) -> FreshStart | None:
    """An offer that was made, with the figures of now; None once the queue can be worked off."""
    away = timedelta(offer.days_away)
    return fresh_start(services.session, services.session.today - away if offer.days_away else None)


def note_opened(services: Services) -> None:
    """Keep the day, so that it is known next time how long the program was not opened."""
    services.remember(OPENED_ON, services.session.today.isoformat())


def decline_fresh_start(services: Services) -> None:
    """Decline the fresh start: it is not offered again for some days."""
    services.remember(DECLINED_ON, services.session.today.isoformat())


def fresh_start_words(offer: FreshStart, key: str, cells: int) -> Content:
    """The offer in one line, with the keys that accept and decline it; with few cells fewer words stand before."""
    away = f"Welcome back after {offer.days_away} days. " if offer.days_away else ""
    keys = phrase("[bold]$key[/] starts afresh · [bold]esc[/] not now", key=key)
    late = f"{offer.late} of {plural(offer.due, 'person', 'people')} waiting are late. "
    few = f"{offer.late} are late. "
    wordings = (f"{away}{late}", f"{away}{few}", late, few)
    fitting = (words for words in wordings if cell_len(words) + cell_len(keys.plain) <= cells)
    return Content.assemble(plain(next(fitting, "")), keys)


class OfferOnScreen(Protocol):
    """An offer on a screen."""

    def withdraw(self) -> None:
        """Take the offer away: it was taken."""


class OffersFreshStart(Stage, Protocol):
    """A screen that offers a fresh start."""

    @property
    def offer(self) -> OfferOnScreen:
        """The offer."""


def start_afresh(stage: OffersFreshStart) -> None:
    """Ask whether every cadence shall count from today; an offer that stood is taken away when that is done."""
    late = _late(stage.program.services.session)
    if not late:
        stage.program.tell("Nobody is late: there is nothing to start afresh.")
        return

    def take(pressed: str) -> bool:
        from netui.session.commands import StartFresh

        if pressed != "enter":
            return False
        stage.ask.close()
        if stage.program.perform(StartFresh()) is not None:
            stage.offer.withdraw()
        return True

    stage.ask.open(
        letters(
            key_of(stage.program.keys, "fresh_start"),
            lambda: phrase(
                "Start afresh? $who due again, each on a day of their own",
                who=plural(late, "late person falls", "late people fall"),
            ),
            [("enter", "starts afresh")],
            take,
            note=lambda: plain(
                "Promises stay; no conversation is invented or lost; one undo takes it back.", "$text-muted"
            ),
        )
    )


def _late(session: Session) -> int:
    """The number of people past their day by cadence."""
    waiting = (*session.queue.today_items, *session.queue.later)
    return sum(item.kind is FollowUpKind.CADENCE and item.due < session.today for item in waiting)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
