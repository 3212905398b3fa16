"""Ways in which the card under the cursor leaves the program: shown, given, copied, written, signed with."""

from __future__ import annotations

from netui.domain.cards.card import BusinessCard
from netui.domain.core.errors import NetuiError
from netui.exchange.cards import vcards
from netui.exchange.cards.signature import signature_html, signature_text
from netui.session.cards.commands import GiveCard, KeepSignature
from netui.session.cards.signatures import prints_of
from netui.ui.actions.key_names import key_of
from netui.ui.ask.in_one_line import letters
from netui.ui.cards.code_screen import CodeScreen
from netui.ui.cards.screen import CardsScreen
from netui.ui.cards.writing import ask_where
from netui.ui.handing_over.hand_over import CopyOutcome, copy
from netui.ui.notices.tone import Tone
from netui.ui.text.render import phrase


def show_code(screen: CardsScreen) -> None:
    """Show the code of the card alone on the screen."""
    if screen.card is not None:
        screen.program.push_screen(CodeScreen(screen.program, screen.card))


def give(screen: CardsScreen) -> None:
    """Note that the person from whom one came got this card."""
    if screen.card is None:
        return
    if not screen.selected_id:
        cards, give_it = key_of(screen.program.keys, "cards"), key_of(screen.program.keys, "give_card")
        screen.say(f"You came from nobody: choose somebody first, then {cards} and {give_it}.", Tone.PROBLEM)
        return
    if screen.is_seen:
        screen.wait_until_seen()
        given = screen.program.perform(GiveCard(screen.card.key, (screen.selected_id,)))
        if given is None:
            contact = screen.program.services.session.network.contact(screen.selected_id)
            name = contact.name if contact is not None else "They"
            screen.say(f"{name} got the card {screen.card.key} today already.", Tone.PLAIN)


def copy_card(screen: CardsScreen) -> None:
    """Copy the card as vCard, without its picture."""
    if screen.card is not None:
        copy(screen.program, vcards.write(screen.card).decode("utf-8", "replace"), "The card")


async def write(screen: CardsScreen) -> None:
    """Write the card to a file."""
    if screen.card is not None:
        await screen.furnish()
        ask_where(screen.ask, screen.program, screen.card)


async def sign(screen: CardsScreen) -> None:
    """Copy the signature, as text or as HTML."""
    card = screen.card
    if card is None:
        return
    await screen.furnish()

    def take(pressed: str) -> bool:
        form = {"t": "text", "h": "html"}.get(pressed)
        if form is not None:
            screen.ask.close()
            _sign_as(form, screen, card)
        return form is not None

    answers = [("t", "as text"), ("h", "as HTML")]
    screen.ask.open(
        letters(key_of(screen.program.keys, "sign"), lambda: phrase("signature of $card", card=card.key), answers, take)
    )


def _sign_as(form: str, screen: CardsScreen, card: BusinessCard) -> None:
    try:
        text = signature_html(card) if form == "html" else signature_text(card)
    except NetuiError as problem:
        screen.say(problem.sentence, Tone.PROBLEM)
        return
    services = screen.program.services

    def keep(outcome: CopyOutcome) -> None:
        if outcome is CopyOutcome.NOT or services.read_only_because:
            return
        try:
            services.session.execute(KeepSignature(card.key, form, prints_of(card)))
        except NetuiError as problem:
            screen.program.tell(problem.sentence, Tone.PROBLEM)
        if screen.is_attached:
            screen.show_rows()

    copy(screen.program, text, "The signature", then=keep)
