"""Another template: chosen by its name; what was edited is asked about first."""

from __future__ import annotations

from typing import Protocol

from netui.domain.text.folding import fold
from netui.domain.writing.template import Template
from netui.ui.actions.key_names import key_of, with_keys
from netui.ui.ask.ask import Ask, Choice, Question
from netui.ui.ask.in_one_line import letters
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled
from netui.ui.writing.letter import Letter

_WHENCE = {
    "link": "needs a link: {shelf}",
    "other": "needs two people: {introductions}",
    "target": "needs whom to reach: {paths}",
}
"""Need of a template -> from where it is written."""


class HasLetter(Protocol):
    """A screen on which something is written."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def letter(self) -> Letter:
        """The letter that is being written."""

    @property
    def program(self) -> Program:
        """The running program."""

    def change_template(self, key: str) -> None:
        """Take another template."""


def next_template(host: HasLetter) -> None:
    """Take the next template; what was edited is asked about first."""
    _take(host, host.letter.next_key)


def _take(host: HasLetter, template: str) -> None:
    """Take a template; what was edited is asked about first."""
    if not host.letter.is_edited:
        host.change_template(template)
        return

    def take(pressed: str) -> bool:
        if pressed != "y":
            return False
        host.ask.close()
        host.change_template(template)
        return True

    host.ask.open(
        letters(
            "?",
            lambda: plain("You have edited this draft."),
            [("y", "drops it")],
            take,
            leaves="keeps it",
        )
    )


def choose_template(host: HasLetter) -> None:
    """Choose a template by its name; those that begin in another place say in which."""
    letter, keys = host.letter, host.program.keys
    usable = {one.key for one in letter.templates}

    def note(template: Template) -> str:
        if template.key in usable:
            return ", ".join(template.suits)
        return " · ".join(with_keys(_WHENCE[need], keys) for need in template.needs)

    def choices(text: str) -> tuple[Choice, ...]:
        wanted = fold(text.strip())
        everyone = (*letter.templates, *letter.elsewhere)
        found = [one for one in everyone if wanted in fold(f"{one.name} {one.key} {' '.join(one.suits)}")]
        # `conn` stands in the key `reconnect`, too; what is seen is meant first.
        found.sort(key=lambda one: wanted not in fold(one.name))
        return tuple(Choice(one.key, one.name, note(one)) for one in found)

    def choose(key: str) -> bool:
        if key not in usable:
            template = next(one for one in letter.elsewhere if one.key == key)
            host.ask.remark(plain(f"{template.name} {note(template)}, then {key_of(keys, 'write')}.", "$text-warning"))
            return False
        host.ask.close()
        if key != letter.template.key:
            _take(host, key)
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Which template?"),
            accept=lambda _text: False,
            choices=choices,
            choose=choose,
            keys=lambda: key_line(("enter", "takes it"), ("esc", "leaves it")),
            placeholder="a part of its name",
        )
    )
