from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from rich.cells import cell_len
from textual import events, on
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Region

from netui.ui.widgets.rows.columns import Column, Divider, Span
from netui.ui.widgets.rows.painter import RowState
from netui.ui.widgets.rows.row_list import MarkList, RowList
from netui.ui.widgets.rows.styles import Cursor
from tests.ui.robot import Robot, at_the_keyboard


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    why: str = "promised"
    days: int = 3


def people(count: int) -> tuple[Person, ...]:
    return tuple(Person(f"p{number}", f"Person {number}") for number in range(count))


COLUMNS = (
    Column[Person]("name", lambda row: row.name, 16),
    Column[Person]("why", lambda row: (Span(row.why, "muted"),), hide_below=30),
    Column[Person]("days", lambda row: f"{row.days} d", 5, right=True),
)


class ListApp(App[None]):
    def __init__(self, rows: Sequence[Any] = (), lists: int = 1) -> None:
        super().__init__()
        self.first_rows = rows
        self.lists = lists
        self.shown: list[str | None] = []
        self.heard: list[object] = []

    def compose(self) -> ComposeResult:
        with Horizontal():
            for number in range(self.lists):
                yield MarkList(
                    COLUMNS,
                    empty=Content("nobody is due"),
                    widget_id=f"list{number}",
                    on_cursor=lambda row: self.shown.append(row and row.id),
                )

    def on_mount(self) -> None:
        for rows in self.query(RowList):
            rows.set_rows(self.first_rows)
        self.query_one("#list0").focus()

    @property
    def list(self) -> RowList[Any]:
        return self.query_one("#list0", RowList)

    @property
    def cursor_id(self) -> str | None:
        return self.list.row and self.list.row.id

    @on(RowList.Highlighted, "#list0")
    def hear_the_cursor(self, message: RowList.Highlighted) -> None:
        self.heard.append(("highlighted", message.row_id))

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        assert message.control is self.list
        self.heard.append(("opened", message.row_id))

    def on_row_list_marks_changed(self, message: RowList.MarksChanged) -> None:
        self.heard.append(("marks", message.marks))


async def row_after(robot: Robot, *keys: str) -> str | None:
    await robot.keys(*keys)
    return robot.app.cursor_id


async def test_every_movement_key() -> None:
    async with at_the_keyboard(ListApp(people(100)), size=(60, 11)) as robot:
        assert robot.app.list.row == Person("p0", "Person 0")
        assert await row_after(robot, "j", "down", "j") == "p3"
        assert await row_after(robot, "k", "up") == "p1"
        assert await row_after(robot, "pagedown") == "p11"
        assert await row_after(robot, "ctrl+d") == "p16"
        assert await row_after(robot, "ctrl+u") == "p11"
        assert await row_after(robot, "pageup") == "p1"
        assert await row_after(robot, "G") == "p99"
        assert await row_after(robot, "j") == "p99"
        assert await row_after(robot, "g") == "p0"
        assert await row_after(robot, "k") == "p0"
        assert await row_after(robot, "end") == "p99"
        assert await row_after(robot, "home") == "p0"


async def test_cursor_is_a_sign_and_not_only_a_colour() -> None:
    async with at_the_keyboard(ListApp(people(3), lists=2), size=(80, 6)) as robot:
        await robot.keys("space")
        assert robot.line_with("Person 0").startswith("+ Person 0")
        assert robot.line_with("Person 1").startswith("▌ Person 1")
        assert robot.line_with("Person 2").startswith("  Person 2")

        def ground() -> object:
            return app.list.render_lines(Region(0, 1, 40, 1))[0]._segments[0].style

        app = robot.app
        focused = ground()
        app.query_one("#list1").focus()
        await robot.settle()
        assert robot.line_with("Person 1").startswith("▌ Person 1")
        assert ground() != focused


async def test_the_hook_is_called_in_the_same_call_and_messages_follow() -> None:
    app = ListApp(people(3))
    async with at_the_keyboard(app) as robot:
        app.shown.clear()
        app.heard.clear()
        app.list.action_move(1)
        assert app.shown == ["p1"]
        await robot.keys("enter")
        assert app.heard == [("highlighted", "p1"), ("opened", "p1")]


async def test_cursor_stays_on_its_record_and_in_its_line() -> None:
    rows = people(100)
    app = ListApp(rows)
    async with at_the_keyboard(app, size=(60, 10)) as robot:
        await robot.keys(*"jjjjjjjjjjjj")
        before = robot.screen().index(robot.line_with("▌"))
        app.list.set_rows((Person("new", "New Person"), *rows))
        await robot.settle()
        assert app.cursor_id == "p12"
        assert robot.screen().index(robot.line_with("▌")) == before


async def test_cursor_goes_to_the_next_row_when_its_own_is_dealt_with() -> None:
    rows = people(6)
    app = ListApp(rows)
    async with at_the_keyboard(app) as robot:
        await robot.keys("j", "j")
        app.list.set_rows((*rows[:2], *rows[3:]))
        assert app.cursor_id == "p3"
        app.list.set_rows((rows[0], rows[1], rows[4], rows[5], rows[3]), leaving={"p3"})
        assert app.cursor_id == "p4"
        app.list.set_rows(rows[:2])
        assert app.cursor_id == "p1"
        app.list.set_rows(rows, go_to="p2")
        assert app.cursor_id == "p2"
        app.list.set_rows(())
        await robot.settle()
        assert app.list.row is None
        assert "nobody is due" in "\n".join(robot.screen())
        await robot.keys("j", "k", "g", "G", "pagedown", "enter", "space")
        assert app.heard[-1] == ("highlighted", "")


async def test_a_changed_row_is_drawn_anew_and_told() -> None:
    rows = people(3)
    app = ListApp(rows)
    async with at_the_keyboard(app) as robot:
        app.shown.clear()
        app.list.set_rows(tuple(replace(row, why="thank-you") for row in rows))
        await robot.settle()
        assert "thank-you" in robot.line_with("Person 2")
        assert app.shown == ["p0"]


async def test_dividers_are_passed_over_and_their_heading_comes_into_sight() -> None:
    rows = (Divider("today"), *people(3), Divider("+12 later"), Person("late", "Late"), Divider(""))
    app = ListApp(rows)
    async with at_the_keyboard(app, size=(40, 4)) as robot:
        assert robot.screen()[0].startswith("   today ──")
        assert await row_after(robot, "j", "j", "j") == "late"
        assert any("   +12 later ──" in line for line in robot.screen())
        assert await row_after(robot, "G") == "late"
        assert await row_after(robot, "k") == "p2"
        assert await row_after(robot, "g") == "p0"
        assert robot.screen()[0].startswith("   today ──")


async def test_only_dividers_is_no_row() -> None:
    app = ListApp((Divider("one"), Divider("two")))
    async with at_the_keyboard(app) as robot:
        assert await row_after(robot, "j", "G", "space", "enter") is None


HOSTILE = (
    "山田太郎",
    "👩‍💻 Dev",
    "👍🏽 Thumb",
    "❤️ Heart",
    "שלום עולם",
    "e\u0301ric [b]VIP[/b] [/b] [@click=app.quit]x",
    "\x1b[31mred\x1b[0m",
    "a\u202eb\u2066c",
    "line\nbreak\tand tab",
    "\ud800 lone",
    "\u0301\u0302mark first",
    "Z" + "\u0301" * 300,
    "한국어 이름",
    "x" * 300,
    "名" * 300,
)


async def test_hostile_names_keep_the_columns_aligned() -> None:
    rows = tuple(Person(str(number), name) for number, name in enumerate(HOSTILE))
    async with at_the_keyboard(ListApp(rows), size=(50, 20)) as robot:
        for line in robot.screen()[: len(rows)]:
            left, found, _ = line.partition("promised")
            assert found
            assert cell_len(left) == 2 + 16 + 1
            assert line.isprintable()
            assert line.endswith("3 d")


async def test_matches_are_bold_without_case_and_accents() -> None:
    async with at_the_keyboard(ListApp((*people(1), Person("m", "José Müller"))), size=(50, 3)) as robot:
        robot.app.list.set_needle("MULLER jo")
        await robot.settle()
        (_, strip, *_) = robot.strips()
        assert [s.text for s in strip if s.style and s.style.bold] == ["Jo", "Müller"]
        robot.app.list.set_needle("")
        await robot.settle()
        (_, strip, *_) = robot.strips()
        assert not [s for s in strip if s.style and s.style.bold]


async def test_marks() -> None:
    app = ListApp(people(3))
    async with at_the_keyboard(app) as robot:
        await robot.keys("space", "space")  # the cursor goes on to the next
        assert app.list.marks == {"p0", "p1"}
        await robot.keys("k", "space")
        assert app.list.marks == {"p0"}
        assert ("marks", frozenset({"p0"})) in app.heard
        app.list.marks = frozenset()
        await robot.settle()
        assert "+" not in "\n".join(robot.screen())


async def test_mouse_click_double_click_and_wheel() -> None:
    app = ListApp(people(50))
    async with at_the_keyboard(app, size=(50, 10)) as robot:
        await robot.click("#list0", 5, 4)
        assert app.cursor_id == "p4"
        await robot.click("#list0", 5, 6, times=2)
        assert app.heard[-1] == ("opened", "p6")
        await robot.mouse(events.MouseScrollDown, 5, 5)
        assert robot.screen()[0].strip().startswith("Person 3")
        assert app.cursor_id == "p6"
        await robot.mouse(events.MouseScrollDown, 5, 5)
        await robot.mouse(events.MouseScrollDown, 5, 5)
        assert "▌" not in "\n".join(robot.screen())
        await robot.keys("j")
        assert robot.line_with("▌").startswith("▌ Person 7")
        assert robot.screen()[0].strip().startswith("Person 5")  # two rows stay in sight above the cursor
        await robot.mouse(events.MouseScrollUp, 5, 5)
        assert robot.screen()[0].strip().startswith("Person 2")


async def test_a_click_at_the_edge_moves_nothing_so_that_a_second_one_meets_the_same_row() -> None:
    app = ListApp(people(50))
    async with at_the_keyboard(app, size=(50, 10)) as robot:
        await robot.click("#list0", 5, 9, times=2)
        assert robot.screen()[0].strip().startswith("Person 0")
        assert app.heard[-1] == ("opened", "p9")
        await robot.keys("j")
        assert robot.screen()[-1].strip().startswith("Person 12")


class Leading(tuple[Person, ...]):
    """People of whom the first four lead."""

    leading = 4


TALL = (COLUMNS[:1], (Column[Person]("why", lambda row: row.why, gap_cells=2),))


async def test_rows_that_lead_have_two_lines_under_one_cursor() -> None:
    app = ListApp(Leading(people(30)))
    async with at_the_keyboard(app, size=(40, 10)) as robot:
        app.list.set_columns(COLUMNS, TALL)
        await robot.keys("j")
        assert [line[:11].rstrip() for line in robot.screen()[:5]] == [
            "  Person 0",
            "   promised",
            "▌ Person 1",
            "▌  promised",
            "  Person 2",
        ]
        await robot.click("#list0", 5, 7)
        assert app.cursor_id == "p3"
        await robot.keys("j", "j", "j")
        assert app.cursor_id == "p6"
        assert robot.screen()[-1].startswith("  Person 9")
        assert robot.screen()[0].startswith("  Person 2")
        app.list.set_columns(COLUMNS)
        await robot.settle()
        assert robot.screen()[0].startswith("  Person")
        assert not any(line.startswith("   promised") for line in robot.screen())


async def test_scroll_bar_is_dragged() -> None:
    app = ListApp(people(100))
    async with at_the_keyboard(app, size=(50, 10)) as robot:
        assert robot.screen()[0].endswith("▐")
        await robot.mouse(events.MouseDown, 49, 0)
        await robot.mouse(events.MouseMove, 49, 9)
        assert "Person 99" in robot.screen()[9]
        assert robot.screen()[9].endswith("▐")
        await robot.mouse(events.MouseUp, 49, 9)
        await robot.mouse(events.MouseMove, 49, 0)
        assert "Person 99" in robot.screen()[9]
        assert app.cursor_id == "p0"


async def test_resize_keeps_the_cursor_in_sight_and_hides_columns() -> None:
    app = ListApp(people(100))
    async with at_the_keyboard(app, size=(60, 20)) as robot:
        await robot.keys("pagedown")
        assert "promised" in robot.line_with("▌")
        await robot.resize(28, 6)
        assert robot.line_with("▌").startswith("▌ Person 19")
        assert "promised" not in robot.line_with("▌")
        await robot.resize(80, 40)
        assert robot.line_with("▌").startswith("▌ Person 19")


class Lazy(Sequence[Person]):
    """A million people, made when looked at."""

    def __init__(self) -> None:
        self.made = 0

    def __len__(self) -> int:
        return 1_000_000

    def __getitem__(self, index: Any) -> Any:
        if not -1_000_000 <= index < 1_000_000:
            raise IndexError
        self.made += 1
        return Person(f"p{index % 1_000_000}", f"Person {index % 1_000_000}")

    def __iter__(self) -> Iterator[Person]:
        raise AssertionError("nobody reads a lazy sequence through")

    def position(self, row_id: str) -> int | None:
        return int(row_id[1:])


async def test_a_lazy_sequence_is_read_only_where_it_is_seen() -> None:
    rows = Lazy()
    app = ListApp(rows)
    async with at_the_keyboard(app, size=(50, 10)) as robot:
        await robot.keys("G", "k")
        assert robot.line_with("▌").startswith("▌ Person 999998")
        app.list.set_rows(Lazy())
        await robot.settle()
        assert robot.line_with("▌").startswith("▌ Person 999998")
    assert rows.made < 1000


@pytest.mark.parametrize("theme", ["textual-light", "nord", "ansi-dark"])
async def test_another_theme_draws_anew(theme: str) -> None:
    async with at_the_keyboard(ListApp(people(3)), size=(50, 5)) as robot:
        before = robot.strips()[1]
        robot.app.theme = theme
        await robot.settle()
        assert robot.strips()[1] != before


async def test_the_look_of_a_list() -> None:
    rows = (Divider("today"), *people(3), Divider("+12 later"), *people(20)[3:], Person("w", "山田太郎"))
    async with at_the_keyboard(ListApp(rows), size=(60, 12)) as robot:
        await robot.keys("j", "space", "j")
        robot.assert_golden("row_list")


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (3, 2), (4, 4), (7, 1)])
async def test_the_smallest_windows_are_drawn(size: tuple[int, int]) -> None:
    rows = (Divider("today"), *people(30))
    async with at_the_keyboard(ListApp(rows), size=size) as robot:
        await robot.keys("j", "space", "G", "ctrl+d", "ctrl+u", "pageup")
        assert all(cell_len(line) <= size[0] for line in robot.screen())
        robot.app.list.set_rows(())
        await robot.settle()


async def test_a_hidden_list_keeps_its_cursor() -> None:
    async with at_the_keyboard(ListApp(people(100), lists=2), size=(60, 10)) as robot:
        await robot.keys("pagedown")
        robot.app.list.display = False
        await robot.settle()
        robot.app.list.set_rows(people(50))
        robot.app.list.display = True
        await robot.settle()
        assert any(line.startswith(("▌ Person 9", "▏ Person 9")) for line in robot.screen())


async def test_a_part_of_the_list_is_drawn_as_it_stands_in_the_whole() -> None:
    app = ListApp(people(5))
    async with at_the_keyboard(app, (40, 10)):
        whole = [strip.text for strip in app.list.render_lines(Region(0, 0, 40, 10))]
        assert [strip.text for strip in app.list.render_lines(Region(0, 2, 40, 3))] == whole[2:5]
        assert [strip.text for strip in app.list.render_lines(Region(4, 1, 12, 1))] == [whole[1][4:16]]
        assert [strip.text for strip in app.list.render_lines(Region(0, 0, 40, 10))] == whole


async def test_rows_that_were_drawn_ahead_are_shown_so_and_where_they_look_otherwise_drawn_anew() -> None:
    async with at_the_keyboard(ListApp(people(3))) as robot:
        shown = robot.app.query_one("#list0", RowList)
        painter, plain = shown._painter, RowState(Cursor.ELSEWHERE, marked=False, thumb=False)
        ahead, others = people(2), people(2)
        painter.draw_ahead(shown, ahead)
        strips = [painter.strip(shown, row, plain) for row in ahead]
        assert [strip.text.split()[:2] for strip in strips] == [["Person", "0"], ["Person", "1"]]
        assert painter.strip(shown, ahead[0], plain._replace(marked=True)).text.startswith("+")
        assert [painter.strip(shown, row, plain).text for row in others] == [strip.text for strip in strips]
        painter.draw_ahead(shown, [replace(ahead[0], name="Ann")])
        assert painter.strip(shown, replace(ahead[0], name="Ben"), plain).text.split()[0] == "Ben"
        painter.set_width(20)
        assert painter.strip(shown, ahead[1], plain).cell_length == 20
