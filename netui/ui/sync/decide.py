"""Decisions about what differs, and the runs that are asked for by hand."""

from __future__ import annotations

from netui.session.sync.commands import Decide
from netui.ui.notices.tone import Tone
from netui.ui.sync.running import leave_there, run_now
from netui.ui.sync.screen import SyncScreen


def take_theirs(screen: SyncScreen) -> None:
    """Take theirs."""
    _decide(screen, takes_theirs=True)


def keep_mine(screen: SyncScreen) -> None:
    """Keep mine; somebody who is not here stays there."""
    if screen.row is not None and screen.row.item:
        leave_there(screen.program, screen.row.remote, screen.row.item)
    else:
        _decide(screen, takes_theirs=False)


def run_again(screen: SyncScreen) -> None:
    """Synchronise now."""
    sync = screen.program.services.sync
    if sync is not None and sync.is_running:
        screen.say("It is being synchronised.", Tone.PLAIN)
    else:
        run_now(screen.program)


def go_ahead(screen: SyncScreen) -> None:
    """Go on with the run that stopped to ask."""
    names = [name for name, one in screen.statuses.items() if one.is_doubted]
    if names:
        run_now(screen.program, names, goes_ahead=True)


def take_new(screen: SyncScreen) -> None:
    """Take in who is there and not here, this time."""
    names = [name for name, one in screen.statuses.items() if one.has_new]
    if names:
        run_now(screen.program, names, takes_new=True)


def _decide(screen: SyncScreen, *, takes_theirs: bool) -> None:
    row = screen.row
    if row is not None and row.field and screen.is_seen:
        screen.wait_until_seen()
        screen.program.perform(Decide(row.contact_id, takes_theirs, row.field, row.remote))
