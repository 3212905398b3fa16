"""Synchronising beside the keys: what waits for others is done in a thread, the rest a little at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping
from contextlib import closing, suppress
from typing import Any, TypeVar

from netui.config.sync.remote import RemoteSettings
from netui.domain.core.errors import NetuiError
from netui.session.sync.status import came_and_went
from netui.session.sync.values import OfflineError, UnderWayError
from netui.ui.actions.key_names import key_of
from netui.ui.between_keys.steps import away, in_steps
from netui.ui.notices.notice import NO_HINT, Hint
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.shell.screens import ShowsDay
from netui.ui.shell.sync_desk import SyncDesk

_GROUP = "synchronising"
_SHOWN_EVERY_S = 0.2
_Result = TypeVar("_Result")


def run_now(
    program: Program, names: Collection[str] = (), *, goes_ahead: bool = False, takes_new: bool = False
) -> None:
    """Synchronise with these remotes, with all of them unless named.

    Args:
        program: the running program.
        names: of remotes.
        goes_ahead: whether a run that removes much is done all the same.
        takes_new: whether people who are there and not here come in this time, whatever the settings say.
    """
    program.run_worker(_asked_for(program, names, goes_ahead=goes_ahead, takes_new=takes_new), group=_GROUP)


def run_due(program: Program) -> None:
    """Synchronise with the remotes whose time has come, without a word but in the header."""
    program.run_worker(_due(program), group=_GROUP)


def leave_there(program: Program, remote: str, item: str) -> None:
    """Leave somebody on a remote who is not here, and ask no more."""
    program.run_worker(_left_there(program, remote, item), group=_GROUP)


async def _left_there(program: Program, remote: str, item: str) -> None:
    desk = program.services.sync
    if desk is None:
        return
    status = desk.status(remote)
    if status.is_running:
        program.tell("It is being synchronised. Say so again when it is done.")
        return
    report = status.report
    who = report.new_there.get(item) if report is not None else None
    if report is None or who is None:
        return
    status.is_running = True
    try:
        settings = (await away(desk.remotes)).get(remote)
        if settings is not None:
            with closing(desk.begin(remote, settings)) as run:
                await in_steps(run.alone())
                await away(lambda: run.leave_there({item: who.tag}))
    except NetuiError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
        return
    finally:
        status.is_running = False
    if report.new_there.pop(item, None):
        program.tell(f"{who.name} stays on {remote}, and is not asked about again.")
    _show(program)


async def _asked_for(program: Program, names: Collection[str], *, goes_ahead: bool, takes_new: bool) -> None:
    desk = program.services.sync
    if desk is None:
        return
    try:
        remotes = await away(desk.remotes)
    except NetuiError as problem:
        program.tell(problem.sentence, Tone.PROBLEM)
        return
    for name, settings in remotes.items():
        if not names or name in names:
            try:
                await _synchronise(program, desk, name, settings, goes_ahead=goes_ahead, takes_new=takes_new)
            except UnderWayError as problem:
                program.tell(problem.sentence)
            else:
                _tell(program, desk, name)


async def _due(program: Program) -> None:
    desk = program.services.sync
    if desk is None or desk.is_running:
        return
    try:
        remotes: Mapping[str, RemoteSettings] = await away(desk.remotes)
    except NetuiError:
        return  # said when somebody asks for it: an automatic run says nothing
    for name in desk.due(remotes):
        with suppress(UnderWayError):  # another program does what this run would
            await _synchronise(program, desk, name, remotes[name], goes_ahead=False)


async def _synchronise(
    program: Program, desk: SyncDesk, name: str, settings: RemoteSettings, *, goes_ahead: bool, takes_new: bool = False
) -> None:
    """One run with one remote; how it went stands in its status.

    Raises:
        UnderWayError: another program is at it; the status is as it was.
    """
    status = desk.status(name)
    if status.is_running:
        return
    desk.put_off(name, settings)
    run = desk.begin(name, settings)
    run.takes_new = takes_new
    status.is_running = True

    def show() -> None:
        status.done, status.whole = run.done, run.whole
        _show(program)

    timer = program.set_interval(_SHOWN_EVERY_S, show)
    show()
    try:
        await in_steps(run.alone())
        status.trouble, status.is_doubted = "", False
        plan = await _run(program, run.planning())
        if plan.doubt and not goes_ahead:
            status.trouble, status.is_doubted = f"{plan.doubt} Nothing was changed.", True
            return
        status.report = await _run(program, run.running(plan))
        status.synced_at, status.offline_since = desk.now(), None
    except UnderWayError:
        raise
    except OfflineError:
        status.offline_since = status.offline_since or desk.now()
    except NetuiError as problem:
        status.trouble = problem.sentence
    finally:
        run.close()
        timer.stop()
        status.is_running = False
        show()


async def _run(program: Program, steps: Generator[Callable[[], object] | None, Any, _Result]) -> _Result:
    """Run all steps; each change of the records is shown at once."""
    network = program.services.session.network
    seen = network.version

    def show_changes() -> None:
        nonlocal seen
        if network.version != seen:
            seen = network.version
            program.follow(None)

    return await in_steps(steps, show_changes)


def _show(program: Program) -> None:
    if program.screen_stack and isinstance(program.screen, ShowsDay):
        program.screen.show_day()


def _tell(program: Program, desk: SyncDesk, name: str) -> None:
    """Say how a run went that somebody asked for."""
    status = desk.status(name)
    again = key_of(program.keys, "sync")
    if status.trouble:
        hint = Hint(again, "shows it") if status.is_doubted else NO_HINT
        program.tell(status.trouble, Tone.PROBLEM, hint)
    elif status.offline_since is not None:
        program.tell(f"{name} cannot be reached. Your work goes with the next run.")
    elif status.report is not None:
        differs = len(status.report.conflicts)
        hint = Hint(again, "decides", f"{differs} differ:") if differs else NO_HINT
        if status.has_new and not differs:
            hint = Hint(again, "asks", f"{len(status.report.new_there)} there and not here:")
        program.tell(f"{name}: {came_and_went(status.report)}.", Tone.GOOD, hint)
