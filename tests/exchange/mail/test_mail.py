"""Folders of mail: one conversation a thread and day, from the heads alone."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path

import pytest

from netui.domain.core.progress import finished
from netui.domain.records.conversation import Direction
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import ReadOptions
from netui.exchange.intake import reading
from netui.exchange.registry import MAIL, format_of

ME = "jo@example.org"
OPTIONS = ReadOptions(today=date(2026, 11, 29), zone=UTC, said_me=(ME,))


def mail(
    sender: str = "Ann Lee <ann@x.example>",
    to: str = ME,
    day: str = "Mon, 02 Nov 2026 10:00:00 +0100",
    subject: str = "Re: The compiler",
    **more: str,
) -> str:
    head = {"From": sender, "To": to, "Date": day, "Subject": subject, **more}
    lines = "".join(f"{name.replace('_', '-')}: {value}\n" for name, value in head.items())
    return f"From x@x.example Mon Nov  2 10:00:00 2026\n{lines}\nA secret body\nFrom here on it goes\n\n"


def read(*mails: str, options: ReadOptions = OPTIONS) -> Batch:
    return MAIL.read("".join(mails).encode(), options)


def test_one_conversation_for_each_thread_and_day() -> None:
    batch = read(
        mail(Message_ID="<1@x>"),
        mail(f"Jo <{ME}>", "ann@x.example", "Mon, 02 Nov 2026 12:00:00 +0000", Message_ID="<2@x>", References="<1@x>"),
        mail(f"Jo <{ME}>", "ann@x.example", "Tue, 03 Nov 2026 12:00:00 +0000", Message_ID="<3@x>", In_Reply_To="<1@x>"),
    )
    monday, tuesday = batch.conversations
    assert (monday.key, monday.on, monday.direction) == ("mail:1@x/2026-11-02", date(2026, 11, 2), Direction.BOTH)
    assert (monday.summary, monday.channel) == ("The compiler · 2 mails", "email")
    assert [one.person.name for one in monday.people] == ["Ann Lee"]
    assert (tuesday.direction, tuesday.answered, tuesday.summary) == (Direction.OUT, False, "The compiler")
    assert "secret" not in repr(batch)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (mail(List_Id="<l.x>"), "a list or a machine"),
        (mail(Precedence="bulk"), "a list or a machine"),
        (mail(Auto_Submitted="auto-replied"), "a list or a machine"),
        (mail("info@x.example"), "a list or a machine"),
        (mail(ME), "names nobody but you"),
        (mail(Cc=", ".join(f"p{number}@x.example" for number in range(9))), "more than 8 people"),
        (mail(day="some day"), "unreadable: DATE"),
    ],
)
def test_mails_that_are_no_conversation(text: str, reason: str) -> None:
    batch = read(text)
    assert batch.conversations == ()
    assert [one.reason for one in batch.skipped] == [reason]


def test_names_are_decoded_and_turned_round() -> None:
    batch = read(
        mail('"Lovelace, Ada" <ADA@x.example>'), mail("=?utf-8?q?Zo=C3=AB?= Ek <zoe@x.example>", Message_ID="<9@x>")
    )
    people = [one.people[0].person for one in batch.conversations]
    assert [one.name for one in people] == ["Ada Lovelace", "Zoë Ek"]
    assert people[0].emails[0].value == "ada@x.example"


def test_whose_mails_these_are() -> None:
    unknown = ReadOptions(today=OPTIONS.today, zone=UTC)
    mails = [mail(f"a{number}@x.example") for number in range(5)]
    batch = read(*mails, options=unknown)
    assert batch.notices == (f"{ME} stands in most of the mails, and counts as you; --me says otherwise",)
    one = read(mail(), options=unknown)
    assert [skip.reason for skip in one.skipped] == ["whose mails these are is not clear: --me ada@example.org"]


def test_an_mbox_and_a_maildir_on_the_disk(tmp_path: Path) -> None:
    box = tmp_path / "archive"
    box.write_text(mail(), encoding="utf-8")
    assert format_of(box.read_bytes()) is MAIL
    assert len(finished(reading([box], options=OPTIONS)).conversations) == 1
    folder = tmp_path / "maildir"
    for part in ("cur", "new", ".Drafts/cur", ".Drafts/new"):
        (folder / part).mkdir(parents=True)
    letter = mail().partition("\n")[2]
    for name in ("cur/1:2,S", "cur/2:2,DS", "cur/3:2,ST", ".Drafts/cur/4:2,"):
        (folder / name).write_text(letter, encoding="utf-8")
    batch = finished(reading([folder], options=OPTIONS))
    assert len(batch.conversations) == 1
    assert [one.reason for one in batch.skipped] == ["a draft", "spam", "a draft"]
    assert batch.files[0].records == 4


def test_what_lies_outside_the_window_is_counted() -> None:
    batch = read(mail(day="Mon, 02 Nov 2020 10:00:00 +0100"))
    assert batch.notices == ("1 mail lies outside 2025-11-29 to 2026-11-29; --since and --until say otherwise",)


@pytest.mark.parametrize(
    "subject", ["=?utf-\xff?q?Coffee?=", "=?utf-8?b?A?=", "=?utf-8?b?=C3?=", "=?nowhere?q?Coffee?=", "=?utf-8?q?=ZZ?="]
)
def test_a_subject_in_an_encoding_that_nobody_can_read_loses_no_mail(subject: str) -> None:
    content = mail(subject="SUBJECT").replace("SUBJECT", subject).encode("latin-1")
    (one,) = MAIL.read(content, OPTIONS).conversations
    assert [each.person.name for each in one.people] == ["Ann Lee"]
