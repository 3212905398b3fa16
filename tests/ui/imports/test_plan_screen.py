"""The plan of an import, row by row: left out, taken from the file, folded, asked about, promised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch, FileRead
from netui.exchange.common.incoming import IncomingConversation
from netui.exchange.intake import begun, reading
from netui.session.imports.model import ImportPlan
from netui.session.imports.people.said import print_of
from netui.ui.app import NetuiApp
from netui.ui.imports.plan_head import head_lines, with_keys_for_options
from netui.ui.imports.plan_rows import PlanRow, PlanRows, PlanSection, plan_columns
from netui.ui.widgets.rows.columns import lay_out
from tests.ui.invented import app_with, person
from tests.ui.robot import Robot, at_the_keyboard


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Short paths are typed sooner."""
    monkeypatch.chdir(tmp_path)


HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def row(given: str, family: str, company: str = "", title: str = "") -> str:
    slug = f"{given}-{family}".lower()
    return f"{given},{family},https://www.linkedin.com/in/{slug},,{company},{title},08 Feb 2026\n"


def known(number: int, name: str, company: str, title: str, tier: str = "") -> Contact:
    """Somebody of an earlier file, whose words nobody has touched since."""
    slug = name.lower().replace(" ", "-")
    said = {"linkedin": {"company": print_of(company), "title": print_of(title)}}
    return person(
        number, name, tier, company=company, title=title, source="linkedin", said=said,
        links=(Labelled(f"https://www.linkedin.com/in/{slug}", "linkedin"),),
    )  # fmt: skip


def app_that_reads(*people: Contact) -> NetuiApp:
    return app_with([*people], import_file=lambda path, **_: (begun(reading([path])), ""))


async def opened(robot: Robot, path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    await robot.keys("I")
    await robot.type(path.name)
    await robot.keys("enter")
    await robot.wait_for_text("as they are")


async def test_a_row_and_a_group_are_left_out_and_come_back(tmp_path: Path) -> None:
    app = app_that_reads()
    async with at_the_keyboard(app) as robot:
        text = HEADER + row("Ada", "Reed", "Acme") + row("Bo", "Lind") + row("Cy", "Moss")
        await opened(robot, tmp_path / "Connections.csv", text)
        assert "3" in robot.line_with("▾ New")
        await robot.keys("j", "x")
        await robot.wait_for_text("left out by you")
        assert robot.line_with(" 2 new")
        await robot.keys("x")  # the cursor has gone on to the next
        await robot.wait_for_text(" 1 new")
        await robot.keys("G")
        while "Bo Lind" not in robot.line_with("▌"):
            await robot.keys("k")
        await robot.keys("x")  # back in
        await robot.wait_for_text(" 2 new")
        await robot.keys("enter")
    assert sorted(one.name for one in app.services.session.network.contacts()) == ["Bo Lind", "Cy Moss"]


async def test_a_group_is_folded_and_left_out_whole(tmp_path: Path) -> None:
    app = app_that_reads()
    async with at_the_keyboard(app) as robot:
        text = HEADER + row("Ada", "Reed") + row("Bo", "Lind")
        await opened(robot, tmp_path / "Connections.csv", text)
        await robot.keys("space")
        assert "2" in robot.line_with("▸ New")
        assert "Ada Reed" not in "\n".join(robot.screen())
        await robot.keys("space")
        assert robot.line_with("Ada Reed")
        await robot.keys("g", "x")
        await robot.wait_for_text(" 0 new")
        assert "2" in robot.line_with("▾ Left out")
        await robot.keys("enter")
        assert robot.line_with("Nothing was taken in")
        await robot.keys("e")  # in another encoding the rows may be others
        await robot.wait_for_text(" 2 new")
        assert robot.line_with("what you left out or chose has to be said again")


@pytest.mark.parametrize(("cells", "is_whole"), [(78, False), (118, True)])
def test_a_long_name_is_whole_where_there_is_room(cells: int, is_whole: bool) -> None:
    name = lay_out(plan_columns(lambda row: False, cells), cells, cells)[0]
    assert (name.cells >= len("  Grace Brewster Murray Hopper")) is is_whole


async def test_the_file_s_word_is_taken_where_it_differs(tmp_path: Path) -> None:
    tom = replace(known(1, "Tom Reyes", "Acme", "Engineer"), title="CTO")
    app = app_that_reads(tom)
    async with at_the_keyboard(app) as robot:
        text = HEADER + row("Tom", "Reyes", "Acme", "Chief Technology Officer")
        await opened(robot, tmp_path / "Connections.csv", text)
        assert robot.line_with("1 differs, yours stays")
        assert "title   yours CTO   file Chief" in robot.line_with("Tom Reyes")
        await robot.keys("j", "f")
        await robot.wait_for_text("file’s word")
        await robot.keys("f")
        await robot.wait_for_text("1 differs, yours stays")
        await robot.keys("f", "enter")
        await robot.wait_for_text("has something new")
    (tom,) = app.services.session.network.contacts()
    assert tom.title == "Chief Technology Officer"


async def test_those_who_moved_are_promised_congratulations(tmp_path: Path) -> None:
    app = app_that_reads(
        *(known(at, f"Ann {name}", "Acme", "Engineer", "close") for at, name in enumerate(("Ek", "Lo", "Po", "Ru"), 1)),
        known(9, "Ann Zu", "Acme", "Engineer"),
    )
    async with at_the_keyboard(app) as robot:
        names = ("Ek", "Lo", "Po", "Ru", "Zu")
        text = HEADER + "".join(row("Ann", name, "Fabrikam", "Director") for name in names)
        await opened(robot, tmp_path / "Connections.csv", text)
        assert "Engineer, Acme → Director, Fabrikam" in robot.line_with("Ann Ek")
        await robot.keys("enter")
        await robot.wait_for_text("f promises to congratulate 4 people who moved")
        await robot.keys("f")
        await robot.wait_for_text("Promised to congratulate 4 people")
        promised = [*app.services.session.network.follow_ups()]
        assert {one.what for one in promised} == {"congratulate: Director, Fabrikam"}
        # The invented day is a Friday: three then, the next on Monday.
        assert [one.due_on.isoformat() for one in promised if one.due_on] == ["2026-11-20"] * 3 + ["2026-11-23"]
        assert "f promises" not in "\n".join(robot.screen())
        await robot.keys("u", "u")
        assert robot.line_with("taken back")
    assert not [*app.services.session.network.follow_ups()]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"Profile": 0, "messages": 9}, "messages, Profile · 24 further files hold no people"),
        (
            {"Profile": 0, "Invitations": 2, "messages": 9, "Connections": 30},
            "Connections, messages, Invitations, Profile · 24 further files hold no people",
        ),
        (
            {"Profile": 0, "Events": 1, "Recommendations_Received": 3, "messages": 9, "Connections": 30},
            "Connections, messages and 3 more · 24 further files hold no people",
        ),
        ({}, "24 further files hold no people"),
    ],
)
def test_the_head_names_what_holds_most_first_and_who_the_user_is_last(files: dict[str, int], said: str) -> None:
    read = tuple(FileRead(f"{name}.csv", "linkedin", "UTF-8", count) for name, count in files.items())
    batch = Batch(files=read, notices=("24 further files hold no people",))
    (head, *_) = head_lines(ImportPlan(Change("", ()), 0, 0, 0, ()), batch, with_texts=False)
    assert head.plain.strip() == said


def test_sentences_about_the_files_name_keys_rather_than_options() -> None:
    keys = {"import_days": ("f9",), "import_texts": ("w",), "palette": ("ctrl+p",)}
    told = (
        "1 birthday left out: 12/11/1979 may be December or November; --dates dmy or mdy.",
        "2 days left in the notes: a; --dates x may be two days; --dates dmy or mdy says which",
        "3 talks without what was said, given and got; --with-bodies brings that too",
        "4 mails outside 2020 to 2021; --since and --until say otherwise",
        "read as Shift JIS: Bo; Lind {import_days}",
    )
    assert with_keys_for_options(told, keys) == (
        "1 birthday left out: 12/11/1979 may be December or November; f9 says which.",
        "2 days left in the notes: a; --dates x may be two days; f9 says which",
        "3 talks without what was said, given and got; w brings that too",
        "4 mails outside 2020 to 2021; netui import --since and --until say otherwise",
        "read as Shift JIS: Bo; Lind {import_days}",
    )


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 2, 1, 0, 0, 0), ["2 follow-ups   1 event"]),
        ((3, 0, 0, 0, 0, 1), ["3 conversations", "1 outcome"]),
        ((3, 2, 1, 4, 0, 0), ["3 conversations", "2 follow-ups   1 event", "4 introductions"]),
        ((0, 2, 1, 4, 5, 6), ["2 follow-ups   1 event", "4 introductions   5 links", "6 outcomes"]),
        ((3, 2, 1, 4, 5, 6), ["3 conversations", "2 follow-ups   1 event", "15 further records"]),
    ],
)
def test_the_head_counts_every_kind_of_record(counts: tuple[int, ...], said: list[str]) -> None:
    day = date(2026, 11, 1)
    makers: tuple[Callable[[str], Record], ...] = (
        lambda key: Conversation(key, day, "call", ("c",)),
        lambda key: FollowUp(key, "c", what="x"),
        lambda key: Event(key, "Fair", starts_on=day),
        lambda key: Introduction(key, "a", "b"),
        lambda key: Link(key, "https://x.example"),
        lambda key: Outcome(key, day, "x"),
    )
    edits = tuple(
        Edit(None, maker(f"{place}-{number}"))
        for place, (maker, count) in enumerate(zip(makers, counts, strict=True))
        for number in range(count)
    )
    (_, *lines) = head_lines(ImportPlan(Change("", edits), 0, 0, 0, ()), Batch(), with_texts=False)
    assert [line.plain[50:].strip() for line in lines][: len(said)] == said


@pytest.mark.parametrize(
    ("with_texts", "said"), [(False, "1 conversation, no texts"), (True, "1 conversation, with their texts")]
)
def test_the_head_says_whether_texts_come_where_that_can_be_chosen(with_texts: bool, said: str) -> None:
    day = date(2026, 11, 1)
    batch = Batch(conversations=(IncomingConversation("ics:1", day, "call", (), (1,), ""),))
    plan = ImportPlan(Change("", (Edit(None, Conversation("a", day, "call", ("c",))),)), 0, 0, 0, ())
    lines = head_lines(plan, batch, with_texts=with_texts)
    assert any(line.plain.endswith(said) for line in lines)


async def test_several_rows_are_asked_about_one_after_the_other(tmp_path: Path) -> None:
    app = app_that_reads(person(1, "Ann Lee", company="Tidal"), person(2, "Ann Lee"), person(3, "Ann Lee"))
    async with at_the_keyboard(app) as robot:
        cards = "".join(
            f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nTITLE:{title}\nEND:VCARD\n" for title in ("Baker", "Cook", "Nurse")
        )
        await opened(robot, tmp_path / "people.vcf", cards)
        assert "3" in robot.line_with("Whom?")
        await robot.keys("1")
        await robot.wait_for_text("2 skipped")
        await robot.keys("0", "x", "enter")
        await robot.wait_for_text("1 person is new")
    titles = sorted(one.title for one in app.services.session.network.contacts())
    assert titles == ["", "", "Baker", "Cook"]


def test_a_hundred_thousand_rows_are_found_without_being_made() -> None:
    made: list[int] = []

    def row_of(number: int) -> PlanRow:
        made.append(number)
        return PlanRow("", str(number))

    numbers = range(0, 300_000, 3)
    rows = PlanRows(
        (PlanSection("new", "New", numbers, row_of, lambda number: number), PlanSection("end", "End", [1], row_of)), ()
    )
    assert len(rows) == 100_000 + 3
    assert rows.position("new:299997") == 100_000
    assert rows.position("new:299998") is None
    assert rows.position("end:") == 100_001
    assert rows[100_000].name.strip() == "299997"
    assert len(made) == 1
    folded = PlanRows((PlanSection("new", "New", numbers, row_of, lambda number: number),), ("new",))
    assert (len(folded), folded.position("new:3")) == (1, None)
