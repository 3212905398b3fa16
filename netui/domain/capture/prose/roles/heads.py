"""The head of a clause: names there are its subject, and what stands before and beside them says nothing else."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.capture.names.known_names import NameHit
from netui.domain.capture.prose.roles.together import THE_USER
from netui.domain.capture.prose.sentences import Clause, Prose
from netui.domain.capture.prose.tokens import Sort


class ClauseHead:
    """The head of the clause that is read, clause by clause from left to right; each token is looked at once.

    Attributes:
        start: index of the first token that is no companion of names.
        is_of_line: whether nothing but days, times and labels stands before the clause: it is the head of the line.
        is_behind_nouns: the same, where words such as ``lunch`` may stand in clauses of their own as well.
        were_only_names: whether nothing but names stands before the clause.
    """

    def __init__(self, prose: Prose, hits: Mapping[int, NameHit]) -> None:
        """Begin before the first clause, with the known names of the text by their first tokens."""
        self._prose = prose
        self._hits = hits
        self._inside = {each for hit in hits.values() for each in range(hit.first, hit.last)}
        self._clause = Clause(0, 0, 0, "")
        self._behind_passed = 0
        self._only_names: bool | None = None
        self.start = 0
        self.is_of_line = self.is_behind_nouns = self.were_only_names = True

    def begin(self, clause: Clause) -> None:
        """Go on to the next clause."""
        self._clause, self._behind_passed, self._only_names = clause, clause.first, None
        self.start = clause.first
        while self.start < clause.last and is_companion(self._prose, self.start):
            self.start += 1

    def end(self) -> None:
        """Leave the clause that was read."""
        self.were_only_names = self.were_only_names and self.holds_only_names
        says_nothing = self._is_preliminary()
        self.is_of_line = self.is_of_line and says_nothing
        self.is_behind_nouns = self.is_behind_nouns and (says_nothing or self._is_noun())

    def reaches(self, position: int) -> bool:
        """True if nothing but names and their companions stands before a token of the clause."""
        while self._behind_passed < position and self._is_passed_over(self._behind_passed):
            self._behind_passed += 1
        return self._behind_passed >= position

    @property
    def holds_only_names(self) -> bool:
        """True if the clause consists of names and what may stand beside them."""
        if self._only_names is None:
            self._only_names = all(
                self._is_passed_over(each) and "nouns" not in self._prose.at(each)
                for each in range(self._clause.first, self._clause.last)
            )
        return self._only_names

    def _is_passed_over(self, position: int) -> bool:
        found = self._prose.at(position)
        token = self._prose.tokens[position]
        days = self._prose.lexicon.words("days")
        plain = token.sort is Sort.NUMBER or token.key in days or token.key in THE_USER or "opener" in found
        beside = "joint" in found or "filler" in found or "nouns" in found or token.sort is Sort.SIGN
        owns = token.is_possessive and position + 1 in self._hits  # “Northwind's Ben called”
        return plain or beside or owns or position in self._inside

    def _is_noun(self) -> bool:
        noun = self._prose.has(self._clause.first, "nouns")
        return noun is not None and self._clause.first + noun.length == self._clause.last

    def _is_preliminary(self) -> bool:
        """True if the clause is nothing but days, times and labels: names behind it are the subject of the line."""
        prose, clause = self._prose, self._clause
        days = prose.lexicon.words("days")
        keys = prose.keys[clause.first : clause.last]
        if all(
            key in days or key in THE_USER or prose.tokens[clause.first + at].sort is Sort.NUMBER
            for at, key in enumerate(keys)
        ):
            return True
        closing = prose.keys[clause.last] if clause.last < len(prose.keys) else ""
        return closing == ":" and not any(each in self._hits for each in range(clause.first, clause.last))


def is_companion(prose: Prose, position: int) -> bool:
    """True if a token stands beside names without meaning anybody: ``and``, ``the``, ``old friend``."""
    found = prose.at(position)
    return "joint" in found or ("filler" in found and "theirs" not in found)
