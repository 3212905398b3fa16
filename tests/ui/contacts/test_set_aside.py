"""Whoever was paused, archived or is not to be contacted: found again, quietly marked, brought back with one key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.document import Record
from tests.ui.invented import app_with, circle, person, talk
from tests.ui.robot import Robot, at_the_keyboard


def people() -> list[Record]:
    """Ana is paused, Grace archived, Ben not to be contacted, Tom deceased."""
    statuses = {
        "p1": ContactStatus.PAUSED,
        "p2": ContactStatus.ARCHIVED,
        "p3": ContactStatus.DO_NOT_CONTACT,
        "p8": ContactStatus.DECEASED,
    }
    return [
        replace(one, status=statuses[one.id]) if isinstance(one, Contact) and one.id in statuses else one
        for one in circle()
    ]


def status(robot: Robot, contact_id: str) -> ContactStatus:
    contact: Contact = robot.app.services.session.network.contact(contact_id)  # type: ignore[attr-defined]
    return contact.status


def names(robot: Robot) -> list[str]:
    return [row.name for row in robot.app.screen.lists.contacts.list.rows]  # type: ignore[attr-defined]


async def test_who_is_set_aside_is_left_out_and_found_by_one_key_and_by_the_palette() -> None:
    async with at_the_keyboard(app_with(people()), (120, 40)) as robot:
        await robot.keys("1")
        assert "Ana Silva" in names(robot)
        assert not {"Grace Hopper", "Ben Ito", "Tom O’Neill"} & set(names(robot))
        await robot.keys("2", ".")
        assert names(robot) == ["Ben Ito", "Grace Hopper", "Tom O’Neill"]
        robot.line_with("Contacts  3 of 7  /is:hidden")
        await robot.keys(".")
        assert "Grace Hopper" not in names(robot)
        await robot.keys("ctrl+p")
        await robot.type("archived hide")
        await robot.keys("enter")
        await robot.wait_until(lambda: names(robot)[0] == "Ben Ito")
        await robot.keys("escape")
        assert "Grace Hopper" not in names(robot)


@pytest.mark.parametrize(("query", "found"), [("is:archived", ["Grace Hopper"]), ("is:paused", ["Ana Silva"])])
async def test_a_filter_finds_them_as_well(query: str, found: list[str]) -> None:
    async with at_the_keyboard(app_with(people()), (120, 40)) as robot:
        await robot.keys("1", "/")
        await robot.type(query)
        assert names(robot) == found


@pytest.mark.parametrize("key", ["z", "Z"])
async def test_either_key_brings_back_and_an_undo_sets_aside_again(key: str) -> None:
    async with at_the_keyboard(app_with(people()), (120, 40)) as robot:
        await robot.keys(".", "j")
        assert names(robot)[1] == "Grace Hopper"
        await robot.keys(key)
        robot.line_with("Resumed Grace Hopper")
        assert status(robot, "p2") is ContactStatus.ACTIVE
        assert names(robot) == ["Ben Ito", "Tom O’Neill"]
        await robot.keys("u")
        assert status(robot, "p2") is ContactStatus.ARCHIVED
        await robot.keys("escape", "1")
        assert "Grace Hopper" not in names(robot)


async def test_several_are_brought_back_in_one_step_but_nobody_from_the_dead() -> None:
    async with at_the_keyboard(app_with(people()), (120, 40)) as robot:
        await robot.keys(".", "space", "space", "space", "z")
        assert [status(robot, one) for one in ("p2", "p3")] == [ContactStatus.ACTIVE] * 2
        assert status(robot, "p8") is ContactStatus.DECEASED


async def test_nobody_is_brought_back_from_the_dead_by_key() -> None:
    async with at_the_keyboard(app_with(people()), (120, 40)) as robot:
        await robot.keys(".", "G", "Z")
        assert status(robot, "p8") is ContactStatus.DECEASED
        robot.line_with("Tom O’Neill is marked as deceased")


async def test_a_search_finds_them_and_their_card_says_how_to_bring_them_back() -> None:
    async with at_the_keyboard(app_with(people()), (120, 40)) as robot:
        await robot.keys("ctrl+f")
        await robot.type("grace")
        await robot.wait_for_text("Navy Systems")
        await robot.keys("enter")
        robot.line_with("Archived: never falls due until brought back.")
        await robot.keys("Z")
        assert status(robot, "p2") is ContactStatus.ACTIVE
        await robot.keys("Z")
        assert status(robot, "p2") is ContactStatus.ARCHIVED


async def test_where_nobody_is_set_aside_it_says_so() -> None:
    async with at_the_keyboard(app_with([person(1, "Ana Silva", "inner"), talk(1, 3, "p1")])) as robot:
        await robot.keys(".")
        robot.line_with("Nobody is archived or not to be contacted")
