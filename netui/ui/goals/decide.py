"""Decisions about the row under the cursor of the goals, and the way to the rule behind it."""

from __future__ import annotations

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
    screen.program.open_place(RulesScreen(screen.program, text, line=_line_of(text, name)))


def _line_of(text: str, aim_name: str) -> int:
    """Return the line on which an aim stands, from 0; else where goals or aims begin; else the first."""
    lines = text.splitlines()
    wanted = (lambda line: bool(aim_name) and aim_name in line, lambda line: line.startswith(("aims:", "goals:")))
    for is_it in wanted:
        for number, line in enumerate(lines):
            if is_it(line):
                return number
    return 0
