"""The contents of a form, without a screen: texts, their meaning, and the changes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic

from netui.domain.text.display import lines, one_line
from netui.session.core.session import Session
from netui.ui.forms.field import Field, RecordT
from netui.ui.shell.draft import KeptDraft
from netui.ui.shell.services import Services
from netui.ui.text.render import as_sentence


class Entries(Generic[RecordT]):
    """The texts of all fields, over a record as it is saved.

    A text that nobody has touched never changes the record, however badly it can be shown in one line.

    Attributes:
        record: as it is saved; with an empty id when it is new.
        saved: the texts that stand for it.
        texts: as they stand in the form.
    """

    def __init__(self, record: RecordT, session: Session, fields: Sequence[Field[RecordT]]) -> None:
        self.record = record
        self._session = session
        self._fields = fields
        self.saved: dict[str, str] = self._texts(record)
        self.texts: dict[str, str] = dict(self.saved)
        self._begun_on: dict[str, str] = {}

    @property
    def changed(self) -> dict[str, str]:
        """The texts that differ from what is saved, by the id of the field."""
        return {name: text for name, text in self.texts.items() if text != self.saved[name]}

    @property
    def begun_on(self) -> dict[str, str]:
        """The texts saved in the fields that differ when they were first written in, by the id of the field."""
        return {name: self._begun_on.get(name, self.saved[name]) for name in self.changed}

    @property
    def elsewhere(self) -> dict[str, str]:
        """The texts that were saved elsewhere since in fields that are written in here, by the id of the field."""
        return {name: self.saved[name] for name, text in self.begun_on.items() if text != self.saved[name]}

    def put(self, texts: Mapping[str, str], begun_on: Mapping[str, str] | None = None) -> None:
        """Replace the texts of some fields; ``begun_on``: what was saved there when they were written."""
        self.texts |= {name: text for name, text in texts.items() if name in self.texts}
        self._begun_on |= begun_on or {}
        self._begun_on = {name: text for name, text in self._begun_on.items() if name in self.changed}

    def draft(self, name: str, services: Services) -> KeptDraft:
        """The draft that keeps what is not saved yet under a name, with what it was begun on."""
        return KeptDraft(
            name,
            lambda: _draft_of(self.changed),
            services.recall,
            services.remember,
            over=lambda: _draft_of(self.begun_on),
        )

    def put_back(self, draft: KeptDraft) -> bool:
        """Put the texts of a kept draft back into their fields; return whether there are any."""
        kept = texts_of(draft.kept)
        self.put(kept, texts_of(draft.kept_over))
        return bool(kept)

    def rebase(self, record: RecordT) -> None:
        """Show a record that was changed elsewhere in all fields that were not touched here."""
        changed, begun_on = self.changed, self.begun_on
        self.record, self.saved = record, self._texts(record)
        self.texts = dict(self.saved)
        self.put(changed, begun_on)

    def read(self) -> tuple[RecordT, dict[str, str]]:
        """The record as the form has it, and what is wrong with which field, as sentences."""
        record, problems = self.record, {}
        for field in self._fields:
            if self._is_looked_at(field):
                try:
                    record = field.read(record, self.texts[field.id], self._session)
                except ValueError as problem:
                    problems[field.id] = as_sentence(str(problem))
        return record, problems

    def problem(self, field: Field[RecordT]) -> str:
        """The mistake in a field that was changed, or is new, as a sentence; empty without one."""
        if not self._is_looked_at(field):
            return ""
        try:
            field.read(self.record, self.texts[field.id], self._session)
        except ValueError as problem:
            return as_sentence(str(problem))
        return ""

    def meaning(self, field: Field[RecordT]) -> str:
        """The meaning of a field's text, where it is not plain to see; empty otherwise."""
        if field.meaning is None:
            return ""
        try:
            return field.meaning(self.texts[field.id], self._session)
        except ValueError as problem:
            return as_sentence(str(problem))

    def _is_looked_at(self, field: Field[RecordT]) -> bool:
        return field.id in self.changed or not self.record.id

    def _texts(self, record: RecordT) -> dict[str, str]:
        """The text of each field as it can be shown."""
        return {field.id: _shown(field.show(record, self._session), field.lines) for field in self._fields}


def _draft_of(texts: Mapping[str, str]) -> str:
    """Changed texts as they are kept; empty without any."""
    return json.dumps(texts, ensure_ascii=False) if texts else ""


def texts_of(draft: str) -> Mapping[str, str]:
    """The texts in a draft; none when it cannot be read."""
    try:
        kept = json.loads(draft) if draft else {}
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {name: text for name, text in kept.items() if isinstance(text, str)}


def _shown(text: str, most_lines: int) -> str:
    return one_line(text) if most_lines == 1 else "\n".join(lines(text))


def said_elsewhere(entries: Entries[RecordT]) -> dict[str, str]:
    """The text that was saved elsewhere, as a sentence below each field where another one is written here."""
    return {name: _saved(text) for name, text in entries.elsewhere.items()}


def both_changed(entries: Entries[RecordT], fields: Iterable[Field[RecordT]]) -> str:
    """The names of those fields, as a sentence; empty without any."""
    labels = [field.label for field in fields if field.id in entries.elsewhere]
    return f"Changed elsewhere meanwhile, where yours stands: {', '.join(labels)}." if labels else ""


def taken_over(entries: Entries[RecordT], fields: Iterable[Field[RecordT]]) -> str:
    """The sentence about a record that was changed elsewhere, now that the form shows it."""
    both, rest = both_changed(entries, fields), "what you did not touch shows that now."
    return f"{both} {rest.capitalize()}" if both else f"Changed elsewhere meanwhile: {rest}"


def _saved(text: str) -> str:
    what = f"changed elsewhere to “{one_line(text)}”" if text else "emptied elsewhere"
    return f"{what}; saving puts yours there"
