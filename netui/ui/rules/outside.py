"""The question about rules that were changed in another program, when people have what went from them."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.cadence.unruled import Unruled
from netui.domain.core.errors import NetuiError
from netui.session.commands import Rename
from netui.session.rules.step import save_rules
from netui.ui.actions.places import DAILY, Place
from netui.ui.ask.hosts import Asks
from netui.ui.rules.saving import ask_what_becomes
from netui.ui.shell.program import Program

_ASKED_IN = DAILY | {Place.RULES}
"""The places in which nothing else is being asked or typed."""


async def ask_about_outside(program: Program, before: str, gone: Sequence[Unruled]) -> None:
    """Ask what people get instead of what went, unless the user is at something else: then the notice has said it.

    What is wanted and the change of the text are one step, which undo takes back as one; also when nothing is wanted
    but the change. Only esc leaves it to the other program.

    Args:
        program: which runs.
        before: the text of the rules before it was changed.
        gone: the keys that went while people have them.
    """
    screen = program.screen
    if not isinstance(screen, Asks) or screen.place not in _ASKED_IN:
        return
    await screen.ask.furnish()
    if screen.ask.is_open:
        return

    def keep(renames: tuple[Rename, ...]) -> None:
        file = program.services.rules_file
        try:
            text = file.read()
        except NetuiError as problem:
            program.say_why_not(problem, lambda: keep(renames))
            return
        program.carry_out(lambda: save_rules(program.services.session, file, text, renames, before=before))

    ask_what_becomes(screen.ask, gone, keep, leaves="they stay as they are")
