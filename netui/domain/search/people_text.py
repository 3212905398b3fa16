"""The words of everybody, indexed so that the best of many thousands are found without looking at each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from netui.domain.core.progress import Steps, finished
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold
from netui.domain.text.text_index import FoldedTexts

WHOLE_NAME_RANK, NAME_BEGINS_RANK, IN_NAME_RANK, IN_FIELDS_RANK = 100, 90, 80, 50
"""Ranks of a match: the words are the name, begin words of it, are in it, or stand anywhere else."""

_CHANGED_AT_MOST = 512
_PEOPLE_A_STEP = 1024
"""People who are laid out in one step: about 5 ms."""

_AROUND_NAME = "\0"
"""The sign put before and after each name of a person, so that a whole name can be looked for."""

Ranked = tuple[int, Contact]
"""A person found: the rank of the fit, and who it is."""


def fit_of(contact: Contact, text: str, words: Sequence[str]) -> int:
    """Return how well folded words, all of which are in the folded text of a contact, fit them.

    The text begins with the name in a line of its own. Without words it is ``IN_FIELDS_RANK``.
    """
    if not words:
        return IN_FIELDS_RANK
    whole = " ".join(words)
    best = IN_FIELDS_RANK
    for name in _names(contact, text):
        if all(word in name for word in words):
            if name == whole:
                return WHOLE_NAME_RANK
            begins = all(name.startswith(word) or f" {word}" in name for word in words)
            best = max(best, NAME_BEGINS_RANK if begins else IN_NAME_RANK)
    return best


def _name(text: str) -> str:
    return text[: text.find("\n") + 1].rstrip() or text


def _names(contact: Contact, text: str) -> tuple[str, ...]:
    """Return the folded name and aliases."""
    return (_name(text), *map(fold, contact.aliases)) if contact.aliases else (_name(text),)


class PeopleTexts:
    """Everybody with their folded text, the most recently talked to first. Changes in place; used from one thread."""

    def __init__(
        self,
        people: Iterable[Contact],
        text_of: Callable[[Contact], str],
        last_on: Callable[[str], str],
    ) -> None:
        """Begin with some people.

        Args:
            people: in any order.
            text_of: the folded text in which words find somebody; it begins with the name in a line of its own.
            last_on: contact id -> the day they were last spoken to, ISO text; empty for never.
        """
        self._text_of = text_of
        self._last_on = last_on
        self._people: dict[str, Contact] = {}
        self._names, self._texts = FoldedTexts(), FoldedTexts()
        self._changed: dict[str, Contact | None] = {}
        self._companies, self._tags = Counter[str](), Counter[str]()
        finished(self._lay_out(people))

    @classmethod
    def in_steps(
        cls, people: Iterable[Contact], text_of: Callable[[Contact], str], last_on: Callable[[str], str]
    ) -> Steps[PeopleTexts]:
        """Begin with some people likewise, a few with each step."""
        made = cls((), text_of, last_on)
        yield from made._lay_out(people)
        return made

    def _lay_out(self, people: Iterable[Contact]) -> Steps[None]:
        rows = []
        for number, one in enumerate(people):
            if number and not number % _PEOPLE_A_STEP:
                yield 0.0
            text = self._text_of(one)
            rows.append((_name(text), one.id, one, text))
        rows.sort()  # by name and id; no two are of the same id
        rows.sort(key=lambda row: self._last_on(row[1]), reverse=True)
        for start in range(0, len(rows), _PEOPLE_A_STEP):
            yield start / len(rows)
            some = rows[start : start + _PEOPLE_A_STEP]
            ids = [contact_id for _, contact_id, _, _ in some]
            self._people |= {contact_id: one for _, contact_id, one, _ in some}
            self._names.add_later(ids, [_line((name, *map(fold, one.aliases))) for name, _, one, _ in some])
            self._texts.add_later(ids, [text for _, _, _, text in some])
            self._companies.update([one.company for _, _, one, _ in some if one.company])
            self._tags.update([tag for _, _, one, _ in some for tag in one.tags])

    def put(self, before: Contact | None, after: Contact | None) -> bool:
        """Take over a changed contact, or a new last conversation; None: not there.

        Returns: True while it is worth going on: with too many changes a new index would be faster.
        """
        for one, step in ((before, -1), (after, 1)):
            if one is not None:
                self._changed[one.id] = after
                self._companies[one.company] += step if one.company else 0
                for tag in one.tags:
                    self._tags[tag] += step
        return len(self._changed) < _CHANGED_AT_MOST

    def best(
        self, words: Sequence[str], unwanted: Sequence[str], allows: Callable[[Contact], bool], limit: int
    ) -> list[Ranked]:
        """Return up to ``limit`` allowed people who have all words and nothing unwanted, the best fit first.

        Among equals the most recently talked to come first, then by name.
        """
        changed = [one for one in self._changed.values() if one is not None and allows(one)]
        found = self._fitting(changed, words, unwanted)
        found_before = len(found)
        for fit, one in self._in_order(words, unwanted):
            if allows(one):
                found.append((fit, one))
                if len(found) - found_before == limit:
                    break
        return self._sorted(found)[:limit] if found_before else found

    def best_of(
        self, people: Iterable[Contact], words: Sequence[str], unwanted: Sequence[str], limit: int
    ) -> list[Ranked]:
        """Return the same, looking at a few people only, all of whom are allowed."""
        return self._sorted(self._fitting(people, words, unwanted))[:limit]

    def companies(self, words: Sequence[str]) -> list[tuple[str, int]]:
        """Return the companies whose name has all words, with how many people are there; the largest first."""
        return _most(self._companies, words)

    def tags(self, words: Sequence[str]) -> list[tuple[str, int]]:
        """Return the tags that have all words, with how many people have them; the most used first."""
        return _most(self._tags, words)

    def _has(self, contact: Contact, words: Sequence[str], unwanted: Sequence[str]) -> bool:
        text = self._text_of(contact)
        return all(word in text for word in words) and not any(word in text for word in unwanted)

    def _fitting(self, people: Iterable[Contact], words: Sequence[str], unwanted: Sequence[str]) -> list[Ranked]:
        fit = [one for one in people if self._has(one, words, unwanted)]
        return [(fit_of(one, self._text_of(one), words), one) for one in fit]

    def _sorted(self, found: Iterable[Ranked]) -> list[Ranked]:
        by_name = sorted(found, key=lambda each: (_name(self._text_of(each[1])), each[1].id))
        return sorted(by_name, key=lambda each: (each[0], self._last_on(each[1].id)), reverse=True)

    def _in_order(self, words: Sequence[str], unwanted: Sequence[str]) -> Iterator[Ranked]:
        """Yield the unchanged people with all words and nothing unwanted, in the order of how well the words fit."""
        whole = f"{_AROUND_NAME} {' '.join(words)}{_AROUND_NAME}"
        beginnings = [f" {word}" for word in words]
        ways = (
            (WHOLE_NAME_RANK, self._names, [whole]),
            (NAME_BEGINS_RANK, self._names, beginnings),
            (IN_NAME_RANK, self._names, words),
        )
        for fit, texts, wanted in (*(ways if words else ()), (IN_FIELDS_RANK, self._texts, words)):
            for contact_id in texts.holding(wanted):
                one = self._people[contact_id]
                if contact_id in self._changed:
                    continue
                if fit_of(one, self._text_of(one), words) == fit and self._has(one, words, unwanted):
                    yield fit, one


def _line(names: Iterable[str]) -> str:
    return f"{_AROUND_NAME} {f'{_AROUND_NAME} '.join(names)}{_AROUND_NAME}"


def _most(counts: Counter[str], words: Sequence[str]) -> list[tuple[str, int]]:
    found = [(name, count) for name, count in counts.items() if count > 0 and all(w in fold(name) for w in words)]
    return sorted(found, key=lambda each: (-each[1], each[0]))
