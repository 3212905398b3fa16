"""Telling once a day which signatures do not say any more what their cards say."""

from __future__ import annotations

from netui.domain.records.network_fact import SIGNATURE
from netui.runtime.context import AppContext
from netui.runtime.drafts import Drafts

_TOLD_ON = "signatures-told-on"
"""Name of the draft that holds the day on which an outdated signature was told of last."""


def signatures_to_tell(work: AppContext, drafts: Drafts) -> tuple[str, ...]:
    """A sentence for each of them, unless it was told today; nothing is read while none was ever made."""
    made = any(one.id.startswith(f"{SIGNATURE}:") for one in work.session.network.records("meta"))
    if not made or drafts.recall(_TOLD_ON) == work.today.isoformat():
        return ()
    # Loaded here: most users never make one.
    from netui.config.cards.loading import load_cards
    from netui.session.cards.signatures import old_signatures

    old = old_signatures(load_cards(work.locations.cards_file).cards, work.session)
    told = tuple(dict.fromkeys(one.sentence for one in old))
    if told:
        drafts.remember(_TOLD_ON, work.today.isoformat())
    return told
