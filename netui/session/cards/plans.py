"""Plans for the user's cards."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import GivenCard
from netui.domain.records.network_fact import Setting
from netui.session.cards.commands import GiveCard, KeepSignature
from netui.session.cards.signatures import prints_text, signature_id
from netui.session.core.labels import who_in_label
from netui.session.core.plan_context import PlanContext
from netui.session.core.saving.undo import NOTED


def give_card(command: GiveCard, at: PlanContext) -> Change:
    """Note a card with everybody who got it; the same card on the same day once. No conversation, no touch.

    Raises:
        RefusedError: somebody is not there any more.
    """
    given = GivenCard(command.card, at.today)
    edits, names = [], []
    for contact_id in dict.fromkeys(command.contact_ids):
        contact = at.network.contact(contact_id)
        if contact is None:
            raise RefusedError("Nobody there", "One of them is not in your network any more. Nothing was noted.")
        names.append(contact.name)
        if given not in contact.cards:
            edits.append(Edit(contact, replace(contact, cards=(*contact.cards, given))))
    return Change(f"Gave the card {command.card} to {who_in_label(names)}", tuple(edits))


def keep_signature(command: KeepSignature, at: PlanContext) -> Change:
    """Note what a signature says, so that it can be told when the card says something else."""
    name = signature_id(command.card, command.form)
    before, said = at.network.setting(name), prints_text(command.prints)
    if before is not None and before.print == said:
        return Change("", ())
    after = Setting(name, on=at.today, print=said)
    return Change(f"{NOTED}the {command.form} signature of the card {command.card}", (Edit(before, after),))
