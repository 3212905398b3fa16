"""Tiers, channels, aliases and goals in the user's own words, in any script, from the file to the screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netui.config.rules.file import read_rules
from netui.domain.cadence.rules import Rules
from netui.domain.records.contact import Contact
from netui.session.capture.reader import reader_of
from netui.ui.app import NetuiApp
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard

RULES = """\
version: 1
tiers:
  親友: {label: 親しい友, every: 2w, grace: 1w, capacity: 1}
  知人: {label: 知り合い, every: 3m}
  بعيد: {label: معارف بعيدة}
channels:
  لقاء: {weight: 1, label: لقاء, aliases: [قهوة, غداء, コーヒー]}
  رسالة: {weight: 0.7, label: رسالة, aliases: [واتساب]}
  日記: {weight: 0}
tags:
  師匠: {every: 6w}
goals:
  - {name: 新しい人, count: new_contacts, target: 1, per: month}
"""


def own_rules() -> Rules:
    rules, problems = read_rules(RULES, "rules.yaml")
    assert problems == ()
    assert rules is not None
    return rules


def app() -> NetuiApp:
    people = [
        person(1, "山田太郎", "親友"), talk(1, 60, "p1", channel="لقاء"),
        person(2, "فاطمة الزهراء", "知人", tags=("師匠",)), talk(2, 90, "p2", channel="رسالة"),
        person(3, "Ann Lee"),
    ]  # fmt: skip
    made = app_with(people, rules=own_rules())
    session = made.services.session
    session.preferences = replace(session.preferences, default_channel="لقاء")
    return made


def contact(app: NetuiApp, contact_id: str) -> Contact:
    found = app.services.session.network.contact(contact_id)
    assert found is not None
    return found


def test_labels_stand_for_keys_where_there_are_none() -> None:
    rules = own_rules()
    assert [tier.label for tier in rules.tiers] == ["親しい友", "知り合い", "معارف بعيدة"]
    assert rules.channel_label("日記") == "日記"


@pytest.mark.parametrize("size", [(80, 24), (200, 50)], ids=str)
async def test_reasons_tiers_and_goals_are_in_the_users_words(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app(), size) as robot:
        robot.line_with("親しい友")
        robot.line_with("新しい人")
        if size[0] > 80:
            await robot.keys("j")
            robot.line_with("every 6 weeks (師匠)")


async def test_tiers_have_the_digit_of_their_place() -> None:
    made = app()
    async with at_the_keyboard(made, (120, 40)) as robot:
        await robot.keys("1", "/")
        await robot.type("ann")
        await robot.keys("enter", "t")
        line = robot.line_with("3 معارف")
        assert "1 親しい友" in line
        assert "2 知り合い" in line
        await robot.keys("3")
        assert contact(made, "p3").tier == "بعيد"
        await robot.keys("t", "9")
        await robot.keys("1")
        assert contact(made, "p3").tier == "親友"
        robot.line_with("親しい友 has 2 people now; it is meant for 1.")


async def test_the_sorting_screen_knows_them_too() -> None:
    made = app()
    async with at_the_keyboard(made, (100, 30)) as robot:
        await robot.keys("o")
        robot.line_with("2 知り合い")
        await robot.keys("2")
        assert contact(made, "p3").tier == "知人"


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("Ann Lee: قهوة في المدينة", "لقاء"),
        ("Ann Lee: コーヒー with cake", "لقاء"),
        ("Ann Lee: said hello @واتساب", "رسالة"),
        ("Ann Lee: thought about her @日記", "日記"),
    ],
)
async def test_aliases_in_any_script_are_understood_in_a_capture(line: str, channel: str) -> None:
    made = app()
    async with at_the_keyboard(made, (100, 30)) as robot:
        await robot.keys("1", "c", "ctrl+a", "ctrl+k")
        await robot.type(line)
        await robot.keys("enter")
        headers = made.services.session.network.headers_with("p3")
        assert [header.channel for header in headers] == [channel]


async def test_a_tier_in_a_capture_by_its_key_or_its_label() -> None:
    made = app()
    reader = reader_of(made.services.session)
    assert reader.capture("Ann Lee: hello !知人").tier == "知人"
    assert reader.capture("Ann Lee: hello !親しい友").tier == "親友"
    assert reader.capture("Ann Lee: hello !بعيد").tier == "بعيد"


async def test_done_offers_the_users_channels() -> None:
    made = app()
    async with at_the_keyboard(made, (100, 30)) as robot:
        await robot.keys("d")
        assert "رسالة" in "\n".join(robot.screen())
        await robot.keys("tab", "enter")
        newest = made.services.session.network.headers_with("p1")[-1]
        assert newest.channel == "رسالة"
