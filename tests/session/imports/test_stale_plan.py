"""An import that was looked at before somebody changed what it means is planned again."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.records.contact import Contact
from netui.exchange.common.batch import Batch
from netui.exchange.common.incoming import IncomingContact
from netui.session.commands import SaveContact
from netui.session.imports.commands import ImportBatch
from netui.session.imports.plan import plan_import
from tests.session.building import session_with
from tests.session.imports.test_plan import NOW

BATCH = Batch((IncomingContact(name="Ann Lee", line=2, company="Northwind", location="Lisbon"),), ())


def test_what_was_changed_meanwhile_is_not_written_over() -> None:
    ann = Contact("ann", "Ann Lee", company="Northwind")
    session = session_with(ann)
    looked_at = plan_import(
        BATCH, session.network.contacts(), source="linkedin", file_name="c.csv", now=NOW, new_id=lambda: "new"
    )
    assert looked_at.change.edits
    now = session.network.contact("ann")
    assert now is not None
    session.execute(SaveContact(now, replace(now, location="Porto", notes="Moved")))
    session.execute(ImportBatch(BATCH, "linkedin", "c.csv", looked_at.change))
    kept = session.network.contact("ann")
    assert kept is not None
    assert (kept.location, kept.notes) == ("Porto", "Moved")


def test_an_import_as_it_was_looked_at_is_what_is_done() -> None:
    session = session_with(Contact("ann", "Ann Lee", company="Northwind"))
    looked_at = plan_import(
        BATCH, session.network.contacts(), source="linkedin", file_name="c.csv", now=NOW, new_id=lambda: "new"
    )
    done = session.execute(ImportBatch(BATCH, "linkedin", "c.csv", looked_at.change))
    assert done is not None
    assert done.edits == looked_at.change.edits
