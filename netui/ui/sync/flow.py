"""The key that makes both sides equal: it synchronises, or shows what is to be decided."""

from __future__ import annotations

from netui.ui.notices.tone import Tone
from netui.ui.shell.program import OnScreen
from netui.ui.shell.screens import Selects
from netui.ui.sync.running import run_now
from netui.ui.sync.screen import SyncScreen

_NONE = "Nothing is synchronised yet. In the shell, netui sync add FOLDER or netui sync add URL begins it."


def make_equal(screen: OnScreen) -> None:
    """Synchronise now; while it runs, or when something differs, show its place."""
    program = screen.program
    services = program.services
    if services.sync is None or not services.sync.is_set_up():
        program.tell(_NONE if services.sync is not None else "Nothing can be saved here: nothing is synchronised.")
        return
    person_id = screen.selected_id if isinstance(screen, Selects) else ""
    person = services.session.network.contact(person_id)
    stopped = any(one.is_doubted for one in services.sync.statuses.values())
    asks = any(one.has_new for one in services.sync.statuses.values())
    if services.sync.is_running or stopped or asks or any(one.differs for one in services.session.network.contacts()):
        has_word = person is not None and bool(person.differs)
        program.open_place(SyncScreen(program, person_id if has_word else ""))
        return
    program.tell("Synchronising ...", Tone.PLAIN)
    run_now(program)
