"""The user's own cards as the screen gets them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from netui.config.cards.found import CardsRead
from netui.domain.core.frozen import frozen


@frozen
class OwnCards:
    """The user's own cards.

    Attributes:
        path: of their file, which may not exist.
        load: the cards in it, and what is wrong with it.
        photo: the picture of that name beside it; empty without one.
        write_first: writes a commented file where there is none. Raises NetuiError.
    """

    path: Path
    load: Callable[[], CardsRead]
    photo: Callable[[str], bytes]
    write_first: Callable[[], None]


def own_cards(path: Path) -> OwnCards:
    """Return the cards of a file; neither the file nor its reader is loaded before it is asked for."""

    def load() -> CardsRead:
        from netui.config.cards.loading import load_cards

        return load_cards(path)

    def photo(name: str) -> bytes:
        from netui.config.cards.loading import photo_of

        return photo_of(path, name)

    def write_first() -> None:
        from netui.config.cards.loading import default_cards_text
        from netui.config.files.text_file import write_text

        if not path.exists():
            write_text(path, default_cards_text())

    return OwnCards(path, load, photo, write_first)
