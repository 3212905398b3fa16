"""The words in the title of a place while the rest of it is still being worked out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from netui.session.core.session import Session
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.in_slices import InSlices
from netui.ui.text.title_rule import Tab


def reading_words(conversations: int, share: float) -> str:
    """Return how far something is that stands in the conversations: ``reading 100,000 conversations: 40 %``."""
    return f"reading {conversations:,} conversations: {round(100 * share)} %"


def reading_in_title(
    screen: PlaceScreen[Any], title: str, session: Session, then: Callable[[], None], *, tabs: Sequence[Tab] = ()
) -> InSlices:
    """Return what works for a place between the keys and says in its title how far it is; ``then`` is called last."""

    def tell(share: float) -> None:
        screen.show_title(title, right=reading_words(len(session.network.conversations), share), tabs=tabs)

    return InSlices(screen, tell, then)
