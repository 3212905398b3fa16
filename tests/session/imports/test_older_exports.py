"""A list of connections that was exported before another one is no news, though it comes in after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest

from netui.domain.records.contact import Contact, Met
from netui.exchange.common.batch import Batch
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.registry import LINKEDIN
from netui.session.imports.model import ImportPlan
from netui.session.imports.plan import plan_import

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ANN_THEN = "Ann,Lee,https://www.linkedin.com/in/ann,,Kern,Associate,08 Jan 2024"
ANN_NOW = "Ann,Lee,https://www.linkedin.com/in/ann,,Fabrikam,Director,08 Jan 2024"
BEN = "Ben,Ito,https://www.linkedin.com/in/ben,,Tidal,CTO,03 May 2025"
KIM = "Kim,Roy,https://www.linkedin.com/in/kim,kim@x.example,Acme,CEO,12 Nov 2026"
BENS = [BEN.replace("Ben", f"Ben{number}").replace("/ben", f"/ben{number}") for number in range(9)]
_IDS = count()


def incoming(*rows: str, file: str = "Connections.csv") -> tuple[IncomingContact, ...]:
    batch = LINKEDIN.read("\n".join((HEAD, *rows, "")).encode())
    return tuple(replace(one, file=file, source="linkedin") for one in batch.contacts)


def plan(people: tuple[IncomingContact, ...], here: list[Contact]) -> ImportPlan:
    return plan_import(
        Batch(people), here, source="linkedin", file_name="x", now=NOW, new_id=lambda: f"new{next(_IDS)}"
    )


def after(done: ImportPlan, here: list[Contact]) -> list[Contact]:
    people = {one.id: one for one in here}
    people |= {edit.id: edit.after for edit in done.change.edits if isinstance(edit.after, Contact)}
    return list(people.values())


def network(*rows: str) -> list[Contact]:
    return after(plan(incoming(*rows), []), [])


def test_an_older_list_moves_nobody_back() -> None:
    here = network(ANN_NOW, BEN, KIM)
    done = plan(incoming(ANN_THEN, BEN), here)
    assert (done.moved, done.change.edits, done.unchanged) == ((), (), 2)
    assert [(one.difference.yours, one.difference.theirs) for one in done.conflicts] == [("Fabrikam", "Kern")]
    assert done.notices == (
        "Connections.csv is older than what came in before (its newest connection 2025-05-03, here 2026-11-12): "
        "names and jobs stay as they are",
    )


def test_what_an_older_list_fills_in_does_not_hide_the_next_move() -> None:
    here = network(ANN_NOW, BEN, KIM)
    with_address = ANN_THEN.replace(",,Kern", ",ann@x.example,Kern")
    here = after(plan(incoming(with_address, BEN), here), here)
    assert (here[0].company, here[0].emails[0].value) == ("Fabrikam", "ann@x.example")
    done = plan(incoming(ANN_NOW.replace("Fabrikam", "NewCo"), BEN, KIM), here)
    assert [one.company for one in done.moved] == ["NewCo"]


@pytest.mark.parametrize(
    ("here", "rows"),
    [
        ((ANN_THEN, BEN), (ANN_NOW, BEN, KIM)),
        ((ANN_THEN, BEN), (ANN_NOW, BEN)),
        ((ANN_THEN, BEN, KIM), (ANN_NOW, KIM)),
        (
            (ANN_THEN, *(BEN.replace("Ben", f"Ben{n}").replace("/ben", f"/ben{n}") for n in range(9)), KIM),
            (ANN_NOW, BEN),
        ),
    ],
    ids=["newer", "as old", "somebody is gone", "cut by hand"],
)
def test_any_other_list_is_news(here: tuple[str, ...], rows: tuple[str, ...]) -> None:
    done = plan(incoming(*rows), network(*here))
    assert [one.company for one in done.moved] == ["Fabrikam"]
    assert done.notices == ()


def test_a_day_on_which_you_met_elsewhere_makes_no_list_older() -> None:
    zoe = Contact(id="zoe", name="Zoe", met=Met(on=date(2026, 11, 1)), source="vcard", created_at=NOW)
    assert len(plan(incoming(ANN_NOW), [*network(ANN_THEN), zoe]).moved) == 1
