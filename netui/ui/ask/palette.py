"""The palette: every action of the place by its name, and the themes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from netui.domain.text.folding import fold
from netui.ui.actions.answers import ANSWERS
from netui.ui.actions.table import BY_ID, Place, actions_at, shown_keys
from netui.ui.ask.ask import Choice, Question
from netui.ui.ask.hosts import Asks
from netui.ui.shell.program import Program
from netui.ui.shell.steps import set_theme, wear
from netui.ui.text.keys import key_line
from netui.ui.widgets.rule import titled

_THEME, _ANSWER = "theme:", "answer:"


async def open_palette(screen: Asks) -> None:
    """Ask what to do in the place where the user is, and do it.

    The whole screen wears the theme under the cursor, for as long as it stands there; enter keeps it.
    """
    program, ask = screen.program, screen.ask
    await ask.furnish()
    choices = (*_actions(screen.place, program), *_themes(program))

    before = program.theme

    def preview(choice: str) -> None:
        wear(program, choice.removeprefix(_THEME) if choice.startswith(_THEME) else before)

    def choose(choice: str) -> bool:
        ask.close()
        if choice.startswith(_THEME):
            set_theme(program, choice.removeprefix(_THEME))
            return True
        wear(program, before)
        if choice.startswith(_ANSWER):
            sentence = next(one.sentence for one in ANSWERS if choice == f"{_ANSWER}{one.id}")
            settings = program.services.rules_path.with_name("settings.yaml")
            database = program.services.database_path
            program.tell(sentence.replace("{settings}", str(settings)).replace("{database}", str(database)))
        else:
            # Once what handles the present key has ended.
            program.call_later(program.do, BY_ID[choice])
        return True

    ask.open(
        Question(
            title=lambda: titled("What to do?"),
            accept=lambda _text: False,
            choices=lambda text: matching(choices, text),
            choose=choose,
            pointed_at=preview,
            left=lambda _text: wear(program, before),
            keys=lambda: key_line(("enter", "does it"), ("↑ ↓", "choose"), ("esc", "leaves it")),
            placeholder="a word of it: snooze, undo, theme",
        )
    )


def matching(choices: Sequence[Choice], text: str) -> Sequence[Choice]:
    """Choices in which each word of the text occurs: the nearest first."""
    words = fold(text).split()
    if not words:
        return choices
    found = [(choice, f" {fold(f'{choice.label} {choice.words} {choice.note}')}") for choice in choices]
    hits = [(choice, known) for choice, known in found if all(word in known for word in words)]
    return [choice for choice, known in sorted(hits, key=lambda hit: _nearness(hit[1], words))]


def _nearness(known: str, words: Sequence[str]) -> tuple[bool, bool, bool, int]:
    """Return the order of a choice: first those with all words in a row and whole, then by how early the first stands.

    The label of an action stands before the other words for it, and of those the most usual is the first. A word that
    an action claims (``note!``) is looked for as that action more often than as any label in which it stands.
    """
    at, phrase = known.find(f" {words[0]}"), f" {' '.join(words)}"
    is_whole = re.search(rf"{re.escape(phrase)}\b", known) is not None
    return f"{phrase}!" not in known, phrase not in known, not is_whole, at if at >= 0 else len(known)


def _actions(place: Place, program: Program) -> Iterator[Choice]:
    for action in actions_at(place):
        if action.id != "palette" and action.help:
            key = shown_keys(program.keys[action.id][:1])
            yield Choice(action.id, action.help, key=key, words=f"{action.label} {action.words}")
    for answer in ANSWERS:
        yield Choice(f"{_ANSWER}{answer.id}", answer.label, words=answer.words)


def _themes(program: Program) -> Iterator[Choice]:
    # The present one first: whoever looks for themes begins with what is there.
    for theme in sorted(program.services.themes.all(), key=lambda theme: (theme.name != program.theme, theme.name)):
        look = "dark" if theme.dark else "light"
        yield Choice(f"{_THEME}{theme.name}", f"Theme: {theme.name}", words=f"colours colors {look} appearance")
