"""``netui card`` and ``netui signature``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Netui
from tests.config.cards.test_file import WORKED


@pytest.fixture
def cards(netui: Netui, monkeypatch: pytest.MonkeyPatch) -> Netui:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    netui.config_dir.mkdir(parents=True, exist_ok=True)
    (netui.config_dir / "cards.yaml").write_text(WORKED + "  friends: {name: Jo}\n", encoding="utf-8")
    return netui


def test_text_list_and_path(cards: Netui) -> None:
    assert cards("card").lines[:2] == ["Jordan Pike (they/them)", "Staff engineer"]
    assert cards("card", "friends").lines == ["Jo"]
    listed = cards.json("card", "list")
    assert [(one["card"], one["default"], one["name"]) for one in listed] == [
        ("work", True, "Jordan Pike"),
        ("friends", False, "Jo"),
    ]
    assert cards("card", "path").out.strip() == str(cards.config_dir / "cards.yaml")
    said = cards.refused("card", "wrk")
    assert "did you mean" in said
    assert "work, friends" in said


def test_the_code_and_its_caption(cards: Netui) -> None:
    done = cards("card", "--as", "qr")
    assert done.lines[-1] == "link · https://pike.example/card · from 26 rows on: name, mail, phone"
    assert len(done.lines) == 18
    assert set("".join(done.lines[:-1])) <= set("█▀▄ ")
    assert "for a dark terminal" in done.err
    found = cards.json("card", "--as", "qr")
    assert (found["payload"], found["text"], found["version"]) == ("link", "https://pike.example/card", 2)


def test_a_window_that_is_too_small(cards: Netui, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINES", "15")
    said = cards.refused("card", "--as", "qr")
    assert "needs a window of 29x16" in said
    assert "https://pike.example/card" in said


def test_files(cards: Netui, tmp_path: Path) -> None:
    for name, beginning in (
        ("a.vcf", b"BEGIN:VCARD"),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.svg", b"<svg "),
        ("a.png", b"\x89PNG"),
    ):
        file = tmp_path / name
        assert cards.json("card", "-o", str(file))["file"] == str(file)
        assert file.read_bytes().startswith(beginning)
        assert "exists already" in cards.refused("card", "-o", str(file))
        cards("card", "-o", str(file), "--replace")
    assert "name it, as in -o card.png" in cards.run("card", "--as", "png").err


def test_who_got_which(cards: Netui) -> None:
    cards("contact", "add", "Ana Silva")
    cards("contact", "add", "Ben Ito")
    assert cards("card", "work", "--to", "ana").out == "Ana Silva got the card work.\n"
    cards("card", "work", "--to", "ana")
    (ana,) = cards.json("contact", "list", "card:work")
    assert ana["cards"] == [{"card": "work", "on": "2026-11-20"}]
    assert ana["last_on"] is None
    assert any("my card work" in line for line in cards("contact", "show", "ana").lines)
    assert [one["name"] for one in cards.json("contact", "list", "-card:work")] == ["Ben Ito"]
    assert "Gave the card work to Ana Silva" in cards("undo").out
    assert cards.json("contact", "list", "card:work") == []


def test_checking(cards: Netui, tmp_path: Path) -> None:
    assert cards("card", "check").out == "2 cards checked: no mistake.\n"
    bad = tmp_path / "bad.yaml"
    bad.write_text("cards:\n  a: {nam: X}\n", encoding="utf-8")
    done = cards.run("card", "check", str(bad))
    assert done.status == 1
    assert done.out.startswith(f"{bad}:2:")
    assert "did you mean `name`" in done.out
    (cards.config_dir / "cards.yaml").write_text("cards: {a: {name: A}, b: {nam: B}}", encoding="utf-8")
    done = cards.run("card")
    assert done.status == 0
    assert done.lines == ["A"]
    assert "cards.yaml:1:" in done.err


def test_a_first_card(netui: Netui, tmp_path: Path) -> None:
    assert "Make one: netui card new" in netui.refused("card")
    netui("card", "new")
    assert netui("card", "check").out == "1 card checked: no mistake.\n"
    for asked in (("card",), ("card", "--as", "vcard"), ("signature",)):
        assert "still says “Your Name”" in netui(*asked).err
    assert "there already" in netui.refused("card", "new")


@pytest.mark.parametrize("source", ["vcard", "linkedin"])
def test_a_first_card_from_what_is_known(netui: Netui, tmp_path: Path, source: str) -> None:
    if source == "vcard":
        file = tmp_path / "me.vcf"
        file.write_text(
            'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo "J" Pike: x\r\nORG:North\\, Inc.\r\nTITLE:Engineer\r\n'
            "EMAIL;TYPE=WORK:jo@x.org\r\nEND:VCARD\r\n",
            encoding="utf-8",
        )
        name = 'Jo "J" Pike: x'
    else:
        file = tmp_path / "Profile.csv"
        file.write_text("First Name,Last Name,Headline,Geo Location\nJo,Pike,Engineer,London\n", encoding="utf-8")
        (tmp_path / "Email Addresses.csv").write_text(
            "Email Address,Confirmed,Primary\nold@x.org,Yes,No\njo@x.org,Yes,Yes\n", encoding="utf-8"
        )
        (tmp_path / "Positions.csv").write_text(
            "Company Name,Title,Started On,Finished On\nOld,Intern,2010,2011\nNorth,Engineer,2012,\n", encoding="utf-8"
        )
        name = "Jo Pike"
    netui("card", "new", "--from", str(file))
    assert netui("card", "check").status == 0
    (card,) = netui.json("card", "list")
    assert (card["name"], card["title"]) == (name, "Engineer")
    assert any("jo@x.org" in line for line in netui("card").lines)


def test_a_signature_and_whether_it_still_holds(cards: Netui, tmp_path: Path) -> None:
    cards("contact", "add", "Ana Silva")
    assert cards("signature").out.startswith("-- \nJordan Pike\nStaff engineer\n")
    assert "“Your Name”" not in cards("card").err
    assert "Added Ana Silva" in cards("undo").out, "what a signature says is noted, and is no step"
    cards("redo")
    cards("signature", "-o", str(tmp_path / "s.html"))
    assert (tmp_path / "s.html").read_text(encoding="utf-8").startswith("<table ")
    assert cards("signature", "check").status == 0
    text = (cards.config_dir / "cards.yaml").read_text(encoding="utf-8")
    (cards.config_dir / "cards.yaml").write_text(text.replace("Staff engineer", "Chief"), encoding="utf-8")
    done = cards.run("signature", "check", "--today", "2026-11-25")
    assert done.status == 1
    assert done.lines == [
        f"Your signature of 20 Nov no longer says what the card says: title. netui signature work --as {form}"
        for form in ("text", "html")
    ]
    cards("signature")
    cards("signature", "--as", "html")
    assert cards.json("signature", "check") == []


def test_a_card_asked_for_before_there_is_one_is_two_sentences(netui: Netui) -> None:
    assert "“zzz” is no card of yours. Make one: netui card new\n" in netui.refused("card", "zzz")
