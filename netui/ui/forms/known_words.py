"""The words that a field of a form offers while it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.suggester import Suggester

from netui.domain.text.folding import fold
from netui.ui.text.cells import one_line


class KnownWords(Suggester):
    """Offers how a text may go on: with what stands in the same field elsewhere."""

    def __init__(self, known: Callable[[], Iterable[str]], *, listed: bool) -> None:
        super().__init__(case_sensitive=True)
        self._known = known
        self._listed = listed

    async def get_suggestion(self, value: str) -> str | None:
        """The text with the last word of it finished; None when nothing is known to begin so."""
        start = value.rfind(",") + 1 if self._listed else 0
        typed = value[start:].lstrip()
        if not typed:
            return None
        wanted = fold(typed)
        found = next((word for word in self._known() if fold(word).startswith(wanted) and len(word) > len(typed)), None)
        return value[: len(value) - len(typed)] + one_line(found) if found else None
