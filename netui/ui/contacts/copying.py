"""Copying what is selected: of a person the address, the phone, a link, the name or the whole card."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from netui.domain.core.frozen import frozen
from netui.session.contacts.card import card, card_conversation
from netui.ui.actions.key_names import key_of
from netui.ui.ask.in_one_line import letters
from netui.ui.card.lines import Drawing, Form, card_lines
from netui.ui.handing_over.hand_over import copy
from netui.ui.panes.hosts import Stage, nobody_chosen
from netui.ui.panes.opened_card import OpensCard, stage_of
from netui.ui.shell.program import Program
from netui.ui.text.render import plain
from netui.ui.widgets.text_lines import CardLine

_COPY_CELLS = 76
"""Width of a card that is copied: it fits into a message."""

_CONVERSATIONS_COPIED = 5

_MISSING = {
    "a": "No e-mail address is known; {edit} adds one.",
    "p": "No phone number is known; {edit} adds one.",
    "l": "No link is known; {edit} adds one.",
}
"""Key -> why it does nothing where there is no such thing."""


@frozen
class _Part:
    """Something of a person that can be copied.

    Attributes:
        label: for the line of keys.
        what: at the beginning of a sentence.
        text: makes it.
    """

    label: str
    what: str
    text: Callable[[], str]


def copy_selected(screen: Stage | OpensCard) -> None:
    """Copy the address one stands on, or the conversation under the cursor; of a person ask what."""
    stage = stage_of(screen)
    program = stage.program
    if stage.chosen.address:
        copy(program, stage.chosen.address, "The address")
    elif stage.chosen.conversation is not None:
        said = card_conversation(stage.chosen.conversation.id, program.services.session)
        written = card_lines(
            None, _COPY_CELLS, Drawing(program.services.session.today), Form.PAGE, card_conversation=said
        )
        copy(program, _text(written), "The conversation")
    else:
        _ask_what(stage)


def _ask_what(stage: Stage) -> None:
    contact = stage.program.services.session.network.contact(stage.chosen.person_id)
    if contact is None:
        stage.program.tell(nobody_chosen(stage.program))
        return
    parts = _parts(contact.id, stage.program)
    missing = ""

    def take(pressed: str) -> bool:
        nonlocal missing
        part = parts.get(pressed)
        if part is not None:
            stage.ask.close()
            copy(stage.program, part.text(), part.what)
        missing = _MISSING.get(pressed, "").format(edit=key_of(stage.program.keys, "edit"))
        return part is not None or bool(missing)

    stage.ask.open(
        letters(
            key_of(stage.program.keys, "copy"),
            lambda: plain("copy"),
            [(pressed, part.label) for pressed, part in parts.items()],
            take,
            note=lambda: plain(missing, "$warn"),
        )
    )


def _parts(contact_id: str, program: Program) -> Mapping[str, _Part]:
    """Key -> what it copies of a person: only what there is."""
    session = program.services.session
    contact = session.network.contact(contact_id)
    if contact is None:
        return {}
    firsts = (
        ("a", "address", "The e-mail address", contact.emails),
        ("p", "phone", "The phone number", contact.phones),
        ("l", "link", "The link", contact.links),
    )
    found = {key: _Part(label, what, partial(str, values[0].value)) for key, label, what, values in firsts if values}
    found["n"] = _Part("name", "The name", partial(str, contact.name))
    found["c"] = _Part("card", "The card", partial(_card, contact_id, program))
    return found


def _card(contact_id: str, program: Program) -> str:
    session = program.services.session
    found = card(contact_id, session, conversations=_CONVERSATIONS_COPIED, whole=True)
    return _text(card_lines(found, _COPY_CELLS, Drawing(session.today), Form.PAGE))


def _text(lines: tuple[CardLine, ...]) -> str:
    """The lines of a card as text."""
    return "\n".join("".join(span.text for span in line.spans).rstrip() for line in lines).strip()
