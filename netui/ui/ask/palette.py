"""The palette: every action of the place by its name, and the themes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from netui.domain.text.folding import fold
from netui.ui.actions.answers import ANSWERS
from netui.ui.actions.table import BY_ID, Place, actions_at, shown_keys
from netui.ui.ask.ask import Choice, Question
from netui.ui.ask.hosts import Asks
from netui.ui.shell.program import Program
from netui.ui.shell.steps import set_theme
from netui.ui.text.keys import key_line

_THEME, _ANSWER = "theme:", "answer:"


async def open_palette(screen: Asks) -> None:
    """Ask what to do in the place where the user is, and do it."""
    program, ask = screen.program, screen.ask
    await ask.furnish()
    choices = (*_actions(screen.place, program), *_themes(program))

    def choose(choice: str) -> bool:
        ask.close()
        if choice.startswith(_THEME):
            set_theme(program, choice.removeprefix(_THEME))
        elif choice.startswith(_ANSWER):
            program.tell(next(one.sentence for one in ANSWERS if choice == f"{_ANSWER}{one.id}"))
        else:
            # Once what handles the present key has ended.
            program.call_later(program.do, BY_ID[choice])
        return True

    ask.open(
        Question(
            title=lambda: Content.styled("What to do?", "bold"),
            accept=lambda _text: False,
            choices=lambda text: matching(choices, text),
            choose=choose,
            keys=lambda: key_line(("enter", "does it"), ("↑ ↓", "choose"), ("esc", "leaves it")),
            placeholder="a word of it: snooze, undo, theme",
        )
    )


def matching(choices: Sequence[Choice], text: str) -> Sequence[Choice]:
    """Choices in which each word of the text occurs; those of which a word begins with it first."""
    words = fold(text).split()
    if not words:
        return choices
    found = [(choice, fold(f"{choice.words} {choice.label} {choice.note}")) for choice in choices]
    hits = [(choice, known) for choice, known in found if all(word in known for word in words)]
    return [choice for choice, _ in sorted(hits, key=lambda hit: not f" {hit[1]}".count(f" {words[0]}"))]


def _actions(place: Place, program: Program) -> Iterator[Choice]:
    for action in actions_at(place):
        if action.id != "palette" and action.help:
            key = shown_keys(program.keys[action.id][:1])
            yield Choice(action.id, action.help, key=key, words=f"{action.label} {action.words}")
    for answer in ANSWERS:
        yield Choice(f"{_ANSWER}{answer.id}", answer.label, words=answer.words)


def _themes(program: Program) -> Iterator[Choice]:
    for name in sorted(theme.name for theme in program.services.themes):
        yield Choice(f"{_THEME}{name}", f"Theme: {name}")
