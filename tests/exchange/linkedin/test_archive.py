"""The files of LinkedIn's archive beside the connections."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path

from netui.domain.records.conversation import Direction
from netui.domain.records.event import EventStatus
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.options import ReadOptions
from netui.exchange.registry import LINKEDIN

FIXTURES = Path(__file__).parents[1] / "fixtures"
OPTIONS = ReadOptions(today=date(2026, 11, 29), zone=UTC)
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
)
ME, ANN = "https://www.linkedin.com/in/me", "https://www.linkedin.com/in/ann-lee-1a2b3c4d"


def message(thread: str, by: str, to: str, at: str, text: str = "Hi", folder: str = "INBOX", draft: str = "") -> str:
    name = {ME: "Jo Me", ANN: '"Lee, Ann"'}
    return f"{thread},,{name.get(by, '')},{by},{name.get(to, '')},{to},{at},,{text},{folder},,{draft},\n"


def read(text: str, options: ReadOptions = OPTIONS, name: str = "") -> Batch:
    return LINKEDIN.read(text.encode(), options, name)


def test_messages_become_one_conversation_for_each_thread_and_day() -> None:
    batch = LINKEDIN.read((FIXTURES / "linkedin-messages-2026.csv").read_bytes(), OPTIONS)
    first, second = batch.conversations
    assert (first.key, first.on, first.direction) == ("li:2-YmQ3==/2025-06-01", date(2025, 6, 1), Direction.IN)
    assert [one.person.name for one in first.people] == ["Ines Okafor, PhD"]
    assert [one.person.name for one in second.people] == ["Ines Okafor, PhD", "Tomás Reyes"]
    assert (second.key, second.direction, second.answered) == ("li:2-YmQ3==/2025-06-02", Direction.OUT, False)
    assert (first.answered, first.summary, first.key_points) == (None, "1 message", ())
    assert batch.skipped == (Skipped(5, "an advertisement"),)
    assert all(one.is_wanted for one in second.people)


def test_texts_come_only_when_they_are_asked_for() -> None:
    options = ReadOptions(today=OPTIONS.today, zone=UTC, with_bodies=True)
    batch = LINKEDIN.read((FIXTURES / "linkedin-messages-2026.csv").read_bytes(), options)
    (point,) = batch.conversations[0].key_points
    assert (point.kind, point.text) == ("message", "Ines: Thanks for the intro / free Thursday?")


def test_drafts_spam_and_notes_to_oneself_are_passed_over() -> None:
    batch = read(
        MESSAGES
        + message("t1", ME, ANN, "2026-01-02 10:00:00 UTC", draft="Yes")
        + message("t1", ANN, ME, "2026-01-02 11:00:00 UTC", folder="SPAM")
        + message("t2", ME, ME, "2026-01-03 11:00:00 UTC")
        + message("t1", ANN, ME, "yesterday"),
        ReadOptions(said_me=(ME,), zone=UTC),
    )
    assert batch.conversations == ()
    assert [one.reason for one in batch.skipped] == ["a draft", "spam", "names nobody", "unreadable: DATE"]


def test_a_stranger_is_wanted_only_where_i_wrote() -> None:
    batch = read(MESSAGES + message("t1", ANN, ME, "2026-01-02 10:00:00 UTC"), ReadOptions(said_me=(ME,), zone=UTC))
    (one,) = batch.conversations
    assert (one.nobody, one.people[0].is_wanted) == ("a stranger who wrote to you", False)
    assert one.people[0].person.name == "Lee, Ann"


def test_whose_messages_they_are_is_told_or_asked() -> None:
    text = MESSAGES + message("t1", ANN, ME, "2026-01-02 10:00:00 UTC")
    assert read(text).skipped == (
        Skipped(0, "whose messages these are is not clear: --me https://www.linkedin.com/in/…"),
    )
    mine = MESSAGES + message("t1", ME, ANN, "2026-01-02 10:00:00 UTC")
    assert len(read(mine, ReadOptions(me=("Jo Me",), zone=UTC)).conversations) == 1


def test_invitations_with_a_message() -> None:
    batch = LINKEDIN.read((FIXTURES / "linkedin-Invitations.csv").read_bytes(), OPTIONS)
    (one,) = batch.conversations
    assert (one.on, one.direction, one.summary) == (date(2026, 2, 3), Direction.IN, "Invitation to connect")
    assert one.key == "li-inv:sambell/jordanpike/2026-02-03"
    assert batch.skipped == (Skipped(2, "an invitation without a message"),)


def test_recommendations_given_and_received_are_told_by_the_name_of_the_file() -> None:
    text = (
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        'Ann,Lee,Acme,CTO,Great,"07/21/09, 12:11 PM",VISIBLE\nBo,Ek,,,Fine,2010-01-02,HIDDEN\n'
    )
    given = read(text, name="Recommendations_Given.csv")
    received = read(text, name="Recommendations_Received.csv")
    assert given.conversations[0].gave == ("a recommendation on LinkedIn",)
    assert received.conversations[0].got == ("a recommendation on LinkedIn",)
    assert (given.conversations[0].on, given.conversations[0].direction) == (date(2009, 7, 21), Direction.OUT)
    assert given.skipped == (Skipped(3, "not visible"),)


def test_events_are_over_or_ahead() -> None:
    batch = read(
        "Event Name,Event Time,Status,External Url\n"
        'PyCon,"Apr 08, 2024 07:00 AM - Apr 09, 2024 05:00 PM",ATTENDING,\n'
        'FOSDEM,"Jan 30, 2027 07:00 AM - Jan 30, 2027 05:00 PM",ATTENDING,\n'
        'Webinar,"Jan 30, 2026 07:00 AM - Jan 30, 2026 05:00 PM",RELINQUISHED,\n'
    )
    pycon, fosdem = batch.events
    assert (pycon.starts_on, pycon.ends_on, pycon.status) == (date(2024, 4, 8), date(2024, 4, 9), EventStatus.REVIEWED)
    assert (fosdem.ends_on, fosdem.status) == (None, EventStatus.PLANNED)
    assert batch.skipped == (Skipped(4, "you declined"),)


def test_files_about_me_bring_nobody() -> None:
    assert read("First Name,Last Name,Headline\nJo,Me,Engineer\n").me == ("Jo Me",)
    assert read("Email Address,Confirmed,Primary,Updated On\njo@x.example,Yes,Yes,\n").me == ("jo@x.example",)
    assert read("Company Name,Title,Started On,Finished On\nAcme,CTO,Jan 2020,\n").contacts == ()
