"""Two people never become one by an import; what is one person keeps everything; a second export brings news."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count, permutations

import pytest

from netui.domain.records.contact import Contact, Met, Position
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.company_names import LEGAL_FORMS, is_one_company
from netui.exchange.common.batch import Batch
from netui.exchange.common.incoming import IncomingContact
from netui.exchange.registry import VCARD
from netui.exchange.vcard.write import write
from netui.session.imports.model import ImportPlan
from netui.session.imports.plan import plan_import
from netui.session.imports.report import report_document

JANUARY, JUNE = datetime(2026, 1, 20, 9, tzinfo=UTC), datetime(2026, 6, 2, 9, tzinfo=UTC)


def row(
    name: str, line: int = 1, *, email: str = "", phone: str = "", link: str = "", **more: object
) -> IncomingContact:
    made = IncomingContact(
        name,
        line,
        emails=(Labelled(email),) if email else (),
        phones=(Labelled(phone),) if phone else (),
        links=(Labelled(link),) if link else (),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def plan(
    rows: list[IncomingContact], people: list[Contact], now: datetime = JANUARY, source: str = "vcard"
) -> ImportPlan:
    ids = count(len(people) + 1)
    return plan_import(
        Batch(tuple(rows)), people, source=source, file_name="f", now=now, new_id=lambda: f"n{next(ids)}"
    )


def taken(done: ImportPlan, people: list[Contact]) -> list[Contact]:
    known = {each.id: each for each in people}
    for edit in done.change.edits:
        assert isinstance(edit.after, Contact)
        known[edit.id] = edit.after
    return list(known.values())


BORN, OTHER = Anniversary(4, 17, 1950), Anniversary(4, 17, 1980)
PUB = "https://www.linkedin.com/pub/"
IN = "https://www.linkedin.com/in/"
TWO_PEOPLE = {
    "a couple": (row("Ines Okafor", email="okafors@home.example"), row("Tobe Okafor", email="okafors@home.example")),
    "a family": (row("Ana Silva", phone="1111111", email="x@y.example"), row("Bo Silva", email="x@y.example")),
    "two daughters": (row("Ana Maria Silva", email="x@y.example"), row("Ana Paula Silva", email="x@y.example")),
    "sisters": (row("Anna Berg", email="x@y.example"), row("Hanna Berg", email="x@y.example")),
    "three letters": (row("Christina Lee", email="x@y.example"), row("Christopher Lee", email="x@y.example")),
    "a particle": (row("Eva de Vries", email="x@y.example"), row("Bram de Vries", email="x@y.example")),
    "a double name and half of it": (row("Jo Roth", email="x@y.example"), row("Jo-Ann Roth", email="x@y.example")),
    "a couple, and one of them": (row("Anna & Bert Roth", email="x@y.example"), row("Anna Roth", email="x@y.example")),
    "a couple in words": (row("Anna und Bert Roth", email="x@y.example"), row("A. Roth", email="x@y.example")),
    "a couple in Spanish": (row("Ana y Luis Gil", email="x@y.example"), row("Ana Gil", email="x@y.example")),
    "a couple with a slash": (row("Jan/Eva Vos", email="x@y.example"), row("Jan Vos", email="x@y.example")),
    "a Hungarian wife": (row("Nagy István", email="x@y.example"), row("Nagy Istvánné", email="x@y.example")),
    "a family name in front": (row("Kim Min-jun", email="x@y.example"), row("Kim Min-ji", email="x@y.example")),
    "an honorific": (row("Dr. Eva Lang", email="x@y.example"), row("Dr. Bo Roth", email="x@y.example")),
    "Mr. and Ms.": (row("Mr. Okafor", email="x@y.example"), row("Ines Okafor", email="x@y.example")),
    "father and son": (
        row("Otto Kahn", birthday=BORN, email="x@y.example"),
        row("Otto Kahn", birthday=OTHER, email="x@y.example"),
    ),
    "junior and senior": (row("Mike Angst Jr.", email="x@y.example"), row("Mike Angst Sr.", email="x@y.example")),
    "the third": (row("Mike Angst III", company="Acme"), row("Mike Angst II", company="Acme")),
    "the father of a junior": (
        row("Mike Angst", email="x@y.example", phone="1111111"),
        row("Mike Angst Jr.", email="x@y.example", phone="2222222"),
    ),
    "names turned round": (
        row("James Thomas", email="x@y.example", phone="1111111"),
        row("Thomas James", email="x@y.example", phone="2222222"),
    ),
    "an office": (
        row("Ana Silva", email="info@y.example", phone="1111111"),
        row("Ana Silva", email="info@y.example", phone="2222222"),
    ),
    "one id, two names": (row("Ana Silva", uid="1", phone="1111111"), row("Cy Fox", uid="1", phone="2222222")),
    "one id, one family": (row("Ana Silva", uid="1"), row("Bo Silva", uid="1")),
    "two ids, one name": (row("Maria Silva", uid="n-1", company="Acme"), row("Maria Silva", uid="n-2", company="Acme")),
    "two numbers": (row("Maria Silva", phone="+351911110001"), row("Maria Silva", phone="+351911110002")),
    "two profiles": (
        row("Ann Lee", link=f"{IN}ann-1", company="Acme"),
        row("Ann Lee", link=f"{IN}ann-2", company="Acme"),
    ),
    "members of other case": (row("Ann Lee", link=f"{IN}ACoAABcDeFgHi"), row("Ann Lee", link=f"{IN}ACoAABcDeFghi")),
    "short members' ids": (row("Ann Lee", link=f"{IN}ACoAAB1c"), row("Ann Lee", link=f"{IN}ACoAAb1c")),
    "old addresses": (row("Jane Doe", link=f"{PUB}jane-doe/1/2a/3b"), row("Janet Dorn", link=f"{PUB}jane-doe/9/2a/3b")),
    "old and new address": (row("Jane Doe", link=f"{PUB}jane-doe", company="A"), row("Jan Does", link=f"{IN}jane-doe")),
    "another site": (row("Ada Reed", link="https://notlinkedin.com/in/ada"), row("Adrian Read", link=f"{IN}ada")),
    "a profile and two birthdays": (
        row("Ann Lee", link=f"{IN}ann", birthday=BORN),
        row("Ann Lee", link=f"{IN}ann", birthday=OTHER),
    ),
    "two first names in Han": (row("山田太郎", email="x@y.example"), row("山田花子", email="x@y.example")),
    "two first names in Cyrillic": (row("Иван Петров", email="x@y.example"), row("Анна Петрова", email="x@y.example")),
}
ONE_PERSON = {
    "one id, fuller": (row("Ann Lee", uid="1", company="A"), row("Dr. Annie Lee", uid="urn:uuid:1", company="B")),
    "one id, renamed at one address": (
        row("Ana Silva", uid="1", email="x@y.example"),
        row("Bea Silva", uid="1", email="x@y.example"),
    ),
    "a profile, renamed": (
        row("Ada Reed", link=f"{IN}ada"),
        row("Ada Kim", link="https://uk.linkedin.com/in/ADA/?trk=x"),
    ),
    "an address, short form": (row("Mike Ross", email="x@y.example"), row("Michael Ross", email="X@Y.example")),
    "an address, an initial": (row("A. Silva", email="x@y.example"), row("Ana Silva", email="x@y.example")),
    "a double name without its hyphen": (
        row("Jean-Pierre Roy", email="x@y.example"),
        row("Jean Pierre Roy", email="x@y.example"),
    ),
    "a double name, an initial": (row("J. Roy", email="x@y.example"), row("Jean-Pierre Roy", email="x@y.example")),
    "a double name, two initials": (row("J.-P. Roy", email="x@y.example"), row("Jean-Pierre Roy", email="x@y.example")),
    "a couple, named twice": (row("Anna & Bert Roth"), row("Anna & Bert Roth", company="Acme")),
    "an address, a comma": (row("Okafor, Ines", email="x@y.example"), row("Ines Okafor", email="x@y.example")),
    "an address, turned round": (row("Silva Ana", email="x@y.example"), row("Ana Silva", email="x@y.example")),
    "an address for a name": (row("x@y.example", email="x@y.example"), row("Ana Silva", email="x@y.example")),
    "one name is an alias": (
        row("Bunny", aliases=("Ana Silva",), email="x@y.example"),
        row("Ana Silva", email="x@y.example"),
    ),
    "a name and a company": (row("Áńn LEE, PhD", company="Café"), row("Ann Lee", company="cafe")),
    "a name and a number": (
        row("Ann Lee", phone="020 7946 0958", company="A"),
        row("Ann Lee", phone="+44 (0)20 79460958", company="B"),
    ),
    "a name alone": (row("Ann Lee"), row("Ann Lee", company="Acme")),
    "a name in Han, with a blank": (row("山田 太郎"), row("山田太郎", company="Acme")),
}


@pytest.mark.parametrize("kind", TWO_PEOPLE)
def test_two_people_stay_two_in_either_order(kind: str) -> None:
    for rows in permutations(TWO_PEOPLE[kind]):
        both = plan(list(rows), [])
        assert both.added == 2, kind
        alone = taken(plan([rows[0]], []), [])
        after = taken(plan([rows[1]], alone), alone)
        assert len(after) == 2
        assert after[0] == alone[0], "nothing of the one goes to the other"
        assert not plan(list(rows), taken(both, [])).change


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Mike Ross", "Michael Ross"),
        ("Sam Ek", "Samuel Ek"),
        ("Ana Silva", "Ana Maria Silva"),
        ("A. Silva", "Ana Silva"),
        ("Gabe", "Gabriel Kofi Mensah"),
        ("A. Silva", "Ana Maria Silva"),
        ("Mike Ross", "Michael John Ross"),
    ],
)
def test_the_fuller_name_stays_and_the_shorter_is_an_alias_in_either_order(short: str, full: str) -> None:
    for names in ((short, full), (full, short)):
        done = plan([row(name, email="x@y.example") for name in names], [])
        (one,) = taken(done, [])
        assert (one.name, one.aliases) == (full, (short,))


@pytest.mark.parametrize("kind", ONE_PERSON)
def test_one_person_stays_one_in_either_order(kind: str) -> None:
    for rows in permutations(ONE_PERSON[kind]):
        done = plan(list(rows), [])
        assert (done.added, len(done.united), done.skipped) == (1, 1, ())
        assert done.united[0].why
        assert not plan(list(rows), taken(done, [])).change


@pytest.mark.parametrize(("short", "one", "other"), [
    ("Chris Au", "Christopher Au", "Christina Au"),
    ("C. Au", "Christian Au", "Christine Au"),
    ("Alex Au", "Alexander Au", "Alexandra Au"),
])  # fmt: skip
def test_a_short_form_joins_nobody_to_whom_it_was_not_short_for(short: str, one: str, other: str) -> None:
    done = plan([row(name, email="x@y.example") for name in (short, one, other)], [])
    assert [(each.name, each.aliases) for each in taken(done, [])] == [(one, (short,)), (other, ())]


def test_two_namesakes_of_our_own_export_come_back_as_two() -> None:
    shared = (Labelled("kahns@home.example"),)
    mine = [
        Contact(each, "Otto Kahn", emails=shared, company="Kahn") for each in ("01jd0a1b2c3d4e5f", "01jd0a1b2c3d4e5g")
    ]
    rows = list(VCARD.read(write(mine)).contacts)
    assert plan(rows, []).added == 2
    assert not plan(rows, mine).change


def test_what_is_one_person_keeps_everything() -> None:
    one = row("Gabriel", 1, email="g@b.example", company="Acme", title="Cook", notes="ferry")
    one = replace(one, tags=("sailing",), aliases=("Gabe",))
    other = row("Gabriel Mensah", 9, email="g@b.example", company="Zed", title="Baker", notes="book")
    other = replace(other, tags=("wood",), aliases=("Kofi",), location="Accra")
    for rows in ([one, other], [other, one]):
        (gabriel,) = taken(plan(rows, []), [])
        assert gabriel.name == "Gabriel Mensah"
        assert set(gabriel.aliases) >= {"Gabriel", "Gabe", "Kofi"}
        assert set(gabriel.tags) == {"sailing", "wood"}
        said = f"{gabriel.notes} {gabriel.company} {gabriel.title} {gabriel.location}"
        assert all(word in said for word in ("ferry", "book", "Acme", "Zed", "Cook", "Baker", "Accra"))


def test_what_the_user_wrote_stays_and_the_difference_is_told() -> None:
    mine = Contact(
        "a", "Dana Ochoa", aliases=("Jaybee",), tags=("work",), notes="Lyon", emails=(Labelled("d@x.example"),)
    )
    done = plan([row("Dana Ochoa", email="d@x.example", aliases=("Dee",), tags=("climbing",), notes="nuts")], [mine])
    (dana,) = taken(done, [mine])
    assert (dana.aliases, dana.tags, dana.notes) == (("Jaybee", "Dee"), ("work", "climbing"), "Lyon")
    assert [(each.difference.field, each.difference.yours, each.difference.theirs) for each in done.conflicts] == [
        ("notes", "Lyon", "nuts")
    ]


ADA = row("Ada Reed", link=f"{IN}ada-reed", company="OldCo", title="Engineer", met_on=date(2021, 3, 1))
MOVED = replace(ADA, name="Ada Reed-Kim", company="NewCo", title="Director")


def test_a_changed_job_is_taken_where_nobody_has_touched_the_old_words() -> None:
    people = taken(plan([ADA], [], source="linkedin"), [])
    done = plan([MOVED], people, JUNE, "linkedin")
    (ada,) = taken(done, people)
    assert (ada.name, ada.company, ada.title, ada.aliases) == ("Ada Reed-Kim", "NewCo", "Director", ("Ada Reed",))
    assert ada.positions == (Position("OldCo", "", "Engineer", "", "2026-06-02"),)
    assert ada.met == Met(on=date(2021, 3, 1))
    document = report_document(done)
    assert document["moves"] == [
        {"id": ada.id, "name": "Ada Reed-Kim", "from": "Engineer, OldCo", "to": "Director, NewCo"}
    ]
    assert [document[kind] for kind in ("conversations", "follow_ups", "events", "introductions", "links")] == [0] * 5
    for again in (MOVED, ADA):
        assert not plan([again], [ada], JUNE, "linkedin").change, "the same file, or an older one, changes nothing"


def test_a_job_the_user_has_written_stays() -> None:
    (ada,) = taken(plan([ADA], [], source="linkedin"), [])
    mine = replace(ada, company="OldCo GmbH & Friends")
    done = plan([MOVED], [mine], JUNE, "linkedin")
    (after,) = taken(done, [mine])
    assert (after.company, after.title, done.moved) == ("OldCo GmbH & Friends", "Engineer", ())
    assert [each.difference.field for each in done.conflicts] == ["company"]


def test_a_title_the_user_has_written_goes_with_the_job_that_went() -> None:
    (ada,) = taken(plan([ADA], [], source="linkedin"), [])
    (after,) = taken(plan([MOVED], [replace(ada, title="Head")], JUNE, "linkedin"), [ada])
    assert (after.company, after.title, after.positions[0].title) == ("NewCo", "Director", "Head")


def test_what_the_user_emptied_stays_empty_and_another_source_renews_nothing() -> None:
    (ada,) = taken(plan([ADA], [], source="linkedin"), [])
    emptied = replace(ada, company="", title="", updated_at=JANUARY)
    (after,) = taken(plan([replace(ADA, notes="x")], [emptied], JUNE, "linkedin"), [emptied])
    assert (after.company, after.notes) == ("", "x")
    done = plan([MOVED], [ada], JUNE, "google")
    assert taken(done, [ada])[0].company == "OldCo"
    assert [each.difference.theirs for each in done.conflicts] == ["NewCo"]


def test_what_no_field_could_hold_stays_in_the_notes_when_a_later_file_renews_them() -> None:
    born, married = "Birthday: 31.02.1980", "Anniversary: soon"
    first = row("Ada Reed", email="ada@x.example", notes=f"Sails\n{born}\n{married}", unread=(born, married))
    files = [
        replace(first, notes="Rows", unread=()),
        replace(first, notes=f"Climbs\n{born}", unread=(born,)),
        replace(first, notes="Rests\nBirthday: someday", unread=("Birthday: someday",)),
        replace(first, notes="Swims", unread=()),
    ]
    people = taken(plan([first], [], source="csv"), [])
    found = []
    for each in files:
        people = taken(plan([each], people, JUNE, "csv"), people)
        assert not plan([each], people, JUNE, "csv").change
        found.append(people[0].notes.split("\n"))
    assert found == [
        ["Rows", born, married],
        ["Climbs", born, married],
        ["Rests", "Birthday: someday", born, married],
        ["Swims", "Birthday: someday", born, married],
    ]
    mine = [replace(people[0], notes="My own words")]
    assert not taken(plan([replace(first, notes="Dives", unread=())], mine, JUNE, "csv"), mine)[0].notes.count("Dives")


def test_a_company_that_is_only_written_otherwise_is_no_move() -> None:
    (ada,) = taken(plan([ADA], [], source="linkedin"), [])
    done = plan([replace(ADA, company="OldCo, Inc.")], [ada], JUNE, "linkedin")
    assert (taken(done, [ada])[0].company, done.moved) == ("OldCo, Inc.", ())


def test_another_title_at_the_same_company_is_a_move() -> None:
    (ada,) = taken(plan([ADA], [], source="linkedin"), [])
    promoted = replace(ADA, title="Director")
    done = plan([promoted], [ada], JUNE, "linkedin")
    (after,) = taken(done, [ada])
    assert [(each.name, each.before.title, each.title, each.company) for each in done.moved] == [
        ("Ada Reed", "Engineer", "Director", "OldCo")
    ]
    assert [(each.title, each.company) for each in after.positions] == [("Engineer", "OldCo")]
    assert not plan([promoted], [after], JUNE, "linkedin").change
    own = replace(ada, title="Head", updated_at=JANUARY)
    assert plan([promoted], [own], JUNE, "linkedin").moved == (), "the user's own word stays"
    assert plan([replace(ADA, title="ENGINEER")], [ada], JUNE, "linkedin").moved == ()


def test_who_was_imported_before_fingerprints_were_kept_has_news_until_somebody_changes_them() -> None:
    old = Contact("a", "Ada Reed", links=ADA.links, company="OldCo", title="Engineer", source="linkedin")
    assert len(plan([MOVED], [old], JUNE, "linkedin").moved) == 1
    assert plan([MOVED], [replace(old, updated_at=JANUARY)], JUNE, "linkedin").moved == ()


def test_every_row_is_accounted_for_once() -> None:
    mine = [
        Contact("a", "Ann Lee", company="A"),
        Contact("b", "Ann Lee", company="B"),
        Contact("c", "Bo Ray", links=ADA.links),
    ]
    rows = [
        row("Ann Lee", 1),  # may be either
        row("Bo Ray", 2, link=f"{IN}ada-reed"),  # as they are
        row("Cy Fox", 3, email="cy@x.example"),  # new
        row("Cy Fox", 4, email="cy@x.example", title="Cook"),  # united
        row("Cy Fox", 5, email="cy@x.example"),  # united, the same once more
    ]
    done = plan(rows, mine)
    assert (done.added, done.updated, done.unchanged, len(done.united), len(done.skipped)) == (1, 0, 1, 2, 1)
    assert [each.row.incoming.line for each in done.united] == [4, 5]


def test_what_one_row_of_a_file_says_is_no_older_word_than_another_row_of_it() -> None:
    (ada,) = taken(plan([replace(ADA, company="", title="")], [], source="linkedin"), [])
    mine = replace(ada, company="OldCo", updated_at=ada.created_at)
    done = plan([replace(MOVED, line=1), replace(ADA, line=2)], [mine], JUNE, "linkedin")
    (after,) = taken(done, [mine])
    assert (after.company, done.moved) == ("OldCo", ())


@pytest.mark.parametrize("form", sorted(LEGAL_FORMS))
def test_a_legal_form_makes_no_other_company(form: str) -> None:
    assert is_one_company(f"Halyard {form}", "The Halyard")
    assert not is_one_company(f"Halyard {form}", "Halden")
