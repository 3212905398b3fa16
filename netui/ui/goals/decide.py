"""Decisions about the row under the cursor of the goals, and the way to the rule behind it."""

from __future__ import annotations

import re

from netui.domain.core.errors import NetuiError
from netui.session.goals.commands import PassOverForAim
from netui.ui.goals.screen import GoalsScreen
from netui.ui.notices.tone import Tone
from netui.ui.rules.screen import RulesScreen


def skip(screen: GoalsScreen) -> None:
    """Skip somebody for this aim."""
    row = screen.chosen_row
    if row is None or not row.aim_key or not row.tie:
        screen.program.tell("Nobody is chosen who fits an aim.")
    elif screen.is_seen:
        screen.wait_until_seen()
        screen.program.perform(PassOverForAim(row.contact_id, row.aim_key))


def open_rules(screen: GoalsScreen) -> None:
    """Open the rules at the aim of the row; else where the goals begin."""
    services = screen.program.services
    try:
        text = services.rules_file.read()
    except NetuiError as problem:
        screen.program.tell(problem.sentence, Tone.PROBLEM)
        return
    key = screen.list.row.aim_key if screen.list.row is not None else ""
    name = next((aim.name for aim in services.session.rules.aims if aim.key == key), "")
    screen.program.open_place(RulesScreen(screen.program, text, line=line_of_aim(text, name)))


def line_of_aim(text: str, aim_name: str) -> int:
    """Return the line on which the name of an aim stands, from 0; else where goals or aims begin; else the first.

    The same words in a comment, as a goal or among what another aim looks for are passed by.
    """
    lines = text.splitlines()
    first = next((number for number, line in enumerate(lines) if line.startswith("aims:")), len(lines))
    named = re.compile(rf"""\bname:\s*["']?{re.escape(aim_name)}["']?\s*(?:[,}}#]|$)""")
    for number, line in enumerate(lines[first:], first):
        if aim_name and not line.lstrip().startswith("#") and named.search(line):
            return number
    return next((number for number, line in enumerate(lines) if line.startswith(("aims:", "goals:"))), 0)
