"""Records of netui's own export: each names the people as they are here, and nothing that is not here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.core.progress import finished
from netui.domain.records.contact import Contact
from netui.domain.records.event import Event, ToMeet
from netui.domain.records.follow_up import About, AboutKind, FollowUp, FollowUpKind
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.domain.records.values import Labelled
from netui.exchange.common.loaded import SourceFile
from netui.exchange.intake import reading
from netui.session.imports.commands import ImportBatch
from tests.session.building import session_with
from tests.session.imports.test_round_trips import JSON, exported, taken_in

ANA = Contact(id="ana", name="Ana Ruiz", emails=(Labelled("ana@x.example"),))
BEN = Contact(id="ben", name="Ben Oak")
FAIR = Event("fair", "The fair", meet=(ToMeet("ana"), ToMeet("gone"), ToMeet("", "Cleo")), looked_at=("ana", "gone"))
PLAN = FollowUp("plan", "", FollowUpKind.EVENT, about=About(AboutKind.EVENT, "fair"))
CAME = Outcome(
    "came",
    date(2026, 11, 2),
    "A client",
    sources=(Source(SourceKind.CONTACT, "ana"), Source(SourceKind.EVENT, "fair"), Source(SourceKind.LINK, "gone")),
)


def test_records_follow_the_person_that_somebody_became() -> None:
    content = exported(session_with(ANA, BEN, FAIR, PLAN, CAME), JSON)
    here = session_with(replace(ANA, id="other"))
    here.execute(ImportBatch(finished(reading([SourceFile("all.json", content)])), "json", "all.json"))
    assert here.network.record("follow_ups", "plan") == PLAN
    assert here.network.record("events", "fair") == replace(
        FAIR, meet=(ToMeet("other"), ToMeet("", "Cleo")), looked_at=("other",)
    )
    assert here.network.record("outcomes", "came") == replace(
        CAME, sources=(Source(SourceKind.CONTACT, "other"), Source(SourceKind.EVENT, "fair"))
    )


def test_the_plan_of_an_event_is_about_nobody_and_comes_back() -> None:
    content = exported(session_with(FAIR, PLAN), JSON)
    assert taken_in(content, "all.json").network.record("follow_ups", "plan") == PLAN
