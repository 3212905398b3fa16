"""A guess which column of an unknown table is which field, from its header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.tables.mapping import LIST_FIELDS, TableMapping
from netui.exchange.common.batch import MappedColumn
from netui.exchange.tabular.file_head import FileHead
from netui.exchange.tabular.header_words import field_of
from netui.exchange.tabular.table import Table, find_table, headers, keys_of

_SAMPLES_A_COLUMN = 3
_MOST_FILE_NAME_CHARACTERS = 120


class UnknownTableError(RefusedError):
    """The file is a table that no reader and no mapping knows; says how to read it.

    Attributes:
        columns: what is in it.
    """

    def __init__(self, sentence: str, columns: tuple[MappedColumn, ...]) -> None:
        super().__init__("A table of its own", sentence)
        self.columns = columns


def unknown_table(head: FileHead, path: str, missing: Sequence[str] = ()) -> UnknownTableError | None:
    """Return the refusal of a table that nobody has mapped; None for what is no table.

    Args:
        head: the file.
        path: path of the file, as it may be typed.
        missing: the columns that it lacks to be the list of connections that it is called.
    """
    table = likely_table(head.text)
    if table is None:
        return None
    columns = tuple(_columns(table))
    guessed = [f'--map "{one.name}={one.field}"' for one in columns if one.field]
    maps = guessed or [f'--map "{columns[0].name}=name"']
    more = " …" if len(guessed) < len(columns) else ""
    name = path if len(path) <= _MOST_FILE_NAME_CHARACTERS else f"…{path[-_MOST_FILE_NAME_CHARACTERS:]}"
    quoted = f'"{name}"' if " " in name else name
    lacks = f" LinkedIn's list of connections has these columns, too: {', '.join(missing)}." if missing else ""
    return UnknownTableError(
        f"{name} is a table that netui does not know. To read it: netui import {quoted} {' '.join(maps)}{more}; "
        f"--dry-run shows what it gives.{lacks}",
        columns,
    )


def likely_table(text: str) -> Table | None:
    """The table in a text by the line that is most likely its header; None when no two lines have the same columns."""
    if "\0" in text:
        return None
    lines = list(headers(text))
    known = {names: sum(bool(field_of(name)) for name in names) for names in lines}
    best = max(lines, key=lambda names: known[names], default=())
    keys = keys_of(best)
    if len([key for key in keys if key]) < 2:
        return None
    table = find_table(text, lambda found: tuple(found) == keys)
    if table is None or (not known[best] and not _has_rows_alike(table)):
        return None
    return table


def _has_rows_alike(table: Table) -> bool:
    """True if what follows has as many columns: a sentence with a comma in it is no table."""
    first = next(table.rows(), None)
    return first is not None and len(first.cells) > 1 and not first.is_longer


def guessed_mapping(table: Table) -> TableMapping | None:
    """Return the mapping that a header suggests; None without a name or an address."""
    fields = {column.name: column.field for column in _columns(table) if column.field}
    names = {field.partition("/")[0] for field in fields.values()}
    return TableMapping(fields) if names & {"name", "given", "family", "email"} else None


def _columns(table: Table) -> Iterator[MappedColumn]:
    guesses = {key: field_of(key) for key in table.keys}
    # Prénom, Nom: where the other half of a name has a column, “name” is the half that is missing.
    halves = {"given", "family"} - set(guesses.values())
    half = halves.pop() if len(halves) == 1 else "name"
    taken: set[str] = set()
    rows = [row for _, row in zip(range(_SAMPLES_A_COLUMN * 4), table.rows(), strict=False)]
    for name, key in zip(table.names, table.keys, strict=False):
        guess = half if guesses[key] == "name" else guesses[key]
        if guess == "notes" and guess in taken:
            guess = f"note/{name}"  # Description, and Notes: of several texts each says which it is
        elif guess in taken and guess.partition("/")[0] not in LIST_FIELDS:
            guess = ""
        taken.add(guess)
        samples = [row.text(key) for row in rows if key in row.cells]
        yield MappedColumn(name, tuple(samples[:_SAMPLES_A_COLUMN]), guess)


def mapped_columns(table: Table, mapping: TableMapping) -> tuple[MappedColumn, ...]:
    """The columns of a table, with the fields that a mapping reads them as."""
    fields = {key: field for name, field in mapping.fields.items() for key in keys_of((name,))}
    return tuple(
        replace(column, field=fields.get(key, "")) for column, key in zip(_columns(table), table.keys, strict=False)
    )


def has_columns(keys: Sequence[str], names: Sequence[str]) -> bool:
    """True if all of these columns are in a header."""
    wanted = keys_of(names)
    return bool(wanted) and set(wanted) <= set(keys)
