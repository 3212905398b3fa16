"""The card in its forms: what stands where, and that no day on it is ever cut."""

from __future__ import annotations

import re
from datetime import date

import pytest
from rich.cells import cell_len

from netui.domain.records.contact import Met
from netui.domain.records.conversation import KeyPoint
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.session.core.session import Session
from netui.ui.card.lines import Form, form_for
from netui.ui.card.person import person_lines
from netui.ui.text.signs import PLAIN_SIGNS
from netui.ui.widgets.text_lines import CardLine
from tests.ui.invented import app_with, person, promise, talk
from tests.ui.robot import at_the_keyboard

LONG = "a sentence that goes on and on, with more words than any card has room for in a line"


def session() -> Session:
    points = (KeyPoint("does not drink but never minds the others"), KeyPoint(LONG))
    return app_with(
        [
            person(1, "Henrik Solheim", "inner", title="Harbour master", company="Port of Stavanger", notes=LONG),
            person(2, "Ben Ito", "close"),
            *(talk(number, number * 9, "p1", LONG, key_points=points) for number in range(1, 30)),
            promise(1, "p1", LONG, -2),
            promise(2, "p1", "find the old chart", 30),
        ]
    ).services.session


def text(lines: tuple[CardLine, ...]) -> list[str]:
    return ["".join(span.text for span in line.spans).rstrip() for line in lines]


FORMS = [(Form.BELOW, range(57, 116, 7)), (Form.BESIDE, range(28, 75, 5)), (Form.FULL, range(37, 199, 11))]
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_CUT_DAY = re.compile(rf"(\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\b\d{{1,2}} ?([A-Z][a-z]?)?|\b({_MONTH}) ?\d{{0,3}})…")


@pytest.mark.parametrize(("form", "widths"), FORMS)
def test_no_day_is_ever_cut_and_no_line_is_too_long(form: Form, widths: range) -> None:
    shown = session()
    for cells in widths:
        for line in text(person_lines("p1", shown, cells, form, lines=12)):
            assert cell_len(line) <= cells, line
            assert not _CUT_DAY.search(line), line
            assert not line.lstrip().startswith("·"), "a wrapped line never begins with a point"


def test_below_a_list_seven_lines_say_who_why_the_strip_and_what_to_remember() -> None:
    lines = text(person_lines("p1", session(), 77, Form.BELOW, lines=8))
    assert lines[0].startswith("Henrik Solheim  Harbour master · Port of Stavanger")
    assert lines[0].endswith("I Inner circle")
    assert lines[1].startswith("> You promised")
    assert lines[2].index("last ") == 44
    assert lines[3].index("next ") == 44 or lines[3].index("due ") == 44
    assert "┃" in lines[3]
    assert lines[4].startswith("11 Nov    ")


@pytest.mark.parametrize(("name_cells", "ends"), [(61, " I Inner circle"), (62, " I"), (74, " I")])
def test_a_long_name_is_seen_whole_and_the_tier_is_its_letter_where_both_have_no_room(
    name_cells: int, ends: str
) -> None:
    named = app_with([person(1, "N" * name_cells, "inner")]).services.session
    first = text(person_lines("p1", named, 77, Form.BELOW, lines=8))[0]
    assert first.split() == ["N" * name_cells, *ends.split()]


def test_a_higher_card_below_a_list_has_the_months_and_the_other_promises() -> None:
    lines = text(person_lines("p1", session(), 77, Form.BELOW, lines=12))
    assert lines[4].startswith("N  D  J  F")
    assert lines[5].startswith("> find the old chart")


def test_beside_the_lists_the_sections_stand_in_their_order() -> None:
    lines = text(person_lines("p1", session(), 49, Form.BESIDE))
    headers = [line for line in lines if line.split(" ")[0] in {"Why", "Promises", "Remember", "Talks", "About"}]
    assert headers == ["Why now", "Promises", "Remember", "Talks 29", "About"]
    assert lines[0] == "I Henrik Solheim"
    assert all(not lines[lines.index(header) - 1] for header in headers), "one blank line before each head"


def test_in_full_two_columns_stand_from_110_columns_on() -> None:
    wide, narrow = (text(person_lines("p1", session(), cells, Form.FULL)) for cells in (107, 106))
    assert any("Talks 29" in line and not line.startswith("Talks") for line in wide)
    assert any(line.startswith("Talks 29") for line in narrow)
    assert any("Why now" in line for line in wide)


def test_in_full_it_says_what_came_of_them() -> None:
    through = person(2, "Ravi de Silva", met=Met(through="p1"))
    came = [
        Outcome("o1", date(2026, 11, 20), "two gauges for Galle", "client", (Source(SourceKind.CONTACT, "p2"),)),
        Outcome("o2", date(2025, 3, 1), "a better clamp", "idea", (Source(SourceKind.CONVERSATION, "t1"),)),
        Outcome("o3", date(2026, 11, 1), "another story", "idea", (Source(SourceKind.CONTACT, "p3"),)),
    ]
    people = [person(1, "Henrik Solheim", "inner"), through, person(3, "Ana Silva")]
    shown = app_with([*people, talk(1, 90, "p1"), *came]).services.session
    lines = text(person_lines("p1", shown, 70, Form.FULL))
    at = lines.index("Came of it")
    assert [line.split(maxsplit=2)[2] for line in lines[at + 1 : at + 3]] == [
        "client: two gauges for Galle",
        "idea: a better clamp",
    ]
    assert not any("another story" in line for line in lines)
    assert "Came of it" not in text(person_lines("p1", shown, 49, Form.BESIDE))


def test_a_long_silence_is_told_between_two_conversations() -> None:
    shown = app_with([person(1, "Ana Silva", "inner"), talk(1, 3, "p1"), talk(2, 60, "p1")]).services.session
    lines = text(person_lines("p1", shown, 70, Form.FULL))
    assert [line.strip() for line in lines if "┊" in line] == ["┊ 8 weeks"]
    plain = text(person_lines("p1", shown, 70, Form.FULL, signs=PLAIN_SIGNS))
    assert [line.strip() for line in plain if line.strip().startswith(":")] == [": 8 weeks"]


def test_whoever_is_not_due_is_told_until_when() -> None:
    shown = app_with([person(1, "Ana Silva", "inner"), talk(1, 1, "p1")]).services.session
    assert any(
        re.match(r"\s*nothing is due before \w{3} \d", line)
        for line in text(person_lines("p1", shown, 49, Form.BESIDE))
    )


def test_the_room_tells_the_form() -> None:
    assert form_for(77, 8) is Form.BELOW
    assert form_for(49, 37) is Form.BESIDE
    assert form_for(33, 8) is Form.BESIDE


def test_nobody_has_no_card() -> None:
    assert person_lines("", session(), 49, Form.BESIDE) == ()
    assert date(2026, 11, 20) == session().today


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_with_plain_signs_the_card_and_the_finished_day_are_drawn_in_ascii(size: tuple[int, int]) -> None:
    people = [person(1, "Ana Silva", "inner"), person(2, "Ben Ito", "close"), talk(1, 3, "p1 p2")]
    app = app_with(people, signs=PLAIN_SIGNS)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "enter")
        shown = "\n".join(robot.screen())
        assert "= Ana Silva =" in shown
        assert not set(shown) & set("━┄┃◆▇▅█●•│╌")


@pytest.mark.parametrize("cells", [70, 119, 160])
def test_the_card_in_full_cuts_nothing_that_was_said(cells: int) -> None:
    lines = text(person_lines("p1", session(), cells, Form.FULL))
    assert not [line for line in lines if "…" in line]
