"""The fresh start that the main screen offers in its banner."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.queue.fresh_start import FreshStart
from netui.ui.actions.key_names import key_of
from netui.ui.shell.program import Program
from netui.ui.triage import fresh_start


class FreshStartOffer:
    """The offer of a fresh start, as long as it holds.

    Attributes:
        current: the offer; None: nothing is offered.
    """

    def __init__(self, program: Program, changed: Callable[[], None]) -> None:
        """Offer nothing yet; ``changed`` is called when the offer is another one."""
        self._program = program
        self._changed = changed
        self.current: FreshStart | None = None

    def begin(self) -> None:
        """The program opens: see whether it is time for an offer."""
        self.current = fresh_start.fresh_start_to_offer(self._program.services)

    def greet(self) -> tuple[str, ...]:
        """The day has begun, and the first frame is seen: speak of the person who was snoozed elsewhere."""
        services = self._program.services
        fresh_start.note_opened(services)
        if self.current is not None:
            return ()
        # Loaded once the first frame is seen.
        from netui.ui.triage.slower_cadence import reminder

        said = reminder(services, key_of(self._program.keys, "loosen"))
        return (said,) if said else ()

    def decline(self) -> None:
        """Take the offer away for some days."""
        fresh_start.decline_fresh_start(self._program.services)
        self.withdraw()

    def withdraw(self) -> None:
        """Take the offer away: it was taken, or declined."""
        self.current = None
        self._changed()

    def look_again(self, *, anew: bool) -> None:
        """See whether the offer still holds; ``anew``: whether it is time to make one."""
        before, services = self.current, self._program.services
        if before is not None:
            self.current = fresh_start.fresh_start_still_offered(services, before)
        elif anew:
            self.current = fresh_start.fresh_start_to_offer(services)
        if anew or self.current != before:
            self._changed()
