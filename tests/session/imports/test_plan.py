"""Merging a file into the network: who is known, what is filled, and never the same thing twice."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count, product

from hypothesis import given
from hypothesis import strategies as st

from netui.domain.records.contact import Contact, LabelledDay, Met
from netui.domain.records.conversation import Conversation
from netui.domain.records.values import Anniversary, Labelled
from netui.exchange.common.batch import Batch, Skipped
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.registry import VCARD
from netui.exchange.vcard.write import write
from netui.session.imports.model import ImportPlan
from netui.session.imports.plan import plan_import

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
PROFILE = (Labelled("https://www.linkedin.com/in/ann-lee", "linkedin"),)


def plan(
    incoming: Sequence[IncomingContact],
    contacts: Sequence[Contact] = (),
    new_id: Callable[[], str] | None = None,
    skipped: tuple[Skipped, ...] = (),
) -> ImportPlan:
    numbers = count(1)
    return plan_import(
        Batch(tuple(incoming), skipped),
        contacts,
        source="linkedin",
        file_name="Connections.csv",
        now=NOW,
        new_id=new_id or (lambda: f"new{next(numbers)}"),
    )


def after(done: ImportPlan, contacts: Sequence[Contact] = ()) -> list[Contact]:
    """Everybody once the plan is carried out."""
    people = {contact.id: contact for contact in contacts}
    for edit in done.change.edits:
        assert isinstance(edit.after, Contact)
        assert edit.before == people.get(edit.id)
        people[edit.id] = edit.after
    return list(people.values())


def counts(done: ImportPlan) -> tuple[int, int, int, int]:
    return done.added, done.updated, done.unchanged, len(done.skipped)


ANN = IncomingContact(
    name="Ann Lee",
    line=2,
    links=PROFILE,
    emails=(Labelled("Ann@Example.org"),),
    company="Contoso",
    title="Baker",
    met_on=date(2024, 1, 8),
)


def test_new_people_wait_without_a_tier() -> None:
    done = plan([ANN], skipped=(Skipped(3, "profile hidden or closed"),))
    (ann,) = after(done)
    assert (ann.id, ann.name, ann.tier, ann.source) == ("new1", "Ann Lee", "", "linkedin")
    assert ann.met == Met(on=date(2024, 1, 8))
    assert ann.created_at == NOW
    assert counts(done) == (1, 0, 0, 1)
    assert done.new(Conversation) == 0
    assert done.change.label == "Imported 1 person from Connections.csv"


def test_the_same_file_again_changes_nothing_whatever_the_user_has_done_since() -> None:
    (ann,) = after(plan([ANN]))
    changed = Contact(id=ann.id, name="Annie", company="Her own bakery", tier="close", imported=ann.imported)
    done = plan([ANN], [changed])
    assert not done.change
    assert counts(done) == (0, 0, 1, 0)


def test_blanks_are_filled_and_nothing_is_overwritten() -> None:
    mine = Contact(
        id="a",
        name="Annie",
        emails=(Labelled("ann@example.org", "home"),),
        company="Contoso",
        tier="inner",
        notes="met in the choir",
        met=Met(where="Choir"),
    )
    done = plan([ANN, IncomingContact(name="Ann Lee", line=3, links=PROFILE, notes="other")], [mine])
    (ann,) = after(done, [mine])
    assert (ann.name, ann.company, ann.title, ann.tier) == ("Annie", "Contoso", "Baker", "inner")
    assert ann.emails == (Labelled("ann@example.org", "home"),)
    assert ann.links == PROFILE
    assert ann.notes == "met in the choir"
    assert ann.met == Met(where="Choir")
    assert counts(done) == (0, 1, 0, 0)
    assert done.change.label == "Filled in 1 person from Connections.csv"


def test_a_title_is_not_claimed_for_another_employer() -> None:
    mine = Contact(id="a", name="Ann Lee", links=PROFILE, company="Northwind")
    (ann,) = after(plan([ANN], [mine]), [mine])
    assert (ann.company, ann.title) == ("Northwind", "")


def test_a_title_of_no_employer_named_fills_a_blank() -> None:
    mine = Contact(id="a", name="Ann Lee", links=PROFILE, company="Northwind")
    row = IncomingContact(name="Ann Lee", line=1, links=PROFILE, title="Baker", department="Bread")
    (ann,) = after(plan([row], [mine]), [mine])
    assert (ann.company, ann.title, ann.department) == ("Northwind", "Baker", "Bread")


def test_a_person_is_known_by_each_key() -> None:
    for mine, incoming in (
        (
            Contact(id="a", name="Ann Lee", imported=("uid:1",), company="Old"),
            IncomingContact(name="Ann Ray", line=1, uid="urn:uuid:1", location="t", company="New"),
        ),
        (Contact(id="a", name="Ann Lee"), IncomingContact(name="Dr. Annie Lee", line=1, uid="a", title="t")),
        (
            Contact(id="a", name="X", links=(Labelled("http://linkedin.com/in/ANN-lee/"),)),
            IncomingContact(name="Y", line=1, links=PROFILE, location="t"),
        ),
        (
            Contact(id="a", name="Ann", emails=(Labelled("a@example.org"),)),
            IncomingContact(name="Ann Lee", line=1, emails=(Labelled("A@Example.org "),), location="t"),
        ),
        (
            Contact(id="a", name="Áńn  LEE", company="Café"),
            IncomingContact(name="Ann Lee", line=1, company="cafe", title="t"),
        ),
        (
            Contact(id="a", name="Ann Lee", company="Old", met=Met(on=date(2024, 1, 8))),
            IncomingContact(name="Ann Lee", line=1, company="New", met_on=date(2024, 1, 8), location="t"),
        ),
        (
            Contact(id="a", name="Ann Lee", company="Old", phones=(Labelled("020 7946 0958"),)),
            IncomingContact(name="Ann Lee", line=1, company="New", phones=(Labelled("+44 20 7946 0958"),), notes="t"),
        ),
        (Contact(id="a", name="Ann Lee"), IncomingContact(name="Ann Lee", line=1, company="New")),
        (
            Contact(id="a", name="Ann", aliases=("Ann Lee",)),
            IncomingContact(name="Ann Lee", line=1, company="New"),
        ),
    ):
        assert counts(plan([incoming], [mine])) == (0, 1, 0, 0), incoming


def test_strangers_of_one_name_stay_strangers() -> None:
    for mine, incoming in (
        (
            Contact(id="a", name="Ann Lee", company="Contoso", links=(Labelled("https://linkedin.com/in/other"),)),
            ANN,
        ),
        (Contact(id="a", name="Ann Lee", company="Northwind"), ANN),
        (
            Contact(id="a", name="Bo Ray", company="Contoso", emails=(Labelled("office@example.org"),)),
            IncomingContact(name="Ann Lee", line=1, company="Contoso", emails=(Labelled("office@example.org"),)),
        ),
    ):
        assert counts(plan([incoming], [mine])) == (1, 0, 0, 0), incoming


def test_two_rows_for_one_person_make_one_contact() -> None:
    number = (Labelled("5550100"),)
    again = IncomingContact(name="Annie", line=3, emails=(Labelled("ann@example.org"),), phones=number)
    done = plan([ANN, again, ANN])
    (ann,) = after(done)
    assert ann.phones == number
    assert counts(done) == (1, 0, 0, 0)


def test_who_may_be_several_people_is_skipped() -> None:
    two = [Contact(id="a", name="Ann Lee", company="Contoso"), Contact(id="b", name="Ann Lee")]
    done = plan([IncomingContact(name="ann lee", line=7, title="Baker")], two)
    assert not done.change
    assert done.skipped == (Skipped(7, "may be Ann Lee (Contoso) or Ann Lee"),)


def test_an_address_that_two_share_goes_by_name() -> None:
    both = (Labelled("lees@example.org"),)
    two = [Contact(id="a", name="Ann Lee", emails=both), Contact(id="b", name="Bo Lee", emails=both)]
    done = plan([IncomingContact(name="Bo Lee", line=1, emails=both, title="Cook")], two)
    assert [edit.id for edit in done.change.edits] == ["b"]


def test_an_address_book_written_by_netui_is_known_to_the_last_card() -> None:
    people = [
        Contact(id="1", name="Ann Lee", company="Contoso", title="Baker", tags=("choir",), birthday=Anniversary(4, 17)),
        Contact(
            id="2",
            name="李小龍",
            notes="a\nb",
            imported=("uid:x-1",),
            dates=(LabelledDay("name day", Anniversary(1, 2)),),
        ),
        Contact(id="3", name="Ann Lee", phones=(Labelled("+1 555 0100", "choir"),), aliases=("Annie", "A")),
    ]
    done = plan_import(
        VCARD.read(write(people)), people, source="vcard", file_name="all.vcf", now=NOW, new_id=lambda: "never"
    )
    assert not done.change
    assert counts(done) == (0, 0, 3, 0)


few = st.sampled_from
labelled = lambda *values: st.lists(few(values).map(Labelled), max_size=2, unique=True).map(tuple)  # noqa: E731
incoming_people = st.builds(
    IncomingContact,
    name=few(["Ann Lee", "ann lee", "Bo Ray", "Ann Ray"]),
    line=st.integers(1, 99),
    uid=few(["", "1", "2", "c1"]),
    emails=labelled("a@example.org", "A@example.org", "b@example.org"),
    phones=labelled("020 7946 0958", "+1 555 555 0100", "12"),
    links=labelled("https://linkedin.com/in/ann", "https://linkedin.com/in/bo", "https://example.org"),
    company=few(["", "Contoso", "CONTOSO", "Northwind"]),
    title=few(["", "Baker", "Cook"]),
    met_on=few([None, date(2024, 1, 1), date(2024, 2, 2)]),
)
known_people = st.lists(
    st.builds(
        Contact,
        id=few(["c1", "c2", "c3", "c4"]),
        name=few(["Ann Lee", "Bo Ray", "Cy"]),
        emails=labelled("a@example.org", "b@example.org"),
        links=labelled("https://linkedin.com/in/ann", "https://linkedin.com/in/bo"),
        company=few(["", "Contoso", "Northwind"]),
        met=few([None, Met(where="Choir"), Met(on=date(2024, 2, 2))]),
        tier=few(["", "close"]),
        notes=few(["", "mine"]),
    ),
    max_size=4,
    unique_by=lambda contact: contact.id,
)


@given(st.lists(incoming_people, max_size=8), known_people)
def test_imported_twice_the_second_changes_nothing(incoming: list[IncomingContact], known: list[Contact]) -> None:
    numbers = count(1)
    first = plan(incoming, known, lambda: f"new{next(numbers)}")
    people = after(first, known)
    second = plan(incoming, people, lambda: f"new{next(numbers)}")
    assert not second.change
    assert (second.added, second.updated) == (0, 0)
    assert plan(incoming[::-1], people).change.edits == ()


@given(st.lists(incoming_people, max_size=8), known_people)
def test_an_import_only_adds(incoming: list[IncomingContact], known: list[Contact]) -> None:
    done = plan(incoming, known)
    people = {contact.id: contact for contact in after(done, known)}
    for mine in known:
        now = people[mine.id]
        assert (now.name, now.tier) == (mine.name, mine.tier)
        for field in ("company", "title", "notes"):
            assert getattr(mine, field) in ("", getattr(now, field))
        for field in ("emails", "phones", "links"):
            assert getattr(now, field)[: len(getattr(mine, field))] == getattr(mine, field)
        assert mine.met is None or now.met == mine.met
    assert all(not people[one].tier for one in people.keys() - {contact.id for contact in known})
    assert done.added + done.updated == len(done.change.edits)


def test_a_name_that_very_many_share_is_imported_without_comparing_each_with_each() -> None:
    profiles = [(Labelled(f"https://www.linkedin.com/in/ann-{number}", "linkedin"),) for number in range(300)]
    done = plan([IncomingContact("Ann Lee", line, links=links) for line, links in enumerate(profiles, start=1)])
    assert (done.added, done.skipped) == (300, ())
    again = plan([IncomingContact("Ann Lee", 1, links=profiles[299], title="Editor")], after(done))
    assert (again.added, again.updated) == (0, 1), "a profile tells whom a name does not"


def test_many_rows_that_are_chained_by_addresses_are_one_person() -> None:
    rows = [
        IncomingContact(
            "Ann Lee", line, emails=(Labelled(f"a{line}@example.org"), Labelled(f"a{line + 1}@example.org"))
        )
        for line in range(1, 2000)
    ]
    for chain in (rows, rows[::-1]):
        done = plan(chain)
        (ann,) = after(done)
        assert len(ann.emails) == 2000
        assert plan(chain, [ann]).change.edits == ()


def test_rows_that_wait_for_each_other_all_find_their_person() -> None:
    emails = [Labelled(f"ann{number}@example.org") for number in range(301)]
    known = [Contact(id="c1", name="Ann Lee", emails=(emails[300],)), Contact(id="c2", name="Ann Lee")]
    rows = [IncomingContact("Ann Lee", line, emails=(emails[line - 1], emails[line])) for line in range(1, 301)]
    done = plan(rows, known)
    assert counts(done) == (0, 1, 0, 0)
    assert len(after(done, known)[0].emails) == 301


def test_an_address_that_very_many_share_tells_nobody_apart() -> None:
    office = (Labelled("info@example.org"),)
    names = ["".join(letters) for letters in product("abcdefgh", repeat=4)][:2000]
    done = plan([IncomingContact(f"{name} Lee", line, emails=office) for line, name in enumerate(names)])
    assert done.added + done.updated <= 2000
    assert plan([IncomingContact(f"{name} Lee", 1, emails=office) for name in names], after(done)).change.edits == ()


def test_the_label_counts_before_it_names_the_file_whose_name_may_be_cut() -> None:
    (ann,) = after(plan([ANN]))
    done = plan(
        [replace(ANN, phones=(Labelled("+44 1"),)), IncomingContact(name="Ben Ito", line=3)], [ann], lambda: "ben"
    )
    assert done.change.label == "Imported 1 person, filled in 1 from Connections.csv"
