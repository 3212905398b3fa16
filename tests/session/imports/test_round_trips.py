"""What goes out comes back in, and goes out again the same, whatever stands in the records."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from netui.domain.core.progress import finished
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import (
    AskedQuestion,
    Contact,
    ContactStatus,
    Differing,
    GivenCard,
    LabelledDay,
    Met,
    Position,
)
from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.domain.records.document import TABLES, Record, from_document, table_of, to_document
from netui.domain.records.event import Event, EventCount, EventGoal, EventStatus, ToMeet
from netui.domain.records.follow_up import (
    ABOUT_OF,
    About,
    AboutKind,
    Decision,
    FollowUp,
    FollowUpKind,
    FollowUpStatus,
    Owner,
)
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.link import Link, Shared
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.display import without_controls, without_effects
from netui.exchange.common.batch import Batch
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.files.text import one_line as one_line_of
from netui.exchange.common.options import ReadOptions
from netui.exchange.common.outgoing import Audience
from netui.exchange.csv_export.write import BETWEEN
from netui.exchange.export_formats import CSV, ICS, JSON, VCARD, VCARD4, ExportFormat
from netui.exchange.intake import reading
from netui.session.core.session import Session
from netui.session.exports.making import export
from netui.session.exports.request import CALENDAR_KINDS, JOURNAL, TODO, ExportRequest
from netui.session.imports.commands import ImportBatch
from netui.session.imports.model import ImportPlan
from netui.session.imports.plan import planning_at
from tests.session.building import session_with

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "'=1",
    "''",
    "[@click=app.bell]x[/]",
    "<script>alert(1)</script>",
    "![[secret]]",
    "../../x",
    "a\r\nBEGIN:VCARD\r\nFN:Eve",
    "BEGIN:VCALENDAR\nEND:VCALENDAR",
    "javascript:alert(1)",
    "\u202egnp.exe",
    "a ::: b",
    "work: x",
    "a,b;c\\d\\n:e",
    "x" * 300,
    "é" * 80,
    "家" * 40,
    "👩‍👩‍👧‍👦",
    '"quoted", "more',
    "tab\there",
    "line\nbreak",
    "---",
)
anything = st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8"), max_size=12)
words = anything.map(without_effects)
"""What people write: what a terminal obeys is in no import (``tests/exchange`` has that)."""
filled = words.map(lambda text: " ".join(text.split())).filter(bool)
"""On one line, as a person types it and the program keeps it."""
one_line = st.just("") | filled
lists = st.lists(filled, max_size=2, unique=True).map(tuple)
days = st.dates(date(1970, 1, 1), date(2030, 12, 31))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2026, 11, 20)).map(
    lambda at: at.replace(microsecond=0, tzinfo=UTC)
)
IDS = ("c1", "c2", "c3")
TALK, PROMISE = "1ngrs958r2b8g9z2", "1ngrs95dghvsyt3v"
FIRST = ("Ana", "Ben", "Cleo")
"""Given names that contradict each other: nobody is taken for somebody else."""
someone = st.sampled_from(IDS)
several = st.lists(someone, min_size=1, max_size=2, unique=True).map(tuple)
yearly = st.builds(Anniversary, st.integers(1, 12), st.integers(1, 28), st.none() | st.integers(1900, 2020))
labelled = st.builds(Labelled, filled, one_line)


def people() -> st.SearchStrategy[list[Contact]]:
    return st.tuples(*(contact(number) for number in range(len(IDS)))).map(list)


def contact(number: int) -> st.SearchStrategy[Contact]:
    return st.builds(
        Contact,
        id=st.just(IDS[number]),
        name=filled.map(lambda text: f"{FIRST[number]} {text}"),
        aliases=lists,
        emails=st.lists(labelled, max_size=2, unique_by=lambda one: one.value).map(tuple),
        phones=st.lists(labelled, max_size=2, unique_by=lambda one: one.value).map(tuple),
        links=st.lists(labelled, max_size=2, unique_by=lambda one: one.value).map(tuple),
        company=one_line,
        department=one_line,
        title=one_line,
        location=one_line,
        tags=lists,
        tier=st.sampled_from(("", "inner", "close", "no such tier")),
        tier_since=st.none() | days,
        roles=lists,
        interests=lists,
        offers=lists,
        needs=lists,
        met=st.none() | st.builds(Met, st.none() | days, one_line, st.just("") | st.just(IDS[(number + 1) % 3])),
        birthday=st.none() | yearly,
        dates=st.lists(st.builds(LabelledDay, filled, yearly), max_size=1).map(tuple),
        notes=words,
        every=st.none() | st.builds(Duration, st.integers(1, 30), st.sampled_from("dwmy")),
        next_on=st.none() | days,
        pinned=st.booleans(),
        status=st.sampled_from(ContactStatus),
        knows=st.just(()) | st.just((IDS[(number + 1) % 3],)),
        source=st.sampled_from(("", "linkedin", "vcard")),
        sorted_at=st.none() | moments,
        created_at=st.none() | moments,
        updated_at=st.none() | moments,
        imported=st.just(()) | st.just((f"row:{number:016x}",)),
        not_same=st.just(()) | st.just((IDS[(number + 2) % 3],)),
        kept=st.just(()) | st.just(("GENDER:F",)),
        said=st.just({}) | st.just({"linkedin": {"name": "0a1b2c3d"}}),
        positions=st.lists(st.builds(Position, filled, one_line, one_line), max_size=1).map(tuple),
        called=one_line,
        questions=st.lists(st.builds(AskedQuestion, filled, days), max_size=1).map(tuple),
        cards=st.lists(st.builds(GivenCard, st.just("work"), days), max_size=1).map(tuple),
        differs=st.lists(st.builds(Differing, st.just("title"), filled, st.just("phone"), days), max_size=1).map(tuple),
    )


SOURCES = st.sampled_from(("", "ics", "mail", "monica"))
conversations = st.builds(
    Conversation,
    id=st.just(TALK),
    on=days,
    channel=st.sampled_from(("meeting", "call", "fax")),
    contacts=several,
    direction=st.sampled_from(Direction),
    answered=st.none() | st.booleans(),
    created_at=st.none() | moments,
    at=st.none() | moments,
    summary=one_line | st.sampled_from(("coffee", "call", "lunch")),
    key_points=st.lists(st.builds(KeyPoint, filled, st.sampled_from(("point", "message"))), max_size=2).map(tuple),
    place=one_line,
    gave=lists,
    got=lists,
    asked=lists,
    told=lists,
    event=st.sampled_from(("", "e1")),
    links=st.just(()) | st.just(("l1",)),
    template=one_line,
    private=st.just({}) | filled.map(lambda text: {"c1": text}),
    updated_at=st.none() | moments,
    source=SOURCES,
    imported=st.just(()) | st.just(("ics:x",)),
    said=st.just({}) | st.just({"ics": "0a1b2c3d"}),
    extra=st.just({}) | filled.map(lambda text: {"later": [text, None, 1.5, True]}),
)
follow_ups = st.builds(
    FollowUp,
    id=st.just(PROMISE),
    contact=someone,
    kind=st.sampled_from(FollowUpKind),
    owner=st.sampled_from(Owner),
    what=one_line,
    due_on=st.none() | days,
    snoozed_until=st.none() | days,
    status=st.sampled_from(FollowUpStatus),
    conversation=st.sampled_from(("", TALK)),
    about=st.none() | st.builds(About, st.just(AboutKind.EVENT), st.just("e1")),
    done_on=st.none() | days,
    decisions=st.lists(
        st.builds(Decision, st.sampled_from(("snooze", "skip", "move")), moments, st.none() | days), max_size=2
    ).map(tuple),
    created_at=st.none() | moments,
    source=SOURCES,
    imported=st.just(()) | st.just(("ics:y",)),
).filter(lambda one: one.about is not None or not (one.conversation and one.kind in ABOUT_OF))
"""What is about something else comes from no conversation: older files say so what it is about, and are read so."""
events = st.builds(
    Event,
    id=st.just("e1"),
    name=filled,
    place=one_line,
    starts_on=days,
    goals=st.lists(
        st.builds(EventGoal, filled, st.none() | st.integers(1, 9), st.none() | st.sampled_from(EventCount)), max_size=1
    ).map(tuple),
    status=st.sampled_from(EventStatus),
    meet=st.lists(st.builds(ToMeet, someone, st.just(""), one_line), max_size=1).map(tuple),
    looked_at=st.just(()) | several,
    stopped_on=st.none() | days,
)
introductions = st.builds(
    Introduction,
    id=st.just("i1"),
    a=st.just("c1"),
    b=st.just("c2"),
    reason=one_line,
    status=st.sampled_from(IntroductionStatus),
    history=st.lists(
        st.builds(IntroductionStep, st.sampled_from(IntroductionStatus), days, st.just(""), st.just(""), one_line),
        max_size=2,
    ).map(tuple),
    outcome=one_line,
    rests=st.booleans(),
)
links = st.builds(
    Link,
    id=st.just("l1"),
    url=st.just("https://example.org/a?b=c&d"),
    title=one_line,
    note=words,
    tags=lists,
    saved_on=st.none() | days,
    shared=st.lists(st.builds(Shared, someone, days, st.sampled_from(("", TALK))), max_size=1).map(tuple),
    not_for=st.just(()) | several,
)
outcomes = st.builds(
    Outcome,
    id=st.just("o1"),
    on=days,
    what=filled,
    kind=st.sampled_from(("idea", "client")),
    sources=st.lists(
        st.sampled_from(
            (
                Source(SourceKind.CONTACT, "c2"),
                Source(SourceKind.CONVERSATION, TALK),
                Source(SourceKind.EVENT, "e1"),
                Source(SourceKind.INTRODUCTION, "i1"),
                Source(SourceKind.LINK, "l1"),
            )
        ),
        max_size=2,
        unique=True,
    ).map(tuple),
    created_at=st.none() | moments,
)


def kept(records: list[Record]) -> list[Record]:
    """The records as a database holds them."""
    return [from_document(table_of(one), to_document(one)) for one in records]


networks = st.tuples(people(), conversations, follow_ups, events, introductions, links, outcomes).map(
    lambda drawn: kept([*drawn[0], *drawn[1:]])
)


def exported(session: Session, form: ExportFormat) -> bytes:
    """All of it in one file."""
    everybody = list(session.network.contacts())
    request = ExportRequest(form, audience=Audience.PRIVATE)
    (file,) = export(request, None if form is JSON else everybody, session).files
    return file.content


def taken_in(content: bytes, name: str) -> Session:
    """A session that knew nobody, into which the file came."""
    session = session_with()
    batch = finished(reading([SourceFile(name, content)]))
    session.execute(ImportBatch(batch, name.partition(".")[2], name))
    return session


@given(networks)
@settings(max_examples=8)  # each is a whole network; its records are drawn with much in them
def test_everything_as_json(records: list[Record]) -> None:
    assert {table_of(one) for one in records} == TABLES.keys() - {"meta"}, "draw one of the new table, too"
    first = exported(session_with(*records), JSON)
    assert exported(taken_in(first, "all.json"), JSON) == first


def entries(content: bytes) -> list[list[list[str]]]:
    """The words of the promises and conversations of a calendar, without lines of the moment, or worked out."""
    text = "".join(one for one in content.decode().replace("\r\n ", "") if unicodedata.category(one) != "Cf")
    found = []
    for kind, entry in re.findall("BEGIN:(VTODO|VJOURNAL)\r\n(.*?)END:\\1", text, re.DOTALL):
        left_out = ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE", *(("DESCRIPTION",) if kind == "VTODO" else ()))
        lines = [line for line in entry.split("\r\n") if not line.startswith(left_out)]
        if not any(line.startswith("X-NETUI-KIND") and line not in RECORDED for line in lines):
            found.append([sorted(re.findall(r"\w+", line.replace("\\n", " "))) for line in lines])
    return found


RECORDED = ("X-NETUI-KIND:promise", "X-NETUI-KIND:conversation")


@given(networks, st.sampled_from((Audience.USUAL, Audience.PRIVATE)))
@settings(max_examples=5)
def test_promises_and_conversations_as_a_calendar(records: list[Record], audience: Audience) -> None:
    people = [one for one in records if isinstance(one, Contact)]
    first, second = session_with(*records), session_with(*people)
    talk = first.network.conversation(TALK)
    assume(
        talk is not None and bool(one_line_of(without_controls(talk.summary))) == bool(talk.summary)
    )  # or nothing of it is seen
    request = ExportRequest(ICS, audience=audience, kinds=CALENDAR_KINDS)
    (file,) = export(request, people, first).files
    options = ReadOptions(today=first.today, since=date(1, 1, 1), until=date(9999, 1, 1), with_bodies=True)
    batch = finished(reading([SourceFile("all.ics", file.content)], options=options))
    assert not planned(first, batch).change
    second.execute(ImportBatch(batch, "ics", "all.ics"))
    (again,) = export(request, people, second).files
    assert entries(again.content) == entries(file.content)
    assert not planned(second, batch).change


@pytest.mark.parametrize("text", HOSTILE)
def test_a_conversation_and_a_promise_say_it_again_to_the_letter(text: str) -> None:
    line = one_line_of(text)
    talk = Conversation(
        TALK,
        date(2026, 11, 1),
        "call",
        ("c1",),
        summary=line,
        key_points=(KeyPoint(line),),
        place=line,
        gave=tuple(line.split(", ")),
    )
    records = kept([talk, FollowUp(PROMISE, "c1", what=line, due_on=date(2026, 12, 1), created_at=MADE_AT)])
    ana = says_everywhere(text)
    first, second = session_with(ana, *records), session_with(ana)
    request = ExportRequest(ICS, kinds=(TODO, JOURNAL), ahead=Duration(0, "d"))
    (file,) = export(request, [ana], first).files
    options = ReadOptions(today=first.today, with_bodies=True)
    second.execute(ImportBatch(finished(reading([SourceFile("a.ics", file.content)], options=options)), "ics", "a.ics"))
    (again,) = export(request, [ana], second).files
    assert without(again.content, *MOMENTS) == without(file.content, *MOMENTS)


@pytest.mark.parametrize("summary", ["coffee", "phone", "lunch", "Call", "call", "meeting", ""])
@pytest.mark.parametrize("channel", ["meeting", "call", "email", "fax"])
def test_a_summary_that_is_a_word_for_the_channel_comes_back_and_the_moment(channel: str, summary: str) -> None:
    ana = Contact("c1", "Ana Silva")
    # The channels of these rules have no label: their key is written where a conversation has no summary.
    at = datetime(2026, 11, 1, 17, 30, tzinfo=UTC) if summary else None
    talk = Conversation(TALK, date(2026, 11, 1), channel, ("c1",), summary=summary, at=at)
    first, second = session_with(ana, *kept([talk])), session_with(ana)
    (file,) = export(ExportRequest(ICS, kinds=(JOURNAL,)), [ana], first).files
    batch = finished(reading([SourceFile("a.ics", file.content)], options=ReadOptions(today=first.today)))
    second.execute(ImportBatch(batch, "ics", "a.ics"))
    back = second.network.conversation(TALK)
    assert back is not None
    assert (back.channel, back.summary, back.at) == (channel, summary, at)


MOMENTS = ("DTSTAMP", "LAST-MODIFIED")
MADE_AT = datetime(2026, 11, 2, 8, tzinfo=UTC)


def planned(session: Session, batch: Batch) -> ImportPlan:
    """The plan of taking a batch in once more."""
    return finished(planning_at(session.plan_context(), batch, source="ics", file_name="all.ics"))


def without(content: bytes, *words: str) -> list[str]:
    """The lines of a card that are not of the moment of writing."""
    return [line for line in content.decode().split("\r\n") if not line.startswith(words)]


def columns(content: bytes) -> list[dict[str, str]]:
    """The rows of a table without what is worked out."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [{name: cell for name, cell in row.items() if name not in COMPUTED} for row in rows]


COMPUTED = ("last_on", "due_on", "state", "tie")


def says_everywhere(text: str) -> Contact:
    """Somebody of whom the same is said in every field."""
    line, noted = " ".join(text.split()), text.replace("\r\n", "\n")  # notes are typed with line feeds
    (found,) = kept(
        [
            Contact(
                "c1",
                f"Ana {line}",
                aliases=(line,),
                emails=(Labelled(line, "work"),),
                phones=(Labelled(line, "home"),),
                links=(Labelled(line, "site"),),
                company=line,
                department=line,
                title=line,
                location=line,
                tags=(line,),
                tier="inner",
                roles=(line,),
                interests=(line,),
                offers=(line,),
                needs=(line,),
                met=Met(date(2020, 1, 2), line),
                dates=(LabelledDay(line, Anniversary(3, 4)),),
                notes=noted,
                pinned=True,
                created_at=datetime(2026, 1, 1, tzinfo=UTC),
            )
        ]
    )
    assert isinstance(found, Contact)
    return found


@pytest.mark.parametrize("form", [VCARD, VCARD4])
@pytest.mark.parametrize("text", HOSTILE)
def test_private_cards(text: str, form: ExportFormat) -> None:
    first = exported(session_with(says_everywhere(text)), form)
    assert without(exported(taken_in(first, "all.vcard"), form), "REV") == without(first, "REV")


@pytest.mark.parametrize("text", [text for text in HOSTILE if BETWEEN not in text])
def test_tables(text: str) -> None:
    first = exported(session_with(says_everywhere(text)), CSV)
    assert columns(exported(taken_in(first, "all.csv"), CSV)) == columns(first)


def as_typed(value: object) -> object:
    """A value of a document without what no keyboard types: invisible signs, blanks around lines."""
    if isinstance(value, str):
        seen = (
            "".join(one for one in line if unicodedata.category(one) not in ("Cc", "Cf")) for line in value.split("\n")
        )
        return "\n".join(" ".join(line.split()) for line in seen).strip() or ("x" if value else "")
    if isinstance(value, list):
        return [as_typed(one) for one in value]
    return {key: as_typed(one) for key, one in value.items()} if isinstance(value, dict) else value


typed_people = people().map(
    lambda drawn: [from_document("contacts", as_typed(to_document(one))) for one in drawn]  # type: ignore[arg-type]
)


@given(typed_people, st.sampled_from((VCARD, VCARD4)))
@settings(max_examples=4)
def test_anybody_as_a_private_card(drawn: list[Contact], form: ExportFormat) -> None:
    first = exported(session_with(*drawn), form)
    assert without(exported(taken_in(first, "all.vcard"), form), "REV") == without(first, "REV")


@given(typed_people)
@settings(max_examples=4)
def test_anybody_in_a_table(drawn: list[Contact]) -> None:
    first = exported(session_with(*drawn), CSV)
    assert columns(exported(taken_in(first, "all.csv"), CSV)) == columns(first)
