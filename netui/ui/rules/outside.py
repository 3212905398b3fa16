"""Rules that were changed in another program: what is said of them, and what people get instead of what went."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.cadence.unruled import Unruled
from netui.domain.core.errors import NetuiError
from netui.session.commands import Rename
from netui.session.rules.step import in_words, save_rules
from netui.ui.actions.key_names import key_of
from netui.ui.ask.hosts import Asks
from netui.ui.notices.notice import NO_HINT, Hint
from netui.ui.rules.saving import ask_what_becomes
from netui.ui.shell.program import Program
from netui.ui.shell.services import RulesReading
from netui.ui.terminal.textual_private import mounted


def tell_of_outside(program: Program, reading: RulesReading, gone: Sequence[Unruled]) -> None:
    """Say that the rules were read again, whom they leave without what their records name, and the key that asks.

    A question that opened by itself would take a key that is meant for something else.

    Args:
        program: which runs, with these rules in force.
        reading: the rules, without a mistake.
        gone: the keys that went while people have them.
    """
    asks = bool(gone) and not program.services.read_only_because
    program.services.rules_to_ask_about = (reading, tuple(gone)) if asks else None
    where = "" if program.can_do("rules") else "on the main screen "
    hint = Hint(key_of(program.keys, "rules"), f"{where}asks what they get") if asks else NO_HINT
    touched = "; ".join(map(in_words, gone))
    program.tell(f"The rules were read again{f': {touched}' if touched else ''}.", hint=hint)


async def ask_about_outside(program: Program) -> None:
    """Ask on the open screen what people get instead of what went, once, unless other rules are in force by now.

    What is wanted and the change of the text are one step, which undo takes back as one; also when nothing is wanted
    but the change. Only esc leaves it to the other program.
    """
    screen, services = program.screen, program.services
    to_ask, services.rules_to_ask_about = services.rules_to_ask_about, None
    if to_ask is None or to_ask[0].rules is not services.session.rules or not isinstance(screen, Asks):
        return
    await mounted(screen)  # it may have been pushed a moment ago
    await screen.ask.furnish()
    reading, gone = to_ask

    def keep(renames: tuple[Rename, ...]) -> None:
        file = services.rules_file
        try:
            text = file.read()
        except NetuiError as problem:
            program.say_why_not(problem, lambda: keep(renames))
            return
        program.carry_out(lambda: save_rules(services.session, file, text, renames, before=reading.before or None))

    ask_what_becomes(screen.ask, gone, keep, leaves="they stay as they are")
