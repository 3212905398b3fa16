"""A small invented network, and a desk to sit at with it: everything in memory."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from netui.config.cards.found import CardsRead
from netui.config.cards.own import OwnCards
from netui.config.files.parse_cache import ParseCache
from netui.config.questions.loading import shipped_questions
from netui.config.rules.file import default_rules, read_rules
from netui.config.settings.model import Settings
from netui.config.sync.remote import RemoteSettings
from netui.config.templates.loading import shipped_templates
from netui.config.themes.loading import Themes
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact, Met
from netui.domain.records.conversation import Conversation, KeyPoint
from netui.domain.records.document import Record
from netui.domain.records.follow_up import FollowUp, Owner
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.writing.went_along import WentAlong
from netui.exchange.common.batch import Batch
from netui.runtime.exporting import write_export
from netui.session.core.session import Session
from netui.session.dispatch import plan
from netui.ui.app import NetuiApp
from netui.ui.shell.services import Begun, Copied, Practice, Services
from netui.ui.shell.sync_desk import OneRun, SyncDesk
from netui.ui.triage.fresh_start import DECLINED_ON
from tests.session.memory_journal import MemoryJournal

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 10, 30, tzinfo=timezone(timedelta(hours=1)))
SHIPPED_THEMES = Themes([Path(__file__).parents[2] / "themes"], ParseCache(None))
"""The themes that come with the program: each is read once, since hundreds of desks need them."""


def person(number: int, name: str, tier: str = "", **fields: object) -> Contact:
    """A contact p1, p2 ... that was given its tier half a year ago."""
    made = Contact(
        f"p{number}",
        name,
        tier=tier,
        tier_since=TODAY - timedelta(180) if tier else None,
        created_at=NOW - timedelta(200),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def talk(
    number: int, days_ago: int, people: str, summary: str = "", channel: str = "meeting", **fields: object
) -> Conversation:
    """A conversation t1, t2 ... with the people of these ids, separated by blanks."""
    on = TODAY - timedelta(days_ago)
    made = Conversation(
        f"t{number}", on, channel, tuple(people.split()), summary=summary, created_at=NOW - timedelta(days_ago)
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def promise(number: int, contact: str, what: str, due_in: int, owner: Owner = Owner.ME) -> FollowUp:
    """A promise f1, f2 ... due in so many days, before today if negative."""
    return FollowUp(
        f"f{number}", contact, owner=owner, what=what, due_on=TODAY + timedelta(due_in), created_at=NOW - timedelta(9)
    )


def circle() -> list[Record]:
    """Ten people in several scripts, their talks, and what was promised."""
    return [
        person(1, "Ana Silva", "inner", title="Compiler engineer", company="Ferrous Labs", location="Lisbon",
               tags=("rust", "compilers"), interests=("sailing",), offers=("reviews of Rust code",),
               met=Met(date(2024, 3, 12), "PyCon", "p3"), birthday=Anniversary(4, 17),
               emails=(Labelled("ana@example.org", "work"),), notes="Prefers mornings."),
        person(2, "Grace Hopper", "close", company="Navy Systems", title="Rear admiral"),
        person(3, "Ben Ito", "close", company="Harbor Bank", location="Kobe", tags=("mentor",)),
        person(4, "山田太郎", "active", company="東京エレクトロン"),
        person(5, "Łukasz Müller", "active", company="Wistula"),
        person(6, "فاطمة الزهراء", "weak", company="Atlas"),
        person(7, "Nadia Rahman", "active", company="Delta Health"),
        person(8, "Tom O’Neill", "inner", company="Own account"),
        person(9, "Priya Raman", "close", company="Cedar Analytics"),
        person(10, "Without Tier", ""),
        talk(1, 34, "p1", "coffee at PyCon, building a Rust compiler", place="PyCon",
             key_points=(KeyPoint("daughter starts school"), KeyPoint("everyone moves to WebAssembly", "trend")),
             gave=("intro to Ben",)),
        talk(2, 120, "p1 p3", "lunch with Ben", "meeting"),
        talk(3, 51, "p2", "call about COBOL", "call", key_points=(KeyPoint("retires in spring"),)),
        talk(4, 70, "p3", "mail about the fund", "email"),
        talk(5, 200, "p4", "met at the fair", "event"),
        talk(6, 140, "p5", "walk along the river"),
        talk(7, 300, "p6", "chat in the queue", "message"),
        talk(8, 3, "p7", "long call", "call"),
        talk(9, 20, "p8", "dinner"),
        talk(10, 29, "p9", "video call", "call"),
        talk(11, 95, "p9", "workshop", "event"),
        promise(1, "p1", "send the paper on borrow checking", -3),
        promise(2, "p7", "introduce me to the head of data", 2, Owner.THEM),
        promise(3, "p9", "share the hiring plan", 4),
    ]  # fmt: skip


class RulesFileInMemory:
    """A rules file that is no file."""

    def __init__(self, text: str) -> None:
        self.text = text

    def read(self) -> str:
        return self.text

    def is_valid(self, text: str) -> bool:
        return read_rules(text, "rules.yaml")[0] is not None

    def write(self, text: str) -> Rules:
        rules, problems = read_rules(text, "rules.yaml")
        if rules is None:
            raise RefusedError("Not saved", f"{problems[0]}. rules.yaml is what it was before.")
        self.text = text
        return rules


def nothing(*_: object) -> None:
    """Does nothing."""


def desk_with(
    records: Iterable[Record],
    *,
    today: date = TODAY,
    rules: Rules | None = None,
    theme: str = "netui-dark",
    **fields: object,
) -> Services:
    """A desk on a network of these records."""
    change = Change("Imported the circle", tuple(Edit(None, record) for record in records))
    journal = MemoryJournal([change] if change.edits else [])
    numbers = count(1)
    rules = rules or default_rules()
    session = Session(
        journal, rules, plan=plan, today=today, clock=lambda: NOW, new_id=lambda _now: f"new{next(numbers)}"
    )
    drafts: dict[str, str] = {}
    made = Services(
        session=session,
        database_path=Path("network.json"),
        settings=Settings(theme=theme),
        themes=SHIPPED_THEMES,
        rules_path=Path("rules.yaml"),
        rules_origin="the file",
        rules_file=RulesFileInMemory(""),
        check_rules=lambda _text: (rules, ()),
        reload_rules=lambda: None,
        remember=drafts.__setitem__,
        recall=lambda name: drafts.get(name, ""),
        today=lambda: today,
        fold_if_idle=nothing,
        save_copy=nothing,
        edit_outside=lambda _path: None,
        save_query=nothing,
        save_setting=nothing,
        open_address=lambda _address: Begun("browser"),
        practice=Practice(
            questions=lambda: (shipped_questions(), ""),
            templates=lambda: (tuple(one for _, one in shipped_templates()), ()),
            begin_message=lambda _addresses, _subject, _text: (Begun("mail"), WentAlong.ALL),
            edit_text=lambda text: text,
        ),
        copy_text=lambda _text: Copied(),
        import_file=lambda _path: (nothing_in_it(), "vcard"),
        export=lambda request, people, path: write_export(request, people, path, session).lines[0],
        sync=SyncDesk(lambda: False, dict, _no_run, lambda: NOW),
        own_cards=OwnCards(Path("cards.yaml"), lambda: CardsRead(()), lambda _name: b"", lambda: None),
    )
    for name, value in fields.items():
        setattr(made, name, value)
    session.rules_file = made.rules_file
    return made


def _no_run(name: str, _settings: RemoteSettings) -> OneRun:
    raise AssertionError(f"nobody synchronises with {name}")


def nothing_in_it() -> Generator[float, None, Batch]:
    """The reading of a file that holds nobody."""
    yield 1.0
    return Batch(())


def app_with(records: Sequence[Record] | None = None, **fields: object) -> NetuiApp:
    """The program on a network of these records; without any named, on the circle, whose user wants no fresh start."""
    services = desk_with(circle() if records is None else records, **fields)  # type: ignore[arg-type]
    if records is None:
        services.remember(DECLINED_ON, TODAY.isoformat())
    return NetuiApp(services)


def journal_of(app: NetuiApp) -> MemoryJournal:
    """The journal beneath the program."""
    journal = app.services.session._journal
    assert isinstance(journal, MemoryJournal)
    return journal


__all__ = [
    "Callable",
    "RulesFileInMemory",
    "app_with",
    "circle",
    "desk_with",
    "journal_of",
    "person",
    "promise",
    "talk",
]
