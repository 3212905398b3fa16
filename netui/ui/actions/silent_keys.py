"""Reasons why a key does nothing in a place: it works elsewhere, or is kept for something. No key is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netui.ui.actions.key_names import key_of, with_keys
from netui.ui.actions.places import DAILY
from netui.ui.actions.table import ACTIONS, BY_ID, PANES, Action, Place, shown_key

_EXPLAINED = DAILY | {Place.HISTORY, Place.IMPORT, Place.MAPPING, Place.CODE, Place.BY_HAND}
_PEOPLE = frozenset({Place.CONTACTS, Place.QUEUE})


def why_nothing(key: str, place: Place | None, keys: Mapping[str, Sequence[str]]) -> str:
    """A sentence about a key that nothing answers to; empty for one that is typed, or needs no word.

    Nothing is said of escape where nothing is left to leave.

    Args:
        key: as Textual names it.
        place: where the user is.
        keys: those in force, by the id of the action.
    """
    shown = shown_key(key)
    if key == "escape" or place is None:
        return ""
    if place not in _EXPLAINED:
        return _unknown(shown, place, keys) if len(key) > 1 else ""
    elsewhere = [one for one in ACTIONS if key in keys.get(one.id, one.keys) and not one.places.isdisjoint(_EXPLAINED)]
    if any(place in one.opens for one in elsewhere):
        return f"{shown} opens this place: esc leads back from it."
    if any(place in one.places for one in elsewhere):
        return f"{shown} has nothing here to act on."
    if key in keys["help"]:
        return _unknown(shown, place, keys)
    on_panes = [one for one in elsewhere if not one.places.isdisjoint(PANES | {Place.CARD})]
    if place is Place.OPENED:
        return f"{shown} is not for the card: {shown_key(keys['close_card'][0])} closes it."
    if place not in PANES | {Place.CARD} and on_panes:
        return f"{shown} works in the panes: esc goes back to them."
    return _where(shown, on_panes[0], keys) if on_panes else _unknown(shown, place, keys)


def _where(shown: str, action: Action, keys: Mapping[str, Sequence[str]]) -> str:
    if action.places >= _PEOPLE:
        return with_keys(
            f"{shown} is for people: {{go_contacts}} goes to the contacts, {{go_queue}} to the queue.", keys
        )
    if Place.CONVERSATIONS in action.places:
        return shown + with_keys(" is for conversations: {go_conversations} goes to them.", keys)
    if Place.QUEUE in action.places:
        return shown + with_keys(" is for the queue: {go_queue} goes there.", keys)
    return f"{shown} does nothing here."


def _unknown(shown: str, place: Place, keys: Mapping[str, Sequence[str]]) -> str:
    if shown in "0123456789" and place in PANES | {Place.CARD}:
        return f"{shown} alone does nothing here: {key_of(keys, 'tier')} and a digit set a tier."
    for help_key in ("help", "help_while_typing"):
        if place in BY_ID[help_key].places and keys[help_key]:
            return f"{shown} does nothing here: {shown_key(keys[help_key][0])} shows every key."
    return f"{shown} does nothing here: esc leads back."
