"""Records of netui's own export: each names the people as they are here, and nothing that is not here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.core.progress import finished
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event, ToMeet
from netui.domain.records.follow_up import About, AboutKind, FollowUp, FollowUpKind
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link, Shared
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.intake import reading
from netui.session.imports.commands import ImportBatch
from netui.session.imports.plan import planning_at
from netui.session.imports.report import report_document
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


def test_nothing_that_comes_in_points_at_what_was_left_out() -> None:
    lost = Conversation("lost", date(2026, 11, 1), "call", ("gone",))
    brought = Introduction("brought", "ana", "gone")
    of_lost, of_brought = Source(SourceKind.CONVERSATION, "lost"), Source(SourceKind.INTRODUCTION, "brought")
    records = (
        lost,
        brought,
        FollowUp("owed", "ana", what="call", conversation="lost"),
        FollowUp("ask", "ana", FollowUpKind.INTRODUCTION, about=About(AboutKind.INTRODUCTION, "brought")),
        Outcome("some", date(2026, 11, 2), "A client", sources=(of_lost, Source(SourceKind.CONTACT, "ana"))),
        Outcome("none", date(2026, 11, 2), "An idea", sources=(of_lost, of_brought)),
        Link("page", "https://example.org", shared=(Shared("ana", date(2026, 11, 1), "lost"),)),
    )
    here = session_with(ANA)
    batch = Batch((), records=records)
    plan = finished(planning_at(here.plan_context(), batch, source="json", file_name="all.json"))
    assert {edit.id: edit.after for edit in plan.change.edits} == {
        "owed": FollowUp("owed", "ana", what="call"),
        "some": Outcome("some", date(2026, 11, 2), "A client", sources=(Source(SourceKind.CONTACT, "ana"),)),
        "page": Link("page", "https://example.org", shared=(Shared("ana", date(2026, 11, 1)),)),
    }
    assert sorted((one.where, one.reason) for one in plan.skipped) == [
        ("conversation", "refers to a contact that is not in the file"),
        ("follow-up", "refers to a record that is not in the file"),
        ("introduction", "refers to a contact that is not in the file"),
        ("outcome", "refers to a record that is not in the file"),
    ]
    assert report_document(plan)["outcomes"] == 1


def test_the_plan_of_an_event_is_about_nobody_and_comes_back() -> None:
    content = exported(session_with(FAIR, PLAN), JSON)
    assert taken_in(content, "all.json").network.record("follow_ups", "plan") == PLAN
