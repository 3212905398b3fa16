"""The person whose name stands somewhere within a line, as in the task ``Call Ann Lee about it``."""

from __future__ import annotations

from netui.domain.people.names.name_words import words_of
from netui.domain.text.folding import fold
from netui.session.imports.people.matching import PeopleInImport


class NamesWithin:
    """Finds whole names of at least two words within a text.

    The index is made when the first text is looked at: most imports have none.
    """

    def __init__(self, people: PeopleInImport) -> None:
        self._people = people
        self._by_first_word: dict[str, list[tuple[str, str]]] | None = None

    def only_one_in(self, text: str) -> str:
        """The id of the only one whose name stands in a text; empty for nobody, and for several."""
        if not text:
            return ""
        words = _words(text)
        line = f" {' '.join(words)} "
        by_first_word = self._names()
        found = (
            contact_id
            for word in dict.fromkeys(words)
            for name, contact_id in by_first_word.get(word, ())
            if f" {name} " in line
        )
        ids = set(found)
        return ids.pop() if len(ids) == 1 else ""

    def _names(self) -> dict[str, list[tuple[str, str]]]:
        if self._by_first_word is None:
            self._by_first_word = {}
            for contact in self._people.everybody():
                for words in map(_words, (contact.name, *contact.aliases)):
                    if len(words) > 1:
                        self._by_first_word.setdefault(words[0], []).append((" ".join(words), contact.id))
        return self._by_first_word


def _words(text: str) -> list[str]:
    return [word.text for word in words_of(fold(text))]
