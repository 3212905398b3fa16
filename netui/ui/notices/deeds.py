"""The notice about a change that was made."""

from __future__ import annotations

from netui.domain.records.change import Change
from netui.session.core.network import Network, names_in_change
from netui.ui.notices.notice import Hint, Notice
from netui.ui.notices.tone import Tone


def notice_of(change: Change, network: Network, hint: Hint, left: str = "") -> Notice:
    """Return what is said of a change.

    Args:
        change: taken over just now.
        network: as it stands after the change.
        hint: a key that helps further, such as the one that undoes.
        left: what is still to be done about it; stands behind what it was about; may be empty.
    """
    about = tuple(filter(None, (change.about, left)))
    names, repeats = names_in_change(change, network), change.undoes is not None
    return Notice(change.act, Tone.GOOD, hint, names, about=about, may_end_early=repeats)
