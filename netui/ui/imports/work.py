"""An import on its way: what was read, how it was read, what is wanted of it, and what that would do."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from netui.domain.core.frozen import frozen
from netui.domain.core.progress import said_as
from netui.domain.records.change import Change
from netui.domain.tables.mapping import TableMapping
from netui.exchange.common.batch import Batch
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.files.text import OTHER_ENCODINGS, UTF8
from netui.session.imports.commands import ImportBatch, ImportOptions
from netui.session.imports.groups import PlanGroups, grouping
from netui.session.imports.model import ImportPlan
from netui.session.imports.plan import planning_at
from netui.ui.shell.services import Services

Steps: TypeAlias = Generator[tuple[str, float], None, None]
"""Steps that yield the word and the share of what is being done."""

_DATES_AFTER = {"": "dmy", "dmy": "mdy", "mdy": ""}
"""Orders of day and month, one after the other."""


@frozen
class HowRead:
    """The way in which a file is read, beside what it says itself.

    Attributes:
        with_bodies: with what was written.
        dates: order of day and month; empty: found.
        encoding: of text that does not say its own; empty: found.
        mapping: mapping of the columns of a table; None: found.
    """

    with_bodies: bool = False
    dates: str = ""
    encoding: str = ""
    mapping: TableMapping | None = None


class ImportWork:
    """All that is read and planned so far.

    Attributes:
        source: path of the file, the folder or the archive; or what was pasted.
        batch: what it holds; None until it is read.
        plan: what that would do; None until that is known.
        groups: the same in groups; None as long.
        wishes: what is wanted of it.
        how: how it is read.
        is_stale: whether the plan was made before the last wish.
    """

    def __init__(
        self,
        services: Services,
        reading: Generator[float, None, Batch],
        format_name: str,
        source: Path | SourceFile,
        how: HowRead,
    ) -> None:
        self.source = source
        self.batch: Batch | None = None
        self.plan: ImportPlan | None = None
        self.groups: PlanGroups | None = None
        self.wishes = ImportOptions()
        self.how = how
        self.is_stale = True
        self._services, self._reading, self._format_name = services, reading, format_name

    def steps(self) -> Steps:
        """Read what is not read, and plan, in steps.

        Raises:
            NetuiError: the file cannot be read after all.
        """
        if self.batch is None:
            self.batch = yield from said_as(self._reading, lambda share: ("Reading", share))
        at = self._services.session.plan_context()
        planned = planning_at(at, self.batch, source=self._format_name, file_name=self.source.name, options=self.wishes)
        plan = yield from said_as(planned, _looking)
        groups = yield from said_as(grouping(plan, len(self.batch.contacts)), _looking)
        self.plan, self.groups, self.is_stale = plan, groups, False

    def want(self, **wishes: object) -> None:
        """Want something else of it; the plan that stands is old from now on."""
        self.wishes, self.is_stale = replace(self.wishes, **wishes), True  # type: ignore[arg-type]

    def read_otherwise(self, **how: object) -> None:
        """Read the file again, in another way; what was left out or chosen of its rows is asked again.

        Raises:
            NetuiError: it cannot be read so; all is as it was.
        """
        self.read_as(replace(self.how, **how))  # type: ignore[arg-type]

    def read_as(self, wanted: HowRead) -> None:
        """Read the files again as ``read_otherwise`` does, with every option given."""
        self._reading, self._format_name = self._services.import_file(
            self.source,
            with_bodies=wanted.with_bodies,
            dates=wanted.dates,
            encoding=wanted.encoding,
            mapping=wanted.mapping,
        )
        kept = ImportOptions(strangers=self.wishes.strangers, with_tiers=self.wishes.with_tiers)
        self.how, self.batch, self.wishes, self.is_stale = wanted, None, kept, True

    @property
    def has_decisions(self) -> bool:
        """True if rows were left out, chosen for somebody, or taken at the file's word."""
        return bool(self.wishes.left_out or self.wishes.chosen or self.wishes.theirs)

    @property
    def is_table(self) -> bool:
        """True if what was read is one table whose columns can be mapped."""
        return self.batch is not None and bool(self.batch.columns)

    @property
    def is_guessed(self) -> bool:
        """True if the encoding of a file is a guess, or the user's word."""
        files = self.batch.files if self.batch is not None else ()
        return bool(self.how.encoding) or any(one.encoding not in ("", UTF8) for one in files)

    @property
    def next_dates(self) -> str:
        """The next order of day and month."""
        return _DATES_AFTER[self.how.dates]

    @property
    def next_encoding(self) -> str:
        """The next encoding that may be tried; empty: the one that is found."""
        tried = ("", *OTHER_ENCODINGS)
        return tried[(tried.index(self.how.encoding) + 1) % len(tried)]

    def take_in(self) -> Change | None:
        """Take all of it in, as one step; None when nothing changes.

        Raises:
            NetuiError: nothing was saved.
        """
        if self.batch is None or self.plan is None:
            return None
        command = ImportBatch(self.batch, self._format_name, self.source.name, self.plan.change, self.wishes)
        return self._services.session.execute(command)


def _looking(share: float) -> tuple[str, float]:
    """Return the share of a step with the word for finding out whom of a file somebody knows."""
    return "Looking who is known", share
