"""The palette: every action of the place by its name, and the themes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from textual.content import Content

from netui.domain.text.folding import fold
from netui.ui.actions.everyday_words import ANSWERS, WORDS
from netui.ui.actions.table import BY_ID, Action, Place, actions_at, shown_keys
from netui.ui.ask.ask import Ask, Choice, Question
from netui.ui.text.keys import key_line

_THEME, _ANSWER = "theme:", "answer:"


class Performer(Protocol):
    """What does what was found."""

    @property
    def theme_names(self) -> Sequence[str]:
        """Names of the themes, in the order of the alphabet."""

    def keys_of(self, action: Action) -> Sequence[str]:
        """The keys in force for an action."""

    def do_later(self, action: Action) -> None:
        """Do it, once the palette is closed."""

    def tell(self, sentence: str) -> None:
        """Say something."""

    def wear(self, theme: str) -> None:
        """Put on a theme."""


def open_palette(ask: Ask, performer: Performer, place: Place) -> None:
    """Ask what to do in a place, and do it."""
    choices = (*_actions(place, performer), *_themes(performer))

    def choose(choice: str) -> bool:
        ask.close()
        if choice.startswith(_THEME):
            performer.wear(choice.removeprefix(_THEME))
        elif choice.startswith(_ANSWER):
            performer.tell(next(one.sentence for one in ANSWERS if choice == f"{_ANSWER}{one.id}"))
        else:
            performer.do_later(BY_ID[choice])
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


def _actions(place: Place, performer: Performer) -> Iterator[Choice]:
    for action in actions_at(place):
        if action.id != "palette" and action.help:
            key = shown_keys(performer.keys_of(action)[:1])
            yield Choice(action.id, action.help, key=key, words=f"{action.label} {WORDS.get(action.id, '')}")
    for answer in ANSWERS:
        yield Choice(f"{_ANSWER}{answer.id}", answer.label, words=answer.words)


def _themes(performer: Performer) -> Iterator[Choice]:
    for name in performer.theme_names:
        yield Choice(f"{_THEME}{name}", f"Theme: {name}")
