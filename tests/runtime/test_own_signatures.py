"""At the start it is told, once a day, which signatures do not say any more what their cards say."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from netui.config.files.locations import Locations
from netui.domain.cards.card import BusinessCard
from netui.domain.records.identity import new_id
from netui.runtime.context import AppContext
from netui.runtime.drafts import Drafts
from netui.runtime.output import Output
from netui.runtime.own_signatures import signatures_to_tell
from netui.session.cards.commands import KeepSignature
from netui.session.cards.signatures import prints_of


def work_on(folder: Path, today: date) -> AppContext:
    moment = datetime(today.year, today.month, today.day, 9).astimezone()
    locations = Locations(folder / "network.json", folder / "config", folder / "cache")
    return AppContext(Output(None, None), None, locations, today, lambda: moment, new_id)


def test_once_a_day_and_only_what_has_changed(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    cards = tmp_path / "config" / "cards.yaml"
    cards.write_text("cards: {work: {name: Jo, title: Engineer}}", encoding="utf-8")
    drafts = Drafts(tmp_path / "network.json")
    work = work_on(tmp_path, date(2026, 5, 3))
    assert signatures_to_tell(work, drafts) == ()
    for form in ("text", "html"):
        work.execute(KeepSignature("work", form, prints_of(BusinessCard("work", "Jo", title="Engineer"))))
    assert signatures_to_tell(work, drafts) == ()
    cards.write_text("cards: {work: {name: Jo, title: Chief}}", encoding="utf-8")
    work.close()
    later = work_on(tmp_path, date(2026, 11, 20))
    said = ("Your signature of 3 May no longer says what the card says: title.",)
    assert signatures_to_tell(later, drafts) == said
    assert signatures_to_tell(later, drafts) == ()
    later.close()
    tomorrow = work_on(tmp_path, date(2026, 11, 21))
    assert signatures_to_tell(tomorrow, drafts) == said
    tomorrow.close()
