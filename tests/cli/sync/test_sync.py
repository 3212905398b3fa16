"""Synchronising with a folder of cards from the command line: two devices, and programs that write cards."""

from __future__ import annotations

import errno
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from netui.domain.records.contact import Contact
from netui.exchange.vcard.dialects import Dialect
from netui.runtime.context import AppContext
from netui.session.core.command import Command
from netui.session.sync import planning
from netui.session.sync.values import ChangedMeanwhileError
from netui.system import disk
from tests.cli.command_line import Netui


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vdir"


@pytest.fixture
def phone(folder: Path) -> Path:
    """Where the cards are."""
    return folder / "people"


@pytest.fixture
def device(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[Path], Netui]:
    """Another device of the user's."""
    return lambda home: Netui(home, monkeypatch, capsys)


def begun(netui: Netui, folder: Path) -> Netui:
    netui("contact", "add", "Ann Lee", "--company", "Acme", "--title", "Editor", "--email", "ann@x.org")
    netui("contact", "add", "Ben Ito", "--phone", "+47 22 33 44 55")
    netui("sync", "add", str(folder), "--name", "phone", "--yes")
    return netui


def card(phone: Path, name: str) -> Path:
    return next(path for path in phone.glob("*.vcf") if f"FN:{name}" in path.read_text())


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def shown(netui: Netui, name: str) -> dict[str, object]:
    found: dict[str, object] = netui("contact", "show", name, "--json").json
    return found


def counts(netui: Netui, *words: str) -> tuple[list[int], list[int]]:
    done = netui("sync", *words, "--json").json
    return list(done["pulled"].values()), list(done["pushed"].values())


def test_the_first_run_is_shown_and_asked_about(netui: Netui, folder: Path) -> None:
    netui("contact", "add", "Ann Lee")
    refused = netui.run("sync", "add", str(folder), "--name", "phone")
    assert refused.status == 1
    assert "To phone: 1 new" in refused.err
    assert not folder.exists()
    assert "Nothing is synchronised yet" in netui.run("sync").err


def test_everybody_goes_there_privately_and_a_second_run_does_nothing(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    assert sorted(path.suffix for path in phone.iterdir()) == [".vcf", ".vcf"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in phone.iterdir()} == {0o600}
    assert "TITLE:Editor" in card(phone, "Ann Lee").read_text()
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
    assert "nothing new" in netui("sync").out


def test_what_changed_there_comes_here_and_one_undo_takes_it_back(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    edit(card(phone, "Ann Lee"), "TITLE:Editor", "TITLE:Director")
    (phone / "cem.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nUID:cem\nFN:Cem Acar\nEND:VCARD\n")
    assert counts(netui) == ([1, 1, 0], [0, 0, 0])
    assert shown(netui, "ann")["title"] == "Director"
    assert shown(netui, "cem")["name"] == "Cem Acar"
    netui("undo")
    assert shown(netui, "ann")["title"] == "Editor"
    assert netui.run("contact", "show", "cem").status == 1


def test_my_change_goes_there_and_leaves_the_rest_of_the_card(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    ann = card(phone, "Ann Lee")
    edit(ann, "END:VCARD", "X-RING:bells\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD")
    netui("sync")
    netui("contact", "edit", "ann", "--title", "Director")
    assert counts(netui) == ([0, 0, 0], [0, 1, 0])
    text = ann.read_text()
    assert all(line in text for line in ("TITLE:Director", "X-RING:bells", "PHOTO;ENCODING=b:AAAA"))


def test_of_one_value_changed_on_both_sides_mine_stands_until_it_is_decided(
    netui: Netui, folder: Path, phone: Path
) -> None:
    begun(netui, folder)
    edit(card(phone, "Ann Lee"), "TITLE:Editor", "TITLE:Director")
    netui("contact", "edit", "ann", "--title", "Publisher")
    (conflict,) = netui("sync", "--json").json["conflicts"]
    assert (conflict["name"], conflict["field"]) == ("Ann Lee", "title")
    assert (conflict["mine"], conflict["theirs"]) == ("Publisher", "Director")
    assert "TITLE:Publisher" in card(phone, "Ann Lee").read_text()
    assert "title is “Publisher” here, “Director” on phone" in netui("sync", "conflicts").out
    netui("sync", "resolve", "ann", "theirs")
    assert shown(netui, "ann")["title"] == "Director"
    assert netui.run("sync", "resolve", "ann", "mine").status == 1
    netui("sync")
    assert "TITLE:Director" in card(phone, "Ann Lee").read_text()


def test_who_went_there_goes_here_unless_more_is_known_of_them(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    netui("capture", "Ann Lee: coffee")
    for path in list(phone.iterdir()):
        path.unlink()
    stopped = netui.run("sync")
    assert stopped.status == 1
    assert "phone is empty, and had 2 people" in stopped.err
    told = netui("sync", "--yes").out
    assert "Gone from phone, kept here for what is known of them: Ann Lee" in told
    assert netui.run("contact", "show", "ben").status == 1
    assert counts(netui, "--yes") == ([0, 0, 0], [0, 0, 0])


def test_who_went_here_goes_there_unless_they_changed_there(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    edit(card(phone, "Ann Lee"), "TITLE:Editor", "TITLE:Director")
    netui("contact", "remove", "ann", "--yes")
    netui("contact", "remove", "ben", "--yes")
    assert "Ann Lee: changed on one side and removed on the other; on both again." in netui("sync").out
    assert shown(netui, "ann")["title"] == "Director"
    assert [path.name for path in phone.iterdir()] == [card(phone, "Ann Lee").name]


def test_who_changed_here_and_went_there_is_there_again(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    card(phone, "Ann Lee").unlink()
    netui("contact", "edit", "ann", "--title", "Director")
    assert "on both again" in netui("sync").out
    assert "TITLE:Director" in card(phone, "Ann Lee").read_text()


def test_a_run_that_removes_many_asks_first(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    for number in range(8):
        netui("contact", "add", f"Person Number{number}")
    netui("sync")
    for number in range(6):
        card(phone, f"Person Number{number}").unlink()
    stopped = netui.run("sync")
    assert stopped.status == 1
    assert "6 of 10 people would be removed here" in stopped.err
    assert len(netui("contact", "list", "--json").json) == 10
    assert counts(netui, "--yes")[0] == [0, 0, 6]


def test_two_devices_have_the_same_people(
    netui: Netui, folder: Path, tmp_path: Path, device: Callable[[Path], Netui]
) -> None:
    begun(netui, folder)
    here = shown(netui, "ann")["id"]
    laptop, desk = tmp_path / "laptop", tmp_path
    device(laptop)("sync", "add", str(folder), "--name", "desk", "--yes")
    assert shown(device(laptop), "ann")["id"] == here
    device(laptop)("contact", "edit", "ann", "--title", "Director", "--tag", "tea")
    device(laptop)("sync")
    device(desk)("contact", "edit", "ann", "--company", "Beta")
    device(desk)("sync")
    device(laptop)("sync")
    theirs, ours = shown(device(laptop), "ann"), shown(device(desk), "ann")
    for field in ("name", "title", "company", "tags", "emails"):
        assert ours[field] == theirs[field]
    assert (ours["title"], ours["company"], ours["tags"]) == ("Director", "Beta", ["tea"])


def test_the_first_run_with_a_filled_folder_finds_known_people(netui: Netui, folder: Path) -> None:
    folder.mkdir()
    (folder / "a.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:ann@x.org\nTITLE:Director\nTEL:555123\nEND:VCARD\n"
    )
    netui("contact", "add", "Ann Lee", "--title", "Editor", "--email", "ann@x.org")
    told = netui("sync", "add", str(folder), "--name", "phone", "--yes").out
    assert "title is “Editor” here, “Director” on phone; yours stands" in told
    assert [path.name for path in folder.glob("*.vcf")] == ["a.vcf"]
    assert shown(netui, "ann")["phones"] == [{"value": "555123"}]


def test_files_that_are_not_one_card_are_left_alone_and_named(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    one = card(phone, "Ann Lee").read_text()
    (phone / "two.vcf").write_text(one + one)
    (phone / "none.vcf").write_text("hello")
    (phone / "old.vcf").write_bytes("BEGIN:VCARD\nVERSION:3.0\nFN:J\xfcrgen\nEND:VCARD\n".encode("latin-1"))
    (phone / ".hidden.vcf").write_text(one)
    told = netui("sync").out
    assert "Left alone: none.vcf: it holds 0 cards." in told
    assert "Left alone: old.vcf: it holds text that is no UTF-8." in told
    assert "Left alone: two.vcf: it holds 2 cards." in told
    assert (phone / "two.vcf").read_text() == one + one


def test_a_card_that_became_a_link_or_too_large_is_not_taken_for_removed(
    netui: Netui, folder: Path, phone: Path, tmp_path: Path
) -> None:
    begun(netui, folder)
    ann, ben = (card(phone, name) for name in ("Ann Lee", "Ben Ito"))
    elsewhere = tmp_path / "elsewhere.vcf"
    elsewhere.write_bytes(ann.read_bytes())
    ann.unlink()
    ann.symlink_to(elsewhere)
    with ben.open("ab") as file:
        file.truncate(11 << 20)
    told = netui("sync").out
    assert f"Left alone: {ann.name}: it holds 0 cards." in told
    assert f"Left alone: {ben.name}: it holds 0 cards." in told
    assert len(netui("contact", "list", "--json").json) == 2
    netui("contact", "edit", "ann", "--title", "Publisher")
    netui("sync")
    assert ann.is_symlink()
    assert "TITLE:Editor" in elsewhere.read_text()


def test_a_card_is_written_only_for_who_has_changed_since(
    netui: Netui, folder: Path, phone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(netui, folder)
    plain, written = planning.card_of, list[str]()

    def card_of(contact: Contact, dialect: Dialect) -> str:
        written.append(contact.name)
        return plain(contact, dialect)

    monkeypatch.setattr(planning, "card_of", card_of)
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
    assert written == []
    netui("contact", "edit", "ben", "--location", "Oslo")
    assert counts(netui) == ([0, 0, 0], [0, 1, 0])
    assert set(written) == {"Ben Ito"}
    netui("undo")
    assert counts(netui) == ([0, 0, 0], [0, 1, 0])
    edit(card(phone, "Ann Lee"), "TITLE:Editor", "TITLE:Boss")
    assert counts(netui) == ([0, 1, 0], [0, 0, 0])
    written.clear()
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
    assert written == []


def test_two_alike_cards_without_an_id_are_one_person(netui: Netui, folder: Path, phone: Path) -> None:
    phone.mkdir(parents=True)
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora Mar\r\nEMAIL:dora@x.org\r\nEND:VCARD\r\n"
    for name in ("a.vcf", "b.vcf"):
        (phone / name).write_text(text)
    (phone / "c.vcf").write_text(text.replace("Dora", "Dora Ann").replace("dora@", "other@"))
    added = netui("sync", "add", str(folder), "--name", "phone", "--yes")
    assert "Left alone: b.vcf: Dora Mar is there twice." in added.out
    assert sorted(one["name"] for one in netui.json("contact", "list")) == ["Dora Ann Mar", "Dora Mar"]
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])


def test_only_who_is_asked_for_is_there(netui: Netui, folder: Path, phone: Path) -> None:
    netui("contact", "add", "Ann Lee", "--tag", "shared")
    netui("contact", "add", "Ben Ito")
    netui("sync", "add", str(folder), "--name", "phone", "--query", "#shared", "--new", "leave", "--yes")
    (phone / "x.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nUID:x\nFN:Cem Acar\nEND:VCARD\n")
    assert "FN:Ann Lee" in "".join(path.read_text() for path in phone.iterdir())
    assert netui("sync", "--json").json["not_taken"] == 1
    assert not [path for path in phone.iterdir() if "FN:Ben Ito" in path.read_text()]
    assert netui.run("contact", "show", "cem").status == 1


def test_a_dry_run_does_nothing(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    edit(card(phone, "Ann Lee"), "TITLE:Editor", "TITLE:Director")
    assert "From phone: 1 changed" in netui("sync", "phone", "--dry-run").out
    assert shown(netui, "ann")["title"] == "Editor"


def test_the_users_programs_run_before_and_after(netui: Netui, folder: Path, tmp_path: Path) -> None:
    netui("sync", "add", str(folder), "--name", "phone", "--run", f"touch {tmp_path / 'ran'}", "--yes")
    assert (tmp_path / "ran").exists()
    refused = netui.run("sync", "add", str(tmp_path / "other"), "--run", "false", "--yes")
    assert "false ended with status 1" in refused.err
    assert "phone" in netui("sync", "list").out
    assert "other" not in netui("sync", "list").out


def test_a_program_that_fails_is_told_in_its_own_words_however_they_are_written(netui: Netui, folder: Path) -> None:
    begun(netui, folder)
    file = netui.config_dir / "sync.yaml"
    script = 'printf "kein Schl\\374ssel" >&2; exit 3'
    file.write_text(file.read_text().replace("people:", f"run: {{before: [sh, -c, '{script}']}}\n    people:", 1))
    assert "ended with status 3: kein Schl\ufffdssel" in netui.refused("sync")


def test_what_is_planned_anew_because_of_a_change_meanwhile_is_counted_once(
    netui: Netui, folder: Path, phone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(netui, folder)
    one = card(phone, "Ann Lee")
    edit(one, "TITLE:Editor", "TITLE:Director")
    netui("contact", "edit", "ann", "--title", "Author")
    (phone / "new.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Zoe New\nEND:VCARD\n")
    execute, refusals = AppContext.execute, ["once"]

    def changed_meanwhile(work: AppContext, command: Command) -> object:
        if refusals:
            raise ChangedMeanwhileError(refusals.pop(), "Something was changed here meanwhile.")
        return execute(work, command)

    monkeypatch.setattr(AppContext, "execute", changed_meanwhile)
    done = netui("sync", "--json").json
    assert (done["pulled"]["added"], done["pushed"]["changed"], len(done["conflicts"])) == (1, 1, 1)


def test_a_lost_memory_costs_a_first_run_and_nobody(netui: Netui, folder: Path, phone: Path, tmp_path: Path) -> None:
    begun(netui, folder)
    (state,) = tmp_path.rglob("sync-phone.json")
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    state.write_text("{ broken")
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
    assert len(list(phone.iterdir())) == 2


def test_merging_two_copies_writes_one_card_into_both_files(
    netui: Netui, folder: Path, phone: Path, tmp_path: Path
) -> None:
    begun(netui, folder)
    one, other = tmp_path / "a.vcf", tmp_path / "b.vcf"
    text = card(phone, "Ann Lee").read_bytes().decode()
    one.write_bytes(text.replace("TITLE:Editor", "TITLE:Director").encode())
    other.write_bytes(text.replace("ORG:Acme", "ORG:Beta").encode())
    netui("sync", "merge", str(one), str(other))
    assert one.read_bytes() == other.read_bytes()
    assert "TITLE:Director" in one.read_text()
    assert "ORG:Beta" in one.read_text()
    other.write_text("hello")
    assert netui.run("sync", "merge", str(one), str(other)).status == 1
    assert other.read_text() == "hello"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sync", "nobody"), "No remote is called “nobody”. There is: phone."),
        (("sync", "remove", "nobody"), "No remote is called “nobody”"),
        (("sync", "add", "FILE"), "is a file, and a folder is meant"),
        (("sync", "add", "x", "--name", "phone"), "A remote is called phone already"),
        (("sync", "add", "x", "--name", "Ph one"), "is no name"),
        (("sync", "resolve", "ann", "mine"), "Nothing differs about Ann Lee"),
    ],
)
def test_what_cannot_be_done_is_said(
    netui: Netui, folder: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    begun(netui, folder)
    (tmp_path / "file").write_text("x")
    refused = netui.run(*(str(tmp_path / "file") if word == "FILE" else word for word in words))
    assert refused.status == 1
    assert said in refused.err


def test_a_broken_file_of_remotes_stops_everything(netui: Netui, folder: Path, tmp_path: Path) -> None:
    begun(netui, folder)
    (file,) = tmp_path.rglob("sync.yaml")
    file.write_text(file.read_text().replace("folder:", "foldr:"))
    refused = netui.run("sync")
    assert refused.status == 1
    assert "sync.yaml, line" in refused.err
    assert "foldr" in refused.err


def test_a_remote_that_is_removed_leaves_all_cards(netui: Netui, folder: Path, phone: Path) -> None:
    begun(netui, folder)
    netui("sync", "remove", "phone")
    assert len(list(phone.iterdir())) == 2
    assert "Nothing is synchronised yet" in netui("sync", "list").out


def test_who_is_not_to_be_there_any_more_is_taken_off_when_that_is_said(
    netui: Netui, folder: Path, phone: Path
) -> None:
    netui("contact", "add", "Ann Lee", "--tier", "inner")
    netui("contact", "add", "Ben Ito", "--tier", "inner")
    netui("sync", "add", str(folder), "--name", "phone", "--query", "tier:inner", "--yes")
    for name in ("ann", "ben"):
        netui("contact", "tier", name, "weak")
    edit(card(phone, "Ben Ito"), "END:VCARD", "NICKNAME:Benny\r\nEND:VCARD")
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])
    assert counts(netui, "--prune") == ([0, 0, 0], [0, 0, 1])
    assert [path.name for path in phone.iterdir()] == [card(phone, "Ben Ito").name]  # written since: left alone
    assert {shown(netui, name)["tier"] for name in ("ann", "ben")} == {"weak"}


def test_a_tier_is_a_category_too_where_that_is_wished(netui: Netui, folder: Path, phone: Path) -> None:
    netui("contact", "add", "Ann Lee", "--tier", "inner", "--tag", "tea")
    netui("sync", "add", str(folder), "--name", "phone", "--yes")
    remotes = netui.config_dir / "sync.yaml"
    remotes.write_text(remotes.read_text().replace("new: take", "new: take\n      tier_category: true"))
    assert counts(netui) == ([0, 0, 0], [0, 1, 0])
    assert "CATEGORIES:tea,netui:inner" in card(phone, "Ann Lee").read_text()
    edit(card(phone, "Ann Lee"), "netui:inner", "netui:close")
    edit(card(phone, "Ann Lee"), "X-NETUI-TIER:inner\r\n", "")  # as a phone drops what it does not know
    assert counts(netui)[0] == [0, 1, 0]
    assert (shown(netui, "ann")["tier"], shown(netui, "ann")["tags"]) == ("close", ["tea"])
    edit(card(phone, "Ann Lee"), ",netui:close", "")
    netui("sync")
    assert (shown(netui, "ann")["tier"], shown(netui, "ann")["tags"]) == ("close", ["tea"])
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])


def test_a_card_of_version_4_stays_one_and_is_spelt_so(netui: Netui, folder: Path, phone: Path) -> None:
    netui("contact", "add", "Ann Lee", "--birthday", "17 apr 1980", "--email", "ann@x.org")
    phone.mkdir(parents=True)
    lines = ("FN:Ann Lee", "N:Lee;Ann;;;", "BDAY:19800417", "EMAIL;TYPE=work;PREF=1:ann@x.org", "UID:urn:uuid:ann")
    (phone / "ann.vcf").write_text("\r\n".join(("BEGIN:VCARD", "VERSION:4.0", *lines, "END:VCARD", "")))
    added = netui("sync", "add", str(folder), "--name", "phone", "--yes", "--json").json
    assert added["conflicts"] == []
    netui("contact", "edit", "ann", "--phone", "mobile: +44 20 7946 0958", "--email", "ann@y.org")
    assert counts(netui) == ([0, 0, 0], [0, 1, 0])
    text = (phone / "ann.vcf").read_text()
    assert all(
        line in text for line in ("VERSION:4.0", "BDAY:19800417", "TEL;VALUE=uri;TYPE=cell:tel:+44-20-7946-0958")
    )
    assert "TYPE=INTERNET" not in text
    assert counts(netui) == ([0, 0, 0], [0, 0, 0])


def test_a_remote_that_is_added_begins_anew_whatever_one_of_its_name_was(
    netui: Netui, folder: Path, phone: Path
) -> None:
    begun(netui, folder)
    (netui.config_dir / "sync.yaml").unlink()
    for path in list(phone.iterdir()):
        path.unlink()
    netui("sync", "add", str(folder), "--name", "phone", "--yes")
    assert len(list(phone.iterdir())) == 2
    assert shown(netui, "ann")["title"] == "Editor"


def test_a_disk_that_is_full_is_not_taken_for_a_phone_that_cannot_be_reached(
    netui: Netui, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(netui, folder)("contact", "edit", "Ann Lee", "--title", "Director")
    write_all = disk.write_all

    def refuse(fd: int, content: bytes) -> None:
        if b"BEGIN:VCARD" in content[:20]:
            raise OSError(errno.ENOSPC, "No space left on device")
        write_all(fd, content)

    monkeypatch.setattr(disk, "write_all", refuse)
    assert f"The disk with {folder} is full. What is here is safe" in netui.refused("sync")
    monkeypatch.setattr(disk, "write_all", write_all)
    assert netui("sync", "--json").json["pushed"] == {"added": 0, "changed": 1, "removed": 0}
