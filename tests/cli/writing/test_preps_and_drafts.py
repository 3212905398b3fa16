"""Golden files: the prep card in all six situations, and all ten drafts, for a rich, a bare and a hostile contact."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest

from netui.config.questions.loading import shipped_questions
from netui.config.templates.loading import shipped_templates
from tests.cli.command_line import Netui

GOLDEN = Path(__file__).parent / "golden"
REWRITE = "NETUI_REWRITE_GOLDEN"
HOSTILE = "[[{point}]] ‹gap› {{x}} [bold]Zoë[/] %s"
PEOPLE = {"rich": "Clara Eichhorn", "bare": "Ben Ito", "hostile": HOSTILE}


@pytest.fixture
def netui_with_three(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> Netui:
    """One of whom much is known, one of whom nothing is, and one whose every word looks like markup."""
    ids = (f"{number:016d}" for number in count(1))
    monkeypatch.setattr("netui.cli.main._new_id", lambda _now: next(ids))  # the questions are mixed by id
    netui("contact", "list")
    (netui.config_dir / "settings.yaml").write_text(
        "version: 1\nme:\n  name: Jo Lind\n  interests: [old maps]\n  offers: [a tide tank]\n  places: [Bremen]\n"
        "  worked_at:\n    - {company: Brightwater, from: 2017, to: 2023}\n"
    )
    rich = ["--title", "Lamp maker", "--company", "Lampenladen", "--location", "Bremen", "--tier", "close"]
    rich += ["--interest", "old maps", "--need", "tide data", "--offer", "mended lamps", "--email", "clara@example.org"]
    rich += ["--position", "Brightwater | Engineer | 2015..2020", "--met-where", "the night all lamps went out"]
    netui("contact", "add", PEOPLE["rich"], *rich)
    netui("contact", "add", PEOPLE["bare"])
    netui("contact", "add", HOSTILE, "--company", HOSTILE, "--interest", HOSTILE, "--need", HOSTILE, "--tier", "close")
    netui("contact", "add", "Dia Rowe", "--title", "Editor", "--company", "Halyard")
    netui(
        *("capture", "2026-09-01 Clara Eichhorn: lunch at the harbour, got three names, told about my father's clock"),
        *(", *she restores a lighthouse lamp > ask Clara about the lens < look up the lens maker by 1 dec",),
    )
    netui("capture", "2026-11-17 Clara Eichhorn: call, *mends lamps on principle > send the catalogue by 25 nov")
    netui("capture", "2026-10-05 Clara Eichhorn, Dia Rowe: dinner")
    netui("outcome", "add", "client: a lamp for the quay", "--from", "clara", "--on", "2026-11-18")
    (hostile,) = [one["id"] for one in netui.json("contact", "list") if one["name"] == HOSTILE]
    netui("capture", "2026-11-10 Dia Rowe: call")
    (talk,) = [one["id"] for one in netui.json("conversation", "list") if one["on"] == "2026-11-10"]
    netui("conversation", "edit", talk, "--with", hostile, "--summary", HOSTILE, "--point", HOSTILE, "--got", HOSTILE)
    netui("link", "add", "https://example.org/tides", "--title", "Measuring what floats", "--tag", "tide data")
    netui("link", "add", "https://example.org/x", "--title", HOSTILE)
    return netui


def assert_golden(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get(REWRITE):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{path.name} differs: if it should, run with {REWRITE}=1"


def named(netui: Netui, who: str) -> str:
    return next(one["id"] for one in netui.json("contact", "list") if one["name"] == PEOPLE[who])


@pytest.mark.parametrize("who", PEOPLE)
def test_the_prep_card_in_all_situations(netui_with_three: Netui, who: str) -> None:
    netui, person = netui_with_three, named(netui_with_three, who)
    situations = [*shipped_questions()]
    assert len(situations) == 6
    cards = [netui("prep", person, "--for", situation).out for situation in situations]
    assert_golden(f"prep-{who}", "\n\n".join(cards))


@pytest.mark.parametrize("who", PEOPLE)
def test_all_drafts(netui_with_three: Netui, who: str) -> None:
    netui, person = netui_with_three, named(netui_with_three, who)
    drafts = []
    for key, template in shipped_templates():
        given = {"link": ("--link", "floats"), "other": ("--with", "dia"), "target": ("--target", "dia")}
        words = [word for need in template.needs for word in given[need]]
        found = netui.json("draft", person, "--template", key, *words)
        drafts.append(f"== {key}\n{found['subject'] or ''}\n\n{found['body']}")
        own = PEOPLE[who] if who == "hostile" else ""
        for sign in ("[[", "{"):
            assert sign in own or sign not in found["body"]
    assert len(drafts) == 10
    assert_golden(f"drafts-{who}", "\n".join(drafts))
