"""A screen on which people are chosen and decided about: what its keys do, apart from how it looks."""

from __future__ import annotations

from collections.abc import Callable, Collection

from netui.domain.core.errors import NetuiError
from netui.domain.queue.fresh_start import FreshStart
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.ui import open_screens as doors
from netui.ui.actions.table import Place
from netui.ui.ask.not_saved import not_saved
from netui.ui.main.list_screen import ListScreen
from netui.ui.shell.services import Desk
from netui.ui.triage import fresh_start as offers
from netui.ui.triage.ahead import show_ahead
from netui.ui.widgets.scrolled_lines import Scrolled


class TriageScreen(ListScreen, inherit_bindings=False):
    """Knows who is chosen, and hands every key to its flow.

    Attributes:
        fresh_start: offered in the banner; None: nothing is.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.settled: frozenset[str] = frozenset()
        self.fresh_start: FreshStart | None = None
        self._painted = True
        self._marked_for: dict[int, tuple[Place, frozenset[str]]] = {}

    def show_banner(self) -> None:
        """What is offered has changed."""

    def decline_fresh_start(self) -> None:
        """Take the offer away for some days."""
        offers.decline_fresh_start(self.program.desk)
        self.withdraw_offer()

    def withdraw_offer(self) -> None:
        """Take the offer away: it was taken, or declined."""
        self.fresh_start = None
        self.show_banner()

    def greet(self) -> tuple[str, ...]:
        """The day has begun, and the first frame is seen: what there is to say of whoever was put off elsewhere."""
        desk = self.program.desk
        offers.note_opened(desk)
        if self.fresh_start is not None:
            return ()
        # Loaded once the first frame is seen.
        from netui.ui.triage.slower_cadence import reminder

        said = reminder(desk, self.program.keys["loosen"][0])
        return (said,) if said else ()

    def offer_again(self, *, anew: bool) -> None:
        """See whether the fresh start still holds; ``anew``: whether it is time to offer one."""
        before, desk = self.fresh_start, self.program.desk
        if before is not None:
            self.fresh_start = offers.fresh_start_still_offered(desk, before)
        elif anew:
            self.fresh_start = offers.fresh_start_to_offer(desk)
        if anew or self.fresh_start != before:
            self.show_banner()

    # What flows need

    @property
    def chosen_items(self) -> tuple[QueueItem, ...]:
        """The items marked, else the one under the cursor."""
        return self.lists.items_chosen(self.pane)

    @property
    def chosen_people(self) -> tuple[str, ...]:
        """Ids of the contacts marked, else of the one under the cursor."""
        return self.lists.people_chosen(self.pane)

    def settle(self, item_ids: Collection[str]) -> None:
        """These items are dealt with by the next change."""
        self.settled = frozenset(item_ids)
        self._painted = False
        self.call_after_refresh(self._paint)

    def _paint(self) -> None:
        self._painted = True

    def clear_marks(self) -> None:
        """What was marked has been dealt with by the newest step; its undo marks it again."""
        pane, step = self.lists.at(self.pane).list, self.program.desk.session.steps().undo
        if pane.marks and step is not None:
            self._marked_for[step.number] = (self.pane, pane.marks)
        pane.marks = frozenset()

    def mark_again(self, change: Change) -> None:
        """An undo has come: what was marked for the step is marked again; a redo takes these marks away."""
        marked = self._marked_for.get(change.undoes or 0)
        if marked is not None:
            self.lists.at(marked[0]).list.marks = marked[1]
            return
        for place, marks in self._marked_for.values():
            if self.lists.at(place).list.marks == marks:
                self.lists.at(place).list.marks = frozenset()

    def ask_again(self, problem: NetuiError, again: Callable[[], Change | None]) -> None:
        """Ask what to do when nothing was saved."""
        not_saved(self.ask, self.program, problem, again)

    # Keys. What they do is loaded when it is first done.

    def action_done(self) -> None:
        """Log a conversation."""
        from netui.ui.triage.done import done

        done(self)

    def action_snooze(self) -> None:
        """Put off."""
        from netui.ui.triage.decide import snooze

        snooze(self)

    def action_skip(self) -> None:
        """Not this time. A key that is held down does not skip whom nobody has seen."""
        if self._painted:
            from netui.ui.triage.decide import skip

            skip(self)

    def action_tier(self) -> None:
        """Set the tier."""
        from netui.ui.triage.decide import set_tier

        set_tier(self)

    def action_pin(self) -> None:
        """Pin, or let go."""
        from netui.ui.triage.decide import pin

        pin(self)

    def action_pause(self) -> None:
        """Let rest, or bring back."""
        from netui.ui.contacts.flows import pause

        pause(self)

    def action_archive(self) -> None:
        """Set aside."""
        from netui.ui.contacts.flows import archive

        archive(self)

    def action_remove(self) -> None:
        """Remove the person; on the card of a conversation, that."""
        if self.chosen_talk is not None:
            self.action_remove_talk()
            return
        from netui.ui.contacts.flows import remove

        remove(self)

    def on_scrolled_opened(self, message: Scrolled.Opened) -> None:
        """Open an address on the card."""
        from netui.ui.handing_over.hand_over import open_address  # when it is first done

        open_address(self.program, message.address)

    def action_next_date(self) -> None:
        """Name the next date."""
        from netui.ui.contacts.flows import next_date

        next_date(self)

    def action_fresh_start(self) -> None:
        """Count every cadence from today."""
        offers.start_afresh(self, self.withdraw_offer)

    def action_loosen(self) -> None:
        """Offer a slower rhythm for those who were put off again and again."""
        from netui.ui.triage.slower_cadence import offer_to_all

        offer_to_all(self)

    def action_new_contact(self) -> None:
        """Add a contact."""
        doors.new_contact(self)

    async def action_import(self) -> None:
        """Bring people in from a file."""
        await doors.importing(self.program)

    def action_sort(self) -> None:
        """Give tiers to those who have none."""
        doors.sorting(self.program)

    def action_duplicates(self) -> None:
        """Look who may be here twice."""
        doors.duplicates(self.program)

    def action_rules(self) -> None:
        """Change the rhythm."""
        doors.rules(self.program)

    def action_history(self) -> None:
        """Show what was done."""
        doors.history(self.program)

    def action_weeks(self) -> None:
        """Show the weeks ahead."""
        doors.coming_up(self.program)

    def action_coming_up(self) -> None:
        """Show or hide what is coming up."""
        show_ahead(self)
