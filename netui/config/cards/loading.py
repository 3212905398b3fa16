"""The cards of the user's file: those without a mistake, and what is wrong with the others."""

from __future__ import annotations

from pathlib import Path

from netui.config.cards.file import read_cards
from netui.config.cards.found import CardsRead
from netui.config.files.text_file import read_text
from netui.domain.core.errors import Problem

LARGEST_PHOTO_BYTES = 1_000_000
_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


def default_cards_text() -> str:
    """The commented file that ``netui card new`` writes."""
    return Path(__file__).with_name("default_cards.yaml").read_text(encoding="utf-8")


def load_cards(file: Path) -> CardsRead:
    """The cards in a file; none when it is not there, or cannot be read."""
    text = read_text(file)
    if text is None:
        return CardsRead(())
    if isinstance(text, Problem):
        return CardsRead((), (text,))
    return read_cards(text, str(file), lambda name: wrong_photo(file.parent / name))


def wrong_photo(path: Path) -> str:
    """The complaint about a picture; empty when it can be used."""
    if path.is_symlink():
        return "is a link, which may lead anywhere"
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            beginning = file.read(len(_PNG))
    except OSError:
        return "is not there, or cannot be read"
    if size > LARGEST_PHOTO_BYTES:
        return "is larger than 1 MB"
    return "" if beginning.startswith((_JPEG, _PNG)) else "is neither JPEG nor PNG"


def photo_of(file: Path, name: str) -> bytes:
    """The picture beside a file of cards; empty without one."""
    path = file.parent / name
    return path.read_bytes() if name and not wrong_photo(path) else b""
