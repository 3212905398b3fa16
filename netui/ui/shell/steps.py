"""Steps of the program as a whole: undo and redo, another theme, the end."""

from __future__ import annotations

from netui.domain.core.errors import NetuiError
from netui.session.core.saving.saver import SavingSteps
from netui.ui.actions.key_names import key_of
from netui.ui.between_keys.garbage import WithoutGarbage
from netui.ui.between_keys.steps import in_steps
from netui.ui.notices.notice import Hint
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Act, OnScreen, Program
from netui.ui.shell.services import catch_up
from netui.ui.shell.themes import is_known


def undo(screen: OnScreen) -> None:
    """Take back the last step."""
    program = screen.program
    session, hint = program.services.session, Hint(key_of(program.keys, "redo"), "brings it back")
    found = session.steps()
    if found.undo is None:
        program.tell("There is nothing to undo.")
    elif (steps := session.taking_back(found)) is not None:
        program.run_worker(_between_keys(program, steps, session.undo, hint))
    else:
        program.carry_out(session.undo, hint=hint)


def redo(screen: OnScreen) -> None:
    """Redo what was undone last."""
    program = screen.program
    session = program.services.session
    found = session.steps()
    if found.redo is None:
        program.tell("There is nothing to redo.")
    elif (steps := session.taking_back(found, again=True)) is not None:
        program.run_worker(_between_keys(program, steps, session.redo))
    else:
        program.carry_out(session.redo)


async def _between_keys(program: Program, steps: SavingSteps, at_once: Act, hint: Hint | None = None) -> None:
    """Take a large change back, or do it again, while keys are heard; ``at_once`` does the same in one piece."""
    session = program.services.session
    rules, before = session.rules, session.network.version
    program.tell("A large change: a moment.")
    try:
        with WithoutGarbage():
            change = await in_steps(steps)
    except NetuiError as problem:
        catch_up(program.services, rules, before, program.follow)
        program.say_why_not(problem, lambda: program.carry_out(at_once, hint=hint))
    else:
        catch_up(program.services, rules, session.network.version, program.follow)
        if change is not None:
            program.show_done(change, hint=hint)


def suspend(screen: OnScreen) -> None:
    """Give the terminal back to the shell until the program is called to the front."""
    program = screen.program
    if program.is_web:
        program.tell("In the browser there is no shell to go back to: leave the tab, and come back when you like.")
    elif program.can_be_suspended:
        program.action_suspend_process()
    else:
        program.tell("There is no shell here to go back to.")


def why_no_editor(program: Program) -> str:
    """The reason why no other editor can be opened, in a sentence."""
    if program.is_web:
        return "In the browser no other editor can be opened: it would run where nobody sees it."
    return "Another editor cannot be opened from here."


def end(screen: OnScreen) -> None:
    """End the program; nothing is left to save."""
    screen.program.exit(0)


def wear(program: Program, theme: str) -> None:
    """Apply a theme if there is one of that name; where ``NO_COLOR`` is set the program keeps the plain one."""
    if not program.no_color and program.theme != theme and is_known(program, program.services.themes, theme):
        program.theme = theme


def set_theme(program: Program, theme: str) -> None:
    """Apply a theme, and save it in the settings."""
    wear(program, theme)
    try:
        program.services.save_setting("theme", theme)
    except NetuiError as problem:
        program.tell(f"Theme {theme} until you quit. {problem.sentence}", Tone.PROBLEM)
    else:
        kept = "; NO_COLOR leaves this screen plain" if program.no_color else ""
        program.tell(f"Theme {theme}, kept in settings.yaml{kept}.", Tone.GOOD)
